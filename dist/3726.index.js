const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 3726;
export const ids = [3726];
export const modules = {

/***/ 46227:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ readScanPolicy)
});

// EXTERNAL MODULE: ./lib/pipeline/scan-policy.js
var scan_policy = __webpack_require__(14785);
// EXTERNAL MODULE: ../../work/main/node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(57958);
// EXTERNAL MODULE: ../../work/main/node_modules/yaml/dist/index.js
var yaml_dist = __webpack_require__(7207);
// EXTERNAL MODULE: ./lib/scan/ignore-rules.js
var ignore_rules = __webpack_require__(78954);
;// CONCATENATED MODULE: ./lib/scan/ignore-file.js



const IGNORE_FILE_LIMIT_BYTES = 1 << 20;
const MOST_RULES = 10_000;
// Several stars in a long text make matching slow.
const MOST_STARS = 4;
const Line = dist/* pipe */.FsL(dist/* string */.YjP('is not a text'), dist/* trim */.Bqr(), dist/* nonEmpty */.hq('is empty'), dist/* maxLength */.Ru6(1000, 'is longer than 1000 characters'));
const RuleSchema = dist/* strictObject */.rej({
    id: dist/* pipe */.FsL(Line, dist/* regex */.yGV(/^[^\s*]+$/, 'is not one name of a vulnerability')),
    package: dist/* exactOptional */.yqP(dist/* pipe */.FsL(Line, dist/* maxLength */.Ru6(300, 'is longer than 300 characters'), dist/* check */.z6Y((text) => text.split(/\*+/).length <= MOST_STARS + 1, `has more than ${MOST_STARS} stars`))),
    reason: Line,
    expires: dist/* pipe */.FsL(Line, dist/* check */.z6Y((text) => !Number.isNaN((0,ignore_rules/* expiryOf */.p)(text)), 'is neither a date such as 2027-01-31 nor an RFC 3339 time')),
});
const HELP = {
    id: 'write the CVE or the id of the advisory',
    package: 'write a package name or a package URL, with * for any text',
    reason: 'say why the finding does not matter; it stands in every report',
    expires: 'write the last day on which the rule holds, such as 2027-01-31',
};
/**
 * Reads an ignore file (YAML, hence JSON as well): a list of rules, alone or under `ignore`. Everything that is wrong becomes a
 * problem of the input `ignore-file`: a rule without a reason or an end, or with a member that no rule has, is never guessed at.
 */
function parseIgnoreFile(text, problems) {
    if (new TextEncoder().encode(text).length > IGNORE_FILE_LIMIT_BYTES) {
        problems.add('ignore-file', `is larger than ${IGNORE_FILE_LIMIT_BYTES} bytes`);
        return [];
    }
    const document = readYaml(text, problems);
    if (document === undefined || document === null)
        return [];
    const rules = rulesIn(document);
    if (rules === undefined) {
        problems.add('ignore-file', 'is neither a list of rules nor a mapping with the list as its only member, ignore');
        return [];
    }
    if (rules.length > MOST_RULES) {
        problems.add('ignore-file', `has more than ${MOST_RULES} rules`);
        return [];
    }
    return rules.flatMap((rule, index) => readRule(rule, index, problems));
}
function readYaml(text, problems) {
    try {
        return (0,yaml_dist/* parse */.qg)(text, { maxAliasCount: 0, schema: 'core', logLevel: 'error' });
    }
    catch (thrown) {
        const [why = ''] = (thrown instanceof Error ? thrown.message : String(thrown)).split('\n');
        problems.add('ignore-file', `cannot be read: ${why}`);
        return undefined;
    }
}
function rulesIn(document) {
    if (Array.isArray(document))
        return document;
    const wrapped = dist/* safeParse */.xLC(dist/* strictObject */.rej({ ignore: dist/* nullable */.mee(dist/* array */.YOg(dist/* unknown */.L5J()), []) }), document);
    return wrapped.success ? (wrapped.output.ignore ?? []) : undefined;
}
function readRule(rule, index, problems) {
    const result = dist/* safeParse */.xLC(RuleSchema, rule);
    if (result.success)
        return [result.output];
    const faults = new Map(result.issues.map((issue) => [String(issue.path?.[0].key), issue]));
    for (const [key, issue] of faults)
        problems.add('ignore-file', `rule ${index + 1}${nameOf(rule)} ${faultOf(key, issue)}`, HELP[key]);
    return [];
}
function nameOf(rule) {
    const named = dist/* safeParse */.xLC(dist/* object */.Ikc({ id: dist/* string */.YjP() }), rule);
    return named.success ? ` (${named.output.id.slice(0, 60)})` : '';
}
function faultOf(key, issue) {
    if (issue.path === undefined)
        return 'is not a mapping';
    if (issue.expected === 'never')
        return `has a member that no rule has: ${JSON.stringify(key.slice(0, 60))}`;
    return issue.input === undefined || issue.input === null ? `has no ${key}` : `has a wrong ${key}: it ${issue.message}`;
}

;// CONCATENATED MODULE: ./lib/hosts/commands/scan-policy.js


const REPORT_LIMIT_BYTES = 64 << 20;
/**
 * Reads the ignore file and the reports of other scanners. In a pull or merge request the rules would come from the very change
 * that they judge, so there they do not count.
 */
async function readScanPolicy(context) {
    const { inputs, problems, ports } = context;
    const { ignoreFile, trivyReports, grypeReports } = inputs;
    if (ignoreFile === undefined && trivyReports.length === 0 && grypeReports.length === 0)
        return scan_policy/* NO_SCAN_POLICY */.v;
    const foreign = [...(await readTrivy(context)), ...(await readGrype(context))];
    if (ignoreFile === undefined)
        return { ignoreRules: [], foreign };
    const rules = parseIgnoreFile(await readText(context, ignoreFile, IGNORE_FILE_LIMIT_BYTES), problems);
    const { event } = await context.facts();
    const judgesItself = /^(?:pull_request|merge_request)/.test(event);
    if (judgesItself && rules.length > 0)
        ports.log.warn(`the rules of ${ignoreFile} come with the change that they would judge; they do not count here`);
    return { ignoreRules: judgesItself ? [] : rules, foreign };
}
async function readTrivy(context) {
    const paths = context.inputs.trivyReports;
    if (paths.length === 0)
        return [];
    const { parseTrivyReport } = await __webpack_require__.e(/* import() */ 8669).then(__webpack_require__.bind(__webpack_require__, 58669));
    return readAll(context, paths, parseTrivyReport);
}
async function readGrype(context) {
    const paths = context.inputs.grypeReports;
    if (paths.length === 0)
        return [];
    const { parseGrypeReport } = await __webpack_require__.e(/* import() */ 3452).then(__webpack_require__.bind(__webpack_require__, 51071));
    return readAll(context, paths, parseGrypeReport);
}
function readAll(context, paths, parse) {
    return Promise.all(paths.map(async (path) => {
        const text = await readText(context, path, REPORT_LIMIT_BYTES);
        return (subject) => parse(text, subject);
    }));
}
async function readText({ readFile }, path, limitBytes) {
    return Buffer.from(await readFile(path, limitBytes)).toString('utf8');
}


/***/ }),

/***/ 14785:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ applyScanPolicy),
/* harmony export */   v: () => (/* binding */ NO_SCAN_POLICY)
/* harmony export */ });
/* harmony import */ var _scan_ignore_rules_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78954);
/* harmony import */ var _scan_merge_reports_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53498);


const NO_SCAN_POLICY = { ignoreRules: [], foreign: [] };
/** @throws SCAN_FEED */
function applyScanPolicy(ours, { ignoreRules, foreign }, { name, digests: roots, children }, now) {
    const digests = [
        ...roots,
        ...children.flatMap(({ content }) => [content.descriptor.digest, content.manifest.config.digest]),
    ];
    const others = foreign.map((read) => read({ image: name, digests, now }));
    return (0,_scan_ignore_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .applyIgnoreRules */ .K)((0,_scan_merge_reports_js__WEBPACK_IMPORTED_MODULE_1__/* .mergeReports */ .C)([ours, ...others]), ignoreRules, now);
}


/***/ }),

/***/ 27829:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ advisoryUrl),
/* harmony export */   m: () => (/* binding */ worstFirst)
/* harmony export */ });
/* harmony import */ var _scan_scan_report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73254);

/** All findings of all images: worst severity first, those that a newer version mends before the others, then by name. */
function worstFirst(scans) {
    return scans
        .flatMap(({ image, vulnerabilities }) => vulnerabilities.map((vulnerability) => ({ image, vulnerability })))
        .sort(compareFindings);
}
function compareFindings(a, b) {
    return (_scan_scan_report_js__WEBPACK_IMPORTED_MODULE_0__/* .SEVERITIES */ .o.indexOf(a.vulnerability.severity) - _scan_scan_report_js__WEBPACK_IMPORTED_MODULE_0__/* .SEVERITIES */ .o.indexOf(b.vulnerability.severity) ||
        Number(a.vulnerability.fixedVersion === undefined) - Number(b.vulnerability.fixedVersion === undefined) ||
        compareText(a.vulnerability.package, b.vulnerability.package) ||
        compareText(a.vulnerability.id, b.vulnerability.id) ||
        compareText(a.image, b.image));
}
// Not localeCompare: the order must be the same on every machine.
function compareText(a, b) {
    if (a === b)
        return 0;
    return a < b ? -1 : 1;
}
/** A page about the advisory, for ids of the usual shape; other ids are not turned into addresses. */
function advisoryUrl(id) {
    return /^[A-Za-z]+(?:-[A-Za-z0-9]+)+$/.test(id) ? `https://osv.dev/vulnerability/${id}` : undefined;
}


/***/ }),

/***/ 91202:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D9: () => (/* binding */ markdownCode),
/* harmony export */   E9: () => (/* binding */ documentToMarkdown)
/* harmony export */ });
/* unused harmony export escapeMarkdown */
/* harmony import */ var _visible_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1449);

/**
 * Text from outside as Markdown that shows exactly this text: no markup, no HTML, no table cell boundary (CommonMark 0.31 §2.4,
 * §2.5; GFM §4.10), and on GitHub no link, mention, issue, emoji or formula either: those are looked for in the rendered text,
 * where a backslash is gone and only the boundary of an element stops them.
 */
function escapeMarkdown(value) {
    return (0,_visible_text_js__WEBPACK_IMPORTED_MODULE_0__/* .visibleLine */ .P)(value)
        .replaceAll(/[&<>]/g, (character) => ENTITIES[character] ?? '')
        .replaceAll(/[\\`*_{}[\]()+\-!~=^"']/g, String.raw `\$&`)
        .replaceAll(/[@#$]|:(?=[\w+\\-]+:)/g, '<span>$&</span>')
        .replaceAll('://', ':<span>//</span>')
        .replaceAll(/\b(www)\./gi, '$1<span>.</span>')
        .replaceAll(/(^\s*\d+)\.(?=\s|$)/g, String.raw `$1\.`)
        .replaceAll('|', '&#124;');
}
const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
/** Text from outside as code; fit for a table cell. */
function markdownCode(value) {
    const line = (0,_visible_text_js__WEBPACK_IMPORTED_MODULE_0__/* .visibleLine */ .P)(value).trim();
    if (line === '')
        return '';
    // A bar ends a table cell even inside a code span, and what a backslash before it does depends on the one before that.
    if (line.includes('|'))
        return `<code>${escapeMarkdown(line)}</code>`;
    const fence = '`'.repeat(longestRun(line, '`') + 1);
    const padding = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
    return `${fence}${padding}${line}${padding}${fence}`;
}
function longestRun(value, character) {
    const runs = value.split(new RegExp(`[^${character}]+`));
    return Math.max(0, ...runs.map((run) => run.length));
}
function documentToMarkdown({ title, sections }) {
    const parts = sections.flatMap((section, index) => {
        const heading = index === 0 ? `## ${escapeMarkdown(title)}` : `### ${escapeMarkdown(section.title)}`;
        return [heading, ...section.blocks.map(block)];
    });
    return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
function block(part) {
    switch (part.kind) {
        case 'paragraph':
            return phrase(part.phrase).trim();
        case 'list':
            return part.entries.map((entry) => `- ${phrase(entry)}`).join('\n');
        case 'table':
            return [row(part.head.map(escapeMarkdown)), row(part.head.map(() => '---')), ...part.rows.map(tableRow)].join('\n');
        case 'listing':
            return listing(part.lines);
    }
}
function tableRow(cells) {
    return row(cells.map(phrase));
}
function row(cells) {
    return `| ${cells.join(' | ')} |`;
}
function listing(lines) {
    const body = (0,_visible_text_js__WEBPACK_IMPORTED_MODULE_0__/* .visibleText */ .Q)(lines.join('\n'));
    const fence = '`'.repeat(Math.max(3, longestRun(body, '`') + 1));
    return `${fence}sh\n${body}\n${fence}`;
}
function phrase(parts) {
    return parts.map(inline).join('');
}
function inline(part) {
    switch (part.kind) {
        case 'text':
            return escapeMarkdown(part.text);
        case 'strong':
            return `**${escapeMarkdown(part.text)}**`;
        case 'code':
            return markdownCode(part.text);
        case 'link':
            return `[${escapeMarkdown(part.text)}](${part.url})`;
    }
}


/***/ }),

/***/ 1449:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ visibleLine),
/* harmony export */   Q: () => (/* binding */ visibleText)
/* harmony export */ });
// Control and format characters, line and paragraph separators: bidirectional overrides and zero-width characters among them
// make a text read differently from what it is (Unicode TR 36, "Trojan Source").
const INVISIBLE = /(?![\t\n])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
/** Text from outside on one line, with everything a reader could not see spelled out as `\u{202e}`. */
function visibleLine(text) {
    return showInvisible(text.replaceAll(/[\t\n\r]+/g, ' '));
}
/** As visibleLine, but newlines and tabs stay. */
function visibleText(text) {
    return showInvisible(text.replaceAll('\r\n', '\n'));
}
function showInvisible(text) {
    return text
        .toWellFormed()
        .replaceAll(INVISIBLE, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}}`);
}


/***/ }),

/***/ 1313:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S4: () => (/* binding */ judge)
/* harmony export */ });
/* unused harmony exports FAIL_ON, UNKNOWN_SEVERITY */
/* harmony import */ var _scan_report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73254);

/** The severity from which on a finding refuses the image; `none` never refuses. */
const FAIL_ON = (/* unused pure expression or super */ null && (['none', 'low', 'medium', 'high', 'critical']));
/** What a finding without a rating means: nothing, a warning, or as much as one of the given severity. */
const UNKNOWN_SEVERITY = (/* unused pure expression or super */ null && (['ignore', 'warn', 'low', 'medium', 'high', 'critical']));
/** How many findings a message names. */
const NAMED = 10;
/**
 * Judges a report. Says nothing about whether refusing stops anything: that is the caller's mode. What rules ignore is not
 * judged: it stands in `report.ignored`.
 */
function judge(report, policy) {
    const { failOn, unknownSeverity, ignoreUnfixed = false } = policy;
    const reaching = report.vulnerabilities.filter(({ severity }) => reaches(countsAs(severity, unknownSeverity), failOn));
    const isExempt = ({ fixedVersion }) => ignoreUnfixed && fixedVersion === undefined;
    const unfixed = reaching.filter(isExempt);
    const offending = reaching
        .filter((one) => !isExempt(one))
        .toSorted((a, b) => rank(countsAs(a.severity, unknownSeverity)) - rank(countsAs(b.severity, unknownSeverity)));
    return {
        refused: offending.length > 0,
        limit: failOn,
        offending,
        summary: summarise(offending, failOn),
        warnings: [
            ...(unknownSeverity === 'warn' ? unratedWarning(report.vulnerabilities) : []),
            ...unfixedWarning(unfixed),
            ...report.notCovered.map(coverageWarning),
        ],
    };
}
function countsAs(severity, unknown) {
    return severity === 'unknown' && unknown !== 'ignore' && unknown !== 'warn' ? unknown : severity;
}
function reaches(severity, limit) {
    return limit !== 'none' && severity !== 'unknown' && rank(severity) <= rank(limit);
}
function rank(severity) {
    return _scan_report_js__WEBPACK_IMPORTED_MODULE_0__/* .SEVERITIES */ .o.indexOf(severity);
}
function summarise(offending, limit) {
    if (limit === 'none')
        return 'no severity refuses the image (fail-on is none)';
    if (offending.length === 0)
        return limit === 'critical' ? 'no critical vulnerability' : `no vulnerability of severity ${limit} or worse`;
    const count = offending.length === 1 ? '1 vulnerability' : `${offending.length} vulnerabilities`;
    const reach = limit === 'critical' ? 'of severity critical' : `of severity ${limit} or worse`;
    return `${count} ${reach}: ${enumerate(offending)}`;
}
function unratedWarning(vulnerabilities) {
    const unrated = vulnerabilities.filter(({ severity }) => severity === 'unknown');
    if (unrated.length === 0)
        return [];
    const count = unrated.length === 1 ? '1 vulnerability has' : `${unrated.length} vulnerabilities have`;
    return [`${count} no known severity and the gate does not judge them: ${enumerate(unrated)}`];
}
function unfixedWarning(unfixed) {
    if (unfixed.length === 0)
        return [];
    const count = unfixed.length === 1 ? '1 vulnerability that reaches' : `${unfixed.length} vulnerabilities that reach`;
    return [
        `${count} the limit of the gate ${unfixed.length === 1 ? 'does' : 'do'} not count, for want of a fixed version: ${enumerate(unfixed)}`,
    ];
}
function coverageWarning({ system, packages, reason }) {
    const count = packages === 1 ? '1 package' : `${packages} packages`;
    return `not scanned: ${system} (${count}): ${reason}`;
}
function enumerate(vulnerabilities) {
    const named = vulnerabilities.slice(0, NAMED).map(describeFinding);
    const more = vulnerabilities.length - named.length;
    return more === 0 ? named.join(', ') : `${named.join(', ')} and ${more} more`;
}
function describeFinding({ id, package: name, version, severity, fixedVersion }) {
    const fix = fixedVersion === undefined ? 'no fix' : `fixed in ${fixedVersion}`;
    return `${id} in ${name} ${version} (${severity}, ${fix})`;
}


/***/ }),

/***/ 78954:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ applyIgnoreRules),
/* harmony export */   p: () => (/* binding */ expiryOf)
/* harmony export */ });
/* harmony import */ var _findings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41194);

/**
 * Moves what the rules match out of `vulnerabilities` (and out of the summary) to `ignored`, with the reason and the end of the
 * rule. A rule that has expired ignores nothing and is named in a warning.
 */
function applyIgnoreRules(report, rules, now) {
    const live = rules.filter((rule) => !hasExpired(rule, now));
    const matchers = live.map((rule) => ({ rule, matches: matcherOf(rule) }));
    const used = new Set();
    const kept = [];
    const ignored = [...(report.ignored ?? [])];
    for (const vulnerability of report.vulnerabilities) {
        const matching = matchers.filter(({ matches }) => matches(vulnerability)).map(({ rule }) => rule);
        for (const rule of matching)
            used.add(rule);
        const [rule] = matching;
        if (rule === undefined)
            kept.push(vulnerability);
        else
            ignored.push({ ...vulnerability, reason: rule.reason, expires: rule.expires });
    }
    return {
        report: withIgnored(report, kept, ignored),
        warnings: [
            ...rules.filter((rule) => hasExpired(rule, now)).map(expiredWarning),
            ...live.filter((rule) => !used.has(rule)).map(unusedWarning),
        ],
    };
}
/** The end of a rule in milliseconds; NaN for what is neither a date nor an RFC 3339 time. */
function expiryOf(expires) {
    if (/^\d{4}-\d{2}-\d{2}$/.test(expires))
        return realDate(expires) + DAY_MS;
    return /^\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:\d{2})$/.test(expires) ? Date.parse(expires) : Number.NaN;
}
const DAY_MS = 86_400_000;
/** NaN for days that no calendar has: Date.parse takes 31 February for 3 March. */
function realDate(date) {
    const time = Date.parse(`${date}T00:00:00Z`);
    return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date) ? time : Number.NaN;
}
function hasExpired({ expires }, now) {
    return !(now.getTime() < expiryOf(expires));
}
function withIgnored(report, kept, ignored) {
    const { image, scanTime, notCovered, advisories } = report;
    return {
        ...(0,_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .assembleReport */ .xr)(image, scanTime, kept, notCovered),
        ...(ignored.length === 0 ? {} : { ignored }),
        ...(advisories === undefined ? {} : { advisories }),
    };
}
function matcherOf(rule) {
    const id = rule.id.toLowerCase();
    const isAbout = packageMatcher(rule.package);
    return (one) => [one.id, one.why.advisory, ...one.aliases].some((name) => name.toLowerCase() === id) && isAbout(one);
}
function packageMatcher(pattern) {
    if (pattern === undefined)
        return () => true;
    const expression = wildcard(pattern);
    if (!pattern.startsWith('pkg:'))
        return ({ package: name, why }) => expression.test(name) || expression.test(why.source.split(' ')[0] ?? '');
    const versioned = /@[^/]*$/.test(withoutQualifiers(pattern));
    const qualified = pattern.includes('?');
    return ({ why: { purl } }) => {
        const unqualified = qualified ? purl : withoutQualifiers(purl);
        return expression.test(versioned ? unqualified : unqualified.replace(/@[^/@?]*(?=\?|$)/, ''));
    };
}
function withoutQualifiers(purl) {
    return purl.replace(/[?#].*$/, '');
}
function wildcard(pattern) {
    const parts = pattern.split(/\*+/).map((part) => part.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw `\$&`));
    return new RegExp(`^${parts.join('.*')}$`, 's');
}
function expiredWarning({ id, package: name, reason, expires }) {
    return `the rule that ignores ${about(id, name)} expired on ${expires} and ignores nothing any more; its reason was: ${reason}`;
}
function unusedWarning({ id, package: name }) {
    return `the rule that ignores ${about(id, name)} matches no finding; remove it`;
}
function about(id, name) {
    return name === undefined ? id : `${id} in ${name}`;
}


/***/ }),

/***/ 53498:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ mergeReports),
/* harmony export */   D: () => (/* binding */ mergeFindings)
/* harmony export */ });
/* harmony import */ var _findings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41194);
/* harmony import */ var _severity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64353);


/**
 * One report of several scanners on one image. Findings about the same package and version that share an id, or of which one names
 * the other as an alias, are one: the worst severity counts, the first known fix and the first report's reason stay. Image, time
 * and age of the advisories are the first report's; gaps of all are kept, since a gap of one scanner is not known to be filled by
 * another. Rules of an ignore file are applied afterwards, so that they see the findings of all.
 */
function mergeReports(reports) {
    const [{ image, scanTime, advisories }] = reports;
    const ignored = reports.flatMap((report) => report.ignored ?? []);
    const findings = mergeFindings(reports.flatMap(({ vulnerabilities }) => vulnerabilities));
    return {
        ...(0,_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .assembleReport */ .xr)(image, scanTime, findings, mergeGaps(reports)),
        ...(ignored.length === 0 ? {} : { ignored }),
        ...(advisories === undefined ? {} : { advisories }),
    };
}
/** The same findings, each once. */
function mergeFindings(findings) {
    const packages = new Map();
    for (const finding of findings) {
        const key = [finding.package, finding.version].join('\n');
        const known = packages.get(key) ?? [];
        const at = known.findIndex((other) => isSame(other, finding));
        const same = known[at];
        if (same === undefined)
            known.push(finding);
        else
            known[at] = joined(same, finding);
        packages.set(key, known);
    }
    return [...packages.values()].flat();
}
/** Two CVEs are two vulnerabilities even where one advisory passes on both. */
function isSame(a, b) {
    if (a.id === b.id)
        return true;
    return !(isCve(a.id) && isCve(b.id)) && (a.aliases.includes(b.id) || b.aliases.includes(a.id));
}
function isCve(id) {
    return id.startsWith('CVE-');
}
function joined(a, b) {
    const id = !isCve(a.id) && isCve(b.id) ? b.id : a.id;
    const names = new Set([a.id, ...a.aliases, b.id, ...b.aliases]);
    names.delete(id);
    const fixedVersion = a.fixedVersion ?? b.fixedVersion;
    return {
        ...a,
        id,
        aliases: [...names].toSorted(),
        ...(fixedVersion === undefined ? {} : { fixedVersion }),
        severity: (0,_severity_js__WEBPACK_IMPORTED_MODULE_1__/* .worst */ .QZ)([a.severity, b.severity]),
        platforms: [...new Set([...a.platforms, ...b.platforms])].toSorted(),
    };
}
function mergeGaps(reports) {
    const gaps = reports.flatMap(({ notCovered }) => notCovered);
    return [...new Map(gaps.map((gap) => [[gap.system, gap.reason].join('\n'), gap])).values()];
}


/***/ })

};
