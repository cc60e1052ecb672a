const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 3884;
export const ids = [3884];
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


/***/ })

};
