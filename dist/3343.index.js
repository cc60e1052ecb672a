const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 3343;
export const ids = [3343];
export const modules = {

/***/ 13343:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ownIdentity: () => (/* binding */ ownIdentity)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

const ISSUER_OID = Buffer.from('060a2b0601040183bf300108', 'hex');
const OCTET_STRING = 0x04;
const UTF8_STRING = 0x0c;
async function ownIdentity(certificates, call = {}) {
    const { leaf } = await certificates.get(call);
    const identity = subjectOf(leaf);
    const issuer = issuerOf(leaf.raw);
    if (identity !== undefined && issuer !== undefined)
        return { identity, issuer };
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('SIGN_IDENTITY', 'the certificate from Fulcio names no identity or no issuer');
}
function subjectOf({ subjectAltName = '' }) {
    const match = /^(?:URI|email):(.+)$/s.exec(subjectAltName);
    const text = match?.[1];
    if (text === undefined)
        return undefined;
    return text.startsWith('"') ? JSON.parse(text) : text;
}
function issuerOf(der) {
    const at = der.indexOf(ISSUER_OID);
    const outer = at < 0 ? undefined : content(der, at + ISSUER_OID.byteLength, OCTET_STRING);
    return outer === undefined ? undefined : content(outer, 0, UTF8_STRING)?.toString('utf8');
}
function content(der, at, tag) {
    const [found, first = 0, second = 0] = der.subarray(at, at + 3);
    if (found !== tag || first > 0x81 || first === 0x80)
        return undefined;
    const [start, length] = first === 0x81 ? [at + 3, second] : [at + 2, first];
    const bytes = der.subarray(start, start + length);
    return bytes.byteLength === length ? bytes : undefined;
}


/***/ })

};
