const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 592;
export const ids = [592,9421];
export const modules = {

/***/ 70935:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ openClone)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _system_git_command_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9421);
/* harmony import */ var _git_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73121);



async function openClone(options, call = {}) {
    const { directory, remote = 'origin', auth } = options;
    const plain = (0,_system_git_command_js__WEBPACK_IMPORTED_MODULE_2__.gitIn)(directory, options);
    const found = await plain.run(['ls-remote', '--get-url', '--', remote], call);
    if (found.exitCode !== 0)
        throw (0,_git_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .gitFailure */ .t)({ what: `find the remote ${remote}` }, found);
    const url = found.stdout.trim();
    if (url === remote && !/[:/]/.test(remote)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('RELEASE_REFUSED', `the repository in ${directory} has no remote called ${remote}`, {
            facts: { remote },
            help: `add it: git remote add ${remote} ADDRESS`,
        });
    }
    const settings = (0,_system_git_command_js__WEBPACK_IMPORTED_MODULE_2__/* .authSettings */ .s)(url, auth);
    return { directory, remote, git: settings.length === 0 ? plain : (0,_system_git_command_js__WEBPACK_IMPORTED_MODULE_2__.gitIn)(directory, options, settings), settings };
}


/***/ }),

/***/ 73121:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ gitFailure)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

const pattern = ({ tag }) => (tag === undefined ? 'release tags' : `tags such as ${tag}`);
const RULES = [
    {
        seen: /refusing to allow .* (?:create|update) workflow|without `?workflows?`? (?:scope|permission)/i,
        code: 'RELEASE_DENIED',
        because: 'the commit changes workflow files, which this token may not push',
        help: () => 'use the token of a GitHub App that has the Workflows permission, or push the tag by hand',
    },
    {
        seen: /GH013|rule violations|creations being restricted/i,
        code: 'RELEASE_DENIED',
        because: 'a repository rule forbids it',
        help: (attempt) => `let ${pattern(attempt)} be created in Settings > Rules > Rulesets, or give the token of a GitHub App that may bypass ` +
            'the rule (github-actions[bot] cannot)',
    },
    {
        seen: /protected tag|not allowed to (?:create|push|change|update)|GH006|protected branch/i,
        code: 'RELEASE_DENIED',
        because: 'the tag is protected',
        help: (attempt) => `let the owner of the token create ${pattern(attempt)}: Settings > Repository > Protected tags on GitLab, tag protection on GitHub`,
    },
    {
        seen: /hook declined|pre-receive hook|\[remote rejected\].*(?:declined|denied|prohibited)/i,
        code: 'RELEASE_DENIED',
        because: 'a hook of the remote declined it',
        help: () => 'see what the remote says in the message; change its rule or use a token that may pass it',
    },
    {
        seen: /shallow update not allowed/i,
        code: 'RELEASE_REFUSED',
        because: 'the remote takes nothing from a shallow clone',
        help: () => 'fetch the whole history first: git fetch --unshallow',
    },
    {
        seen: /error: 403|HTTP 403|Write access .* not granted|Permission to .* denied|You are not allowed|insufficient_scope/i,
        code: 'RELEASE_DENIED',
        because: 'the credentials have no right to it',
        help: () => 'give the job `permissions: contents: write` (GitHub), allow job tokens to push or use a token with write_repository (GitLab)',
    },
    {
        seen: /Authentication failed|error: 401|HTTP 401|could not read (?:Username|Password)|terminal prompts disabled|Invalid username or (?:password|token)|HTTP Basic: Access denied|Permission denied \(publickey/i,
        code: 'RELEASE_DENIED',
        because: 'the credentials are missing, wrong or expired',
        help: () => 'keep the credentials of the checkout (persist-credentials), or give a token that may write to the repository',
    },
    {
        seen: /Could not resolve host|Couldn't resolve host|Failed to connect|Connection (?:refused|reset|timed out|closed)|Operation timed out|timed? ?out|Network is unreachable|No route to host|Temporary failure|error: (?:408|429|5\d\d)|HTTP (?:408|429|5\d\d)|early EOF|Empty reply from server|unexpected(?:ly)? (?:disconnect|EOF)|hung up unexpectedly|RPC failed|SSL_ERROR_SYSCALL|gnutls_handshake|GnuTLS recv error/i,
        code: 'RELEASE_UNREACHABLE',
        because: 'the remote does not answer',
        help: () => 'run again when the remote can be reached',
    },
    {
        seen: /repository .* not found|Repository not found|does not appear to be a git repository|could not be found or you don't have permission/i,
        code: 'RELEASE_DENIED',
        because: 'the remote has no such repository, or hides it from these credentials',
        help: () => 'check the address of the remote, and that the token can read this repository',
    },
    {
        seen: /not our ref|no such remote ref|couldn't find remote ref/i,
        code: 'RELEASE_REFUSED',
        because: 'the remote does not have the commit',
        help: () => 'push the commit first',
    },
];
function gitFailure(attempt, result) {
    const { what, tag } = attempt;
    const output = withoutCredentials(`${result.stderr}\n${result.stdout}`);
    const rule = result.timedOut ? undefined : RULES.find(({ seen }) => seen.test(output));
    const facts = { exitCode: result.exitCode, ...(tag === undefined ? {} : { tag }) };
    if (result.timedOut) {
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('RELEASE_UNREACHABLE', `could not ${what}: the remote does not answer in time`, {
            facts,
            help: 'run again when the remote can be reached',
            retryable: true,
        });
    }
    const said = tellingLine(output);
    const because = [rule?.because, said === undefined ? undefined : `git says: ${said}`].filter((part) => part);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ(rule?.code ?? 'RELEASE_REFUSED', `could not ${what}: ${because.join('; ')}`, {
        facts,
        help: rule?.help(attempt) ?? 'see what git says in the message',
        retryable: rule?.code === 'RELEASE_UNREACHABLE',
    });
}
function tellingLine(output) {
    const lines = output.split('\n').map((line) => line.trim());
    const remote = lines
        .filter((line) => /^remote:\s*\S/.test(line))
        .map((line) => line.replace(/^remote:[\s-]*/, ''))
        .filter((line) => /[a-z]{3}/i.test(line) && !/^https?:|^(?:Enumerating|Counting|Compressing|Resolving|Total)\b/.test(line));
    const own = lines.filter((line) => /^(?:fatal|error):|^!|\[(?:remote )?rejected\]/.test(line));
    const line = remote.length > 0 ? remote.slice(0, 3).join('; ') : (own[0] ?? lines.findLast((text) => text !== ''));
    return line?.slice(0, 400);
}
function withoutCredentials(text) {
    return text.replaceAll(/(\w+:\/\/)[^\s/@]*@/g, '$1');
}


/***/ }),

/***/ 10592:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  gitHistoryReader: () => (/* binding */ gitHistoryReader)
});

// EXTERNAL MODULE: ./lib/release/history.js
var release_history = __webpack_require__(66753);
// EXTERNAL MODULE: ./lib/release/git/clone.js
var git_clone = __webpack_require__(70935);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/release/git/git-failure.js
var git_failure = __webpack_require__(73121);
;// CONCATENATED MODULE: ./lib/release/git/commit-log.js

const FIELDS = ['%H', '%P', '%an', '%ae', '%ct', '%B'];
const MESSAGE_LIMIT = 1 << 16;
async function readCommitLog(git, range, limit, call = {}) {
    const reader = commitReader();
    const format = `--format=tformat:${FIELDS.join('%x00')}`;
    const count = `--max-count=${limit + 1}`;
    const result = await git.run(['log', '-z', '--topo-order', '--no-color', count, format, '--end-of-options', ...range], {
        ...call,
        keepBytes: 4096,
        onStdoutLine: (line) => reader.add(line),
    });
    if (result.exitCode !== 0)
        throw (0,git_failure/* gitFailure */.t)({ what: 'read the commits' }, result);
    const commits = reader.end();
    return { commits: commits.slice(0, limit), truncated: commits.length > limit };
}
function commitReader() {
    const commits = [];
    let fields = [];
    let open = [];
    let size = 0;
    const close = () => {
        fields.push(open.join('\n'));
        open = [];
        size = 0;
        if (fields.length < FIELDS.length)
            return;
        commits.push(commitOf(fields));
        fields = [];
    };
    return {
        add: (line) => {
            const [first = '', ...rest] = line.split('\0');
            size += first.length + 1;
            if (size <= MESSAGE_LIMIT)
                open.push(first);
            for (const part of rest) {
                close();
                open.push(part);
                size = part.length + 1;
            }
        },
        end: () => commits,
    };
}
function commitOf([hash = '', parents = '', name = '', email = '', time = '', message = '',]) {
    return {
        hash,
        parents: parents.split(' ').filter((parent) => parent !== ''),
        author: { name, email },
        time: Number(time),
        message: message.trimEnd(),
    };
}

;// CONCATENATED MODULE: ./lib/release/git/commit-source.js



const COMMIT_LIMIT = 50_000;
const FIRST_LIMIT = 1000;
async function inLocalHistory(git, { head, bases }, call) {
    const partial = await git.run(['config', '--get-regexp', PARTIAL], call);
    const known = await (partial.exitCode === 0
        ? passedCommits(git, head, bases, call)
        : presentCommits(git, bases, call));
    return {
        read: (without, call) => {
            const excluded = without.filter(({ tag }) => known.has(tag.commit)).map(({ tag }) => `^${tag.commit}`);
            return readLimited(git, [head, ...excluded], without.length > 0, call);
        },
        reachable: async (call) => {
            const passed = await passedCommits(git, head, bases, call);
            return bases.filter(({ tag }) => passed.has(tag.commit));
        },
    };
}
const PARTIAL = String.raw `^(remote\..*\.promisor|extensions\.partialclone)$`;
async function presentCommits(git, tags, call) {
    const present = new Set();
    if (tags.length === 0)
        return present;
    const result = await git.run(['cat-file', '--batch-check=%(objectname) %(objecttype)'], {
        ...call,
        keepBytes: 4096,
        stdin: tags.map(({ tag }) => `${tag.commit}\n`).join(''),
        onStdoutLine: (line) => {
            const [hash = '', type] = line.split(' ');
            if (type === 'commit')
                present.add(hash);
        },
    });
    if (result.exitCode !== 0)
        throw (0,git_failure/* gitFailure */.t)({ what: 'look for the tagged commits' }, result);
    return present;
}
async function passedCommits(git, head, tags, call) {
    const wanted = new Set(tags.map(({ tag }) => tag.commit));
    const passed = new Set();
    if (wanted.size === 0)
        return passed;
    const result = await git.run(['rev-list', '--end-of-options', head], {
        ...call,
        keepBytes: 4096,
        onStdoutLine: (line) => {
            if (wanted.has(line))
                passed.add(line);
        },
    });
    if (result.exitCode !== 0)
        throw (0,git_failure/* gitFailure */.t)({ what: 'look for the tagged commits' }, result);
    return passed;
}
async function readLimited(git, range, followsVersion, call) {
    const limit = followsVersion ? COMMIT_LIMIT : FIRST_LIMIT;
    const log = await readCommitLog(git, range, limit, call);
    if (!log.truncated || !followsVersion)
        return log;
    throw new errors/* SlipwayError */.GQ('RELEASE_REFUSED', `more than ${limit} commits follow the last release`, {
        facts: { limit },
        help: 'put a release tag on a newer commit by hand, then go on from there',
    });
}

// EXTERNAL MODULE: ./lib/release/git/scratch.js
var scratch = __webpack_require__(57652);
;// CONCATENATED MODULE: ./lib/release/git/remote-history.js



function inRemoteHistory(clone, options, query, work, call) {
    return (0,scratch/* inScratch */.Q)(clone, options.scratch, options, (git) => work(remoteSource(git, clone.remote, query)), call);
}
function remoteSource(git, remote, query) {
    const { head, bases } = query;
    let whole;
    const openWhole = async (call) => {
        const shallow = await git.run(['rev-parse', '--is-shallow-repository'], call);
        const newest = bases.length === 0 ? [`--depth=${FIRST_LIMIT + 1}`] : [];
        const depth = shallow.stdout.trim() === 'true' ? ['--unshallow'] : newest;
        const result = await fetchCommits(git, remote, [head], depth, call);
        if (result.exitCode !== 0)
            throw (0,git_failure/* gitFailure */.t)({ what: `fetch the commits from ${remote}` }, result);
        return inLocalHistory(git, query, call);
    };
    const opened = async (call) => (whole ??= await openWhole(call));
    return {
        read: async (without, call) => {
            if (without.length > 0 && whole === undefined) {
                const outcome = await fetchWithout(git, remote, head, without, call);
                if (outcome === 'contained')
                    return NONE;
                const log = outcome === 'fetched' ? await readWithout(git, remote, head, without, call) : undefined;
                if (log !== undefined)
                    return log;
            }
            return (await opened(call)).read(without, call);
        },
        reachable: async (call) => (await opened(call)).reachable(call),
    };
}
const SIDE_LIMIT = 8;
async function readWithout(git, remote, head, without, call) {
    const known = new Set(without.map(({ tag }) => tag.commit));
    const heads = [head];
    let asked = 0;
    for (;;) {
        const shown = await readLimited(git, heads, true, call);
        const log = await withTrueParents(git, shown, call);
        if (log === undefined)
            return undefined;
        const sides = sidesCutOff(log).filter((side) => !known.has(side));
        if (sides.length === 0)
            return log;
        asked += sides.length;
        if (asked > SIDE_LIMIT)
            return undefined;
        for (const side of sides) {
            known.add(side);
            const outcome = await fetchWithout(git, remote, side, without, call);
            if (outcome === 'unable')
                return undefined;
            if (outcome === 'fetched')
                heads.push(side);
        }
    }
}
function sidesCutOff({ commits }) {
    const inside = new Set(commits.map(({ hash }) => hash));
    const merges = commits.filter(({ parents }) => parents.length > 1);
    return [...new Set(merges.flatMap(({ parents }) => parents.filter((parent) => !inside.has(parent))))];
}
const NONE = { commits: [], truncated: false };
function isContainedRemotely(clone, options, head, releases, call) {
    const check = async (git) => {
        const outcome = await fetchWithout(git, clone.remote, head, releases, call);
        if (outcome !== 'unable')
            return outcome === 'contained';
        const refs = releases.map(({ tag }) => `+refs/tags/${tag.name}:refs/tags/${tag.name}`);
        const fetched = await fetchCommits(git, clone.remote, refs, [], call);
        if (fetched.exitCode !== 0)
            throw (0,git_failure/* gitFailure */.t)({ what: `fetch the tags from ${clone.remote}` }, fetched);
        let contained = false;
        const onStdoutLine = (line) => {
            contained ||= line === head;
        };
        const listed = await git.run(['rev-list', '--tags'], { ...call, onStdoutLine, keepBytes: 4096 });
        if (listed.exitCode !== 0)
            throw (0,git_failure/* gitFailure */.t)({ what: 'read the commits of the tags' }, listed);
        return contained;
    };
    return (0,scratch/* inScratch */.Q)(clone, options.scratch, options, check, call);
}
async function fetchWithout(git, remote, head, without, call) {
    const excluded = without.map(({ tag }) => `--shallow-exclude=refs/tags/${tag.name}`);
    const result = await fetchCommits(git, remote, [head], excluded, call);
    if (result.exitCode === 0)
        return 'fetched';
    if (/no commits selected for shallow requests/i.test(result.stderr))
        return 'contained';
    const failure = (0,git_failure/* gitFailure */.t)({ what: `fetch the commits from ${remote}` }, result);
    if (failure.code !== 'RELEASE_REFUSED' || /not our ref/i.test(result.stderr))
        throw failure;
    return 'unable';
}
function fetchCommits(git, remote, wanted, depth, call) {
    const fetch = ['fetch', '--quiet', '--no-tags', '--filter=tree:0', '--no-write-fetch-head'];
    return git.run([...fetch, ...depth, '--', remote, ...wanted], { ...call, timeoutMs: FETCH_TIMEOUT_MS });
}
const FETCH_TIMEOUT_MS = 600_000;
const ROOT_LIMIT = 100;
async function withTrueParents(git, log, call) {
    const roots = log.commits.filter(({ parents }) => parents.length === 0);
    if (roots.length > ROOT_LIMIT)
        return undefined;
    const parents = new Map();
    for (const { hash } of roots)
        parents.set(hash, await trueParents(git, hash, call));
    const commits = log.commits.map((commit) => ({ ...commit, parents: parents.get(commit.hash) ?? commit.parents }));
    return { ...log, commits };
}
async function trueParents(git, hash, call) {
    const parents = [];
    let inHead = true;
    const read = await git.run(['cat-file', 'commit', hash], {
        ...call,
        keepBytes: 4096,
        onStdoutLine: (line) => {
            inHead &&= line !== '';
            const parent = /^parent ([0-9a-f]+)$/.exec(line)?.[1];
            if (inHead && parent !== undefined)
                parents.push(parent);
        },
    });
    if (read.exitCode !== 0)
        throw (0,git_failure/* gitFailure */.t)({ what: `read the commit ${hash}` }, read);
    return parents;
}

;// CONCATENATED MODULE: ./lib/release/git/history-reader.js





function gitHistoryReader(options) {
    return {
        read: async (query, call = {}) => {
            const clone = await (0,git_clone/* openClone */.o)(options, call);
            const shallow = await clone.git.run(['rev-parse', '--is-shallow-repository'], call);
            if (shallow.exitCode !== 0)
                throw (0,git_failure/* gitFailure */.t)({ what: 'read the repository' }, shallow);
            const found = shallow.stdout.trim() === 'true'
                ? await inRemoteHistory(clone, options, query, (source) => sinceBase(query, source, call), call)
                : await sinceBase(query, await inLocalHistory(clone.git, query, call), call);
            if (found.contained)
                return found;
            const history = { ...found, commits: (0,release_history/* newestFirst */.l)(found.commits) };
            const later = laterReleases(query, history);
            if (later.length === 0)
                return history;
            return (await isContainedRemotely(clone, options, query.head, later, call)) ? CONTAINED : history;
        },
    };
}
const CONTAINED = { commits: [], contained: true, truncated: false };
function laterReleases({ releases }, { base, commits }) {
    const shown = new Set(commits.map(({ hash }) => hash));
    return releases.filter(({ tag, version }) => !shown.has(tag.commit) && (base === undefined || version.compare(base.version) > 0));
}
async function sinceBase(query, source, call) {
    const { head, bases } = query;
    const own = bases.find(({ tag }) => tag.commit === head);
    if (own !== undefined)
        return { base: own, commits: [], contained: false, truncated: false };
    if (bases.length === 0)
        return { ...(await source.read([], call)), contained: false };
    const first = await source.read(bases, call);
    if (first.commits.length === 0)
        return CONTAINED;
    const edge = parentsOutside(first);
    const base = bases.find(({ tag }) => edge.has(tag.commit));
    if (base === undefined)
        return edge.size === 0 ? { ...first, contained: false } : amongReachable(query, source, call);
    if (edge.size === 1)
        return { base, ...first, contained: false };
    return since(base, query, source, call);
}
async function since(base, query, source, call) {
    const log = await source.read([base], call);
    const higher = metFirst(query, log);
    if (higher !== undefined && higher.version.compare(base.version) > 0)
        return since(higher, query, source, call);
    return { base, ...log, contained: false };
}
async function amongReachable(query, source, call) {
    const reachable = await source.reachable(call);
    const log = await source.read(reachable, call);
    const edge = parentsOutside(log);
    const base = reachable.find(({ tag }) => edge.has(tag.commit));
    return base === undefined ? { ...log, contained: false } : since(base, query, source, call);
}
function parentsOutside({ commits }) {
    const inside = new Set(commits.map(({ hash }) => hash));
    return new Set(commits.flatMap(({ parents }) => parents.filter((parent) => !inside.has(parent))));
}
function metFirst({ head, bases }, { commits }) {
    const byHash = new Map(commits.map((commit) => [commit.hash, commit]));
    const versions = new Set(bases.map(({ tag }) => tag.commit));
    const met = new Set();
    const seen = new Set();
    const waiting = [head];
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
        if (seen.has(at))
            continue;
        seen.add(at);
        if (versions.has(at))
            met.add(at);
        else
            waiting.push(...(byHash.get(at)?.parents ?? []));
    }
    return bases.find(({ tag }) => met.has(tag.commit));
}


/***/ }),

/***/ 57652:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ inScratch)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _git_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73121);
/* harmony import */ var _system_git_command_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9421);




const CARRIED = /^(?:http\.|https\.|credential\.|url\..*\.(?:insteadof|pushinsteadof)$|remote\..*\.(?:url|proxy|proxyauthmethod)$|core\.(?:sshcommand|askpass|gitproxy)$|ssh\.)/;
async function inScratch(clone, scratch, deps, work, call = {}) {
    const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(scratch, 'git-'));
    try {
        const carried = await carriedSettings(clone.git, call);
        const format = await objectFormat(clone.git, call);
        const git = (0,_system_git_command_js__WEBPACK_IMPORTED_MODULE_3__.gitIn)(folder, deps, [...carried, ...clone.settings]);
        const made = await git.run(['init', '--quiet', '--bare', `--object-format=${format}`, '--template='], call);
        if (made.exitCode !== 0)
            throw (0,_git_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .gitFailure */ .t)({ what: 'make a temporary repository' }, made);
        return await work(git);
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true });
    }
}
async function carriedSettings(git, call) {
    const listed = await git.run(['config', '--list', '--null', '--includes', '--show-scope'], call);
    if (listed.exitCode !== 0)
        throw (0,_git_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .gitFailure */ .t)({ what: 'read the settings of the clone' }, listed);
    const parts = listed.stdout.split('\0');
    const settings = [];
    for (let at = 0; at + 1 < parts.length; at += 2) {
        const scope = parts[at];
        const [key = '', ...value] = (parts[at + 1] ?? '').split('\n');
        if ((scope === 'local' || scope === 'worktree') && CARRIED.test(key))
            settings.push([key, value.join('\n')]);
    }
    return settings;
}
async function objectFormat(git, call) {
    const { stdout } = await git.run(['rev-parse', '--show-object-format'], call);
    return stdout.trim() === 'sha256' ? 'sha256' : 'sha1';
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

/***/ 9421:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gitIn: () => (/* binding */ gitIn),
/* harmony export */   s: () => (/* binding */ authSettings)
/* harmony export */ });
const PASSED = [
    'PATH',
    'HOME',
    'USER',
    'LOGNAME',
    'TMPDIR',
    'XDG_CONFIG_HOME',
    'SSH_AUTH_SOCK',
    'SSH_AGENT_PID',
    'http_proxy',
    'https_proxy',
    'HTTPS_PROXY',
    'all_proxy',
    'ALL_PROXY',
    'no_proxy',
    'NO_PROXY',
    'SSL_CERT_FILE',
    'SSL_CERT_DIR',
    'CURL_CA_BUNDLE',
];
const PASSED_GIT = /^GIT_(?:SSH|SSH_COMMAND|SSH_VARIANT|ASKPASS|SSL_CAINFO|SSL_CAPATH|SSL_CERT|SSL_KEY|SSL_NO_VERIFY|PROXY_SSL_CAINFO|EXEC_PATH|CONFIG_GLOBAL|CONFIG_SYSTEM|CONFIG_NOSYSTEM|CONFIG_COUNT|CONFIG_KEY_\d+|CONFIG_VALUE_\d+)$/;
const SETTINGS = [
    ['safe.directory', '*'],
    ['core.hooksPath', '/dev/null'],
    ['core.fsmonitor', 'false'],
    ['protocol.ext.allow', 'never'],
    ['gc.auto', '0'],
    ['maintenance.auto', 'false'],
    ['tag.gpgSign', 'false'],
    ['push.gpgSign', 'false'],
    ['push.followTags', 'false'],
    ['push.recurseSubmodules', 'no'],
    ['fetch.recurseSubmodules', 'no'],
    ['log.showSignature', 'false'],
    ['log.mailmap', 'false'],
    ['log.showRoot', 'true'],
    ['i18n.logOutputEncoding', 'UTF-8'],
    ['color.ui', 'false'],
    ['advice.pushUpdateRejected', 'false'],
];
const TIMEOUT_MS = 120_000;
function gitIn(directory, { runner, env }, settings = []) {
    const whole = environment(env, [...SETTINGS, ...settings]);
    return {
        run: (args, options = {}) => runner.run({
            file: 'git',
            args: ['-C', directory, ...args],
            env: whole,
            timeoutMs: TIMEOUT_MS,
            ...options,
        }),
    };
}
function environment(env, settings) {
    const passed = {};
    for (const [name, value] of Object.entries(env)) {
        if (value !== undefined && (PASSED.includes(name) || PASSED_GIT.test(name)))
            passed[name] = value;
    }
    const before = Number(passed['GIT_CONFIG_COUNT'] ?? '0');
    const first = Number.isSafeInteger(before) && before >= 0 ? before : 0;
    for (const [index, [key, value]] of settings.entries()) {
        passed[`GIT_CONFIG_KEY_${first + index}`] = key;
        passed[`GIT_CONFIG_VALUE_${first + index}`] = value;
    }
    return {
        ...passed,
        GIT_CONFIG_COUNT: String(first + settings.length),
        LC_ALL: 'C',
        GIT_TERMINAL_PROMPT: '0',
        GCM_INTERACTIVE: 'never',
        GIT_OPTIONAL_LOCKS: '0',
    };
}
function authSettings(url, auth) {
    if (auth === undefined || !/^https?:\/\//.test(url))
        return [];
    const key = `http.${withoutUser(url)}.extraHeader`;
    const basic = Buffer.from(`${auth.username}:${auth.token.reveal()}`).toString('base64');
    return [
        [key, ''],
        [key, `Authorization: Basic ${basic}`],
    ];
}
function withoutUser(url) {
    return url.replace(/^(https?:\/\/)[^/@]*@/, '$1');
}


/***/ })

};
