const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 680;
export const ids = [680];
export const modules = {

/***/ 65117:
/***/ ((module) => {


module.exports = {}


/***/ }),

/***/ 46096:
/***/ ((module) => {


module.exports = {}


/***/ }),

/***/ 90619:
/***/ ((module) => {


module.exports = {}


/***/ }),

/***/ 20711:
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
