const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 5784;
export const ids = [5784];
export const modules = {

/***/ 65784:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  githubReleaseHost: () => (/* binding */ githubReleaseHost)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/release/persist.js
var persist = __webpack_require__(4521);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
;// CONCATENATED MODULE: ./lib/release/github/answers.js


const AssetSchema = dist/* object */.Ikc({
    id: dist/* number */.aig(),
    name: dist/* string */.YjP(),
    state: dist/* string */.YjP(),
    size: dist/* number */.aig(),
    digest: dist/* nullish */.cl6(dist/* string */.YjP()),
});
const ReleaseSchema = dist/* object */.Ikc({
    id: dist/* number */.aig(),
    tag_name: dist/* string */.YjP(),
    name: dist/* nullish */.cl6(dist/* string */.YjP()),
    body: dist/* nullish */.cl6(dist/* string */.YjP()),
    draft: dist/* boolean */.zMY(),
    prerelease: dist/* boolean */.zMY(),
    immutable: dist/* optional */.lqM(dist/* boolean */.zMY(), false),
    upload_url: dist/* string */.YjP(),
    assets: dist/* array */.YOg(AssetSchema),
});
const RepositorySchema = dist/* object */.Ikc({
    full_name: dist/* string */.YjP(),
    archived: dist/* optional */.lqM(dist/* boolean */.zMY(), false),
    disabled: dist/* optional */.lqM(dist/* boolean */.zMY(), false),
    permissions: dist/* optional */.lqM(dist/* object */.Ikc({ push: dist/* optional */.lqM(dist/* boolean */.zMY()) })),
});
function readAsset(data) {
    return read(AssetSchema, data, 'an asset');
}
function readAssets(data) {
    return read(dist/* array */.YOg(AssetSchema), data, 'a list of assets');
}
function readRelease(data) {
    return read(ReleaseSchema, data, 'a release');
}
function readReleases(data) {
    return read(dist/* array */.YOg(ReleaseSchema), data, 'a list of releases');
}
function readRepository(data) {
    return read(RepositorySchema, data, 'a repository');
}
function readLatestTag(data) {
    return read(dist/* object */.Ikc({ tag_name: dist/* string */.YjP() }), data, 'a release').tag_name;
}
function read(schema, data, what) {
    const result = dist/* safeParse */.xLC(schema, data, { abortEarly: true });
    if (result.success)
        return result.output;
    const path = dist/* getDotPath */.BuJ(result.issues[0]) ?? '(root)';
    throw new errors/* SlipwayError */.GQ('RELEASE_REFUSED', `GitHub's answer is not ${what} at ${path}: ${result.issues[0].message}`, {
        help: 'check that GITHUB_API_URL is the address of a GitHub API',
    });
}

// EXTERNAL MODULE: ./lib/image/digest.js
var image_digest = __webpack_require__(37241);
// EXTERNAL MODULE: ./lib/release/host-failure.js
var host_failure = __webpack_require__(23892);
;// CONCATENATED MODULE: ./lib/release/github/failure.js

function saying(data) {
    const { message, errors } = (typeof data === 'object' && data !== null ? data : { message: data });
    const parts = [message, ...(Array.isArray(errors) ? errors.map(detail) : [])];
    const text = parts.filter((part) => typeof part === 'string' && part !== '').join(': ');
    return (0,host_failure/* quoted */.TL)(text);
}
function detail(error) {
    if (typeof error === 'string')
        return error;
    const { field, code, message } = error;
    return [field, code, message].filter((part) => typeof part === 'string').join(' ');
}
function isTaken({ status, data }) {
    return status === 422 && /already_exists|already exists/i.test(saying(data));
}
const RIGHTS = 'give the job `permissions: contents: write`, or pass a token that may write contents as github-token';
const CAUSES = [
    {
        code: 'RELEASE_DENIED',
        when: (status) => status === 401,
        help: 'GitHub does not know the token: it has expired, was revoked, or belongs to another host than GITHUB_API_URL',
    },
    {
        code: 'RELEASE_DENIED',
        when: (_, said) => /SAML|SSO/.test(said),
        help: 'authorize the token for the organization’s single sign-on',
    },
    {
        code: 'RELEASE_REFUSED',
        when: (_, said) => /used by an immutable release/i.test(said),
        help: 'a version whose immutable release was deleted cannot be released again: choose the next version',
    },
    {
        code: 'RELEASE_REFUSED',
        when: (_, said) => /immutable release/i.test(said),
        help: 'the release is published and immutable: its assets are final; release a new version',
    },
    {
        code: 'RELEASE_DENIED',
        when: (_, said) => /GH013|rule violation|creations? being restricted|protected|pre_receive/i.test(said),
        help: 'a ruleset or a protected tag refuses it: github.token cannot be on a bypass list, so pass the token of an App or a person that is',
    },
    {
        code: 'RELEASE_DENIED',
        when: (_, said) => /workflows?\b.*permission|without `?workflows?`? (?:scope|permission)/i.test(said),
        help: 'the commit changes .github/workflows against the default branch: pass the token of an App with the Workflows permission, or push the tag by hand',
    },
    { code: 'RELEASE_DENIED', when: (status) => status === 403 || status === 404, help: RIGHTS },
    {
        code: 'RELEASE_REFUSED',
        when: (status) => status >= 300 && status < 400,
        help: 'the repository was renamed or moved: use its present name',
    },
];
function refused(asked, { status, data }) {
    return (0,host_failure/* refusal */.x5)(asked, status, saying(data), CAUSES);
}
function failed(asked, answer, more = {}) {
    return (0,host_failure/* unreachable */.HB)(asked, answer instanceof Error ? answer : { ...answer, said: saying(answer.data) }, more);
}

;// CONCATENATED MODULE: ./lib/release/github/releases.js





const PER_PAGE = 100;
const MOST_PAGES = 100;
function saysTheSame(release, { title, notes }) {
    return (release.name ?? '') === title && (0,host_failure/* isSameText */.cZ)(release.body ?? '', notes);
}
async function ensureRelease(repository, content, call = {}) {
    return (0,persist/* persist */.Zr)(repository.api.clock, async (attempt) => {
        const standing = await releasesOf(repository, content.tag, call);
        if (standing.length > 0) {
            const { release, changed } = await settle(repository, content, standing, undefined, call);
            return { release, changed: changed || attempt > 1 };
        }
        const made = await createDraft(repository, content, call);
        return settle(repository, content, await releasesOf(repository, content.tag, call), made, call);
    }, call.signal);
}
async function releasesOf({ api, owner, repo }, tag, { signal }) {
    const found = [];
    for (let page = 1; page <= MOST_PAGES; page++) {
        const { data, headers } = await api.ask({
            route: 'GET /repos/{owner}/{repo}/releases',
            parameters: { owner, repo, per_page: PER_PAGE, page },
            purpose: `list the releases of ${owner}/${repo}`,
            ...(signal === undefined ? {} : { signal }),
        });
        found.push(...readReleases(data).filter(({ tag_name }) => tag_name === tag));
        if (!/\brel="?next"?/.test(headers['link'] ?? ''))
            break;
    }
    return found.toSorted((one, other) => one.id - other.id);
}
async function createDraft({ api, owner, repo }, { tag, title, notes, prerelease }, { signal }) {
    const answer = await api.ask({
        route: 'POST /repos/{owner}/{repo}/releases',
        parameters: { owner, repo, tag_name: tag, name: title, body: notes, draft: true, prerelease },
        purpose: `create the draft of ${tag} in ${owner}/${repo}`,
        once: true,
        ...(signal === undefined ? {} : { signal }),
    });
    return readRelease(answer.data);
}
async function settle(repository, content, standing, made, call) {
    const listed = made === undefined || standing.some(({ id }) => id === made.id);
    const drafts = [...standing, ...(listed ? [] : [made])].filter(({ draft }) => draft);
    const kept = standing.find(({ draft }) => !draft) ?? drafts[0];
    if (kept === undefined)
        throw gone(content.tag);
    let removed = 0;
    for (const draft of drafts) {
        if (draft.id === kept.id)
            continue;
        if (draft.id === made?.id || saysTheSame(draft, content)) {
            await deleteRelease(repository, draft, call);
            removed += 1;
        }
        else {
            repository.log.warn(`another draft of ${content.tag} (${draft.id}) was made by somebody else and is left alone`);
        }
    }
    return { release: kept, changed: removed > 0 || kept.id === made?.id };
}
function gone(tag) {
    return new errors/* SlipwayError */.GQ('RELEASE_LOST', `the draft of ${tag} was removed by another run`, {
        help: 'another run releases the same version: run again when it has ended',
        retryable: true,
        facts: { tag, retryable: true },
    });
}
async function deleteRelease({ api, owner, repo }, { id, tag_name }, { signal }) {
    await api.ask({
        route: 'DELETE /repos/{owner}/{repo}/releases/{release_id}',
        parameters: { owner, repo, release_id: id },
        purpose: `remove the second draft of ${tag_name} in ${owner}/${repo}`,
        accept: [404],
        ...(signal === undefined ? {} : { signal }),
    });
}
async function changeRelease({ api, owner, repo }, { id, tag_name }, change, purpose, { signal } = {}) {
    const answer = await api.ask({
        route: 'PATCH /repos/{owner}/{repo}/releases/{release_id}',
        parameters: { owner, repo, release_id: id, tag_name, ...change },
        purpose: `${purpose} in ${owner}/${repo}`,
        accept: [404, 422],
        ...(signal === undefined ? {} : { signal }),
    });
    if (isTaken(answer) || answer.status === 404)
        throw api.uncertain({ purpose }, answer);
    if (answer.status === 422)
        throw api.refusal({ purpose }, answer);
    return readRelease(answer.data);
}

;// CONCATENATED MODULE: ./lib/release/github/assets.js






const assets_PER_PAGE = 100;
async function ensureAssets(repository, release, assets, call = {}) {
    let changed = false;
    for (const asset of assets) {
        const uploaded = await (0,persist/* persist */.Zr)(repository.api.clock, async (attempt) => {
            const known = attempt === 1 ? release.assets : await listAssets(repository, release, call);
            const standing = known.find(({ name }) => name === asset.name);
            return (await ensureAsset(repository, release, asset, standing, call)) || attempt > 1;
        }, call.signal);
        changed ||= uploaded;
    }
    return changed;
}
async function listAssets({ api, owner, repo }, { id, tag_name }, { signal }) {
    const found = [];
    for (let page = 1;; page++) {
        const { data, headers } = await api.ask({
            route: 'GET /repos/{owner}/{repo}/releases/{release_id}/assets',
            parameters: { owner, repo, release_id: id, per_page: assets_PER_PAGE, page },
            purpose: `list the files of ${tag_name} in ${owner}/${repo}`,
            ...(signal === undefined ? {} : { signal }),
        });
        found.push(...readAssets(data));
        if (!/\brel="?next"?/.test(headers['link'] ?? ''))
            return found;
    }
}
async function ensureAsset(repository, release, asset, standing, call) {
    if (standing !== undefined && isEqual(standing, asset, release))
        return false;
    if (standing !== undefined && release.immutable)
        throw assets_final(release, asset);
    if (standing !== undefined)
        await deleteAsset(repository, release, standing, call);
    await upload(repository, release, asset, call);
    return true;
}
function isEqual({ state, digest, size }, { bytes }, { draft }) {
    if (state !== 'uploaded')
        return false;
    if (digest === undefined || digest === null)
        return !draft && size === bytes.byteLength;
    return digest === (0,image_digest/* digestOf */.ol)(bytes);
}
function assets_final({ tag_name }, { name }) {
    return new errors/* SlipwayError */.GQ('RELEASE_REFUSED', `the immutable release ${tag_name} has another ${name}`, {
        help: 'the release is published and its files are final; release a new version',
        facts: { tag: tag_name, asset: name },
    });
}
async function deleteAsset({ api, owner, repo }, { tag_name }, { id, name }, { signal }) {
    await api.ask({
        route: 'DELETE /repos/{owner}/{repo}/releases/assets/{asset_id}',
        parameters: { owner, repo, asset_id: id },
        purpose: `replace ${name} of ${tag_name} in ${owner}/${repo}`,
        accept: [404],
        ...(signal === undefined ? {} : { signal }),
    });
}
async function upload({ api, owner, repo }, release, { name, mediaType, bytes }, { signal }) {
    const { upload_url, tag_name } = release;
    const purpose = `take ${name} for ${tag_name} of ${owner}/${repo}`;
    const answer = await api.ask({
        route: `POST ${upload_url.replace(/\{.*$/, '')}{?name}`,
        parameters: { name, data: bytes, headers: { 'content-type': mediaType } },
        purpose,
        accept: [404, 422],
        once: true,
        ...(signal === undefined ? {} : { signal }),
    });
    if (answer.status === 404 && release.draft)
        throw gone(tag_name);
    if (answer.status === 404)
        throw api.refusal({ purpose }, answer);
    if (isTaken(answer))
        throw api.uncertain({ purpose }, answer);
    if (answer.status === 422)
        throw api.refusal({ purpose }, answer);
    const stored = readAsset(answer.data);
    if (stored.state !== 'uploaded')
        throw api.uncertain({ purpose }, answer);
    if (stored.name !== name)
        throw renamed(name, stored.name);
}
function renamed(name, stored) {
    return new errors/* SlipwayError */.GQ('RELEASE_REFUSED', `GitHub stored ${name} as ${stored}`, {
        help: 'names of release files hold only letters, digits, dots, hyphens and underscores',
    });
}

;// CONCATENATED MODULE: ./lib/release/github/fit-notes.js
const LONGEST_BODY = 125_000;
const WHOLE_NOTES = 'release-notes.md';
function fitNotes(content) {
    const { notes, assets } = content;
    if (notes.length <= LONGEST_BODY)
        return content;
    const remark = `\n\n_Cut at GitHub's limit; the whole text is in ${WHOLE_NOTES}._\n`;
    const room = notes.slice(0, LONGEST_BODY - remark.length);
    const end = room.lastIndexOf('\n');
    const whole = { name: WHOLE_NOTES, mediaType: 'text/markdown', bytes: Buffer.from(notes) };
    return {
        ...content,
        notes: (end > 0 ? room.slice(0, end) : room.toWellFormed()) + remark,
        assets: [...assets, whole],
    };
}

// EXTERNAL MODULE: ./lib/system/http.js
var http = __webpack_require__(53413);
// EXTERNAL MODULE: ./lib/release/time-limits.js
var time_limits = __webpack_require__(1797);
;// CONCATENATED MODULE: ./lib/release/github/fetch-over-http.js


const ANSWER_BYTES = 64 << 20;
function fetchOverHttp(http, apiUrl, limits = time_limits/* TIME_LIMITS */.HN) {
    const api = new URL(apiUrl);
    return async (address, options = {}) => {
        const url = new URL(address);
        if (!isSameSite(api, url))
            throw foreign(api, url);
        const whole = AbortSignal.timeout(limits.wholeMs);
        const signal = options.signal === undefined ? whole : AbortSignal.any([options.signal, whole]);
        try {
            return await exchange(http, { ...requestOf(url, options), idleTimeoutMs: limits.idleMs, signal });
        }
        catch (error) {
            options.signal?.throwIfAborted();
            throw whole.aborted ? (0,time_limits/* lateAnswer */.V$)(url.host, limits, error) : ((0,time_limits/* brokenAnswer */.KF)(url.host, error) ?? error);
        }
    };
}
async function exchange(http, request) {
    const { status, headers, body } = await http.request(request);
    const bytes = await readAll(body, request.url.host);
    const empty = status === 204 || status === 205 || status === 304;
    return new Response(empty ? null : bytes, { status, headers: { ...headers } });
}
function requestOf(url, { method = 'GET', headers = {}, body }) {
    const length = body === undefined || body === null ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    return {
        method: method,
        url,
        headers: { ...headers, ...length },
        ...(body === undefined || body === null ? {} : { body }),
    };
}
async function readAll(body, host) {
    const chunks = [];
    let size = 0;
    for await (const chunk of body) {
        size += chunk.byteLength;
        if (size > ANSWER_BYTES)
            throw new errors/* SlipwayError */.GQ('RELEASE_REFUSED', `${host} answered with more than ${ANSWER_BYTES} bytes`);
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}
function isSameSite(api, url) {
    if (api.protocol === 'https:' && url.protocol !== 'https:')
        return false;
    if (url.origin === api.origin)
        return true;
    const site = api.hostname.replace(/^api\./, '');
    return site.includes('.') && !isAddress(site) && (url.hostname === site || url.hostname.endsWith(`.${site}`));
}
function isAddress(hostname) {
    return /^[\d.]+$/.test(hostname);
}
function foreign(api, url) {
    return new errors/* SlipwayError */.GQ('RELEASE_REFUSED', `${api.host} points to ${url.host}, which is not its own`, {
        help: 'the token is sent only to the host of the API and to the hosts beside it; check GITHUB_API_URL',
        facts: { host: api.host, target: url.host },
    });
}

;// CONCATENATED MODULE: ./lib/release/github/github-api.js





const API_VERSION = '2022-11-28';
function githubApi(options) {
    const { host } = new URL(options.apiUrl);
    let octokit;
    return {
        clock: options.clock,
        refusal: ({ purpose }, answer) => refused({ host, purpose }, answer),
        uncertain: ({ purpose }, answer) => failed({ host, purpose }, answer, { uncertain: true }),
        ask: async (request) => {
            octokit ??= openOctokit(options);
            return askRepeatedly(await octokit, options, request);
        },
    };
}
async function openOctokit({ http, apiUrl, token, log, limits }) {
    const { GitHub, getOctokitOptions } = await Promise.all(/* import() */[__webpack_require__.e(4942), __webpack_require__.e(5054), __webpack_require__.e(444)]).then(__webpack_require__.bind(__webpack_require__, 55054));
    const options = getOctokitOptions(token.reveal(), {
        baseUrl: apiUrl.replace(/\/+$/, ''),
        userAgent: 'slipway',
        request: { fetch: fetchOverHttp(http, apiUrl, limits), log: octokitLog(log) },
    });
    return new GitHub(options);
}
function octokitLog(log) {
    const debug = (message) => log.debug(message);
    return { debug, info: debug, warn: debug, error: debug };
}
async function askRepeatedly(octokit, options, request) {
    const { clock, log } = options;
    const { host } = new URL(options.apiUrl);
    const asked = { host, purpose: request.purpose };
    for (let attempt = 1;; attempt++) {
        const answer = await askOnce(octokit, request);
        if (!(answer instanceof Error) && isWanted(answer, request))
            return answer;
        const limit = answer instanceof Error ? undefined : rateLimit(answer, clock);
        const passing = answer instanceof Error || limit !== undefined || (0,persist/* isPassing */.WG)(answer.status);
        if (!passing)
            throw refused(asked, answer);
        const undone = limit !== undefined;
        if (request.once === true && !undone)
            throw failed(asked, answer, { uncertain: true });
        const pause = (0,persist/* pauseBefore */.GB)(attempt, limit ?? askedPause(answer, clock));
        if (attempt === persist/* ATTEMPTS */.PY || pause === undefined)
            throw failed(asked, answer);
        if (undone)
            log.info(`${host} asks to wait ${Math.ceil(pause / 1000)} s`);
        await clock.sleep(pause, request.signal);
    }
}
function askedPause(answer, clock) {
    return answer instanceof Error ? undefined : (0,persist/* retryAfter */.P9)(answer.headers['retry-after'], clock.now());
}
async function askOnce(octokit, request) {
    const { route, parameters = {}, signal } = request;
    const { headers = {}, ...rest } = parameters;
    try {
        const answer = await octokit.request(route, {
            ...rest,
            headers: { ...headers, 'x-github-api-version': API_VERSION },
            request: signal === undefined ? {} : { signal },
        });
        return answer;
    }
    catch (error) {
        signal?.throwIfAborted();
        if (!(error instanceof Error))
            throw error;
        if (error.cause instanceof errors/* SlipwayError */.GQ)
            throw error.cause;
        return answerIn(error) ?? connectionFailure(error);
    }
}
function answerIn(error) {
    const { response } = error;
    return response === undefined
        ? undefined
        : { status: response.status, data: response.data, headers: response.headers };
}
function connectionFailure(error) {
    const { cause } = error;
    if (cause instanceof http/* HttpFailure */.H)
        return cause;
    throw cause instanceof Error ? cause : error;
}
function isWanted({ status }, { accept = [] }) {
    return (status >= 200 && status < 300) || accept.includes(status);
}
function rateLimit({ status, headers, data }, clock) {
    if (status !== 403 && status !== 429)
        return undefined;
    const asked = (0,persist/* retryAfter */.P9)(headers['retry-after'], clock.now());
    if (asked !== undefined)
        return asked;
    const reset = Number(headers['x-ratelimit-reset'] ?? Number.NaN) * 1000;
    if (headers['x-ratelimit-remaining'] === '0' && Number.isFinite(reset))
        return Math.max(0, reset - clock.now().getTime());
    return /rate limit|abuse detection/i.test(saying(data)) ? 60_000 : undefined;
}

;// CONCATENATED MODULE: ./lib/release/github/github-release-host.js







function githubReleaseHost(options) {
    const [owner = '', repo = ''] = options.repository.split('/');
    const repository = { api: githubApi(options), owner, repo, log: options.log };
    return {
        kind: 'github',
        preflight: async (tag, call) => {
            requireToken(options);
            await preflight(repository, tag, call);
        },
        draft: async (content, call) => {
            requireToken(options);
            const { changed } = await prepare(repository, fitNotes(content), call);
            return changed ? 'done' : 'already';
        },
        publish: async (content, latest, call) => {
            requireToken(options);
            const fitting = fitNotes(content);
            const step = async (attempt) => {
                const outcome = await publish(repository, fitting, latest, call);
                return attempt > 1 ? 'done' : outcome;
            };
            return (0,persist/* persist */.Zr)(options.clock, step, call?.signal);
        },
        makeLatest: async (tag, call) => {
            requireToken(options);
            const release = await findVisible(repository, tag, call);
            if (release !== undefined)
                await ensureLatest(repository, release, standingText(release), call);
        },
        address: (tag) => `${options.serverUrl.replace(/\/+$/, '')}/${owner}/${repo}/releases/tag/${encodeURIComponent(tag)}`,
    };
}
function requireToken({ token }) {
    if (token.reveal() !== '')
        return;
    throw new errors/* SlipwayError */.GQ('ENVIRONMENT_CREDENTIALS', 'a release on GitHub needs a token', {
        help: 'pass github-token, and give the job `permissions: contents: write`',
    });
}
async function preflight({ api, owner, repo, log }, tag, call) {
    const name = `${owner}/${repo}`;
    const answer = await api.ask({
        route: 'GET /repos/{owner}/{repo}',
        parameters: { owner, repo },
        purpose: `show the repository ${name}`,
        ...call,
    });
    const { permissions, archived, disabled } = readRepository(answer.data);
    if (archived || disabled)
        throw github_release_host_refused(`the repository ${name} is ${archived ? 'archived' : 'disabled'}`, 'unarchive it');
    if (permissions?.push === false)
        throw readOnly(name);
    const setting = await api.ask({
        route: 'GET /repos/{owner}/{repo}/immutable-releases',
        parameters: { owner, repo },
        purpose: `tell whether releases of ${name} are immutable`,
        accept: [403, 404],
        ...call,
    });
    const immutable = setting.status === 200 && setting.data?.enabled === true;
    if (immutable)
        log.info(`releases of ${name} are immutable: once ${tag} is published, its tag and files are final`);
}
function readOnly(name) {
    return new errors/* SlipwayError */.GQ('RELEASE_DENIED', `the token may read ${name}, but not release in it`, {
        help: 'give the job `permissions: contents: write`, or pass a token that may write contents as github-token',
        facts: { repository: name, permission: 'contents: write' },
    });
}
function github_release_host_refused(message, help) {
    return new errors/* SlipwayError */.GQ('RELEASE_REFUSED', message, { help });
}
async function prepare(repository, content, call = {}) {
    const { release, changed } = await ensureRelease(repository, content, call);
    const files = await ensureAssets(repository, release, content.assets, call);
    if (isCurrent(release, content))
        return { release, changed: changed || files };
    const purpose = `change the text of ${content.tag}`;
    const renewed = await changeRelease(repository, release, { ...textOf(content), draft: release.draft }, purpose, call);
    return { release: renewed, changed: true };
}
function isCurrent(release, content) {
    return saysTheSame(release, content) && release.prerelease === content.prerelease;
}
function standingText({ name, body, prerelease }) {
    return { title: name ?? '', notes: body ?? '', prerelease };
}
function textOf({ title, notes, prerelease }) {
    return { name: title, body: notes, prerelease };
}
async function publish(repository, content, latest, call = {}) {
    const { release, changed } = await prepare(repository, content, call);
    const isLatest = latest && !content.prerelease;
    if (!release.draft) {
        const moved = isLatest && (await ensureLatest(repository, release, content, call));
        return changed || moved ? 'done' : 'already';
    }
    await requireTag(repository, content.tag, call);
    const change = { ...textOf(content), draft: false, make_latest: isLatest ? 'true' : 'false' };
    await changeRelease(repository, release, change, `publish ${content.tag}`, call);
    await requireVisible(repository, release, call);
    return 'done';
}
async function requireTag({ api, owner, repo }, tag, call) {
    const purpose = `show the tag ${tag} of ${owner}/${repo}`;
    const ref = tag.split('/').map(encodeURIComponent).join('/');
    const answer = await api.ask({
        route: `GET /repos/{owner}/{repo}/git/ref/tags/${ref}`,
        parameters: { owner, repo },
        purpose,
        accept: [404],
        ...call,
    });
    if (answer.status === 404)
        throw github_release_host_refused(`the git tag ${tag} is not in ${owner}/${repo}`, 'the tag was deleted after it was pushed: run again');
}
async function ensureLatest(repository, release, content, call = {}) {
    const { api, owner, repo } = repository;
    const tag = release.tag_name;
    const answer = await api.ask({
        route: 'GET /repos/{owner}/{repo}/releases/latest',
        parameters: { owner, repo },
        purpose: `show the latest release of ${owner}/${repo}`,
        accept: [404],
        ...call,
    });
    if (answer.status === 200 && readLatestTag(answer.data) === tag)
        return false;
    const change = { ...textOf(content), draft: false, make_latest: 'true' };
    await changeRelease(repository, release, change, `make ${tag} the latest release`, call);
    return true;
}
async function requireVisible(repository, { tag_name }, call) {
    const { api } = repository;
    if ((await findVisible(repository, tag_name, call)) !== undefined)
        return;
    const answer = { status: 404, data: { message: 'Not Found' }, headers: {} };
    throw api.uncertain({ purpose: `show ${tag_name} after it was published` }, answer);
}
async function findVisible({ api, owner, repo }, tag, call = {}) {
    const answer = await api.ask({
        route: 'GET /repos/{owner}/{repo}/releases/tags/{tag}',
        parameters: { owner, repo, tag },
        purpose: `show the release ${tag} of ${owner}/${repo}`,
        accept: [404],
        ...call,
    });
    return answer.status === 404 ? undefined : readRelease(answer.data);
}


/***/ }),

/***/ 23892:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HB: () => (/* binding */ unreachable),
/* harmony export */   TL: () => (/* binding */ quoted),
/* harmony export */   cZ: () => (/* binding */ isSameText),
/* harmony export */   x5: () => (/* binding */ refusal)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

function refusal({ host, purpose }, status, said, causes) {
    const cause = causes.find(({ when }) => when(status, said));
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ(cause?.code ?? 'RELEASE_REFUSED', `${host} did not ${purpose}: ${said} (status ${status})`, {
        facts: { host, operation: purpose, status },
        ...(cause === undefined ? {} : { help: cause.help }),
    });
}
function unreachable({ host, purpose }, failed, more = {}) {
    const why = failed instanceof Error ? failed.message : `${failed.said} (status ${failed.status})`;
    const status = failed instanceof Error ? {} : { status: failed.status };
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('RELEASE_UNREACHABLE', `${host} did not ${purpose}: ${why}`, {
        facts: { host, operation: purpose, retryable: true, ...status, ...more },
        help: 'run again later: what was done so far is kept and not done twice',
        retryable: true,
        ...(failed instanceof Error ? { cause: failed } : {}),
    });
}
function quoted(text) {
    return (text
        .replaceAll(/[\p{C}\s]+/gu, ' ')
        .trim()
        .slice(0, 400) || 'without a reason');
}
function isSameText(one, other) {
    return plain(one) === plain(other);
}
function plain(text) {
    return text.replaceAll('\r\n', '\n').trimEnd();
}


/***/ }),

/***/ 4521:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GB: () => (/* binding */ pauseBefore),
/* harmony export */   P9: () => (/* binding */ retryAfter),
/* harmony export */   PY: () => (/* binding */ ATTEMPTS),
/* harmony export */   WG: () => (/* binding */ isPassing),
/* harmony export */   Zr: () => (/* binding */ persist)
/* harmony export */ });
/* unused harmony export isUncertain */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

const ATTEMPTS = 4;
const PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 120_000;
function isPassing(status) {
    return status === 408 || status === 429 || status >= 500;
}
function pauseBefore(attempt, asked) {
    if (asked === undefined)
        return PAUSE_MS * 2 ** (attempt - 1);
    return asked <= LONGEST_PAUSE_MS ? asked : undefined;
}
function retryAfter(header, now) {
    if (header === undefined)
        return undefined;
    const text = header.trim();
    const ms = /^\d{1,9}$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now.getTime();
    return Number.isFinite(ms) ? Math.max(0, ms) : undefined;
}
function isUncertain(error) {
    return error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ && error.code === 'RELEASE_UNREACHABLE' && error.facts['uncertain'] === true;
}
async function persist(clock, step, signal) {
    for (let attempt = 1;; attempt++) {
        try {
            return await step(attempt);
        }
        catch (error) {
            if (!isUncertain(error) || attempt === ATTEMPTS)
                throw error;
            await clock.sleep(pauseBefore(attempt) ?? 0, signal);
        }
    }
}


/***/ }),

/***/ 1797:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HN: () => (/* binding */ TIME_LIMITS),
/* harmony export */   KF: () => (/* binding */ brokenAnswer),
/* harmony export */   V$: () => (/* binding */ lateAnswer)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _system_http_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53413);


const TIME_LIMITS = { idleMs: 60_000, wholeMs: 300_000 };
function lateAnswer(host, { wholeMs }, cause) {
    return new _system_http_js__WEBPACK_IMPORTED_MODULE_1__/* .HttpFailure */ .H('ETIMEDOUT', host, `the answer was not whole after ${wholeMs} ms`, { cause });
}
function brokenAnswer(host, error) {
    if (error instanceof _system_http_js__WEBPACK_IMPORTED_MODULE_1__/* .HttpFailure */ .H)
        return error;
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ)
        return undefined;
    const { code } = (error ?? {});
    if (typeof code !== 'string')
        return undefined;
    return new _system_http_js__WEBPACK_IMPORTED_MODULE_1__/* .HttpFailure */ .H(code, host, 'the connection broke before the answer was whole', { cause: error });
}


/***/ }),

/***/ 53413:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ HttpFailure)
/* harmony export */ });
class HttpFailure extends Error {
    name = 'HttpFailure';
    reason;
    host;
    constructor(reason, host, message, options) {
        super(`${host}: ${message}`, options);
        this.reason = reason;
        this.host = host;
    }
}


/***/ })

};
