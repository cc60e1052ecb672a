const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 6112;
export const ids = [6112];
export const modules = {

/***/ 78476:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ refuseForks)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

async function refuseForks(context, what) {
    const { fork } = await context.facts();
    if (!fork)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('ENVIRONMENT_CREDENTIALS', `a pull request from a fork ${what} nothing`, {
        help: 'do it in a run of the repository itself; --plan shows what would be done',
    });
}


/***/ }),

/***/ 31070:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ userPolicy)
/* harmony export */ });
/* harmony import */ var _sign_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20693);
/* harmony import */ var _verifier_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89278);


async function userPolicy(context) {
    const { sign, policy } = context.inputs;
    if (sign === 'off')
        return undefined;
    if (policy !== undefined) {
        const { policyCheck } = await Promise.all(/* import() */[__webpack_require__.e(817), __webpack_require__.e(468)]).then(__webpack_require__.bind(__webpack_require__, 468));
        return policyCheck(context, policy);
    }
    (0,_verifier_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .checkVerifier */ .J)(context, '; or --sign off where images are not signed');
    return (reference) => (0,_sign_js__WEBPACK_IMPORTED_MODULE_0__.verifyDemand)(context, reference);
}


/***/ }),

/***/ 38784:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TD: () => (/* binding */ tagConflict),
/* harmony export */   UU: () => (/* binding */ name),
/* harmony export */   ZC: () => (/* binding */ nameIn)
/* harmony export */ });
/* unused harmony export putTags */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _stage_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21892);
/* harmony import */ var _staging_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19991);



async function name(from, immutableTags, call) {
    const evidence = from;
    if (immutableTags.length === 0)
        return (0,_stage_js__WEBPACK_IMPORTED_MODULE_1__/* .skipped */ .hT)(evidence, 'no full version to name it by');
    const written = await Promise.all(from.repositories.map((repository) => nameIn(repository, from, immutableTags, call)));
    return written.some(Boolean) ? (0,_stage_js__WEBPACK_IMPORTED_MODULE_1__/* .done */ .Vw)(evidence) : (0,_stage_js__WEBPACK_IMPORTED_MODULE_1__/* .already */ .x1)(evidence, `${immutableTags.join(', ')} named before`);
}
async function nameIn(repository, from, tags, call) {
    const wanted = from.root.descriptor.digest;
    const present = await Promise.all(tags.map((tag) => (0,_staging_js__WEBPACK_IMPORTED_MODULE_2__/* .digestBehind */ .p2)(repository, tag, call)));
    tags.forEach((tag, at) => {
        const found = present[at];
        if (found !== undefined && found !== wanted)
            throw tagConflict(repository, tag, found, wanted);
    });
    const missing = tags.filter((_, at) => present[at] === undefined);
    if (missing.length > 0)
        await putTags(repository, from, missing, call);
    return missing.length > 0;
}
async function putTags(repository, from, tags, call) {
    await repository.putManifest(from.root, { ...call, tags });
    await Promise.all(tags.map(async (tag) => {
        const found = await (0,_staging_js__WEBPACK_IMPORTED_MODULE_2__/* .digestBehind */ .p2)(repository, tag, call);
        if (found === from.root.descriptor.digest)
            return;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('REGISTRY_REFUSED', `${repository.name}:${tag} was written but names ${found ?? 'nothing'}`, {
            retryable: true,
            help: 'another run may have moved the tag at the same moment: run again',
        });
    }));
}
function tagConflict(repository, tag, found, wanted) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('REGISTRY_TAG_CONFLICT', `${repository.name}:${tag} names ${found} already, not ${wanted}`, {
        facts: { tag, found, wanted },
        help: 'full versions never move: release the change under a new version',
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

/***/ 20925:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ imageReport),
  p: () => (/* binding */ promote)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/image/platform.js
var image_platform = __webpack_require__(88758);
// EXTERNAL MODULE: ./lib/image/if-there.js
var if_there = __webpack_require__(26105);
// EXTERNAL MODULE: ./lib/system/concurrency.js
var concurrency = __webpack_require__(12398);
// EXTERNAL MODULE: ./lib/registry/copy-options.js
var copy_options = __webpack_require__(94401);
// EXTERNAL MODULE: ./lib/registry/copy-referrers.js
var copy_referrers = __webpack_require__(50903);
// EXTERNAL MODULE: ./lib/registry/copy.js
var copy = __webpack_require__(88302);
// EXTERNAL MODULE: ./lib/registry/graph.js
var graph = __webpack_require__(83923);
;// CONCATENATED MODULE: ./lib/registry/ensure-image.js






async function ensureImage(source, target, root, options) {
    const { manifests } = await (0,graph/* readGraph */.t)(source, [root], options);
    const present = await (0,concurrency/* mapConcurrently */.X)(manifests, copy_options/* AT_ONCE */.Q, ({ descriptor }) => (0,if_there/* ifThere */.y)(() => target.resolve(descriptor.digest, (0,copy_options/* cancellable */.n)(options))));
    const isWhole = !present.includes(undefined);
    const { addSignatures: _, ...plain } = options;
    if (!isWhole)
        await (0,copy.copyImage)(source, target, root, plain);
    const written = await (0,concurrency/* mapConcurrently */.X)(manifests, copy_options/* AT_ONCE */.Q, ({ descriptor }) => (0,copy_referrers/* copyReferrers */.k)(source, target, descriptor, options));
    return !isWhole || written.some((count) => count > 0);
}

// EXTERNAL MODULE: ./lib/report/error-report.js
var error_report = __webpack_require__(14155);
// EXTERNAL MODULE: ./lib/image/manifest.js
var image_manifest = __webpack_require__(64252);
// EXTERNAL MODULE: ./lib/pipeline/floating.js
var floating = __webpack_require__(83330);
// EXTERNAL MODULE: ./lib/pipeline/naming.js
var naming = __webpack_require__(38784);
// EXTERNAL MODULE: ./lib/pipeline/stage.js
var stage = __webpack_require__(21892);
// EXTERNAL MODULE: ./lib/pipeline/staging.js
var staging = __webpack_require__(19991);
// EXTERNAL MODULE: ./lib/pipeline/verified-image.js
var verified_image = __webpack_require__(23360);
;// CONCATENATED MODULE: ./lib/pipeline/promote.js










async function promote(plan, ports, call) {
    const log = new stage/* StageLog */.Lb(ports.clock, ports.log);
    const stages = log.of();
    const progress = {};
    for (const name of ['built', 'inventoried', 'scanned'])
        stages.skip(name, 'the image stands in a registry');
    try {
        await promoteAll(plan, ports, stages, progress, call);
        return reportOf(plan, progress, log, undefined);
    }
    catch (thrown) {
        return reportOf(plan, progress, log, (0,errors/* asSlipwayError */.I7)(thrown));
    }
}
async function promoteAll(plan, ports, stages, progress, call) {
    const { source, image, verify, landings } = plan;
    await refuseConflicts(plan, call);
    await stages.run('admitted', () => (0,verified_image/* verifyIn */.l)(source, image, verify));
    await stages.run('staged', () => copyToAll(plan, ports, call));
    const verified = await stages.run('signed', () => verifyAll(plan));
    progress.verified = verified;
    const reason = 'not a release';
    stages.skip('claimed', reason);
    await stages.run('named', () => nameAll(landings, verified, call));
    stages.skip('drafted', reason);
    progress.floated = await stages.run('floated', () => floatAll(landings, verified, call));
    stages.skip('published', reason);
}
async function refuseConflicts({ image, landings }, call) {
    const wanted = image.root.descriptor.digest;
    await Promise.all(landings.flatMap(({ repository, tags }) => tags.immutable.map(async (tag) => {
        const found = await (0,staging/* digestBehind */.p2)(repository, tag, call);
        if (found !== undefined && found !== wanted)
            throw (0,naming/* tagConflict */.TD)(repository, tag, found, wanted);
    })));
}
async function copyToAll({ source, image, landings }, { addSignatures }, call) {
    const others = landings.filter(({ isSource }) => !isSource);
    if (others.length === 0)
        return (0,stage/* skipped */.hT)(undefined, 'the image stays in its repository');
    const wrote = [];
    for (const { repository, mountFrom } of others) {
        const options = {
            ...call,
            addSignatures,
            ...(mountFrom === undefined ? {} : { mountFrom }),
        };
        wrote.push(await ensureImage(source, repository, image.root, options));
    }
    return wrote.some(Boolean) ? (0,stage/* done */.Vw)(undefined) : (0,stage/* already */.x1)(undefined, 'the image is there with all that is attached');
}
async function verifyAll({ image, landings, verify }) {
    const results = await Promise.all(landings.map(({ repository }) => (0,verified_image/* verifyIn */.l)(repository, image, verify)));
    const evidence = results.map((result) => result.evidence);
    if (verify === undefined)
        return (0,stage/* skipped */.hT)(evidence, 'sign is off');
    return (0,stage/* already */.x1)(evidence, `verified in ${landings.map(({ repository }) => repository.name).join(', ')}`);
}
async function nameAll(landings, verified, call) {
    const all = landings.flatMap(({ tags }) => tags.immutable);
    if (all.length === 0)
        return (0,stage/* skipped */.hT)(undefined, 'no full version to name it by');
    const wrote = await Promise.all(verified.map(({ repository, image }) => (0,naming/* nameIn */.ZC)(repository, image, choiceFor(landings, repository).immutable, call)));
    return wrote.some(Boolean) ? (0,stage/* done */.Vw)(undefined) : (0,stage/* already */.x1)(undefined, `${[...new Set(all)].join(', ')} named before`);
}
async function floatAll(landings, verified, call) {
    const results = await Promise.all(verified.map(({ repository, image }) => (0,floating/* floatIn */.Od)(repository, image.root, choiceFor(landings, repository), call)));
    return (0,floating/* floatOutcome */.DA)(results, results);
}
function choiceFor(landings, repository) {
    const landing = landings.find((one) => one.repository === repository);
    if (landing === undefined)
        throw new errors/* SlipwayError */.GQ('INTERNAL', `${repository.name} is no destination`);
    return landing.tags;
}
function reportOf({ image, landings }, { verified = [], floated = [] }, stages, error) {
    const version = landings.find(({ tags }) => tags.version !== undefined)?.tags.version;
    return {
        schema: 1,
        command: 'promote',
        exit: error?.exit ?? 0,
        ...(version === undefined ? {} : { version }),
        images: verified.map(({ repository, signatures }) => ({
            ...imageReport(repository, image),
            tags: tagsOf(repository, landings, floated),
            signatures,
        })),
        stages: stages.reports(error),
        ...(error === undefined ? {} : { error: (0,error_report/* errorReport */.Z)(error) }),
    };
}
function tagsOf({ name }, landings, floated) {
    const moved = floated.find(({ repository }) => repository === name)?.moved;
    if (moved === undefined)
        return [];
    const immutable = landings.find(({ repository }) => repository.name === name)?.tags.immutable ?? [];
    return [...immutable, ...moved];
}
function imageReport({ name }, { root, children }) {
    const { digest } = root.descriptor;
    return {
        name,
        digest,
        reference: `${name}@${digest}`,
        tags: [],
        platforms: children.map(({ platform, content: { descriptor, manifest } }) => ({
            platform: (0,image_platform/* formatPlatform */.Bq)(platform),
            digest: descriptor.digest,
            size: (0,image_manifest/* compressedSize */.n3)(manifest),
        })),
        signatures: [],
    };
}


/***/ }),

/***/ 57727:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ tagEffects),
/* harmony export */   t: () => (/* binding */ promotionPlanJson)
/* harmony export */ });
/* harmony import */ var _image_platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88758);
/* harmony import */ var _floating_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83330);


async function promotionPlanJson({ image, landings }, call) {
    const { digest } = image.root.descriptor;
    const named = await Promise.all(landings.map(async ({ repository, tags, isSource }) => ({
        name: repository.name,
        immutable: tags.immutable,
        moving: await (0,_floating_js__WEBPACK_IMPORTED_MODULE_1__/* .tagsToMove */ .S6)(repository, image.root, tags, call),
        isSource,
    })));
    const copies = named
        .filter(({ isSource }) => !isSource)
        .map(({ name }) => ({ id: `stage ${name}`, stage: 'staged', target: `${name}@${digest}` }));
    const version = landings.find(({ tags }) => tags.version !== undefined)?.tags.version;
    return {
        schema: 1,
        command: 'promote',
        ...(version === undefined ? {} : { version }),
        images: named.map(({ name, immutable, moving }) => ({
            name,
            tags: [...immutable, ...moving],
            platforms: image.children.map(({ platform }) => (0,_image_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPlatform */ .Bq)(platform)),
        })),
        effects: [
            ...copies,
            ...named.flatMap(({ name, immutable }) => tagEffects(name, immutable, 'named')),
            ...named.flatMap(({ name, moving }) => tagEffects(name, moving, 'floated')),
        ],
    };
}
function tagEffects(name, tags, stage) {
    return tags.map((tag) => ({ id: `tag ${name}:${tag}`, stage, target: `${name}:${tag}` }));
}


/***/ }),

/***/ 23360:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ verifyIn)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _signing_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36757);
/* harmony import */ var _stage_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21892);



async function verifyIn(repository, image, verify) {
    const reference = `${repository.name}@${image.root.descriptor.digest}`;
    const evidence = (signatures) => ({ repository, image, signatures });
    if (verify === undefined)
        return (0,_stage_js__WEBPACK_IMPORTED_MODULE_2__/* .skipped */ .hT)(evidence([]), 'sign is off');
    const result = await verify(reference);
    if (result.verified)
        return (0,_stage_js__WEBPACK_IMPORTED_MODULE_2__/* .already */ .x1)(evidence(accepted(result)), `verified in ${repository.name}`);
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('VERIFY_FAILED', `${reference} does not verify:\n  ${(0,_signing_js__WEBPACK_IMPORTED_MODULE_1__/* .failures */ .e9)(result)}`, {
        help: 'nothing was named; see with slipway verify who signed it',
    });
}
function accepted({ candidates }) {
    const good = candidates.filter(({ checks }) => checks.length > 0 && checks.every(({ ok }) => ok));
    const formats = new Map();
    for (const { digest, format } of good)
        formats.set(digest, [...new Set([...(formats.get(digest) ?? []), format])].toSorted());
    return [...formats].map(([digest, of]) => ({ digest, formats: of }));
}


/***/ }),

/***/ 32309:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ sendManifests)
/* harmony export */ });
/* unused harmony export copyManifests */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _image_manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64252);
/* harmony import */ var _system_concurrency_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(12398);
/* harmony import */ var _copy_blobs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4211);
/* harmony import */ var _copy_options_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(94401);
/* harmony import */ var _graph_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83923);






const HEALING_ATTEMPTS = 3;
async function copyManifests(source, target, root, options = {}) {
    const content = await (0,_graph_js__WEBPACK_IMPORTED_MODULE_3__/* .readRoot */ .X)(source, root, options);
    const graph = await (0,_graph_js__WEBPACK_IMPORTED_MODULE_3__/* .readGraph */ .t)(source, [content], options);
    await sendManifests(source, target, graph, content, options);
}
async function sendManifests(source, target, graph, root, options) {
    const { includeRoot = true, tags = [] } = options;
    const isLeaf = ({ manifest }) => manifest.kind === 'image';
    const below = graph.manifests.filter(({ descriptor }) => descriptor.digest !== root.descriptor.digest);
    await (0,_system_concurrency_js__WEBPACK_IMPORTED_MODULE_4__/* .mapConcurrently */ .X)(below.filter(isLeaf), _copy_options_js__WEBPACK_IMPORTED_MODULE_5__/* .AT_ONCE */ .Q, (content) => putHealing(source, target, content, options, []));
    for (const index of below.filter((content) => !isLeaf(content)))
        await putHealing(source, target, index, options, []);
    if (includeRoot)
        await putHealing(source, target, root, options, tags);
}
async function putHealing(source, target, content, options, tags) {
    for (let attempt = 1;; attempt += 1) {
        try {
            await target.putManifest(content, { ...(0,_copy_options_js__WEBPACK_IMPORTED_MODULE_5__/* .cancellable */ .n)(options), ...(tags.length === 0 ? {} : { tags }) });
            return;
        }
        catch (error) {
            if (attempt === HEALING_ATTEMPTS || !isMissingContent(error))
                throw error;
            const { manifest } = content;
            if (manifest.kind === 'image')
                await (0,_copy_blobs_js__WEBPACK_IMPORTED_MODULE_2__/* .sendBlobs */ .F)(source, target, (0,_image_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .successorsOf */ .L6)(manifest), withoutMount(options));
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


/***/ }),

/***/ 50903:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ copyReferrers)
/* harmony export */ });
/* harmony import */ var _image_if_there_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26105);
/* harmony import */ var _system_concurrency_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(12398);
/* harmony import */ var _copy_blobs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4211);
/* harmony import */ var _copy_options_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(94401);
/* harmony import */ var _copy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88302);
/* harmony import */ var _graph_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83923);
/* harmony import */ var _referrers_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(75455);







const REFERRER_DEPTH = 3;
const COSIGN_SUFFIXES = ['.sig', '.att', '.sbom'];
async function copyReferrers(source, target, subject, options) {
    const work = { source, target, options };
    const referrers = await attachBelow(work, subject, 1);
    return referrers + (await copyCosignTags(work, subject.digest));
}
async function attachBelow(work, subject, depth) {
    const { source, target, options } = work;
    const listed = depth > REFERRER_DEPTH ? [] : await source.listReferrers(subject.digest, (0,_copy_options_js__WEBPACK_IMPORTED_MODULE_5__/* .cancellable */ .n)(options));
    if (listed.length === 0)
        return 0;
    const known = new Set((await target.listReferrers(subject.digest, (0,_copy_options_js__WEBPACK_IMPORTED_MODULE_5__/* .cancellable */ .n)(options))).map(({ digest }) => digest));
    const held = await (0,_system_concurrency_js__WEBPACK_IMPORTED_MODULE_6__/* .mapConcurrently */ .X)(listed, _copy_options_js__WEBPACK_IMPORTED_MODULE_5__/* .AT_ONCE */ .Q, async ({ digest }) => known.has(digest) ? await (0,_image_if_there_js__WEBPACK_IMPORTED_MODULE_0__/* .ifThere */ .y)(() => target.resolve(digest, (0,_copy_options_js__WEBPACK_IMPORTED_MODULE_5__/* .cancellable */ .n)(options))) : undefined);
    const missing = listed.filter((_, at) => held[at] === undefined);
    const wrote = missing.length === 0 ? 0 : await attachAll(work, subject, missing);
    const below = await (0,_system_concurrency_js__WEBPACK_IMPORTED_MODULE_6__/* .mapConcurrently */ .X)(listed, _copy_options_js__WEBPACK_IMPORTED_MODULE_5__/* .AT_ONCE */ .Q, (entry) => attachBelow(work, entry, depth + 1));
    return below.reduce((sum, count) => sum + count, wrote);
}
async function attachAll({ source, target, options }, subject, entries) {
    const found = await (0,_system_concurrency_js__WEBPACK_IMPORTED_MODULE_6__/* .mapConcurrently */ .X)(entries, _copy_options_js__WEBPACK_IMPORTED_MODULE_5__/* .AT_ONCE */ .Q, (entry) => readEntry(source, entry, options));
    const contents = found.filter((content) => content !== undefined);
    if (contents.length === 0)
        return 0;
    await (0,_copy_blobs_js__WEBPACK_IMPORTED_MODULE_1__/* .copyBlobs */ .w)(source, target, contents, options);
    const { addSignatures: _, ...plain } = options;
    for (const content of contents)
        if (content.manifest.kind === 'index')
            await (0,_copy_js__WEBPACK_IMPORTED_MODULE_2__.copyImage)(source, target, content, { ...plain, includeRoot: false });
    const referrers = found.flatMap((content, at) => (content === undefined ? [] : [referrerOf(content, entries[at])]));
    await target.attach(subject, referrers, (0,_copy_options_js__WEBPACK_IMPORTED_MODULE_5__/* .cancellable */ .n)(options));
    return referrers.length;
}
async function readEntry(source, entry, call) {
    return await (0,_image_if_there_js__WEBPACK_IMPORTED_MODULE_0__/* .ifThere */ .y)(() => (0,_graph_js__WEBPACK_IMPORTED_MODULE_3__/* .readRoot */ .X)(source, entry, (0,_copy_options_js__WEBPACK_IMPORTED_MODULE_5__/* .cancellable */ .n)(call)));
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
async function copyCosignTags(work, subject) {
    const { source, options } = work;
    let count = 0;
    for (const suffix of COSIGN_SUFFIXES) {
        const tag = `${(0,_referrers_js__WEBPACK_IMPORTED_MODULE_4__/* .fallbackTag */ .fH)(subject)}${suffix}`;
        const content = await (0,_image_if_there_js__WEBPACK_IMPORTED_MODULE_0__/* .ifThere */ .y)(() => source.readManifest(tag, (0,_copy_options_js__WEBPACK_IMPORTED_MODULE_5__/* .cancellable */ .n)(options)));
        if (content !== undefined && (await copyCosignTag(work, tag, content)))
            count += 1;
    }
    return count;
}
async function copyCosignTag({ source, target, options }, tag, content) {
    const standing = await (0,_image_if_there_js__WEBPACK_IMPORTED_MODULE_0__/* .ifThere */ .y)(() => target.resolve(tag, (0,_copy_options_js__WEBPACK_IMPORTED_MODULE_5__/* .cancellable */ .n)(options)));
    if (standing?.digest === content.descriptor.digest)
        return false;
    const { manifest } = content;
    const { addSignatures, ...plain } = options;
    if (standing === undefined) {
        await (0,_copy_js__WEBPACK_IMPORTED_MODULE_2__.copyImage)(source, target, content, { ...plain, tags: [tag] });
        return true;
    }
    if (manifest.kind === 'index' || tag.endsWith('.sbom'))
        return false;
    await (0,_copy_blobs_js__WEBPACK_IMPORTED_MODULE_1__/* .copyBlobs */ .w)(source, target, [content], plain);
    return await addSignatures(target, tag, manifest.layers, (0,_copy_options_js__WEBPACK_IMPORTED_MODULE_5__/* .cancellable */ .n)(options));
}


/***/ }),

/***/ 88302:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   copyImage: () => (/* binding */ copyImage)
/* harmony export */ });
/* harmony import */ var _copy_blobs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4211);
/* harmony import */ var _copy_manifests_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32309);
/* harmony import */ var _graph_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83923);



async function copyImage(source, target, root, options = {}) {
    const content = await (0,_graph_js__WEBPACK_IMPORTED_MODULE_2__/* .readRoot */ .X)(source, root, options);
    const graph = await (0,_graph_js__WEBPACK_IMPORTED_MODULE_2__/* .readGraph */ .t)(source, [content], options);
    const sent = await (0,_copy_blobs_js__WEBPACK_IMPORTED_MODULE_0__/* .sendBlobs */ .F)(source, target, graph.blobs, options);
    await (0,_copy_manifests_js__WEBPACK_IMPORTED_MODULE_1__/* .sendManifests */ .R)(source, target, graph, content, options);
    return { ...sent, root: content.descriptor, manifests: graph.manifests.length };
}


/***/ }),

/***/ 75455:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B$: () => (/* binding */ withArtifactType),
/* harmony export */   X9: () => (/* binding */ referrersIndex),
/* harmony export */   fH: () => (/* binding */ fallbackTag),
/* harmony export */   nz: () => (/* binding */ hasReferrers),
/* harmony export */   oY: () => (/* binding */ referrerEntry),
/* harmony export */   vB: () => (/* binding */ mergeReferrers)
/* harmony export */ });
/* harmony import */ var _image_descriptor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83768);
/* harmony import */ var _image_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37241);
/* harmony import */ var _image_manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64252);



function fallbackTag(subject) {
    const clean = (text, length) => text.slice(0, length).replaceAll(/[^A-Za-z0-9._-]/g, '-');
    return `${clean((0,_image_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .algorithmOf */ .Hy)(subject), 32)}-${clean((0,_image_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .hexOf */ .ZD)(subject), 64)}`;
}
function referrerEntry({ content, artifactType, annotations }) {
    const { mediaType, digest, size } = content.descriptor;
    return { mediaType, digest, size, artifactType, ...(annotations === undefined ? {} : { annotations }) };
}
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


/***/ })

};
