const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 2607;
export const ids = [2607];
export const modules = {

/***/ 34353:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ localBuildContext),
/* harmony export */   u: () => (/* binding */ isRemoteContext)
/* harmony export */ });
/** Where BuildKit takes a context or a Dockerfile from: a folder of ours that can be checked, or a place it reads itself. */
function isRemoteContext(context) {
    return /^(?:[a-z][a-z0-9+.-]*:\/\/|git@|github\.com\/|[\w.-]+@[\w.-]+:)/i.test(context);
}
/** `NAME=PATH` whose value is a folder of ours; other contexts name an image, a URL, an OCI layout or a bake target. */
function localBuildContext(entry) {
    const at = entry.indexOf('=');
    if (at <= 0)
        return undefined;
    const path = entry.slice(at + 1);
    if (isRemoteContext(path) || /^(?:docker-image|oci-layout|target|input):/.test(path))
        return undefined;
    return { name: entry.slice(0, at), path };
}


/***/ }),

/***/ 48499:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ parseSecretPair)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42685);

const ID = /^[A-Za-z0-9_][A-Za-z0-9_.-]*$/;
const VARIABLE = /^[A-Za-z_][A-Za-z0-9_]*$/;
/**
 * Reads `ID=VARIABLE` (secret-envs) or `ID=PATH` (secret-files). The id may not smuggle further attributes.
 * @throws CONFIG_INVALID; its message shows the id only, for people paste values where names belong.
 */
function parseSecretPair(input, pair) {
    const at = pair.indexOf('=');
    const id = at < 0 ? pair : pair.slice(0, at);
    const from = at < 0 ? '' : pair.slice(at + 1);
    const wanted = input === 'secret-envs' ? 'ID=VARIABLE' : 'ID=PATH';
    if (at < 0 || from === '')
        throw wrong(input, `an entry is not ${wanted}`);
    if (!ID.test(id))
        throw wrong(input, `${JSON.stringify(id.slice(0, 80))} cannot be the id of a secret`);
    if (input === 'secret-envs' && !VARIABLE.test(from)) {
        throw wrong(input, `the entry ${id} does not name an environment variable`);
    }
    return { id, from };
}
function wrong(input, message) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('CONFIG_INVALID', `${input}: ${message}`, { problems: [{ input, message }] });
}


/***/ }),

/***/ 15270:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ dockerCommand)
/* harmony export */ });
const TIMEOUT_MS = 60_000;
function dockerCommand(runner, env, timeoutMs = TIMEOUT_MS) {
    return (args, signal) => runner.run({ file: 'docker', args, env, timeoutMs, ...(signal === undefined ? {} : { signal }) });
}


/***/ }),

/***/ 22607:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  buildxEngine: () => (/* binding */ buildxEngine)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(42685);
// EXTERNAL MODULE: ./lib/system/secret.js
var secret = __webpack_require__(11482);
// EXTERNAL MODULE: ./lib/image/platform.js
var image_platform = __webpack_require__(88875);
// EXTERNAL MODULE: ./lib/build/build-secrets.js
var build_secrets = __webpack_require__(48499);
// EXTERNAL MODULE: ./lib/build/docker-environment.js
var docker_environment = __webpack_require__(50731);
;// CONCATENATED MODULE: ./lib/build/build-arguments.js




/**
 * `docker buildx build` for these options, in the order of docker/build-push-action. Tags are not given to BuildKit: names
 * are moved last. The value of a build argument travels in the environment (`--build-arg NAME`), because tokens end up in
 * build arguments by mistake and arguments are shown by `ps`; a name that docker itself
 * reads, or that a secret uses, stays an argument.
 * @throws CONFIG_INVALID for what buildx cannot do.
 */
function buildCommand(options, run) {
    const { args: buildArgs, env } = buildArgArguments(options);
    const args = [
        'buildx',
        'build',
        ...each('--add-host', options.addHosts),
        ...each('--allow', options.allow),
        ...each('--annotation', annotationArguments(options)),
        ...buildArgs,
        ...each('--build-context', options.buildContexts),
        ...each('--cache-from', options.cacheFrom),
        ...each('--cache-to', options.cacheTo),
        ...secretArguments(options),
        ...(options.dockerfile === '' ? [] : ['--file', options.dockerfile]),
        ...each('--label', pairs(options.labels ?? {})),
        ...each('--no-cache-filter', options.noCacheFilters),
        '--output',
        outputArgument(options, run),
        ...platformArguments(options),
        `--provenance=${run.provenance ? 'mode=min' : 'false'}`,
        '--sbom=false',
        ...one('--shm-size', options.shmSize),
        ...each('--ssh', options.ssh),
        ...one('--target', options.target),
        ...each('--ulimit', options.ulimit),
        ...one('--builder', run.builder),
        '--metadata-file',
        run.metadataFile,
        ...one('--network', options.network),
        ...(options.noCache ? ['--no-cache'] : []),
        '--progress',
        run.progress,
        ...(options.pull ? ['--pull'] : []),
        '--',
        options.context,
    ];
    return { args, env: { ...env, ...epochEnvironment(options) } };
}
function buildArgArguments({ buildArgs, secretEnvs = [] }) {
    const secrets = new Set(secretEnvs.map((pair) => (0,build_secrets/* parseSecretPair */.Q)('secret-envs', pair).from));
    const isTaken = (name) => (0,docker_environment/* isDockerVariable */.H)(name) || secrets.has(name);
    const inline = Object.entries(buildArgs).filter(([name]) => isTaken(name));
    const carried = Object.entries(buildArgs).filter(([name]) => !isTaken(name));
    return {
        args: [
            ...inline.flatMap(([name, value]) => ['--build-arg', `${name}=${value}`]),
            ...carried.flatMap(([name]) => ['--build-arg', name]),
        ],
        env: Object.fromEntries(carried),
    };
}
/** Annotations of the index are ours to write: we assemble it. */
function annotationArguments({ annotations = {} }) {
    return Object.entries(annotations).flatMap(([key, value]) => {
        const [, level, name = key] = /^([a-z,[\]/0-9.-]+):(.+)$/.exec(key) ?? [];
        if (level === undefined)
            return [`manifest:${key}=${value}`];
        return level.split(',').some((one) => one.startsWith('manifest')) ? [`manifest:${name}=${value}`] : [];
    });
}
function secretArguments({ secretEnvs = [], secretFiles = [] }) {
    const environment = secretEnvs.map((pair) => (0,build_secrets/* parseSecretPair */.Q)('secret-envs', pair));
    const files = secretFiles.map((pair) => (0,build_secrets/* parseSecretPair */.Q)('secret-files', pair));
    return [
        ...environment.flatMap(({ id, from }) => ['--secret', csvRecord([`id=${id}`, `env=${from}`])]),
        ...files.flatMap(({ id, from }) => ['--secret', csvRecord([`id=${id}`, `src=${from}`])]),
    ];
}
function outputArgument({ sourceDateEpoch }, { layoutDirectory }) {
    const reproducible = sourceDateEpoch === undefined ? [] : ['rewrite-timestamp=true'];
    return csvRecord(['type=oci', 'tar=false', `dest=${layoutDirectory}`, ...reproducible]);
}
function platformArguments({ platforms = [] }) {
    return platforms.length === 0 ? [] : ['--platform', platforms.map(image_platform/* formatPlatform */.Bq).join(',')];
}
function epochEnvironment({ sourceDateEpoch }) {
    if (sourceDateEpoch === undefined)
        return {};
    if (!Number.isSafeInteger(sourceDateEpoch) || sourceDateEpoch < 0) {
        throw new errors/* SlipwayError */.GQ('CONFIG_INVALID', `SOURCE_DATE_EPOCH is not a number of seconds: ${sourceDateEpoch}`);
    }
    return { SOURCE_DATE_EPOCH: String(sourceDateEpoch) };
}
/** One CSV record as BuildKit reads it: a field with a comma, quote or line break stands in double quotes. */
function csvRecord(fields) {
    return fields.map((field) => (/[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)).join(',');
}
function pairs(record) {
    return Object.entries(record).map(([key, value]) => `${key}=${value}`);
}
function each(flag, values = []) {
    return values.flatMap((value) => [flag, value]);
}
function one(flag, value) {
    return value === undefined || value === '' ? [] : [flag, value];
}

// EXTERNAL MODULE: ./lib/image/digest.js
var digest = __webpack_require__(22872);
;// CONCATENATED MODULE: ./lib/build/builder-choice.js


/**
 * The builder we make where the engine's own cannot write an OCI layout. It stays, so its cache serves the next run; its name
 * tells engines apart, for buildx binds a builder to the engine it was made on.
 */
function ownBuilder(engine, allow) {
    const mark = (0,digest/* digestOf */.ol)(Buffer.from(engine)).slice('sha256:'.length, 'sha256:'.length + 8);
    return ['slipway', ...(engine === '' ? [] : [mark]), ...(allow.length === 0 ? [] : ['entitled'])].join('-');
}
/** Reads the head of `docker buildx inspect`: `Name: value` lines up to the nodes, and the first node's status. */
function parseInspect(text) {
    const [head = '', nodes = ''] = text.split(/^Nodes:\s*$/m);
    const name = field(head, 'Name');
    if (name === undefined)
        return undefined;
    const error = field(head, 'Error') ?? field(nodes, 'Error');
    return {
        name,
        driver: field(head, 'Driver') ?? '',
        status: field(nodes, 'Status') ?? '',
        ...(error === undefined ? {} : { error }),
    };
}
function field(text, name) {
    const value = new RegExp(`^${name}:[ \\t]*(.*)$`, 'm').exec(text)?.[1]?.trim();
    return value === undefined || value === '' ? undefined : value;
}
/** Reads `docker info --format '{{json .DriverStatus}}'`: pairs of names and values, or `null` without a daemon. */
function hasContainerdStore(driverStatus) {
    return /\["driver-type",\s*"io\.containerd\.snapshotter/.test(driverStatus);
}
/**
 * Which builder does the job: an OCI layout of several platforms. Every driver can, except `docker` without containerd's
 * image store; then a container builder is made, unless the caller asked for that builder by name.
 * @throws ENVIRONMENT_ENGINE without buildx or a daemon; ENVIRONMENT_BUILDER when the named builder is missing or unfit.
 */
function chooseBuilder(facts, { builder: wanted, allow = [], engine = '' }) {
    if (/'buildx' is not a docker command|unknown command: docker buildx/.test(facts.complaint))
        throw noBuildx();
    const { builder } = facts;
    if (builder === undefined)
        throw noBuilder(facts, wanted);
    if (builder.driver === '' && builder.error !== undefined)
        throw noDaemon(builder.error);
    if (builder.driver !== 'docker') {
        if (builder.error !== undefined)
            throw brokenBuilder(builder);
        return { kind: 'use', name: builder.name };
    }
    if (!facts.daemonAnswers)
        throw noDaemon(facts.complaint);
    if (facts.containerdStore)
        return { kind: 'use', name: builder.name };
    if (wanted !== undefined)
        throw unfitBuilder(builder.name);
    return {
        kind: 'create',
        name: ownBuilder(engine, allow),
        flags: allow.map((entitlement) => `--allow-insecure-entitlement ${entitlement}`),
        reason: "the engine's own builder cannot write an OCI layout without containerd's image store",
    };
}
function noBuildx() {
    return new errors/* SlipwayError */.GQ('ENVIRONMENT_ENGINE', 'docker is installed, but its buildx plugin is not', {
        help: 'install the package docker-buildx-plugin (Debian: docker-buildx), or add docker/setup-buildx-action before this step',
    });
}
function noDaemon(complaint) {
    return new errors/* SlipwayError */.GQ('ENVIRONMENT_ENGINE', `no docker engine answers: ${firstLine(complaint)}`, {
        help: 'start the docker engine, or point DOCKER_HOST at one; in GitLab add the service docker:dind',
    });
}
function noBuilder({ complaint }, wanted) {
    if (/Cannot connect to the Docker daemon/.test(complaint))
        return noDaemon(complaint);
    if (wanted === undefined) {
        return new errors/* SlipwayError */.GQ('ENVIRONMENT_BUILDER', `buildx names no builder: ${firstLine(complaint)}`, {
            help: 'run docker buildx ls, and docker buildx create --use where it lists none',
        });
    }
    return new errors/* SlipwayError */.GQ('ENVIRONMENT_BUILDER', `there is no builder called ${wanted}`, {
        help: 'leave builder empty to use the current one, or make it with docker buildx create --name',
        facts: { builder: wanted },
    });
}
function brokenBuilder({ name, driver, error = '' }) {
    return new errors/* SlipwayError */.GQ('ENVIRONMENT_BUILDER', `the builder ${name} (${driver}) does not answer: ${firstLine(error)}`, {
        help: `look at docker buildx inspect ${name}, or choose another one with builder`,
        facts: { builder: name, driver },
    });
}
function unfitBuilder(name) {
    return new errors/* SlipwayError */.GQ('ENVIRONMENT_BUILDER', `the builder ${name} cannot write an OCI layout`, {
        help: "leave builder empty so that a container builder is made, or turn on containerd's image store in the docker engine",
        facts: { builder: name, driver: 'docker' },
    });
}
function firstLine(text) {
    return text.trim().split('\n')[0]?.slice(0, 300) ?? '';
}

;// CONCATENATED MODULE: ./lib/build/failure.js

const OUTPUT_LINES = 12;
const LINE_LENGTH = 400;
const SECTION = /^-{6}$/;
/** Takes the end of buildx's standard error apart: the failing step with its output, the place in the Dockerfile, the reason. */
function parseFailure(stderr, dockerExitCode) {
    const lines = stderr.split('\n').map((line) => line.replace(/\r$/, ''));
    const reason = readReason(lines);
    const exitCode = /exit code: (\d+)/.exec(reason)?.[1];
    return {
        reason,
        dockerExitCode,
        ...readStep(lines),
        ...readPlace(lines),
        ...(exitCode === undefined ? {} : { exitCode: Number(exitCode) }),
    };
}
function readReason(lines) {
    const last = lines.findLast((line) => line.startsWith('ERROR: ')) ?? lines.findLast((line) => line.trim() !== '') ?? '';
    return shorten(last
        .replace(/^ERROR: /, '')
        .replace(/^(?:failed to (?:solve|build): )+/, '')
        .replace(/"\/dev\/\.buildkit_qemu_emulator /, '"'));
}
/**
 * Between two lines of six dashes stands ` > STEP:` and the end of its output; where BuildKit gave up before it had the output
 * there, it still stands in the running progress.
 */
function readStep(lines) {
    const start = lines.findLastIndex((line, index) => line.startsWith(' > ') && SECTION.test(lines[index - 1] ?? ''));
    if (start < 0)
        return { output: [] };
    const end = lines.findIndex((line, index) => index > start && SECTION.test(line));
    const summary = printed(lines.slice(start + 1, end < 0 ? undefined : end));
    const step = shorten((lines[start] ?? '').slice(3).replace(/:$/, ''));
    return { step, output: summary.length > 0 ? summary : printed(progressOfFailure(lines)) };
}
function printed(lines) {
    return lines
        .map((line) => shorten(line.replace(/^\d+\.\d+ /, '')))
        .filter((line) => line.trim() !== '')
        .slice(-OUTPUT_LINES);
}
/** The lines of the step that `#N ERROR:` ended, without their number. */
function progressOfFailure(lines) {
    const [, id] = /^#(\d+) ERROR: /.exec(lines.findLast((line) => /^#\d+ ERROR: /.test(line)) ?? '') ?? [];
    if (id === undefined)
        return [];
    const timed = new RegExp(`^#${id} (\\d+\\.\\d+ .*)$`);
    return lines.flatMap((line) => timed.exec(line)?.[1] ?? []);
}
/** `Dockerfile:4`, a rule of dashes, then the source with `>>>` before the lines at fault. */
function readPlace(lines) {
    const rule = lines.findLastIndex((line, index) => /^-{20}$/.test(line) && /^.+:\d+$/.test(lines[index - 1] ?? ''));
    const [, file = '', line = ''] = /^(.+):(\d+)$/.exec(lines[rule - 1] ?? '') ?? [];
    if (rule < 0 || file === '')
        return {};
    const marked = lines.slice(rule + 1).flatMap((source) => /^ *\d+ \| >>> ?(.*)$/.exec(source)?.[1] ?? []);
    return { file, line: Number(line), ...(marked.length === 0 ? {} : { instruction: shorten(marked.join('\n')) }) };
}
function shorten(text) {
    return text.length > LINE_LENGTH ? `${text.slice(0, LINE_LENGTH)}…` : text;
}
/** False when docker gave up before it built anything, or when nobody saw what it did. */
function startedSteps({ step, file }) {
    return step !== undefined || file !== undefined;
}
/**
 * The error of a failed build: what is wrong with the inputs is CONFIG_INVALID, a missing engine ENVIRONMENT_ENGINE, the rest
 * BUILD_FAILED with place, instruction, exit code and last output.
 */
function failureError(failure) {
    const { reason, file, line, step, dockerExitCode } = failure;
    if (/Cannot connect to the Docker daemon|error during connect/.test(reason)) {
        return new errors/* SlipwayError */.GQ('ENVIRONMENT_ENGINE', `the docker engine went away: ${reason}`, { retryable: true });
    }
    const input = inputAtFault(reason);
    if (input !== undefined) {
        return new errors/* SlipwayError */.GQ('CONFIG_INVALID', `the build cannot start: ${reason}`, {
            problems: [{ input, message: reason }],
        });
    }
    return new errors/* SlipwayError */.GQ('BUILD_FAILED', failureMessage(reason === '' ? { ...failure, reason: unseen(dockerExitCode) } : failure), {
        facts: {
            exitCode: failure.exitCode ?? dockerExitCode,
            ...(file === undefined ? {} : { file }),
            ...(line === undefined ? {} : { line }),
            ...(step === undefined ? {} : { step }),
            ...(isTemporary(reason) ? { retryable: true } : {}),
        },
        retryable: isTemporary(reason),
        ...helpFor(reason),
    });
}
/** In a terminal BuildKit draws by itself, and we see nothing of it. */
function unseen(exitCode) {
    return `docker buildx ended with ${exitCode}; what it printed above says why`;
}
function failureMessage({ file, line, step, instruction, reason, exitCode, output }) {
    const place = file === undefined || line === undefined ? '' : ` at ${file}:${line}`;
    const platform = /^\[(\w+\/[\w/]+) /.exec(step ?? '')?.[1];
    const what = exitCode === undefined ? reason : `exit code ${exitCode}`;
    return [
        `the build failed${place}${platform === undefined ? '' : ` for ${platform}`}: ${what}`,
        ...(instruction ?? '')
            .split('\n')
            .filter((text) => text !== '')
            .map((text) => `  > ${text}`),
        ...output.map((text) => `  | ${text}`),
    ].join('\n');
}
function inputAtFault(reason) {
    if (/^target stage .* could not be found/.test(reason))
        return 'target';
    if (/failed to read dockerfile|the Dockerfile cannot be empty/i.test(reason))
        return 'file';
    return undefined;
}
/** What a second try may well mend: the way to a registry, not the Dockerfile. */
function isTemporary(reason) {
    return /i\/o timeout|connection (?:refused|reset)|TLS handshake timeout|unexpected EOF|\b(?:429|50[0234])\b.*(?:Too Many|Server|Gateway|Unavailable)|temporary failure/i.test(reason);
}
function helpFor(reason) {
    if (/exec format error/i.test(reason)) {
        return {
            help: 'the engine cannot run programs of that architecture: build it on a runner of its own, or give the engine emulators',
        };
    }
    if (/failed to resolve source metadata|failed to do request|pull access denied/.test(reason)) {
        return {
            help: 'check the name of the base image, and that the engine reaches its registry with the right credentials',
        };
    }
    return {};
}

// EXTERNAL MODULE: ./lib/build/layout/blob-file.js
var blob_file = __webpack_require__(80982);
// EXTERNAL MODULE: ../../work/main/node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(57958);
// EXTERNAL MODULE: ./lib/image/descriptor.js
var descriptor = __webpack_require__(79477);
;// CONCATENATED MODULE: ./lib/build/metadata-file.js



const WarningSchema = dist/* object */.Ikc({
    short: dist/* nullish */.cl6(dist/* string */.YjP()),
    url: dist/* nullish */.cl6(dist/* string */.YjP()),
    sourceInfo: dist/* nullish */.cl6(dist/* object */.Ikc({ filename: dist/* nullish */.cl6(dist/* string */.YjP()) })),
    range: dist/* nullish */.cl6(dist/* array */.YOg(dist/* object */.Ikc({ start: dist/* nullish */.cl6(dist/* object */.Ikc({ line: dist/* nullish */.cl6(dist/* number */.aig()) })) }))),
});
const MetadataSchema = dist/* object */.Ikc({
    'containerimage.digest': dist/* nullish */.cl6(descriptor/* DigestSchema */.eH),
    'buildx.build.warnings': dist/* nullish */.cl6(dist/* array */.YOg(WarningSchema)),
});
/** @throws BUILD_OUTPUT when it is not what buildx writes. */
function parseMetadataFile(json) {
    const parsed = dist/* safeParse */.xLC(MetadataSchema, decode(json));
    if (!parsed.success) {
        const path = dist/* getDotPath */.BuJ(parsed.issues[0]) ?? '';
        throw new errors/* SlipwayError */.GQ('BUILD_OUTPUT', `the metadata file of buildx cannot be read: ${path} ${parsed.issues[0].message}`);
    }
    const digest = parsed.output['containerimage.digest'];
    const warnings = (parsed.output['buildx.build.warnings'] ?? []).map(readWarning);
    return { ...(digest ? { digest } : {}), warnings };
}
function decode(json) {
    try {
        return JSON.parse(json);
    }
    catch (error) {
        throw new errors/* SlipwayError */.GQ('BUILD_OUTPUT', 'the metadata file of buildx is not JSON', { cause: error });
    }
}
function readWarning({ short, url, sourceInfo, range }) {
    const file = sourceInfo?.filename;
    const line = range?.[0]?.start?.line;
    return {
        // Go writes bytes as base64.
        message: short ? Buffer.from(short, 'base64').toString('utf8') : 'build check',
        ...(url ? { url } : {}),
        ...(file ? { at: { file, ...(line ? { line } : {}) } } : {}),
    };
}

;// CONCATENATED MODULE: ./lib/build/progress.js
const NUMBERED = /^#(\d+) (.*)$/;
const TIMED = /^\d+\.\d+ /;
const INTERNAL_STATUS = /^(?:transferring |resolve |sha256:|extracting |\.\.\.$)/;
/**
 * Reads `--progress=plain` line by line. BuildKit switches between steps as they print, so each line is handed on with the
 * name of its step: `#7 [linux/amd64 build 2/3] RUN make` names step 7, `#7 0.182 hello` is its output. Transfer ticks are left out.
 */
function progressReader(onOutput) {
    const names = new Map();
    return (line) => {
        const match = NUMBERED.exec(line);
        if (match === null)
            return;
        const [, id = '', text = ''] = match;
        const name = names.get(id);
        if (name === undefined) {
            names.set(id, text);
            return;
        }
        // After it gave way to another step, BuildKit repeats a step's name before it goes on.
        if (text === name || INTERNAL_STATUS.test(text))
            return;
        onOutput(name, text.replace(TIMED, ''));
    };
}

// EXTERNAL MODULE: ./lib/image/image-config.js
var image_config = __webpack_require__(89294);
// EXTERNAL MODULE: ./lib/image/manifest.js
var manifest = __webpack_require__(93513);
// EXTERNAL MODULE: ./lib/image/read-blob.js
var read_blob = __webpack_require__(94662);
;// CONCATENATED MODULE: ./lib/build/buildx/built-layout.js








/**
 * Which image BuildKit left for each platform, in the order they were asked for; without a wish the only one.
 * @throws BUILD_OUTPUT when a platform is missing, too many or twice, or when the layout is not what buildx announced.
 */
async function readBuiltPlatforms(source, directory, asked, { digest }, call) {
    const root = await readRoot(directory);
    if (digest !== undefined && digest !== root.digest) {
        throw wrong(`buildx announced ${digest}, but the layout holds ${root.digest}`);
    }
    const { manifest } = await source.readManifest(root.digest, call);
    const built = manifest.kind === 'index'
        ? childrenOf(manifest)
        : [{ platform: await platformOf(source, manifest.config, call), descriptor: bare(root) }];
    return inOrder(built, asked);
}
async function readRoot(directory) {
    const path = (0,external_node_path_.join)(directory, 'index.json');
    const { size } = await (0,promises_.stat)(path);
    if (size > manifest/* MANIFEST_LIMITS */.T1.pullBytes)
        throw wrong('its index.json is too large');
    const index = (0,manifest/* parseManifest */.Ng)(await (0,promises_.readFile)(path), descriptor/* MEDIA_TYPES */.Z2.ociIndex, 'index.json of the build');
    const [root, ...more] = index.kind === 'index' ? index.manifests : [];
    if (root === undefined || more.length > 0)
        throw wrong(`its index.json has ${more.length + (root ? 1 : 0)} entries`);
    return root;
}
function childrenOf(index) {
    const attestations = index.manifests.filter(({ annotations }) => annotations?.['vnd.docker.reference.type'] === 'attestation-manifest');
    return (0,manifest/* platformChildren */.xq)(index).map((child) => {
        const attestation = attestations.find(({ annotations }) => annotations?.['vnd.docker.reference.digest'] === child.digest);
        return {
            platform: (0,image_platform/* normalisePlatform */.WN)(child.platform),
            descriptor: bare(child),
            ...(attestation === undefined ? {} : { attestation: bare(attestation) }),
        };
    });
}
async function platformOf(source, config, call) {
    const json = await (0,read_blob/* readBlob */.g)(source, config, image_config/* CONFIG_LIMIT_BYTES */.X, call);
    return (0,image_platform/* normalisePlatform */.WN)((0,image_config/* parseImageConfig */.F)(json.toString('utf8')).platform);
}
function bare({ mediaType, digest, size }) {
    return { mediaType, digest, size };
}
function inOrder(built, asked) {
    const names = built.map(({ platform }) => (0,image_platform/* formatPlatform */.Bq)(platform));
    const wanted = asked.length === 0 ? names.slice(0, 1) : asked.map(image_platform/* formatPlatform */.Bq);
    const same = names.length === wanted.length && new Set(names).size === names.length;
    const found = wanted.flatMap((name) => built.filter(({ platform }) => (0,image_platform/* formatPlatform */.Bq)(platform) === name));
    if (!same || found.length !== wanted.length || found.length === 0) {
        throw wrong(`asked for ${wanted.join(', ') || 'one image'}, it holds ${names.join(', ') || 'none'}`);
    }
    return found;
}
function wrong(why) {
    return new errors/* SlipwayError */.GQ('BUILD_OUTPUT', `the build left something else than was asked for: ${why}`);
}

// EXTERNAL MODULE: ./lib/build/buildx/docker.js
var buildx_docker = __webpack_require__(15270);
// EXTERNAL MODULE: ./lib/image/reference.js
var reference = __webpack_require__(6191);
;// CONCATENATED MODULE: ./lib/build/buildx/docker-config.js




/**
 * Writes a docker config folder of our own: the user's config with these logins added, so that neither file of the user is
 * touched nor a `docker logout` of another job hits us. Plugins and contexts are linked, buildx keeps its old state folder.
 * @returns the variables that make docker use it.
 */
async function privateDockerConfig(folder, original, logins) {
    const directory = (0,external_node_path_.join)(folder, 'docker-config');
    await (0,promises_.mkdir)(directory, { mode: 0o700 });
    const merged = withLogins(await readConfig((0,external_node_path_.join)(original, 'config.json')), logins);
    await Promise.all([
        (0,promises_.writeFile)((0,external_node_path_.join)(directory, 'config.json'), JSON.stringify(merged), { mode: 0o600 }),
        ...['cli-plugins', 'contexts'].map((name) => (0,promises_.symlink)((0,external_node_path_.join)(original, name), (0,external_node_path_.join)(directory, name))),
    ]);
    return { DOCKER_CONFIG: directory, BUILDX_CONFIG: (0,external_node_path_.join)(original, 'buildx') };
}
async function readConfig(path) {
    try {
        return object(JSON.parse(await (0,promises_.readFile)(path, 'utf8')));
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return {};
        throw new errors/* SlipwayError */.GQ('CONFIG_INVALID', `${path} cannot be read`, { cause: error });
    }
}
function withLogins(config, logins) {
    const auths = logins.map(({ registry, username, password }) => [
        serverAddress(registry),
        { auth: Buffer.from(`${username}:${password.reveal()}`).toString('base64') },
    ]);
    // An empty helper makes docker look into the file for this registry, whatever credsStore says.
    const helpers = logins.map(({ registry }) => [serverAddress(registry), '']);
    return {
        ...config,
        auths: { ...object(config['auths']), ...Object.fromEntries(auths) },
        credHelpers: { ...object(config['credHelpers']), ...Object.fromEntries(helpers) },
    };
}
/** Docker Hub's credentials are filed under the address of its old index. */
function serverAddress(registry) {
    const host = (0,reference/* canonicalRegistry */.i7)(registry);
    return host === 'docker.io' ? 'https://index.docker.io/v1/' : host;
}
function object(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}

// EXTERNAL MODULE: ./lib/build/build-context.js
var build_context = __webpack_require__(34353);
;// CONCATENATED MODULE: ./lib/build/frontend.js


const DIRECTIVE = /^\s*(?:#|\/\/)\s*([A-Za-z][A-Za-z0-9]*)\s*=\s*(.+?)\s*$/;
/**
 * Finds the frontend as BuildKit does: the build argument BUILDKIT_SYNTAX, else a `syntax` directive (`# syntax=`, `// syntax=`
 * or JSON `{"syntax": …}`) that stands before anything else in the file, after an optional `#!` line.
 */
function frontendOf(dockerfile, buildArgs = {}) {
    const argument = buildArgs['BUILDKIT_SYNTAX']?.trim();
    if (argument !== undefined && argument !== '')
        return imageFrontend(argument, 'the build argument BUILDKIT_SYNTAX');
    const reference = syntaxDirective(dockerfile);
    return reference === undefined ? { kind: 'builtin' } : imageFrontend(reference, 'the syntax line');
}
function imageFrontend(text, from) {
    const [reference = ''] = text.split(/\s+/);
    const at = reference.indexOf('@');
    return { kind: 'image', reference, pinned: at > 0 && (0,digest/* isDigest */.Bc)(reference.slice(at + 1)), from };
}
function syntaxDirective(dockerfile) {
    const text = dockerfile.replace(/^\uFEFF/, '').replace(/^#!.*\n/, '');
    if (text.trimStart().startsWith('{'))
        return jsonSyntax(text);
    for (const line of text.split('\n')) {
        const [, name, value] = DIRECTIVE.exec(line) ?? [];
        if (name === undefined)
            return undefined;
        if (name.toLowerCase() === 'syntax')
            return value;
    }
    return undefined;
}
function jsonSyntax(text) {
    return /^\s*\{\s*"syntax"\s*:\s*"([^"]+)"/i.exec(text)?.[1];
}
/**
 * A release trusts only the frontend that came with the engine, or one pinned by digest (threat model, promise 2).
 * @throws CONFIG_INVALID naming the line to change.
 */
function requirePinnedFrontend(frontend, file) {
    if (frontend.kind === 'builtin' || frontend.pinned)
        return;
    const message = `${file} is read by ${frontend.reference}, which ${frontend.from} does not pin by digest`;
    const help = `remove it to use the frontend of the engine, or write ${frontend.reference.replace(/@.*$/, '')}@sha256:…`;
    throw new errors/* SlipwayError */.GQ('CONFIG_INVALID', message, { help, problems: [{ input: 'file', message, help }] });
}

;// CONCATENATED MODULE: ./lib/build/buildx/input-check.js






/**
 * Looks at everything the build will read from this machine, before docker is started, and adds one problem for each missing
 * context, Dockerfile, secret or build context.
 * @throws CONFIG_INVALID for a frontend that must be pinned and is not.
 */
async function checkInputs(options, env, problems) {
    const dockerfile = await checkContext(options, problems);
    for (const entry of options.buildContexts ?? []) {
        const local = (0,build_context/* localBuildContext */.d)(entry);
        if (local !== undefined && (await kindOf(local.path)) !== 'folder')
            problems.add('build-contexts', `the folder ${local.path} of ${local.name} does not exist`);
    }
    for (const pair of options.secretEnvs ?? []) {
        const { id, from } = (0,build_secrets/* parseSecretPair */.Q)('secret-envs', pair);
        if (env[from] === undefined)
            problems.add('secret-envs', `the variable ${from} of the secret ${id} is not set`);
    }
    for (const pair of options.secretFiles ?? []) {
        const { id, from } = (0,build_secrets/* parseSecretPair */.Q)('secret-files', pair);
        if ((await kindOf(from)) !== 'file')
            problems.add('secret-files', `the file ${from} of the secret ${id} does not exist`);
    }
    if (options.frontends === 'pinned')
        await checkFrontend(options, dockerfile);
}
/** The path of the Dockerfile, when it is a file of ours. */
async function checkContext(options, problems) {
    const { context, dockerfile } = options;
    if (context === '-' || dockerfile === '-') {
        problems.add(context === '-' ? 'context' : 'file', 'cannot be read from standard input', 'give a folder or a path');
        return undefined;
    }
    const remote = (0,build_context/* isRemoteContext */.u)(context);
    if (!remote && (await kindOf(context)) !== 'folder') {
        problems.add('context', `the folder ${context} does not exist`, 'check the path, and that the sources are checked out');
        return undefined;
    }
    if (remote || (0,build_context/* isRemoteContext */.u)(dockerfile))
        return undefined;
    const path = dockerfile === '' ? await defaultDockerfile(context) : dockerfile;
    if ((await kindOf(path)) === 'file')
        return path;
    problems.add('file', `there is no Dockerfile at ${path}`, 'name it with file; its path is relative to the working directory');
    return undefined;
}
/** BuildKit also takes `dockerfile` in lower case. */
async function defaultDockerfile(context) {
    const usual = (0,external_node_path_.join)(context, 'Dockerfile');
    const lower = (0,external_node_path_.join)(context, 'dockerfile');
    return (await kindOf(usual)) === undefined && (await kindOf(lower)) === 'file' ? lower : usual;
}
async function checkFrontend({ buildArgs, context }, dockerfile) {
    if (dockerfile !== undefined) {
        requirePinnedFrontend(frontendOf(await (0,promises_.readFile)(dockerfile, 'utf8'), buildArgs), dockerfile);
        return;
    }
    const problems = new errors/* Problems */.Zw();
    problems.add('context', `the Dockerfile of ${context} cannot be checked for its frontend`, 'release from a checked-out folder');
    problems.throwIfAny();
}
async function kindOf(path) {
    try {
        const found = await (0,promises_.stat)(path);
        return found.isDirectory() ? 'folder' : 'file';
    }
    catch (error) {
        const { code } = error;
        if (code === 'ENOENT' || code === 'ENOTDIR')
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./lib/build/buildx/own-builder.js

/** Makes the container builder, or takes the one an earlier run left. `image` pins BuildKit; buildx chooses when it is absent. */
async function createBuilder(docker, choice, image, signal) {
    const args = [
        'buildx',
        'create',
        '--name',
        choice.name,
        '--driver',
        'docker-container',
        '--bootstrap',
        ...(choice.flags.length === 0 ? [] : ['--buildkitd-flags', choice.flags.join(' ')]),
        ...(image === undefined ? [] : ['--driver-opt', `image=${image}`]),
    ];
    const { exitCode, stderr } = await docker(args, signal);
    if (exitCode === 0 || /existing instance for/.test(stderr))
        return choice.name;
    // buildx keeps the entry of a builder that did not come up; the next run would take it for a good one.
    await docker(['buildx', 'rm', '--force', choice.name], signal);
    const last = stderr.trim().split('\n').at(-1) ?? '';
    throw new errors/* SlipwayError */.GQ('ENVIRONMENT_BUILDER', `no container builder could be made: ${last.slice(0, 400)}`, {
        help: `${choice.reason}; turn that store on, or name a builder that works with builder`,
        facts: { builder: choice.name },
    });
}

;// CONCATENATED MODULE: ./lib/build/buildx/probe.js

/** Asks the engine and buildx side by side what they can do: two docker commands, nothing is changed or started. */
async function probeEngine(docker, builder, signal) {
    const [inspected, info] = await Promise.all([
        docker(['buildx', 'inspect', ...(builder === undefined ? [] : [builder])], signal),
        docker(['info', '--format', '{{json .DriverStatus}}'], signal),
    ]);
    const found = inspected.exitCode === 0 ? parseInspect(inspected.stdout) : undefined;
    return {
        ...(found === undefined ? {} : { builder: found }),
        containerdStore: hasContainerdStore(info.stdout),
        // Without a daemon docker 26 exits with 0 and prints null; its complaint is on standard error.
        daemonAnswers: info.exitCode === 0 && info.stdout.trim() !== 'null',
        complaint: [inspected.stderr, info.stderr].map((text) => text.trim()).find((text) => text !== '') ?? '',
    };
}

;// CONCATENATED MODULE: ./lib/build/buildx/engine.js


















const CREATE_TIMEOUT_MS = 300_000;
/**
 * Builds by `docker buildx build` into a private OCI layout; nothing is named or pushed. Every missing input is CONFIG_INVALID
 * before docker starts; no engine is ENVIRONMENT_ENGINE, no fit builder ENVIRONMENT_BUILDER, a failing step BUILD_FAILED with
 * its place, a result of other platforms BUILD_OUTPUT. An abort stops docker with everything it started and removes the folder.
 */
function buildxEngine(dependencies) {
    return {
        probe: (builder, call = {}) => {
            const docker = (0,buildx_docker/* dockerCommand */.Q)(dependencies.runner, (0,docker_environment/* dockerEnvironment */.O)(dependencies.env, undefined));
            return probeEngine(docker, builder, call.signal);
        },
        check: (options, problems) => checkInputs(options, dependencies.env, problems),
        build: (options, call = {}) => build(options, dependencies, call),
        contextOf: async ({ layoutDirectory }, { bytes }) => `oci-layout://${layoutDirectory}@${await (0,blob_file/* writeBlob */.Z)(layoutDirectory, bytes)}`,
        load: async (result, names, call = {}) => {
            const { loadBuilt } = await Promise.all(/* import() */[__webpack_require__.e(5062), __webpack_require__.e(2296)]).then(__webpack_require__.bind(__webpack_require__, 32296));
            await loadBuilt(result, names, { ...dependencies, env: (0,docker_environment/* dockerEnvironment */.O)(dependencies.env, undefined) }, call);
        },
    };
}
async function build(options, dependencies, call) {
    const problems = new errors/* Problems */.Zw();
    await checkInputs(options, dependencies.env, problems);
    problems.throwIfAny();
    const directory = await dependencies.temp();
    const dispose = () => (0,promises_.rm)(directory, { recursive: true, force: true });
    try {
        return await buildInto(directory, dispose, options, dependencies, call);
    }
    catch (error) {
        await dispose();
        throw error;
    }
}
async function buildInto(directory, dispose, options, dependencies, call) {
    const { env: own, log, interactive } = dependencies;
    const env = { ...(0,docker_environment/* dockerEnvironment */.O)(own, options), ...(await loginEnvironment(directory, dependencies)) };
    const layoutDirectory = (0,external_node_path_.join)(directory, 'layout');
    const metadataFile = (0,external_node_path_.join)(directory, 'metadata.json');
    await (0,promises_.mkdir)(layoutDirectory);
    const wanted = options.builder === '' ? undefined : options.builder;
    const attempt = (builder) => {
        const command = buildCommand(options, {
            layoutDirectory,
            metadataFile,
            ...(builder === undefined ? {} : { builder }),
            progress: interactive ? 'auto' : 'plain',
            provenance: !/^(?:1|t|true)$/i.test(own['BUILDX_NO_DEFAULT_ATTESTATIONS'] ?? ''),
        });
        return runBuild(options, command, env, dependencies, call);
    };
    // Asking first what the builder can do costs every build a tenth of a second; one that cannot do the job refuses at once.
    let failure = await attempt(wanted);
    if (failure !== undefined && !startedSteps(failure)) {
        const engine = env['DOCKER_HOST'] ?? env['DOCKER_CONTEXT'] ?? '';
        const wish = { ...(wanted === undefined ? {} : { builder: wanted }), allow: options.allow ?? [], engine };
        const other = await otherBuilder(wish, env, dependencies, call);
        if (other !== undefined)
            failure = await attempt(other);
    }
    if (failure !== undefined)
        throw failureError(failure);
    const metadata = await readMetadata(metadataFile, log);
    const source = await dependencies.openLayout(layoutDirectory);
    const platforms = await readBuiltPlatforms(source, layoutDirectory, options.platforms ?? [], metadata, call);
    if (!options.squash)
        return { source, layoutDirectory, platforms, dispose };
    const { squashBuild } = await Promise.all(/* import() */[__webpack_require__.e(3085), __webpack_require__.e(2603)]).then(__webpack_require__.bind(__webpack_require__, 52603));
    return {
        source,
        layoutDirectory,
        platforms: await squashBuild({ source, layoutDirectory, platforms }, call),
        dispose,
    };
}
async function loginEnvironment(directory, { env, home, logins = [] }) {
    if (logins.length === 0)
        return {};
    const original = env['DOCKER_CONFIG'] ?? (0,external_node_path_.join)(home, '.docker');
    const variables = await privateDockerConfig(directory, original, logins);
    const buildxConfig = env['BUILDX_CONFIG'];
    return buildxConfig === undefined ? variables : { ...variables, BUILDX_CONFIG: buildxConfig };
}
/**
 * Why nothing was built: throws when the engine, buildx or the builder is at fault, and makes a container builder when the
 * engine's own cannot do the job. Undefined: the builder is fit, the fault lies elsewhere.
 */
async function otherBuilder(wish, env, { runner, log, buildkitImage }, { signal }) {
    const choice = chooseBuilder(await probeEngine((0,buildx_docker/* dockerCommand */.Q)(runner, env), wish.builder, signal), wish);
    if (choice.kind === 'use')
        return undefined;
    log.info(`using the container builder ${choice.name}: ${choice.reason}`);
    return await createBuilder((0,buildx_docker/* dockerCommand */.Q)(runner, env, CREATE_TIMEOUT_MS), choice, buildkitImage, signal);
}
async function runBuild(options, command, env, { runner, env: own, log, interactive }, { signal }) {
    const secrets = secretsOf(options, own);
    const onStderrLine = progressReader((step, line) => log.output((0,secret/* redact */.E)(step, secrets), (0,secret/* redact */.E)(line, secrets)));
    const { exitCode, stderr } = await runner.run({
        file: 'docker',
        args: command.args,
        env: { ...env, ...command.env },
        ...(interactive ? { inheritStderr: true } : { onStderrLine }),
        ...(signal === undefined ? {} : { signal }),
    });
    return exitCode === 0 ? undefined : parseFailure((0,secret/* redact */.E)(stderr, secrets), exitCode);
}
function secretsOf({ secretEnvs = [] }, env) {
    return secretEnvs.flatMap((pair) => {
        const value = env[(0,build_secrets/* parseSecretPair */.Q)('secret-envs', pair).from];
        return value === undefined || value === '' ? [] : [new secret/* Secret */.z(value)];
    });
}
async function readMetadata(path, log) {
    const metadata = parseMetadataFile(await (0,promises_.readFile)(path, 'utf8'));
    for (const { message, at } of metadata.warnings)
        log.warn(message, at);
    return metadata;
}


/***/ }),

/***/ 50731:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ isDockerVariable),
/* harmony export */   O: () => (/* binding */ dockerEnvironment)
/* harmony export */ });
/* harmony import */ var _build_secrets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48499);

/** What docker, buildx and their credential helpers need to find the engine, its settings and the way out. Nothing else passes. */
const ALLOWED = new Set([
    'PATH',
    'HOME',
    'USER',
    'TMPDIR',
    'TERM',
    'NO_COLOR',
    'COLUMNS',
    'XDG_CONFIG_HOME',
    'XDG_RUNTIME_DIR',
    'SSL_CERT_FILE',
    'SSL_CERT_DIR',
    'DOCKER_HOST',
    'DOCKER_CONTEXT',
    'DOCKER_CONFIG',
    'DOCKER_CERT_PATH',
    'DOCKER_TLS',
    'DOCKER_TLS_VERIFY',
    'DOCKER_API_VERSION',
    'DOCKER_AUTH_CONFIG',
    'BUILDX_CONFIG',
    'BUILDX_BUILDER',
    'BUILDX_NO_DEFAULT_ATTESTATIONS',
    'BUILDX_EXPERIMENTAL',
    'BUILDKIT_HOST',
    'BUILDKIT_COLORS',
    'KUBECONFIG',
    'HTTP_PROXY',
    'HTTPS_PROXY',
    'FTP_PROXY',
    'NO_PROXY',
    'ALL_PROXY',
]);
/** Names that change how docker, its Go runtime or the loader behave, whether or not we pass them on. */
const RESERVED = /^(?:DOCKER_|BUILDX_|BUILDKIT_|LD_|GO(?:DEBUG|GC|MAXPROCS|MEMLIMIT|TRACEBACK)$|SSL_|XDG_|OTEL_|AWS_|ACTIONS_|SSH_|KUBE|SOURCE_DATE_EPOCH$|GIT_)/;
const CACHE_VARIABLES = {
    gha: /^ACTIONS_(?:CACHE_URL|RESULTS_URL|RUNTIME_TOKEN|CACHE_SERVICE_V2)$/,
    s3: /^AWS_/,
};
/** True for a variable that docker itself reads: a build argument of that name must not be carried in its environment. */
function isDockerVariable(name) {
    return ALLOWED.has(name.toUpperCase()) || RESERVED.test(name.toUpperCase());
}
/**
 * The whole environment of a docker command: an allow-list of ours, the variables that secret-envs name, those of the cache
 * kinds in use, and the agent's socket when ssh is asked for. Signing tokens, forge tokens and keys are not among them.
 */
function dockerEnvironment(own, options) {
    const extra = options === undefined ? () => false : wantedBy(options);
    const passed = Object.entries(own).filter((entry) => entry[1] !== undefined && (ALLOWED.has(entry[0]) || isProxy(entry[0]) || extra(entry[0])));
    return {
        ...Object.fromEntries(passed),
        // The provenance in the metadata file repeats the whole event several times over; it is read from the layout instead.
        BUILDX_METADATA_PROVENANCE: 'false',
        BUILDX_METADATA_WARNINGS: 'true',
        BUILDX_GIT_INFO: 'false',
        DOCKER_CLI_HINTS: 'false',
    };
}
/** curl's lower-case spelling is common for proxies. */
function isProxy(name) {
    return /^(?:https?|ftp|no|all)_proxy$/.test(name);
}
function wantedBy(options) {
    const secrets = new Set((options.secretEnvs ?? []).map((pair) => (0,_build_secrets_js__WEBPACK_IMPORTED_MODULE_0__/* .parseSecretPair */ .Q)('secret-envs', pair).from));
    const caches = [...(options.cacheFrom ?? []), ...(options.cacheTo ?? [])];
    const patterns = Object.entries(CACHE_VARIABLES)
        .filter(([type]) => caches.some((cache) => cache.split(',').includes(`type=${type}`)))
        .map(([, pattern]) => pattern);
    const agent = (options.ssh ?? []).length > 0;
    return (name) => secrets.has(name) || patterns.some((pattern) => pattern.test(name)) || (agent && name === 'SSH_AUTH_SOCK');
}


/***/ }),

/***/ 80982:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ writeLayer),
/* harmony export */   Z: () => (/* binding */ writeBlob)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57075);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46466);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(38522);
/* harmony import */ var _image_digest_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(22872);







const GATHERED_BYTES = 1 << 19;
/** Writes an archive as a gzip blob of a layout that no one else uses. Nothing is left of it when it fails. */
async function writeLayer(directory, pieces, { signal }) {
    const draft = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, `squashed-${crypto.randomUUID()}.tmp`);
    const plain = new _image_digest_js__WEBPACK_IMPORTED_MODULE_6__/* .DigestHash */ .FA();
    const packed = new _image_digest_js__WEBPACK_IMPORTED_MODULE_6__/* .DigestHash */ .FA();
    let size = 0;
    async function* counted(chunks) {
        for await (const chunk of chunks) {
            packed.update(chunk);
            size += chunk.length;
            yield chunk;
        }
    }
    try {
        await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_4__.pipeline)(node_stream__WEBPACK_IMPORTED_MODULE_3__.Readable.from(gathered(pieces, plain), { objectMode: false, highWaterMark: GATHERED_BYTES }), (0,node_zlib__WEBPACK_IMPORTED_MODULE_5__.createGzip)({ chunkSize: 1 << 20 }), counted, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createWriteStream)(draft, { flags: 'wx', highWaterMark: 1 << 20 }), signal === undefined ? {} : { signal });
        const digest = packed.digest();
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(draft, blobPath(directory, digest));
        return { digest, size, diffId: plain.digest() };
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(draft, { force: true });
        throw error;
    }
}
async function writeBlob(directory, bytes) {
    const digest = (0,_image_digest_js__WEBPACK_IMPORTED_MODULE_6__/* .digestOf */ .ol)(bytes);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(blobPath(directory, digest), bytes);
    return digest;
}
function blobPath(directory, digest) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, 'blobs', 'sha256', (0,_image_digest_js__WEBPACK_IMPORTED_MODULE_6__/* .hexOf */ .ZD)(digest));
}
/** Headers are small: a way to another thread and back for each of them would cost more than compressing does. */
async function* gathered(pieces, hash) {
    let held = [];
    let bytes = 0;
    const take = () => {
        const whole = Buffer.concat(held, bytes);
        held = [];
        bytes = 0;
        hash.update(whole);
        return whole;
    };
    for await (const piece of pieces) {
        held.push(piece);
        bytes += piece.length;
        if (bytes >= GATHERED_BYTES)
            yield take();
    }
    if (bytes > 0)
        yield take();
}


/***/ }),

/***/ 79477:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $U: () => (/* binding */ isIndexType),
/* harmony export */   Q3: () => (/* binding */ isManifestType),
/* harmony export */   Z2: () => (/* binding */ MEDIA_TYPES),
/* harmony export */   eH: () => (/* binding */ DigestSchema),
/* harmony export */   l5: () => (/* binding */ DescriptorSchema),
/* harmony export */   mh: () => (/* binding */ descriptorJson),
/* harmony export */   yD: () => (/* binding */ AnnotationsSchema)
/* harmony export */ });
/* unused harmony exports PlatformSchema, parseDescriptor, platformJson */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57958);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22872);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1825);



const MEDIA_TYPES = {
    ociIndex: 'application/vnd.oci.image.index.v1+json',
    ociManifest: 'application/vnd.oci.image.manifest.v1+json',
    ociConfig: 'application/vnd.oci.image.config.v1+json',
    ociEmpty: 'application/vnd.oci.empty.v1+json',
    dockerList: 'application/vnd.docker.distribution.manifest.list.v2+json',
    dockerManifest: 'application/vnd.docker.distribution.manifest.v2+json',
    dockerConfig: 'application/vnd.docker.container.image.v1+json',
};
const DigestSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .custom */ .IeY(_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc, 'expected a sha256 or sha512 digest');
const PlatformSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    os: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    architecture: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    variant: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    'os.version': valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
}), valibot__WEBPACK_IMPORTED_MODULE_2__/* .transform */ .pdi(({ os, architecture, variant, 'os.version': osVersion }) => ({
    os,
    architecture,
    ...(variant === undefined || variant === '' ? {} : { variant }),
    ...(osVersion === undefined ? {} : { osVersion }),
})));
const AnnotationsSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP());
const DescriptorSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    mediaType: valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .minLength */ .BpQ(1)),
    digest: DigestSchema,
    size: _parse_js__WEBPACK_IMPORTED_MODULE_1__/* .Size */ .or,
    annotations: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullish */ .cl6(AnnotationsSchema),
    platform: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullish */ .cl6(PlatformSchema),
    artifactType: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    data: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    urls: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP())),
}), valibot__WEBPACK_IMPORTED_MODULE_2__/* .transform */ .pdi((raw) => {
    const { mediaType, digest, size, annotations, platform, artifactType, data, urls } = raw;
    return {
        mediaType,
        digest,
        size,
        ...(annotations ? { annotations } : {}),
        ...(platform ? { platform } : {}),
        ...(artifactType ? { artifactType } : {}),
        ...(data ? { data } : {}),
        ...(urls ? { urls } : {}),
    };
}));
/** @throws REGISTRY_MALFORMED with the path to the fault. */
function parseDescriptor(value, what = 'descriptor') {
    return parseValue(DescriptorSchema, value, what);
}
/** The descriptor as JSON in the field order that docker and cosign write; platform with its `os.version` name. */
function descriptorJson(descriptor) {
    const { mediaType, digest, size, annotations, platform, artifactType, data, urls } = descriptor;
    return {
        mediaType,
        digest,
        size,
        ...(data === undefined ? {} : { data }),
        ...(urls === undefined ? {} : { urls }),
        ...(annotations === undefined ? {} : { annotations }),
        ...(platform === undefined ? {} : { platform: platformJson(platform) }),
        ...(artifactType === undefined ? {} : { artifactType }),
    };
}
function platformJson(platform) {
    const { os, architecture, variant, osVersion } = platform;
    return {
        architecture,
        os,
        ...(osVersion === undefined ? {} : { 'os.version': osVersion }),
        ...(variant === undefined ? {} : { variant }),
    };
}
function isIndexType(mediaType) {
    return mediaType === MEDIA_TYPES.ociIndex || mediaType === MEDIA_TYPES.dockerList;
}
function isManifestType(mediaType) {
    return mediaType === MEDIA_TYPES.ociManifest || mediaType === MEDIA_TYPES.dockerManifest || isIndexType(mediaType);
}


/***/ }),

/***/ 89294:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ parseImageConfig),
/* harmony export */   X: () => (/* binding */ CONFIG_LIMIT_BYTES)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57958);
/* harmony import */ var _descriptor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79477);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1825);



const CONFIG_LIMIT_BYTES = 4 << 20;
const HistorySchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    created: valibot__WEBPACK_IMPORTED_MODULE_2__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    created_by: valibot__WEBPACK_IMPORTED_MODULE_2__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    empty_layer: valibot__WEBPACK_IMPORTED_MODULE_2__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY()),
});
const ImageConfigSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    architecture: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    os: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    variant: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    created: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    config: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
        Labels: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP())),
        Env: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP())),
        User: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    })),
    rootfs: valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ type: valibot__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('layers'), diff_ids: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .DigestSchema */ .eH)) }),
    history: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(HistorySchema)),
});
/** @throws REGISTRY_MALFORMED with the path to the fault. */
function parseImageConfig(json, what = 'image config') {
    const raw = (0,_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(ImageConfigSchema, json, what);
    return {
        platform: {
            os: raw.os,
            architecture: raw.architecture,
            ...(raw.variant === undefined || raw.variant === '' ? {} : { variant: raw.variant }),
        },
        ...(raw.created ? { created: raw.created } : {}),
        labels: raw.config?.Labels ?? {},
        env: raw.config?.Env ?? [],
        user: raw.config?.User ?? '',
        diffIds: raw.rootfs.diff_ids ?? [],
        history: raw.history ?? [],
    };
}


/***/ }),

/***/ 93513:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $T: () => (/* binding */ manifestContent),
/* harmony export */   Hw: () => (/* binding */ assembleIndex),
/* harmony export */   L6: () => (/* binding */ successorsOf),
/* harmony export */   Ng: () => (/* binding */ parseManifest),
/* harmony export */   T1: () => (/* binding */ MANIFEST_LIMITS),
/* harmony export */   xq: () => (/* binding */ platformChildren)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(57958);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42685);
/* harmony import */ var _descriptor_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79477);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22872);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1825);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(88875);






/** Limits against hostile input (bytes and counts). */
const MANIFEST_LIMITS = { pullBytes: 8 << 20, pushBytes: 4 << 20, entries: 10_000, depth: 4 };
const Common = {
    schemaVersion: valibot__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .euz(2),
    mediaType: valibot__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP()),
    annotations: valibot__WEBPACK_IMPORTED_MODULE_5__/* .nullish */ .cl6(_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .AnnotationsSchema */ .yD),
    subject: valibot__WEBPACK_IMPORTED_MODULE_5__/* .nullish */ .cl6(_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .DescriptorSchema */ .l5),
    artifactType: valibot__WEBPACK_IMPORTED_MODULE_5__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP()),
};
const Entries = valibot__WEBPACK_IMPORTED_MODULE_5__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .DescriptorSchema */ .l5), valibot__WEBPACK_IMPORTED_MODULE_5__/* .maxLength */ .Ru6(MANIFEST_LIMITS.entries));
const SingleSchema = valibot__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ ...Common, config: _descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .DescriptorSchema */ .l5, layers: valibot__WEBPACK_IMPORTED_MODULE_5__/* .nullish */ .cl6(Entries, []) });
const IndexSchema = valibot__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ ...Common, manifests: valibot__WEBPACK_IMPORTED_MODULE_5__/* .nullish */ .cl6(Entries, []) });
const ShapeSchema = valibot__WEBPACK_IMPORTED_MODULE_5__/* .looseObject */ ._H3({ mediaType: valibot__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP()) });
/**
 * Reads a manifest or index. The media type said from outside (Content-Type, descriptor) must equal the one inside, and a
 * document that is both an index and a manifest is refused (CVE-2021-41190).
 * @throws REGISTRY_MALFORMED with the path to the fault; REGISTRY_LIMIT when it is too large.
 */
function parseManifest(bytes, mediaType, what) {
    if (bytes.byteLength > MANIFEST_LIMITS.pullBytes) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('REGISTRY_LIMIT', `${what} is larger than ${MANIFEST_LIMITS.pullBytes} bytes`);
    }
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
    const shape = (0,_parse_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .qF)(ShapeSchema, text, what);
    if ('manifests' in shape && ('layers' in shape || 'config' in shape)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('REGISTRY_MALFORMED', `${what} is ambiguous: it has both manifests and layers or config`);
    }
    const type = agreedType(shape.mediaType, mediaType, 'manifests' in shape, what);
    if ((0,_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .isIndexType */ .$U)(type)) {
        const { manifests, ...rest } = (0,_parse_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .qF)(IndexSchema, text, what);
        return { kind: 'index', mediaType: type, manifests: manifests ?? [], ...optional(rest) };
    }
    const { config, layers, ...rest } = (0,_parse_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .qF)(SingleSchema, text, what);
    return { kind: 'image', mediaType: type, config, layers: layers ?? [], ...optional(rest) };
}
function agreedType(inside, outside, looksLikeIndex, what) {
    if (inside !== undefined && outside !== undefined && inside !== outside) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('REGISTRY_MALFORMED', `${what} says it is ${inside}, but was given as ${outside}`);
    }
    const type = inside ?? outside ?? (looksLikeIndex ? _descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .MEDIA_TYPES */ .Z2.ociIndex : _descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .MEDIA_TYPES */ .Z2.ociManifest);
    const known = [
        _descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .MEDIA_TYPES */ .Z2.ociIndex,
        _descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .MEDIA_TYPES */ .Z2.dockerList,
        _descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .MEDIA_TYPES */ .Z2.ociManifest,
        _descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .MEDIA_TYPES */ .Z2.dockerManifest,
    ];
    if (!known.includes(type)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('REGISTRY_MALFORMED', `${what} has the media type ${type}, which is no image manifest or index`);
    }
    if ((0,_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .isIndexType */ .$U)(type) !== looksLikeIndex) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('REGISTRY_MALFORMED', `${what} is ${type} but its content is ${looksLikeIndex ? 'an index' : 'a manifest'}`);
    }
    return type;
}
function optional({ annotations, subject, artifactType, }) {
    return {
        ...(annotations ? { annotations } : {}),
        ...(subject ? { subject } : {}),
        ...(artifactType ? { artifactType } : {}),
    };
}
/** Every descriptor a manifest points at and needs: children of an index, config and layers of an image. Not its subject. */
function successorsOf(manifest) {
    return manifest.kind === 'index' ? manifest.manifests : [manifest.config, ...manifest.layers];
}
/** The children that are images of a platform; attestation manifests and other unknown platforms are left out. */
function platformChildren(index) {
    return index.manifests.filter((child) => child.platform !== undefined && !(0,_platform_js__WEBPACK_IMPORTED_MODULE_4__/* .isUnknownPlatform */ ._H)(child.platform));
}
/** Serialises a manifest we write ourselves: stable field order, no white space, so equal content has an equal digest. */
function manifestContent(manifest) {
    const head = { schemaVersion: 2, mediaType: manifest.mediaType };
    const tail = {
        ...(manifest.subject === undefined ? {} : { subject: (0,_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .descriptorJson */ .mh)(manifest.subject) }),
        ...(manifest.annotations === undefined ? {} : { annotations: manifest.annotations }),
    };
    const artifactType = manifest.artifactType === undefined ? {} : { artifactType: manifest.artifactType };
    const body = manifest.kind === 'index'
        ? { manifests: manifest.manifests.map(_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .descriptorJson */ .mh) }
        : { config: (0,_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .descriptorJson */ .mh)(manifest.config), layers: manifest.layers.map(_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .descriptorJson */ .mh) };
    const bytes = Buffer.from(JSON.stringify({ ...head, ...artifactType, ...body, ...tail }));
    const descriptor = {
        mediaType: manifest.mediaType,
        digest: (0,_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .digestOf */ .ol)(bytes),
        size: bytes.byteLength,
        ...(manifest.artifactType === undefined ? {} : { artifactType: manifest.artifactType }),
    };
    return { descriptor, bytes, manifest };
}
/**
 * The index over platform manifests, in the given order, as `docker buildx imagetools create` would write it.
 * @throws REGISTRY_MALFORMED when a platform is missing or stands twice.
 */
function assembleIndex(children, annotations = {}) {
    const seen = new Set();
    for (const { platform, digest } of children) {
        if (platform === undefined)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('REGISTRY_MALFORMED', `child ${digest} of the index has no platform`);
        const name = (0,_platform_js__WEBPACK_IMPORTED_MODULE_4__/* .formatPlatform */ .Bq)(platform);
        if (seen.has(name))
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('REGISTRY_MALFORMED', `platform ${name} stands twice in the index`);
        seen.add(name);
    }
    return manifestContent({
        kind: 'index',
        mediaType: _descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .MEDIA_TYPES */ .Z2.ociIndex,
        manifests: children,
        ...(Object.keys(annotations).length === 0 ? {} : { annotations }),
    });
}


/***/ }),

/***/ 1825:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $x: () => (/* binding */ parseValue),
/* harmony export */   or: () => (/* binding */ Size),
/* harmony export */   qF: () => (/* binding */ parseJson)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42685);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57958);


/** Sizes and times of day that JSON of the OCI specifications can hold. */
const Size = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .safeInteger */ .Y2b(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minValue */ .Wwf(0));
/**
 * Reads JSON text against a schema.
 * @throws REGISTRY_MALFORMED (or the given code) naming `what` and the path to the first fault, such as `manifests[1].size`.
 */
function parseJson(schema, text, what, code = 'REGISTRY_MALFORMED') {
    let json;
    try {
        json = JSON.parse(text);
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ(code, `${what} is not JSON: ${cause instanceof Error ? cause.message : String(cause)}`, {
            cause,
        });
    }
    return parseValue(schema, json, what, code);
}
/** As parseJson, for a value that is parsed already. */
function parseValue(schema, value, what, code = 'REGISTRY_MALFORMED') {
    const result = valibot__WEBPACK_IMPORTED_MODULE_1__/* .safeParse */ .xLC(schema, value, { abortEarly: true });
    if (result.success)
        return result.output;
    const issue = result.issues[0];
    const path = pathOf(issue);
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ(code, `${what} is malformed at ${path}: ${issue.message}`, { facts: { path } });
}
function pathOf(issue) {
    let path = '';
    for (const item of issue.path ?? []) {
        path += typeof item.key === 'number' ? `[${item.key}]` : path === '' ? String(item.key) : `.${String(item.key)}`;
    }
    return path === '' ? '(root)' : path;
}


/***/ }),

/***/ 88875:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bq: () => (/* binding */ formatPlatform),
/* harmony export */   FL: () => (/* binding */ parsePlatform),
/* harmony export */   WN: () => (/* binding */ normalisePlatform),
/* harmony export */   _H: () => (/* binding */ isUnknownPlatform),
/* harmony export */   fS: () => (/* binding */ platformFileName),
/* harmony export */   my: () => (/* binding */ samePlatform)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42685);

const WORD = /^[a-z0-9][a-z0-9_.-]*$/;
const ARCHITECTURE_ALIASES = {
    x86_64: 'amd64',
    'x86-64': 'amd64',
    aarch64: 'arm64',
    armhf: 'arm',
    armel: 'arm',
    i386: '386',
    i686: '386',
};
const KNOWN_OS = new Set(['linux', 'windows', 'darwin', 'freebsd', 'wasi']);
const KNOWN_ARCHITECTURES = new Set([
    'amd64',
    'arm64',
    'arm',
    '386',
    'ppc64le',
    's390x',
    'riscv64',
    'mips64le',
    'mips64',
    'loong64',
    'wasm',
]);
/**
 * Reads `os/architecture[/variant]`; a bare architecture means linux. Normalises as containerd does: x86_64 is amd64,
 * arm64/v8 is arm64, arm is arm/v7.
 * @throws CONFIG_REFERENCE naming the text.
 */
function parsePlatform(text) {
    const parts = text.trim().toLowerCase().split('/');
    const fail = (why) => {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('CONFIG_REFERENCE', `not a platform: ${JSON.stringify(text)}: ${why}`, {
            help: 'write os/architecture[/variant], for example linux/amd64 or linux/arm/v7',
        });
    };
    if (parts.length > 3 || !parts.every((part) => WORD.test(part)))
        return fail('expected os/architecture[/variant]');
    const bare = parts.length === 1;
    const os = bare ? 'linux' : (parts[0] ?? '');
    const spelled = (bare ? parts[0] : parts[1]) ?? '';
    const architecture = ARCHITECTURE_ALIASES[spelled] ?? spelled;
    if (!KNOWN_OS.has(os))
        return fail(`unknown operating system ${os}`);
    if (!KNOWN_ARCHITECTURES.has(architecture))
        return fail(`unknown architecture ${architecture}`);
    return normalisePlatform({ os, architecture, ...(parts[2] === undefined ? {} : { variant: parts[2] }) });
}
/** One spelling for each platform, so that two spellings of the same one compare equal. */
function normalisePlatform(platform) {
    const { os, architecture, osVersion } = platform;
    let variant = platform.variant;
    if ((architecture === 'arm64' && variant === 'v8') || (architecture === 'amd64' && variant === 'v1'))
        variant = undefined;
    if (architecture === 'arm' && variant === undefined)
        variant = 'v7';
    return {
        os,
        architecture,
        ...(variant === undefined ? {} : { variant }),
        ...(osVersion === undefined ? {} : { osVersion }),
    };
}
function formatPlatform(platform) {
    const { os, architecture, variant } = normalisePlatform(platform);
    return [os, architecture, ...(variant === undefined ? [] : [variant])].join('/');
}
/** `linux/arm/v7` as a file name: `linux-arm-v7`. */
function platformFileName(platform) {
    return formatPlatform(platform).replaceAll('/', '-');
}
function samePlatform(a, b) {
    return formatPlatform(a) === formatPlatform(b);
}
/** BuildKit's attestation manifests and other children that are no image carry this platform. */
function isUnknownPlatform(platform) {
    return platform.os === 'unknown' || platform.architecture === 'unknown';
}


/***/ }),

/***/ 94662:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ readBlob)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42685);

/**
 * A small blob, whole: a config, a bundle, an attestation. Its digest was checked by the source.
 * @throws REGISTRY_LIMIT when it is larger than `limitBytes`, before and while it is read.
 */
async function readBlob(source, blob, limitBytes, call = {}) {
    if (blob.size > limitBytes)
        throw tooLarge(source, blob, limitBytes);
    const chunks = [];
    let size = 0;
    for await (const chunk of await source.openBlob(blob, call)) {
        const bytes = chunk;
        size += bytes.byteLength;
        if (size > limitBytes)
            throw tooLarge(source, blob, limitBytes);
        chunks.push(bytes);
    }
    return Buffer.concat(chunks);
}
function tooLarge(source, blob, limitBytes) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('REGISTRY_LIMIT', `${blob.digest} of ${source.name} is larger than ${limitBytes} bytes`, {
        facts: { digest: blob.digest, limitBytes },
    });
}


/***/ })

};
