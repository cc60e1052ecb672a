const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 2255;
export const ids = [2255];
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

/***/ 31067:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ parsePaxRecords)
/* harmony export */ });
function parsePaxRecords(bytes) {
    const records = new Map();
    let at = 0;
    while (at < bytes.length) {
        const blank = bytes.indexOf(0x20, at);
        const length = blank < 0 ? '' : bytes.toString('latin1', at, blank);
        const end = at + Number(length);
        if (!/^[1-9]\d{0,9}$/.test(length) || end > bytes.length || bytes[end - 1] !== 0x0a)
            return undefined;
        const equals = bytes.indexOf(0x3d, blank);
        if (equals < 0 || equals >= end)
            return undefined;
        records.set(bytes.toString('latin1', blank + 1, equals), bytes.toString('latin1', equals + 1, end - 1));
        at = end;
    }
    return records;
}


/***/ }),

/***/ 59710:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $J: () => (/* binding */ parseNumber),
/* harmony export */   EY: () => (/* binding */ entryTypeOf),
/* harmony export */   OH: () => (/* binding */ parseTarHeader),
/* harmony export */   Yo: () => (/* binding */ BLOCK_BYTES),
/* harmony export */   ei: () => (/* binding */ isZeroBlock)
/* harmony export */ });
const BLOCK_BYTES = 512;
const LINK_OR_NODE = new Set(['1', '2', '3', '4', '5', '6']);
function parseTarHeader(block) {
    if (!checksumFits(block))
        return undefined;
    const size = parseNumber(block, 124, 136);
    if (size === undefined || size < 0)
        return undefined;
    const flag = String.fromCharCode(block[156] ?? 0);
    const name = text(block, 0, 100);
    const prefix = prefixOf(block);
    return {
        flag,
        path: prefix === '' ? name : `${prefix}/${name}`,
        linkPath: text(block, 157, 257),
        size: LINK_OR_NODE.has(flag) ? 0 : size,
        extended: flag === 'S' && block[482] !== 0,
    };
}
function isZeroBlock(block) {
    for (let at = 0; at < BLOCK_BYTES; at++)
        if (block[at] !== 0)
            return false;
    return true;
}
function entryTypeOf(flag, path) {
    switch (flag) {
        case '\0':
            return path.endsWith('/') ? 'directory' : 'file';
        case '0':
        case '7':
        case 'S':
            return 'file';
        case '1':
            return 'hardlink';
        case '2':
            return 'symlink';
        case '3':
        case '4':
        case '6':
            return 'other';
        case '5':
            return 'directory';
        default:
            return undefined;
    }
}
function checksumFits(block) {
    const expected = parseNumber(block, 148, 156);
    let unsigned = 0;
    let negative = 0;
    for (let at = 0; at < BLOCK_BYTES; at++) {
        const byte = at >= 148 && at < 156 ? 32 : (block[at] ?? 0);
        unsigned += byte;
        if (byte > 127)
            negative++;
    }
    return expected === unsigned || expected === unsigned - 256 * negative;
}
function prefixOf(block) {
    const magic = block.toString('latin1', 257, 265);
    if (magic.startsWith('ustar\0'))
        return text(block, 345, block.toString('latin1', 508, 512) === 'tar\0' ? 476 : 500);
    if (magic !== 'ustar  \0')
        return '';
    const times = [345, 357].every((start) => block[start] === 0 || parseNumber(block, start, start + 12) !== undefined);
    const prefix = times ? '' : text(block, 345, 500);
    return /^[\0-\x7f]*$/.test(prefix) ? prefix : '';
}
function text(block, start, end) {
    const zero = block.indexOf(0, start);
    return block.toString('latin1', start, zero < 0 || zero > end ? end : zero);
}
function parseNumber(block, start, end) {
    const first = block[start] ?? 0;
    if (first >= 0x80)
        return parseBase256(block, start, end);
    const digits = block
        .toString('latin1', start, end)
        .replace(/^[ \0]+|[ \0]+$/g, '')
        .split('\0')[0] ?? '';
    if (digits === '')
        return 0;
    return /^[0-7]+$/.test(digits) ? Number.parseInt(digits, 8) : undefined;
}
function parseBase256(block, start, end) {
    const first = block[start] ?? 0;
    if (first >= 0xc0)
        return -1;
    let value = first & 0x3f;
    for (let at = start + 1; at < end; at++)
        value = value * 256 + (block[at] ?? 0);
    return Number.isSafeInteger(value) ? value : undefined;
}


/***/ }),

/***/ 12255:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openArchive: () => (/* binding */ openArchive)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/image/digest.js
var image_digest = __webpack_require__(37241);
// EXTERNAL MODULE: ./lib/image/image-config.js
var image_config = __webpack_require__(55691);
// EXTERNAL MODULE: ./lib/image/descriptor.js
var descriptor = __webpack_require__(83768);
// EXTERNAL MODULE: ./lib/image/manifest.js
var manifest = __webpack_require__(64252);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./lib/image/parse.js
var parse = __webpack_require__(40298);
;// CONCATENATED MODULE: ./lib/registry/docker-archive.js





const ManifestFile = dist/* pipe */.FsL(dist/* array */.YOg(dist/* object */.Ikc({
    Config: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* minLength */.BpQ(1)),
    RepoTags: dist/* nullish */.cl6(dist/* array */.YOg(dist/* string */.YjP())),
    Layers: dist/* nullish */.cl6(dist/* pipe */.FsL(dist/* array */.YOg(dist/* string */.YjP()), dist/* maxLength */.Ru6(manifest/* MANIFEST_LIMITS */.T1.entries))),
})), dist/* maxLength */.Ru6(manifest/* MANIFEST_LIMITS */.T1.entries));
function parseDockerArchive(json, what) {
    return (0,parse/* parseJson */.qF)(ManifestFile, json, what).map(({ Config, RepoTags, Layers }) => ({
        config: Config,
        repoTags: RepoTags ?? [],
        layers: Layers ?? [],
    }));
}
function layerMediaType(start) {
    const isGzip = start[0] === 0x1f && start[1] === 0x8b;
    const isZstd = start[0] === 0x28 && start[1] === 0xb5 && start[2] === 0x2f && start[3] === 0xfd;
    return `application/vnd.oci.image.layer.v1.tar${isGzip ? '+gzip' : isZstd ? '+zstd' : ''}`;
}
function configDescriptor(content) {
    return { mediaType: descriptor/* MEDIA_TYPES */.Z2.ociConfig, digest: content.digest, size: content.size };
}
function checkLayerCount(image, diffIds, what) {
    if (image.layers.length !== diffIds)
        throw new errors/* SlipwayError */.GQ('REGISTRY_MALFORMED', `${what} has ${image.layers.length} layers, but its config names ${diffIds}`);
}

// EXTERNAL MODULE: ./lib/registry/layout-index.js
var layout_index = __webpack_require__(69388);
// EXTERNAL MODULE: ./lib/registry/layout/blob-files.js + 1 modules
var blob_files = __webpack_require__(39420);
// EXTERNAL MODULE: ./lib/registry/layout/content-source.js
var content_source = __webpack_require__(83625);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/image/pax-records.js
var pax_records = __webpack_require__(31067);
// EXTERNAL MODULE: ./lib/image/tar-header.js
var tar_header = __webpack_require__(59710);
;// CONCATENATED MODULE: ./lib/registry/layout/tar-index.js




const TAR_LIMITS = { members: 50_000, extraHeaderBytes: 1 << 16, nameLength: 4096, linkHops: 8 };
const WINDOW_BYTES = 1 << 16;
async function readTarIndex(handle, what, signal) {
    const file = await openWindow(handle, what);
    const entries = new Map();
    let count = 0;
    for await (const { header, offset } of headers(file, what)) {
        signal?.throwIfAborted();
        count += 1;
        if (count > TAR_LIMITS.members)
            throw new errors/* SlipwayError */.GQ('REGISTRY_LIMIT', `${what} has more than ${TAR_LIMITS.members} members`);
        const path = cleanPath(header.path);
        const type = (0,tar_header/* entryTypeOf */.EY)(header.flag, header.path);
        if (type === 'file') {
            if (entries.has(path) && path.endsWith('.json'))
                throw new errors/* SlipwayError */.GQ('REGISTRY_MALFORMED', `${what} has two files named ${path}`);
            entries.set(path, { offset, size: header.size });
        }
        else if (type === 'hardlink')
            entries.set(path, { link: cleanPath(header.linkPath) });
        else if (type === 'symlink')
            entries.set(path, { link: cleanPath(external_node_path_.posix.join(external_node_path_.posix.dirname(path), header.linkPath)) });
    }
    return { find: (path) => follow(entries, cleanPath(Buffer.from(path).toString('latin1'))) };
}
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
        const block = await file.read(at, tar_header/* BLOCK_BYTES */.Yo);
        if ((0,tar_header/* isZeroBlock */.ei)(block))
            return;
        const raw = (0,tar_header/* parseTarHeader */.OH)(block);
        if (raw === undefined)
            throw new errors/* SlipwayError */.GQ('REGISTRY_MALFORMED', `${what} is no tar archive, or is damaged`);
        const offset = at + tar_header/* BLOCK_BYTES */.Yo;
        const isExtra = /^[xgLK]$/.test(raw.flag);
        const header = isExtra ? raw : overridden(raw, override);
        if (offset + header.size > file.size || header.path.length > TAR_LIMITS.nameLength)
            throw new errors/* SlipwayError */.GQ('REGISTRY_MALFORMED', `${what} is cut short, or has a member of impossible size or name`);
        at = offset + Math.ceil(header.size / tar_header/* BLOCK_BYTES */.Yo) * tar_header/* BLOCK_BYTES */.Yo;
        if (isExtra)
            override = { ...override, ...(await readOverride(file, header, offset, what)) };
        else {
            override = {};
            yield { header, offset };
        }
    }
}
function overridden(header, override) {
    return { ...header, ...override, size: /^[1-6]$/.test(header.flag) ? 0 : (override.size ?? header.size) };
}
async function readOverride(file, header, offset, what) {
    if (header.size > TAR_LIMITS.extraHeaderBytes)
        throw new errors/* SlipwayError */.GQ('REGISTRY_LIMIT', `${what} has an extended header of ${header.size} bytes`);
    const content = await file.read(offset, header.size);
    if (header.flag === 'L')
        return { path: cString(content) };
    if (header.flag === 'K')
        return { linkPath: cString(content) };
    if (header.flag === 'g')
        return {};
    const records = (0,pax_records/* parsePaxRecords */.v)(content);
    if (records === undefined)
        throw new errors/* SlipwayError */.GQ('REGISTRY_MALFORMED', `${what} has a damaged pax header`);
    const [path, linkPath, size] = [records.get('path'), records.get('linkpath'), records.get('size')];
    if (size !== undefined && !/^\d{1,15}$/.test(size))
        throw new errors/* SlipwayError */.GQ('REGISTRY_MALFORMED', `${what} has a member of impossible size`);
    return {
        ...(path === undefined ? {} : { path }),
        ...(linkPath === undefined ? {} : { linkPath }),
        ...(size === undefined ? {} : { size: Number(size) }),
    };
}
function cString(content) {
    return content.toString('latin1').replace(/\0.*$/s, '');
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











async function openArchive(file, kind, { signal } = {}) {
    const name = `${kind}:${file}`;
    const handle = await openFile(file, name);
    try {
        await checkUncompressed(handle, name);
        const archive = { file, name, handle, tar: await readTarIndex(handle, name, signal) };
        return (0,content_source/* contentSource */.H)(kind === 'oci-archive' ? await ociHolder(archive) : await dockerHolder(archive));
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
