const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 6023;
export const ids = [6023];
export const modules = {

/***/ 45033:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ takeArguments)
/* harmony export */ });
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
function parseDescriptor(value, what = 'descriptor') {
    return parseValue(DescriptorSchema, value, what);
}
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

/***/ 64252:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $T: () => (/* binding */ manifestContent),
/* harmony export */   Hw: () => (/* binding */ assembleIndex),
/* harmony export */   Js: () => (/* binding */ attestedDigest),
/* harmony export */   L6: () => (/* binding */ successorsOf),
/* harmony export */   Ng: () => (/* binding */ parseManifest),
/* harmony export */   T1: () => (/* binding */ MANIFEST_LIMITS),
/* harmony export */   n3: () => (/* binding */ compressedSize),
/* harmony export */   xq: () => (/* binding */ platformChildren),
/* harmony export */   zc: () => (/* binding */ attestationEntry)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(77934);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _descriptor_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83768);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37241);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(40298);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(88758);






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
function compressedSize({ config, layers }) {
    return layers.reduce((sum, { size }) => sum + size, config.size);
}
function optional({ annotations, subject, artifactType, }) {
    return {
        ...(annotations ? { annotations } : {}),
        ...(subject ? { subject } : {}),
        ...(artifactType ? { artifactType } : {}),
    };
}
function successorsOf(manifest) {
    return manifest.kind === 'index' ? manifest.manifests : [manifest.config, ...manifest.layers];
}
function platformChildren(index) {
    return index.manifests.filter((child) => child.platform !== undefined && !(0,_platform_js__WEBPACK_IMPORTED_MODULE_4__/* .isUnknownPlatform */ ._H)(child.platform));
}
const REFERENCE_TYPE = 'vnd.docker.reference.type';
const REFERENCE_DIGEST = 'vnd.docker.reference.digest';
function attestedDigest({ annotations, platform }) {
    const isAttestation = annotations?.[REFERENCE_TYPE] === 'attestation-manifest';
    return isAttestation && platform !== undefined && (0,_platform_js__WEBPACK_IMPORTED_MODULE_4__/* .isUnknownPlatform */ ._H)(platform)
        ? annotations[REFERENCE_DIGEST]
        : undefined;
}
function attestationEntry({ mediaType, digest, size }, about) {
    return {
        mediaType,
        digest,
        size,
        annotations: { [REFERENCE_DIGEST]: about, [REFERENCE_TYPE]: 'attestation-manifest' },
        platform: { architecture: 'unknown', os: 'unknown' },
    };
}
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
function assembleIndex(children, annotations = {}) {
    const seen = new Set();
    for (const { platform, digest } of children) {
        if (platform === undefined)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('REGISTRY_MALFORMED', `child ${digest} of the index has no platform`);
        if ((0,_platform_js__WEBPACK_IMPORTED_MODULE_4__/* .isUnknownPlatform */ ._H)(platform))
            continue;
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

/***/ 88758:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bq: () => (/* binding */ formatPlatform),
/* harmony export */   FL: () => (/* binding */ parsePlatform),
/* harmony export */   WN: () => (/* binding */ normalisePlatform),
/* harmony export */   _H: () => (/* binding */ isUnknownPlatform),
/* harmony export */   fS: () => (/* binding */ platformFileName),
/* harmony export */   my: () => (/* binding */ samePlatform)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

const WORD = /^[a-z0-9][a-z0-9_.-]*$/;
const ARCHITECTURE_ALIASES = {
    x86_64: 'amd64',
    'x86-64': 'amd64',
    aarch64: 'arm64',
    armhf: 'arm',
    armel: 'arm',
    i386: '386',
    i686: '386',
};
const KNOWN_OS = new Set(['linux', 'windows', 'darwin', 'freebsd', 'wasi']);
const KNOWN_ARCHITECTURES = new Set([
    'amd64',
    'arm64',
    'arm',
    '386',
    'ppc64le',
    's390x',
    'riscv64',
    'mips64le',
    'mips64',
    'loong64',
    'wasm',
]);
function parsePlatform(text) {
    const parts = text.trim().toLowerCase().split('/');
    const fail = (why) => {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('CONFIG_REFERENCE', `not a platform: ${JSON.stringify(text)}: ${why}`, {
            help: 'write os/architecture[/variant], for example linux/amd64 or linux/arm/v7',
        });
    };
    if (parts.length > 3 || !parts.every((part) => WORD.test(part)))
        return fail('expected os/architecture[/variant]');
    const bare = parts.length === 1;
    const os = bare ? 'linux' : (parts[0] ?? '');
    const spelled = (bare ? parts[0] : parts[1]) ?? '';
    const architecture = ARCHITECTURE_ALIASES[spelled] ?? spelled;
    if (!KNOWN_OS.has(os))
        return fail(`unknown operating system ${os}`);
    if (!KNOWN_ARCHITECTURES.has(architecture))
        return fail(`unknown architecture ${architecture}`);
    return normalisePlatform({ os, architecture, ...(parts[2] === undefined ? {} : { variant: parts[2] }) });
}
function normalisePlatform(platform) {
    const { os, architecture, osVersion } = platform;
    let variant = platform.variant;
    if ((architecture === 'arm64' && variant === 'v8') || (architecture === 'amd64' && variant === 'v1'))
        variant = undefined;
    if (architecture === 'arm' && variant === undefined)
        variant = 'v7';
    return {
        os,
        architecture,
        ...(variant === undefined ? {} : { variant }),
        ...(osVersion === undefined ? {} : { osVersion }),
    };
}
function formatPlatform(platform) {
    const { os, architecture, variant } = normalisePlatform(platform);
    return [os, architecture, ...(variant === undefined ? [] : [variant])].join('/');
}
function platformFileName(platform) {
    return formatPlatform(platform).replaceAll('/', '-');
}
function samePlatform(a, b) {
    return formatPlatform(a) === formatPlatform(b);
}
function isUnknownPlatform(platform) {
    return platform.os === 'unknown' || platform.architecture === 'unknown';
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

/***/ 65270:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ matchInventories)
});

// EXTERNAL MODULE: ./lib/scan/exposed.js
var exposed = __webpack_require__(95385);
;// CONCATENATED MODULE: ./lib/scan/uncatalogued.js
const SYSTEMS = {
    java: 'Java archives',
    ruby: 'Ruby gems',
    php: 'PHP projects (Composer)',
    dotnet: '.NET programs',
};
function withUncatalogued(report, inventories) {
    const counts = new Map();
    for (const { kind, files } of inventories.flatMap(({ uncatalogued = [] }) => uncatalogued))
        counts.set(kind, Math.max(files, counts.get(kind) ?? 0));
    const gaps = Array.from(counts, ([kind, packages]) => ({
        system: SYSTEMS[kind],
        packages,
        reason: 'this kind of package is not catalogued',
    }));
    return gaps.length === 0 ? report : { ...report, notCovered: [...report.notCovered, ...gaps] };
}

;// CONCATENATED MODULE: ./lib/pipeline/match-inventories.js


async function matchInventories(image, inventories, { matcher }, call) {
    const report = await matcher.match(image, inventories, call);
    return (0,exposed/* withExposed */.FD)(withUncatalogued(report, inventories), inventories);
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





async function openImage(source, reference, call) {
    const root = await source.readManifest(reference, call);
    const { manifest } = root;
    if (manifest.kind === 'image') {
        const content = { ...root, manifest };
        return { source, root, children: [{ platform: await platformOf(source, manifest, call), content }] };
    }
    const images = manifest.manifests.filter((child) => (0,_image_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .attestedDigest */ .Js)(child) === undefined);
    if (images.length === 0)
        throw unopened(root.descriptor.digest, 'holds no image');
    const children = await Promise.all(images.map((child) => openChild(source, root, child, call)));
    return { source, root, children };
}
async function openChild(source, root, { digest, platform }, call) {
    const content = await source.readManifest(digest, call);
    const { manifest } = content;
    if (manifest.kind === 'index')
        throw unopened(root.descriptor.digest, `holds another index, ${digest}`);
    const named = platform === undefined || (0,_image_platform_js__WEBPACK_IMPORTED_MODULE_3__/* .isUnknownPlatform */ ._H)(platform) ? undefined : platform;
    return { platform: named ?? (await platformOf(source, manifest, call)), content: { ...content, manifest } };
}
function unopened(digest, why) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('SCAN_CONTENT', `the index ${digest} ${why}: it cannot be told what is in it`, {
        help: 'name the image by its own digest, or leave that child out of the index',
    });
}
async function platformOf(source, manifest, call) {
    const config = await (0,_image_read_blob_js__WEBPACK_IMPORTED_MODULE_4__/* .readBlob */ .g)(source, manifest.config, _image_image_config_js__WEBPACK_IMPORTED_MODULE_1__/* .CONFIG_LIMIT_BYTES */ .X, call);
    return (0,_image_image_config_js__WEBPACK_IMPORTED_MODULE_1__/* .parseImageConfig */ .F)(config.toString('utf8')).platform;
}
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

/***/ 95385:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FD: () => (/* binding */ withExposed),
/* harmony export */   eE: () => (/* binding */ describeExposed),
/* harmony export */   m2: () => (/* binding */ EXPOSED_REMEDY)
/* harmony export */ });
/* harmony import */ var _image_exposed_secret_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18394);
/* harmony import */ var _image_platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88758);
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73483);



function withExposed(report, inventories) {
    const exposed = exposedSecrets(inventories);
    return exposed.length === 0 ? report : { ...report, exposed };
}
function exposedSecrets(inventories) {
    const all = inventories.flatMap(({ exposed = [], platform }) => exposed.map((secret) => ({ secret, platform: (0,_image_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPlatform */ .Bq)(platform) })));
    const groups = Map.groupBy(all, ({ secret }) => JSON.stringify([rank(secret), secret.path, secret.name ?? '']));
    return [...groups]
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .flatMap(([, group]) => {
        const [first] = group;
        const platforms = [...new Set(group.map(({ platform }) => platform))].toSorted();
        return first === undefined ? [] : [{ ...first.secret, platforms }];
    });
}
function describeExposed({ kind, path, name }) {
    const where = path === '' ? 'the configuration of the image (variables, labels, history)' : (0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .R)(path);
    return `${SUBJECTS[kind]}${name === undefined ? '' : ` ${name}`} in ${where}`;
}
const EXPOSED_REMEDY = 'whoever pulls the image can read it, also where a later layer deletes the file: mount it with RUN --mount=type=secret, write it to no file and pass it as no build argument; list such files in .dockerignore';
const SUBJECTS = {
    value: 'the secret',
    credentials: 'a login',
    'private-key': 'a private key',
};
function rank({ kind }) {
    return _image_exposed_secret_js__WEBPACK_IMPORTED_MODULE_2__/* .EXPOSED_KINDS */ .b.indexOf(kind);
}


/***/ }),

/***/ 73483:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ visible)
/* harmony export */ });
function visible(text) {
    return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}


/***/ })

};
