const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 5786;
export const ids = [5786];
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

/***/ 55786:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseTrivyReport: () => (/* binding */ parseTrivyReport)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(77934);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _image_parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40298);
/* harmony import */ var _foreign_report_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79616);
/* harmony import */ var _severity_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34286);





const FindingSchema = valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
    VulnerabilityID: _foreign_report_js__WEBPACK_IMPORTED_MODULE_2__/* .Name */ .SX,
    VendorIDs: (0,_foreign_report_js__WEBPACK_IMPORTED_MODULE_2__/* .listOf */ .c3)(_foreign_report_js__WEBPACK_IMPORTED_MODULE_2__/* .Text */ .EY),
    PkgName: _foreign_report_js__WEBPACK_IMPORTED_MODULE_2__/* .Name */ .SX,
    InstalledVersion: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(_foreign_report_js__WEBPACK_IMPORTED_MODULE_2__/* .Text */ .EY, ''),
    FixedVersion: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(_foreign_report_js__WEBPACK_IMPORTED_MODULE_2__/* .Text */ .EY, ''),
    Severity: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(_foreign_report_js__WEBPACK_IMPORTED_MODULE_2__/* .Text */ .EY, ''),
    PkgIdentifier: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ PURL: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(_foreign_report_js__WEBPACK_IMPORTED_MODULE_2__/* .Text */ .EY, '') }), {}),
    Layer: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ Digest: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(_foreign_report_js__WEBPACK_IMPORTED_MODULE_2__/* .Text */ .EY, ''), DiffID: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(_foreign_report_js__WEBPACK_IMPORTED_MODULE_2__/* .Text */ .EY, '') }), {}),
});
const SystemSchema = valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
    Family: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(_foreign_report_js__WEBPACK_IMPORTED_MODULE_2__/* .Text */ .EY, ''),
    Name: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(_foreign_report_js__WEBPACK_IMPORTED_MODULE_2__/* .Text */ .EY, ''),
    EOSL: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zMY(), false),
});
const MetadataSchema = valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
    OS: valibot__WEBPACK_IMPORTED_MODULE_4__/* .nullish */ .cl6(SystemSchema),
    ImageID: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(_foreign_report_js__WEBPACK_IMPORTED_MODULE_2__/* .Text */ .EY, ''),
    RepoDigests: (0,_foreign_report_js__WEBPACK_IMPORTED_MODULE_2__/* .listOf */ .c3)(_foreign_report_js__WEBPACK_IMPORTED_MODULE_2__/* .Text */ .EY),
    ImageConfig: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ os: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(_foreign_report_js__WEBPACK_IMPORTED_MODULE_2__/* .Text */ .EY, ''), architecture: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(_foreign_report_js__WEBPACK_IMPORTED_MODULE_2__/* .Text */ .EY, ''), variant: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(_foreign_report_js__WEBPACK_IMPORTED_MODULE_2__/* .Text */ .EY, '') }), {}),
});
const ReportSchema = valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
    SchemaVersion: valibot__WEBPACK_IMPORTED_MODULE_4__/* .literal */ .euz(2),
    CreatedAt: valibot__WEBPACK_IMPORTED_MODULE_4__/* .exactOptional */ .yqP(_foreign_report_js__WEBPACK_IMPORTED_MODULE_2__/* .Text */ .EY),
    Metadata: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(MetadataSchema, {}),
    Results: (0,_foreign_report_js__WEBPACK_IMPORTED_MODULE_2__/* .listOf */ .c3)(valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ Vulnerabilities: (0,_foreign_report_js__WEBPACK_IMPORTED_MODULE_2__/* .listOf */ .c3)(FindingSchema) })),
});
function parseTrivyReport(text, subject) {
    const { CreatedAt, Metadata, Results } = parseReport(text);
    const { os, architecture, variant } = Metadata.ImageConfig;
    const platforms = (0,_foreign_report_js__WEBPACK_IMPORTED_MODULE_2__/* .platformNames */ .iJ)(os, architecture, variant);
    return (0,_foreign_report_js__WEBPACK_IMPORTED_MODULE_2__/* .foreignReport */ .v7)({
        scanner: 'trivy',
        names: [Metadata.ImageID, ...Metadata.RepoDigests],
        scanTime: CreatedAt,
        vulnerabilities: Results.flatMap(({ Vulnerabilities }) => Vulnerabilities).map((one) => findingOf(one, platforms)),
        notCovered: gapsOf(Metadata.OS ?? undefined, Results.length),
    }, subject);
}
function parseReport(text) {
    try {
        return (0,_image_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(ReportSchema, text, 'the report of trivy', 'SCAN_FEED');
    }
    catch (cause) {
        if (!(cause instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ))
            throw cause;
        const help = 'write it with: trivy image --format json --output FILE IMAGE; the gate was not asked';
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ(cause.code, cause.message, { cause, facts: cause.facts, help });
    }
}
function findingOf(one, platforms) {
    const { VulnerabilityID: id, PkgName: name, InstalledVersion: version, FixedVersion: fixed, Layer } = one;
    return {
        id,
        aliases: one.VendorIDs,
        package: name,
        version,
        ...(fixed === '' ? {} : { fixedVersion: fixed }),
        severity: (0,_severity_js__WEBPACK_IMPORTED_MODULE_3__/* .severityOfWord */ .Zx)(one.Severity),
        why: {
            advisory: one.VendorIDs[0] ?? id,
            range: fixed === '' ? 'no fixed version' : `< ${fixed}`,
            source: `${name} ${version}`,
            layer: Layer.Digest === '' ? Layer.DiffID : Layer.Digest,
            purl: one.PkgIdentifier.PURL,
            scanner: 'trivy',
        },
        platforms,
    };
}
function gapsOf(os, results) {
    if (os?.EOSL === true)
        return [
            {
                system: `${os.Family} ${os.Name}`,
                packages: 0,
                reason: 'trivy says that it is out of support: advisories about it are not complete',
            },
        ];
    if (os !== undefined || results > 0)
        return [];
    return [{ system: 'unknown operating system', packages: 0, reason: 'trivy recognised nothing in the image' }];
}


/***/ })

};
