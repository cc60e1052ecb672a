const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 1610;
export const ids = [1610];
export const modules = {

/***/ 91610:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  gitlabHost: () => (/* binding */ gitlabHost)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:process"
var external_node_process_ = __webpack_require__(1708);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
;// CONCATENATED MODULE: ./lib/report/dotenv.js

const MAX_BYTES = 5 * 1024;
const MAX_VARIABLES = 20;
function dotenvReport(variables) {
    const content = dotenvText(variables);
    const excess = excessOf(content);
    if (excess !== undefined)
        throw new errors/* SlipwayError */.GQ('INTERNAL', `a dotenv report holds at most ${excess}`);
    return content;
}
function variablesThatFit(first, later) {
    let count = 0;
    const fits = (some) => excessOf(dotenvText({ ...first, ...Object.fromEntries(later.slice(0, some)) })) === undefined;
    while (count < later.length && fits(count + 1))
        count++;
    return count;
}
function excessOf(content) {
    const lines = content.split('\n').length - 1;
    if (lines > MAX_VARIABLES)
        return `${MAX_VARIABLES} variables, not ${lines}`;
    return Buffer.byteLength(content) > MAX_BYTES ? `${MAX_BYTES} bytes` : undefined;
}
function dotenvText(variables) {
    const lines = Object.entries(variables).flatMap(([name, value]) => value === undefined || value === '' ? [] : [dotenvLine(name, value)]);
    return lines.map((line) => `${line}\n`).join('');
}
function dotenvLine(name, value) {
    if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name))
        throw new errors/* SlipwayError */.GQ('INTERNAL', `not a name of a variable: ${JSON.stringify(name)}`);
    if (!/^[!-~]+$/.test(value))
        throw new errors/* SlipwayError */.GQ('INTERNAL', `the value of ${name} cannot be written to a dotenv report`);
    return `${name}=${value}`;
}

// EXTERNAL MODULE: ./lib/system/node/clock.js
var clock = __webpack_require__(77188);
// EXTERNAL MODULE: ./lib/hosts/known-secrets.js
var known_secrets = __webpack_require__(66488);
// EXTERNAL MODULE: ./lib/hosts/redacting-log.js
var redacting_log = __webpack_require__(86819);
// EXTERNAL MODULE: ./lib/report/visible-text.js
var visible_text = __webpack_require__(45810);
;// CONCATENATED MODULE: ./lib/hosts/gitlab/gitlab-log.js

const ERASE = '\r\u001b[0K';
function gitlabLog({ write, now, quiet, verbose }) {
    let open;
    let count = 0;
    const seconds = () => Math.floor(now().getTime() / 1000);
    const close = () => {
        if (open !== undefined)
            write(`section_end:${seconds()}:${open.section}${ERASE}`);
        open = undefined;
    };
    const say = (text) => {
        close();
        write(text);
    };
    return {
        debug: (message) => (verbose ? say(`debug: ${(0,visible_text/* visibleText */.Q)(message)}`) : undefined),
        info: (message) => (quiet ? undefined : say((0,visible_text/* visibleText */.Q)(message))),
        warn: (message, at) => say(coloured(YELLOW, `warning: ${place(at)}${(0,visible_text/* visibleText */.Q)(message)}`)),
        error: (message, at) => say(coloured(RED, `error: ${place(at)}${(0,visible_text/* visibleText */.Q)(message)}`)),
        output(group, line) {
            if (quiet)
                return;
            if (open?.group !== group) {
                close();
                count += 1;
                open = { group, section: `slipway_${count}` };
                write(`section_start:${seconds()}:${open.section}[collapsed=true]${ERASE}${(0,visible_text/* visibleText */.Q)(group)}`);
            }
            write((0,visible_text/* visibleText */.Q)(line));
        },
    };
}
const YELLOW = 33;
const RED = 31;
function coloured(colour, text) {
    return text
        .split('\n')
        .map((line) => `\u001b[0;${colour}m${line}\u001b[0;m`)
        .join('\n');
}
function place(at) {
    if (at === undefined)
        return '';
    return `${(0,visible_text/* visibleText */.Q)(at.file)}${at.line === undefined ? '' : `:${at.line}`}: `;
}

;// CONCATENATED MODULE: ./lib/hosts/gitlab/gitlab-host.js







function gitlabHost({ env, quiet }) {
    const write = (line) => {
        external_node_process_.stderr.write(`${line}\n`);
    };
    const verbose = env['CI_DEBUG_TRACE'] === 'true';
    const log = (0,redacting_log/* redactingLog */.K)(gitlabLog({ write, now: clock/* systemClock */.m.now, quiet, verbose }));
    log.hide((0,known_secrets/* secretsOfJob */.I)(env).map(({ value }) => value));
    return {
        kind: 'gitlab',
        inputs: [],
        log,
        outDirectory: 'slipway-out',
        mask: (secrets) => log.hide(secrets),
        saveRunDirectory: () => undefined,
        finish: async (result) => {
            const { left } = await writeDotenv(result, env['SLIPWAY_DOTENV'] ?? 'slipway.env');
            if (left > 0)
                log.warn(`GitLab takes few variables: ${left} images are in report.json only`);
        },
    };
}
async function writeDotenv({ report, pipeline }, file) {
    const [image] = report?.images ?? [];
    if (image?.reference === undefined)
        return { left: 0 };
    const several = (pipeline?.images ?? []).flatMap(({ id, reference }) => id === undefined || reference === undefined
        ? []
        : [[`IMAGE_REF_${id.toUpperCase().replaceAll(/[.-]/g, '_')}`, reference]]);
    const first = {
        IMAGE_DIGEST: image.digest,
        IMAGE_TAGS: image.tags.join(','),
        IMAGE_REF: image.reference,
    };
    const count = variablesThatFit(first, several);
    await (0,promises_.writeFile)(file, dotenvReport({ ...first, ...Object.fromEntries(several.slice(0, count)) }));
    return { left: several.length - count };
}


/***/ }),

/***/ 86819:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ redactingLog)
/* harmony export */ });
/* harmony import */ var _system_secret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82709);

function redactingLog(log) {
    let hidden = [];
    const clean = (text) => (hidden.length === 0 ? text : (0,_system_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .redact */ .E)(text, hidden));
    return {
        hide: (secrets) => {
            hidden = [...hidden, ...secrets];
        },
        debug: (message) => log.debug(clean(message)),
        info: (message) => log.info(clean(message)),
        warn: (message, at) => log.warn(clean(message), at),
        error: (message, at) => log.error(clean(message), at),
        output: (group, line) => log.output(clean(group), clean(line)),
    };
}


/***/ }),

/***/ 45810:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ visibleLine),
/* harmony export */   Q: () => (/* binding */ visibleText)
/* harmony export */ });
const INVISIBLE = /(?![\t\n])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
function visibleLine(text) {
    return showInvisible(text.replaceAll(/[\t\n\r]+/g, ' '));
}
function visibleText(text) {
    return showInvisible(text.replaceAll('\r\n', '\n'));
}
function showInvisible(text) {
    return text
        .toWellFormed()
        .replaceAll(INVISIBLE, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}}`);
}


/***/ }),

/***/ 77188:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);

const systemClock = {
    now: () => new Date(),
    sleep: async (ms, signal) => {
        signal?.throwIfAborted();
        try {
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(ms, undefined, signal === undefined ? {} : { signal });
        }
        catch (error) {
            signal?.throwIfAborted();
            throw error;
        }
    },
};


/***/ })

};
