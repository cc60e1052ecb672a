const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 7002;
export const ids = [7002];
export const modules = {

/***/ 45033:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ takeArguments)
/* harmony export */ });
function takeArguments(context, names, optional = 0) {
    const { args, problems } = context;
    const needed = names.length - optional;
    for (const missing of names.slice(args.length, needed))
        problems.add(missing, 'is missing');
    for (const extra of args.slice(names.length))
        problems.add('arguments', `${JSON.stringify(extra)} is one too many`);
    return args;
}


/***/ }),

/***/ 88218:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   version: () => (/* binding */ version)
/* harmony export */ });
/* harmony import */ var _pipeline_release_decision_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11444);
/* harmony import */ var _pipeline_release_request_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10095);
/* harmony import */ var _release_version_plan_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68730);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(45033);




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


/***/ }),

/***/ 37241:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   FA: () => (/* binding */ DigestHash),
/* harmony export */   Hy: () => (/* binding */ algorithmOf),
/* harmony export */   ZD: () => (/* binding */ hexOf),
/* harmony export */   m: () => (/* binding */ parseDigest),
/* harmony export */   ol: () => (/* binding */ digestOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);


const GRAMMAR = /^(?:sha256:[a-f0-9]{64}|sha512:[a-f0-9]{128})$/;
function isDigest(text) {
    return typeof text === 'string' && GRAMMAR.test(text);
}
function parseDigest(text) {
    if (isDigest(text))
        return text;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SlipwayError */ .GQ('CONFIG_REFERENCE', `not a digest: ${JSON.stringify(text.slice(0, 160))}`, {
        help: 'a digest is sha256: followed by 64 lower-case hex digits',
    });
}
function digestOf(bytes, algorithm = 'sha256') {
    return `${algorithm}:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(algorithm).update(bytes).digest('hex')}`;
}
function algorithmOf(digest) {
    return digest.startsWith('sha512:') ? 'sha512' : 'sha256';
}
function hexOf(digest) {
    return digest.slice(digest.indexOf(':') + 1);
}
class DigestHash {
    #algorithm;
    #hash;
    constructor(algorithm = 'sha256') {
        this.#algorithm = algorithm;
        this.#hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(algorithm);
    }
    update(chunk) {
        this.#hash.update(chunk);
    }
    digest() {
        return `${this.#algorithm}:${this.#hash.digest('hex')}`;
    }
}


/***/ })

};
