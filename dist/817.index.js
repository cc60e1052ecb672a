const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 817;
export const ids = [817,3884];
export const modules = {

/***/ 93884:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $r: () => (/* binding */ SIMPLE_SIGNING_MEDIA_TYPE),
/* harmony export */   BC: () => (/* binding */ ANNOTATIONS),
/* harmony export */   GR: () => (/* binding */ bundleReferrer),
/* harmony export */   MU: () => (/* binding */ signatureLayer),
/* harmony export */   ac: () => (/* binding */ sameLayer),
/* harmony export */   ag: () => (/* binding */ rfc3339),
/* harmony export */   i4: () => (/* binding */ emptyConfig),
/* harmony export */   om: () => (/* binding */ attestationLayer),
/* harmony export */   pR: () => (/* binding */ ENVELOPE_MEDIA_TYPE),
/* harmony export */   pieceOf: () => (/* binding */ pieceOf),
/* harmony export */   zq: () => (/* binding */ legacyImage)
/* harmony export */ });
/* unused harmony export EMPTY_CONFIG */
/* harmony import */ var _image_descriptor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83768);
/* harmony import */ var _image_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37241);
/* harmony import */ var _image_manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64252);
/* harmony import */ var _bundle_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(63781);




const SIMPLE_SIGNING_MEDIA_TYPE = 'application/vnd.dev.cosign.simplesigning.v1+json';
const ENVELOPE_MEDIA_TYPE = 'application/vnd.dsse.envelope.v1+json';
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
function emptyConfig() {
    return pieceOf(_image_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .MEDIA_TYPES */ .Z2.ociEmpty, EMPTY_CONFIG);
}
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
function signatureLayer(payload, signature, proof) {
    return pieceOf(SIMPLE_SIGNING_MEDIA_TYPE, payload, { [ANNOTATIONS.signature]: signature, ...proof });
}
function attestationLayer(envelope, predicateType, proof) {
    return pieceOf(ENVELOPE_MEDIA_TYPE, envelope, {
        [ANNOTATIONS.signature]: '',
        [ANNOTATIONS.legacyPredicateType]: predicateType,
        ...proof,
    });
}
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
function sameLayer(a, b) {
    const left = Object.entries(a.annotations ?? {});
    const right = b.annotations ?? {};
    const sameAnnotations = left.length === Object.keys(right).length && left.every(([name, value]) => right[name] === value);
    return a.digest === b.digest && a.mediaType === b.mediaType && sameAnnotations;
}
function rfc3339(time) {
    return `${time.toISOString().slice(0, 19)}Z`;
}


/***/ }),

/***/ 63781:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NV: () => (/* binding */ BUNDLE_MEDIA_TYPE),
/* harmony export */   QN: () => (/* binding */ parseBundle),
/* harmony export */   QT: () => (/* binding */ BUNDLE_MEDIA_TYPE_PREFIX),
/* harmony export */   iU: () => (/* binding */ bundleBytes),
/* harmony export */   ro: () => (/* binding */ messageBundleBytes)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77934);
/* harmony import */ var _image_parse_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40298);
/* harmony import */ var _dsse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27948);



const BUNDLE_MEDIA_TYPE = 'application/vnd.dev.sigstore.bundle.v0.3+json';
const BUNDLE_MEDIA_TYPE_PREFIX = 'application/vnd.dev.sigstore.bundle';
const BUNDLE_MEDIA_TYPES = [BUNDLE_MEDIA_TYPE, 'application/vnd.dev.sigstore.bundle+json;version=0.3'];
function bundleBytes(envelope, material) {
    return documentBytes(material, { dsseEnvelope: (0,_dsse_js__WEBPACK_IMPORTED_MODULE_1__/* .envelopeJson */ .X8)(envelope) });
}
function messageBundleBytes(sha256, signature, material) {
    const messageDigest = { algorithm: 'SHA2_256', digest: (0,_dsse_js__WEBPACK_IMPORTED_MODULE_1__/* .base64 */ .K3)(sha256) };
    return documentBytes(material, { messageSignature: { messageDigest, signature: (0,_dsse_js__WEBPACK_IMPORTED_MODULE_1__/* .base64 */ .K3)(signature) } });
}
function documentBytes(material, content) {
    const { publicKey, certificate, tlogEntries, timestampVerificationData } = material;
    const document = {
        mediaType: BUNDLE_MEDIA_TYPE,
        verificationMaterial: {
            ...(publicKey === undefined ? {} : { publicKey }),
            ...(certificate === undefined ? {} : { certificate }),
            ...(tlogEntries === undefined ? {} : { tlogEntries }),
            ...(timestampVerificationData === undefined ? {} : { timestampVerificationData }),
        },
        ...content,
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

/***/ 24290:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YI: () => (/* binding */ identityChecks),
/* harmony export */   cB: () => (/* binding */ isThe),
/* harmony export */   hs: () => (/* binding */ CLAIM_OIDS)
/* harmony export */ });
/* harmony import */ var _policy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47115);

const CLAIM_OIDS = {
    buildSignerUri: 9,
    buildSignerDigest: 10,
    runnerEnvironment: 11,
    sourceRepositoryUri: 12,
    sourceRepositoryDigest: 13,
    sourceRepositoryRef: 14,
    sourceRepositoryIdentifier: 15,
    sourceRepositoryOwnerUri: 16,
    sourceRepositoryOwnerIdentifier: 17,
    buildConfigUri: 18,
    buildConfigDigest: 19,
    buildTrigger: 20,
    runInvocationUri: 21,
    sourceRepositoryVisibility: 22,
};
function identityChecks(policy, found) {
    const { identity, issuer, claims = {} } = policy;
    return [
        (0,_policy_js__WEBPACK_IMPORTED_MODULE_0__/* .check */ .z6)('identity', isThe(identity, found.san), `signed by ${found.san ?? 'nobody named'}, not by ${String(identity)}`),
        (0,_policy_js__WEBPACK_IMPORTED_MODULE_0__/* .check */ .z6)('issuer', isThe(issuer, found.issuer), `the identity was vouched for by ${found.issuer ?? 'nobody'}, not by ${String(issuer)}`),
        ...Object.entries(CLAIM_OIDS).flatMap(([name, oid]) => {
            const wanted = claims[name];
            if (wanted === undefined)
                return [];
            const value = found.extensions.get(oid);
            return [(0,_policy_js__WEBPACK_IMPORTED_MODULE_0__/* .check */ .z6)(name, value === wanted, `the certificate says ${value ?? 'nothing'}, not ${wanted}`)];
        }),
    ];
}
function isThe(wanted, text) {
    return typeof wanted === 'string' ? text === wanted : matchesWhole(wanted, text);
}
function matchesWhole(pattern, text) {
    const whole = new RegExp(`^(?:${pattern.source})$`, pattern.flags.replaceAll(/[gy]/g, ''));
    return text !== undefined && whole.test(text);
}


/***/ }),

/***/ 89819:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ legacyTag)
/* harmony export */ });
/* harmony import */ var _image_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37241);

function legacyTag(subject, kind) {
    return (0,_image_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .algorithmOf */ .Hy)(subject) === 'sha256' ? `sha256-${(0,_image_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .hexOf */ .ZD)(subject)}.${kind}` : undefined;
}


/***/ }),

/***/ 47115:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CD: () => (/* binding */ attempt),
/* harmony export */   Id: () => (/* binding */ payloadChecks),
/* harmony export */   M1: () => (/* binding */ bundleManifestCheck),
/* harmony export */   Mv: () => (/* binding */ envelopeChecks),
/* harmony export */   oB: () => (/* binding */ isAccepted),
/* harmony export */   z6: () => (/* binding */ check)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _bundle_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63781);
/* harmony import */ var _dsse_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27948);
/* harmony import */ var _simple_signing_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76921);
/* harmony import */ var _statement_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(32768);





function check(name, ok, reason) {
    return ok ? { name, ok } : { name, ok, reason };
}
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
function bundleManifestCheck({ layers }) {
    if (layers.length !== 1)
        return check('layers', false, `has ${layers.length} layers; a bundle referrer has exactly one`);
    const mediaType = layers[0]?.mediaType ?? '';
    return check('layers', mediaType.startsWith(_bundle_js__WEBPACK_IMPORTED_MODULE_1__/* .BUNDLE_MEDIA_TYPE_PREFIX */ .QT), `its layer is ${mediaType}, not a bundle`);
}
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
    if (wanted === undefined)
        return { name: 'predicate-type', ok: true };
    const reason = `the predicate type is ${predicateType}, not ${wanted.join(' or ')}`;
    return check('predicate-type', wanted.includes(predicateType), reason);
}


/***/ }),

/***/ 29999:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rf: () => (/* binding */ readManifestIfAny),
/* harmony export */   S9: () => (/* binding */ visitCandidates),
/* harmony export */   hV: () => (/* binding */ CANDIDATE_LIMITS)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _image_descriptor_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83768);
/* harmony import */ var _image_if_there_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26105);
/* harmony import */ var _image_read_blob_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(82657);
/* harmony import */ var _attachment_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(93884);
/* harmony import */ var _bundle_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(63781);
/* harmony import */ var _dsse_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(27948);
/* harmony import */ var _system_concurrency_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(12398);
/* harmony import */ var _legacy_tag_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(89819);
/* harmony import */ var _policy_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(47115);
/* harmony import */ var _statement_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(32768);











const CANDIDATE_LIMITS = { referrers: 1000, layers: 1000, blobBytes: 32 << 20, payloadBytes: 1 << 20 };
const PARALLEL_READS = 6;
const LEGACY_REFERRER_TYPE = /^application\/vnd\.dev\.cosign\.artifact\.(?:sig|att)\.v1\+json$/;
async function visitCandidates(source, subject, predicateTypes, visit, call = {}) {
    const reading = { ...call, source, subject, wanted: new Set(predicateTypes), visit };
    const [referrers, tagged] = await Promise.all([
        visitReferrers(reading),
        (0,_system_concurrency_js__WEBPACK_IMPORTED_MODULE_10__/* .mapConcurrently */ .X)(legacyKinds(reading.wanted), 2, async (kind) => await visitLegacyTag(reading, kind)),
    ]);
    return { hasBundles: referrers.hasBundles, visited: [...referrers.visited, ...tagged.flat()] };
}
function legacyKinds(wanted) {
    const others = [...wanted].some((type) => type !== _statement_js__WEBPACK_IMPORTED_MODULE_9__/* .PREDICATE_TYPES */ .Cs.sign);
    return [...(wanted.has(_statement_js__WEBPACK_IMPORTED_MODULE_9__/* .PREDICATE_TYPES */ .Cs.sign) ? ['sig'] : []), ...(others ? ['att'] : [])];
}
async function visitReferrers(reading) {
    const { source, subject } = reading;
    const listed = (await source.listReferrers(subject, callOf(reading))).filter(mayBeSignature);
    if (listed.length > CANDIDATE_LIMITS.referrers)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('REGISTRY_LIMIT', `${source.name}@${subject} has ${listed.length} referrers that may be signatures, more than ${CANDIDATE_LIMITS.referrers}`);
    const each = await (0,_system_concurrency_js__WEBPACK_IMPORTED_MODULE_10__/* .mapConcurrently */ .X)(listed, PARALLEL_READS, async (referrer) => await visitReferrer(reading, referrer));
    return {
        hasBundles: each.some(({ hasBundles }) => hasBundles),
        visited: each.flatMap(({ visited }) => visited),
    };
}
function mayBeSignature({ artifactType, mediaType }) {
    if (mediaType !== _image_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .MEDIA_TYPES */ .Z2.ociManifest && mediaType !== _image_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .MEDIA_TYPES */ .Z2.dockerManifest)
        return false;
    if (artifactType === undefined || artifactType === '' || artifactType === _image_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .MEDIA_TYPES */ .Z2.ociEmpty)
        return true;
    return artifactType.startsWith(_bundle_js__WEBPACK_IMPORTED_MODULE_5__/* .BUNDLE_MEDIA_TYPE_PREFIX */ .QT) || LEGACY_REFERRER_TYPE.test(artifactType);
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
    const type = annotations?.[_attachment_js__WEBPACK_IMPORTED_MODULE_4__/* .ANNOTATIONS */ .BC.predicateType];
    return type !== undefined && !wanted.has(type);
}
function isBundleManifest({ artifactType, config, layers }) {
    return [artifactType, config.artifactType, config.mediaType, ...layers.map(({ mediaType }) => mediaType)].some((type) => type?.startsWith(_bundle_js__WEBPACK_IMPORTED_MODULE_5__/* .BUNDLE_MEDIA_TYPE_PREFIX */ .QT) === true);
}
async function readBundle(reading, manifest) {
    const layers = (0,_policy_js__WEBPACK_IMPORTED_MODULE_8__/* .bundleManifestCheck */ .M1)(manifest);
    const layer = manifest.layers[0];
    if (!layers.ok || layer === undefined)
        return { format: 'bundle', checks: [layers] };
    const blob = await fetchOrFault('blob', () => (0,_image_read_blob_js__WEBPACK_IMPORTED_MODULE_3__/* .readBlob */ .g)(reading.source, layer, CANDIDATE_LIMITS.blobBytes, callOf(reading)));
    const { value: bytes } = blob;
    if (bytes === undefined)
        return { format: 'bundle', checks: [layers, blob.check] };
    const { check, value: bundle } = (0,_policy_js__WEBPACK_IMPORTED_MODULE_8__/* .attempt */ .CD)('bundle', () => (0,_bundle_js__WEBPACK_IMPORTED_MODULE_5__/* .parseBundle */ .QN)(bytes));
    const checks = [layers, check];
    if (bundle === undefined)
        return { format: 'bundle', checks };
    const created = new Date(manifest.annotations?.[_attachment_js__WEBPACK_IMPORTED_MODULE_4__/* .ANNOTATIONS */ .BC.created] ?? Number.NaN);
    const known = Number.isNaN(created.getTime()) ? {} : { created };
    return { format: 'bundle', checks, entity: { kind: 'bundle', bundle }, ...known };
}
async function visitLegacyTag(reading, kind) {
    const tag = (0,_legacy_tag_js__WEBPACK_IMPORTED_MODULE_7__/* .legacyTag */ .w)(reading.subject, kind);
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
async function readManifestIfAny(source, tag, call) {
    return await (0,_image_if_there_js__WEBPACK_IMPORTED_MODULE_2__/* .ifThere */ .y)(() => source.readManifest(tag, call));
}
async function visitLegacyLayers(reading, { layers }) {
    if (layers.length > CANDIDATE_LIMITS.layers)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('REGISTRY_LIMIT', `${layers.length} legacy signatures stand beside ${reading.source.name}@${reading.subject}, more than ${CANDIDATE_LIMITS.layers}`);
    const relevant = layers.filter(({ annotations }) => {
        const type = annotations?.[_attachment_js__WEBPACK_IMPORTED_MODULE_4__/* .ANNOTATIONS */ .BC.legacyPredicateType];
        return type === undefined || reading.wanted.has(type);
    });
    return await (0,_system_concurrency_js__WEBPACK_IMPORTED_MODULE_10__/* .mapConcurrently */ .X)(relevant, PARALLEL_READS, async (layer) => await reading.visit(await readLegacyLayer(reading, layer)));
}
async function readLegacyLayer(reading, layer) {
    const { mediaType, annotations = {} } = layer;
    const isEnvelope = mediaType === _attachment_js__WEBPACK_IMPORTED_MODULE_4__/* .ENVELOPE_MEDIA_TYPE */ .pR;
    const known = isEnvelope || mediaType === _attachment_js__WEBPACK_IMPORTED_MODULE_4__/* .SIMPLE_SIGNING_MEDIA_TYPE */ .$r;
    const type = (0,_policy_js__WEBPACK_IMPORTED_MODULE_8__/* .check */ .z6)('layers', known, `its layer is ${mediaType}, which is no signature`);
    if (!known)
        return { format: 'legacy', checks: [type] };
    const limit = isEnvelope ? CANDIDATE_LIMITS.blobBytes : CANDIDATE_LIMITS.payloadBytes;
    const blob = await fetchOrFault('blob', () => (0,_image_read_blob_js__WEBPACK_IMPORTED_MODULE_3__/* .readBlob */ .g)(reading.source, layer, limit, callOf(reading)));
    const { value: bytes } = blob;
    if (bytes === undefined)
        return { format: 'legacy', checks: [type, blob.check] };
    if (!isEnvelope) {
        const signature = Buffer.from(annotations[_attachment_js__WEBPACK_IMPORTED_MODULE_4__/* .ANNOTATIONS */ .BC.signature] ?? '', 'base64');
        return { format: 'legacy', checks: [type], entity: { kind: 'payload', payload: bytes, signature, annotations } };
    }
    const { check, value: envelope } = (0,_policy_js__WEBPACK_IMPORTED_MODULE_8__/* .attempt */ .CD)('envelope', () => (0,_dsse_js__WEBPACK_IMPORTED_MODULE_6__/* .parseEnvelope */ .mE)(bytes, 'envelope'));
    const checks = [type, check];
    if (envelope === undefined)
        return { format: 'legacy', checks };
    return { format: 'legacy', checks, entity: { kind: 'envelope', envelope, layer: bytes, annotations } };
}
function callOf({ signal }) {
    return signal === undefined ? {} : { signal };
}
const FAULTS = new Set(['REGISTRY_MALFORMED', 'REGISTRY_DIGEST_MISMATCH', 'REGISTRY_NOT_FOUND', 'REGISTRY_LIMIT']);
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

/***/ 89574:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ contentChecks),
/* harmony export */   S: () => (/* binding */ judge)
/* harmony export */ });
/* harmony import */ var _policy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47115);

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

/***/ 76921:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LZ: () => (/* binding */ parseSimpleSigning),
/* harmony export */   g7: () => (/* binding */ SIMPLE_SIGNING_TYPE),
/* harmony export */   zL: () => (/* binding */ simpleSigningBytes)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77934);
/* harmony import */ var _image_descriptor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83768);
/* harmony import */ var _image_parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40298);
/* harmony import */ var _dsse_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27948);




const SIMPLE_SIGNING_TYPE = 'cosign container image signature';
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
function parseSimpleSigning(payload, what = 'signature payload') {
    const text = (0,_dsse_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(payload);
    return (0,_image_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(SimpleSigningSchema, text, what);
}


/***/ })

};
