const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 6938;
export const ids = [6938,3045,8187];
export const modules = {

/***/ 16023:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  platformsOf: () => (/* binding */ platformsOf),
  sbom: () => (/* binding */ sbom),
  wrongInput: () => (/* binding */ wrongInput)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/image/platform.js
var image_platform = __webpack_require__(88758);
// EXTERNAL MODULE: ./lib/pipeline/existing-image.js
var existing_image = __webpack_require__(4497);
// EXTERNAL MODULE: ./lib/pipeline/open-image.js
var open_image = __webpack_require__(72448);
// EXTERNAL MODULE: ./lib/sbom/compare-text.js
var compare_text = __webpack_require__(45996);
;// CONCATENATED MODULE: ./lib/sbom/purl-list.js

function purlList({ components }) {
    const purls = [...new Set(components.map(({ purl }) => purl))].toSorted(compare_text/* compareText */.n);
    return purls.map((purl) => `${purl}\n`).join('');
}

// EXTERNAL MODULE: ./lib/image/digest.js
var digest = __webpack_require__(37241);
// EXTERNAL MODULE: ./lib/sbom/bill-entry.js
var bill_entry = __webpack_require__(91929);
// EXTERNAL MODULE: ./lib/sbom/package-url.js
var package_url = __webpack_require__(78613);
// EXTERNAL MODULE: ./lib/sbom/spdx-expression.js
var spdx_expression = __webpack_require__(93489);
;// CONCATENATED MODULE: ./lib/sbom/spdx-document.js





const IMAGE_ID = 'SPDXRef-Image';
function spdxJson(inventory, subject, isKnownLicense) {
    const entries = (0,bill_entry/* billEntries */.Y)(inventory.components);
    const ids = entries.map((_, index) => `SPDXRef-Package-${index + 1}`);
    const packages = entries.map((entry, index) => packageOf(entry, ids[index] ?? '', isKnownLicense));
    const document = {
        spdxVersion: 'SPDX-2.3',
        dataLicense: 'CC0-1.0',
        SPDXID: 'SPDXRef-DOCUMENT',
        name: subject.name,
        documentNamespace: `urn:slipway:spdx:${(0,digest/* hexOf */.ZD)(subject.digest)}`,
        creationInfo: { created: timeOf(subject.created), creators: [`Tool: slipway-${subject.toolVersion}`] },
        documentDescribes: [IMAGE_ID],
        packages: [imageOf(inventory, subject), ...packages],
        relationships: [
            relationship('SPDXRef-DOCUMENT', 'DESCRIBES', IMAGE_ID),
            ...ids.map((id) => relationship(IMAGE_ID, 'CONTAINS', id)),
        ],
    };
    return JSON.stringify(document);
}
function imageOf({ platform, os }, { name, digest }) {
    return {
        ...packageBase(IMAGE_ID, name, digest, (0,package_url/* imagePurl */.X6)({ name, digest }, platform)),
        primaryPackagePurpose: 'CONTAINER',
        comment: [(0,image_platform/* formatPlatform */.Bq)(platform), ...(os === undefined ? [] : [`${os.id} ${os.versionId}`.trim()])].join(', '),
        licenseDeclared: 'NOASSERTION',
    };
}
function packageOf({ component, places }, id, isKnown) {
    const { name, version, purl, source, licenses } = component;
    const declared = licenses.filter((text) => (0,spdx_expression/* isSpdxExpression */.Y)(text, isKnown));
    const [only] = declared;
    return {
        ...packageBase(id, name, version, purl),
        sourceInfo: places.map(({ path, layer }) => `${path} in layer ${layer}`).join('; '),
        ...(source === undefined ? {} : { comment: `built from source package ${source.name} ${source.version}` }),
        licenseDeclared: declared.length === licenses.length && only !== undefined ? conjunction(declared) : 'NOASSERTION',
        ...(declared.length === licenses.length ? {} : { licenseComments: licenses.join('; ') }),
    };
}
function packageBase(id, name, version, purl) {
    return {
        SPDXID: id,
        name,
        versionInfo: version,
        downloadLocation: 'NOASSERTION',
        filesAnalyzed: false,
        licenseConcluded: 'NOASSERTION',
        copyrightText: 'NOASSERTION',
        externalRefs: [{ referenceCategory: 'PACKAGE-MANAGER', referenceType: 'purl', referenceLocator: purl }],
    };
}
function conjunction(expressions) {
    return expressions.length === 1 ? expressions.join('') : expressions.map((one) => `(${one})`).join(' AND ');
}
function relationship(from, type, to) {
    return { spdxElementId: from, relationshipType: type, relatedSpdxElement: to };
}
function timeOf(created) {
    const time = new Date(created !== undefined && /^\d{4}-/.test(created) ? created : 0);
    return `${(Number.isNaN(time.getTime()) ? new Date(0) : time).toISOString().slice(0, 19)}Z`;
}

// EXTERNAL MODULE: ./lib/version.js
var version = __webpack_require__(13411);
// EXTERNAL MODULE: ./lib/hosts/commands/context.js
var commands_context = __webpack_require__(45033);
;// CONCATENATED MODULE: ./lib/hosts/commands/inspect.js








const BILL_FORMATS = ['cyclonedx', 'spdx', 'purls'];
async function sbom(context) {
    const { inputs, problems, ports, signal } = context;
    const [ref = ''] = (0,commands_context/* takeArguments */.o)(context, ['REF']);
    const format = inputs.format ?? 'cyclonedx';
    if (!BILL_FORMATS.includes(format))
        problems.add('format', `${JSON.stringify(format)} is not one of ${BILL_FORMATS.join(', ')}`);
    else if (format !== 'cyclonedx' && inputs.specVersion !== undefined)
        problems.add('spec-version', `is a version of CycloneDX, and the format is ${format}`);
    const platforms = platformsOf(context);
    problems.throwIfAny();
    const { source, reference, name } = await context.locate(ref);
    const image = await (0,open_image/* openImage */.UY)(source, reference, { signal });
    const { inventory, bill, subject } = await (0,existing_image/* billImage */.v)(image, name, platforms, ports, { signal });
    const { specVersion } = inputs;
    const text = specVersion === undefined ? bill : await billOfVersion(inventory, subject, specVersion);
    const documents = { bills: new Map([[(0,image_platform/* platformFileName */.fS)(inventory.platform), text]]) };
    if (format === 'purls')
        return { exit: 0, documents, json: inventory.components.map(({ purl }) => purl), text: purlList(inventory) };
    if (format === 'cyclonedx')
        return { exit: 0, documents, json: JSON.parse(text), text };
    const { knownSpdxIds } = await __webpack_require__.e(/* import() */ 3491).then(__webpack_require__.bind(__webpack_require__, 63491));
    const document = spdxJson(inventory, { ...subject, toolVersion: version/* VERSION */.x }, await knownSpdxIds());
    return { exit: 0, documents, json: JSON.parse(document), text: document };
}
async function billOfVersion(inventory, subject, specVersion) {
    const { cycloneDxJson } = await __webpack_require__.e(/* import() */ 3534).then(__webpack_require__.bind(__webpack_require__, 91153));
    return cycloneDxJson(inventory, { ...subject, toolVersion: version/* VERSION */.x }, specVersion);
}
function platformsOf({ inputs, problems }) {
    return inputs.platforms.flatMap((text) => {
        try {
            return [(0,image_platform/* parsePlatform */.FL)(text)];
        }
        catch (thrown) {
            problems.add('platforms', thrown instanceof Error ? thrown.message : String(thrown));
            return [];
        }
    });
}
function wrongInput(input, message, help) {
    const problems = new errors/* Problems */.Zw();
    problems.add(input, message, help);
    problems.throwIfAny();
    throw new Error('unreachable');
}


/***/ }),

/***/ 61806:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ checkRegistryVex),
  B: () => (/* binding */ withRegistryVex)
});

// EXTERNAL MODULE: ./lib/image/reference.js
var reference = __webpack_require__(68424);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/scan/vex-document.js + 2 modules
var vex_document = __webpack_require__(63045);
// EXTERNAL MODULE: ./lib/sign/statement.js
var statement = __webpack_require__(32768);
;// CONCATENATED MODULE: ./lib/pipeline/registry-vex.js



async function readRegistryVex(repository, image, verifier, log, call) {
    const demands = subjectsOf(image).map((subject) => ({ subject, predicateTypes: [statement/* PREDICATE_TYPES */.Cs.openvex] }));
    const accepted = await verifier.read(repository, demands, { ...call, every: true });
    const count = accepted.length === 1 ? '1 signed VEX document stands' : `${accepted.length} signed VEX documents stand`;
    log.info(`${count} beside ${repository.name}@${image.root.descriptor.digest}`);
    return accepted.flatMap(({ digest, predicate }) => {
        const source = `the VEX attestation of ${digest}`;
        try {
            return [(0,vex_document.parseVexDocument)(JSON.stringify(predicate), source, { identities: [{ kind: 'digest', digest }] })];
        }
        catch (thrown) {
            if (!(thrown instanceof errors/* SlipwayError */.GQ))
                throw thrown;
            log.warn(`${thrown.message}; it does not count`);
            return [];
        }
    });
}
function subjectsOf({ root, children }) {
    const all = [root.descriptor, ...children.map(({ content }) => content.descriptor)];
    return [...new Map(all.map((one) => [one.digest, one])).values()];
}

// EXTERNAL MODULE: ./lib/hosts/commands/sign.js
var sign = __webpack_require__(20693);
;// CONCATENATED MODULE: ./lib/hosts/commands/registry-vex.js



function checkRegistryVex({ inputs, problems }, ref) {
    const { vexFromRegistry, key, identity, identityPattern } = inputs;
    if (!vexFromRegistry)
        return;
    if (key === undefined && identity === undefined && identityPattern === undefined)
        problems.add('vex-from-registry', 'needs someone whose word counts', 'name who signs the VEX documents: --key FILE, or --identity and --issuer');
    if (ref === undefined || (0,reference/* parseImageLocation */.s_)(ref).kind !== 'registry')
        problems.add('vex-from-registry', 'needs an image in a registry', 'name it by registry/repository and tag or digest');
}
async function withRegistryVex(context, policy, ref, image) {
    const { inputs, ports, signal } = context;
    if (!inputs.vexFromRegistry)
        return policy;
    const { verifier } = (0,sign.neededSigning)(context);
    const { repository } = context.repository(ref);
    const attested = await readRegistryVex(repository, image, verifier, ports.log, { signal });
    return { ...policy, vex: [...attested, ...policy.vex] };
}


/***/ }),

/***/ 32217:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ judged),
  v: () => (/* binding */ scanFormat)
});

// EXTERNAL MODULE: ./lib/report/cyclonedx-vulnerabilities.js + 1 modules
var cyclonedx_vulnerabilities = __webpack_require__(8465);
// EXTERNAL MODULE: ./lib/report/gitlab-container-scanning.js
var gitlab_container_scanning = __webpack_require__(17717);
// EXTERNAL MODULE: ./lib/report/junit.js
var junit = __webpack_require__(65470);
// EXTERNAL MODULE: ./lib/report/sarif.js + 1 modules
var sarif = __webpack_require__(52466);
// EXTERNAL MODULE: ./lib/scan/exposed.js
var exposed = __webpack_require__(95385);
// EXTERNAL MODULE: ./lib/scan/gate.js
var gate = __webpack_require__(39542);
// EXTERNAL MODULE: ./lib/scan/ignored-finding.js
var ignored_finding = __webpack_require__(88387);
// EXTERNAL MODULE: ./lib/scan/scan-report.js
var scan_report = __webpack_require__(24515);
// EXTERNAL MODULE: ./lib/scan/visible.js
var visible = __webpack_require__(73483);
;// CONCATENATED MODULE: ./lib/scan/table.js




const HEADINGS = ['SEVERITY', 'ID', 'PACKAGE', 'VERSION', 'FIXED IN', 'PLATFORMS'];
const CELL_WIDTH = 48;
function renderScanTable(report) {
    const rows = report.vulnerabilities.toSorted((a, b) => rank(a) - rank(b)).map(cellsOf);
    const table = rows.length === 0 ? [] : [...alignColumns([HEADINGS, ...rows]), ''];
    const gaps = report.notCovered.map(({ system, packages, reason }) => `not scanned: ${(0,visible/* visible */.R)(system)}, ${counted(packages, 'package')}: ${(0,visible/* visible */.R)(reason)}`);
    const noted = report.vulnerabilities.flatMap(notedLine);
    const ignored = (report.ignored ?? []).map(ignoredLine);
    const exposed = (report.exposed ?? []).map(exposedLine);
    const summary = `${(0,visible/* visible */.R)(report.image)}: ${summaryLine(report.summary)}`;
    return `${[...table, summary, ...exposed, ...noted, ...ignored, ...gaps].join('\n')}\n`;
}
function summaryLine(summary) {
    if (summary.total === 0)
        return 'no known vulnerability';
    const parts = scan_report/* SEVERITIES */.oC.filter((severity) => summary[severity] > 0).map((severity) => `${summary[severity]} ${severity}`);
    return `${counted(summary.total, 'vulnerability')} (${parts.join(', ')})`;
}
function rank({ severity }) {
    return scan_report/* SEVERITIES */.oC.indexOf(severity);
}
function cellsOf(finding) {
    const { severity, id, package: name, version, fixedVersion, platforms } = finding;
    return [severity, id, name, version, fixedVersion ?? '-', platforms.join(' ')].map((cell) => cut((0,visible/* visible */.R)(cell)));
}
function exposedLine(secret) {
    const { layer, platforms } = secret;
    return `exposed: ${(0,visible/* visible */.R)((0,exposed/* describeExposed */.eE)(secret))} (layer ${layer.slice(0, 19)}, ${platforms.join(' ')})`;
}
function ignoredLine(ignored) {
    const { expires, vex, reason } = ignored;
    if (vex !== undefined)
        return `does not count: ${subjectOf(ignored)}: ${(0,visible/* visible */.R)((0,ignored_finding/* whyIgnored */.v)(ignored))}`;
    return `ignored until ${(0,visible/* visible */.R)(expires ?? 'further notice')}: ${subjectOf(ignored)}: ${(0,visible/* visible */.R)(reason)}`;
}
function notedLine(finding) {
    return finding.vex === undefined ? [] : [`counts: ${subjectOf(finding)}: ${(0,visible/* visible */.R)((0,ignored_finding/* vexLine */.E)(finding.vex))}`];
}
function subjectOf({ severity, id, package: name, version }) {
    return `${[id, 'in', name, version].map((word) => cut((0,visible/* visible */.R)(word))).join(' ')} (${severity})`;
}
function alignColumns(rows) {
    const widths = HEADINGS.map((_, column) => rows.reduce((width, row) => Math.max(width, row[column]?.length ?? 0), 0));
    return rows.map((row) => row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd());
}
function cut(cell) {
    return cell.length <= CELL_WIDTH ? cell : `${cell.slice(0, CELL_WIDTH - 1)}…`;
}
function counted(count, noun) {
    return count === 1 ? `1 ${noun}` : `${count} ${noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`}`;
}

// EXTERNAL MODULE: ./lib/version.js
var version = __webpack_require__(13411);
;// CONCATENATED MODULE: ./lib/hosts/commands/scan-output.js








const FORMATS = ['table', 'json', 'sarif', 'gitlab', 'cyclonedx', 'junit'];
function scanFormat(format, problems) {
    if (format !== undefined && !FORMATS.includes(format))
        problems.add('format', `${JSON.stringify(format)} is not one of ${FORMATS.join(', ')}`);
    return format ?? 'table';
}
async function judged(scan, format, context) {
    const { inputs, ports } = context;
    const { failOn, unknownSeverity, ignoreUnfixed, failOnSecrets } = inputs;
    const verdict = (0,gate/* judge */.S4)(scan.report, { failOn, unknownSeverity, ignoreUnfixed, failOnSecrets });
    for (const warning of verdict.warnings)
        ports.log.warn(warning);
    if (verdict.refused)
        ports.log.error(verdict.summary);
    if (verdict.exposed.length > 0)
        ports.log.error(exposed/* EXPOSED_REMEDY */.m2);
    const refusedExit = inputs.gate === 'warn' ? 14 : 10;
    return {
        exit: verdict.refused ? refusedExit : 0,
        json: scan.report,
        documents: { reference: scan.name, scan: scan.report, verdict, bills: new Map() },
        text: await render(format, scan, verdict, context),
    };
}
async function render(format, { report, name, bill, lines = [] }, verdict, { inputs }) {
    const context = { imageReference: name, toolVersion: version/* VERSION */.x };
    switch (format) {
        case 'json':
            return JSON.stringify(report, undefined, 2);
        case 'sarif':
            return (0,sarif.renderSarif)(report, context);
        case 'gitlab': {
            const { defaultBranchImage } = inputs;
            return (0,gitlab_container_scanning.renderContainerScanning)(report, {
                ...context,
                ...(defaultBranchImage === undefined ? {} : { defaultBranchImage }),
            });
        }
        case 'junit':
            return (0,junit.renderJUnit)(report, verdict);
        case 'cyclonedx':
            return (0,cyclonedx_vulnerabilities.addVulnerabilities)(await bill(), report);
        default:
            return [renderScanTable(report), ...lines.map((line) => `${line}\n`)].join('');
    }
}


/***/ }),

/***/ 55691:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ parseImageConfig),
/* harmony export */   X: () => (/* binding */ CONFIG_LIMIT_BYTES)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77934);
/* harmony import */ var _descriptor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83768);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40298);



const CONFIG_LIMIT_BYTES = 4 << 20;
const HistorySchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    created: valibot__WEBPACK_IMPORTED_MODULE_2__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    created_by: valibot__WEBPACK_IMPORTED_MODULE_2__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    empty_layer: valibot__WEBPACK_IMPORTED_MODULE_2__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY()),
});
const ImageConfigSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    architecture: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    os: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    variant: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    created: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    config: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
        Labels: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP())),
        Env: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP())),
        User: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    })),
    rootfs: valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ type: valibot__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('layers'), diff_ids: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .DigestSchema */ .eH)) }),
    history: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(HistorySchema)),
});
function parseImageConfig(json, what = 'image config') {
    const raw = (0,_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(ImageConfigSchema, json, what);
    return {
        platform: {
            os: raw.os,
            architecture: raw.architecture,
            ...(raw.variant === undefined || raw.variant === '' ? {} : { variant: raw.variant }),
        },
        ...(raw.created ? { created: raw.created } : {}),
        labels: raw.config?.Labels ?? {},
        env: raw.config?.Env ?? [],
        user: raw.config?.User ?? '',
        diffIds: raw.rootfs.diff_ids ?? [],
        history: raw.history ?? [],
    };
}


/***/ }),

/***/ 3219:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ normalPythonName)
/* harmony export */ });
function normalPythonName(name) {
    return name.replaceAll(/[-_.]+/g, '-').toLowerCase();
}


/***/ }),

/***/ 82657:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ readBlob)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

async function readBlob(source, blob, limitBytes, call = {}) {
    if (blob.size > limitBytes)
        throw tooLarge(source, blob, limitBytes);
    const chunks = [];
    let size = 0;
    for await (const chunk of await source.openBlob(blob, call)) {
        const bytes = chunk;
        size += bytes.byteLength;
        if (size > limitBytes)
            throw tooLarge(source, blob, limitBytes);
        chunks.push(bytes);
    }
    return Buffer.concat(chunks);
}
function tooLarge(source, blob, limitBytes) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('REGISTRY_LIMIT', `${blob.digest} of ${source.name} is larger than ${limitBytes} bytes`, {
        facts: { digest: blob.digest, limitBytes },
    });
}


/***/ }),

/***/ 4497:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ scanImage),
/* harmony export */   v: () => (/* binding */ billImage)
/* harmony export */ });
/* harmony import */ var _image_image_config_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55691);
/* harmony import */ var _image_read_blob_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82657);
/* harmony import */ var _match_inventories_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65270);
/* harmony import */ var _open_image_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(72448);




async function scanImage(image, name, platforms, ports, call) {
    const inventories = await Promise.all((0,_open_image_js__WEBPACK_IMPORTED_MODULE_3__/* .choosePlatforms */ .kD)(image, platforms).map(({ content, platform }) => ports.cataloguer.catalogue(image.source, content, platform, call)));
    return (0,_match_inventories_js__WEBPACK_IMPORTED_MODULE_2__/* .matchInventories */ .A)(name, inventories, ports, call);
}
async function billImage(image, name, platforms, ports, call) {
    const { content, platform } = (0,_open_image_js__WEBPACK_IMPORTED_MODULE_3__/* .chooseOnePlatform */ .zc)(image, platforms);
    const config = (0,_image_image_config_js__WEBPACK_IMPORTED_MODULE_0__/* .parseImageConfig */ .F)((await (0,_image_read_blob_js__WEBPACK_IMPORTED_MODULE_1__/* .readBlob */ .g)(image.source, content.manifest.config, _image_image_config_js__WEBPACK_IMPORTED_MODULE_0__/* .CONFIG_LIMIT_BYTES */ .X, call)).toString('utf8'));
    const inventory = await ports.cataloguer.catalogue(image.source, content, platform, call);
    const { created } = config;
    const subject = { name, digest: content.descriptor.digest, ...(created === undefined ? {} : { created }) };
    return { inventory, subject, bill: await ports.bill.write(inventory, subject) };
}


/***/ }),

/***/ 65069:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ readReferencedBill)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77934);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _image_parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40298);



const ComponentSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    'bom-ref': valibot__WEBPACK_IMPORTED_MODULE_2__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    group: valibot__WEBPACK_IMPORTED_MODULE_2__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    name: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    version: valibot__WEBPACK_IMPORTED_MODULE_2__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    purl: valibot__WEBPACK_IMPORTED_MODULE_2__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    components: valibot__WEBPACK_IMPORTED_MODULE_2__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_2__/* .lazy */ .RZV(() => ComponentSchema))),
});
const BillSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    bomFormat: valibot__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('CycloneDX'),
    specVersion: valibot__WEBPACK_IMPORTED_MODULE_2__/* .picklist */ .KIO(['1.4', '1.5', '1.6', '1.7']),
    components: valibot__WEBPACK_IMPORTED_MODULE_2__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(ComponentSchema)),
});
const DEEPEST = 256;
const WHAT = 'the bill of materials';
function readReferencedBill(text) {
    const document = (0,_image_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(valibot__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5J(), text.replace(/^\uFEFF/, ''), WHAT, 'CONFIG_INVALID');
    const taken = referencesIn(document);
    (0,_image_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parseValue */ .$x)(BillSchema, document, WHAT, 'CONFIG_INVALID');
    return withReferences(document, taken);
}
function referencesIn(document) {
    const found = new Set();
    let level = [document];
    for (let depth = 0; level.length > 0; depth++) {
        if (depth > DEEPEST)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('CONFIG_INVALID', `${WHAT} is nested more than ${DEEPEST} deep`);
        level = level.flatMap((value) => {
            if (typeof value !== 'object' || value === null)
                return [];
            if ('bom-ref' in value && typeof value['bom-ref'] === 'string')
                found.add(value['bom-ref']);
            return Object.values(value);
        });
    }
    return found;
}
function withReferences(bill, taken) {
    let index = 0;
    const named = (component) => {
        const at = index++;
        const { 'bom-ref': given = '', components } = component;
        const reference = given === '' ? freshReference(component, at, taken) : given;
        const nested = components === undefined ? {} : { components: components.map(named) };
        return { ...component, 'bom-ref': reference, ...nested };
    };
    return bill.components === undefined ? bill : { ...bill, components: bill.components.map(named) };
}
function freshReference({ purl, name, version = '' }, at, taken) {
    let reference = `component:${at}:${purl ?? `${name}@${version}`}`;
    while (taken.has(reference))
        reference += '+';
    taken.add(reference);
    return reference;
}


/***/ }),

/***/ 8465:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  addVulnerabilities: () => (/* binding */ addVulnerabilities)
});

// EXTERNAL MODULE: ./lib/scan/ignored-finding.js
var ignored_finding = __webpack_require__(88387);
// EXTERNAL MODULE: ./lib/report/cyclonedx-bill.js
var cyclonedx_bill = __webpack_require__(65069);
;// CONCATENATED MODULE: ./lib/report/vex-words.js
const JUSTIFICATIONS = new Set([
    'code_not_present',
    'code_not_reachable',
    'requires_configuration',
    'requires_dependency',
    'requires_environment',
    'protected_by_compiler',
    'protected_at_runtime',
    'protected_at_perimeter',
    'protected_by_mitigating_control',
]);
const SAME = {
    component_not_present: 'code_not_present',
    vulnerable_code_not_present: 'code_not_present',
    vulnerable_code_not_in_execute_path: 'code_not_reachable',
    inline_mitigations_already_exist: 'protected_by_mitigating_control',
};
function analysisJustification(word) {
    if (word === undefined)
        return undefined;
    return JUSTIFICATIONS.has(word) ? word : Object.hasOwn(SAME, word) ? SAME[word] : undefined;
}

// EXTERNAL MODULE: ./lib/report/finding-identity.js
var finding_identity = __webpack_require__(63454);
// EXTERNAL MODULE: ./lib/report/findings.js
var report_findings = __webpack_require__(37470);
// EXTERNAL MODULE: ./lib/report/visible-text.js
var visible_text = __webpack_require__(45810);
;// CONCATENATED MODULE: ./lib/report/cyclonedx-vulnerabilities.js






function addVulnerabilities(bill, report) {
    const document = (0,cyclonedx_bill/* readReferencedBill */.f)(bill);
    const references = referencesOf(withNested(document.components ?? []));
    const findings = [...(0,report_findings/* worstFirst */.m)([report]).map(({ vulnerability }) => vulnerability), ...(report.ignored ?? [])];
    const present = findings.filter((finding) => references(finding).length > 0);
    const groups = Map.groupBy(present, (finding) => JSON.stringify([finding.id, analysisOf(finding)]));
    const vulnerabilities = Array.from(groups.values(), (group, at) => entryFor(group, at, references));
    return JSON.stringify({ ...document, vulnerabilities });
}
function entryFor(findings, at, references) {
    const [finding] = findings;
    if (finding === undefined)
        throw new Error('a group has no finding');
    const { id, severity, aliases } = finding;
    const analysis = analysisOf(finding);
    const status = finding.vex !== undefined && 'reason' in finding ? 'unaffected' : 'affected';
    const affects = findings.flatMap((one) => references(one).map((ref) => [ref, (0,visible_text/* visibleLine */.P)(one.version)]));
    return {
        'bom-ref': `vulnerability:${at}:${(0,visible_text/* visibleLine */.P)(id)}`,
        id: (0,visible_text/* visibleLine */.P)(id),
        source: sourceOf(id),
        references: aliases.map((alias) => ({ id: (0,visible_text/* visibleLine */.P)(alias), source: sourceOf(alias) })),
        ratings: [{ severity }],
        recommendation: [...new Set(findings.map((one) => (0,finding_identity/* remedyFor */.wJ)(one, visible_text/* visibleLine */.P)))].join('\n'),
        ...(analysis === undefined ? {} : { analysis }),
        affects: Array.from(new Map(affects), ([ref, version]) => ({ ref, versions: [{ version, status }] })),
    };
}
function sourceOf(id) {
    const url = (0,report_findings/* advisoryUrl */.L)(id);
    return { name: 'OSV', ...(url === undefined ? {} : { url }) };
}
const STATES = {
    not_affected: 'not_affected',
    fixed: 'resolved',
    affected: 'exploitable',
    under_investigation: 'in_triage',
};
function analysisOf(finding) {
    const { vex } = finding;
    if (vex === undefined)
        return 'reason' in finding ? { state: 'in_triage', detail: (0,visible_text/* visibleLine */.P)((0,ignored_finding/* whyIgnored */.v)(finding)) } : undefined;
    const justification = analysisJustification(vex.justification);
    return {
        state: STATES[vex.status],
        ...(justification === undefined ? {} : { justification }),
        detail: (0,visible_text/* visibleLine */.P)((0,ignored_finding/* vexLine */.E)(vex)),
    };
}
function withNested(components) {
    return components.flatMap((component) => [component, ...withNested(component.components ?? [])]);
}
function referencesOf(components) {
    const byPackage = new Map();
    for (const { 'bom-ref': reference, group, name, version, purl } of components) {
        if (reference === undefined)
            continue;
        const fullName = group === undefined || group === '' ? name : `${group}/${name}`;
        for (const key of [packageKey(purl ?? ''), nameKey(fullName, version ?? '')])
            byPackage.set(key, (byPackage.get(key) ?? new Set()).add(reference));
    }
    byPackage.delete('');
    return ({ package: name, version, why }) => [
        ...(byPackage.get(packageKey(why.purl)) ?? byPackage.get(nameKey(name, version)) ?? []),
    ];
}
function packageKey(purl) {
    return purl.replace(/[?#].*$/s, '');
}
function nameKey(name, version) {
    return [name, version].join('\n');
}


/***/ }),

/***/ 63454:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _M: () => (/* binding */ repositoryOf),
/* harmony export */   ax: () => (/* binding */ fingerprintOf),
/* harmony export */   jb: () => (/* binding */ describeFinding),
/* harmony export */   wJ: () => (/* binding */ remedyFor)
/* harmony export */ });
/* unused harmony export packageOf */
/* harmony import */ var _image_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37241);

function repositoryOf(reference) {
    return reference.replace(/@.*$/s, '').replace(/:[^/:]*$/, '');
}
function packageOf(purl) {
    return purl.replace(/[?#].*$/s, '').replace(/@[^/@]*$/, '');
}
function fingerprintOf(finding, imageReference) {
    const name = finding.why.purl === '' ? finding.package : packageOf(finding.why.purl);
    return (0,_image_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .hexOf */ .ZD)((0,_image_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)([name, finding.id, repositoryOf(imageReference)].join('\n')));
}
function remedyFor(finding, quote) {
    const { package: name, version, fixedVersion } = finding;
    return fixedVersion === undefined
        ? `No version of ${quote(name)} that fixes this is known.`
        : `Upgrade ${quote(name)} from ${quote(version)} to ${quote(fixedVersion)}.`;
}
function describeFinding(finding, quote) {
    const { id, package: name, version, why, platforms } = finding;
    const where = platforms.length === 0 ? '' : ` on ${platforms.map(quote).join(', ')}`;
    const by = why.scanner === undefined ? '' : `, says ${quote(why.scanner)}`;
    return `${quote(name)} ${quote(version)}${where} has ${quote(id)}: ${quote(why.source)} is in ${quote(why.range)} (${quote(why.advisory)}${by}).`;
}


/***/ }),

/***/ 17717:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   joinContainerScanning: () => (/* binding */ joinContainerScanning),
/* harmony export */   renderContainerScanning: () => (/* binding */ renderContainerScanning)
/* harmony export */ });
/* harmony import */ var _image_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37241);
/* harmony import */ var _scan_exposed_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95385);
/* harmony import */ var _scan_ignored_finding_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(88387);
/* harmony import */ var _finding_identity_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63454);
/* harmony import */ var _findings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(37470);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(63021);
/* harmony import */ var _visible_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(45810);







const SCHEMA_VERSION = '15.0.7';
const LONGEST_NAME = 255;
const LONGEST_SOLUTION = 7000;
const LONGEST_MESSAGE = 1000;
const MOST_IDENTIFIERS = 20;
const SEVERITY_WORDS = {
    critical: 'Critical',
    high: 'High',
    medium: 'Medium',
    low: 'Low',
    unknown: 'Unknown',
};
function renderContainerScanning(report, context) {
    const time = new Date(report.scanTime);
    const tool = { id: 'slipway', name: 'Slipway', version: text(context.toolVersion), vendor: { name: 'Slipway' } };
    const findings = (0,_findings_js__WEBPACK_IMPORTED_MODULE_3__/* .worstFirst */ .m)([report]).map(({ vulnerability }) => vulnerability);
    const document = {
        version: SCHEMA_VERSION,
        scan: {
            analyzer: tool,
            scanner: tool,
            start_time: timeWithoutZone(context.startTime ?? time),
            end_time: timeWithoutZone(context.endTime ?? time),
            status: 'success',
            type: 'container_scanning',
            messages: [
                ...(report.exposed ?? []).map((secret) => ({ level: 'warn', value: exposedText(secret) })),
                ...report.notCovered.map((gap) => ({ level: 'warn', value: gapText(gap) })),
                ...ignoredTexts(report).map((value) => ({ level: 'info', value })),
            ],
        },
        vulnerabilities: findings.map((finding) => entryFor(finding, context, systemOf(findings))),
    };
    return `${JSON.stringify(document, undefined, 1)}\n`;
}
function joinContainerScanning(reports) {
    const documents = reports.map((report) => JSON.parse(report));
    const [first] = documents;
    if (first === undefined)
        throw new Error('no report to join');
    const messages = documents.flatMap(({ scan }) => scan.messages);
    const vulnerabilities = documents.flatMap((document) => document.vulnerabilities);
    return `${JSON.stringify({ ...first, scan: { ...first.scan, messages }, vulnerabilities }, undefined, 1)}\n`;
}
function entryFor(finding, context, system) {
    const { id, package: name, version, severity } = finding;
    const links = identifiersOf(finding).flatMap(({ url }) => (url === undefined ? [] : [{ url }]));
    return {
        id: uuidOf((0,_finding_identity_js__WEBPACK_IMPORTED_MODULE_2__/* .fingerprintOf */ .ax)(finding, context.imageReference), version),
        name: text(`${id} in ${name}`, LONGEST_NAME),
        description: [(0,_finding_identity_js__WEBPACK_IMPORTED_MODULE_2__/* .describeFinding */ .jb)(finding, _markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .markdownCode */ .D9), ...vexText(finding)].join(' '),
        severity: SEVERITY_WORDS[severity],
        solution: (0,_finding_identity_js__WEBPACK_IMPORTED_MODULE_2__/* .remedyFor */ .wJ)(finding, _markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .markdownCode */ .D9).slice(0, LONGEST_SOLUTION).toWellFormed(),
        identifiers: identifiersOf(finding),
        links,
        location: {
            dependency: { package: { name: text(name) }, version: text(version) },
            operating_system: text(context.operatingSystem ?? distroOf(finding) ?? system),
            image: text(context.imageReference),
            ...defaultBranchImage(context),
        },
    };
}
function identifiersOf({ id, aliases }) {
    return [id, ...aliases].slice(0, MOST_IDENTIFIERS).map((name) => {
        const url = (0,_findings_js__WEBPACK_IMPORTED_MODULE_3__/* .advisoryUrl */ .L)(name);
        const type = /^[A-Za-z]+(?=-)/.exec(name)?.[0].toLowerCase() ?? 'advisory';
        return { type, name: text(name), value: text(name), ...(url === undefined ? {} : { url }) };
    });
}
function defaultBranchImage({ defaultBranchImage: image }) {
    return image === undefined || image === '' || image.length > LONGEST_NAME
        ? {}
        : { default_branch_image: (0,_visible_text_js__WEBPACK_IMPORTED_MODULE_5__/* .visibleLine */ .P)(image) };
}
function systemOf(findings) {
    return findings.map(distroOf).find((distro) => distro !== undefined) ?? 'unknown';
}
function distroOf({ why }) {
    const distro = /[?&]distro=([^&#]+)/.exec(why.purl)?.[1];
    return distro?.replace('-', ' ');
}
function uuidOf(...parts) {
    const hex = (0,_image_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .hexOf */ .ZD)((0,_image_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(parts.join('\n')));
    const variant = ((Number.parseInt(hex.slice(16, 18), 16) & 0x3f) | 0x80).toString(16);
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(18, 20)}-${hex.slice(20, 32)}`;
}
function timeWithoutZone(time) {
    return time.toISOString().slice(0, 19);
}
const MOST_MESSAGES = 200;
function ignoredTexts({ ignored = [] }) {
    const texts = ignored
        .slice(0, MOST_MESSAGES)
        .map((one) => text(`${one.id} in ${one.package} ${one.version}: ${(0,_scan_ignored_finding_js__WEBPACK_IMPORTED_MODULE_6__/* .whyIgnored */ .v)(one)}`, LONGEST_MESSAGE));
    const more = ignored.length - texts.length;
    return more === 0 ? texts : [...texts, `${more} more findings do not count; they are in scan.json`];
}
function vexText({ vex }) {
    return vex === undefined ? [] : [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .markdownCode */ .D9)((0,_scan_ignored_finding_js__WEBPACK_IMPORTED_MODULE_6__/* .vexLine */ .E)(vex))];
}
function exposedText(secret) {
    return (0,_visible_text_js__WEBPACK_IMPORTED_MODULE_5__/* .visibleLine */ .P)(`${(0,_scan_exposed_js__WEBPACK_IMPORTED_MODULE_1__/* .describeExposed */ .eE)(secret)}: ${_scan_exposed_js__WEBPACK_IMPORTED_MODULE_1__/* .EXPOSED_REMEDY */ .m2}`);
}
function gapText({ system, packages, reason }) {
    return (0,_visible_text_js__WEBPACK_IMPORTED_MODULE_5__/* .visibleLine */ .P)(`not scanned: ${system} (${packages === 1 ? '1 package' : `${packages} packages`}): ${reason}`);
}
function text(value, longest = Number.POSITIVE_INFINITY) {
    const line = (0,_visible_text_js__WEBPACK_IMPORTED_MODULE_5__/* .visibleLine */ .P)(value);
    if (line === '')
        return 'unknown';
    return line.length <= longest ? line : `${line.slice(0, longest - 1).toWellFormed()}…`;
}


/***/ }),

/***/ 65470:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderJUnit: () => (/* binding */ renderJUnit)
/* harmony export */ });
/* harmony import */ var _scan_exposed_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95385);
/* harmony import */ var _scan_ignored_finding_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88387);
/* harmony import */ var _finding_identity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63454);
/* harmony import */ var _findings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37470);
/* harmony import */ var _visible_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(45810);





function renderJUnit(report, verdict) {
    const offending = new Set(verdict.offending.map(keyOf));
    const refusing = new Set(verdict.exposed.map(_scan_exposed_js__WEBPACK_IMPORTED_MODULE_0__/* .describeExposed */ .eE));
    const findings = (0,_findings_js__WEBPACK_IMPORTED_MODULE_2__/* .worstFirst */ .m)([report]).map(({ vulnerability }) => vulnerability);
    const ignored = report.ignored ?? [];
    const cases = [
        gateCase(report, verdict),
        ...findings.map((finding) => findingCase(finding, offending.has(keyOf(finding)))),
        ...(report.exposed ?? []).map((secret) => exposedCase(secret, refusing.has((0,_scan_exposed_js__WEBPACK_IMPORTED_MODULE_0__/* .describeExposed */ .eE)(secret)))),
        ...ignored.map(ignoredCase),
    ];
    const offences = findings.filter((finding) => offending.has(keyOf(finding))).length + verdict.exposed.length;
    const failures = offences + Number(verdict.refused);
    const counts = `tests="${cases.length}" failures="${failures}" errors="0"`;
    const name = attribute(`gate of ${report.image}`);
    return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="Slipway" ${counts}>
<testsuite name=${name} ${counts} skipped="${ignored.length}" timestamp=${attribute(report.scanTime.slice(0, 19))}>
${cases.join('\n')}
</testsuite>
</testsuites>
`;
}
function gateCase({ image }, { refused, limit, summary, warnings }) {
    const open = `<testcase classname="slipway.gate" name=${attribute(`fail-on ${limit}: ${image}`)} time="0">`;
    const output = `<system-out>${element([summary, ...warnings].join('\n'))}</system-out>`;
    const failure = refused ? `<failure type="GATE_REFUSED" message=${attribute(summary)}></failure>` : '';
    return `${open}${failure}${output}</testcase>`;
}
function findingCase(finding, offends) {
    const said = finding.vex === undefined ? [] : [(0,_scan_ignored_finding_js__WEBPACK_IMPORTED_MODULE_3__/* .vexLine */ .E)(finding.vex)];
    const body = [(0,_finding_identity_js__WEBPACK_IMPORTED_MODULE_1__/* .describeFinding */ .jb)(finding, plain), (0,_finding_identity_js__WEBPACK_IMPORTED_MODULE_1__/* .remedyFor */ .wJ)(finding, plain), ...said].join('\n');
    const detail = offends
        ? `<failure type=${attribute(finding.severity)} message=${attribute(titleOf(finding))}>${element(body)}</failure>`
        : `<system-out>${element(body)}</system-out>`;
    return `${openCase(finding)}${detail}</testcase>`;
}
function exposedCase(secret, offends) {
    const title = (0,_scan_exposed_js__WEBPACK_IMPORTED_MODULE_0__/* .describeExposed */ .eE)(secret);
    const body = `${title}: ${_scan_exposed_js__WEBPACK_IMPORTED_MODULE_0__/* .EXPOSED_REMEDY */ .m2}`;
    const detail = offends
        ? `<failure type="${secret.kind}" message=${attribute(title)}>${element(body)}</failure>`
        : `<system-out>${element(body)}</system-out>`;
    return `<testcase classname="slipway.secret" name=${attribute(title)} time="0">${detail}</testcase>`;
}
function ignoredCase(finding) {
    return `${openCase(finding)}<skipped message=${attribute((0,_scan_ignored_finding_js__WEBPACK_IMPORTED_MODULE_3__/* .whyIgnored */ .v)(finding))}/></testcase>`;
}
function openCase(finding) {
    const { package: name, why } = finding;
    const type = /^pkg:([a-z]+)\//.exec(why.purl)?.[1] ?? 'package';
    return `<testcase classname=${attribute(`slipway.${type}.${name}`)} name=${attribute(titleOf(finding))} time="0">`;
}
function keyOf({ id, package: name, version, why }) {
    return [id, name, version, why.purl].join('\n');
}
function titleOf({ id, package: name, version, severity }) {
    return `${id} in ${name} ${version} (${severity})`;
}
function plain(text) {
    return text;
}
function attribute(value) {
    return `"${escapeXml((0,_visible_text_js__WEBPACK_IMPORTED_MODULE_4__/* .visibleLine */ .P)(value))}"`;
}
function element(value) {
    return escapeXml((0,_visible_text_js__WEBPACK_IMPORTED_MODULE_4__/* .visibleText */ .Q)(value));
}
function escapeXml(value) {
    return value
        .replaceAll(/[\ufffe\uffff]/g, '\ufffd')
        .replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}


/***/ }),

/***/ 52466:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderSarif: () => (/* binding */ renderSarif)
});

// EXTERNAL MODULE: ./lib/scan/scan-report.js
var scan_report = __webpack_require__(24515);
// EXTERNAL MODULE: ./lib/scan/exposed.js
var scan_exposed = __webpack_require__(95385);
// EXTERNAL MODULE: ./lib/scan/ignored-finding.js
var ignored_finding = __webpack_require__(88387);
// EXTERNAL MODULE: ./lib/report/finding-identity.js
var finding_identity = __webpack_require__(63454);
// EXTERNAL MODULE: ./lib/report/findings.js
var report_findings = __webpack_require__(37470);
// EXTERNAL MODULE: ./lib/report/markdown.js
var markdown = __webpack_require__(63021);
// EXTERNAL MODULE: ./lib/image/digest.js
var digest = __webpack_require__(37241);
// EXTERNAL MODULE: ./lib/image/exposed-secret.js
var exposed_secret = __webpack_require__(18394);
;// CONCATENATED MODULE: ./lib/report/sarif-secrets.js




const TITLES = {
    value: 'A secret of the run is in the image',
    credentials: 'A login is in the image',
    'private-key': 'A private key is in the image',
};
const SCORES = { value: '9.8', credentials: '9.5', 'private-key': '8.0' };
function secretResults(exposed, imageReference) {
    const ordered = exposed.toSorted((a, b) => exposed_secret/* EXPOSED_KINDS */.b.indexOf(a.kind) - exposed_secret/* EXPOSED_KINDS */.b.indexOf(b.kind));
    return ordered.map((finding) => ({
        ruleId: `exposed-${finding.kind}`,
        title: TITLES[finding.kind],
        score: SCORES[finding.kind],
        finding,
        fingerprint: (0,digest/* hexOf */.ZD)((0,digest/* digestOf */.ol)([(0,scan_exposed/* describeExposed */.eE)(finding), (0,finding_identity/* repositoryOf */._M)(imageReference)].join('\n'))),
    }));
}

// EXTERNAL MODULE: ./lib/report/visible-text.js
var visible_text = __webpack_require__(45810);
;// CONCATENATED MODULE: ./lib/report/sarif.js








const MOST_RESULTS = 25_000;
const MOST_CHARACTERS = 1000;
const MOST_IGNORED = 1000;
const SECURITY_SEVERITY = {
    critical: '9.5',
    high: '8.0',
    medium: '5.5',
    low: '2.0',
    unknown: undefined,
};
const LEVELS = { critical: 'error', high: 'error', medium: 'warning', low: 'note', unknown: 'warning' };
function renderSarif(report, context) {
    const findings = (0,report_findings/* worstFirst */.m)([report])
        .map(({ vulnerability }) => vulnerability)
        .slice(0, Math.max(0, MOST_RESULTS - (report.exposed?.length ?? 0)));
    const rules = [...Map.groupBy(findings, ({ id }) => id)];
    const index = new Map(rules.map(([id], at) => [id, at]));
    const secrets = secretResults(report.exposed ?? [], context.imageReference);
    const kinds = [...new Map(secrets.map((secret) => [secret.ruleId, secret])).values()];
    const location = locationOf(context);
    const run = {
        tool: {
            driver: {
                name: 'Slipway',
                version: line(context.toolVersion),
                rules: [...rules.map(([, about]) => ruleFor(about)), ...kinds.map(secretRule)],
            },
        },
        automationDetails: { id: `slipway/${uriPath(context.category ?? (0,finding_identity/* repositoryOf */._M)(context.imageReference))}/` },
        invocations: [
            { executionSuccessful: true, toolExecutionNotifications: notifications(report, findings.length, context) },
        ],
        columnKind: 'utf16CodeUnits',
        results: [
            ...secrets.map((secret) => secretResult(secret, rules.length + kinds.findIndex(isUnder(secret)), location, context)),
            ...findings.map((finding) => resultFor(finding, index.get(finding.id) ?? -1, location, context)),
        ],
    };
    const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
    return `${JSON.stringify(log, undefined, 1)}\n`;
}
function ruleFor(findings) {
    const [finding] = findings;
    if (finding === undefined)
        throw new Error('a rule has no finding');
    const { id, severity, aliases } = finding;
    const names = aliases.length === 0 ? '' : ` (${aliases.slice(0, 10).join(', ')})`;
    const uri = (0,report_findings/* advisoryUrl */.L)(id);
    const score = SECURITY_SEVERITY[severity];
    return {
        id: line(id),
        shortDescription: { text: line(`${id} in packages of the image`) },
        fullDescription: { text: line(`${id}${names} is known of packages in the image, rated ${severity}.`) },
        ...(uri === undefined ? {} : { helpUri: uri }),
        help: {
            text: findings.slice(0, 20).map(remedyText).join('\n'),
            markdown: findings
                .slice(0, 20)
                .map((one) => `- ${(0,finding_identity/* remedyFor */.wJ)(one, markdown/* markdownCode */.D9)}`)
                .join('\n'),
        },
        defaultConfiguration: { level: LEVELS[severity] },
        properties: {
            tags: ['security', 'vulnerability', severity],
            precision: 'very-high',
            ...(score === undefined ? {} : { 'security-severity': score }),
        },
    };
}
function secretRule({ ruleId, title, score, finding }) {
    return {
        id: ruleId,
        shortDescription: { text: line(title) },
        fullDescription: { text: line(`${title}: ${scan_exposed/* EXPOSED_REMEDY */.m2}.`) },
        help: { text: message(scan_exposed/* EXPOSED_REMEDY */.m2), markdown: scan_exposed/* EXPOSED_REMEDY */.m2 },
        defaultConfiguration: { level: levelOf(finding) },
        properties: { tags: ['security', 'secret'], precision: 'high', 'security-severity': score },
    };
}
function secretResult(secret, ruleIndex, uri, { imageReference }) {
    const { ruleId, finding, fingerprint } = secret;
    const { layer, platforms, path } = finding;
    const where = path === '' ? [] : [{ name: line(path), fullyQualifiedName: line(path), kind: 'file' }];
    return {
        ruleId,
        ruleIndex,
        level: levelOf(finding),
        message: { text: message(`${(0,scan_exposed/* describeExposed */.eE)(finding)}: ${scan_exposed/* EXPOSED_REMEDY */.m2}.`) },
        locations: [placeIn(imageReference, uri, where, layer)],
        partialFingerprints: fingerprints(fingerprint),
        properties: { platforms: platforms.map(line) },
    };
}
function isUnder({ ruleId }) {
    return (other) => other.ruleId === ruleId;
}
function levelOf({ kind }) {
    return kind === 'private-key' ? 'warning' : 'error';
}
function remedyText(finding) {
    return message((0,finding_identity/* remedyFor */.wJ)(finding, visible_text/* visibleLine */.P));
}
function resultFor(finding, ruleIndex, uri, { imageReference }) {
    const { id, package: name, version, severity, fixedVersion, why, platforms, vex } = finding;
    const said = vex === undefined ? [] : [`${(0,ignored_finding/* vexLine */.E)(vex)}.`];
    const fingerprint = (0,finding_identity/* fingerprintOf */.ax)(finding, imageReference);
    const about = { name: line(`${name} ${version}`), fullyQualifiedName: line(why.purl), kind: 'package' };
    return {
        ruleId: line(id),
        ruleIndex,
        level: LEVELS[severity],
        message: {
            text: message([(0,finding_identity/* describeFinding */.jb)(finding, visible_text/* visibleLine */.P), (0,finding_identity/* remedyFor */.wJ)(finding, visible_text/* visibleLine */.P), ...said].join(' ')),
        },
        locations: [placeIn(imageReference, uri, [about], why.layer)],
        partialFingerprints: fingerprints(fingerprint),
        properties: {
            package: line(name),
            version: line(version),
            ...(fixedVersion === undefined ? {} : { fixedVersion: line(fixedVersion) }),
            severity,
            platforms: platforms.map(line),
            ...(vex === undefined ? {} : { vex: vex.status }),
        },
    };
}
function placeIn(imageReference, uri, about, layer) {
    return {
        physicalLocation: { artifactLocation: { uri }, region: { startLine: 1 } },
        logicalLocations: [...about, { name: line(layer.slice(0, 19)), fullyQualifiedName: line(layer), kind: 'layer' }],
        message: { text: message(`in ${imageReference}`) },
    };
}
function fingerprints(fingerprint) {
    return { primaryLocationLineHash: `${fingerprint}:1`, 'slipwayFinding/v1': fingerprint };
}
function notifications(report, shown, { imageReference }) {
    const missing = report.vulnerabilities.length - shown;
    const texts = [
        ...report.notCovered.map(gapText),
        ...(missing === 0 ? [] : [`${missing} more findings of lesser severity in ${imageReference} are left out`]),
    ];
    return [
        ...texts.map((text) => ({ level: 'warning', message: { text: message(text) } })),
        ...ignoredTexts(report).map((text) => ({ level: 'note', message: { text: message(text) } })),
    ];
}
function ignoredTexts({ ignored = [] }) {
    const texts = ignored
        .slice(0, MOST_IGNORED)
        .map((one) => `${one.id} in ${one.package} ${one.version} does not count: ${(0,ignored_finding/* whyIgnored */.v)(one)}`);
    const more = ignored.length - texts.length;
    return more === 0 ? texts : [...texts, `${more} more findings do not count`];
}
function gapText({ system, packages, reason }) {
    return `not scanned: ${system} (${packages === 1 ? '1 package' : `${packages} packages`}): ${reason}`;
}
function locationOf({ dockerfile, imageReference }) {
    const path = dockerfile?.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '');
    const inside = path !== undefined && path !== '' && !path.startsWith('/') && !path.split('/').includes('..');
    return uriPath(inside ? path : (0,finding_identity/* repositoryOf */._M)(imageReference));
}
function uriPath(path) {
    return path
        .split('/')
        .map((segment) => encodeURIComponent(segment.toWellFormed()))
        .join('/');
}
function line(text) {
    return cut((0,visible_text/* visibleLine */.P)(text));
}
function message(text) {
    return cut((0,visible_text/* visibleLine */.P)(text))
        .replaceAll(/[\\[\]]/g, String.raw `\$&`)
        .replaceAll(/[{}]/g, '$&$&');
}
function cut(text) {
    return text.length <= MOST_CHARACTERS ? text : `${text.slice(0, MOST_CHARACTERS - 1).toWellFormed()}…`;
}


/***/ }),

/***/ 91929:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ billEntries)
/* harmony export */ });
/* harmony import */ var _compare_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45996);

function billEntries(components) {
    const groups = new Map();
    for (const component of components) {
        const key = `${component.purl}#${component.name}`;
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [component]);
        else
            group.push(component);
    }
    const names = Map.groupBy(groups.keys(), (key) => key.slice(0, key.indexOf('#')));
    const entries = [...groups].flatMap(([key, group]) => {
        const places = group.toSorted((a, b) => (0,_compare_text_js__WEBPACK_IMPORTED_MODULE_0__/* .compareText */ .n)(a.path, b.path));
        const [component] = places;
        if (component === undefined)
            return [];
        return [{ reference: names.get(component.purl)?.length === 1 ? component.purl : key, component, places }];
    });
    return entries.toSorted((a, b) => (0,_compare_text_js__WEBPACK_IMPORTED_MODULE_0__/* .compareText */ .n)(a.reference, b.reference));
}


/***/ }),

/***/ 45996:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ compareText)
/* harmony export */ });
function compareText(a, b) {
    if (a === b)
        return 0;
    return a < b ? -1 : 1;
}


/***/ }),

/***/ 299:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ readBill)
});

// EXTERNAL MODULE: ./node_modules/packageurl-js/index.js
var packageurl_js = __webpack_require__(87091);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/image/digest.js
var digest = __webpack_require__(37241);
// EXTERNAL MODULE: ./lib/image/parse.js
var parse = __webpack_require__(40298);
// EXTERNAL MODULE: ./lib/image/platform.js
var platform = __webpack_require__(88758);
// EXTERNAL MODULE: ./lib/image/python-name.js
var python_name = __webpack_require__(3219);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
;// CONCATENATED MODULE: ./lib/sbom/cyclonedx/bill-schema.js

const MOST_COMPONENTS = 1_000_000;
const Text = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* maxLength */.Ru6(16_384));
const PropertySchema = dist/* object */.Ikc({ name: dist/* optional */.lqM(Text, ''), value: dist/* optional */.lqM(Text, '') });
const DEEPEST = 32;
const ComponentSchema = componentSchema(DEEPEST);
const ComponentsSchema = componentsSchema(DEEPEST);
function componentSchema(depth) {
    return dist/* object */.Ikc({
        type: dist/* optional */.lqM(Text, ''),
        group: dist/* optional */.lqM(Text, ''),
        name: Text,
        version: dist/* optional */.lqM(Text, ''),
        purl: dist/* optional */.lqM(Text, ''),
        description: dist/* optional */.lqM(dist/* string */.YjP(), ''),
        properties: dist/* optional */.lqM(dist/* array */.YOg(PropertySchema), []),
        components: dist/* optional */.lqM(componentsSchema(depth - 1), []),
    });
}
function componentsSchema(depth) {
    if (depth > 0)
        return dist/* pipe */.FsL(dist/* array */.YOg(componentSchema(depth)), dist/* maxLength */.Ru6(MOST_COMPONENTS));
    return dist/* pipe */.FsL(dist/* array */.YOg(dist/* never */.ZmZ('is nested too deep')), dist/* transform */.pdi(() => []));
}
const BillSchema = dist/* object */.Ikc({
    bomFormat: dist/* literal */.euz('CycloneDX'),
    specVersion: dist/* picklist */.KIO(['1.4', '1.5', '1.6', '1.7']),
    serialNumber: dist/* optional */.lqM(Text, ''),
    metadata: dist/* optional */.lqM(dist/* object */.Ikc({ component: dist/* exactOptional */.yqP(ComponentSchema), properties: dist/* optional */.lqM(dist/* array */.YOg(PropertySchema), []) }), { properties: [] }),
    components: dist/* optional */.lqM(ComponentsSchema, []),
});
function flatten(components) {
    const found = [];
    const waiting = [...components].toReversed();
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        found.push(next);
        for (const nested of next.components.toReversed())
            waiting.push(nested);
    }
    return found;
}
function propertyOf({ properties }, ...names) {
    return names
        .map((name) => properties.find((property) => property.name === name)?.value)
        .find((value) => value !== undefined && value !== '');
}

;// CONCATENATED MODULE: ./lib/sbom/cyclonedx/read-bill.js







const KINDS = {
    deb: 'system',
    apk: 'system',
    rpm: 'system',
    npm: 'namespaced',
    golang: 'namespaced',
    pypi: 'plain',
};
const NO_PACKAGES = new Set(['container', 'operating-system', 'file', 'platform', 'device', 'firmware', 'data']);
function readBill(text) {
    const bill = parseBill(text);
    const entries = flatten(bill.components);
    const { packages, unread } = sortEntries(entries);
    if (packages.length === 0 && entries.some((entry) => propertyOf(entry, 'slipway:platform') !== undefined))
        throw refusal('it is the bill of an index, which has no packages', 'scan the bills of its platforms');
    const root = bill.metadata.component;
    const imageDigests = root === undefined ? [] : digestsOf(root);
    const itself = (0,digest/* digestOf */.ol)(text);
    const os = systemOf(entries, packages);
    const inventory = {
        platform: platformOf(root, packages),
        digest: imageDigests[0] ?? itself,
        ...(os === undefined ? {} : { os }),
        components: packages.map((one) => componentOf(one, itself)),
    };
    return {
        inventory,
        imageDigests,
        unread: [...unread, ...unreadPrograms(bill)],
        serialNumber: bill.serialNumber.toLowerCase(),
    };
}
const BYTE_ORDER_MARK = /^\uFEFF/;
function parseBill(text) {
    try {
        return (0,parse/* parseJson */.qF)(BillSchema, text.replace(BYTE_ORDER_MARK, ''), 'the bill of materials', 'CONFIG_INVALID');
    }
    catch (cause) {
        if (!(cause instanceof errors/* SlipwayError */.GQ))
            throw cause;
        throw refusal(cause.message, 'name a CycloneDX document in JSON, version 1.4 to 1.7', cause);
    }
}
function unreadPrograms({ metadata }) {
    const told = metadata.properties.filter(({ name }) => name === 'slipway:unread').map(({ value }) => value);
    const byReason = Map.groupBy(told, (value) => value.slice(value.lastIndexOf(': ') + 1).trim());
    return Array.from(byReason, ([reason, group]) => ({ system: 'programs', packages: group.length, reason }));
}
function sortEntries(entries) {
    const packages = [];
    const unread = new Map();
    const count = (system, reason) => {
        unread.set(system, { system, reason, packages: (unread.get(system)?.packages ?? 0) + 1 });
    };
    for (const entry of entries) {
        const purl = purlOf(entry);
        const ecosystem = purl === undefined ? undefined : ecosystemOf(purl);
        if (purl !== undefined && ecosystem !== undefined)
            packages.push({ entry, ecosystem, purl });
        else if (purl !== undefined && purl.type !== 'oci')
            count(`${purl.type} packages`, 'this kind of package is not catalogued');
        else if (purl === undefined && !NO_PACKAGES.has(entry.type))
            count('components without a package URL', 'what they are cannot be told');
    }
    return { packages, unread: [...unread.values()] };
}
function ecosystemOf({ type }) {
    return Object.keys(KINDS).find((ecosystem) => ecosystem === type);
}
function purlOf({ purl }) {
    if (purl === '')
        return undefined;
    try {
        return packageurl_js.PackageURL.fromString(purl);
    }
    catch {
        return undefined;
    }
}
function componentOf({ entry, ecosystem, purl }, itself) {
    const source = sourceOf(entry, purl, versionOf(entry, purl));
    const layer = propertyOf(entry, 'slipway:layer', 'aquasecurity:trivy:LayerDigest', 'syft:location:0:layerID');
    const architecture = propertyOf(entry, 'slipway:architecture') ?? purl.qualifiers?.['arch'];
    const ownedBy = propertyOf(entry, 'slipway:ownedBy');
    const module = ecosystem === 'rpm' ? moduleOf(entry, purl) : undefined;
    return {
        ecosystem,
        name: nameOf(entry, ecosystem, purl),
        version: versionOf(entry, purl),
        purl: entry.purl,
        ...(source === undefined ? {} : { source }),
        ...(architecture === undefined ? {} : { architecture }),
        ...(module === undefined ? {} : { module }),
        licenses: [],
        layer: (0,digest/* isDigest */.Bc)(layer) ? layer : itself,
        path: propertyOf(entry, 'slipway:path', 'aquasecurity:trivy:FilePath', 'syft:location:0:path') ?? '',
        ...(ownedBy === undefined ? {} : { ownedBy }),
    };
}
function moduleOf(entry, { qualifiers }) {
    const label = propertyOf(entry, 'slipway:module', 'syft:metadata:modularityLabel', 'aquasecurity:trivy:Modularitylabel');
    return /^([^\s:]+:[^\s:]+)(?::[^\s:]*)*$/.exec(label ?? qualifiers?.['rpmmod'] ?? '')?.[1];
}
function nameOf(entry, ecosystem, purl) {
    if (KINDS[ecosystem] === 'namespaced')
        return fullName(entry, purl);
    const isSame = ecosystem === 'pypi' && (0,python_name/* normalPythonName */.V)(entry.name) === (0,python_name/* normalPythonName */.V)(purl.name);
    return isSame ? entry.name : purl.name;
}
function fullName({ group, name: told }, { namespace, name }) {
    const full = typeof namespace === 'string' && namespace !== '' ? `${namespace}/${name}` : name;
    return [told, `${group}/${told}`].find((one) => one.toLowerCase() === full.toLowerCase()) ?? full;
}
function versionOf(entry, { version, qualifiers }) {
    const told = entry.version === '' ? (version ?? '') : entry.version;
    const epoch = qualifiers?.['epoch'];
    return epoch === undefined || epoch === '0' || /^\d+:/.test(told) ? told : `${epoch}:${told}`;
}
function sourceOf(entry, { qualifiers }, version) {
    const upstream = upstreamOf(qualifiers?.['upstream'] ?? '', version);
    const name = propertyOf(entry, 'slipway:source:name', 'aquasecurity:trivy:SrcName', 'syft:metadata:source', 'syft:metadata:originPackage') ?? upstream.name;
    if (name === '')
        return undefined;
    const told = propertyOf(entry, 'slipway:source:version', 'syft:metadata:sourceVersion') ??
        trivySourceVersion(entry) ??
        upstream.version;
    return { name, version: told ?? version };
}
function upstreamOf(text, packageVersion) {
    const [, rpm, rpmVersion] = /^(.+)-([^-]+-[^-]+)\.(?:no)?src\.rpm$/s.exec(text) ?? [];
    if (rpm !== undefined && rpmVersion !== undefined)
        return { name: rpm, version: `${/^\d+:/.exec(packageVersion)?.[0] ?? ''}${rpmVersion}` };
    const [name = '', version] = text.split('@');
    return { name, ...(version === undefined || version === '' ? {} : { version }) };
}
function trivySourceVersion(entry) {
    const [epoch, version, release] = ['SrcEpoch', 'SrcVersion', 'SrcRelease'].map((name) => propertyOf(entry, `aquasecurity:trivy:${name}`));
    if (version === undefined)
        return undefined;
    return `${epoch === undefined || epoch === '0' ? '' : `${epoch}:`}${version}${release === undefined ? '' : `-${release}`}`;
}
function systemOf(entries, packages) {
    const system = entries.find(({ type }) => type === 'operating-system');
    if (system !== undefined)
        return {
            id: osReleaseId(system.name),
            versionId: system.version,
            name: system.description === '' ? system.name : system.description,
        };
    const purl = packages.find(({ ecosystem }) => KINDS[ecosystem] === 'system')?.purl;
    return purl === undefined ? undefined : systemOfPurl(purl);
}
const OS_RELEASE_IDS = {
    alma: 'almalinux',
    redhat: 'rhel',
    oracle: 'ol',
    amazon: 'amzn',
    'cbl-mariner': 'mariner',
    'opensuse.leap': 'opensuse-leap',
    'opensuse.tumbleweed': 'opensuse-tumbleweed',
    'suse linux enterprise server': 'sles',
};
function osReleaseId(name) {
    const id = name.toLowerCase();
    return OS_RELEASE_IDS[id] ?? id;
}
function systemOfPurl({ namespace, qualifiers }) {
    const [, told, versionId = ''] = /^(?:(.*?)-)?(\d[^-]*)?$/s.exec(qualifiers?.['distro'] ?? '') ?? [];
    const id = told ?? namespace ?? undefined;
    return id === undefined || id === '' ? undefined : { id: osReleaseId(id), versionId, name: id };
}
function platformOf(root, packages) {
    const rootArchitecture = root === undefined ? undefined : purlOf(root)?.qualifiers?.['arch'];
    const named = [
        root === undefined ? undefined : propertyOf(root, 'slipway:platform'),
        rootArchitecture,
        ...packages.map(({ purl }) => purl.qualifiers?.['arch']),
    ];
    for (const name of named) {
        const platform = name === undefined || NO_ARCHITECTURE.has(name) ? undefined : readPlatform(name);
        if (platform !== undefined)
            return platform;
    }
    return { os: 'linux', architecture: 'unknown' };
}
const NO_ARCHITECTURE = new Set(['all', 'noarch', 'any']);
function readPlatform(name) {
    try {
        return (0,platform/* parsePlatform */.FL)(name);
    }
    catch {
        return undefined;
    }
}
function digestsOf(root) {
    const names = [
        root.version,
        purlOf(root)?.version ?? '',
        ...root.properties.filter(({ name }) => name.startsWith('aquasecurity:trivy:')).map(({ value }) => value),
    ];
    return [...new Set(names.map((name) => name.slice(name.lastIndexOf('@') + 1)).filter(digest/* isDigest */.Bc))];
}
function refusal(why, help, cause) {
    return new errors/* SlipwayError */.GQ('SCAN_CONTENT', `the bill of materials cannot be scanned: ${why}`, { help, cause });
}


/***/ }),

/***/ 78613:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X6: () => (/* binding */ imagePurl)
/* harmony export */ });
/* unused harmony exports distributionPurl, npmPurl, pythonPurl, goPurl */
/* harmony import */ var packageurl_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87091);

function distributionPurl(found, os) {
    const distro = os === undefined ? undefined : [os.id, os.versionId].filter((part) => part !== '').join('-');
    const qualifiers = {
        ...(found.architecture === undefined ? {} : { arch: found.architecture }),
        ...(distro === undefined ? {} : { distro }),
        ...(found.epoch === undefined ? {} : { epoch: String(found.epoch) }),
    };
    return format(new PackageURL(found.type, os?.id, found.name, found.version, qualifiers, undefined));
}
function npmPurl(name, version) {
    const slash = name.indexOf('/');
    const scope = slash < 0 ? undefined : name.slice(0, slash);
    return format(new PackageURL('npm', scope, name.slice(slash + 1), version, undefined, undefined));
}
function pythonPurl(name, version) {
    return format(new PackageURL('pypi', undefined, name, version, undefined, undefined));
}
function goPurl(path, version) {
    const lower = path.toLowerCase();
    const slash = lower.lastIndexOf('/');
    const namespace = slash < 0 ? undefined : lower.slice(0, slash);
    return format(new PackageURL('golang', namespace, lower.slice(slash + 1), version, undefined, undefined));
}
function format(purl) {
    return purl.toString().replace(/[+()!*']/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
function imagePurl(image, platform) {
    const repository = image.name.replace(/@.*$/, '').replace(/:[^/:]*$/, '');
    const name = repository.slice(repository.lastIndexOf('/') + 1).toLowerCase();
    const qualifiers = {
        ...(platform === undefined ? {} : { arch: platform.architecture }),
        ...(repository.includes('/') ? { repository_url: repository.toLowerCase() } : {}),
    };
    return format(new packageurl_js__WEBPACK_IMPORTED_MODULE_0__.PackageURL('oci', undefined, name === '' ? 'image' : name, image.digest, qualifiers, undefined));
}


/***/ }),

/***/ 93489:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ isSpdxExpression)
/* harmony export */ });
const TOKEN = /\s*(\(|\)|[A-Za-z0-9][A-Za-z0-9.:+-]*)/y;
const OPERATORS = new Set(['AND', 'OR', 'WITH']);
const MAX_TOKENS = 200;
function isSpdxExpression(text, isKnown) {
    const tokens = tokensOf(text);
    if (tokens === undefined)
        return false;
    let depth = 0;
    let wantsOperand = true;
    for (const [index, token] of tokens.entries()) {
        if (!fits(token, tokens[index - 1], wantsOperand, isKnown))
            return false;
        if (token === '(')
            depth++;
        else if (token === ')')
            depth--;
        else
            wantsOperand = OPERATORS.has(token);
        if (depth < 0)
            return false;
    }
    return depth === 0 && !wantsOperand;
}
function fits(token, before, wantsOperand, isKnown) {
    if (token === '(')
        return wantsOperand && before !== 'WITH';
    if (token === 'WITH')
        return !wantsOperand && before !== ')';
    if (token === ')' || OPERATORS.has(token))
        return !wantsOperand;
    return wantsOperand && isIdentifier(token, isKnown);
}
function isIdentifier(token, isKnown) {
    if (/^(?:DocumentRef-[A-Za-z0-9.-]+:)?LicenseRef-[A-Za-z0-9.-]+$/.test(token))
        return true;
    return isKnown(token) || (token.endsWith('+') && isKnown(token.slice(0, -1)));
}
function tokensOf(text) {
    const tokens = [];
    const scanner = new RegExp(TOKEN);
    const trimmed = text.trimEnd();
    while (scanner.lastIndex < trimmed.length) {
        const token = scanner.exec(trimmed)?.[1];
        if (token === undefined || tokens.length === MAX_TOKENS)
            return undefined;
        tokens.push(token);
    }
    return tokens;
}


/***/ }),

/***/ 63045:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parseVexDocument: () => (/* binding */ parseVexDocument)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/image/parse.js
var parse = __webpack_require__(40298);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./lib/scan/vex-limits.js
var vex_limits = __webpack_require__(58187);
// EXTERNAL MODULE: ./lib/scan/vex-purl.js
var vex_purl = __webpack_require__(12262);
// EXTERNAL MODULE: ./lib/scan/vex-statement.js
var vex_statement = __webpack_require__(9194);
;// CONCATENATED MODULE: ./lib/scan/cyclonedx-vex.js




const STATES = {
    resolved: 'fixed',
    resolved_with_pedigree: 'fixed',
    exploitable: 'affected',
    in_triage: 'under_investigation',
    false_positive: 'not_affected',
    not_affected: 'not_affected',
};
const STATE_WORDS = Object.keys(STATES);
const DEEPEST = 32;
const ComponentSchema = componentSchema(DEEPEST);
function componentSchema(depth) {
    const nested = depth === 0
        ? dist/* pipe */.FsL(dist/* array */.YOg(dist/* never */.ZmZ('is nested too deep')), dist/* transform */.pdi(() => []))
        : dist/* array */.YOg(componentSchema(depth - 1));
    return dist/* object */.Ikc({ 'bom-ref': dist/* optional */.lqM(vex_limits/* Text */.EY), purl: dist/* optional */.lqM(vex_limits/* Text */.EY), components: dist/* optional */.lqM(nested, []) });
}
const AnalysisSchema = dist/* pipe */.FsL(dist/* object */.Ikc({
    state: dist/* exactOptional */.yqP(dist/* picklist */.KIO(STATE_WORDS, `is not one of ${STATE_WORDS.join(', ')}`)),
    justification: dist/* exactOptional */.yqP(vex_limits/* Text */.EY),
    detail: dist/* exactOptional */.yqP(vex_limits/* Prose */.s7),
    firstIssued: dist/* exactOptional */.yqP(vex_limits/* Time */.gX),
    lastUpdated: dist/* exactOptional */.yqP(vex_limits/* Time */.gX),
}), dist/* check */.z6Y(({ state, justification, detail = '' }) => state !== 'not_affected' || justification !== undefined || detail !== '', 'says not_affected without a justification or a detail'));
const AffectedSchema = dist/* object */.Ikc({
    ref: vex_limits/* Text */.EY,
    versions: dist/* exactOptional */.yqP(dist/* array */.YOg(dist/* object */.Ikc({ version: dist/* exactOptional */.yqP(vex_limits/* Text */.EY) }))),
});
const EntrySchema = dist/* object */.Ikc({
    id: vex_limits/* Text */.EY,
    references: dist/* exactOptional */.yqP(dist/* array */.YOg(dist/* object */.Ikc({ id: dist/* exactOptional */.yqP(vex_limits/* Text */.EY) })), []),
    updated: dist/* exactOptional */.yqP(vex_limits/* Time */.gX),
    analysis: dist/* exactOptional */.yqP(AnalysisSchema),
    affects: dist/* exactOptional */.yqP(dist/* array */.YOg(AffectedSchema), []),
});
const CycloneDxVexSchema = dist/* object */.Ikc({
    bomFormat: dist/* literal */.euz('CycloneDX'),
    specVersion: dist/* picklist */.KIO(['1.4', '1.5', '1.6', '1.7'], 'is not one of 1.4, 1.5, 1.6, 1.7'),
    metadata: dist/* exactOptional */.yqP(dist/* object */.Ikc({ timestamp: dist/* exactOptional */.yqP(vex_limits/* Time */.gX), component: dist/* exactOptional */.yqP(ComponentSchema) }), {}),
    components: dist/* exactOptional */.yqP(dist/* array */.YOg(ComponentSchema), []),
    vulnerabilities: dist/* pipe */.FsL(dist/* array */.YOg(EntrySchema, 'is missing: a bill of materials without vulnerabilities says nothing about any'), dist/* maxLength */.Ru6(vex_limits/* VEX_LIMITS */.D1.statements, `has more than ${vex_limits/* VEX_LIMITS */.D1.statements} entries`)),
});
function isCycloneDx(document) {
    return 'bomFormat' in document && document.bomFormat === 'CycloneDX';
}
function cycloneDxStatements(document) {
    const { metadata, components, vulnerabilities } = document;
    const root = metadata.component;
    const purls = purlsByReference(root === undefined ? components : [root, ...components]);
    const image = root?.purl?.startsWith('pkg:oci/') === true ? root.purl : undefined;
    return vulnerabilities.flatMap((entry, at) => {
        const state = entry.analysis?.state;
        if (state === undefined)
            return [];
        const { justification, detail } = entry.analysis ?? {};
        return [
            {
                vulnerabilities: namesOf(entry).map((name) => name.toLowerCase()),
                products: entry.affects.flatMap((affected) => productsOf(affected, purls, image)),
                status: STATES[state],
                ...(justification === undefined ? {} : { justification }),
                ...(detail === undefined || detail === '' ? {} : { detail }),
                time: timeOf(entry, metadata.timestamp),
                place: `vulnerabilities[${at}]`,
            },
        ];
    });
}
function namesOf({ id, references }) {
    return [id, ...references.flatMap((reference) => reference.id ?? [])];
}
function timeOf({ analysis, updated }, documentTime) {
    return analysis?.lastUpdated ?? analysis?.firstIssued ?? updated ?? documentTime ?? Number.NEGATIVE_INFINITY;
}
function purlsByReference(components) {
    const purls = new Map();
    const waiting = [...components];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        const reference = next['bom-ref'];
        if (reference !== undefined && next.purl !== undefined)
            purls.set(reference, next.purl);
        for (const nested of next.components)
            waiting.push(nested);
    }
    return purls;
}
function productsOf({ ref, versions }, purls, image) {
    const link = /^urn:cdx:([0-9a-f-]{36})\/\d+(?:#(.*))?$/is.exec(ref);
    const [, serial, fragment] = link ?? [];
    const named = link === null ? (purls.get(ref) ?? ref) : decoded(fragment ?? '');
    const listed = withVersions(named, versions);
    if (listed.length === 0)
        return [{ identities: [] }];
    return listed.map((purl) => {
        const identities = (0,vex_statement/* identitiesOf */.U)([purl]);
        if (serial !== undefined)
            return { identities, bill: `urn:uuid:${serial.toLowerCase()}` };
        return image === undefined || image === purl
            ? { identities }
            : { identities: (0,vex_statement/* identitiesOf */.U)([image]), parts: [{ identities }] };
    });
}
function withVersions(text, versions) {
    const purl = (0,vex_purl/* readPurl */.gd)(text);
    if (purl === undefined || purl.version !== undefined || versions === undefined || versions.length === 0)
        return [text];
    const [, head = text, tail = ''] = /^([^?#]*)(.*)$/s.exec(text) ?? [];
    return versions.flatMap(({ version }) => version === undefined ? [] : [`${head}@${encodeURIComponent(version)}${tail}`]);
}
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}

;// CONCATENATED MODULE: ./lib/scan/openvex.js




const CONTEXT = /^https:\/\/openvex\.dev\/ns(?:\/v0\.\d+\.\d+)?\/?$/;
const JUSTIFICATIONS = [
    'component_not_present',
    'vulnerable_code_not_present',
    'vulnerable_code_not_in_execute_path',
    'vulnerable_code_cannot_be_controlled_by_adversary',
    'inline_mitigations_already_exist',
];
const Identifier = (0,vex_limits/* purlOrOther */.zb)((text) => (0,vex_purl/* readPurl */.gd)(text) !== undefined);
const componentEntries = {
    '@id': dist/* exactOptional */.yqP(Identifier),
    identifiers: dist/* exactOptional */.yqP(dist/* object */.Ikc({ purl: dist/* exactOptional */.yqP(Identifier) })),
    hashes: dist/* exactOptional */.yqP(dist/* record */.g1P(vex_limits/* Text */.EY, vex_limits/* Text */.EY)),
};
const isNamed = dist/* check */.z6Y(({ '@id': id, identifiers, hashes }) => (id ?? identifiers?.purl ?? hashes) !== undefined, 'names nothing: it has no @id, no identifiers and no hashes');
function orId(schema) {
    const bare = dist/* pipe */.FsL(Identifier, dist/* transform */.pdi((id) => ({ '@id': id })));
    return dist/* lazy */.RZV((input) => (typeof input === 'string' ? bare : schema));
}
const Parts = dist/* exactOptional */.yqP(dist/* array */.YOg(orId(dist/* pipe */.FsL(dist/* object */.Ikc(componentEntries), isNamed))));
const ProductSchema = orId(dist/* pipe */.FsL(dist/* object */.Ikc({ ...componentEntries, subcomponents: Parts }), isNamed));
const NAMED_VULNERABILITY = dist/* object */.Ikc({ name: vex_limits/* Text */.EY, aliases: dist/* exactOptional */.yqP(dist/* array */.YOg(vex_limits/* Text */.EY), []) });
const BARE_VULNERABILITY = dist/* pipe */.FsL(vex_limits/* Text */.EY, dist/* transform */.pdi((name) => ({ name, aliases: [] })));
const VulnerabilitySchema = dist/* lazy */.RZV((input) => typeof input === 'string' ? BARE_VULNERABILITY : NAMED_VULNERABILITY);
const StatementSchema = dist/* pipe */.FsL(dist/* object */.Ikc({
    vulnerability: VulnerabilitySchema,
    timestamp: dist/* exactOptional */.yqP(vex_limits/* Time */.gX),
    products: dist/* exactOptional */.yqP(dist/* array */.YOg(ProductSchema), []),
    subcomponents: Parts,
    status: dist/* picklist */.KIO(vex_statement/* VEX_STATUSES */.H, `is not one of ${vex_statement/* VEX_STATUSES */.H.join(', ')}`),
    status_notes: dist/* exactOptional */.yqP(vex_limits/* Prose */.s7),
    justification: dist/* exactOptional */.yqP(dist/* picklist */.KIO(JUSTIFICATIONS, `is not one of ${JUSTIFICATIONS.join(', ')}`)),
    impact_statement: dist/* exactOptional */.yqP(vex_limits/* Prose */.s7),
    action_statement: dist/* exactOptional */.yqP(vex_limits/* Prose */.s7),
}), dist/* check */.z6Y(({ status, justification, impact_statement: impact = '' }) => status !== 'not_affected' || justification !== undefined || impact !== '', 'says not_affected without a justification or an impact_statement'));
const OpenVexSchema = dist/* object */.Ikc({
    '@context': dist/* pipe */.FsL(vex_limits/* Text */.EY, dist/* regex */.yGV(CONTEXT, 'is no version of OpenVEX that is read: 0.2.0')),
    author: dist/* exactOptional */.yqP(vex_limits/* Prose */.s7),
    timestamp: vex_limits/* Time */.gX,
    statements: dist/* pipe */.FsL(dist/* array */.YOg(StatementSchema), dist/* maxLength */.Ru6(vex_limits/* VEX_LIMITS */.D1.statements, `has more than ${vex_limits/* VEX_LIMITS */.D1.statements} statements`)),
});
function isOpenVex(document) {
    return '@context' in document && String(document['@context']).startsWith('https://openvex.dev/');
}
function openVexStatements({ author, timestamp, statements }, subject) {
    return {
        ...(author === undefined || author === '' ? {} : { author }),
        statements: statements.map((statement, at) => statementOf(statement, at, timestamp, subject)),
    };
}
function statementOf(from, at, documentTime, subject) {
    const { vulnerability, status, justification, timestamp } = from;
    const { name, aliases } = vulnerability;
    const prose = [from.impact_statement, from.status_notes, from.action_statement];
    const detail = prose.filter((text) => text !== undefined && text !== '').join(' ');
    const products = from.products.map((product) => productOf(product, from.subcomponents));
    return {
        vulnerabilities: [name, ...aliases].map((one) => one.toLowerCase()),
        products: products.length === 0 && subject !== undefined ? [subject] : products,
        status,
        ...(justification === undefined ? {} : { justification }),
        ...(detail === '' ? {} : { detail }),
        time: timestamp ?? documentTime,
        place: `statements[${at}]`,
    };
}
function productOf(product, shared) {
    const parts = product.subcomponents ?? shared ?? [];
    const identities = identitiesOfComponent(product);
    if (parts.length === 0)
        return { identities };
    return { identities, parts: parts.map((part) => ({ identities: identitiesOfComponent(part) })) };
}
function identitiesOfComponent({ '@id': id, identifiers, hashes = {} }) {
    const digests = ['sha-256', 'sha-512'].map((algorithm) => `${algorithm.replace('-', '')}:${hashes[algorithm] ?? ''}`);
    return (0,vex_statement/* identitiesOf */.U)([id, identifiers?.purl, ...digests]);
}

;// CONCATENATED MODULE: ./lib/scan/vex-document.js






const ObjectSchema = dist/* custom */.IeY((value) => typeof value === 'object' && value !== null && !Array.isArray(value), 'is not a JSON object');
const HELP = 'name an OpenVEX document (0.2.0), or a CycloneDX document (1.4 to 1.7) with analysed vulnerabilities';
function parseVexDocument(text, source, subject) {
    if (new TextEncoder().encode(text).length > vex_limits.VEX_LIMIT_BYTES)
        throw refusal(source, `is larger than ${vex_limits.VEX_LIMIT_BYTES} bytes`);
    const what = `the VEX document ${source}`;
    const json = (0,parse/* parseJson */.qF)(ObjectSchema, text, what, 'CONFIG_INVALID');
    const document = withSource(json, source, what, subject);
    const names = document.statements.reduce((count, statement) => count + namesIn(statement), 0);
    if (names > vex_limits/* VEX_LIMITS */.D1.names)
        throw refusal(source, `names more than ${vex_limits/* VEX_LIMITS */.D1.names} products and parts`);
    const homeless = document.statements.find(({ products }) => products.length === 0);
    if (homeless !== undefined)
        throw refusal(source, `names no product in ${homeless.place}`);
    return document;
}
function withSource(json, source, what, subject) {
    if (isOpenVex(json))
        return { source, ...openVexStatements((0,parse/* parseValue */.$x)(OpenVexSchema, json, what, 'CONFIG_INVALID'), subject) };
    if (isCycloneDx(json))
        return { source, statements: cycloneDxStatements((0,parse/* parseValue */.$x)(CycloneDxVexSchema, json, what, 'CONFIG_INVALID')) };
    if ('document' in json)
        throw refusal(source, 'is neither OpenVEX nor CycloneDX; CSAF is not read');
    throw refusal(source, 'is neither OpenVEX nor CycloneDX');
}
function namesIn({ vulnerabilities, products }) {
    return products.reduce((count, { parts = [] }) => count + 1 + parts.length, vulnerabilities.length);
}
function refusal(source, why) {
    return new errors/* SlipwayError */.GQ('CONFIG_INVALID', `the VEX document ${source} ${why}`, { help: HELP });
}


/***/ }),

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
