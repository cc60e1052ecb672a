const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 9109;
export const ids = [9109];
export const modules = {

/***/ 29951:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ readScanPolicy)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/pipeline/scan-policy.js + 2 modules
var scan_policy = __webpack_require__(86454);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var yaml_dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./lib/scan/ignore-rules.js
var ignore_rules = __webpack_require__(61781);
;// CONCATENATED MODULE: ./lib/scan/ignore-file.js



const IGNORE_FILE_LIMIT_BYTES = 1 << 20;
const MOST_RULES = 10_000;
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
async function readScanPolicy(context) {
    const { ignoreFile, trivyReports, grypeReports, vex: vexFiles } = context.inputs;
    const policyFiles = [...(ignoreFile === undefined ? [] : [ignoreFile]), ...vexFiles];
    if (policyFiles.length + trivyReports.length + grypeReports.length === 0)
        return scan_policy/* NO_SCAN_POLICY */.v;
    const foreign = [...(await readTrivy(context)), ...(await readGrype(context))];
    const own = { ignoreRules: await readIgnoreRules(context), vex: await readVex(context) };
    if (own.ignoreRules.length + own.vex.length === 0)
        return { ...scan_policy/* NO_SCAN_POLICY */.v, foreign };
    const { event } = await context.facts();
    if (!/^(?:pull_request|merge_request)/.test(event))
        return { ...own, foreign };
    context.ports.log.warn(`${policyFiles.join(', ')}: what they say comes with the change that it would judge; it does not count here`);
    return { ...scan_policy/* NO_SCAN_POLICY */.v, foreign };
}
async function readIgnoreRules(context) {
    const { ignoreFile } = context.inputs;
    if (ignoreFile === undefined)
        return [];
    return parseIgnoreFile(await readText(context, ignoreFile, IGNORE_FILE_LIMIT_BYTES), context.problems);
}
async function readVex(context) {
    const { inputs, problems } = context;
    if (inputs.vex.length === 0)
        return [];
    const { parseVexDocument } = await __webpack_require__.e(/* import() */ 3045).then(__webpack_require__.bind(__webpack_require__, 63045));
    const { VEX_LIMIT_BYTES } = await __webpack_require__.e(/* import() */ 8187).then(__webpack_require__.bind(__webpack_require__, 58187));
    const read = await Promise.all(inputs.vex.map(async (path) => {
        const text = await readText(context, path, VEX_LIMIT_BYTES);
        try {
            return [parseVexDocument(text, path)];
        }
        catch (thrown) {
            if (!(thrown instanceof errors/* SlipwayError */.GQ))
                throw thrown;
            problems.add('vex', thrown.message, thrown.help);
            return [];
        }
    }));
    return read.flat();
}
async function readTrivy(context) {
    const paths = context.inputs.trivyReports;
    if (paths.length === 0)
        return [];
    const { parseTrivyReport } = await __webpack_require__.e(/* import() */ 5786).then(__webpack_require__.bind(__webpack_require__, 55786));
    return readAll(context, paths, parseTrivyReport);
}
async function readGrype(context) {
    const paths = context.inputs.grypeReports;
    if (paths.length === 0)
        return [];
    const { parseGrypeReport } = await __webpack_require__.e(/* import() */ 6079).then(__webpack_require__.bind(__webpack_require__, 36079));
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

/***/ 65270:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ matchInventories)
});

// EXTERNAL MODULE: ./lib/scan/exposed.js
var exposed = __webpack_require__(95385);
;// CONCATENATED MODULE: ./lib/scan/uncatalogued.js
const SYSTEMS = {
    java: 'Java archives',
    ruby: 'Ruby gems',
    php: 'PHP projects (Composer)',
    dotnet: '.NET programs',
};
function withUncatalogued(report, inventories) {
    const counts = new Map();
    for (const { kind, files } of inventories.flatMap(({ uncatalogued = [] }) => uncatalogued))
        counts.set(kind, Math.max(files, counts.get(kind) ?? 0));
    const gaps = Array.from(counts, ([kind, packages]) => ({
        system: SYSTEMS[kind],
        packages,
        reason: 'this kind of package is not catalogued',
    }));
    return gaps.length === 0 ? report : { ...report, notCovered: [...report.notCovered, ...gaps] };
}

;// CONCATENATED MODULE: ./lib/pipeline/match-inventories.js


async function matchInventories(image, inventories, { matcher }, call) {
    const report = await matcher.match(image, inventories, call);
    return (0,exposed/* withExposed */.FD)(withUncatalogued(report, inventories), inventories);
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





async function openImage(source, reference, call) {
    const root = await source.readManifest(reference, call);
    const { manifest } = root;
    if (manifest.kind === 'image') {
        const content = { ...root, manifest };
        return { source, root, children: [{ platform: await platformOf(source, manifest, call), content }] };
    }
    const images = manifest.manifests.filter((child) => (0,_image_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .attestedDigest */ .Js)(child) === undefined);
    if (images.length === 0)
        throw unopened(root.descriptor.digest, 'holds no image');
    const children = await Promise.all(images.map((child) => openChild(source, root, child, call)));
    return { source, root, children };
}
async function openChild(source, root, { digest, platform }, call) {
    const content = await source.readManifest(digest, call);
    const { manifest } = content;
    if (manifest.kind === 'index')
        throw unopened(root.descriptor.digest, `holds another index, ${digest}`);
    const named = platform === undefined || (0,_image_platform_js__WEBPACK_IMPORTED_MODULE_3__/* .isUnknownPlatform */ ._H)(platform) ? undefined : platform;
    return { platform: named ?? (await platformOf(source, manifest, call)), content: { ...content, manifest } };
}
function unopened(digest, why) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('SCAN_CONTENT', `the index ${digest} ${why}: it cannot be told what is in it`, {
        help: 'name the image by its own digest, or leave that child out of the index',
    });
}
async function platformOf(source, manifest, call) {
    const config = await (0,_image_read_blob_js__WEBPACK_IMPORTED_MODULE_4__/* .readBlob */ .g)(source, manifest.config, _image_image_config_js__WEBPACK_IMPORTED_MODULE_1__/* .CONFIG_LIMIT_BYTES */ .X, call);
    return (0,_image_image_config_js__WEBPACK_IMPORTED_MODULE_1__/* .parseImageConfig */ .F)(config.toString('utf8')).platform;
}
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

/***/ 86454:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  v: () => (/* binding */ NO_SCAN_POLICY),
  o: () => (/* binding */ applyScanPolicy)
});

// EXTERNAL MODULE: ./lib/image/platform.js
var platform = __webpack_require__(88758);
// EXTERNAL MODULE: ./lib/sbom/serial-number.js
var serial_number = __webpack_require__(4367);
// EXTERNAL MODULE: ./lib/scan/findings.js + 2 modules
var findings = __webpack_require__(44896);
// EXTERNAL MODULE: ./lib/scan/vex-purl.js
var vex_purl = __webpack_require__(12262);
;// CONCATENATED MODULE: ./lib/scan/vex-subject.js

const NOWHERE = [];
function platformsCovered(product, found, subject) {
    const { identities, parts, bill } = product;
    if (bill !== undefined && !subject.bills.includes(bill))
        return [];
    const image = anyOf(identities, (one) => imageCover(one, subject));
    const itself = parts === undefined ? packageCover(identities, found) : NOWHERE;
    const inside = parts === undefined ? 'each' : anyOf(parts, (part) => packageCover(part.identities, found));
    const onImage = platformsOf(image, found).filter((one) => platformsOf(inside, found).includes(one));
    return [...new Set([...onImage, ...platformsOf(itself, found)])];
}
function platformsOf(cover, { platforms }) {
    if (cover === 'each')
        return platforms.length === 0 ? [''] : platforms;
    return platforms.filter((platform) => cover.includes(platform));
}
function anyOf(all, coverOf) {
    const covers = all.map(coverOf);
    return covers.includes('each') ? 'each' : covers.flatMap((cover) => (cover === 'each' ? [] : cover));
}
function packageCover(identities, { purl: found, platforms }) {
    return anyOf(identities, (identity) => {
        if (identity.kind !== 'purl' || found === undefined || !(0,vex_purl/* standsFor */.jE)(identity.purl, found))
            return NOWHERE;
        const stated = identity.purl.qualifiers['arch'];
        if (stated === undefined)
            return 'each';
        const same = stated === found.qualifiers['arch'];
        if (same && (platforms.length < 2 || stated === 'all' || stated === 'noarch'))
            return 'each';
        return platforms.filter((platform) => (0,vex_purl/* isForArchitecture */.R5)(stated, platform));
    });
}
function imageCover(identity, subject) {
    if (identity.kind === 'digest')
        return digestCover(identity.digest, subject);
    const { purl } = identity;
    if (purl.type !== 'oci')
        return NOWHERE;
    const named = purl.version === undefined ? nameCover(purl, subject) : digestCover(purl.version, subject);
    const architecture = purl.qualifiers['arch'];
    if (architecture === undefined)
        return named;
    const platforms = subject.platforms.map(({ platform }) => platform);
    return (named === 'each' ? platforms : named).filter((platform) => (0,vex_purl/* isForArchitecture */.R5)(architecture, platform));
}
function digestCover(digest, { digests, platforms }) {
    if (digests.some((one) => one === digest))
        return 'each';
    return platforms.filter((one) => one.digests.some((own) => own === digest)).map(({ platform }) => platform);
}
function nameCover({ name, qualifiers }, { names }) {
    if (qualifiers['tag'] !== undefined)
        return NOWHERE;
    const place = qualifiers['repository_url']?.replace(/^https?:\/\//, '').replace(/\/$/, '');
    const isNamed = names.some((full) => {
        const repository = full.toLowerCase();
        const [registry, last] = [
            repository.slice(0, Math.max(repository.lastIndexOf('/'), 0)),
            repository.split('/').at(-1),
        ];
        return last === name.toLowerCase() && (place === undefined || [repository, registry].includes(place.toLowerCase()));
    });
    return isNamed ? 'each' : NOWHERE;
}

;// CONCATENATED MODULE: ./lib/scan/apply-vex.js



const NAMED = 10;
function applyVex(report, documents, subject) {
    if (documents.length === 0)
        return { report, warnings: [] };
    const said = new SaidStatements(documents);
    const kept = [];
    const ignored = [...(report.ignored ?? [])];
    for (const finding of report.vulnerabilities) {
        const judged = judge(finding, said, subject);
        kept.push(...judged.kept);
        ignored.push(...judged.ignored);
    }
    const { image, scanTime, notCovered } = report;
    return {
        report: {
            ...report,
            ...(0,findings/* assembleReport */.xr)(image, scanTime, kept, notCovered),
            ...(ignored.length === 0 ? {} : { ignored }),
        },
        warnings: said.unused(),
    };
}
class SaidStatements {
    #all;
    #byName;
    #used = new Set();
    constructor(documents) {
        this.#all = documents
            .flatMap((document) => document.statements.map((statement) => ({ document, statement })))
            .toSorted((a, b) => Math.sign(a.statement.time - b.statement.time) || 0)
            .map((said, order) => ({ ...said, order }));
        const byName = new Map();
        for (const said of this.#all)
            for (const name of new Set(said.statement.vulnerabilities)) {
                const known = byName.get(name);
                if (known === undefined)
                    byName.set(name, [said]);
                else
                    known.push(said);
            }
        this.#byName = byName;
    }
    about({ id, aliases, why }) {
        const names = new Set([id, ...aliases, why.advisory].map((name) => name.toLowerCase()));
        const found = new Set([...names].flatMap((name) => this.#byName.get(name) ?? []));
        return [...found].toSorted(byOrder);
    }
    use(said) {
        this.#used.add(said);
    }
    unused() {
        const left = this.#all.filter((said) => !this.#used.has(said));
        return [...Map.groupBy(left, ({ document }) => document.source)].map(([source, group]) => unusedWarning(source, group));
    }
}
function byOrder(a, b) {
    return a.order - b.order;
}
function judge(finding, said, subject) {
    const about = said.about(finding);
    if (about.length === 0)
        return { kept: [finding], ignored: [] };
    const found = { purl: (0,vex_purl/* readPurl */.gd)(finding.why.purl), platforms: finding.platforms };
    const decisive = new Map();
    for (const one of about) {
        const covered = new Set(one.statement.products.flatMap((product) => platformsCovered(product, found, subject)));
        if (covered.size > 0)
            said.use(one);
        for (const platform of covered)
            decisive.set(platform, one);
    }
    const platforms = finding.platforms.length === 0 ? [''] : finding.platforms;
    const groups = Map.groupBy(platforms, (platform) => decisive.get(platform));
    return parted(finding, groups);
}
function parted(finding, groups) {
    const all = [...groups];
    const open = all.filter(([said]) => said === undefined || !endsFinding(said.statement));
    const on = (platforms) => ({
        ...finding,
        platforms: finding.platforms.filter((platform) => platforms.includes(platform)),
    });
    const [latest] = open
        .flatMap(([said]) => said ?? [])
        .toSorted(byOrder)
        .toReversed();
    const rest = on(open.flatMap(([, platforms]) => platforms));
    return {
        kept: open.length === 0 ? [] : [latest === undefined ? rest : { ...rest, vex: noteOf(latest) }],
        ignored: all.flatMap(([said, platforms]) => {
            if (said === undefined || !endsFinding(said.statement))
                return [];
            const vex = noteOf(said);
            return [{ ...on(platforms), reason: reasonOf(vex), vex }];
        }),
    };
}
function endsFinding({ status }) {
    return status === 'not_affected' || status === 'fixed';
}
function noteOf({ document: { source, author }, statement }) {
    const { status, justification, detail, time, place } = statement;
    return {
        status,
        ...(justification === undefined ? {} : { justification }),
        ...(detail === undefined ? {} : { detail }),
        source: `${source}: ${place}`,
        ...(author === undefined ? {} : { author }),
        ...(Number.isFinite(time) ? { timestamp: new Date(time).toISOString() } : {}),
    };
}
function reasonOf({ status, justification, detail }) {
    return [status, justification, detail].filter((part) => part !== undefined).join(': ');
}
function unusedWarning(source, statements) {
    const named = statements
        .slice(0, NAMED)
        .map(({ statement: { vulnerabilities, place } }) => `${(vulnerabilities[0] ?? '').toUpperCase()} (${place})`);
    const more = statements.length - named.length;
    const count = statements.length === 1 ? '1 VEX statement' : `${statements.length} VEX statements`;
    return `${count} of ${source} match no finding of this image: ${named.join(', ')}${more === 0 ? '' : ` and ${more} more`}`;
}

// EXTERNAL MODULE: ./lib/scan/ignore-rules.js
var ignore_rules = __webpack_require__(61781);
// EXTERNAL MODULE: ./lib/scan/merge-reports.js
var merge_reports = __webpack_require__(85759);
;// CONCATENATED MODULE: ./lib/pipeline/scan-policy.js





const NO_SCAN_POLICY = { ignoreRules: [], foreign: [], vex: [] };
function applyScanPolicy(ours, { ignoreRules, foreign, vex }, scanned, now) {
    const { name: image, digests: roots, children } = scanned;
    const digests = [...roots, ...children.flatMap(digestsOf)];
    const others = foreign.map((read) => read({ image, digests, now }));
    const said = applyVex((0,merge_reports/* mergeReports */.C1)([ours, ...others]), vex, vexSubject(scanned));
    const { report, warnings } = (0,ignore_rules/* applyIgnoreRules */.K)(said.report, ignoreRules, now);
    return { report, warnings: [...said.warnings, ...warnings] };
}
function digestsOf({ content }) {
    return [content.descriptor.digest, content.manifest.config.digest];
}
function vexSubject({ name, digests, children, billed = { digests: [], bills: [] } }) {
    const manifests = [...digests, ...children.map(({ content }) => content.descriptor.digest)];
    return {
        names: [name.replace(/@.*$/s, '').replace(/:[^/:]*$/, '')],
        digests: [...digests, ...billed.digests],
        platforms: children.map((child) => ({ platform: (0,platform/* formatPlatform */.Bq)(child.platform), digests: digestsOf(child) })),
        bills: [...manifests.map(serial_number/* serialNumber */.w), ...billed.bills],
    };
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

/***/ 4367:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ serialNumber)
/* harmony export */ });
/* harmony import */ var _image_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37241);

function serialNumber(image) {
    const hex = (0,_image_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .hexOf */ .ZD)((0,_image_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(`slipway cyclonedx ${image}`));
    const variant = ((Number.parseInt(hex.slice(16, 18), 16) & 0x3f) | 0x80).toString(16);
    return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(18, 20)}-${hex.slice(20, 32)}`;
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

/***/ 39542:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S4: () => (/* binding */ judge)
/* harmony export */ });
/* unused harmony exports FAIL_ON, UNKNOWN_SEVERITY, FAIL_ON_SECRETS */
/* harmony import */ var _exposed_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95385);
/* harmony import */ var _scan_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24515);
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73483);



const FAIL_ON = (/* unused pure expression or super */ null && (['none', 'low', 'medium', 'high', 'critical']));
const UNKNOWN_SEVERITY = (/* unused pure expression or super */ null && (['ignore', 'warn', 'low', 'medium', 'high', 'critical']));
const FAIL_ON_SECRETS = (/* unused pure expression or super */ null && (['none', 'credentials', 'all']));
const NAMED = 10;
function judge(report, policy) {
    const { failOn, unknownSeverity, ignoreUnfixed = false, failOnSecrets = 'credentials' } = policy;
    const secrets = report.exposed ?? [];
    const exposed = secrets.filter((secret) => refusesSecret(secret, failOnSecrets));
    const reaching = report.vulnerabilities.filter(({ severity }) => reaches(countsAs(severity, unknownSeverity), failOn));
    const isExempt = ({ fixedVersion }) => ignoreUnfixed && fixedVersion === undefined;
    const unfixed = reaching.filter(isExempt);
    const offending = reaching
        .filter((one) => !isExempt(one))
        .toSorted((a, b) => rank(countsAs(a.severity, unknownSeverity)) - rank(countsAs(b.severity, unknownSeverity)));
    return {
        refused: offending.length > 0 || exposed.length > 0,
        limit: failOn,
        offending,
        exposed,
        summary: [summarise(offending, failOn), ...exposedSummary(exposed)].join('; '),
        warnings: [
            ...(unknownSeverity === 'warn' ? unratedWarning(report.vulnerabilities) : []),
            ...unfixedWarning(unfixed),
            ...exposedWarning(secrets.filter((secret) => !exposed.includes(secret))),
            ...report.notCovered.map(coverageWarning),
        ],
    };
}
function refusesSecret({ kind }, limit) {
    return limit === 'all' || (limit === 'credentials' && kind !== 'private-key');
}
function exposedSummary(exposed) {
    if (exposed.length === 0)
        return [];
    const count = exposed.length === 1 ? '1 secret is' : `${exposed.length} secrets are`;
    return [`${count} in the image: ${listed(exposed.map(_exposed_js__WEBPACK_IMPORTED_MODULE_0__/* .describeExposed */ .eE))}`];
}
function exposedWarning(exposed) {
    return exposedSummary(exposed).map((line) => `${line} (fail-on-secrets lets that through)`);
}
function countsAs(severity, unknown) {
    return severity === 'unknown' && unknown !== 'ignore' && unknown !== 'warn' ? unknown : severity;
}
function reaches(severity, limit) {
    return limit !== 'none' && severity !== 'unknown' && rank(severity) <= rank(limit);
}
function rank(severity) {
    return _scan_report_js__WEBPACK_IMPORTED_MODULE_1__/* .SEVERITIES */ .oC.indexOf(severity);
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
    return (0,_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .R)(`not scanned: ${system} (${count}): ${reason}`);
}
function enumerate(vulnerabilities) {
    return listed(vulnerabilities.map(describeFinding));
}
function listed(all) {
    const named = all.slice(0, NAMED);
    const more = all.length - named.length;
    return more === 0 ? named.join(', ') : `${named.join(', ')} and ${more} more`;
}
function describeFinding({ id, package: name, version, severity, fixedVersion }) {
    const fix = fixedVersion === undefined ? 'no fix' : `fixed in ${fixedVersion}`;
    return (0,_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .R)(`${id} in ${name} ${version} (${severity}, ${fix})`);
}


/***/ }),

/***/ 61781:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ applyIgnoreRules),
/* harmony export */   p: () => (/* binding */ expiryOf)
/* harmony export */ });
/* harmony import */ var _findings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44896);

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
function expiryOf(expires) {
    if (/^\d{4}-\d{2}-\d{2}$/.test(expires))
        return realDate(expires) + DAY_MS;
    return /^\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:\d{2})$/.test(expires) ? Date.parse(expires) : Number.NaN;
}
const DAY_MS = 86_400_000;
function realDate(date) {
    const time = Date.parse(`${date}T00:00:00Z`);
    return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date) ? time : Number.NaN;
}
function hasExpired({ expires }, now) {
    return !(now.getTime() < expiryOf(expires));
}
function withIgnored(report, kept, ignored) {
    const { image, scanTime, notCovered } = report;
    return {
        ...report,
        ...(0,_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .assembleReport */ .xr)(image, scanTime, kept, notCovered),
        ...(ignored.length === 0 ? {} : { ignored }),
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
    if (!pattern.startsWith('pkg:')) {
        const named = wildcard(pattern);
        return ({ package: name, why }) => named.test(name) || named.test(why.source.split(' ')[0] ?? '');
    }
    const expression = wildcard(pattern.replace(/^(pkg:[a-z]+\/)@/, '$1%40'));
    const versioned = /[^/]@[^/]*$/.test(withoutQualifiers(pattern));
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

/***/ 85759:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C1: () => (/* binding */ mergeReports),
/* harmony export */   DF: () => (/* binding */ mergeFindings),
/* harmony export */   Ft: () => (/* binding */ isSameVulnerability)
/* harmony export */ });
/* harmony import */ var _findings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44896);
/* harmony import */ var _severity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34286);
/* harmony import */ var _vex_purl_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12262);



function mergeReports(reports) {
    const [first] = reports;
    const ignored = reports.flatMap((report) => report.ignored ?? []);
    const findings = mergeFindings(reports.flatMap(({ vulnerabilities }) => vulnerabilities));
    return {
        ...first,
        ...(0,_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .assembleReport */ .xr)(first.image, first.scanTime, findings, mergeGaps(reports)),
        ...(ignored.length === 0 ? {} : { ignored }),
    };
}
function mergeFindings(findings) {
    const packages = new Map();
    for (const finding of findings) {
        const key = [finding.package, finding.version].join('\n');
        const identity = identityOf(finding);
        const known = packages.get(key) ?? [];
        const at = known.findIndex((other) => mayBeSamePackage(other.identity, identity) && isSameVulnerability(other.finding, finding));
        const same = known[at];
        if (same === undefined)
            known.push({ finding, identity });
        else
            known[at] = { finding: joined(same.finding, finding), identity: same.identity || identity };
        packages.set(key, known);
    }
    return [...packages.values()].flat().map(({ finding }) => finding);
}
const SYSTEM_TYPES = new Set(['deb', 'apk', 'rpm']);
function identityOf({ why }) {
    const purl = (0,_vex_purl_js__WEBPACK_IMPORTED_MODULE_2__/* .readPurl */ .gd)(why.purl);
    if (purl === undefined)
        return '';
    return [purl.type, SYSTEM_TYPES.has(purl.type) ? '' : purl.namespace, purl.name].join('\n');
}
function mayBeSamePackage(a, b) {
    return a === '' || b === '' || a === b;
}
function isSameVulnerability(a, b) {
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
