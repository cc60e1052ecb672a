const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 78;
export const ids = [78];
export const modules = {

/***/ 30078:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sandboxedCataloguer: () => (/* binding */ sandboxedCataloguer)
});

// UNUSED EXPORTS: SANDBOX_LIMITS

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
;// CONCATENATED MODULE: ./lib/sbom/content.js
const CONTENT_LIMITS = { entries: 4_000_000, pathLength: 4096, keptBytes: 192 << 20 };

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
;// CONCATENATED MODULE: ./lib/sbom/found.js
const FOUND_LIMITS = { components: 500_000, text: 4096, licenses: 256 };

;// CONCATENATED MODULE: ./lib/sbom/image-layers/answer.js



const Text = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* maxLength */.Ru6(FOUND_LIMITS.text));
const Name = dist/* pipe */.FsL(Text, dist/* minLength */.BpQ(1));
const Purl = dist/* pipe */.FsL(Text, dist/* startsWith */.w1_('pkg:'));
const Layer = dist/* pipe */.FsL(dist/* number */.aig(), dist/* safeInteger */.Y2b(), dist/* minValue */.Wwf(0));
const EcosystemSchema = dist/* picklist */.KIO(['deb', 'apk', 'rpm', 'npm', 'pypi', 'golang']);
const ComponentSchema = dist/* strictObject */.rej({
    ecosystem: EcosystemSchema,
    name: Name,
    version: Name,
    purl: Purl,
    source: dist/* exactOptional */.yqP(dist/* strictObject */.rej({ name: Name, version: Name })),
    architecture: dist/* exactOptional */.yqP(Text),
    module: dist/* exactOptional */.yqP(Text),
    licenses: dist/* pipe */.FsL(dist/* array */.YOg(Text), dist/* maxLength */.Ru6(FOUND_LIMITS.licenses)),
    layer: Layer,
    path: Name,
    ownedBy: dist/* exactOptional */.yqP(Purl),
});
const FoundSchema = dist/* strictObject */.rej({
    os: dist/* exactOptional */.yqP(dist/* strictObject */.rej({ id: Name, versionId: Text, name: Text })),
    components: dist/* pipe */.FsL(dist/* array */.YOg(ComponentSchema), dist/* maxLength */.Ru6(FOUND_LIMITS.components)),
    unread: dist/* exactOptional */.yqP(dist/* pipe */.FsL(dist/* array */.YOg(dist/* strictObject */.rej({ ecosystem: EcosystemSchema, path: Name, reason: Text })), dist/* maxLength */.Ru6(FOUND_LIMITS.components))),
});
const AnswerSchema = dist/* union */.KCZ([
    dist/* strictObject */.rej({ found: FoundSchema }),
    dist/* strictObject */.rej({ refused: dist/* strictObject */.rej({ message: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* maxLength */.Ru6(16_384)), layer: Layer }) }),
]);
function parseAnswer(text, layers) {
    let json;
    try {
        json = JSON.parse(text);
    }
    catch (cause) {
        throw nonsense('it is not JSON', cause);
    }
    const result = dist/* safeParse */.xLC(AnswerSchema, json, { abortEarly: true });
    if (!result.success)
        throw nonsense(result.issues[0].message);
    const answer = result.output;
    if ('found' in answer && answer.found.components.some(({ layer }) => layer >= layers))
        throw nonsense('it names a layer that the image does not have');
    return answer;
}
function nonsense(why, cause) {
    return new errors/* SlipwayError */.GQ('SCAN_CONTENT', `the process that reads the image answered nonsense: ${why}`, { cause });
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
;// CONCATENATED MODULE: ./lib/sbom/image-layers/frames.js

const LENGTH_BYTES = 4;
const ASSIGNMENT_LIMIT_BYTES = (/* unused pure expression or super */ null && (64 << 10));
function frameLength(bytes) {
    const length = Buffer.allocUnsafe(LENGTH_BYTES);
    length.writeUInt32BE(bytes);
    return length;
}
class FrameReader {
    #source;
    #chunk = Buffer.alloc(0);
    constructor(source) {
        this.#source = source[Symbol.asyncIterator]();
    }
    async assignment() {
        const bytes = await this.#exactly(await this.#length());
        return JSON.parse(bytes.toString('utf8'));
    }
    async *layer() {
        for (let left = await this.#length(); left > 0; left = await this.#length()) {
            while (left > 0) {
                const piece = await this.#upTo(left);
                left -= piece.length;
                yield piece;
            }
        }
    }
    async #length() {
        return (await this.#exactly(LENGTH_BYTES)).readUInt32BE();
    }
    async #upTo(bytes) {
        while (this.#chunk.length === 0)
            await this.#more();
        const piece = this.#chunk.subarray(0, bytes);
        this.#chunk = this.#chunk.subarray(piece.length);
        return piece;
    }
    async #exactly(bytes) {
        if (bytes > ASSIGNMENT_LIMIT_BYTES)
            throw new SlipwayError('INTERNAL', 'the assignment is too long');
        while (this.#chunk.length < bytes)
            await this.#more();
        return this.#upTo(bytes);
    }
    async #more() {
        const next = await this.#source.next();
        if (next.done === true)
            throw new SlipwayError('INTERNAL', 'the layers ended too early');
        this.#chunk = this.#chunk.length === 0 ? next.value : Buffer.concat([this.#chunk, next.value]);
    }
}

;// CONCATENATED MODULE: ./lib/sbom/image-layers/child-process.js



const NAME = 'the process that reads the image';
const KEPT_STDERR = 4096;
function startChild(options) {
    options.signal?.throwIfAborted();
    return new RunningChild(options);
}
class RunningChild {
    name = NAME;
    signal;
    #process;
    #gone = new AbortController();
    #limits;
    #exited;
    #output = [];
    #outputBytes = 0;
    #stderr = '';
    #finished = false;
    #closed = false;
    #fault;
    #waitedMs = 0;
    constructor(options) {
        this.#limits = options;
        this.signal =
            options.signal === undefined ? this.#gone.signal : AbortSignal.any([options.signal, this.#gone.signal]);
        const args = [
            '--permission',
            ...options.readable.map((path) => `--allow-fs-read=${path}`),
            `--max-old-space-size=${options.heapMegabytes}`,
            '--no-warnings',
            options.file,
        ];
        this.#process = (0,external_node_child_process_.spawn)(process.execPath, args, { env: {}, stdio: 'pipe' });
        this.#exited = this.#watch(this.#process);
        options.signal?.addEventListener('abort', this.#kill, { once: true });
    }
    async write(piece) {
        if (this.#closed)
            return;
        const { stdin } = this.#process;
        stdin.cork();
        stdin.write(frameLength(piece.length));
        const flowing = piece.length === 0 || stdin.write(piece);
        stdin.uncork();
        if (!flowing && !this.#closed)
            await this.#within(drained(stdin, this.#gone.signal));
        this.#limits.signal?.throwIfAborted();
    }
    closed() {
        return this.#closed;
    }
    finish() {
        this.#finished = true;
        this.#process.stdin.end();
    }
    finished() {
        return this.#finished;
    }
    async answer() {
        await this.#within(this.#exited);
        this.#limits.signal?.throwIfAborted();
        if (this.#fault !== undefined)
            throw this.#fault;
        const { exitCode, signalCode } = this.#process;
        if (exitCode !== 0) {
            const how = signalCode === null ? `exit code ${String(exitCode)}` : signalCode;
            throw new errors/* SlipwayError */.GQ('SCAN_CONTENT', `${NAME} died (${how})`, {
                help: 'the image may be too large for the memory of this machine, or made to break its readers',
                cause: new Error(this.#stderr.trim() || 'it left no message'),
            });
        }
        return Buffer.concat(this.#output).toString('utf8');
    }
    async end() {
        this.#kill();
        this.#limits.signal?.removeEventListener('abort', this.#kill);
        await this.#exited;
    }
    #kill = () => {
        this.#process.kill('SIGKILL');
    };
    #watch(child) {
        child.stdin.on('error', () => {
            this.#closed = true;
        });
        child.stdout.on('data', (chunk) => {
            this.#outputBytes += chunk.length;
            if (this.#outputBytes > this.#limits.answerBytes)
                this.#fail(`answered more than ${this.#limits.answerBytes} bytes`);
            else
                this.#output.push(chunk);
        });
        child.stderr.on('data', (chunk) => {
            this.#stderr = (this.#stderr + chunk.toString('utf8')).slice(-KEPT_STDERR);
        });
        return new Promise((settle) => {
            const ended = () => {
                this.#closed = true;
                this.#gone.abort(new errors/* SlipwayError */.GQ('SCAN_CONTENT', `${NAME} is gone`));
                settle();
            };
            child.once('error', (cause) => {
                this.#fault ??= new errors/* SlipwayError */.GQ('SCAN_CONTENT', `${NAME} cannot be started`, { cause });
                ended();
            });
            child.once('close', ended);
        });
    }
    #fail(why) {
        this.#fault ??= new errors/* SlipwayError */.GQ('SCAN_CONTENT', `${NAME} ${why}`);
        this.#kill();
    }
    async #within(event) {
        const left = Math.max(0, this.#limits.busyMs - this.#waitedMs);
        const began = performance.now();
        const timer = setTimeout(() => this.#fail(`took longer than ${this.#limits.busyMs} ms`), left);
        try {
            await event;
        }
        finally {
            clearTimeout(timer);
            this.#waitedMs += performance.now() - began;
        }
    }
}
function drained(stream, gone) {
    return new Promise((settle) => {
        const done = () => {
            stream.off('drain', done);
            stream.off('error', done);
            stream.off('close', done);
            gone.removeEventListener('abort', done);
            settle();
        };
        stream.once('drain', done);
        stream.once('error', done);
        stream.once('close', done);
        gone.addEventListener('abort', done, { once: true });
    });
}

;// CONCATENATED MODULE: ./lib/sbom/image-layers/turnstile.js
function turnstile(limit) {
    let inside = 0;
    const waiting = [];
    async function wait(signal) {
        signal?.throwIfAborted();
        if (inside < limit) {
            inside++;
            return;
        }
        await new Promise((settle, reject) => {
            const enter = () => {
                signal?.removeEventListener('abort', leave);
                settle();
            };
            const leave = () => {
                waiting.splice(waiting.indexOf(enter), 1);
                reject(signal?.reason);
            };
            waiting.push(enter);
            signal?.addEventListener('abort', leave, { once: true });
        });
    }
    return async (task, signal) => {
        await wait(signal);
        try {
            return await task();
        }
        finally {
            const next = waiting.shift();
            if (next === undefined)
                inside--;
            else
                next();
        }
    };
}

;// CONCATENATED MODULE: ./lib/sbom/image-layers/sandbox.js








const SANDBOX_LIMITS = {
    ...CONTENT_LIMITS,
    decompressedBytes: 128 * 2 ** 30,
    busyMs: 10 * 60_000,
    heapMegabytes: 512,
    answerBytes: 128 << 20,
};
const LAYER_TYPE = /^application\/vnd\.(?:oci\.image\.layer\.(?:nondistributable\.)?v1\.tar|docker\.image\.rootfs\.(?:foreign\.)?diff\.tar)(?:[.+](?:gzip|zstd))?$/;
function sandboxedCataloguer(options) {
    const limits = { ...SANDBOX_LIMITS, ...options.limits };
    const enter = turnstile(options.concurrency ?? Math.min(4, (0,external_node_os_.availableParallelism)()));
    return {
        catalogue: (source, image, platform, call = {}) => enter(() => catalogue(source, image, platform, call, options, limits), call.signal),
    };
}
async function catalogue(source, image, platform, call, options, limits) {
    const layers = layersOf(image);
    const file = await childProgram(options.childFile);
    const child = startChild({
        file,
        readable: [(0,external_node_path_.dirname)(file), ...(options.readable ?? [])],
        heapMegabytes: limits.heapMegabytes,
        busyMs: limits.busyMs,
        answerBytes: limits.answerBytes,
        ...call,
    });
    try {
        await send(child, source, layers, limits).catch((error) => {
            if (!child.closed() || call.signal?.aborted === true)
                throw error;
        });
        const answer = parseAnswer(await child.answer(), layers.length);
        if ('refused' in answer)
            throw refused(source, layers, answer.refused);
        if (!child.finished())
            throw new errors/* SlipwayError */.GQ('SCAN_CONTENT', `${child.name} answered before it had read everything`);
        return inventoryOf(answer.found, layers, image, platform);
    }
    finally {
        await child.end();
    }
}
async function childProgram(file) {
    return (0,promises_.realpath)(file).catch((cause) => {
        throw new errors/* SlipwayError */.GQ('INTERNAL', `the program that reads images is missing: ${file}`, {
            help: 'install Slipway again: its dist folder is not complete',
            cause,
        });
    });
}
function layersOf({ manifest, descriptor }) {
    if (manifest.kind === 'index')
        throw new errors/* SlipwayError */.GQ('SCAN_CONTENT', `${descriptor.digest} is an index: its platforms are catalogued one by one`);
    const foreign = manifest.layers.find(({ mediaType }) => !LAYER_TYPE.test(mediaType));
    if (foreign !== undefined)
        throw new errors/* SlipwayError */.GQ('SCAN_CONTENT', `${descriptor.digest} is no image that can be catalogued: it has a layer of type ${foreign.mediaType}`);
    return manifest.layers;
}
async function send(child, source, layers, limits) {
    const { entries, pathLength, keptBytes, decompressedBytes } = limits;
    const assignment = {
        layers: layers.length,
        limits: { entries, pathLength, keptBytes, decompressedBytes },
    };
    await child.write(Buffer.from(JSON.stringify(assignment)));
    for (const layer of layers) {
        if (child.closed())
            return;
        const blob = await source.openBlob(layer, { signal: child.signal });
        try {
            for await (const chunk of blob) {
                if (chunk.length > 0)
                    await child.write(chunk);
                if (child.closed())
                    return;
            }
        }
        finally {
            blob.destroy();
        }
        await child.write(Buffer.alloc(0));
    }
    child.finish();
}
function inventoryOf(found, layers, image, platform) {
    const components = found.components.map((component) => {
        const layer = layers[component.layer];
        if (layer === undefined)
            throw new errors/* SlipwayError */.GQ('INTERNAL', `no layer ${component.layer}`);
        return { ...component, layer: layer.digest };
    });
    return {
        platform,
        digest: image.descriptor.digest,
        ...(found.os === undefined ? {} : { os: found.os }),
        components,
        ...(found.unread === undefined ? {} : { unread: found.unread }),
    };
}
function refused(source, layers, { message, layer }) {
    const digest = layers[layer]?.digest;
    const where = digest === undefined ? source.name : `layer ${digest} of ${source.name}`;
    return new errors/* SlipwayError */.GQ('SCAN_CONTENT', `cannot catalogue ${where}: ${message}`, {
        help: 'build the image again; if it still cannot be read, please report it with the image',
        facts: digest === undefined ? {} : { layer: digest },
    });
}


/***/ })

};
