const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 6521;
export const ids = [6521];
export const modules = {

/***/ 45033:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ takeArguments)
/* harmony export */ });
function takeArguments(context, names, optional = 0) {
    const { args, problems } = context;
    const needed = names.length - optional;
    for (const missing of names.slice(args.length, needed))
        problems.add(missing, 'is missing');
    for (const extra of args.slice(names.length))
        problems.add('arguments', `${JSON.stringify(extra)} is one too many`);
    return args;
}


/***/ }),

/***/ 66521:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   key: () => (/* binding */ key)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _system_secret_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82709);
/* harmony import */ var _key_password_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36716);
/* harmony import */ var _read_key_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48593);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(45033);





const NO_PASSWORD = "for a key without a password set COSIGN_PASSWORD to ''";
const VERBS = { generate, public: showPublic };
async function key(context) {
    const [word = '', ...args] = context.args;
    const verb = Object.hasOwn(VERBS, word) ? VERBS[word] : undefined;
    if (verb !== undefined)
        return await verb({ ...context, args });
    const words = Object.keys(VERBS).join(', ');
    context.problems.add('key', word === '' ? `wants one of ${words}` : `${JSON.stringify(word)} is not one of ${words}`);
    context.problems.throwIfAny();
    return { exit: 2, json: undefined };
}
async function generate(context) {
    const { inputs, problems, signal } = context;
    (0,_context_js__WEBPACK_IMPORTED_MODULE_4__/* .takeArguments */ .o)(context, []);
    problems.throwIfAny();
    const { keyFilesOf, requireFree, writeKeyFiles } = await __webpack_require__.e(/* import() */ 1200).then(__webpack_require__.bind(__webpack_require__, 51200));
    const { generateKey } = await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(2744)]).then(__webpack_require__.bind(__webpack_require__, 92744));
    const files = keyFilesOf(inputs.outputKeyPrefix);
    await requireFree(files);
    const password = (0,_key_password_js__WEBPACK_IMPORTED_MODULE_2__/* .givenPassword */ .R)(context) ?? (await askForNew(context));
    const made = await generateKey({ keyType: inputs.keyType, password });
    await writeKeyFiles(files, made, { signal });
    const { keyType, keyId, publicKey } = made;
    const text = [
        `private key: ${files.privateKeyFile} (${keyType}, encrypted${password.reveal() === '' ? ' with an EMPTY password' : ''})`,
        `public key:  ${files.publicKeyFile}`,
        `key id:      ${keyId}`,
    ];
    return { exit: 0, json: { ...files, keyType, keyId, publicKey }, text: text.join('\n') };
}
async function askForNew({ signal, problems }) {
    const { askSecrets } = await __webpack_require__.e(/* import() */ 4620).then(__webpack_require__.bind(__webpack_require__, 74620));
    const answers = await askSecrets(['Password for the new key', 'The same again'], { signal });
    if (answers === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('ENVIRONMENT_CREDENTIALS', 'there is no password for the new key, and no terminal to ask in', {
            help: `set COSIGN_PASSWORD, or give the input key-password; ${NO_PASSWORD}`,
        });
    const [first = new _system_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .Secret */ .z(''), second = first] = answers;
    if (first.reveal() !== second.reveal())
        problems.add('key-password', 'the two answers differ', 'run it again');
    else if (first.reveal() === '')
        problems.add('key-password', 'is empty', NO_PASSWORD);
    problems.throwIfAny();
    return first;
}
async function showPublic(context) {
    const { inputs, problems, env } = context;
    (0,_context_js__WEBPACK_IMPORTED_MODULE_4__/* .takeArguments */ .o)(context, []);
    if (inputs.key === undefined)
        problems.add('key', 'is missing', 'write --key FILE');
    problems.throwIfAny();
    const pem = await (0,_read_key_js__WEBPACK_IMPORTED_MODULE_3__/* .readKey */ .YZ)(inputs.key?.reveal() ?? '', env);
    const { publicKeyFacts } = await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(2744)]).then(__webpack_require__.bind(__webpack_require__, 92744));
    const facts = publicKeyFacts(await (0,_read_key_js__WEBPACK_IMPORTED_MODULE_3__/* .publicKeyOf */ .kc)(pem, await (0,_key_password_js__WEBPACK_IMPORTED_MODULE_2__/* .passwordOf */ .N)(pem, context)));
    return { exit: 0, json: facts, text: facts.publicKey.trimEnd() };
}


/***/ }),

/***/ 36716:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ passwordOf),
/* harmony export */   R: () => (/* binding */ givenPassword)
/* harmony export */ });
/* harmony import */ var _system_secret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82709);

function givenPassword({ inputs, env }) {
    const value = env['COSIGN_PASSWORD'];
    return inputs.keyPassword ?? (value === undefined ? undefined : new _system_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .Secret */ .z(value));
}
async function passwordOf(pem, parts) {
    const given = givenPassword(parts);
    if (given !== undefined || !isEncryptedKey(pem))
        return given;
    const { askSecrets } = await __webpack_require__.e(/* import() */ 4620).then(__webpack_require__.bind(__webpack_require__, 74620));
    return (await askSecrets(['Password of the key'], parts))?.[0];
}
function isEncryptedKey(pem) {
    return /^-----BEGIN ENCRYPTED [A-Z ]*PRIVATE KEY-----|^Proc-Type: 4,ENCRYPTED/m.test(pem);
}


/***/ }),

/***/ 48593:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T_: () => (/* binding */ isPrivateKey),
/* harmony export */   YZ: () => (/* binding */ readKey),
/* harmony export */   kc: () => (/* binding */ publicKeyOf)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);


const KEY_LIMIT_BYTES = 64 << 10;
async function readKey(value, env) {
    if (value.includes('-----BEGIN'))
        return value;
    const variable = /^env:\/\/(\w+)$/.exec(value)?.[1];
    if (variable !== undefined) {
        const pem = env[variable];
        if (pem !== undefined && pem !== '')
            return pem;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SlipwayError */ .GQ('SIGN_KEY', `the variable ${variable} that should hold the key is not set`);
    }
    try {
        const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(value, 'utf8');
        if (text.length <= KEY_LIMIT_BYTES)
            return text;
    }
    catch (cause) {
        const why = cause instanceof Error ? cause.message : String(cause);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SlipwayError */ .GQ('SIGN_KEY', `the key file ${value} cannot be read: ${why}`, {
            cause,
            help: 'key is the path of a PEM file, env://VARIABLE, or the PEM text itself',
        });
    }
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SlipwayError */ .GQ('SIGN_KEY', `the key file ${value} is larger than ${KEY_LIMIT_BYTES} bytes`);
}
async function publicKeyOf(pem, password) {
    if (!isPrivateKey(pem)) {
        const { loadPublicKey } = await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(9762)]).then(__webpack_require__.bind(__webpack_require__, 89762));
        return loadPublicKey(pem);
    }
    const { loadPrivateKey } = await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(7448)]).then(__webpack_require__.bind(__webpack_require__, 37448));
    const { createPublicKey } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 77598, 19));
    return createPublicKey(await loadPrivateKey(pem, password));
}
function isPrivateKey(pem) {
    return /PRIVATE KEY-----/.test(pem);
}


/***/ })

};
