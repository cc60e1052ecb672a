const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 9762;
export const ids = [9762];
export const modules = {

/***/ 40298:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $x: () => (/* binding */ parseValue),
/* harmony export */   or: () => (/* binding */ Size),
/* harmony export */   qF: () => (/* binding */ parseJson)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77934);


const Size = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .safeInteger */ .Y2b(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minValue */ .Wwf(0));
function parseJson(schema, text, what, code = 'REGISTRY_MALFORMED') {
    let json;
    try {
        json = JSON.parse(text);
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ(code, `${what} is not JSON: ${cause instanceof Error ? cause.message : String(cause)}`, {
            cause,
        });
    }
    return parseValue(schema, json, what, code);
}
function parseValue(schema, value, what, code = 'REGISTRY_MALFORMED') {
    const result = valibot__WEBPACK_IMPORTED_MODULE_1__/* .safeParse */ .xLC(schema, value, { abortEarly: true });
    if (result.success)
        return result.output;
    const issue = result.issues[0];
    const path = pathOf(issue);
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ(code, `${what} is malformed at ${path}: ${issue.message}`, { facts: { path } });
}
function pathOf(issue) {
    let path = '';
    for (const item of issue.path ?? []) {
        path += typeof item.key === 'number' ? `[${item.key}]` : path === '' ? String(item.key) : `.${String(item.key)}`;
    }
    return path === '' ? '(root)' : path;
}


/***/ }),

/***/ 27948:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JD: () => (/* binding */ preAuthenticationEncoding),
/* harmony export */   K3: () => (/* binding */ base64),
/* harmony export */   T4: () => (/* binding */ IN_TOTO_PAYLOAD_TYPE),
/* harmony export */   TZ: () => (/* binding */ Base64Schema),
/* harmony export */   W7: () => (/* binding */ EnvelopeSchema),
/* harmony export */   X8: () => (/* binding */ envelopeJson),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   dG: () => (/* binding */ HexText),
/* harmony export */   j$: () => (/* binding */ Base64Text),
/* harmony export */   mE: () => (/* binding */ parseEnvelope)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77934);
/* harmony import */ var _image_parse_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40298);


const IN_TOTO_PAYLOAD_TYPE = 'application/vnd.in-toto+json';
function preAuthenticationEncoding(payloadType, payload) {
    const head = `DSSEv1 ${Buffer.byteLength(payloadType)} ${payloadType} ${payload.byteLength} `;
    return Buffer.concat([Buffer.from(head), payload]);
}
function envelopeJson({ payloadType, payload, signatures }) {
    return {
        payload: base64(payload),
        payloadType,
        signatures: signatures.map(({ sig }) => ({ sig: base64(sig) })),
    };
}
function base64(bytes) {
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
}
function textOf(bytes) {
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
}
const Base64Text = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .check */ .z6Y((text) => decode(text) !== undefined, 'expected base64'));
const Base64Schema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .rawTransform */ .NTK(({ dataset, addIssue, NEVER }) => {
    const bytes = decode(dataset.value);
    if (bytes !== undefined)
        return bytes;
    addIssue({ message: 'expected base64' });
    return NEVER;
}));
function decode(text) {
    if (text.length % 4 !== 0)
        return undefined;
    const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
    const bytes = Buffer.from(text, 'base64');
    return bytes.byteLength === (text.length / 4) * 3 - padding ? bytes : undefined;
}
const HexText = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .check */ .z6Y((text) => text.length % 2 === 0 && Buffer.from(text, 'hex').byteLength === text.length / 2, 'expected hex'));
const EnvelopeSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    payload: Base64Schema,
    payloadType: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    signatures: valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ sig: Base64Schema, keyid: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), '') })), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minLength */ .BpQ(1), valibot__WEBPACK_IMPORTED_MODULE_1__/* .maxLength */ .Ru6(16)),
});
function parseEnvelope(bytes, what) {
    return (0,_image_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(EnvelopeSchema, textOf(bytes), what);
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


/***/ })

};
