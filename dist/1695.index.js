const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 1695;
export const ids = [1695];
export const modules = {

/***/ 7104:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ parseCsvRecord),
/* harmony export */   e: () => (/* binding */ csvRecord)
/* harmony export */ });
function csvRecord(fields) {
    return fields.map((field) => (/[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)).join(',');
}
function parseCsvRecord(line) {
    const fields = line.match(/(?:^|,)(?:\s*"(?:[^"]|"")*"\s*(?=,|$)|[^,]*)/g) ?? [];
    return fields.map((field, index) => {
        const text = (index === 0 ? field : field.slice(1)).trim();
        const quoted = /^"((?:[^"]|"")*)"$/.exec(text);
        return quoted === null ? text : (quoted[1] ?? '').replaceAll('""', '"');
    });
}


/***/ }),

/***/ 93302:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ parseOutputs)
/* harmony export */ });
/* harmony import */ var _csv_record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7104);

const EXPORTER = new Set(['compression', 'compression-level', 'force-compression']);
const GIVEN = {
    'oci-mediatypes': 'true',
    'rewrite-timestamp': 'true',
    'name-canonical': 'true',
    store: 'true',
};
const TYPES = ['image', 'registry', 'docker', 'oci', 'local', 'tar'];
function parseOutputs(lines, problems) {
    const all = lines.flatMap((line) => parseOutput(line, problems));
    const exporter = [...new Set(all.flatMap((one) => one.exporter))];
    const names = exporter.map((attribute) => attribute.split('=')[0]);
    if (new Set(names).size < names.length)
        problems.add('outputs', 'ask for different compressions', 'the image is built once: write the same one everywhere');
    return {
        push: all.some(({ push }) => push),
        load: all.some(({ load }) => load),
        names: [...new Set(all.flatMap((one) => one.names))],
        exports: all.flatMap((one) => one.exports),
        exporter,
    };
}
function parseOutput(line, problems) {
    const attributes = readAttributes(line);
    const [why, help] = faultOf(attributes) ?? [];
    if (why !== undefined) {
        problems.add('outputs', `${JSON.stringify(line)}: ${why}`, help);
        return [];
    }
    const { type, dest, names, all } = attributes;
    const isRemote = type === 'image' || type === 'registry';
    return [
        {
            push: type === 'registry' || (type === 'image' && all.get('push') === 'true'),
            load: type === 'docker' && dest === '',
            names: isRemote ? names : [],
            exports: dest === '' ? [] : [{ kind: kindOf(type, all), path: dest }],
            exporter: [...all].filter(([name]) => EXPORTER.has(name)).map(([name, value]) => `${name}=${value}`),
        },
    ];
}
function readAttributes(line) {
    const bare = /[=,]/.test(line) ? undefined : line;
    const fields = bare === undefined ? (0,_csv_record_js__WEBPACK_IMPORTED_MODULE_0__/* .parseCsvRecord */ .b)(line) : ['type=local', `dest=${bare}`];
    const all = new Map(fields.map(splitField));
    const names = (all.get('name') ?? '').split(',').filter((name) => name !== '');
    return { type: all.get('type') ?? '', dest: all.get('dest') ?? '', names, all };
}
function faultOf({ type, dest, names, all }) {
    if (!TYPES.includes(type))
        return [`there is no type=${type}`, `use one of ${TYPES.join(', ')}`];
    const surplus = [...all].find(([name, value]) => !isTaken(type, name, value));
    if (surplus !== undefined)
        return [`${surplus[0]} is not taken`, helpFor(surplus[0])];
    if (dest === '-')
        return ['standard output is not written to', 'name a file with dest='];
    if (dest === '' && !['image', 'registry', 'docker'].includes(type))
        return ['dest= is missing', 'name a path'];
    const tagged = names.find((name) => /[:@][^/]*$/.test(name));
    return tagged === undefined
        ? undefined
        : [`${tagged} has a tag or digest`, 'write the name alone, and the tag in tags'];
}
function splitField(field) {
    const at = field.indexOf('=');
    return at < 0 ? [field, 'true'] : [field.slice(0, at).toLowerCase(), field.slice(at + 1)];
}
function isTaken(type, name, value) {
    if (name === 'type' || name === 'name' || GIVEN[name] === value)
        return true;
    if (EXPORTER.has(name))
        return type !== 'local' && type !== 'tar';
    if (name === 'dest')
        return type !== 'image' && type !== 'registry';
    if (name === 'tar')
        return type === 'oci';
    return name === 'push' && (type === 'image' || type === 'registry') && /^(?:true|false)$/.test(value);
}
function helpFor(name) {
    if (name === 'push-by-digest')
        return 'leave it out: the command build pushes by digest, without a tag';
    if (name.startsWith('annotation'))
        return 'write annotations as the input of that name';
    return 'leave it out';
}
function kindOf(type, attributes) {
    if (type === 'local')
        return 'folder';
    if (type === 'tar')
        return 'tar';
    if (type === 'docker')
        return 'docker-archive';
    return attributes.get('tar') === 'false' ? 'oci-layout' : 'oci-archive';
}


/***/ }),

/***/ 12771:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ readTagLines)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68424);


function readTagLines(lines, images, problems) {
    const all = lines.flatMap(splitReferences);
    const isReference = (line) => images.length === 0 ? isName(line) : isName(line) && /\/.*:[^/]+$/.test(line);
    const rules = all.filter((line) => !isReference(line));
    const named = all.filter(isReference).flatMap((line) => readReference(line, problems));
    const byImage = Map.groupBy(named, ({ image }) => image);
    const own = images.map(canonical);
    for (const image of byImage.keys())
        if (images.length > 0 && !own.includes(image))
            problems.add('tags', `${image} is not among images`, 'leave images out where tags has full references');
    const tags = [...new Set(named.map(({ tag }) => tag))];
    for (const [image, list] of byImage)
        if (new Set(list.map(({ tag }) => tag)).size < tags.length)
            problems.add('tags', `${image} has not the same tags as the others`, `give every image the tags ${tags.join(', ')}`);
    return {
        images: images.length === 0 ? [...byImage.keys()] : images,
        rules: [...rules, ...tags.map((tag) => `type=raw,value=${tag}`)],
    };
}
function isName(line) {
    return /[/:]/.test(line) && !/[=,\s{}]/.test(line);
}
function splitReferences(line) {
    const parts = line.split(',').map((part) => part.trim());
    return parts.length > 1 && parts.every(isName) ? parts : [line];
}
function readReference(text, problems) {
    try {
        const reference = (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__.parseReference)(text);
        if (reference.digest === undefined)
            return [{ image: (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryOf */ ._M)(reference), tag: reference.tag ?? 'latest' }];
        problems.add('tags', `${JSON.stringify(text)} has a digest`, 'a tag is a name: write registry/repository:tag');
    }
    catch (thrown) {
        if (!(thrown instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ))
            throw thrown;
        problems.add('tags', thrown.message, thrown.help);
    }
    return [];
}
function canonical(image) {
    try {
        return (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryOf */ ._M)((0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__.parseReference)(image));
    }
    catch {
        return image;
    }
}


/***/ }),

/***/ 36716:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ passwordOf),
/* harmony export */   R: () => (/* binding */ givenPassword)
/* harmony export */ });
/* harmony import */ var _system_secret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82709);

function givenPassword({ inputs, env }) {
    const value = env['COSIGN_PASSWORD'];
    return inputs.keyPassword ?? (value === undefined ? undefined : new _system_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .Secret */ .z(value));
}
async function passwordOf(pem, parts) {
    const given = givenPassword(parts);
    if (given !== undefined || !isEncryptedKey(pem))
        return given;
    const { askSecrets } = await __webpack_require__.e(/* import() */ 4620).then(__webpack_require__.bind(__webpack_require__, 74620));
    return (await askSecrets(['Password of the key'], parts))?.[0];
}
function isEncryptedKey(pem) {
    return /^-----BEGIN ENCRYPTED [A-Z ]*PRIVATE KEY-----|^Proc-Type: 4,ENCRYPTED/m.test(pem);
}


/***/ }),

/***/ 62854:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ once)
/* harmony export */ });
function once(make) {
    let made;
    return () => {
        made ??= make();
        return made;
    };
}


/***/ }),

/***/ 48593:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T_: () => (/* binding */ isPrivateKey),
/* harmony export */   YZ: () => (/* binding */ readKey),
/* harmony export */   kc: () => (/* binding */ publicKeyOf)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);


const KEY_LIMIT_BYTES = 64 << 10;
async function readKey(value, env) {
    if (value.includes('-----BEGIN'))
        return value;
    const variable = /^env:\/\/(\w+)$/.exec(value)?.[1];
    if (variable !== undefined) {
        const pem = env[variable];
        if (pem !== undefined && pem !== '')
            return pem;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SlipwayError */ .GQ('SIGN_KEY', `the variable ${variable} that should hold the key is not set`);
    }
    try {
        const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(value, 'utf8');
        if (text.length <= KEY_LIMIT_BYTES)
            return text;
    }
    catch (cause) {
        const why = cause instanceof Error ? cause.message : String(cause);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SlipwayError */ .GQ('SIGN_KEY', `the key file ${value} cannot be read: ${why}`, {
            cause,
            help: 'key is the path of a PEM file, env://VARIABLE, or the PEM text itself',
        });
    }
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SlipwayError */ .GQ('SIGN_KEY', `the key file ${value} is larger than ${KEY_LIMIT_BYTES} bytes`);
}
async function publicKeyOf(pem, password) {
    if (!isPrivateKey(pem)) {
        const { loadPublicKey } = await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(9762)]).then(__webpack_require__.bind(__webpack_require__, 89762));
        return loadPublicKey(pem);
    }
    const { loadPrivateKey } = await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(7448)]).then(__webpack_require__.bind(__webpack_require__, 37448));
    const { createPublicKey } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 77598, 19));
    return createPublicKey(await loadPrivateKey(pem, password));
}
function isPrivateKey(pem) {
    return /PRIVATE KEY-----/.test(pem);
}


/***/ }),

/***/ 48374:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readTrustedRoot: () => (/* binding */ readTrustedRoot)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);


async function readTrustedRoot(path) {
    const { parseTrustedRoot } = await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(7088)]).then(__webpack_require__.bind(__webpack_require__, 77088));
    if (path === undefined)
        return (await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(5012)]).then(__webpack_require__.bind(__webpack_require__, 95012))).publicTrustedRoot();
    try {
        return parseTrustedRoot(JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8')));
    }
    catch (cause) {
        if (cause instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SlipwayError */ .GQ)
            throw cause;
        const message = `${path} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SlipwayError */ .GQ('CONFIG_INVALID', 'the trusted root cannot be read', {
            problems: [{ input: 'trusted-root', message }],
            cause,
        });
    }
}


/***/ }),

/***/ 89849:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ds: () => (/* binding */ isPublicService),
/* harmony export */   W0: () => (/* binding */ namedPolicy),
/* harmony export */   gu: () => (/* binding */ wireIdentity),
/* harmony export */   kV: () => (/* binding */ openIdentityToken),
/* harmony export */   pI: () => (/* binding */ thresholdOf),
/* harmony export */   ve: () => (/* binding */ sigstoreServices)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _system_secret_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82709);
/* harmony import */ var _once_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62854);
/* harmony import */ var _read_trusted_root_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48374);




function wireIdentity(parts) {
    const { inputs } = parts;
    const token = tokenSource(parts);
    const named = inputs.identity !== undefined || inputs.identityPattern !== undefined;
    if (token === undefined && !named)
        return undefined;
    const session = (0,_once_js__WEBPACK_IMPORTED_MODULE_3__/* .once */ .O)(() => openSession(parts, token));
    const verifier = (0,_once_js__WEBPACK_IMPORTED_MODULE_3__/* .once */ .O)(async () => {
        const { sigstoreVerifier } = await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(817), __webpack_require__.e(4056)]).then(__webpack_require__.bind(__webpack_require__, 74857));
        const policy = named ? namedPolicy(parts) : (await session()).policy;
        return sigstoreVerifier({ ...policy, ...thresholds(parts), trustedRoot: await (0,_read_trusted_root_js__WEBPACK_IMPORTED_MODULE_2__.readTrustedRoot)(inputs.trustedRoot) });
    });
    return {
        publicInstance: [inputs.fulcioUrl, inputs.rekorUrl, inputs.tsaUrl].some(isPublicService),
        async ready() {
            const { policy } = await session();
            return { kind: 'identity', identity: policy.identity, issuer: policy.issuer };
        },
        signer: { attach: async (...args) => (await session()).signer.attach(...args) },
        verifier: {
            verify: async (...args) => (await verifier()).verify(...args),
            read: async (...args) => (await verifier()).read(...args),
        },
    };
}
function isPublicService(address) {
    return URL.canParse(address) && /(?:^|\.)sigstore\.dev$/.test(new URL(address).hostname);
}
function tokenSource({ inputs, env, http, clock }) {
    const variable = env['SIGSTORE_ID_TOKEN'];
    const given = inputs.identityToken ?? (variable === undefined || variable === '' ? undefined : new _system_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .Secret */ .z(variable));
    if (given !== undefined)
        return { open: async () => (await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(7512)]).then(__webpack_require__.bind(__webpack_require__, 77512))).givenToken(given) };
    const requestUrl = env['ACTIONS_ID_TOKEN_REQUEST_URL'];
    const requestToken = env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
    if (requestUrl === undefined || requestToken === undefined || !URL.canParse(requestUrl))
        return undefined;
    return {
        open: async () => {
            const { githubToken } = await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(7512)]).then(__webpack_require__.bind(__webpack_require__, 77512));
            return githubToken({ requestUrl: new URL(requestUrl), requestToken: new _system_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .Secret */ .z(requestToken), http, clock });
        },
    };
}
async function openIdentityToken(parts) {
    return await tokenSource(parts)?.open();
}
async function openSession(parts, source) {
    if (source === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('ENVIRONMENT_IDENTITY', 'there is no identity token to sign with', {
            help: 'give the job the permission id-token: write (GitHub), an id_tokens entry SIGSTORE_ID_TOKEN (GitLab), or a key',
        });
    const { inputs, http, clock } = parts;
    const { sigstoreSigner } = await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(817), __webpack_require__.e(8964), __webpack_require__.e(3652)]).then(__webpack_require__.bind(__webpack_require__, 70887));
    const { ownIdentity } = await __webpack_require__.e(/* import() */ 3343).then(__webpack_require__.bind(__webpack_require__, 13343));
    const { CertificateSource } = await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(715)]).then(__webpack_require__.bind(__webpack_require__, 43096));
    const token = await source.open();
    const services = sigstoreServices(parts);
    const certificates = new CertificateSource({ http, clock, token, url: services.fulcio });
    const policy = await ownIdentity(certificates);
    const own = { ...policy, ...thresholds(parts), trustedRoot: await (0,_read_trusted_root_js__WEBPACK_IMPORTED_MODULE_2__.readTrustedRoot)(inputs.trustedRoot) };
    return { policy, signer: sigstoreSigner({ token, services, http, clock, own, certificates }) };
}
function sigstoreServices({ inputs }) {
    const { fulcioUrl, rekorUrl, rekorVersion, tsaUrl } = inputs;
    return {
        fulcio: serviceAddress('fulcio-url', fulcioUrl),
        ...(rekorUrl === 'off'
            ? {}
            : { rekor: { url: serviceAddress('rekor-url', rekorUrl), version: rekorVersion === '2' ? 2 : 1 } }),
        ...(tsaUrl === 'off' ? {} : { tsa: serviceAddress('tsa-url', tsaUrl) }),
    };
}
function serviceAddress(input, text) {
    if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol))
        return new URL(text);
    const message = `${JSON.stringify(text)} is not an http or https address`;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('CONFIG_INVALID', 'one input is wrong', { problems: [{ input, message }] });
}
function thresholds({ inputs }) {
    const { rekorUrl, rekorVersion } = inputs;
    const logThreshold = thresholdOf('log-threshold', inputs.logThreshold) ?? (rekorUrl === 'off' ? 0 : 1);
    const timestampThreshold = thresholdOf('timestamp-threshold', inputs.timestampThreshold) ?? 1;
    return { logThreshold, legacyLogThreshold: rekorVersion === '1' ? logThreshold : 0, timestampThreshold };
}
function thresholdOf(input, text) {
    if (text === undefined)
        return undefined;
    const least = input === 'log-threshold' ? 0 : 1;
    if (/^\d$/.test(text) && Number(text) >= least)
        return Number(text);
    const message = `${JSON.stringify(text)} is not a number from ${least} to 9`;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('CONFIG_INVALID', 'one input is wrong', { problems: [{ input, message }] });
}
function namedPolicy({ inputs }) {
    const { identity, identityPattern, issuer } = inputs;
    const problems = [];
    if (issuer === undefined)
        problems.push({ input: 'issuer', message: 'is missing', help: 'an identity counts only with its issuer' });
    if (identity !== undefined && identityPattern !== undefined)
        problems.push({ input: 'identity-pattern', message: 'stands beside identity', help: 'give one of the two' });
    const pattern = identityPattern === undefined ? undefined : parsePattern(identityPattern);
    if (identityPattern !== undefined && pattern === undefined)
        problems.push({ input: 'identity-pattern', message: 'is not a regular expression' });
    if (problems.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('CONFIG_INVALID', 'the identity to verify is not clear', { problems });
    return { identity: identity ?? pattern ?? '', issuer: issuer ?? '' };
}
function parsePattern(text) {
    try {
        return new RegExp(text, 'u');
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 81695:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openContext: () => (/* binding */ openContext)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/image/reference.js
var image_reference = __webpack_require__(68424);
;// CONCATENATED MODULE: ./lib/pipeline/facts.js
function gatherFacts(env, payload, git) {
    const base = git === undefined ? {} : { git };
    if (env['GITHUB_ACTIONS'] === 'true')
        return { ...base, ...githubFacts(env, payload) };
    if (env['GITLAB_CI'] === 'true')
        return { ...base, ...gitlabFacts(env) };
    return { ...base, event: 'local', fork: false, ...localRef(git), ...optional('source', git?.source) };
}
function githubFacts(env, payload) {
    const repository = env['GITHUB_REPOSITORY'];
    const server = env['GITHUB_SERVER_URL'] ?? 'https://github.com';
    const event = env['GITHUB_EVENT_NAME'] ?? 'unknown';
    return {
        event,
        fork: isForkEvent(event, repository, payload),
        ...optional('ref', env['GITHUB_REF']),
        ...optional('revision', env['GITHUB_SHA']),
        ...optional('defaultBranch', payload?.repository?.default_branch),
        ...(payload?.repository?.private === undefined ? {} : { isPublic: !payload.repository.private }),
        ...optional('source', repository === undefined || repository === '' ? undefined : `${server}/${repository}`),
        tagging: githubTagging(env, event, payload),
    };
}
function githubTagging(env, event, payload) {
    const { number, pull_request: pull, base_ref: base } = payload ?? {};
    const isTarget = event === 'pull_request_target' && number !== undefined;
    const wantsHead = /^true$/i.test(env['DOCKER_METADATA_PR_HEAD_SHA'] ?? '');
    return {
        ...optional('ref', isTarget ? `refs/pull/${number}/merge` : undefined),
        ...optional('sha', wantsHead ? pull?.head?.sha : undefined),
        ...optional('baseRef', pull?.base?.ref ?? base),
        ...shortSha(env),
    };
}
function shortSha(env) {
    const text = env['DOCKER_METADATA_SHORT_SHA_LENGTH'] ?? '';
    return /^[1-9]\d?$/.test(text) ? { shortShaLength: Number(text) } : {};
}
function isForkEvent(event, repository, payload) {
    if (!event.startsWith('pull_request'))
        return false;
    const head = payload?.pull_request?.head?.repo?.full_name;
    const base = payload?.repository?.full_name ?? repository;
    return head === undefined || base === undefined || head.toLowerCase() !== base.toLowerCase();
}
function gitlabFacts(env) {
    const merge = env['CI_MERGE_REQUEST_IID'];
    const tag = env['CI_COMMIT_TAG'];
    const branch = env['CI_COMMIT_BRANCH'] ?? env['CI_COMMIT_REF_NAME'];
    const ref = tag !== undefined && tag !== ''
        ? `refs/tags/${tag}`
        : merge !== undefined && merge !== ''
            ? `refs/merge-requests/${merge}/head`
            : branch === undefined
                ? undefined
                : `refs/heads/${branch}`;
    const target = env['CI_MERGE_REQUEST_PROJECT_ID'];
    const source = env['CI_MERGE_REQUEST_SOURCE_PROJECT_ID'];
    return {
        event: env['CI_PIPELINE_SOURCE'] ?? 'unknown',
        fork: target !== undefined && target !== '' && source !== target,
        ...optional('ref', ref),
        ...optional('revision', env['CI_COMMIT_SHA']),
        ...optional('defaultBranch', env['CI_DEFAULT_BRANCH']),
        ...(env['CI_PROJECT_VISIBILITY'] === undefined ? {} : { isPublic: env['CI_PROJECT_VISIBILITY'] === 'public' }),
        ...optional('source', env['CI_PROJECT_URL']),
        tagging: { ...optional('baseRef', env['CI_MERGE_REQUEST_TARGET_BRANCH_NAME']), ...shortSha(env) },
    };
}
function localRef(git) {
    if (git === undefined)
        return {};
    const version = git.tags.find((tag) => /^v?\d+\.\d+\.\d+/.test(tag));
    if (version !== undefined)
        return { ref: `refs/tags/${version}` };
    return git.branch === undefined ? {} : { ref: `refs/heads/${git.branch}` };
}
function optional(key, value) {
    return value === undefined || value === '' ? {} : { [key]: value };
}

;// CONCATENATED MODULE: ./lib/hosts/local-source.js


async function openLocalSource(location, parts, call = {}) {
    switch (location.kind) {
        case 'oci': {
            const { openLayout } = await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(3625), __webpack_require__.e(840)]).then(__webpack_require__.bind(__webpack_require__, 90840));
            return openLayout(location.path);
        }
        case 'oci-archive':
        case 'docker-archive': {
            const { openArchive } = await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(3625), __webpack_require__.e(2255)]).then(__webpack_require__.bind(__webpack_require__, 12255));
            return openArchive(location.path, location.kind);
        }
        case 'docker-daemon':
            return openDaemonImage(location.name, parts, call);
    }
}
async function openDaemonImage(name, { env, runDirectory }, call) {
    const { saveFromDaemon } = await __webpack_require__.e(/* import() */ 7864).then(__webpack_require__.bind(__webpack_require__, 87864));
    const { nodeProcessRunner } = await __webpack_require__.e(/* import() */ 3099).then(__webpack_require__.bind(__webpack_require__, 3099));
    const { openArchive } = await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(3625), __webpack_require__.e(2255)]).then(__webpack_require__.bind(__webpack_require__, 12255));
    const file = (0,external_node_path_.join)(await (0,promises_.mkdtemp)((0,external_node_path_.join)(await runDirectory(), 'daemon-')), 'image.tar');
    await saveFromDaemon(name, file, { runner: nodeProcessRunner(), env }, call);
    return openArchive(file, 'docker-archive');
}

// EXTERNAL MODULE: external "node:process"
var external_node_process_ = __webpack_require__(1708);
// EXTERNAL MODULE: ./lib/system/node/clock.js
var clock = __webpack_require__(77188);
// EXTERNAL MODULE: ./lib/version.js
var version = __webpack_require__(13411);
// EXTERNAL MODULE: ./lib/hosts/once.js
var once = __webpack_require__(62854);
// EXTERNAL MODULE: ./lib/build/outputs.js
var build_outputs = __webpack_require__(93302);
// EXTERNAL MODULE: ./lib/build/tag-references.js
var tag_references = __webpack_require__(12771);
;// CONCATENATED MODULE: ./lib/hosts/wire-credentials.js





async function registryCredentials(inputs, env) {
    const configured = await dockerConfigured(env, await ciCredentials(inputs, env));
    const given = await givenLogins(inputs);
    return {
        lookup: async (registry, call) => given.find((login) => login.registry === (0,image_reference/* canonicalRegistry */.i7)(registry)) ?? configured.lookup(registry, call),
    };
}
async function buildLogins(inputs, env) {
    const given = await givenLogins(inputs);
    const offered = (await ciCredentials(inputs, env)).filter(({ registry }) => !given.some((login) => login.registry === registry));
    if (offered.length === 0)
        return given;
    const configured = await dockerConfigured(env, []);
    const added = await Promise.all(offered.map(async ({ registry, auth }) => (await configured.lookup(registry)) === undefined ? [{ registry, ...auth }] : []));
    return [...given, ...added.flat()];
}
async function dockerConfigured(env, ci) {
    const { dockerConfigCredentials } = await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(3096)]).then(__webpack_require__.bind(__webpack_require__, 13096));
    const { nodeProcessRunner } = await __webpack_require__.e(/* import() */ 3099).then(__webpack_require__.bind(__webpack_require__, 3099));
    return dockerConfigCredentials({ env, home: env['HOME'] ?? (0,external_node_os_.homedir)(), runner: nodeProcessRunner(), ci });
}
async function ciCredentials({ githubToken }, env) {
    const { githubCredentials, gitlabCredentials } = await __webpack_require__.e(/* import() */ 9508).then(__webpack_require__.bind(__webpack_require__, 39508));
    const gitlab = env['GITLAB_CI'] === 'true' ? gitlabCredentials(env) : undefined;
    return [
        ...(githubToken === undefined ? [] : [githubCredentials(githubToken, env['GITHUB_ACTOR'])]),
        ...(gitlab === undefined ? [] : [gitlab]),
    ];
}
async function givenLogins(inputs) {
    const { username, password, registry, registryAuth } = inputs;
    const problems = new errors/* Problems */.Zw();
    const listed = registryAuth === undefined ? [] : await listedLogins(registryAuth, problems);
    if ((username === undefined) !== (password === undefined))
        problems.add(username === undefined ? 'username' : 'password', 'is missing', 'user and password belong together');
    problems.throwIfAny();
    if (username === undefined || password === undefined)
        return listed;
    return [{ registry: (0,image_reference/* canonicalRegistry */.i7)(registry ?? registryOfFirst(inputs)), username, password }, ...listed];
}
function registryOfFirst({ images, tags, outputs }) {
    const unheard = new errors/* Problems */.Zw();
    const named = images.length === 0 ? (0,build_outputs/* parseOutputs */.Q)(outputs, unheard).names : images;
    const [first] = (0,tag_references/* readTagLines */.a)(tags, named, unheard).images;
    return first === undefined ? 'docker.io' : (0,image_reference.parseReference)(first).registry;
}
async function listedLogins(text, problems) {
    const { parseRegistryAuth } = await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(8815), __webpack_require__.e(3910)]).then(__webpack_require__.bind(__webpack_require__, 3910));
    return parseRegistryAuth(text, problems);
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
;// CONCATENATED MODULE: ./lib/hosts/wire-exporter.js





const imageExporter = {
    exportImage: (image, kind, path, call) => writing(path, () => writeImage(image, kind, path, call)),
    exportPlatform: (image, kind, path, call) => writing(path, () => writePlatform(image, kind, path, call)),
};
async function writing(path, write) {
    try {
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
        await write();
    }
    catch (thrown) {
        const { syscall, message } = thrown;
        if (thrown instanceof errors/* SlipwayError */.GQ || syscall === undefined)
            throw thrown;
        throw new errors/* SlipwayError */.GQ('BUILD_EXPORT', `${path} cannot be written: ${message}`, {
            help: 'outputs names a path that this user may write',
            cause: thrown,
        });
    }
}
const writeImage = async ({ source, root, names }, kind, path, call) => {
    if (kind === 'oci-archive') {
        const { writeOciArchive } = await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(6118), __webpack_require__.e(266)]).then(__webpack_require__.bind(__webpack_require__, 30266));
        return writeOciArchive(source, root, names, path, call);
    }
    const { copyImage } = await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(8302)]).then(__webpack_require__.bind(__webpack_require__, 88302));
    const { openLayout } = await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(3625), __webpack_require__.e(840)]).then(__webpack_require__.bind(__webpack_require__, 90840));
    const { parseReference } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 68424));
    const tags = names.map((name) => parseReference(name).tag ?? 'latest');
    await copyImage(source, await openLayout(path, { create: true }), root, { ...call, tags: [...new Set(tags)] });
};
const writePlatform = async ({ source, built, names }, kind, path, call) => {
    const { exportFolder, exportTar } = await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(2967), __webpack_require__.e(2203)]).then(__webpack_require__.bind(__webpack_require__, 62203));
    if (kind === 'folder')
        return exportFolder(source, built, path, call);
    if (kind === 'tar')
        return exportTar(source, built, path, call);
    const { imageArchive } = await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(6118), __webpack_require__.e(4115)]).then(__webpack_require__.bind(__webpack_require__, 64115));
    const part = `${path}.part`;
    try {
        await (0,external_node_stream_promises_.pipeline)(imageArchive(source, built, names, call), (0,external_node_fs_.createWriteStream)(part));
        await (0,promises_.rename)(part, path);
    }
    finally {
        await (0,promises_.rm)(part, { force: true });
    }
};

// EXTERNAL MODULE: ./lib/release/git-facts.js
var git_facts = __webpack_require__(12079);
// EXTERNAL MODULE: ./lib/system/secret.js
var secret = __webpack_require__(82709);
// EXTERNAL MODULE: ./lib/hosts/workspace.js
var workspace = __webpack_require__(48970);
;// CONCATENATED MODULE: ./lib/hosts/wire-release.js







function wireRelease(parts) {
    const forge = (0,once/* once */.O)(() => findForge(parts));
    const clone = (0,once/* once */.O)(async () => cloneOptions(parts, await forge()));
    const tags = (0,once/* once */.O)(async () => openTagStore(parts, await clone(), await forge()));
    const history = (0,once/* once */.O)(async () => openHistory(parts, await clone()));
    const host = (0,once/* once */.O)(async () => openHost(parts, await forge()));
    let address;
    const opened = async () => {
        const found = await host();
        address = (tag) => found.address(tag);
        return found;
    };
    return {
        tags: {
            list: async (...args) => (await tags()).list(...args),
            find: async (...args) => (await tags()).find(...args),
            claim: async (...args) => (await tags()).claim(...args),
        },
        history: { read: async (...args) => (await history()).read(...args) },
        host: {
            preflight: async (...args) => (await opened()).preflight(...args),
            draft: async (...args) => (await opened()).draft(...args),
            publish: async (...args) => (await opened()).publish(...args),
            makeLatest: async (...args) => (await opened()).makeLatest(...args),
            address: (tag) => address?.(tag) ?? tag,
        },
    };
}
async function findForge({ inputs, env }) {
    const kind = inputs.releaseHost ?? (await forgeKind(env, inputs.gitRemote));
    if (kind === 'github') {
        const repository = env['GITHUB_REPOSITORY'] ?? (await projectPath(inputs.gitRemote, env));
        const token = inputs.githubToken ?? wire_release_secret(env['GITHUB_TOKEN']);
        return {
            kind,
            repository: repository ?? '',
            serverUrl: env['GITHUB_SERVER_URL'] ?? 'https://github.com',
            ...(token === undefined ? {} : { token }),
        };
    }
    if (kind === 'gitlab') {
        const project = env['CI_PROJECT_PATH'] ?? (await projectPath(inputs.gitRemote, env));
        const token = gitlabToken(inputs, env);
        return {
            kind,
            project: project ?? '',
            serverUrl: env['CI_SERVER_URL'] ?? 'https://gitlab.com',
            ...(token === undefined ? {} : { token }),
        };
    }
    return { kind: 'none' };
}
function gitlabToken(inputs, env) {
    if (inputs.gitlabToken !== undefined)
        return { kind: 'private', value: inputs.gitlabToken };
    const job = wire_release_secret(env['CI_JOB_TOKEN']);
    return job === undefined ? undefined : { kind: 'job', value: job };
}
async function forgeKind(env, remote) {
    if (env['GITHUB_ACTIONS'] === 'true')
        return 'github';
    if (env['GITLAB_CI'] === 'true')
        return 'gitlab';
    const source = await remoteSource(remote, env);
    const host = source === undefined ? '' : new URL(source).hostname;
    if (/(?:^|\.)github\.com$/.test(host))
        return 'github';
    return /(?:^|[.-])gitlab[.-]/.test(`${host}.`) ? 'gitlab' : undefined;
}
async function projectPath(remote, env) {
    const source = await remoteSource(remote, env);
    return source === undefined ? undefined : new URL(source).pathname.replace(/^\/+/, '');
}
async function remoteSource(remote, env) {
    const { nodeProcessRunner } = await __webpack_require__.e(/* import() */ 3099).then(__webpack_require__.bind(__webpack_require__, 3099));
    const { gitIn } = await __webpack_require__.e(/* import() */ 9421).then(__webpack_require__.bind(__webpack_require__, 9421));
    const git = gitIn((0,workspace/* workspaceOf */.B)(env), { runner: nodeProcessRunner(), env });
    const found = await git.run(['ls-remote', '--get-url', '--', remote]);
    return found.exitCode === 0 ? (0,git_facts/* sourceUrl */.H)(found.stdout) : undefined;
}
async function cloneOptions({ inputs, env, runDirectory }, forge) {
    const { nodeProcessRunner } = await __webpack_require__.e(/* import() */ 3099).then(__webpack_require__.bind(__webpack_require__, 3099));
    const auth = gitAuth(forge);
    return {
        directory: (0,workspace/* workspaceOf */.B)(env),
        remote: inputs.gitRemote,
        scratch: await (0,promises_.mkdtemp)((0,external_node_path_.join)(await runDirectory(), 'git-')),
        runner: nodeProcessRunner(),
        env,
        ...(auth === undefined ? {} : { auth }),
    };
}
function gitAuth(forge) {
    if (forge.kind === 'github')
        return forge.token === undefined ? undefined : { username: 'x-access-token', token: forge.token };
    if (forge.kind === 'none' || forge.token === undefined)
        return undefined;
    const { kind, value } = forge.token;
    return { username: kind === 'job' ? 'gitlab-ci-token' : 'oauth2', token: value };
}
async function openTagStore({ env, http, clock, log }, clone, forge) {
    const { gitTagStore } = await __webpack_require__.e(/* import() */ 3940).then(__webpack_require__.bind(__webpack_require__, 13940));
    const { patientTagStore } = await __webpack_require__.e(/* import() */ 5532).then(__webpack_require__.bind(__webpack_require__, 85532));
    const git = patientTagStore(gitTagStore(clone), clock);
    if (forge.kind !== 'gitlab' || forge.token?.kind !== 'job')
        return git;
    const { gitlabTagStore } = await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(7015)]).then(__webpack_require__.bind(__webpack_require__, 57015));
    const { project, token } = forge;
    return gitlabTagStore({ http, clock, log, apiUrl: gitlabApiUrl(env), project, token, reader: git });
}
async function openHistory({ clock }, clone) {
    const { gitHistoryReader } = await __webpack_require__.e(/* import() */ 592).then(__webpack_require__.bind(__webpack_require__, 10592));
    const { patientHistoryReader } = await __webpack_require__.e(/* import() */ 5532).then(__webpack_require__.bind(__webpack_require__, 85532));
    return patientHistoryReader(gitHistoryReader(clone), clock);
}
async function openHost({ env, http, clock, log }, forge) {
    if (forge.kind === 'github') {
        const { githubReleaseHost } = await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(5784)]).then(__webpack_require__.bind(__webpack_require__, 65784));
        const apiUrl = env['GITHUB_API_URL'] ?? 'https://api.github.com';
        const { repository, serverUrl, token = new secret/* Secret */.z('') } = forge;
        return githubReleaseHost({ http, clock, log, apiUrl, repository, serverUrl, token });
    }
    if (forge.kind === 'gitlab') {
        const { gitlabReleaseHost } = await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(9325)]).then(__webpack_require__.bind(__webpack_require__, 69325));
        const { project, serverUrl, token = { kind: 'job', value: new secret/* Secret */.z('') } } = forge;
        return gitlabReleaseHost({ http, clock, log, apiUrl: gitlabApiUrl(env), project, serverUrl, token });
    }
    throw new errors/* SlipwayError */.GQ('CONFIG_INVALID', 'it is not clear where the release is to be published', {
        problems: [{ input: 'release-host', message: 'is missing', help: 'write --release-host github or gitlab' }],
    });
}
function gitlabApiUrl(env) {
    return env['CI_API_V4_URL'] ?? `${env['CI_SERVER_URL'] ?? 'https://gitlab.com'}/api/v4`;
}
function wire_release_secret(value) {
    return value === undefined || value === '' ? undefined : new secret/* Secret */.z(value);
}

// EXTERNAL MODULE: ./lib/hosts/key-password.js
var key_password = __webpack_require__(36716);
// EXTERNAL MODULE: ./lib/hosts/read-key.js
var read_key = __webpack_require__(48593);
// EXTERNAL MODULE: ./lib/hosts/wire-identity.js
var wire_identity = __webpack_require__(89849);
;// CONCATENATED MODULE: ./lib/hosts/wire-signing.js




function wireSigning(parts) {
    return parts.inputs.key === undefined ? (0,wire_identity/* wireIdentity */.gu)(parts) : keySigning(parts.inputs.key, parts);
}
function keySigning(key, parts) {
    const { env, clock } = parts;
    const pem = (0,once/* once */.O)(() => (0,read_key/* readKey */.YZ)(key.reveal(), env));
    const secretKey = (0,once/* once */.O)(async () => {
        const { loadPrivateKey } = await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(7448)]).then(__webpack_require__.bind(__webpack_require__, 37448));
        return await loadPrivateKey(await pem(), await (0,key_password/* passwordOf */.N)(await pem(), parts));
    });
    const signer = (0,once/* once */.O)(async () => {
        const { keySigner } = await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(1337), __webpack_require__.e(1776)]).then(__webpack_require__.bind(__webpack_require__, 1337));
        return keySigner({ key: await secretKey(), clock });
    });
    const verifier = (0,once/* once */.O)(async () => {
        const { keyVerifier } = await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(1337), __webpack_require__.e(1776)]).then(__webpack_require__.bind(__webpack_require__, 1337));
        return keyVerifier({ key: (0,read_key/* isPrivateKey */.T_)(await pem()) ? await secretKey() : await pem() });
    });
    return {
        publicInstance: false,
        async ready() {
            await secretKey();
            return { kind: 'key' };
        },
        signer: { attach: async (...args) => (await signer()).attach(...args) },
        verifier: {
            verify: async (...args) => (await verifier()).verify(...args),
            read: async (...args) => (await verifier()).read(...args),
        },
    };
}

;// CONCATENATED MODULE: ./lib/hosts/wire-trust.js

async function registryTrust({ registryCacert, plainHttpRegistries }, env, log) {
    const { certificateTrust, readAuthorities } = await __webpack_require__.e(/* import() */ 3248).then(__webpack_require__.bind(__webpack_require__, 93248));
    const { parsePlainHttpRegistries } = await __webpack_require__.e(/* import() */ 9957).then(__webpack_require__.bind(__webpack_require__, 89957));
    const plainHttp = parsePlainHttpRegistries(plainHttpRegistries);
    const ca = registryCacert === undefined ? [] : await readAuthorities(registryCacert);
    const trust = certificateTrust({ env, home: env['HOME'] ?? (0,external_node_os_.homedir)(), ca, log, ...runnerAuthority(env) });
    return { trust, plainHttp };
}
function runnerAuthority(env) {
    const { CI_REGISTRY: registry, CI_SERVER_TLS_CA_FILE: file } = env;
    return env['GITLAB_CI'] === 'true' && registry && file ? { ci: { registry, file } } : {};
}

;// CONCATENATED MODULE: ./lib/hosts/wire-ports.js













async function wirePorts(options) {
    const { host, inputs, env } = options;
    const { nodeHttpClient } = await __webpack_require__.e(/* import() */ 50).then(__webpack_require__.bind(__webpack_require__, 60050));
    const { imageRegistry } = await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(5757)]).then(__webpack_require__.bind(__webpack_require__, 65757));
    const http = nodeHttpClient({ userAgent: `slipway/${version/* VERSION */.x}`, env });
    const { log } = host;
    const connect = await registryConnector(options, http);
    const signing = wireSigning({ inputs, env, clock: clock/* systemClock */.m, http, signal: options.signal });
    const ports = {
        engine: engine(options),
        exporter: imageExporter,
        registry: connect(),
        cataloguer: cataloguer(options),
        bill: {
            write: async (inventory, subject) => {
                const { cycloneDxJson } = await Promise.all(/* import() */[__webpack_require__.e(7091), __webpack_require__.e(1153)]).then(__webpack_require__.bind(__webpack_require__, 91153));
                return cycloneDxJson(inventory, { ...subject, toolVersion: version/* VERSION */.x });
            },
            writeIndex: async (subject, platforms) => {
                const { indexBill } = await Promise.all(/* import() */[__webpack_require__.e(7091), __webpack_require__.e(4261)]).then(__webpack_require__.bind(__webpack_require__, 64261));
                return indexBill(subject, platforms, version/* VERSION */.x);
            },
        },
        matcher: {
            match: async (image, inventories, call) => {
                if (inputs.offline !== undefined) {
                    const { offlineMatcher } = await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(2088), __webpack_require__.e(7091), __webpack_require__.e(4353), __webpack_require__.e(4896), __webpack_require__.e(4067)]).then(__webpack_require__.bind(__webpack_require__, 44067));
                    return offlineMatcher({ folder: inputs.offline, clock: clock/* systemClock */.m, log }).match(image, inventories, call);
                }
                const { osvMatcher } = await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(2088), __webpack_require__.e(7091), __webpack_require__.e(4353), __webpack_require__.e(4896), __webpack_require__.e(6603)]).then(__webpack_require__.bind(__webpack_require__, 66603));
                return osvMatcher({ http, url: inputs.osvUrl, clock: clock/* systemClock */.m, log }).match(image, inventories, call);
            },
        },
        ...(signing === undefined ? {} : { signing }),
        release: wireRelease({ inputs, env, http, clock: clock/* systemClock */.m, log, runDirectory: options.runDirectory }),
        clock: clock/* systemClock */.m,
        log,
    };
    const registry = imageRegistry({
        connect,
        openSource: (location) => openLocalSource(location, options, { signal: options.signal }),
        createLayout,
        addSignatures: async (repository, tag, layers, call) => {
            const { ensureLegacyLayers } = await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(5522)]).then(__webpack_require__.bind(__webpack_require__, 45522));
            return await ensureLegacyLayers(repository, tag, layers, clock/* systemClock */.m, call);
        },
    });
    return { ports, registry, http, close: () => http.close() };
}
async function registryConnector({ host, inputs, env }, http) {
    const { httpRegistryClient } = await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(1301)]).then(__webpack_require__.bind(__webpack_require__, 71301));
    const { parseTokenHostPairs } = await __webpack_require__.e(/* import() */ 8000).then(__webpack_require__.bind(__webpack_require__, 68000));
    const trustedTokenHosts = parseTokenHostPairs(inputs.trustedTokenHosts);
    const trust = await registryTrust(inputs, env, host.log);
    const own = await registryCredentials(inputs, env);
    const open = (credentials) => httpRegistryClient({
        http,
        credentials,
        clock: clock/* systemClock */.m,
        log: host.log,
        trustedTokenHosts,
        ...trust,
        ...ciPair(env),
    });
    const shared = open(own);
    return (credentials) => (credentials === undefined ? shared : open(credentials));
}
function ciPair(env) {
    const registry = env['CI_REGISTRY'];
    const server = env['CI_SERVER_URL'];
    if (env['GITLAB_CI'] !== 'true' || registry === undefined || server === undefined || !URL.canParse(server))
        return {};
    return { ciPair: { registry, tokenHost: new URL(server).host } };
}
async function createLayout(directory) {
    const { openLayout } = await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(3625), __webpack_require__.e(840)]).then(__webpack_require__.bind(__webpack_require__, 90840));
    return openLayout(directory, { create: true });
}
function engine({ host, inputs, env, runDirectory }) {
    const load = (0,once/* once */.O)(async () => {
        const { buildxEngine } = await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(5753)]).then(__webpack_require__.bind(__webpack_require__, 95753));
        const { nodeProcessRunner } = await __webpack_require__.e(/* import() */ 3099).then(__webpack_require__.bind(__webpack_require__, 3099));
        return buildxEngine({
            runner: nodeProcessRunner(),
            env,
            home: env['HOME'] ?? (0,external_node_os_.homedir)(),
            log: host.log,
            temp: async () => (0,promises_.mkdtemp)((0,external_node_path_.join)(await runDirectory(), 'build-')),
            interactive: host.kind === 'cli' && !inputs.quiet && external_node_process_.stderr.isTTY,
            openLayout: (path) => openLocalSource({ kind: 'oci', path }, { env, runDirectory }),
            logins: () => buildLogins(inputs, env),
            builder: builderSettings(inputs),
        });
    });
    return {
        check: async (...args) => (await load()).check(...args),
        build: async (...args) => (await load()).build(...args),
        load: async (...args) => (await load()).load(...args),
        contextOf: async (...args) => (await load()).contextOf(...args),
    };
}
function builderSettings(inputs) {
    const { buildkitImage, driverOpts, buildkitdFlags, buildkitdConfig, buildkitdConfigInline } = inputs;
    return {
        ...(buildkitImage === undefined ? {} : { image: buildkitImage }),
        ...(driverOpts.length === 0 ? {} : { driverOpts }),
        ...(buildkitdFlags === undefined ? {} : { flags: buildkitdFlags }),
        ...(buildkitdConfig === undefined ? {} : { config: buildkitdConfig }),
        ...(buildkitdConfigInline === undefined ? {} : { inlineConfig: buildkitdConfigInline }),
    };
}
function cataloguer({ inputs, images, env }) {
    const load = (0,once/* once */.O)(async () => {
        const { sandboxedCataloguer } = await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(2)]).then(__webpack_require__.bind(__webpack_require__, 70002));
        const { secretsOfRun } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 66488));
        const secrets = await secretsOfRun([inputs, ...images.map((image) => image.inputs)], env);
        const entry = await (0,promises_.realpath)(external_node_process_.argv[1] ?? '');
        const folder = (0,external_node_path_.dirname)(entry);
        if (!entry.endsWith('.ts'))
            return sandboxedCataloguer({ childFile: (0,external_node_path_.join)(folder, 'catalogue.js'), secrets });
        const readable = [folder, (0,external_node_path_.join)(folder, '../node_modules'), (0,external_node_path_.join)(folder, '../package.json')];
        return sandboxedCataloguer({ childFile: (0,external_node_path_.join)(folder, 'sbom/image-layers/child.ts'), readable, secrets });
    });
    return { catalogue: async (...args) => (await load()).catalogue(...args) };
}

;// CONCATENATED MODULE: ./lib/hosts/wire.js









async function openContext(host, call, env, signal) {
    const { openRunDirectory } = await __webpack_require__.e(/* import() */ 4421).then(__webpack_require__.bind(__webpack_require__, 44421));
    let runDirectory;
    const directory = () => {
        runDirectory ??= openRunDirectory(env['RUNNER_TEMP'] ?? (0,external_node_os_.tmpdir)()).then((path) => {
            host.saveRunDirectory(path);
            return path;
        });
        return runDirectory;
    };
    const wired = await wirePorts({ ...call, host, env, signal, runDirectory: directory });
    const context = {
        ...call,
        env,
        signal,
        ports: wired.ports,
        registry: wired.registry,
        facts: () => readFacts(env, signal),
        prepareSource: async (source, file) => {
            const { wireSource } = await __webpack_require__.e(/* import() */ 1130).then(__webpack_require__.bind(__webpack_require__, 81130));
            return wireSource({ inputs: call.inputs, env, runDirectory: directory })(source, file, { signal });
        },
        locate: (ref) => locate(ref, wired, { env, runDirectory: directory }),
        repository(ref) {
            const reference = (0,image_reference.parseReference)(ref);
            return {
                repository: wired.ports.registry.repository(reference),
                reference: reference.digest ?? reference.tag ?? 'latest',
            };
        },
        checks: async () => {
            const { wireChecks } = await Promise.all(/* import() */[__webpack_require__.e(2088), __webpack_require__.e(4674), __webpack_require__.e(95), __webpack_require__.e(2742)]).then(__webpack_require__.bind(__webpack_require__, 12742));
            return wireChecks({ inputs: call.inputs, env, ports: wired.ports, http: wired.http });
        },
        readFile: readLimited,
        findFiles,
        stats: () => wired.ports.registry.stats(),
    };
    return {
        context,
        async close() {
            wired.close();
            const { rm } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 51455, 19));
            if (runDirectory !== undefined)
                await rm(await runDirectory, { recursive: true, force: true });
        },
    };
}
async function readFacts(env, signal) {
    const { readGit } = await __webpack_require__.e(/* import() */ 8849).then(__webpack_require__.bind(__webpack_require__, 78849));
    const { nodeProcessRunner } = await __webpack_require__.e(/* import() */ 3099).then(__webpack_require__.bind(__webpack_require__, 3099));
    const git = await readGit((0,workspace/* workspaceOf */.B)(env), nodeProcessRunner(), env, { signal });
    return gatherFacts(env, await readPayload(env['GITHUB_EVENT_PATH']), git);
}
async function readPayload(path) {
    if (path === undefined || path === '')
        return undefined;
    const { parseEventPayload } = await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(7389)]).then(__webpack_require__.bind(__webpack_require__, 7389));
    return parseEventPayload(Buffer.from(await readLimited(path, 32 << 20)).toString('utf8'));
}
async function locate(ref, wired, parts) {
    const location = (0,image_reference/* parseImageLocation */.s_)(ref);
    if (location.kind === 'registry') {
        const { reference } = location;
        const source = wired.ports.registry.repository(reference, { access: 'pull' });
        return { source, reference: reference.digest ?? reference.tag ?? 'latest', name: (0,image_reference/* repositoryOf */._M)(reference) };
    }
    const reference = location.kind === 'docker-daemon' ? '' : (location.tag ?? '');
    return { source: await openLocalSource(location, parts), reference, name: ref };
}
async function readLimited(path, limitBytes) {
    const handle = await (0,promises_.open)(path).catch((cause) => {
        const why = cause instanceof Error ? cause.message : String(cause);
        throw new errors/* SlipwayError */.GQ('CONFIG_INVALID', `the file ${path} cannot be read`, {
            problems: [{ input: 'file', message: why }],
            cause,
        });
    });
    try {
        const found = await handle.stat();
        if (found.isDirectory())
            throw new errors/* SlipwayError */.GQ('CONFIG_INVALID', `the file ${path} cannot be read`, {
                problems: [{ input: 'file', message: `${path} is a folder` }],
            });
        if (found.size > limitBytes)
            throw new errors/* SlipwayError */.GQ('CONFIG_INVALID', `the file ${path} is larger than ${limitBytes} bytes`);
        return await handle.readFile();
    }
    finally {
        await handle.close();
    }
}
async function findFiles(folder, name) {
    const isFolder = await (0,promises_.stat)(folder).then((found) => found.isDirectory(), () => false);
    if (!isFolder)
        return undefined;
    const entries = await (0,promises_.readdir)(folder, { recursive: true, withFileTypes: true });
    const found = entries.filter((entry) => entry.isFile() && entry.name === name);
    return found.map((entry) => (0,external_node_path_.join)(entry.parentPath, name)).toSorted();
}


/***/ }),

/***/ 48970:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ workspaceOf)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_process__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1708);


function workspaceOf(env) {
    const named = env['GITHUB_WORKSPACE'] || env['CI_PROJECT_DIR'];
    return named !== undefined && named !== '' && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(named) ? named : node_process__WEBPACK_IMPORTED_MODULE_1__.cwd();
}


/***/ }),

/***/ 37241:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   FA: () => (/* binding */ DigestHash),
/* harmony export */   Hy: () => (/* binding */ algorithmOf),
/* harmony export */   ZD: () => (/* binding */ hexOf),
/* harmony export */   m: () => (/* binding */ parseDigest),
/* harmony export */   ol: () => (/* binding */ digestOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);


const GRAMMAR = /^(?:sha256:[a-f0-9]{64}|sha512:[a-f0-9]{128})$/;
function isDigest(text) {
    return typeof text === 'string' && GRAMMAR.test(text);
}
function parseDigest(text) {
    if (isDigest(text))
        return text;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SlipwayError */ .GQ('CONFIG_REFERENCE', `not a digest: ${JSON.stringify(text.slice(0, 160))}`, {
        help: 'a digest is sha256: followed by 64 lower-case hex digits',
    });
}
function digestOf(bytes, algorithm = 'sha256') {
    return `${algorithm}:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(algorithm).update(bytes).digest('hex')}`;
}
function algorithmOf(digest) {
    return digest.startsWith('sha512:') ? 'sha512' : 'sha256';
}
function hexOf(digest) {
    return digest.slice(digest.indexOf(':') + 1);
}
class DigestHash {
    #algorithm;
    #hash;
    constructor(algorithm = 'sha256') {
        this.#algorithm = algorithm;
        this.#hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(algorithm);
    }
    update(chunk) {
        this.#hash.update(chunk);
    }
    digest() {
        return `${this.#algorithm}:${this.#hash.digest('hex')}`;
    }
}


/***/ }),

/***/ 68424:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EV: () => (/* binding */ isRegistryHost),
/* harmony export */   FH: () => (/* binding */ formatReference),
/* harmony export */   _M: () => (/* binding */ repositoryOf),
/* harmony export */   dz: () => (/* binding */ isTag),
/* harmony export */   i7: () => (/* binding */ canonicalRegistry),
/* harmony export */   parseReference: () => (/* binding */ parseReference),
/* harmony export */   s_: () => (/* binding */ parseImageLocation)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37241);


const COMPONENT = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*$/;
const TAG = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/;
const HOST = /^(?:\[[0-9a-fA-F:.]+\]|[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*\.?)(?::(\d{1,5}))?$/;
const HUB_NAMES = new Set(['docker.io', 'index.docker.io', 'registry-1.docker.io', 'registry.hub.docker.com']);
function isTag(text) {
    return TAG.test(text);
}
function canonicalRegistry(host) {
    const lower = host.toLowerCase();
    return HUB_NAMES.has(lower) ? 'docker.io' : lower;
}
function isRegistryHost(text) {
    const match = HOST.exec(text);
    return match !== null && (match[1] === undefined || isPort(match[1]));
}
function fail(text, why) {
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('CONFIG_REFERENCE', `not an image reference: ${JSON.stringify(text.slice(0, 300))}: ${why}`, {
        help: 'write registry/repository:tag or registry/repository@sha256:…',
    });
}
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
    if (match[1] !== undefined && !isPort(match[1]))
        fail(text, `port ${match[1]} does not exist`);
}
function isPort(text) {
    return Number(text) > 0 && Number(text) <= 65_535;
}
function repositoryOf({ registry, repository }) {
    return `${registry}/${repository}`;
}
function formatReference(reference) {
    const { tag, digest } = reference;
    return `${repositoryOf(reference)}${tag === undefined ? '' : `:${tag}`}${digest === undefined ? '' : `@${digest}`}`;
}
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

/***/ 12079:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ sourceUrl),
/* harmony export */   w: () => (/* binding */ parseHead)
/* harmony export */ });
function parseHead(output) {
    const match = /^([0-9a-f]{40}|[0-9a-f]{64})\n(\d{1,12})\s*$/.exec(output);
    return match === null ? undefined : { revision: match[1] ?? '', commitTime: Number(match[2]) };
}
function sourceUrl(remote) {
    const text = remote.trim();
    const scp = /^(?:[^@/\s]+@)?([A-Za-z0-9.-]+):(?!\/\/)([^\s]+)$/.exec(text);
    const url = scp === null ? text : `https://${scp[1] ?? ''}/${scp[2] ?? ''}`;
    if (!URL.canParse(url))
        return undefined;
    const { protocol, host, hostname, pathname } = new URL(url);
    if (!['https:', 'http:', 'ssh:', 'git:'].includes(protocol))
        return undefined;
    const web = protocol === 'http:' ? `http://${host}` : `https://${protocol === 'https:' ? host : hostname}`;
    return `${web}${pathname.replace(/\/+$/, '').replace(/\.git$/, '')}`;
}


/***/ }),

/***/ 77188:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);

const systemClock = {
    now: () => new Date(),
    sleep: async (ms, signal) => {
        signal?.throwIfAborted();
        try {
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(ms, undefined, signal === undefined ? {} : { signal });
        }
        catch (error) {
            signal?.throwIfAborted();
            throw error;
        }
    },
};


/***/ })

};
