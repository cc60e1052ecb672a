import { request } from 'node:http'

/** Whether somebody answers HTTP there, whatever the answer; `unix:///path` is a Docker engine's socket. */
export function answers(url: string): Promise<boolean> {
  const socketPath = /^unix:\/\/(.*)$/.exec(url)?.[1]
  const base = new URL(socketPath === undefined ? url.replace(/^tcp:/, 'http:') : 'http://localhost/_ping')
  const options = { timeout: 2000, agent: false, ...(socketPath === undefined ? {} : { socketPath }) }
  return new Promise((resolve) => {
    const probe = request(base, options, (response) => {
      response.resume()
      resolve(true)
    })
    probe.on('timeout', () => probe.destroy())
    probe.on('error', () => resolve(false))
    probe.end()
  })
}
