import * as v from 'valibot'
import { parseJson } from '../image/parse.ts'
import type { EventPayload } from './facts.ts'

const Text = v.nullish(v.string())
const PayloadSchema = v.object({
  repository: v.nullish(v.object({ full_name: Text, default_branch: Text, private: v.nullish(v.boolean()) })),
  pull_request: v.nullish(
    v.object({
      head: v.nullish(v.object({ repo: v.nullish(v.object({ full_name: Text })), sha: Text })),
      base: v.nullish(v.object({ ref: Text })),
    }),
  ),
  number: v.nullish(v.number()),
  base_ref: Text,
})

/**
 * Reads the parts of GitHub's event payload that matter here; everything else is ignored.
 * @throws CONFIG_INVALID with the path to the fault.
 */
export function parseEventPayload(json: string): EventPayload {
  const payload = parseJson(PayloadSchema, json, 'the event payload', 'CONFIG_INVALID')
  const { repository, pull_request: pull, number, base_ref: base } = payload
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
    ...(pull ? { pull_request: pullRequest(pull) } : {}),
    ...(typeof number === 'number' ? { number } : {}),
    ...(base ? { base_ref: base } : {}),
  }
}

type Pull = NonNullable<v.InferOutput<typeof PayloadSchema>['pull_request']>

function pullRequest({ head, base }: Pull): NonNullable<EventPayload['pull_request']> {
  const name = head?.repo?.full_name
  return {
    head: { repo: name ? { full_name: name } : null, ...(head?.sha ? { sha: head.sha } : {}) },
    ...(base?.ref ? { base: { ref: base.ref } } : {}),
  }
}
