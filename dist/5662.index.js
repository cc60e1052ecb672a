const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 5662;
export const ids = [5662];
export const modules = {

/***/ 35662:
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
var errors = __webpack_require__(42685);
// EXTERNAL MODULE: ./lib/image/platform.js
var image_platform = __webpack_require__(88875);
// EXTERNAL MODULE: ./lib/image/reference.js
var image_reference = __webpack_require__(6191);
// EXTERNAL MODULE: ./lib/pipeline/public-log.js
var public_log = __webpack_require__(9913);
// EXTERNAL MODULE: ./lib/pipeline/request.js
var request = __webpack_require__(9130);
// EXTERNAL MODULE: ./lib/pipeline/signing.js
var signing = __webpack_require__(476);
// EXTERNAL MODULE: ./lib/sign/dsse.js
var dsse = __webpack_require__(41787);
// EXTERNAL MODULE: ./lib/sign/statement.js
var statement = __webpack_require__(11745);
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
var descriptor = __webpack_require__(79477);
// EXTERNAL MODULE: ./lib/image/manifest.js
var image_manifest = __webpack_require__(93513);
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
var commands_context = __webpack_require__(73452);
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
        const { printPolicy } = await Promise.all(/* import() */[__webpack_require__.e(7207), __webpack_require__.e(7634)]).then(__webpack_require__.bind(__webpack_require__, 57634));
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


/***/ })

};
