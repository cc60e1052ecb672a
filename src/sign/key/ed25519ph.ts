import { createHash, type KeyObject } from 'node:crypto'

/**
 * Ed25519ph of RFC 8032, section 5.1, with an empty context: what cosign 3 signs with an Ed25519 key. Node knows only the pure Ed25519.
 * It verifies alone, so all it sees is public and its time need not be constant.
 */

const P = 2n ** 255n - 19n
const L = 2n ** 252n + 27_742_317_777_372_353_535_851_937_790_883_648_493n
const D = mod(-121_665n * power(121_666n, P - 2n))
const SQRT_MINUS_ONE = power(2n, (P - 1n) / 4n)
const DOMAIN = Buffer.concat([Buffer.from('SigEd25519 no Ed25519 collisions'), Buffer.from([1, 0])])

/** Extended coordinates: x = X/Z, y = Y/Z, x·y = T/Z. */
interface Point {
  readonly x: bigint
  readonly y: bigint
  readonly z: bigint
  readonly t: bigint
}

const ZERO: Point = { x: 0n, y: 1n, z: 1n, t: 0n }
const BASE = decode(encodeNumber(mod(4n * power(5n, P - 2n)))) ?? ZERO

/** Whether an Ed25519 key made this signature in the pre-hashed variant. */
export function verifiesPreHashed(bytes: Uint8Array, signature: Uint8Array, key: KeyObject): boolean {
  return verifiesSha512(createHash('sha512').update(bytes).digest(), signature, key)
}

/** The same for a message of which only the SHA-512 is known. */
export function verifiesSha512(digest: Uint8Array, signature: Uint8Array, key: KeyObject): boolean {
  const encodedKey = key.export({ type: 'spki', format: 'der' }).subarray(-32)
  if (signature.byteLength !== 64) return false
  const encodedR = signature.subarray(0, 32)
  const s = decodeNumber(signature.subarray(32))
  const [r, a] = [decode(encodedR), decode(encodedKey)]
  if (r === undefined || a === undefined || s >= L) return false
  const challenge = createHash('sha512').update(DOMAIN).update(encodedR).update(encodedKey).update(digest).digest()
  return same(multiply(BASE, s), add(r, multiply(a, decodeNumber(challenge) % L)))
}

/** Section 5.1.4. */
function add(p: Point, q: Point): Point {
  const a = mod((p.y - p.x) * (q.y - q.x))
  const b = mod((p.y + p.x) * (q.y + q.x))
  const c = mod(2n * D * p.t * q.t)
  const d = mod(2n * p.z * q.z)
  const [e, f, g, h] = [b - a, d - c, d + c, b + a]
  return { x: mod(e * f), y: mod(g * h), z: mod(f * g), t: mod(e * h) }
}

function multiply(point: Point, factor: bigint): Point {
  let sum = ZERO
  let addend = point
  for (let rest = factor; rest > 0n; rest >>= 1n) {
    if ((rest & 1n) === 1n) sum = add(sum, addend)
    addend = add(addend, addend)
  }
  return sum
}

function same(p: Point, q: Point): boolean {
  return mod(p.x * q.z - q.x * p.z) === 0n && mod(p.y * q.z - q.y * p.z) === 0n
}

/** Section 5.1.3; undefined for what is no point, or is not in its one form. */
function decode(bytes: Uint8Array): Point | undefined {
  const number = decodeNumber(bytes)
  const [y, sign] = [number & (2n ** 255n - 1n), number >> 255n]
  if (y >= P) return undefined
  const [u, v] = [mod(y * y - 1n), mod(D * y * y + 1n)]
  let x = mod(u * power(v, 3n) * power(u * power(v, 7n), (P - 5n) / 8n))
  if (mod(v * x * x + u) === 0n) x = mod(x * SQRT_MINUS_ONE)
  else if (mod(v * x * x - u) !== 0n) return undefined
  if (x === 0n && sign === 1n) return undefined
  if ((x & 1n) !== sign) x = P - x
  return { x, y, z: 1n, t: mod(x * y) }
}

function decodeNumber(bytes: Uint8Array): bigint {
  return BigInt(`0x${Buffer.from(bytes).reverse().toString('hex')}`)
}

function encodeNumber(number: bigint): Uint8Array {
  return Buffer.from(number.toString(16).padStart(64, '0'), 'hex').reverse()
}

function mod(number: bigint): bigint {
  const rest = number % P
  return rest < 0n ? rest + P : rest
}

function power(base: bigint, exponent: bigint): bigint {
  let result = 1n
  let square = mod(base)
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if ((rest & 1n) === 1n) result = mod(result * square)
    square = mod(square * square)
  }
  return result
}
