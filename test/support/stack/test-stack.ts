import { join } from 'node:path'
import { stackUp } from '../../../tools/stack/stack.ts'
import type { StackEnv } from '../../../tools/stack/environment.ts'
import { ROOT } from '../architecture/read-sources.ts'

/**
 * The services of this test run: brought up by whichever test asks first, shared by all, stopped by `npm test` at its end.
 * Under jest alone it stays up in the clone's `.slipway/`.
 */
export function testStack(): Promise<StackEnv> {
  return stackUp({ directory: process.env['SLIPWAY_TEST_STACK'] ?? join(ROOT, '.slipway', 'test-stack') })
}
