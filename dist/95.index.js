const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 95;
export const ids = [95];
export const modules = {

/***/ 11444:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  eB: () => (/* binding */ claimedElsewhere),
  co: () => (/* binding */ decideRelease),
  bq: () => (/* binding */ isReleasable),
  yU: () => (/* binding */ nextVersion)
});

// EXTERNAL MODULE: ./node_modules/semver/index.js
var semver = __webpack_require__(62088);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/release/claim.js
var claim = __webpack_require__(97781);
// EXTERNAL MODULE: ./lib/release/bump.js
var bump = __webpack_require__(49217);
// EXTERNAL MODULE: ./lib/release/commit.js + 1 modules
var commit = __webpack_require__(55982);
// EXTERNAL MODULE: ./lib/release/version-plan.js + 1 modules
var version_plan = __webpack_require__(68730);
// EXTERNAL MODULE: ./lib/release/version-tag.js
var version_tag = __webpack_require__(9144);
;// CONCATENATED MODULE: ./lib/release/plan-release.js



async function planRelease(store, reader, { head, line, rules = {} }, call = {}) {
    const tags = (0,version_tag/* versionTags */.OP)(await store.list(call), rules.prefix);
    const carried = tags.find((tag) => tag.tag.commit === head && isOfLine(tag, line));
    if (carried !== undefined) {
        const why = [`this commit is ${carried.tag.name}`];
        return { current: carried.version.version, bump: 'none', why, resume: carried, changes: [] };
    }
    const history = await reader.read(historyQuery(head, tags, line), call);
    return (0,version_plan/* planVersion */.Uk)({ tags, line, history }, rules);
}
function isOfLine(tag, line) {
    if (line.kind === 'prerelease' && (0,version_plan/* numberOf */.rl)(tag.version, line.preid).length > 0)
        return true;
    if (line.kind === 'maintenance')
        return (0,version_tag/* isStable */.MQ)(tag) && (0,semver.lt)(tag.version, line.below);
    return (0,version_tag/* isStable */.MQ)(tag);
}
function historyQuery(head, tags, line) {
    const ofLine = tags.filter((tag) => isOfLine(tag, line));
    return { head, bases: ofLine.filter(version_tag/* isStable */.MQ), releases: ofLine };
}

;// CONCATENATED MODULE: ./lib/release/release-line.js

const PREID = /^(?=.*[A-Za-z-])[0-9A-Za-z-]{1,40}$/;
const NUMBER = '(0|[1-9]\\d{0,8})';
const MAINTENANCE = new RegExp(`^(?:.*/)?v?${NUMBER}\\.(?:x(?:\\.x)?|${NUMBER}\\.x)$`);
function releaseLine(branch, channels = {}) {
    if (branch === undefined)
        return { kind: 'release' };
    const preid = Object.hasOwn(channels, branch) ? channels[branch] : undefined;
    if (preid !== undefined)
        return { kind: 'prerelease', preid: checkPreid(preid) };
    const match = MAINTENANCE.exec(branch);
    if (match === null)
        return { kind: 'release' };
    const [major, minor] = [Number(match[1]), match[2] === undefined ? undefined : Number(match[2])];
    return minor === undefined
        ? { kind: 'maintenance', from: `${major}.0.0`, below: `${major + 1}.0.0` }
        : { kind: 'maintenance', from: `${major}.${minor}.0`, below: `${major}.${minor + 1}.0` };
}
function checkPreid(preid) {
    if (PREID.test(preid))
        return preid;
    throw new errors/* SlipwayError */.GQ('CONFIG_INVALID', 'one input is wrong', {
        problems: [
            {
                input: 'channels',
                message: `cannot name a pre-release: ${JSON.stringify(preid.slice(0, 60))}`,
                help: 'use letters, digits and dashes, such as beta or rc',
            },
        ],
    });
}

;// CONCATENATED MODULE: ./lib/pipeline/release-decision.js








async function nextVersion(request, facts, ports, call) {
    const { revision } = commitOf(facts);
    const line = releaseLine(branchOf(facts), request.channels);
    return planRelease(ports.tags, ports.history, { head: revision, line, rules: request.rules }, call);
}
async function decideRelease(request, facts, ports, call) {
    const unreleased = whyUnreleased(request, facts);
    if (unreleased !== undefined)
        return { nothing: unreleased };
    const { revision, commitTime } = commitOf(facts);
    const { version, given, why } = await chooseVersion(request, facts, ports, call);
    if (version === undefined)
        return { nothing: why };
    const { prefix } = request.rules;
    const tag = (0,version_tag/* tagName */.wZ)(version, prefix);
    const standing = await ports.tags.find(tag, call);
    if (standing !== undefined && standing.commit !== revision) {
        throw given ? taken(tag, standing.commit) : claimedElsewhere(tag, revision, standing.commit);
    }
    const images = standing?.message === undefined ? [] : (0,claim/* claimedImages */.M3)(standing.message);
    return {
        version,
        tag,
        commit: revision,
        time: commitTime,
        bound: new Map(images.map(({ repository, digest }) => [repository, digest])),
        byHand: standing !== undefined && images.length === 0,
        ...(await sinceLast(tag, revision, prefix, ports, call)),
    };
}
async function chooseVersion(request, facts, ports, call) {
    const given = request.version ?? taggedVersion(facts, request.rules.prefix);
    if (given !== undefined)
        return { version: given, given: true, why: 'it was given' };
    const { next, resume, why } = await nextVersion(request, facts, ports, call);
    return { version: next ?? resume?.version.version, given: false, why: why.join('; ') };
}
async function sinceLast(tag, head, prefix, ports, call) {
    const own = (0,version_tag/* versionOfTag */.mx)(tag, prefix);
    const older = (0,version_tag/* versionTags */.OP)(await ports.tags.list(call), prefix).filter(({ version }) => own !== undefined && version.compare(own) < 0);
    const { base, commits } = await ports.history.read({ head, bases: older.filter(version_tag/* isStable */.MQ), releases: [] }, call);
    const changes = (0,bump/* withoutReverted */.aA)(commits.map(commit/* readCommit */.k));
    return base === undefined ? { changes } : { changes, previous: base.version.version };
}
function commitOf({ git, revision }) {
    if (git !== undefined)
        return { revision: git.revision, commitTime: git.commitTime };
    throw new errors/* SlipwayError */.GQ('ENVIRONMENT_GIT', `a release needs the git repository${revision === undefined ? '' : ` of ${revision}`}`, {
        help: 'check out the sources in this job (actions/checkout), and have git on the PATH',
    });
}
function whyUnreleased({ version, rules }, facts) {
    const { ref = '' } = facts;
    if (/^refs\/(?:pull|merge-requests)\//.test(ref) || /^pull_request|^merge_request/.test(facts.event))
        return 'a change that is not merged yet releases no version';
    if (ref.startsWith('refs/heads/gh-readonly-queue/'))
        return 'the merge queue releases no version: the merge does';
    if (ref.startsWith('refs/tags/') && version === undefined && taggedVersion(facts, rules.prefix) === undefined)
        return `the git tag ${ref.slice('refs/tags/'.length)} is no version of this release`;
    return undefined;
}
function branchOf({ ref, git }) {
    return ref?.startsWith('refs/heads/') === true ? ref.slice('refs/heads/'.length) : git?.branch;
}
function taggedVersion({ ref }, prefix) {
    if (ref?.startsWith('refs/tags/') !== true)
        return undefined;
    return (0,version_tag/* versionOfTag */.mx)(ref.slice('refs/tags/'.length), prefix)?.version;
}
function claimedElsewhere(tag, commit, standing) {
    const why = standing === commit ? 'binds another image' : `is on commit ${standing}`;
    return new errors/* SlipwayError */.GQ('RELEASE_LOST', `another run has claimed ${tag}: the tag ${why}`, {
        facts: { tag, commit: standing },
        help: 'run again: the next free version is then taken; a concurrency group (resource_group in GitLab) avoids the race',
        retryable: true,
    });
}
function taken(tag, commit) {
    return new errors/* SlipwayError */.GQ('RELEASE_CONFLICT', `the tag ${tag} stands on another commit, ${commit}`, {
        facts: { tag, commit },
        help: 'choose another version, or leave it to the commits',
    });
}
function isReleasable(text) {
    return (0,semver.valid)(text) === text && !text.includes('+');
}


/***/ }),

/***/ 10095:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ releaseRequest)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _release_version_tag_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9144);
/* harmony import */ var _release_decision_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11444);



function releaseRequest(inputs, problems) {
    const { tagPrefix, initialVersion, defaultBump } = inputs;
    try {
        (0,_release_version_tag_js__WEBPACK_IMPORTED_MODULE_1__/* .checkTagPrefix */ .HR)(tagPrefix);
    }
    catch (thrown) {
        if (!(thrown instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ))
            throw thrown;
        for (const { input, message, help } of thrown.problems)
            problems.add(input, message, help);
    }
    const version = inputs.version === undefined ? bareVersion(inputs.tags) : releasable('version', inputs.version, problems);
    releasable('initial-version', initialVersion, problems);
    return {
        rules: { prefix: tagPrefix, initialVersion, defaultBump },
        channels: Object.fromEntries(inputs.channels.flatMap((entry) => channel(entry, problems))),
        ...(version === undefined ? {} : { version }),
    };
}
function bareVersion(lines) {
    return lines.find((line) => (0,_release_decision_js__WEBPACK_IMPORTED_MODULE_2__/* .isReleasable */ .bq)(line.trim()))?.trim();
}
function releasable(input, text, problems) {
    const version = text.replace(/^v/, '');
    if (!(0,_release_decision_js__WEBPACK_IMPORTED_MODULE_2__/* .isReleasable */ .bq)(version))
        problems.add(input, `${JSON.stringify(text)} is no version`, 'write three numbers, such as 1.2.3, or 1.3.0-beta.1');
    return version;
}
function channel(entry, problems) {
    const equals = entry.indexOf('=');
    if (equals > 0)
        return [[entry.slice(0, equals), entry.slice(equals + 1)]];
    problems.add('channels', `${JSON.stringify(entry)} is not BRANCH=WORD`);
    return [];
}


/***/ }),

/***/ 49217:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fb: () => (/* binding */ largestBump),
/* harmony export */   aA: () => (/* binding */ withoutReverted),
/* harmony export */   uM: () => (/* binding */ bumpOf)
/* harmony export */ });
/* unused harmony export BUMPS */
const BUMPS = ['none', 'patch', 'minor', 'major'];
const TYPES = { feat: 'minor', fix: 'patch', perf: 'patch', revert: 'patch' };
function bumpOf({ type, breaking }, { types = {} } = {}) {
    if (breaking.length > 0)
        return 'major';
    for (const rules of [types, TYPES])
        if (Object.hasOwn(rules, type))
            return rules[type] ?? 'none';
    return 'none';
}
function largestBump(bumps) {
    return BUMPS.findLast((bump) => bumps.includes(bump)) ?? 'none';
}
function withoutReverted(commits) {
    const byStart = Map.groupBy(commits, ({ hash }) => hash.slice(0, SHORTEST_HASH));
    const gone = new Set();
    for (const { hash, reverts } of commits) {
        if (gone.has(hash) || reverts.length === 0)
            continue;
        const taken = reverts.map((short) => byStart.get(short.slice(0, SHORTEST_HASH))?.find((other) => other.hash.startsWith(short) && other.hash !== hash));
        for (const other of taken)
            if (other !== undefined)
                gone.add(other.hash);
        if (!taken.includes(undefined))
            gone.add(hash);
    }
    return commits.filter(({ hash }) => !gone.has(hash));
}
const SHORTEST_HASH = 7;


/***/ }),

/***/ 97781:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EB: () => (/* binding */ isMadeByHand),
/* harmony export */   M3: () => (/* binding */ claimedImages),
/* harmony export */   OR: () => (/* binding */ claimMessage),
/* harmony export */   aS: () => (/* binding */ tagObject)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _image_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37241);


const TOKEN = 'Slipway-Image';
const TRAILER = /^Slipway-Image: (\S+)@(\S+)$/;
const REPOSITORY = /^[a-z0-9][a-z0-9.:[\]_/-]{0,400}$/i;
function claimMessage(title, images) {
    const lines = images.map(({ repository, digest }) => `${TOKEN}: ${repository}@${digest}`);
    return `${[title.replaceAll(/\s+/g, ' ').trim(), '', ...[...new Set(lines)].sort()].join('\n')}\n`;
}
function claimedImages(message) {
    const text = message.replaceAll('\r\n', '\n').split(/^-----BEGIN /m)[0] ?? '';
    const last = text
        .trim()
        .split(/\n\s*\n/)
        .at(-1) ?? '';
    const lines = last.split('\n').filter((line) => line.startsWith(`${TOKEN}:`));
    const images = lines.map((line) => {
        const [, repository = '', digest = ''] = TRAILER.exec(line.trim()) ?? [];
        if (REPOSITORY.test(repository) && (0,_image_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(digest))
            return { repository, digest };
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('RELEASE_CONFLICT', `the tag's trailer cannot be read: ${JSON.stringify(line.slice(0, 200))}`, {
            help: `a trailer reads ${TOKEN}: registry/repository@sha256:…; delete the tag if no release stands on it`,
        });
    });
    const repositories = new Set(images.map(({ repository }) => repository));
    if (repositories.size === images.length)
        return images;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('RELEASE_CONFLICT', 'the tag binds two digests to one repository', {
        help: 'delete the tag if no release stands on it',
    });
}
function isMadeByHand({ message }) {
    return message === undefined || !message.split('\n').some((line) => line.startsWith(`${TOKEN}:`));
}
const TAGGER = 'Slipway <slipway@slipway.invalid>';
function tagObject({ name, commit, message, time }) {
    const head = [`object ${commit}`, 'type commit', `tag ${name}`, `tagger ${TAGGER} ${time} +0000`];
    return `${head.join('\n')}\n\n${message}`;
}


/***/ }),

/***/ 55982:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ readCommit)
});

// EXTERNAL MODULE: ./node_modules/conventional-commits-parser/dist/index.js + 5 modules
var dist = __webpack_require__(34674);
;// CONCATENATED MODULE: ./lib/release/footers.js
const BREAKING = /^(BREAKING[ -]CHANGE)(?::(?: +|$)| #)(.*)$/;
const OTHER = /^([A-Za-z0-9][A-Za-z0-9-]*)(?:: | #)(.*)$/;
function scanFooters(message) {
    const footers = [];
    let blank = false;
    for (const line of message.split(/\r?\n/).slice(1)) {
        const found = BREAKING.exec(line) ?? (blank || footers.length > 0 ? OTHER.exec(line) : null);
        if (found !== null)
            footers.push({ token: found[1] ?? '', lines: [found[2] ?? ''] });
        else
            footers.at(-1)?.lines.push(line);
        blank = line.trim() === '';
    }
    return footers.map(({ token, lines }) => ({ token, value: lines.join('\n').trim() }));
}

;// CONCATENATED MODULE: ./lib/release/commit.js


const NEVER = /(?!)/;
const HEADER = /^([^\s():!]+)(?:\(([^()]+)\))?(!)?: +(\S.*)$/;
const MERGE = /^(?:Merge (?:pull request #\d+|branch(?:es)?|remote-tracking branch|tag|commit) |Merged in \S).*$/;
const MESSAGE_LIMIT = 1 << 16;
const parser = new dist/* CommitParser */.Jf({
    mergePattern: MERGE,
    headerPattern: HEADER,
    headerCorrespondence: ['type', 'scope', 'mark', 'description'],
    notesPattern: () => NEVER,
    fieldPattern: NEVER,
});
function readCommit({ hash, author, message }) {
    const text = message.slice(0, MESSAGE_LIMIT);
    if (text.trim() === '')
        return { hash, type: '', subject: '', breaking: [], reverts: [] };
    const header = readHeader(text);
    const footers = isBot(author, text) ? [] : scanFooters(text);
    const notes = footers.filter(({ token }) => /^BREAKING[ -]CHANGE$/.test(token)).map(({ value }) => value);
    const breaking = notes.length === 0 && header.marked ? [header.subject] : notes;
    const releaseAs = footers.findLast(({ token }) => token.toLowerCase() === 'release-as')?.value.trim();
    return {
        hash,
        type: header.type,
        ...(header.scope === undefined ? {} : { scope: header.scope }),
        subject: header.subject,
        breaking,
        ...(releaseAs === undefined || releaseAs === '' ? {} : { releaseAs }),
        reverts: Array.from(text.matchAll(/^This reverts commit ([0-9a-f]{7,64})\b/gm), ([, taken = '']) => taken),
    };
}
function readHeader(message) {
    const parsed = parser.parse(message);
    const first = (parsed.header ?? parsed.merge ?? '').trim();
    const reverted = /^Revert "(.*)"$/.exec(first)?.[1];
    if (reverted !== undefined)
        return { type: 'revert', subject: reverted, marked: false };
    const again = HEADER.exec(/^Reapply "(.*)"$/.exec(first)?.[1] ?? '');
    if (again !== null)
        return headerOf(again[1] ?? '', again[2], again[3], again[4]);
    const { type, scope, mark, description } = parsed;
    return typeof type === 'string'
        ? headerOf(type, scope, mark, description)
        : { type: '', subject: first, marked: false };
}
function headerOf(type, scope, mark, description) {
    return {
        type: type.toLowerCase(),
        ...(typeof scope === 'string' ? { scope: scope.trim() } : {}),
        marked: mark === '!',
        subject: (description ?? '').trim(),
    };
}
const BOT = /\[bot\](?:@|$)|^(?:dependabot|renovate|greenkeeper|snyk-bot|depfu|pyup-bot|scala-steward)\b/i;
function isBot({ name, email }, message) {
    if ([name, email].some((text) => BOT.test(text.trim())))
        return true;
    return Array.from(message.matchAll(/^Signed-off-by: ([^<\n]*)</gim)).some(([, signer = '']) => BOT.test(signer.trim()));
}


/***/ }),

/***/ 66753:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ newestFirst),
/* harmony export */   w: () => (/* binding */ commitsOutside)
/* harmony export */ });
function commitsOutside(commits, hash) {
    const byHash = new Map(commits.map((commit) => [commit.hash, commit]));
    const inside = new Set();
    const waiting = [hash];
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
        if (inside.has(at))
            continue;
        inside.add(at);
        waiting.push(...(byHash.get(at)?.parents ?? []));
    }
    return commits.filter((commit) => !inside.has(commit.hash));
}
function newestFirst(commits) {
    const byHash = new Map(commits.map((commit) => [commit.hash, commit]));
    const children = new Map();
    for (const { parents } of commits)
        for (const parent of parents)
            children.set(parent, (children.get(parent) ?? 0) + 1);
    const ready = [];
    for (const commit of commits)
        if (!children.has(commit.hash))
            insert(ready, commit);
    const ordered = [];
    for (let next = ready.pop(); next !== undefined; next = ready.pop()) {
        ordered.push(next);
        for (const hash of next.parents) {
            const left = (children.get(hash) ?? 0) - 1;
            children.set(hash, left);
            const parent = byHash.get(hash);
            if (left === 0 && parent !== undefined)
                insert(ready, parent);
        }
    }
    return ordered;
}
function insert(ready, commit) {
    const at = ready.findIndex((other) => other.time > commit.time || (other.time === commit.time && other.hash < commit.hash));
    ready.splice(at < 0 ? ready.length : at, 0, commit);
}


/***/ }),

/***/ 68730:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rl: () => (/* binding */ numberOf),
  Uk: () => (/* binding */ planVersion),
  OD: () => (/* binding */ versionDocument)
});

// EXTERNAL MODULE: ./node_modules/semver/index.js
var semver = __webpack_require__(62088);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/release/bump.js
var release_bump = __webpack_require__(49217);
// EXTERNAL MODULE: ./lib/release/commit.js + 1 modules
var commit = __webpack_require__(55982);
// EXTERNAL MODULE: ./lib/release/history.js
var release_history = __webpack_require__(66753);
;// CONCATENATED MODULE: ./lib/release/version-step.js



const INITIAL_VERSION = '0.1.0';
function firstStep(changes, { initialVersion = INITIAL_VERSION }) {
    const wish = wishedVersion(changes, undefined);
    const version = wish.version ?? (0,semver.parse)(initialVersion);
    if (version === null) {
        throw new errors/* SlipwayError */.GQ('CONFIG_INVALID', 'one input is wrong', {
            problems: [{ input: 'initial-version', message: `not a version: ${initialVersion}`, help: 'write it as 0.1.0' }],
        });
    }
    const why = wish.version === undefined ? [`the first release is ${version.version}`] : [];
    const bump = version.major > 0 ? 'major' : version.minor > 0 ? 'minor' : 'patch';
    return { version, bump, why: [...wish.why, ...why], fixed: wish.version !== undefined };
}
function nextStep(base, changes, rules) {
    const wish = wishedVersion(changes, base);
    if (wish.version !== undefined) {
        const bump = wish.version.major > base.major ? 'major' : wish.version.minor > base.minor ? 'minor' : 'patch';
        return { version: wish.version, bump, why: wish.why, fixed: true };
    }
    const { bump, why } = bumpOfAll(base, changes, rules);
    return { version: raise(base, bump), bump, why: [...wish.why, ...why], fixed: false };
}
function bumpOfAll(base, changes, rules) {
    const { defaultBump = 'none', forceBump, preMajor = 'spec' } = rules;
    const found = (0,release_bump/* largestBump */.Fb)(changes.map((change) => (0,release_bump/* bumpOf */.uM)(change, rules)));
    const why = reasons(changes, found, rules);
    const lowered = found === 'major' && base.major === 0 && preMajor === 'semver' ? 'minor' : found;
    if (lowered !== found)
        why.push('below 1.0.0 a breaking change makes a minor version');
    const usual = lowered === 'none' ? defaultBump : lowered;
    if (usual !== lowered)
        why.push(`no commit asks for a release: ${usual} by default`);
    const bump = (0,release_bump/* largestBump */.Fb)([usual, forceBump ?? 'none']);
    if (bump !== usual)
        why.push(`${bump} is forced`);
    return { bump, why };
}
const NAMED = 10;
function reasons(changes, bump, rules) {
    if (bump === 'none')
        return [`none of ${counted(changes.length)} asks for a release`];
    const deciding = changes.filter((change) => (0,release_bump/* bumpOf */.uM)(change, rules) === bump);
    const lines = deciding.slice(0, NAMED).map((change) => `${bump}: ${titleOf(change)} (${change.hash.slice(0, 7)})`);
    return deciding.length > NAMED ? [...lines, `${bump}: ${deciding.length - NAMED} more`] : lines;
}
function counted(commits) {
    return commits === 1 ? '1 commit' : `${commits} commits`;
}
function titleOf({ type, scope, subject, breaking }) {
    const header = type === '' ? subject : `${type}${scope === undefined ? '' : `(${scope})`}: ${subject}`;
    const text = header.length > 100 ? `${header.slice(0, 99)}…` : header;
    return breaking.length > 0 ? `breaking change in ${text}` : text;
}
function wishedVersion(changes, base) {
    const wish = changes.find(({ releaseAs }) => releaseAs !== undefined);
    if (wish?.releaseAs === undefined)
        return { why: [] };
    const text = wish.releaseAs.slice(0, 60);
    const source = `Release-As: ${text} (${wish.hash.slice(0, 7)})`;
    const version = (0,semver.parse)(text.replace(/^v/, ''));
    if (version === null || version.build.length > 0)
        return { why: [`${source} is no version and is left out`] };
    if (base !== undefined && !(0,semver.gt)(version, base))
        return { why: [`${source} is not above ${base.version} and is left out`] };
    return { version, why: [source] };
}
function raise(version, bump) {
    return bump === 'none' ? version : exactly((0,semver.inc)(version.version, bump));
}
function exactly(text) {
    const version = (0,semver.parse)(text);
    if (version === null)
        throw new errors/* SlipwayError */.GQ('INTERNAL', `not a version: ${String(text)}`);
    return version;
}

// EXTERNAL MODULE: ./lib/release/version-tag.js
var version_tag = __webpack_require__(9144);
;// CONCATENATED MODULE: ./lib/release/version-plan.js







function planVersion(facts, rules = {}) {
    const { history, line, tags } = facts;
    const changes = (0,release_bump/* withoutReverted */.aA)(history.commits.map(commit/* readCommit */.k));
    const base = history.base?.version;
    const known = base === undefined ? { changes } : { current: base.version, changes };
    const nothing = (why) => ({ ...known, bump: 'none', why: [why] });
    if (history.contained) {
        const why = 'a version made from a later commit already contains this one';
        const latest = tags.find((tag) => (0,version_tag/* isStable */.MQ)(tag) && (line.kind !== 'maintenance' || (0,semver.lt)(tag.version, line.below)));
        return { ...nothing(why), ...(latest === undefined ? {} : { current: latest.version.version }) };
    }
    if (base === undefined && tags.some(version_tag/* isStable */.MQ) && line.kind !== 'maintenance')
        throw noBase(tags, history);
    if (history.commits.length === 0)
        return nothing(`no commit since ${tagged(history.base, rules)}`);
    const step = base === undefined ? firstStep(changes, rules) : nextStep(base, changes, rules);
    const why = [...(history.truncated ? ['only the newest commits were read'] : []), ...step.why];
    if (step.bump === 'none')
        return { ...known, bump: 'none', why };
    if (line.kind === 'prerelease')
        return { ...known, ...prerelease(facts, line.preid, { ...step, why }, rules) };
    const free = line.kind === 'maintenance' ? inRange(step, facts, rules) : firstFree(step, facts, rules);
    return { ...known, bump: step.bump, next: free.version.version, why: [...why, ...free.why] };
}
function firstFree({ version, bump, fixed }, { tags }, rules) {
    const taken = new Set(tags.map((tag) => tag.version.version));
    const why = [];
    let free = version;
    while (taken.has(free.version)) {
        if (fixed)
            throw takenElsewhere(free, rules);
        why.push(`${(0,version_tag/* tagName */.wZ)(free.version, rules.prefix)} is taken by a commit that is not in this history`);
        free = raise(free, bump);
    }
    return { version: free, why: why.slice(-NAMED) };
}
function inRange({ version }, facts, rules) {
    const { line, history, tags } = facts;
    if (line.kind !== 'maintenance')
        return { version, why: [] };
    const { from, below } = line;
    const bound = maintenanceBound(from, below, history, tags);
    if ((0,semver.lt)(version, from) || (0,semver.compare)(version, bound) >= 0) {
        throw new errors/* SlipwayError */.GQ('RELEASE_CONFLICT', `the next version would be ${version.version}, but this branch may only make versions from ${from} to below ${bound}`, {
            facts: { version: version.version, from, below: bound },
            help: bound === below
                ? 'release this change from another branch'
                : `${(0,version_tag/* tagName */.wZ)(bound, rules.prefix)} was made elsewhere; make only smaller changes here, or release them from there`,
        });
    }
    return { version, why: [] };
}
function maintenanceBound(from, below, { base }, tags) {
    const floor = base?.version ?? exactly(from);
    const elsewhere = tags.filter((tag) => (0,version_tag/* isStable */.MQ)(tag) && (0,semver.compare)(tag.version, floor) > 0 && (0,semver.compare)(tag.version, below) < 0);
    return elsewhere.at(-1)?.version.version ?? below;
}
function prerelease(facts, preid, step, rules) {
    const { tags, history } = facts;
    const fresh = sinceLast(facts, preid);
    if (fresh !== undefined && fresh.commits.length === 0)
        return { bump: 'none', why: [`no commit since ${fresh.name}`] };
    if (fresh !== undefined) {
        const base = history.base?.version ?? step.version;
        const { bump, why } = bumpOfAll(base, (0,release_bump/* withoutReverted */.aA)(fresh.commits.map(commit/* readCommit */.k)), rules);
        if (bump === 'none')
            return { bump, why: [...why, `the last one is ${fresh.name}`] };
    }
    const free = firstFree({ ...step, version: exactly(coreOf(step.version)) }, facts, rules);
    const core = free.version.version;
    const numbers = tags.flatMap(({ version }) => (coreOf(version) === core ? numberOf(version, preid) : []));
    const next = `${core}-${preid}.${Math.max(0, ...numbers) + 1}`;
    return { bump: step.bump, next, why: [...step.why, ...free.why, `pre-releases of this branch are called ${preid}`] };
}
function sinceLast({ tags, history }, preid) {
    const hashes = new Set(history.commits.map(({ hash }) => hash));
    const last = tags.find(({ tag, version }) => numberOf(version, preid).length > 0 && hashes.has(tag.commit));
    return last && { name: last.tag.name, commits: (0,release_history/* commitsOutside */.w)(history.commits, last.tag.commit) };
}
function numberOf({ prerelease }, preid) {
    const [word, number] = prerelease;
    return prerelease.length === 2 && word === preid && typeof number === 'number' ? [number] : [];
}
function coreOf({ major, minor, patch }) {
    return `${major}.${minor}.${patch}`;
}
function tagged(base, { prefix }) {
    return base === undefined ? 'the beginning' : (0,version_tag/* tagName */.wZ)(base.version.version, prefix);
}
function noBase(tags, { commits }) {
    const highest = tags.find(version_tag/* isStable */.MQ);
    const name = highest?.tag.name ?? '';
    return new errors/* SlipwayError */.GQ('RELEASE_CONFLICT', `${name} exists, but no release tag is in the history of this commit`, {
        facts: { tag: name, commits: commits.length },
        help: `put a tag such as ${name} on the commit it was made from in this history, or use another tag-prefix`,
    });
}
function takenElsewhere({ version }, { prefix }) {
    const name = (0,version_tag/* tagName */.wZ)(version, prefix);
    return new errors/* SlipwayError */.GQ('RELEASE_CONFLICT', `${name} is asked for by Release-As, but stands on another commit`, {
        facts: { tag: name },
        help: 'ask for a version that does not exist yet',
    });
}
function versionDocument({ current, next, bump, why }) {
    return { current: current ?? null, next: next ?? null, bump, why };
}


/***/ }),

/***/ 9144:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HR: () => (/* binding */ checkTagPrefix),
/* harmony export */   MQ: () => (/* binding */ isStable),
/* harmony export */   OP: () => (/* binding */ versionTags),
/* harmony export */   mx: () => (/* binding */ versionOfTag),
/* harmony export */   wZ: () => (/* binding */ tagName)
/* harmony export */ });
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62088);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);


const VERSION = /^(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)(?:-[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?$/;
const PREFIX = /^(?:[A-Za-z0-9][A-Za-z0-9._/@+-]{0,99})?$/;
const REFUSED = /\.\.|\/\/|\/\.|\.\/|\.lock\//;
function checkTagPrefix(prefix) {
    if (PREFIX.test(prefix) && !REFUSED.test(prefix) && !/[0-9.]$/.test(prefix))
        return prefix;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SlipwayError */ .GQ('CONFIG_INVALID', 'one input is wrong', {
        problems: [
            {
                input: 'tag-prefix',
                message: `cannot stand before a version in a git tag: ${JSON.stringify(prefix.slice(0, 120))}`,
                help: 'use letters, digits, dashes and slashes, such as v or app-v',
            },
        ],
    });
}
function tagName(version, prefix = 'v') {
    return `${prefix}${version}`;
}
function versionOfTag(name, prefix = 'v') {
    if (!name.startsWith(prefix))
        return undefined;
    const text = name.slice(prefix.length);
    return VERSION.test(text) ? ((0,semver__WEBPACK_IMPORTED_MODULE_0__.parse)(text) ?? undefined) : undefined;
}
function versionTags(tags, prefix = 'v') {
    return tags
        .flatMap((tag) => {
        const version = versionOfTag(tag.name, prefix);
        return version === undefined ? [] : [{ tag, version }];
    })
        .sort((a, b) => (0,semver__WEBPACK_IMPORTED_MODULE_0__.rcompare)(a.version, b.version));
}
function isStable({ version }) {
    return version.prerelease.length === 0;
}


/***/ })

};
