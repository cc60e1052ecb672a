const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 6092;
export const ids = [6092];
export const modules = {

/***/ 6092:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  actionHost: () => (/* binding */ actionHost)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:process"
var external_node_process_ = __webpack_require__(1708);
// EXTERNAL MODULE: ./lib/config/environment.js
var environment = __webpack_require__(97851);
;// CONCATENATED MODULE: ./lib/report/docker-metadata.js
function metadataOutputs(metadata, levels = ['manifest']) {
    const { version, tags, separators = {} } = metadata;
    const tagNames = [...new Set(tags.map((tag) => tag.slice(tag.lastIndexOf(':') + 1)))];
    const labels = lines(metadata.labels);
    const annotations = levels.flatMap((level) => lines(metadata.annotations).map((line) => `${level}:${line}`));
    const sorted = Object.fromEntries(entries(metadata.labels));
    return {
        ...(version === undefined ? {} : { version }),
        tags: tags.join(separators.tags ?? '\n'),
        'tag-names': tagNames.join(separators.tags ?? '\n'),
        labels: labels.join(separators.labels ?? '\n'),
        annotations: annotations.join(separators.annotations ?? '\n'),
        json: JSON.stringify({ tags, 'tag-names': tagNames, labels: sorted, annotations }),
    };
}
function metadataVariables(outputs) {
    return Object.fromEntries(Object.entries(outputs).map(([name, value]) => [
        `DOCKER_METADATA_OUTPUT_${name.toUpperCase().replaceAll('-', '_')}`,
        value,
    ]));
}
function entries(pairs) {
    return Object.entries(pairs).sort(([a], [b]) => (a < b ? -1 : 1));
}
function lines(pairs) {
    return entries(pairs).map(([key, value]) => `${key}=${value}`);
}

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
;// CONCATENATED MODULE: ./lib/report/workflow-command.js

function annotation(level, message, at) {
    return `::${level}${at === undefined ? '' : ` ${place(at)}`}::${escapeData(message)}`;
}
function place({ file, line }) {
    return `file=${escapeProperty(file)}${line === undefined ? '' : `,line=${line}`}`;
}
function maskCommands(secret) {
    const lines = [secret, ...secret.split('\n')]
        .map((line) => line.replace(/\r$/, ''))
        .filter((line) => line.trim() !== '');
    return [...new Set(lines)].map((line) => `::add-mask::${escapeData(line)}`);
}
function commandGuard(token) {
    requireRandom(token);
    return { stop: `::stop-commands::${token}`, resume: `::${token}::` };
}
function outputEntry(name, value, delimiter) {
    requireRandom(delimiter);
    if (!/^[A-Za-z_][A-Za-z0-9_-]*$/.test(name))
        throw new SlipwayError('INTERNAL', `not a name of an output: ${name}`);
    if (value.includes(delimiter))
        throw new SlipwayError('INTERNAL', `the value of output ${name} holds its delimiter`);
    return `${name}<<${delimiter}\n${value}\n${delimiter}\n`;
}
function requireRandom(token) {
    if (!/^[A-Za-z0-9_-]{20,}$/.test(token))
        throw new errors/* SlipwayError */.GQ('INTERNAL', 'a guard against workflow commands needs a random token of at least 20 letters and digits');
}
function escapeData(text) {
    return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
function escapeProperty(text) {
    return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

// EXTERNAL MODULE: ./lib/hosts/redacting-log.js
var redacting_log = __webpack_require__(86819);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/report/visible-text.js
var visible_text = __webpack_require__(45810);
;// CONCATENATED MODULE: ./lib/hosts/action/action-log.js



function actionLog(write, verbose) {
    let open;
    const close = () => {
        if (open === undefined)
            return;
        write(open.guard.resume);
        write('::endgroup::');
        open = undefined;
    };
    const say = (line) => {
        close();
        write(line);
    };
    return {
        debug: (message) => (verbose ? say(annotation('debug', message)) : undefined),
        info: (message) => say(harmless(message)),
        warn: (message, at) => say(annotation('warning', message, at)),
        error: (message, at) => say(annotation('error', message, at)),
        output(name, line) {
            if (open?.name !== name) {
                close();
                open = { name, guard: commandGuard((0,external_node_crypto_.randomBytes)(24).toString('hex')) };
                write(`::group::${harmless(name)}`);
                write(open.guard.stop);
            }
            write((0,visible_text/* visibleText */.Q)(line));
        },
    };
}
function harmless(text) {
    return (0,visible_text/* visibleText */.Q)(text)
        .split('\n')
        .map((line) => line.replace(/^(\s*)(::|##\[)/, '$1\u200b$2'))
        .join('\n');
}

;// CONCATENATED MODULE: ./lib/hosts/action/action-host.js









function actionHost({ env, json }) {
    const stream = json ? external_node_process_.stderr : external_node_process_.stdout;
    const write = (line) => {
        stream.write(`${line}\n`);
    };
    const log = (0,redacting_log/* redactingLog */.K)(actionLog(write, env['RUNNER_DEBUG'] === '1'));
    return {
        kind: 'action',
        inputs: (0,environment/* inputsFromRunner */.C)(env),
        log,
        outDirectory: freshFolder((0,external_node_path_.join)(env['RUNNER_TEMP'] ?? env['GITHUB_WORKSPACE'] ?? '.', 'slipway-out')),
        mask(secrets) {
            log.hide(secrets);
            for (const secret of secrets)
                for (const command of maskCommands(secret.reveal()))
                    write(command);
        },
        saveRunDirectory(directory) {
            void Promise.all(/* import() */[__webpack_require__.e(4942), __webpack_require__.e(143), __webpack_require__.e(8063)]).then(__webpack_require__.bind(__webpack_require__, 90143)).then((core) => core.saveState('run-directory', directory));
        },
        finish: (result, files) => finish(result, files, env),
    };
}
function freshFolder(path) {
    let fresh = path;
    for (let step = 2; (0,external_node_fs_.existsSync)(fresh); step++)
        fresh = `${path}-${step}`;
    return fresh;
}
async function finish(result, files, env) {
    const core = await Promise.all(/* import() */[__webpack_require__.e(4942), __webpack_require__.e(143), __webpack_require__.e(8063)]).then(__webpack_require__.bind(__webpack_require__, 90143));
    for (const [name, value] of Object.entries(outputsOf(result, files, env)))
        core.setOutput(name, value);
    const wantsVariables = (env['GITHUB_ENV'] ?? '') !== '' && env['DOCKER_METADATA_SET_OUTPUT_ENV'] !== 'false';
    if (result.metadata !== undefined && wantsVariables)
        for (const [name, value] of Object.entries(metadataVariables(dockerOutputs(result.metadata, env))))
            core.exportVariable(name, value);
    const summaryFile = env['GITHUB_STEP_SUMMARY'];
    const summary = files.get('summary.md');
    if (summary === undefined || summaryFile === undefined || summaryFile === '')
        return;
    await core.summary.addRaw(await (0,promises_.readFile)(summary, 'utf8'), true).write();
}
function outputsOf({ report, json, pipeline, metadata }, files, env) {
    const outputs = {
        report: files.get('report.json') ?? (report === undefined ? JSON.stringify(json) : undefined),
        scan: pathsOf(files, /^(?:[^/]+\/)?scan\.json$/),
    };
    const [image] = report?.images ?? [];
    if (report !== undefined && image !== undefined) {
        const imageId = pipeline?.images[0]?.imageId;
        Object.assign(outputs, metadata === undefined ? {} : dockerOutputs(metadata, env));
        outputs['digest'] = image.reference === undefined ? undefined : image.digest;
        outputs['imageid'] = imageId;
        outputs['metadata'] = JSON.stringify({
            'containerimage.config.digest': imageId,
            'containerimage.digest': image.digest,
            'image.name': image.reference,
        });
        outputs['sbom'] = pathsOf(files, /^(?:[^/]+\/)?[\w-]+\.cdx\.json$/) ?? '';
        outputs['images'] = JSON.stringify(report.images);
    }
    return Object.fromEntries(Object.entries(outputs).filter((entry) => entry[1] !== undefined));
}
function pathsOf(files, pattern) {
    const paths = [...files].filter(([name]) => pattern.test(name)).map(([, path]) => path);
    return paths.length === 0 ? undefined : paths.join('\n');
}
function dockerOutputs(metadata, env) {
    const levels = (env['DOCKER_METADATA_ANNOTATIONS_LEVELS'] ?? '').split(',').filter((level) => level !== '');
    return metadataOutputs(metadata, levels.length === 0 ? undefined : levels);
}


/***/ }),

/***/ 86819:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ redactingLog)
/* harmony export */ });
/* harmony import */ var _system_secret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82709);

function redactingLog(log) {
    let hidden = [];
    const clean = (text) => (hidden.length === 0 ? text : (0,_system_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .redact */ .E)(text, hidden));
    return {
        hide: (secrets) => {
            hidden = [...hidden, ...secrets];
        },
        debug: (message) => log.debug(clean(message)),
        info: (message) => log.info(clean(message)),
        warn: (message, at) => log.warn(clean(message), at),
        error: (message, at) => log.error(clean(message), at),
        output: (group, line) => log.output(clean(group), clean(line)),
    };
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
