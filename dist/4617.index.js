const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 4617;
export const ids = [4617,4857];
export const modules = {

/***/ 26105:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ ifThere)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

async function ifThere(read) {
    try {
        return await read();
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ && error.code === 'REGISTRY_NOT_FOUND')
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 82657:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ readBlob)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

async function readBlob(source, blob, limitBytes, call = {}) {
    if (blob.size > limitBytes)
        throw tooLarge(source, blob, limitBytes);
    const chunks = [];
    let size = 0;
    for await (const chunk of await source.openBlob(blob, call)) {
        const bytes = chunk;
        size += bytes.byteLength;
        if (size > limitBytes)
            throw tooLarge(source, blob, limitBytes);
        chunks.push(bytes);
    }
    return Buffer.concat(chunks);
}
function tooLarge(source, blob, limitBytes) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('REGISTRY_LIMIT', `${blob.digest} of ${source.name} is larger than ${limitBytes} bytes`, {
        facts: { digest: blob.digest, limitBytes },
    });
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

/***/ 43459:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ loggedCertificates),
/* harmony export */   v: () => (/* binding */ loggedKeys)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77934);
/* harmony import */ var _dsse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27948);



const Verifier = valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(_dsse_js__WEBPACK_IMPORTED_MODULE_1__/* .Base64Text */ .j$, valibot__WEBPACK_IMPORTED_MODULE_2__/* .transform */ .pdi((text) => Buffer.from(text, 'base64')));
const VerifierV2 = valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([
    valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ x509Certificate: valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ rawBytes: Verifier }) }),
    valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ publicKey: valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ rawBytes: Verifier }) }),
]), valibot__WEBPACK_IMPORTED_MODULE_2__/* .transform */ .pdi((verifier) => ('publicKey' in verifier ? verifier.publicKey : verifier.x509Certificate).rawBytes));
const BodySchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([
    valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ kind: valibot__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('dsse'), spec: valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ signatures: valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ verifier: Verifier })) }) }), valibot__WEBPACK_IMPORTED_MODULE_2__/* .transform */ .pdi(({ spec }) => spec.signatures.map(({ verifier }) => verifier))),
    valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
        kind: valibot__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('dsse'),
        spec: valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ dsseV002: valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ signatures: valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ verifier: VerifierV2 })) }) }),
    }), valibot__WEBPACK_IMPORTED_MODULE_2__/* .transform */ .pdi(({ spec }) => spec.dsseV002.signatures.map(({ verifier }) => verifier))),
    valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
        kind: valibot__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('hashedrekord'),
        spec: valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ signature: valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ publicKey: valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ content: Verifier }) }) }),
    }), valibot__WEBPACK_IMPORTED_MODULE_2__/* .transform */ .pdi(({ spec }) => [spec.signature.publicKey.content])),
    valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
        kind: valibot__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('intoto'),
        spec: valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
            content: valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ envelope: valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ signatures: valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ publicKey: Verifier })) }) }),
        }),
    }), valibot__WEBPACK_IMPORTED_MODULE_2__/* .transform */ .pdi(({ spec }) => spec.content.envelope.signatures.map(({ publicKey }) => publicKey))),
    valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
        kind: valibot__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('hashedrekord'),
        spec: valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ hashedRekordV002: valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ signature: valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ verifier: VerifierV2 }) }) }),
    }), valibot__WEBPACK_IMPORTED_MODULE_2__/* .transform */ .pdi(({ spec }) => [spec.hashedRekordV002.signature.verifier])),
]);
function loggedCertificates(canonicalizedBody) {
    return loggedVerifiers(canonicalizedBody, (bytes) => new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(bytes).raw);
}
function loggedKeys(canonicalizedBody) {
    return loggedVerifiers(canonicalizedBody, (bytes) => {
        if (bytes.includes('-----BEGIN CERTIFICATE'))
            throw new TypeError('a certificate');
        const isPem = bytes.includes('-----BEGIN ');
        const key = isPem ? (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(bytes) : (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)({ key: bytes, format: 'der', type: 'spki' });
        return key.export({ type: 'spki', format: 'der' });
    });
}
function loggedVerifiers(canonicalizedBody, read) {
    try {
        const json = JSON.parse(Buffer.from(canonicalizedBody).toString('utf8'));
        const body = valibot__WEBPACK_IMPORTED_MODULE_2__/* .safeParse */ .xLC(BodySchema, json);
        return body.success ? body.output.map(read) : [];
    }
    catch {
        return [];
    }
}


/***/ }),

/***/ 17133:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qv: () => (/* binding */ timesOf),
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   kH: () => (/* binding */ trustMaterial),
/* harmony export */   v_: () => (/* binding */ verifyProofs)
/* harmony export */ });
/* harmony import */ var _policy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47115);

async function trustMaterial({ json }, key) {
    const [{ TrustedRoot }, { toTrustMaterial }] = await Promise.all([
        __webpack_require__.e(/* import() */ 9654).then(__webpack_require__.t.bind(__webpack_require__, 19654, 19)),
        Promise.all(/* import() */[__webpack_require__.e(9654), __webpack_require__.e(3917), __webpack_require__.e(4187)]).then(__webpack_require__.t.bind(__webpack_require__, 54187, 19)),
    ]);
    const root = TrustedRoot.fromJSON(json);
    return key === undefined
        ? toTrustMaterial(root)
        : toTrustMaterial(root, () => ({ publicKey: key, validFor: () => true }));
}
const PROOFS = ['timestamp', 'certificate', 'log', 'signature'];
async function verifyProofs(parts, trust, entity) {
    const { Verifier } = await Promise.all(/* import() */[__webpack_require__.e(9654), __webpack_require__.e(3917), __webpack_require__.e(4187)]).then(__webpack_require__.t.bind(__webpack_require__, 54187, 19));
    const { logThreshold = 1, timestampThreshold = 1, certificateLogThreshold = 1 } = parts;
    try {
        const times = timesOf(entity);
        const timestampAuthorities = trust.timestampAuthorities.filter(({ validFor: { start, end } }) => times.every((time) => start <= time && time <= end));
        const verifier = new Verifier({ ...trust, timestampAuthorities }, {
            tlogThreshold: logThreshold,
            ctlogThreshold: certificateLogThreshold,
            timestampThreshold: entity.key.$case === 'certificate' ? Math.max(1, timestampThreshold) : timestampThreshold,
        });
        const signer = verifier.verify(entity);
        return { signer, checks: PROOFS.map((name) => ({ name, ok: true })) };
    }
    catch (error) {
        const failed = failedProof(error);
        const passed = PROOFS.slice(0, PROOFS.indexOf(failed)).map((name) => ({ name, ok: true }));
        return { checks: [...passed, (0,_policy_js__WEBPACK_IMPORTED_MODULE_0__/* .check */ .z6)(failed, false, messageOf(error))] };
    }
}
function failedProof(error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code.startsWith('CERTIFICATE') || code.startsWith('PUBLIC_KEY'))
        return 'certificate';
    if (code.startsWith('TLOG'))
        return 'log';
    return code.startsWith('SIGNATURE') ? 'signature' : 'timestamp';
}
function messageOf(error) {
    if (!(error instanceof Error))
        return String(error);
    return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
}
function timesOf({ timestamps }) {
    return timestamps.flatMap((one) => {
        if (one.$case === 'timestamp-authority')
            return [one.timestamp.signingTime];
        const { inclusionPromise, integratedTime } = one.tlogEntry;
        return inclusionPromise === undefined ? [] : [new Date(Number(integratedTime) * 1000)];
    });
}


/***/ }),

/***/ 74857:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ signerChecks),
  sigstoreChecker: () => (/* binding */ sigstoreChecker),
  sigstoreVerifier: () => (/* binding */ sigstoreVerifier)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/sign/identity-policy.js
var identity_policy = __webpack_require__(24290);
// EXTERNAL MODULE: ./lib/sign/policy.js
var policy = __webpack_require__(47115);
// EXTERNAL MODULE: ./lib/sign/registry/verify-statements.js + 1 modules
var verify_statements = __webpack_require__(75046);
;// CONCATENATED MODULE: ./lib/sign/sigstore/certificate-identity.js
const FULCIO = [1, 3, 6, 1, 4, 1, 57_264, 1];
const UTF8_STRING = 0x0c;
function certificateIdentity({ identity }) {
    const extensions = new Map();
    for (const { oid, value } of identity?.oids ?? []) {
        const id = oid?.id ?? [];
        const number = id.at(-1);
        const text = utf8String(value);
        const ofFulcio = id.length === FULCIO.length + 1 && FULCIO.every((part, at) => id[at] === part);
        if (ofFulcio && number !== undefined && text !== undefined)
            extensions.set(number, text);
    }
    return { san: identity?.subjectAlternativeName, issuer: extensions.get(8), extensions };
}
function utf8String(der) {
    const [tag, first] = der;
    if (tag !== UTF8_STRING || first === undefined)
        return undefined;
    const lengthBytes = first < 0x80 ? 0 : first & 0x7f;
    if (lengthBytes > 2)
        return undefined;
    const bytes = Buffer.from(der.buffer, der.byteOffset, der.byteLength);
    if (bytes.byteLength < 2 + lengthBytes)
        return undefined;
    const length = lengthBytes === 0 ? first : bytes.readUIntBE(2, lengthBytes);
    const content = bytes.subarray(2 + lengthBytes);
    return content.byteLength === length ? content.toString('utf8') : undefined;
}

// EXTERNAL MODULE: ./lib/sign/sigstore/log-body.js
var log_body = __webpack_require__(43459);
// EXTERNAL MODULE: ./lib/sign/sigstore/proofs.js
var proofs = __webpack_require__(17133);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./lib/image/parse.js
var parse = __webpack_require__(40298);
// EXTERNAL MODULE: ./lib/sign/attachment.js
var attachment = __webpack_require__(93884);
// EXTERNAL MODULE: ./lib/sign/bundle.js
var bundle = __webpack_require__(63781);
// EXTERNAL MODULE: ./lib/sign/dsse.js
var dsse = __webpack_require__(27948);
;// CONCATENATED MODULE: ./lib/sign/sigstore/verifiable-entity.js






const SHA2_256 = 1;
async function toVerifiable(found) {
    const { toSignedEntity } = await Promise.all(/* import() */[__webpack_require__.e(9654), __webpack_require__.e(3917), __webpack_require__.e(4187)]).then(__webpack_require__.t.bind(__webpack_require__, 54187, 19));
    if (found.kind === 'bundle') {
        const { bundleFromJSON } = await Promise.all(/* import() */[__webpack_require__.e(9654), __webpack_require__.e(1040)]).then(__webpack_require__.t.bind(__webpack_require__, 61040, 19));
        return { entity: toSignedEntity(bundleFromJSON(found.bundle.json)), certificate: found.bundle.certificate };
    }
    const certificate = new external_node_crypto_.X509Certificate(found.annotations[attachment/* ANNOTATIONS */.BC.certificate] ?? '').raw;
    const bundle = legacyBundle(found, certificate);
    if (found.kind === 'payload')
        return { entity: toSignedEntity(bundle, Buffer.from(found.payload)), certificate };
    return { entity: datedByLayer(toSignedEntity(bundle), found.layer), certificate };
}
function datedByLayer(entity, layer) {
    const inner = entity.signature;
    return {
        ...entity,
        signature: {
            signature: Buffer.from(layer),
            compareSignature: (signature) => inner.compareSignature(signature),
            compareDigest: (digest) => inner.compareDigest(digest),
            compareSignedDigest: (digest) => inner.compareSignedDigest(digest),
            verifySignature: (key) => inner.verifySignature(key),
        },
    };
}
const LogEntrySchema = dist/* object */.Ikc({
    SignedEntryTimestamp: dsse/* Base64Text */.j$,
    Payload: dist/* object */.Ikc({
        body: dsse/* Base64Text */.j$,
        integratedTime: dist/* pipe */.FsL(dist/* number */.aig(), dist/* safeInteger */.Y2b()),
        logIndex: dist/* pipe */.FsL(dist/* number */.aig(), dist/* safeInteger */.Y2b()),
        logID: dsse/* HexText */.dG,
    }),
});
const TimestampSchema = dist/* object */.Ikc({ SignedRFC3161Timestamp: dsse/* Base64Text */.j$ });
const BodySchema = dist/* object */.Ikc({ kind: dist/* string */.YjP(), apiVersion: dist/* string */.YjP() });
function legacyBundle(entity, rawBytes) {
    const { annotations } = entity;
    const log = annotations[attachment/* ANNOTATIONS */.BC.logEntry];
    const time = annotations[attachment/* ANNOTATIONS */.BC.timestamp];
    return {
        mediaType: bundle/* BUNDLE_MEDIA_TYPE */.NV,
        verificationMaterial: {
            content: { $case: 'certificate', certificate: { rawBytes } },
            tlogEntries: log === undefined || log === '' ? [] : [legacyLogEntry(log)],
            timestampVerificationData: {
                rfc3161Timestamps: time === undefined || time === '' ? [] : [{ signedTimestamp: legacyTimestamp(time) }],
            },
        },
        content: contentOf(entity),
    };
}
function contentOf(entity) {
    if (entity.kind === 'envelope') {
        const { payload, payloadType, signatures } = entity.envelope;
        return {
            $case: 'dsseEnvelope',
            dsseEnvelope: {
                payload: Buffer.from(payload),
                payloadType,
                signatures: signatures.map(({ sig, keyid }) => ({ sig: Buffer.from(sig), keyid })),
            },
        };
    }
    return {
        $case: 'messageSignature',
        messageSignature: {
            messageDigest: { algorithm: SHA2_256, digest: (0,external_node_crypto_.createHash)('sha256').update(entity.payload).digest() },
            signature: Buffer.from(entity.signature),
        },
    };
}
function legacyLogEntry(annotation) {
    const { SignedEntryTimestamp, Payload } = (0,parse/* parseJson */.qF)(LogEntrySchema, annotation, 'log entry');
    const canonicalizedBody = Buffer.from(Payload.body, 'base64');
    const { kind, apiVersion } = (0,parse/* parseJson */.qF)(BodySchema, canonicalizedBody.toString('utf8'), 'log entry body');
    return {
        logIndex: String(Payload.logIndex),
        logId: { keyId: Buffer.from(Payload.logID, 'hex') },
        kindVersion: { kind, version: apiVersion },
        integratedTime: String(Payload.integratedTime),
        inclusionPromise: { signedEntryTimestamp: Buffer.from(SignedEntryTimestamp, 'base64') },
        inclusionProof: undefined,
        canonicalizedBody,
    };
}
function legacyTimestamp(annotation) {
    return Buffer.from((0,parse/* parseJson */.qF)(TimestampSchema, annotation, 'timestamp').SignedRFC3161Timestamp, 'base64');
}

;// CONCATENATED MODULE: ./lib/sign/sigstore/sigstore-checker.js








function sigstoreVerifier(parts) {
    return (0,verify_statements/* statementVerifier */.q)(sigstoreChecker(parts));
}
function sigstoreChecker(parts) {
    let material;
    return {
        keyed: false,
        check: async (entity) => {
            material ??= (0,proofs/* trustMaterial */.kH)(parts.trustedRoot);
            return await checkEntity(parts, await material, entity);
        },
    };
}
async function checkEntity(parts, trust, found) {
    let readable;
    let failure;
    try {
        readable = await toVerifiable(found);
    }
    catch (error) {
        failure = error;
    }
    if (readable === undefined)
        return { checks: [(0,policy/* check */.z6)('certificate', false, `cannot be read: ${(0,proofs/* messageOf */.bD)(failure)}`)] };
    const { entity, certificate: der } = readable;
    if (entity.key.$case !== 'certificate' || der === undefined)
        return { checks: [(0,policy/* check */.z6)('certificate', false, 'it was signed with a key, and names no identity')] };
    const { logThreshold = 1, legacyLogThreshold = logThreshold } = parts;
    const logs = found.kind === 'bundle' ? logThreshold : legacyLogThreshold;
    const { signer, checks } = await (0,proofs/* verifyProofs */.v_)({ ...parts, logThreshold: logs }, trust, entity);
    if (signer === undefined)
        return { checks };
    const certificate = new external_node_crypto_.X509Certificate(der);
    const identity = certificateIdentity(signer);
    const [signedAt] = (0,proofs/* timesOf */.Qv)(entity).toSorted((a, b) => a.getTime() - b.getTime());
    return {
        checks: [...checks, ...signerChecks(parts, entity, signer, certificate.raw)],
        signer: `${identity.issuer ?? ''} ${identity.san ?? ''}`,
        certificate: certificate.toString(),
        ...(signedAt === undefined ? {} : { signedAt }),
    };
}
function signerChecks(policy, entity, signer, certificate) {
    return [sameCertificate(entity, certificate), ...(0,identity_policy/* identityChecks */.YI)(policy, certificateIdentity(signer))];
}
function sameCertificate({ tlogEntries }, raw) {
    const all = tlogEntries.every(({ canonicalizedBody }) => {
        const logged = (0,log_body/* loggedCertificates */.L)(canonicalizedBody);
        return logged.length > 0 && logged.every((one) => one.equals(raw));
    });
    return (0,policy/* check */.z6)('log-certificate', all, 'the log entry names another certificate');
}


/***/ }),

/***/ 12398:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ mapConcurrently)
/* harmony export */ });
async function mapConcurrently(items, limit, work, signal) {
    signal?.throwIfAborted();
    const stop = new AbortController();
    const either = signal === undefined ? stop.signal : AbortSignal.any([signal, stop.signal]);
    const results = Array.from({ length: items.length });
    const failures = [];
    const queue = items.entries();
    const worker = async () => {
        for (const [index, item] of queue) {
            if (either.aborted)
                return;
            try {
                results[index] = await work(item, either);
            }
            catch (error) {
                failures.push(error);
                stop.abort(error);
            }
        }
    };
    await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker));
    signal?.throwIfAborted();
    if (failures.length > 0)
        throw failures[0];
    return results;
}


/***/ })

};
