const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 9325;
export const ids = [9325];
export const modules = {

/***/ 13755:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J5: () => (/* binding */ refused),
/* harmony export */   JN: () => (/* binding */ readAnswer),
/* harmony export */   gz: () => (/* binding */ failed)
/* harmony export */ });
/* unused harmony export saying */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77934);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _host_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23892);



function saying(data) {
    const { message, error, error_description } = (typeof data === 'object' && data !== null ? data : { message: data });
    const text = [message, error, error_description].flatMap(texts).join(': ');
    return (0,_host_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .TL)(text);
}
function texts(value) {
    if (typeof value === 'string')
        return [value];
    if (Array.isArray(value))
        return value.flatMap(texts);
    if (typeof value !== 'object' || value === null)
        return [];
    return Object.entries(value).map(([field, what]) => `${field} ${texts(what).join(', ')}`);
}
const CAUSES = [
    {
        code: 'RELEASE_DENIED',
        when: (status) => status === 401,
        help: 'GitLab does not accept the token: CI_JOB_TOKEN holds only while its job runs; a token of a project or person needs the scope api',
    },
    {
        code: 'RELEASE_DENIED',
        when: (_, said) => /protected/i.test(said) && /tag/i.test(said),
        help: 'the tag is protected: under Settings > Repository > Protected tags, let the person who starts the pipeline create it',
    },
    {
        code: 'RELEASE_DENIED',
        when: (_, said) => /package protected/i.test(said),
        help: 'the package is protected: under Settings > Packages and registries, let the person who starts the pipeline push it',
    },
    {
        code: 'RELEASE_REFUSED',
        when: (_, said) => /ref is not specified/i.test(said),
        help: 'the git tag is not there: it was deleted after it was pushed; run again',
    },
    {
        code: 'RELEASE_DENIED',
        when: (status) => status === 403 || status === 404,
        help: 'the person who starts the pipeline needs the Developer role; or set SLIPWAY_GITLAB_TOKEN to a project token with the scope api',
    },
    {
        code: 'RELEASE_REFUSED',
        when: (status) => status >= 300 && status < 400,
        help: 'the project was renamed or moved: use its present path',
    },
];
function refused(asked, { status, data }) {
    return (0,_host_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .refusal */ .x5)(asked, status, saying(data), CAUSES);
}
function failed(asked, answer, more = {}) {
    return (0,_host_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .unreachable */ .HB)(asked, answer instanceof Error ? answer : { ...answer, said: saying(answer.data) }, more);
}
function readAnswer(schema, data, what) {
    const result = valibot__WEBPACK_IMPORTED_MODULE_2__/* .safeParse */ .xLC(schema, data, { abortEarly: true });
    if (result.success)
        return result.output;
    const path = valibot__WEBPACK_IMPORTED_MODULE_2__/* .getDotPath */ .BuJ(result.issues[0]) ?? '(root)';
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('RELEASE_REFUSED', `GitLab's answer is not ${what} at ${path}: ${result.issues[0].message}`, {
        help: 'check that CI_API_V4_URL is the address of a GitLab API, version 4',
    });
}


/***/ }),

/***/ 53975:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ gitlabApi)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _persist_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4521);
/* harmony import */ var _time_limits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1797);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13755);




const ANSWER_BYTES = 32 << 20;
const PER_PAGE = '100';
const MOST_PAGES = 1000;
function gitlabApi(options) {
    const { clock, project } = options;
    const base = `${options.apiUrl.replace(/\/+$/, '')}/projects/${encodeURIComponent(project)}`;
    const { host } = new URL(base);
    const ask = async (request) => askRepeatedly(options, base, request);
    return {
        clock,
        project,
        url: (path) => base + path,
        ask,
        list: async (request) => list(ask, request),
        refusal: ({ purpose }, answer) => (0,_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .refused */ .J5)({ host, purpose }, answer),
        uncertain: ({ purpose }, answer) => (0,_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .failed */ .gz)({ host, purpose }, answer, { uncertain: true }),
    };
}
async function list(ask, request) {
    const entries = [];
    let page = '1';
    for (let count = 0; count < MOST_PAGES && page !== ''; count++) {
        const query = { ...request.query, per_page: PER_PAGE, page };
        const { data, headers } = await ask({ ...request, method: 'GET', query });
        entries.push(...(Array.isArray(data) ? data : [data]));
        page = /^\d+$/.test(headers['x-next-page'] ?? '') ? (headers['x-next-page'] ?? '') : '';
    }
    return entries;
}
async function askRepeatedly(options, base, request) {
    const { clock, log } = options;
    const { host } = new URL(base);
    const asked = { host, purpose: request.purpose };
    for (let attempt = 1;; attempt++) {
        const answer = await askOnce(options, base, request);
        if (!(answer instanceof Error) && isWanted(answer, request))
            return answer;
        const undone = !(answer instanceof Error) && answer.status === 429;
        if (!(answer instanceof Error) && !(0,_persist_js__WEBPACK_IMPORTED_MODULE_1__/* .isPassing */ .WG)(answer.status))
            throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .refused */ .J5)(asked, answer);
        if (request.once === true && !undone)
            throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .failed */ .gz)(asked, answer, { uncertain: true });
        const wanted = answer instanceof Error ? undefined : (0,_persist_js__WEBPACK_IMPORTED_MODULE_1__/* .retryAfter */ .P9)(answer.headers['retry-after'], clock.now());
        const pause = (0,_persist_js__WEBPACK_IMPORTED_MODULE_1__/* .pauseBefore */ .GB)(attempt, wanted);
        if (attempt === _persist_js__WEBPACK_IMPORTED_MODULE_1__/* .ATTEMPTS */ .PY || pause === undefined)
            throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .failed */ .gz)(asked, answer);
        if (undone)
            log.info(`${host} asks to wait ${Math.ceil(pause / 1000)} s`);
        await clock.sleep(pause, request.signal);
    }
}
async function askOnce({ http, token, limits = _time_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .TIME_LIMITS */ .HN }, base, request) {
    const { method, path, query = {}, signal } = request;
    const url = new URL(`${base}${path}`);
    for (const [name, value] of Object.entries(query))
        url.searchParams.set(name, value);
    const { body, type } = bodyOf(request);
    const whole = AbortSignal.timeout(limits.wholeMs);
    try {
        const response = await http.request({
            method,
            url,
            headers: {
                accept: 'application/json',
                [token.kind === 'job' ? 'job-token' : 'private-token']: token.value.reveal(),
                ...(body === undefined ? {} : { 'content-type': type, 'content-length': String(body.byteLength) }),
            },
            idleTimeoutMs: limits.idleMs,
            signal: signal === undefined ? whole : AbortSignal.any([signal, whole]),
            ...(body === undefined ? {} : { body }),
        });
        return { status: response.status, headers: response.headers, data: await readData(response) };
    }
    catch (error) {
        signal?.throwIfAborted();
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ)
            throw error;
        const failure = whole.aborted ? (0,_time_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .lateAnswer */ .V$)(url.host, limits, error) : (0,_time_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .brokenAnswer */ .KF)(url.host, error);
        if (failure === undefined)
            throw error;
        return new Error(`${failure.message} (${failure.reason})`, { cause: failure });
    }
}
function bodyOf({ body }) {
    if (body === undefined)
        return { type: '' };
    if (body instanceof Uint8Array)
        return { body, type: 'application/octet-stream' };
    return { body: Buffer.from(JSON.stringify(body)), type: 'application/json' };
}
async function readData({ body, headers }) {
    const chunks = [];
    let size = 0;
    for await (const chunk of body) {
        size += chunk.byteLength;
        if (size > ANSWER_BYTES)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('RELEASE_REFUSED', `GitLab answered with more than ${ANSWER_BYTES} bytes`);
        chunks.push(chunk);
    }
    const text = Buffer.concat(chunks).toString('utf8');
    if (!/\bjson\b/.test(headers['content-type'] ?? ''))
        return text;
    try {
        return JSON.parse(text);
    }
    catch {
        return text;
    }
}
function isWanted({ status }, { accept = [] }) {
    return (status >= 200 && status < 300) || accept.includes(status);
}


/***/ }),

/***/ 69325:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gitlabReleaseHost: () => (/* binding */ gitlabReleaseHost)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(77934);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _host_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23892);
/* harmony import */ var _persist_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4521);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13755);
/* harmony import */ var _gitlab_api_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(53975);
/* harmony import */ var _packages_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(60876);
/* harmony import */ var _releases_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(28907);








function gitlabReleaseHost(options) {
    const api = (0,_gitlab_api_js__WEBPACK_IMPORTED_MODULE_4__/* .gitlabApi */ .o)(options);
    const ensure = async (step, { signal } = {}) => {
        requireToken(options);
        const taken = async (attempt) => {
            const outcome = await step();
            return attempt > 1 ? 'done' : outcome;
        };
        return (0,_persist_js__WEBPACK_IMPORTED_MODULE_2__/* .persist */ .Zr)(options.clock, taken, signal);
    };
    return {
        kind: 'gitlab',
        preflight: async (_, call) => {
            requireToken(options);
            await preflight(api, options, call);
        },
        draft: async (content, call) => ensure(async () => draft(api, content, call), call),
        publish: async (content, _, call) => ensure(async () => publish(api, content, call), call),
        makeLatest: () => Promise.resolve(),
        address: (tag) => `${options.serverUrl.replace(/\/+$/, '')}/${options.project}/-/releases/${encodeURIComponent(tag)}`,
    };
}
function requireToken({ token }) {
    if (token.value.reveal() !== '')
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('ENVIRONMENT_CREDENTIALS', 'a release on GitLab needs a token', {
        help: 'run in a job, which has CI_JOB_TOKEN, or set SLIPWAY_GITLAB_TOKEN to a project token with the scope api',
    });
}
const DEVELOPER = 30;
const AccessSchema = valibot__WEBPACK_IMPORTED_MODULE_7__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_7__/* .object */ .Ikc({ access_level: valibot__WEBPACK_IMPORTED_MODULE_7__/* .number */ .aig() }));
const ProjectSchema = valibot__WEBPACK_IMPORTED_MODULE_7__/* .object */ .Ikc({
    archived: valibot__WEBPACK_IMPORTED_MODULE_7__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_7__/* .boolean */ .zMY(), false),
    permissions: valibot__WEBPACK_IMPORTED_MODULE_7__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_7__/* .object */ .Ikc({ project_access: AccessSchema, group_access: AccessSchema })),
});
async function preflight(api, { token, project }, call) {
    const purpose = `show the releases of ${project}`;
    await api.ask({ method: 'GET', path: '/releases', query: { per_page: '1' }, purpose, ...call });
    if (token.kind === 'job')
        return;
    const answer = await api.ask({ method: 'GET', path: '', purpose: `show the project ${project}`, ...call });
    const { archived, permissions } = (0,_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .readAnswer */ .JN)(ProjectSchema, answer.data, 'a project');
    if (archived) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('RELEASE_REFUSED', `the project ${project} is archived`, { help: 'unarchive it' });
    }
    const { project_access, group_access } = permissions ?? {};
    const levels = [project_access, group_access].flatMap((access) => access?.access_level ?? []);
    if (levels.length > 0 && Math.max(...levels) < DEVELOPER) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('RELEASE_DENIED', `the token may read ${project}, but not release in it`, {
            help: 'give the token the Developer role and the scope api',
            facts: { project, role: 'Developer' },
        });
    }
}
async function draft(api, content, call) {
    const files = await (0,_packages_js__WEBPACK_IMPORTED_MODULE_5__/* .ensureFiles */ .K)(api, content.tag, content.assets, call);
    const release = await (0,_releases_js__WEBPACK_IMPORTED_MODULE_6__/* .findRelease */ .dv)(api, content.tag, call);
    if (release === undefined)
        return files ? 'done' : 'already';
    const links = await (0,_releases_js__WEBPACK_IMPORTED_MODULE_6__/* .ensureLinks */ .MJ)(api, content.tag, release.assets.links, (0,_releases_js__WEBPACK_IMPORTED_MODULE_6__/* .linksOf */ .hP)(api, content), call);
    return files || links ? 'done' : 'already';
}
async function publish(api, content, call) {
    const { tag, title, notes } = content;
    const files = await (0,_packages_js__WEBPACK_IMPORTED_MODULE_5__/* .ensureFiles */ .K)(api, tag, content.assets, call);
    const release = await (0,_releases_js__WEBPACK_IMPORTED_MODULE_6__/* .findRelease */ .dv)(api, tag, call);
    if (release === undefined) {
        const made = { tag_name: tag, name: title, description: notes, assets: { links: (0,_releases_js__WEBPACK_IMPORTED_MODULE_6__/* .linksOf */ .hP)(api, content) } };
        const purpose = `publish ${tag}`;
        const answer = await (0,_releases_js__WEBPACK_IMPORTED_MODULE_6__/* .createRelease */ .YG)(api, made, purpose, call);
        if (answer.status !== 201)
            throw api.uncertain({ purpose }, answer);
        return 'done';
    }
    const links = await (0,_releases_js__WEBPACK_IMPORTED_MODULE_6__/* .ensureLinks */ .MJ)(api, tag, release.assets.links, (0,_releases_js__WEBPACK_IMPORTED_MODULE_6__/* .linksOf */ .hP)(api, content), call);
    if (saysTheSame(release, content) && !(0,_releases_js__WEBPACK_IMPORTED_MODULE_6__/* .isInProgress */ .LT)(release))
        return files || links ? 'done' : 'already';
    const dated = (0,_releases_js__WEBPACK_IMPORTED_MODULE_6__/* .isInProgress */ .LT)(release) ? { released_at: api.clock.now().toISOString() } : {};
    await (0,_releases_js__WEBPACK_IMPORTED_MODULE_6__/* .changeRelease */ .CH)(api, tag, { name: title, description: notes, ...dated }, `publish ${tag}`, call);
    return 'done';
}
function saysTheSame({ name, description }, { title, notes }) {
    return (name ?? '') === title && (0,_host_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .isSameText */ .cZ)(description ?? '', notes);
}


/***/ }),

/***/ 60876:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ ensureFiles),
/* harmony export */   i: () => (/* binding */ fileUrl)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77934);
/* harmony import */ var _image_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37241);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13755);



const PACKAGE = 'slipway';
const PackageSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ id: valibot__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(), name: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), version: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()) });
const FileSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ id: valibot__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(), file_name: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), file_sha256: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()) });
function fileUrl(api, tag, name) {
    return api.url(filePath(tag, name));
}
function filePath(tag, name) {
    return `/packages/generic/${PACKAGE}/${versionOf(tag)}/${encodeURIComponent(name)}`;
}
function versionOf(tag) {
    return encodeURIComponent(tag.replaceAll(/[^\w.+-]/g, '-'));
}
async function ensureFiles(api, tag, assets, call = {}) {
    const packageId = assets.length === 0 ? undefined : await findPackage(api, tag, call);
    const standing = packageId === undefined ? [] : await listFiles(api, packageId, tag, call);
    let changed = false;
    for (const asset of assets) {
        const same = standing.filter(({ file_name }) => file_name === asset.name);
        const sha256 = (0,_image_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .hexOf */ .ZD)((0,_image_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(asset.bytes));
        const kept = same.findLast(({ file_sha256 }) => file_sha256 === sha256);
        for (const file of same) {
            if (file === kept || packageId === undefined)
                continue;
            await deleteFile(api, packageId, file, tag, call);
            changed = true;
        }
        if (kept !== undefined)
            continue;
        await upload(api, tag, asset, call);
        changed = true;
    }
    return changed;
}
async function findPackage(api, tag, call) {
    const query = { package_type: 'generic', package_name: PACKAGE, package_version: versionOf(tag) };
    const purpose = `list the packages of ${api.project}`;
    const entries = await api.list({ path: '/packages', query, purpose, ...call });
    const packages = (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .readAnswer */ .JN)(valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(PackageSchema), entries, 'a list of packages');
    return packages.find(({ name, version }) => name === PACKAGE && version === decodeURIComponent(versionOf(tag)))?.id;
}
async function listFiles(api, packageId, tag, call) {
    const purpose = `list the files of ${tag} in ${api.project}`;
    const entries = await api.list({ path: `/packages/${packageId}/package_files`, purpose, ...call });
    return (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .readAnswer */ .JN)(valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(FileSchema), entries, 'a list of files').toSorted((one, other) => one.id - other.id);
}
async function deleteFile(api, packageId, { id, file_name }, tag, call) {
    await api.ask({
        method: 'DELETE',
        path: `/packages/${packageId}/package_files/${id}`,
        purpose: `replace ${file_name} of ${tag} in ${api.project}`,
        accept: [404],
        ...call,
    });
}
async function upload(api, tag, { name, bytes }, call) {
    await api.ask({
        method: 'PUT',
        path: filePath(tag, name),
        body: bytes,
        purpose: `take ${name} for ${tag} of ${api.project}`,
        once: true,
        ...call,
    });
}


/***/ }),

/***/ 28907:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CH: () => (/* binding */ changeRelease),
/* harmony export */   LT: () => (/* binding */ isInProgress),
/* harmony export */   MJ: () => (/* binding */ ensureLinks),
/* harmony export */   YG: () => (/* binding */ createRelease),
/* harmony export */   dv: () => (/* binding */ findRelease),
/* harmony export */   hP: () => (/* binding */ linksOf),
/* harmony export */   mS: () => (/* binding */ IN_PROGRESS)
/* harmony export */ });
/* unused harmony export releasePath */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77934);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13755);
/* harmony import */ var _packages_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60876);



const LinkSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    id: valibot__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(),
    name: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    url: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    link_type: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), 'other'),
});
const ReleaseSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    tag_name: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    name: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    description: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    released_at: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    assets: valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ links: valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(LinkSchema) }),
});
const IN_PROGRESS = { description: 'release in progress', releasedAt: '1970-01-01T00:00:00Z' };
function isInProgress({ released_at }) {
    return Date.parse(released_at ?? '') === Date.parse(IN_PROGRESS.releasedAt);
}
function releasePath(tag) {
    return `/releases/${encodeURIComponent(tag)}`;
}
async function findRelease(api, tag, call = {}) {
    const purpose = `show the release ${tag} of ${api.project}`;
    const answer = await api.ask({ method: 'GET', path: releasePath(tag), purpose, accept: [404], ...call });
    return answer.status === 404 ? undefined : (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .readAnswer */ .JN)(ReleaseSchema, answer.data, 'a release');
}
async function createRelease(api, release, purpose, call = {}) {
    const answer = await api.ask({
        method: 'POST',
        path: '/releases',
        body: { ...release },
        purpose: `${purpose} in ${api.project}`,
        accept: [400, 409, 422],
        once: true,
        ...call,
    });
    if (answer.status === 201 || isTaken(answer))
        return answer;
    throw api.refusal({ purpose: `${purpose} in ${api.project}` }, answer);
}
function isTaken({ status, data }) {
    return status === 409 || /already (?:exists|been taken)/i.test(JSON.stringify(data));
}
async function changeRelease(api, tag, change, purpose, call = {}) {
    await api.ask({
        method: 'PUT',
        path: releasePath(tag),
        body: { ...change },
        purpose: `${purpose} in ${api.project}`,
        ...call,
    });
}
function linksOf(api, { tag, assets, images }) {
    return [
        ...assets.map(({ name }) => ({
            name,
            url: (0,_packages_js__WEBPACK_IMPORTED_MODULE_1__/* .fileUrl */ .i)(api, tag, name),
            link_type: 'package',
            direct_asset_path: `/${name}`,
        })),
        ...images.map(({ name, reference }) => ({ name, url: `https://${reference}`, link_type: 'image' })),
    ];
}
async function ensureLinks(api, tag, standing, wanted, call = {}) {
    let changed = false;
    for (const link of wanted) {
        const same = standing.find(({ name }) => name === link.name);
        if (same?.url === link.url && same.link_type === link.link_type)
            continue;
        await putLink(api, tag, same, link, call);
        changed = true;
    }
    return changed;
}
async function putLink(api, tag, standing, link, call) {
    const path = `${releasePath(tag)}/assets/links`;
    const purpose = `link ${link.name} to ${tag} in ${api.project}`;
    const answer = await api.ask({
        method: standing === undefined ? 'POST' : 'PUT',
        path: standing === undefined ? path : `${path}/${standing.id}`,
        body: { ...link },
        purpose,
        accept: [400, 404],
        once: standing === undefined,
        ...call,
    });
    if (answer.status === 404 || isTaken(answer))
        throw api.uncertain({ purpose }, answer);
    if (answer.status === 400)
        throw api.refusal({ purpose }, answer);
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
