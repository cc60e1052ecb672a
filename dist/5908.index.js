const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 5908;
export const ids = [5908];
export const modules = {

/***/ 35908:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  attest: () => (/* binding */ attest),
  sign: () => (/* binding */ sign),
  verify: () => (/* binding */ verify)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/image/platform.js
var image_platform = __webpack_require__(88758);
// EXTERNAL MODULE: ./lib/image/reference.js
var image_reference = __webpack_require__(68424);
// EXTERNAL MODULE: ./lib/pipeline/public-log.js
var public_log = __webpack_require__(57918);
// EXTERNAL MODULE: ./lib/pipeline/request.js
var request = __webpack_require__(6547);
// EXTERNAL MODULE: ./lib/pipeline/signing.js
var signing = __webpack_require__(36757);
// EXTERNAL MODULE: ./lib/sign/dsse.js
var dsse = __webpack_require__(27948);
// EXTERNAL MODULE: ./lib/sign/statement.js
var statement = __webpack_require__(32768);
;// CONCATENATED MODULE: ./lib/sign/predicate-type.js



/** cosign's short names of predicate types (cosign, cmd/cosign/cli/options/predicate.go), and `sign`. */
const PREDICATE_TYPE_ALIASES = {
    ...statement/* PREDICATE_TYPES */.Cs,
    slsaprovenance02: statement/* PREDICATE_TYPES */.Cs.slsaprovenance,
    spdxjson: statement/* PREDICATE_TYPES */.Cs.spdx,
};
/**
 * A predicate type from its short name or its own URI.
 * @throws CONFIG_INVALID for a word that is neither.
 */
function resolvePredicateType(type) {
    const known = Object.hasOwn(PREDICATE_TYPE_ALIASES, type) ? PREDICATE_TYPE_ALIASES[type] : undefined;
    if (known !== undefined)
        return known;
    if (/^[a-z][a-z0-9+.-]*:\S+$/i.test(type))
        return type;
    const message = `${JSON.stringify(type.slice(0, 200))} is neither a predicate type's URI nor one of its short names`;
    const help = `write a URI, or one of ${Object.keys(PREDICATE_TYPE_ALIASES).join(', ')}`;
    throw new errors/* SlipwayError */.GQ('CONFIG_INVALID', message, { help, problems: [{ input: 'type', message, help }] });
}
/**
 * The predicate of a file that a user names: JSON as it is; with the custom type the text itself beside the time, as cosign
 * wraps it.
 * @throws CONFIG_INVALID when the file must be a JSON object and is not.
 */
function predicateOf(predicateType, content, now) {
    const text = (0,dsse/* textOf */.b6)(content);
    if (predicateType === statement/* PREDICATE_TYPES */.Cs.custom)
        return { Data: text, Timestamp: now.toISOString() };
    let predicate;
    try {
        predicate = JSON.parse(text);
    }
    catch (cause) {
        throw unfit(predicateType, 'is not JSON', cause);
    }
    if (typeof predicate !== 'object' || predicate === null || Array.isArray(predicate))
        throw unfit(predicateType, 'is JSON, but not an object');
    return predicate;
}
function unfit(predicateType, why, cause) {
    const message = `the predicate for ${predicateType} ${why}`;
    const help = 'attest a file that holds one JSON object, or use the type custom for any other text';
    return new errors/* SlipwayError */.GQ('CONFIG_INVALID', message, { help, cause, problems: [{ input: 'predicate', message, help }] });
}

// EXTERNAL MODULE: ./lib/image/descriptor.js
var descriptor = __webpack_require__(83768);
// EXTERNAL MODULE: ./lib/image/manifest.js
var image_manifest = __webpack_require__(64252);
;// CONCATENATED MODULE: ./lib/sign/registry/image.js






/**
 * Signs an image by reference. An index is signed with each of its children, also BuildKit's attestation manifests, unless
 * `recursive` is false: podman and skopeo verify the child they pull.
 */
async function signImage(open, image, signer, call = {}) {
    const { recursive = true } = call;
    const { repository, subjects } = await manifestsOf(open, image, { ...call, recursive });
    const requests = subjects.map((subject) => ({ subject, predicateType: statement/* PREDICATE_TYPES */.Cs.sign, predicate: {} }));
    return await signer.attach(repository, requests, call);
}
/** Attests a predicate of an image by reference: of the named manifest alone, unless `recursive` is set. */
async function attestImage(open, image, statement, signer, call = {}) {
    const { repository, subjects } = await manifestsOf(open, image, call);
    const requests = subjects.map((subject) => ({ subject, ...statement }));
    return await signer.attach(repository, requests, call);
}
/** Verifies an image by reference: the named manifest, and those that were chosen beside it. */
async function verifyImage(open, image, verifier, call = {}) {
    const { repository, subjects } = await manifestsOf(open, image, call);
    const predicateTypes = call.predicateTypes ?? [statement/* PREDICATE_TYPES */.Cs.sign];
    const demands = subjects.map((subject) => ({ subject, predicateTypes }));
    return await verifier.verify(repository, demands, call);
}
async function manifestsOf(open, image, choice) {
    const reference = (0,image_reference/* parseReference */.F2)(image);
    const repository = open(reference);
    const root = await repository.resolve(reference.digest ?? reference.tag ?? 'latest', choice);
    const { recursive = false, platforms = [] } = choice;
    if (!recursive && platforms.length === 0)
        return { repository, subjects: [root] };
    const all = await manifestsUnder(repository, root, choice, 0);
    const wanted = recursive ? all : [root, ...platforms.map((platform) => childFor(all, platform, image))];
    return { repository, subjects: [...new Map(wanted.map((one) => [one.digest, one])).values()] };
}
async function manifestsUnder(repository, top, call, depth) {
    if (!(0,descriptor/* isIndexType */.$U)(top.mediaType))
        return [top];
    if (depth >= image_manifest/* MANIFEST_LIMITS */.T1.depth)
        throw new errors/* SlipwayError */.GQ('REGISTRY_LIMIT', `${repository.name}@${top.digest} is an index nested more than ${depth} deep`);
    const { manifest } = await repository.readManifest(top.digest, call);
    if (manifest.kind !== 'index')
        return [top];
    const below = [];
    for (const child of manifest.manifests)
        below.push(...(await manifestsUnder(repository, child, call, depth + 1)));
    return [top, ...below];
}
function childFor(all, platform, image) {
    const child = all.find((one) => one.platform !== undefined && (0,image_platform/* samePlatform */.my)(one.platform, platform));
    if (child !== undefined)
        return child;
    throw new errors/* SlipwayError */.GQ('CONFIG_REFERENCE', `${image} has no manifest for ${(0,image_platform/* formatPlatform */.Bq)(platform)}`);
}

// EXTERNAL MODULE: ./lib/hosts/commands/context.js
var commands_context = __webpack_require__(45033);
;// CONCATENATED MODULE: ./lib/hosts/commands/sign.js










const PREDICATE_LIMIT_BYTES = 16 << 20;
/** `sign REF`: signs what the caller names, by digest. */
async function sign(context) {
    const { inputs, problems, ports, signal } = context;
    const [ref = ''] = (0,commands_context/* takeArguments */.o)(context, ['REF']);
    const formats = (0,request/* signatureFormats */.X)(inputs, problems);
    problems.throwIfAny();
    const { signer } = await signingWithConsent(context);
    const byDigest = await pin(context, ref);
    const call = { signal, formats, recursive: inputs.recursive ?? true };
    return attached(await signImage((name) => ports.registry.repository(name), byDigest, signer, call));
}
/** `attest REF --predicate FILE --type TYPE`. */
async function attest(context) {
    const { inputs, problems, ports, signal } = context;
    const [ref = ''] = (0,commands_context/* takeArguments */.o)(context, ['REF']);
    const formats = (0,request/* signatureFormats */.X)(inputs, problems);
    if (inputs.predicate === undefined)
        problems.add('predicate', 'is missing', 'write --predicate FILE');
    if (inputs.type.length !== 1)
        problems.add('type', 'names no single predicate type', 'write --type cyclonedx, vuln, … or a URI');
    problems.throwIfAny();
    const predicateType = resolvePredicateType(inputs.type[0] ?? '');
    const content = await context.readFile(inputs.predicate ?? '', PREDICATE_LIMIT_BYTES);
    const statement = { predicateType, predicate: predicateOf(predicateType, content, ports.clock.now()) };
    const { signer } = await signingWithConsent(context);
    const byDigest = await pin(context, ref);
    const call = { signal, formats, recursive: inputs.recursive ?? false };
    return attached(await attestImage((name) => ports.registry.repository(name), byDigest, statement, signer, call));
}
/** The reference by digest; what a tag stands for is said, so that it is known what was signed. */
async function pin({ ports, signal }, ref) {
    const reference = (0,image_reference/* parseReference */.F2)(ref);
    const named = reference.digest ?? reference.tag ?? 'latest';
    const { digest } = await ports.registry.repository(reference).resolve(named, { signal });
    if (digest !== named)
        ports.log.info(`${ref} is ${digest}`);
    return `${(0,image_reference/* repositoryOf */._M)(reference)}@${digest}`;
}
function attached(signatures) {
    const text = signatures.map((one) => `${one.digest} ${one.predicateType} (${one.formats.join(', ')})`).join('\n');
    return { exit: 0, json: signatures, text };
}
/** `verify REF`: exit 11 with every failed check when a demanded statement is missing or does not verify. */
async function verify(context) {
    const { inputs, problems, ports, signal } = context;
    if (inputs.printPolicy !== undefined) {
        const { printPolicy } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(6956)]).then(__webpack_require__.bind(__webpack_require__, 56956));
        return printPolicy(context, inputs.printPolicy);
    }
    const [ref = ''] = (0,commands_context/* takeArguments */.o)(context, ['REF']);
    const platforms = inputs.platforms.map(image_platform/* parsePlatform */.FL);
    problems.throwIfAny();
    const { verifier } = neededSigning(context);
    const predicateTypes = inputs.type.length === 0 ? [statement/* PREDICATE_TYPES */.Cs.sign] : inputs.type.map(resolvePredicateType);
    const recursive = inputs.recursive ?? platforms.length === 0;
    const call = { signal, predicateTypes, recursive, platforms };
    const result = await verifyImage((name) => ports.registry.repository(name), ref, verifier, call);
    if (!result.verified)
        ports.log.error(`${ref} does not verify:\n  ${(0,signing/* failures */.e9)(result)}`);
    const accepted = result.candidates.filter(({ checks }) => checks.every(({ ok }) => ok));
    const text = accepted.map(({ digest, format }) => `verified ${digest} (${format})`).join('\n');
    return { exit: result.verified ? 0 : 11, json: result, text: result.verified ? text : '' };
}
async function signingWithConsent(context) {
    const signing = neededSigning(context);
    if (signing.publicInstance)
        (0,public_log/* requireConsent */.C)(signing, await context.facts(), context.inputs.publicLog);
    return signing;
}
function neededSigning({ ports }) {
    if (ports.signing !== undefined)
        return ports.signing;
    throw new errors/* SlipwayError */.GQ('ENVIRONMENT_IDENTITY', 'there is neither a key nor an identity', {
        help: 'give a key (--key FILE), or an identity (--identity and --issuer to verify, an identity token to sign)',
    });
}


/***/ }),

/***/ 68424:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F2: () => (/* binding */ parseReference),
/* harmony export */   FH: () => (/* binding */ formatReference),
/* harmony export */   _M: () => (/* binding */ repositoryOf),
/* harmony export */   dz: () => (/* binding */ isTag),
/* harmony export */   i7: () => (/* binding */ canonicalRegistry),
/* harmony export */   s_: () => (/* binding */ parseImageLocation)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37241);


const COMPONENT = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*$/;
const TAG = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/;
const HOST = /^(?:\[[0-9a-fA-F:.]+\]|[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*\.?)(?::(\d{1,5}))?$/;
const HUB_NAMES = new Set(['docker.io', 'index.docker.io', 'registry-1.docker.io', 'registry.hub.docker.com']);
/** The tag grammar of distribution-spec: up to 128 of letters, digits, `_`, `.`, `-`, not starting with `.` or `-`. */
function isTag(text) {
    return TAG.test(text);
}
/** The one spelling of a registry host: lower case, Docker Hub's several names as `docker.io`. */
function canonicalRegistry(host) {
    const lower = host.toLowerCase();
    return HUB_NAMES.has(lower) ? 'docker.io' : lower;
}
function fail(text, why) {
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('CONFIG_REFERENCE', `not an image reference: ${JSON.stringify(text.slice(0, 300))}: ${why}`, {
        help: 'write registry/repository:tag or registry/repository@sha256:…',
    });
}
/**
 * Reads a reference by the grammar of distribution/reference, with Docker Hub's defaults for a missing registry and
 * `library/`. No tag is added where none is written.
 * @throws CONFIG_REFERENCE saying which part is wrong.
 */
function parseReference(text) {
    const trimmed = text.trim();
    if (trimmed === '')
        fail(text, 'it is empty');
    if (trimmed.includes('://'))
        fail(text, 'leave out the scheme (https:// and the like)');
    const at = trimmed.indexOf('@');
    const digestText = at < 0 ? undefined : trimmed.slice(at + 1);
    const named = at < 0 ? trimmed : trimmed.slice(0, at);
    const slash = named.lastIndexOf('/');
    const colon = named.indexOf(':', slash + 1);
    const path = colon < 0 ? named : named.slice(0, colon);
    const tag = colon < 0 ? undefined : named.slice(colon + 1);
    if (tag !== undefined && !isTag(tag))
        fail(text, `${JSON.stringify(tag)} is not a tag`);
    if (digestText !== undefined && !(0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(digestText))
        fail(text, `${JSON.stringify(digestText.slice(0, 160))} is not a digest`);
    const { registry, repository } = splitRegistry(path, text);
    return {
        registry,
        repository,
        ...(tag === undefined ? {} : { tag }),
        ...(digestText === undefined ? {} : { digest: (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDigest */ .m)(digestText) }),
    };
}
function splitRegistry(path, text) {
    const slash = path.indexOf('/');
    const first = slash < 0 ? '' : path.slice(0, slash);
    const isHost = first === 'localhost' || /[.:[]/.test(first) || first !== first.toLowerCase();
    const registry = isHost ? canonicalRegistry(first) : 'docker.io';
    let repository = isHost ? path.slice(slash + 1) : path;
    if (isHost)
        checkHost(first, text);
    if (registry === 'docker.io' && !repository.includes('/'))
        repository = `library/${repository}`;
    if (repository !== repository.toLowerCase())
        fail(text, 'the repository must be lower case');
    if (!repository.split('/').every((part) => COMPONENT.test(part)))
        fail(text, `${JSON.stringify(repository)} is not a repository name`);
    if (repository.length > 255)
        fail(text, 'the repository is longer than 255 characters');
    return { registry, repository };
}
function checkHost(host, text) {
    const match = HOST.exec(host);
    if (match === null)
        fail(text, `${JSON.stringify(host)} is not a host`);
    if (match[1] !== undefined && (Number(match[1]) > 65_535 || Number(match[1]) === 0))
        fail(text, `port ${match[1]} does not exist`);
}
function repositoryOf({ registry, repository }) {
    return `${registry}/${repository}`;
}
function formatReference(reference) {
    const { tag, digest } = reference;
    return `${repositoryOf(reference)}${tag === undefined ? '' : `:${tag}`}${digest === undefined ? '' : `@${digest}`}`;
}
/**
 * Reads REF: `registry/repo:tag`, `registry/repo@sha256:…`, `oci:DIR[:tag]`, `oci-archive:FILE[:tag]`,
 * `docker-archive:FILE[:tag]` or `docker-daemon:NAME`; `@sha256:…` may stand in place of `:tag`.
 * @throws CONFIG_REFERENCE
 */
function parseImageLocation(text) {
    const match = /^(oci|oci-archive|docker-archive|docker-daemon):(.*)$/s.exec(text.trim());
    const [, kind, rest = ''] = match ?? [];
    if (kind === undefined)
        return { kind: 'registry', reference: parseReference(text) };
    if (rest === '')
        fail(text, `nothing stands behind ${kind}:`);
    if (kind === 'docker-daemon')
        return { kind, name: rest };
    const at = rest.lastIndexOf('@');
    if (at > 0 && (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(rest.slice(at + 1)))
        return { kind: kind, path: rest.slice(0, at), tag: rest.slice(at + 1) };
    const colon = rest.lastIndexOf(':');
    const tag = colon > 0 && !rest.slice(colon + 1).includes('/') ? rest.slice(colon + 1) : undefined;
    const path = tag === undefined ? rest : rest.slice(0, colon);
    if (tag !== undefined && !isTag(tag))
        fail(text, `${JSON.stringify(tag)} is not a tag`);
    return { kind: kind, path, ...(tag === undefined ? {} : { tag }) };
}


/***/ }),

/***/ 57918:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ requireConsent)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

/**
 * The public Sigstore instance writes the name of repository and workflow into logs that never forget. Only a repository that is
 * known to be public may appear there without being asked.
 * @throws ENVIRONMENT_IDENTITY
 */
function requireConsent(signing, facts, consent) {
    if (!signing.publicInstance || facts.isPublic === true || consent)
        return;
    const what = facts.isPublic === false ? 'is private' : 'is not known to be public';
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('ENVIRONMENT_IDENTITY', `this repository ${what}, and the public Sigstore log shows its name`, {
        help: 'allow it (--public-log), sign with a key (--key FILE), or name a private instance (fulcio-url, rekor-url, tsa-url)',
    });
}


/***/ }),

/***/ 6547:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ pipelineRequest),
/* harmony export */   X: () => (/* binding */ signatureFormats)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _image_platform_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88758);
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68424);
/* harmony import */ var _release_request_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10095);




/** Understands the inputs of a pipeline; every fault becomes a problem, and the result is only meaningful without any. */
function pipelineRequest(inputs, env, problems) {
    const names = inputs.images.length === 0 ? ownImage(env) : inputs.images;
    const images = names.flatMap((text) => imageName(text, problems));
    const platforms = inputs.platforms.flatMap((text) => attempt(problems, 'platforms', () => (0,_image_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePlatform */ .FL)(text)));
    refuseRepeats('platforms', platforms.map(_image_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPlatform */ .Bq), problems);
    if (inputs.key !== undefined && inputs.identityToken !== undefined)
        problems.add('identity-token', 'stands beside key', 'sign with one of the two');
    if (inputs.release && !inputs.push)
        problems.add('release', 'needs push', 'a release names an image in a registry: --push');
    if (inputs.push && images.length === 0 && names.length === 0)
        problems.add('images', 'is missing', 'push needs a name: --images registry/owner/app');
    const annotations = splitAnnotations(pairs('annotations', inputs.annotations, problems));
    return {
        images,
        platforms,
        tagLines: inputs.tags,
        flavor: inputs.flavor,
        push: inputs.push,
        load: inputs.load,
        sign: inputs.sign,
        formats: signatureFormats(inputs, problems),
        ...(inputs.release ? { release: (0,_release_request_js__WEBPACK_IMPORTED_MODULE_3__/* .releaseRequest */ .R)(inputs, problems) } : {}),
        publicLog: inputs.publicLog,
        feed: inputs.osvUrl,
        gate: {
            failOn: inputs.failOn,
            unknownSeverity: inputs.unknownSeverity,
            ignoreUnfixed: inputs.ignoreUnfixed,
            mode: inputs.gate,
        },
        indexAnnotations: annotations.index,
        build: buildOptions(inputs, platforms, annotations.manifest, env, problems),
    };
}
function buildOptions(inputs, platforms, annotations, env, problems) {
    return {
        context: inputs.context,
        dockerfile: inputs.file ?? '',
        tags: [],
        buildArgs: buildArguments(inputs.buildArgs, env),
        noCache: inputs.noCache,
        pull: inputs.pull,
        squash: inputs.squash,
        platforms,
        labels: pairs('labels', inputs.labels, problems),
        annotations,
        secretEnvs: checkedPairs('secret-envs', inputs.secretEnvs, problems),
        secretFiles: checkedPairs('secret-files', inputs.secretFiles, problems),
        buildContexts: checkedPairs('build-contexts', inputs.buildContexts, problems),
        cacheFrom: inputs.cacheFrom,
        cacheTo: inputs.cacheTo,
        noCacheFilters: inputs.noCacheFilters,
        addHosts: inputs.addHosts,
        allow: inputs.allow,
        ulimit: inputs.ulimit,
        ssh: inputs.ssh,
        ...(inputs.target === undefined ? {} : { target: inputs.target }),
        ...(inputs.network === undefined ? {} : { network: inputs.network }),
        ...(inputs.shmSize === undefined ? {} : { shmSize: inputs.shmSize }),
        ...(inputs.builder === undefined ? {} : { builder: inputs.builder }),
    };
}
/** GitLab gives a project one place in its registry; a job without `images` means that one. */
function ownImage(env) {
    const image = env['GITLAB_CI'] === 'true' ? env['CI_REGISTRY_IMAGE'] : undefined;
    return image === undefined || image === '' ? [] : [image];
}
function imageName(text, problems) {
    return attempt(problems, 'images', () => {
        const reference = (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .parseReference */ .F2)(text);
        if (reference.tag === undefined && reference.digest === undefined)
            return reference;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('CONFIG_REFERENCE', `${JSON.stringify(text)} has a ${reference.tag === undefined ? 'digest' : 'tag'}`, {
            help: 'write the name alone, and the tag in tags',
        });
    });
}
/** One or no value; what the function throws becomes a problem of the input. */
function attempt(problems, input, read) {
    try {
        return [read()];
    }
    catch (thrown) {
        if (!(thrown instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ))
            throw thrown;
        problems.add(input, thrown.message, thrown.help);
        return [];
    }
}
function refuseRepeats(input, values, problems) {
    for (const value of new Set(values.filter((one, at) => values.indexOf(one) !== at)))
        problems.add(input, `${value} stands twice`);
}
function signatureFormats(inputs, problems) {
    const formats = [...new Set(inputs.formats)];
    for (const format of formats)
        if (format !== 'bundle' && format !== 'legacy')
            problems.add('formats', `${JSON.stringify(format)} is neither bundle nor legacy`);
    return formats.filter((format) => format === 'bundle' || format === 'legacy');
}
/** NAME=VALUE lines as a record. */
function pairs(input, lines, problems) {
    return Object.fromEntries(checkedPairs(input, lines, problems).map((line) => {
        const equals = line.indexOf('=');
        return [line.slice(0, equals), line.slice(equals + 1)];
    }));
}
function checkedPairs(input, lines, problems) {
    return lines.filter((line) => {
        const fine = line.indexOf('=') > 0;
        if (!fine)
            problems.add(input, `${JSON.stringify(line)} is not NAME=VALUE`);
        return fine;
    });
}
/** `NAME` alone takes its value from the environment, as docker does; one that is unset there is left out, also as docker does. */
function buildArguments(lines, env) {
    const entries = lines.flatMap((line) => {
        const equals = line.indexOf('=');
        if (equals > 0)
            return [[line.slice(0, equals), line.slice(equals + 1)]];
        const value = env[line];
        return value === undefined ? [] : [[line, value]];
    });
    return Object.fromEntries(entries);
}
/** docker's prefixes: `index:NAME` belongs to the index, `manifest:NAME` to the manifests, a bare name to both. */
function splitAnnotations(all) {
    const of = (level) => Object.fromEntries(Object.entries(all).flatMap(([key, value]) => {
        const match = /^(index|manifest):(.+)$/.exec(key);
        if (match === null)
            return [[key, value]];
        return match[1] === level ? [[match[2] ?? key, value]] : [];
    }));
    return { index: of('index'), manifest: of('manifest') };
}


/***/ }),

/***/ 36757:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nr: () => (/* binding */ leaveUnsigned),
/* harmony export */   _S: () => (/* binding */ sign),
/* harmony export */   e9: () => (/* binding */ failures)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _stage_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21892);


/**
 * Signs and attests in every repository, then verifies with the policy that users will use. Where a statement of the same type
 * about the same manifest verifies already, it is what counts, and only the formats that lack it are added: what differs
 * between two runs is only their time.
 */
async function sign(from, requests, signing, formats, call) {
    const { repositories } = from;
    const demands = demandsOf(requests);
    const standing = await Promise.all(repositories.map((repository) => signing.verifier.read(repository, demands, call)));
    const statements = requests.map((request) => asFirstSaid(request, standing.flat()));
    const perRepository = await Promise.all(repositories.map((repository, at) => signIn(repository, { statements, standing: standing[at] ?? [], formats }, signing, call)));
    const signatures = perRepository.flatMap((one) => one.signatures);
    const evidence = { ...from, signatures, statements };
    return perRepository.every(({ existed }) => existed)
        ? (0,_stage_js__WEBPACK_IMPORTED_MODULE_1__/* .already */ .x1)(evidence, 'signed and verified before')
        : (0,_stage_js__WEBPACK_IMPORTED_MODULE_1__/* .done */ .Vw)(evidence);
}
async function signIn(repository, { statements, standing, formats }, { signer, verifier }, call) {
    const own = statements.map((statement) => asFirstSaid(statement, standing));
    const isWhole = (statement) => {
        const found = standing.find((one) => isSame(one, statement));
        return found !== undefined && formats.every((format) => found.formats.includes(format));
    };
    const open = own.filter((statement) => !isWhole(statement));
    const present = standing.map(({ digest, predicateType, formats }) => ({
        digest,
        predicateType,
        formats,
        signature: '',
        timestamp: '',
    }));
    if (open.length === 0)
        return { signatures: present, existed: true };
    const attached = await signer.attach(repository, open, { ...call, formats });
    await proveSigned(repository, demandsOf(statements), verifier, call);
    return { signatures: [...present, ...attached], existed: false };
}
/** The statement with the words in which it was made before, if it was. */
function asFirstSaid(request, standing) {
    const before = standing.find((one) => isSame(one, request));
    return before === undefined ? request : { ...request, predicate: before.predicate };
}
function isSame({ digest, predicateType }, { subject, predicateType: type }) {
    return digest === subject.digest && predicateType === type;
}
/** The other way to Signed: the user said `sign: off`. */
function leaveUnsigned(from) {
    return (0,_stage_js__WEBPACK_IMPORTED_MODULE_1__/* .skipped */ .hT)({ ...from, signatures: [], statements: [] }, 'sign is off');
}
function demandsOf(requests) {
    const bySubject = Map.groupBy(requests, ({ subject }) => subject.digest);
    return [...bySubject.values()].flatMap((group) => {
        const [first] = group;
        return first === undefined
            ? []
            : [{ subject: first.subject, predicateTypes: group.map(({ predicateType }) => predicateType) }];
    });
}
async function proveSigned(repository, demands, verifier, call) {
    const result = await verifier.verify(repository, demands, call);
    if (result.verified)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('VERIFY_FAILED', `what was just signed in ${repository.name} does not verify: ${failures(result)}`);
}
/** How many failed checks a message names. */
const NAMED = 6;
/** Every kind of failed check once, one a line: `format: check: reason`. */
function failures(result) {
    const failed = result.candidates.flatMap(({ format, checks }) => checks.filter(({ ok }) => !ok).map(({ name, reason }) => `${format}: ${name}: ${reason ?? 'failed'}`));
    const distinct = [...new Set(failed)];
    if (distinct.length === 0)
        return 'no signature was found';
    const more = distinct.length > NAMED ? [`and ${distinct.length - NAMED} more`] : [];
    return [...distinct.slice(0, NAMED), ...more].join('\n  ');
}


/***/ }),

/***/ 21892:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lb: () => (/* binding */ StageLog),
/* harmony export */   Vw: () => (/* binding */ done),
/* harmony export */   hT: () => (/* binding */ skipped),
/* harmony export */   x1: () => (/* binding */ already)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _report_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45650);


function done(evidence) {
    return { evidence, outcome: 'done' };
}
function already(evidence, reason) {
    return { evidence, outcome: 'already', reason };
}
function skipped(evidence, reason) {
    return { evidence, outcome: 'skipped', reason };
}
/** Runs stages one after the other and keeps how each ended. */
class StageLog {
    #clock;
    #log;
    #reports = new Map();
    constructor(clock, log) {
        this.#clock = clock;
        this.#log = log;
    }
    /** @throws what the stage throws, after it is noted as failed. */
    async run(name, stage) {
        const start = this.#clock.now().getTime();
        const elapsed = () => this.#clock.now().getTime() - start;
        try {
            const { evidence, outcome, reason } = await stage();
            this.#note({ name, outcome, ms: elapsed(), ...(reason === undefined ? {} : { reason }) });
            return evidence;
        }
        catch (thrown) {
            const error = (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .asSlipwayError */ .I7)(thrown);
            this.#note({ name, outcome: 'failed', reason: error.message, ms: elapsed() });
            throw error;
        }
    }
    skip(name, reason) {
        this.#note({ name, outcome: 'skipped', reason, ms: 0 });
    }
    /** Every stage, in order; those that were never reached are skipped, and say why. */
    reports(error) {
        const reason = error === undefined ? 'not part of this command' : 'an earlier step failed';
        return _report_report_js__WEBPACK_IMPORTED_MODULE_1__/* .STAGE_NAMES */ .y.map((name) => this.#reports.get(name) ?? { name, outcome: 'skipped', reason, ms: 0 });
    }
    #note(report) {
        this.#reports.set(report.name, report);
        const { name, outcome, reason, ms } = report;
        const seconds = `${(ms / 1000).toFixed(1)} s`;
        if (outcome === 'failed')
            return;
        this.#log.info(outcome === 'done' ? `${name} (${seconds})` : `${name}: ${outcome} (${reason ?? ''})`);
    }
}


/***/ }),

/***/ 45650:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ STAGE_NAMES)
/* harmony export */ });
/** Every stage of a run, in the order of execution. */
const STAGE_NAMES = [
    'built',
    'inventoried',
    'scanned',
    'admitted',
    'staged',
    'signed',
    'claimed',
    'named',
    'drafted',
    'floated',
    'published',
];


/***/ })

};
