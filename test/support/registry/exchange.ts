import type { IncomingMessage } from 'node:http'
import type { RegistryState } from './registry-state.ts'

/** What the registry under test can do; everything that the specification makes optional is a switch. */
export interface Abilities {
  readonly referrers: boolean
  readonly tagDelete: boolean
  readonly ociTag: boolean
  readonly singlePost: boolean
  readonly mount: boolean
  /** Honours If-Match on a PUT of a tag (no specification asks for it). */
  readonly ifMatch: boolean
  /** Answers 405 to all deletions. */
  readonly readOnly: boolean
  /** Most entries on a page of tags; of referrers. */
  readonly pageSize: number
  readonly referrersPageSize: number
  /** The OCI-Chunk-Min-Length it asks for, in bytes. */
  readonly chunkMinLength: number
}

/** One request on its way to an answer. */
export interface Exchange {
  readonly request: IncomingMessage
  readonly url: URL
  readonly state: RegistryState
  readonly abilities: Abilities
  /** Content of the request as it arrives; throws when the connection is lost. */
  body(): AsyncIterable<Buffer>
  /** This tag update is to be lost (a fault). */
  readonly loseTag: boolean
}

/** The whole body, or undefined when it is longer than the limit. */
export async function readBody(exchange: Exchange, limitBytes: number): Promise<Buffer | undefined> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of exchange.body()) {
    size += chunk.byteLength
    if (size <= limitBytes) chunks.push(chunk)
  }
  return size > limitBytes ? undefined : Buffer.concat(chunks)
}
