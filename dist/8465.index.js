const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 8465;
export const ids = [8465];
export const modules = {

/***/ 37241:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   FA: () => (/* binding */ DigestHash),
/* harmony export */   Hy: () => (/* binding */ algorithmOf),
/* harmony export */   ZD: () => (/* binding */ hexOf),
/* harmony export */   m: () => (/* binding */ parseDigest),
/* harmony export */   ol: () => (/* binding */ digestOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);


const GRAMMAR = /^(?:sha256:[a-f0-9]{64}|sha512:[a-f0-9]{128})$/;
function isDigest(text) {
    return typeof text === 'string' && GRAMMAR.test(text);
}
function parseDigest(text) {
    if (isDigest(text))
        return text;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SlipwayError */ .GQ('CONFIG_REFERENCE', `not a digest: ${JSON.stringify(text.slice(0, 160))}`, {
        help: 'a digest is sha256: followed by 64 lower-case hex digits',
    });
}
function digestOf(bytes, algorithm = 'sha256') {
    return `${algorithm}:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(algorithm).update(bytes).digest('hex')}`;
}
function algorithmOf(digest) {
    return digest.startsWith('sha512:') ? 'sha512' : 'sha256';
}
function hexOf(digest) {
    return digest.slice(digest.indexOf(':') + 1);
}
class DigestHash {
    #algorithm;
    #hash;
    constructor(algorithm = 'sha256') {
        this.#algorithm = algorithm;
        this.#hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(algorithm);
    }
    update(chunk) {
        this.#hash.update(chunk);
    }
    digest() {
        return `${this.#algorithm}:${this.#hash.digest('hex')}`;
    }
}


/***/ }),

/***/ 18394:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ EXPOSED_KINDS)
/* harmony export */ });
const EXPOSED_KINDS = ['value', 'credentials', 'private-key'];


/***/ }),

/***/ 40298:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $x: () => (/* binding */ parseValue),
/* harmony export */   or: () => (/* binding */ Size),
/* harmony export */   qF: () => (/* binding */ parseJson)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77934);


const Size = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .safeInteger */ .Y2b(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minValue */ .Wwf(0));
function parseJson(schema, text, what, code = 'REGISTRY_MALFORMED') {
    let json;
    try {
        json = JSON.parse(text);
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ(code, `${what} is not JSON: ${cause instanceof Error ? cause.message : String(cause)}`, {
            cause,
        });
    }
    return parseValue(schema, json, what, code);
}
function parseValue(schema, value, what, code = 'REGISTRY_MALFORMED') {
    const result = valibot__WEBPACK_IMPORTED_MODULE_1__/* .safeParse */ .xLC(schema, value, { abortEarly: true });
    if (result.success)
        return result.output;
    const issue = result.issues[0];
    const path = pathOf(issue);
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ(code, `${what} is malformed at ${path}: ${issue.message}`, { facts: { path } });
}
function pathOf(issue) {
    let path = '';
    for (const item of issue.path ?? []) {
        path += typeof item.key === 'number' ? `[${item.key}]` : path === '' ? String(item.key) : `.${String(item.key)}`;
    }
    return path === '' ? '(root)' : path;
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

/***/ 37470:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ advisoryUrl),
/* harmony export */   m: () => (/* binding */ worstFirst)
/* harmony export */ });
/* harmony import */ var _scan_scan_report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24515);

function worstFirst(scans) {
    return scans
        .flatMap(({ image, vulnerabilities }) => vulnerabilities.map((vulnerability) => ({ image, vulnerability })))
        .sort(compareFindings);
}
function compareFindings(a, b) {
    return (_scan_scan_report_js__WEBPACK_IMPORTED_MODULE_0__/* .SEVERITIES */ .oC.indexOf(a.vulnerability.severity) - _scan_scan_report_js__WEBPACK_IMPORTED_MODULE_0__/* .SEVERITIES */ .oC.indexOf(b.vulnerability.severity) ||
        Number(a.vulnerability.fixedVersion === undefined) - Number(b.vulnerability.fixedVersion === undefined) ||
        compareText(a.vulnerability.package, b.vulnerability.package) ||
        compareText(a.vulnerability.id, b.vulnerability.id) ||
        compareText(a.image, b.image));
}
function compareText(a, b) {
    if (a === b)
        return 0;
    return a < b ? -1 : 1;
}
function advisoryUrl(id) {
    return /^[A-Za-z]+(?:-[A-Za-z0-9]+)+$/.test(id) ? `https://osv.dev/vulnerability/${id}` : undefined;
}


/***/ }),

/***/ 45810:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ visibleLine),
/* harmony export */   Q: () => (/* binding */ visibleText)
/* harmony export */ });
const INVISIBLE = /(?![\t\n])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
function visibleLine(text) {
    return showInvisible(text.replaceAll(/[\t\n\r]+/g, ' '));
}
function visibleText(text) {
    return showInvisible(text.replaceAll('\r\n', '\n'));
}
function showInvisible(text) {
    return text
        .toWellFormed()
        .replaceAll(INVISIBLE, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}}`);
}


/***/ }),

/***/ 88387:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ vexLine),
/* harmony export */   v: () => (/* binding */ whyIgnored)
/* harmony export */ });
function whyIgnored({ reason, expires, vex }) {
    return vex === undefined ? `ignored until ${expires ?? 'further notice'}: ${reason}` : vexLine(vex);
}
function vexLine({ status, justification, detail, source, author }) {
    const because = justification === undefined ? '' : ` (${justification})`;
    const words = detail === undefined ? '' : `: ${detail}`;
    return `VEX says ${status}${because}${words} [${source}${author === undefined ? '' : `, by ${author}`}]`;
}


/***/ }),

/***/ 24515:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B1: () => (/* binding */ parseScanReport),
/* harmony export */   eZ: () => (/* binding */ readScanReport),
/* harmony export */   oC: () => (/* binding */ SEVERITIES)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77934);
/* harmony import */ var _image_exposed_secret_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18394);
/* harmony import */ var _image_parse_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40298);
/* harmony import */ var _vex_statement_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9194);




const SEVERITIES = ['critical', 'high', 'medium', 'low', 'unknown'];
const SeveritySchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .picklist */ .KIO(SEVERITIES);
const vulnerabilityEntries = {
    id: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    aliases: valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    package: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    version: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    fixedVersion: valibot__WEBPACK_IMPORTED_MODULE_2__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    severity: SeveritySchema,
    why: valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
        advisory: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
        range: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
        source: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
        layer: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
        purl: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
        scanner: valibot__WEBPACK_IMPORTED_MODULE_2__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    }),
    platforms: valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    vex: valibot__WEBPACK_IMPORTED_MODULE_2__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
        status: valibot__WEBPACK_IMPORTED_MODULE_2__/* .picklist */ .KIO(_vex_statement_js__WEBPACK_IMPORTED_MODULE_1__/* .VEX_STATUSES */ .H),
        justification: valibot__WEBPACK_IMPORTED_MODULE_2__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
        detail: valibot__WEBPACK_IMPORTED_MODULE_2__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
        source: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
        author: valibot__WEBPACK_IMPORTED_MODULE_2__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
        timestamp: valibot__WEBPACK_IMPORTED_MODULE_2__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    })),
};
const Count = valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .safeInteger */ .Y2b(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .minValue */ .Wwf(0));
const ScanReportSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    image: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    scanTime: valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .isoTimestamp */ .yhX()),
    vulnerabilities: valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc(vulnerabilityEntries)),
    summary: valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ critical: Count, high: Count, medium: Count, low: Count, unknown: Count, total: Count }),
    notCovered: valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ system: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), packages: Count, reason: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() })),
    ignored: valibot__WEBPACK_IMPORTED_MODULE_2__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ ...vulnerabilityEntries, reason: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), expires: valibot__WEBPACK_IMPORTED_MODULE_2__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()) }))),
    advisories: valibot__WEBPACK_IMPORTED_MODULE_2__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ records: Count, newest: valibot__WEBPACK_IMPORTED_MODULE_2__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()) })),
    exposed: valibot__WEBPACK_IMPORTED_MODULE_2__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
        kind: valibot__WEBPACK_IMPORTED_MODULE_2__/* .picklist */ .KIO(_image_exposed_secret_js__WEBPACK_IMPORTED_MODULE_3__/* .EXPOSED_KINDS */ .b),
        path: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
        layer: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
        name: valibot__WEBPACK_IMPORTED_MODULE_2__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
        platforms: valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    }))),
});
function readScanReport(value) {
    const read = valibot__WEBPACK_IMPORTED_MODULE_2__/* .safeParse */ .xLC(ScanReportSchema, value);
    return read.success ? read.output : undefined;
}
function parseScanReport(json) {
    return (0,_image_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(ScanReportSchema, json, 'ScanReport', 'SCAN_FEED');
}


/***/ }),

/***/ 12262:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R5: () => (/* binding */ isForArchitecture),
/* harmony export */   gd: () => (/* binding */ readPurl),
/* harmony export */   jE: () => (/* binding */ standsFor)
/* harmony export */ });
/* harmony import */ var packageurl_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87091);

function readPurl(text) {
    if (!text.startsWith('pkg:'))
        return undefined;
    try {
        const { type, namespace, name, version, qualifiers } = packageurl_js__WEBPACK_IMPORTED_MODULE_0__.PackageURL.fromString(text);
        const spell = type === 'golang' ? lowerCase : unchanged;
        return {
            type,
            namespace: spell(namespace ?? ''),
            name: spell(name),
            ...(typeof version === 'string' && version !== '' ? { version } : {}),
            qualifiers: { ...qualifiers },
        };
    }
    catch {
        return undefined;
    }
}
function lowerCase(text) {
    return text.toLowerCase();
}
function unchanged(text) {
    return text;
}
function standsFor(stated, found) {
    return (stated.type === found.type &&
        stated.namespace === found.namespace &&
        stated.name === found.name &&
        (stated.version === undefined || stated.version === found.version) &&
        Object.entries(stated.qualifiers).every(([key, value]) => key === 'arch' || found.qualifiers[key] === value));
}
const ARCHITECTURES = {
    x86_64: 'amd64',
    aarch64: 'arm64',
    armhf: 'arm',
    armel: 'arm',
    armv7: 'arm',
    armv7hl: 'arm',
    i386: '386',
    i686: '386',
    x86: '386',
    ppc64el: 'ppc64le',
};
function isForArchitecture(word, platform) {
    return platform.split('/')[1] === (ARCHITECTURES[word] ?? word);
}


/***/ }),

/***/ 9194:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ VEX_STATUSES),
/* harmony export */   U: () => (/* binding */ identitiesOf)
/* harmony export */ });
/* harmony import */ var _image_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37241);
/* harmony import */ var _vex_purl_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12262);


const VEX_STATUSES = ['not_affected', 'affected', 'fixed', 'under_investigation'];
function identitiesOf(texts) {
    return texts.flatMap((text = '') => {
        const purl = (0,_vex_purl_js__WEBPACK_IMPORTED_MODULE_1__/* .readPurl */ .gd)(text);
        if (purl !== undefined)
            return [{ kind: 'purl', purl }];
        const digest = text.slice(text.lastIndexOf('@') + 1);
        return (0,_image_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(digest) ? [{ kind: 'digest', digest }] : [];
    });
}


/***/ })

};
