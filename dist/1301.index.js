const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 1301;
export const ids = [1301,8000,9957];
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

/***/ 84845:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   hi: () => (/* binding */ isNearAddress),
/* harmony export */   jG: () => (/* binding */ registrableDomain)
/* harmony export */ });
/* unused harmony export isAddress */
function isLoopback(hostname) {
    return hostname === 'localhost' || hostname.endsWith('.localhost') || hostname === '[::1]' || isIn(hostname, '127.');
}
const NEAR_RANGES = [
    [0, 0, 255],
    [10, 0, 255],
    [100, 64, 127],
    [127, 0, 255],
    [169, 254, 254],
    [172, 16, 31],
    [192, 168, 168],
];
function isNearAddress(hostname) {
    if (isLoopback(hostname))
        return true;
    if (hostname.startsWith('['))
        return isNearIpv6(hostname.slice(1, -1));
    const octets = ipv4(hostname);
    if (octets === undefined)
        return false;
    const [a = 0, b = 0] = octets;
    return NEAR_RANGES.some(([first, from, to]) => a === first && b >= from && b <= to);
}
function isAddress(hostname) {
    return hostname.startsWith('[') || ipv4(hostname) !== undefined;
}
const SHARED_DOMAINS = new Set([
    'amazonaws.com',
    'appspot.com',
    'azure.com',
    'azurecr.io',
    'azurewebsites.net',
    'b-cdn.net',
    'cloudfront.net',
    'cloudfunctions.net',
    'digitaloceanspaces.com',
    'duckdns.org',
    'edgekey.net',
    'fastly.net',
    'firebaseapp.com',
    'fly.dev',
    'github.io',
    'githubpreview.dev',
    'gitlab.io',
    'googleapis.com',
    'googleusercontent.com',
    'herokuapp.com',
    'hopto.org',
    'jfrog.io',
    'loca.lt',
    'netlify.app',
    'ngrok-free.app',
    'ngrok.app',
    'ngrok.io',
    'nip.io',
    'no-ip.org',
    'ondigitalocean.app',
    'onrender.com',
    'pages.dev',
    'pkg.dev',
    'r2.dev',
    'railway.app',
    'repl.co',
    'run.app',
    'scw.cloud',
    'sslip.io',
    'trafficmanager.net',
    'trycloudflare.com',
    'vercel.app',
    'web.app',
    'windows.net',
    'workers.dev',
]);
function registrableDomain(hostname) {
    if (isAddress(hostname))
        return undefined;
    const labels = hostname.replace(/\.$/, '').split('.');
    const [second = '', top = ''] = labels.slice(-2);
    const isCountrySuffix = top.length === 2 && second.length <= 3;
    const count = isCountrySuffix ? 3 : 2;
    if (labels.length < count || labels.some((label) => label === ''))
        return undefined;
    const domain = labels.slice(-count).join('.');
    return SHARED_DOMAINS.has(labels.slice(-2).join('.')) ? undefined : domain;
}
function isIn(hostname, prefix) {
    return ipv4(hostname) !== undefined && hostname.startsWith(prefix);
}
function ipv4(hostname) {
    if (!/^\d{1,3}(?:\.\d{1,3}){3}$/.test(hostname))
        return undefined;
    const octets = hostname.split('.').map(Number);
    return octets.every((octet) => octet <= 255) ? octets : undefined;
}
function isNearIpv6(address) {
    const mapped = /^::(?:ffff:)?([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(address);
    if (mapped !== null) {
        const [high, low] = [Number.parseInt(mapped[1] ?? '0', 16), Number.parseInt(mapped[2] ?? '0', 16)];
        return isNearAddress([high >> 8, high & 255, low >> 8, low & 255].join('.'));
    }
    return address === '::' || address === '::1' || /^f[cd]/.test(address) || /^fe[89ab]/.test(address);
}


/***/ }),

/***/ 71301:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  httpRegistryClient: () => (/* binding */ httpRegistryClient)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/image/reference.js
var image_reference = __webpack_require__(68424);
// EXTERNAL MODULE: ./lib/system/log.js
var system_log = __webpack_require__(51007);
// EXTERNAL MODULE: ./lib/registry/quirks.js
var quirks = __webpack_require__(98380);
;// CONCATENATED MODULE: ./lib/registry/scope.js
function repositoryScope(repository, ...actions) {
    return { type: 'repository', name: repository, actions: cleanActions(actions) };
}
function parseScopes(text) {
    const scopes = [];
    for (const word of text.split(/\s+/)) {
        const first = word.indexOf(':');
        const last = word.lastIndexOf(':');
        if (first <= 0 || last === first)
            continue;
        const name = word.slice(first + 1, last);
        const actions = cleanActions(word.slice(last + 1).split(','));
        if (name !== '' && actions.length > 0)
            scopes.push({ type: word.slice(0, first), name, actions });
    }
    return mergeScopes(scopes);
}
function mergeScopes(...lists) {
    const merged = new Map();
    for (const scope of lists.flat()) {
        const key = `${scope.type}:${scope.name}`;
        const actions = cleanActions([...(merged.get(key)?.actions ?? []), ...scope.actions]);
        merged.set(key, { ...scope, actions });
    }
    return [...merged.keys()].sort().flatMap((key) => merged.get(key) ?? []);
}
function coversScopes(granted, wanted) {
    return wanted.every((want) => {
        const have = granted.find((scope) => scope.type === want.type && scope.name === want.name);
        if (have === undefined)
            return false;
        return have.actions.includes('*') || want.actions.every((action) => have.actions.includes(action));
    });
}
function formatScope({ type, name, actions }) {
    return `${type}:${name}:${actions.join(',')}`;
}
function cleanActions(actions) {
    const clean = new Set(actions.map((action) => action.trim()).filter((action) => action !== ''));
    return clean.has('*') ? ['*'] : [...clean].sort();
}

// EXTERNAL MODULE: ./lib/registry/trust.js
var registry_trust = __webpack_require__(92389);
// EXTERNAL MODULE: ./lib/registry/origin.js
var origin = __webpack_require__(89957);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
;// CONCATENATED MODULE: ./lib/registry/http/answer.js


const ANSWER_LIMITS = { error: 64 << 10, token: 128 << 10, page: 8 << 20 };
async function readBody(body, limitBytes, what) {
    const chunks = [];
    let length = 0;
    for await (const chunk of body) {
        length += chunk.length;
        if (length > limitBytes)
            throw new errors/* SlipwayError */.GQ('REGISTRY_LIMIT', `${what} is larger than ${limitBytes} bytes`);
        chunks.push(chunk);
    }
    return Buffer.concat(chunks, length);
}
async function discard(body) {
    try {
        await readBody(body, ANSWER_LIMITS.error, 'body');
    }
    catch {
        body.destroy();
    }
}
const ErrorBody = dist/* object */.Ikc({
    errors: dist/* pipe */.FsL(dist/* array */.YOg(dist/* object */.Ikc({ code: dist/* optional */.lqM(dist/* string */.YjP(), ''), message: dist/* nullish */.cl6(dist/* string */.YjP(), '') })), dist/* minLength */.BpQ(1)),
});
async function readProblem(answer) {
    const text = await readErrorText(answer.body);
    const parsed = dist/* safeParse */.xLC(ErrorBody, parseJsonOrUndefined(text));
    const first = parsed.success ? parsed.output.errors[0] : undefined;
    if (first === undefined)
        return { code: '', message: '' };
    return { code: oneLine(first.code).slice(0, 60), message: oneLine(first.message ?? '').slice(0, 300) };
}
async function readErrorText(body) {
    try {
        return (await readBody(body, ANSWER_LIMITS.error, 'error')).toString('utf8');
    }
    catch {
        body.destroy();
        return '';
    }
}
function parseJsonOrUndefined(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function oneLine(text) {
    return text.replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
}

// EXTERNAL MODULE: ./lib/system/secret.js
var secret = __webpack_require__(82709);
;// CONCATENATED MODULE: ./lib/registry/retry.js
const RETRY = { attempts: 5, firstMs: 250, longestMs: 10_000, retryAfterLongestMs: 60_000 };
const LASTING_STATUSES = new Set([501, 505, 511]);
const PASSING_REASONS = new Set([
    'ECONNRESET',
    'ECONNABORTED',
    'EPIPE',
    'ETIMEDOUT',
    'EAI_AGAIN',
    'ENETUNREACH',
    'EHOSTUNREACH',
    'HPE_INVALID_EOF_STATE',
]);
function isRetryableStatus(status) {
    return status === 408 || status === 429 || (status >= 500 && !LASTING_STATUSES.has(status));
}
function isRetryableFailure(reason) {
    return PASSING_REASONS.has(reason);
}
function parseRetryAfter(header, now) {
    const text = header?.trim() ?? '';
    if (!/^(?:\d+$|[A-Z][a-z]{2})/.test(text))
        return undefined;
    const ms = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now.getTime();
    return Number.isNaN(ms) ? undefined : Math.min(Math.max(ms, 0), RETRY.retryAfterLongestMs);
}
function retryDelayMs({ attempt, retryAfter, now, random }) {
    const asked = parseRetryAfter(retryAfter, now);
    if (asked !== undefined)
        return Math.min(asked + Math.round(asked * 0.1 * random), RETRY.retryAfterLongestMs);
    const backoff = Math.min(RETRY.firstMs * 2 ** (attempt - 1), RETRY.longestMs);
    return Math.round(backoff * (0.5 + random / 2));
}

;// CONCATENATED MODULE: ./lib/registry/http/access-errors.js

function realmError(registry, realm, facts) {
    const host = new URL(realm).host;
    return new errors/* SlipwayError */.GQ('REGISTRY_REALM', `${registry} sends clients to the token service ${realm}, which was not trusted with the credentials and gives too little without them`, { facts, help: `if that service belongs to the registry, set trusted-token-hosts: ${registry}=${host}` });
}
function loginHelp(registry) {
    return `run \`docker login ${registry}\` (docker/login-action in a workflow) with an account that may do this`;
}

;// CONCATENATED MODULE: ./lib/registry/http/session.js





function apiUrl(session, repository, path) {
    return new URL(`/v2/${repository}/${path}`, session.endpoint.origin);
}
async function sendExpecting(session, request, statuses) {
    const answer = await session.send(request);
    if (!statuses.includes(answer.status))
        throw await refused(session, answer, request);
    await discard(answer.body);
    return answer;
}
async function refused(session, answer, request) {
    const problem = request.method === 'HEAD' ? await nothingSaid(answer) : await readProblem(answer);
    return problemError(session, answer.status, request.operation, problem);
}
async function nothingSaid(answer) {
    await discard(answer.body);
    return { code: '', message: '' };
}
async function problemError(session, status, operation, problem) {
    const { registry, authorizer } = session;
    const secrets = authorizer.secrets();
    const [code, message] = [(0,secret/* redact */.E)(problem.code, secrets), (0,secret/* redact */.E)(problem.message, secrets)];
    const said = [code, message].filter((text) => text !== '').join(': ');
    const facts = { registry, operation, status, ...(code === '' ? {} : { registryCode: code }) };
    if (status === 401 || status === 403)
        return denied(session, facts, said);
    const kind = codeOf(status, problem);
    const text = kind === 'REGISTRY_NOT_FOUND'
        ? `${registry} has nothing to ${operation}${said === '' ? '' : ` (${said})`}`
        : `${registry} refused to ${operation} with status ${status}${said === '' ? '' : ` (${said})`}`;
    return new errors/* SlipwayError */.GQ(kind, text, { facts, retryable: isRetryableStatus(status), ...helpOf(kind) });
}
function codeOf(status, { message }) {
    if (status === 404)
        return 'REGISTRY_NOT_FOUND';
    if (status >= 400 && status < 500 && /\bimmutable\b/i.test(message))
        return 'REGISTRY_TAG_CONFLICT';
    return 'REGISTRY_REFUSED';
}
function helpOf(kind) {
    return kind === 'REGISTRY_TAG_CONFLICT' ? { help: 'the registry keeps this tag as it is; choose another' } : {};
}
async function denied({ registry, authorizer, quirks }, facts, said) {
    const shown = await authorizer.shown();
    const realm = authorizer.realm();
    if (shown === 'withheld' && realm !== undefined)
        return realmError(registry, realm, { ...facts, realm });
    const why = shown === 'none' ? 'there are no credentials for it' : 'the credentials do not allow it';
    const help = [loginHelp(registry), quirks.deniedHelp].filter((text) => text !== undefined).join('; ');
    return new errors/* SlipwayError */.GQ('REGISTRY_DENIED', `${registry} denies to ${facts['operation']}: ${why}${said === '' ? '' : ` (${said})`}`, { facts: { ...facts, credentials: shown }, help });
}

;// CONCATENATED MODULE: ./lib/registry/http/upload-session.js




const CHUNK_BYTES = 16 << 20;
async function hasBlob(session, repository, digest, { signal } = {}) {
    const request = {
        method: 'HEAD',
        url: apiUrl(session, repository, `blobs/${digest}`),
        operation: `look for blob ${repository}@${digest}`,
        scopes: [repositoryScope(repository, 'pull')],
        follow: 'anywhere',
        signal,
    };
    const answer = await session.send(request);
    if (answer.status === 200) {
        await discard(answer.body);
        return true;
    }
    if (answer.status !== 404)
        throw await refused(session, answer, request);
    await discard(answer.body);
    return false;
}
function pushScope(repository) {
    return repositoryScope(repository, 'pull', 'push');
}
function uploadRequest({ session, repository, signal }, query = '') {
    return {
        method: 'POST',
        url: apiUrl(session, repository, `blobs/uploads/${query}`),
        operation: `open an upload to ${repository}`,
        scopes: [pushScope(repository)],
        headers: { 'content-length': '0' },
        signal,
    };
}
async function beginUpload(session, repository, signal) {
    const cancellable = signal === undefined ? {} : { signal };
    const answer = await sendExpecting(session, uploadRequest({ session, repository, ...cancellable }), [202]);
    return { ...answer, location: (0,origin/* uploadLocation */.hp)(answer.headers['location'], answer.url, session.endpoint.origin) };
}
async function cancelUpload(session, repository, location, signal) {
    const request = {
        method: 'DELETE',
        url: location,
        operation: `cancel an upload to ${repository}`,
        scopes: [pushScope(repository)],
        follow: 'never',
        attempts: 1,
        askForRights: false,
        signal,
    };
    try {
        await discard((await session.send(request)).body);
    }
    catch {
        signal?.throwIfAborted();
    }
}
async function begin({ session, repository, signal }) {
    const { location, headers } = await beginUpload(session, repository, signal);
    return { location, offset: 0, chunkBytes: chunkBytesOf(headers['oci-chunk-min-length']) };
}
function chunkBytesOf(minimum) {
    const least = /^\d{1,10}$/.test(minimum ?? '') ? Number(minimum) : 0;
    return Math.max(CHUNK_BYTES, Math.min(least, 1 << 30));
}
async function mount(upload, from) {
    const { session, repository, blob } = upload;
    const query = `?mount=${encodeURIComponent(blob.descriptor.digest)}&from=${encodeURIComponent(from)}`;
    const plain = uploadRequest(upload, query);
    const request = {
        ...plain,
        operation: `mount a blob from ${from} in ${repository}`,
        scopes: [...plain.scopes, repositoryScope(from, 'pull')],
    };
    const answer = await session.send(request);
    if (answer.status === 201) {
        await discard(answer.body);
        return undefined;
    }
    if (answer.status === 202) {
        await discard(answer.body);
        const location = (0,origin/* uploadLocation */.hp)(answer.headers['location'], answer.url, session.endpoint.origin);
        return { location, offset: 0, chunkBytes: chunkBytesOf(answer.headers['oci-chunk-min-length']) };
    }
    if (answer.status >= 500)
        throw await refused(session, answer, request);
    await discard(answer.body);
    return begin(upload);
}

;// CONCATENATED MODULE: ./lib/registry/http/access-check.js




const NO_UPLOAD = '00000000-0000-4000-8000-000000000000';
async function askForAccess(session, repository, access, signal) {
    const request = access === 'pull'
        ? {
            method: 'GET',
            url: apiUrl(session, repository, 'tags/list?n=1'),
            operation: `read ${repository}`,
            scopes: [repositoryScope(repository, 'pull')],
            signal,
        }
        : {
            method: 'PATCH',
            url: apiUrl(session, repository, `blobs/uploads/${NO_UPLOAD}`),
            operation: `push to ${repository}`,
            scopes: [pushScope(repository)],
            headers: { 'content-length': '0', 'content-type': 'application/octet-stream' },
            signal,
        };
    const answer = await session.send(request);
    const isFault = [401, 403, 429].includes(answer.status) || answer.status >= 500;
    if (isFault)
        throw await refused(session, answer, request);
    await discard(answer.body);
}

;// CONCATENATED MODULE: ./lib/registry/challenge.js
const TOKEN = /[!#$%&'*+.^_`|~0-9A-Za-z-]+/y;
const BARE_VALUE = /[^\s,]*/y;
const LIMIT = 32;
function parseChallenges(header) {
    const found = [];
    let at = 0;
    while (at < header.length && found.length < LIMIT) {
        at = skip(header, at, /[\s,]*/y);
        const token = match(header, at, TOKEN);
        if (token === '') {
            at += 1;
            continue;
        }
        at = skip(header, at + token.length, /\s*/y);
        if (header[at] !== '=') {
            found.push({ scheme: token.toLowerCase(), parameters: [] });
            continue;
        }
        const { value, end } = parseValue(header, skip(header, at + 1, /\s*/y));
        found.at(-1)?.parameters.push([token.toLowerCase(), value]);
        at = end;
    }
    return found.map(({ scheme, parameters }) => ({ scheme, parameters: Object.fromEntries(parameters) }));
}
function parseValue(header, start) {
    if (header[start] !== '"') {
        const value = match(header, start, BARE_VALUE);
        return { value, end: start + value.length };
    }
    let value = '';
    let at = start + 1;
    for (; at < header.length && header[at] !== '"'; at += 1) {
        if (header[at] === '\\' && at + 1 < header.length)
            at += 1;
        value += header[at] ?? '';
    }
    return { value, end: at + 1 };
}
function match(text, at, pattern) {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0] ?? '';
}
function skip(text, at, pattern) {
    return at + match(text, at, pattern).length;
}

// EXTERNAL MODULE: ./lib/registry/realm.js
var registry_realm = __webpack_require__(68000);
// EXTERNAL MODULE: ./lib/image/parse.js
var parse = __webpack_require__(40298);
;// CONCATENATED MODULE: ./lib/registry/http/token.js






const SHORTEST_LIFE_S = 60;
const SAFETY_S = 5;
const IDENTITY_USERS = new Set(['<token>', '00000000-0000-0000-0000-000000000000']);
const TokenBody = dist/* object */.Ikc({
    token: dist/* nullish */.cl6(dist/* string */.YjP(), ''),
    access_token: dist/* nullish */.cl6(dist/* string */.YjP(), ''),
    expires_in: dist/* nullish */.cl6(dist/* number */.aig()),
    issued_at: dist/* nullish */.cl6(dist/* string */.YjP()),
});
async function requestToken(question) {
    const { http, auth, realm } = question;
    const signal = question.signal === undefined ? {} : { signal: question.signal };
    const refresh = auth === undefined ? undefined : refreshTokenOf(auth);
    if (refresh !== undefined) {
        const headers = { 'content-type': 'application/x-www-form-urlencoded' };
        const body = refreshForm(question, refresh);
        const answer = await http.request({ method: 'POST', url: realm, headers, body, ...signal });
        if (answer.status !== 404 && answer.status !== 405)
            return answer;
        await discard(answer.body);
    }
    const url = new URL(realm);
    if (question.service !== undefined)
        url.searchParams.set('service', question.service);
    for (const scope of question.scopes)
        url.searchParams.append('scope', formatScope(scope));
    const headers = auth === undefined ? {} : { authorization: basicAuthorization(auth) };
    return http.request({ method: 'GET', url, headers, ...signal });
}
function refreshForm({ service, scopes }, refresh) {
    return new URLSearchParams({
        grant_type: 'refresh_token',
        client_id: 'slipway',
        ...(service === undefined ? {} : { service }),
        scope: scopes.map(formatScope).join(' '),
        refresh_token: refresh.reveal(),
    }).toString();
}
function refreshTokenOf({ username, password, identityToken }) {
    return identityToken ?? (IDENTITY_USERS.has(username) ? password : undefined);
}
function basicAuthorization({ username, password, identityToken }) {
    const secret = password.reveal() === '' && identityToken !== undefined ? identityToken : password;
    return `Basic ${Buffer.from(`${username}:${secret.reveal()}`).toString('base64')}`;
}
async function readToken(answer, realm, granted, now) {
    const what = `the token of ${realm.origin}`;
    const text = (await readBody(answer.body, ANSWER_LIMITS.token, what)).toString('utf8');
    const body = (0,parse/* parseJson */.qF)(TokenBody, text, what);
    const value = body.token || body.access_token || '';
    if (!/^[\x21-\x7e]+$/.test(value))
        throw new errors/* SlipwayError */.GQ('REGISTRY_MALFORMED', `${what} is empty or unreadable`);
    const life = Math.max(body.expires_in ?? SHORTEST_LIFE_S, SHORTEST_LIFE_S);
    const issued = Date.parse(body.issued_at ?? '');
    const start = Number.isNaN(issued) ? now.getTime() : Math.min(issued, now.getTime());
    const expiresAt = Math.max(start + (life - SAFETY_S) * 1000, now.getTime() + SAFETY_S * 1000);
    return { value: new secret/* Secret */.z(value), granted, expiresAt };
}

// EXTERNAL MODULE: ./lib/system/http.js
var system_http = __webpack_require__(53413);
;// CONCATENATED MODULE: ./lib/registry/connection-error.js


const CERTIFICATE_FAULTS = [
    [/^(?:UNABLE_TO_(?:GET_ISSUER_CERT|VERIFY_LEAF)|SELF_SIGNED_CERT|DEPTH_ZERO_SELF_SIGNED)/, 'authority'],
    [/^(?:CERT_HAS_EXPIRED|CERT_NOT_YET_VALID)$/, 'time'],
    [/^ERR_TLS_CERT_ALTNAME/, 'host'],
    [/^CERT_|_CERT_|^INVALID_(?:CA|PURPOSE)$/, 'other'],
];
const CLIENT_CERTIFICATE = /ALERT_(?:CERTIFICATE_REQUIRED|BAD_CERTIFICATE|HANDSHAKE_FAILURE|UNKNOWN_CA|CERTIFICATE_UNKNOWN)$/;
const NOT_TLS = /^(?:EPROTO|ERR_SSL_(?:WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG|HTTP_REQUEST))$/;
function connectionError(failure, { registry, operation }) {
    const { reason, host } = failure;
    const facts = { registry, operation, reason, ...(host === registry ? {} : { host }) };
    const fault = CERTIFICATE_FAULTS.find(([codes]) => codes.test(reason))?.[1];
    const what = host === registry ? registry : `${host}, to which ${registry} leads,`;
    if (fault !== undefined) {
        return new errors/* SlipwayError */.GQ('REGISTRY_CERTIFICATE', `the certificate of ${what} is not accepted: ${causeOf(failure, fault)}`, {
            facts,
            help: remedyOf(fault, registry),
            cause: failure,
        });
    }
    return new errors/* SlipwayError */.GQ('REGISTRY_UNREACHABLE', `${what} cannot be reached to ${operation}: ${failure.message}`, {
        facts,
        help: helpFor(reason, host, registry),
        retryable: isRetryableFailure(reason) || reason === 'ECONNREFUSED',
        cause: failure,
    });
}
function isCertificateFault(reason) {
    return CERTIFICATE_FAULTS.some(([codes]) => codes.test(reason)) || CLIENT_CERTIFICATE.test(reason);
}
function causeOf({ message, reason, cause }, fault) {
    if (fault === 'authority')
        return `no authority known here has issued it (${reason})`;
    if (fault === 'time')
        return reason === 'CERT_HAS_EXPIRED' ? 'it has expired' : 'it is not valid yet';
    return (cause instanceof Error ? cause.message : message).slice(0, 300);
}
function remedyOf(fault, registry) {
    switch (fault) {
        case 'authority':
            return `give the certificate of its authority with --registry-cacert FILE (registry-cacert), or put it at ~/.docker/certs.d/${registry}/ca.crt`;
        case 'time':
            return `have the certificate of the registry renewed, and check the clock of this machine`;
        case 'host':
            return `use the name that the certificate is made for, or have one made for ${registry}`;
        case 'other':
            return `check the certificate of the registry; an authority of its own is given with --registry-cacert FILE (registry-cacert)`;
    }
}
function helpFor(reason, host, registry) {
    if (NOT_TLS.test(reason))
        return `${host} does not seem to speak TLS; if ${registry} is meant to be reached over plain http, list it in plain-http-registries`;
    if (CLIENT_CERTIFICATE.test(reason))
        return `${host} wants a certificate of its client: put it at ~/.docker/certs.d/${registry}/client.cert, with client.key beside it`;
    return `check the name and port of ${host}, that it runs, and the proxy settings (HTTPS_PROXY, NO_PROXY)`;
}

;// CONCATENATED MODULE: ./lib/registry/http/persistence.js



async function persistently({ clock, random, pause, attempts = RETRY.attempts, signal }, request) {
    for (let attempt = 1;; attempt += 1) {
        await keepPause(clock, pause, signal);
        try {
            const answer = await request();
            if (!isRetryableStatus(answer.status))
                return answer;
            const retryAfter = answer.headers['retry-after'];
            const ms = retryDelayMs({ attempt, retryAfter, now: clock.now(), random: random() });
            if (answer.status === 429)
                pause.until = Math.max(pause.until, clock.now().getTime() + ms);
            if (attempt >= attempts)
                return answer;
            await discard(answer.body);
            await clock.sleep(ms, signal);
        }
        catch (error) {
            if (!(error instanceof system_http/* HttpFailure */.H) || !isRetryableFailure(error.reason) || attempt >= attempts)
                throw error;
            await clock.sleep(retryDelayMs({ attempt, now: clock.now(), random: random() }), signal);
        }
    }
}
async function keepPause(clock, pause, signal) {
    const left = pause.until - clock.now().getTime();
    if (left > 0)
        await clock.sleep(left, signal);
}

;// CONCATENATED MODULE: ./lib/registry/http/token-keeper.js








const MOST_ANNOUNCED = 16;
class TokenKeeper {
    #options;
    #pause = { until: 0 };
    #pending = new Map();
    #tokens = [];
    #announced = [];
    constructor(options) {
        this.#options = options;
    }
    announce(scope) {
        const more = mergeScopes(this.#announced, [scope]);
        if (more.length <= MOST_ANNOUNCED)
            this.#announced = more;
    }
    secrets() {
        return this.#tokens.map(({ value }) => value);
    }
    forget(authorization) {
        this.#tokens = this.#tokens.filter(({ value }) => authorization !== `Bearer ${value.reveal()}`);
    }
    async authorization(service, scopes, signal) {
        const { value } = await this.#token(service, scopes, signal);
        return `Bearer ${value.reveal()}`;
    }
    #token(service, scopes, signal) {
        const now = this.#options.clock.now().getTime();
        const kept = this.#tokens.find((token) => token.expiresAt > now && coversScopes(token.granted, scopes));
        if (kept !== undefined)
            return Promise.resolve(kept);
        const key = mergeScopes(scopes, this.#announced).map(formatScope).join(' ');
        const running = this.#pending.get(key);
        if (running !== undefined)
            return running;
        const fetching = this.#fetch(service, scopes, signal).finally(() => this.#pending.delete(key));
        this.#pending.set(key, fetching);
        return fetching;
    }
    async #fetch(service, wanted, signal) {
        const all = mergeScopes(wanted, this.#announced);
        let answer = await this.#ask(service, all, signal);
        if (typeof answer === 'number' && !coversScopes(wanted, all) && answer < 500)
            answer = await this.#ask(service, wanted, signal);
        if (typeof answer === 'number')
            throw await this.#refusal(service, answer);
        const now = this.#options.clock.now().getTime();
        this.#tokens = [...this.#tokens.filter(({ expiresAt }) => expiresAt > now), answer];
        return answer;
    }
    async #ask(service, scopes, signal) {
        const { http, registry, clock, credentials, onToken } = this.#options;
        const auth = service.trusted ? await credentials(signal) : undefined;
        try {
            const answer = await persistently({ ...this.#options, pause: this.#pause, signal }, () => {
                onToken();
                return requestToken({ ...service, http, scopes, signal, auth });
            });
            if (answer.status === 200)
                return await readToken(answer, service.realm, scopes, clock.now());
            await discard(answer.body);
            return answer.status;
        }
        catch (error) {
            if (!(error instanceof system_http/* HttpFailure */.H))
                throw error;
            throw connectionError(error, { registry, operation: 'get a token' });
        }
    }
    async #refusal({ realm, trusted }, status) {
        const { registry, credentials } = this.#options;
        const { origin } = realm;
        const hasCredentials = (await credentials(undefined)) !== undefined;
        const shown = !hasCredentials ? 'none' : trusted ? 'given' : 'withheld';
        const facts = { registry, realm: origin, status, credentials: shown, operation: 'get a token' };
        if (status !== 401 && status !== 403 && status !== 400) {
            return new errors/* SlipwayError */.GQ('REGISTRY_REFUSED', `the token service ${origin} of ${registry} answered ${status}`, {
                facts,
                retryable: status === 429 || status >= 500,
            });
        }
        if (shown === 'withheld')
            return realmError(registry, origin, facts);
        const how = shown === 'given' ? 'refused the credentials' : 'gives no token without credentials';
        return new errors/* SlipwayError */.GQ('REGISTRY_DENIED', `the token service ${origin} of ${registry} ${how}`, {
            facts,
            help: loginHelp(registry),
        });
    }
}

;// CONCATENATED MODULE: ./lib/registry/http/authorizer.js





class Authorizer {
    #options;
    #tokens;
    #mode = { kind: 'unknown' };
    #lookup;
    #known;
    constructor(options) {
        this.#options = options;
        this.#tokens = new TokenKeeper({ ...options, credentials: (signal) => this.#credentials(signal) });
    }
    async authorization(scopes, signal) {
        if (this.#mode.kind === 'bearer')
            return this.#tokens.authorization(this.#mode.service, scopes, signal);
        const basic = this.#mode.kind === 'basic' ? await this.#credentials(signal) : undefined;
        return basic === undefined ? undefined : basicAuthorization(basic);
    }
    async respond(header, refused) {
        const challenges = parseChallenges(header ?? '');
        const bearer = challenges.find(({ scheme }) => scheme === 'bearer');
        const service = bearer === undefined ? undefined : this.#serviceOf(bearer);
        const { scopes, authorization, signal } = refused;
        if (bearer !== undefined && service !== undefined) {
            this.#mode = { kind: 'bearer', service };
            this.#tokens.forget(authorization);
            const wanted = mergeScopes(scopes, parseScopes(bearer.parameters['scope'] ?? ''));
            return other(authorization, await this.authorization(wanted, signal));
        }
        if (!challenges.some(({ scheme }) => scheme === 'basic'))
            return undefined;
        this.#mode = { kind: 'basic' };
        return other(authorization, await this.authorization(scopes, signal));
    }
    announce(scope) {
        this.#tokens.announce(scope);
    }
    async shown() {
        if ((await this.#credentials(undefined)) === undefined)
            return 'none';
        return this.#mode.kind === 'bearer' && !this.#mode.service.trusted ? 'withheld' : 'given';
    }
    secrets() {
        const { password, identityToken } = this.#known ?? {};
        return [...this.#tokens.secrets(), password, identityToken].filter((secret) => secret !== undefined);
    }
    realm() {
        return this.#mode.kind === 'bearer' ? this.#mode.service.realm.origin : undefined;
    }
    async #credentials(signal) {
        const { credentials, registry } = this.#options;
        this.#lookup ??= credentials.lookup(registry, signal === undefined ? {} : { signal }).catch((error) => {
            this.#lookup = undefined;
            throw error;
        });
        this.#known = await this.#lookup;
        return this.#known;
    }
    #serviceOf({ parameters }) {
        const realm = URL.parse(parameters['realm'] ?? '');
        if (realm === null)
            return undefined;
        const { registry, origin, pairs } = this.#options;
        const trusted = (0,registry_realm/* realmTrust */.A)({ registry, origin: origin(), realm, pairs }) === 'trusted';
        return { realm, service: parameters['service'], trusted };
    }
}
function other(refused, next) {
    return next === refused ? undefined : next;
}

;// CONCATENATED MODULE: ./lib/registry/http/endpoint.js




const SIGN_OF_TLS = /^(?:ECONNRESET|EPIPE|HPE_)/;
class Endpoint {
    #options;
    #origin;
    #settled;
    #trust;
    constructor(options) {
        this.#options = options;
        this.#origin = (0,origin/* registryOrigin */._g)(options.registry, options.plainHttp);
        this.#settled = this.#origin.protocol === 'https:';
    }
    get origin() {
        return this.#origin;
    }
    located(url) {
        const { host, protocol } = this.#origin;
        return url.host === host && url.protocol === 'http:' && protocol === 'https:' ? overTls(url) : url;
    }
    async request(request) {
        this.#trust ??= this.#learnTrust();
        await this.#trust;
        const url = this.located(request.url);
        if (this.#settled || !(0,origin/* isSameOrigin */.J6)(url, this.#origin))
            return this.#send(request, url);
        try {
            const answer = await this.#send(request, url);
            if (answer.status !== 400 || !(await this.#speaksTls(request.signal))) {
                this.#settled = true;
                return answer;
            }
            await discard(answer.body);
        }
        catch (error) {
            const isSign = error instanceof system_http/* HttpFailure */.H && SIGN_OF_TLS.test(error.reason);
            if (!isSign || !(await this.#speaksTls(request.signal)))
                throw error;
        }
        return this.#send(request, this.located(url));
    }
    async #send(request, url) {
        const trust = await this.#trust;
        const isOwn = (0,origin/* isSameOrigin */.J6)(url, this.#origin);
        const answer = await this.#options.http.request({ ...request, url, trust: isOwn ? trust?.own : trust?.others });
        return { ...answer, url };
    }
    async #learnTrust() {
        const { registry, trust } = this.#options;
        const { tls, isNamed } = await trust.lookup(registry);
        if (isNamed)
            this.#moveToTls();
        return { own: tls, others: tls?.client === undefined ? tls : { ca: tls.ca } };
    }
    async #speaksTls(signal) {
        if (this.#origin.protocol === 'https:')
            return true;
        const url = overTls(new URL('/v2/', this.#origin));
        const trust = (await this.#trust)?.own;
        try {
            const call = signal === undefined ? {} : { signal };
            const answer = await this.#options.http.request({ method: 'GET', url, trust, ...call });
            await discard(answer.body);
        }
        catch (error) {
            if (!(error instanceof system_http/* HttpFailure */.H))
                throw error;
            if (!isCertificateFault(error.reason))
                return false;
        }
        this.#moveToTls();
        return true;
    }
    #moveToTls() {
        this.#origin = overTls(this.#origin);
        this.#settled = true;
    }
}
function overTls(url) {
    const moved = new URL(url);
    moved.protocol = 'https:';
    return moved;
}

// EXTERNAL MODULE: ./lib/image/digest.js
var image_digest = __webpack_require__(37241);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
;// CONCATENATED MODULE: ./lib/registry/http/blob-stream.js



const PROGRESS_BYTES = 1 << 20;
const BUFFERED_CHUNKS = 4;
class BlobStream extends external_node_stream_.Readable {
    #session;
    #transfer;
    #body;
    #received;
    #resumedAt;
    #attempt = 0;
    constructor(session, transfer) {
        super({ objectMode: true, highWaterMark: BUFFERED_CHUNKS });
        this.#session = session;
        this.#transfer = transfer;
        this.#received = transfer.start;
        this.#resumedAt = transfer.start;
        this.#body = transfer.first;
        this.#attach(transfer.first);
        transfer.first.pause();
    }
    _read() {
        this.#body.resume();
    }
    _destroy(error, done) {
        this.#body.destroy();
        done(error);
    }
    #attach(source) {
        this.#body = source;
        let isOver = false;
        const over = (action) => {
            if (!isOver)
                action();
            isOver = true;
        };
        const cut = (cause) => over(() => this.#interrupted(source, cause));
        source.on('data', (chunk) => this.#take(chunk));
        source.once('end', () => over(() => this.#ended(source)));
        source.on('error', cut);
        source.once('close', () => cut(new Error('the connection was closed')));
    }
    #take(chunk) {
        if (this.destroyed)
            return;
        const { blob, hash } = this.#transfer;
        this.#received += chunk.length;
        this.#session.counters.bytesReceived += chunk.length;
        if (this.#received > blob.size) {
            this.#fail(`is longer than its ${blob.size} bytes`);
            return;
        }
        hash?.update(chunk);
        if (!this.push(chunk))
            this.#body.pause();
    }
    #ended(source) {
        if (this.destroyed)
            return;
        const { blob, hash } = this.#transfer;
        if (this.#received !== blob.size)
            this.#interrupted(source, new Error(`the answer ended after ${this.#received} of ${blob.size} bytes`));
        else if (hash === undefined || hash.digest() === blob.digest)
            this.push(null);
        else
            this.#fail('has another digest: it was altered or damaged');
    }
    #fail(why) {
        const { registry } = this.#session;
        const { digest } = this.#transfer.blob;
        const text = `blob ${digest} of ${registry} ${why}`;
        this.destroy(new errors/* SlipwayError */.GQ('REGISTRY_DIGEST_MISMATCH', text, { facts: { registry, digest } }));
    }
    #interrupted(source, cause) {
        if (this.destroyed || source !== this.#body)
            return;
        const { signal } = this.#transfer;
        if (signal?.aborted === true)
            this.destroy(signal.reason);
        else
            this.#resume(cause).catch((error) => this.destroy(error));
    }
    async #resume(cause) {
        const { clock, random } = this.#session;
        const { blob, fetchFrom, signal } = this.#transfer;
        if (this.#received - this.#resumedAt >= PROGRESS_BYTES)
            this.#attempt = 0;
        this.#attempt += 1;
        if (this.#attempt >= RETRY.attempts)
            throw lost(this.#session, blob, this.#received, cause);
        this.#resumedAt = this.#received;
        await clock.sleep(retryDelayMs({ attempt: this.#attempt, now: clock.now(), random: random() }), signal);
        const next = await fetchFrom(this.#received);
        if (this.destroyed)
            next.destroy();
        else
            this.#attach(next);
    }
}
function lost({ registry }, { digest, size }, received, cause) {
    return new errors/* SlipwayError */.GQ('REGISTRY_UNREACHABLE', `${registry} broke off blob ${digest} again and again, last at ${received} of ${size} bytes: ${cause.message}`, { facts: { registry, operation: 'read blob', digest, received }, retryable: true, cause });
}

;// CONCATENATED MODULE: ./lib/registry/http/blob-download.js






async function openBlob(session, repository, blob, { signal } = {}) {
    const fetchFrom = (offset) => fetchBlob(session, repository, blob, offset, signal);
    const hash = new image_digest/* DigestHash */.FA((0,image_digest/* algorithmOf */.Hy)(blob.digest));
    return new BlobStream(session, { blob, start: 0, first: await fetchFrom(0), fetchFrom, hash, signal });
}
function uncheckedBlob(session, repository, blob, { signal } = {}) {
    const fetchFrom = (offset) => fetchBlob(session, repository, blob, offset, signal);
    return {
        descriptor: blob,
        open: async (start) => new BlobStream(session, { blob, start, first: await fetchFrom(start), fetchFrom, hash: undefined, signal }),
    };
}
async function fetchBlob(session, repository, blob, offset, signal) {
    const request = {
        method: 'GET',
        url: apiUrl(session, repository, `blobs/${blob.digest}`),
        operation: `read blob ${repository}@${blob.digest}`,
        scopes: [repositoryScope(repository, 'pull')],
        headers: { 'accept-encoding': 'identity', ...(offset === 0 ? {} : { range: `bytes=${offset}-` }) },
        follow: 'anywhere',
        signal,
    };
    const answer = await session.send(request);
    if (answer.status === 200)
        return offset === 0 ? answer.body : dropFirst(answer.body, offset);
    if (answer.status !== 206 || offset === 0)
        throw await refused(session, answer, request);
    if (!(answer.headers['content-range'] ?? '').startsWith(`bytes ${offset}-`)) {
        answer.body.destroy();
        throw new errors/* SlipwayError */.GQ('REGISTRY_MALFORMED', `${session.registry} answered another range than asked for`);
    }
    return answer.body;
}
function dropFirst(body, count) {
    const rest = async function* () {
        let left = count;
        for await (const chunk of body) {
            if (chunk.length > left)
                yield chunk.subarray(left);
            left = Math.max(0, left - chunk.length);
        }
    };
    return external_node_stream_.Readable.from(rest(), { objectMode: false });
}

// EXTERNAL MODULE: ./lib/system/buffer-pool.js
var buffer_pool = __webpack_require__(6266);
;// CONCATENATED MODULE: ./lib/registry/http/counted-stream.js



const BUFFER_BYTES = 1 << 20;
function counted(source, { length, isTail }, counters, onProgress) {
    let left = length;
    const limited = new external_node_stream_.Transform({
        highWaterMark: BUFFER_BYTES,
        transform: (chunk, _encoding, done) => {
            if (isTail && chunk.length > left) {
                done(new errors/* SlipwayError */.GQ('REGISTRY_DIGEST_MISMATCH', 'a blob is longer than its size'));
                return;
            }
            const part = chunk.subarray(0, left);
            left -= part.length;
            counters.bytesSent += part.length;
            onProgress(part.length);
            done(null, part);
            if (left > 0 || isTail)
                return;
            source.unpipe(limited);
            source.destroy();
            limited.end();
        },
        flush: (done) => {
            if (left === 0)
                done();
            else
                done(new errors/* SlipwayError */.GQ('REGISTRY_DIGEST_MISMATCH', `a blob ended ${left} bytes before its size`));
        },
    });
    source.once('error', (error) => limited.destroy(error));
    limited.once('close', () => source.destroy());
    return (0,buffer_pool/* lending */.uY)(source.pipe(limited), (chunk) => (0,buffer_pool/* giveBack */.F5)(source, chunk));
}

;// CONCATENATED MODULE: ./lib/registry/http/blob-upload.js








async function putBlob(session, repository, blob, options = {}) {
    const { mountFrom, onProgress = () => undefined, signal } = options;
    const upload = { session, repository, blob, onProgress, ...(signal === undefined ? {} : { signal }) };
    if (mountFrom === undefined) {
        if (await hasBlob(session, repository, blob.descriptor.digest, options))
            return 'existing';
        await send(upload, await begin(upload));
        return 'written';
    }
    const place = await mount(upload, mountFrom);
    if (place === undefined)
        return 'mounted';
    if (await hasBlob(session, repository, blob.descriptor.digest, options)) {
        await cancelUpload(session, repository, place.location, signal);
        return 'existing';
    }
    await send(upload, place);
    return 'written';
}
async function send(upload, first) {
    const { session, signal } = upload;
    let place = first;
    let whole = true;
    let restarts = 0;
    for (let attempt = 1;; attempt += 1) {
        try {
            if (place !== undefined && attempt > 1)
                place = await currentPlace(upload, place);
            if (place === undefined) {
                restarts += 1;
                place = await begin(upload);
            }
            if (whole) {
                await putWhole(upload, place);
                return;
            }
            await putRest(upload, place, (reached) => {
                place = reached;
                attempt = 1;
            });
            return;
        }
        catch (error) {
            const next = afterFailure(error, !whole || attempt > 1, Math.max(attempt, restarts));
            whole = next.whole;
            if (next.restart)
                place = undefined;
        }
        const { clock, random } = session;
        await clock.sleep(retryDelayMs({ attempt, now: clock.now(), random: random() }), signal);
    }
}
function afterFailure(error, wasResumed, failures) {
    if (!(error instanceof errors/* SlipwayError */.GQ) || failures >= RETRY.attempts)
        throw error;
    if (error.retryable)
        return { whole: false, restart: false };
    if (error.code === 'REGISTRY_DENIED' || error.facts['status'] === undefined || !wasResumed)
        throw error;
    return { whole: true, restart: true };
}
async function putWhole(upload, { location }) {
    const { session, blob, onProgress } = upload;
    const { size } = blob.descriptor;
    const body = async () => counted(await blob.open(0), { length: size, isTail: true }, session.counters, onProgress);
    await complete(upload, location, { 'content-length': String(size) }, size === 0 ? '' : body);
}
async function putRest(upload, start, onChunk) {
    const { session, repository, blob, onProgress, signal } = upload;
    const { size } = blob.descriptor;
    let place = start;
    while (place.offset < size) {
        const { offset, chunkBytes } = place;
        const length = Math.min(chunkBytes, size - offset);
        const request = {
            method: 'PATCH',
            url: place.location,
            operation: `upload part of a blob to ${repository}`,
            scopes: [pushScope(repository)],
            headers: {
                'content-type': 'application/octet-stream',
                'content-length': String(length),
                'content-range': `${offset}-${offset + length - 1}`,
            },
            body: async () => counted(await blob.open(offset), { length, isTail: offset + length === size }, session.counters, onProgress),
            attempts: 1,
            signal,
        };
        const answer = await sendExpecting(session, request, [202, 201, 204]);
        place = { location: nextLocation(answer, session, place.location), offset: offset + length, chunkBytes };
        onChunk(place);
    }
    await complete(upload, place.location, { 'content-length': '0' }, '');
}
function nextLocation({ headers, url }, { endpoint }, current) {
    return headers['location'] === undefined ? current : (0,origin/* uploadLocation */.hp)(headers['location'], url, endpoint.origin);
}
async function complete({ session, repository, blob, signal }, location, headers, body) {
    const { digest } = blob.descriptor;
    const url = new URL(location);
    url.search = `${url.search === '' ? '?' : `${url.search}&`}digest=${encodeURIComponent(digest)}`;
    const request = {
        method: 'PUT',
        url,
        operation: `upload blob ${repository}@${digest}`,
        scopes: [pushScope(repository)],
        headers: { 'content-type': 'application/octet-stream', ...headers },
        body,
        attempts: 1,
        signal,
    };
    const answer = await sendExpecting(session, request, [201, 204]);
    const stored = answer.headers['docker-content-digest'];
    if ((0,image_digest/* isDigest */.Bc)(stored) && stored.split(':')[0] === digest.split(':')[0] && stored !== digest) {
        throw new errors/* SlipwayError */.GQ('REGISTRY_DIGEST_MISMATCH', `${session.registry} stored blob ${digest} as ${stored}`);
    }
}
async function currentPlace(upload, place) {
    const { session, repository, signal, blob } = upload;
    const answer = await session.send({
        method: 'GET',
        url: place.location,
        operation: `ask how far an upload to ${repository} came`,
        scopes: [pushScope(repository)],
        signal,
    });
    await discard(answer.body);
    if (answer.status !== 204 && answer.status !== 200)
        return undefined;
    const offset = offsetOf(answer.headers['range']);
    if (offset === undefined || offset > blob.descriptor.size)
        return undefined;
    return { ...place, location: nextLocation(answer, session, place.location), offset };
}
function offsetOf(range) {
    const match = /^(?:bytes=)?0-(\d{1,15})$/.exec(range?.trim() ?? '');
    if (match === null)
        return undefined;
    const last = Number(match[1]);
    return last === 0 ? 0 : last + 1;
}

// EXTERNAL MODULE: ./lib/image/descriptor.js
var descriptor = __webpack_require__(83768);
// EXTERNAL MODULE: ./lib/image/manifest.js
var image_manifest = __webpack_require__(64252);
// EXTERNAL MODULE: ./lib/system/concurrency.js
var concurrency = __webpack_require__(12398);
;// CONCATENATED MODULE: ./lib/registry/http/manifests.js









const ACCEPT = [descriptor/* MEDIA_TYPES */.Z2.ociIndex, descriptor/* MEDIA_TYPES */.Z2.ociManifest, descriptor/* MEDIA_TYPES */.Z2.dockerList, descriptor/* MEDIA_TYPES */.Z2.dockerManifest].join(', ');
const TAGS_AT_ONCE = 4;
const SETTLING_ATTEMPTS = 4;
async function resolve(session, repository, reference, call = {}) {
    const request = manifestRequest(session, repository, reference, 'HEAD', call);
    const answer = await session.send(request);
    if (answer.status === 404 || answer.status === 401 || answer.status === 403)
        throw await refused(session, answer, request);
    await discard(answer.body);
    const said = answer.status === 200 ? descriptorOf(answer, reference, session) : undefined;
    return said ?? (await readManifest(session, repository, reference, call)).descriptor;
}
function descriptorOf(answer, reference, { registry }) {
    const mediaType = mediaTypeOf(answer);
    const size = Number(answer.headers['content-length'] ?? Number.NaN);
    const header = answer.headers['docker-content-digest'];
    if ((0,image_digest/* isDigest */.Bc)(reference) && (0,image_digest/* isDigest */.Bc)(header))
        checkDigest(reference, header, `manifest ${reference} of ${registry}`);
    const digest = (0,image_digest/* isDigest */.Bc)(reference) ? reference : header;
    if (mediaType === undefined || !(0,descriptor/* isManifestType */.Q3)(mediaType) || !(0,image_digest/* isDigest */.Bc)(digest))
        return undefined;
    if (!Number.isSafeInteger(size) || size <= 0)
        return undefined;
    return { mediaType, digest, size };
}
async function readManifest(session, repository, reference, call = {}) {
    const request = manifestRequest(session, repository, reference, 'GET', call);
    const what = `manifest ${nameOf(session, repository, reference)}`;
    for (let attempt = 1;; attempt += 1) {
        const answer = await session.send(request);
        if (answer.status !== 200)
            throw await refused(session, answer, request);
        const bytes = await bodyOrCut(answer, what);
        if (bytes !== undefined) {
            session.counters.bytesReceived += bytes.byteLength;
            return contentOf(bytes, answer, reference, what);
        }
        if (attempt === SETTLING_ATTEMPTS) {
            const facts = { registry: session.registry, operation: request.operation };
            throw new errors/* SlipwayError */.GQ('REGISTRY_UNREACHABLE', `${what} broke off again and again`, { facts, retryable: true });
        }
        await pauseBefore(session, attempt, call);
    }
}
async function bodyOrCut({ body }, what) {
    try {
        return await readBody(body, image_manifest/* MANIFEST_LIMITS */.T1.pullBytes, what);
    }
    catch (error) {
        body.destroy();
        if (error.code === 'ECONNRESET')
            return undefined;
        throw error;
    }
}
function contentOf(bytes, answer, reference, what) {
    const header = answer.headers['docker-content-digest'];
    const expected = (0,image_digest/* isDigest */.Bc)(reference) ? reference : (0,image_digest/* isDigest */.Bc)(header) ? header : undefined;
    const digest = (0,image_digest/* digestOf */.ol)(bytes, expected === undefined ? 'sha256' : (0,image_digest/* algorithmOf */.Hy)(expected));
    if (expected !== undefined)
        checkDigest(expected, digest, what);
    const manifest = (0,image_manifest/* parseManifest */.Ng)(bytes, mediaTypeOf(answer), what);
    const { mediaType, artifactType } = manifest;
    const descriptor = {
        mediaType,
        digest,
        size: bytes.byteLength,
        ...(artifactType === undefined ? {} : { artifactType }),
    };
    return { descriptor, bytes, manifest };
}
function checkDigest(expected, actual, what) {
    if (expected === actual || (0,image_digest/* algorithmOf */.Hy)(expected) !== (0,image_digest/* algorithmOf */.Hy)(actual))
        return;
    throw new errors/* SlipwayError */.GQ('REGISTRY_DIGEST_MISMATCH', `${what} has the digest ${actual} instead of ${expected}`, {
        facts: { expected, actual },
    });
}
function mediaTypeOf({ headers }) {
    const type = headers['content-type']?.split(';')[0]?.trim().toLowerCase();
    return type === '' ? undefined : type;
}
function manifestRequest(session, repository, reference, method, { signal }) {
    return {
        method,
        url: apiUrl(session, repository, `manifests/${reference}`),
        operation: `read manifest ${nameOf(session, repository, reference)}`,
        scopes: [repositoryScope(repository, 'pull')],
        headers: { accept: ACCEPT, 'accept-encoding': 'identity' },
        follow: 'anywhere',
        signal,
    };
}
function nameOf({ registry }, repository, reference) {
    return `${registry}/${repository}${(0,image_digest/* isDigest */.Bc)(reference) ? '@' : ':'}${reference}`;
}
async function putManifest(session, repository, content, { signal, tags = [], settles = true } = {}) {
    const { digest } = content.descriptor;
    if (content.bytes.byteLength > image_manifest/* MANIFEST_LIMITS */.T1.pushBytes) {
        throw new errors/* SlipwayError */.GQ('REGISTRY_LIMIT', `manifest ${digest} is larger than ${image_manifest/* MANIFEST_LIMITS */.T1.pushBytes} bytes`);
    }
    const call = { settles, ...(signal === undefined ? {} : { signal }) };
    if (tags.length === 0)
        return (await put(session, repository, content, digest, call)).headers['oci-subject'];
    const named = tags.length > 1 ? await putManyTags(session, repository, content, tags, call) : new Set();
    const rest = tags.filter((tag) => !named.has(tag));
    const answers = await (0,concurrency/* mapConcurrently */.X)(rest, TAGS_AT_ONCE, (tag) => put(session, repository, content, tag, call));
    return answers[0]?.headers['oci-subject'];
}
async function putManyTags(session, repository, content, tags, call) {
    if (session.capabilities.manyTags === false)
        return new Set();
    const query = tags.map((tag) => `tag=${encodeURIComponent(tag)}`).join('&');
    const { headers } = await put(session, repository, content, `${content.descriptor.digest}?${query}`, call);
    const named = new Set((headers['oci-tag'] ?? '').split(',').map((tag) => tag.trim()));
    session.capabilities.manyTags = tags.some((tag) => named.has(tag));
    return named;
}
const UNSETTLED = new Set(['MANIFEST_BLOB_UNKNOWN', 'BLOB_UNKNOWN', 'DIGEST_INVALID']);
async function put(session, repository, content, reference, call) {
    const { descriptor, bytes } = content;
    const [target = reference] = reference.split('?');
    const request = {
        method: 'PUT',
        url: apiUrl(session, repository, `manifests/${reference}`),
        operation: `put manifest ${nameOf(session, repository, target)}`,
        scopes: [repositoryScope(repository, 'pull', 'push')],
        headers: { 'content-type': descriptor.mediaType, 'content-length': String(bytes.byteLength) },
        body: bytes,
        signal: call.signal,
    };
    for (let attempt = 1;; attempt += 1) {
        const answer = await session.send(request);
        session.counters.bytesSent += bytes.byteLength;
        if (answer.status === 201 || answer.status === 200 || answer.status === 202) {
            await discard(answer.body);
            const stored = answer.headers['docker-content-digest'];
            if ((0,image_digest/* isDigest */.Bc)(stored))
                checkDigest(descriptor.digest, stored, `stored manifest ${target}`);
            return answer;
        }
        const problem = await readProblem(answer);
        if (!call.settles || !UNSETTLED.has(problem.code ?? '') || attempt === SETTLING_ATTEMPTS)
            throw await problemError(session, answer.status, request.operation, problem);
        await pauseBefore(session, attempt, call);
    }
}
async function pauseBefore({ clock, random }, attempt, { signal }) {
    await clock.sleep(retryDelayMs({ attempt, now: clock.now(), random: random() }), signal);
}

// EXTERNAL MODULE: ./lib/registry/in-turn.js
var in_turn = __webpack_require__(80854);
// EXTERNAL MODULE: ./lib/registry/referrers.js
var referrers = __webpack_require__(75455);
// EXTERNAL MODULE: ./lib/image/if-there.js
var if_there = __webpack_require__(26105);
;// CONCATENATED MODULE: ./lib/registry/link.js
const ENTRY = /<([^>]*)>((?:\s*;\s*[^;,="\s]+(?:\s*=\s*(?:"[^"]*"|[^;,"\s]*))?)*)/g;
const REL = /;\s*rel\s*=\s*(?:"([^"]*)"|([^;,"\s]*))/i;
function nextLink(header) {
    for (const [, target, parameters = ''] of (header ?? '').matchAll(ENTRY)) {
        const rel = REL.exec(parameters);
        const relations = (rel?.[1] ?? rel?.[2] ?? '').toLowerCase().split(/\s+/);
        if (relations.includes('next'))
            return target;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./lib/registry/http/tags.js









const MAX_PAGES = 1000;
async function* pages(session, first) {
    const seen = new Set();
    let url = first.url;
    while (url !== undefined) {
        if (seen.has(url.href) || seen.size === MAX_PAGES) {
            throw new errors/* SlipwayError */.GQ('REGISTRY_LIMIT', `${session.registry} does not come to an end when asked to ${first.operation}`, {
                facts: { registry: session.registry, pages: seen.size },
            });
        }
        seen.add(url.href);
        const request = { ...first, url };
        const answer = await session.send(request);
        if (answer.status !== 200)
            throw await refused(session, answer, request);
        const body = await readBody(answer.body, ANSWER_LIMITS.page, `a page of ${session.registry}`);
        session.counters.bytesReceived += body.byteLength;
        yield { answer, text: body.toString('utf8') };
        const link = nextLink(answer.headers['link']);
        url = link === undefined ? undefined : (0,origin/* pageUrl */.fi)(link, answer.url);
    }
}
const TagList = dist/* object */.Ikc({ tags: dist/* nullish */.cl6(dist/* array */.YOg(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* check */.z6Y(image_reference/* isTag */.dz, 'expected a tag')))) });
async function* listTags(session, repository, { signal } = {}) {
    const request = {
        method: 'GET',
        url: apiUrl(session, repository, `tags/list?n=${session.quirks.pageSize}`),
        operation: `list the tags of ${session.registry}/${repository}`,
        scopes: [repositoryScope(repository, 'pull')],
        signal,
    };
    for await (const { text } of pages(session, request)) {
        yield* (0,parse/* parseJson */.qF)(TagList, text, `the tag list of ${session.registry}/${repository}`).tags ?? [];
    }
}

;// CONCATENATED MODULE: ./lib/registry/http/referrers-list.js












async function listReferrers(session, repository, subject, options = {}) {
    const [byApi, index] = await Promise.all([
        listByApi(session, repository, subject, options),
        readFallback(session, repository, subject, options),
    ]);
    return (0,referrers/* withArtifactType */.B$)((0,referrers/* mergeReferrers */.vB)(byApi ?? [], index?.manifests ?? []), options.artifactType);
}
async function listByApi(session, repository, subject, { signal, artifactType } = {}) {
    const { capabilities, registry } = session;
    if (capabilities.referrersApi === false)
        return undefined;
    const query = artifactType === undefined ? '' : `?artifactType=${encodeURIComponent(artifactType)}`;
    const request = {
        method: 'GET',
        url: apiUrl(session, repository, `referrers/${subject}${query}`),
        operation: `list the referrers of ${registry}/${repository}@${subject}`,
        scopes: [repositoryScope(repository, 'pull')],
        headers: { accept: descriptor/* MEDIA_TYPES */.Z2.ociIndex },
        follow: 'never',
        signal,
    };
    const answer = await session.send(request);
    if (answer.status === 401 || answer.status === 403 || answer.status >= 500 || answer.status === 429)
        throw await refused(session, answer, request);
    const type = answer.headers['content-type']?.split(';')[0]?.trim();
    if (answer.status !== 200 || type !== descriptor/* MEDIA_TYPES */.Z2.ociIndex) {
        const { code } = await readProblem(answer);
        if (code !== 'NAME_UNKNOWN')
            capabilities.referrersApi = false;
        return undefined;
    }
    capabilities.referrersApi = true;
    return entriesFrom(session, request, answer, `the referrers of ${subject} in ${registry}/${repository}`);
}
async function entriesFrom(session, request, answer, what) {
    const found = [...entriesOf(await readBody(answer.body, image_manifest/* MANIFEST_LIMITS */.T1.pullBytes, what), what)];
    const link = nextLink(answer.headers['link']);
    if (link === undefined)
        return found;
    for await (const { text } of pages(session, { ...request, url: (0,origin/* pageUrl */.fi)(link, answer.url) })) {
        found.push(...entriesOf(Buffer.from(text), what));
        if (found.length > image_manifest/* MANIFEST_LIMITS */.T1.entries)
            throw new errors/* SlipwayError */.GQ('REGISTRY_LIMIT', `${what} are more than ${image_manifest/* MANIFEST_LIMITS */.T1.entries}`);
    }
    return found;
}
function entriesOf(bytes, what) {
    const manifest = (0,image_manifest/* parseManifest */.Ng)(bytes, descriptor/* MEDIA_TYPES */.Z2.ociIndex, what);
    return manifest.kind === 'index' ? manifest.manifests : [];
}
async function readFallback(session, repository, subject, call = {}) {
    const content = await (0,if_there/* ifThere */.y)(() => readManifest(session, repository, (0,referrers/* fallbackTag */.fH)(subject), call));
    if (content === undefined)
        return undefined;
    if (content.manifest.kind === 'index')
        return content.manifest;
    throw new errors/* SlipwayError */.GQ('REGISTRY_MALFORMED', `tag ${(0,referrers/* fallbackTag */.fH)(subject)} of ${session.registry}/${repository} is no index`);
}

;// CONCATENATED MODULE: ./lib/registry/http/referrers-attach.js






const STEADY = { reads: 3, shortestMs: 15, longestMs: 800 };
const MAX_WRITES = 40;
const PUTS_AT_ONCE = 4;
async function attach(session, repository, subject, manifests, call = {}) {
    for (const { content } of manifests) {
        if (content.manifest.subject?.digest === subject.digest)
            continue;
        throw new errors/* SlipwayError */.GQ('INTERNAL', `manifest ${content.descriptor.digest} has not ${subject.digest} as its subject`);
    }
    const noted = await (0,concurrency/* mapConcurrently */.X)(manifests, PUTS_AT_ONCE, ({ content }) => putManifest(session, repository, content, call));
    const entries = manifests.map(referrers/* referrerEntry */.oY);
    const isNoted = noted.every((digest) => digest === subject.digest);
    if (isNoted && session.capabilities.referrersApi === true)
        return;
    const listed = await listByApi(session, repository, subject.digest, call);
    if (listed !== undefined && (isNoted || (0,referrers/* hasReferrers */.nz)(listed, entries)))
        return;
    await addToFallback(session, repository, subject.digest, entries, call);
}
function addToFallback(session, repository, subject, entries, call) {
    const isDone = (list) => (0,referrers/* hasReferrers */.nz)(list, entries);
    const change = (list) => (0,referrers/* mergeReferrers */.vB)(list, entries);
    return changeFallback(session, repository, subject, { isDone, change }, call);
}
async function removeFromFallback(session, repository, subject, removed, call) {
    const isDone = (list) => list.every(({ digest }) => digest !== removed);
    const change = (list) => list.filter(({ digest }) => digest !== removed);
    await changeFallback(session, repository, subject, { isDone, change }, call);
}
async function changeFallback(session, repository, subject, { isDone, change }, call) {
    const { clock, registry } = session;
    const key = `${registry}/${repository}@${subject}`;
    let steady = 0;
    let writes = 0;
    let window = 0;
    for (;;) {
        const { wrote, ms } = await (0,in_turn/* inTurn */.l)(key, () => changeOnce(session, repository, subject, { isDone, change }, call));
        if (wrote) {
            steady = 0;
            writes += 1;
            window = Math.max(window, ms);
            if (writes > MAX_WRITES)
                throw lostRace(registry, repository, subject);
        }
        else if (writes === 0 || steady === STEADY.reads)
            return;
        await clock.sleep(gapMs(session, window, steady), call.signal);
        steady += 1;
    }
}
async function changeOnce(session, repository, subject, { isDone, change }, call) {
    const start = session.clock.now().getTime();
    const index = await readFallback(session, repository, subject, call);
    if (isDone(index?.manifests ?? []))
        return { wrote: false, ms: 0 };
    try {
        await write(session, repository, subject, index, change, call);
    }
    catch (error) {
        if (!(error instanceof errors/* SlipwayError */.GQ) || !UNSETTLED.has(String(error.facts['registryCode'])))
            throw error;
    }
    return { wrote: true, ms: session.clock.now().getTime() - start };
}
function gapMs({ random }, windowMs, steady) {
    const full = Math.min(STEADY.longestMs, Math.max(STEADY.shortestMs, windowMs) * 2 ** steady);
    return full * (0.5 + random());
}
async function write(session, repository, subject, index, change, call) {
    const content = (0,referrers/* referrersIndex */.X9)(index, change(index?.manifests ?? []));
    await putManifest(session, repository, content, { ...call, tags: [(0,referrers/* fallbackTag */.fH)(subject)], settles: false });
}
function lostRace(registry, repository, subject) {
    return new errors/* SlipwayError */.GQ('REGISTRY_REFUSED', `tag ${(0,referrers/* fallbackTag */.fH)(subject)} of ${registry}/${repository} does not keep what is written to it`, {
        facts: { registry, operation: 'attach', subject },
        help: 'many writers attach to the same image at once, or the tag is immutable; try again, or allow that tag to change',
        retryable: true,
    });
}

;// CONCATENATED MODULE: ./lib/registry/http/deletion.js







async function deleteReference(session, repository, reference, { leaveListed = false, ...call } = {}) {
    const subject = (0,image_digest/* isDigest */.Bc)(reference) && !leaveListed ? await subjectOf(session, repository, reference, call) : undefined;
    const request = {
        method: 'DELETE',
        url: apiUrl(session, repository, `manifests/${reference}`),
        operation: `delete ${nameOf(session, repository, reference)}`,
        scopes: [repositoryScope(repository, ...session.quirks.deleteActions)],
        signal: call.signal,
    };
    const answer = await session.send(request);
    if (answer.status !== 202 && answer.status !== 200 && answer.status !== 204)
        throw await undeleted(session, repository, reference, answer, request);
    await discard(answer.body);
    if (subject !== undefined && (0,image_digest/* isDigest */.Bc)(reference))
        await removeFromFallback(session, repository, subject, reference, call);
}
async function undeleted(session, repository, reference, answer, { operation }) {
    const { registry, quirks } = session;
    const problem = await readProblem(answer);
    if (!isUnsupported(answer.status, problem))
        return problemError(session, answer.status, operation, problem);
    const isByDigest = (0,image_digest/* isDigest */.Bc)(reference);
    const what = isByDigest ? 'deletes nothing' : 'deletes no tags, only whole images by digest';
    const name = `${registry}/${repository}`;
    const help = isByDigest
        ? 'allow deletion in its configuration (docker registry: storage.delete.enabled), or delete in its web interface'
        : `look up the digest with \`slipway registry manifest ${name}:${reference}\` and delete ${name}@DIGEST: this removes the image with all its other tags too`;
    return new errors/* SlipwayError */.GQ('REGISTRY_REFUSED', `${registry} ${what}: ${nameOf(session, repository, reference)} is still there`, {
        facts: {
            registry,
            operation,
            status: answer.status,
            ...(problem.code === '' ? {} : { registryCode: problem.code }),
        },
        help: quirks.deleteTagHelp ?? help,
    });
}
function isUnsupported(status, { code }) {
    return status === 405 || status === 501 || (status === 400 && (code === 'DIGEST_INVALID' || code === 'UNSUPPORTED'));
}
async function subjectOf(session, repository, digest, call) {
    try {
        return (await readManifest(session, repository, digest, call)).manifest.subject?.digest;
    }
    catch (error) {
        if (error instanceof errors/* SlipwayError */.GQ && error.code === 'REGISTRY_MALFORMED')
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./lib/registry/http/repository.js











const KEPT_BYTES = 16 << 20;
function openRepository(session, repository) {
    const kept = new Map();
    let keptBytes = 0;
    const keep = (content) => {
        const { digest, size } = content.descriptor;
        if (kept.has(digest) || keptBytes + size > KEPT_BYTES)
            return;
        kept.set(digest, content);
        keptBytes += size;
    };
    const forget = (digest) => {
        keptBytes -= kept.get(digest)?.descriptor.size ?? 0;
        kept.delete(digest);
    };
    return {
        name: `${session.registry}/${repository}`,
        resolve: async (reference, call) => resolve(session, repository, checked(reference), call),
        readManifest: async (reference, call) => {
            const known = (0,image_digest/* isDigest */.Bc)(reference) ? kept.get(reference) : undefined;
            if (known !== undefined)
                return known;
            const content = await readManifest(session, repository, checked(reference), call);
            keep(content);
            return content;
        },
        openBlob: (blob, call) => openBlob(session, repository, blob, call),
        uncheckedBlob: (blob, call) => uncheckedBlob(session, repository, blob, call),
        listReferrers: (subject, options) => listReferrers(session, repository, subject, options),
        hasBlob: (blob, call) => hasBlob(session, repository, blob.digest, call),
        putBlob: (blob, options) => putBlob(session, repository, blob, options),
        putManifest: async (content, options = {}) => {
            for (const tag of options.tags ?? [])
                checked(tag);
            await putManifest(session, repository, content, options);
        },
        attach: (subject, manifests, call) => attach(session, repository, subject, manifests, call),
        listTags: (call) => listTags(session, repository, call),
        delete: async (reference, call) => {
            await deleteReference(session, repository, checked(reference), call);
            if ((0,image_digest/* isDigest */.Bc)(reference))
                forget(reference);
        },
    };
    function checked(reference) {
        if ((0,image_digest/* isDigest */.Bc)(reference) || (0,image_reference/* isTag */.dz)(reference))
            return reference;
        throw new errors/* SlipwayError */.GQ('CONFIG_REFERENCE', `${nameOf(session, repository, reference.slice(0, 160))} names no tag or digest`);
    }
}

;// CONCATENATED MODULE: ./lib/registry/http/transport.js






const MAX_REDIRECTS = 5;
const MAX_RESPONSES_TO_401 = 2;
const MAX_WARNINGS = 10;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
class Transport {
    #options;
    #pause = { until: 0 };
    #warned = new Set();
    constructor(options) {
        this.#options = options;
    }
    async send(request) {
        const { attempts, signal, operation } = request;
        const persistence = { ...this.#options, pause: this.#pause, signal };
        try {
            return await persistently({ ...persistence, ...(attempts === undefined ? {} : { attempts }) }, () => this.#authorized(request));
        }
        catch (error) {
            if (!(error instanceof system_http/* HttpFailure */.H))
                throw error;
            throw connectionError(error, { registry: this.#options.registry, operation });
        }
    }
    async #authorized(request) {
        const { authorizer } = this.#options;
        const { scopes, signal, askForRights = true } = request;
        let authorization = this.#isOwn(request.url) ? await authorizer.authorization(scopes, signal) : undefined;
        for (let tried = 0;; tried += 1) {
            const answer = await this.#hops(request, authorization);
            if (answer.status !== 401 || !askForRights || !this.#isOwn(answer.url))
                return answer;
            if (tried === MAX_RESPONSES_TO_401)
                return answer;
            const challenge = await this.#challengeOf(answer, request);
            const next = await authorizer.respond(challenge, { scopes, authorization, signal });
            if (next === undefined)
                return answer;
            await discard(answer.body);
            authorization = next;
        }
    }
    async #hops(request, authorization) {
        const { follow = 'same-origin' } = request;
        let { url } = request;
        for (let hop = 0;; hop += 1) {
            const answer = await this.#exchange(request, url, this.#isOwn(url) ? authorization : undefined);
            if (!REDIRECTS.has(answer.status) || follow === 'never' || !mayRedirect(request, answer))
                return answer;
            await discard(answer.body);
            if (hop === MAX_REDIRECTS)
                throw new errors/* SlipwayError */.GQ('REGISTRY_REDIRECT', `${(0,origin/* displayUrl */.Qy)(request.url)} redirects more than ${MAX_REDIRECTS} times`);
            const registry = this.#options.endpoint.origin;
            const location = answer.headers['location'];
            url = (0,origin/* redirectTarget */.ET)({ location, from: answer.url, registry, crossOrigin: follow === 'anywhere' });
        }
    }
    async #exchange(request, url, authorization) {
        const { endpoint, counters, log } = this.#options;
        const { method, headers, body, signal } = request;
        counters.requests += 1;
        const answer = await endpoint.request({
            method,
            url,
            headers: { ...headers, ...(authorization === undefined ? {} : { authorization }) },
            ...(body === undefined ? {} : { body }),
            ...(signal === undefined ? {} : { signal }),
        });
        log.debug(`${method} ${(0,origin/* displayUrl */.Qy)(answer.url)} ${answer.status}`);
        this.#showWarning(answer.headers['warning']);
        return answer;
    }
    async #challengeOf(answer, request) {
        const header = answer.headers['www-authenticate'];
        if (header !== undefined)
            return header;
        const root = { ...request, method: 'GET', headers: {}, body: undefined };
        const ping = await this.#exchange(root, new URL('/v2/', this.#options.endpoint.origin));
        await discard(ping.body);
        return ping.headers['www-authenticate'];
    }
    #isOwn(url) {
        const { endpoint } = this.#options;
        return (0,origin/* isSameOrigin */.J6)(endpoint.located(url), endpoint.origin);
    }
    #showWarning(header) {
        const text = /^299 - "((?:[^"\\]|\\.)*)"/.exec(header ?? '')?.[1];
        if (text === undefined || this.#warned.has(text) || this.#warned.size >= MAX_WARNINGS)
            return;
        this.#warned.add(text);
        this.#options.log.warn(`${this.#options.registry} says: ${text.slice(0, 300)}`);
    }
}
function mayRedirect({ method }, { status }) {
    return method === 'GET' || method === 'HEAD' || status === 307 || status === 308;
}

;// CONCATENATED MODULE: ./lib/registry/http/client.js












function httpRegistryClient(deps) {
    const counters = { requests: 0, tokens: 0, bytesSent: 0, bytesReceived: 0 };
    const sessions = new Map();
    const sessionOf = (name) => {
        const registry = (0,image_reference/* canonicalRegistry */.i7)(name);
        const session = sessions.get(registry) ?? openSession(registry, deps, counters);
        sessions.set(registry, session);
        return session;
    };
    return {
        repository: ({ registry, repository }, intent) => {
            const session = sessionOf(registry);
            const actions = intent?.access === 'push' ? ['pull', 'push'] : ['pull'];
            if (intent !== undefined)
                session.authorizer.announce(repositoryScope(repository, ...actions));
            return openRepository(session, repository);
        },
        checkPush: async ({ registry, repository }, { signal } = {}) => {
            const session = sessionOf(registry);
            try {
                const { location } = await beginUpload(session, repository, signal);
                await cancelUpload(session, repository, location, signal);
            }
            catch (error) {
                throw withoutCredentials(error, (0,image_reference/* repositoryOf */._M)({ registry: session.registry, repository })) ?? error;
            }
        },
        askForAccess: ({ registry, repository }, access, { signal } = {}) => askForAccess(sessionOf(registry), repository, access, signal),
        stats: () => ({ ...counters }),
    };
}
function withoutCredentials(error, name) {
    if (!(error instanceof errors/* SlipwayError */.GQ) || error.code !== 'REGISTRY_DENIED')
        return undefined;
    if (error.facts['credentials'] !== 'none')
        return undefined;
    return new errors/* SlipwayError */.GQ('ENVIRONMENT_CREDENTIALS', `there are no credentials to push to ${name}`, {
        facts: error.facts,
        cause: error,
        ...(error.help === undefined ? {} : { help: error.help }),
    });
}
function openSession(registry, deps, counters) {
    const { clock, log = system_log/* silentLog */.a, random = Math.random, plainHttp = [], trust = registry_trust/* NO_OWN_TRUST */.Yb } = deps;
    const endpoint = new Endpoint({ registry, plainHttp, http: deps.http, trust });
    const authorizer = new Authorizer({
        http: endpoint,
        credentials: deps.credentials,
        clock,
        random,
        registry,
        origin: () => endpoint.origin,
        pairs: [...(deps.trustedTokenHosts ?? []), ...(deps.ciPair === undefined ? [] : [deps.ciPair])],
        onToken: () => {
            counters.requests += 1;
            counters.tokens += 1;
        },
    });
    const transport = new Transport({ clock, random, log, registry, endpoint, authorizer, counters });
    return {
        registry,
        endpoint,
        quirks: (0,quirks/* quirksOf */.T)(registry),
        authorizer,
        capabilities: { referrersApi: undefined, manyTags: undefined },
        counters,
        clock,
        random,
        send: (request) => transport.send(request),
    };
}


/***/ }),

/***/ 80854:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ inTurn)
/* harmony export */ });
const tails = new Map();
async function inTurn(key, action) {
    const before = tails.get(key) ?? Promise.resolve();
    const result = before.then(action);
    const tail = result.then(() => undefined, () => undefined);
    tails.set(key, tail);
    try {
        return await result;
    }
    finally {
        if (tails.get(key) === tail)
            tails.delete(key);
    }
}


/***/ }),

/***/ 89957:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dx: () => (/* binding */ objectionTo),
/* harmony export */   ET: () => (/* binding */ redirectTarget),
/* harmony export */   J6: () => (/* binding */ isSameOrigin),
/* harmony export */   Qy: () => (/* binding */ displayUrl),
/* harmony export */   _g: () => (/* binding */ registryOrigin),
/* harmony export */   fi: () => (/* binding */ pageUrl),
/* harmony export */   hp: () => (/* binding */ uploadLocation),
/* harmony export */   parsePlainHttpRegistries: () => (/* binding */ parsePlainHttpRegistries)
/* harmony export */ });
/* unused harmony export resolveUrl */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68424);
/* harmony import */ var _host_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84845);
/* harmony import */ var _quirks_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(98380);




function registryOrigin(registry, plainHttp = []) {
    const host = (0,_quirks_js__WEBPACK_IMPORTED_MODULE_3__/* .quirksOf */ .T)(registry).apiHost ?? registry;
    const url = URL.parse(`https://${host}/`);
    if (url === null || url.username !== '' || url.pathname !== '/' || url.search !== '') {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('CONFIG_REFERENCE', `not a registry: ${JSON.stringify(registry.slice(0, 300))}`);
    }
    if (!(0,_host_js__WEBPACK_IMPORTED_MODULE_2__/* .isLoopback */ .U9)(url.hostname) && !plainHttp.includes(registry))
        return url;
    return new URL(`http://${host}/`);
}
function parsePlainHttpRegistries(lines) {
    const problems = new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Problems */ .Zw();
    for (const line of lines) {
        if ((0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .isRegistryHost */ .EV)(line) && !/^(?:true|false)$/i.test(line))
            continue;
        problems.add('plain-http-registries', `${JSON.stringify(line)} is not a host`, 'name each registry as in references: HOST or HOST:PORT');
    }
    problems.throwIfAny();
    return lines.map(_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalRegistry */ .i7);
}
function isSameOrigin(a, b) {
    return a.origin === b.origin;
}
function objectionTo(target, from, registry) {
    if (target.protocol !== 'https:' && target.protocol !== 'http:')
        return `it is a ${target.protocol} address`;
    if (target.username !== '' || target.password !== '')
        return 'it carries user information';
    if (from.protocol === 'https:' && target.protocol === 'http:')
        return 'it leaves https';
    if ((0,_host_js__WEBPACK_IMPORTED_MODULE_2__/* .isNearAddress */ .hi)(target.hostname) && !(0,_host_js__WEBPACK_IMPORTED_MODULE_2__/* .isNearAddress */ .hi)(registry.hostname) && !isSameOrigin(target, registry))
        return 'it is an address inside the local network, but the registry is not';
    return undefined;
}
function resolveUrl(text, base, what) {
    const url = URL.parse(text, base.href);
    if (url === null)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('REGISTRY_MALFORMED', `${what} is not a URL`);
    return url;
}
function displayUrl(url) {
    return `${url.protocol}//${url.host}${url.pathname}`;
}
function redirectTarget({ location, from, registry, crossOrigin }) {
    if (location === undefined || location === '')
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('REGISTRY_MALFORMED', `${displayUrl(from)} redirects without saying where`);
    const target = resolveUrl(location, from, `the redirect of ${displayUrl(from)}`);
    const objection = objectionTo(target, from, registry) ??
        (crossOrigin || isSameOrigin(target, from) ? undefined : 'this request may not go to another server');
    if (objection !== undefined)
        throw refusal('redirect', from, target, objection);
    return target;
}
function uploadLocation(location, from, registry) {
    if (location === undefined || location === '')
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('REGISTRY_MALFORMED', `${displayUrl(from)} opened an upload without a Location`);
    const target = resolveUrl(location, from, `the upload Location of ${displayUrl(from)}`);
    const objection = objectionTo(target, registry, registry);
    if (objection !== undefined)
        throw refusal('upload Location', from, target, objection);
    return target;
}
function pageUrl(link, from) {
    const target = resolveUrl(link, from, `the Link of ${displayUrl(from)}`);
    if (!isSameOrigin(target, from))
        throw refusal('Link', from, target, 'a page may not lie on another server');
    return target;
}
function refusal(kind, from, target, objection) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('REGISTRY_REDIRECT', `refused to follow the ${kind} of ${displayUrl(from)} to ${displayUrl(target)}: ${objection}`, {
        facts: { registry: from.host, target: target.host },
        help: 'the registry or something between points elsewhere; if it is yours, correct its external address',
    });
}


/***/ }),

/***/ 98380:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ quirksOf)
/* harmony export */ });
const DEFAULTS = { deleteActions: ['delete', 'pull'], pageSize: 1000 };
const TABLE = [
    {
        matches: (registry) => registry === 'docker.io',
        apiHost: 'registry-1.docker.io',
        tokenHosts: ['auth.docker.io'],
        deleteTagHelp: 'Docker Hub deletes tags only on hub.docker.com or by its own API',
        deniedHelp: 'use an access token with Read & Write rights as the password',
    },
    {
        matches: (registry) => registry === 'ghcr.io',
        deleteTagHelp: 'GitHub deletes package versions on the package page or by its Packages API',
        deniedHelp: 'in GitHub Actions the job needs `permissions: packages: write`, and the package must give this repository write access',
    },
    {
        matches: (registry) => registry === 'registry.gitlab.com',
        tokenHosts: ['gitlab.com'],
        deniedHelp: 'in GitLab CI use CI_REGISTRY_USER with CI_REGISTRY_PASSWORD, or a deploy token with write_registry',
    },
    { matches: (registry) => registry.endsWith('.pkg.dev'), tokenHosts: ['oauth2.googleapis.com'] },
    { matches: (registry) => registry.endsWith('.azurecr.io'), tokenHosts: ['login.microsoftonline.com'] },
    { matches: (registry) => registry === 'quay.io', deleteActions: ['*'] },
];
function quirksOf(registry) {
    const row = TABLE.find(({ matches }) => matches(registry));
    if (row === undefined)
        return DEFAULTS;
    const { matches: _, ...quirks } = row;
    return { ...DEFAULTS, ...quirks };
}


/***/ }),

/***/ 68000:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ realmTrust),
/* harmony export */   parseTokenHostPairs: () => (/* binding */ parseTokenHostPairs)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68424);
/* harmony import */ var _host_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84845);
/* harmony import */ var _origin_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89957);
/* harmony import */ var _quirks_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(98380);





function realmTrust({ registry, origin, realm, pairs }) {
    const objection = (0,_origin_js__WEBPACK_IMPORTED_MODULE_3__/* .objectionTo */ .Dx)(realm, origin, origin);
    if (objection !== undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('REGISTRY_REALM', `${registry} names the token service ${realm.origin}, but ${objection}`, {
            facts: { registry, realm: realm.origin },
            help: 'the token service of a registry must be reachable over https; check the registry or what stands between',
        });
    }
    if ((0,_origin_js__WEBPACK_IMPORTED_MODULE_3__/* .isSameOrigin */ .J6)(realm, origin))
        return 'trusted';
    if (pairs.some((pair) => (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalRegistry */ .i7)(pair.registry) === registry && isHost(pair.tokenHost, realm)))
        return 'trusted';
    if (realm.protocol !== 'https:')
        return 'foreign';
    if ((0,_quirks_js__WEBPACK_IMPORTED_MODULE_4__/* .quirksOf */ .T)(registry).tokenHosts?.includes(realm.host) === true)
        return 'trusted';
    if (realm.hostname === origin.hostname || realm.port !== '')
        return 'foreign';
    const domain = (0,_host_js__WEBPACK_IMPORTED_MODULE_2__/* .registrableDomain */ .jG)(realm.hostname);
    return domain !== undefined && domain === (0,_host_js__WEBPACK_IMPORTED_MODULE_2__/* .registrableDomain */ .jG)(origin.hostname) ? 'trusted' : 'foreign';
}
function isHost(text, realm) {
    return URL.parse(`${realm.protocol}//${text}/`)?.host === realm.host;
}
function parseTokenHostPairs(lines) {
    const problems = new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Problems */ .Zw();
    const pairs = lines.flatMap((line) => {
        const match = /^\s*([^\s=/@]+)\s*=\s*([^\s=/@]+)\s*$/.exec(line);
        const [, registry, tokenHost] = match ?? [];
        if (registry !== undefined && tokenHost !== undefined) {
            if (URL.canParse(`https://${registry}/`) && URL.canParse(`https://${tokenHost}/`))
                return [{ registry: (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalRegistry */ .i7)(registry), tokenHost: tokenHost.toLowerCase() }];
        }
        problems.add('trusted-token-hosts', `${JSON.stringify(line)} is not registry=host`, 'write one registry=host a line');
        return [];
    });
    problems.throwIfAny();
    return pairs;
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

/***/ 92389:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PM: () => (/* binding */ certificateFiles),
/* harmony export */   Yb: () => (/* binding */ NO_OWN_TRUST),
/* harmony export */   xC: () => (/* binding */ pemCertificates)
/* harmony export */ });
const NO_OWN_TRUST = { lookup: () => Promise.resolve({ isNamed: false }) };
function certificateFiles(names) {
    const sorted = names.toSorted();
    const stems = (suffix) => sorted.filter((name) => name.endsWith(suffix)).map((name) => name.slice(0, -suffix.length));
    const [certificates, keys] = [stems('.cert'), stems('.key')];
    return {
        authorities: sorted.filter((name) => name.endsWith('.crt')),
        pairs: certificates
            .filter((stem) => keys.includes(stem))
            .map((stem) => ({ certificate: `${stem}.cert`, key: `${stem}.key` })),
        missing: [
            ...certificates.filter((stem) => !keys.includes(stem)).map((stem) => `${stem}.key`),
            ...keys.filter((stem) => !certificates.includes(stem)).map((stem) => `${stem}.cert`),
        ],
    };
}
function pemCertificates(text) {
    return text.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
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


/***/ }),

/***/ 53413:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ HttpFailure)
/* harmony export */ });
class HttpFailure extends Error {
    name = 'HttpFailure';
    reason;
    host;
    constructor(reason, host, message, options) {
        super(`${host}: ${message}`, options);
        this.reason = reason;
        this.host = host;
    }
}


/***/ }),

/***/ 51007:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ silentLog)
/* harmony export */ });
const silentLog = {
    debug: () => undefined,
    info: () => undefined,
    warn: () => undefined,
    error: () => undefined,
    output: () => undefined,
};


/***/ })

};
