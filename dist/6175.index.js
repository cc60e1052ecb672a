const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 6175;
export const ids = [6175];
export const modules = {

/***/ 6191:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F2: () => (/* binding */ parseReference),
/* harmony export */   FH: () => (/* binding */ formatReference),
/* harmony export */   _M: () => (/* binding */ repositoryOf),
/* harmony export */   dz: () => (/* binding */ isTag),
/* harmony export */   i7: () => (/* binding */ canonicalRegistry),
/* harmony export */   s_: () => (/* binding */ parseImageLocation)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42685);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22872);


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

/***/ 9913:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ requireConsent)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42685);

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

/***/ 9130:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ pipelineRequest),
/* harmony export */   X: () => (/* binding */ signatureFormats)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42685);
/* harmony import */ var _image_platform_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88875);
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6191);
/* harmony import */ var _release_request_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(39666);




/** Understands the inputs of a pipeline; every fault becomes a problem, and the result is only meaningful without any. */
function pipelineRequest(inputs, env, problems, id) {
    const names = inputs.images.length === 0 ? ownImage(env, id) : inputs.images;
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
/** GitLab gives a project one place in its registry; a job without `images` means that one, and below it one of several. */
function ownImage(env, id) {
    const image = env['GITLAB_CI'] === 'true' ? env['CI_REGISTRY_IMAGE'] : undefined;
    if (image === undefined || image === '')
        return [];
    return [id === undefined ? image : `${image}/${id}`];
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

/***/ 476:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nr: () => (/* binding */ leaveUnsigned),
/* harmony export */   _S: () => (/* binding */ sign),
/* harmony export */   e9: () => (/* binding */ failures)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42685);
/* harmony import */ var _stage_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25537);


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

/***/ 25537:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lb: () => (/* binding */ StageLog),
/* harmony export */   Vw: () => (/* binding */ done),
/* harmony export */   hT: () => (/* binding */ skipped),
/* harmony export */   x1: () => (/* binding */ already)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42685);
/* harmony import */ var _report_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34677);


function done(evidence) {
    return { evidence, outcome: 'done' };
}
function already(evidence, reason) {
    return { evidence, outcome: 'already', reason };
}
function skipped(evidence, reason) {
    return { evidence, outcome: 'skipped', reason };
}
/** Stages of the run as a whole: there is one git tag and one release, however many images it has. */
const OF_THE_RUN = new Set(['claimed', 'drafted', 'published']);
/** Keeps how each stage ended, of each image and of the run. */
class StageLog {
    #clock;
    #log;
    #images;
    #reports = [];
    /** `images`: what the report calls the images of the run; undefined for a run about one image only. */
    constructor(clock, log, images) {
        this.#clock = clock;
        this.#log = log;
        this.#images = images;
    }
    /** The stages of an image; without a name those of a run about one image, or of the run as a whole. */
    of(image) {
        return {
            run: (name, stage) => this.#run(name, image, stage),
            skip: (name, reason) => this.#note({ name, ...about(image), outcome: 'skipped', reason, ms: 0 }),
        };
    }
    /** Every stage: image by image until they are signed, then in order. Those that were never reached are skipped, and say why. */
    reports(error) {
        const names = _report_report_js__WEBPACK_IMPORTED_MODULE_1__/* .STAGE_NAMES */ .y.indexOf('claimed');
        const each = (stages) => (image) => stages.map((name) => this.#report(name, image, error));
        return [
            ...this.#images.flatMap(each(_report_report_js__WEBPACK_IMPORTED_MODULE_1__/* .STAGE_NAMES */ .y.slice(0, names))),
            ..._report_report_js__WEBPACK_IMPORTED_MODULE_1__/* .STAGE_NAMES */ .y.slice(names).flatMap((name) => (OF_THE_RUN.has(name) ? [undefined] : this.#images).flatMap(each([name]))),
        ];
    }
    async #run(name, image, stage) {
        const start = this.#clock.now().getTime();
        const elapsed = () => this.#clock.now().getTime() - start;
        try {
            const { evidence, outcome, reason } = await stage();
            this.#note({ name, ...about(image), outcome, ms: elapsed(), ...(reason === undefined ? {} : { reason }) });
            return evidence;
        }
        catch (thrown) {
            const error = (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .asSlipwayError */ .I7)(thrown);
            const stopped = error.code === 'CANCELLED' && this.#reports.some(({ outcome }) => outcome === 'failed');
            this.#note({
                name,
                ...about(image),
                ...(stopped
                    ? { outcome: 'skipped', reason: 'another image failed' }
                    : { outcome: 'failed', reason: error.message }),
                ms: elapsed(),
            });
            throw error;
        }
    }
    #report(name, image, error) {
        const noted = this.#reports.findLast((one) => one.name === name && one.image === image);
        const reason = error === undefined ? 'not part of this command' : 'an earlier step failed';
        return noted ?? { name, ...about(image), outcome: 'skipped', reason, ms: 0 };
    }
    #note(report) {
        this.#reports.push(report);
        const { name, image, outcome, reason, ms } = report;
        const seconds = `${(ms / 1000).toFixed(1)} s`;
        if (outcome === 'failed')
            return;
        const what = image === undefined ? name : `${image} ${name}`;
        this.#log.info(outcome === 'done' ? `${what} (${seconds})` : `${what}: ${outcome} (${reason ?? ''})`);
    }
}
function about(image) {
    return image === undefined ? {} : { image };
}


/***/ }),

/***/ 34677:
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
