import { SlipwayError } from '../../errors.ts'
import { parseTrustedRoot, type TrustedRootJson } from './trusted-root.ts'

interface Seed {
  readonly targets: Readonly<Record<string, string | undefined>>
}

/**
 * The trusted root of the public-good instance as its TUF repository had it when this bundle was made: nothing is fetched. A key
 * that was rotated since then needs a newer bundle, or the trusted root as a file.
 */
export async function publicTrustedRoot(): Promise<TrustedRootJson> {
  const { default: seeds } = await import('@sigstore/tuf/seeds.json', { with: { type: 'json' } })
  const seed = (seeds as Readonly<Record<string, Seed | undefined>>)['https://tuf-repo-cdn.sigstore.dev']
  const encoded = seed?.targets['trusted_root.json']
  if (encoded === undefined)
    throw new SlipwayError('INTERNAL', 'the bundle holds no trusted root of the public instance')
  return parseTrustedRoot(JSON.parse(Buffer.from(encoded, 'base64').toString('utf8')) as unknown)
}
