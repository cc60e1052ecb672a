import * as v from 'valibot'
import { parseJson } from '../image/parse.ts'
import type { EventPayload } from './facts.ts'

const Text = v.nullish(v.string())
const PayloadSchema = v.object({
  repository: v.nullish(v.object({ full_name: Text, default_branch: Text })),
  pull_request: v.nullish(v.object({ head: v.nullish(v.object({ repo: v.nullish(v.object({ full_name: Text })) })) })),
})

/**
 * Reads the parts of GitHub's event payload that matter here; everything else is ignored.
 * @throws CONFIG_INVALID with the path to the fault.
 */
export function parseEventPayload(json: string): EventPayload {
  const { repository, pull_request: pull } = parseJson(PayloadSchema, json, 'the event payload', 'CONFIG_INVALID')
  const head = pull?.head?.repo?.full_name
  return {
    ...(repository
      ? { repository: present({ full_name: repository.full_name, default_branch: repository.default_branch }) }
      : {}),
    ...(pull ? { pull_request: { head: { repo: head ? { full_name: head } : null } } } : {}),
  }
}

function present<K extends string>(record: Record<K, string | null | undefined>): { readonly [P in K]?: string } {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => typeof value === 'string')) as {
    readonly [P in K]?: string
  }
}
