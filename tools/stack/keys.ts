import { generateKeyPairSync } from 'node:crypto'
import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { StackEnv } from './environment.ts'

/** A P-256 key pair, drawn once per stack. */
export async function ensureKeyPair(directory: string): Promise<Pick<StackEnv, 'KEY' | 'PUB'>> {
  const [KEY, PUB] = [join(directory, 'key.pem'), join(directory, 'key.pub')]
  if (!existsSync(KEY) || !existsSync(PUB)) {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    await writeFile(KEY, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 })
    await writeFile(PUB, publicKey.export({ type: 'spki', format: 'pem' }), { mode: 0o600 })
  }
  return { KEY, PUB }
}
