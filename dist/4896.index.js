const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 4896;
export const ids = [4896];
export const modules = {

/***/ 18394:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ EXPOSED_KINDS)
/* harmony export */ });
const EXPOSED_KINDS = ['value', 'credentials', 'private-key'];


/***/ }),

/***/ 49889:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N9: () => (/* binding */ systemName),
/* harmony export */   _5: () => (/* binding */ coverageOf),
/* harmony export */   jX: () => (/* binding */ languageEcosystem),
/* harmony export */   l_: () => (/* binding */ sameEcosystem),
/* harmony export */   o5: () => (/* binding */ mayHaveNoAdvisories)
/* harmony export */ });
const UNCHECKED = new Set(['openeuler', 'azurelinux', 'mariner', 'photon', 'mageia']);
const WITHOUT_FEED = new Set([
    'amzn',
    'ol',
    'fedora',
    'centos',
    'arch',
    'gentoo',
    'kali',
    'raspbian',
    'devuan',
    'linuxmint',
]);
const SUSE = 'SUSE:';
const ROLLING = { wolfi: 'Wolfi', chainguard: 'Chainguard', minimos: 'MinimOS' };
function coverageOf(os) {
    if (os === undefined)
        return {
            kind: 'uncovered',
            system: 'unknown operating system',
            reason: 'the image has no os-release that names its system',
        };
    const system = systemName(os);
    const rolling = ROLLING[os.id];
    if (rolling !== undefined)
        return { kind: 'covered', ecosystem: rolling, packages: 'apk', namedBy: 'source' };
    const ecosystem = versionedEcosystem(os);
    if (ecosystem !== undefined)
        return { kind: 'covered', ecosystem, packages: os.id === 'alpine' ? 'apk' : 'deb', namedBy: 'source' };
    return rpmCoverage(os) ?? { kind: 'uncovered', system, reason: reasonFor(os) };
}
function versionedEcosystem({ id, versionId }) {
    if (id === 'debian') {
        const major = /^(\d+)(?:\.|$)/.exec(versionId)?.[1];
        return major === undefined ? undefined : `Debian:${major}`;
    }
    if (id === 'alpine') {
        const minor = /^(\d+\.\d+)(?:\.\d+)*$/.exec(versionId)?.[1];
        return minor === undefined ? undefined : `Alpine:v${minor}`;
    }
    if (id === 'ubuntu') {
        const release = /^(\d+)\.(\d+)$/.exec(versionId);
        if (release === null)
            return undefined;
        const longTerm = Number(release[1]) % 2 === 0 && release[2] === '04';
        return `Ubuntu:${versionId}${longTerm ? ':LTS' : ''}`;
    }
    return undefined;
}
function rpmCoverage({ id, versionId }) {
    const [, major] = /^(\d+)(?:\.\d+)?$/.exec(versionId) ?? [];
    const rpm = { kind: 'covered', packages: 'rpm' };
    if (id === 'opensuse-tumbleweed')
        return { ...rpm, ecosystem: 'openSUSE:Tumbleweed', namedBy: 'source' };
    if (major === undefined)
        return undefined;
    switch (id) {
        case 'almalinux':
            return { ...rpm, ecosystem: `AlmaLinux:${major}`, namedBy: 'binary', withEpoch: true };
        case 'rocky':
            return { ...rpm, ecosystem: `Rocky Linux:${major}`, namedBy: 'source', withEpoch: true };
        case 'rhel': {
            if (Number(major) < 8)
                return undefined;
            const [ecosystem = '', ...furtherEcosystems] = ['baseos', 'appstream', 'crb'].map((repository) => `Red Hat:enterprise_linux:${major}::${repository}`);
            return { ...rpm, ecosystem, furtherEcosystems, namedBy: 'binary', withEpoch: true };
        }
        case 'opensuse-leap':
            return { ...rpm, ecosystem: `openSUSE:Leap ${versionId}`, namedBy: 'source' };
        case 'sles':
        case 'sle-micro':
        case 'sl-micro': {
            const [ecosystem = '', ...furtherEcosystems] = suseProducts(id, versionId).map((product) => `${SUSE}${product}`);
            return { ...rpm, ecosystem, furtherEcosystems, namedBy: 'source' };
        }
        default:
            return undefined;
    }
}
const SLE_15_PRODUCTS = [
    (release) => `Linux Enterprise Server ${release}`,
    (release) => `Linux Enterprise Server ${release}-LTSS`,
    ...[
        'Basesystem',
        'Server Applications',
        'Development Tools',
        'Containers',
        'Web and Scripting',
        'Python 3',
        'Legacy',
        'Public Cloud',
        'Desktop Applications',
        'Package Hub',
    ].map((module) => (release) => `Linux Enterprise Module for ${module} ${release}`),
    (release) => `Package Hub ${release}`,
];
function suseProducts(id, versionId) {
    if (id === 'sle-micro')
        return [`Linux Enterprise Micro ${versionId}`];
    if (id === 'sl-micro')
        return [`Linux Micro ${versionId}`];
    const [major = '', servicePack = '0'] = versionId.split('.');
    if (Number(major) > 15)
        return [`Linux Enterprise Server ${versionId}`];
    const release = servicePack === '0' ? major : `${major} SP${servicePack}`;
    return major === '15' ? SLE_15_PRODUCTS.map((product) => product(release)) : [`Linux Enterprise Server ${release}`];
}
function mayHaveNoAdvisories(ecosystem) {
    return ecosystem.startsWith(SUSE);
}
function reasonFor({ id, versionId }) {
    if (id === 'debian' || id === 'alpine' || id === 'ubuntu')
        return versionId === ''
            ? 'a development release: the feed has advisories for numbered releases only'
            : 'a development release, or a version the feed does not know';
    if (UNCHECKED.has(id))
        return 'its advisories are not matched yet';
    if (WITHOUT_FEED.has(id))
        return 'OSV has no advisories for this system';
    return 'the system is not known';
}
function systemName({ id, name, versionId }) {
    const base = name === '' ? id : name;
    return versionId === '' || base.includes(versionId) ? base : `${base} ${versionId}`;
}
const LANGUAGES = { npm: 'npm', pypi: 'PyPI', golang: 'Go' };
function languageEcosystem(ecosystem) {
    return LANGUAGES[ecosystem];
}
function sameEcosystem(a, b) {
    return a === b || withoutLongTerm(a) === withoutLongTerm(b);
}
function withoutLongTerm(ecosystem) {
    return ecosystem.startsWith('Ubuntu:') && ecosystem.endsWith(':LTS') ? ecosystem.slice(0, -':LTS'.length) : ecosystem;
}


/***/ }),

/***/ 44896:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  xr: () => (/* binding */ assembleReport),
  kH: () => (/* binding */ findFindings),
  X_: () => (/* binding */ namesToAsk),
  _T: () => (/* binding */ severityFrom),
  C_: () => (/* binding */ vulnerabilitiesOf)
});

// EXTERNAL MODULE: ./lib/scan/ecosystem.js
var scan_ecosystem = __webpack_require__(49889);
// EXTERNAL MODULE: ./lib/scan/module-stream.js
var module_stream = __webpack_require__(80834);
;// CONCATENATED MODULE: ./lib/scan/affected.js


function findHit(advisory, subject, order) {
    if (advisory.withdrawn)
        return undefined;
    const about = advisory.affected.filter(({ ecosystem, name }) => name === subject.name && (0,scan_ecosystem/* sameEcosystem */.l_)(ecosystem, subject.ecosystem));
    const { stream } = subject;
    const hits = about
        .flatMap((affected) => hitsOf(affected, subject.version, order))
        .filter(({ fixed }) => stream === undefined || (0,module_stream/* isForStream */.ot)(stream, fixed, advisory.streams));
    return hits.find((hit) => hit.fixed !== undefined) ?? hits[0];
}
function ordersOf({ ecosystem }, order) {
    if (ecosystem !== 'PyPI')
        return { order, named: order };
    const named = (version, other) => order(other.includes('+') ? version : version.replace(/\+.*$/s, ''), other);
    return { order, named };
}
function hitsOf(affected, version, order) {
    const orders = ordersOf(affected, order);
    const hits = affected.ranges.flatMap((range) => {
        const hit = hitOfRange(range, version, orders);
        return hit === undefined ? [] : [{ ...hit, affected }];
    });
    if (hits.length > 0)
        return hits;
    const listed = affected.versions.some((one) => one === version || orders.named(version, one) === 0);
    return listed ? [{ range: `= ${version}`, ...fixAfter(affected.ranges, version, order), affected }] : [];
}
function hitOfRange(range, version, orders) {
    const { order } = orders;
    const events = sortEvents(range.events, order);
    if (events === undefined)
        return { range: 'a range that cannot be read' };
    const limit = limitOf(range.events, version, order);
    if (limit === undefined)
        return undefined;
    const position = events.findLastIndex((event) => hasHappened(event, version, orders));
    const start = events[position]?.introduced;
    if (start === undefined)
        return undefined;
    const end = events.slice(position + 1).find((event) => event.introduced === undefined);
    return { range: words(start, end, limit), ...(end?.fixed === undefined ? {} : { fixed: end.fixed }) };
}
function hasHappened(event, version, { order, named }) {
    if (event.introduced === '0')
        return true;
    if (event.lastAffected !== undefined)
        return (named(version, event.lastAffected) ?? 0) > 0;
    return (order(version, versionOf(event)) ?? 0) >= 0;
}
function sortEvents(events, order) {
    const points = events.filter((event) => event.limit === undefined);
    const readable = points.every((event) => event.introduced === '0' || order(versionOf(event), versionOf(event)) === 0);
    if (!readable)
        return undefined;
    return points.toSorted((a, b) => {
        const early = Number(b.introduced === '0') - Number(a.introduced === '0');
        if (early !== 0)
            return early;
        return ((order(versionOf(a), versionOf(b)) ?? 0) ||
            Number(a.introduced === undefined) - Number(b.introduced === undefined));
    });
}
function limitOf(events, version, order) {
    const limits = events.flatMap(({ limit }) => (limit === undefined ? [] : [limit]));
    if (limits.length === 0 || limits.includes('*'))
        return '*';
    const above = limits.filter((limit) => (order(version, limit) ?? -1) < 0).toSorted((a, b) => order(a, b) ?? 0);
    return above[0];
}
function fixAfter(ranges, version, order) {
    const fixes = ranges.flatMap(({ events }) => events.flatMap(({ fixed }) => (fixed === undefined ? [] : [fixed])));
    const [fixed] = fixes.filter((fix) => (order(fix, version) ?? 0) > 0).toSorted((a, b) => order(a, b) ?? 0);
    return fixed === undefined ? {} : { fixed };
}
function versionOf({ introduced, fixed, lastAffected }) {
    return introduced ?? fixed ?? lastAffected ?? '';
}
function words(start, end, limit) {
    const parts = [
        ...(start === '0' ? [] : [`>= ${start}`]),
        ...(end?.fixed === undefined ? [] : [`< ${end.fixed}`]),
        ...(end?.lastAffected === undefined ? [] : [`<= ${end.lastAffected}`]),
        ...(end === undefined && limit !== '*' ? [`< ${limit}`] : []),
    ];
    return parts.length === 0 ? 'all versions' : parts.join(' ');
}

// EXTERNAL MODULE: ./lib/scan/severity.js
var severity = __webpack_require__(34286);
// EXTERNAL MODULE: ./lib/scan/scan-report.js
var scan_report = __webpack_require__(24515);
// EXTERNAL MODULE: ./lib/scan/version-order.js + 5 modules
var version_order = __webpack_require__(49755);
;// CONCATENATED MODULE: ./lib/scan/vulnerability-group.js
function groupMatches(matches) {
    const ordered = matches.toSorted((a, b) => compareText(a.advisory.id, b.advisory.id));
    const named = ordered.filter(({ advisory }) => cvesOf(advisory).length > 0);
    const nameless = ordered.filter(({ advisory }) => cvesOf(advisory).length === 0);
    const groups = new Map();
    for (const match of named)
        for (const cve of cvesOf(match.advisory))
            append(groups, cve, match);
    const rest = [];
    for (const match of nameless) {
        const cves = named
            .filter((other) => sharesName(match.advisory, other.advisory))
            .flatMap(({ advisory }) => cvesOf(advisory));
        if (cves.length === 0)
            rest.push(match);
        for (const cve of new Set(cves))
            append(groups, cve, match);
    }
    return [
        ...Array.from(groups, ([id, members]) => ({ id, aliases: aliasesOf(id, members), matches: members })),
        ...clusters(rest).map(groupWithoutCve),
    ];
}
function cvesOf({ id, aliases, upstream }) {
    const found = [id, ...aliases, ...upstream].flatMap((name) => /(?:^|-)(CVE-\d{4}-\d{4,})$/.exec(name)?.[1] ?? []);
    return [...new Set(found)];
}
function aliasesOf(id, members) {
    const names = members.flatMap(({ advisory }) => cvesOf(advisory).length > 1 ? [advisory.id] : [advisory.id, ...advisory.aliases, ...advisory.upstream]);
    return [...new Set(names)].filter((name) => name !== id).toSorted(compareText);
}
function groupWithoutCve(members) {
    const ids = members.map(({ advisory }) => advisory.id);
    const id = ids.find((one) => one.startsWith('GHSA-')) ?? ids[0] ?? '';
    return { id, aliases: aliasesOf(id, members), matches: members };
}
function clusters(matches) {
    let found = [];
    for (const match of matches) {
        const near = found.filter((cluster) => cluster.some((other) => sharesName(match.advisory, other.advisory)));
        found = [...found.filter((cluster) => !near.includes(cluster)), [...near.flat(), match]];
    }
    return found;
}
function sharesName(a, b) {
    const names = new Set([b.id, ...b.aliases]);
    return [a.id, ...a.aliases].some((name) => names.has(name));
}
function append(groups, key, match) {
    const members = groups.get(key);
    if (members === undefined)
        groups.set(key, [match]);
    else
        members.push(match);
}
function compareText(a, b) {
    return a < b ? -1 : Number(a > b);
}

;// CONCATENATED MODULE: ./lib/scan/findings.js





function findFindings(subject, candidates) {
    const order = (0,version_order/* orderOf */.m)(subject.ecosystem);
    const matches = candidates.flatMap((advisory) => {
        const hit = findHit(advisory, subject.asked, order);
        return hit === undefined ? [] : [{ advisory, hit }];
    });
    return groupMatches(matches).map((group) => ({ subject, group, severity: severityOfGroup(group) }));
}
function severityOfGroup({ matches }) {
    const rate = (some) => (0,severity/* severityOf */.xJ)(some.map(({ advisory, hit }) => ({ advisory, affected: hit.affected })));
    const own = rate(matches.filter(({ advisory }) => cvesOf(advisory).length <= 1));
    return own === 'unknown' ? rate(matches) : own;
}
function namesToAsk({ group, severity }) {
    if (severity !== 'unknown')
        return [];
    const known = new Set(group.matches.map(({ advisory }) => advisory.id));
    const names = [group.id, ...group.aliases].filter((name) => !known.has(name));
    return [/^CVE-/, /^GHSA-/].flatMap((pattern) => names.filter((name) => pattern.test(name)));
}
function severityFrom(records) {
    return (0,severity/* worst */.QZ)(records.map(severity/* severityOfRecord */.aX));
}
function vulnerabilitiesOf({ subject, group, severity }) {
    const { advisory, hit } = decisiveMatch(group.matches, (0,version_order/* orderOf */.m)(subject.ecosystem));
    return subject.installed.map(({ component, platforms }) => ({
        id: group.id,
        aliases: group.aliases,
        package: component.name,
        version: component.version,
        ...(hit.fixed === undefined ? {} : { fixedVersion: hit.fixed }),
        severity,
        why: {
            advisory: advisory.id,
            range: hit.range,
            source: `${subject.asked.name} ${subject.asked.version}`,
            layer: component.layer,
            purl: component.purl,
        },
        platforms,
    }));
}
function decisiveMatch(matches, order) {
    const [decisive] = matches.toSorted((a, b) => compareFixes(b.hit.fixed, a.hit.fixed, order) || cvesOf(a.advisory).length - cvesOf(b.advisory).length || 0);
    if (decisive === undefined)
        throw new Error('a group has no match');
    return decisive;
}
function compareFixes(a, b, order) {
    if (a === undefined || b === undefined)
        return Number(a !== undefined) - Number(b !== undefined);
    return order(a, b) ?? 0;
}
function assembleReport(image, scanTime, vulnerabilities, notCovered) {
    const sorted = vulnerabilities.toSorted(compareVulnerabilities);
    const count = (severity) => sorted.filter((one) => one.severity === severity).length;
    return {
        image,
        scanTime,
        vulnerabilities: sorted,
        summary: {
            critical: count('critical'),
            high: count('high'),
            medium: count('medium'),
            low: count('low'),
            unknown: count('unknown'),
            total: sorted.length,
        },
        notCovered,
    };
}
function compareVulnerabilities(a, b) {
    return (scan_report/* SEVERITIES */.oC.indexOf(a.severity) - scan_report/* SEVERITIES */.oC.indexOf(b.severity) ||
        findings_compareText(a.package, b.package) ||
        findings_compareText(a.version, b.version) ||
        findings_compareText(a.id, b.id));
}
function findings_compareText(a, b) {
    return a < b ? -1 : Number(a > b);
}


/***/ }),

/***/ 80834:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ot: () => (/* binding */ isForStream),
/* harmony export */   vB: () => (/* binding */ streamsIn),
/* harmony export */   wt: () => (/* binding */ streamOfPackage)
/* harmony export */ });
function streamOfPackage(module, version) {
    if (module !== undefined)
        return { kind: 'named', name: module };
    return { kind: isOfModule(version) ? 'unknown' : 'none' };
}
function streamsIn(title) {
    const pairs = Array.from(title.matchAll(/(?<![\w.+:/-])[\w.+-]+:[\w.+-]*\w(?![:/])/g), ([pair]) => pair);
    return pairs.filter((pair) => /^[^:]*[a-z]/i.test(pair));
}
function isForStream(stream, fixed, streams) {
    if (fixed === undefined)
        return true;
    if (isOfModule(fixed) !== (stream.kind !== 'none'))
        return false;
    return stream.kind !== 'named' || streams.length === 0 || streams.includes(stream.name);
}
function isOfModule(version) {
    return /\.module[+_]/.test(version);
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

/***/ 34286:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QZ: () => (/* binding */ worst),
/* harmony export */   Zx: () => (/* binding */ severityOfWord),
/* harmony export */   aX: () => (/* binding */ severityOfRecord),
/* harmony export */   xJ: () => (/* binding */ severityOf)
/* harmony export */ });
/* harmony import */ var ae_cvss_calculator__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44353);
/* harmony import */ var _scan_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24515);


const WORDS = {
    critical: 'critical',
    important: 'high',
    high: 'high',
    moderate: 'medium',
    medium: 'medium',
    low: 'low',
    minor: 'low',
    unimportant: 'low',
    negligible: 'low',
};
function severityOf(matches) {
    const ratings = matches.flatMap(({ advisory, affected }) => [...affected.ratings, ...advisory.ratings]);
    const urgencies = matches.flatMap(({ affected }) => (affected.urgency === undefined ? [] : [affected.urgency]));
    const words = ratings.filter((rating) => !isCvss(rating)).map(({ score }) => score);
    const databaseWords = matches.flatMap(({ advisory }) => (advisory.rating === undefined ? [] : [advisory.rating]));
    const steps = [
        worst([...urgencies, ...words].map(severityOfWord)),
        worst(ratings.map(severityOfVector)),
        worst(databaseWords.map(severityOfWord)),
    ];
    return steps.find((step) => step !== 'unknown') ?? 'unknown';
}
function severityOfRecord(advisory) {
    const ratings = [...advisory.ratings, ...advisory.affected.flatMap((affected) => affected.ratings)];
    const scored = worst(ratings.map(severityOfVector));
    return scored === 'unknown' ? severityOfWord(advisory.rating ?? '') : scored;
}
function worst(severities) {
    return _scan_report_js__WEBPACK_IMPORTED_MODULE_1__/* .SEVERITIES */ .oC.find((severity) => severities.includes(severity)) ?? 'unknown';
}
function severityOfWord(word) {
    return WORDS[word.toLowerCase().replace(/\*+$/, '').trim()] ?? 'unknown';
}
function isCvss({ type }) {
    return type.startsWith('CVSS');
}
function severityOfVector(rating) {
    const score = isCvss(rating) ? scoreOf(rating.score.trim()) : undefined;
    return score === undefined ? 'unknown' : bandOf(score);
}
function bandOf(score) {
    if (score >= 9)
        return 'critical';
    if (score >= 7)
        return 'high';
    if (score >= 4)
        return 'medium';
    return 'low';
}
function scoreOf(vector) {
    try {
        const parsed = parseVector(vector);
        return parsed.isBaseFullyDefined() ? parsed.calculateScores().base : undefined;
    }
    catch {
        return undefined;
    }
}
function parseVector(vector) {
    if (vector.startsWith('CVSS:4.0/'))
        return new ae_cvss_calculator__WEBPACK_IMPORTED_MODULE_0__.Cvss4P0(vector);
    if (vector.startsWith('CVSS:3.1/'))
        return new ae_cvss_calculator__WEBPACK_IMPORTED_MODULE_0__.Cvss3P1(vector);
    if (vector.startsWith('CVSS:3.0/'))
        return new ae_cvss_calculator__WEBPACK_IMPORTED_MODULE_0__.Cvss3P0(vector);
    return new ae_cvss_calculator__WEBPACK_IMPORTED_MODULE_0__.Cvss2(vector);
}


/***/ }),

/***/ 49755:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ isComparable),
  m: () => (/* binding */ orderOf)
});

// EXTERNAL MODULE: ./node_modules/semver/index.js
var semver = __webpack_require__(62088);
;// CONCATENATED MODULE: ./lib/scan/digits.js
function compareDigits(a, b) {
    const left = a.replace(/^0+/, '');
    const right = b.replace(/^0+/, '');
    if (left.length !== right.length)
        return left.length - right.length;
    return left < right ? -1 : Number(left > right);
}

;// CONCATENATED MODULE: ./lib/scan/apk-version.js

const RANK = { digits: 1, letter: 2, suffix: 3, suffixNumber: 4, hash: 5, revision: 6, end: 7, rest: 8 };
const BEFORE_RELEASE = ['alpha', 'beta', 'pre', 'rc'];
const AFTER_RELEASE = ['cvs', 'svn', 'git', 'hg', 'p'];
const SUFFIXES = [...BEFORE_RELEASE, ...AFTER_RELEASE];
function compareApkVersions(a, b) {
    const left = tokens(a);
    const right = tokens(b);
    for (let i = 0;; i += 1) {
        const x = left[i] ?? END;
        const y = right[i] ?? END;
        if (x.kind !== y.kind)
            return compareKinds(x, y);
        if (x.kind === 'end')
            return 0;
        const difference = compareTokens(x, y, i === 0);
        if (difference !== 0)
            return difference;
    }
}
const END = { kind: 'end', text: '' };
function compareKinds(a, b) {
    const early = Number(isBeforeRelease(b)) - Number(isBeforeRelease(a));
    return early === 0 ? RANK[b.kind] - RANK[a.kind] : early;
}
function isBeforeRelease(token) {
    return token.kind === 'suffix' && BEFORE_RELEASE.includes(token.text);
}
function compareTokens(a, b, first) {
    if (a.kind === 'suffix')
        return SUFFIXES.indexOf(a.text) - SUFFIXES.indexOf(b.text);
    if (a.kind === 'letter' || a.kind === 'hash' || a.kind === 'rest')
        return compareText(a.text, b.text);
    const asText = a.kind === 'digits' && !first && (a.text.startsWith('0') || b.text.startsWith('0'));
    return asText ? compareText(a.text, b.text) : compareDigits(a.text, b.text);
}
const NEXT = [
    { kind: 'digits', pattern: /(\d+)/y, after: ['start', 'letter'] },
    { kind: 'digits', pattern: /\.(\d+)/y, after: ['digits', 'letter'] },
    { kind: 'letter', pattern: /([a-z])/y, after: ['digits'] },
    {
        kind: 'suffix',
        pattern: new RegExp(`_(${SUFFIXES.join('|')})`, 'y'),
        after: ['digits', 'letter', 'suffix', 'suffixNumber'],
    },
    { kind: 'suffixNumber', pattern: /(\d+)/y, after: ['suffix'] },
    { kind: 'hash', pattern: /~([0-9a-f]+)/y, after: ['digits', 'letter', 'suffix', 'suffixNumber'] },
    { kind: 'revision', pattern: /-r(\d+)/y, after: ['digits', 'letter', 'suffix', 'suffixNumber', 'hash'] },
];
function tokens(text) {
    const version = text.trim();
    const found = [];
    let at = 0;
    let last = 'start';
    while (at < version.length) {
        const token = nextToken(version, at, last);
        found.push({ kind: token.kind, text: token.text });
        at = token.end;
        last = token.kind;
    }
    return found;
}
function nextToken(version, at, last) {
    for (const { kind, pattern, after } of NEXT) {
        if (!after.includes(last))
            continue;
        pattern.lastIndex = at;
        const match = pattern.exec(version);
        if (match !== null)
            return { kind, text: match[1] ?? '', end: pattern.lastIndex };
    }
    return { kind: 'rest', text: version.slice(at), end: version.length };
}
function compareText(a, b) {
    return a < b ? -1 : Number(a > b);
}

;// CONCATENATED MODULE: ./lib/scan/deb-version.js

function compareDebVersions(a, b) {
    const left = split(a);
    const right = split(b);
    return (compareDigits(left.epoch, right.epoch) ||
        comparePart(left.upstream, right.upstream) ||
        comparePart(left.revision, right.revision));
}
function split(text) {
    const version = text.trim();
    const colon = version.indexOf(':');
    const epoch = colon > 0 && /^\d+$/.test(version.slice(0, colon)) ? version.slice(0, colon) : '';
    const rest = epoch === '' ? version : version.slice(colon + 1);
    const dash = rest.lastIndexOf('-');
    return dash < 0
        ? { epoch, upstream: rest, revision: '' }
        : { epoch, upstream: rest.slice(0, dash), revision: rest.slice(dash + 1) };
}
function comparePart(a, b) {
    let i = 0;
    let j = 0;
    while (i < a.length || j < b.length) {
        while ((i < a.length && !isDigit(a, i)) || (j < b.length && !isDigit(b, j))) {
            const difference = weight(a, i) - weight(b, j);
            if (difference !== 0)
                return difference;
            i += 1;
            j += 1;
        }
        const endA = endOfDigits(a, i);
        const endB = endOfDigits(b, j);
        const difference = compareDigits(a.slice(i, endA), b.slice(j, endB));
        if (difference !== 0)
            return difference;
        i = endA;
        j = endB;
    }
    return 0;
}
const TILDE = 0x7e;
function weight(text, at) {
    if (at >= text.length || isDigit(text, at))
        return 0;
    const code = text.charCodeAt(at);
    if (code === TILDE)
        return -1;
    return isLetter(code) ? code : code + 0x1_00_00;
}
function isDigit(text, at) {
    const code = text.charCodeAt(at);
    return code >= 0x30 && code <= 0x39;
}
function isLetter(code) {
    return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}
function endOfDigits(text, from) {
    let end = from;
    while (end < text.length && isDigit(text, end))
        end += 1;
    return end;
}

;// CONCATENATED MODULE: ./lib/scan/python-version.js

const PATTERN = /^v?(?:(?<epoch>\d+)!)?(?<release>\d+(?:\.\d+)*)(?:[-_.]?(?<kind>alpha|a|beta|b|preview|pre|c|rc)[-_.]?(?<pre>\d*))?(?:-(?<bare>\d+)|(?<post>[-_.]?(?:post|rev|r)[-_.]?(?<postNumber>\d*)))?(?<dev>[-_.]?dev[-_.]?(?<devNumber>\d*))?(?:\+(?<local>[a-z0-9]+(?:[-_.][a-z0-9]+)*))?$/;
const LENGTH_LIMIT = 512;
const KINDS = {
    a: 'a',
    alpha: 'a',
    b: 'b',
    beta: 'b',
    c: 'rc',
    rc: 'rc',
    pre: 'rc',
    preview: 'rc',
};
function comparePythonVersions(a, b) {
    const left = parse(a);
    const right = parse(b);
    if (left === undefined || right === undefined)
        return undefined;
    return (compareDigits(left.epoch, right.epoch) ||
        compareReleases(left.release, right.release) ||
        comparePre(left, right) ||
        compareOptional(left.post, right.post, -1) ||
        compareOptional(left.dev, right.dev, 1) ||
        compareLocals(left.local, right.local));
}
function parse(text) {
    const version = text.trim().toLowerCase();
    const groups = version.length > LENGTH_LIMIT ? undefined : PATTERN.exec(version)?.groups;
    if (groups === undefined)
        return undefined;
    const kind = KINDS[groups['kind'] ?? ''];
    return {
        epoch: groups['epoch'] ?? '',
        release: (groups['release'] ?? '').split('.'),
        pre: kind === undefined ? undefined : { kind, number: groups['pre'] ?? '' },
        post: groups['bare'] ?? (groups['post'] === undefined ? undefined : groups['postNumber']),
        dev: groups['dev'] === undefined ? undefined : groups['devNumber'],
        local: groups['local']?.split(/[-_.]/),
    };
}
function compareReleases(a, b) {
    for (let at = 0; at < Math.max(a.length, b.length); at++) {
        const difference = compareDigits(a[at] ?? '', b[at] ?? '');
        if (difference !== 0)
            return difference;
    }
    return 0;
}
function comparePre(a, b) {
    return preRank(a) - preRank(b) || compareDigits(a.pre?.number ?? '', b.pre?.number ?? '');
}
function preRank({ pre, post, dev }) {
    if (pre !== undefined)
        return ['a', 'b', 'rc'].indexOf(pre.kind);
    return post === undefined && dev !== undefined ? -1 : 3;
}
function compareOptional(a, b, absent) {
    if (a === undefined && b === undefined)
        return 0;
    if (a === undefined)
        return absent;
    return b === undefined ? -absent : compareDigits(a, b);
}
function compareLocals(a, b) {
    if (a === undefined || b === undefined)
        return Number(a !== undefined) - Number(b !== undefined);
    for (let at = 0; at < Math.max(a.length, b.length); at++) {
        const one = a[at];
        const two = b[at];
        if (one === undefined || two === undefined)
            return one === undefined ? -1 : 1;
        const difference = compareLocalPart(one, two);
        if (difference !== 0)
            return difference;
    }
    return 0;
}
function compareLocalPart(a, b) {
    const numbers = Number(/^\d+$/.test(a)) - Number(/^\d+$/.test(b));
    if (numbers !== 0)
        return numbers;
    if (/^\d+$/.test(a))
        return compareDigits(a, b);
    return a < b ? -1 : Number(a > b);
}

;// CONCATENATED MODULE: ./lib/scan/rpm-version.js

function compareRpmVersions(a, b) {
    const left = rpm_version_split(a);
    const right = rpm_version_split(b);
    return (compareDigits(left.epoch, right.epoch) ||
        rpm_version_comparePart(left.version, right.version) ||
        rpm_version_comparePart(left.release, right.release));
}
function rpm_version_split(text) {
    const [, epoch = '', rest = ''] = /^(?:(\d*):)?(.*)$/s.exec(text.trim()) ?? [];
    const dash = rest.lastIndexOf('-');
    return dash < 0
        ? { epoch, version: rest, release: '' }
        : { epoch, version: rest.slice(0, dash), release: rest.slice(dash + 1) };
}
const SEGMENT = /[0-9]+|[A-Za-z]+|[~^]/g;
function rpm_version_comparePart(a, b) {
    const left = a.match(SEGMENT) ?? [];
    const right = b.match(SEGMENT) ?? [];
    for (let at = 0; at < Math.max(left.length, right.length); at++) {
        const one = left[at];
        const two = right[at];
        const difference = rank(one) - rank(two) || rpm_version_compareText(one ?? '', two ?? '');
        if (difference !== 0)
            return difference;
    }
    return 0;
}
function rank(segment) {
    if (segment === undefined)
        return 1;
    if (segment === '~')
        return 0;
    if (segment === '^')
        return 2;
    return isNumber(segment) ? 4 : 3;
}
function rpm_version_compareText(a, b) {
    if (isNumber(a))
        return compareDigits(a, b);
    return a < b ? -1 : Number(a > b);
}
function isNumber(segment) {
    return /^[0-9]/.test(segment);
}

;// CONCATENATED MODULE: ./lib/scan/version-order.js





const ORDERS = {
    deb: compareDebVersions,
    apk: compareApkVersions,
    rpm: compareRpmVersions,
    npm: compareSemver,
    pypi: comparePythonVersions,
    golang: compareSemver,
};
function orderOf(ecosystem) {
    return ORDERS[ecosystem];
}
function isComparable(ecosystem, version) {
    return version.trim() !== '' && orderOf(ecosystem)(version, version) !== undefined;
}
function compareSemver(a, b) {
    const left = (0,semver.parse)(a, { loose: true });
    const right = (0,semver.parse)(b, { loose: true });
    return left === null || right === null ? undefined : left.compare(right);
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


/***/ })

};
