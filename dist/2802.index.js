const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 2802;
export const ids = [2802];
export const modules = {

/***/ 62802:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rescan: () => (/* binding */ rescan_rescan)
});

// EXTERNAL MODULE: ./lib/image/reference.js
var image_reference = __webpack_require__(68424);
// EXTERNAL MODULE: ./lib/pipeline/open-image.js
var open_image = __webpack_require__(72448);
// EXTERNAL MODULE: ./lib/pipeline/provenance-facts.js
var provenance_facts = __webpack_require__(74833);
// EXTERNAL MODULE: ./lib/pipeline/request.js
var request = __webpack_require__(6547);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/image/platform.js
var image_platform = __webpack_require__(88758);
// EXTERNAL MODULE: ./lib/scan/merge-reports.js
var merge_reports = __webpack_require__(85759);
// EXTERNAL MODULE: ./lib/scan/visible.js
var visible = __webpack_require__(73483);
;// CONCATENATED MODULE: ./lib/scan/difference.js


function differenceBetween(before, now) {
    if (before === undefined)
        return { new: now.vulnerabilities, gone: [] };
    const known = findingsOf(before);
    const present = findingsOf(now);
    const scanners = new Set([...present.values()].flat().map(({ why }) => why.scanner));
    return {
        since: before.scanTime,
        new: now.vulnerabilities.filter((finding) => !has(known, finding)),
        gone: before.vulnerabilities.filter((finding) => !has(present, finding) && (finding.why.scanner === undefined || scanners.has(finding.why.scanner))),
    };
}
function differenceLines({ since, new: found, gone }) {
    if (since === undefined)
        return ['nothing to compare with: every finding is new'];
    if (found.length + gone.length === 0)
        return [`nothing new since ${since}`];
    const fixedIn = ({ fixedVersion }) => fixedVersion === undefined ? 'no fix' : `fixed in ${(0,visible/* visible */.R)(fixedVersion)}`;
    return [
        ...found.map((one) => `new since ${since}: ${subjectOf(one)} (${one.severity}, ${fixedIn(one)})`),
        ...gone.map((one) => `gone since ${since}: ${subjectOf(one)} (${one.severity})`),
    ];
}
function subjectOf({ id, package: name, version }) {
    return [id, 'in', name, version].map(visible/* visible */.R).join(' ');
}
function findingsOf({ vulnerabilities, ignored = [] }) {
    return Map.groupBy([...vulnerabilities, ...ignored], packageKey);
}
function has(findings, finding) {
    return (findings.get(packageKey(finding)) ?? []).some((other) => (0,merge_reports/* isSameVulnerability */.Ft)(other, finding));
}
function packageKey({ package: name, version, why }) {
    return [why.purl === '' ? name : why.purl.replace(/[?#].*$/s, ''), version].join('\n');
}

// EXTERNAL MODULE: ./lib/scan/vuln-predicate.js
var vuln_predicate = __webpack_require__(67126);
// EXTERNAL MODULE: ./lib/sign/statement.js
var statement = __webpack_require__(32768);
// EXTERNAL MODULE: ./lib/pipeline/scan-policy.js + 2 modules
var scan_policy = __webpack_require__(86454);
// EXTERNAL MODULE: ./lib/pipeline/signing.js
var signing = __webpack_require__(36757);
;// CONCATENATED MODULE: ./lib/pipeline/rescan.js








async function readAttested({ repository, image, children }, verifier, call) {
    const demands = demandsOf(image, children);
    const accepted = await verifier.read(repository, demands, { ...call, every: true });
    const isThere = (digest, type) => accepted.some((one) => one.digest === digest && one.predicateType === type);
    const isWhole = demands.every(({ subject, predicateTypes }) => predicateTypes.every((type) => isThere(subject.digest, type)));
    if (!isWhole)
        throw await unattested(repository, image, demands, verifier, call);
    const bills = [...Map.groupBy(ofType(accepted, statement/* PREDICATE_TYPES */.Cs.cyclonedx), ({ digest }) => digest)].map(([digest, [first]]) => [digest, JSON.stringify(first?.predicate)]);
    return { bills: new Map(bills), before: firstScan(ofType(accepted, statement/* PREDICATE_TYPES */.Cs.vuln)) };
}
function demandsOf({ root }, children) {
    const { sign, cyclonedx, vuln } = statement/* PREDICATE_TYPES */.Cs;
    const about = children.map(({ content }) => content.descriptor);
    const isOnly = about.some(({ digest }) => digest === root.descriptor.digest);
    return [
        ...(isOnly ? [] : [{ subject: root.descriptor, predicateTypes: [sign] }]),
        ...about.map((subject) => ({ subject, predicateTypes: [sign, cyclonedx, vuln] })),
    ];
}
function ofType(accepted, type) {
    return accepted.filter(({ predicateType }) => predicateType === type);
}
function firstScan(statements) {
    const reports = [...Map.groupBy(statements, ({ digest }) => digest).values()].map((all) => {
        const own = all.flatMap(({ predicate }) => (0,vuln_predicate/* reportIn */.kf)(predicate) ?? []);
        return own.toSorted((a, b) => Date.parse(a.scanTime) - Date.parse(b.scanTime))[0];
    });
    const [first, ...others] = reports.filter((report) => report !== undefined);
    return first === undefined || others.length + 1 < reports.length ? undefined : (0,merge_reports/* mergeReports */.C1)([first, ...others]);
}
async function unattested(repository, { root }, demands, verifier, call) {
    const result = await verifier.verify(repository, demands, call);
    const reference = `${repository.name}@${root.descriptor.digest}`;
    return new errors/* SlipwayError */.GQ('VERIFY_FAILED', `${reference} cannot be scanned anew: ${(0,signing/* failures */.e9)(result)}`, {
        facts: { reference },
        help: 'name who signed the release; an image without a signed bill of materials and scan is read from its layers: slipway scan REF',
    });
}
async function rescan({ repository, image, children }, { bills, before }, ports, { readBill, policy, ...call }) {
    const read = children.map((child) => inventoryOf(child, image, bills, readBill));
    const { digest } = image.root.descriptor;
    const matched = await ports.matcher.match(`${repository.name}@${digest}`, read.map(({ inventory }) => inventory), call);
    const ours = { ...matched, notCovered: [...matched.notCovered, ...distinct(read.flatMap(({ unread }) => unread))] };
    const subject = { name: repository.name, digests: [digest], children: image.children };
    const { report, warnings } = (0,scan_policy/* applyScanPolicy */.o)(ours, policy, subject, ports.clock.now());
    for (const warning of warnings)
        ports.log.warn(warning);
    if (before === undefined)
        ports.log.warn('the scan of the release was made by another scanner: nothing to compare with');
    return { report, difference: differenceBetween(before, report) };
}
function inventoryOf({ content, platform }, { root }, bills, readBill) {
    const { digest } = content.descriptor;
    const read = readBill(bills.get(digest) ?? '');
    const own = [digest, content.manifest.config.digest, root.descriptor.digest];
    if (read.imageDigests.length > 0 && !read.imageDigests.some((named) => own.includes(named)))
        throw new errors/* SlipwayError */.GQ('VERIFY_FAILED', `the bill of materials attested of ${digest} is about another image`, {
            facts: { digest, named: read.imageDigests.slice(0, 3).join(', ') },
            help: 'attest the bill of this image, or read its layers: slipway scan REF',
        });
    return { ...read, inventory: { ...read.inventory, platform, digest } };
}
function distinct(gaps) {
    const ordered = gaps.toSorted((a, b) => a.packages - b.packages);
    return [...new Map(ordered.map((gap) => [[gap.system, gap.reason].join('\n'), gap])).values()];
}
async function attestRescan({ repository, image, children }, report, circumstances, { signer, verifier }, call) {
    const predicateType = statement/* PREDICATE_TYPES */.Cs.vuln;
    const { root } = image;
    const about = children.map(({ content, platform }) => {
        const { descriptor } = content;
        const own = (0,vuln_predicate/* reportOnPlatform */.vx)(report, (0,image_platform/* formatPlatform */.Bq)(platform), `${repository.name}@${descriptor.digest}`);
        return { subject: descriptor, predicateType, predicate: (0,vuln_predicate/* vulnPredicate */.Rl)(own, circumstances) };
    });
    const isIndex = about.every(({ subject }) => subject.digest !== root.descriptor.digest);
    const isWhole = isIndex && children.length === image.children.length;
    const index = { subject: root.descriptor, predicateType, predicate: (0,vuln_predicate/* vulnPredicate */.Rl)(report, circumstances) };
    const requests = isWhole ? [index, ...about] : about;
    const attached = await signer.attach(repository, requests, call);
    const demands = requests.map(({ subject }) => ({ subject, predicateTypes: [predicateType] }));
    const result = await verifier.verify(repository, demands, call);
    if (!result.verified)
        throw new errors/* SlipwayError */.GQ('VERIFY_FAILED', `the scan just attested in ${repository.name} does not verify: ${(0,signing/* failures */.e9)(result)}`);
    return attached;
}

// EXTERNAL MODULE: ./lib/pipeline/statements.js + 4 modules
var statements = __webpack_require__(43468);
// EXTERNAL MODULE: ./lib/sbom/cyclonedx/read-bill.js + 1 modules
var read_bill = __webpack_require__(299);
// EXTERNAL MODULE: ./lib/version.js
var version = __webpack_require__(13411);
// EXTERNAL MODULE: ./lib/hosts/commands/context.js
var commands_context = __webpack_require__(45033);
// EXTERNAL MODULE: ./lib/hosts/commands/inspect.js + 2 modules
var inspect = __webpack_require__(16023);
// EXTERNAL MODULE: ./lib/hosts/commands/registry-vex.js + 1 modules
var registry_vex = __webpack_require__(61806);
// EXTERNAL MODULE: ./lib/hosts/commands/scan-output.js + 1 modules
var scan_output = __webpack_require__(32217);
// EXTERNAL MODULE: ./lib/hosts/commands/scan-policy.js + 1 modules
var commands_scan_policy = __webpack_require__(29951);
// EXTERNAL MODULE: ./lib/hosts/commands/sign.js
var sign = __webpack_require__(20693);
;// CONCATENATED MODULE: ./lib/hosts/commands/rescan.js















async function rescan_rescan(context) {
    const { inputs, problems, ports, signal } = context;
    const [ref = ''] = (0,commands_context/* takeArguments */.o)(context, ['REF']);
    const format = (0,scan_output/* scanFormat */.v)(inputs.format, problems);
    const formats = (0,request/* signatureFormats */.X)(inputs, problems);
    const platforms = (0,inspect.platformsOf)(context);
    const reference = registryReference(context, ref);
    (0,registry_vex/* checkRegistryVex */.d)(context, ref);
    const given = await (0,commands_scan_policy/* readScanPolicy */.G)(context);
    problems.throwIfAny();
    const signing = inputs.attest ? await (0,sign.signingWithConsent)(context) : (0,sign.neededSigning)(context);
    if (inputs.attest)
        await signing.ready({ signal });
    const released = await rescan_open(context, reference, platforms);
    if (format === 'cyclonedx')
        (0,open_image/* chooseOnePlatform */.zc)(released.image, platforms);
    const name = `${released.repository.name}@${released.image.root.descriptor.digest}`;
    const attested = await readAttested(released, signing.verifier, { signal });
    const policy = await (0,registry_vex/* withRegistryVex */.B)(context, given, ref, released.image);
    const { report, difference } = await rescan(released, attested, ports, { signal, policy, readBill: read_bill/* readBill */.k });
    if (inputs.attest)
        await attest(context, released, report, signing, formats);
    const bill = () => {
        const { content } = (0,open_image/* chooseOnePlatform */.zc)(released.image, platforms);
        return Promise.resolve(attested.bills.get(content.descriptor.digest) ?? '');
    };
    const scan = { report: { ...report, difference }, name, bill, lines: differenceLines(difference) };
    return (0,scan_output/* judged */.g)(scan, format, context);
}
function registryReference({ problems }, ref) {
    const nowhere = { registry: '', repository: '' };
    if (ref === '')
        return nowhere;
    const location = (0,image_reference/* parseImageLocation */.s_)(ref);
    if (location.kind === 'registry')
        return location.reference;
    problems.add('REF', `${JSON.stringify(ref)} is in no registry`, 'signed bills stand beside images in registries: use scan');
    return nowhere;
}
async function rescan_open({ ports, signal, inputs }, reference, platforms) {
    const repository = ports.registry.repository(reference, { access: inputs.attest ? 'push' : 'pull' });
    const named = reference.digest ?? reference.tag ?? 'latest';
    const image = await (0,open_image/* openImage */.UY)(repository, named, { signal });
    const { digest } = image.root.descriptor;
    if (digest !== named)
        ports.log.info(`${(0,image_reference/* repositoryOf */._M)(reference)}:${named} is ${digest}`);
    return { repository, image, children: (0,open_image/* choosePlatforms */.kD)(image, platforms) };
}
async function attest({ inputs, env, ports, signal }, released, report, signing, formats) {
    const feed = { uri: inputs.offline === undefined ? inputs.osvUrl : 'a folder of OSV records' };
    const circumstances = {
        toolVersion: version/* VERSION */.x,
        feed,
        ...(0,statements/* runOf */.ng)((0,provenance_facts/* provenanceFacts */.Z)(env)),
        finishedOn: ports.clock.now().toISOString(),
    };
    const attached = await attestRescan(released, report, circumstances, signing, { signal, formats });
    for (const { digest } of attached)
        ports.log.info(`attested the scan of ${digest}`);
}


/***/ }),

/***/ 43468:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lM: () => (/* binding */ documentOf),
  ng: () => (/* binding */ runOf),
  mm: () => (/* binding */ statementsAbout)
});

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/image/read-blob.js
var read_blob = __webpack_require__(82657);
;// CONCATENATED MODULE: ./lib/build/dependency.js
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
function uniteDependencies(lists) {
    const byKey = new Map(lists.flat().map((one) => [keyOf(one), one]));
    return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}
function keyOf({ uri, digest }) {
    return JSON.stringify([uri, Object.entries(digest).sort(([a], [b]) => (a < b ? -1 : 1))]);
}

;// CONCATENATED MODULE: ./lib/build/materials.js




const MATERIAL_LIMITS = { statementBytes: 8 << 20, entries: 4096, uriLength: 4096 };
const PROVENANCE = /^https:\/\/slsa\.dev\/provenance\/(?:v0\.2|v1)$/;
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
async function readMaterials(source, attestation, call = {}) {
    const { manifest } = await source.readManifest(attestation.digest, call);
    const layers = manifest.kind === 'image' ? manifest.layers : [];
    const [statement, ...others] = layers.filter(({ annotations }) => PROVENANCE.test(annotations?.['in-toto.io/predicate-type'] ?? ''));
    if (statement === undefined)
        return [];
    if (others.length > 0)
        throw malformed(`there are ${others.length + 1} of them for one platform`);
    if (statement.size > MATERIAL_LIMITS.statementBytes)
        throw malformed(`it is larger than ${MATERIAL_LIMITS.statementBytes} bytes`);
    return parseMaterials(await (0,read_blob/* readBlob */.g)(source, statement, MATERIAL_LIMITS.statementBytes, call));
}
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

const BUILD_TYPES = {
    github: 'https://actions.github.io/buildtypes/workflow/v1',
    gitlab: 'urn:slipway:buildtype:gitlab-ci:v1',
    local: 'urn:slipway:buildtype:local:v1',
};
const LOCAL_BUILDER = 'urn:slipway:builder:local';
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

// EXTERNAL MODULE: ./lib/image/platform.js
var platform = __webpack_require__(88758);
// EXTERNAL MODULE: ./lib/build/build-context.js
var build_context = __webpack_require__(12278);
;// CONCATENATED MODULE: ./lib/build/public-parameters.js



function publicParameters(options, image) {
    const { platforms = [], target } = options;
    const context = normalise(options.context);
    const inside = context !== '' && !isOutside(context);
    return {
        ...image,
        ...(inside ? { context } : {}),
        platforms: platforms.map(platform/* formatPlatform */.Bq),
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

// EXTERNAL MODULE: ./lib/scan/vuln-predicate.js
var vuln_predicate = __webpack_require__(67126);
// EXTERNAL MODULE: ./lib/sign/statement.js
var statement = __webpack_require__(32768);
// EXTERNAL MODULE: ./lib/version.js
var lib_version = __webpack_require__(13411);
// EXTERNAL MODULE: ./lib/pipeline/provenance-facts.js
var provenance_facts = __webpack_require__(74833);
;// CONCATENATED MODULE: ./lib/pipeline/statements.js








function documentOf(statements, { digest }, type) {
    const found = statements.find(({ subject, predicateType }) => subject.digest === digest && predicateType === statement/* PREDICATE_TYPES */.Cs[type]);
    return found === undefined ? undefined : `${JSON.stringify(found.predicate, undefined, 2)}\n`;
}
async function statementsAbout(from, plan, signatory, ports, call) {
    const provenance = await provenanceOf(from, plan, signatory, call);
    const children = from.children.map((child) => {
        const { descriptor } = child.content;
        const scan = (0,vuln_predicate/* reportOnPlatform */.vx)(from.scan, (0,platform/* formatPlatform */.Bq)(child.platform), `${plan.names[0] ?? ''}@${descriptor.digest}`);
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
    const attestations = from.attestations.map(({ content }) => ({
        subject: content.descriptor,
        predicateType: statement/* PREDICATE_TYPES */.Cs.sign,
        predicate: {},
    }));
    return [...index, ...children.flat(), ...attestations];
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
        sources: (0,provenance_facts/* provenanceSources */.m)(plan.facts, plan.build.context),
        materials,
        toolVersion: lib_version/* VERSION */.x,
    });
}
function scanPredicate(scan, plan) {
    return (0,vuln_predicate/* vulnPredicate */.Rl)(scan, {
        toolVersion: lib_version/* VERSION */.x,
        feed: { uri: plan.request.feed },
        ...runOf(plan.invocation()),
    });
}
function runOf(invocation) {
    if (invocation.host === 'local' || invocation.invocationId === undefined)
        return {};
    const { invocationId: uri, builderId } = invocation;
    return { run: { uri, id: uri, builderId } };
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


/***/ }),

/***/ 67126:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rl: () => (/* binding */ vulnPredicate),
/* harmony export */   kf: () => (/* binding */ reportIn),
/* harmony export */   vx: () => (/* binding */ reportOnPlatform)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77934);
/* harmony import */ var _findings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44896);
/* harmony import */ var _scan_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24515);



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
const ResultSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ scanner: valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ result: valibot__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5J() }) });
function reportIn(predicate) {
    const read = valibot__WEBPACK_IMPORTED_MODULE_2__/* .safeParse */ .xLC(ResultSchema, predicate);
    return read.success ? (0,_scan_report_js__WEBPACK_IMPORTED_MODULE_1__/* .readScanReport */ .eZ)(read.output.scanner.result) : undefined;
}
function reportOnPlatform(report, platform, image) {
    const { scanTime, vulnerabilities, ignored = [], notCovered, advisories, exposed = [] } = report;
    const own = (findings) => findings
        .filter(({ platforms }) => platforms.length === 0 || platforms.includes(platform))
        .map((finding) => ({ ...finding, platforms: [platform] }));
    const ownIgnored = own(ignored);
    const ownExposed = exposed.filter(({ platforms }) => platforms.includes(platform));
    return {
        ...(0,_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .assembleReport */ .xr)(image, scanTime, own(vulnerabilities), notCovered),
        ...(ownIgnored.length === 0 ? {} : { ignored: ownIgnored }),
        ...(advisories === undefined ? {} : { advisories }),
        ...(ownExposed.length === 0 ? {} : { exposed: ownExposed.map((secret) => ({ ...secret, platforms: [platform] })) }),
    };
}
function publicAddress(uri) {
    if (!URL.canParse(uri))
        return uri;
    const url = new URL(uri);
    if (url.origin === 'null')
        return uri;
    return `${url.origin}${url.pathname.replace(/\/$/, '')}`;
}


/***/ })

};
