import type { SlipwayError } from '../../../src/errors.ts'
import type { Inventory } from '../../../src/image/inventory.ts'
import { osvMatcher, type OsvMatcherOptions } from '../../../src/scan/osv/osv-matcher.ts'
import type { ScanReport } from '../../../src/scan/scan-report.ts'
import type { HttpClient } from '../../../src/system/http.ts'
import { nodeHttpClient } from '../../../src/system/node/http.ts'
import { startOsv, type OsvOptions, type OsvServer } from '../osv/osv-server.ts'
import { patientClock, type PatientClock } from './patient-clock.ts'

/** A matcher over real HTTP, servers for it to ask, and a clock that does not wait. */
export interface OsvBench {
  readonly http: HttpClient
  readonly clock: PatientClock
  serve(advisories: OsvOptions['advisories'], options?: Omit<OsvOptions, 'advisories'>): Promise<OsvServer>
  scan(osv: { readonly url: string }, inventories: readonly Inventory[], options?: ScanOptions): Promise<ScanReport>
  /** The error of a scan that must not end in a report. */
  failureOf(scanning: Promise<ScanReport>): Promise<SlipwayError>
  close(): Promise<void>
}

type ScanOptions = Partial<OsvMatcherOptions> & { readonly signal?: AbortSignal }

export function osvBench(): OsvBench {
  const http = nodeHttpClient({ env: {} })
  const clock = patientClock()
  const servers: OsvServer[] = []
  return {
    http,
    clock,
    async serve(advisories, options = {}) {
      const server = await startOsv({ advisories, ...options })
      servers.push(server)
      return server
    },
    scan(osv, inventories, { signal, ...options } = {}) {
      const matcher = osvMatcher({ http, url: osv.url, clock, ...options })
      return matcher.match('registry.example/app:1', inventories, signal === undefined ? {} : { signal })
    },
    async failureOf(scanning) {
      const outcome = await scanning.then(
        () => ({ error: undefined }),
        (error: unknown) => ({ error }),
      )
      if (outcome.error === undefined) throw new Error('the scan ended in a report')
      return outcome.error as SlipwayError
    },
    async close() {
      await Promise.all(servers.map((server) => server.close()))
      http.close()
    },
  }
}

/** `METHOD /path` of everything a server received. */
export function pathsOf(osv: OsvServer): readonly string[] {
  return osv.requests.map(({ method, path }) => `${method} ${path}`)
}
