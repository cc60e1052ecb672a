const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 4056;
export const ids = [4056,4857];
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

/***/ 75046:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ statementVerifier)
});

// EXTERNAL MODULE: ./lib/system/concurrency.js
var concurrency = __webpack_require__(12398);
// EXTERNAL MODULE: ./lib/sign/statement.js
var statement = __webpack_require__(32768);
// EXTERNAL MODULE: ./lib/sign/registry/candidates.js
var candidates = __webpack_require__(29999);
// EXTERNAL MODULE: ./lib/sign/registry/judgement.js
var judgement = __webpack_require__(89574);
;// CONCATENATED MODULE: ./lib/sign/registry/read-statements.js




const PARALLEL_SUBJECTS = 4;
async function readStatements(checker, repository, demands, call = {}) {
    const read = await (0,concurrency/* mapConcurrently */.X)(demands, PARALLEL_SUBJECTS, async ({ subject, predicateTypes }) => await readAbout(checker, repository, subject, predicateTypes, call));
    return read.flat();
}
async function readAbout(checker, repository, { digest }, predicateTypes, call) {
    const { visited } = await (0,candidates/* visitCandidates */.S9)(repository, digest, predicateTypes, async (candidate) => said(candidate, await (0,judgement/* judge */.S)(checker, candidate, digest, predicateTypes, call)), call);
    const byType = Map.groupBy(visited.flat(), ({ predicateType }) => predicateType);
    return [...byType].flatMap(([predicateType, all]) => {
        const ordered = all.toSorted(earlier);
        return (call.every === true ? withoutRepeats(ordered) : ordered.slice(0, 1)).map(({ predicate }) => {
            const same = all.filter((one) => (0,statement/* sameJson */.Vk)(one.predicate, predicate));
            return { digest, predicateType, predicate, formats: [...new Set(same.map(({ format }) => format))].sort() };
        });
    });
}
function withoutRepeats(all) {
    return all.filter((one, at) => !all.slice(0, at).some(({ predicate }) => (0,statement/* sameJson */.Vk)(predicate, one.predicate)));
}
function said({ entity, created }, { accepted, format, predicateType, content, verdict }) {
    if (!accepted || entity === undefined || predicateType === undefined)
        return [];
    const time = (verdict?.signedAt ?? created)?.getTime() ?? Number.POSITIVE_INFINITY;
    return [{ predicateType, predicate: content?.statement?.predicate ?? {}, format, time }];
}
function earlier(one, other) {
    if (one.time !== other.time)
        return one.time < other.time ? -1 : 1;
    const [a, b] = [JSON.stringify(one.predicate), JSON.stringify(other.predicate)];
    return a < b ? -1 : a > b ? 1 : 0;
}

;// CONCATENATED MODULE: ./lib/sign/registry/verify-statements.js




const verify_statements_PARALLEL_SUBJECTS = 4;
function statementVerifier(checker) {
    return {
        verify: async (repository, demands, call) => await verifyStatements(checker, repository, demands, call),
        read: async (repository, demands, call) => await readStatements(checker, repository, demands, call),
    };
}
async function verifyStatements(checker, repository, demands, call = {}) {
    const judged = await (0,concurrency/* mapConcurrently */.X)(demands, verify_statements_PARALLEL_SUBJECTS, async ({ subject, predicateTypes }) => await verifyDemand(checker, repository, subject, predicateTypes, call));
    const verified = demands.length > 0 && judged.every((demand) => demand.verified);
    return { verified, candidates: judged.flatMap(({ candidates }) => candidates) };
}
async function verifyDemand(checker, repository, subject, predicateTypes, call) {
    const { visited: judgements } = await (0,candidates/* visitCandidates */.S9)(repository, subject.digest, predicateTypes, async (candidate) => withoutContent(await (0,judgement/* judge */.S)(checker, candidate, subject.digest, predicateTypes, call)), call);
    const missing = predicateTypes.filter((type) => !judgements.some(({ accepted, predicateType }) => accepted && predicateType === type));
    return {
        verified: predicateTypes.length > 0 && missing.length === 0,
        candidates: [
            ...judgements.map(({ format, digest, checks }) => ({ format, digest, checks })),
            ...missing.map((type) => absent(subject, type, judgements)),
        ],
    };
}
function withoutContent({ format, digest, checks, accepted, predicateType }) {
    return { format, digest, checks, accepted, ...(predicateType === undefined ? {} : { predicateType }) };
}
function absent(subject, type, judgements) {
    const refused = judgements.filter(({ accepted }) => !accepted).length;
    const found = refused === 0 ? 'nothing of the kind is attached' : `none of ${refused} refused candidates counts`;
    const reason = `no accepted statement of type ${type} about ${subject.digest}: ${found}`;
    return { format: 'bundle', digest: subject.digest, checks: [{ name: 'present', ok: false, reason }] };
}


/***/ }),

/***/ 43459:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ loggedCertificates),
/* harmony export */   v: () => (/* binding */ loggedKeys)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77934);
/* harmony import */ var _dsse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27948);



const Verifier = valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(_dsse_js__WEBPACK_IMPORTED_MODULE_1__/* .Base64Text */ .j$, valibot__WEBPACK_IMPORTED_MODULE_2__/* .transform */ .pdi((text) => Buffer.from(text, 'base64')));
const VerifierV2 = valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([
    valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ x509Certificate: valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ rawBytes: Verifier }) }),
    valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ publicKey: valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ rawBytes: Verifier }) }),
]), valibot__WEBPACK_IMPORTED_MODULE_2__/* .transform */ .pdi((verifier) => ('publicKey' in verifier ? verifier.publicKey : verifier.x509Certificate).rawBytes));
const BodySchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([
    valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ kind: valibot__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('dsse'), spec: valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ signatures: valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ verifier: Verifier })) }) }), valibot__WEBPACK_IMPORTED_MODULE_2__/* .transform */ .pdi(({ spec }) => spec.signatures.map(({ verifier }) => verifier))),
    valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
        kind: valibot__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('dsse'),
        spec: valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ dsseV002: valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ signatures: valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ verifier: VerifierV2 })) }) }),
    }), valibot__WEBPACK_IMPORTED_MODULE_2__/* .transform */ .pdi(({ spec }) => spec.dsseV002.signatures.map(({ verifier }) => verifier))),
    valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
        kind: valibot__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('hashedrekord'),
        spec: valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ signature: valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ publicKey: valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ content: Verifier }) }) }),
    }), valibot__WEBPACK_IMPORTED_MODULE_2__/* .transform */ .pdi(({ spec }) => [spec.signature.publicKey.content])),
    valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
        kind: valibot__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('intoto'),
        spec: valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
            content: valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ envelope: valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ signatures: valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ publicKey: Verifier })) }) }),
        }),
    }), valibot__WEBPACK_IMPORTED_MODULE_2__/* .transform */ .pdi(({ spec }) => spec.content.envelope.signatures.map(({ publicKey }) => publicKey))),
    valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
        kind: valibot__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('hashedrekord'),
        spec: valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ hashedRekordV002: valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ signature: valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ verifier: VerifierV2 }) }) }),
    }), valibot__WEBPACK_IMPORTED_MODULE_2__/* .transform */ .pdi(({ spec }) => [spec.hashedRekordV002.signature.verifier])),
]);
function loggedCertificates(canonicalizedBody) {
    return loggedVerifiers(canonicalizedBody, (bytes) => new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(bytes).raw);
}
function loggedKeys(canonicalizedBody) {
    return loggedVerifiers(canonicalizedBody, (bytes) => {
        if (bytes.includes('-----BEGIN CERTIFICATE'))
            throw new TypeError('a certificate');
        const isPem = bytes.includes('-----BEGIN ');
        const key = isPem ? (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(bytes) : (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)({ key: bytes, format: 'der', type: 'spki' });
        return key.export({ type: 'spki', format: 'der' });
    });
}
function loggedVerifiers(canonicalizedBody, read) {
    try {
        const json = JSON.parse(Buffer.from(canonicalizedBody).toString('utf8'));
        const body = valibot__WEBPACK_IMPORTED_MODULE_2__/* .safeParse */ .xLC(BodySchema, json);
        return body.success ? body.output.map(read) : [];
    }
    catch {
        return [];
    }
}


/***/ }),

/***/ 17133:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qv: () => (/* binding */ timesOf),
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   kH: () => (/* binding */ trustMaterial),
/* harmony export */   v_: () => (/* binding */ verifyProofs)
/* harmony export */ });
/* harmony import */ var _policy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47115);

async function trustMaterial({ json }, key) {
    const [{ TrustedRoot }, { toTrustMaterial }] = await Promise.all([
        __webpack_require__.e(/* import() */ 9654).then(__webpack_require__.t.bind(__webpack_require__, 19654, 19)),
        Promise.all(/* import() */[__webpack_require__.e(9654), __webpack_require__.e(3917), __webpack_require__.e(4187)]).then(__webpack_require__.t.bind(__webpack_require__, 54187, 19)),
    ]);
    const root = TrustedRoot.fromJSON(json);
    return key === undefined
        ? toTrustMaterial(root)
        : toTrustMaterial(root, () => ({ publicKey: key, validFor: () => true }));
}
const PROOFS = ['timestamp', 'certificate', 'log', 'signature'];
async function verifyProofs(parts, trust, entity) {
    const { Verifier } = await Promise.all(/* import() */[__webpack_require__.e(9654), __webpack_require__.e(3917), __webpack_require__.e(4187)]).then(__webpack_require__.t.bind(__webpack_require__, 54187, 19));
    const { logThreshold = 1, timestampThreshold = 1, certificateLogThreshold = 1 } = parts;
    try {
        const times = timesOf(entity);
        const timestampAuthorities = trust.timestampAuthorities.filter(({ validFor: { start, end } }) => times.every((time) => start <= time && time <= end));
        const verifier = new Verifier({ ...trust, timestampAuthorities }, {
            tlogThreshold: logThreshold,
            ctlogThreshold: certificateLogThreshold,
            timestampThreshold: entity.key.$case === 'certificate' ? Math.max(1, timestampThreshold) : timestampThreshold,
        });
        const signer = verifier.verify(entity);
        return { signer, checks: PROOFS.map((name) => ({ name, ok: true })) };
    }
    catch (error) {
        const failed = failedProof(error);
        const passed = PROOFS.slice(0, PROOFS.indexOf(failed)).map((name) => ({ name, ok: true }));
        return { checks: [...passed, (0,_policy_js__WEBPACK_IMPORTED_MODULE_0__/* .check */ .z6)(failed, false, messageOf(error))] };
    }
}
function failedProof(error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code.startsWith('CERTIFICATE') || code.startsWith('PUBLIC_KEY'))
        return 'certificate';
    if (code.startsWith('TLOG'))
        return 'log';
    return code.startsWith('SIGNATURE') ? 'signature' : 'timestamp';
}
function messageOf(error) {
    if (!(error instanceof Error))
        return String(error);
    return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
}
function timesOf({ timestamps }) {
    return timestamps.flatMap((one) => {
        if (one.$case === 'timestamp-authority')
            return [one.timestamp.signingTime];
        const { inclusionPromise, integratedTime } = one.tlogEntry;
        return inclusionPromise === undefined ? [] : [new Date(Number(integratedTime) * 1000)];
    });
}


/***/ }),

/***/ 74857:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ signerChecks),
  sigstoreChecker: () => (/* binding */ sigstoreChecker),
  sigstoreVerifier: () => (/* binding */ sigstoreVerifier)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/sign/identity-policy.js
var identity_policy = __webpack_require__(24290);
// EXTERNAL MODULE: ./lib/sign/policy.js
var policy = __webpack_require__(47115);
// EXTERNAL MODULE: ./lib/sign/registry/verify-statements.js + 1 modules
var verify_statements = __webpack_require__(75046);
;// CONCATENATED MODULE: ./lib/sign/sigstore/certificate-identity.js
const FULCIO = [1, 3, 6, 1, 4, 1, 57_264, 1];
const UTF8_STRING = 0x0c;
function certificateIdentity({ identity }) {
    const extensions = new Map();
    for (const { oid, value } of identity?.oids ?? []) {
        const id = oid?.id ?? [];
        const number = id.at(-1);
        const text = utf8String(value);
        const ofFulcio = id.length === FULCIO.length + 1 && FULCIO.every((part, at) => id[at] === part);
        if (ofFulcio && number !== undefined && text !== undefined)
            extensions.set(number, text);
    }
    return { san: identity?.subjectAlternativeName, issuer: extensions.get(8), extensions };
}
function utf8String(der) {
    const [tag, first] = der;
    if (tag !== UTF8_STRING || first === undefined)
        return undefined;
    const lengthBytes = first < 0x80 ? 0 : first & 0x7f;
    if (lengthBytes > 2)
        return undefined;
    const bytes = Buffer.from(der.buffer, der.byteOffset, der.byteLength);
    if (bytes.byteLength < 2 + lengthBytes)
        return undefined;
    const length = lengthBytes === 0 ? first : bytes.readUIntBE(2, lengthBytes);
    const content = bytes.subarray(2 + lengthBytes);
    return content.byteLength === length ? content.toString('utf8') : undefined;
}

// EXTERNAL MODULE: ./lib/sign/sigstore/log-body.js
var log_body = __webpack_require__(43459);
// EXTERNAL MODULE: ./lib/sign/sigstore/proofs.js
var proofs = __webpack_require__(17133);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./lib/image/parse.js
var parse = __webpack_require__(40298);
// EXTERNAL MODULE: ./lib/sign/attachment.js
var attachment = __webpack_require__(93884);
// EXTERNAL MODULE: ./lib/sign/bundle.js
var bundle = __webpack_require__(63781);
// EXTERNAL MODULE: ./lib/sign/dsse.js
var dsse = __webpack_require__(27948);
;// CONCATENATED MODULE: ./lib/sign/sigstore/verifiable-entity.js






const SHA2_256 = 1;
async function toVerifiable(found) {
    const { toSignedEntity } = await Promise.all(/* import() */[__webpack_require__.e(9654), __webpack_require__.e(3917), __webpack_require__.e(4187)]).then(__webpack_require__.t.bind(__webpack_require__, 54187, 19));
    if (found.kind === 'bundle') {
        const { bundleFromJSON } = await Promise.all(/* import() */[__webpack_require__.e(9654), __webpack_require__.e(1040)]).then(__webpack_require__.t.bind(__webpack_require__, 61040, 19));
        return { entity: toSignedEntity(bundleFromJSON(found.bundle.json)), certificate: found.bundle.certificate };
    }
    const certificate = new external_node_crypto_.X509Certificate(found.annotations[attachment/* ANNOTATIONS */.BC.certificate] ?? '').raw;
    const bundle = legacyBundle(found, certificate);
    if (found.kind === 'payload')
        return { entity: toSignedEntity(bundle, Buffer.from(found.payload)), certificate };
    return { entity: datedByLayer(toSignedEntity(bundle), found.layer), certificate };
}
function datedByLayer(entity, layer) {
    const inner = entity.signature;
    return {
        ...entity,
        signature: {
            signature: Buffer.from(layer),
            compareSignature: (signature) => inner.compareSignature(signature),
            compareDigest: (digest) => inner.compareDigest(digest),
            compareSignedDigest: (digest) => inner.compareSignedDigest(digest),
            verifySignature: (key) => inner.verifySignature(key),
        },
    };
}
const LogEntrySchema = dist/* object */.Ikc({
    SignedEntryTimestamp: dsse/* Base64Text */.j$,
    Payload: dist/* object */.Ikc({
        body: dsse/* Base64Text */.j$,
        integratedTime: dist/* pipe */.FsL(dist/* number */.aig(), dist/* safeInteger */.Y2b()),
        logIndex: dist/* pipe */.FsL(dist/* number */.aig(), dist/* safeInteger */.Y2b()),
        logID: dsse/* HexText */.dG,
    }),
});
const TimestampSchema = dist/* object */.Ikc({ SignedRFC3161Timestamp: dsse/* Base64Text */.j$ });
const BodySchema = dist/* object */.Ikc({ kind: dist/* string */.YjP(), apiVersion: dist/* string */.YjP() });
function legacyBundle(entity, rawBytes) {
    const { annotations } = entity;
    const log = annotations[attachment/* ANNOTATIONS */.BC.logEntry];
    const time = annotations[attachment/* ANNOTATIONS */.BC.timestamp];
    return {
        mediaType: bundle/* BUNDLE_MEDIA_TYPE */.NV,
        verificationMaterial: {
            content: { $case: 'certificate', certificate: { rawBytes } },
            tlogEntries: log === undefined || log === '' ? [] : [legacyLogEntry(log)],
            timestampVerificationData: {
                rfc3161Timestamps: time === undefined || time === '' ? [] : [{ signedTimestamp: legacyTimestamp(time) }],
            },
        },
        content: contentOf(entity),
    };
}
function contentOf(entity) {
    if (entity.kind === 'envelope') {
        const { payload, payloadType, signatures } = entity.envelope;
        return {
            $case: 'dsseEnvelope',
            dsseEnvelope: {
                payload: Buffer.from(payload),
                payloadType,
                signatures: signatures.map(({ sig, keyid }) => ({ sig: Buffer.from(sig), keyid })),
            },
        };
    }
    return {
        $case: 'messageSignature',
        messageSignature: {
            messageDigest: { algorithm: SHA2_256, digest: (0,external_node_crypto_.createHash)('sha256').update(entity.payload).digest() },
            signature: Buffer.from(entity.signature),
        },
    };
}
function legacyLogEntry(annotation) {
    const { SignedEntryTimestamp, Payload } = (0,parse/* parseJson */.qF)(LogEntrySchema, annotation, 'log entry');
    const canonicalizedBody = Buffer.from(Payload.body, 'base64');
    const { kind, apiVersion } = (0,parse/* parseJson */.qF)(BodySchema, canonicalizedBody.toString('utf8'), 'log entry body');
    return {
        logIndex: String(Payload.logIndex),
        logId: { keyId: Buffer.from(Payload.logID, 'hex') },
        kindVersion: { kind, version: apiVersion },
        integratedTime: String(Payload.integratedTime),
        inclusionPromise: { signedEntryTimestamp: Buffer.from(SignedEntryTimestamp, 'base64') },
        inclusionProof: undefined,
        canonicalizedBody,
    };
}
function legacyTimestamp(annotation) {
    return Buffer.from((0,parse/* parseJson */.qF)(TimestampSchema, annotation, 'timestamp').SignedRFC3161Timestamp, 'base64');
}

;// CONCATENATED MODULE: ./lib/sign/sigstore/sigstore-checker.js








function sigstoreVerifier(parts) {
    return (0,verify_statements/* statementVerifier */.q)(sigstoreChecker(parts));
}
function sigstoreChecker(parts) {
    let material;
    return {
        keyed: false,
        check: async (entity) => {
            material ??= (0,proofs/* trustMaterial */.kH)(parts.trustedRoot);
            return await checkEntity(parts, await material, entity);
        },
    };
}
async function checkEntity(parts, trust, found) {
    let readable;
    let failure;
    try {
        readable = await toVerifiable(found);
    }
    catch (error) {
        failure = error;
    }
    if (readable === undefined)
        return { checks: [(0,policy/* check */.z6)('certificate', false, `cannot be read: ${(0,proofs/* messageOf */.bD)(failure)}`)] };
    const { entity, certificate: der } = readable;
    if (entity.key.$case !== 'certificate' || der === undefined)
        return { checks: [(0,policy/* check */.z6)('certificate', false, 'it was signed with a key, and names no identity')] };
    const { logThreshold = 1, legacyLogThreshold = logThreshold } = parts;
    const logs = found.kind === 'bundle' ? logThreshold : legacyLogThreshold;
    const { signer, checks } = await (0,proofs/* verifyProofs */.v_)({ ...parts, logThreshold: logs }, trust, entity);
    if (signer === undefined)
        return { checks };
    const certificate = new external_node_crypto_.X509Certificate(der);
    const identity = certificateIdentity(signer);
    const [signedAt] = (0,proofs/* timesOf */.Qv)(entity).toSorted((a, b) => a.getTime() - b.getTime());
    return {
        checks: [...checks, ...signerChecks(parts, entity, signer, certificate.raw)],
        signer: `${identity.issuer ?? ''} ${identity.san ?? ''}`,
        certificate: certificate.toString(),
        ...(signedAt === undefined ? {} : { signedAt }),
    };
}
function signerChecks(policy, entity, signer, certificate) {
    return [sameCertificate(entity, certificate), ...(0,identity_policy/* identityChecks */.YI)(policy, certificateIdentity(signer))];
}
function sameCertificate({ tlogEntries }, raw) {
    const all = tlogEntries.every(({ canonicalizedBody }) => {
        const logged = (0,log_body/* loggedCertificates */.L)(canonicalizedBody);
        return logged.length > 0 && logged.every((one) => one.equals(raw));
    });
    return (0,policy/* check */.z6)('log-certificate', all, 'the log entry names another certificate');
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
