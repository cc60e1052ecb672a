const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 3940;
export const ids = [3940,9421];
export const modules = {

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

/***/ 13940:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  gitTagStore: () => (/* binding */ gitTagStore)
});

// EXTERNAL MODULE: ./lib/release/claim.js
var release_claim = __webpack_require__(97781);
// EXTERNAL MODULE: ./lib/release/git/clone.js
var git_clone = __webpack_require__(70935);
// EXTERNAL MODULE: ./lib/release/git/git-failure.js
var git_failure = __webpack_require__(73121);
;// CONCATENATED MODULE: ./lib/release/git/remote-tags.js
const LINE = /^([0-9a-f]{40}|[0-9a-f]{64})\trefs\/tags\/(.+)$/;
function parseRemoteTags(output) {
    const tags = new Map();
    for (const line of output.split('\n')) {
        const [, hash, ref] = LINE.exec(line) ?? [];
        if (hash === undefined || ref === undefined)
            continue;
        const name = ref.replace(/\^\{\}$/, '');
        tags.set(name, { object: tags.get(name)?.object ?? hash, commit: hash });
    }
    return Array.from(tags, ([name, { object, commit }]) => ({ name, object, commit }));
}
function messageOfTag(text) {
    const end = text.indexOf('\n\n');
    return end < 0 ? '' : text.slice(end + 2);
}

// EXTERNAL MODULE: ./lib/release/git/scratch.js
var scratch = __webpack_require__(57652);
;// CONCATENATED MODULE: ./lib/release/git/tag-store.js





const LIST_BYTES = 32 << 20;
const MESSAGE_BYTES = 1 << 20;
function gitTagStore(options) {
    let opened;
    const clone = (call) => {
        opened ??= (0,git_clone/* openClone */.o)(options, call).catch((error) => {
            opened = undefined;
            throw error;
        });
        return opened;
    };
    const find = async (name, call = {}) => {
        const from = await clone(call);
        const ref = `refs/tags/${name}`;
        const tag = (await listTags(from, [ref, `${ref}^{}`], call)).find((found) => found.name === name);
        if (tag === undefined || tag.object === tag.commit)
            return tag;
        return { ...tag, message: await readMessage(from, options, tag, call) };
    };
    return {
        list: async (call = {}) => listTags(await clone(call), [], call),
        find,
        claim: async (claim, call = {}) => {
            const standing = await find(claim.name, call);
            const to = await clone(call);
            const object = await makeTag(to, claim, call);
            if (standing !== undefined)
                return outcomeOf(standing, claim, object);
            const pushed = await pushTag(to, claim.name, object, call);
            if (pushed.exitCode === 0) {
                const kind = /^=\t/m.test(pushed.stdout) ? 'already' : 'claimed';
                return { kind, tag: { name: claim.name, object, commit: claim.commit, message: claim.message } };
            }
            const now = await find(claim.name, call);
            if (now === undefined)
                throw (0,git_failure/* gitFailure */.t)({ what: `push the tag ${claim.name}`, tag: claim.name }, pushed);
            return outcomeOf(now, claim, object);
        },
    };
}
function outcomeOf(standing, { commit }, object) {
    const ours = standing.object === object;
    const byHand = standing.commit === commit && (0,release_claim/* isMadeByHand */.EB)(standing);
    return { kind: ours || byHand ? 'already' : 'lost', tag: standing };
}
async function listTags({ git, remote }, refs, call) {
    const listed = await git.run(['ls-remote', '--tags', '--', remote, ...refs], { ...call, keepBytes: LIST_BYTES });
    if (listed.exitCode !== 0)
        throw (0,git_failure/* gitFailure */.t)({ what: `list the tags of ${remote}` }, listed);
    return parseRemoteTags(listed.stdout);
}
async function readMessage(clone, options, { name, object }, call) {
    const here = await clone.git.run(['cat-file', 'tag', object], { ...call, keepBytes: MESSAGE_BYTES });
    if (here.exitCode === 0)
        return messageOfTag(here.stdout);
    const read = await (0,scratch/* inScratch */.Q)(clone, options.scratch, options, async (git) => {
        const fetch = ['fetch', '--quiet', '--no-tags', '--depth=1', '--filter=tree:0', '--no-write-fetch-head'];
        const fetched = await git.run([...fetch, '--', clone.remote, `+refs/tags/${name}:refs/tags/${name}`], call);
        if (fetched.exitCode !== 0)
            throw (0,git_failure/* gitFailure */.t)({ what: `fetch the tag ${name}`, tag: name }, fetched);
        return git.run(['cat-file', 'tag', object], { ...call, keepBytes: MESSAGE_BYTES });
    }, call);
    if (read.exitCode !== 0)
        throw (0,git_failure/* gitFailure */.t)({ what: `read the tag ${name}`, tag: name }, read);
    return messageOfTag(read.stdout);
}
async function makeTag({ git }, claim, call) {
    const made = await git.run(['mktag'], { ...call, stdin: (0,release_claim/* tagObject */.aS)(claim) });
    if (made.exitCode !== 0)
        throw (0,git_failure/* gitFailure */.t)({ what: `make the tag ${claim.name}`, tag: claim.name }, made);
    return made.stdout.trim();
}
function pushTag({ git, remote }, name, object, call) {
    const ref = `refs/tags/${name}`;
    const negotiate = ['-c', 'push.negotiate=true'];
    const lease = `--force-with-lease=${ref}:`;
    return git.run([...negotiate, 'push', '--porcelain', lease, '--', remote, `${object}:${ref}`], call);
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
