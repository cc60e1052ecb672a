import { failedCheck, renderChecks, type Check, type Checks, type NamedCheck } from '../../pipeline/check.ts'
import type { CommandResult } from '../host.ts'
import { takeArguments, type CommandContext } from './context.ts'

/** Longer than any answer that is worth waiting for; everything is asked at once. */
const LIMIT_MS = 20_000
const MISSING = 3

/** `doctor`: exit 3 when something is missing that a run with these options needs. */
export async function doctor(context: CommandContext): Promise<CommandResult> {
  takeArguments(context, [])
  context.problems.throwIfAny()
  const named = await context.checks()
  const checks = await Promise.all(named.map((one) => look(one, context.signal)))
  context.signal.throwIfAborted()
  const json: Checks = { ok: checks.every(({ ok }) => ok), checks }
  return { exit: json.ok ? 0 : MISSING, json, text: renderChecks(json) }
}

async function look({ name, look: ask }: NamedCheck, cancel: AbortSignal): Promise<Check> {
  const late = AbortSignal.timeout(LIMIT_MS)
  const signal = AbortSignal.any([cancel, late])
  try {
    const limit = new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => reject(new Error(`no answer within ${LIMIT_MS / 1000} seconds`)))
    })
    return { name, ok: true, ...(await Promise.race([ask({ signal }), limit])) }
  } catch (thrown) {
    return failedCheck(name, late.aborted ? new Error(`no answer within ${LIMIT_MS / 1000} seconds`) : thrown)
  }
}
