const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 6034;
export const ids = [6034];
export const modules = {

/***/ 76034:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ COMMANDS),
/* harmony export */   findCommand: () => (/* binding */ findCommand)
/* harmony export */ });
const COMMANDS = {
    pipeline: {
        usage: 'pipeline [IMAGE...] [options]',
        text: 'build, catalogue, scan, gate, push, sign, verify and name an image',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(2088), __webpack_require__.e(7091), __webpack_require__.e(8815), __webpack_require__.e(4674), __webpack_require__.e(4353), __webpack_require__.e(95), __webpack_require__.e(9976), __webpack_require__.e(4896), __webpack_require__.e(4068), __webpack_require__.e(9109), __webpack_require__.e(4887)]).then(__webpack_require__.bind(__webpack_require__, 34887))).pipeline,
    },
    build: {
        usage: 'build [IMAGE...] [options]',
        text: 'as pipeline, but stop when the image is in the registry by digest',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(2088), __webpack_require__.e(7091), __webpack_require__.e(8815), __webpack_require__.e(4674), __webpack_require__.e(4353), __webpack_require__.e(95), __webpack_require__.e(9976), __webpack_require__.e(4896), __webpack_require__.e(4068), __webpack_require__.e(9109), __webpack_require__.e(4887)]).then(__webpack_require__.bind(__webpack_require__, 34887))).build,
    },
    release: {
        usage: 'release [options]',
        text: 'the pipeline, with a git tag that claims the version and a release on GitHub or GitLab',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(2088), __webpack_require__.e(7091), __webpack_require__.e(8815), __webpack_require__.e(4674), __webpack_require__.e(4353), __webpack_require__.e(95), __webpack_require__.e(9976), __webpack_require__.e(4896), __webpack_require__.e(4068), __webpack_require__.e(9109), __webpack_require__.e(4887)]).then(__webpack_require__.bind(__webpack_require__, 34887))).release,
    },
    version: {
        usage: 'version [--initial-version V] [--channels BRANCH=WORD]',
        text: 'print the next version by Conventional Commits, and why',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(2088), __webpack_require__.e(4674), __webpack_require__.e(95), __webpack_require__.e(7002)]).then(__webpack_require__.bind(__webpack_require__, 88218))).version,
    },
    sbom: {
        usage: 'sbom REF [--platforms P] [--format cyclonedx|spdx|purls] [--spec-version V]',
        text: 'print what is installed in an image',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(7091), __webpack_require__.e(6023)]).then(__webpack_require__.bind(__webpack_require__, 16023))).sbom,
    },
    scan: {
        usage: 'scan REF [--fail-on LEVEL] [--format table|json|sarif|gitlab|cyclonedx|junit]',
        text: 'match an image against known vulnerabilities',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(2088), __webpack_require__.e(7091), __webpack_require__.e(8815), __webpack_require__.e(4674), __webpack_require__.e(4353), __webpack_require__.e(95), __webpack_require__.e(9976), __webpack_require__.e(693), __webpack_require__.e(4896), __webpack_require__.e(9109), __webpack_require__.e(6938), __webpack_require__.e(4673)]).then(__webpack_require__.bind(__webpack_require__, 24673))).scan,
    },
    rescan: {
        usage: 'rescan REF (--key FILE | --identity NAME --issuer URL) [--fail-on LEVEL] [--attest]',
        text: "match a release's signed bill of materials against today's advisories, and tell what is new",
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(2088), __webpack_require__.e(7091), __webpack_require__.e(8815), __webpack_require__.e(4674), __webpack_require__.e(4353), __webpack_require__.e(95), __webpack_require__.e(9976), __webpack_require__.e(693), __webpack_require__.e(4896), __webpack_require__.e(9109), __webpack_require__.e(6938), __webpack_require__.e(2802)]).then(__webpack_require__.bind(__webpack_require__, 62802))).rescan,
    },
    sign: {
        usage: 'sign REF [--key FILE]',
        text: 'sign an image in a registry, with each of its platforms',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(2088), __webpack_require__.e(4674), __webpack_require__.e(95), __webpack_require__.e(9976), __webpack_require__.e(693)]).then(__webpack_require__.bind(__webpack_require__, 20693))).sign,
    },
    attest: {
        usage: 'attest REF --predicate FILE --type TYPE [--key FILE]',
        text: 'attach a signed statement to an image',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(2088), __webpack_require__.e(4674), __webpack_require__.e(95), __webpack_require__.e(9976), __webpack_require__.e(693)]).then(__webpack_require__.bind(__webpack_require__, 20693))).attest,
    },
    verify: {
        usage: 'verify REF (--key FILE | --identity NAME --issuer URL | --policy FILE) [--type TYPE]... [--print-policy KIND]',
        text: 'check signatures and attestations of an image and its platforms',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(2088), __webpack_require__.e(4674), __webpack_require__.e(95), __webpack_require__.e(9976), __webpack_require__.e(693)]).then(__webpack_require__.bind(__webpack_require__, 20693))).verify,
    },
    'sign-bundle': {
        usage: 'sign-bundle --bundle FILE [--in-toto] [--signing-config FILE] FILE',
        text: 'sign a file with the identity of this job, into a Sigstore bundle',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(9976), __webpack_require__.e(817), __webpack_require__.e(8964), __webpack_require__.e(3157)]).then(__webpack_require__.bind(__webpack_require__, 43157))).signBundle,
    },
    'verify-bundle': {
        usage: 'verify-bundle --bundle FILE (--key FILE | --identity NAME --issuer URL) FILE|sha256:DIGEST',
        text: 'check a Sigstore bundle about a file',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(2088), __webpack_require__.e(4674), __webpack_require__.e(95), __webpack_require__.e(9976), __webpack_require__.e(693), __webpack_require__.e(6710)]).then(__webpack_require__.bind(__webpack_require__, 56710))).verifyBundle,
    },
    promote: {
        usage: 'promote REF [--to REPOSITORY[:TAG]]... [--tags TAGS] (--key FILE | --identity NAME --issuer URL)',
        text: 'verify an image, copy it with its signatures, and name the copies',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(2088), __webpack_require__.e(4674), __webpack_require__.e(95), __webpack_require__.e(9976), __webpack_require__.e(693), __webpack_require__.e(4068), __webpack_require__.e(6112), __webpack_require__.e(5235)]).then(__webpack_require__.bind(__webpack_require__, 95235))).promote,
    },
    key: {
        usage: 'key generate [--output-key-prefix PREFIX] [--key-type TYPE] | key public --key FILE',
        text: 'make a key pair that cosign reads too, or print the public half of a key',
        load: async () => (await __webpack_require__.e(/* import() */ 6521).then(__webpack_require__.bind(__webpack_require__, 66521))).key,
    },
    rollback: {
        usage: 'rollback REPOSITORY[:BAD] --to VERSION [--reason TEXT] (--key FILE | --identity NAME --issuer URL)',
        text: 'take the floating tags back to an earlier version, and keep them there',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(2088), __webpack_require__.e(4674), __webpack_require__.e(95), __webpack_require__.e(9976), __webpack_require__.e(693), __webpack_require__.e(4068), __webpack_require__.e(6112), __webpack_require__.e(2184)]).then(__webpack_require__.bind(__webpack_require__, 22184))).rollback,
    },
    migrate: {
        usage: 'migrate [FILE]... [--in-place | --out DIR]',
        text: "print a workflow or .gitlab-ci.yml with Slipway in place of docker's actions or commands",
        load: async () => (await __webpack_require__.e(/* import() */ 1104).then(__webpack_require__.bind(__webpack_require__, 91104))).migrate,
    },
    doctor: {
        usage: 'doctor [options of the run]',
        text: 'check what a run with these options needs, and say what is missing; nothing is touched',
        load: async () => (await __webpack_require__.e(/* import() */ 4318).then(__webpack_require__.bind(__webpack_require__, 4318))).doctor,
    },
    prune: {
        usage: 'prune REPOSITORY [--delete-tags PATTERN] [--keep-tags PATTERN] [--older-than AGE] [--keep-last COUNT] [--force]',
        text: 'show which old images would go, and delete them with --force',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(2088), __webpack_require__.e(4068), __webpack_require__.e(243)]).then(__webpack_require__.bind(__webpack_require__, 84605))).prune,
    },
    registry: {
        usage: 'registry push|pull|copy|tags|manifest|delete|referrers|attach …',
        text: 'the registry client on its own',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(3623)]).then(__webpack_require__.bind(__webpack_require__, 83623))).registry,
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
