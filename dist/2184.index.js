const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 2184;
export const ids = [2184];
export const modules = {

/***/ 22184:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rollback: () => (/* binding */ rollback_rollback)
});

// EXTERNAL MODULE: ./lib/image/reference.js
var image_reference = __webpack_require__(68424);
// EXTERNAL MODULE: ./lib/pipeline/tag-choice.js + 5 modules
var tag_choice = __webpack_require__(45037);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/report/error-report.js
var error_report = __webpack_require__(14155);
// EXTERNAL MODULE: ./lib/release/yanked-mark.js
var yanked_mark = __webpack_require__(7283);
// EXTERNAL MODULE: ./lib/pipeline/floating.js
var pipeline_floating = __webpack_require__(83330);
// EXTERNAL MODULE: ./lib/pipeline/open-image.js
var open_image = __webpack_require__(72448);
// EXTERNAL MODULE: ./lib/pipeline/promote.js + 1 modules
var promote = __webpack_require__(20925);
// EXTERNAL MODULE: ./lib/pipeline/stage.js
var stage = __webpack_require__(21892);
// EXTERNAL MODULE: ./lib/pipeline/staging.js
var staging = __webpack_require__(19991);
// EXTERNAL MODULE: ./lib/pipeline/standing-versions.js
var standing_versions = __webpack_require__(98844);
// EXTERNAL MODULE: ./lib/pipeline/verified-image.js
var verified_image = __webpack_require__(23360);
;// CONCATENATED MODULE: ./lib/pipeline/rollback.js










async function rollback(plan, verify, ports, call) {
    const log = new stage/* StageLog */.Lb(ports.clock, ports.log);
    const stages = log.of();
    const progress = {};
    const work = { plan, ports, verify, call };
    for (const name of ['built', 'inventoried', 'scanned'])
        stages.skip(name, 'the image stands in a registry');
    try {
        progress.verified = await stages.run('admitted', () => (0,verified_image/* verifyIn */.l)(plan.repository, plan.image, verify));
        await stages.run('staged', () => markAll(work));
        progress.marked = true;
        stages.skip('signed', 'the image stays as it was signed');
        stages.skip('claimed', 'not a release');
        stages.skip('named', 'full versions never move');
        stages.skip('drafted', 'not a release');
        progress.tags = await stages.run('floated', () => moveBack(work));
        stages.skip('published', 'not a release');
        return reportOf(plan, progress, log, undefined);
    }
    catch (thrown) {
        return reportOf(plan, progress, log, (0,errors/* asSlipwayError */.I7)(thrown));
    }
}
async function markAll({ plan, ports, call }) {
    const { repository, takenBack, to, reason } = plan;
    if (takenBack.length === 0)
        return (0,stage/* already */.x1)(undefined, `no floating tag names a version above ${to.version.version}`);
    const open = oneForEachDigest(takenBack.filter(({ mark }) => mark === undefined));
    if (open.length === 0)
        return (0,stage/* already */.x1)(undefined, `${listed(takenBack)} marked before`);
    await ports.putMarkBlob(repository);
    for (const { version, target } of open) {
        const mark = (0,yanked_mark/* yankedMark */.eW)(target, { version: version.version, reason, time: ports.clock.now() });
        await repository.attach(target, [mark], call);
        ports.log.info(`${version.version} is taken back: no later run moves a floating tag to it`);
    }
    return (0,stage/* done */.Vw)(undefined);
}
function oneForEachDigest(versions) {
    return [...new Map(versions.map((one) => [one.target.digest, one])).values()];
}
function listed(versions) {
    return versions.map(({ version }) => version.version).join(', ');
}
async function moveBack(work) {
    const { plan, ports, call } = work;
    const { repository, floating, to } = plan;
    const wrote = new Set();
    for (let round = 1; round <= pipeline_floating/* ROUNDS */.uw; round += 1) {
        const stale = await stalePlaces(work, wrote);
        for (const { place, owner } of stale) {
            if (owner === undefined)
                continue;
            await repository.putManifest(await contentOf(work, owner), { ...call, tags: [place.tag] });
            wrote.add(place.tag);
        }
        if (stale.some(({ owner }) => owner !== undefined))
            continue;
        for (const { place } of stale)
            ports.log.warn(`${repository.name}:${place.tag} still names a version that was taken back: its line has no other one`);
        const names = await Promise.all(floating.map(({ tag }) => (0,staging/* digestBehind */.p2)(repository, tag, call)));
        const tags = floating.filter((_, at) => names[at] === to.target.digest).map(({ tag }) => tag);
        if (wrote.size > 0)
            return (0,stage/* done */.Vw)(tags);
        return tags.length > 0
            ? (0,stage/* already */.x1)(tags, 'the floating tags name it')
            : (0,stage/* skipped */.hT)(tags, 'no floating tag belongs to this version');
    }
    throw (0,pipeline_floating/* contestedTags */.l3)(repository);
}
async function stalePlaces({ plan: { repository, floating, takenBack, prefix, suffix }, call }, wrote) {
    const bad = new Set(takenBack.map(({ target }) => target.digest));
    const tags = await (0,pipeline_floating/* allTags */.Jw)(repository, call);
    const looked = await Promise.all(floating.map(async (place) => {
        const now = await (0,staging/* digestBehind */.p2)(repository, place.tag, call);
        if (now === undefined || (!bad.has(now) && !wrote.has(place.tag)))
            return [];
        const owner = await (0,standing_versions/* standingOwner */.CG)(repository, { ...place, prefix, suffix }, tags, call);
        const tag = owner === undefined ? undefined : `${prefix}${owner.version}${suffix}`;
        if (tag !== undefined && (await (0,staging/* digestBehind */.p2)(repository, tag, call)) === now)
            return [];
        return bad.has(now) || tag !== undefined ? [{ place, owner: tag }] : [];
    }));
    return looked.flat();
}
async function contentOf({ plan, verify, call }, tag) {
    const { repository, image } = plan;
    const { digest } = await repository.resolve(tag, call);
    if (digest === image.root.descriptor.digest)
        return image.root;
    const other = await (0,open_image/* openImage */.UY)(repository, digest, call);
    await (0,verified_image/* verifyIn */.l)(repository, other, verify);
    return other.root;
}
function reportOf({ repository, image, takenBack, to, reason }, { verified, marked = false, tags = [] }, stages, error) {
    const yanked = takenBack.map(({ version, target, mark }) => {
        const why = mark?.reason ?? reason;
        return { version: version.version, digest: target.digest, ...(why === '' ? {} : { reason: why }) };
    });
    return {
        schema: 1,
        command: 'rollback',
        exit: error?.exit ?? 0,
        version: to.version.version,
        images: verified === undefined
            ? []
            : [{ ...(0,promote/* imageReport */.S)(repository, image), tags: [to.tag, ...tags], signatures: verified.signatures }],
        ...(marked ? { yanked } : {}),
        stages: stages.reports(error),
        ...(error === undefined ? {} : { error: (0,error_report/* errorReport */.Z)(error) }),
    };
}

// EXTERNAL MODULE: ./node_modules/semver/index.js
var semver = __webpack_require__(62088);
// EXTERNAL MODULE: ./lib/image/platform.js
var image_platform = __webpack_require__(88758);
// EXTERNAL MODULE: ./lib/pipeline/promotion-plan.js
var promotion_plan = __webpack_require__(57727);
;// CONCATENATED MODULE: ./lib/pipeline/rollback-document.js




async function rollbackPlanJson(plan, call) {
    const { repository, image, takenBack, floating, to } = plan;
    const bad = new Set(takenBack.map(({ target }) => target.digest));
    const found = await Promise.all(floating.map(async (place) => ({ place, now: (await (0,staging/* targetOf */.$r)(repository, place.tag, call))?.digest })));
    const moving = found
        .filter(({ place, now }) => now !== undefined && bad.has(now) && isLineOf(place, to.version))
        .map(({ place }) => place.tag);
    const marks = takenBack.filter(({ mark }) => mark === undefined);
    const { name } = repository;
    return {
        schema: 1,
        command: 'rollback',
        version: to.version.version,
        images: [{ name, tags: moving, platforms: image.children.map(({ platform }) => (0,image_platform/* formatPlatform */.Bq)(platform)) }],
        yanked: takenBack.map(({ version, target }) => ({ version: version.version, digest: target.digest })),
        effects: [
            ...marks.map(({ tag }) => ({ id: `mark ${name}:${tag}`, stage: 'staged', target: `${name}:${tag}` })),
            ...(0,promotion_plan/* tagEffects */.X)(name, moving, 'floated'),
        ],
    };
}
function isLineOf({ line, version }, { major, minor }) {
    const own = (0,semver.parse)(version);
    return line === 'latest' || (own?.major === major && (line === 'major' || own.minor === minor));
}

// EXTERNAL MODULE: ./lib/image/digest.js
var digest = __webpack_require__(37241);
// EXTERNAL MODULE: ./lib/release/floating-tags.js
var floating_tags = __webpack_require__(56177);
;// CONCATENATED MODULE: ./lib/pipeline/rollback-plan.js









async function planRollback(repository, request, spell, call) {
    const tags = await (0,pipeline_floating/* allTags */.Jw)(repository, call);
    const { to, flavor } = await findVersion(repository, request, tags, spell, call);
    const { prefix, suffix } = spell(to.version.version, flavor);
    const all = (0,floating_tags/* stableVersions */.hh)(tags, { prefix, suffix });
    const above = await standing(repository, all.filter((one) => (0,semver.compare)(one, to.version) > 0), { prefix, suffix }, call);
    const floating = placesOf([to, ...above], tags, (version) => spell(version, flavor).floating);
    const bad = await highestBad(repository, request, to, above, floating, call);
    const range = above.filter(({ version, target }) => (0,semver.compare)(version, bad ?? to.version) <= 0 && target.digest !== to.target.digest);
    const marked = await Promise.all(range.map((one) => withMark(repository, one, call)));
    const { digest } = to.target;
    return {
        repository,
        to,
        image: await (0,open_image/* openImage */.UY)(repository, digest, call),
        takenBack: marked.toSorted((a, b) => (0,semver.compare)(b.version, a.version)),
        floating,
        prefix,
        suffix,
        reason: request.reason,
    };
}
async function withMark(repository, one, call) {
    const mark = (0,yanked_mark/* findYankedMark */.TI)(await repository.listReferrers(one.target.digest, call));
    return mark === undefined ? one : { ...one, mark };
}
async function findVersion(repository, { to, name }, tags, spell, call) {
    for (const flavor of [[], ['prefix=v']]) {
        const { prefix, suffix } = spell('0.0.0', flavor);
        if (flavor.length > 0 && spell('0.0.0', []).prefix !== '')
            continue;
        const all = (0,floating_tags/* stableVersions */.hh)(tags, { prefix, suffix }).toSorted((a, b) => (0,semver.compare)(b, a));
        const wanted = (0,digest/* isDigest */.Bc)(to) ? all : all.filter(({ version }) => isSpelling(to, version, { prefix, suffix }));
        for (const one of wanted) {
            const [found] = await standing(repository, [one], { prefix, suffix }, call);
            if (found === undefined || ((0,digest/* isDigest */.Bc)(to) && found.target.digest !== to))
                continue;
            await refuseYanked(repository, found, call);
            return { to: found, flavor };
        }
    }
    const known = (0,floating_tags/* stableVersions */.hh)(tags, spell('0.0.0', []))
        .toSorted((a, b) => (0,semver.compare)(b, a))
        .slice(0, 5);
    const help = known.length === 0 ? 'it has no full versions' : `it has ${known.map(({ version }) => version).join(', ')}`;
    throw wrong('to', `${JSON.stringify(to)} is no full version of ${name}`, help);
}
function isSpelling(text, version, { prefix, suffix }) {
    return [version, `v${version}`, `${prefix}${version}${suffix}`].includes(text);
}
async function refuseYanked(repository, { tag, version }, call) {
    const mark = await (0,standing_versions/* markOn */.r$)(repository, tag, call);
    if (mark === undefined)
        return;
    const why = mark.reason === '' ? '' : `: ${mark.reason}`;
    const help = `go back further; if it was a mistake, take the mark away: slipway registry delete ${repository.name}@${mark.digest}`;
    throw wrong('to', `${version.version} was rolled back itself${why}`, help);
}
async function standing(repository, versions, { prefix, suffix }, call) {
    const found = await Promise.all(versions.map(async (version) => {
        const tag = `${prefix}${version.version}${suffix}`;
        return { version, tag, target: await (0,staging/* targetOf */.$r)(repository, tag, call) };
    }));
    return found.flatMap(({ version, tag, target }) => (target === undefined ? [] : [{ version, tag, target }]));
}
function placesOf(versions, tags, floatingOf) {
    const places = versions.flatMap(({ version }) => floatingOf(version.version).map((one) => ({ ...one, version: version.version })));
    const there = places.filter(({ tag }) => tags.includes(tag));
    return [...new Map(there.map((place) => [place.tag, place])).values()];
}
async function highestBad(repository, { bad, name, to: asked }, to, above, floating, call) {
    const named = bad === undefined ? undefined : await (0,staging/* targetOf */.$r)(repository, bad, call);
    if (bad !== undefined && named === undefined)
        throw wrong('REF', `${name} has no ${bad}`);
    const separator = bad !== undefined && (0,digest/* isDigest */.Bc)(bad) ? '@' : ':';
    if (named !== undefined && named.digest !== to.target.digest) {
        const highest = highestWith(above, [named.digest]);
        if (highest !== undefined)
            return highest;
        const help = 'name the version that is bad, or the repository alone';
        throw wrong('REF', `${name}${separator}${bad ?? ''} is no full version above ${asked}`, help);
    }
    const digests = await Promise.all(floating.map(async ({ tag }) => (await (0,staging/* targetOf */.$r)(repository, tag, call))?.digest));
    return highestWith(above, digests.filter((digest) => digest !== undefined));
}
function highestWith(versions, digests) {
    return versions
        .filter(({ target }) => digests.includes(target.digest))
        .map(({ version }) => version)
        .toSorted(semver.compare)
        .at(-1);
}
function wrong(input, message, help) {
    const problem = help === undefined ? { input, message } : { input, message, help };
    return new errors/* SlipwayError */.GQ('CONFIG_INVALID', 'one input is wrong', { problems: [problem] });
}
function checkReason(reason, problems) {
    if (reason.length > yanked_mark/* REASON_LIMIT */.V2)
        problems.add('reason', `is longer than ${yanked_mark/* REASON_LIMIT */.V2} characters`);
    if (/\p{Cc}/u.test(reason))
        problems.add('reason', 'holds control characters', 'write it in one line');
}

// EXTERNAL MODULE: ./lib/hosts/commands/context.js
var commands_context = __webpack_require__(45033);
// EXTERNAL MODULE: ./lib/hosts/commands/refuse-forks.js
var refuse_forks = __webpack_require__(78476);
// EXTERNAL MODULE: ./lib/hosts/commands/user-policy.js
var user_policy = __webpack_require__(31070);
;// CONCATENATED MODULE: ./lib/hosts/commands/rollback.js









async function rollback_rollback(context) {
    const { inputs, problems, ports, signal } = context;
    const [ref = ''] = (0,commands_context/* takeArguments */.o)(context, ['REPOSITORY']);
    const [to = '', ...more] = inputs.to;
    const reason = inputs.reason ?? '';
    checkReason(reason, problems);
    if (to === '')
        problems.add('to', 'is missing', 'write --to VERSION, or the digest of an earlier version');
    if (more.length > 0)
        problems.add('to', 'names several versions', 'one version is gone back to');
    const reference = ref === '' ? undefined : referenceOf(ref, context);
    const verify = await (0,user_policy/* userPolicy */.Y)(context);
    problems.throwIfAny();
    if (reference === undefined)
        throw new Error('unreachable');
    const spell = await spelling(context);
    const repository = ports.registry.repository(reference, { access: inputs.plan ? 'pull' : 'push' });
    const bad = reference.digest ?? reference.tag;
    const request = { name: (0,image_reference/* repositoryOf */._M)(reference), to, reason, ...(bad === undefined ? {} : { bad }) };
    const plan = await planRollback(repository, request, spell, { signal });
    if (inputs.plan) {
        const json = await rollbackPlanJson(plan, { signal });
        return { exit: 0, json, text: JSON.stringify(json, undefined, 2) };
    }
    await (0,refuse_forks/* refuseForks */.A)(context, 'rolls back');
    const { clock, log } = ports;
    log.info(`${request.name}:${plan.to.tag} is ${plan.to.target.digest}`);
    const { pieceOf } = await __webpack_require__.e(/* import() */ 3884).then(__webpack_require__.bind(__webpack_require__, 93884));
    const { putPiece } = await __webpack_require__.e(/* import() */ 3546).then(__webpack_require__.bind(__webpack_require__, 43546));
    const putMarkBlob = (target) => putPiece(target, pieceOf(yanked_mark/* YANKED_TYPE */.kQ, yanked_mark/* YANKED_BLOB */.pY), { signal });
    const report = await rollback(plan, verify, { clock, log, putMarkBlob }, { signal });
    return { exit: report.exit, json: report, report };
}
function referenceOf(ref, { problems }) {
    try {
        return (0,image_reference.parseReference)(ref);
    }
    catch (thrown) {
        problems.add('REPOSITORY', thrown instanceof Error ? thrown.message : String(thrown));
        return undefined;
    }
}
async function spelling(context) {
    const { inputs, ports, problems } = context;
    const facts = await context.facts();
    const now = ports.clock.now();
    const spell = (version, flavor) => (0,tag_choice/* chooseTags */.NE)({ tagLines: [version], flavor: [...inputs.flavor, ...flavor] }, facts, now, problems);
    spell('0.0.0', []);
    problems.throwIfAny();
    return spell;
}


/***/ })

};
