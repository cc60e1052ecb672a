const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 7833;
export const ids = [7833];
export const modules = {

/***/ 22872:
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
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42685);


const GRAMMAR = /^(?:sha256:[a-f0-9]{64}|sha512:[a-f0-9]{128})$/;
function isDigest(text) {
    return typeof text === 'string' && GRAMMAR.test(text);
}
/** @throws CONFIG_REFERENCE when the text is not a digest of a registered algorithm. */
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
/** A running hash that ends as a digest of the same algorithm as the one it will be compared with. */
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

/***/ 1825:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $x: () => (/* binding */ parseValue),
/* harmony export */   or: () => (/* binding */ Size),
/* harmony export */   qF: () => (/* binding */ parseJson)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42685);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57958);


/** Sizes and times of day that JSON of the OCI specifications can hold. */
const Size = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .safeInteger */ .Y2b(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minValue */ .Wwf(0));
/**
 * Reads JSON text against a schema.
 * @throws REGISTRY_MALFORMED (or the given code) naming `what` and the path to the first fault, such as `manifests[1].size`.
 */
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
/** As parseJson, for a value that is parsed already. */
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

/***/ 37833:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   addVulnerabilities: () => (/* binding */ addVulnerabilities)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57958);
/* harmony import */ var _image_parse_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1825);
/* harmony import */ var _finding_identity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78957);
/* harmony import */ var _findings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27829);
/* harmony import */ var _visible_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1449);





const ComponentSchema = valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    'bom-ref': valibot__WEBPACK_IMPORTED_MODULE_3__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
    group: valibot__WEBPACK_IMPORTED_MODULE_3__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
    name: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    version: valibot__WEBPACK_IMPORTED_MODULE_3__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
    purl: valibot__WEBPACK_IMPORTED_MODULE_3__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
});
const BillSchema = valibot__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({
    bomFormat: valibot__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz('CycloneDX'),
    specVersion: valibot__WEBPACK_IMPORTED_MODULE_3__/* .picklist */ .KIO(['1.4', '1.5', '1.6']),
    components: valibot__WEBPACK_IMPORTED_MODULE_3__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(ComponentSchema), []),
});
/**
 * A bill of materials (CycloneDX JSON 1.4 to 1.6) with the findings that are about its packages as `vulnerabilities`, in place of
 * any it has. Packages are found by their package URL, whatever its qualifiers, else by name and version; findings about packages
 * of other platforms are left out. What rules ignore is listed as `in_triage` with the reason.
 * @throws CONFIG_INVALID with the path to the fault when the text is no such bill.
 */
function addVulnerabilities(bill, report) {
    const { components } = (0,_image_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(BillSchema, bill, 'the bill of materials', 'CONFIG_INVALID');
    const references = referencesOf(components);
    const findings = [...(0,_findings_js__WEBPACK_IMPORTED_MODULE_2__/* .worstFirst */ .m)([report]).map(({ vulnerability }) => vulnerability), ...(report.ignored ?? [])];
    const present = findings.filter((finding) => references(finding).length > 0);
    const groups = Map.groupBy(present, (finding) => JSON.stringify([finding.id, reasonOf(finding)]));
    const vulnerabilities = Array.from(groups.values(), (group, at) => entryFor(group, at, references));
    const document = JSON.parse(bill);
    return JSON.stringify({ ...document, vulnerabilities });
}
/** The findings of one vulnerability, worst first. */
function entryFor(findings, at, references) {
    const [finding] = findings;
    if (finding === undefined)
        throw new Error('a group has no finding');
    const { id, severity, aliases } = finding;
    const reason = reasonOf(finding);
    const affects = findings.flatMap((one) => references(one).map((ref) => [ref, (0,_visible_text_js__WEBPACK_IMPORTED_MODULE_4__/* .visibleLine */ .P)(one.version)]));
    return {
        'bom-ref': `vulnerability:${at}:${(0,_visible_text_js__WEBPACK_IMPORTED_MODULE_4__/* .visibleLine */ .P)(id)}`,
        id: (0,_visible_text_js__WEBPACK_IMPORTED_MODULE_4__/* .visibleLine */ .P)(id),
        source: sourceOf(id),
        references: aliases.map((alias) => ({ id: (0,_visible_text_js__WEBPACK_IMPORTED_MODULE_4__/* .visibleLine */ .P)(alias), source: sourceOf(alias) })),
        ratings: [{ severity }],
        recommendation: [...new Set(findings.map((one) => (0,_finding_identity_js__WEBPACK_IMPORTED_MODULE_1__/* .remedyFor */ .wJ)(one, _visible_text_js__WEBPACK_IMPORTED_MODULE_4__/* .visibleLine */ .P)))].join('\n'),
        ...(reason === undefined ? {} : { analysis: { state: 'in_triage', detail: reason } }),
        affects: Array.from(new Map(affects), ([ref, version]) => ({ ref, versions: [{ version, status: 'affected' }] })),
    };
}
function sourceOf(id) {
    const url = (0,_findings_js__WEBPACK_IMPORTED_MODULE_2__/* .advisoryUrl */ .L)(id);
    return { name: 'OSV', ...(url === undefined ? {} : { url }) };
}
function reasonOf(finding) {
    return 'reason' in finding ? (0,_visible_text_js__WEBPACK_IMPORTED_MODULE_4__/* .visibleLine */ .P)(`ignored until ${finding.expires}: ${finding.reason}`) : undefined;
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
/** A report over several platforms names the package of one of them: the architecture in the qualifiers does not count. */
function packageKey(purl) {
    return purl.replace(/[?#].*$/s, '');
}
function nameKey(name, version) {
    return [name, version].join('\n');
}


/***/ }),

/***/ 78957:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _M: () => (/* binding */ repositoryOf),
/* harmony export */   ax: () => (/* binding */ fingerprintOf),
/* harmony export */   jb: () => (/* binding */ describeFinding),
/* harmony export */   wJ: () => (/* binding */ remedyFor)
/* harmony export */ });
/* unused harmony export packageOf */
/* harmony import */ var _image_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22872);

/** `ghcr.io/o/app` of `ghcr.io/o/app:1.2@sha256:…`. */
function repositoryOf(reference) {
    return reference.replace(/@.*$/s, '').replace(/:[^/:]*$/, '');
}
/** A package URL without version, qualifiers and subpath: what stays the same when the package is updated. */
function packageOf(purl) {
    return purl.replace(/[?#].*$/s, '').replace(/@[^/@]*$/, '');
}
/** Hex; the same vulnerability of the same package in later images of the repository has the same. */
function fingerprintOf(finding, imageReference) {
    const name = finding.why.purl === '' ? finding.package : packageOf(finding.why.purl);
    return (0,_image_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .hexOf */ .ZD)((0,_image_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)([name, finding.id, repositoryOf(imageReference)].join('\n')));
}
/** `upgrade openssl from 3.0.1 to 3.0.2`, or that there is nothing to upgrade to; `quote` wraps what comes from outside. */
function remedyFor(finding, quote) {
    const { package: name, version, fixedVersion } = finding;
    return fixedVersion === undefined
        ? `No version of ${quote(name)} that fixes this is known.`
        : `Upgrade ${quote(name)} from ${quote(version)} to ${quote(fixedVersion)}.`;
}
/** One sentence: what was found where, and why it counts. */
function describeFinding(finding, quote) {
    const { id, package: name, version, why, platforms } = finding;
    const where = platforms.length === 0 ? '' : ` on ${platforms.map(quote).join(', ')}`;
    const by = why.scanner === undefined ? '' : `, says ${quote(why.scanner)}`;
    return `${quote(name)} ${quote(version)}${where} has ${quote(id)}: ${quote(why.source)} is in ${quote(why.range)} (${quote(why.advisory)}${by}).`;
}


/***/ }),

/***/ 27829:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ advisoryUrl),
/* harmony export */   m: () => (/* binding */ worstFirst)
/* harmony export */ });
/* harmony import */ var _scan_scan_report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73254);

/** All findings of all images: worst severity first, those that a newer version mends before the others, then by name. */
function worstFirst(scans) {
    return scans
        .flatMap(({ image, vulnerabilities }) => vulnerabilities.map((vulnerability) => ({ image, vulnerability })))
        .sort(compareFindings);
}
function compareFindings(a, b) {
    return (_scan_scan_report_js__WEBPACK_IMPORTED_MODULE_0__/* .SEVERITIES */ .o.indexOf(a.vulnerability.severity) - _scan_scan_report_js__WEBPACK_IMPORTED_MODULE_0__/* .SEVERITIES */ .o.indexOf(b.vulnerability.severity) ||
        Number(a.vulnerability.fixedVersion === undefined) - Number(b.vulnerability.fixedVersion === undefined) ||
        compareText(a.vulnerability.package, b.vulnerability.package) ||
        compareText(a.vulnerability.id, b.vulnerability.id) ||
        compareText(a.image, b.image));
}
// Not localeCompare: the order must be the same on every machine.
function compareText(a, b) {
    if (a === b)
        return 0;
    return a < b ? -1 : 1;
}
/** A page about the advisory, for ids of the usual shape; other ids are not turned into addresses. */
function advisoryUrl(id) {
    return /^[A-Za-z]+(?:-[A-Za-z0-9]+)+$/.test(id) ? `https://osv.dev/vulnerability/${id}` : undefined;
}


/***/ }),

/***/ 1449:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ visibleLine),
/* harmony export */   Q: () => (/* binding */ visibleText)
/* harmony export */ });
// Control and format characters, line and paragraph separators: bidirectional overrides and zero-width characters among them
// make a text read differently from what it is (Unicode TR 36, "Trojan Source").
const INVISIBLE = /(?![\t\n])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
/** Text from outside on one line, with everything a reader could not see spelled out as `\u{202e}`. */
function visibleLine(text) {
    return showInvisible(text.replaceAll(/[\t\n\r]+/g, ' '));
}
/** As visibleLine, but newlines and tabs stay. */
function visibleText(text) {
    return showInvisible(text.replaceAll('\r\n', '\n'));
}
function showInvisible(text) {
    return text
        .toWellFormed()
        .replaceAll(INVISIBLE, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}}`);
}


/***/ }),

/***/ 73254:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ parseScanReport),
/* harmony export */   o: () => (/* binding */ SEVERITIES)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57958);
/* harmony import */ var _image_parse_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1825);


/** Worst first. `unknown`: the advisory carries no rating and none was found for it; always listed and counted. */
const SEVERITIES = ['critical', 'high', 'medium', 'low', 'unknown'];
const SeveritySchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(SEVERITIES);
const vulnerabilityEntries = {
    id: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    aliases: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    package: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    version: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    fixedVersion: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    severity: SeveritySchema,
    why: valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
        advisory: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        range: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        source: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        layer: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        purl: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        scanner: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    }),
    platforms: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
};
const Count = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .safeInteger */ .Y2b(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minValue */ .Wwf(0));
const ScanReportSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    image: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    scanTime: valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .isoTimestamp */ .yhX()),
    vulnerabilities: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc(vulnerabilityEntries)),
    summary: valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ critical: Count, high: Count, medium: Count, low: Count, unknown: Count, total: Count }),
    notCovered: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ system: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), packages: Count, reason: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() })),
    ignored: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ ...vulnerabilityEntries, reason: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), expires: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }))),
    advisories: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ records: Count, newest: valibot__WEBPACK_IMPORTED_MODULE_1__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()) })),
});
/** @throws SCAN_FEED with the path to the fault. */
function parseScanReport(json) {
    return (0,_image_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(ScanReportSchema, json, 'ScanReport', 'SCAN_FEED');
}


/***/ })

};
