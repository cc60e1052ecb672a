const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 3157;
export const ids = [3157,3343];
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

/***/ 43157:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  signBundle: () => (/* binding */ signBundle)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/pipeline/public-log.js
var public_log = __webpack_require__(57918);
// EXTERNAL MODULE: ./lib/sign/sigstore/artifact-bundle.js + 3 modules
var artifact_bundle = __webpack_require__(22993);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/sign/bundle.js
var bundle = __webpack_require__(63781);
// EXTERNAL MODULE: ./lib/sign/sigstore/fulcio-client.js
var fulcio_client = __webpack_require__(43096);
// EXTERNAL MODULE: ./lib/sign/sigstore/keyless-identity.js + 1 modules
var keyless_identity = __webpack_require__(84214);
// EXTERNAL MODULE: ./lib/sign/sigstore/rekor-v1.js
var rekor_v1 = __webpack_require__(37661);
// EXTERNAL MODULE: ./lib/sign/sigstore/rekor-v2.js
var rekor_v2 = __webpack_require__(39540);
// EXTERNAL MODULE: ./lib/sign/sigstore/timestamp-client.js
var timestamp_client = __webpack_require__(57350);
;// CONCATENATED MODULE: ./lib/sign/sigstore/artifact-signer.js








async function signArtifact(parts, artifact, call = {}) {
    const { services, http, clock, token } = parts;
    const certificates = parts.certificates ?? new fulcio_client.CertificateSource({ http, clock, token, url: services.fulcio });
    const certificate = await certificates.get(call);
    const { tsa } = services;
    const signature = await signStream(artifact, certificate, call);
    const sha256 = artifact.digests.find(({ algorithm }) => algorithm === 'sha256')?.bytes ?? new Uint8Array();
    const [entry, time] = await Promise.all([
        logged(parts, certificate, { sha256, signature }, call),
        tsa === undefined ? undefined : (0,timestamp_client/* timestamp */.v)({ http, clock, url: tsa }, signature, call),
    ]);
    const material = {
        certificate: { rawBytes: certificate.leaf.raw.toString('base64') },
        ...(entry === undefined ? {} : { tlogEntries: [entry] }),
        ...(time === undefined ? {} : { timestampVerificationData: { rfc3161Timestamps: [{ signedTimestamp: time }] } }),
    };
    return (0,bundle/* messageBundleBytes */.ro)(sha256, signature, material);
}
async function signStatementFile(parts, statement, call = {}) {
    const { envelope, material } = await (0,keyless_identity/* keylessIdentity */.J)(parts).signStatement(statement, ['bundle'], call);
    return (0,bundle/* bundleBytes */.iU)(envelope, material);
}
async function signStream(artifact, { privateKey }, call) {
    const stream = await artifact.open?.(call);
    if (stream === undefined)
        throw new errors/* SlipwayError */.GQ('SIGN_FAILED', 'a digest alone cannot be signed: give the file');
    const signer = (0,external_node_crypto_.createSign)('sha256');
    for await (const chunk of stream)
        signer.update(chunk);
    return signer.sign(privateKey);
}
async function logged({ services: { rekor }, http, clock }, { pem, leaf }, { sha256, signature }, call) {
    if (rekor === undefined)
        return undefined;
    const log = { http, clock, url: rekor.url };
    if (rekor.version === 1)
        return await (0,rekor_v1/* logPayload */.N)(log, Buffer.from(sha256).toString('hex'), signature, pem, call);
    return await (0,rekor_v2/* logHash */.N)(log, sha256, signature, leaf, call);
}

// EXTERNAL MODULE: ./lib/sign/sigstore/own-identity.js
var own_identity = __webpack_require__(13343);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
;// CONCATENATED MODULE: ./lib/sign/sigstore/signing-config.js


const Time = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* isoTimestamp */.yhX(), dist/* transform */.pdi((text) => new Date(text)));
const Service = dist/* object */.Ikc({
    url: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* check */.z6Y((text) => URL.canParse(text) && /^https?:/.test(text), 'expected an http address')),
    majorApiVersion: dist/* number */.aig(),
    validFor: dist/* object */.Ikc({ start: Time, end: dist/* nullish */.cl6(Time) }),
});
const Choice = dist/* nullish */.cl6(dist/* object */.Ikc({ selector: dist/* optional */.lqM(dist/* string */.YjP(), 'ANY'), count: dist/* optional */.lqM(dist/* number */.aig(), 1) }));
const SigningConfigSchema = dist/* object */.Ikc({
    mediaType: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* startsWith */.w1_('application/vnd.dev.sigstore.signingconfig')),
    caUrls: dist/* array */.YOg(Service),
    rekorTlogUrls: dist/* nullish */.cl6(dist/* array */.YOg(Service), []),
    rekorTlogConfig: Choice,
    tsaUrls: dist/* nullish */.cl6(dist/* array */.YOg(Service), []),
    tsaConfig: Choice,
});
function servicesFrom(document, now) {
    const read = dist/* safeParse */.xLC(SigningConfigSchema, document, { abortEarly: true });
    if (!read.success)
        throw wrong(`is malformed at ${dist/* getDotPath */.BuJ(read.issues[0]) ?? '(root)'}: ${read.issues[0].message}`);
    const { caUrls, rekorTlogUrls, rekorTlogConfig, tsaUrls, tsaConfig } = read.output;
    requireOne('rekorTlogConfig', rekorTlogConfig, rekorTlogUrls);
    requireOne('tsaConfig', tsaConfig, tsaUrls);
    const fulcio = best(caUrls, [1], now);
    const rekor = best(rekorTlogUrls, [1, 2], now);
    const tsa = best(tsaUrls, [1], now);
    if (fulcio === undefined)
        throw wrong('names no certificate authority that is valid now');
    return {
        fulcio: new URL(fulcio.url),
        ...(rekor === undefined
            ? {}
            : { rekor: { url: new URL(rekor.url), version: rekor.majorApiVersion === 2 ? 2 : 1 } }),
        ...(tsa === undefined ? {} : { tsa: new URL(tsa.url) }),
    };
}
function requireOne(name, choice, services) {
    const selector = choice?.selector ?? 'ANY';
    if (selector === 'ANY' || (selector === 'EXACT' && choice?.count === 1))
        return;
    if (selector === 'ALL' && services.length <= 1)
        return;
    throw wrong(`wants more than one service (${name}), which is not done here`);
}
function best(services, versions, now) {
    return services
        .filter(({ majorApiVersion }) => versions.includes(majorApiVersion))
        .filter(({ validFor: { start, end } }) => start <= now && (end === null || end === undefined || now <= end))
        .toSorted((a, b) => b.majorApiVersion - a.majorApiVersion)[0];
}
function wrong(what) {
    const message = `the signing config ${what}`;
    return new errors/* SlipwayError */.GQ('CONFIG_INVALID', message, { problems: [{ input: 'signing-config', message }] });
}

// EXTERNAL MODULE: ./lib/sign/policy.js
var policy = __webpack_require__(47115);
// EXTERNAL MODULE: ./lib/sign/statement.js
var sign_statement = __webpack_require__(32768);
// EXTERNAL MODULE: ./lib/system/node/http.js + 2 modules
var node_http = __webpack_require__(60050);
// EXTERNAL MODULE: ./lib/version.js
var version = __webpack_require__(13411);
// EXTERNAL MODULE: ./lib/hosts/artifact-file.js
var artifact_file = __webpack_require__(25356);
// EXTERNAL MODULE: ./lib/hosts/read-trusted-root.js
var read_trusted_root = __webpack_require__(48374);
// EXTERNAL MODULE: ./lib/hosts/wire-identity.js
var wire_identity = __webpack_require__(89849);
// EXTERNAL MODULE: ./lib/hosts/commands/context.js
var commands_context = __webpack_require__(45033);
// EXTERNAL MODULE: ./lib/pipeline/signing.js
var signing = __webpack_require__(36757);
;// CONCATENATED MODULE: ./lib/hosts/commands/sign-bundle.js

















const FILE_LIMIT_BYTES = 16 << 20;
async function signBundle(context) {
    const { inputs, problems, env, ports } = context;
    const [named = ''] = (0,commands_context/* takeArguments */.o)(context, ['FILE']);
    if (inputs.bundle === undefined)
        problems.add('bundle', 'is missing', 'write --bundle FILE');
    if (inputs.key !== undefined)
        problems.add('key', 'cannot sign a bundle', 'sign with the identity of a job, or use cosign');
    if (inputs.staging && (inputs.signingConfig === undefined || inputs.trustedRoot === undefined))
        problems.add('staging', 'needs signing-config and trusted-root of that instance');
    problems.throwIfAny();
    const http = (0,node_http.nodeHttpClient)({ userAgent: `slipway/${version/* VERSION */.x}`, env });
    try {
        const services = await servicesOf(context);
        await requirePublicConsent(context, services);
        const token = await (0,wire_identity/* openIdentityToken */.kV)({ inputs, env, clock: ports.clock, http });
        if (token === undefined)
            throw new errors/* SlipwayError */.GQ('ENVIRONMENT_IDENTITY', 'there is no identity token to sign with', {
                help: 'give --identity-token, or the job an id_tokens entry SIGSTORE_ID_TOKEN (GitLab) or id-token: write (GitHub)',
            });
        const certificates = new fulcio_client.CertificateSource({ http, clock: ports.clock, token, url: services.fulcio });
        const parts = { token, services, http, clock: ports.clock, certificates };
        const bundle = await signAndVerify(context, named, parts);
        await (0,promises_.writeFile)(inputs.bundle ?? '', bundle);
        return {
            exit: 0,
            json: JSON.parse(Buffer.from(bundle).toString('utf8')),
            text: `signed ${named}: ${inputs.bundle ?? ''}`,
        };
    }
    finally {
        http.close();
    }
}
async function servicesOf({ inputs, ports, readFile }) {
    if (inputs.signingConfig === undefined)
        return (0,wire_identity/* sigstoreServices */.ve)({ inputs });
    const text = Buffer.from(await readFile(inputs.signingConfig, FILE_LIMIT_BYTES)).toString('utf8');
    try {
        return servicesFrom(JSON.parse(text), ports.clock.now());
    }
    catch (cause) {
        if (!(cause instanceof SyntaxError))
            throw cause;
        const message = `${inputs.signingConfig} is not JSON: ${cause.message}`;
        throw new errors/* SlipwayError */.GQ('CONFIG_INVALID', message, { problems: [{ input: 'signing-config', message }], cause });
    }
}
async function requirePublicConsent(context, { fulcio, rekor, tsa }) {
    const urls = [fulcio, rekor?.url, tsa].flatMap((url) => (url === undefined ? [] : [url.href]));
    const publicInstance = urls.some(wire_identity/* isPublicService */.Ds);
    if (publicInstance)
        (0,public_log/* requireConsent */.C)({ publicInstance }, await context.facts(), context.inputs.publicLog);
}
async function signAndVerify({ inputs, readFile, signal }, named, parts) {
    const statement = inputs.inToto ? await readFile(named, FILE_LIMIT_BYTES) : undefined;
    const artifact = statement === undefined ? await (0,artifact_file/* openArtifact */.H)(named, { signal }) : subjectOf(statement, named);
    const bundle = statement === undefined
        ? await signArtifact(parts, artifact, { signal })
        : await signStatementFile(parts, statement, { signal });
    const policy = {
        signer: { kind: 'identity', ...(await (0,own_identity.ownIdentity)(parts.certificates, { signal })) },
        trustedRoot: await (0,read_trusted_root.readTrustedRoot)(inputs.trustedRoot),
        logThreshold: parts.services.rekor === undefined ? 0 : 1,
    };
    const document = JSON.parse(Buffer.from(bundle).toString('utf8'));
    const result = await (0,artifact_bundle.verifyArtifactBundle)(policy, document, artifact, { signal });
    if (result.verified)
        return bundle;
    throw new errors/* SlipwayError */.GQ('VERIFY_FAILED', `what was just signed does not verify: ${(0,signing/* failures */.e9)(result)}`);
}
function subjectOf(bytes, named) {
    const { check, value: statement } = (0,policy/* attempt */.CD)('statement', () => (0,sign_statement/* parseStatement */.By)(bytes, named));
    const hex = statement?.subject[0]?.digest['sha256'];
    if (hex !== undefined && /^[0-9a-f]{64}$/.test(hex))
        return { digests: [{ algorithm: 'sha256', bytes: Buffer.from(hex, 'hex') }] };
    const message = check.reason ?? `the statement ${named} names no subject by its SHA-256`;
    throw new errors/* SlipwayError */.GQ('CONFIG_INVALID', 'the statement cannot be signed', { problems: [{ input: 'FILE', message }] });
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


/***/ }),

/***/ 89372:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zu: () => (/* binding */ digestsFor),
/* harmony export */   b_: () => (/* binding */ signBytes),
/* harmony export */   pd: () => (/* binding */ verifiesBytes),
/* harmony export */   wd: () => (/* binding */ requireUsable)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);
/* harmony import */ var _ed25519ph_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18884);



const CURVES = {
    prime256v1: ['sha256'],
    secp384r1: ['sha256', 'sha384'],
    secp521r1: ['sha256', 'sha512'],
};
const MINIMUM_RSA_BITS = 2048;
function requireUsable(key) {
    const { asymmetricKeyType: type, asymmetricKeyDetails: details } = key;
    if (type === 'ed25519')
        return key;
    if (type === 'ec') {
        const curve = details?.namedCurve ?? 'an unnamed curve';
        if (Object.hasOwn(CURVES, curve))
            return key;
        throw unusable(`is on the curve ${curve}`);
    }
    if (type === 'rsa') {
        const bits = details?.modulusLength ?? 0;
        if (bits >= MINIMUM_RSA_BITS)
            return key;
        throw unusable(`is RSA of only ${bits} bits`);
    }
    throw unusable(`is of the type ${type ?? key.type}`);
}
function unusable(what) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SlipwayError */ .GQ('SIGN_KEY', `the key ${what}, which image verifiers do not accept`, {
        help: 'use P-256 (also accepted: P-384, P-521, RSA from 2048 bits, Ed25519)',
    });
}
function signBytes(bytes, key) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.sign)(key.asymmetricKeyType === 'ed25519' ? null : 'sha256', bytes, key);
}
function verifiesBytes(bytes, signature, key) {
    if (digestsFor(key).some((digest) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.verify)(digest, bytes, key, signature)))
        return true;
    return key.asymmetricKeyType === 'ed25519' && (0,_ed25519ph_js__WEBPACK_IMPORTED_MODULE_2__/* .verifiesPreHashed */ .A)(bytes, signature, key);
}
function digestsFor({ asymmetricKeyType, asymmetricKeyDetails }) {
    if (asymmetricKeyType === 'ed25519')
        return [null];
    return asymmetricKeyType === 'ec' ? (CURVES[asymmetricKeyDetails?.namedCurve ?? ''] ?? []) : ['sha256'];
}


/***/ }),

/***/ 18884:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ verifiesPreHashed),
/* harmony export */   q: () => (/* binding */ verifiesSha512)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

const P = 2n ** 255n - 19n;
const L = 2n ** 252n + 27742317777372353535851937790883648493n;
const D = mod(-121665n * power(121666n, P - 2n));
const SQRT_MINUS_ONE = power(2n, (P - 1n) / 4n);
const DOMAIN = Buffer.concat([Buffer.from('SigEd25519 no Ed25519 collisions'), Buffer.from([1, 0])]);
const ZERO = { x: 0n, y: 1n, z: 1n, t: 0n };
const BASE = decode(encodeNumber(mod(4n * power(5n, P - 2n)))) ?? ZERO;
function verifiesPreHashed(bytes, signature, key) {
    return verifiesSha512((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha512').update(bytes).digest(), signature, key);
}
function verifiesSha512(digest, signature, key) {
    const encodedKey = key.export({ type: 'spki', format: 'der' }).subarray(-32);
    if (signature.byteLength !== 64)
        return false;
    const encodedR = signature.subarray(0, 32);
    const s = decodeNumber(signature.subarray(32));
    const [r, a] = [decode(encodedR), decode(encodedKey)];
    if (r === undefined || a === undefined || s >= L)
        return false;
    const challenge = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha512').update(DOMAIN).update(encodedR).update(encodedKey).update(digest).digest();
    return same(multiply(BASE, s), add(r, multiply(a, decodeNumber(challenge) % L)));
}
function add(p, q) {
    const a = mod((p.y - p.x) * (q.y - q.x));
    const b = mod((p.y + p.x) * (q.y + q.x));
    const c = mod(2n * D * p.t * q.t);
    const d = mod(2n * p.z * q.z);
    const [e, f, g, h] = [b - a, d - c, d + c, b + a];
    return { x: mod(e * f), y: mod(g * h), z: mod(f * g), t: mod(e * h) };
}
function multiply(point, factor) {
    let sum = ZERO;
    let addend = point;
    for (let rest = factor; rest > 0n; rest >>= 1n) {
        if ((rest & 1n) === 1n)
            sum = add(sum, addend);
        addend = add(addend, addend);
    }
    return sum;
}
function same(p, q) {
    return mod(p.x * q.z - q.x * p.z) === 0n && mod(p.y * q.z - q.y * p.z) === 0n;
}
function decode(bytes) {
    const number = decodeNumber(bytes);
    const [y, sign] = [number & (2n ** 255n - 1n), number >> 255n];
    if (y >= P)
        return undefined;
    const [u, v] = [mod(y * y - 1n), mod(D * y * y + 1n)];
    let x = mod(u * power(v, 3n) * power(u * power(v, 7n), (P - 5n) / 8n));
    if (mod(v * x * x + u) === 0n)
        x = mod(x * SQRT_MINUS_ONE);
    else if (mod(v * x * x - u) !== 0n)
        return undefined;
    if (x === 0n && sign === 1n)
        return undefined;
    if ((x & 1n) !== sign)
        x = P - x;
    return { x, y, z: 1n, t: mod(x * y) };
}
function decodeNumber(bytes) {
    return BigInt(`0x${Buffer.from(bytes).reverse().toString('hex')}`);
}
function encodeNumber(number) {
    return Buffer.from(number.toString(16).padStart(64, '0'), 'hex').reverse();
}
function mod(number) {
    const rest = number % P;
    return rest < 0n ? rest + P : rest;
}
function power(base, exponent) {
    let result = 1n;
    let square = mod(base);
    for (let rest = exponent; rest > 0n; rest >>= 1n) {
        if ((rest & 1n) === 1n)
            result = mod(result * square);
        square = mod(square * square);
    }
    return result;
}


/***/ }),

/***/ 22993:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  verifyArtifactBundle: () => (/* binding */ verifyArtifactBundle)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/image/digest.js
var digest = __webpack_require__(37241);
;// CONCATENATED MODULE: ./lib/sign/artifact.js

function sha256Of({ digests }) {
    const found = digests.find(({ algorithm }) => algorithm === 'sha256');
    return (0,digest/* parseDigest */.m)(`sha256:${Buffer.from(found?.bytes ?? new Uint8Array()).toString('hex')}`);
}
function hasDigest({ digests }, bytes) {
    return digests.some((one) => Buffer.from(one.bytes).equals(bytes));
}

// EXTERNAL MODULE: ./lib/sign/dsse.js
var dsse = __webpack_require__(27948);
// EXTERNAL MODULE: ./lib/sign/key/algorithm.js
var algorithm = __webpack_require__(89372);
// EXTERNAL MODULE: ./lib/sign/policy.js
var sign_policy = __webpack_require__(47115);
// EXTERNAL MODULE: ./lib/sign/key/ed25519ph.js
var ed25519ph = __webpack_require__(18884);
;// CONCATENATED MODULE: ./lib/sign/key/prehashed-ecdsa.js
const CURVES = {
    prime256v1: {
        bits: 256,
        p: 2n ** 256n - 2n ** 224n + 2n ** 192n + 2n ** 96n - 1n,
        n: 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n,
        g: {
            x: 0x6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296n,
            y: 0x4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5n,
        },
    },
    secp384r1: {
        bits: 384,
        p: 2n ** 384n - 2n ** 128n - 2n ** 96n + 2n ** 32n - 1n,
        n: 0xffffffffffffffffffffffffffffffffffffffffffffffffc7634d81f4372ddf581a0db248b0a77aecec196accc52973n,
        g: {
            x: 0xaa87ca22be8b05378eb1c71ef320ad746e1d3b628ba79b9859f741e082542a385502f25dbf55296c3a545e3872760ab7n,
            y: 0x3617de4a96262c6f5d9e98bf9292dc29f8f41dbd289a147ce9da3113b5f0b8c00a60b1ce1d7e819d7a431d7c90ea0e5fn,
        },
    },
    secp521r1: {
        bits: 521,
        p: 2n ** 521n - 1n,
        n: 0x1fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffa51868783bf2f966b7fcc0148f709a5d03bb5c9b8899c47aebb6fb71e91386409n,
        g: {
            x: 0xc6858e06b70404e9cd9e3ecb662395b4429c648139053fb521f828af606b4d3dbaa14b5e77efe75928fe1dc127a2ffa8de3348b3c1856a429bf97e7e31c2e5bd66n,
            y: 0x11839296a789a3bc0045c8a5fb42c7d1bd998f54449579b446817afbd17273e662c97ee72995ef42640c550b9013fad0761353c7086a272c24088be94769fd16650n,
        },
    },
};
function verifiesDigest(digest, signature, key) {
    const curve = CURVES[key.asymmetricKeyDetails?.namedCurve ?? ''];
    const pair = derPair(signature);
    if (curve === undefined || pair === undefined)
        return false;
    const { n, p, g, bits } = curve;
    const [r, s] = pair;
    if (r < 1n || r >= n || s < 1n || s >= n)
        return false;
    const { x = '', y = '' } = key.export({ format: 'jwk' });
    const own = { x: number(Buffer.from(x, 'base64url')), y: number(Buffer.from(y, 'base64url')) };
    const excess = BigInt(Math.max(0, digest.byteLength * 8 - bits));
    const w = inverse(s, n);
    const point = add(multiply(g, ((number(digest) >> excess) * w) % n, p), multiply(own, (r * w) % n, p), p);
    return point !== undefined && point.x % n === r;
}
function add(one, other, p) {
    if (one === undefined)
        return other;
    if (other === undefined)
        return one;
    if (one.x === other.x && mod(one.y + other.y, p) === 0n)
        return undefined;
    const slope = one.x === other.x
        ? (3n * one.x * one.x - 3n) * inverse(2n * one.y, p)
        : (other.y - one.y) * inverse(other.x - one.x, p);
    const x = mod(slope * slope - one.x - other.x, p);
    return { x, y: mod(slope * (one.x - x) - one.y, p) };
}
function multiply(point, factor, p) {
    let sum;
    let addend = point;
    for (let rest = factor; rest > 0n; rest >>= 1n) {
        if ((rest & 1n) === 1n)
            sum = add(sum, addend, p);
        addend = add(addend, addend, p);
    }
    return sum;
}
function inverse(value, modulus) {
    let [r, next] = [modulus, mod(value, modulus)];
    let [t, nextT] = [0n, 1n];
    while (next !== 0n) {
        const quotient = r / next;
        [r, next] = [next, r - quotient * next];
        [t, nextT] = [nextT, t - quotient * nextT];
    }
    return mod(t, modulus);
}
function mod(value, modulus) {
    const rest = value % modulus;
    return rest < 0n ? rest + modulus : rest;
}
function number(bytes) {
    return bytes.byteLength === 0 ? 0n : BigInt(`0x${Buffer.from(bytes).toString('hex')}`);
}
function derPair(der) {
    const sequence = derElement(der, 0x30);
    const first = sequence === undefined ? undefined : derElement(sequence.content, 0x02);
    const second = first === undefined ? undefined : derElement(first.rest, 0x02);
    if (sequence?.rest.byteLength !== 0 || first === undefined || second?.rest.byteLength !== 0)
        return undefined;
    return [number(first.content), number(second.content)];
}
function derElement(der, tag) {
    const [found, first = 0, second = 0] = der;
    if (found !== tag || first > 0x81 || first === 0x80)
        return undefined;
    const [start, length] = first === 0x81 ? [3, second] : [2, first];
    if (length === 0 || der.byteLength < start + length)
        return undefined;
    return { content: der.subarray(start, start + length), rest: der.subarray(start + length) };
}

;// CONCATENATED MODULE: ./lib/sign/key/artifact-signature.js





const PURE_LIMIT_BYTES = 256 << 20;
async function artifactSignatureCheck(artifact, signature, key, call) {
    const wrong = 'the signature was not made by this key over this content';
    if (key.asymmetricKeyType === 'ed25519') {
        if (verifiesByDigest(artifact, signature, key) || (await verifiesPure(artifact, signature, key, call)))
            return (0,sign_policy/* check */.z6)('signature', true, '');
        return (0,sign_policy/* check */.z6)('signature', false, artifact.open === undefined ? NEEDS_FILE : wrong);
    }
    if (artifact.open !== undefined)
        return (0,sign_policy/* check */.z6)('signature', await verifiesStream(artifact, signature, key, call), wrong);
    if (key.asymmetricKeyType === 'ec')
        return (0,sign_policy/* check */.z6)('signature', verifiesByDigest(artifact, signature, key), wrong);
    return (0,sign_policy/* check */.z6)('signature', false, NEEDS_FILE);
}
const NEEDS_FILE = 'a signature by such a key cannot be checked by a digest alone: give the file';
function verifiesByDigest({ digests }, signature, key) {
    if (key.asymmetricKeyType === 'ed25519')
        return digests.some(({ algorithm, bytes }) => algorithm === 'sha512' && (0,ed25519ph/* verifiesSha512 */.q)(bytes, signature, key));
    const usual = (0,algorithm/* digestsFor */.Zu)(key);
    return digests.some(({ algorithm, bytes }) => usual.includes(algorithm) && verifiesDigest(bytes, signature, key));
}
async function verifiesStream(artifact, signature, key, call) {
    const verifiers = (0,algorithm/* digestsFor */.Zu)(key).flatMap((digest) => (digest === null ? [] : [(0,external_node_crypto_.createVerify)(digest)]));
    const stream = await artifact.open?.(call);
    if (stream === undefined)
        return false;
    for await (const chunk of stream)
        for (const one of verifiers)
            one.update(chunk);
    return verifiers.some((one) => one.verify(key, signature));
}
async function verifiesPure(artifact, signature, key, call) {
    const stream = await artifact.open?.(call);
    if (stream === undefined)
        return false;
    const chunks = [];
    let size = 0;
    for await (const chunk of stream) {
        size += chunk.byteLength;
        if (size > PURE_LIMIT_BYTES)
            return false;
        chunks.push(chunk);
    }
    return (0,external_node_crypto_.verify)(null, Buffer.concat(chunks), key, signature);
}

// EXTERNAL MODULE: ./lib/sign/sigstore/log-body.js
var log_body = __webpack_require__(43459);
// EXTERNAL MODULE: ./lib/sign/sigstore/proofs.js
var proofs = __webpack_require__(17133);
// EXTERNAL MODULE: ./lib/sign/sigstore/sigstore-checker.js + 2 modules
var sigstore_checker = __webpack_require__(74857);
;// CONCATENATED MODULE: ./lib/sign/sigstore/artifact-bundle.js









async function verifyArtifactBundle(policy, document, artifact, call = {}) {
    const checks = await checksOf(policy, document, artifact, call);
    return { verified: (0,sign_policy/* isAccepted */.oB)(checks), candidates: [{ format: 'bundle', digest: sha256Of(artifact), checks }] };
}
async function checksOf(policy, document, artifact, call) {
    const { bundle, reason } = await readBundle(document);
    if (bundle === undefined)
        return [(0,sign_policy/* check */.z6)('bundle', false, reason)];
    const said = [...rootChecks(bundle), ...contentChecks(bundle, artifact, policy)];
    const { entity, reason: unfit } = await entityOf(bundle, artifact);
    if (entity === undefined)
        return [...said, (0,sign_policy/* check */.z6)('certificate', false, `cannot be read: ${unfit}`)];
    const { signer: wanted } = policy;
    const keyed = wanted.kind === 'key';
    if (keyed !== (entity.key.$case === 'public-key')) {
        const made = keyed ? 'for a certificate, not by a key' : 'with a key, and names no identity';
        return [...said, (0,sign_policy/* check */.z6)('certificate', false, `it was signed ${made}`)];
    }
    const trust = await (0,proofs/* trustMaterial */.kH)(policy.trustedRoot, keyed ? wanted.key : undefined);
    const { timestampThreshold = keyed ? 0 : 1, logThreshold = keyed && trust.tlogs.length === 0 ? 0 : 1 } = policy;
    const { signer, checks } = await (0,proofs/* verifyProofs */.v_)({ ...policy, timestampThreshold, logThreshold }, trust, entity);
    if (signer === undefined)
        return [...said, ...checks];
    const who = keyed
        ? [sameKey(entity, wanted.key)]
        : (0,sigstore_checker/* signerChecks */.C)(wanted, entity, signer, new external_node_crypto_.X509Certificate(leafOf(bundle)).raw);
    return [...said, ...(await withSignature(checks, bundle, artifact, signer, call)), ...who];
}
async function readBundle(document) {
    const { bundleFromJSON } = await Promise.all(/* import() */[__webpack_require__.e(9654), __webpack_require__.e(1040)]).then(__webpack_require__.t.bind(__webpack_require__, 61040, 19));
    try {
        return { bundle: bundleFromJSON(document), reason: '' };
    }
    catch (error) {
        return { reason: `${(0,proofs/* messageOf */.bD)(error)}${wrongFields(error)}` };
    }
}
function wrongFields(error) {
    const fields = error instanceof Error && 'fields' in error ? error.fields : undefined;
    return Array.isArray(fields) ? `: ${fields.join(', ')}` : '';
}
function rootChecks({ verificationMaterial: { content } }) {
    if (content.$case !== 'x509CertificateChain')
        return [];
    const roots = content.x509CertificateChain.certificates.slice(1).filter(({ rawBytes }) => isRoot(rawBytes));
    return [(0,sign_policy/* check */.z6)('chain', roots.length === 0, 'it brings a root certificate along')];
}
function isRoot(der) {
    try {
        const { subject, issuer } = new external_node_crypto_.X509Certificate(der);
        return subject === issuer;
    }
    catch {
        return true;
    }
}
function contentChecks({ content }, artifact, { predicateTypes }) {
    if (content.$case === 'messageSignature') {
        const { digest } = content.messageSignature.messageDigest;
        const unknown = !artifact.digests.some(({ bytes }) => bytes.byteLength === digest.byteLength);
        const about = unknown
            ? `the bundle names the file by a digest of ${digest.byteLength * 8} bits: give the file`
            : `the bundle is about ${digest.toString('hex')}, not about ${sha256Of(artifact)}`;
        const attested = predicateTypes === undefined ? [] : [(0,sign_policy/* check */.z6)('predicate-type', false, 'it is no attestation')];
        return [(0,sign_policy/* check */.z6)('subject', hasDigest(artifact, digest), about), ...attested];
    }
    const { payloadType, payload, signatures } = content.dsseEnvelope;
    const envelope = { payloadType, payload, signatures: signatures.map(({ sig, keyid }) => ({ sig, keyid })) };
    const expected = {
        subject: sha256Of(artifact),
        keyed: false,
        ...(predicateTypes === undefined ? {} : { predicateTypes }),
    };
    return (0,sign_policy/* envelopeChecks */.Mv)(envelope, expected).checks;
}
async function entityOf(bundle, artifact) {
    const { toSignedEntity } = await Promise.all(/* import() */[__webpack_require__.e(9654), __webpack_require__.e(3917), __webpack_require__.e(4187)]).then(__webpack_require__.t.bind(__webpack_require__, 54187, 19));
    try {
        const entity = toSignedEntity(bundle, Buffer.alloc(0));
        return { entity: { ...entity, signature: signatureOf(entity, bundle, artifact) }, reason: '' };
    }
    catch (error) {
        return { reason: (0,proofs/* messageOf */.bD)(error) };
    }
}
const HASHES = ['sha256', 'sha384', 'sha512'];
function signatureOf({ signature: inner }, { content }, artifact) {
    const compared = {
        signature: inner.signature,
        compareSignature: (signature) => inner.compareSignature(signature),
    };
    if (content.$case === 'messageSignature')
        return {
            ...compared,
            compareDigest: (digest) => hasDigest(artifact, digest),
            compareSignedDigest: (digest) => hasDigest(artifact, digest),
            verifySignature: () => true,
        };
    const { payloadType, payload } = content.dsseEnvelope;
    const signed = (0,dsse/* preAuthenticationEncoding */.JD)(payloadType, payload);
    return {
        ...compared,
        compareDigest: (digest) => inner.compareDigest(digest),
        compareSignedDigest: (digest) => HASHES.some((hash) => (0,external_node_crypto_.createHash)(hash).update(signed).digest().equals(digest)),
        verifySignature: (key) => (0,algorithm/* verifiesBytes */.pd)(signed, inner.signature, key),
    };
}
async function withSignature(checks, { content }, artifact, { key }, call) {
    if (content.$case !== 'messageSignature')
        return checks;
    const made = await artifactSignatureCheck(artifact, content.messageSignature.signature, key, call);
    return [...checks.filter(({ name }) => name !== made.name), made];
}
function leafOf({ verificationMaterial: { content } }) {
    if (content.$case === 'certificate')
        return content.certificate.rawBytes;
    const [leaf] = content.$case === 'x509CertificateChain' ? content.x509CertificateChain.certificates : [];
    return leaf?.rawBytes ?? new Uint8Array();
}
function sameKey({ tlogEntries }, key) {
    const der = key.export({ type: 'spki', format: 'der' });
    const all = tlogEntries.every(({ canonicalizedBody }) => {
        const logged = (0,log_body/* loggedKeys */.v)(canonicalizedBody);
        return logged.length > 0 && logged.every((one) => one.equals(der));
    });
    return (0,sign_policy/* check */.z6)('log-key', all, 'the log entry names another key');
}


/***/ }),

/***/ 13343:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ownIdentity: () => (/* binding */ ownIdentity)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

const ISSUER_OID = Buffer.from('060a2b0601040183bf300108', 'hex');
const OCTET_STRING = 0x04;
const UTF8_STRING = 0x0c;
async function ownIdentity(certificates, call = {}) {
    const { leaf } = await certificates.get(call);
    const identity = subjectOf(leaf);
    const issuer = issuerOf(leaf.raw);
    if (identity !== undefined && issuer !== undefined)
        return { identity, issuer };
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('SIGN_IDENTITY', 'the certificate from Fulcio names no identity or no issuer');
}
function subjectOf({ subjectAltName = '' }) {
    const match = /^(?:URI|email):(.+)$/s.exec(subjectAltName);
    const text = match?.[1];
    if (text === undefined)
        return undefined;
    return text.startsWith('"') ? JSON.parse(text) : text;
}
function issuerOf(der) {
    const at = der.indexOf(ISSUER_OID);
    const outer = at < 0 ? undefined : content(der, at + ISSUER_OID.byteLength, OCTET_STRING);
    return outer === undefined ? undefined : content(outer, 0, UTF8_STRING)?.toString('utf8');
}
function content(der, at, tag) {
    const [found, first = 0, second = 0] = der.subarray(at, at + 3);
    if (found !== tag || first > 0x81 || first === 0x80)
        return undefined;
    const [start, length] = first === 0x81 ? [at + 3, second] : [at + 2, first];
    const bytes = der.subarray(start, start + length);
    return bytes.byteLength === length ? bytes : undefined;
}


/***/ }),

/***/ 6266:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F5: () => (/* binding */ giveBack),
/* harmony export */   Pt: () => (/* binding */ BufferPool),
/* harmony export */   uY: () => (/* binding */ lending)
/* harmony export */ });
class BufferPool {
    #bufferBytes;
    #keep;
    #free = [];
    #lent = new WeakMap();
    constructor(bufferBytes, keep) {
        this.#bufferBytes = bufferBytes;
        this.#keep = keep;
    }
    take() {
        return this.#free.pop() ?? Buffer.allocUnsafeSlow(this.#bufferBytes);
    }
    lend(buffer, length) {
        this.#lent.set(buffer.buffer, length);
        return buffer.subarray(0, length);
    }
    giveBack(chunk) {
        if (chunk.byteOffset !== 0 || this.#lent.get(chunk.buffer) !== chunk.byteLength)
            return;
        this.#lent.delete(chunk.buffer);
        if (this.#free.length < this.#keep)
            this.#free.push(Buffer.from(chunk.buffer));
    }
}
const LENDERS = new WeakMap();
function lending(stream, takeBack) {
    LENDERS.set(stream, takeBack);
    return stream;
}
function giveBack(stream, chunk) {
    LENDERS.get(stream)?.(chunk);
}


/***/ }),

/***/ 60050:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  nodeHttpClient: () => (/* binding */ nodeHttpClient)
});

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(44708);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/system/buffer-pool.js
var buffer_pool = __webpack_require__(6266);
// EXTERNAL MODULE: ./lib/system/http.js
var http = __webpack_require__(53413);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(41692);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
;// CONCATENATED MODULE: ./lib/system/node/bulk-agent.js


const READ_BYTES = 512 << 10;
const READ_INTO = new WeakSet();
class BulkAgent extends external_node_http_.Agent {
    createConnection(options) {
        let buffer;
        const socket = (0,external_node_net_.connect)({
            ...options,
            onread: {
                buffer: () => (buffer ??= readBuffer()),
                callback: (length, filled) => {
                    socket.emit('data', Buffer.from(filled.buffer, 0, length));
                    return true;
                },
            },
        });
        return socket;
    }
}
function readBuffer() {
    const buffer = Buffer.allocUnsafeSlow(READ_BYTES);
    READ_INTO.add(buffer.buffer);
    return buffer;
}
function ownChunks(answer) {
    const push = answer.push.bind(answer);
    answer.push = (chunk, encoding) => push(chunk instanceof Uint8Array && READ_INTO.has(chunk.buffer) ? Buffer.from(chunk) : chunk, encoding);
}

;// CONCATENATED MODULE: ./lib/system/node/agents.js





function createAgents(env) {
    const proxy = proxyOptions(env);
    const options = { keepAlive: true, ...proxy };
    const http = proxy.proxyEnv === undefined ? new BulkAgent(options) : new external_node_http_.Agent(options);
    const pools = new Map();
    const opened = [http];
    const open = (trust, machine) => {
        const secureContext = contextOf(trust, machine);
        const agent = new external_node_https_.Agent({
            keepAlive: true,
            ...proxy,
            ...(secureContext === undefined ? {} : { secureContext }),
        });
        opened.push(agent);
        pools.set(trust, { agent, trustsMachine: machine.length > 0 });
        return agent;
    };
    return {
        http,
        https: (trust) => pools.get(trust)?.agent ?? open(trust, []),
        trustMachine: (trust, refused) => {
            const pool = pools.get(trust);
            if (pool?.agent !== refused)
                return true;
            const machine = pool.trustsMachine ? [] : machineAuthorities();
            if (machine.length > 0)
                open(trust, machine);
            return machine.length > 0;
        },
        close: () => {
            for (const { freeSockets } of opened) {
                for (const socket of Object.values(freeSockets).flat())
                    socket?.destroy();
            }
        },
    };
}
function contextOf(trust, machine) {
    if (trust === undefined && machine.length === 0)
        return undefined;
    const { ca = [], client } = trust ?? {};
    return (0,external_node_tls_.createSecureContext)({
        ca: [...(0,external_node_tls_.getCACertificates)('default'), ...machine, ...ca],
        ...(client === undefined ? {} : { cert: client.certificate, key: client.key.reveal() }),
    });
}
function machineAuthorities() {
    const known = new Set((0,external_node_tls_.getCACertificates)('default'));
    return (0,external_node_tls_.getCACertificates)('system').filter((certificate) => !known.has(certificate));
}
const LOOPBACK = ['localhost', '.localhost', '127.0.0.0-127.255.255.255', '::1', '[::1]'];
function proxyOptions(env) {
    const names = ['HTTP_PROXY', 'HTTPS_PROXY', 'http_proxy', 'https_proxy'];
    const configured = names.filter((name) => (env[name] ?? '') !== '');
    if (configured.length === 0)
        return {};
    if (!process.allowedNodeEnvironmentFlags.has('--use-env-proxy')) {
        throw new errors/* SlipwayError */.GQ('ENVIRONMENT_NODE', `Node ${process.versions.node} cannot use the proxy in ${configured[0]}`, {
            help: 'use Node 24.5 or newer, or unset the variable where the hosts can be reached directly',
        });
    }
    const exceptions = (env['no_proxy'] || env['NO_PROXY'] || '').split(/[\s,]+/).filter((host) => host !== '');
    const everything = exceptions.includes('*');
    return { proxyEnv: { ...env, no_proxy: everything ? '*' : [...exceptions, ...LOOPBACK].join(',') } };
}

;// CONCATENATED MODULE: ./lib/system/node/http.js







const IDLE_TIMEOUT_MS = 60_000;
function nodeHttpClient(options = {}) {
    const { userAgent = 'slipway', env = process.env } = options;
    const agents = createAgents(env);
    return {
        request: async (request) => {
            const { method, url, headers, trust } = request;
            const options = { method, headers: { 'user-agent': userAgent, ...headers } };
            if (url.protocol !== 'https:')
                return exchange(request, () => (0,external_node_http_.request)(url, { ...options, agent: agents.http }));
            for (;;) {
                const agent = agents.https(trust);
                try {
                    return await exchange(request, () => (0,external_node_https_.request)(url, { ...options, agent }));
                }
                catch (error) {
                    if (!isUnknownAuthority(error) || !agents.trustMachine(trust, agent))
                        throw error;
                }
            }
        },
        close: () => agents.close(),
    };
}
const UNKNOWN_AUTHORITY = new Set([
    'DEPTH_ZERO_SELF_SIGNED_CERT',
    'SELF_SIGNED_CERT_IN_CHAIN',
    'UNABLE_TO_GET_ISSUER_CERT',
    'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
]);
function isUnknownAuthority(error) {
    return error instanceof http/* HttpFailure */.H && UNKNOWN_AUTHORITY.has(error.reason);
}
function exchange(request, open) {
    const { url, body, signal, idleTimeoutMs = IDLE_TIMEOUT_MS } = request;
    return new Promise((resolve, reject) => {
        if (signal?.aborted === true) {
            reject(signal.reason);
            return;
        }
        const outgoing = open();
        const abort = () => void outgoing.destroy(signal?.reason);
        signal?.addEventListener('abort', abort, { once: true });
        outgoing.setTimeout(idleTimeoutMs, () => {
            outgoing.destroy(new http/* HttpFailure */.H('ETIMEDOUT', url.host, `nothing came for ${idleTimeoutMs} ms`));
        });
        outgoing.once('close', () => signal?.removeEventListener('abort', abort));
        outgoing.on('error', (error) => reject(failureOf(error, url, signal)));
        const sending = send(outgoing, body);
        outgoing.once('response', (incoming) => {
            ownChunks(incoming);
            if (incoming.statusCode !== undefined && incoming.statusCode >= 400)
                sending.stop(incoming);
            resolve(responseOf(incoming, signal));
        });
    });
}
function responseOf(incoming, signal) {
    if (signal !== undefined) {
        const abort = () => void incoming.destroy(signal.reason);
        signal.addEventListener('abort', abort, { once: true });
        incoming.once('close', () => signal.removeEventListener('abort', abort));
    }
    const headers = {};
    for (const [name, value] of Object.entries(incoming.headers)) {
        if (value !== undefined)
            headers[name] = Array.isArray(value) ? value.join(', ') : value;
    }
    return { status: incoming.statusCode ?? 0, headers, body: incoming };
}
function send(outgoing, body) {
    if (typeof body !== 'function') {
        outgoing.end(body);
        return { stop: () => undefined };
    }
    let source;
    let stopped = false;
    const start = async () => {
        source = await body();
        if (stopped || outgoing.destroyed) {
            source.destroy();
            return;
        }
        pump(source, outgoing);
    };
    outgoing.once('socket', () => {
        start().catch((error) => outgoing.destroy(error));
    });
    outgoing.once('close', () => source?.destroy());
    const stop = (incoming) => {
        if (outgoing.writableEnded)
            return;
        stopped = true;
        source?.destroy();
        incoming.once('close', () => outgoing.destroy());
    };
    return { stop };
}
function pump(source, outgoing) {
    source.on('data', (chunk) => {
        if (!outgoing.write(chunk, () => (0,buffer_pool/* giveBack */.F5)(source, chunk)))
            source.pause();
    });
    outgoing.on('drain', () => source.resume());
    source.once('end', () => outgoing.end());
    source.once('error', (error) => outgoing.destroy(error));
}
function failureOf(error, url, signal) {
    if (signal?.aborted === true)
        return signal.reason;
    if (error instanceof http/* HttpFailure */.H || error instanceof errors/* SlipwayError */.GQ)
        return error;
    if (typeof error.code !== 'string')
        return error;
    return new http/* HttpFailure */.H(error.code, url.host, reasonOf(error), { cause: error });
}
function reasonOf(error) {
    if (error.message !== '')
        return error.message;
    return error instanceof AggregateError ? error.errors.map(String).join('; ') : error.name;
}


/***/ })

};
