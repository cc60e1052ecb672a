const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 4318;
export const ids = [4318];
export const modules = {

/***/ 45033:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ takeArguments)
/* harmony export */ });
function takeArguments(context, names, optional = 0) {
    const { args, problems } = context;
    const needed = names.length - optional;
    for (const missing of names.slice(args.length, needed))
        problems.add(missing, 'is missing');
    for (const extra of args.slice(names.length))
        problems.add('arguments', `${JSON.stringify(extra)} is one too many`);
    return args;
}


/***/ }),

/***/ 4318:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  doctor: () => (/* binding */ doctor)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
;// CONCATENATED MODULE: ./lib/pipeline/check.js

function failedCheck(name, thrown) {
    if (!(thrown instanceof errors/* SlipwayError */.GQ))
        return { name, ok: false, detail: thrown instanceof Error ? thrown.message : String(thrown) };
    const [problem] = thrown.problems;
    const detail = problem === undefined ? thrown.message : `${problem.input}: ${problem.message}`;
    const help = problem?.help ?? thrown.help;
    return { name, ok: false, detail, ...(help === undefined ? {} : { help }) };
}
function renderChecks({ checks }) {
    const width = Math.max(0, ...checks.map(({ name }) => name.length));
    return checks
        .map(({ name, ok, detail, help }) => {
        const mark = ok ? (help === undefined ? 'ok  ' : 'note') : 'MISS';
        const line = `${mark}  ${name.padEnd(width)}  ${detail.replaceAll('\n', ' ')}`;
        return help === undefined ? line : `${line}\n${' '.repeat(width + 8)}${help}`;
    })
        .join('\n');
}

// EXTERNAL MODULE: ./lib/hosts/commands/context.js
var commands_context = __webpack_require__(45033);
;// CONCATENATED MODULE: ./lib/hosts/commands/doctor.js


const LIMIT_MS = 20_000;
const MISSING = 3;
async function doctor(context) {
    (0,commands_context/* takeArguments */.o)(context, []);
    context.problems.throwIfAny();
    const named = await context.checks();
    const checks = await Promise.all(named.map((one) => look(one, context.signal)));
    context.signal.throwIfAborted();
    const json = { ok: checks.every(({ ok }) => ok), checks };
    return { exit: json.ok ? 0 : MISSING, json, text: renderChecks(json) };
}
async function look({ name, look: ask }, cancel) {
    const late = AbortSignal.timeout(LIMIT_MS);
    const signal = AbortSignal.any([cancel, late]);
    try {
        const limit = new Promise((_, reject) => {
            signal.addEventListener('abort', () => reject(new Error(`no answer within ${LIMIT_MS / 1000} seconds`)));
        });
        return { name, ok: true, ...(await Promise.race([ask({ signal }), limit])) };
    }
    catch (thrown) {
        return failedCheck(name, late.aborted ? new Error(`no answer within ${LIMIT_MS / 1000} seconds`) : thrown);
    }
}


/***/ })

};
