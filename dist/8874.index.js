const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 8874;
export const ids = [8874,4011,9785,335];
export const modules = {

/***/ 77780:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m: () => (/* binding */ statementSigner)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(42685);
// EXTERNAL MODULE: ./lib/sign/attachment.js
var attachment = __webpack_require__(36791);
// EXTERNAL MODULE: ./lib/sign/in-parallel.js
var in_parallel = __webpack_require__(68601);
// EXTERNAL MODULE: ./lib/sign/legacy-tag.js
var legacy_tag = __webpack_require__(38812);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
;// CONCATENATED MODULE: ./lib/sign/registry/blob.js

/** Makes the repository hold these bytes. Idempotent. */
async function putPiece(repository, { descriptor, bytes }, call) {
    const open = (offset) => Promise.resolve(external_node_stream_.Readable.from([bytes.subarray(offset)], { objectMode: false }));
    await repository.putBlob({ descriptor, open }, call);
}

// EXTERNAL MODULE: ./lib/sign/dsse.js
var dsse = __webpack_require__(41787);
// EXTERNAL MODULE: ./lib/sign/simple-signing.js
var simple_signing = __webpack_require__(61206);
// EXTERNAL MODULE: ./lib/sign/statement.js
var statement = __webpack_require__(11745);
// EXTERNAL MODULE: ./lib/sign/registry/candidates.js
var candidates = __webpack_require__(76918);
// EXTERNAL MODULE: ./lib/sign/registry/judgement.js
var registry_judgement = __webpack_require__(88753);
;// CONCATENATED MODULE: ./lib/sign/registry/existing-statements.js





/** Which of the requested statements, all about one subject, are attached already: same predicate, accepted under our own key. */
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

;// CONCATENATED MODULE: ./lib/sign/registry/legacy-image.js




const ATTEMPTS = 8;
const PAUSE_MS = 40;
/**
 * Makes a `.sig` or `.att` tag hold these layers, whose blobs are there, beside whatever it holds already. Registries offer no compare-and-swap: it
 * reads, merges, writes and reads again until the layers stay. Idempotent.
 * @throws SIGN_FAILED when other writers win every time, or when the tag names something else.
 */
async function ensureLegacyLayers(repository, tag, layers, clock, call) {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
        const existing = (await (0,candidates/* readManifestIfAny */.Rf)(repository, tag, call))?.manifest;
        if (existing?.kind === 'index')
            throw new errors/* SlipwayError */.GQ('SIGN_FAILED', `${repository.name}:${tag} is an index, so no signature can be added to it`, {
                help: `remove the tag ${tag}, or sign with formats: bundle`,
            });
        const present = existing?.layers ?? [];
        const missing = layers.filter((ours) => !present.some((one) => (0,attachment/* sameLayer */.ac)(one, ours)));
        if (missing.length === 0)
            return;
        if (attempt > 1)
            await clock.sleep(PAUSE_MS * attempt, call.signal);
        const { config, content } = (0,attachment/* legacyImage */.zq)([...present, ...missing], existing);
        await putPiece(repository, config, call);
        await repository.putManifest(content, { ...call, tags: [tag] });
    }
    throw new errors/* SlipwayError */.GQ('SIGN_FAILED', `${repository.name}:${tag} lost our signature ${ATTEMPTS} times to other writers`, {
        help: 'run again when nothing else signs this image',
        retryable: true,
    });
}

// EXTERNAL MODULE: ./lib/sign/bundle.js
var sign_bundle = __webpack_require__(52110);
;// CONCATENATED MODULE: ./lib/sign/registry/sign-request.js







/**
 * Signs one statement in these formats; nothing is uploaded. `name` is that of the repository, which a legacy signature holds.
 * @throws SIGN_FAILED when verifiers would refuse it for its size; what the identity throws.
 */
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
    const bundle = (0,attachment/* pieceOf */.Kg)(sign_bundle/* BUNDLE_MEDIA_TYPE */.NV, (0,sign_bundle/* bundleBytes */.iU)(envelope, material));
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
/**
 * The signer over one key or identity. All bundles of a subject are attached by one call of the repository. Where any bundle is
 * attached, a statement is never legacy only: cosign 3 looks at no legacy signature once it sees a bundle.
 */
function statementSigner(parts) {
    return {
        attach: async (repository, requests, call = {}) => {
            const groups = [...Map.groupBy(requests, ({ subject }) => subject.digest).values()];
            const now = parts.clock.now();
            const work = {
                ...parts,
                repository,
                now,
                putEmptyConfig: once(() => putPiece(repository, (0,attachment/* emptyConfig */.i4)(), call)),
            };
            // All blobs go first: the quicker its writing to an image's list of referrers, the sooner the registry knows that it stays.
            const prepared = await (0,in_parallel/* inParallel */.H)(groups, PARALLEL_SUBJECTS, async (group) => await prepare(work, group, call));
            const bySubject = await (0,in_parallel/* inParallel */.H)(prepared.filter((one) => one !== undefined), PARALLEL_SUBJECTS, async (one) => await attachToSubject(work, one, call));
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
    const signed = await (0,in_parallel/* inParallel */.H)(open, PARALLEL_SIGNATURES, async (gap) => ({
        gap,
        ...(await signRequest(identity, repository.name, gap.request, gap.missing, cancel)),
    }));
    if (signed.some(({ bundle }) => bundle !== undefined))
        await work.putEmptyConfig();
    const made = await (0,in_parallel/* inParallel */.H)(signed, PARALLEL_SIGNATURES, async (one) => await store(repository, one, cancel));
    return { subject, gaps, made };
}
/** Uploads what was signed, and lets go of the bytes. */
async function store(repository, { bundle, layer, ...rest }, call) {
    for (const piece of [bundle, layer?.piece])
        if (piece !== undefined)
            await putPiece(repository, piece, call);
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
    await (0,in_parallel/* inParallel */.H)(byKind, 2, async ([kind, group]) => {
        const tag = (0,legacy_tag/* legacyTag */.w)(digest, kind);
        if (tag === undefined)
            throw new errors/* SlipwayError */.GQ('SIGN_FAILED', `a legacy signature cannot name the sha512 digest ${digest}`, {
                help: 'sign with formats: bundle',
            });
        const added = group.map(({ descriptor }) => descriptor);
        await ensureLegacyLayers(repository, tag, added, clock, call);
    });
}
/** Go's zero time, for a signature that does not tell when it was made. */
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

/***/ 20335:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CertificateSource: () => (/* binding */ CertificateSource)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57975);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(57958);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42685);
/* harmony import */ var _identity_token_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(39785);
/* harmony import */ var _service_client_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(41454);






const TIMEOUT_MS = 30_000;
/** A certificate with less time than this left is renewed, so that log and timestamp fall into its validity. */
const RENEW_BEFORE_MS = 120_000;
/**
 * One key and one certificate for all signatures of a run; renewed when it is about to expire. Calls at the same time share one
 * request.
 */
class CertificateSource {
    #parts;
    #current;
    constructor(parts) {
        this.#parts = parts;
    }
    /** @throws SIGN_IDENTITY when there is no token, or Fulcio refuses it. */
    async get(call = {}) {
        const current = this.#current;
        if (current !== undefined && this.#isFresh(await current))
            return await current;
        // Whoever comes first after expiry renews for all.
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
/** Asks Fulcio for a certificate over a new P-256 key (fulcio, API v2). */
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
/** Adds the remedy to a refusal, and makes sure that a service which echoes the token does not bring it into a message. */
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

/***/ 39785:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SIGSTORE_AUDIENCE: () => (/* binding */ SIGSTORE_AUDIENCE),
/* harmony export */   githubToken: () => (/* binding */ githubToken),
/* harmony export */   givenToken: () => (/* binding */ givenToken),
/* harmony export */   tokenSubject: () => (/* binding */ tokenSubject)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57958);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42685);
/* harmony import */ var _system_secret_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11482);
/* harmony import */ var _service_client_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41454);




/** The audience that Fulcio asks for. */
const SIGSTORE_AUDIENCE = 'sigstore';
/** A token that is there already: GitLab's SIGSTORE_ID_TOKEN, or an option. It cannot be renewed. */
function givenToken(token) {
    return { fetch: () => Promise.resolve(token) };
}
const TIMEOUT_MS = 30_000;
const TokenAnswerSchema = valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ value: valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .minLength */ .BpQ(1)) });
/** A fresh token from GitHub's runner at every call; a job needs the permission `id-token: write` to have this source. */
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
/**
 * Whom the token is about, as Fulcio sees it: the verified email address, else the subject. Possession of the key is proven
 * by signing it.
 * @throws SIGN_IDENTITY when the text is no such token.
 */
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

/***/ 41454:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rs: () => (/* binding */ serviceUrl),
/* harmony export */   Wp: () => (/* binding */ parseAnswer),
/* harmony export */   cb: () => (/* binding */ callService)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57958);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42685);
/* harmony import */ var _system_http_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28814);



const ATTEMPTS = 4;
const PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;
const ANSWER_LIMIT = 4 << 20;
/**
 * Sends one request, again after a lost connection, a timeout, 429 or 5xx. A Retry-After is honoured up to 30 s.
 * @throws the request's code: what the service answered, or why it could not be reached; `retryable` when it may work later.
 */
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
/** What a service says went wrong, short and on one line. */
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
/** Joins a path to a service's base URL, whether or not that ends with a slash. */
function serviceUrl(base, path) {
    return new URL(`${base.href.replace(/\/+$/, '')}${path}`);
}
/** Reads a service's JSON answer against a schema; what does not fit is an error of the service. */
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

/***/ 24011:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ sigstoreChecker),
  sigstoreVerifier: () => (/* binding */ sigstoreVerifier)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/sign/policy.js
var sign_policy = __webpack_require__(40012);
;// CONCATENATED MODULE: ./lib/sign/identity-policy.js

/** Fulcio's extensions, by the names of its documentation (fulcio, docs/oid-info.md). All are compared exactly. */
const CLAIM_OIDS = {
    buildSignerUri: 9,
    buildSignerDigest: 10,
    runnerEnvironment: 11,
    sourceRepositoryUri: 12,
    sourceRepositoryDigest: 13,
    sourceRepositoryRef: 14,
    sourceRepositoryIdentifier: 15,
    sourceRepositoryOwnerUri: 16,
    sourceRepositoryOwnerIdentifier: 17,
    buildConfigUri: 18,
    buildConfigDigest: 19,
    buildTrigger: 20,
    runInvocationUri: 21,
    sourceRepositoryVisibility: 22,
};
function identityChecks(policy, found) {
    const { identity, issuer, claims = {} } = policy;
    const matches = typeof identity === 'string' ? found.san === identity : matchesWhole(identity, found.san);
    return [
        (0,sign_policy/* check */.z6)('identity', matches, `signed by ${found.san ?? 'nobody named'}, not by ${String(identity)}`),
        (0,sign_policy/* check */.z6)('issuer', found.issuer === issuer, `the identity was vouched for by ${found.issuer ?? 'nobody'}, not by ${issuer}`),
        ...Object.entries(CLAIM_OIDS).flatMap(([name, oid]) => {
            const wanted = claims[name];
            if (wanted === undefined)
                return [];
            const value = found.extensions.get(oid);
            return [(0,sign_policy/* check */.z6)(name, value === wanted, `the certificate says ${value ?? 'nothing'}, not ${wanted}`)];
        }),
    ];
}
/** A pattern without anchors must not match a part: that is how foreign repositories with a longer name slip through. */
function matchesWhole(pattern, text) {
    const whole = new RegExp(`^(?:${pattern.source})$`, pattern.flags.replaceAll(/[gy]/g, ''));
    return text !== undefined && whole.test(text);
}

// EXTERNAL MODULE: ./lib/sign/registry/verify-statements.js + 1 modules
var verify_statements = __webpack_require__(26959);
;// CONCATENATED MODULE: ./lib/sign/sigstore/certificate-identity.js
const FULCIO = [1, 3, 6, 1, 4, 1, 57_264, 1];
const UTF8_STRING = 0x0c;
/** Whom a verified certificate names, with Fulcio's extensions from 8 on (the older ones are raw text of GitHub alone). */
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
/** The text of a DER UTF8String, when the bytes are exactly one. */
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

// EXTERNAL MODULE: ../../work/main/node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(57958);
// EXTERNAL MODULE: ./lib/sign/dsse.js
var dsse = __webpack_require__(41787);
;// CONCATENATED MODULE: ./lib/sign/sigstore/log-body.js



/** A verifier in base64: PEM in version 1, DER in version 2. Undefined when it is no certificate. */
const Verifier = dist/* pipe */.FsL(dsse/* Base64Text */.j$, dist/* transform */.pdi((text) => certificateOf(Buffer.from(text, 'base64'))));
const BodySchema = dist/* union */.KCZ([
    dist/* pipe */.FsL(dist/* object */.Ikc({ kind: dist/* literal */.euz('dsse'), spec: dist/* object */.Ikc({ signatures: dist/* array */.YOg(dist/* object */.Ikc({ verifier: Verifier })) }) }), dist/* transform */.pdi(({ spec }) => spec.signatures.map(({ verifier }) => verifier))),
    dist/* pipe */.FsL(dist/* object */.Ikc({
        kind: dist/* literal */.euz('hashedrekord'),
        spec: dist/* object */.Ikc({ signature: dist/* object */.Ikc({ publicKey: dist/* object */.Ikc({ content: Verifier }) }) }),
    }), dist/* transform */.pdi(({ spec }) => [spec.signature.publicKey.content])),
    dist/* pipe */.FsL(dist/* object */.Ikc({
        kind: dist/* literal */.euz('intoto'),
        spec: dist/* object */.Ikc({
            content: dist/* object */.Ikc({ envelope: dist/* object */.Ikc({ signatures: dist/* array */.YOg(dist/* object */.Ikc({ publicKey: Verifier })) }) }),
        }),
    }), dist/* transform */.pdi(({ spec }) => spec.content.envelope.signatures.map(({ publicKey }) => publicKey))),
    dist/* pipe */.FsL(dist/* object */.Ikc({
        kind: dist/* literal */.euz('hashedrekord'),
        spec: dist/* object */.Ikc({
            hashedRekordV002: dist/* object */.Ikc({
                signature: dist/* object */.Ikc({ verifier: dist/* object */.Ikc({ x509Certificate: dist/* object */.Ikc({ rawBytes: Verifier }) }) }),
            }),
        }),
    }), dist/* transform */.pdi(({ spec }) => [spec.hashedRekordV002.signature.verifier.x509Certificate.rawBytes])),
]);
function certificateOf(bytes) {
    try {
        return new external_node_crypto_.X509Certificate(bytes).raw;
    }
    catch {
        return undefined;
    }
}
/** The certificates (DER) that a log entry says its signatures verify under; empty when it names any other kind of verifier. */
function loggedCertificates(canonicalizedBody) {
    let json;
    try {
        json = JSON.parse(Buffer.from(canonicalizedBody).toString('utf8'));
    }
    catch {
        return [];
    }
    const read = dist/* safeParse */.xLC(BodySchema, json);
    if (!read.success)
        return [];
    const certificates = read.output.filter((one) => one !== undefined);
    return certificates.length === read.output.length ? certificates : [];
}

// EXTERNAL MODULE: ./lib/image/parse.js
var parse = __webpack_require__(1825);
// EXTERNAL MODULE: ./lib/sign/attachment.js
var attachment = __webpack_require__(36791);
// EXTERNAL MODULE: ./lib/sign/bundle.js
var bundle = __webpack_require__(52110);
;// CONCATENATED MODULE: ./lib/sign/sigstore/verifiable-entity.js






/** HashAlgorithm of sigstore_common.proto. */
const SHA2_256 = 1;
/** Throws whatever says why the signature cannot be read. */
async function toVerifiable(found) {
    const { toSignedEntity } = await Promise.all(/* import() */[__webpack_require__.e(3926), __webpack_require__.e(5197), __webpack_require__.e(7771)]).then(__webpack_require__.t.bind(__webpack_require__, 17771, 19));
    if (found.kind === 'bundle') {
        const { bundleFromJSON } = await Promise.all(/* import() */[__webpack_require__.e(3926), __webpack_require__.e(7760)]).then(__webpack_require__.t.bind(__webpack_require__, 87760, 19));
        return { entity: toSignedEntity(bundleFromJSON(found.bundle.json)), certificate: found.bundle.certificate };
    }
    const certificate = new external_node_crypto_.X509Certificate(found.annotations[attachment/* ANNOTATIONS */.BC.certificate] ?? '').raw;
    const bundle = legacyBundle(found, certificate);
    if (found.kind === 'payload')
        return { entity: toSignedEntity(bundle, Buffer.from(found.payload)), certificate };
    return { entity: datedByLayer(toSignedEntity(bundle), found.layer), certificate };
}
/** cosign has the whole envelope of an `.att` layer dated, where a bundle has the signature in it dated. */
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
const verifiable_entity_BodySchema = dist/* object */.Ikc({ kind: dist/* string */.YjP(), apiVersion: dist/* string */.YjP() });
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
    const { kind, apiVersion } = (0,parse/* parseJson */.qF)(verifiable_entity_BodySchema, canonicalizedBody.toString('utf8'), 'log entry body');
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







/** Verifies statements of one identity under a trust root, without any network but the registry's. */
function sigstoreVerifier(parts) {
    return (0,verify_statements/* statementVerifier */.q)(sigstoreChecker(parts));
}
/**
 * Checks certificate, log, timestamps, signature and identity. Stricter than the library below it: identities match as a
 * whole, a log entry must name the same certificate, and an authority counts only while the trust root says it is valid.
 */
function sigstoreChecker(parts) {
    let material;
    return {
        keyed: false,
        check: async (entity) => {
            material ??= trustMaterial(parts.trustedRoot);
            return await checkEntity(parts, await material, entity);
        },
    };
}
async function trustMaterial({ json }) {
    const [{ TrustedRoot }, { toTrustMaterial }] = await Promise.all([
        __webpack_require__.e(/* import() */ 3926).then(__webpack_require__.t.bind(__webpack_require__, 93926, 19)),
        Promise.all(/* import() */[__webpack_require__.e(3926), __webpack_require__.e(5197), __webpack_require__.e(7771)]).then(__webpack_require__.t.bind(__webpack_require__, 17771, 19)),
    ]);
    return toTrustMaterial(TrustedRoot.fromJSON(json));
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
        return { checks: [(0,sign_policy/* check */.z6)('certificate', false, `cannot be read: ${messageOf(failure)}`)] };
    const { entity, certificate: der } = readable;
    if (entity.key.$case !== 'certificate' || der === undefined)
        return { checks: [(0,sign_policy/* check */.z6)('certificate', false, 'it was signed with a key, and names no identity')] };
    const { logThreshold = 1, legacyLogThreshold = logThreshold } = parts;
    const logs = found.kind === 'bundle' ? logThreshold : legacyLogThreshold;
    const { signer, checks } = await verifyProofs({ ...parts, logThreshold: logs }, trust, entity);
    if (signer === undefined)
        return { checks };
    const certificate = new external_node_crypto_.X509Certificate(der);
    const signedAt = timesOf(entity)[0];
    return {
        checks: [...checks, sameCertificate(entity, certificate), ...identityChecks(parts, certificateIdentity(signer))],
        certificate: certificate.toString(),
        ...(signedAt === undefined ? {} : { signedAt }),
    };
}
/** In the order in which the library checks; what stands before the failed one has passed. */
const PROOFS = ['timestamp', 'certificate', 'log', 'signature'];
async function verifyProofs(parts, trust, entity) {
    const { Verifier } = await Promise.all(/* import() */[__webpack_require__.e(3926), __webpack_require__.e(5197), __webpack_require__.e(7771)]).then(__webpack_require__.t.bind(__webpack_require__, 17771, 19));
    const { logThreshold = 1, timestampThreshold = 1, certificateLogThreshold = 1 } = parts;
    try {
        const times = timesOf(entity);
        const timestampAuthorities = trust.timestampAuthorities.filter(({ validFor: { start, end } }) => times.every((time) => start <= time && time <= end));
        const verifier = new Verifier({ ...trust, timestampAuthorities }, {
            tlogThreshold: logThreshold,
            ctlogThreshold: certificateLogThreshold,
            timestampThreshold: Math.max(1, timestampThreshold),
        });
        const signer = verifier.verify(entity);
        return { signer, checks: PROOFS.map((name) => ({ name, ok: true })) };
    }
    catch (error) {
        const failed = failedProof(error);
        const passed = PROOFS.slice(0, PROOFS.indexOf(failed)).map((name) => ({ name, ok: true }));
        return { checks: [...passed, (0,sign_policy/* check */.z6)(failed, false, messageOf(error))] };
    }
}
/** Its own errors carry a code; anything else comes from content that cannot be read, before anything was proven. */
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
/** Somebody who watches the log for misuse of an identity must find this certificate there, not another one with the same signature. */
function sameCertificate({ tlogEntries }, { raw }) {
    const all = tlogEntries.every(({ canonicalizedBody }) => {
        const logged = loggedCertificates(canonicalizedBody);
        return logged.length > 0 && logged.every((one) => one.equals(raw));
    });
    return (0,sign_policy/* check */.z6)('log-certificate', all, 'the log entry names another certificate');
}


/***/ }),

/***/ 98874:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sigstoreSigner: () => (/* binding */ sigstoreSigner)
});

// EXTERNAL MODULE: ./lib/sign/registry/attach-statements.js + 4 modules
var attach_statements = __webpack_require__(77780);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(42685);
// EXTERNAL MODULE: ./lib/sign/attachment.js
var attachment = __webpack_require__(36791);
// EXTERNAL MODULE: ./lib/sign/dsse.js
var dsse = __webpack_require__(41787);
;// CONCATENATED MODULE: ./lib/sign/sigstore/build-bundle.js


/** Signs a statement and collects its proofs, in the shape of @sigstore/sign's builder; log and authority are asked at the same time. */
async function buildBundle(certificate, statement, { log, date }) {
    // The package's entry point would load an HTTP stack that nothing here needs.
    const [{ DSSEBundleBuilder }, specs] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(3926), __webpack_require__.e(5197), __webpack_require__.e(77)]).then(__webpack_require__.t.bind(__webpack_require__, 10077, 19)),
        __webpack_require__.e(/* import() */ 3926).then(__webpack_require__.t.bind(__webpack_require__, 93926, 19)),
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
var fulcio_client = __webpack_require__(20335);
// EXTERNAL MODULE: ../../work/main/node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(57958);
// EXTERNAL MODULE: ./lib/sign/sigstore/service-client.js
var service_client = __webpack_require__(41454);
;// CONCATENATED MODULE: ./lib/sign/sigstore/rekor-v1.js




const NAME = 'the transparency log (Rekor)';
const TIMEOUT_MS = 30_000;
const Count = dist/* pipe */.FsL(dist/* number */.aig(), dist/* safeInteger */.Y2b(), dist/* minValue */.Wwf(0));
const EntrySchema = dist/* object */.Ikc({
    body: dsse/* Base64Text */.j$,
    integratedTime: Count,
    logID: dsse/* HexText */.dG,
    logIndex: Count,
    verification: dist/* object */.Ikc({
        signedEntryTimestamp: dsse/* Base64Text */.j$,
        inclusionProof: dist/* object */.Ikc({
            checkpoint: dist/* string */.YjP(),
            hashes: dist/* pipe */.FsL(dist/* array */.YOg(dsse/* HexText */.dG), dist/* maxLength */.Ru6(64)),
            logIndex: Count,
            rootHash: dsse/* HexText */.dG,
            treeSize: Count,
        }),
    }),
});
const AnswerSchema = dist/* pipe */.FsL(dist/* record */.g1P(dist/* string */.YjP(), EntrySchema), dist/* check */.z6Y((entries) => Object.keys(entries).length === 1, 'expected one entry'));
const BodySchema = dist/* object */.Ikc({ kind: dist/* string */.YjP(), apiVersion: dist/* string */.YjP() });
/** Logs a DSSE envelope. `layer` is its JSON: the log keeps the hash of exactly these bytes, which cosign compares with an `.att` layer. */
async function logEnvelope(rekor, layer, certificate, call) {
    const verifiers = [Buffer.from(certificate).toString('base64')];
    const envelope = Buffer.from(layer).toString('utf8');
    return await createEntry(rekor, { apiVersion: '0.0.1', kind: 'dsse', spec: { proposedContent: { envelope, verifiers } } }, call);
}
/** Logs a signature over a payload with this SHA-256, in hex. */
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
/** A retried request may have been recorded the first time: then the log answers 409 and the entry is fetched. */
async function createEntry(rekor, proposed, call) {
    const answer = await (0,service_client/* callService */.cb)(rekor, {
        ...call,
        name: NAME,
        code: 'SIGN_LOG',
        method: 'POST',
        url: (0,service_client/* serviceUrl */.Rs)(rekor.url, '/api/v1/log/entries'),
        contentType: 'application/json',
        body: JSON.stringify(proposed),
        timeoutMs: TIMEOUT_MS,
        accept: [409],
    });
    return readEntry(answer.status === 409 ? await fetchEntry(rekor, answer, call) : answer);
}
/** Of the Location only the entry's name is used, so that it cannot send us elsewhere. */
async function fetchEntry(rekor, { headers }, call) {
    const uuid = /\/([0-9a-f]{64,80})$/.exec(headers['location'] ?? '')?.[1];
    if (uuid === undefined)
        throw new errors/* SlipwayError */.GQ('SIGN_LOG', `${NAME} says the entry exists, but not where`, { retryable: true });
    return await (0,service_client/* callService */.cb)(rekor, {
        ...call,
        name: NAME,
        code: 'SIGN_LOG',
        method: 'GET',
        url: (0,service_client/* serviceUrl */.Rs)(rekor.url, `/api/v1/log/entries/${uuid}`),
        timeoutMs: TIMEOUT_MS,
    });
}
function readEntry(answer) {
    const [entry] = Object.values((0,service_client/* parseAnswer */.Wp)(AnswerSchema, answer, NAME, 'SIGN_LOG'));
    if (entry === undefined)
        throw new errors/* SlipwayError */.GQ('SIGN_LOG', `${NAME} answered with no entry`);
    const body = { status: 200, headers: {}, body: Buffer.from(entry.body, 'base64') };
    const { kind, apiVersion } = (0,service_client/* parseAnswer */.Wp)(BodySchema, body, NAME, 'SIGN_LOG');
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

;// CONCATENATED MODULE: ./lib/sign/sigstore/rekor-v2.js




const rekor_v2_NAME = 'the transparency log (Rekor v2)';
/** The log answers when its next checkpoint is published, which may take a while. */
const rekor_v2_TIMEOUT_MS = 60_000;
const Decimal = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^\d{1,20}$/));
const rekor_v2_EntrySchema = dist/* object */.Ikc({
    logIndex: dist/* optional */.lqM(Decimal, '0'),
    logId: dist/* object */.Ikc({ keyId: dsse/* Base64Text */.j$ }),
    kindVersion: dist/* object */.Ikc({ kind: dist/* literal */.euz('hashedrekord'), version: dist/* literal */.euz('0.0.2') }),
    inclusionProof: dist/* object */.Ikc({
        logIndex: dist/* optional */.lqM(Decimal, '0'),
        rootHash: dsse/* Base64Text */.j$,
        treeSize: Decimal,
        hashes: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* array */.YOg(dsse/* Base64Text */.j$), dist/* maxLength */.Ru6(64)), []),
        checkpoint: dist/* object */.Ikc({ envelope: dist/* string */.YjP() }),
    }),
    canonicalizedBody: dsse/* Base64Text */.j$,
});
/**
 * Logs a signature by the hash of the signed bytes (for an envelope: its pre-authentication encoding). This log took envelopes
 * in its first releases and refuses them since; it gives no time, so a timestamp must go with it.
 */
async function logHash(rekor, signed, signature, certificate, call) {
    const request = {
        hashedRekordRequestV002: {
            digest: (0,external_node_crypto_.createHash)('sha256').update(signed).digest('base64'),
            signature: {
                content: Buffer.from(signature).toString('base64'),
                verifier: {
                    x509Certificate: { rawBytes: certificate.raw.toString('base64') },
                    keyDetails: 'PKIX_ECDSA_P256_SHA_256',
                },
            },
        },
    };
    const answer = await (0,service_client/* callService */.cb)(rekor, {
        ...call,
        name: rekor_v2_NAME,
        code: 'SIGN_LOG',
        method: 'POST',
        url: (0,service_client/* serviceUrl */.Rs)(rekor.url, '/api/v2/log/entries'),
        contentType: 'application/json',
        body: JSON.stringify(request),
        timeoutMs: rekor_v2_TIMEOUT_MS,
    });
    return (0,service_client/* parseAnswer */.Wp)(rekor_v2_EntrySchema, answer, rekor_v2_NAME, 'SIGN_LOG');
}

;// CONCATENATED MODULE: ./lib/sign/sigstore/timestamp-client.js



const timestamp_client_NAME = 'the time-stamping authority';
const timestamp_client_TIMEOUT_MS = 30_000;
const SHA256_IDENTIFIER = Buffer.from('300d06096086480165030402010500', 'hex');
const VERSION_1 = Buffer.from('020101', 'hex');
const CERTIFICATES_WANTED = Buffer.from('0101ff', 'hex');
/** Has bytes dated by their SHA-256. Returns the whole answer (TimeStampResp, DER), in base64 (RFC 3161). */
async function timestamp(tsa, bytes, call) {
    const nonce = (0,external_node_crypto_.randomBytes)(16);
    const url = tsa.url.pathname === '/' ? (0,service_client/* serviceUrl */.Rs)(tsa.url, '/api/v1/timestamp') : tsa.url;
    const { body } = await (0,service_client/* callService */.cb)(tsa, {
        ...call,
        name: timestamp_client_NAME,
        code: 'SIGN_TIMESTAMP',
        method: 'POST',
        url,
        contentType: 'application/timestamp-query',
        headers: { accept: 'application/timestamp-reply' },
        body: timestampRequest((0,external_node_crypto_.createHash)('sha256').update(bytes).digest(), nonce),
        timeoutMs: timestamp_client_TIMEOUT_MS,
    });
    if (!isGranted(body))
        throw new errors/* SlipwayError */.GQ('SIGN_TIMESTAMP', `${timestamp_client_NAME} at ${url.host} did not grant a timestamp`);
    return body.toString('base64');
}
/** TimeStampReq in DER, with a nonce and the wish for the authority's certificates. */
function timestampRequest(sha256, nonce) {
    const imprint = der(0x30, Buffer.concat([SHA256_IDENTIFIER, der(0x04, sha256)]));
    return der(0x30, Buffer.concat([VERSION_1, imprint, der(0x02, positive(nonce)), CERTIFICATES_WANTED]));
}
/** One DER value shorter than 128 bytes, as all in a request are. */
function der(tag, content) {
    return Buffer.concat([Buffer.of(tag, content.byteLength), content]);
}
/** A DER integer must not look negative, nor begin with a byte it does not need. */
function positive(bytes) {
    return Buffer.concat([Buffer.of(0x01), bytes.subarray(1)]);
}
/** The answer begins with PKIStatusInfo, whose first member is the status: 0 granted, 1 granted with changes. */
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

;// CONCATENATED MODULE: ./lib/sign/sigstore/keyless-identity.js









/**
 * Signs with a key that lives as long as the run and a certificate for the identity in a token. One certificate serves all
 * signatures. The returned identity may be used until the run ends.
 * @throws CONFIG_INVALID when nothing would say when a signature was made.
 */
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
/** Version 1 dates its entries, and legacy verifiers take that date. */
function hasLogTime({ parts }) {
    return parts.services.rekor?.version === 1;
}
async function logStatement({ parts, certificate, call }, { payloadType, payload, signatures }, layer) {
    const { rekor } = parts.services;
    if (rekor === undefined)
        return undefined;
    const log = { http: parts.http, clock: parts.clock, url: rekor.url };
    if (rekor.version === 1)
        return await logEnvelope(log, layer, certificate.pem, call);
    const sig = signatures[0]?.sig ?? new Uint8Array();
    return await logHash(log, (0,dsse/* preAuthenticationEncoding */.JD)(payloadType, payload), sig, certificate.leaf, call);
}
/** A legacy signature has no place for an entry of a log of version 2. */
async function logLegacyPayload({ parts, certificate, call }, payload, signature) {
    const { rekor } = parts.services;
    if (rekor?.version !== 1)
        return undefined;
    const sha256 = (0,external_node_crypto_.createHash)('sha256').update(payload).digest('hex');
    const log = { http: parts.http, clock: parts.clock, url: rekor.url };
    return await logPayload(log, sha256, signature, certificate.pem, call);
}
async function timestamped({ parts, call }, bytes) {
    const { tsa } = parts.services;
    return tsa === undefined
        ? undefined
        : await timestamp({ http: parts.http, clock: parts.clock, url: tsa }, bytes, call);
}
/** What a legacy layer says beside its signature. */
function layerProof({ pem, chain }, entry, time) {
    return {
        [attachment/* ANNOTATIONS */.BC.certificate]: pem,
        [attachment/* ANNOTATIONS */.BC.chain]: chain,
        ...(entry?.inclusionPromise === undefined ? {} : { [attachment/* ANNOTATIONS */.BC.logEntry]: legacyLogEntry(entry) }),
        ...(time === undefined ? {} : { [attachment/* ANNOTATIONS */.BC.timestamp]: JSON.stringify({ SignedRFC3161Timestamp: time }) }),
    };
}
/** The entry in cosign's own form, with its promise (SET) but without its proof. */
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

// EXTERNAL MODULE: ./lib/sign/sigstore/sigstore-checker.js + 4 modules
var sigstore_checker = __webpack_require__(24011);
;// CONCATENATED MODULE: ./lib/sign/sigstore/sigstore-signer.js



/**
 * Signs statements with an identity: SIGN_IDENTITY when no certificate can be had, SIGN_LOG and SIGN_TIMESTAMP when a
 * signature cannot be logged or dated. Nothing is attached before all statements about a subject are signed.
 */
function sigstoreSigner(parts) {
    const { services, own, clock } = parts;
    const version = services.rekor?.version;
    const { formats = version === 1 ? ['bundle', 'legacy'] : ['bundle'] } = parts;
    const logThreshold = version === undefined ? 0 : 1;
    const legacyLogThreshold = version === 1 ? 1 : 0;
    return (0,attach_statements/* statementSigner */.m)({
        identity: keylessIdentity(parts),
        clock,
        formats,
        ...(own === undefined ? {} : { own: (0,sigstore_checker/* sigstoreChecker */.g)({ ...own, logThreshold, legacyLogThreshold }) }),
    });
}


/***/ }),

/***/ 28814:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ HttpFailure)
/* harmony export */ });
/** The connection failed: refused, reset, unresolved, TLS, timeout. `reason` is Node's code, such as ECONNREFUSED. */
class HttpFailure extends Error {
    name = 'HttpFailure';
    reason;
    constructor(reason, message, options) {
        super(message, options);
        this.reason = reason;
    }
}


/***/ })

};
