const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 1104;
export const ids = [1104];
export const modules = {

/***/ 91104:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  migrate: () => (/* binding */ migrate)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/config/inputs.js + 4 modules
var inputs = __webpack_require__(21058);
// EXTERNAL MODULE: ./lib/report/visible-text.js
var visible_text = __webpack_require__(45810);
// EXTERNAL MODULE: ./lib/version.js
var version = __webpack_require__(13411);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:process"
var external_node_process_ = __webpack_require__(1708);
;// CONCATENATED MODULE: ./lib/hosts/pipeline-files.js



const WORKFLOWS = '.github/workflows';
async function findPipelineFiles() {
    const entries = await (0,promises_.readdir)(WORKFLOWS).catch(() => []);
    const workflows = entries.filter((name) => /\.ya?ml$/.test(name)).map((name) => `${WORKFLOWS}/${name}`);
    const gitlab = await (0,promises_.stat)('.gitlab-ci.yml').then(() => ['.gitlab-ci.yml'], () => []);
    return [...workflows, ...gitlab].toSorted();
}
async function replaceFile(path, text) {
    const target = await (0,promises_.realpath)(path);
    const { mode } = await (0,promises_.stat)(target);
    const beside = `${target}.${external_node_process_.pid}.slipway-tmp`;
    await (0,promises_.writeFile)(beside, text, { mode, flag: 'wx' });
    await (0,promises_.rename)(beside, target);
}
async function writeBeside(folder, path, text) {
    await (0,promises_.mkdir)(folder, { recursive: true });
    const target = (0,external_node_path_.join)(folder, (0,external_node_path_.basename)(path));
    await (0,promises_.writeFile)(target, text);
    return target;
}

;// CONCATENATED MODULE: ./lib/hosts/commands/migrate.js





const TARGET = {
    action: 'OWNER/slipway@main',
    component: `$CI_SERVER_FQDN/slipway/slipway/pipeline@${version/* VERSION */.x}`,
    inputOf: (name) => targetInput((0,inputs/* findInput */.cu)(name)),
    shortOf: (letter) => targetInput((0,inputs/* findShort */.U5)(letter)),
};
function targetInput(input) {
    if (input === undefined || input.commandLineOnly === true)
        return undefined;
    const { name, kind } = input;
    return { name, boolean: kind === 'boolean', list: kind === 'list' || kind === 'lines', secret: kind === 'secret' };
}
async function migrate(context) {
    const { inputs, args, problems, ports } = context;
    const paths = args.length > 0 ? args : await findPipelineFiles();
    if (paths.length === 0)
        problems.add('FILE', 'is missing: there is neither .github/workflows nor .gitlab-ci.yml here', 'name the files');
    if (inputs.inPlace && inputs.out !== undefined)
        problems.add('in-place', 'stands beside out', 'write the files themselves, or others into a folder');
    const names = paths.map((path) => (0,external_node_path_.basename)(path));
    if (inputs.out !== undefined && new Set(names).size < names.length)
        problems.add('out', 'would get two files of the same name', 'migrate them one after the other');
    problems.throwIfAny();
    const files = [];
    for (const path of paths)
        files.push(await migrateFile(context, path));
    const found = files.filter(({ jobs }) => jobs.length > 0);
    for (const { path, text } of found) {
        if (inputs.inPlace)
            await replaceFile(path, text);
        const written = inputs.out === undefined ? undefined : await writeBeside(inputs.out, path, text);
        if (inputs.inPlace || written !== undefined)
            ports.log.info(`wrote ${written ?? path}`);
    }
    if (found.length === 0)
        ports.log.info(`nothing builds an image in ${paths.join(', ')}`);
    const json = { files: found.map(({ path, jobs }) => ({ path, jobs })) };
    return { exit: 0, json, text: (0,visible_text/* visibleText */.Q)(found.map(fileText).join('\n')).trimEnd() };
}
async function migrateFile(context, path) {
    const { FILE_LIMIT_BYTES } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(8677)]).then(__webpack_require__.bind(__webpack_require__, 88677));
    const text = Buffer.from(await context.readFile(path, FILE_LIMIT_BYTES)).toString('utf8');
    const { migrateFile } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(4397)]).then(__webpack_require__.bind(__webpack_require__, 4397));
    return { path, ...migrateFile(text, path, TARGET) };
}
function fileText({ path, jobs }) {
    return jobs.map((job) => `# ${path}\n${job.yaml}\n${notesText(job)}`).join('\n');
}
function notesText({ carried, dropped, left }) {
    return [
        ...section('# carried over', carried.map(({ from, to }) => `${from} -> ${to}`)),
        ...section('# no longer needed', dropped.map(({ what, why }) => `${what}: ${why}`)),
        ...section('# to look at', left.map(({ what, why }) => `${what}: ${why}`)),
    ].join('\n');
}
function section(title, lines) {
    return lines.length === 0 ? [] : [title, ...lines.map((line) => `#   ${line.replaceAll('\n', ' ')}`), ''];
}


/***/ }),

/***/ 45810:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ visibleLine),
/* harmony export */   Q: () => (/* binding */ visibleText)
/* harmony export */ });
const INVISIBLE = /(?![\t\n])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
function visibleLine(text) {
    return showInvisible(text.replaceAll(/[\t\n\r]+/g, ' '));
}
function visibleText(text) {
    return showInvisible(text.replaceAll('\r\n', '\n'));
}
function showInvisible(text) {
    return text
        .toWellFormed()
        .replaceAll(INVISIBLE, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}}`);
}


/***/ })

};
