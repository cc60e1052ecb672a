const __filename = import.meta.filename, __dirname = import.meta.dirname;
import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
var __webpack_exports__ = {};

;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
;// CONCATENATED MODULE: external "node:process"
const external_node_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");
;// CONCATENATED MODULE: ./lib/post.js


function post() {
    const folder = external_node_process_namespaceObject.env['STATE_run-directory'];
    if (folder !== undefined && /(?:^|[\\/])slipway-[A-Za-z0-9-]+$/.test(folder))
        (0,external_node_fs_namespaceObject.rmSync)(folder, { recursive: true, force: true });
}
post();

