const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 1565;
export const ids = [1565];
export const modules = {

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
