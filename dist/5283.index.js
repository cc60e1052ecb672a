const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 5283;
export const ids = [5283];
export const modules = {

/***/ 35283:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   unpackArchive: () => (/* binding */ unpackArchive)
/* harmony export */ });
/* unused harmony export ARCHIVE_LIMITS */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46466);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(42685);
/* harmony import */ var _layer_reader_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(57860);
/* harmony import */ var _layout_decompress_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(13780);







/** Limits against hostile archives. */
const ARCHIVE_LIMITS = { entries: 200_000, bytes: 8 * 2 ** 30, pathBytes: 1024 };
/**
 * Unpacks a tar archive (gzip, zstd or not compressed) into an empty folder of ours. Nothing is written through a link, and no link
 * is made that leads out. Owners, times and special bits are not kept: a build does not see them.
 * @returns the folder to build: the only one in the archive, as forges pack their repositories, else the whole
 * @throws BUILD_SOURCE for what is no archive, is damaged, leads out of the folder, or is beyond the limits.
 */
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
/** What was unpacked so far is remembered, so that the file system is never asked, and never followed. */
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
/** Whether a link's text leads above the root, whatever other links stand on its way. */
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


/***/ })

};
