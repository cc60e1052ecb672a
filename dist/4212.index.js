const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 4212;
export const ids = [4212,6034];
export const modules = {

/***/ 76034:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ COMMANDS),
/* harmony export */   findCommand: () => (/* binding */ findCommand)
/* harmony export */ });
/** Every command word, the same on each host. */
const COMMANDS = {
    pipeline: {
        usage: 'pipeline [options]',
        text: 'build, catalogue, scan, gate, push, sign, verify and name an image',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(2088), __webpack_require__.e(8815), __webpack_require__.e(4353), __webpack_require__.e(4674), __webpack_require__.e(5333), __webpack_require__.e(4896), __webpack_require__.e(2615), __webpack_require__.e(2279), __webpack_require__.e(6349)]).then(__webpack_require__.bind(__webpack_require__, 46349))).pipeline,
    },
    build: {
        usage: 'build [options]',
        text: 'as pipeline, but stop when the image is in the registry by digest',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(2088), __webpack_require__.e(8815), __webpack_require__.e(4353), __webpack_require__.e(4674), __webpack_require__.e(5333), __webpack_require__.e(4896), __webpack_require__.e(2615), __webpack_require__.e(2279), __webpack_require__.e(6349)]).then(__webpack_require__.bind(__webpack_require__, 46349))).build,
    },
    release: {
        usage: 'release [options]',
        text: 'the pipeline, with a git tag that claims the version and a release on GitHub or GitLab',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(2088), __webpack_require__.e(8815), __webpack_require__.e(4353), __webpack_require__.e(4674), __webpack_require__.e(5333), __webpack_require__.e(4896), __webpack_require__.e(2615), __webpack_require__.e(2279), __webpack_require__.e(6349)]).then(__webpack_require__.bind(__webpack_require__, 46349))).release,
    },
    version: {
        usage: 'version [--initial-version V] [--channels BRANCH=WORD]',
        text: 'print the next version by Conventional Commits, and why',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(2088), __webpack_require__.e(4674), __webpack_require__.e(2615), __webpack_require__.e(8218)]).then(__webpack_require__.bind(__webpack_require__, 88218))).version,
    },
    sbom: {
        usage: 'sbom REF [--platforms P] [--format cyclonedx|spdx|purls]',
        text: 'print what is installed in an image',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(7091), __webpack_require__.e(6023)]).then(__webpack_require__.bind(__webpack_require__, 16023))).sbom,
    },
    scan: {
        usage: 'scan REF [--fail-on LEVEL] [--format table|json|sarif|gitlab|cyclonedx|junit]',
        text: 'match an image against known vulnerabilities',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(2088), __webpack_require__.e(8815), __webpack_require__.e(4353), __webpack_require__.e(7091), __webpack_require__.e(4896), __webpack_require__.e(6023), __webpack_require__.e(2279), __webpack_require__.e(6290)]).then(__webpack_require__.bind(__webpack_require__, 56290))).scan,
    },
    sign: {
        usage: 'sign REF [--key FILE]',
        text: 'sign an image in a registry, with each of its platforms',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(2088), __webpack_require__.e(4674), __webpack_require__.e(5333), __webpack_require__.e(2615), __webpack_require__.e(5908)]).then(__webpack_require__.bind(__webpack_require__, 35908))).sign,
    },
    attest: {
        usage: 'attest REF --predicate FILE --type TYPE [--key FILE]',
        text: 'attach a signed statement to an image',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(2088), __webpack_require__.e(4674), __webpack_require__.e(5333), __webpack_require__.e(2615), __webpack_require__.e(5908)]).then(__webpack_require__.bind(__webpack_require__, 35908))).attest,
    },
    verify: {
        usage: 'verify REF (--key FILE | --identity NAME --issuer URL) [--type TYPE]... [--print-policy KIND]',
        text: 'check signatures and attestations of an image and its platforms',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(2088), __webpack_require__.e(4674), __webpack_require__.e(5333), __webpack_require__.e(2615), __webpack_require__.e(5908)]).then(__webpack_require__.bind(__webpack_require__, 35908))).verify,
    },
    registry: {
        usage: 'registry push|pull|copy|tags|manifest|delete|referrers|attach …',
        text: 'the registry client on its own',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(3623)]).then(__webpack_require__.bind(__webpack_require__, 83623))).registry,
    },
};
/** The command behind a word; an unknown one becomes a problem. */
function findCommand(word, problems) {
    const entry = Object.hasOwn(COMMANDS, word) ? COMMANDS[word] : undefined;
    if (entry === undefined) {
        problems.add('command', `${JSON.stringify(word)} is not one of ${Object.keys(COMMANDS).join(', ')}`);
        return undefined;
    }
    return async (context) => (await entry.load())(context);
}


/***/ }),

/***/ 44212:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   helpText: () => (/* binding */ helpText)
/* harmony export */ });
/* harmony import */ var _config_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57016);
/* harmony import */ var _commands_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76034);


/** What `--help` prints: the commands, or the usage of one, and every option of the table. */
function helpText(command) {
    const entry = command !== undefined && Object.hasOwn(_commands_table_js__WEBPACK_IMPORTED_MODULE_1__/* .COMMANDS */ .L, command) ? _commands_table_js__WEBPACK_IMPORTED_MODULE_1__/* .COMMANDS */ .L[command] : undefined;
    const head = entry === undefined
        ? ['usage: slipway COMMAND [ARGUMENTS] [--option value]...', '', 'Commands:', ...commandLines()]
        : [`usage: slipway ${entry.usage}`, '', entry.text];
    return [...head, '', 'Options:', ..._config_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .INPUTS */ .mc.flatMap(optionLines), '', 'Exit codes: docs/errors.md', ''].join('\n');
}
function commandLines() {
    return Object.entries(_commands_table_js__WEBPACK_IMPORTED_MODULE_1__/* .COMMANDS */ .L).map(([word, { text }]) => `  ${word.padEnd(10)} ${text}`);
}
function optionLines(input) {
    if (input.name === 'command' || input.name === 'arguments')
        return [];
    const short = input.short === undefined ? '' : `-${input.short}, `;
    const value = input.kind === 'boolean' ? '' : ` ${input.choices?.join('|') ?? valueWord(input)}`;
    const fallback = input.default === undefined ? '' : ` (default ${input.default})`;
    return [`  ${short}--${input.name}${value}`, `      ${input.text}${fallback}`];
}
function valueWord(input) {
    return input.kind === 'list' || input.kind === 'lines' ? 'VALUE...' : 'VALUE';
}


/***/ })

};
