import { SlipwayError } from '../errors.ts'
import type { Descriptor } from '../image/descriptor.ts'
import type { Cancellable, Repository } from '../image/store.ts'
import { parseVexDocument } from '../scan/vex-document.ts'
import type { VexDocument } from '../scan/vex-statement.ts'
import type { StatementVerifier } from '../sign/signer.ts'
import { PREDICATE_TYPES } from '../sign/statement.ts'
import type { Log } from '../system/log.ts'
import type { OpenedImage } from './open-image.ts'

/**
 * The OpenVEX documents attested of an image or of its platforms (`cosign attest --type openvex`), of those only that the verifier
 * accepts: who signed them is whom the caller named. A statement without products is about the manifest that it is attached to. A
 * document that cannot be read does not count and is warned about: that lets no finding pass.
 */
export async function readRegistryVex(
  repository: Repository,
  image: OpenedImage,
  verifier: StatementVerifier,
  log: Log,
  call: Cancellable,
): Promise<readonly VexDocument[]> {
  const demands = subjectsOf(image).map((subject) => ({ subject, predicateTypes: [PREDICATE_TYPES.openvex] }))
  const accepted = await verifier.read(repository, demands, { ...call, every: true })
  const count = accepted.length === 1 ? '1 signed VEX document stands' : `${accepted.length} signed VEX documents stand`
  log.info(`${count} beside ${repository.name}@${image.root.descriptor.digest}`)
  return accepted.flatMap(({ digest, predicate }): readonly VexDocument[] => {
    const source = `the VEX attestation of ${digest}`
    try {
      return [parseVexDocument(JSON.stringify(predicate), source, { identities: [{ kind: 'digest', digest }] })]
    } catch (thrown) {
      if (!(thrown instanceof SlipwayError)) throw thrown
      log.warn(`${thrown.message}; it does not count`)
      return []
    }
  })
}

/** Index and platform manifests, each once. */
export function subjectsOf({ root, children }: OpenedImage): readonly Descriptor[] {
  const all = [root.descriptor, ...children.map(({ content }) => content.descriptor)]
  return [...new Map(all.map((one) => [one.digest, one])).values()]
}
