const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 2603;
export const ids = [2603];
export const modules = {

/***/ 52603:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  squashBuild: () => (/* binding */ squashBuild)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(42685);
// EXTERNAL MODULE: ./lib/image/descriptor.js
var image_descriptor = __webpack_require__(79477);
// EXTERNAL MODULE: ./lib/image/digest.js
var digest = __webpack_require__(22872);
// EXTERNAL MODULE: ./lib/image/image-config.js
var image_config = __webpack_require__(89294);
// EXTERNAL MODULE: ./lib/image/manifest.js
var image_manifest = __webpack_require__(93513);
// EXTERNAL MODULE: ./lib/image/platform.js
var platform = __webpack_require__(88875);
// EXTERNAL MODULE: ./lib/image/read-blob.js
var read_blob = __webpack_require__(94662);
// EXTERNAL MODULE: ./lib/build/layer-reader.js + 1 modules
var layer_reader = __webpack_require__(57860);
;// CONCATENATED MODULE: ./lib/build/layer-tree.js


/** Limits against hostile layers. A path is that deep after links in it were followed. */
const TREE_LIMITS = { entries: 2_000_000, depth: 1024, links: 255, pathBytes: 8192 };
const WHITEOUT = '.wh.';
const OPAQUE = '.wh..wh..opq';
const META = '.wh..wh.';
/**
 * The file tree that layers make one upon the other (OCI image-spec, layer.md), as the runtimes unpack them: whiteouts and opaque
 * markers hide only what lower layers brought, parents are followed through links within the tree, a directory keeps what is in
 * it when an upper layer names it again, and everything else is replaced. Nothing is ever outside the tree: it is no file system.
 */
class LayerTree {
    root = { children: new Map(), attributes: undefined, layer: 0 };
    #entries = 0;
    /** Puts the entry of a layer into the tree. @throws BUILD_OUTPUT for what no runtime would unpack, or beyond the limits. */
    apply(entry, { layer, ordinal }) {
        this.#entries++;
        if (this.#entries > TREE_LIMITS.entries)
            throw refused(entry.path, `is one of more than ${TREE_LIMITS.entries}`);
        const parts = partsOf(entry.path);
        const name = parts.at(-1);
        if (name === undefined)
            return this.#applyRoot(entry, layer);
        const parents = parts.slice(0, -1);
        if (name.startsWith(WHITEOUT))
            this.#whiteOut(parents, name, entry, layer);
        else
            this.#place(this.#parent(parents, layer, entry), name, entry, { layer, ordinal });
    }
    #applyRoot(entry, layer) {
        if (entry.kind !== 'directory')
            throw refused(entry.path, 'would replace the root');
        this.root.attributes = entry;
        this.root.layer = layer;
    }
    #whiteOut(parents, name, entry, layer) {
        if (name !== OPAQUE && name.startsWith(META))
            return;
        const parent = this.#walk(parents, undefined, entry);
        if (parent === undefined)
            return;
        if (name === OPAQUE)
            return hideBelow(parent, layer);
        const hidden = name.slice(WHITEOUT.length);
        if (['', '.', '..'].includes(hidden))
            throw refused(entry.path, 'hides nothing that could have a name');
        hide(parent, hidden, layer);
    }
    #place(parent, name, entry, place) {
        const before = parent.children.get(name);
        const { layer } = place;
        if (entry.kind === 'directory') {
            if (before !== undefined && isDirectory(before)) {
                before.attributes = entry;
                before.layer = layer;
            }
            else
                parent.children.set(name, { children: new Map(), attributes: entry, layer });
        }
        else if (entry.kind === 'hardlink') {
            parent.children.set(name, { inode: this.#linked(entry, before), layer });
        }
        else {
            const { kind, linkPath, size, device } = entry;
            parent.children.set(name, { inode: { kind, linkPath, size, device, place, attributes: entry }, layer });
        }
    }
    /** The file that a hard link names; links in front of its name are followed, itself it is not. */
    #linked(entry, replaced) {
        const parts = partsOf(entry.linkPath);
        const parent = parts.length === 0 ? undefined : this.#walk(parts.slice(0, -1), undefined, entry);
        const target = parent?.children.get(parts.at(-1) ?? '');
        if (target === undefined || isDirectory(target) || target === replaced)
            throw refused(entry.path, `is a hard link to ${(0,layer_reader/* printable */.g)(entry.linkPath)}, which is no file below it`);
        const { inode } = target;
        const xattrs = new Map([...inode.attributes.xattrs, ...entry.xattrs]);
        const { mode, uid, gid, mtime } = entry;
        inode.attributes = { mode, uid, gid, mtime, xattrs };
        return inode;
    }
    #parent(parts, layer, entry) {
        const found = this.#walk(parts, layer, entry);
        if (found === undefined)
            throw refused(entry.path, 'has no parent');
        return found;
    }
    /** The directory at a path, through links. Missing ones are made when a layer is given, else there is no answer. */
    #walk(parts, layer, entry) {
        const trail = [this.root];
        const ahead = parts.toReversed();
        let links = 0;
        for (let name = ahead.pop(); name !== undefined; name = ahead.pop()) {
            const here = trail.at(-1) ?? this.root;
            if (name === '..') {
                if (trail.length > 1)
                    trail.pop();
                continue;
            }
            const next = here.children.get(name);
            if (next !== undefined && !isDirectory(next) && next.inode.kind === 'symlink') {
                const { linkPath } = next.inode;
                if (++links > TREE_LIMITS.links)
                    throw refused(entry.path, 'leads through too many links');
                if (linkPath.startsWith('/'))
                    trail.length = 1;
                ahead.push(...namesIn(linkPath).toReversed());
            }
            else {
                const directory = directoryAt(here, name, next, layer, entry);
                if (directory === undefined)
                    return undefined;
                trail.push(directory);
            }
            if (trail.length + ahead.length > TREE_LIMITS.depth)
                throw refused(entry.path, 'is too deep');
        }
        return trail.at(-1);
    }
}
function isDirectory(node) {
    return 'children' in node;
}
function directoryAt(parent, name, found, layer, entry) {
    if (found !== undefined && isDirectory(found))
        return found;
    if (layer === undefined)
        return undefined;
    if (found?.layer === layer)
        throw refused(entry.path, 'is inside of something that is no directory');
    const made = { children: new Map(), attributes: undefined, layer };
    parent.children.set(name, made);
    return made;
}
/** Takes away what lower layers put at a name and below it. */
function hide(parent, name, layer) {
    const node = parent.children.get(name);
    if (node === undefined)
        return;
    if (isDirectory(node)) {
        hideBelow(node, layer);
        if (node.layer === layer)
            return;
        if (node.children.size > 0) {
            node.attributes = undefined;
            node.layer = layer;
            return;
        }
    }
    else if (node.layer === layer)
        return;
    parent.children.delete(name);
}
function hideBelow(directory, layer) {
    for (const name of directory.children.keys())
        hide(directory, name, layer);
}
/** The names of a path. @throws BUILD_OUTPUT when it leads upwards or is too long. */
function partsOf(path) {
    const names = namesIn(path);
    if (path.length > TREE_LIMITS.pathBytes)
        throw refused(path, 'is too long');
    if (names.includes('..'))
        throw refused(path, 'leads out of the image');
    if (names.length > TREE_LIMITS.depth)
        throw refused(path, 'is too deep');
    return names;
}
function namesIn(path) {
    return path.split('/').filter((name) => name !== '' && name !== '.');
}
function refused(path, why) {
    return new errors/* SlipwayError */.GQ('BUILD_OUTPUT', `a layer cannot be unpacked: ${(0,layer_reader/* printable */.g)(path)} ${why}`);
}

// EXTERNAL MODULE: ./lib/image/tar-header.js
var tar_header = __webpack_require__(77783);
// EXTERNAL MODULE: ./lib/build/layer-entry.js
var layer_entry = __webpack_require__(78579);
;// CONCATENATED MODULE: ./lib/build/layer-writer.js


const FLAGS = {
    file: '0',
    hardlink: '1',
    symlink: '2',
    character: '3',
    block: '4',
    directory: '5',
    fifo: '6',
};
/** Two empty blocks end an archive. */
const END_MARK = Buffer.alloc(2 * tar_header/* BLOCK_BYTES */.Yo);
const MAX_OCTAL_ID = 0o7777777;
const MAX_OCTAL_SIZE = 0o77777777777;
const NAME_BYTES = 100;
/**
 * The header of an entry: USTAR, with pax records before it for what does not fit there (POSIX pax). The same entry always gives
 * the same bytes; there are no owner names and no other times than the entry's own.
 */
function entryHeader(entry) {
    const records = paxRecords(entry);
    const header = headerBlock(FLAGS[entry.kind], entry);
    if (records.length === 0)
        return header;
    const body = Buffer.from(records, 'latin1');
    const announcement = headerBlock('x', { ...entry, path: 'pax-records', linkPath: '', size: body.length, mode: 0o644 });
    return Buffer.concat([announcement, body, padding(body.length), header]);
}
/** What fills the last block of a content of that size. */
function padding(size) {
    return Buffer.alloc((tar_header/* BLOCK_BYTES */.Yo - (size % tar_header/* BLOCK_BYTES */.Yo)) % tar_header/* BLOCK_BYTES */.Yo);
}
function paxRecords({ path, linkPath, size, uid, gid, mtime, xattrs }) {
    const records = [
        path.length > NAME_BYTES ? ['path', path] : undefined,
        linkPath.length > NAME_BYTES ? ['linkpath', linkPath] : undefined,
        size > MAX_OCTAL_SIZE ? ['size', String(size)] : undefined,
        uid > MAX_OCTAL_ID ? ['uid', String(uid)] : undefined,
        gid > MAX_OCTAL_ID ? ['gid', String(gid)] : undefined,
        isPlainTime(mtime) ? undefined : ['mtime', mtime],
        ...[...xattrs].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, value]) => [layer_entry/* XATTR_RECORD */.s + name, value]),
    ];
    return records.flatMap((record) => (record === undefined ? [] : [paxRecord(...record)])).join('');
}
/** `length key=value\n`, where the length counts itself. */
function paxRecord(key, value) {
    const rest = key.length + value.length + 3;
    const digits = String(rest + String(rest).length).length;
    return `${rest + digits} ${key}=${value}\n`;
}
function isPlainTime(mtime) {
    return /^\d+$/.test(mtime) && Number(mtime) <= MAX_OCTAL_SIZE;
}
function headerBlock(flag, entry) {
    const { path, linkPath, mode, uid, gid, size, mtime, device } = entry;
    const block = Buffer.alloc(tar_header/* BLOCK_BYTES */.Yo);
    block.write(path, 0, NAME_BYTES, 'latin1');
    octal(block, 100, 8, mode);
    octal(block, 108, 8, uid > MAX_OCTAL_ID ? 0 : uid);
    octal(block, 116, 8, gid > MAX_OCTAL_ID ? 0 : gid);
    octal(block, 124, 12, size > MAX_OCTAL_SIZE ? 0 : size);
    octal(block, 136, 12, isPlainTime(mtime) ? Number(mtime) : 0);
    block.write(flag, 156, 'latin1');
    block.write(linkPath, 157, NAME_BYTES, 'latin1');
    block.write('ustar\u000000', 257, 'latin1');
    octal(block, 329, 8, device[0]);
    octal(block, 337, 8, device[1]);
    block.fill(' ', 148, 156);
    const sum = block.reduce((total, byte) => total + byte, 0);
    block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
    return block;
}
function octal(block, at, bytes, value) {
    block.write(`${value.toString(8).padStart(bytes - 1, '0')}\0`, at, 'latin1');
}

// EXTERNAL MODULE: ../../work/main/node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(57958);
// EXTERNAL MODULE: ./lib/image/parse.js
var parse = __webpack_require__(1825);
;// CONCATENATED MODULE: ./lib/build/squash-config.js


const Shape = dist/* looseObject */._H3({
    created: dist/* nullish */.cl6(dist/* string */.YjP()),
    rootfs: dist/* looseObject */._H3({ type: dist/* string */.YjP() }),
});
/**
 * The config of the squashed image: everything as it was but the layers and the history, which says what was done. What the
 * history told of the layers' making is gone with them.
 * @throws REGISTRY_MALFORMED naming the path to the fault.
 */
function squashedConfig(config, layers, diffId) {
    const before = (0,parse/* parseJson */.qF)(Shape, config, 'the config of the built image');
    const entry = {
        ...(before.created === null || before.created === undefined ? {} : { created: before.created }),
        created_by: 'slipway squash',
        comment: `squashed from ${layers} ${layers === 1 ? 'layer' : 'layers'}`,
    };
    return JSON.stringify({ ...before, rootfs: { ...before.rootfs, diff_ids: [diffId] }, history: [entry] });
}

;// CONCATENATED MODULE: ./lib/build/squash-plan.js

const IMPLIED = { mode: 0o755, uid: 0, gid: 0, mtime: '0', xattrs: new Map() };
/**
 * The order of the one layer: equal trees of equal layers give equal plans. Content comes in the order of the layers it is in, so
 * that each is read once and nothing is kept.
 */
function planSquash(tree, layers) {
    const directories = [];
    const paths = new Map();
    const visit = (directory, path) => {
        if (path !== '' || directory.attributes !== undefined)
            directories.push(directoryEntry(directory, path));
        for (const [name, node] of [...directory.children].sort(byName)) {
            const at = path === '' ? name : `${path}/${name}`;
            if (isDirectory(node))
                visit(node, at);
            else
                paths.set(node.inode, [...(paths.get(node.inode) ?? []), at]);
        }
    };
    visit(tree.root, '');
    const contents = Array.from({ length: layers }, () => new Map());
    const head = [...directories];
    for (const [inode, at] of paths) {
        const entries = entriesOf(inode, at);
        if (inode.size === 0)
            head.push(...entries);
        else
            contents[inode.place.layer]?.set(inode.place.ordinal, entries);
    }
    return { head, contents };
}
function byName([a], [b]) {
    return a < b ? -1 : 1;
}
function directoryEntry({ attributes = IMPLIED }, path) {
    const name = path === '' ? './' : `${path}/`;
    return { ...bare(attributes), kind: 'directory', path: name, linkPath: '', size: 0, device: [0, 0] };
}
function entriesOf(inode, [first = '', ...others]) {
    const { kind, linkPath, size, device } = inode;
    const attributes = bare(inode.attributes);
    const entry = { ...attributes, kind, path: first, linkPath, size, device };
    // A link repeats the attributes: runtimes set the owner again, and with that the kernel drops file capabilities.
    const link = (path) => ({
        ...attributes,
        kind: 'hardlink',
        path,
        linkPath: first,
        size: 0,
        device: [0, 0],
    });
    return [entry, ...others.map(link)];
}
function bare({ mode, uid, gid, mtime, xattrs }) {
    return { mode, uid, gid, mtime, xattrs };
}

// EXTERNAL MODULE: ./lib/build/layout/blob-file.js
var blob_file = __webpack_require__(80982);
// EXTERNAL MODULE: ./lib/build/layout/decompress.js + 1 modules
var decompress = __webpack_require__(13780);
;// CONCATENATED MODULE: ./lib/build/layout/squash.js
















/** Bytes of one platform's layers before compression, against archives that never end. */
const PLAIN_LIMIT_BYTES = 2 ** 37;
/**
 * Joins the layers of each platform into one whose file tree equals theirs in content, mode, owner, links, times and extended
 * attributes, and writes it with its config and manifest beside them; `index.json` then names the new images alone. Each layer is
 * read once to learn what of it is left, and a second time if that is content. Equal builds give equal digests. A platform
 * without layers stays as it is.
 * @throws BUILD_OUTPUT when a layer cannot be unpacked: damaged, hostile, sparse files, beyond the limits.
 */
async function squashBuild({ source, layoutDirectory, platforms }, call = {}) {
    const squashed = await Promise.all(platforms.map((built) => squashPlatform(source, layoutDirectory, built, call)));
    await writeIndex(layoutDirectory, squashed);
    return squashed;
}
async function squashPlatform(source, directory, built, call) {
    const { manifest } = await source.readManifest(built.descriptor.digest, call);
    if (manifest.kind !== 'image')
        throw wrong(`${built.descriptor.digest} is no image of one platform`);
    if (manifest.layers.length === 0)
        return built;
    const json = (await (0,read_blob/* readBlob */.g)(source, manifest.config, image_config/* CONFIG_LIMIT_BYTES */.X, call)).toString('utf8');
    const image = {
        source,
        layers: manifest.layers,
        diffIds: (0,image_config/* parseImageConfig */.F)(json).diffIds,
        name: (0,platform/* formatPlatform */.Bq)(built.platform),
    };
    if (image.diffIds.length !== image.layers.length)
        throw wrong(`${image.name} has ${image.layers.length} layers, but its config names ${image.diffIds.length}`);
    const plan = planSquash(await readTree(image, call), image.layers.length);
    const layer = await (0,blob_file/* writeLayer */.B)(directory, archive(image, plan, call), call);
    const config = Buffer.from(squashedConfig(json, image.layers.length, layer.diffId));
    const content = (0,image_manifest/* manifestContent */.$T)({
        ...manifest,
        config: { ...squash_bare(manifest.config), digest: await (0,blob_file/* writeBlob */.Z)(directory, config), size: config.length },
        layers: [{ mediaType: layerType(manifest), digest: layer.digest, size: layer.size }],
    });
    await (0,blob_file/* writeBlob */.Z)(directory, content.bytes);
    return { ...built, descriptor: content.descriptor };
}
async function readTree(image, call) {
    const tree = new LayerTree();
    const budget = { left: PLAIN_LIMIT_BYTES };
    for (const [layer, diffId] of image.diffIds.entries()) {
        const hash = new digest/* DigestHash */.FA((0,digest/* algorithmOf */.Hy)(diffId));
        const reader = new layer_reader/* LayerReader */.f(observed(await openLayer(image, layer, call), hash, budget), nameOf(image, layer));
        let ordinal = 0;
        for (let entry = await reader.next(); entry !== undefined; entry = await reader.next())
            tree.apply(entry, { layer, ordinal: ordinal++ });
        await reader.drain();
        if (hash.digest() !== diffId)
            throw wrong(`${nameOf(image, layer)} is not the one that its config names`);
    }
    return tree;
}
async function* observed(pieces, hash, budget) {
    for await (const piece of pieces) {
        budget.left -= piece.length;
        if (budget.left < 0)
            throw wrong(`its layers hold more than ${PLAIN_LIMIT_BYTES} bytes`);
        hash.update(piece);
        yield piece;
    }
}
async function* archive(image, plan, call) {
    for (const entry of plan.head)
        yield entryHeader(entry);
    for (const [layer, contents] of plan.contents.entries())
        if (contents.size > 0)
            yield* contentsOf(image, layer, contents, call);
    yield END_MARK;
}
async function* contentsOf(image, layer, contents, call) {
    const reader = new layer_reader/* LayerReader */.f(await openLayer(image, layer, call), nameOf(image, layer));
    let left = contents.size;
    try {
        for (let ordinal = 0; left > 0; ordinal++) {
            if ((await reader.next()) === undefined)
                throw wrong(`${nameOf(image, layer)} changed while it was read`);
            const [entry, ...links] = contents.get(ordinal) ?? [];
            if (entry === undefined)
                continue;
            left--;
            yield entryHeader(entry);
            yield* reader.content();
            yield padding(entry.size);
            for (const link of links)
                yield entryHeader(link);
        }
    }
    finally {
        await reader.close();
    }
}
async function openLayer(image, layer, call) {
    const descriptor = image.layers[layer];
    if (descriptor === undefined)
        throw wrong(`${image.name} has no layer ${layer}`);
    return (0,decompress/* decompressed */.j)(await image.source.openBlob(descriptor, call), nameOf(image, layer));
}
function nameOf({ name }, layer) {
    return `layer ${layer + 1} of ${name}`;
}
function layerType({ mediaType }) {
    return mediaType === image_descriptor/* MEDIA_TYPES */.Z2.dockerManifest
        ? 'application/vnd.docker.image.rootfs.diff.tar.gzip'
        : 'application/vnd.oci.image.layer.v1.tar+gzip';
}
async function writeIndex(directory, platforms) {
    const manifests = platforms.map(({ platform, descriptor }) => (0,image_descriptor/* descriptorJson */.mh)({ ...descriptor, platform }));
    const index = { schemaVersion: 2, mediaType: image_descriptor/* MEDIA_TYPES */.Z2.ociIndex, manifests };
    await (0,promises_.writeFile)((0,external_node_path_.join)(directory, 'index.json'), JSON.stringify(index));
}
function squash_bare({ mediaType, digest, size }) {
    return { mediaType, digest, size };
}
function wrong(why) {
    return new errors/* SlipwayError */.GQ('BUILD_OUTPUT', `the layers cannot be joined into one: ${why}`);
}


/***/ })

};
