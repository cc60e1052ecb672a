const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 1200;
export const ids = [1200];
export const modules = {

/***/ 51200:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   keyFilesOf: () => (/* binding */ keyFilesOf),
/* harmony export */   requireFree: () => (/* binding */ requireFree),
/* harmony export */   writeKeyFiles: () => (/* binding */ writeKeyFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);


function keyFilesOf(prefix) {
    return { privateKeyFile: `${prefix}.key`, publicKeyFile: `${prefix}.pub` };
}
async function requireFree(files) {
    const problems = new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Problems */ .Zw();
    for (const file of [files.privateKeyFile, files.publicKeyFile]) {
        const there = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(file).then(() => true, () => false);
        if (there)
            addStanding(problems, file);
    }
    problems.throwIfAny();
}
async function writeKeyFiles(files, key, { signal } = {}) {
    const begun = [];
    const write = async (file, text, mode) => {
        signal?.throwIfAborted();
        const handle = await create(file, mode);
        begun.push(file);
        try {
            await handle.writeFile(text);
            await handle.sync();
        }
        finally {
            await handle.close();
        }
    };
    try {
        await write(files.privateKeyFile, key.privateKey, 0o600);
        await write(files.publicKeyFile, key.publicKey, 0o644);
        signal?.throwIfAborted();
    }
    catch (error) {
        await Promise.all(begun.map((file) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(file, { force: true })));
        throw error;
    }
}
async function create(file, mode) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(file, 'wx', mode);
    }
    catch (cause) {
        const problems = new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .Problems */ .Zw();
        const { code, message } = cause;
        if (code === 'EEXIST')
            addStanding(problems, file);
        else
            problems.add('output-key-prefix', `${file} cannot be written: ${message}`, 'name a folder that can be written');
        problems.throwIfAny();
        throw cause;
    }
}
function addStanding(problems, file) {
    const help = 'choose another --output-key-prefix, or move the file away';
    problems.add('output-key-prefix', `${file} is there already, and a key is never overwritten`, help);
}


/***/ })

};
