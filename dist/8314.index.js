const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 8314;
export const ids = [8314];
export const modules = {

/***/ 45033:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ takeArguments)
/* harmony export */ });
/** The positional arguments of a command, by name; too few or too many become problems. */
function takeArguments(context, names, optional = 0) {
    const { args, problems } = context;
    const needed = names.length - optional;
    for (const missing of names.slice(args.length, needed))
        problems.add(missing, 'is missing');
    for (const extra of args.slice(names.length))
        problems.add('arguments', `${JSON.stringify(extra)} is one too many`);
    return args;
}


/***/ }),

/***/ 28314:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sbom: () => (/* binding */ sbom),
  scan: () => (/* binding */ scan)
});

// EXTERNAL MODULE: ./lib/image/platform.js
var platform = __webpack_require__(88758);
// EXTERNAL MODULE: ./lib/pipeline/existing-image.js
var existing_image = __webpack_require__(4497);
// EXTERNAL MODULE: ./lib/pipeline/open-image.js
var open_image = __webpack_require__(72448);
// EXTERNAL MODULE: ./lib/scan/gate.js
var gate = __webpack_require__(39542);
// EXTERNAL MODULE: ./lib/scan/scan-report.js
var scan_report = __webpack_require__(24515);
;// CONCATENATED MODULE: ./lib/scan/table.js

const HEADINGS = ['SEVERITY', 'ID', 'PACKAGE', 'VERSION', 'FIXED IN', 'PLATFORMS'];
/** Longer cells are cut: a hostile package name must not push the other columns off the screen. */
const CELL_WIDTH = 48;
/** A report as plain text for a terminal, worst first, ending in a newline. Control characters from outside are shown escaped. */
function renderScanTable(report) {
    const rows = report.vulnerabilities.toSorted((a, b) => rank(a) - rank(b)).map(cellsOf);
    const table = rows.length === 0 ? [] : [...alignColumns([HEADINGS, ...rows]), ''];
    const gaps = report.notCovered.map(({ system, packages, reason }) => `not scanned: ${visible(system)}, ${counted(packages, 'package')}: ${visible(reason)}`);
    const ignored = (report.ignored ?? []).map(ignoredLine);
    return `${[...table, `${visible(report.image)}: ${summaryLine(report.summary)}`, ...ignored, ...gaps].join('\n')}\n`;
}
/** `3 vulnerabilities (1 critical, 2 unknown)`; `no known vulnerability`. */
function summaryLine(summary) {
    if (summary.total === 0)
        return 'no known vulnerability';
    const parts = scan_report/* SEVERITIES */.o.filter((severity) => summary[severity] > 0).map((severity) => `${summary[severity]} ${severity}`);
    return `${counted(summary.total, 'vulnerability')} (${parts.join(', ')})`;
}
function rank({ severity }) {
    return scan_report/* SEVERITIES */.o.indexOf(severity);
}
function cellsOf(finding) {
    const { severity, id, package: name, version, fixedVersion, platforms } = finding;
    return [severity, id, name, version, fixedVersion ?? '-', platforms.join(' ')].map((cell) => cut(visible(cell)));
}
function ignoredLine({ severity, id, package: name, version, reason, expires }) {
    const finding = [id, 'in', name, version].map((word) => cut(visible(word))).join(' ');
    return `ignored until ${visible(expires)}: ${finding} (${severity}): ${visible(reason)}`;
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
/** Controls, line separators and the marks that turn the direction of text: what could repaint a terminal. */
function visible(text) {
    return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}

// EXTERNAL MODULE: ./lib/hosts/commands/context.js
var commands_context = __webpack_require__(45033);
;// CONCATENATED MODULE: ./lib/hosts/commands/inspect.js






/** `sbom REF`: the CycloneDX document, or the package URLs, of one platform. */
async function sbom(context) {
    const { inputs, problems, ports, signal } = context;
    const [ref = ''] = (0,commands_context/* takeArguments */.o)(context, ['REF']);
    const format = inputs.format ?? 'cyclonedx';
    if (format !== 'cyclonedx' && format !== 'purls')
        problems.add('format', `${JSON.stringify(format)} is neither cyclonedx nor purls`);
    const platforms = platformsOf(context);
    problems.throwIfAny();
    const { source, reference, name } = await context.locate(ref);
    const image = await (0,open_image/* openImage */.UY)(source, reference, { signal });
    const { inventory, bill } = await (0,existing_image/* billImage */.vr)(image, name, platforms, ports, { signal });
    const text = format === 'purls' ? inventory.components.map(({ purl }) => purl).join('\n') : bill;
    return { exit: 0, json: JSON.parse(bill), text };
}
/** `scan REF`: one ScanReport over all platforms; the gate decides the exit code. */
async function scan(context) {
    const { inputs, problems, ports, signal } = context;
    const [ref = ''] = (0,commands_context/* takeArguments */.o)(context, ['REF']);
    const format = inputs.format ?? 'table';
    if (format !== 'table' && format !== 'json')
        problems.add('format', `${JSON.stringify(format)} is neither table nor json`);
    const platforms = platformsOf(context);
    problems.throwIfAny();
    const { source, reference, name } = await context.locate(ref);
    const image = await (0,open_image/* openImage */.UY)(source, reference, { signal });
    const report = await (0,existing_image/* scanImage */.FW)(image, `${name}@${image.root.descriptor.digest}`, platforms, ports, { signal });
    const verdict = (0,gate/* judge */.S4)(report, { failOn: inputs.failOn, unknownSeverity: inputs.unknownSeverity });
    for (const warning of verdict.warnings)
        ports.log.warn(warning);
    if (verdict.refused)
        ports.log.error(verdict.summary);
    const refusedExit = inputs.gate === 'warn' ? 14 : 10;
    const text = format === 'json' ? JSON.stringify(report, undefined, 2) : renderScanTable(report);
    return { exit: verdict.refused ? refusedExit : 0, json: report, text };
}
function platformsOf({ inputs, problems }) {
    return inputs.platforms.flatMap((text) => {
        try {
            return [(0,platform/* parsePlatform */.FL)(text)];
        }
        catch (thrown) {
            problems.add('platforms', thrown instanceof Error ? thrown.message : String(thrown));
            return [];
        }
    });
}


/***/ }),

/***/ 83768:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $U: () => (/* binding */ isIndexType),
/* harmony export */   Q3: () => (/* binding */ isManifestType),
/* harmony export */   Z2: () => (/* binding */ MEDIA_TYPES),
/* harmony export */   eH: () => (/* binding */ DigestSchema),
/* harmony export */   l5: () => (/* binding */ DescriptorSchema),
/* harmony export */   mh: () => (/* binding */ descriptorJson),
/* harmony export */   yD: () => (/* binding */ AnnotationsSchema)
/* harmony export */ });
/* unused harmony exports PlatformSchema, parseDescriptor, platformJson */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77934);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37241);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40298);



const MEDIA_TYPES = {
    ociIndex: 'application/vnd.oci.image.index.v1+json',
    ociManifest: 'application/vnd.oci.image.manifest.v1+json',
    ociConfig: 'application/vnd.oci.image.config.v1+json',
    ociEmpty: 'application/vnd.oci.empty.v1+json',
    dockerList: 'application/vnd.docker.distribution.manifest.list.v2+json',
    dockerManifest: 'application/vnd.docker.distribution.manifest.v2+json',
    dockerConfig: 'application/vnd.docker.container.image.v1+json',
};
const DigestSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .custom */ .IeY(_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc, 'expected a sha256 or sha512 digest');
const PlatformSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    os: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    architecture: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    variant: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    'os.version': valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
}), valibot__WEBPACK_IMPORTED_MODULE_2__/* .transform */ .pdi(({ os, architecture, variant, 'os.version': osVersion }) => ({
    os,
    architecture,
    ...(variant === undefined || variant === '' ? {} : { variant }),
    ...(osVersion === undefined ? {} : { osVersion }),
})));
const AnnotationsSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP());
const DescriptorSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    mediaType: valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .minLength */ .BpQ(1)),
    digest: DigestSchema,
    size: _parse_js__WEBPACK_IMPORTED_MODULE_1__/* .Size */ .or,
    annotations: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullish */ .cl6(AnnotationsSchema),
    platform: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullish */ .cl6(PlatformSchema),
    artifactType: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    data: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    urls: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP())),
}), valibot__WEBPACK_IMPORTED_MODULE_2__/* .transform */ .pdi((raw) => {
    const { mediaType, digest, size, annotations, platform, artifactType, data, urls } = raw;
    return {
        mediaType,
        digest,
        size,
        ...(annotations ? { annotations } : {}),
        ...(platform ? { platform } : {}),
        ...(artifactType ? { artifactType } : {}),
        ...(data ? { data } : {}),
        ...(urls ? { urls } : {}),
    };
}));
/** @throws REGISTRY_MALFORMED with the path to the fault. */
function parseDescriptor(value, what = 'descriptor') {
    return parseValue(DescriptorSchema, value, what);
}
/** The descriptor as JSON in the field order that docker and cosign write; platform with its `os.version` name. */
function descriptorJson(descriptor) {
    const { mediaType, digest, size, annotations, platform, artifactType, data, urls } = descriptor;
    return {
        mediaType,
        digest,
        size,
        ...(data === undefined ? {} : { data }),
        ...(urls === undefined ? {} : { urls }),
        ...(annotations === undefined ? {} : { annotations }),
        ...(platform === undefined ? {} : { platform: platformJson(platform) }),
        ...(artifactType === undefined ? {} : { artifactType }),
    };
}
function platformJson(platform) {
    const { os, architecture, variant, osVersion } = platform;
    return {
        architecture,
        os,
        ...(osVersion === undefined ? {} : { 'os.version': osVersion }),
        ...(variant === undefined ? {} : { variant }),
    };
}
function isIndexType(mediaType) {
    return mediaType === MEDIA_TYPES.ociIndex || mediaType === MEDIA_TYPES.dockerList;
}
function isManifestType(mediaType) {
    return mediaType === MEDIA_TYPES.ociManifest || mediaType === MEDIA_TYPES.dockerManifest || isIndexType(mediaType);
}


/***/ }),

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
/** @throws REGISTRY_MALFORMED with the path to the fault. */
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

/***/ 64252:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $T: () => (/* binding */ manifestContent),
/* harmony export */   Hw: () => (/* binding */ assembleIndex),
/* harmony export */   L6: () => (/* binding */ successorsOf),
/* harmony export */   Ng: () => (/* binding */ parseManifest),
/* harmony export */   T1: () => (/* binding */ MANIFEST_LIMITS),
/* harmony export */   xq: () => (/* binding */ platformChildren)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(77934);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _descriptor_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83768);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37241);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(40298);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(88758);






/** Limits against hostile input (bytes and counts). */
const MANIFEST_LIMITS = { pullBytes: 8 << 20, pushBytes: 4 << 20, entries: 10_000, depth: 4 };
const Common = {
    schemaVersion: valibot__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .euz(2),
    mediaType: valibot__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP()),
    annotations: valibot__WEBPACK_IMPORTED_MODULE_5__/* .nullish */ .cl6(_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .AnnotationsSchema */ .yD),
    subject: valibot__WEBPACK_IMPORTED_MODULE_5__/* .nullish */ .cl6(_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .DescriptorSchema */ .l5),
    artifactType: valibot__WEBPACK_IMPORTED_MODULE_5__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP()),
};
const Entries = valibot__WEBPACK_IMPORTED_MODULE_5__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .DescriptorSchema */ .l5), valibot__WEBPACK_IMPORTED_MODULE_5__/* .maxLength */ .Ru6(MANIFEST_LIMITS.entries));
const SingleSchema = valibot__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ ...Common, config: _descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .DescriptorSchema */ .l5, layers: valibot__WEBPACK_IMPORTED_MODULE_5__/* .nullish */ .cl6(Entries, []) });
const IndexSchema = valibot__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ ...Common, manifests: valibot__WEBPACK_IMPORTED_MODULE_5__/* .nullish */ .cl6(Entries, []) });
const ShapeSchema = valibot__WEBPACK_IMPORTED_MODULE_5__/* .looseObject */ ._H3({ mediaType: valibot__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP()) });
/**
 * Reads a manifest or index. The media type said from outside (Content-Type, descriptor) must equal the one inside, and a
 * document that is both an index and a manifest is refused (CVE-2021-41190).
 * @throws REGISTRY_MALFORMED with the path to the fault; REGISTRY_LIMIT when it is too large.
 */
function parseManifest(bytes, mediaType, what) {
    if (bytes.byteLength > MANIFEST_LIMITS.pullBytes) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('REGISTRY_LIMIT', `${what} is larger than ${MANIFEST_LIMITS.pullBytes} bytes`);
    }
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
    const shape = (0,_parse_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .qF)(ShapeSchema, text, what);
    if ('manifests' in shape && ('layers' in shape || 'config' in shape)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('REGISTRY_MALFORMED', `${what} is ambiguous: it has both manifests and layers or config`);
    }
    const type = agreedType(shape.mediaType, mediaType, 'manifests' in shape, what);
    if ((0,_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .isIndexType */ .$U)(type)) {
        const { manifests, ...rest } = (0,_parse_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .qF)(IndexSchema, text, what);
        return { kind: 'index', mediaType: type, manifests: manifests ?? [], ...optional(rest) };
    }
    const { config, layers, ...rest } = (0,_parse_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .qF)(SingleSchema, text, what);
    return { kind: 'image', mediaType: type, config, layers: layers ?? [], ...optional(rest) };
}
function agreedType(inside, outside, looksLikeIndex, what) {
    if (inside !== undefined && outside !== undefined && inside !== outside) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('REGISTRY_MALFORMED', `${what} says it is ${inside}, but was given as ${outside}`);
    }
    const type = inside ?? outside ?? (looksLikeIndex ? _descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .MEDIA_TYPES */ .Z2.ociIndex : _descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .MEDIA_TYPES */ .Z2.ociManifest);
    const known = [
        _descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .MEDIA_TYPES */ .Z2.ociIndex,
        _descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .MEDIA_TYPES */ .Z2.dockerList,
        _descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .MEDIA_TYPES */ .Z2.ociManifest,
        _descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .MEDIA_TYPES */ .Z2.dockerManifest,
    ];
    if (!known.includes(type)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('REGISTRY_MALFORMED', `${what} has the media type ${type}, which is no image manifest or index`);
    }
    if ((0,_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .isIndexType */ .$U)(type) !== looksLikeIndex) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('REGISTRY_MALFORMED', `${what} is ${type} but its content is ${looksLikeIndex ? 'an index' : 'a manifest'}`);
    }
    return type;
}
function optional({ annotations, subject, artifactType, }) {
    return {
        ...(annotations ? { annotations } : {}),
        ...(subject ? { subject } : {}),
        ...(artifactType ? { artifactType } : {}),
    };
}
/** Every descriptor a manifest points at and needs: children of an index, config and layers of an image. Not its subject. */
function successorsOf(manifest) {
    return manifest.kind === 'index' ? manifest.manifests : [manifest.config, ...manifest.layers];
}
/** The children that are images of a platform; attestation manifests and other unknown platforms are left out. */
function platformChildren(index) {
    return index.manifests.filter((child) => child.platform !== undefined && !(0,_platform_js__WEBPACK_IMPORTED_MODULE_4__/* .isUnknownPlatform */ ._H)(child.platform));
}
/** Serialises a manifest we write ourselves: stable field order, no white space, so equal content has an equal digest. */
function manifestContent(manifest) {
    const head = { schemaVersion: 2, mediaType: manifest.mediaType };
    const tail = {
        ...(manifest.subject === undefined ? {} : { subject: (0,_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .descriptorJson */ .mh)(manifest.subject) }),
        ...(manifest.annotations === undefined ? {} : { annotations: manifest.annotations }),
    };
    const artifactType = manifest.artifactType === undefined ? {} : { artifactType: manifest.artifactType };
    const body = manifest.kind === 'index'
        ? { manifests: manifest.manifests.map(_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .descriptorJson */ .mh) }
        : { config: (0,_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .descriptorJson */ .mh)(manifest.config), layers: manifest.layers.map(_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .descriptorJson */ .mh) };
    const bytes = Buffer.from(JSON.stringify({ ...head, ...artifactType, ...body, ...tail }));
    const descriptor = {
        mediaType: manifest.mediaType,
        digest: (0,_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .digestOf */ .ol)(bytes),
        size: bytes.byteLength,
        ...(manifest.artifactType === undefined ? {} : { artifactType: manifest.artifactType }),
    };
    return { descriptor, bytes, manifest };
}
/**
 * The index over platform manifests, in the given order, as `docker buildx imagetools create` would write it.
 * @throws REGISTRY_MALFORMED when a platform is missing or stands twice.
 */
function assembleIndex(children, annotations = {}) {
    const seen = new Set();
    for (const { platform, digest } of children) {
        if (platform === undefined)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('REGISTRY_MALFORMED', `child ${digest} of the index has no platform`);
        const name = (0,_platform_js__WEBPACK_IMPORTED_MODULE_4__/* .formatPlatform */ .Bq)(platform);
        if (seen.has(name))
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('REGISTRY_MALFORMED', `platform ${name} stands twice in the index`);
        seen.add(name);
    }
    return manifestContent({
        kind: 'index',
        mediaType: _descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .MEDIA_TYPES */ .Z2.ociIndex,
        manifests: children,
        ...(Object.keys(annotations).length === 0 ? {} : { annotations }),
    });
}


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

/***/ 82657:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ readBlob)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

/**
 * A small blob, whole: a config, a bundle, an attestation. Its digest was checked by the source.
 * @throws REGISTRY_LIMIT when it is larger than `limitBytes`, before and while it is read.
 */
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
/* harmony export */   DT: () => (/* binding */ attestImage),
/* harmony export */   FW: () => (/* binding */ scanImage),
/* harmony export */   ZG: () => (/* binding */ verifyImage),
/* harmony export */   vr: () => (/* binding */ billImage)
/* harmony export */ });
/* harmony import */ var _image_image_config_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55691);
/* harmony import */ var _image_read_blob_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82657);
/* harmony import */ var _open_image_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72448);



/** Matches every chosen platform of an image against the advisories; one report. */
async function scanImage(image, name, platforms, ports, call) {
    const inventories = await Promise.all((0,_open_image_js__WEBPACK_IMPORTED_MODULE_2__/* .choosePlatforms */ .kD)(image, platforms).map(({ content, platform }) => ports.cataloguer.catalogue(image.source, content, platform, call)));
    return ports.matcher.match(name, inventories, call);
}
/** The inventory of one platform, and its CycloneDX document. */
async function billImage(image, name, platforms, ports, call) {
    const { content, platform } = (0,_open_image_js__WEBPACK_IMPORTED_MODULE_2__/* .chooseOnePlatform */ .zc)(image, platforms);
    const config = (0,_image_image_config_js__WEBPACK_IMPORTED_MODULE_0__/* .parseImageConfig */ .F)((await (0,_image_read_blob_js__WEBPACK_IMPORTED_MODULE_1__/* .readBlob */ .g)(image.source, content.manifest.config, _image_image_config_js__WEBPACK_IMPORTED_MODULE_0__/* .CONFIG_LIMIT_BYTES */ .X, call)).toString('utf8'));
    const inventory = await ports.cataloguer.catalogue(image.source, content, platform, call);
    const { created } = config;
    const subject = { name, digest: content.descriptor.digest, ...(created === undefined ? {} : { created }) };
    return { inventory, bill: await ports.bill.write(inventory, subject) };
}
/** Makes one statement about an image, and with `recursive` about each of its platforms. */
async function attestImage(repository, reference, statement, options, signer, call) {
    const image = await (0,_open_image_js__WEBPACK_IMPORTED_MODULE_2__/* .openImage */ .UY)(repository, reference, call);
    const requests = subjectsOf(image, options.recursive).map((subject) => ({ subject, ...statement }));
    return signer.attach(repository, requests, { ...call, formats: options.formats });
}
/** Demands the predicate types of the image and, with `recursive`, of each platform (all, or the chosen ones). */
async function verifyImage(repository, reference, demand, verifier, call) {
    const image = await (0,_open_image_js__WEBPACK_IMPORTED_MODULE_2__/* .openImage */ .UY)(repository, reference, call);
    const chosen = { ...image, children: (0,_open_image_js__WEBPACK_IMPORTED_MODULE_2__/* .choosePlatforms */ .kD)(image, demand.platforms) };
    const demands = subjectsOf(chosen, demand.recursive).map((subject) => ({
        subject,
        predicateTypes: demand.predicateTypes,
    }));
    return verifier.verify(repository, demands, call);
}
function subjectsOf(image, recursive) {
    const root = image.root.descriptor;
    const children = image.children.map(({ content }) => content.descriptor);
    return recursive ? [root, ...children.filter(({ digest }) => digest !== root.digest)] : [root];
}


/***/ }),

/***/ 72448:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UY: () => (/* binding */ openImage),
/* harmony export */   kD: () => (/* binding */ choosePlatforms),
/* harmony export */   zc: () => (/* binding */ chooseOnePlatform)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _image_image_config_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55691);
/* harmony import */ var _image_manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64252);
/* harmony import */ var _image_platform_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88758);
/* harmony import */ var _image_read_blob_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(82657);





/** Reads the manifest behind a tag or digest and the manifests of its platforms; attestation manifests are left out. */
async function openImage(source, reference, call) {
    const root = await source.readManifest(reference, call);
    const { manifest } = root;
    if (manifest.kind === 'image') {
        const content = { ...root, manifest };
        return { source, root, children: [{ platform: await platformOf(source, manifest, call), content }] };
    }
    const children = await Promise.all((0,_image_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .platformChildren */ .xq)(manifest).map(async ({ platform, digest }) => {
        const content = await source.readManifest(digest, call);
        return content.manifest.kind === 'image'
            ? [{ platform, content: { ...content, manifest: content.manifest } }]
            : [];
    }));
    return { source, root, children: children.flat() };
}
async function platformOf(source, manifest, call) {
    const config = await (0,_image_read_blob_js__WEBPACK_IMPORTED_MODULE_4__/* .readBlob */ .g)(source, manifest.config, _image_image_config_js__WEBPACK_IMPORTED_MODULE_1__/* .CONFIG_LIMIT_BYTES */ .X, call);
    return (0,_image_image_config_js__WEBPACK_IMPORTED_MODULE_1__/* .parseImageConfig */ .F)(config.toString('utf8')).platform;
}
/** The children for the platforms that were asked for, or all. @throws CONFIG_INVALID listing those the image has. */
function choosePlatforms(image, wanted) {
    if (wanted.length === 0)
        return image.children;
    const problems = new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Problems */ .Zw();
    const chosen = wanted.flatMap((platform) => {
        const child = image.children.find((one) => (0,_image_platform_js__WEBPACK_IMPORTED_MODULE_3__/* .samePlatform */ .my)(one.platform, platform));
        if (child === undefined)
            problems.add('platforms', `the image has no ${(0,_image_platform_js__WEBPACK_IMPORTED_MODULE_3__/* .formatPlatform */ .Bq)(platform)}`, `it has ${platformList(image)}`);
        return child === undefined ? [] : [child];
    });
    problems.throwIfAny();
    return chosen;
}
/** The one child that a command about a single platform speaks of. @throws CONFIG_INVALID listing the platforms. */
function chooseOnePlatform(image, wanted) {
    const chosen = choosePlatforms(image, wanted);
    const [only] = chosen;
    if (chosen.length === 1 && only !== undefined)
        return only;
    const problems = new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Problems */ .Zw();
    problems.add('platforms', 'the image has several platforms', `choose one with --platforms: ${platformList(image)}`);
    problems.throwIfAny();
    throw new Error('unreachable');
}
function platformList(image) {
    return image.children.map(({ platform }) => (0,_image_platform_js__WEBPACK_IMPORTED_MODULE_3__/* .formatPlatform */ .Bq)(platform)).join(', ');
}


/***/ }),

/***/ 39542:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S4: () => (/* binding */ judge)
/* harmony export */ });
/* unused harmony exports FAIL_ON, UNKNOWN_SEVERITY */
/* harmony import */ var _scan_report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24515);

/** The severity from which on a finding refuses the image; `none` never refuses. */
const FAIL_ON = (/* unused pure expression or super */ null && (['none', 'low', 'medium', 'high', 'critical']));
/** What a finding without a rating means: nothing, a warning, or as much as one of the given severity. */
const UNKNOWN_SEVERITY = (/* unused pure expression or super */ null && (['ignore', 'warn', 'low', 'medium', 'high', 'critical']));
/** How many findings a message names. */
const NAMED = 10;
/**
 * Judges a report. Says nothing about whether refusing stops anything: that is the caller's mode. What rules ignore is not
 * judged: it stands in `report.ignored`.
 */
function judge(report, policy) {
    const { failOn, unknownSeverity, ignoreUnfixed = false } = policy;
    const reaching = report.vulnerabilities.filter(({ severity }) => reaches(countsAs(severity, unknownSeverity), failOn));
    const isExempt = ({ fixedVersion }) => ignoreUnfixed && fixedVersion === undefined;
    const unfixed = reaching.filter(isExempt);
    const offending = reaching
        .filter((one) => !isExempt(one))
        .toSorted((a, b) => rank(countsAs(a.severity, unknownSeverity)) - rank(countsAs(b.severity, unknownSeverity)));
    return {
        refused: offending.length > 0,
        limit: failOn,
        offending,
        summary: summarise(offending, failOn),
        warnings: [
            ...(unknownSeverity === 'warn' ? unratedWarning(report.vulnerabilities) : []),
            ...unfixedWarning(unfixed),
            ...report.notCovered.map(coverageWarning),
        ],
    };
}
function countsAs(severity, unknown) {
    return severity === 'unknown' && unknown !== 'ignore' && unknown !== 'warn' ? unknown : severity;
}
function reaches(severity, limit) {
    return limit !== 'none' && severity !== 'unknown' && rank(severity) <= rank(limit);
}
function rank(severity) {
    return _scan_report_js__WEBPACK_IMPORTED_MODULE_0__/* .SEVERITIES */ .o.indexOf(severity);
}
function summarise(offending, limit) {
    if (limit === 'none')
        return 'no severity refuses the image (fail-on is none)';
    if (offending.length === 0)
        return limit === 'critical' ? 'no critical vulnerability' : `no vulnerability of severity ${limit} or worse`;
    const count = offending.length === 1 ? '1 vulnerability' : `${offending.length} vulnerabilities`;
    const reach = limit === 'critical' ? 'of severity critical' : `of severity ${limit} or worse`;
    return `${count} ${reach}: ${enumerate(offending)}`;
}
function unratedWarning(vulnerabilities) {
    const unrated = vulnerabilities.filter(({ severity }) => severity === 'unknown');
    if (unrated.length === 0)
        return [];
    const count = unrated.length === 1 ? '1 vulnerability has' : `${unrated.length} vulnerabilities have`;
    return [`${count} no known severity and the gate does not judge them: ${enumerate(unrated)}`];
}
function unfixedWarning(unfixed) {
    if (unfixed.length === 0)
        return [];
    const count = unfixed.length === 1 ? '1 vulnerability that reaches' : `${unfixed.length} vulnerabilities that reach`;
    return [
        `${count} the limit of the gate ${unfixed.length === 1 ? 'does' : 'do'} not count, for want of a fixed version: ${enumerate(unfixed)}`,
    ];
}
function coverageWarning({ system, packages, reason }) {
    const count = packages === 1 ? '1 package' : `${packages} packages`;
    return `not scanned: ${system} (${count}): ${reason}`;
}
function enumerate(vulnerabilities) {
    const named = vulnerabilities.slice(0, NAMED).map(describeFinding);
    const more = vulnerabilities.length - named.length;
    return more === 0 ? named.join(', ') : `${named.join(', ')} and ${more} more`;
}
function describeFinding({ id, package: name, version, severity, fixedVersion }) {
    const fix = fixedVersion === undefined ? 'no fix' : `fixed in ${fixedVersion}`;
    return `${id} in ${name} ${version} (${severity}, ${fix})`;
}


/***/ }),

/***/ 24515:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ SEVERITIES)
/* harmony export */ });
/* unused harmony export parseScanReport */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77934);
/* harmony import */ var _image_parse_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40298);


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
    return parseJson(ScanReportSchema, json, 'ScanReport', 'SCAN_FEED');
}


/***/ })

};
