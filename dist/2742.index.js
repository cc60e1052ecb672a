const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 2742;
export const ids = [2742,8592,3437];
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

/***/ 43437:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   secretEntries: () => (/* binding */ secretEntries)
/* harmony export */ });
/* harmony import */ var _system_secret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82709);
/* harmony import */ var _list_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57944);


function secretEntries(text) {
    return (0,_list_js__WEBPACK_IMPORTED_MODULE_1__/* .parseList */ .E)(text.reveal(), { commas: false, verbatim: true }).map((entry) => new _system_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .Secret */ .z(entry));
}


/***/ }),

/***/ 12742:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  wireChecks: () => (/* binding */ wireChecks)
});

// EXTERNAL MODULE: external "node:process"
var external_node_process_ = __webpack_require__(1708);
// EXTERNAL MODULE: ./lib/build/builder-choice.js
var builder_choice = __webpack_require__(36099);
// EXTERNAL MODULE: ./lib/build/buildkit-image.js
var buildkit_image = __webpack_require__(11398);
// EXTERNAL MODULE: ./lib/build/docker-environment.js
var docker_environment = __webpack_require__(93378);
// EXTERNAL MODULE: ./lib/image/platform.js
var platform = __webpack_require__(88758);
// EXTERNAL MODULE: ./lib/hosts/once.js
var once = __webpack_require__(62854);
;// CONCATENATED MODULE: ./lib/hosts/checks/engine-checks.js





const OLDEST_BUILDX = 12;
function engineChecks({ inputs, env }) {
    const docker = (0,once/* once */.O)(async () => {
        const { dockerCommand } = await __webpack_require__.e(/* import() */ 6233).then(__webpack_require__.bind(__webpack_require__, 6233));
        const { nodeProcessRunner } = await __webpack_require__.e(/* import() */ 3099).then(__webpack_require__.bind(__webpack_require__, 3099));
        return dockerCommand(nodeProcessRunner(), (0,docker_environment/* dockerEnvironment */.O)(env, undefined));
    });
    const { builder } = inputs;
    const facts = (0,once/* once */.O)(async () => {
        const { probeEngine } = await __webpack_require__.e(/* import() */ 2667).then(__webpack_require__.bind(__webpack_require__, 22667));
        return probeEngine(await docker(), builder);
    });
    const wish = { ...(builder === undefined ? {} : { builder }), allow: inputs.allow };
    return [
        { name: 'docker', look: async (call) => version(await docker(), ['--version'], call) },
        { name: 'buildx', look: async (call) => version(await docker(), ['buildx', 'version'], call) },
        { name: 'builder', look: async () => lookAtBuilder(await facts(), wish, inputs.buildkitImage ?? buildkit_image/* BUILDKIT_IMAGE */.l) },
        ...inputs.platforms.map((platform) => ({
            name: `platform ${platform}`,
            look: async () => lookAtPlatform(await facts(), platform),
        })),
    ];
}
async function version(docker, args, { signal }) {
    const { exitCode, stdout, stderr } = await docker(args, signal);
    const [line = ''] = stdout.trim().split('\n');
    const help = 'install docker-ce-cli and docker-buildx-plugin (Debian: docker-cli, docker-buildx)';
    if (exitCode !== 0 || line === '')
        return { ok: false, detail: stderr.trim().split('\n')[0] ?? '', help };
    const [, major = '', minor = ''] = /\bv?(\d+)\.(\d+)\./.exec(line) ?? [];
    const isOld = args[0] === 'buildx' && major === '0' && Number(minor) < OLDEST_BUILDX;
    return isOld ? { ok: false, detail: `${line}: 0.${OLDEST_BUILDX} or newer is needed`, help } : { detail: line };
}
function lookAtBuilder(facts, wish, image) {
    const choice = (0,builder_choice/* chooseBuilder */.Z7)(facts, wish);
    if (choice.kind === 'create')
        return { detail: `${choice.reason}: a container builder will be made of ${image}` };
    const { driver = '', status = '' } = facts.builder ?? {};
    return { detail: `${choice.name} (${[driver, status].filter((text) => text !== '').join(', ')})` };
}
function lookAtPlatform({ builder }, text) {
    const wanted = (0,platform/* formatPlatform */.Bq)((0,platform/* parsePlatform */.FL)(text));
    const { platforms } = builder ?? {};
    if (platforms === undefined)
        return { detail: 'the builder does not say what it can run' };
    if (platforms.some((one) => sameName(one, wanted)))
        return { detail: 'the builder runs it' };
    return {
        detail: `the builder lists ${platforms.join(', ')}`,
        help: 'steps that run there need emulation: add docker/setup-qemu-action, or build each platform on its own machine',
    };
}
function sameName(listed, wanted) {
    try {
        return (0,platform/* formatPlatform */.Bq)((0,platform/* parsePlatform */.FL)(listed)) === wanted;
    }
    catch {
        return false;
    }
}

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/hosts/workspace.js
var workspace = __webpack_require__(48970);
;// CONCATENATED MODULE: ./lib/hosts/checks/git-check.js


function gitCheck({ inputs, env }) {
    return {
        name: 'git',
        look: async (call) => {
            const { readGit } = await __webpack_require__.e(/* import() */ 8849).then(__webpack_require__.bind(__webpack_require__, 78849));
            const { nodeProcessRunner } = await __webpack_require__.e(/* import() */ 3099).then(__webpack_require__.bind(__webpack_require__, 3099));
            const facts = await readGit((0,workspace/* workspaceOf */.B)(env), nodeProcessRunner(), env, call);
            if (facts !== undefined) {
                const time = new Date(facts.commitTime * 1000).toISOString().replace('.000Z', 'Z');
                return {
                    detail: `${facts.revision.slice(0, 12)} of ${time}${facts.source === undefined ? '' : `, ${facts.source}`}`,
                };
            }
            const help = 'check the sources out, with git installed';
            if (inputs.release)
                throw new errors/* SlipwayError */.GQ('ENVIRONMENT_GIT', 'there is no repository, or no git', { help });
            return { detail: 'no repository, or no git: the image bears no commit and no time of one', help };
        },
    };
}

;// CONCATENATED MODULE: ./lib/hosts/checks/release-checks.js
const NO_TAG = 'slipway-doctor';
function releaseChecks({ inputs, ports }) {
    const { release } = ports;
    if (!inputs.release || release === undefined)
        return [];
    return [
        {
            name: `git-remote ${inputs.gitRemote}`,
            look: async (call) => {
                const { length } = await release.tags.list(call);
                return { detail: length === 1 ? 'shows its tag' : `shows its ${length} tags` };
            },
        },
        {
            name: 'release host',
            look: async (call) => {
                await release.host.preflight(NO_TAG, call);
                return { detail: 'takes the token' };
            },
        },
    ];
}

// EXTERNAL MODULE: ./lib/image/reference.js
var reference = __webpack_require__(68424);
// EXTERNAL MODULE: ./lib/pipeline/request.js
var pipeline_request = __webpack_require__(6547);
;// CONCATENATED MODULE: ./lib/hosts/checks/registry-checks.js



function registryChecks({ inputs, env, ports }) {
    const problems = new errors/* Problems */.Zw();
    const push = inputs.push || inputs.release;
    const request = (0,pipeline_request/* pipelineRequest */.W)({ ...inputs, push }, env, problems);
    const access = request.push ? 'push' : 'pull';
    const understood = {
        name: 'inputs',
        look: () => {
            problems.throwIfAny();
            return Promise.resolve({ detail: 'understood' });
        },
    };
    const images = request.images.map((image) => ({
        name: `registry ${(0,reference/* repositoryOf */._M)(image)}`,
        look: async (call) => {
            await ports.registry.askForAccess(image, access, call);
            return { detail: `may be ${access === 'push' ? 'pushed to' : 'read'}` };
        },
    }));
    return [understood, ...images];
}

// EXTERNAL MODULE: ./lib/system/node/clock.js
var clock = __webpack_require__(77188);
// EXTERNAL MODULE: ./lib/hosts/wire-identity.js
var wire_identity = __webpack_require__(89849);
;// CONCATENATED MODULE: ./lib/hosts/checks/signing-checks.js



function signingChecks(parts) {
    const { inputs } = parts;
    const { key, sign, push, release } = inputs;
    if (sign === 'off')
        return [{ name: 'signing', look: () => Promise.resolve({ detail: 'off' }) }];
    if (key !== undefined)
        return [{ name: 'key', look: (call) => lookAtKey(parts, call) }];
    return [
        { name: 'identity', look: (call) => lookAtIdentity(parts, push || release, call) },
        { name: 'trusted root', look: () => lookAtRoot(inputs.trustedRoot) },
    ];
}
async function lookAtKey({ ports }, call) {
    await ports.signing?.ready(call);
    return { detail: 'it can be read and used' };
}
async function lookAtIdentity({ inputs, env, http }, needed, call) {
    const source = await (0,wire_identity/* openIdentityToken */.kV)({ inputs, env, http, clock: clock/* systemClock */.m });
    const help = 'give the job the permission id-token: write (GitHub), an id_tokens entry SIGSTORE_ID_TOKEN (GitLab), or a key';
    if (source === undefined) {
        if (needed)
            throw new errors/* SlipwayError */.GQ('ENVIRONMENT_IDENTITY', 'there is no identity token, and no key', { help });
        return { detail: 'there is none; it is needed to push', help };
    }
    const { tokenSubject } = await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(5131)]).then(__webpack_require__.bind(__webpack_require__, 77512));
    return { detail: tokenSubject(await source.fetch(call)) };
}
async function lookAtRoot(path) {
    const { readTrustedRoot } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 48374));
    await readTrustedRoot(path);
    return { detail: path ?? 'that of the public instance' };
}

// EXTERNAL MODULE: ./lib/system/http.js
var system_http = __webpack_require__(53413);
;// CONCATENATED MODULE: ./lib/hosts/checks/service-checks.js

function serviceChecks({ inputs, http }) {
    return services(inputs).map(({ name, address, path }) => ({
        name,
        look: (call) => ask(http, name, address, path, call),
    }));
}
function services({ key, sign, fulcioUrl, rekorUrl, tsaUrl, osvUrl, offline, }) {
    const signing = [
        { name: 'fulcio-url', address: fulcioUrl, path: 'api/v2/configuration' },
        { name: 'rekor-url', address: rekorUrl, path: 'api/v1/log' },
        { name: 'tsa-url', address: tsaUrl, path: '' },
    ].filter(({ address }) => address !== 'off');
    return [
        ...(key === undefined && sign !== 'off' ? signing : []),
        ...(offline === undefined ? [{ name: 'osv-url', address: osvUrl, path: 'v1/vulns/GHSA-0' }] : []),
    ];
}
async function ask(http, name, address, path, call) {
    const url = URL.parse(path === '' ? address : `${address.replace(/\/+$/, '')}/${path}`);
    if (url === null || !/^https?:$/.test(url.protocol))
        return { ok: false, detail: `${JSON.stringify(address)} is not an http or https address` };
    try {
        const { status, body } = await http.request({ method: 'GET', url, ...call });
        body.destroy();
        return status < 500
            ? { detail: `${url.host} answers` }
            : { ok: false, detail: `${url.host} answers with status ${status}`, help: 'try again later' };
    }
    catch (thrown) {
        if (!(thrown instanceof system_http/* HttpFailure */.H))
            throw thrown;
        const help = `let this machine reach it (a proxy is named by HTTPS_PROXY), or name another one with ${name}`;
        return { ok: false, detail: thrown.message, help };
    }
}

;// CONCATENATED MODULE: ./lib/hosts/wire-checks.js







function wireChecks(parts) {
    return [
        { name: 'node', look: () => Promise.resolve({ detail: external_node_process_.version }) },
        ...engineChecks(parts),
        gitCheck(parts),
        ...registryChecks(parts),
        ...signingChecks(parts),
        ...serviceChecks(parts),
        ...releaseChecks(parts),
    ];
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

/***/ 74833:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ provenanceFacts),
/* harmony export */   m: () => (/* binding */ provenanceSources)
/* harmony export */ });
/* harmony import */ var _build_build_context_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12278);

function provenanceFacts(env, signer) {
    if (env['GITHUB_ACTIONS'] === 'true')
        return githubInvocation(env, signer) ?? { host: 'local' };
    if (env['GITLAB_CI'] === 'true')
        return gitlabInvocation(env, signer) ?? { host: 'local' };
    return { host: 'local' };
}
function githubInvocation(env, signer) {
    const repository = value(env, 'GITHUB_REPOSITORY');
    const ref = value(env, 'GITHUB_REF');
    if (repository === undefined || ref === undefined)
        return undefined;
    const server = value(env, 'GITHUB_SERVER_URL') ?? 'https://github.com';
    const workflow = value(env, 'GITHUB_WORKFLOW_REF');
    const environment = value(env, 'RUNNER_ENVIRONMENT');
    const run = value(env, 'GITHUB_RUN_ID');
    const attempt = value(env, 'GITHUB_RUN_ATTEMPT') ?? '1';
    return {
        host: 'github',
        builderId: githubBuilder(server, signer, workflow, environment),
        repository: `${server}/${repository}`,
        ref,
        workflowPath: workflow === undefined ? '' : workflowPath(workflow, repository, ref),
        event: value(env, 'GITHUB_EVENT_NAME') ?? 'unknown',
        ...named('repositoryId', value(env, 'GITHUB_REPOSITORY_ID')),
        ...named('ownerId', value(env, 'GITHUB_REPOSITORY_OWNER_ID')),
        ...named('runnerEnvironment', environment),
        ...named('invocationId', run && `${server}/${repository}/actions/runs/${run}/attempts/${attempt}`),
    };
}
function githubBuilder(server, signer, workflow, environment) {
    if (signer?.startsWith(`${server}/`) === true && signer.includes('/.github/workflows/'))
        return signer;
    return workflow === undefined ? `${server}/actions/runner/${environment ?? 'self-hosted'}` : `${server}/${workflow}`;
}
function workflowPath(workflow, repository, ref) {
    const path = workflow.startsWith(`${repository}/`) ? workflow.slice(repository.length + 1) : workflow;
    if (path.endsWith(`@${ref}`))
        return path.slice(0, -ref.length - 1);
    return /^(.+\.ya?ml)@/.exec(path)?.[1] ?? path;
}
function gitlabInvocation(env, signer) {
    const project = value(env, 'CI_PROJECT_URL');
    const runner = value(env, 'CI_RUNNER_ID');
    if (project === undefined || runner === undefined)
        return undefined;
    return {
        host: 'gitlab',
        builderId: `${project}/-/runners/${runner}`,
        project,
        job: value(env, 'CI_JOB_NAME') ?? 'unknown',
        event: value(env, 'CI_PIPELINE_SOURCE') ?? 'unknown',
        runnerId: runner,
        ...named('ref', gitlabRef(env)),
        ...named('configRef', gitlabConfigRef(env, signer)),
        ...named('projectId', value(env, 'CI_PROJECT_ID')),
        ...named('pipelineId', value(env, 'CI_PIPELINE_ID')),
        ...named('jobId', value(env, 'CI_JOB_ID')),
        ...named('runnerArchitecture', value(env, 'CI_RUNNER_EXECUTABLE_ARCH')),
        ...named('runnerVersion', value(env, 'CI_RUNNER_VERSION')),
        ...named('invocationId', value(env, 'CI_JOB_URL')),
    };
}
function gitlabRef(env) {
    const tag = value(env, 'CI_COMMIT_TAG');
    const name = value(env, 'CI_COMMIT_REF_NAME');
    if (tag !== undefined)
        return `refs/tags/${tag}`;
    return name && `refs/heads/${name}`;
}
function gitlabConfigRef(env, signer) {
    const path = value(env, 'CI_CONFIG_PATH') ?? '.gitlab-ci.yml';
    const host = value(env, 'CI_SERVER_FQDN') ?? value(env, 'CI_SERVER_HOST');
    const project = value(env, 'CI_PROJECT_PATH');
    if (host !== undefined && /^https:\/\/[^/]+\/.+\/\/.+@/.test(signer ?? '') && signer?.startsWith(`https://${host}/`))
        return signer.slice('https://'.length);
    const ref = gitlabRef(env);
    if (host === undefined || project === undefined || ref === undefined || /@|:\/\//.test(path))
        return undefined;
    return `${host}/${project}//${path}@${ref}`;
}
function provenanceSources({ git, source, ref, revision }, context) {
    const repository = source ?? git?.source;
    const elsewhere = (0,_build_build_context_js__WEBPACK_IMPORTED_MODULE_0__/* .isRemoteContext */ .u)(context);
    if (repository === undefined || (elsewhere && revision === undefined))
        return [];
    const named = ref === undefined ? { repository } : { repository, ref };
    if (revision === undefined)
        return git === undefined ? [] : [{ ...named, commit: git.revision }];
    const own = { ...named, commit: revision };
    if (elsewhere || git === undefined || git.revision === revision)
        return [own];
    return [own, { repository: git.source ?? repository, commit: git.revision }];
}
function value(env, name) {
    const text = env[name];
    return text === '' ? undefined : text;
}
function named(key, text) {
    return text === undefined || text === '' ? {} : { [key]: text };
}


/***/ }),

/***/ 6547:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ pipelineRequest),
/* harmony export */   X: () => (/* binding */ signatureFormats)
/* harmony export */ });
/* harmony import */ var _build_attests_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(92134);
/* harmony import */ var _build_outputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93302);
/* harmony import */ var _build_build_secrets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78592);
/* harmony import */ var _build_tag_references_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12771);
/* harmony import */ var _config_secret_entries_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(43437);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(452);
/* harmony import */ var _image_platform_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(88758);
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(68424);
/* harmony import */ var _provenance_facts_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(74833);
/* harmony import */ var _release_request_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(10095);










function pipelineRequest(inputs, env, problems, id) {
    const outputs = (0,_build_outputs_js__WEBPACK_IMPORTED_MODULE_0__/* .parseOutputs */ .Q)(inputs.outputs, problems);
    const push = inputs.push || outputs.push;
    const lines = (0,_build_tag_references_js__WEBPACK_IMPORTED_MODULE_2__/* .readTagLines */ .a)(inputs.tags, inputs.images.length === 0 ? outputs.names : inputs.images, problems);
    const named = lines.images.length === 0 && inputs.images.length === 0 ? ownImage(env, id) : lines.images;
    const names = imageNames(inputs, outputs, named, problems);
    const images = names.flatMap((text) => imageName(text, problems));
    const platforms = inputs.platforms.flatMap((text) => attempt(problems, 'platforms', () => (0,_image_platform_js__WEBPACK_IMPORTED_MODULE_5__/* .parsePlatform */ .FL)(text)));
    refuseRepeats('platforms', platforms.map(_image_platform_js__WEBPACK_IMPORTED_MODULE_5__/* .formatPlatform */ .Bq), problems);
    if (inputs.key !== undefined && inputs.identityToken !== undefined)
        problems.add('identity-token', 'stands beside key', 'sign with one of the two');
    if (inputs.release && !push)
        problems.add('release', 'needs push', 'a release names an image in a registry: --push');
    if (push && images.length === 0 && names.length === 0)
        problems.add('images', 'is missing', 'push needs a name: --images registry/owner/app');
    checkExports(outputs, platforms, problems);
    const annotations = splitAnnotations(pairs('annotations', inputs.annotations, problems));
    return {
        images,
        platforms,
        tagLines: lines.rules,
        flavor: inputs.flavor,
        push,
        load: inputs.load || outputs.load,
        exports: outputs.exports,
        sign: inputs.sign,
        formats: signatureFormats(inputs, problems),
        ...(inputs.release ? { release: (0,_release_request_js__WEBPACK_IMPORTED_MODULE_7__/* .releaseRequest */ .R)(inputs, problems) } : {}),
        publicLog: inputs.publicLog,
        feed: inputs.osvUrl,
        gate: {
            failOn: inputs.failOn,
            unknownSeverity: inputs.unknownSeverity,
            failOnSecrets: inputs.failOnSecrets,
            ignoreUnfixed: inputs.ignoreUnfixed,
            mode: inputs.gate,
        },
        indexAnnotations: annotations.index,
        build: { ...buildOptions(inputs, platforms, annotations.manifest, env, problems), exporter: outputs.exporter },
    };
}
function buildOptions(inputs, platforms, annotations, env, problems) {
    return {
        context: withDefaultContext(inputs.context),
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
        buildContexts: checkedPairs('build-contexts', inputs.buildContexts, problems).map(withDefaultContext),
        cacheFrom: inputs.cacheFrom,
        cacheTo: inputs.cacheTo,
        noCacheFilters: inputs.noCacheFilters,
        addHosts: inputs.addHosts,
        allow: inputs.allow,
        ulimit: inputs.ulimit,
        ssh: inputs.ssh,
        attests: buildAttests(inputs, env, problems),
        secretValues: inputs.secrets === undefined ? [] : (0,_build_build_secrets_js__WEBPACK_IMPORTED_MODULE_1__.parseSecretValues)((0,_config_secret_entries_js__WEBPACK_IMPORTED_MODULE_3__.secretEntries)(inputs.secrets), problems),
        ...(inputs.target === undefined ? {} : { target: inputs.target }),
        ...(inputs.network === undefined ? {} : { network: inputs.network }),
        ...(inputs.cgroupParent === undefined ? {} : { cgroupParent: inputs.cgroupParent }),
        ...(inputs.shmSize === undefined ? {} : { shmSize: inputs.shmSize }),
        ...(inputs.builder === undefined ? {} : { builder: inputs.builder }),
    };
}
function withDefaultContext(text) {
    return text.replace(/\{\{\s*defaultContext\s*\}\}(?::\/*([^:]+))?/, (_, folder) => folder ?? '.');
}
function buildAttests(inputs, env, problems) {
    const { provenance = '', sbom = '', attests, squash } = inputs;
    if (sbom !== '' && !(0,_build_attests_js__WEBPACK_IMPORTED_MODULE_8__/* .isSbomAttest */ .Hv)(sbom))
        problems.add('sbom', `${JSON.stringify(sbom)} is neither true nor false nor generator=IMAGE`, 'scan takes a file');
    const run = (0,_provenance_facts_js__WEBPACK_IMPORTED_MODULE_9__/* .provenanceFacts */ .Z)(env);
    const builderId = run.host === 'local' ? undefined : run.invocationId;
    const kept = (0,_build_attests_js__WEBPACK_IMPORTED_MODULE_8__/* .keptAttests */ .H$)({ provenance, sbom: (0,_build_attests_js__WEBPACK_IMPORTED_MODULE_8__/* .isSbomAttest */ .Hv)(sbom) ? sbom : '', attests }, builderId, problems);
    if (kept.length > 0 && squash)
        problems.add('squash', "stands beside BuildKit's attestations", 'they would be about the image before it was squashed');
    return kept;
}
function imageNames({ images }, outputs, named, problems) {
    if (images.length === 0)
        return named;
    for (const name of outputs.names)
        if (!images.includes(name))
            problems.add('outputs', `${name} is not among images`, 'name it there as well');
    return images;
}
function checkExports({ exports }, platforms, problems) {
    for (const { kind, path } of exports) {
        if (platforms.length > 1 && (kind === 'docker-archive' || kind === 'tar'))
            problems.add('outputs', `${path} holds one platform`, 'use type=oci or type=local for several');
        if (exports.filter((other) => other.path === path).length > 1)
            problems.add('outputs', `${path} is named twice`);
    }
}
function ownImage(env, id) {
    const image = env['GITLAB_CI'] === 'true' ? env['CI_REGISTRY_IMAGE'] : undefined;
    if (image === undefined || image === '')
        return [];
    return [id === undefined ? image : `${image}/${id}`];
}
function imageName(text, problems) {
    return attempt(problems, 'images', () => {
        const reference = (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_6__.parseReference)(text);
        if (reference.tag === undefined && reference.digest === undefined)
            return reference;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .SlipwayError */ .GQ('CONFIG_REFERENCE', `${JSON.stringify(text)} has a ${reference.tag === undefined ? 'digest' : 'tag'}`, {
            help: 'write the name alone, and the tag in tags',
        });
    });
}
function attempt(problems, input, read) {
    try {
        return [read()];
    }
    catch (thrown) {
        if (!(thrown instanceof _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .SlipwayError */ .GQ))
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

/***/ 53413:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ HttpFailure)
/* harmony export */ });
class HttpFailure extends Error {
    name = 'HttpFailure';
    reason;
    host;
    constructor(reason, host, message, options) {
        super(`${host}: ${message}`, options);
        this.reason = reason;
        this.host = host;
    }
}


/***/ })

};
