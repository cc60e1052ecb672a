const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 2352;
export const ids = [2352];
export const modules = {

/***/ 37241:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   FA: () => (/* binding */ DigestHash),
/* harmony export */   Hy: () => (/* binding */ algorithmOf),
/* harmony export */   ZD: () => (/* binding */ hexOf),
/* harmony export */   m: () => (/* binding */ parseDigest),
/* harmony export */   ol: () => (/* binding */ digestOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);


const GRAMMAR = /^(?:sha256:[a-f0-9]{64}|sha512:[a-f0-9]{128})$/;
function isDigest(text) {
    return typeof text === 'string' && GRAMMAR.test(text);
}
function parseDigest(text) {
    if (isDigest(text))
        return text;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SlipwayError */ .GQ('CONFIG_REFERENCE', `not a digest: ${JSON.stringify(text.slice(0, 160))}`, {
        help: 'a digest is sha256: followed by 64 lower-case hex digits',
    });
}
function digestOf(bytes, algorithm = 'sha256') {
    return `${algorithm}:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(algorithm).update(bytes).digest('hex')}`;
}
function algorithmOf(digest) {
    return digest.startsWith('sha512:') ? 'sha512' : 'sha256';
}
function hexOf(digest) {
    return digest.slice(digest.indexOf(':') + 1);
}
class DigestHash {
    #algorithm;
    #hash;
    constructor(algorithm = 'sha256') {
        this.#algorithm = algorithm;
        this.#hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(algorithm);
    }
    update(chunk) {
        this.#hash.update(chunk);
    }
    digest() {
        return `${this.#algorithm}:${this.#hash.digest('hex')}`;
    }
}


/***/ }),

/***/ 18394:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ EXPOSED_KINDS)
/* harmony export */ });
const EXPOSED_KINDS = ['value', 'credentials', 'private-key'];


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

/***/ 71509:
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
function joined(phrases, separator) {
    return phrases.flatMap((phrase, index) => (index === 0 ? phrase : [text(separator), ...phrase]));
}


/***/ }),

/***/ 37470:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ advisoryUrl),
/* harmony export */   m: () => (/* binding */ worstFirst)
/* harmony export */ });
/* harmony import */ var _scan_scan_report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24515);

function worstFirst(scans) {
    return scans
        .flatMap(({ image, vulnerabilities }) => vulnerabilities.map((vulnerability) => ({ image, vulnerability })))
        .sort(compareFindings);
}
function compareFindings(a, b) {
    return (_scan_scan_report_js__WEBPACK_IMPORTED_MODULE_0__/* .SEVERITIES */ .oC.indexOf(a.vulnerability.severity) - _scan_scan_report_js__WEBPACK_IMPORTED_MODULE_0__/* .SEVERITIES */ .oC.indexOf(b.vulnerability.severity) ||
        Number(a.vulnerability.fixedVersion === undefined) - Number(b.vulnerability.fixedVersion === undefined) ||
        compareText(a.vulnerability.package, b.vulnerability.package) ||
        compareText(a.vulnerability.id, b.vulnerability.id) ||
        compareText(a.image, b.image));
}
function compareText(a, b) {
    if (a === b)
        return 0;
    return a < b ? -1 : 1;
}
function advisoryUrl(id) {
    return /^[A-Za-z]+(?:-[A-Za-z0-9]+)+$/.test(id) ? `https://osv.dev/vulnerability/${id}` : undefined;
}


/***/ }),

/***/ 63021:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D9: () => (/* binding */ markdownCode),
/* harmony export */   E9: () => (/* binding */ documentToMarkdown)
/* harmony export */ });
/* unused harmony export escapeMarkdown */
/* harmony import */ var _visible_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45810);

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
function markdownCode(value) {
    const line = (0,_visible_text_js__WEBPACK_IMPORTED_MODULE_0__/* .visibleLine */ .P)(value).trim();
    if (line === '')
        return '';
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

/***/ 73069:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ runDocument),
/* harmony export */   z: () => (/* binding */ formatBytes)
/* harmony export */ });
/* harmony import */ var _scan_scan_report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24515);
/* harmony import */ var _scan_exposed_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95385);
/* harmony import */ var _scan_ignored_finding_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(88387);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(71509);
/* harmony import */ var _findings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37470);
/* harmony import */ var _verify_command_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(96533);






function runDocument(report, content) {
    const sections = [
        { title: 'Result', blocks: resultBlocks(report) },
        { title: 'Images', blocks: imageBlocks(report.images) },
        { title: 'Packages and findings', blocks: scanBlocks(report.images, content.scans) },
        { title: 'Secrets in the image', blocks: exposedBlocks(content) },
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
    return [paragraph([(0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(did.length === 0 ? 'Nothing was to be done.' : `${subject} ${listWords(did)}.`)])];
}
function listWords(words) {
    return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}
function errorBlocks({ code: name, message, help, problems }, exit) {
    const lines = [paragraph([(0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .strong */ .ko)(name), (0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(` (exit ${exit}): ${message}`)])];
    const remedy = help === undefined ? [] : [paragraph([(0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(`What to do: ${help}`)])];
    const entries = problems.map((problem) => {
        const advice = problem.help === undefined ? '' : `: ${problem.help}`;
        return [(0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(problem.input), (0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(` ${problem.message}${advice}`)];
    });
    return [...lines, ...remedy, ...(entries.length === 0 ? [] : [{ kind: 'list', entries }])];
}
function imageBlocks(images) {
    const rows = images.map(({ name, tags, digest, platforms }) => [
        [(0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(name)],
        (0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .joined */ .oR)(tags.map((tag) => [(0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(tag)]), ', '),
        digest === undefined ? [] : [(0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(digest)],
        (0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .joined */ .oR)(platforms.map(({ platform, size }) => [(0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(platform), (0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(` ${formatBytes(size)}`)]), ', '),
    ]);
    return table(['image', 'tags', 'digest', 'platforms and compressed size'], rows);
}
function scanBlocks(images, scans) {
    const rows = images.flatMap(({ name, sbom, scan }) => {
        if (sbom === undefined && scan === undefined)
            return [];
        const counts = _scan_scan_report_js__WEBPACK_IMPORTED_MODULE_0__/* .SEVERITIES */ .oC.map((severity) => count(scan?.summary[severity]));
        return [[[(0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(name)], count(sbom?.components), ...counts]];
    });
    const fromImages = images.flatMap(({ scan }) => scan?.notCovered ?? []);
    const gaps = fromImages.length > 0 ? fromImages : scans.flatMap(({ notCovered }) => notCovered);
    return [...table(['image', 'packages', ..._scan_scan_report_js__WEBPACK_IMPORTED_MODULE_0__/* .SEVERITIES */ .oC], rows), ...gapBlocks(gaps)];
}
function count(value) {
    return value === undefined ? [] : [(0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(value)];
}
function gapBlocks(gaps) {
    if (gaps.length === 0)
        return [];
    const lines = new Set(gaps.map(({ system, packages, reason }) => `${system}: ${packages} ${packages === 1 ? 'package' : 'packages'}, ${reason}`));
    const entries = [...lines].map((line) => [(0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(line)]);
    return [paragraph([(0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .strong */ .ko)('No advisories were looked at for:')]), { kind: 'list', entries }];
}
function exposedBlocks({ scans, maxFindings }) {
    const all = scans.flatMap(({ exposed = [] }) => exposed);
    if (all.length === 0)
        return [];
    const hidden = all.length - maxFindings;
    const rest = hidden > 0 ? [paragraph([(0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(`${hidden} more of these are in scan.json.`)])] : [];
    return [...table(['secret', 'layer', 'platforms'], all.slice(0, maxFindings).map(exposedRow)), ...rest];
}
function exposedRow(secret) {
    return [[(0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)((0,_scan_exposed_js__WEBPACK_IMPORTED_MODULE_1__/* .describeExposed */ .eE)(secret))], [(0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(shortDigest(secret.layer))], [(0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(secret.platforms.join(', '))]];
}
function findingBlocks({ scans, maxFindings }) {
    if (scans.length === 0)
        return [];
    const findings = (0,_findings_js__WEBPACK_IMPORTED_MODULE_2__/* .worstFirst */ .m)(scans);
    const ignored = ignoredBlocks(scans, maxFindings);
    if (findings.length === 0) {
        const besides = ignored.length === 0 ? '' : ' besides those that do not count';
        return [paragraph([(0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(`No known vulnerability was found${besides}.`)]), ...ignored];
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
    const rest = hidden > 0 ? [paragraph([(0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(`${hidden} more findings are in scan.json.`)])] : [];
    return [...table(head, findings.slice(0, maxFindings).map(findingRow(several))), ...rest, ...ignored];
}
function ignoredBlocks(scans, most) {
    const all = scans.flatMap(({ ignored = [] }) => ignored);
    if (all.length === 0)
        return [];
    const entries = all.slice(0, most).map((one) => {
        const { id, package: name, version, severity } = one;
        return [advisory(id), (0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(' in '), (0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(`${name} ${version}`), (0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(` (${severity}): ${(0,_scan_ignored_finding_js__WEBPACK_IMPORTED_MODULE_4__/* .whyIgnored */ .v)(one)}`)];
    });
    const hidden = all.length - entries.length;
    const rest = hidden > 0 ? [paragraph([(0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(`${hidden} more of these are in scan.json.`)])] : [];
    return [paragraph([(0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .strong */ .ko)('Found, but does not count:')]), { kind: 'list', entries }, ...rest];
}
function findingRow(several) {
    return ({ image, vulnerability }) => {
        const { id, severity, version, fixedVersion, why, platforms, vex } = vulnerability;
        return [
            [(0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .strong */ .ko)(severity)],
            [advisory(id)],
            [(0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(vulnerability.package)],
            [(0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(version)],
            fixedVersion === undefined ? [(0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)('no fix yet')] : [(0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(fixedVersion)],
            [
                (0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(why.source),
                (0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(' is in '),
                (0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(why.range),
                (0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(` (${why.advisory}), from layer `),
                (0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(shortDigest(why.layer)),
                ...(vex === undefined ? [] : [(0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(`; ${(0,_scan_ignored_finding_js__WEBPACK_IMPORTED_MODULE_4__/* .vexLine */ .E)(vex)}`)]),
            ],
            [(0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(platforms.join(', '))],
            ...(several ? [[(0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(image.replace(/@.*$/, ''))]] : []),
        ];
    };
}
function advisory(id) {
    const url = (0,_findings_js__WEBPACK_IMPORTED_MODULE_2__/* .advisoryUrl */ .L)(id);
    return url === undefined ? (0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(id) : { kind: 'link', text: id, url };
}
function shortDigest(digest) {
    return digest.replace(/^(sha\d+:[0-9a-f]{12})[0-9a-f]+$/, '$1');
}
function verifyBlocks(images, signatory) {
    const signed = images.flatMap(({ name, digest, signatures }) => digest === undefined || signatures.length === 0 ? [] : [`${name}@${digest}`]);
    if (signatory === undefined || signed.length === 0)
        return [];
    return [{ kind: 'listing', lines: signed.map((reference) => (0,_verify_command_js__WEBPACK_IMPORTED_MODULE_5__/* .shellLine */ .Tg)((0,_verify_command_js__WEBPACK_IMPORTED_MODULE_5__/* .verifyCommand */ .p0)(reference, signatory))) }];
}
function stageBlocks(stages) {
    const several = stages.some(({ image }) => image !== undefined);
    const rows = stages.map(({ name, image, outcome, reason, ms }) => [
        ...(several ? [image === undefined ? [] : [(0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(image)]] : []),
        [(0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(name)],
        [outcome === 'failed' ? (0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .strong */ .ko)(outcome) : (0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(outcome)],
        reason === undefined ? [] : [(0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(reason)],
        [(0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(`${Math.round(ms)} ms`)],
    ]);
    return table([...(several ? ['image'] : []), 'stage', 'outcome', 'reason', 'time'], rows);
}
function table(head, rows) {
    return rows.length === 0 ? [] : [{ kind: 'table', head, rows }];
}
function paragraph(phrase) {
    return { kind: 'paragraph', phrase };
}
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

/***/ 62352:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderHtml: () => (/* binding */ renderHtml),
  renderSummary: () => (/* binding */ renderSummary)
});

// EXTERNAL MODULE: ./lib/report/visible-text.js
var visible_text = __webpack_require__(45810);
;// CONCATENATED MODULE: ./lib/report/html.js

function escapeHtml(value) {
    return value.replaceAll(/[&<>"'`]/g, (character) => `&#${character.charCodeAt(0)};`);
}
const STYLE = `:root{color-scheme:light dark}
body{font:15px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:72rem;padding:0 1rem}
h1{font-size:1.5rem}h2{font-size:1.15rem;margin-top:2rem}
table{border-collapse:collapse;width:100%}
th,td{border-bottom:1px solid #8886;padding:.35rem .6rem;text-align:left;vertical-align:top}
code,pre{font:13px/1.45 ui-monospace,monospace;overflow-wrap:anywhere}
pre{background:#8882;overflow-x:auto;padding:.8rem}`;
function documentToHtml({ title, sections }) {
    const body = sections.map((section, index) => {
        const heading = index === 0 ? `<h1>${line(title)}</h1>` : `<h2>${line(section.title)}</h2>`;
        return [heading, ...section.blocks.map(block)].join('\n');
    });
    return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${line(title)}</title>
<style>
${STYLE}
</style>
</head>
<body>
${body.join('\n')}
</body>
</html>
`;
}
function block(part) {
    switch (part.kind) {
        case 'paragraph':
            return `<p>${phrase(part.phrase)}</p>`;
        case 'list':
            return `<ul>\n${part.entries.map((entry) => `<li>${phrase(entry)}</li>`).join('\n')}\n</ul>`;
        case 'table':
            return table(part.head, part.rows);
        case 'listing':
            return `<pre>${escapeHtml((0,visible_text/* visibleText */.Q)(part.lines.join('\n')))}</pre>`;
    }
}
function table(head, rows) {
    const names = head.map((name) => `<th scope="col">${line(name)}</th>`).join('');
    const body = rows.map((cells) => `<tr>${cells.map((cell) => `<td>${phrase(cell)}</td>`).join('')}</tr>`);
    return `<table>\n<thead><tr>${names}</tr></thead>\n<tbody>\n${body.join('\n')}\n</tbody>\n</table>`;
}
function phrase(parts) {
    return parts.map(inline).join('');
}
function inline(part) {
    switch (part.kind) {
        case 'text':
            return line(part.text);
        case 'strong':
            return `<strong>${line(part.text)}</strong>`;
        case 'code':
            return `<code>${line(part.text)}</code>`;
        case 'link':
            return `<a href="${escapeHtml(part.url)}" rel="noreferrer">${line(part.text)}</a>`;
    }
}
function line(value) {
    return escapeHtml((0,visible_text/* visibleLine */.P)(value));
}

// EXTERNAL MODULE: ./lib/report/markdown.js
var markdown = __webpack_require__(63021);
// EXTERNAL MODULE: ./lib/report/run-document.js
var run_document = __webpack_require__(73069);
;// CONCATENATED MODULE: ./lib/report/summary.js



const MARKDOWN_FINDINGS = 200;
const HTML_FINDINGS = 10_000;
function renderSummary(report, content) {
    return (0,markdown/* documentToMarkdown */.E9)((0,run_document/* runDocument */.r)(report, { ...content, maxFindings: MARKDOWN_FINDINGS }));
}
function renderHtml(report, content) {
    return documentToHtml((0,run_document/* runDocument */.r)(report, { ...content, maxFindings: HTML_FINDINGS }));
}


/***/ }),

/***/ 96533:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Tg: () => (/* binding */ shellLine),
/* harmony export */   b8: () => (/* binding */ cosignCommand),
/* harmony export */   p0: () => (/* binding */ verifyCommand)
/* harmony export */ });
function verifyCommand(reference, signatory) {
    const policy = signatory.kind === 'key'
        ? ['--key', signatory.publicKey]
        : ['--identity', signatory.identity, '--issuer', signatory.issuer];
    return ['slipway', 'verify', reference, ...policy];
}
function cosignCommand(reference, signatory) {
    const policy = signatory.kind === 'key'
        ? ['--key', signatory.publicKey, '--insecure-ignore-tlog=true']
        : ['--certificate-identity', signatory.identity, '--certificate-oidc-issuer', signatory.issuer];
    return ['cosign', 'verify', ...policy, reference];
}
function shellLine(words) {
    return words.map(shellWord).join(' ');
}
function shellWord(word) {
    return /^[A-Za-z0-9_@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw `'\''`)}'`;
}


/***/ }),

/***/ 45810:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ visibleLine),
/* harmony export */   Q: () => (/* binding */ visibleText)
/* harmony export */ });
const INVISIBLE = /(?![\t\n])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
function visibleLine(text) {
    return showInvisible(text.replaceAll(/[\t\n\r]+/g, ' '));
}
function visibleText(text) {
    return showInvisible(text.replaceAll('\r\n', '\n'));
}
function showInvisible(text) {
    return text
        .toWellFormed()
        .replaceAll(INVISIBLE, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}}`);
}


/***/ }),

/***/ 95385:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FD: () => (/* binding */ withExposed),
/* harmony export */   eE: () => (/* binding */ describeExposed),
/* harmony export */   m2: () => (/* binding */ EXPOSED_REMEDY)
/* harmony export */ });
/* harmony import */ var _image_exposed_secret_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18394);
/* harmony import */ var _image_platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88758);
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73483);



function withExposed(report, inventories) {
    const exposed = exposedSecrets(inventories);
    return exposed.length === 0 ? report : { ...report, exposed };
}
function exposedSecrets(inventories) {
    const all = inventories.flatMap(({ exposed = [], platform }) => exposed.map((secret) => ({ secret, platform: (0,_image_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPlatform */ .Bq)(platform) })));
    const groups = Map.groupBy(all, ({ secret }) => JSON.stringify([rank(secret), secret.path, secret.name ?? '']));
    return [...groups]
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .flatMap(([, group]) => {
        const [first] = group;
        const platforms = [...new Set(group.map(({ platform }) => platform))].toSorted();
        return first === undefined ? [] : [{ ...first.secret, platforms }];
    });
}
function describeExposed({ kind, path, name }) {
    const where = path === '' ? 'the configuration of the image (variables, labels, history)' : (0,_visible_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .R)(path);
    return `${SUBJECTS[kind]}${name === undefined ? '' : ` ${name}`} in ${where}`;
}
const EXPOSED_REMEDY = 'whoever pulls the image can read it, also where a later layer deletes the file: mount it with RUN --mount=type=secret, write it to no file and pass it as no build argument; list such files in .dockerignore';
const SUBJECTS = {
    value: 'the secret',
    credentials: 'a login',
    'private-key': 'a private key',
};
function rank({ kind }) {
    return _image_exposed_secret_js__WEBPACK_IMPORTED_MODULE_2__/* .EXPOSED_KINDS */ .b.indexOf(kind);
}


/***/ }),

/***/ 88387:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ vexLine),
/* harmony export */   v: () => (/* binding */ whyIgnored)
/* harmony export */ });
function whyIgnored({ reason, expires, vex }) {
    return vex === undefined ? `ignored until ${expires ?? 'further notice'}: ${reason}` : vexLine(vex);
}
function vexLine({ status, justification, detail, source, author }) {
    const because = justification === undefined ? '' : ` (${justification})`;
    const words = detail === undefined ? '' : `: ${detail}`;
    return `VEX says ${status}${because}${words} [${source}${author === undefined ? '' : `, by ${author}`}]`;
}


/***/ }),

/***/ 24515:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B1: () => (/* binding */ parseScanReport),
/* harmony export */   eZ: () => (/* binding */ readScanReport),
/* harmony export */   oC: () => (/* binding */ SEVERITIES)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77934);
/* harmony import */ var _image_exposed_secret_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18394);
/* harmony import */ var _image_parse_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40298);
/* harmony import */ var _vex_statement_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9194);




const SEVERITIES = ['critical', 'high', 'medium', 'low', 'unknown'];
const SeveritySchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .picklist */ .KIO(SEVERITIES);
const vulnerabilityEntries = {
    id: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    aliases: valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    package: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    version: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    fixedVersion: valibot__WEBPACK_IMPORTED_MODULE_2__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    severity: SeveritySchema,
    why: valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
        advisory: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
        range: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
        source: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
        layer: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
        purl: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
        scanner: valibot__WEBPACK_IMPORTED_MODULE_2__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    }),
    platforms: valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    vex: valibot__WEBPACK_IMPORTED_MODULE_2__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
        status: valibot__WEBPACK_IMPORTED_MODULE_2__/* .picklist */ .KIO(_vex_statement_js__WEBPACK_IMPORTED_MODULE_1__/* .VEX_STATUSES */ .H),
        justification: valibot__WEBPACK_IMPORTED_MODULE_2__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
        detail: valibot__WEBPACK_IMPORTED_MODULE_2__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
        source: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
        author: valibot__WEBPACK_IMPORTED_MODULE_2__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
        timestamp: valibot__WEBPACK_IMPORTED_MODULE_2__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    })),
};
const Count = valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .safeInteger */ .Y2b(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .minValue */ .Wwf(0));
const ScanReportSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    image: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    scanTime: valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .isoTimestamp */ .yhX()),
    vulnerabilities: valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc(vulnerabilityEntries)),
    summary: valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ critical: Count, high: Count, medium: Count, low: Count, unknown: Count, total: Count }),
    notCovered: valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ system: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), packages: Count, reason: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() })),
    ignored: valibot__WEBPACK_IMPORTED_MODULE_2__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ ...vulnerabilityEntries, reason: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), expires: valibot__WEBPACK_IMPORTED_MODULE_2__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()) }))),
    advisories: valibot__WEBPACK_IMPORTED_MODULE_2__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ records: Count, newest: valibot__WEBPACK_IMPORTED_MODULE_2__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()) })),
    exposed: valibot__WEBPACK_IMPORTED_MODULE_2__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
        kind: valibot__WEBPACK_IMPORTED_MODULE_2__/* .picklist */ .KIO(_image_exposed_secret_js__WEBPACK_IMPORTED_MODULE_3__/* .EXPOSED_KINDS */ .b),
        path: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
        layer: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
        name: valibot__WEBPACK_IMPORTED_MODULE_2__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
        platforms: valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    }))),
});
function readScanReport(value) {
    const read = valibot__WEBPACK_IMPORTED_MODULE_2__/* .safeParse */ .xLC(ScanReportSchema, value);
    return read.success ? read.output : undefined;
}
function parseScanReport(json) {
    return (0,_image_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(ScanReportSchema, json, 'ScanReport', 'SCAN_FEED');
}


/***/ }),

/***/ 12262:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R5: () => (/* binding */ isForArchitecture),
/* harmony export */   gd: () => (/* binding */ readPurl),
/* harmony export */   jE: () => (/* binding */ standsFor)
/* harmony export */ });
/* harmony import */ var packageurl_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87091);

function readPurl(text) {
    if (!text.startsWith('pkg:'))
        return undefined;
    try {
        const { type, namespace, name, version, qualifiers } = packageurl_js__WEBPACK_IMPORTED_MODULE_0__.PackageURL.fromString(text);
        const spell = type === 'golang' ? lowerCase : unchanged;
        return {
            type,
            namespace: spell(namespace ?? ''),
            name: spell(name),
            ...(typeof version === 'string' && version !== '' ? { version } : {}),
            qualifiers: { ...qualifiers },
        };
    }
    catch {
        return undefined;
    }
}
function lowerCase(text) {
    return text.toLowerCase();
}
function unchanged(text) {
    return text;
}
function standsFor(stated, found) {
    return (stated.type === found.type &&
        stated.namespace === found.namespace &&
        stated.name === found.name &&
        (stated.version === undefined || stated.version === found.version) &&
        Object.entries(stated.qualifiers).every(([key, value]) => key === 'arch' || found.qualifiers[key] === value));
}
const ARCHITECTURES = {
    x86_64: 'amd64',
    aarch64: 'arm64',
    armhf: 'arm',
    armel: 'arm',
    armv7: 'arm',
    armv7hl: 'arm',
    i386: '386',
    i686: '386',
    x86: '386',
    ppc64el: 'ppc64le',
};
function isForArchitecture(word, platform) {
    return platform.split('/')[1] === (ARCHITECTURES[word] ?? word);
}


/***/ }),

/***/ 9194:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ VEX_STATUSES),
/* harmony export */   U: () => (/* binding */ identitiesOf)
/* harmony export */ });
/* harmony import */ var _image_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37241);
/* harmony import */ var _vex_purl_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12262);


const VEX_STATUSES = ['not_affected', 'affected', 'fixed', 'under_investigation'];
function identitiesOf(texts) {
    return texts.flatMap((text = '') => {
        const purl = (0,_vex_purl_js__WEBPACK_IMPORTED_MODULE_1__/* .readPurl */ .gd)(text);
        if (purl !== undefined)
            return [{ kind: 'purl', purl }];
        const digest = text.slice(text.lastIndexOf('@') + 1);
        return (0,_image_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(digest) ? [{ kind: 'digest', digest }] : [];
    });
}


/***/ }),

/***/ 73483:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ visible)
/* harmony export */ });
function visible(text) {
    return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}


/***/ })

};
