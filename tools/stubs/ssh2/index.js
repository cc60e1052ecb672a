'use strict'
module.exports = {
  Client() {
    throw new Error(
      'ssh:// docker hosts are not supported: forward the socket, or set DOCKER_HOST to tcp:// or unix://',
    )
  },
}
