const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 8592;
export const ids = [8592];
export const modules = {

/***/ 78592:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ secretVariable),
/* harmony export */   c: () => (/* binding */ secretVariables),
/* harmony export */   parseSecretPair: () => (/* binding */ parseSecretPair),
/* harmony export */   parseSecretValues: () => (/* binding */ parseSecretValues)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _system_secret_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82709);


const VALUE_LIMIT_BYTES = 120 << 10;
const ID = /^[A-Za-z0-9_][A-Za-z0-9_.-]*$/;
const VARIABLE = /^[A-Za-z_][A-Za-z0-9_]*$/;
function parseSecretPair(input, pair) {
    const at = pair.indexOf('=');
    const id = at < 0 ? pair : pair.slice(0, at);
    const from = at < 0 ? '' : pair.slice(at + 1);
    const wanted = input === 'secret-envs' ? 'ID=VARIABLE' : 'ID=PATH';
    if (at < 0 || from === '')
        throw wrong(input, `an entry is not ${wanted}`);
    if (!ID.test(id))
        throw wrong(input, `${JSON.stringify(id.slice(0, 80))} cannot be the id of a secret`);
    if (input === 'secret-envs' && !VARIABLE.test(from)) {
        throw wrong(input, `the entry ${id} does not name an environment variable`);
    }
    return { id, from };
}
function parseSecretValues(entries, problems) {
    return entries.flatMap((entry) => {
        const text = entry.reveal();
        const at = text.indexOf('=');
        const id = text.slice(0, Math.max(at, 0)).trim();
        if (at < 0 || !ID.test(id)) {
            problems.add('secrets', 'an entry is not ID=VALUE', 'quote a value that spans lines as a whole: "ID=first line…", or use secret-files');
            return [];
        }
        const value = text.slice(at + 1);
        if (value === '' || value.includes('\0') || Buffer.byteLength(value) > VALUE_LIMIT_BYTES) {
            problems.add('secrets', `the value of ${id} is empty, binary or over 120 KiB`, 'give it as a file: secret-files');
            return [];
        }
        return [{ id, value: new _system_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .Secret */ .z(value) }];
    });
}
function secretVariable(place) {
    return `SLIPWAY_BUILD_SECRET_${place}`;
}
function secretVariables({ secretValues = [], }) {
    return Object.fromEntries(secretValues.map(({ value }, place) => [secretVariable(place), value.reveal()]));
}
function wrong(input, message) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('CONFIG_INVALID', `${input}: ${message}`, { problems: [{ input, message }] });
}


/***/ })

};
