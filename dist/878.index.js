const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 878;
export const ids = [878];
export const modules = {

/***/ 72990:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ inputsFromRunner),
/* harmony export */   J: () => (/* binding */ inputsFromVariables)
/* harmony export */ });
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49483);

/** Inputs set by `SLIPWAY_INPUT_NAME` variables: `SLIPWAY_OSV_URL` is osv-url. */
function inputsFromVariables(env) {
    return read(env, (name) => `SLIPWAY_${name.toUpperCase().replaceAll('-', '_')}`);
}
/** Inputs as the Actions runner sets them: `INPUT_FAIL-ON`, also for docker's other spellings. */
function inputsFromRunner(env) {
    return read(env, (name) => `INPUT_${name.toUpperCase()}`);
}
function read(env, variable) {
    return _inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .INPUTS */ .mc.flatMap((input) => [input.name, ...(input.aliases ?? [])].flatMap((name) => {
        const value = env[variable(name)];
        return value === undefined || value === '' || input.commandLineOnly === true
            ? []
            : [{ name: input.name, values: [value], source: 'environment' }];
    }));
}


/***/ }),

/***/ 49483:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  mc: () => (/* binding */ INPUTS),
  cu: () => (/* binding */ findInput),
  U5: () => (/* binding */ findShort),
  c: () => (/* binding */ inputSpellings)
});

;// CONCATENATED MODULE: ./lib/config/build-inputs.js
/** How the image is built: the names and meanings of docker/build-push-action. */
const BUILD_INPUTS = [
    { name: 'context', kind: 'text', default: '.', refuseEmpty: true, text: 'folder to build from' },
    {
        name: 'file',
        kind: 'text',
        aliases: ['dockerfile'],
        short: 'f',
        text: 'path of the Dockerfile; Dockerfile in the context when empty',
    },
    { name: 'build-args', kind: 'lines', aliases: ['build-arg'], text: 'build arguments NAME=VALUE, one a line' },
    { name: 'build-contexts', kind: 'lines', aliases: ['build-context'], text: 'further contexts NAME=PATH, one a line' },
    { name: 'target', kind: 'text', text: 'stage of the Dockerfile to build' },
    { name: 'no-cache', kind: 'boolean', default: 'false', text: 'do not use the build cache' },
    {
        name: 'no-cache-filters',
        kind: 'list',
        aliases: ['no-cache-filter'],
        text: 'stages that are not taken from the cache',
    },
    {
        name: 'squash',
        kind: 'boolean',
        default: 'false',
        text: 'join the layers of each platform into one with the same files; the history says so',
    },
    { name: 'pull', kind: 'boolean', default: 'false', text: 'look for newer base images' },
    {
        name: 'labels',
        kind: 'lines',
        aliases: ['label', 'meta-labels'],
        text: 'labels NAME=VALUE, one a line, added to the generated ones',
    },
    {
        name: 'annotations',
        kind: 'lines',
        aliases: ['annotation', 'meta-annotations'],
        text: 'annotations NAME=VALUE of the index and the manifests, one a line',
    },
    {
        name: 'secret-envs',
        kind: 'list',
        aliases: ['secret-env'],
        text: 'build secrets ID=VARIABLE, read from the environment by RUN --mount=type=secret',
    },
    { name: 'secret-files', kind: 'lines', aliases: ['secret-file'], text: 'build secrets ID=PATH' },
    { name: 'ssh', kind: 'list', text: 'ssh agent sockets or keys for the build' },
    { name: 'cache-from', kind: 'lines', text: 'where to read the build cache, as docker buildx takes it' },
    { name: 'cache-to', kind: 'lines', text: 'where to write the build cache, as docker buildx takes it' },
    { name: 'network', kind: 'text', text: 'network mode of RUN steps' },
    { name: 'add-hosts', kind: 'list', aliases: ['add-host'], text: 'further host names HOST:IP for RUN steps' },
    { name: 'allow', kind: 'list', text: 'entitlements such as network.host; none by default' },
    { name: 'shm-size', kind: 'text', text: 'size of /dev/shm of RUN steps' },
    { name: 'ulimit', kind: 'lines', text: 'ulimits of RUN steps' },
    { name: 'builder', kind: 'text', text: 'buildx builder to use; the current one when it can do the job' },
    {
        name: 'source',
        kind: 'text',
        text: 'in place of context: a git address URL#ref:subdir, a tar archive or a folder; without a Dockerfile one is made',
    },
    {
        name: 'digests',
        kind: 'lines',
        aliases: ['digest'],
        text: 'merge what build runs pushed, one platform each: REPOSITORY@DIGEST or report files, one a line; nothing is built',
    },
];

;// CONCATENATED MODULE: ./lib/config/release-inputs.js
/** Which version is released, and where. */
const RELEASE_INPUTS = [
    {
        name: 'release',
        kind: 'boolean',
        default: 'false',
        text: 'claim the version by a git tag and publish a release on GitHub or GitLab',
    },
    {
        name: 'version',
        kind: 'text',
        text: 'version to release; from the git tag or by Conventional Commits when empty',
    },
    { name: 'tag-prefix', kind: 'text', default: 'v', text: 'what stands before the version in git tags' },
    {
        name: 'initial-version',
        kind: 'text',
        default: '0.1.0',
        text: 'first version of a repository without version tags',
    },
    {
        name: 'channels',
        kind: 'list',
        text: 'branches that make pre-releases, as BRANCH=WORD: beta=beta gives 1.3.0-beta.1',
    },
    {
        name: 'default-bump',
        kind: 'choice',
        default: 'none',
        choices: ['none', 'patch'],
        text: 'bump when no commit asks for one',
    },
    {
        name: 'release-host',
        kind: 'choice',
        choices: ['github', 'gitlab'],
        text: 'where the release is published; found from the environment and the git remote when empty',
    },
    {
        name: 'from-report',
        kind: 'text',
        text: 'report of a build job (its path), or its output images: what it pushed is judged again and released, nothing is built',
    },
    { name: 'git-remote', kind: 'text', default: 'origin', text: 'remote that the version tag is pushed to' },
    { name: 'gitlab-token', kind: 'secret', text: 'GitLab token that may push tags; the job token when empty' },
];

;// CONCATENATED MODULE: ./lib/config/sign-inputs.js
/** Who signs and verifies, and where signatures go. */
const SIGN_INPUTS = [
    {
        name: 'sign',
        kind: 'choice',
        default: 'auto',
        choices: ['auto', 'off'],
        text: 'auto signs what is pushed and fails when there is nothing to sign with; off pushes without a signature',
    },
    {
        name: 'key',
        kind: 'secret',
        aliases: ['public-key'],
        refuseEmpty: true,
        text: 'key to sign or verify with: path of a PEM file, or the PEM itself',
    },
    { name: 'key-password', kind: 'secret', text: 'password of an encrypted key' },
    {
        name: 'identity-token',
        kind: 'secret',
        text: 'OpenID Connect token to sign with; that of the running job (GitHub, SIGSTORE_ID_TOKEN) when empty',
    },
    {
        name: 'fulcio-url',
        kind: 'text',
        default: 'https://fulcio.sigstore.dev',
        text: 'certificate authority that vouches for the identity',
    },
    {
        name: 'rekor-url',
        kind: 'text',
        default: 'https://rekor.sigstore.dev',
        text: 'transparency log; off signs without a log',
    },
    {
        name: 'rekor-version',
        kind: 'choice',
        default: '1',
        choices: ['1', '2'],
        text: 'protocol of the transparency log',
    },
    {
        name: 'tsa-url',
        kind: 'text',
        default: 'https://timestamp.sigstore.dev/api/v1/timestamp',
        text: 'authority that dates signatures; off signs without a timestamp',
    },
    {
        name: 'trusted-root',
        kind: 'text',
        text: 'trusted_root.json of the Sigstore instance; that of the public instance when empty',
    },
    {
        name: 'public-log',
        kind: 'boolean',
        default: 'false',
        text: 'let a repository that is private, or not known to be public, appear in the public Sigstore log',
    },
    { name: 'identity', kind: 'text', text: 'verify: who must have signed, exactly as the certificate says it' },
    { name: 'identity-pattern', kind: 'text', text: 'verify: the same as a regular expression for the whole identity' },
    {
        name: 'log-threshold',
        kind: 'text',
        text: 'verify: how many transparency logs must hold a signature of an identity; 1, or 0 with rekor-url off, when empty',
    },
    {
        name: 'timestamp-threshold',
        kind: 'text',
        text: 'verify: how many logs or authorities must date a signature of an identity; 1 when empty',
    },
    { name: 'issuer', kind: 'text', text: 'verify: issuer of the identity token, exactly' },
    {
        name: 'formats',
        kind: 'list',
        default: 'bundle,legacy',
        text: 'how signatures are stored: bundle (Sigstore bundle as a referrer), legacy (the .sig and .att tags)',
    },
    {
        name: 'recursive',
        kind: 'boolean',
        text: 'each platform of an index as well; so by default for sign and verify, not for attest',
    },
    {
        name: 'type',
        kind: 'list',
        text: 'predicate type of attest or verify: cyclonedx, spdx, slsaprovenance1, vuln, openvex, custom or a URI',
    },
    { name: 'predicate', kind: 'text', text: 'file with the predicate to attest (JSON)' },
    {
        name: 'print-policy',
        kind: 'choice',
        choices: ['kyverno', 'policy-controller', 'containers-policy', 'containers-registries'],
        commandLineOnly: true,
        text: 'verify: print a policy file that admits the named images only with such a signature, and verify nothing',
    },
];

;// CONCATENATED MODULE: ./lib/config/inputs.js



/** The one table of inputs. action.yml, the GitLab inputs, the docs and the option parser all come from it. */
const INPUTS = [
    {
        name: 'command',
        kind: 'text',
        default: 'pipeline',
        text: 'what to do: pipeline (everything), build, release, version, sbom, scan, sign, attest, verify or registry',
    },
    {
        name: 'arguments',
        kind: 'lines',
        text: 'positional arguments of the command, such as the reference to scan; one a line',
    },
    {
        name: 'config',
        kind: 'text',
        outsideFile: true,
        text: 'file of inputs; slipway.yml in the working directory when empty, if there is one',
    },
    {
        name: 'images',
        kind: 'list',
        aliases: ['image', 'meta-images'],
        refuseEmpty: true,
        text: 'image names without a tag, such as ghcr.io/owner/app; the place of the images where slipway.yml has several',
    },
    {
        name: 'tags',
        kind: 'lines',
        aliases: ['tag', 'meta-tags'],
        short: 't',
        text: 'tags or docker/metadata rules, one a line; a full version such as 1.2.3 also moves 1.2, 1 and latest',
    },
    {
        name: 'flavor',
        kind: 'lines',
        aliases: ['meta-flavor'],
        text: 'docker/metadata flavor: latest=, prefix=, suffix=',
    },
    {
        name: 'platforms',
        kind: 'list',
        aliases: ['platform'],
        refuseEmpty: true,
        text: 'platforms to build, such as linux/amd64,linux/arm64; the platform of the engine when empty',
    },
    {
        name: 'push',
        kind: 'boolean',
        default: 'false',
        text: 'put the admitted image into the registry, sign it and name it',
    },
    { name: 'load', kind: 'boolean', default: 'false', text: 'put the image into the local docker daemon' },
    ...BUILD_INPUTS,
    {
        name: 'registry',
        kind: 'text',
        text: 'registry that username and password belong to; that of the first image when empty',
    },
    { name: 'username', kind: 'text', text: 'user of the registry; docker config is read when empty' },
    { name: 'password', kind: 'secret', text: 'password or token of the registry' },
    {
        name: 'trusted-token-hosts',
        kind: 'list',
        text: 'pairs REGISTRY=HOST: token services on foreign hosts that may be given the credentials of the registry',
    },
    { name: 'github-token', kind: 'secret', text: 'token of the workflow, for ghcr.io' },
    {
        name: 'fail-on',
        kind: 'choice',
        default: 'critical',
        choices: ['none', 'low', 'medium', 'high', 'critical'],
        text: 'worst severity that is not let through: an image with a finding at this level or above is refused',
    },
    {
        name: 'unknown-severity',
        kind: 'choice',
        default: 'warn',
        choices: ['ignore', 'warn', 'low', 'medium', 'high', 'critical'],
        text: 'how a finding without a rating counts for fail-on; it is always listed',
    },
    {
        name: 'gate',
        kind: 'choice',
        default: 'block',
        choices: ['block', 'warn'],
        aliases: ['gate-mode'],
        text: 'what a refusal does: block ends with exit 10 and an empty registry, warn goes on and ends with exit 14',
    },
    {
        name: 'ignore-unfixed',
        kind: 'boolean',
        default: 'false',
        text: 'findings without a fixed version do not count for fail-on; they are listed',
    },
    {
        name: 'ignore-file',
        kind: 'text',
        text: 'YAML file of findings that do not count, each with a reason and a day when that ends; not heeded in pull requests',
    },
    {
        name: 'trivy-reports',
        kind: 'list',
        aliases: ['trivy-report'],
        text: 'JSON reports of trivy about the same image',
    },
    {
        name: 'grype-reports',
        kind: 'list',
        aliases: ['grype-report'],
        text: 'JSON reports of grype about the same image',
    },
    { name: 'offline', kind: 'text', text: 'folder of OSV records that is asked instead of osv-url' },
    {
        name: 'default-branch-image',
        kind: 'text',
        text: 'name of this image on the default branch, so that GitLab keeps track of findings across tags',
    },
    { name: 'osv-url', kind: 'text', default: 'https://api.osv.dev', text: 'OSV server that knows the advisories' },
    ...SIGN_INPUTS,
    ...RELEASE_INPUTS,
    {
        name: 'format',
        kind: 'text',
        text: 'output of sbom (cyclonedx, spdx, purls) or scan (table, json, sarif, gitlab, cyclonedx, junit)',
    },
    { name: 'sbom', kind: 'text', text: 'scan: CycloneDX file to match instead of reading the image' },
    { name: 'to', kind: 'text', text: 'destination of registry pull and copy' },
    {
        name: 'referrers',
        kind: 'boolean',
        default: 'false',
        text: 'registry copy and pull: take signatures and attestations along',
    },
    {
        name: 'artifact-type',
        kind: 'text',
        text: 'registry attach: type of the artifact; registry referrers: only this type',
    },
    {
        name: 'stats',
        kind: 'boolean',
        default: 'false',
        text: 'registry commands: add requests, tokens, bytes and memory to the answer',
    },
    { name: 'out', kind: 'text', text: 'folder for report.json, scan.json, SBOMs and summaries' },
    {
        name: 'plan',
        kind: 'boolean',
        default: 'false',
        commandLineOnly: true,
        text: 'print what would be done, touch nothing',
    },
    {
        name: 'json',
        kind: 'boolean',
        default: 'false',
        commandLineOnly: true,
        text: 'print exactly one JSON document on standard output',
    },
    {
        name: 'quiet',
        kind: 'boolean',
        default: 'false',
        commandLineOnly: true,
        short: 'q',
        text: 'say only warnings and errors',
    },
    {
        name: 'host',
        kind: 'choice',
        choices: ['action', 'gitlab', 'cli'],
        commandLineOnly: true,
        text: 'whose rules for inputs and outputs hold; found from the environment when empty',
    },
];
const BY_NAME = new Map(INPUTS.flatMap((input) => [input.name, ...(input.aliases ?? [])].map((name) => [name, input])));
/** The input with this name or alias. */
function findInput(name) {
    return BY_NAME.get(name);
}
function findShort(letter) {
    return INPUTS.find((input) => input.short === letter);
}
/** Every spelling, for suggestions. */
function inputSpellings() {
    return [...BY_NAME.keys()];
}


/***/ }),

/***/ 63582:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ readInputs)
});

// EXTERNAL MODULE: ./lib/system/secret.js
var secret = __webpack_require__(11482);
// EXTERNAL MODULE: ./lib/config/inputs.js + 3 modules
var inputs = __webpack_require__(49483);
;// CONCATENATED MODULE: ./lib/config/list.js
/**
 * Splits a list as docker's actions do: one entry a line, with `commas` also at commas; a record wholly in double quotes may
 * span lines and hold commas, `""` in it is one quote; blank entries are dropped, white space around entries is cut.
 */
function parseList(text, grammar) {
    const entries = [];
    let at = 0;
    while (at < text.length) {
        const taken = takeEntry(text, at, grammar);
        if (taken.entry !== '')
            entries.push(taken.entry);
        at = taken.next;
    }
    return entries;
}
function takeEntry(text, start, grammar) {
    const quoted = takeQuoted(text, start, grammar);
    if (quoted !== undefined)
        return quoted;
    let end = start;
    while (end < text.length && !isSeparator(text[end] ?? '', grammar))
        end += 1;
    return { entry: text.slice(start, end).trim(), next: end + 1 };
}
function takeQuoted(text, start, grammar) {
    const open = start + (/^[ \t]*/.exec(text.slice(start))?.[0].length ?? 0);
    if (text[open] !== '"')
        return undefined;
    const body = /^"((?:[^"]|"")*)"[ \t\r]*/.exec(text.slice(open));
    if (body === null)
        return undefined;
    const end = open + body[0].length;
    if (end < text.length && !isSeparator(text[end] ?? '', grammar))
        return undefined;
    return { entry: (body[1] ?? '').replaceAll('""', '"'), next: end + 1 };
}
function isSeparator(character, { commas }) {
    return character === '\n' || (commas && character === ',');
}

;// CONCATENATED MODULE: ./lib/config/values.js



const SOURCE_RANK = ['command line', 'environment', 'image of slipway.yml', 'slipway.yml'];
const TRUE = new Set(['true', 'True', 'TRUE']);
const FALSE = new Set(['false', 'False', 'FALSE']);
/**
 * Understands every input. Where an input is given twice the command line wins over the environment, that over slipway.yml, and there an image's own over the file's;
 * an empty value means unset. Every fault is added to `problems` under the name the user wrote; the value is then the default.
 */
function readInputs(raw, problems) {
    const entries = inputs/* INPUTS */.mc.map((input) => [camel(input.name), readInput(input, raw, problems)]);
    return Object.fromEntries(entries);
}
function readInput(input, raw, problems) {
    for (const source of SOURCE_RANK) {
        const given = raw.filter((entry) => entry.source === source && (0,inputs/* findInput */.cu)(entry.name) === input);
        if (given.length === 0)
            continue;
        const values = given.flatMap((entry) => entry.values);
        if (values.every((value) => value.trim() === '')) {
            if (source === 'command line' && input.refuseEmpty === true)
                problems.add(input.name, 'is empty', `leave --${input.name} out, or give it a value`);
            continue;
        }
        const value = understand(input, values, problems);
        if (value !== undefined)
            return value;
        break;
    }
    return input.default === undefined ? unset(input) : understand(input, [input.default], problems);
}
function unset(input) {
    return input.kind === 'list' || input.kind === 'lines' ? [] : undefined;
}
function understand(input, values, problems) {
    const last = values.at(-1) ?? '';
    switch (input.kind) {
        case 'text':
            return last.trim();
        case 'secret':
            return new secret/* Secret */.z(last);
        case 'boolean':
            return understandBoolean(input, last.trim(), problems);
        case 'choice': {
            const choices = input.choices ?? [];
            if (choices.includes(last.trim()))
                return last.trim();
            problems.add(input.name, `${JSON.stringify(last)} is not one of ${choices.join(', ')}`);
            return undefined;
        }
        case 'list':
        case 'lines':
            return values.flatMap((value) => parseList(value, { commas: input.kind === 'list' }));
    }
}
function understandBoolean(input, text, problems) {
    if (TRUE.has(text))
        return true;
    if (FALSE.has(text))
        return false;
    problems.add(input.name, `${JSON.stringify(text)} is not true or false`);
    return undefined;
}
function camel(name) {
    return name.replaceAll(/-([a-z])/g, (_, letter) => letter.toUpperCase());
}


/***/ }),

/***/ 42685:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GQ: () => (/* binding */ SlipwayError),
/* harmony export */   I7: () => (/* binding */ asSlipwayError),
/* harmony export */   Zw: () => (/* binding */ Problems)
/* harmony export */ });
/* unused harmony export ERROR_KINDS */
const ERROR_KINDS = {
    INTERNAL: { exit: 1, meaning: 'a defect of Slipway itself; the stack is shown, please report it' },
    CONFIG_INVALID: { exit: 2, meaning: 'inputs are wrong; every problem is listed, nothing was touched' },
    CONFIG_REFERENCE: { exit: 2, meaning: 'an image reference, digest or platform cannot be read' },
    ENVIRONMENT_NODE: { exit: 3, meaning: 'Node is older than 24' },
    ENVIRONMENT_ENGINE: { exit: 3, meaning: 'no docker engine with buildx answers' },
    ENVIRONMENT_BUILDER: { exit: 3, meaning: 'the builder cannot do the job and none can be made' },
    ENVIRONMENT_CREDENTIALS: {
        exit: 3,
        meaning: 'credentials, a permission or a token are missing; no request was made',
    },
    ENVIRONMENT_GIT: { exit: 3, meaning: 'a release needs the git repository of the sources, and git itself' },
    ENVIRONMENT_IDENTITY: { exit: 3, meaning: 'nothing to sign with: neither a key nor an identity' },
    GATE_REFUSED: { exit: 10, meaning: 'policy refused the image; nothing is in the registry, signed or tagged' },
    VERIFY_FAILED: { exit: 11, meaning: 'a signature or attestation did not verify; the failed check is named' },
    SCAN_FEED: { exit: 12, meaning: 'the vulnerability feed is down, was cut short or answers nonsense: could not scan' },
    SCAN_CONTENT: { exit: 12, meaning: 'the image content could not be catalogued: could not scan' },
    GATE_WARNED: { exit: 14, meaning: 'the gate would refuse the image, but gate is set to warn' },
    BUILD_FAILED: {
        exit: 20,
        meaning: 'the Dockerfile or the build failed; the failing line and its last output are shown',
    },
    BUILD_SOURCE: { exit: 20, meaning: 'the sources could not be fetched or unpacked' },
    BUILD_OUTPUT: { exit: 20, meaning: 'the build engine left a result that is not the image that was asked for' },
    BUILD_LOAD: { exit: 20, meaning: 'the built image could not be put into the local docker daemon' },
    REGISTRY_UNREACHABLE: { exit: 30, meaning: 'the registry does not answer' },
    REGISTRY_DENIED: { exit: 30, meaning: 'the registry refused the credentials or the access' },
    REGISTRY_REALM: { exit: 30, meaning: 'the registry names a token service that is not trusted with the credentials' },
    REGISTRY_REDIRECT: { exit: 30, meaning: 'the registry points to another server in a way that is not followed' },
    REGISTRY_NOT_FOUND: { exit: 30, meaning: 'no such repository, manifest, tag or blob' },
    REGISTRY_REFUSED: { exit: 30, meaning: 'the registry answered a request with an error' },
    REGISTRY_DIGEST_MISMATCH: { exit: 30, meaning: 'bytes do not have the digest or the size they should have' },
    REGISTRY_MALFORMED: { exit: 30, meaning: 'a manifest, layout or answer does not follow the OCI specifications' },
    REGISTRY_LIMIT: { exit: 30, meaning: 'an answer is larger, longer or deeper than the limits allow' },
    REGISTRY_TAG_CONFLICT: { exit: 30, meaning: 'an immutable tag already names another digest' },
    SIGN_KEY: { exit: 40, meaning: 'the signing key cannot be read or used' },
    SIGN_FAILED: { exit: 40, meaning: 'signing or attaching a signature failed' },
    SIGN_IDENTITY: { exit: 40, meaning: 'no certificate could be had for the identity to sign with' },
    SIGN_LOG: { exit: 40, meaning: 'the transparency log did not record a signature' },
    SIGN_TIMESTAMP: { exit: 40, meaning: 'the time-stamping authority did not date a signature' },
    RELEASE_DENIED: {
        exit: 50,
        meaning: 'a token, permission or rule of the release host forbids it; the right to add is named',
    },
    RELEASE_REFUSED: { exit: 50, meaning: 'the release host or the remote repository refused what was asked' },
    RELEASE_UNREACHABLE: { exit: 50, meaning: 'the release host or the remote repository does not answer' },
    RELEASE_CONFLICT: {
        exit: 50,
        meaning: 'a version, tag or file that is to be made contradicts one that stands, or the range of its branch',
    },
    RELEASE_LOST: { exit: 75, meaning: 'another run took the name first; run again' },
    CANCELLED: { exit: 130, meaning: 'cancelled by Ctrl-C; cleaned up' },
    TERMINATED: { exit: 143, meaning: 'terminated by a signal; cleaned up' },
};
/**
 * The only error that Slipway throws on purpose.
 * `message` says what happened and to what; `help` what to do about it; `facts` carry the details a program needs
 * (registry errors: `status`, `operation`, `registry`). None of them ever holds a secret.
 */
class SlipwayError extends Error {
    name = 'SlipwayError';
    code;
    facts;
    help;
    retryable;
    problems;
    constructor(code, message, options = {}) {
        super(message, options.cause === undefined ? undefined : { cause: options.cause });
        this.code = code;
        this.facts = options.facts ?? {};
        this.help = options.help;
        this.retryable = options.retryable ?? false;
        this.problems = options.problems ?? [];
    }
    get exit() {
        return ERROR_KINDS[this.code].exit;
    }
}
/** Collects every wrong input before one CONFIG_INVALID is thrown, so that nobody fixes them one run at a time. */
class Problems {
    list = [];
    add(input, message, help) {
        this.list.push(help === undefined ? { input, message } : { input, message, help });
    }
    throwIfAny() {
        if (this.list.length === 0)
            return;
        const count = this.list.length === 1 ? 'one input is wrong' : `${this.list.length} inputs are wrong`;
        throw new SlipwayError('CONFIG_INVALID', count, { problems: this.list });
    }
}
/** Any thrown value as a SlipwayError: an abort becomes CANCELLED, everything unforeseen INTERNAL. */
function asSlipwayError(thrown) {
    if (thrown instanceof SlipwayError)
        return thrown;
    if (thrown instanceof Error && thrown.name === 'AbortError')
        return new SlipwayError('CANCELLED', 'cancelled', { cause: thrown });
    const message = thrown instanceof Error ? thrown.message : String(thrown);
    return new SlipwayError('INTERNAL', message, {
        cause: thrown,
        help: 'this is a defect of Slipway; please report it with the stack',
    });
}


/***/ }),

/***/ 60878:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  start: () => (/* binding */ start)
});

// EXTERNAL MODULE: external "node:process"
var external_node_process_ = __webpack_require__(1708);
// EXTERNAL MODULE: ./lib/config/inputs.js + 3 modules
var inputs = __webpack_require__(49483);
;// CONCATENATED MODULE: ./lib/config/arguments.js

/**
 * Splits arguments by the table: `--name value`, `--name=value`, `-f value`; a boolean may stand alone or be followed by
 * true or false. After `--` everything is positional. Unknown options and missing values become problems.
 */
function parseArguments(argv, problems) {
    const positional = [];
    const raw = [];
    let help = false;
    let version = false;
    for (let at = 0; at < argv.length; at += 1) {
        const word = argv[at] ?? '';
        if (word === '--') {
            positional.push(...argv.slice(at + 1));
            break;
        }
        if (!word.startsWith('-') || word === '-')
            positional.push(word);
        else if (word === '--help' || word === '-h')
            help = true;
        else if (word === '--version')
            version = true;
        else {
            const { name, input, inline } = splitOption(word);
            if (input === undefined) {
                problems.add(word.split('=')[0] ?? word, 'no such option', suggestion(name));
                continue;
            }
            const taken = takeValue(input, inline, argv[at + 1]);
            if (taken === undefined)
                problems.add(input.name, 'has no value', `write --${input.name} VALUE`);
            else {
                raw.push({ name: input.name, values: [taken.value], source: 'command line' });
                at += taken.words;
            }
        }
    }
    return { positional, raw, help, version };
}
function splitOption(word) {
    const equals = word.indexOf('=');
    const flag = equals < 0 ? word : word.slice(0, equals);
    const inline = equals < 0 ? undefined : word.slice(equals + 1);
    if (flag.startsWith('--'))
        return { name: flag.slice(2), input: (0,inputs/* findInput */.cu)(flag.slice(2)), inline };
    return { name: flag.slice(1), input: (0,inputs/* findShort */.U5)(flag.slice(1)), inline };
}
function takeValue(input, inline, next) {
    if (inline !== undefined)
        return { value: inline, words: 0 };
    if (input.kind === 'boolean') {
        const spelled = next !== undefined && /^(?:true|false)$/i.test(next);
        return spelled ? { value: next, words: 1 } : { value: 'true', words: 0 };
    }
    if (next === undefined || (next.startsWith('--') && (0,inputs/* findInput */.cu)(next.slice(2).split('=')[0] ?? '') !== undefined))
        return undefined;
    return { value: next, words: 1 };
}
function suggestion(name) {
    const near = (0,inputs/* inputSpellings */.c)()
        .map((spelling) => ({ spelling, distance: editDistance(name, spelling) }))
        .sort((a, b) => a.distance - b.distance)[0];
    return near !== undefined && near.distance <= Math.min(3, name.length / 2)
        ? `did you mean --${near.spelling}?`
        : '--help lists the options';
}
/** Levenshtein distance, for suggestions only. */
function editDistance(a, b) {
    let row = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (let i = 1; i <= a.length; i += 1) {
        const next = [i];
        for (let j = 1; j <= b.length; j += 1) {
            const substitute = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
            next.push(Math.min(substitute, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
        }
        row = next;
    }
    return row[b.length] ?? 0;
}

// EXTERNAL MODULE: ./lib/config/environment.js
var environment = __webpack_require__(72990);
// EXTERNAL MODULE: ./lib/config/values.js + 1 modules
var values = __webpack_require__(63582);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(42685);
// EXTERNAL MODULE: ./lib/report/error-report.js
var error_report = __webpack_require__(95100);
// EXTERNAL MODULE: ./lib/version.js
var version = __webpack_require__(86144);
;// CONCATENATED MODULE: ./lib/hosts/choose-host.js
/** The host that was forced, or the one the environment speaks of. */
async function openHost(forced, commandLine, env) {
    const options = { env, quiet: isSet(commandLine, 'quiet'), json: isSet(commandLine, 'json') };
    switch (forced ?? ambient(env)) {
        case 'action':
            return (await __webpack_require__.e(/* import() */ 8740).then(__webpack_require__.bind(__webpack_require__, 48740))).actionHost(options);
        case 'gitlab':
            return (await __webpack_require__.e(/* import() */ 5500).then(__webpack_require__.bind(__webpack_require__, 25500))).gitlabHost(options);
        case 'cli':
            return (await __webpack_require__.e(/* import() */ 1278).then(__webpack_require__.bind(__webpack_require__, 21278))).cliHost(options);
    }
}
function ambient(env) {
    if (env['GITHUB_ACTIONS'] === 'true')
        return 'action';
    return env['GITLAB_CI'] === 'true' ? 'gitlab' : 'cli';
}
function isSet(raw, name) {
    return (raw
        .find((input) => input.name === name)
        ?.values.at(-1)
        ?.toLowerCase() === 'true');
}

;// CONCATENATED MODULE: ./lib/hosts/start.js








/** Runs one command line to its end and sets the exit code. Everything that goes wrong ends here as one message. */
async function start(argv) {
    const problems = new errors/* Problems */.Zw();
    const line = parseArguments(argv, problems);
    if (line.version) {
        external_node_process_.stdout.write(`${version/* VERSION */.x}\n`);
        return;
    }
    if (line.help) {
        const { helpText } = await __webpack_require__.e(/* import() */ 8237).then(__webpack_require__.bind(__webpack_require__, 18237));
        external_node_process_.stdout.write(helpText(line.positional[0]));
        return;
    }
    const host = await openHost(forcedHost(line.raw), line.raw, external_node_process_.env);
    const given = [...line.raw, ...host.inputs, ...(0,environment/* inputsFromVariables */.J)(external_node_process_.env)];
    const file = await configFile(given, problems);
    const raw = [...given, ...file.inputs];
    const inputs = (0,values/* readInputs */.K)(raw, problems);
    const images = file.images.length === 0 ? [] : await severalImages(file, raw, problems);
    host.mask(secretsOf(inputs));
    const [spoken, ...args] = line.positional;
    const command = spoken ?? inputs.command;
    const result = await runCommand(host, command, {
        inputs,
        images,
        args: spoken === undefined ? inputs.arguments : args,
        problems,
    });
    await deliver(host, inputs, result);
}
/** The command's result, whatever happens: a failure is a result with a report. */
async function runCommand(host, command, call) {
    const cancellation = listenForSignals();
    try {
        const { findCommand } = await __webpack_require__.e(/* import() */ 4383).then(__webpack_require__.bind(__webpack_require__, 74383));
        const run = findCommand(command, call.problems);
        if (run === undefined)
            call.problems.throwIfAny();
        const { openContext } = await __webpack_require__.e(/* import() */ 6301).then(__webpack_require__.bind(__webpack_require__, 96301));
        const opened = await openContext(host, call, external_node_process_.env, cancellation.signal);
        try {
            return (await run?.(opened.context)) ?? failure(command, new errors/* SlipwayError */.GQ('INTERNAL', 'no command ran'));
        }
        finally {
            await opened.close();
        }
    }
    catch (thrown) {
        return failure(command, cancellation.reason() ?? (0,errors/* asSlipwayError */.I7)(thrown));
    }
    finally {
        cancellation.stop();
    }
}
function failure(command, error) {
    const report = (0,error_report/* failedReport */.k)(command, error);
    return { exit: report.exit, json: report, report };
}
async function deliver(host, inputs, result) {
    const { writeOut } = await __webpack_require__.e(/* import() */ 8278).then(__webpack_require__.bind(__webpack_require__, 68278));
    const { explain } = await __webpack_require__.e(/* import() */ 1555).then(__webpack_require__.bind(__webpack_require__, 11555));
    explain(result, host.log);
    const directory = inputs.out ?? host.outDirectory;
    const files = directory === undefined ? new Map() : await writeOut(directory, result, inputs);
    const text = inputs.json ? JSON.stringify(result.json, undefined, 2) : result.text;
    if (text !== undefined && text !== '')
        external_node_process_.stdout.write(`${text}\n`);
    await host.finish(result, files);
    external_node_process_.exitCode = result.exit;
}
function forcedHost(raw) {
    const given = raw.find(({ name }) => name === 'host')?.values.at(-1);
    return given === 'action' || given === 'gitlab' || given === 'cli' ? given : undefined;
}
/** The file that `config` names, which must be there; else slipway.yml, if it is there. */
async function configFile(given, problems) {
    const { readFile, stat } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 51455, 19));
    const named = (0,values/* readInputs */.K)(given, new errors/* Problems */.Zw()).config;
    const path = named ?? 'slipway.yml';
    const found = await stat(path).catch(() => undefined);
    if (found?.isFile() !== true) {
        if (named !== undefined)
            problems.add('config', `${JSON.stringify(path)} is no file`);
        return NO_FILE;
    }
    const { FILE_LIMIT_BYTES, parseConfigFile } = await Promise.all(/* import() */[__webpack_require__.e(7207), __webpack_require__.e(2453)]).then(__webpack_require__.bind(__webpack_require__, 12453));
    if (found.size > FILE_LIMIT_BYTES) {
        problems.add('slipway.yml', `is larger than ${FILE_LIMIT_BYTES} bytes`);
        return NO_FILE;
    }
    return parseConfigFile(await readFile(path, 'utf8'), problems);
}
const NO_FILE = { inputs: [], images: [] };
async function severalImages({ images }, raw, problems) {
    const { imageInputs } = await __webpack_require__.e(/* import() */ 8298).then(__webpack_require__.bind(__webpack_require__, 98298));
    return imageInputs(images, raw, problems);
}
function secretsOf(inputs) {
    const { password, keyPassword, githubToken, gitlabToken, identityToken, key } = inputs;
    const pem = key?.reveal().includes('-----BEGIN') === true ? key : undefined;
    return [password, keyPassword, githubToken, gitlabToken, identityToken, pem].filter((secret) => secret !== undefined);
}
/** The first Ctrl-C or SIGTERM cancels and cleans up; a second one ends the process at once. */
function listenForSignals() {
    const abort = new AbortController();
    let error;
    const handle = (signal) => {
        if (error !== undefined)
            external_node_process_.exit(error.exit);
        error = new errors/* SlipwayError */.GQ(signal === 'SIGINT' ? 'CANCELLED' : 'TERMINATED', `cancelled by ${signal}`);
        abort.abort(error);
    };
    external_node_process_.on('SIGINT', handle).on('SIGTERM', handle);
    return {
        signal: abort.signal,
        reason: () => error,
        stop: () => external_node_process_.off('SIGINT', handle).off('SIGTERM', handle),
    };
}


/***/ }),

/***/ 95100:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ errorReport),
/* harmony export */   k: () => (/* binding */ failedReport)
/* harmony export */ });
/** The report of a command that failed before it had a plan. */
function failedReport(command, error) {
    return { schema: 1, command, exit: error.exit, images: [], stages: [], error: errorReport(error) };
}
function errorReport(error) {
    return {
        code: error.code,
        message: error.message,
        ...(error.help === undefined ? {} : { help: error.help }),
        facts: error.retryable ? { ...error.facts, retryable: true } : error.facts,
        problems: error.problems,
    };
}


/***/ }),

/***/ 11482:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ redact),
/* harmony export */   z: () => (/* binding */ Secret)
/* harmony export */ });
const inspect = Symbol.for('nodejs.util.inspect.custom');
/** A value that must not be seen: prints, serialises and inspects as `***`. Only `reveal` gives it. */
class Secret {
    #value;
    constructor(value) {
        this.#value = value;
    }
    reveal() {
        return this.#value;
    }
    toString() {
        return '***';
    }
    toJSON() {
        return '***';
    }
    [inspect]() {
        return '***';
    }
}
/** Replaces each secret, and its base64 form, wherever it stands in a text. Secrets under 4 characters cannot be told from prose. */
function redact(text, secrets) {
    let clean = text;
    for (const secret of secrets) {
        const value = secret.reveal();
        if (value.length < 4)
            continue;
        for (const form of [value, Buffer.from(value).toString('base64')])
            clean = clean.replaceAll(form, '***');
        for (const line of value.split('\n'))
            if (line.length >= 8)
                clean = clean.replaceAll(line, '***');
    }
    return clean;
}


/***/ }),

/***/ 86144:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
/** The version of this build; equal to package.json's, which a test checks. */
const VERSION = '0.1.0';


/***/ })

};
