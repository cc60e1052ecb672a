const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 2736;
export const ids = [2736,468];
export const modules = {

/***/ 468:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  policyCheck: () => (/* binding */ policyCheck),
  verifyWithPolicy: () => (/* binding */ verifyWithPolicy)
});

// EXTERNAL MODULE: ./lib/image/platform.js
var image_platform = __webpack_require__(88758);
// EXTERNAL MODULE: ./lib/image/reference.js
var image_reference = __webpack_require__(68424);
// EXTERNAL MODULE: ./lib/system/concurrency.js
var concurrency = __webpack_require__(12398);
// EXTERNAL MODULE: ./lib/sign/verification-policy.js
var verification_policy = __webpack_require__(11253);
// EXTERNAL MODULE: ./lib/sign/registry/candidates.js
var candidates = __webpack_require__(29999);
// EXTERNAL MODULE: ./lib/sign/registry/image.js
var registry_image = __webpack_require__(97964);
// EXTERNAL MODULE: ./lib/image/descriptor.js
var descriptor = __webpack_require__(83768);
// EXTERNAL MODULE: ./lib/image/image-config.js
var image_config = __webpack_require__(55691);
// EXTERNAL MODULE: ./lib/image/read-blob.js
var read_blob = __webpack_require__(82657);
// EXTERNAL MODULE: ./lib/sign/dsse.js
var dsse = __webpack_require__(27948);
;// CONCATENATED MODULE: ./lib/sign/registry/policy-subjects.js






async function readJudgedImage(repository, reference, call) {
    const root = await repository.resolve(reference, call);
    if ((0,descriptor/* isIndexType */.$U)(root.mediaType))
        return { root, all: await (0,registry_image/* manifestsUnder */.nV)(repository, root, call, 0) };
    const { manifest } = await repository.readManifest(root.digest, call);
    if (manifest.kind !== 'image')
        return { root, all: [root] };
    const config = await (0,read_blob/* readBlob */.g)(repository, manifest.config, image_config/* CONFIG_LIMIT_BYTES */.X, call);
    return { root, all: [root], only: (0,image_config/* parseImageConfig */.F)((0,dsse/* textOf */.b6)(config)).platform };
}
function subjectsOf(image, rule, more) {
    const { root, all } = image;
    const demanded = [...(rule.platforms ?? []), ...more];
    const found = demanded.map((platform) => ({ platform, manifest: manifestFor(image, platform) }));
    const chosen = found.flatMap(({ manifest }) => (manifest === undefined ? [] : [manifest]));
    const whole = rule.platforms === undefined && rule.recursive;
    return {
        subjects: distinct(whole ? all : [root, ...chosen]),
        missing: found.filter(({ manifest }) => manifest === undefined).map(({ platform }) => (0,image_platform/* formatPlatform */.Bq)(platform)),
    };
}
function manifestFor({ root, all, only }, wanted) {
    if (only !== undefined)
        return (0,image_platform/* samePlatform */.my)(only, wanted) ? root : undefined;
    return all.find(({ platform }) => platform !== undefined && (0,image_platform/* samePlatform */.my)(platform, wanted));
}
function distinct(manifests) {
    return [...new Map(manifests.map((one) => [one.digest, one])).values()];
}

// EXTERNAL MODULE: ./lib/image/digest.js
var digest = __webpack_require__(37241);
// EXTERNAL MODULE: ./lib/sign/policy.js
var policy = __webpack_require__(47115);
// EXTERNAL MODULE: ./lib/sign/identity-policy.js
var identity_policy = __webpack_require__(24290);
// EXTERNAL MODULE: ./lib/sign/json-pointer.js
var json_pointer = __webpack_require__(20879);
;// CONCATENATED MODULE: ./lib/sign/provenance-source.js

const BESIDE = [
    ['/buildDefinition/externalParameters/workflow/repository', '/buildDefinition/externalParameters/workflow/ref'],
    ['/buildDefinition/externalParameters/source', '/buildDefinition/externalParameters/ref'],
];
const TOGETHER = [
    '/buildDefinition/externalParameters/source/uri',
    '/buildDefinition/externalParameters/configSource/uri',
    '/invocation/configSource/uri',
];
function sourceOf(predicate) {
    for (const [repository, ref] of BESIDE) {
        const address = (0,json_pointer/* textAt */.$6)(predicate, repository);
        if (address !== undefined)
            return sourceFrom(address, (0,json_pointer/* textAt */.$6)(predicate, ref));
    }
    for (const pointer of TOGETHER) {
        const address = (0,json_pointer/* textAt */.$6)(predicate, pointer);
        if (address !== undefined)
            return sourceFrom(address);
    }
    return {};
}
function sourceFrom(address, beside) {
    const [bare = '', fragment] = address.replace(/^git\+/, '').split('#', 2);
    const at = bare.indexOf('@', bare.indexOf('/', bare.indexOf('://') + 3));
    const repository = at < 0 ? bare : bare.slice(0, at);
    const ref = beside ?? (at < 0 ? fragment : bare.slice(at + 1));
    return { repository: repository.replace(/(?:\.git)?\/?$/, ''), ...(ref === undefined ? {} : { ref }) };
}

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
;// CONCATENATED MODULE: ./lib/sign/scan-result.js


const WORDS = new Map([
    ['critical', 'critical'],
    ['high', 'high'],
    ['medium', 'medium'],
    ['low', 'low'],
    ['negligible', 'low'],
]);
const Rating = dist/* pipe */.FsL(dist/* nullish */.cl6(dist/* string */.YjP(), 'unknown'), dist/* transform */.pdi((word) => WORDS.get(word.toLowerCase()) ?? 'unknown'));
const Slipway = dist/* pipe */.FsL(dist/* object */.Ikc({ vulnerabilities: dist/* array */.YOg(dist/* object */.Ikc({ severity: Rating })) }), dist/* transform */.pdi(({ vulnerabilities }) => vulnerabilities.map(({ severity }) => severity)));
const Trivy = dist/* pipe */.FsL(dist/* object */.Ikc({
    SchemaVersion: dist/* number */.aig(),
    Results: dist/* nullish */.cl6(dist/* array */.YOg(dist/* object */.Ikc({ Vulnerabilities: dist/* nullish */.cl6(dist/* array */.YOg(dist/* object */.Ikc({ Severity: Rating })), []) })), []),
}), dist/* transform */.pdi(({ Results }) => Results.flatMap(({ Vulnerabilities }) => Vulnerabilities.map(({ Severity }) => Severity))));
const Grype = dist/* pipe */.FsL(dist/* object */.Ikc({ matches: dist/* array */.YOg(dist/* object */.Ikc({ vulnerability: dist/* object */.Ikc({ severity: Rating }) })) }), dist/* transform */.pdi(({ matches }) => matches.map(({ vulnerability }) => vulnerability.severity)));
const ScanResult = dist/* union */.KCZ([Slipway, Trivy, Grype]);
function severitiesOf(predicate) {
    const read = dist/* safeParse */.xLC(ScanResult, (0,json_pointer/* valueAt */.fK)(predicate, '/scanner/result'));
    return read.success ? read.output : undefined;
}

// EXTERNAL MODULE: ./lib/sign/statement.js
var sign_statement = __webpack_require__(32768);
;// CONCATENATED MODULE: ./lib/sign/predicate-demand.js







const SKEW_MS = 5 * 60_000;
function demandChecks(demand, statement, now) {
    const { maxAge, maxSeverity, builderId, buildType, sourceRepository, sourceRef, predicate = {} } = demand;
    const { repository, ref } = sourceOf(statement.predicate);
    return [
        ...(maxAge === undefined ? [] : [ageCheck(maxAge, statement, now)]),
        ...(maxSeverity === undefined
            ? []
            : [severityCheck(maxSeverity, demand.unknownSeverity ?? 'none', statement.predicate)]),
        ...(builderId === undefined ? [] : [textCheck('builder-id', builderIdOf(statement.predicate), builderId)]),
        ...(buildType === undefined ? [] : [textCheck('build-type', buildTypeOf(statement.predicate), buildType)]),
        ...(sourceRepository === undefined
            ? []
            : [textCheck('source-repository', repository, sourceRepository.replace(/(?:\.git)?\/?$/, ''))]),
        ...(sourceRef === undefined ? [] : [textCheck('source-ref', ref, sourceRef)]),
        ...Object.entries(predicate).map(([pointer, wanted]) => memberCheck(statement.predicate, pointer, wanted)),
    ];
}
function saidAt({ predicateType, predicate, signedAt }) {
    if (predicateType !== sign_statement/* PREDICATE_TYPES */.Cs.vuln)
        return signedAt;
    const finished = new Date((0,json_pointer/* textAt */.$6)(predicate, '/metadata/scanFinishedOn') ?? Number.NaN);
    if (Number.isNaN(finished.getTime()))
        return undefined;
    return signedAt !== undefined && signedAt < finished ? signedAt : finished;
}
function ageCheck(maxAge, statement, now) {
    const time = saidAt(statement);
    if (time === undefined) {
        const isScan = statement.predicateType === sign_statement/* PREDICATE_TYPES */.Cs.vuln;
        return (0,policy/* check */.z6)('max-age', false, isScan ? 'it does not say when the scan ended' : 'no log or authority dates it');
    }
    const age = now.getTime() - time.getTime();
    if (age < -SKEW_MS)
        return (0,policy/* check */.z6)('max-age', false, `it is of ${time.toISOString()}, which is yet to come`);
    return (0,policy/* check */.z6)('max-age', age <= maxAge, `it is of ${time.toISOString()}, more than ${inWords(maxAge)} ago`);
}
function inWords(ms) {
    const hours = ms / 3_600_000;
    if (hours % 24 === 0)
        return hours === 24 ? 'a day' : `${hours / 24} days`;
    return Number.isInteger(hours) ? `${hours} h` : `${ms / 60_000} min`;
}
function severityCheck(limit, unknown, predicate) {
    const found = severitiesOf(predicate);
    if (found === undefined)
        return (0,policy/* check */.z6)('max-severity', false, 'its scan result is in no form that can be read');
    const rank = (severity) => verification_policy/* SEVERITY_LIMITS */.F.indexOf(severity);
    const counted = found.map((severity) => (severity === 'unknown' ? unknown : severity));
    const worse = counted.filter((severity) => rank(severity) > rank(limit));
    const worst = verification_policy/* SEVERITY_LIMITS */.F.findLast((severity) => worse.includes(severity)) ?? 'none';
    const count = worse.length === 1 ? 'one vulnerability is' : `${worse.length} vulnerabilities are`;
    return (0,policy/* check */.z6)('max-severity', worse.length === 0, `${count} worse than ${limit}, the worst ${worst}`);
}
function builderIdOf(predicate) {
    return (0,json_pointer/* textAt */.$6)(predicate, '/runDetails/builder/id') ?? (0,json_pointer/* textAt */.$6)(predicate, '/builder/id');
}
function buildTypeOf(predicate) {
    return (0,json_pointer/* textAt */.$6)(predicate, '/buildDefinition/buildType') ?? (0,json_pointer/* textAt */.$6)(predicate, '/buildType');
}
function textCheck(name, found, wanted) {
    return (0,policy/* check */.z6)(name, (0,identity_policy/* isThe */.cB)(wanted, found), `it says ${found ?? 'nothing'}, not ${String(wanted)}`);
}
function memberCheck(predicate, pointer, wanted) {
    const found = (0,json_pointer/* valueAt */.fK)(predicate, pointer);
    const said = found === undefined ? 'nothing' : JSON.stringify(found).slice(0, 200);
    const reason = `${pointer === '' ? 'the predicate' : pointer} is ${said}, not ${JSON.stringify(wanted)}`;
    return (0,policy/* check */.z6)('predicate', found !== undefined && (0,sign_statement/* sameJson */.Vk)(found, wanted), reason);
}

// EXTERNAL MODULE: ./lib/sign/registry/judgement.js
var judgement = __webpack_require__(89574);
;// CONCATENATED MODULE: ./lib/sign/registry/requirement.js





async function judgeCandidate(candidate, digest, requirements, call) {
    const { format, checks: stored, entity } = candidate;
    if (entity === undefined)
        return { trials: [], strange: [{ format, digest, checks: stored }] };
    const contents = new Map();
    const verdicts = new Map();
    const evidence = {
        entity,
        stored,
        content: (keyed) => kept(contents, keyed, () => (0,judgement/* contentChecks */.$)(entity, { subject: digest, predicateTypes: call.types, keyed })),
        verdict: (name, checker) => kept(verdicts, name, async () => checker.check(entity, call)),
    };
    const { predicateType, checks } = evidence.content(false);
    const asked = requirements.filter((one) => one.predicateType === predicateType);
    if (asked.length === 0)
        return { trials: [], strange: [{ format, digest, checks: [...stored, ...checks] }] };
    const trials = [];
    for (const requirement of asked)
        trials.push({ requirement, format, digest, ...(await judgeFor(requirement, evidence, call)) });
    return { trials, strange: [] };
}
async function judgeFor(requirement, { stored, content, verdict }, { checkers, now }) {
    let nearest;
    for (const name of requirement.authorities) {
        const checker = checkers.get(name);
        if (checker === undefined)
            continue;
        const { checks: said, statement } = content(checker.keyed);
        const { checks: proven, signer = '', signedAt } = await verdict(name, checker);
        const checks = [...stored, ...said, ...proven];
        if (proven.length > 0 && (0,policy/* isAccepted */.oB)(checks)) {
            const { predicateType } = requirement;
            const predicate = statement?.predicate ?? {};
            const judged = { predicateType, predicate, ...(signedAt === undefined ? {} : { signedAt }) };
            const distinct = requirement.count > 1 ? (0,digest/* digestOf */.ol)((0,sign_statement/* canonicalJson */.dj)(predicate)) : '';
            return {
                checks: [...checks, ...demandChecks(requirement.demand, judged, now)],
                signed: { by: signer, said: distinct, at: saidAt(judged) },
            };
        }
        if (nearest === undefined || failuresIn(checks) < failuresIn(nearest))
            nearest = checks;
    }
    return { checks: nearest ?? [...stored, { name: 'authority', ok: false, reason: 'nobody may sign it' }] };
}
function failuresIn(checks) {
    return checks.filter(({ ok }) => !ok).length;
}
function kept(known, key, make) {
    const before = known.get(key);
    if (before !== undefined)
        return before;
    const made = make();
    known.set(key, made);
    return made;
}
function settle(requirement, digest, trials, strange) {
    const { predicateType, threshold, count } = requirement;
    const judged = predicateType === sign_statement/* PREDICATE_TYPES */.Cs.vuln ? newestOnly(trials, threshold > 1) : trials;
    const candidates = judged.map(({ format, digest, checks }) => ({ format, digest, checks }));
    const accepted = judged.flatMap(({ checks, signed }) => (signed !== undefined && (0,policy/* isAccepted */.oB)(checks) ? [signed] : []));
    const signers = new Set(accepted.map(({ by }) => by)).size;
    const statements = count > 1 ? new Set(accepted.map(({ said }) => said)).size : accepted.length;
    if (accepted.length > 0 && signers >= threshold && statements >= count)
        return { verified: true, candidates };
    const refused = judged.length - accepted.length + strange;
    const reason = shortage(requirement, digest, { accepted: accepted.length, signers, statements, refused });
    const absent = { format: 'bundle', digest, checks: [{ name: 'present', ok: false, reason }] };
    return { verified: false, candidates: [...candidates, absent] };
}
function shortage({ place, predicateType, threshold, count }, digest, tally) {
    const { accepted, signers, statements, refused } = tally;
    const what = `type ${predicateType} about ${digest}`;
    if (accepted > 0)
        return signers < threshold
            ? `${place}: statements of ${what} by ${signers} of ${threshold} signers`
            : `${place}: ${statements} of ${count} different statements of ${what}`;
    const found = refused === 0 ? 'nothing of the kind is attached' : `none of ${refused} refused candidates counts`;
    return `${place}: no accepted statement of ${what}: ${found}`;
}
function newestOnly(trials, bySigner) {
    const newest = new Map();
    for (const { signed } of trials) {
        if (signed === undefined)
            continue;
        const key = bySigner ? signed.by : '';
        newest.set(key, Math.max(newest.get(key) ?? 0, signed.at?.getTime() ?? 0));
    }
    return trials.map((trial) => {
        const { signed, checks } = trial;
        const time = newest.get(bySigner ? (signed?.by ?? '') : '') ?? 0;
        if (signed === undefined || (signed.at?.getTime() ?? 0) >= time)
            return trial;
        const reason = `a newer scan, of ${new Date(time).toISOString()}, stands in its place`;
        return { ...trial, checks: [...checks, { name: 'newest', ok: false, reason }] };
    });
}

;// CONCATENATED MODULE: ./lib/sign/registry/verify-policy.js







const PARALLEL_SUBJECTS = 4;
async function verifyByPolicy(open, image, { policy, checkers }, call) {
    const reference = (0,image_reference.parseReference)(image);
    const repository = open(reference);
    const name = (0,image_reference/* repositoryOf */._M)(reference);
    const judged = await readJudgedImage(repository, reference.digest ?? reference.tag ?? 'latest', call);
    const rules = (0,verification_policy/* rulesFor */.N)(policy, name);
    if (rules.length === 0)
        return refused([failed(judged.root, 'policy', `no rule of the policy is about ${name}`)]);
    const { demands, missing } = demandsOf(judged, rules, call.platforms ?? []);
    const settled = await (0,concurrency/* mapConcurrently */.X)([...demands.values()], PARALLEL_SUBJECTS, async ({ subject, requirements }) => verifySubject(repository, subject, requirements, checkers, call));
    const absent = missing.map((platform) => failed(judged.root, 'platform', `the image has nothing for ${platform}`));
    const candidates = [...absent, ...settled.flatMap((one) => one.candidates)];
    return { verified: missing.length === 0 && settled.every(({ verified }) => verified), candidates };
}
function demandsOf(image, rules, more) {
    const each = rules.map((rule) => ({ rule, ...subjectsOf(image, rule, more) }));
    const pairs = each.flatMap(({ rule, subjects }) => subjects.map((subject) => ({
        subject,
        requirements: rule.requirements.filter(({ recursive, predicateType }) => (recursive || subject.digest === image.root.digest) && (0,registry_image/* mayDemand */.VC)(subject, predicateType)),
    })));
    const grouped = Map.groupBy(pairs, ({ subject }) => subject.digest);
    const demands = [...grouped].flatMap(([digest, group]) => {
        const [first] = group;
        const requirements = group.flatMap((one) => one.requirements);
        return first === undefined || requirements.length === 0 ? [] : [[digest, { ...first, requirements }]];
    });
    return { demands: new Map(demands), missing: [...new Set(each.flatMap(({ missing }) => missing))] };
}
async function verifySubject(repository, subject, requirements, checkers, call) {
    const types = [...new Set(requirements.map(({ predicateType }) => predicateType))];
    const { visited } = await (0,candidates/* visitCandidates */.S9)(repository, subject.digest, types, async (candidate) => judgeCandidate(candidate, subject.digest, requirements, { checkers, types, ...call }), call);
    const strange = visited.flatMap((one) => one.strange);
    const settled = requirements.map((requirement) => {
        const trials = visited.flatMap(({ trials }) => trials.filter((one) => one.requirement === requirement));
        return settle(requirement, subject.digest, trials, strange.length);
    });
    return {
        verified: settled.every(({ verified }) => verified),
        candidates: [...strange, ...settled.flatMap(({ candidates }) => candidates)],
    };
}
function refused(candidates) {
    return { verified: false, candidates };
}
function failed({ digest }, name, reason) {
    return { format: 'bundle', digest, checks: [{ name, ok: false, reason }] };
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/hosts/once.js
var once = __webpack_require__(62854);
// EXTERNAL MODULE: ./lib/hosts/read-key.js
var read_key = __webpack_require__(48593);
// EXTERNAL MODULE: ./lib/hosts/read-trusted-root.js
var read_trusted_root = __webpack_require__(48374);
;// CONCATENATED MODULE: ./lib/hosts/enforced-policy.js






async function openPolicyFile(path, trustedRoot) {
    const { POLICY_LIMIT_BYTES, readPolicyFile, wrongPolicy } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(2054)]).then(__webpack_require__.bind(__webpack_require__, 22054));
    const name = (0,external_node_path_.basename)(path);
    const text = await (0,promises_.readFile)(path, 'utf8').catch((cause) => {
        throw wrongPolicy(path, [`${path} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`]);
    });
    if (text.length > POLICY_LIMIT_BYTES)
        throw wrongPolicy(path, [`it is larger than ${POLICY_LIMIT_BYTES} bytes`]);
    const { policy, locate } = readPolicyFile(text, name);
    const place = { folder: (0,external_node_path_.dirname)(path), locate, ...(trustedRoot === undefined ? {} : { trustedRoot }) };
    return await enforcePolicy(policy, place);
}
async function enforcePolicy(policy, place) {
    const checkers = new Map();
    const faults = [];
    const shared = (0,once/* once */.O)(() => (0,read_trusted_root.readTrustedRoot)(place.trustedRoot));
    for (const [name, authority] of Object.entries(policy.authorities)) {
        try {
            checkers.set(name, await checkerFor(authority, place, shared));
        }
        catch (error) {
            if (!(error instanceof errors/* SlipwayError */.GQ))
                throw error;
            const member = authority.kind === 'key' ? 'key' : 'trustedRoot';
            const reasons = error.problems.length === 0 ? [error.message] : error.problems.map(({ message }) => message);
            faults.push(...reasons.map((reason) => `${place.locate(['authorities', name, member])}: ${reason}`));
        }
    }
    if (faults.length === 0)
        return { policy, checkers };
    const { wrongPolicy } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(2054)]).then(__webpack_require__.bind(__webpack_require__, 22054));
    throw wrongPolicy('', faults);
}
async function checkerFor(authority, place, shared) {
    if (authority.kind === 'identity')
        return identityCheckerFor(authority, place, shared);
    const { keyChecker } = await __webpack_require__.e(/* import() */ 1337).then(__webpack_require__.bind(__webpack_require__, 1337));
    const { key } = authority;
    const pem = await (0,read_key/* readKey */.YZ)(key.includes('-----BEGIN') ? key : (0,external_node_path_.resolve)(place.folder, key), {});
    return keyChecker(await (0,read_key/* publicKeyOf */.kc)(pem, undefined));
}
async function identityCheckerFor(authority, { folder }, shared) {
    const { sigstoreChecker } = await __webpack_require__.e(/* import() */ 4857).then(__webpack_require__.bind(__webpack_require__, 74857));
    const { identity, issuer, claims, logThreshold, timestampThreshold, trustedRoot } = authority;
    return sigstoreChecker({
        identity,
        issuer,
        claims,
        trustedRoot: await (trustedRoot === undefined ? shared() : (0,read_trusted_root.readTrustedRoot)((0,external_node_path_.resolve)(folder, trustedRoot))),
        ...(logThreshold === undefined ? {} : { logThreshold }),
        ...(timestampThreshold === undefined ? {} : { timestampThreshold }),
    });
}

// EXTERNAL MODULE: ./lib/hosts/commands/context.js
var commands_context = __webpack_require__(45033);
// EXTERNAL MODULE: ./lib/hosts/commands/sign.js
var sign = __webpack_require__(20693);
// EXTERNAL MODULE: ./lib/hosts/commands/verifier-inputs.js
var verifier_inputs = __webpack_require__(89278);
;// CONCATENATED MODULE: ./lib/hosts/commands/verify-policy.js






async function verifyWithPolicy(context, path) {
    const [ref = ''] = (0,commands_context/* takeArguments */.o)(context, ['REF']);
    const check = policyCheck(context, path);
    context.problems.throwIfAny();
    return (0,sign.verdict)(context, ref, await check(ref));
}
function policyCheck(context, path) {
    const { inputs, ports, signal } = context;
    const platforms = inputs.platforms.map(image_platform/* parsePlatform */.FL);
    const named = inputs.key !== undefined || inputs.identity !== undefined || inputs.identityPattern !== undefined;
    if (named)
        (0,verifier_inputs/* checkVerifier */.J)(context);
    else
        checkIdle(context);
    return async (ref) => {
        const policy = await openPolicyFile(path, inputs.trustedRoot);
        const call = { signal, platforms, now: ports.clock.now() };
        const byPolicy = await verifyByPolicy((name) => ports.registry.repository(name), ref, policy, call);
        if (!named)
            return byPolicy;
        const byInputs = await (0,sign.verifyDemand)(context, ref);
        return {
            verified: byPolicy.verified && byInputs.verified,
            candidates: [...byPolicy.candidates, ...byInputs.candidates],
        };
    };
}
function checkIdle({ inputs, problems }) {
    const idle = {
        issuer: inputs.issuer !== undefined,
        type: inputs.type.length > 0,
        recursive: inputs.recursive !== undefined,
        'log-threshold': inputs.logThreshold !== undefined,
        'timestamp-threshold': inputs.timestampThreshold !== undefined,
    };
    for (const [name, given] of Object.entries(idle))
        if (given)
            problems.add(name, 'means nothing beside policy', 'say it in the policy, or name a key or an identity too');
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

/***/ 26105:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ ifThere)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

async function ifThere(read) {
    try {
        return await read();
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ && error.code === 'REGISTRY_NOT_FOUND')
            return undefined;
        throw error;
    }
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


/***/ }),

/***/ 4339:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ globFault),
/* harmony export */   k: () => (/* binding */ matchesGlob)
/* harmony export */ });
function matchesGlob(glob, repository) {
    return globPattern(glob).test(repository);
}
function globFault(glob) {
    if (!/^[a-z0-9._:/*[\]-]+$/.test(glob))
        return 'holds what no repository name has (names are lower case)';
    const parts = glob.split('/');
    if (parts.includes(''))
        return 'has an empty part';
    const last = parts.at(-1) ?? '';
    if (parts.length > 1 && last.includes(':'))
        return 'names a tag; a policy is about repositories';
    const [registry = ''] = parts;
    const isRegistry = registry.includes('*') || /[.:]/.test(registry) || registry === 'localhost';
    if (!isRegistry || (parts.length === 1 && registry !== '**'))
        return 'names no registry and repository; Docker Hub is docker.io/library/NAME or docker.io/OWNER/NAME';
    return undefined;
}
function globPattern(glob) {
    const source = glob
        .split('**')
        .map((piece) => piece.split('*').map(escaped).join('[^/]*'))
        .join('.*');
    return new RegExp(`^${source}$`, 'u');
}
function escaped(text) {
    return text.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw `\$&`);
}


/***/ }),

/***/ 20879:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   as: () => (/* binding */ JSON_POINTER_PATTERN),
/* harmony export */   fK: () => (/* binding */ valueAt)
/* harmony export */ });
const JSON_POINTER_PATTERN = /^(?:\/(?:[^~/]|~[01])*)*$/;
function valueAt(document, pointer) {
    if (pointer === '')
        return document;
    let value = document;
    for (const token of pointer.slice(1).split('/')) {
        const name = token.replaceAll('~1', '/').replaceAll('~0', '~');
        if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name))
            return undefined;
        if (Array.isArray(value) && !/^(?:0|[1-9]\d*)$/.test(name))
            return undefined;
        value = value[name];
    }
    return value;
}
function textAt(document, pointer) {
    const value = valueAt(document, pointer);
    return typeof value === 'string' ? value : undefined;
}


/***/ }),

/***/ 11253:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ SEVERITY_LIMITS),
/* harmony export */   N: () => (/* binding */ rulesFor)
/* harmony export */ });
/* harmony import */ var _image_glob_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4339);

const SEVERITY_LIMITS = ['none', 'low', 'medium', 'high', 'critical'];
function rulesFor(policy, repository) {
    return policy.rules.filter(({ images }) => images.some((glob) => (0,_image_glob_js__WEBPACK_IMPORTED_MODULE_0__/* .matchesGlob */ .k)(glob, repository)));
}


/***/ }),

/***/ 12398:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ mapConcurrently)
/* harmony export */ });
async function mapConcurrently(items, limit, work, signal) {
    signal?.throwIfAborted();
    const stop = new AbortController();
    const either = signal === undefined ? stop.signal : AbortSignal.any([signal, stop.signal]);
    const results = Array.from({ length: items.length });
    const failures = [];
    const queue = items.entries();
    const worker = async () => {
        for (const [index, item] of queue) {
            if (either.aborted)
                return;
            try {
                results[index] = await work(item, either);
            }
            catch (error) {
                failures.push(error);
                stop.abort(error);
            }
        }
    };
    await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker));
    signal?.throwIfAborted();
    if (failures.length > 0)
        throw failures[0];
    return results;
}


/***/ })

};
