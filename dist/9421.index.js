const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 9421;
export const ids = [9421];
export const modules = {

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
