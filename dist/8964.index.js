const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 8964;
export const ids = [8964,7512,715,5131,4857];
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

/***/ 43096:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CertificateSource: () => (/* binding */ CertificateSource)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57975);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(77934);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(452);
/* harmony import */ var _identity_token_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77512);
/* harmony import */ var _service_client_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(67287);






const TIMEOUT_MS = 30_000;
const RENEW_BEFORE_MS = 120_000;
class CertificateSource {
    #parts;
    #current;
    constructor(parts) {
        this.#parts = parts;
    }
    async get(call = {}) {
        const current = this.#current;
        if (current !== undefined && this.#isFresh(await current))
            return await current;
        if (this.#current === current)
            this.#current = this.#request(call);
        return await (this.#current ?? this.#request(call));
    }
    #isFresh({ leaf }) {
        return leaf.validToDate.getTime() - this.#parts.clock.now().getTime() > RENEW_BEFORE_MS;
    }
    async #request(call) {
        try {
            return await requestCertificate(this.#parts, call);
        }
        catch (error) {
            this.#current = undefined;
            throw error;
        }
    }
}
const ChainSchema = valibot__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
    chain: valibot__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ certificates: valibot__WEBPACK_IMPORTED_MODULE_5__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP()), valibot__WEBPACK_IMPORTED_MODULE_5__/* .minLength */ .BpQ(1), valibot__WEBPACK_IMPORTED_MODULE_5__/* .maxLength */ .Ru6(10)) }),
});
const AnswerSchema = valibot__WEBPACK_IMPORTED_MODULE_5__/* .union */ .KCZ([
    valibot__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ signedCertificateEmbeddedSct: ChainSchema }),
    valibot__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ signedCertificateDetachedSct: ChainSchema }),
]);
async function requestCertificate(parts, call) {
    const token = await parts.token.fetch(call);
    const subject = (0,_identity_token_js__WEBPACK_IMPORTED_MODULE_3__.tokenSubject)(token);
    const { publicKey, privateKey } = await newKeyPair();
    const name = 'Fulcio';
    const answer = await explained((0,_service_client_js__WEBPACK_IMPORTED_MODULE_4__/* .callService */ .cb)(parts, {
        ...call,
        name,
        code: 'SIGN_IDENTITY',
        method: 'POST',
        url: (0,_service_client_js__WEBPACK_IMPORTED_MODULE_4__/* .serviceUrl */ .Rs)(parts.url, '/api/v2/signingCert'),
        contentType: 'application/json',
        body: JSON.stringify({
            credentials: { oidcIdentityToken: token.reveal().trim() },
            publicKeyRequest: {
                publicKey: { algorithm: 'ECDSA', content: publicKey },
                proofOfPossession: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.sign)('sha256', Buffer.from(subject), privateKey).toString('base64'),
            },
        }),
        timeoutMs: TIMEOUT_MS,
    }), token);
    const read = (0,_service_client_js__WEBPACK_IMPORTED_MODULE_4__/* .parseAnswer */ .Wp)(AnswerSchema, answer, name, 'SIGN_IDENTITY');
    const { chain } = 'signedCertificateEmbeddedSct' in read ? read.signedCertificateEmbeddedSct : read.signedCertificateDetachedSct;
    const [pem = '', ...issuers] = chain.certificates.map((certificate) => `${certificate.trim()}\n`);
    return { privateKey, leaf: readLeaf(pem, privateKey), pem, chain: issuers.join('') };
}
async function newKeyPair() {
    const { publicKey, privateKey } = await (0,node_util__WEBPACK_IMPORTED_MODULE_1__.promisify)(node_crypto__WEBPACK_IMPORTED_MODULE_0__.generateKeyPair)('ec', {
        namedCurve: 'P-256',
        publicKeyEncoding: { type: 'spki', format: 'pem' },
        privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    });
    return { publicKey, privateKey: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)(privateKey) };
}
async function explained(answer, token) {
    try {
        return await answer;
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .SlipwayError */ .GQ) || error.retryable)
            throw error;
        const message = error.message.replaceAll(token.reveal(), '***');
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .SlipwayError */ .GQ('SIGN_IDENTITY', message, {
            facts: error.facts,
            help: 'the token must be of an issuer that this Fulcio knows, for the audience sigstore, and not expired',
            cause: error,
        });
    }
}
function readLeaf(pem, privateKey) {
    let leaf;
    try {
        leaf = new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(pem);
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .SlipwayError */ .GQ('SIGN_IDENTITY', 'Fulcio answered with something that is not a certificate', { cause });
    }
    if (leaf.checkPrivateKey(privateKey))
        return leaf;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .SlipwayError */ .GQ('SIGN_IDENTITY', 'Fulcio answered with a certificate for another key');
}


/***/ }),

/***/ 77512:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SIGSTORE_AUDIENCE: () => (/* binding */ SIGSTORE_AUDIENCE),
/* harmony export */   githubToken: () => (/* binding */ githubToken),
/* harmony export */   givenToken: () => (/* binding */ givenToken),
/* harmony export */   tokenSubject: () => (/* binding */ tokenSubject)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77934);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _system_secret_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82709);
/* harmony import */ var _service_client_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(67287);




const SIGSTORE_AUDIENCE = 'sigstore';
function givenToken(token) {
    return { fetch: () => Promise.resolve(token) };
}
const TIMEOUT_MS = 30_000;
const TokenAnswerSchema = valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ value: valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .minLength */ .BpQ(1)) });
function githubToken({ requestUrl, requestToken, ...link }) {
    const url = new URL(requestUrl);
    url.searchParams.set('audience', SIGSTORE_AUDIENCE);
    return {
        fetch: async (call = {}) => {
            const name = "GitHub's token service";
            const answer = await (0,_service_client_js__WEBPACK_IMPORTED_MODULE_2__/* .callService */ .cb)(link, {
                ...call,
                name,
                code: 'SIGN_IDENTITY',
                method: 'GET',
                url,
                headers: { authorization: `Bearer ${requestToken.reveal()}` },
                timeoutMs: TIMEOUT_MS,
            });
            return new _system_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .Secret */ .z((0,_service_client_js__WEBPACK_IMPORTED_MODULE_2__/* .parseAnswer */ .Wp)(TokenAnswerSchema, answer, name, 'SIGN_IDENTITY').value);
        },
    };
}
const ClaimsSchema = valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    sub: valibot__WEBPACK_IMPORTED_MODULE_3__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
    email: valibot__WEBPACK_IMPORTED_MODULE_3__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
    email_verified: valibot__WEBPACK_IMPORTED_MODULE_3__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5J()),
});
function tokenSubject(token) {
    const parts = token.reveal().trim().split('.');
    const claims = parts.length === 3 ? readClaims(parts[1] ?? '') : undefined;
    if (claims === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('SIGN_IDENTITY', 'the identity token is not a JSON Web Token', {
            help: 'in GitLab declare id_tokens: {SIGSTORE_ID_TOKEN: {aud: sigstore}}; in GitHub grant id-token: write',
        });
    const { sub, email, email_verified: verified } = claims;
    if (email !== undefined && verified !== true && verified !== 'true')
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('SIGN_IDENTITY', 'the email address in the identity token is not verified by its issuer');
    const subject = email ?? sub;
    if (subject !== undefined)
        return subject;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('SIGN_IDENTITY', 'the identity token names no subject');
}
function readClaims(part) {
    try {
        const read = valibot__WEBPACK_IMPORTED_MODULE_3__/* .safeParse */ .xLC(ClaimsSchema, JSON.parse(Buffer.from(part, 'base64url').toString('utf8')));
        return read.success ? read.output : undefined;
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 84214:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J: () => (/* binding */ keylessIdentity)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/sign/attachment.js
var attachment = __webpack_require__(93884);
// EXTERNAL MODULE: ./lib/sign/dsse.js
var dsse = __webpack_require__(27948);
;// CONCATENATED MODULE: ./lib/sign/sigstore/build-bundle.js


async function buildBundle(certificate, statement, { log, date }) {
    const [{ DSSEBundleBuilder }, specs] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(9654), __webpack_require__.e(3917), __webpack_require__.e(3997)]).then(__webpack_require__.t.bind(__webpack_require__, 83997, 19)),
        __webpack_require__.e(/* import() */ 9654).then(__webpack_require__.t.bind(__webpack_require__, 19654, 19)),
    ]);
    let entry;
    const logWitness = {
        testify: async (content) => {
            const envelope = envelopeIn(content);
            entry = await log(envelope, layerOf(envelope));
            return entry === undefined ? {} : { tlogEntries: [requireIds(specs.TransparencyLogEntry.fromJSON(entry))] };
        },
    };
    const dateWitness = {
        testify: async (content) => {
            const time = await date?.(envelopeIn(content).signatures[0]?.sig ?? new Uint8Array());
            return time === undefined ? {} : { rfc3161Timestamps: [{ signedTimestamp: Buffer.from(time, 'base64') }] };
        },
    };
    const builder = new DSSEBundleBuilder({ signer: signerOf(certificate), witnesses: [logWitness, dateWitness] });
    const { content, verificationMaterial } = await builder.create({ data: statement, type: dsse/* IN_TOTO_PAYLOAD_TYPE */.T4 });
    const envelope = envelopeIn(content);
    const material = specs.VerificationMaterial.toJSON(verificationMaterial);
    return { envelope, layer: layerOf(envelope), entry, material };
}
function signerOf({ privateKey, pem }) {
    return {
        sign: (data) => Promise.resolve({
            signature: (0,external_node_crypto_.sign)('sha256', data, privateKey),
            key: { $case: 'x509Certificate', certificate: pem },
        }),
    };
}
function envelopeIn(content) {
    if (content.$case !== 'dsseEnvelope')
        throw new TypeError('the builder made something else than an envelope');
    const { payload, payloadType, signatures } = content.dsseEnvelope;
    return { payload, payloadType, signatures: signatures.map(({ sig }) => ({ sig, keyid: '' })) };
}
function layerOf(envelope) {
    return Buffer.from(JSON.stringify((0,dsse/* envelopeJson */.X8)(envelope)));
}
function requireIds(entry) {
    const { logId, kindVersion } = entry;
    if (logId === undefined || kindVersion === undefined)
        throw new TypeError('the log entry has no identity');
    return { ...entry, logId, kindVersion };
}

// EXTERNAL MODULE: ./lib/sign/sigstore/fulcio-client.js
var fulcio_client = __webpack_require__(43096);
// EXTERNAL MODULE: ./lib/sign/sigstore/rekor-v1.js
var rekor_v1 = __webpack_require__(37661);
// EXTERNAL MODULE: ./lib/sign/sigstore/rekor-v2.js
var rekor_v2 = __webpack_require__(39540);
// EXTERNAL MODULE: ./lib/sign/sigstore/timestamp-client.js
var timestamp_client = __webpack_require__(57350);
;// CONCATENATED MODULE: ./lib/sign/sigstore/keyless-identity.js









function keylessIdentity(parts) {
    const { services, http, clock, token } = parts;
    if (services.tsa === undefined && services.rekor?.version !== 1)
        throw new errors/* SlipwayError */.GQ('CONFIG_INVALID', 'keyless signatures need a log of version 1 or a time-stamping authority', {
            help: 'give the URL of a time-stamping authority',
        });
    const certificates = parts.certificates ?? new fulcio_client.CertificateSource({ http, clock, token, url: services.fulcio });
    return {
        signStatement: async (statement, formats, call = {}) => await signStatement({ parts, call, certificate: await certificates.get(call) }, statement, formats),
        signPayload: async (payload, call = {}) => await signPayload({ parts, call, certificate: await certificates.get(call) }, payload),
    };
}
async function signStatement(signing, payload, formats) {
    const { certificate } = signing;
    const { envelope, layer, entry, material } = await buildBundle(certificate, Buffer.from(payload), {
        log: (logged, bytes) => logStatement(signing, logged, bytes),
        date: formats.includes('bundle') ? (signature) => timestamped(signing, signature) : undefined,
    });
    const layerTime = formats.includes('legacy') && !hasLogTime(signing) ? await timestamped(signing, layer) : undefined;
    return {
        envelope,
        layer,
        material,
        layerProof: layerProof(certificate, entry, layerTime),
        ...originOf(certificate, entry),
    };
}
async function signPayload(signing, payload) {
    const { certificate } = signing;
    const signature = (0,external_node_crypto_.sign)('sha256', payload, certificate.privateKey);
    const [entry, time] = await Promise.all([
        logLegacyPayload(signing, payload, signature),
        hasLogTime(signing) ? undefined : timestamped(signing, signature),
    ]);
    return { signature, layerProof: layerProof(certificate, entry, time), ...originOf(certificate, entry) };
}
function hasLogTime({ parts }) {
    return parts.services.rekor?.version === 1;
}
async function logStatement({ parts, certificate, call }, { payloadType, payload, signatures }, layer) {
    const { rekor } = parts.services;
    if (rekor === undefined)
        return undefined;
    const log = { http: parts.http, clock: parts.clock, url: rekor.url };
    if (rekor.version === 1)
        return await (0,rekor_v1/* logEnvelope */.b)(log, layer, certificate.pem, call);
    const sig = signatures[0]?.sig ?? new Uint8Array();
    const sha256 = (0,external_node_crypto_.createHash)('sha256').update((0,dsse/* preAuthenticationEncoding */.JD)(payloadType, payload)).digest();
    return await (0,rekor_v2/* logHash */.N)(log, sha256, sig, certificate.leaf, call);
}
async function logLegacyPayload({ parts, certificate, call }, payload, signature) {
    const { rekor } = parts.services;
    if (rekor?.version !== 1)
        return undefined;
    const sha256 = (0,external_node_crypto_.createHash)('sha256').update(payload).digest('hex');
    const log = { http: parts.http, clock: parts.clock, url: rekor.url };
    return await (0,rekor_v1/* logPayload */.N)(log, sha256, signature, certificate.pem, call);
}
async function timestamped({ parts, call }, bytes) {
    const { tsa } = parts.services;
    return tsa === undefined
        ? undefined
        : await (0,timestamp_client/* timestamp */.v)({ http: parts.http, clock: parts.clock, url: tsa }, bytes, call);
}
function layerProof({ pem, chain }, entry, time) {
    return {
        [attachment/* ANNOTATIONS */.BC.certificate]: pem,
        [attachment/* ANNOTATIONS */.BC.chain]: chain,
        ...(entry?.inclusionPromise === undefined ? {} : { [attachment/* ANNOTATIONS */.BC.logEntry]: legacyLogEntry(entry) }),
        ...(time === undefined ? {} : { [attachment/* ANNOTATIONS */.BC.timestamp]: JSON.stringify({ SignedRFC3161Timestamp: time }) }),
    };
}
function legacyLogEntry({ canonicalizedBody, integratedTime, logIndex, logId, inclusionPromise, }) {
    return JSON.stringify({
        SignedEntryTimestamp: inclusionPromise?.signedEntryTimestamp,
        Payload: {
            body: canonicalizedBody,
            integratedTime: Number(integratedTime),
            logIndex: Number(logIndex),
            logID: Buffer.from(logId.keyId, 'base64').toString('hex'),
        },
    });
}
function originOf({ pem }, entry) {
    const time = Number(entry?.integratedTime ?? 0);
    return { certificate: pem, ...(time === 0 ? {} : { signedAt: new Date(time * 1000) }) };
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

/***/ 37661:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ logPayload),
/* harmony export */   b: () => (/* binding */ logEnvelope)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77934);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _dsse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27948);
/* harmony import */ var _service_client_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(67287);




const NAME = 'the transparency log (Rekor)';
const TIMEOUT_MS = 30_000;
const Count = valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .safeInteger */ .Y2b(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .minValue */ .Wwf(0));
const EntrySchema = valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    body: _dsse_js__WEBPACK_IMPORTED_MODULE_1__/* .Base64Text */ .j$,
    integratedTime: Count,
    logID: _dsse_js__WEBPACK_IMPORTED_MODULE_1__/* .HexText */ .dG,
    logIndex: Count,
    verification: valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
        signedEntryTimestamp: _dsse_js__WEBPACK_IMPORTED_MODULE_1__/* .Base64Text */ .j$,
        inclusionProof: valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
            checkpoint: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
            hashes: valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(_dsse_js__WEBPACK_IMPORTED_MODULE_1__/* .HexText */ .dG), valibot__WEBPACK_IMPORTED_MODULE_3__/* .maxLength */ .Ru6(64)),
            logIndex: Count,
            rootHash: _dsse_js__WEBPACK_IMPORTED_MODULE_1__/* .HexText */ .dG,
            treeSize: Count,
        }),
    }),
});
const AnswerSchema = valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), EntrySchema), valibot__WEBPACK_IMPORTED_MODULE_3__/* .check */ .z6Y((entries) => Object.keys(entries).length === 1, 'expected one entry'));
const BodySchema = valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ kind: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), apiVersion: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() });
async function logEnvelope(rekor, layer, certificate, call) {
    const verifiers = [Buffer.from(certificate).toString('base64')];
    const envelope = Buffer.from(layer).toString('utf8');
    return await createEntry(rekor, { apiVersion: '0.0.1', kind: 'dsse', spec: { proposedContent: { envelope, verifiers } } }, call);
}
async function logPayload(rekor, sha256, signature, certificate, call) {
    const spec = {
        data: { hash: { algorithm: 'sha256', value: sha256 } },
        signature: {
            content: Buffer.from(signature).toString('base64'),
            publicKey: { content: Buffer.from(certificate).toString('base64') },
        },
    };
    return await createEntry(rekor, { apiVersion: '0.0.1', kind: 'hashedrekord', spec }, call);
}
async function createEntry(rekor, proposed, call) {
    const answer = await (0,_service_client_js__WEBPACK_IMPORTED_MODULE_2__/* .callService */ .cb)(rekor, {
        ...call,
        name: NAME,
        code: 'SIGN_LOG',
        method: 'POST',
        url: (0,_service_client_js__WEBPACK_IMPORTED_MODULE_2__/* .serviceUrl */ .Rs)(rekor.url, '/api/v1/log/entries'),
        contentType: 'application/json',
        body: JSON.stringify(proposed),
        timeoutMs: TIMEOUT_MS,
        accept: [409],
    });
    return readEntry(answer.status === 409 ? await fetchEntry(rekor, answer, call) : answer);
}
async function fetchEntry(rekor, { headers }, call) {
    const uuid = /\/([0-9a-f]{64,80})$/.exec(headers['location'] ?? '')?.[1];
    if (uuid === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('SIGN_LOG', `${NAME} says the entry exists, but not where`, { retryable: true });
    return await (0,_service_client_js__WEBPACK_IMPORTED_MODULE_2__/* .callService */ .cb)(rekor, {
        ...call,
        name: NAME,
        code: 'SIGN_LOG',
        method: 'GET',
        url: (0,_service_client_js__WEBPACK_IMPORTED_MODULE_2__/* .serviceUrl */ .Rs)(rekor.url, `/api/v1/log/entries/${uuid}`),
        timeoutMs: TIMEOUT_MS,
    });
}
function readEntry(answer) {
    const [entry] = Object.values((0,_service_client_js__WEBPACK_IMPORTED_MODULE_2__/* .parseAnswer */ .Wp)(AnswerSchema, answer, NAME, 'SIGN_LOG'));
    if (entry === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('SIGN_LOG', `${NAME} answered with no entry`);
    const body = { status: 200, headers: {}, body: Buffer.from(entry.body, 'base64') };
    const { kind, apiVersion } = (0,_service_client_js__WEBPACK_IMPORTED_MODULE_2__/* .parseAnswer */ .Wp)(BodySchema, body, NAME, 'SIGN_LOG');
    const { inclusionProof: proof, signedEntryTimestamp } = entry.verification;
    return {
        logIndex: String(entry.logIndex),
        logId: { keyId: hexToBase64(entry.logID) },
        kindVersion: { kind, version: apiVersion },
        integratedTime: String(entry.integratedTime),
        inclusionPromise: { signedEntryTimestamp },
        inclusionProof: {
            logIndex: String(proof.logIndex),
            rootHash: hexToBase64(proof.rootHash),
            treeSize: String(proof.treeSize),
            hashes: proof.hashes.map(hexToBase64),
            checkpoint: { envelope: proof.checkpoint },
        },
        canonicalizedBody: entry.body,
    };
}
function hexToBase64(hex) {
    return Buffer.from(hex, 'hex').toString('base64');
}


/***/ }),

/***/ 39540:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ logHash)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77934);
/* harmony import */ var _dsse_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27948);
/* harmony import */ var _service_client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67287);



const NAME = 'the transparency log (Rekor v2)';
const TIMEOUT_MS = 60_000;
const Decimal = valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .regex */ .yGV(/^\d{1,20}$/));
const EntrySchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    logIndex: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(Decimal, '0'),
    logId: valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ keyId: _dsse_js__WEBPACK_IMPORTED_MODULE_0__/* .Base64Text */ .j$ }),
    kindVersion: valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ kind: valibot__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('hashedrekord'), version: valibot__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('0.0.2') }),
    inclusionProof: valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
        logIndex: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(Decimal, '0'),
        rootHash: _dsse_js__WEBPACK_IMPORTED_MODULE_0__/* .Base64Text */ .j$,
        treeSize: Decimal,
        hashes: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(_dsse_js__WEBPACK_IMPORTED_MODULE_0__/* .Base64Text */ .j$), valibot__WEBPACK_IMPORTED_MODULE_2__/* .maxLength */ .Ru6(64)), []),
        checkpoint: valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ envelope: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() }),
    }),
    canonicalizedBody: _dsse_js__WEBPACK_IMPORTED_MODULE_0__/* .Base64Text */ .j$,
});
async function logHash(rekor, sha256, signature, certificate, call) {
    const request = {
        hashedRekordRequestV002: {
            digest: Buffer.from(sha256).toString('base64'),
            signature: {
                content: Buffer.from(signature).toString('base64'),
                verifier: {
                    x509Certificate: { rawBytes: certificate.raw.toString('base64') },
                    keyDetails: 'PKIX_ECDSA_P256_SHA_256',
                },
            },
        },
    };
    const answer = await (0,_service_client_js__WEBPACK_IMPORTED_MODULE_1__/* .callService */ .cb)(rekor, {
        ...call,
        name: NAME,
        code: 'SIGN_LOG',
        method: 'POST',
        url: (0,_service_client_js__WEBPACK_IMPORTED_MODULE_1__/* .serviceUrl */ .Rs)(rekor.url, '/api/v2/log/entries'),
        contentType: 'application/json',
        body: JSON.stringify(request),
        timeoutMs: TIMEOUT_MS,
    });
    return (0,_service_client_js__WEBPACK_IMPORTED_MODULE_1__/* .parseAnswer */ .Wp)(EntrySchema, answer, NAME, 'SIGN_LOG');
}


/***/ }),

/***/ 67287:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rs: () => (/* binding */ serviceUrl),
/* harmony export */   Wp: () => (/* binding */ parseAnswer),
/* harmony export */   cb: () => (/* binding */ callService)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77934);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _system_http_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53413);



const ATTEMPTS = 4;
const PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;
const ANSWER_LIMIT = 4 << 20;
async function callService(link, request) {
    for (let attempt = 1;; attempt++) {
        const { answer, failure } = await attemptOnce(link, request);
        if (answer !== undefined && !isTemporary(answer.status)) {
            if (isWanted(answer.status, request))
                return answer;
            throw refusal(request, answer);
        }
        if (attempt === ATTEMPTS)
            throw exhausted(request, answer, failure);
        await link.clock.sleep(pauseBefore(attempt, answer), request.signal);
    }
}
async function attemptOnce({ http }, request) {
    const { method, url, contentType, headers = {}, body, timeoutMs, signal } = request;
    const timeout = AbortSignal.timeout(timeoutMs);
    try {
        const response = await http.request({
            method,
            url,
            headers: {
                accept: 'application/json',
                ...(contentType === undefined ? {} : { 'content-type': contentType }),
                ...(body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }),
                ...headers,
            },
            ...(body === undefined ? {} : { body }),
            signal: signal === undefined ? timeout : AbortSignal.any([signal, timeout]),
            idleTimeoutMs: timeoutMs,
        });
        return { answer: { status: response.status, headers: response.headers, body: await readAll(response, request) } };
    }
    catch (error) {
        signal?.throwIfAborted();
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ || !(error instanceof Error))
            throw error;
        if (timeout.aborted)
            return { failure: new Error(`no answer within ${timeoutMs / 1000} s`, { cause: error }) };
        return { failure: error };
    }
}
async function readAll({ body }, { name, code }) {
    const chunks = [];
    let size = 0;
    for await (const chunk of body) {
        chunks.push(chunk);
        size += chunk.byteLength;
        if (size > ANSWER_LIMIT)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ(code, `${name} answered with more than ${ANSWER_LIMIT} bytes`);
    }
    return Buffer.concat(chunks, size);
}
function isTemporary(status) {
    return status === 408 || status === 429 || status >= 500;
}
function isWanted(status, { accept = [] }) {
    return (status >= 200 && status < 300) || accept.includes(status);
}
function pauseBefore(attempt, answer) {
    const asked = Number(answer?.headers['retry-after'] ?? Number.NaN) * 1000;
    return Math.min(Number.isFinite(asked) && asked >= 0 ? asked : PAUSE_MS * 2 ** (attempt - 1), LONGEST_PAUSE_MS);
}
function refusal({ name, code, url }, { status, body }) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ(code, `${name} refused: ${saying(body)} (status ${status})`, {
        facts: { service: url.host, status },
    });
}
function exhausted(request, answer, failure) {
    const { name, code, url } = request;
    const why = answer === undefined ? reasonOf(failure) : `it answered status ${answer.status}: ${saying(answer.body)}`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ(code, `${name} at ${url.host} failed ${ATTEMPTS} times: ${why}`, {
        facts: { service: url.host, ...(answer === undefined ? {} : { status: answer.status }) },
        help: 'run again later; nothing that was done so far is lost',
        retryable: true,
        cause: failure,
    });
}
function reasonOf(failure) {
    if (failure instanceof _system_http_js__WEBPACK_IMPORTED_MODULE_1__/* .HttpFailure */ .H)
        return `${failure.message} (${failure.reason})`;
    return failure?.message ?? 'no answer';
}
const ProblemSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ message: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() });
function saying(body) {
    const text = body.toString('utf8').slice(0, 2000);
    let message = text;
    try {
        const read = valibot__WEBPACK_IMPORTED_MODULE_2__/* .safeParse */ .xLC(ProblemSchema, JSON.parse(text));
        if (read.success)
            message = read.output.message;
    }
    catch {
        message = text;
    }
    return (message
        .replaceAll(/\p{Cc}+/gu, ' ')
        .trim()
        .slice(0, 300) || 'without a reason');
}
function serviceUrl(base, path) {
    return new URL(`${base.href.replace(/\/+$/, '')}${path}`);
}
function parseAnswer(schema, answer, name, code) {
    let json;
    try {
        json = JSON.parse(answer.body.toString('utf8'));
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ(code, `${name} answered with something that is not JSON`, { cause });
    }
    const read = valibot__WEBPACK_IMPORTED_MODULE_2__/* .safeParse */ .xLC(schema, json, { abortEarly: true });
    if (read.success)
        return read.output;
    const path = valibot__WEBPACK_IMPORTED_MODULE_2__/* .getDotPath */ .BuJ(read.issues[0]) ?? '(root)';
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ(code, `${name} answered with something unexpected at ${path}: ${read.issues[0].message}`);
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

/***/ 57350:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ timestamp)
/* harmony export */ });
/* unused harmony export timestampRequest */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);
/* harmony import */ var _service_client_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(67287);



const NAME = 'the time-stamping authority';
const TIMEOUT_MS = 30_000;
const SHA256_IDENTIFIER = Buffer.from('300d06096086480165030402010500', 'hex');
const VERSION_1 = Buffer.from('020101', 'hex');
const CERTIFICATES_WANTED = Buffer.from('0101ff', 'hex');
async function timestamp(tsa, bytes, call) {
    const nonce = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(16);
    const url = tsa.url.pathname === '/' ? (0,_service_client_js__WEBPACK_IMPORTED_MODULE_2__/* .serviceUrl */ .Rs)(tsa.url, '/api/v1/timestamp') : tsa.url;
    const { body } = await (0,_service_client_js__WEBPACK_IMPORTED_MODULE_2__/* .callService */ .cb)(tsa, {
        ...call,
        name: NAME,
        code: 'SIGN_TIMESTAMP',
        method: 'POST',
        url,
        contentType: 'application/timestamp-query',
        headers: { accept: 'application/timestamp-reply' },
        body: timestampRequest((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest(), nonce),
        timeoutMs: TIMEOUT_MS,
    });
    if (!isGranted(body))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SlipwayError */ .GQ('SIGN_TIMESTAMP', `${NAME} at ${url.host} did not grant a timestamp`);
    return body.toString('base64');
}
function timestampRequest(sha256, nonce) {
    const imprint = der(0x30, Buffer.concat([SHA256_IDENTIFIER, der(0x04, sha256)]));
    return der(0x30, Buffer.concat([VERSION_1, imprint, der(0x02, positive(nonce)), CERTIFICATES_WANTED]));
}
function der(tag, content) {
    return Buffer.concat([Buffer.of(tag, content.byteLength), content]);
}
function positive(bytes) {
    return Buffer.concat([Buffer.of(0x01), bytes.subarray(1)]);
}
function isGranted(answer) {
    const outer = contentOf(answer, 0x30);
    const info = outer === undefined ? undefined : contentOf(outer, 0x30);
    const status = info === undefined ? undefined : contentOf(info, 0x02);
    return status?.byteLength === 1 && (status[0] === 0 || status[0] === 1);
}
function contentOf(bytes, tag) {
    const [first, length = 0] = bytes;
    if (first !== tag)
        return undefined;
    const lengthBytes = length < 0x80 ? 0 : length & 0x7f;
    if (lengthBytes > 4 || bytes.byteLength < 2 + lengthBytes)
        return undefined;
    const size = lengthBytes === 0 ? length : bytes.readUIntBE(2, lengthBytes);
    const start = 2 + lengthBytes;
    return start + size <= bytes.byteLength ? bytes.subarray(start, start + size) : undefined;
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


/***/ }),

/***/ 53413:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ HttpFailure)
/* harmony export */ });
class HttpFailure extends Error {
    name = 'HttpFailure';
    reason;
    host;
    constructor(reason, host, message, options) {
        super(`${host}: ${message}`, options);
        this.reason = reason;
        this.host = host;
    }
}


/***/ })

};
