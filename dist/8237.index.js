const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 8237;
export const ids = [8237,4383];
export const modules = {

/***/ 74383:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ COMMANDS),
/* harmony export */   findCommand: () => (/* binding */ findCommand)
/* harmony export */ });
/** Every command word, the same on each host. */
const COMMANDS = {
    pipeline: {
        usage: 'pipeline [IMAGE...] [options]',
        text: 'build, catalogue, scan, gate, push, sign, verify and name an image',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(7958), __webpack_require__.e(776), __webpack_require__.e(7207), __webpack_require__.e(705), __webpack_require__.e(6490), __webpack_require__.e(7417), __webpack_require__.e(1194), __webpack_require__.e(2763), __webpack_require__.e(3726), __webpack_require__.e(6175), __webpack_require__.e(115)]).then(__webpack_require__.bind(__webpack_require__, 10115))).pipeline,
    },
    build: {
        usage: 'build [IMAGE...] [options]',
        text: 'as pipeline, but stop when the image is in the registry by digest',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(7958), __webpack_require__.e(776), __webpack_require__.e(7207), __webpack_require__.e(705), __webpack_require__.e(6490), __webpack_require__.e(7417), __webpack_require__.e(1194), __webpack_require__.e(2763), __webpack_require__.e(3726), __webpack_require__.e(6175), __webpack_require__.e(115)]).then(__webpack_require__.bind(__webpack_require__, 10115))).build,
    },
    release: {
        usage: 'release [options]',
        text: 'the pipeline, with a git tag that claims the version and a release on GitHub or GitLab',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(7958), __webpack_require__.e(776), __webpack_require__.e(7207), __webpack_require__.e(705), __webpack_require__.e(6490), __webpack_require__.e(7417), __webpack_require__.e(1194), __webpack_require__.e(2763), __webpack_require__.e(3726), __webpack_require__.e(6175), __webpack_require__.e(115)]).then(__webpack_require__.bind(__webpack_require__, 10115))).release,
    },
    version: {
        usage: 'version [--initial-version V] [--channels BRANCH=WORD]',
        text: 'print the next version by Conventional Commits, and why',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(776), __webpack_require__.e(6490), __webpack_require__.e(2763), __webpack_require__.e(6343)]).then(__webpack_require__.bind(__webpack_require__, 76343))).version,
    },
    sbom: {
        usage: 'sbom REF [--platforms P] [--format cyclonedx|spdx|purls]',
        text: 'print what is installed in an image',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(7958), __webpack_require__.e(9939), __webpack_require__.e(7555)]).then(__webpack_require__.bind(__webpack_require__, 87555))).sbom,
    },
    scan: {
        usage: 'scan REF [--fail-on LEVEL] [--format table|json|sarif|gitlab|cyclonedx|junit]',
        text: 'match an image against known vulnerabilities',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(7958), __webpack_require__.e(776), __webpack_require__.e(7207), __webpack_require__.e(705), __webpack_require__.e(9939), __webpack_require__.e(1194), __webpack_require__.e(7555), __webpack_require__.e(3726), __webpack_require__.e(1058)]).then(__webpack_require__.bind(__webpack_require__, 51058))).scan,
    },
    sign: {
        usage: 'sign REF [--key FILE]',
        text: 'sign an image in a registry, with each of its platforms',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(7958), __webpack_require__.e(776), __webpack_require__.e(6490), __webpack_require__.e(7417), __webpack_require__.e(2763), __webpack_require__.e(6175), __webpack_require__.e(5662)]).then(__webpack_require__.bind(__webpack_require__, 35662))).sign,
    },
    attest: {
        usage: 'attest REF --predicate FILE --type TYPE [--key FILE]',
        text: 'attach a signed statement to an image',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(7958), __webpack_require__.e(776), __webpack_require__.e(6490), __webpack_require__.e(7417), __webpack_require__.e(2763), __webpack_require__.e(6175), __webpack_require__.e(5662)]).then(__webpack_require__.bind(__webpack_require__, 35662))).attest,
    },
    verify: {
        usage: 'verify REF (--key FILE | --identity NAME --issuer URL) [--type TYPE]... [--print-policy KIND]',
        text: 'check signatures and attestations of an image and its platforms',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(7958), __webpack_require__.e(776), __webpack_require__.e(6490), __webpack_require__.e(7417), __webpack_require__.e(2763), __webpack_require__.e(6175), __webpack_require__.e(5662)]).then(__webpack_require__.bind(__webpack_require__, 35662))).verify,
    },
    registry: {
        usage: 'registry push|pull|copy|tags|manifest|delete|referrers|attach …',
        text: 'the registry client on its own',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(7958), __webpack_require__.e(5864)]).then(__webpack_require__.bind(__webpack_require__, 65864))).registry,
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

/***/ 18237:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   helpText: () => (/* binding */ helpText)
/* harmony export */ });
/* harmony import */ var _config_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49483);
/* harmony import */ var _commands_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74383);


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
