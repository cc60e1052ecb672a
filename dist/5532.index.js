const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 5532;
export const ids = [5532];
export const modules = {

/***/ 85532:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   patientHistoryReader: () => (/* binding */ patientHistoryReader),
/* harmony export */   patientTagStore: () => (/* binding */ patientTagStore)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _persist_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4521);


const SLOW_MS = 30_000;
function patientTagStore(store, clock) {
    return {
        list: (call) => patiently(clock, () => store.list(call), call),
        find: (name, call) => patiently(clock, () => store.find(name, call), call),
        claim: (claim, call) => patiently(clock, () => store.claim(claim, call), call),
    };
}
function patientHistoryReader(reader, clock) {
    return { read: (query, call) => patiently(clock, () => reader.read(query, call), call) };
}
async function patiently(clock, work, { signal } = {}) {
    for (let attempt = 1;; attempt += 1) {
        const start = clock.now().getTime();
        try {
            return await work();
        }
        catch (error) {
            const isPassing = error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ && error.code === 'RELEASE_UNREACHABLE';
            if (!isPassing || attempt === _persist_js__WEBPACK_IMPORTED_MODULE_1__/* .ATTEMPTS */ .PY || clock.now().getTime() - start > SLOW_MS)
                throw error;
        }
        await clock.sleep((0,_persist_js__WEBPACK_IMPORTED_MODULE_1__/* .pauseBefore */ .GB)(attempt) ?? 0, signal);
    }
}


/***/ }),

/***/ 4521:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GB: () => (/* binding */ pauseBefore),
/* harmony export */   P9: () => (/* binding */ retryAfter),
/* harmony export */   PY: () => (/* binding */ ATTEMPTS),
/* harmony export */   WG: () => (/* binding */ isPassing),
/* harmony export */   Zr: () => (/* binding */ persist)
/* harmony export */ });
/* unused harmony export isUncertain */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

const ATTEMPTS = 4;
const PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 120_000;
function isPassing(status) {
    return status === 408 || status === 429 || status >= 500;
}
function pauseBefore(attempt, asked) {
    if (asked === undefined)
        return PAUSE_MS * 2 ** (attempt - 1);
    return asked <= LONGEST_PAUSE_MS ? asked : undefined;
}
function retryAfter(header, now) {
    if (header === undefined)
        return undefined;
    const text = header.trim();
    const ms = /^\d{1,9}$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now.getTime();
    return Number.isFinite(ms) ? Math.max(0, ms) : undefined;
}
function isUncertain(error) {
    return error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ && error.code === 'RELEASE_UNREACHABLE' && error.facts['uncertain'] === true;
}
async function persist(clock, step, signal) {
    for (let attempt = 1;; attempt++) {
        try {
            return await step(attempt);
        }
        catch (error) {
            if (!isUncertain(error) || attempt === ATTEMPTS)
                throw error;
            await clock.sleep(pauseBefore(attempt) ?? 0, signal);
        }
    }
}


/***/ })

};
