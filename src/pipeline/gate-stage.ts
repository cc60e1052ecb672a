import { SlipwayError } from '../errors.ts'
import { EXPOSED_REMEDY } from '../scan/exposed.ts'
import { judge, type GatePolicy, type Verdict } from '../scan/gate.ts'
import type { Log } from '../system/log.ts'
import type { Scanned } from './scan-stage.ts'
import { done, type StageResult } from './stage.ts'

declare const admitted: unique symbol

export interface GateRule extends GatePolicy {
  /** `block` refuses with GATE_REFUSED; `warn` lets the image through, and the run ends with GATE_WARNED. */
  readonly mode: 'block' | 'warn'
}

/** Policy lets the image through. Only `gate` makes one. */
export interface Admitted extends Scanned {
  readonly [admitted]: true
  readonly verdict: Verdict
}

/**
 * Judges the findings.
 * @throws GATE_REFUSED with the offending findings, worst first, and the exposed secrets, when the rule blocks.
 */
export function gate(from: Scanned, rule: GateRule, log: Log): StageResult<Admitted> {
  const verdict = judge(from.scan, rule)
  for (const warning of verdict.warnings) log.warn(warning)
  if (verdict.refused && rule.mode === 'block') throw refusal(verdict, rule)
  if (verdict.refused) log.warn(`the gate would refuse the image: ${verdict.summary}`)
  return done({ ...from, verdict } as unknown as Admitted)
}

function refusal(verdict: Verdict, rule: GateRule): SlipwayError {
  const ids = [...new Set(verdict.offending.map(({ id }) => id))]
  return new SlipwayError('GATE_REFUSED', `the image is refused: ${verdict.summary}`, {
    facts: {
      failOn: rule.failOn,
      offending: ids.length,
      ids: ids.slice(0, 20).join(' '),
      ...(verdict.exposed.length === 0 ? {} : { exposed: verdict.exposed.length }),
    },
    help: remedy(verdict),
  })
}

function remedy({ offending, exposed }: Verdict): string {
  return [
    ...(offending.length === 0 ? [] : ['update the packages that have a fixed version, or raise fail-on']),
    ...(exposed.length === 0 ? [] : [EXPOSED_REMEDY]),
  ].join('; ')
}
