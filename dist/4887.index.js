const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 4887;
export const ids = [4887,1565,8592,3437];
export const modules = {

/***/ 92134:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H$: () => (/* binding */ keptAttests),
/* harmony export */   Hv: () => (/* binding */ isSbomAttest),
/* harmony export */   gh: () => (/* binding */ isOfType)
/* harmony export */ });
/* harmony import */ var _csv_record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7104);

function isSbomAttest(value) {
    return /^(?:true|false)$/i.test(value) || /(?:^|,)(?:generator|disabled)=/.test(value);
}
function keptAttests(inputs, builderId, problems) {
    const listed = inputs.attests.flatMap((line) => parseListed(line, problems));
    const chosen = (type) => parseInput(type, inputs[type], problems) ?? listed.findLast((attest) => attest.type === type);
    const provenance = chosen('provenance');
    const sbom = chosen('sbom');
    const all = [provenance, sbom].filter((attest) => attest !== undefined);
    if (!all.some(({ disabled }) => !disabled))
        return [];
    return all.filter(({ type, disabled }) => type === 'provenance' || !disabled).map((one) => written(one, builderId));
}
function isOfType(attest, type) {
    return (0,_csv_record_js__WEBPACK_IMPORTED_MODULE_0__/* .parseCsvRecord */ .b)(attest).includes(`type=${type}`);
}
function parseInput(type, value, problems) {
    if (value === undefined || value === '')
        return undefined;
    if (/^(?:true|false)$/i.test(value))
        return { type, attributes: [], disabled: value.toLowerCase() === 'false' };
    const fields = (0,_csv_record_js__WEBPACK_IMPORTED_MODULE_0__/* .parseCsvRecord */ .b)(value);
    if (fields.every((field) => field.indexOf('=') > 0))
        return attestOf(type, fields);
    problems.add(type, `${JSON.stringify(value)} is neither true nor false nor NAME=VALUE`, hint(type));
    return undefined;
}
function hint(type) {
    return type === 'provenance' ? 'write mode=min or mode=max' : 'write generator=IMAGE';
}
function parseListed(line, problems) {
    const fields = (0,_csv_record_js__WEBPACK_IMPORTED_MODULE_0__/* .parseCsvRecord */ .b)(line);
    const type = fields.find((field) => field.startsWith('type='))?.slice('type='.length);
    if (type === 'provenance' || type === 'sbom')
        return [attestOf(type, fields)];
    problems.add('attests', `${JSON.stringify(line)} is not of type=provenance or type=sbom`);
    return [];
}
function attestOf(type, fields) {
    const attributes = fields.filter((field) => !/^(?:type|disabled)=/.test(field));
    return { type, attributes, disabled: fields.some((field) => /^disabled=(?:1|t|true)$/i.test(field)) };
}
function written({ type, attributes, disabled }, builderId) {
    if (disabled)
        return (0,_csv_record_js__WEBPACK_IMPORTED_MODULE_0__/* .csvRecord */ .e)([`type=${type}`, 'disabled=true']);
    const named = attributes.some((attribute) => attribute.startsWith('builder-id='));
    const builder = type === 'provenance' && !named && builderId !== undefined ? [`builder-id=${builderId}`] : [];
    return (0,_csv_record_js__WEBPACK_IMPORTED_MODULE_0__/* .csvRecord */ .e)([`type=${type}`, ...attributes, ...builder]);
}


/***/ }),

/***/ 12278:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ localBuildContext),
/* harmony export */   u: () => (/* binding */ isRemoteContext)
/* harmony export */ });
function isRemoteContext(context) {
    return /^(?:[a-z][a-z0-9+.-]*:\/\/|git@|github\.com\/|[\w.-]+@[\w.-]+:)/i.test(context);
}
function localBuildContext(entry) {
    const at = entry.indexOf('=');
    if (at <= 0)
        return undefined;
    const path = entry.slice(at + 1);
    if (isRemoteContext(path) || /^(?:docker-image|oci-layout|target|input):/.test(path))
        return undefined;
    return { name: entry.slice(0, at), path };
}


/***/ }),

/***/ 78592:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ secretVariable),
/* harmony export */   c: () => (/* binding */ secretVariables),
/* harmony export */   parseSecretPair: () => (/* binding */ parseSecretPair),
/* harmony export */   parseSecretValues: () => (/* binding */ parseSecretValues)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _system_secret_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82709);


const VALUE_LIMIT_BYTES = 120 << 10;
const ID = /^[A-Za-z0-9_][A-Za-z0-9_.-]*$/;
const VARIABLE = /^[A-Za-z_][A-Za-z0-9_]*$/;
function parseSecretPair(input, pair) {
    const at = pair.indexOf('=');
    const id = at < 0 ? pair : pair.slice(0, at);
    const from = at < 0 ? '' : pair.slice(at + 1);
    const wanted = input === 'secret-envs' ? 'ID=VARIABLE' : 'ID=PATH';
    if (at < 0 || from === '')
        throw wrong(input, `an entry is not ${wanted}`);
    if (!ID.test(id))
        throw wrong(input, `${JSON.stringify(id.slice(0, 80))} cannot be the id of a secret`);
    if (input === 'secret-envs' && !VARIABLE.test(from)) {
        throw wrong(input, `the entry ${id} does not name an environment variable`);
    }
    return { id, from };
}
function parseSecretValues(entries, problems) {
    return entries.flatMap((entry) => {
        const text = entry.reveal();
        const at = text.indexOf('=');
        const id = text.slice(0, Math.max(at, 0)).trim();
        if (at < 0 || !ID.test(id)) {
            problems.add('secrets', 'an entry is not ID=VALUE', 'quote a value that spans lines as a whole: "ID=first line…", or use secret-files');
            return [];
        }
        const value = text.slice(at + 1);
        if (value === '' || value.includes('\0') || Buffer.byteLength(value) > VALUE_LIMIT_BYTES) {
            problems.add('secrets', `the value of ${id} is empty, binary or over 120 KiB`, 'give it as a file: secret-files');
            return [];
        }
        return [{ id, value: new _system_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .Secret */ .z(value) }];
    });
}
function secretVariable(place) {
    return `SLIPWAY_BUILD_SECRET_${place}`;
}
function secretVariables({ secretValues = [], }) {
    return Object.fromEntries(secretValues.map(({ value }, place) => [secretVariable(place), value.reveal()]));
}
function wrong(input, message) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('CONFIG_INVALID', `${input}: ${message}`, { problems: [{ input, message }] });
}


/***/ }),

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

/***/ 93302:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ parseOutputs)
/* harmony export */ });
/* harmony import */ var _csv_record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7104);

const EXPORTER = new Set(['compression', 'compression-level', 'force-compression']);
const GIVEN = {
    'oci-mediatypes': 'true',
    'rewrite-timestamp': 'true',
    'name-canonical': 'true',
    store: 'true',
};
const TYPES = ['image', 'registry', 'docker', 'oci', 'local', 'tar'];
function parseOutputs(lines, problems) {
    const all = lines.flatMap((line) => parseOutput(line, problems));
    const exporter = [...new Set(all.flatMap((one) => one.exporter))];
    const names = exporter.map((attribute) => attribute.split('=')[0]);
    if (new Set(names).size < names.length)
        problems.add('outputs', 'ask for different compressions', 'the image is built once: write the same one everywhere');
    return {
        push: all.some(({ push }) => push),
        load: all.some(({ load }) => load),
        names: [...new Set(all.flatMap((one) => one.names))],
        exports: all.flatMap((one) => one.exports),
        exporter,
    };
}
function parseOutput(line, problems) {
    const attributes = readAttributes(line);
    const [why, help] = faultOf(attributes) ?? [];
    if (why !== undefined) {
        problems.add('outputs', `${JSON.stringify(line)}: ${why}`, help);
        return [];
    }
    const { type, dest, names, all } = attributes;
    const isRemote = type === 'image' || type === 'registry';
    return [
        {
            push: type === 'registry' || (type === 'image' && all.get('push') === 'true'),
            load: type === 'docker' && dest === '',
            names: isRemote ? names : [],
            exports: dest === '' ? [] : [{ kind: kindOf(type, all), path: dest }],
            exporter: [...all].filter(([name]) => EXPORTER.has(name)).map(([name, value]) => `${name}=${value}`),
        },
    ];
}
function readAttributes(line) {
    const bare = /[=,]/.test(line) ? undefined : line;
    const fields = bare === undefined ? (0,_csv_record_js__WEBPACK_IMPORTED_MODULE_0__/* .parseCsvRecord */ .b)(line) : ['type=local', `dest=${bare}`];
    const all = new Map(fields.map(splitField));
    const names = (all.get('name') ?? '').split(',').filter((name) => name !== '');
    return { type: all.get('type') ?? '', dest: all.get('dest') ?? '', names, all };
}
function faultOf({ type, dest, names, all }) {
    if (!TYPES.includes(type))
        return [`there is no type=${type}`, `use one of ${TYPES.join(', ')}`];
    const surplus = [...all].find(([name, value]) => !isTaken(type, name, value));
    if (surplus !== undefined)
        return [`${surplus[0]} is not taken`, helpFor(surplus[0])];
    if (dest === '-')
        return ['standard output is not written to', 'name a file with dest='];
    if (dest === '' && !['image', 'registry', 'docker'].includes(type))
        return ['dest= is missing', 'name a path'];
    const tagged = names.find((name) => /[:@][^/]*$/.test(name));
    return tagged === undefined
        ? undefined
        : [`${tagged} has a tag or digest`, 'write the name alone, and the tag in tags'];
}
function splitField(field) {
    const at = field.indexOf('=');
    return at < 0 ? [field, 'true'] : [field.slice(0, at).toLowerCase(), field.slice(at + 1)];
}
function isTaken(type, name, value) {
    if (name === 'type' || name === 'name' || GIVEN[name] === value)
        return true;
    if (EXPORTER.has(name))
        return type !== 'local' && type !== 'tar';
    if (name === 'dest')
        return type !== 'image' && type !== 'registry';
    if (name === 'tar')
        return type === 'oci';
    return name === 'push' && (type === 'image' || type === 'registry') && /^(?:true|false)$/.test(value);
}
function helpFor(name) {
    if (name === 'push-by-digest')
        return 'leave it out: the command build pushes by digest, without a tag';
    if (name.startsWith('annotation'))
        return 'write annotations as the input of that name';
    return 'leave it out';
}
function kindOf(type, attributes) {
    if (type === 'local')
        return 'folder';
    if (type === 'tar')
        return 'tar';
    if (type === 'docker')
        return 'docker-archive';
    return attributes.get('tar') === 'false' ? 'oci-layout' : 'oci-archive';
}


/***/ }),

/***/ 12771:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ readTagLines)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68424);


function readTagLines(lines, images, problems) {
    const all = lines.flatMap(splitReferences);
    const isReference = (line) => images.length === 0 ? isName(line) : isName(line) && /\/.*:[^/]+$/.test(line);
    const rules = all.filter((line) => !isReference(line));
    const named = all.filter(isReference).flatMap((line) => readReference(line, problems));
    const byImage = Map.groupBy(named, ({ image }) => image);
    const own = images.map(canonical);
    for (const image of byImage.keys())
        if (images.length > 0 && !own.includes(image))
            problems.add('tags', `${image} is not among images`, 'leave images out where tags has full references');
    const tags = [...new Set(named.map(({ tag }) => tag))];
    for (const [image, list] of byImage)
        if (new Set(list.map(({ tag }) => tag)).size < tags.length)
            problems.add('tags', `${image} has not the same tags as the others`, `give every image the tags ${tags.join(', ')}`);
    return {
        images: images.length === 0 ? [...byImage.keys()] : images,
        rules: [...rules, ...tags.map((tag) => `type=raw,value=${tag}`)],
    };
}
function isName(line) {
    return /[/:]/.test(line) && !/[=,\s{}]/.test(line);
}
function splitReferences(line) {
    const parts = line.split(',').map((part) => part.trim());
    return parts.length > 1 && parts.every(isName) ? parts : [line];
}
function readReference(text, problems) {
    try {
        const reference = (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__.parseReference)(text);
        if (reference.digest === undefined)
            return [{ image: (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryOf */ ._M)(reference), tag: reference.tag ?? 'latest' }];
        problems.add('tags', `${JSON.stringify(text)} has a digest`, 'a tag is a name: write registry/repository:tag');
    }
    catch (thrown) {
        if (!(thrown instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ))
            throw thrown;
        problems.add('tags', thrown.message, thrown.help);
    }
    return [];
}
function canonical(image) {
    try {
        return (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryOf */ ._M)((0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__.parseReference)(image));
    }
    catch {
        return image;
    }
}


/***/ }),

/***/ 31565:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   imageInputs: () => (/* binding */ imageInputs),
/* harmony export */   m: () => (/* binding */ OF_AN_IMAGE),
/* harmony export */   z: () => (/* binding */ joinProblems)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53537);


const OF_AN_IMAGE = new Set([
    'images',
    'tags',
    'flavor',
    'platforms',
    'context',
    'file',
    'build-args',
    'build-contexts',
    'target',
    'no-cache',
    'no-cache-filters',
    'squash',
    'pull',
    'labels',
    'annotations',
    'secret-envs',
    'secret-files',
    'ssh',
    'cache-from',
    'cache-to',
    'network',
    'add-hosts',
    'allow',
    'shm-size',
    'ulimit',
    'cgroup-parent',
    'source',
    'outputs',
    'provenance',
    'sbom',
    'attests',
    'vex',
    'fail-on',
    'unknown-severity',
    'fail-on-secrets',
    'ignore-unfixed',
    'ignore-file',
    'trivy-reports',
    'grype-reports',
    'default-branch-image',
]);
function imageInputs(images, raw, places, problems) {
    const read = images.map(({ id, dependsOn, inputs: own }) => {
        const found = new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Problems */ .Zw();
        const inputs = (0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .readInputs */ .K)([...raw, ...own], found);
        const names = places.length === 0 ? inputs.images : places.map((place) => `${place}/${id}`);
        return { image: { id, dependsOn, inputs: { ...inputs, images: names } }, id, found };
    });
    joinProblems(read, problems);
    return read.map(({ image }) => image);
}
function joinProblems(images, problems) {
    const known = new Set(problems.list.map(key));
    const everywhere = (wanted) => images.length > 1 && images.every(({ found }) => found.list.some((one) => key(one) === wanted));
    for (const { id, found } of images)
        for (const one of found.list) {
            if (known.has(key(one)))
                continue;
            const shared = everywhere(key(one)) || one.input.startsWith('images.');
            if (shared)
                known.add(key(one));
            problems.add(shared ? one.input : `images.${id}.${one.input}`, one.message, one.help);
        }
}
function key({ input, message }) {
    return JSON.stringify([input, message]);
}


/***/ }),

/***/ 43437:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   secretEntries: () => (/* binding */ secretEntries)
/* harmony export */ });
/* harmony import */ var _system_secret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82709);
/* harmony import */ var _list_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57944);


function secretEntries(text) {
    return (0,_list_js__WEBPACK_IMPORTED_MODULE_1__/* .parseList */ .E)(text.reveal(), { commas: false, verbatim: true }).map((entry) => new _system_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .Secret */ .z(entry));
}


/***/ }),

/***/ 34887:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  build: () => (/* binding */ pipeline_build),
  pipeline: () => (/* binding */ pipeline),
  release: () => (/* binding */ release)
});

// EXTERNAL MODULE: ./lib/config/image-inputs.js
var image_inputs = __webpack_require__(31565);
// EXTERNAL MODULE: ./lib/pipeline/floating.js
var floating = __webpack_require__(83330);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/image/platform.js
var image_platform = __webpack_require__(88758);
// EXTERNAL MODULE: ./lib/report/error-report.js
var error_report = __webpack_require__(14155);
// EXTERNAL MODULE: ./lib/report/report.js
var report = __webpack_require__(45650);
// EXTERNAL MODULE: ./lib/scan/gate.js
var gate = __webpack_require__(39542);
// EXTERNAL MODULE: ./lib/pipeline/stage.js
var stage = __webpack_require__(21892);
;// CONCATENATED MODULE: ./lib/pipeline/inventory-stage.js

async function inventory(from, name, ports, call) {
    const children = await Promise.all(from.children.map(async (child) => {
        const found = await ports.cataloguer.catalogue(from.build.source, child.content, child.platform, call);
        const { created } = child.config;
        const subject = { name, digest: child.content.descriptor.digest, ...(created === undefined ? {} : { created }) };
        return { ...child, inventory: found, bill: await ports.bill.write(found, subject) };
    }));
    return (0,stage/* done */.Vw)({ ...from, children });
}
function countComponents(children) {
    const keys = children.flatMap((child) => child.inventory.components.map(({ ecosystem, name, version }) => `${ecosystem} ${name} ${version}`));
    return new Set(keys).size;
}

// EXTERNAL MODULE: ./lib/image/reference.js
var reference = __webpack_require__(68424);
;// CONCATENATED MODULE: ./lib/pipeline/plan.js



const NOTHING_FOR_STRANGERS = {
    cacheTo: [],
    secretEnvs: [],
    secretFiles: [],
    secretValues: [],
    ssh: [],
    allow: [],
    withoutLogins: true,
};
function planImage(parts) {
    const { id, dependsOn = [], request, facts, tags, invocation, scanPolicy, pushed, merged = [] } = parts;
    const names = request.images.map(reference/* repositoryOf */._M);
    const generated = ownLabelsFirst(generatedAnnotations(facts, tags.version, parts.sourceDateEpoch), request.build.labels ?? {});
    return {
        ...(id === undefined ? {} : { id }),
        dependsOn,
        request,
        tags,
        build: buildOptions(parts, generated),
        indexAnnotations: { ...generated, ...request.indexAnnotations },
        facts,
        scanPolicy,
        invocation,
        ...(pushed === undefined ? {} : { pushed }),
        ...(merged.length === 0 ? {} : { merged }),
        names: names.length === 0 ? [id ?? 'image'] : names,
    };
}
function buildOptions({ request, facts, release, sourceDateEpoch }, generated) {
    return {
        ...request.build,
        labels: { ...generated, ...request.build.labels },
        ...(sourceDateEpoch === undefined ? {} : { sourceDateEpoch }),
        ...(release === undefined ? {} : { frontends: 'pinned' }),
        ...(facts.fork ? NOTHING_FOR_STRANGERS : {}),
    };
}
function planRun(command, images, release) {
    const [{ request, facts }] = images;
    const noPushReason = reasonNotToPush(request, facts);
    const tagPrefix = request.release?.rules.prefix;
    return {
        command,
        images,
        push: noPushReason === undefined,
        ...(noPushReason === undefined ? {} : { noPushReason }),
        sign: request.sign,
        ...(release === undefined ? {} : { release }),
        ...(tagPrefix === undefined ? {} : { tagPrefix }),
    };
}
function versionOf({ images }) {
    const versions = new Set(images.flatMap(({ tags }) => (tags.version === undefined ? [] : [tags.version])));
    const [version] = versions;
    return versions.size === 1 ? version : undefined;
}
function reasonNotToPush(request, facts) {
    if (!request.push)
        return 'push is off';
    return facts.fork ? 'a pull request from a fork neither pushes nor signs' : undefined;
}
function generatedAnnotations(facts, version, epoch) {
    const { revision, source } = facts.git ?? facts;
    const entries = [
        ['created', epoch === undefined ? undefined : new Date(epoch * 1000).toISOString().replace('.000Z', 'Z')],
        ['revision', revision],
        ['source', source],
        ['version', version],
    ];
    return Object.fromEntries(entries.flatMap(([key, value]) => (value === undefined ? [] : [[`org.opencontainers.image.${key}`, value]])));
}
function ownLabelsFirst(generated, labels) {
    return Object.fromEntries(Object.entries(generated).map(([key, value]) => [key, labels[key] ?? value]));
}
function planJson(plan, tagsOf) {
    const version = versionOf(plan);
    const tagged = plan.images.map((image) => ({
        image,
        places: image.names.map((name) => ({ name, tags: plan.push ? tagsOf(image, name) : [] })),
    }));
    return {
        schema: 1,
        command: plan.command,
        ...(version === undefined ? {} : { version }),
        images: tagged.flatMap(({ image, places }) => places.map((place) => ({ ...place, platforms: image.request.platforms.map(image_platform/* formatPlatform */.Bq) }))),
        effects: plan.push ? effectsOf(plan, tagged) : [],
    };
}
function effectsOf(plan, tagged) {
    const before = tagged.flatMap(({ places }) => inOrder(places.flatMap((place) => effectsBeforeNames(plan, place))));
    if (plan.command === 'build')
        return before;
    const names = tagged.flatMap(({ image, places }) => places.flatMap((place) => effectsOnNames(image, place)));
    return [...before, ...inOrder([...names, ...effectsOnRelease(plan)])];
}
function inOrder(effects) {
    const place = ({ stage }) => report/* STAGE_NAMES */.y.indexOf(stage);
    return [...effects].sort((a, b) => place(a) - place(b));
}
function effectsBeforeNames({ command, sign }, { name }) {
    const staged = { id: `stage ${name}`, stage: 'staged', target: name };
    if (command === 'build' || sign === 'off')
        return [staged];
    return [staged, { id: `sign ${name}`, stage: 'signed', target: name }];
}
function effectsOnNames({ tags: { immutable } }, { name, tags }) {
    const tagged = (stage, list) => list.map((tag) => ({ id: `tag ${name}:${tag}`, stage, target: `${name}:${tag}` }));
    return [
        ...tagged('named', immutable),
        ...tagged('floated', tags.filter((tag) => !immutable.includes(tag))),
    ];
}
function effectsOnRelease({ release }) {
    if (release === undefined)
        return [];
    return [
        { id: `claim ${release.tag}`, stage: 'claimed', target: release.tag },
        { id: `draft ${release.tag}`, stage: 'drafted', target: release.tag },
        { id: `publish ${release.tag}`, stage: 'published', target: release.tag },
    ];
}

// EXTERNAL MODULE: ./lib/pipeline/statements.js + 4 modules
var pipeline_statements = __webpack_require__(43468);
;// CONCATENATED MODULE: ./lib/pipeline/outcome.js








function pipelineResult({ plan, images, published }, stages, error) {
    const each = images.map(({ image, reached }) => ({ image, reached: reached() }));
    const failed = error ?? gateWarning(each);
    const version = versionOf(plan);
    const report = {
        schema: 1,
        command: plan.command,
        exit: failed?.exit ?? 0,
        ...(version === undefined ? {} : { version }),
        images: each.flatMap(({ image, reached }) => reached.built === undefined ? [] : image.names.map((name) => imageReportOf(name, reached))),
        stages,
        ...(plan.release === undefined ? {} : { release: releaseReport(plan.release.tag, published) }),
        ...(failed === undefined ? {} : { error: (0,error_report/* errorReport */.Z)(failed) }),
    };
    return { report, images: each.map(({ image, reached }) => documentsOf(image, reached)) };
}
function documentsOf({ id, names, request }, reached) {
    const [name = ''] = names;
    const { scanned, inventoried, built, staged } = reached;
    const digest = built?.root.descriptor.digest;
    const reference = digest === undefined || staged === undefined ? name : `${name}@${digest}`;
    return {
        ...(id === undefined ? {} : { id }),
        reference,
        bills: new Map((inventoried?.children ?? []).map(({ platform, bill }) => [(0,image_platform/* platformFileName */.fS)(platform), bill])),
        ...imageIdOf(reached),
        ...(scanned === undefined ? {} : { scan: scanned.scan, verdict: (0,gate/* judge */.S4)(scanned.scan, request.gate) }),
        ...provenanceOf(reached),
    };
}
function imageIdOf({ built }) {
    const [first] = built?.children ?? [];
    return first === undefined ? {} : { imageId: first.content.manifest.config.digest, labels: first.config.labels };
}
function provenanceOf({ staged, signed, statements = [] }) {
    if (staged === undefined)
        return {};
    const all = [...(signed?.statements ?? []), ...statements];
    const provenance = (0,pipeline_statements/* documentOf */.lM)(all, staged.root.descriptor, 'slsaprovenance1');
    return provenance === undefined ? {} : { provenance };
}
function nothingToRelease(command, reason) {
    const stages = report/* STAGE_NAMES */.y.map((name) => ({ name, outcome: 'skipped', reason, ms: 0 }));
    return { schema: 1, command, exit: 0, images: [], stages };
}
function releaseReport(tag, published) {
    return published === undefined ? { tag } : { tag, address: published.address };
}
function gateWarning(images) {
    const refused = images.flatMap(({ image: { id }, reached: { admitted } }) => {
        if (admitted?.verdict.refused !== true)
            return [];
        return [`the gate would refuse ${id ?? 'the image'}: ${admitted.verdict.summary}`];
    });
    return refused.length === 0 ? undefined : new errors/* SlipwayError */.GQ('GATE_WARNED', refused.join('; '));
}
function imageReportOf(name, reached) {
    const { built, inventoried, scanned, staged, signed, floated } = reached;
    const digest = built?.root.descriptor.digest;
    return {
        name,
        ...(digest === undefined ? {} : { digest, ...(staged === undefined ? {} : { reference: `${name}@${digest}` }) }),
        tags: floated?.tags.get(name) ?? [],
        platforms: (built?.children ?? []).map((child) => ({
            platform: (0,image_platform/* formatPlatform */.Bq)(child.platform),
            digest: child.content.descriptor.digest,
            size: child.size,
        })),
        ...(inventoried === undefined ? {} : { sbom: { components: countComponents(inventoried.children) } }),
        ...(scanned === undefined ? {} : { scan: scanOf(scanned.scan) }),
        signatures: signed === undefined ? [] : signatureReports(signed),
    };
}
function scanOf({ summary, notCovered, exposed }) {
    return { summary, notCovered, ...(exposed === undefined ? {} : { exposed }) };
}
function signatureReports(signed) {
    const bySubject = Map.groupBy(signed.signatures, ({ digest }) => digest);
    return [...bySubject].map(([digest, group]) => ({
        digest,
        formats: [...new Set(group.flatMap(({ formats }) => formats))].sort(),
    }));
}

// EXTERNAL MODULE: ./lib/pipeline/release-decision.js + 2 modules
var release_decision = __webpack_require__(11444);
// EXTERNAL MODULE: ./lib/release/claim.js
var claim = __webpack_require__(97781);
;// CONCATENATED MODULE: ./lib/pipeline/claim.js



function notARelease() {
    return {};
}
async function claim_claim(from, decision, tags, call) {
    const images = from.flatMap(({ root, repositories }) => repositories.map(({ name }) => ({ repository: name, digest: root.descriptor.digest })));
    const { commit, time, version } = decision;
    const message = (0,claim/* claimMessage */.OR)(`Release ${version}`, images);
    const { kind, tag } = await tags.claim({ name: decision.tag, commit, message, time }, call);
    if (kind === 'lost')
        throw (0,release_decision/* claimedElsewhere */.eB)(decision.tag, commit, tag.commit);
    const evidence = { tag };
    if (kind === 'claimed')
        return (0,stage/* done */.Vw)(evidence);
    return (0,stage/* already */.x1)(evidence, (0,claim/* isMadeByHand */.EB)(tag)
        ? 'tag pushed by hand'
        : `${tag.name} binds ${images.length === 1 ? 'this digest' : 'these digests'}`);
}

// EXTERNAL MODULE: ./lib/image/image-config.js
var image_config = __webpack_require__(55691);
// EXTERNAL MODULE: ./lib/image/manifest.js
var image_manifest = __webpack_require__(64252);
// EXTERNAL MODULE: ./lib/image/read-blob.js
var read_blob = __webpack_require__(82657);
;// CONCATENATED MODULE: ./lib/pipeline/build-attestations.js



const STATEMENT = 'application/vnd.in-toto+json';
async function ownAttestations(source, platforms, call) {
    const found = await Promise.all(platforms.map(async ({ attestation, descriptor }) => attestation === undefined ? [] : [await readAttestation(source, attestation.digest, descriptor.digest, call)]));
    return found.flat();
}
async function readAttestations(source, root, children, call) {
    if (root.kind !== 'index')
        return [];
    const platforms = new Map(children.map(({ content }) => [content.descriptor.digest, content.descriptor.digest]));
    const others = root.manifests.filter(({ digest, platform }) => !platforms.has(digest) || platform === undefined || (0,image_platform/* isUnknownPlatform */._H)(platform));
    return Promise.all(others.map((child) => {
        const about = platforms.get((0,image_manifest/* attestedDigest */.Js)(child) ?? '');
        if (about === undefined)
            throw strange(source, child.digest);
        return readAttestation(source, child.digest, about, call);
    }));
}
async function readAttestation(source, digest, about, call) {
    const content = await source.readManifest(digest, call);
    const { manifest } = content;
    if (manifest.kind === 'image' && manifest.layers.every(({ mediaType }) => mediaType === STATEMENT))
        return { content, about };
    throw strange(source, digest);
}
function strange(source, digest) {
    return new errors/* SlipwayError */.GQ('BUILD_OUTPUT', `the index in ${source.name} holds ${digest}, which is neither the image of a platform nor an attestation about one`, { help: 'build the image anew: only what was scanned is signed' });
}

// EXTERNAL MODULE: ./lib/image/digest.js
var image_digest = __webpack_require__(37241);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./lib/image/descriptor.js
var descriptor = __webpack_require__(83768);
// EXTERNAL MODULE: ./lib/image/parse.js
var parse = __webpack_require__(40298);
;// CONCATENATED MODULE: ./lib/pipeline/from-report.js




const REPORT_LIMIT_BYTES = 4 << 20;
const IMAGES = dist/* array */.YOg(dist/* object */.Ikc({ name: dist/* string */.YjP(), digest: dist/* optional */.lqM(descriptor/* DigestSchema */.eH), reference: dist/* optional */.lqM(dist/* string */.YjP()) }));
const DOCUMENT = dist/* union */.KCZ([IMAGES, dist/* object */.Ikc({ schema: dist/* literal */.euz(1), images: IMAGES })]);
function digestFromReport(text, images, problems) {
    const document = (0,parse/* parseJson */.qF)(DOCUMENT, text, 'the report of the build job', 'CONFIG_INVALID');
    const entries = 'images' in document ? document.images : document;
    const digests = new Set();
    for (const repository of images.map(reference/* repositoryOf */._M)) {
        const entry = entries.find(({ name }) => (0,reference/* repositoryOf */._M)((0,reference.parseReference)(name)) === repository);
        if (entry?.digest === undefined || entry.reference === undefined)
            problems.add('from-report', `names no image that was pushed to ${repository}`, 'push in the build job');
        else
            digests.add(entry.digest);
    }
    if (digests.size > 1)
        problems.add('from-report', 'names different images for the repositories');
    const [digest] = digests;
    return digests.size === 1 ? digest : undefined;
}

;// CONCATENATED MODULE: ./lib/pipeline/merge.js





function namedDigests(builds, images, problems) {
    return builds.flatMap(({ report, reference = '' }) => {
        const found = report === undefined ? digestOfReference(reference, images, problems) : ofReport(report, images, problems);
        return found === undefined ? [] : [found];
    });
}
function ofReport(report, images, problems) {
    const faults = new errors/* Problems */.Zw();
    const digest = digestFromReport(report, images, faults);
    for (const { message, help } of faults.list)
        problems.add('digests', `a report ${message}`, help);
    return digest;
}
function digestOfReference(text, images, problems) {
    if ((0,image_digest/* isDigest */.Bc)(text))
        return text;
    const [name = '', digest = ''] = text.split('@');
    if (!(0,image_digest/* isDigest */.Bc)(digest) || text.split('@').length !== 2) {
        problems.add('digests', `${JSON.stringify(text.slice(0, 200))} is neither a digest, REPOSITORY@DIGEST nor a report file`);
        return undefined;
    }
    const repository = repositoryNamed(name, problems);
    if (repository === undefined)
        return undefined;
    if (images.some((image) => (0,reference/* repositoryOf */._M)(image) === repository))
        return digest;
    problems.add('digests', `${repository} is not among the images`, 'build and merge under the same name');
    return undefined;
}
function repositoryNamed(name, problems) {
    try {
        return (0,reference/* repositoryOf */._M)((0,reference.parseReference)(name));
    }
    catch (thrown) {
        if (!(thrown instanceof errors/* SlipwayError */.GQ))
            throw thrown;
        problems.add('digests', thrown.message, thrown.help);
        return undefined;
    }
}
function mergePlatforms(children, wanted) {
    const problems = new errors/* Problems */.Zw();
    const chosen = wanted.flatMap((platform) => {
        const found = children.filter((child) => (0,image_platform/* samePlatform */.my)(child.platform, platform));
        const name = (0,image_platform/* formatPlatform */.Bq)(platform);
        if (found.length === 0)
            problems.add('digests', `${name} is missing`, `build it, or take it out of platforms`);
        if (found.length > 1) {
            const digests = found.map(({ content }) => content.descriptor.digest).join(' and ');
            problems.add('digests', `${name} comes ${found.length} times: ${digests}`, 'name one build for each platform');
        }
        return found.slice(0, 1);
    });
    for (const { platform } of children)
        if (!wanted.some((one) => (0,image_platform/* samePlatform */.my)(one, platform)))
            problems.add('digests', `${(0,image_platform/* formatPlatform */.Bq)(platform)} is not among platforms`);
    problems.throwIfAny();
    return chosen;
}
const VERSION = 'org.opencontainers.image.version';
const REVISION = 'org.opencontainers.image.revision';
const SOURCE = 'org.opencontainers.image.source';
function refuseOtherCommits(children, run, input) {
    const problems = new errors/* Problems */.Zw();
    for (const { platform, config } of children) {
        const { [REVISION]: commit, [SOURCE]: source = run[SOURCE] } = config.labels;
        if (commit === undefined || run[REVISION] === undefined || source !== run[SOURCE])
            continue;
        if (commit !== run[REVISION])
            problems.add(input, `${(0,image_platform/* formatPlatform */.Bq)(platform)} was built from the commit ${commit}, not from ${run[REVISION]}`, 'build and go on in one run, or check that commit out');
    }
    problems.throwIfAny();
}
function annotationsOfMerged(children, { annotations, own }) {
    const { [VERSION]: version, ...others } = annotations;
    if (version === undefined || own[VERSION] !== undefined)
        return annotations;
    return children.some(({ config }) => config.labels[VERSION] === version) ? annotations : others;
}

// EXTERNAL MODULE: ./lib/pipeline/open-image.js
var open_image = __webpack_require__(72448);
;// CONCATENATED MODULE: ./lib/pipeline/build-stage.js









async function build(options, indexAnnotations, ports, call) {
    const result = await ports.engine.build(options, call);
    try {
        const children = await Promise.all(result.platforms.map(({ platform, descriptor }) => readChild(result, platform, descriptor, call)));
        const attestations = (options.attests ?? []).length === 0 ? [] : await ownAttestations(result.source, result.platforms, call);
        const root = rootOf(children, attestations, indexAnnotations);
        return (0,stage/* done */.Vw)({ build: result, children, attestations, root });
    }
    catch (error) {
        await result.dispose();
        throw error;
    }
}
async function adopt(repository, digest, platforms, boundBy, call) {
    const { root, children } = await (0,open_image/* openImage */.UY)(repository, digest, call);
    const strange = children.filter(({ platform }) => !platforms.some((wanted) => (0,image_platform/* samePlatform */.my)(wanted, platform)));
    if (platforms.length > 0 && (strange.length > 0 || children.length !== platforms.length)) {
        const found = children.map(({ platform }) => (0,image_platform/* formatPlatform */.Bq)(platform)).join(', ');
        throw new errors/* SlipwayError */.GQ('RELEASE_CONFLICT', `${boundBy} binds an image for ${found}`, {
            help: `release the platforms ${platforms.map(image_platform/* formatPlatform */.Bq).join(', ')} as a new version`,
        });
    }
    const found = await readBack(repository, children, call);
    const attestations = await readAttestations(repository, root.manifest, children, call);
    return (0,stage/* already */.x1)({ ...found, attestations, root }, `${boundBy} binds ${digest}`);
}
async function adoptReported(repository, digest, { platforms, annotations }, call) {
    const adopted = await adopt(repository, digest, platforms, 'the report of the build job', call);
    refuseOtherCommits(adopted.evidence.children, annotations, 'from-report');
    return adopted;
}
async function merge(repository, digests, request, call) {
    const images = await Promise.all(digests.map((digest) => (0,open_image/* openImage */.UY)(repository, digest, call)));
    const found = await readBack(repository, mergePlatforms(images.flatMap(({ children }) => children), request.platforms), call);
    refuseOtherCommits(found.children, request.annotations, 'digests');
    const kept = await Promise.all(images.map(({ root, children }) => readAttestations(repository, root.manifest, children, call)));
    const attestations = found.children.flatMap(({ content }) => kept.flat().filter(({ about }) => about === content.descriptor.digest));
    const evidence = {
        ...found,
        attestations,
        root: rootOf(found.children, attestations, annotationsOfMerged(found.children, request)),
    };
    return (0,stage/* already */.x1)(evidence, `merged from ${digests.length} builds`);
}
async function readBack(repository, children, call) {
    const build = {
        source: repository,
        layoutDirectory: '',
        platforms: children.map(({ platform, content }) => ({ platform, descriptor: content.descriptor })),
        dispose: () => Promise.resolve(),
    };
    const read = await Promise.all(children.map(({ platform, content }) => readChild(build, platform, content.descriptor, call)));
    return { build, children: read };
}
async function readChild(result, platform, descriptor, call) {
    const content = await result.source.readManifest(descriptor.digest, call);
    const { manifest } = content;
    if (manifest.kind !== 'image')
        throw new errors/* SlipwayError */.GQ('BUILD_OUTPUT', `the engine left an index where the image of one platform should be`);
    const config = (0,image_config/* parseImageConfig */.F)((await (0,read_blob/* readBlob */.g)(result.source, manifest.config, image_config/* CONFIG_LIMIT_BYTES */.X, call)).toString('utf8'));
    const size = (0,image_manifest/* compressedSize */.n3)(manifest);
    return { platform, content: { ...content, manifest }, config, size };
}
function rootOf(children, attestations, annotations) {
    const [only] = children;
    if (only === undefined)
        throw new errors/* SlipwayError */.GQ('BUILD_OUTPUT', 'the engine left no image');
    if (children.length === 1 && attestations.length === 0)
        return only.content;
    const platforms = children.map(({ platform, content: { descriptor } }) => ({
        mediaType: descriptor.mediaType,
        digest: descriptor.digest,
        size: descriptor.size,
        platform,
    }));
    const entries = attestations.map(({ content, about }) => (0,image_manifest/* attestationEntry */.zc)(content.descriptor, about));
    return (0,image_manifest/* assembleIndex */.Hw)([...platforms, ...entries], annotations);
}

// EXTERNAL MODULE: ./lib/pipeline/tag-choice.js + 5 modules
var tag_choice = __webpack_require__(45037);
;// CONCATENATED MODULE: ./lib/pipeline/deliver.js


async function deliver({ build, root }, plan, ports, call) {
    const names = localNames(plan);
    if (plan.request.load)
        await ports.engine.load(build, names, call);
    const several = build.platforms.length > 1;
    for (const { kind, path } of plan.request.exports) {
        if (kind === 'oci-layout' || kind === 'oci-archive')
            await ports.exporter.exportImage({ source: build.source, root, names }, kind, path, call);
        else
            for (const built of build.platforms) {
                const own = several && kind === 'folder' ? `${path}/${(0,image_platform/* platformFileName */.fS)(built.platform).replaceAll('-', '_')}` : path;
                await ports.exporter.exportPlatform({ source: build.source, built, names }, kind, own, call);
            }
    }
}
function localNames({ names, tags }) {
    const all = [...tags.immutable, ...(0,tag_choice/* tagsWithoutVersion */.o7)(tags)];
    return names.flatMap((image) => (all.length === 0 ? [`${image}:latest`] : all.map((tag) => `${image}:${tag}`)));
}

// EXTERNAL MODULE: ./lib/scan/exposed.js
var scan_exposed = __webpack_require__(95385);
;// CONCATENATED MODULE: ./lib/pipeline/gate-stage.js




function gate_stage_gate(from, rule, log) {
    const verdict = (0,gate/* judge */.S4)(from.scan, rule);
    for (const warning of verdict.warnings)
        log.warn(warning);
    if (verdict.refused && rule.mode === 'block')
        throw refusal(verdict, rule);
    if (verdict.refused)
        log.warn(`the gate would refuse the image: ${verdict.summary}`);
    return (0,stage/* done */.Vw)({ ...from, verdict });
}
function refusal(verdict, rule) {
    const ids = [...new Set(verdict.offending.map(({ id }) => id))];
    return new errors/* SlipwayError */.GQ('GATE_REFUSED', `the image is refused: ${verdict.summary}`, {
        facts: {
            failOn: rule.failOn,
            offending: ids.length,
            ids: ids.slice(0, 20).join(' '),
            ...(verdict.exposed.length === 0 ? {} : { exposed: verdict.exposed.length }),
        },
        help: remedy(verdict),
    });
}
function remedy({ offending, exposed }) {
    return [
        ...(offending.length === 0 ? [] : ['update the packages that have a fixed version, or raise fail-on']),
        ...(exposed.length === 0 ? [] : [scan_exposed/* EXPOSED_REMEDY */.m2]),
    ].join('; ');
}

// EXTERNAL MODULE: ./lib/sign/statement.js
var statement = __webpack_require__(32768);
// EXTERNAL MODULE: ./lib/pipeline/staging.js
var staging = __webpack_require__(19991);
;// CONCATENATED MODULE: ./lib/pipeline/resume.js



async function findBound(decision, repositories, imageTag, signing, call) {
    const [first] = repositories;
    if (first === undefined)
        return undefined;
    if (decision.bound.size > 0)
        return { digest: boundDigest(decision, repositories), boundBy: `the git tag ${decision.tag}`, repository: first };
    if (!decision.byHand || signing === undefined)
        return undefined;
    const signed = await Promise.all(repositories.map((repository) => findSigned(repository, imageTag, signing, call)));
    const found = signed.filter((one) => one !== undefined);
    const other = found.find(({ digest }) => digest !== found[0]?.digest);
    if (other !== undefined)
        throw new errors/* SlipwayError */.GQ('RELEASE_CONFLICT', `the repositories have different images as ${imageTag}`, {
            facts: { tag: decision.tag, found: found.map(({ digest }) => digest).join(', ') },
            help: 'release a new version',
        });
    return found[0];
}
async function findSigned(repository, imageTag, signing, call) {
    if ((await (0,staging/* digestBehind */.p2)(repository, imageTag, call)) === undefined)
        return undefined;
    const subject = await repository.resolve(imageTag, call);
    const demands = [{ subject, predicateTypes: [statement/* PREDICATE_TYPES */.Cs.sign] }];
    const { verified } = await signing.verifier.verify(repository, demands, call);
    if (!verified)
        return undefined;
    return { digest: subject.digest, boundBy: `our signature on ${repository.name}:${imageTag}`, repository };
}
function boundDigest({ bound, tag }, repositories) {
    const digests = new Set(repositories.map(({ name }) => bound.get(name)));
    const [digest] = digests;
    if (digests.size === 1 && digest !== undefined)
        return digest;
    const names = [...bound.keys()].join(', ');
    throw new errors/* SlipwayError */.GQ('RELEASE_CONFLICT', `the git tag ${tag} binds other images: ${names}`, {
        facts: { tag },
        help: 'finish that release with the same images, or release under a new version',
    });
}

// EXTERNAL MODULE: ./lib/pipeline/match-inventories.js + 1 modules
var match_inventories = __webpack_require__(65270);
// EXTERNAL MODULE: ./lib/pipeline/scan-policy.js + 2 modules
var scan_policy = __webpack_require__(86454);
;// CONCATENATED MODULE: ./lib/pipeline/scan-stage.js



async function scan(from, image, policy, ports, call) {
    const inventories = from.children.map((child) => child.inventory);
    const ours = await (0,match_inventories/* matchInventories */.A)(image, inventories, ports, call);
    const subject = { name: image, digests: [from.root.descriptor.digest], children: from.children };
    const { report, warnings } = (0,scan_policy/* applyScanPolicy */.o)(ours, policy, subject, ports.clock.now());
    for (const warning of warnings)
        ports.log.warn(warning);
    return (0,stage/* done */.Vw)({ ...from, scan: report });
}

// EXTERNAL MODULE: ./lib/pipeline/signing.js
var pipeline_signing = __webpack_require__(36757);
;// CONCATENATED MODULE: ./lib/pipeline/standing-image.js



async function keepStanding(fresh, repositories, imageTag, signing, call) {
    const { build, children, attestations } = fresh.evidence;
    if (attestations.length === 0 || imageTag === undefined || signing === undefined)
        return fresh;
    const digests = children.map(({ content }) => content.descriptor.digest);
    for (const repository of repositories) {
        const bound = await findSigned(repository, imageTag, signing, call);
        if (bound === undefined)
            continue;
        const standing = await (0,open_image/* openImage */.UY)(repository, bound.digest, call);
        const own = standing.children.map(({ content }) => content.descriptor.digest);
        if (own.length !== digests.length || !digests.every((digest) => own.includes(digest)))
            return fresh;
        const adopted = await adopt(repository, bound.digest, [], bound.boundBy, call);
        await build.dispose();
        return adopted;
    }
    return fresh;
}

;// CONCATENATED MODULE: ./lib/pipeline/image-run.js










async function prepareImage(on, run, turn) {
    const contexts = await turn.begin();
    const planned = builtOn(on.image, contexts);
    const built = await on.stages.run('built', () => buildOrAdopt(planned, on, run));
    on.reach({ built });
    turn.built();
    const upload = (0,staging/* startUpload */.aH)(built, on.repositories, run.call);
    try {
        const admitted = await judge(planned, on, built, run);
        await deliver(built, planned, run.ports, run.call);
        if (!run.plan.push) {
            turn.usable(() => run.ports.engine.contextOf(built.build, built.root));
            return undefined;
        }
        return await stageAndSign(planned, on, run, { admitted, upload, turn });
    }
    finally {
        await upload.stop();
    }
}
function builtOn(image, contexts) {
    if (contexts.length === 0)
        return image;
    const build = { ...image.build, buildContexts: [...(image.build.buildContexts ?? []), ...contexts] };
    return { ...image, build };
}
async function buildOrAdopt({ request, tags, build: options, indexAnnotations, pushed, merged }, { repositories }, { plan: { release }, ports, call }) {
    const [first] = repositories;
    const imageTag = tags.immutable[0];
    if (release !== undefined && imageTag !== undefined) {
        const bound = await findBound(release, repositories, imageTag, ports.signing, call);
        if (bound !== undefined)
            return adopt(bound.repository, bound.digest, request.platforms, bound.boundBy, call);
    }
    if (pushed !== undefined && first !== undefined)
        return adoptReported(first, pushed, { platforms: request.platforms, annotations: indexAnnotations }, call);
    if (merged !== undefined && first !== undefined) {
        const { platforms, indexAnnotations: own } = request;
        return merge(first, merged, { platforms, annotations: indexAnnotations, own }, call);
    }
    const fresh = await build(options, indexAnnotations, ports, call);
    return keepStanding(fresh, repositories, imageTag, ports.signing, call);
}
async function judge({ names, scanPolicy, request }, { stages, reach }, built, { ports, call }) {
    const [name = ''] = names;
    const inventoried = await stages.run('inventoried', () => inventory(built, name, ports, call));
    reach({ inventoried });
    const subject = `${name}@${built.root.descriptor.digest}`;
    const scanned = await stages.run('scanned', () => scan(inventoried, subject, scanPolicy, ports, call));
    reach({ scanned });
    const admitted = await stages.run('admitted', () => Promise.resolve(gate_stage_gate(scanned, request.gate, ports.log)));
    reach({ admitted });
    return admitted;
}
async function stageAndSign(image, { stages, repositories, reach }, run, { admitted, upload, turn }) {
    const { call, plan, ports } = run;
    const staged = await stages.run('staged', () => (0,staging/* stage */.dw)(admitted, upload, repositories, call));
    reach({ staged });
    const [name = ''] = image.names;
    turn.usable(() => Promise.resolve(`docker-image://${name}@${staged.root.descriptor.digest}`));
    if (plan.command === 'build')
        return undefined;
    const statements = await (0,pipeline_statements/* statementsAbout */.mm)(staged, image, run.signatory, ports, call);
    reach({ statements });
    const signed = await stages.run('signed', () => signOrNot(staged, statements, image, run));
    reach({ signed });
    return signed;
}
async function signOrNot(staged, statements, { request: { formats } }, { plan, ports: { signing }, call }) {
    if (plan.sign === 'off' || signing === undefined)
        return (0,pipeline_signing/* leaveUnsigned */.Nr)(staged);
    return (0,pipeline_signing/* sign */._S)(staged, statements, signing, formats, call);
}

;// CONCATENATED MODULE: ./lib/pipeline/in-turn.js

async function prepareAll(images, run) {
    const abort = new AbortController();
    const signal = run.call.signal === undefined ? abort.signal : AbortSignal.any([run.call.signal, abort.signal]);
    const usable = new Map();
    let engine = Promise.resolve();
    const all = images.map(async (on) => {
        const steps = turnAfter(on, engine, usable);
        engine = steps.engine;
        try {
            return await prepareImage(on, { ...run, call: { signal } }, steps.turn);
        }
        catch (error) {
            steps.fail(error);
            abort.abort();
            throw error;
        }
    });
    try {
        return (await Promise.all(all)).filter((one) => one !== undefined);
    }
    finally {
        await Promise.allSettled(all);
    }
}
function turnAfter({ image: { id = '', dependsOn } }, engine, usable) {
    const free = Promise.withResolvers();
    const ready = Promise.withResolvers();
    ready.promise.catch(() => undefined);
    usable.set(id, ready.promise);
    const turn = {
        async begin() {
            await engine;
            return Promise.all(dependsOn.map(async (parent) => `${parent}=${await contextOf(parent, usable)}`));
        },
        built: () => free.resolve(),
        usable: (open) => ready.resolve(open),
    };
    const fail = (error) => {
        free.resolve();
        ready.reject(error);
    };
    return { turn, engine: free.promise, fail };
}
async function contextOf(parent, usable) {
    const open = await usable.get(parent);
    if (open === undefined)
        throw new Error(`${parent} stands behind an image that is built on it`);
    return open();
}

// EXTERNAL MODULE: ./lib/pipeline/naming.js
var naming = __webpack_require__(38784);
// EXTERNAL MODULE: ./lib/pipeline/public-log.js
var public_log = __webpack_require__(57918);
;// CONCATENATED MODULE: ./lib/pipeline/preflight.js



async function preflight(plan, ports, call) {
    if (!plan.push)
        return undefined;
    const signs = plan.command === 'pipeline' && plan.sign === 'auto';
    if (signs && ports.signing === undefined) {
        throw new errors/* SlipwayError */.GQ('ENVIRONMENT_IDENTITY', 'there is nothing to sign with', {
            help: 'give the job an identity (GitHub: permissions id-token: write; GitLab: id_tokens SIGSTORE_ID_TOKEN), ' +
                'a key (--key FILE), or push without a signature on purpose (--sign off)',
        });
    }
    for (const { facts, request } of plan.images)
        if (signs && ports.signing !== undefined)
            (0,public_log/* requireConsent */.C)(ports.signing, facts, request.publicLog);
    const [signatory] = await Promise.all([
        signs ? ports.signing?.ready(call) : undefined,
        plan.release === undefined ? undefined : ports.release?.host.preflight(plan.release.tag, call),
        ...plan.images.flatMap((image) => image.request.images.map((name) => requirePush(image, name, ports, call))),
    ]);
    return signatory;
}
async function requirePush({ tags }, name, ports, call) {
    const [version] = tags.immutable;
    if (version !== undefined && (await isNamed(ports, name, version, call)))
        return;
    await ports.registry.checkPush(name, call);
}
async function isNamed(ports, image, version, call) {
    try {
        return (await (0,staging/* digestBehind */.p2)(ports.registry.repository(image), version, call)) !== undefined;
    }
    catch (thrown) {
        if (thrown instanceof errors/* SlipwayError */.GQ && thrown.code === 'REGISTRY_DENIED')
            return false;
        throw thrown;
    }
}

// EXTERNAL MODULE: ./lib/release/version-tag.js
var version_tag = __webpack_require__(9144);
;// CONCATENATED MODULE: ./lib/pipeline/publishing.js


async function draft(_from, content, ports, call) {
    const outcome = await ports.host.draft(content, call);
    const evidence = { content };
    return outcome === 'done' ? (0,stage/* done */.Vw)(evidence) : (0,stage/* already */.x1)(evidence, 'the release stands on its host');
}
async function publish(_from, { content }, { host, tags }, prefix, call) {
    const isLatest = !content.prerelease && (await highestStable(tags, prefix, call)) === content.tag;
    const outcome = await host.publish(content, isLatest, call);
    const evidence = { address: host.address(content.tag) };
    if (outcome === 'already')
        return (0,stage/* already */.x1)(evidence, 'the release is visible');
    const highest = isLatest ? await highestStable(tags, prefix, call) : undefined;
    if (highest !== undefined && highest !== content.tag)
        await host.makeLatest(highest, call);
    return (0,stage/* done */.Vw)(evidence);
}
async function highestStable(tags, prefix, call) {
    return (0,version_tag/* versionTags */.OP)(await tags.list(call), prefix).find(version_tag/* isStable */.MQ)?.tag.name;
}

;// CONCATENATED MODULE: ./lib/release/assets.js


function assetName(...parts) {
    const name = parts
        .join('-')
        .normalize('NFKD')
        .replaceAll(/\p{M}+/gu, '')
        .replaceAll(/[^A-Za-z0-9._-]+/g, '-')
        .replaceAll(/^[.-]+|[.-]+$/g, '')
        .slice(0, 200);
    return name === '' ? 'asset' : name;
}
function checksums(assets) {
    return lines(assets.map(({ name, bytes }) => [name, `${(0,image_digest/* hexOf */.ZD)((0,image_digest/* digestOf */.ol)(bytes))}  ${name}`]));
}
function digestList(images) {
    return lines(images.flatMap(({ name, digest, tags }) => (tags.length === 0 ? [name] : tags.map((tag) => `${name}:${tag}`)).map((reference) => [reference, `${digest}  ${reference}`])));
}
function imagesDocument(version, images) {
    const entries = images.map(({ name, digest, tags, platforms }) => ({
        name,
        digest,
        reference: `${name}@${digest}`,
        tags,
        platforms: platforms.map(({ platform, digest, size }) => ({ platform, digest, size })),
    }));
    return `${JSON.stringify({ schema: 1, version, images: entries }, null, 2)}\n`;
}
function releaseAssets(version, images, files) {
    const all = [
        ...files,
        textAsset('images.json', 'application/json', imagesDocument(version, images)),
        textAsset('digests.txt', 'text/plain', digestList(images)),
    ];
    const twice = all.find(({ name }, index) => all.findIndex((other) => other.name === name) !== index);
    if (twice !== undefined) {
        throw new errors/* SlipwayError */.GQ('RELEASE_CONFLICT', `two files of the release are called ${twice.name}`, {
            help: 'give the images of the release different names',
        });
    }
    return [...all, textAsset('SHA256SUMS', 'text/plain', checksums(all))];
}
function textAsset(name, mediaType, content) {
    return { name, mediaType, bytes: new TextEncoder().encode(content) };
}
function lines(entries) {
    return entries
        .toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
        .map(([, line]) => `${line}\n`)
        .join('');
}

// EXTERNAL MODULE: ./lib/report/document.js
var report_document = __webpack_require__(71509);
// EXTERNAL MODULE: ./lib/report/run-document.js
var run_document = __webpack_require__(73069);
// EXTERNAL MODULE: ./lib/report/markdown.js
var markdown = __webpack_require__(63021);
// EXTERNAL MODULE: ./lib/report/verify-command.js
var verify_command = __webpack_require__(96533);
;// CONCATENATED MODULE: ./lib/report/release-notes.js




const GROUPS = [
    { title: 'Features', types: ['feat'] },
    { title: 'Fixes', types: ['fix', 'revert'] },
    { title: 'Performance', types: ['perf'] },
];
const GROUPED = new Set(GROUPS.flatMap(({ types }) => types));
const MOST_ENTRIES = 200;
function renderReleaseNotes(notes) {
    const sections = [
        { title: 'Changes', blocks: changeSummary(notes) },
        { title: 'Breaking changes', blocks: breakingBlocks(notes.changes) },
        ...GROUPS.map(({ title, types }) => ({ title, blocks: changeList(notes.changes, (type) => types.includes(type)) })),
        { title: 'Other changes', blocks: changeList(notes.changes, (type) => !GROUPED.has(type)) },
        { title: 'Images', blocks: imageBlocks(notes) },
        { title: 'Verify', blocks: verifyBlocks(notes) },
    ];
    const document = {
        title: notes.version,
        sections: sections.filter(({ blocks }, at) => at === 0 || blocks.length > 0),
    };
    return (0,markdown/* documentToMarkdown */.E9)(document);
}
function changeSummary({ changes, previous, compareUrl }) {
    if (previous === undefined)
        return [paragraph([(0,report_document/* text */.Qq)('First release.')])];
    const count = changes.length === 1 ? '1 change' : `${changes.length} changes`;
    const since = (0,report_document/* text */.Qq)(`${count} since ${previous}.`);
    if (compareUrl === undefined)
        return [paragraph([since])];
    return [paragraph([since, (0,report_document/* text */.Qq)(' '), { kind: 'link', text: 'All of them', url: compareUrl }])];
}
function breakingBlocks(changes) {
    return list(changes.flatMap((change) => change.breaking.map((what) => [...scopeOf(change), (0,report_document/* text */.Qq)(what)])));
}
function changeList(changes, belongs) {
    const entries = withoutRepeats(changes)
        .filter(({ type, subject }) => belongs(type) && subject !== '')
        .map((change) => [
        ...scopeOf(change),
        (0,report_document/* text */.Qq)(`${change.subject} (`),
        (0,report_document/* code */.aY)(change.hash.slice(0, 7)),
        (0,report_document/* text */.Qq)(')'),
    ]);
    return list(entries);
}
function withoutRepeats(changes) {
    const keyOf = ({ type, scope, subject }) => JSON.stringify([type, scope, subject]);
    const last = new Map(changes.map((change) => [keyOf(change), change]));
    return changes.filter((change) => last.get(keyOf(change)) === change && !(change.type === '' && /^Merged? /.test(change.subject)));
}
function list(entries) {
    if (entries.length === 0)
        return [];
    const more = entries.length - MOST_ENTRIES;
    const shown = more > 0 ? [...entries.slice(0, MOST_ENTRIES), [(0,report_document/* text */.Qq)(`and ${more} more`)]] : entries;
    return [{ kind: 'list', entries: shown }];
}
function scopeOf({ scope }) {
    return scope === undefined ? [] : [{ kind: 'strong', text: scope }, (0,report_document/* text */.Qq)(': ')];
}
function imageBlocks({ images }) {
    const rows = images.map((image) => [
        [(0,report_document/* code */.aY)(image.name)],
        (0,report_document/* joined */.oR)(image.tags.map((tag) => [(0,report_document/* code */.aY)(tag)]), ', '),
        [(0,report_document/* code */.aY)(image.digest ?? '')],
        (0,report_document/* joined */.oR)(image.platforms.map(({ platform, size }) => [(0,report_document/* text */.Qq)(`${platform} ${(0,run_document/* formatBytes */.z)(size)}`)]), ', '),
        foundIn(image),
    ]);
    const head = ['Image', 'Tags', 'Digest', 'Platforms', 'Known vulnerabilities'];
    return [{ kind: 'table', head, rows }];
}
function foundIn({ scan }) {
    if (scan === undefined)
        return [(0,report_document/* text */.Qq)('not scanned')];
    const { critical, high, medium, low, unknown } = scan.summary;
    return [(0,report_document/* text */.Qq)(`${critical} critical, ${high} high, ${medium} medium, ${low} low, ${unknown} unrated`)];
}
function verifyBlocks({ images, signatory }) {
    if (signatory === undefined)
        return [];
    const lines = images.flatMap(({ reference }) => reference === undefined
        ? []
        : [(0,verify_command/* shellLine */.Tg)((0,verify_command/* cosignCommand */.b8)(reference, signatory)), (0,verify_command/* shellLine */.Tg)((0,verify_command/* verifyCommand */.p0)(reference, signatory))]);
    return lines.length === 0 ? [] : [{ kind: 'listing', lines }];
}
function paragraph(phrase) {
    return { kind: 'paragraph', phrase };
}

// EXTERNAL MODULE: ./lib/scan/scan-report.js
var scan_report = __webpack_require__(24515);
;// CONCATENATED MODULE: ./lib/pipeline/release-content.js






function releaseContent({ images, release, prefix = 'v', signatory }) {
    const reports = images.flatMap((one) => one.image.names.map((name) => releasedImage(name, one)));
    const { version, tag, changes, previous } = release;
    const before = previous === undefined ? undefined : `${prefix}${previous}`;
    const compareUrl = before === undefined ? undefined : compareAddress(images, before, tag);
    return {
        tag,
        title: tag,
        notes: renderReleaseNotes({
            version: tag,
            changes,
            images: reports,
            ...(before === undefined ? {} : { previous: before }),
            ...(compareUrl === undefined ? {} : { compareUrl }),
            ...signatoryOf(signatory),
        }),
        prerelease: version.includes('-'),
        assets: releaseAssets(version, reports.map(released), images.flatMap((one) => assetsOf(one, version))),
        images: reports.map(({ name, reference = '' }) => ({ name, reference })),
    };
}
function releasedImage(name, { image, named }) {
    const report = imageReportOf(name, { built: named, staged: named, signed: named, scanned: named });
    const scan = { summary: scanSummary(named), notCovered: report.scan?.notCovered ?? [] };
    return { ...report, scan, tags: image.tags.immutable };
}
function released(image) {
    if (image.digest === undefined)
        throw new Error('a named image has a digest');
    return { name: image.name, digest: image.digest, tags: image.tags, platforms: image.platforms };
}
function assetsOf({ image, named }, version) {
    const stem = image.names[0]?.split('/').at(-1) ?? 'image';
    const root = named.root.descriptor;
    const asset = (part, suffix, mediaType, text) => text === undefined
        ? []
        : [textAsset(`${assetName(stem, version, ...(part === undefined ? [] : [part]))}.${suffix}`, mediaType, text)];
    return [
        ...named.children.flatMap(({ platform, content, bill }) => {
            const signed = (0,pipeline_statements/* documentOf */.lM)(named.statements, content.descriptor, 'cyclonedx');
            return asset((0,image_platform/* platformFileName */.fS)(platform), 'cdx.json', 'application/vnd.cyclonedx+json', signed ?? bill);
        }),
        ...asset(undefined, 'provenance.json', 'application/json', (0,pipeline_statements/* documentOf */.lM)(named.statements, root, 'slsaprovenance1')),
        ...asset(undefined, 'scan.json', 'application/json', scanDocument(named, root)),
    ];
}
function scanDocument({ statements }, root) {
    const text = (0,pipeline_statements/* documentOf */.lM)(statements, root, 'vuln');
    if (text === undefined)
        return undefined;
    const { scanner } = JSON.parse(text);
    return `${JSON.stringify(scanner?.result ?? {}, undefined, 2)}\n`;
}
function scanSummary(named) {
    const signed = scanDocument(named, named.root.descriptor);
    return signed === undefined ? named.scan.summary : (0,scan_report/* parseScanReport */.B1)(signed).summary;
}
function signatoryOf(signatory) {
    if (signatory === undefined)
        return {};
    return { signatory: signatory.kind === 'key' ? { kind: 'key', publicKey: 'cosign.pub' } : signatory };
}
function compareAddress(images, before, tag) {
    const [first] = images;
    if (first?.image.facts.source === undefined)
        return undefined;
    const path = first.image.invocation().host === 'gitlab' ? '-/compare' : 'compare';
    return `${first.image.facts.source}/${path}/${before}...${tag}`;
}

;// CONCATENATED MODULE: ./lib/pipeline/run.js










async function runPipeline(plan, ports, call = {}) {
    const stages = new stage/* StageLog */.Lb(ports.clock, ports.log, plan.images.map(({ id }) => id));
    const images = plan.images.map((image) => imageRun(image, plan, ports, stages));
    const whole = stages.of();
    const known = { plan, images, published: undefined };
    try {
        const signatory = await preflight(plan, ports, call);
        const published = await publishAll(images, whole, { plan, ports, call, signatory });
        return pipelineResult({ ...known, published }, stages.reports(), undefined);
    }
    catch (thrown) {
        const error = (0,errors/* asSlipwayError */.I7)(thrown);
        return pipelineResult(known, stages.reports(error), error);
    }
    finally {
        await Promise.all(images.map(async (on) => on.reached().built?.build.dispose()));
    }
}
function imageRun(image, plan, ports, stages) {
    let reached = {};
    return {
        image,
        repositories: plan.push ? image.request.images.map((name) => ports.registry.repository(name)) : [],
        stages: stages.of(image.id),
        reached: () => reached,
        reach(evidence) {
            reached = { ...reached, ...evidence };
        },
    };
}
async function publishAll(images, whole, run) {
    const { plan, ports } = run;
    const signed = await prepareAll(images, run);
    if (!plan.push)
        skipRest(images, whole, plan.noPushReason ?? 'push is off');
    if (!plan.push || plan.command === 'build')
        return undefined;
    const ready = signed.flatMap((one, at) => {
        const on = images[at];
        return on === undefined ? [] : [{ on, signed: one }];
    });
    if (plan.release !== undefined && ports.release !== undefined)
        return releaseAll(ready, whole, run, { decision: plan.release, ports: ports.release });
    await nameOnly(ready, whole, run);
    return undefined;
}
function skipRest(images, whole, reason) {
    for (const { stages } of images)
        for (const left of ['staged', 'signed', 'named', 'floated'])
            stages.skip(left, reason);
    for (const left of ['claimed', 'drafted', 'published'])
        whole.skip(left, reason);
}
async function nameOnly(ready, whole, run) {
    for (const left of ['claimed', 'drafted', 'published'])
        whole.skip(left, 'not a release');
    const named = await nameAll(ready, notARelease(), run);
    await floatAll(named, run);
}
async function releaseAll(ready, whole, run, { decision, ports }) {
    const { call, plan, signatory } = run;
    const signed = ready.map((one) => one.signed);
    const taken = await whole.run('claimed', () => claim_claim(signed, decision, ports.tags, call));
    const named = await nameAll(ready, taken, run);
    const content = releaseContent({
        images: named.map(({ on: { image }, named: evidence }) => ({ image, named: evidence })),
        release: decision,
        prefix: plan.tagPrefix,
        signatory,
    });
    const claimed = named.map((one) => ({ ...one.named, claim: taken }));
    const drafted = await whole.run('drafted', () => draft(claimed, content, ports, call));
    const floated = await floatAll(named, run);
    return whole.run('published', () => publish(floated, drafted, ports, plan.tagPrefix, call));
}
function nameAll(ready, right, { call }) {
    return Promise.all(ready.map(async ({ on, signed }) => {
        const { stages, image } = on;
        const named = await stages.run('named', () => (0,naming/* name */.UU)({ ...signed, claim: right }, image.tags.immutable, call));
        return { on, named };
    }));
}
function floatAll(images, { call }) {
    return Promise.all(images.map(async ({ on: { stages, image, reach }, named }) => {
        const floated = await stages.run('floated', () => (0,floating/* float */.fV)(named, image.tags, call));
        reach({ floated });
        return floated;
    }));
}

;// CONCATENATED MODULE: ./lib/hosts/commands/image-metadata.js


function imageMetadata(plan, { report, images: made }, inputs) {
    const { images } = report;
    const [first] = plan.images;
    const written = images.flatMap((image) => image.tags.map((tag) => `${image.name}:${tag}`));
    const version = versionOf(plan) ?? first?.tags.main;
    const { sepTags, sepLabels, sepAnnotations } = inputs;
    return {
        ...(version === undefined ? {} : { version }),
        tags: plan.push ? written : plan.images.flatMap(chosenTags),
        labels: (isBuiltElsewhere(first) ? made[0]?.labels : first?.build.labels) ?? {},
        annotations: first?.indexAnnotations ?? {},
        separators: {
            ...(sepTags === undefined ? {} : { tags: sepTags }),
            ...(sepLabels === undefined ? {} : { labels: sepLabels }),
            ...(sepAnnotations === undefined ? {} : { annotations: sepAnnotations }),
        },
    };
}
function isBuiltElsewhere(image) {
    return image?.pushed !== undefined || image?.merged !== undefined;
}
function chosenTags({ tags, names }) {
    const floating = tags.floating.map(({ tag }) => tag);
    const chosen = [...new Set([...tags.immutable, ...floating, ...(0,tag_choice/* tagsWithoutVersion */.o7)(tags)])];
    return names.flatMap((name) => chosen.map((tag) => `${name}:${tag}`));
}

;// CONCATENATED MODULE: ./lib/pipeline/image-graph.js
function buildOrder(graph, problems) {
    for (const [name, dependencies] of graph) {
        for (const dependency of dependencies) {
            if (graph.has(dependency))
                continue;
            problems.add(`images.${name}.depends-on`, `names ${JSON.stringify(dependency)}, which is none of the images`);
        }
    }
    const placed = new Set();
    for (const name of graph.keys())
        place(name, [], { graph, placed, problems });
    return [...placed];
}
function place(name, path, walk) {
    if (walk.placed.has(name))
        return;
    const start = path.indexOf(name);
    if (start >= 0) {
        const circle = [...path.slice(start), name].join(' -> ');
        walk.problems.add(`images.${name}.depends-on`, `goes in a circle: ${circle}`, 'take one of these dependencies out');
        return;
    }
    const known = (walk.graph.get(name) ?? []).filter((dependency) => walk.graph.has(dependency));
    for (const dependency of known)
        place(dependency, [...path, name], walk);
    walk.placed.add(name);
}
function withDependencies(graph, names) {
    const found = new Set();
    const follow = (name) => {
        if (found.has(name))
            return;
        found.add(name);
        for (const dependency of graph.get(name) ?? [])
            follow(dependency);
    };
    for (const name of names)
        follow(name);
    return [...found];
}

// EXTERNAL MODULE: ./lib/build/tag-expressions.js + 1 modules
var tag_expressions = __webpack_require__(32081);
;// CONCATENATED MODULE: ./lib/pipeline/label-expressions.js



function withExpressions(request, facts, now, problems) {
    const known = (0,tag_expressions/* globalExpressions */.d)((0,tag_choice/* tagContext */._p)(facts, now));
    const render = (input, all = {}) => Object.fromEntries(Object.entries(all).map(([key, value]) => {
        try {
            return [key, (0,tag_expressions/* renderExpressions */.k)(value, known)];
        }
        catch (thrown) {
            if (!(thrown instanceof errors/* SlipwayError */.GQ))
                throw thrown;
            problems.add(input, `${key}: ${thrown.message}`, thrown.help);
            return [key, value];
        }
    }));
    const { build, indexAnnotations } = request;
    return {
        ...request,
        indexAnnotations: render('annotations', indexAnnotations),
        build: {
            ...build,
            labels: render('labels', build.labels),
            annotations: render('annotations', build.annotations),
        },
    };
}

// EXTERNAL MODULE: ./lib/pipeline/provenance-facts.js
var provenance_facts = __webpack_require__(74833);
// EXTERNAL MODULE: ./lib/pipeline/request.js
var pipeline_request = __webpack_require__(6547);
// EXTERNAL MODULE: ./lib/hosts/commands/context.js
var commands_context = __webpack_require__(45033);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./lib/hosts/commands/earlier-builds.js




async function earlierBuilds(context, request) {
    const { inputs, problems } = context;
    const { digests, fromReport } = inputs;
    const input = fromReport === undefined ? 'digests' : 'from-report';
    if (fromReport === undefined && digests.length === 0)
        return { pushed: undefined, merged: [] };
    if (!request.push)
        problems.add(input, 'needs push', 'what it names is in the registry already: --push');
    if (fromReport === undefined)
        return { pushed: undefined, merged: await mergeOf(digests, context, request) };
    if (digests.length > 0)
        problems.add('digests', 'cannot stand beside from-report');
    if ((0,image_digest/* isDigest */.Bc)(fromReport))
        return { pushed: fromReport, merged: [] };
    const reports = isJson(fromReport) ? undefined : await context.findFiles(fromReport, REPORT);
    if (reports === undefined)
        return { pushed: await pushedBy(fromReport, context, request.images), merged: [] };
    return ofFolder(fromReport, reports, context, request);
}
const REPORT = 'report.json';
function isJson(text) {
    return /^[[{]/.test(text);
}
async function pushedBy(named, { problems, readFile }, images) {
    const text = isJson(named) ? named : Buffer.from(await readFile(named, REPORT_LIMIT_BYTES)).toString('utf8');
    return digestFromReport(text, images, problems);
}
async function ofFolder(folder, reports, context, request) {
    const [first] = reports;
    const own = reports.filter((path) => path === (0,external_node_path_.join)(folder, REPORT));
    if (first === undefined) {
        context.problems.add('from-report', `${folder} holds no ${REPORT}`, 'keep what the build job wrote with --out');
        return { pushed: undefined, merged: [] };
    }
    if (own.length === 0)
        return { pushed: undefined, merged: await mergeOf(reports, context, request) };
    if (reports.length > 1)
        context.problems.add('from-report', `${folder} holds the reports of several runs`, 'name one');
    return { pushed: await pushedBy(first, context, request.images), merged: [] };
}
async function mergeOf(names, { inputs, problems, readFile }, { images, platforms }) {
    if (platforms.length === 0 && inputs.platforms.length === 0)
        problems.add('platforms', 'is missing', 'name every platform of the image, so that none is forgotten');
    const builds = await Promise.all(names.map(async (line) => {
        if (/(?:^|@)sha\d+:/.test(line))
            return { reference: line };
        return { report: Buffer.from(await readFile(line, REPORT_LIMIT_BYTES)).toString('utf8') };
    }));
    return namedDigests(builds, images, problems);
}

// EXTERNAL MODULE: ./lib/hosts/commands/scan-policy.js + 1 modules
var commands_scan_policy = __webpack_require__(29951);
// EXTERNAL MODULE: ./lib/release/git-facts.js
var git_facts = __webpack_require__(12079);
;// CONCATENATED MODULE: ./lib/hosts/commands/source.js

async function withSource(context) {
    const { inputs, problems } = context;
    if (inputs.source === undefined)
        return { context };
    if (inputs.context !== '.')
        problems.add('source', 'cannot stand beside context', 'name one of them');
    problems.throwIfAny();
    const prepared = await context.prepareSource(inputs.source, inputs.file ?? '');
    if (prepared.commit !== undefined && inputs.release)
        problems.add('source', 'cannot be released from elsewhere', 'check the repository out: a release tags the commit it builds');
    return {
        context: {
            ...context,
            inputs: { ...inputs, context: prepared.context, file: prepared.dockerfile },
            facts: async () => factsOf(await context.facts(), prepared),
        },
        ...(prepared.generated === undefined ? {} : { generated: prepared.generated }),
    };
}
function factsOf(facts, { commit }) {
    if (commit === undefined)
        return facts;
    const { ref: _, source: __, tagging: ___, ...run } = facts;
    const { repository, revision, commitTime } = commit;
    const source = (0,git_facts/* sourceUrl */.H)(repository);
    const named = source === undefined ? {} : { source };
    return { ...run, ...named, revision, git: { revision, commitTime, tags: [], ...named } };
}

;// CONCATENATED MODULE: ./lib/hosts/commands/planned-images.js












async function requestedImages(context) {
    if (context.images.length === 0) {
        (0,commands_context/* takeArguments */.o)(context, []);
        const only = await requestImage({ context, dependsOn: [] });
        context.problems.throwIfAny();
        return [only];
    }
    const read = await Promise.all(chosenImages(context).map((image) => readImage(image, context)));
    (0,image_inputs/* joinProblems */.z)(read, context.problems);
    refuseSharedOutputs(read.map(({ id, image }) => ({ id, paths: image?.request.exports.map(({ path }) => path) ?? [] })), context.problems);
    context.problems.throwIfAny();
    const [first, ...others] = read.flatMap(({ image }) => (image === undefined ? [] : [image]));
    if (first === undefined)
        throw new Error('slipway.yml has images, but none was chosen');
    return [first, ...others];
}
function refuseSharedOutputs(images, problems) {
    for (const [at, { id, paths }] of images.entries())
        for (const path of paths) {
            const other = images.slice(0, at).find((one) => one.paths.includes(path));
            if (other === undefined)
                continue;
            problems.add(`images.${id}.outputs`, `${path} is that of ${other.id} as well`, 'give each image outputs of its own');
        }
}
function chosenImages({ images, args, inputs, problems }) {
    const graph = new Map(images.map(({ id, dependsOn }) => [id, dependsOn]));
    const order = buildOrder(graph, problems);
    for (const arg of args.filter((one) => !graph.has(one)))
        problems.add('arguments', `${JSON.stringify(arg)} is none of the images ${[...graph.keys()].join(', ')}`);
    if (args.length > 0 && inputs.release)
        problems.add('arguments', 'choose images', 'a release is of all of them');
    const wanted = args.length === 0 ? order : withDependencies(graph, args);
    const byId = new Map(images.map((image) => [image.id, image]));
    return order.filter((id) => wanted.includes(id)).flatMap((id) => byId.get(id) ?? []);
}
async function readImage({ id, dependsOn, inputs }, context) {
    const found = new errors/* Problems */.Zw();
    const own = { ...inputs, release: context.inputs.release, push: context.inputs.push };
    const given = { ...context, inputs: own, problems: found };
    const image = await requestImage({ context: given, id, dependsOn });
    return { id, found, image };
}
async function requestImage({ context: given, id, dependsOn }) {
    const { context, generated } = await withSource(given);
    const { inputs, env, problems, ports } = context;
    const request = (0,pipeline_request/* pipelineRequest */.W)(inputs, env, problems, id);
    const { pushed, merged } = await earlierBuilds(context, request);
    if (inputs.fromReport === undefined && inputs.digests.length === 0)
        await ports.engine.check(request.build, problems);
    const scanPolicy = await (0,commands_scan_policy/* readScanPolicy */.G)(context);
    return {
        ...(id === undefined ? {} : { id }),
        dependsOn,
        context,
        request,
        ...(generated === undefined ? {} : { generated }),
        pushed,
        merged,
        scanPolicy,
    };
}
async function plannedImage(image, release) {
    const { context, id, dependsOn, pushed, merged, scanPolicy } = image;
    const { env, ports, problems } = context;
    const facts = await context.facts();
    const now = ports.clock.now();
    const request = withExpressions(image.request, facts, now, problems);
    const tags = (0,tag_choice/* chooseTags */.NE)(request, facts, now, problems, release?.version);
    for (const warning of tags.warnings)
        ports.log.warn(warning);
    return planImage({
        ...(id === undefined ? {} : { id }),
        dependsOn,
        request,
        facts,
        tags,
        release,
        pushed,
        merged,
        scanPolicy,
        sourceDateEpoch: sourceDateEpoch(env, facts),
        invocation: (signer) => (0,provenance_facts/* provenanceFacts */.Z)(env, signer),
    });
}
function sourceDateEpoch(env, { git }) {
    const given = env['SOURCE_DATE_EPOCH'];
    return given !== undefined && /^\d{1,12}$/.test(given) ? Number(given) : git?.commitTime;
}

;// CONCATENATED MODULE: ./lib/hosts/commands/pipeline.js









const pipeline = (context) => run('pipeline', context);
const pipeline_build = (context) => run('build', context);
const release = (context) => run('pipeline', { ...context, inputs: { ...context.inputs, release: true, push: true } });
async function run(command, context) {
    const { inputs, ports, signal } = context;
    const images = await requestedImages(context);
    const [first] = images;
    const decision = await decide(context, first.request, await first.context.facts());
    if (decision !== undefined && 'nothing' in decision) {
        ports.log.info(`nothing to release: ${decision.nothing}`);
        const report = nothingToRelease(command, decision.nothing);
        return { exit: 0, json: report, report };
    }
    const plan = await planned(command, context, images, decision);
    if (plan.noPushReason !== undefined && first.request.push)
        ports.log.warn(plan.noPushReason);
    if (inputs.plan)
        return showPlan(context, plan, images);
    const result = await runPipeline(plan, ports, { signal });
    const { report } = result;
    return { exit: report.exit, json: report, pipeline: result, report, metadata: imageMetadata(plan, result, inputs) };
}
async function planned(command, { problems }, images, decision) {
    const [first, ...others] = images;
    const plans = [await plannedImage(first, decision), ...(await plannedImages(others, decision))];
    const named = images.flatMap(({ id, context }) => (id === undefined ? [] : [{ id, found: context.problems }]));
    (0,image_inputs/* joinProblems */.z)(named, problems);
    problems.throwIfAny();
    return planRun(command, plans, decision);
}
function plannedImages(images, decision) {
    return Promise.all(images.map((image) => plannedImage(image, decision)));
}
async function decide({ ports, signal }, request, facts) {
    if (request.release === undefined || ports.release === undefined || facts.fork)
        return undefined;
    return (0,release_decision/* decideRelease */.co)(request.release, facts, ports.release, { signal });
}
async function showPlan({ ports, signal }, plan, images) {
    const places = plan.push
        ? plan.images.flatMap(({ request, tags }) => request.images.map((name) => ({ name, tags })))
        : [];
    const entries = await Promise.all(places.map(async ({ name, tags }) => {
        const repository = ports.registry.repository(name);
        return [repository.name, await (0,floating/* standingTags */.oB)(repository, tags, { signal })];
    }));
    const standing = new Map(entries);
    const shown = planJson(plan, ({ tags }, name) => [...tags.immutable, ...(0,tag_choice/* tagsThatMove */.Mt)(tags, standing.get(name) ?? [])]);
    const json = { ...shown, ...dockerfilesOf(images) };
    for (const { generated } of images)
        for (const line of generated?.trimEnd().split('\n') ?? [])
            ports.log.info(line);
    return { exit: 0, json, text: JSON.stringify(json, undefined, 2) };
}
function dockerfilesOf(images) {
    const made = images.flatMap(({ id, generated }) => (generated === undefined ? [] : [{ id, generated }]));
    const [only] = made;
    if (only === undefined)
        return {};
    if (only.id === undefined)
        return { dockerfile: only.generated };
    return { dockerfiles: Object.fromEntries(made.map(({ id = '', generated }) => [id, generated])) };
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

/***/ 38784:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TD: () => (/* binding */ tagConflict),
/* harmony export */   UU: () => (/* binding */ name),
/* harmony export */   ZC: () => (/* binding */ nameIn)
/* harmony export */ });
/* unused harmony export putTags */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _stage_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21892);
/* harmony import */ var _staging_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19991);



async function name(from, immutableTags, call) {
    const evidence = from;
    if (immutableTags.length === 0)
        return (0,_stage_js__WEBPACK_IMPORTED_MODULE_1__/* .skipped */ .hT)(evidence, 'no full version to name it by');
    const written = await Promise.all(from.repositories.map((repository) => nameIn(repository, from, immutableTags, call)));
    return written.some(Boolean) ? (0,_stage_js__WEBPACK_IMPORTED_MODULE_1__/* .done */ .Vw)(evidence) : (0,_stage_js__WEBPACK_IMPORTED_MODULE_1__/* .already */ .x1)(evidence, `${immutableTags.join(', ')} named before`);
}
async function nameIn(repository, from, tags, call) {
    const wanted = from.root.descriptor.digest;
    const present = await Promise.all(tags.map((tag) => (0,_staging_js__WEBPACK_IMPORTED_MODULE_2__/* .digestBehind */ .p2)(repository, tag, call)));
    tags.forEach((tag, at) => {
        const found = present[at];
        if (found !== undefined && found !== wanted)
            throw tagConflict(repository, tag, found, wanted);
    });
    const missing = tags.filter((_, at) => present[at] === undefined);
    if (missing.length > 0)
        await putTags(repository, from, missing, call);
    return missing.length > 0;
}
async function putTags(repository, from, tags, call) {
    await repository.putManifest(from.root, { ...call, tags });
    await Promise.all(tags.map(async (tag) => {
        const found = await (0,_staging_js__WEBPACK_IMPORTED_MODULE_2__/* .digestBehind */ .p2)(repository, tag, call);
        if (found === from.root.descriptor.digest)
            return;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('REGISTRY_REFUSED', `${repository.name}:${tag} was written but names ${found ?? 'nothing'}`, {
            retryable: true,
            help: 'another run may have moved the tag at the same moment: run again',
        });
    }));
}
function tagConflict(repository, tag, found, wanted) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('REGISTRY_TAG_CONFLICT', `${repository.name}:${tag} names ${found} already, not ${wanted}`, {
        facts: { tag, found, wanted },
        help: 'full versions never move: release the change under a new version',
    });
}


/***/ }),

/***/ 74833:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ provenanceFacts),
/* harmony export */   m: () => (/* binding */ provenanceSources)
/* harmony export */ });
/* harmony import */ var _build_build_context_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12278);

function provenanceFacts(env, signer) {
    if (env['GITHUB_ACTIONS'] === 'true')
        return githubInvocation(env, signer) ?? { host: 'local' };
    if (env['GITLAB_CI'] === 'true')
        return gitlabInvocation(env, signer) ?? { host: 'local' };
    return { host: 'local' };
}
function githubInvocation(env, signer) {
    const repository = value(env, 'GITHUB_REPOSITORY');
    const ref = value(env, 'GITHUB_REF');
    if (repository === undefined || ref === undefined)
        return undefined;
    const server = value(env, 'GITHUB_SERVER_URL') ?? 'https://github.com';
    const workflow = value(env, 'GITHUB_WORKFLOW_REF');
    const environment = value(env, 'RUNNER_ENVIRONMENT');
    const run = value(env, 'GITHUB_RUN_ID');
    const attempt = value(env, 'GITHUB_RUN_ATTEMPT') ?? '1';
    return {
        host: 'github',
        builderId: githubBuilder(server, signer, workflow, environment),
        repository: `${server}/${repository}`,
        ref,
        workflowPath: workflow === undefined ? '' : workflowPath(workflow, repository, ref),
        event: value(env, 'GITHUB_EVENT_NAME') ?? 'unknown',
        ...named('repositoryId', value(env, 'GITHUB_REPOSITORY_ID')),
        ...named('ownerId', value(env, 'GITHUB_REPOSITORY_OWNER_ID')),
        ...named('runnerEnvironment', environment),
        ...named('invocationId', run && `${server}/${repository}/actions/runs/${run}/attempts/${attempt}`),
    };
}
function githubBuilder(server, signer, workflow, environment) {
    if (signer?.startsWith(`${server}/`) === true && signer.includes('/.github/workflows/'))
        return signer;
    return workflow === undefined ? `${server}/actions/runner/${environment ?? 'self-hosted'}` : `${server}/${workflow}`;
}
function workflowPath(workflow, repository, ref) {
    const path = workflow.startsWith(`${repository}/`) ? workflow.slice(repository.length + 1) : workflow;
    if (path.endsWith(`@${ref}`))
        return path.slice(0, -ref.length - 1);
    return /^(.+\.ya?ml)@/.exec(path)?.[1] ?? path;
}
function gitlabInvocation(env, signer) {
    const project = value(env, 'CI_PROJECT_URL');
    const runner = value(env, 'CI_RUNNER_ID');
    if (project === undefined || runner === undefined)
        return undefined;
    return {
        host: 'gitlab',
        builderId: `${project}/-/runners/${runner}`,
        project,
        job: value(env, 'CI_JOB_NAME') ?? 'unknown',
        event: value(env, 'CI_PIPELINE_SOURCE') ?? 'unknown',
        runnerId: runner,
        ...named('ref', gitlabRef(env)),
        ...named('configRef', gitlabConfigRef(env, signer)),
        ...named('projectId', value(env, 'CI_PROJECT_ID')),
        ...named('pipelineId', value(env, 'CI_PIPELINE_ID')),
        ...named('jobId', value(env, 'CI_JOB_ID')),
        ...named('runnerArchitecture', value(env, 'CI_RUNNER_EXECUTABLE_ARCH')),
        ...named('runnerVersion', value(env, 'CI_RUNNER_VERSION')),
        ...named('invocationId', value(env, 'CI_JOB_URL')),
    };
}
function gitlabRef(env) {
    const tag = value(env, 'CI_COMMIT_TAG');
    const name = value(env, 'CI_COMMIT_REF_NAME');
    if (tag !== undefined)
        return `refs/tags/${tag}`;
    return name && `refs/heads/${name}`;
}
function gitlabConfigRef(env, signer) {
    const path = value(env, 'CI_CONFIG_PATH') ?? '.gitlab-ci.yml';
    const host = value(env, 'CI_SERVER_FQDN') ?? value(env, 'CI_SERVER_HOST');
    const project = value(env, 'CI_PROJECT_PATH');
    if (host !== undefined && /^https:\/\/[^/]+\/.+\/\/.+@/.test(signer ?? '') && signer?.startsWith(`https://${host}/`))
        return signer.slice('https://'.length);
    const ref = gitlabRef(env);
    if (host === undefined || project === undefined || ref === undefined || /@|:\/\//.test(path))
        return undefined;
    return `${host}/${project}//${path}@${ref}`;
}
function provenanceSources({ git, source, ref, revision }, context) {
    const repository = source ?? git?.source;
    const elsewhere = (0,_build_build_context_js__WEBPACK_IMPORTED_MODULE_0__/* .isRemoteContext */ .u)(context);
    if (repository === undefined || (elsewhere && revision === undefined))
        return [];
    const named = ref === undefined ? { repository } : { repository, ref };
    if (revision === undefined)
        return git === undefined ? [] : [{ ...named, commit: git.revision }];
    const own = { ...named, commit: revision };
    if (elsewhere || git === undefined || git.revision === revision)
        return [own];
    return [own, { repository: git.source ?? repository, commit: git.revision }];
}
function value(env, name) {
    const text = env[name];
    return text === '' ? undefined : text;
}
function named(key, text) {
    return text === undefined || text === '' ? {} : { [key]: text };
}


/***/ }),

/***/ 6547:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ pipelineRequest),
/* harmony export */   X: () => (/* binding */ signatureFormats)
/* harmony export */ });
/* harmony import */ var _build_attests_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(92134);
/* harmony import */ var _build_outputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93302);
/* harmony import */ var _build_build_secrets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78592);
/* harmony import */ var _build_tag_references_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12771);
/* harmony import */ var _config_secret_entries_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(43437);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(452);
/* harmony import */ var _image_platform_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(88758);
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(68424);
/* harmony import */ var _provenance_facts_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(74833);
/* harmony import */ var _release_request_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(10095);










function pipelineRequest(inputs, env, problems, id) {
    const outputs = (0,_build_outputs_js__WEBPACK_IMPORTED_MODULE_0__/* .parseOutputs */ .Q)(inputs.outputs, problems);
    const push = inputs.push || outputs.push;
    const lines = (0,_build_tag_references_js__WEBPACK_IMPORTED_MODULE_2__/* .readTagLines */ .a)(inputs.tags, inputs.images.length === 0 ? outputs.names : inputs.images, problems);
    const named = lines.images.length === 0 && inputs.images.length === 0 ? ownImage(env, id) : lines.images;
    const names = imageNames(inputs, outputs, named, problems);
    const images = names.flatMap((text) => imageName(text, problems));
    const platforms = inputs.platforms.flatMap((text) => attempt(problems, 'platforms', () => (0,_image_platform_js__WEBPACK_IMPORTED_MODULE_5__/* .parsePlatform */ .FL)(text)));
    refuseRepeats('platforms', platforms.map(_image_platform_js__WEBPACK_IMPORTED_MODULE_5__/* .formatPlatform */ .Bq), problems);
    if (inputs.key !== undefined && inputs.identityToken !== undefined)
        problems.add('identity-token', 'stands beside key', 'sign with one of the two');
    if (inputs.release && !push)
        problems.add('release', 'needs push', 'a release names an image in a registry: --push');
    if (push && images.length === 0 && names.length === 0)
        problems.add('images', 'is missing', 'push needs a name: --images registry/owner/app');
    checkExports(outputs, platforms, problems);
    const annotations = splitAnnotations(pairs('annotations', inputs.annotations, problems));
    return {
        images,
        platforms,
        tagLines: lines.rules,
        flavor: inputs.flavor,
        push,
        load: inputs.load || outputs.load,
        exports: outputs.exports,
        sign: inputs.sign,
        formats: signatureFormats(inputs, problems),
        ...(inputs.release ? { release: (0,_release_request_js__WEBPACK_IMPORTED_MODULE_7__/* .releaseRequest */ .R)(inputs, problems) } : {}),
        publicLog: inputs.publicLog,
        feed: inputs.osvUrl,
        gate: {
            failOn: inputs.failOn,
            unknownSeverity: inputs.unknownSeverity,
            failOnSecrets: inputs.failOnSecrets,
            ignoreUnfixed: inputs.ignoreUnfixed,
            mode: inputs.gate,
        },
        indexAnnotations: annotations.index,
        build: { ...buildOptions(inputs, platforms, annotations.manifest, env, problems), exporter: outputs.exporter },
    };
}
function buildOptions(inputs, platforms, annotations, env, problems) {
    return {
        context: withDefaultContext(inputs.context),
        dockerfile: inputs.file ?? '',
        tags: [],
        buildArgs: buildArguments(inputs.buildArgs, env),
        noCache: inputs.noCache,
        pull: inputs.pull,
        squash: inputs.squash,
        platforms,
        labels: pairs('labels', inputs.labels, problems),
        annotations,
        secretEnvs: checkedPairs('secret-envs', inputs.secretEnvs, problems),
        secretFiles: checkedPairs('secret-files', inputs.secretFiles, problems),
        buildContexts: checkedPairs('build-contexts', inputs.buildContexts, problems).map(withDefaultContext),
        cacheFrom: inputs.cacheFrom,
        cacheTo: inputs.cacheTo,
        noCacheFilters: inputs.noCacheFilters,
        addHosts: inputs.addHosts,
        allow: inputs.allow,
        ulimit: inputs.ulimit,
        ssh: inputs.ssh,
        attests: buildAttests(inputs, env, problems),
        secretValues: inputs.secrets === undefined ? [] : (0,_build_build_secrets_js__WEBPACK_IMPORTED_MODULE_1__.parseSecretValues)((0,_config_secret_entries_js__WEBPACK_IMPORTED_MODULE_3__.secretEntries)(inputs.secrets), problems),
        ...(inputs.target === undefined ? {} : { target: inputs.target }),
        ...(inputs.network === undefined ? {} : { network: inputs.network }),
        ...(inputs.cgroupParent === undefined ? {} : { cgroupParent: inputs.cgroupParent }),
        ...(inputs.shmSize === undefined ? {} : { shmSize: inputs.shmSize }),
        ...(inputs.builder === undefined ? {} : { builder: inputs.builder }),
    };
}
function withDefaultContext(text) {
    return text.replace(/\{\{\s*defaultContext\s*\}\}(?::\/*([^:]+))?/, (_, folder) => folder ?? '.');
}
function buildAttests(inputs, env, problems) {
    const { provenance = '', sbom = '', attests, squash } = inputs;
    if (sbom !== '' && !(0,_build_attests_js__WEBPACK_IMPORTED_MODULE_8__/* .isSbomAttest */ .Hv)(sbom))
        problems.add('sbom', `${JSON.stringify(sbom)} is neither true nor false nor generator=IMAGE`, 'scan takes a file');
    const run = (0,_provenance_facts_js__WEBPACK_IMPORTED_MODULE_9__/* .provenanceFacts */ .Z)(env);
    const builderId = run.host === 'local' ? undefined : run.invocationId;
    const kept = (0,_build_attests_js__WEBPACK_IMPORTED_MODULE_8__/* .keptAttests */ .H$)({ provenance, sbom: (0,_build_attests_js__WEBPACK_IMPORTED_MODULE_8__/* .isSbomAttest */ .Hv)(sbom) ? sbom : '', attests }, builderId, problems);
    if (kept.length > 0 && squash)
        problems.add('squash', "stands beside BuildKit's attestations", 'they would be about the image before it was squashed');
    return kept;
}
function imageNames({ images }, outputs, named, problems) {
    if (images.length === 0)
        return named;
    for (const name of outputs.names)
        if (!images.includes(name))
            problems.add('outputs', `${name} is not among images`, 'name it there as well');
    return images;
}
function checkExports({ exports }, platforms, problems) {
    for (const { kind, path } of exports) {
        if (platforms.length > 1 && (kind === 'docker-archive' || kind === 'tar'))
            problems.add('outputs', `${path} holds one platform`, 'use type=oci or type=local for several');
        if (exports.filter((other) => other.path === path).length > 1)
            problems.add('outputs', `${path} is named twice`);
    }
}
function ownImage(env, id) {
    const image = env['GITLAB_CI'] === 'true' ? env['CI_REGISTRY_IMAGE'] : undefined;
    if (image === undefined || image === '')
        return [];
    return [id === undefined ? image : `${image}/${id}`];
}
function imageName(text, problems) {
    return attempt(problems, 'images', () => {
        const reference = (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_6__.parseReference)(text);
        if (reference.tag === undefined && reference.digest === undefined)
            return reference;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .SlipwayError */ .GQ('CONFIG_REFERENCE', `${JSON.stringify(text)} has a ${reference.tag === undefined ? 'digest' : 'tag'}`, {
            help: 'write the name alone, and the tag in tags',
        });
    });
}
function attempt(problems, input, read) {
    try {
        return [read()];
    }
    catch (thrown) {
        if (!(thrown instanceof _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .SlipwayError */ .GQ))
            throw thrown;
        problems.add(input, thrown.message, thrown.help);
        return [];
    }
}
function refuseRepeats(input, values, problems) {
    for (const value of new Set(values.filter((one, at) => values.indexOf(one) !== at)))
        problems.add(input, `${value} stands twice`);
}
function signatureFormats(inputs, problems) {
    const formats = [...new Set(inputs.formats)];
    for (const format of formats)
        if (format !== 'bundle' && format !== 'legacy')
            problems.add('formats', `${JSON.stringify(format)} is neither bundle nor legacy`);
    return formats.filter((format) => format === 'bundle' || format === 'legacy');
}
function pairs(input, lines, problems) {
    return Object.fromEntries(checkedPairs(input, lines, problems).map((line) => {
        const equals = line.indexOf('=');
        return [line.slice(0, equals), line.slice(equals + 1)];
    }));
}
function checkedPairs(input, lines, problems) {
    return lines.filter((line) => {
        const fine = line.indexOf('=') > 0;
        if (!fine)
            problems.add(input, `${JSON.stringify(line)} is not NAME=VALUE`);
        return fine;
    });
}
function buildArguments(lines, env) {
    const entries = lines.flatMap((line) => {
        const equals = line.indexOf('=');
        if (equals > 0)
            return [[line.slice(0, equals), line.slice(equals + 1)]];
        const value = env[line];
        return value === undefined ? [] : [[line, value]];
    });
    return Object.fromEntries(entries);
}
function splitAnnotations(all) {
    const of = (level) => Object.fromEntries(Object.entries(all).flatMap(([key, value]) => {
        const match = /^(index|manifest):(.+)$/.exec(key);
        if (match === null)
            return [[key, value]];
        return match[1] === level ? [[match[2] ?? key, value]] : [];
    }));
    return { index: of('index'), manifest: of('manifest') };
}


/***/ }),

/***/ 43468:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lM: () => (/* binding */ documentOf),
  ng: () => (/* binding */ runOf),
  mm: () => (/* binding */ statementsAbout)
});

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/image/read-blob.js
var read_blob = __webpack_require__(82657);
;// CONCATENATED MODULE: ./lib/build/dependency.js
function publicUri(address) {
    return withoutSecrets(address.toWellFormed().replace(/[^\x21-\x7e]+/gu, encodeURIComponent));
}
function withoutSecrets(address) {
    if (address.startsWith('pkg:'))
        return address;
    const scp = /^[^@/\s]+@([A-Za-z0-9.-]+):(?!\/\/)(\S+)$/.exec(address);
    if (scp !== null)
        return `ssh://${scp[1] ?? ''}/${scp[2] ?? ''}`;
    const [, scheme, authority = '', rest = ''] = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/is.exec(address) ?? [];
    if (scheme === undefined)
        return `docker-image://${address}`;
    return `${scheme}://${authority.slice(authority.lastIndexOf('@') + 1)}${rest.replace(/\?[^#]*/, '')}`;
}
function uniteDependencies(lists) {
    const byKey = new Map(lists.flat().map((one) => [keyOf(one), one]));
    return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}
function keyOf({ uri, digest }) {
    return JSON.stringify([uri, Object.entries(digest).sort(([a], [b]) => (a < b ? -1 : 1))]);
}

;// CONCATENATED MODULE: ./lib/build/materials.js




const MATERIAL_LIMITS = { statementBytes: 8 << 20, entries: 4096, uriLength: 4096 };
const PROVENANCE = /^https:\/\/slsa\.dev\/provenance\/(?:v0\.2|v1)$/;
const HEX_LENGTHS = {
    sha1: [40],
    sha256: [64],
    sha384: [96],
    sha512: [128],
    gitCommit: [40, 64],
};
const UriSchema = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* minLength */.BpQ(1), dist/* maxLength */.Ru6(MATERIAL_LIMITS.uriLength));
const DigestSetSchema = dist/* pipe */.FsL(dist/* record */.g1P(dist/* string */.YjP(), dist/* string */.YjP()), dist/* check */.z6Y((digests) => Object.entries(digests).every(([algorithm, value]) => !isKnown(algorithm) || isHex(algorithm, value)), 'expected lower-case hex digits in the length of the algorithm'));
const MaterialSchema = dist/* object */.Ikc({ uri: dist/* nullish */.cl6(UriSchema), digest: dist/* nullish */.cl6(DigestSetSchema) });
const MaterialsSchema = dist/* nullish */.cl6(dist/* pipe */.FsL(dist/* array */.YOg(MaterialSchema), dist/* maxLength */.Ru6(MATERIAL_LIMITS.entries)));
const StatementSchema = dist/* object */.Ikc({
    predicateType: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(PROVENANCE, 'expected SLSA provenance v0.2 or v1')),
    predicate: dist/* object */.Ikc({
        materials: MaterialsSchema,
        buildDefinition: dist/* nullish */.cl6(dist/* object */.Ikc({ resolvedDependencies: MaterialsSchema })),
    }),
});
async function readMaterials(source, attestation, call = {}) {
    const { manifest } = await source.readManifest(attestation.digest, call);
    const layers = manifest.kind === 'image' ? manifest.layers : [];
    const [statement, ...others] = layers.filter(({ annotations }) => PROVENANCE.test(annotations?.['in-toto.io/predicate-type'] ?? ''));
    if (statement === undefined)
        return [];
    if (others.length > 0)
        throw malformed(`there are ${others.length + 1} of them for one platform`);
    if (statement.size > MATERIAL_LIMITS.statementBytes)
        throw malformed(`it is larger than ${MATERIAL_LIMITS.statementBytes} bytes`);
    return parseMaterials(await (0,read_blob/* readBlob */.g)(source, statement, MATERIAL_LIMITS.statementBytes, call));
}
function parseMaterials(statement) {
    const parsed = dist/* safeParse */.xLC(StatementSchema, decode(statement), { abortEarly: true });
    if (!parsed.success) {
        const [issue] = parsed.issues;
        throw malformed(`${dist/* getDotPath */.BuJ(issue) ?? '(root)'}: ${issue.message}`);
    }
    const { materials, buildDefinition } = parsed.output.predicate;
    const found = (buildDefinition?.resolvedDependencies ?? materials ?? []).flatMap(dependencyOf);
    return uniteDependencies([found]);
}
function dependencyOf({ uri, digest }) {
    const known = Object.entries(digest ?? {}).filter(([algorithm]) => isKnown(algorithm));
    if (uri === null || uri === undefined || known.length === 0)
        return [];
    return [{ uri: publicUri(uri), digest: Object.fromEntries(known) }];
}
function isKnown(algorithm) {
    return Object.hasOwn(HEX_LENGTHS, algorithm);
}
function isHex(algorithm, value) {
    return /^[0-9a-f]+$/.test(value) && HEX_LENGTHS[algorithm]?.includes(value.length) === true;
}
function decode(bytes) {
    try {
        return JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8'));
    }
    catch (cause) {
        throw malformed('it is not JSON', cause);
    }
}
function malformed(why, cause) {
    return new errors/* SlipwayError */.GQ('BUILD_OUTPUT', `the provenance that the build engine left cannot be used: ${why}`, { cause });
}

;// CONCATENATED MODULE: ./lib/build/provenance.js

const BUILD_TYPES = {
    github: 'https://actions.github.io/buildtypes/workflow/v1',
    gitlab: 'urn:slipway:buildtype:gitlab-ci:v1',
    local: 'urn:slipway:buildtype:local:v1',
};
const LOCAL_BUILDER = 'urn:slipway:builder:local';
function slsaProvenance({ invocation, parameters, ...input }) {
    const image = imageParameters(parameters);
    return {
        buildDefinition: {
            buildType: BUILD_TYPES[invocation.host],
            ...parametersOf(invocation, image, input.sources[0]),
            resolvedDependencies: uniteDependencies([input.sources.flatMap(sourceDependency), ...input.materials]),
        },
        runDetails: runDetails(invocation, input.toolVersion),
    };
}
function imageParameters({ images, platforms, context, dockerfile, target, squash, version, tags }) {
    return {
        images,
        platforms,
        ...(context === undefined ? {} : { context }),
        dockerfile,
        ...(target === undefined ? {} : { target }),
        ...(squash === undefined ? {} : { squash }),
        ...(version === undefined ? {} : { version }),
        ...(tags === undefined ? {} : { tags }),
    };
}
function parametersOf(invocation, image, source) {
    if (invocation.host === 'github')
        return githubParameters(invocation, image);
    if (invocation.host === 'gitlab')
        return gitlabParameters(invocation, image);
    return {
        externalParameters: { ...present({ source: source === undefined ? undefined : gitUri(source) }), image },
        internalParameters: {},
    };
}
function githubParameters(run, image) {
    return {
        externalParameters: { workflow: { ref: run.ref, repository: run.repository, path: run.workflowPath } },
        internalParameters: {
            github: present({
                event_name: run.event,
                repository_id: run.repositoryId,
                repository_owner_id: run.ownerId,
                runner_environment: run.runnerEnvironment,
            }),
            slipway: { image },
        },
    };
}
function gitlabParameters(run, image) {
    return {
        externalParameters: {
            source: run.project,
            entryPoint: run.job,
            ...present({ configRef: run.configRef, ref: run.ref }),
            image,
        },
        internalParameters: {
            gitlab: present({
                pipeline_source: run.event,
                project_id: run.projectId,
                pipeline_id: run.pipelineId,
                job_id: run.jobId,
                runner_id: run.runnerId,
                architecture: run.runnerArchitecture,
            }),
        },
    };
}
function runDetails(invocation, toolVersion) {
    if (invocation.host === 'local')
        return { builder: { id: LOCAL_BUILDER, version: { slipway: toolVersion } } };
    const runner = invocation.host === 'gitlab' ? present({ 'gitlab-runner': invocation.runnerVersion }) : {};
    const { builderId, invocationId } = invocation;
    return {
        builder: { id: builderId, version: { slipway: toolVersion, ...runner } },
        ...(invocationId === undefined ? {} : { metadata: { invocationId } }),
    };
}
function sourceDependency(source) {
    if (!/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(source.commit))
        return [];
    return [{ uri: gitUri(source), digest: { gitCommit: source.commit } }];
}
function gitUri({ repository, ref }) {
    return `git+${publicUri(repository)}${ref === undefined ? '' : `@${ref}`}`;
}
function present(record) {
    return Object.fromEntries(Object.entries(record).filter((entry) => entry[1] !== undefined && entry[1] !== ''));
}

// EXTERNAL MODULE: ./lib/image/platform.js
var platform = __webpack_require__(88758);
// EXTERNAL MODULE: ./lib/build/build-context.js
var build_context = __webpack_require__(12278);
;// CONCATENATED MODULE: ./lib/build/public-parameters.js



function publicParameters(options, image) {
    const { platforms = [], target } = options;
    const context = normalise(options.context);
    const inside = context !== '' && !isOutside(context);
    return {
        ...image,
        ...(inside ? { context } : {}),
        platforms: platforms.map(platform/* formatPlatform */.Bq),
        dockerfile: dockerfilePath(normalise(options.dockerfile), context),
        ...(target === undefined ? {} : { target }),
        ...(options.squash ? { squash: true } : {}),
    };
}
function dockerfilePath(file, context) {
    if (file === '')
        return context === '' || isOutside(context) ? 'Dockerfile' : `${context}/Dockerfile`;
    if ((0,build_context/* isRemoteContext */.u)(file))
        return publicUri(file);
    if (!isOutside(file))
        return file;
    const within = context !== '' && file.startsWith(`${context}/`);
    return within ? file.slice(context.length + 1) : file.slice(file.lastIndexOf('/') + 1);
}
function isOutside(path) {
    return (0,build_context/* isRemoteContext */.u)(path) || /^(?:[A-Za-z]:|\/)|(?:^|\/)\.\.(?:\/|$)/.test(path);
}
function normalise(path) {
    const slashes = path.replaceAll('\\', '/').replace(/(?<!:)\/{2,}/g, '/');
    return slashes
        .replace(/^(?:\.\/)+/, '')
        .replace(/\/$/, '')
        .replace(/^\.$/, '');
}

// EXTERNAL MODULE: ./lib/scan/vuln-predicate.js
var vuln_predicate = __webpack_require__(67126);
// EXTERNAL MODULE: ./lib/sign/statement.js
var statement = __webpack_require__(32768);
// EXTERNAL MODULE: ./lib/version.js
var lib_version = __webpack_require__(13411);
// EXTERNAL MODULE: ./lib/pipeline/provenance-facts.js
var provenance_facts = __webpack_require__(74833);
;// CONCATENATED MODULE: ./lib/pipeline/statements.js








function documentOf(statements, { digest }, type) {
    const found = statements.find(({ subject, predicateType }) => subject.digest === digest && predicateType === statement/* PREDICATE_TYPES */.Cs[type]);
    return found === undefined ? undefined : `${JSON.stringify(found.predicate, undefined, 2)}\n`;
}
async function statementsAbout(from, plan, signatory, ports, call) {
    const provenance = await provenanceOf(from, plan, signatory, call);
    const children = from.children.map((child) => {
        const { descriptor } = child.content;
        const scan = (0,vuln_predicate/* reportOnPlatform */.vx)(from.scan, (0,platform/* formatPlatform */.Bq)(child.platform), `${plan.names[0] ?? ''}@${descriptor.digest}`);
        return about(descriptor, { bill: JSON.parse(child.bill), provenance, scan: scanPredicate(scan, plan) });
    });
    const root = from.root.descriptor;
    const isOnly = from.children.some(({ content }) => content.descriptor.digest === root.digest);
    const index = isOnly
        ? []
        : about(root, {
            bill: JSON.parse(await indexBillOf(from, plan, ports)),
            provenance,
            scan: scanPredicate(from.scan, plan),
        });
    const attestations = from.attestations.map(({ content }) => ({
        subject: content.descriptor,
        predicateType: statement/* PREDICATE_TYPES */.Cs.sign,
        predicate: {},
    }));
    return [...index, ...children.flat(), ...attestations];
}
function about(subject, { bill, provenance, scan }) {
    return [
        { subject, predicateType: statement/* PREDICATE_TYPES */.Cs.sign, predicate: {} },
        { subject, predicateType: statement/* PREDICATE_TYPES */.Cs.cyclonedx, predicate: bill },
        { subject, predicateType: statement/* PREDICATE_TYPES */.Cs.slsaprovenance1, predicate: provenance },
        { subject, predicateType: statement/* PREDICATE_TYPES */.Cs.vuln, predicate: scan },
    ];
}
async function provenanceOf({ build, children }, plan, signatory, call) {
    const materials = await Promise.all(build.platforms.flatMap(({ attestation }) => attestation === undefined ? [] : [readMaterials(build.source, attestation, call)]));
    const { version, immutable } = plan.tags;
    return slsaProvenance({
        invocation: plan.invocation(signatory?.kind === 'identity' ? signatory.identity : undefined),
        parameters: publicParameters({ ...plan.build, platforms: children.map(({ platform }) => platform) }, {
            images: plan.names,
            ...(version === undefined ? {} : { version }),
            ...(immutable.length === 0 ? {} : { tags: immutable }),
        }),
        sources: (0,provenance_facts/* provenanceSources */.m)(plan.facts, plan.build.context),
        materials,
        toolVersion: lib_version/* VERSION */.x,
    });
}
function scanPredicate(scan, plan) {
    return (0,vuln_predicate/* vulnPredicate */.Rl)(scan, {
        toolVersion: lib_version/* VERSION */.x,
        feed: { uri: plan.request.feed },
        ...runOf(plan.invocation()),
    });
}
function runOf(invocation) {
    if (invocation.host === 'local' || invocation.invocationId === undefined)
        return {};
    const { invocationId: uri, builderId } = invocation;
    return { run: { uri, id: uri, builderId } };
}
function indexBillOf(from, plan, ports) {
    const created = from.children[0]?.config.created;
    const index = {
        name: plan.names[0] ?? '',
        digest: from.root.descriptor.digest,
        ...(created === undefined ? {} : { created }),
    };
    const platforms = from.children.map(({ platform, content, size }) => ({
        platform,
        digest: content.descriptor.digest,
        size,
    }));
    return ports.bill.writeIndex(index, platforms);
}


/***/ }),

/***/ 12079:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ sourceUrl),
/* harmony export */   w: () => (/* binding */ parseHead)
/* harmony export */ });
function parseHead(output) {
    const match = /^([0-9a-f]{40}|[0-9a-f]{64})\n(\d{1,12})\s*$/.exec(output);
    return match === null ? undefined : { revision: match[1] ?? '', commitTime: Number(match[2]) };
}
function sourceUrl(remote) {
    const text = remote.trim();
    const scp = /^(?:[^@/\s]+@)?([A-Za-z0-9.-]+):(?!\/\/)([^\s]+)$/.exec(text);
    const url = scp === null ? text : `https://${scp[1] ?? ''}/${scp[2] ?? ''}`;
    if (!URL.canParse(url))
        return undefined;
    const { protocol, host, hostname, pathname } = new URL(url);
    if (!['https:', 'http:', 'ssh:', 'git:'].includes(protocol))
        return undefined;
    const web = protocol === 'http:' ? `http://${host}` : `https://${protocol === 'https:' ? host : hostname}`;
    return `${web}${pathname.replace(/\/+$/, '').replace(/\.git$/, '')}`;
}


/***/ }),

/***/ 71509:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   ko: () => (/* binding */ strong),
/* harmony export */   oR: () => (/* binding */ joined)
/* harmony export */ });
function text(value) {
    return { kind: 'text', text: String(value) };
}
function code(value) {
    return { kind: 'code', text: value };
}
function strong(value) {
    return { kind: 'strong', text: value };
}
function joined(phrases, separator) {
    return phrases.flatMap((phrase, index) => (index === 0 ? phrase : [text(separator), ...phrase]));
}


/***/ }),

/***/ 73069:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ runDocument),
/* harmony export */   z: () => (/* binding */ formatBytes)
/* harmony export */ });
/* harmony import */ var _scan_scan_report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24515);
/* harmony import */ var _scan_exposed_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95385);
/* harmony import */ var _scan_ignored_finding_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(88387);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(71509);
/* harmony import */ var _findings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37470);
/* harmony import */ var _verify_command_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(96533);






function runDocument(report, content) {
    const sections = [
        { title: 'Result', blocks: resultBlocks(report) },
        { title: 'Images', blocks: imageBlocks(report.images) },
        { title: 'Packages and findings', blocks: scanBlocks(report.images, content.scans) },
        { title: 'Secrets in the image', blocks: exposedBlocks(content) },
        { title: 'Findings', blocks: findingBlocks(content) },
        { title: 'Verify', blocks: verifyBlocks(report.images, content.signatory) },
        { title: 'Stages', blocks: stageBlocks(report.stages) },
    ];
    return { title: titleOf(report), sections: sections.filter(({ blocks }) => blocks.length > 0) };
}
function titleOf({ command, version, error }) {
    const subject = version === undefined ? command : `${command} ${version}`;
    return `Slipway ${subject}: ${error === undefined ? 'done' : error.code}`;
}
function resultBlocks({ error, exit, stages }) {
    if (error !== undefined)
        return errorBlocks(error, exit);
    const passed = stages.filter(({ outcome }) => outcome === 'done' || outcome === 'already');
    const did = [...new Set(passed.map(({ name }) => name))];
    const subject = stages.some(({ image }) => image !== undefined) ? 'The images were' : 'The image was';
    return [paragraph([(0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(did.length === 0 ? 'Nothing was to be done.' : `${subject} ${listWords(did)}.`)])];
}
function listWords(words) {
    return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}
function errorBlocks({ code: name, message, help, problems }, exit) {
    const lines = [paragraph([(0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .strong */ .ko)(name), (0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(` (exit ${exit}): ${message}`)])];
    const remedy = help === undefined ? [] : [paragraph([(0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(`What to do: ${help}`)])];
    const entries = problems.map((problem) => {
        const advice = problem.help === undefined ? '' : `: ${problem.help}`;
        return [(0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(problem.input), (0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(` ${problem.message}${advice}`)];
    });
    return [...lines, ...remedy, ...(entries.length === 0 ? [] : [{ kind: 'list', entries }])];
}
function imageBlocks(images) {
    const rows = images.map(({ name, tags, digest, platforms }) => [
        [(0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(name)],
        (0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .joined */ .oR)(tags.map((tag) => [(0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(tag)]), ', '),
        digest === undefined ? [] : [(0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(digest)],
        (0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .joined */ .oR)(platforms.map(({ platform, size }) => [(0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(platform), (0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(` ${formatBytes(size)}`)]), ', '),
    ]);
    return table(['image', 'tags', 'digest', 'platforms and compressed size'], rows);
}
function scanBlocks(images, scans) {
    const rows = images.flatMap(({ name, sbom, scan }) => {
        if (sbom === undefined && scan === undefined)
            return [];
        const counts = _scan_scan_report_js__WEBPACK_IMPORTED_MODULE_0__/* .SEVERITIES */ .oC.map((severity) => count(scan?.summary[severity]));
        return [[[(0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(name)], count(sbom?.components), ...counts]];
    });
    const fromImages = images.flatMap(({ scan }) => scan?.notCovered ?? []);
    const gaps = fromImages.length > 0 ? fromImages : scans.flatMap(({ notCovered }) => notCovered);
    return [...table(['image', 'packages', ..._scan_scan_report_js__WEBPACK_IMPORTED_MODULE_0__/* .SEVERITIES */ .oC], rows), ...gapBlocks(gaps)];
}
function count(value) {
    return value === undefined ? [] : [(0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(value)];
}
function gapBlocks(gaps) {
    if (gaps.length === 0)
        return [];
    const lines = new Set(gaps.map(({ system, packages, reason }) => `${system}: ${packages} ${packages === 1 ? 'package' : 'packages'}, ${reason}`));
    const entries = [...lines].map((line) => [(0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(line)]);
    return [paragraph([(0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .strong */ .ko)('No advisories were looked at for:')]), { kind: 'list', entries }];
}
function exposedBlocks({ scans, maxFindings }) {
    const all = scans.flatMap(({ exposed = [] }) => exposed);
    if (all.length === 0)
        return [];
    const hidden = all.length - maxFindings;
    const rest = hidden > 0 ? [paragraph([(0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(`${hidden} more of these are in scan.json.`)])] : [];
    return [...table(['secret', 'layer', 'platforms'], all.slice(0, maxFindings).map(exposedRow)), ...rest];
}
function exposedRow(secret) {
    return [[(0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)((0,_scan_exposed_js__WEBPACK_IMPORTED_MODULE_1__/* .describeExposed */ .eE)(secret))], [(0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(shortDigest(secret.layer))], [(0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(secret.platforms.join(', '))]];
}
function findingBlocks({ scans, maxFindings }) {
    if (scans.length === 0)
        return [];
    const findings = (0,_findings_js__WEBPACK_IMPORTED_MODULE_2__/* .worstFirst */ .m)(scans);
    const ignored = ignoredBlocks(scans, maxFindings);
    if (findings.length === 0) {
        const besides = ignored.length === 0 ? '' : ' besides those that do not count';
        return [paragraph([(0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(`No known vulnerability was found${besides}.`)]), ...ignored];
    }
    const several = scans.length > 1;
    const head = [
        'severity',
        'advisory',
        'package',
        'version',
        'fixed in',
        'why',
        'platforms',
        ...(several ? ['image'] : []),
    ];
    const hidden = findings.length - maxFindings;
    const rest = hidden > 0 ? [paragraph([(0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(`${hidden} more findings are in scan.json.`)])] : [];
    return [...table(head, findings.slice(0, maxFindings).map(findingRow(several))), ...rest, ...ignored];
}
function ignoredBlocks(scans, most) {
    const all = scans.flatMap(({ ignored = [] }) => ignored);
    if (all.length === 0)
        return [];
    const entries = all.slice(0, most).map((one) => {
        const { id, package: name, version, severity } = one;
        return [advisory(id), (0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(' in '), (0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(`${name} ${version}`), (0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(` (${severity}): ${(0,_scan_ignored_finding_js__WEBPACK_IMPORTED_MODULE_4__/* .whyIgnored */ .v)(one)}`)];
    });
    const hidden = all.length - entries.length;
    const rest = hidden > 0 ? [paragraph([(0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(`${hidden} more of these are in scan.json.`)])] : [];
    return [paragraph([(0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .strong */ .ko)('Found, but does not count:')]), { kind: 'list', entries }, ...rest];
}
function findingRow(several) {
    return ({ image, vulnerability }) => {
        const { id, severity, version, fixedVersion, why, platforms, vex } = vulnerability;
        return [
            [(0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .strong */ .ko)(severity)],
            [advisory(id)],
            [(0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(vulnerability.package)],
            [(0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(version)],
            fixedVersion === undefined ? [(0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)('no fix yet')] : [(0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(fixedVersion)],
            [
                (0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(why.source),
                (0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(' is in '),
                (0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(why.range),
                (0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(` (${why.advisory}), from layer `),
                (0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(shortDigest(why.layer)),
                ...(vex === undefined ? [] : [(0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(`; ${(0,_scan_ignored_finding_js__WEBPACK_IMPORTED_MODULE_4__/* .vexLine */ .E)(vex)}`)]),
            ],
            [(0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(platforms.join(', '))],
            ...(several ? [[(0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(image.replace(/@.*$/, ''))]] : []),
        ];
    };
}
function advisory(id) {
    const url = (0,_findings_js__WEBPACK_IMPORTED_MODULE_2__/* .advisoryUrl */ .L)(id);
    return url === undefined ? (0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(id) : { kind: 'link', text: id, url };
}
function shortDigest(digest) {
    return digest.replace(/^(sha\d+:[0-9a-f]{12})[0-9a-f]+$/, '$1');
}
function verifyBlocks(images, signatory) {
    const signed = images.flatMap(({ name, digest, signatures }) => digest === undefined || signatures.length === 0 ? [] : [`${name}@${digest}`]);
    if (signatory === undefined || signed.length === 0)
        return [];
    return [{ kind: 'listing', lines: signed.map((reference) => (0,_verify_command_js__WEBPACK_IMPORTED_MODULE_5__/* .shellLine */ .Tg)((0,_verify_command_js__WEBPACK_IMPORTED_MODULE_5__/* .verifyCommand */ .p0)(reference, signatory))) }];
}
function stageBlocks(stages) {
    const several = stages.some(({ image }) => image !== undefined);
    const rows = stages.map(({ name, image, outcome, reason, ms }) => [
        ...(several ? [image === undefined ? [] : [(0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(image)]] : []),
        [(0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(name)],
        [outcome === 'failed' ? (0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .strong */ .ko)(outcome) : (0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(outcome)],
        reason === undefined ? [] : [(0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(reason)],
        [(0,_document_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(`${Math.round(ms)} ms`)],
    ]);
    return table([...(several ? ['image'] : []), 'stage', 'outcome', 'reason', 'time'], rows);
}
function table(head, rows) {
    return rows.length === 0 ? [] : [{ kind: 'table', head, rows }];
}
function paragraph(phrase) {
    return { kind: 'paragraph', phrase };
}
function formatBytes(bytes) {
    if (bytes < 1000)
        return `${bytes} B`;
    const units = ['kB', 'MB', 'GB', 'TB'];
    let value = bytes / 1000;
    let unit = 0;
    while (value >= 999.95 && unit < units.length - 1) {
        value /= 1000;
        unit += 1;
    }
    return `${value.toFixed(1)} ${units[unit] ?? ''}`;
}


/***/ }),

/***/ 96533:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Tg: () => (/* binding */ shellLine),
/* harmony export */   b8: () => (/* binding */ cosignCommand),
/* harmony export */   p0: () => (/* binding */ verifyCommand)
/* harmony export */ });
function verifyCommand(reference, signatory) {
    const policy = signatory.kind === 'key'
        ? ['--key', signatory.publicKey]
        : ['--identity', signatory.identity, '--issuer', signatory.issuer];
    return ['slipway', 'verify', reference, ...policy];
}
function cosignCommand(reference, signatory) {
    const policy = signatory.kind === 'key'
        ? ['--key', signatory.publicKey, '--insecure-ignore-tlog=true']
        : ['--certificate-identity', signatory.identity, '--certificate-oidc-issuer', signatory.issuer];
    return ['cosign', 'verify', ...policy, reference];
}
function shellLine(words) {
    return words.map(shellWord).join(' ');
}
function shellWord(word) {
    return /^[A-Za-z0-9_@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw `'\''`)}'`;
}


/***/ }),

/***/ 67126:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rl: () => (/* binding */ vulnPredicate),
/* harmony export */   kf: () => (/* binding */ reportIn),
/* harmony export */   vx: () => (/* binding */ reportOnPlatform)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77934);
/* harmony import */ var _findings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44896);
/* harmony import */ var _scan_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24515);



function vulnPredicate(report, scan) {
    const { toolVersion, feed, run } = scan;
    return {
        invocation: {
            parameters: [],
            uri: run?.uri ?? '',
            event_id: run?.id ?? '',
            'builder.id': run?.builderId ?? '',
        },
        scanner: {
            uri: `pkg:generic/slipway@${toolVersion}`,
            version: toolVersion,
            db: {
                uri: publicAddress(feed.uri),
                version: feed.version ?? '',
                ...(feed.lastUpdate === undefined ? {} : { lastUpdate: feed.lastUpdate }),
            },
            result: report,
        },
        metadata: {
            scanStartedOn: scan.startedOn ?? report.scanTime,
            scanFinishedOn: scan.finishedOn ?? report.scanTime,
        },
    };
}
const ResultSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ scanner: valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ result: valibot__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5J() }) });
function reportIn(predicate) {
    const read = valibot__WEBPACK_IMPORTED_MODULE_2__/* .safeParse */ .xLC(ResultSchema, predicate);
    return read.success ? (0,_scan_report_js__WEBPACK_IMPORTED_MODULE_1__/* .readScanReport */ .eZ)(read.output.scanner.result) : undefined;
}
function reportOnPlatform(report, platform, image) {
    const { scanTime, vulnerabilities, ignored = [], notCovered, advisories, exposed = [] } = report;
    const own = (findings) => findings
        .filter(({ platforms }) => platforms.length === 0 || platforms.includes(platform))
        .map((finding) => ({ ...finding, platforms: [platform] }));
    const ownIgnored = own(ignored);
    const ownExposed = exposed.filter(({ platforms }) => platforms.includes(platform));
    return {
        ...(0,_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .assembleReport */ .xr)(image, scanTime, own(vulnerabilities), notCovered),
        ...(ownIgnored.length === 0 ? {} : { ignored: ownIgnored }),
        ...(advisories === undefined ? {} : { advisories }),
        ...(ownExposed.length === 0 ? {} : { exposed: ownExposed.map((secret) => ({ ...secret, platforms: [platform] })) }),
    };
}
function publicAddress(uri) {
    if (!URL.canParse(uri))
        return uri;
    const url = new URL(uri);
    if (url.origin === 'null')
        return uri;
    return `${url.origin}${url.pathname.replace(/\/$/, '')}`;
}


/***/ })

};
