const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 9508;
export const ids = [9508];
export const modules = {

/***/ 39508:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   githubCredentials: () => (/* binding */ githubCredentials),
/* harmony export */   gitlabCredentials: () => (/* binding */ gitlabCredentials)
/* harmony export */ });
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68424);
/* harmony import */ var _system_secret_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82709);


function githubCredentials(token, actor) {
    return { registry: 'ghcr.io', auth: { username: actor || 'github-actions', password: token } };
}
function gitlabCredentials(variables) {
    const { CI_REGISTRY, CI_REGISTRY_USER, CI_REGISTRY_PASSWORD, CI_JOB_TOKEN } = variables;
    if (!CI_REGISTRY)
        return undefined;
    const registry = (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalRegistry */ .i7)(CI_REGISTRY);
    if (CI_REGISTRY_USER && CI_REGISTRY_PASSWORD)
        return { registry, auth: { username: CI_REGISTRY_USER, password: new _system_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .Secret */ .z(CI_REGISTRY_PASSWORD) } };
    if (!CI_JOB_TOKEN)
        return undefined;
    return { registry, auth: { username: 'gitlab-ci-token', password: new _system_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .Secret */ .z(CI_JOB_TOKEN) } };
}


/***/ })

};
