const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 3534;
export const ids = [3534];
export const modules = {

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
