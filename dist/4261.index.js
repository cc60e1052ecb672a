const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 4261;
export const ids = [4261];
export const modules = {

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

/***/ 64261:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   indexBill: () => (/* binding */ indexBill)
/* harmony export */ });
/* harmony import */ var _image_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37241);
/* harmony import */ var _image_platform_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88758);
/* harmony import */ var _package_url_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78613);
/* harmony import */ var _serial_number_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4367);
/* harmony import */ var _library_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(11436);





async function indexBill(index, platforms, toolVersion) {
    const library = await (0,_library_js__WEBPACK_IMPORTED_MODULE_4__/* .loadLibrary */ ._e)();
    const { Bom, Component, ComponentRepository, JsonSerializer, Metadata, NormalizerFactory, specs, types } = library;
    const purl = (0,_package_url_js__WEBPACK_IMPORTED_MODULE_2__/* .imagePurl */ .X6)(index);
    const root = new Component(types.Container, index.name, { version: index.digest, purl, bomRef: purl });
    const images = platforms.map((one) => platformComponent(library, index.name, one));
    for (const { bomRef } of images)
        root.dependencies.add(bomRef);
    const time = (0,_library_js__WEBPACK_IMPORTED_MODULE_4__/* .timeOf */ .nR)(index.created);
    const bom = new Bom({
        serialNumber: (0,_serial_number_js__WEBPACK_IMPORTED_MODULE_3__/* .serialNumber */ .w)(index.digest),
        components: new ComponentRepository(images),
        metadata: new Metadata({
            ...(time === undefined ? {} : { timestamp: time }),
            component: root,
            tools: (0,_library_js__WEBPACK_IMPORTED_MODULE_4__/* .slipwayTool */ .oj)(library, toolVersion),
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
        properties: (0,_library_js__WEBPACK_IMPORTED_MODULE_4__/* .properties */ .qo)(library, [
            ['slipway:platform', (0,_image_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPlatform */ .Bq)(platform)],
            ['slipway:size', String(size)],
        ]),
    });
}


/***/ }),

/***/ 11436:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _e: () => (/* binding */ loadLibrary),
/* harmony export */   nR: () => (/* binding */ timeOf),
/* harmony export */   oj: () => (/* binding */ slipwayTool),
/* harmony export */   qo: () => (/* binding */ properties)
/* harmony export */ });
async function loadLibrary() {
    const [models, enums, serialize, spec, spdx] = await Promise.all([
        __webpack_require__.e(/* import() */ 320).then(__webpack_require__.t.bind(__webpack_require__, 50320, 19)),
        __webpack_require__.e(/* import() */ 6820).then(__webpack_require__.t.bind(__webpack_require__, 6820, 19)),
        Promise.all(/* import() */[__webpack_require__.e(320), __webpack_require__.e(1290), __webpack_require__.e(1248)]).then(__webpack_require__.t.bind(__webpack_require__, 51248, 19)),
        Promise.all(/* import() */[__webpack_require__.e(320), __webpack_require__.e(4321)]).then(__webpack_require__.t.bind(__webpack_require__, 94321, 19)),
        __webpack_require__.e(/* import() */ 1290).then(__webpack_require__.t.bind(__webpack_require__, 61290, 19)),
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
function slipwayTool(library, version) {
    const { Component, ComponentRepository, Tools, types } = library;
    return new Tools({
        components: new ComponentRepository([new Component(types.Application, 'slipway', { version })]),
    });
}
function properties({ Property, PropertyRepository }, facts) {
    return new PropertyRepository(facts.flatMap(([name, value]) => (value === undefined || value === '' ? [] : [new Property(name, value)])));
}
function timeOf(created) {
    if (created === undefined || !/^\d{4}-/.test(created))
        return undefined;
    const time = new Date(created);
    return Number.isNaN(time.getTime()) ? undefined : time;
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

/***/ 4367:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ serialNumber)
/* harmony export */ });
/* harmony import */ var _image_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37241);

function serialNumber(image) {
    const hex = (0,_image_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .hexOf */ .ZD)((0,_image_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(`slipway cyclonedx ${image}`));
    const variant = ((Number.parseInt(hex.slice(16, 18), 16) & 0x3f) | 0x80).toString(16);
    return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(18, 20)}-${hex.slice(20, 32)}`;
}


/***/ })

};
