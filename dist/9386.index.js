const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 9386;
export const ids = [9386];
export const modules = {

/***/ 88875:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bq: () => (/* binding */ formatPlatform),
/* harmony export */   FL: () => (/* binding */ parsePlatform),
/* harmony export */   WN: () => (/* binding */ normalisePlatform),
/* harmony export */   _H: () => (/* binding */ isUnknownPlatform),
/* harmony export */   fS: () => (/* binding */ platformFileName),
/* harmony export */   my: () => (/* binding */ samePlatform)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42685);

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
/**
 * Reads `os/architecture[/variant]`; a bare architecture means linux. Normalises as containerd does: x86_64 is amd64,
 * arm64/v8 is arm64, arm is arm/v7.
 * @throws CONFIG_REFERENCE naming the text.
 */
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
/** One spelling for each platform, so that two spellings of the same one compare equal. */
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
/** `linux/arm/v7` as a file name: `linux-arm-v7`. */
function platformFileName(platform) {
    return formatPlatform(platform).replaceAll('/', '-');
}
function samePlatform(a, b) {
    return formatPlatform(a) === formatPlatform(b);
}
/** BuildKit's attestation manifests and other children that are no image carry this platform. */
function isUnknownPlatform(platform) {
    return platform.os === 'unknown' || platform.architecture === 'unknown';
}


/***/ }),

/***/ 19386:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   indexBill: () => (/* binding */ indexBill)
/* harmony export */ });
/* harmony import */ var _image_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22872);
/* harmony import */ var _image_platform_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88875);
/* harmony import */ var _package_url_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63028);
/* harmony import */ var _library_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64393);




/**
 * A CycloneDX 1.6 document (JSON text, one line) for an index: what it is made of are the images of its platforms, each with a
 * bill of its own. Equal input gives equal bytes, in whatever order the platforms come.
 */
async function indexBill(index, platforms, toolVersion) {
    const library = await (0,_library_js__WEBPACK_IMPORTED_MODULE_3__/* .loadLibrary */ ._e)();
    const { Bom, Component, ComponentRepository, JsonSerializer, Metadata, NormalizerFactory, specs, types } = library;
    const purl = (0,_package_url_js__WEBPACK_IMPORTED_MODULE_2__/* .imagePurl */ .X6)(index);
    const root = new Component(types.Container, index.name, { version: index.digest, purl, bomRef: purl });
    const images = platforms.map((one) => platformComponent(library, index.name, one));
    for (const { bomRef } of images)
        root.dependencies.add(bomRef);
    const time = (0,_library_js__WEBPACK_IMPORTED_MODULE_3__/* .timeOf */ .nR)(index.created);
    const bom = new Bom({
        serialNumber: (0,_library_js__WEBPACK_IMPORTED_MODULE_3__/* .serialNumber */ .wz)(index.digest),
        components: new ComponentRepository(images),
        metadata: new Metadata({
            ...(time === undefined ? {} : { timestamp: time }),
            component: root,
            tools: (0,_library_js__WEBPACK_IMPORTED_MODULE_3__/* .slipwayTool */ .oj)(library, toolVersion),
        }),
    });
    return new JsonSerializer(new NormalizerFactory(specs['1.6'])).serialize(bom, { sortLists: true });
}
function platformComponent(library, name, { platform, digest, size }) {
    const purl = (0,_package_url_js__WEBPACK_IMPORTED_MODULE_2__/* .imagePurl */ .X6)({ name, digest }, platform);
    const algorithm = (0,_image_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .algorithmOf */ .Hy)(digest) === 'sha256' ? library.hashes['SHA-256'] : library.hashes['SHA-512'];
    return new library.Component(library.types.Container, name, {
        version: digest,
        purl,
        bomRef: purl,
        hashes: new library.HashDictionary([[algorithm, (0,_image_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .hexOf */ .ZD)(digest)]]),
        properties: (0,_library_js__WEBPACK_IMPORTED_MODULE_3__/* .properties */ .qo)(library, [
            ['slipway:platform', (0,_image_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPlatform */ .Bq)(platform)],
            ['slipway:size', String(size)],
        ]),
    });
}


/***/ }),

/***/ 64393:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _e: () => (/* binding */ loadLibrary),
/* harmony export */   nR: () => (/* binding */ timeOf),
/* harmony export */   oj: () => (/* binding */ slipwayTool),
/* harmony export */   qo: () => (/* binding */ properties),
/* harmony export */   wz: () => (/* binding */ serialNumber)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

async function loadLibrary() {
    const [models, enums, serialize, spec, spdx] = await Promise.all([
        __webpack_require__.e(/* import() */ 8888).then(__webpack_require__.t.bind(__webpack_require__, 58888, 19)),
        __webpack_require__.e(/* import() */ 3180).then(__webpack_require__.t.bind(__webpack_require__, 93180, 19)),
        Promise.all(/* import() */[__webpack_require__.e(8888), __webpack_require__.e(9138), __webpack_require__.e(9416)]).then(__webpack_require__.t.bind(__webpack_require__, 9416, 19)),
        Promise.all(/* import() */[__webpack_require__.e(8888), __webpack_require__.e(2313)]).then(__webpack_require__.t.bind(__webpack_require__, 32313, 19)),
        __webpack_require__.e(/* import() */ 9138).then(__webpack_require__.t.bind(__webpack_require__, 39138, 19)),
    ]);
    return {
        ...models,
        types: enums.ComponentType,
        hashes: enums.HashAlgorithm,
        JsonSerializer: serialize.JsonSerializer,
        NormalizerFactory: serialize.JSON.Normalize.Factory,
        specs: { '1.4': spec.Spec1dot4, '1.5': spec.Spec1dot5, '1.6': spec.Spec1dot6 },
        isSpdxId: (text) => spdx.isSupportedSpdxId(text),
    };
}
/** Who wrote the document. */
function slipwayTool(library, version) {
    const { Component, ComponentRepository, Tools, types } = library;
    return new Tools({
        components: new ComponentRepository([new Component(types.Application, 'slipway', { version })]),
    });
}
/** Facts without a value are left out. */
function properties({ Property, PropertyRepository }, facts) {
    return new PropertyRepository(facts.flatMap(([name, value]) => (value === undefined || value === '' ? [] : [new Property(name, value)])));
}
/** A UUID of version 8 (RFC 9562) made of the digest: the same image always has the same one. */
function serialNumber(digest) {
    const bytes = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(`slipway cyclonedx ${digest}`).digest().subarray(0, 16);
    bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
    bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
    const hex = bytes.toString('hex');
    return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
/** The image's time; what is no date of four-digit years is left out. */
function timeOf(created) {
    if (created === undefined || !/^\d{4}-/.test(created))
        return undefined;
    const time = new Date(created);
    return Number.isNaN(time.getTime()) ? undefined : time;
}


/***/ }),

/***/ 63028:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X6: () => (/* binding */ imagePurl)
/* harmony export */ });
/* unused harmony exports distributionPurl, npmPurl, pythonPurl, goPurl */
/* harmony import */ var packageurl_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49939);

/**
 * `pkg:deb/debian/curl@8.14.1-2?arch=amd64&distro=debian-13` (purl-spec, types deb, apk and rpm). The vendor is os-release's ID;
 * without an os-release there is none, rather than a guess.
 */
function distributionPurl(found, os) {
    const distro = os === undefined ? undefined : [os.id, os.versionId].filter((part) => part !== '').join('-');
    const qualifiers = {
        ...(found.architecture === undefined ? {} : { arch: found.architecture }),
        ...(distro === undefined ? {} : { distro }),
        ...(found.epoch === undefined ? {} : { epoch: String(found.epoch) }),
    };
    return format(new PackageURL(found.type, os?.id, found.name, found.version, qualifiers, undefined));
}
/** `pkg:npm/%40scope/name@1.0.0`. */
function npmPurl(name, version) {
    const slash = name.indexOf('/');
    const scope = slash < 0 ? undefined : name.slice(0, slash);
    return format(new PackageURL('npm', scope, name.slice(slash + 1), version, undefined, undefined));
}
/** `pkg:pypi/zope.interface@6.0`; the name in lower case with dashes for underscores (purl-spec, type pypi). */
function pythonPurl(name, version) {
    return format(new PackageURL('pypi', undefined, name, version, undefined, undefined));
}
/** `pkg:golang/golang.org/x/text@v0.14.0`, in lower case (purl-spec, type golang). */
function goPurl(path, version) {
    const lower = path.toLowerCase();
    const slash = lower.lastIndexOf('/');
    const namespace = slash < 0 ? undefined : lower.slice(0, slash);
    return format(new PackageURL('golang', namespace, lower.slice(slash + 1), version, undefined, undefined));
}
/** The library leaves these as they are; purl-spec wants them encoded, and readers that decode forms would see a blank for `+`. */
function format(purl) {
    return purl.toString().replace(/[+()!*']/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
/**
 * `pkg:oci/app@sha256:…?arch=amd64&repository_url=ghcr.io/o/app` (purl-spec, type oci) for an image by its name; a tag or
 * digest in the name is left out. An index has no architecture.
 */
function imagePurl(image, platform) {
    const repository = image.name.replace(/@.*$/, '').replace(/:[^/:]*$/, '');
    const name = repository.slice(repository.lastIndexOf('/') + 1).toLowerCase();
    const qualifiers = {
        ...(platform === undefined ? {} : { arch: platform.architecture }),
        ...(repository.includes('/') ? { repository_url: repository.toLowerCase() } : {}),
    };
    return format(new packageurl_js__WEBPACK_IMPORTED_MODULE_0__.PackageURL('oci', undefined, name === '' ? 'image' : name, image.digest, qualifiers, undefined));
}


/***/ })

};
