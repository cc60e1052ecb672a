const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 1521;
export const ids = [1521];
export const modules = {

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


/***/ }),

/***/ 91521:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   nodeHttpClient: () => (/* binding */ nodeHttpClient)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37067);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44708);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41692);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42685);
/* harmony import */ var _http_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(28814);





const IDLE_TIMEOUT_MS = 60_000;
/**
 * HTTP over node:http and node:https, no dependency: it starts fastest, costs no bundle, and honours proxies.
 * @throws ENVIRONMENT_NODE when a proxy is configured that this Node cannot use.
 */
function nodeHttpClient(options = {}) {
    const { userAgent = 'slipway', ca, env = process.env } = options;
    const proxy = proxyOptions(env);
    const trust = ca === undefined ? {} : { ca: [...(0,node_tls__WEBPACK_IMPORTED_MODULE_2__.getCACertificates)('default'), ca] };
    const http = new node_http__WEBPACK_IMPORTED_MODULE_0__.Agent({ keepAlive: true, ...proxy });
    const https = new node_https__WEBPACK_IMPORTED_MODULE_1__.Agent({ keepAlive: true, ...proxy, ...trust });
    return {
        request: (request) => exchange(request, { http, https, userAgent }),
        close: () => {
            for (const agent of [http, https]) {
                for (const socket of Object.values(agent.freeSockets).flat())
                    socket?.destroy();
            }
        },
    };
}
function proxyOptions(env) {
    const names = ['HTTP_PROXY', 'HTTPS_PROXY', 'http_proxy', 'https_proxy'];
    const configured = names.filter((name) => (env[name] ?? '') !== '');
    if (configured.length === 0)
        return {};
    // Agents ignore options they do not know, so ask for the flag that came with the agents' proxy support.
    if (!process.allowedNodeEnvironmentFlags.has('--use-env-proxy')) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .SlipwayError */ .GQ('ENVIRONMENT_NODE', `Node ${process.versions.node} cannot use the proxy in ${configured[0]}`, {
            help: 'use Node 24.5 or newer, or unset the variable where the hosts can be reached directly',
        });
    }
    return { proxyEnv: { ...env } };
}
function exchange(request, { http, https, userAgent }) {
    const { method, url, headers = {}, body, signal, idleTimeoutMs = IDLE_TIMEOUT_MS } = request;
    return new Promise((resolve, reject) => {
        if (signal?.aborted === true) {
            reject(signal.reason);
            return;
        }
        const options = { method, headers: { 'user-agent': userAgent, ...headers } };
        const outgoing = url.protocol === 'https:'
            ? (0,node_https__WEBPACK_IMPORTED_MODULE_1__.request)(url, { ...options, agent: https })
            : (0,node_http__WEBPACK_IMPORTED_MODULE_0__.request)(url, { ...options, agent: http });
        const abort = () => void outgoing.destroy(signal?.reason);
        signal?.addEventListener('abort', abort, { once: true });
        outgoing.setTimeout(idleTimeoutMs, () => {
            outgoing.destroy(new _http_js__WEBPACK_IMPORTED_MODULE_4__/* .HttpFailure */ .H('ETIMEDOUT', `${url.host} sent nothing for ${idleTimeoutMs} ms`));
        });
        outgoing.once('close', () => signal?.removeEventListener('abort', abort));
        // Stays after the answer has come: what fails then shows on the body, and must not be an unhandled event here.
        outgoing.on('error', (error) => reject(failureOf(error, url, signal)));
        const sending = send(outgoing, body);
        outgoing.once('response', (incoming) => {
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
        source.once('error', (error) => outgoing.destroy(error));
        source.pipe(outgoing);
    };
    outgoing.once('socket', () => {
        start().catch((error) => outgoing.destroy(error));
    });
    outgoing.once('close', () => source?.destroy());
    const stop = (incoming) => {
        if (outgoing.writableEnded)
            return;
        stopped = true;
        source?.unpipe(outgoing);
        source?.destroy();
        incoming.once('close', () => outgoing.destroy());
    };
    return { stop };
}
function failureOf(error, url, signal) {
    if (signal?.aborted === true)
        return signal.reason;
    if (error instanceof _http_js__WEBPACK_IMPORTED_MODULE_4__/* .HttpFailure */ .H || error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .SlipwayError */ .GQ)
        return error;
    if (typeof error.code !== 'string')
        return error;
    return new _http_js__WEBPACK_IMPORTED_MODULE_4__/* .HttpFailure */ .H(error.code, `${url.host}: ${reasonOf(error)}`, { cause: error });
}
// A connection tried over IPv6 and IPv4 fails with an AggregateError that has no message.
function reasonOf(error) {
    if (error.message !== '')
        return error.message;
    return error instanceof AggregateError ? error.errors.map(String).join('; ') : error.name;
}


/***/ })

};
