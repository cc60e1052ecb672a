import { appendFileSync } from 'node:fs'

/** Records what could not be run and why; `npm test` lists it at its end, and fails for it in CI. */
export function missingPeer(what: string): void {
  const file = process.env['SLIPWAY_TEST_MISSING']
  if (file !== undefined) appendFileSync(file, `${what}\n`)
}
