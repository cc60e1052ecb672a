const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 4383;
export const ids = [4383];
export const modules = {

/***/ 74383:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ COMMANDS),
/* harmony export */   findCommand: () => (/* binding */ findCommand)
/* harmony export */ });
const COMMANDS = {
    pipeline: {
        usage: 'pipeline [IMAGE...] [options]',
        text: 'build, catalogue, scan, gate, push, sign, verify and name an image',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(7958), __webpack_require__.e(776), __webpack_require__.e(9939), __webpack_require__.e(7207), __webpack_require__.e(6490), __webpack_require__.e(705), __webpack_require__.e(9666), __webpack_require__.e(6887), __webpack_require__.e(1194), __webpack_require__.e(5959), __webpack_require__.e(1115), __webpack_require__.e(2170)]).then(__webpack_require__.bind(__webpack_require__, 2170))).pipeline,
    },
    build: {
        usage: 'build [IMAGE...] [options]',
        text: 'as pipeline, but stop when the image is in the registry by digest',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(7958), __webpack_require__.e(776), __webpack_require__.e(9939), __webpack_require__.e(7207), __webpack_require__.e(6490), __webpack_require__.e(705), __webpack_require__.e(9666), __webpack_require__.e(6887), __webpack_require__.e(1194), __webpack_require__.e(5959), __webpack_require__.e(1115), __webpack_require__.e(2170)]).then(__webpack_require__.bind(__webpack_require__, 2170))).build,
    },
    release: {
        usage: 'release [options]',
        text: 'the pipeline, with a git tag that claims the version and a release on GitHub or GitLab',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(7958), __webpack_require__.e(776), __webpack_require__.e(9939), __webpack_require__.e(7207), __webpack_require__.e(6490), __webpack_require__.e(705), __webpack_require__.e(9666), __webpack_require__.e(6887), __webpack_require__.e(1194), __webpack_require__.e(5959), __webpack_require__.e(1115), __webpack_require__.e(2170)]).then(__webpack_require__.bind(__webpack_require__, 2170))).release,
    },
    version: {
        usage: 'version [--initial-version V] [--channels BRANCH=WORD]',
        text: 'print the next version by Conventional Commits, and why',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(776), __webpack_require__.e(6490), __webpack_require__.e(9666), __webpack_require__.e(1978)]).then(__webpack_require__.bind(__webpack_require__, 76343))).version,
    },
    sbom: {
        usage: 'sbom REF [--platforms P] [--format cyclonedx|spdx|purls]',
        text: 'print what is installed in an image',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(7958), __webpack_require__.e(9939), __webpack_require__.e(7555)]).then(__webpack_require__.bind(__webpack_require__, 87555))).sbom,
    },
    scan: {
        usage: 'scan REF [--fail-on LEVEL] [--format table|json|sarif|gitlab|cyclonedx|junit]',
        text: 'match an image against known vulnerabilities',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(7958), __webpack_require__.e(776), __webpack_require__.e(9939), __webpack_require__.e(7207), __webpack_require__.e(6490), __webpack_require__.e(705), __webpack_require__.e(9666), __webpack_require__.e(6887), __webpack_require__.e(126), __webpack_require__.e(1194), __webpack_require__.e(1115), __webpack_require__.e(8275), __webpack_require__.e(8886)]).then(__webpack_require__.bind(__webpack_require__, 58886))).scan,
    },
    rescan: {
        usage: 'rescan REF (--key FILE | --identity NAME --issuer URL) [--fail-on LEVEL] [--attest]',
        text: "match a release's signed bill of materials against today's advisories, and tell what is new",
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(7958), __webpack_require__.e(776), __webpack_require__.e(9939), __webpack_require__.e(7207), __webpack_require__.e(6490), __webpack_require__.e(705), __webpack_require__.e(9666), __webpack_require__.e(6887), __webpack_require__.e(126), __webpack_require__.e(1194), __webpack_require__.e(1115), __webpack_require__.e(8275), __webpack_require__.e(8181)]).then(__webpack_require__.bind(__webpack_require__, 98181))).rescan,
    },
    sign: {
        usage: 'sign REF [--key FILE]',
        text: 'sign an image in a registry, with each of its platforms',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(7958), __webpack_require__.e(776), __webpack_require__.e(6490), __webpack_require__.e(9666), __webpack_require__.e(6887), __webpack_require__.e(126)]).then(__webpack_require__.bind(__webpack_require__, 50126))).sign,
    },
    attest: {
        usage: 'attest REF --predicate FILE --type TYPE [--key FILE]',
        text: 'attach a signed statement to an image',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(7958), __webpack_require__.e(776), __webpack_require__.e(6490), __webpack_require__.e(9666), __webpack_require__.e(6887), __webpack_require__.e(126)]).then(__webpack_require__.bind(__webpack_require__, 50126))).attest,
    },
    verify: {
        usage: 'verify REF (--key FILE | --identity NAME --issuer URL | --policy FILE) [--type TYPE]... [--print-policy KIND]',
        text: 'check signatures and attestations of an image and its platforms',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(7958), __webpack_require__.e(776), __webpack_require__.e(6490), __webpack_require__.e(9666), __webpack_require__.e(6887), __webpack_require__.e(126)]).then(__webpack_require__.bind(__webpack_require__, 50126))).verify,
    },
    'sign-bundle': {
        usage: 'sign-bundle --bundle FILE [--in-toto] [--signing-config FILE] FILE',
        text: 'sign a file with the identity of this job, into a Sigstore bundle',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(7958), __webpack_require__.e(6887), __webpack_require__.e(1426), __webpack_require__.e(9128), __webpack_require__.e(1907)]).then(__webpack_require__.bind(__webpack_require__, 41907))).signBundle,
    },
    'verify-bundle': {
        usage: 'verify-bundle --bundle FILE (--key FILE | --identity NAME --issuer URL) FILE|sha256:DIGEST',
        text: 'check a Sigstore bundle about a file',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(7958), __webpack_require__.e(776), __webpack_require__.e(6490), __webpack_require__.e(9666), __webpack_require__.e(6887), __webpack_require__.e(126), __webpack_require__.e(6651)]).then(__webpack_require__.bind(__webpack_require__, 46651))).verifyBundle,
    },
    promote: {
        usage: 'promote REF [--to REPOSITORY[:TAG]]... [--tags TAGS] (--key FILE | --identity NAME --issuer URL)',
        text: 'verify an image, copy it with its signatures, and name the copies',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(7958), __webpack_require__.e(776), __webpack_require__.e(6490), __webpack_require__.e(9666), __webpack_require__.e(6887), __webpack_require__.e(126), __webpack_require__.e(5959), __webpack_require__.e(5530), __webpack_require__.e(4074)]).then(__webpack_require__.bind(__webpack_require__, 34074))).promote,
    },
    key: {
        usage: 'key generate [--output-key-prefix PREFIX] [--key-type TYPE] | key public --key FILE',
        text: 'make a key pair that cosign reads too, or print the public half of a key',
        load: async () => (await __webpack_require__.e(/* import() */ 5088).then(__webpack_require__.bind(__webpack_require__, 35088))).key,
    },
    rollback: {
        usage: 'rollback REPOSITORY[:BAD] --to VERSION [--reason TEXT] (--key FILE | --identity NAME --issuer URL)',
        text: 'take the floating tags back to an earlier version, and keep them there',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(7958), __webpack_require__.e(776), __webpack_require__.e(6490), __webpack_require__.e(9666), __webpack_require__.e(6887), __webpack_require__.e(126), __webpack_require__.e(5959), __webpack_require__.e(5530), __webpack_require__.e(6060)]).then(__webpack_require__.bind(__webpack_require__, 46060))).rollback,
    },
    migrate: {
        usage: 'migrate [FILE]... [--in-place | --out DIR]',
        text: "print a workflow or .gitlab-ci.yml with Slipway in place of docker's actions or commands",
        load: async () => (await __webpack_require__.e(/* import() */ 2914).then(__webpack_require__.bind(__webpack_require__, 72914))).migrate,
    },
    doctor: {
        usage: 'doctor [options of the run]',
        text: 'check what a run with these options needs, and say what is missing; nothing is touched',
        load: async () => (await __webpack_require__.e(/* import() */ 9676).then(__webpack_require__.bind(__webpack_require__, 47295))).doctor,
    },
    prune: {
        usage: 'prune REPOSITORY [--delete-tags PATTERN] [--keep-tags PATTERN] [--older-than AGE] [--keep-last COUNT] [--force]',
        text: 'show which old images would go, and delete them with --force',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(7958), __webpack_require__.e(776), __webpack_require__.e(5959), __webpack_require__.e(4605)]).then(__webpack_require__.bind(__webpack_require__, 4597))).prune,
    },
    registry: {
        usage: 'registry push|pull|copy|tags|manifest|delete|referrers|attach …',
        text: 'the registry client on its own',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(7958), __webpack_require__.e(5864)]).then(__webpack_require__.bind(__webpack_require__, 65864))).registry,
    },
};
function findCommand(word, problems) {
    const entry = Object.hasOwn(COMMANDS, word) ? COMMANDS[word] : undefined;
    if (entry === undefined) {
        problems.add('command', `${JSON.stringify(word)} is not one of ${Object.keys(COMMANDS).join(', ')}`);
        return undefined;
    }
    return async (context) => (await entry.load())(context);
}


/***/ })

};
