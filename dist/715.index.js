const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 715;
export const ids = [715,7512,5131];
export const modules = {

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
