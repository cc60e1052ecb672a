const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 3096;
export const ids = [3096];
export const modules = {

/***/ 13096:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  dockerConfigCredentials: () => (/* binding */ dockerConfigCredentials)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/image/reference.js
var reference = __webpack_require__(68424);
// EXTERNAL MODULE: ./lib/system/log.js
var system_log = __webpack_require__(51007);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/system/secret.js
var system_secret = __webpack_require__(82709);
;// CONCATENATED MODULE: ./lib/registry/docker-config.js




const TOKEN_USERS = new Set(['<token>', '00000000-0000-0000-0000-000000000000']);
const HELPER = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;
const Inline = dist/* object */.Ikc({
    auth: dist/* nullish */.cl6(dist/* string */.YjP()),
    username: dist/* nullish */.cl6(dist/* string */.YjP()),
    password: dist/* nullish */.cl6(dist/* string */.YjP()),
    identitytoken: dist/* nullish */.cl6(dist/* string */.YjP()),
});
const ConfigFile = dist/* object */.Ikc({
    auths: dist/* nullish */.cl6(dist/* record */.g1P(dist/* string */.YjP(), Inline)),
    credHelpers: dist/* nullish */.cl6(dist/* record */.g1P(dist/* string */.YjP(), dist/* string */.YjP())),
    credsStore: dist/* nullish */.cl6(dist/* string */.YjP()),
});
function parseDockerConfig(json, from) {
    let parsed;
    try {
        parsed = JSON.parse(json);
    }
    catch {
        throw unreadable(from, 'it is not JSON');
    }
    if (Array.isArray(parsed))
        throw unreadable(from, 'it is a list');
    const result = dist/* safeParse */.xLC(ConfigFile, parsed, { abortEarly: true });
    if (!result.success) {
        const path = (result.issues[0].path ?? []).map(({ key }) => String(key)).join('.');
        throw unreadable(from, `${path === '' ? 'it' : path} is not of the kind it should be`);
    }
    const { auths, credHelpers, credsStore } = result.output;
    return {
        from,
        auths: byHost(auths ?? {}),
        credHelpers: byHost(credHelpers ?? {}),
        ...(credsStore ? { credsStore } : {}),
    };
}
function unreadable(from, why) {
    return new errors/* SlipwayError */.GQ('ENVIRONMENT_CREDENTIALS', `the credentials in ${from} cannot be read: ${why}`, {
        help: 'log in again (docker login), or correct the file',
    });
}
function byHost(entries) {
    const found = new Map();
    const keys = Object.keys(entries).sort((a, b) => Number(a.includes('/')) - Number(b.includes('/')));
    for (const key of keys) {
        const host = hostOfKey(key);
        const value = entries[key];
        if (host !== undefined && value !== undefined && !found.has(host))
            found.set(host, value);
    }
    return found;
}
function hostOfKey(key) {
    const bare = key.replace(/^https?:\/\//i, '').replace(/\/+$/, '');
    const match = /^([^/\s]+)(?:\/v[12])?$/.exec(bare);
    return match?.[1] === undefined ? undefined : (0,reference/* canonicalRegistry */.i7)(match[1]);
}
function inlineAuth(config, registry) {
    const entry = config.auths.get(registry);
    if (entry === undefined)
        return undefined;
    const decoded = entry.auth ? decodeAuth(entry.auth, `${config.from}, ${registry}`) : undefined;
    const username = decoded?.username ?? entry.username ?? '';
    const password = decoded?.password ?? entry.password ?? '';
    if (entry.identitytoken)
        return { username, password: new system_secret/* Secret */.z(password), identityToken: new system_secret/* Secret */.z(entry.identitytoken) };
    return username === '' && password === '' ? undefined : registryAuth(username, password);
}
function registryAuth(username, password) {
    const secret = new system_secret/* Secret */.z(password);
    return TOKEN_USERS.has(username)
        ? { username, password: secret, identityToken: secret }
        : { username, password: secret };
}
function decodeAuth(auth, from) {
    const text = Buffer.from(auth, 'base64').toString('utf8');
    const colon = text.indexOf(':');
    if (!/^[A-Za-z0-9+/_-]+={0,2}$/.test(auth.trim()) || colon < 0)
        throw unreadable(from, 'auth is not the base64 form of user:password');
    return { username: text.slice(0, colon), password: text.slice(colon + 1).replace(/\0+$/, '') };
}
function helperFor(config, registry) {
    const helper = config.credHelpers.get(registry) ?? config.credsStore;
    if (helper === undefined || helper === '')
        return undefined;
    if (HELPER.test(helper))
        return helper;
    throw unreadable(config.from, `${JSON.stringify(helper)} is no name of a credential helper`);
}
function helperServer(registry) {
    return registry === 'docker.io' ? 'https://index.docker.io/v1/' : registry;
}
const HelperAnswer = dist/* object */.Ikc({ Username: dist/* string */.YjP(), Secret: dist/* string */.YjP() });
function parseHelperAnswer(stdout) {
    let json;
    try {
        json = JSON.parse(stdout);
    }
    catch {
        return undefined;
    }
    const result = dist/* safeParse */.xLC(HelperAnswer, json);
    return result.success ? registryAuth(result.output.Username, result.output.Secret) : undefined;
}
function isCredentialsNotFound(output) {
    return output.trim().toLowerCase() === 'credentials not found in native keychain';
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./lib/registry/docker-config/config-file.js


const LIMIT_BYTES = 4 << 20;
async function readConfigFile(path) {
    try {
        const handle = await (0,promises_.open)(path);
        try {
            const buffer = Buffer.alloc(Math.min((await handle.stat()).size, LIMIT_BYTES + 1));
            const { bytesRead } = await handle.read(buffer, 0, buffer.byteLength, 0);
            if (bytesRead <= LIMIT_BYTES)
                return buffer.toString('utf8', 0, bytesRead);
        }
        finally {
            await handle.close();
        }
    }
    catch (cause) {
        const { code, message } = cause;
        if (code === 'ENOENT' || code === 'ENOTDIR')
            return undefined;
        throw new errors/* SlipwayError */.GQ('ENVIRONMENT_CREDENTIALS', `${path} cannot be read: ${message}`, { cause });
    }
    throw new errors/* SlipwayError */.GQ('ENVIRONMENT_CREDENTIALS', `${path} is larger than ${LIMIT_BYTES} bytes`);
}

;// CONCATENATED MODULE: ./lib/registry/docker-config/credential-helper.js


const TIMEOUT_MS = 60_000;
async function askHelper(helper, registry, context) {
    const program = `docker-credential-${helper}`;
    const result = await run(program, registry, context);
    if (result.exitCode !== 0 || result.timedOut) {
        if (isCredentialsNotFound(result.stdout) || isCredentialsNotFound(result.stderr))
            return undefined;
        throw failed(program, registry, result.timedOut ? 'it did not answer' : saying(result));
    }
    const auth = parseHelperAnswer(result.stdout);
    if (auth === undefined)
        throw failed(program, registry, 'its answer is not that of a credential helper');
    return auth.username === '' && auth.password.reveal() === '' ? undefined : auth;
}
async function run(program, registry, { env, runner, signal }) {
    const defined = Object.entries(env).filter((pair) => pair[1] !== undefined);
    try {
        return await runner.run({
            file: program,
            args: ['get'],
            env: Object.fromEntries(defined),
            stdin: `${helperServer(registry)}\n`,
            timeoutMs: TIMEOUT_MS,
            ...(signal === undefined ? {} : { signal }),
        });
    }
    catch (cause) {
        signal?.throwIfAborted();
        throw failed(program, registry, cause instanceof Error ? cause.message : String(cause), cause);
    }
}
function saying({ exitCode, stdout, stderr }) {
    const text = (stdout.trim() === '' ? stderr : stdout).trim().split('\n')[0] ?? '';
    return text === '' || /secret|[{}]/i.test(text) ? `it ended with ${exitCode}` : text.slice(0, 200);
}
function failed(program, registry, why, cause) {
    return new errors/* SlipwayError */.GQ('ENVIRONMENT_CREDENTIALS', `the credential helper ${program} failed for ${registry}: ${why}`, {
        facts: { registry, helper: program },
        help: "repair the helper, or take it out of credHelpers or credsStore in docker's config.json",
        ...(cause === undefined ? {} : { cause }),
    });
}

;// CONCATENATED MODULE: ./lib/registry/docker-config/credentials.js






function dockerConfigCredentials(options) {
    const { log = system_log/* silentLog */.a, ci = [] } = options;
    let configs;
    const known = new Map();
    const find = async (registry, call) => {
        configs ??= readConfigs(options);
        for (const config of await configs) {
            const auth = await lookupIn(config, registry, options, call);
            if (auth === undefined)
                continue;
            log.debug(`credentials for ${registry} from ${config.from}`);
            return auth;
        }
        return ci.find((one) => (0,reference/* canonicalRegistry */.i7)(one.registry) === registry)?.auth;
    };
    return {
        lookup: (host, call = {}) => {
            const registry = (0,reference/* canonicalRegistry */.i7)(host);
            const asked = known.get(registry);
            if (asked !== undefined)
                return asked;
            const answer = find(registry, call);
            known.set(registry, answer);
            answer.catch(() => {
                known.delete(registry);
                configs = undefined;
            });
            return answer;
        },
    };
}
async function lookupIn(config, registry, { env, runner }, { signal }) {
    const helper = helperFor(config, registry);
    const asked = helper === undefined
        ? undefined
        : await askHelper(helper, registry, { env, runner, ...(signal === undefined ? {} : { signal }) });
    return asked ?? inlineAuth(config, registry);
}
async function readConfigs({ env, home }) {
    const inline = env['DOCKER_AUTH_CONFIG'];
    const dockerFile = (0,external_node_path_.join)(env['DOCKER_CONFIG'] || (0,external_node_path_.join)(home, '.docker'), 'config.json');
    const named = env['REGISTRY_AUTH_FILE'];
    const runtime = env['XDG_RUNTIME_DIR'];
    const files = [
        dockerFile,
        ...(named ? [named] : []),
        ...(runtime ? [(0,external_node_path_.join)(runtime, 'containers', 'auth.json')] : []),
        (0,external_node_path_.join)(env['XDG_CONFIG_HOME'] || (0,external_node_path_.join)(home, '.config'), 'containers', 'auth.json'),
    ];
    const contents = await Promise.all([...new Set(files)].map(async (file) => ({ file, text: await readConfigFile(file) })));
    return [
        ...(inline ? [parseDockerConfig(inline, 'DOCKER_AUTH_CONFIG')] : []),
        ...contents.flatMap(({ file, text }) => (text === undefined ? [] : [parseDockerConfig(text, file)])),
    ];
}


/***/ }),

/***/ 51007:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ silentLog)
/* harmony export */ });
const silentLog = {
    debug: () => undefined,
    info: () => undefined,
    warn: () => undefined,
    error: () => undefined,
    output: () => undefined,
};


/***/ })

};
