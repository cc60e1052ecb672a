const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 1058;
export const ids = [1058];
export const modules = {

/***/ 51058:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  scan: () => (/* binding */ scan)
});

// EXTERNAL MODULE: ./lib/report/cyclonedx-vulnerabilities.js
var cyclonedx_vulnerabilities = __webpack_require__(37833);
// EXTERNAL MODULE: ./lib/report/gitlab-container-scanning.js
var gitlab_container_scanning = __webpack_require__(26136);
// EXTERNAL MODULE: ./lib/report/junit.js
var junit = __webpack_require__(12711);
// EXTERNAL MODULE: ./lib/report/sarif.js
var sarif = __webpack_require__(21762);
// EXTERNAL MODULE: ./lib/pipeline/existing-image.js
var existing_image = __webpack_require__(65262);
// EXTERNAL MODULE: ./lib/pipeline/open-image.js
var open_image = __webpack_require__(70539);
// EXTERNAL MODULE: ./lib/pipeline/scan-policy.js
var scan_policy = __webpack_require__(14785);
// EXTERNAL MODULE: ../../work/main/node_modules/packageurl-js/index.js
var packageurl_js = __webpack_require__(49939);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(42685);
// EXTERNAL MODULE: ./lib/image/digest.js
var digest = __webpack_require__(22872);
// EXTERNAL MODULE: ./lib/image/parse.js
var parse = __webpack_require__(1825);
// EXTERNAL MODULE: ./lib/image/platform.js
var platform = __webpack_require__(88875);
// EXTERNAL MODULE: ../../work/main/node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(57958);
;// CONCATENATED MODULE: ./lib/sbom/cyclonedx/bill-schema.js

const MOST_COMPONENTS = 1_000_000;
const Text = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* maxLength */.Ru6(16_384));
const PropertySchema = dist/* object */.Ikc({ name: dist/* optional */.lqM(Text, ''), value: dist/* optional */.lqM(Text, '') });
const ComponentSchema = dist/* object */.Ikc({
    type: dist/* optional */.lqM(Text, ''),
    name: Text,
    version: dist/* optional */.lqM(Text, ''),
    purl: dist/* optional */.lqM(Text, ''),
    description: dist/* optional */.lqM(dist/* string */.YjP(), ''),
    properties: dist/* optional */.lqM(dist/* array */.YOg(PropertySchema), []),
    components: dist/* optional */.lqM(dist/* lazy */.RZV(() => ComponentsSchema), []),
});
const ComponentsSchema = dist/* pipe */.FsL(dist/* array */.YOg(ComponentSchema), dist/* maxLength */.Ru6(MOST_COMPONENTS));
/** What is read of a CycloneDX JSON document, versions 1.4 to 1.7. */
const BillSchema = dist/* object */.Ikc({
    bomFormat: dist/* literal */.euz('CycloneDX'),
    specVersion: dist/* picklist */.KIO(['1.4', '1.5', '1.6', '1.7']),
    metadata: dist/* optional */.lqM(dist/* object */.Ikc({ component: dist/* exactOptional */.yqP(ComponentSchema) }), {}),
    components: dist/* optional */.lqM(ComponentsSchema, []),
});
/** A component and all that are nested in it. */
function flatten(components) {
    const found = [];
    const waiting = [...components].toReversed();
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        found.push(next);
        for (const nested of next.components.toReversed())
            waiting.push(nested);
    }
    return found;
}
/** The first value of the first property that has one; names in order of preference. */
function propertyOf({ properties }, ...names) {
    return names
        .map((name) => properties.find((property) => property.name === name)?.value)
        .find((value) => value !== undefined && value !== '');
}

;// CONCATENATED MODULE: ./lib/sbom/cyclonedx/read-bill.js






/** By type of the package URL: `system` packages belong to a distribution; the name of a `namespaced` one has its namespace in it. */
const KINDS = {
    deb: 'system',
    apk: 'system',
    rpm: 'system',
    npm: 'namespaced',
    golang: 'namespaced',
    pypi: 'plain',
};
// What a bill lists besides packages.
const NO_PACKAGES = new Set(['container', 'operating-system', 'file', 'platform', 'device', 'firmware', 'data']);
/**
 * Reads a CycloneDX JSON document (1.4 to 1.7) of ours, of trivy, syft or another tool as the inventory of one image. Source
 * packages come from properties or from `upstream` in the package URL, the system from its component or from `distro`. Packages of
 * kinds that are not catalogued, or without a package URL, are counted in `unread`.
 * @throws SCAN_CONTENT with the path to the fault; also for the bill of an index, which has no packages of its own.
 */
function readBill(text) {
    const bill = parseBill(text);
    const entries = flatten(bill.components);
    const { packages, unread } = sortEntries(entries);
    if (packages.length === 0 && entries.some((entry) => propertyOf(entry, 'slipway:platform') !== undefined))
        throw refusal('it is the bill of an index, which has no packages', 'scan the bills of its platforms');
    const root = bill.metadata.component;
    const imageDigests = root === undefined ? [] : digestsOf(root);
    const itself = (0,digest/* digestOf */.ol)(text);
    const os = systemOf(entries, packages);
    const inventory = {
        platform: platformOf(root, packages),
        digest: imageDigests[0] ?? itself,
        ...(os === undefined ? {} : { os }),
        components: packages.map((one) => componentOf(one, itself)),
    };
    return { inventory, imageDigests, unread };
}
function parseBill(text) {
    try {
        return (0,parse/* parseJson */.qF)(BillSchema, text, 'the bill of materials', 'CONFIG_INVALID');
    }
    catch (cause) {
        if (!(cause instanceof errors/* SlipwayError */.GQ))
            throw cause;
        throw refusal(cause.message, 'name a CycloneDX document in JSON, version 1.4 to 1.7', cause);
    }
}
function sortEntries(entries) {
    const packages = [];
    const unread = new Map();
    const count = (system, reason) => {
        unread.set(system, { system, reason, packages: (unread.get(system)?.packages ?? 0) + 1 });
    };
    for (const entry of entries) {
        const purl = purlOf(entry);
        const ecosystem = purl === undefined ? undefined : ecosystemOf(purl);
        if (purl !== undefined && ecosystem !== undefined)
            packages.push({ entry, ecosystem, purl });
        else if (purl !== undefined && purl.type !== 'oci')
            count(`${purl.type} packages`, 'this kind of package is not catalogued');
        else if (purl === undefined && !NO_PACKAGES.has(entry.type))
            count('components without a package URL', 'what they are cannot be told');
    }
    return { packages, unread: [...unread.values()] };
}
function ecosystemOf({ type }) {
    return Object.keys(KINDS).find((ecosystem) => ecosystem === type);
}
/** Undefined when there is none or it cannot be read. */
function purlOf({ purl }) {
    if (purl === '')
        return undefined;
    try {
        return packageurl_js.PackageURL.fromString(purl);
    }
    catch {
        // The library throws on what is no package URL; the component is then counted as one without.
        return undefined;
    }
}
function componentOf({ entry, ecosystem, purl }, itself) {
    const source = sourceOf(entry, purl, versionOf(entry, purl));
    const layer = propertyOf(entry, 'slipway:layer', 'aquasecurity:trivy:LayerDigest', 'syft:location:0:layerID');
    const architecture = propertyOf(entry, 'slipway:architecture') ?? purl.qualifiers?.['arch'];
    const ownedBy = propertyOf(entry, 'slipway:ownedBy');
    return {
        ecosystem,
        name: KINDS[ecosystem] === 'namespaced' ? fullName(entry, purl) : purl.name,
        version: versionOf(entry, purl),
        purl: entry.purl,
        ...(source === undefined ? {} : { source }),
        ...(architecture === undefined ? {} : { architecture }),
        licenses: [],
        layer: (0,digest/* isDigest */.Bc)(layer) ? layer : itself,
        path: propertyOf(entry, 'slipway:path', 'aquasecurity:trivy:FilePath', 'syft:location:0:path') ?? '',
        ...(ownedBy === undefined ? {} : { ownedBy }),
    };
}
/** The package URL of a Go module is in lower case, the module may not be. */
function fullName({ name: told }, { namespace, name }) {
    const full = typeof namespace === 'string' && namespace !== '' ? `${namespace}/${name}` : name;
    return told.toLowerCase() === full.toLowerCase() ? told : full;
}
/** Some tools put the epoch of a version into a qualifier. */
function versionOf(entry, { version, qualifiers }) {
    const told = entry.version === '' ? (version ?? '') : entry.version;
    const epoch = qualifiers?.['epoch'];
    return epoch === undefined || epoch === '0' || /^\d+:/.test(told) ? told : `${epoch}:${told}`;
}
function sourceOf(entry, { qualifiers }, version) {
    const upstream = upstreamOf(qualifiers?.['upstream'] ?? '', version);
    const name = propertyOf(entry, 'slipway:source:name', 'aquasecurity:trivy:SrcName', 'syft:metadata:source', 'syft:metadata:originPackage') ?? upstream.name;
    if (name === '')
        return undefined;
    const told = propertyOf(entry, 'slipway:source:version', 'syft:metadata:sourceVersion') ??
        trivySourceVersion(entry) ??
        upstream.version;
    return { name, version: told ?? version };
}
/** `name`, `name@version`, or the file name of a source package of rpm, which leaves the epoch out. */
function upstreamOf(text, packageVersion) {
    const [, rpm, rpmVersion] = /^(.+)-([^-]+-[^-]+)\.(?:no)?src\.rpm$/s.exec(text) ?? [];
    if (rpm !== undefined && rpmVersion !== undefined)
        return { name: rpm, version: `${/^\d+:/.exec(packageVersion)?.[0] ?? ''}${rpmVersion}` };
    const [name = '', version] = text.split('@');
    return { name, ...(version === undefined || version === '' ? {} : { version }) };
}
/** Trivy takes the version of a source package apart. */
function trivySourceVersion(entry) {
    const [epoch, version, release] = ['SrcEpoch', 'SrcVersion', 'SrcRelease'].map((name) => propertyOf(entry, `aquasecurity:trivy:${name}`));
    if (version === undefined)
        return undefined;
    return `${epoch === undefined || epoch === '0' ? '' : `${epoch}:`}${version}${release === undefined ? '' : `-${release}`}`;
}
function systemOf(entries, packages) {
    const system = entries.find(({ type }) => type === 'operating-system');
    if (system !== undefined)
        return {
            id: system.name.toLowerCase(),
            versionId: system.version,
            name: system.description === '' ? system.name : system.description,
        };
    const purl = packages.find(({ ecosystem }) => KINDS[ecosystem] === 'system')?.purl;
    return purl === undefined ? undefined : systemOfPurl(purl);
}
/** From `distro=debian-12`, or from the vendor and `distro=12`. */
function systemOfPurl({ namespace, qualifiers }) {
    const [, told, versionId = ''] = /^(?:(.*?)-)?(\d[^-]*)?$/s.exec(qualifiers?.['distro'] ?? '') ?? [];
    const id = told ?? namespace ?? undefined;
    return id === undefined || id === '' ? undefined : { id, versionId, name: id };
}
function platformOf(root, packages) {
    const rootArchitecture = root === undefined ? undefined : purlOf(root)?.qualifiers?.['arch'];
    const named = [
        root === undefined ? undefined : propertyOf(root, 'slipway:platform'),
        rootArchitecture,
        ...packages.map(({ purl }) => purl.qualifiers?.['arch']),
    ];
    for (const name of named) {
        const platform = name === undefined || NO_ARCHITECTURE.has(name) ? undefined : readPlatform(name);
        if (platform !== undefined)
            return platform;
    }
    return { os: 'linux', architecture: 'unknown' };
}
const NO_ARCHITECTURE = new Set(['all', 'noarch', 'any']);
function readPlatform(name) {
    try {
        return (0,platform/* parsePlatform */.FL)(name);
    }
    catch {
        // Architectures of distributions that no platform has; the next package may say more.
        return undefined;
    }
}
function digestsOf(root) {
    const names = [
        root.version,
        purlOf(root)?.version ?? '',
        ...root.properties.filter(({ name }) => name.startsWith('aquasecurity:trivy:')).map(({ value }) => value),
    ];
    return [...new Set(names.map((name) => name.slice(name.lastIndexOf('@') + 1)).filter(digest/* isDigest */.Bc))];
}
function refusal(why, help, cause) {
    return new errors/* SlipwayError */.GQ('SCAN_CONTENT', `the bill of materials cannot be scanned: ${why}`, { help, cause });
}

// EXTERNAL MODULE: ./lib/scan/gate.js
var gate = __webpack_require__(1313);
// EXTERNAL MODULE: ./lib/scan/scan-report.js
var scan_report = __webpack_require__(73254);
;// CONCATENATED MODULE: ./lib/scan/table.js

const HEADINGS = ['SEVERITY', 'ID', 'PACKAGE', 'VERSION', 'FIXED IN', 'PLATFORMS'];
/** Longer cells are cut: a hostile package name must not push the other columns off the screen. */
const CELL_WIDTH = 48;
/** A report as plain text for a terminal, worst first, ending in a newline. Control characters from outside are shown escaped. */
function renderScanTable(report) {
    const rows = report.vulnerabilities.toSorted((a, b) => rank(a) - rank(b)).map(cellsOf);
    const table = rows.length === 0 ? [] : [...alignColumns([HEADINGS, ...rows]), ''];
    const gaps = report.notCovered.map(({ system, packages, reason }) => `not scanned: ${visible(system)}, ${counted(packages, 'package')}: ${visible(reason)}`);
    const ignored = (report.ignored ?? []).map(ignoredLine);
    return `${[...table, `${visible(report.image)}: ${summaryLine(report.summary)}`, ...ignored, ...gaps].join('\n')}\n`;
}
/** `3 vulnerabilities (1 critical, 2 unknown)`; `no known vulnerability`. */
function summaryLine(summary) {
    if (summary.total === 0)
        return 'no known vulnerability';
    const parts = scan_report/* SEVERITIES */.o.filter((severity) => summary[severity] > 0).map((severity) => `${summary[severity]} ${severity}`);
    return `${counted(summary.total, 'vulnerability')} (${parts.join(', ')})`;
}
function rank({ severity }) {
    return scan_report/* SEVERITIES */.o.indexOf(severity);
}
function cellsOf(finding) {
    const { severity, id, package: name, version, fixedVersion, platforms } = finding;
    return [severity, id, name, version, fixedVersion ?? '-', platforms.join(' ')].map((cell) => cut(visible(cell)));
}
function ignoredLine({ severity, id, package: name, version, reason, expires }) {
    const finding = [id, 'in', name, version].map((word) => cut(visible(word))).join(' ');
    return `ignored until ${visible(expires)}: ${finding} (${severity}): ${visible(reason)}`;
}
function alignColumns(rows) {
    const widths = HEADINGS.map((_, column) => rows.reduce((width, row) => Math.max(width, row[column]?.length ?? 0), 0));
    return rows.map((row) => row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd());
}
function cut(cell) {
    return cell.length <= CELL_WIDTH ? cell : `${cell.slice(0, CELL_WIDTH - 1)}…`;
}
function counted(count, noun) {
    return count === 1 ? `1 ${noun}` : `${count} ${noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`}`;
}
/** Controls, line separators and the marks that turn the direction of text: what could repaint a terminal. */
function visible(text) {
    return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}

// EXTERNAL MODULE: ./lib/version.js
var version = __webpack_require__(86144);
// EXTERNAL MODULE: ./lib/hosts/commands/context.js
var commands_context = __webpack_require__(73452);
// EXTERNAL MODULE: ./lib/hosts/commands/inspect.js + 2 modules
var inspect = __webpack_require__(87555);
// EXTERNAL MODULE: ./lib/hosts/commands/scan-policy.js + 1 modules
var commands_scan_policy = __webpack_require__(46227);
;// CONCATENATED MODULE: ./lib/hosts/commands/scan.js














const FORMATS = ['table', 'json', 'sarif', 'gitlab', 'cyclonedx', 'junit'];
const BILL_LIMIT_BYTES = 64 << 20;
/** `scan REF`, or `scan --sbom FILE`: one ScanReport over all platforms; the gate decides the exit code. */
async function scan(context) {
    const { inputs, problems, ports } = context;
    const [ref] = (0,commands_context/* takeArguments */.o)(context, ['REF'], inputs.sbom === undefined ? 0 : 1);
    const format = inputs.format ?? 'table';
    if (!FORMATS.includes(format))
        problems.add('format', `${JSON.stringify(format)} is not one of ${FORMATS.join(', ')}`);
    const platforms = (0,inspect.platformsOf)(context);
    const policy = await (0,commands_scan_policy/* readScanPolicy */.G)(context);
    problems.throwIfAny();
    const found = inputs.sbom === undefined
        ? await scanReference(context, ref ?? '', platforms, policy)
        : await scanBill(context, inputs.sbom, ref, policy);
    const { failOn, unknownSeverity, ignoreUnfixed } = inputs;
    const verdict = (0,gate/* judge */.S4)(found.report, { failOn, unknownSeverity, ignoreUnfixed });
    for (const warning of verdict.warnings)
        ports.log.warn(warning);
    if (verdict.refused)
        ports.log.error(verdict.summary);
    const refusedExit = inputs.gate === 'warn' ? 14 : 10;
    return {
        exit: verdict.refused ? refusedExit : 0,
        json: found.report,
        text: await render(format, found, verdict, context),
    };
}
async function scanReference(context, ref, platforms, policy) {
    const { ports, signal } = context;
    const { source, reference, name } = await context.locate(ref);
    const image = await (0,open_image/* openImage */.UY)(source, reference, { signal });
    const digest = image.root.descriptor.digest;
    const ours = await (0,existing_image/* scanImage */.F)(image, `${name}@${digest}`, platforms, ports, { signal });
    const report = withPolicy(context, ours, policy, name, image);
    return { report, name: `${name}@${digest}`, bill: () => billOf(context, image, name) };
}
/** The document's components are matched instead of the image's; with REF it must be about that image. */
async function scanBill(context, path, ref, policy) {
    const { ports, signal } = context;
    const text = Buffer.from(await context.readFile(path, BILL_LIMIT_BYTES)).toString('utf8');
    const { inventory, imageDigests, unread } = readBill(text);
    const image = ref === undefined ? undefined : await openReference(context, ref);
    if (image !== undefined && imageDigests.length > 0 && !namesImage(imageDigests, image))
        (0,inspect.wrongInput)('sbom', `${path} is about another image than ${ref ?? ''}`);
    const name = ref ?? path;
    const matched = await ports.matcher.match(name, [inventory], { signal });
    const ours = { ...matched, notCovered: [...matched.notCovered, ...unread] };
    return { report: withPolicy(context, ours, policy, name, image), name, bill: () => Promise.resolve(text) };
}
async function openReference(context, ref) {
    const { source, reference } = await context.locate(ref);
    return (0,open_image/* openImage */.UY)(source, reference, { signal: context.signal });
}
function namesImage(digests, { root, children }) {
    const own = [root.descriptor.digest, ...children.map(({ content }) => content.descriptor.digest)];
    return own.some((digest) => digests.includes(digest));
}
function withPolicy({ ports }, ours, policy, name, image) {
    const root = image?.root.descriptor.digest;
    const subject = { name, digests: root === undefined ? [] : [root], children: image?.children ?? [] };
    const { report, warnings } = (0,scan_policy/* applyScanPolicy */.o)(ours, policy, subject, ports.clock.now());
    for (const warning of warnings)
        ports.log.warn(warning);
    return report;
}
async function billOf(context, image, name) {
    const { ports, signal } = context;
    const { platform, content } = (0,open_image/* chooseOnePlatform */.zc)(image, (0,inspect.platformsOf)(context));
    const inventory = await ports.cataloguer.catalogue(image.source, content, platform, { signal });
    return ports.bill.write(inventory, { name, digest: content.descriptor.digest });
}
async function render(format, { report, name, bill }, verdict, { inputs }) {
    const context = { imageReference: name, toolVersion: version/* VERSION */.x };
    switch (format) {
        case 'json':
            return JSON.stringify(report, undefined, 2);
        case 'sarif':
            return (0,sarif.renderSarif)(report, context);
        case 'gitlab': {
            const { defaultBranchImage } = inputs;
            return (0,gitlab_container_scanning.renderContainerScanning)(report, {
                ...context,
                ...(defaultBranchImage === undefined ? {} : { defaultBranchImage }),
            });
        }
        case 'junit':
            return (0,junit.renderJUnit)(report, verdict);
        case 'cyclonedx':
            return (0,cyclonedx_vulnerabilities.addVulnerabilities)(await bill(), report);
        default:
            return renderScanTable(report);
    }
}


/***/ }),

/***/ 37833:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   addVulnerabilities: () => (/* binding */ addVulnerabilities)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57958);
/* harmony import */ var _image_parse_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1825);
/* harmony import */ var _finding_identity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78957);
/* harmony import */ var _findings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27829);
/* harmony import */ var _visible_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1449);





const ComponentSchema = valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    'bom-ref': valibot__WEBPACK_IMPORTED_MODULE_3__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
    group: valibot__WEBPACK_IMPORTED_MODULE_3__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
    name: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    version: valibot__WEBPACK_IMPORTED_MODULE_3__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
    purl: valibot__WEBPACK_IMPORTED_MODULE_3__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
});
const BillSchema = valibot__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({
    bomFormat: valibot__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz('CycloneDX'),
    specVersion: valibot__WEBPACK_IMPORTED_MODULE_3__/* .picklist */ .KIO(['1.4', '1.5', '1.6']),
    components: valibot__WEBPACK_IMPORTED_MODULE_3__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(ComponentSchema), []),
});
/**
 * A bill of materials (CycloneDX JSON 1.4 to 1.6) with the findings that are about its packages as `vulnerabilities`, in place of
 * any it has. Packages are found by their package URL, whatever its qualifiers, else by name and version; findings about packages
 * of other platforms are left out. What rules ignore is listed as `in_triage` with the reason.
 * @throws CONFIG_INVALID with the path to the fault when the text is no such bill.
 */
function addVulnerabilities(bill, report) {
    const { components } = (0,_image_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(BillSchema, bill, 'the bill of materials', 'CONFIG_INVALID');
    const references = referencesOf(components);
    const findings = [...(0,_findings_js__WEBPACK_IMPORTED_MODULE_2__/* .worstFirst */ .m)([report]).map(({ vulnerability }) => vulnerability), ...(report.ignored ?? [])];
    const present = findings.filter((finding) => references(finding).length > 0);
    const groups = Map.groupBy(present, (finding) => JSON.stringify([finding.id, reasonOf(finding)]));
    const vulnerabilities = Array.from(groups.values(), (group, at) => entryFor(group, at, references));
    const document = JSON.parse(bill);
    return JSON.stringify({ ...document, vulnerabilities });
}
/** The findings of one vulnerability, worst first. */
function entryFor(findings, at, references) {
    const [finding] = findings;
    if (finding === undefined)
        throw new Error('a group has no finding');
    const { id, severity, aliases } = finding;
    const reason = reasonOf(finding);
    const affects = findings.flatMap((one) => references(one).map((ref) => [ref, (0,_visible_text_js__WEBPACK_IMPORTED_MODULE_4__/* .visibleLine */ .P)(one.version)]));
    return {
        'bom-ref': `vulnerability:${at}:${(0,_visible_text_js__WEBPACK_IMPORTED_MODULE_4__/* .visibleLine */ .P)(id)}`,
        id: (0,_visible_text_js__WEBPACK_IMPORTED_MODULE_4__/* .visibleLine */ .P)(id),
        source: sourceOf(id),
        references: aliases.map((alias) => ({ id: (0,_visible_text_js__WEBPACK_IMPORTED_MODULE_4__/* .visibleLine */ .P)(alias), source: sourceOf(alias) })),
        ratings: [{ severity }],
        recommendation: [...new Set(findings.map((one) => (0,_finding_identity_js__WEBPACK_IMPORTED_MODULE_1__/* .remedyFor */ .wJ)(one, _visible_text_js__WEBPACK_IMPORTED_MODULE_4__/* .visibleLine */ .P)))].join('\n'),
        ...(reason === undefined ? {} : { analysis: { state: 'in_triage', detail: reason } }),
        affects: Array.from(new Map(affects), ([ref, version]) => ({ ref, versions: [{ version, status: 'affected' }] })),
    };
}
function sourceOf(id) {
    const url = (0,_findings_js__WEBPACK_IMPORTED_MODULE_2__/* .advisoryUrl */ .L)(id);
    return { name: 'OSV', ...(url === undefined ? {} : { url }) };
}
function reasonOf(finding) {
    return 'reason' in finding ? (0,_visible_text_js__WEBPACK_IMPORTED_MODULE_4__/* .visibleLine */ .P)(`ignored until ${finding.expires}: ${finding.reason}`) : undefined;
}
function referencesOf(components) {
    const byPackage = new Map();
    for (const { 'bom-ref': reference, group, name, version, purl } of components) {
        if (reference === undefined)
            continue;
        const fullName = group === undefined || group === '' ? name : `${group}/${name}`;
        for (const key of [packageKey(purl ?? ''), nameKey(fullName, version ?? '')])
            byPackage.set(key, (byPackage.get(key) ?? new Set()).add(reference));
    }
    byPackage.delete('');
    return ({ package: name, version, why }) => [
        ...(byPackage.get(packageKey(why.purl)) ?? byPackage.get(nameKey(name, version)) ?? []),
    ];
}
/** A report over several platforms names the package of one of them: the architecture in the qualifiers does not count. */
function packageKey(purl) {
    return purl.replace(/[?#].*$/s, '');
}
function nameKey(name, version) {
    return [name, version].join('\n');
}


/***/ }),

/***/ 78957:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _M: () => (/* binding */ repositoryOf),
/* harmony export */   ax: () => (/* binding */ fingerprintOf),
/* harmony export */   jb: () => (/* binding */ describeFinding),
/* harmony export */   wJ: () => (/* binding */ remedyFor)
/* harmony export */ });
/* unused harmony export packageOf */
/* harmony import */ var _image_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22872);

/** `ghcr.io/o/app` of `ghcr.io/o/app:1.2@sha256:…`. */
function repositoryOf(reference) {
    return reference.replace(/@.*$/s, '').replace(/:[^/:]*$/, '');
}
/** A package URL without version, qualifiers and subpath: what stays the same when the package is updated. */
function packageOf(purl) {
    return purl.replace(/[?#].*$/s, '').replace(/@[^/@]*$/, '');
}
/** Hex; the same vulnerability of the same package in later images of the repository has the same. */
function fingerprintOf(finding, imageReference) {
    const name = finding.why.purl === '' ? finding.package : packageOf(finding.why.purl);
    return (0,_image_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .hexOf */ .ZD)((0,_image_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)([name, finding.id, repositoryOf(imageReference)].join('\n')));
}
/** `upgrade openssl from 3.0.1 to 3.0.2`, or that there is nothing to upgrade to; `quote` wraps what comes from outside. */
function remedyFor(finding, quote) {
    const { package: name, version, fixedVersion } = finding;
    return fixedVersion === undefined
        ? `No version of ${quote(name)} that fixes this is known.`
        : `Upgrade ${quote(name)} from ${quote(version)} to ${quote(fixedVersion)}.`;
}
/** One sentence: what was found where, and why it counts. */
function describeFinding(finding, quote) {
    const { id, package: name, version, why, platforms } = finding;
    const where = platforms.length === 0 ? '' : ` on ${platforms.map(quote).join(', ')}`;
    const by = why.scanner === undefined ? '' : `, says ${quote(why.scanner)}`;
    return `${quote(name)} ${quote(version)}${where} has ${quote(id)}: ${quote(why.source)} is in ${quote(why.range)} (${quote(why.advisory)}${by}).`;
}


/***/ }),

/***/ 26136:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderContainerScanning: () => (/* binding */ renderContainerScanning)
/* harmony export */ });
/* harmony import */ var _image_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22872);
/* harmony import */ var _finding_identity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78957);
/* harmony import */ var _findings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27829);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(91202);
/* harmony import */ var _visible_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1449);





const SCHEMA_VERSION = '15.0.7';
const LONGEST_NAME = 255;
const LONGEST_SOLUTION = 7000;
const MOST_IDENTIFIERS = 20;
const SEVERITY_WORDS = {
    critical: 'Critical',
    high: 'High',
    medium: 'Medium',
    low: 'Low',
    unknown: 'Unknown',
};
/**
 * GitLab's report of container scanning (security-report-schemas 15.0.7): the artifact `reports:container_scanning`. What rules
 * ignore is left out, since GitLab knows no such state in a report. Equal reports give equal bytes.
 */
function renderContainerScanning(report, context) {
    const time = new Date(report.scanTime);
    const tool = { id: 'slipway', name: 'Slipway', version: text(context.toolVersion), vendor: { name: 'Slipway' } };
    const findings = (0,_findings_js__WEBPACK_IMPORTED_MODULE_2__/* .worstFirst */ .m)([report]).map(({ vulnerability }) => vulnerability);
    const document = {
        version: SCHEMA_VERSION,
        scan: {
            analyzer: tool,
            scanner: tool,
            start_time: timeWithoutZone(context.startTime ?? time),
            end_time: timeWithoutZone(context.endTime ?? time),
            status: 'success',
            type: 'container_scanning',
            messages: report.notCovered.map((gap) => ({ level: 'warn', value: gapText(gap) })),
        },
        vulnerabilities: findings.map((finding) => entryFor(finding, context, systemOf(findings))),
    };
    return `${JSON.stringify(document, undefined, 1)}\n`;
}
function entryFor(finding, context, system) {
    const { id, package: name, version, severity } = finding;
    const links = identifiersOf(finding).flatMap(({ url }) => (url === undefined ? [] : [{ url }]));
    return {
        id: uuidOf((0,_finding_identity_js__WEBPACK_IMPORTED_MODULE_1__/* .fingerprintOf */ .ax)(finding, context.imageReference), version),
        name: text(`${id} in ${name}`, LONGEST_NAME),
        description: (0,_finding_identity_js__WEBPACK_IMPORTED_MODULE_1__/* .describeFinding */ .jb)(finding, _markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .markdownCode */ .D9),
        severity: SEVERITY_WORDS[severity],
        solution: (0,_finding_identity_js__WEBPACK_IMPORTED_MODULE_1__/* .remedyFor */ .wJ)(finding, _markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .markdownCode */ .D9).slice(0, LONGEST_SOLUTION).toWellFormed(),
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
/** The first is the primary one, by which GitLab tells findings apart. */
function identifiersOf({ id, aliases }) {
    return [id, ...aliases].slice(0, MOST_IDENTIFIERS).map((name) => {
        const url = (0,_findings_js__WEBPACK_IMPORTED_MODULE_2__/* .advisoryUrl */ .L)(name);
        const type = /^[A-Za-z]+(?=-)/.exec(name)?.[0].toLowerCase() ?? 'advisory';
        return { type, name: text(name), value: text(name), ...(url === undefined ? {} : { url }) };
    });
}
function defaultBranchImage({ defaultBranchImage: image }) {
    return image === undefined || image === '' || image.length > LONGEST_NAME
        ? {}
        : { default_branch_image: (0,_visible_text_js__WEBPACK_IMPORTED_MODULE_4__/* .visibleLine */ .P)(image) };
}
/** Language packages are in the system of the image as well. */
function systemOf(findings) {
    return findings.map(distroOf).find((distro) => distro !== undefined) ?? 'unknown';
}
/** `debian 13` of `…?distro=debian-13`. */
function distroOf({ why }) {
    const distro = /[?&]distro=([^&#]+)/.exec(why.purl)?.[1];
    return distro?.replace('-', ' ');
}
/** A UUID of version 8 (RFC 9562): GitLab advises one for each entry. */
function uuidOf(...parts) {
    const hex = (0,_image_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .hexOf */ .ZD)((0,_image_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(parts.join('\n')));
    const variant = ((Number.parseInt(hex.slice(16, 18), 16) & 0x3f) | 0x80).toString(16);
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(18, 20)}-${hex.slice(20, 32)}`;
}
/** UTC without the Z, as the schema wants it. */
function timeWithoutZone(time) {
    return time.toISOString().slice(0, 19);
}
function gapText({ system, packages, reason }) {
    return (0,_visible_text_js__WEBPACK_IMPORTED_MODULE_4__/* .visibleLine */ .P)(`not scanned: ${system} (${packages === 1 ? '1 package' : `${packages} packages`}): ${reason}`);
}
/** Never empty: the schema has a least length for most texts. */
function text(value, longest = Number.POSITIVE_INFINITY) {
    const line = (0,_visible_text_js__WEBPACK_IMPORTED_MODULE_4__/* .visibleLine */ .P)(value);
    if (line === '')
        return 'unknown';
    return line.length <= longest ? line : `${line.slice(0, longest - 1).toWellFormed()}…`;
}


/***/ }),

/***/ 12711:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderJUnit: () => (/* binding */ renderJUnit)
/* harmony export */ });
/* harmony import */ var _finding_identity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78957);
/* harmony import */ var _findings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27829);
/* harmony import */ var _visible_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1449);



/**
 * The verdict of the gate as a JUnit report, the form that every CI system shows: one case for the gate itself, one for each finding.
 * A finding that refuses the image is a failure, one that rules ignore is skipped with the reason, any other passes.
 */
function renderJUnit(report, verdict) {
    const offending = new Set(verdict.offending.map(keyOf));
    const findings = (0,_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .worstFirst */ .m)([report]).map(({ vulnerability }) => vulnerability);
    const ignored = report.ignored ?? [];
    const cases = [
        gateCase(report, verdict),
        ...findings.map((finding) => findingCase(finding, offending.has(keyOf(finding)))),
        ...ignored.map(ignoredCase),
    ];
    const failures = findings.filter((finding) => offending.has(keyOf(finding))).length + Number(verdict.refused);
    const counts = `tests="${cases.length}" failures="${failures}" errors="0"`;
    const name = attribute(`gate of ${report.image}`);
    return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="Slipway" ${counts}>
<testsuite name=${name} ${counts} skipped="${ignored.length}" timestamp=${attribute(report.scanTime.slice(0, 19))}>
${cases.join('\n')}
</testsuite>
</testsuites>
`;
}
function gateCase({ image }, { refused, limit, summary, warnings }) {
    const open = `<testcase classname="slipway.gate" name=${attribute(`fail-on ${limit}: ${image}`)} time="0">`;
    const output = `<system-out>${element([summary, ...warnings].join('\n'))}</system-out>`;
    const failure = refused ? `<failure type="GATE_REFUSED" message=${attribute(summary)}></failure>` : '';
    return `${open}${failure}${output}</testcase>`;
}
function findingCase(finding, offends) {
    const body = `${(0,_finding_identity_js__WEBPACK_IMPORTED_MODULE_0__/* .describeFinding */ .jb)(finding, plain)}\n${(0,_finding_identity_js__WEBPACK_IMPORTED_MODULE_0__/* .remedyFor */ .wJ)(finding, plain)}`;
    const detail = offends
        ? `<failure type=${attribute(finding.severity)} message=${attribute(titleOf(finding))}>${element(body)}</failure>`
        : `<system-out>${element(body)}</system-out>`;
    return `${openCase(finding)}${detail}</testcase>`;
}
function ignoredCase(finding) {
    return `${openCase(finding)}<skipped message=${attribute(`ignored until ${finding.expires}: ${finding.reason}`)}/></testcase>`;
}
function openCase(finding) {
    const { package: name, why } = finding;
    const type = /^pkg:([a-z]+)\//.exec(why.purl)?.[1] ?? 'package';
    return `<testcase classname=${attribute(`slipway.${type}.${name}`)} name=${attribute(titleOf(finding))} time="0">`;
}
function keyOf({ id, package: name, version, why }) {
    return [id, name, version, why.purl].join('\n');
}
function titleOf({ id, package: name, version, severity }) {
    return `${id} in ${name} ${version} (${severity})`;
}
function plain(text) {
    return text;
}
function attribute(value) {
    return `"${escapeXml((0,_visible_text_js__WEBPACK_IMPORTED_MODULE_2__/* .visibleLine */ .P)(value))}"`;
}
function element(value) {
    return escapeXml((0,_visible_text_js__WEBPACK_IMPORTED_MODULE_2__/* .visibleText */ .Q)(value));
}
/** What is left after invisible characters are spelled out are characters of XML 1.0 but for U+FFFE and U+FFFF (§2.2). */
function escapeXml(value) {
    return value
        .replaceAll(/[\ufffe\uffff]/g, '\ufffd')
        .replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}


/***/ }),

/***/ 21762:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderSarif: () => (/* binding */ renderSarif)
/* harmony export */ });
/* harmony import */ var _scan_scan_report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73254);
/* harmony import */ var _finding_identity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78957);
/* harmony import */ var _findings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27829);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(91202);
/* harmony import */ var _visible_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1449);





// GitHub refuses a run with more ("SARIF results exceed limit"). The worst come first.
const MOST_RESULTS = 25_000;
const MOST_CHARACTERS = 1000;
/** A number inside each band of CVSS (v3.1 §5): what GitHub derives its own words from. Without a rating there is none. */
const SECURITY_SEVERITY = {
    critical: '9.5',
    high: '8.0',
    medium: '5.5',
    low: '2.0',
    unknown: undefined,
};
const LEVELS = { critical: 'error', high: 'error', medium: 'warning', low: 'note', unknown: 'warning' };
/**
 * SARIF 2.1.0 as GitHub's code scanning takes it: a rule is a vulnerability, a result is a package that has it. Fingerprints are our
 * own and outlive new versions of the package and of the image. What rules ignore is left out, since GitHub shows suppressed
 * results as open ones; what was not scanned is told as a notification. Equal reports give equal bytes.
 */
function renderSarif(report, context) {
    const findings = (0,_findings_js__WEBPACK_IMPORTED_MODULE_2__/* .worstFirst */ .m)([report])
        .map(({ vulnerability }) => vulnerability)
        .slice(0, MOST_RESULTS);
    const rules = [...Map.groupBy(findings, ({ id }) => id)];
    const index = new Map(rules.map(([id], at) => [id, at]));
    const location = locationOf(context);
    const run = {
        tool: {
            driver: { name: 'Slipway', version: line(context.toolVersion), rules: rules.map(([, about]) => ruleFor(about)) },
        },
        automationDetails: { id: `slipway/${uriPath(context.category ?? (0,_finding_identity_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryOf */ ._M)(context.imageReference))}/` },
        invocations: [
            { executionSuccessful: true, toolExecutionNotifications: notifications(report, findings.length, context) },
        ],
        columnKind: 'utf16CodeUnits',
        results: findings.map((finding) => resultFor(finding, index.get(finding.id) ?? -1, location, context)),
    };
    const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
    return `${JSON.stringify(log, undefined, 1)}\n`;
}
/** The findings of one vulnerability, worst first. */
function ruleFor(findings) {
    const [finding] = findings;
    if (finding === undefined)
        throw new Error('a rule has no finding');
    const { id, severity, aliases } = finding;
    const names = aliases.length === 0 ? '' : ` (${aliases.slice(0, 10).join(', ')})`;
    const uri = (0,_findings_js__WEBPACK_IMPORTED_MODULE_2__/* .advisoryUrl */ .L)(id);
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
                .map((one) => `- ${(0,_finding_identity_js__WEBPACK_IMPORTED_MODULE_1__/* .remedyFor */ .wJ)(one, _markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .markdownCode */ .D9)}`)
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
function remedyText(finding) {
    return message((0,_finding_identity_js__WEBPACK_IMPORTED_MODULE_1__/* .remedyFor */ .wJ)(finding, _visible_text_js__WEBPACK_IMPORTED_MODULE_4__/* .visibleLine */ .P));
}
function resultFor(finding, ruleIndex, uri, { imageReference }) {
    const { id, package: name, version, severity, fixedVersion, why, platforms } = finding;
    const fingerprint = (0,_finding_identity_js__WEBPACK_IMPORTED_MODULE_1__/* .fingerprintOf */ .ax)(finding, imageReference);
    return {
        ruleId: line(id),
        ruleIndex,
        level: LEVELS[severity],
        message: { text: message(`${(0,_finding_identity_js__WEBPACK_IMPORTED_MODULE_1__/* .describeFinding */ .jb)(finding, _visible_text_js__WEBPACK_IMPORTED_MODULE_4__/* .visibleLine */ .P)} ${(0,_finding_identity_js__WEBPACK_IMPORTED_MODULE_1__/* .remedyFor */ .wJ)(finding, _visible_text_js__WEBPACK_IMPORTED_MODULE_4__/* .visibleLine */ .P)}`) },
        locations: [
            {
                physicalLocation: { artifactLocation: { uri }, region: { startLine: 1 } },
                logicalLocations: [
                    { name: line(`${name} ${version}`), fullyQualifiedName: line(why.purl), kind: 'package' },
                    { name: line(why.layer.slice(0, 19)), fullyQualifiedName: line(why.layer), kind: 'layer' },
                ],
                message: { text: message(`in ${imageReference}`) },
            },
        ],
        // GitHub compares only the first; the second is for other readers.
        partialFingerprints: { primaryLocationLineHash: `${fingerprint}:1`, 'slipwayFinding/v1': fingerprint },
        properties: {
            package: line(name),
            version: line(version),
            ...(fixedVersion === undefined ? {} : { fixedVersion: line(fixedVersion) }),
            severity,
            platforms: platforms.map(line),
        },
    };
}
function notifications(report, shown, { imageReference }) {
    const missing = report.vulnerabilities.length - shown;
    const texts = [
        ...report.notCovered.map(gapText),
        ...(missing === 0 ? [] : [`${missing} more findings of lesser severity in ${imageReference} are left out`]),
    ];
    return texts.map((text) => ({ level: 'warning', message: { text: message(text) } }));
}
function gapText({ system, packages, reason }) {
    return `not scanned: ${system} (${packages === 1 ? '1 package' : `${packages} packages`}): ${reason}`;
}
function locationOf({ dockerfile, imageReference }) {
    const path = dockerfile?.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '');
    const inside = path !== undefined && path !== '' && !path.startsWith('/') && !path.split('/').includes('..');
    return uriPath(inside ? path : (0,_finding_identity_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryOf */ ._M)(imageReference));
}
function uriPath(path) {
    return path
        .split('/')
        .map((segment) => encodeURIComponent(segment.toWellFormed()))
        .join('/');
}
function line(text) {
    return cut((0,_visible_text_js__WEBPACK_IMPORTED_MODULE_4__/* .visibleLine */ .P)(text));
}
/** In a message brackets make links and braces are placeholders (SARIF 2.1.0 §3.11.5, §3.11.6). */
function message(text) {
    return cut((0,_visible_text_js__WEBPACK_IMPORTED_MODULE_4__/* .visibleLine */ .P)(text))
        .replaceAll(/[\\[\]]/g, String.raw `\$&`)
        .replaceAll(/[{}]/g, '$&$&');
}
function cut(text) {
    return text.length <= MOST_CHARACTERS ? text : `${text.slice(0, MOST_CHARACTERS - 1).toWellFormed()}…`;
}


/***/ })

};
