const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 9408;
export const ids = [9408];
export const modules = {

/***/ 79408:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   explain: () => (/* binding */ explain)
/* harmony export */ });
function explain({ report }, log) {
    const error = report?.error;
    if (error === undefined)
        return;
    const problems = error.problems.map(({ input, message, help }) => `${input}: ${message}${help === undefined ? '' : ` (${help})`}`);
    const lines = problems.length > 0 ? problems : [error.message, ...(error.help === undefined ? [] : [error.help])];
    const head = problems.length > 0 ? `${error.message}: nothing was touched` : undefined;
    const retry = error.facts['retryable'] === true ? ['this may pass: run again'] : [];
    log.error([...(head === undefined ? [] : [head]), ...lines, ...retry].join('\n  '));
}


/***/ })

};
