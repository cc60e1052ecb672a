import process from 'node:process'
import type { NamedCheck } from '../pipeline/check.ts'
import type { CheckParts } from './checks/check-parts.ts'
import { engineChecks } from './checks/engine-checks.ts'
import { gitCheck } from './checks/git-check.ts'
import { releaseChecks } from './checks/release-checks.ts'
import { registryChecks } from './checks/registry-checks.ts'
import { signingChecks } from './checks/signing-checks.ts'
import { serviceChecks } from './checks/service-checks.ts'

/** One look at everything that a run with these inputs needs, each on its own. */
export function wireChecks(parts: CheckParts): readonly NamedCheck[] {
  return [
    { name: 'node', look: () => Promise.resolve({ detail: process.version }) },
    ...engineChecks(parts),
    gitCheck(parts),
    ...registryChecks(parts),
    ...signingChecks(parts),
    ...serviceChecks(parts),
    ...releaseChecks(parts),
  ]
}
