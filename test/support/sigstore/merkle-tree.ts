import { createHash } from 'node:crypto'

/** Where a leaf stands in the tree of all leaves so far, and the hashes that lead from it to the root. */
export interface InclusionProof {
  readonly index: number
  readonly size: number
  readonly root: Buffer
  readonly hashes: readonly Buffer[]
}

/** An append-only Merkle tree (RFC 6962, section 2.1). */
export class MerkleTree {
  readonly #leaves: Buffer[] = []

  get size(): number {
    return this.#leaves.length
  }

  append(leaf: Uint8Array): number {
    this.#leaves.push(leafHash(leaf))
    return this.#leaves.length - 1
  }

  prove(index: number): InclusionProof {
    const leaves = this.#leaves
    return { index, size: leaves.length, root: rootOf(leaves), hashes: pathTo(index, leaves) }
  }

  root(): Buffer {
    return rootOf(this.#leaves)
  }
}

export function leafHash(leaf: Uint8Array): Buffer {
  return createHash('sha256').update(Buffer.of(0)).update(leaf).digest()
}

function nodeHash(left: Buffer, right: Buffer): Buffer {
  return createHash('sha256').update(Buffer.of(1)).update(left).update(right).digest()
}

function rootOf(leaves: readonly Buffer[]): Buffer {
  const [only] = leaves
  if (only === undefined) return createHash('sha256').digest()
  if (leaves.length === 1) return only
  const at = split(leaves.length)
  return nodeHash(rootOf(leaves.slice(0, at)), rootOf(leaves.slice(at)))
}

function pathTo(index: number, leaves: readonly Buffer[]): readonly Buffer[] {
  if (leaves.length <= 1) return []
  const at = split(leaves.length)
  return index < at
    ? [...pathTo(index, leaves.slice(0, at)), rootOf(leaves.slice(at))]
    : [...pathTo(index - at, leaves.slice(at)), rootOf(leaves.slice(0, at))]
}

/** The largest power of two below n. */
function split(n: number): number {
  return 2 ** Math.floor(Math.log2(n - 1))
}
