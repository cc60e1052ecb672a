const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 4397;
export const ids = [4397,8677];
export const modules = {

/***/ 37241:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   FA: () => (/* binding */ DigestHash),
/* harmony export */   Hy: () => (/* binding */ algorithmOf),
/* harmony export */   ZD: () => (/* binding */ hexOf),
/* harmony export */   m: () => (/* binding */ parseDigest),
/* harmony export */   ol: () => (/* binding */ digestOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);


const GRAMMAR = /^(?:sha256:[a-f0-9]{64}|sha512:[a-f0-9]{128})$/;
function isDigest(text) {
    return typeof text === 'string' && GRAMMAR.test(text);
}
function parseDigest(text) {
    if (isDigest(text))
        return text;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SlipwayError */ .GQ('CONFIG_REFERENCE', `not a digest: ${JSON.stringify(text.slice(0, 160))}`, {
        help: 'a digest is sha256: followed by 64 lower-case hex digits',
    });
}
function digestOf(bytes, algorithm = 'sha256') {
    return `${algorithm}:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(algorithm).update(bytes).digest('hex')}`;
}
function algorithmOf(digest) {
    return digest.startsWith('sha512:') ? 'sha512' : 'sha256';
}
function hexOf(digest) {
    return digest.slice(digest.indexOf(':') + 1);
}
class DigestHash {
    #algorithm;
    #hash;
    constructor(algorithm = 'sha256') {
        this.#algorithm = algorithm;
        this.#hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(algorithm);
    }
    update(chunk) {
        this.#hash.update(chunk);
    }
    digest() {
        return `${this.#algorithm}:${this.#hash.digest('hex')}`;
    }
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

/***/ 4397:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  migrateFile: () => (/* binding */ migrateFile)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./lib/migrate/edits.js
function applyEdits(text, edits) {
    const sorted = edits.toSorted((one, other) => one.start - other.start || one.end - other.end);
    const parts = [];
    let at = 0;
    for (const { start, end, text: put } of sorted) {
        if (start < at)
            throw new Error('edits overlap');
        parts.push(text.slice(at, start), put);
        at = end;
    }
    return parts.join('') + text.slice(at);
}
function lineStart(text, at) {
    return text.lastIndexOf('\n', at - 1) + 1;
}
function lineEnd(text, at) {
    const found = text.indexOf('\n', at);
    return found < 0 ? text.length : found + 1;
}
function valueLineEnd(text, end) {
    return end > 0 && text[end - 1] === '\n' ? end : lineEnd(text, end);
}
function leadStart(text, line, floor) {
    let start = line;
    while (start > floor) {
        const above = lineStart(text, start - 1);
        if (above < floor || !/^\s*(?:#.*)?$/.test(text.slice(above, start - 1)))
            break;
        start = above;
    }
    return start;
}
function columnOf(text, at) {
    return at - lineStart(text, at);
}
function indented(text, columns) {
    return text.replaceAll(/^(?=.)/gm, ' '.repeat(columns));
}
function outdented(text) {
    const [, first = ''] = /^([ ]*)/.exec(text) ?? [];
    return text.replaceAll(new RegExp(`^ {1,${Math.max(1, first.length)}}`, 'gm'), first === '' ? '$&' : '');
}

;// CONCATENATED MODULE: ./lib/migrate/new-step.js


class NewInputs {
    #entries = new Map();
    #comments = new Map();
    has(name) {
        return this.#entries.has(name);
    }
    set(name, value) {
        this.#entries.set(name, value);
    }
    comment(name, text) {
        if (text !== undefined)
            this.#comments.set(name, text);
    }
    commentOf(name) {
        return this.#comments.get(name);
    }
    text(name) {
        const value = this.#entries.get(name);
        if (typeof value === 'string')
            return value;
        return (0,dist/* isScalar */.jn)(value) ? String(value.value) : undefined;
    }
    addLines(name, lines) {
        if (lines.length === 0)
            return;
        const before = this.text(name)?.trimEnd();
        this.set(name, [...(before === undefined || before === '' ? [] : [before]), ...lines].join('\n'));
    }
    get entries() {
        return [...this.#entries];
    }
}
const OWN_MEMBERS = new Set(['uses', 'with', 'id']);
function renderStep(old, action, id, inputs) {
    const step = new dist/* YAMLMap */.CA();
    const others = old.node.items.filter(({ key }) => !OWN_MEMBERS.has(String((0,dist/* isScalar */.jn)(key) ? key.value : '')));
    const name = others.find(({ key }) => (0,dist/* isScalar */.jn)(key) && key.value === 'name');
    if (name !== undefined)
        step.add(name);
    if (id !== undefined)
        step.add(new dist/* Pair */.Rm(new dist/* Scalar */.X5('id'), new dist/* Scalar */.X5(id)));
    for (const pair of others)
        if (pair !== name)
            step.add(pair);
    step.add(new dist/* Pair */.Rm(new dist/* Scalar */.X5('uses'), new dist/* Scalar */.X5(action)));
    const given = new dist/* YAMLMap */.CA();
    for (const [name, value] of inputs.entries) {
        const key = new dist/* Scalar */.X5(name);
        const comment = inputs.commentOf(name);
        if (comment !== undefined)
            key.commentBefore = comment;
        given.add(new dist/* Pair */.Rm(key, nodeFor(value)));
    }
    if (given.items.length > 0)
        step.add(new dist/* Pair */.Rm(new dist/* Scalar */.X5('with'), given));
    return renderItem(step, old.place.column);
}
function renderItem(node, column) {
    const document = new dist/* Document */.yo();
    const list = new dist/* YAMLSeq */.Rw();
    list.add(node);
    document.contents = list;
    return indented(`${document.toString({ lineWidth: 0 }).trimEnd()}\n`, column);
}
function nodeFor(value) {
    if ((0,dist/* isNode */.Ll)(value) && !(0,dist/* isAlias */.Vj)(value))
        return value;
    const text = String(value);
    const scalar = new dist/* Scalar */.X5(/^(?:true|false)$/.test(text) ? text === 'true' : text);
    if (text.includes('\n')) {
        scalar.type = dist/* Scalar */.X5.BLOCK_LITERAL;
        scalar.value = `${text.trimEnd()}\n`;
    }
    return scalar;
}

// EXTERNAL MODULE: ./lib/migrate/read-yaml.js
var read_yaml = __webpack_require__(88677);
;// CONCATENATED MODULE: ./lib/migrate/gitlab-component.js




const SCAN_TEMPLATE = /Container-Scanning/;
function isComponentName(id) {
    return /^[a-z][a-z0-9-]{0,40}$/.test(id);
}
function componentName(id) {
    const plain = id
        .toLowerCase()
        .replaceAll(/[^a-z0-9]+/g, '-')
        .replaceAll(/^[^a-z]+|-+$/g, '')
        .slice(0, 41);
    return plain === '' ? 'slipway' : plain;
}
function componentItem({ job, script }, component, scan) {
    const tags = script.tags.length > 0 ? [['tags', script.tags.join('\n')]] : [];
    const gate = scan === undefined ? [] : [['fail-on', scan.failOn]];
    const texts = [
        ['job', isComponentName(job.id) ? job.id : componentName(job.id)],
        ['stage', job.stage],
        ...tags,
        ...[...script.inputs].map(([name, values]) => [name, values.join('\n')]),
        ...(script.push ? [] : [['push', 'false']]),
        ...gate,
        ...(scan?.ignoreUnfixed === true ? [['ignore-unfixed', 'true']] : []),
    ];
    const inputs = new dist/* YAMLMap */.CA();
    for (const [name, value] of texts)
        inputs.add(new dist/* Pair */.Rm(new dist/* Scalar */.X5(name), textNode(value)));
    const item = new dist/* YAMLMap */.CA();
    item.add(new dist/* Pair */.Rm(new dist/* Scalar */.X5('component'), new dist/* Scalar */.X5(component)));
    item.add(new dist/* Pair */.Rm(new dist/* Scalar */.X5('inputs'), inputs));
    return item;
}
function textNode(value) {
    if (!/^(?:true|false|null|~|[\d.+-].*)$/i.test(value))
        return nodeFor(value);
    const scalar = new dist/* Scalar */.X5(value);
    scalar.type = dist/* Scalar */.X5.QUOTE_DOUBLE;
    return scalar;
}
function includesScan(document) {
    const include = (0,read_yaml/* mapOf */.A7)(document.contents, document)?.get('include', true);
    return (0,read_yaml/* itemsOf */.S3)(include, document).some((item) => SCAN_TEMPLATE.test(templateOf(item, document)));
}
function templateOf(item, document) {
    return (0,read_yaml/* textOf */.b6)(item, document) ?? (0,read_yaml/* textOf */.b6)((0,read_yaml/* mapOf */.A7)(item, document)?.get('template', true), document) ?? '';
}
function includeEdits(document, text, items) {
    const root = (0,read_yaml/* mapOf */.A7)(document.contents, document);
    const pair = root?.items.find(({ key }) => (0,read_yaml/* textOf */.b6)(key, document) === 'include');
    const start = (0,read_yaml/* rangeOf */.be)(pair?.key)?.start;
    const kept = (0,read_yaml/* itemsOf */.S3)(pair?.value, document).filter((item) => !SCAN_TEMPLATE.test(templateOf(item, document)));
    const lines = `include:\n${[...kept, ...items].map(renderEntry).join('')}`;
    if (start !== undefined)
        return [{ start, end: valueLineEnd(text, (0,read_yaml/* rangeOf */.be)(pair?.value)?.end ?? start), text: lines }];
    const first = lineStart(text, (0,read_yaml/* rangeOf */.be)(root?.items[0]?.key)?.start ?? 0);
    const lead = leadStart(text, first, 0);
    const at = lead === 0 ? first : lead;
    return [{ start: at, end: at, text: `${lines}\n` }];
}
function renderEntry(node) {
    if (node instanceof dist/* YAMLMap */.CA)
        return renderItem(node, 2);
    const holder = new dist/* YAMLMap */.CA();
    holder.add(new dist/* Pair */.Rm(new dist/* Scalar */.X5('x'), (0,dist/* isNode */.Ll)(node) && !(0,dist/* isSeq */.oP)(node) ? node : new dist/* Scalar */.X5('')));
    return renderItem(holder, 2).replace('- x: ', '- ');
}

;// CONCATENATED MODULE: ./lib/migrate/gitlab-scan.js
const LEVELS = ['low', 'medium', 'high', 'critical'];
const QUIET = new Set('echo set true : apk apt-get mkdir cat export time'.split(' '));
function isTrivy({ commands, image }) {
    return /(?:^|\/)trivy(?::|@|$)/.test(image) || (commands?.some(({ words }) => words.includes('trivy')) ?? false);
}
function readTrivy(job, findings) {
    if (job.commands === undefined)
        return 'its script cannot be read command by command';
    const levels = [];
    let ignoreUnfixed = false;
    for (const { words, text } of job.commands) {
        const rest = trivyWords(words);
        if (rest === 'nothing')
            continue;
        const level = rest === 'else' ? undefined : levelOf(rest);
        if (rest === 'else' || level === undefined)
            return `it does more than scan an image, or is not plain: ${text.slice(0, 80)}`;
        levels.push(level);
        ignoreUnfixed ||= rest.includes('--ignore-unfixed');
        if (gitlab_scan_option(rest, '--ignorefile') !== undefined)
            findings.leave('trivy --ignorefile', 'ignore-file has a format of its own; see docs/scan.md');
    }
    return { failOn: levels.toSorted((one, other) => rank(one) - rank(other))[0] ?? 'none', ignoreUnfixed };
}
function trivyWords(words) {
    const at = words.indexOf('trivy');
    const [first = ''] = words;
    if (at < 0)
        return QUIET.has(first) || /^\w+=/.test(first) ? 'nothing' : 'else';
    const rest = words.slice(at + 1);
    if (/^(?:version|--version|clean)$/.test(rest[0] ?? '') || rest.includes('--download-db-only'))
        return 'nothing';
    return rest.includes('image') || rest.includes('i') ? rest : 'else';
}
function rank(level) {
    return level === 'none' ? LEVELS.length : LEVELS.indexOf(level);
}
function levelOf(words) {
    const exit = gitlab_scan_option(words, '--exit-code') ?? '0';
    if (exit === '0')
        return 'none';
    const severities = (gitlab_scan_option(words, '--severity', '-s') ?? 'LOW').toLowerCase().split(',');
    const isPlain = /^\d+$/.test(exit) && severities.every((one) => one === 'unknown' || LEVELS.includes(one));
    return isPlain ? LEVELS.find((level) => severities.includes(level)) : undefined;
}
function gitlab_scan_option(words, ...names) {
    const at = words.findIndex((word) => names.some((name) => word === name || word.startsWith(`${name}=`)));
    const word = words[at];
    if (word === undefined)
        return undefined;
    return word.includes('=') ? word.slice(word.indexOf('=') + 1) : (words[at + 1] ?? '');
}

;// CONCATENATED MODULE: ./lib/migrate/shell-commands.js
function shellCommands(script) {
    if (script.length > 100_000)
        return undefined;
    const commands = [];
    const joined = script.replaceAll(/\\\n/g, '  ');
    for (const [at, line] of joined.split('\n').entries()) {
        const parts = splitLine(line);
        if (parts === undefined)
            return undefined;
        for (const { words, text } of parts)
            if (words.length > 0)
                commands.push({ words, line: at + 1, text: text.trim() });
    }
    return commands;
}
const SEPARATORS = /^(?:&&|\|\||;;|[;|&])/;
function splitLine(line) {
    if (/^\s*#/.test(line))
        return [];
    const parts = [];
    let words = [];
    let word;
    let text = '';
    const endWord = () => {
        if (word !== undefined)
            words.push(word);
        word = undefined;
    };
    const endCommand = () => {
        endWord();
        parts.push({ words, text });
        words = [];
        text = '';
    };
    for (let rest = line; rest !== '';) {
        const token = readToken(rest);
        if (token === undefined)
            return undefined;
        rest = rest.slice(token.length);
        if (token.kind === 'comment')
            break;
        if (token.kind === 'separator')
            endCommand();
        else if (token.kind === 'blank')
            endWord();
        else if (token.kind === 'text')
            word = (word ?? '') + token.value;
        if (token.kind !== 'separator')
            text += line.slice(line.length - rest.length - token.length, line.length - rest.length);
    }
    endCommand();
    return parts;
}
function readToken(rest) {
    const expression = /^\$\{\{(?:(?!\$\{\{).)*?\}\}|^\$\([^()]*\)|^`[^`]*`/.exec(rest)?.[0];
    if (expression !== undefined)
        return { kind: 'text', length: expression.length, value: expression };
    if (rest.startsWith('<<'))
        return undefined;
    const redirection = /^\d?>>?(?:&\d)?/.exec(rest)?.[0];
    if (redirection !== undefined)
        return { kind: 'text', length: redirection.length, value: redirection };
    const separator = SEPARATORS.exec(rest)?.[0];
    if (separator !== undefined)
        return { kind: 'separator', length: separator.length };
    const blank = /^[ \t]+#.*|^[ \t]+/.exec(rest)?.[0];
    if (blank !== undefined)
        return { kind: blank.includes('#') ? 'comment' : 'blank', length: blank.length };
    return readText(rest);
}
function readText(rest) {
    const quoted = /^'([^']*)'|^"((?:[^"\\]|\\.)*)"/.exec(rest);
    if (quoted !== null) {
        const value = quoted[1] ?? (quoted[2] ?? '').replaceAll(/\\([$`"\\])/g, '$1');
        return { kind: 'text', length: quoted[0].length, value };
    }
    if (/^['"]/.test(rest))
        return undefined;
    const escaped = /^\\(.)/.exec(rest);
    if (escaped !== null)
        return { kind: 'text', length: 2, value: escaped[1] ?? '' };
    return { kind: 'text', length: 1, value: rest[0] ?? '' };
}
function isComputed(word) {
    return /\$\(|`|\$\{\w+[^}\w]/.test(word);
}

;// CONCATENATED MODULE: ./lib/migrate/docker-command.js

const SWITCHES = new Set('--no-cache --pull --push --load --squash --rm --force-rm --compress --quiet -q --check --debug -D'.split(' '));
const MUTE = new Set('--rm --force-rm --compress --quiet -q --progress --debug -D --load'.split(' '));
function dockerBuild(words, target, findings) {
    const { options, rest } = readOptions(words);
    const [context, ...more] = rest;
    if (context === undefined || more.length > 0 || context === '-' || isComputed(context))
        return undefined;
    const inputs = new Map();
    const tags = [];
    for (const given of options) {
        if (given.option === '-t' || given.option === '--tag')
            tags.push(given.value);
        else
            carryOption(given, { target, findings, inputs, from: 'docker build' });
    }
    const to = /^(?:git@|git:\/\/|https?:\/\/)/.test(context) ? 'source' : 'context';
    if (context !== '.' && context !== './')
        inputs.set(to, [context]);
    const push = options.some(({ option, value }) => option === '--push' && value !== 'false');
    return { inputs, tags, push };
}
function readOptions(words) {
    const options = [];
    const rest = [];
    for (let at = 0; at < words.length; at += 1) {
        const word = words[at] ?? '';
        const joined = /^(--[\w-]+)=([\s\S]*)$/.exec(word);
        if (joined !== null)
            options.push({ option: joined[1] ?? '', value: joined[2] ?? '' });
        else if (!word.startsWith('-') || word === '-')
            rest.push(word);
        else if (SWITCHES.has(word))
            options.push({ option: word, value: 'true' });
        else
            options.push({ option: word, value: words[++at] ?? '' });
    }
    return { options, rest };
}
function carryOption({ option, value }, { target, findings, inputs, from }) {
    if (option === '--push')
        return;
    if (MUTE.has(option)) {
        findings.drop(`${from} ${option}`, 'says how a build is shown or cleaned up');
        return;
    }
    if (option === '--secret') {
        carrySecret(value, { target, findings, inputs, from });
        return;
    }
    const input = option.startsWith('--') ? target.inputOf(option.slice(2)) : target.shortOf(option.slice(1));
    if (input === undefined || input.secret)
        findings.leave(`${from} ${option} ${value}`, 'there is no such input here');
    else if (isComputed(value))
        findings.leave(`${from} ${option} ${value}`, 'is computed by the shell: set it as a variable');
    else
        give(inputs, input, value, findings, `${from} ${option}`);
}
function give(inputs, input, value, findings, from) {
    const before = input.list ? (inputs.get(input.name) ?? []) : [];
    inputs.set(input.name, [...before, value]);
    findings.carry(from, input.name);
}
function carrySecret(value, { inputs, findings, from }) {
    const parts = new Map(value.split(',').map((part) => [part.split('=')[0] ?? '', part.split('=').slice(1).join('=')]));
    const id = parts.get('id') ?? '';
    const file = parts.get('src') ?? parts.get('source');
    const name = file === undefined ? 'secret-envs' : 'secret-files';
    if (id === '' || isComputed(value)) {
        findings.leave(`${from} --secret ${value}`, 'cannot be read');
        return;
    }
    inputs.set(name, [...(inputs.get(name) ?? []), `${id}=${file ?? parts.get('env') ?? id}`]);
    findings.carry(`${from} --secret`, name);
}
const KANIKO = {
    '--dockerfile': 'file',
    '-f': 'file',
    '--build-arg': 'build-args',
    '--target': 'target',
    '--label': 'labels',
    '--custom-platform': 'platforms',
    '--customPlatform': 'platforms',
};
const KANIKO_MUTE = /^--(?:cache|cache-ttl|cache-copy-layers|cache-run-layers|compressed-caching|use-new-run|snapshot-?mode|snapshotMode|verbosity|log-format|log-timestamp|cleanup|reproducible|push-retry|image-fs-extract-retry|ignore-path|skip-unused-stages)$/;
function kanikoBuild(words, target, findings) {
    const inputs = new Map();
    const tags = [];
    let push = true;
    for (const { option, value } of readKaniko(words)) {
        const plain = value.replace(/^(?:dir:\/\/)?\$\{?CI_PROJECT_DIR\}?(?:\/|$)/, '');
        const input = target.inputOf(KANIKO[option] ?? '');
        if (option === '--context' || option === '-c') {
            if (isComputed(plain))
                return undefined;
            if (!['', '.', './'].includes(plain))
                inputs.set('context', [plain.replace(/^dir:\/\//, '')]);
        }
        else if (option === '--destination' || option === '-d')
            tags.push(value);
        else if (option === '--no-push')
            push = false;
        else if (input !== undefined)
            give(inputs, input, input.name === 'file' ? plain : value, findings, `kaniko ${option}`);
        else if (KANIKO_MUTE.test(option))
            findings.drop(`kaniko ${option}`, 'is a matter of kaniko; BuildKit keeps a cache of its own');
        else
            findings.leave(`kaniko ${option} ${value}`.trim(), 'there is no such input here');
    }
    return { inputs, tags, push };
}
function readKaniko(words) {
    const options = [];
    for (let at = 0; at < words.length; at += 1) {
        const joined = /^(--?[\w-]+)=([\s\S]*)$/.exec(words[at] ?? '');
        const next = words[at + 1] ?? '-';
        if (joined !== null)
            options.push({ option: joined[1] ?? '', value: joined[2] ?? '' });
        else if (next.startsWith('-'))
            options.push({ option: words[at] ?? '', value: 'true' });
        else
            options.push({ option: words[at++] ?? '', value: next });
    }
    return options;
}

;// CONCATENATED MODULE: ./lib/migrate/gitlab-script.js


const gitlab_script_QUIET = new Set('echo set true : sleep date env mkdir cat apk apt-get printf which'.split(' '));
const SILENT = new Set('echo set true : sleep date env printf which'.split(' '));
const QUIET_DOCKER = /^(?:info|version|pull|logout|context|images|system|buildx (?:create|use|inspect|ls|version|install|rm)|image pull|run --privileged \S*binfmt\S*)/;
function buildsImage({ script }) {
    return /\bdocker +(?:build|buildx +b|buildx +build|image +build)\s|\/kaniko\/executor\s/.test(script);
}
function isBuild({ words }) {
    return /^docker (?:build|buildx build|buildx b|image build)(?: |$)/.test(words.slice(0, 3).join(' '));
}
function isKaniko({ words }) {
    return /(?:^|\/)kaniko\/executor$|^executor$/.test(words[0] ?? '');
}
function readScript(job, target, findings) {
    const seen = { variables: new Map(job.variables), builds: [], pushed: [] };
    for (const written of job.commands ?? []) {
        const words = written.words.map((word) => expand(word, seen.variables));
        const why = readCommand({ ...written, words }, seen, target, findings);
        if (why !== undefined)
            return `${why}: ${gitlab_script_short(written)}`;
    }
    const { builds, pushed } = seen;
    const [build, ...more] = builds;
    if (build === undefined || more.length > 0)
        return `it builds ${builds.length} images: make a job of each`;
    if (pushed.some((tag) => !build.tags.includes(tag)))
        return 'it pushes what it has not built';
    const tags = pushed.length > 0 ? build.tags.filter((tag) => pushed.includes(tag)) : build.tags;
    const computed = tags.find(isComputed);
    if (computed !== undefined)
        return `a tag is computed by the shell: ${computed}`;
    return { ...build, tags, push: build.push || pushed.length > 0 };
}
function readCommand(command, seen, target, findings) {
    const [first = ''] = command.words;
    if (isBuild(command) || isKaniko(command)) {
        const build = readBuild(command, target, findings);
        if (build === undefined)
            return 'what is built cannot be told';
        seen.builds.push(build);
        return undefined;
    }
    if (first === 'docker')
        return dockerWord(command, seen.builds, seen.pushed, findings);
    const assigned = /^(?:export )?(\w+)=([\s\S]*)$/.exec(command.words.join(' '));
    if (assigned !== null && !isComputed(assigned[2] ?? ''))
        seen.variables.set(assigned[1] ?? '', assigned[2] ?? '');
    else if (!gitlab_script_QUIET.has(first))
        return 'it does more than build an image';
    else if (!SILENT.has(first) || command.words.some((word) => word.includes('>')))
        findings.drop(gitlab_script_short(command), 'was there for the build');
    return undefined;
}
function readBuild(command, target, findings) {
    const kaniko = isKaniko(command);
    const at = kaniko ? 1 : command.words.findIndex((word) => word === 'build' || word === 'b') + 1;
    const read = kaniko ? kanikoBuild : dockerBuild;
    const build = read(command.words.slice(at), target, findings);
    return build === undefined ? undefined : { ...build, kaniko };
}
function dockerWord({ words }, builds, pushed, findings) {
    const line = words.slice(1).join(' ');
    const named = words.filter((word) => !word.startsWith('-'));
    if (/^(?:image )?push /.test(line)) {
        const name = named.at(-1) ?? '';
        if (words.includes('--all-tags') || words.includes('-a'))
            pushed.push(...builds.flatMap(({ tags }) => tags.filter((tag) => tag.startsWith(`${name}:`))));
        else
            pushed.push(name);
        return undefined;
    }
    if (/^(?:image )?tag /.test(line)) {
        const [from = '', to = ''] = named.slice(-2);
        const at = builds.findIndex(({ tags }) => tags.includes(from));
        const build = builds[at];
        if (build === undefined)
            return 'it names what it has not built';
        builds[at] = { ...build, tags: [...build.tags, to] };
        return undefined;
    }
    if (/^login(?: |$)/.test(line)) {
        if (!/CI_REGISTRY|CI_JOB_TOKEN|CI_DEPENDENCY_PROXY/.test(line))
            findings.leave('docker login', 'set SLIPWAY_REGISTRY, SLIPWAY_USERNAME and SLIPWAY_PASSWORD as CI/CD variables of the project');
        else
            findings.drop('docker login', 'the job’s own login is used');
        return undefined;
    }
    if (!QUIET_DOCKER.test(line))
        return 'it does more than build an image';
    findings.drop(words.slice(0, words[1] === 'buildx' ? 3 : 2).join(' '), 'nothing has to be prepared or looked at');
    return undefined;
}
function expand(word, variables) {
    let text = word;
    for (let round = 0; round < 5; round += 1) {
        const next = text.replaceAll(/\$(?:\{(\w+)\}|(\w+))/g, (all, braced, plain) => {
            const value = variables.get(braced ?? plain ?? '');
            return value === undefined || value.length > 4096 ? all : value;
        });
        if (next === text || next.length > 65_536)
            break;
        text = next;
    }
    return text;
}
function gitlab_script_short({ text }) {
    return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}

;// CONCATENATED MODULE: ./lib/migrate/gitlab-job.js




const KEYWORDS = new Set('default include stages variables workflow image services cache before_script after_script spec'.split(' '));
function readGitlabJobs(document, text) {
    const root = (0,read_yaml/* mapOf */.A7)(document.contents, document);
    const places = entryPlaces(root, text);
    const defaults = [(0,read_yaml/* mapOf */.A7)(root?.get('default', true), document), root];
    return (0,read_yaml/* entriesOf */.Mc)(root, document).flatMap(({ name, value }) => {
        const place = places.get(name);
        const isJob = (0,dist/* isMap */.jh)(value) && value.has('script') && !KEYWORDS.has(name) && !name.startsWith('.');
        return isJob && place !== undefined ? [readJob(name, value, place, { document, defaults, text })] : [];
    });
}
function readJob(id, node, place, { document, defaults, text }) {
    const member = (name) => [node, ...defaults].map((one) => one?.get(name, true)).find((one) => one !== undefined);
    const script = [scriptOf(member('before_script')), scriptOf(node.get('script', true))];
    const whole = script.includes(undefined) ? undefined : script.join('\n');
    const image = member('image');
    return {
        id,
        node,
        place,
        members: entryPlaces(node, text),
        script: whole ?? text.slice(place.start, place.end),
        commands: whole === undefined ? undefined : shellCommands(whole),
        variables: (0,read_yaml/* textsOf */.CB)(node.get('variables', true), document),
        image: (0,read_yaml/* textOf */.b6)(image, document) ?? (0,read_yaml/* textOf */.b6)((0,read_yaml/* mapOf */.A7)(image, document)?.get('name', true), document) ?? '',
        stage: (0,read_yaml/* textOf */.b6)(node.get('stage', true), document) ?? 'test',
    };
}
function entryPlaces(node, text) {
    const places = new Map();
    let floor = lineStart(text, (0,read_yaml/* rangeOf */.be)(node)?.start ?? 0);
    for (const { key, value } of node?.items ?? []) {
        const keyRange = (0,read_yaml/* rangeOf */.be)(key);
        if (!(0,dist/* isScalar */.jn)(key) || keyRange === undefined)
            continue;
        const start = lineStart(text, keyRange.start);
        const end = valueLineEnd(text, (0,read_yaml/* rangeOf */.be)(value)?.end ?? keyRange.end);
        places.set(String(key.value), { lead: leadStart(text, start, floor), start, end });
        floor = end;
    }
    return places;
}
function scriptOf(node) {
    if (node === undefined)
        return '';
    if ((0,dist/* isScalar */.jn)(node))
        return typeof node.value === 'string' ? node.value : undefined;
    if (!(0,dist/* isSeq */.oP)(node))
        return undefined;
    const lines = node.items.map((item) => ((0,dist/* isScalar */.jn)(item) && typeof item.value === 'string' ? item.value : undefined));
    return lines.every((line) => line !== undefined) ? lines.join('\n') : undefined;
}

;// CONCATENATED MODULE: ./lib/migrate/migration.js
class Findings {
    carried = [];
    dropped = [];
    left = [];
    carry(from, to) {
        this.carried.push({ from, to });
    }
    drop(what, why) {
        this.dropped.push({ what, why });
    }
    leave(what, why) {
        this.left.push({ what, why });
    }
}

;// CONCATENATED MODULE: ./lib/migrate/migrate-gitlab.js









const MOST_JOBS = 200;
const REPLACED = new Set('script before_script image services variables stage'.split(' '));
const OWN = new Set('artifacts after_script id_tokens'.split(' '));
function migrateGitlab(text, file, target) {
    const document = (0,read_yaml/* readYaml */.gM)(text, file);
    const known = readGitlabJobs(document, text).filter((job) => buildsImage(job) || isTrivy(job));
    if (known.length > MOST_JOBS)
        throw (0,read_yaml/* wrong */.Qm)(file, [`has more than ${MOST_JOBS} jobs that build or scan images`]);
    const findings = new Map(known.map((job) => [job.id, new Findings()]));
    const of = (job) => findings.get(job.id) ?? new Findings();
    const taken = known.filter(buildsImage).flatMap((job) => take(job, document, target, of(job)));
    const scanning = known.filter((job) => !buildsImage(job));
    const scans = taken.length === 0 ? [] : scanning.flatMap((job) => takeScan(job, document, of(job)));
    if (taken.length === 0)
        for (const job of scanning)
            of(job).leave(job.id, 'stays: no job that builds its image was changed');
    if (taken.length > 0 && includesScan(document))
        taken[0]?.findings.drop('the template Container-Scanning', 'the component scans, and reports container_scanning');
    const items = new Map(taken.map((one) => [one.job, componentItem(one, target.component, scans[0]?.demand)]));
    const edited = applyEdits(text, [
        ...taken.flatMap(jobEdits),
        ...scans.map(({ job }) => ({ start: job.place.lead, end: job.place.end, text: '' })),
        ...(items.size === 0 ? [] : includeEdits(document, text, [...items.values()])),
    ]);
    (0,read_yaml/* readYaml */.gM)(edited, file);
    const yamlOf = (job) => {
        const item = items.get(job);
        const own = taken.find((one) => one.job === job);
        if (item !== undefined && own !== undefined)
            return `include:\n${renderItem(item, 2)}${remaining(own, text)}`;
        return scans.some((one) => one.job === job) ? '' : outdented(text.slice(job.place.start, job.place.end));
    };
    const jobs = known.map((job) => {
        const { carried, dropped, left } = of(job);
        return { id: job.id, carried, dropped, left, yaml: yamlOf(job) };
    });
    return { kind: 'gitlab', text: edited, jobs };
}
function take(job, document, target, findings) {
    const trial = new Findings();
    const script = unfit(job, document) ?? readScript(job, target, trial);
    if (typeof script === 'string') {
        findings.leave(job.id, `stays as it is: ${script}`);
        return [];
    }
    for (const { from, to } of trial.carried)
        findings.carry(from, to);
    for (const { what, why } of trial.dropped)
        findings.drop(what, why);
    for (const { what, why } of trial.left)
        findings.leave(what, why);
    findings.drop(...imageOf(job, script));
    if (script.kaniko)
        findings.leave('kaniko', 'needs no engine; the component builds with one: a privileged runner, or the engine host of the runner');
    for (const name of ['artifacts', 'after_script'])
        if (job.members.has(name))
            findings.leave(`${job.id}: ${name}`, 'was taken away: the component has its own');
    if (job.members.has('variables'))
        findings.drop(`${job.id}: variables`, 'are put in where the script uses them');
    if (job.members.has('id_tokens'))
        findings.drop(`${job.id}: id_tokens`, 'the component asks for its own');
    if (!job.members.has('rules'))
        findings.leave('rules', 'the component has its own: tags, merge requests (judged, not pushed) and branches');
    if (!script.push)
        findings.carry(`${job.id} pushes nothing`, 'push');
    findings.leave('the gate and the signature', 'a finding rated critical refuses the image, and what is pushed is signed, unless fail-on and sign say otherwise');
    return [{ job, findings, script }];
}
function unfit(job, document) {
    if (job.node.flow === true)
        return 'it is written in braces';
    if (job.commands === undefined)
        return 'its script cannot be read command by command';
    const old = ['only', 'except', 'extends', 'parallel', 'trigger'].find((name) => job.members.has(name));
    if (old !== undefined)
        return old === 'only' || old === 'except' ? `write ${old} as rules first` : `it has ${old}`;
    const named = isComponentName(job.id) || ([...job.members.keys()].every(isReplaced) && !isNeeded(job.id, document));
    return named
        ? undefined
        : `${JSON.stringify(job.id)} is no name for the component, and the job is spoken of elsewhere`;
}
function isNeeded(id, document) {
    let said = 0;
    (0,dist/* visit */.YR)(document, {
        Scalar: (_, { value }) => {
            if (value === id)
                said += 1;
            return said > 1 ? dist/* visit */.YR.BREAK : undefined;
        },
    });
    return said > 1;
}
function takeScan(job, document, findings) {
    const demand = isNeeded(job.id, document) ? 'another job needs it' : readTrivy(job, findings);
    if (typeof demand === 'string') {
        findings.leave(job.id, `stays as it is: ${demand}`);
        return [];
    }
    findings.drop(job.id, 'every image is scanned before it has a name');
    findings.carry('trivy --severity and --exit-code', 'fail-on');
    if (demand.ignoreUnfixed)
        findings.carry('trivy --ignore-unfixed', 'ignore-unfixed');
    return [{ job, demand }];
}
function imageOf(job, script) {
    const parts = [job.image, job.members.has('services') ? 'services' : ''].filter((one) => one !== '');
    const why = script.kaniko ? 'the component builds with BuildKit' : 'the component brings image and engine';
    return [`${job.id}: ${parts.length === 0 ? 'script' : parts.join(' and ')}`, why];
}
function isReplaced(name) {
    return REPLACED.has(name) || OWN.has(name);
}
function jobEdits({ job }) {
    const gone = [...job.members].filter(([name]) => isReplaced(name));
    if (gone.length === job.members.size)
        return [{ start: job.place.lead, end: job.place.end, text: '' }];
    return gone.map(([, { lead, end }]) => ({ start: lead, end, text: '' }));
}
function remaining(taken, text) {
    const { start, end, lead } = taken.job.place;
    const edits = jobEdits(taken);
    if (edits.some((edit) => edit.start === lead && edit.end === end))
        return '';
    return outdented(applyEdits(text.slice(start, end), edits.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }))));
}

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
;// CONCATENATED MODULE: ./lib/migrate/expression.js
function wholeExpression(text) {
    const inner = /^\s*\$\{\{((?:(?!\}\})[\s\S])*)\}\}\s*$/.exec(text)?.[1];
    return inner?.trim();
}
function stepOutput(text) {
    const inner = wholeExpression(text);
    const found = inner === undefined ? null : /^steps\.([\w-]+)\.outputs\.([\w-]+)$/.exec(inner);
    return found === null ? undefined : { step: found[1] ?? '', output: found[2] ?? '' };
}
const MENTION = /\bsteps(?:\.([\w-]+)|\[\s*'([\w-]+)'\s*\])(\.outputs\.([\w-]+)|)/g;
function stepMentions(text) {
    return Array.from(text.matchAll(MENTION), (found) => {
        const [, plain, quoted, , output] = found;
        const step = plain ?? quoted ?? '';
        return { step, output: plain === undefined ? undefined : output, at: found.index + 'steps.'.length };
    });
}
function withEnv(text, env) {
    return text.replaceAll(/\$\{\{\s*env\.(\w+)\s*\}\}/g, (all, name) => {
        const value = env.get(name);
        return value === undefined || value.includes('${{') ? all : value;
    });
}
function linesOf(text) {
    return text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
}
function listOf(text) {
    const parts = text.match(/(?:\$\{\{(?:(?!\$\{\{)[\s\S])*?\}\}|"[^"\n]*"|[^,\n])+/g) ?? [];
    return parts.map((part) => part.trim()).filter((part) => part !== '');
}
function isTrue(text) {
    return text !== undefined && /^(?:true|True|TRUE|yes|1)$/.test(text.trim());
}
function isFalse(text) {
    return text === undefined || /^(?:false|False|FALSE|no|0|)$/.test(text.trim());
}

;// CONCATENATED MODULE: ./lib/migrate/convert-checks.js

const convert_checks_LEVELS = ['low', 'medium', 'high', 'critical'];
const TRIVY = 'aquasecurity/trivy-action';
const GRYPE = 'anchore/scan-action';
const SBOM = 'anchore/sbom-action';
const TRIVY_DETAILS = new Set('image-ref scan-type severity exit-code ignore-unfixed format output version cache cache-dir hide-progress timeout token-setup-trivy github-pat limit-severities-for-sarif list-all-pkgs skip-setup-trivy trivy-config'.split(' '));
const GRYPE_DETAILS = new Set('image severity-cutoff fail-build only-fixed output-format output-file grype-version cache-db by-cve registry-username registry-password'.split(' '));
function convertScans(draft) {
    const scans = [
        ...draft.stepsOf(TRIVY).map((step) => ({ step, image: step.inputs.get('image-ref'), demand: trivyDemand })),
        ...draft.stepsOf(GRYPE).map((step) => ({ step, image: step.inputs.get('image'), demand: grypeDemand })),
    ];
    const ours = scans.filter(({ step, image }) => isScanOfOurs(draft, step, image));
    for (const { step, demand } of ours) {
        applyDemand(draft, step, demand(draft, step));
        draft.remove(step, 'every image is scanned before it has a name; the reports are files of the run');
        leadUploads(draft, step);
    }
    if (ours.length === 0 && draft.builds.length > 0)
        draft.findings.leave('the gate', 'a finding rated critical refuses the image, which was not judged before: fail-on: none only reports');
}
function isScanOfOurs(draft, step, image) {
    const type = step.inputs.get('scan-type') ?? 'image';
    if (type !== 'image' || image === undefined) {
        draft.findings.leave(step.title, 'scans no image: it stays');
        return false;
    }
    if (draft.isOurs(image) && draft.buildBefore(step) !== undefined)
        return true;
    draft.findings.leave(step.title, `scans ${image}, which is not built before it: it stays`);
    return false;
}
function trivyDemand(draft, step) {
    const { inputs } = step;
    noteTrivyInputs(draft, step);
    noteReport(draft, step, inputs.get('format') ?? 'table', inputs.get('output'));
    const severities = listOf(inputs.get('severity') ?? 'UNKNOWN,LOW,MEDIUM,HIGH,CRITICAL').map((one) => one.toLowerCase());
    const exit = inputs.get('exit-code') ?? '0';
    const lowest = convert_checks_LEVELS.find((level) => severities.includes(level));
    const isPlain = /^\d*$/.test(exit) && severities.every((one) => one === 'unknown' || isLevel(one));
    const failing = isFalse(exit) ? 'none' : lowest;
    return {
        failOn: isPlain ? failing : undefined,
        unknown: severities.includes('unknown') && !isFalse(exit),
        ignoreUnfixed: inputs.get('ignore-unfixed'),
    };
}
function isLevel(text) {
    return convert_checks_LEVELS.some((level) => level === text);
}
function noteTrivyInputs(draft, { inputs }) {
    for (const name of inputs.keys()) {
        if (name === 'trivyignores')
            draft.findings.leave(`${TRIVY} trivyignores`, 'ignore-file has a format of its own: each finding with a reason and a day when that ends; see docs/scan.md');
        else if (name === 'scanners' && inputs.get(name) !== 'vuln')
            draft.findings.leave(`${TRIVY} scanners: ${inputs.get(name) ?? ''}`, 'vulnerabilities are looked for; secrets and settings are not');
        else if (name === 'vuln-type' || name === 'pkg-types')
            noteKinds(draft, name, inputs.get(name) ?? '');
        else if (!TRIVY_DETAILS.has(name) && name !== 'scanners')
            draft.findings.leave(`${TRIVY} ${name}`, 'there is no such input here');
    }
}
function noteKinds({ findings }, name, text) {
    const kinds = listOf(text).toSorted().join(',');
    if (kinds !== 'library,os')
        findings.leave(`${TRIVY} ${name}: ${text}`, 'packages of the system and of languages are both scanned');
}
function grypeDemand(draft, step) {
    const { inputs } = step;
    for (const name of inputs.keys()) {
        if (name === 'vex') {
            for (const build of draft.builds)
                build.inputs.set('vex', inputs.get(name));
            draft.findings.carry(`${GRYPE} vex`, 'vex');
        }
        else if (!GRYPE_DETAILS.has(name))
            draft.findings.leave(`${GRYPE} ${name}`, 'there is no such input here');
    }
    noteReport(draft, step, inputs.get('output-format') ?? 'sarif', inputs.get('output-file'));
    const cutoff = (inputs.get('severity-cutoff') ?? 'medium').toLowerCase();
    const fails = inputs.get('fail-build') ?? 'true';
    const level = cutoff === 'negligible' ? 'low' : convert_checks_LEVELS.find((one) => one === cutoff);
    return {
        failOn: isFalse(fails) ? 'none' : isTrue(fails) ? level : undefined,
        unknown: false,
        ignoreUnfixed: inputs.get('only-fixed'),
    };
}
const SARIF = '${{ runner.temp }}/slipway-out/scan.sarif';
function leadUploads(draft, scan) {
    const written = scan.inputs.get('output') ?? scan.inputs.get('output-file') ?? 'results.sarif';
    for (const step of draft.stepsOf('github/codeql-action')) {
        const file = step.inputs.get('sarif_file')?.trim();
        if (file === undefined)
            continue;
        const output = stepOutput(file);
        if (file !== written && (output === undefined || output.step !== scan.id))
            continue;
        draft.rewrite(step, 'sarif_file', SARIF);
        draft.findings.carry(`${step.title} sarif_file`, SARIF);
    }
}
function noteReport(draft, step, format, file) {
    if (file === undefined || file === '')
        return;
    const own = format === 'sarif' ? SARIF : SARIF.replace('scan.sarif', 'scan.json');
    const where = ['sarif', 'json'].includes(format) ? `the report is ${own}` : 'docs/scan.md lists the reports';
    draft.findings.leave(`${step.title}: the file ${file}`, `is no longer written; ${where}`);
}
function applyDemand(draft, step, { failOn, unknown, ignoreUnfixed }) {
    const action = step.action ?? '';
    const first = draft.buildBefore(step);
    const builds = draft.builds.filter((build) => build === first || build.step.place.start > step.place.start);
    const give = (from, name, value) => {
        for (const { inputs } of builds)
            inputs.set(name, value);
        draft.findings.carry(`${action} ${from}`, name);
    };
    if (ignoreUnfixed !== undefined && !isFalse(ignoreUnfixed))
        give(action === TRIVY ? 'ignore-unfixed' : 'only-fixed', 'ignore-unfixed', ignoreUnfixed);
    if (failOn === undefined) {
        draft.findings.leave(`${action}: what fails`, 'is not said in plain words: set fail-on, which is critical now');
        return;
    }
    if (builds.every(({ inputs }) => isStricter(failOn, inputs.text('fail-on'))))
        give('severity', 'fail-on', failOn);
    if (unknown)
        give('severity UNKNOWN', 'unknown-severity', failOn);
}
function isStricter(level, than) {
    const order = ['critical', 'high', 'medium', 'low'];
    if (than === undefined || than === 'none')
        return true;
    return level !== 'none' && order.indexOf(level) > order.indexOf(than);
}
function convertSboms(draft) {
    for (const step of draft.stepsOf(SBOM)) {
        const { inputs } = step;
        const image = inputs.get('image');
        if (image === undefined || !draft.isOurs(image) || draft.buildBefore(step) === undefined) {
            draft.findings.leave(step.title, 'is not about an image that is built before it: it stays');
            continue;
        }
        const file = inputs.get('output-file');
        if (file !== undefined && draft.staying.some(({ text, step: other }) => other !== step && text.includes(file))) {
            draft.findings.leave(step.title, `stays: ${file} is used elsewhere in the job`);
            continue;
        }
        draft.remove(step, 'an SBOM of each platform is made and attested; output sbom names the files');
        if (!/cyclonedx/.test(inputs.get('format') ?? 'spdx-json'))
            draft.findings.leave(`${SBOM} format`, 'the SBOM is CycloneDX; for SPDX: command sbom with format spdx');
        if (!isFalse(inputs.get('upload-artifact') ?? 'true'))
            draft.findings.leave(`${SBOM}: the artifact`, 'is not uploaded; actions/upload-artifact does, with the output sbom as path');
    }
}

// EXTERNAL MODULE: ./lib/image/reference.js
var reference = __webpack_require__(68424);
;// CONCATENATED MODULE: ./lib/migrate/image-name.js

function splitReference(text) {
    const plain = text.replaceAll(/\$\{\{(?:(?!\$\{\{)[\s\S])*?\}\}|\$\{[^{}]*\}/g, (all) => 'x'.repeat(all.length));
    const at = plain.indexOf('@');
    const end = at < 0 ? text.length : at;
    const colon = plain.lastIndexOf(':', end);
    if (colon < 0 || colon < plain.lastIndexOf('/', end))
        return { name: text.slice(0, end), tag: undefined };
    return { name: text.slice(0, colon), tag: text.slice(colon + 1, end) };
}
function registryOf(name) {
    const slash = name.indexOf('/');
    const first = slash < 0 ? '' : name.slice(0, slash);
    if (first.includes('$'))
        return first;
    return (first.includes('.') || first.includes(':') || first === 'localhost') && (0,reference/* isRegistryHost */.EV)(first)
        ? (0,reference/* canonicalRegistry */.i7)(first)
        : 'docker.io';
}

;// CONCATENATED MODULE: ./lib/migrate/convert-metadata.js

const ACTION = 'docker/metadata-action';
function isOwn({ target }, name) {
    return (/^(?:tags|flavor|labels|annotations|sep-(?:tags|labels|annotations))$/.test(name) &&
        target.inputOf(name) !== undefined);
}
function isUsual(name, text) {
    return name === 'github-token' || (name === 'context' && text.trim() !== 'git');
}
const REASONS = {
    context: 'ref and commit are those of the run',
    'bake-target': 'bake files are not written',
};
function imagesOf(step) {
    return linesOf(step.inputs.get('images') ?? '').map((line) => attributesOf(line).name);
}
function attributesOf(line) {
    const name = /(?:^|,)name=((?:\$\{\{(?:(?!\$\{\{).)*?\}\}|[^,])*)/.exec(line)?.[1];
    const enable = /(?:^|,)enable=((?:\$\{\{(?:(?!\$\{\{).)*?\}\}|[^,])*)/.exec(line)?.[1];
    return { name: name ?? line, enable };
}
function carryMetadata(draft, step, inputs) {
    const { findings } = draft;
    for (const { name, text, node, comment } of draft.inputsOf(step)) {
        const from = `${ACTION} ${name}`;
        if (name === 'images')
            carryImages(draft, text, node, inputs);
        else if (isOwn(draft, name))
            inputs.set(name, node);
        else if (!isUsual(name, text))
            findings.leave(from, REASONS[name] ?? 'there is no such input here');
        if (inputs.has(name)) {
            findings.carry(from, name);
            inputs.comment(name, comment ?? undefined);
        }
        if (name === 'tags')
            noteRules(draft, text);
    }
    for (const variable of step.env.keys())
        if (variable.startsWith('DOCKER_METADATA_'))
            findings.leave(`${ACTION} ${variable}`, 'set it in env of the new step');
    findings.leave('labels title, description, url and licenses', 'docker takes them from GitHub; add those you want to labels. source, revision, version and created are set');
}
function carryImages(draft, text, node, inputs) {
    const lines = linesOf(text).map(attributesOf);
    if (!/(?:^|,)(?:name|enable)=/m.test(text)) {
        inputs.set('images', node);
        return;
    }
    const kept = lines.filter(({ enable }) => enable?.trim() !== 'false');
    inputs.set('images', kept.map(({ name }) => name).join('\n'));
    for (const { name, enable } of kept)
        if (enable !== undefined && enable.trim() !== 'true')
            draft.findings.leave(`${ACTION} images: enable=${enable}`, `${name} is pushed in every run now; use a second step with an if`);
}
function noteRules({ findings }, text) {
    if (/\{\{\s*[#/]/.test(text))
        findings.leave(`${ACTION} tags`, 'blocks of handlebars are refused here');
}

;// CONCATENATED MODULE: ./lib/migrate/convert-build.js




const BUILD_ACTION = 'docker/build-push-action';
const NO_SUCH_INPUT = 'there is no such input here';
function unfitBuild(step) {
    const outputs = step.inputs.get('outputs') ?? '';
    if (/push-by-digest/.test(outputs))
        return 'each runner pushes one platform by digest: that is done by the reusable workflow with runners, or by hand with command build and digests; see docs/github.md';
    const call = step.inputs.get('call');
    if (call !== undefined && call !== '' && call !== 'build')
        return `call: ${call} builds no image`;
    return undefined;
}
function convertBuild(draft, step) {
    const inputs = new NewInputs();
    const metadata = metadataOf(draft, step);
    for (const one of metadata)
        carryMetadata(draft, one, inputs);
    const tags = carryTags(draft, step, metadata, inputs);
    for (const { name, text, node, comment } of draft.inputsOf(step)) {
        if (name === 'tags' || (name === 'call' && ['', 'build'].includes(text.trim())))
            continue;
        if (name === 'labels' || name === 'annotations')
            carryLines(draft, name, text, metadata, inputs);
        else if (name === 'context')
            carryContext(draft, text, node, inputs);
        else if (name === 'file')
            carryFile(draft, step, text, node, inputs);
        else if (name === 'builder')
            carryBuilder(draft, text, node, inputs);
        else
            carryPlain(draft, name, node, inputs);
        if (inputs.has(name))
            inputs.comment(name, comment ?? undefined);
    }
    const names = [...new Set([...metadata.flatMap((one) => imagesOf(one)), ...tags])];
    return { step, inputs, metadata, names };
}
function metadataOf(draft, step) {
    const lines = ['tags', 'labels', 'annotations'].flatMap((name) => linesOf(step.inputs.get(name) ?? ''));
    const ids = lines.map((line) => stepOutput(line)?.step);
    const found = draft
        .stepsOf('docker/metadata-action')
        .filter(({ id, place }) => id !== undefined && ids.includes(id) && place.start < step.place.start);
    const forTags = linesOf(step.inputs.get('tags') ?? '').map((line) => stepOutput(line)?.step);
    return found.filter(({ id }) => id !== undefined && forTags.includes(id)).slice(0, 1);
}
const DEFAULT_RULES = ['type=schedule', 'type=ref,event=branch', 'type=ref,event=tag', 'type=ref,event=pr'];
function carryTags(draft, step, metadata, inputs) {
    const given = draft.inputsOf(step).find(({ name }) => name === 'tags');
    if (given === undefined)
        return [];
    const isRule = (line) => {
        const output = stepOutput(line);
        return output?.output === 'tags' && metadata.some(({ id }) => id === output.step);
    };
    const lines = listOf(given.text);
    const rest = lines.filter((line) => !isRule(line));
    const from = `${BUILD_ACTION} tags`;
    const references = rest.filter((line) => stepOutput(line) === undefined);
    const names = references.map((line) => splitReference(line).name);
    if (rest.length === 0)
        return [];
    draft.findings.carry(from, 'tags');
    if (metadata.length === 0) {
        inputs.set('tags', given.text.includes(',') ? `${rest.join('\n')}\n` : given.node);
        return names;
    }
    const images = metadata.flatMap((one) => imagesOf(one)).map((one) => draft.known(one));
    const asRules = references.flatMap((line) => {
        const { name, tag = 'latest' } = splitReference(line);
        if (images.includes(draft.known(name)))
            return [`type=raw,value=${tag}`];
        draft.findings.leave(`${from}: ${line}`, 'its name is not among images, which get every tag; use a second step for it');
        return [];
    });
    if (asRules.length > 0 && !inputs.has('tags'))
        inputs.set('tags', DEFAULT_RULES.join('\n'));
    inputs.addLines('tags', asRules);
    return names;
}
function carryLines(draft, name, text, metadata, inputs) {
    const own = linesOf(text).filter((line) => {
        const output = stepOutput(line);
        return output === undefined || !metadata.some(({ id }) => id === output.step);
    });
    if (own.length === 0)
        return;
    inputs.addLines(name, own);
    draft.findings.carry(`${BUILD_ACTION} ${name}`, name);
}
const DEFAULT_CONTEXT = /^\{\{\s*defaultContext\s*\}\}(?::(.*))?$/;
function carryContext(draft, text, node, inputs) {
    const place = DEFAULT_CONTEXT.exec(text.trim());
    if (text.trim() === '' || (place !== null && (place[1] ?? '') === ''))
        return;
    const isGit = /^(?:git@|git:\/\/)|\.git(?:#|$)/.test(text.trim());
    const to = isGit ? 'source' : 'context';
    inputs.set(to, place?.[1] ?? node);
    draft.findings.carry(`${BUILD_ACTION} context`, to);
}
function carryFile(draft, step, text, node, inputs) {
    const folder = DEFAULT_CONTEXT.exec((step.inputs.get('context') ?? '').trim())?.[1];
    inputs.set('file', folder === undefined || folder === '' ? node : `${folder.replace(/\/+$/, '')}/${text.trim()}`);
    draft.findings.carry(`${BUILD_ACTION} file`, 'file');
}
function carryBuilder(draft, text, node, inputs) {
    const made = stepOutput(text)?.step;
    const setUp = draft.stepsOf('docker/setup-buildx-action').find(({ id }) => id !== undefined && id === made);
    if (setUp !== undefined && draft.isRemoved(setUp))
        return;
    inputs.set('builder', node);
    draft.findings.carry(`${BUILD_ACTION} builder`, 'builder');
}
function carryPlain(draft, name, node, inputs) {
    const input = draft.target.inputOf(name);
    if (input === undefined) {
        draft.findings.leave(`${BUILD_ACTION} ${name}`, NO_SUCH_INPUT);
        return;
    }
    inputs.set(input.name, node);
    draft.findings.carry(`${BUILD_ACTION} ${name}`, input.name);
}
function pushes({ step }) {
    return !isFalse(step.inputs.get('push')) || /type=registry|push=true/.test(step.inputs.get('outputs') ?? '');
}
function isForeign({ step }) {
    const platforms = listOf(step.inputs.get('platforms') ?? '');
    return platforms.some((platform) => !/^linux\/amd64$/.test(platform));
}

;// CONCATENATED MODULE: ./lib/migrate/convert-signing.js



const INSTALLER = 'sigstore/cosign-installer';
const ATTESTERS = ['actions/attest-build-provenance', 'actions/attest-sbom', 'actions/attest'];
const AROUND = /^(?:for|do|done|echo|set|then|fi|if|\[|\[\[|true|:)$|^\w+\+?=/;
function convertCosign(draft) {
    for (const step of draft.job.steps) {
        if (step.run === undefined || !/\bcosign\b/.test(step.run))
            continue;
        const commands = shellCommands(step.run);
        const why = unfitScript(draft, step, commands);
        if (why !== undefined)
            draft.findings.leave(step.title, `${why}: it stays`);
        else if (carryKey(draft, step, commands ?? []))
            draft.remove(step, 'the image and each of its platforms are signed and verified before they have a name');
    }
    for (const step of draft.stepsOf(INSTALLER)) {
        if (draft.staying.some((piece) => piece.step !== undefined && /\bcosign\b/.test(piece.step.run ?? '')))
            draft.findings.leave(step.title, 'stays: a step of the job runs cosign');
        else
            draft.remove(step, 'nothing runs cosign any more');
    }
}
function unfitScript(draft, step, commands) {
    if (draft.buildBefore(step) === undefined)
        return 'no image is built before it';
    if (commands === undefined)
        return 'its script cannot be read command by command';
    for (const { words, text } of commands) {
        const own = cosignWords(words);
        if (own === undefined && AROUND.test(words[0] ?? ''))
            continue;
        if (own?.[1] !== 'sign')
            return `it runs ${text.slice(0, 80)}`;
        const annotation = own.find((word) => /^(?:-a|--annotations?)(?:=|$)/.test(word));
        if (annotation !== undefined)
            return 'annotations of a signature are not made';
    }
    const texts = [step.run ?? '', ...step.env.values()].join('\n');
    return draft.isOurs(texts) || mentionsName(draft, texts)
        ? undefined
        : 'it does not say that it signs an image of this job';
}
function mentionsName(draft, text) {
    const known = draft.known(text);
    return draft.builds.flatMap(({ names }) => names).some((name) => known.includes(draft.known(name)));
}
function cosignWords(words) {
    const at = words.indexOf('cosign');
    if (at < 0)
        return undefined;
    const before = words.slice(0, at);
    const isPlain = before[0] === 'xargs' || before.every((word) => /^\w+=/.test(word) || word === 'do');
    return isPlain ? words.slice(at) : ['cosign', '?'];
}
function carryKey(draft, step, commands) {
    const keys = commands.flatMap(({ words }) => optionOf(words, '--key'));
    const [key] = keys;
    if (key === undefined)
        return true;
    const value = new Set(keys).size > 1 ? undefined : keyInput(draft, step, key);
    if (value === undefined) {
        for (const { inputs } of draft.builds.filter(pushes))
            inputs.set('sign', 'off');
        draft.findings.leave(step.title, `stays: the key ${key} is not one that is read here. The image is named before it is signed`);
        return false;
    }
    const password = step.env.get('COSIGN_PASSWORD') ?? draft.job.env.get('COSIGN_PASSWORD');
    for (const { inputs } of draft.builds.filter(pushes)) {
        inputs.set('key', value);
        if (password !== undefined && password !== '')
            inputs.set('key-password', password);
    }
    draft.findings.carry('cosign sign --key', 'key');
    if (password !== undefined && password !== '')
        draft.findings.carry('COSIGN_PASSWORD', 'key-password');
    return true;
}
function keyInput({ job }, step, key) {
    const variable = /^env:\/\/(\w+)$/.exec(key)?.[1];
    if (variable !== undefined)
        return step.env.get(variable) ?? job.env.get(variable);
    return /:\/\/|\$/.test(key) ? undefined : key;
}
function optionOf(words, name) {
    return words.flatMap((word, at) => {
        if (word.startsWith(`${name}=`))
            return [word.slice(name.length + 1)];
        return word === name ? [words[at + 1] ?? ''] : [];
    });
}
function convertAttestations(draft) {
    for (const step of draft.stepsOf(...ATTESTERS)) {
        const { inputs } = step;
        const subject = [inputs.get('subject-name') ?? '', inputs.get('subject-digest') ?? ''].join('\n');
        const own = step.action === 'actions/attest' && (inputs.has('predicate') || inputs.has('predicate-path'));
        if (own || inputs.has('subject-path') || inputs.has('subject-checksums') || !draft.isOurs(subject)) {
            draft.findings.leave(step.title, 'attests something else than provenance or SBOM of an image built here: it stays');
            continue;
        }
        draft.remove(step, 'provenance, SBOM and scan are attested beside the image, as referrers');
        draft.findings.leave('gh attestation verify', 'GitHub’s own store of attestations gets none; verify with slipway verify or cosign verify-attestation');
    }
}
function needsIdentity(draft) {
    return draft.builds.filter(pushes).some(({ inputs }) => inputs.text('sign') !== 'off' && !inputs.has('key'));
}
function wasSigned(draft) {
    return draft.job.steps.some(({ action, run }) => (action !== undefined && ATTESTERS.includes(action)) || /\bcosign sign\b/.test(run ?? ''));
}
function asExpression(condition) {
    return `\${{ ${wholeExpression(condition) ?? condition.trim()} }}`;
}

;// CONCATENATED MODULE: ./lib/migrate/convert-release.js




const convert_release_ACTION = 'softprops/action-gh-release';
const DECIDED = {
    generate_release_notes: 'the notes are made from the commits',
    make_latest: 'latest is the highest version',
    prerelease: 'a version with a part behind a dash is a pre-release',
    fail_on_unmatched_files: 'there are no files to match',
    overwrite_files: 'files that differ are replaced',
};
const ON_A_TAG = /^(?:github\.ref_type\s*==\s*'tag'|startsWith\(\s*github\.ref\s*,\s*'refs\/tags\/[^']*'\s*\))$/;
function convertRelease(draft) {
    for (const step of draft.stepsOf(convert_release_ACTION)) {
        const why = unfitRelease(draft, step);
        const build = draft.builds.findLast((one) => pushes(one) && one.step.place.start < step.place.start);
        if (why !== undefined || build === undefined) {
            draft.findings.leave(step.title, `${why ?? 'no image is pushed before it'}: it stays`);
            continue;
        }
        build.inputs.set('release', releaseOf(draft, step));
        draft.findings.carry(convert_release_ACTION, 'release');
        for (const name of step.inputs.keys()) {
            const decided = DECIDED[name];
            if (decided !== undefined)
                draft.findings.drop(`${convert_release_ACTION} ${name}`, decided);
            if (name === 'token') {
                build.inputs.set('github-token', step.inputs.get(name));
                draft.findings.carry(`${convert_release_ACTION} token`, 'github-token');
            }
        }
        draft.remove(step, 'the release is made by the step, and published last');
    }
}
function unfitRelease(draft, step) {
    if (triggersOf(draft.job.document).has('release'))
        return 'a person has made the release already';
    const tag = step.inputs.get('tag_name');
    if (tag !== undefined && wholeExpression(tag) !== 'github.ref_name')
        return 'it names the tag by itself';
    const known = [...Object.keys(DECIDED), 'token', 'tag_name', 'draft'];
    const own = [...step.inputs.keys()].filter((name) => !known.includes(name));
    if (own.length > 0)
        return `it has ${own.join(', ')}, which our release does not take`;
    if (!isFalse(step.inputs.get('draft')))
        return 'it leaves a draft';
    if (step.condition !== undefined && !ON_A_TAG.test(bare(step.condition)))
        return `its condition is ${step.condition.trim()}`;
    return undefined;
}
function bare(condition) {
    return wholeExpression(condition) ?? condition.trim();
}
function releaseOf({ job }, step) {
    if (step.condition !== undefined)
        return asExpression(step.condition);
    return isForTagsOnly(job.document) ? 'true' : "${{ github.ref_type == 'tag' }}";
}
function isForTagsOnly(document) {
    const on = (0,read_yaml/* mapOf */.A7)(document.contents, document)?.get('on', true);
    const push = (0,read_yaml/* mapOf */.A7)((0,read_yaml/* mapOf */.A7)(on, document)?.get('push', true), document);
    return triggersOf(document).size === 1 && push !== undefined && push.has('tags') && !push.has('branches');
}
function triggersOf(document) {
    const on = (0,read_yaml/* mapOf */.A7)(document.contents, document)?.get('on', true);
    const named = (0,read_yaml/* mapOf */.A7)(on, document) === undefined ? (0,read_yaml/* itemsOf */.S3)(on, document).map((one) => (0,read_yaml/* textOf */.b6)(one, document) ?? '') : [];
    return new Set([...named, ...(0,read_yaml/* entriesOf */.Mc)(on, document).map(({ name }) => name)]);
}

;// CONCATENATED MODULE: ./lib/migrate/convert-setup.js



const BUILDX = 'docker/setup-buildx-action';
const LOGIN = 'docker/login-action';
const BUILDER_DETAILS = new Set([
    'version',
    'driver',
    'use',
    'name',
    'install',
    'cleanup',
    'cache-binary',
    'keep-state',
    'platforms',
]);
const OLD_NAMES = {
    config: 'buildkitd-config',
    'config-inline': 'buildkitd-config-inline',
};
function decideBuilder(draft) {
    for (const step of draft.stepsOf(BUILDX)) {
        const driver = draft.known(step.inputs.get('driver') ?? 'docker-container');
        const foreign = ['endpoint', 'append'].filter((name) => (step.inputs.get(name) ?? '') !== '');
        if (driver !== 'docker-container' && driver !== 'docker')
            foreign.unshift(`driver: ${driver}`);
        if (foreign.length > 0)
            draft.findings.leave(step.title, `makes a builder with ${foreign.join(' and ')}: it stays, and its builder is used`);
        else
            draft.remove(step, 'a builder is taken or made by the step itself');
    }
}
function convertBuilder(draft) {
    for (const step of draft.stepsOf(BUILDX).filter((one) => draft.isRemoved(one))) {
        const builds = draft.builds.filter((build) => build.step.place.start > step.place.start);
        for (const { name, node, text } of draft.inputsOf(step)) {
            const input = draft.target.inputOf(OLD_NAMES[name] ?? name);
            if (BUILDER_DETAILS.has(name) || text.trim() === '')
                continue;
            if (input === undefined)
                draft.findings.leave(`${BUILDX} ${name}`, 'there is no such input here');
            else {
                for (const { inputs } of builds)
                    inputs.set(input.name, node);
                draft.findings.carry(`${BUILDX} ${name}`, input.name);
            }
        }
    }
}
function convertEmulation(draft) {
    for (const step of draft.stepsOf('docker/setup-qemu-action')) {
        if (draft.builds.some(isForeign))
            draft.findings.leave(step.title, 'stays: the engine of the runner may have no emulators for the platforms of the build');
        else
            draft.remove(step, 'nothing is built for another platform');
    }
}
const JOB_TOKEN = /^(?:secrets\.GITHUB_TOKEN|github\.token)$/;
function convertLogins(draft) {
    const carried = [];
    for (const step of draft.stepsOf(LOGIN)) {
        const login = readLogin(step);
        const why = unfitLogin(draft, login);
        if (why === 'job token')
            draft.remove(step, 'for ghcr.io the token of the workflow is used');
        else if (why !== undefined)
            draft.findings.leave(step.title, `${why}: it stays, and the login it makes is used`);
        else {
            carried.push(login);
            draft.remove(step, 'its login is given to the step; nothing is written to docker’s configuration');
        }
    }
    for (const build of draft.builds)
        giveLogins(draft, build, carried);
}
function readLogin(step) {
    const text = (name) => step.inputs.get(name)?.trim() ?? '';
    const registry = text('registry');
    return {
        step,
        registry: registry === '' ? 'docker.io' : registry,
        username: text('username'),
        password: text('password'),
    };
}
function unfitLogin(draft, { step, registry, username, password }) {
    if (draft.known(registry) === 'ghcr.io' && JOB_TOKEN.test(wholeExpression(password) ?? ''))
        return 'job token';
    if (step.inputs.has('registry-auth'))
        return 'it logs in to several registries';
    if (step.inputs.has('scope'))
        return 'it has a scope';
    if (username === '' || password === '')
        return 'it has no username and password of its own';
    if (step.condition !== undefined)
        return `it has a condition (${step.condition.trim()})`;
    if (/\.dkr\.ecr\./.test(draft.known(registry)) || step.inputs.get('ecr') === 'true')
        return 'it asks a cloud for a password';
    if (draft.builds.every((build) => build.step.place.start < step.place.start))
        return 'no build comes behind it';
    return undefined;
}
function giveLogins(draft, { step, names, inputs }, logins) {
    const known = logins.filter((login) => login.step.place.start < step.place.start);
    const registries = new Set(names.map((name) => registryOf(draft.known(name))));
    const first = known.find(({ registry }) => registries.has(draft.known(registry))) ?? known[0];
    if (first === undefined)
        return;
    for (const name of ['registry', 'username', 'password']) {
        inputs.set(name, first[name]);
        draft.findings.carry(`${LOGIN} ${name}`, name);
    }
    const others = known.filter((login) => login !== first);
    if (others.length === 0)
        return;
    const entries = others.flatMap(({ registry, username, password }) => [
        `- registry: ${registry}`,
        `  username: ${username}`,
        `  password: ${password}`,
    ]);
    inputs.set('registry-auth', entries.join('\n'));
    for (const { registry } of others)
        draft.findings.carry(`${LOGIN} ${registry}`, 'registry-auth');
}
function pushesTo(draft, registry) {
    return draft.builds
        .filter(pushes)
        .some(({ names }) => names.some((name) => registryOf(draft.known(name)) === registry));
}

;// CONCATENATED MODULE: ./lib/migrate/job-draft.js





class JobDraft {
    job;
    target;
    findings = new Findings();
    builds = [];
    #text;
    #removed = new Map();
    #rewritten = new Map();
    constructor(job, text, target) {
        this.job = job;
        this.#text = text;
        this.target = target;
    }
    remove(step, why) {
        this.#removed.set(step, why);
    }
    rewrite(step, input, value) {
        const range = (0,read_yaml/* rangeOf */.be)((0,read_yaml/* mapOf */.A7)(step.node.get('with', true), this.job.document)?.get(input, true));
        if (range !== undefined)
            this.#rewritten.set(step, { ...range, text: JSON.stringify(value) });
    }
    get rewrites() {
        return [...this.#rewritten].filter(([step]) => !this.isRemoved(step)).map(([, edit]) => edit);
    }
    keep(step, why) {
        this.#removed.delete(step);
        this.findings.leave(step.title, why);
    }
    isRemoved(step) {
        return this.#removed.has(step);
    }
    get removed() {
        return this.job.steps.flatMap((step) => {
            const why = this.#removed.get(step);
            return why === undefined ? [] : [[step, why]];
        });
    }
    stepsOf(...actions) {
        return this.job.steps.filter(({ action }) => action !== undefined && actions.includes(action));
    }
    inputsOf(step) {
        const given = step.node.get('with', true);
        const above = (0,dist/* isMap */.jh)(given) ? (given.commentBefore ?? undefined) : undefined;
        return (0,read_yaml/* entriesOf */.Mc)(given, this.job.document).map(({ name, key, value }, at) => {
            const text = step.inputs.get(name.toLowerCase()) ?? '';
            const comment = ((0,dist/* isScalar */.jn)(key) ? key.commentBefore : undefined) ?? (at === 0 ? above : undefined);
            return { name: name.toLowerCase(), text, node: (0,dist/* isAlias */.Vj)(value) ? text : value, comment };
        });
    }
    known(text) {
        return withEnv(text, this.job.env);
    }
    get staying() {
        const { job } = this;
        const inside = job.steps.filter((step) => !this.isRemoved(step) && !this.isBuild(step) && !this.#rewritten.has(step));
        const first = job.steps[0]?.place.start ?? job.end;
        const last = job.steps.at(-1)?.place.end ?? job.end;
        const piece = (start, end, step) => ({
            text: this.#text.slice(start, end),
            offset: start,
            step,
        });
        return [
            piece(job.start, first),
            ...inside.map((step) => piece(step.place.start, step.place.end, step)),
            piece(last, job.end),
        ];
    }
    isBuild(step) {
        return this.builds.some((build) => build.step === step);
    }
    mentionsOf(id) {
        return this.staying.flatMap(({ text, offset, step }) => stepMentions(text)
            .filter((mention) => mention.step === id)
            .map((mention) => ({ ...mention, at: mention.at + offset, inStep: step })));
    }
    isOurs(text) {
        const ids = this.builds.flatMap(({ step, metadata }) => [step.id, ...metadata.map(({ id }) => id)]);
        if (stepMentions(text).some(({ step }) => ids.includes(step)))
            return true;
        const known = this.known(text);
        return this.builds
            .flatMap(({ names }) => names)
            .some((name) => listOf(known).some((one) => splitReference(one).name === this.known(name)));
    }
    buildBefore(step) {
        return this.builds.findLast((build) => build.step.place.start < step.place.start);
    }
}

;// CONCATENATED MODULE: ./lib/migrate/permissions.js





const UPLOAD_SARIF = 'github/codeql-action';
function neededRights(draft) {
    const releases = draft.builds.some(({ inputs }) => inputs.has('release'));
    return new Map([
        ['contents', releases ? 'write' : 'read'],
        ...(pushesTo(draft, 'ghcr.io') ? [['packages', 'write']] : []),
        ...(needsIdentity(draft) ? [['id-token', 'write']] : []),
    ]);
}
function permissionEdits(draft, text) {
    const { job, findings } = draft;
    const { document } = job;
    const own = job.node.get('permissions', true);
    const ofWorkflow = (0,read_yaml/* mapOf */.A7)(document.contents, document)?.get('permissions', true);
    const needed = neededRights(draft);
    const rights = rightsOf(own ?? ofWorkflow, document);
    const missing = [...needed].filter(([name, right]) => !satisfies(rights.get(name), right));
    if (missing.length === 0 || (0,read_yaml/* textOf */.b6)(own ?? ofWorkflow, document) === 'write-all')
        return [];
    for (const [name, right] of missing)
        findings.carry('permissions', `${name}: ${right}`);
    if ((0,dist/* isMap */.jh)(own) && own.flow !== true && own.items.length > 0)
        return addToBlock(own, draft, text, missing);
    const isSaid = (0,read_yaml/* mapOf */.A7)(own ?? ofWorkflow, document) !== undefined;
    const base = isSaid ? rights : unsaid(draft);
    if (base !== rights)
        findings.leave('permissions', 'were not listed; they are now, and what is not listed is denied: add what other steps need');
    const all = new Map([...base, ...missing]);
    return own === undefined ? [insertBlock(draft, text, all)] : replaceValue(draft, text, own, all);
}
function unsaid(draft) {
    const uploads = draft.job.steps.some((step) => step.action === UPLOAD_SARIF && !draft.isRemoved(step));
    return new Map([['contents', 'read'], ...(uploads ? [['security-events', 'write']] : [])]);
}
function rightsOf(node, document) {
    const found = (0,read_yaml/* entriesOf */.Mc)(node, document).map(({ name, value }) => [name, (0,read_yaml/* textOf */.b6)(value, document) ?? '']);
    return new Map(found);
}
function satisfies(given, needed) {
    return given === 'write' || (given === 'read' && needed === 'read');
}
function addToBlock(own, { job }, text, missing) {
    const { document } = job;
    const range = (0,read_yaml/* rangeOf */.be)(own);
    const keys = (0,read_yaml/* entriesOf */.Mc)(own, document);
    const column = columnOf(text, (0,read_yaml/* rangeOf */.be)(keys[0]?.key)?.start ?? 0);
    const end = valueLineEnd(text, (0,read_yaml/* rangeOf */.be)(keys.at(-1)?.value)?.end ?? range?.end ?? 0);
    const changed = missing.flatMap(([name, right]) => {
        const place = (0,read_yaml/* rangeOf */.be)(keys.find((key) => key.name === name)?.value);
        return place === undefined ? [] : [{ ...place, text: right }];
    });
    const added = missing.filter(([name]) => !keys.some((key) => key.name === name));
    const lines = added.map(([name, right]) => `${' '.repeat(column)}${name}: ${right}\n`).join('');
    const lead = lines !== '' && text[end - 1] !== '\n' ? '\n' : '';
    return [...changed, ...(lines === '' ? [] : [{ start: end, end, text: lead + lines }])];
}
function insertBlock({ job }, text, rights) {
    const column = /^ */.exec(text.slice(job.stepsLine))?.[0].length ?? 4;
    const pad = ' '.repeat(column);
    const lines = [...rights].map(([name, right]) => `${pad}  ${name}: ${right}\n`);
    return { start: job.stepsLine, end: job.stepsLine, text: `${pad}permissions:\n${lines.join('')}` };
}
function replaceValue({ job }, text, own, rights) {
    const range = (0,read_yaml/* rangeOf */.be)(own);
    if (range === undefined)
        return [];
    const written = [...rights].map(([name, right]) => `${name}: ${right}`).join(', ');
    const space = /\s$/.test(text.slice(lineStart(text, range.start), range.start)) ? '' : ' ';
    return job.unfit === undefined ? [{ start: range.start, end: range.end, text: `${space}{ ${written} }` }] : [];
}

;// CONCATENATED MODULE: ./lib/migrate/step-outputs.js

const OWN_OUTPUTS = new Set(['tags', 'tag-names', 'version', 'labels', 'annotations', 'json']);
function metadataFates(draft) {
    const ids = draft.builds.map(({ step }) => step.id);
    const rewrites = [];
    for (const step of draft.stepsOf('docker/metadata-action')) {
        const at = draft.builds.findIndex(({ metadata }) => metadata.includes(step));
        const build = draft.builds[at];
        const why = build === undefined ? 'no build takes its tags from it' : missed(draft, step, build);
        if (why !== undefined || build === undefined) {
            draft.findings.leave(step.title, `stays: ${why ?? ''}`);
            continue;
        }
        draft.remove(step, 'its rules stand in tags, flavor and labels of the step');
        if (step.id === undefined)
            continue;
        const mentions = draft.mentionsOf(step.id);
        if (mentions.length === 0)
            continue;
        const id = ids[at] ?? step.id;
        ids[at] = id;
        if (id !== step.id)
            for (const { at: start } of mentions)
                rewrites.push({ start, end: start + step.id.length, text: id });
    }
    keepWhatIsMissed(draft);
    return { ids, rewrites };
}
function missed(draft, step, build) {
    const { id } = step;
    if (id === undefined)
        return undefined;
    const inNewSteps = draft.builds.flatMap(({ inputs }) => inputs.entries.map(([name]) => inputs.text(name) ?? ''));
    const own = inNewSteps.flatMap((text) => stepMentions(text)).find((mention) => mention.step === id);
    if (own !== undefined)
        return `its output ${own.output ?? ''} is used in the step that builds`;
    const lost = draft.mentionsOf(id).find(({ output, inStep }) => {
        const isBefore = inStep !== undefined && inStep.place.start < build.step.place.start;
        return output === undefined || !OWN_OUTPUTS.has(output) || isBefore;
    });
    return lost === undefined ? undefined : `its output ${lost.output ?? '(in brackets or whole)'} is used in the job`;
}
function keepWhatIsMissed(draft) {
    for (let again = true; again;) {
        again = false;
        for (const [step] of draft.removed) {
            if (step.id === undefined || step.action === 'docker/metadata-action')
                continue;
            if (draft.mentionsOf(step.id).length === 0)
                continue;
            draft.keep(step, 'stays: another step refers to it');
            again = true;
        }
    }
}

;// CONCATENATED MODULE: ./lib/migrate/workflow-job.js



function readJobs(document, text) {
    const root = (0,read_yaml/* mapOf */.A7)(document.contents, document);
    const workflowEnv = (0,read_yaml/* textsOf */.CB)(root?.get('env', true), document);
    return (0,read_yaml/* entriesOf */.Mc)(root?.get('jobs', true), document).flatMap(({ name, key, value }) => {
        const node = (0,dist/* isMap */.jh)(value) ? value : undefined;
        const range = (0,read_yaml/* rangeOf */.be)(node);
        const keyRange = (0,read_yaml/* rangeOf */.be)(key);
        if (node === undefined || range === undefined || keyRange === undefined || !node.has('steps'))
            return [];
        const pair = node.items.find((one) => (0,read_yaml/* textOf */.b6)(one.key, document) === 'steps');
        const stepsKey = (0,read_yaml/* rangeOf */.be)(pair?.key)?.start ?? range.start;
        const { steps, unfit } = readSteps(pair?.value, document, text);
        const job = {
            id: name,
            document,
            node,
            steps,
            start: lineStart(text, keyRange.start),
            end: valueLineEnd(text, range.end),
            stepsLine: lineStart(text, stepsKey),
            env: new Map([...workflowEnv, ...(0,read_yaml/* textsOf */.CB)(node.get('env', true), document)]),
            unfit: node.flow === true ? 'the job is written in braces' : unfit,
        };
        return [job];
    });
}
const MOST_STEPS = 200;
function readSteps(node, document, text) {
    if (!(0,dist/* isSeq */.oP)(node))
        return { steps: [], unfit: 'its steps are an alias' };
    if (node.flow === true)
        return { steps: [], unfit: 'its steps are written in brackets' };
    if (node.items.length > MOST_STEPS)
        return { steps: [], unfit: `it has more than ${MOST_STEPS} steps` };
    const steps = [];
    let floor = lineStart(text, (0,read_yaml/* rangeOf */.be)(node)?.start ?? 0);
    for (const item of node.items) {
        const range = (0,read_yaml/* rangeOf */.be)(item);
        if (!(0,dist/* isMap */.jh)(item) || range === undefined || item.flow === true)
            return { steps, unfit: 'one of its steps is an alias or written in braces' };
        const dash = text.lastIndexOf('-', range.start);
        const start = lineStart(text, dash);
        const place = {
            lead: leadStart(text, start, floor),
            start,
            end: valueLineEnd(text, range.end),
            column: columnOf(text, dash),
        };
        steps.push(readStep(item, place, document));
        floor = place.end;
    }
    return { steps, unfit: undefined };
}
function readStep(node, place, document) {
    const text = (name) => (0,read_yaml/* textOf */.b6)(node.get(name, true), document);
    const uses = text('uses');
    const action = /^([\w.-]+\/[\w.-]+)(?:\/[^@]*)?@/.exec(uses ?? '')?.[1]?.toLowerCase();
    const name = text('name');
    const run = text('run');
    return {
        node,
        place,
        action,
        run,
        id: text('id'),
        condition: text('if'),
        inputs: lowerNames((0,read_yaml/* textsOf */.CB)(node.get('with', true), document)),
        env: (0,read_yaml/* textsOf */.CB)(node.get('env', true), document),
        title: name ?? action ?? uses ?? `run: ${(run ?? '').trim().split('\n')[0]?.slice(0, 60) ?? ''}`,
    };
}
function lowerNames(inputs) {
    return new Map([...inputs].map(([name, value]) => [name.toLowerCase(), value]));
}

;// CONCATENATED MODULE: ./lib/migrate/migrate-workflow.js













const KNOWN = new Set([
    BUILD_ACTION,
    'docker/bake-action',
    'docker/setup-qemu-action',
    'docker/setup-buildx-action',
    'docker/login-action',
    'docker/metadata-action',
    'sigstore/cosign-installer',
    'anchore/sbom-action',
    'anchore/scan-action',
    'aquasecurity/trivy-action',
    'actions/attest-build-provenance',
    'actions/attest-sbom',
    'actions/attest',
]);
const migrate_workflow_MOST_JOBS = 200;
const CHECKOUT = 'actions/checkout';
const CHECKOUT_STEP = 'actions/checkout@v6';
function migrateWorkflow(text, file, target) {
    const jobs = readJobs((0,read_yaml/* readYaml */.gM)(text, file), text).filter(({ steps, unfit, start, end }) => unfit === undefined ? steps.some(isKnown) : text.slice(start, end).includes(BUILD_ACTION));
    if (jobs.length > migrate_workflow_MOST_JOBS)
        throw (0,read_yaml/* wrong */.Qm)(file, [`has more than ${migrate_workflow_MOST_JOBS} jobs that build images`]);
    let current = text;
    const done = [];
    for (const job of jobs.toReversed()) {
        const { migration, edited } = migrateJob(job, current, target);
        current = edited;
        done.unshift(migration);
    }
    if (isReadable(current, file))
        return { kind: 'github', text: current, jobs: done };
    const why = 'the file has anchors, and what stays refers to what would be taken away: it is left as it was';
    return { kind: 'github', text, jobs: jobs.map((job) => untouched(job, text, why)) };
}
function isKnown({ action }) {
    return action !== undefined && KNOWN.has(action);
}
function isReadable(text, file) {
    try {
        (0,read_yaml/* readYaml */.gM)(text, file);
        return true;
    }
    catch (error) {
        if (error instanceof errors/* SlipwayError */.GQ)
            return false;
        throw error;
    }
}
function untouched({ id, start, end }, text, why) {
    return { id, carried: [], dropped: [], left: [{ what: id, why }], yaml: outdented(text.slice(start, end)) };
}
function migrateJob(job, text, target) {
    const draft = new JobDraft(job, text, target);
    const edited = applyEdits(text, convert(draft, text));
    for (const [step, why] of draft.removed)
        draft.findings.drop(step.title, why);
    const { carried, dropped, left } = draft.findings;
    const yaml = outdented(edited.slice(job.start, job.end + edited.length - text.length));
    return { edited, migration: { id: job.id, carried, dropped, left, yaml } };
}
function convert(draft, text) {
    const { job, findings } = draft;
    const steps = draft.stepsOf(BUILD_ACTION);
    for (const bake of draft.stepsOf('docker/bake-action'))
        findings.leave(bake.title, 'bake files are not read: it stays');
    const unfit = job.unfit ?? steps.map(unfitBuild).find((why) => why !== undefined);
    if (unfit !== undefined)
        findings.leave(job.id, `stays as it is: ${unfit}`);
    else if (steps.length === 0)
        findings.leave(job.id, 'stays as it is: no docker/build-push-action builds an image in it');
    if (unfit !== undefined || steps.length === 0)
        return [];
    decideBuilder(draft);
    for (const step of steps)
        draft.builds.push(convertBuild(draft, step));
    convertBuilder(draft);
    convertEmulation(draft);
    convertLogins(draft);
    convertScans(draft);
    convertSboms(draft);
    convertCosign(draft);
    convertAttestations(draft);
    convertRelease(draft);
    noteContext(draft);
    noteSignature(draft);
    const { ids, rewrites } = metadataFates(draft);
    return [
        ...draft.removed.map(([{ place }]) => ({ start: place.lead, end: place.end, text: '' })),
        ...draft.builds.map((build, at) => replacement(draft, build, ids[at])),
        ...rewrites,
        ...draft.rewrites,
        ...checkout(draft),
        ...permissionEdits(draft, text),
    ];
}
function replacement(draft, { step, inputs }, id) {
    const { start, end } = step.place;
    return { start, end, text: renderStep(step, draft.target.action, id, inputs) };
}
function checkout(draft) {
    const [first] = draft.builds;
    if (first === undefined || hasCheckout(draft, first.step.place.start))
        return [];
    const { lead, column } = first.step.place;
    return [{ start: lead, end: lead, text: `${' '.repeat(column)}- uses: ${CHECKOUT_STEP}\n` }];
}
function hasCheckout({ job }, before) {
    return job.steps.some(({ action, place }) => action === CHECKOUT && place.start < before);
}
function noteContext(draft) {
    const remote = draft.builds.filter(({ inputs }) => !inputs.has('context') && !inputs.has('source'));
    const [first] = remote;
    if (first === undefined)
        return;
    if (hasCheckout(draft, first.step.place.start))
        draft.findings.leave('context', 'is the folder now, with what earlier steps put there; it was the repository at the commit');
    else
        draft.findings.carry(`${BUILD_ACTION} context (the repository at the commit)`, CHECKOUT);
}
function noteSignature(draft) {
    if (wasSigned(draft) || !draft.builds.some(pushes))
        return;
    draft.findings.leave('the signature', 'what is pushed is signed with the identity of the workflow, which it was not before; a private repository needs public-log, a key, or sign: off');
}

;// CONCATENATED MODULE: ./lib/migrate/migrate-file.js



function migrateFile(text, file, target) {
    const document = (0,read_yaml/* readYaml */.gM)(text, file);
    const root = (0,read_yaml/* mapOf */.A7)(document.contents, document);
    if (root === undefined)
        throw (0,read_yaml/* wrong */.Qm)(file, ['is no mapping: neither a workflow nor a .gitlab-ci.yml']);
    return (0,read_yaml/* mapOf */.A7)(root.get('jobs', true), document) === undefined
        ? migrateGitlab(text, file, target)
        : migrateWorkflow(text, file, target);
}


/***/ }),

/***/ 88677:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A7: () => (/* binding */ mapOf),
/* harmony export */   CB: () => (/* binding */ textsOf),
/* harmony export */   FILE_LIMIT_BYTES: () => (/* binding */ FILE_LIMIT_BYTES),
/* harmony export */   Mc: () => (/* binding */ entriesOf),
/* harmony export */   Qm: () => (/* binding */ wrong),
/* harmony export */   S3: () => (/* binding */ itemsOf),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   be: () => (/* binding */ rangeOf),
/* harmony export */   gM: () => (/* binding */ readYaml)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);


const FILE_LIMIT_BYTES = 1 << 20;
const MOST_NODES = 100_000;
const MOST_ALIASES = 100;
const DEEPEST = 64;
function readYaml(text, file) {
    if (text.length > FILE_LIMIT_BYTES)
        throw wrong(file, [`is larger than ${FILE_LIMIT_BYTES} bytes`]);
    const lines = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    const document = parseOrThrow(text, file, lines);
    const faults = document.errors.map(({ message, pos }) => {
        const { line, col } = lines.linePos(pos[0]);
        return `${line}:${col}: ${(message.split('\n')[0] ?? '').replace(/:$/, '')}`;
    });
    if (faults.some((fault) => fault.includes('call stack')))
        throw wrong(file, ['is nested too deeply']);
    if (faults.length > 0)
        throw wrong(file, faults.slice(0, 20));
    return document;
}
function parseOrThrow(text, file, lineCounter) {
    try {
        const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, { lineCounter, prettyErrors: false, schema: 'core', keepSourceTokens: false });
        if (document.errors.length === 0)
            checkLimits(document, file);
        return document;
    }
    catch (thrown) {
        if (thrown instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SlipwayError */ .GQ)
            throw thrown;
        throw wrong(file, [thrown instanceof RangeError ? 'is nested too deeply' : 'cannot be read']);
    }
}
function checkLimits(document, file) {
    let nodes = 0;
    let aliases = 0;
    (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR)(document, (_, node, path) => {
        nodes += 1;
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node)) {
            aliases += 1;
            if (aliases <= MOST_ALIASES && node.resolve(document) === undefined)
                throw wrong(file, [`has no anchor for *${node.source}`]);
        }
        if (nodes > MOST_NODES)
            throw wrong(file, [`has more than ${MOST_NODES} values`]);
        if (aliases > MOST_ALIASES)
            throw wrong(file, [`has more than ${MOST_ALIASES} aliases`]);
        if (path.length > DEEPEST && path.filter(yaml__WEBPACK_IMPORTED_MODULE_0__/* .isCollection */ .P3).length > DEEPEST)
            throw wrong(file, [`is nested more than ${DEEPEST} levels deep`]);
    });
}
function wrong(file, messages) {
    const problems = messages.map((message) => ({ input: file, message }));
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SlipwayError */ .GQ('CONFIG_INVALID', `${file} cannot be migrated`, { problems });
}
function textOf(node, document) {
    const found = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node) ? node.resolve(document) : node;
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(found))
        return undefined;
    if (typeof found.value === 'string')
        return found.value;
    return found.value === null ? '' : (found.source ?? '');
}
function mapOf(node, document) {
    const found = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node) ? node.resolve(document) : node;
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(found) ? found : undefined;
}
function itemsOf(node, document) {
    const found = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node) ? node.resolve(document) : node;
    if (found === undefined || found === null)
        return [];
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(found) ? found.items : [found];
}
function entriesOf(node, document) {
    const map = mapOf(node, document);
    return (map?.items ?? []).flatMap(({ key, value }) => {
        const name = textOf(key, document);
        return name === undefined ? [] : [{ name, key, value }];
    });
}
function textsOf(node, document) {
    const texts = entriesOf(node, document).flatMap(({ name, value }) => {
        const text = textOf(value, document);
        return text === undefined ? [] : [[name, text]];
    });
    return new Map(texts);
}
function rangeOf(node) {
    if (typeof node !== 'object' || node === null || !('range' in node) || !Array.isArray(node.range))
        return undefined;
    const [start, end] = node.range;
    return typeof start === 'number' && typeof end === 'number' ? { start, end } : undefined;
}


/***/ })

};
