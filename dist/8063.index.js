const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 8063;
export const ids = [8063,444];
export const modules = {

/***/ 18063:
/***/ ((__unused_webpack_module, exports) => {



/** Made when @actions/github is loaded behind a proxy, and then not used. */
exports.k = function ProxyAgent() {}

exports.h = function fetch() {
  throw new Error('requests go through the HTTP client of Slipway, not through undici')
}


/***/ })

};
