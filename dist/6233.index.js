const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 6233;
export const ids = [6233];
export const modules = {

/***/ 6233:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dockerCommand: () => (/* binding */ dockerCommand)
/* harmony export */ });
const TIMEOUT_MS = 60_000;
function dockerCommand(runner, env, timeoutMs = TIMEOUT_MS) {
    return (args, signal) => runner.run({ file: 'docker', args, env, timeoutMs, ...(signal === undefined ? {} : { signal }) });
}


/***/ })

};
