const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 2448;
export const ids = [2448];
export const modules = {

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
/** @throws REGISTRY_MALFORMED with the path to the fault. */
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

/***/ 82657:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ readBlob)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

/**
 * A small blob, whole: a config, a bundle, an attestation. Its digest was checked by the source.
 * @throws REGISTRY_LIMIT when it is larger than `limitBytes`, before and while it is read.
 */
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





/** Reads the manifest behind a tag or digest and the manifests of its platforms; attestation manifests are left out. */
async function openImage(source, reference, call) {
    const root = await source.readManifest(reference, call);
    const { manifest } = root;
    if (manifest.kind === 'image') {
        const content = { ...root, manifest };
        return { source, root, children: [{ platform: await platformOf(source, manifest, call), content }] };
    }
    const children = await Promise.all((0,_image_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .platformChildren */ .xq)(manifest).map(async ({ platform, digest }) => {
        const content = await source.readManifest(digest, call);
        return content.manifest.kind === 'image'
            ? [{ platform, content: { ...content, manifest: content.manifest } }]
            : [];
    }));
    return { source, root, children: children.flat() };
}
async function platformOf(source, manifest, call) {
    const config = await (0,_image_read_blob_js__WEBPACK_IMPORTED_MODULE_4__/* .readBlob */ .g)(source, manifest.config, _image_image_config_js__WEBPACK_IMPORTED_MODULE_1__/* .CONFIG_LIMIT_BYTES */ .X, call);
    return (0,_image_image_config_js__WEBPACK_IMPORTED_MODULE_1__/* .parseImageConfig */ .F)(config.toString('utf8')).platform;
}
/** The children for the platforms that were asked for, or all. @throws CONFIG_INVALID listing those the image has. */
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
/** The one child that a command about a single platform speaks of. @throws CONFIG_INVALID listing the platforms. */
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


/***/ })

};
