const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 4011;
export const ids = [4011];
export const modules = {

/***/ 24011:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ sigstoreChecker),
  sigstoreVerifier: () => (/* binding */ sigstoreVerifier)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/sign/policy.js
var sign_policy = __webpack_require__(40012);
;// CONCATENATED MODULE: ./lib/sign/identity-policy.js

/** Fulcio's extensions, by the names of its documentation (fulcio, docs/oid-info.md). All are compared exactly. */
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
    const matches = typeof identity === 'string' ? found.san === identity : matchesWhole(identity, found.san);
    return [
        (0,sign_policy/* check */.z6)('identity', matches, `signed by ${found.san ?? 'nobody named'}, not by ${String(identity)}`),
        (0,sign_policy/* check */.z6)('issuer', found.issuer === issuer, `the identity was vouched for by ${found.issuer ?? 'nobody'}, not by ${issuer}`),
        ...Object.entries(CLAIM_OIDS).flatMap(([name, oid]) => {
            const wanted = claims[name];
            if (wanted === undefined)
                return [];
            const value = found.extensions.get(oid);
            return [(0,sign_policy/* check */.z6)(name, value === wanted, `the certificate says ${value ?? 'nothing'}, not ${wanted}`)];
        }),
    ];
}
/** A pattern without anchors must not match a part: that is how foreign repositories with a longer name slip through. */
function matchesWhole(pattern, text) {
    const whole = new RegExp(`^(?:${pattern.source})$`, pattern.flags.replaceAll(/[gy]/g, ''));
    return text !== undefined && whole.test(text);
}

// EXTERNAL MODULE: ./lib/sign/registry/verify-statements.js + 1 modules
var verify_statements = __webpack_require__(26959);
;// CONCATENATED MODULE: ./lib/sign/sigstore/certificate-identity.js
const FULCIO = [1, 3, 6, 1, 4, 1, 57_264, 1];
const UTF8_STRING = 0x0c;
/** Whom a verified certificate names, with Fulcio's extensions from 8 on (the older ones are raw text of GitHub alone). */
function certificateIdentity({ identity }) {
    const extensions = new Map();
    for (const { oid, value } of identity?.oids ?? []) {
        const id = oid?.id ?? [];
        const number = id.at(-1);
        const text = utf8String(value);
        const ofFulcio = id.length === FULCIO.length + 1 && FULCIO.every((part, at) => id[at] === part);
        if (ofFulcio && number !== undefined && text !== undefined)
            extensions.set(number, text);
    }
    return { san: identity?.subjectAlternativeName, issuer: extensions.get(8), extensions };
}
/** The text of a DER UTF8String, when the bytes are exactly one. */
function utf8String(der) {
    const [tag, first] = der;
    if (tag !== UTF8_STRING || first === undefined)
        return undefined;
    const lengthBytes = first < 0x80 ? 0 : first & 0x7f;
    if (lengthBytes > 2)
        return undefined;
    const bytes = Buffer.from(der.buffer, der.byteOffset, der.byteLength);
    if (bytes.byteLength < 2 + lengthBytes)
        return undefined;
    const length = lengthBytes === 0 ? first : bytes.readUIntBE(2, lengthBytes);
    const content = bytes.subarray(2 + lengthBytes);
    return content.byteLength === length ? content.toString('utf8') : undefined;
}

// EXTERNAL MODULE: ../../work/main/node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(57958);
// EXTERNAL MODULE: ./lib/sign/dsse.js
var dsse = __webpack_require__(41787);
;// CONCATENATED MODULE: ./lib/sign/sigstore/log-body.js



/** A verifier in base64: PEM in version 1, DER in version 2. Undefined when it is no certificate. */
const Verifier = dist/* pipe */.FsL(dsse/* Base64Text */.j$, dist/* transform */.pdi((text) => certificateOf(Buffer.from(text, 'base64'))));
const BodySchema = dist/* union */.KCZ([
    dist/* pipe */.FsL(dist/* object */.Ikc({ kind: dist/* literal */.euz('dsse'), spec: dist/* object */.Ikc({ signatures: dist/* array */.YOg(dist/* object */.Ikc({ verifier: Verifier })) }) }), dist/* transform */.pdi(({ spec }) => spec.signatures.map(({ verifier }) => verifier))),
    dist/* pipe */.FsL(dist/* object */.Ikc({
        kind: dist/* literal */.euz('hashedrekord'),
        spec: dist/* object */.Ikc({ signature: dist/* object */.Ikc({ publicKey: dist/* object */.Ikc({ content: Verifier }) }) }),
    }), dist/* transform */.pdi(({ spec }) => [spec.signature.publicKey.content])),
    dist/* pipe */.FsL(dist/* object */.Ikc({
        kind: dist/* literal */.euz('intoto'),
        spec: dist/* object */.Ikc({
            content: dist/* object */.Ikc({ envelope: dist/* object */.Ikc({ signatures: dist/* array */.YOg(dist/* object */.Ikc({ publicKey: Verifier })) }) }),
        }),
    }), dist/* transform */.pdi(({ spec }) => spec.content.envelope.signatures.map(({ publicKey }) => publicKey))),
    dist/* pipe */.FsL(dist/* object */.Ikc({
        kind: dist/* literal */.euz('hashedrekord'),
        spec: dist/* object */.Ikc({
            hashedRekordV002: dist/* object */.Ikc({
                signature: dist/* object */.Ikc({ verifier: dist/* object */.Ikc({ x509Certificate: dist/* object */.Ikc({ rawBytes: Verifier }) }) }),
            }),
        }),
    }), dist/* transform */.pdi(({ spec }) => [spec.hashedRekordV002.signature.verifier.x509Certificate.rawBytes])),
]);
function certificateOf(bytes) {
    try {
        return new external_node_crypto_.X509Certificate(bytes).raw;
    }
    catch {
        return undefined;
    }
}
/** The certificates (DER) that a log entry says its signatures verify under; empty when it names any other kind of verifier. */
function loggedCertificates(canonicalizedBody) {
    let json;
    try {
        json = JSON.parse(Buffer.from(canonicalizedBody).toString('utf8'));
    }
    catch {
        return [];
    }
    const read = dist/* safeParse */.xLC(BodySchema, json);
    if (!read.success)
        return [];
    const certificates = read.output.filter((one) => one !== undefined);
    return certificates.length === read.output.length ? certificates : [];
}

// EXTERNAL MODULE: ./lib/image/parse.js
var parse = __webpack_require__(1825);
// EXTERNAL MODULE: ./lib/sign/attachment.js
var attachment = __webpack_require__(36791);
// EXTERNAL MODULE: ./lib/sign/bundle.js
var bundle = __webpack_require__(52110);
;// CONCATENATED MODULE: ./lib/sign/sigstore/verifiable-entity.js






/** HashAlgorithm of sigstore_common.proto. */
const SHA2_256 = 1;
/** Throws whatever says why the signature cannot be read. */
async function toVerifiable(found) {
    const { toSignedEntity } = await Promise.all(/* import() */[__webpack_require__.e(3926), __webpack_require__.e(5197), __webpack_require__.e(7771)]).then(__webpack_require__.t.bind(__webpack_require__, 17771, 19));
    if (found.kind === 'bundle') {
        const { bundleFromJSON } = await Promise.all(/* import() */[__webpack_require__.e(3926), __webpack_require__.e(7760)]).then(__webpack_require__.t.bind(__webpack_require__, 87760, 19));
        return { entity: toSignedEntity(bundleFromJSON(found.bundle.json)), certificate: found.bundle.certificate };
    }
    const certificate = new external_node_crypto_.X509Certificate(found.annotations[attachment/* ANNOTATIONS */.BC.certificate] ?? '').raw;
    const bundle = legacyBundle(found, certificate);
    if (found.kind === 'payload')
        return { entity: toSignedEntity(bundle, Buffer.from(found.payload)), certificate };
    return { entity: datedByLayer(toSignedEntity(bundle), found.layer), certificate };
}
/** cosign has the whole envelope of an `.att` layer dated, where a bundle has the signature in it dated. */
function datedByLayer(entity, layer) {
    const inner = entity.signature;
    return {
        ...entity,
        signature: {
            signature: Buffer.from(layer),
            compareSignature: (signature) => inner.compareSignature(signature),
            compareDigest: (digest) => inner.compareDigest(digest),
            compareSignedDigest: (digest) => inner.compareSignedDigest(digest),
            verifySignature: (key) => inner.verifySignature(key),
        },
    };
}
const LogEntrySchema = dist/* object */.Ikc({
    SignedEntryTimestamp: dsse/* Base64Text */.j$,
    Payload: dist/* object */.Ikc({
        body: dsse/* Base64Text */.j$,
        integratedTime: dist/* pipe */.FsL(dist/* number */.aig(), dist/* safeInteger */.Y2b()),
        logIndex: dist/* pipe */.FsL(dist/* number */.aig(), dist/* safeInteger */.Y2b()),
        logID: dsse/* HexText */.dG,
    }),
});
const TimestampSchema = dist/* object */.Ikc({ SignedRFC3161Timestamp: dsse/* Base64Text */.j$ });
const verifiable_entity_BodySchema = dist/* object */.Ikc({ kind: dist/* string */.YjP(), apiVersion: dist/* string */.YjP() });
function legacyBundle(entity, rawBytes) {
    const { annotations } = entity;
    const log = annotations[attachment/* ANNOTATIONS */.BC.logEntry];
    const time = annotations[attachment/* ANNOTATIONS */.BC.timestamp];
    return {
        mediaType: bundle/* BUNDLE_MEDIA_TYPE */.NV,
        verificationMaterial: {
            content: { $case: 'certificate', certificate: { rawBytes } },
            tlogEntries: log === undefined || log === '' ? [] : [legacyLogEntry(log)],
            timestampVerificationData: {
                rfc3161Timestamps: time === undefined || time === '' ? [] : [{ signedTimestamp: legacyTimestamp(time) }],
            },
        },
        content: contentOf(entity),
    };
}
function contentOf(entity) {
    if (entity.kind === 'envelope') {
        const { payload, payloadType, signatures } = entity.envelope;
        return {
            $case: 'dsseEnvelope',
            dsseEnvelope: {
                payload: Buffer.from(payload),
                payloadType,
                signatures: signatures.map(({ sig, keyid }) => ({ sig: Buffer.from(sig), keyid })),
            },
        };
    }
    return {
        $case: 'messageSignature',
        messageSignature: {
            messageDigest: { algorithm: SHA2_256, digest: (0,external_node_crypto_.createHash)('sha256').update(entity.payload).digest() },
            signature: Buffer.from(entity.signature),
        },
    };
}
function legacyLogEntry(annotation) {
    const { SignedEntryTimestamp, Payload } = (0,parse/* parseJson */.qF)(LogEntrySchema, annotation, 'log entry');
    const canonicalizedBody = Buffer.from(Payload.body, 'base64');
    const { kind, apiVersion } = (0,parse/* parseJson */.qF)(verifiable_entity_BodySchema, canonicalizedBody.toString('utf8'), 'log entry body');
    return {
        logIndex: String(Payload.logIndex),
        logId: { keyId: Buffer.from(Payload.logID, 'hex') },
        kindVersion: { kind, version: apiVersion },
        integratedTime: String(Payload.integratedTime),
        inclusionPromise: { signedEntryTimestamp: Buffer.from(SignedEntryTimestamp, 'base64') },
        inclusionProof: undefined,
        canonicalizedBody,
    };
}
function legacyTimestamp(annotation) {
    return Buffer.from((0,parse/* parseJson */.qF)(TimestampSchema, annotation, 'timestamp').SignedRFC3161Timestamp, 'base64');
}

;// CONCATENATED MODULE: ./lib/sign/sigstore/sigstore-checker.js







/** Verifies statements of one identity under a trust root, without any network but the registry's. */
function sigstoreVerifier(parts) {
    return (0,verify_statements/* statementVerifier */.q)(sigstoreChecker(parts));
}
/**
 * Checks certificate, log, timestamps, signature and identity. Stricter than the library below it: identities match as a
 * whole, a log entry must name the same certificate, and an authority counts only while the trust root says it is valid.
 */
function sigstoreChecker(parts) {
    let material;
    return {
        keyed: false,
        check: async (entity) => {
            material ??= trustMaterial(parts.trustedRoot);
            return await checkEntity(parts, await material, entity);
        },
    };
}
async function trustMaterial({ json }) {
    const [{ TrustedRoot }, { toTrustMaterial }] = await Promise.all([
        __webpack_require__.e(/* import() */ 3926).then(__webpack_require__.t.bind(__webpack_require__, 93926, 19)),
        Promise.all(/* import() */[__webpack_require__.e(3926), __webpack_require__.e(5197), __webpack_require__.e(7771)]).then(__webpack_require__.t.bind(__webpack_require__, 17771, 19)),
    ]);
    return toTrustMaterial(TrustedRoot.fromJSON(json));
}
async function checkEntity(parts, trust, found) {
    let readable;
    let failure;
    try {
        readable = await toVerifiable(found);
    }
    catch (error) {
        failure = error;
    }
    if (readable === undefined)
        return { checks: [(0,sign_policy/* check */.z6)('certificate', false, `cannot be read: ${messageOf(failure)}`)] };
    const { entity, certificate: der } = readable;
    if (entity.key.$case !== 'certificate' || der === undefined)
        return { checks: [(0,sign_policy/* check */.z6)('certificate', false, 'it was signed with a key, and names no identity')] };
    const { logThreshold = 1, legacyLogThreshold = logThreshold } = parts;
    const logs = found.kind === 'bundle' ? logThreshold : legacyLogThreshold;
    const { signer, checks } = await verifyProofs({ ...parts, logThreshold: logs }, trust, entity);
    if (signer === undefined)
        return { checks };
    const certificate = new external_node_crypto_.X509Certificate(der);
    const signedAt = timesOf(entity)[0];
    return {
        checks: [...checks, sameCertificate(entity, certificate), ...identityChecks(parts, certificateIdentity(signer))],
        certificate: certificate.toString(),
        ...(signedAt === undefined ? {} : { signedAt }),
    };
}
/** In the order in which the library checks; what stands before the failed one has passed. */
const PROOFS = ['timestamp', 'certificate', 'log', 'signature'];
async function verifyProofs(parts, trust, entity) {
    const { Verifier } = await Promise.all(/* import() */[__webpack_require__.e(3926), __webpack_require__.e(5197), __webpack_require__.e(7771)]).then(__webpack_require__.t.bind(__webpack_require__, 17771, 19));
    const { logThreshold = 1, timestampThreshold = 1, certificateLogThreshold = 1 } = parts;
    try {
        const times = timesOf(entity);
        const timestampAuthorities = trust.timestampAuthorities.filter(({ validFor: { start, end } }) => times.every((time) => start <= time && time <= end));
        const verifier = new Verifier({ ...trust, timestampAuthorities }, {
            tlogThreshold: logThreshold,
            ctlogThreshold: certificateLogThreshold,
            timestampThreshold: Math.max(1, timestampThreshold),
        });
        const signer = verifier.verify(entity);
        return { signer, checks: PROOFS.map((name) => ({ name, ok: true })) };
    }
    catch (error) {
        const failed = failedProof(error);
        const passed = PROOFS.slice(0, PROOFS.indexOf(failed)).map((name) => ({ name, ok: true }));
        return { checks: [...passed, (0,sign_policy/* check */.z6)(failed, false, messageOf(error))] };
    }
}
/** Its own errors carry a code; anything else comes from content that cannot be read, before anything was proven. */
function failedProof(error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code.startsWith('CERTIFICATE') || code.startsWith('PUBLIC_KEY'))
        return 'certificate';
    if (code.startsWith('TLOG'))
        return 'log';
    return code.startsWith('SIGNATURE') ? 'signature' : 'timestamp';
}
function messageOf(error) {
    if (!(error instanceof Error))
        return String(error);
    return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
}
function timesOf({ timestamps }) {
    return timestamps.flatMap((one) => {
        if (one.$case === 'timestamp-authority')
            return [one.timestamp.signingTime];
        const { inclusionPromise, integratedTime } = one.tlogEntry;
        return inclusionPromise === undefined ? [] : [new Date(Number(integratedTime) * 1000)];
    });
}
/** Somebody who watches the log for misuse of an identity must find this certificate there, not another one with the same signature. */
function sameCertificate({ tlogEntries }, { raw }) {
    const all = tlogEntries.every(({ canonicalizedBody }) => {
        const logged = loggedCertificates(canonicalizedBody);
        return logged.length > 0 && logged.every((one) => one.equals(raw));
    });
    return (0,sign_policy/* check */.z6)('log-certificate', all, 'the log entry names another certificate');
}


/***/ })

};
