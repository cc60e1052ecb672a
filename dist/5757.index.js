const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 5757;
export const ids = [5757,8302];
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

/***/ 4211:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ copyBlobs),
  F: () => (/* binding */ sendBlobs)
});

// EXTERNAL MODULE: ./lib/system/concurrency.js
var system_concurrency = __webpack_require__(12398);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/registry/copy-options.js
var copy_options = __webpack_require__(94401);
;// CONCATENATED MODULE: ./lib/registry/blob-content.js


function isSeekable(source) {
    return 'blobContent' in source && typeof source.blobContent === 'function';
}
function isUnchecked(source) {
    return 'uncheckedBlob' in source && typeof source.uncheckedBlob === 'function';
}
function isChecking(target) {
    return 'checksContent' in target && target.checksContent === true;
}
function blobContent(source, target, descriptor, call) {
    if (isSeekable(source))
        return source.blobContent(descriptor);
    if (isUnchecked(source) && isChecking(target))
        return source.uncheckedBlob(descriptor, (0,copy_options/* cancellable */.n)(call));
    return {
        descriptor,
        open: async (offset) => {
            const stream = await source.openBlob(descriptor, (0,copy_options/* cancellable */.n)(call));
            await skipBytes(stream, offset);
            return stream;
        },
    };
}
async function skipBytes(stream, count) {
    let left = count;
    while (left > 0) {
        const chunk = stream.read();
        if (chunk === null)
            await readable(stream);
        else if (chunk.length <= left)
            left -= chunk.length;
        else {
            stream.unshift(chunk.subarray(left));
            left = 0;
        }
    }
}
function readable(stream) {
    return new Promise((resolve, reject) => {
        const clear = () => {
            stream.off('readable', onReadable).off('error', onError).off('end', onEnd);
        };
        const onReadable = () => {
            clear();
            resolve();
        };
        const onError = (error) => {
            clear();
            reject(error);
        };
        const onEnd = () => onError(new errors/* SlipwayError */.GQ('REGISTRY_DIGEST_MISMATCH', 'a blob ended before its size'));
        stream.on('readable', onReadable).on('error', onError).on('end', onEnd);
    });
}

// EXTERNAL MODULE: ./lib/registry/graph.js
var registry_graph = __webpack_require__(83923);
;// CONCATENATED MODULE: ./lib/registry/copy-blobs.js




async function copyBlobs(source, target, roots, options = {}) {
    const graph = await (0,registry_graph/* readGraph */.t)(source, roots, options);
    return sendBlobs(source, target, graph.blobs, options);
}
async function sendBlobs(source, target, blobs, options) {
    const { concurrency = copy_options/* AT_ONCE */.Q, mountFrom, onProgress } = options;
    const outcomes = await (0,system_concurrency/* mapConcurrently */.X)(blobs, concurrency, async (blob) => {
        const outcome = await target.putBlob(blobContent(source, target, blob, options), {
            ...(0,copy_options/* cancellable */.n)(options),
            ...(mountFrom === undefined ? {} : { mountFrom }),
            ...(onProgress === undefined ? {} : { onProgress: (bytes) => onProgress({ blob, state: 'sending', bytes }) }),
        });
        onProgress?.({ blob, state: outcome, bytes: 0 });
        return { outcome, size: blob.size };
    });
    const count = (wanted) => outcomes.filter(({ outcome }) => outcome === wanted).length;
    const bytes = outcomes.reduce((sum, { outcome, size }) => sum + (outcome === 'written' ? size : 0), 0);
    return { manifests: 0, written: count('written'), mounted: count('mounted'), existing: count('existing'), bytes };
}


/***/ }),

/***/ 32309:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ sendManifests)
/* harmony export */ });
/* unused harmony export copyManifests */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _image_manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64252);
/* harmony import */ var _system_concurrency_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(12398);
/* harmony import */ var _copy_blobs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4211);
/* harmony import */ var _copy_options_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(94401);
/* harmony import */ var _graph_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83923);






const HEALING_ATTEMPTS = 3;
async function copyManifests(source, target, root, options = {}) {
    const content = await (0,_graph_js__WEBPACK_IMPORTED_MODULE_3__/* .readRoot */ .X)(source, root, options);
    const graph = await (0,_graph_js__WEBPACK_IMPORTED_MODULE_3__/* .readGraph */ .t)(source, [content], options);
    await sendManifests(source, target, graph, content, options);
}
async function sendManifests(source, target, graph, root, options) {
    const { includeRoot = true, tags = [] } = options;
    const isLeaf = ({ manifest }) => manifest.kind === 'image';
    const below = graph.manifests.filter(({ descriptor }) => descriptor.digest !== root.descriptor.digest);
    await (0,_system_concurrency_js__WEBPACK_IMPORTED_MODULE_4__/* .mapConcurrently */ .X)(below.filter(isLeaf), _copy_options_js__WEBPACK_IMPORTED_MODULE_5__/* .AT_ONCE */ .Q, (content) => putHealing(source, target, content, options, []));
    for (const index of below.filter((content) => !isLeaf(content)))
        await putHealing(source, target, index, options, []);
    if (includeRoot)
        await putHealing(source, target, root, options, tags);
}
async function putHealing(source, target, content, options, tags) {
    for (let attempt = 1;; attempt += 1) {
        try {
            await target.putManifest(content, { ...(0,_copy_options_js__WEBPACK_IMPORTED_MODULE_5__/* .cancellable */ .n)(options), ...(tags.length === 0 ? {} : { tags }) });
            return;
        }
        catch (error) {
            if (attempt === HEALING_ATTEMPTS || !isMissingContent(error))
                throw error;
            const { manifest } = content;
            if (manifest.kind === 'image')
                await (0,_copy_blobs_js__WEBPACK_IMPORTED_MODULE_2__/* .sendBlobs */ .F)(source, target, (0,_image_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .successorsOf */ .L6)(manifest), withoutMount(options));
            else
                await copyManifests(source, target, content, { ...withoutMount(options), includeRoot: false });
        }
    }
}
function isMissingContent(error) {
    const code = error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ ? error.facts['registryCode'] : undefined;
    return code === 'MANIFEST_BLOB_UNKNOWN' || code === 'BLOB_UNKNOWN';
}
function withoutMount(options) {
    const { mountFrom: _, ...rest } = options;
    return rest;
}


/***/ }),

/***/ 94401:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ AT_ONCE),
/* harmony export */   n: () => (/* binding */ cancellable)
/* harmony export */ });
const AT_ONCE = 4;
function cancellable({ signal }) {
    return signal === undefined ? {} : { signal };
}


/***/ }),

/***/ 50903:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ copyReferrers)
/* harmony export */ });
/* harmony import */ var _image_if_there_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26105);
/* harmony import */ var _system_concurrency_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(12398);
/* harmony import */ var _copy_blobs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4211);
/* harmony import */ var _copy_options_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(94401);
/* harmony import */ var _copy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88302);
/* harmony import */ var _graph_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83923);
/* harmony import */ var _referrers_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(75455);







const REFERRER_DEPTH = 3;
const COSIGN_SUFFIXES = ['.sig', '.att', '.sbom'];
async function copyReferrers(source, target, subject, options) {
    const work = { source, target, options };
    const referrers = await attachBelow(work, subject, 1);
    return referrers + (await copyCosignTags(work, subject.digest));
}
async function attachBelow(work, subject, depth) {
    const { source, target, options } = work;
    const listed = depth > REFERRER_DEPTH ? [] : await source.listReferrers(subject.digest, (0,_copy_options_js__WEBPACK_IMPORTED_MODULE_5__/* .cancellable */ .n)(options));
    if (listed.length === 0)
        return 0;
    const known = new Set((await target.listReferrers(subject.digest, (0,_copy_options_js__WEBPACK_IMPORTED_MODULE_5__/* .cancellable */ .n)(options))).map(({ digest }) => digest));
    const held = await (0,_system_concurrency_js__WEBPACK_IMPORTED_MODULE_6__/* .mapConcurrently */ .X)(listed, _copy_options_js__WEBPACK_IMPORTED_MODULE_5__/* .AT_ONCE */ .Q, async ({ digest }) => known.has(digest) ? await (0,_image_if_there_js__WEBPACK_IMPORTED_MODULE_0__/* .ifThere */ .y)(() => target.resolve(digest, (0,_copy_options_js__WEBPACK_IMPORTED_MODULE_5__/* .cancellable */ .n)(options))) : undefined);
    const missing = listed.filter((_, at) => held[at] === undefined);
    const wrote = missing.length === 0 ? 0 : await attachAll(work, subject, missing);
    const below = await (0,_system_concurrency_js__WEBPACK_IMPORTED_MODULE_6__/* .mapConcurrently */ .X)(listed, _copy_options_js__WEBPACK_IMPORTED_MODULE_5__/* .AT_ONCE */ .Q, (entry) => attachBelow(work, entry, depth + 1));
    return below.reduce((sum, count) => sum + count, wrote);
}
async function attachAll({ source, target, options }, subject, entries) {
    const found = await (0,_system_concurrency_js__WEBPACK_IMPORTED_MODULE_6__/* .mapConcurrently */ .X)(entries, _copy_options_js__WEBPACK_IMPORTED_MODULE_5__/* .AT_ONCE */ .Q, (entry) => readEntry(source, entry, options));
    const contents = found.filter((content) => content !== undefined);
    if (contents.length === 0)
        return 0;
    await (0,_copy_blobs_js__WEBPACK_IMPORTED_MODULE_1__/* .copyBlobs */ .w)(source, target, contents, options);
    const { addSignatures: _, ...plain } = options;
    for (const content of contents)
        if (content.manifest.kind === 'index')
            await (0,_copy_js__WEBPACK_IMPORTED_MODULE_2__.copyImage)(source, target, content, { ...plain, includeRoot: false });
    const referrers = found.flatMap((content, at) => (content === undefined ? [] : [referrerOf(content, entries[at])]));
    await target.attach(subject, referrers, (0,_copy_options_js__WEBPACK_IMPORTED_MODULE_5__/* .cancellable */ .n)(options));
    return referrers.length;
}
async function readEntry(source, entry, call) {
    return await (0,_image_if_there_js__WEBPACK_IMPORTED_MODULE_0__/* .ifThere */ .y)(() => (0,_graph_js__WEBPACK_IMPORTED_MODULE_3__/* .readRoot */ .X)(source, entry, (0,_copy_options_js__WEBPACK_IMPORTED_MODULE_5__/* .cancellable */ .n)(call)));
}
function referrerOf(content, entry) {
    const { manifest } = content;
    const artifactType = entry?.artifactType ?? manifest.artifactType ?? mediaTypeOfConfig(content);
    const annotations = entry?.annotations ?? manifest.annotations;
    return { content, artifactType, ...(annotations === undefined ? {} : { annotations }) };
}
function mediaTypeOfConfig({ manifest }) {
    return manifest.kind === 'image' ? manifest.config.mediaType : manifest.mediaType;
}
async function copyCosignTags(work, subject) {
    const { source, options } = work;
    let count = 0;
    for (const suffix of COSIGN_SUFFIXES) {
        const tag = `${(0,_referrers_js__WEBPACK_IMPORTED_MODULE_4__/* .fallbackTag */ .fH)(subject)}${suffix}`;
        const content = await (0,_image_if_there_js__WEBPACK_IMPORTED_MODULE_0__/* .ifThere */ .y)(() => source.readManifest(tag, (0,_copy_options_js__WEBPACK_IMPORTED_MODULE_5__/* .cancellable */ .n)(options)));
        if (content !== undefined && (await copyCosignTag(work, tag, content)))
            count += 1;
    }
    return count;
}
async function copyCosignTag({ source, target, options }, tag, content) {
    const standing = await (0,_image_if_there_js__WEBPACK_IMPORTED_MODULE_0__/* .ifThere */ .y)(() => target.resolve(tag, (0,_copy_options_js__WEBPACK_IMPORTED_MODULE_5__/* .cancellable */ .n)(options)));
    if (standing?.digest === content.descriptor.digest)
        return false;
    const { manifest } = content;
    const { addSignatures, ...plain } = options;
    if (standing === undefined) {
        await (0,_copy_js__WEBPACK_IMPORTED_MODULE_2__.copyImage)(source, target, content, { ...plain, tags: [tag] });
        return true;
    }
    if (manifest.kind === 'index' || tag.endsWith('.sbom'))
        return false;
    await (0,_copy_blobs_js__WEBPACK_IMPORTED_MODULE_1__/* .copyBlobs */ .w)(source, target, [content], plain);
    return await addSignatures(target, tag, manifest.layers, (0,_copy_options_js__WEBPACK_IMPORTED_MODULE_5__/* .cancellable */ .n)(options));
}


/***/ }),

/***/ 88302:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   copyImage: () => (/* binding */ copyImage)
/* harmony export */ });
/* harmony import */ var _copy_blobs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4211);
/* harmony import */ var _copy_manifests_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32309);
/* harmony import */ var _graph_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83923);



async function copyImage(source, target, root, options = {}) {
    const content = await (0,_graph_js__WEBPACK_IMPORTED_MODULE_2__/* .readRoot */ .X)(source, root, options);
    const graph = await (0,_graph_js__WEBPACK_IMPORTED_MODULE_2__/* .readGraph */ .t)(source, [content], options);
    const sent = await (0,_copy_blobs_js__WEBPACK_IMPORTED_MODULE_0__/* .sendBlobs */ .F)(source, target, graph.blobs, options);
    await (0,_copy_manifests_js__WEBPACK_IMPORTED_MODULE_1__/* .sendManifests */ .R)(source, target, graph, content, options);
    return { ...sent, root: content.descriptor, manifests: graph.manifests.length };
}


/***/ }),

/***/ 83923:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ readRoot),
/* harmony export */   t: () => (/* binding */ readGraph)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _image_descriptor_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83768);
/* harmony import */ var _image_manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64252);
/* harmony import */ var _system_concurrency_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(12398);




const READS_AT_ONCE = 4;
async function readRoot(source, root, call = {}) {
    if ('bytes' in root)
        return root;
    const content = await source.readManifest(root.digest, call);
    const { mediaType, size } = content.descriptor;
    if (size !== root.size || mediaType !== root.mediaType) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('REGISTRY_MALFORMED', `manifest ${root.digest} of ${source.name} is ${mediaType} of ${size} bytes, but was announced as ${root.mediaType} of ${root.size}`);
    }
    return content;
}
async function readGraph(source, roots, call = {}) {
    const manifests = new Map();
    const blobs = new Map();
    const visit = async (root, depth) => {
        if (depth > _image_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .MANIFEST_LIMITS */ .T1.depth) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('REGISTRY_LIMIT', `${source.name} nests indexes more than ${_image_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .MANIFEST_LIMITS */ .T1.depth} deep`);
        }
        const content = await readRoot(source, root, call);
        const successors = (0,_image_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .successorsOf */ .L6)(content.manifest);
        if (manifests.size + blobs.size + successors.length > _image_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .MANIFEST_LIMITS */ .T1.entries) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('REGISTRY_LIMIT', `${source.name} names more than ${_image_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .MANIFEST_LIMITS */ .T1.entries} things`);
        }
        const children = content.manifest.kind === 'index' ? successors.filter(isManifest) : [];
        for (const blob of successors) {
            if (!children.includes(blob) && !isForeignLayer(blob))
                blobs.set(blob.digest, blob);
        }
        const unread = children.filter(({ digest }) => !manifests.has(digest));
        await (0,_system_concurrency_js__WEBPACK_IMPORTED_MODULE_3__/* .mapConcurrently */ .X)(unread, READS_AT_ONCE, (child) => visit(child, depth + 1));
        manifests.set(content.descriptor.digest, content);
    };
    for (const root of roots)
        await visit(root, 1);
    return {
        manifests: [...manifests.values()],
        blobs: [...blobs.values()].sort((a, b) => b.size - a.size),
    };
}
function isManifest({ mediaType }) {
    return (0,_image_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .isManifestType */ .Q3)(mediaType);
}
function isForeignLayer({ mediaType }) {
    return mediaType.includes('.rootfs.foreign.') || mediaType.includes('.layer.nondistributable.');
}


/***/ }),

/***/ 65757:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  imageRegistry: () => (/* binding */ imageRegistry)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/image/reference.js
var image_reference = __webpack_require__(68424);
// EXTERNAL MODULE: ./lib/system/concurrency.js
var concurrency = __webpack_require__(12398);
// EXTERNAL MODULE: ./lib/registry/copy-blobs.js + 1 modules
var copy_blobs = __webpack_require__(4211);
// EXTERNAL MODULE: ./lib/registry/copy-manifests.js
var copy_manifests = __webpack_require__(32309);
// EXTERNAL MODULE: ./lib/registry/copy-options.js
var copy_options = __webpack_require__(94401);
// EXTERNAL MODULE: ./lib/registry/copy-referrers.js
var copy_referrers = __webpack_require__(50903);
// EXTERNAL MODULE: ./lib/registry/graph.js
var registry_graph = __webpack_require__(83923);
;// CONCATENATED MODULE: ./lib/registry/copy-with-referrers.js






async function copyWithReferrers(source, target, root, options) {
    const { tags = [], addSignatures, ...plain } = options;
    const content = await (0,registry_graph/* readRoot */.X)(source, root, plain);
    const graph = await (0,registry_graph/* readGraph */.t)(source, [content], plain);
    const sent = await (0,copy_blobs/* sendBlobs */.F)(source, target, graph.blobs, plain);
    await (0,copy_manifests/* sendManifests */.R)(source, target, graph, content, plain);
    const counts = await (0,concurrency/* mapConcurrently */.X)(graph.manifests, copy_options/* AT_ONCE */.Q, ({ descriptor }) => (0,copy_referrers/* copyReferrers */.k)(source, target, descriptor, { ...plain, addSignatures }));
    if (tags.length > 0)
        await target.putManifest(content, { ...(0,copy_options/* cancellable */.n)(plain), tags });
    const manifests = counts.reduce((sum, count) => sum + count, graph.manifests.length);
    return { ...sent, root: content.descriptor, manifests };
}

// EXTERNAL MODULE: ./lib/registry/copy.js
var copy = __webpack_require__(88302);
// EXTERNAL MODULE: ./lib/image/descriptor.js
var descriptor = __webpack_require__(83768);
// EXTERNAL MODULE: ./lib/image/image-config.js
var image_config = __webpack_require__(55691);
// EXTERNAL MODULE: ./lib/image/manifest.js
var image_manifest = __webpack_require__(64252);
;// CONCATENATED MODULE: ./lib/registry/image-spec.js






const NO_PLATFORM = { os: 'unknown', architecture: 'unknown' };
async function readImageSpec(source, root, name, call = {}) {
    const content = await (0,registry_graph/* readRoot */.X)(source, root, call);
    const manifest = await firstImage(source, content, call);
    const config = await readConfig(source, manifest, call);
    return {
        name: (0,image_reference/* repositoryOf */._M)(name),
        tag: name.tag ?? '',
        digest: content.descriptor.digest,
        registry: name.registry,
        repository: name.repository,
        architecture: config?.platform.architecture ?? '',
        os: config?.platform.os ?? '',
        labels: config?.labels ?? {},
        created: config?.created ?? '',
        size: [manifest.config, ...manifest.layers].reduce((sum, { size }) => sum + size, 0),
    };
}
async function readImageManifest(source, root, call = {}) {
    const { manifest, descriptor } = await (0,registry_graph/* readRoot */.X)(source, root, call);
    const head = { schemaVersion: 2, mediaType: descriptor.mediaType };
    if (manifest.kind === 'index') {
        const manifests = (0,image_manifest/* platformChildren */.xq)(manifest).map(({ digest, size, platform }) => ({
            digest,
            size,
            platform,
        }));
        return { ...head, manifests };
    }
    const config = await readConfig(source, manifest, call);
    const { digest, size } = descriptor;
    return { ...head, manifests: [{ digest, size, platform: config?.platform ?? NO_PLATFORM }] };
}
async function firstImage(source, content, call) {
    const { manifest, descriptor } = content;
    if (manifest.kind === 'image')
        return manifest;
    const first = (0,image_manifest/* platformChildren */.xq)(manifest)[0] ?? manifest.manifests[0];
    const child = first === undefined ? undefined : (await (0,registry_graph/* readRoot */.X)(source, first, call)).manifest;
    if (child?.kind === 'image')
        return child;
    throw new errors/* SlipwayError */.GQ('REGISTRY_MALFORMED', `index ${descriptor.digest} of ${source.name} names no image`);
}
async function readConfig(source, { config }, call) {
    if (config.mediaType !== descriptor/* MEDIA_TYPES */.Z2.ociConfig && config.mediaType !== descriptor/* MEDIA_TYPES */.Z2.dockerConfig)
        return undefined;
    return (0,image_config/* parseImageConfig */.F)(await readSmallBlob(source, config, call), `config ${config.digest} of ${source.name}`);
}
async function readSmallBlob(source, blob, call) {
    if (blob.size > image_config/* CONFIG_LIMIT_BYTES */.X) {
        throw new errors/* SlipwayError */.GQ('REGISTRY_LIMIT', `config ${blob.digest} of ${source.name} is larger than ${image_config/* CONFIG_LIMIT_BYTES */.X} bytes`);
    }
    const chunks = [];
    for await (const chunk of await source.openBlob(blob, call))
        chunks.push(chunk);
    return Buffer.concat(chunks).toString('utf8');
}

;// CONCATENATED MODULE: ./lib/registry/image-registry.js





function imageRegistry(deps) {
    return {
        push: (source, reference, call = {}) => push(deps, source, reference, call),
        pull: (reference, directory, call = {}) => pull(deps, reference, directory, call),
        copy: (source, reference, call = {}) => image_registry_copy(deps, source, reference, call),
        listTags: async (name, call = {}) => {
            const { registry, repository } = (0,image_reference.parseReference)(name);
            const client = clientFor(deps, registry, call);
            const pages = client.repository({ registry, repository }, { access: 'pull' }).listTags(signalOf(call));
            return Array.fromAsync(pages);
        },
        delete: async (reference, call = {}) => {
            const from = (0,image_reference.parseReference)(reference);
            if (from.tag === undefined && from.digest === undefined) {
                throw new errors/* SlipwayError */.GQ('CONFIG_REFERENCE', `${reference} names no tag and no digest to delete`, {
                    help: 'write repository:tag or repository@sha256:…',
                });
            }
            await clientFor(deps, from.registry, call).repository(from).delete(target(from), signalOf(call));
        },
        getManifest: async (reference, call = {}) => {
            const from = withDefaultTag((0,image_reference.parseReference)(reference));
            const repository = clientFor(deps, from.registry, call).repository(from, { access: 'pull' });
            return readImageManifest(repository, await repository.readManifest(target(from), signalOf(call)), signalOf(call));
        },
    };
}
async function push(deps, source, reference, call) {
    const location = (0,image_reference/* parseImageLocation */.s_)(source);
    if (location.kind === 'registry') {
        throw new errors/* SlipwayError */.GQ('CONFIG_REFERENCE', `cannot push from ${JSON.stringify(source)}`, {
            help: 'push takes an image on this machine, such as oci:DIR or oci:DIR:tag; between registries use copy',
        });
    }
    const to = withDefaultTag((0,image_reference.parseReference)(reference));
    const local = await deps.openSource(location);
    const tag = 'tag' in location ? location.tag : undefined;
    const root = await local.resolve(tag ?? '', signalOf(call));
    return copyTo(clientFor(deps, to.registry, call), local, root, to, copyOptions(deps, call));
}
async function pull(deps, reference, directory, call) {
    const from = withDefaultTag((0,image_reference.parseReference)(reference));
    const { path, tag = from.tag } = layoutLocation(directory);
    const repository = clientFor(deps, from.registry, call).repository(from, { access: 'pull' });
    const root = await repository.resolve(target(from), signalOf(call));
    const layout = await deps.createLayout(path);
    const { root: copied } = await copyChosen(repository, layout, root, {
        ...copyOptions(deps, call),
        ...(tag === undefined ? {} : { tags: [tag] }),
    });
    return readImageSpec(layout, copied, from, signalOf(call));
}
async function image_registry_copy(deps, source, reference, call) {
    const [from, to] = [withDefaultTag((0,image_reference.parseReference)(source)), withDefaultTag((0,image_reference.parseReference)(reference))];
    const client = clientFor(deps, to.registry, call);
    const sister = from.registry === to.registry;
    if (sister)
        client.repository(to, { access: 'push' });
    const repository = client.repository(from, { access: 'pull' });
    const root = await repository.resolve(target(from), signalOf(call));
    return copyTo(client, repository, root, to, {
        ...copyOptions(deps, call),
        ...(sister && from.repository !== to.repository ? { mountFrom: from.repository } : {}),
    });
}
function clientFor({ connect }, registry, { auth }) {
    return auth === undefined ? connect() : connect(onlyFor(registry, auth));
}
function copyOptions({ onProgress, addSignatures }, call) {
    return {
        ...signalOf(call),
        ...(call.referrers === true ? { addSignatures } : {}),
        ...(onProgress === undefined ? {} : { onProgress }),
    };
}
async function copyChosen(source, to, root, { addSignatures, ...options }) {
    if (addSignatures === undefined)
        return await (0,copy.copyImage)(source, to, root, options);
    return await copyWithReferrers(source, to, root, { ...options, addSignatures });
}
async function copyTo(client, source, root, to, options) {
    if (to.digest !== undefined && to.digest !== root.digest) {
        throw new errors/* SlipwayError */.GQ('CONFIG_REFERENCE', `${source.name} holds ${root.digest}, which cannot become ${(0,image_reference/* formatReference */.FH)(to)}`);
    }
    const tags = to.tag === undefined ? {} : { tags: [to.tag] };
    const repository = client.repository(to, { access: 'push' });
    const copied = await copyChosen(source, repository, root, { ...options, ...tags });
    return readImageSpec(source, copied.root, to, signalOf(options));
}
function layoutLocation(text) {
    if (!text.startsWith('oci:'))
        return { path: text };
    const location = (0,image_reference/* parseImageLocation */.s_)(text);
    if (location.kind === 'oci')
        return location;
    throw new errors/* SlipwayError */.GQ('INTERNAL', `${text} was not read as a layout`);
}
function target({ digest, tag = 'latest' }) {
    return digest ?? tag;
}
function withDefaultTag(reference) {
    return reference.tag === undefined && reference.digest === undefined ? { ...reference, tag: 'latest' } : reference;
}
function signalOf({ signal }) {
    return signal === undefined ? {} : { signal };
}
function onlyFor(registry, auth) {
    return {
        lookup: (asked) => Promise.resolve((0,image_reference/* canonicalRegistry */.i7)(asked) === registry ? auth : undefined),
    };
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
