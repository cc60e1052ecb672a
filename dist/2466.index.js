const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 2466;
export const ids = [2466];
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

/***/ 52466:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderSarif: () => (/* binding */ renderSarif)
});

// EXTERNAL MODULE: ./lib/scan/scan-report.js
var scan_report = __webpack_require__(24515);
// EXTERNAL MODULE: ./lib/scan/exposed.js
var scan_exposed = __webpack_require__(95385);
// EXTERNAL MODULE: ./lib/scan/ignored-finding.js
var ignored_finding = __webpack_require__(88387);
// EXTERNAL MODULE: ./lib/report/finding-identity.js
var finding_identity = __webpack_require__(63454);
// EXTERNAL MODULE: ./lib/report/findings.js
var report_findings = __webpack_require__(37470);
// EXTERNAL MODULE: ./lib/report/markdown.js
var markdown = __webpack_require__(63021);
// EXTERNAL MODULE: ./lib/image/digest.js
var digest = __webpack_require__(37241);
// EXTERNAL MODULE: ./lib/image/exposed-secret.js
var exposed_secret = __webpack_require__(18394);
;// CONCATENATED MODULE: ./lib/report/sarif-secrets.js




const TITLES = {
    value: 'A secret of the run is in the image',
    credentials: 'A login is in the image',
    'private-key': 'A private key is in the image',
};
const SCORES = { value: '9.8', credentials: '9.5', 'private-key': '8.0' };
function secretResults(exposed, imageReference) {
    const ordered = exposed.toSorted((a, b) => exposed_secret/* EXPOSED_KINDS */.b.indexOf(a.kind) - exposed_secret/* EXPOSED_KINDS */.b.indexOf(b.kind));
    return ordered.map((finding) => ({
        ruleId: `exposed-${finding.kind}`,
        title: TITLES[finding.kind],
        score: SCORES[finding.kind],
        finding,
        fingerprint: (0,digest/* hexOf */.ZD)((0,digest/* digestOf */.ol)([(0,scan_exposed/* describeExposed */.eE)(finding), (0,finding_identity/* repositoryOf */._M)(imageReference)].join('\n'))),
    }));
}

// EXTERNAL MODULE: ./lib/report/visible-text.js
var visible_text = __webpack_require__(45810);
;// CONCATENATED MODULE: ./lib/report/sarif.js








const MOST_RESULTS = 25_000;
const MOST_CHARACTERS = 1000;
const MOST_IGNORED = 1000;
const SECURITY_SEVERITY = {
    critical: '9.5',
    high: '8.0',
    medium: '5.5',
    low: '2.0',
    unknown: undefined,
};
const LEVELS = { critical: 'error', high: 'error', medium: 'warning', low: 'note', unknown: 'warning' };
function renderSarif(report, context) {
    const findings = (0,report_findings/* worstFirst */.m)([report])
        .map(({ vulnerability }) => vulnerability)
        .slice(0, Math.max(0, MOST_RESULTS - (report.exposed?.length ?? 0)));
    const rules = [...Map.groupBy(findings, ({ id }) => id)];
    const index = new Map(rules.map(([id], at) => [id, at]));
    const secrets = secretResults(report.exposed ?? [], context.imageReference);
    const kinds = [...new Map(secrets.map((secret) => [secret.ruleId, secret])).values()];
    const location = locationOf(context);
    const run = {
        tool: {
            driver: {
                name: 'Slipway',
                version: line(context.toolVersion),
                rules: [...rules.map(([, about]) => ruleFor(about)), ...kinds.map(secretRule)],
            },
        },
        automationDetails: { id: `slipway/${uriPath(context.category ?? (0,finding_identity/* repositoryOf */._M)(context.imageReference))}/` },
        invocations: [
            { executionSuccessful: true, toolExecutionNotifications: notifications(report, findings.length, context) },
        ],
        columnKind: 'utf16CodeUnits',
        results: [
            ...secrets.map((secret) => secretResult(secret, rules.length + kinds.findIndex(isUnder(secret)), location, context)),
            ...findings.map((finding) => resultFor(finding, index.get(finding.id) ?? -1, location, context)),
        ],
    };
    const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
    return `${JSON.stringify(log, undefined, 1)}\n`;
}
function ruleFor(findings) {
    const [finding] = findings;
    if (finding === undefined)
        throw new Error('a rule has no finding');
    const { id, severity, aliases } = finding;
    const names = aliases.length === 0 ? '' : ` (${aliases.slice(0, 10).join(', ')})`;
    const uri = (0,report_findings/* advisoryUrl */.L)(id);
    const score = SECURITY_SEVERITY[severity];
    return {
        id: line(id),
        shortDescription: { text: line(`${id} in packages of the image`) },
        fullDescription: { text: line(`${id}${names} is known of packages in the image, rated ${severity}.`) },
        ...(uri === undefined ? {} : { helpUri: uri }),
        help: {
            text: findings.slice(0, 20).map(remedyText).join('\n'),
            markdown: findings
                .slice(0, 20)
                .map((one) => `- ${(0,finding_identity/* remedyFor */.wJ)(one, markdown/* markdownCode */.D9)}`)
                .join('\n'),
        },
        defaultConfiguration: { level: LEVELS[severity] },
        properties: {
            tags: ['security', 'vulnerability', severity],
            precision: 'very-high',
            ...(score === undefined ? {} : { 'security-severity': score }),
        },
    };
}
function secretRule({ ruleId, title, score, finding }) {
    return {
        id: ruleId,
        shortDescription: { text: line(title) },
        fullDescription: { text: line(`${title}: ${scan_exposed/* EXPOSED_REMEDY */.m2}.`) },
        help: { text: message(scan_exposed/* EXPOSED_REMEDY */.m2), markdown: scan_exposed/* EXPOSED_REMEDY */.m2 },
        defaultConfiguration: { level: levelOf(finding) },
        properties: { tags: ['security', 'secret'], precision: 'high', 'security-severity': score },
    };
}
function secretResult(secret, ruleIndex, uri, { imageReference }) {
    const { ruleId, finding, fingerprint } = secret;
    const { layer, platforms, path } = finding;
    const where = path === '' ? [] : [{ name: line(path), fullyQualifiedName: line(path), kind: 'file' }];
    return {
        ruleId,
        ruleIndex,
        level: levelOf(finding),
        message: { text: message(`${(0,scan_exposed/* describeExposed */.eE)(finding)}: ${scan_exposed/* EXPOSED_REMEDY */.m2}.`) },
        locations: [placeIn(imageReference, uri, where, layer)],
        partialFingerprints: fingerprints(fingerprint),
        properties: { platforms: platforms.map(line) },
    };
}
function isUnder({ ruleId }) {
    return (other) => other.ruleId === ruleId;
}
function levelOf({ kind }) {
    return kind === 'private-key' ? 'warning' : 'error';
}
function remedyText(finding) {
    return message((0,finding_identity/* remedyFor */.wJ)(finding, visible_text/* visibleLine */.P));
}
function resultFor(finding, ruleIndex, uri, { imageReference }) {
    const { id, package: name, version, severity, fixedVersion, why, platforms, vex } = finding;
    const said = vex === undefined ? [] : [`${(0,ignored_finding/* vexLine */.E)(vex)}.`];
    const fingerprint = (0,finding_identity/* fingerprintOf */.ax)(finding, imageReference);
    const about = { name: line(`${name} ${version}`), fullyQualifiedName: line(why.purl), kind: 'package' };
    return {
        ruleId: line(id),
        ruleIndex,
        level: LEVELS[severity],
        message: {
            text: message([(0,finding_identity/* describeFinding */.jb)(finding, visible_text/* visibleLine */.P), (0,finding_identity/* remedyFor */.wJ)(finding, visible_text/* visibleLine */.P), ...said].join(' ')),
        },
        locations: [placeIn(imageReference, uri, [about], why.layer)],
        partialFingerprints: fingerprints(fingerprint),
        properties: {
            package: line(name),
            version: line(version),
            ...(fixedVersion === undefined ? {} : { fixedVersion: line(fixedVersion) }),
            severity,
            platforms: platforms.map(line),
            ...(vex === undefined ? {} : { vex: vex.status }),
        },
    };
}
function placeIn(imageReference, uri, about, layer) {
    return {
        physicalLocation: { artifactLocation: { uri }, region: { startLine: 1 } },
        logicalLocations: [...about, { name: line(layer.slice(0, 19)), fullyQualifiedName: line(layer), kind: 'layer' }],
        message: { text: message(`in ${imageReference}`) },
    };
}
function fingerprints(fingerprint) {
    return { primaryLocationLineHash: `${fingerprint}:1`, 'slipwayFinding/v1': fingerprint };
}
function notifications(report, shown, { imageReference }) {
    const missing = report.vulnerabilities.length - shown;
    const texts = [
        ...report.notCovered.map(gapText),
        ...(missing === 0 ? [] : [`${missing} more findings of lesser severity in ${imageReference} are left out`]),
    ];
    return [
        ...texts.map((text) => ({ level: 'warning', message: { text: message(text) } })),
        ...ignoredTexts(report).map((text) => ({ level: 'note', message: { text: message(text) } })),
    ];
}
function ignoredTexts({ ignored = [] }) {
    const texts = ignored
        .slice(0, MOST_IGNORED)
        .map((one) => `${one.id} in ${one.package} ${one.version} does not count: ${(0,ignored_finding/* whyIgnored */.v)(one)}`);
    const more = ignored.length - texts.length;
    return more === 0 ? texts : [...texts, `${more} more findings do not count`];
}
function gapText({ system, packages, reason }) {
    return `not scanned: ${system} (${packages === 1 ? '1 package' : `${packages} packages`}): ${reason}`;
}
function locationOf({ dockerfile, imageReference }) {
    const path = dockerfile?.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '');
    const inside = path !== undefined && path !== '' && !path.startsWith('/') && !path.split('/').includes('..');
    return uriPath(inside ? path : (0,finding_identity/* repositoryOf */._M)(imageReference));
}
function uriPath(path) {
    return path
        .split('/')
        .map((segment) => encodeURIComponent(segment.toWellFormed()))
        .join('/');
}
function line(text) {
    return cut((0,visible_text/* visibleLine */.P)(text));
}
function message(text) {
    return cut((0,visible_text/* visibleLine */.P)(text))
        .replaceAll(/[\\[\]]/g, String.raw `\$&`)
        .replaceAll(/[{}]/g, '$&$&');
}
function cut(text) {
    return text.length <= MOST_CHARACTERS ? text : `${text.slice(0, MOST_CHARACTERS - 1).toWellFormed()}…`;
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
