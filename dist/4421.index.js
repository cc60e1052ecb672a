const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 4421;
export const ids = [4421];
export const modules = {

/***/ 44421:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openRunDirectory: () => (/* binding */ openRunDirectory)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_process__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1708);



async function openRunDirectory(parent) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(parent, { recursive: true });
    await removeOrphans(parent);
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(parent, `slipway-${node_process__WEBPACK_IMPORTED_MODULE_2__.pid}-`));
}
async function removeOrphans(parent) {
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(parent);
    const orphans = names.filter((name) => {
        const match = /^slipway-(\d+)-[A-Za-z0-9]{6}$/.exec(name);
        return match !== null && !isAlive(Number(match[1]));
    });
    await Promise.all(orphans.map((name) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(parent, name), { recursive: true, force: true })));
}
function isAlive(pid) {
    try {
        node_process__WEBPACK_IMPORTED_MODULE_2__.kill(pid, 0);
        return true;
    }
    catch (thrown) {
        return !(thrown instanceof Error && 'code' in thrown && thrown.code === 'ESRCH');
    }
}


/***/ })

};
