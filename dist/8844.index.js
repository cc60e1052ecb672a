const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 8844;
export const ids = [8844];
export const modules = {

/***/ 18844:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  squashBuild: () => (/* binding */ squashBuild)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/image/descriptor.js
var image_descriptor = __webpack_require__(83768);
// EXTERNAL MODULE: ./lib/image/image-config.js
var image_config = __webpack_require__(55691);
// EXTERNAL MODULE: ./lib/image/manifest.js
var image_manifest = __webpack_require__(64252);
// EXTERNAL MODULE: ./lib/image/platform.js
var platform = __webpack_require__(88758);
// EXTERNAL MODULE: ./lib/image/read-blob.js
var read_blob = __webpack_require__(82657);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./lib/image/parse.js
var parse = __webpack_require__(40298);
;// CONCATENATED MODULE: ./lib/build/squash-config.js


const Shape = dist/* looseObject */._H3({
    created: dist/* nullish */.cl6(dist/* string */.YjP()),
    rootfs: dist/* looseObject */._H3({ type: dist/* string */.YjP() }),
});
function squashedConfig(config, layers, diffId) {
    const before = (0,parse/* parseJson */.qF)(Shape, config, 'the config of the built image');
    const entry = {
        ...(before.created === null || before.created === undefined ? {} : { created: before.created }),
        created_by: 'slipway squash',
        comment: `squashed from ${layers} ${layers === 1 ? 'layer' : 'layers'}`,
    };
    return JSON.stringify({ ...before, rootfs: { ...before.rootfs, diff_ids: [diffId] }, history: [entry] });
}

// EXTERNAL MODULE: ./lib/build/layout/blob-file.js
var blob_file = __webpack_require__(81035);
// EXTERNAL MODULE: ./lib/build/layout/flatten.js + 3 modules
var flatten = __webpack_require__(52967);
;// CONCATENATED MODULE: ./lib/build/layout/squash.js










async function squashBuild({ source, layoutDirectory, platforms }, call = {}) {
    const squashed = await Promise.all(platforms.map((built) => squashPlatform(source, layoutDirectory, built, call)));
    await writeIndex(layoutDirectory, squashed);
    return squashed;
}
async function squashPlatform(source, directory, built, call) {
    const { manifest } = await source.readManifest(built.descriptor.digest, call);
    if (manifest.kind !== 'image')
        throw (0,flatten/* wrongLayers */.m)(`${built.descriptor.digest} is no image of one platform`);
    if (manifest.layers.length === 0)
        return built;
    const json = (await (0,read_blob/* readBlob */.g)(source, manifest.config, image_config/* CONFIG_LIMIT_BYTES */.X, call)).toString('utf8');
    const { diffIds } = (0,image_config/* parseImageConfig */.F)(json);
    const image = { source, layers: manifest.layers, diffIds, name: (0,platform/* formatPlatform */.Bq)(built.platform) };
    const layer = await (0,blob_file/* writeLayer */.B)(directory, await (0,flatten/* flatten */.B)(image, call), call);
    const config = Buffer.from(squashedConfig(json, image.layers.length, layer.diffId));
    const content = (0,image_manifest/* manifestContent */.$T)({
        ...manifest,
        config: { ...bare(manifest.config), digest: await (0,blob_file/* writeBlob */.Z)(directory, config), size: config.length },
        layers: [{ mediaType: layerType(manifest), digest: layer.digest, size: layer.size }],
    });
    await (0,blob_file/* writeBlob */.Z)(directory, content.bytes);
    return { ...built, descriptor: content.descriptor };
}
function layerType({ mediaType }) {
    return mediaType === image_descriptor/* MEDIA_TYPES */.Z2.dockerManifest
        ? 'application/vnd.docker.image.rootfs.diff.tar.gzip'
        : 'application/vnd.oci.image.layer.v1.tar+gzip';
}
async function writeIndex(directory, platforms) {
    const manifests = platforms.map(({ platform, descriptor }) => (0,image_descriptor/* descriptorJson */.mh)({ ...descriptor, platform }));
    const index = { schemaVersion: 2, mediaType: image_descriptor/* MEDIA_TYPES */.Z2.ociIndex, manifests };
    await (0,promises_.writeFile)((0,external_node_path_.join)(directory, 'index.json'), JSON.stringify(index));
}
function bare({ mediaType, digest, size }) {
    return { mediaType, digest, size };
}


/***/ })

};
