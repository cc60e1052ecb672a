import { join } from 'node:path'
import { startOsv } from '../../test/support/osv/osv-server.ts'
import { startOnPort, type RunningService, type ServiceContext } from './service.ts'

const ADVISORIES = join(import.meta.dirname, '..', '..', 'demo', 'advisories')

/** A server of the OSV API with the demo's planted advisories. */
export async function startAdvisories(context: ServiceContext): Promise<readonly RunningService[]> {
  const server = await startOnPort(context, 'osv', (port) => startOsv({ advisories: ADVISORIES, port }))
  return [{ name: 'osv', url: server.url, env: { SLIPWAY_OSV_URL: server.url }, stop: () => server.close() }]
}
