const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 3099;
export const ids = [3099];
export const modules = {

/***/ 3099:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  nodeProcessRunner: () => (/* binding */ nodeProcessRunner)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(46193);
;// CONCATENATED MODULE: ./lib/system/node/output.js

const LINE_LIMIT = 64 << 10;
function lineReader(onLine) {
    const decoder = new external_node_string_decoder_.StringDecoder('utf8');
    let rest = '';
    let cut = false;
    const emit = (line) => {
        const whole = line.endsWith('\r') ? line.slice(0, -1) : line;
        onLine(cut || whole.length > LINE_LIMIT ? `${whole.slice(0, LINE_LIMIT)}…` : whole);
        cut = false;
    };
    const take = (text) => {
        const lines = text.split('\n');
        const last = lines.pop() ?? '';
        for (const [index, line] of lines.entries()) {
            emit(index === 0 ? rest + line : line);
            if (index === 0)
                rest = '';
        }
        rest += last;
        if (rest.length > LINE_LIMIT) {
            rest = rest.slice(0, LINE_LIMIT);
            cut = true;
        }
    };
    return {
        add: (chunk) => take(decoder.write(chunk)),
        end: () => {
            take(decoder.end());
            if (rest !== '')
                emit(rest);
            rest = '';
        },
    };
}
function tailKeeper(limitBytes) {
    const chunks = [];
    let size = 0;
    return {
        add: (chunk) => {
            chunks.push(chunk);
            size += chunk.byteLength;
            for (let first = chunks[0]; first !== undefined && size - first.byteLength >= limitBytes; first = chunks[0]) {
                size -= first.byteLength;
                chunks.shift();
            }
        },
        text: () => {
            const all = Buffer.concat(chunks);
            if (all.byteLength <= limitBytes)
                return all.toString('utf8');
            let from = all.byteLength - limitBytes;
            while (from < all.byteLength && isContinuation(all[from]))
                from += 1;
            return all.toString('utf8', from);
        },
    };
}
function isContinuation(byte) {
    return byte !== undefined && (byte & 0xc0) === 0x80;
}

;// CONCATENATED MODULE: ./lib/system/node/process.js





const DEFAULT_GRACE_MS = 3000;
const DEFAULT_KEEP_BYTES = 1 << 20;
const DRAIN_MS = 1000;
function nodeProcessRunner({ graceMs = DEFAULT_GRACE_MS } = {}) {
    return { run: (command) => run(command, graceMs) };
}
async function run(command, graceMs) {
    const { signal, timeoutMs, keepBytes = DEFAULT_KEEP_BYTES } = command;
    signal?.throwIfAborted();
    const child = start(command);
    const stop = stopper(child, graceMs);
    const stdout = tailKeeper(keepBytes);
    const stderr = tailKeeper(keepBytes);
    let failure;
    const fail = (error) => {
        failure ??= error instanceof Error ? error : new Error(String(error));
        stop.now();
    };
    const drained = [
        read(child.stdout, stdout.add, command.onStdoutLine, fail),
        read(child.stderr, stderr.add, command.onStderrLine, fail),
    ];
    feed(child, command.stdin, fail);
    let timedOut = false;
    const onTimeout = () => {
        timedOut = true;
        stop.now();
    };
    const timer = timeoutMs === undefined ? undefined : setTimeout(onTimeout, timeoutMs);
    const onAbort = () => stop.now();
    signal?.addEventListener('abort', onAbort, { once: true });
    try {
        const exitCode = await ended(child, command);
        stop.done();
        await drain(child, drained);
        if (failure !== undefined)
            throw failure;
        signal?.throwIfAborted();
        return { exitCode, stdout: stdout.text(), stderr: stderr.text(), timedOut };
    }
    finally {
        clearTimeout(timer);
        signal?.removeEventListener('abort', onAbort);
        stop.done();
    }
}
function start({ file, args, env, cwd, stdin, inheritStderr }) {
    const stdio = [
        stdin === undefined ? 'ignore' : 'pipe',
        'pipe',
        inheritStderr === true ? 'inherit' : 'pipe',
    ];
    return (0,external_node_child_process_.spawn)(file, args, { env: { ...env }, stdio, detached: true, ...(cwd === undefined ? {} : { cwd }) });
}
function ended(child, command) {
    return new Promise((settle, reject) => {
        child.once('error', (error) => reject(notStarted(error, command)));
        child.once('exit', (code, signal) => settle(code ?? 128 + (signal === null ? 0 : external_node_os_.constants.signals[signal])));
    });
}
function notStarted(error, { file, cwd }) {
    if (cwd !== undefined && !(0,external_node_fs_.existsSync)(cwd)) {
        return new errors/* SlipwayError */.GQ('CONFIG_INVALID', `the working directory ${cwd} does not exist`, { cause: error });
    }
    if (error.code === 'ENOENT') {
        return new errors/* SlipwayError */.GQ('ENVIRONMENT_ENGINE', `the program ${file} is not installed`, {
            help: `install ${file}, or put its folder on the PATH`,
            facts: { program: file },
            cause: error,
        });
    }
    return new errors/* SlipwayError */.GQ('ENVIRONMENT_ENGINE', `the program ${file} cannot be started: ${error.code ?? error.message}`, {
        help: `check that ${file} is executable and made for this machine`,
        facts: { program: file },
        cause: error,
    });
}
function stopper(child, graceMs) {
    let next;
    let state = 'running';
    const signals = ['SIGINT', 'SIGTERM', 'SIGKILL'];
    const send = (index) => {
        const signal = signals[index];
        if (signal === undefined)
            return;
        signalGroup(child, signal);
        next = setTimeout(() => send(index + 1), graceMs);
    };
    return {
        now: () => {
            if (state !== 'running')
                return;
            state = 'stopping';
            send(0);
        },
        done: () => {
            clearTimeout(next);
            if (state === 'stopping')
                signalGroup(child, 'SIGKILL');
            state = 'gone';
        },
    };
}
function signalGroup({ pid }, signal) {
    if (pid === undefined)
        return;
    try {
        process.kill(-pid, signal);
    }
    catch (error) {
        if (error.code !== 'ESRCH')
            throw error;
    }
}
function read(stream, keep, onLine, fail) {
    if (stream === null)
        return Promise.resolve();
    const lines = onLine === undefined ? undefined : lineReader(onLine);
    const guarded = (work) => {
        try {
            work();
        }
        catch (error) {
            fail(error);
        }
    };
    return new Promise((settle) => {
        stream.on('data', (chunk) => guarded(() => {
            keep(chunk);
            lines?.add(chunk);
        }));
        stream.once('error', fail);
        stream.once('close', () => {
            guarded(() => lines?.end());
            settle();
        });
    });
}
function feed(child, stdin, fail) {
    if (child.stdin === null || stdin === undefined)
        return;
    child.stdin.on('error', (error) => {
        if (error.code !== 'EPIPE')
            fail(error);
    });
    child.stdin.end(stdin);
}
async function drain(child, streams) {
    const timer = setTimeout(() => {
        child.stdout?.destroy();
        child.stderr?.destroy();
    }, DRAIN_MS);
    await Promise.all(streams);
    clearTimeout(timer);
}


/***/ })

};
