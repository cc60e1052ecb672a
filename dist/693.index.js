const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 693;
export const ids = [693,8592,3437];
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

/***/ 20693:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   attest: () => (/* binding */ attest),
/* harmony export */   neededSigning: () => (/* binding */ neededSigning),
/* harmony export */   sign: () => (/* binding */ sign),
/* harmony export */   signingWithConsent: () => (/* binding */ signingWithConsent),
/* harmony export */   verdict: () => (/* binding */ verdict),
/* harmony export */   verify: () => (/* binding */ verify),
/* harmony export */   verifyDemand: () => (/* binding */ verifyDemand)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _image_platform_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88758);
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68424);
/* harmony import */ var _pipeline_public_log_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57918);
/* harmony import */ var _pipeline_request_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6547);
/* harmony import */ var _pipeline_signing_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(36757);
/* harmony import */ var _sign_predicate_type_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(50601);
/* harmony import */ var _sign_registry_image_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(97964);
/* harmony import */ var _sign_statement_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(32768);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(45033);
/* harmony import */ var _verifier_inputs_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(89278);











const PREDICATE_LIMIT_BYTES = 16 << 20;
async function sign(context) {
    const { inputs, problems, ports, signal } = context;
    const [ref = ''] = (0,_context_js__WEBPACK_IMPORTED_MODULE_9__/* .takeArguments */ .o)(context, ['REF']);
    const formats = (0,_pipeline_request_js__WEBPACK_IMPORTED_MODULE_4__/* .signatureFormats */ .X)(inputs, problems);
    problems.throwIfAny();
    const { signer } = await signingWithConsent(context);
    const byDigest = await pin(context, ref);
    const call = { signal, formats, recursive: inputs.recursive ?? true };
    return attached(await (0,_sign_registry_image_js__WEBPACK_IMPORTED_MODULE_7__/* .signImage */ .jV)((name) => ports.registry.repository(name), byDigest, signer, call));
}
async function attest(context) {
    const { inputs, problems, ports, signal } = context;
    const [ref = ''] = (0,_context_js__WEBPACK_IMPORTED_MODULE_9__/* .takeArguments */ .o)(context, ['REF']);
    const formats = (0,_pipeline_request_js__WEBPACK_IMPORTED_MODULE_4__/* .signatureFormats */ .X)(inputs, problems);
    if (inputs.predicate === undefined)
        problems.add('predicate', 'is missing', 'write --predicate FILE');
    if (inputs.type.length !== 1)
        problems.add('type', 'names no single predicate type', 'write --type cyclonedx, vuln, … or a URI');
    problems.throwIfAny();
    const predicateType = (0,_sign_predicate_type_js__WEBPACK_IMPORTED_MODULE_6__/* .resolvePredicateType */ .gJ)(inputs.type[0] ?? '');
    const content = await context.readFile(inputs.predicate ?? '', PREDICATE_LIMIT_BYTES);
    const statement = { predicateType, predicate: (0,_sign_predicate_type_js__WEBPACK_IMPORTED_MODULE_6__/* .predicateOf */ .Lu)(predicateType, content, ports.clock.now()) };
    const { signer } = await signingWithConsent(context);
    const byDigest = await pin(context, ref);
    const call = { signal, formats, recursive: inputs.recursive ?? false };
    return attached(await (0,_sign_registry_image_js__WEBPACK_IMPORTED_MODULE_7__/* .attestImage */ .DT)((name) => ports.registry.repository(name), byDigest, statement, signer, call));
}
async function pin({ ports, signal }, ref) {
    const reference = (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_2__.parseReference)(ref);
    const named = reference.digest ?? reference.tag ?? 'latest';
    const { digest } = await ports.registry.repository(reference).resolve(named, { signal });
    if (digest !== named)
        ports.log.info(`${ref} is ${digest}`);
    return `${(0,_image_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .repositoryOf */ ._M)(reference)}@${digest}`;
}
function attached(signatures) {
    const text = signatures.map((one) => `${one.digest} ${one.predicateType} (${one.formats.join(', ')})`).join('\n');
    return { exit: 0, json: signatures, text };
}
async function verify(context) {
    const { inputs, problems } = context;
    if (inputs.printPolicy !== undefined) {
        if (inputs.policy !== undefined)
            problems.add('policy', 'stands beside print-policy', 'do one after the other');
        const { printPolicy } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(6956)]).then(__webpack_require__.bind(__webpack_require__, 56956));
        return printPolicy(context, inputs.printPolicy);
    }
    if (inputs.policy !== undefined) {
        const { verifyWithPolicy } = await Promise.all(/* import() */[__webpack_require__.e(817), __webpack_require__.e(2736)]).then(__webpack_require__.bind(__webpack_require__, 468));
        return await verifyWithPolicy(context, inputs.policy);
    }
    const [ref = ''] = (0,_context_js__WEBPACK_IMPORTED_MODULE_9__/* .takeArguments */ .o)(context, ['REF']);
    (0,_verifier_inputs_js__WEBPACK_IMPORTED_MODULE_10__/* .checkVerifier */ .J)(context);
    problems.throwIfAny();
    return verdict(context, ref, await verifyDemand(context, ref));
}
async function verifyDemand(context, ref) {
    const { inputs, ports, signal } = context;
    const platforms = inputs.platforms.map(_image_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePlatform */ .FL);
    const { verifier } = neededSigning(context);
    const predicateTypes = inputs.type.length === 0 ? [_sign_statement_js__WEBPACK_IMPORTED_MODULE_8__/* .PREDICATE_TYPES */ .Cs.sign] : inputs.type.map(_sign_predicate_type_js__WEBPACK_IMPORTED_MODULE_6__/* .resolvePredicateType */ .gJ);
    const recursive = inputs.recursive ?? platforms.length === 0;
    const call = { signal, predicateTypes, recursive, platforms };
    return await (0,_sign_registry_image_js__WEBPACK_IMPORTED_MODULE_7__/* .verifyImage */ .ZG)((name) => ports.registry.repository(name), ref, verifier, call);
}
function verdict({ ports }, ref, result) {
    if (!result.verified)
        ports.log.error(`${ref} does not verify:\n  ${(0,_pipeline_signing_js__WEBPACK_IMPORTED_MODULE_5__/* .failures */ .e9)(result)}`);
    const accepted = result.candidates.filter(({ checks }) => checks.every(({ ok }) => ok));
    const lines = accepted.map(({ digest, format }) => `verified ${digest} (${format})`);
    const text = [...new Set(lines)].join('\n');
    return { exit: result.verified ? 0 : 11, json: result, text: result.verified ? text : '' };
}
async function signingWithConsent(context) {
    const signing = neededSigning(context);
    if (signing.publicInstance)
        (0,_pipeline_public_log_js__WEBPACK_IMPORTED_MODULE_3__/* .requireConsent */ .C)(signing, await context.facts(), context.inputs.publicLog);
    return signing;
}
function neededSigning({ ports }) {
    if (ports.signing !== undefined)
        return ports.signing;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('ENVIRONMENT_IDENTITY', 'there is neither a key nor an identity', {
        help: 'give a key (--key FILE), or an identity (--identity and --issuer to verify, an identity token to sign)',
    });
}


/***/ }),

/***/ 89278:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ checkVerifier)
/* harmony export */ });
function checkVerifier({ inputs, problems }, otherwise = '') {
    const { key, identity, identityPattern, issuer } = inputs;
    const named = identity !== undefined || identityPattern !== undefined;
    if (key !== undefined && (named || issuer !== undefined))
        problems.add('key', 'stands beside an identity', 'name the one or the other, or both in a --policy file');
    else if (key === undefined && !named)
        problems.add(issuer === undefined ? 'key' : 'identity', 'is missing: nothing says who must have signed', `write --key FILE, --identity NAME and --issuer URL, or --policy FILE${otherwise}`);
    else if (named && issuer === undefined)
        problems.add('issuer', 'is missing', 'an identity counts only with its issuer');
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

/***/ 50601:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lu: () => (/* binding */ predicateOf),
/* harmony export */   gJ: () => (/* binding */ resolvePredicateType)
/* harmony export */ });
/* unused harmony export PREDICATE_TYPE_ALIASES */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _dsse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27948);
/* harmony import */ var _statement_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32768);



const PREDICATE_TYPE_ALIASES = {
    ..._statement_js__WEBPACK_IMPORTED_MODULE_2__/* .PREDICATE_TYPES */ .Cs,
    slsaprovenance02: _statement_js__WEBPACK_IMPORTED_MODULE_2__/* .PREDICATE_TYPES */ .Cs.slsaprovenance,
    spdxjson: _statement_js__WEBPACK_IMPORTED_MODULE_2__/* .PREDICATE_TYPES */ .Cs.spdx,
};
function resolvePredicateType(type) {
    const known = Object.hasOwn(PREDICATE_TYPE_ALIASES, type) ? PREDICATE_TYPE_ALIASES[type] : undefined;
    if (known !== undefined)
        return known;
    if (/^[a-z][a-z0-9+.-]*:\S+$/i.test(type))
        return type;
    const message = `${JSON.stringify(type.slice(0, 200))} is neither a predicate type's URI nor one of its short names`;
    const help = `write a URI, or one of ${Object.keys(PREDICATE_TYPE_ALIASES).join(', ')}`;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('CONFIG_INVALID', message, { help, problems: [{ input: 'type', message, help }] });
}
function predicateOf(predicateType, content, now) {
    const text = (0,_dsse_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(content);
    if (predicateType === _statement_js__WEBPACK_IMPORTED_MODULE_2__/* .PREDICATE_TYPES */ .Cs.custom)
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
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('CONFIG_INVALID', message, { help, cause, problems: [{ input: 'predicate', message, help }] });
}


/***/ }),

/***/ 97964:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DT: () => (/* binding */ attestImage),
/* harmony export */   VC: () => (/* binding */ mayDemand),
/* harmony export */   ZG: () => (/* binding */ verifyImage),
/* harmony export */   jV: () => (/* binding */ signImage),
/* harmony export */   nV: () => (/* binding */ manifestsUnder)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _image_descriptor_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83768);
/* harmony import */ var _image_manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64252);
/* harmony import */ var _image_platform_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88758);
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(68424);
/* harmony import */ var _statement_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(32768);






async function signImage(open, image, signer, call = {}) {
    const { recursive = true } = call;
    const { repository, subjects } = await manifestsOf(open, image, { ...call, recursive });
    const requests = subjects.map((subject) => ({ subject, predicateType: _statement_js__WEBPACK_IMPORTED_MODULE_5__/* .PREDICATE_TYPES */ .Cs.sign, predicate: {} }));
    return await signer.attach(repository, requests, call);
}
async function attestImage(open, image, statement, signer, call = {}) {
    const { repository, subjects } = await manifestsOf(open, image, call);
    const requests = subjects.map((subject) => ({ subject, ...statement }));
    return await signer.attach(repository, requests, call);
}
async function verifyImage(open, image, verifier, call = {}) {
    const { repository, subjects } = await manifestsOf(open, image, call);
    const predicateTypes = call.predicateTypes ?? [_statement_js__WEBPACK_IMPORTED_MODULE_5__/* .PREDICATE_TYPES */ .Cs.sign];
    const demands = subjects
        .map((subject) => ({ subject, predicateTypes: predicateTypes.filter((type) => mayDemand(subject, type)) }))
        .filter((demand) => demand.predicateTypes.length > 0);
    return await verifier.verify(repository, demands, call);
}
function mayDemand(subject, predicateType) {
    return predicateType === _statement_js__WEBPACK_IMPORTED_MODULE_5__/* .PREDICATE_TYPES */ .Cs.sign || (0,_image_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .attestedDigest */ .Js)(subject) === undefined;
}
async function manifestsOf(open, image, choice) {
    const reference = (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_4__.parseReference)(image);
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
    const found = new Map();
    const read = new Set();
    const visit = async (one, level) => {
        const name = entryName(one);
        if (!found.has(name))
            found.set(name, one);
        if (found.size > _image_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .MANIFEST_LIMITS */ .T1.entries)
            throw tooMuch(repository, top, `names more than ${_image_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .MANIFEST_LIMITS */ .T1.entries} manifests`);
        if (!(0,_image_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .isIndexType */ .$U)(one.mediaType) || read.has(one.digest))
            return;
        read.add(one.digest);
        if (level >= _image_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .MANIFEST_LIMITS */ .T1.depth)
            throw tooMuch(repository, one, `is an index nested more than ${level} deep`);
        const { manifest } = await repository.readManifest(one.digest, call);
        if (manifest.kind !== 'index')
            return;
        for (const child of manifest.manifests)
            await visit(child, level + 1);
    };
    await visit(top, depth);
    return [...found.values()];
}
function entryName(entry) {
    const { digest, platform } = entry;
    return [digest, platform === undefined ? '' : (0,_image_platform_js__WEBPACK_IMPORTED_MODULE_3__/* .formatPlatform */ .Bq)(platform), (0,_image_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .attestedDigest */ .Js)(entry) ?? ''].join(' ');
}
function tooMuch(repository, { digest }, what) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('REGISTRY_LIMIT', `${repository.name}@${digest} ${what}`);
}
function childFor(all, platform, image) {
    const child = all.find((one) => one.platform !== undefined && (0,_image_platform_js__WEBPACK_IMPORTED_MODULE_3__/* .samePlatform */ .my)(one.platform, platform));
    if (child !== undefined)
        return child;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('CONFIG_REFERENCE', `${image} has no manifest for ${(0,_image_platform_js__WEBPACK_IMPORTED_MODULE_3__/* .formatPlatform */ .Bq)(platform)}`);
}


/***/ })

};
