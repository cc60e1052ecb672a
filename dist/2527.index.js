const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 2527;
export const ids = [2527];
export const modules = {

/***/ 12527:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cliHost: () => (/* binding */ cliHost),
/* harmony export */   terminalLog: () => (/* binding */ terminalLog)
/* harmony export */ });
/* harmony import */ var node_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1708);
/* harmony import */ var _report_visible_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45810);
/* harmony import */ var _redacting_log_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86819);



function cliHost({ env, quiet }) {
    const log = (0,_redacting_log_js__WEBPACK_IMPORTED_MODULE_1__/* .redactingLog */ .K)(terminalLog(quiet, env['SLIPWAY_DEBUG'] === 'true'));
    return {
        kind: 'cli',
        inputs: [],
        log,
        mask: (secrets) => log.hide(secrets),
        saveRunDirectory: () => undefined,
        finish: () => Promise.resolve(),
    };
}
function terminalLog(quiet, verbose) {
    let group;
    const write = (text) => {
        node_process__WEBPACK_IMPORTED_MODULE_0__.stderr.write(`${text}\n`);
    };
    const say = (text) => {
        group = undefined;
        write(text);
    };
    const place = (at) => at === undefined ? '' : `${at.file}${at.line === undefined ? '' : `:${at.line}`}: `;
    return {
        debug: (message) => (verbose ? say(`debug: ${(0,_report_visible_text_js__WEBPACK_IMPORTED_MODULE_2__/* .visibleText */ .Q)(message)}`) : undefined),
        info: (message) => (quiet ? undefined : say((0,_report_visible_text_js__WEBPACK_IMPORTED_MODULE_2__/* .visibleText */ .Q)(message))),
        warn: (message, at) => say(`warning: ${place(at)}${(0,_report_visible_text_js__WEBPACK_IMPORTED_MODULE_2__/* .visibleText */ .Q)(message)}`),
        error: (message, at) => say(`error: ${place(at)}${(0,_report_visible_text_js__WEBPACK_IMPORTED_MODULE_2__/* .visibleText */ .Q)(message)}`),
        output(name, line) {
            if (quiet)
                return;
            if (name !== group)
                write(`${(0,_report_visible_text_js__WEBPACK_IMPORTED_MODULE_2__/* .visibleText */ .Q)(name)}:`);
            group = name;
            write(`  ${(0,_report_visible_text_js__WEBPACK_IMPORTED_MODULE_2__/* .visibleText */ .Q)(line)}`);
        },
    };
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


/***/ })

};
