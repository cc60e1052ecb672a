const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 4673;
export const ids = [4673];
export const modules = {

/***/ 24673:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   scan: () => (/* binding */ scan)
/* harmony export */ });
/* harmony import */ var _pipeline_existing_image_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4497);
/* harmony import */ var _pipeline_open_image_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72448);
/* harmony import */ var _pipeline_scan_policy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86454);
/* harmony import */ var _report_cyclonedx_bill_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(65069);
/* harmony import */ var _sbom_cyclonedx_read_bill_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(299);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(45033);
/* harmony import */ var _inspect_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(16023);
/* harmony import */ var _registry_vex_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(61806);
/* harmony import */ var _scan_output_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(32217);
/* harmony import */ var _scan_policy_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(29951);










const BILL_LIMIT_BYTES = 64 << 20;
async function scan(context) {
    const { inputs, problems } = context;
    const [ref] = (0,_context_js__WEBPACK_IMPORTED_MODULE_9__/* .takeArguments */ .o)(context, ['REF'], inputs.sbom === undefined ? 0 : 1);
    const format = (0,_scan_output_js__WEBPACK_IMPORTED_MODULE_7__/* .scanFormat */ .v)(inputs.format, problems);
    const platforms = (0,_inspect_js__WEBPACK_IMPORTED_MODULE_5__.platformsOf)(context);
    (0,_registry_vex_js__WEBPACK_IMPORTED_MODULE_6__/* .checkRegistryVex */ .d)(context, ref);
    const policy = await (0,_scan_policy_js__WEBPACK_IMPORTED_MODULE_8__/* .readScanPolicy */ .G)(context);
    problems.throwIfAny();
    const asked = { platforms, policy, format };
    const found = inputs.sbom === undefined
        ? await scanReference(context, ref ?? '', asked)
        : await scanBill(context, inputs.sbom, ref, asked);
    return (0,_scan_output_js__WEBPACK_IMPORTED_MODULE_7__/* .judged */ .g)(found, format, context);
}
async function scanReference(context, ref, { platforms, policy, format }) {
    const { ports, signal } = context;
    const { source, reference, name } = await context.locate(ref);
    const image = await (0,_pipeline_open_image_js__WEBPACK_IMPORTED_MODULE_1__/* .openImage */ .UY)(source, reference, { signal });
    if (format === 'cyclonedx')
        (0,_pipeline_open_image_js__WEBPACK_IMPORTED_MODULE_1__/* .chooseOnePlatform */ .zc)(image, platforms);
    const digest = image.root.descriptor.digest;
    const ours = await (0,_pipeline_existing_image_js__WEBPACK_IMPORTED_MODULE_0__/* .scanImage */ .F)(image, `${name}@${digest}`, platforms, ports, { signal });
    const report = withPolicy(context, ours, await (0,_registry_vex_js__WEBPACK_IMPORTED_MODULE_6__/* .withRegistryVex */ .B)(context, policy, ref, image), name, image);
    return { report, name: `${name}@${digest}`, bill: () => billOf(context, image, name) };
}
async function scanBill(context, path, ref, { policy, format }) {
    const { ports, signal } = context;
    const text = Buffer.from(await context.readFile(path, BILL_LIMIT_BYTES)).toString('utf8');
    const { inventory, imageDigests, unread, serialNumber } = (0,_sbom_cyclonedx_read_bill_js__WEBPACK_IMPORTED_MODULE_4__/* .readBill */ .k)(text);
    if (format === 'cyclonedx')
        (0,_report_cyclonedx_bill_js__WEBPACK_IMPORTED_MODULE_3__/* .readReferencedBill */ .f)(text);
    const image = ref === undefined ? undefined : await openReference(context, ref);
    if (image !== undefined && imageDigests.length > 0 && !namesImage(imageDigests, image))
        (0,_inspect_js__WEBPACK_IMPORTED_MODULE_5__.wrongInput)('sbom', `${path} is about another image than ${ref ?? ''}`);
    const name = ref ?? path;
    const matched = await ports.matcher.match(name, [inventory], { signal });
    const ours = { ...matched, notCovered: [...matched.notCovered, ...unread] };
    const billed = { digests: imageDigests, bills: serialNumber === '' ? [] : [serialNumber] };
    const heard = ref === undefined || image === undefined ? policy : await (0,_registry_vex_js__WEBPACK_IMPORTED_MODULE_6__/* .withRegistryVex */ .B)(context, policy, ref, image);
    return { report: withPolicy(context, ours, heard, name, image, billed), name, bill: () => Promise.resolve(text) };
}
async function openReference(context, ref) {
    const { source, reference } = await context.locate(ref);
    return (0,_pipeline_open_image_js__WEBPACK_IMPORTED_MODULE_1__/* .openImage */ .UY)(source, reference, { signal: context.signal });
}
function namesImage(digests, { root, children }) {
    const own = [root.descriptor.digest, ...children.map(({ content }) => content.descriptor.digest)];
    return own.some((digest) => digests.includes(digest));
}
function withPolicy({ ports }, ours, policy, name, image, billed = { digests: [], bills: [] }) {
    const root = image?.root.descriptor.digest;
    const subject = { name, digests: root === undefined ? [] : [root], children: image?.children ?? [], billed };
    const { report, warnings } = (0,_pipeline_scan_policy_js__WEBPACK_IMPORTED_MODULE_2__/* .applyScanPolicy */ .o)(ours, policy, subject, ports.clock.now());
    for (const warning of warnings)
        ports.log.warn(warning);
    return report;
}
async function billOf(context, image, name) {
    const { ports, signal } = context;
    const { platform, content } = (0,_pipeline_open_image_js__WEBPACK_IMPORTED_MODULE_1__/* .chooseOnePlatform */ .zc)(image, (0,_inspect_js__WEBPACK_IMPORTED_MODULE_5__.platformsOf)(context));
    const inventory = await ports.cataloguer.catalogue(image.source, content, platform, { signal });
    return ports.bill.write(inventory, { name, digest: content.descriptor.digest });
}


/***/ })

};
