const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 5235;
export const ids = [5235];
export const modules = {

/***/ 95235:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  promote: () => (/* binding */ promote_promote)
});

// EXTERNAL MODULE: ./lib/image/reference.js
var image_reference = __webpack_require__(68424);
// EXTERNAL MODULE: ./lib/pipeline/open-image.js
var open_image = __webpack_require__(72448);
// EXTERNAL MODULE: ./lib/pipeline/promote.js + 1 modules
var promote = __webpack_require__(20925);
// EXTERNAL MODULE: ./lib/pipeline/promotion-plan.js
var promotion_plan = __webpack_require__(57727);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/pipeline/release-decision.js + 2 modules
var release_decision = __webpack_require__(11444);
// EXTERNAL MODULE: ./lib/pipeline/tag-choice.js + 5 modules
var tag_choice = __webpack_require__(45037);
;// CONCATENATED MODULE: ./lib/pipeline/promotion-request.js




function promotionRequest(ref, { to, tags, flavor }, problems) {
    const source = attempt(problems, 'REF', () => (0,image_reference.parseReference)(ref)) ?? { registry: '', repository: '' };
    const places = to.length === 0 ? [{ registry: source.registry, repository: source.repository }] : targets(to, problems);
    const destinations = places.map(({ registry, repository, tag }) => ({
        reference: { registry, repository },
        tagLines: linesFor(source, tag, tags),
    }));
    if (destinations.some(({ tagLines }) => tagLines.length === 0))
        problems.add('tags', 'is missing', 'write --tags VERSION; only a REF with a full version as its tag keeps its name');
    return { source, destinations, flavor };
}
function targets(to, problems) {
    const places = to.flatMap((text) => {
        const place = attempt(problems, 'to', () => (0,image_reference.parseReference)(text));
        if (place?.digest !== undefined)
            problems.add('to', `${JSON.stringify(text)} has a digest`, 'the digest is that of REF: write REPOSITORY or REPOSITORY:TAG');
        return place === undefined ? [] : [place];
    });
    const names = places.map(image_reference/* repositoryOf */._M);
    for (const name of new Set(names.filter((one, at) => names.indexOf(one) !== at)))
        problems.add('to', `${name} stands twice`, 'write one destination, and its names in tags');
    return places;
}
function linesFor(source, tag, tags) {
    const given = [...(tag === undefined ? [] : [tag]), ...tags];
    if (given.length > 0)
        return [...new Set(given)];
    return source.tag !== undefined && (0,release_decision/* isReleasable */.bq)(source.tag) ? [source.tag] : [];
}
function tagsOfDestination({ tagLines }, flavor, facts, now, problems) {
    const choice = (0,tag_choice/* chooseTags */.NE)({ tagLines, flavor }, facts, now, problems);
    const none = choice.immutable.length + choice.floating.length + choice.moving.length === 0;
    if (none && problems.list.length === 0)
        problems.add('tags', 'give no tag here', 'write --tags VERSION');
    return choice;
}
function attempt(problems, input, read) {
    try {
        return read();
    }
    catch (thrown) {
        if (!(thrown instanceof errors/* SlipwayError */.GQ))
            throw thrown;
        problems.add(input, thrown.message, thrown.help);
        return undefined;
    }
}

// EXTERNAL MODULE: ./lib/hosts/commands/context.js
var commands_context = __webpack_require__(45033);
// EXTERNAL MODULE: ./lib/hosts/commands/refuse-forks.js
var refuse_forks = __webpack_require__(78476);
// EXTERNAL MODULE: ./lib/hosts/commands/user-policy.js
var user_policy = __webpack_require__(31070);
;// CONCATENATED MODULE: ./lib/hosts/commands/promote.js








async function promote_promote(context) {
    const { inputs, problems, ports, signal } = context;
    const [ref = ''] = (0,commands_context/* takeArguments */.o)(context, ['REF']);
    const request = ref === '' ? undefined : promotionRequest(ref, inputs, problems);
    const verify = await (0,user_policy/* userPolicy */.Y)(context);
    problems.throwIfAny();
    if (request === undefined)
        throw new Error('unreachable');
    const facts = await context.facts();
    const choices = request.destinations.map((destination) => tagsOfDestination(destination, request.flavor, facts, ports.clock.now(), problems));
    problems.throwIfAny();
    for (const warning of new Set(choices.flatMap(({ warnings }) => warnings)))
        ports.log.warn(warning);
    const { source, repositories } = openAll(context, request);
    const image = await pinned(context, request.source, source);
    const landings = repositories.map((repository, at) => {
        const tags = choices[at];
        const isSource = repository === source;
        if (tags === undefined)
            throw new Error('unreachable');
        const sister = request.destinations[at]?.reference.registry === request.source.registry;
        return { repository, tags, isSource, ...(sister && !isSource ? { mountFrom: request.source.repository } : {}) };
    });
    const plan = { source, image, landings, ...(verify === undefined ? {} : { verify }) };
    if (inputs.plan) {
        const json = await (0,promotion_plan/* promotionPlanJson */.t)(plan, { signal });
        return { exit: 0, json, text: JSON.stringify(json, undefined, 2) };
    }
    await (0,refuse_forks/* refuseForks */.A)(context, 'promotes');
    const { ensureLegacyLayers } = await __webpack_require__.e(/* import() */ 3141).then(__webpack_require__.bind(__webpack_require__, 45522));
    const { clock, log } = ports;
    const report = await (0,promote/* promote */.p)(plan, {
        clock,
        log,
        addSignatures: (repository, tag, layers) => ensureLegacyLayers(repository, tag, layers, clock, { signal }),
    }, { signal });
    return { exit: report.exit, json: report, report };
}
function openAll({ ports }, { source, destinations }) {
    const isSource = (reference) => reference.registry === source.registry && reference.repository === source.repository;
    const opened = destinations.map(({ reference }) => isSource(reference) ? undefined : ports.registry.repository(reference, { access: 'push' }));
    const access = opened.includes(undefined) ? 'push' : 'pull';
    const from = ports.registry.repository(source, { access });
    return { source: from, repositories: opened.map((repository) => repository ?? from) };
}
async function pinned({ ports, signal }, reference, repository) {
    const named = reference.digest ?? reference.tag ?? 'latest';
    const { digest } = await repository.resolve(named, { signal });
    if (digest !== named)
        ports.log.info(`${(0,image_reference/* formatReference */.FH)(reference)} is ${digest}`);
    return (0,open_image/* openImage */.UY)(repository, digest, { signal });
}


/***/ })

};
