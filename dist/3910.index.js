const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 3910;
export const ids = [3910];
export const modules = {

/***/ 3910:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseRegistryAuth: () => (/* binding */ parseRegistryAuth)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77934);
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68424);
/* harmony import */ var _system_secret_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82709);




const Text = valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .union */ .KCZ([valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig()]), valibot__WEBPACK_IMPORTED_MODULE_3__/* .transform */ .pdi((value) => String(value)), valibot__WEBPACK_IMPORTED_MODULE_3__/* .minLength */ .BpQ(1));
const Entries = valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({ registry: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(Text, 'docker.io'), username: Text, password: Text })), valibot__WEBPACK_IMPORTED_MODULE_3__/* .maxLength */ .Ru6(100));
function parseRegistryAuth(text, problems) {
    const parsed = valibot__WEBPACK_IMPORTED_MODULE_3__/* .safeParse */ .xLC(Entries, readYaml(text));
    if (!parsed.success) {
        const where = valibot__WEBPACK_IMPORTED_MODULE_3__/* .getDotPath */ .BuJ(parsed.issues[0]);
        problems.add('registry-auth', `is not a list of registry, username and password${where === null ? '' : `: see ${where}`}`, 'write entries such as "- {registry: ghcr.io, username: me, password: …}"; roles of clouds and scopes are not taken');
        return [];
    }
    return parsed.output.map(({ registry, username, password }) => ({
        registry: (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalRegistry */ .i7)(registry),
        username,
        password: new _system_secret_js__WEBPACK_IMPORTED_MODULE_2__/* .Secret */ .z(password),
    }));
}
function readYaml(text) {
    try {
        return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(text.reveal(), { maxAliasCount: 0, schema: 'core' });
    }
    catch {
        return undefined;
    }
}


/***/ })

};
