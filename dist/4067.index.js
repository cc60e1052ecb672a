const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 4067;
export const ids = [4067];
export const modules = {

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

/***/ 88758:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bq: () => (/* binding */ formatPlatform),
/* harmony export */   FL: () => (/* binding */ parsePlatform),
/* harmony export */   WN: () => (/* binding */ normalisePlatform),
/* harmony export */   _H: () => (/* binding */ isUnknownPlatform),
/* harmony export */   fS: () => (/* binding */ platformFileName),
/* harmony export */   my: () => (/* binding */ samePlatform)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

const WORD = /^[a-z0-9][a-z0-9_.-]*$/;
const ARCHITECTURE_ALIASES = {
    x86_64: 'amd64',
    'x86-64': 'amd64',
    aarch64: 'arm64',
    armhf: 'arm',
    armel: 'arm',
    i386: '386',
    i686: '386',
};
const KNOWN_OS = new Set(['linux', 'windows', 'darwin', 'freebsd', 'wasi']);
const KNOWN_ARCHITECTURES = new Set([
    'amd64',
    'arm64',
    'arm',
    '386',
    'ppc64le',
    's390x',
    'riscv64',
    'mips64le',
    'mips64',
    'loong64',
    'wasm',
]);
function parsePlatform(text) {
    const parts = text.trim().toLowerCase().split('/');
    const fail = (why) => {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('CONFIG_REFERENCE', `not a platform: ${JSON.stringify(text)}: ${why}`, {
            help: 'write os/architecture[/variant], for example linux/amd64 or linux/arm/v7',
        });
    };
    if (parts.length > 3 || !parts.every((part) => WORD.test(part)))
        return fail('expected os/architecture[/variant]');
    const bare = parts.length === 1;
    const os = bare ? 'linux' : (parts[0] ?? '');
    const spelled = (bare ? parts[0] : parts[1]) ?? '';
    const architecture = ARCHITECTURE_ALIASES[spelled] ?? spelled;
    if (!KNOWN_OS.has(os))
        return fail(`unknown operating system ${os}`);
    if (!KNOWN_ARCHITECTURES.has(architecture))
        return fail(`unknown architecture ${architecture}`);
    return normalisePlatform({ os, architecture, ...(parts[2] === undefined ? {} : { variant: parts[2] }) });
}
function normalisePlatform(platform) {
    const { os, architecture, osVersion } = platform;
    let variant = platform.variant;
    if ((architecture === 'arm64' && variant === 'v8') || (architecture === 'amd64' && variant === 'v1'))
        variant = undefined;
    if (architecture === 'arm' && variant === undefined)
        variant = 'v7';
    return {
        os,
        architecture,
        ...(variant === undefined ? {} : { variant }),
        ...(osVersion === undefined ? {} : { osVersion }),
    };
}
function formatPlatform(platform) {
    const { os, architecture, variant } = normalisePlatform(platform);
    return [os, architecture, ...(variant === undefined ? [] : [variant])].join('/');
}
function platformFileName(platform) {
    return formatPlatform(platform).replaceAll('/', '-');
}
function samePlatform(a, b) {
    return formatPlatform(a) === formatPlatform(b);
}
function isUnknownPlatform(platform) {
    return platform.os === 'unknown' || platform.architecture === 'unknown';
}


/***/ }),

/***/ 3219:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ normalPythonName)
/* harmony export */ });
function normalPythonName(name) {
    return name.replaceAll(/[-_.]+/g, '-').toLowerCase();
}


/***/ }),

/***/ 21016:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ joinFindings),
/* harmony export */   w: () => (/* binding */ packageOf)
/* harmony export */ });
/* harmony import */ var _severity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34286);

function joinFindings(findings) {
    const groups = Map.groupBy(findings, ({ subject, group }) => [group.id, packageOf(subject)].join('\n'));
    return [...groups.values()].flatMap(([first, ...others]) => first === undefined ? [] : [others.reduce(joined, first)]);
}
function packageOf({ asked, installed }) {
    const places = installed.map(({ component, platforms }) => [component.purl, component.version, ...platforms]);
    return JSON.stringify([asked.name, asked.version, asked.stream, places]);
}
function joined(a, b) {
    const { id } = a.group;
    const aliases = [...new Set([...a.group.aliases, ...b.group.aliases])].toSorted();
    return {
        subject: a.subject,
        group: { id, aliases, matches: [...a.group.matches, ...b.group.matches] },
        severity: (0,_severity_js__WEBPACK_IMPORTED_MODULE_0__/* .worst */ .QZ)([a.severity, b.severity]),
    };
}


/***/ }),

/***/ 44067:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  offlineMatcher: () => (/* binding */ offlineMatcher)
});

// EXTERNAL MODULE: ./lib/system/log.js
var system_log = __webpack_require__(51007);
// EXTERNAL MODULE: ./lib/scan/ecosystem.js
var scan_ecosystem = __webpack_require__(49889);
// EXTERNAL MODULE: ./lib/scan/findings.js + 2 modules
var scan_findings = __webpack_require__(44896);
// EXTERNAL MODULE: ./lib/scan/severity.js
var scan_severity = __webpack_require__(34286);
// EXTERNAL MODULE: ./lib/scan/join-findings.js
var join_findings = __webpack_require__(21016);
// EXTERNAL MODULE: ./lib/scan/subject.js
var subject = __webpack_require__(58833);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/image/parse.js
var parse = __webpack_require__(40298);
// EXTERNAL MODULE: ./lib/scan/osv/record.js
var record = __webpack_require__(18149);
;// CONCATENATED MODULE: ./lib/scan/osv/advisory-folder.js
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});






const FOLDER_LIMITS = { fileBytes: 32 * 1024 * 1024, files: 3_000_000, depth: 16 };
const READERS = 16;
const PIECE_BYTES = 64 * 1024;
async function readAdvisoryFolder(folder, take, { signal, limits = FOLDER_LIMITS } = {}) {
    const files = recordFiles(folder, limits, limits.depth);
    let count = 0;
    const stop = new AbortController();
    async function work() {
        try {
            for (let next = await files.next(); next.done !== true; next = await files.next()) {
                signal?.throwIfAborted();
                if (stop.signal.aborted)
                    return;
                count += 1;
                if (count > limits.files)
                    throw fault(`it has more than ${limits.files} records`, folder);
                take(await readRecord(next.value, limits.fileBytes));
            }
        }
        catch (error) {
            stop.abort();
            throw error;
        }
    }
    const outcomes = await Promise.allSettled(Array.from({ length: READERS }, work));
    for (const outcome of outcomes)
        if (outcome.status === 'rejected')
            throw outcome.reason;
    signal?.throwIfAborted();
    if (count === 0)
        throw fault('it has no file that ends in .json', folder);
    return count;
}
async function* recordFiles(folder, limits, depth) {
    if (depth === 0)
        throw fault(`its folders are nested deeper than ${limits.depth}`, folder);
    for (const entry of await entriesOf(folder)) {
        const path = (0,external_node_path_.join)(folder, entry.name);
        if (entry.isDirectory())
            yield* recordFiles(path, limits, depth - 1);
        else if (entry.isFile() && entry.name.endsWith('.json'))
            yield path;
    }
    return undefined;
}
async function entriesOf(folder) {
    try {
        return await (0,promises_.readdir)(folder, { withFileTypes: true });
    }
    catch (cause) {
        throw fault(`it cannot be read (${codeOf(cause)})`, folder, cause);
    }
}
async function readRecord(path, limit) {
    const text = await readText(path, limit);
    try {
        const json = (0,parse/* parseJson */.qF)(dist/* unknown */.L5J(), text, 'the record', 'SCAN_FEED');
        const advisory = (0,parse/* parseValue */.$x)(record/* AdvisorySchema */.l4, json, 'the record', 'SCAN_FEED');
        const { modified } = (0,parse/* parseValue */.$x)(record/* ModifiedSchema */.lI, json, 'the record', 'SCAN_FEED');
        return { advisory, ...(modified === undefined ? {} : { modified }) };
    }
    catch (cause) {
        if (!(cause instanceof errors/* SlipwayError */.GQ))
            throw cause;
        throw fault(cause.message, path, cause);
    }
}
async function readText(path, limit) {
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const file = __addDisposableResource(env_1, await (0,promises_.open)(path), true);
            const parts = [];
            for (let size = 0;;) {
                const { bytesRead, buffer } = await file.read({ buffer: Buffer.allocUnsafe(PIECE_BYTES) });
                size += bytesRead;
                if (size > limit)
                    throw fault(`a record is larger than ${limit} bytes`, path);
                parts.push(buffer.subarray(0, bytesRead));
                if (bytesRead < PIECE_BYTES)
                    return Buffer.concat(parts).toString('utf8');
            }
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            const result_1 = __disposeResources(env_1);
            if (result_1)
                await result_1;
        }
    }
    catch (cause) {
        if (cause instanceof errors/* SlipwayError */.GQ)
            throw cause;
        throw fault(`a record cannot be read (${codeOf(cause)})`, path, cause);
    }
}
function codeOf(cause) {
    return typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : String(cause);
}
function fault(why, path, cause) {
    return new errors/* SlipwayError */.GQ('SCAN_FEED', `the folder of advisories cannot be used: ${why}: ${path}`, {
        facts: { path, retryable: false },
        help: 'name the folder into which the all.zip files of the OSV ecosystems were unpacked; the image was not scanned',
        cause,
    });
}

;// CONCATENATED MODULE: ./lib/scan/osv/offline.js







const STALE_DAYS = 7;
function offlineMatcher({ folder, clock, log = system_log/* silentLog */.a, limits }) {
    return {
        async match(image, inventories, { signal } = {}) {
            const scanTime = clock.now();
            const { subjects, notCovered, owned } = (0,subject/* findSubjects */.P)(inventories);
            const index = new AdvisoryIndex(subjects.map(({ asked }) => asked.name));
            const records = await readAdvisoryFolder(folder, (stored) => index.add(stored), {
                limits: limits ?? FOLDER_LIMITS,
                ...(signal === undefined ? {} : { signal }),
            });
            const copy = index.copy(records);
            if (owned > 0)
                log.debug(`${owned} language packages belong to packages of the system, whose advisories count`);
            tellAge(copy, scanTime, log);
            const gaps = [...notCovered, ...unknownEcosystems(subjects, index)];
            return reportOn(image, scanTime, subjects, index, { gaps, copy });
        },
    };
}
class AdvisoryIndex {
    #names;
    #advisories = new Map();
    #ecosystems = new Set();
    #ratings = new Map();
    #newest = '';
    constructor(names) {
        this.#names = new Set(names);
    }
    add(stored) {
        const { advisory, modified = '' } = stored;
        for (const { ecosystem } of advisory.affected)
            this.#ecosystems.add(ecosystem);
        if (isYounger(modified, this.#newest))
            this.#newest = modified;
        const severity = /^(?:CVE|GHSA)-/.test(advisory.id) ? (0,scan_severity/* severityOfRecord */.aX)(advisory) : 'unknown';
        if (severity !== 'unknown')
            this.#ratings.set(advisory.id, severity);
        if (!advisory.affected.some(({ name }) => this.#names.has(name)))
            return;
        const known = this.#advisories.get(advisory.id);
        if (known === undefined || isYounger(modified, known.modified ?? ''))
            this.#advisories.set(advisory.id, stored);
    }
    byName() {
        const found = new Map();
        for (const { advisory } of this.#advisories.values()) {
            for (const name of new Set(advisory.affected.map((one) => one.name))) {
                if (!this.#names.has(name))
                    continue;
                const known = found.get(name);
                if (known === undefined)
                    found.set(name, [advisory]);
                else
                    known.push(advisory);
            }
        }
        return found;
    }
    knows(ecosystem) {
        return [...this.#ecosystems].some((known) => (0,scan_ecosystem/* sameEcosystem */.l_)(known, ecosystem));
    }
    ratingOf(names) {
        return (0,scan_severity/* worst */.QZ)(names.flatMap((name) => this.#ratings.get(name) ?? []));
    }
    copy(records) {
        return { records, ...(this.#newest === '' ? {} : { newest: this.#newest }) };
    }
}
function isYounger(a, b) {
    const time = Date.parse(a);
    return !Number.isNaN(time) && !(time <= Date.parse(b));
}
function reportOn(image, scanTime, subjects, index, { gaps, copy }) {
    const advisories = index.byName();
    const found = subjects.flatMap((subject) => (0,scan_findings/* findFindings */.kH)(subject, advisories.get(subject.asked.name) ?? []));
    const findings = (0,join_findings/* joinFindings */.p)(found).map((finding) => rate(finding, index));
    const report = (0,scan_findings/* assembleReport */.xr)(image, scanTime.toISOString(), findings.flatMap(scan_findings/* vulnerabilitiesOf */.C_), gaps);
    return { ...report, advisories: copy };
}
function rate(finding, index) {
    return finding.severity === 'unknown' ? { ...finding, severity: index.ratingOf((0,scan_findings/* namesToAsk */.X_)(finding)) } : finding;
}
function unknownEcosystems(subjects, index) {
    const unknown = [...Map.groupBy(subjects, join_findings/* packageOf */.w).values()].flatMap((asked) => unknownOf(asked, index));
    return [...Map.groupBy(unknown, ({ asked }) => asked.ecosystem)].map(([system, members]) => ({
        system,
        packages: members.reduce((sum, { installed }) => sum + installed.length, 0),
        reason: 'the folder of advisories has none of this ecosystem',
    }));
}
function unknownOf(subjects, index) {
    const unknown = subjects.filter(({ asked }) => !index.knows(asked.ecosystem));
    const [optional, needed] = [true, false].map((may) => unknown.filter(({ asked }) => (0,scan_ecosystem/* mayHaveNoAdvisories */.o5)(asked.ecosystem) === may));
    return [...(needed ?? []), ...(unknown.length === subjects.length ? (optional ?? []).slice(0, 1) : [])];
}
function tellAge({ records, newest }, now, log) {
    const days = newest === undefined ? Number.NaN : Math.floor((now.getTime() - Date.parse(newest)) / 86_400_000);
    const count = records === 1 ? '1 advisory' : `${records} advisories`;
    if (Number.isNaN(days))
        log.warn(`read ${count}, of which none says how old it is: the copy may be stale`);
    else if (days > STALE_DAYS)
        log.warn(`read ${count}, the youngest ${days} days old: what is known since is not found`);
    else
        log.info(`read ${count}, the youngest of ${newest ?? ''}`);
}


/***/ }),

/***/ 18149:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l4: () => (/* binding */ AdvisorySchema),
/* harmony export */   lI: () => (/* binding */ ModifiedSchema),
/* harmony export */   oM: () => (/* binding */ QueryAnswerSchema),
/* harmony export */   se: () => (/* binding */ BatchAnswerSchema)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77934);
/* harmony import */ var _image_python_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3219);
/* harmony import */ var _module_stream_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80834);



function listOf(item) {
    return valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(item), []);
}
const TextSchema = valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), '');
const RatingSchema = valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ type: TextSchema, score: TextSchema });
const EventSchema = valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    introduced: valibot__WEBPACK_IMPORTED_MODULE_0__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    fixed: valibot__WEBPACK_IMPORTED_MODULE_0__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    last_affected: valibot__WEBPACK_IMPORTED_MODULE_0__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    limit: valibot__WEBPACK_IMPORTED_MODULE_0__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
}), valibot__WEBPACK_IMPORTED_MODULE_0__/* .check */ .z6Y((event) => Object.keys(event).length > 0, 'an event has one of introduced, fixed, last_affected, limit'), valibot__WEBPACK_IMPORTED_MODULE_0__/* .transform */ .pdi(eventsOf));
const RangeSchema = valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ type: TextSchema, events: valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(EventSchema) });
const WordsSchema = valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({}));
const AffectedSchema = valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    package: valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ ecosystem: TextSchema, name: TextSchema })),
    ranges: listOf(RangeSchema),
    versions: listOf(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    severity: listOf(RatingSchema),
    ecosystem_specific: WordsSchema,
    database_specific: WordsSchema,
});
const AdvisorySchema = valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    id: valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .nonEmpty */ .hq()),
    summary: valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    withdrawn: valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    aliases: listOf(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    upstream: listOf(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    related: listOf(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    severity: listOf(RatingSchema),
    affected: listOf(AffectedSchema),
    database_specific: WordsSchema,
}), valibot__WEBPACK_IMPORTED_MODULE_0__/* .transform */ .pdi(({ id, summary, withdrawn, aliases, upstream, related, severity, affected, ...rest }) => {
    const title = (summary ?? '').slice(0, 1000);
    const rating = wordIn(rest.database_specific, 'severity') ?? ratingIn(id, title);
    return {
        id,
        withdrawn: withdrawn !== undefined && withdrawn !== null && withdrawn !== '',
        aliases,
        upstream: id.startsWith('ALSA-') ? [...upstream, ...related] : upstream,
        streams: (0,_module_stream_js__WEBPACK_IMPORTED_MODULE_1__/* .streamsIn */ .vB)(title),
        ratings: severity,
        affected: affected.flatMap(affectedOf),
        ...(rating === undefined ? {} : { rating }),
    };
}));
function ratingIn(id, title) {
    return /^(?:ALSA|RLSA)-/.test(id) ? /^(Critical|Important|Moderate|Low):/.exec(title)?.[1] : undefined;
}
function eventsOf(event) {
    const { introduced, fixed, last_affected: lastAffected, limit } = event;
    return [
        ...(introduced === undefined ? [] : [{ introduced }]),
        ...(fixed === undefined ? [] : [{ fixed }]),
        ...(lastAffected === undefined ? [] : [{ lastAffected }]),
        ...(limit === undefined ? [] : [{ limit }]),
    ];
}
function affectedOf(entry) {
    if (entry.package === undefined || entry.package === null)
        return [];
    const { ecosystem, name } = entry.package;
    const urgency = wordIn(entry.ecosystem_specific, 'urgency') ?? wordIn(entry.database_specific, 'urgency');
    return [
        {
            ecosystem,
            name: ecosystem === 'PyPI' ? (0,_image_python_name_js__WEBPACK_IMPORTED_MODULE_2__/* .normalPythonName */ .V)(name) : name,
            ranges: entry.ranges.filter(({ type }) => type !== 'GIT').map(({ events }) => ({ events: events.flat() })),
            versions: entry.versions,
            ratings: entry.severity,
            ...(urgency === undefined ? {} : { urgency }),
        },
    ];
}
function wordIn(words, key) {
    const word = words?.[key];
    return typeof word === 'string' ? word : undefined;
}
const ModifiedSchema = valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ modified: valibot__WEBPACK_IMPORTED_MODULE_0__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()) });
const BatchResultSchema = valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    vulns: listOf(valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ id: valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .nonEmpty */ .hq()) })),
    next_page_token: valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
});
const BatchAnswerSchema = valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ results: valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(BatchResultSchema) });
const QueryAnswerSchema = valibot__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    vulns: listOf(AdvisorySchema),
    next_page_token: valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
});


/***/ }),

/***/ 58833:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ findSubjects)
/* harmony export */ });
/* harmony import */ var _image_platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88758);
/* harmony import */ var _image_python_name_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3219);
/* harmony import */ var _ecosystem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49889);
/* harmony import */ var _module_stream_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(80834);
/* harmony import */ var _version_order_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49755);





function findSubjects(inventories) {
    const asked = new AskedPackages();
    const gaps = new Gaps();
    const owned = new Set();
    for (const inventory of inventories) {
        const coverage = (0,_ecosystem_js__WEBPACK_IMPORTED_MODULE_1__/* .coverageOf */ ._5)(inventory.os);
        const platform = (0,_image_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPlatform */ .Bq)(inventory.platform);
        noteSystem(inventory, coverage, gaps);
        for (const { ecosystem, path, reason } of inventory.unread ?? [])
            gaps.note(`${(0,_ecosystem_js__WEBPACK_IMPORTED_MODULE_1__/* .languageEcosystem */ .jX)(ecosystem) ?? ecosystem} programs`, reason).add(path);
        for (const component of inventory.components) {
            const answer = askAbout(component, coverage);
            if (answer.kind === 'ask')
                for (const one of answer.asked)
                    asked.add(one, component, platform);
            else if (answer.kind === 'gap')
                gaps.add(answer.system, answer.reason, component);
            else if (answer.kind === 'owned')
                owned.add(identityOf(component));
        }
    }
    return { subjects: asked.list(), notCovered: gaps.list(), owned: owned.size };
}
class AskedPackages {
    #packages = new Map();
    add(asked, component, platform) {
        const { stream } = asked;
        const key = [asked.ecosystem, asked.name, asked.version, stream?.kind, streamName(stream)].join('\n');
        const { ecosystem } = component;
        const { installed } = entryOf(this.#packages, key, () => ({
            asked,
            ecosystem,
            installed: new Map(),
        }));
        entryOf(installed, identityOf(component), () => ({ component, platforms: new Set() })).platforms.add(platform);
    }
    list() {
        return Array.from(this.#packages.values(), ({ asked, ecosystem, installed }) => ({
            asked,
            ecosystem,
            installed: Array.from(installed.values(), ({ component, platforms }) => ({
                component,
                platforms: [...platforms].toSorted(),
            })),
        }));
    }
}
function streamName(stream) {
    return stream?.kind === 'named' ? stream.name : '';
}
function entryOf(entries, key, create) {
    const entry = entries.get(key) ?? create();
    entries.set(key, entry);
    return entry;
}
function askAbout(component, coverage) {
    const { ecosystem, version } = component;
    const language = (0,_ecosystem_js__WEBPACK_IMPORTED_MODULE_1__/* .languageEcosystem */ .jX)(ecosystem);
    if (language === undefined)
        return askAboutSystemPackage(component, coverage);
    if (component.ownedBy !== undefined && coverage.kind === 'covered')
        return { kind: 'owned' };
    if (ecosystem === 'golang' && version === '(devel)')
        return { kind: 'own work' };
    const asked = { ecosystem: language, ...asAdvisoriesWrite(component) };
    if (!(0,_version_order_js__WEBPACK_IMPORTED_MODULE_2__/* .isComparable */ .n)(ecosystem, asked.version))
        return { kind: 'gap', system: language, reason: 'the version cannot be compared with those in advisories' };
    return { kind: 'ask', asked: [asked] };
}
function asAdvisoriesWrite({ ecosystem, name, version }) {
    if (ecosystem === 'pypi')
        return { name: (0,_image_python_name_js__WEBPACK_IMPORTED_MODULE_3__/* .normalPythonName */ .V)(name), version };
    if (ecosystem !== 'golang')
        return { name, version };
    return { name, version: name === 'stdlib' ? standardLibraryVersion(version) : withoutTag(version) };
}
function withoutTag(version) {
    return version.replace(/^(?:v|go)(?=\d)/, '');
}
function standardLibraryVersion(text) {
    const [, major, minor, patch = '0', kind, number] = /^(?:go|v)?(\d+)\.(\d+)(?:\.(\d+))?(?:(rc|beta)(\d+))?(?: .*)?$/s.exec(text) ?? [];
    if (major === undefined || minor === undefined)
        return withoutTag(text);
    return `${major}.${minor}.${patch}${kind === undefined || number === undefined ? '' : `-${kind}.${number}`}`;
}
function askAboutSystemPackage(component, coverage) {
    if (coverage.kind === 'uncovered')
        return { kind: 'gap', system: coverage.system, reason: coverage.reason };
    const { ecosystem, name, version } = component;
    const source = component.source ?? { name, version };
    if (coverage.packages !== ecosystem)
        return { kind: 'gap', system: `${ecosystem} packages`, reason: `they are foreign to ${coverage.ecosystem}` };
    if (isKernelHeaders(name, source.name))
        return {
            kind: 'gap',
            system: 'Linux kernel headers',
            reason: 'advisories are about the running kernel, which is not in the image',
        };
    if (!(0,_version_order_js__WEBPACK_IMPORTED_MODULE_2__/* .isComparable */ .n)(ecosystem, source.version))
        return { kind: 'gap', system: coverage.ecosystem, reason: 'packages without a version' };
    const named = coverage.namedBy === 'source' ? source : { name, version };
    const asked = ecosystem === 'rpm'
        ? {
            name: named.name,
            version: rpmVersion(named.version, coverage),
            stream: (0,_module_stream_js__WEBPACK_IMPORTED_MODULE_4__/* .streamOfPackage */ .wt)(component.module, named.version),
        }
        : { name: named.name, version: named.version };
    const ecosystems = [coverage.ecosystem, ...(coverage.furtherEcosystems ?? [])];
    return { kind: 'ask', asked: ecosystems.map((one) => ({ ecosystem: one, ...asked })) };
}
function rpmVersion(version, { withEpoch = false }) {
    const colon = version.indexOf(':');
    if (withEpoch)
        return colon < 0 ? `0:${version}` : version;
    return version.slice(colon + 1);
}
function isKernelHeaders(name, source) {
    return ((/^linux(?:$|-)/.test(source) && /^linux-(?:libc-dev|headers|kbuild|doc)(?:$|-)/.test(name)) ||
        (/^kernel(?:$|-)/.test(source) && /^kernel-(?:[a-z0-9]+-)?(?:headers|devel|doc|srpm-macros)(?:$|-)/.test(name)));
}
function noteSystem({ os, components }, coverage, gaps) {
    if (coverage.kind === 'uncovered')
        gaps.note(coverage.system, coverage.reason);
    else if (os !== undefined && !components.some(({ ecosystem }) => ecosystem === coverage.packages))
        gaps.note((0,_ecosystem_js__WEBPACK_IMPORTED_MODULE_1__/* .systemName */ .N9)(os), 'the image has no package database of its system');
}
class Gaps {
    #packages = new Map();
    note(system, reason) {
        const key = [system, reason].join('\n');
        return entryOf(this.#packages, key, () => ({ system, reason, names: new Set() })).names;
    }
    add(system, reason, component) {
        this.note(system, reason).add(identityOf(component));
    }
    list() {
        return Array.from(this.#packages.values(), ({ system, reason, names }) => ({
            system,
            packages: names.size,
            reason,
        }));
    }
}
function identityOf({ ecosystem, name, version }) {
    return [ecosystem, name, version].join('\n');
}


/***/ }),

/***/ 51007:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ silentLog)
/* harmony export */ });
const silentLog = {
    debug: () => undefined,
    info: () => undefined,
    warn: () => undefined,
    error: () => undefined,
    output: () => undefined,
};


/***/ })

};
