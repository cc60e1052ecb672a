const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 9950;
export const ids = [9950];
export const modules = {

/***/ 49950:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FILE_LIMIT_BYTES: () => (/* binding */ FILE_LIMIT_BYTES),
/* harmony export */   parseConfigFile: () => (/* binding */ parseConfigFile)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21058);


const FILE_LIMIT_BYTES = 1 << 20;
function parseConfigFile(text, problems) {
    const document = readYaml(text, problems);
    if (document === undefined || document === null)
        return [];
    if (typeof document !== 'object' || Array.isArray(document)) {
        problems.add('slipway.yml', 'is not a mapping of input names to values');
        return [];
    }
    return Object.entries(document).flatMap(([name, value]) => readEntry(name, value, problems));
}
function readYaml(text, problems) {
    try {
        return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(text, { maxAliasCount: 100, schema: 'core' });
    }
    catch (thrown) {
        const [why = ''] = (thrown instanceof Error ? thrown.message : String(thrown)).split('\n');
        problems.add('slipway.yml', `cannot be read: ${why}`);
        return undefined;
    }
}
function readEntry(name, value, problems) {
    const input = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .findInput */ .cu)(name);
    if (input === undefined || input.commandLineOnly === true) {
        problems.add('slipway.yml', `has no input called ${JSON.stringify(name)}`);
        return [];
    }
    if (input.kind === 'secret') {
        problems.add('slipway.yml', `${name} is a secret and does not belong in a file`, `set it by the variable SLIPWAY_${name.toUpperCase().replaceAll('-', '_')}`);
        return [];
    }
    const values = (Array.isArray(value) ? value : [value]).map(scalarText);
    if (!values.every((one) => one !== undefined)) {
        problems.add('slipway.yml', `${name} is neither a text nor a list of texts`);
        return [];
    }
    return [{ name, values, source: 'slipway.yml' }];
}
function scalarText(value) {
    if (value === null)
        return '';
    if (typeof value === 'string')
        return value;
    return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}


/***/ })

};
