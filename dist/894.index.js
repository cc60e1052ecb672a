const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 894;
export const ids = [894];
export const modules = {

/***/ 70894:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   secretEntries: () => (/* binding */ secretEntries)
/* harmony export */ });
/* harmony import */ var _system_secret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11482);
/* harmony import */ var _list_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31515);


function secretEntries(text) {
    return (0,_list_js__WEBPACK_IMPORTED_MODULE_1__/* .parseList */ .E)(text.reveal(), { commas: false, verbatim: true }).map((entry) => new _system_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .Secret */ .z(entry));
}


/***/ })

};
