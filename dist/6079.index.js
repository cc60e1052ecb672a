const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 6079;
export const ids = [6079];
export const modules = {

/***/ 79616:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EY: () => (/* binding */ Text),
/* harmony export */   SX: () => (/* binding */ Name),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   iJ: () => (/* binding */ platformNames),
/* harmony export */   v7: () => (/* binding */ foreignReport)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(77934);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _image_platform_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88758);
/* harmony import */ var _findings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44896);
/* harmony import */ var _merge_reports_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85759);





const MOST_ENTRIES = 200_000;
const Text = valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_4__/* .maxLength */ .Ru6(4096));
const Name = valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(Text, valibot__WEBPACK_IMPORTED_MODULE_4__/* .nonEmpty */ .hq());
function listOf(item) {
    return valibot__WEBPACK_IMPORTED_MODULE_4__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(item), valibot__WEBPACK_IMPORTED_MODULE_4__/* .maxLength */ .Ru6(MOST_ENTRIES)), []);
}
function foreignReport(foreign, subject) {
    const { scanner, vulnerabilities, notCovered } = foreign;
    const { image } = subject;
    const digests = foreign.names.map((name) => name.slice(name.lastIndexOf('@') + 1)).filter((name) => name !== '');
    if (subject.digests.length > 0 && !subject.digests.some((digest) => digests.includes(digest))) {
        const named = digests.length === 0 ? 'it names no image by its digest' : `it names ${digests.slice(0, 3).join(', ')}`;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('SCAN_FEED', `the report of ${scanner} is not about ${image}: ${named}`, {
            facts: { image, scanner },
            help: `run ${scanner} on this image; the gate was not asked`,
        });
    }
    const scanTime = timeOf(foreign.scanTime) ?? subject.now.toISOString();
    return (0,_findings_js__WEBPACK_IMPORTED_MODULE_2__/* .assembleReport */ .xr)(image, scanTime, (0,_merge_reports_js__WEBPACK_IMPORTED_MODULE_3__/* .mergeFindings */ .DF)(vulnerabilities), notCovered);
}
function platformNames(os, architecture, variant = '') {
    if (os === '' || architecture === '')
        return [];
    return [(0,_image_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPlatform */ .Bq)((0,_image_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .normalisePlatform */ .WN)({ os, architecture, ...(variant === '' ? {} : { variant }) }))];
}
function timeOf(text) {
    const time = Date.parse(text ?? '');
    return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}


/***/ }),

/***/ 36079:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseGrypeReport: () => (/* binding */ parseGrypeReport)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(77934);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _image_parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40298);
/* harmony import */ var _foreign_report_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79616);
/* harmony import */ var _severity_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34286);





const MatchSchema = valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
    vulnerability: valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
        id: _foreign_report_js__WEBPACK_IMPORTED_MODULE_2__/* .Name */ .SX,
        severity: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(_foreign_report_js__WEBPACK_IMPORTED_MODULE_2__/* .Text */ .EY, ''),
        fix: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ versions: (0,_foreign_report_js__WEBPACK_IMPORTED_MODULE_2__/* .listOf */ .c3)(_foreign_report_js__WEBPACK_IMPORTED_MODULE_2__/* .Text */ .EY) }), {}),
        advisories: (0,_foreign_report_js__WEBPACK_IMPORTED_MODULE_2__/* .listOf */ .c3)(valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ id: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(_foreign_report_js__WEBPACK_IMPORTED_MODULE_2__/* .Text */ .EY, '') })),
    }),
    relatedVulnerabilities: (0,_foreign_report_js__WEBPACK_IMPORTED_MODULE_2__/* .listOf */ .c3)(valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ id: _foreign_report_js__WEBPACK_IMPORTED_MODULE_2__/* .Name */ .SX })),
    matchDetails: (0,_foreign_report_js__WEBPACK_IMPORTED_MODULE_2__/* .listOf */ .c3)(valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
        found: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ versionConstraint: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(_foreign_report_js__WEBPACK_IMPORTED_MODULE_2__/* .Text */ .EY, '') }), {}),
        fix: valibot__WEBPACK_IMPORTED_MODULE_4__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ suggestedVersion: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(_foreign_report_js__WEBPACK_IMPORTED_MODULE_2__/* .Text */ .EY, '') })),
    })),
    artifact: valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
        name: _foreign_report_js__WEBPACK_IMPORTED_MODULE_2__/* .Name */ .SX,
        version: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(_foreign_report_js__WEBPACK_IMPORTED_MODULE_2__/* .Text */ .EY, ''),
        purl: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(_foreign_report_js__WEBPACK_IMPORTED_MODULE_2__/* .Text */ .EY, ''),
        locations: (0,_foreign_report_js__WEBPACK_IMPORTED_MODULE_2__/* .listOf */ .c3)(valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ layerID: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(_foreign_report_js__WEBPACK_IMPORTED_MODULE_2__/* .Text */ .EY, '') })),
        upstreams: (0,_foreign_report_js__WEBPACK_IMPORTED_MODULE_2__/* .listOf */ .c3)(valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ name: _foreign_report_js__WEBPACK_IMPORTED_MODULE_2__/* .Name */ .SX, version: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(_foreign_report_js__WEBPACK_IMPORTED_MODULE_2__/* .Text */ .EY, '') })),
    }),
});
const TargetSchema = valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
    imageID: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(_foreign_report_js__WEBPACK_IMPORTED_MODULE_2__/* .Text */ .EY, ''),
    manifestDigest: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(_foreign_report_js__WEBPACK_IMPORTED_MODULE_2__/* .Text */ .EY, ''),
    repoDigests: (0,_foreign_report_js__WEBPACK_IMPORTED_MODULE_2__/* .listOf */ .c3)(_foreign_report_js__WEBPACK_IMPORTED_MODULE_2__/* .Text */ .EY),
    architecture: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(_foreign_report_js__WEBPACK_IMPORTED_MODULE_2__/* .Text */ .EY, ''),
    os: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(_foreign_report_js__WEBPACK_IMPORTED_MODULE_2__/* .Text */ .EY, ''),
});
const NO_TARGET = { imageID: '', manifestDigest: '', repoDigests: [], architecture: '', os: '' };
const ReportSchema = valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
    matches: valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(MatchSchema), valibot__WEBPACK_IMPORTED_MODULE_4__/* .maxLength */ .Ru6(200_000)),
    source: valibot__WEBPACK_IMPORTED_MODULE_4__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ type: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(_foreign_report_js__WEBPACK_IMPORTED_MODULE_2__/* .Text */ .EY, ''), target: valibot__WEBPACK_IMPORTED_MODULE_4__/* .fallback */ .NpB(TargetSchema, NO_TARGET) })),
    distro: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ name: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(_foreign_report_js__WEBPACK_IMPORTED_MODULE_2__/* .Text */ .EY, '') }), {}),
    descriptor: valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ name: valibot__WEBPACK_IMPORTED_MODULE_4__/* .literal */ .euz('grype'), timestamp: valibot__WEBPACK_IMPORTED_MODULE_4__/* .exactOptional */ .yqP(_foreign_report_js__WEBPACK_IMPORTED_MODULE_2__/* .Text */ .EY) }),
});
function parseGrypeReport(text, subject) {
    const { matches, source, distro, descriptor } = parseReport(text);
    const target = source?.target ?? NO_TARGET;
    const platforms = (0,_foreign_report_js__WEBPACK_IMPORTED_MODULE_2__/* .platformNames */ .iJ)(target.os, target.architecture);
    return (0,_foreign_report_js__WEBPACK_IMPORTED_MODULE_2__/* .foreignReport */ .v7)({
        scanner: 'grype',
        names: [target.imageID, target.manifestDigest, ...target.repoDigests],
        scanTime: descriptor.timestamp,
        vulnerabilities: matches.map((match) => findingOf(match, platforms)),
        notCovered: distro.name === '' ? [NO_SYSTEM] : [],
    }, subject);
}
const NO_SYSTEM = {
    system: 'unknown operating system',
    packages: 0,
    reason: 'grype recognised no operating system in the image',
};
function parseReport(text) {
    try {
        return (0,_image_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(ReportSchema, text, 'the report of grype', 'SCAN_FEED');
    }
    catch (cause) {
        if (!(cause instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ))
            throw cause;
        const help = 'write it with: grype -o json --file FILE IMAGE; the gate was not asked';
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ(cause.code, cause.message, { cause, facts: cause.facts, help });
    }
}
function findingOf(match, platforms) {
    const { vulnerability, artifact } = match;
    const names = [...new Set([vulnerability.id, ...match.relatedVulnerabilities.map(({ id }) => id)])];
    const cves = names.filter((name) => name.startsWith('CVE-'));
    const [id = vulnerability.id] = cves.length === 1 ? cves : [];
    const fixed = fixOf(match);
    return {
        id,
        aliases: names.filter((name) => name !== id && !(cves.length > 1 && name.startsWith('CVE-'))),
        package: artifact.name,
        version: artifact.version,
        ...(fixed === undefined ? {} : { fixedVersion: fixed }),
        severity: (0,_severity_js__WEBPACK_IMPORTED_MODULE_3__/* .severityOfWord */ .Zx)(vulnerability.severity),
        why: {
            advisory: vulnerability.advisories.find((one) => one.id !== '')?.id ?? vulnerability.id,
            range: rangeOf(match, fixed),
            source: sourceOf(artifact),
            layer: artifact.locations.find(({ layerID }) => layerID !== '')?.layerID ?? '',
            purl: artifact.purl,
            scanner: 'grype',
        },
        platforms,
    };
}
function fixOf({ vulnerability, matchDetails }) {
    const suggested = matchDetails.map(({ fix }) => fix?.suggestedVersion ?? '').find((version) => version !== '');
    const versions = vulnerability.fix.versions.filter((version) => version !== '');
    return suggested ?? (versions.length === 0 ? undefined : versions.join(', '));
}
function rangeOf({ matchDetails }, fixed) {
    const told = matchDetails
        .map(({ found }) => found.versionConstraint)
        .find((range) => range !== '' && range !== undefined);
    return told ?? (fixed === undefined ? 'no fixed version' : `< ${fixed}`);
}
function sourceOf({ name, version, upstreams }) {
    const [upstream] = upstreams;
    if (upstream === undefined)
        return `${name} ${version}`;
    return `${upstream.name} ${upstream.version === '' ? version : upstream.version}`;
}


/***/ })

};
