import { nextVersion } from '../../pipeline/release-decision.ts'
import { releaseRequest } from '../../pipeline/release-request.ts'
import { versionDocument } from '../../release/version-plan.ts'
import type { CommandResult } from '../host.ts'
import { takeArguments, type CommandContext } from './context.ts'

/** `version`: the next version by the commits since the last one, and why. Read-only. */
export async function version(context: CommandContext): Promise<CommandResult> {
  const { inputs, problems, ports, signal } = context
  takeArguments(context, [])
  const request = releaseRequest(inputs, problems)
  problems.throwIfAny()
  const facts = await context.facts()
  if (ports.release === undefined) throw new Error('the command version has no release ports')
  const plan = await nextVersion(request, facts, ports.release, { signal })
  const { current = 'none', next } = plan
  const head = next === undefined ? `nothing to release; current version ${current}` : `${current} -> ${next}`
  return { exit: 0, json: versionDocument(plan), text: [head, ...plan.why.map((line) => `  ${line}`)].join('\n') }
}
