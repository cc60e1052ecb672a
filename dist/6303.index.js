const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 6303;
export const ids = [6303];
export const modules = {

/***/ 89294:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ parseImageConfig),
/* harmony export */   X: () => (/* binding */ CONFIG_LIMIT_BYTES)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57958);
/* harmony import */ var _descriptor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79477);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1825);



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

/***/ 16303:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openArchive: () => (/* binding */ openArchive)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(42685);
// EXTERNAL MODULE: ./lib/image/digest.js
var image_digest = __webpack_require__(22872);
// EXTERNAL MODULE: ./lib/image/image-config.js
var image_config = __webpack_require__(89294);
// EXTERNAL MODULE: ./lib/image/descriptor.js
var descriptor = __webpack_require__(79477);
// EXTERNAL MODULE: ./lib/image/manifest.js
var manifest = __webpack_require__(93513);
// EXTERNAL MODULE: ../../work/main/node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(57958);
// EXTERNAL MODULE: ./lib/image/parse.js
var parse = __webpack_require__(1825);
;// CONCATENATED MODULE: ./lib/registry/docker-archive.js





const ManifestFile = dist/* pipe */.FsL(dist/* array */.YOg(dist/* object */.Ikc({
    Config: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* minLength */.BpQ(1)),
    RepoTags: dist/* nullish */.cl6(dist/* array */.YOg(dist/* string */.YjP())),
    Layers: dist/* nullish */.cl6(dist/* pipe */.FsL(dist/* array */.YOg(dist/* string */.YjP()), dist/* maxLength */.Ru6(manifest/* MANIFEST_LIMITS */.T1.entries))),
})), dist/* maxLength */.Ru6(manifest/* MANIFEST_LIMITS */.T1.entries));
/** Reads manifest.json of `docker save`. @throws REGISTRY_MALFORMED with the path to the fault. */
function parseDockerArchive(json, what) {
    return (0,parse/* parseJson */.qF)(ManifestFile, json, what).map(({ Config, RepoTags, Layers }) => ({
        config: Config,
        repoTags: RepoTags ?? [],
        layers: Layers ?? [],
    }));
}
/** The layer's media type by its first bytes; `docker save` writes plain tars, others also compressed ones. */
function layerMediaType(start) {
    const isGzip = start[0] === 0x1f && start[1] === 0x8b;
    const isZstd = start[0] === 0x28 && start[1] === 0xb5 && start[2] === 0x2f && start[3] === 0xfd;
    return `application/vnd.oci.image.layer.v1.tar${isGzip ? '+gzip' : isZstd ? '+zstd' : ''}`;
}
function configDescriptor(content) {
    return { mediaType: descriptor/* MEDIA_TYPES */.Z2.ociConfig, digest: content.digest, size: content.size };
}
/** @throws REGISTRY_MALFORMED */
function checkLayerCount(image, diffIds, what) {
    if (image.layers.length !== diffIds)
        throw new errors/* SlipwayError */.GQ('REGISTRY_MALFORMED', `${what} has ${image.layers.length} layers, but its config names ${diffIds}`);
}

// EXTERNAL MODULE: ./lib/registry/layout-index.js
var layout_index = __webpack_require__(45363);
// EXTERNAL MODULE: ./lib/registry/layout/blob-files.js
var blob_files = __webpack_require__(60204);
// EXTERNAL MODULE: ./lib/registry/layout/content-source.js
var content_source = __webpack_require__(16360);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./lib/registry/tar-header.js

const TAR_BLOCK = 512;
/**
 * Reads a header block; undefined for the block of zeros at the end.
 * @throws REGISTRY_MALFORMED when the checksum or a number is wrong.
 */
function parseTarHeader(block, what) {
    if (block.every((byte) => byte === 0))
        return undefined;
    if (!hasChecksum(block))
        throw new errors/* SlipwayError */.GQ('REGISTRY_MALFORMED', `${what} is no tar archive, or is damaged`);
    const size = parseNumber(block.subarray(124, 136));
    if (size === undefined)
        throw new errors/* SlipwayError */.GQ('REGISTRY_MALFORMED', `${what} has a member of impossible size`);
    const prefix = block.toString('latin1', 257, 263) === 'ustar\0' ? tar_header_text(block.subarray(345, 500)) : '';
    const name = tar_header_text(block.subarray(0, 100));
    const type = block[156] === 0 ? '0' : String.fromCharCode(block[156] ?? 0);
    return { name: prefix === '' ? name : `${prefix}/${name}`, size, type, linkName: tar_header_text(block.subarray(157, 257)) };
}
function hasChecksum(block) {
    let sum = 8 * 32;
    for (let at = 0; at < TAR_BLOCK; at += 1)
        if (at < 148 || at >= 156)
            sum += block[at] ?? 0;
    return parseNumber(block.subarray(148, 156)) === sum;
}
function tar_header_text(field) {
    const end = field.indexOf(0);
    return field.toString('utf8', 0, end < 0 ? field.byteLength : end);
}
/** Octal digits, or GNU's base 256 for what does not fit. */
function parseNumber(field) {
    if (((field[0] ?? 0) & 0x80) === 0) {
        const digits = tar_header_text(field).trim();
        return /^[0-7]*$/.test(digits) ? Number.parseInt(digits === '' ? '0' : digits, 8) : undefined;
    }
    let value = (field[0] ?? 0) & 0x7f;
    for (const byte of field.subarray(1))
        value = value * 256 + byte;
    return Number.isSafeInteger(value) ? value : undefined;
}
/**
 * The records of a pax header: `length key=value\n` each.
 * @throws REGISTRY_MALFORMED
 */
function parsePaxRecords(content, what) {
    const records = new Map();
    for (let at = 0; at < content.byteLength;) {
        const blank = content.indexOf(0x20, at);
        const length = blank < 0 ? Number.NaN : Number(content.toString('latin1', at, blank));
        const end = at + length;
        if (!Number.isSafeInteger(length) || length <= blank - at || end > content.byteLength)
            throw new errors/* SlipwayError */.GQ('REGISTRY_MALFORMED', `${what} has a damaged pax header`);
        const record = content.toString('utf8', blank + 1, end - 1);
        const equals = record.indexOf('=');
        if (equals > 0)
            records.set(record.slice(0, equals), record.slice(equals + 1));
        at = end;
    }
    return records;
}

;// CONCATENATED MODULE: ./lib/registry/layout/tar-index.js



/** Limits against hostile archives. */
const TAR_LIMITS = { members: 50_000, extraHeaderBytes: 1 << 16, nameLength: 4096, linkHops: 8 };
const WINDOW_BYTES = 1 << 16;
/**
 * Reads the headers and skips the contents: as many reads as members, whatever their size.
 * @throws REGISTRY_MALFORMED, REGISTRY_LIMIT
 */
async function readTarIndex(handle, what, signal) {
    const file = await openWindow(handle, what);
    const entries = new Map();
    let count = 0;
    for await (const { header, offset } of headers(file, what)) {
        signal?.throwIfAborted();
        count += 1;
        if (count > TAR_LIMITS.members)
            throw new errors/* SlipwayError */.GQ('REGISTRY_LIMIT', `${what} has more than ${TAR_LIMITS.members} members`);
        const path = cleanPath(header.name);
        if (header.type === '0' || header.type === '7') {
            // Readers disagree on which of two files with one name counts; a manifest in doubt is none.
            if (entries.has(path) && path.endsWith('.json'))
                throw new errors/* SlipwayError */.GQ('REGISTRY_MALFORMED', `${what} has two files named ${path}`);
            entries.set(path, { offset, size: header.size });
        }
        else if (header.type === '1')
            entries.set(path, { link: cleanPath(header.linkName) });
        else if (header.type === '2')
            entries.set(path, { link: cleanPath(external_node_path_.posix.join(external_node_path_.posix.dirname(path), header.linkName)) });
    }
    return { find: (path) => follow(entries, cleanPath(path)) };
}
/** Names an entry the same however it was written: no `./`, no way up, no root. */
function cleanPath(path) {
    return external_node_path_.posix.normalize(`/${path}`).slice(1);
}
function follow(entries, path) {
    let entry = entries.get(path);
    for (let hop = 0; entry !== undefined && 'link' in entry; hop += 1) {
        if (hop === TAR_LIMITS.linkHops)
            return undefined;
        entry = entries.get(entry.link);
    }
    return entry;
}
async function* headers(file, what) {
    let override = {};
    for (let at = 0; at < file.size;) {
        const block = await file.read(at, TAR_BLOCK);
        const raw = parseTarHeader(block, what);
        if (raw === undefined)
            return;
        const offset = at + TAR_BLOCK;
        const isExtra = /^[xgLK]$/.test(raw.type);
        const header = isExtra ? raw : { ...raw, ...override };
        if (offset + header.size > file.size || header.name.length > TAR_LIMITS.nameLength)
            throw new errors/* SlipwayError */.GQ('REGISTRY_MALFORMED', `${what} is cut short, or has a member of impossible size or name`);
        at = offset + Math.ceil(header.size / TAR_BLOCK) * TAR_BLOCK;
        if (isExtra)
            override = { ...override, ...(await readOverride(file, header, offset, what)) };
        else {
            override = {};
            yield { header, offset };
        }
    }
}
async function readOverride(file, header, offset, what) {
    if (header.size > TAR_LIMITS.extraHeaderBytes)
        throw new errors/* SlipwayError */.GQ('REGISTRY_LIMIT', `${what} has an extended header of ${header.size} bytes`);
    const content = await file.read(offset, header.size);
    if (header.type === 'L')
        return { name: cString(content) };
    if (header.type === 'K')
        return { linkName: cString(content) };
    if (header.type === 'g')
        return {};
    const records = parsePaxRecords(content, what);
    const [name, linkName, size] = [records.get('path'), records.get('linkpath'), records.get('size')];
    if (size !== undefined && !/^\d{1,15}$/.test(size))
        throw new errors/* SlipwayError */.GQ('REGISTRY_MALFORMED', `${what} has a member of impossible size`);
    return {
        ...(name === undefined ? {} : { name }),
        ...(linkName === undefined ? {} : { linkName }),
        ...(size === undefined ? {} : { size: Number(size) }),
    };
}
function cString(content) {
    return content.toString('utf8').replace(/\0.*$/s, '');
}
async function openWindow(handle, what) {
    const { size } = await handle.stat();
    const buffer = Buffer.alloc(WINDOW_BYTES);
    let start = 0;
    let filled = 0;
    return {
        size,
        read: async (at, length) => {
            if (at < start || at + length > start + filled) {
                const { bytesRead } = await handle.read(buffer, 0, WINDOW_BYTES, at);
                start = at;
                filled = bytesRead;
            }
            if (at + length <= start + filled)
                return buffer.subarray(at - start, at - start + length);
            throw new errors/* SlipwayError */.GQ('REGISTRY_MALFORMED', `${what} is cut short`);
        },
    };
}

;// CONCATENATED MODULE: ./lib/registry/layout/archive.js











/**
 * Opens a tar archive for reading, without unpacking it: an OCI layout in a tar, or what `docker save` writes. The archive must
 * stay as it is while the source is in use. Layers of docker archives are plain tars; the OCI manifest over them is made here, so
 * its digest is not that of the registry the image came from.
 * @throws CONFIG_REFERENCE when there is no such file; REGISTRY_MALFORMED, REGISTRY_LIMIT.
 */
async function openArchive(file, kind, { signal } = {}) {
    const name = `${kind}:${file}`;
    const handle = await openFile(file, name);
    try {
        await checkUncompressed(handle, name);
        const archive = { file, name, handle, tar: await readTarIndex(handle, name, signal) };
        return (0,content_source/* contentSource */.HQ)(kind === 'oci-archive' ? await ociHolder(archive) : await dockerHolder(archive));
    }
    finally {
        await handle.close();
    }
}
async function openFile(file, name) {
    let handle;
    try {
        handle = await (0,promises_.open)(file);
    }
    catch (cause) {
        throw new errors/* SlipwayError */.GQ('CONFIG_REFERENCE', `${name} cannot be read`, {
            cause,
            help: cause instanceof Error ? cause.message : String(cause),
        });
    }
    if ((await handle.stat()).isFile())
        return handle;
    await handle.close();
    throw new errors/* SlipwayError */.GQ('CONFIG_REFERENCE', `${name} is no file`);
}
async function checkUncompressed(handle, name) {
    const start = Buffer.alloc(4);
    await handle.read(start, 0, 4, 0);
    if (layerMediaType(start).endsWith('.tar'))
        return;
    throw new errors/* SlipwayError */.GQ('REGISTRY_MALFORMED', `${name} is compressed`, {
        help: 'decompress it first (gunzip, zstd -d): members are read in place',
    });
}
async function readMember({ handle, tar, name }, path, limitBytes) {
    const member = tar.find(path);
    if (member === undefined)
        throw new errors/* SlipwayError */.GQ('REGISTRY_MALFORMED', `${name} has no ${path}`);
    if (member.size > limitBytes)
        throw new errors/* SlipwayError */.GQ('REGISTRY_LIMIT', `${path} of ${name} is larger than ${limitBytes} bytes`);
    const bytes = Buffer.alloc(member.size);
    const { bytesRead } = await handle.read(bytes, 0, member.size, member.offset);
    if (bytesRead === member.size)
        return bytes;
    throw new errors/* SlipwayError */.GQ('REGISTRY_MALFORMED', `${name} is cut short within ${path}`);
}
function readIn(file, { offset, size }, start, signal) {
    return (0,blob_files/* readRange */.qX)(file, { start: offset + start, end: offset + size, links: true }, signal);
}
async function ociHolder(archive) {
    const { file, name, tar } = archive;
    const bytes = await readMember(archive, 'index.json', manifest/* MANIFEST_LIMITS */.T1.pullBytes);
    const index = (0,layout_index/* parseLayoutIndex */.SP)(bytes, `index.json of ${name}`);
    const find = (digest) => tar.find(`blobs/${(0,image_digest/* algorithmOf */.Hy)(digest)}/${(0,image_digest/* hexOf */.ZD)(digest)}`);
    return {
        name,
        index: () => Promise.resolve(index),
        size: (digest) => Promise.resolve(find(digest)?.size),
        read: (digest, start, signal) => readIn(file, find(digest) ?? { offset: 0, size: 0 }, start, signal),
    };
}
async function dockerHolder(archive) {
    const { file, name } = archive;
    const json = await readMember(archive, 'manifest.json', manifest/* MANIFEST_LIMITS */.T1.pullBytes);
    const members = new Map();
    const made = new Map();
    const manifests = [];
    for (const image of parseDockerArchive(json.toString('utf8'), `manifest.json of ${name}`)) {
        const content = await imageManifest(archive, image, members);
        made.set(content.descriptor.digest, Buffer.from(content.bytes));
        const tags = image.repoTags.map((tag) => ({ ...content.descriptor, annotations: { [layout_index/* REF_NAME */.w5]: tag } }));
        manifests.push(...(tags.length === 0 ? [content.descriptor] : tags));
    }
    const index = { kind: 'index', mediaType: descriptor/* MEDIA_TYPES */.Z2.ociIndex, manifests };
    return {
        name,
        index: () => Promise.resolve(index),
        size: (digest) => Promise.resolve(made.get(digest)?.byteLength ?? members.get(digest)?.size),
        read: (digest, start, signal) => {
            const bytes = made.get(digest);
            if (bytes !== undefined)
                return inMemory(bytes, start);
            return readIn(file, members.get(digest) ?? { offset: 0, size: 0 }, start, signal);
        },
    };
}
async function* inMemory(bytes, start) {
    yield await Promise.resolve(bytes.subarray(start));
}
/** The OCI manifest over one saved image; remembers in `members` where its blobs lie. */
async function imageManifest(archive, image, members) {
    const { name, tar } = archive;
    const bytes = await readMember(archive, image.config, image_config/* CONFIG_LIMIT_BYTES */.X);
    const config = configDescriptor({ digest: (0,image_digest/* digestOf */.ol)(bytes), size: bytes.byteLength });
    const { diffIds } = (0,image_config/* parseImageConfig */.F)(bytes.toString('utf8'), `${image.config} of ${name}`);
    checkLayerCount(image, diffIds.length, `${image.config} of ${name}`);
    members.set(config.digest, tar.find(image.config) ?? { offset: 0, size: 0 });
    const layers = [];
    for (const [position, diffId] of diffIds.entries()) {
        const path = image.layers[position] ?? '';
        const member = tar.find(path);
        if (member === undefined)
            throw new errors/* SlipwayError */.GQ('REGISTRY_MALFORMED', `${name} has no layer ${path}`);
        const layer = await layerDescriptor(archive, path, member, diffId);
        members.set(layer.digest, member);
        layers.push(layer);
    }
    return (0,manifest/* manifestContent */.$T)({ kind: 'image', mediaType: descriptor/* MEDIA_TYPES */.Z2.ociManifest, config, layers });
}
/** The config tells the digest of a plain tar. A compressed layer is named by its digest, or has to be read once. */
async function layerDescriptor({ file, handle }, path, member, diffId) {
    const start = Buffer.alloc(4);
    await handle.read(start, 0, Math.min(4, member.size), member.offset);
    const mediaType = layerMediaType(start);
    const named = `sha256:${/^blobs\/sha256\/([a-f0-9]{64})$/.exec(path)?.[1] ?? ''}`;
    const { size } = member;
    if (mediaType.endsWith('.tar'))
        return { mediaType, digest: diffId, size };
    if ((0,image_digest/* isDigest */.Bc)(named))
        return { mediaType, digest: named, size };
    const hash = new image_digest/* DigestHash */.FA();
    for await (const chunk of readIn(file, member, 0))
        hash.update(chunk);
    return { mediaType, digest: hash.digest(), size };
}


/***/ })

};
