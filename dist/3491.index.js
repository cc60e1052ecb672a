const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 3491;
export const ids = [3491];
export const modules = {

/***/ 63491:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   knownSpdxIds: () => (/* binding */ knownSpdxIds)
/* harmony export */ });
async function knownSpdxIds() {
    const { isSupportedSpdxId } = await __webpack_require__.e(/* import() */ 1290).then(__webpack_require__.t.bind(__webpack_require__, 61290, 19));
    return isSupportedSpdxId;
}


/***/ })

};
