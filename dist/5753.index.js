const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 5753;
export const ids = [5753,8592,6233,2667];
export const modules = {

/***/ 92134:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H$: () => (/* binding */ keptAttests),
/* harmony export */   Hv: () => (/* binding */ isSbomAttest),
/* harmony export */   gh: () => (/* binding */ isOfType)
/* harmony export */ });
/* harmony import */ var _csv_record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7104);

function isSbomAttest(value) {
    return /^(?:true|false)$/i.test(value) || /(?:^|,)(?:generator|disabled)=/.test(value);
}
function keptAttests(inputs, builderId, problems) {
    const listed = inputs.attests.flatMap((line) => parseListed(line, problems));
    const chosen = (type) => parseInput(type, inputs[type], problems) ?? listed.findLast((attest) => attest.type === type);
    const provenance = chosen('provenance');
    const sbom = chosen('sbom');
    const all = [provenance, sbom].filter((attest) => attest !== undefined);
    if (!all.some(({ disabled }) => !disabled))
        return [];
    return all.filter(({ type, disabled }) => type === 'provenance' || !disabled).map((one) => written(one, builderId));
}
function isOfType(attest, type) {
    return (0,_csv_record_js__WEBPACK_IMPORTED_MODULE_0__/* .parseCsvRecord */ .b)(attest).includes(`type=${type}`);
}
function parseInput(type, value, problems) {
    if (value === undefined || value === '')
        return undefined;
    if (/^(?:true|false)$/i.test(value))
        return { type, attributes: [], disabled: value.toLowerCase() === 'false' };
    const fields = (0,_csv_record_js__WEBPACK_IMPORTED_MODULE_0__/* .parseCsvRecord */ .b)(value);
    if (fields.every((field) => field.indexOf('=') > 0))
        return attestOf(type, fields);
    problems.add(type, `${JSON.stringify(value)} is neither true nor false nor NAME=VALUE`, hint(type));
    return undefined;
}
function hint(type) {
    return type === 'provenance' ? 'write mode=min or mode=max' : 'write generator=IMAGE';
}
function parseListed(line, problems) {
    const fields = (0,_csv_record_js__WEBPACK_IMPORTED_MODULE_0__/* .parseCsvRecord */ .b)(line);
    const type = fields.find((field) => field.startsWith('type='))?.slice('type='.length);
    if (type === 'provenance' || type === 'sbom')
        return [attestOf(type, fields)];
    problems.add('attests', `${JSON.stringify(line)} is not of type=provenance or type=sbom`);
    return [];
}
function attestOf(type, fields) {
    const attributes = fields.filter((field) => !/^(?:type|disabled)=/.test(field));
    return { type, attributes, disabled: fields.some((field) => /^disabled=(?:1|t|true)$/i.test(field)) };
}
function written({ type, attributes, disabled }, builderId) {
    if (disabled)
        return (0,_csv_record_js__WEBPACK_IMPORTED_MODULE_0__/* .csvRecord */ .e)([`type=${type}`, 'disabled=true']);
    const named = attributes.some((attribute) => attribute.startsWith('builder-id='));
    const builder = type === 'provenance' && !named && builderId !== undefined ? [`builder-id=${builderId}`] : [];
    return (0,_csv_record_js__WEBPACK_IMPORTED_MODULE_0__/* .csvRecord */ .e)([`type=${type}`, ...attributes, ...builder]);
}


/***/ }),

/***/ 12278:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ localBuildContext),
/* harmony export */   u: () => (/* binding */ isRemoteContext)
/* harmony export */ });
function isRemoteContext(context) {
    return /^(?:[a-z][a-z0-9+.-]*:\/\/|git@|github\.com\/|[\w.-]+@[\w.-]+:)/i.test(context);
}
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

/***/ 78592:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ secretVariable),
/* harmony export */   c: () => (/* binding */ secretVariables),
/* harmony export */   parseSecretPair: () => (/* binding */ parseSecretPair),
/* harmony export */   parseSecretValues: () => (/* binding */ parseSecretValues)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _system_secret_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82709);


const VALUE_LIMIT_BYTES = 120 << 10;
const ID = /^[A-Za-z0-9_][A-Za-z0-9_.-]*$/;
const VARIABLE = /^[A-Za-z_][A-Za-z0-9_]*$/;
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
function parseSecretValues(entries, problems) {
    return entries.flatMap((entry) => {
        const text = entry.reveal();
        const at = text.indexOf('=');
        const id = text.slice(0, Math.max(at, 0)).trim();
        if (at < 0 || !ID.test(id)) {
            problems.add('secrets', 'an entry is not ID=VALUE', 'quote a value that spans lines as a whole: "ID=first line…", or use secret-files');
            return [];
        }
        const value = text.slice(at + 1);
        if (value === '' || value.includes('\0') || Buffer.byteLength(value) > VALUE_LIMIT_BYTES) {
            problems.add('secrets', `the value of ${id} is empty, binary or over 120 KiB`, 'give it as a file: secret-files');
            return [];
        }
        return [{ id, value: new _system_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .Secret */ .z(value) }];
    });
}
function secretVariable(place) {
    return `SLIPWAY_BUILD_SECRET_${place}`;
}
function secretVariables({ secretValues = [], }) {
    return Object.fromEntries(secretValues.map(({ value }, place) => [secretVariable(place), value.reveal()]));
}
function wrong(input, message) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('CONFIG_INVALID', `${input}: ${message}`, { problems: [{ input, message }] });
}


/***/ }),

/***/ 36099:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E7: () => (/* binding */ parseInspect),
/* harmony export */   P2: () => (/* binding */ hasContainerdStore),
/* harmony export */   Z7: () => (/* binding */ chooseBuilder),
/* harmony export */   ak: () => (/* binding */ newBuilder),
/* harmony export */   n9: () => (/* binding */ asksForBuilder)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _image_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37241);


function asksForBuilder({ driverOpts = [], flags, config, inlineConfig }) {
    return driverOpts.length > 0 || flags !== undefined || config !== undefined || inlineConfig !== undefined;
}
function newBuilder({ engine = '', allow = [], settings = {} }, reason) {
    const isPlain = engine === '' && Object.values(settings).every((value) => value === undefined);
    const hash = (0,_image_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(Buffer.from(JSON.stringify([engine, settings])));
    const mark = hash.slice('sha256:'.length, 'sha256:'.length + 8);
    const entitlements = allow.map((entitlement) => `--allow-insecure-entitlement ${entitlement}`);
    return {
        kind: 'create',
        name: ['slipway', ...(isPlain ? [] : [mark]), ...(allow.length === 0 ? [] : ['entitled'])].join('-'),
        flags: [...(settings.flags === undefined ? [] : [settings.flags]), ...entitlements],
        reason,
    };
}
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
        ...platformsOf(nodes),
    };
}
function platformsOf(nodes) {
    const lines = [...nodes.matchAll(/^Platforms:[ \t]*(.*)$/gm)].map(([, list = '']) => list);
    const names = lines.flatMap((list) => list.split(',').map((name) => name.trim().replace(/\*$/, '')));
    const platforms = [...new Set(names.filter((name) => name !== ''))];
    return platforms.length === 0 ? {} : { platforms };
}
function field(text, name) {
    const value = new RegExp(`^${name}:[ \\t]*(.*)$`, 'm').exec(text)?.[1]?.trim();
    return value === undefined || value === '' ? undefined : value;
}
function hasContainerdStore(driverStatus) {
    return /\["driver-type",\s*"io\.containerd\.snapshotter/.test(driverStatus);
}
function chooseBuilder(facts, wish) {
    const { builder: wanted } = wish;
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
    return newBuilder(wish, "the engine's own builder cannot write an OCI layout without containerd's image store");
}
function noBuildx() {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('ENVIRONMENT_ENGINE', 'docker is installed, but its buildx plugin is not', {
        help: 'install the package docker-buildx-plugin (Debian: docker-buildx), or add docker/setup-buildx-action before this step',
    });
}
function noDaemon(complaint) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('ENVIRONMENT_ENGINE', `no docker engine answers: ${firstLine(complaint)}`, {
        help: 'start the docker engine, or point DOCKER_HOST at one; in GitLab add the service docker:dind',
    });
}
function noBuilder({ complaint }, wanted) {
    if (/Cannot connect to the Docker daemon/.test(complaint))
        return noDaemon(complaint);
    if (wanted === undefined) {
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('ENVIRONMENT_BUILDER', `buildx names no builder: ${firstLine(complaint)}`, {
            help: 'run docker buildx ls, and docker buildx create --use where it lists none',
        });
    }
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('ENVIRONMENT_BUILDER', `there is no builder called ${wanted}`, {
        help: 'leave builder empty to use the current one, or make it with docker buildx create --name',
        facts: { builder: wanted },
    });
}
function brokenBuilder({ name, driver, error = '' }) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('ENVIRONMENT_BUILDER', `the builder ${name} (${driver}) does not answer: ${firstLine(error)}`, {
        help: `look at docker buildx inspect ${name}, or choose another one with builder`,
        facts: { builder: name, driver },
    });
}
function unfitBuilder(name) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('ENVIRONMENT_BUILDER', `the builder ${name} cannot write an OCI layout`, {
        help: "leave builder empty so that a container builder is made, or turn on containerd's image store in the docker engine",
        facts: { builder: name, driver: 'docker' },
    });
}
function firstLine(text) {
    return text.trim().split('\n')[0]?.slice(0, 300) ?? '';
}


/***/ }),

/***/ 11398:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ BUILDKIT_IMAGE)
/* harmony export */ });
const BUILDKIT_IMAGE = 'moby/buildkit:v0.33.1@sha256:cec9f139f45e93c5c69c60f8b07cfad9f43f4ef6b6a6cd917527fea5ff2e3dea';


/***/ }),

/***/ 6233:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dockerCommand: () => (/* binding */ dockerCommand)
/* harmony export */ });
const TIMEOUT_MS = 60_000;
function dockerCommand(runner, env, timeoutMs = TIMEOUT_MS) {
    return (args, signal) => runner.run({ file: 'docker', args, env, timeoutMs, ...(signal === undefined ? {} : { signal }) });
}


/***/ }),

/***/ 95753:
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
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/system/secret.js
var secret = __webpack_require__(82709);
// EXTERNAL MODULE: ./lib/image/platform.js
var image_platform = __webpack_require__(88758);
// EXTERNAL MODULE: ./lib/build/attests.js
var build_attests = __webpack_require__(92134);
// EXTERNAL MODULE: ./lib/build/build-secrets.js
var build_secrets = __webpack_require__(78592);
// EXTERNAL MODULE: ./lib/build/csv-record.js
var csv_record = __webpack_require__(7104);
// EXTERNAL MODULE: ./lib/build/docker-environment.js
var docker_environment = __webpack_require__(93378);
;// CONCATENATED MODULE: ./lib/build/build-arguments.js






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
        ...one('--cgroup-parent', options.cgroupParent),
        ...secretArguments(options),
        ...(options.dockerfile === '' ? [] : ['--file', options.dockerfile]),
        ...each('--label', pairs(options.labels ?? {})),
        ...each('--no-cache-filter', options.noCacheFilters),
        '--output',
        outputArgument(options, run),
        ...platformArguments(options),
        ...attestArguments(options, run),
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
    const secrets = new Set(secretEnvs.map((pair) => (0,build_secrets.parseSecretPair)('secret-envs', pair).from));
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
function annotationArguments({ annotations = {} }) {
    return Object.entries(annotations).flatMap(([key, value]) => {
        const [, level, name = key] = /^([a-z,[\]/0-9.-]+):(.+)$/.exec(key) ?? [];
        if (level === undefined)
            return [`manifest:${key}=${value}`];
        return level.split(',').some((one) => one.startsWith('manifest')) ? [`manifest:${name}=${value}`] : [];
    });
}
function secretArguments({ secretEnvs = [], secretFiles = [], secretValues = [] }) {
    const environment = secretEnvs.map((pair) => (0,build_secrets.parseSecretPair)('secret-envs', pair));
    const files = secretFiles.map((pair) => (0,build_secrets.parseSecretPair)('secret-files', pair));
    return [
        ...environment.flatMap(({ id, from }) => ['--secret', (0,csv_record/* csvRecord */.e)([`id=${id}`, `env=${from}`])]),
        ...secretValues.flatMap(({ id }, place) => ['--secret', `id=${id},env=${(0,build_secrets/* secretVariable */.H)(place)}`]),
        ...files.flatMap(({ id, from }) => ['--secret', (0,csv_record/* csvRecord */.e)([`id=${id}`, `src=${from}`])]),
    ];
}
function attestArguments({ attests = [] }, { provenance }) {
    const has = (type) => attests.some((attest) => (0,build_attests/* isOfType */.gh)(attest, type));
    return [
        ...each('--attest', attests),
        ...(has('provenance') ? [] : [`--provenance=${provenance ? 'mode=min' : 'false'}`]),
        ...(has('sbom') ? [] : ['--sbom=false']),
    ];
}
function outputArgument({ sourceDateEpoch, exporter = [] }, { layoutDirectory }) {
    const reproducible = sourceDateEpoch === undefined ? [] : ['rewrite-timestamp=true'];
    return (0,csv_record/* csvRecord */.e)(['type=oci', 'tar=false', `dest=${layoutDirectory}`, ...exporter, ...reproducible]);
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
function pairs(record) {
    return Object.entries(record).map(([key, value]) => `${key}=${value}`);
}
function each(flag, values = []) {
    return values.flatMap((value) => [flag, value]);
}
function one(flag, value) {
    return value === undefined || value === '' ? [] : [flag, value];
}

// EXTERNAL MODULE: ./lib/build/builder-choice.js
var builder_choice = __webpack_require__(36099);
// EXTERNAL MODULE: ./lib/build/buildkit-image.js
var buildkit_image = __webpack_require__(11398);
;// CONCATENATED MODULE: ./lib/build/failure.js

const OUTPUT_LINES = 12;
const LINE_LENGTH = 400;
const SECTION = /^-{6}$/;
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
function progressOfFailure(lines) {
    const [, id] = /^#(\d+) ERROR: /.exec(lines.findLast((line) => /^#\d+ ERROR: /.test(line)) ?? '') ?? [];
    if (id === undefined)
        return [];
    const timed = new RegExp(`^#${id} (\\d+\\.\\d+ .*)$`);
    return lines.flatMap((line) => timed.exec(line)?.[1] ?? []);
}
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
function startedSteps({ step, file }) {
    return step !== undefined || file !== undefined;
}
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
var blob_file = __webpack_require__(81035);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./lib/image/descriptor.js
var descriptor = __webpack_require__(83768);
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
        message: short ? Buffer.from(short, 'base64').toString('utf8') : 'build check',
        ...(url ? { url } : {}),
        ...(file ? { at: { file, ...(line ? { line } : {}) } } : {}),
    };
}

;// CONCATENATED MODULE: ./lib/build/progress.js
const NUMBERED = /^#(\d+) (.*)$/;
const TIMED = /^\d+\.\d+ /;
const INTERNAL_STATUS = /^(?:transferring |resolve |sha256:|extracting |\.\.\.$)/;
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
        if (text === name || INTERNAL_STATUS.test(text))
            return;
        onOutput(name, text.replace(TIMED, ''));
    };
}

// EXTERNAL MODULE: ./lib/image/image-config.js
var image_config = __webpack_require__(55691);
// EXTERNAL MODULE: ./lib/image/manifest.js
var manifest = __webpack_require__(64252);
// EXTERNAL MODULE: ./lib/image/read-blob.js
var read_blob = __webpack_require__(82657);
;// CONCATENATED MODULE: ./lib/build/buildx/built-layout.js








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
    return (0,manifest/* platformChildren */.xq)(index).map((child) => {
        const attestation = index.manifests.find((one) => (0,manifest/* attestedDigest */.Js)(one) === child.digest);
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
var buildx_docker = __webpack_require__(6233);
// EXTERNAL MODULE: ./lib/image/reference.js
var reference = __webpack_require__(68424);
;// CONCATENATED MODULE: ./lib/build/buildx/docker-config.js




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
    const helpers = logins.map(({ registry }) => [serverAddress(registry), '']);
    return {
        ...config,
        auths: { ...object(config['auths']), ...Object.fromEntries(auths) },
        credHelpers: { ...object(config['credHelpers']), ...Object.fromEntries(helpers) },
    };
}
function serverAddress(registry) {
    const host = (0,reference/* canonicalRegistry */.i7)(registry);
    return host === 'docker.io' ? 'https://index.docker.io/v1/' : host;
}
function object(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}

// EXTERNAL MODULE: ./lib/build/build-context.js
var build_context = __webpack_require__(12278);
// EXTERNAL MODULE: ./lib/image/digest.js
var digest = __webpack_require__(37241);
;// CONCATENATED MODULE: ./lib/build/frontend.js


const DIRECTIVE = /^\s*(?:#|\/\/)\s*([A-Za-z][A-Za-z0-9]*)\s*=\s*(.+?)\s*$/;
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
function requirePinnedFrontend(frontend, file) {
    if (frontend.kind === 'builtin' || frontend.pinned)
        return;
    const message = `${file} is read by ${frontend.reference}, which ${frontend.from} does not pin by digest`;
    const help = `remove it to use the frontend of the engine, or write ${frontend.reference.replace(/@.*$/, '')}@sha256:…`;
    throw new errors/* SlipwayError */.GQ('CONFIG_INVALID', message, { help, problems: [{ input: 'file', message, help }] });
}

;// CONCATENATED MODULE: ./lib/build/buildx/input-check.js






async function checkInputs(options, env, problems) {
    const dockerfile = await checkContext(options, problems);
    for (const entry of options.buildContexts ?? []) {
        const local = (0,build_context/* localBuildContext */.d)(entry);
        if (local !== undefined && (await kindOf(local.path)) !== 'folder')
            problems.add('build-contexts', `the folder ${local.path} of ${local.name} does not exist`);
    }
    for (const pair of options.secretEnvs ?? []) {
        const { id, from } = (0,build_secrets.parseSecretPair)('secret-envs', pair);
        if (env[from] === undefined)
            problems.add('secret-envs', `the variable ${from} of the secret ${id} is not set`);
    }
    for (const pair of options.secretFiles ?? []) {
        const { id, from } = (0,build_secrets.parseSecretPair)('secret-files', pair);
        if ((await kindOf(from)) !== 'file')
            problems.add('secret-files', `the file ${from} of the secret ${id} does not exist`);
    }
    if (options.frontends === 'pinned')
        await checkFrontend(options, dockerfile);
}
async function checkContext(options, problems) {
    const { context, dockerfile } = options;
    if (context === '-' || dockerfile === '-') {
        problems.add(context === '-' ? 'context' : 'file', 'cannot be read from standard input', 'give a folder or a path');
        return undefined;
    }
    const remote = (0,build_context/* isRemoteContext */.u)(context);
    if (!remote && (await kindOf(context)) !== 'folder') {
        problems.add('context', `the folder ${context} does not exist`, context === 'workflow' || context === 'git'
            ? 'context is the folder to build; leave out the one of docker/metadata-action'
            : 'check the path, and that the sources are checked out');
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



async function createBuilder(docker, { name, flags, reason }, settings, directory, signal) {
    const config = await configFile(settings, directory);
    const args = [
        'buildx',
        'create',
        '--name',
        name,
        '--driver',
        'docker-container',
        '--bootstrap',
        ...(flags.length === 0 ? [] : ['--buildkitd-flags', flags.join(' ')]),
        ...driverOptions(settings).flatMap((option) => ['--driver-opt', option]),
        ...(config === undefined ? [] : ['--config', config]),
    ];
    const { exitCode, stderr } = await docker(args, signal);
    if (exitCode === 0 || /existing instance for/.test(stderr))
        return name;
    await docker(['buildx', 'rm', '--force', name], signal);
    const last = stderr.trim().split('\n').at(-1) ?? '';
    throw new errors/* SlipwayError */.GQ('ENVIRONMENT_BUILDER', `no container builder could be made: ${last.slice(0, 400)}`, {
        help: `${reason}; ${remedy(stderr)}`,
        facts: { builder: name },
    });
}
function driverOptions({ image, driverOpts = [] }) {
    const named = driverOpts.some((option) => option.startsWith('image='));
    return [...(named || image === undefined ? [] : [`image=${image}`]), ...driverOpts];
}
async function configFile({ config, inlineConfig }, directory) {
    if (inlineConfig === undefined)
        return config;
    const path = (0,external_node_path_.join)(directory, 'buildkitd.toml');
    await (0,promises_.writeFile)(path, inlineConfig, { mode: 0o600 });
    return path;
}
function remedy(stderr) {
    return /pull|manifest unknown|not found|i\/o timeout|no such host/i.test(stderr)
        ? 'let the engine pull the image of BuildKit, or name another one with buildkit-image'
        : "turn on containerd's image store in the engine, or name a builder that works with builder";
}

// EXTERNAL MODULE: ./lib/build/buildx/probe.js
var probe = __webpack_require__(22667);
;// CONCATENATED MODULE: ./lib/build/buildx/engine.js



















const CREATE_TIMEOUT_MS = 300_000;
function buildxEngine(dependencies) {
    return {
        probe: (builder, call = {}) => {
            const docker = (0,buildx_docker.dockerCommand)(dependencies.runner, (0,docker_environment/* dockerEnvironment */.O)(dependencies.env, undefined));
            return (0,probe.probeEngine)(docker, builder, call.signal);
        },
        check: (options, problems) => checkInputs(options, dependencies.env, problems),
        build: (options, call = {}) => build(options, dependencies, call),
        contextOf: async ({ layoutDirectory }, { bytes }) => `oci-layout://${layoutDirectory}@${await (0,blob_file/* writeBlob */.Z)(layoutDirectory, bytes)}`,
        load: async (result, names, call = {}) => {
            const { loadBuilt } = await Promise.all(/* import() */[__webpack_require__.e(6118), __webpack_require__.e(8761)]).then(__webpack_require__.bind(__webpack_require__, 18761));
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
    const secrets = (0,build_secrets/* secretVariables */.c)(options);
    const env = { ...(0,docker_environment/* dockerEnvironment */.O)(own, options), ...(await loginEnvironment(directory, options, dependencies)) };
    const layoutDirectory = (0,external_node_path_.join)(directory, 'layout');
    const metadataFile = (0,external_node_path_.join)(directory, 'metadata.json');
    await (0,promises_.mkdir)(layoutDirectory);
    const attempt = (builder) => {
        const command = buildCommand(options, {
            layoutDirectory,
            metadataFile,
            ...(builder === undefined ? {} : { builder }),
            progress: interactive ? 'auto' : 'plain',
            provenance: !/^(?:1|t|true)$/i.test(own['BUILDX_NO_DEFAULT_ATTESTATIONS'] ?? ''),
        });
        return runBuild(options, command, { ...env, ...secrets }, dependencies, call);
    };
    const failure = await attemptWith(attempt, { options, env, directory, dependencies, call });
    if (failure !== undefined)
        throw failureError(failure);
    const metadata = await readMetadata(metadataFile, log);
    const source = await dependencies.openLayout(layoutDirectory);
    const platforms = await readBuiltPlatforms(source, layoutDirectory, options.platforms ?? [], metadata, call);
    if (!options.squash)
        return { source, layoutDirectory, platforms, dispose };
    const { squashBuild } = await Promise.all(/* import() */[__webpack_require__.e(2967), __webpack_require__.e(8844)]).then(__webpack_require__.bind(__webpack_require__, 18844));
    return {
        source,
        layoutDirectory,
        platforms: await squashBuild({ source, layoutDirectory, platforms }, call),
        dispose,
    };
}
async function attemptWith(attempt, { options, env, directory, dependencies, call }) {
    const { runner, log } = dependencies;
    const settings = { image: buildkit_image/* BUILDKIT_IMAGE */.l, ...dependencies.builder };
    const wanted = options.builder === '' ? undefined : options.builder;
    const engine = env['DOCKER_HOST'] ?? env['DOCKER_CONTEXT'] ?? '';
    const wish = { ...(wanted === undefined ? {} : { builder: wanted }), allow: options.allow ?? [], engine, settings };
    const make = (choice) => {
        log.info(`using the container builder ${choice.name}: ${choice.reason}`);
        return createBuilder((0,buildx_docker.dockerCommand)(runner, env, CREATE_TIMEOUT_MS), choice, settings, directory, call.signal);
    };
    if (wanted === undefined && (0,builder_choice/* asksForBuilder */.n9)(settings))
        return attempt(await make((0,builder_choice/* newBuilder */.ak)(wish, 'the inputs ask for one')));
    const failure = await attempt(wanted);
    if (failure === undefined || startedSteps(failure))
        return failure;
    const choice = await fitBuilder(wish, env, dependencies, call);
    return choice.kind === 'use' ? failure : attempt(await make(choice));
}
async function loginEnvironment(directory, { withoutLogins = false }, { env, home, logins: read }) {
    const logins = withoutLogins ? [] : ((await read?.()) ?? []);
    if (logins.length === 0)
        return {};
    const original = env['DOCKER_CONFIG'] ?? (0,external_node_path_.join)(home, '.docker');
    const variables = await privateDockerConfig(directory, original, logins);
    const buildxConfig = env['BUILDX_CONFIG'];
    return buildxConfig === undefined ? variables : { ...variables, BUILDX_CONFIG: buildxConfig };
}
async function fitBuilder(wish, env, { runner }, { signal }) {
    return (0,builder_choice/* chooseBuilder */.Z7)(await (0,probe.probeEngine)((0,buildx_docker.dockerCommand)(runner, env), wish.builder, signal), wish);
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
function secretsOf({ secretEnvs = [], secretValues = [] }, env) {
    const named = secretEnvs.flatMap((pair) => {
        const value = env[(0,build_secrets.parseSecretPair)('secret-envs', pair).from];
        return value === undefined || value === '' ? [] : [new secret/* Secret */.z(value)];
    });
    return [...named, ...secretValues.map(({ value }) => value)];
}
async function readMetadata(path, log) {
    const metadata = parseMetadataFile(await (0,promises_.readFile)(path, 'utf8'));
    for (const { message, at } of metadata.warnings)
        log.warn(message, at);
    return metadata;
}


/***/ }),

/***/ 22667:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   probeEngine: () => (/* binding */ probeEngine)
/* harmony export */ });
/* harmony import */ var _builder_choice_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36099);

async function probeEngine(docker, builder, signal) {
    const [inspected, info] = await Promise.all([
        docker(['buildx', 'inspect', ...(builder === undefined ? [] : [builder])], signal),
        docker(['info', '--format', '{{json .DriverStatus}}'], signal),
    ]);
    const found = inspected.exitCode === 0 ? (0,_builder_choice_js__WEBPACK_IMPORTED_MODULE_0__/* .parseInspect */ .E7)(inspected.stdout) : undefined;
    return {
        ...(found === undefined ? {} : { builder: found }),
        containerdStore: (0,_builder_choice_js__WEBPACK_IMPORTED_MODULE_0__/* .hasContainerdStore */ .P2)(info.stdout),
        daemonAnswers: info.exitCode === 0 && info.stdout.trim() !== 'null',
        complaint: [inspected.stderr, info.stderr].map((text) => text.trim()).find((text) => text !== '') ?? '',
    };
}


/***/ }),

/***/ 93378:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ isDockerVariable),
/* harmony export */   O: () => (/* binding */ dockerEnvironment)
/* harmony export */ });
/* harmony import */ var _build_secrets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78592);

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
const RESERVED = /^(?:SLIPWAY_BUILD_SECRET_|DOCKER_|BUILDX_|BUILDKIT_|LD_|GO(?:DEBUG|GC|MAXPROCS|MEMLIMIT|TRACEBACK)$|SSL_|XDG_|OTEL_|AWS_|ACTIONS_|SSH_|KUBE|SOURCE_DATE_EPOCH$|GIT_)/;
const CACHE_VARIABLES = {
    gha: /^ACTIONS_(?:CACHE_URL|RESULTS_URL|RUNTIME_TOKEN|CACHE_SERVICE_V2)$/,
    s3: /^AWS_/,
};
function isDockerVariable(name) {
    return ALLOWED.has(name.toUpperCase()) || RESERVED.test(name.toUpperCase());
}
function dockerEnvironment(own, options) {
    const extra = options === undefined ? () => false : wantedBy(options);
    const passed = Object.entries(own).filter((entry) => entry[1] !== undefined && (ALLOWED.has(entry[0]) || isProxy(entry[0]) || extra(entry[0])));
    return {
        ...Object.fromEntries(passed),
        BUILDX_METADATA_PROVENANCE: 'false',
        BUILDX_METADATA_WARNINGS: 'true',
        BUILDX_GIT_INFO: 'false',
        DOCKER_CLI_HINTS: 'false',
    };
}
function isProxy(name) {
    return /^(?:https?|ftp|no|all)_proxy$/.test(name);
}
function wantedBy(options) {
    const secrets = new Set((options.secretEnvs ?? []).map((pair) => (0,_build_secrets_js__WEBPACK_IMPORTED_MODULE_0__.parseSecretPair)('secret-envs', pair).from));
    const caches = [...(options.cacheFrom ?? []), ...(options.cacheTo ?? [])];
    const patterns = Object.entries(CACHE_VARIABLES)
        .filter(([type]) => caches.some((cache) => cache.split(',').includes(`type=${type}`)))
        .map(([, pattern]) => pattern);
    const agent = (options.ssh ?? []).length > 0;
    return (name) => secrets.has(name) || patterns.some((pattern) => pattern.test(name)) || (agent && name === 'SSH_AUTH_SOCK');
}


/***/ }),

/***/ 81035:
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
/* harmony import */ var _image_digest_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(37241);







const GATHERED_BYTES = 1 << 19;
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

/***/ 83768:
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
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77934);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37241);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40298);



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
function parseDescriptor(value, what = 'descriptor') {
    return parseValue(DescriptorSchema, value, what);
}
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

/***/ 55691:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ parseImageConfig),
/* harmony export */   X: () => (/* binding */ CONFIG_LIMIT_BYTES)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77934);
/* harmony import */ var _descriptor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83768);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40298);



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

/***/ 64252:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $T: () => (/* binding */ manifestContent),
/* harmony export */   Hw: () => (/* binding */ assembleIndex),
/* harmony export */   Js: () => (/* binding */ attestedDigest),
/* harmony export */   L6: () => (/* binding */ successorsOf),
/* harmony export */   Ng: () => (/* binding */ parseManifest),
/* harmony export */   T1: () => (/* binding */ MANIFEST_LIMITS),
/* harmony export */   n3: () => (/* binding */ compressedSize),
/* harmony export */   xq: () => (/* binding */ platformChildren),
/* harmony export */   zc: () => (/* binding */ attestationEntry)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(77934);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _descriptor_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83768);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37241);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(40298);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(88758);






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
function compressedSize({ config, layers }) {
    return layers.reduce((sum, { size }) => sum + size, config.size);
}
function optional({ annotations, subject, artifactType, }) {
    return {
        ...(annotations ? { annotations } : {}),
        ...(subject ? { subject } : {}),
        ...(artifactType ? { artifactType } : {}),
    };
}
function successorsOf(manifest) {
    return manifest.kind === 'index' ? manifest.manifests : [manifest.config, ...manifest.layers];
}
function platformChildren(index) {
    return index.manifests.filter((child) => child.platform !== undefined && !(0,_platform_js__WEBPACK_IMPORTED_MODULE_4__/* .isUnknownPlatform */ ._H)(child.platform));
}
const REFERENCE_TYPE = 'vnd.docker.reference.type';
const REFERENCE_DIGEST = 'vnd.docker.reference.digest';
function attestedDigest({ annotations, platform }) {
    const isAttestation = annotations?.[REFERENCE_TYPE] === 'attestation-manifest';
    return isAttestation && platform !== undefined && (0,_platform_js__WEBPACK_IMPORTED_MODULE_4__/* .isUnknownPlatform */ ._H)(platform)
        ? annotations[REFERENCE_DIGEST]
        : undefined;
}
function attestationEntry({ mediaType, digest, size }, about) {
    return {
        mediaType,
        digest,
        size,
        annotations: { [REFERENCE_DIGEST]: about, [REFERENCE_TYPE]: 'attestation-manifest' },
        platform: { architecture: 'unknown', os: 'unknown' },
    };
}
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
function assembleIndex(children, annotations = {}) {
    const seen = new Set();
    for (const { platform, digest } of children) {
        if (platform === undefined)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('REGISTRY_MALFORMED', `child ${digest} of the index has no platform`);
        if ((0,_platform_js__WEBPACK_IMPORTED_MODULE_4__/* .isUnknownPlatform */ ._H)(platform))
            continue;
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

/***/ 40298:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $x: () => (/* binding */ parseValue),
/* harmony export */   or: () => (/* binding */ Size),
/* harmony export */   qF: () => (/* binding */ parseJson)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77934);


const Size = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .safeInteger */ .Y2b(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minValue */ .Wwf(0));
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

/***/ 88758:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bq: () => (/* binding */ formatPlatform),
/* harmony export */   FL: () => (/* binding */ parsePlatform),
/* harmony export */   WN: () => (/* binding */ normalisePlatform),
/* harmony export */   _H: () => (/* binding */ isUnknownPlatform),
/* harmony export */   fS: () => (/* binding */ platformFileName),
/* harmony export */   my: () => (/* binding */ samePlatform)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

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
function platformFileName(platform) {
    return formatPlatform(platform).replaceAll('/', '-');
}
function samePlatform(a, b) {
    return formatPlatform(a) === formatPlatform(b);
}
function isUnknownPlatform(platform) {
    return platform.os === 'unknown' || platform.architecture === 'unknown';
}


/***/ }),

/***/ 82657:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ readBlob)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

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
