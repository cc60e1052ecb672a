const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 7717;
export const ids = [7717];
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

/***/ 63454:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _M: () => (/* binding */ repositoryOf),
/* harmony export */   ax: () => (/* binding */ fingerprintOf),
/* harmony export */   jb: () => (/* binding */ describeFinding),
/* harmony export */   wJ: () => (/* binding */ remedyFor)
/* harmony export */ });
/* unused harmony export packageOf */
/* harmony import */ var _image_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37241);

function repositoryOf(reference) {
    return reference.replace(/@.*$/s, '').replace(/:[^/:]*$/, '');
}
function packageOf(purl) {
    return purl.replace(/[?#].*$/s, '').replace(/@[^/@]*$/, '');
}
function fingerprintOf(finding, imageReference) {
    const name = finding.why.purl === '' ? finding.package : packageOf(finding.why.purl);
    return (0,_image_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .hexOf */ .ZD)((0,_image_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)([name, finding.id, repositoryOf(imageReference)].join('\n')));
}
function remedyFor(finding, quote) {
    const { package: name, version, fixedVersion } = finding;
    return fixedVersion === undefined
        ? `No version of ${quote(name)} that fixes this is known.`
        : `Upgrade ${quote(name)} from ${quote(version)} to ${quote(fixedVersion)}.`;
}
function describeFinding(finding, quote) {
    const { id, package: name, version, why, platforms } = finding;
    const where = platforms.length === 0 ? '' : ` on ${platforms.map(quote).join(', ')}`;
    const by = why.scanner === undefined ? '' : `, says ${quote(why.scanner)}`;
    return `${quote(name)} ${quote(version)}${where} has ${quote(id)}: ${quote(why.source)} is in ${quote(why.range)} (${quote(why.advisory)}${by}).`;
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

/***/ 17717:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   joinContainerScanning: () => (/* binding */ joinContainerScanning),
/* harmony export */   renderContainerScanning: () => (/* binding */ renderContainerScanning)
/* harmony export */ });
/* harmony import */ var _image_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37241);
/* harmony import */ var _scan_exposed_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95385);
/* harmony import */ var _scan_ignored_finding_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(88387);
/* harmony import */ var _finding_identity_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63454);
/* harmony import */ var _findings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(37470);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(63021);
/* harmony import */ var _visible_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(45810);







const SCHEMA_VERSION = '15.0.7';
const LONGEST_NAME = 255;
const LONGEST_SOLUTION = 7000;
const LONGEST_MESSAGE = 1000;
const MOST_IDENTIFIERS = 20;
const SEVERITY_WORDS = {
    critical: 'Critical',
    high: 'High',
    medium: 'Medium',
    low: 'Low',
    unknown: 'Unknown',
};
function renderContainerScanning(report, context) {
    const time = new Date(report.scanTime);
    const tool = { id: 'slipway', name: 'Slipway', version: text(context.toolVersion), vendor: { name: 'Slipway' } };
    const findings = (0,_findings_js__WEBPACK_IMPORTED_MODULE_3__/* .worstFirst */ .m)([report]).map(({ vulnerability }) => vulnerability);
    const document = {
        version: SCHEMA_VERSION,
        scan: {
            analyzer: tool,
            scanner: tool,
            start_time: timeWithoutZone(context.startTime ?? time),
            end_time: timeWithoutZone(context.endTime ?? time),
            status: 'success',
            type: 'container_scanning',
            messages: [
                ...(report.exposed ?? []).map((secret) => ({ level: 'warn', value: exposedText(secret) })),
                ...report.notCovered.map((gap) => ({ level: 'warn', value: gapText(gap) })),
                ...ignoredTexts(report).map((value) => ({ level: 'info', value })),
            ],
        },
        vulnerabilities: findings.map((finding) => entryFor(finding, context, systemOf(findings))),
    };
    return `${JSON.stringify(document, undefined, 1)}\n`;
}
function joinContainerScanning(reports) {
    const documents = reports.map((report) => JSON.parse(report));
    const [first] = documents;
    if (first === undefined)
        throw new Error('no report to join');
    const messages = documents.flatMap(({ scan }) => scan.messages);
    const vulnerabilities = documents.flatMap((document) => document.vulnerabilities);
    return `${JSON.stringify({ ...first, scan: { ...first.scan, messages }, vulnerabilities }, undefined, 1)}\n`;
}
function entryFor(finding, context, system) {
    const { id, package: name, version, severity } = finding;
    const links = identifiersOf(finding).flatMap(({ url }) => (url === undefined ? [] : [{ url }]));
    return {
        id: uuidOf((0,_finding_identity_js__WEBPACK_IMPORTED_MODULE_2__/* .fingerprintOf */ .ax)(finding, context.imageReference), version),
        name: text(`${id} in ${name}`, LONGEST_NAME),
        description: [(0,_finding_identity_js__WEBPACK_IMPORTED_MODULE_2__/* .describeFinding */ .jb)(finding, _markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .markdownCode */ .D9), ...vexText(finding)].join(' '),
        severity: SEVERITY_WORDS[severity],
        solution: (0,_finding_identity_js__WEBPACK_IMPORTED_MODULE_2__/* .remedyFor */ .wJ)(finding, _markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .markdownCode */ .D9).slice(0, LONGEST_SOLUTION).toWellFormed(),
        identifiers: identifiersOf(finding),
        links,
        location: {
            dependency: { package: { name: text(name) }, version: text(version) },
            operating_system: text(context.operatingSystem ?? distroOf(finding) ?? system),
            image: text(context.imageReference),
            ...defaultBranchImage(context),
        },
    };
}
function identifiersOf({ id, aliases }) {
    return [id, ...aliases].slice(0, MOST_IDENTIFIERS).map((name) => {
        const url = (0,_findings_js__WEBPACK_IMPORTED_MODULE_3__/* .advisoryUrl */ .L)(name);
        const type = /^[A-Za-z]+(?=-)/.exec(name)?.[0].toLowerCase() ?? 'advisory';
        return { type, name: text(name), value: text(name), ...(url === undefined ? {} : { url }) };
    });
}
function defaultBranchImage({ defaultBranchImage: image }) {
    return image === undefined || image === '' || image.length > LONGEST_NAME
        ? {}
        : { default_branch_image: (0,_visible_text_js__WEBPACK_IMPORTED_MODULE_5__/* .visibleLine */ .P)(image) };
}
function systemOf(findings) {
    return findings.map(distroOf).find((distro) => distro !== undefined) ?? 'unknown';
}
function distroOf({ why }) {
    const distro = /[?&]distro=([^&#]+)/.exec(why.purl)?.[1];
    return distro?.replace('-', ' ');
}
function uuidOf(...parts) {
    const hex = (0,_image_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .hexOf */ .ZD)((0,_image_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(parts.join('\n')));
    const variant = ((Number.parseInt(hex.slice(16, 18), 16) & 0x3f) | 0x80).toString(16);
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(18, 20)}-${hex.slice(20, 32)}`;
}
function timeWithoutZone(time) {
    return time.toISOString().slice(0, 19);
}
const MOST_MESSAGES = 200;
function ignoredTexts({ ignored = [] }) {
    const texts = ignored
        .slice(0, MOST_MESSAGES)
        .map((one) => text(`${one.id} in ${one.package} ${one.version}: ${(0,_scan_ignored_finding_js__WEBPACK_IMPORTED_MODULE_6__/* .whyIgnored */ .v)(one)}`, LONGEST_MESSAGE));
    const more = ignored.length - texts.length;
    return more === 0 ? texts : [...texts, `${more} more findings do not count; they are in scan.json`];
}
function vexText({ vex }) {
    return vex === undefined ? [] : [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__/* .markdownCode */ .D9)((0,_scan_ignored_finding_js__WEBPACK_IMPORTED_MODULE_6__/* .vexLine */ .E)(vex))];
}
function exposedText(secret) {
    return (0,_visible_text_js__WEBPACK_IMPORTED_MODULE_5__/* .visibleLine */ .P)(`${(0,_scan_exposed_js__WEBPACK_IMPORTED_MODULE_1__/* .describeExposed */ .eE)(secret)}: ${_scan_exposed_js__WEBPACK_IMPORTED_MODULE_1__/* .EXPOSED_REMEDY */ .m2}`);
}
function gapText({ system, packages, reason }) {
    return (0,_visible_text_js__WEBPACK_IMPORTED_MODULE_5__/* .visibleLine */ .P)(`not scanned: ${system} (${packages === 1 ? '1 package' : `${packages} packages`}): ${reason}`);
}
function text(value, longest = Number.POSITIVE_INFINITY) {
    const line = (0,_visible_text_js__WEBPACK_IMPORTED_MODULE_5__/* .visibleLine */ .P)(value);
    if (line === '')
        return 'unknown';
    return line.length <= longest ? line : `${line.slice(0, longest - 1).toWellFormed()}…`;
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
