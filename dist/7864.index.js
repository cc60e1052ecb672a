const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 7864;
export const ids = [7864,8592,6233];
export const modules = {

/***/ 78592:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ secretVariable),
/* harmony export */   c: () => (/* binding */ secretVariables),
/* harmony export */   parseSecretPair: () => (/* binding */ parseSecretPair),
/* harmony export */   parseSecretValues: () => (/* binding */ parseSecretValues)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _system_secret_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82709);


const VALUE_LIMIT_BYTES = 120 << 10;
const ID = /^[A-Za-z0-9_][A-Za-z0-9_.-]*$/;
const VARIABLE = /^[A-Za-z_][A-Za-z0-9_]*$/;
function parseSecretPair(input, pair) {
    const at = pair.indexOf('=');
    const id = at < 0 ? pair : pair.slice(0, at);
    const from = at < 0 ? '' : pair.slice(at + 1);
    const wanted = input === 'secret-envs' ? 'ID=VARIABLE' : 'ID=PATH';
    if (at < 0 || from === '')
        throw wrong(input, `an entry is not ${wanted}`);
    if (!ID.test(id))
        throw wrong(input, `${JSON.stringify(id.slice(0, 80))} cannot be the id of a secret`);
    if (input === 'secret-envs' && !VARIABLE.test(from)) {
        throw wrong(input, `the entry ${id} does not name an environment variable`);
    }
    return { id, from };
}
function parseSecretValues(entries, problems) {
    return entries.flatMap((entry) => {
        const text = entry.reveal();
        const at = text.indexOf('=');
        const id = text.slice(0, Math.max(at, 0)).trim();
        if (at < 0 || !ID.test(id)) {
            problems.add('secrets', 'an entry is not ID=VALUE', 'quote a value that spans lines as a whole: "ID=first line…", or use secret-files');
            return [];
        }
        const value = text.slice(at + 1);
        if (value === '' || value.includes('\0') || Buffer.byteLength(value) > VALUE_LIMIT_BYTES) {
            problems.add('secrets', `the value of ${id} is empty, binary or over 120 KiB`, 'give it as a file: secret-files');
            return [];
        }
        return [{ id, value: new _system_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .Secret */ .z(value) }];
    });
}
function secretVariable(place) {
    return `SLIPWAY_BUILD_SECRET_${place}`;
}
function secretVariables({ secretValues = [], }) {
    return Object.fromEntries(secretValues.map(({ value }, place) => [secretVariable(place), value.reveal()]));
}
function wrong(input, message) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('CONFIG_INVALID', `${input}: ${message}`, { problems: [{ input, message }] });
}


/***/ }),

/***/ 6233:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dockerCommand: () => (/* binding */ dockerCommand)
/* harmony export */ });
const TIMEOUT_MS = 60_000;
function dockerCommand(runner, env, timeoutMs = TIMEOUT_MS) {
    return (args, signal) => runner.run({ file: 'docker', args, env, timeoutMs, ...(signal === undefined ? {} : { signal }) });
}


/***/ }),

/***/ 44409:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ daemonAddress)
/* harmony export */ });
/* unused harmony export parseDockerHost */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(452);
/* harmony import */ var _buildx_docker_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6233);




async function daemonAddress(env, runner, signal) {
    return parseDockerHost(env['DOCKER_HOST'] ?? (await contextHost(env, runner, signal)), env);
}
async function contextHost(env, runner, signal) {
    const docker = (0,_buildx_docker_js__WEBPACK_IMPORTED_MODULE_3__.dockerCommand)(runner, env);
    const { exitCode, stdout } = await docker(['context', 'inspect', '--format', '{{.Endpoints.docker.Host}}'], signal);
    return exitCode === 0 && stdout.trim() !== '' ? stdout.trim() : 'unix:///var/run/docker.sock';
}
async function parseDockerHost(text, env) {
    const [, scheme = '', rest = ''] = /^([a-z]+):\/\/(.*)$/.exec(text.includes('://') ? text : `tcp://${text}`) ?? [];
    if (scheme === 'unix')
        return { socketPath: rest };
    const url = URL.canParse(`http://${rest}`) ? new URL(`http://${rest}`) : undefined;
    if (!['tcp', 'http', 'https'].includes(scheme) || url === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .SlipwayError */ .GQ('CONFIG_INVALID', `DOCKER_HOST cannot be used to load an image: ${text.slice(0, 200)}`, {
            help: 'use unix:///path or tcp://host:port; forward the socket of a host behind ssh',
        });
    }
    const secure = scheme === 'https' || (env['DOCKER_TLS_VERIFY'] ?? '') !== '';
    const fallback = secure ? 2376 : 2375;
    const address = { host: url.hostname, port: url.port === '' ? fallback : Number(url.port) };
    if (!secure)
        return { protocol: 'http', ...address };
    return { protocol: 'https', ...address, ...(await certificates(env['DOCKER_CERT_PATH'])) };
}
async function certificates(folder) {
    if (folder === undefined || folder === '')
        return {};
    const [ca, cert, key] = await Promise.all(['ca.pem', 'cert.pem', 'key.pem'].map((name) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name), 'utf8')));
    return {
        ...(ca === undefined ? {} : { ca }),
        ...(cert === undefined ? {} : { cert }),
        ...(key === undefined ? {} : { key }),
    };
}


/***/ }),

/***/ 87864:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   saveFromDaemon: () => (/* binding */ saveFromDaemon)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46466);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(452);
/* harmony import */ var _docker_environment_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93378);
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(44409);





async function saveFromDaemon(name, file, { runner, env }, { signal } = {}) {
    const { default: Docker } = await Promise.all(/* import() */[__webpack_require__.e(9040), __webpack_require__.e(8104)]).then(__webpack_require__.t.bind(__webpack_require__, 39040, 19));
    const daemon = new Docker(await (0,_address_js__WEBPACK_IMPORTED_MODULE_4__/* .daemonAddress */ .v)((0,_docker_environment_js__WEBPACK_IMPORTED_MODULE_3__/* .dockerEnvironment */ .O)(env, undefined), runner, signal));
    const archive = await daemon
        .getImage(name)
        .get()
        .catch((error) => {
        throw unavailable(name, error);
    });
    await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_1__.pipeline)(archive, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createWriteStream)(file, { mode: 0o600 }), signal === undefined ? {} : { signal });
}
function unavailable(name, cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    if (cause instanceof Error && 'statusCode' in cause && cause.statusCode === 404)
        return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .SlipwayError */ .GQ('REGISTRY_NOT_FOUND', `the docker daemon has no image ${name}`, {
            cause,
            help: 'docker image ls shows those it has',
        });
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .SlipwayError */ .GQ('ENVIRONMENT_ENGINE', `the docker daemon did not give the image ${name}: ${reason}`, {
        cause,
        help: 'start the docker engine, or point DOCKER_HOST at one',
    });
}


/***/ }),

/***/ 93378:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ isDockerVariable),
/* harmony export */   O: () => (/* binding */ dockerEnvironment)
/* harmony export */ });
/* harmony import */ var _build_secrets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78592);

const ALLOWED = new Set([
    'PATH',
    'HOME',
    'USER',
    'TMPDIR',
    'TERM',
    'NO_COLOR',
    'COLUMNS',
    'XDG_CONFIG_HOME',
    'XDG_RUNTIME_DIR',
    'SSL_CERT_FILE',
    'SSL_CERT_DIR',
    'DOCKER_HOST',
    'DOCKER_CONTEXT',
    'DOCKER_CONFIG',
    'DOCKER_CERT_PATH',
    'DOCKER_TLS',
    'DOCKER_TLS_VERIFY',
    'DOCKER_API_VERSION',
    'DOCKER_AUTH_CONFIG',
    'BUILDX_CONFIG',
    'BUILDX_BUILDER',
    'BUILDX_NO_DEFAULT_ATTESTATIONS',
    'BUILDX_EXPERIMENTAL',
    'BUILDKIT_HOST',
    'BUILDKIT_COLORS',
    'KUBECONFIG',
    'HTTP_PROXY',
    'HTTPS_PROXY',
    'FTP_PROXY',
    'NO_PROXY',
    'ALL_PROXY',
]);
const RESERVED = /^(?:SLIPWAY_BUILD_SECRET_|DOCKER_|BUILDX_|BUILDKIT_|LD_|GO(?:DEBUG|GC|MAXPROCS|MEMLIMIT|TRACEBACK)$|SSL_|XDG_|OTEL_|AWS_|ACTIONS_|SSH_|KUBE|SOURCE_DATE_EPOCH$|GIT_)/;
const CACHE_VARIABLES = {
    gha: /^ACTIONS_(?:CACHE_URL|RESULTS_URL|RUNTIME_TOKEN|CACHE_SERVICE_V2)$/,
    s3: /^AWS_/,
};
function isDockerVariable(name) {
    return ALLOWED.has(name.toUpperCase()) || RESERVED.test(name.toUpperCase());
}
function dockerEnvironment(own, options) {
    const extra = options === undefined ? () => false : wantedBy(options);
    const passed = Object.entries(own).filter((entry) => entry[1] !== undefined && (ALLOWED.has(entry[0]) || isProxy(entry[0]) || extra(entry[0])));
    return {
        ...Object.fromEntries(passed),
        BUILDX_METADATA_PROVENANCE: 'false',
        BUILDX_METADATA_WARNINGS: 'true',
        BUILDX_GIT_INFO: 'false',
        DOCKER_CLI_HINTS: 'false',
    };
}
function isProxy(name) {
    return /^(?:https?|ftp|no|all)_proxy$/.test(name);
}
function wantedBy(options) {
    const secrets = new Set((options.secretEnvs ?? []).map((pair) => (0,_build_secrets_js__WEBPACK_IMPORTED_MODULE_0__.parseSecretPair)('secret-envs', pair).from));
    const caches = [...(options.cacheFrom ?? []), ...(options.cacheTo ?? [])];
    const patterns = Object.entries(CACHE_VARIABLES)
        .filter(([type]) => caches.some((cache) => cache.split(',').includes(`type=${type}`)))
        .map(([, pattern]) => pattern);
    const agent = (options.ssh ?? []).length > 0;
    return (name) => secrets.has(name) || patterns.some((pattern) => pattern.test(name)) || (agent && name === 'SSH_AUTH_SOCK');
}


/***/ })

};
