const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 4414;
export const ids = [4414];
export const modules = {

/***/ 97851:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ inputsFromRunner),
/* harmony export */   J: () => (/* binding */ inputsFromVariables)
/* harmony export */ });
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21058);

function inputsFromVariables(env) {
    return read(env, (name) => `SLIPWAY_${name.toUpperCase().replaceAll('-', '_')}`);
}
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

/***/ 21058:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  mc: () => (/* binding */ INPUTS),
  cu: () => (/* binding */ findInput),
  U5: () => (/* binding */ findShort),
  c: () => (/* binding */ inputSpellings)
});

;// CONCATENATED MODULE: ./lib/config/build-inputs.js
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
        comments: true,
        aliases: ['label', 'meta-labels'],
        text: 'labels NAME=VALUE, one a line, added to the generated ones',
    },
    {
        name: 'annotations',
        kind: 'lines',
        comments: true,
        aliases: ['annotation', 'meta-annotations'],
        text: 'annotations NAME=VALUE of the index and the manifests, one a line',
    },
    {
        name: 'secret-envs',
        kind: 'list',
        aliases: ['secret-env'],
        text: 'build secrets ID=VARIABLE, read from the environment by RUN --mount=type=secret',
    },
    {
        name: 'secrets',
        kind: 'secret',
        repeatable: true,
        text: 'build secrets ID=VALUE, one a line; a value with line breaks stands with its id in double quotes',
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
        name: 'outputs',
        kind: 'lines',
        aliases: ['output'],
        short: 'o',
        text: 'further copies of the admitted image: type=oci|docker|local|tar,dest=PATH, type=docker as load, type=registry as push',
    },
    { name: 'cgroup-parent', kind: 'text', text: 'parent cgroup of RUN steps' },
    {
        name: 'provenance',
        kind: 'text',
        text: "BuildKit's own provenance in the index: mode=min, mode=max, true or false; ours is attested in any case",
    },
    {
        name: 'attests',
        kind: 'lines',
        text: "BuildKit's own attestations in the index: type=provenance,… or type=sbom,… one a line",
    },
    {
        name: 'driver-opts',
        kind: 'lines',
        aliases: ['driver-opt'],
        text: 'makes a container builder with these options NAME=VALUE of its driver',
    },
    { name: 'buildkitd-flags', kind: 'text', text: 'makes a container builder with these flags of buildkitd' },
    { name: 'buildkitd-config', kind: 'text', text: 'makes a container builder with this buildkitd.toml (its path)' },
    { name: 'buildkitd-config-inline', kind: 'text', text: 'makes a container builder with this text as buildkitd.toml' },
    {
        name: 'buildkit-image',
        kind: 'text',
        text: 'BuildKit of a container builder that is made here; v0.33.1, pinned by digest, when empty',
    },
    {
        name: 'source',
        kind: 'text',
        text: 'in place of context: a git address URL#ref:subdir, a tar archive or a folder; without a Dockerfile one is made',
    },
    {
        name: 'digests',
        kind: 'lines',
        aliases: ['digest'],
        text: 'merge what build runs pushed, one platform each: digests, REPOSITORY@DIGEST or report files, one a line; nothing is built',
    },
];

;// CONCATENATED MODULE: ./lib/config/promotion-inputs.js
const PROMOTION_INPUTS = [
    {
        name: 'to',
        kind: 'lines',
        text: 'promote: where to, as REPOSITORY or REPOSITORY:TAG, one a line; rollback: version or digest to go back to; registry: destination of push, pull and copy',
    },
    {
        name: 'reason',
        kind: 'text',
        text: 'rollback: why, for those who read the mark on the version that is taken back',
    },
    {
        name: 'delete-tags',
        kind: 'list',
        text: 'prune: tags that may go, as patterns with * and ?; all but versions and latest when empty',
    },
    { name: 'keep-tags', kind: 'list', text: 'prune: tags that stay, whatever else is said, as patterns with * and ?' },
    {
        name: 'older-than',
        kind: 'text',
        text: 'prune: only images that were made and signed longer ago than this, such as 30d, 2w or 12h',
    },
    { name: 'keep-last', kind: 'text', text: 'prune: how many of the newest of those that may go are kept all the same' },
    {
        name: 'force',
        kind: 'boolean',
        default: 'false',
        text: 'prune: delete what the plan names; without it the plan is only shown',
    },
];

;// CONCATENATED MODULE: ./lib/config/release-inputs.js
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
        text: 'what a build job pushed: its report, its output images or digest, or a folder of such reports; judged again and released, nothing is built',
    },
    { name: 'git-remote', kind: 'text', default: 'origin', text: 'remote that the version tag is pushed to' },
    { name: 'gitlab-token', kind: 'secret', text: 'GitLab token that may push tags; the job token when empty' },
];

;// CONCATENATED MODULE: ./lib/config/sign-inputs.js
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
        name: 'key-type',
        kind: 'choice',
        default: 'ecdsa-p256',
        choices: ['ecdsa-p256', 'ecdsa-p384', 'ecdsa-p521', 'ed25519', 'rsa-2048', 'rsa-3072', 'rsa-4096'],
        commandLineOnly: true,
        text: 'key generate: kind of the key; every verifier of images knows ecdsa-p256',
    },
    {
        name: 'output-key-prefix',
        kind: 'text',
        default: 'cosign',
        commandLineOnly: true,
        refuseEmpty: true,
        text: 'key generate: path of the two files without their endings .key and .pub',
    },
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
    {
        name: 'identity',
        kind: 'text',
        aliases: ['certificate-identity'],
        text: 'verify: who must have signed, exactly as the certificate says it',
    },
    {
        name: 'identity-pattern',
        kind: 'text',
        aliases: ['certificate-identity-regexp'],
        text: 'verify: the same as a regular expression for the whole identity',
    },
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
    {
        name: 'issuer',
        kind: 'text',
        aliases: ['certificate-oidc-issuer'],
        text: 'verify: issuer of the identity token, exactly',
    },
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
        name: 'policy',
        kind: 'text',
        text: 'verify: file (YAML or JSON) that says what images must carry, in place of key or identity, or beside them',
    },
    {
        name: 'bundle',
        kind: 'text',
        commandLineOnly: true,
        text: 'verify-bundle, sign-bundle: the Sigstore bundle to read or to write, a JSON file',
    },
    {
        name: 'staging',
        kind: 'boolean',
        default: 'false',
        commandLineOnly: true,
        text: "verify-bundle, sign-bundle: Sigstore's staging instance is meant, which needs its trusted-root and signing-config",
    },
    {
        name: 'signing-config',
        kind: 'text',
        commandLineOnly: true,
        text: 'sign-bundle: signing_config.json of a Sigstore instance, in place of the addresses of its services',
    },
    {
        name: 'in-toto',
        kind: 'boolean',
        default: 'false',
        commandLineOnly: true,
        text: 'sign-bundle: the file is an in-toto statement, which is signed as an attestation',
    },
    {
        name: 'print-policy',
        kind: 'choice',
        choices: ['kyverno', 'policy-controller', 'containers-policy', 'containers-registries'],
        commandLineOnly: true,
        text: 'verify: print a policy file that admits the named images only with such a signature, and verify nothing',
    },
];

;// CONCATENATED MODULE: ./lib/config/inputs.js




const INPUTS = [
    {
        name: 'command',
        kind: 'text',
        default: 'pipeline',
        text: 'what to do: pipeline (everything), build, release, version, sbom, scan, rescan, sign, attest, verify, sign-bundle, verify-bundle, promote, rollback, prune, key, migrate, doctor or registry',
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
        comments: true,
        aliases: ['image', 'meta-images'],
        refuseEmpty: true,
        text: 'image names without a tag, such as ghcr.io/owner/app; the place of the images where slipway.yml has several',
    },
    {
        name: 'tags',
        kind: 'lines',
        comments: true,
        aliases: ['tag', 'meta-tags'],
        short: 't',
        text: 'tags or docker/metadata rules, one a line; a full version such as 1.2.3 also moves 1.2, 1 and latest',
    },
    {
        name: 'flavor',
        kind: 'lines',
        comments: true,
        aliases: ['meta-flavor'],
        text: 'docker/metadata flavor: latest=, prefix=, suffix=',
    },
    {
        name: 'sep-tags',
        kind: 'text',
        text: 'what stands between tags in the outputs of the Action; a line break when empty',
    },
    { name: 'sep-labels', kind: 'text', text: 'the same between labels' },
    { name: 'sep-annotations', kind: 'text', text: 'the same between annotations' },
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
        name: 'registry-auth',
        kind: 'secret',
        text: 'further logins, as a YAML list of registry, username and password; also for base images',
    },
    {
        name: 'trusted-token-hosts',
        kind: 'list',
        text: 'pairs REGISTRY=HOST: token services on foreign hosts that may be given the credentials of the registry',
    },
    {
        name: 'registry-cacert',
        kind: 'text',
        refuseEmpty: true,
        text: 'file of PEM certificates: authorities trusted for registries besides the usual ones; or the PEM itself',
    },
    {
        name: 'plain-http-registries',
        kind: 'list',
        aliases: ['plain-http-registry'],
        text: 'registries as HOST[:PORT] that are spoken to over plain http; loopback is without being listed',
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
        name: 'fail-on-secrets',
        kind: 'choice',
        default: 'credentials',
        choices: ['none', 'credentials', 'all'],
        text: 'secrets in the image that refuse it: those of this run and logins (credentials), private keys as well (all), or none; all are listed',
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
        name: 'vex',
        kind: 'list',
        text: 'OpenVEX or CycloneDX files that say which findings do not affect the image; not heeded in pull requests',
    },
    {
        name: 'vex-from-registry',
        kind: 'boolean',
        default: 'false',
        text: 'scan and rescan: hear the OpenVEX documents attested of the image, of those only that the key or identity signed',
    },
    {
        name: 'attest',
        kind: 'boolean',
        default: 'false',
        text: 'rescan: attach the new scan to the image as a signed vuln statement',
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
    {
        name: 'spec-version',
        kind: 'choice',
        choices: ['1.4', '1.5', '1.6'],
        text: 'sbom: version of CycloneDX that is written; 1.6 when empty',
    },
    {
        name: 'sbom',
        kind: 'text',
        text: "scan: CycloneDX file to match instead of reading the image; builds: true or generator=IMAGE puts BuildKit's own SBOM in the index",
    },
    ...PROMOTION_INPUTS,
    {
        name: 'referrers',
        kind: 'boolean',
        default: 'false',
        text: 'registry push, pull and copy: take signatures and attestations along',
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
        name: 'in-place',
        kind: 'boolean',
        default: 'false',
        commandLineOnly: true,
        text: 'migrate: change the files themselves; without it they are only read',
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
function findInput(name) {
    return BY_NAME.get(name);
}
function findShort(letter) {
    return INPUTS.find((input) => input.short === letter);
}
function inputSpellings() {
    return [...BY_NAME.keys()];
}


/***/ }),

/***/ 57944:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ parseList)
/* harmony export */ });
function parseList(text, grammar) {
    const entries = [];
    let at = 0;
    while (at < text.length) {
        const taken = takeEntry(text, at, grammar);
        if (taken.entry.trim() !== '')
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
    const entry = text.slice(start, end);
    return { entry: grammar.verbatim === true ? entry : entry.trim(), next: end + 1 };
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


/***/ }),

/***/ 53537:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ readInputs)
});

// EXTERNAL MODULE: ./lib/system/secret.js
var secret = __webpack_require__(82709);
;// CONCATENATED MODULE: ./lib/config/image-entries.js
function imageEntries(entries, problems) {
    const images = [];
    for (const entry of entries) {
        const [, key, value = entry] = /^(name|enable)\s*=(.*)$/i.exec(entry) ?? [];
        const text = value.trim();
        const last = images.at(-1);
        if (key?.toLowerCase() !== 'enable')
            images.push({ name: text, enabled: true });
        else if (last !== undefined && /^(?:true|false)$/.test(text))
            last.enabled = text === 'true';
        else
            problems.add('images', `${JSON.stringify(entry)} is neither enable=true nor enable=false of an image`);
    }
    return images.filter(({ enabled }) => enabled).map(({ name }) => name.toLowerCase());
}

// EXTERNAL MODULE: ./lib/config/inputs.js + 4 modules
var config_inputs = __webpack_require__(21058);
// EXTERNAL MODULE: ./lib/config/list.js
var list = __webpack_require__(57944);
;// CONCATENATED MODULE: ./lib/config/values.js




const SOURCE_RANK = ['command line', 'environment', 'image of slipway.yml', 'slipway.yml'];
const TRUE = new Set(['true', 'True', 'TRUE']);
const FALSE = new Set(['false', 'False', 'FALSE']);
function readInputs(raw, problems) {
    const entries = config_inputs/* INPUTS */.mc.map((input) => [camel(input.name), readInput(input, raw, problems)]);
    const inputs = Object.fromEntries(entries);
    return { ...inputs, images: imageEntries(inputs.images, problems) };
}
function readInput(input, raw, problems) {
    for (const source of SOURCE_RANK) {
        const given = raw.filter((entry) => entry.source === source && (0,config_inputs/* findInput */.cu)(entry.name) === input);
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
            return new secret/* Secret */.z(input.repeatable === true ? values.join('\n') : last);
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
            return values.flatMap((value) => (0,list/* parseList */.E)(withoutComments(input, value), { commas: input.kind === 'list' }));
    }
}
function withoutComments({ comments = false }, text) {
    return comments ? text.replaceAll(/^[ \t]*#.*$/gm, '') : text;
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

/***/ 452:
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
    ENVIRONMENT_OUTPUT: {
        exit: 3,
        meaning: 'documents or outputs could not be written where they belong; what the run did stands',
    },
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
    BUILD_EXPORT: { exit: 20, meaning: 'the image could not be written into the file or folder that outputs names' },
    BUILD_LOAD: { exit: 20, meaning: 'the built image could not be put into the local docker daemon' },
    REGISTRY_UNREACHABLE: { exit: 30, meaning: 'the registry does not answer' },
    REGISTRY_CERTIFICATE: { exit: 30, meaning: 'the TLS certificate of the registry is not accepted; nothing was sent' },
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

/***/ 66488:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ secretsOfJob),
/* harmony export */   secretsOfRun: () => (/* binding */ secretsOfRun),
/* harmony export */   y: () => (/* binding */ secretsOfInputs)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(452);
/* harmony import */ var _system_secret_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(82709);




const FILE_LIMIT_BYTES = 500 << 10;
const JOB_VARIABLES = [
    'ACTIONS_RUNTIME_TOKEN',
    'ACTIONS_ID_TOKEN_REQUEST_TOKEN',
    'GITHUB_TOKEN',
    'CI_JOB_TOKEN',
    'CI_REGISTRY_PASSWORD',
    'CI_DEPENDENCY_PROXY_PASSWORD',
    'SIGSTORE_ID_TOKEN',
    'COSIGN_PASSWORD',
];
async function secretsOfInputs(inputs) {
    const { password, keyPassword, githubToken, gitlabToken, identityToken, key } = inputs;
    const pem = key?.reveal().includes('-----BEGIN') === true ? key : undefined;
    const single = {
        password,
        'key-password': keyPassword,
        'github-token': githubToken,
        'gitlab-token': gitlabToken,
        'identity-token': identityToken,
        key: pem,
    };
    const given = Object.entries(single).flatMap(([name, value]) => (value === undefined ? [] : [{ name, value }]));
    return [...given, ...(await listedSecrets(inputs))];
}
async function secretsOfRun(all, env) {
    const found = await Promise.all(all.map((inputs) => secretsOfOne(inputs, env)));
    const known = [...found.flat(), ...secretsOfJob(env)];
    const byValue = Map.groupBy(known, ({ value }) => value.reveal());
    return [...byValue.values()].flatMap(([first]) => first ?? []);
}
function secretsOfJob(env) {
    return JOB_VARIABLES.flatMap((name) => ofVariable(name, name, env));
}
async function secretsOfOne(inputs, env) {
    const { parseSecretPair } = await __webpack_require__.e(/* import() */ 8592).then(__webpack_require__.bind(__webpack_require__, 78592));
    const pairs = (input, entries) => entries.flatMap((entry) => attempt(() => parseSecretPair(input, entry)));
    const key = inputs.key?.reveal() ?? '';
    const variable = /^env:\/\/(\w+)$/.exec(key)?.[1];
    const files = [
        ...pairs('secret-files', inputs.secretFiles).map(({ id, from }) => ({ name: id, path: from })),
        ...(key === '' || key.includes('-----BEGIN') || key.includes('://') ? [] : [{ name: 'key', path: key }]),
    ];
    return [
        ...(await secretsOfInputs(inputs)),
        ...pairs('secret-envs', inputs.secretEnvs).flatMap(({ id, from }) => ofVariable(id, from, env)),
        ...(variable === undefined ? [] : ofVariable('key', variable, env)).filter(isSecret),
        ...(await Promise.all(files.map(({ name, path }) => ofFile(name, path)))).flat().filter(isSecret),
    ];
}
async function listedSecrets({ secrets, registryAuth }) {
    const found = [];
    const unheard = new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .Problems */ .Zw();
    if (secrets !== undefined) {
        const { secretEntries } = await __webpack_require__.e(/* import() */ 3437).then(__webpack_require__.bind(__webpack_require__, 43437));
        const { parseSecretValues } = await __webpack_require__.e(/* import() */ 8592).then(__webpack_require__.bind(__webpack_require__, 78592));
        found.push(...parseSecretValues(secretEntries(secrets), unheard).map(({ id, value }) => ({ name: id, value })));
    }
    if (registryAuth !== undefined) {
        const { parseRegistryAuth } = await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(8815), __webpack_require__.e(1529)]).then(__webpack_require__.bind(__webpack_require__, 3910));
        const logins = parseRegistryAuth(registryAuth, unheard);
        found.push(...logins.map(({ password }) => ({ name: 'registry-auth', value: password })));
    }
    return found;
}
function isSecret({ name, value }) {
    const text = value.reveal();
    return text !== '' && !(name === 'key' && text.includes('PUBLIC KEY-----') && !text.includes('PRIVATE KEY-----'));
}
function ofVariable(name, variable, env) {
    const value = env[variable] ?? '';
    return value === '' ? [] : [{ name, value: new _system_secret_js__WEBPACK_IMPORTED_MODULE_3__/* .Secret */ .z(value) }];
}
async function ofFile(name, path) {
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path).catch(() => undefined);
    if (found?.isFile() !== true || found.size === 0 || found.size > FILE_LIMIT_BYTES)
        return [];
    const bytes = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path).catch(() => Buffer.alloc(0));
    return (0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes)
        ? [{ name, value: new _system_secret_js__WEBPACK_IMPORTED_MODULE_3__/* .Secret */ .z(bytes.toString('utf8')) }]
        : [{ name, value: new _system_secret_js__WEBPACK_IMPORTED_MODULE_3__/* .Secret */ .z(bytes.toString('latin1')), encoding: 'latin1' }];
}
function attempt(read) {
    try {
        return [read()];
    }
    catch {
        return [];
    }
}


/***/ }),

/***/ 4414:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  start: () => (/* binding */ start)
});

// EXTERNAL MODULE: external "node:process"
var external_node_process_ = __webpack_require__(1708);
;// CONCATENATED MODULE: ./lib/config/docker-inputs.js
const BUILDER = 'make the builder with docker/setup-buildx-action before this step, and name it with builder';
const BAKE = 'bake files are not read: give context, file, target and platforms';
const DOCKER_INPUTS = [
    { name: 'call', help: 'run docker buildx build --call in a step of its own', harmless: ['build'] },
    { name: 'bake-target', help: BAKE },
    { name: 'files', help: BAKE },
    { name: 'targets', help: BAKE },
    { name: 'set', help: BAKE },
    { name: 'vars', help: BAKE },
    { name: 'workdir', help: 'name the paths in context and file' },
    { name: 'logout', help: 'leave it out: no login outlives the step', harmless: ['true'] },
    {
        name: 'ecr',
        help: 'log in with aws-actions/amazon-ecr-login before this step, or give username and password',
        harmless: ['auto', 'false'],
    },
    { name: 'scope', help: 'leave it out: credentials are sent to the registry they belong to' },
    { name: 'driver', help: BUILDER, harmless: ['docker', 'docker-container'] },
    { name: 'name', help: 'builder names one that is there' },
    { name: 'endpoint', help: BUILDER },
    { name: 'append', help: BUILDER },
    { name: 'config', help: 'write buildkitd-config' },
    { name: 'config-inline', help: 'write buildkitd-config-inline' },
    { name: 'install', help: 'leave it out', harmless: ['false'] },
    { name: 'use', help: 'leave it out: builder names the one to use', harmless: ['true', 'false'] },
    { name: 'cache-binary', help: 'leave it out: buildx is not downloaded', harmless: ['true', 'false'] },
    { name: 'keep-state', help: 'the builder stays for the next run: docker buildx rm removes it', harmless: ['true'] },
    { name: 'cleanup', help: 'the builder stays for the next run: docker buildx rm removes it', harmless: ['false'] },
    { name: 'reset', help: 'run docker/setup-qemu-action before this step', harmless: ['false'] },
    { name: 'cache-image', help: 'leave it out: no image is pulled for emulation', harmless: ['true', 'false'] },
];
function refuseDockerInputs(env, problems) {
    for (const { name, help, harmless = [] } of DOCKER_INPUTS) {
        const value = (env[`INPUT_${name.toUpperCase()}`] ?? '').trim();
        if (value !== '' && !harmless.includes(value.toLowerCase()))
            problems.add(name, 'of docker is not taken here', help);
    }
}
function dockerInputHelp(name) {
    return DOCKER_INPUTS.find((input) => input.name === name)?.help;
}

// EXTERNAL MODULE: ./lib/config/inputs.js + 4 modules
var inputs = __webpack_require__(21058);
;// CONCATENATED MODULE: ./lib/config/arguments.js


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
                problems.add(word.split('=')[0] ?? word, 'no such option', dockerInputHelp(name) ?? suggestion(name));
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
var environment = __webpack_require__(97851);
// EXTERNAL MODULE: ./lib/config/values.js + 1 modules
var values = __webpack_require__(53537);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/report/error-report.js
var error_report = __webpack_require__(14155);
// EXTERNAL MODULE: ./lib/version.js
var version = __webpack_require__(13411);
;// CONCATENATED MODULE: ./lib/hosts/choose-host.js
async function openHost(forced, commandLine, env) {
    const options = { env, quiet: isSet(commandLine, 'quiet'), json: isSet(commandLine, 'json') };
    switch (forced ?? ambient(env)) {
        case 'action':
            return (await __webpack_require__.e(/* import() */ 6092).then(__webpack_require__.bind(__webpack_require__, 6092))).actionHost(options);
        case 'gitlab':
            return (await __webpack_require__.e(/* import() */ 1610).then(__webpack_require__.bind(__webpack_require__, 91610))).gitlabHost(options);
        case 'cli':
            return (await __webpack_require__.e(/* import() */ 2527).then(__webpack_require__.bind(__webpack_require__, 12527))).cliHost(options);
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

// EXTERNAL MODULE: ./lib/hosts/known-secrets.js
var known_secrets = __webpack_require__(66488);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./lib/hosts/writable-folder.js


async function checkFolder(input, path, problems) {
    const fault = await faultOf((0,external_node_path_.resolve)(path));
    if (fault !== undefined)
        problems.add(input, `${JSON.stringify(path)} ${fault}`, 'name a folder; it is made when it is missing');
}
async function faultOf(place) {
    try {
        if (!(await (0,promises_.stat)(place)).isDirectory())
            return 'is no folder';
        await (0,promises_.access)(place, promises_.constants.W_OK);
        return undefined;
    }
    catch (error) {
        const { code, message } = error;
        const parent = (0,external_node_path_.dirname)(place);
        return code === 'ENOENT' && parent !== place ? faultOf(parent) : `cannot be written into: ${code ?? message}`;
    }
}

;// CONCATENATED MODULE: ./lib/hosts/start.js











async function start(argv) {
    const problems = new errors/* Problems */.Zw();
    const line = parseArguments(argv, problems);
    if (line.version) {
        external_node_process_.stdout.write(`${version/* VERSION */.x}\n`);
        return;
    }
    if (line.help) {
        const { helpText } = await __webpack_require__.e(/* import() */ 4212).then(__webpack_require__.bind(__webpack_require__, 44212));
        external_node_process_.stdout.write(helpText(line.positional[0]));
        return;
    }
    const host = await openHost(forcedHost(line.raw), line.raw, external_node_process_.env);
    if (host.kind === 'action')
        refuseDockerInputs(external_node_process_.env, problems);
    const given = [...line.raw, ...host.inputs, ...(0,environment/* inputsFromVariables */.J)(external_node_process_.env)];
    const file = await configFile(given, problems);
    const raw = [...given, ...file.inputs];
    const inputs = (0,values/* readInputs */.K)(raw, problems);
    const images = file.images.length === 0 ? [] : await severalImages(file, raw, inputs, problems);
    host.mask((await (0,known_secrets/* secretsOfInputs */.y)(inputs)).map(({ value }) => value));
    if (inputs.out !== undefined)
        await checkFolder('out', inputs.out, problems);
    const [spoken, ...args] = line.positional;
    const command = spoken ?? inputs.command;
    const result = await runCommand(host, command, {
        inputs,
        images,
        args: spoken === undefined ? inputs.arguments : args,
        problems,
    });
    const { deliver } = await __webpack_require__.e(/* import() */ 9455).then(__webpack_require__.bind(__webpack_require__, 29455));
    external_node_process_.exitCode = await deliver(host, inputs, result);
}
async function runCommand(host, command, call) {
    const cancellation = listenForSignals();
    try {
        const { findCommand } = await __webpack_require__.e(/* import() */ 6034).then(__webpack_require__.bind(__webpack_require__, 76034));
        const run = findCommand(command, call.problems);
        if (run === undefined)
            call.problems.throwIfAny();
        const { openContext } = await __webpack_require__.e(/* import() */ 1695).then(__webpack_require__.bind(__webpack_require__, 81695));
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
function forcedHost(raw) {
    const given = raw.find(({ name }) => name === 'host')?.values.at(-1);
    return given === 'action' || given === 'gitlab' || given === 'cli' ? given : undefined;
}
async function configFile(given, problems) {
    const { readFile, stat } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 51455, 19));
    const isNamed = given.some(({ name }) => name === 'config');
    const named = isNamed ? (0,values/* readInputs */.K)(given, new errors/* Problems */.Zw()).config : undefined;
    const path = named ?? 'slipway.yml';
    const found = await stat(path).catch(() => undefined);
    if (found?.isFile() !== true) {
        if (named !== undefined)
            problems.add('config', `${JSON.stringify(path)} is no file`);
        return NO_FILE;
    }
    const { FILE_LIMIT_BYTES, parseConfigFile } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(9950)]).then(__webpack_require__.bind(__webpack_require__, 49950));
    if (found.size > FILE_LIMIT_BYTES) {
        problems.add('slipway.yml', `is larger than ${FILE_LIMIT_BYTES} bytes`);
        return NO_FILE;
    }
    return parseConfigFile(await readFile(path, 'utf8'), problems);
}
const NO_FILE = { inputs: [], images: [] };
async function severalImages({ images }, raw, inputs, problems) {
    const { imageInputs } = await __webpack_require__.e(/* import() */ 1565).then(__webpack_require__.bind(__webpack_require__, 31565));
    return imageInputs(images, raw, inputs.images, problems);
}
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

/***/ 14155:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ errorReport),
/* harmony export */   k: () => (/* binding */ failedReport)
/* harmony export */ });
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

/***/ 82709:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ redact),
/* harmony export */   z: () => (/* binding */ Secret)
/* harmony export */ });
const inspect = Symbol.for('nodejs.util.inspect.custom');
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

/***/ 13411:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
const VERSION = '0.1.0';


/***/ })

};
