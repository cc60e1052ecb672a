import { lstat, open, rm, type FileHandle } from 'node:fs/promises'
import { Problems } from '../../errors.ts'
import type { Cancellable } from '../../image/store.ts'
import type { GeneratedKey } from './generate-key.ts'

/** Where a key pair stands. */
export interface KeyFiles {
  readonly privateKeyFile: string
  readonly publicKeyFile: string
}

/** The names that cosign gives. */
export function keyFilesOf(prefix: string): KeyFiles {
  return { privateKeyFile: `${prefix}.key`, publicKeyFile: `${prefix}.pub` }
}

/** @throws CONFIG_INVALID naming each of the files that is there already. */
export async function requireFree(files: KeyFiles): Promise<void> {
  const problems = new Problems()
  for (const file of [files.privateKeyFile, files.publicKeyFile]) {
    const there = await lstat(file).then(
      () => true,
      () => false,
    )
    if (there) addStanding(problems, file)
  }
  problems.throwIfAny()
}

/**
 * Writes both files, the private one for the owner alone, or neither: what was begun is removed after a failure and when it is cancelled.
 * Nothing that is there is ever overwritten.
 * @throws CONFIG_INVALID when one is there or cannot be written.
 */
export async function writeKeyFiles(files: KeyFiles, key: GeneratedKey, { signal }: Cancellable = {}): Promise<void> {
  const begun: string[] = []
  const write = async (file: string, text: string, mode: number): Promise<void> => {
    signal?.throwIfAborted()
    const handle = await create(file, mode)
    begun.push(file)
    try {
      await handle.writeFile(text)
      await handle.sync()
    } finally {
      await handle.close()
    }
  }
  try {
    await write(files.privateKeyFile, key.privateKey, 0o600)
    await write(files.publicKeyFile, key.publicKey, 0o644)
    signal?.throwIfAborted()
  } catch (error) {
    await Promise.all(begun.map((file) => rm(file, { force: true })))
    throw error
  }
}

/** Fails where there is anything of this name, a dangling link included. */
async function create(file: string, mode: number): Promise<FileHandle> {
  try {
    return await open(file, 'wx', mode)
  } catch (cause) {
    const problems = new Problems()
    const { code, message } = cause as NodeJS.ErrnoException
    if (code === 'EEXIST') addStanding(problems, file)
    else problems.add('output-key-prefix', `${file} cannot be written: ${message}`, 'name a folder that can be written')
    problems.throwIfAny()
    throw cause
  }
}

function addStanding(problems: Problems, file: string): void {
  const help = 'choose another --output-key-prefix, or move the file away'
  problems.add('output-key-prefix', `${file} is there already, and a key is never overwritten`, help)
}
