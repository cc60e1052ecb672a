const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 4068;
export const ids = [4068];
export const modules = {

/***/ 55214:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fu: () => (/* binding */ shortSha),
/* harmony export */   W0: () => (/* binding */ branchOf),
/* harmony export */   cO: () => (/* binding */ tagOf),
/* harmony export */   ok: () => (/* binding */ isDefaultBranch)
/* harmony export */ });
const DEFAULT_BRANCH_EVENTS = new Set(['create', 'discussion', 'issues', 'schedule']);
function branchOf({ ref }) {
    return ref.startsWith('refs/heads/') ? ref.slice('refs/heads/'.length) : '';
}
function tagOf({ ref }) {
    return ref.startsWith('refs/tags/') ? ref.slice('refs/tags/'.length) : '';
}
function isDefaultBranch(context) {
    if (DEFAULT_BRANCH_EVENTS.has(context.event))
        return true;
    return context.defaultBranch !== '' && branchOf(context) === context.defaultBranch;
}
function shortSha({ sha, shortShaLength = 7 }) {
    return sha.slice(0, shortShaLength);
}


/***/ }),

/***/ 32081:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ globalExpressions),
  k: () => (/* binding */ renderExpressions)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
;// CONCATENATED MODULE: ./lib/build/date-format.js

const TOKEN = /\[([^\]]*)\]|YYYY|YY|GGGG|MMMM|MMM|MM|M|Q|DDDD|DDD|DD|D|dddd|ddd|d|E|WW|W|HH|H|hh|h|mm|m|ss|s|SSS|ZZ|Z|A|a|X|x|[a-zA-Z]+?/g;
const UNSUPPORTED = /^[eFfgGkLlNoSwyz]$/;
const MONTHS = [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
];
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
function formatDate(date, format, timeZone = 'UTC') {
    const moment = momentIn(date, timeZone);
    return format.replace(TOKEN, (token, literal) => literal ?? render(token, moment));
}
function render(token, moment) {
    const write = TOKENS[token];
    if (write !== undefined)
        return write(moment);
    if (UNSUPPORTED.test(token)) {
        throw new errors/* SlipwayError */.GQ('CONFIG_INVALID', `the date format uses ${token}, which is not supported`, {
            help: 'put text in square brackets; the tokens are those of moment, without locale weeks, eras and fractions but SSS',
        });
    }
    return token;
}
const TOKENS = {
    YYYY: ({ year }) => pad(year, 4),
    YY: ({ year }) => pad(year % 100, 2),
    GGGG: (moment) => pad(isoWeek(moment).year, 4),
    Q: ({ month }) => String(Math.ceil(month / 3)),
    MMMM: ({ month }) => MONTHS[month - 1] ?? '',
    MMM: ({ month }) => (MONTHS[month - 1] ?? '').slice(0, 3),
    MM: ({ month }) => pad(month, 2),
    M: ({ month }) => String(month),
    DDDD: (moment) => pad(dayOfYear(moment), 3),
    DDD: (moment) => String(dayOfYear(moment)),
    DD: ({ day }) => pad(day, 2),
    D: ({ day }) => String(day),
    dddd: ({ weekday }) => DAYS[weekday] ?? '',
    ddd: ({ weekday }) => (DAYS[weekday] ?? '').slice(0, 3),
    d: ({ weekday }) => String(weekday),
    E: ({ weekday }) => String(weekday === 0 ? 7 : weekday),
    WW: (moment) => pad(isoWeek(moment).week, 2),
    W: (moment) => String(isoWeek(moment).week),
    HH: ({ hour }) => pad(hour, 2),
    H: ({ hour }) => String(hour),
    hh: ({ hour }) => pad(hour % 12 === 0 ? 12 : hour % 12, 2),
    h: ({ hour }) => String(hour % 12 === 0 ? 12 : hour % 12),
    mm: ({ minute }) => pad(minute, 2),
    m: ({ minute }) => String(minute),
    ss: ({ second }) => pad(second, 2),
    s: ({ second }) => String(second),
    SSS: ({ millisecond }) => pad(millisecond, 3),
    ZZ: (moment) => offset(moment, ''),
    Z: (moment) => offset(moment, ':'),
    A: ({ hour }) => (hour < 12 ? 'AM' : 'PM'),
    a: ({ hour }) => (hour < 12 ? 'am' : 'pm'),
    X: ({ epochMs }) => String(Math.floor(epochMs / 1000)),
    x: ({ epochMs }) => String(epochMs),
};
function momentIn(date, timeZone) {
    const parts = new Map(zoneFormat(timeZone)
        .formatToParts(date)
        .map(({ type, value }) => [type, Number(value)]));
    const part = (name) => parts.get(name) ?? 0;
    const [year, month, day] = [part('year'), part('month'), part('day')];
    const [hour, minute, second] = [part('hour') % 24, part('minute'), part('second')];
    const millisecond = date.getUTCMilliseconds();
    const local = Date.UTC(year, month - 1, day, hour, minute, second, millisecond);
    return {
        year,
        month,
        day,
        hour,
        minute,
        second,
        millisecond,
        weekday: new Date(local).getUTCDay(),
        offsetMinutes: Math.round((local - date.getTime()) / 60_000),
        epochMs: date.getTime(),
    };
}
function zoneFormat(timeZone) {
    const numeric = 'numeric';
    try {
        return new Intl.DateTimeFormat('en-US', {
            timeZone,
            hourCycle: 'h23',
            year: numeric,
            month: numeric,
            day: numeric,
            hour: numeric,
            minute: numeric,
            second: numeric,
        });
    }
    catch (error) {
        throw new errors/* SlipwayError */.GQ('CONFIG_INVALID', `there is no time zone called ${JSON.stringify(timeZone)}`, {
            help: 'use a name of the IANA database such as Europe/Berlin',
            cause: error,
        });
    }
}
function dayOfYear({ year, month, day }) {
    return Math.round((Date.UTC(year, month - 1, day) - Date.UTC(year, 0, 0)) / 86_400_000);
}
function isoWeek({ year, month, day, weekday }) {
    const thursday = new Date(Date.UTC(year, month - 1, day + 4 - (weekday === 0 ? 7 : weekday)));
    const start = Date.UTC(thursday.getUTCFullYear(), 0, 1);
    return {
        year: thursday.getUTCFullYear(),
        week: Math.floor((thursday.getTime() - start) / (7 * 86_400_000)) + 1,
    };
}
function offset({ offsetMinutes }, separator) {
    const minutes = Math.abs(offsetMinutes);
    return `${offsetMinutes < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60), 2)}${separator}${pad(minutes % 60, 2)}`;
}
function pad(value, length) {
    return String(value).padStart(length, '0');
}

// EXTERNAL MODULE: ./lib/build/tag-context.js
var tag_context = __webpack_require__(55214);
;// CONCATENATED MODULE: ./lib/build/tag-expressions.js



const EXPRESSION = /\{\{\{?\s*([^{}]*?)\s*\}?\}\}/g;
const CALL = /^([a-zA-Z_][a-zA-Z0-9_]*)(?:\s+(?:'([^']*)'|"([^"]*)"))?(?:\s+tz=(?:'([^']*)'|"([^"]*)"))?$/;
function globalExpressions(context) {
    const dateOf = (date) => (format, zone) => formatDate(date, format ?? 'YYYY-MM-DDTHH:mm:ssZ', zone);
    return {
        branch: (0,tag_context/* branchOf */.W0)(context),
        tag: (0,tag_context/* tagOf */.cO)(context),
        sha: (0,tag_context/* shortSha */.Fu)(context),
        base_ref: context.baseRef?.replace(/^refs\/heads\//, '') ?? '',
        is_default_branch: String((0,tag_context/* isDefaultBranch */.ok)(context)),
        is_not_default_branch: String(!(0,tag_context/* isDefaultBranch */.ok)(context)),
        date: dateOf(context.runDate),
        commit_date: dateOf(context.commitDate),
    };
}
function renderExpressions(template, known) {
    return template.replace(EXPRESSION, (whole, inner) => {
        const [, name = '', single, double, singleZone, doubleZone] = CALL.exec(inner) ?? [];
        const value = Object.hasOwn(known, name) ? known[name] : undefined;
        if (value === undefined) {
            throw new errors/* SlipwayError */.GQ('CONFIG_INVALID', `nothing is known about ${whole}`, {
                help: `known are ${Object.keys(known)
                    .map((one) => `{{${one}}}`)
                    .join(', ')}`,
            });
        }
        return typeof value === 'string' ? value : value(single ?? double, singleZone ?? doubleZone);
    });
}


/***/ }),

/***/ 26105:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ ifThere)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

async function ifThere(read) {
    try {
        return await read();
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ && error.code === 'REGISTRY_NOT_FOUND')
            return undefined;
        throw error;
    }
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

/***/ 83330:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DA: () => (/* binding */ floatOutcome),
/* harmony export */   Jw: () => (/* binding */ allTags),
/* harmony export */   Od: () => (/* binding */ floatIn),
/* harmony export */   S6: () => (/* binding */ tagsToMove),
/* harmony export */   fV: () => (/* binding */ float),
/* harmony export */   l3: () => (/* binding */ contestedTags),
/* harmony export */   oB: () => (/* binding */ standingTags),
/* harmony export */   uw: () => (/* binding */ ROUNDS)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _release_yanked_mark_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7283);
/* harmony import */ var _tag_choice_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45037);
/* harmony import */ var _stage_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21892);
/* harmony import */ var _standing_versions_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(98844);
/* harmony import */ var _staging_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(19991);






const ROUNDS = 5;
async function float(from, choice, call) {
    const results = await Promise.all(from.repositories.map((repository) => floatIn(repository, from.root, choice, call)));
    const tags = new Map(results.map(({ repository, moved }) => [repository, [...choice.immutable, ...moved]]));
    const evidence = { ...from, tags };
    return floatOutcome(evidence, results);
}
function floatOutcome(evidence, results) {
    if (results.some(({ written }) => written))
        return (0,_stage_js__WEBPACK_IMPORTED_MODULE_3__/* .done */ .Vw)(evidence);
    if (results.some(({ moved }) => moved.length > 0))
        return (0,_stage_js__WEBPACK_IMPORTED_MODULE_3__/* .already */ .x1)(evidence, 'the floating tags name it');
    const mark = results.find((result) => result.mark !== undefined)?.mark;
    if (mark === undefined)
        return (0,_stage_js__WEBPACK_IMPORTED_MODULE_3__/* .skipped */ .hT)(evidence, 'no floating tag belongs to this image');
    return (0,_stage_js__WEBPACK_IMPORTED_MODULE_3__/* .skipped */ .hT)(evidence, `${mark.version} was rolled back${mark.reason === '' ? '' : `: ${mark.reason}`}`);
}
async function floatIn(repository, root, choice, call) {
    const wrote = new Set();
    for (let round = 1; round <= ROUNDS; round += 1) {
        const standing = await standingTags(repository, choice, call);
        const hoped = (0,_tag_choice_js__WEBPACK_IMPORTED_MODULE_2__/* .tagsThatMove */ .Mt)(choice, standing);
        const missing = await namingAnother(repository, hoped, root.descriptor.digest, call);
        const mark = missing.length === 0 && wrote.size === 0 ? undefined : await ownMark(repository, root, choice, hoped, call);
        const wanted = mark === undefined ? hoped : hoped.filter((tag) => choice.moving.includes(tag));
        const stale = missing.filter((tag) => wanted.includes(tag));
        const others = [...wrote].filter((tag) => !wanted.includes(tag));
        const returned = await giveBack(repository, others, standing, choice, call);
        const result = { repository: repository.name, moved: wanted, written: wrote.size > 0 };
        if (stale.length === 0 && !returned)
            return mark === undefined ? result : { ...result, mark };
        if (stale.length > 0)
            await repository.putManifest(root, { ...call, tags: stale });
        for (const tag of stale)
            wrote.add(tag);
    }
    throw contestedTags(repository);
}
function contestedTags({ name }) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('REGISTRY_REFUSED', `the floating tags of ${name} do not stay where they are put`, {
        retryable: true,
        help: 'other runs move the same tags at the same time: run again',
    });
}
async function tagsToMove(repository, root, choice, call) {
    const hoped = (0,_tag_choice_js__WEBPACK_IMPORTED_MODULE_2__/* .tagsThatMove */ .Mt)(choice, await standingTags(repository, choice, call));
    const mark = await ownMark(repository, root, choice, hoped, call);
    return mark === undefined ? hoped : hoped.filter((tag) => choice.moving.includes(tag));
}
async function ownMark(repository, { descriptor }, { floating }, hoped, call) {
    if (!floating.some(({ tag }) => hoped.includes(tag)))
        return undefined;
    return (0,_release_yanked_mark_js__WEBPACK_IMPORTED_MODULE_1__/* .findYankedMark */ .TI)(await repository.listReferrers(descriptor.digest, call));
}
async function giveBack(repository, tags, existing, { floating, version = '', prefix, suffix }, call) {
    let returned = false;
    for (const { tag, line } of floating.filter((one) => tags.includes(one.tag))) {
        const owner = await (0,_standing_versions_js__WEBPACK_IMPORTED_MODULE_4__/* .standingOwner */ .CG)(repository, { line, version, prefix, suffix }, existing, call);
        if (owner === undefined)
            continue;
        const content = await repository.readManifest(`${prefix}${owner.version}${suffix}`, call);
        if ((await (0,_staging_js__WEBPACK_IMPORTED_MODULE_5__/* .digestBehind */ .p2)(repository, tag, call)) === content.descriptor.digest)
            continue;
        await repository.putManifest(content, { ...call, tags: [tag] });
        returned = true;
    }
    return returned;
}
async function namingAnother(repository, tags, digest, call) {
    const found = await Promise.all(tags.map((tag) => (0,_staging_js__WEBPACK_IMPORTED_MODULE_5__/* .digestBehind */ .p2)(repository, tag, call)));
    return tags.filter((_, at) => found[at] !== digest);
}
async function standingTags(repository, choice, call) {
    const asks = choice.floating.length > 0 || choice.latest !== undefined;
    const existing = asks ? await allTags(repository, call) : [];
    return (0,_standing_versions_js__WEBPACK_IMPORTED_MODULE_4__/* .withoutYanked */ .DK)(repository, choice, existing, call);
}
async function allTags(repository, call) {
    const tags = [];
    try {
        for await (const tag of repository.listTags(call))
            tags.push(tag);
    }
    catch (thrown) {
        if (!(thrown instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ) || thrown.code !== 'REGISTRY_NOT_FOUND')
            throw thrown;
    }
    return tags;
}


/***/ }),

/***/ 19991:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $r: () => (/* binding */ targetOf),
/* harmony export */   aH: () => (/* binding */ startUpload),
/* harmony export */   dw: () => (/* binding */ stage),
/* harmony export */   p2: () => (/* binding */ digestBehind)
/* harmony export */ });
/* harmony import */ var _image_if_there_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26105);
/* harmony import */ var _registry_copy_blobs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4211);
/* harmony import */ var _stage_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21892);



function startUpload(from, repositories, call) {
    const abort = new AbortController();
    const signal = call.signal === undefined ? abort.signal : AbortSignal.any([call.signal, abort.signal]);
    const manifests = below(from);
    const outcome = Promise.all(repositories.map((repository) => (0,_registry_copy_blobs_js__WEBPACK_IMPORTED_MODULE_1__/* .copyBlobs */ .w)(from.build.source, repository, manifests, { signal }))).then(() => undefined, (error) => ({ error }));
    return {
        async finish() {
            const failed = await outcome;
            if (failed !== undefined)
                throw failed.error;
        },
        async stop() {
            abort.abort();
            await outcome;
        },
    };
}
async function stage(from, upload, repositories, call) {
    await upload.finish();
    const evidence = { ...from, repositories };
    const written = await Promise.all(repositories.map((repository) => putManifests(from, repository, call)));
    return written.some(Boolean) ? (0,_stage_js__WEBPACK_IMPORTED_MODULE_2__/* .done */ .Vw)(evidence) : (0,_stage_js__WEBPACK_IMPORTED_MODULE_2__/* .already */ .x1)(evidence, 'the manifests are in the registry');
}
function below({ children, attestations }) {
    return [...children, ...attestations].map(({ content }) => content);
}
async function putManifests(from, repository, call) {
    const written = await Promise.all(below(from).map((content) => ensureManifest(repository, content, call)));
    const rootWritten = await ensureManifest(repository, from.root, call);
    return rootWritten || written.some(Boolean);
}
async function ensureManifest(repository, content, call) {
    if ((await digestBehind(repository, content.descriptor.digest, call)) !== undefined)
        return false;
    await repository.putManifest(content, call);
    return true;
}
async function targetOf(repository, reference, call) {
    return await (0,_image_if_there_js__WEBPACK_IMPORTED_MODULE_0__/* .ifThere */ .y)(() => repository.resolve(reference, call));
}
async function digestBehind(repository, reference, call) {
    return (await targetOf(repository, reference, call))?.digest;
}


/***/ }),

/***/ 98844:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CG: () => (/* binding */ standingOwner),
/* harmony export */   DK: () => (/* binding */ withoutYanked),
/* harmony export */   r$: () => (/* binding */ markOn)
/* harmony export */ });
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62088);
/* harmony import */ var _release_floating_tags_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56177);
/* harmony import */ var _release_yanked_mark_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7283);
/* harmony import */ var _staging_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19991);




async function markOn(repository, reference, call) {
    const target = await (0,_staging_js__WEBPACK_IMPORTED_MODULE_3__/* .targetOf */ .$r)(repository, reference, call);
    return target === undefined ? undefined : (0,_release_yanked_mark_js__WEBPACK_IMPORTED_MODULE_2__/* .findYankedMark */ .TI)(await repository.listReferrers(target.digest, call));
}
function markReader(repository, call) {
    const read = new Map();
    return (tag) => {
        const mark = read.get(tag) ?? markOn(repository, tag, call);
        read.set(tag, mark);
        return mark;
    };
}
async function withoutYanked(repository, choice, tags, call) {
    const own = (0,semver__WEBPACK_IMPORTED_MODULE_0__.parse)(choice.version);
    if (own === null)
        return tags;
    const read = markReader(repository, call);
    const higher = tags.filter((tag) => isAbove(tag, own, choice));
    const yanked = new Set();
    for (const { line } of choice.floating) {
        const found = await descend({ ...choice, line, version: own.version }, higher, read);
        for (const tag of found.yanked)
            yanked.add(tag);
    }
    return tags.filter((tag) => !yanked.has(tag));
}
async function standingOwner(repository, line, tags, call) {
    return (await descend(line, tags, markReader(repository, call))).owner;
}
async function descend({ line, version, prefix, suffix }, tags, read) {
    const yanked = new Set();
    for (;;) {
        const left = tags.filter((tag) => !yanked.has(tag));
        const owner = (0,_release_floating_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .highestOfLine */ ._6)(line, version, left, { prefix, suffix });
        const tag = `${prefix}${owner?.version ?? ''}${suffix}`;
        if (owner === undefined || (await read(tag)) === undefined)
            return { owner, yanked };
        yanked.add(tag);
    }
}
function isAbove(tag, own, { prefix, suffix }) {
    const version = (0,semver__WEBPACK_IMPORTED_MODULE_0__.parse)(tag.slice(prefix.length, tag.length - suffix.length));
    return version !== null && (0,semver__WEBPACK_IMPORTED_MODULE_0__.compare)(version, own) > 0;
}


/***/ }),

/***/ 45037:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  NE: () => (/* binding */ chooseTags),
  _p: () => (/* binding */ tagContext),
  Mt: () => (/* binding */ tagsThatMove),
  o7: () => (/* binding */ tagsWithoutVersion)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/image/reference.js
var reference = __webpack_require__(68424);
// EXTERNAL MODULE: ./lib/build/tag-expressions.js + 1 modules
var tag_expressions = __webpack_require__(32081);
// EXTERNAL MODULE: ./lib/build/csv-record.js
var csv_record = __webpack_require__(7104);
;// CONCATENATED MODULE: ./lib/build/tag-rules.js


const PRIORITIES = {
    schedule: 1000,
    semver: 900,
    pep440: 900,
    match: 800,
    edge: 700,
    ref: 600,
    raw: 200,
    sha: 100,
};
const DEFAULT_RULES = [
    'type=schedule',
    'type=ref,event=branch',
    'type=ref,event=tag',
    'type=ref,event=pr',
];
const REQUIRED = {
    semver: 'pattern',
    pep440: 'pattern',
    match: 'pattern',
    ref: 'event',
    raw: 'value',
};
function parseTagRules(lines) {
    return lines.map(parseTagRule).sort((a, b) => b.priority - a.priority);
}
function parseTagRule(line) {
    const attributes = parseAttributes(line);
    const typeName = attributes.get('type');
    const type = (typeName ?? 'raw').toLowerCase();
    if (!isTagType(type))
        throw wrongRule(line, `there is no rule type=${type}`, `use one of ${Object.keys(PRIORITIES).join(', ')}`);
    const required = REQUIRED[type];
    if (required !== undefined && (attributes.get(required) ?? '') === '')
        throw wrongRule(line, `type=${type} needs ${required}=`);
    checkChoices(type, attributes, line);
    return {
        type,
        priority: readPriority(attributes, PRIORITIES[type], line),
        attributes,
        bare: typeName === undefined,
        line,
    };
}
function isTagType(text) {
    return Object.hasOwn(PRIORITIES, text);
}
function checkChoices(type, attributes, line) {
    const event = attributes.get('event') ?? '';
    if (type === 'ref' && !['branch', 'tag', 'pr'].includes(event)) {
        throw wrongRule(line, `type=ref has no event=${event}`, 'use branch, tag or pr');
    }
    const format = attributes.get('format') ?? 'short';
    if (type === 'sha' && !['short', 'long'].includes(format)) {
        throw wrongRule(line, `type=sha has no format=${format}`, 'use short or long');
    }
}
function readPriority(attributes, fallback, line) {
    const text = attributes.get('priority') ?? '';
    if (text === '')
        return fallback;
    if (!/^-?\d{1,9}$/.test(text))
        throw wrongRule(line, `priority=${text} is no number`);
    return Number(text);
}
function parseAttributes(line) {
    const attributes = new Map();
    for (const field of (0,csv_record/* parseCsvRecord */.b)(line)) {
        const at = field.indexOf('=');
        const key = at < 0 ? 'value' : field.slice(0, at).trim().toLowerCase();
        attributes.set(key, (at < 0 ? field : field.slice(at + 1)).trim());
    }
    return attributes;
}
function wrongRule(line, why, help) {
    const message = `${JSON.stringify(line)}: ${why}`;
    const problem = { input: 'tags', message, ...(help === undefined ? {} : { help }) };
    return new errors/* SlipwayError */.GQ('CONFIG_INVALID', `tags: ${message}`, {
        problems: [problem],
        ...(help === undefined ? {} : { help }),
    });
}

;// CONCATENATED MODULE: ./lib/build/tag-flavor.js


function parseFlavor(lines) {
    const start = { latest: 'auto', prefix: '', prefixLatest: false, suffix: '', suffixLatest: false };
    return lines.reduce((flavor, line) => ({ ...flavor, ...readLine(line) }), start);
}
function readLine(line) {
    const { latest, prefix, suffix, onlatest, ...unknown } = Object.fromEntries(parseAttributes(line));
    const [surplus] = Object.keys(unknown);
    if (surplus !== undefined)
        throw wrongFlavor(line, `there is no ${surplus}`);
    if (latest !== undefined && !isLatest(latest))
        throw wrongFlavor(line, 'latest is auto, true or false');
    if (onlatest !== undefined && onlatest !== 'true' && onlatest !== 'false')
        throw wrongFlavor(line, 'onlatest is true or false');
    return {
        ...(latest === undefined ? {} : { latest }),
        ...(prefix === undefined ? {} : { prefix, prefixLatest: onlatest === 'true' }),
        ...(suffix === undefined ? {} : { suffix, suffixLatest: onlatest === 'true' }),
    };
}
function isLatest(text) {
    return text === 'auto' || text === 'true' || text === 'false';
}
function wrongFlavor(line, why) {
    const message = `${JSON.stringify(line)}: ${why}`;
    return new errors/* SlipwayError */.GQ('CONFIG_INVALID', `flavor: ${message}`, { problems: [{ input: 'flavor', message }] });
}

// EXTERNAL MODULE: ./node_modules/semver/index.js
var semver = __webpack_require__(62088);
;// CONCATENATED MODULE: ./lib/build/pep440.js
const LENGTH_LIMIT = 256;
const GRAMMAR = new RegExp([
    /^v?(?:(?<epoch>\d+)!)?(?<release>\d+(?:\.\d+)*)/,
    /(?:[-_.]?(?<phase>alpha|beta|preview|pre|rc|a|b|c)[-_.]?(?<phaseNumber>\d*))?/,
    /(?:-(?<implicit>\d+)|[-_.]?(?<post>post|rev|r)[-_.]?(?<postNumber>\d*))?/,
    /(?:[-_.]?(?<dev>dev)[-_.]?(?<devNumber>\d*))?(?:\+(?<local>[a-z0-9]+(?:[-_.][a-z0-9]+)*))?$/,
]
    .map(({ source }) => source)
    .join(''));
const PHASES = { alpha: 'a', beta: 'b', c: 'rc', pre: 'rc', preview: 'rc' };
function parsePep440(text) {
    const groups = text.length > LENGTH_LIMIT ? undefined : GRAMMAR.exec(text.trim().toLowerCase())?.groups;
    if (groups === undefined)
        return undefined;
    const { epoch, release = '', local } = groups;
    const numbers = release.split('.').map(number);
    const segments = phaseOf(groups) + postOf(groups) + devOf(groups);
    const own = local === undefined ? '' : local.split(/[-_.]/).map(localPart).join('.');
    const hasEpoch = number(epoch) !== '0';
    const clean = `${hasEpoch ? `${number(epoch)}!` : ''}${numbers.join('.')}${segments}${own === '' ? '' : `+${own}`}`;
    return { clean, release: numbers, isFinal: segments === '', hasEpoch, local: own };
}
function phaseOf({ phase, phaseNumber }) {
    return phase === undefined ? '' : `${PHASES[phase] ?? phase}${number(phaseNumber)}`;
}
function postOf({ implicit, post, postNumber }) {
    return implicit === undefined && post === undefined ? '' : `.post${number(implicit ?? postNumber)}`;
}
function devOf({ dev, devNumber }) {
    return dev === undefined ? '' : `.dev${number(devNumber)}`;
}
function number(digits) {
    return (digits ?? '').replace(/^0+(?=\d)/, '') || '0';
}
function localPart(part) {
    return /^\d+$/.test(part) ? number(part) : part;
}

// EXTERNAL MODULE: ./lib/build/tag-context.js
var tag_context = __webpack_require__(55214);
;// CONCATENATED MODULE: ./lib/build/tag-values.js





const VERSION = /^(v?)((?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)(?:-[0-9A-Za-z.-]+)?)$/;
const IS_RAW = /^\{\{\s*raw\s*\}\}$/;
function tagValue(rule, context) {
    switch (rule.type) {
        case 'schedule':
            return scheduleValue(rule, context);
        case 'semver':
            return semverValue(rule, context);
        case 'match':
            return matchValue(rule, context);
        case 'edge':
            return edgeValue(rule, context);
        case 'ref':
            return refValue(rule, context);
        case 'raw':
            return rawValue(rule, context);
        case 'sha':
            return shaValue(rule, context);
        case 'pep440':
            return pep440Value(rule, context);
    }
}
function render(rule, attribute, context) {
    return (0,tag_expressions/* renderExpressions */.k)(rule.attributes.get(attribute) ?? '', (0,tag_expressions/* globalExpressions */.d)(context));
}
function scheduleValue(rule, context) {
    if (!context.event.includes('schedule'))
        return {};
    const { date, commit_date } = (0,tag_expressions/* globalExpressions */.d)(context);
    const pattern = rule.attributes.get('pattern') ?? 'nightly';
    return other((0,tag_expressions/* renderExpressions */.k)(pattern, { ...(date ? { date } : {}), ...(commit_date ? { commit_date } : {}) }));
}
function subject(rule, context) {
    const given = render(rule, 'value', context);
    return given === '' ? (0,tag_context/* tagOf */.cO)(context) : given;
}
function pep440Value(rule, context) {
    const source = versionText(rule, context);
    if (typeof source !== 'string')
        return source;
    const version = parsePep440(source);
    if (version === undefined)
        return { reason: `${source} is no version of PEP 440: the rule ${rule.line} gives no tag` };
    const { clean, release, isFinal, hasEpoch, local } = version;
    const [major = '0', minor = '0', patch = '0'] = release;
    const pattern = rule.attributes.get('pattern') ?? '';
    const template = isFinal || IS_RAW.test(pattern) ? pattern : '{{version}}';
    const value = (0,tag_expressions/* renderExpressions */.k)(template, { raw: source, version: clean, major, minor, patch });
    const role = roleOf(template);
    const isSemantic = isFinal && !hasEpoch && release.length === 3 && local === '';
    if (!isSemantic)
        return { value, role: role === 'version' ? role : 'other', latest: isFinal };
    const at = value.lastIndexOf(clean);
    const around = at < 0 ? {} : { before: value.slice(0, at), behind: value.slice(at + clean.length) };
    return { value, role, version: clean, ...around, latest: true };
}
function versionText(rule, context) {
    const text = subject(rule, context);
    if (text === '')
        return {};
    const source = extract(rule, text, 'match', 1);
    if (source === undefined)
        return { reason: `${text} does not match ${rule.attributes.get('match') ?? ''}` };
    return source.replaceAll('/', '-');
}
function semverValue(rule, context) {
    const source = versionText(rule, context);
    if (typeof source !== 'string')
        return source;
    const version = (0,semver.parse)(source);
    if (version === null)
        return { reason: `${source} is not a semantic version: the rule ${rule.line} gives no tag` };
    return versionTag(rule, version);
}
function versionTag(rule, version) {
    const pattern = rule.attributes.get('pattern') ?? '';
    const isPrerelease = version.prerelease.length > 0;
    const template = isPrerelease && !IS_RAW.test(pattern) ? '{{version}}' : pattern;
    const value = (0,tag_expressions/* renderExpressions */.k)(template, {
        raw: version.raw,
        version: version.version,
        major: String(version.major),
        minor: String(version.minor),
        patch: String(version.patch),
        prerelease: version.prerelease.join('.'),
    });
    const at = value.lastIndexOf(version.version);
    return {
        value,
        role: roleOf(template),
        version: version.version,
        ...(at < 0 ? {} : affixes(value, at, version)),
        latest: !isPrerelease,
    };
}
function affixes(value, at, { version, build }) {
    const behind = value.slice(at + version.length).replace(`+${build.join('.')}`, '');
    return { before: value.slice(0, at), behind };
}
function roleOf(template) {
    const has = (...names) => names.some((name) => new RegExp(`\\{\\{\\s*${name}\\s*\\}\\}`).test(template));
    if (has('version', 'raw', 'patch'))
        return 'version';
    if (!has('major'))
        return 'other';
    return has('minor') ? 'minor' : 'major';
}
function matchValue(rule, context) {
    const text = subject(rule, context);
    if (text === '')
        return {};
    const group = Number(rule.attributes.get('group') ?? '0');
    const value = extract(rule, text, 'pattern', group);
    if (value === undefined)
        return { reason: `${text} does not match ${rule.attributes.get('pattern') ?? ''}` };
    return versionOrOther(value, true);
}
function extract(rule, text, attribute, group) {
    const source = rule.attributes.get(attribute) ?? '';
    if (source === '')
        return text;
    const [, body = source, flags = ''] = /^\/(.+)\/([a-z]*)$/.exec(source) ?? [];
    const match = compile(rule, body, flags.replace('g', '')).exec(text);
    if (match === null)
        return undefined;
    if (!Number.isInteger(group) || group < 0 || group >= match.length) {
        throw wrongRule(rule.line, `the pattern has no group ${group}`, 'put the part that is the tag in parentheses');
    }
    return match[group] ?? '';
}
function compile(rule, body, flags) {
    try {
        return new RegExp(body, flags);
    }
    catch (error) {
        throw wrongRule(rule.line, `not a regular expression: ${error instanceof Error ? error.message : String(error)}`);
    }
}
function edgeValue(rule, context) {
    const named = render(rule, 'branch', context);
    const branch = named === '' ? context.defaultBranch : named;
    if (branch === '' || (0,tag_context/* branchOf */.W0)(context) !== branch)
        return {};
    return other(rule.attributes.has('value') ? render(rule, 'value', context) : 'edge');
}
function refValue(rule, context) {
    const event = rule.attributes.get('event');
    if (event === 'branch')
        return branchValue((0,tag_context/* branchOf */.W0)(context).replaceAll('/', '-'));
    if (event === 'tag')
        return versionOrOther((0,tag_context/* tagOf */.cO)(context).replaceAll('/', '-'), true);
    const [, number] = /^refs\/pull\/(.+?)(?:\/merge)?$/.exec(context.ref) ?? [];
    const [, iid = ''] = /^refs\/merge-requests\/(\d+)\//.exec(context.ref) ?? [];
    return other((number ?? iid).replaceAll('/', '-'));
}
const NAME_OF_VERSIONS = /^(?:latest|v?\d+(?:\.\d+){0,2}|v?\d+\.\d+\.\d+[-+].*)$/;
function branchValue(name) {
    if (!NAME_OF_VERSIONS.test(name))
        return other(name);
    return { reason: `the branch ${name} is called like a version: its name is no tag (type=raw would set one)` };
}
function rawValue(rule, context) {
    const value = render(rule, 'value', context);
    if (rule.bare && !value.startsWith('v'))
        return { ...versionOrOther(value, false), floats: true };
    return { value, role: VERSION.test(value) ? 'version' : 'other', latest: false };
}
function shaValue(rule, context) {
    return other(rule.attributes.get('format') === 'long' ? context.sha : (0,tag_context/* shortSha */.Fu)(context));
}
function versionOrOther(value, latest) {
    const [, before = '', text = ''] = VERSION.exec(value) ?? [];
    const version = text === '' ? null : (0,semver.parse)(text);
    if (version === null)
        return { value, role: 'other', latest };
    return {
        value,
        role: 'version',
        version: version.version,
        before,
        behind: '',
        latest: latest && version.prerelease.length === 0,
    };
}
function other(value) {
    return { value, role: 'other', latest: false };
}

;// CONCATENATED MODULE: ./lib/build/tags.js






function tagsFor(rules, flavorLines, context) {
    const flavor = parseFlavor(flavorLines);
    const warnings = [];
    const produced = parseTagRules(rules.length === 0 ? DEFAULT_RULES : rules).flatMap((rule) => {
        if (!isEnabled(rule, context))
            return [];
        const answer = tagValue(rule, context);
        if ('value' in answer)
            return answer.value === '' ? [] : [affixed(rule, answer, flavor, context)];
        if (answer.reason !== undefined)
            warnings.push(answer.reason);
        return [];
    });
    return { ...sortTags(produced, flavor, context), warnings };
}
function isEnabled(rule, context) {
    if (!rule.attributes.has('enable'))
        return true;
    const enable = render(rule, 'enable', context);
    if (enable !== 'true' && enable !== 'false')
        throw wrongRule(rule.line, `enable is ${enable}, not true or false`);
    return enable === 'true';
}
const OWN_PREFIX = { sha: 'sha-' };
function affixed(rule, value, flavor, context) {
    const expressions = (0,tag_expressions/* globalExpressions */.d)(context);
    const affix = (name, fallback) => (0,tag_expressions/* renderExpressions */.k)(rule.attributes.get(name) ?? fallback ?? flavor[name], expressions);
    const isPullRequest = rule.type === 'ref' && rule.attributes.get('event') === 'pr';
    const prefix = affix('prefix', isPullRequest ? 'pr-' : OWN_PREFIX[rule.type]);
    const suffix = affix('suffix', undefined);
    const tag = checkedTag(`${prefix}${value.value}${suffix}`, rule);
    return { ...value, tag, prefix: `${prefix}${value.before ?? ''}`, suffix: `${value.behind ?? ''}${suffix}` };
}
function checkedTag(text, rule) {
    const tag = sanitise(text);
    if (!(0,reference/* isTag */.dz)(tag))
        throw wrongRule(rule.line, `${JSON.stringify(tag)} is no tag: up to 128 of A-Z a-z 0-9 _ . -`);
    return tag;
}
function sanitise(text) {
    return text.replace(/[^a-zA-Z0-9._-]+/g, '-');
}
function sortTags(produced, flavor, context) {
    const [first] = produced;
    const versioned = theVersion(produced);
    const latest = latestTag(first, flavor, context);
    const full = tagsOf(produced, 'version');
    const floats = versioned?.floats === true ? ownFloating(versioned, flavor, context) : [];
    const lines = [
        ...floats,
        ...produced.flatMap(({ role, tag }) => (role === 'minor' || role === 'major' ? [{ tag, line: role }] : [])),
        ...(latest === undefined ? [] : [{ tag: latest, line: 'latest' }]),
    ];
    const unversioned = tagsOfNoVersion(produced, versioned === undefined ? latest : undefined, flavor);
    const floating = versioned === undefined ? [] : distinct(lines, full);
    const taken = new Set([...full, ...floating.map(({ tag }) => tag)]);
    return {
        ...(first === undefined ? {} : { main: first.tag }),
        ...(versioned?.version === undefined ? {} : { version: versioned.version }),
        prefix: versioned?.prefix ?? '',
        suffix: versioned?.suffix ?? '',
        full,
        floating,
        ...unversioned,
        other: unversioned.other.filter((tag) => !taken.has(tag)),
    };
}
function tagsOfNoVersion(produced, latest, flavor) {
    const other = tagsOf(produced, 'other');
    if (latest === undefined || other.includes(latest))
        return { other };
    return flavor.latest === 'true' ? { other: [...other, latest] } : { other, latest };
}
function tagsOf(produced, role) {
    return [...new Set(produced.filter((one) => one.role === role).map(({ tag }) => tag))];
}
function theVersion(produced) {
    const versions = produced.filter(({ version }) => version !== undefined);
    const distinctVersions = [...new Set(versions.map(({ version }) => version))];
    if (distinctVersions.length > 1) {
        const message = `the tags say several versions: ${distinctVersions.join(', ')}`;
        throw new errors/* SlipwayError */.GQ('CONFIG_INVALID', message, {
            help: 'give one version; write type=raw,value=… for a tag that is just a name',
            problems: [{ input: 'tags', message }],
        });
    }
    return versions.find(({ role }) => role === 'version') ?? versions[0];
}
function latestTag(first, flavor, context) {
    if (first === undefined || flavor.latest === 'false')
        return undefined;
    if (flavor.latest === 'auto' && !first.latest)
        return undefined;
    return spellLatest(flavor, context);
}
function spellLatest(flavor, context) {
    const expressions = (0,tag_expressions/* globalExpressions */.d)(context);
    const prefix = flavor.prefixLatest ? (0,tag_expressions/* renderExpressions */.k)(flavor.prefix, expressions) : '';
    const suffix = flavor.suffixLatest ? (0,tag_expressions/* renderExpressions */.k)(flavor.suffix, expressions) : '';
    return sanitise(`${prefix}latest${suffix}`);
}
function ownFloating({ version = '', prefix, suffix }, flavor, context) {
    const [major = '', minor = ''] = version.split('.');
    if (version.includes('-'))
        return [];
    const spell = (text) => sanitise(`${prefix}${text}${suffix}`);
    return [
        { tag: spell(`${major}.${minor}`), line: 'minor' },
        ...(major === '0' ? [] : [{ tag: spell(major), line: 'major' }]),
        ...(flavor.latest === 'false' ? [] : [{ tag: spellLatest(flavor, context), line: 'latest' }]),
    ];
}
const LINE_ORDER = ['minor', 'major', 'latest'];
function distinct(lines, full) {
    const byTag = new Map(lines.filter(({ tag }) => !full.includes(tag)).map((one) => [one.tag, one]));
    return [...byTag.values()].sort((a, b) => LINE_ORDER.indexOf(a.line) - LINE_ORDER.indexOf(b.line));
}

// EXTERNAL MODULE: ./lib/release/floating-tags.js
var floating_tags = __webpack_require__(56177);
;// CONCATENATED MODULE: ./lib/pipeline/tag-choice.js



const NO_TAGS = { prefix: '', suffix: '', immutable: [], floating: [], moving: [], warnings: [] };
function chooseTags(request, facts, now, problems, released) {
    const given = request.tagLines.length === 0 && released === undefined ? defaultLines(facts) : request.tagLines;
    const lines = released === undefined ? given : [released, ...given.filter((line) => line.trim() !== released)];
    try {
        const { full, floating, other, ...rest } = tagsFor(lines, request.flavor, tagContext(facts, now));
        return { ...rest, immutable: full, floating, moving: [...other, ...channelOf(released)] };
    }
    catch (thrown) {
        if (!(thrown instanceof errors/* SlipwayError */.GQ) || thrown.problems.length === 0)
            throw thrown;
        for (const { input, message, help } of thrown.problems)
            problems.add(input, message, help ?? thrown.help);
        return NO_TAGS;
    }
}
function channelOf(released) {
    const channel = /^\d+\.\d+\.\d+-([A-Za-z][A-Za-z0-9-]*)/.exec(released ?? '')?.[1];
    return channel === undefined ? [] : [channel];
}
function defaultLines({ ref }) {
    const version = /^refs\/tags\/v?(\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?)$/.exec(ref ?? '')?.[1];
    return version === undefined ? [] : [version];
}
function tagContext(facts, now) {
    const commitTime = facts.git?.commitTime;
    const { ref, sha, baseRef, shortShaLength } = facts.tagging ?? {};
    return {
        event: facts.event,
        ref: ref ?? facts.ref ?? '',
        sha: sha ?? facts.revision ?? facts.git?.revision ?? '',
        defaultBranch: facts.defaultBranch ?? '',
        commitDate: commitTime === undefined ? now : new Date(commitTime * 1000),
        runDate: now,
        ...(baseRef === undefined ? {} : { baseRef }),
        ...(shortShaLength === undefined ? {} : { shortShaLength }),
    };
}
function tagsWithoutVersion({ moving, latest }) {
    return latest === undefined ? moving : [...moving, latest];
}
function tagsThatMove(choice, existing) {
    const { version, prefix, suffix, floating, immutable } = choice;
    const lines = version === undefined ? [] : (0,floating_tags/* floatingTags */.Kb)(version, existing, { prefix, suffix, lines: floating });
    const free = existing.some(isStableVersion) ? choice.moving : tagsWithoutVersion(choice);
    return [...new Set([...lines, ...free])].filter((tag) => !immutable.includes(tag));
}
function isStableVersion(tag) {
    return /^v?\d+\.\d+\.\d+$/.test(tag);
}


/***/ }),

/***/ 4211:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ copyBlobs),
  F: () => (/* binding */ sendBlobs)
});

// EXTERNAL MODULE: ./lib/system/concurrency.js
var system_concurrency = __webpack_require__(12398);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/registry/copy-options.js
var copy_options = __webpack_require__(94401);
;// CONCATENATED MODULE: ./lib/registry/blob-content.js


function isSeekable(source) {
    return 'blobContent' in source && typeof source.blobContent === 'function';
}
function isUnchecked(source) {
    return 'uncheckedBlob' in source && typeof source.uncheckedBlob === 'function';
}
function isChecking(target) {
    return 'checksContent' in target && target.checksContent === true;
}
function blobContent(source, target, descriptor, call) {
    if (isSeekable(source))
        return source.blobContent(descriptor);
    if (isUnchecked(source) && isChecking(target))
        return source.uncheckedBlob(descriptor, (0,copy_options/* cancellable */.n)(call));
    return {
        descriptor,
        open: async (offset) => {
            const stream = await source.openBlob(descriptor, (0,copy_options/* cancellable */.n)(call));
            await skipBytes(stream, offset);
            return stream;
        },
    };
}
async function skipBytes(stream, count) {
    let left = count;
    while (left > 0) {
        const chunk = stream.read();
        if (chunk === null)
            await readable(stream);
        else if (chunk.length <= left)
            left -= chunk.length;
        else {
            stream.unshift(chunk.subarray(left));
            left = 0;
        }
    }
}
function readable(stream) {
    return new Promise((resolve, reject) => {
        const clear = () => {
            stream.off('readable', onReadable).off('error', onError).off('end', onEnd);
        };
        const onReadable = () => {
            clear();
            resolve();
        };
        const onError = (error) => {
            clear();
            reject(error);
        };
        const onEnd = () => onError(new errors/* SlipwayError */.GQ('REGISTRY_DIGEST_MISMATCH', 'a blob ended before its size'));
        stream.on('readable', onReadable).on('error', onError).on('end', onEnd);
    });
}

// EXTERNAL MODULE: ./lib/registry/graph.js
var registry_graph = __webpack_require__(83923);
;// CONCATENATED MODULE: ./lib/registry/copy-blobs.js




async function copyBlobs(source, target, roots, options = {}) {
    const graph = await (0,registry_graph/* readGraph */.t)(source, roots, options);
    return sendBlobs(source, target, graph.blobs, options);
}
async function sendBlobs(source, target, blobs, options) {
    const { concurrency = copy_options/* AT_ONCE */.Q, mountFrom, onProgress } = options;
    const outcomes = await (0,system_concurrency/* mapConcurrently */.X)(blobs, concurrency, async (blob) => {
        const outcome = await target.putBlob(blobContent(source, target, blob, options), {
            ...(0,copy_options/* cancellable */.n)(options),
            ...(mountFrom === undefined ? {} : { mountFrom }),
            ...(onProgress === undefined ? {} : { onProgress: (bytes) => onProgress({ blob, state: 'sending', bytes }) }),
        });
        onProgress?.({ blob, state: outcome, bytes: 0 });
        return { outcome, size: blob.size };
    });
    const count = (wanted) => outcomes.filter(({ outcome }) => outcome === wanted).length;
    const bytes = outcomes.reduce((sum, { outcome, size }) => sum + (outcome === 'written' ? size : 0), 0);
    return { manifests: 0, written: count('written'), mounted: count('mounted'), existing: count('existing'), bytes };
}


/***/ }),

/***/ 94401:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ AT_ONCE),
/* harmony export */   n: () => (/* binding */ cancellable)
/* harmony export */ });
const AT_ONCE = 4;
function cancellable({ signal }) {
    return signal === undefined ? {} : { signal };
}


/***/ }),

/***/ 83923:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ readRoot),
/* harmony export */   t: () => (/* binding */ readGraph)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _image_descriptor_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83768);
/* harmony import */ var _image_manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64252);
/* harmony import */ var _system_concurrency_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(12398);




const READS_AT_ONCE = 4;
async function readRoot(source, root, call = {}) {
    if ('bytes' in root)
        return root;
    const content = await source.readManifest(root.digest, call);
    const { mediaType, size } = content.descriptor;
    if (size !== root.size || mediaType !== root.mediaType) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('REGISTRY_MALFORMED', `manifest ${root.digest} of ${source.name} is ${mediaType} of ${size} bytes, but was announced as ${root.mediaType} of ${root.size}`);
    }
    return content;
}
async function readGraph(source, roots, call = {}) {
    const manifests = new Map();
    const blobs = new Map();
    const visit = async (root, depth) => {
        if (depth > _image_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .MANIFEST_LIMITS */ .T1.depth) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('REGISTRY_LIMIT', `${source.name} nests indexes more than ${_image_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .MANIFEST_LIMITS */ .T1.depth} deep`);
        }
        const content = await readRoot(source, root, call);
        const successors = (0,_image_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .successorsOf */ .L6)(content.manifest);
        if (manifests.size + blobs.size + successors.length > _image_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .MANIFEST_LIMITS */ .T1.entries) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('REGISTRY_LIMIT', `${source.name} names more than ${_image_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .MANIFEST_LIMITS */ .T1.entries} things`);
        }
        const children = content.manifest.kind === 'index' ? successors.filter(isManifest) : [];
        for (const blob of successors) {
            if (!children.includes(blob) && !isForeignLayer(blob))
                blobs.set(blob.digest, blob);
        }
        const unread = children.filter(({ digest }) => !manifests.has(digest));
        await (0,_system_concurrency_js__WEBPACK_IMPORTED_MODULE_3__/* .mapConcurrently */ .X)(unread, READS_AT_ONCE, (child) => visit(child, depth + 1));
        manifests.set(content.descriptor.digest, content);
    };
    for (const root of roots)
        await visit(root, 1);
    return {
        manifests: [...manifests.values()],
        blobs: [...blobs.values()].sort((a, b) => b.size - a.size),
    };
}
function isManifest({ mediaType }) {
    return (0,_image_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .isManifestType */ .Q3)(mediaType);
}
function isForeignLayer({ mediaType }) {
    return mediaType.includes('.rootfs.foreign.') || mediaType.includes('.layer.nondistributable.');
}


/***/ }),

/***/ 56177:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kb: () => (/* binding */ floatingTags),
/* harmony export */   _6: () => (/* binding */ highestOfLine),
/* harmony export */   hh: () => (/* binding */ stableVersions)
/* harmony export */ });
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62088);

const PLAIN = /^(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)$/;
function floatingTags(version, existing, options = {}) {
    const own = (0,semver__WEBPACK_IMPORTED_MODULE_0__.parse)(version);
    if (own === null || own.prerelease.length > 0)
        return [];
    const higher = stableVersions(existing, options).filter((other) => (0,semver__WEBPACK_IMPORTED_MODULE_0__.compare)(other, own) > 0);
    const sameMajor = higher.filter((other) => other.major === own.major);
    const above = { minor: sameMajor.filter((other) => other.minor === own.minor), major: sameMajor, latest: higher };
    const { lines = usualLines(own, options) } = options;
    return lines.filter(({ line }) => above[line].length === 0).map(({ tag }) => tag);
}
function highestOfLine(line, version, existing, options = {}) {
    const own = (0,semver__WEBPACK_IMPORTED_MODULE_0__.parse)(version);
    if (own === null)
        return undefined;
    const { major, minor } = own;
    return stableVersions(existing, options)
        .filter((other) => line === 'latest' || (other.major === major && (line === 'major' || other.minor === minor)))
        .toSorted(semver__WEBPACK_IMPORTED_MODULE_0__.compare)
        .at(-1);
}
function usualLines({ major, minor }, { prefix = '', suffix = '' }) {
    return [
        { tag: `${prefix}${major}.${minor}${suffix}`, line: 'minor' },
        ...(major === 0 ? [] : [{ tag: `${prefix}${major}${suffix}`, line: 'major' }]),
        { tag: 'latest', line: 'latest' },
    ];
}
function stableVersions(tags, { prefix = '', suffix = '' } = {}) {
    return tags.flatMap((tag) => {
        if (!tag.startsWith(prefix) || !tag.endsWith(suffix) || tag.length < prefix.length + suffix.length)
            return [];
        const text = tag.slice(prefix.length, tag.length - suffix.length);
        const version = PLAIN.test(text) ? (0,semver__WEBPACK_IMPORTED_MODULE_0__.parse)(text) : null;
        return version === null ? [] : [version];
    });
}


/***/ }),

/***/ 7283:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TI: () => (/* binding */ findYankedMark),
/* harmony export */   V2: () => (/* binding */ REASON_LIMIT),
/* harmony export */   eW: () => (/* binding */ yankedMark),
/* harmony export */   kQ: () => (/* binding */ YANKED_TYPE),
/* harmony export */   pY: () => (/* binding */ YANKED_BLOB)
/* harmony export */ });
/* harmony import */ var _image_descriptor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83768);
/* harmony import */ var _image_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37241);
/* harmony import */ var _image_manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64252);



const YANKED_TYPE = 'application/vnd.slipway.yanked.v1+json';
const VERSION = 'slipway.yanked.version';
const REASON = 'slipway.yanked.reason';
const CREATED = 'org.opencontainers.image.created';
const REASON_LIMIT = 1000;
const YANKED_BLOB = Buffer.from('{}');
function yankedMark({ mediaType, digest, size }, { version, reason, time }) {
    const blob = { digest: (0,_image_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(YANKED_BLOB), size: YANKED_BLOB.byteLength };
    const annotations = {
        [VERSION]: version,
        ...(reason === '' ? {} : { [REASON]: reason }),
        [CREATED]: `${time.toISOString().slice(0, 19)}Z`,
    };
    const content = (0,_image_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .manifestContent */ .$T)({
        kind: 'image',
        mediaType: _image_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .MEDIA_TYPES */ .Z2.ociManifest,
        artifactType: YANKED_TYPE,
        config: { mediaType: YANKED_TYPE, ...blob },
        layers: [{ mediaType: _image_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .MEDIA_TYPES */ .Z2.ociEmpty, ...blob }],
        annotations,
        subject: { mediaType, digest, size },
    });
    return { content, artifactType: YANKED_TYPE, annotations };
}
function findYankedMark(referrers) {
    const [first] = referrers
        .filter(({ artifactType, annotations = {} }) => artifactType === YANKED_TYPE || VERSION in annotations)
        .toSorted((a, b) => (a.digest < b.digest ? -1 : 1));
    if (first === undefined)
        return undefined;
    const { digest, annotations = {} } = first;
    return { digest, version: annotations[VERSION] ?? '', reason: annotations[REASON] ?? '' };
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


/***/ })

};
