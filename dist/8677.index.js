const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 8677;
export const ids = [8677];
export const modules = {

/***/ 88677:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A7: () => (/* binding */ mapOf),
/* harmony export */   CB: () => (/* binding */ textsOf),
/* harmony export */   FILE_LIMIT_BYTES: () => (/* binding */ FILE_LIMIT_BYTES),
/* harmony export */   Mc: () => (/* binding */ entriesOf),
/* harmony export */   Qm: () => (/* binding */ wrong),
/* harmony export */   S3: () => (/* binding */ itemsOf),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   be: () => (/* binding */ rangeOf),
/* harmony export */   gM: () => (/* binding */ readYaml)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);


const FILE_LIMIT_BYTES = 1 << 20;
const MOST_NODES = 100_000;
const MOST_ALIASES = 100;
const DEEPEST = 64;
function readYaml(text, file) {
    if (text.length > FILE_LIMIT_BYTES)
        throw wrong(file, [`is larger than ${FILE_LIMIT_BYTES} bytes`]);
    const lines = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    const document = parseOrThrow(text, file, lines);
    const faults = document.errors.map(({ message, pos }) => {
        const { line, col } = lines.linePos(pos[0]);
        return `${line}:${col}: ${(message.split('\n')[0] ?? '').replace(/:$/, '')}`;
    });
    if (faults.some((fault) => fault.includes('call stack')))
        throw wrong(file, ['is nested too deeply']);
    if (faults.length > 0)
        throw wrong(file, faults.slice(0, 20));
    return document;
}
function parseOrThrow(text, file, lineCounter) {
    try {
        const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, { lineCounter, prettyErrors: false, schema: 'core', keepSourceTokens: false });
        if (document.errors.length === 0)
            checkLimits(document, file);
        return document;
    }
    catch (thrown) {
        if (thrown instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SlipwayError */ .GQ)
            throw thrown;
        throw wrong(file, [thrown instanceof RangeError ? 'is nested too deeply' : 'cannot be read']);
    }
}
function checkLimits(document, file) {
    let nodes = 0;
    let aliases = 0;
    (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR)(document, (_, node, path) => {
        nodes += 1;
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node)) {
            aliases += 1;
            if (aliases <= MOST_ALIASES && node.resolve(document) === undefined)
                throw wrong(file, [`has no anchor for *${node.source}`]);
        }
        if (nodes > MOST_NODES)
            throw wrong(file, [`has more than ${MOST_NODES} values`]);
        if (aliases > MOST_ALIASES)
            throw wrong(file, [`has more than ${MOST_ALIASES} aliases`]);
        if (path.length > DEEPEST && path.filter(yaml__WEBPACK_IMPORTED_MODULE_0__/* .isCollection */ .P3).length > DEEPEST)
            throw wrong(file, [`is nested more than ${DEEPEST} levels deep`]);
    });
}
function wrong(file, messages) {
    const problems = messages.map((message) => ({ input: file, message }));
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SlipwayError */ .GQ('CONFIG_INVALID', `${file} cannot be migrated`, { problems });
}
function textOf(node, document) {
    const found = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node) ? node.resolve(document) : node;
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(found))
        return undefined;
    if (typeof found.value === 'string')
        return found.value;
    return found.value === null ? '' : (found.source ?? '');
}
function mapOf(node, document) {
    const found = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node) ? node.resolve(document) : node;
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(found) ? found : undefined;
}
function itemsOf(node, document) {
    const found = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node) ? node.resolve(document) : node;
    if (found === undefined || found === null)
        return [];
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(found) ? found.items : [found];
}
function entriesOf(node, document) {
    const map = mapOf(node, document);
    return (map?.items ?? []).flatMap(({ key, value }) => {
        const name = textOf(key, document);
        return name === undefined ? [] : [{ name, key, value }];
    });
}
function textsOf(node, document) {
    const texts = entriesOf(node, document).flatMap(({ name, value }) => {
        const text = textOf(value, document);
        return text === undefined ? [] : [[name, text]];
    });
    return new Map(texts);
}
function rangeOf(node) {
    if (typeof node !== 'object' || node === null || !('range' in node) || !Array.isArray(node.range))
        return undefined;
    const [start, end] = node.range;
    return typeof start === 'number' && typeof end === 'number' ? { start, end } : undefined;
}


/***/ })

};
