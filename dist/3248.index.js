const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 3248;
export const ids = [3248];
export const modules = {

/***/ 93248:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   certificateTrust: () => (/* binding */ certificateTrust),
/* harmony export */   readAuthorities: () => (/* binding */ readAuthorities)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(452);
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(68424);
/* harmony import */ var _system_log_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(51007);
/* harmony import */ var _system_secret_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(82709);
/* harmony import */ var _trust_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(92389);








function certificateTrust(options) {
    const known = new Map();
    return {
        lookup: (host) => {
            const registry = (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .canonicalRegistry */ .i7)(host);
            const found = known.get(registry) ?? read(registry, options);
            known.set(registry, found);
            return found;
        },
    };
}
async function readAuthorities(value) {
    const isText = value.includes('-----BEGIN');
    try {
        return checked(isText ? value : await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(value, 'utf8'));
    }
    catch (cause) {
        const message = cause instanceof Error ? cause.message : String(cause);
        const problem = { input: 'registry-cacert', message, help: 'give a file of PEM certificates' };
        const where = isText ? 'the text' : `the file ${value}`;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .SlipwayError */ .GQ('CONFIG_INVALID', `${where} of registry-cacert cannot be used`, {
            problems: [problem],
            cause,
        });
    }
}
async function read(registry, { ca = [], ci, log = _system_log_js__WEBPACK_IMPORTED_MODULE_5__/* .silentLog */ .a, ...places }) {
    const fromRunner = ci !== undefined && (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .canonicalRegistry */ .i7)(ci.registry) === registry ? await readOne(ci.file, checked) : [];
    const folder = await firstFolder(registry, places, log);
    const { authorities, client } = folder === undefined ? { authorities: [], client: {} } : await readFolder(folder);
    const all = [...ca, ...fromRunner, ...authorities];
    const tls = all.length === 0 && !('client' in client) ? {} : { tls: { ca: all, ...client } };
    return { ...tls, isNamed: folder !== undefined };
}
async function firstFolder(registry, { env, home, folders = usualFolders(env, home) }, log) {
    for (const folder of folders) {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, registry);
        try {
            const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(path);
            if (names.some((name) => /\.(?:crt|cert|key)$/.test(name)))
                return { path, names };
        }
        catch (error) {
            const { code } = error;
            if (code === 'EACCES')
                log.debug(`${path} may not be read`);
            else if (code !== 'ENOENT' && code !== 'ENOTDIR')
                throw unreadable(path, error);
        }
    }
    return undefined;
}
function usualFolders(env, home) {
    const config = env['XDG_CONFIG_HOME'] || (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(home, '.config');
    return [
        (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(env['DOCKER_CONFIG'] || (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(home, '.docker'), 'certs.d'),
        (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(config, 'docker/certs.d'),
        (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(config, 'containers/certs.d'),
        '/etc/containers/certs.d',
        '/etc/docker/certs.d',
    ];
}
async function readFolder({ path, names }) {
    const { authorities, pairs, missing } = (0,_trust_js__WEBPACK_IMPORTED_MODULE_7__/* .certificateFiles */ .PM)(names);
    if (missing[0] !== undefined)
        throw unreadable(path, new Error(`${missing[0]} is missing`));
    const files = await Promise.all(authorities.map((name) => readOne((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, name), checked)));
    const [pair] = pairs;
    if (pair === undefined)
        return { authorities: files.flat(), client: {} };
    const certificate = await readOne((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, pair.certificate), (text) => checked(text).join('\n'));
    const key = await readOne((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, pair.key), (text) => {
        if (!new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(certificate).checkPrivateKey((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)(text)))
            throw new Error(`it is not the key of ${pair.certificate}`);
        return new _system_secret_js__WEBPACK_IMPORTED_MODULE_6__/* .Secret */ .z(text);
    });
    return { authorities: files.flat(), client: { client: { certificate, key } } };
}
async function readOne(file, parse) {
    try {
        return parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(file, 'utf8'));
    }
    catch (cause) {
        throw unreadable(file, cause);
    }
}
function checked(text) {
    const certificates = (0,_trust_js__WEBPACK_IMPORTED_MODULE_7__/* .pemCertificates */ .xC)(text);
    if (certificates.length === 0)
        throw new Error('there is no PEM certificate in it');
    for (const pem of certificates)
        void new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(pem);
    return certificates;
}
function unreadable(path, cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .SlipwayError */ .GQ('ENVIRONMENT_CREDENTIALS', `the certificates in ${path} cannot be used: ${why}`, {
        cause,
        help: 'a folder of certs.d holds authorities as NAME.crt, and a client certificate as NAME.cert with NAME.key, all PEM',
    });
}


/***/ }),

/***/ 92389:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PM: () => (/* binding */ certificateFiles),
/* harmony export */   Yb: () => (/* binding */ NO_OWN_TRUST),
/* harmony export */   xC: () => (/* binding */ pemCertificates)
/* harmony export */ });
const NO_OWN_TRUST = { lookup: () => Promise.resolve({ isNamed: false }) };
function certificateFiles(names) {
    const sorted = names.toSorted();
    const stems = (suffix) => sorted.filter((name) => name.endsWith(suffix)).map((name) => name.slice(0, -suffix.length));
    const [certificates, keys] = [stems('.cert'), stems('.key')];
    return {
        authorities: sorted.filter((name) => name.endsWith('.crt')),
        pairs: certificates
            .filter((stem) => keys.includes(stem))
            .map((stem) => ({ certificate: `${stem}.cert`, key: `${stem}.key` })),
        missing: [
            ...certificates.filter((stem) => !keys.includes(stem)).map((stem) => `${stem}.key`),
            ...keys.filter((stem) => !certificates.includes(stem)).map((stem) => `${stem}.cert`),
        ],
    };
}
function pemCertificates(text) {
    return text.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
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
