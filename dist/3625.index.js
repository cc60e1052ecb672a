const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 3625;
export const ids = [3625];
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

/***/ 69388:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FE: () => (/* binding */ onlyEntry),
/* harmony export */   IU: () => (/* binding */ findTag),
/* harmony export */   Rd: () => (/* binding */ withTag),
/* harmony export */   SP: () => (/* binding */ parseLayoutIndex),
/* harmony export */   cO: () => (/* binding */ EMPTY_LAYOUT_INDEX),
/* harmony export */   mQ: () => (/* binding */ withoutUntagged),
/* harmony export */   nA: () => (/* binding */ withoutDigest),
/* harmony export */   nb: () => (/* binding */ withoutTag),
/* harmony export */   rM: () => (/* binding */ withEntry),
/* harmony export */   w5: () => (/* binding */ REF_NAME),
/* harmony export */   wy: () => (/* binding */ layoutTags)
/* harmony export */ });
/* unused harmony export entryTag */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _image_descriptor_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83768);
/* harmony import */ var _image_manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64252);
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68424);




const REF_NAME = 'org.opencontainers.image.ref.name';
const CONTAINERD_NAME = 'io.containerd.image.name';
const COMPANION_TAG = /^sha(?:256-[a-f0-9]{64}|512-[a-f0-9]{64,128})(?:\.[a-z]+)?$/;
const EMPTY_LAYOUT_INDEX = { kind: 'index', mediaType: _image_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .MEDIA_TYPES */ .Z2.ociIndex, manifests: [] };
function parseLayoutIndex(bytes, what) {
    const index = (0,_image_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .parseManifest */ .Ng)(bytes, undefined, what);
    if (index.kind === 'index')
        return index;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('REGISTRY_MALFORMED', `${what} is a manifest, not an index`);
}
function entryTag({ annotations = {} }) {
    for (const text of [annotations[REF_NAME], annotations[CONTAINERD_NAME]]) {
        if (text === undefined)
            continue;
        if ((0,_image_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .isTag */ .dz)(text))
            return text;
        const tag = /^[^@]*:([^/:@]+)(?:@.*)?$/.exec(text)?.[1];
        if (tag !== undefined && (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .isTag */ .dz)(tag))
            return tag;
    }
    return undefined;
}
function layoutTags(index) {
    const tags = index.manifests.map(entryTag).filter((tag) => tag !== undefined);
    return [...new Set(tags)].sort();
}
function findTag(index, tag, name) {
    const found = distinct(index.manifests.filter((entry) => entryTag(entry) === tag));
    if (found.length > 1)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('CONFIG_REFERENCE', `${name} has ${found.length} images with the tag ${tag}`, {
            help: `name one by its digest: ${found.map(({ digest }) => `@${digest}`).join(', ')}`,
        });
    return found[0];
}
function onlyEntry(index, name) {
    const images = distinct(index.manifests.filter(isImageEntry));
    const [only] = images;
    if (only !== undefined && images.length === 1)
        return only;
    if (only === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('CONFIG_REFERENCE', `${name} holds no image`);
    const list = images.map(nameInLayout).join(', ');
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('CONFIG_REFERENCE', `${name} holds ${images.length} images, and none is chosen`, {
        help: `append one of them: ${list}`,
        facts: { images: images.length },
    });
}
function nameInLayout(entry) {
    const tag = entryTag(entry);
    return tag === undefined ? `@${entry.digest}` : `:${tag}`;
}
function isImageEntry(entry) {
    const tag = entryTag(entry);
    if (tag !== undefined)
        return !COMPANION_TAG.test(tag);
    return entry.artifactType === undefined;
}
function distinct(entries) {
    return [...new Map(entries.map((entry) => [entry.digest, entry])).values()];
}
function withTag(index, descriptor, tag) {
    const others = index.manifests.filter((entry) => entryTag(entry) !== tag && !(entry.digest === descriptor.digest && entryTag(entry) === undefined));
    const annotations = { ...descriptor.annotations, [REF_NAME]: tag };
    return { ...index, manifests: [...others, { ...descriptor, annotations }] };
}
function withEntry(index, descriptor) {
    const isThere = index.manifests.some(({ digest }) => digest === descriptor.digest);
    return isThere ? index : { ...index, manifests: [...index.manifests, descriptor] };
}
function withoutUntagged(index, digests) {
    const manifests = index.manifests.filter((entry) => entryTag(entry) !== undefined || !digests.has(entry.digest));
    return { ...index, manifests };
}
function withoutTag(index, tag) {
    const removed = index.manifests.filter((entry) => entryTag(entry) === tag);
    const kept = index.manifests.filter((entry) => entryTag(entry) !== tag);
    return removed.reduce((rest, entry) => withEntry(rest, withoutName(entry)), {
        ...index,
        manifests: kept,
    });
}
function withoutName(entry) {
    const { annotations = {}, ...rest } = entry;
    const { [REF_NAME]: _ref, [CONTAINERD_NAME]: _name, ...others } = annotations;
    return Object.keys(others).length === 0 ? rest : { ...rest, annotations: others };
}
function withoutDigest(index, digest) {
    return { ...index, manifests: index.manifests.filter((entry) => entry.digest !== digest) };
}


/***/ }),

/***/ 39420:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  nD: () => (/* binding */ blobPath),
  LE: () => (/* binding */ blobSize),
  rT: () => (/* binding */ checkBlobFolders),
  jK: () => (/* binding */ draftPath),
  fc: () => (/* binding */ giveBackRead),
  Qx: () => (/* binding */ isDraft),
  qX: () => (/* binding */ readRange),
  tk: () => (/* binding */ removeDrafts),
  Zh: () => (/* binding */ writeBlob)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:process"
var external_node_process_ = __webpack_require__(1708);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/image/digest.js
var image_digest = __webpack_require__(37241);
// EXTERNAL MODULE: ./lib/system/buffer-pool.js
var buffer_pool = __webpack_require__(6266);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./lib/registry/layout/content-errors.js
var content_errors = __webpack_require__(66503);
;// CONCATENATED MODULE: ./lib/registry/layout/blob-intake.js




const WRITE_BYTES = 1 << 20;
async function takeIn(intake) {
    const { blob, name } = intake;
    const { seen, digest } = await drain(intake);
    if (seen < blob.size)
        throw (0,content_errors/* mismatch */.J)({ name }, blob.digest, `ends after ${seen} of ${blob.size} bytes`);
    if (digest !== blob.digest)
        throw (0,content_errors/* mismatch */.J)({ name }, blob.digest, 'holds other content');
}
async function drain(intake) {
    const { name, blob, content, signal, onProgress } = intake;
    const hash = new image_digest/* DigestHash */.FA((0,image_digest/* algorithmOf */.Hy)(blob.digest));
    const batches = new Batches(intake);
    let seen = 0;
    const take = (chunk) => {
        seen += chunk.byteLength;
        hash.update(chunk);
        onProgress?.(chunk.byteLength);
        if (signal?.aborted === true)
            content.destroy(signal.reason);
        else if (seen > blob.size)
            content.destroy((0,content_errors/* mismatch */.J)({ name }, blob.digest, `is longer than its ${blob.size} bytes`));
        else if (batches.add(chunk) === 'wait') {
            content.pause();
            batches.turn().then(() => content.resume(), (error) => content.destroy(error));
        }
    };
    content.on('data', take);
    try {
        await (0,external_node_stream_promises_.finished)(content, { writable: false });
        await batches.end();
    }
    finally {
        content.off('data', take);
        await batches.settled();
    }
    return { seen, digest: hash.digest() };
}
class Batches {
    #file;
    #content;
    #gathered = [];
    #bytes = 0;
    #writing;
    constructor({ file, content }) {
        this.#file = file;
        this.#content = content;
    }
    add(chunk) {
        this.#gathered.push(chunk);
        this.#bytes += chunk.byteLength;
        if (this.#bytes < WRITE_BYTES)
            return 'more';
        if (this.#writing !== undefined)
            return 'wait';
        this.#write();
        return 'more';
    }
    async turn() {
        await this.#writing;
        if (this.#bytes >= WRITE_BYTES)
            this.#write();
    }
    async end() {
        await this.#writing;
        if (this.#bytes > 0)
            this.#write();
        await this.#writing;
    }
    async settled() {
        await Promise.allSettled([this.#writing]);
    }
    #write() {
        const batch = this.#gathered;
        this.#gathered = [];
        this.#bytes = 0;
        const writing = writeAll(this.#file, batch).then(() => {
            for (const chunk of batch)
                (0,buffer_pool/* giveBack */.F5)(this.#content, chunk);
            if (this.#writing === writing)
                this.#writing = undefined;
        });
        writing.catch(() => undefined);
        this.#writing = writing;
    }
}
async function writeAll(file, batch) {
    let left = batch;
    while (left.length > 0) {
        const { bytesWritten } = await file.writev(left);
        left = after(left, bytesWritten);
    }
}
function after(batch, count) {
    let done = count;
    return batch.flatMap((chunk) => {
        const taken = Math.min(done, chunk.byteLength);
        done -= taken;
        return taken === chunk.byteLength ? [] : [chunk.subarray(taken)];
    });
}

;// CONCATENATED MODULE: ./lib/registry/layout/blob-files.js








const READ_BYTES = 1 << 20;
const READ_BUFFERS = new buffer_pool/* BufferPool */.Pt(READ_BYTES, 8);
const DRAFT = /^\.slipway-(\d+)-[a-z0-9]+\.tmp$/;
function blobPath(directory, digest) {
    return (0,external_node_path_.join)(directory, 'blobs', (0,image_digest/* algorithmOf */.Hy)(digest), (0,image_digest/* hexOf */.ZD)(digest));
}
function draftPath(directory) {
    return (0,external_node_path_.join)(directory, `.slipway-${external_node_process_.pid}-${Math.random().toString(36).slice(2)}.tmp`);
}
function isDraft(name) {
    return DRAFT.test(name);
}
async function removeDrafts(directory) {
    for (const name of await (0,promises_.readdir)(directory)) {
        const pid = DRAFT.exec(name)?.[1];
        if (pid !== undefined && !isAlive(Number(pid)))
            await (0,promises_.rm)((0,external_node_path_.join)(directory, name), { force: true });
    }
}
function isAlive(pid) {
    try {
        return external_node_process_.kill(pid, 0);
    }
    catch (error) {
        return error.code !== 'ESRCH';
    }
}
async function checkBlobFolders(directory, create) {
    for (const folder of ['blobs', 'blobs/sha256', 'blobs/sha512']) {
        const path = (0,external_node_path_.join)(directory, folder);
        if (create && folder !== 'blobs/sha512')
            await (0,promises_.mkdir)(path, { recursive: true });
        const stats = await lstatIfAny(path);
        if (stats !== undefined && !stats.isDirectory())
            throw new errors/* SlipwayError */.GQ('REGISTRY_MALFORMED', `${folder} of the layout ${directory} is a link or a file`);
    }
}
async function blobSize(directory, digest) {
    const stats = await lstatIfAny(blobPath(directory, digest));
    if (stats === undefined)
        return undefined;
    if (stats.isFile())
        return stats.size;
    throw new errors/* SlipwayError */.GQ('REGISTRY_MALFORMED', `blob ${digest} of the layout ${directory} is no plain file`);
}
async function lstatIfAny(path) {
    try {
        return await (0,promises_.lstat)(path);
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return undefined;
        throw error;
    }
}
function giveBackRead(piece) {
    READ_BUFFERS.giveBack(piece);
}
async function* readRange(path, { start, end = Number.POSITIVE_INFINITY, links = false }, signal) {
    const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK } = external_node_fs_.constants;
    const handle = await (0,promises_.open)(path, links ? O_RDONLY : O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    try {
        for (let at = start; at < end;) {
            signal?.throwIfAborted();
            const buffer = READ_BUFFERS.take();
            const { bytesRead } = await handle.read(buffer, 0, Math.min(READ_BYTES, end - at), at);
            if (bytesRead === 0)
                return;
            at += bytesRead;
            yield READ_BUFFERS.lend(buffer, bytesRead);
        }
    }
    finally {
        await handle.close();
    }
}
async function writeBlob({ directory, blob, content, signal, onProgress }) {
    const draft = draftPath(directory);
    try {
        const handle = await (0,promises_.open)(draft, 'wx', 0o644);
        try {
            await takeIn({ file: handle, name: `oci:${directory}`, blob, content, signal, onProgress });
        }
        finally {
            await handle.close();
        }
        await (0,promises_.mkdir)((0,external_node_path_.join)(directory, 'blobs', (0,image_digest/* algorithmOf */.Hy)(blob.digest)), { recursive: true });
        await (0,promises_.rename)(draft, blobPath(directory, blob.digest));
    }
    catch (error) {
        content.destroy();
        await (0,promises_.rm)(draft, { force: true });
        throw error;
    }
}


/***/ }),

/***/ 66503:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ mismatch),
/* harmony export */   m: () => (/* binding */ notFound)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

function notFound(holder, what, help) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('REGISTRY_NOT_FOUND', `${holder.name} has ${what}`, help === undefined ? {} : { help });
}
function mismatch(holder, digest, why) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('REGISTRY_DIGEST_MISMATCH', `${digest} of ${holder.name} ${why}`, { facts: { digest } });
}


/***/ }),

/***/ 83625:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ contentSource)
/* harmony export */ });
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57075);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);
/* harmony import */ var _image_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37241);
/* harmony import */ var _image_manifest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64252);
/* harmony import */ var _layout_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(69388);
/* harmony import */ var _referrers_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(75455);
/* harmony import */ var _system_buffer_pool_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6266);
/* harmony import */ var _blob_files_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(39420);
/* harmony import */ var _content_errors_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(66503);









const STREAM_BYTES = 1 << 20;
function contentSource(holder) {
    const only = async () => plain((0,_layout_index_js__WEBPACK_IMPORTED_MODULE_4__/* .onlyEntry */ .FE)(await holder.index(), holder.name));
    const readManifest = async (reference, { signal } = {}) => {
        signal?.throwIfAborted();
        if ((0,_image_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .isDigest */ .Bc)(reference))
            return manifestByDigest(holder, reference, signal);
        const entry = reference === '' ? await only() : await tagged(holder, reference);
        return manifestOf(holder, entry, signal);
    };
    return {
        name: holder.name,
        readManifest,
        onlyEntry: only,
        resolve: async (reference, call) => {
            const { mediaType, digest, size } = (await readManifest(reference, call)).descriptor;
            return { mediaType, digest, size };
        },
        openBlob: async (blob, { signal } = {}) => {
            const size = await holder.size(blob.digest);
            if (size === undefined)
                throw (0,_content_errors_js__WEBPACK_IMPORTED_MODULE_8__/* .notFound */ .m)(holder, `no blob ${blob.digest}`);
            if (size !== blob.size)
                throw (0,_content_errors_js__WEBPACK_IMPORTED_MODULE_8__/* .mismatch */ .J)(holder, blob.digest, `has ${size} bytes, but ${blob.size} are announced`);
            return node_stream__WEBPACK_IMPORTED_MODULE_0__.Readable.from(verify(holder, blob, signal), { objectMode: false, highWaterMark: STREAM_BYTES });
        },
        blobContent: (descriptor) => ({
            descriptor,
            open: (offset) => {
                const options = { objectMode: false, highWaterMark: STREAM_BYTES };
                return Promise.resolve((0,_system_buffer_pool_js__WEBPACK_IMPORTED_MODULE_6__/* .lending */ .uY)(node_stream__WEBPACK_IMPORTED_MODULE_0__.Readable.from(holder.read(descriptor.digest, offset), options), _blob_files_js__WEBPACK_IMPORTED_MODULE_7__/* .giveBackRead */ .fc));
            },
        }),
        listReferrers: async (subject, { signal, artifactType } = {}) => (0,_referrers_js__WEBPACK_IMPORTED_MODULE_5__/* .withArtifactType */ .B$)(await referrersOf(holder, subject, signal), artifactType),
    };
}
async function tagged(holder, tag) {
    const index = await holder.index();
    const entry = (0,_layout_index_js__WEBPACK_IMPORTED_MODULE_4__/* .findTag */ .IU)(index, tag, holder.name);
    if (entry !== undefined)
        return plain(entry);
    const tags = (0,_layout_index_js__WEBPACK_IMPORTED_MODULE_4__/* .layoutTags */ .wy)(index);
    throw (0,_content_errors_js__WEBPACK_IMPORTED_MODULE_8__/* .notFound */ .m)(holder, `no tag ${tag}`, tags.length === 0 ? 'it has no tags' : `it has ${tags.join(', ')}`);
}
function plain({ mediaType, digest, size }) {
    return { mediaType, digest, size };
}
async function manifestByDigest(holder, digest, signal) {
    const entry = (await holder.index()).manifests.find((one) => one.digest === digest);
    if (entry !== undefined)
        return manifestOf(holder, plain(entry), signal);
    const size = await holder.size(digest);
    if (size === undefined)
        throw (0,_content_errors_js__WEBPACK_IMPORTED_MODULE_8__/* .notFound */ .m)(holder, `no manifest ${digest}`);
    return manifestOf(holder, { digest, size, mediaType: undefined }, signal);
}
async function manifestOf(holder, entry, signal) {
    const { digest, size } = entry;
    const stored = await holder.size(digest);
    if (stored === undefined)
        throw (0,_content_errors_js__WEBPACK_IMPORTED_MODULE_8__/* .notFound */ .m)(holder, `no manifest ${digest}`);
    if (stored !== size)
        throw (0,_content_errors_js__WEBPACK_IMPORTED_MODULE_8__/* .mismatch */ .J)(holder, digest, `has ${stored} bytes, but ${size} are announced`);
    const what = `manifest ${digest} of ${holder.name}`;
    if (size > _image_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .MANIFEST_LIMITS */ .T1.pullBytes)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SlipwayError */ .GQ('REGISTRY_LIMIT', `${what} is larger than ${_image_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .MANIFEST_LIMITS */ .T1.pullBytes} bytes`);
    const chunks = [];
    for await (const chunk of holder.read(digest, 0, signal))
        chunks.push(chunk);
    const bytes = Buffer.concat(chunks);
    if ((0,_image_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .digestOf */ .ol)(bytes, (0,_image_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .algorithmOf */ .Hy)(digest)) !== digest)
        throw (0,_content_errors_js__WEBPACK_IMPORTED_MODULE_8__/* .mismatch */ .J)(holder, digest, 'holds other content');
    const manifest = (0,_image_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .parseManifest */ .Ng)(bytes, entry.mediaType, what);
    return { descriptor: { mediaType: manifest.mediaType, digest, size }, bytes, manifest };
}
async function* verify(holder, { digest, size }, signal) {
    const hash = new _image_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .DigestHash */ .FA((0,_image_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .algorithmOf */ .Hy)(digest));
    let seen = 0;
    for await (const chunk of holder.read(digest, 0, signal)) {
        seen += chunk.byteLength;
        if (seen > size)
            throw (0,_content_errors_js__WEBPACK_IMPORTED_MODULE_8__/* .mismatch */ .J)(holder, digest, `is longer than its ${size} bytes`);
        hash.update(chunk);
        yield chunk;
    }
    if (seen < size)
        throw (0,_content_errors_js__WEBPACK_IMPORTED_MODULE_8__/* .mismatch */ .J)(holder, digest, `ends after ${seen} of ${size} bytes`);
    if (hash.digest() !== digest)
        throw (0,_content_errors_js__WEBPACK_IMPORTED_MODULE_8__/* .mismatch */ .J)(holder, digest, 'holds other content');
}
async function referrersOf(holder, subject, signal) {
    const index = await holder.index();
    const list = (0,_layout_index_js__WEBPACK_IMPORTED_MODULE_4__/* .findTag */ .IU)(index, (0,_referrers_js__WEBPACK_IMPORTED_MODULE_5__/* .fallbackTag */ .fH)(subject), holder.name);
    const byTag = list === undefined ? [] : await listedReferrers(holder, list, signal);
    const listed = new Set([...byTag, ...(list === undefined ? [] : [list])].map(({ digest }) => digest));
    const byEntry = [];
    for (const entry of index.manifests) {
        if (entry.digest === subject || listed.has(entry.digest))
            continue;
        const { manifest, descriptor } = await manifestOf(holder, plain(entry), signal);
        if (manifest.subject?.digest !== subject)
            continue;
        listed.add(entry.digest);
        const artifactType = manifest.artifactType ?? (manifest.kind === 'image' ? manifest.config.mediaType : undefined);
        byEntry.push({
            ...plain(descriptor),
            ...(artifactType === undefined ? {} : { artifactType }),
            ...(manifest.annotations === undefined ? {} : { annotations: manifest.annotations }),
        });
    }
    return (0,_referrers_js__WEBPACK_IMPORTED_MODULE_5__/* .mergeReferrers */ .vB)(byTag, byEntry);
}
async function listedReferrers(holder, list, signal) {
    const { manifest } = await manifestOf(holder, plain(list), signal);
    return manifest.kind === 'index' ? manifest.manifests : [];
}


/***/ }),

/***/ 75455:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B$: () => (/* binding */ withArtifactType),
/* harmony export */   X9: () => (/* binding */ referrersIndex),
/* harmony export */   fH: () => (/* binding */ fallbackTag),
/* harmony export */   nz: () => (/* binding */ hasReferrers),
/* harmony export */   oY: () => (/* binding */ referrerEntry),
/* harmony export */   vB: () => (/* binding */ mergeReferrers)
/* harmony export */ });
/* harmony import */ var _image_descriptor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83768);
/* harmony import */ var _image_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37241);
/* harmony import */ var _image_manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64252);



function fallbackTag(subject) {
    const clean = (text, length) => text.slice(0, length).replaceAll(/[^A-Za-z0-9._-]/g, '-');
    return `${clean((0,_image_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .algorithmOf */ .Hy)(subject), 32)}-${clean((0,_image_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .hexOf */ .ZD)(subject), 64)}`;
}
function referrerEntry({ content, artifactType, annotations }) {
    const { mediaType, digest, size } = content.descriptor;
    return { mediaType, digest, size, artifactType, ...(annotations === undefined ? {} : { annotations }) };
}
function mergeReferrers(...lists) {
    const merged = new Map();
    for (const entry of lists.flat())
        merged.set(entry.digest, { ...entry, ...merged.get(entry.digest) });
    return [...merged.values()];
}
function hasReferrers(list, wanted) {
    const present = new Set(list.map(({ digest }) => digest));
    return wanted.every(({ digest }) => present.has(digest));
}
function referrersIndex(current, entries) {
    return (0,_image_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .manifestContent */ .$T)({
        kind: 'index',
        mediaType: _image_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .MEDIA_TYPES */ .Z2.ociIndex,
        manifests: entries,
        ...(current?.annotations === undefined ? {} : { annotations: current.annotations }),
    });
}
function withArtifactType(list, artifactType) {
    return artifactType === undefined ? list : list.filter((entry) => entry.artifactType === artifactType);
}


/***/ }),

/***/ 6266:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F5: () => (/* binding */ giveBack),
/* harmony export */   Pt: () => (/* binding */ BufferPool),
/* harmony export */   uY: () => (/* binding */ lending)
/* harmony export */ });
class BufferPool {
    #bufferBytes;
    #keep;
    #free = [];
    #lent = new WeakMap();
    constructor(bufferBytes, keep) {
        this.#bufferBytes = bufferBytes;
        this.#keep = keep;
    }
    take() {
        return this.#free.pop() ?? Buffer.allocUnsafeSlow(this.#bufferBytes);
    }
    lend(buffer, length) {
        this.#lent.set(buffer.buffer, length);
        return buffer.subarray(0, length);
    }
    giveBack(chunk) {
        if (chunk.byteOffset !== 0 || this.#lent.get(chunk.buffer) !== chunk.byteLength)
            return;
        this.#lent.delete(chunk.buffer);
        if (this.#free.length < this.#keep)
            this.#free.push(Buffer.from(chunk.buffer));
    }
}
const LENDERS = new WeakMap();
function lending(stream, takeBack) {
    LENDERS.set(stream, takeBack);
    return stream;
}
function giveBack(stream, chunk) {
    LENDERS.get(stream)?.(chunk);
}


/***/ })

};
