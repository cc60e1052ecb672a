const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 8761;
export const ids = [8761];
export const modules = {

/***/ 44409:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ daemonAddress)
/* harmony export */ });
/* unused harmony export parseDockerHost */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(452);
/* harmony import */ var _buildx_docker_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6233);




async function daemonAddress(env, runner, signal) {
    return parseDockerHost(env['DOCKER_HOST'] ?? (await contextHost(env, runner, signal)), env);
}
async function contextHost(env, runner, signal) {
    const docker = (0,_buildx_docker_js__WEBPACK_IMPORTED_MODULE_3__.dockerCommand)(runner, env);
    const { exitCode, stdout } = await docker(['context', 'inspect', '--format', '{{.Endpoints.docker.Host}}'], signal);
    return exitCode === 0 && stdout.trim() !== '' ? stdout.trim() : 'unix:///var/run/docker.sock';
}
async function parseDockerHost(text, env) {
    const [, scheme = '', rest = ''] = /^([a-z]+):\/\/(.*)$/.exec(text.includes('://') ? text : `tcp://${text}`) ?? [];
    if (scheme === 'unix')
        return { socketPath: rest };
    const url = URL.canParse(`http://${rest}`) ? new URL(`http://${rest}`) : undefined;
    if (!['tcp', 'http', 'https'].includes(scheme) || url === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .SlipwayError */ .GQ('CONFIG_INVALID', `DOCKER_HOST cannot be used to load an image: ${text.slice(0, 200)}`, {
            help: 'use unix:///path or tcp://host:port; forward the socket of a host behind ssh',
        });
    }
    const secure = scheme === 'https' || (env['DOCKER_TLS_VERIFY'] ?? '') !== '';
    const fallback = secure ? 2376 : 2375;
    const address = { host: url.hostname, port: url.port === '' ? fallback : Number(url.port) };
    if (!secure)
        return { protocol: 'http', ...address };
    return { protocol: 'https', ...address, ...(await certificates(env['DOCKER_CERT_PATH'])) };
}
async function certificates(folder) {
    if (folder === undefined || folder === '')
        return {};
    const [ca, cert, key] = await Promise.all(['ca.pem', 'cert.pem', 'key.pem'].map((name) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name), 'utf8')));
    return {
        ...(ca === undefined ? {} : { ca }),
        ...(cert === undefined ? {} : { cert }),
        ...(key === undefined ? {} : { key }),
    };
}


/***/ }),

/***/ 64115:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   imageArchive: () => (/* binding */ imageArchive)
/* harmony export */ });
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46466);
/* harmony import */ var tar_stream__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56118);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(452);
/* harmony import */ var _image_descriptor_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83768);
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(68424);





function imageArchive(source, built, names, call) {
    const tar = (0,tar_stream__WEBPACK_IMPORTED_MODULE_1__.pack)();
    write(tar, source, built, names, call).then(() => tar.finalize(), (error) => tar.destroy(error instanceof Error ? error : new Error(String(error))));
    return tar;
}
async function write(tar, source, { descriptor }, names, call) {
    const { bytes, manifest } = await source.readManifest(descriptor.digest, call);
    if (manifest.kind !== 'image')
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .SlipwayError */ .GQ('BUILD_OUTPUT', `${descriptor.digest} is no image of one platform`);
    const references = names.map(_image_reference_js__WEBPACK_IMPORTED_MODULE_4__.parseReference);
    await addText(tar, 'oci-layout', { imageLayoutVersion: '1.0.0' });
    await addText(tar, 'index.json', {
        schemaVersion: 2,
        mediaType: _image_descriptor_js__WEBPACK_IMPORTED_MODULE_3__/* .MEDIA_TYPES */ .Z2.ociIndex,
        manifests: references.map((reference) => ({
            ...(0,_image_descriptor_js__WEBPACK_IMPORTED_MODULE_3__/* .descriptorJson */ .mh)(descriptor),
            annotations: {
                'io.containerd.image.name': (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .formatReference */ .FH)(reference),
                ...(reference.tag === undefined ? {} : { 'org.opencontainers.image.ref.name': reference.tag }),
            },
        })),
    });
    await addText(tar, 'manifest.json', [
        {
            Config: blobPath(manifest.config),
            RepoTags: references.map(_image_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .formatReference */ .FH),
            Layers: manifest.layers.map(blobPath),
        },
    ]);
    await addBytes(tar, blobPath(descriptor), Buffer.from(bytes));
    for (const blob of distinct([manifest.config, ...manifest.layers])) {
        await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_0__.pipeline)(await source.openBlob(blob, call), tar.entry({ name: blobPath(blob), size: blob.size }));
    }
}
function blobPath({ digest }) {
    return `blobs/${digest.replace(':', '/')}`;
}
function distinct(blobs) {
    return [...new Map(blobs.map((blob) => [blob.digest, blob])).values()];
}
function addText(tar, name, value) {
    return addBytes(tar, name, Buffer.from(JSON.stringify(value)));
}
function addBytes(tar, name, content) {
    return new Promise((settle, reject) => {
        tar.entry({ name }, content, (error) => (error ? reject(error) : settle()));
    });
}


/***/ }),

/***/ 18761:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   loadBuilt: () => (/* binding */ loadBuilt)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _image_platform_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88758);
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68424);
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44409);
/* harmony import */ var _archive_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(64115);





const ANSWER_LIMIT = 1 << 20;
async function loadBuilt(result, names, { runner, env }, call) {
    const tagged = names.map((name) => (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .formatReference */ .FH)({ tag: 'latest', ...(0,_image_reference_js__WEBPACK_IMPORTED_MODULE_2__.parseReference)(name) }));
    const { default: Docker } = await Promise.all(/* import() */[__webpack_require__.e(9040), __webpack_require__.e(8104)]).then(__webpack_require__.t.bind(__webpack_require__, 39040, 19));
    const daemon = new Docker(await (0,_address_js__WEBPACK_IMPORTED_MODULE_3__/* .daemonAddress */ .v)(env, runner, call.signal));
    const built = await pickPlatform(daemon, result);
    const stop = new AbortController();
    const signal = call.signal === undefined ? stop.signal : AbortSignal.any([call.signal, stop.signal]);
    const archive = (0,_archive_js__WEBPACK_IMPORTED_MODULE_4__.imageArchive)(result.source, built, tagged, { signal });
    const broken = new Promise((_, reject) => {
        archive.once('error', (error) => {
            stop.abort(error);
            reject(error);
        });
    });
    try {
        await Promise.race([broken, send(daemon, archive, signal)]);
    }
    catch (error) {
        call.signal?.throwIfAborted();
        throw error;
    }
    finally {
        archive.destroy();
    }
}
async function pickPlatform(daemon, { platforms }) {
    const version = await daemon.version().catch((error) => {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('ENVIRONMENT_ENGINE', `no docker daemon answers: ${messageOf(error)}`, {
            help: 'start the docker engine, or point DOCKER_HOST at one',
            cause: error,
        });
    });
    const own = (0,_image_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePlatform */ .FL)(`${version.Os}/${version.Arch}`);
    const built = platforms.find(({ platform }) => (0,_image_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .samePlatform */ .my)(platform, own)) ?? platforms[0];
    if (built === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('BUILD_OUTPUT', 'the build left no image to load');
    return built;
}
async function send(daemon, archive, signal) {
    const answer = await daemon
        .loadImage(archive, { quiet: true, abortSignal: signal })
        .catch((error) => {
        throw refused(messageOf(error), error);
    });
    const text = await readText(answer);
    const [, reason] = /"error"\s*:\s*("(?:[^"\\]|\\.)*")/.exec(text) ?? [];
    if (reason !== undefined)
        throw refused(JSON.parse(reason));
}
async function readText(stream) {
    const chunks = [];
    let size = 0;
    for await (const chunk of stream) {
        const bytes = Buffer.from(chunk);
        size += bytes.byteLength;
        if (size <= ANSWER_LIMIT)
            chunks.push(bytes);
    }
    return Buffer.concat(chunks).toString('utf8');
}
function refused(reason, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('BUILD_LOAD', `the docker daemon did not take the image: ${reason.slice(0, 400)}`, {
        help: 'look at the log of the docker daemon; it may be out of disk space',
        cause,
    });
}
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}


/***/ })

};
