const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 9268;
export const ids = [9268];
export const modules = {

/***/ 59268:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   unpackArchive: () => (/* binding */ unpackArchive)
/* harmony export */ });
/* unused harmony export ARCHIVE_LIMITS */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46466);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(452);
/* harmony import */ var _layer_reader_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(15597);
/* harmony import */ var _layout_decompress_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(22751);







const ARCHIVE_LIMITS = { entries: 200_000, bytes: 8 * 2 ** 30, pathBytes: 1024 };
async function unpackArchive(file, folder, { signal } = {}, limits = ARCHIVE_LIMITS) {
    const target = new ArchiveFolder(folder);
    const reader = new _layer_reader_js__WEBPACK_IMPORTED_MODULE_5__/* .LayerReader */ .f((0,_layout_decompress_js__WEBPACK_IMPORTED_MODULE_6__/* .decompressed */ .j)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(file, { highWaterMark: 1 << 20 }), file), file);
    let entries = 0;
    let bytes = 0;
    try {
        for (let entry = await reader.next(); entry !== undefined; entry = await reader.next()) {
            signal?.throwIfAborted();
            entries++;
            bytes += entry.size;
            if (entries > limits.entries || bytes > limits.bytes || entry.path.length > limits.pathBytes)
                throw refused(entry.path, 'is beyond the limits');
            await target.put(entry, reader);
        }
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .SlipwayError */ .GQ && error.code === 'BUILD_OUTPUT')
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .SlipwayError */ .GQ('BUILD_SOURCE', error.message, { cause: error });
        throw error;
    }
    finally {
        await reader.close();
    }
    if (entries === 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .SlipwayError */ .GQ('BUILD_SOURCE', `${file} is an empty archive, or none`);
    const [only, ...more] = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder, { withFileTypes: true });
    return only?.isDirectory() === true && more.length === 0 ? (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, only.name) : folder;
}
class ArchiveFolder {
    #root;
    #made = new Map([['', 'directory']]);
    constructor(root) {
        this.#root = root;
    }
    async put(entry, reader) {
        const name = nameOf(entry.path);
        if (name === '')
            return;
        const parent = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(name);
        await this.#makeDirectory(parent === '.' ? '' : parent, entry);
        if (entry.kind === 'directory')
            return this.#makeDirectory(name, entry);
        const before = this.#made.get(name);
        if (before === 'directory')
            throw refused(entry.path, 'takes the place of a folder');
        if (before !== undefined)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(this.#at(name));
        await this.#make(name, entry, reader);
        this.#made.set(name, entry.kind === 'hardlink' ? 'file' : entry.kind);
    }
    async #make(name, entry, reader) {
        const path = this.#at(name);
        if (entry.kind === 'file') {
            const mode = (entry.mode & 0o111) === 0 ? 0o644 : 0o755;
            await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_3__.pipeline)(reader.content(), (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createWriteStream)(path, { flags: 'wx', mode }));
        }
        else if (entry.kind === 'symlink') {
            if (leadsOut(name, entry.linkPath))
                throw refused(entry.path, 'is a link that leads out of the archive');
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.symlink)(Buffer.from(entry.linkPath, 'latin1'), path);
        }
        else if (entry.kind === 'hardlink') {
            const target = nameOf(entry.linkPath);
            if (this.#made.get(target) !== 'file')
                throw refused(entry.path, 'is a link to what is no file of the archive');
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.link)(this.#at(target), path);
        }
        else
            throw refused(entry.path, 'is a device or a pipe');
    }
    async #makeDirectory(name, entry) {
        const kind = this.#made.get(name);
        if (kind === 'directory')
            return;
        if (kind !== undefined)
            throw refused(entry.path, 'is inside of something that is no folder');
        const parent = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(name);
        await this.#makeDirectory(parent === '.' ? '' : parent, entry);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(this.#at(name));
        this.#made.set(name, 'directory');
    }
    #at(name) {
        return Buffer.concat([Buffer.from(`${this.#root}/`), Buffer.from(name, 'latin1')]);
    }
}
function nameOf(path) {
    if (path.startsWith('/'))
        throw refused(path, 'leads out of the archive');
    const names = path.split('/').filter((name) => name !== '' && name !== '.');
    if (names.includes('..'))
        throw refused(path, 'leads out of the archive');
    return names.join('/');
}
function leadsOut(name, target) {
    if (target.startsWith('/'))
        return true;
    let depth = name.split('/').length - 1;
    for (const part of target.split('/')) {
        if (part === '..')
            depth--;
        else if (part !== '' && part !== '.')
            depth++;
        if (depth < 0)
            return true;
    }
    return false;
}
function refused(path, why) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .SlipwayError */ .GQ('BUILD_SOURCE', `the archive is not unpacked: ${(0,_layer_reader_js__WEBPACK_IMPORTED_MODULE_5__/* .printable */ .g)(path)} ${why}`);
}


/***/ }),

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
