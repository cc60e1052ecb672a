const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 3045;
export const ids = [3045,8187];
export const modules = {

/***/ 63045:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parseVexDocument: () => (/* binding */ parseVexDocument)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/image/parse.js
var parse = __webpack_require__(40298);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./lib/scan/vex-limits.js
var vex_limits = __webpack_require__(58187);
// EXTERNAL MODULE: ./lib/scan/vex-purl.js
var vex_purl = __webpack_require__(12262);
// EXTERNAL MODULE: ./lib/scan/vex-statement.js
var vex_statement = __webpack_require__(9194);
;// CONCATENATED MODULE: ./lib/scan/cyclonedx-vex.js




const STATES = {
    resolved: 'fixed',
    resolved_with_pedigree: 'fixed',
    exploitable: 'affected',
    in_triage: 'under_investigation',
    false_positive: 'not_affected',
    not_affected: 'not_affected',
};
const STATE_WORDS = Object.keys(STATES);
const DEEPEST = 32;
const ComponentSchema = componentSchema(DEEPEST);
function componentSchema(depth) {
    const nested = depth === 0
        ? dist/* pipe */.FsL(dist/* array */.YOg(dist/* never */.ZmZ('is nested too deep')), dist/* transform */.pdi(() => []))
        : dist/* array */.YOg(componentSchema(depth - 1));
    return dist/* object */.Ikc({ 'bom-ref': dist/* optional */.lqM(vex_limits/* Text */.EY), purl: dist/* optional */.lqM(vex_limits/* Text */.EY), components: dist/* optional */.lqM(nested, []) });
}
const AnalysisSchema = dist/* pipe */.FsL(dist/* object */.Ikc({
    state: dist/* exactOptional */.yqP(dist/* picklist */.KIO(STATE_WORDS, `is not one of ${STATE_WORDS.join(', ')}`)),
    justification: dist/* exactOptional */.yqP(vex_limits/* Text */.EY),
    detail: dist/* exactOptional */.yqP(vex_limits/* Prose */.s7),
    firstIssued: dist/* exactOptional */.yqP(vex_limits/* Time */.gX),
    lastUpdated: dist/* exactOptional */.yqP(vex_limits/* Time */.gX),
}), dist/* check */.z6Y(({ state, justification, detail = '' }) => state !== 'not_affected' || justification !== undefined || detail !== '', 'says not_affected without a justification or a detail'));
const AffectedSchema = dist/* object */.Ikc({
    ref: vex_limits/* Text */.EY,
    versions: dist/* exactOptional */.yqP(dist/* array */.YOg(dist/* object */.Ikc({ version: dist/* exactOptional */.yqP(vex_limits/* Text */.EY) }))),
});
const EntrySchema = dist/* object */.Ikc({
    id: vex_limits/* Text */.EY,
    references: dist/* exactOptional */.yqP(dist/* array */.YOg(dist/* object */.Ikc({ id: dist/* exactOptional */.yqP(vex_limits/* Text */.EY) })), []),
    updated: dist/* exactOptional */.yqP(vex_limits/* Time */.gX),
    analysis: dist/* exactOptional */.yqP(AnalysisSchema),
    affects: dist/* exactOptional */.yqP(dist/* array */.YOg(AffectedSchema), []),
});
const CycloneDxVexSchema = dist/* object */.Ikc({
    bomFormat: dist/* literal */.euz('CycloneDX'),
    specVersion: dist/* picklist */.KIO(['1.4', '1.5', '1.6', '1.7'], 'is not one of 1.4, 1.5, 1.6, 1.7'),
    metadata: dist/* exactOptional */.yqP(dist/* object */.Ikc({ timestamp: dist/* exactOptional */.yqP(vex_limits/* Time */.gX), component: dist/* exactOptional */.yqP(ComponentSchema) }), {}),
    components: dist/* exactOptional */.yqP(dist/* array */.YOg(ComponentSchema), []),
    vulnerabilities: dist/* pipe */.FsL(dist/* array */.YOg(EntrySchema, 'is missing: a bill of materials without vulnerabilities says nothing about any'), dist/* maxLength */.Ru6(vex_limits/* VEX_LIMITS */.D1.statements, `has more than ${vex_limits/* VEX_LIMITS */.D1.statements} entries`)),
});
function isCycloneDx(document) {
    return 'bomFormat' in document && document.bomFormat === 'CycloneDX';
}
function cycloneDxStatements(document) {
    const { metadata, components, vulnerabilities } = document;
    const root = metadata.component;
    const purls = purlsByReference(root === undefined ? components : [root, ...components]);
    const image = root?.purl?.startsWith('pkg:oci/') === true ? root.purl : undefined;
    return vulnerabilities.flatMap((entry, at) => {
        const state = entry.analysis?.state;
        if (state === undefined)
            return [];
        const { justification, detail } = entry.analysis ?? {};
        return [
            {
                vulnerabilities: namesOf(entry).map((name) => name.toLowerCase()),
                products: entry.affects.flatMap((affected) => productsOf(affected, purls, image)),
                status: STATES[state],
                ...(justification === undefined ? {} : { justification }),
                ...(detail === undefined || detail === '' ? {} : { detail }),
                time: timeOf(entry, metadata.timestamp),
                place: `vulnerabilities[${at}]`,
            },
        ];
    });
}
function namesOf({ id, references }) {
    return [id, ...references.flatMap((reference) => reference.id ?? [])];
}
function timeOf({ analysis, updated }, documentTime) {
    return analysis?.lastUpdated ?? analysis?.firstIssued ?? updated ?? documentTime ?? Number.NEGATIVE_INFINITY;
}
function purlsByReference(components) {
    const purls = new Map();
    const waiting = [...components];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        const reference = next['bom-ref'];
        if (reference !== undefined && next.purl !== undefined)
            purls.set(reference, next.purl);
        for (const nested of next.components)
            waiting.push(nested);
    }
    return purls;
}
function productsOf({ ref, versions }, purls, image) {
    const link = /^urn:cdx:([0-9a-f-]{36})\/\d+(?:#(.*))?$/is.exec(ref);
    const [, serial, fragment] = link ?? [];
    const named = link === null ? (purls.get(ref) ?? ref) : decoded(fragment ?? '');
    const listed = withVersions(named, versions);
    if (listed.length === 0)
        return [{ identities: [] }];
    return listed.map((purl) => {
        const identities = (0,vex_statement/* identitiesOf */.U)([purl]);
        if (serial !== undefined)
            return { identities, bill: `urn:uuid:${serial.toLowerCase()}` };
        return image === undefined || image === purl
            ? { identities }
            : { identities: (0,vex_statement/* identitiesOf */.U)([image]), parts: [{ identities }] };
    });
}
function withVersions(text, versions) {
    const purl = (0,vex_purl/* readPurl */.gd)(text);
    if (purl === undefined || purl.version !== undefined || versions === undefined || versions.length === 0)
        return [text];
    const [, head = text, tail = ''] = /^([^?#]*)(.*)$/s.exec(text) ?? [];
    return versions.flatMap(({ version }) => version === undefined ? [] : [`${head}@${encodeURIComponent(version)}${tail}`]);
}
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}

;// CONCATENATED MODULE: ./lib/scan/openvex.js




const CONTEXT = /^https:\/\/openvex\.dev\/ns(?:\/v0\.\d+\.\d+)?\/?$/;
const JUSTIFICATIONS = [
    'component_not_present',
    'vulnerable_code_not_present',
    'vulnerable_code_not_in_execute_path',
    'vulnerable_code_cannot_be_controlled_by_adversary',
    'inline_mitigations_already_exist',
];
const Identifier = (0,vex_limits/* purlOrOther */.zb)((text) => (0,vex_purl/* readPurl */.gd)(text) !== undefined);
const componentEntries = {
    '@id': dist/* exactOptional */.yqP(Identifier),
    identifiers: dist/* exactOptional */.yqP(dist/* object */.Ikc({ purl: dist/* exactOptional */.yqP(Identifier) })),
    hashes: dist/* exactOptional */.yqP(dist/* record */.g1P(vex_limits/* Text */.EY, vex_limits/* Text */.EY)),
};
const isNamed = dist/* check */.z6Y(({ '@id': id, identifiers, hashes }) => (id ?? identifiers?.purl ?? hashes) !== undefined, 'names nothing: it has no @id, no identifiers and no hashes');
function orId(schema) {
    const bare = dist/* pipe */.FsL(Identifier, dist/* transform */.pdi((id) => ({ '@id': id })));
    return dist/* lazy */.RZV((input) => (typeof input === 'string' ? bare : schema));
}
const Parts = dist/* exactOptional */.yqP(dist/* array */.YOg(orId(dist/* pipe */.FsL(dist/* object */.Ikc(componentEntries), isNamed))));
const ProductSchema = orId(dist/* pipe */.FsL(dist/* object */.Ikc({ ...componentEntries, subcomponents: Parts }), isNamed));
const NAMED_VULNERABILITY = dist/* object */.Ikc({ name: vex_limits/* Text */.EY, aliases: dist/* exactOptional */.yqP(dist/* array */.YOg(vex_limits/* Text */.EY), []) });
const BARE_VULNERABILITY = dist/* pipe */.FsL(vex_limits/* Text */.EY, dist/* transform */.pdi((name) => ({ name, aliases: [] })));
const VulnerabilitySchema = dist/* lazy */.RZV((input) => typeof input === 'string' ? BARE_VULNERABILITY : NAMED_VULNERABILITY);
const StatementSchema = dist/* pipe */.FsL(dist/* object */.Ikc({
    vulnerability: VulnerabilitySchema,
    timestamp: dist/* exactOptional */.yqP(vex_limits/* Time */.gX),
    products: dist/* exactOptional */.yqP(dist/* array */.YOg(ProductSchema), []),
    subcomponents: Parts,
    status: dist/* picklist */.KIO(vex_statement/* VEX_STATUSES */.H, `is not one of ${vex_statement/* VEX_STATUSES */.H.join(', ')}`),
    status_notes: dist/* exactOptional */.yqP(vex_limits/* Prose */.s7),
    justification: dist/* exactOptional */.yqP(dist/* picklist */.KIO(JUSTIFICATIONS, `is not one of ${JUSTIFICATIONS.join(', ')}`)),
    impact_statement: dist/* exactOptional */.yqP(vex_limits/* Prose */.s7),
    action_statement: dist/* exactOptional */.yqP(vex_limits/* Prose */.s7),
}), dist/* check */.z6Y(({ status, justification, impact_statement: impact = '' }) => status !== 'not_affected' || justification !== undefined || impact !== '', 'says not_affected without a justification or an impact_statement'));
const OpenVexSchema = dist/* object */.Ikc({
    '@context': dist/* pipe */.FsL(vex_limits/* Text */.EY, dist/* regex */.yGV(CONTEXT, 'is no version of OpenVEX that is read: 0.2.0')),
    author: dist/* exactOptional */.yqP(vex_limits/* Prose */.s7),
    timestamp: vex_limits/* Time */.gX,
    statements: dist/* pipe */.FsL(dist/* array */.YOg(StatementSchema), dist/* maxLength */.Ru6(vex_limits/* VEX_LIMITS */.D1.statements, `has more than ${vex_limits/* VEX_LIMITS */.D1.statements} statements`)),
});
function isOpenVex(document) {
    return '@context' in document && String(document['@context']).startsWith('https://openvex.dev/');
}
function openVexStatements({ author, timestamp, statements }, subject) {
    return {
        ...(author === undefined || author === '' ? {} : { author }),
        statements: statements.map((statement, at) => statementOf(statement, at, timestamp, subject)),
    };
}
function statementOf(from, at, documentTime, subject) {
    const { vulnerability, status, justification, timestamp } = from;
    const { name, aliases } = vulnerability;
    const prose = [from.impact_statement, from.status_notes, from.action_statement];
    const detail = prose.filter((text) => text !== undefined && text !== '').join(' ');
    const products = from.products.map((product) => productOf(product, from.subcomponents));
    return {
        vulnerabilities: [name, ...aliases].map((one) => one.toLowerCase()),
        products: products.length === 0 && subject !== undefined ? [subject] : products,
        status,
        ...(justification === undefined ? {} : { justification }),
        ...(detail === '' ? {} : { detail }),
        time: timestamp ?? documentTime,
        place: `statements[${at}]`,
    };
}
function productOf(product, shared) {
    const parts = product.subcomponents ?? shared ?? [];
    const identities = identitiesOfComponent(product);
    if (parts.length === 0)
        return { identities };
    return { identities, parts: parts.map((part) => ({ identities: identitiesOfComponent(part) })) };
}
function identitiesOfComponent({ '@id': id, identifiers, hashes = {} }) {
    const digests = ['sha-256', 'sha-512'].map((algorithm) => `${algorithm.replace('-', '')}:${hashes[algorithm] ?? ''}`);
    return (0,vex_statement/* identitiesOf */.U)([id, identifiers?.purl, ...digests]);
}

;// CONCATENATED MODULE: ./lib/scan/vex-document.js






const ObjectSchema = dist/* custom */.IeY((value) => typeof value === 'object' && value !== null && !Array.isArray(value), 'is not a JSON object');
const HELP = 'name an OpenVEX document (0.2.0), or a CycloneDX document (1.4 to 1.7) with analysed vulnerabilities';
function parseVexDocument(text, source, subject) {
    if (new TextEncoder().encode(text).length > vex_limits.VEX_LIMIT_BYTES)
        throw refusal(source, `is larger than ${vex_limits.VEX_LIMIT_BYTES} bytes`);
    const what = `the VEX document ${source}`;
    const json = (0,parse/* parseJson */.qF)(ObjectSchema, text, what, 'CONFIG_INVALID');
    const document = withSource(json, source, what, subject);
    const names = document.statements.reduce((count, statement) => count + namesIn(statement), 0);
    if (names > vex_limits/* VEX_LIMITS */.D1.names)
        throw refusal(source, `names more than ${vex_limits/* VEX_LIMITS */.D1.names} products and parts`);
    const homeless = document.statements.find(({ products }) => products.length === 0);
    if (homeless !== undefined)
        throw refusal(source, `names no product in ${homeless.place}`);
    return document;
}
function withSource(json, source, what, subject) {
    if (isOpenVex(json))
        return { source, ...openVexStatements((0,parse/* parseValue */.$x)(OpenVexSchema, json, what, 'CONFIG_INVALID'), subject) };
    if (isCycloneDx(json))
        return { source, statements: cycloneDxStatements((0,parse/* parseValue */.$x)(CycloneDxVexSchema, json, what, 'CONFIG_INVALID')) };
    if ('document' in json)
        throw refusal(source, 'is neither OpenVEX nor CycloneDX; CSAF is not read');
    throw refusal(source, 'is neither OpenVEX nor CycloneDX');
}
function namesIn({ vulnerabilities, products }) {
    return products.reduce((count, { parts = [] }) => count + 1 + parts.length, vulnerabilities.length);
}
function refusal(source, why) {
    return new errors/* SlipwayError */.GQ('CONFIG_INVALID', `the VEX document ${source} ${why}`, { help: HELP });
}


/***/ }),

/***/ 58187:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D1: () => (/* binding */ VEX_LIMITS),
/* harmony export */   EY: () => (/* binding */ Text),
/* harmony export */   VEX_LIMIT_BYTES: () => (/* binding */ VEX_LIMIT_BYTES),
/* harmony export */   gX: () => (/* binding */ Time),
/* harmony export */   s7: () => (/* binding */ Prose),
/* harmony export */   zb: () => (/* binding */ purlOrOther)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77934);

const VEX_LIMIT_BYTES = 16 << 20;
const VEX_LIMITS = { statements: 100_000, names: 500_000 };
const Text = valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP('is not a text'), valibot__WEBPACK_IMPORTED_MODULE_0__/* .maxLength */ .Ru6(4096, 'is longer than 4096 characters'), valibot__WEBPACK_IMPORTED_MODULE_0__/* .trim */ .Bqr(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .nonEmpty */ .hq('is empty'));
const Prose = valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP('is not a text'), valibot__WEBPACK_IMPORTED_MODULE_0__/* .transform */ .pdi((text) => text.trim().slice(0, 1000).toWellFormed()));
const Time = valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(Text, valibot__WEBPACK_IMPORTED_MODULE_0__/* .regex */ .yGV(/^\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:[Zz]|[+-]\d{2}:\d{2})$/, 'is no RFC 3339 time'), valibot__WEBPACK_IMPORTED_MODULE_0__/* .transform */ .pdi((text) => Date.parse(text.replace(' ', 'T').toUpperCase())), valibot__WEBPACK_IMPORTED_MODULE_0__/* .check */ .z6Y((time) => !Number.isNaN(time), 'is no RFC 3339 time'));
function purlOrOther(isPurl) {
    return valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(Text, valibot__WEBPACK_IMPORTED_MODULE_0__/* .check */ .z6Y((text) => !text.startsWith('pkg:') || isPurl(text), 'is a broken package URL'));
}


/***/ })

};
