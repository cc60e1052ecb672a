const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 1604;
export const ids = [1604,2448];
export const modules = {

/***/ 29951:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ readScanPolicy)
});

// EXTERNAL MODULE: ./lib/pipeline/scan-policy.js + 4 modules
var scan_policy = __webpack_require__(92607);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var yaml_dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./lib/scan/ignore-rules.js
var ignore_rules = __webpack_require__(61781);
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
    const texts = (paths) => Promise.all(paths.map((path) => readText(context, path, REPORT_LIMIT_BYTES)));
    const [trivy, grype] = await Promise.all([texts(trivyReports), texts(grypeReports)]);
    if (ignoreFile === undefined)
        return { ignoreRules: [], trivy, grype };
    const rules = parseIgnoreFile(await readText(context, ignoreFile, IGNORE_FILE_LIMIT_BYTES), problems);
    const { event } = await context.facts();
    const judgesItself = /^(?:pull_request|merge_request)/.test(event);
    if (judgesItself && rules.length > 0)
        ports.log.warn(`the rules of ${ignoreFile} come with the change that they would judge; they do not count here`);
    return { ignoreRules: judgesItself ? [] : rules, trivy, grype };
}
async function readText({ readFile }, path, limitBytes) {
    return Buffer.from(await readFile(path, limitBytes)).toString('utf8');
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

/***/ 82657:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ readBlob)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

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

/***/ 92607:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  v: () => (/* binding */ NO_SCAN_POLICY),
  o: () => (/* binding */ applyScanPolicy)
});

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/image/parse.js
var parse = __webpack_require__(40298);
// EXTERNAL MODULE: ./lib/image/platform.js
var platform = __webpack_require__(88758);
// EXTERNAL MODULE: ./lib/scan/findings.js + 2 modules
var scan_findings = __webpack_require__(44896);
// EXTERNAL MODULE: ./lib/scan/severity.js
var severity = __webpack_require__(34286);
;// CONCATENATED MODULE: ./lib/scan/merge-reports.js


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
        ...(0,scan_findings/* assembleReport */.xr)(image, scanTime, findings, mergeGaps(reports)),
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
        severity: (0,severity/* worst */.QZ)([a.severity, b.severity]),
        platforms: [...new Set([...a.platforms, ...b.platforms])].toSorted(),
    };
}
function mergeGaps(reports) {
    const gaps = reports.flatMap(({ notCovered }) => notCovered);
    return [...new Map(gaps.map((gap) => [[gap.system, gap.reason].join('\n'), gap])).values()];
}

;// CONCATENATED MODULE: ./lib/scan/foreign-report.js





const MOST_ENTRIES = 200_000;
/** A text of a foreign report; longer ones are no names. */
const Text = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* maxLength */.Ru6(4096));
const Name = dist/* pipe */.FsL(Text, dist/* nonEmpty */.hq());
/** Go writes an empty list as null, or not at all. */
function listOf(item) {
    return dist/* nullish */.cl6(dist/* pipe */.FsL(dist/* array */.YOg(item), dist/* maxLength */.Ru6(MOST_ENTRIES)), []);
}
/** @throws SCAN_FEED when the report is about another image. */
function foreignReport(foreign, subject) {
    const { scanner, vulnerabilities, notCovered } = foreign;
    const { image } = subject;
    const digests = foreign.names.map((name) => name.slice(name.lastIndexOf('@') + 1)).filter((name) => name !== '');
    if (subject.digests.length > 0 && !subject.digests.some((digest) => digests.includes(digest))) {
        const named = digests.length === 0 ? 'it names no image by its digest' : `it names ${digests.slice(0, 3).join(', ')}`;
        throw new errors/* SlipwayError */.GQ('SCAN_FEED', `the report of ${scanner} is not about ${image}: ${named}`, {
            facts: { image, scanner },
            help: `run ${scanner} on this image; the gate was not asked`,
        });
    }
    const scanTime = timeOf(foreign.scanTime) ?? subject.now.toISOString();
    return (0,scan_findings/* assembleReport */.xr)(image, scanTime, mergeFindings(vulnerabilities), notCovered);
}
/** The platform that a report names, as a list of one; empty when it names none. */
function platformNames(os, architecture, variant = '') {
    if (os === '' || architecture === '')
        return [];
    return [(0,platform/* formatPlatform */.Bq)((0,platform/* normalisePlatform */.WN)({ os, architecture, ...(variant === '' ? {} : { variant }) }))];
}
function timeOf(text) {
    const time = Date.parse(text ?? '');
    return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}

;// CONCATENATED MODULE: ./lib/scan/grype/report.js





const MatchSchema = dist/* object */.Ikc({
    vulnerability: dist/* object */.Ikc({
        id: Name,
        severity: dist/* optional */.lqM(Text, ''),
        fix: dist/* optional */.lqM(dist/* object */.Ikc({ versions: listOf(Text) }), {}),
        advisories: listOf(dist/* object */.Ikc({ id: dist/* optional */.lqM(Text, '') })),
    }),
    relatedVulnerabilities: listOf(dist/* object */.Ikc({ id: Name })),
    matchDetails: listOf(dist/* object */.Ikc({
        found: dist/* optional */.lqM(dist/* object */.Ikc({ versionConstraint: dist/* optional */.lqM(Text, '') }), {}),
        fix: dist/* nullish */.cl6(dist/* object */.Ikc({ suggestedVersion: dist/* optional */.lqM(Text, '') })),
    })),
    artifact: dist/* object */.Ikc({
        name: Name,
        version: dist/* optional */.lqM(Text, ''),
        purl: dist/* optional */.lqM(Text, ''),
        locations: listOf(dist/* object */.Ikc({ layerID: dist/* optional */.lqM(Text, '') })),
        upstreams: listOf(dist/* object */.Ikc({ name: Name, version: dist/* optional */.lqM(Text, '') })),
    }),
});
const TargetSchema = dist/* object */.Ikc({
    imageID: dist/* optional */.lqM(Text, ''),
    manifestDigest: dist/* optional */.lqM(Text, ''),
    repoDigests: listOf(Text),
    architecture: dist/* optional */.lqM(Text, ''),
    os: dist/* optional */.lqM(Text, ''),
});
const NO_TARGET = { imageID: '', manifestDigest: '', repoDigests: [], architecture: '', os: '' };
const ReportSchema = dist/* object */.Ikc({
    matches: dist/* pipe */.FsL(dist/* array */.YOg(MatchSchema), dist/* maxLength */.Ru6(200_000)),
    // The target of anything but an image is a path, or an object of another shape.
    source: dist/* nullish */.cl6(dist/* object */.Ikc({ type: dist/* optional */.lqM(Text, ''), target: dist/* fallback */.NpB(TargetSchema, NO_TARGET) })),
    distro: dist/* optional */.lqM(dist/* object */.Ikc({ name: dist/* optional */.lqM(Text, '') }), {}),
    descriptor: dist/* object */.Ikc({ name: dist/* literal */.euz('grype'), timestamp: dist/* exactOptional */.yqP(Text) }),
});
/**
 * The JSON report of grype (`grype -o json`) as a ScanReport. A finding is known by its CVE where grype names one. What grype was
 * told to ignore is not in it; an image without a known system is named as not covered.
 * @throws SCAN_FEED with the path to the fault, or when the report is about another image.
 */
function parseGrypeReport(text, subject) {
    const { matches, source, distro, descriptor } = parseReport(text);
    const target = source?.target ?? NO_TARGET;
    const platforms = platformNames(target.os, target.architecture);
    return foreignReport({
        scanner: 'grype',
        names: [target.imageID, target.manifestDigest, ...target.repoDigests],
        scanTime: descriptor.timestamp,
        vulnerabilities: matches.map((match) => findingOf(match, platforms)),
        notCovered: distro.name === '' ? [NO_SYSTEM] : [],
    }, subject);
}
const NO_SYSTEM = {
    system: 'unknown operating system',
    packages: 0,
    reason: 'grype recognised no operating system in the image',
};
function parseReport(text) {
    try {
        return (0,parse/* parseJson */.qF)(ReportSchema, text, 'the report of grype', 'SCAN_FEED');
    }
    catch (cause) {
        if (!(cause instanceof errors/* SlipwayError */.GQ))
            throw cause;
        const help = 'write it with: grype -o json --file FILE IMAGE; the gate was not asked';
        throw new errors/* SlipwayError */.GQ(cause.code, cause.message, { cause, facts: cause.facts, help });
    }
}
function findingOf(match, platforms) {
    const { vulnerability, artifact } = match;
    const names = [...new Set([vulnerability.id, ...match.relatedVulnerabilities.map(({ id }) => id)])];
    const cves = names.filter((name) => name.startsWith('CVE-'));
    const [id = vulnerability.id] = cves.length === 1 ? cves : [];
    const fixed = fixOf(match);
    return {
        id,
        // Several CVEs of one advisory are vulnerabilities of their own, not names of this one.
        aliases: names.filter((name) => name !== id && !(cves.length > 1 && name.startsWith('CVE-'))),
        package: artifact.name,
        version: artifact.version,
        ...(fixed === undefined ? {} : { fixedVersion: fixed }),
        severity: (0,severity/* severityOfWord */.Zx)(vulnerability.severity),
        why: {
            advisory: vulnerability.advisories.find((one) => one.id !== '')?.id ?? vulnerability.id,
            range: rangeOf(match, fixed),
            source: sourceOf(artifact),
            layer: artifact.locations.find(({ layerID }) => layerID !== '')?.layerID ?? '',
            purl: artifact.purl,
            scanner: 'grype',
        },
        platforms,
    };
}
function fixOf({ vulnerability, matchDetails }) {
    const suggested = matchDetails.map(({ fix }) => fix?.suggestedVersion ?? '').find((version) => version !== '');
    const versions = vulnerability.fix.versions.filter((version) => version !== '');
    return suggested ?? (versions.length === 0 ? undefined : versions.join(', '));
}
function rangeOf({ matchDetails }, fixed) {
    const told = matchDetails
        .map(({ found }) => found.versionConstraint)
        .find((range) => range !== '' && range !== undefined);
    return told ?? (fixed === undefined ? 'no fixed version' : `< ${fixed}`);
}
function sourceOf({ name, version, upstreams }) {
    const [upstream] = upstreams;
    if (upstream === undefined)
        return `${name} ${version}`;
    return `${upstream.name} ${upstream.version === '' ? version : upstream.version}`;
}

// EXTERNAL MODULE: ./lib/scan/ignore-rules.js
var ignore_rules = __webpack_require__(61781);
;// CONCATENATED MODULE: ./lib/scan/trivy/report.js





const FindingSchema = dist/* object */.Ikc({
    VulnerabilityID: Name,
    VendorIDs: listOf(Text),
    PkgName: Name,
    InstalledVersion: dist/* optional */.lqM(Text, ''),
    FixedVersion: dist/* optional */.lqM(Text, ''),
    Severity: dist/* optional */.lqM(Text, ''),
    PkgIdentifier: dist/* optional */.lqM(dist/* object */.Ikc({ PURL: dist/* optional */.lqM(Text, '') }), {}),
    Layer: dist/* optional */.lqM(dist/* object */.Ikc({ Digest: dist/* optional */.lqM(Text, ''), DiffID: dist/* optional */.lqM(Text, '') }), {}),
});
const SystemSchema = dist/* object */.Ikc({
    Family: dist/* optional */.lqM(Text, ''),
    Name: dist/* optional */.lqM(Text, ''),
    EOSL: dist/* optional */.lqM(dist/* boolean */.zMY(), false),
});
const MetadataSchema = dist/* object */.Ikc({
    OS: dist/* nullish */.cl6(SystemSchema),
    ImageID: dist/* optional */.lqM(Text, ''),
    RepoDigests: listOf(Text),
    ImageConfig: dist/* optional */.lqM(dist/* object */.Ikc({ os: dist/* optional */.lqM(Text, ''), architecture: dist/* optional */.lqM(Text, ''), variant: dist/* optional */.lqM(Text, '') }), {}),
});
const report_ReportSchema = dist/* object */.Ikc({
    SchemaVersion: dist/* literal */.euz(2),
    CreatedAt: dist/* exactOptional */.yqP(Text),
    Metadata: dist/* optional */.lqM(MetadataSchema, {}),
    Results: listOf(dist/* object */.Ikc({ Vulnerabilities: listOf(FindingSchema) })),
});
/**
 * The JSON report of trivy (`trivy image --format json`, schema version 2) as a ScanReport. What trivy was told to leave out is not
 * in it. A system out of support, and an image in which trivy recognised nothing, are named as not covered.
 * @throws SCAN_FEED with the path to the fault, or when the report is about another image.
 */
function parseTrivyReport(text, subject) {
    const { CreatedAt, Metadata, Results } = report_parseReport(text);
    const { os, architecture, variant } = Metadata.ImageConfig;
    const platforms = platformNames(os, architecture, variant);
    return foreignReport({
        scanner: 'trivy',
        names: [Metadata.ImageID, ...Metadata.RepoDigests],
        scanTime: CreatedAt,
        vulnerabilities: Results.flatMap(({ Vulnerabilities }) => Vulnerabilities).map((one) => report_findingOf(one, platforms)),
        notCovered: gapsOf(Metadata.OS ?? undefined, Results.length),
    }, subject);
}
function report_parseReport(text) {
    try {
        return (0,parse/* parseJson */.qF)(report_ReportSchema, text, 'the report of trivy', 'SCAN_FEED');
    }
    catch (cause) {
        if (!(cause instanceof errors/* SlipwayError */.GQ))
            throw cause;
        const help = 'write it with: trivy image --format json --output FILE IMAGE; the gate was not asked';
        throw new errors/* SlipwayError */.GQ(cause.code, cause.message, { cause, facts: cause.facts, help });
    }
}
function report_findingOf(one, platforms) {
    const { VulnerabilityID: id, PkgName: name, InstalledVersion: version, FixedVersion: fixed, Layer } = one;
    return {
        id,
        aliases: one.VendorIDs,
        package: name,
        version,
        ...(fixed === '' ? {} : { fixedVersion: fixed }),
        severity: (0,severity/* severityOfWord */.Zx)(one.Severity),
        why: {
            advisory: one.VendorIDs[0] ?? id,
            range: fixed === '' ? 'no fixed version' : `< ${fixed}`,
            source: `${name} ${version}`,
            layer: Layer.Digest === '' ? Layer.DiffID : Layer.Digest,
            purl: one.PkgIdentifier.PURL,
            scanner: 'trivy',
        },
        platforms,
    };
}
function gapsOf(os, results) {
    if (os?.EOSL === true)
        return [
            {
                system: `${os.Family} ${os.Name}`,
                packages: 0,
                reason: 'trivy says that it is out of support: advisories about it are not complete',
            },
        ];
    if (os !== undefined || results > 0)
        return [];
    return [{ system: 'unknown operating system', packages: 0, reason: 'trivy recognised nothing in the image' }];
}

;// CONCATENATED MODULE: ./lib/pipeline/scan-policy.js




const NO_SCAN_POLICY = { ignoreRules: [], trivy: [], grype: [] };
/** @throws SCAN_FEED when a foreign report cannot be read or is about another image. */
function applyScanPolicy(ours, policy, { name, digests: roots, children }, now) {
    const digests = [
        ...roots,
        ...children.flatMap(({ content }) => [content.descriptor.digest, content.manifest.config.digest]),
    ];
    const subject = { image: name, digests, now };
    const others = [
        ...policy.trivy.map((text) => parseTrivyReport(text, subject)),
        ...policy.grype.map((text) => parseGrypeReport(text, subject)),
    ];
    return (0,ignore_rules/* applyIgnoreRules */.K)(mergeReports([ours, ...others]), policy.ignoreRules, now);
}


/***/ }),

/***/ 37470:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ advisoryUrl),
/* harmony export */   m: () => (/* binding */ worstFirst)
/* harmony export */ });
/* harmony import */ var _scan_scan_report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24515);

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

/***/ 63021:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D9: () => (/* binding */ markdownCode),
/* harmony export */   E9: () => (/* binding */ documentToMarkdown)
/* harmony export */ });
/* unused harmony export escapeMarkdown */
/* harmony import */ var _visible_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45810);

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

/***/ 45810:
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

/***/ 39542:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S4: () => (/* binding */ judge)
/* harmony export */ });
/* unused harmony exports FAIL_ON, UNKNOWN_SEVERITY */
/* harmony import */ var _scan_report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24515);

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

/***/ 61781:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ applyIgnoreRules),
/* harmony export */   p: () => (/* binding */ expiryOf)
/* harmony export */ });
/* harmony import */ var _findings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44896);

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


/***/ })

};
