const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 9455;
export const ids = [9455];
export const modules = {

/***/ 29455:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  deliver: () => (/* binding */ deliver)
});

// EXTERNAL MODULE: external "node:process"
var external_node_process_ = __webpack_require__(1708);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/report/error-report.js
var error_report = __webpack_require__(14155);
;// CONCATENATED MODULE: ./lib/hosts/explain.js
function explain({ report }, log) {
    const error = report?.error;
    if (error === undefined)
        return;
    const problems = error.problems.map(({ input, message, help }) => `${input}: ${message}${help === undefined ? '' : ` (${help})`}`);
    const lines = problems.length > 0 ? problems : [error.message, ...(error.help === undefined ? [] : [error.help])];
    const head = problems.length > 0 ? `${error.message}: nothing was touched` : undefined;
    const retry = error.facts['retryable'] === true ? ['this may pass: run again'] : [];
    log.error([...(head === undefined ? [] : [head]), ...lines, ...retry].join('\n  '));
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/version.js
var version = __webpack_require__(13411);
;// CONCATENATED MODULE: ./lib/hosts/write-out.js



async function writeOut(directory, result, options) {
    const documents = await documentsOf(result, options);
    await Promise.all(documents.map(async ([name, text]) => {
        const path = (0,external_node_path_.join)(directory, name);
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
        await (0,promises_.writeFile)(`${path}.tmp`, text);
        await (0,promises_.rename)(`${path}.tmp`, path);
    }));
    return new Map(documents.map(([name]) => [name, (0,external_node_path_.join)(directory, name)]));
}
const GITLAB_SCAN = 'gl-container-scanning-report.json';
async function documentsOf(result, options) {
    const { report, documents, pipeline } = result;
    const own = documents === undefined ? [] : await imageDocuments(documents, options);
    return report === undefined ? own : [...own, ...(await reportDocuments(report, pipeline, options))];
}
async function reportDocuments(report, pipeline, options) {
    const { renderHtml, renderSummary } = await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(7091), __webpack_require__.e(2352)]).then(__webpack_require__.bind(__webpack_require__, 62352));
    const images = pipeline?.images ?? [];
    const scans = images.flatMap(({ scan }) => scan ?? []);
    const each = await Promise.all(images.map((image) => imageDocuments(image, options)));
    return [
        ['report.json', json(report)],
        ...each.flat(),
        ...(await joinedDocuments(each.flat())),
        ['summary.md', renderSummary(report, { scans })],
        ['report.html', renderHtml(report, { scans })],
    ];
}
async function joinedDocuments(documents) {
    const scans = documents.filter(([name]) => name.endsWith(`/${GITLAB_SCAN}`)).map(([, text]) => text);
    if (scans.length === 0)
        return [];
    const { joinContainerScanning } = await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(7091), __webpack_require__.e(7717)]).then(__webpack_require__.bind(__webpack_require__, 17717));
    return [[GITLAB_SCAN, joinContainerScanning(scans)]];
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
    const context = { imageReference: reference, toolVersion: version/* VERSION */.x };
    const gitlab = { ...context, ...(defaultBranchImage === undefined ? {} : { defaultBranchImage }) };
    return [
        ['scan.json', json(scan)],
        ['scan.sarif', renderSarif(scan, context)],
        [GITLAB_SCAN, renderContainerScanning(scan, gitlab)],
        ...(verdict === undefined ? [] : [['gate.junit.xml', renderJUnit(scan, verdict)]]),
        ...[...bills].map(([stem, bill]) => [`${stem}.vulnerabilities.cdx.json`, addVulnerabilities(bill, scan)]),
    ];
}
function json(value) {
    return `${JSON.stringify(value, undefined, 2)}\n`;
}

;// CONCATENATED MODULE: ./lib/hosts/deliver.js





async function deliver(host, inputs, result) {
    explain(result, host.log);
    const directory = inputs.out ?? host.outDirectory;
    const failures = [];
    const attempt = async (where, work) => work().catch((cause) => {
        failures.push(unwritten(where, cause));
        return undefined;
    });
    const files = directory === undefined
        ? undefined
        : await attempt(`the documents in ${directory}`, () => writeOut(directory, result, inputs));
    await attempt('the outputs of the job', () => host.finish(result, files ?? new Map()));
    for (const failure of failures)
        host.log.error(failure.message);
    const delivered = withFailure(result, failures[0]);
    const text = inputs.json ? JSON.stringify(delivered.json, undefined, 2) : delivered.text;
    if (text !== undefined && text !== '')
        external_node_process_.stdout.write(`${text}\n`);
    return delivered.exit;
}
function unwritten(where, cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    return new errors/* SlipwayError */.GQ('ENVIRONMENT_OUTPUT', `${where} could not be written: ${why}`, { cause });
}
function withFailure(result, failure) {
    if (failure === undefined || result.exit !== 0)
        return result;
    const { exit } = failure;
    if (result.report === undefined)
        return { ...result, exit };
    const report = { ...result.report, exit, error: (0,error_report/* errorReport */.Z)(failure) };
    return { ...result, exit, report, ...(result.json === result.report ? { json: report } : {}) };
}


/***/ })

};
