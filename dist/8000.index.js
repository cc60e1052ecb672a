const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 8000;
export const ids = [8000,9957];
export const modules = {

/***/ 84845:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   hi: () => (/* binding */ isNearAddress),
/* harmony export */   jG: () => (/* binding */ registrableDomain)
/* harmony export */ });
/* unused harmony export isAddress */
function isLoopback(hostname) {
    return hostname === 'localhost' || hostname.endsWith('.localhost') || hostname === '[::1]' || isIn(hostname, '127.');
}
const NEAR_RANGES = [
    [0, 0, 255],
    [10, 0, 255],
    [100, 64, 127],
    [127, 0, 255],
    [169, 254, 254],
    [172, 16, 31],
    [192, 168, 168],
];
function isNearAddress(hostname) {
    if (isLoopback(hostname))
        return true;
    if (hostname.startsWith('['))
        return isNearIpv6(hostname.slice(1, -1));
    const octets = ipv4(hostname);
    if (octets === undefined)
        return false;
    const [a = 0, b = 0] = octets;
    return NEAR_RANGES.some(([first, from, to]) => a === first && b >= from && b <= to);
}
function isAddress(hostname) {
    return hostname.startsWith('[') || ipv4(hostname) !== undefined;
}
const SHARED_DOMAINS = new Set([
    'amazonaws.com',
    'appspot.com',
    'azure.com',
    'azurecr.io',
    'azurewebsites.net',
    'b-cdn.net',
    'cloudfront.net',
    'cloudfunctions.net',
    'digitaloceanspaces.com',
    'duckdns.org',
    'edgekey.net',
    'fastly.net',
    'firebaseapp.com',
    'fly.dev',
    'github.io',
    'githubpreview.dev',
    'gitlab.io',
    'googleapis.com',
    'googleusercontent.com',
    'herokuapp.com',
    'hopto.org',
    'jfrog.io',
    'loca.lt',
    'netlify.app',
    'ngrok-free.app',
    'ngrok.app',
    'ngrok.io',
    'nip.io',
    'no-ip.org',
    'ondigitalocean.app',
    'onrender.com',
    'pages.dev',
    'pkg.dev',
    'r2.dev',
    'railway.app',
    'repl.co',
    'run.app',
    'scw.cloud',
    'sslip.io',
    'trafficmanager.net',
    'trycloudflare.com',
    'vercel.app',
    'web.app',
    'windows.net',
    'workers.dev',
]);
function registrableDomain(hostname) {
    if (isAddress(hostname))
        return undefined;
    const labels = hostname.replace(/\.$/, '').split('.');
    const [second = '', top = ''] = labels.slice(-2);
    const isCountrySuffix = top.length === 2 && second.length <= 3;
    const count = isCountrySuffix ? 3 : 2;
    if (labels.length < count || labels.some((label) => label === ''))
        return undefined;
    const domain = labels.slice(-count).join('.');
    return SHARED_DOMAINS.has(labels.slice(-2).join('.')) ? undefined : domain;
}
function isIn(hostname, prefix) {
    return ipv4(hostname) !== undefined && hostname.startsWith(prefix);
}
function ipv4(hostname) {
    if (!/^\d{1,3}(?:\.\d{1,3}){3}$/.test(hostname))
        return undefined;
    const octets = hostname.split('.').map(Number);
    return octets.every((octet) => octet <= 255) ? octets : undefined;
}
function isNearIpv6(address) {
    const mapped = /^::(?:ffff:)?([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(address);
    if (mapped !== null) {
        const [high, low] = [Number.parseInt(mapped[1] ?? '0', 16), Number.parseInt(mapped[2] ?? '0', 16)];
        return isNearAddress([high >> 8, high & 255, low >> 8, low & 255].join('.'));
    }
    return address === '::' || address === '::1' || /^f[cd]/.test(address) || /^fe[89ab]/.test(address);
}


/***/ }),

/***/ 89957:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dx: () => (/* binding */ objectionTo),
/* harmony export */   ET: () => (/* binding */ redirectTarget),
/* harmony export */   J6: () => (/* binding */ isSameOrigin),
/* harmony export */   Qy: () => (/* binding */ displayUrl),
/* harmony export */   _g: () => (/* binding */ registryOrigin),
/* harmony export */   fi: () => (/* binding */ pageUrl),
/* harmony export */   hp: () => (/* binding */ uploadLocation),
/* harmony export */   parsePlainHttpRegistries: () => (/* binding */ parsePlainHttpRegistries)
/* harmony export */ });
/* unused harmony export resolveUrl */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68424);
/* harmony import */ var _host_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84845);
/* harmony import */ var _quirks_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(98380);




function registryOrigin(registry, plainHttp = []) {
    const host = (0,_quirks_js__WEBPACK_IMPORTED_MODULE_3__/* .quirksOf */ .T)(registry).apiHost ?? registry;
    const url = URL.parse(`https://${host}/`);
    if (url === null || url.username !== '' || url.pathname !== '/' || url.search !== '') {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('CONFIG_REFERENCE', `not a registry: ${JSON.stringify(registry.slice(0, 300))}`);
    }
    if (!(0,_host_js__WEBPACK_IMPORTED_MODULE_2__/* .isLoopback */ .U9)(url.hostname) && !plainHttp.includes(registry))
        return url;
    return new URL(`http://${host}/`);
}
function parsePlainHttpRegistries(lines) {
    const problems = new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Problems */ .Zw();
    for (const line of lines) {
        if ((0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .isRegistryHost */ .EV)(line) && !/^(?:true|false)$/i.test(line))
            continue;
        problems.add('plain-http-registries', `${JSON.stringify(line)} is not a host`, 'name each registry as in references: HOST or HOST:PORT');
    }
    problems.throwIfAny();
    return lines.map(_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalRegistry */ .i7);
}
function isSameOrigin(a, b) {
    return a.origin === b.origin;
}
function objectionTo(target, from, registry) {
    if (target.protocol !== 'https:' && target.protocol !== 'http:')
        return `it is a ${target.protocol} address`;
    if (target.username !== '' || target.password !== '')
        return 'it carries user information';
    if (from.protocol === 'https:' && target.protocol === 'http:')
        return 'it leaves https';
    if ((0,_host_js__WEBPACK_IMPORTED_MODULE_2__/* .isNearAddress */ .hi)(target.hostname) && !(0,_host_js__WEBPACK_IMPORTED_MODULE_2__/* .isNearAddress */ .hi)(registry.hostname) && !isSameOrigin(target, registry))
        return 'it is an address inside the local network, but the registry is not';
    return undefined;
}
function resolveUrl(text, base, what) {
    const url = URL.parse(text, base.href);
    if (url === null)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('REGISTRY_MALFORMED', `${what} is not a URL`);
    return url;
}
function displayUrl(url) {
    return `${url.protocol}//${url.host}${url.pathname}`;
}
function redirectTarget({ location, from, registry, crossOrigin }) {
    if (location === undefined || location === '')
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('REGISTRY_MALFORMED', `${displayUrl(from)} redirects without saying where`);
    const target = resolveUrl(location, from, `the redirect of ${displayUrl(from)}`);
    const objection = objectionTo(target, from, registry) ??
        (crossOrigin || isSameOrigin(target, from) ? undefined : 'this request may not go to another server');
    if (objection !== undefined)
        throw refusal('redirect', from, target, objection);
    return target;
}
function uploadLocation(location, from, registry) {
    if (location === undefined || location === '')
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('REGISTRY_MALFORMED', `${displayUrl(from)} opened an upload without a Location`);
    const target = resolveUrl(location, from, `the upload Location of ${displayUrl(from)}`);
    const objection = objectionTo(target, registry, registry);
    if (objection !== undefined)
        throw refusal('upload Location', from, target, objection);
    return target;
}
function pageUrl(link, from) {
    const target = resolveUrl(link, from, `the Link of ${displayUrl(from)}`);
    if (!isSameOrigin(target, from))
        throw refusal('Link', from, target, 'a page may not lie on another server');
    return target;
}
function refusal(kind, from, target, objection) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('REGISTRY_REDIRECT', `refused to follow the ${kind} of ${displayUrl(from)} to ${displayUrl(target)}: ${objection}`, {
        facts: { registry: from.host, target: target.host },
        help: 'the registry or something between points elsewhere; if it is yours, correct its external address',
    });
}


/***/ }),

/***/ 98380:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ quirksOf)
/* harmony export */ });
const DEFAULTS = { deleteActions: ['delete', 'pull'], pageSize: 1000 };
const TABLE = [
    {
        matches: (registry) => registry === 'docker.io',
        apiHost: 'registry-1.docker.io',
        tokenHosts: ['auth.docker.io'],
        deleteTagHelp: 'Docker Hub deletes tags only on hub.docker.com or by its own API',
        deniedHelp: 'use an access token with Read & Write rights as the password',
    },
    {
        matches: (registry) => registry === 'ghcr.io',
        deleteTagHelp: 'GitHub deletes package versions on the package page or by its Packages API',
        deniedHelp: 'in GitHub Actions the job needs `permissions: packages: write`, and the package must give this repository write access',
    },
    {
        matches: (registry) => registry === 'registry.gitlab.com',
        tokenHosts: ['gitlab.com'],
        deniedHelp: 'in GitLab CI use CI_REGISTRY_USER with CI_REGISTRY_PASSWORD, or a deploy token with write_registry',
    },
    { matches: (registry) => registry.endsWith('.pkg.dev'), tokenHosts: ['oauth2.googleapis.com'] },
    { matches: (registry) => registry.endsWith('.azurecr.io'), tokenHosts: ['login.microsoftonline.com'] },
    { matches: (registry) => registry === 'quay.io', deleteActions: ['*'] },
];
function quirksOf(registry) {
    const row = TABLE.find(({ matches }) => matches(registry));
    if (row === undefined)
        return DEFAULTS;
    const { matches: _, ...quirks } = row;
    return { ...DEFAULTS, ...quirks };
}


/***/ }),

/***/ 68000:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ realmTrust),
/* harmony export */   parseTokenHostPairs: () => (/* binding */ parseTokenHostPairs)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _image_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68424);
/* harmony import */ var _host_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84845);
/* harmony import */ var _origin_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89957);
/* harmony import */ var _quirks_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(98380);





function realmTrust({ registry, origin, realm, pairs }) {
    const objection = (0,_origin_js__WEBPACK_IMPORTED_MODULE_3__/* .objectionTo */ .Dx)(realm, origin, origin);
    if (objection !== undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('REGISTRY_REALM', `${registry} names the token service ${realm.origin}, but ${objection}`, {
            facts: { registry, realm: realm.origin },
            help: 'the token service of a registry must be reachable over https; check the registry or what stands between',
        });
    }
    if ((0,_origin_js__WEBPACK_IMPORTED_MODULE_3__/* .isSameOrigin */ .J6)(realm, origin))
        return 'trusted';
    if (pairs.some((pair) => (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalRegistry */ .i7)(pair.registry) === registry && isHost(pair.tokenHost, realm)))
        return 'trusted';
    if (realm.protocol !== 'https:')
        return 'foreign';
    if ((0,_quirks_js__WEBPACK_IMPORTED_MODULE_4__/* .quirksOf */ .T)(registry).tokenHosts?.includes(realm.host) === true)
        return 'trusted';
    if (realm.hostname === origin.hostname || realm.port !== '')
        return 'foreign';
    const domain = (0,_host_js__WEBPACK_IMPORTED_MODULE_2__/* .registrableDomain */ .jG)(realm.hostname);
    return domain !== undefined && domain === (0,_host_js__WEBPACK_IMPORTED_MODULE_2__/* .registrableDomain */ .jG)(origin.hostname) ? 'trusted' : 'foreign';
}
function isHost(text, realm) {
    return URL.parse(`${realm.protocol}//${text}/`)?.host === realm.host;
}
function parseTokenHostPairs(lines) {
    const problems = new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Problems */ .Zw();
    const pairs = lines.flatMap((line) => {
        const match = /^\s*([^\s=/@]+)\s*=\s*([^\s=/@]+)\s*$/.exec(line);
        const [, registry, tokenHost] = match ?? [];
        if (registry !== undefined && tokenHost !== undefined) {
            if (URL.canParse(`https://${registry}/`) && URL.canParse(`https://${tokenHost}/`))
                return [{ registry: (0,_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalRegistry */ .i7)(registry), tokenHost: tokenHost.toLowerCase() }];
        }
        problems.add('trusted-token-hosts', `${JSON.stringify(line)} is not registry=host`, 'write one registry=host a line');
        return [];
    });
    problems.throwIfAny();
    return pairs;
}


/***/ })

};
