const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 8187;
export const ids = [8187];
export const modules = {

/***/ 58187:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D1: () => (/* binding */ VEX_LIMITS),
/* harmony export */   EY: () => (/* binding */ Text),
/* harmony export */   VEX_LIMIT_BYTES: () => (/* binding */ VEX_LIMIT_BYTES),
/* harmony export */   gX: () => (/* binding */ Time),
/* harmony export */   s7: () => (/* binding */ Prose),
/* harmony export */   zb: () => (/* binding */ purlOrOther)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77934);

const VEX_LIMIT_BYTES = 16 << 20;
const VEX_LIMITS = { statements: 100_000, names: 500_000 };
const Text = valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP('is not a text'), valibot__WEBPACK_IMPORTED_MODULE_0__/* .maxLength */ .Ru6(4096, 'is longer than 4096 characters'), valibot__WEBPACK_IMPORTED_MODULE_0__/* .trim */ .Bqr(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .nonEmpty */ .hq('is empty'));
const Prose = valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP('is not a text'), valibot__WEBPACK_IMPORTED_MODULE_0__/* .transform */ .pdi((text) => text.trim().slice(0, 1000).toWellFormed()));
const Time = valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(Text, valibot__WEBPACK_IMPORTED_MODULE_0__/* .regex */ .yGV(/^\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:[Zz]|[+-]\d{2}:\d{2})$/, 'is no RFC 3339 time'), valibot__WEBPACK_IMPORTED_MODULE_0__/* .transform */ .pdi((text) => Date.parse(text.replace(' ', 'T').toUpperCase())), valibot__WEBPACK_IMPORTED_MODULE_0__/* .check */ .z6Y((time) => !Number.isNaN(time), 'is no RFC 3339 time'));
function purlOrOther(isPurl) {
    return valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(Text, valibot__WEBPACK_IMPORTED_MODULE_0__/* .check */ .z6Y((text) => !text.startsWith('pkg:') || isPurl(text), 'is a broken package URL'));
}


/***/ })

};
