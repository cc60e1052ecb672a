import { describe, expect, it } from '@jest/globals'
import { readInputs } from '../../../src/config/values.ts'
import { Problems } from '../../../src/errors.ts'
import type { Facts } from '../../../src/pipeline/facts.ts'
import { withExpressions } from '../../../src/pipeline/label-expressions.ts'
import { pipelineRequest, type PipelineRequest } from '../../../src/pipeline/request.ts'

const FACTS: Facts = {
  event: 'pull_request',
  fork: false,
  ref: 'refs/heads/feat/x',
  revision: 'a'.repeat(40),
  tagging: { sha: 'b'.repeat(40), shortShaLength: 9, baseRef: 'refs/heads/main' },
}

function rendered(entries: Readonly<Record<string, string>>): { request: PipelineRequest; problems: Problems } {
  const problems = new Problems()
  const raw = Object.entries(entries).map(([name, value]) => ({
    name,
    values: [value],
    source: 'environment' as const,
  }))
  const asked = pipelineRequest(readInputs(raw, problems), {}, problems)
  return { request: withExpressions(asked, FACTS, new Date('2026-01-02T03:04:05Z'), problems), problems }
}

describe('withExpressions', () => {
  it.each([
    ['labels', 'a={{nope}}'],
    ['annotations', 'manifest:a={{#if x}}'],
  ])('refuses an unknown expression in %s', (input, line) => {
    expect(rendered({ [input]: line }).problems.list).toMatchObject([
      { input, message: expect.stringContaining('a: ') },
    ])
  })

  it('fills in what docker/metadata-action knows, in labels and both kinds of annotations', () => {
    const { request, problems } = rendered({
      labels: "at={{date 'YYYYMMDD'}}\nplain=x={y}",
      annotations: 'of={{branch}}@{{sha}}\nindex:to={{base_ref}}',
    })
    expect(problems.list).toEqual([])
    expect(request.build.labels).toEqual({ at: '20260102', plain: 'x={y}' })
    expect(request.build.annotations).toEqual({ of: 'feat/x@bbbbbbbbb' })
    expect(request.indexAnnotations).toEqual({ of: 'feat/x@bbbbbbbbb', to: 'main' })
  })
})
