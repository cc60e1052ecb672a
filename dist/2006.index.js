const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 2006;
export const ids = [2006];
export const modules = {

/***/ 22006:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  prepareSource: () => (/* binding */ prepareSource)
});

// UNUSED EXPORTS: disposableSource

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
;// CONCATENATED MODULE: ./lib/build/source-files.js
const TELLING_FILES = [
    'package.json',
    '.nvmrc',
    '.node-version',
    'go.mod',
    'requirements.txt',
    'pyproject.toml',
    '.python-version',
    'Procfile',
];
const PASSED_OVER = new Set([
    'node_modules',
    '.git',
    '.venv',
    'venv',
    'vendor',
    '__pycache__',
]);
function has(files, path) {
    return files.paths.includes(path);
}
function execForm(instruction, command) {
    return `${instruction} [${command.map((word) => JSON.stringify(word)).join(', ')}]`;
}

;// CONCATENATED MODULE: ./lib/build/go-dockerfile.js

function goDockerfile(files) {
    const main = mainPackage(files);
    if (typeof main !== 'string')
        return main;
    const caches = '--mount=type=cache,target=/go/pkg/mod --mount=type=cache,target=/root/.cache/go-build';
    const sums = has(files, 'go.sum') ? 'go.mod go.sum' : 'go.mod';
    return [
        `FROM --platform=$BUILDPLATFORM golang:${goVersion(files)} AS build`,
        'WORKDIR /src',
        `COPY ${sums} ./`,
        'RUN --mount=type=cache,target=/go/pkg/mod go mod download',
        'COPY . .',
        'ARG TARGETOS TARGETARCH',
        `RUN ${caches} \\`,
        `  CGO_ENABLED=0 GOOS=$TARGETOS GOARCH=$TARGETARCH go build -trimpath -o /out/app ${main}`,
        '',
        '# Certificates and time zones, no shell.',
        'FROM gcr.io/distroless/static-debian12:nonroot',
        'COPY --from=build /out/app /app',
        'USER 65532:65532',
        execForm('ENTRYPOINT', ['/app']),
    ].join('\n');
}
function goVersion({ texts }) {
    const text = texts.get('go.mod') ?? '';
    const found = /^toolchain go(\d+\.\d+)/m.exec(text) ?? /^go (\d+\.\d+)/m.exec(text);
    return found?.[1] ?? '1';
}
function mainPackage({ paths }) {
    if (paths.includes('main.go'))
        return '.';
    const commands = paths.flatMap((path) => /^cmd\/([A-Za-z0-9_.-]+)\/main\.go$/.exec(path)?.[1] ?? []);
    const [only] = commands;
    if (commands.length === 1 && only !== undefined)
        return `./cmd/${only}`;
    if (commands.length > 1)
        return { undecided: `there are several programs: cmd/${commands.join(', cmd/')}` };
    if (paths.some((path) => /^[^/]+(?<!_test)\.go$/.test(path)))
        return '.';
    return { undecided: 'there is neither a main.go nor a cmd/NAME/main.go' };
}

// EXTERNAL MODULE: ./node_modules/semver/index.js
var semver = __webpack_require__(62088);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
;// CONCATENATED MODULE: ./lib/build/static-dockerfile.js

function staticStage(copy) {
    return [
        'FROM nginxinc/nginx-unprivileged:stable-alpine',
        `COPY ${copy} /usr/share/nginx/html/`,
        '# The user "nginx" of the image.',
        'USER 101:101',
        'EXPOSE 8080',
    ];
}
function pagesOf(files) {
    return ['', 'public/', 'site/', 'www/', 'dist/', 'docs/'].find((folder) => has(files, `${folder}index.html`));
}
function staticDockerfile(folder) {
    return staticStage(folder === '' ? '.' : folder).join('\n');
}

;// CONCATENATED MODULE: ./lib/build/node-dockerfile.js




const Manifest = dist/* object */.Ikc({
    scripts: dist/* optional */.lqM(dist/* record */.g1P(dist/* string */.YjP(), dist/* unknown */.L5J()), {}),
    main: dist/* optional */.lqM(dist/* string */.YjP()),
    engines: dist/* optional */.lqM(dist/* looseObject */._H3({ node: dist/* optional */.lqM(dist/* string */.YjP()) })),
    dependencies: dist/* optional */.lqM(dist/* record */.g1P(dist/* string */.YjP(), dist/* unknown */.L5J()), {}),
    devDependencies: dist/* optional */.lqM(dist/* record */.g1P(dist/* string */.YjP(), dist/* unknown */.L5J()), {}),
});
const MAJORS = [24, 22, 20];
function nodeDockerfile(files) {
    const manifest = parseManifest(files);
    if (manifest === undefined)
        return { undecided: 'package.json cannot be read' };
    const image = `node:${nodeMajor(files, manifest)}-slim`;
    const pages = pagesFolder(manifest, files);
    const install = installSteps(files, manifest);
    const build = typeof manifest.scripts['build'] === 'string' ? ['RUN npm run build'] : [];
    const first = [`FROM ${image} AS build`, 'WORKDIR /app', ...install, 'COPY . .', ...build];
    if (pages !== undefined)
        return [...first, '', ...staticStage(`--from=build /app/${pages}/`)].join('\n');
    const command = startCommand(files, manifest);
    if (command === undefined)
        return {
            undecided: 'package.json has neither a script "start" nor a "main", and there is no server.js or index.js',
        };
    const prune = install.length > 0 && isEmptyRecord(manifest.devDependencies) ? [] : pruneStep(files, install);
    return [
        ...first,
        ...prune,
        '',
        `FROM ${image}`,
        'ENV NODE_ENV=production',
        'WORKDIR /app',
        'COPY --from=build /app ./',
        '# The user "node" of the image. The files belong to root: the application cannot change itself.',
        'USER 1000:1000',
        'EXPOSE 3000',
        execForm('CMD', command),
    ].join('\n');
}
function parseManifest({ texts }) {
    try {
        const parsed = dist/* safeParse */.xLC(Manifest, JSON.parse(texts.get('package.json') ?? ''));
        return parsed.success ? parsed.output : undefined;
    }
    catch {
        return undefined;
    }
}
function nodeMajor({ texts }, { engines }) {
    const pinned = /^v?(\d{2})\b/.exec((texts.get('.nvmrc') ?? texts.get('.node-version') ?? '').trim())?.[1];
    if (pinned !== undefined)
        return Number(pinned);
    const range = semver.validRange(engines?.node ?? '*');
    return MAJORS.find((major) => range === null || semver.intersects(range, `${major}.x`)) ?? MAJORS[0];
}
function installSteps(files, { dependencies, devDependencies }) {
    if (isEmptyRecord(dependencies) && isEmptyRecord(devDependencies))
        return [];
    const step = (lock, command, cache) => [
        `COPY package.json ${lock} ./`.replace('  ', ' '),
        `RUN --mount=type=cache,target=${cache} ${command}`,
    ];
    if (has(files, 'pnpm-lock.yaml'))
        return step('pnpm-lock.yaml', 'corepack enable && pnpm install --frozen-lockfile', '/root/.local/share/pnpm/store');
    if (has(files, 'yarn.lock')) {
        const frozen = has(files, '.yarnrc.yml') ? '--immutable' : '--frozen-lockfile';
        const lock = has(files, '.yarnrc.yml') ? 'yarn.lock .yarnrc.yml' : 'yarn.lock';
        return step(lock, `corepack enable && yarn install ${frozen}`, '/usr/local/share/.cache');
    }
    const locked = ['package-lock.json', 'npm-shrinkwrap.json'].find((name) => has(files, name));
    return step(locked ?? '', locked === undefined ? 'npm install' : 'npm ci', '/root/.npm');
}
function pruneStep(files, install) {
    if (install.length === 0)
        return [];
    if (has(files, 'pnpm-lock.yaml'))
        return ['RUN CI=true pnpm prune --prod'];
    return has(files, 'yarn.lock') ? [] : ['RUN npm prune --omit=dev'];
}
function pagesFolder({ scripts, main, devDependencies, dependencies }, files) {
    if (typeof scripts['build'] !== 'string' || typeof scripts['start'] === 'string' || main !== undefined)
        return undefined;
    const all = { ...dependencies, ...devDependencies };
    if ('vite' in all || has(files, 'vite.config.js') || has(files, 'vite.config.ts'))
        return 'dist';
    return 'react-scripts' in all ? 'build' : undefined;
}
function startCommand(files, { scripts, main }) {
    const start = scripts['start'];
    if (typeof start === 'string') {
        const direct = /^node ([\w./-]+)$/.exec(start.trim())?.[1];
        return direct === undefined ? ['npm', 'start'] : ['node', direct];
    }
    if (main !== undefined)
        return ['node', main];
    const usual = ['server.js', 'index.js', 'app.js', 'main.js'].find((name) => has(files, name));
    return usual === undefined ? undefined : ['node', usual];
}
function isEmptyRecord(record) {
    return Object.keys(record).length === 0;
}

;// CONCATENATED MODULE: ./lib/build/python-dockerfile.js

function pythonDockerfile(files) {
    const command = python_dockerfile_startCommand(files);
    if (command === undefined)
        return {
            undecided: 'it is not clear how the Python application is started: there is no Procfile, main.py or app.py',
        };
    const image = `python:${pythonVersion(files)}-slim`;
    return [
        `FROM ${image} AS build`,
        'WORKDIR /app',
        'RUN python -m venv /venv',
        'ENV PATH=/venv/bin:$PATH',
        ...python_dockerfile_installSteps(files),
        '',
        `FROM ${image}`,
        'ENV PATH=/venv/bin:$PATH PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1',
        'WORKDIR /app',
        'COPY --from=build /venv /venv',
        'COPY . .',
        '# A user that exists nowhere else. The files belong to root: the application cannot change itself.',
        'USER 65532:65532',
        'EXPOSE 8000',
        execForm('CMD', command),
    ].join('\n');
}
function pythonVersion({ texts }) {
    const pinned = /^3\.\d+/.exec((texts.get('.python-version') ?? '').trim())?.[0];
    const required = /^requires-python\s*=\s*["'](?:==|~=)\s*(3\.\d+)/m.exec(texts.get('pyproject.toml') ?? '')?.[1];
    return pinned ?? required ?? '3.13';
}
function python_dockerfile_installSteps(files) {
    const cache = 'RUN --mount=type=cache,target=/root/.cache';
    if (has(files, 'uv.lock'))
        return [
            'ENV UV_PROJECT_ENVIRONMENT=/venv',
            'COPY . .',
            `${cache} pip install uv && uv sync --frozen --no-dev --no-editable`,
        ];
    if (has(files, 'requirements.txt'))
        return ['COPY requirements.txt ./', `${cache} pip install --requirement requirements.txt`];
    if (has(files, 'pyproject.toml') || has(files, 'setup.py'))
        return ['COPY . .', `${cache} pip install .`];
    return [];
}
function python_dockerfile_startCommand(files) {
    const web = /^web:[ \t]*(.+)$/m.exec(files.texts.get('Procfile') ?? '')?.[1]?.trim();
    if (web !== undefined)
        return ['sh', '-c', `exec ${web}`];
    const wanted = `${files.texts.get('requirements.txt') ?? ''}\n${files.texts.get('pyproject.toml') ?? ''}`;
    const uses = (name) => new RegExp(`(?:^|["'\\s])${name}\\b`, 'im').test(wanted);
    const project = files.paths.flatMap((path) => /^([A-Za-z_]\w*)\/wsgi\.py$/.exec(path)?.[1] ?? [])[0];
    if (project !== undefined && uses('gunicorn'))
        return ['gunicorn', '--bind', '0.0.0.0:8000', `${project}.wsgi`];
    const file = ['main', 'app', 'server'].find((name) => has(files, `${name}.py`));
    if (file !== undefined)
        return serverCommand(file, uses);
    const module = files.paths.flatMap((path) => /^(?:src\/)?([A-Za-z_]\w*)\/__main__\.py$/.exec(path)?.[1] ?? [])[0];
    return module === undefined ? undefined : ['python', '-m', module];
}
function serverCommand(file, uses) {
    if (uses('uvicorn') || uses('fastapi\\[standard'))
        return ['uvicorn', `${file}:app`, '--host', '0.0.0.0', '--port', '8000'];
    if (uses('gunicorn'))
        return ['gunicorn', '--bind', '0.0.0.0:8000', `${file}:app`];
    return ['python', `${file}.py`];
}

;// CONCATENATED MODULE: ./lib/build/generated-dockerfile.js






const IGNORED = ['.git', '.github', '.gitlab-ci.yml', '**/.env', '**/.env.*', '**/.DS_Store', '**/*.pem', '**/*.key'];
const GENERATORS = [
    { name: 'a Go program', fits: (files) => has(files, 'go.mod'), make: goDockerfile, ignored: [] },
    {
        name: 'a Node.js application',
        fits: (files) => has(files, 'package.json'),
        make: nodeDockerfile,
        ignored: ['**/node_modules', '**/npm-debug.log*', 'coverage'],
    },
    {
        name: 'a Python application',
        fits: (files) => ['requirements.txt', 'pyproject.toml', 'setup.py'].some((name) => has(files, name)),
        make: pythonDockerfile,
        ignored: ['**/__pycache__', '**/.venv', '**/venv', '**/.pytest_cache'],
    },
    {
        name: 'static pages',
        fits: (files) => pagesOf(files) !== undefined,
        make: (files) => staticDockerfile(pagesOf(files) ?? ''),
        ignored: ['**/.*', 'node_modules', 'Dockerfile*'],
    },
];
function generateDockerfile(files) {
    const reasons = [];
    for (const { name, fits, make, ignored } of GENERATORS) {
        if (!fits(files))
            continue;
        const made = make(files);
        if (typeof made === 'string') {
            const head = `# Made by Slipway for ${name}: the source has no Dockerfile. Put this one into it to change it.`;
            return { dockerfile: `${head}\n${made}\n`, dockerignore: `${[...IGNORED, ...ignored].join('\n')}\n` };
        }
        reasons.push(`it looks like ${name}, but ${made.undecided}`);
    }
    const message = reasons.length === 0 ? 'has no Dockerfile, and nothing that tells what it is' : reasons.join('; ');
    throw new errors/* SlipwayError */.GQ('CONFIG_INVALID', 'no Dockerfile can be made for the source', {
        problems: [
            { input: 'source', message, help: 'write a Dockerfile; made are those for Node, Python, Go and static pages' },
        ],
    });
}

// EXTERNAL MODULE: ./lib/system/secret.js
var secret = __webpack_require__(82709);
;// CONCATENATED MODULE: ./lib/build/source-location.js


const SCHEME = /^(https?|ssh|git|file):\/\//i;
const SCP_LIKE = /^(?:[\w.-]+@)?[\w.-]{2,}:(?!\/\/)(?!\\)[^:]+$/;
const REF = /^(?!-)(?!.*\.\.)(?!.*@\{)[\w.@/+-]+$/;
function parseSource(text) {
    const problems = new errors/* Problems */.Zw();
    const hash = text.indexOf('#');
    const address = hash < 0 ? text : text.slice(0, hash);
    const other = /^([a-z][a-z0-9+.-]*):(?:\/\/|:)/i.exec(address)?.[1];
    if (!isGitAddress(address)) {
        if (other !== undefined)
            problems.add('source', `${other}: is no way to fetch sources`, 'use https, ssh or a path');
        problems.throwIfAny();
        return { kind: 'path', path: text };
    }
    const [ref = '', ...rest] = hash < 0 ? [] : text.slice(hash + 1).split(':');
    const subdir = rest.join(':').replace(/^\/+|\/+$/g, '');
    if (/\.(?:tar(?:\.\w+)?|t[gx]z|zip)$/i.test(address))
        problems.add('source', 'is an archive on another machine', 'download it, check its digest, and name the file');
    if (ref !== '' && !REF.test(ref))
        problems.add('source', `${JSON.stringify(ref.slice(0, 80))} is no git ref`);
    if (subdir.split('/').some((name) => name === '..') || subdir.includes('\\'))
        problems.add('source', 'names a folder outside of the repository');
    problems.throwIfAny();
    return {
        kind: 'git',
        ...withoutCredentials(address.startsWith('github.com/') ? `https://${address}` : address, problems),
        ...(ref === '' ? {} : { ref }),
        subdir,
    };
}
function isGitAddress(address) {
    if (address.startsWith('-'))
        return false;
    return SCHEME.test(address) || address.startsWith('github.com/') || SCP_LIKE.test(address);
}
function withoutCredentials(address, problems) {
    if (!/^https?:/i.test(address))
        return { url: address };
    if (!URL.canParse(address)) {
        problems.add('source', 'is no address');
        problems.throwIfAny();
    }
    const url = new URL(address);
    const username = decodeURIComponent(url.username);
    const password = decodeURIComponent(url.password);
    url.username = '';
    url.password = '';
    if (username === '' && password === '')
        return { url: url.href };
    const token = password === '' ? username : password;
    return {
        url: url.href,
        credentials: { username: password === '' ? 'x-access-token' : username, token: new secret/* Secret */.z(token) },
    };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./lib/build/folder/read-source.js




const DEPTH = 3;
const MAX_PATHS = 20_000;
const MAX_TEXT_BYTES = 1 << 20;
async function readSource(directory) {
    const paths = await plainFiles(directory);
    const telling = TELLING_FILES.filter((name) => paths.includes(name));
    const texts = await Promise.all(telling.map(async (name) => [name, await readText((0,external_node_path_.join)(directory, name))]));
    return { paths, texts: new Map(texts.flatMap(([name, text]) => (text === undefined ? [] : [[name, text]]))) };
}
async function plainFiles(directory) {
    const found = [];
    const visit = async (below, depth) => {
        for (const entry of await (0,promises_.readdir)((0,external_node_path_.join)(directory, below), { withFileTypes: true })) {
            if (found.length >= MAX_PATHS)
                return;
            const path = below === '' ? entry.name : `${below}/${entry.name}`;
            if (entry.isFile())
                found.push(path);
            else if (entry.isDirectory() && depth < DEPTH && !PASSED_OVER.has(entry.name))
                await visit(path, depth + 1);
        }
    };
    await visit('', 1);
    return found.sort();
}
async function readText(path) {
    const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK } = external_node_fs_.constants;
    const handle = await (0,promises_.open)(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    try {
        const { size } = await handle.stat();
        return size > MAX_TEXT_BYTES ? undefined : (await handle.readFile()).toString('utf8');
    }
    finally {
        await handle.close();
    }
}
async function plainKind(path) {
    const found = await (0,promises_.lstat)(path).catch(() => undefined);
    if (found?.isFile() === true)
        return 'file';
    return found?.isDirectory() === true ? 'folder' : undefined;
}

;// CONCATENATED MODULE: ./lib/build/folder/prepare-source.js






async function prepareSource(text, file, dependencies, call = {}) {
    const source = parseSource(text);
    if (source.kind === 'path')
        return withDockerfile(await localContext(source.path, dependencies, call), file, dependencies);
    const { directory, commit } = await fetchFromGit(source, dependencies, call);
    return { ...(await withDockerfile(directory, file, dependencies)), commit };
}
async function disposableSource(text, file, dependencies, call = {}) {
    const folder = await dependencies.temp();
    const dispose = () => rm(folder, { recursive: true, force: true });
    try {
        const temp = () => mkdtemp(join(folder, 'source-'));
        return { ...(await prepareSource(text, file, { ...dependencies, temp }, call)), dispose };
    }
    catch (error) {
        await dispose();
        throw error;
    }
}
async function fetchFromGit(source, { temp, authFor, runner, env }, call) {
    const { fetchGitSource } = await __webpack_require__.e(/* import() */ 3513).then(__webpack_require__.bind(__webpack_require__, 83513));
    const auth = authFor?.(source.url);
    return fetchGitSource(source, { runner, env, folder: await temp(), ...(auth === undefined ? {} : { auth }) }, call);
}
async function localContext(path, { temp }, call) {
    const found = await (0,promises_.stat)(path).catch(() => undefined);
    if (found?.isDirectory() === true)
        return path;
    if (found?.isFile() !== true)
        refuse('source', `there is neither a folder nor an archive at ${path}`, 'a git address starts with https:// or ssh://');
    const { unpackArchive } = await __webpack_require__.e(/* import() */ 9268).then(__webpack_require__.bind(__webpack_require__, 59268));
    const folder = (0,external_node_path_.join)(await temp(), 'source');
    await (0,promises_.mkdir)(folder);
    return unpackArchive(path, folder, call);
}
async function withDockerfile(context, file, { temp }) {
    if (file !== '')
        return { context, dockerfile: await fileWithin(context, file) };
    for (const name of ['Dockerfile', 'dockerfile'])
        if ((await plainKind((0,external_node_path_.join)(context, name))) === 'file')
            return { context, dockerfile: (0,external_node_path_.join)(context, name) };
    const { dockerfile, dockerignore } = generateDockerfile(await readSource(context));
    const path = (0,external_node_path_.join)(await temp(), 'Dockerfile');
    await (0,promises_.writeFile)(path, dockerfile);
    if ((await plainKind((0,external_node_path_.join)(context, '.dockerignore'))) === undefined)
        await (0,promises_.writeFile)(`${path}.dockerignore`, dockerignore);
    return { context, dockerfile: path, generated: dockerfile };
}
async function fileWithin(context, file) {
    const root = await (0,promises_.realpath)(context);
    const path = await (0,promises_.realpath)((0,external_node_path_.join)(root, file)).catch(() => undefined);
    if (path !== undefined && path.startsWith(root + external_node_path_.sep) && (await (0,promises_.stat)(path)).isFile())
        return path;
    return refuse('file', `the source has no Dockerfile at ${file}`, 'with source, its path is relative to the source');
}
function refuse(input, message, help) {
    const problems = new errors/* Problems */.Zw();
    problems.add(input, message, help);
    problems.throwIfAny();
    throw new Error('unreachable');
}


/***/ })

};
