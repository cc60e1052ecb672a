const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 6959;
export const ids = [6959];
export const modules = {

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


/***/ }),

/***/ 36791:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $r: () => (/* binding */ SIMPLE_SIGNING_MEDIA_TYPE),
/* harmony export */   BC: () => (/* binding */ ANNOTATIONS),
/* harmony export */   GR: () => (/* binding */ bundleReferrer),
/* harmony export */   Kg: () => (/* binding */ pieceOf),
/* harmony export */   MU: () => (/* binding */ signatureLayer),
/* harmony export */   ac: () => (/* binding */ sameLayer),
/* harmony export */   ag: () => (/* binding */ rfc3339),
/* harmony export */   i4: () => (/* binding */ emptyConfig),
/* harmony export */   om: () => (/* binding */ attestationLayer),
/* harmony export */   pR: () => (/* binding */ ENVELOPE_MEDIA_TYPE),
/* harmony export */   zq: () => (/* binding */ legacyImage)
/* harmony export */ });
/* unused harmony export EMPTY_CONFIG */
/* harmony import */ var _image_descriptor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79477);
/* harmony import */ var _image_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22872);
/* harmony import */ var _image_manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93513);
/* harmony import */ var _bundle_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(52110);




const SIMPLE_SIGNING_MEDIA_TYPE = 'application/vnd.dev.cosign.simplesigning.v1+json';
const ENVELOPE_MEDIA_TYPE = 'application/vnd.dsse.envelope.v1+json';
/** Names of the annotations that cosign reads. */
const ANNOTATIONS = {
    content: 'dev.sigstore.bundle.content',
    predicateType: 'dev.sigstore.bundle.predicateType',
    created: 'org.opencontainers.image.created',
    signature: 'dev.cosignproject.cosign/signature',
    certificate: 'dev.sigstore.cosign/certificate',
    chain: 'dev.sigstore.cosign/chain',
    logEntry: 'dev.sigstore.cosign/bundle',
    timestamp: 'dev.sigstore.cosign/rfc3161timestamp',
    legacyPredicateType: 'predicateType',
};
const EMPTY_CONFIG = Buffer.from('{}');
function pieceOf(mediaType, bytes, annotations) {
    const described = { mediaType, digest: (0,_image_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(bytes), size: bytes.byteLength };
    return { descriptor: annotations === undefined ? described : { ...described, annotations }, bytes };
}
/** The empty config of an artifact (OCI image-spec, manifest.md, Guidelines for Artifact Usage). */
function emptyConfig() {
    return pieceOf(_image_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .MEDIA_TYPES */ .Z2.ociEmpty, EMPTY_CONFIG);
}
/**
 * The manifest that attaches one bundle to its subject, with the fields of cosign 3.1, and its entry in a list of referrers
 * with the true artifact type and annotations: policy engines select by them, and cosign leaves them out.
 */
function bundleReferrer(subject, bundle, predicateType, created) {
    const { mediaType, digest, size } = subject;
    const annotations = {
        [ANNOTATIONS.content]: 'dsse-envelope',
        [ANNOTATIONS.predicateType]: predicateType,
        [ANNOTATIONS.created]: rfc3339(created),
    };
    const content = (0,_image_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .manifestContent */ .$T)({
        kind: 'image',
        mediaType: _image_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .MEDIA_TYPES */ .Z2.ociManifest,
        config: { ...emptyConfig().descriptor, artifactType: _bundle_js__WEBPACK_IMPORTED_MODULE_3__/* .BUNDLE_MEDIA_TYPE */ .NV },
        layers: [bundle.descriptor],
        annotations,
        subject: { mediaType, digest, size },
        artifactType: _bundle_js__WEBPACK_IMPORTED_MODULE_3__/* .BUNDLE_MEDIA_TYPE */ .NV,
    });
    return { content, artifactType: _bundle_js__WEBPACK_IMPORTED_MODULE_3__/* .BUNDLE_MEDIA_TYPE */ .NV, annotations };
}
/** One signature for a `.sig` image: the payload, and the signature over it as an annotation with what else proves it. */
function signatureLayer(payload, signature, proof) {
    return pieceOf(SIMPLE_SIGNING_MEDIA_TYPE, payload, { [ANNOTATIONS.signature]: signature, ...proof });
}
/** One attestation for an `.att` image. cosign wants the signature annotation to be there, empty. */
function attestationLayer(envelope, predicateType, proof) {
    return pieceOf(ENVELOPE_MEDIA_TYPE, envelope, {
        [ANNOTATIONS.signature]: '',
        [ANNOTATIONS.legacyPredicateType]: predicateType,
        ...proof,
    });
}
/**
 * The `.sig` or `.att` image with these layers, as cosign writes it; what an existing one says beside its layers is kept.
 * Equal layers give an equal digest.
 */
function legacyImage(layers, existing) {
    const created = '0001-01-01T00:00:00Z';
    const config = pieceOf(_image_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .MEDIA_TYPES */ .Z2.ociConfig, Buffer.from(JSON.stringify({
        architecture: '',
        created,
        history: layers.map(() => ({ created })),
        os: '',
        rootfs: { type: 'layers', diff_ids: layers.map(({ digest }) => digest) },
        config: {},
    })));
    const { annotations, subject, artifactType } = existing ?? {};
    const content = (0,_image_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .manifestContent */ .$T)({
        kind: 'image',
        mediaType: _image_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .MEDIA_TYPES */ .Z2.ociManifest,
        config: config.descriptor,
        layers,
        ...(annotations === undefined ? {} : { annotations }),
        ...(subject === undefined ? {} : { subject }),
        ...(artifactType === undefined ? {} : { artifactType }),
    });
    return { config, content };
}
/** Whether two layers are the same signature: same bytes and same annotations. */
function sameLayer(a, b) {
    const left = Object.entries(a.annotations ?? {});
    const right = b.annotations ?? {};
    const sameAnnotations = left.length === Object.keys(right).length && left.every(([name, value]) => right[name] === value);
    return a.digest === b.digest && a.mediaType === b.mediaType && sameAnnotations;
}
/** Seconds are enough, and Go's time.RFC3339 has no fraction. */
function rfc3339(time) {
    return `${time.toISOString().slice(0, 19)}Z`;
}


/***/ }),

/***/ 52110:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NV: () => (/* binding */ BUNDLE_MEDIA_TYPE),
/* harmony export */   QN: () => (/* binding */ parseBundle),
/* harmony export */   QT: () => (/* binding */ BUNDLE_MEDIA_TYPE_PREFIX),
/* harmony export */   iU: () => (/* binding */ bundleBytes)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57958);
/* harmony import */ var _image_parse_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1825);
/* harmony import */ var _dsse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41787);



const BUNDLE_MEDIA_TYPE = 'application/vnd.dev.sigstore.bundle.v0.3+json';
/** Both spellings that exist begin so; it is also what verifiers look for in a list of referrers. */
const BUNDLE_MEDIA_TYPE_PREFIX = 'application/vnd.dev.sigstore.bundle';
const BUNDLE_MEDIA_TYPES = [BUNDLE_MEDIA_TYPE, 'application/vnd.dev.sigstore.bundle+json;version=0.3'];
/** The bundle document, in the field order that cosign writes. */
function bundleBytes(envelope, material) {
    const { publicKey, certificate, tlogEntries, timestampVerificationData } = material;
    const document = {
        mediaType: BUNDLE_MEDIA_TYPE,
        verificationMaterial: {
            ...(publicKey === undefined ? {} : { publicKey }),
            ...(certificate === undefined ? {} : { certificate }),
            ...(tlogEntries === undefined ? {} : { tlogEntries }),
            ...(timestampVerificationData === undefined ? {} : { timestampVerificationData }),
        },
        dsseEnvelope: (0,_dsse_js__WEBPACK_IMPORTED_MODULE_1__/* .envelopeJson */ .X8)(envelope),
    };
    return Buffer.from(JSON.stringify(document));
}
const BundleSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    mediaType: valibot__WEBPACK_IMPORTED_MODULE_2__/* .picklist */ .KIO(BUNDLE_MEDIA_TYPES, 'expected a Sigstore bundle of version 0.3'),
    verificationMaterial: valibot__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({
        publicKey: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ hint: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), '') })),
        certificate: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ rawBytes: _dsse_js__WEBPACK_IMPORTED_MODULE_1__/* .Base64Text */ .j$ })),
    }),
    messageSignature: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_2__/* .never */ .ZmZ('the bundle signs a message digest; an image needs a DSSE envelope')),
    dsseEnvelope: _dsse_js__WEBPACK_IMPORTED_MODULE_1__/* .EnvelopeSchema */ .W7,
});
/** @throws REGISTRY_MALFORMED with the path to the fault; a bundle that holds no DSSE envelope is one. */
function parseBundle(bytes, what = 'bundle') {
    const json = (0,_image_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(valibot__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5J(), (0,_dsse_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(bytes), what);
    const { verificationMaterial, dsseEnvelope } = (0,_image_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .parseValue */ .$x)(BundleSchema, json, what);
    const { publicKey, certificate } = verificationMaterial;
    return {
        envelope: dsseEnvelope,
        publicKeyHint: publicKey?.hint,
        certificate: certificate ? Buffer.from(certificate.rawBytes, 'base64') : undefined,
        json,
    };
}


/***/ }),

/***/ 68601:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ inParallel)
/* harmony export */ });
/** Runs `work` on every item, at most `limit` at once; results in the order of the items. The first error stops new work. */
async function inParallel(items, limit, work) {
    const results = [];
    let next = 0;
    let failed = false;
    async function worker() {
        while (next < items.length && !failed) {
            const at = next++;
            try {
                results[at] = await work(items[at]);
            }
            catch (error) {
                failed = true;
                throw error;
            }
        }
    }
    const settled = await Promise.allSettled(Array.from({ length: Math.min(limit, items.length) }, worker));
    for (const outcome of settled)
        if (outcome.status === 'rejected')
            throw outcome.reason;
    return results;
}


/***/ }),

/***/ 38812:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ legacyTag)
/* harmony export */ });
/* harmony import */ var _image_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22872);

/**
 * The tag where cosign before version 3 keeps the signatures or attestations of a manifest: `sha256-<hex>.sig`, `.att`.
 * `undefined` for a sha512 digest, whose name would be longer than the 128 characters of a tag.
 */
function legacyTag(subject, kind) {
    return (0,_image_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .algorithmOf */ .Hy)(subject) === 'sha256' ? `sha256-${(0,_image_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .hexOf */ .ZD)(subject)}.${kind}` : undefined;
}


/***/ }),

/***/ 40012:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CD: () => (/* binding */ attempt),
/* harmony export */   Id: () => (/* binding */ payloadChecks),
/* harmony export */   M1: () => (/* binding */ bundleManifestCheck),
/* harmony export */   Mv: () => (/* binding */ envelopeChecks),
/* harmony export */   oB: () => (/* binding */ isAccepted),
/* harmony export */   z6: () => (/* binding */ check)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42685);
/* harmony import */ var _bundle_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52110);
/* harmony import */ var _dsse_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41787);
/* harmony import */ var _simple_signing_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61206);
/* harmony import */ var _statement_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(11745);





function check(name, ok, reason) {
    return ok ? { name, ok } : { name, ok, reason };
}
/** Runs a parser; its error becomes the reason of a failed check. Anything but a SlipwayError is a defect and passes through. */
function attempt(name, parse) {
    try {
        return { value: parse(), check: { name, ok: true } };
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ))
            throw error;
        return { check: { name, ok: false, reason: error.message } };
    }
}
function isAccepted(checks) {
    return checks.length > 0 && checks.every(({ ok }) => ok);
}
/** A bundle referrer: exactly one layer, which is a bundle. */
function bundleManifestCheck({ layers }) {
    if (layers.length !== 1)
        return check('layers', false, `has ${layers.length} layers; a bundle referrer has exactly one`);
    const mediaType = layers[0]?.mediaType ?? '';
    return check('layers', mediaType.startsWith(_bundle_js__WEBPACK_IMPORTED_MODULE_1__/* .BUNDLE_MEDIA_TYPE_PREFIX */ .QT), `its layer is ${mediaType}, not a bundle`);
}
/** Everything about an attestation but the signature: payload type, strict statement, subject, predicate type. */
function envelopeChecks(envelope, expected) {
    const { payloadType, payload, signatures } = envelope;
    const keyids = signatures.map(({ keyid }) => keyid).filter((keyid) => keyid !== '');
    const outer = [
        check('payload-type', payloadType === _dsse_js__WEBPACK_IMPORTED_MODULE_2__/* .IN_TOTO_PAYLOAD_TYPE */ .T4, `the payload is ${payloadType}, not an in-toto statement`),
        check('one-signature', signatures.length === 1, `the envelope holds ${signatures.length} signatures, not one`),
        ...(expected.keyed
            ? [check('keyid', keyids.length === 0, `the envelope names the key ${JSON.stringify(keyids[0] ?? '')}`)]
            : []),
    ];
    const { check: strict, value: statement } = attempt('statement', () => (0,_statement_js__WEBPACK_IMPORTED_MODULE_4__/* .parseStatement */ .By)(payload));
    if (statement === undefined)
        return { checks: [...outer, strict] };
    const { predicateType } = statement;
    return {
        statement,
        predicateType,
        checks: [
            ...outer,
            strict,
            check('subject', (0,_statement_js__WEBPACK_IMPORTED_MODULE_4__/* .isAbout */ .KH)(statement, expected.subject), `the statement is not about ${expected.subject}`),
            predicateTypeCheck(predicateType, expected.predicateTypes),
        ],
    };
}
/** Everything about a legacy signature but the signature itself. It stands for the sign statement. */
function payloadChecks(payload, { subject, predicateTypes }) {
    const { check: strict, value: signed } = attempt('payload', () => (0,_simple_signing_js__WEBPACK_IMPORTED_MODULE_3__/* .parseSimpleSigning */ .LZ)(payload));
    if (signed === undefined)
        return { checks: [strict] };
    return {
        predicateType: _statement_js__WEBPACK_IMPORTED_MODULE_4__/* .PREDICATE_TYPES */ .Cs.sign,
        checks: [
            strict,
            check('payload-type', signed.type === _simple_signing_js__WEBPACK_IMPORTED_MODULE_3__/* .SIMPLE_SIGNING_TYPE */ .g7, `the payload is a ${JSON.stringify(signed.type)}`),
            check('subject', signed.digest === subject, `the payload is about ${signed.digest}, not ${subject}`),
            predicateTypeCheck(_statement_js__WEBPACK_IMPORTED_MODULE_4__/* .PREDICATE_TYPES */ .Cs.sign, predicateTypes),
        ],
    };
}
function predicateTypeCheck(predicateType, wanted) {
    const reason = `the predicate type is ${predicateType}, not ${wanted.join(' or ')}`;
    return check('predicate-type', wanted.includes(predicateType), reason);
}


/***/ }),

/***/ 76918:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rf: () => (/* binding */ readManifestIfAny),
/* harmony export */   S9: () => (/* binding */ visitCandidates),
/* harmony export */   hV: () => (/* binding */ CANDIDATE_LIMITS)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42685);
/* harmony import */ var _image_descriptor_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79477);
/* harmony import */ var _image_read_blob_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94662);
/* harmony import */ var _attachment_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36791);
/* harmony import */ var _bundle_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(52110);
/* harmony import */ var _dsse_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(41787);
/* harmony import */ var _in_parallel_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(68601);
/* harmony import */ var _legacy_tag_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(38812);
/* harmony import */ var _policy_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(40012);
/* harmony import */ var _statement_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(11745);










/** Limits against hostile content beside an image; more than this is refused, not ignored. */
const CANDIDATE_LIMITS = { referrers: 1000, layers: 1000, blobBytes: 32 << 20, payloadBytes: 1 << 20 };
const PARALLEL_READS = 6;
const LEGACY_REFERRER_TYPE = /^application\/vnd\.dev\.cosign\.artifact\.(?:sig|att)\.v1\+json$/;
/**
 * Visits all that could be a statement of one of the predicate types about the subject: bundles, legacy tags, and legacy
 * signatures attached as referrers. What is named as another type is not fetched.
 * @throws REGISTRY_LIMIT when there is more beside the image than can be judged; the registry's errors.
 */
async function visitCandidates(source, subject, predicateTypes, visit, call = {}) {
    const reading = { ...call, source, subject, wanted: new Set(predicateTypes), visit };
    const [referrers, tagged] = await Promise.all([
        visitReferrers(reading),
        (0,_in_parallel_js__WEBPACK_IMPORTED_MODULE_9__/* .inParallel */ .H)(legacyKinds(reading.wanted), 2, async (kind) => await visitLegacyTag(reading, kind)),
    ]);
    return { hasBundles: referrers.hasBundles, visited: [...referrers.visited, ...tagged.flat()] };
}
function legacyKinds(wanted) {
    const others = [...wanted].some((type) => type !== _statement_js__WEBPACK_IMPORTED_MODULE_8__/* .PREDICATE_TYPES */ .Cs.sign);
    return [...(wanted.has(_statement_js__WEBPACK_IMPORTED_MODULE_8__/* .PREDICATE_TYPES */ .Cs.sign) ? ['sig'] : []), ...(others ? ['att'] : [])];
}
async function visitReferrers(reading) {
    const { source, subject } = reading;
    const listed = (await source.listReferrers(subject, callOf(reading))).filter(mayBeSignature);
    if (listed.length > CANDIDATE_LIMITS.referrers)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('REGISTRY_LIMIT', `${source.name}@${subject} has ${listed.length} referrers that may be signatures, more than ${CANDIDATE_LIMITS.referrers}`);
    const each = await (0,_in_parallel_js__WEBPACK_IMPORTED_MODULE_9__/* .inParallel */ .H)(listed, PARALLEL_READS, async (referrer) => await visitReferrer(reading, referrer));
    return {
        hasBundles: each.some(({ hasBundles }) => hasBundles),
        visited: each.flatMap(({ visited }) => visited),
    };
}
/** cosign writes the empty config's type, or none, into the fallback index: only the manifest then tells what it is. */
function mayBeSignature({ artifactType, mediaType }) {
    if (mediaType !== _image_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .MEDIA_TYPES */ .Z2.ociManifest && mediaType !== _image_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .MEDIA_TYPES */ .Z2.dockerManifest)
        return false;
    if (artifactType === undefined || artifactType === '' || artifactType === _image_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .MEDIA_TYPES */ .Z2.ociEmpty)
        return true;
    return artifactType.startsWith(_bundle_js__WEBPACK_IMPORTED_MODULE_4__/* .BUNDLE_MEDIA_TYPE_PREFIX */ .QT) || LEGACY_REFERRER_TYPE.test(artifactType);
}
async function visitReferrer(reading, referrer) {
    const { source, visit } = reading;
    if (isUnwanted(reading, referrer.annotations))
        return { visited: [], hasBundles: true };
    const { check, value } = await fetchOrFault('manifest', () => source.readManifest(referrer.digest, callOf(reading)));
    if (value === undefined)
        return { visited: [await visit({ format: 'bundle', checks: [check] })], hasBundles: true };
    const { manifest } = value;
    if (manifest.kind === 'index')
        return { visited: [], hasBundles: false };
    if (LEGACY_REFERRER_TYPE.test(manifest.config.mediaType))
        return { visited: await visitLegacyLayers(reading, manifest), hasBundles: false };
    if (!isBundleManifest(manifest))
        return { visited: [], hasBundles: false };
    if (isUnwanted(reading, manifest.annotations))
        return { visited: [], hasBundles: true };
    return { visited: [await visit(await readBundle(reading, manifest))], hasBundles: true };
}
function isUnwanted({ wanted }, annotations) {
    const type = annotations?.[_attachment_js__WEBPACK_IMPORTED_MODULE_3__/* .ANNOTATIONS */ .BC.predicateType];
    return type !== undefined && !wanted.has(type);
}
function isBundleManifest({ artifactType, config, layers }) {
    return [artifactType, config.artifactType, config.mediaType, ...layers.map(({ mediaType }) => mediaType)].some((type) => type?.startsWith(_bundle_js__WEBPACK_IMPORTED_MODULE_4__/* .BUNDLE_MEDIA_TYPE_PREFIX */ .QT) === true);
}
async function readBundle(reading, manifest) {
    const layers = (0,_policy_js__WEBPACK_IMPORTED_MODULE_7__/* .bundleManifestCheck */ .M1)(manifest);
    const layer = manifest.layers[0];
    if (!layers.ok || layer === undefined)
        return { format: 'bundle', checks: [layers] };
    const blob = await fetchOrFault('blob', () => (0,_image_read_blob_js__WEBPACK_IMPORTED_MODULE_2__/* .readBlob */ .g)(reading.source, layer, CANDIDATE_LIMITS.blobBytes, callOf(reading)));
    const { value: bytes } = blob;
    if (bytes === undefined)
        return { format: 'bundle', checks: [layers, blob.check] };
    const { check, value: bundle } = (0,_policy_js__WEBPACK_IMPORTED_MODULE_7__/* .attempt */ .CD)('bundle', () => (0,_bundle_js__WEBPACK_IMPORTED_MODULE_4__/* .parseBundle */ .QN)(bytes));
    const checks = [layers, check];
    if (bundle === undefined)
        return { format: 'bundle', checks };
    const created = new Date(manifest.annotations?.[_attachment_js__WEBPACK_IMPORTED_MODULE_3__/* .ANNOTATIONS */ .BC.created] ?? Number.NaN);
    const known = Number.isNaN(created.getTime()) ? {} : { created };
    return { format: 'bundle', checks, entity: { kind: 'bundle', bundle }, ...known };
}
async function visitLegacyTag(reading, kind) {
    const tag = (0,_legacy_tag_js__WEBPACK_IMPORTED_MODULE_6__/* .legacyTag */ .w)(reading.subject, kind);
    if (tag === undefined)
        return [];
    const content = await readManifestIfAny(reading.source, tag, callOf(reading));
    if (content === undefined)
        return [];
    const { manifest } = content;
    if (manifest.kind === 'image')
        return await visitLegacyLayers(reading, manifest);
    const check = { name: 'layers', ok: false, reason: `the tag ${tag} names an index` };
    return [await reading.visit({ format: 'legacy', checks: [check] })];
}
/** The manifest behind a tag, or undefined when there is none. */
async function readManifestIfAny(source, tag, call) {
    try {
        return await source.readManifest(tag, call);
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ && error.code === 'REGISTRY_NOT_FOUND')
            return undefined;
        throw error;
    }
}
async function visitLegacyLayers(reading, { layers }) {
    if (layers.length > CANDIDATE_LIMITS.layers)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('REGISTRY_LIMIT', `${layers.length} legacy signatures stand beside ${reading.source.name}@${reading.subject}, more than ${CANDIDATE_LIMITS.layers}`);
    const relevant = layers.filter(({ annotations }) => {
        const type = annotations?.[_attachment_js__WEBPACK_IMPORTED_MODULE_3__/* .ANNOTATIONS */ .BC.legacyPredicateType];
        return type === undefined || reading.wanted.has(type);
    });
    return await (0,_in_parallel_js__WEBPACK_IMPORTED_MODULE_9__/* .inParallel */ .H)(relevant, PARALLEL_READS, async (layer) => await reading.visit(await readLegacyLayer(reading, layer)));
}
async function readLegacyLayer(reading, layer) {
    const { mediaType, annotations = {} } = layer;
    const isEnvelope = mediaType === _attachment_js__WEBPACK_IMPORTED_MODULE_3__/* .ENVELOPE_MEDIA_TYPE */ .pR;
    const known = isEnvelope || mediaType === _attachment_js__WEBPACK_IMPORTED_MODULE_3__/* .SIMPLE_SIGNING_MEDIA_TYPE */ .$r;
    const type = (0,_policy_js__WEBPACK_IMPORTED_MODULE_7__/* .check */ .z6)('layers', known, `its layer is ${mediaType}, which is no signature`);
    if (!known)
        return { format: 'legacy', checks: [type] };
    const limit = isEnvelope ? CANDIDATE_LIMITS.blobBytes : CANDIDATE_LIMITS.payloadBytes;
    const blob = await fetchOrFault('blob', () => (0,_image_read_blob_js__WEBPACK_IMPORTED_MODULE_2__/* .readBlob */ .g)(reading.source, layer, limit, callOf(reading)));
    const { value: bytes } = blob;
    if (bytes === undefined)
        return { format: 'legacy', checks: [type, blob.check] };
    if (!isEnvelope) {
        const signature = Buffer.from(annotations[_attachment_js__WEBPACK_IMPORTED_MODULE_3__/* .ANNOTATIONS */ .BC.signature] ?? '', 'base64');
        return { format: 'legacy', checks: [type], entity: { kind: 'payload', payload: bytes, signature, annotations } };
    }
    const { check, value: envelope } = (0,_policy_js__WEBPACK_IMPORTED_MODULE_7__/* .attempt */ .CD)('envelope', () => (0,_dsse_js__WEBPACK_IMPORTED_MODULE_5__/* .parseEnvelope */ .mE)(bytes, 'envelope'));
    const checks = [type, check];
    if (envelope === undefined)
        return { format: 'legacy', checks };
    return { format: 'legacy', checks, entity: { kind: 'envelope', envelope, layer: bytes, annotations } };
}
function callOf({ signal }) {
    return signal === undefined ? {} : { signal };
}
const FAULTS = new Set(['REGISTRY_MALFORMED', 'REGISTRY_DIGEST_MISMATCH', 'REGISTRY_NOT_FOUND', 'REGISTRY_LIMIT']);
/** A candidate that is broken is a failed candidate; a registry that is down is an error. */
async function fetchOrFault(name, fetch) {
    try {
        return { value: await fetch(), check: { name, ok: true } };
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ) || !FAULTS.has(error.code))
            throw error;
        return { check: { name, ok: false, reason: error.message } };
    }
}


/***/ }),

/***/ 88753:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ judge)
/* harmony export */ });
/* harmony import */ var _policy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40012);

/** All checks of one candidate: how it is stored, what it says, who signed it. */
async function judge(checker, candidate, digest, predicateTypes, call) {
    const { format, checks: stored, entity } = candidate;
    if (entity === undefined)
        return { format, digest, checks: stored, accepted: false };
    const content = contentChecks(entity, { subject: digest, predicateTypes, keyed: checker.keyed });
    const verdict = await checker.check(entity, call);
    const checks = [...stored, ...content.checks, ...verdict.checks];
    const { predicateType } = content;
    return {
        format,
        digest,
        checks,
        content,
        verdict,
        accepted: verdict.checks.length > 0 && (0,_policy_js__WEBPACK_IMPORTED_MODULE_0__/* .isAccepted */ .oB)(checks),
        ...(predicateType === undefined ? {} : { predicateType }),
    };
}
function contentChecks(entity, expected) {
    if (entity.kind === 'payload')
        return (0,_policy_js__WEBPACK_IMPORTED_MODULE_0__/* .payloadChecks */ .Id)(entity.payload, expected);
    return (0,_policy_js__WEBPACK_IMPORTED_MODULE_0__/* .envelopeChecks */ .Mv)(entity.kind === 'bundle' ? entity.bundle.envelope : entity.envelope, expected);
}


/***/ }),

/***/ 26959:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ statementVerifier)
});

// EXTERNAL MODULE: ./lib/sign/in-parallel.js
var in_parallel = __webpack_require__(68601);
// EXTERNAL MODULE: ./lib/sign/statement.js
var statement = __webpack_require__(11745);
// EXTERNAL MODULE: ./lib/sign/registry/candidates.js
var candidates = __webpack_require__(76918);
// EXTERNAL MODULE: ./lib/sign/registry/judgement.js
var judgement = __webpack_require__(88753);
;// CONCATENATED MODULE: ./lib/sign/registry/read-statements.js




const PARALLEL_SUBJECTS = 4;
/** What is said about the demanded manifests by statements that the checker accepts; see StatementVerifier. */
async function readStatements(checker, repository, demands, call = {}) {
    const read = await (0,in_parallel/* inParallel */.H)(demands, PARALLEL_SUBJECTS, async ({ subject, predicateTypes }) => await readAbout(checker, repository, subject, predicateTypes, call));
    return read.flat();
}
async function readAbout(checker, repository, { digest }, predicateTypes, call) {
    const { visited } = await (0,candidates/* visitCandidates */.S9)(repository, digest, predicateTypes, async (candidate) => said(candidate, await (0,judgement/* judge */.S)(checker, candidate, digest, predicateTypes, call)), call);
    const byType = Map.groupBy(visited.flat(), ({ predicateType }) => predicateType);
    return [...byType].flatMap(([predicateType, all]) => {
        const [first] = all.toSorted(earlier);
        if (first === undefined)
            return [];
        const same = all.filter(({ predicate }) => (0,statement/* sameJson */.Vk)(predicate, first.predicate));
        const formats = [...new Set(same.map(({ format }) => format))].sort();
        return [{ digest, predicateType, predicate: first.predicate, formats }];
    });
}
function said({ entity, created }, { accepted, format, predicateType, content, verdict }) {
    if (!accepted || entity === undefined || predicateType === undefined)
        return [];
    const time = (verdict?.signedAt ?? created)?.getTime() ?? Number.POSITIVE_INFINITY;
    return [{ predicateType, predicate: content?.statement?.predicate ?? {}, format, time }];
}
/** By time; at the same time by what is said, so that the order in which a registry lists them decides nothing. */
function earlier(one, other) {
    if (one.time !== other.time)
        return one.time < other.time ? -1 : 1;
    const [a, b] = [JSON.stringify(one.predicate), JSON.stringify(other.predicate)];
    return a < b ? -1 : a > b ? 1 : 0;
}

;// CONCATENATED MODULE: ./lib/sign/registry/verify-statements.js




const verify_statements_PARALLEL_SUBJECTS = 4;
/**
 * Verifies what is attached in a repository against one key or one identity. A demand that nothing fulfils adds a candidate of
 * its own with the failed check `present`, which says how many candidates there were.
 */
function statementVerifier(checker) {
    return {
        verify: async (repository, demands, call) => await verifyStatements(checker, repository, demands, call),
        read: async (repository, demands, call) => await readStatements(checker, repository, demands, call),
    };
}
async function verifyStatements(checker, repository, demands, call = {}) {
    const judged = await (0,in_parallel/* inParallel */.H)(demands, verify_statements_PARALLEL_SUBJECTS, async ({ subject, predicateTypes }) => await verifyDemand(checker, repository, subject, predicateTypes, call));
    const verified = demands.length > 0 && judged.every((demand) => demand.verified);
    return { verified, candidates: judged.flatMap(({ candidates }) => candidates) };
}
async function verifyDemand(checker, repository, subject, predicateTypes, call) {
    const { visited: judgements } = await (0,candidates/* visitCandidates */.S9)(repository, subject.digest, predicateTypes, async (candidate) => withoutContent(await (0,judgement/* judge */.S)(checker, candidate, subject.digest, predicateTypes, call)), call);
    const missing = predicateTypes.filter((type) => !judgements.some(({ accepted, predicateType }) => accepted && predicateType === type));
    return {
        verified: predicateTypes.length > 0 && missing.length === 0,
        candidates: [
            ...judgements.map(({ format, digest, checks }) => ({ format, digest, checks })),
            ...missing.map((type) => absent(subject, type, judgements)),
        ],
    };
}
/** Lets go of the statement, which may be megabytes. */
function withoutContent({ format, digest, checks, accepted, predicateType }) {
    return { format, digest, checks, accepted, ...(predicateType === undefined ? {} : { predicateType }) };
}
function absent(subject, type, judgements) {
    const refused = judgements.filter(({ accepted }) => !accepted).length;
    const found = refused === 0 ? 'nothing of the kind is attached' : `none of ${refused} refused candidates counts`;
    const reason = `no accepted statement of type ${type} about ${subject.digest}: ${found}`;
    return { format: 'bundle', digest: subject.digest, checks: [{ name: 'present', ok: false, reason }] };
}


/***/ }),

/***/ 61206:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LZ: () => (/* binding */ parseSimpleSigning),
/* harmony export */   g7: () => (/* binding */ SIMPLE_SIGNING_TYPE),
/* harmony export */   zL: () => (/* binding */ simpleSigningBytes)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57958);
/* harmony import */ var _image_descriptor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79477);
/* harmony import */ var _image_parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1825);
/* harmony import */ var _dsse_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41787);




const SIMPLE_SIGNING_TYPE = 'cosign container image signature';
/**
 * The legacy payload, byte for byte as cosign writes it (containers/image, containers-signature(5)). `dockerReference` is the
 * repository; skopeo and podman compare it with what is pulled.
 */
function simpleSigningBytes(digest, dockerReference) {
    const critical = {
        identity: { 'docker-reference': dockerReference },
        image: { 'docker-manifest-digest': digest },
        type: SIMPLE_SIGNING_TYPE,
    };
    return Buffer.from(JSON.stringify({ critical, optional: null }));
}
const SimpleSigningSchema = valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    critical: valibot__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
        identity: valibot__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({ 'docker-reference': valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() }),
        image: valibot__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({ 'docker-manifest-digest': _image_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .DigestSchema */ .eH }),
        type: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    }),
    optional: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5J())),
}), valibot__WEBPACK_IMPORTED_MODULE_3__/* .transform */ .pdi(({ critical }) => ({
    digest: critical.image['docker-manifest-digest'],
    dockerReference: critical.identity['docker-reference'],
    type: critical.type,
})));
/** @throws REGISTRY_MALFORMED with the path to the fault; an unknown member of `critical` is one. */
function parseSimpleSigning(payload, what = 'signature payload') {
    const text = (0,_dsse_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(payload);
    return (0,_image_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(SimpleSigningSchema, text, what);
}


/***/ })

};
