const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 50;
export const ids = [50];
export const modules = {

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
