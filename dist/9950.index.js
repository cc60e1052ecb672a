const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 9950;
export const ids = [9950,1565];
export const modules = {

/***/ 49950:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FILE_LIMIT_BYTES: () => (/* binding */ FILE_LIMIT_BYTES),
/* harmony export */   parseConfigFile: () => (/* binding */ parseConfigFile)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _image_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31565);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21058);



const FILE_LIMIT_BYTES = 1 << 20;
function parseConfigFile(text, problems) {
    const document = readYaml(text, problems);
    if (document === undefined || document === null)
        return { inputs: [], images: [] };
    if (!isMapping(document)) {
        problems.add('slipway.yml', 'is not a mapping of input names to values');
        return { inputs: [], images: [] };
    }
    const { images, ...others } = document;
    const several = isMapping(images);
    if (several && Object.keys(images).length === 0)
        problems.add('slipway.yml', 'has no image under images');
    return {
        inputs: Object.entries(several ? others : document).flatMap(([name, value]) => readEntry(name, value, { source: 'slipway.yml', at: '' }, problems)),
        images: several ? Object.entries(images).flatMap(([id, entry]) => readImage(id, entry, problems)) : [],
    };
}
function isMapping(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
const IMAGE_ID = /^[a-z0-9]+(?:[._-][a-z0-9]+)*$/;
function readImage(id, entry, problems) {
    const at = `images.${id}.`;
    if (!IMAGE_ID.test(id)) {
        problems.add(`images.${id}`, 'is not a name of lower-case letters, digits and single dots, dashes or underscores');
        return [];
    }
    if (entry !== null && !isMapping(entry)) {
        problems.add(`images.${id}`, 'is not a mapping of input names to values');
        return [];
    }
    const { 'depends-on': dependsOn, ...others } = entry ?? {};
    return [
        {
            id,
            dependsOn: namesOf(dependsOn, `${at}depends-on`, problems),
            inputs: Object.entries(others).flatMap(([name, value]) => {
                const own = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .findInput */ .cu)(name);
                if (own === undefined || _image_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .OF_AN_IMAGE */ .m.has(own.name))
                    return readEntry(name, value, { source: 'image of slipway.yml', at }, problems);
                problems.add(`${at}${name}`, 'holds for the whole run', 'write it beside images, not in one of them');
                return [];
            }),
        },
    ];
}
function namesOf(value, at, problems) {
    const values = Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
    if (values.every((one) => typeof one === 'string'))
        return values;
    problems.add(at, 'is neither a name nor a list of names');
    return [];
}
function readYaml(text, problems) {
    try {
        return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(text, { maxAliasCount: 100, schema: 'core' });
    }
    catch (thrown) {
        const [why = ''] = (thrown instanceof Error ? thrown.message : String(thrown)).split('\n');
        problems.add('slipway.yml', `cannot be read: ${why}`);
        return undefined;
    }
}
function readEntry(name, value, { source, at }, problems) {
    const input = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .findInput */ .cu)(name);
    if (input === undefined || input.commandLineOnly === true || input.outsideFile === true) {
        problems.add('slipway.yml', `has no input called ${JSON.stringify(`${at}${name}`)}`);
        return [];
    }
    if (input.kind === 'secret') {
        problems.add('slipway.yml', `${at}${name} is a secret and does not belong in a file`, `set it by the variable SLIPWAY_${name.toUpperCase().replaceAll('-', '_')}`);
        return [];
    }
    const values = (Array.isArray(value) ? value : [value]).map(scalarText);
    if (!values.every((one) => one !== undefined)) {
        problems.add('slipway.yml', `${at}${name} is neither a text nor a list of texts`);
        return [];
    }
    return [{ name, values, source }];
}
function scalarText(value) {
    if (value === null)
        return '';
    if (typeof value === 'string')
        return value;
    return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
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


/***/ })

};
