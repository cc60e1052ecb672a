// A process of its own for bench/registry.ts: push LAYOUT REF | pull REF LAYOUT | copy REF REF, over the client and nothing else.
import { httpRegistryClient } from '../../src/registry/http/client.ts'
import { imageRegistry } from '../../src/registry/image-registry.ts'
import { openLayout } from '../../src/registry/layout/layout.ts'
import { systemClock } from '../../src/system/node/clock.ts'
import { nodeHttpClient } from '../../src/system/node/http.ts'

const [operation, from = '', to = ''] = process.argv.slice(2)
const start = performance.now()
const http = nodeHttpClient({ env: {} })
const client = httpRegistryClient({
  http,
  clock: systemClock,
  credentials: { lookup: () => Promise.resolve(undefined) },
})
const registry = imageRegistry({
  connect: () => client,
  openSource: (location) => openLayout('path' in location ? location.path : ''),
  createLayout: (directory) => openLayout(directory, { create: true }),
  // It takes no referrers along.
  addSignatures: () => Promise.resolve(false),
})
if (operation === 'push') await registry.push(`oci:${from}`, to)
else if (operation === 'pull') await registry.pull(from, to)
else await registry.copy(from, to)
http.close()
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
const cpuMs = (userCPUTime + systemCPUTime) / 1000
console.log(JSON.stringify({ ms: performance.now() - start, cpuMs, rssMiB: maxRSS / 1024, ...client.stats() }))
