import type { AddSignatures } from '../../../src/registry/copy-referrers.ts'
import { ensureLegacyLayers } from '../../../src/sign/registry/legacy-image.ts'
import { hurriedClock } from './client.ts'

/** Signatures join those of a tag as the commands do it. */
export const addSignatures: AddSignatures = (repository, tag, layers, call) =>
  ensureLegacyLayers(repository, tag, layers, hurriedClock(), call)
