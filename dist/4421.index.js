const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 4421;
export const ids = [4421];
export const modules = {

/***/ 44421:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openRunDirectory: () => (/* binding */ openRunDirectory)
/* harmony export */ });
/* unused harmony export removeRunDirectory */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_process__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1708);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58500);




const OURS = /^(?:[^\0]*\/)?(?:docker|git)[^/\0]*\0/;
const END_MS = 2000;
const LOOK_AGAIN_MS = 10;
async function openRunDirectory(parent) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(parent, { recursive: true });
    await removeOrphans(parent);
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(parent, `slipway-${node_process__WEBPACK_IMPORTED_MODULE_2__.pid}-`));
}
async function removeRunDirectory(path) {
    const deadline = performance.now() + END_MS;
    let left = await programsOf(path);
    while (left.length > 0 && performance.now() < deadline) {
        for (const pid of left)
            kill(pid);
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_3__.setTimeout)(LOOK_AGAIN_MS);
        left = await programsOf(path);
    }
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
}
async function removeOrphans(parent) {
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(parent);
    const orphans = names.filter((name) => {
        const match = /^slipway-(\d+)-[A-Za-z0-9]{6}$/.exec(name);
        return match !== null && !isAlive(Number(match[1]));
    });
    await Promise.all(orphans.map((name) => removeRunDirectory((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(parent, name))));
}
async function programsOf(path) {
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)('/proc').catch(() => []);
    const found = await Promise.all(names.filter((name) => /^\d+$/.test(name)).map(async (pid) => ((await uses(pid, path)) ? [Number(pid)] : [])));
    return found.flat();
}
async function uses(pid, path) {
    const command = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    return OURS.test(command) && command.includes(path);
}
function kill(pid) {
    try {
        node_process__WEBPACK_IMPORTED_MODULE_2__.kill(pid, 'SIGKILL');
    }
    catch (error) {
        if (!['ESRCH', 'EPERM'].includes(error.code ?? ''))
            throw error;
    }
}
function isAlive(pid) {
    try {
        node_process__WEBPACK_IMPORTED_MODULE_2__.kill(pid, 0);
        return true;
    }
    catch (error) {
        return error.code !== 'ESRCH';
    }
}


/***/ })

};
