const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 2967;
export const ids = [2967];
export const modules = {

/***/ 86612:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ layerEntry),
/* harmony export */   s: () => (/* binding */ XATTR_RECORD)
/* harmony export */ });
/* harmony import */ var _image_tar_header_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59710);

const XATTR_RECORD = 'SCHILY.xattr.';
const LINKS = new Set(['symlink', 'hardlink']);
const DEVICES = new Set(['character', 'block']);
const NODES = { '3': 'character', '4': 'block', '6': 'fifo' };
function layerEntry(block, header, announced) {
    const { pax, longName, longLink } = announced;
    const record = (key) => pax.get(key) || undefined;
    const [path, target] = [longName ?? record('path') ?? header.path, longLink ?? record('linkpath') ?? header.linkPath];
    const kind = kindOf(header.flag, path);
    if ([path, target].some((name) => name.includes('\0')))
        return 'a name has a NUL in it';
    if (isSparse(header, pax))
        return `${path} is a sparse file, which is not supported`;
    if (kind === undefined)
        return `${path} is of the unknown type ${JSON.stringify(header.flag)}`;
    const attributes = attributesOf(block, record);
    const size = kind === 'file' ? decimal(record('size'), header.size) : 0;
    const device = DEVICES.has(kind) ? deviceOf(block) : NO_DEVICE;
    if (attributes === undefined || !isCount(size) || device === undefined)
        return `${path} has a mode, owner, time, size or device number that is none`;
    const linkPath = LINKS.has(kind) ? target : '';
    return { kind, path, linkPath, size, device, ...attributes, xattrs: xattrsOf(pax) };
}
function kindOf(flag, path) {
    const type = (0,_image_tar_header_js__WEBPACK_IMPORTED_MODULE_0__/* .entryTypeOf */ .EY)(flag, path);
    return type === 'other' ? NODES[flag] : type;
}
const NO_XATTRS = new Map();
const NO_DEVICE = [0, 0];
const MAX_DEVICE_NUMBER = 0o7777777;
function deviceOf(block) {
    const numbers = [(0,_image_tar_header_js__WEBPACK_IMPORTED_MODULE_0__/* .parseNumber */ .$J)(block, 329, 337) ?? -1, (0,_image_tar_header_js__WEBPACK_IMPORTED_MODULE_0__/* .parseNumber */ .$J)(block, 337, 345) ?? -1];
    return numbers.every((value) => value >= 0 && value <= MAX_DEVICE_NUMBER) ? numbers : undefined;
}
function isSparse({ flag }, pax) {
    return flag === 'S' || ['GNU.sparse.major', 'GNU.sparse.map', 'GNU.sparse.numblocks'].some((key) => pax.has(key));
}
function attributesOf(block, record) {
    const mode = (0,_image_tar_header_js__WEBPACK_IMPORTED_MODULE_0__/* .parseNumber */ .$J)(block, 100, 108);
    const uid = decimal(record('uid'), (0,_image_tar_header_js__WEBPACK_IMPORTED_MODULE_0__/* .parseNumber */ .$J)(block, 108, 116));
    const gid = decimal(record('gid'), (0,_image_tar_header_js__WEBPACK_IMPORTED_MODULE_0__/* .parseNumber */ .$J)(block, 116, 124));
    const mtime = record('mtime') ?? timeOf(block);
    if (!isCount(mode) || !isCount(uid) || !isCount(gid) || mtime === undefined)
        return undefined;
    if (!/^-?\d{1,15}(?:\.\d{1,30})?$/.test(mtime))
        return undefined;
    return { mode: mode & 0o7777, uid, gid, mtime };
}
function timeOf(block) {
    const field = block.subarray(136, 148);
    if ((field[0] ?? 0) < 0x80)
        return (0,_image_tar_header_js__WEBPACK_IMPORTED_MODULE_0__/* .parseNumber */ .$J)(block, 136, 148)?.toString();
    const value = BigInt.asIntN(95, BigInt(`0x${field.toString('hex')}`));
    return value.toString();
}
function decimal(text, otherwise) {
    if (text === undefined)
        return otherwise;
    return /^\d{1,16}$/.test(text) ? Number(text) : undefined;
}
function isCount(value) {
    return value !== undefined && Number.isSafeInteger(value) && value >= 0;
}
function xattrsOf(pax) {
    if (pax.size === 0)
        return NO_XATTRS;
    const found = [...pax].filter(([key]) => key.startsWith(XATTR_RECORD));
    return new Map(found.map(([key, value]) => [key.slice(XATTR_RECORD.length), value]));
}


/***/ }),

/***/ 15597:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ LayerReader),
/* harmony export */   g: () => (/* binding */ printable)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _image_pax_records_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(31067);
/* harmony import */ var _image_tar_header_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59710);
/* harmony import */ var _layer_entry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86612);




const META_LIMIT_BYTES = 1 << 20;
const NOTHING = { pax: new Map() };
const EMPTY = Buffer.alloc(0);
class LayerReader {
    #source;
    #what;
    #piece = EMPTY;
    #content = 0;
    #padding = 0;
    constructor(pieces, what) {
        this.#source = pieces[Symbol.asyncIterator]();
        this.#what = what;
    }
    async next() {
        let announced = NOTHING;
        for (;;) {
            await this.#pass(this.#content + this.#padding);
            this.#expect(0);
            const block = await this.#block();
            if (block === undefined || (0,_image_tar_header_js__WEBPACK_IMPORTED_MODULE_1__/* .isZeroBlock */ .ei)(block)) {
                if (announced === NOTHING)
                    return undefined;
                throw this.#malformed('it ends in the middle of an entry');
            }
            const header = (0,_image_tar_header_js__WEBPACK_IMPORTED_MODULE_1__/* .parseTarHeader */ .OH)(block);
            if (header === undefined)
                throw this.#malformed('a header has a wrong checksum or number');
            this.#expect(header.size);
            if (header.flag === 'x' || header.flag === 'L' || header.flag === 'K')
                announced = await this.#announce(header, announced);
            else if (header.flag !== 'g')
                return this.#entry(block, header, announced);
        }
    }
    async *content() {
        while (this.#content > 0) {
            const piece = await this.#upTo(this.#content);
            this.#content -= piece.length;
            yield piece;
        }
    }
    async drain() {
        this.#piece = EMPTY;
        while ((await this.#source.next()).done !== true)
            ;
    }
    async close() {
        await this.#source.return?.();
    }
    #entry(block, header, announced) {
        const entry = (0,_layer_entry_js__WEBPACK_IMPORTED_MODULE_2__/* .layerEntry */ ._)(block, header, announced);
        if (typeof entry === 'string')
            throw this.#malformed(printable(entry));
        this.#expect(entry.size);
        return entry;
    }
    async #announce({ flag, size }, before) {
        if (size > META_LIMIT_BYTES)
            throw this.#malformed(`a name or pax record is larger than ${META_LIMIT_BYTES} bytes`);
        const parts = [];
        for await (const piece of this.content())
            parts.push(piece);
        const bytes = Buffer.concat(parts);
        if (flag === 'x') {
            const pax = (0,_image_pax_records_js__WEBPACK_IMPORTED_MODULE_3__/* .parsePaxRecords */ .v)(bytes);
            if (pax === undefined)
                throw this.#malformed('its pax records are not well-formed');
            return { ...before, pax };
        }
        const zero = bytes.indexOf(0);
        const name = bytes.toString('latin1', 0, zero < 0 ? bytes.length : zero);
        return flag === 'L' ? { ...before, longName: name } : { ...before, longLink: name };
    }
    #expect(size) {
        this.#content = size;
        this.#padding = (_image_tar_header_js__WEBPACK_IMPORTED_MODULE_1__/* .BLOCK_BYTES */ .Yo - (size % _image_tar_header_js__WEBPACK_IMPORTED_MODULE_1__/* .BLOCK_BYTES */ .Yo)) % _image_tar_header_js__WEBPACK_IMPORTED_MODULE_1__/* .BLOCK_BYTES */ .Yo;
    }
    async #block() {
        if (this.#piece.length === 0 && !(await this.#more()))
            return undefined;
        while (this.#piece.length < _image_tar_header_js__WEBPACK_IMPORTED_MODULE_1__/* .BLOCK_BYTES */ .Yo) {
            const before = this.#piece;
            if (!(await this.#more()))
                throw this.#malformed('it ends in the middle of a block');
            this.#piece = Buffer.concat([before, this.#piece]);
        }
        const block = this.#piece.subarray(0, _image_tar_header_js__WEBPACK_IMPORTED_MODULE_1__/* .BLOCK_BYTES */ .Yo);
        this.#piece = this.#piece.subarray(_image_tar_header_js__WEBPACK_IMPORTED_MODULE_1__/* .BLOCK_BYTES */ .Yo);
        return block;
    }
    async #pass(bytes) {
        let left = bytes;
        while (left > 0)
            left -= (await this.#upTo(left)).length;
    }
    async #upTo(bytes) {
        if (this.#piece.length === 0 && !(await this.#more()))
            throw this.#malformed('it ends in the middle of an entry');
        const piece = this.#piece.subarray(0, bytes);
        this.#piece = this.#piece.subarray(piece.length);
        return piece;
    }
    async #more() {
        for (;;) {
            const next = await this.#source.next();
            if (next.done === true)
                return false;
            this.#piece = next.value;
            if (this.#piece.length > 0)
                return true;
        }
    }
    #malformed(why) {
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('BUILD_OUTPUT', `${this.#what} cannot be unpacked: ${why}`);
    }
}
function printable(text) {
    return Buffer.from(text.slice(0, 500), 'latin1')
        .toString('utf8')
        .replace(/[\p{C}\u2028\u2029]/gu, '?');
}


/***/ }),

/***/ 22751:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ decompressed)
});

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
;// CONCATENATED MODULE: ./lib/image/zstd-frames.js
const MAGIC = 0xfd2fb528;
const DICTIONARY_BYTES = [0, 1, 2, 4];
const CONTENT_SIZE_BYTES = [0, 2, 4, 8];
class ZstdFrames {
    #part = 'magic';
    #need = 4;
    #value = 0;
    #seen = 0;
    #checksum = false;
    #lastBlock = false;
    #refuse;
    constructor(refuse) {
        this.#refuse = refuse;
    }
    cut(chunk) {
        const pieces = [];
        let start = 0;
        let at = 0;
        while (at < chunk.length) {
            const taken = Math.min(this.#need, chunk.length - at);
            this.#look(chunk, at, taken);
            at += taken;
            this.#need -= taken;
            while (this.#need === 0) {
                if (this.#next()) {
                    pieces.push(chunk.subarray(start, at));
                    start = at;
                }
            }
        }
        if (start < chunk.length)
            pieces.push(chunk.subarray(start));
        return pieces;
    }
    #look(chunk, at, taken) {
        if (this.#part === 'payload' || this.#part === 'frame header' || this.#part === 'end')
            return;
        for (let index = 0; index < taken; index++)
            this.#value += (chunk[at + index] ?? 0) * 2 ** (8 * this.#seen++);
    }
    #next() {
        const value = this.#value;
        this.#value = 0;
        this.#seen = 0;
        switch (this.#part) {
            case 'magic':
                return this.#begin(value);
            case 'skippable size':
                return this.#expect('end', value);
            case 'descriptor':
                return this.#describe(value);
            case 'frame header':
                return this.#expect('block header', 3);
            case 'block header':
                return this.#block(value);
            case 'payload':
                return this.#lastBlock ? this.#expect('end', this.#checksum ? 4 : 0) : this.#expect('block header', 3);
            case 'end':
                this.#expect('magic', 4);
                return true;
        }
    }
    #begin(magic) {
        if (magic === MAGIC)
            return this.#expect('descriptor', 1);
        if (magic >= 0x184d2a50 && magic <= 0x184d2a5f)
            return this.#expect('skippable size', 4);
        throw this.#refuse('the layer is not well-formed zstd');
    }
    #describe(value) {
        const single = (value & 0x20) !== 0;
        const size = value >> 6;
        this.#checksum = (value & 0x04) !== 0;
        const sizeBytes = size === 0 && single ? 1 : (CONTENT_SIZE_BYTES[size] ?? 0);
        return this.#expect('frame header', (single ? 0 : 1) + (DICTIONARY_BYTES[value & 3] ?? 0) + sizeBytes);
    }
    #block(value) {
        const type = (value >> 1) & 3;
        if (type === 3)
            throw this.#refuse('the layer is not well-formed zstd');
        this.#lastBlock = (value & 1) !== 0;
        return this.#expect('payload', type === 1 ? 1 : value >> 3);
    }
    #expect(part, need) {
        this.#part = part;
        this.#need = need;
        return false;
    }
}

;// CONCATENATED MODULE: ./lib/build/layout/decompress.js




const STREAM = {
    chunkSize: 1 << 20,
    highWaterMark: 1 << 20,
};
const MAGIC_BYTES = 4;
async function* decompressed(source, what) {
    const pieces = source[Symbol.asyncIterator]();
    try {
        const head = await readHead(pieces);
        const whole = joined(head, pieces);
        const decoder = decoderFor(head, what);
        if (decoder === undefined)
            yield* whole;
        else
            yield* decoded(whole, decoder, what);
    }
    finally {
        source.destroy();
    }
}
function decoderFor(head, what) {
    const magic = head.toString('hex', 0, MAGIC_BYTES);
    if (magic.startsWith('1f8b'))
        return { stream: (0,external_node_zlib_.createGunzip)(STREAM), cut: (chunk) => [chunk] };
    if (magic === '28b52ffd' || /^5.2a4d18/.test(magic)) {
        const frames = new ZstdFrames((why) => undecodable(what, why));
        return { stream: (0,external_node_zlib_.createZstdDecompress)(STREAM), cut: (chunk) => frames.cut(chunk) };
    }
    if (magic.startsWith('425a68') || magic === 'fd377a58')
        throw undecodable(what, 'bzip2 and xz are not supported');
    return undefined;
}
async function* decoded(pieces, decoder, what) {
    async function* fed() {
        for await (const piece of pieces)
            yield* decoder.cut(piece);
    }
    let failure;
    const { stream } = decoder;
    (0,external_node_stream_.pipeline)(fed, stream, (error) => (failure = error));
    try {
        for await (const chunk of stream)
            yield chunk;
    }
    catch (cause) {
        const { code, message } = cause;
        if (code?.startsWith('Z_') === true || code?.startsWith('ZSTD_') === true)
            throw undecodable(what, message, cause);
        throw failure ?? cause;
    }
    finally {
        stream.destroy();
    }
}
async function readHead(pieces) {
    let head = Buffer.alloc(0);
    while (head.length < MAGIC_BYTES) {
        const next = await pieces.next();
        if (next.done === true)
            break;
        head = head.length === 0 ? next.value : Buffer.concat([head, next.value]);
    }
    return head;
}
async function* joined(head, pieces) {
    if (head.length > 0)
        yield head;
    for (let next = await pieces.next(); next.done !== true; next = await pieces.next())
        yield next.value;
}
function undecodable(what, why, cause) {
    return new errors/* SlipwayError */.GQ('BUILD_OUTPUT', `${what} cannot be decompressed: ${why}`, { cause });
}


/***/ }),

/***/ 52967:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ flatten),
  m: () => (/* binding */ wrongLayers)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/image/digest.js
var digest = __webpack_require__(37241);
// EXTERNAL MODULE: ./lib/build/layer-reader.js
var layer_reader = __webpack_require__(15597);
;// CONCATENATED MODULE: ./lib/build/layer-tree.js


const TREE_LIMITS = { entries: 2_000_000, depth: 1024, links: 255, pathBytes: 8192 };
const WHITEOUT = '.wh.';
const OPAQUE = '.wh..wh..opq';
const META = '.wh..wh.';
class LayerTree {
    root = { children: new Map(), attributes: undefined, layer: 0 };
    #entries = 0;
    apply(entry, { layer, ordinal }) {
        this.#entries++;
        if (this.#entries > TREE_LIMITS.entries)
            throw refused(entry.path, `is one of more than ${TREE_LIMITS.entries}`);
        const parts = partsOf(entry.path);
        const name = parts.at(-1);
        if (name === undefined)
            return this.#applyRoot(entry, layer);
        const parents = parts.slice(0, -1);
        if (name.startsWith(WHITEOUT))
            this.#whiteOut(parents, name, entry, layer);
        else
            this.#place(this.#parent(parents, layer, entry), name, entry, { layer, ordinal });
    }
    #applyRoot(entry, layer) {
        if (entry.kind !== 'directory')
            throw refused(entry.path, 'would replace the root');
        this.root.attributes = entry;
        this.root.layer = layer;
    }
    #whiteOut(parents, name, entry, layer) {
        if (name !== OPAQUE && name.startsWith(META))
            return;
        const parent = this.#walk(parents, undefined, entry);
        if (parent === undefined)
            return;
        if (name === OPAQUE)
            return hideBelow(parent, layer);
        const hidden = name.slice(WHITEOUT.length);
        if (['', '.', '..'].includes(hidden))
            throw refused(entry.path, 'hides nothing that could have a name');
        hide(parent, hidden, layer);
    }
    #place(parent, name, entry, place) {
        const before = parent.children.get(name);
        const { layer } = place;
        if (entry.kind === 'directory') {
            if (before !== undefined && isDirectory(before)) {
                before.attributes = entry;
                before.layer = layer;
            }
            else
                parent.children.set(name, { children: new Map(), attributes: entry, layer });
        }
        else if (entry.kind === 'hardlink') {
            parent.children.set(name, { inode: this.#linked(entry, before), layer });
        }
        else {
            const { kind, linkPath, size, device } = entry;
            parent.children.set(name, { inode: { kind, linkPath, size, device, place, attributes: entry }, layer });
        }
    }
    #linked(entry, replaced) {
        const parts = partsOf(entry.linkPath);
        const parent = parts.length === 0 ? undefined : this.#walk(parts.slice(0, -1), undefined, entry);
        const target = parent?.children.get(parts.at(-1) ?? '');
        if (target === undefined || isDirectory(target) || target === replaced)
            throw refused(entry.path, `is a hard link to ${(0,layer_reader/* printable */.g)(entry.linkPath)}, which is no file below it`);
        const { inode } = target;
        const xattrs = new Map([...inode.attributes.xattrs, ...entry.xattrs]);
        const { mode, uid, gid, mtime } = entry;
        inode.attributes = { mode, uid, gid, mtime, xattrs };
        return inode;
    }
    #parent(parts, layer, entry) {
        const found = this.#walk(parts, layer, entry);
        if (found === undefined)
            throw refused(entry.path, 'has no parent');
        return found;
    }
    #walk(parts, layer, entry) {
        const trail = [this.root];
        const ahead = parts.toReversed();
        let links = 0;
        for (let name = ahead.pop(); name !== undefined; name = ahead.pop()) {
            const here = trail.at(-1) ?? this.root;
            if (name === '..') {
                if (trail.length > 1)
                    trail.pop();
                continue;
            }
            const next = here.children.get(name);
            if (next !== undefined && !isDirectory(next) && next.inode.kind === 'symlink') {
                const { linkPath } = next.inode;
                if (++links > TREE_LIMITS.links)
                    throw refused(entry.path, 'leads through too many links');
                if (linkPath.startsWith('/'))
                    trail.length = 1;
                ahead.push(...namesIn(linkPath).toReversed());
            }
            else {
                const directory = directoryAt(here, name, next, layer, entry);
                if (directory === undefined)
                    return undefined;
                trail.push(directory);
            }
            if (trail.length + ahead.length > TREE_LIMITS.depth)
                throw refused(entry.path, 'is too deep');
        }
        return trail.at(-1);
    }
}
function isDirectory(node) {
    return 'children' in node;
}
function directoryAt(parent, name, found, layer, entry) {
    if (found !== undefined && isDirectory(found))
        return found;
    if (layer === undefined)
        return undefined;
    if (found?.layer === layer)
        throw refused(entry.path, 'is inside of something that is no directory');
    const made = { children: new Map(), attributes: undefined, layer };
    parent.children.set(name, made);
    return made;
}
function hide(parent, name, layer) {
    const node = parent.children.get(name);
    if (node === undefined)
        return;
    if (isDirectory(node)) {
        hideBelow(node, layer);
        if (node.layer === layer)
            return;
        if (node.children.size > 0) {
            node.attributes = undefined;
            node.layer = layer;
            return;
        }
    }
    else if (node.layer === layer)
        return;
    parent.children.delete(name);
}
function hideBelow(directory, layer) {
    for (const name of directory.children.keys())
        hide(directory, name, layer);
}
function partsOf(path) {
    const names = namesIn(path);
    if (path.length > TREE_LIMITS.pathBytes)
        throw refused(path, 'is too long');
    if (names.includes('..'))
        throw refused(path, 'leads out of the image');
    if (names.length > TREE_LIMITS.depth)
        throw refused(path, 'is too deep');
    return names;
}
function namesIn(path) {
    return path.split('/').filter((name) => name !== '' && name !== '.');
}
function refused(path, why) {
    return new errors/* SlipwayError */.GQ('BUILD_OUTPUT', `a layer cannot be unpacked: ${(0,layer_reader/* printable */.g)(path)} ${why}`);
}

// EXTERNAL MODULE: ./lib/image/tar-header.js
var tar_header = __webpack_require__(59710);
// EXTERNAL MODULE: ./lib/build/layer-entry.js
var layer_entry = __webpack_require__(86612);
;// CONCATENATED MODULE: ./lib/build/layer-writer.js


const FLAGS = {
    file: '0',
    hardlink: '1',
    symlink: '2',
    character: '3',
    block: '4',
    directory: '5',
    fifo: '6',
};
const END_MARK = Buffer.alloc(2 * tar_header/* BLOCK_BYTES */.Yo);
const MAX_OCTAL_ID = 0o7777777;
const MAX_OCTAL_SIZE = 0o77777777777;
const NAME_BYTES = 100;
function entryHeader(entry) {
    const records = paxRecords(entry);
    const header = headerBlock(FLAGS[entry.kind], entry);
    if (records.length === 0)
        return header;
    const body = Buffer.from(records, 'latin1');
    const announcement = headerBlock('x', { ...entry, path: 'pax-records', linkPath: '', size: body.length, mode: 0o644 });
    return Buffer.concat([announcement, body, padding(body.length), header]);
}
function padding(size) {
    return Buffer.alloc((tar_header/* BLOCK_BYTES */.Yo - (size % tar_header/* BLOCK_BYTES */.Yo)) % tar_header/* BLOCK_BYTES */.Yo);
}
function paxRecords({ path, linkPath, size, uid, gid, mtime, xattrs }) {
    const records = [
        path.length > NAME_BYTES ? ['path', path] : undefined,
        linkPath.length > NAME_BYTES ? ['linkpath', linkPath] : undefined,
        size > MAX_OCTAL_SIZE ? ['size', String(size)] : undefined,
        uid > MAX_OCTAL_ID ? ['uid', String(uid)] : undefined,
        gid > MAX_OCTAL_ID ? ['gid', String(gid)] : undefined,
        isPlainTime(mtime) ? undefined : ['mtime', mtime],
        ...[...xattrs].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, value]) => [layer_entry/* XATTR_RECORD */.s + name, value]),
    ];
    return records.flatMap((record) => (record === undefined ? [] : [paxRecord(...record)])).join('');
}
function paxRecord(key, value) {
    const rest = key.length + value.length + 3;
    const digits = String(rest + String(rest).length).length;
    return `${rest + digits} ${key}=${value}\n`;
}
function isPlainTime(mtime) {
    return /^\d+$/.test(mtime) && Number(mtime) <= MAX_OCTAL_SIZE;
}
function headerBlock(flag, entry) {
    const { path, linkPath, mode, uid, gid, size, mtime, device } = entry;
    const block = Buffer.alloc(tar_header/* BLOCK_BYTES */.Yo);
    block.write(path, 0, NAME_BYTES, 'latin1');
    octal(block, 100, 8, mode);
    octal(block, 108, 8, uid > MAX_OCTAL_ID ? 0 : uid);
    octal(block, 116, 8, gid > MAX_OCTAL_ID ? 0 : gid);
    octal(block, 124, 12, size > MAX_OCTAL_SIZE ? 0 : size);
    octal(block, 136, 12, isPlainTime(mtime) ? Number(mtime) : 0);
    block.write(flag, 156, 'latin1');
    block.write(linkPath, 157, NAME_BYTES, 'latin1');
    block.write('ustar\u000000', 257, 'latin1');
    octal(block, 329, 8, device[0]);
    octal(block, 337, 8, device[1]);
    block.fill(' ', 148, 156);
    const sum = block.reduce((total, byte) => total + byte, 0);
    block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
    return block;
}
function octal(block, at, bytes, value) {
    block.write(`${value.toString(8).padStart(bytes - 1, '0')}\0`, at, 'latin1');
}

;// CONCATENATED MODULE: ./lib/build/squash-plan.js

const IMPLIED = { mode: 0o755, uid: 0, gid: 0, mtime: '0', xattrs: new Map() };
function planSquash(tree, layers) {
    const directories = [];
    const paths = new Map();
    const visit = (directory, path) => {
        if (path !== '' || directory.attributes !== undefined)
            directories.push(directoryEntry(directory, path));
        for (const [name, node] of [...directory.children].sort(byName)) {
            const at = path === '' ? name : `${path}/${name}`;
            if (isDirectory(node))
                visit(node, at);
            else
                paths.set(node.inode, [...(paths.get(node.inode) ?? []), at]);
        }
    };
    visit(tree.root, '');
    const contents = Array.from({ length: layers }, () => new Map());
    const head = [...directories];
    for (const [inode, at] of paths) {
        const entries = entriesOf(inode, at);
        if (inode.size === 0)
            head.push(...entries);
        else
            contents[inode.place.layer]?.set(inode.place.ordinal, entries);
    }
    return { head, contents };
}
function byName([a], [b]) {
    return a < b ? -1 : 1;
}
function directoryEntry({ attributes = IMPLIED }, path) {
    const name = path === '' ? './' : `${path}/`;
    return { ...bare(attributes), kind: 'directory', path: name, linkPath: '', size: 0, device: [0, 0] };
}
function entriesOf(inode, [first = '', ...others]) {
    const { kind, linkPath, size, device } = inode;
    const attributes = bare(inode.attributes);
    const entry = { ...attributes, kind, path: first, linkPath, size, device };
    const link = (path) => ({
        ...attributes,
        kind: 'hardlink',
        path,
        linkPath: first,
        size: 0,
        device: [0, 0],
    });
    return [entry, ...others.map(link)];
}
function bare({ mode, uid, gid, mtime, xattrs }) {
    return { mode, uid, gid, mtime, xattrs };
}

// EXTERNAL MODULE: ./lib/build/layout/decompress.js + 1 modules
var decompress = __webpack_require__(22751);
;// CONCATENATED MODULE: ./lib/build/layout/flatten.js







const PLAIN_LIMIT_BYTES = 2 ** 37;
async function flatten(image, call) {
    if (image.diffIds.length !== image.layers.length)
        throw wrongLayers(`${image.name} has ${image.layers.length} layers, but its config names ${image.diffIds.length}`);
    return archive(image, planSquash(await readTree(image, call), image.layers.length), call);
}
async function readTree(image, call) {
    const tree = new LayerTree();
    const budget = { left: PLAIN_LIMIT_BYTES };
    for (const [layer, diffId] of image.diffIds.entries()) {
        const hash = new digest/* DigestHash */.FA((0,digest/* algorithmOf */.Hy)(diffId));
        const reader = new layer_reader/* LayerReader */.f(observed(await openLayer(image, layer, call), hash, budget), nameOf(image, layer));
        let ordinal = 0;
        for (let entry = await reader.next(); entry !== undefined; entry = await reader.next())
            tree.apply(entry, { layer, ordinal: ordinal++ });
        await reader.drain();
        if (hash.digest() !== diffId)
            throw wrongLayers(`${nameOf(image, layer)} is not the one that its config names`);
    }
    return tree;
}
async function* observed(pieces, hash, budget) {
    for await (const piece of pieces) {
        budget.left -= piece.length;
        if (budget.left < 0)
            throw wrongLayers(`its layers hold more than ${PLAIN_LIMIT_BYTES} bytes`);
        hash.update(piece);
        yield piece;
    }
}
async function* archive(image, plan, call) {
    for (const entry of plan.head)
        yield entryHeader(entry);
    for (const [layer, contents] of plan.contents.entries())
        if (contents.size > 0)
            yield* contentsOf(image, layer, contents, call);
    yield END_MARK;
}
async function* contentsOf(image, layer, contents, call) {
    const reader = new layer_reader/* LayerReader */.f(await openLayer(image, layer, call), nameOf(image, layer));
    let left = contents.size;
    try {
        for (let ordinal = 0; left > 0; ordinal++) {
            if ((await reader.next()) === undefined)
                throw wrongLayers(`${nameOf(image, layer)} changed while it was read`);
            const [entry, ...links] = contents.get(ordinal) ?? [];
            if (entry === undefined)
                continue;
            left--;
            yield entryHeader(entry);
            yield* reader.content();
            yield padding(entry.size);
            for (const link of links)
                yield entryHeader(link);
        }
    }
    finally {
        await reader.close();
    }
}
async function openLayer(image, layer, call) {
    const descriptor = image.layers[layer];
    if (descriptor === undefined)
        throw wrongLayers(`${image.name} has no layer ${layer}`);
    return (0,decompress/* decompressed */.j)(await image.source.openBlob(descriptor, call), nameOf(image, layer));
}
function nameOf({ name }, layer) {
    return `layer ${layer + 1} of ${name}`;
}
function wrongLayers(why) {
    return new errors/* SlipwayError */.GQ('BUILD_OUTPUT', `the layers cannot be joined into one: ${why}`);
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


/***/ })

};
