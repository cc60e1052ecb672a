const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 4620;
export const ids = [4620];
export const modules = {

/***/ 74620:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   askSecrets: () => (/* binding */ askSecrets)
/* harmony export */ });
/* harmony import */ var node_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1708);
/* harmony import */ var node_readline__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80481);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57075);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(452);
/* harmony import */ var _secret_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(82709);





async function askSecrets(questions, { signal } = {}) {
    if (!node_process__WEBPACK_IMPORTED_MODULE_0__.stdin.isTTY || !node_process__WEBPACK_IMPORTED_MODULE_0__.stderr.isTTY)
        return undefined;
    signal?.throwIfAborted();
    const nowhere = new node_stream__WEBPACK_IMPORTED_MODULE_2__.Writable({ write: (_chunk, _encoding, done) => done() });
    const lines = (0,node_readline__WEBPACK_IMPORTED_MODULE_1__.createInterface)({ input: node_process__WEBPACK_IMPORTED_MODULE_0__.stdin, output: nowhere, terminal: true, historySize: 0 });
    const close = () => lines.close();
    signal?.addEventListener('abort', close, { once: true });
    lines.on('SIGINT', () => node_process__WEBPACK_IMPORTED_MODULE_0__.kill(node_process__WEBPACK_IMPORTED_MODULE_0__.pid, 'SIGINT'));
    try {
        const answers = [];
        for (const question of questions)
            answers.push(await answerTo(question, lines, signal));
        return answers;
    }
    finally {
        signal?.removeEventListener('abort', close);
        lines.close();
    }
}
async function answerTo(question, lines, signal) {
    node_process__WEBPACK_IMPORTED_MODULE_0__.stderr.write(`${question}: `);
    return await new Promise((resolve, reject) => {
        const ended = () => {
            node_process__WEBPACK_IMPORTED_MODULE_0__.stderr.write('\n');
            const reason = signal?.aborted === true ? signal.reason : undefined;
            reject(reason instanceof Error ? reason : new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .SlipwayError */ .GQ('CANCELLED', 'the input ended before an answer'));
        };
        lines.once('close', ended);
        lines.once('line', (line) => {
            lines.off('close', ended);
            node_process__WEBPACK_IMPORTED_MODULE_0__.stderr.write('\n');
            resolve(new _secret_js__WEBPACK_IMPORTED_MODULE_4__/* .Secret */ .z(line));
        });
    });
}


/***/ })

};
