const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 243;
export const ids = [243];
export const modules = {

/***/ 7104:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ parseCsvRecord),
/* harmony export */   e: () => (/* binding */ csvRecord)
/* harmony export */ });
function csvRecord(fields) {
    return fields.map((field) => (/[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)).join(',');
}
function parseCsvRecord(line) {
    const fields = line.match(/(?:^|,)(?:\s*"(?:[^"]|"")*"\s*(?=,|$)|[^,]*)/g) ?? [];
    return fields.map((field, index) => {
        const text = (index === 0 ? field : field.slice(1)).trim();
        const quoted = /^"((?:[^"]|"")*)"$/.exec(text);
        return quoted === null ? text : (quoted[1] ?? '').replaceAll('""', '"');
    });
}


/***/ }),

/***/ 45033:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ takeArguments)
/* harmony export */ });
function takeArguments(context, names, optional = 0) {
    const { args, problems } = context;
    const needed = names.length - optional;
    for (const missing of names.slice(args.length, needed))
        problems.add(missing, 'is missing');
    for (const extra of args.slice(names.length))
        problems.add('arguments', `${JSON.stringify(extra)} is one too many`);
    return args;
}


/***/ }),

/***/ 84605:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  prune: () => (/* binding */ prune)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/image/reference.js
var image_reference = __webpack_require__(68424);
// EXTERNAL MODULE: ./lib/report/error-report.js
var error_report = __webpack_require__(14155);
;// CONCATENATED MODULE: ./lib/pipeline/prune-document.js

const NOT_SEEN = 'registries list tags only: an image without any tag, and with nothing under a tag that hangs on it, cannot be seen and is left to the garbage collection of the registry';
function pruneDocument(repository, { kept, removed, error, }, dryRun) {
    return {
        schema: 1,
        command: 'prune',
        exit: error?.exit ?? 0,
        repository,
        dryRun,
        kept: kept.toSorted((a, b) => (a.tag < b.tag ? -1 : 1)),
        deleted: removed,
        notSeen: NOT_SEEN,
        ...(error === undefined ? {} : { error: (0,error_report/* errorReport */.Z)(error) }),
    };
}
function pruneText({ kept, deleted, dryRun, notSeen }) {
    const manifests = deleted.reduce((sum, one) => sum + one.manifests.length, 0);
    const count = `${deleted.length} ${deleted.length === 1 ? 'image' : 'images'} (${manifests} manifests)`;
    const end = dryRun
        ? `${count} would be deleted${deleted.length === 0 ? '' : '; --force deletes them'}`
        : `${count} deleted`;
    return [
        ...kept.map(({ tag, why }) => `keep    ${tag}: ${why}`),
        ...deleted.map(({ digest, tags, why, manifests: all }) => {
            const name = tags.length === 0 ? digest : tags.join(', ');
            return `delete  ${name}: ${why}${all.length === 0 ? ' (the name only: its image is needed)' : ''}`;
        }),
        `${end}; ${notSeen}`,
    ].join('\n');
}

// EXTERNAL MODULE: ./lib/image/if-there.js
var if_there = __webpack_require__(26105);
;// CONCATENATED MODULE: ./lib/release/retention.js
const UNITS_MS = {
    s: 1000,
    m: 60_000,
    h: 3_600_000,
    d: 86_400_000,
    w: 604_800_000,
};
function parseAge(text) {
    if (!/^(?:\d{1,6}[smhdw])+$/.test(text))
        return undefined;
    return Array.from(text.matchAll(/(\d+)([smhdw])/g), ([, count, unit = '']) => Number(count) * (UNITS_MS[unit] ?? 0)).reduce((sum, ms) => sum + ms, 0);
}
function matchesTag(pattern, tag) {
    const source = pattern.replaceAll(/[.+^$()|[\]{}\\]/g, String.raw `\$&`);
    return new RegExp(`^${source.replaceAll(/\*+/g, '.*').replaceAll('?', '.')}$`, 'u').test(tag);
}
function isVersionLike(tag) {
    return /^(?:v?\d+(?:\.\d+){0,2}(?:-[0-9A-Za-z.-]+)?|(?:[0-9A-Za-z._]+-)?latest(?:-[0-9A-Za-z._-]+)?)$/.test(tag);
}
function reasonToKeep(tag, { deleteTags, keepTags }) {
    const kept = keepTags.find((pattern) => matchesTag(pattern, tag));
    if (kept !== undefined)
        return `keep-tags ${kept}`;
    if (deleteTags.length === 0)
        return isVersionLike(tag) ? 'names a version' : undefined;
    return deleteTags.some((pattern) => matchesTag(pattern, tag)) ? undefined : 'no pattern of delete-tags';
}
function keptByAge(candidates, { olderThan, keepLast }, now) {
    if (olderThan === undefined && keepLast === undefined)
        return new Map();
    const unknown = candidates.filter(({ time }) => time === undefined);
    const dated = candidates.filter(({ time }) => time !== undefined).toSorted(newestFirst);
    const young = dated.filter(({ time }) => olderThan !== undefined && now.getTime() - (time?.getTime() ?? 0) < olderThan.ms);
    const newest = dated.slice(0, keepLast ?? 0);
    return new Map([
        ...unknown.map(({ digest }) => [digest, 'nothing tells how old it is']),
        ...newest.map(({ digest }) => [digest, `among the last ${keepLast ?? 0}`]),
        ...young.map(({ digest }) => [digest, `younger than ${olderThan?.text ?? ''}`]),
    ]);
}
function newestFirst(a, b) {
    const difference = (b.time?.getTime() ?? 0) - (a.time?.getTime() ?? 0);
    if (difference !== 0)
        return difference;
    return (b.tags[0] ?? '').localeCompare(a.tags[0] ?? '', 'en', { numeric: true });
}
const EARLIEST = Date.UTC(2000, 0, 1);
function latestTime(times) {
    const known = times
        .flatMap((text) => (text === undefined ? [] : [Date.parse(text)]))
        .filter((time) => time > EARLIEST);
    return known.length === 0 ? undefined : new Date(Math.max(...known));
}

// EXTERNAL MODULE: ./lib/system/concurrency.js
var concurrency = __webpack_require__(12398);
// EXTERNAL MODULE: ./lib/image/descriptor.js
var descriptor = __webpack_require__(83768);
// EXTERNAL MODULE: ./lib/image/image-config.js
var image_config = __webpack_require__(55691);
// EXTERNAL MODULE: ./lib/image/read-blob.js
var read_blob = __webpack_require__(82657);
;// CONCATENATED MODULE: ./lib/pipeline/image-age.js





const CREATED = 'org.opencontainers.image.created';
const CONFIG_TYPES = [descriptor/* MEDIA_TYPES */.Z2.ociConfig, descriptor/* MEDIA_TYPES */.Z2.dockerConfig];
const AT_ONCE = 4;
async function timeOf(repository, { root, manifests }, call) {
    const [configs, referrers] = await Promise.all([
        (0,concurrency/* mapConcurrently */.X)(manifests, AT_ONCE, (content) => configTime(repository, content, call)),
        repository.listReferrers(root.descriptor.digest, call),
    ]);
    const annotated = [...manifests.map(({ manifest }) => manifest), ...referrers];
    return latestTime([...configs, ...annotated.map(({ annotations }) => annotations?.[CREATED])]);
}
async function configTime(repository, { manifest }, call) {
    if (manifest.kind === 'index' || !CONFIG_TYPES.includes(manifest.config.mediaType))
        return undefined;
    const bytes = await (0,read_blob/* readBlob */.g)(repository, manifest.config, image_config/* CONFIG_LIMIT_BYTES */.X, call);
    return (0,image_config/* parseImageConfig */.F)(bytes.toString('utf8'), `config ${manifest.config.digest} of ${repository.name}`).created;
}

// EXTERNAL MODULE: ./lib/image/digest.js
var image_digest = __webpack_require__(37241);
// EXTERNAL MODULE: ./lib/image/manifest.js
var manifest = __webpack_require__(64252);
// EXTERNAL MODULE: ./lib/registry/referrers.js
var referrers = __webpack_require__(75455);
// EXTERNAL MODULE: ./lib/pipeline/floating.js
var floating = __webpack_require__(83330);
;// CONCATENATED MODULE: ./lib/pipeline/repository-snapshot.js








const repository_snapshot_AT_ONCE = 6;
async function takeSnapshot(repository, call) {
    const tags = await (0,floating/* allTags */.Jw)(repository, call);
    const resolved = await (0,concurrency/* mapConcurrently */.X)(tags, repository_snapshot_AT_ONCE, async (tag) => {
        const { digest } = await unbroken(`${repository.name}:${tag}`, () => repository.resolve(tag, call));
        return { tag, digest, subject: subjectOfTag(tag) };
    });
    const named = resolved.flatMap(({ tag, digest, subject }) => (subject === undefined ? [[tag, digest]] : []));
    const attached = resolved.flatMap(({ tag, digest, subject }) => subject === undefined ? [] : [[tag, { subject, digest, isList: tag === (0,referrers/* fallbackTag */.fH)(subject) }]]);
    return { named: new Map(named), attached: new Map(attached) };
}
function subjectOfTag(tag) {
    const match = /^(sha256|sha512)-([0-9a-f]+)(?:\.[A-Za-z0-9._-]+)?$/.exec(tag);
    const digest = `${match?.[1] ?? ''}:${match?.[2] ?? ''}`;
    return (0,image_digest/* isDigest */.Bc)(digest) ? digest : undefined;
}
function sameSnapshot(a, b) {
    const attached = ({ attached: all }) => new Map([...all].map(([tag, { digest }]) => [tag, digest]));
    return sameNames(a.named, b.named) && sameNames(attached(a), attached(b));
}
function sameNames(a, b) {
    return a.size === b.size && [...a].every(([tag, digest]) => b.get(tag) === digest);
}
async function readTree(repository, digest, call) {
    const manifests = new Map();
    const missing = [];
    const visit = async (content, depth) => {
        if (depth > manifest/* MANIFEST_LIMITS */.T1.depth)
            throw new errors/* SlipwayError */.GQ('REGISTRY_LIMIT', `${repository.name} nests indexes more than ${manifest/* MANIFEST_LIMITS */.T1.depth} deep`);
        manifests.set(content.descriptor.digest, content);
        if (content.manifest.kind === 'image')
            return;
        const children = content.manifest.manifests.filter(({ mediaType }) => (0,descriptor/* isManifestType */.Q3)(mediaType));
        await (0,concurrency/* mapConcurrently */.X)(children.filter((child) => !manifests.has(child.digest)), repository_snapshot_AT_ONCE, async (child) => {
            const found = await (0,if_there/* ifThere */.y)(() => repository.readManifest(child.digest, call));
            if (found === undefined)
                missing.push(child.digest);
            else
                await visit(found, depth + 1);
        });
    };
    const root = await unbroken(`${repository.name}@${digest}`, () => repository.readManifest(digest, call));
    await visit(root, 1);
    return { root, manifests: [...manifests.values()], missing };
}
async function unbroken(name, read) {
    const found = await (0,if_there/* ifThere */.y)(read);
    if (found !== undefined)
        return found;
    throw new errors/* SlipwayError */.GQ('REGISTRY_NOT_FOUND', `${name} is listed but cannot be read: nothing is deleted`, {
        retryable: true,
        help: 'another run may be changing the repository: run again; or delete or push that tag',
    });
}

;// CONCATENATED MODULE: ./lib/pipeline/image-reach.js




const image_reach_AT_ONCE = 4;
async function reachOf(repository, tree, snapshot, depth, call) {
    const own = tree.manifests.map(({ descriptor }) => descriptor.digest);
    const beside = await (0,concurrency/* mapConcurrently */.X)(own, image_reach_AT_ONCE, (digest) => besideOf(repository, digest, snapshot, depth, call));
    return {
        own,
        referrers: distinct(beside.toReversed().flatMap(({ referrers }) => referrers)),
        lists: distinct(beside.flatMap(({ lists }) => lists)),
    };
}
async function besideOf(repository, subject, snapshot, depth, call) {
    const lists = [...snapshot.attached.values()].filter((one) => one.subject === subject).map(({ digest }) => digest);
    if (depth === 0)
        return { referrers: [], lists };
    const entries = await repository.listReferrers(subject, call);
    const found = await (0,concurrency/* mapConcurrently */.X)(entries, image_reach_AT_ONCE, (entry) => referrerReach(repository, entry, snapshot, depth - 1, call));
    return {
        referrers: found.flatMap(({ referrers }) => referrers),
        lists: [...found.flatMap((one) => one.lists), ...lists],
    };
}
async function referrerReach(repository, entry, snapshot, depth, call) {
    const own = (0,descriptor/* isIndexType */.$U)(entry.mediaType) ? await treeDigests(repository, entry.digest, call) : [entry.digest];
    const beside = await (0,concurrency/* mapConcurrently */.X)(own, image_reach_AT_ONCE, (digest) => besideOf(repository, digest, snapshot, depth, call));
    return {
        referrers: [...beside.flatMap(({ referrers }) => referrers), ...own],
        lists: beside.flatMap(({ lists }) => lists),
    };
}
async function treeDigests(repository, digest, call) {
    const root = await (0,if_there/* ifThere */.y)(() => repository.readManifest(digest, call));
    if (root === undefined)
        return [digest];
    return (await readTree(repository, digest, call)).manifests.map(({ descriptor }) => descriptor.digest);
}
function distinct(digests) {
    return [...new Set(digests)];
}

;// CONCATENATED MODULE: ./lib/pipeline/prune-plan.js







const prune_plan_AT_ONCE = 4;
const REFERRER_DEPTH = 3;
async function planPrune(repository, rules, now, call) {
    const snapshot = await takeSnapshot(repository, call);
    const images = await readNamed(repository, snapshot, call);
    const { kept, staying, going } = await choose(repository, images, rules, now, call);
    if (going.length === 0 && rules.olderThan === undefined)
        return { snapshot, kept, removals: [], contents: new Map() };
    refuseBroken(repository, staying);
    const walk = (image, depth) => reach(repository, image, snapshot, depth, call);
    const stayingReach = await (0,concurrency/* mapConcurrently */.X)(staying, prune_plan_AT_ONCE, (image) => walk(image, 1));
    const goingReach = await (0,concurrency/* mapConcurrently */.X)(going, prune_plan_AT_ONCE, (image) => walk(image, REFERRER_DEPTH));
    const seen = new Set([...stayingReach, ...goingReach].flatMap(digestsOf));
    const untagged = await readUntagged(repository, snapshot, seen, call);
    const old = await oldOnes(repository, untagged, rules, now, call);
    const young = untagged.filter((image) => !old.includes(image));
    const youngReach = await (0,concurrency/* mapConcurrently */.X)(young, prune_plan_AT_ONCE, (image) => walk(image, 1));
    const oldReach = await (0,concurrency/* mapConcurrently */.X)(old, prune_plan_AT_ONCE, (image) => walk(image, REFERRER_DEPTH));
    const marked = new Set([...stayingReach, ...youngReach].flatMap(digestsOf));
    const all = [...going, ...old.map((image) => ({ ...image, why: 'has no name any more' }))];
    const removals = removalsOf(all, [...goingReach, ...oldReach], marked);
    const contents = all.flatMap(({ tree }) => tree?.manifests ?? []);
    return {
        snapshot,
        kept,
        removals,
        contents: new Map(contents.map((content) => [content.descriptor.digest, content])),
    };
}
async function readNamed(repository, { named }, call) {
    const byDigest = Map.groupBy(named, ([, digest]) => digest);
    return (0,concurrency/* mapConcurrently */.X)([...byDigest], prune_plan_AT_ONCE, async ([digest, entries]) => ({
        digest,
        tags: entries.map(([tag]) => tag).toSorted(),
        tree: await readTree(repository, digest, call),
    }));
}
async function choose(repository, images, rules, now, call) {
    const sorted = images.map((image) => {
        const reasons = new Map(image.tags.map((tag) => [tag, reasonToKeep(tag, rules)]));
        return { image, reasons, free: image.tags.filter((tag) => reasons.get(tag) === undefined) };
    });
    const needsTimes = rules.olderThan !== undefined || rules.keepLast !== undefined;
    const candidates = await (0,concurrency/* mapConcurrently */.X)(sorted.filter(({ free }) => free.length > 0), prune_plan_AT_ONCE, async ({ image, free }) => {
        const time = needsTimes ? await timeOf(repository, image.tree, call) : undefined;
        return { digest: image.digest, tags: free, ...(time === undefined ? {} : { time }) };
    });
    const ages = keptByAge(candidates, rules, now);
    const kept = sorted.flatMap(({ image, reasons }) => image.tags.flatMap((tag) => {
        const why = reasons.get(tag) ?? ages.get(image.digest);
        return why === undefined ? [] : [{ tag, digest: image.digest, why }];
    }));
    const keptDigests = new Set(kept.map(({ digest }) => digest));
    return {
        kept: kept.toSorted((a, b) => (a.tag < b.tag ? -1 : 1)),
        staying: images.filter(({ digest }) => keptDigests.has(digest)),
        going: sorted
            .filter(({ image, free }) => free.length > 0 && !ages.has(image.digest))
            .map(({ image, free }) => ({ ...image, tags: free, why: whyGoing(rules) })),
    };
}
function whyGoing({ deleteTags, olderThan, keepLast }) {
    return [
        ...(deleteTags.length === 0 ? ['names no version'] : [`delete-tags ${deleteTags.join(', ')}`]),
        ...(olderThan === undefined ? [] : [`older than ${olderThan.text}`]),
        ...(keepLast === undefined ? [] : [`not among the last ${keepLast}`]),
    ].join('; ');
}
function refuseBroken({ name }, staying) {
    const broken = staying.find(({ tree }) => (tree?.missing.length ?? 0) > 0);
    if (broken === undefined)
        return;
    throw new errors/* SlipwayError */.GQ('REGISTRY_NOT_FOUND', `${name}:${broken.tags[0] ?? ''} names ${broken.tree?.missing[0] ?? ''}, which is not there: nothing is deleted`, { help: 'push the image again, or delete it' });
}
async function reach(repository, { digest, tree }, snapshot, depth, call) {
    if (tree !== undefined)
        return reachOf(repository, tree, snapshot, depth, call);
    const lists = [...snapshot.attached.values()].filter(({ subject }) => subject === digest);
    return { own: [], referrers: [], lists: lists.map((one) => one.digest) };
}
function digestsOf({ own, referrers, lists }) {
    return [...own, ...referrers, ...lists];
}
async function readUntagged(repository, { attached }, seen, call) {
    const subjects = new Set([...attached.values()].map(({ subject }) => subject).filter((one) => !seen.has(one)));
    const images = await (0,concurrency/* mapConcurrently */.X)([...subjects], prune_plan_AT_ONCE, async (digest) => {
        const root = await (0,if_there/* ifThere */.y)(() => repository.readManifest(digest, call));
        return root === undefined
            ? { digest, tags: [] }
            : { digest, tags: [], tree: await readTree(repository, digest, call) };
    });
    const below = new Set(images.flatMap(({ tree }) => tree?.manifests.slice(1).map(({ descriptor }) => descriptor.digest) ?? []));
    return images.filter(({ digest }) => !below.has(digest));
}
async function oldOnes(repository, untagged, { olderThan }, now, call) {
    if (olderThan === undefined)
        return [];
    const judged = await (0,concurrency/* mapConcurrently */.X)(untagged, prune_plan_AT_ONCE, async (image) => {
        if (image.tree === undefined)
            return true;
        if (image.tree.root.manifest.subject !== undefined)
            return false;
        const time = await timeOf(repository, image.tree, call);
        return time !== undefined && now.getTime() - time.getTime() >= olderThan.ms;
    });
    return untagged.filter((_, at) => judged[at] === true);
}
function removalsOf(all, reaches, marked) {
    const taken = new Set(marked);
    return all.flatMap(({ digest, tags, tree, why }, at) => {
        const { own, referrers, lists } = reaches[at] ?? { own: [], referrers: [], lists: [] };
        const subject = tree?.root.manifest.subject?.digest;
        const isNeeded = marked.has(digest) || (subject !== undefined && marked.has(subject));
        const manifests = isNeeded ? [] : [...referrers, ...own, ...lists].filter((one) => !taken.has(one));
        for (const one of manifests)
            taken.add(one);
        return manifests.length === 0 && tags.length === 0 ? [] : [{ digest, tags, why, manifests }];
    });
}

// EXTERNAL MODULE: ./lib/pipeline/staging.js
var staging = __webpack_require__(19991);
;// CONCATENATED MODULE: ./lib/pipeline/prune.js





const LOOKS = 3;
async function sweep(repository, first, rules, ports, call) {
    const removed = [];
    const kept = [];
    try {
        const plan = await settle(repository, first, rules, ports, call);
        kept.push(...plan.kept);
        for (const removal of plan.removals) {
            const stays = await remove(repository, removal, ports, call);
            kept.push(...stays);
            const tags = removal.tags.filter((tag) => !stays.some((one) => one.tag === tag));
            if (tags.length > 0 || (removal.tags.length === 0 && removal.manifests.length > 0))
                removed.push({ ...removal, tags });
        }
        if (removed.length > 0)
            await putBack(repository, plan, ports, call);
        return { kept, removed };
    }
    catch (thrown) {
        return { kept, removed, error: (0,errors/* asSlipwayError */.I7)(thrown) };
    }
}
async function settle(repository, first, rules, { clock }, call) {
    let plan = first;
    for (let look = 1; look <= LOOKS; look += 1) {
        if (plan.removals.length === 0 || sameSnapshot(await takeSnapshot(repository, call), plan.snapshot))
            return plan;
        plan = await planPrune(repository, rules, clock.now(), call);
    }
    throw new errors/* SlipwayError */.GQ('REGISTRY_REFUSED', `the tags of ${repository.name} move while they are looked at`, {
        retryable: true,
        help: 'nothing is deleted; run again when no other run pushes',
    });
}
async function remove(repository, { digest, tags, manifests }, { log }, call) {
    const now = await Promise.all(tags.map((tag) => (0,staging/* targetOf */.$r)(repository, tag, call)));
    const gone = now.filter((target) => target === undefined).length;
    if (tags.length > 0 && gone === tags.length && manifests.length === 0)
        return [];
    const moved = tags.filter((_, at) => now[at] !== undefined && now[at].digest !== digest);
    if (moved.length > 0) {
        const why = 'was moved meanwhile';
        return tags.map((tag) => ({
            tag,
            digest,
            why: moved.includes(tag) ? why : `an image whose tag ${moved[0] ?? ''} ${why}`,
        }));
    }
    if (manifests.length === 0)
        return removeTags(repository, digest, tags, call);
    for (const one of manifests)
        await (0,if_there/* ifThere */.y)(() => repository.delete(one, { ...call, leaveListed: true }));
    log.info(`deleted ${repository.name}@${digest}${tags.length === 0 ? '' : ` (${tags.join(', ')})`}`);
    return [];
}
async function removeTags(repository, digest, tags, call) {
    const stay = [];
    for (const tag of tags) {
        try {
            await (0,if_there/* ifThere */.y)(() => repository.delete(tag, call));
        }
        catch (thrown) {
            if (!isUnsupported(thrown))
                throw thrown;
            stay.push({ tag, digest, why: 'something that stays needs its image, and this registry deletes no names alone' });
        }
    }
    return stay;
}
function isUnsupported(thrown) {
    if (!(thrown instanceof errors/* SlipwayError */.GQ) || thrown.code !== 'REGISTRY_REFUSED')
        return false;
    return [400, 405, 501].includes(Number(thrown.facts['status']));
}
async function putBack(repository, { snapshot, contents }, { log }, call) {
    const { named } = await takeSnapshot(repository, call);
    const known = new Set(snapshot.named.values());
    for (const digest of new Set(named.values())) {
        if (known.has(digest))
            continue;
        const { missing } = await readTree(repository, digest, call);
        for (const content of missing.flatMap((one) => [contents.get(one) ?? []].flat())) {
            await repository.putManifest(content, call);
            log.warn(`put ${repository.name}@${content.descriptor.digest} back: ${digest}, named meanwhile, needs it`);
        }
    }
}

// EXTERNAL MODULE: ./lib/hosts/commands/context.js
var commands_context = __webpack_require__(45033);
// EXTERNAL MODULE: ./lib/hosts/commands/refuse-forks.js
var refuse_forks = __webpack_require__(78476);
;// CONCATENATED MODULE: ./lib/hosts/commands/prune.js









async function prune(context) {
    const { inputs, problems, ports, signal } = context;
    const [ref = ''] = (0,commands_context/* takeArguments */.o)(context, ['REPOSITORY']);
    const reference = ref === '' ? undefined : repositoryOnly(ref, context);
    const rules = rulesOf(context);
    problems.throwIfAny();
    if (reference === undefined)
        throw new Error('unreachable');
    const dryRun = inputs.plan || !inputs.force;
    if (!dryRun)
        await (0,refuse_forks/* refuseForks */.A)(context, 'deletes');
    const repository = ports.registry.repository(reference, { access: dryRun ? 'pull' : 'push' });
    const plan = await planPrune(repository, rules, ports.clock.now(), { signal });
    const swept = dryRun
        ? { kept: plan.kept, removed: plan.removals }
        : await sweep(repository, plan, rules, ports, { signal });
    const json = pruneDocument(repository.name, swept, dryRun);
    const result = { exit: json.exit, json, text: pruneText(json) };
    if (!('error' in swept) || swept.error === undefined)
        return result;
    return { ...result, report: (0,error_report/* failedReport */.k)('prune', swept.error) };
}
function repositoryOnly(ref, { problems }) {
    try {
        const reference = (0,image_reference.parseReference)(ref);
        if (reference.tag !== undefined || reference.digest !== undefined)
            problems.add('REPOSITORY', 'has a tag or a digest', 'write the repository alone, and the tags in delete-tags');
        return reference;
    }
    catch (thrown) {
        if (!(thrown instanceof errors/* SlipwayError */.GQ))
            throw thrown;
        problems.add('REPOSITORY', thrown.message, thrown.help);
        return undefined;
    }
}
function rulesOf({ inputs, problems }) {
    const { deleteTags, keepTags, olderThan, keepLast } = inputs;
    if (deleteTags.length === 0 && olderThan === undefined && keepLast === undefined)
        problems.add('delete-tags', 'is missing: nothing says what may go', 'write --delete-tags PATTERN, --older-than AGE or --keep-last COUNT');
    for (const [input, patterns] of [
        ['delete-tags', deleteTags],
        ['keep-tags', keepTags],
    ])
        for (const pattern of patterns)
            if (!(0,image_reference/* isTag */.dz)(pattern.replaceAll(/[*?]/g, '_')))
                problems.add(input, `${JSON.stringify(pattern)} matches no tag`, 'a pattern is a tag in which * and ? stand for others');
    const ms = olderThan === undefined ? undefined : parseAge(olderThan);
    if (olderThan !== undefined && ms === undefined)
        problems.add('older-than', `${JSON.stringify(olderThan)} is no length of time`, 'write a number and s, m, h, d or w, such as 30d');
    if (keepLast !== undefined && !/^\d{1,6}$/.test(keepLast))
        problems.add('keep-last', `${JSON.stringify(keepLast)} is no count`, 'write a number, such as 10');
    return {
        deleteTags,
        keepTags,
        ...(olderThan === undefined || ms === undefined ? {} : { olderThan: { text: olderThan, ms } }),
        ...(keepLast === undefined ? {} : { keepLast: Number(keepLast) }),
    };
}


/***/ }),

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

/***/ 83768:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $U: () => (/* binding */ isIndexType),
/* harmony export */   Q3: () => (/* binding */ isManifestType),
/* harmony export */   Z2: () => (/* binding */ MEDIA_TYPES),
/* harmony export */   eH: () => (/* binding */ DigestSchema),
/* harmony export */   l5: () => (/* binding */ DescriptorSchema),
/* harmony export */   mh: () => (/* binding */ descriptorJson),
/* harmony export */   yD: () => (/* binding */ AnnotationsSchema)
/* harmony export */ });
/* unused harmony exports PlatformSchema, parseDescriptor, platformJson */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77934);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37241);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40298);



const MEDIA_TYPES = {
    ociIndex: 'application/vnd.oci.image.index.v1+json',
    ociManifest: 'application/vnd.oci.image.manifest.v1+json',
    ociConfig: 'application/vnd.oci.image.config.v1+json',
    ociEmpty: 'application/vnd.oci.empty.v1+json',
    dockerList: 'application/vnd.docker.distribution.manifest.list.v2+json',
    dockerManifest: 'application/vnd.docker.distribution.manifest.v2+json',
    dockerConfig: 'application/vnd.docker.container.image.v1+json',
};
const DigestSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .custom */ .IeY(_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc, 'expected a sha256 or sha512 digest');
const PlatformSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    os: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    architecture: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    variant: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    'os.version': valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
}), valibot__WEBPACK_IMPORTED_MODULE_2__/* .transform */ .pdi(({ os, architecture, variant, 'os.version': osVersion }) => ({
    os,
    architecture,
    ...(variant === undefined || variant === '' ? {} : { variant }),
    ...(osVersion === undefined ? {} : { osVersion }),
})));
const AnnotationsSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP());
const DescriptorSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    mediaType: valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .minLength */ .BpQ(1)),
    digest: DigestSchema,
    size: _parse_js__WEBPACK_IMPORTED_MODULE_1__/* .Size */ .or,
    annotations: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullish */ .cl6(AnnotationsSchema),
    platform: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullish */ .cl6(PlatformSchema),
    artifactType: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    data: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    urls: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP())),
}), valibot__WEBPACK_IMPORTED_MODULE_2__/* .transform */ .pdi((raw) => {
    const { mediaType, digest, size, annotations, platform, artifactType, data, urls } = raw;
    return {
        mediaType,
        digest,
        size,
        ...(annotations ? { annotations } : {}),
        ...(platform ? { platform } : {}),
        ...(artifactType ? { artifactType } : {}),
        ...(data ? { data } : {}),
        ...(urls ? { urls } : {}),
    };
}));
function parseDescriptor(value, what = 'descriptor') {
    return parseValue(DescriptorSchema, value, what);
}
function descriptorJson(descriptor) {
    const { mediaType, digest, size, annotations, platform, artifactType, data, urls } = descriptor;
    return {
        mediaType,
        digest,
        size,
        ...(data === undefined ? {} : { data }),
        ...(urls === undefined ? {} : { urls }),
        ...(annotations === undefined ? {} : { annotations }),
        ...(platform === undefined ? {} : { platform: platformJson(platform) }),
        ...(artifactType === undefined ? {} : { artifactType }),
    };
}
function platformJson(platform) {
    const { os, architecture, variant, osVersion } = platform;
    return {
        architecture,
        os,
        ...(osVersion === undefined ? {} : { 'os.version': osVersion }),
        ...(variant === undefined ? {} : { variant }),
    };
}
function isIndexType(mediaType) {
    return mediaType === MEDIA_TYPES.ociIndex || mediaType === MEDIA_TYPES.dockerList;
}
function isManifestType(mediaType) {
    return mediaType === MEDIA_TYPES.ociManifest || mediaType === MEDIA_TYPES.dockerManifest || isIndexType(mediaType);
}


/***/ }),

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

/***/ 64252:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $T: () => (/* binding */ manifestContent),
/* harmony export */   Hw: () => (/* binding */ assembleIndex),
/* harmony export */   Js: () => (/* binding */ attestedDigest),
/* harmony export */   L6: () => (/* binding */ successorsOf),
/* harmony export */   Ng: () => (/* binding */ parseManifest),
/* harmony export */   T1: () => (/* binding */ MANIFEST_LIMITS),
/* harmony export */   n3: () => (/* binding */ compressedSize),
/* harmony export */   xq: () => (/* binding */ platformChildren),
/* harmony export */   zc: () => (/* binding */ attestationEntry)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(77934);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _descriptor_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83768);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37241);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(40298);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(88758);






const MANIFEST_LIMITS = { pullBytes: 8 << 20, pushBytes: 4 << 20, entries: 10_000, depth: 4 };
const Common = {
    schemaVersion: valibot__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .euz(2),
    mediaType: valibot__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP()),
    annotations: valibot__WEBPACK_IMPORTED_MODULE_5__/* .nullish */ .cl6(_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .AnnotationsSchema */ .yD),
    subject: valibot__WEBPACK_IMPORTED_MODULE_5__/* .nullish */ .cl6(_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .DescriptorSchema */ .l5),
    artifactType: valibot__WEBPACK_IMPORTED_MODULE_5__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP()),
};
const Entries = valibot__WEBPACK_IMPORTED_MODULE_5__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .DescriptorSchema */ .l5), valibot__WEBPACK_IMPORTED_MODULE_5__/* .maxLength */ .Ru6(MANIFEST_LIMITS.entries));
const SingleSchema = valibot__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ ...Common, config: _descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .DescriptorSchema */ .l5, layers: valibot__WEBPACK_IMPORTED_MODULE_5__/* .nullish */ .cl6(Entries, []) });
const IndexSchema = valibot__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ ...Common, manifests: valibot__WEBPACK_IMPORTED_MODULE_5__/* .nullish */ .cl6(Entries, []) });
const ShapeSchema = valibot__WEBPACK_IMPORTED_MODULE_5__/* .looseObject */ ._H3({ mediaType: valibot__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP()) });
function parseManifest(bytes, mediaType, what) {
    if (bytes.byteLength > MANIFEST_LIMITS.pullBytes) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('REGISTRY_LIMIT', `${what} is larger than ${MANIFEST_LIMITS.pullBytes} bytes`);
    }
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
    const shape = (0,_parse_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .qF)(ShapeSchema, text, what);
    if ('manifests' in shape && ('layers' in shape || 'config' in shape)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('REGISTRY_MALFORMED', `${what} is ambiguous: it has both manifests and layers or config`);
    }
    const type = agreedType(shape.mediaType, mediaType, 'manifests' in shape, what);
    if ((0,_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .isIndexType */ .$U)(type)) {
        const { manifests, ...rest } = (0,_parse_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .qF)(IndexSchema, text, what);
        return { kind: 'index', mediaType: type, manifests: manifests ?? [], ...optional(rest) };
    }
    const { config, layers, ...rest } = (0,_parse_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .qF)(SingleSchema, text, what);
    return { kind: 'image', mediaType: type, config, layers: layers ?? [], ...optional(rest) };
}
function agreedType(inside, outside, looksLikeIndex, what) {
    if (inside !== undefined && outside !== undefined && inside !== outside) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('REGISTRY_MALFORMED', `${what} says it is ${inside}, but was given as ${outside}`);
    }
    const type = inside ?? outside ?? (looksLikeIndex ? _descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .MEDIA_TYPES */ .Z2.ociIndex : _descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .MEDIA_TYPES */ .Z2.ociManifest);
    const known = [
        _descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .MEDIA_TYPES */ .Z2.ociIndex,
        _descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .MEDIA_TYPES */ .Z2.dockerList,
        _descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .MEDIA_TYPES */ .Z2.ociManifest,
        _descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .MEDIA_TYPES */ .Z2.dockerManifest,
    ];
    if (!known.includes(type)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('REGISTRY_MALFORMED', `${what} has the media type ${type}, which is no image manifest or index`);
    }
    if ((0,_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .isIndexType */ .$U)(type) !== looksLikeIndex) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('REGISTRY_MALFORMED', `${what} is ${type} but its content is ${looksLikeIndex ? 'an index' : 'a manifest'}`);
    }
    return type;
}
function compressedSize({ config, layers }) {
    return layers.reduce((sum, { size }) => sum + size, config.size);
}
function optional({ annotations, subject, artifactType, }) {
    return {
        ...(annotations ? { annotations } : {}),
        ...(subject ? { subject } : {}),
        ...(artifactType ? { artifactType } : {}),
    };
}
function successorsOf(manifest) {
    return manifest.kind === 'index' ? manifest.manifests : [manifest.config, ...manifest.layers];
}
function platformChildren(index) {
    return index.manifests.filter((child) => child.platform !== undefined && !(0,_platform_js__WEBPACK_IMPORTED_MODULE_4__/* .isUnknownPlatform */ ._H)(child.platform));
}
const REFERENCE_TYPE = 'vnd.docker.reference.type';
const REFERENCE_DIGEST = 'vnd.docker.reference.digest';
function attestedDigest({ annotations, platform }) {
    const isAttestation = annotations?.[REFERENCE_TYPE] === 'attestation-manifest';
    return isAttestation && platform !== undefined && (0,_platform_js__WEBPACK_IMPORTED_MODULE_4__/* .isUnknownPlatform */ ._H)(platform)
        ? annotations[REFERENCE_DIGEST]
        : undefined;
}
function attestationEntry({ mediaType, digest, size }, about) {
    return {
        mediaType,
        digest,
        size,
        annotations: { [REFERENCE_DIGEST]: about, [REFERENCE_TYPE]: 'attestation-manifest' },
        platform: { architecture: 'unknown', os: 'unknown' },
    };
}
function manifestContent(manifest) {
    const head = { schemaVersion: 2, mediaType: manifest.mediaType };
    const tail = {
        ...(manifest.subject === undefined ? {} : { subject: (0,_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .descriptorJson */ .mh)(manifest.subject) }),
        ...(manifest.annotations === undefined ? {} : { annotations: manifest.annotations }),
    };
    const artifactType = manifest.artifactType === undefined ? {} : { artifactType: manifest.artifactType };
    const body = manifest.kind === 'index'
        ? { manifests: manifest.manifests.map(_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .descriptorJson */ .mh) }
        : { config: (0,_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .descriptorJson */ .mh)(manifest.config), layers: manifest.layers.map(_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .descriptorJson */ .mh) };
    const bytes = Buffer.from(JSON.stringify({ ...head, ...artifactType, ...body, ...tail }));
    const descriptor = {
        mediaType: manifest.mediaType,
        digest: (0,_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .digestOf */ .ol)(bytes),
        size: bytes.byteLength,
        ...(manifest.artifactType === undefined ? {} : { artifactType: manifest.artifactType }),
    };
    return { descriptor, bytes, manifest };
}
function assembleIndex(children, annotations = {}) {
    const seen = new Set();
    for (const { platform, digest } of children) {
        if (platform === undefined)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('REGISTRY_MALFORMED', `child ${digest} of the index has no platform`);
        if ((0,_platform_js__WEBPACK_IMPORTED_MODULE_4__/* .isUnknownPlatform */ ._H)(platform))
            continue;
        const name = (0,_platform_js__WEBPACK_IMPORTED_MODULE_4__/* .formatPlatform */ .Bq)(platform);
        if (seen.has(name))
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('REGISTRY_MALFORMED', `platform ${name} stands twice in the index`);
        seen.add(name);
    }
    return manifestContent({
        kind: 'index',
        mediaType: _descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .MEDIA_TYPES */ .Z2.ociIndex,
        manifests: children,
        ...(Object.keys(annotations).length === 0 ? {} : { annotations }),
    });
}


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

/***/ 68424:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EV: () => (/* binding */ isRegistryHost),
/* harmony export */   FH: () => (/* binding */ formatReference),
/* harmony export */   _M: () => (/* binding */ repositoryOf),
/* harmony export */   dz: () => (/* binding */ isTag),
/* harmony export */   i7: () => (/* binding */ canonicalRegistry),
/* harmony export */   parseReference: () => (/* binding */ parseReference),
/* harmony export */   s_: () => (/* binding */ parseImageLocation)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37241);


const COMPONENT = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*$/;
const TAG = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/;
const HOST = /^(?:\[[0-9a-fA-F:.]+\]|[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*\.?)(?::(\d{1,5}))?$/;
const HUB_NAMES = new Set(['docker.io', 'index.docker.io', 'registry-1.docker.io', 'registry.hub.docker.com']);
function isTag(text) {
    return TAG.test(text);
}
function canonicalRegistry(host) {
    const lower = host.toLowerCase();
    return HUB_NAMES.has(lower) ? 'docker.io' : lower;
}
function isRegistryHost(text) {
    const match = HOST.exec(text);
    return match !== null && (match[1] === undefined || isPort(match[1]));
}
function fail(text, why) {
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('CONFIG_REFERENCE', `not an image reference: ${JSON.stringify(text.slice(0, 300))}: ${why}`, {
        help: 'write registry/repository:tag or registry/repository@sha256:…',
    });
}
function parseReference(text) {
    const trimmed = text.trim();
    if (trimmed === '')
        fail(text, 'it is empty');
    if (trimmed.includes('://'))
        fail(text, 'leave out the scheme (https:// and the like)');
    const at = trimmed.indexOf('@');
    const digestText = at < 0 ? undefined : trimmed.slice(at + 1);
    const named = at < 0 ? trimmed : trimmed.slice(0, at);
    const slash = named.lastIndexOf('/');
    const colon = named.indexOf(':', slash + 1);
    const path = colon < 0 ? named : named.slice(0, colon);
    const tag = colon < 0 ? undefined : named.slice(colon + 1);
    if (tag !== undefined && !isTag(tag))
        fail(text, `${JSON.stringify(tag)} is not a tag`);
    if (digestText !== undefined && !(0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(digestText))
        fail(text, `${JSON.stringify(digestText.slice(0, 160))} is not a digest`);
    const { registry, repository } = splitRegistry(path, text);
    return {
        registry,
        repository,
        ...(tag === undefined ? {} : { tag }),
        ...(digestText === undefined ? {} : { digest: (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDigest */ .m)(digestText) }),
    };
}
function splitRegistry(path, text) {
    const slash = path.indexOf('/');
    const first = slash < 0 ? '' : path.slice(0, slash);
    const isHost = first === 'localhost' || /[.:[]/.test(first) || first !== first.toLowerCase();
    const registry = isHost ? canonicalRegistry(first) : 'docker.io';
    let repository = isHost ? path.slice(slash + 1) : path;
    if (isHost)
        checkHost(first, text);
    if (registry === 'docker.io' && !repository.includes('/'))
        repository = `library/${repository}`;
    if (repository !== repository.toLowerCase())
        fail(text, 'the repository must be lower case');
    if (!repository.split('/').every((part) => COMPONENT.test(part)))
        fail(text, `${JSON.stringify(repository)} is not a repository name`);
    if (repository.length > 255)
        fail(text, 'the repository is longer than 255 characters');
    return { registry, repository };
}
function checkHost(host, text) {
    const match = HOST.exec(host);
    if (match === null)
        fail(text, `${JSON.stringify(host)} is not a host`);
    if (match[1] !== undefined && !isPort(match[1]))
        fail(text, `port ${match[1]} does not exist`);
}
function isPort(text) {
    return Number(text) > 0 && Number(text) <= 65_535;
}
function repositoryOf({ registry, repository }) {
    return `${registry}/${repository}`;
}
function formatReference(reference) {
    const { tag, digest } = reference;
    return `${repositoryOf(reference)}${tag === undefined ? '' : `:${tag}`}${digest === undefined ? '' : `@${digest}`}`;
}
function parseImageLocation(text) {
    const match = /^(oci|oci-archive|docker-archive|docker-daemon):(.*)$/s.exec(text.trim());
    const [, kind, rest = ''] = match ?? [];
    if (kind === undefined)
        return { kind: 'registry', reference: parseReference(text) };
    if (rest === '')
        fail(text, `nothing stands behind ${kind}:`);
    if (kind === 'docker-daemon')
        return { kind, name: rest };
    const at = rest.lastIndexOf('@');
    if (at > 0 && (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(rest.slice(at + 1)))
        return { kind: kind, path: rest.slice(0, at), tag: rest.slice(at + 1) };
    const colon = rest.lastIndexOf(':');
    const tag = colon > 0 && !rest.slice(colon + 1).includes('/') ? rest.slice(colon + 1) : undefined;
    const path = tag === undefined ? rest : rest.slice(0, colon);
    if (tag !== undefined && !isTag(tag))
        fail(text, `${JSON.stringify(tag)} is not a tag`);
    return { kind: kind, path, ...(tag === undefined ? {} : { tag }) };
}


/***/ }),

/***/ 21892:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lb: () => (/* binding */ StageLog),
/* harmony export */   Vw: () => (/* binding */ done),
/* harmony export */   hT: () => (/* binding */ skipped),
/* harmony export */   x1: () => (/* binding */ already)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _report_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45650);


function done(evidence) {
    return { evidence, outcome: 'done' };
}
function already(evidence, reason) {
    return { evidence, outcome: 'already', reason };
}
function skipped(evidence, reason) {
    return { evidence, outcome: 'skipped', reason };
}
const OF_THE_RUN = new Set(['claimed', 'drafted', 'published']);
class StageLog {
    #clock;
    #log;
    #images;
    #reports = [];
    constructor(clock, log, images = [undefined]) {
        this.#clock = clock;
        this.#log = log;
        this.#images = images;
    }
    of(image) {
        return {
            run: (name, stage) => this.#run(name, image, stage),
            skip: (name, reason) => this.#note({ name, ...about(image), outcome: 'skipped', reason, ms: 0 }),
        };
    }
    reports(error) {
        const names = _report_report_js__WEBPACK_IMPORTED_MODULE_1__/* .STAGE_NAMES */ .y.indexOf('claimed');
        const each = (stages) => (image) => stages.map((name) => this.#report(name, image, error));
        return [
            ...this.#images.flatMap(each(_report_report_js__WEBPACK_IMPORTED_MODULE_1__/* .STAGE_NAMES */ .y.slice(0, names))),
            ..._report_report_js__WEBPACK_IMPORTED_MODULE_1__/* .STAGE_NAMES */ .y.slice(names).flatMap((name) => (OF_THE_RUN.has(name) ? [undefined] : this.#images).flatMap(each([name]))),
        ];
    }
    async #run(name, image, stage) {
        const start = this.#clock.now().getTime();
        const elapsed = () => this.#clock.now().getTime() - start;
        try {
            const { evidence, outcome, reason } = await stage();
            this.#note({ name, ...about(image), outcome, ms: elapsed(), ...(reason === undefined ? {} : { reason }) });
            return evidence;
        }
        catch (thrown) {
            const error = (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .asSlipwayError */ .I7)(thrown);
            const stopped = error.code === 'CANCELLED' && this.#reports.some(({ outcome }) => outcome === 'failed');
            this.#note({
                name,
                ...about(image),
                ...(stopped
                    ? { outcome: 'skipped', reason: 'another image failed' }
                    : { outcome: 'failed', reason: error.message }),
                ms: elapsed(),
            });
            throw error;
        }
    }
    #report(name, image, error) {
        const noted = this.#reports.findLast((one) => one.name === name && one.image === image);
        const reason = error === undefined ? 'not part of this command' : 'an earlier step failed';
        return noted ?? { name, ...about(image), outcome: 'skipped', reason, ms: 0 };
    }
    #note(report) {
        this.#reports.push(report);
        const { name, image, outcome, reason, ms } = report;
        const seconds = `${(ms / 1000).toFixed(1)} s`;
        if (outcome === 'failed')
            return;
        const what = image === undefined ? name : `${image} ${name}`;
        this.#log.info(outcome === 'done' ? `${what} (${seconds})` : `${what}: ${outcome} (${reason ?? ''})`);
    }
}
function about(image) {
    return image === undefined ? {} : { image };
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


/***/ }),

/***/ 45650:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ STAGE_NAMES)
/* harmony export */ });
const STAGE_NAMES = [
    'built',
    'inventoried',
    'scanned',
    'admitted',
    'staged',
    'signed',
    'claimed',
    'named',
    'drafted',
    'floated',
    'published',
];


/***/ })

};
