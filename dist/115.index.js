const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 115;
export const ids = [115,8298];
export const modules = {

/***/ 34353:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ localBuildContext),
/* harmony export */   u: () => (/* binding */ isRemoteContext)
/* harmony export */ });
/** Where BuildKit takes a context or a Dockerfile from: a folder of ours that can be checked, or a place it reads itself. */
function isRemoteContext(context) {
    return /^(?:[a-z][a-z0-9+.-]*:\/\/|git@|github\.com\/|[\w.-]+@[\w.-]+:)/i.test(context);
}
/** `NAME=PATH` whose value is a folder of ours; other contexts name an image, a URL, an OCI layout or a bake target. */
function localBuildContext(entry) {
    const at = entry.indexOf('=');
    if (at <= 0)
        return undefined;
    const path = entry.slice(at + 1);
    if (isRemoteContext(path) || /^(?:docker-image|oci-layout|target|input):/.test(path))
        return undefined;
    return { name: entry.slice(0, at), path };
}


/***/ }),

/***/ 98298:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   imageInputs: () => (/* binding */ imageInputs),
/* harmony export */   m: () => (/* binding */ OF_AN_IMAGE),
/* harmony export */   z: () => (/* binding */ joinProblems)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42685);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63582);


/** Inputs that an image of slipway.yml may have of its own; the others hold for the whole run. */
const OF_AN_IMAGE = new Set([
    'images',
    'tags',
    'flavor',
    'platforms',
    'context',
    'file',
    'build-args',
    'build-contexts',
    'target',
    'no-cache',
    'no-cache-filters',
    'squash',
    'pull',
    'labels',
    'annotations',
    'secret-envs',
    'secret-files',
    'ssh',
    'cache-from',
    'cache-to',
    'network',
    'add-hosts',
    'allow',
    'shm-size',
    'ulimit',
    'source',
    'fail-on',
    'unknown-severity',
    'ignore-unfixed',
    'ignore-file',
    'trivy-reports',
    'grype-reports',
    'default-branch-image',
]);
/**
 * The inputs of each image: its own stand before those of the file, and behind the command line and the environment. Names in
 * `images` from there are the place under which every image has its own name. Problems that come from an image's entry are
 * named by it; `problems` has those of the run already.
 */
function imageInputs(images, raw, problems) {
    const places = (0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .readInputs */ .K)(raw, new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Problems */ .Zw()).images;
    const read = images.map(({ id, dependsOn, inputs: own }) => {
        const found = new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Problems */ .Zw();
        const inputs = (0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .readInputs */ .K)([...raw, ...own], found);
        const names = places.length === 0 ? inputs.images : places.map((place) => `${place}/${id}`);
        return { image: { id, dependsOn, inputs: { ...inputs, images: names } }, id, found };
    });
    joinProblems(read, problems);
    return read.map(({ image }) => image);
}
/** Adds what was found about each image: once where it holds for all of them, else under the image's name. */
function joinProblems(images, problems) {
    const known = new Set(problems.list.map(key));
    const everywhere = (wanted) => images.length > 1 && images.every(({ found }) => found.list.some((one) => key(one) === wanted));
    for (const { id, found } of images)
        for (const one of found.list) {
            if (known.has(key(one)))
                continue;
            const shared = everywhere(key(one)) || one.input.startsWith('images.');
            if (shared)
                known.add(key(one));
            problems.add(shared ? one.input : `images.${id}.${one.input}`, one.message, one.help);
        }
}
function key({ input, message }) {
    return JSON.stringify([input, message]);
}


/***/ }),

/***/ 10115:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  build: () => (/* binding */ pipeline_build),
  pipeline: () => (/* binding */ pipeline),
  release: () => (/* binding */ release)
});

// EXTERNAL MODULE: ./lib/config/image-inputs.js
var image_inputs = __webpack_require__(98298);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(42685);
// EXTERNAL MODULE: ../../work/main/node_modules/semver/index.js
var semver = __webpack_require__(20776);
;// CONCATENATED MODULE: ./lib/release/floating-tags.js

const PLAIN = /^(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)$/;
/**
 * The floating tags that name `version` once it is in a repository that has the tags `existing`: `1.2` when it is the highest
 * `1.2.*`, `1` when it is the highest `1.*`, `latest` when it is the highest of all; so none ever moves backwards. Only stable
 * versions (three numbers) count among `existing`; a pre-release moves nothing. Ordered minor, major, latest.
 */
function floatingTags(version, existing, options = {}) {
    const own = (0,semver.parse)(version);
    if (own === null || own.prerelease.length > 0)
        return [];
    const higher = stableVersions(existing, options).filter((other) => (0,semver.compare)(other, own) > 0);
    const sameMajor = higher.filter((other) => other.major === own.major);
    const above = { minor: sameMajor.filter((other) => other.minor === own.minor), major: sameMajor, latest: higher };
    const { lines = usualLines(own, options) } = options;
    return lines.filter(({ line }) => above[line].length === 0).map(({ tag }) => tag);
}
/** The version among `existing` that a floating tag of this line belongs to, beside `version`: the highest of its line. */
function highestOfLine(line, version, existing, options = {}) {
    const own = (0,semver.parse)(version);
    if (own === null)
        return undefined;
    const { major, minor } = own;
    return stableVersions(existing, options)
        .filter((other) => line === 'latest' || (other.major === major && (line === 'major' || other.minor === minor)))
        .toSorted(semver.compare)
        .at(-1);
}
function usualLines({ major, minor }, { prefix = '', suffix = '' }) {
    return [
        { tag: `${prefix}${major}.${minor}${suffix}`, line: 'minor' },
        ...(major === 0 ? [] : [{ tag: `${prefix}${major}${suffix}`, line: 'major' }]),
        { tag: 'latest', line: 'latest' },
    ];
}
/** The stable versions among tags spelled with this prefix and suffix; everything else is left out. */
function stableVersions(tags, { prefix = '', suffix = '' } = {}) {
    return tags.flatMap((tag) => {
        if (!tag.startsWith(prefix) || !tag.endsWith(suffix) || tag.length < prefix.length + suffix.length)
            return [];
        const text = tag.slice(prefix.length, tag.length - suffix.length);
        const version = PLAIN.test(text) ? (0,semver.parse)(text) : null;
        return version === null ? [] : [version];
    });
}

// EXTERNAL MODULE: ./lib/image/reference.js
var reference = __webpack_require__(6191);
;// CONCATENATED MODULE: ./lib/build/date-format.js

const TOKEN = /\[([^\]]*)\]|YYYY|YY|GGGG|MMMM|MMM|MM|M|Q|DDDD|DDD|DD|D|dddd|ddd|d|E|WW|W|HH|H|hh|h|mm|m|ss|s|SSS|ZZ|Z|A|a|X|x|[a-zA-Z]+?/g;
/** Letters that moment gives a meaning which is not supported here; others stand for themselves. */
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
/**
 * Writes a time in moment's notation (`YYYYMMDD-HHmmss`, text in `[brackets]` as it is), as docker/metadata-action does, in a
 * time zone of the IANA database, UTC by default.
 * @throws CONFIG_INVALID for an unknown zone, and for the week, era and locale tokens that are not supported.
 */
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
/** ISO 8601: a week belongs to the year of its Thursday. */
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

;// CONCATENATED MODULE: ./lib/build/tag-context.js
/** Events that have no ref of their own, but run on the default branch. */
const DEFAULT_BRANCH_EVENTS = new Set(['create', 'discussion', 'issues', 'schedule']);
/** The branch that ref names; empty for anything else. */
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

;// CONCATENATED MODULE: ./lib/build/tag-expressions.js



const EXPRESSION = /\{\{\{?\s*([^{}]*?)\s*\}?\}\}/g;
const CALL = /^([a-zA-Z_][a-zA-Z0-9_]*)(?:\s+(?:'([^']*)'|"([^"]*)"))?(?:\s+tz=(?:'([^']*)'|"([^"]*)"))?$/;
/** The global expressions of docker/metadata-action. */
function globalExpressions(context) {
    const dateOf = (date) => (format, zone) => formatDate(date, format ?? 'YYYY-MM-DDTHH:mm:ssZ', zone);
    return {
        branch: branchOf(context),
        tag: tagOf(context),
        sha: shortSha(context),
        base_ref: context.baseRef?.replace(/^refs\/heads\//, '') ?? '',
        is_default_branch: String(isDefaultBranch(context)),
        is_not_default_branch: String(!isDefaultBranch(context)),
        date: dateOf(context.runDate),
        commit_date: dateOf(context.commitDate),
    };
}
/**
 * Replaces each `{{name}}`, `{{date 'FORMAT' tz='ZONE'}}`. Unlike handlebars it escapes nothing as HTML, and a name that it does
 * not know is a mistake, not an empty text.
 * @throws CONFIG_INVALID naming the expression.
 */
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
/** What metadata-action does when no rule is given. */
const DEFAULT_RULES = [
    'type=schedule',
    'type=ref,event=branch',
    'type=ref,event=tag',
    'type=ref,event=pr',
];
const REQUIRED = {
    semver: 'pattern',
    match: 'pattern',
    ref: 'event',
    raw: 'value',
};
/**
 * Reads the rules and sorts them: the highest priority first, else as given.
 * @throws CONFIG_INVALID naming the line.
 */
function parseTagRules(lines) {
    return lines.map(parseTagRule).sort((a, b) => b.priority - a.priority);
}
function parseTagRule(line) {
    const attributes = parseAttributes(line);
    const typeName = attributes.get('type');
    const type = (typeName ?? 'raw').toLowerCase();
    if (!isTagType(type))
        throw wrongRule(line, `there is no rule type=${type}`, `use one of ${Object.keys(PRIORITIES).join(', ')}`);
    if (type === 'pep440')
        throw wrongRule(line, 'type=pep440 is not supported yet', 'use type=match with a pattern of your own');
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
/** One CSV record of `key=value` fields, split at the first `=`; keys in lower case; a field without `=` is the value. */
function parseAttributes(line) {
    const attributes = new Map();
    for (const field of splitRecord(line)) {
        const at = field.indexOf('=');
        const key = at < 0 ? 'value' : field.slice(0, at).trim().toLowerCase();
        attributes.set(key, (at < 0 ? field : field.slice(at + 1)).trim());
    }
    return attributes;
}
/** Commas separate, but not in a field that begins with a double quote; `""` in such a field is one quote. */
function splitRecord(line) {
    const fields = line.match(/(?:^|,)(?:\s*"(?:[^"]|"")*"\s*(?=,|$)|[^,]*)/g) ?? [];
    return fields.map((field, index) => {
        const text = (index === 0 ? field : field.slice(1)).trim();
        const quoted = /^"((?:[^"]|"")*)"$/.exec(text);
        return quoted === null ? text : (quoted[1] ?? '').replaceAll('""', '"');
    });
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


/**
 * Reads lines such as `latest=auto` and `suffix=-alpine,onlatest=true`.
 * @throws CONFIG_INVALID naming the line.
 */
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

;// CONCATENATED MODULE: ./lib/build/tag-values.js




const VERSION = /^(v?)((?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)(?:-[0-9A-Za-z.-]+)?)$/;
/** @throws CONFIG_INVALID naming the rule's line. */
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
            return {};
    }
}
function tag_values_render(rule, attribute, context) {
    return renderExpressions(rule.attributes.get(attribute) ?? '', globalExpressions(context));
}
function scheduleValue(rule, context) {
    if (!context.event.includes('schedule'))
        return {};
    const { date, commit_date } = globalExpressions(context);
    const pattern = rule.attributes.get('pattern') ?? 'nightly';
    return other(renderExpressions(pattern, { ...(date ? { date } : {}), ...(commit_date ? { commit_date } : {}) }));
}
/** The text that semver and match look at: `value=`, else the git tag. */
function subject(rule, context) {
    const given = tag_values_render(rule, 'value', context);
    return given === '' ? tagOf(context) : given;
}
function semverValue(rule, context) {
    const text = subject(rule, context);
    if (text === '')
        return {};
    const source = extract(rule, text, 'match', 1);
    if (source === undefined)
        return { reason: `${text} does not match ${rule.attributes.get('match') ?? ''}` };
    const version = (0,semver.parse)(source.replaceAll('/', '-'));
    if (version === null)
        return { reason: `${source} is not a semantic version: the rule ${rule.line} gives no tag` };
    return versionTag(rule, version);
}
function versionTag(rule, version) {
    const pattern = rule.attributes.get('pattern') ?? '';
    const isPrerelease = version.prerelease.length > 0;
    // A pre-release has no floating tags: whatever the pattern says, it is named in full.
    const template = isPrerelease && !/^\{\{\s*raw\s*\}\}$/.test(pattern) ? '{{version}}' : pattern;
    const value = renderExpressions(template, {
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
/** What the pattern itself puts around a version; build metadata belongs to this version only. */
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
/** The group of a regular expression (`/re/flags` or bare) in a text; the text itself when the rule has none. */
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
    const named = tag_values_render(rule, 'branch', context);
    const branch = named === '' ? context.defaultBranch : named;
    if (branch === '' || branchOf(context) !== branch)
        return {};
    return other(rule.attributes.has('value') ? tag_values_render(rule, 'value', context) : 'edge');
}
function refValue(rule, context) {
    const event = rule.attributes.get('event');
    if (event === 'branch')
        return other(branchOf(context).replaceAll('/', '-'));
    if (event === 'tag')
        return versionOrOther(tagOf(context).replaceAll('/', '-'), true);
    const [, number = ''] = /^refs\/pull\/(.+?)(?:\/merge)?$/.exec(context.ref) ?? [];
    return other(number.replaceAll('/', '-'));
}
/** An explicit raw rule sets that tag only; a bare line that is a version stands for it, with its floating tags (see tagsFor). */
function rawValue(rule, context) {
    const value = tag_values_render(rule, 'value', context);
    if (rule.bare && !value.startsWith('v'))
        return { ...versionOrOther(value, false), floats: true };
    return { value, role: VERSION.test(value) ? 'version' : 'other', latest: false };
}
function shaValue(rule, context) {
    return other(rule.attributes.get('format') === 'long' ? context.sha : shortSha(context));
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






/**
 * The tags that docker/metadata-action would make of these rules and flavor, sorted by what they promise.
 *
 * A bare line that is a full semantic version (`1.2.3`, not `v1.2.3`) stands for the version: that tag plus its floating tags
 * `1.2`, `1` and `latest` (no `1.2`, `1` and `latest` for a pre-release, no `0`); `type=raw,value=1.2.3` sets only that tag.
 *
 * Differences from metadata-action, all on purpose:
 * - tags that name a line of versions (`{{major}}`, `latest`) are candidates: they never move backwards;
 * - expressions are not escaped as HTML, and an unknown name in one is an error instead of an empty text;
 * - a tag that no registry would take (over 128 characters, leading `.` or `-`) is an error before anything is built;
 * - no tag stands twice; handlebars blocks and `type=pep440` are refused; dates know no locale weeks and eras.
 * @throws CONFIG_INVALID naming the line at fault.
 */
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
    const enable = tag_values_render(rule, 'enable', context);
    if (enable !== 'true' && enable !== 'false')
        throw wrongRule(rule.line, `enable is ${enable}, not true or false`);
    return enable === 'true';
}
const OWN_PREFIX = { sha: 'sha-' };
/** A rule's own prefix or suffix, even an empty one, replaces the flavor's. */
function affixed(rule, value, flavor, context) {
    const expressions = globalExpressions(context);
    const affix = (name, fallback) => renderExpressions(rule.attributes.get(name) ?? fallback ?? flavor[name], expressions);
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
    // Without a version there is nothing to compare, so latest is as free as any other tag that was asked for.
    const others = [...tagsOf(produced, 'other'), ...(versioned === undefined && latest !== undefined ? [latest] : [])];
    const floating = versioned === undefined ? [] : distinct(lines, full);
    const taken = new Set([...full, ...floating.map(({ tag }) => tag)]);
    return {
        ...(first === undefined ? {} : { main: first.tag }),
        ...(versioned?.version === undefined ? {} : { version: versioned.version }),
        prefix: versioned?.prefix ?? '',
        suffix: versioned?.suffix ?? '',
        full,
        floating,
        other: [...new Set(others)].filter((tag) => !taken.has(tag)),
    };
}
function tagsOf(produced, role) {
    return [...new Set(produced.filter((one) => one.role === role).map(({ tag }) => tag))];
}
/** The one version of the run; a rule that spells it in full says how versions are spelled here. */
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
/** Whether and how `latest` is written is up to the first tag alone, unless the flavor says it. */
function latestTag(first, flavor, context) {
    if (first === undefined || flavor.latest === 'false')
        return undefined;
    if (flavor.latest === 'auto' && !first.latest)
        return undefined;
    return spellLatest(flavor, context);
}
function spellLatest(flavor, context) {
    const expressions = globalExpressions(context);
    const prefix = flavor.prefixLatest ? renderExpressions(flavor.prefix, expressions) : '';
    const suffix = flavor.suffixLatest ? renderExpressions(flavor.suffix, expressions) : '';
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
/**
 * Sorts the lines of `tags` into rules and full references: a line with `type=`, or without `/` and `:`, is a rule; with `images`
 * set every line is one (docker/build-push-action and docker/metadata-action use the same input for the two).
 */
function splitTags(lines, imagesAreSet) {
    const isRule = (line) => imagesAreSet || /(?:^|,)\s*type=/.test(line) || !/[/:]/.test(line);
    return { rules: lines.filter(isRule), references: lines.filter((line) => !isRule(line)) };
}

;// CONCATENATED MODULE: ./lib/pipeline/tag-choice.js



const NO_TAGS = { prefix: '', suffix: '', immutable: [], floating: [], moving: [], warnings: [] };
/**
 * Chooses tags by the lines of `tags` and `flavor`, or by the git tag or branch; wrong lines become problems. The version of a
 * release comes first, whatever else is asked for.
 */
function chooseTags(request, facts, now, problems, released) {
    const given = request.tagLines.length === 0 && released === undefined ? defaultLines(facts) : request.tagLines;
    const lines = released === undefined ? given : [released, ...given.filter((line) => line.trim() !== released)];
    try {
        const { full, floating, other, main: _, ...rest } = tagsFor(lines, request.flavor, tagContext(facts, now));
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
/** The tag that moves with a channel's pre-releases: `beta` for 1.3.0-beta.1. */
function channelOf(released) {
    const channel = /^\d+\.\d+\.\d+-([A-Za-z][A-Za-z0-9-]*)/.exec(released ?? '')?.[1];
    return channel === undefined ? [] : [channel];
}
/** A git tag that is a full version is that version; anything else goes by docker/metadata's default rules. */
function defaultLines({ ref }) {
    const version = /^refs\/tags\/v?(\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?)$/.exec(ref ?? '')?.[1];
    return version === undefined ? [] : [version];
}
function tagContext(facts, now) {
    const commitTime = facts.git?.commitTime;
    return {
        event: facts.event,
        ref: facts.ref ?? '',
        sha: facts.revision ?? facts.git?.revision ?? '',
        defaultBranch: facts.defaultBranch ?? '',
        commitDate: commitTime === undefined ? now : new Date(commitTime * 1000),
        runDate: now,
    };
}
/** The tags to move in a repository that has the tags `existing`: those of the version's line, then the others. */
function tagsThatMove(choice, existing) {
    const { version, prefix, suffix, floating, moving, immutable } = choice;
    const lines = version === undefined ? [] : floatingTags(version, existing, { prefix, suffix, lines: floating });
    return [...new Set([...lines, ...moving])].filter((tag) => !immutable.includes(tag));
}

// EXTERNAL MODULE: ./lib/pipeline/stage.js
var stage = __webpack_require__(25537);
// EXTERNAL MODULE: ./lib/registry/copy.js
var copy = __webpack_require__(65929);
;// CONCATENATED MODULE: ./lib/pipeline/staging.js



/** Starts sending the blobs of every platform to every repository. The failure, if any, comes out of `finish`. */
function startUpload(from, repositories, call) {
    const abort = new AbortController();
    const signal = call.signal === undefined ? abort.signal : AbortSignal.any([call.signal, abort.signal]);
    const manifests = from.children.map((child) => child.content);
    const outcome = Promise.all(repositories.map((repository) => (0,copy/* copyBlobs */.wT)(from.build.source, repository, manifests, { signal }))).then(() => undefined, (error) => ({ error }));
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
/** Puts the platform manifests and then the index, by digest, into every repository. */
async function staging_stage(from, upload, repositories, call) {
    await upload.finish();
    const evidence = { ...from, repositories };
    const written = await Promise.all(repositories.map((repository) => putManifests(from, repository, call)));
    return written.some(Boolean) ? (0,stage/* done */.Vw)(evidence) : (0,stage/* already */.x1)(evidence, 'the manifests are in the registry');
}
async function putManifests(from, repository, call) {
    const children = from.children.map((child) => child.content);
    const written = await Promise.all(children.map((content) => ensureManifest(repository, content, call)));
    const rootWritten = await ensureManifest(repository, from.root, call);
    return rootWritten || written.some(Boolean);
}
async function ensureManifest(repository, content, call) {
    if ((await digestBehind(repository, content.descriptor.digest, call)) !== undefined)
        return false;
    await repository.putManifest(content, call);
    return true;
}
/** The digest that a tag or digest stands for, undefined when there is no such name. */
async function digestBehind(repository, reference, call) {
    try {
        return (await repository.resolve(reference, call)).digest;
    }
    catch (thrown) {
        if (thrown instanceof errors/* SlipwayError */.GQ && thrown.code === 'REGISTRY_NOT_FOUND')
            return undefined;
        throw thrown;
    }
}

;// CONCATENATED MODULE: ./lib/pipeline/floating.js





/** How often the tags are looked at before they count as contested by other runs. */
const ROUNDS = 5;
/**
 * Moves the floating tags; `latest`, `1` and `1.2` only forwards, by the versions that stand in each registry now. Registries know
 * no compare-and-swap: so it looks again after each write, until nothing is left to do.
 * @throws REGISTRY_REFUSED (retryable) when others move the same tags every time.
 */
async function floating_float(from, choice, call) {
    const results = await Promise.all(from.repositories.map((repository) => floatIn(repository, from, choice, call)));
    const tags = new Map(results.map(({ repository, moved }) => [repository, [...choice.immutable, ...moved]]));
    const evidence = { ...from, tags };
    const wrote = results.some(({ written }) => written);
    if (wrote)
        return (0,stage/* done */.Vw)(evidence);
    if (results.every(({ moved }) => moved.length === 0))
        return (0,stage/* skipped */.hT)(evidence, 'no floating tag belongs to this image');
    return (0,stage/* already */.x1)(evidence, 'the floating tags name it');
}
async function floatIn(repository, from, choice, call) {
    const wrote = new Set();
    for (let round = 1; round <= ROUNDS; round += 1) {
        const existing = choice.floating.length > 0 ? await allTags(repository, call) : [];
        const wanted = tagsThatMove(choice, existing);
        const returned = await giveBack(repository, [...wrote].filter((tag) => !wanted.includes(tag)), existing, choice, call);
        const stale = await namingAnother(repository, wanted, from.root.descriptor.digest, call);
        if (stale.length === 0 && !returned)
            return { repository: repository.name, moved: wanted, written: wrote.size > 0 };
        if (stale.length > 0)
            await repository.putManifest(from.root, { ...call, tags: stale });
        for (const tag of stale)
            wrote.add(tag);
    }
    throw new errors/* SlipwayError */.GQ('REGISTRY_REFUSED', `the floating tags of ${repository.name} do not stay where they are put`, {
        retryable: true,
        help: 'other runs move the same tags at the same time: run again',
    });
}
/**
 * A newer version was named while this run moved tags: those that it may have taken back from it are set to the newer one.
 * Returns whether any had to be.
 */
async function giveBack(repository, tags, existing, { floating, version = '', prefix, suffix }, call) {
    let returned = false;
    for (const { tag, line } of floating.filter((one) => tags.includes(one.tag))) {
        const owner = highestOfLine(line, version, existing, { prefix, suffix });
        if (owner === undefined)
            continue;
        const content = await repository.readManifest(`${prefix}${owner.version}${suffix}`, call);
        if ((await digestBehind(repository, tag, call)) === content.descriptor.digest)
            continue;
        await repository.putManifest(content, { ...call, tags: [tag] });
        returned = true;
    }
    return returned;
}
async function namingAnother(repository, tags, digest, call) {
    const found = await Promise.all(tags.map((tag) => digestBehind(repository, tag, call)));
    return tags.filter((_, at) => found[at] !== digest);
}
/** All tags of a repository; none when it does not exist yet. */
async function allTags(repository, call) {
    const tags = [];
    try {
        for await (const tag of repository.listTags(call))
            tags.push(tag);
    }
    catch (thrown) {
        if (!(thrown instanceof errors/* SlipwayError */.GQ) || thrown.code !== 'REGISTRY_NOT_FOUND')
            throw thrown;
    }
    return tags;
}

// EXTERNAL MODULE: ./lib/image/platform.js
var image_platform = __webpack_require__(88875);
// EXTERNAL MODULE: ./lib/report/error-report.js
var error_report = __webpack_require__(95100);
// EXTERNAL MODULE: ./lib/report/report.js
var report = __webpack_require__(34677);
// EXTERNAL MODULE: ./lib/scan/gate.js
var gate = __webpack_require__(1313);
;// CONCATENATED MODULE: ./lib/pipeline/inventory-stage.js

/** Catalogues every platform and writes its bill of materials. `name` is what the bills say the image is called. */
async function inventory(from, name, ports, call) {
    const children = await Promise.all(from.children.map(async (child) => {
        const found = await ports.cataloguer.catalogue(from.build.source, child.content, child.platform, call);
        const { created } = child.config;
        const subject = { name, digest: child.content.descriptor.digest, ...(created === undefined ? {} : { created }) };
        return { ...child, inventory: found, bill: await ports.bill.write(found, subject) };
    }));
    return (0,stage/* done */.Vw)({ ...from, children });
}
/** Distinct components over all platforms: one package in one version counts once, whatever its architecture. */
function countComponents(children) {
    const keys = children.flatMap((child) => child.inventory.components.map(({ ecosystem, name, version }) => `${ecosystem} ${name} ${version}`));
    return new Set(keys).size;
}

;// CONCATENATED MODULE: ./lib/pipeline/plan.js



/** Joins what was asked for with what is known: pure, so a plan can be shown without doing anything. */
function planImage(parts) {
    const { id, dependsOn = [], request, facts, tags, invocation, scanPolicy, pushed, merged = [] } = parts;
    const names = request.images.map(reference/* repositoryOf */._M);
    const generated = ownLabelsFirst(generatedAnnotations(facts, tags.version, parts.sourceDateEpoch), request.build.labels ?? {});
    return {
        ...(id === undefined ? {} : { id }),
        dependsOn,
        request,
        tags,
        build: buildOptions(parts, generated),
        indexAnnotations: { ...generated, ...request.indexAnnotations },
        facts,
        scanPolicy,
        invocation,
        ...(pushed === undefined ? {} : { pushed }),
        ...(merged.length === 0 ? {} : { merged }),
        names: names.length === 0 ? [id ?? 'image'] : names,
    };
}
function buildOptions({ request, facts, release, sourceDateEpoch }, generated) {
    return {
        ...request.build,
        labels: { ...generated, ...request.build.labels },
        ...(sourceDateEpoch === undefined ? {} : { sourceDateEpoch }),
        ...(release === undefined ? {} : { frontends: 'pinned' }),
        ...(facts.fork ? { cacheTo: [], secretEnvs: [], secretFiles: [], ssh: [], allow: [] } : {}),
    };
}
/** The images in the order given are one run; what belongs to the run as a whole is what the first one asks for. */
function planRun(command, images, release) {
    const [{ request, facts }] = images;
    const noPushReason = reasonNotToPush(request, facts);
    const tagPrefix = request.release?.rules.prefix;
    return {
        command,
        images,
        push: noPushReason === undefined,
        ...(noPushReason === undefined ? {} : { noPushReason }),
        sign: request.sign,
        ...(release === undefined ? {} : { release }),
        ...(tagPrefix === undefined ? {} : { tagPrefix }),
    };
}
/** The version of the run: that of every image that has one. */
function versionOf({ images }) {
    const versions = new Set(images.flatMap(({ tags }) => (tags.version === undefined ? [] : [tags.version])));
    const [version] = versions;
    return versions.size === 1 ? version : undefined;
}
function reasonNotToPush(request, facts) {
    if (!request.push)
        return 'push is off';
    return facts.fork ? 'a pull request from a fork neither pushes nor signs' : undefined;
}
/**
 * The labels that docker/metadata sets, without wall-clock time, so that equal sources give equal images. Source and revision are
 * what git says about the working copy: one commit gives one digest on every forge. Where there is no git, the forge is believed.
 */
function generatedAnnotations(facts, version, epoch) {
    const { revision, source } = facts.git ?? facts;
    const entries = [
        ['created', epoch === undefined ? undefined : new Date(epoch * 1000).toISOString().replace('.000Z', 'Z')],
        ['revision', revision],
        ['source', source],
        ['version', version],
    ];
    return Object.fromEntries(entries.flatMap(([key, value]) => (value === undefined ? [] : [[`org.opencontainers.image.${key}`, value]])));
}
/** A label that the user sets takes the place of the generated one on the index as well. */
function ownLabelsFirst(generated, labels) {
    return Object.fromEntries(Object.entries(generated).map(([key, value]) => [key, labels[key] ?? value]));
}
/** What `--plan` prints. `tagsOf` gives the tags that an image is to have in a repository, the floating ones included. */
function planJson(plan, tagsOf) {
    const version = versionOf(plan);
    const tagged = plan.images.map((image) => ({
        image,
        places: image.names.map((name) => ({ name, tags: plan.push ? tagsOf(image, name) : [] })),
    }));
    return {
        schema: 1,
        command: plan.command,
        ...(version === undefined ? {} : { version }),
        images: tagged.flatMap(({ image, places }) => places.map((place) => ({ ...place, platforms: image.request.platforms.map(image_platform/* formatPlatform */.Bq) }))),
        effects: plan.push ? effectsOf(plan, tagged) : [],
    };
}
/** Image after image until all are signed; then the names of all, with what happens to git and the release host between them. */
function effectsOf(plan, tagged) {
    const before = tagged.flatMap(({ places }) => inOrder(places.flatMap((place) => effectsBeforeNames(plan, place))));
    if (plan.command === 'build')
        return before;
    const names = tagged.flatMap(({ image, places }) => places.flatMap((place) => effectsOnNames(image, place)));
    return [...before, ...inOrder([...names, ...effectsOnRelease(plan)])];
}
function inOrder(effects) {
    const place = ({ stage }) => report/* STAGE_NAMES */.y.indexOf(stage);
    return [...effects].sort((a, b) => place(a) - place(b));
}
function effectsBeforeNames({ command, sign }, { name }) {
    const staged = { id: `stage ${name}`, stage: 'staged', target: name };
    if (command === 'build' || sign === 'off')
        return [staged];
    return [staged, { id: `sign ${name}`, stage: 'signed', target: name }];
}
function effectsOnNames({ tags: { immutable } }, { name, tags }) {
    const tagged = (stage, list) => list.map((tag) => ({ id: `tag ${name}:${tag}`, stage, target: `${name}:${tag}` }));
    return [
        ...tagged('named', immutable),
        ...tagged('floated', tags.filter((tag) => !immutable.includes(tag))),
    ];
}
function effectsOnRelease({ release }) {
    if (release === undefined)
        return [];
    return [
        { id: `claim ${release.tag}`, stage: 'claimed', target: release.tag },
        { id: `draft ${release.tag}`, stage: 'drafted', target: release.tag },
        { id: `publish ${release.tag}`, stage: 'published', target: release.tag },
    ];
}

// EXTERNAL MODULE: ../../work/main/node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(57958);
// EXTERNAL MODULE: ./lib/image/read-blob.js
var read_blob = __webpack_require__(94662);
;// CONCATENATED MODULE: ./lib/build/dependency.js
/**
 * An address that may be published. What a statement says is there for everyone and for ever, so user names and passwords go, and
 * so does the query of a web address: signed links and tokens live in it, and the digest names the content. Package URLs stay as
 * they are. What is no URI is read as git's `user@host:path`, or else as an image reference; characters that no URI may have are
 * encoded.
 */
function publicUri(address) {
    return withoutSecrets(address.toWellFormed().replace(/[^\x21-\x7e]+/gu, encodeURIComponent));
}
function withoutSecrets(address) {
    if (address.startsWith('pkg:'))
        return address;
    const scp = /^[^@/\s]+@([A-Za-z0-9.-]+):(?!\/\/)(\S+)$/.exec(address);
    if (scp !== null)
        return `ssh://${scp[1] ?? ''}/${scp[2] ?? ''}`;
    const [, scheme, authority = '', rest = ''] = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/is.exec(address) ?? [];
    if (scheme === undefined)
        return `docker-image://${address}`;
    return `${scheme}://${authority.slice(authority.lastIndexOf('@') + 1)}${rest.replace(/\?[^#]*/, '')}`;
}
/** All of them once, in an order of their own: equal builds give equal lists, whatever order the engine found them in. */
function uniteDependencies(lists) {
    const byKey = new Map(lists.flat().map((one) => [keyOf(one), one]));
    return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}
function keyOf({ uri, digest }) {
    return JSON.stringify([uri, Object.entries(digest).sort(([a], [b]) => (a < b ? -1 : 1))]);
}

;// CONCATENATED MODULE: ./lib/build/materials.js




/** Limits against hostile input. With mode=min a statement has some kilobytes. */
const MATERIAL_LIMITS = { statementBytes: 8 << 20, entries: 4096, uriLength: 4096 };
const PROVENANCE = /^https:\/\/slsa\.dev\/provenance\/(?:v0\.2|v1)$/;
/** Algorithms whose value is plain hex, with its length: what BuildKit writes, and git's own names. */
const HEX_LENGTHS = {
    sha1: [40],
    sha256: [64],
    sha384: [96],
    sha512: [128],
    gitCommit: [40, 64],
};
const UriSchema = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* minLength */.BpQ(1), dist/* maxLength */.Ru6(MATERIAL_LIMITS.uriLength));
const DigestSetSchema = dist/* pipe */.FsL(dist/* record */.g1P(dist/* string */.YjP(), dist/* string */.YjP()), dist/* check */.z6Y((digests) => Object.entries(digests).every(([algorithm, value]) => !isKnown(algorithm) || isHex(algorithm, value)), 'expected lower-case hex digits in the length of the algorithm'));
const MaterialSchema = dist/* object */.Ikc({ uri: dist/* nullish */.cl6(UriSchema), digest: dist/* nullish */.cl6(DigestSetSchema) });
const MaterialsSchema = dist/* nullish */.cl6(dist/* pipe */.FsL(dist/* array */.YOg(MaterialSchema), dist/* maxLength */.Ru6(MATERIAL_LIMITS.entries)));
const StatementSchema = dist/* object */.Ikc({
    predicateType: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(PROVENANCE, 'expected SLSA provenance v0.2 or v1')),
    predicate: dist/* object */.Ikc({
        materials: MaterialsSchema,
        buildDefinition: dist/* nullish */.cl6(dist/* object */.Ikc({ resolvedDependencies: MaterialsSchema })),
    }),
});
/**
 * What BuildKit says went into a platform: base images, git repositories and downloads, each by digest. `attestation` is the
 * manifest that BuildKit attached to the platform; none of its other statements is looked at. Empty when it holds no provenance.
 * @throws BUILD_OUTPUT when the statement is malformed, too large, or not the only one.
 */
async function readMaterials(source, attestation, call = {}) {
    const { manifest } = await source.readManifest(attestation.digest, call);
    const layers = manifest.kind === 'image' ? manifest.layers : [];
    const [statement, ...others] = layers.filter(({ annotations }) => PROVENANCE.test(annotations?.['in-toto.io/predicate-type'] ?? ''));
    if (statement === undefined)
        return [];
    // A frontend may attach statements too: two accounts of one build leave it open which of them is the engine's.
    if (others.length > 0)
        throw malformed(`there are ${others.length + 1} of them for one platform`);
    if (statement.size > MATERIAL_LIMITS.statementBytes)
        throw malformed(`it is larger than ${MATERIAL_LIMITS.statementBytes} bytes`);
    return parseMaterials(await (0,read_blob/* readBlob */.g)(source, statement, MATERIAL_LIMITS.statementBytes, call));
}
/**
 * The materials of BuildKit's provenance: `materials` of SLSA v0.2, `resolvedDependencies` of v1. What has no digest that could be
 * checked, such as a local folder, is left out: its name alone would say nothing to a reader but how this machine looks.
 * @throws BUILD_OUTPUT
 */
function parseMaterials(statement) {
    const parsed = dist/* safeParse */.xLC(StatementSchema, decode(statement), { abortEarly: true });
    if (!parsed.success) {
        const [issue] = parsed.issues;
        throw malformed(`${dist/* getDotPath */.BuJ(issue) ?? '(root)'}: ${issue.message}`);
    }
    const { materials, buildDefinition } = parsed.output.predicate;
    const found = (buildDefinition?.resolvedDependencies ?? materials ?? []).flatMap(dependencyOf);
    return uniteDependencies([found]);
}
function dependencyOf({ uri, digest }) {
    const known = Object.entries(digest ?? {}).filter(([algorithm]) => isKnown(algorithm));
    if (uri === null || uri === undefined || known.length === 0)
        return [];
    return [{ uri: publicUri(uri), digest: Object.fromEntries(known) }];
}
function isKnown(algorithm) {
    return Object.hasOwn(HEX_LENGTHS, algorithm);
}
function isHex(algorithm, value) {
    return /^[0-9a-f]+$/.test(value) && HEX_LENGTHS[algorithm]?.includes(value.length) === true;
}
function decode(bytes) {
    try {
        return JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8'));
    }
    catch (cause) {
        throw malformed('it is not JSON', cause);
    }
}
function malformed(why, cause) {
    return new errors/* SlipwayError */.GQ('BUILD_OUTPUT', `the provenance that the build engine left cannot be used: ${why}`, { cause });
}

;// CONCATENATED MODULE: ./lib/build/provenance.js

/**
 * Templates by which a predicate is read (`docs/provenance.md` describes ours). GitHub's own is maintained in actions/buildtypes,
 * workflow/v1.
 */
const BUILD_TYPES = {
    github: 'https://actions.github.io/buildtypes/workflow/v1',
    gitlab: 'urn:slipway:buildtype:gitlab-ci:v1',
    local: 'urn:slipway:buildtype:local:v1',
};
/** A machine that nobody vouches for: a statement by this builder is worth as much as the key that signed it. */
const LOCAL_BUILDER = 'urn:slipway:builder:local';
/**
 * SLSA Provenance v1 for an image, the same for its index and every platform. Equal input gives equal bytes: there are no
 * times in it (SLSA has them as optional; the signature bears one), so that the same attempt, run again, finds its own statement.
 * GitHub's template forbids external parameters that it does not know, so there the image's stand among the internal ones: they
 * follow from the workflow file anyway.
 */
function slsaProvenance({ invocation, parameters, ...input }) {
    const image = imageParameters(parameters);
    return {
        buildDefinition: {
            buildType: BUILD_TYPES[invocation.host],
            ...parametersOf(invocation, image, input.sources[0]),
            resolvedDependencies: uniteDependencies([input.sources.flatMap(sourceDependency), ...input.materials]),
        },
        runDetails: runDetails(invocation, input.toolVersion),
    };
}
/** Picks by name: what else a caller's record may hold does not get in. */
function imageParameters({ images, platforms, context, dockerfile, target, squash, version, tags }) {
    return {
        images,
        platforms,
        ...(context === undefined ? {} : { context }),
        dockerfile,
        ...(target === undefined ? {} : { target }),
        ...(squash === undefined ? {} : { squash }),
        ...(version === undefined ? {} : { version }),
        ...(tags === undefined ? {} : { tags }),
    };
}
function parametersOf(invocation, image, source) {
    if (invocation.host === 'github')
        return githubParameters(invocation, image);
    if (invocation.host === 'gitlab')
        return gitlabParameters(invocation, image);
    return {
        externalParameters: { ...present({ source: source === undefined ? undefined : gitUri(source) }), image },
        internalParameters: {},
    };
}
/** actions/buildtypes, workflow/v1, as actions/attest fills it. */
function githubParameters(run, image) {
    return {
        externalParameters: { workflow: { ref: run.ref, repository: run.repository, path: run.workflowPath } },
        internalParameters: {
            github: present({
                event_name: run.event,
                repository_id: run.repositoryId,
                repository_owner_id: run.ownerId,
                runner_environment: run.runnerEnvironment,
            }),
            slipway: { image },
        },
    };
}
function gitlabParameters(run, image) {
    return {
        externalParameters: {
            source: run.project,
            entryPoint: run.job,
            ...present({ configRef: run.configRef, ref: run.ref }),
            image,
        },
        internalParameters: {
            gitlab: present({
                pipeline_source: run.event,
                project_id: run.projectId,
                pipeline_id: run.pipelineId,
                job_id: run.jobId,
                runner_id: run.runnerId,
                architecture: run.runnerArchitecture,
            }),
        },
    };
}
function runDetails(invocation, toolVersion) {
    if (invocation.host === 'local')
        return { builder: { id: LOCAL_BUILDER, version: { slipway: toolVersion } } };
    const runner = invocation.host === 'gitlab' ? present({ 'gitlab-runner': invocation.runnerVersion }) : {};
    const { builderId, invocationId } = invocation;
    return {
        builder: { id: builderId, version: { slipway: toolVersion, ...runner } },
        ...(invocationId === undefined ? {} : { metadata: { invocationId } }),
    };
}
/** SPDX's download location: `git+https://github.com/o/r@refs/heads/main`. A commit that is no full hash proves nothing. */
function sourceDependency(source) {
    if (!/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(source.commit))
        return [];
    return [{ uri: gitUri(source), digest: { gitCommit: source.commit } }];
}
function gitUri({ repository, ref }) {
    return `git+${publicUri(repository)}${ref === undefined ? '' : `@${ref}`}`;
}
function present(record) {
    return Object.fromEntries(Object.entries(record).filter((entry) => entry[1] !== undefined && entry[1] !== ''));
}

// EXTERNAL MODULE: ./lib/build/build-context.js
var build_context = __webpack_require__(34353);
;// CONCATENATED MODULE: ./lib/build/public-parameters.js



/**
 * What may be said about these options. A path outside the working directory is told by its name only, or from the context on:
 * where this machine keeps its files is nobody's business, and it differs from run to run.
 */
function publicParameters(options, image) {
    const { platforms = [], target } = options;
    const context = normalise(options.context);
    const inside = context !== '' && !isOutside(context);
    return {
        ...image,
        ...(inside ? { context } : {}),
        platforms: platforms.map(image_platform/* formatPlatform */.Bq),
        dockerfile: dockerfilePath(normalise(options.dockerfile), context),
        ...(target === undefined ? {} : { target }),
        ...(options.squash ? { squash: true } : {}),
    };
}
function dockerfilePath(file, context) {
    if (file === '')
        return context === '' || isOutside(context) ? 'Dockerfile' : `${context}/Dockerfile`;
    if ((0,build_context/* isRemoteContext */.u)(file))
        return publicUri(file);
    if (!isOutside(file))
        return file;
    const within = context !== '' && file.startsWith(`${context}/`);
    return within ? file.slice(context.length + 1) : file.slice(file.lastIndexOf('/') + 1);
}
function isOutside(path) {
    return (0,build_context/* isRemoteContext */.u)(path) || /^(?:[A-Za-z]:|\/)|(?:^|\/)\.\.(?:\/|$)/.test(path);
}
function normalise(path) {
    const slashes = path.replaceAll('\\', '/').replace(/(?<!:)\/{2,}/g, '/');
    return slashes
        .replace(/^(?:\.\/)+/, '')
        .replace(/\/$/, '')
        .replace(/^\.$/, '');
}

// EXTERNAL MODULE: ./lib/scan/findings.js + 2 modules
var findings = __webpack_require__(41194);
;// CONCATENATED MODULE: ./lib/scan/vuln-predicate.js

/** The scan as cosign attests one; `result` is our report as it is. */
function vulnPredicate(report, scan) {
    const { toolVersion, feed, run } = scan;
    return {
        invocation: {
            parameters: [],
            uri: run?.uri ?? '',
            event_id: run?.id ?? '',
            'builder.id': run?.builderId ?? '',
        },
        scanner: {
            uri: `pkg:generic/slipway@${toolVersion}`,
            version: toolVersion,
            db: {
                uri: publicAddress(feed.uri),
                version: feed.version ?? '',
                ...(feed.lastUpdate === undefined ? {} : { lastUpdate: feed.lastUpdate }),
            },
            result: report,
        },
        metadata: {
            scanStartedOn: scan.startedOn ?? report.scanTime,
            scanFinishedOn: scan.finishedOn ?? report.scanTime,
        },
    };
}
/**
 * What a report on an index says about one of its platforms, so that a platform is not judged by what only another one holds.
 * Findings of other scanners that name no platform count for each. Packages that no feed covers are counted for the whole image:
 * they stay, as a warning that is too wide rather than missing.
 */
function reportOnPlatform(report, platform, image) {
    const { scanTime, vulnerabilities, ignored = [], notCovered, advisories } = report;
    const own = (findings) => findings
        .filter(({ platforms }) => platforms.length === 0 || platforms.includes(platform))
        .map((finding) => ({ ...finding, platforms: [platform] }));
    const ownIgnored = own(ignored);
    return {
        ...(0,findings/* assembleReport */.xr)(image, scanTime, own(vulnerabilities), notCovered),
        ...(ownIgnored.length === 0 ? {} : { ignored: ownIgnored }),
        ...(advisories === undefined ? {} : { advisories }),
    };
}
/** A mirror of the feed may be reached with a password or a key in its address. */
function publicAddress(uri) {
    if (!URL.canParse(uri))
        return uri;
    const url = new URL(uri);
    if (url.origin === 'null')
        return uri;
    return `${url.origin}${url.pathname.replace(/\/$/, '')}`;
}

// EXTERNAL MODULE: ./lib/sign/statement.js
var statement = __webpack_require__(11745);
// EXTERNAL MODULE: ./lib/version.js
var lib_version = __webpack_require__(86144);
;// CONCATENATED MODULE: ./lib/pipeline/provenance-facts.js

/**
 * Who runs the build, from the variables of GitHub Actions or GitLab CI. Only the variables named here are read, so nothing that
 * a job carries besides can get into a statement. A CI system that says too little to be named counts as `local`.
 * `signer` is the identity in the certificate that signs, if one does. It knows what no variable says: which reusable workflow
 * does the work, and where GitLab found its configuration.
 */
function provenanceFacts(env, signer) {
    if (env['GITHUB_ACTIONS'] === 'true')
        return githubInvocation(env, signer) ?? { host: 'local' };
    if (env['GITLAB_CI'] === 'true')
        return gitlabInvocation(env, signer) ?? { host: 'local' };
    return { host: 'local' };
}
function githubInvocation(env, signer) {
    const repository = value(env, 'GITHUB_REPOSITORY');
    const ref = value(env, 'GITHUB_REF');
    if (repository === undefined || ref === undefined)
        return undefined;
    const server = value(env, 'GITHUB_SERVER_URL') ?? 'https://github.com';
    const workflow = value(env, 'GITHUB_WORKFLOW_REF');
    const environment = value(env, 'RUNNER_ENVIRONMENT');
    const run = value(env, 'GITHUB_RUN_ID');
    const attempt = value(env, 'GITHUB_RUN_ATTEMPT') ?? '1';
    return {
        host: 'github',
        builderId: githubBuilder(server, signer, workflow, environment),
        repository: `${server}/${repository}`,
        ref,
        workflowPath: workflow === undefined ? '' : workflowPath(workflow, repository, ref),
        event: value(env, 'GITHUB_EVENT_NAME') ?? 'unknown',
        ...named('repositoryId', value(env, 'GITHUB_REPOSITORY_ID')),
        ...named('ownerId', value(env, 'GITHUB_REPOSITORY_OWNER_ID')),
        ...named('runnerEnvironment', environment),
        ...named('invocationId', run && `${server}/${repository}/actions/runs/${run}/attempts/${attempt}`),
    };
}
/** The workflow that does the work; where none is named, the kind of runner, as GitHub's own statements called it at first. */
function githubBuilder(server, signer, workflow, environment) {
    if (signer?.startsWith(`${server}/`) === true && signer.includes('/.github/workflows/'))
        return signer;
    return workflow === undefined ? `${server}/actions/runner/${environment ?? 'self-hosted'}` : `${server}/${workflow}`;
}
/** `o/r/.github/workflows/x.yml@refs/heads/main` without repository and ref; both path and ref may hold an `@`. */
function workflowPath(workflow, repository, ref) {
    const path = workflow.startsWith(`${repository}/`) ? workflow.slice(repository.length + 1) : workflow;
    if (path.endsWith(`@${ref}`))
        return path.slice(0, -ref.length - 1);
    return /^(.+\.ya?ml)@/.exec(path)?.[1] ?? path;
}
function gitlabInvocation(env, signer) {
    const project = value(env, 'CI_PROJECT_URL');
    const runner = value(env, 'CI_RUNNER_ID');
    if (project === undefined || runner === undefined)
        return undefined;
    return {
        host: 'gitlab',
        builderId: `${project}/-/runners/${runner}`,
        project,
        job: value(env, 'CI_JOB_NAME') ?? 'unknown',
        event: value(env, 'CI_PIPELINE_SOURCE') ?? 'unknown',
        runnerId: runner,
        ...named('ref', gitlabRef(env)),
        ...named('configRef', gitlabConfigRef(env, signer)),
        ...named('projectId', value(env, 'CI_PROJECT_ID')),
        ...named('pipelineId', value(env, 'CI_PIPELINE_ID')),
        ...named('jobId', value(env, 'CI_JOB_ID')),
        ...named('runnerArchitecture', value(env, 'CI_RUNNER_EXECUTABLE_ARCH')),
        ...named('runnerVersion', value(env, 'CI_RUNNER_VERSION')),
        ...named('invocationId', value(env, 'CI_JOB_URL')),
    };
}
function gitlabRef(env) {
    const tag = value(env, 'CI_COMMIT_TAG');
    const name = value(env, 'CI_COMMIT_REF_NAME');
    if (tag !== undefined)
        return `refs/tags/${tag}`;
    return name && `refs/heads/${name}`;
}
/** As GitLab's token spells it. A configuration in another project or at a URL is not rebuilt: only the token knows its ref. */
function gitlabConfigRef(env, signer) {
    const path = value(env, 'CI_CONFIG_PATH') ?? '.gitlab-ci.yml';
    const host = value(env, 'CI_SERVER_FQDN') ?? value(env, 'CI_SERVER_HOST');
    const project = value(env, 'CI_PROJECT_PATH');
    if (host !== undefined && /^https:\/\/[^/]+\/.+\/\/.+@/.test(signer ?? '') && signer?.startsWith(`https://${host}/`))
        return signer.slice('https://'.length);
    const ref = gitlabRef(env);
    if (host === undefined || project === undefined || ref === undefined || /@|:\/\//.test(path))
        return undefined;
    return `${host}/${project}//${path}@${ref}`;
}
/**
 * What was built, first what the forge names for the run. When another commit is checked out, or git alone knows one, that is
 * named as well: the statement must not pass off one for the other. A context that BuildKit fetches itself is none of these: its
 * commit is among the materials.
 */
function provenanceSources({ git, source, ref, revision }, context) {
    const repository = source ?? git?.source;
    const elsewhere = (0,build_context/* isRemoteContext */.u)(context);
    if (repository === undefined || (elsewhere && revision === undefined))
        return [];
    const named = ref === undefined ? { repository } : { repository, ref };
    if (revision === undefined)
        return git === undefined ? [] : [{ ...named, commit: git.revision }];
    const own = { ...named, commit: revision };
    if (elsewhere || git === undefined || git.revision === revision)
        return [own];
    return [own, { repository: git.source ?? repository, commit: git.revision }];
}
function value(env, name) {
    const text = env[name];
    return text === '' ? undefined : text;
}
function named(key, text) {
    return text === undefined || text === '' ? {} : { [key]: text };
}

;// CONCATENATED MODULE: ./lib/pipeline/statements.js








/** The predicate of a statement as a document for people and programs; undefined when there is no such statement. */
function documentOf(statements, { digest }, type) {
    const found = statements.find(({ subject, predicateType }) => subject.digest === digest && predicateType === statement/* PREDICATE_TYPES */.Cs[type]);
    return found === undefined ? undefined : `${JSON.stringify(found.predicate, undefined, 2)}\n`;
}
/**
 * The statements about the index and each platform: the signature, what is in it, where it comes from and what the scan found.
 * The statement about an index says of its platforms what their own statements say in full.
 */
async function statementsAbout(from, plan, signatory, ports, call) {
    const provenance = await provenanceOf(from, plan, signatory, call);
    const children = from.children.map((child) => {
        const { descriptor } = child.content;
        const scan = reportOnPlatform(from.scan, (0,image_platform/* formatPlatform */.Bq)(child.platform), `${plan.names[0] ?? ''}@${descriptor.digest}`);
        return about(descriptor, { bill: JSON.parse(child.bill), provenance, scan: scanPredicate(scan, plan) });
    });
    const root = from.root.descriptor;
    const isOnly = from.children.some(({ content }) => content.descriptor.digest === root.digest);
    const index = isOnly
        ? []
        : about(root, {
            bill: JSON.parse(await indexBillOf(from, plan, ports)),
            provenance,
            scan: scanPredicate(from.scan, plan),
        });
    return [...index, ...children.flat()];
}
function about(subject, { bill, provenance, scan }) {
    return [
        { subject, predicateType: statement/* PREDICATE_TYPES */.Cs.sign, predicate: {} },
        { subject, predicateType: statement/* PREDICATE_TYPES */.Cs.cyclonedx, predicate: bill },
        { subject, predicateType: statement/* PREDICATE_TYPES */.Cs.slsaprovenance1, predicate: provenance },
        { subject, predicateType: statement/* PREDICATE_TYPES */.Cs.vuln, predicate: scan },
    ];
}
async function provenanceOf({ build, children }, plan, signatory, call) {
    const materials = await Promise.all(build.platforms.flatMap(({ attestation }) => attestation === undefined ? [] : [readMaterials(build.source, attestation, call)]));
    const { version, immutable } = plan.tags;
    return slsaProvenance({
        invocation: plan.invocation(signatory?.kind === 'identity' ? signatory.identity : undefined),
        parameters: publicParameters({ ...plan.build, platforms: children.map(({ platform }) => platform) }, {
            images: plan.names,
            ...(version === undefined ? {} : { version }),
            ...(immutable.length === 0 ? {} : { tags: immutable }),
        }),
        sources: provenanceSources(plan.facts, plan.build.context),
        materials,
        toolVersion: lib_version/* VERSION */.x,
    });
}
function scanPredicate(scan, plan) {
    const invocation = plan.invocation();
    const run = invocation.host === 'local' || invocation.invocationId === undefined
        ? {}
        : { run: { uri: invocation.invocationId, id: invocation.invocationId, builderId: invocation.builderId } };
    return vulnPredicate(scan, { toolVersion: lib_version/* VERSION */.x, feed: { uri: plan.request.feed }, ...run });
}
function indexBillOf(from, plan, ports) {
    const created = from.children[0]?.config.created;
    const index = {
        name: plan.names[0] ?? '',
        digest: from.root.descriptor.digest,
        ...(created === undefined ? {} : { created }),
    };
    const platforms = from.children.map(({ platform, content, size }) => ({
        platform,
        digest: content.descriptor.digest,
        size,
    }));
    return ports.bill.writeIndex(index, platforms);
}

;// CONCATENATED MODULE: ./lib/pipeline/outcome.js








function pipelineResult({ plan, images, published }, stages, error) {
    const each = images.map(({ image, reached }) => ({ image, reached: reached() }));
    const failed = error ?? gateWarning(each);
    const version = versionOf(plan);
    const report = {
        schema: 1,
        command: plan.command,
        exit: failed?.exit ?? 0,
        ...(version === undefined ? {} : { version }),
        images: each.flatMap(({ image, reached }) => reached.built === undefined ? [] : image.names.map((name) => imageReportOf(name, reached))),
        stages,
        ...(plan.release === undefined ? {} : { release: releaseReport(plan.release.tag, published) }),
        ...(failed === undefined ? {} : { error: (0,error_report/* errorReport */.Z)(failed) }),
    };
    return { report, images: each.map(({ image, reached }) => documentsOf(image, reached)) };
}
function documentsOf({ id, names, request }, reached) {
    const [name = ''] = names;
    const { scanned, inventoried, built, staged } = reached;
    const digest = built?.root.descriptor.digest;
    const reference = digest === undefined || staged === undefined ? name : `${name}@${digest}`;
    return {
        ...(id === undefined ? {} : { id }),
        reference,
        bills: new Map((inventoried?.children ?? []).map(({ platform, bill }) => [(0,image_platform/* platformFileName */.fS)(platform), bill])),
        ...(scanned === undefined ? {} : { scan: scanned.scan, verdict: (0,gate/* judge */.S4)(scanned.scan, request.gate) }),
        ...outcome_provenanceOf(reached),
    };
}
/** As it is attested: what an earlier run signed stands before what this one would say. */
function outcome_provenanceOf({ staged, signed, statements = [] }) {
    if (staged === undefined)
        return {};
    const all = [...(signed?.statements ?? []), ...statements];
    const provenance = documentOf(all, staged.root.descriptor, 'slsaprovenance1');
    return provenance === undefined ? {} : { provenance };
}
/** The report of a release that had nothing to do. */
function nothingToRelease(command, reason) {
    const stages = report/* STAGE_NAMES */.y.map((name) => ({ name, outcome: 'skipped', reason, ms: 0 }));
    return { schema: 1, command, exit: 0, images: [], stages };
}
function releaseReport(tag, published) {
    return published === undefined ? { tag } : { tag, address: published.address };
}
function gateWarning(images) {
    const refused = images.flatMap(({ image: { id }, reached: { admitted } }) => {
        if (admitted?.verdict.refused !== true)
            return [];
        return [`the gate would refuse ${id ?? 'the image'}: ${admitted.verdict.summary}`];
    });
    return refused.length === 0 ? undefined : new errors/* SlipwayError */.GQ('GATE_WARNED', refused.join('; '));
}
/** What an image report says of the evidence there is. */
function imageReportOf(name, reached) {
    const { built, inventoried, scanned, staged, signed, floated } = reached;
    const digest = built?.root.descriptor.digest;
    return {
        name,
        ...(digest === undefined ? {} : { digest, ...(staged === undefined ? {} : { reference: `${name}@${digest}` }) }),
        tags: floated?.tags.get(name) ?? [],
        platforms: (built?.children ?? []).map((child) => ({
            platform: (0,image_platform/* formatPlatform */.Bq)(child.platform),
            digest: child.content.descriptor.digest,
            size: child.size,
        })),
        ...(inventoried === undefined ? {} : { sbom: { components: countComponents(inventoried.children) } }),
        ...(scanned === undefined ? {} : { scan: { summary: scanned.scan.summary, notCovered: scanned.scan.notCovered } }),
        signatures: signed === undefined ? [] : signatureReports(signed),
    };
}
/** One entry for each signed manifest, with every format that holds a statement about it. */
function signatureReports(signed) {
    const bySubject = Map.groupBy(signed.signatures, ({ digest }) => digest);
    return [...bySubject].map(([digest, group]) => ({
        digest,
        formats: [...new Set(group.flatMap(({ formats }) => formats))].sort(),
    }));
}

// EXTERNAL MODULE: ./lib/pipeline/release-decision.js + 2 modules
var release_decision = __webpack_require__(39038);
// EXTERNAL MODULE: ./lib/release/claim.js
var claim = __webpack_require__(17674);
;// CONCATENATED MODULE: ./lib/pipeline/claim.js



function notARelease() {
    return {};
}
/**
 * Claims the version for all that was signed, by one git tag pushed by compare-and-swap. A tag that a person pushed on this commit
 * is kept as it is.
 * @throws RELEASE_LOST (exit 75) when another run has claimed the version for something else.
 */
async function claim_claim(from, decision, tags, call) {
    const images = from.flatMap(({ root, repositories }) => repositories.map(({ name }) => ({ repository: name, digest: root.descriptor.digest })));
    const { commit, time, version } = decision;
    const message = (0,claim/* claimMessage */.OR)(`Release ${version}`, images);
    const { kind, tag } = await tags.claim({ name: decision.tag, commit, message, time }, call);
    if (kind === 'lost')
        throw (0,release_decision/* claimedElsewhere */.eB)(decision.tag, commit, tag.commit);
    const evidence = { tag };
    if (kind === 'claimed')
        return (0,stage/* done */.Vw)(evidence);
    return (0,stage/* already */.x1)(evidence, (0,claim/* isMadeByHand */.EB)(tag)
        ? 'tag pushed by hand'
        : `${tag.name} binds ${images.length === 1 ? 'this digest' : 'these digests'}`);
}

// EXTERNAL MODULE: ./lib/image/image-config.js
var image_config = __webpack_require__(89294);
// EXTERNAL MODULE: ./lib/image/manifest.js
var manifest = __webpack_require__(93513);
// EXTERNAL MODULE: ./lib/image/digest.js
var image_digest = __webpack_require__(22872);
// EXTERNAL MODULE: ./lib/image/descriptor.js
var descriptor = __webpack_require__(79477);
// EXTERNAL MODULE: ./lib/image/parse.js
var parse = __webpack_require__(1825);
;// CONCATENATED MODULE: ./lib/pipeline/from-report.js




/** Far more than a report of a thousand images has. */
const REPORT_LIMIT_BYTES = 4 << 20;
const IMAGES = dist/* array */.YOg(dist/* object */.Ikc({ name: dist/* string */.YjP(), digest: dist/* optional */.lqM(descriptor/* DigestSchema */.eH), reference: dist/* optional */.lqM(dist/* string */.YjP()) }));
const DOCUMENT = dist/* union */.KCZ([IMAGES, dist/* object */.Ikc({ schema: dist/* literal */.euz(1), images: IMAGES })]);
/**
 * The digest that a build job put into every one of the repositories, from its Report or its output `images` (JSON text). What the
 * document says is a name, never a judgement: the image is read again, scanned again and judged again under it.
 * Undefined, with a problem of `from-report`, when the document names no pushed image for a repository, or different ones.
 * @throws CONFIG_INVALID when the text is no such document.
 */
function digestFromReport(text, images, problems) {
    const document = (0,parse/* parseJson */.qF)(DOCUMENT, text, 'the report of the build job', 'CONFIG_INVALID');
    const entries = 'images' in document ? document.images : document;
    const digests = new Set();
    for (const repository of images.map(reference/* repositoryOf */._M)) {
        const entry = entries.find(({ name }) => (0,reference/* repositoryOf */._M)((0,reference/* parseReference */.F2)(name)) === repository);
        if (entry?.digest === undefined || entry.reference === undefined)
            problems.add('from-report', `names no image that was pushed to ${repository}`, 'push in the build job');
        else
            digests.add(entry.digest);
    }
    if (digests.size > 1)
        problems.add('from-report', 'names different images for the repositories');
    const [digest] = digests;
    return digests.size === 1 ? digest : undefined;
}

;// CONCATENATED MODULE: ./lib/pipeline/merge.js





/**
 * The digests that earlier build runs put into the repositories, to be made one image. Names only: everything is read again,
 * scanned again and judged again under them. Faults become problems of `digests`.
 */
function namedDigests(builds, images, problems) {
    return builds.flatMap(({ report, reference = '' }) => {
        const found = report === undefined ? digestOfReference(reference, images, problems) : ofReport(report, images, problems);
        return found === undefined ? [] : [found];
    });
}
function ofReport(report, images, problems) {
    const faults = new errors/* Problems */.Zw();
    const digest = digestFromReport(report, images, faults);
    for (const { message, help } of faults.list)
        problems.add('digests', `a report ${message}`, help);
    return digest;
}
function digestOfReference(text, images, problems) {
    const [name = '', digest = ''] = text.split('@');
    if (!(0,image_digest/* isDigest */.Bc)(digest) || text.split('@').length !== 2) {
        problems.add('digests', `${JSON.stringify(text.slice(0, 200))} is neither REPOSITORY@DIGEST nor a report file`);
        return undefined;
    }
    const repository = repositoryNamed(name, problems);
    if (repository === undefined)
        return undefined;
    if (images.some((image) => (0,reference/* repositoryOf */._M)(image) === repository))
        return digest;
    problems.add('digests', `${repository} is not among the images`, 'build and merge under the same name');
    return undefined;
}
function repositoryNamed(name, problems) {
    try {
        return (0,reference/* repositoryOf */._M)((0,reference/* parseReference */.F2)(name));
    }
    catch (thrown) {
        if (!(thrown instanceof errors/* SlipwayError */.GQ))
            throw thrown;
        problems.add('digests', thrown.message, thrown.help);
        return undefined;
    }
}
/**
 * Each platform that was asked for, once, in that order.
 * @throws CONFIG_INVALID with a problem for each platform that is missing, comes twice, or was not asked for.
 */
function mergePlatforms(children, wanted) {
    const problems = new errors/* Problems */.Zw();
    const chosen = wanted.flatMap((platform) => {
        const found = children.filter((child) => (0,image_platform/* samePlatform */.my)(child.platform, platform));
        const name = (0,image_platform/* formatPlatform */.Bq)(platform);
        if (found.length === 0)
            problems.add('digests', `${name} is missing`, `build it, or take it out of platforms`);
        if (found.length > 1) {
            const digests = found.map(({ content }) => content.descriptor.digest).join(' and ');
            problems.add('digests', `${name} comes ${found.length} times: ${digests}`, 'name one build for each platform');
        }
        return found.slice(0, 1);
    });
    for (const { platform } of children)
        if (!wanted.some((one) => (0,image_platform/* samePlatform */.my)(one, platform)))
            problems.add('digests', `${(0,image_platform/* formatPlatform */.Bq)(platform)} is not among platforms`);
    problems.throwIfAny();
    return chosen;
}

// EXTERNAL MODULE: ./lib/pipeline/open-image.js
var open_image = __webpack_require__(70539);
;// CONCATENATED MODULE: ./lib/pipeline/build-stage.js








/** Builds every platform and assembles our own index over the platform manifests. */
async function build(options, indexAnnotations, ports, call) {
    const result = await ports.engine.build(options, call);
    try {
        const children = await Promise.all(result.platforms.map(({ platform, descriptor }) => readChild(result, platform, descriptor, call)));
        return (0,stage/* done */.Vw)({ build: result, children, root: rootOf(children, indexAnnotations) });
    }
    catch (error) {
        await result.dispose();
        throw error;
    }
}
/**
 * The image that a version was bound to by an earlier run, read back from the registry by digest: what is released is what was
 * claimed, even if building again would give other bytes.
 * @throws RELEASE_CONFLICT when it has other platforms than were asked for.
 */
async function adopt(repository, digest, platforms, boundBy, call) {
    const { root, children } = await (0,open_image/* openImage */.UY)(repository, digest, call);
    const strange = children.filter(({ platform }) => !platforms.some((wanted) => (0,image_platform/* samePlatform */.my)(wanted, platform)));
    if (platforms.length > 0 && (strange.length > 0 || children.length !== platforms.length)) {
        const found = children.map(({ platform }) => (0,image_platform/* formatPlatform */.Bq)(platform)).join(', ');
        throw new errors/* SlipwayError */.GQ('RELEASE_CONFLICT', `${boundBy} binds an image for ${found}`, {
            help: `release the platforms ${platforms.map(image_platform/* formatPlatform */.Bq).join(', ')} as a new version`,
        });
    }
    const found = await readBack(repository, children, call);
    return (0,stage/* already */.x1)({ ...found, root }, `${boundBy} binds ${digest}`);
}
/**
 * The image over the platforms that earlier runs put into the repository, each read back by digest: our own index, assembled as
 * after a build on one machine, so that equal platforms give an equal index.
 * @throws CONFIG_INVALID when a platform is missing, comes twice, or was not asked for.
 */
async function merge(repository, digests, platforms, indexAnnotations, call) {
    const images = await Promise.all(digests.map((digest) => (0,open_image/* openImage */.UY)(repository, digest, call)));
    const found = await readBack(repository, mergePlatforms(images.flatMap(({ children }) => children), platforms), call);
    const evidence = { ...found, root: rootOf(found.children, indexAnnotations) };
    return (0,stage/* already */.x1)(evidence, `merged from ${digests.length} builds`);
}
/** Platforms that stand in a registry as if they had been built just now. */
async function readBack(repository, children, call) {
    const build = {
        source: repository,
        layoutDirectory: '',
        platforms: children.map(({ platform, content }) => ({ platform, descriptor: content.descriptor })),
        dispose: () => Promise.resolve(),
    };
    const read = await Promise.all(children.map(({ platform, content }) => readChild(build, platform, content.descriptor, call)));
    return { build, children: read };
}
async function readChild(result, platform, descriptor, call) {
    const content = await result.source.readManifest(descriptor.digest, call);
    const { manifest } = content;
    if (manifest.kind !== 'image')
        throw new errors/* SlipwayError */.GQ('BUILD_OUTPUT', `the engine left an index where the image of one platform should be`);
    const config = (0,image_config/* parseImageConfig */.F)((await (0,read_blob/* readBlob */.g)(result.source, manifest.config, image_config/* CONFIG_LIMIT_BYTES */.X, call)).toString('utf8'));
    const size = manifest.layers.reduce((sum, layer) => sum + layer.size, manifest.config.size);
    return { platform, content: { ...content, manifest }, config, size };
}
function rootOf(children, annotations) {
    const [only] = children;
    if (only === undefined)
        throw new errors/* SlipwayError */.GQ('BUILD_OUTPUT', 'the engine left no image');
    if (children.length === 1)
        return only.content;
    return (0,manifest/* assembleIndex */.Hw)(children.map(({ platform, content }) => ({
        mediaType: content.descriptor.mediaType,
        digest: content.descriptor.digest,
        size: content.descriptor.size,
        platform,
    })), annotations);
}

;// CONCATENATED MODULE: ./lib/pipeline/gate-stage.js



/**
 * Judges the findings.
 * @throws GATE_REFUSED with the offending findings, worst first, when the rule blocks.
 */
function gate_stage_gate(from, rule, log) {
    const verdict = (0,gate/* judge */.S4)(from.scan, rule);
    for (const warning of verdict.warnings)
        log.warn(warning);
    if (verdict.refused && rule.mode === 'block')
        throw refusal(verdict, rule);
    if (verdict.refused)
        log.warn(`the gate would refuse the image: ${verdict.summary}`);
    return (0,stage/* done */.Vw)({ ...from, verdict });
}
function refusal(verdict, rule) {
    const ids = [...new Set(verdict.offending.map(({ id }) => id))];
    return new errors/* SlipwayError */.GQ('GATE_REFUSED', `the image is refused: ${verdict.summary}`, {
        facts: { failOn: rule.failOn, offending: ids.length, ids: ids.slice(0, 20).join(' ') },
        help: 'update the packages that have a fixed version, or raise fail-on',
    });
}

;// CONCATENATED MODULE: ./lib/pipeline/resume.js



/**
 * The image that an earlier run bound to the version: by the trailers of its git tag; or, where a person pushed the tag, by the
 * full-version image tag in any of the repositories, if our own signature on it verifies. Undefined: the version is free for what
 * is built now.
 * @throws RELEASE_CONFLICT when the git tag binds other repositories, or when there are several digests.
 */
async function findBound(decision, repositories, imageTag, signing, call) {
    const [first] = repositories;
    if (first === undefined)
        return undefined;
    if (decision.bound.size > 0)
        return { digest: boundDigest(decision, repositories), boundBy: `the git tag ${decision.tag}`, repository: first };
    if (!decision.byHand || signing === undefined)
        return undefined;
    // A run that ended while it named the image may have done so in one repository and not yet in another.
    const signed = await Promise.all(repositories.map((repository) => findSigned(repository, imageTag, signing, call)));
    const found = signed.filter((one) => one !== undefined);
    const other = found.find(({ digest }) => digest !== found[0]?.digest);
    if (other !== undefined)
        throw new errors/* SlipwayError */.GQ('RELEASE_CONFLICT', `the repositories have different images as ${imageTag}`, {
            facts: { tag: decision.tag, found: found.map(({ digest }) => digest).join(', ') },
            help: 'release a new version',
        });
    return found[0];
}
async function findSigned(repository, imageTag, signing, call) {
    if ((await digestBehind(repository, imageTag, call)) === undefined)
        return undefined;
    const subject = await repository.resolve(imageTag, call);
    const demands = [{ subject, predicateTypes: [statement/* PREDICATE_TYPES */.Cs.sign] }];
    const { verified } = await signing.verifier.verify(repository, demands, call);
    if (!verified)
        return undefined;
    return { digest: subject.digest, boundBy: `our signature on ${repository.name}:${imageTag}`, repository };
}
function boundDigest({ bound, tag }, repositories) {
    const digests = new Set(repositories.map(({ name }) => bound.get(name)));
    const [digest] = digests;
    if (digests.size === 1 && digest !== undefined)
        return digest;
    const names = [...bound.keys()].join(', ');
    throw new errors/* SlipwayError */.GQ('RELEASE_CONFLICT', `the git tag ${tag} binds other images: ${names}`, {
        facts: { tag },
        help: 'finish that release with the same images, or release under a new version',
    });
}

// EXTERNAL MODULE: ./lib/pipeline/scan-policy.js
var scan_policy = __webpack_require__(14785);
;// CONCATENATED MODULE: ./lib/pipeline/scan-stage.js


/** One report over all platforms, with what other scanners found, and with the caller's rules applied. */
async function scan(from, image, policy, ports, call) {
    const inventories = from.children.map((child) => child.inventory);
    const ours = await ports.matcher.match(image, inventories, call);
    const subject = { name: image, digests: [from.root.descriptor.digest], children: from.children };
    const { report, warnings } = (0,scan_policy/* applyScanPolicy */.o)(ours, policy, subject, ports.clock.now());
    for (const warning of warnings)
        ports.log.warn(warning);
    return (0,stage/* done */.Vw)({ ...from, scan: report });
}

// EXTERNAL MODULE: ./lib/pipeline/signing.js
var pipeline_signing = __webpack_require__(476);
;// CONCATENATED MODULE: ./lib/pipeline/image-run.js








/** From the sources of one image to its signature; undefined when the run ends before that. Removing what was built is the caller's. */
async function prepareImage(on, run, turn) {
    const contexts = await turn.begin();
    const planned = builtOn(on.image, contexts);
    const built = await on.stages.run('built', () => buildOrAdopt(planned, on, run));
    on.reach({ built });
    turn.built();
    const upload = startUpload(built, on.repositories, run.call);
    try {
        const admitted = await judge(planned, on, built, run);
        if (planned.request.load)
            await run.ports.engine.load(built.build, loadNames(planned), run.call);
        if (!run.plan.push) {
            turn.usable(() => run.ports.engine.contextOf(built.build, built.root));
            return undefined;
        }
        return await stageAndSign(planned, on, run, { admitted, upload, turn });
    }
    finally {
        await upload.stop();
    }
}
function builtOn(image, contexts) {
    if (contexts.length === 0)
        return image;
    const build = { ...image.build, buildContexts: [...(image.build.buildContexts ?? []), ...contexts] };
    return { ...image, build };
}
async function buildOrAdopt({ request, tags, build: options, indexAnnotations, pushed, merged }, { repositories }, { plan: { release }, ports, call }) {
    const [first] = repositories;
    const imageTag = tags.immutable[0];
    if (release !== undefined && imageTag !== undefined) {
        const bound = await findBound(release, repositories, imageTag, ports.signing, call);
        if (bound !== undefined)
            return adopt(bound.repository, bound.digest, request.platforms, bound.boundBy, call);
    }
    if (pushed !== undefined && first !== undefined)
        return adopt(first, pushed, request.platforms, 'the report of the build job', call);
    if (merged !== undefined && first !== undefined)
        return merge(first, merged, request.platforms, indexAnnotations, call);
    return build(options, indexAnnotations, ports, call);
}
async function judge({ names, scanPolicy, request }, { stages, reach }, built, { ports, call }) {
    const [name = ''] = names;
    const inventoried = await stages.run('inventoried', () => inventory(built, name, ports, call));
    reach({ inventoried });
    const subject = `${name}@${built.root.descriptor.digest}`;
    const scanned = await stages.run('scanned', () => scan(inventoried, subject, scanPolicy, ports, call));
    reach({ scanned });
    const admitted = await stages.run('admitted', () => Promise.resolve(gate_stage_gate(scanned, request.gate, ports.log)));
    reach({ admitted });
    return admitted;
}
async function stageAndSign(image, { stages, repositories, reach }, run, { admitted, upload, turn }) {
    const { call, plan, ports } = run;
    const staged = await stages.run('staged', () => staging_stage(admitted, upload, repositories, call));
    reach({ staged });
    const [name = ''] = image.names;
    turn.usable(() => Promise.resolve(`docker-image://${name}@${staged.root.descriptor.digest}`));
    if (plan.command === 'build')
        return undefined;
    const statements = await statementsAbout(staged, image, run.signatory, ports, call);
    reach({ statements });
    const signed = await stages.run('signed', () => signOrNot(staged, statements, image, run));
    reach({ signed });
    return signed;
}
async function signOrNot(staged, statements, { request: { formats } }, { plan, ports: { signing }, call }) {
    if (plan.sign === 'off' || signing === undefined)
        return (0,pipeline_signing/* leaveUnsigned */.Nr)(staged);
    return (0,pipeline_signing/* sign */._S)(staged, statements, signing, formats, call);
}
/** What the local daemon calls the image: every name with every tag, or the bare name as docker tags it. */
function loadNames({ names, tags }) {
    const all = [...tags.immutable, ...tags.moving];
    return names.flatMap((name) => (all.length === 0 ? [`${name}:latest`] : all.map((tag) => `${name}:${tag}`)));
}

;// CONCATENATED MODULE: ./lib/pipeline/in-turn.js

/**
 * Takes every image to its signature. One is built at a time, in the order given, and only on images that are let through
 * already; all that follows a build goes on while the next one is built. The first failure stops the others.
 * @returns the signed images, in the order given; none where the run ends before that
 */
async function prepareAll(images, run) {
    const abort = new AbortController();
    const signal = run.call.signal === undefined ? abort.signal : AbortSignal.any([run.call.signal, abort.signal]);
    const usable = new Map();
    let engine = Promise.resolve();
    const all = images.map(async (on) => {
        const steps = turnAfter(on, engine, usable);
        engine = steps.engine;
        try {
            return await prepareImage(on, { ...run, call: { signal } }, steps.turn);
        }
        catch (error) {
            steps.fail(error);
            abort.abort();
            throw error;
        }
    });
    try {
        return (await Promise.all(all)).filter((one) => one !== undefined);
    }
    finally {
        await Promise.allSettled(all);
    }
}
function turnAfter({ image: { id = '', dependsOn } }, engine, usable) {
    const free = Promise.withResolvers();
    const ready = Promise.withResolvers();
    // Nobody may be waiting for it.
    ready.promise.catch(() => undefined);
    usable.set(id, ready.promise);
    const turn = {
        async begin() {
            await engine;
            return Promise.all(dependsOn.map(async (parent) => `${parent}=${await contextOf(parent, usable)}`));
        },
        built: () => free.resolve(),
        usable: (open) => ready.resolve(open),
    };
    const fail = (error) => {
        free.resolve();
        ready.reject(error);
    };
    return { turn, engine: free.promise, fail };
}
async function contextOf(parent, usable) {
    const open = await usable.get(parent);
    if (open === undefined)
        throw new Error(`${parent} stands behind an image that is built on it`);
    return open();
}

;// CONCATENATED MODULE: ./lib/pipeline/naming.js



/** Gives the image its immutable tags, and reads each back. @throws REGISTRY_TAG_CONFLICT when one names another digest. */
async function naming_name(from, immutableTags, call) {
    const evidence = from;
    if (immutableTags.length === 0)
        return (0,stage/* skipped */.hT)(evidence, 'no full version to name it by');
    const written = await Promise.all(from.repositories.map((repository) => nameIn(repository, from, immutableTags, call)));
    return written.some(Boolean) ? (0,stage/* done */.Vw)(evidence) : (0,stage/* already */.x1)(evidence, `${immutableTags.join(', ')} named before`);
}
async function nameIn(repository, from, tags, call) {
    const wanted = from.root.descriptor.digest;
    const present = await Promise.all(tags.map((tag) => digestBehind(repository, tag, call)));
    tags.forEach((tag, at) => {
        const found = present[at];
        if (found !== undefined && found !== wanted)
            throw conflict(repository, tag, found, wanted);
    });
    const missing = tags.filter((_, at) => present[at] === undefined);
    if (missing.length > 0)
        await putTags(repository, from, missing, call);
    return missing.length > 0;
}
/** Puts the root under the tags and reads each back by tag. */
async function putTags(repository, from, tags, call) {
    await repository.putManifest(from.root, { ...call, tags });
    await Promise.all(tags.map(async (tag) => {
        const found = await digestBehind(repository, tag, call);
        if (found === from.root.descriptor.digest)
            return;
        throw new errors/* SlipwayError */.GQ('REGISTRY_REFUSED', `${repository.name}:${tag} was written but names ${found ?? 'nothing'}`, {
            retryable: true,
            help: 'another run may have moved the tag at the same moment: run again',
        });
    }));
}
function conflict(repository, tag, found, wanted) {
    return new errors/* SlipwayError */.GQ('REGISTRY_TAG_CONFLICT', `${repository.name}:${tag} names ${found} already, not ${wanted}`, {
        facts: { tag, found, wanted },
        help: 'full versions never move: release the change under a new version',
    });
}

// EXTERNAL MODULE: ./lib/pipeline/public-log.js
var public_log = __webpack_require__(9913);
;// CONCATENATED MODULE: ./lib/pipeline/preflight.js



/**
 * Finds out, before any work, whether it would be in vain: nothing to sign with, a registry that will not take the image, a
 * release host that will not take the release. Returns who will sign.
 */
async function preflight(plan, ports, call) {
    if (!plan.push)
        return undefined;
    const signs = plan.command === 'pipeline' && plan.sign === 'auto';
    if (signs && ports.signing === undefined) {
        throw new errors/* SlipwayError */.GQ('ENVIRONMENT_IDENTITY', 'there is nothing to sign with', {
            help: 'give the job an identity (GitHub: permissions id-token: write; GitLab: id_tokens SIGSTORE_ID_TOKEN), ' +
                'a key (--key FILE), or push without a signature on purpose (--sign off)',
        });
    }
    for (const { facts, request } of plan.images)
        if (signs && ports.signing !== undefined)
            (0,public_log/* requireConsent */.C)(ports.signing, facts, request.publicLog);
    const [signatory] = await Promise.all([
        signs ? ports.signing?.ready(call) : undefined,
        plan.release === undefined ? undefined : ports.release?.host.preflight(plan.release.tag, call),
        ...plan.images.flatMap((image) => image.request.images.map((name) => requirePush(image, name, ports, call))),
    ]);
    return signatory;
}
/**
 * Asking for the right to push begins an upload. Where the version has its tag already, an earlier run had that right, and at
 * most a floating tag is left to write: then nothing is asked, so that a run that finds all done writes nothing.
 */
async function requirePush({ tags }, name, ports, call) {
    const [version] = tags.immutable;
    if (version !== undefined && (await isNamed(ports, name, version, call)))
        return;
    await ports.registry.checkPush(name, call);
}
/** False as well where reading is refused: then the right to push says why. */
async function isNamed(ports, image, version, call) {
    try {
        return (await digestBehind(ports.registry.repository(image), version, call)) !== undefined;
    }
    catch (thrown) {
        if (thrown instanceof errors/* SlipwayError */.GQ && thrown.code === 'REGISTRY_DENIED')
            return false;
        throw thrown;
    }
}

// EXTERNAL MODULE: ./lib/release/version-tag.js
var version_tag = __webpack_require__(75947);
;// CONCATENATED MODULE: ./lib/pipeline/publishing.js


/** Prepares the release on its host. Only what is claimed and named can be drafted, all images of it. */
async function draft(_from, content, ports, call) {
    const outcome = await ports.host.draft(content, call);
    const evidence = { content };
    return outcome === 'done' ? (0,stage/* done */.Vw)(evidence) : (0,stage/* already */.x1)(evidence, 'the release stands on its host');
}
/**
 * Makes the release visible, last of all. It is the latest when no higher stable version is tagged; this is asked again afterwards,
 * for a run that was faster with a higher version may just have been overtaken.
 */
async function publish(_from, { content }, { host, tags }, prefix, call) {
    const isLatest = !content.prerelease && (await highestStable(tags, prefix, call)) === content.tag;
    const outcome = await host.publish(content, isLatest, call);
    const evidence = { address: host.address(content.tag) };
    if (outcome === 'already')
        return (0,stage/* already */.x1)(evidence, 'the release is visible');
    const highest = isLatest ? await highestStable(tags, prefix, call) : undefined;
    if (highest !== undefined && highest !== content.tag)
        await host.makeLatest(highest, call);
    return (0,stage/* done */.Vw)(evidence);
}
async function highestStable(tags, prefix, call) {
    return (0,version_tag/* versionTags */.OP)(await tags.list(call), prefix).find(version_tag/* isStable */.MQ)?.tag.name;
}

;// CONCATENATED MODULE: ./lib/release/assets.js


/** A file name that every host keeps as it is: GitHub rewrites what is not of `[A-Za-z0-9._-]`, and a leading dot. */
function assetName(...parts) {
    const name = parts
        .join('-')
        .normalize('NFKD')
        .replaceAll(/\p{M}+/gu, '')
        .replaceAll(/[^A-Za-z0-9._-]+/g, '-')
        .replaceAll(/^[.-]+|[.-]+$/g, '')
        .slice(0, 200);
    return name === '' ? 'asset' : name;
}
/** `SHA256SUMS`, as `sha256sum --check` reads it; sorted by name. */
function checksums(assets) {
    return lines(assets.map(({ name, bytes }) => [name, `${(0,image_digest/* hexOf */.ZD)((0,image_digest/* digestOf */.ol)(bytes))}  ${name}`]));
}
/** `digests.txt`: one `sha256:…  registry/repository:tag` a line, for every tag; an image without one stands by its name. */
function digestList(images) {
    return lines(images.flatMap(({ name, digest, tags }) => (tags.length === 0 ? [name] : tags.map((tag) => `${name}:${tag}`)).map((reference) => [reference, `${digest}  ${reference}`])));
}
/** `images.json`: `{schema: 1, version, images[]}`. */
function imagesDocument(version, images) {
    const entries = images.map(({ name, digest, tags, platforms }) => ({
        name,
        digest,
        reference: `${name}@${digest}`,
        tags,
        platforms: platforms.map(({ platform, digest, size }) => ({ platform, digest, size })),
    }));
    return `${JSON.stringify({ schema: 1, version, images: entries }, null, 2)}\n`;
}
/**
 * The assets with the three lists about them: `images.json`, `digests.txt`, `SHA256SUMS` (which names all but itself).
 * @throws RELEASE_CONFLICT when two files have one name.
 */
function releaseAssets(version, images, files) {
    const all = [
        ...files,
        textAsset('images.json', 'application/json', imagesDocument(version, images)),
        textAsset('digests.txt', 'text/plain', digestList(images)),
    ];
    const twice = all.find(({ name }, index) => all.findIndex((other) => other.name === name) !== index);
    if (twice !== undefined) {
        throw new errors/* SlipwayError */.GQ('RELEASE_CONFLICT', `two files of the release are called ${twice.name}`, {
            help: 'give the images of the release different names',
        });
    }
    return [...all, textAsset('SHA256SUMS', 'text/plain', checksums(all))];
}
function textAsset(name, mediaType, content) {
    return { name, mediaType, bytes: new TextEncoder().encode(content) };
}
// Not localeCompare: the order must be the same on every machine.
function lines(entries) {
    return entries
        .toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
        .map(([, line]) => `${line}\n`)
        .join('');
}

// EXTERNAL MODULE: ./lib/report/document.js
var report_document = __webpack_require__(15370);
// EXTERNAL MODULE: ./lib/report/run-document.js
var run_document = __webpack_require__(85258);
// EXTERNAL MODULE: ./lib/report/markdown.js
var markdown = __webpack_require__(91202);
// EXTERNAL MODULE: ./lib/report/verify-command.js
var verify_command = __webpack_require__(7258);
;// CONCATENATED MODULE: ./lib/report/release-notes.js




const GROUPS = [
    { title: 'Features', types: ['feat'] },
    { title: 'Fixes', types: ['fix', 'revert'] },
    { title: 'Performance', types: ['perf'] },
];
const GROUPED = new Set(GROUPS.flatMap(({ types }) => types));
/** More changes of a kind are only counted, so that the images and how to verify them never fall to a host's limit. */
const MOST_ENTRIES = 200;
/** The notes as Markdown: what breaks first, then what is new, the images, and how to verify them. Text of commits is escaped. */
function renderReleaseNotes(notes) {
    const sections = [
        { title: 'Changes', blocks: changeSummary(notes) },
        { title: 'Breaking changes', blocks: breakingBlocks(notes.changes) },
        ...GROUPS.map(({ title, types }) => ({ title, blocks: changeList(notes.changes, (type) => types.includes(type)) })),
        { title: 'Other changes', blocks: changeList(notes.changes, (type) => !GROUPED.has(type)) },
        { title: 'Images', blocks: imageBlocks(notes) },
        { title: 'Verify', blocks: verifyBlocks(notes) },
    ];
    const document = {
        title: notes.version,
        sections: sections.filter(({ blocks }, at) => at === 0 || blocks.length > 0),
    };
    return (0,markdown/* documentToMarkdown */.E9)(document);
}
function changeSummary({ changes, previous, compareUrl }) {
    if (previous === undefined)
        return [paragraph([(0,report_document/* text */.Qq)('First release.')])];
    const count = changes.length === 1 ? '1 change' : `${changes.length} changes`;
    const since = (0,report_document/* text */.Qq)(`${count} since ${previous}.`);
    if (compareUrl === undefined)
        return [paragraph([since])];
    return [paragraph([since, (0,report_document/* text */.Qq)(' '), { kind: 'link', text: 'All of them', url: compareUrl }])];
}
function breakingBlocks(changes) {
    return list(changes.flatMap((change) => change.breaking.map((what) => [...scopeOf(change), (0,report_document/* text */.Qq)(what)])));
}
function changeList(changes, belongs) {
    const entries = withoutRepeats(changes)
        .filter(({ type, subject }) => belongs(type) && subject !== '')
        .map((change) => [
        ...scopeOf(change),
        (0,report_document/* text */.Qq)(`${change.subject} (`),
        (0,report_document/* code */.aY)(change.hash.slice(0, 7)),
        (0,report_document/* text */.Qq)(')'),
    ]);
    return list(entries);
}
/** A merged change is told once, not by its merge as well; a merge without a title of its own tells nothing. */
function withoutRepeats(changes) {
    const keyOf = ({ type, scope, subject }) => JSON.stringify([type, scope, subject]);
    const last = new Map(changes.map((change) => [keyOf(change), change]));
    return changes.filter((change) => last.get(keyOf(change)) === change && !(change.type === '' && /^Merged? /.test(change.subject)));
}
function list(entries) {
    if (entries.length === 0)
        return [];
    const more = entries.length - MOST_ENTRIES;
    const shown = more > 0 ? [...entries.slice(0, MOST_ENTRIES), [(0,report_document/* text */.Qq)(`and ${more} more`)]] : entries;
    return [{ kind: 'list', entries: shown }];
}
function scopeOf({ scope }) {
    return scope === undefined ? [] : [{ kind: 'strong', text: scope }, (0,report_document/* text */.Qq)(': ')];
}
function imageBlocks({ images }) {
    const rows = images.map((image) => [
        [(0,report_document/* code */.aY)(image.name)],
        (0,report_document/* joined */.oR)(image.tags.map((tag) => [(0,report_document/* code */.aY)(tag)]), ', '),
        [(0,report_document/* code */.aY)(image.digest ?? '')],
        (0,report_document/* joined */.oR)(image.platforms.map(({ platform, size }) => [(0,report_document/* text */.Qq)(`${platform} ${(0,run_document/* formatBytes */.z)(size)}`)]), ', '),
        foundIn(image),
    ]);
    const head = ['Image', 'Tags', 'Digest', 'Platforms', 'Known vulnerabilities'];
    return [{ kind: 'table', head, rows }];
}
function foundIn({ scan }) {
    if (scan === undefined)
        return [(0,report_document/* text */.Qq)('not scanned')];
    const { critical, high, medium, low, unknown } = scan.summary;
    return [(0,report_document/* text */.Qq)(`${critical} critical, ${high} high, ${medium} medium, ${low} low, ${unknown} unrated`)];
}
function verifyBlocks({ images, signatory }) {
    if (signatory === undefined)
        return [];
    const lines = images.flatMap(({ reference }) => reference === undefined
        ? []
        : [(0,verify_command/* shellLine */.Tg)((0,verify_command/* cosignCommand */.b8)(reference, signatory)), (0,verify_command/* shellLine */.Tg)((0,verify_command/* verifyCommand */.p0)(reference, signatory))]);
    return lines.length === 0 ? [] : [{ kind: 'listing', lines }];
}
function paragraph(phrase) {
    return { kind: 'paragraph', phrase };
}

// EXTERNAL MODULE: ./lib/scan/scan-report.js
var scan_report = __webpack_require__(73254);
;// CONCATENATED MODULE: ./lib/pipeline/release-content.js






/**
 * What the release host is given: notes, files, images. All of it follows from the commits and from what was signed first, so
 * that a run that finds the release already there would say the same; hence floating tags, which move on, are not named.
 */
function releaseContent({ images, release, prefix = 'v', signatory }) {
    const reports = images.flatMap((one) => one.image.names.map((name) => releasedImage(name, one)));
    const { version, tag, changes, previous } = release;
    const before = previous === undefined ? undefined : `${prefix}${previous}`;
    const compareUrl = before === undefined ? undefined : compareAddress(images, before, tag);
    return {
        tag,
        title: tag,
        notes: renderReleaseNotes({
            version: tag,
            changes,
            images: reports,
            ...(before === undefined ? {} : { previous: before }),
            ...(compareUrl === undefined ? {} : { compareUrl }),
            ...signatoryOf(signatory),
        }),
        prerelease: version.includes('-'),
        assets: releaseAssets(version, reports.map(released), images.flatMap((one) => assetsOf(one, version))),
        images: reports.map(({ name, reference = '' }) => ({ name, reference })),
    };
}
function releasedImage(name, { image, named }) {
    const report = imageReportOf(name, { built: named, staged: named, signed: named, scanned: named });
    const scan = { summary: scanSummary(named), notCovered: report.scan?.notCovered ?? [] };
    return { ...report, scan, tags: image.tags.immutable };
}
function released(image) {
    if (image.digest === undefined)
        throw new Error('a named image has a digest');
    return { name: image.name, digest: image.digest, tags: image.tags, platforms: image.platforms };
}
/** A bill for each platform; and, when they were signed, where the image comes from and what the scan found. */
function assetsOf({ image, named }, version) {
    const stem = image.names[0]?.split('/').at(-1) ?? 'image';
    const root = named.root.descriptor;
    const asset = (part, suffix, mediaType, text) => text === undefined
        ? []
        : [textAsset(`${assetName(stem, version, ...(part === undefined ? [] : [part]))}.${suffix}`, mediaType, text)];
    return [
        ...named.children.flatMap(({ platform, content, bill }) => {
            const signed = documentOf(named.statements, content.descriptor, 'cyclonedx');
            return asset((0,image_platform/* platformFileName */.fS)(platform), 'cdx.json', 'application/vnd.cyclonedx+json', signed ?? bill);
        }),
        ...asset(undefined, 'provenance.json', 'application/json', documentOf(named.statements, root, 'slsaprovenance1')),
        ...asset(undefined, 'scan.json', 'application/json', scanDocument(named, root)),
    ];
}
/** The report within the statement about the scan. */
function scanDocument({ statements }, root) {
    const text = documentOf(statements, root, 'vuln');
    if (text === undefined)
        return undefined;
    const { scanner } = JSON.parse(text);
    return `${JSON.stringify(scanner?.result ?? {}, undefined, 2)}\n`;
}
function scanSummary(named) {
    const signed = scanDocument(named, named.root.descriptor);
    return signed === undefined ? named.scan.summary : (0,scan_report/* parseScanReport */.B)(signed).summary;
}
function signatoryOf(signatory) {
    if (signatory === undefined)
        return {};
    return { signatory: signatory.kind === 'key' ? { kind: 'key', publicKey: 'cosign.pub' } : signatory };
}
/** Where the forge shows the difference; GitLab has it below `/-/`. */
function compareAddress(images, before, tag) {
    const [first] = images;
    if (first?.image.facts.source === undefined)
        return undefined;
    const path = first.image.invocation().host === 'gitlab' ? '-/compare' : 'compare';
    return `${first.image.facts.source}/${path}/${before}...${tag}`;
}

;// CONCATENATED MODULE: ./lib/pipeline/run.js










/** Runs the plan. Never throws: what stopped the run is in the report, beside everything it came to know before. */
async function runPipeline(plan, ports, call = {}) {
    const stages = new stage/* StageLog */.Lb(ports.clock, ports.log, plan.images.map(({ id }) => id));
    const images = plan.images.map((image) => imageRun(image, plan, ports, stages));
    const whole = stages.of();
    const known = { plan, images, published: undefined };
    try {
        const signatory = await preflight(plan, ports, call);
        const published = await publishAll(images, whole, { plan, ports, call, signatory });
        return pipelineResult({ ...known, published }, stages.reports(), undefined);
    }
    catch (thrown) {
        const error = (0,errors/* asSlipwayError */.I7)(thrown);
        return pipelineResult(known, stages.reports(error), error);
    }
    finally {
        await Promise.all(images.map(async (on) => on.reached().built?.build.dispose()));
    }
}
function imageRun(image, plan, ports, stages) {
    let reached = {};
    return {
        image,
        repositories: plan.push ? image.request.images.map((name) => ports.registry.repository(name)) : [],
        stages: stages.of(image.id),
        reached: () => reached,
        reach(evidence) {
            reached = { ...reached, ...evidence };
        },
    };
}
/** No image gets a name before all of them are signed. */
async function publishAll(images, whole, run) {
    const { plan, ports } = run;
    const signed = await prepareAll(images, run);
    if (!plan.push)
        skipRest(images, whole, plan.noPushReason ?? 'push is off');
    if (!plan.push || plan.command === 'build')
        return undefined;
    const ready = signed.flatMap((one, at) => {
        const on = images[at];
        return on === undefined ? [] : [{ on, signed: one }];
    });
    if (plan.release !== undefined && ports.release !== undefined)
        return releaseAll(ready, whole, run, { decision: plan.release, ports: ports.release });
    await nameOnly(ready, whole, run);
    return undefined;
}
function skipRest(images, whole, reason) {
    for (const { stages } of images)
        for (const left of ['staged', 'signed', 'named', 'floated'])
            stages.skip(left, reason);
    for (const left of ['claimed', 'drafted', 'published'])
        whole.skip(left, reason);
}
/** Tags without a release: no git tag is made. */
async function nameOnly(ready, whole, run) {
    for (const left of ['claimed', 'drafted', 'published'])
        whole.skip(left, 'not a release');
    const named = await nameAll(ready, notARelease(), run);
    await floatAll(named, run);
}
/** Claim, name, draft, move the floating tags, publish: each only after the one before, for all images. */
async function releaseAll(ready, whole, run, { decision, ports }) {
    const { call, plan, signatory } = run;
    const signed = ready.map((one) => one.signed);
    const taken = await whole.run('claimed', () => claim_claim(signed, decision, ports.tags, call));
    const named = await nameAll(ready, taken, run);
    const content = releaseContent({
        images: named.map(({ on: { image }, named: evidence }) => ({ image, named: evidence })),
        release: decision,
        prefix: plan.tagPrefix,
        signatory,
    });
    const claimed = named.map((one) => ({ ...one.named, claim: taken }));
    const drafted = await whole.run('drafted', () => draft(claimed, content, ports, call));
    const floated = await floatAll(named, run);
    return whole.run('published', () => publish(floated, drafted, ports, plan.tagPrefix, call));
}
function nameAll(ready, right, { call }) {
    return Promise.all(ready.map(async ({ on, signed }) => {
        const { stages, image } = on;
        const named = await stages.run('named', () => naming_name({ ...signed, claim: right }, image.tags.immutable, call));
        return { on, named };
    }));
}
function floatAll(images, { call }) {
    return Promise.all(images.map(async ({ on: { stages, image, reach }, named }) => {
        const floated = await stages.run('floated', () => floating_float(named, image.tags, call));
        reach({ floated });
        return floated;
    }));
}

;// CONCATENATED MODULE: ./lib/pipeline/image-graph.js
/**
 * The images in an order in which each stands after those it depends on; those that are free of each other keep the order they
 * were written in, so the same graph always gives the same order. A dependency that is no image of the graph, and each circle,
 * named in full, becomes a problem; the order then holds only among the others.
 */
function buildOrder(graph, problems) {
    for (const [name, dependencies] of graph) {
        for (const dependency of dependencies) {
            if (graph.has(dependency))
                continue;
            problems.add(`images.${name}.depends-on`, `names ${JSON.stringify(dependency)}, which is none of the images`);
        }
    }
    const placed = new Set();
    for (const name of graph.keys())
        place(name, [], { graph, placed, problems });
    return [...placed];
}
function place(name, path, walk) {
    if (walk.placed.has(name))
        return;
    const start = path.indexOf(name);
    if (start >= 0) {
        const circle = [...path.slice(start), name].join(' -> ');
        walk.problems.add(`images.${name}.depends-on`, `goes in a circle: ${circle}`, 'take one of these dependencies out');
        return;
    }
    const known = (walk.graph.get(name) ?? []).filter((dependency) => walk.graph.has(dependency));
    for (const dependency of known)
        place(dependency, [...path, name], walk);
    walk.placed.add(name);
}
/** The images named and all that they are built on, directly or not. */
function withDependencies(graph, names) {
    const found = new Set();
    const follow = (name) => {
        if (found.has(name))
            return;
        found.add(name);
        for (const dependency of graph.get(name) ?? [])
            follow(dependency);
    };
    for (const name of names)
        follow(name);
    return [...found];
}

// EXTERNAL MODULE: ./lib/pipeline/request.js
var pipeline_request = __webpack_require__(9130);
// EXTERNAL MODULE: ./lib/hosts/commands/context.js
var commands_context = __webpack_require__(73452);
;// CONCATENATED MODULE: ./lib/hosts/commands/merged-builds.js


/** The digests of `--digests`, reports read; empty when there are none. */
async function mergedBuilds({ inputs, problems, readFile }, { images, platforms, push }) {
    const { digests, fromReport } = inputs;
    if (digests.length === 0)
        return [];
    if (!push)
        problems.add('digests', 'needs push', 'what it names is in the registry already: --push');
    if (fromReport !== undefined)
        problems.add('digests', 'cannot stand beside from-report');
    if (platforms.length === 0 && inputs.platforms.length === 0)
        problems.add('platforms', 'is missing', 'name every platform of the image, so that none is forgotten');
    const builds = await Promise.all(digests.map(async (line) => {
        if (/@sha\d+:/.test(line))
            return { reference: line };
        return { report: Buffer.from(await readFile(line, REPORT_LIMIT_BYTES)).toString('utf8') };
    }));
    return namedDigests(builds, images, problems);
}

// EXTERNAL MODULE: ./lib/hosts/commands/scan-policy.js + 1 modules
var commands_scan_policy = __webpack_require__(46227);
// EXTERNAL MODULE: ./lib/release/git-facts.js
var git_facts = __webpack_require__(82596);
;// CONCATENATED MODULE: ./lib/hosts/commands/source.js

/** `--source` in place of a context: it is brought here, and the inputs and facts then speak of it. */
async function withSource(context) {
    const { inputs, problems } = context;
    if (inputs.source === undefined)
        return { context };
    if (inputs.context !== '.')
        problems.add('source', 'cannot stand beside context', 'name one of them');
    problems.throwIfAny();
    const prepared = await context.prepareSource(inputs.source, inputs.file ?? '');
    if (prepared.commit !== undefined && inputs.release)
        problems.add('source', 'cannot be released from elsewhere', 'check the repository out: a release tags the commit it builds');
    return {
        context: {
            ...context,
            inputs: { ...inputs, context: prepared.context, file: prepared.dockerfile },
            facts: async () => factsOf(await context.facts(), prepared),
        },
        ...(prepared.generated === undefined ? {} : { generated: prepared.generated }),
    };
}
/** Labels and provenance name the repository that was built, not the one that the run belongs to. */
function factsOf(facts, { commit }) {
    if (commit === undefined)
        return facts;
    const { ref: _, source: __, ...run } = facts;
    const { repository, revision, commitTime } = commit;
    const source = (0,git_facts/* sourceUrl */.H)(repository);
    const named = source === undefined ? {} : { source };
    return { ...run, ...named, revision, git: { revision, commitTime, tags: [], ...named } };
}

;// CONCATENATED MODULE: ./lib/hosts/commands/planned-images.js












/**
 * The images of a run, each after those it is built on: the one that the inputs are about, or those of slipway.yml, of which
 * positional arguments choose some. All that is wrong with any of them is thrown at once.
 */
async function requestedImages(context) {
    if (context.images.length === 0) {
        (0,commands_context/* takeArguments */.o)(context, []);
        const only = await requestImage({ context, dependsOn: [] });
        context.problems.throwIfAny();
        return [only];
    }
    const read = await Promise.all(chosenImages(context).map((image) => readImage(image, context)));
    (0,image_inputs/* joinProblems */.z)(read, context.problems);
    context.problems.throwIfAny();
    const [first, ...others] = read.flatMap(({ image }) => (image === undefined ? [] : [image]));
    if (first === undefined)
        throw new Error('slipway.yml has images, but none was chosen');
    return [first, ...others];
}
function chosenImages({ images, args, inputs, problems }) {
    const graph = new Map(images.map(({ id, dependsOn }) => [id, dependsOn]));
    const order = buildOrder(graph, problems);
    for (const arg of args.filter((one) => !graph.has(one)))
        problems.add('arguments', `${JSON.stringify(arg)} is none of the images ${[...graph.keys()].join(', ')}`);
    if (args.length > 0 && inputs.release)
        problems.add('arguments', 'choose images', 'a release is of all of them');
    const wanted = args.length === 0 ? order : withDependencies(graph, args);
    const byId = new Map(images.map((image) => [image.id, image]));
    return order.filter((id) => wanted.includes(id)).flatMap((id) => byId.get(id) ?? []);
}
async function readImage({ id, dependsOn, inputs }, context) {
    const found = new errors/* Problems */.Zw();
    const own = { ...inputs, release: context.inputs.release, push: context.inputs.push };
    const given = { ...context, inputs: own, problems: found };
    const image = await requestImage({ context: given, id, dependsOn });
    return { id, found, image };
}
async function requestImage({ context: given, id, dependsOn }) {
    const { context, generated } = await withSource(given);
    const { inputs, env, problems, ports } = context;
    const request = (0,pipeline_request/* pipelineRequest */.W)(inputs, env, problems, id);
    const pushed = await pushedBefore(context, request);
    const merged = await mergedBuilds(context, request);
    if (inputs.fromReport === undefined && inputs.digests.length === 0)
        await ports.engine.check(request.build, problems);
    const scanPolicy = await (0,commands_scan_policy/* readScanPolicy */.G)(context);
    return {
        ...(id === undefined ? {} : { id }),
        dependsOn,
        context,
        request,
        ...(generated === undefined ? {} : { generated }),
        pushed,
        merged,
        scanPolicy,
    };
}
/** What a build job pushed, when the caller names its report. */
async function pushedBefore({ inputs, problems, readFile }, { images, push }) {
    const { fromReport } = inputs;
    if (fromReport === undefined)
        return undefined;
    if (!push)
        problems.add('from-report', 'needs push', 'what it names is in the registry already: --push');
    const isJson = /^[[{]/.test(fromReport);
    const text = isJson ? fromReport : Buffer.from(await readFile(fromReport, REPORT_LIMIT_BYTES)).toString('utf8');
    return digestFromReport(text, images, problems);
}
/** Chooses the tags of the image and joins all that is known. Wrong tags become problems of the context. */
async function plannedImage(image, release) {
    const { context, request, id, dependsOn, pushed, merged, scanPolicy } = image;
    const { env, ports, problems } = context;
    const facts = await context.facts();
    const tags = chooseTags(request, facts, ports.clock.now(), problems, release?.version);
    for (const warning of tags.warnings)
        ports.log.warn(warning);
    return planImage({
        ...(id === undefined ? {} : { id }),
        dependsOn,
        request,
        facts,
        tags,
        release,
        pushed,
        merged,
        scanPolicy,
        sourceDateEpoch: sourceDateEpoch(env, facts),
        invocation: (signer) => provenanceFacts(env, signer),
    });
}
/** The user's SOURCE_DATE_EPOCH, else the commit's time. */
function sourceDateEpoch(env, { git }) {
    const given = env['SOURCE_DATE_EPOCH'];
    return given !== undefined && /^\d{1,12}$/.test(given) ? Number(given) : git?.commitTime;
}

;// CONCATENATED MODULE: ./lib/hosts/commands/pipeline.js








const pipeline = (context) => run('pipeline', context);
const pipeline_build = (context) => run('build', context);
/** `release`: the pipeline with `release` set. */
const release = (context) => run('pipeline', { ...context, inputs: { ...context.inputs, release: true, push: true } });
async function run(command, context) {
    const { inputs, ports, signal } = context;
    const images = await requestedImages(context);
    const [first] = images;
    const decision = await decide(context, first.request, await first.context.facts());
    if (decision !== undefined && 'nothing' in decision) {
        ports.log.info(`nothing to release: ${decision.nothing}`);
        const report = nothingToRelease(command, decision.nothing);
        return { exit: 0, json: report, report };
    }
    const plan = await planned(command, context, images, decision);
    if (plan.noPushReason !== undefined && inputs.push)
        ports.log.warn(plan.noPushReason);
    if (inputs.plan)
        return showPlan(context, plan, images);
    const result = await runPipeline(plan, ports, { signal });
    return { exit: result.report.exit, json: result.report, pipeline: result, report: result.report };
}
async function planned(command, { problems }, images, decision) {
    const [first, ...others] = images;
    const plans = [await plannedImage(first, decision), ...(await plannedImages(others, decision))];
    const named = images.flatMap(({ id, context }) => (id === undefined ? [] : [{ id, found: context.problems }]));
    (0,image_inputs/* joinProblems */.z)(named, problems);
    problems.throwIfAny();
    return planRun(command, plans, decision);
}
function plannedImages(images, decision) {
    return Promise.all(images.map((image) => plannedImage(image, decision)));
}
/** What to release; undefined when no release is asked for, or a fork asks for it. */
async function decide({ ports, signal }, request, facts) {
    if (request.release === undefined || ports.release === undefined || facts.fork)
        return undefined;
    return (0,release_decision/* decideRelease */.co)(request.release, facts, ports.release, { signal });
}
async function showPlan({ ports, signal }, plan, images) {
    const names = plan.push ? plan.images.flatMap(({ request }) => request.images) : [];
    const entries = await Promise.all(names.map(async (name) => {
        const repository = ports.registry.repository(name);
        return [repository.name, await allTags(repository, { signal })];
    }));
    const existing = new Map(entries);
    const shown = planJson(plan, ({ tags }, name) => [...tags.immutable, ...tagsThatMove(tags, existing.get(name) ?? [])]);
    const json = { ...shown, ...dockerfilesOf(images) };
    for (const { generated } of images)
        for (const line of generated?.trimEnd().split('\n') ?? [])
            ports.log.info(line);
    return { exit: 0, json, text: JSON.stringify(json, undefined, 2) };
}
/** The text of the Dockerfile that was made for the image, or by name those of several images. */
function dockerfilesOf(images) {
    const made = images.flatMap(({ id, generated }) => (generated === undefined ? [] : [{ id, generated }]));
    const [only] = made;
    if (only === undefined)
        return {};
    if (only.id === undefined)
        return { dockerfile: only.generated };
    return { dockerfiles: Object.fromEntries(made.map(({ id = '', generated }) => [id, generated])) };
}


/***/ }),

/***/ 89294:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ parseImageConfig),
/* harmony export */   X: () => (/* binding */ CONFIG_LIMIT_BYTES)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57958);
/* harmony import */ var _descriptor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79477);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1825);



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

/***/ 70539:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UY: () => (/* binding */ openImage),
/* harmony export */   kD: () => (/* binding */ choosePlatforms),
/* harmony export */   zc: () => (/* binding */ chooseOnePlatform)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42685);
/* harmony import */ var _image_image_config_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89294);
/* harmony import */ var _image_manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93513);
/* harmony import */ var _image_platform_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88875);
/* harmony import */ var _image_read_blob_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(94662);





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

/***/ 41633:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ mapConcurrently)
/* harmony export */ });
/**
 * Runs the work over all items, so many at a time. After the first failure nothing new is started, what runs is awaited, and
 * that failure is thrown. Results stand in the order of the items.
 */
async function mapConcurrently(items, limit, work) {
    const results = [];
    const failures = [];
    let next = 0;
    const worker = async () => {
        while (next < items.length && failures.length === 0) {
            const index = next;
            next += 1;
            try {
                results[index] = await work(items[index]);
            }
            catch (error) {
                failures.push(error);
            }
        }
    };
    await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker));
    if (failures.length > 0)
        throw failures[0];
    return results;
}


/***/ }),

/***/ 65929:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L1: () => (/* binding */ copyImage),
/* harmony export */   wT: () => (/* binding */ copyBlobs)
/* harmony export */ });
/* unused harmony export copyManifests */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42685);
/* harmony import */ var _image_manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93513);
/* harmony import */ var _concurrency_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(41633);
/* harmony import */ var _graph_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99142);
/* harmony import */ var _referrers_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5606);





const DEFAULT_CONCURRENCY = 4;
const HEALING_ATTEMPTS = 3;
const REFERRER_DEPTH = 3;
const COSIGN_SUFFIXES = ['.sig', '.att', '.sbom'];
/**
 * Uploads every blob under the roots and no manifest, so nothing becomes an image yet. Each blob is sent once.
 * @returns the counts, with `root` the first of the roots.
 */
async function copyBlobs(source, target, roots, options = {}) {
    const graph = await (0,_graph_js__WEBPACK_IMPORTED_MODULE_2__/* .readGraph */ .t)(source, roots, options);
    return sendBlobs(source, target, graph.blobs, options);
}
/** Puts the manifests under the root, children first; their blobs must be there (they are sent again where they are not). */
async function copyManifests(source, target, root, options = {}) {
    const content = await (0,_graph_js__WEBPACK_IMPORTED_MODULE_2__/* .readRoot */ .X)(source, root, options);
    const graph = await (0,_graph_js__WEBPACK_IMPORTED_MODULE_2__/* .readGraph */ .t)(source, [content], options);
    await sendManifests(source, target, graph, content, options);
}
/** Copies an image from anywhere to anywhere: blobs, manifests bottom-up, referrers, then tags. Idempotent. */
async function copyImage(source, target, root, options = {}) {
    const content = await (0,_graph_js__WEBPACK_IMPORTED_MODULE_2__/* .readRoot */ .X)(source, root, options);
    const graph = await (0,_graph_js__WEBPACK_IMPORTED_MODULE_2__/* .readGraph */ .t)(source, [content], options);
    const sent = await sendBlobs(source, target, graph.blobs, options);
    const { referrers = false, includeRoot = true, tags = [] } = options;
    if (!referrers || !includeRoot) {
        await sendManifests(source, target, graph, content, options);
        return { ...sent, root: content.descriptor, manifests: graph.manifests.length };
    }
    const { tags: _, ...untagged } = options;
    await sendManifests(source, target, graph, content, untagged);
    const counts = await (0,_concurrency_js__WEBPACK_IMPORTED_MODULE_4__/* .mapConcurrently */ .X)(graph.manifests, DEFAULT_CONCURRENCY, ({ descriptor }) => copyReferrers(source, target, descriptor, untagged, 1));
    const attached = counts.reduce((sum, count) => sum + count, 0);
    if (tags.length > 0)
        await target.putManifest(content, { ...cancellable(options), tags });
    return { ...sent, root: content.descriptor, manifests: graph.manifests.length + attached };
}
async function sendBlobs(source, target, blobs, options) {
    const { concurrency = DEFAULT_CONCURRENCY, mountFrom, onProgress } = options;
    const outcomes = await (0,_concurrency_js__WEBPACK_IMPORTED_MODULE_4__/* .mapConcurrently */ .X)(blobs, concurrency, async (blob) => {
        const outcome = await target.putBlob(blobContent(source, target, blob, options), {
            ...cancellable(options),
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
async function sendManifests(source, target, graph, root, options) {
    const { includeRoot = true, tags = [] } = options;
    const isLeaf = ({ manifest }) => manifest.kind === 'image';
    const below = graph.manifests.filter(({ descriptor }) => descriptor.digest !== root.descriptor.digest);
    // Images know no order among each other; indexes may name indexes, so they go one by one.
    await (0,_concurrency_js__WEBPACK_IMPORTED_MODULE_4__/* .mapConcurrently */ .X)(below.filter(isLeaf), DEFAULT_CONCURRENCY, (content) => putHealing(source, target, content, options, []));
    for (const index of below.filter((content) => !isLeaf(content)))
        await putHealing(source, target, index, options, []);
    if (includeRoot)
        await putHealing(source, target, root, options, tags);
}
/**
 * A registry that collects garbage, or is not yet consistent with itself, may refuse a manifest whose blobs were there a moment
 * ago. Send what is missing again, then the manifest.
 */
async function putHealing(source, target, content, options, tags) {
    for (let attempt = 1;; attempt += 1) {
        try {
            await target.putManifest(content, { ...cancellable(options), ...(tags.length === 0 ? {} : { tags }) });
            return;
        }
        catch (error) {
            if (attempt === HEALING_ATTEMPTS || !isMissingContent(error))
                throw error;
            const { manifest } = content;
            if (manifest.kind === 'image')
                await sendBlobs(source, target, (0,_image_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .successorsOf */ .L6)(manifest), withoutMount(options));
            else
                await copyManifests(source, target, content, { ...withoutMount(options), includeRoot: false });
        }
    }
}
function isMissingContent(error) {
    const code = error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ ? error.facts['registryCode'] : undefined;
    return code === 'MANIFEST_BLOB_UNKNOWN' || code === 'BLOB_UNKNOWN';
}
function withoutMount(options) {
    const { mountFrom: _, ...rest } = options;
    return rest;
}
async function copyReferrers(source, target, subject, options, depth) {
    const entries = depth > REFERRER_DEPTH ? [] : await source.listReferrers(subject.digest, cancellable(options));
    const contents = await (0,_concurrency_js__WEBPACK_IMPORTED_MODULE_4__/* .mapConcurrently */ .X)(entries, DEFAULT_CONCURRENCY, (entry) => (0,_graph_js__WEBPACK_IMPORTED_MODULE_2__/* .readRoot */ .X)(source, entry, options));
    const graph = await (0,_graph_js__WEBPACK_IMPORTED_MODULE_2__/* .readGraph */ .t)(source, contents, options);
    await sendBlobs(source, target, graph.blobs, options);
    const referrers = contents.map((content, index) => referrerOf(content, entries[index]));
    if (referrers.length > 0)
        await target.attach(subject, referrers, cancellable(options));
    const tagged = depth === 1 ? await copyCosignTags(source, target, subject.digest, options) : 0;
    const below = await (0,_concurrency_js__WEBPACK_IMPORTED_MODULE_4__/* .mapConcurrently */ .X)(contents, DEFAULT_CONCURRENCY, ({ descriptor }) => copyReferrers(source, target, descriptor, options, depth + 1));
    return below.reduce((sum, count) => sum + count, referrers.length + tagged);
}
function referrerOf(content, entry) {
    const { manifest } = content;
    const artifactType = entry?.artifactType ?? manifest.artifactType ?? mediaTypeOfConfig(content);
    const annotations = entry?.annotations ?? manifest.annotations;
    return { content, artifactType, ...(annotations === undefined ? {} : { annotations }) };
}
function mediaTypeOfConfig({ manifest }) {
    return manifest.kind === 'image' ? manifest.config.mediaType : manifest.mediaType;
}
async function copyCosignTags(source, target, subject, options) {
    let count = 0;
    for (const suffix of COSIGN_SUFFIXES) {
        const tag = `${(0,_referrers_js__WEBPACK_IMPORTED_MODULE_3__/* .fallbackTag */ .fH)(subject)}${suffix}`;
        const content = await readIfThere(source, tag, options);
        if (content === undefined)
            continue;
        const graph = await (0,_graph_js__WEBPACK_IMPORTED_MODULE_2__/* .readGraph */ .t)(source, [content], options);
        await sendBlobs(source, target, graph.blobs, options);
        await sendManifests(source, target, graph, content, { ...options, tags: [tag] });
        count += 1;
    }
    return count;
}
async function readIfThere(source, reference, options) {
    try {
        return await source.readManifest(reference, cancellable(options));
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ && error.code === 'REGISTRY_NOT_FOUND')
            return undefined;
        throw error;
    }
}
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
        return source.uncheckedBlob(descriptor, cancellable(call));
    return {
        descriptor,
        open: async (offset) => {
            const stream = await source.openBlob(descriptor, cancellable(call));
            await skipBytes(stream, offset);
            return stream;
        },
    };
}
/** Other sources open a blob at its start, where its digest is checked from; the first bytes are read and dropped. */
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
        const onEnd = () => onError(new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('REGISTRY_DIGEST_MISMATCH', 'a blob ended before its size'));
        stream.on('readable', onReadable).on('error', onError).on('end', onEnd);
    });
}
function cancellable({ signal }) {
    return signal === undefined ? {} : { signal };
}


/***/ }),

/***/ 99142:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ readRoot),
/* harmony export */   t: () => (/* binding */ readGraph)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42685);
/* harmony import */ var _image_descriptor_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79477);
/* harmony import */ var _image_manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93513);
/* harmony import */ var _concurrency_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(41633);




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
/**
 * Reads the manifests under the roots.
 * @throws REGISTRY_LIMIT when indexes are nested too deeply or name too much; what the source throws.
 */
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
        await (0,_concurrency_js__WEBPACK_IMPORTED_MODULE_3__/* .mapConcurrently */ .X)(unread, READS_AT_ONCE, (child) => visit(child, depth + 1));
        // Set last: a Map keeps the order of insertion, so children stand before their index.
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
// Layers that may not be redistributed are served by their vendor under `urls`; we neither fetch nor send them (SSRF).
function isForeignLayer({ mediaType }) {
    return mediaType.includes('.rootfs.foreign.') || mediaType.includes('.layer.nondistributable.');
}


/***/ }),

/***/ 5606:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B$: () => (/* binding */ withArtifactType),
/* harmony export */   X9: () => (/* binding */ referrersIndex),
/* harmony export */   fH: () => (/* binding */ fallbackTag),
/* harmony export */   nz: () => (/* binding */ hasReferrers),
/* harmony export */   oY: () => (/* binding */ referrerEntry),
/* harmony export */   vB: () => (/* binding */ mergeReferrers)
/* harmony export */ });
/* harmony import */ var _image_descriptor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79477);
/* harmony import */ var _image_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22872);
/* harmony import */ var _image_manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93513);



/** The tag that holds the list of referrers where the API is missing (distribution-spec, Referrers Tag Schema). */
function fallbackTag(subject) {
    const clean = (text, length) => text.slice(0, length).replaceAll(/[^A-Za-z0-9._-]/g, '-');
    return `${clean((0,_image_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .algorithmOf */ .Hy)(subject), 32)}-${clean((0,_image_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .hexOf */ .ZD)(subject), 64)}`;
}
/** The list's entry for a referrer: its descriptor with artifactType and annotations. */
function referrerEntry({ content, artifactType, annotations }) {
    const { mediaType, digest, size } = content.descriptor;
    return { mediaType, digest, size, artifactType, ...(annotations === undefined ? {} : { annotations }) };
}
/** Both lists without repetition; of two entries with the same digest the first stays, completed by the other. */
function mergeReferrers(...lists) {
    const merged = new Map();
    for (const entry of lists.flat())
        merged.set(entry.digest, { ...entry, ...merged.get(entry.digest) });
    return [...merged.values()];
}
function hasReferrers(list, wanted) {
    const present = new Set(list.map(({ digest }) => digest));
    return wanted.every(({ digest }) => present.has(digest));
}
/** The fallback tag's index with other entries; what else it says stays. */
function referrersIndex(current, entries) {
    return (0,_image_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .manifestContent */ .$T)({
        kind: 'index',
        mediaType: _image_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .MEDIA_TYPES */ .Z2.ociIndex,
        manifests: entries,
        ...(current?.annotations === undefined ? {} : { annotations: current.annotations }),
    });
}
function withArtifactType(list, artifactType) {
    return artifactType === undefined ? list : list.filter((entry) => entry.artifactType === artifactType);
}


/***/ }),

/***/ 82596:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ sourceUrl),
/* harmony export */   w: () => (/* binding */ parseHead)
/* harmony export */ });
/** Reads `git log -1 --format=%H%n%ct`. Undefined when it says anything else. */
function parseHead(output) {
    const match = /^([0-9a-f]{40}|[0-9a-f]{64})\n(\d{1,12})\s*$/.exec(output);
    return match === null ? undefined : { revision: match[1] ?? '', commitTime: Number(match[2]) };
}
/** A remote's address as people open it: https, no credentials, no `.git`. Undefined for local paths and odd schemes. */
function sourceUrl(remote) {
    const text = remote.trim();
    const scp = /^(?:[^@/\s]+@)?([A-Za-z0-9.-]+):(?!\/\/)([^\s]+)$/.exec(text);
    const url = scp === null ? text : `https://${scp[1] ?? ''}/${scp[2] ?? ''}`;
    if (!URL.canParse(url))
        return undefined;
    const { protocol, host, hostname, pathname } = new URL(url);
    if (!['https:', 'http:', 'ssh:', 'git:'].includes(protocol))
        return undefined;
    const web = protocol === 'http:' ? `http://${host}` : `https://${protocol === 'https:' ? host : hostname}`;
    return `${web}${pathname.replace(/\/+$/, '').replace(/\.git$/, '')}`;
}


/***/ }),

/***/ 15370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   ko: () => (/* binding */ strong),
/* harmony export */   oR: () => (/* binding */ joined)
/* harmony export */ });
function text(value) {
    return { kind: 'text', text: String(value) };
}
function code(value) {
    return { kind: 'code', text: value };
}
function strong(value) {
    return { kind: 'strong', text: value };
}
/** Joins phrases with a text between them. */
function joined(phrases, separator) {
    return phrases.flatMap((phrase, index) => (index === 0 ? phrase : [text(separator), ...phrase]));
}


/***/ }),

/***/ 85258:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ runDocument),
/* harmony export */   z: () => (/* binding */ formatBytes)
/* harmony export */ });
/* harmony import */ var _scan_scan_report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73254);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15370);
/* harmony import */ var _findings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27829);
/* harmony import */ var _verify_command_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7258);




function runDocument(report, content) {
    const sections = [
        { title: 'Result', blocks: resultBlocks(report) },
        { title: 'Images', blocks: imageBlocks(report.images) },
        { title: 'Packages and findings', blocks: scanBlocks(report.images, content.scans) },
        { title: 'Findings', blocks: findingBlocks(content) },
        { title: 'Verify', blocks: verifyBlocks(report.images, content.signatory) },
        { title: 'Stages', blocks: stageBlocks(report.stages) },
    ];
    return { title: titleOf(report), sections: sections.filter(({ blocks }) => blocks.length > 0) };
}
function titleOf({ command, version, error }) {
    const subject = version === undefined ? command : `${command} ${version}`;
    return `Slipway ${subject}: ${error === undefined ? 'done' : error.code}`;
}
function resultBlocks({ error, exit, stages }) {
    if (error !== undefined)
        return errorBlocks(error, exit);
    const passed = stages.filter(({ outcome }) => outcome === 'done' || outcome === 'already');
    const did = [...new Set(passed.map(({ name }) => name))];
    const subject = stages.some(({ image }) => image !== undefined) ? 'The images were' : 'The image was';
    return [paragraph([(0,_document_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(did.length === 0 ? 'Nothing was to be done.' : `${subject} ${listWords(did)}.`)])];
}
function listWords(words) {
    return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}
function errorBlocks({ code: name, message, help, problems }, exit) {
    const lines = [paragraph([(0,_document_js__WEBPACK_IMPORTED_MODULE_2__/* .strong */ .ko)(name), (0,_document_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(` (exit ${exit}): ${message}`)])];
    const remedy = help === undefined ? [] : [paragraph([(0,_document_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(`What to do: ${help}`)])];
    const entries = problems.map((problem) => {
        const advice = problem.help === undefined ? '' : `: ${problem.help}`;
        return [(0,_document_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(problem.input), (0,_document_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(` ${problem.message}${advice}`)];
    });
    return [...lines, ...remedy, ...(entries.length === 0 ? [] : [{ kind: 'list', entries }])];
}
function imageBlocks(images) {
    const rows = images.map(({ name, tags, digest, platforms }) => [
        [(0,_document_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(name)],
        (0,_document_js__WEBPACK_IMPORTED_MODULE_2__/* .joined */ .oR)(tags.map((tag) => [(0,_document_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(tag)]), ', '),
        digest === undefined ? [] : [(0,_document_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(digest)],
        (0,_document_js__WEBPACK_IMPORTED_MODULE_2__/* .joined */ .oR)(platforms.map(({ platform, size }) => [(0,_document_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(platform), (0,_document_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(` ${formatBytes(size)}`)]), ', '),
    ]);
    return table(['image', 'tags', 'digest', 'platforms and compressed size'], rows);
}
function scanBlocks(images, scans) {
    const rows = images.flatMap(({ name, sbom, scan }) => {
        if (sbom === undefined && scan === undefined)
            return [];
        const counts = _scan_scan_report_js__WEBPACK_IMPORTED_MODULE_0__/* .SEVERITIES */ .o.map((severity) => count(scan?.summary[severity]));
        return [[[(0,_document_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(name)], count(sbom?.components), ...counts]];
    });
    const fromImages = images.flatMap(({ scan }) => scan?.notCovered ?? []);
    const gaps = fromImages.length > 0 ? fromImages : scans.flatMap(({ notCovered }) => notCovered);
    return [...table(['image', 'packages', ..._scan_scan_report_js__WEBPACK_IMPORTED_MODULE_0__/* .SEVERITIES */ .o], rows), ...gapBlocks(gaps)];
}
function count(value) {
    return value === undefined ? [] : [(0,_document_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(value)];
}
function gapBlocks(gaps) {
    if (gaps.length === 0)
        return [];
    const lines = new Set(gaps.map(({ system, packages, reason }) => `${system}: ${packages} ${packages === 1 ? 'package' : 'packages'}, ${reason}`));
    const entries = [...lines].map((line) => [(0,_document_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(line)]);
    return [paragraph([(0,_document_js__WEBPACK_IMPORTED_MODULE_2__/* .strong */ .ko)('No advisories were looked at for:')]), { kind: 'list', entries }];
}
function findingBlocks({ scans, maxFindings }) {
    if (scans.length === 0)
        return [];
    const findings = (0,_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .worstFirst */ .m)(scans);
    const ignored = ignoredBlocks(scans, maxFindings);
    if (findings.length === 0) {
        const besides = ignored.length === 0 ? '' : ' besides those that rules ignore';
        return [paragraph([(0,_document_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(`No known vulnerability was found${besides}.`)]), ...ignored];
    }
    const several = scans.length > 1;
    const head = [
        'severity',
        'advisory',
        'package',
        'version',
        'fixed in',
        'why',
        'platforms',
        ...(several ? ['image'] : []),
    ];
    const hidden = findings.length - maxFindings;
    const rest = hidden > 0 ? [paragraph([(0,_document_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(`${hidden} more findings are in scan.json.`)])] : [];
    return [...table(head, findings.slice(0, maxFindings).map(findingRow(several))), ...rest, ...ignored];
}
function ignoredBlocks(scans, most) {
    const all = scans.flatMap(({ ignored = [] }) => ignored);
    if (all.length === 0)
        return [];
    const entries = all.slice(0, most).map((one) => {
        const { id, package: name, version, severity, reason, expires } = one;
        return [advisory(id), (0,_document_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(' in '), (0,_document_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(`${name} ${version}`), (0,_document_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(` (${severity}), until ${expires}: ${reason}`)];
    });
    return [paragraph([(0,_document_js__WEBPACK_IMPORTED_MODULE_2__/* .strong */ .ko)('Ignored by rule:')]), { kind: 'list', entries }];
}
function findingRow(several) {
    return ({ image, vulnerability }) => {
        const { id, severity, version, fixedVersion, why, platforms } = vulnerability;
        return [
            [(0,_document_js__WEBPACK_IMPORTED_MODULE_2__/* .strong */ .ko)(severity)],
            [advisory(id)],
            [(0,_document_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(vulnerability.package)],
            [(0,_document_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(version)],
            fixedVersion === undefined ? [(0,_document_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)('no fix yet')] : [(0,_document_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(fixedVersion)],
            [
                (0,_document_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(why.source),
                (0,_document_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(' is in '),
                (0,_document_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(why.range),
                (0,_document_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(` (${why.advisory}), from layer `),
                (0,_document_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(shortDigest(why.layer)),
            ],
            [(0,_document_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(platforms.join(', '))],
            ...(several ? [[(0,_document_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(image.replace(/@.*$/, ''))]] : []),
        ];
    };
}
function advisory(id) {
    const url = (0,_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .advisoryUrl */ .L)(id);
    return url === undefined ? (0,_document_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(id) : { kind: 'link', text: id, url };
}
function shortDigest(digest) {
    return digest.replace(/^(sha\d+:[0-9a-f]{12})[0-9a-f]+$/, '$1');
}
function verifyBlocks(images, signatory) {
    const signed = images.flatMap(({ name, digest, signatures }) => digest === undefined || signatures.length === 0 ? [] : [`${name}@${digest}`]);
    if (signatory === undefined || signed.length === 0)
        return [];
    return [{ kind: 'listing', lines: signed.map((reference) => (0,_verify_command_js__WEBPACK_IMPORTED_MODULE_3__/* .shellLine */ .Tg)((0,_verify_command_js__WEBPACK_IMPORTED_MODULE_3__/* .verifyCommand */ .p0)(reference, signatory))) }];
}
function stageBlocks(stages) {
    const several = stages.some(({ image }) => image !== undefined);
    const rows = stages.map(({ name, image, outcome, reason, ms }) => [
        ...(several ? [image === undefined ? [] : [(0,_document_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(image)]] : []),
        [(0,_document_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(name)],
        [outcome === 'failed' ? (0,_document_js__WEBPACK_IMPORTED_MODULE_2__/* .strong */ .ko)(outcome) : (0,_document_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(outcome)],
        reason === undefined ? [] : [(0,_document_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(reason)],
        [(0,_document_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(`${Math.round(ms)} ms`)],
    ]);
    return table([...(several ? ['image'] : []), 'stage', 'outcome', 'reason', 'time'], rows);
}
function table(head, rows) {
    return rows.length === 0 ? [] : [{ kind: 'table', head, rows }];
}
function paragraph(phrase) {
    return { kind: 'paragraph', phrase };
}
/** Decimal units, as registries and docker show sizes. */
function formatBytes(bytes) {
    if (bytes < 1000)
        return `${bytes} B`;
    const units = ['kB', 'MB', 'GB', 'TB'];
    let value = bytes / 1000;
    let unit = 0;
    while (value >= 999.95 && unit < units.length - 1) {
        value /= 1000;
        unit += 1;
    }
    return `${value.toFixed(1)} ${units[unit] ?? ''}`;
}


/***/ }),

/***/ 7258:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Tg: () => (/* binding */ shellLine),
/* harmony export */   b8: () => (/* binding */ cosignCommand),
/* harmony export */   p0: () => (/* binding */ verifyCommand)
/* harmony export */ });
/** The arguments that verify an image with the policy its users should use. `reference` names it by digest. */
function verifyCommand(reference, signatory) {
    const policy = signatory.kind === 'key'
        ? ['--key', signatory.publicKey]
        : ['--identity', signatory.identity, '--issuer', signatory.issuer];
    return ['slipway', 'verify', reference, ...policy];
}
/** The same check by cosign 3, for those who have that. */
function cosignCommand(reference, signatory) {
    const policy = signatory.kind === 'key'
        ? ['--key', signatory.publicKey, '--insecure-ignore-tlog=true']
        : ['--certificate-identity', signatory.identity, '--certificate-oidc-issuer', signatory.issuer];
    return ['cosign', 'verify', ...policy, reference];
}
/** A command line to copy into a POSIX shell. Nothing here is ever run by us. */
function shellLine(words) {
    return words.map(shellWord).join(' ');
}
function shellWord(word) {
    return /^[A-Za-z0-9_@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw `'\''`)}'`;
}


/***/ })

};
