const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 8587;
export const ids = [8587];
export const modules = {

/***/ 83768:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $U: () => (/* binding */ isIndexType),
/* harmony export */   Q3: () => (/* binding */ isManifestType),
/* harmony export */   Z2: () => (/* binding */ MEDIA_TYPES),
/* harmony export */   eH: () => (/* binding */ DigestSchema),
/* harmony export */   l5: () => (/* binding */ DescriptorSchema),
/* harmony export */   mh: () => (/* binding */ descriptorJson),
/* harmony export */   yD: () => (/* binding */ AnnotationsSchema)
/* harmony export */ });
/* unused harmony exports PlatformSchema, parseDescriptor, platformJson */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77934);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37241);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40298);



const MEDIA_TYPES = {
    ociIndex: 'application/vnd.oci.image.index.v1+json',
    ociManifest: 'application/vnd.oci.image.manifest.v1+json',
    ociConfig: 'application/vnd.oci.image.config.v1+json',
    ociEmpty: 'application/vnd.oci.empty.v1+json',
    dockerList: 'application/vnd.docker.distribution.manifest.list.v2+json',
    dockerManifest: 'application/vnd.docker.distribution.manifest.v2+json',
    dockerConfig: 'application/vnd.docker.container.image.v1+json',
};
const DigestSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .custom */ .IeY(_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc, 'expected a sha256 or sha512 digest');
const PlatformSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    os: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    architecture: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    variant: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    'os.version': valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
}), valibot__WEBPACK_IMPORTED_MODULE_2__/* .transform */ .pdi(({ os, architecture, variant, 'os.version': osVersion }) => ({
    os,
    architecture,
    ...(variant === undefined || variant === '' ? {} : { variant }),
    ...(osVersion === undefined ? {} : { osVersion }),
})));
const AnnotationsSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP());
const DescriptorSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    mediaType: valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .minLength */ .BpQ(1)),
    digest: DigestSchema,
    size: _parse_js__WEBPACK_IMPORTED_MODULE_1__/* .Size */ .or,
    annotations: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullish */ .cl6(AnnotationsSchema),
    platform: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullish */ .cl6(PlatformSchema),
    artifactType: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    data: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    urls: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP())),
}), valibot__WEBPACK_IMPORTED_MODULE_2__/* .transform */ .pdi((raw) => {
    const { mediaType, digest, size, annotations, platform, artifactType, data, urls } = raw;
    return {
        mediaType,
        digest,
        size,
        ...(annotations ? { annotations } : {}),
        ...(platform ? { platform } : {}),
        ...(artifactType ? { artifactType } : {}),
        ...(data ? { data } : {}),
        ...(urls ? { urls } : {}),
    };
}));
/** @throws REGISTRY_MALFORMED with the path to the fault. */
function parseDescriptor(value, what = 'descriptor') {
    return parseValue(DescriptorSchema, value, what);
}
/** The descriptor as JSON in the field order that docker and cosign write; platform with its `os.version` name. */
function descriptorJson(descriptor) {
    const { mediaType, digest, size, annotations, platform, artifactType, data, urls } = descriptor;
    return {
        mediaType,
        digest,
        size,
        ...(data === undefined ? {} : { data }),
        ...(urls === undefined ? {} : { urls }),
        ...(annotations === undefined ? {} : { annotations }),
        ...(platform === undefined ? {} : { platform: platformJson(platform) }),
        ...(artifactType === undefined ? {} : { artifactType }),
    };
}
function platformJson(platform) {
    const { os, architecture, variant, osVersion } = platform;
    return {
        architecture,
        os,
        ...(osVersion === undefined ? {} : { 'os.version': osVersion }),
        ...(variant === undefined ? {} : { variant }),
    };
}
function isIndexType(mediaType) {
    return mediaType === MEDIA_TYPES.ociIndex || mediaType === MEDIA_TYPES.dockerList;
}
function isManifestType(mediaType) {
    return mediaType === MEDIA_TYPES.ociManifest || mediaType === MEDIA_TYPES.dockerManifest || isIndexType(mediaType);
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
/** @throws REGISTRY_MALFORMED with the path to the fault. */
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

/***/ 64252:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $T: () => (/* binding */ manifestContent),
/* harmony export */   Hw: () => (/* binding */ assembleIndex),
/* harmony export */   L6: () => (/* binding */ successorsOf),
/* harmony export */   Ng: () => (/* binding */ parseManifest),
/* harmony export */   T1: () => (/* binding */ MANIFEST_LIMITS),
/* harmony export */   xq: () => (/* binding */ platformChildren)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(77934);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _descriptor_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83768);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37241);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(40298);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(88758);






/** Limits against hostile input (bytes and counts). */
const MANIFEST_LIMITS = { pullBytes: 8 << 20, pushBytes: 4 << 20, entries: 10_000, depth: 4 };
const Common = {
    schemaVersion: valibot__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .euz(2),
    mediaType: valibot__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP()),
    annotations: valibot__WEBPACK_IMPORTED_MODULE_5__/* .nullish */ .cl6(_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .AnnotationsSchema */ .yD),
    subject: valibot__WEBPACK_IMPORTED_MODULE_5__/* .nullish */ .cl6(_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .DescriptorSchema */ .l5),
    artifactType: valibot__WEBPACK_IMPORTED_MODULE_5__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP()),
};
const Entries = valibot__WEBPACK_IMPORTED_MODULE_5__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .DescriptorSchema */ .l5), valibot__WEBPACK_IMPORTED_MODULE_5__/* .maxLength */ .Ru6(MANIFEST_LIMITS.entries));
const SingleSchema = valibot__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ ...Common, config: _descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .DescriptorSchema */ .l5, layers: valibot__WEBPACK_IMPORTED_MODULE_5__/* .nullish */ .cl6(Entries, []) });
const IndexSchema = valibot__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ ...Common, manifests: valibot__WEBPACK_IMPORTED_MODULE_5__/* .nullish */ .cl6(Entries, []) });
const ShapeSchema = valibot__WEBPACK_IMPORTED_MODULE_5__/* .looseObject */ ._H3({ mediaType: valibot__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP()) });
/**
 * Reads a manifest or index. The media type said from outside (Content-Type, descriptor) must equal the one inside, and a
 * document that is both an index and a manifest is refused (CVE-2021-41190).
 * @throws REGISTRY_MALFORMED with the path to the fault; REGISTRY_LIMIT when it is too large.
 */
function parseManifest(bytes, mediaType, what) {
    if (bytes.byteLength > MANIFEST_LIMITS.pullBytes) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('REGISTRY_LIMIT', `${what} is larger than ${MANIFEST_LIMITS.pullBytes} bytes`);
    }
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
    const shape = (0,_parse_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .qF)(ShapeSchema, text, what);
    if ('manifests' in shape && ('layers' in shape || 'config' in shape)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('REGISTRY_MALFORMED', `${what} is ambiguous: it has both manifests and layers or config`);
    }
    const type = agreedType(shape.mediaType, mediaType, 'manifests' in shape, what);
    if ((0,_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .isIndexType */ .$U)(type)) {
        const { manifests, ...rest } = (0,_parse_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .qF)(IndexSchema, text, what);
        return { kind: 'index', mediaType: type, manifests: manifests ?? [], ...optional(rest) };
    }
    const { config, layers, ...rest } = (0,_parse_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .qF)(SingleSchema, text, what);
    return { kind: 'image', mediaType: type, config, layers: layers ?? [], ...optional(rest) };
}
function agreedType(inside, outside, looksLikeIndex, what) {
    if (inside !== undefined && outside !== undefined && inside !== outside) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('REGISTRY_MALFORMED', `${what} says it is ${inside}, but was given as ${outside}`);
    }
    const type = inside ?? outside ?? (looksLikeIndex ? _descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .MEDIA_TYPES */ .Z2.ociIndex : _descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .MEDIA_TYPES */ .Z2.ociManifest);
    const known = [
        _descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .MEDIA_TYPES */ .Z2.ociIndex,
        _descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .MEDIA_TYPES */ .Z2.dockerList,
        _descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .MEDIA_TYPES */ .Z2.ociManifest,
        _descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .MEDIA_TYPES */ .Z2.dockerManifest,
    ];
    if (!known.includes(type)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('REGISTRY_MALFORMED', `${what} has the media type ${type}, which is no image manifest or index`);
    }
    if ((0,_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .isIndexType */ .$U)(type) !== looksLikeIndex) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('REGISTRY_MALFORMED', `${what} is ${type} but its content is ${looksLikeIndex ? 'an index' : 'a manifest'}`);
    }
    return type;
}
function optional({ annotations, subject, artifactType, }) {
    return {
        ...(annotations ? { annotations } : {}),
        ...(subject ? { subject } : {}),
        ...(artifactType ? { artifactType } : {}),
    };
}
/** Every descriptor a manifest points at and needs: children of an index, config and layers of an image. Not its subject. */
function successorsOf(manifest) {
    return manifest.kind === 'index' ? manifest.manifests : [manifest.config, ...manifest.layers];
}
/** The children that are images of a platform; attestation manifests and other unknown platforms are left out. */
function platformChildren(index) {
    return index.manifests.filter((child) => child.platform !== undefined && !(0,_platform_js__WEBPACK_IMPORTED_MODULE_4__/* .isUnknownPlatform */ ._H)(child.platform));
}
/** Serialises a manifest we write ourselves: stable field order, no white space, so equal content has an equal digest. */
function manifestContent(manifest) {
    const head = { schemaVersion: 2, mediaType: manifest.mediaType };
    const tail = {
        ...(manifest.subject === undefined ? {} : { subject: (0,_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .descriptorJson */ .mh)(manifest.subject) }),
        ...(manifest.annotations === undefined ? {} : { annotations: manifest.annotations }),
    };
    const artifactType = manifest.artifactType === undefined ? {} : { artifactType: manifest.artifactType };
    const body = manifest.kind === 'index'
        ? { manifests: manifest.manifests.map(_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .descriptorJson */ .mh) }
        : { config: (0,_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .descriptorJson */ .mh)(manifest.config), layers: manifest.layers.map(_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .descriptorJson */ .mh) };
    const bytes = Buffer.from(JSON.stringify({ ...head, ...artifactType, ...body, ...tail }));
    const descriptor = {
        mediaType: manifest.mediaType,
        digest: (0,_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .digestOf */ .ol)(bytes),
        size: bytes.byteLength,
        ...(manifest.artifactType === undefined ? {} : { artifactType: manifest.artifactType }),
    };
    return { descriptor, bytes, manifest };
}
/**
 * The index over platform manifests, in the given order, as `docker buildx imagetools create` would write it.
 * @throws REGISTRY_MALFORMED when a platform is missing or stands twice.
 */
function assembleIndex(children, annotations = {}) {
    const seen = new Set();
    for (const { platform, digest } of children) {
        if (platform === undefined)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('REGISTRY_MALFORMED', `child ${digest} of the index has no platform`);
        const name = (0,_platform_js__WEBPACK_IMPORTED_MODULE_4__/* .formatPlatform */ .Bq)(platform);
        if (seen.has(name))
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('REGISTRY_MALFORMED', `platform ${name} stands twice in the index`);
        seen.add(name);
    }
    return manifestContent({
        kind: 'index',
        mediaType: _descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .MEDIA_TYPES */ .Z2.ociIndex,
        manifests: children,
        ...(Object.keys(annotations).length === 0 ? {} : { annotations }),
    });
}


/***/ }),

/***/ 40298:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $x: () => (/* binding */ parseValue),
/* harmony export */   or: () => (/* binding */ Size),
/* harmony export */   qF: () => (/* binding */ parseJson)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77934);


/** Sizes and times of day that JSON of the OCI specifications can hold. */
const Size = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .safeInteger */ .Y2b(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minValue */ .Wwf(0));
/**
 * Reads JSON text against a schema.
 * @throws REGISTRY_MALFORMED (or the given code) naming `what` and the path to the first fault, such as `manifests[1].size`.
 */
function parseJson(schema, text, what, code = 'REGISTRY_MALFORMED') {
    let json;
    try {
        json = JSON.parse(text);
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ(code, `${what} is not JSON: ${cause instanceof Error ? cause.message : String(cause)}`, {
            cause,
        });
    }
    return parseValue(schema, json, what, code);
}
/** As parseJson, for a value that is parsed already. */
function parseValue(schema, value, what, code = 'REGISTRY_MALFORMED') {
    const result = valibot__WEBPACK_IMPORTED_MODULE_1__/* .safeParse */ .xLC(schema, value, { abortEarly: true });
    if (result.success)
        return result.output;
    const issue = result.issues[0];
    const path = pathOf(issue);
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ(code, `${what} is malformed at ${path}: ${issue.message}`, { facts: { path } });
}
function pathOf(issue) {
    let path = '';
    for (const item of issue.path ?? []) {
        path += typeof item.key === 'number' ? `[${item.key}]` : path === '' ? String(item.key) : `.${String(item.key)}`;
    }
    return path === '' ? '(root)' : path;
}


/***/ }),

/***/ 82657:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ readBlob)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

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

/***/ 68424:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F2: () => (/* binding */ parseReference),
/* harmony export */   FH: () => (/* binding */ formatReference),
/* harmony export */   _M: () => (/* binding */ repositoryOf),
/* harmony export */   dz: () => (/* binding */ isTag),
/* harmony export */   i7: () => (/* binding */ canonicalRegistry),
/* harmony export */   s_: () => (/* binding */ parseImageLocation)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37241);


const COMPONENT = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*$/;
const TAG = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/;
const HOST = /^(?:\[[0-9a-fA-F:.]+\]|[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*\.?)(?::(\d{1,5}))?$/;
const HUB_NAMES = new Set(['docker.io', 'index.docker.io', 'registry-1.docker.io', 'registry.hub.docker.com']);
/** The tag grammar of distribution-spec: up to 128 of letters, digits, `_`, `.`, `-`, not starting with `.` or `-`. */
function isTag(text) {
    return TAG.test(text);
}
/** The one spelling of a registry host: lower case, Docker Hub's several names as `docker.io`. */
function canonicalRegistry(host) {
    const lower = host.toLowerCase();
    return HUB_NAMES.has(lower) ? 'docker.io' : lower;
}
function fail(text, why) {
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('CONFIG_REFERENCE', `not an image reference: ${JSON.stringify(text.slice(0, 300))}: ${why}`, {
        help: 'write registry/repository:tag or registry/repository@sha256:…',
    });
}
/**
 * Reads a reference by the grammar of distribution/reference, with Docker Hub's defaults for a missing registry and
 * `library/`. No tag is added where none is written.
 * @throws CONFIG_REFERENCE saying which part is wrong.
 */
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
    if (match[1] !== undefined && (Number(match[1]) > 65_535 || Number(match[1]) === 0))
        fail(text, `port ${match[1]} does not exist`);
}
function repositoryOf({ registry, repository }) {
    return `${registry}/${repository}`;
}
function formatReference(reference) {
    const { tag, digest } = reference;
    return `${repositoryOf(reference)}${tag === undefined ? '' : `:${tag}`}${digest === undefined ? '' : `@${digest}`}`;
}
/**
 * Reads REF: `registry/repo:tag`, `registry/repo@sha256:…`, `oci:DIR[:tag]`, `oci-archive:FILE[:tag]`,
 * `docker-archive:FILE[:tag]` or `docker-daemon:NAME`; `@sha256:…` may stand in place of `:tag`.
 * @throws CONFIG_REFERENCE
 */
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

/***/ 72448:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UY: () => (/* binding */ openImage),
/* harmony export */   kD: () => (/* binding */ choosePlatforms),
/* harmony export */   zc: () => (/* binding */ chooseOnePlatform)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _image_image_config_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55691);
/* harmony import */ var _image_manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64252);
/* harmony import */ var _image_platform_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88758);
/* harmony import */ var _image_read_blob_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(82657);





/** Reads the manifest behind a tag or digest and the manifests of its platforms; attestation manifests are left out. */
async function openImage(source, reference, call) {
    const root = await source.readManifest(reference, call);
    const { manifest } = root;
    if (manifest.kind === 'image') {
        const content = { ...root, manifest };
        return { source, root, children: [{ platform: await platformOf(source, manifest, call), content }] };
    }
    const children = await Promise.all((0,_image_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .platformChildren */ .xq)(manifest).map(async ({ platform, digest }) => {
        const content = await source.readManifest(digest, call);
        return content.manifest.kind === 'image'
            ? [{ platform, content: { ...content, manifest: content.manifest } }]
            : [];
    }));
    return { source, root, children: children.flat() };
}
async function platformOf(source, manifest, call) {
    const config = await (0,_image_read_blob_js__WEBPACK_IMPORTED_MODULE_4__/* .readBlob */ .g)(source, manifest.config, _image_image_config_js__WEBPACK_IMPORTED_MODULE_1__/* .CONFIG_LIMIT_BYTES */ .X, call);
    return (0,_image_image_config_js__WEBPACK_IMPORTED_MODULE_1__/* .parseImageConfig */ .F)(config.toString('utf8')).platform;
}
/** The children for the platforms that were asked for, or all. @throws CONFIG_INVALID listing those the image has. */
function choosePlatforms(image, wanted) {
    if (wanted.length === 0)
        return image.children;
    const problems = new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Problems */ .Zw();
    const chosen = wanted.flatMap((platform) => {
        const child = image.children.find((one) => (0,_image_platform_js__WEBPACK_IMPORTED_MODULE_3__/* .samePlatform */ .my)(one.platform, platform));
        if (child === undefined)
            problems.add('platforms', `the image has no ${(0,_image_platform_js__WEBPACK_IMPORTED_MODULE_3__/* .formatPlatform */ .Bq)(platform)}`, `it has ${platformList(image)}`);
        return child === undefined ? [] : [child];
    });
    problems.throwIfAny();
    return chosen;
}
/** The one child that a command about a single platform speaks of. @throws CONFIG_INVALID listing the platforms. */
function chooseOnePlatform(image, wanted) {
    const chosen = choosePlatforms(image, wanted);
    const [only] = chosen;
    if (chosen.length === 1 && only !== undefined)
        return only;
    const problems = new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Problems */ .Zw();
    problems.add('platforms', 'the image has several platforms', `choose one with --platforms: ${platformList(image)}`);
    problems.throwIfAny();
    throw new Error('unreachable');
}
function platformList(image) {
    return image.children.map(({ platform }) => (0,_image_platform_js__WEBPACK_IMPORTED_MODULE_3__/* .formatPlatform */ .Bq)(platform)).join(', ');
}


/***/ }),

/***/ 6547:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ pipelineRequest),
/* harmony export */   X: () => (/* binding */ signatureFormats)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _image_platform_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88758);
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68424);
/* harmony import */ var _release_request_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10095);




/** Understands the inputs of a pipeline; every fault becomes a problem, and the result is only meaningful without any. */
function pipelineRequest(inputs, env, problems) {
    const images = inputs.images.flatMap((text) => imageName(text, problems));
    const platforms = inputs.platforms.flatMap((text) => attempt(problems, 'platforms', () => (0,_image_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePlatform */ .FL)(text)));
    refuseRepeats('platforms', platforms.map(_image_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPlatform */ .Bq), problems);
    if (inputs.release && !inputs.push)
        problems.add('release', 'needs push', 'a release names an image in a registry: --push');
    if (inputs.push && images.length === 0 && inputs.images.length === 0)
        problems.add('images', 'is missing', 'push needs a name: --images registry/owner/app');
    const annotations = splitAnnotations(pairs('annotations', inputs.annotations, problems));
    return {
        images,
        platforms,
        tagLines: inputs.tags,
        flavor: inputs.flavor,
        push: inputs.push,
        load: inputs.load,
        sign: inputs.sign,
        formats: signatureFormats(inputs, problems),
        ...(inputs.release ? { release: (0,_release_request_js__WEBPACK_IMPORTED_MODULE_3__/* .releaseRequest */ .R)(inputs, problems) } : {}),
        publicLog: inputs.publicLog,
        feed: inputs.osvUrl,
        gate: { failOn: inputs.failOn, unknownSeverity: inputs.unknownSeverity, mode: inputs.gate },
        indexAnnotations: annotations.index,
        build: buildOptions(inputs, platforms, annotations.manifest, env, problems),
    };
}
function buildOptions(inputs, platforms, annotations, env, problems) {
    return {
        context: inputs.context,
        dockerfile: inputs.file ?? '',
        tags: [],
        buildArgs: buildArguments(inputs.buildArgs, env),
        noCache: inputs.noCache,
        pull: inputs.pull,
        squash: false,
        platforms,
        labels: pairs('labels', inputs.labels, problems),
        annotations,
        secretEnvs: checkedPairs('secret-envs', inputs.secretEnvs, problems),
        secretFiles: checkedPairs('secret-files', inputs.secretFiles, problems),
        buildContexts: checkedPairs('build-contexts', inputs.buildContexts, problems),
        cacheFrom: inputs.cacheFrom,
        cacheTo: inputs.cacheTo,
        noCacheFilters: inputs.noCacheFilters,
        addHosts: inputs.addHosts,
        allow: inputs.allow,
        ulimit: inputs.ulimit,
        ssh: inputs.ssh,
        ...(inputs.target === undefined ? {} : { target: inputs.target }),
        ...(inputs.network === undefined ? {} : { network: inputs.network }),
        ...(inputs.shmSize === undefined ? {} : { shmSize: inputs.shmSize }),
        ...(inputs.builder === undefined ? {} : { builder: inputs.builder }),
    };
}
function imageName(text, problems) {
    return attempt(problems, 'images', () => {
        const reference = (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .parseReference */ .F2)(text);
        if (reference.tag === undefined && reference.digest === undefined)
            return reference;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('CONFIG_REFERENCE', `${JSON.stringify(text)} has a ${reference.tag === undefined ? 'digest' : 'tag'}`, {
            help: 'write the name alone, and the tag in tags',
        });
    });
}
/** One or no value; what the function throws becomes a problem of the input. */
function attempt(problems, input, read) {
    try {
        return [read()];
    }
    catch (thrown) {
        if (!(thrown instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ))
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
/** NAME=VALUE lines as a record. */
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
/** `NAME` alone takes its value from the environment, as docker does; one that is unset there is left out, also as docker does. */
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
/** docker's prefixes: `index:NAME` belongs to the index, `manifest:NAME` to the manifests, a bare name to both. */
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

/***/ 36757:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nr: () => (/* binding */ leaveUnsigned),
/* harmony export */   _S: () => (/* binding */ sign),
/* harmony export */   e9: () => (/* binding */ failures)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _stage_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21892);


/**
 * Signs and attests in every repository, then verifies with the policy that users will use. A statement of the same type about
 * the same manifest that verifies already is left alone: what differs between two runs is only their time.
 */
async function sign(from, requests, signing, formats, call) {
    const perRepository = await Promise.all(from.repositories.map((repository) => signIn(repository, requests, signing, formats, call)));
    const signatures = perRepository.flatMap((one) => one.signatures);
    const evidence = { ...from, signatures };
    return perRepository.every(({ existed }) => existed)
        ? (0,_stage_js__WEBPACK_IMPORTED_MODULE_1__/* .already */ .x1)(evidence, 'signed and verified before')
        : (0,_stage_js__WEBPACK_IMPORTED_MODULE_1__/* .done */ .Vw)(evidence);
}
async function signIn(repository, requests, { signer, verifier }, formats, call) {
    const before = await verifier.verify(repository, demandsOf(requests), call);
    if (before.verified)
        return { signatures: presentSignatures(requests, before), existed: true };
    const missing = await missingStatements(repository, requests, verifier, call);
    const present = requests.filter((request) => !missing.includes(request));
    const signatures = await signer.attach(repository, missing, { ...call, formats });
    await proveSigned(repository, demandsOf(requests), verifier, call);
    return { signatures: [...presentSignatures(present, before), ...signatures], existed: false };
}
/** The statements that no accepted one of the same type about the same manifest stands for yet. */
async function missingStatements(repository, requests, verifier, call) {
    const verified = await Promise.all(requests.map((request) => verifier.verify(repository, demandsOf([request]), call)));
    return requests.filter((_, at) => verified[at]?.verified !== true);
}
/** The other way to Signed: the user said `sign: off`. */
function leaveUnsigned(from) {
    return (0,_stage_js__WEBPACK_IMPORTED_MODULE_1__/* .skipped */ .hT)({ ...from, signatures: [] }, 'sign is off');
}
function demandsOf(requests) {
    const bySubject = Map.groupBy(requests, ({ subject }) => subject.digest);
    return [...bySubject.values()].flatMap((group) => {
        const [first] = group;
        return first === undefined
            ? []
            : [{ subject: first.subject, predicateTypes: group.map(({ predicateType }) => predicateType) }];
    });
}
async function proveSigned(repository, demands, verifier, call) {
    const result = await verifier.verify(repository, demands, call);
    if (result.verified)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('VERIFY_FAILED', `what was just signed in ${repository.name} does not verify: ${failures(result)}`);
}
/** How many failed checks a message names. */
const NAMED = 6;
/** Every kind of failed check once, one a line: `format: check: reason`. */
function failures(result) {
    const failed = result.candidates.flatMap(({ format, checks }) => checks.filter(({ ok }) => !ok).map(({ name, reason }) => `${format}: ${name}: ${reason ?? 'failed'}`));
    const distinct = [...new Set(failed)];
    if (distinct.length === 0)
        return 'no signature was found';
    const more = distinct.length > NAMED ? [`and ${distinct.length - NAMED} more`] : [];
    return [...distinct.slice(0, NAMED), ...more].join('\n  ');
}
/** What stands already, with the formats of the accepted candidates. */
function presentSignatures(requests, result) {
    return requests.map(({ subject, predicateType }) => {
        const accepted = result.candidates.filter(({ digest, checks }) => digest === subject.digest && checks.every(({ ok }) => ok));
        const formats = [...new Set(accepted.map(({ format }) => format))];
        return { digest: subject.digest, signature: '', timestamp: '', predicateType, formats };
    });
}


/***/ }),

/***/ 27948:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JD: () => (/* binding */ preAuthenticationEncoding),
/* harmony export */   K3: () => (/* binding */ base64),
/* harmony export */   T4: () => (/* binding */ IN_TOTO_PAYLOAD_TYPE),
/* harmony export */   TZ: () => (/* binding */ Base64Schema),
/* harmony export */   W7: () => (/* binding */ EnvelopeSchema),
/* harmony export */   X8: () => (/* binding */ envelopeJson),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   dG: () => (/* binding */ HexText),
/* harmony export */   j$: () => (/* binding */ Base64Text),
/* harmony export */   mE: () => (/* binding */ parseEnvelope)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77934);
/* harmony import */ var _image_parse_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40298);


/** Every statement we sign or accept is an in-toto one. */
const IN_TOTO_PAYLOAD_TYPE = 'application/vnd.in-toto+json';
/**
 * The pre-authentication encoding: the bytes that are really signed (secure-systems-lab/dsse, protocol.md). Lengths count
 * bytes, not characters.
 */
function preAuthenticationEncoding(payloadType, payload) {
    const head = `DSSEv1 ${Buffer.byteLength(payloadType)} ${payloadType} ${payload.byteLength} `;
    return Buffer.concat([Buffer.from(head), payload]);
}
/** The JSON form. No `keyid`: cosign refuses a key's signature whose keyid is neither empty nor its own. */
function envelopeJson({ payloadType, payload, signatures }) {
    return {
        payload: base64(payload),
        payloadType,
        signatures: signatures.map(({ sig }) => ({ sig: base64(sig) })),
    };
}
function base64(bytes) {
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
}
/** UTF-8 bytes as text, without copying them first. */
function textOf(bytes) {
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
}
/** A text that is base64 in whole: checked by decoding, because valibot's pattern overflows the stack at some megabytes. */
const Base64Text = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .check */ .z6Y((text) => decode(text) !== undefined, 'expected base64'));
/** Bytes written in base64. */
const Base64Schema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .rawTransform */ .NTK(({ dataset, addIssue, NEVER }) => {
    const bytes = decode(dataset.value);
    if (bytes !== undefined)
        return bytes;
    addIssue({ message: 'expected base64' });
    return NEVER;
}));
/** Buffer skips what is no base64, so then there are fewer bytes than the text has room for. */
function decode(text) {
    if (text.length % 4 !== 0)
        return undefined;
    const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
    const bytes = Buffer.from(text, 'base64');
    return bytes.byteLength === (text.length / 4) * 3 - padding ? bytes : undefined;
}
/** Bytes written in hex, without a prefix. */
const HexText = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .check */ .z6Y((text) => text.length % 2 === 0 && Buffer.from(text, 'hex').byteLength === text.length / 2, 'expected hex'));
const EnvelopeSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    payload: Base64Schema,
    payloadType: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    signatures: valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ sig: Base64Schema, keyid: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), '') })), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minLength */ .BpQ(1), valibot__WEBPACK_IMPORTED_MODULE_1__/* .maxLength */ .Ru6(16)),
});
/** @throws REGISTRY_MALFORMED with the path to the fault. */
function parseEnvelope(bytes, what) {
    return (0,_image_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(EnvelopeSchema, textOf(bytes), what);
}


/***/ }),

/***/ 32768:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   By: () => (/* binding */ parseStatement),
/* harmony export */   Cs: () => (/* binding */ PREDICATE_TYPES),
/* harmony export */   KH: () => (/* binding */ isAbout),
/* harmony export */   Tp: () => (/* binding */ statementBytes),
/* harmony export */   Vk: () => (/* binding */ sameJson)
/* harmony export */ });
/* unused harmony export STATEMENT_V1 */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(77934);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _image_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37241);
/* harmony import */ var _image_parse_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40298);
/* harmony import */ var _dsse_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27948);





const STATEMENT_V1 = 'https://in-toto.io/Statement/v1';
const STATEMENT_TYPES = [STATEMENT_V1, 'https://in-toto.io/Statement/v0.1'];
/** Predicate types by cosign's short names. `sign` is cosign 3's "this image is signed", with an empty predicate. */
const PREDICATE_TYPES = {
    sign: 'https://sigstore.dev/cosign/sign/v1',
    custom: 'https://cosign.sigstore.dev/attestation/v1',
    slsaprovenance: 'https://slsa.dev/provenance/v0.2',
    slsaprovenance1: 'https://slsa.dev/provenance/v1',
    spdx: 'https://spdx.dev/Document',
    cyclonedx: 'https://cyclonedx.org/bom',
    link: 'https://in-toto.io/Link/v1',
    vuln: 'https://cosign.sigstore.dev/attestation/vuln/v1',
    openvex: 'https://openvex.dev/ns',
};
/**
 * The bytes of an in-toto Statement v1 about one manifest, with cosign's fields in cosign's order. Equal input gives equal bytes.
 * @throws CONFIG_INVALID when the predicate is not a JSON object: every verifier refuses such a statement.
 */
function statementBytes(subject, predicateType, predicate) {
    if (typeof predicate !== 'object' || predicate === null || Array.isArray(predicate))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('CONFIG_INVALID', `the predicate for ${predicateType} is not a JSON object`);
    const statement = {
        _type: STATEMENT_V1,
        subject: [{ digest: { [(0,_image_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .algorithmOf */ .Hy)(subject)]: (0,_image_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .hexOf */ .ZD)(subject) }, annotations: {} }],
        predicateType,
        predicate,
    };
    return Buffer.from(JSON.stringify(statement));
}
const SubjectSchema = valibot__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
    name: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()),
    uri: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()),
    digest: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_4__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()), {}),
    content: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()),
    downloadLocation: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()),
    mediaType: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()),
    annotations: valibot__WEBPACK_IMPORTED_MODULE_4__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_4__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_4__/* .unknown */ .L5J())),
});
const StatementSchema = valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
    _type: valibot__WEBPACK_IMPORTED_MODULE_4__/* .picklist */ .KIO(STATEMENT_TYPES),
    subject: valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(SubjectSchema), valibot__WEBPACK_IMPORTED_MODULE_4__/* .minLength */ .BpQ(1), valibot__WEBPACK_IMPORTED_MODULE_4__/* .maxLength */ .Ru6(1024)),
    predicateType: valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_4__/* .minLength */ .BpQ(1)),
    predicate: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_4__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_4__/* .unknown */ .L5J()), {}),
}), valibot__WEBPACK_IMPORTED_MODULE_4__/* .transform */ .pdi(({ _type, subject, predicateType, predicate }) => ({
    _type,
    subject: subject.map(({ digest }) => ({ digest })),
    predicateType,
    predicate,
})));
/**
 * Reads a statement strictly: a field that in-toto does not know makes it invalid, as in cosign.
 * @throws REGISTRY_MALFORMED with the path to the fault.
 */
function parseStatement(payload, what = 'statement') {
    const text = (0,_dsse_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(payload);
    return (0,_image_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)(StatementSchema, text, what);
}
/** Whether one of the statement's subjects is this manifest. */
function isAbout(statement, subject) {
    const algorithm = (0,_image_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .algorithmOf */ .Hy)(subject);
    return statement.subject.some(({ digest }) => Object.hasOwn(digest, algorithm) && digest[algorithm] === (0,_image_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .hexOf */ .ZD)(subject));
}
/** Whether two JSON values are equal, whatever the order of their members. */
function sameJson(a, b) {
    if (a === b)
        return true;
    if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null)
        return false;
    if (Array.isArray(a) || Array.isArray(b)) {
        if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length)
            return false;
        return a.every((item, at) => sameJson(item, b[at]));
    }
    const left = Object.entries(a);
    const right = new Map(Object.entries(b));
    return (left.length === right.size && left.every(([name, value]) => right.has(name) && sameJson(value, right.get(name))));
}


/***/ })

};
