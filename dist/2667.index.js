const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 2667;
export const ids = [2667];
export const modules = {

/***/ 22667:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   probeEngine: () => (/* binding */ probeEngine)
/* harmony export */ });
/* harmony import */ var _builder_choice_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36099);

async function probeEngine(docker, builder, signal) {
    const [inspected, info] = await Promise.all([
        docker(['buildx', 'inspect', ...(builder === undefined ? [] : [builder])], signal),
        docker(['info', '--format', '{{json .DriverStatus}}'], signal),
    ]);
    const found = inspected.exitCode === 0 ? (0,_builder_choice_js__WEBPACK_IMPORTED_MODULE_0__/* .parseInspect */ .E7)(inspected.stdout) : undefined;
    return {
        ...(found === undefined ? {} : { builder: found }),
        containerdStore: (0,_builder_choice_js__WEBPACK_IMPORTED_MODULE_0__/* .hasContainerdStore */ .P2)(info.stdout),
        daemonAnswers: info.exitCode === 0 && info.stdout.trim() !== 'null',
        complaint: [inspected.stderr, info.stderr].map((text) => text.trim()).find((text) => text !== '') ?? '',
    };
}


/***/ })

};
