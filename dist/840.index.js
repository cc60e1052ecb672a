const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 840;
export const ids = [840];
export const modules = {

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

/***/ 90840:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openLayout: () => (/* binding */ openLayout)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/image/digest.js
var image_digest = __webpack_require__(37241);
// EXTERNAL MODULE: ./lib/image/reference.js
var reference = __webpack_require__(68424);
// EXTERNAL MODULE: ./lib/registry/layout-index.js
var layout_index = __webpack_require__(69388);
// EXTERNAL MODULE: ./lib/registry/referrers.js
var registry_referrers = __webpack_require__(75455);
// EXTERNAL MODULE: ./lib/registry/layout/blob-files.js + 1 modules
var blob_files = __webpack_require__(39420);
// EXTERNAL MODULE: ./lib/registry/layout/content-errors.js
var content_errors = __webpack_require__(66503);
// EXTERNAL MODULE: ./lib/registry/layout/content-source.js
var content_source = __webpack_require__(83625);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./lib/image/manifest.js
var image_manifest = __webpack_require__(64252);
// EXTERNAL MODULE: ./lib/image/parse.js
var parse = __webpack_require__(40298);
// EXTERNAL MODULE: ./lib/registry/in-turn.js
var in_turn = __webpack_require__(80854);
;// CONCATENATED MODULE: ./lib/registry/layout/layout-folder.js











const LayoutFile = dist/* object */.Ikc({ imageLayoutVersion: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^1\./, 'expected version 1')) });
const LAYOUT_JSON = '{"imageLayoutVersion":"1.0.0"}';
const SMALL_BYTES = 4096;
async function openLayoutFolder(directory, name, create) {
    if (create)
        await (0,in_turn/* inTurn */.l)((0,external_node_path_.resolve)(directory), () => createLayout(directory, name));
    await checkLayout(directory, name);
    await (0,blob_files/* checkBlobFolders */.rT)(directory, create);
    return new LayoutFolder(await (0,promises_.realpath)(directory), name);
}
async function createLayout(directory, name) {
    await (0,promises_.mkdir)(directory, { recursive: true });
    await (0,blob_files/* removeDrafts */.tk)(directory);
    const present = (await (0,promises_.readdir)(directory)).filter((file) => !(0,blob_files/* isDraft */.Qx)(file));
    if (!present.includes('oci-layout')) {
        if (present.length > 0)
            throw new errors/* SlipwayError */.GQ('CONFIG_REFERENCE', `${name} holds files that are no OCI layout`, {
                help: 'name an empty folder, or one that does not exist yet',
            });
        await writeWhole(directory, 'oci-layout', LAYOUT_JSON);
    }
    if (!present.includes('index.json'))
        await writeWhole(directory, 'index.json', Buffer.from((0,image_manifest/* manifestContent */.$T)(layout_index/* EMPTY_LAYOUT_INDEX */.cO).bytes));
}
async function checkLayout(directory, name) {
    const bytes = await readIfAny((0,external_node_path_.join)(directory, 'oci-layout'), SMALL_BYTES, name);
    if (bytes !== undefined) {
        (0,parse/* parseJson */.qF)(LayoutFile, bytes.toString('utf8'), `oci-layout of ${name}`);
        return;
    }
    const isFolder = await (0,promises_.stat)(directory).then((stats) => stats.isDirectory(), () => false);
    if (!isFolder)
        throw new errors/* SlipwayError */.GQ('CONFIG_REFERENCE', `${name} is no folder`);
    throw new errors/* SlipwayError */.GQ('REGISTRY_MALFORMED', `${name} is no OCI layout: it has no file oci-layout`);
}
async function readIfAny(path, limitBytes, name) {
    const chunks = [];
    try {
        for await (const chunk of (0,blob_files/* readRange */.qX)(path, { start: 0, end: limitBytes + 1 }))
            chunks.push(chunk);
    }
    catch (error) {
        const { code } = error;
        if (code === 'ENOENT' || code === 'ENOTDIR')
            return undefined;
        if (code === 'ELOOP')
            throw new errors/* SlipwayError */.GQ('REGISTRY_MALFORMED', `${path} of ${name} is a link`);
        throw error;
    }
    const bytes = Buffer.concat(chunks);
    if (bytes.byteLength <= limitBytes)
        return bytes;
    throw new errors/* SlipwayError */.GQ('REGISTRY_LIMIT', `${path} of ${name} is larger than ${limitBytes} bytes`);
}
async function writeWhole(directory, file, content) {
    const draft = (0,blob_files/* draftPath */.jK)(directory);
    await (0,promises_.writeFile)(draft, content);
    await (0,promises_.rename)(draft, (0,external_node_path_.join)(directory, file));
}
class LayoutFolder {
    directory;
    name;
    constructor(directory, name) {
        this.directory = directory;
        this.name = name;
    }
    async index() {
        const bytes = await readIfAny((0,external_node_path_.join)(this.directory, 'index.json'), image_manifest/* MANIFEST_LIMITS */.T1.pullBytes, this.name);
        if (bytes === undefined)
            throw new errors/* SlipwayError */.GQ('REGISTRY_MALFORMED', `${this.name} has no index.json`);
        return (0,layout_index/* parseLayoutIndex */.SP)(bytes, `index.json of ${this.name}`);
    }
    size(digest) {
        return (0,blob_files/* blobSize */.LE)(this.directory, digest);
    }
    read(digest, start, signal) {
        return (0,blob_files/* readRange */.qX)((0,blob_files/* blobPath */.nD)(this.directory, digest), { start }, signal);
    }
    update(change) {
        return (0,in_turn/* inTurn */.l)(this.directory, async () => {
            const before = await this.index();
            const after = await change(before);
            if (after === before)
                return;
            await writeWhole(this.directory, 'index.json', Buffer.from((0,image_manifest/* manifestContent */.$T)(after).bytes));
        });
    }
    async store({ descriptor, bytes }) {
        const { digest } = descriptor;
        if ((0,image_digest/* digestOf */.ol)(bytes, (0,image_digest/* algorithmOf */.Hy)(digest)) !== digest)
            throw (0,content_errors/* mismatch */.J)(this, digest, 'is to hold other content');
        if ((await this.size(digest)) === bytes.byteLength)
            return;
        const folder = (0,external_node_path_.join)('blobs', (0,image_digest/* algorithmOf */.Hy)(digest));
        await (0,promises_.mkdir)((0,external_node_path_.join)(this.directory, folder), { recursive: true });
        const draft = (0,blob_files/* draftPath */.jK)(this.directory);
        await (0,promises_.writeFile)(draft, bytes);
        await (0,promises_.rename)(draft, (0,blob_files/* blobPath */.nD)(this.directory, digest));
    }
    async requireContent({ manifest, descriptor }) {
        for (const { digest, mediaType } of (0,image_manifest/* successorsOf */.L6)(manifest)) {
            if (isForeign(mediaType) || (await this.size(digest)) !== undefined)
                continue;
            throw new errors/* SlipwayError */.GQ('REGISTRY_REFUSED', `${this.name} lacks ${digest}, which ${descriptor.digest} needs`, {
                facts: { registryCode: 'MANIFEST_BLOB_UNKNOWN', digest },
            });
        }
    }
}
function isForeign(mediaType) {
    return mediaType.includes('.foreign.') || mediaType.includes('.nondistributable.');
}

;// CONCATENATED MODULE: ./lib/registry/layout/layout.js










async function openLayout(directory, options = {}) {
    const { create = false, name = `oci:${directory}` } = options;
    const layout = await openLayoutFolder(directory, name, create);
    return { ...(0,content_source/* contentSource */.H)(layout), ...targetOf(layout), directory, checksContent: true, ...namesOf(layout) };
}
function targetOf(layout) {
    return {
        hasBlob: async ({ digest, size }) => (await layout.size(digest)) === size,
        putBlob: async ({ descriptor, open }, { signal, onProgress } = {}) => {
            signal?.throwIfAborted();
            if ((await layout.size(descriptor.digest)) === descriptor.size)
                return 'existing';
            const content = await open(0);
            await (0,blob_files/* writeBlob */.Zh)({ directory: layout.directory, blob: descriptor, content, signal, onProgress });
            return 'written';
        },
        putManifest: async (content, { signal, tags = [] } = {}) => {
            signal?.throwIfAborted();
            for (const tag of tags)
                if (!(0,reference/* isTag */.dz)(tag))
                    throw new errors/* SlipwayError */.GQ('CONFIG_REFERENCE', `${JSON.stringify(tag)} is not a tag`);
            await layout.requireContent(content);
            await layout.store(content);
            await layout.update((index) => placed(index, content, tags));
        },
        attach: (subject, manifests, call) => attach(layout, subject, manifests, call),
    };
}
function placed(index, content, tags) {
    const { descriptor, manifest } = content;
    const entry = entryOf(content);
    const named = tags.reduce((rest, tag) => (0,layout_index/* withTag */.Rd)(rest, entry, tag), index);
    const rooted = tags.length > 0 ? named : (0,layout_index/* withEntry */.rM)(named, entry);
    const children = manifest.kind === 'index' ? manifest.manifests.map(({ digest }) => digest) : [];
    return (0,layout_index/* withoutUntagged */.mQ)(rooted, new Set(children.filter((digest) => digest !== descriptor.digest)));
}
function entryOf({ descriptor, manifest }) {
    const { mediaType, digest, size } = descriptor;
    const config = manifest.kind === 'image' ? manifest.config.mediaType : undefined;
    const artifactType = manifest.artifactType ?? (manifest.subject === undefined ? undefined : config);
    return { mediaType, digest, size, ...(artifactType === undefined ? {} : { artifactType }) };
}
async function attach(layout, subject, referrers, { signal } = {}) {
    signal?.throwIfAborted();
    for (const { content } of referrers) {
        await layout.requireContent(content);
        await layout.store(content);
    }
    const tag = (0,registry_referrers/* fallbackTag */.fH)(subject.digest);
    const added = referrers.map(registry_referrers/* referrerEntry */.oY);
    await layout.update(async (index) => {
        const current = await referrersList(layout, index, tag);
        const list = (0,registry_referrers/* referrersIndex */.X9)(current, (0,registry_referrers/* mergeReferrers */.vB)(current?.manifests ?? [], added));
        await layout.store(list);
        const listed = (0,layout_index/* withoutUntagged */.mQ)(index, new Set(added.map(({ digest }) => digest)));
        return (0,layout_index/* withTag */.Rd)(listed, entryOf(list), tag);
    });
}
async function referrersList(layout, index, tag) {
    const entry = (0,layout_index/* findTag */.IU)(index, tag, layout.name);
    if (entry === undefined)
        return undefined;
    const { manifest } = await (0,content_source/* contentSource */.H)(layout).readManifest(entry.digest);
    if (manifest.kind === 'index')
        return manifest;
    throw new errors/* SlipwayError */.GQ('REGISTRY_MALFORMED', `${tag} of ${layout.name} is no list of referrers`);
}
function namesOf(layout) {
    return {
        async *listTags({ signal } = {}) {
            for (const tag of (0,layout_index/* layoutTags */.wy)(await layout.index())) {
                signal?.throwIfAborted();
                yield tag;
            }
        },
        delete: async (reference, { signal } = {}) => {
            signal?.throwIfAborted();
            if ((0,image_digest/* isDigest */.Bc)(reference))
                await deleteManifest(layout, reference);
            else
                await deleteTag(layout, reference);
        },
    };
}
async function deleteTag(layout, tag) {
    await layout.update((index) => {
        if ((0,layout_index/* findTag */.IU)(index, tag, layout.name) === undefined)
            throw (0,content_errors/* notFound */.m)(layout, `no tag ${tag}`);
        return (0,layout_index/* withoutTag */.nb)(index, tag);
    });
}
async function deleteManifest(layout, digest) {
    const { manifest } = await (0,content_source/* contentSource */.H)(layout).readManifest(digest);
    await layout.update(async (index) => {
        const rest = (0,layout_index/* withoutDigest */.nA)(index, digest);
        if (manifest.subject === undefined)
            return rest;
        const tag = (0,registry_referrers/* fallbackTag */.fH)(manifest.subject.digest);
        const list = await referrersList(layout, rest, tag);
        if (list?.manifests.some((entry) => entry.digest === digest) !== true)
            return rest;
        const left = list.manifests.filter((entry) => entry.digest !== digest);
        const former = (0,layout_index/* findTag */.IU)(rest, tag, layout.name);
        const unlisted = former === undefined ? rest : (0,layout_index/* withoutDigest */.nA)(rest, former.digest);
        if (left.length === 0)
            return unlisted;
        const content = (0,registry_referrers/* referrersIndex */.X9)(list, left);
        await layout.store(content);
        return (0,layout_index/* withTag */.Rd)(unlisted, entryOf(content), tag);
    });
    await (0,promises_.rm)((0,blob_files/* blobPath */.nD)(layout.directory, digest), { force: true });
}


/***/ })

};
