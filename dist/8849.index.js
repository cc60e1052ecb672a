const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 8849;
export const ids = [8849];
export const modules = {

/***/ 78849:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readGit: () => (/* binding */ readGit)
/* harmony export */ });
/* harmony import */ var _git_facts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12079);

async function readGit(directory, runner, env, call = {}) {
    const git = async (...args) => {
        const result = await runner.run({
            file: 'git',
            args: ['-c', 'safe.directory=*', '-C', directory, ...args],
            env: { PATH: env['PATH'] ?? '', HOME: env['HOME'] ?? '', LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0' },
            timeoutMs: 20_000,
            ...call,
        });
        return result.exitCode === 0 ? result.stdout : undefined;
    };
    const head = await git('log', '-1', '--format=%H%n%ct').catch(noGit);
    const facts = head === undefined ? undefined : (0,_git_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .parseHead */ .w)(head);
    if (facts === undefined)
        return undefined;
    const [branch, tags, remote] = await Promise.all([
        git('symbolic-ref', '--quiet', '--short', 'HEAD'),
        git('tag', '--points-at', 'HEAD'),
        git('remote', 'get-url', 'origin'),
    ]);
    const source = remote === undefined ? undefined : (0,_git_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .sourceUrl */ .H)(remote);
    return {
        ...facts,
        tags: (tags ?? '').split('\n').filter((tag) => tag !== ''),
        ...(branch === undefined ? {} : { branch: branch.trim() }),
        ...(source === undefined ? {} : { source }),
    };
}
function noGit(thrown) {
    if (thrown instanceof Error && 'code' in thrown && thrown.code === 'ENVIRONMENT_ENGINE')
        return undefined;
    throw thrown;
}


/***/ })

};
