/**
 * Compares two runs of digits (or nothing, which is 0) by value without turning them into numbers:
 * `20240101123456789012` is a legal component of a version.
 */
export function compareDigits(a: string, b: string): number {
  const left = a.replace(/^0+/, '')
  const right = b.replace(/^0+/, '')
  if (left.length !== right.length) return left.length - right.length
  return left < right ? -1 : Number(left > right)
}
