const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 6343;
export const ids = [6343];
export const modules = {

/***/ 76343:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   version: () => (/* binding */ version)
/* harmony export */ });
/* harmony import */ var _pipeline_release_decision_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39038);
/* harmony import */ var _pipeline_release_request_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39666);
/* harmony import */ var _release_version_plan_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71061);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73452);




/** `version`: the next version by the commits since the last one, and why. Read-only. */
async function version(context) {
    const { inputs, problems, ports, signal } = context;
    (0,_context_js__WEBPACK_IMPORTED_MODULE_3__/* .takeArguments */ .o)(context, []);
    const request = (0,_pipeline_release_request_js__WEBPACK_IMPORTED_MODULE_1__/* .releaseRequest */ .R)(inputs, problems);
    problems.throwIfAny();
    const facts = await context.facts();
    if (ports.release === undefined)
        throw new Error('the command version has no release ports');
    const plan = await (0,_pipeline_release_decision_js__WEBPACK_IMPORTED_MODULE_0__/* .nextVersion */ .yU)(request, facts, ports.release, { signal });
    const { current = 'none', next } = plan;
    const head = next === undefined ? `nothing to release; current version ${current}` : `${current} -> ${next}`;
    return { exit: 0, json: (0,_release_version_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .versionDocument */ .OD)(plan), text: [head, ...plan.why.map((line) => `  ${line}`)].join('\n') };
}


/***/ })

};
