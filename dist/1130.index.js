const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 1130;
export const ids = [1130];
export const modules = {

/***/ 81130:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   wireSource: () => (/* binding */ wireSource)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _system_secret_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82709);



function wireSource({ inputs, env, runDirectory }) {
    return async (source, file, call) => {
        const { prepareSource } = await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(2088), __webpack_require__.e(2006)]).then(__webpack_require__.bind(__webpack_require__, 22006));
        const { nodeProcessRunner } = await __webpack_require__.e(/* import() */ 3099).then(__webpack_require__.bind(__webpack_require__, 3099));
        return prepareSource(source, file, {
            runner: nodeProcessRunner(),
            env,
            temp: async () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(await runDirectory(), 'source-')),
            authFor: (url) => forgeAuth(url, inputs, env),
        }, call);
    };
}
function forgeAuth(url, { githubToken, gitlabToken }, env) {
    if (!URL.canParse(url))
        return undefined;
    const { origin } = new URL(url);
    const isForge = (address) => address !== undefined && URL.canParse(address) && new URL(address).origin === origin;
    if (githubToken !== undefined && isForge(env['GITHUB_SERVER_URL'] ?? 'https://github.com'))
        return { username: 'x-access-token', token: githubToken };
    if (!isForge(env['CI_SERVER_URL']))
        return undefined;
    if (gitlabToken !== undefined)
        return { username: 'oauth2', token: gitlabToken };
    const job = env['CI_JOB_TOKEN'];
    return job === undefined || job === '' ? undefined : { username: 'gitlab-ci-token', token: new _system_secret_js__WEBPACK_IMPORTED_MODULE_2__/* .Secret */ .z(job) };
}


/***/ })

};
