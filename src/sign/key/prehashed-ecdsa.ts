import type { KeyObject } from 'node:crypto'

/**
 * ECDSA over a digest that is known without its message, which node:crypto cannot verify (FIPS 186-5, section 6.4.2). Only verifying:
 * all it sees is public, and its time need not be constant.
 */

/** y² = x³ - 3x + b over the integers modulo p; G generates a group of the order n. */
interface Curve {
  readonly bits: number
  readonly p: bigint
  readonly n: bigint
  readonly g: Point
}

/** The point at infinity is undefined. */
type Point = { readonly x: bigint; readonly y: bigint } | undefined

// SP 800-186, section 3.2.1.
const CURVES: Readonly<Record<string, Curve>> = {
  prime256v1: {
    bits: 256,
    p: 2n ** 256n - 2n ** 224n + 2n ** 192n + 2n ** 96n - 1n,
    n: 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n,
    g: {
      x: 0x6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296n,
      y: 0x4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5n,
    },
  },
  secp384r1: {
    bits: 384,
    p: 2n ** 384n - 2n ** 128n - 2n ** 96n + 2n ** 32n - 1n,
    n: 0xffffffffffffffffffffffffffffffffffffffffffffffffc7634d81f4372ddf581a0db248b0a77aecec196accc52973n,
    g: {
      x: 0xaa87ca22be8b05378eb1c71ef320ad746e1d3b628ba79b9859f741e082542a385502f25dbf55296c3a545e3872760ab7n,
      y: 0x3617de4a96262c6f5d9e98bf9292dc29f8f41dbd289a147ce9da3113b5f0b8c00a60b1ce1d7e819d7a431d7c90ea0e5fn,
    },
  },
  secp521r1: {
    bits: 521,
    p: 2n ** 521n - 1n,
    n: 0x1fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffa51868783bf2f966b7fcc0148f709a5d03bb5c9b8899c47aebb6fb71e91386409n,
    g: {
      x: 0xc6858e06b70404e9cd9e3ecb662395b4429c648139053fb521f828af606b4d3dbaa14b5e77efe75928fe1dc127a2ffa8de3348b3c1856a429bf97e7e31c2e5bd66n,
      y: 0x11839296a789a3bc0045c8a5fb42c7d1bd998f54449579b446817afbd17273e662c97ee72995ef42640c550b9013fad0761353c7086a272c24088be94769fd16650n,
    },
  },
}

/** Whether an EC key made this signature (DER) over a message of this digest. False for keys on other curves. */
export function verifiesDigest(digest: Uint8Array, signature: Uint8Array, key: KeyObject): boolean {
  const curve = CURVES[key.asymmetricKeyDetails?.namedCurve ?? '']
  const pair = derPair(signature)
  if (curve === undefined || pair === undefined) return false
  const { n, p, g, bits } = curve
  const [r, s] = pair
  if (r < 1n || r >= n || s < 1n || s >= n) return false
  const { x = '', y = '' } = key.export({ format: 'jwk' })
  const own = { x: number(Buffer.from(x, 'base64url')), y: number(Buffer.from(y, 'base64url')) }
  const excess = BigInt(Math.max(0, digest.byteLength * 8 - bits))
  const w = inverse(s, n)
  const point = add(multiply(g, ((number(digest) >> excess) * w) % n, p), multiply(own, (r * w) % n, p), p)
  return point !== undefined && point.x % n === r
}

function add(one: Point, other: Point, p: bigint): Point {
  if (one === undefined) return other
  if (other === undefined) return one
  if (one.x === other.x && mod(one.y + other.y, p) === 0n) return undefined
  const slope =
    one.x === other.x
      ? (3n * one.x * one.x - 3n) * inverse(2n * one.y, p)
      : (other.y - one.y) * inverse(other.x - one.x, p)
  const x = mod(slope * slope - one.x - other.x, p)
  return { x, y: mod(slope * (one.x - x) - one.y, p) }
}

function multiply(point: Point, factor: bigint, p: bigint): Point {
  let sum: Point
  let addend = point
  for (let rest = factor; rest > 0n; rest >>= 1n) {
    if ((rest & 1n) === 1n) sum = add(sum, addend, p)
    addend = add(addend, addend, p)
  }
  return sum
}

/** By Euclid's extended algorithm. */
function inverse(value: bigint, modulus: bigint): bigint {
  let [r, next] = [modulus, mod(value, modulus)]
  let [t, nextT] = [0n, 1n]
  while (next !== 0n) {
    const quotient = r / next
    ;[r, next] = [next, r - quotient * next]
    ;[t, nextT] = [nextT, t - quotient * nextT]
  }
  return mod(t, modulus)
}

function mod(value: bigint, modulus: bigint): bigint {
  const rest = value % modulus
  return rest < 0n ? rest + modulus : rest
}

function number(bytes: Uint8Array): bigint {
  return bytes.byteLength === 0 ? 0n : BigInt(`0x${Buffer.from(bytes).toString('hex')}`)
}

/** The two numbers of a DER `SEQUENCE { INTEGER, INTEGER }`, with nothing behind it. */
function derPair(der: Uint8Array): readonly [bigint, bigint] | undefined {
  const sequence = derElement(der, 0x30)
  const first = sequence === undefined ? undefined : derElement(sequence.content, 0x02)
  const second = first === undefined ? undefined : derElement(first.rest, 0x02)
  if (sequence?.rest.byteLength !== 0 || first === undefined || second?.rest.byteLength !== 0) return undefined
  return [number(first.content), number(second.content)]
}

function derElement(
  der: Uint8Array,
  tag: number,
): { readonly content: Uint8Array; readonly rest: Uint8Array } | undefined {
  const [found, first = 0, second = 0] = der
  if (found !== tag || first > 0x81 || first === 0x80) return undefined
  const [start, length] = first === 0x81 ? [3, second] : [2, first]
  if (length === 0 || der.byteLength < start + length) return undefined
  return { content: der.subarray(start, start + length), rest: der.subarray(start + length) }
}
