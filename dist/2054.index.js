const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 2054;
export const ids = [2054];
export const modules = {

/***/ 22054:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  POLICY_LIMIT_BYTES: () => (/* binding */ POLICY_LIMIT_BYTES),
  readPolicyFile: () => (/* binding */ readPolicyFile),
  wrongPolicy: () => (/* binding */ wrongPolicy)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var valibot_dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./lib/image/platform.js
var platform = __webpack_require__(88758);
;// CONCATENATED MODULE: ./lib/sign/duration.js
const UNITS = { m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };
const DURATION_PATTERN = /^([1-9]\d{0,4})([mhdw])$/;
function parseDuration(text) {
    const match = DURATION_PATTERN.exec(text);
    const unit = UNITS[match?.[2] ?? ''];
    return match === null || unit === undefined ? undefined : Number(match[1]) * unit;
}

// EXTERNAL MODULE: ./lib/sign/identity-policy.js
var identity_policy = __webpack_require__(24290);
// EXTERNAL MODULE: ./lib/sign/image-glob.js
var image_glob = __webpack_require__(4339);
// EXTERNAL MODULE: ./lib/sign/json-pointer.js
var json_pointer = __webpack_require__(20879);
// EXTERNAL MODULE: ./lib/sign/predicate-type.js
var predicate_type = __webpack_require__(50601);
// EXTERNAL MODULE: ./lib/sign/statement.js
var statement = __webpack_require__(32768);
// EXTERNAL MODULE: ./lib/sign/verification-policy.js
var verification_policy = __webpack_require__(11253);
;// CONCATENATED MODULE: ./lib/sign/policy-schema.js










const NAME_PATTERN = /^[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?$/;
const RATINGS = ['low', 'medium', 'high', 'critical'];
const Text = valibot_dist/* pipe */.FsL(valibot_dist/* string */.YjP(), valibot_dist/* nonEmpty */.hq('is empty'));
const Name = valibot_dist/* pipe */.FsL(valibot_dist/* string */.YjP(), valibot_dist/* regex */.yGV(NAME_PATTERN, 'is no name: write lower-case letters, digits, ".", "_" and "-"'));
const Pattern = valibot_dist/* pipe */.FsL(Text, valibot_dist/* rawTransform */.NTK(({ dataset, addIssue, NEVER }) => {
    try {
        return new RegExp(dataset.value, 'u');
    }
    catch (error) {
        addIssue({ message: `is not a regular expression: ${error instanceof Error ? error.message : String(error)}` });
        return NEVER;
    }
}));
const Duration = valibot_dist/* pipe */.FsL(valibot_dist/* string */.YjP(), valibot_dist/* regex */.yGV(DURATION_PATTERN, 'is no time span: write 90m, 12h, 7d or 2w'), valibot_dist/* transform */.pdi((text) => parseDuration(text) ?? 0));
function read(parse) {
    return valibot_dist/* pipe */.FsL(Text, valibot_dist/* rawTransform */.NTK(({ dataset, addIssue, NEVER }) => {
        try {
            return parse(dataset.value);
        }
        catch (error) {
            if (!(error instanceof errors/* SlipwayError */.GQ))
                throw error;
            addIssue({ message: error.message });
            return NEVER;
        }
    }));
}
function small(least) {
    return valibot_dist/* pipe */.FsL(valibot_dist/* number */.aig(), valibot_dist/* integer */.ndf(), valibot_dist/* minValue */.Wwf(least), valibot_dist/* maxValue */.cGV(9));
}
function list(item) {
    return valibot_dist/* pipe */.FsL(valibot_dist/* array */.YOg(item), valibot_dist/* minLength */.BpQ(1, 'is empty'), valibot_dist/* maxLength */.Ru6(100), valibot_dist/* check */.z6Y((items) => new Set(items.map((one) => JSON.stringify(one))).size === items.length, 'names something twice'));
}
const Claims = valibot_dist/* strictObject */.rej(Object.fromEntries(Object.keys(identity_policy/* CLAIM_OIDS */.hs).map((name) => [name, valibot_dist/* exactOptional */.yqP(Text)])));
const AuthoritySchema = valibot_dist/* pipe */.FsL(valibot_dist/* strictObject */.rej({
    key: valibot_dist/* exactOptional */.yqP(valibot_dist/* pipe */.FsL(Text, valibot_dist/* description */.h_('A public key: the path of a PEM file from here, or the PEM itself.'))),
    identity: valibot_dist/* exactOptional */.yqP(valibot_dist/* pipe */.FsL(Text, valibot_dist/* description */.h_("Who must have signed: the certificate's subject alternative name, exactly."))),
    identityPattern: valibot_dist/* exactOptional */.yqP(valibot_dist/* pipe */.FsL(Pattern, valibot_dist/* description */.h_('The same as a regular expression for all of it.'))),
    issuer: valibot_dist/* exactOptional */.yqP(valibot_dist/* pipe */.FsL(Text, valibot_dist/* description */.h_('Issuer of the identity token, exactly.'))),
    issuerPattern: valibot_dist/* exactOptional */.yqP(valibot_dist/* pipe */.FsL(Pattern, valibot_dist/* description */.h_('The same as a regular expression for all of it.'))),
    claims: valibot_dist/* exactOptional */.yqP(valibot_dist/* pipe */.FsL(Claims, valibot_dist/* description */.h_('What the certificate must say besides, exactly, by the names of Fulcio (docs/oid-info.md).'))),
    logThreshold: valibot_dist/* exactOptional */.yqP(valibot_dist/* pipe */.FsL(small(0), valibot_dist/* description */.h_('How many transparency logs must hold the signature; 1 when left out.'))),
    timestampThreshold: valibot_dist/* exactOptional */.yqP(valibot_dist/* pipe */.FsL(small(1), valibot_dist/* description */.h_('How many logs or authorities must date the signature; 1 when left out.'))),
    trustedRoot: valibot_dist/* exactOptional */.yqP(valibot_dist/* pipe */.FsL(Text, valibot_dist/* description */.h_('Path of the trusted_root.json of its Sigstore instance from here; that of --trusted-root when left out.'))),
}), valibot_dist/* rawCheck */.H0v(({ dataset, addIssue }) => {
    if (!dataset.typed)
        return;
    for (const message of authorityFaults(dataset.value))
        addIssue({ message });
}));
const IDENTITY_ONLY = [
    'issuer',
    'issuerPattern',
    'claims',
    'logThreshold',
    'timestampThreshold',
    'trustedRoot',
];
function authorityFaults(one) {
    const has = (name) => Object.hasOwn(one, name);
    const who = ['key', 'identity', 'identityPattern'].filter(has);
    if (who.length === 0)
        return ['names nobody: write key, identity or identityPattern'];
    if (who.length > 1)
        return [`names ${who.join(' and ')}: each of them is an authority of its own`];
    if (has('key'))
        return IDENTITY_ONLY.filter(has).map((name) => `${name} is for identities, not for a key`);
    if (has('issuer') && has('issuerPattern'))
        return ['names issuer and issuerPattern: write one of them'];
    return has('issuer') || has('issuerPattern') ? [] : ['names no issuer: an identity counts only with its issuer'];
}
const REQUIREMENT = {
    authorities: valibot_dist/* exactOptional */.yqP(valibot_dist/* pipe */.FsL(list(Name), valibot_dist/* description */.h_('Of whom any one may have made it; may be left out when the policy names only one authority.'))),
    threshold: valibot_dist/* exactOptional */.yqP(valibot_dist/* pipe */.FsL(small(1), valibot_dist/* description */.h_('How many different keys or identities must have made one; 1 when left out.'))),
    recursive: valibot_dist/* exactOptional */.yqP(valibot_dist/* pipe */.FsL(valibot_dist/* boolean */.zMY(), valibot_dist/* description */.h_('false: only for the named manifest, not for those of the platforms in it.'))),
    maxAge: valibot_dist/* exactOptional */.yqP(valibot_dist/* pipe */.FsL(Duration, valibot_dist/* description */.h_('How long ago the signature may have been dated, or the scan of a vuln statement have ended: 12h, 7d, 2w.'))),
};
const SignatureSchema = valibot_dist/* strictObject */.rej(REQUIREMENT);
const ATTESTATION = {
    type: valibot_dist/* pipe */.FsL(read(predicate_type/* resolvePredicateType */.gJ), valibot_dist/* description */.h_('Predicate type: cyclonedx, slsaprovenance1, vuln, … or a URI.')),
    ...REQUIREMENT,
    count: valibot_dist/* exactOptional */.yqP(valibot_dist/* pipe */.FsL(small(1), valibot_dist/* description */.h_('How many statements that say different things must be there; 1 when left out.'))),
    maxSeverity: valibot_dist/* exactOptional */.yqP(valibot_dist/* pipe */.FsL(valibot_dist/* picklist */.KIO(verification_policy/* SEVERITY_LIMITS */.F), valibot_dist/* description */.h_('vuln: the worst rating that the newest scan may have found.'))),
    unknownSeverity: valibot_dist/* exactOptional */.yqP(valibot_dist/* pipe */.FsL(valibot_dist/* picklist */.KIO(RATINGS), valibot_dist/* description */.h_('vuln: the rating that a vulnerability without one counts as; none when left out.'))),
    builderId: valibot_dist/* exactOptional */.yqP(valibot_dist/* pipe */.FsL(Text, valibot_dist/* description */.h_('Provenance: the builder, exactly.'))),
    builderIdPattern: valibot_dist/* exactOptional */.yqP(valibot_dist/* pipe */.FsL(Pattern, valibot_dist/* description */.h_('The same as a regular expression for all of it.'))),
    buildType: valibot_dist/* exactOptional */.yqP(valibot_dist/* pipe */.FsL(Text, valibot_dist/* description */.h_('Provenance: the build type, exactly.'))),
    sourceRepository: valibot_dist/* exactOptional */.yqP(valibot_dist/* pipe */.FsL(Text, valibot_dist/* description */.h_('Provenance: address of the repository that was built, such as https://github.com/acme/app.'))),
    sourceRef: valibot_dist/* exactOptional */.yqP(valibot_dist/* pipe */.FsL(Text, valibot_dist/* description */.h_('Provenance: full ref that was built, such as refs/heads/main.'))),
    predicate: valibot_dist/* exactOptional */.yqP(valibot_dist/* pipe */.FsL(valibot_dist/* record */.g1P(valibot_dist/* pipe */.FsL(valibot_dist/* string */.YjP(), valibot_dist/* regex */.yGV(json_pointer/* JSON_POINTER_PATTERN */.as, 'is no JSON pointer: write /member/other')), valibot_dist/* unknown */.L5J()), valibot_dist/* description */.h_('Any other member of the predicate, by JSON pointer, with the value that must stand there.'))),
};
const AttestationSchema = valibot_dist/* pipe */.FsL(valibot_dist/* strictObject */.rej(ATTESTATION), valibot_dist/* rawCheck */.H0v(({ dataset, addIssue }) => {
    if (!dataset.typed)
        return;
    for (const message of attestationFaults(dataset.value))
        addIssue({ message });
}));
const PROVENANCE = [statement/* PREDICATE_TYPES */.Cs.slsaprovenance, statement/* PREDICATE_TYPES */.Cs.slsaprovenance1];
const OF_SCANS = ['maxSeverity', 'unknownSeverity'];
const OF_PROVENANCE = ['builderId', 'builderIdPattern', 'buildType', 'sourceRepository', 'sourceRef'];
function attestationFaults(one) {
    const has = (name) => Object.hasOwn(one, name);
    const strange = [
        ...(one.type === statement/* PREDICATE_TYPES */.Cs.vuln ? [] : OF_SCANS.filter(has).map((name) => [name, 'vuln'])),
        ...(PROVENANCE.includes(one.type)
            ? []
            : OF_PROVENANCE.filter(has).map((name) => [name, 'slsaprovenance1'])),
    ];
    return [
        ...strange.map(([name, type]) => `${name} is for the type ${type}`),
        ...(one.type === statement/* PREDICATE_TYPES */.Cs.sign ? ['demands signatures: write them under signatures'] : []),
        ...(has('builderId') && has('builderIdPattern') ? ['names builderId and builderIdPattern: write one of them'] : []),
        ...(has('unknownSeverity') && !has('maxSeverity') ? ['unknownSeverity means nothing without maxSeverity'] : []),
    ];
}
const Glob = valibot_dist/* pipe */.FsL(Text, valibot_dist/* rawCheck */.H0v(({ dataset, addIssue }) => {
    const fault = dataset.typed ? (0,image_glob/* globFault */.H)(dataset.value) : undefined;
    if (fault !== undefined)
        addIssue({ message: fault });
}));
const RuleSchema = valibot_dist/* pipe */.FsL(valibot_dist/* strictObject */.rej({
    images: valibot_dist/* pipe */.FsL(list(Glob), valibot_dist/* description */.h_('Repositories that the rule is about: * is any part of a path, ** any number of parts. ["**"] is every image.')),
    platforms: valibot_dist/* exactOptional */.yqP(valibot_dist/* pipe */.FsL(list(read(platform/* parsePlatform */.FL)), valibot_dist/* description */.h_('Platforms that the image must have; they and the index are judged. Every manifest is when left out.'))),
    recursive: valibot_dist/* exactOptional */.yqP(valibot_dist/* pipe */.FsL(valibot_dist/* boolean */.zMY(), valibot_dist/* description */.h_('false: only the named manifest is judged, not those of the platforms in it.'))),
    signatures: valibot_dist/* exactOptional */.yqP(valibot_dist/* pipe */.FsL(list(SignatureSchema), valibot_dist/* description */.h_('Signatures that must be there, all of them.'))),
    attestations: valibot_dist/* exactOptional */.yqP(valibot_dist/* pipe */.FsL(list(AttestationSchema), valibot_dist/* description */.h_('Attestations that must be there, all of them.'))),
}), valibot_dist/* rawCheck */.H0v(({ dataset, addIssue }) => {
    if (!dataset.typed)
        return;
    const { signatures, attestations, platforms, recursive } = dataset.value;
    if (signatures === undefined && attestations === undefined)
        addIssue({ message: 'demands nothing: write signatures or attestations' });
    if (platforms !== undefined && recursive === false)
        addIssue({ message: 'names platforms and recursive: false, which leaves them out' });
}));
const PolicySchema = valibot_dist/* pipe */.FsL(valibot_dist/* strictObject */.rej({
    schema: valibot_dist/* pipe */.FsL(valibot_dist/* literal */.euz(1), valibot_dist/* description */.h_('Version of this format.')),
    authorities: valibot_dist/* pipe */.FsL(valibot_dist/* record */.g1P(Name, AuthoritySchema), valibot_dist/* minEntries */.bPf(1, 'names nobody'), valibot_dist/* description */.h_('Who may sign, by names that the rules use.')),
    rules: valibot_dist/* pipe */.FsL(list(RuleSchema), valibot_dist/* description */.h_('What images must carry. Every rule that names an image applies to it; an image that none names is refused.')),
}), valibot_dist/* description */.h_('What images must carry to be accepted by slipway verify --policy.'));

;// CONCATENATED MODULE: ./lib/sign/parse-policy.js




function parseVerificationPolicy(document) {
    const reading = readVerificationPolicy(document);
    if (reading.policy !== undefined)
        return reading.policy;
    const problems = reading.faults.map(({ path, message }) => ({
        input: 'policy',
        message: `${placeOf(path) || 'the policy'}: ${message}`,
    }));
    throw new SlipwayError('CONFIG_INVALID', 'the verification policy is wrong', { problems });
}
function readVerificationPolicy(document) {
    const read = valibot_dist/* safeParse */.xLC(PolicySchema, document);
    const faults = [...(read.issues ?? []).map(faultOf), ...nameFaults(document)];
    if (!read.success || faults.length > 0)
        return { faults };
    return { policy: policyOf(read.output) };
}
function placeOf(path) {
    return path.reduce((text, part) => {
        if (typeof part === 'number')
            return `${text}[${part}]`;
        return text === '' ? part : `${text}.${part}`;
    }, '');
}
function faultOf(issue) {
    const path = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
    const { kind, received, expected } = issue;
    if (kind !== 'schema')
        return { path, message: issue.message };
    if (received === 'undefined')
        return { path, message: 'is missing' };
    if (expected === 'never')
        return { path, message: 'is not known here' };
    return { path, message: `is ${received}, not ${(expected ?? '').replaceAll(/^\(|\)$/g, '')}` };
}
function nameFaults(document) {
    const { authorities, rules } = recordOf(document);
    const known = Object.keys(recordOf(authorities));
    if (known.length === 0)
        return [];
    const uses = listOf(rules).flatMap((rule, at) => ['signatures', 'attestations'].flatMap((kind) => listOf(recordOf(rule)[kind]).map((one, index) => ({
        path: ['rules', at, kind, index],
        names: recordOf(one)['authorities'],
    }))));
    const named = uses.flatMap(({ path, names }) => listOf(names).map((name, at) => ({ path, at, name })));
    const unknown = named
        .filter(({ name }) => typeof name === 'string' && !known.includes(name))
        .map(({ path, at, name }) => ({
        path: [...path, 'authorities', at],
        message: `names ${JSON.stringify(name)}, who is not among authorities (${known.join(', ')})`,
    }));
    const open = uses.filter(({ names }) => names === undefined);
    const unclear = known.length === 1 ? [] : open;
    const used = new Set([...named.map(({ name }) => name), ...(unclear.length === open.length ? [] : known)]);
    const idle = uses.length === 0 ? [] : known.filter((name) => !used.has(name));
    return [
        ...unknown,
        ...unclear.map(({ path }) => ({ path, message: `names no authorities, and there are ${known.length}` })),
        ...(unclear.length > 0
            ? []
            : idle.map((name) => ({ path: ['authorities', name], message: 'is named by no rule' }))),
    ];
}
function recordOf(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value)
        ? value
        : {};
}
function listOf(value) {
    return Array.isArray(value) ? value : [];
}
function policyOf({ authorities, rules }) {
    const all = Object.keys(authorities);
    return {
        schema: 1,
        authorities: Object.fromEntries(Object.entries(authorities).map(([name, one]) => [name, authorityOf(one)])),
        rules: rules.map((rule, at) => ruleOf(rule, `rules[${at}]`, all)),
    };
}
function authorityOf(one) {
    const { key, identity, identityPattern, issuer, issuerPattern, claims = {}, ...rest } = one;
    if (key !== undefined)
        return { kind: 'key', key };
    return {
        kind: 'identity',
        identity: identity ?? identityPattern ?? '',
        issuer: issuer ?? issuerPattern ?? '',
        claims,
        ...rest,
    };
}
function ruleOf(rule, place, all) {
    const { images, platforms, recursive = true, signatures = [], attestations = [] } = rule;
    return {
        images,
        recursive,
        ...(platforms === undefined ? {} : { platforms }),
        requirements: [
            ...signatures.map((one, at) => signatureOf(one, `${place}.signatures[${at}]`, all)),
            ...attestations.map((one, at) => attestationOf(one, `${place}.attestations[${at}]`, all)),
        ],
    };
}
function signatureOf(one, place, all) {
    const { maxAge, ...rest } = one;
    const type = statement/* PREDICATE_TYPES */.Cs.sign;
    return attestationOf({ type, ...rest, ...(maxAge === undefined ? {} : { maxAge }) }, place, all);
}
function attestationOf(one, place, all) {
    const { type, authorities = all, threshold = 1, count = 1, recursive = true, builderId, builderIdPattern, ...rest } = one;
    const builder = builderId ?? builderIdPattern;
    const demand = { ...rest, ...(builder === undefined ? {} : { builderId: builder }) };
    return { place, predicateType: type, authorities, threshold, count, recursive, demand };
}

;// CONCATENATED MODULE: ./lib/sign/policy-file.js



const POLICY_LIMIT_BYTES = 1 << 20;
function readPolicyFile(text, name) {
    const lines = new dist/* LineCounter */.HN();
    const document = (0,dist/* parseDocument */.Tp)(text, { lineCounter: lines, schema: 'core', prettyErrors: false });
    if (document.errors.length > 0) {
        const faults = document.errors.map(({ message, pos }) => {
            const { line, col } = lines.linePos(pos[0]);
            return `${name}:${line}:${col}: ${(message.split('\n')[0] ?? '').replace(/:$/, '')}`;
        });
        throw wrongPolicy(name, faults);
    }
    const locate = (path) => {
        const { line, col } = lines.linePos(offsetOf(document, path));
        return [`${name}:${line}:${col}`, ...(path.length === 0 ? [] : [placeOf(path)])].join(': ');
    };
    const reading = readVerificationPolicy(policy_file_valueOf(document, name));
    if (reading.policy !== undefined)
        return { policy: reading.policy, locate };
    throw wrongPolicy(name, reading.faults.map(({ path, message }) => `${locate(path)}: ${message}`));
}
function wrongPolicy(name, faults) {
    const problems = faults.map((message) => ({ input: 'policy', message }));
    return new errors/* SlipwayError */.GQ('CONFIG_INVALID', `the verification policy${name === '' ? '' : ` ${name}`} is wrong`, {
        problems,
        help: 'see docs/verification-policy.md; verification-policy.schema.json describes the file for editors',
    });
}
function policy_file_valueOf(document, name) {
    try {
        return document.toJS({ maxAliasCount: 100 });
    }
    catch (error) {
        throw wrongPolicy(name, [`${name}: ${error instanceof Error ? error.message : String(error)}`]);
    }
}
function offsetOf(document, path) {
    for (let length = path.length; length >= 0; length--) {
        const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
        const start = rangeStart(node);
        if (start !== undefined)
            return start;
    }
    return 0;
}
function rangeStart(node) {
    if (typeof node !== 'object' || node === null || !('range' in node))
        return undefined;
    const range = node.range;
    return Array.isArray(range) && typeof range[0] === 'number' ? range[0] : undefined;
}


/***/ })

};
