import { globalExpressions, renderExpressions } from '../build/tag-expressions.ts'
import { SlipwayError, type Problems } from '../errors.ts'
import type { Annotations } from '../image/descriptor.ts'
import type { Facts } from './facts.ts'
import type { PipelineRequest } from './request.ts'
import { tagContext } from './tag-choice.ts'

/** The request with the expressions of docker/metadata-action in labels and annotations filled in; unknown ones become problems. */
export function withExpressions(
  request: PipelineRequest,
  facts: Facts,
  now: Date,
  problems: Problems,
): PipelineRequest {
  const known = globalExpressions(tagContext(facts, now))
  const render = (input: string, all: Annotations = {}): Annotations =>
    Object.fromEntries(
      Object.entries(all).map(([key, value]) => {
        try {
          return [key, renderExpressions(value, known)]
        } catch (thrown) {
          if (!(thrown instanceof SlipwayError)) throw thrown
          problems.add(input, `${key}: ${thrown.message}`, thrown.help)
          return [key, value]
        }
      }),
    )
  const { build, indexAnnotations } = request
  return {
    ...request,
    indexAnnotations: render('annotations', indexAnnotations),
    build: {
      ...build,
      labels: render('labels', build.labels),
      annotations: render('annotations', build.annotations),
    },
  }
}
