import { readFile } from 'node:fs/promises'
import { SlipwayError } from '../errors.ts'
import type { TrustedRootJson } from '../sign/sigstore/trusted-root.ts'

/**
 * A trusted_root.json; that of the public instance when there is no path.
 * @throws CONFIG_INVALID
 */
export async function readTrustedRoot(path: string | undefined): Promise<TrustedRootJson> {
  const { parseTrustedRoot } = await import('../sign/sigstore/trusted-root.ts')
  if (path === undefined) return (await import('../sign/sigstore/public-root.ts')).publicTrustedRoot()
  try {
    return parseTrustedRoot(JSON.parse(await readFile(path, 'utf8')) as unknown)
  } catch (cause) {
    if (cause instanceof SlipwayError) throw cause
    const message = `${path} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`
    throw new SlipwayError('CONFIG_INVALID', 'the trusted root cannot be read', {
      problems: [{ input: 'trusted-root', message }],
      cause,
    })
  }
}
