const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 8104;
export const ids = [8104];
export const modules = {

/***/ 65341:
/***/ ((module) => {


module.exports = {}


/***/ }),

/***/ 48752:
/***/ ((module) => {


module.exports = {}


/***/ }),

/***/ 3003:
/***/ ((module) => {


module.exports = {}


/***/ }),

/***/ 21927:
/***/ ((module) => {


module.exports = {
  Client() {
    throw new Error(
      'ssh:// docker hosts are not supported: forward the socket, or set DOCKER_HOST to tcp:// or unix://',
    )
  },
}


/***/ })

};
