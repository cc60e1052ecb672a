import type { Server } from 'node:http'
import type { Server as TlsServer } from 'node:https'

/** Starts listening and returns `host:port`; port 0 lets the kernel choose. */
export async function listen(server: Server | TlsServer, host = '127.0.0.1', port = 0): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve()
    })
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  return `${host}:${address.port}`
}

/** Cuts what is still connected, so that a test's end leaves no open handle. */
export async function closeServer(server: Server | TlsServer): Promise<void> {
  server.closeAllConnections()
  await new Promise<void>((resolve, reject) => {
    server.close((error) => (error === undefined ? resolve() : reject(error)))
  })
}
