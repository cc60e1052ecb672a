import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { SlipwayError } from '../errors.ts'
import { hexOf, isDigest, parseDigest } from '../image/digest.ts'
import type { Cancellable } from '../image/store.ts'
import type { Artifact, ArtifactDigest } from '../sign/artifact.ts'

const ALGORITHMS = ['sha256', 'sha384', 'sha512'] as const

/**
 * A file, read once for its digests; or what is known of one, as `sha256:…`.
 * @throws CONFIG_INVALID when it cannot be read.
 */
export async function openArtifact(named: string, call: Cancellable): Promise<Artifact> {
  if (isDigest(named) && named.startsWith('sha256:'))
    return { digests: [{ algorithm: 'sha256', bytes: Buffer.from(hexOf(parseDigest(named)), 'hex') }] }
  const signal = call.signal === undefined ? {} : { signal: call.signal }
  const stream = (): ReturnType<typeof createReadStream> =>
    createReadStream(named, { highWaterMark: 1 << 20, ...signal })
  await requireFile(named)
  const hashes = ALGORITHMS.map((algorithm) => ({ algorithm, hash: createHash(algorithm) }))
  for await (const chunk of stream()) for (const { hash } of hashes) hash.update(chunk as Buffer)
  const digests = hashes.map(({ algorithm, hash }): ArtifactDigest => ({ algorithm, bytes: hash.digest() }))
  return { digests, open: () => Promise.resolve(stream()) }
}

async function requireFile(path: string): Promise<void> {
  const fail = (why: string, cause?: unknown): never => {
    const problems = [{ input: 'FILE', message: why, help: 'name a file, or sha256: and 64 hex digits' }]
    throw new SlipwayError('CONFIG_INVALID', `${path} cannot be read`, { problems, cause })
  }
  const handle = await open(path).catch((cause: unknown) =>
    fail(cause instanceof Error ? cause.message : String(cause), cause),
  )
  try {
    if (!(await handle.stat()).isFile()) fail('is no file')
  } finally {
    await handle.close()
  }
}
