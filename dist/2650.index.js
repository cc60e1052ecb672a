const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 2650;
export const ids = [2650];
export const modules = {

/***/ 72650:
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
var platform = __webpack_require__(88758);
// EXTERNAL MODULE: ./lib/pipeline/existing-image.js
var existing_image = __webpack_require__(4497);
// EXTERNAL MODULE: ./lib/pipeline/signing.js
var signing = __webpack_require__(36757);
// EXTERNAL MODULE: ./lib/pipeline/request.js
var request = __webpack_require__(6547);
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

// EXTERNAL MODULE: ./lib/hosts/commands/context.js
var commands_context = __webpack_require__(45033);
;// CONCATENATED MODULE: ./lib/hosts/commands/sign.js








const PREDICATE_LIMIT_BYTES = 16 << 20;
/** `sign REF`: signs what the caller names, by digest. */
async function sign(context) {
    const { inputs, problems } = context;
    const [ref = ''] = (0,commands_context/* takeArguments */.o)(context, ['REF']);
    const formats = (0,request/* signatureFormats */.X)(inputs, problems);
    problems.throwIfAny();
    const recursive = inputs.recursive ?? true;
    return attach(context, ref, { predicateType: statement/* PREDICATE_TYPES */.Cs.sign, predicate: {} }, { recursive, formats });
}
/** `attest REF --predicate FILE --type TYPE`. */
async function attest(context) {
    const { inputs, problems, ports } = context;
    const [ref = ''] = (0,commands_context/* takeArguments */.o)(context, ['REF']);
    const formats = (0,request/* signatureFormats */.X)(inputs, problems);
    if (inputs.predicate === undefined)
        problems.add('predicate', 'is missing', 'write --predicate FILE');
    if (inputs.type.length !== 1)
        problems.add('type', 'names no single predicate type', 'write --type cyclonedx, vuln, … or a URI');
    problems.throwIfAny();
    const predicateType = resolvePredicateType(inputs.type[0] ?? '');
    const content = await context.readFile(inputs.predicate ?? '', PREDICATE_LIMIT_BYTES);
    const predicate = predicateOf(predicateType, content, ports.clock.now());
    return attach(context, ref, { predicateType, predicate }, { recursive: inputs.recursive ?? false, formats });
}
async function attach(context, ref, statement, options) {
    const { signer } = neededSigning(context);
    const { repository, reference } = context.repository(ref);
    const { digest } = await repository.resolve(reference, { signal: context.signal });
    if (digest !== reference)
        context.ports.log.info(`${ref} is ${digest}`);
    const signatures = await (0,existing_image/* attestImage */.DT)(repository, digest, statement, options, signer, { signal: context.signal });
    const text = signatures.map((one) => `${one.digest} ${one.predicateType} (${one.formats.join(', ')})`).join('\n');
    return { exit: 0, json: signatures, text };
}
/** `verify REF`: exit 11 with every failed check when a demanded statement is missing or does not verify. */
async function verify(context) {
    const { inputs, problems, ports, signal } = context;
    const [ref = ''] = (0,commands_context/* takeArguments */.o)(context, ['REF']);
    const platforms = inputs.platforms.map(platform/* parsePlatform */.FL);
    problems.throwIfAny();
    const { verifier } = neededSigning(context);
    const predicateTypes = inputs.type.length === 0 ? [statement/* PREDICATE_TYPES */.Cs.sign] : inputs.type.map(resolvePredicateType);
    const { repository, reference } = context.repository(ref);
    const demand = { predicateTypes, recursive: inputs.recursive ?? true, platforms };
    const result = await (0,existing_image/* verifyImage */.ZG)(repository, reference, demand, verifier, { signal });
    if (!result.verified)
        ports.log.error(`${ref} does not verify: ${(0,signing/* failures */.e9)(result)}`);
    const accepted = result.candidates.filter(({ checks }) => checks.every(({ ok }) => ok));
    const text = accepted.map(({ digest, format }) => `verified ${digest} (${format})`).join('\n');
    return { exit: result.verified ? 0 : 11, json: result, text };
}
function neededSigning({ ports }) {
    if (ports.signing !== undefined)
        return ports.signing;
    throw new errors/* SlipwayError */.GQ('ENVIRONMENT_IDENTITY', 'there is neither a key nor an identity', {
        help: 'give a key: --key FILE',
    });
}


/***/ }),

/***/ 4497:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DT: () => (/* binding */ attestImage),
/* harmony export */   FW: () => (/* binding */ scanImage),
/* harmony export */   ZG: () => (/* binding */ verifyImage),
/* harmony export */   vr: () => (/* binding */ billImage)
/* harmony export */ });
/* harmony import */ var _image_image_config_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55691);
/* harmony import */ var _image_read_blob_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82657);
/* harmony import */ var _open_image_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72448);



/** Matches every chosen platform of an image against the advisories; one report. */
async function scanImage(image, name, platforms, ports, call) {
    const inventories = await Promise.all((0,_open_image_js__WEBPACK_IMPORTED_MODULE_2__/* .choosePlatforms */ .kD)(image, platforms).map(({ content, platform }) => ports.cataloguer.catalogue(image.source, content, platform, call)));
    return ports.matcher.match(name, inventories, call);
}
/** The inventory of one platform, and its CycloneDX document. */
async function billImage(image, name, platforms, ports, call) {
    const { content, platform } = (0,_open_image_js__WEBPACK_IMPORTED_MODULE_2__/* .chooseOnePlatform */ .zc)(image, platforms);
    const config = (0,_image_image_config_js__WEBPACK_IMPORTED_MODULE_0__/* .parseImageConfig */ .F)((await (0,_image_read_blob_js__WEBPACK_IMPORTED_MODULE_1__/* .readBlob */ .g)(image.source, content.manifest.config, _image_image_config_js__WEBPACK_IMPORTED_MODULE_0__/* .CONFIG_LIMIT_BYTES */ .X, call)).toString('utf8'));
    const inventory = await ports.cataloguer.catalogue(image.source, content, platform, call);
    const { created } = config;
    const subject = { name, digest: content.descriptor.digest, ...(created === undefined ? {} : { created }) };
    return { inventory, bill: await ports.bill.write(inventory, subject) };
}
/** Makes one statement about an image, and with `recursive` about each of its platforms. */
async function attestImage(repository, reference, statement, options, signer, call) {
    const image = await (0,_open_image_js__WEBPACK_IMPORTED_MODULE_2__/* .openImage */ .UY)(repository, reference, call);
    const requests = subjectsOf(image, options.recursive).map((subject) => ({ subject, ...statement }));
    return signer.attach(repository, requests, { ...call, formats: options.formats });
}
/** Demands the predicate types of the image and, with `recursive`, of each platform (all, or the chosen ones). */
async function verifyImage(repository, reference, demand, verifier, call) {
    const image = await (0,_open_image_js__WEBPACK_IMPORTED_MODULE_2__/* .openImage */ .UY)(repository, reference, call);
    const chosen = { ...image, children: (0,_open_image_js__WEBPACK_IMPORTED_MODULE_2__/* .choosePlatforms */ .kD)(image, demand.platforms) };
    const demands = subjectsOf(chosen, demand.recursive).map((subject) => ({
        subject,
        predicateTypes: demand.predicateTypes,
    }));
    return verifier.verify(repository, demands, call);
}
function subjectsOf(image, recursive) {
    const root = image.root.descriptor;
    const children = image.children.map(({ content }) => content.descriptor);
    return recursive ? [root, ...children.filter(({ digest }) => digest !== root.digest)] : [root];
}


/***/ })

};
