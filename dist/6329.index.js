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
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13411);



async function writeOut(directory, result, options) {
    const documents = await documentsOf(result, options);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(directory, { recursive: true });
    await Promise.all(documents.map(async ([name, text]) => {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, name);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), { recursive: true });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(`${path}.tmp`, text);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(`${path}.tmp`, path);
    }));
    return new Map(documents.map(([name]) => [name, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, name)]));
}
async function documentsOf({ report, pipeline }, options) {
    if (report === undefined)
        return [];
    const { renderHtml, renderSummary } = await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(7091), __webpack_require__.e(2352)]).then(__webpack_require__.bind(__webpack_require__, 62352));
    const images = pipeline?.images ?? [];
    const scans = images.flatMap(({ scan }) => scan ?? []);
    const each = await Promise.all(images.map((image) => imageDocuments(image, options)));
    return [
        ['report.json', json(report)],
        ...each.flat(),
        ['summary.md', renderSummary(report, { scans })],
        ['report.html', renderHtml(report, { scans })],
    ];
}
async function imageDocuments(image, options) {
    const { id, bills, scan, provenance } = image;
    const documents = [
        ...(scan === undefined ? [] : await scanDocuments(scan, image, options)),
        ...[...bills].map(([stem, bill]) => [`${stem}.cdx.json`, bill]),
        ...(provenance === undefined ? [] : [['provenance.json', provenance]]),
    ];
    return id === undefined ? documents : documents.map(([name, text]) => [`${id}/${name}`, text]);
}
async function scanDocuments(scan, { bills, verdict, reference = scan.image }, { defaultBranchImage }) {
    const { renderSarif } = await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(7091), __webpack_require__.e(2466)]).then(__webpack_require__.bind(__webpack_require__, 52466));
    const { renderContainerScanning } = await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(7091), __webpack_require__.e(7717)]).then(__webpack_require__.bind(__webpack_require__, 17717));
    const { addVulnerabilities } = await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(7091), __webpack_require__.e(8465)]).then(__webpack_require__.bind(__webpack_require__, 8465));
    const { renderJUnit } = await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(7091), __webpack_require__.e(5470)]).then(__webpack_require__.bind(__webpack_require__, 65470));
    const context = { imageReference: reference, toolVersion: _version_js__WEBPACK_IMPORTED_MODULE_2__/* .VERSION */ .x };
    const gitlab = { ...context, ...(defaultBranchImage === undefined ? {} : { defaultBranchImage }) };
    return [
        ['scan.json', json(scan)],
        ['scan.sarif', renderSarif(scan, context)],
        ['gl-container-scanning-report.json', renderContainerScanning(scan, gitlab)],
        ...(verdict === undefined ? [] : [['gate.junit.xml', renderJUnit(scan, verdict)]]),
        ...[...bills].map(([stem, bill]) => [`${stem}.vulnerabilities.cdx.json`, addVulnerabilities(bill, scan)]),
    ];
}
function json(value) {
    return `${JSON.stringify(value, undefined, 2)}\n`;
}


/***/ })

};
