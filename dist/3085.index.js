const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 3085;
export const ids = [3085];
export const modules = {

/***/ 78579:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ layerEntry),
/* harmony export */   s: () => (/* binding */ XATTR_RECORD)
/* harmony export */ });
/* harmony import */ var _image_tar_header_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77783);

const XATTR_RECORD = 'SCHILY.xattr.';
const LINKS = new Set(['symlink', 'hardlink']);
const DEVICES = new Set(['character', 'block']);
const NODES = { '3': 'character', '4': 'block', '6': 'fifo' };
/**
 * The entry that a header block and what was announced for it describe, as the container runtimes read it (Go's archive/tar).
 * A text says why there is none that could be put into the file system.
 */
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
/** Base 256 goes below zero here, unlike anywhere else. */
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

/***/ 57860:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  f: () => (/* binding */ LayerReader),
  g: () => (/* binding */ printable)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(42685);
;// CONCATENATED MODULE: ./lib/image/pax-records.js
/**
 * Reads `length key=value\n` records (POSIX pax, "pax Extended Header"), a later one in place of an earlier one. Text is latin1:
 * one character for one byte. Returns undefined when they are malformed.
 */
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

// EXTERNAL MODULE: ./lib/image/tar-header.js
var tar_header = __webpack_require__(77783);
// EXTERNAL MODULE: ./lib/build/layer-entry.js
var layer_entry = __webpack_require__(78579);
;// CONCATENATED MODULE: ./lib/build/layer-reader.js




/** Limit of pax records and GNU long names, in bytes; the runtimes have the same. */
const META_LIMIT_BYTES = 1 << 20;
const NOTHING = { pax: new Map() };
const EMPTY = Buffer.alloc(0);
/**
 * Reads the entries of an archive that arrives in pieces of any size, one after the other. Content that nobody asks for is passed
 * over without being copied; at most one piece is held. Throws BUILD_OUTPUT for what is no archive, is cut off, or holds what
 * cannot be put into a file system.
 */
class LayerReader {
    #source;
    #what;
    #piece = EMPTY;
    /** Bytes of the current entry's content that were not asked for, and its padding. */
    #content = 0;
    #padding = 0;
    /** `what` is how messages name the archive. */
    constructor(pieces, what) {
        this.#source = pieces[Symbol.asyncIterator]();
        this.#what = what;
    }
    /** The next entry; undefined at the end mark, or at the end of the bytes. */
    async next() {
        let announced = NOTHING;
        for (;;) {
            await this.#pass(this.#content + this.#padding);
            this.#expect(0);
            const block = await this.#block();
            if (block === undefined || (0,tar_header/* isZeroBlock */.ei)(block)) {
                if (announced === NOTHING)
                    return undefined;
                throw this.#malformed('it ends in the middle of an entry');
            }
            const header = (0,tar_header/* parseTarHeader */.OH)(block);
            if (header === undefined)
                throw this.#malformed('a header has a wrong checksum or number');
            this.#expect(header.size);
            if (header.flag === 'x' || header.flag === 'L' || header.flag === 'K')
                announced = await this.#announce(header, announced);
            else if (header.flag !== 'g')
                return this.#entry(block, header, announced);
        }
    }
    /** The content of the entry that `next` gave, once. */
    async *content() {
        while (this.#content > 0) {
            const piece = await this.#upTo(this.#content);
            this.#content -= piece.length;
            yield piece;
        }
    }
    /** Reads what is left, so that whoever checks the bytes sees them all. */
    async drain() {
        this.#piece = EMPTY;
        while ((await this.#source.next()).done !== true)
            ;
    }
    /** Stops reading before the end. */
    async close() {
        await this.#source.return?.();
    }
    #entry(block, header, announced) {
        const entry = (0,layer_entry/* layerEntry */._)(block, header, announced);
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
            const pax = parsePaxRecords(bytes);
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
        this.#padding = (tar_header/* BLOCK_BYTES */.Yo - (size % tar_header/* BLOCK_BYTES */.Yo)) % tar_header/* BLOCK_BYTES */.Yo;
    }
    async #block() {
        if (this.#piece.length === 0 && !(await this.#more()))
            return undefined;
        while (this.#piece.length < tar_header/* BLOCK_BYTES */.Yo) {
            const before = this.#piece;
            if (!(await this.#more()))
                throw this.#malformed('it ends in the middle of a block');
            this.#piece = Buffer.concat([before, this.#piece]);
        }
        const block = this.#piece.subarray(0, tar_header/* BLOCK_BYTES */.Yo);
        this.#piece = this.#piece.subarray(tar_header/* BLOCK_BYTES */.Yo);
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
        return new errors/* SlipwayError */.GQ('BUILD_OUTPUT', `${this.#what} cannot be unpacked: ${why}`);
    }
}
/** Names in a layer are bytes that anyone may have written. */
function printable(text) {
    return Buffer.from(text.slice(0, 500), 'latin1')
        .toString('utf8')
        .replace(/[\p{C}\u2028\u2029]/gu, '?');
}


/***/ }),

/***/ 13780:
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
var errors = __webpack_require__(42685);
;// CONCATENATED MODULE: ./lib/image/zstd-frames.js
const MAGIC = 0xfd2fb528;
const DICTIONARY_BYTES = [0, 1, 2, 4];
const CONTENT_SIZE_BYTES = [0, 2, 4, 8];
/**
 * Cuts zstd data where frames end (RFC 8878, section 3). Node's decoder stops without a word at the end of a frame when more
 * follows in the same write, and zstd:chunked layers are thousands of frames: every piece given to it must end with its frame.
 */
class ZstdFrames {
    #part = 'magic';
    /** Bytes the part still needs. */
    #need = 4;
    /** The part's bytes so far as a little-endian number; long parts are passed over without looking. */
    #value = 0;
    #seen = 0;
    #checksum = false;
    #lastBlock = false;
    #refuse;
    /** `refuse` makes the error for what is no zstd frame. */
    constructor(refuse) {
        this.#refuse = refuse;
    }
    /** The pieces of a chunk in order, nothing left out. @throws what `refuse` makes. */
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
    /** Goes on to the part that follows; true at the end of a frame. */
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




/** Node's defaults of 16 KiB cost half the speed. */
const STREAM = {
    chunkSize: 1 << 20,
    highWaterMark: 1 << 20,
};
const MAGIC_BYTES = 4;
/**
 * The bytes as they were before compression: gzip, zstd or none, which their first bytes tell, as for the container runtimes. Not
 * reading to the end stops the source as well. A fault of the source comes out as it is.
 * @throws BUILD_OUTPUT when they cannot be decompressed; `what` is how the message names them.
 */
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

/***/ 77783:
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
/**
 * Reads a header block as the container runtimes do (Go's archive/tar), so that nothing they unpack stays unseen:
 * USTAR and STAR prefixes, GNU base-256 numbers, and no data behind links, directories and devices whatever their size says.
 * Returns undefined when the checksum or a number is wrong.
 */
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
/** `undefined` for the kinds that only describe another entry or hold no file (pax, GNU names, volume labels). */
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
/** The sum of all bytes with the checksum field read as blanks; some old writers summed signed bytes. */
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
    // GNU writes times where USTAR has the prefix. Early Go versions wrote a prefix there, and its reader still takes one.
    const times = [345, 357].every((start) => block[start] === 0 || parseNumber(block, start, start + 12) !== undefined);
    const prefix = times ? '' : text(block, 345, 500);
    return /^[\0-\x7f]*$/.test(prefix) ? prefix : '';
}
function text(block, start, end) {
    const zero = block.indexOf(0, start);
    return block.toString('latin1', start, zero < 0 || zero > end ? end : zero);
}
/** Octal digits between blanks and NULs, or GNU's base-256 when the first bit is set; below zero is always -1. */
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
