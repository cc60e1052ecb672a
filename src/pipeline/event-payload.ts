import * as v from 'valibot'
import { parseJson } from '../image/parse.ts'
import type { EventPayload } from './facts.ts'

const Text = v.nullish(v.string())
const PayloadSchema = v.object({
  repository: v.nullish(v.object({ full_name: Text, default_branch: Text, private: v.nullish(v.boolean()) })),
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
      ? {
          repository: {
            ...(repository.full_name ? { full_name: repository.full_name } : {}),
            ...(repository.default_branch ? { default_branch: repository.default_branch } : {}),
            ...(typeof repository.private === 'boolean' ? { private: repository.private } : {}),
          },
        }
      : {}),
    ...(pull ? { pull_request: { head: { repo: head ? { full_name: head } : null } } } : {}),
  }
}
