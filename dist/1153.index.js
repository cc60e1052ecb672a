const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 1153;
export const ids = [1153,3534];
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

/***/ 91153:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cycloneDxJson: () => (/* binding */ cycloneDxJson)
/* harmony export */ });
/* unused harmony export CYCLONEDX_VERSIONS */
/* harmony import */ var _image_platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88758);
/* harmony import */ var _bill_entry_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(91929);
/* harmony import */ var _package_url_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78613);
/* harmony import */ var _spdx_expression_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93489);
/* harmony import */ var _serial_number_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4367);
/* harmony import */ var _library_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(11436);






const CYCLONEDX_VERSIONS = (/* unused pure expression or super */ null && (['1.4', '1.5', '1.6']));
async function cycloneDxJson(inventory, subject, specVersion = '1.6') {
    const library = await (0,_library_js__WEBPACK_IMPORTED_MODULE_4__/* .loadLibrary */ ._e)();
    const bom = buildBom(library, inventory, subject);
    const { JsonSerializer, NormalizerFactory, specs } = library;
    return new JsonSerializer(new NormalizerFactory(specs[specVersion])).serialize(bom);
}
function buildBom(library, inventory, subject) {
    const { Bom, Metadata, ComponentRepository } = library;
    const root = imageComponent(library, inventory, subject);
    const parts = (0,_bill_entry_js__WEBPACK_IMPORTED_MODULE_5__/* .billEntries */ .Y)(inventory.components).map((entry) => packageComponent(library, entry));
    const system = systemComponent(library, inventory);
    const components = system === undefined ? parts : [system, ...parts];
    for (const component of components)
        root.dependencies.add(component.bomRef);
    const time = (0,_library_js__WEBPACK_IMPORTED_MODULE_4__/* .timeOf */ .nR)(subject.created);
    return new Bom({
        serialNumber: (0,_serial_number_js__WEBPACK_IMPORTED_MODULE_3__/* .serialNumber */ .w)(subject.digest),
        components: new ComponentRepository(components),
        metadata: new Metadata({
            ...(time === undefined ? {} : { timestamp: time }),
            component: root,
            tools: (0,_library_js__WEBPACK_IMPORTED_MODULE_4__/* .slipwayTool */ .oj)(library, subject.toolVersion),
            properties: (0,_library_js__WEBPACK_IMPORTED_MODULE_4__/* .properties */ .qo)(library, [...gitlabProperties(inventory, subject), ...unreadProperties(inventory)]),
        }),
    });
}
function imageComponent(library, { platform }, { name, digest }) {
    const purl = (0,_package_url_js__WEBPACK_IMPORTED_MODULE_1__/* .imagePurl */ .X6)({ name, digest }, platform);
    return new library.Component(library.types.Container, name, {
        version: digest,
        purl,
        bomRef: purl,
        properties: (0,_library_js__WEBPACK_IMPORTED_MODULE_4__/* .properties */ .qo)(library, [['slipway:platform', (0,_image_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPlatform */ .Bq)(platform)]]),
    });
}
function systemComponent(library, { os }) {
    if (os === undefined)
        return undefined;
    return new library.Component(library.types.OperatingSystem, os.id, {
        bomRef: `os:${os.id}@${os.versionId}`,
        ...(os.versionId === '' ? {} : { version: os.versionId }),
        description: os.name,
    });
}
function packageComponent(library, { reference, component, places }) {
    const { ecosystem, name, version, purl, source, architecture, module } = component;
    const owners = places.every(({ ownedBy }) => ownedBy !== undefined)
        ? places.flatMap(({ ownedBy }) => ownedBy ?? [])
        : [];
    const slash = ecosystem === 'npm' ? name.indexOf('/') : -1;
    const facts = [
        ['slipway:architecture', architecture],
        ['slipway:module', module],
        ['slipway:source:name', source?.name],
        ['slipway:source:version', source?.version],
        ...unique(places.map(({ layer }) => layer)).map((layer) => ['slipway:layer', layer]),
        ...unique(places.map(({ path }) => path)).map((path) => ['slipway:path', path]),
        ...unique(owners).map((owner) => ['slipway:ownedBy', owner]),
    ];
    return new library.Component(library.types.Library, name.slice(slash + 1), {
        ...(slash < 0 ? {} : { group: name.slice(0, slash) }),
        version,
        purl,
        bomRef: reference,
        licenses: licenses(library, component.licenses),
        properties: (0,_library_js__WEBPACK_IMPORTED_MODULE_4__/* .properties */ .qo)(library, facts),
    });
}
function licenses(library, texts) {
    const { LicenseExpression, LicenseRepository, NamedLicense, SpdxLicense, isSpdxId } = library;
    const [only] = texts;
    if (texts.length === 1 && only !== undefined && !isSpdxId(only) && (0,_spdx_expression_js__WEBPACK_IMPORTED_MODULE_2__/* .isSpdxExpression */ .Y)(only, isSpdxId))
        return new LicenseRepository([new LicenseExpression(only)]);
    return new LicenseRepository(unique(texts).map((text) => (isSpdxId(text) ? new SpdxLicense(text) : new NamedLicense(text))));
}
function gitlabProperties({ os }, { name }) {
    return [
        ['gitlab:meta:schema_version', '1'],
        ['gitlab:container_scanning:image:name', name],
        ['gitlab:container_scanning:operating_system:name', os?.id],
        ['gitlab:container_scanning:operating_system:version', os?.versionId],
    ];
}
function unreadProperties({ unread = [] }) {
    return unread.map(({ path, reason }) => ['slipway:unread', `${path}: ${reason}`]);
}
function unique(texts) {
    return [...new Set(texts)];
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


/***/ })

};
