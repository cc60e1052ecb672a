import * as v from 'valibot'
import type { Digest } from '../image/digest.ts'
import { parseJson } from '../image/parse.ts'

const Shape = v.looseObject({
  created: v.nullish(v.string()),
  rootfs: v.looseObject({ type: v.string() }),
})

/**
 * The config of the squashed image: everything as it was but the layers and the history, which says what was done. What the
 * history told of the layers' making is gone with them.
 * @throws REGISTRY_MALFORMED naming the path to the fault.
 */
export function squashedConfig(config: string, layers: number, diffId: Digest): string {
  const before = parseJson(Shape, config, 'the config of the built image')
  const entry = {
    ...(before.created === null || before.created === undefined ? {} : { created: before.created }),
    created_by: 'slipway squash',
    comment: `squashed from ${layers} ${layers === 1 ? 'layer' : 'layers'}`,
  }
  return JSON.stringify({ ...before, rootfs: { ...before.rootfs, diff_ids: [diffId] }, history: [entry] })
}
