const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 1337;
export const ids = [1337,3546];
export const modules = {

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

/***/ 43340:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mn: () => (/* binding */ encryptCosignKey),
/* harmony export */   bF: () => (/* binding */ isCosignKey),
/* harmony export */   cV: () => (/* binding */ decryptCosignKey)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77934);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);
/* harmony import */ var _dsse_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27948);




const LABEL = /-----BEGIN ENCRYPTED (SIGSTORE|COSIGN) PRIVATE KEY-----\s+([A-Za-z0-9+/=\s]+?)-----END ENCRYPTED \1 PRIVATE KEY-----/;
function isCosignKey(pem) {
    return /-----BEGIN ENCRYPTED (?:SIGSTORE|COSIGN) PRIVATE KEY-----/.test(pem);
}
const SCRYPT_MEMORY_LIMIT = 512 << 20;
const CosignKeySchema = valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    kdf: valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
        name: valibot__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz('scrypt'),
        params: valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
            N: valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .integer */ .ndf(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .minValue */ .Wwf(2)),
            r: valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .integer */ .ndf(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .minValue */ .Wwf(1), valibot__WEBPACK_IMPORTED_MODULE_3__/* .maxValue */ .cGV(64)),
            p: valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .integer */ .ndf(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .minValue */ .Wwf(1), valibot__WEBPACK_IMPORTED_MODULE_3__/* .maxValue */ .cGV(16)),
        }),
        salt: _dsse_js__WEBPACK_IMPORTED_MODULE_2__/* .Base64Schema */ .TZ,
    }),
    cipher: valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ name: valibot__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz('nacl/secretbox'), nonce: valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(_dsse_js__WEBPACK_IMPORTED_MODULE_2__/* .Base64Schema */ .TZ, valibot__WEBPACK_IMPORTED_MODULE_3__/* .length */ .Bw9(24)) }),
    ciphertext: _dsse_js__WEBPACK_IMPORTED_MODULE_2__/* .Base64Schema */ .TZ,
});
async function decryptCosignKey(pem, password) {
    const { kdf, cipher, ciphertext } = parseCosignKey(pem);
    const { default: nacl } = await __webpack_require__.e(/* import() */ 668).then(__webpack_require__.t.bind(__webpack_require__, 80668, 19));
    const boxKey = await deriveKey(password?.reveal() ?? '', kdf.salt, kdf.params);
    const der = nacl.secretbox.open(Uint8Array.from(ciphertext), Uint8Array.from(cipher.nonce), boxKey);
    boxKey.fill(0);
    if (der === null) {
        if (password === undefined)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SlipwayError */ .GQ('SIGN_KEY', 'the signing key is encrypted and no password was given', {
                help: 'give its password too (input key-password; cosign calls it COSIGN_PASSWORD)',
            });
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SlipwayError */ .GQ('SIGN_KEY', 'the signing key cannot be decrypted: the password is wrong');
    }
    try {
        return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)({ key: Buffer.from(der), format: 'der', type: 'pkcs8' });
    }
    catch {
        throw damaged('what it encrypts is no PKCS#8 key');
    }
}
const OWN_SCRYPT = { N: 65_536, r: 8, p: 1 };
async function encryptCosignKey(key, password) {
    const { default: nacl } = await __webpack_require__.e(/* import() */ 668).then(__webpack_require__.t.bind(__webpack_require__, 80668, 19));
    const [salt, nonce] = [(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(32), (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(24)];
    const boxKey = await deriveKey(password.reveal(), salt, OWN_SCRYPT);
    const exported = key.export({ type: 'pkcs8', format: 'der' });
    const der = Uint8Array.from(exported);
    const ciphertext = nacl.secretbox(der, Uint8Array.from(nonce), boxKey);
    for (const readable of [exported, der, boxKey])
        readable.fill(0);
    const document = {
        kdf: { name: 'scrypt', params: OWN_SCRYPT, salt: salt.toString('base64') },
        cipher: { name: 'nacl/secretbox', nonce: nonce.toString('base64') },
        ciphertext: Buffer.from(ciphertext).toString('base64'),
    };
    const lines = Buffer.from(JSON.stringify(document))
        .toString('base64')
        .match(/.{1,64}/g) ?? [];
    const label = 'ENCRYPTED SIGSTORE PRIVATE KEY';
    return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n');
}
function parseCosignKey(pem) {
    const body = LABEL.exec(pem)?.[2];
    if (body === undefined)
        throw damaged('its PEM has no end');
    let document;
    try {
        document = JSON.parse(Buffer.from(body, 'base64').toString('utf8'));
    }
    catch {
        throw damaged('its content is no JSON');
    }
    const read = valibot__WEBPACK_IMPORTED_MODULE_3__/* .safeParse */ .xLC(CosignKeySchema, document);
    if (!read.success)
        throw damaged('its content is not what cosign writes');
    return read.output;
}
function damaged(why) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SlipwayError */ .GQ('SIGN_KEY', `the signing key cannot be read: ${why}`, {
        help: 'give the whole content of cosign.key',
    });
}
async function deriveKey(password, salt, params) {
    const { N, r, p } = params;
    const memory = 128 * r * (N + p + 2);
    if (memory > SCRYPT_MEMORY_LIMIT)
        throw damaged(`decrypting it would take ${memory >> 20} MiB of memory`);
    return await new Promise((resolve, reject) => {
        (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.scrypt)(password, salt, 32, { N, r, p, maxmem: memory + (1 << 20) }, (error, key) => {
            if (error === null)
                resolve(new Uint8Array(key));
            else
                reject(damaged('its scrypt parameters are impossible'));
        });
    });
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

/***/ 1337:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   keyChecker: () => (/* binding */ keyChecker),
/* harmony export */   keySigner: () => (/* binding */ keySigner),
/* harmony export */   keyVerifier: () => (/* binding */ keyVerifier)
/* harmony export */ });
/* unused harmony export keyIdentity */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _dsse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27948);
/* harmony import */ var _policy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47115);
/* harmony import */ var _registry_attach_statements_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7314);
/* harmony import */ var _registry_verify_statements_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(75046);
/* harmony import */ var _algorithm_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(89372);
/* harmony import */ var _private_key_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(37448);
/* harmony import */ var _public_key_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(89762);








function keySigner({ key, password, formats, clock }) {
    let signer;
    async function make() {
        const privateKey = await (0,_private_key_js__WEBPACK_IMPORTED_MODULE_6__.loadPrivateKey)(key, password);
        const own = keyChecker((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(privateKey));
        const identity = keyIdentity(privateKey);
        return (0,_registry_attach_statements_js__WEBPACK_IMPORTED_MODULE_3__/* .statementSigner */ .m)({ identity, own, clock, ...(formats === undefined ? {} : { formats }) });
    }
    return {
        attach: async (repository, requests, call) => {
            signer ??= make();
            return await (await signer).attach(repository, requests, call);
        },
    };
}
function keyVerifier({ key }) {
    return (0,_registry_verify_statements_js__WEBPACK_IMPORTED_MODULE_4__/* .statementVerifier */ .q)(keyChecker((0,_public_key_js__WEBPACK_IMPORTED_MODULE_7__.loadPublicKey)(key)));
}
function keyIdentity(privateKey) {
    const hint = (0,_public_key_js__WEBPACK_IMPORTED_MODULE_7__/* .publicKeyHint */ .y)((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(privateKey));
    return {
        signStatement: (payload) => {
            const sig = (0,_algorithm_js__WEBPACK_IMPORTED_MODULE_5__/* .signBytes */ .b_)((0,_dsse_js__WEBPACK_IMPORTED_MODULE_1__/* .preAuthenticationEncoding */ .JD)(_dsse_js__WEBPACK_IMPORTED_MODULE_1__/* .IN_TOTO_PAYLOAD_TYPE */ .T4, payload), privateKey);
            const envelope = { payloadType: _dsse_js__WEBPACK_IMPORTED_MODULE_1__/* .IN_TOTO_PAYLOAD_TYPE */ .T4, payload, signatures: [{ sig, keyid: '' }] };
            const layer = Buffer.from(JSON.stringify((0,_dsse_js__WEBPACK_IMPORTED_MODULE_1__/* .envelopeJson */ .X8)(envelope)));
            return Promise.resolve({ envelope, material: { publicKey: { hint } }, layer, layerProof: {} });
        },
        signPayload: (payload) => Promise.resolve({ signature: (0,_algorithm_js__WEBPACK_IMPORTED_MODULE_5__/* .signBytes */ .b_)(payload, privateKey), layerProof: {} }),
    };
}
function keyChecker(publicKey) {
    const signer = (0,_public_key_js__WEBPACK_IMPORTED_MODULE_7__/* .publicKeyHint */ .y)(publicKey);
    return {
        keyed: true,
        check: (entity) => {
            const ok = isSignedBy(publicKey, entity);
            return Promise.resolve({
                checks: [(0,_policy_js__WEBPACK_IMPORTED_MODULE_2__/* .check */ .z6)('signature', ok, 'the signature was not made by this key over this content')],
                ...(ok ? { signer } : {}),
            });
        },
    };
}
function isSignedBy(publicKey, entity) {
    if (entity.kind === 'payload')
        return (0,_algorithm_js__WEBPACK_IMPORTED_MODULE_5__/* .verifiesBytes */ .pd)(entity.payload, entity.signature, publicKey);
    const { payloadType, payload, signatures } = entity.kind === 'bundle' ? entity.bundle.envelope : entity.envelope;
    const signed = (0,_dsse_js__WEBPACK_IMPORTED_MODULE_1__/* .preAuthenticationEncoding */ .JD)(payloadType, payload);
    return signatures.length > 0 && signatures.every(({ sig }) => (0,_algorithm_js__WEBPACK_IMPORTED_MODULE_5__/* .verifiesBytes */ .pd)(signed, sig, publicKey));
}


/***/ }),

/***/ 37448:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   loadPrivateKey: () => (/* binding */ loadPrivateKey)
/* harmony export */ });
/* unused harmony export passwordMissing */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);
/* harmony import */ var _algorithm_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89372);
/* harmony import */ var _cosign_key_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(43340);




async function loadPrivateKey(key, password) {
    if (key instanceof node_crypto__WEBPACK_IMPORTED_MODULE_0__.KeyObject) {
        if (key.type !== 'private')
            throw notPrivate(key.type);
        return (0,_algorithm_js__WEBPACK_IMPORTED_MODULE_2__/* .requireUsable */ .wd)(key);
    }
    const pem = key.trim();
    if ((0,_cosign_key_js__WEBPACK_IMPORTED_MODULE_3__/* .isCosignKey */ .bF)(pem))
        return (0,_algorithm_js__WEBPACK_IMPORTED_MODULE_2__/* .requireUsable */ .wd)(await (0,_cosign_key_js__WEBPACK_IMPORTED_MODULE_3__/* .decryptCosignKey */ .cV)(pem, password));
    const label = /-----BEGIN ([A-Z0-9 ]+)-----/.exec(pem)?.[1];
    if (label === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SlipwayError */ .GQ('SIGN_KEY', 'the signing key is not PEM', {
            help: 'give the content of the key file, from -----BEGIN to END-----',
        });
    if (!label.endsWith('PRIVATE KEY'))
        throw notPrivate(label.toLowerCase());
    const encrypted = label === 'ENCRYPTED PRIVATE KEY' || /^Proc-Type: 4,ENCRYPTED/m.test(pem);
    if (encrypted && password === undefined)
        throw passwordMissing();
    return (0,_algorithm_js__WEBPACK_IMPORTED_MODULE_2__/* .requireUsable */ .wd)(parsePrivateKey(pem, encrypted ? password : undefined));
}
function parsePrivateKey(pem, password) {
    try {
        return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)(password === undefined ? { key: pem } : { key: pem, passphrase: password.reveal() });
    }
    catch {
        if (password !== undefined)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SlipwayError */ .GQ('SIGN_KEY', 'the signing key cannot be decrypted: the password is wrong or the file is damaged');
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SlipwayError */ .GQ('SIGN_KEY', 'the signing key cannot be read: its PEM is damaged or of an unknown kind', {
            help: 'a new one: slipway key generate',
        });
    }
}
function passwordMissing() {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SlipwayError */ .GQ('SIGN_KEY', 'the signing key is encrypted and no password was given', {
        help: 'give its password too (input key-password)',
    });
}
function notPrivate(what) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SlipwayError */ .GQ('SIGN_KEY', `the signing key is a ${what}; signing needs the private one`, {
        help: 'give the private key here, and the public one to those who verify',
    });
}


/***/ }),

/***/ 89762:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   loadPublicKey: () => (/* binding */ loadPublicKey),
/* harmony export */   y: () => (/* binding */ publicKeyHint)
/* harmony export */ });
/* unused harmony export publicKeyDer */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);
/* harmony import */ var _algorithm_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89372);
/* harmony import */ var _cosign_key_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(43340);




function loadPublicKey(key) {
    if (key instanceof node_crypto__WEBPACK_IMPORTED_MODULE_0__.KeyObject) {
        if (key.type === 'secret')
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SlipwayError */ .GQ('SIGN_KEY', 'the key is a shared secret, not a public key');
        return (0,_algorithm_js__WEBPACK_IMPORTED_MODULE_2__/* .requireUsable */ .wd)(key.type === 'private' ? (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(key) : key);
    }
    const pem = key.trim();
    const label = /-----BEGIN ([A-Z0-9 ]+)-----/.exec(pem)?.[1];
    if (label === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SlipwayError */ .GQ('SIGN_KEY', 'the public key is not PEM', {
            help: 'give the content of the file, from -----BEGIN PUBLIC KEY----- on',
        });
    if ((0,_cosign_key_js__WEBPACK_IMPORTED_MODULE_3__/* .isCosignKey */ .bF)(pem) || label.startsWith('ENCRYPTED'))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SlipwayError */ .GQ('SIGN_KEY', 'the key is an encrypted private key; verifying needs the public one', {
            help: 'give the content of cosign.pub',
        });
    try {
        return (0,_algorithm_js__WEBPACK_IMPORTED_MODULE_2__/* .requireUsable */ .wd)((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(pem));
    }
    catch (cause) {
        if (cause instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SlipwayError */ .GQ)
            throw cause;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SlipwayError */ .GQ('SIGN_KEY', `the public key cannot be read: its PEM (${label.toLowerCase()}) is damaged`, {
            help: 'give the content of cosign.pub, or of openssl pkey -pubout',
        });
    }
}
function publicKeyHint(key) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(publicKeyDer(key)).digest('base64');
}
function publicKeyDer(key) {
    return key.export({ type: 'spki', format: 'der' });
}


/***/ }),

/***/ 7314:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m: () => (/* binding */ statementSigner)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/sign/attachment.js
var attachment = __webpack_require__(93884);
// EXTERNAL MODULE: ./lib/system/concurrency.js
var concurrency = __webpack_require__(12398);
// EXTERNAL MODULE: ./lib/sign/legacy-tag.js
var legacy_tag = __webpack_require__(89819);
// EXTERNAL MODULE: ./lib/sign/registry/blob.js
var blob = __webpack_require__(43546);
// EXTERNAL MODULE: ./lib/sign/dsse.js
var dsse = __webpack_require__(27948);
// EXTERNAL MODULE: ./lib/sign/simple-signing.js
var simple_signing = __webpack_require__(76921);
// EXTERNAL MODULE: ./lib/sign/statement.js
var statement = __webpack_require__(32768);
// EXTERNAL MODULE: ./lib/sign/registry/candidates.js
var candidates = __webpack_require__(29999);
// EXTERNAL MODULE: ./lib/sign/registry/judgement.js
var registry_judgement = __webpack_require__(89574);
;// CONCATENATED MODULE: ./lib/sign/registry/existing-statements.js





async function findPresent(own, repository, requests, call) {
    const subject = requests[0]?.subject.digest;
    if (subject === undefined)
        return { presents: [], hasBundles: false };
    const types = own === undefined ? [] : [...new Set(requests.map(({ predicateType }) => predicateType))];
    const { visited, hasBundles } = await (0,candidates/* visitCandidates */.S9)(repository, subject, types, async (candidate) => {
        if (own === undefined || candidate.entity === undefined)
            return [];
        const judgement = await (0,registry_judgement/* judge */.S)(own, candidate, subject, types, call);
        if (!judgement.accepted)
            return [];
        const { entity, created } = candidate;
        const signature = presentSignature(entity, judgement, created);
        const matching = requests.filter((request) => says(judgement, entity, request, repository.name));
        return matching.map((request) => ({ request, format: candidate.format, signature }));
    }, call);
    const found = visited.flat();
    const presents = requests.map((wanted) => Object.fromEntries(found.filter(({ request }) => request === wanted).map(({ format, signature }) => [format, signature])));
    return { presents, hasBundles };
}
function says({ predicateType, content }, entity, request, dockerReference) {
    if (predicateType !== request.predicateType)
        return false;
    if (entity.kind === 'payload')
        return (predicateType === statement/* PREDICATE_TYPES */.Cs.sign && (0,simple_signing/* parseSimpleSigning */.LZ)(entity.payload).dockerReference === dockerReference);
    return content?.statement !== undefined && (0,statement/* sameJson */.Vk)(content.statement.predicate, request.predicate);
}
function presentSignature(entity, { verdict }, created) {
    const signedAt = verdict?.signedAt ?? created;
    const certificate = verdict?.certificate;
    return {
        signature: (0,dsse/* base64 */.K3)(signatureOf(entity)),
        ...(certificate === undefined ? {} : { certificate }),
        ...(signedAt === undefined ? {} : { signedAt }),
    };
}
function signatureOf(entity) {
    if (entity.kind === 'payload')
        return entity.signature;
    const { signatures } = entity.kind === 'bundle' ? entity.bundle.envelope : entity.envelope;
    return signatures[0]?.sig ?? new Uint8Array();
}

// EXTERNAL MODULE: ./lib/sign/registry/legacy-image.js
var legacy_image = __webpack_require__(45522);
// EXTERNAL MODULE: ./lib/sign/bundle.js
var sign_bundle = __webpack_require__(63781);
;// CONCATENATED MODULE: ./lib/sign/registry/sign-request.js







async function signRequest(identity, name, request, formats, call) {
    const { subject, predicateType } = request;
    if (predicateType !== statement/* PREDICATE_TYPES */.Cs.sign || !formats.includes('legacy'))
        return await signStatement(identity, request, formats, call);
    const payload = (0,simple_signing/* simpleSigningBytes */.zL)(subject.digest, name);
    const [bundle, signed] = await Promise.all([
        formats.includes('bundle') ? signStatement(identity, request, ['bundle'], call) : undefined,
        identity.signPayload(payload, call),
    ]);
    const signature = (0,dsse/* base64 */.K3)(signed.signature);
    const layer = { kind: 'sig', piece: (0,attachment/* signatureLayer */.MU)(payload, signature, signed.layerProof) };
    return { ...originOf(signed), signature, ...bundle, layer };
}
async function signStatement(identity, { subject, predicateType, predicate }, formats, call) {
    const signed = await identity.signStatement((0,statement/* statementBytes */.Tp)(subject.digest, predicateType, predicate), formats, call);
    const { envelope, material, layer, layerProof } = signed;
    const bundle = (0,attachment.pieceOf)(sign_bundle/* BUNDLE_MEDIA_TYPE */.NV, (0,sign_bundle/* bundleBytes */.iU)(envelope, material));
    checkSize(bundle.descriptor, predicateType);
    return {
        ...originOf(signed),
        signature: (0,dsse/* base64 */.K3)(envelope.signatures[0]?.sig ?? new Uint8Array()),
        ...(formats.includes('bundle') ? { bundle } : {}),
        ...(formats.includes('legacy')
            ? { layer: { kind: 'att', piece: (0,attachment/* attestationLayer */.om)(layer, predicateType, layerProof) } }
            : {}),
    };
}
function originOf({ certificate, signedAt }) {
    return { ...(certificate === undefined ? {} : { certificate }), ...(signedAt === undefined ? {} : { signedAt }) };
}
function checkSize({ size }, predicateType) {
    if (size <= candidates/* CANDIDATE_LIMITS */.hV.blobBytes)
        return;
    const message = `the attestation of type ${predicateType} has ${size} bytes; verifiers refuse more than ${candidates/* CANDIDATE_LIMITS */.hV.blobBytes}`;
    throw new errors/* SlipwayError */.GQ('SIGN_FAILED', message, { help: 'attach the document as an artifact and attest its digest' });
}

;// CONCATENATED MODULE: ./lib/sign/registry/attach-statements.js








const PARALLEL_SUBJECTS = 4;
const PARALLEL_SIGNATURES = 4;
const DEFAULT_FORMATS = ['bundle', 'legacy'];
function statementSigner(parts) {
    return {
        attach: async (repository, requests, call = {}) => {
            const groups = [...Map.groupBy(requests, ({ subject }) => subject.digest).values()];
            const now = parts.clock.now();
            const work = {
                ...parts,
                repository,
                now,
                putEmptyConfig: once(() => (0,blob.putPiece)(repository, (0,attachment/* emptyConfig */.i4)(), call)),
            };
            const prepared = await (0,concurrency/* mapConcurrently */.X)(groups, PARALLEL_SUBJECTS, async (group) => await prepare(work, group, call));
            const bySubject = await (0,concurrency/* mapConcurrently */.X)(prepared.filter((one) => one !== undefined), PARALLEL_SUBJECTS, async (one) => await attachToSubject(work, one, call));
            const attached = new Map(bySubject.flat());
            return requests.flatMap((request) => attached.get(request) ?? []);
        },
    };
}
function once(work) {
    let running;
    return async () => {
        running ??= work();
        await running;
    };
}
async function prepare(work, requests, call) {
    const { repository, own } = work;
    const subject = requests[0]?.subject;
    if (subject === undefined)
        return undefined;
    const cancel = cancelOf(call);
    const { presents, hasBundles } = await findPresent(own, repository, requests, cancel);
    const asked = call.formats ?? work.formats ?? DEFAULT_FORMATS;
    const formats = [...new Set(hasBundles ? ['bundle', ...asked] : asked)];
    const gaps = requests.map((request, at) => gapOf(request, presents[at] ?? {}, formats));
    const open = gaps.filter(({ missing }) => missing.length > 0);
    const { identity } = work;
    const signed = await (0,concurrency/* mapConcurrently */.X)(open, PARALLEL_SIGNATURES, async (gap) => ({
        gap,
        ...(await signRequest(identity, repository.name, gap.request, gap.missing, cancel)),
    }));
    if (signed.some(({ bundle }) => bundle !== undefined))
        await work.putEmptyConfig();
    const made = await (0,concurrency/* mapConcurrently */.X)(signed, PARALLEL_SIGNATURES, async (one) => await store(repository, one, cancel));
    return { subject, gaps, made };
}
async function store(repository, { bundle, layer, ...rest }, call) {
    for (const piece of [bundle, layer?.piece])
        if (piece !== undefined)
            await (0,blob.putPiece)(repository, piece, call);
    return {
        ...rest,
        ...(bundle === undefined ? {} : { bundle: bundle.descriptor }),
        ...(layer === undefined ? {} : { layer: { kind: layer.kind, descriptor: layer.piece.descriptor } }),
    };
}
function cancelOf({ signal }) {
    return signal === undefined ? {} : { signal };
}
async function attachToSubject(work, { subject, gaps, made }, call) {
    const cancel = cancelOf(call);
    await attachBundles(work, subject, made, cancel);
    await attachLayers(work, subject, made, cancel);
    return gaps.map((gap) => [
        gap.request,
        reported(gap, made.find((one) => one.gap === gap), work.now),
    ]);
}
function gapOf(request, present, formats) {
    return { request, present, formats, missing: formats.filter((format) => present[format] === undefined) };
}
async function attachBundles({ repository, now }, subject, made, call) {
    const referrers = made.flatMap(({ bundle, gap }) => bundle === undefined ? [] : [(0,attachment/* bundleReferrer */.GR)(subject, { descriptor: bundle }, gap.request.predicateType, now)]);
    if (referrers.length > 0)
        await repository.attach(subject, referrers, call);
}
async function attachLayers({ repository, clock }, { digest }, made, call) {
    const layers = made.flatMap(({ layer }) => layer ?? []);
    const byKind = [...Map.groupBy(layers, ({ kind }) => kind)];
    await (0,concurrency/* mapConcurrently */.X)(byKind, 2, async ([kind, group]) => {
        const tag = (0,legacy_tag/* legacyTag */.w)(digest, kind);
        if (tag === undefined)
            throw new errors/* SlipwayError */.GQ('SIGN_FAILED', `a legacy signature cannot name the sha512 digest ${digest}`, {
                help: 'sign with formats: bundle',
            });
        const added = group.map(({ descriptor }) => descriptor);
        await (0,legacy_image.ensureLegacyLayers)(repository, tag, added, clock, call);
    });
}
const UNKNOWN_TIME = '0001-01-01T00:00:00Z';
function reported(gap, made, now) {
    const { request, present, formats } = gap;
    const found = present.bundle ?? present.legacy;
    const certificate = made?.certificate ?? found?.certificate;
    const signedAt = made === undefined ? found?.signedAt : (made.signedAt ?? now);
    return {
        digest: request.subject.digest,
        signature: made?.signature ?? found?.signature ?? '',
        ...(certificate === undefined ? {} : { certificate }),
        timestamp: signedAt === undefined ? UNKNOWN_TIME : (0,attachment/* rfc3339 */.ag)(signedAt),
        predicateType: request.predicateType,
        formats,
    };
}


/***/ }),

/***/ 43546:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   putPiece: () => (/* binding */ putPiece)
/* harmony export */ });
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57075);

async function putPiece(repository, { descriptor, bytes }, call) {
    const open = (offset) => Promise.resolve(node_stream__WEBPACK_IMPORTED_MODULE_0__.Readable.from([bytes.subarray(offset)], { objectMode: false }));
    await repository.putBlob({ descriptor, open }, call);
}


/***/ }),

/***/ 45522:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ensureLegacyLayers: () => (/* binding */ ensureLegacyLayers)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _attachment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93884);
/* harmony import */ var _blob_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43546);
/* harmony import */ var _candidates_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(29999);




const ATTEMPTS = 8;
const PAUSE_MS = 40;
async function ensureLegacyLayers(repository, tag, layers, clock, call) {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
        const existing = (await (0,_candidates_js__WEBPACK_IMPORTED_MODULE_3__/* .readManifestIfAny */ .Rf)(repository, tag, call))?.manifest;
        if (existing?.kind === 'index')
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('SIGN_FAILED', `${repository.name}:${tag} is an index, so no signature can be added to it`, {
                help: `remove the tag ${tag}, or sign with formats: bundle`,
            });
        const present = existing?.layers ?? [];
        const missing = layers.filter((ours) => !present.some((one) => (0,_attachment_js__WEBPACK_IMPORTED_MODULE_1__/* .sameLayer */ .ac)(one, ours)));
        if (missing.length === 0)
            return attempt > 1;
        if (attempt > 1)
            await clock.sleep(PAUSE_MS * attempt, call.signal);
        const { config, content } = (0,_attachment_js__WEBPACK_IMPORTED_MODULE_1__/* .legacyImage */ .zq)([...present, ...missing], existing);
        await (0,_blob_js__WEBPACK_IMPORTED_MODULE_2__.putPiece)(repository, config, call);
        await repository.putManifest(content, { ...call, tags: [tag] });
    }
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('SIGN_FAILED', `${repository.name}:${tag} lost our signature ${ATTEMPTS} times to other writers`, {
        help: 'run again when nothing else signs this image',
        retryable: true,
    });
}


/***/ }),

/***/ 75046:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ statementVerifier)
});

// EXTERNAL MODULE: ./lib/system/concurrency.js
var concurrency = __webpack_require__(12398);
// EXTERNAL MODULE: ./lib/sign/statement.js
var statement = __webpack_require__(32768);
// EXTERNAL MODULE: ./lib/sign/registry/candidates.js
var candidates = __webpack_require__(29999);
// EXTERNAL MODULE: ./lib/sign/registry/judgement.js
var judgement = __webpack_require__(89574);
;// CONCATENATED MODULE: ./lib/sign/registry/read-statements.js




const PARALLEL_SUBJECTS = 4;
async function readStatements(checker, repository, demands, call = {}) {
    const read = await (0,concurrency/* mapConcurrently */.X)(demands, PARALLEL_SUBJECTS, async ({ subject, predicateTypes }) => await readAbout(checker, repository, subject, predicateTypes, call));
    return read.flat();
}
async function readAbout(checker, repository, { digest }, predicateTypes, call) {
    const { visited } = await (0,candidates/* visitCandidates */.S9)(repository, digest, predicateTypes, async (candidate) => said(candidate, await (0,judgement/* judge */.S)(checker, candidate, digest, predicateTypes, call)), call);
    const byType = Map.groupBy(visited.flat(), ({ predicateType }) => predicateType);
    return [...byType].flatMap(([predicateType, all]) => {
        const ordered = all.toSorted(earlier);
        return (call.every === true ? withoutRepeats(ordered) : ordered.slice(0, 1)).map(({ predicate }) => {
            const same = all.filter((one) => (0,statement/* sameJson */.Vk)(one.predicate, predicate));
            return { digest, predicateType, predicate, formats: [...new Set(same.map(({ format }) => format))].sort() };
        });
    });
}
function withoutRepeats(all) {
    return all.filter((one, at) => !all.slice(0, at).some(({ predicate }) => (0,statement/* sameJson */.Vk)(predicate, one.predicate)));
}
function said({ entity, created }, { accepted, format, predicateType, content, verdict }) {
    if (!accepted || entity === undefined || predicateType === undefined)
        return [];
    const time = (verdict?.signedAt ?? created)?.getTime() ?? Number.POSITIVE_INFINITY;
    return [{ predicateType, predicate: content?.statement?.predicate ?? {}, format, time }];
}
function earlier(one, other) {
    if (one.time !== other.time)
        return one.time < other.time ? -1 : 1;
    const [a, b] = [JSON.stringify(one.predicate), JSON.stringify(other.predicate)];
    return a < b ? -1 : a > b ? 1 : 0;
}

;// CONCATENATED MODULE: ./lib/sign/registry/verify-statements.js




const verify_statements_PARALLEL_SUBJECTS = 4;
function statementVerifier(checker) {
    return {
        verify: async (repository, demands, call) => await verifyStatements(checker, repository, demands, call),
        read: async (repository, demands, call) => await readStatements(checker, repository, demands, call),
    };
}
async function verifyStatements(checker, repository, demands, call = {}) {
    const judged = await (0,concurrency/* mapConcurrently */.X)(demands, verify_statements_PARALLEL_SUBJECTS, async ({ subject, predicateTypes }) => await verifyDemand(checker, repository, subject, predicateTypes, call));
    const verified = demands.length > 0 && judged.every((demand) => demand.verified);
    return { verified, candidates: judged.flatMap(({ candidates }) => candidates) };
}
async function verifyDemand(checker, repository, subject, predicateTypes, call) {
    const { visited: judgements } = await (0,candidates/* visitCandidates */.S9)(repository, subject.digest, predicateTypes, async (candidate) => withoutContent(await (0,judgement/* judge */.S)(checker, candidate, subject.digest, predicateTypes, call)), call);
    const missing = predicateTypes.filter((type) => !judgements.some(({ accepted, predicateType }) => accepted && predicateType === type));
    return {
        verified: predicateTypes.length > 0 && missing.length === 0,
        candidates: [
            ...judgements.map(({ format, digest, checks }) => ({ format, digest, checks })),
            ...missing.map((type) => absent(subject, type, judgements)),
        ],
    };
}
function withoutContent({ format, digest, checks, accepted, predicateType }) {
    return { format, digest, checks, accepted, ...(predicateType === undefined ? {} : { predicateType }) };
}
function absent(subject, type, judgements) {
    const refused = judgements.filter(({ accepted }) => !accepted).length;
    const found = refused === 0 ? 'nothing of the kind is attached' : `none of ${refused} refused candidates counts`;
    const reason = `no accepted statement of type ${type} about ${subject.digest}: ${found}`;
    return { format: 'bundle', digest: subject.digest, checks: [{ name: 'present', ok: false, reason }] };
}


/***/ })

};
