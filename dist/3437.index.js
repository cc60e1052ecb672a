const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 3437;
export const ids = [3437];
export const modules = {

/***/ 43437:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   secretEntries: () => (/* binding */ secretEntries)
/* harmony export */ });
/* harmony import */ var _system_secret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82709);
/* harmony import */ var _list_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57944);


function secretEntries(text) {
    return (0,_list_js__WEBPACK_IMPORTED_MODULE_1__/* .parseList */ .E)(text.reveal(), { commas: false, verbatim: true }).map((entry) => new _system_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .Secret */ .z(entry));
}


/***/ })

};
