const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 6710;
export const ids = [6710];
export const modules = {

/***/ 25356:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ openArtifact)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(452);
/* harmony import */ var _image_digest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(37241);





const ALGORITHMS = ['sha256', 'sha384', 'sha512'];
async function openArtifact(named, call) {
    if ((0,_image_digest_js__WEBPACK_IMPORTED_MODULE_4__/* .isDigest */ .Bc)(named) && named.startsWith('sha256:'))
        return { digests: [{ algorithm: 'sha256', bytes: Buffer.from((0,_image_digest_js__WEBPACK_IMPORTED_MODULE_4__/* .hexOf */ .ZD)((0,_image_digest_js__WEBPACK_IMPORTED_MODULE_4__/* .parseDigest */ .m)(named)), 'hex') }] };
    const signal = call.signal === undefined ? {} : { signal: call.signal };
    const stream = () => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(named, { highWaterMark: 1 << 20, ...signal });
    await requireFile(named);
    const hashes = ALGORITHMS.map((algorithm) => ({ algorithm, hash: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(algorithm) }));
    for await (const chunk of stream())
        for (const { hash } of hashes)
            hash.update(chunk);
    const digests = hashes.map(({ algorithm, hash }) => ({ algorithm, bytes: hash.digest() }));
    return { digests, open: () => Promise.resolve(stream()) };
}
async function requireFile(path) {
    const fail = (why, cause) => {
        const problems = [{ input: 'FILE', message: why, help: 'name a file, or sha256: and 64 hex digits' }];
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .SlipwayError */ .GQ('CONFIG_INVALID', `${path} cannot be read`, { problems, cause });
    };
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(path).catch((cause) => fail(cause instanceof Error ? cause.message : String(cause), cause));
    try {
        if (!(await handle.stat()).isFile())
            fail('is no file');
    }
    finally {
        await handle.close();
    }
}


/***/ }),

/***/ 56710:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   verifyBundle: () => (/* binding */ verifyBundle)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _sign_predicate_type_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50601);
/* harmony import */ var _artifact_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25356);
/* harmony import */ var _key_password_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36716);
/* harmony import */ var _read_key_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(48593);
/* harmony import */ var _read_trusted_root_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(48374);
/* harmony import */ var _wire_identity_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(89849);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(45033);
/* harmony import */ var _sign_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(20693);









const BUNDLE_LIMIT_BYTES = 32 << 20;
async function verifyBundle(context) {
    const { inputs, problems, signal } = context;
    const [named = ''] = (0,_context_js__WEBPACK_IMPORTED_MODULE_8__/* .takeArguments */ .o)(context, ['FILE']);
    if (inputs.bundle === undefined)
        problems.add('bundle', 'is missing', 'write --bundle FILE');
    checkSigner(context);
    if (inputs.staging && inputs.trustedRoot === undefined)
        problems.add('trusted-root', 'is missing', "only the public instance's is built in; give that of the staging instance");
    problems.throwIfAny();
    const policy = await bundlePolicy(context);
    const artifact = await (0,_artifact_file_js__WEBPACK_IMPORTED_MODULE_2__/* .openArtifact */ .H)(named, { signal });
    const document = parseDocument(await context.readFile(inputs.bundle ?? '', BUNDLE_LIMIT_BYTES), inputs.bundle ?? '');
    const { verifyArtifactBundle } = await Promise.all(/* import() */[__webpack_require__.e(817), __webpack_require__.e(4617)]).then(__webpack_require__.bind(__webpack_require__, 22993));
    return (0,_sign_js__WEBPACK_IMPORTED_MODULE_7__.verdict)(context, named, await verifyArtifactBundle(policy, document, artifact, { signal }));
}
function checkSigner({ inputs, problems }) {
    const { key, identity, identityPattern, issuer } = inputs;
    const named = identity !== undefined || identityPattern !== undefined || issuer !== undefined;
    if (key !== undefined && named)
        problems.add('key', 'stands beside an identity', 'a bundle is signed by one of them: name the one');
    if (key === undefined && !named)
        problems.add('key', 'is missing', 'write --key FILE, or --identity and --issuer');
}
async function bundlePolicy({ inputs, env }) {
    const noLog = inputs.rekorUrl === 'off' ? 0 : undefined;
    const logThreshold = (0,_wire_identity_js__WEBPACK_IMPORTED_MODULE_6__/* .thresholdOf */ .pI)('log-threshold', inputs.logThreshold) ?? noLog;
    const timestampThreshold = (0,_wire_identity_js__WEBPACK_IMPORTED_MODULE_6__/* .thresholdOf */ .pI)('timestamp-threshold', inputs.timestampThreshold);
    const who = inputs.key === undefined
        ? { kind: 'identity', ...(0,_wire_identity_js__WEBPACK_IMPORTED_MODULE_6__/* .namedPolicy */ .W0)({ inputs }) }
        : {
            kind: 'key',
            key: await (0,_read_key_js__WEBPACK_IMPORTED_MODULE_4__/* .publicKeyOf */ .kc)(await (0,_read_key_js__WEBPACK_IMPORTED_MODULE_4__/* .readKey */ .YZ)(inputs.key.reveal(), env), (0,_key_password_js__WEBPACK_IMPORTED_MODULE_3__/* .givenPassword */ .R)({ inputs, env })),
        };
    return {
        signer: who,
        trustedRoot: await (0,_read_trusted_root_js__WEBPACK_IMPORTED_MODULE_5__.readTrustedRoot)(inputs.trustedRoot),
        ...(logThreshold === undefined ? {} : { logThreshold }),
        ...(timestampThreshold === undefined ? {} : { timestampThreshold }),
        ...(inputs.type.length === 0 ? {} : { predicateTypes: inputs.type.map(_sign_predicate_type_js__WEBPACK_IMPORTED_MODULE_1__/* .resolvePredicateType */ .gJ) }),
    };
}
function parseDocument(bytes, path) {
    try {
        return JSON.parse(Buffer.from(bytes).toString('utf8'));
    }
    catch (cause) {
        const message = `${path} is not JSON: ${cause instanceof Error ? cause.message : String(cause)}`;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('CONFIG_INVALID', 'the bundle cannot be read', {
            problems: [{ input: 'bundle', message }],
            cause,
        });
    }
}


/***/ }),

/***/ 36716:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ passwordOf),
/* harmony export */   R: () => (/* binding */ givenPassword)
/* harmony export */ });
/* harmony import */ var _system_secret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82709);

function givenPassword({ inputs, env }) {
    const value = env['COSIGN_PASSWORD'];
    return inputs.keyPassword ?? (value === undefined ? undefined : new _system_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .Secret */ .z(value));
}
async function passwordOf(pem, parts) {
    const given = givenPassword(parts);
    if (given !== undefined || !isEncryptedKey(pem))
        return given;
    const { askSecrets } = await __webpack_require__.e(/* import() */ 4620).then(__webpack_require__.bind(__webpack_require__, 74620));
    return (await askSecrets(['Password of the key'], parts))?.[0];
}
function isEncryptedKey(pem) {
    return /^-----BEGIN ENCRYPTED [A-Z ]*PRIVATE KEY-----|^Proc-Type: 4,ENCRYPTED/m.test(pem);
}


/***/ }),

/***/ 62854:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ once)
/* harmony export */ });
function once(make) {
    let made;
    return () => {
        made ??= make();
        return made;
    };
}


/***/ }),

/***/ 48593:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T_: () => (/* binding */ isPrivateKey),
/* harmony export */   YZ: () => (/* binding */ readKey),
/* harmony export */   kc: () => (/* binding */ publicKeyOf)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);


const KEY_LIMIT_BYTES = 64 << 10;
async function readKey(value, env) {
    if (value.includes('-----BEGIN'))
        return value;
    const variable = /^env:\/\/(\w+)$/.exec(value)?.[1];
    if (variable !== undefined) {
        const pem = env[variable];
        if (pem !== undefined && pem !== '')
            return pem;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SlipwayError */ .GQ('SIGN_KEY', `the variable ${variable} that should hold the key is not set`);
    }
    try {
        const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(value, 'utf8');
        if (text.length <= KEY_LIMIT_BYTES)
            return text;
    }
    catch (cause) {
        const why = cause instanceof Error ? cause.message : String(cause);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SlipwayError */ .GQ('SIGN_KEY', `the key file ${value} cannot be read: ${why}`, {
            cause,
            help: 'key is the path of a PEM file, env://VARIABLE, or the PEM text itself',
        });
    }
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SlipwayError */ .GQ('SIGN_KEY', `the key file ${value} is larger than ${KEY_LIMIT_BYTES} bytes`);
}
async function publicKeyOf(pem, password) {
    if (!isPrivateKey(pem)) {
        const { loadPublicKey } = await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(9762)]).then(__webpack_require__.bind(__webpack_require__, 89762));
        return loadPublicKey(pem);
    }
    const { loadPrivateKey } = await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(7448)]).then(__webpack_require__.bind(__webpack_require__, 37448));
    const { createPublicKey } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 77598, 19));
    return createPublicKey(await loadPrivateKey(pem, password));
}
function isPrivateKey(pem) {
    return /PRIVATE KEY-----/.test(pem);
}


/***/ }),

/***/ 48374:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readTrustedRoot: () => (/* binding */ readTrustedRoot)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);


async function readTrustedRoot(path) {
    const { parseTrustedRoot } = await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(7088)]).then(__webpack_require__.bind(__webpack_require__, 77088));
    if (path === undefined)
        return (await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(5012)]).then(__webpack_require__.bind(__webpack_require__, 95012))).publicTrustedRoot();
    try {
        return parseTrustedRoot(JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8')));
    }
    catch (cause) {
        if (cause instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SlipwayError */ .GQ)
            throw cause;
        const message = `${path} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SlipwayError */ .GQ('CONFIG_INVALID', 'the trusted root cannot be read', {
            problems: [{ input: 'trusted-root', message }],
            cause,
        });
    }
}


/***/ }),

/***/ 89849:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ds: () => (/* binding */ isPublicService),
/* harmony export */   W0: () => (/* binding */ namedPolicy),
/* harmony export */   gu: () => (/* binding */ wireIdentity),
/* harmony export */   kV: () => (/* binding */ openIdentityToken),
/* harmony export */   pI: () => (/* binding */ thresholdOf),
/* harmony export */   ve: () => (/* binding */ sigstoreServices)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _system_secret_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82709);
/* harmony import */ var _once_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62854);
/* harmony import */ var _read_trusted_root_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48374);




function wireIdentity(parts) {
    const { inputs } = parts;
    const token = tokenSource(parts);
    const named = inputs.identity !== undefined || inputs.identityPattern !== undefined;
    if (token === undefined && !named)
        return undefined;
    const session = (0,_once_js__WEBPACK_IMPORTED_MODULE_3__/* .once */ .O)(() => openSession(parts, token));
    const verifier = (0,_once_js__WEBPACK_IMPORTED_MODULE_3__/* .once */ .O)(async () => {
        const { sigstoreVerifier } = await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(817), __webpack_require__.e(4056)]).then(__webpack_require__.bind(__webpack_require__, 74857));
        const policy = named ? namedPolicy(parts) : (await session()).policy;
        return sigstoreVerifier({ ...policy, ...thresholds(parts), trustedRoot: await (0,_read_trusted_root_js__WEBPACK_IMPORTED_MODULE_2__.readTrustedRoot)(inputs.trustedRoot) });
    });
    return {
        publicInstance: [inputs.fulcioUrl, inputs.rekorUrl, inputs.tsaUrl].some(isPublicService),
        async ready() {
            const { policy } = await session();
            return { kind: 'identity', identity: policy.identity, issuer: policy.issuer };
        },
        signer: { attach: async (...args) => (await session()).signer.attach(...args) },
        verifier: {
            verify: async (...args) => (await verifier()).verify(...args),
            read: async (...args) => (await verifier()).read(...args),
        },
    };
}
function isPublicService(address) {
    return URL.canParse(address) && /(?:^|\.)sigstore\.dev$/.test(new URL(address).hostname);
}
function tokenSource({ inputs, env, http, clock }) {
    const variable = env['SIGSTORE_ID_TOKEN'];
    const given = inputs.identityToken ?? (variable === undefined || variable === '' ? undefined : new _system_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .Secret */ .z(variable));
    if (given !== undefined)
        return { open: async () => (await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(7512)]).then(__webpack_require__.bind(__webpack_require__, 77512))).givenToken(given) };
    const requestUrl = env['ACTIONS_ID_TOKEN_REQUEST_URL'];
    const requestToken = env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
    if (requestUrl === undefined || requestToken === undefined || !URL.canParse(requestUrl))
        return undefined;
    return {
        open: async () => {
            const { githubToken } = await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(7512)]).then(__webpack_require__.bind(__webpack_require__, 77512));
            return githubToken({ requestUrl: new URL(requestUrl), requestToken: new _system_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .Secret */ .z(requestToken), http, clock });
        },
    };
}
async function openIdentityToken(parts) {
    return await tokenSource(parts)?.open();
}
async function openSession(parts, source) {
    if (source === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('ENVIRONMENT_IDENTITY', 'there is no identity token to sign with', {
            help: 'give the job the permission id-token: write (GitHub), an id_tokens entry SIGSTORE_ID_TOKEN (GitLab), or a key',
        });
    const { inputs, http, clock } = parts;
    const { sigstoreSigner } = await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(817), __webpack_require__.e(8964), __webpack_require__.e(3652)]).then(__webpack_require__.bind(__webpack_require__, 70887));
    const { ownIdentity } = await __webpack_require__.e(/* import() */ 3343).then(__webpack_require__.bind(__webpack_require__, 13343));
    const { CertificateSource } = await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(715)]).then(__webpack_require__.bind(__webpack_require__, 43096));
    const token = await source.open();
    const services = sigstoreServices(parts);
    const certificates = new CertificateSource({ http, clock, token, url: services.fulcio });
    const policy = await ownIdentity(certificates);
    const own = { ...policy, ...thresholds(parts), trustedRoot: await (0,_read_trusted_root_js__WEBPACK_IMPORTED_MODULE_2__.readTrustedRoot)(inputs.trustedRoot) };
    return { policy, signer: sigstoreSigner({ token, services, http, clock, own, certificates }) };
}
function sigstoreServices({ inputs }) {
    const { fulcioUrl, rekorUrl, rekorVersion, tsaUrl } = inputs;
    return {
        fulcio: serviceAddress('fulcio-url', fulcioUrl),
        ...(rekorUrl === 'off'
            ? {}
            : { rekor: { url: serviceAddress('rekor-url', rekorUrl), version: rekorVersion === '2' ? 2 : 1 } }),
        ...(tsaUrl === 'off' ? {} : { tsa: serviceAddress('tsa-url', tsaUrl) }),
    };
}
function serviceAddress(input, text) {
    if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol))
        return new URL(text);
    const message = `${JSON.stringify(text)} is not an http or https address`;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('CONFIG_INVALID', 'one input is wrong', { problems: [{ input, message }] });
}
function thresholds({ inputs }) {
    const { rekorUrl, rekorVersion } = inputs;
    const logThreshold = thresholdOf('log-threshold', inputs.logThreshold) ?? (rekorUrl === 'off' ? 0 : 1);
    const timestampThreshold = thresholdOf('timestamp-threshold', inputs.timestampThreshold) ?? 1;
    return { logThreshold, legacyLogThreshold: rekorVersion === '1' ? logThreshold : 0, timestampThreshold };
}
function thresholdOf(input, text) {
    if (text === undefined)
        return undefined;
    const least = input === 'log-threshold' ? 0 : 1;
    if (/^\d$/.test(text) && Number(text) >= least)
        return Number(text);
    const message = `${JSON.stringify(text)} is not a number from ${least} to 9`;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('CONFIG_INVALID', 'one input is wrong', { problems: [{ input, message }] });
}
function namedPolicy({ inputs }) {
    const { identity, identityPattern, issuer } = inputs;
    const problems = [];
    if (issuer === undefined)
        problems.push({ input: 'issuer', message: 'is missing', help: 'an identity counts only with its issuer' });
    if (identity !== undefined && identityPattern !== undefined)
        problems.push({ input: 'identity-pattern', message: 'stands beside identity', help: 'give one of the two' });
    const pattern = identityPattern === undefined ? undefined : parsePattern(identityPattern);
    if (identityPattern !== undefined && pattern === undefined)
        problems.push({ input: 'identity-pattern', message: 'is not a regular expression' });
    if (problems.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('CONFIG_INVALID', 'the identity to verify is not clear', { problems });
    return { identity: identity ?? pattern ?? '', issuer: issuer ?? '' };
}
function parsePattern(text) {
    try {
        return new RegExp(text, 'u');
    }
    catch {
        return undefined;
    }
}


/***/ })

};
