const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 6956;
export const ids = [6956];
export const modules = {

/***/ 56956:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  printPolicy: () => (/* binding */ printPolicy)
});

// EXTERNAL MODULE: ./lib/image/reference.js
var reference = __webpack_require__(68424);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./lib/image/digest.js
var digest = __webpack_require__(37241);
;// CONCATENATED MODULE: ./lib/report/cluster-policy.js



const FULCIO = 'https://fulcio.sigstore.dev';
const REKOR = 'https://rekor.sigstore.dev';
function kyvernoPolicy(images, signer) {
    const names = images.map(reference/* repositoryOf */._M);
    const verified = (group) => `images.${group}.map(image, verifyImageSignatures(image, [attestors.slipway])).all(e, e > 0)`;
    return {
        apiVersion: 'policies.kyverno.io/v1',
        kind: 'ImageValidatingPolicy',
        metadata: { name: policyName(names) },
        spec: {
            validationActions: ['Deny'],
            failurePolicy: 'Fail',
            matchConstraints: {
                resourceRules: [
                    { apiGroups: [''], apiVersions: ['v1'], operations: ['CREATE', 'UPDATE'], resources: ['pods'] },
                ],
            },
            matchImageReferences: names.flatMap((name) => [{ glob: `${name}:*` }, { glob: `${name}@*` }]),
            attestors: [{ name: 'slipway', cosign: kyvernoAttestor(signer) }],
            validations: [
                {
                    expression: ['containers', 'initContainers', 'ephemeralContainers'].map(verified).join(' && '),
                    message: `the image must be signed by ${signerText(signer)}`,
                },
            ],
        },
    };
}
function kyvernoAttestor(signer) {
    if (signer.kind === 'key')
        return {
            key: { data: signer.publicKey, hashAlgorithm: 'sha256' },
            ctlog: { url: REKOR, insecureIgnoreTlog: true, insecureIgnoreSCT: true },
        };
    return { keyless: { identities: [identityRule(signer)] }, ctlog: { url: REKOR } };
}
function policyControllerPolicy(images, signer) {
    const names = images.map(reference/* repositoryOf */._M);
    return {
        apiVersion: 'policy.sigstore.dev/v1beta1',
        kind: 'ClusterImagePolicy',
        metadata: { name: policyName(names) },
        spec: {
            mode: 'enforce',
            images: names.map((name) => ({ glob: `${name.replace(/^docker\.io\//, 'index.docker.io/')}*` })),
            authorities: [
                signer.kind === 'key'
                    ? { name: 'slipway', key: { data: signer.publicKey, hashAlgorithm: 'sha256' } }
                    : { name: 'slipway', keyless: { url: FULCIO, identities: [identityRule(signer)] }, ctlog: { url: REKOR } },
            ],
        },
    };
}
function containersPolicy(images, publicKey) {
    const rule = { type: 'sigstoreSigned', keyData: btoa(publicKey), signedIdentity: { type: 'matchRepository' } };
    return {
        default: [{ type: 'insecureAcceptAnything' }],
        transports: { docker: Object.fromEntries(images.map((image) => [(0,reference/* repositoryOf */._M)(image), [rule]])) },
    };
}
function containersRegistries(images) {
    return {
        docker: Object.fromEntries(images.map((image) => [(0,reference/* repositoryOf */._M)(image), { 'use-sigstore-attachments': true }])),
    };
}
function policyYaml(document) {
    return (0,dist/* stringify */.As)(document, { lineWidth: 0 });
}
function identityRule(signer) {
    const { issuer } = signer;
    return signer.kind === 'identity'
        ? { issuer, subject: signer.identity }
        : { issuer, subjectRegExp: `^(?:${signer.pattern})$` };
}
function signerText(signer) {
    if (signer.kind === 'key')
        return 'the key in this policy';
    return signer.kind === 'identity' ? signer.identity : `an identity like ${signer.pattern}`;
}
function policyName(names) {
    const [first = ''] = names;
    const readable = first
        .replaceAll(/[^a-z0-9]+/g, '-')
        .slice(0, 45)
        .replaceAll(/^-+|-+$/g, '');
    return `signed-${readable}-${(0,digest/* digestOf */.ol)(names.join('\n')).slice('sha256:'.length, 'sha256:'.length + 8)}`;
}

// EXTERNAL MODULE: ./lib/hosts/key-password.js
var key_password = __webpack_require__(36716);
// EXTERNAL MODULE: ./lib/hosts/read-key.js
var read_key = __webpack_require__(48593);
// EXTERNAL MODULE: ./lib/hosts/wire-identity.js
var wire_identity = __webpack_require__(89849);
;// CONCATENATED MODULE: ./lib/hosts/commands/print-policy.js





async function printPolicy(context, kind) {
    const { args, inputs, problems, ports } = context;
    const images = [...args, ...inputs.images].map(reference.parseReference);
    if (images.length === 0)
        problems.add('NAME', 'is missing', 'name the images that the policy is about');
    checkSigner(context, kind);
    problems.throwIfAny();
    if (kind === 'containers-registries')
        return yamlFile(containersRegistries(images));
    const signer = await signerOf(context);
    if (kind === 'kyverno')
        return yamlFile(kyvernoPolicy(images, signer));
    if (kind === 'policy-controller')
        return yamlFile(policyControllerPolicy(images, signer));
    ports.log.info('this policy looks for signatures only where a file in registries.d says so: print containers-registries');
    return jsonFile(images, signer);
}
function yamlFile(document) {
    return { exit: 0, json: document, text: policyYaml(document).trimEnd() };
}
function jsonFile(images, signer) {
    const json = containersPolicy(images, signer.kind === 'key' ? signer.publicKey : '');
    return { exit: 0, json, text: JSON.stringify(json, undefined, 2) };
}
function checkSigner({ inputs, problems }, kind) {
    if (kind === 'containers-registries' || inputs.key !== undefined)
        return;
    if (kind === 'containers-policy') {
        const help = 'it knows no identity of a CI job: sign with a key as well, and name that';
        problems.add('key', 'is missing', help);
        return;
    }
    if (inputs.identity === undefined && inputs.identityPattern === undefined)
        problems.add('key', 'is missing', 'write --key FILE, or --identity and --issuer');
    if (inputs.trustedRoot !== undefined || !(0,wire_identity/* isPublicService */.Ds)(inputs.fulcioUrl))
        problems.add('trusted-root', 'cannot be told to the policy', 'identities are printed for the public Sigstore instance; add the roots of another one by hand, or sign with a key');
    if (/\(\?<?[=!]|\\[1-9k]/.test(inputs.identityPattern ?? ''))
        problems.add('identity-pattern', 'looks around or back, which the policy cannot', 'write it without (?=…) and \\1');
}
async function signerOf(context) {
    const { inputs, env } = context;
    if (inputs.key === undefined) {
        const { identity, issuer } = (0,wire_identity/* namedPolicy */.W0)({ inputs });
        return typeof identity === 'string'
            ? { kind: 'identity', identity, issuer }
            : { kind: 'pattern', pattern: inputs.identityPattern ?? '', issuer };
    }
    const pem = await (0,read_key/* readKey */.YZ)(inputs.key.reveal(), env);
    const key = await (0,read_key/* publicKeyOf */.kc)(pem, await (0,key_password/* passwordOf */.N)(pem, context));
    return { kind: 'key', publicKey: key.export({ type: 'spki', format: 'pem' }).toString() };
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
