/* oxlint-disable -- a program of its own with packages of its own, not part of the type-checked tree */
// The demo's application: serves one page and says how long it has been up.
import { createServer } from 'node:http'
import { readFileSync } from 'node:fs'
import { parseCookie } from 'cookie'
import finalhandler from 'finalhandler'
import leftPad from 'left-pad'
import ms from 'ms'
import serveStatic from 'serve-static'

const { name, version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'))
const builtOn = readFileSync(new URL('built-on.txt', import.meta.url), 'utf8').trim()

if (process.argv.includes('--about')) {
  for (const [label, value] of Object.entries({ name, version, 'built on': builtOn, node: process.version })) {
    console.log(`${leftPad(label, 10)}  ${value}`)
  }
} else {
  const files = serveStatic(new URL('public', import.meta.url).pathname)
  const server = createServer((request, response) => {
    const done = finalhandler(request, response)
    if (request.url !== '/status') return files(request, response, done)
    const { lang = 'en' } = parseCookie(request.headers.cookie ?? '')
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify({ name, version, builtOn, lang, up: ms(Math.round(process.uptime() * 1000)) }))
  })
  server.listen(Number(process.env.PORT ?? 8080))
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.close(() => process.exit(0)))
}
