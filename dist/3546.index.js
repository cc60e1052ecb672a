const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 3546;
export const ids = [3546];
export const modules = {

/***/ 43546:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   putPiece: () => (/* binding */ putPiece)
/* harmony export */ });
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57075);

async function putPiece(repository, { descriptor, bytes }, call) {
    const open = (offset) => Promise.resolve(node_stream__WEBPACK_IMPORTED_MODULE_0__.Readable.from([bytes.subarray(offset)], { objectMode: false }));
    await repository.putBlob({ descriptor, open }, call);
}


/***/ })

};
