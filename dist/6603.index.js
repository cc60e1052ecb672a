const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 6603;
export const ids = [6603];
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

/***/ 66603:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  osvMatcher: () => (/* binding */ osvMatcher)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/system/log.js
var system_log = __webpack_require__(51007);
// EXTERNAL MODULE: ./lib/scan/findings.js + 2 modules
var scan_findings = __webpack_require__(44896);
// EXTERNAL MODULE: ./lib/scan/join-findings.js
var join_findings = __webpack_require__(21016);
// EXTERNAL MODULE: ./lib/scan/subject.js
var subject = __webpack_require__(58833);
// EXTERNAL MODULE: ./lib/system/concurrency.js
var concurrency = __webpack_require__(12398);
// EXTERNAL MODULE: ./lib/scan/osv/record.js
var osv_record = __webpack_require__(18149);
;// CONCATENATED MODULE: ./lib/scan/osv/advisories.js



const BATCH_SIZE = 1000;
const MOST_PAGES = 100;
const MOST_RECORDS_BY_QUERY = 50;
async function findAdvisoryIds(feed, packages, pace) {
    const found = packages.map(() => new Set());
    let open = packages.map((asked, index) => ({ index, asked }));
    for (let page = 0; open.length > 0; page += 1) {
        if (page === MOST_PAGES)
            throw endlessPages(feed);
        const batches = Array.from({ length: Math.ceil(open.length / BATCH_SIZE) }, (_, i) => open.slice(i * BATCH_SIZE, (i + 1) * BATCH_SIZE));
        const answers = await (0,concurrency/* mapConcurrently */.X)(batches, pace.concurrency, (batch, signal) => askBatch(feed, batch, signal), pace.signal);
        for (const { index, ids } of answers.flat())
            for (const id of ids)
                found[index]?.add(id);
        open = answers.flat().flatMap(({ next }) => (next === undefined ? [] : [next]));
    }
    return found;
}
async function askBatch(feed, batch, signal) {
    const body = { queries: batch.map(({ asked, pageToken }) => queryOf(asked, pageToken)) };
    const answer = await feed.ask({ method: 'POST', path: '/v1/querybatch', body }, osv_record/* BatchAnswerSchema */.se, signal);
    const results = answer?.results ?? [];
    if (results.length !== batch.length)
        throw nonsense(feed, `it answered ${results.length} of ${batch.length} queries of a batch`);
    return results.flatMap(({ vulns, next_page_token: token }, i) => {
        const query = batch[i];
        if (query === undefined)
            return [];
        const { index, asked } = query;
        const next = token === undefined || token === null || token === '' ? {} : { next: { index, asked, pageToken: token } };
        return [{ index, ids: vulns.map(({ id }) => id), ...next }];
    });
}
async function fetchAdvisories(feed, packages, ids, pace) {
    const whole = packagesToAskWhole(packages, ids);
    const records = await (0,concurrency/* mapConcurrently */.X)(whole, pace.concurrency, (asked, signal) => askPackage(feed, asked, signal), pace.signal);
    const known = new Map(records.flat().map((record) => [record.id, record]));
    const missing = [...new Set(ids.flatMap((some) => [...some]))].filter((id) => !known.has(id));
    const fetched = await (0,concurrency/* mapConcurrently */.X)(missing, pace.concurrency, (id, signal) => fetchRecord(feed, id, signal), pace.signal);
    for (const [i, record] of fetched.entries()) {
        if (record === undefined)
            throw nonsense(feed, `it lists ${String(missing[i])} but does not have it`);
        known.set(record.id, record);
    }
    return known;
}
function packagesToAskWhole(packages, ids) {
    const planned = new Set();
    const byCount = packages
        .map((asked, i) => ({ asked, hits: [...(ids[i] ?? [])] }))
        .toSorted((a, b) => b.hits.length - a.hits.length);
    return byCount.flatMap(({ asked, hits }) => {
        const fresh = hits.filter((id) => !planned.has(id));
        if (fresh.length < 2 || hits.length > MOST_RECORDS_BY_QUERY)
            return [];
        for (const id of hits)
            planned.add(id);
        return [asked];
    });
}
async function askPackage(feed, asked, signal) {
    const records = [];
    let pageToken;
    for (let page = 0; page < MOST_PAGES; page += 1) {
        const body = queryOf(asked, pageToken);
        const answer = await feed.ask({ method: 'POST', path: '/v1/query', body }, osv_record/* QueryAnswerSchema */.oM, signal);
        records.push(...(answer?.vulns ?? []));
        const token = answer?.next_page_token;
        if (token === undefined || token === null || token === '')
            return records;
        pageToken = token;
    }
    throw endlessPages(feed);
}
async function fetchRecord(feed, id, signal) {
    const path = `/v1/vulns/${encodeURIComponent(id)}`;
    const record = await feed.ask({ method: 'GET', path }, osv_record/* AdvisorySchema */.l4, signal);
    if (record !== undefined && record.id !== id)
        throw nonsense(feed, `asked for ${id} it answered with ${record.id}`);
    return record;
}
function queryOf({ ecosystem, name, version }, pageToken) {
    const query = { package: { ecosystem, name }, version };
    return pageToken === undefined ? query : { ...query, page_token: pageToken };
}
function endlessPages(feed) {
    return nonsense(feed, `it has more than ${MOST_PAGES} pages for one query`);
}
function nonsense(feed, what) {
    return new errors/* SlipwayError */.GQ('SCAN_FEED', `the vulnerability feed at ${feed.host} cannot be trusted: ${what}`, {
        facts: { host: feed.host, retryable: false },
        help: 'check that osv-url names a server of the OSV API; the image was not scanned',
    });
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: ./lib/image/parse.js
var parse = __webpack_require__(40298);
// EXTERNAL MODULE: ./lib/system/http.js
var http = __webpack_require__(53413);
;// CONCATENATED MODULE: ./lib/scan/osv/exchange.js




const FEED_LIMITS = {
    retries: 3,
    pauseMs: 500,
    longestPauseMs: 30_000,
    idleMs: 60_000,
    answerMs: 120_000,
    answerBytes: 32 * 1024 * 1024,
    requests: 20_000,
};
class JsonFeed {
    host;
    #http;
    #base;
    #clock;
    #limits;
    #sent = 0;
    constructor(http, url, clock, limits) {
        this.host = url.host;
        this.#http = http;
        this.#base = url.href.replace(/[?#].*$/, '').replace(/\/+$/, '');
        this.#clock = clock;
        this.#limits = limits;
    }
    get sent() {
        return this.#sent;
    }
    async ask(exchange, schema, signal) {
        for (let tries = 1;; tries += 1) {
            const outcome = await this.#try(exchange, signal);
            if (outcome.kind === 'absent')
                return undefined;
            if (outcome.kind === 'answer')
                return this.#parse(exchange, schema, outcome.text);
            if (tries > this.#limits.retries)
                throw this.#failure(exchange, outcome, tries);
            const pause = outcome.pauseMs ?? this.#limits.pauseMs * 2 ** (tries - 1);
            await this.#clock.sleep(Math.min(pause, this.#limits.longestPauseMs), signal);
        }
    }
    async #try(exchange, signal) {
        signal?.throwIfAborted();
        if (this.#sent >= this.#limits.requests)
            throw this.#refusal(exchange, `${this.#sent} requests were not enough`);
        this.#sent += 1;
        const late = AbortSignal.timeout(this.#limits.answerMs);
        const either = signal === undefined ? late : AbortSignal.any([signal, late]);
        try {
            const { status, headers, body } = await this.#http.request(this.#request(exchange, either));
            const text = await readText(body, this.#limits.answerBytes, either);
            if (text === undefined)
                throw this.#refusal(exchange, `the answer is larger than ${this.#limits.answerBytes} bytes`);
            if (status === 200)
                return { kind: 'answer', text };
            if (status === 404 && exchange.method === 'GET')
                return { kind: 'absent' };
            if (!isPassing(status))
                throw this.#refusal(exchange, `status ${status}${quote(text)}`, status);
            return { kind: 'failed', reason: `status ${status}`, status, ...pauseFrom(headers['retry-after'], this.#clock) };
        }
        catch (cause) {
            if (cause instanceof errors/* SlipwayError */.GQ)
                throw cause;
            signal?.throwIfAborted();
            const reason = late.aborted ? `no answer within ${this.#limits.answerMs} ms` : reasonOf(cause);
            if (reason === undefined)
                throw cause;
            return { kind: 'failed', reason, cause };
        }
    }
    #request({ method, path, body }, signal) {
        const url = new URL(this.#base + path);
        const idle = { signal, idleTimeoutMs: this.#limits.idleMs };
        if (body === undefined)
            return { method, url, headers: { accept: 'application/json' }, ...idle };
        const bytes = Buffer.from(JSON.stringify(body));
        const headers = {
            accept: 'application/json',
            'content-type': 'application/json',
            'content-length': String(bytes.length),
        };
        return { method, url, headers, body: bytes, ...idle };
    }
    #parse(exchange, schema, text) {
        try {
            return (0,parse/* parseJson */.qF)(schema, text, `the answer of ${this.host} to ${nameOf(exchange)}`, 'SCAN_FEED');
        }
        catch (cause) {
            if (!(cause instanceof errors/* SlipwayError */.GQ))
                throw cause;
            throw new errors/* SlipwayError */.GQ('SCAN_FEED', cause.message, {
                cause,
                help: HELP,
                facts: { ...this.#facts(exchange, false), ...cause.facts },
            });
        }
    }
    #refusal(exchange, why, status) {
        const message = `the vulnerability feed at ${this.host} did not answer ${nameOf(exchange)}: ${why}`;
        const facts = { ...this.#facts(exchange, false), ...(status === undefined ? {} : { status }) };
        return new errors/* SlipwayError */.GQ('SCAN_FEED', message, { facts, help: HELP });
    }
    #failure(exchange, { reason, status, cause }, tries) {
        const message = `the vulnerability feed at ${this.host} did not answer ${nameOf(exchange)} in ${tries} tries: ${reason}`;
        const facts = { ...this.#facts(exchange, true), reason, tries, ...(status === undefined ? {} : { status }) };
        return new errors/* SlipwayError */.GQ('SCAN_FEED', message, {
            facts,
            retryable: true,
            help: 'run again later, or set osv-url to a server that this machine reaches; the image was not scanned',
            cause,
        });
    }
    #facts(exchange, retryable) {
        return { host: this.host, operation: nameOf(exchange), retryable };
    }
}
const HELP = 'check that osv-url names a server of the OSV API; the image was not scanned';
function nameOf({ method, path }) {
    return `${method} ${path}`;
}
function isPassing(status) {
    return status === 408 || status === 429 || status >= 500;
}
function reasonOf(cause) {
    if (cause instanceof http/* HttpFailure */.H)
        return cause.reason;
    const code = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : undefined;
    return typeof code === 'string' ? `the answer was cut short (${code})` : undefined;
}
function pauseFrom(header, clock) {
    if (header === undefined)
        return {};
    const seconds = /^\d+$/.test(header.trim()) ? Number(header) : (Date.parse(header) - clock.now().getTime()) / 1000;
    return Number.isFinite(seconds) && seconds >= 0 ? { pauseMs: seconds * 1000 } : {};
}
function quote(text) {
    const line = text.replace(/[\p{C}\s]+/gu, ' ').trim();
    return line === '' ? '' : `, ${JSON.stringify(line.slice(0, 200))}`;
}
async function readText(body, limit, signal) {
    const chunks = [];
    let size = 0;
    for await (const chunk of (0,external_node_stream_.addAbortSignal)(signal, body)) {
        size += chunk.length;
        if (size > limit)
            return undefined;
        chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString('utf8');
}

;// CONCATENATED MODULE: ./lib/scan/osv/osv-matcher.js








function osvMatcher(options) {
    const { http, clock, log = system_log/* silentLog */.a, concurrency = 10 } = options;
    const url = parseFeedUrl(options.url);
    return {
        async match(image, inventories, call = {}) {
            const feed = new JsonFeed(http, url, clock, { ...FEED_LIMITS, ...options.limits });
            return await matchInventories(image, inventories, { feed, clock, log, pace: { concurrency, ...call } });
        },
    };
}
async function matchInventories(image, inventories, scan) {
    const { feed, clock, log, pace } = scan;
    const scanTime = clock.now().toISOString();
    const { subjects, notCovered, owned } = (0,subject/* findSubjects */.P)(inventories);
    const findings = await rate(await findAll(subjects, scan), scan);
    if (owned > 0)
        log.debug(`${owned} language packages belong to packages of the system, whose advisories count`);
    log.info(`asked ${feed.host} about ${subjects.length} packages in ${feed.sent} requests`);
    pace.signal?.throwIfAborted();
    return (0,scan_findings/* assembleReport */.xr)(image, scanTime, findings.flatMap(scan_findings/* vulnerabilitiesOf */.C_), notCovered);
}
async function findAll(subjects, { feed, pace }) {
    const packages = subjects.map(({ asked }) => asked);
    const ids = await findAdvisoryIds(feed, packages, pace);
    const records = await fetchAdvisories(feed, packages, ids, pace);
    const found = subjects.flatMap((subject, i) => {
        const candidates = Array.from(ids[i] ?? [], (id) => records.get(id));
        return (0,scan_findings/* findFindings */.kH)(subject, candidates.filter((record) => record !== undefined));
    });
    return (0,join_findings/* joinFindings */.p)(found);
}
async function rate(findings, { feed, pace }) {
    const names = [...new Set(findings.flatMap(scan_findings/* namesToAsk */.X_))];
    const fetched = await (0,concurrency/* mapConcurrently */.X)(names, pace.concurrency, (name, signal) => fetchRecord(feed, name, signal), pace.signal);
    const records = new Map(names.map((name, i) => [name, fetched[i]]));
    return findings.map((finding) => {
        if (finding.severity !== 'unknown')
            return finding;
        const known = (0,scan_findings/* namesToAsk */.X_)(finding).flatMap((name) => records.get(name) ?? []);
        return { ...finding, severity: (0,scan_findings/* severityFrom */._T)(known) };
    });
}
function parseFeedUrl(text) {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url !== undefined && (url.protocol === 'https:' || url.protocol === 'http:'))
        return url;
    const help = 'write an http or https URL, for example https://api.osv.dev';
    const problem = { input: 'osv-url', message: 'not an http or https URL', help };
    throw new errors/* SlipwayError */.GQ('CONFIG_INVALID', 'one input is wrong', { problems: [problem] });
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

/***/ 12398:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ mapConcurrently)
/* harmony export */ });
async function mapConcurrently(items, limit, work, signal) {
    signal?.throwIfAborted();
    const stop = new AbortController();
    const either = signal === undefined ? stop.signal : AbortSignal.any([signal, stop.signal]);
    const results = Array.from({ length: items.length });
    const failures = [];
    const queue = items.entries();
    const worker = async () => {
        for (const [index, item] of queue) {
            if (either.aborted)
                return;
            try {
                results[index] = await work(item, either);
            }
            catch (error) {
                failures.push(error);
                stop.abort(error);
            }
        }
    };
    await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker));
    signal?.throwIfAborted();
    if (failures.length > 0)
        throw failures[0];
    return results;
}


/***/ }),

/***/ 53413:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ HttpFailure)
/* harmony export */ });
class HttpFailure extends Error {
    name = 'HttpFailure';
    reason;
    host;
    constructor(reason, host, message, options) {
        super(`${host}: ${message}`, options);
        this.reason = reason;
        this.host = host;
    }
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
