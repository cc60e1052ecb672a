const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 5522;
export const ids = [5522,3141,3884,3546];
export const modules = {

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

/***/ 26105:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ ifThere)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

async function ifThere(read) {
    try {
        return await read();
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ && error.code === 'REGISTRY_NOT_FOUND')
            return undefined;
        throw error;
    }
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

/***/ 93884:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $r: () => (/* binding */ SIMPLE_SIGNING_MEDIA_TYPE),
/* harmony export */   BC: () => (/* binding */ ANNOTATIONS),
/* harmony export */   GR: () => (/* binding */ bundleReferrer),
/* harmony export */   MU: () => (/* binding */ signatureLayer),
/* harmony export */   ac: () => (/* binding */ sameLayer),
/* harmony export */   ag: () => (/* binding */ rfc3339),
/* harmony export */   i4: () => (/* binding */ emptyConfig),
/* harmony export */   om: () => (/* binding */ attestationLayer),
/* harmony export */   pR: () => (/* binding */ ENVELOPE_MEDIA_TYPE),
/* harmony export */   pieceOf: () => (/* binding */ pieceOf),
/* harmony export */   zq: () => (/* binding */ legacyImage)
/* harmony export */ });
/* unused harmony export EMPTY_CONFIG */
/* harmony import */ var _image_descriptor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83768);
/* harmony import */ var _image_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37241);
/* harmony import */ var _image_manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64252);
/* harmony import */ var _bundle_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(63781);




const SIMPLE_SIGNING_MEDIA_TYPE = 'application/vnd.dev.cosign.simplesigning.v1+json';
const ENVELOPE_MEDIA_TYPE = 'application/vnd.dsse.envelope.v1+json';
const ANNOTATIONS = {
    content: 'dev.sigstore.bundle.content',
    predicateType: 'dev.sigstore.bundle.predicateType',
    created: 'org.opencontainers.image.created',
    signature: 'dev.cosignproject.cosign/signature',
    certificate: 'dev.sigstore.cosign/certificate',
    chain: 'dev.sigstore.cosign/chain',
    logEntry: 'dev.sigstore.cosign/bundle',
    timestamp: 'dev.sigstore.cosign/rfc3161timestamp',
    legacyPredicateType: 'predicateType',
};
const EMPTY_CONFIG = Buffer.from('{}');
function pieceOf(mediaType, bytes, annotations) {
    const described = { mediaType, digest: (0,_image_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(bytes), size: bytes.byteLength };
    return { descriptor: annotations === undefined ? described : { ...described, annotations }, bytes };
}
function emptyConfig() {
    return pieceOf(_image_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .MEDIA_TYPES */ .Z2.ociEmpty, EMPTY_CONFIG);
}
function bundleReferrer(subject, bundle, predicateType, created) {
    const { mediaType, digest, size } = subject;
    const annotations = {
        [ANNOTATIONS.content]: 'dsse-envelope',
        [ANNOTATIONS.predicateType]: predicateType,
        [ANNOTATIONS.created]: rfc3339(created),
    };
    const content = (0,_image_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .manifestContent */ .$T)({
        kind: 'image',
        mediaType: _image_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .MEDIA_TYPES */ .Z2.ociManifest,
        config: { ...emptyConfig().descriptor, artifactType: _bundle_js__WEBPACK_IMPORTED_MODULE_3__/* .BUNDLE_MEDIA_TYPE */ .NV },
        layers: [bundle.descriptor],
        annotations,
        subject: { mediaType, digest, size },
        artifactType: _bundle_js__WEBPACK_IMPORTED_MODULE_3__/* .BUNDLE_MEDIA_TYPE */ .NV,
    });
    return { content, artifactType: _bundle_js__WEBPACK_IMPORTED_MODULE_3__/* .BUNDLE_MEDIA_TYPE */ .NV, annotations };
}
function signatureLayer(payload, signature, proof) {
    return pieceOf(SIMPLE_SIGNING_MEDIA_TYPE, payload, { [ANNOTATIONS.signature]: signature, ...proof });
}
function attestationLayer(envelope, predicateType, proof) {
    return pieceOf(ENVELOPE_MEDIA_TYPE, envelope, {
        [ANNOTATIONS.signature]: '',
        [ANNOTATIONS.legacyPredicateType]: predicateType,
        ...proof,
    });
}
function legacyImage(layers, existing) {
    const created = '0001-01-01T00:00:00Z';
    const config = pieceOf(_image_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .MEDIA_TYPES */ .Z2.ociConfig, Buffer.from(JSON.stringify({
        architecture: '',
        created,
        history: layers.map(() => ({ created })),
        os: '',
        rootfs: { type: 'layers', diff_ids: layers.map(({ digest }) => digest) },
        config: {},
    })));
    const { annotations, subject, artifactType } = existing ?? {};
    const content = (0,_image_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .manifestContent */ .$T)({
        kind: 'image',
        mediaType: _image_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .MEDIA_TYPES */ .Z2.ociManifest,
        config: config.descriptor,
        layers,
        ...(annotations === undefined ? {} : { annotations }),
        ...(subject === undefined ? {} : { subject }),
        ...(artifactType === undefined ? {} : { artifactType }),
    });
    return { config, content };
}
function sameLayer(a, b) {
    const left = Object.entries(a.annotations ?? {});
    const right = b.annotations ?? {};
    const sameAnnotations = left.length === Object.keys(right).length && left.every(([name, value]) => right[name] === value);
    return a.digest === b.digest && a.mediaType === b.mediaType && sameAnnotations;
}
function rfc3339(time) {
    return `${time.toISOString().slice(0, 19)}Z`;
}


/***/ }),

/***/ 63781:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NV: () => (/* binding */ BUNDLE_MEDIA_TYPE),
/* harmony export */   QN: () => (/* binding */ parseBundle),
/* harmony export */   QT: () => (/* binding */ BUNDLE_MEDIA_TYPE_PREFIX),
/* harmony export */   iU: () => (/* binding */ bundleBytes),
/* harmony export */   ro: () => (/* binding */ messageBundleBytes)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77934);
/* harmony import */ var _image_parse_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40298);
/* harmony import */ var _dsse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27948);



const BUNDLE_MEDIA_TYPE = 'application/vnd.dev.sigstore.bundle.v0.3+json';
const BUNDLE_MEDIA_TYPE_PREFIX = 'application/vnd.dev.sigstore.bundle';
const BUNDLE_MEDIA_TYPES = [BUNDLE_MEDIA_TYPE, 'application/vnd.dev.sigstore.bundle+json;version=0.3'];
function bundleBytes(envelope, material) {
    return documentBytes(material, { dsseEnvelope: (0,_dsse_js__WEBPACK_IMPORTED_MODULE_1__/* .envelopeJson */ .X8)(envelope) });
}
function messageBundleBytes(sha256, signature, material) {
    const messageDigest = { algorithm: 'SHA2_256', digest: (0,_dsse_js__WEBPACK_IMPORTED_MODULE_1__/* .base64 */ .K3)(sha256) };
    return documentBytes(material, { messageSignature: { messageDigest, signature: (0,_dsse_js__WEBPACK_IMPORTED_MODULE_1__/* .base64 */ .K3)(signature) } });
}
function documentBytes(material, content) {
    const { publicKey, certificate, tlogEntries, timestampVerificationData } = material;
    const document = {
        mediaType: BUNDLE_MEDIA_TYPE,
        verificationMaterial: {
            ...(publicKey === undefined ? {} : { publicKey }),
            ...(certificate === undefined ? {} : { certificate }),
            ...(tlogEntries === undefined ? {} : { tlogEntries }),
            ...(timestampVerificationData === undefined ? {} : { timestampVerificationData }),
        },
        ...content,
    };
    return Buffer.from(JSON.stringify(document));
}
const BundleSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    mediaType: valibot__WEBPACK_IMPORTED_MODULE_2__/* .picklist */ .KIO(BUNDLE_MEDIA_TYPES, 'expected a Sigstore bundle of version 0.3'),
    verificationMaterial: valibot__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({
        publicKey: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ hint: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), '') })),
        certificate: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ rawBytes: _dsse_js__WEBPACK_IMPORTED_MODULE_1__/* .Base64Text */ .j$ })),
    }),
    messageSignature: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_2__/* .never */ .ZmZ('the bundle signs a message digest; an image needs a DSSE envelope')),
    dsseEnvelope: _dsse_js__WEBPACK_IMPORTED_MODULE_1__/* .EnvelopeSchema */ .W7,
});
function parseBundle(bytes, what = 'bundle') {
    const json = (0,_image_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(valibot__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5J(), (0,_dsse_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(bytes), what);
    const { verificationMaterial, dsseEnvelope } = (0,_image_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .parseValue */ .$x)(BundleSchema, json, what);
    const { publicKey, certificate } = verificationMaterial;
    return {
        envelope: dsseEnvelope,
        publicKeyHint: publicKey?.hint,
        certificate: certificate ? Buffer.from(certificate.rawBytes, 'base64') : undefined,
        json,
    };
}


/***/ }),

/***/ 27948:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JD: () => (/* binding */ preAuthenticationEncoding),
/* harmony export */   K3: () => (/* binding */ base64),
/* harmony export */   T4: () => (/* binding */ IN_TOTO_PAYLOAD_TYPE),
/* harmony export */   TZ: () => (/* binding */ Base64Schema),
/* harmony export */   W7: () => (/* binding */ EnvelopeSchema),
/* harmony export */   X8: () => (/* binding */ envelopeJson),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   dG: () => (/* binding */ HexText),
/* harmony export */   j$: () => (/* binding */ Base64Text),
/* harmony export */   mE: () => (/* binding */ parseEnvelope)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77934);
/* harmony import */ var _image_parse_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40298);


const IN_TOTO_PAYLOAD_TYPE = 'application/vnd.in-toto+json';
function preAuthenticationEncoding(payloadType, payload) {
    const head = `DSSEv1 ${Buffer.byteLength(payloadType)} ${payloadType} ${payload.byteLength} `;
    return Buffer.concat([Buffer.from(head), payload]);
}
function envelopeJson({ payloadType, payload, signatures }) {
    return {
        payload: base64(payload),
        payloadType,
        signatures: signatures.map(({ sig }) => ({ sig: base64(sig) })),
    };
}
function base64(bytes) {
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
}
function textOf(bytes) {
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
}
const Base64Text = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .check */ .z6Y((text) => decode(text) !== undefined, 'expected base64'));
const Base64Schema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .rawTransform */ .NTK(({ dataset, addIssue, NEVER }) => {
    const bytes = decode(dataset.value);
    if (bytes !== undefined)
        return bytes;
    addIssue({ message: 'expected base64' });
    return NEVER;
}));
function decode(text) {
    if (text.length % 4 !== 0)
        return undefined;
    const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
    const bytes = Buffer.from(text, 'base64');
    return bytes.byteLength === (text.length / 4) * 3 - padding ? bytes : undefined;
}
const HexText = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .check */ .z6Y((text) => text.length % 2 === 0 && Buffer.from(text, 'hex').byteLength === text.length / 2, 'expected hex'));
const EnvelopeSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    payload: Base64Schema,
    payloadType: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    signatures: valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ sig: Base64Schema, keyid: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), '') })), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minLength */ .BpQ(1), valibot__WEBPACK_IMPORTED_MODULE_1__/* .maxLength */ .Ru6(16)),
});
function parseEnvelope(bytes, what) {
    return (0,_image_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(EnvelopeSchema, textOf(bytes), what);
}


/***/ }),

/***/ 89819:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ legacyTag)
/* harmony export */ });
/* harmony import */ var _image_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37241);

function legacyTag(subject, kind) {
    return (0,_image_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .algorithmOf */ .Hy)(subject) === 'sha256' ? `sha256-${(0,_image_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .hexOf */ .ZD)(subject)}.${kind}` : undefined;
}


/***/ }),

/***/ 47115:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CD: () => (/* binding */ attempt),
/* harmony export */   Id: () => (/* binding */ payloadChecks),
/* harmony export */   M1: () => (/* binding */ bundleManifestCheck),
/* harmony export */   Mv: () => (/* binding */ envelopeChecks),
/* harmony export */   oB: () => (/* binding */ isAccepted),
/* harmony export */   z6: () => (/* binding */ check)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _bundle_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63781);
/* harmony import */ var _dsse_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27948);
/* harmony import */ var _simple_signing_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76921);
/* harmony import */ var _statement_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(32768);





function check(name, ok, reason) {
    return ok ? { name, ok } : { name, ok, reason };
}
function attempt(name, parse) {
    try {
        return { value: parse(), check: { name, ok: true } };
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ))
            throw error;
        return { check: { name, ok: false, reason: error.message } };
    }
}
function isAccepted(checks) {
    return checks.length > 0 && checks.every(({ ok }) => ok);
}
function bundleManifestCheck({ layers }) {
    if (layers.length !== 1)
        return check('layers', false, `has ${layers.length} layers; a bundle referrer has exactly one`);
    const mediaType = layers[0]?.mediaType ?? '';
    return check('layers', mediaType.startsWith(_bundle_js__WEBPACK_IMPORTED_MODULE_1__/* .BUNDLE_MEDIA_TYPE_PREFIX */ .QT), `its layer is ${mediaType}, not a bundle`);
}
function envelopeChecks(envelope, expected) {
    const { payloadType, payload, signatures } = envelope;
    const keyids = signatures.map(({ keyid }) => keyid).filter((keyid) => keyid !== '');
    const outer = [
        check('payload-type', payloadType === _dsse_js__WEBPACK_IMPORTED_MODULE_2__/* .IN_TOTO_PAYLOAD_TYPE */ .T4, `the payload is ${payloadType}, not an in-toto statement`),
        check('one-signature', signatures.length === 1, `the envelope holds ${signatures.length} signatures, not one`),
        ...(expected.keyed
            ? [check('keyid', keyids.length === 0, `the envelope names the key ${JSON.stringify(keyids[0] ?? '')}`)]
            : []),
    ];
    const { check: strict, value: statement } = attempt('statement', () => (0,_statement_js__WEBPACK_IMPORTED_MODULE_4__/* .parseStatement */ .By)(payload));
    if (statement === undefined)
        return { checks: [...outer, strict] };
    const { predicateType } = statement;
    return {
        statement,
        predicateType,
        checks: [
            ...outer,
            strict,
            check('subject', (0,_statement_js__WEBPACK_IMPORTED_MODULE_4__/* .isAbout */ .KH)(statement, expected.subject), `the statement is not about ${expected.subject}`),
            predicateTypeCheck(predicateType, expected.predicateTypes),
        ],
    };
}
function payloadChecks(payload, { subject, predicateTypes }) {
    const { check: strict, value: signed } = attempt('payload', () => (0,_simple_signing_js__WEBPACK_IMPORTED_MODULE_3__/* .parseSimpleSigning */ .LZ)(payload));
    if (signed === undefined)
        return { checks: [strict] };
    return {
        predicateType: _statement_js__WEBPACK_IMPORTED_MODULE_4__/* .PREDICATE_TYPES */ .Cs.sign,
        checks: [
            strict,
            check('payload-type', signed.type === _simple_signing_js__WEBPACK_IMPORTED_MODULE_3__/* .SIMPLE_SIGNING_TYPE */ .g7, `the payload is a ${JSON.stringify(signed.type)}`),
            check('subject', signed.digest === subject, `the payload is about ${signed.digest}, not ${subject}`),
            predicateTypeCheck(_statement_js__WEBPACK_IMPORTED_MODULE_4__/* .PREDICATE_TYPES */ .Cs.sign, predicateTypes),
        ],
    };
}
function predicateTypeCheck(predicateType, wanted) {
    if (wanted === undefined)
        return { name: 'predicate-type', ok: true };
    const reason = `the predicate type is ${predicateType}, not ${wanted.join(' or ')}`;
    return check('predicate-type', wanted.includes(predicateType), reason);
}


/***/ }),

/***/ 43546:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   putPiece: () => (/* binding */ putPiece)
/* harmony export */ });
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57075);

async function putPiece(repository, { descriptor, bytes }, call) {
    const open = (offset) => Promise.resolve(node_stream__WEBPACK_IMPORTED_MODULE_0__.Readable.from([bytes.subarray(offset)], { objectMode: false }));
    await repository.putBlob({ descriptor, open }, call);
}


/***/ }),

/***/ 29999:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rf: () => (/* binding */ readManifestIfAny),
/* harmony export */   S9: () => (/* binding */ visitCandidates),
/* harmony export */   hV: () => (/* binding */ CANDIDATE_LIMITS)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _image_descriptor_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83768);
/* harmony import */ var _image_if_there_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26105);
/* harmony import */ var _image_read_blob_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(82657);
/* harmony import */ var _attachment_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(93884);
/* harmony import */ var _bundle_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(63781);
/* harmony import */ var _dsse_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(27948);
/* harmony import */ var _system_concurrency_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(12398);
/* harmony import */ var _legacy_tag_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(89819);
/* harmony import */ var _policy_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(47115);
/* harmony import */ var _statement_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(32768);











const CANDIDATE_LIMITS = { referrers: 1000, layers: 1000, blobBytes: 32 << 20, payloadBytes: 1 << 20 };
const PARALLEL_READS = 6;
const LEGACY_REFERRER_TYPE = /^application\/vnd\.dev\.cosign\.artifact\.(?:sig|att)\.v1\+json$/;
async function visitCandidates(source, subject, predicateTypes, visit, call = {}) {
    const reading = { ...call, source, subject, wanted: new Set(predicateTypes), visit };
    const [referrers, tagged] = await Promise.all([
        visitReferrers(reading),
        (0,_system_concurrency_js__WEBPACK_IMPORTED_MODULE_10__/* .mapConcurrently */ .X)(legacyKinds(reading.wanted), 2, async (kind) => await visitLegacyTag(reading, kind)),
    ]);
    return { hasBundles: referrers.hasBundles, visited: [...referrers.visited, ...tagged.flat()] };
}
function legacyKinds(wanted) {
    const others = [...wanted].some((type) => type !== _statement_js__WEBPACK_IMPORTED_MODULE_9__/* .PREDICATE_TYPES */ .Cs.sign);
    return [...(wanted.has(_statement_js__WEBPACK_IMPORTED_MODULE_9__/* .PREDICATE_TYPES */ .Cs.sign) ? ['sig'] : []), ...(others ? ['att'] : [])];
}
async function visitReferrers(reading) {
    const { source, subject } = reading;
    const listed = (await source.listReferrers(subject, callOf(reading))).filter(mayBeSignature);
    if (listed.length > CANDIDATE_LIMITS.referrers)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('REGISTRY_LIMIT', `${source.name}@${subject} has ${listed.length} referrers that may be signatures, more than ${CANDIDATE_LIMITS.referrers}`);
    const each = await (0,_system_concurrency_js__WEBPACK_IMPORTED_MODULE_10__/* .mapConcurrently */ .X)(listed, PARALLEL_READS, async (referrer) => await visitReferrer(reading, referrer));
    return {
        hasBundles: each.some(({ hasBundles }) => hasBundles),
        visited: each.flatMap(({ visited }) => visited),
    };
}
function mayBeSignature({ artifactType, mediaType }) {
    if (mediaType !== _image_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .MEDIA_TYPES */ .Z2.ociManifest && mediaType !== _image_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .MEDIA_TYPES */ .Z2.dockerManifest)
        return false;
    if (artifactType === undefined || artifactType === '' || artifactType === _image_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .MEDIA_TYPES */ .Z2.ociEmpty)
        return true;
    return artifactType.startsWith(_bundle_js__WEBPACK_IMPORTED_MODULE_5__/* .BUNDLE_MEDIA_TYPE_PREFIX */ .QT) || LEGACY_REFERRER_TYPE.test(artifactType);
}
async function visitReferrer(reading, referrer) {
    const { source, visit } = reading;
    if (isUnwanted(reading, referrer.annotations))
        return { visited: [], hasBundles: true };
    const { check, value } = await fetchOrFault('manifest', () => source.readManifest(referrer.digest, callOf(reading)));
    if (value === undefined)
        return { visited: [await visit({ format: 'bundle', checks: [check] })], hasBundles: true };
    const { manifest } = value;
    if (manifest.kind === 'index')
        return { visited: [], hasBundles: false };
    if (LEGACY_REFERRER_TYPE.test(manifest.config.mediaType))
        return { visited: await visitLegacyLayers(reading, manifest), hasBundles: false };
    if (!isBundleManifest(manifest))
        return { visited: [], hasBundles: false };
    if (isUnwanted(reading, manifest.annotations))
        return { visited: [], hasBundles: true };
    return { visited: [await visit(await readBundle(reading, manifest))], hasBundles: true };
}
function isUnwanted({ wanted }, annotations) {
    const type = annotations?.[_attachment_js__WEBPACK_IMPORTED_MODULE_4__/* .ANNOTATIONS */ .BC.predicateType];
    return type !== undefined && !wanted.has(type);
}
function isBundleManifest({ artifactType, config, layers }) {
    return [artifactType, config.artifactType, config.mediaType, ...layers.map(({ mediaType }) => mediaType)].some((type) => type?.startsWith(_bundle_js__WEBPACK_IMPORTED_MODULE_5__/* .BUNDLE_MEDIA_TYPE_PREFIX */ .QT) === true);
}
async function readBundle(reading, manifest) {
    const layers = (0,_policy_js__WEBPACK_IMPORTED_MODULE_8__/* .bundleManifestCheck */ .M1)(manifest);
    const layer = manifest.layers[0];
    if (!layers.ok || layer === undefined)
        return { format: 'bundle', checks: [layers] };
    const blob = await fetchOrFault('blob', () => (0,_image_read_blob_js__WEBPACK_IMPORTED_MODULE_3__/* .readBlob */ .g)(reading.source, layer, CANDIDATE_LIMITS.blobBytes, callOf(reading)));
    const { value: bytes } = blob;
    if (bytes === undefined)
        return { format: 'bundle', checks: [layers, blob.check] };
    const { check, value: bundle } = (0,_policy_js__WEBPACK_IMPORTED_MODULE_8__/* .attempt */ .CD)('bundle', () => (0,_bundle_js__WEBPACK_IMPORTED_MODULE_5__/* .parseBundle */ .QN)(bytes));
    const checks = [layers, check];
    if (bundle === undefined)
        return { format: 'bundle', checks };
    const created = new Date(manifest.annotations?.[_attachment_js__WEBPACK_IMPORTED_MODULE_4__/* .ANNOTATIONS */ .BC.created] ?? Number.NaN);
    const known = Number.isNaN(created.getTime()) ? {} : { created };
    return { format: 'bundle', checks, entity: { kind: 'bundle', bundle }, ...known };
}
async function visitLegacyTag(reading, kind) {
    const tag = (0,_legacy_tag_js__WEBPACK_IMPORTED_MODULE_7__/* .legacyTag */ .w)(reading.subject, kind);
    if (tag === undefined)
        return [];
    const content = await readManifestIfAny(reading.source, tag, callOf(reading));
    if (content === undefined)
        return [];
    const { manifest } = content;
    if (manifest.kind === 'image')
        return await visitLegacyLayers(reading, manifest);
    const check = { name: 'layers', ok: false, reason: `the tag ${tag} names an index` };
    return [await reading.visit({ format: 'legacy', checks: [check] })];
}
async function readManifestIfAny(source, tag, call) {
    return await (0,_image_if_there_js__WEBPACK_IMPORTED_MODULE_2__/* .ifThere */ .y)(() => source.readManifest(tag, call));
}
async function visitLegacyLayers(reading, { layers }) {
    if (layers.length > CANDIDATE_LIMITS.layers)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('REGISTRY_LIMIT', `${layers.length} legacy signatures stand beside ${reading.source.name}@${reading.subject}, more than ${CANDIDATE_LIMITS.layers}`);
    const relevant = layers.filter(({ annotations }) => {
        const type = annotations?.[_attachment_js__WEBPACK_IMPORTED_MODULE_4__/* .ANNOTATIONS */ .BC.legacyPredicateType];
        return type === undefined || reading.wanted.has(type);
    });
    return await (0,_system_concurrency_js__WEBPACK_IMPORTED_MODULE_10__/* .mapConcurrently */ .X)(relevant, PARALLEL_READS, async (layer) => await reading.visit(await readLegacyLayer(reading, layer)));
}
async function readLegacyLayer(reading, layer) {
    const { mediaType, annotations = {} } = layer;
    const isEnvelope = mediaType === _attachment_js__WEBPACK_IMPORTED_MODULE_4__/* .ENVELOPE_MEDIA_TYPE */ .pR;
    const known = isEnvelope || mediaType === _attachment_js__WEBPACK_IMPORTED_MODULE_4__/* .SIMPLE_SIGNING_MEDIA_TYPE */ .$r;
    const type = (0,_policy_js__WEBPACK_IMPORTED_MODULE_8__/* .check */ .z6)('layers', known, `its layer is ${mediaType}, which is no signature`);
    if (!known)
        return { format: 'legacy', checks: [type] };
    const limit = isEnvelope ? CANDIDATE_LIMITS.blobBytes : CANDIDATE_LIMITS.payloadBytes;
    const blob = await fetchOrFault('blob', () => (0,_image_read_blob_js__WEBPACK_IMPORTED_MODULE_3__/* .readBlob */ .g)(reading.source, layer, limit, callOf(reading)));
    const { value: bytes } = blob;
    if (bytes === undefined)
        return { format: 'legacy', checks: [type, blob.check] };
    if (!isEnvelope) {
        const signature = Buffer.from(annotations[_attachment_js__WEBPACK_IMPORTED_MODULE_4__/* .ANNOTATIONS */ .BC.signature] ?? '', 'base64');
        return { format: 'legacy', checks: [type], entity: { kind: 'payload', payload: bytes, signature, annotations } };
    }
    const { check, value: envelope } = (0,_policy_js__WEBPACK_IMPORTED_MODULE_8__/* .attempt */ .CD)('envelope', () => (0,_dsse_js__WEBPACK_IMPORTED_MODULE_6__/* .parseEnvelope */ .mE)(bytes, 'envelope'));
    const checks = [type, check];
    if (envelope === undefined)
        return { format: 'legacy', checks };
    return { format: 'legacy', checks, entity: { kind: 'envelope', envelope, layer: bytes, annotations } };
}
function callOf({ signal }) {
    return signal === undefined ? {} : { signal };
}
const FAULTS = new Set(['REGISTRY_MALFORMED', 'REGISTRY_DIGEST_MISMATCH', 'REGISTRY_NOT_FOUND', 'REGISTRY_LIMIT']);
async function fetchOrFault(name, fetch) {
    try {
        return { value: await fetch(), check: { name, ok: true } };
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ) || !FAULTS.has(error.code))
            throw error;
        return { check: { name, ok: false, reason: error.message } };
    }
}


/***/ }),

/***/ 45522:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ensureLegacyLayers: () => (/* binding */ ensureLegacyLayers)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _attachment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93884);
/* harmony import */ var _blob_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43546);
/* harmony import */ var _candidates_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29999);




const ATTEMPTS = 8;
const PAUSE_MS = 40;
async function ensureLegacyLayers(repository, tag, layers, clock, call) {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
        const existing = (await (0,_candidates_js__WEBPACK_IMPORTED_MODULE_3__/* .readManifestIfAny */ .Rf)(repository, tag, call))?.manifest;
        if (existing?.kind === 'index')
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('SIGN_FAILED', `${repository.name}:${tag} is an index, so no signature can be added to it`, {
                help: `remove the tag ${tag}, or sign with formats: bundle`,
            });
        const present = existing?.layers ?? [];
        const missing = layers.filter((ours) => !present.some((one) => (0,_attachment_js__WEBPACK_IMPORTED_MODULE_1__/* .sameLayer */ .ac)(one, ours)));
        if (missing.length === 0)
            return attempt > 1;
        if (attempt > 1)
            await clock.sleep(PAUSE_MS * attempt, call.signal);
        const { config, content } = (0,_attachment_js__WEBPACK_IMPORTED_MODULE_1__/* .legacyImage */ .zq)([...present, ...missing], existing);
        await (0,_blob_js__WEBPACK_IMPORTED_MODULE_2__.putPiece)(repository, config, call);
        await repository.putManifest(content, { ...call, tags: [tag] });
    }
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('SIGN_FAILED', `${repository.name}:${tag} lost our signature ${ATTEMPTS} times to other writers`, {
        help: 'run again when nothing else signs this image',
        retryable: true,
    });
}


/***/ }),

/***/ 76921:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LZ: () => (/* binding */ parseSimpleSigning),
/* harmony export */   g7: () => (/* binding */ SIMPLE_SIGNING_TYPE),
/* harmony export */   zL: () => (/* binding */ simpleSigningBytes)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77934);
/* harmony import */ var _image_descriptor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83768);
/* harmony import */ var _image_parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40298);
/* harmony import */ var _dsse_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27948);




const SIMPLE_SIGNING_TYPE = 'cosign container image signature';
function simpleSigningBytes(digest, dockerReference) {
    const critical = {
        identity: { 'docker-reference': dockerReference },
        image: { 'docker-manifest-digest': digest },
        type: SIMPLE_SIGNING_TYPE,
    };
    return Buffer.from(JSON.stringify({ critical, optional: null }));
}
const SimpleSigningSchema = valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    critical: valibot__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
        identity: valibot__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({ 'docker-reference': valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() }),
        image: valibot__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({ 'docker-manifest-digest': _image_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .DigestSchema */ .eH }),
        type: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    }),
    optional: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5J())),
}), valibot__WEBPACK_IMPORTED_MODULE_3__/* .transform */ .pdi(({ critical }) => ({
    digest: critical.image['docker-manifest-digest'],
    dockerReference: critical.identity['docker-reference'],
    type: critical.type,
})));
function parseSimpleSigning(payload, what = 'signature payload') {
    const text = (0,_dsse_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(payload);
    return (0,_image_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(SimpleSigningSchema, text, what);
}


/***/ }),

/***/ 32768:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   By: () => (/* binding */ parseStatement),
/* harmony export */   Cs: () => (/* binding */ PREDICATE_TYPES),
/* harmony export */   KH: () => (/* binding */ isAbout),
/* harmony export */   Tp: () => (/* binding */ statementBytes),
/* harmony export */   Vk: () => (/* binding */ sameJson),
/* harmony export */   dj: () => (/* binding */ canonicalJson)
/* harmony export */ });
/* unused harmony export STATEMENT_V1 */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(77934);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _image_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37241);
/* harmony import */ var _image_parse_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40298);
/* harmony import */ var _dsse_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27948);





const STATEMENT_V1 = 'https://in-toto.io/Statement/v1';
const STATEMENT_TYPES = [STATEMENT_V1, 'https://in-toto.io/Statement/v0.1'];
const PREDICATE_TYPES = {
    sign: 'https://sigstore.dev/cosign/sign/v1',
    custom: 'https://cosign.sigstore.dev/attestation/v1',
    slsaprovenance: 'https://slsa.dev/provenance/v0.2',
    slsaprovenance1: 'https://slsa.dev/provenance/v1',
    spdx: 'https://spdx.dev/Document',
    cyclonedx: 'https://cyclonedx.org/bom',
    link: 'https://in-toto.io/Link/v1',
    vuln: 'https://cosign.sigstore.dev/attestation/vuln/v1',
    openvex: 'https://openvex.dev/ns',
};
function statementBytes(subject, predicateType, predicate) {
    if (typeof predicate !== 'object' || predicate === null || Array.isArray(predicate))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('CONFIG_INVALID', `the predicate for ${predicateType} is not a JSON object`);
    const statement = {
        _type: STATEMENT_V1,
        subject: [{ digest: { [(0,_image_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .algorithmOf */ .Hy)(subject)]: (0,_image_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .hexOf */ .ZD)(subject) }, annotations: {} }],
        predicateType,
        predicate,
    };
    return Buffer.from(JSON.stringify(statement));
}
const SubjectSchema = valibot__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
    name: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()),
    uri: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()),
    digest: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_4__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()), {}),
    content: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()),
    downloadLocation: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()),
    mediaType: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()),
    annotations: valibot__WEBPACK_IMPORTED_MODULE_4__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_4__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_4__/* .unknown */ .L5J())),
});
const JsonObject = valibot__WEBPACK_IMPORTED_MODULE_4__/* .custom */ .IeY((value) => typeof value === 'object' && value !== null && !Array.isArray(value), 'expected a JSON object');
const StatementSchema = valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
    _type: valibot__WEBPACK_IMPORTED_MODULE_4__/* .picklist */ .KIO(STATEMENT_TYPES),
    subject: valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(SubjectSchema), valibot__WEBPACK_IMPORTED_MODULE_4__/* .minLength */ .BpQ(1), valibot__WEBPACK_IMPORTED_MODULE_4__/* .maxLength */ .Ru6(1024)),
    predicateType: valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_4__/* .minLength */ .BpQ(1)),
    predicate: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(JsonObject, {}),
}), valibot__WEBPACK_IMPORTED_MODULE_4__/* .transform */ .pdi(({ _type, subject, predicateType, predicate }) => ({
    _type,
    subject: subject.map(({ digest }) => ({ digest })),
    predicateType,
    predicate,
})));
function parseStatement(payload, what = 'statement') {
    const text = (0,_dsse_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(payload);
    return (0,_image_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)(StatementSchema, text, what);
}
function isAbout(statement, subject) {
    const algorithm = (0,_image_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .algorithmOf */ .Hy)(subject);
    return statement.subject.some(({ digest }) => Object.hasOwn(digest, algorithm) && digest[algorithm] === (0,_image_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .hexOf */ .ZD)(subject));
}
function sameJson(a, b) {
    if (a === b)
        return true;
    if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null)
        return false;
    if (Array.isArray(a) || Array.isArray(b)) {
        if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length)
            return false;
        return a.every((item, at) => sameJson(item, b[at]));
    }
    const left = Object.entries(a);
    const right = new Map(Object.entries(b));
    return (left.length === right.size && left.every(([name, value]) => right.has(name) && sameJson(value, right.get(name))));
}
function canonicalJson(value) {
    if (Array.isArray(value))
        return `[${value.map(canonicalJson).join(',')}]`;
    if (typeof value !== 'object' || value === null)
        return JSON.stringify(value);
    const members = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
    return `{${members.map(([name, one]) => `${JSON.stringify(name)}:${canonicalJson(one)}`).join(',')}}`;
}


/***/ }),

/***/ 12398:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ mapConcurrently)
/* harmony export */ });
async function mapConcurrently(items, limit, work, signal) {
    signal?.throwIfAborted();
    const stop = new AbortController();
    const either = signal === undefined ? stop.signal : AbortSignal.any([signal, stop.signal]);
    const results = Array.from({ length: items.length });
    const failures = [];
    const queue = items.entries();
    const worker = async () => {
        for (const [index, item] of queue) {
            if (either.aborted)
                return;
            try {
                results[index] = await work(item, either);
            }
            catch (error) {
                failures.push(error);
                stop.abort(error);
            }
        }
    };
    await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker));
    signal?.throwIfAborted();
    if (failures.length > 0)
        throw failures[0];
    return results;
}


/***/ })

};
