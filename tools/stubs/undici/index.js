'use strict'

/** Made when @actions/github is loaded behind a proxy, and then not used. */
exports.ProxyAgent = function ProxyAgent() {}

exports.fetch = function fetch() {
  throw new Error('requests go through the HTTP client of Slipway, not through undici')
}
