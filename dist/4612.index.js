const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 4612;
export const ids = [4612];
export const modules = {

/***/ 84612:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sandboxedCataloguer: () => (/* binding */ sandboxedCataloguer)
});

// UNUSED EXPORTS: SANDBOX_LIMITS

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
;// CONCATENATED MODULE: ./lib/sbom/dpkg.js
const FIELDS = new Set(['package', 'status', 'version', 'architecture', 'source']);
/** States in which a package's files are not (or no longer) in place (dpkg(1), "Package states"). */
const ABSENT = new Set(['not-installed', 'config-files', 'half-installed']);
/**
 * Reads dpkg's status file, or one of the single stanzas in `status.d` of distroless images, which have no Status field.
 * A package counts when its files are on the disk, whatever is planned for it: held and half-configured ones count,
 * removed ones of which only the configuration is left do not.
 */
function parseDpkgStatus(text) {
    const packages = [];
    for (const stanza of text.split(/\n(?:[ \t]*\n)+/)) {
        const found = parseStanza(stanza);
        if (found !== undefined)
            packages.push(found);
    }
    return packages;
}
function parseStanza(stanza) {
    const fields = fieldsOf(stanza);
    const name = fields.get('package');
    const version = fields.get('version');
    if (name === undefined || version === undefined)
        return undefined;
    const status = fields.get('status');
    if (status !== undefined && ABSENT.has(status.split(/\s+/)[2] ?? 'not-installed'))
        return undefined;
    return {
        name,
        version,
        architecture: fields.get('architecture'),
        source: parseSource(fields.get('source'), name, version),
    };
}
/** `Source: name` or `Source: name (version)`; the version stands there when it differs, as after a rebuild (`+b1`). */
function parseSource(field, name, version) {
    const match = /^(\S+)(?:\s+\(([^)\s]+)\))?/.exec(field ?? '');
    return { name: match?.[1] ?? name, version: match?.[2] ?? version };
}
function fieldsOf(stanza) {
    const fields = new Map();
    for (const line of stanza.split('\n')) {
        const colon = line.indexOf(':');
        if (colon <= 0 || line.startsWith(' ') || line.startsWith('\t'))
            continue;
        const field = line.slice(0, colon).toLowerCase();
        const value = line.slice(colon + 1).trim();
        if (FIELDS.has(field) && value !== '')
            fields.set(field, value);
    }
    return fields;
}
/** The name in `info/NAME[:ARCH].list`, `info/NAME[:ARCH].md5sums` and `status.d/NAME.md5sums`. */
function dpkgFilesOwner(fileName) {
    return fileName.replace(/\.(?:list|md5sums)$/, '').replace(/:[a-z0-9-]+$/, '');
}
/**
 * The paths, without a leading slash, in a `.list` (one absolute path a line) or `.md5sums` (checksum, two blanks, relative
 * path) that end in `ending`.
 */
function dpkg_parseDpkgFiles(text, ending) {
    const paths = [];
    let at = text.indexOf(ending);
    while (at >= 0) {
        const end = at + ending.length;
        const start = text.lastIndexOf('\n', at) + 1;
        if (end === text.length || text[end] === '\n')
            paths.push(withoutChecksum(text.slice(start, end)));
        at = text.indexOf(ending, end);
    }
    return paths;
}
function withoutChecksum(line) {
    return line.replace(/^[0-9a-f]{32} [ *]/, '').replace(/^\.?\/+/, '');
}

;// CONCATENATED MODULE: ./lib/sbom/file-tree.js

/** Linux gives up after 40 (path_resolution(7)); so do the runtimes when they unpack. */
const LINK_LIMIT = 255;
/**
 * The part of an image's file system that matters, as the layers leave it. Paths have no leading slash; `..` never leads out
 * of the root. Later layers change what earlier ones left: by writing over it, by whiteouts, by opaque folders.
 */
class file_tree_FileTree {
    #root = folder();
    /** A path of a tar entry: links in its folder part are followed, the last name is not. @throws SCAN_CONTENT for a loop. */
    locate(path) {
        return this.#walk(namesOf(path), false);
    }
    /** A path as a program would open it. A loop of links leads nowhere. */
    open(path) {
        return this.#walk(namesOf(path), true);
    }
    /** Puts a file or link at a place without links, in the place of whatever was there. */
    put(path, leaf) {
        const names = namesOf(path);
        const last = names.pop();
        if (last === undefined)
            return;
        let at = this.#root;
        for (const name of names) {
            const child = at.children.get(name);
            if (child?.kind === 'folder') {
                at = child;
            }
            else {
                const made = folder();
                at.children.set(name, made);
                at = made;
            }
        }
        at.children.set(last, leaf);
    }
    /** Takes away whatever is at a place without links. */
    remove(path) {
        this.#prune(namesOf(path), () => false);
    }
    /** A folder replaces a file or link, and leaves a folder as it is. */
    makeFolder(path) {
        if (this.locate(path).node?.kind !== 'folder')
            this.remove(path);
    }
    /** Takes away what layers before `layer` left at and below a place (image-spec, layer.md, "Whiteouts"). */
    whiteOut(path, layer) {
        this.#prune(namesOf(path), (leaf) => leaf.layer >= layer);
    }
    /** Takes away what layers before `layer` left below a folder. */
    makeOpaque(path, layer) {
        this.whiteOut(path, layer);
    }
    /** Every file and link, in the order of their paths' parts. */
    *leaves() {
        const pending = [['', this.#root]];
        for (let item = pending.pop(); item !== undefined; item = pending.pop()) {
            const [path, node] = item;
            if (node.kind !== 'folder')
                yield [path, node];
            else
                for (const [name, child] of [...node.children].reverse())
                    pending.push([path === '' ? name : `${path}/${name}`, child]);
        }
    }
    #walk(names, followLast) {
        const queue = names.toReversed();
        const parents = [];
        const path = [];
        let at = this.#root;
        let links = 0;
        for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
            if (name === '..') {
                if (path.pop() !== undefined)
                    at = parents.pop();
                continue;
            }
            const here = at;
            const child = here?.kind === 'folder' ? here.children.get(name) : undefined;
            if (child?.kind === 'link' && (followLast || queue.length > 0)) {
                links++;
                if (links > LINK_LIMIT)
                    return this.#loop(names, followLast);
                if (child.target.startsWith('/')) {
                    path.length = 0;
                    parents.length = 0;
                    at = this.#root;
                }
                queue.push(...partsOf(child.target).toReversed());
                continue;
            }
            parents.push(here?.kind === 'folder' ? here : folder());
            path.push(name);
            at = child;
        }
        return { path: path.join('/'), node: at, viaLink: links > 0 };
    }
    #loop(names, followLast) {
        if (followLast)
            return { path: names.join('/'), node: undefined, viaLink: true };
        throw new SlipwayError('SCAN_CONTENT', `the layer puts a file behind a loop of symbolic links`);
    }
    #prune(names, stays) {
        const last = names.at(-1);
        if (last === undefined) {
            keepOnly(this.#root, stays);
            return;
        }
        let at = this.#root;
        for (const name of names.slice(0, -1))
            at = at?.kind === 'folder' ? at.children.get(name) : undefined;
        if (at?.kind !== 'folder')
            return;
        const node = at.children.get(last);
        if (node !== undefined && !remains(node, stays))
            at.children.delete(last);
    }
}
function folder() {
    return { kind: 'folder', children: new Map() };
}
function remains(node, stays) {
    if (node.kind !== 'folder')
        return stays(node);
    keepOnly(node, stays);
    return node.children.size > 0;
}
function keepOnly(node, stays) {
    for (const [name, child] of node.children)
        if (!remains(child, stays))
            node.children.delete(name);
}
function partsOf(path) {
    return path.split('/').filter((part) => part !== '' && part !== '.');
}
/** As Go's filepath.Clean under a root: `..` is taken off before any link is looked at. */
function namesOf(path) {
    const names = [];
    for (const part of partsOf(path)) {
        if (part === '..')
            names.pop();
        else
            names.push(part);
    }
    return names;
}

;// CONCATENATED MODULE: ./lib/sbom/layer-files.js

/** The package databases that hold every package in one file. */
const DATABASES = [
    { path: 'var/lib/dpkg/status', role: 'dpkg-status' },
    { path: 'lib/apk/db/installed', role: 'apk-installed' },
    { path: 'usr/lib/apk/db/installed', role: 'apk-installed' },
];
/** One file for each package, as in distroless images. */
const STATUS_FOLDER = 'var/lib/dpkg/status.d';
const DPKG_INFO_FOLDER = 'var/lib/dpkg/info';
/** In the order of os-release(5): the first that exists counts. */
const OS_RELEASE_PATHS = (/* unused pure expression or super */ null && (['etc/os-release', 'usr/lib/os-release']));
/** The largest file of each role that is read, in bytes. */
const layer_files_ROLE_LIMIT_BYTES = {
    'os-release': 64 << 10,
    'dpkg-status': 64 << 20,
    'dpkg-package': 1 << 20,
    'dpkg-files': 32 << 20,
    'apk-installed': 64 << 20,
    'npm-manifest': 1 << 20,
};
/** Which role a file has by its path in the image (no leading slash, directories' symlinks resolved). */
function layer_files_roleOf(path) {
    const slash = path.lastIndexOf('/');
    const name = path.slice(slash + 1);
    if (name === 'package.json')
        return isInstalledNpmPath(path) ? 'npm-manifest' : undefined;
    if (name === 'status' || name === 'installed')
        return DATABASES.find((database) => database.path === path)?.role;
    if (name === 'os-release')
        return OS_RELEASE_PATHS.includes(path) ? 'os-release' : undefined;
    const folder = slash < 0 ? '' : path.slice(0, slash);
    if (folder === STATUS_FOLDER)
        return name.endsWith('.md5sums') ? 'dpkg-files' : 'dpkg-package';
    if (folder === DPKG_INFO_FOLDER && (name.endsWith('.list') || name.endsWith('.md5sums')))
        return 'dpkg-files';
    return undefined;
}

;// CONCATENATED MODULE: ./lib/sbom/file-system.js





const CONTENT_LIMITS = { entries: 4_000_000, pathLength: 4096, keptBytes: 192 << 20 };
const MANIFEST_LIMIT_BYTES = layer_files_ROLE_LIMIT_BYTES['npm-manifest'];
const WHITEOUT = '.wh.';
const OPAQUE = '.wh..wh..opq';
/** Other names with this beginning are notes of an old storage driver. */
const WHITEOUT_META = '.wh..wh.';
/**
 * The file system that a stack of layers makes, as far as packages are declared in it. Takes the entries of one layer after
 * the other, base first, with the rules of the container runtimes: whiteouts, links in the folder part of a path, hard links.
 */
class FileSystem {
    tree = new FileTree();
    #limits;
    #layer = -1;
    #entries = 0;
    #keptBytes = 0;
    /** The file whose content comes next. */
    #pending = {
        path: '',
        role: undefined,
        earlier: [],
        size: 0,
    };
    constructor(limits = CONTENT_LIMITS) {
        this.#limits = limits;
    }
    beginLayer(layer) {
        this.#layer = layer;
    }
    entry(entry) {
        this.#count(entry);
        const place = this.tree.locate(entry.path);
        if (place.path === '')
            return 'skip';
        if (this.#isWhiteout(place.path))
            return 'skip';
        switch (entry.type) {
            case 'directory':
                this.tree.makeFolder(place.path);
                return 'skip';
            case 'symlink':
                this.#replace(place, { kind: 'link', layer: this.#layer, target: entry.linkPath });
                return 'skip';
            case 'hardlink':
                this.#link(place, entry);
                return 'skip';
            case 'other':
                this.#replace(place);
                return 'skip';
            case 'file':
                return this.#file(place, entry);
        }
    }
    firstByte(byte) {
        // `{`, white space or a byte order mark: the beginning of a JSON object, perhaps a manifest under another name.
        const json = byte === 0x7b || byte === 0x20 || (byte >= 0x09 && byte <= 0x0d) || byte === 0xef;
        if (!json)
            return 'skip';
        if (this.#pending.size <= MANIFEST_LIMIT_BYTES)
            return 'keep';
        if (byte === 0x7b)
            this.#put({ kind: 'unread' });
        return 'skip';
    }
    content(bytes) {
        const { role, earlier } = this.#pending;
        if (role === undefined || role === 'npm-manifest') {
            if (role === undefined && !bytes.includes('"version"') && !bytes.includes(String.raw `\u00`))
                return;
            const manifest = parseNpmManifest(bytes.toString('utf8'));
            if (manifest !== undefined)
                this.#put({ kind: 'npm', manifest });
        }
        else if (role === 'dpkg-files') {
            const paths = parseDpkgFiles(bytes.toString('latin1'), '/package.json');
            if (paths.length > 0)
                this.#put({ kind: 'owned', paths });
        }
        else {
            this.#keptBytes += bytes.length;
            if (this.#keptBytes > this.#limits.keptBytes)
                throw refused(`its package databases are larger than ${this.#limits.keptBytes} bytes`);
            this.#put({ kind: 'text', versions: [...earlier, { layer: this.#layer, bytes: Buffer.from(bytes) }] });
        }
    }
    #file(place, entry) {
        const role = roleOf(place.path);
        const old = place.node?.kind === 'file' && place.node.content.kind === 'text' ? place.node.content.versions : [];
        // A second file of the same name in one layer replaces the first; only what other layers wrote is history.
        const earlier = old.filter(({ layer }) => layer !== this.#layer);
        this.#replace(place);
        this.#pending = { path: place.path, role, earlier, size: entry.size };
        if (role === undefined) {
            if (entry.sparse)
                this.#put({ kind: 'unread' });
            return entry.sparse || entry.size < 2 ? 'skip' : 'peek';
        }
        if (entry.sparse)
            throw refused(`${shown(place.path)} is stored as a sparse file, which is not read`);
        if (entry.size > ROLE_LIMIT_BYTES[role])
            throw refused(`${shown(place.path)} is larger than ${ROLE_LIMIT_BYTES[role]} bytes`);
        return entry.size === 0 ? 'skip' : 'keep';
    }
    #link(place, entry) {
        const target = this.tree.locate(entry.linkPath);
        const { node } = target;
        if (target.path === place.path)
            return;
        if (node?.kind === 'link' || node?.kind === 'file') {
            this.#replace(place, { ...node, layer: this.#layer });
            return;
        }
        const role = roleOf(place.path);
        if (role !== undefined && role !== 'npm-manifest' && role !== 'dpkg-files')
            throw refused(`${shown(place.path)} is a hard link to ${shown(target.path)}, whose content was not read`);
        this.#replace(place);
    }
    #replace(place, leaf) {
        if (place.node !== undefined)
            this.tree.remove(place.path);
        if (leaf !== undefined)
            this.tree.put(place.path, leaf);
    }
    #put(content) {
        this.tree.put(this.#pending.path, { kind: 'file', layer: this.#layer, content });
    }
    #isWhiteout(path) {
        const slash = path.lastIndexOf('/');
        const name = path.slice(slash + 1);
        if (!name.startsWith(WHITEOUT))
            return false;
        const folder = slash < 0 ? '' : path.slice(0, slash);
        if (name === OPAQUE) {
            this.tree.makeOpaque(folder, this.#layer);
            return true;
        }
        if (name.startsWith(WHITEOUT_META))
            return true;
        const hidden = name.slice(WHITEOUT.length);
        if (hidden === '' || hidden === '.' || hidden === '..')
            throw refused('a whiteout names no file');
        this.tree.whiteOut(folder === '' ? hidden : `${folder}/${hidden}`, this.#layer);
        return true;
    }
    #count({ path, linkPath }) {
        this.#entries++;
        if (this.#entries > this.#limits.entries)
            throw refused(`it has more than ${this.#limits.entries} files`);
        if (path.length > this.#limits.pathLength || linkPath.length > this.#limits.pathLength)
            throw refused(`a path in it is longer than ${this.#limits.pathLength} bytes`);
    }
}
/** Paths are latin1 inside, so that every byte sequence stays distinct; people read UTF-8. */
function shown(path) {
    return Buffer.from(path, 'latin1').toString('utf8');
}
function refused(why) {
    return new SlipwayError('SCAN_CONTENT', `the layer cannot be catalogued: ${why}`);
}

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
;// CONCATENATED MODULE: ./lib/sbom/found.js
/** Limits of one answer: counts and characters. Longer names than these are no names. */
const FOUND_LIMITS = { components: 500_000, text: 4096, licenses: 256 };

;// CONCATENATED MODULE: ./lib/sbom/image-layers/answer.js



const Text = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* maxLength */.Ru6(FOUND_LIMITS.text));
const Name = dist/* pipe */.FsL(Text, dist/* minLength */.BpQ(1));
const Purl = dist/* pipe */.FsL(Text, dist/* startsWith */.w1_('pkg:'));
const Layer = dist/* pipe */.FsL(dist/* number */.aig(), dist/* safeInteger */.Y2b(), dist/* minValue */.Wwf(0));
const ComponentSchema = dist/* strictObject */.rej({
    ecosystem: dist/* picklist */.KIO(['deb', 'apk', 'npm']),
    name: Name,
    version: Name,
    purl: Purl,
    source: dist/* exactOptional */.yqP(dist/* strictObject */.rej({ name: Name, version: Name })),
    architecture: dist/* exactOptional */.yqP(Text),
    licenses: dist/* pipe */.FsL(dist/* array */.YOg(Text), dist/* maxLength */.Ru6(FOUND_LIMITS.licenses)),
    layer: Layer,
    path: Name,
    ownedBy: dist/* exactOptional */.yqP(Purl),
});
const FoundSchema = dist/* strictObject */.rej({
    os: dist/* exactOptional */.yqP(dist/* strictObject */.rej({ id: Name, versionId: Text, name: Text })),
    components: dist/* pipe */.FsL(dist/* array */.YOg(ComponentSchema), dist/* maxLength */.Ru6(FOUND_LIMITS.components)),
});
const AnswerSchema = dist/* union */.KCZ([
    dist/* strictObject */.rej({ found: FoundSchema }),
    dist/* strictObject */.rej({ refused: dist/* strictObject */.rej({ message: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* maxLength */.Ru6(16_384)), layer: Layer }) }),
]);
/**
 * Reads what the child answered. It was in touch with hostile bytes, so its answer is outside data like any other.
 * @throws SCAN_CONTENT when it is not what a cataloguer says about so many layers.
 */
function parseAnswer(text, layers) {
    let json;
    try {
        json = JSON.parse(text);
    }
    catch (cause) {
        throw nonsense('it is not JSON', cause);
    }
    const result = dist/* safeParse */.xLC(AnswerSchema, json, { abortEarly: true });
    if (!result.success)
        throw nonsense(result.issues[0].message);
    const answer = result.output;
    if ('found' in answer && answer.found.components.some(({ layer }) => layer >= layers))
        throw nonsense('it names a layer that the image does not have');
    return answer;
}
function nonsense(why, cause) {
    return new errors/* SlipwayError */.GQ('SCAN_CONTENT', `the process that reads the image answered nonsense: ${why}`, { cause });
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
;// CONCATENATED MODULE: ./lib/sbom/image-layers/frames.js

const LENGTH_BYTES = 4;
const ASSIGNMENT_LIMIT_BYTES = (/* unused pure expression or super */ null && (64 << 10));
/** The length that stands before each piece on the pipe, as 4 bytes, big end first. An empty piece ends a layer. */
function frameLength(bytes) {
    const length = Buffer.allocUnsafe(LENGTH_BYTES);
    length.writeUInt32BE(bytes);
    return length;
}
/** Takes the pieces off the pipe again: first the assignment, then one layer after the other. */
class FrameReader {
    #source;
    #chunk = Buffer.alloc(0);
    constructor(source) {
        this.#source = source[Symbol.asyncIterator]();
    }
    async assignment() {
        const bytes = await this.#exactly(await this.#length());
        return JSON.parse(bytes.toString('utf8'));
    }
    /** The bytes of the next layer, in pieces as they come. */
    async *layer() {
        for (let left = await this.#length(); left > 0; left = await this.#length()) {
            while (left > 0) {
                const piece = await this.#upTo(left);
                left -= piece.length;
                yield piece;
            }
        }
    }
    async #length() {
        return (await this.#exactly(LENGTH_BYTES)).readUInt32BE();
    }
    async #upTo(bytes) {
        while (this.#chunk.length === 0)
            await this.#more();
        const piece = this.#chunk.subarray(0, bytes);
        this.#chunk = this.#chunk.subarray(piece.length);
        return piece;
    }
    async #exactly(bytes) {
        if (bytes > ASSIGNMENT_LIMIT_BYTES)
            throw new SlipwayError('INTERNAL', 'the assignment is too long');
        while (this.#chunk.length < bytes)
            await this.#more();
        return this.#upTo(bytes);
    }
    async #more() {
        const next = await this.#source.next();
        if (next.done === true)
            throw new SlipwayError('INTERNAL', 'the layers ended too early');
        this.#chunk = this.#chunk.length === 0 ? next.value : Buffer.concat([this.#chunk, next.value]);
    }
}

;// CONCATENATED MODULE: ./lib/sbom/image-layers/child-process.js



const NAME = 'the process that reads the image';
const KEPT_STDERR = 4096;
/**
 * Starts a Node of our own version with no rights but to read some folders (nodejs.org, "Permissions"), no environment and
 * a bounded heap. Its network is not cut: Node 24 cannot do that; there is nothing in it that would open a connection.
 */
function startChild(options) {
    options.signal?.throwIfAborted();
    return new RunningChild(options);
}
class RunningChild {
    name = NAME;
    signal;
    #process;
    #gone = new AbortController();
    #limits;
    #exited;
    #output = [];
    #outputBytes = 0;
    #stderr = '';
    #finished = false;
    #closed = false;
    #fault;
    #waitedMs = 0;
    constructor(options) {
        this.#limits = options;
        this.signal =
            options.signal === undefined ? this.#gone.signal : AbortSignal.any([options.signal, this.#gone.signal]);
        const args = [
            '--permission',
            ...options.readable.map((path) => `--allow-fs-read=${path}`),
            `--max-old-space-size=${options.heapMegabytes}`,
            '--no-warnings',
            options.file,
        ];
        this.#process = (0,external_node_child_process_.spawn)(process.execPath, args, { env: {}, stdio: 'pipe' });
        this.#exited = this.#watch(this.#process);
        options.signal?.addEventListener('abort', this.#kill, { once: true });
    }
    async write(piece) {
        if (this.#closed)
            return;
        const { stdin } = this.#process;
        stdin.cork();
        stdin.write(frameLength(piece.length));
        const flowing = piece.length === 0 || stdin.write(piece);
        stdin.uncork();
        if (!flowing && !this.#closed)
            await this.#within(drained(stdin, this.#gone.signal));
        this.#limits.signal?.throwIfAborted();
    }
    closed() {
        return this.#closed;
    }
    finish() {
        this.#finished = true;
        this.#process.stdin.end();
    }
    finished() {
        return this.#finished;
    }
    async answer() {
        await this.#within(this.#exited);
        this.#limits.signal?.throwIfAborted();
        if (this.#fault !== undefined)
            throw this.#fault;
        const { exitCode, signalCode } = this.#process;
        if (exitCode !== 0) {
            const how = signalCode === null ? `exit code ${String(exitCode)}` : signalCode;
            throw new errors/* SlipwayError */.GQ('SCAN_CONTENT', `${NAME} died (${how})`, {
                help: 'the image may be too large for the memory of this machine, or made to break its readers',
                cause: new Error(this.#stderr.trim() || 'it left no message'),
            });
        }
        return Buffer.concat(this.#output).toString('utf8');
    }
    async end() {
        this.#kill();
        this.#limits.signal?.removeEventListener('abort', this.#kill);
        await this.#exited;
    }
    #kill = () => {
        this.#process.kill('SIGKILL');
    };
    #watch(child) {
        // EPIPE and the like: the child has stopped reading. Its answer or its exit code says why.
        child.stdin.on('error', () => {
            this.#closed = true;
        });
        child.stdout.on('data', (chunk) => {
            this.#outputBytes += chunk.length;
            if (this.#outputBytes > this.#limits.answerBytes)
                this.#fail(`answered more than ${this.#limits.answerBytes} bytes`);
            else
                this.#output.push(chunk);
        });
        child.stderr.on('data', (chunk) => {
            this.#stderr = (this.#stderr + chunk.toString('utf8')).slice(-KEPT_STDERR);
        });
        return new Promise((settle) => {
            const ended = () => {
                this.#closed = true;
                this.#gone.abort(new errors/* SlipwayError */.GQ('SCAN_CONTENT', `${NAME} is gone`));
                settle();
            };
            child.once('error', (cause) => {
                this.#fault ??= new errors/* SlipwayError */.GQ('SCAN_CONTENT', `${NAME} cannot be started`, { cause });
                ended();
            });
            child.once('close', ended);
        });
    }
    #fail(why) {
        this.#fault ??= new errors/* SlipwayError */.GQ('SCAN_CONTENT', `${NAME} ${why}`);
        this.#kill();
    }
    /** Waits for the child, on its account. */
    async #within(event) {
        const left = Math.max(0, this.#limits.busyMs - this.#waitedMs);
        const began = performance.now();
        const timer = setTimeout(() => this.#fail(`took longer than ${this.#limits.busyMs} ms`), left);
        try {
            await event;
        }
        finally {
            clearTimeout(timer);
            this.#waitedMs += performance.now() - began;
        }
    }
}
/** Resolves when the stream takes more, or can no longer take anything. */
function drained(stream, gone) {
    return new Promise((settle) => {
        const done = () => {
            stream.off('drain', done);
            stream.off('error', done);
            stream.off('close', done);
            gone.removeEventListener('abort', done);
            settle();
        };
        stream.once('drain', done);
        stream.once('error', done);
        stream.once('close', done);
        gone.addEventListener('abort', done, { once: true });
    });
}

;// CONCATENATED MODULE: ./lib/sbom/image-layers/turnstile.js
/** Lets so many tasks in at once; the others wait in the order they came, or until their signal aborts. */
function turnstile(limit) {
    let inside = 0;
    const waiting = [];
    async function wait(signal) {
        signal?.throwIfAborted();
        if (inside < limit) {
            inside++;
            return;
        }
        await new Promise((settle, reject) => {
            const enter = () => {
                signal?.removeEventListener('abort', leave);
                settle();
            };
            const leave = () => {
                waiting.splice(waiting.indexOf(enter), 1);
                reject(signal?.reason);
            };
            waiting.push(enter);
            signal?.addEventListener('abort', leave, { once: true });
        });
    }
    return async (task, signal) => {
        await wait(signal);
        try {
            return await task();
        }
        finally {
            const next = waiting.shift();
            if (next === undefined)
                inside--;
            else
                next();
        }
    };
}

;// CONCATENATED MODULE: ./lib/sbom/image-layers/sandbox.js








const SANDBOX_LIMITS = {
    ...CONTENT_LIMITS,
    decompressedBytes: 128 * 2 ** 30,
    busyMs: 10 * 60_000,
    heapMegabytes: 512,
    answerBytes: 128 << 20,
};
/** Layer types of the OCI image-spec and of Docker, whatever their compression; encrypted ones are none. */
const LAYER_TYPE = /^application\/vnd\.(?:oci\.image\.layer\.(?:nondistributable\.)?v1\.tar|docker\.image\.rootfs\.(?:foreign\.)?diff\.tar)(?:[.+](?:gzip|zstd))?$/;
/**
 * Catalogues images in child processes that can read nothing but their own program, start nothing and see no environment
 * (Node's permission model); the layers reach them through a pipe. An error of the layers' source is thrown as it is.
 * Throws SCAN_CONTENT when content is broken, beyond a limit, or kills the child; the signal's reason when aborted.
 */
function sandboxedCataloguer(options) {
    const limits = { ...SANDBOX_LIMITS, ...options.limits };
    const enter = turnstile(options.concurrency ?? Math.min(4, (0,external_node_os_.availableParallelism)()));
    return {
        catalogue: (source, image, platform, call = {}) => enter(() => catalogue(source, image, platform, call, options, limits), call.signal),
    };
}
async function catalogue(source, image, platform, call, options, limits) {
    const layers = layersOf(image);
    const file = await childProgram(options.childFile);
    const child = startChild({
        file,
        readable: [(0,external_node_path_.dirname)(file), ...(options.readable ?? [])],
        heapMegabytes: limits.heapMegabytes,
        busyMs: limits.busyMs,
        answerBytes: limits.answerBytes,
        ...call,
    });
    try {
        await send(child, source, layers, limits).catch((error) => {
            // The source was told to stop because the child is gone: what the child left behind says why.
            if (!child.closed() || call.signal?.aborted === true)
                throw error;
        });
        const answer = parseAnswer(await child.answer(), layers.length);
        if ('refused' in answer)
            throw sandbox_refused(source, layers, answer.refused);
        if (!child.finished())
            throw new errors/* SlipwayError */.GQ('SCAN_CONTENT', `${child.name} answered before it had read everything`);
        return inventoryOf(answer.found, layers, image, platform);
    }
    finally {
        await child.end();
    }
}
/** Node looks for a program where links lead, and that is where the child must be allowed to read. */
async function childProgram(file) {
    return (0,promises_.realpath)(file).catch((cause) => {
        throw new errors/* SlipwayError */.GQ('INTERNAL', `the program that reads images is missing: ${file}`, {
            help: 'install Slipway again: its dist folder is not complete',
            cause,
        });
    });
}
function layersOf({ manifest, descriptor }) {
    if (manifest.kind === 'index')
        throw new errors/* SlipwayError */.GQ('SCAN_CONTENT', `${descriptor.digest} is an index: its platforms are catalogued one by one`);
    const foreign = manifest.layers.find(({ mediaType }) => !LAYER_TYPE.test(mediaType));
    if (foreign !== undefined)
        throw new errors/* SlipwayError */.GQ('SCAN_CONTENT', `${descriptor.digest} is no image that can be catalogued: it has a layer of type ${foreign.mediaType}`);
    return manifest.layers;
}
async function send(child, source, layers, limits) {
    const { entries, pathLength, keptBytes, decompressedBytes } = limits;
    const assignment = {
        layers: layers.length,
        limits: { entries, pathLength, keptBytes, decompressedBytes },
    };
    await child.write(Buffer.from(JSON.stringify(assignment)));
    for (const layer of layers) {
        if (child.closed())
            return;
        const blob = await source.openBlob(layer, { signal: child.signal });
        try {
            for await (const chunk of blob) {
                if (chunk.length > 0)
                    await child.write(chunk);
                if (child.closed())
                    return;
            }
        }
        finally {
            blob.destroy();
        }
        await child.write(Buffer.alloc(0));
    }
    child.finish();
}
function inventoryOf(found, layers, image, platform) {
    const components = found.components.map((component) => {
        const layer = layers[component.layer];
        if (layer === undefined)
            throw new errors/* SlipwayError */.GQ('INTERNAL', `no layer ${component.layer}`);
        return { ...component, layer: layer.digest };
    });
    return { platform, digest: image.descriptor.digest, ...(found.os === undefined ? {} : { os: found.os }), components };
}
function sandbox_refused(source, layers, { message, layer }) {
    const digest = layers[layer]?.digest;
    const where = digest === undefined ? source.name : `layer ${digest} of ${source.name}`;
    return new errors/* SlipwayError */.GQ('SCAN_CONTENT', `cannot catalogue ${where}: ${message}`, {
        help: 'build the image again; if it still cannot be read, please report it with the image',
        facts: digest === undefined ? {} : { layer: digest },
    });
}


/***/ })

};
