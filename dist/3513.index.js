const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 3513;
export const ids = [3513,9421];
export const modules = {

/***/ 83513:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fetchGitSource: () => (/* binding */ fetchGitSource)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(452);
/* harmony import */ var _system_git_command_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9421);
/* harmony import */ var _system_secret_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(82709);





const TIMEOUT_MS = 600_000;
const SETTINGS = [
    ['protocol.allow', 'never'],
    ...['https', 'http', 'ssh', 'git', 'file'].map((scheme) => [`protocol.${scheme}.allow`, 'always']),
    ['submodule.recurse', 'false'],
    ['core.symlinks', 'true'],
    ['core.autocrlf', 'false'],
    ['advice.detachedHead', 'false'],
];
async function fetchGitSource(source, { folder, auth, ...deps }, call = {}) {
    const store = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'repository.git');
    const tree = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'source');
    await Promise.all([(0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(store), (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(tree)]);
    const given = source.credentials ?? auth;
    const git = (0,_system_git_command_js__WEBPACK_IMPORTED_MODULE_4__.gitIn)(store, deps, [...SETTINGS, ...(0,_system_git_command_js__WEBPACK_IMPORTED_MODULE_4__/* .authSettings */ .s)(source.url, given)]);
    const must = async (what, args) => {
        const result = await git.run(args, { ...call, timeoutMs: TIMEOUT_MS });
        if (result.exitCode !== 0)
            throw failed(source, what, result, given);
        return result.stdout;
    };
    await must('make a repository', ['init', '--quiet', '--bare', '--template=', '.']);
    const revision = await fetchCommit(git, source, must, call);
    await must('check out', [
        '--git-dir=.',
        `--work-tree=${tree}`,
        'checkout',
        '--quiet',
        '--force',
        '--detach',
        revision,
    ]);
    const time = await must('read the commit', ['show', '--no-patch', '--format=%ct', revision]);
    return {
        directory: await folderWithin(tree, source),
        commit: { repository: source.url, revision, commitTime: Number(time.trim()) },
    };
}
async function fetchCommit(git, { url, ref = 'HEAD' }, must, call) {
    const fetch = ['fetch', '--quiet', '--no-tags', '--no-recurse-submodules'];
    const tip = [...fetch, '--depth=1', '--', url, ref];
    const short = /^[0-9a-f]{7,64}$/.test(ref);
    const found = short ? await git.run(tip, { ...call, timeoutMs: TIMEOUT_MS }) : undefined;
    if (found === undefined)
        await must('fetch', tip);
    else if (found.exitCode !== 0) {
        await must('fetch', [...fetch, '--', url, '+refs/heads/*:refs/heads/*', '+refs/tags/*:refs/tags/*']);
        return (await must('find', ['rev-parse', '--verify', '--quiet', `${ref}^{commit}`])).trim();
    }
    return (await must('find', ['rev-parse', '--verify', '--quiet', 'FETCH_HEAD^{commit}'])).trim();
}
async function folderWithin(tree, { subdir, url }) {
    const root = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(tree);
    const path = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, subdir)).catch(() => undefined);
    const isFolder = path !== undefined && (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path)).isDirectory();
    if (path !== undefined && isFolder && (path === root || path.startsWith(root + node_path__WEBPACK_IMPORTED_MODULE_1__.sep)))
        return path;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .SlipwayError */ .GQ('BUILD_SOURCE', `${url} has no folder ${subdir}`, {
        help: 'the part behind the colon is a folder of the repository',
    });
}
function failed({ url, ref }, what, { stderr, timedOut }, auth) {
    const reason = timedOut ? 'it took too long' : (stderr.trim().split('\n').at(-1) ?? '').slice(0, 300);
    const clean = (0,_system_secret_js__WEBPACK_IMPORTED_MODULE_3__/* .redact */ .E)(reason, auth === undefined ? [] : [auth.token]);
    const at = ref === undefined ? '' : ` at ${ref}`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .SlipwayError */ .GQ('BUILD_SOURCE', `git could not ${what} ${url}${at}: ${clean}`, {
        help: 'check the address and the ref, and that git can read it: by a credential helper, an ssh key, or user and token in the address',
        facts: { url },
    });
}


/***/ }),

/***/ 9421:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gitIn: () => (/* binding */ gitIn),
/* harmony export */   s: () => (/* binding */ authSettings)
/* harmony export */ });
const PASSED = [
    'PATH',
    'HOME',
    'USER',
    'LOGNAME',
    'TMPDIR',
    'XDG_CONFIG_HOME',
    'SSH_AUTH_SOCK',
    'SSH_AGENT_PID',
    'http_proxy',
    'https_proxy',
    'HTTPS_PROXY',
    'all_proxy',
    'ALL_PROXY',
    'no_proxy',
    'NO_PROXY',
    'SSL_CERT_FILE',
    'SSL_CERT_DIR',
    'CURL_CA_BUNDLE',
];
const PASSED_GIT = /^GIT_(?:SSH|SSH_COMMAND|SSH_VARIANT|ASKPASS|SSL_CAINFO|SSL_CAPATH|SSL_CERT|SSL_KEY|SSL_NO_VERIFY|PROXY_SSL_CAINFO|EXEC_PATH|CONFIG_GLOBAL|CONFIG_SYSTEM|CONFIG_NOSYSTEM|CONFIG_COUNT|CONFIG_KEY_\d+|CONFIG_VALUE_\d+)$/;
const SETTINGS = [
    ['safe.directory', '*'],
    ['core.hooksPath', '/dev/null'],
    ['core.fsmonitor', 'false'],
    ['protocol.ext.allow', 'never'],
    ['gc.auto', '0'],
    ['maintenance.auto', 'false'],
    ['tag.gpgSign', 'false'],
    ['push.gpgSign', 'false'],
    ['push.followTags', 'false'],
    ['push.recurseSubmodules', 'no'],
    ['fetch.recurseSubmodules', 'no'],
    ['log.showSignature', 'false'],
    ['log.mailmap', 'false'],
    ['log.showRoot', 'true'],
    ['i18n.logOutputEncoding', 'UTF-8'],
    ['color.ui', 'false'],
    ['advice.pushUpdateRejected', 'false'],
];
const TIMEOUT_MS = 120_000;
function gitIn(directory, { runner, env }, settings = []) {
    const whole = environment(env, [...SETTINGS, ...settings]);
    return {
        run: (args, options = {}) => runner.run({
            file: 'git',
            args: ['-C', directory, ...args],
            env: whole,
            timeoutMs: TIMEOUT_MS,
            ...options,
        }),
    };
}
function environment(env, settings) {
    const passed = {};
    for (const [name, value] of Object.entries(env)) {
        if (value !== undefined && (PASSED.includes(name) || PASSED_GIT.test(name)))
            passed[name] = value;
    }
    const before = Number(passed['GIT_CONFIG_COUNT'] ?? '0');
    const first = Number.isSafeInteger(before) && before >= 0 ? before : 0;
    for (const [index, [key, value]] of settings.entries()) {
        passed[`GIT_CONFIG_KEY_${first + index}`] = key;
        passed[`GIT_CONFIG_VALUE_${first + index}`] = value;
    }
    return {
        ...passed,
        GIT_CONFIG_COUNT: String(first + settings.length),
        LC_ALL: 'C',
        GIT_TERMINAL_PROMPT: '0',
        GCM_INTERACTIVE: 'never',
        GIT_OPTIONAL_LOCKS: '0',
    };
}
function authSettings(url, auth) {
    if (auth === undefined || !/^https?:\/\//.test(url))
        return [];
    const key = `http.${withoutUser(url)}.extraHeader`;
    const basic = Buffer.from(`${auth.username}:${auth.token.reveal()}`).toString('base64');
    return [
        [key, ''],
        [key, `Authorization: Basic ${basic}`],
    ];
}
function withoutUser(url) {
    return url.replace(/^(https?:\/\/)[^/@]*@/, '$1');
}


/***/ })

};
