const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 780;
export const ids = [780,8399];
export const modules = {

/***/ 68399:
/***/ ((__unused_webpack_module, exports) => {



/** Made when @actions/github is loaded behind a proxy, and then not used. */
exports.k = function ProxyAgent() {}

exports.h = function fetch() {
  throw new Error('requests go through the HTTP client of Slipway, not through undici')
}


/***/ })

};
