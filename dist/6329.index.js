const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 6329;
export const ids = [6329];
export const modules = {

/***/ 86329:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   writeOut: () => (/* binding */ writeOut)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);


/** Writes every document that a result has into the folder, each whole or not at all; returns their paths by name. */
async function writeOut(directory, result) {
    const documents = await documentsOf(result);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(directory, { recursive: true });
    await Promise.all(documents.map(async ([name, text]) => {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, name);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(`${path}.tmp`, text);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(`${path}.tmp`, path);
    }));
    return new Map(documents.map(([name]) => [name, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, name)]));
}
async function documentsOf({ report, pipeline }) {
    if (report === undefined)
        return [];
    const { renderHtml, renderSummary } = await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(2352)]).then(__webpack_require__.bind(__webpack_require__, 62352));
    const scans = pipeline?.scan === undefined ? [] : [pipeline.scan];
    const bills = [...(pipeline?.bills ?? [])].map(([stem, bill]) => [`${stem}.cdx.json`, bill]);
    const scan = pipeline?.scan === undefined ? [] : [['scan.json', json(pipeline.scan)]];
    return [
        ['report.json', json(report)],
        ...scan,
        ...bills,
        ...(pipeline?.provenance === undefined ? [] : [['provenance.json', pipeline.provenance]]),
        ['summary.md', renderSummary(report, { scans })],
        ['report.html', renderHtml(report, { scans })],
    ];
}
function json(value) {
    return `${JSON.stringify(value, undefined, 2)}\n`;
}


/***/ })

};
