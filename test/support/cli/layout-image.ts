import { join } from 'node:path'
import { ROOT } from '../architecture/read-sources.ts'
import { writeLayout } from '../build/written-layout.ts'
import { tar } from '../image/layers.ts'
import { runSlipway, type SlipwayRun } from './run-slipway.ts'

/** Writes an image with one npm package, about which the demo's advisories say something, into a layout; returns its REF. */
export async function writeLeftPad(directory: string, ...platforms: readonly string[]): Promise<string> {
  const text = JSON.stringify({ name: 'left-pad', version: '1.0.0', license: 'MIT' })
  const layer = await tar([{ path: 'app/node_modules/left-pad/package.json', text }])
  await writeLayout(directory, { platforms, layer, single: platforms.length === 1 })
  return `oci:${directory}`
}

/** Runs the sources, in an environment without a registry. */
export function runSources(...args: readonly string[]): Promise<SlipwayRun> {
  return runSlipway(args, { entry: join(ROOT, 'src', 'main.ts') })
}
