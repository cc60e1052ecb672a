const __filename = import.meta.filename, __dirname = import.meta.dirname;
import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 91:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

/*!
Copyright (c) the purl authors

Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
SOFTWARE.
*/


const {
  PackageURL,
  PurlComponent,
  PurlQualifierNames,
  PurlType
} = __nccwpck_require__(686)

module.exports = {
  PackageURL,
  PurlComponent,
  PurlQualifierNames,
  PurlType
}


/***/ }),

/***/ 779:
/***/ ((module) => {



const LOOP_SENTINEL = 1_000_000

const REUSED_SEARCH_PARAMS = new URLSearchParams()

const REUSED_SEARCH_PARAMS_KEY = '_'

const REUSED_SEARCH_PARAMS_OFFSET = 2 // '_='.length

module.exports = {
    LOOP_SENTINEL,
    REUSED_SEARCH_PARAMS,
    REUSED_SEARCH_PARAMS_KEY,
    REUSED_SEARCH_PARAMS_OFFSET
}


/***/ }),

/***/ 782:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const { PurlError } = __nccwpck_require__(616)

const { decodeURIComponent } = globalThis

function decodePurlComponent(comp, encodedURIComponent) {
    try {
        return decodeURIComponent(encodedURIComponent)
    } catch {}
    throw new PurlError(`unable to decode "${comp}" component`)
}

module.exports = {
    decodePurlComponent
}


/***/ }),

/***/ 954:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const {
    REUSED_SEARCH_PARAMS,
    REUSED_SEARCH_PARAMS_KEY,
    REUSED_SEARCH_PARAMS_OFFSET
} = __nccwpck_require__(779)
const { isObject } = __nccwpck_require__(18)
const { isNonEmptyString } = __nccwpck_require__(764)

const { encodeURIComponent } = globalThis

function encodeNamespace(namespace) {
    return isNonEmptyString(namespace)
        ? encodeURIComponent(namespace)
              .replace(/%3A/g, ':')
              .replace(/%2F/g, '/')
        : ''
}

function encodeQualifierParam(param) {
    if (isNonEmptyString(param)) {
        // Param key and value are encoded with `percentEncodeSet` of
        // 'application/x-www-form-urlencoded' and `spaceAsPlus` of `true`.
        // https://url.spec.whatwg.org/#urlencoded-serializing
        REUSED_SEARCH_PARAMS.set(REUSED_SEARCH_PARAMS_KEY, param)
        return replacePlusSignWithPercentEncodedSpace(
            REUSED_SEARCH_PARAMS.toString().slice(REUSED_SEARCH_PARAMS_OFFSET)
        )
    }
    return ''
}

function encodeQualifiers(qualifiers) {
    if (isObject(qualifiers)) {
        // Sort this list of qualifier strings lexicographically.
        const qualifiersKeys = Object.keys(qualifiers).sort()
        const searchParams = new URLSearchParams()
        for (let i = 0, { length } = qualifiersKeys; i < length; i += 1) {
            const key = qualifiersKeys[i]
            searchParams.set(key, qualifiers[key])
        }
        return replacePlusSignWithPercentEncodedSpace(searchParams.toString())
    }
    return ''
}

function encodeSubpath(subpath) {
    return isNonEmptyString(subpath)
        ? encodeURIComponent(subpath).replace(/%2F/g, '/')
        : ''
}

function encodeVersion(version) {
    return isNonEmptyString(version)
        ? encodeURIComponent(version).replace(/%3A/g, ':').replace(/%2B/g, '+')
        : ''
}

function replacePlusSignWithPercentEncodedSpace(str) {
    // Convert plus signs to %20 for better portability.
    return str.replace(/\+/g, '%20')
}

module.exports = {
    encodeNamespace,
    encodeVersion,
    encodeQualifiers,
    encodeQualifierParam,
    encodeSubpath,
    encodeURIComponent
}


/***/ }),

/***/ 616:
/***/ ((module) => {



function formatPurlErrorMessage(message = '') {
    const { length } = message
    let formatted = ''
    if (length) {
        // Lower case start of message.
        const code0 = message.charCodeAt(0)
        formatted =
            code0 >= 65 /*'A'*/ || code0 <= 90 /*'Z'*/
                ? `${message[0].toLowerCase()}${message.slice(1)}`
                : message
        // Remove period from end of message.
        if (
            length > 1 &&
            message.charCodeAt(length - 1) === 46 /*'.'*/ &&
            message.charCodeAt(length - 2) !== 46
        ) {
            formatted = formatted.slice(0, -1)
        }
    }
    return `Invalid purl: ${formatted}`
}

class PurlError extends Error {
    constructor(message) {
        super(formatPurlErrorMessage(message))
    }
}

module.exports = {
    formatPurlErrorMessage,
    PurlError
}


/***/ }),

/***/ 947:
/***/ ((module) => {



function createHelpersNamespaceObject(helpers, options_ = {}) {
    const { comparator, ...defaults } = { __proto__: null, ...options_ }
    const helperNames = Object.keys(helpers).sort()
    const propNames = [
        ...new Set([...Object.values(helpers)].map(Object.keys).flat())
    ].sort(comparator)
    const nsObject = Object.create(null)
    for (let i = 0, { length } = propNames; i < length; i += 1) {
        const propName = propNames[i]
        const helpersForProp = Object.create(null)
        for (
            let j = 0, { length: length_j } = helperNames;
            j < length_j;
            j += 1
        ) {
            const helperName = helperNames[j]
            const helperValue =
                helpers[helperName][propName] ?? defaults[helperName]
            if (helperValue !== undefined) {
                helpersForProp[helperName] = helperValue
            }
        }
        nsObject[propName] = helpersForProp
    }
    return nsObject
}

module.exports = {
    createHelpersNamespaceObject
}


/***/ }),

/***/ 808:
/***/ ((module) => {



function isNullishOrEmptyString(value) {
    return (
        value === null ||
        value === undefined ||
        (typeof value === 'string' && value.length === 0)
    )
}

module.exports = {
    isNullishOrEmptyString
}


/***/ }),

/***/ 265:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const { isObject } = __nccwpck_require__(18)
const { isBlank } = __nccwpck_require__(764)

function normalizeName(rawName) {
    return typeof rawName === 'string' ? rawName.trim() : undefined
}

function normalizeNamespace(rawNamespace) {
    return typeof rawNamespace === 'string'
        ? normalizePath(rawNamespace)
        : undefined
}

function normalizePath(pathname, callback) {
    let collapsed = ''
    let start = 0
    // Leading and trailing slashes, i.e. '/', are not significant and should be
    // stripped in the canonical form.
    while (pathname.charCodeAt(start) === 47 /*'/'*/) {
        start += 1
    }
    let nextIndex = pathname.indexOf('/', start)
    if (nextIndex === -1) {
        return pathname.slice(start)
    }
    // Discard any empty string segments by collapsing repeated segment
    // separator slashes, i.e. '/'.
    while (nextIndex !== -1) {
        const segment = pathname.slice(start, nextIndex)
        if (callback === undefined || callback(segment)) {
            collapsed =
                collapsed + (collapsed.length === 0 ? '' : '/') + segment
        }
        start = nextIndex + 1
        while (pathname.charCodeAt(start) === 47) {
            start += 1
        }
        nextIndex = pathname.indexOf('/', start)
    }
    const lastSegment = pathname.slice(start)
    if (
        lastSegment.length !== 0 &&
        (callback === undefined || callback(lastSegment))
    ) {
        collapsed = collapsed + '/' + lastSegment
    }
    return collapsed
}

function normalizeQualifiers(rawQualifiers) {
    let qualifiers
    for (const { 0: key, 1: value } of qualifiersToEntries(rawQualifiers)) {
        const strValue = typeof value === 'string' ? value : String(value)
        const trimmed = strValue.trim()
        // A key=value pair with an empty value is the same as no key/value
        // at all for this key.
        if (trimmed.length === 0) {
            continue
        }
        if (qualifiers === undefined) {
            qualifiers = { __proto__: null }
        }
        // A key is case insensitive. The canonical form is lowercase.
        qualifiers[key.toLowerCase()] = trimmed
    }
    return qualifiers
}

function normalizeSubpath(rawSubpath) {
    return typeof rawSubpath === 'string'
        ? normalizePath(rawSubpath, subpathFilter)
        : undefined
}

function normalizeType(rawType) {
    // The type must NOT be percent-encoded.
    // The type is case insensitive. The canonical form is lowercase.
    return typeof rawType === 'string'
        ? rawType.trim().toLowerCase()
        : undefined
}

function normalizeVersion(rawVersion) {
    return typeof rawVersion === 'string' ? rawVersion.trim() : undefined
}

function qualifiersToEntries(rawQualifiers) {
    if (isObject(rawQualifiers)) {
        return rawQualifiers instanceof URLSearchParams
            ? rawQualifiers.entries()
            : Object.entries(rawQualifiers)
    }
    return typeof rawQualifiers === 'string'
        ? new URLSearchParams(rawQualifiers).entries()
        : Object.entries({})
}

function subpathFilter(segment) {
    // When percent-decoded, a segment
    //   - must not be any of '.' or '..'
    //   - must not be empty
    const { length } = segment
    if (length === 1 && segment.charCodeAt(0) === 46 /*'.'*/) return false
    if (
        length === 2 &&
        segment.charCodeAt(0) === 46 &&
        segment.charCodeAt(1) === 46
    ) {
        return false
    }
    return !isBlank(segment)
}

module.exports = {
    normalizeName,
    normalizeNamespace,
    normalizePath,
    normalizeQualifiers,
    normalizeSubpath,
    normalizeType,
    normalizeVersion
}


/***/ }),

/***/ 18:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const { LOOP_SENTINEL } = __nccwpck_require__(779)

function isObject(value) {
    return value !== null && typeof value === 'object'
}

function recursiveFreeze(value_) {
    if (
        value_ === null ||
        !(typeof value_ === 'object' || typeof value_ === 'function') ||
        Object.isFrozen(value_)
    ) {
        return value_
    }
    const queue = [value_]
    let { length: queueLength } = queue
    let pos = 0
    while (pos < queueLength) {
        if (pos === LOOP_SENTINEL) {
            throw new Error(
                'Detected infinite loop in object crawl of recursiveFreeze'
            )
        }
        const obj = queue[pos++]
        Object.freeze(obj)
        if (Array.isArray(obj)) {
            for (let i = 0, { length } = obj; i < length; i += 1) {
                const item = obj[i]
                if (
                    item !== null &&
                    (typeof item === 'object' || typeof item === 'function') &&
                    !Object.isFrozen(item)
                ) {
                    queue[queueLength++] = item
                }
            }
        } else {
            const keys = Reflect.ownKeys(obj)
            for (let i = 0, { length } = keys; i < length; i += 1) {
                const propValue = obj[keys[i]]
                if (
                    propValue !== null &&
                    (typeof propValue === 'object' ||
                        typeof propValue === 'function') &&
                    !Object.isFrozen(propValue)
                ) {
                    queue[queueLength++] = propValue
                }
            }
        }
    }
    return value_
}

module.exports = {
    isObject,
    recursiveFreeze
}


/***/ }),

/***/ 686:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

/*!
Copyright (c) the purl authors

Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
SOFTWARE.
*/


const { decodePurlComponent } = __nccwpck_require__(782)
const { isObject, recursiveFreeze } = __nccwpck_require__(18)
const { isBlank, isNonEmptyString, trimLeadingSlashes } = __nccwpck_require__(764)

const { PurlComponent } = __nccwpck_require__(487)
const { PurlQualifierNames } = __nccwpck_require__(197)
const { PurlType } = __nccwpck_require__(958)
const { PurlError } = __nccwpck_require__(616)

class PackageURL {
    static Component = recursiveFreeze(PurlComponent)
    static KnownQualifierNames = recursiveFreeze(PurlQualifierNames)
    static Type = recursiveFreeze(PurlType)

    constructor(
        rawType,
        rawNamespace,
        rawName,
        rawVersion,
        rawQualifiers,
        rawSubpath
    ) {
        const type = isNonEmptyString(rawType)
            ? PurlComponent.type.normalize(rawType)
            : rawType
        PurlComponent.type.validate(type, true)

        const namespace = isNonEmptyString(rawNamespace)
            ? PurlComponent.namespace.normalize(rawNamespace)
            : rawNamespace
        PurlComponent.namespace.validate(namespace, true)

        const name = isNonEmptyString(rawName)
            ? PurlComponent.name.normalize(rawName)
            : rawName
        PurlComponent.name.validate(name, true)

        const version = isNonEmptyString(rawVersion)
            ? PurlComponent.version.normalize(rawVersion)
            : rawVersion
        PurlComponent.version.validate(version, true)

        const qualifiers =
            typeof rawQualifiers === 'string' || isObject(rawQualifiers)
                ? PurlComponent.qualifiers.normalize(rawQualifiers)
                : rawQualifiers
        PurlComponent.qualifiers.validate(qualifiers, true)

        const subpath = isNonEmptyString(rawSubpath)
            ? PurlComponent.subpath.normalize(rawSubpath)
            : rawSubpath
        PurlComponent.subpath.validate(subpath, true)

        this.type = type
        this.name = name
        this.namespace = namespace ?? undefined
        this.version = version ?? undefined
        this.qualifiers = qualifiers ?? undefined
        this.subpath = subpath ?? undefined

        const typeHelpers = PurlType[type]
        if (typeHelpers) {
            typeHelpers.normalize(this)
            typeHelpers.validate(this, true)
        }
    }

    toString() {
        const { namespace, name, version, qualifiers, subpath, type } = this
        let purlStr = `pkg:${PurlComponent.type.encode(type)}/`
        if (namespace) {
            purlStr = `${purlStr}${PurlComponent.namespace.encode(namespace)}/`
        }
        purlStr = `${purlStr}${PurlComponent.name.encode(name)}`
        if (version) {
            purlStr = `${purlStr}@${PurlComponent.version.encode(version)}`
        }
        if (qualifiers) {
            purlStr = `${purlStr}?${PurlComponent.qualifiers.encode(qualifiers)}`
        }
        if (subpath) {
            purlStr = `${purlStr}#${PurlComponent.subpath.encode(subpath)}`
        }
        return purlStr
    }

    static fromString(purlStr) {
        return new PackageURL(...PackageURL.parseString(purlStr))
    }

    static parseString(purlStr) {
        // https://github.com/package-url/purl-spec/blob/master/PURL-SPECIFICATION.rst#how-to-parse-a-purl-string-in-its-components
        if (typeof purlStr !== 'string') {
            throw new Error('A purl string argument is required.')
        }
        if (isBlank(purlStr)) {
            return [
                undefined,
                undefined,
                undefined,
                undefined,
                undefined,
                undefined
            ]
        }

        // Split the remainder once from left on ':'.
        const colonIndex = purlStr.indexOf(':')
        // Use WHATWG URL to split up the purl string.
        //   - Split the purl string once from right on '#'
        //   - Split the remainder once from right on '?'
        //   - Split the remainder once from left on ':'
        let url
        let maybeUrlWithAuth
        if (colonIndex !== -1) {
            try {
                // Since a purl never contains a URL Authority, its scheme
                // must not be suffixed with double slash as in 'pkg://'
                // and should use instead 'pkg:'. Purl parsers must accept
                // URLs such as 'pkg://' and must ignore the '//'
                const beforeColon = purlStr.slice(0, colonIndex)
                const afterColon = purlStr.slice(colonIndex + 1)
                const trimmedAfterColon = trimLeadingSlashes(afterColon)
                url = new URL(`${beforeColon}:${trimmedAfterColon}`)
                maybeUrlWithAuth =
                    afterColon.length === trimmedAfterColon.length
                        ? url
                        : new URL(purlStr)
            } catch (e) {
                throw new PurlError('failed to parse as URL', {
                    cause: e
                })
            }
        }
        // The scheme is a constant with the value "pkg".
        if (url?.protocol !== 'pkg:') {
            throw new PurlError('missing required "pkg" scheme component')
        }
        // A purl must NOT contain a URL Authority i.e. there is no support for
        // username, password, host and port components.
        if (
            maybeUrlWithAuth.username !== '' ||
            maybeUrlWithAuth.password !== ''
        ) {
            throw new PurlError('cannot contain a "user:pass@host:port"')
        }

        const { pathname } = url
        const firstSlashIndex = pathname.indexOf('/')
        const rawType = decodePurlComponent(
            'type',
            firstSlashIndex === -1
                ? pathname
                : pathname.slice(0, firstSlashIndex)
        )
        if (firstSlashIndex < 1) {
            return [
                rawType,
                undefined,
                undefined,
                undefined,
                undefined,
                undefined
            ]
        }

        let rawVersion
        let atSignIndex = pathname.lastIndexOf('@')
        // Handle unencoded leading '@' characters. This is a small break from
        // the specification to make parsing more forgiving so that users don't
        // have to deal with it.
        if (
            atSignIndex !== -1 &&
            pathname.charCodeAt(atSignIndex - 1) === 47 /*'/'*/
        ) {
            atSignIndex = -1
        }
        const beforeVersion = pathname.slice(
            rawType.length + 1,
            atSignIndex === -1 ? pathname.length : atSignIndex
        )
        if (atSignIndex !== -1) {
            // Split the remainder once from right on '@'.
            rawVersion = decodePurlComponent(
                'version',
                pathname.slice(atSignIndex + 1)
            )
        }

        let rawNamespace
        let rawName
        const lastSlashIndex = beforeVersion.lastIndexOf('/')
        if (lastSlashIndex === -1) {
            // Split the remainder once from right on '/'.
            rawName = decodePurlComponent('name', beforeVersion)
        } else {
            // Split the remainder once from right on '/'.
            rawName = decodePurlComponent(
                'name',
                beforeVersion.slice(lastSlashIndex + 1)
            )
            // Split the remainder on '/'.
            rawNamespace = decodePurlComponent(
                'namespace',
                beforeVersion.slice(0, lastSlashIndex)
            )
        }

        let rawQualifiers
        const { searchParams } = url
        if (searchParams.size !== 0) {
            searchParams.forEach((value) =>
                decodePurlComponent('qualifiers', value)
            )
            // Split the remainder once from right on '?'.
            rawQualifiers = searchParams
        }

        let rawSubpath
        const { hash } = url
        if (hash.length !== 0) {
            // Split the purl string once from right on '#'.
            rawSubpath = decodePurlComponent('subpath', hash.slice(1))
        }

        return [
            rawType,
            rawNamespace,
            rawName,
            rawVersion,
            rawQualifiers,
            rawSubpath
        ]
    }
}

for (const staticProp of ['Component', 'KnownQualifierNames', 'Type']) {
    Reflect.defineProperty(PackageURL, staticProp, {
        ...Reflect.getOwnPropertyDescriptor(PackageURL, staticProp),
        writable: false
    })
}

Reflect.setPrototypeOf(PackageURL.prototype, null)

module.exports = {
    PackageURL,
    PurlComponent,
    PurlQualifierNames,
    PurlType
}


/***/ }),

/***/ 487:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const {
    encodeNamespace,
    encodeVersion,
    encodeQualifiers,
    encodeQualifierParam,
    encodeSubpath,
    encodeURIComponent
} = __nccwpck_require__(954)

const { createHelpersNamespaceObject } = __nccwpck_require__(947)

const {
    normalizeType,
    normalizeNamespace,
    normalizeName,
    normalizeVersion,
    normalizeQualifiers,
    normalizeSubpath
} = __nccwpck_require__(265)

const { localeCompare, isNonEmptyString } = __nccwpck_require__(764)

const {
    validateType,
    validateNamespace,
    validateName,
    validateVersion,
    validateQualifiers,
    validateQualifierKey,
    validateSubpath
} = __nccwpck_require__(206)

const PurlComponentEncoder = (comp) =>
    isNonEmptyString(comp) ? encodeURIComponent(comp) : ''

const PurlComponentStringNormalizer = (comp) =>
    typeof comp === 'string' ? comp : undefined

const PurlComponentValidator = (_comp, _throws) => true

const componentSortOrderLookup = {
    __proto__: null,
    type: 0,
    namespace: 1,
    name: 2,
    version: 3,
    qualifiers: 4,
    qualifierKey: 5,
    qualifierValue: 6,
    subpath: 7
}

function componentSortOrder(comp) {
    return componentSortOrderLookup[comp] ?? comp
}

function componentComparator(compA, compB) {
    return localeCompare(componentSortOrder(compA), componentSortOrder(compB))
}

module.exports = {
    // Rules for each purl component:
    // https://github.com/package-url/purl-spec/blob/master/PURL-SPECIFICATION.rst#rules-for-each-purl-component
    PurlComponent: createHelpersNamespaceObject(
        {
            encode: {
                namespace: encodeNamespace,
                version: encodeVersion,
                qualifiers: encodeQualifiers,
                qualifierKey: encodeQualifierParam,
                qualifierValue: encodeQualifierParam,
                subpath: encodeSubpath
            },
            normalize: {
                type: normalizeType,
                namespace: normalizeNamespace,
                name: normalizeName,
                version: normalizeVersion,
                qualifiers: normalizeQualifiers,
                subpath: normalizeSubpath
            },
            validate: {
                type: validateType,
                namespace: validateNamespace,
                name: validateName,
                version: validateVersion,
                qualifierKey: validateQualifierKey,
                qualifiers: validateQualifiers,
                subpath: validateSubpath
            }
        },
        {
            comparator: componentComparator,
            encode: PurlComponentEncoder,
            normalize: PurlComponentStringNormalizer,
            validate: PurlComponentValidator
        }
    )
}


/***/ }),

/***/ 197:
/***/ ((module) => {



module.exports = {
    // Known qualifiers:
    // https://github.com/package-url/purl-spec/blob/master/PURL-SPECIFICATION.rst#known-qualifiers-keyvalue-pairs
    PurlQualifierNames: {
        __proto__: null,
        RepositoryUrl: 'repository_url',
        DownloadUrl: 'download_url',
        VcsUrl: 'vcs_url',
        FileName: 'file_name',
        Checksum: 'checksum'
    }
}


/***/ }),

/***/ 958:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const { isNullishOrEmptyString } = __nccwpck_require__(808)

const { createHelpersNamespaceObject } = __nccwpck_require__(947)

const {
    isSemverString,
    lowerName,
    lowerNamespace,
    lowerVersion,
    replaceDashesWithUnderscores,
    replaceUnderscoresWithDashes
} = __nccwpck_require__(764)

const { validateEmptyByType, validateRequiredByType } = __nccwpck_require__(206)
const { PurlError } = __nccwpck_require__(616)

const PurlTypNormalizer = (purl) => purl

const PurlTypeValidator = (_purl, _throws) => true

module.exports = {
    // PURL types:
    // https://github.com/package-url/purl-spec/blob/master/PURL-TYPES.rst
    PurlType: createHelpersNamespaceObject(
        {
            normalize: {
                // https://github.com/package-url/purl-spec/blob/master/PURL-TYPES.rst#alpm
                alpm(purl) {
                    lowerNamespace(purl)
                    lowerName(purl)
                    return purl
                },
                // https://github.com/package-url/purl-spec/blob/master/PURL-TYPES.rst#apk
                apk(purl) {
                    lowerNamespace(purl)
                    lowerName(purl)
                    return purl
                },
                // https://github.com/package-url/purl-spec/blob/master/PURL-TYPES.rst#bitbucket
                bitbucket(purl) {
                    lowerNamespace(purl)
                    lowerName(purl)
                    return purl
                },
                // https://github.com/package-url/purl-spec/blob/master/PURL-TYPES.rst#bitnami
                bitnami(purl) {
                    lowerName(purl)
                    return purl
                },
                // https://github.com/package-url/purl-spec/blob/master/PURL-TYPES.rst#composer
                composer(purl) {
                    lowerNamespace(purl)
                    lowerName(purl)
                    return purl
                },
                // https://github.com/package-url/purl-spec/blob/master/PURL-TYPES.rst#deb
                deb(purl) {
                    lowerNamespace(purl)
                    lowerName(purl)
                    return purl
                },
                // https://github.com/package-url/purl-spec/blob/master/PURL-TYPES.rst#other-candidate-types-to-define
                gitlab(purl) {
                    lowerNamespace(purl)
                    lowerName(purl)
                    return purl
                },
                // https://github.com/package-url/purl-spec/blob/master/PURL-TYPES.rst#github
                github(purl) {
                    lowerNamespace(purl)
                    lowerName(purl)
                    return purl
                },
                // https://github.com/package-url/purl-spec/blob/master/PURL-TYPES.rst#golang
                // golang(purl) {
                //     // Ignore case-insensitive rule because go.mod are case-sensitive.
                //     // Pending spec change: https://github.com/package-url/purl-spec/pull/196
                //     lowerNamespace(purl)
                //     lowerName(purl)
                //     return purl
                // },
                // https://github.com/package-url/purl-spec/blob/master/PURL-TYPES.rst#hex
                hex(purl) {
                    lowerNamespace(purl)
                    lowerName(purl)
                    return purl
                },
                // https://github.com/package-url/purl-spec/blob/master/PURL-TYPES.rst#huggingface
                huggingface(purl) {
                    lowerVersion(purl)
                    return purl
                },
                // https://github.com/package-url/purl-spec/blob/master/PURL-TYPES.rst#mlflow
                mlflow(purl) {
                    if (
                        purl.qualifiers?.repository_url?.includes('databricks')
                    ) {
                        lowerName(purl)
                    }
                    return purl
                },
                // https://github.com/package-url/purl-spec/blob/master/PURL-TYPES.rst#npm
                npm(purl) {
                    lowerNamespace(purl)
                    lowerName(purl)
                    return purl
                },
                // https://github.com/package-url/purl-spec/blob/master/PURL-TYPES.rst#luarocks
                luarocks(purl) {
                    lowerVersion(purl)
                    return purl
                },
                // https://github.com/package-url/purl-spec/blob/master/PURL-TYPES.rst#oci
                oci(purl) {
                    lowerName(purl)
                    return purl
                },
                // https://github.com/package-url/purl-spec/blob/master/PURL-TYPES.rst#pub
                pub(purl) {
                    lowerName(purl)
                    purl.name = replaceDashesWithUnderscores(purl.name)
                    return purl
                },
                // https://github.com/package-url/purl-spec/blob/master/PURL-TYPES.rst#pypi
                pypi(purl) {
                    lowerNamespace(purl)
                    lowerName(purl)
                    purl.name = replaceUnderscoresWithDashes(purl.name)
                    return purl
                },
                // https://github.com/package-url/purl-spec/blob/master/PURL-TYPES.rst#qpkg
                qpkg(purl) {
                    lowerNamespace(purl)
                    return purl
                },
                // https://github.com/package-url/purl-spec/blob/master/PURL-TYPES.rst#rpm
                rpm(purl) {
                    lowerNamespace(purl)
                    return purl
                }
            },
            validate: {
                // TODO: cocoapods name validation
                // TODO: cpan namespace validation
                // TODO: swid qualifier validation
                // https://github.com/package-url/purl-spec/blob/master/PURL-TYPES.rst#conan
                conan(purl, throws) {
                    if (isNullishOrEmptyString(purl.namespace)) {
                        if (purl.qualifiers?.channel) {
                            if (throws) {
                                throw new PurlError(
                                    'conan requires a "namespace" component when a "channel" qualifier is present'
                                )
                            }
                            return false
                        }
                    } else if (isNullishOrEmptyString(purl.qualifiers)) {
                        if (throws) {
                            throw new PurlError(
                                'conan requires a "qualifiers" component when a namespace is present'
                            )
                        }
                        return false
                    }
                    return true
                },
                // https://github.com/package-url/purl-spec/blob/master/PURL-TYPES.rst#cran
                cran(purl, throws) {
                    return validateRequiredByType(
                        'cran',
                        'version',
                        purl.version,
                        throws
                    )
                },
                // https://github.com/package-url/purl-spec/blob/master/PURL-TYPES.rst#golang
                golang(purl) {
                    // Still being lenient here since the standard changes aren't official.
                    // Pending spec change: https://github.com/package-url/purl-spec/pull/196
                    const { version } = purl
                    const length =
                        typeof version === 'string' ? version.length : 0
                    // If the version starts with a "v" then ensure its a valid semver version.
                    // This, by semver semantics, also supports pseudo-version number.
                    // https://go.dev/doc/modules/version-numbers#pseudo-version-number
                    if (
                        length &&
                        version.charCodeAt(0) === 118 /*'v'*/ &&
                        !isSemverString(version.slice(1))
                    ) {
                        if (throws) {
                            throw new PurlError(
                                'golang "version" component starting with a "v" must be followed by a valid semver version'
                            )
                        }
                        return false
                    }
                    return true
                },
                // https://github.com/package-url/purl-spec/blob/master/PURL-TYPES.rst#maven
                maven(purl, throws) {
                    return validateRequiredByType(
                        'maven',
                        'namespace',
                        purl.namespace,
                        throws
                    )
                },
                // https://github.com/package-url/purl-spec/blob/master/PURL-TYPES.rst#mlflow
                mlflow(purl, throws) {
                    return validateEmptyByType(
                        'mlflow',
                        'namespace',
                        purl.namespace,
                        throws
                    )
                },
                // https://github.com/package-url/purl-spec/blob/master/PURL-TYPES.rst#oci
                oci(purl, throws) {
                    return validateEmptyByType(
                        'oci',
                        'namespace',
                        purl.namespace,
                        throws
                    )
                },
                // https://github.com/package-url/purl-spec/blob/master/PURL-TYPES.rst#pub
                pub(purl, throws) {
                    const { name } = purl
                    for (let i = 0, { length } = name; i < length; i += 1) {
                        const code = name.charCodeAt(i)
                        // prettier-ignore
                        if (
                  !(
                      (
                          (code >= 48 && code <= 57)  || // 0-9
                          (code >= 97 && code <= 122) || // a-z
                          code === 95 // _
                      )
                  )
              ) {
                  if (throws) {
                      throw new PurlError(
                          'pub "name" component may only contain [a-z0-9_] characters'
                      )
                  }
                  return false
              }
                    }
                    return true
                },
                // https://github.com/package-url/purl-spec/blob/master/PURL-TYPES.rst#swift
                swift(purl, throws) {
                    return (
                        validateRequiredByType(
                            'swift',
                            'namespace',
                            purl.namespace,
                            throws
                        ) &&
                        validateRequiredByType(
                            'swift',
                            'version',
                            purl.version,
                            throws
                        )
                    )
                }
            }
        },
        {
            normalize: PurlTypNormalizer,
            validate: PurlTypeValidator
        }
    )
}


/***/ }),

/***/ 764:
/***/ ((module) => {



// Intl.Collator is faster than String#localeCompare
// https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Global_Objects/String/localeCompare:
// > When comparing large numbers of strings, such as in sorting large arrays,
// > it is better to create an Intl.Collator object and use the function provided
// > by its compare() method.
const { compare: localeCompare } = new Intl.Collator()

// This regexp is valid as of 2024-08-01.
// https://semver.org/#is-there-a-suggested-regular-expression-regex-to-check-a-semver-string
const regexSemverNumberedGroups =
    /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(?:-((?:0|[1-9]\d*|\d*[a-zA-Z-][0-9a-zA-Z-]*)(?:\.(?:0|[1-9]\d*|\d*[a-zA-Z-][0-9a-zA-Z-]*))*))?(?:\+([0-9a-zA-Z-]+(?:\.[0-9a-zA-Z-]+)*))?$/

function isBlank(str) {
    for (let i = 0, { length } = str; i < length; i += 1) {
        const code = str.charCodeAt(i)
        // prettier-ignore
        if (
            !(
                // Whitespace characters according to ECMAScript spec:
                // https://tc39.es/ecma262/#sec-white-space
                (
                    code === 0x0020 || // Space
                    code === 0x0009 || // Tab
                    code === 0x000a || // Line Feed
                    code === 0x000b || // Vertical Tab
                    code === 0x000c || // Form Feed
                    code === 0x000d || // Carriage Return
                    code === 0x00a0 || // No-Break Space
                    code === 0x1680 || // Ogham Space Mark
                    code === 0x2000 || // En Quad
                    code === 0x2001 || // Em Quad
                    code === 0x2002 || // En Space
                    code === 0x2003 || // Em Space
                    code === 0x2004 || // Three-Per-Em Space
                    code === 0x2005 || // Four-Per-Em Space
                    code === 0x2006 || // Six-Per-Em Space
                    code === 0x2007 || // Figure Space
                    code === 0x2008 || // Punctuation Space
                    code === 0x2009 || // Thin Space
                    code === 0x200a || // Hair Space
                    code === 0x2028 || // Line Separator
                    code === 0x2029 || // Paragraph Separator
                    code === 0x202f || // Narrow No-Break Space
                    code === 0x205f || // Medium Mathematical Space
                    code === 0x3000 || // Ideographic Space
                    code === 0xfeff    // Byte Order Mark
                )
            )
        ) {
            return false
        }
    }
    return true
}

function isNonEmptyString(value) {
    return typeof value === 'string' && value.length > 0
}

function isSemverString(value) {
    return typeof value === 'string' && regexSemverNumberedGroups.test(value)
}

function lowerName(purl) {
    purl.name = purl.name.toLowerCase()
}

function lowerNamespace(purl) {
    const { namespace } = purl
    if (typeof namespace === 'string') {
        purl.namespace = namespace.toLowerCase()
    }
}

function lowerVersion(purl) {
    const { version } = purl
    if (typeof version === 'string') {
        purl.version = version.toLowerCase()
    }
}

function replaceDashesWithUnderscores(str) {
    // Replace all "-" with "_"
    let result = ''
    let fromIndex = 0
    let index = 0
    while ((index = str.indexOf('-', fromIndex)) !== -1) {
        result = result + str.slice(fromIndex, index) + '_'
        fromIndex = index + 1
    }
    return fromIndex ? result + str.slice(fromIndex) : str
}

function replaceUnderscoresWithDashes(str) {
    // Replace all "_" with "-"
    let result = ''
    let fromIndex = 0
    let index = 0
    while ((index = str.indexOf('_', fromIndex)) !== -1) {
        result = result + str.slice(fromIndex, index) + '-'
        fromIndex = index + 1
    }
    return fromIndex ? result + str.slice(fromIndex) : str
}

function trimLeadingSlashes(str) {
    let start = 0
    while (str.charCodeAt(start) === 47 /*'/'*/) {
        start += 1
    }
    return start === 0 ? str : str.slice(start)
}

module.exports = {
    isBlank,
    isNonEmptyString,
    isSemverString,
    localeCompare,
    lowerName,
    lowerNamespace,
    lowerVersion,
    replaceDashesWithUnderscores,
    replaceUnderscoresWithDashes,
    trimLeadingSlashes
}


/***/ }),

/***/ 206:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const { PurlError } = __nccwpck_require__(616)
const { isNullishOrEmptyString } = __nccwpck_require__(808)
const { isNonEmptyString } = __nccwpck_require__(764)

function validateEmptyByType(type, name, value, throws) {
    if (!isNullishOrEmptyString(value)) {
        if (throws) {
            throw new PurlError(`${type} "${name}" component must be empty`)
        }
        return false
    }
    return true
}

function validateName(name, throws) {
    return (
        validateRequired('name', name, throws) &&
        validateStrings('name', name, throws)
    )
}

function validateNamespace(namespace, throws) {
    return validateStrings('namespace', namespace, throws)
}

function validateQualifiers(qualifiers, throws) {
    if (qualifiers === null || qualifiers === undefined) {
        return true
    }
    if (typeof qualifiers !== 'object') {
        if (throws) {
            throw new PurlError('"qualifiers" must be an object')
        }
        return false
    }
    const keysIterable =
        // URL searchParams have an "keys" method that returns an iterator.
        typeof qualifiers.keys === 'function'
            ? qualifiers.keys()
            : Object.keys(qualifiers)
    for (const key of keysIterable) {
        if (!validateQualifierKey(key, throws)) {
            return false
        }
    }
    return true
}

function validateQualifierKey(key, throws) {
    // A key cannot start with a number.
    if (!validateStartsWithoutNumber('qualifier', key, throws)) {
        return false
    }
    // The key must be composed only of ASCII letters and numbers,
    // '.', '-' and '_' (period, dash and underscore).
    for (let i = 0, { length } = key; i < length; i += 1) {
        const code = key.charCodeAt(i)
        // prettier-ignore
        if (
            !(
                (
                    (code >= 48 && code <= 57)  || // 0-9
                    (code >= 65 && code <= 90)  || // A-Z
                    (code >= 97 && code <= 122) || // a-z
                    code === 46 || // .
                    code === 45 || // -
                    code === 95    // _
                )
            )
        ) {
            if (throws) {
                throw new PurlError(
                    `qualifier "${key}" contains an illegal character`
                )
            }
            return false
        }
    }
    return true
}

function validateRequired(name, value, throws) {
    if (isNullishOrEmptyString(value)) {
        if (throws) {
            throw new PurlError(`"${name}" is a required component`)
        }
        return false
    }
    return true
}

function validateRequiredByType(type, name, value, throws) {
    if (isNullishOrEmptyString(value)) {
        if (throws) {
            throw new PurlError(`${type} requires a "${name}" component`)
        }
        return false
    }
    return true
}

function validateStartsWithoutNumber(name, value, throws) {
    if (isNonEmptyString(value)) {
        const code = value.charCodeAt(0)
        if (code >= 48 /*'0'*/ && code <= 57 /*'9'*/) {
            if (throws) {
                throw new PurlError(
                    `${name} "${value}" cannot start with a number`
                )
            }
            return false
        }
    }
    return true
}

function validateStrings(name, value, throws) {
    if (value === null || value === undefined || typeof value === 'string') {
        return true
    }
    if (throws) {
        throw new PurlError(`"'${name}" must be a string`)
    }
    return false
}

function validateSubpath(subpath, throws) {
    return validateStrings('subpath', subpath, throws)
}

function validateType(type, throws) {
    // The type cannot be nullish, an empty string, or start with a number.
    if (
        !validateRequired('type', type, throws) ||
        !validateStrings('type', type, throws) ||
        !validateStartsWithoutNumber('type', type, throws)
    ) {
        return false
    }
    // The package type is composed only of ASCII letters and numbers,
    // '.', '+' and '-' (period, plus, and dash)
    for (let i = 0, { length } = type; i < length; i += 1) {
        const code = type.charCodeAt(i)
        // prettier-ignore
        if (
            !(
                (
                    (code >= 48 && code <= 57)  || // 0-9
                    (code >= 65 && code <= 90)  || // A-Z
                    (code >= 97 && code <= 122) || // a-z
                    code === 46 || // .
                    code === 43 || // +
                    code === 45    // -
                )
            )
        ) {
            if (throws) {
                throw new PurlError(
                    `type "${type}" contains an illegal character`
                )
            }
            return false
        }
    }
    return true
}

function validateVersion(version, throws) {
    return validateStrings('version', version, throws)
}

module.exports = {
    validateEmptyByType,
    validateName,
    validateNamespace,
    validateQualifiers,
    validateQualifierKey,
    validateRequired,
    validateRequiredByType,
    validateStartsWithoutNumber,
    validateStrings,
    validateSubpath,
    validateType,
    validateVersion
}


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/************************************************************************/
var __webpack_exports__ = {};

;// CONCATENATED MODULE: ./lib/errors.js
const ERROR_KINDS = {
    INTERNAL: { exit: 1, meaning: 'a defect of Slipway itself; the stack is shown, please report it' },
    CONFIG_INVALID: { exit: 2, meaning: 'inputs are wrong; every problem is listed, nothing was touched' },
    CONFIG_REFERENCE: { exit: 2, meaning: 'an image reference, digest or platform cannot be read' },
    ENVIRONMENT_NODE: { exit: 3, meaning: 'Node is older than 24' },
    ENVIRONMENT_ENGINE: { exit: 3, meaning: 'no docker engine with buildx answers' },
    ENVIRONMENT_BUILDER: { exit: 3, meaning: 'the builder cannot do the job and none can be made' },
    ENVIRONMENT_CREDENTIALS: {
        exit: 3,
        meaning: 'credentials, a permission or a token are missing; no request was made',
    },
    ENVIRONMENT_GIT: { exit: 3, meaning: 'a release needs the git repository of the sources, and git itself' },
    ENVIRONMENT_OUTPUT: {
        exit: 3,
        meaning: 'documents or outputs could not be written where they belong; what the run did stands',
    },
    ENVIRONMENT_IDENTITY: { exit: 3, meaning: 'nothing to sign with: neither a key nor an identity' },
    GATE_REFUSED: { exit: 10, meaning: 'policy refused the image; nothing is in the registry, signed or tagged' },
    VERIFY_FAILED: { exit: 11, meaning: 'a signature or attestation did not verify; the failed check is named' },
    SCAN_FEED: { exit: 12, meaning: 'the vulnerability feed is down, was cut short or answers nonsense: could not scan' },
    SCAN_CONTENT: { exit: 12, meaning: 'the image content could not be catalogued: could not scan' },
    GATE_WARNED: { exit: 14, meaning: 'the gate would refuse the image, but gate is set to warn' },
    BUILD_FAILED: {
        exit: 20,
        meaning: 'the Dockerfile or the build failed; the failing line and its last output are shown',
    },
    BUILD_SOURCE: { exit: 20, meaning: 'the sources could not be fetched or unpacked' },
    BUILD_OUTPUT: { exit: 20, meaning: 'the build engine left a result that is not the image that was asked for' },
    BUILD_EXPORT: { exit: 20, meaning: 'the image could not be written into the file or folder that outputs names' },
    BUILD_LOAD: { exit: 20, meaning: 'the built image could not be put into the local docker daemon' },
    REGISTRY_UNREACHABLE: { exit: 30, meaning: 'the registry does not answer' },
    REGISTRY_CERTIFICATE: { exit: 30, meaning: 'the TLS certificate of the registry is not accepted; nothing was sent' },
    REGISTRY_DENIED: { exit: 30, meaning: 'the registry refused the credentials or the access' },
    REGISTRY_REALM: { exit: 30, meaning: 'the registry names a token service that is not trusted with the credentials' },
    REGISTRY_REDIRECT: { exit: 30, meaning: 'the registry points to another server in a way that is not followed' },
    REGISTRY_NOT_FOUND: { exit: 30, meaning: 'no such repository, manifest, tag or blob' },
    REGISTRY_REFUSED: { exit: 30, meaning: 'the registry answered a request with an error' },
    REGISTRY_DIGEST_MISMATCH: { exit: 30, meaning: 'bytes do not have the digest or the size they should have' },
    REGISTRY_MALFORMED: { exit: 30, meaning: 'a manifest, layout or answer does not follow the OCI specifications' },
    REGISTRY_LIMIT: { exit: 30, meaning: 'an answer is larger, longer or deeper than the limits allow' },
    REGISTRY_TAG_CONFLICT: { exit: 30, meaning: 'an immutable tag already names another digest' },
    SIGN_KEY: { exit: 40, meaning: 'the signing key cannot be read or used' },
    SIGN_FAILED: { exit: 40, meaning: 'signing or attaching a signature failed' },
    SIGN_IDENTITY: { exit: 40, meaning: 'no certificate could be had for the identity to sign with' },
    SIGN_LOG: { exit: 40, meaning: 'the transparency log did not record a signature' },
    SIGN_TIMESTAMP: { exit: 40, meaning: 'the time-stamping authority did not date a signature' },
    RELEASE_DENIED: {
        exit: 50,
        meaning: 'a token, permission or rule of the release host forbids it; the right to add is named',
    },
    RELEASE_REFUSED: { exit: 50, meaning: 'the release host or the remote repository refused what was asked' },
    RELEASE_UNREACHABLE: { exit: 50, meaning: 'the release host or the remote repository does not answer' },
    RELEASE_CONFLICT: {
        exit: 50,
        meaning: 'a version, tag or file that is to be made contradicts one that stands, or the range of its branch',
    },
    RELEASE_LOST: { exit: 75, meaning: 'another run took the name first; run again' },
    CANCELLED: { exit: 130, meaning: 'cancelled by Ctrl-C; cleaned up' },
    TERMINATED: { exit: 143, meaning: 'terminated by a signal; cleaned up' },
};
class errors_SlipwayError extends Error {
    name = 'SlipwayError';
    code;
    facts;
    help;
    retryable;
    problems;
    constructor(code, message, options = {}) {
        super(message, options.cause === undefined ? undefined : { cause: options.cause });
        this.code = code;
        this.facts = options.facts ?? {};
        this.help = options.help;
        this.retryable = options.retryable ?? false;
        this.problems = options.problems ?? [];
    }
    get exit() {
        return ERROR_KINDS[this.code].exit;
    }
}
class Problems {
    list = [];
    add(input, message, help) {
        this.list.push(help === undefined ? { input, message } : { input, message, help });
    }
    throwIfAny() {
        if (this.list.length === 0)
            return;
        const count = this.list.length === 1 ? 'one input is wrong' : `${this.list.length} inputs are wrong`;
        throw new errors_SlipwayError('CONFIG_INVALID', count, { problems: this.list });
    }
}
function asSlipwayError(thrown) {
    if (thrown instanceof errors_SlipwayError)
        return thrown;
    if (thrown instanceof Error && thrown.name === 'AbortError')
        return new errors_SlipwayError('CANCELLED', 'cancelled', { cause: thrown });
    const message = thrown instanceof Error ? thrown.message : String(thrown);
    return new errors_SlipwayError('INTERNAL', message, {
        cause: thrown,
        help: 'this is a defect of Slipway; please report it with the stack',
    });
}

;// CONCATENATED MODULE: ./lib/sbom/file-tree.js

const LINK_LIMIT = 255;
class FileTree {
    #root = folder();
    locate(path) {
        return this.#walk(namesOf(path), false);
    }
    open(path) {
        return this.#walk(namesOf(path), true);
    }
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
    remove(path) {
        this.#prune(namesOf(path), () => false);
    }
    makeFolder(path) {
        if (this.locate(path).node?.kind !== 'folder')
            this.remove(path);
    }
    whiteOut(path, layer) {
        this.#prune(namesOf(path), (leaf) => leaf.layer >= layer);
    }
    makeOpaque(path, layer) {
        this.whiteOut(path, layer);
    }
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
        throw new errors_SlipwayError('SCAN_CONTENT', `the layer puts a file behind a loop of symbolic links`);
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

;// CONCATENATED MODULE: ./lib/sbom/elf.js
const PT_LOAD = 1;
const WRITABLE = 2;
function dataSegments(head) {
    if (head.length < 64 || head.readUInt32BE(0) !== 0x7f454c46)
        return undefined;
    const wide = head[4] === 2;
    const field = reader(head, head[5] === 2);
    const table = wide ? field(32, 8) : field(28, 4);
    const size = field(wide ? 54 : 42, 2);
    const count = field(wide ? 56 : 44, 2);
    if (table + size * count > head.length || size < (wide ? 56 : 32))
        return undefined;
    const segments = [];
    for (let at = table; at < table + size * count; at += size) {
        if (field(at, 4) !== PT_LOAD || (field(at + (wide ? 4 : 24), 4) & WRITABLE) === 0)
            continue;
        const start = wide ? field(at + 8, 8) : field(at + 4, 4);
        const length = wide ? field(at + 32, 8) : field(at + 16, 4);
        segments.push({ start, end: start + length });
    }
    return segments.toSorted((a, b) => a.start - b.start);
}
function reader(head, bigEndian) {
    return (at, bytes) => {
        if (bytes === 2)
            return bigEndian ? head.readUInt16BE(at) : head.readUInt16LE(at);
        if (bytes === 4)
            return bigEndian ? head.readUInt32BE(at) : head.readUInt32LE(at);
        return Number(bigEndian ? head.readBigUInt64BE(at) : head.readBigUInt64LE(at));
    };
}

;// CONCATENATED MODULE: ./lib/sbom/go-build.js
const SENTINEL_BYTES = 16;
const DEVELOPMENT = '(devel)';
function parseGoBuild(version, modules) {
    const rows = (modules.at(-SENTINEL_BYTES - 1) === '\n' ? modules.slice(SENTINEL_BYTES, -SENTINEL_BYTES) : modules)
        .split('\n')
        .map((line) => line.split('\t'));
    const found = rows.flatMap(([kind, path = '', tag = ''], index) => {
        if ((kind !== 'mod' && kind !== 'dep') || path === '')
            return [];
        const module = replacementOf(rows[index + 1]) ?? { path, version: tag };
        return module.version === '' ? [] : [{ kind, module }];
    });
    const main = found.find(({ kind }) => kind === 'mod')?.module;
    return {
        toolchain: toolchainVersion(version),
        main: main?.version === DEVELOPMENT ? { ...main, version: commitVersion(rows) ?? DEVELOPMENT } : main,
        modules: found.flatMap(({ kind, module }) => (kind === 'dep' ? [module] : [])),
    };
}
function replacementOf(row) {
    const [kind, path = '', version = ''] = row ?? [];
    if (kind !== '=>' || /^(?:\.{0,2}\/|[A-Za-z]:|\.{1,2}$)/.test(path) || version === '' || version === DEVELOPMENT)
        return undefined;
    return path === '' ? undefined : { path, version };
}
function commitVersion(rows) {
    const settings = new Map(rows.flatMap(([kind, setting = '']) => {
        const equals = setting.indexOf('=');
        return kind === 'build' && equals > 0 ? [[setting.slice(0, equals), setting.slice(equals + 1)]] : [];
    }));
    const commit = /^[0-9a-f]{12}/.exec(settings.get('vcs.revision') ?? '')?.[0];
    const time = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)Z$/.exec(settings.get('vcs.time') ?? '');
    if (commit === undefined || time === null)
        return undefined;
    const dirty = settings.get('vcs.modified') === 'true' ? '+dirty' : '';
    return `v0.0.0-${time.slice(1).join('')}-${commit}${dirty}`;
}
function toolchainVersion(text) {
    const [, major, minor, patch, kind, number] = /^go(\d+)\.(\d+)(?:\.(\d+))?(?:(rc|beta)(\d+))?(?![\d.])/.exec(text) ?? [];
    if (major !== undefined && minor !== undefined)
        return `${major}.${minor}.${patch ?? '0'}${kind === undefined ? '' : `-${kind}.${number ?? '0'}`}`;
    const development = /^devel .*?\bgo(\d+\.\d+)-/.exec(text)?.[1];
    return development === undefined ? undefined : `${development}.0-devel`;
}

;// CONCATENATED MODULE: ./lib/sbom/go-search.js


const MAGIC = Buffer.from('\xff Go buildinf:', 'latin1');
const ALIGNMENT = 16;
const HEADER_BYTES = 32;
const INLINE = 2;
const HEAD_BYTES = 4096;
const VERSION_LIMIT_BYTES = 1024;
const MODULES_LIMIT_BYTES = 8 << 20;
const EVERYTHING = [{ start: 0, end: Number.POSITIVE_INFINITY }];
class GoSearch {
    found;
    isOld = false;
    #position = 0;
    #head = Buffer.alloc(0);
    #ranges = [];
    #held = Buffer.alloc(0);
    #heldAt = 0;
    #need = MAGIC.length;
    #parts = [];
    #partBytes = 0;
    piece(bytes) {
        if (this.#head === undefined)
            return this.#pass(bytes);
        const missing = HEAD_BYTES - this.#head.length;
        const head = Buffer.concat([this.#head, bytes.subarray(0, missing)]);
        this.#head = head;
        const ranges = dataSegments(head);
        if (ranges === undefined && head.length < HEAD_BYTES)
            return 'more';
        this.#head = undefined;
        this.#ranges = ranges ?? EVERYTHING;
        const wish = this.#pass(head);
        return wish === 'enough' ? wish : this.#pass(bytes.subarray(missing));
    }
    #pass(bytes) {
        const start = this.#position;
        this.#position += bytes.length;
        for (const range of this.#ranges) {
            const from = Math.max(range.start, start);
            const to = Math.min(range.end, this.#position);
            if (from < to && this.#take(bytes.subarray(from - start, to - start), from))
                return 'enough';
        }
        return this.#position < (this.#ranges.at(-1)?.end ?? 0) ? 'more' : 'enough';
    }
    #take(bytes, at) {
        if (at !== this.#heldAt + this.#held.length + this.#partBytes)
            this.#reset(at);
        this.#parts.push(bytes);
        this.#partBytes += bytes.length;
        if (this.#held.length + this.#partBytes < this.#need) {
            this.#parts = [Buffer.concat(this.#parts)];
            return false;
        }
        const joined = this.#held.length === 0 && this.#parts.length === 1 ? bytes : Buffer.concat([this.#held, ...this.#parts]);
        this.#parts = [];
        this.#partBytes = 0;
        return this.#search(joined);
    }
    #reset(at) {
        this.#held = Buffer.alloc(0);
        this.#heldAt = at;
        this.#parts = [];
        this.#partBytes = 0;
        this.#need = MAGIC.length;
    }
    #search(bytes) {
        for (let at = bytes.indexOf(MAGIC); at >= 0; at = bytes.indexOf(MAGIC, at + 1)) {
            if ((this.#heldAt + at) % ALIGNMENT !== 0)
                continue;
            const texts = inlineTexts(bytes.subarray(at));
            if (texts === 'old')
                this.isOld = true;
            if (texts === 'none' || texts === 'old')
                continue;
            if (typeof texts === 'number') {
                this.#hold(bytes, at, texts);
                return false;
            }
            this.found = parseGoBuild(texts.version, texts.modules);
            return true;
        }
        this.#hold(bytes, Math.max(0, bytes.length - MAGIC.length + 1), MAGIC.length);
        return false;
    }
    #hold(bytes, from, need) {
        this.#held = Buffer.from(bytes.subarray(from));
        this.#heldAt += from;
        this.#need = need;
    }
}
function inlineTexts(bytes) {
    if (bytes.length < HEADER_BYTES + 1)
        return HEADER_BYTES + 1;
    const pointerBytes = bytes[14];
    if (((bytes[15] ?? 0) & INLINE) === 0)
        return pointerBytes === 4 || pointerBytes === 8 ? 'old' : 'none';
    const version = textAt(bytes, HEADER_BYTES, VERSION_LIMIT_BYTES);
    if (version === 'none' || typeof version === 'number')
        return version;
    const modules = textAt(bytes, version.end, MODULES_LIMIT_BYTES);
    if (modules === 'none' || typeof modules === 'number')
        return modules;
    return {
        version: bytes.toString('utf8', version.start, version.end),
        modules: bytes.toString('latin1', modules.start, modules.end),
    };
}
function textAt(bytes, at, limit) {
    let length = 0;
    for (let index = 0; index < 4; index++) {
        const byte = bytes[at + index];
        if (byte === undefined)
            return at + index + 1;
        length += (byte & 0x7f) * 2 ** (7 * index);
        if (byte >= 0x80)
            continue;
        const start = at + index + 1;
        if (length > limit)
            return 'none';
        return start + length > bytes.length ? start + length : { start, end: start + length };
    }
    return 'none';
}

;// CONCATENATED MODULE: ./lib/sbom/npm.js
const NAME = /^(?:@[^/@\s]+\/)?[^/@\s]+$/;
function isInstalledNpmPath(path) {
    return path.endsWith('/package.json') && npmFolderName(path.slice(0, -'/package.json'.length)) !== undefined;
}
function npmFolderName(folder) {
    const parts = folder.split('/');
    const last = parts.at(-1) ?? '';
    const before = parts.at(-2);
    if (last === '' || last.startsWith('.') || last.startsWith('@'))
        return undefined;
    if (before === 'node_modules')
        return last;
    return before?.startsWith('@') === true && parts.at(-3) === 'node_modules' ? `${before}/${last}` : undefined;
}
function parseNpmManifest(text) {
    const json = parseObject(text);
    if (json === undefined)
        return undefined;
    const name = json['name'];
    const version = json['version'];
    return {
        name: typeof name === 'string' && NAME.test(name.trim()) ? name.trim() : undefined,
        version: typeof version === 'string' ? cleanVersion(version) : undefined,
        licenses: licensesOf(json['license'] ?? json['licenses']),
        isPrivate: json['private'] === true,
    };
}
function cleanVersion(version) {
    return version.trim().replace(/^[=v\s]+/, '') || undefined;
}
function licensesOf(value) {
    if (Array.isArray(value))
        return value.flatMap((item) => licensesOf(item));
    if (typeof value === 'string')
        return value.trim() === '' ? [] : [value.trim()];
    if (typeof value !== 'object' || value === null)
        return [];
    return licensesOf(value['type']);
}
function parseObject(text) {
    try {
        const json = JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
        return typeof json === 'object' && json !== null && !Array.isArray(json)
            ? json
            : undefined;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/sbom/python.js
const LICENSE_NAME_LIMIT = 120;
const python_NAME = /^[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?$/i;
function isPythonMetadataPath(path) {
    if (path.endsWith('/METADATA'))
        return path.endsWith('.dist-info/METADATA');
    if (path.endsWith('/PKG-INFO'))
        return path.endsWith('.egg-info/PKG-INFO') || path.endsWith('EGG-INFO/PKG-INFO');
    return path.endsWith('.egg-info');
}
function pythonMetadataIn(folder) {
    if (folder.endsWith('.dist-info'))
        return `${folder}/METADATA`;
    return folder.endsWith('.egg-info') || folder.endsWith('/EGG-INFO') ? `${folder}/PKG-INFO` : undefined;
}
function parsePythonMetadata(text) {
    const fields = fieldsOf(text);
    const name = fields.get('name')?.[0];
    const version = fields.get('version')?.[0];
    if (name === undefined || version === undefined || !python_NAME.test(name))
        return undefined;
    return { name, version, licenses: python_licensesOf(fields) };
}
function python_licensesOf(fields) {
    const [expression] = fields.get('license-expression') ?? [];
    if (expression !== undefined)
        return [expression];
    const [license = 'UNKNOWN'] = fields.get('license') ?? [];
    if (license !== 'UNKNOWN' && license.length <= LICENSE_NAME_LIMIT && !license.includes('\n'))
        return [license];
    return (fields.get('classifier') ?? []).flatMap((classifier) => {
        const name = /^License ::(?:.*::)? *([^:]+)$/.exec(classifier)?.[1];
        return name === undefined || name === 'OSI Approved' ? [] : [name];
    });
}
function fieldsOf(text) {
    const fields = new Map();
    let last;
    for (const line of text.replace(/^\uFEFF/, '').split(/\r?\n/)) {
        if (line.trim() === '')
            break;
        const match = /^([A-Za-z][A-Za-z0-9-]*):[ \t]*(.*)$/.exec(line);
        if (match?.[1] !== undefined)
            last = append(fields, match[1].toLowerCase(), match[2]?.trim() ?? '');
        else if (last !== undefined && /^[ \t]/.test(line))
            last.push(`${last.pop() ?? ''}\n${line.trim()}`);
    }
    return fields;
}
function append(fields, field, value) {
    const values = fields.get(field) ?? [];
    if (value !== '')
        values.push(value);
    fields.set(field, values);
    return values;
}

;// CONCATENATED MODULE: ./lib/sbom/layer-files.js


const DATABASES = [
    { path: 'var/lib/dpkg/status', role: 'dpkg-status' },
    { path: 'lib/apk/db/installed', role: 'apk-installed' },
    { path: 'usr/lib/apk/db/installed', role: 'apk-installed' },
];
const RPM_FOLDERS = ['var/lib/rpm', 'usr/lib/sysimage/rpm', 'usr/share/rpm'];
const RPM_DATABASES = ['rpmdb.sqlite', 'Packages.db', 'Packages'];
const RPM_LOG = 'rpmdb.sqlite-wal';
const STATUS_FOLDER = 'var/lib/dpkg/status.d';
const DPKG_INFO_FOLDER = 'var/lib/dpkg/info';
const OS_RELEASE_PATHS = ['etc/os-release', 'usr/lib/os-release'];
const ROLE_LIMIT_BYTES = {
    'os-release': 64 << 10,
    'dpkg-status': 64 << 20,
    'dpkg-package': 1 << 20,
    'dpkg-files': 32 << 20,
    'apk-installed': 64 << 20,
    'rpm-database': 160 << 20,
    'rpm-log': 64 << 20,
    'npm-manifest': 1 << 20,
    'python-metadata': 1 << 20,
};
const ROLE_OF_PATH = new Map([
    ...OS_RELEASE_PATHS.map((path) => [path, 'os-release']),
    ...DATABASES.map(({ path, role }) => [path, role]),
    ...RPM_FOLDERS.flatMap((folder) => [
        ...RPM_DATABASES.map((name) => [`${folder}/${name}`, 'rpm-database']),
        [`${folder}/${RPM_LOG}`, 'rpm-log'],
    ]),
]);
function roleOf(path) {
    if (path.endsWith('/package.json'))
        return isInstalledNpmPath(path) ? 'npm-manifest' : undefined;
    if (isPythonMetadataPath(path))
        return 'python-metadata';
    const slash = path.lastIndexOf('/');
    const folder = slash < 0 ? '' : path.slice(0, slash);
    if (folder === STATUS_FOLDER)
        return path.endsWith('.md5sums') ? 'dpkg-files' : 'dpkg-package';
    if (folder === DPKG_INFO_FOLDER)
        return path.endsWith('.list') || path.endsWith('.md5sums') ? 'dpkg-files' : undefined;
    return ROLE_OF_PATH.get(path);
}

;// CONCATENATED MODULE: ./lib/sbom/rpm-berkeley.js

const HASH_MAGIC = 0x00061561;
const PAGE_HEADER_BYTES = 26;
const META_PAGE_BYTES = 512;
const PAGE_TYPE = { unsortedHash: 2, overflow: 7, hash: 13 };
const ITEM_TYPE = { inline: 1, overflow: 3 };
function readBerkeleyHash(file) {
    const pages = rpm_berkeley_open(file);
    const blobs = [];
    let total = 0;
    for (let at = pages.size; at + pages.size <= file.length; at += pages.size) {
        const type = file[at + 25];
        if (type !== PAGE_TYPE.hash && type !== PAGE_TYPE.unsortedHash)
            continue;
        for (const value of valuesOn(pages, at)) {
            total += value.length;
            if (total > file.length)
                throw broken('its packages are larger than itself');
            blobs.push(value);
        }
    }
    return blobs;
}
function rpm_berkeley_open(file) {
    if (file.length < META_PAGE_BYTES)
        throw broken('it is cut off');
    const little = file.readUInt32LE(12) === HASH_MAGIC;
    if (!little && file.readUInt32BE(12) !== HASH_MAGIC)
        throw broken('it is no hash of Berkeley DB');
    const u16 = (at) => (little ? file.readUInt16LE(at) : file.readUInt16BE(at));
    const u32 = (at) => (little ? file.readUInt32LE(at) : file.readUInt32BE(at));
    const size = u32(20);
    if (size < META_PAGE_BYTES || size > 65_536 || (size & (size - 1)) !== 0)
        throw broken('its pages have no possible size');
    if (file[24] !== 0)
        throw broken('it is encrypted');
    if ((u32(32) + 1) * size > file.length)
        throw broken('it is cut off');
    return { file, size, u16, u32 };
}
function* valuesOn(pages, page) {
    const { file, size, u16, u32 } = pages;
    const count = u16(page + 20);
    if (PAGE_HEADER_BYTES + count * 2 > size)
        throw broken('a page has more items than fit on it');
    for (let index = 1; index < count; index += 2) {
        const start = u16(page + PAGE_HEADER_BYTES + index * 2);
        const item = page + start;
        const key = page + u16(page + PAGE_HEADER_BYTES + (index - 1) * 2);
        if (start + 1 > size || key + 5 > file.length)
            throw broken('an item stands outside of its page');
        if (u32(key + 1) === 0)
            continue;
        if (file[item] === ITEM_TYPE.inline)
            yield file.subarray(item + 1, key);
        else if (file[item] !== ITEM_TYPE.overflow || start + 12 > size)
            throw broken('an item is of no known kind');
        else
            yield chain(pages, u32(item + 4), u32(item + 8));
    }
}
function chain({ file, size, u16, u32 }, first, length) {
    if (length > file.length)
        throw broken('a package is longer than the database');
    const parts = [];
    let held = 0;
    for (let number = first; held < length;) {
        const page = number * size;
        if (number === 0 || page + size > file.length || file[page + 25] !== PAGE_TYPE.overflow)
            throw broken('a package is cut off');
        const bytes = u16(page + 22);
        if (bytes === 0 || PAGE_HEADER_BYTES + bytes > size)
            throw broken('a page holds more than fits on it');
        parts.push(file.subarray(page + PAGE_HEADER_BYTES, page + PAGE_HEADER_BYTES + bytes));
        held += bytes;
        number = u32(page + 16);
    }
    return Buffer.concat(parts, length);
}
function broken(why) {
    return new errors_SlipwayError('SCAN_CONTENT', `the rpm database Packages of the image cannot be read: ${why}`);
}

;// CONCATENATED MODULE: ./lib/sbom/rpm-header.js

const TAG = {
    name: 1000,
    version: 1001,
    release: 1002,
    epoch: 1003,
    license: 1014,
    architecture: 1022,
    sourceRpm: 1044,
    folderOfFile: 1116,
    fileName: 1117,
    folder: 1118,
    modularityLabel: 5096,
};
const WANTED = new Set(Object.values(TAG));
const ENTRY_BYTES = 16;
const INT32 = 4;
const STRING = 6;
const STRING_ARRAY = 8;
const I18N_STRING = 9;
function parseRpmHeader(blob, names) {
    const fields = rpm_header_fieldsOf(blob);
    const text = (tag) => textsOf(blob, fields.get(tag), 'utf8')[0] || undefined;
    const name = text(TAG.name);
    const bare = text(TAG.version);
    const release = text(TAG.release);
    if (name === undefined || bare === undefined || release === undefined)
        throw rpm_header_broken('a package has no name, version or release');
    if (name === 'gpg-pubkey')
        return undefined;
    const epoch = numbersOf(blob, fields.get(TAG.epoch))[0];
    const prefix = epoch === undefined ? '' : `${epoch}:`;
    const version = `${prefix}${bare}-${release}`;
    const source = sourceOf(text(TAG.sourceRpm));
    return {
        name,
        version,
        epoch,
        architecture: text(TAG.architecture),
        license: text(TAG.license),
        module: moduleOf(text(TAG.modularityLabel)),
        source: source === undefined ? { name, version } : { ...source, version: `${prefix}${source.version}` },
        files: names.size === 0 ? [] : filesOf(blob, fields, names),
    };
}
function moduleOf(label) {
    return /^([^\s:]+:[^\s:]+)(?::[^\s:]*)*$/.exec(label ?? '')?.[1];
}
function sourceOf(file) {
    const match = /^(.+)-([^-]+-[^-]+)\.(?:no)?src\.rpm$/.exec(file ?? '');
    return match?.[1] === undefined || match[2] === undefined ? undefined : { name: match[1], version: match[2] };
}
function rpm_header_fieldsOf(blob) {
    const count = blob.length < 8 ? 0 : blob.readUInt32BE(0);
    const dataStart = 8 + count * ENTRY_BYTES;
    if (count === 0 || dataStart + blob.readUInt32BE(4) > blob.length)
        throw rpm_header_broken('a header is cut off');
    const fields = new Map();
    for (let at = 8; at < dataStart; at += ENTRY_BYTES) {
        const tag = blob.readUInt32BE(at);
        if (!WANTED.has(tag) || fields.has(tag))
            continue;
        const start = dataStart + blob.readUInt32BE(at + 8);
        if (start > blob.length)
            throw rpm_header_broken('a field stands outside of its header');
        fields.set(tag, { type: blob.readUInt32BE(at + 4), start, count: blob.readUInt32BE(at + 12) });
    }
    return fields;
}
function textsOf(blob, field, encoding) {
    if (field === undefined)
        return [];
    if (field.type !== STRING && field.type !== STRING_ARRAY && field.type !== I18N_STRING)
        throw rpm_header_broken('a field that should be text is something else');
    const texts = [];
    let at = field.start;
    for (let index = 0; index < field.count; index++) {
        const end = blob.indexOf(0, at);
        if (end < 0)
            throw rpm_header_broken('a text has no end');
        texts.push(blob.toString(encoding, at, end));
        at = end + 1;
    }
    return texts;
}
function numbersOf(blob, field) {
    if (field === undefined)
        return [];
    if (field.type !== INT32 || field.start + field.count * 4 > blob.length)
        throw rpm_header_broken('a number is cut off');
    return Array.from({ length: field.count }, (_, index) => blob.readUInt32BE(field.start + index * 4));
}
function filesOf(blob, fields, names) {
    const files = textsOf(blob, fields.get(TAG.fileName), 'latin1');
    if (!files.some((file) => names.has(file)))
        return [];
    const folders = textsOf(blob, fields.get(TAG.folder), 'latin1');
    const folderOfFile = numbersOf(blob, fields.get(TAG.folderOfFile));
    return files.flatMap((file, index) => {
        const folder = folders[folderOfFile[index] ?? folders.length];
        return folder === undefined || !names.has(file) ? [] : [`${folder}${file}`.replace(/^\/+/, '')];
    });
}
function rpm_header_broken(why) {
    return new errors_SlipwayError('SCAN_CONTENT', `the rpm database of the image cannot be read: ${why}`);
}

;// CONCATENATED MODULE: ./lib/sbom/rpm-ndb.js

const rpm_ndb_MAGIC = 'RpmP';
const SLOT_MAGIC = 'Slot';
const BLOB_MAGIC = 'BlbS';
const PAGE_BYTES = 4096;
const SLOT_BYTES = 16;
const BLOCK_BYTES = 16;
const rpm_ndb_HEADER_BYTES = 32;
function readNdb(file) {
    if (file.length < PAGE_BYTES || !isAt(file, 0, rpm_ndb_MAGIC))
        throw rpm_ndb_broken('it is no ndb database');
    if (file.readUInt32LE(4) !== 0)
        throw rpm_ndb_broken('its version is not known');
    const end = file.readUInt32LE(12) * PAGE_BYTES;
    if (end > file.length)
        throw rpm_ndb_broken('it is cut off');
    const blobs = [];
    for (let at = rpm_ndb_HEADER_BYTES; at < end; at += SLOT_BYTES) {
        if (!isAt(file, at, SLOT_MAGIC))
            throw rpm_ndb_broken('a slot is missing');
        const block = file.readUInt32LE(at + 8);
        if (block !== 0)
            blobs.push(blobAt(file, block * BLOCK_BYTES, file.readUInt32LE(at + 4)));
    }
    return blobs;
}
function blobAt(file, at, index) {
    if (at + BLOCK_BYTES > file.length || !isAt(file, at, BLOB_MAGIC) || file.readUInt32LE(at + 4) !== index)
        throw rpm_ndb_broken('a package is not where its slot says');
    const start = at + BLOCK_BYTES;
    const end = start + file.readUInt32LE(at + 12);
    if (end > file.length)
        throw rpm_ndb_broken('a package is cut off');
    return file.subarray(start, end);
}
function isAt(file, at, magic) {
    return file.toString('latin1', at, at + magic.length) === magic;
}
function rpm_ndb_broken(why) {
    return new errors_SlipwayError('SCAN_CONTENT', `the rpm database Packages.db of the image cannot be read: ${why}`);
}

;// CONCATENATED MODULE: ./lib/sbom/sqlite-log.js
const sqlite_log_HEADER_BYTES = 32;
const FRAME_HEADER_BYTES = 24;
const MAGIC_LITTLE = 0x377f0682;
const MAGIC_BIG = 0x377f0683;
const DATABASE_HEADER_BYTES = 100;
function withLog(database, log) {
    const magic = log.length < sqlite_log_HEADER_BYTES ? 0 : log.readUInt32BE(0);
    if (magic !== MAGIC_LITTLE && magic !== MAGIC_BIG)
        return database;
    const read32 = magic === MAGIC_LITTLE ? littleEndian : bigEndian;
    const pageBytes = log.readUInt32BE(8);
    if (pageBytes < 512 || pageBytes > 65_536)
        return database;
    let sum = checksum(log, 0, 24, [0, 0], read32);
    if (!sqlite_log_isAt(log, 24, sum))
        return database;
    const salt = log.subarray(16, 24);
    const pages = new Map();
    let pending = [];
    let committedSize = 0;
    for (let at = sqlite_log_HEADER_BYTES; at + FRAME_HEADER_BYTES + pageBytes <= log.length; at += FRAME_HEADER_BYTES + pageBytes) {
        const content = at + FRAME_HEADER_BYTES;
        sum = checksum(log, content, content + pageBytes, checksum(log, at, at + 8, sum, read32), read32);
        if (!log.subarray(at + 8, at + 16).equals(salt) || !sqlite_log_isAt(log, at + 16, sum))
            break;
        pending.push([log.readUInt32BE(at), log.subarray(content, content + pageBytes)]);
        const size = log.readUInt32BE(at + 4);
        if (size === 0)
            continue;
        for (const [number, page] of pending)
            pages.set(number, page);
        pending = [];
        committedSize = size;
    }
    const fits = committedSize > 0 && committedSize * pageBytes <= database.length + log.length;
    return fits ? applied(database, pages, committedSize, pageBytes) : database;
}
function applied(database, pages, size, pageBytes) {
    const merged = Buffer.alloc(size * pageBytes);
    database.copy(merged);
    for (const [number, page] of pages)
        if (number >= 1 && number <= size)
            page.copy(merged, (number - 1) * pageBytes);
    return merged;
}
function withoutLogMode(database) {
    if (database.length < DATABASE_HEADER_BYTES || database[18] !== 2)
        return database;
    const plain = Buffer.from(database);
    plain[18] = 1;
    plain[19] = 1;
    return plain;
}
function checksum(bytes, start, end, [first, second], read32) {
    let a = first;
    let b = second;
    for (let at = start; at < end; at += 8) {
        a = (a + read32(bytes, at) + b) >>> 0;
        b = (b + read32(bytes, at + 4) + a) >>> 0;
    }
    return [a, b];
}
function sqlite_log_isAt(log, at, [first, second]) {
    return log.readUInt32BE(at) === first && log.readUInt32BE(at + 4) === second;
}
function littleEndian(bytes, at) {
    return bytes.readUInt32LE(at);
}
function bigEndian(bytes, at) {
    return bytes.readUInt32BE(at);
}

;// CONCATENATED MODULE: ./lib/sbom/rpm-database.js




function rpmPackages({ path, bytes, log }, names, readSqlite) {
    return blobsOf(path, bytes, log, readSqlite).flatMap((blob) => parseRpmHeader(blob, names) ?? []);
}
function blobsOf(path, bytes, log, readSqlite) {
    if (path.endsWith('.sqlite'))
        return readSqlite(log === undefined ? bytes : withLog(bytes, log));
    return path.endsWith('.db') ? readNdb(bytes) : readBerkeleyHash(bytes);
}
function rpmKey({ name, architecture, version }) {
    return [name, architecture, version].join('\n');
}

;// CONCATENATED MODULE: ./lib/sbom/file-system.js







const MANIFEST_LIMIT_BYTES = ROLE_LIMIT_BYTES['npm-manifest'];
const ELF_FIRST_BYTE = 0x7f;
const PYTHON_METADATA = 'Metadata-Version:';
const READ_UNDER_ANY_NAME = new Set(['npm-manifest', 'python-metadata']);
const WHITEOUT = '.wh.';
const OPAQUE = '.wh..wh..opq';
const WHITEOUT_META = '.wh..wh.';
class FileSystem {
    tree = new FileTree();
    #limits;
    #readRpmSqlite;
    #layer = -1;
    #entries = 0;
    #keptBytes = 0;
    #pending = {
        path: '',
        role: undefined,
        before: undefined,
        size: 0,
    };
    #goSearch;
    constructor(limits, readRpmSqlite) {
        this.#limits = limits;
        this.#readRpmSqlite = readRpmSqlite;
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
        if (byte === ELF_FIRST_BYTE) {
            this.#goSearch = new GoSearch();
            return 'stream';
        }
        const small = this.#pending.size <= MANIFEST_LIMIT_BYTES;
        const json = byte === 0x7b || byte === 0x20 || (byte >= 0x09 && byte <= 0x0d) || byte === 0xef;
        if (byte === 0x7b && !small)
            this.#put({ kind: 'unread' });
        const python = byte === PYTHON_METADATA.charCodeAt(0);
        return (json || python) && small ? 'keep' : 'skip';
    }
    piece(bytes) {
        const search = this.#goSearch;
        if (search === undefined)
            return 'enough';
        const wish = search.piece(bytes);
        if (search.found !== undefined || search.isOld)
            this.#put({ kind: 'go', build: search.found });
        return wish;
    }
    content(bytes) {
        const { role } = this.#pending;
        switch (role) {
            case undefined:
                this.#putManifest(bytes);
                return;
            case 'npm-manifest':
                this.#putNpm(bytes);
                return;
            case 'python-metadata':
                this.#putPython(bytes);
                return;
            case 'dpkg-files':
                this.#put({ kind: 'list', bytes: this.#keep(bytes) });
                return;
            case 'rpm-database':
                this.#putRpm(bytes);
                return;
            case 'rpm-log':
            case 'os-release':
            case 'dpkg-status':
            case 'dpkg-package':
            case 'apk-installed':
                this.#putText(bytes);
        }
    }
    rpmPackages(path, { bytes }, names) {
        const log = this.tree.open(`${path.slice(0, path.lastIndexOf('/'))}/${RPM_LOG}`).node;
        const content = log?.kind === 'file' && log.content.kind === 'text' ? log.content.versions.at(-1)?.bytes : undefined;
        return rpmPackages({ path, bytes, log: content }, names, this.#readRpmSqlite);
    }
    #putText(bytes) {
        const { before } = this.#pending;
        const earlier = before?.kind === 'text' ? before.versions.filter(({ layer }) => layer !== this.#layer) : [];
        this.#put({ kind: 'text', versions: [...earlier, { layer: this.#layer, bytes: this.#keep(bytes) }] });
    }
    #putManifest(bytes) {
        if (bytes.toString('latin1', 0, PYTHON_METADATA.length) === PYTHON_METADATA)
            this.#putPython(bytes);
        else if (bytes.includes('"version"') || bytes.includes(String.raw `\u00`))
            this.#putNpm(bytes);
    }
    #putNpm(bytes) {
        const manifest = parseNpmManifest(bytes.toString('utf8'));
        if (manifest !== undefined)
            this.#put({ kind: 'npm', manifest });
    }
    #putPython(bytes) {
        const metadata = parsePythonMetadata(bytes.toString('utf8'));
        if (metadata !== undefined)
            this.#put({ kind: 'python', metadata });
    }
    #putRpm(bytes) {
        const { path, before } = this.#pending;
        const written = { layer: this.#layer, bytes: this.#keep(bytes) };
        this.#put({ kind: 'rpm', written, earlier: before?.kind === 'rpm' ? this.#history(path, before) : [] });
    }
    #history(path, { written, earlier }) {
        this.#keptBytes -= written.bytes.length;
        if (written.layer === this.#layer)
            return earlier;
        const packages = new Set(this.rpmPackages(path, written, new Set()).map(rpmKey));
        return [...earlier, { layer: written.layer, packages }];
    }
    #keep(bytes) {
        this.#keptBytes += bytes.length;
        if (this.#keptBytes > this.#limits.keptBytes)
            throw refused(`its package databases are larger than ${this.#limits.keptBytes} bytes`);
        return Buffer.from(bytes);
    }
    #file(place, entry) {
        const role = roleOf(place.path);
        const before = place.node?.kind === 'file' ? place.node.content : undefined;
        this.#replace(place);
        this.#pending = { path: place.path, role, before, size: entry.size };
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
        if (role !== undefined && !READ_UNDER_ANY_NAME.has(role) && role !== 'dpkg-files')
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
function shown(path) {
    return Buffer.from(path, 'latin1').toString('utf8');
}
function refused(why) {
    return new errors_SlipwayError('SCAN_CONTENT', `the layer cannot be catalogued: ${why}`);
}

;// CONCATENATED MODULE: ./lib/sbom/compare-text.js
function compareText(a, b) {
    if (a === b)
        return 0;
    return a < b ? -1 : 1;
}

;// CONCATENATED MODULE: ./lib/sbom/found.js
const FOUND_LIMITS = { components: 500_000, text: 4096, licenses: 256, secrets: 100_000 };

;// CONCATENATED MODULE: ./lib/sbom/apk.js
function parseApkInstalled(text, names) {
    const packages = [];
    let draft = { folder: '', files: [] };
    for (const line of text.split('\n')) {
        if (line === '') {
            add(draft, packages);
            draft = { folder: '', files: [] };
        }
        else {
            read(line, draft, names);
        }
    }
    add(draft, packages);
    return packages;
}
function read(line, draft, names) {
    if (line[1] !== ':')
        return;
    const value = line.slice(2);
    switch (line.charAt(0)) {
        case 'P':
            draft.name = value;
            break;
        case 'V':
            draft.version = value;
            break;
        case 'A':
            draft.architecture = value;
            break;
        case 'L':
            draft.license = value;
            break;
        case 'o':
            draft.origin = value;
            break;
        case 'F':
            draft.folder = value;
            break;
        case 'R':
            if (names.has(value))
                draft.files.push(draft.folder === '' ? value : `${draft.folder}/${value}`);
            break;
        default:
    }
}
function add({ name, version, architecture, license, origin, files }, packages) {
    if (!name || !version)
        return;
    packages.push({
        name,
        version,
        architecture: architecture || undefined,
        license: license?.trim() || undefined,
        origin: origin || name,
        files,
    });
}

;// CONCATENATED MODULE: ./lib/sbom/attribution.js
function layerOf(key, versions) {
    let layer = versions.at(-1)?.layer ?? 0;
    for (const version of versions.toReversed()) {
        if (!version.packages.has(key))
            break;
        layer = version.layer;
    }
    return layer;
}

;// CONCATENATED MODULE: ./lib/sbom/dpkg.js
const FIELDS = new Set(['package', 'status', 'version', 'architecture', 'source']);
const ABSENT = new Set(['not-installed', 'config-files', 'half-installed']);
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
    const fields = dpkg_fieldsOf(stanza);
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
function parseSource(field, name, version) {
    const match = /^(\S+)(?:\s+\(([^)\s]+)\))?/.exec(field ?? '');
    return { name: match?.[1] ?? name, version: match?.[2] ?? version };
}
function dpkg_fieldsOf(stanza) {
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
function dpkgFilesOwner(fileName) {
    return fileName.replace(/\.(?:list|md5sums)$/, '').replace(/:[a-z0-9-]+$/, '');
}
function parseDpkgFiles(text, names) {
    const paths = [];
    for (let start = 0; start < text.length;) {
        const newline = text.indexOf('\n', start);
        const end = newline < 0 ? text.length : newline;
        const slash = text.lastIndexOf('/', end - 1);
        if (slash >= start && names.has(text.slice(slash + 1, end)))
            paths.push(withoutChecksum(text.slice(start, end)));
        start = end + 1;
    }
    return paths;
}
function withoutChecksum(line) {
    return line.replace(/^[0-9a-f]{32} [ *]/, '').replace(/^\.?\/+/, '');
}

// EXTERNAL MODULE: ./node_modules/packageurl-js/index.js
var packageurl_js = __nccwpck_require__(91);
;// CONCATENATED MODULE: ./lib/sbom/package-url.js

function distributionPurl(found, os) {
    const distro = os === undefined ? undefined : [os.id, os.versionId].filter((part) => part !== '').join('-');
    const qualifiers = {
        ...(found.architecture === undefined ? {} : { arch: found.architecture }),
        ...(distro === undefined ? {} : { distro }),
        ...(found.epoch === undefined ? {} : { epoch: String(found.epoch) }),
    };
    return format(new packageurl_js.PackageURL(found.type, os?.id, found.name, found.version, qualifiers, undefined));
}
function npmPurl(name, version) {
    const slash = name.indexOf('/');
    const scope = slash < 0 ? undefined : name.slice(0, slash);
    return format(new packageurl_js.PackageURL('npm', scope, name.slice(slash + 1), version, undefined, undefined));
}
function pythonPurl(name, version) {
    return format(new packageurl_js.PackageURL('pypi', undefined, name, version, undefined, undefined));
}
function goPurl(path, version) {
    const lower = path.toLowerCase();
    const slash = lower.lastIndexOf('/');
    const namespace = slash < 0 ? undefined : lower.slice(0, slash);
    return format(new packageurl_js.PackageURL('golang', namespace, lower.slice(slash + 1), version, undefined, undefined));
}
function format(purl) {
    return purl.toString().replace(/[+()!*']/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
function imagePurl(image, platform) {
    const repository = image.name.replace(/@.*$/, '').replace(/:[^/:]*$/, '');
    const name = repository.slice(repository.lastIndexOf('/') + 1).toLowerCase();
    const qualifiers = {
        ...(platform === undefined ? {} : { arch: platform.architecture }),
        ...(repository.includes('/') ? { repository_url: repository.toLowerCase() } : {}),
    };
    return format(new PackageURL('oci', undefined, name === '' ? 'image' : name, image.digest, qualifiers, undefined));
}

;// CONCATENATED MODULE: ./lib/sbom/find-distribution-packages.js








function findDistributionPackages(files, os, names) {
    const { tree } = files;
    const components = [];
    const owners = new Map();
    const add = (declared, path, layer) => {
        for (const { key, files: owned, ...rest } of declared) {
            const component = rest.component();
            components.push({ ...component, layer: layer(key), path });
            for (const file of owned)
                owners.set(tree.locate(file).path, component.purl);
        }
    };
    const seen = new Set();
    for (const { path, declared, history } of [...textDatabases(tree, os, names), ...rpmDatabases(files, os, names)]) {
        if (seen.has(path))
            continue;
        seen.add(path);
        add(declared, path, (key) => layerOf(key, history));
    }
    for (const { path, written } of statusFiles(tree))
        add(declaredByDpkg(written, os), path, () => written.layer);
    if (names.size > 0)
        addOwnersOfDpkg(tree, components, names, owners);
    return { components, owners };
}
function textDatabases(tree, os, names) {
    return DATABASES.flatMap(({ path: asked, role }) => {
        const opened = openDatabase(tree, asked);
        if (opened?.content.kind !== 'text')
            return [];
        const versions = opened.content.versions.map((written) => ({
            layer: written.layer,
            declared: role === 'apk-installed' ? declaredByApk(written, os, names) : declaredByDpkg(written, os),
        }));
        const history = versions.map(({ layer, declared }) => ({
            layer,
            packages: new Set(declared.map(({ key }) => key)),
        }));
        return [{ path: opened.path, declared: versions.at(-1)?.declared ?? [], history }];
    });
}
function rpmDatabases(files, os, names) {
    return RPM_FOLDERS.flatMap((folder) => {
        for (const file of RPM_DATABASES) {
            const opened = openDatabase(files.tree, `${folder}/${file}`);
            if (opened?.content.kind !== 'rpm')
                continue;
            const { written, earlier } = opened.content;
            const declared = files.rpmPackages(opened.path, written, names).map((found) => declaredByRpm(found, os));
            const packages = new Set(declared.map(({ key }) => key));
            return [{ path: opened.path, declared, history: [...earlier, { layer: written.layer, packages }] }];
        }
        return [];
    });
}
function openDatabase(tree, path) {
    const place = tree.open(path);
    const { node } = place;
    if (node?.kind === 'file' && (node.content.kind === 'text' || node.content.kind === 'rpm'))
        return { path: place.path, content: node.content };
    if (node !== undefined || (place.viaLink && roleOf(place.path) === undefined))
        throw unread(path, place.path);
    return undefined;
}
function* statusFiles(tree) {
    const folder = tree.open(STATUS_FOLDER);
    if (folder.node?.kind !== 'folder') {
        if (folder.viaLink && folder.path !== STATUS_FOLDER)
            throw unread(STATUS_FOLDER, folder.path);
        return;
    }
    for (const name of folder.node.children.keys()) {
        if (name.endsWith('.md5sums'))
            continue;
        const { path, node, viaLink } = tree.open(`${folder.path}/${name}`);
        if (node?.kind === 'file' && node.content.kind === 'text') {
            const written = node.content.versions.at(-1);
            if (written !== undefined)
                yield { path, written };
        }
        else if (viaLink || node?.kind === 'file') {
            throw unread(`${STATUS_FOLDER}/${name}`, path);
        }
    }
}
function declaredByDpkg({ bytes }, os) {
    return parseDpkgStatus(bytes.toString('utf8')).map((found) => ({
        key: [found.name, found.architecture, found.version].join('\n'),
        component: () => ({ ecosystem: 'deb', ...identity(found, os, 'deb'), source: found.source, licenses: [] }),
        files: [],
    }));
}
function declaredByApk({ bytes }, os, names) {
    return parseApkInstalled(bytes.toString('utf8'), new Set(Array.from(names, shown))).map((found) => ({
        key: [found.name, found.version].join('\n'),
        component: () => ({
            ecosystem: 'apk',
            ...identity(found, os, 'apk'),
            source: { name: found.origin, version: found.version },
            licenses: found.license === undefined ? [] : [found.license],
        }),
        files: found.files.map((file) => Buffer.from(file, 'utf8').toString('latin1')),
    }));
}
function declaredByRpm(found, os) {
    const { name, version, epoch, architecture, license, module, source } = found;
    const bare = version.slice(version.indexOf(':') + 1);
    const parts = { name, version: bare, architecture, ...(epoch === undefined ? {} : { epoch }) };
    return {
        key: rpmKey(found),
        component: () => ({
            ecosystem: 'rpm',
            name,
            version,
            purl: distributionPurl({ type: 'rpm', ...parts }, os),
            ...(architecture === undefined ? {} : { architecture }),
            ...(module === undefined ? {} : { module }),
            source,
            licenses: license === undefined ? [] : [license],
        }),
        files: found.files,
    };
}
function identity(found, os, type) {
    const { name, version, architecture } = found;
    const purl = distributionPurl({ type, name, version, architecture }, os);
    return { name, version, purl, ...(architecture === undefined ? {} : { architecture }) };
}
function addOwnersOfDpkg(tree, components, names, owners) {
    const purls = new Map(components.flatMap(({ ecosystem, name, purl }) => (ecosystem === 'deb' ? [[name, purl]] : [])));
    for (const path of [DPKG_INFO_FOLDER, STATUS_FOLDER]) {
        const { node } = tree.open(path);
        if (node?.kind !== 'folder')
            continue;
        for (const [name, file] of node.children) {
            const owner = purls.get(shown(dpkgFilesOwner(name)));
            if (owner === undefined || file.kind !== 'file' || file.content.kind !== 'list')
                continue;
            for (const owned of parseDpkgFiles(file.content.bytes.toString('latin1'), names))
                owners.set(tree.locate(owned).path, owner);
        }
    }
}
function unread(path, place) {
    return new errors_SlipwayError('SCAN_CONTENT', `the package database ${path} of the image is a link to ${shown(place)}, whose content was not read`, { help: 'keep the package database where the package manager looks for it' });
}

;// CONCATENATED MODULE: ./lib/sbom/find-go-modules.js

const STANDARD_LIBRARY = 'stdlib';
function findGoModules(tree) {
    const found = [];
    const unread = [];
    for (const [path, leaf] of tree.leaves()) {
        if (leaf.kind !== 'file' || leaf.content.kind !== 'go')
            continue;
        if (leaf.content.build === undefined) {
            unread.push({ ecosystem: 'golang', path, reason: 'built before Go 1.18' });
            continue;
        }
        const { toolchain, main, modules } = leaf.content.build;
        const all = [
            ...(main === undefined ? [] : [main]),
            ...modules,
            ...(toolchain === undefined ? [] : [{ path: STANDARD_LIBRARY, version: toolchain }]),
        ];
        for (const module of all) {
            const { path: name, version } = module;
            found.push({
                ecosystem: 'golang',
                name,
                version,
                purl: goPurl(name, version),
                licenses: [],
                layer: leaf.layer,
                path,
            });
        }
    }
    return { components: found, unread };
}

;// CONCATENATED MODULE: ./lib/sbom/find-npm-packages.js




function findNpmPackages(tree) {
    const found = new Map();
    for (const manifest of manifestPaths(tree)) {
        const { path, node } = tree.open(manifest);
        if (node?.kind !== 'file' || found.has(path))
            continue;
        if (node.content.kind === 'unread')
            throw find_npm_packages_unread(path);
        if (node.content.kind !== 'npm' || (node.content.manifest.isPrivate && !isInstalledNpmPath(path)))
            continue;
        const component = describe(node.content.manifest, manifest, { path, layer: node.layer });
        if (component !== undefined)
            found.set(path, component);
    }
    return [...found.values()];
}
function manifestPaths(tree) {
    const real = [];
    const linked = [];
    for (const [path, leaf] of tree.leaves()) {
        if (isInstalledNpmPath(path))
            (leaf.kind === 'file' ? real : linked).push(path);
        else if (leaf.kind === 'link')
            linked.push(...behindLink(tree, path));
    }
    return [...real, ...linked];
}
function behindLink(tree, path) {
    if (npmFolderName(path) !== undefined)
        return [`${path}/package.json`];
    const names = path.split('/');
    const isScope = names.at(-1)?.startsWith('@') === true && names.at(-2) === 'node_modules';
    if (names.at(-1) !== 'node_modules' && !isScope)
        return [];
    const { node } = tree.open(path);
    if (node?.kind !== 'folder')
        return [];
    return [...node.children].flatMap(([name, child]) => {
        if (!isScope && name.startsWith('@') && child.kind === 'folder')
            return [...child.children.keys()].map((inner) => `${path}/${name}/${inner}/package.json`);
        return [`${path}/${name}/package.json`];
    });
}
function describe(manifest, reachedBy, place) {
    const folder = npmFolderName(reachedBy.slice(0, reachedBy.lastIndexOf('/')));
    const name = manifest.name ?? (folder === undefined ? undefined : shown(folder));
    const { version, licenses } = manifest;
    if (name === undefined || version === undefined)
        return undefined;
    const purl = npmPurl(name, version);
    return { ecosystem: 'npm', name, version, purl, licenses, ...place };
}
function find_npm_packages_unread(path) {
    return new errors_SlipwayError('SCAN_CONTENT', `the npm manifest ${shown(path)} is too large or sparse and was not read`);
}

;// CONCATENATED MODULE: ./lib/image/python-name.js
function normalPythonName(name) {
    return name.replaceAll(/[-_.]+/g, '-').toLowerCase();
}

;// CONCATENATED MODULE: ./lib/sbom/find-python-packages.js





function findPythonPackages(tree) {
    const found = new Map();
    for (const metadata of metadataPaths(tree)) {
        const { path, node } = tree.open(metadata);
        if (node?.kind !== 'file' || found.has(path))
            continue;
        if (node.content.kind === 'unread')
            throw new errors_SlipwayError('SCAN_CONTENT', `the Python metadata ${shown(path)} is too large or sparse and was not read`);
        if (node.content.kind !== 'python')
            continue;
        const { name, version, licenses } = node.content.metadata;
        const purl = pythonPurl(name, version);
        found.set(path, {
            ecosystem: 'pypi',
            name: normalPythonName(name),
            version,
            purl,
            licenses,
            layer: node.layer,
            path,
        });
    }
    return [...found.values()];
}
function metadataPaths(tree) {
    return Array.from(tree.leaves()).flatMap(([path, leaf]) => {
        const behind = leaf.kind === 'link' ? pythonMetadataIn(path) : undefined;
        return [...(isPythonMetadataPath(path) ? [path] : []), ...(behind === undefined ? [] : [behind])];
    });
}

;// CONCATENATED MODULE: ./lib/sbom/find-uncatalogued.js
function findUncatalogued(tree) {
    const found = [];
    for (const [path, leaf] of tree.leaves())
        if (leaf.kind === 'file' && leaf.content.kind === 'uncatalogued')
            found.push({ kind: leaf.content.of, path, layer: leaf.layer });
    return found;
}
function countUncatalogued(files) {
    const groups = Map.groupBy(files, ({ kind }) => kind);
    return Array.from(groups, ([kind, { length }]) => ({ kind, files: length })).toSorted((a, b) => a.kind < b.kind ? -1 : 1);
}

;// CONCATENATED MODULE: ./lib/sbom/os-release.js
function parseOsRelease(text) {
    const values = new Map();
    for (const line of text.split('\n')) {
        const match = /^([A-Z][A-Z0-9_]*)=(.*)$/.exec(line.trim());
        if (match?.[1] !== undefined)
            values.set(match[1], unquote(match[2] ?? ''));
    }
    const id = values.get('ID')?.toLowerCase();
    if (id === undefined || id === '')
        return undefined;
    return { id, versionId: values.get('VERSION_ID') ?? '', name: values.get('NAME') ?? id };
}
function unquote(value) {
    const trimmed = value.trim();
    const quote = trimmed[0];
    if ((quote !== '"' && quote !== "'") || trimmed.length < 2 || !trimmed.endsWith(quote))
        return trimmed;
    const inner = trimmed.slice(1, -1);
    return quote === '"' ? inner.replace(/\\([\\"$`])/g, '$1') : inner;
}

;// CONCATENATED MODULE: ./lib/sbom/find-components.js











function findComponents(files) {
    const os = findOperatingSystem(files);
    const { tree } = files;
    const go = findGoModules(tree);
    const languages = [...findNpmPackages(tree), ...findPythonPackages(tree), ...go.components];
    const passedOver = findUncatalogued(tree);
    const names = new Set([...languages, ...go.unread, ...passedOver].map(({ path }) => path.slice(path.lastIndexOf('/') + 1)));
    const system = findDistributionPackages(files, os, names);
    const ownerOf = ownersIn(system);
    const all = [...system.components, ...languages.map((component) => owned(component, ownerOf))].map(readable);
    const unread = go.unread
        .filter(({ path }) => ownerOf(path, layerAt(tree, path)) === undefined)
        .map((one) => ({ ...one, path: shown(one.path) }));
    if (all.length + unread.length > FOUND_LIMITS.components)
        throw new errors_SlipwayError('SCAN_CONTENT', `the image declares more than ${FOUND_LIMITS.components} packages`);
    const sorted = all.toSorted((a, b) => compareText(a.purl, b.purl) || compareText(a.path, b.path));
    const uncatalogued = countUncatalogued(passedOver.filter(({ path, layer }) => ownerOf(path, layer) === undefined));
    return {
        ...(os === undefined ? {} : { os }),
        components: sorted,
        ...(unread.length === 0 ? {} : { unread }),
        ...(uncatalogued.length === 0 ? {} : { uncatalogued }),
    };
}
function findOperatingSystem({ tree }) {
    for (const path of OS_RELEASE_PATHS) {
        const { node } = tree.open(path);
        if (node?.kind === 'file' && node.content.kind === 'text') {
            const os = parseOsRelease(node.content.versions.at(-1)?.bytes.toString('utf8') ?? '');
            if (os !== undefined)
                return checked(os);
        }
    }
    return undefined;
}
function checked(os) {
    if ([os.id, os.versionId, os.name].some((text) => text.length > 256))
        throw new errors_SlipwayError('SCAN_CONTENT', 'the os-release of the image has a value of more than 256 characters');
    return os;
}
function ownersIn({ components, owners }) {
    const layers = new Map();
    for (const { purl, layer } of components)
        layers.set(purl, Math.max(layer, layers.get(purl) ?? 0));
    return (path, layer) => {
        const owner = owners.get(path);
        return owner !== undefined && layer <= (layers.get(owner) ?? 0) ? owner : undefined;
    };
}
function layerAt(tree, path) {
    const { node } = tree.locate(path);
    return node?.kind === 'file' ? node.layer : 0;
}
function owned(component, ownerOf) {
    const ownedBy = ownerOf(component.path, component.layer);
    return ownedBy === undefined ? component : { ...component, ownedBy };
}
function readable(component) {
    const { name, version, architecture = '', source, purl } = component;
    const path = shown(component.path);
    const longest = Math.max(...[name, version, architecture, source?.name ?? '', source?.version ?? '', purl].map((text) => text.length));
    if (longest > FOUND_LIMITS.text)
        throw new errors_SlipwayError('SCAN_CONTENT', `a package declared in ${path} has a name or version of more than ${FOUND_LIMITS.text} characters`);
    const licenses = component.licenses.filter((text) => text.length <= FOUND_LIMITS.text).slice(0, FOUND_LIMITS.licenses);
    return { ...component, path, licenses };
}

;// CONCATENATED MODULE: ./lib/sbom/exposed-files.js
const EXPOSED_LIMIT_BYTES = 64 << 10;
const PEM_FIRST_BYTE = 0x2d;
const URL_WITH_LOGIN = /https?:\/\/(?:[^/\s:@"]*:(?![$*])[^/\s@"]+|(?![$*])[^/\s:@"]{20,})@/i;
const GIT_LOGIN = new RegExp(String.raw `extraheader\s*=\s*"?authorization:\s*\S+\s+(?![$*])|${URL_WITH_LOGIN.source}`, 'i');
const IS = String.raw `[^\S\r\n]*[:=][^\S\r\n]*`;
const OWN_WORDS = String.raw `(?!["']?\$)["']?[^\s"']{8,}`;
const CREDENTIALS = [
    { file: /(?:^|\/)(?:\.git\/(?:modules\/.+\/)?config|\.gitconfig|etc\/gitconfig)$/, login: GIT_LOGIN },
    { file: /(?:^|\/)\.git-credentials$/, login: URL_WITH_LOGIN },
    { file: /(?:^|\/)\.?npmrc$/, login: new RegExp(String.raw `_(?:authToken|auth|password)${IS}${OWN_WORDS}`) },
    {
        file: /(?:^|\/)(?:\.docker\/config\.json|containers\/auth\.json)$/,
        login: /"(?:auth|identitytoken|registrytoken)"\s*:\s*"[^"]{8,}"/,
    },
    { file: /(?:^|\/)\.pypirc$/, login: new RegExp(String.raw `password${IS}${OWN_WORDS}`) },
    { file: /(?:^|\/)\.netrc$/, login: new RegExp(String.raw `\bpassword\s+${OWN_WORDS}`) },
    { file: /(?:^|\/)\.aws\/credentials$/, login: new RegExp(String.raw `aws_secret_access_key${IS}${OWN_WORDS}`, 'i') },
    { file: /(?:^|\/)\.cargo\/credentials(?:\.toml)?$/, login: new RegExp(String.raw `\btoken${IS}${OWN_WORDS}`) },
];
const OF_PACKAGES = /(?:^|\/)(?:node_modules|site-packages|dist-packages|testdata|usr\/share\/doc|usr\/lib\/python3[^/]*\/test|go\/pkg\/mod)\//;
const PRIVATE_KEY = /-----BEGIN (?:(?:RSA|EC|DSA) )?PRIVATE KEY-----\s+(?!Proc-Type: 4,ENCRYPTED)/;
const OPENSSH_KEY = /-----BEGIN OPENSSH PRIVATE KEY-----\s+([A-Za-z0-9+/]{40})/;
const OPENSSH_PLAIN = Buffer.from('openssh-key-v1\0\0\0\0\x04none', 'latin1');
function isCredentialFile(path) {
    return !OF_PACKAGES.test(path) && CREDENTIALS.some(({ file }) => file.test(path));
}
function exposedIn(path, bytes) {
    if (OF_PACKAGES.test(path))
        return undefined;
    const text = bytes.toString('latin1');
    const said = text.replaceAll(/^[^\S\n]*[#;].*$/gm, '');
    if (CREDENTIALS.some(({ file, login }) => file.test(path) && login.test(said)))
        return 'credentials';
    return PRIVATE_KEY.test(text) || isOpenKeyOfSsh(text) ? 'private-key' : undefined;
}
function isOpenKeyOfSsh(text) {
    const [, start = ''] = OPENSSH_KEY.exec(text) ?? [];
    return Buffer.from(start, 'base64').subarray(0, OPENSSH_PLAIN.length).equals(OPENSSH_PLAIN);
}

;// CONCATENATED MODULE: ./lib/sbom/secret-watch.js



const PLACES_OF_ONE = 100;
class SecretWatch {
    found = [];
    #next;
    #known = new Set();
    #places = new Map();
    #early = [];
    #layer = -1;
    #path = '';
    #size = 0;
    #isOurs = false;
    constructor(next) {
        this.#next = next;
    }
    beginLayer(layer) {
        this.#layer = layer;
        this.#path = '';
    }
    endLayer() {
        this.#placeEarly();
    }
    sawValue(value, fingerprint, next = false) {
        if (next)
            this.#early.push({ value, fingerprint });
        else
            this.#addValue(value, fingerprint);
    }
    #placeEarly() {
        for (const { value, fingerprint } of this.#early.splice(0))
            this.#addValue(value, fingerprint);
    }
    #addValue(value, fingerprint) {
        const places = this.#places.get(fingerprint) ?? 0;
        if (places === PLACES_OF_ONE)
            return;
        const isNew = this.#add({ kind: 'value', path: this.#path, layer: this.#layer, value, fingerprint });
        if (isNew)
            this.#places.set(fingerprint, places + 1);
    }
    entry(entry) {
        this.#path = entry.path.replace(/^(?:\.?\/)+/, '');
        this.#size = entry.size;
        this.#placeEarly();
        const wish = this.#next.entry(entry);
        const readable = entry.type === 'file' && !entry.sparse && entry.size > 0 && entry.size <= EXPOSED_LIMIT_BYTES;
        this.#isOurs = readable && wish !== 'keep' && isCredentialFile(this.#path);
        return this.#isOurs ? 'keep' : wish;
    }
    firstByte(byte) {
        this.#isOurs = byte === PEM_FIRST_BYTE && this.#size <= EXPOSED_LIMIT_BYTES;
        return this.#isOurs ? 'keep' : this.#next.firstByte(byte);
    }
    piece(bytes) {
        return this.#next.piece(bytes);
    }
    content(bytes) {
        if (!this.#isOurs) {
            this.#next.content(bytes);
            return;
        }
        const kind = exposedIn(this.#path, bytes);
        if (kind !== undefined && kind !== 'value')
            this.#add({ kind, path: this.#path, layer: this.#layer });
    }
    #add(secret) {
        const key = JSON.stringify(secret);
        if (this.#known.has(key))
            return false;
        if (this.found.length === FOUND_LIMITS.secrets)
            throw new errors_SlipwayError('SCAN_CONTENT', `it has more than ${FOUND_LIMITS.secrets} places that look like secrets`);
        this.#known.add(key);
        this.found.push(secret);
        return true;
    }
}

;// CONCATENATED MODULE: ./lib/image/pax-records.js
function parsePaxRecords(bytes) {
    const records = new Map();
    let at = 0;
    while (at < bytes.length) {
        const blank = bytes.indexOf(0x20, at);
        const length = blank < 0 ? '' : bytes.toString('latin1', at, blank);
        const end = at + Number(length);
        if (!/^[1-9]\d{0,9}$/.test(length) || end > bytes.length || bytes[end - 1] !== 0x0a)
            return undefined;
        const equals = bytes.indexOf(0x3d, blank);
        if (equals < 0 || equals >= end)
            return undefined;
        records.set(bytes.toString('latin1', blank + 1, equals), bytes.toString('latin1', equals + 1, end - 1));
        at = end;
    }
    return records;
}

;// CONCATENATED MODULE: ./lib/sbom/pax.js

function parsePax(bytes) {
    const records = parsePaxRecords(bytes);
    return records === undefined ? undefined : changes(records);
}
function changes(records) {
    const value = (key) => records.get(key) || undefined;
    const path = value('GNU.sparse.name') ?? value('path');
    const linkPath = value('linkpath');
    const size = value('size');
    if (size !== undefined && !(/^\d+$/.test(size) && Number.isSafeInteger(Number(size))))
        return undefined;
    if (path?.includes('\0') || linkPath?.includes('\0'))
        return undefined;
    return {
        ...(path === undefined ? {} : { path }),
        ...(linkPath === undefined ? {} : { linkPath }),
        ...(size === undefined ? {} : { size: Number(size) }),
        sparse: records.has('GNU.sparse.major') || records.has('GNU.sparse.map') || records.has('GNU.sparse.numblocks'),
    };
}

;// CONCATENATED MODULE: ./lib/image/tar-header.js
const tar_header_BLOCK_BYTES = 512;
const LINK_OR_NODE = new Set(['1', '2', '3', '4', '5', '6']);
function parseTarHeader(block) {
    if (!checksumFits(block))
        return undefined;
    const size = parseNumber(block, 124, 136);
    if (size === undefined || size < 0)
        return undefined;
    const flag = String.fromCharCode(block[156] ?? 0);
    const name = tar_header_text(block, 0, 100);
    const prefix = prefixOf(block);
    return {
        flag,
        path: prefix === '' ? name : `${prefix}/${name}`,
        linkPath: tar_header_text(block, 157, 257),
        size: LINK_OR_NODE.has(flag) ? 0 : size,
        extended: flag === 'S' && block[482] !== 0,
    };
}
function isZeroBlock(block) {
    for (let at = 0; at < tar_header_BLOCK_BYTES; at++)
        if (block[at] !== 0)
            return false;
    return true;
}
function entryTypeOf(flag, path) {
    switch (flag) {
        case '\0':
            return path.endsWith('/') ? 'directory' : 'file';
        case '0':
        case '7':
        case 'S':
            return 'file';
        case '1':
            return 'hardlink';
        case '2':
            return 'symlink';
        case '3':
        case '4':
        case '6':
            return 'other';
        case '5':
            return 'directory';
        default:
            return undefined;
    }
}
function checksumFits(block) {
    const expected = parseNumber(block, 148, 156);
    let unsigned = 0;
    let negative = 0;
    for (let at = 0; at < tar_header_BLOCK_BYTES; at++) {
        const byte = at >= 148 && at < 156 ? 32 : (block[at] ?? 0);
        unsigned += byte;
        if (byte > 127)
            negative++;
    }
    return expected === unsigned || expected === unsigned - 256 * negative;
}
function prefixOf(block) {
    const magic = block.toString('latin1', 257, 265);
    if (magic.startsWith('ustar\0'))
        return tar_header_text(block, 345, block.toString('latin1', 508, 512) === 'tar\0' ? 476 : 500);
    if (magic !== 'ustar  \0')
        return '';
    const times = [345, 357].every((start) => block[start] === 0 || parseNumber(block, start, start + 12) !== undefined);
    const prefix = times ? '' : tar_header_text(block, 345, 500);
    return /^[\0-\x7f]*$/.test(prefix) ? prefix : '';
}
function tar_header_text(block, start, end) {
    const zero = block.indexOf(0, start);
    return block.toString('latin1', start, zero < 0 || zero > end ? end : zero);
}
function parseNumber(block, start, end) {
    const first = block[start] ?? 0;
    if (first >= 0x80)
        return parseBase256(block, start, end);
    const digits = block
        .toString('latin1', start, end)
        .replace(/^[ \0]+|[ \0]+$/g, '')
        .split('\0')[0] ?? '';
    if (digits === '')
        return 0;
    return /^[0-7]+$/.test(digits) ? Number.parseInt(digits, 8) : undefined;
}
function parseBase256(block, start, end) {
    const first = block[start] ?? 0;
    if (first >= 0xc0)
        return -1;
    let value = first & 0x3f;
    for (let at = start + 1; at < end; at++)
        value = value * 256 + (block[at] ?? 0);
    return Number.isSafeInteger(value) ? value : undefined;
}

;// CONCATENATED MODULE: ./lib/sbom/tar-scanner.js



const META_LIMIT_BYTES = 1 << 20;
class TarScanner {
    #receiver;
    #state = 'header';
    #skip = 0;
    #need = tar_header_BLOCK_BYTES;
    #padding = 0;
    #part;
    #held = 0;
    #zeroBlocks = 0;
    #header;
    #pax;
    #longName;
    #longLink;
    constructor(receiver) {
        this.#receiver = receiver;
    }
    write(chunk) {
        let at = 0;
        while (at < chunk.length && this.#state !== 'ended') {
            if (this.#skip > 0) {
                const passed = Math.min(this.#skip, chunk.length - at);
                this.#skip -= passed;
                at += passed;
            }
            else if (this.#state === 'peek') {
                this.#decide(this.#receiver.firstByte(chunk[at] ?? 0));
            }
            else if (this.#state === 'stream') {
                at = this.#stream(chunk, at);
            }
            else {
                at = this.#collect(chunk, at);
            }
        }
    }
    get isBeforeEntry() {
        if ((this.#pax ?? this.#longName ?? this.#longLink) !== undefined)
            return true;
        return this.#state === 'meta' || this.#state === 'sparse map' || (this.#state === 'header' && this.#held > 0);
    }
    end() {
        const between = this.#state === 'header' && this.#held === 0 && this.#skip === 0;
        const announced = this.#pax ?? this.#longName ?? this.#longLink;
        if (this.#state === 'ended')
            return;
        if (!between || announced !== undefined)
            throw malformed('it ends in the middle of an entry');
    }
    #collect(chunk, at) {
        const available = chunk.length - at;
        const need = this.#need;
        if (this.#held === 0 && available >= need) {
            this.#deliver(chunk.subarray(at, at + need));
            return at + need;
        }
        this.#part ??= Buffer.allocUnsafe(need);
        const taken = Math.min(need - this.#held, available);
        chunk.copy(this.#part, this.#held, at, at + taken);
        this.#held += taken;
        if (this.#held === need) {
            const whole = this.#part;
            this.#part = undefined;
            this.#held = 0;
            this.#deliver(whole);
        }
        return at + taken;
    }
    #stream(chunk, at) {
        const piece = chunk.subarray(at, at + this.#need);
        this.#need -= piece.length;
        const wish = this.#receiver.piece(piece);
        if (this.#need === 0 || wish === 'enough') {
            const left = this.#need;
            this.#expectHeader(0);
            this.#skip = left + this.#padding;
        }
        return at + piece.length;
    }
    #deliver(bytes) {
        if (this.#state === 'header')
            this.#readHeader(bytes);
        else if (this.#state === 'meta')
            this.#readMeta(bytes);
        else if (this.#state === 'sparse map')
            this.#readSparseMap(bytes);
        else {
            const padding = paddingOf(bytes.length);
            this.#expectHeader(padding);
            this.#receiver.content(bytes);
        }
    }
    #readHeader(block) {
        if (isZeroBlock(block)) {
            this.#zeroBlocks++;
            if (this.#zeroBlocks === 2)
                this.#state = 'ended';
            return;
        }
        if (this.#zeroBlocks > 0)
            throw malformed('a header follows an empty block');
        const header = parseTarHeader(block);
        if (header === undefined)
            throw malformed('a header has a wrong checksum or number');
        this.#header = header;
        if (header.flag === 'x' || header.flag === 'L' || header.flag === 'K') {
            if (header.size > META_LIMIT_BYTES)
                throw malformed(`a name or pax record is larger than ${META_LIMIT_BYTES} bytes`);
            if (header.size === 0)
                return;
            this.#state = 'meta';
            this.#need = header.size;
        }
        else if (header.extended) {
            this.#state = 'sparse map';
        }
        else {
            this.#announce(header);
        }
    }
    #readSparseMap(block) {
        if (block[504] === 0 && this.#header !== undefined)
            this.#announce(this.#header);
    }
    #readMeta(bytes) {
        const flag = this.#header?.flag;
        const zero = bytes.indexOf(0);
        const name = bytes.toString('latin1', 0, zero < 0 ? bytes.length : zero);
        if (flag === 'L')
            this.#longName = name;
        else if (flag === 'K')
            this.#longLink = name;
        else {
            this.#pax = parsePax(bytes);
            if (this.#pax === undefined)
                throw malformed('its pax records are not well-formed');
        }
        this.#expectHeader(paddingOf(bytes.length));
    }
    #announce(header) {
        const path = this.#longName ?? this.#pax?.path ?? header.path;
        const type = entryTypeOf(header.flag, path);
        const global = header.flag === 'g';
        const size = sizeOf(header, type, global ? undefined : this.#pax);
        const linkPath = this.#longLink ?? this.#pax?.linkPath ?? header.linkPath;
        const sparse = header.flag === 'S' || this.#pax?.sparse === true;
        if (!global)
            this.#forget();
        this.#expectHeader(0);
        const wish = type === undefined ? 'skip' : this.#receiver.entry({ type, path, linkPath, size, sparse });
        if (size === 0 || wish === 'skip')
            this.#pass(size);
        else if (wish === 'keep')
            this.#take(size);
        else {
            this.#state = 'peek';
            this.#need = size;
        }
    }
    #decide(wish) {
        if (wish === 'keep')
            this.#take(this.#need);
        else if (wish === 'stream') {
            this.#state = 'stream';
            this.#padding = paddingOf(this.#need);
        }
        else {
            const size = this.#need;
            this.#expectHeader(0);
            this.#pass(size);
        }
    }
    #take(size) {
        this.#state = 'content';
        this.#need = size;
    }
    #pass(size) {
        this.#skip = size + paddingOf(size);
    }
    #expectHeader(padding) {
        this.#state = 'header';
        this.#need = tar_header_BLOCK_BYTES;
        this.#skip = padding;
    }
    #forget() {
        this.#pax = undefined;
        this.#longName = undefined;
        this.#longLink = undefined;
    }
}
function sizeOf(header, type, pax) {
    return type === 'file' || type === undefined ? (pax?.size ?? header.size) : 0;
}
function paddingOf(size) {
    return (tar_header_BLOCK_BYTES - (size % tar_header_BLOCK_BYTES)) % tar_header_BLOCK_BYTES;
}
function malformed(why) {
    return new errors_SlipwayError('SCAN_CONTENT', `the layer is not a well-formed tar archive: ${why}`);
}

;// CONCATENATED MODULE: ./lib/sbom/uncatalogued-watch.js

const FILES = [
    { kind: 'java', file: /\.(?:jar|war|ear)$/i },
    { kind: 'ruby', file: /(?:^|\/)specifications\/(?:default\/)?[^/]+\.gemspec$/ },
    { kind: 'php', file: /(?:^|\/)vendor\/composer\/installed\.json$/ },
    { kind: 'dotnet', file: /\.deps\.json$/i },
];
class UncataloguedWatch {
    #files;
    #layer = -1;
    constructor(files) {
        this.#files = files;
    }
    beginLayer(layer) {
        this.#layer = layer;
        this.#files.beginLayer(layer);
    }
    entry(entry) {
        const wish = this.#files.entry(entry);
        const kind = entry.type === 'file' && entry.size > 0 ? kindOf(entry.path) : undefined;
        if (kind === undefined)
            return wish;
        const { path } = this.#files.tree.locate(entry.path);
        if (isWhiteout(path) || roleOf(path) !== undefined)
            return wish;
        this.#files.tree.put(path, { kind: 'file', layer: this.#layer, content: { kind: 'uncatalogued', of: kind } });
        return 'skip';
    }
    firstByte(byte) {
        return this.#files.firstByte(byte);
    }
    piece(bytes) {
        return this.#files.piece(bytes);
    }
    content(bytes) {
        this.#files.content(bytes);
    }
}
function kindOf(path) {
    return FILES.find(({ file }) => file.test(path))?.kind;
}
function isWhiteout(path) {
    return path.startsWith('.wh.', path.lastIndexOf('/') + 1);
}

;// CONCATENATED MODULE: external "node:crypto"
const external_node_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");
;// CONCATENATED MODULE: ./lib/image/digest.js


const GRAMMAR = /^(?:sha256:[a-f0-9]{64}|sha512:[a-f0-9]{128})$/;
function isDigest(text) {
    return typeof text === 'string' && GRAMMAR.test(text);
}
function parseDigest(text) {
    if (isDigest(text))
        return text;
    throw new SlipwayError('CONFIG_REFERENCE', `not a digest: ${JSON.stringify(text.slice(0, 160))}`, {
        help: 'a digest is sha256: followed by 64 lower-case hex digits',
    });
}
function digestOf(bytes, algorithm = 'sha256') {
    return `${algorithm}:${(0,external_node_crypto_namespaceObject.createHash)(algorithm).update(bytes).digest('hex')}`;
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
        this.#hash = createHash(algorithm);
    }
    update(chunk) {
        this.#hash.update(chunk);
    }
    digest() {
        return `${this.#algorithm}:${this.#hash.digest('hex')}`;
    }
}

;// CONCATENATED MODULE: ./lib/sbom/value-search.js

const PART_BYTES = { least: 6, most: 12 };
const SHORTEST_SOUGHT_BYTES = 16;
const LOOKED_AT_BYTES = 4096;
function soughtValue(secret) {
    if (secret.length < SHORTEST_SOUGHT_BYTES)
        return undefined;
    const size = Math.max(PART_BYTES.least, Math.min(PART_BYTES.most, Math.floor(secret.length / 3)));
    const last = Math.min(secret.length, LOOKED_AT_BYTES) - size;
    let before = 0;
    let most = 0;
    for (let at = 0; at <= last; at++) {
        const varied = new Set(secret.subarray(at, at + size)).size;
        if (varied <= most)
            continue;
        most = varied;
        before = at;
    }
    return { part: secret.toString('base64', before, before + size), before, length: secret.length };
}
function fingerprintOf(bytes) {
    return hexOf(digestOf(bytes));
}
class ValueSearch {
    #sought;
    #overlap;
    #tail = Buffer.alloc(0);
    constructor(sought) {
        this.#sought = sought.map(({ part, before, length }) => ({ part: Buffer.from(part, 'base64'), before, length }));
        this.#overlap = Math.max(0, ...sought.map(({ length }) => length - 1));
    }
    search(piece) {
        if (this.#sought.length === 0)
            return [];
        const text = this.#tail.length === 0 ? piece : Buffer.concat([this.#tail, piece]);
        const old = this.#tail.length;
        const found = this.#sought.flatMap((_one, value) => this.#candidates(text, old, value));
        this.#tail = Buffer.from(text.subarray(Math.max(0, text.length - this.#overlap)));
        return found.toSorted((a, b) => a.end - b.end);
    }
    #candidates(text, old, value) {
        const sought = this.#sought[value];
        if (sought === undefined)
            return [];
        const { part, before, length } = sought;
        const found = [];
        for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
            const start = at - before;
            const end = start + length;
            if (start < 0 || end > text.length || end <= old)
                continue;
            found.push({ value, fingerprint: fingerprintOf(text.subarray(start, end)), end: end - old });
        }
        return found;
    }
}

;// CONCATENATED MODULE: ./lib/sbom/image-layers/frames.js

const LENGTH_BYTES = 4;
const ASSIGNMENT_LIMIT_BYTES = 64 << 10;
function frameLength(bytes) {
    const length = Buffer.allocUnsafe(LENGTH_BYTES);
    length.writeUInt32BE(bytes);
    return length;
}
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
            throw new errors_SlipwayError('INTERNAL', 'the assignment is too long');
        while (this.#chunk.length < bytes)
            await this.#more();
        return this.#upTo(bytes);
    }
    async #more() {
        const next = await this.#source.next();
        if (next.done === true)
            throw new errors_SlipwayError('INTERNAL', 'the layers ended too early');
        this.#chunk = this.#chunk.length === 0 ? next.value : Buffer.concat([this.#chunk, next.value]);
    }
}

;// CONCATENATED MODULE: external "node:stream/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");
;// CONCATENATED MODULE: external "node:zlib"
const external_node_zlib_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");
;// CONCATENATED MODULE: ./lib/image/zstd-frames.js
const zstd_frames_MAGIC = 0xfd2fb528;
const DICTIONARY_BYTES = [0, 1, 2, 4];
const CONTENT_SIZE_BYTES = [0, 2, 4, 8];
class ZstdFrames {
    #part = 'magic';
    #need = 4;
    #value = 0;
    #seen = 0;
    #checksum = false;
    #lastBlock = false;
    #refuse;
    constructor(refuse) {
        this.#refuse = refuse;
    }
    cut(chunk) {
        const pieces = [];
        let start = 0;
        let at = 0;
        while (at < chunk.length) {
            const taken = Math.min(this.#need, chunk.length - at);
            this.#look(chunk, at, taken);
            at += taken;
            this.#need -= taken;
            while (this.#need === 0) {
                if (this.#next()) {
                    pieces.push(chunk.subarray(start, at));
                    start = at;
                }
            }
        }
        if (start < chunk.length)
            pieces.push(chunk.subarray(start));
        return pieces;
    }
    #look(chunk, at, taken) {
        if (this.#part === 'payload' || this.#part === 'frame header' || this.#part === 'end')
            return;
        for (let index = 0; index < taken; index++)
            this.#value += (chunk[at + index] ?? 0) * 2 ** (8 * this.#seen++);
    }
    #next() {
        const value = this.#value;
        this.#value = 0;
        this.#seen = 0;
        switch (this.#part) {
            case 'magic':
                return this.#begin(value);
            case 'skippable size':
                return this.#expect('end', value);
            case 'descriptor':
                return this.#describe(value);
            case 'frame header':
                return this.#expect('block header', 3);
            case 'block header':
                return this.#block(value);
            case 'payload':
                return this.#lastBlock ? this.#expect('end', this.#checksum ? 4 : 0) : this.#expect('block header', 3);
            case 'end':
                this.#expect('magic', 4);
                return true;
        }
    }
    #begin(magic) {
        if (magic === zstd_frames_MAGIC)
            return this.#expect('descriptor', 1);
        if (magic >= 0x184d2a50 && magic <= 0x184d2a5f)
            return this.#expect('skippable size', 4);
        throw this.#refuse('the layer is not well-formed zstd');
    }
    #describe(value) {
        const single = (value & 0x20) !== 0;
        const size = value >> 6;
        this.#checksum = (value & 0x04) !== 0;
        const sizeBytes = size === 0 && single ? 1 : (CONTENT_SIZE_BYTES[size] ?? 0);
        return this.#expect('frame header', (single ? 0 : 1) + (DICTIONARY_BYTES[value & 3] ?? 0) + sizeBytes);
    }
    #block(value) {
        const type = (value >> 1) & 3;
        if (type === 3)
            throw this.#refuse('the layer is not well-formed zstd');
        this.#lastBlock = (value & 1) !== 0;
        return this.#expect('payload', type === 1 ? 1 : value >> 3);
    }
    #expect(part, need) {
        this.#part = part;
        this.#need = need;
        return false;
    }
}

;// CONCATENATED MODULE: ./lib/sbom/image-layers/read-layer.js




const STREAM = {
    chunkSize: 1 << 20,
    highWaterMark: 1 << 20,
};
const MAGIC_BYTES = 6;
const GATHERED_BYTES = 1 << 19;
async function readLayer(chunks, receive) {
    const source = chunks[Symbol.asyncIterator]();
    const head = await readHead(source);
    const whole = joined(head, source);
    switch (compressionOf(head)) {
        case 'none':
            for await (const chunk of whole)
                receive(chunk);
            return;
        case 'gzip':
            return inflate(gathered(whole), (0,external_node_zlib_namespaceObject.createGunzip)(STREAM), receive);
        case 'zstd':
            return inflate(framed(gathered(whole)), (0,external_node_zlib_namespaceObject.createZstdDecompress)(STREAM), receive);
    }
}
function compressionOf(head) {
    const hex = head.toString('hex', 0, MAGIC_BYTES);
    if (hex.startsWith('1f8b'))
        return 'gzip';
    if (hex.startsWith('28b52ffd') || /^5.2a4d18/.test(hex))
        return 'zstd';
    if (hex.startsWith('425a68') || hex.startsWith('fd377a585a00'))
        throw new errors_SlipwayError('SCAN_CONTENT', 'the layer is compressed with bzip2 or xz, which is not supported', {
            help: 'build the image with gzip, zstd or uncompressed layers',
        });
    return 'none';
}
async function inflate(chunks, decoder, receive) {
    let fed = 0;
    async function* counted() {
        for await (const chunk of chunks) {
            fed += chunk.length;
            yield chunk;
        }
    }
    try {
        await (0,promises_namespaceObject.pipeline)(counted(), decoder, async (output) => {
            for await (const chunk of output)
                receive(chunk);
        });
    }
    catch (cause) {
        if (cause instanceof errors_SlipwayError)
            throw cause;
        const { code, message } = cause;
        throw code === 'ERR_STREAM_PREMATURE_CLOSE' ? trailing() : undecodable(message);
    }
    if (decoder.bytesWritten < fed)
        throw trailing();
}
async function* gathered(chunks) {
    let held = [];
    let bytes = 0;
    for await (const chunk of chunks) {
        held.push(chunk);
        bytes += chunk.length;
        if (bytes < GATHERED_BYTES)
            continue;
        yield Buffer.concat(held, bytes);
        held = [];
        bytes = 0;
    }
    if (bytes > 0)
        yield Buffer.concat(held, bytes);
}
async function* framed(chunks) {
    const frames = new ZstdFrames((why) => new errors_SlipwayError('SCAN_CONTENT', why));
    for await (const chunk of chunks)
        yield* frames.cut(chunk);
}
async function readHead(source) {
    let head = Buffer.alloc(0);
    while (head.length < MAGIC_BYTES) {
        const next = await source.next();
        if (next.done === true)
            break;
        head = head.length === 0 ? next.value : Buffer.concat([head, next.value]);
    }
    return head;
}
async function* joined(head, source) {
    if (head.length > 0)
        yield head;
    for (let next = await source.next(); next.done !== true; next = await source.next())
        yield next.value;
}
function undecodable(why) {
    return new errors_SlipwayError('SCAN_CONTENT', `the layer cannot be decompressed: ${why}`);
}
function trailing() {
    return new errors_SlipwayError('SCAN_CONTENT', 'the layer goes on after the end of its compressed data');
}

;// CONCATENATED MODULE: external "node:sqlite"
const external_node_sqlite_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:sqlite");
;// CONCATENATED MODULE: ./lib/sbom/image-layers/rpm-sqlite.js



function readRpmSqlite(bytes) {
    const database = new external_node_sqlite_namespaceObject.DatabaseSync(':memory:', { defensive: true, enableDoubleQuotedStringLiterals: false });
    try {
        database.deserialize(withoutLogMode(bytes));
        database.exec('PRAGMA trusted_schema = OFF; PRAGMA query_only = ON; PRAGMA cell_size_check = ON');
        const kind = database.prepare("SELECT type, sql FROM sqlite_schema WHERE name = 'Packages'").get();
        const computed = database.prepare("SELECT 1 FROM pragma_table_xinfo('Packages') WHERE hidden <> 0").get();
        if (kind?.['type'] !== 'table' || !/^CREATE TABLE\b/i.test(String(kind['sql'])) || computed !== undefined)
            throw rpm_sqlite_broken('it has no table of packages');
        let total = 0;
        return Array.from(database.prepare('SELECT blob FROM Packages ORDER BY rowid').iterate(), ({ blob }) => {
            if (!(blob instanceof Uint8Array))
                throw rpm_sqlite_broken('a package is no blob');
            total += blob.length;
            if (total > bytes.length)
                throw rpm_sqlite_broken('its packages are larger than itself');
            return Buffer.from(blob.buffer, blob.byteOffset, blob.byteLength);
        });
    }
    catch (cause) {
        throw cause instanceof errors_SlipwayError ? cause : rpm_sqlite_broken(cause.message, cause);
    }
    finally {
        database.close();
    }
}
function rpm_sqlite_broken(why, cause) {
    return new errors_SlipwayError('SCAN_CONTENT', `the rpm database rpmdb.sqlite of the image cannot be read: ${why}`, {
        cause,
    });
}

;// CONCATENATED MODULE: ./lib/sbom/image-layers/catalogue-layers.js










async function catalogueLayers(input) {
    const frames = new FrameReader(input);
    const assignment = await frames.assignment();
    let layer = 0;
    try {
        const files = new FileSystem(assignment.limits, readRpmSqlite);
        const uncatalogued = new UncataloguedWatch(files);
        const watch = new SecretWatch(uncatalogued);
        const count = byteCounter(assignment);
        for (; layer < assignment.layers; layer++) {
            uncatalogued.beginLayer(layer);
            watch.beginLayer(layer);
            await scanLayer(frames.layer(), watch, new ValueSearch(assignment.sought), count);
        }
        const found = findComponents(files);
        return { found: watch.found.length === 0 ? found : { ...found, secrets: watch.found } };
    }
    catch (error) {
        if (!(error instanceof errors_SlipwayError) || error.code !== 'SCAN_CONTENT')
            throw error;
        return { refused: { message: error.message, layer } };
    }
}
async function scanLayer(chunks, watch, values, count) {
    const scanner = new TarScanner(watch);
    await readLayer(chunks, (chunk) => {
        count(chunk.length);
        let written = 0;
        for (const { value, fingerprint, end } of values.search(chunk)) {
            scanner.write(chunk.subarray(written, end));
            written = end;
            watch.sawValue(value, fingerprint, scanner.isBeforeEntry);
        }
        scanner.write(written === 0 ? chunk : chunk.subarray(written));
    });
    scanner.end();
    watch.endLayer();
}
function byteCounter({ limits }) {
    let total = 0;
    return (bytes) => {
        total += bytes;
        if (total > limits.decompressedBytes)
            throw new errors_SlipwayError('SCAN_CONTENT', `the layers unpack to more than ${limits.decompressedBytes} bytes, which no image needs`);
    };
}

;// CONCATENATED MODULE: ./lib/sbom/image-layers/child.js

async function main() {
    const answer = await catalogueLayers(process.stdin);
    process.stdout.write(JSON.stringify(answer));
    process.stdin.destroy();
}
void main();

