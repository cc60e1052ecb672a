const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 2;
export const ids = [2];
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
function parseDescriptor(value, what = 'descriptor') {
    return parseValue(DescriptorSchema, value, what);
}
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

/***/ 40298:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $x: () => (/* binding */ parseValue),
/* harmony export */   or: () => (/* binding */ Size),
/* harmony export */   qF: () => (/* binding */ parseJson)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77934);


const Size = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .safeInteger */ .Y2b(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minValue */ .Wwf(0));
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

/***/ 70002:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sandboxedCataloguer: () => (/* binding */ sandboxedCataloguer)
});

// UNUSED EXPORTS: SANDBOX_LIMITS

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/image/image-config.js
var image_config = __webpack_require__(55691);
// EXTERNAL MODULE: ./lib/image/read-blob.js
var read_blob = __webpack_require__(82657);
;// CONCATENATED MODULE: ./lib/sbom/content.js
const CONTENT_LIMITS = { entries: 4_000_000, pathLength: 4096, keptBytes: 192 << 20 };

// EXTERNAL MODULE: ./lib/system/secret.js
var secret = __webpack_require__(82709);
// EXTERNAL MODULE: ./lib/image/digest.js
var digest = __webpack_require__(37241);
;// CONCATENATED MODULE: ./lib/sbom/value-search.js

const PART_BYTES = { least: 6, most: 12 };
const SHORTEST_SOUGHT_BYTES = 16;
const LOOKED_AT_BYTES = 4096;
function soughtValue(secret) {
    if (secret.length < SHORTEST_SOUGHT_BYTES)
        return undefined;
    const size = Math.max(PART_BYTES.least, Math.min(PART_BYTES.most, Math.floor(secret.length / 3)));
    const last = Math.min(secret.length, LOOKED_AT_BYTES) - size;
    let before = 0;
    let most = 0;
    for (let at = 0; at <= last; at++) {
        const varied = new Set(secret.subarray(at, at + size)).size;
        if (varied <= most)
            continue;
        most = varied;
        before = at;
    }
    return { part: secret.toString('base64', before, before + size), before, length: secret.length };
}
function fingerprintOf(bytes) {
    return (0,digest/* hexOf */.ZD)((0,digest/* digestOf */.ol)(bytes));
}
class ValueSearch {
    #sought;
    #overlap;
    #tail = Buffer.alloc(0);
    constructor(sought) {
        this.#sought = sought.map(({ part, before, length }) => ({ part: Buffer.from(part, 'base64'), before, length }));
        this.#overlap = Math.max(0, ...sought.map(({ length }) => length - 1));
    }
    search(piece) {
        if (this.#sought.length === 0)
            return [];
        const text = this.#tail.length === 0 ? piece : Buffer.concat([this.#tail, piece]);
        const old = this.#tail.length;
        const found = this.#sought.flatMap((_one, value) => this.#candidates(text, old, value));
        this.#tail = Buffer.from(text.subarray(Math.max(0, text.length - this.#overlap)));
        return found.toSorted((a, b) => a.end - b.end);
    }
    #candidates(text, old, value) {
        const sought = this.#sought[value];
        if (sought === undefined)
            return [];
        const { part, before, length } = sought;
        const found = [];
        for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
            const start = at - before;
            const end = start + length;
            if (start < 0 || end > text.length || end <= old)
                continue;
            found.push({ value, fingerprint: fingerprintOf(text.subarray(start, end)), end: end - old });
        }
        return found;
    }
}

;// CONCATENATED MODULE: ./lib/sbom/known-values.js


const SHORTEST_IN_TEXT = 8;
function knownValues(secrets) {
    const values = secrets.map(({ name, value, encoding }) => ({
        name,
        bytes: encoding === undefined ? Buffer.from(value.reveal().trim()) : Buffer.from(value.reveal(), encoding),
    }));
    const searched = values.flatMap(({ name, bytes }) => {
        const sought = soughtValue(bytes);
        return sought === undefined ? [] : [{ name, sought, fingerprint: fingerprintOf(bytes) }];
    });
    return {
        sought: searched.map(({ sought }) => sought),
        isEmpty: secrets.length === 0,
        nameOf: ({ value, fingerprint }) => {
            const secret = searched[value];
            return secret?.fingerprint === fingerprint ? secret.name : undefined;
        },
        hide: (text) => (0,secret/* redact */.E)(text, secrets.map(({ value }) => value)),
        namesIn: (json) => {
            const long = values.filter(({ bytes }) => bytes.length >= SHORTEST_IN_TEXT);
            const canonical = rewritten(json);
            const found = long.filter(({ bytes }) => canonical.includes(JSON.stringify(bytes.toString('utf8')).slice(1, -1)));
            return [...new Set(found.map(({ name }) => name))];
        },
    };
}
function rewritten(json) {
    try {
        return JSON.stringify(JSON.parse(json));
    }
    catch {
        return json;
    }
}
function confirmed(found, known) {
    const exposed = found.flatMap((one) => {
        const place = { path: known.hide(Buffer.from(one.path, 'latin1').toString('utf8')), layer: one.layer };
        if (one.kind !== 'value')
            return [{ kind: one.kind, ...place }];
        const name = known.nameOf(one);
        return name === undefined ? [] : [{ kind: one.kind, ...place, name }];
    });
    return [...new Map(exposed.map((one) => [JSON.stringify(one), one])).values()];
}

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
;// CONCATENATED MODULE: ./lib/image/inventory.js
const UNCATALOGUED_KINDS = ['dotnet', 'java', 'php', 'ruby'];

;// CONCATENATED MODULE: ./lib/sbom/found.js
const FOUND_LIMITS = { components: 500_000, text: 4096, licenses: 256, secrets: 100_000 };

;// CONCATENATED MODULE: ./lib/sbom/image-layers/answer.js




const Text = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* maxLength */.Ru6(FOUND_LIMITS.text));
const Name = dist/* pipe */.FsL(Text, dist/* minLength */.BpQ(1));
const Purl = dist/* pipe */.FsL(Text, dist/* startsWith */.w1_('pkg:'));
const Layer = dist/* pipe */.FsL(dist/* number */.aig(), dist/* safeInteger */.Y2b(), dist/* minValue */.Wwf(0));
const EcosystemSchema = dist/* picklist */.KIO(['deb', 'apk', 'rpm', 'npm', 'pypi', 'golang']);
const ComponentSchema = dist/* strictObject */.rej({
    ecosystem: EcosystemSchema,
    name: Name,
    version: Name,
    purl: Purl,
    source: dist/* exactOptional */.yqP(dist/* strictObject */.rej({ name: Name, version: Name })),
    architecture: dist/* exactOptional */.yqP(Text),
    module: dist/* exactOptional */.yqP(Text),
    licenses: dist/* pipe */.FsL(dist/* array */.YOg(Text), dist/* maxLength */.Ru6(FOUND_LIMITS.licenses)),
    layer: Layer,
    path: Name,
    ownedBy: dist/* exactOptional */.yqP(Purl),
});
const SecretSchema = dist/* variant */.Oxt('kind', [
    dist/* strictObject */.rej({ kind: dist/* picklist */.KIO(['credentials', 'private-key']), path: Text, layer: Layer }),
    dist/* strictObject */.rej({
        kind: dist/* literal */.euz('value'),
        path: Text,
        layer: Layer,
        value: Layer,
        fingerprint: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[0-9a-f]{64}$/)),
    }),
]);
const FoundSchema = dist/* strictObject */.rej({
    os: dist/* exactOptional */.yqP(dist/* strictObject */.rej({ id: Name, versionId: Text, name: Text })),
    components: dist/* pipe */.FsL(dist/* array */.YOg(ComponentSchema), dist/* maxLength */.Ru6(FOUND_LIMITS.components)),
    unread: dist/* exactOptional */.yqP(dist/* pipe */.FsL(dist/* array */.YOg(dist/* strictObject */.rej({ ecosystem: EcosystemSchema, path: Name, reason: Text })), dist/* maxLength */.Ru6(FOUND_LIMITS.components))),
    uncatalogued: dist/* exactOptional */.yqP(dist/* pipe */.FsL(dist/* array */.YOg(dist/* strictObject */.rej({
        kind: dist/* picklist */.KIO(UNCATALOGUED_KINDS),
        files: dist/* pipe */.FsL(dist/* number */.aig(), dist/* safeInteger */.Y2b(), dist/* minValue */.Wwf(1)),
    })), dist/* maxLength */.Ru6(UNCATALOGUED_KINDS.length))),
    secrets: dist/* exactOptional */.yqP(dist/* pipe */.FsL(dist/* array */.YOg(SecretSchema), dist/* maxLength */.Ru6(FOUND_LIMITS.secrets))),
});
const AnswerSchema = dist/* union */.KCZ([
    dist/* strictObject */.rej({ found: FoundSchema }),
    dist/* strictObject */.rej({ refused: dist/* strictObject */.rej({ message: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* maxLength */.Ru6(16_384)), layer: Layer }) }),
]);
function parseAnswer(text, layers) {
    let json;
    try {
        json = JSON.parse(text);
    }
    catch (cause) {
        throw nonsense('it is not JSON', cause);
    }
    const result = dist/* safeParse */.xLC(AnswerSchema, json, { abortEarly: true });
    if (!result.success)
        throw nonsense(result.issues[0].message);
    const answer = result.output;
    const places = 'found' in answer ? [...answer.found.components, ...(answer.found.secrets ?? [])] : [];
    if (places.some(({ layer }) => layer >= layers))
        throw nonsense('it names a layer that the image does not have');
    return answer;
}
function nonsense(why, cause) {
    return new errors/* SlipwayError */.GQ('SCAN_CONTENT', `the process that reads the image answered nonsense: ${why}`, { cause });
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
;// CONCATENATED MODULE: ./lib/sbom/image-layers/frames.js

const LENGTH_BYTES = 4;
const ASSIGNMENT_LIMIT_BYTES = (/* unused pure expression or super */ null && (64 << 10));
function frameLength(bytes) {
    const length = Buffer.allocUnsafe(LENGTH_BYTES);
    length.writeUInt32BE(bytes);
    return length;
}
class FrameReader {
    #source;
    #chunk = Buffer.alloc(0);
    constructor(source) {
        this.#source = source[Symbol.asyncIterator]();
    }
    async assignment() {
        const bytes = await this.#exactly(await this.#length());
        return JSON.parse(bytes.toString('utf8'));
    }
    async *layer() {
        for (let left = await this.#length(); left > 0; left = await this.#length()) {
            while (left > 0) {
                const piece = await this.#upTo(left);
                left -= piece.length;
                yield piece;
            }
        }
    }
    async #length() {
        return (await this.#exactly(LENGTH_BYTES)).readUInt32BE();
    }
    async #upTo(bytes) {
        while (this.#chunk.length === 0)
            await this.#more();
        const piece = this.#chunk.subarray(0, bytes);
        this.#chunk = this.#chunk.subarray(piece.length);
        return piece;
    }
    async #exactly(bytes) {
        if (bytes > ASSIGNMENT_LIMIT_BYTES)
            throw new SlipwayError('INTERNAL', 'the assignment is too long');
        while (this.#chunk.length < bytes)
            await this.#more();
        return this.#upTo(bytes);
    }
    async #more() {
        const next = await this.#source.next();
        if (next.done === true)
            throw new SlipwayError('INTERNAL', 'the layers ended too early');
        this.#chunk = this.#chunk.length === 0 ? next.value : Buffer.concat([this.#chunk, next.value]);
    }
}

;// CONCATENATED MODULE: ./lib/sbom/image-layers/child-process.js



const NAME = 'the process that reads the image';
const KEPT_STDERR = 4096;
function startChild(options) {
    options.signal?.throwIfAborted();
    return new RunningChild(options);
}
class RunningChild {
    name = NAME;
    signal;
    #process;
    #gone = new AbortController();
    #limits;
    #exited;
    #output = [];
    #outputBytes = 0;
    #stderr = '';
    #finished = false;
    #closed = false;
    #fault;
    #waitedMs = 0;
    constructor(options) {
        this.#limits = options;
        this.signal =
            options.signal === undefined ? this.#gone.signal : AbortSignal.any([options.signal, this.#gone.signal]);
        const args = [
            '--permission',
            ...options.readable.map((path) => `--allow-fs-read=${path}`),
            `--max-old-space-size=${options.heapMegabytes}`,
            '--no-warnings',
            options.file,
        ];
        this.#process = (0,external_node_child_process_.spawn)(process.execPath, args, { env: {}, stdio: 'pipe' });
        this.#exited = this.#watch(this.#process);
        options.signal?.addEventListener('abort', this.#kill, { once: true });
    }
    async write(piece) {
        if (this.#closed)
            return;
        const { stdin } = this.#process;
        stdin.cork();
        stdin.write(frameLength(piece.length));
        const flowing = piece.length === 0 || stdin.write(piece);
        stdin.uncork();
        if (!flowing && !this.#closed)
            await this.#within(drained(stdin, this.#gone.signal));
        this.#limits.signal?.throwIfAborted();
    }
    closed() {
        return this.#closed;
    }
    finish() {
        this.#finished = true;
        this.#process.stdin.end();
    }
    finished() {
        return this.#finished;
    }
    async answer() {
        await this.#within(this.#exited);
        this.#limits.signal?.throwIfAborted();
        if (this.#fault !== undefined)
            throw this.#fault;
        const { exitCode, signalCode } = this.#process;
        if (exitCode !== 0) {
            const how = signalCode === null ? `exit code ${String(exitCode)}` : signalCode;
            throw new errors/* SlipwayError */.GQ('SCAN_CONTENT', `${NAME} died (${how})`, {
                help: 'the image may be too large for the memory of this machine, or made to break its readers',
                cause: new Error(this.#stderr.trim() || 'it left no message'),
            });
        }
        return Buffer.concat(this.#output).toString('utf8');
    }
    async end() {
        this.#kill();
        this.#limits.signal?.removeEventListener('abort', this.#kill);
        await this.#exited;
    }
    #kill = () => {
        this.#process.kill('SIGKILL');
    };
    #watch(child) {
        child.stdin.on('error', () => {
            this.#closed = true;
        });
        child.stdout.on('data', (chunk) => {
            this.#outputBytes += chunk.length;
            if (this.#outputBytes > this.#limits.answerBytes)
                this.#fail(`answered more than ${this.#limits.answerBytes} bytes`);
            else
                this.#output.push(chunk);
        });
        child.stderr.on('data', (chunk) => {
            this.#stderr = (this.#stderr + chunk.toString('utf8')).slice(-KEPT_STDERR);
        });
        return new Promise((settle) => {
            const ended = () => {
                this.#closed = true;
                this.#gone.abort(new errors/* SlipwayError */.GQ('SCAN_CONTENT', `${NAME} is gone`));
                settle();
            };
            child.once('error', (cause) => {
                this.#fault ??= new errors/* SlipwayError */.GQ('SCAN_CONTENT', `${NAME} cannot be started`, { cause });
                ended();
            });
            child.once('close', ended);
        });
    }
    #fail(why) {
        this.#fault ??= new errors/* SlipwayError */.GQ('SCAN_CONTENT', `${NAME} ${why}`);
        this.#kill();
    }
    async #within(event) {
        const left = Math.max(0, this.#limits.busyMs - this.#waitedMs);
        const began = performance.now();
        const timer = setTimeout(() => this.#fail(`took longer than ${this.#limits.busyMs} ms`), left);
        try {
            await event;
        }
        finally {
            clearTimeout(timer);
            this.#waitedMs += performance.now() - began;
        }
    }
}
function drained(stream, gone) {
    return new Promise((settle) => {
        const done = () => {
            stream.off('drain', done);
            stream.off('error', done);
            stream.off('close', done);
            gone.removeEventListener('abort', done);
            settle();
        };
        stream.once('drain', done);
        stream.once('error', done);
        stream.once('close', done);
        gone.addEventListener('abort', done, { once: true });
    });
}

;// CONCATENATED MODULE: ./lib/sbom/image-layers/turnstile.js
function turnstile(limit) {
    let inside = 0;
    const waiting = [];
    async function wait(signal) {
        signal?.throwIfAborted();
        if (inside < limit) {
            inside++;
            return;
        }
        await new Promise((settle, reject) => {
            const enter = () => {
                signal?.removeEventListener('abort', leave);
                settle();
            };
            const leave = () => {
                waiting.splice(waiting.indexOf(enter), 1);
                reject(signal?.reason);
            };
            waiting.push(enter);
            signal?.addEventListener('abort', leave, { once: true });
        });
    }
    return async (task, signal) => {
        await wait(signal);
        try {
            return await task();
        }
        finally {
            const next = waiting.shift();
            if (next === undefined)
                inside--;
            else
                next();
        }
    };
}

;// CONCATENATED MODULE: ./lib/sbom/image-layers/sandbox.js











const SANDBOX_LIMITS = {
    ...CONTENT_LIMITS,
    decompressedBytes: 128 * 2 ** 30,
    busyMs: 10 * 60_000,
    heapMegabytes: 512,
    answerBytes: 128 << 20,
};
const LAYER_TYPE = /^application\/vnd\.(?:oci\.image\.layer\.(?:nondistributable\.)?v1\.tar|docker\.image\.rootfs\.(?:foreign\.)?diff\.tar)(?:[.+](?:gzip|zstd))?$/;
function sandboxedCataloguer(options) {
    const limits = { ...SANDBOX_LIMITS, ...options.limits };
    const enter = turnstile(options.concurrency ?? Math.min(4, (0,external_node_os_.availableParallelism)()));
    return {
        catalogue: (source, image, platform, call = {}) => enter(() => catalogue(source, image, platform, call, options, limits), call.signal),
    };
}
async function catalogue(source, image, platform, call, options, limits) {
    const { layers, config } = manifestOf(image);
    const known = knownValues(options.secrets ?? []);
    const file = await childProgram(options.childFile);
    const child = startChild({
        file,
        readable: [(0,external_node_path_.dirname)(file), ...(options.readable ?? [])],
        heapMegabytes: limits.heapMegabytes,
        busyMs: limits.busyMs,
        answerBytes: limits.answerBytes,
        ...call,
    });
    try {
        await send(child, source, layers, { limits, known }).catch((error) => {
            if (!child.closed() || call.signal?.aborted === true)
                throw error;
        });
        const answer = parseAnswer(await child.answer(), layers.length);
        if ('refused' in answer)
            throw refused(source, layers, answer.refused);
        if (!child.finished())
            throw new errors/* SlipwayError */.GQ('SCAN_CONTENT', `${child.name} answered before it had read everything`);
        const found = inventoryOf(answer.found, layers, image, platform);
        const exposed = [
            ...(await exposedInConfig(source, config, known, call)),
            ...confirmed(answer.found.secrets ?? [], known).map((one) => ({ ...one, layer: digestOf(layers, one.layer) })),
        ];
        return exposed.length === 0 ? found : { ...found, exposed };
    }
    finally {
        await child.end();
    }
}
async function childProgram(file) {
    return (0,promises_.realpath)(file).catch((cause) => {
        throw new errors/* SlipwayError */.GQ('INTERNAL', `the program that reads images is missing: ${file}`, {
            help: 'install Slipway again: its dist folder is not complete',
            cause,
        });
    });
}
function manifestOf({ manifest, descriptor }) {
    if (manifest.kind === 'index')
        throw new errors/* SlipwayError */.GQ('SCAN_CONTENT', `${descriptor.digest} is an index: its platforms are catalogued one by one`);
    const foreign = manifest.layers.find(({ mediaType }) => !LAYER_TYPE.test(mediaType));
    if (foreign !== undefined)
        throw new errors/* SlipwayError */.GQ('SCAN_CONTENT', `${descriptor.digest} is no image that can be catalogued: it has a layer of type ${foreign.mediaType}`);
    return manifest;
}
async function send(child, source, layers, { limits, known }) {
    const { entries, pathLength, keptBytes, decompressedBytes } = limits;
    const assignment = {
        layers: layers.length,
        sought: known.sought,
        limits: { entries, pathLength, keptBytes, decompressedBytes },
    };
    await child.write(Buffer.from(JSON.stringify(assignment)));
    for (const layer of layers) {
        if (child.closed())
            return;
        const blob = await source.openBlob(layer, { signal: child.signal });
        try {
            for await (const chunk of blob) {
                if (chunk.length > 0)
                    await child.write(chunk);
                if (child.closed())
                    return;
            }
        }
        finally {
            blob.destroy();
        }
        await child.write(Buffer.alloc(0));
    }
    child.finish();
}
function inventoryOf(found, layers, image, platform) {
    const components = found.components.map((component) => ({
        ...component,
        layer: digestOf(layers, component.layer),
    }));
    return {
        platform,
        digest: image.descriptor.digest,
        ...(found.os === undefined ? {} : { os: found.os }),
        components,
        ...(found.unread === undefined ? {} : { unread: found.unread }),
        ...(found.uncatalogued === undefined ? {} : { uncatalogued: found.uncatalogued }),
    };
}
function digestOf(layers, place) {
    const layer = layers[place];
    if (layer === undefined)
        throw new errors/* SlipwayError */.GQ('INTERNAL', `no layer ${place}`);
    return layer.digest;
}
async function exposedInConfig(source, config, known, call) {
    if (known.isEmpty)
        return [];
    const json = (await (0,read_blob/* readBlob */.g)(source, config, image_config/* CONFIG_LIMIT_BYTES */.X, call)).toString('utf8');
    return known.namesIn(json).map((name) => ({ kind: 'value', path: '', layer: config.digest, name }));
}
function refused(source, layers, { message, layer }) {
    const digest = layers[layer]?.digest;
    const where = digest === undefined ? source.name : `layer ${digest} of ${source.name}`;
    return new errors/* SlipwayError */.GQ('SCAN_CONTENT', `cannot catalogue ${where}: ${message}`, {
        help: 'build the image again; if it still cannot be read, please report it with the image',
        facts: digest === undefined ? {} : { layer: digest },
    });
}


/***/ })

};
