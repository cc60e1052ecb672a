import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { GeneratedKey } from '../../../src/sign/key/generate-key.ts'
import { keyFilesOf, requireFree, writeKeyFiles } from '../../../src/sign/key/key-files.ts'

const KEY: GeneratedKey = { keyType: 'ecdsa-p256', keyId: 'id', publicKey: 'public\n', privateKey: 'private\n' }

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'slipway-keys-'))
})
afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

const prefix = (name = 'cosign'): string => join(folder, name)

describe('key files', () => {
  it.each([['cosign.key'], ['cosign.pub']])('are not written where there is a %s', async (name) => {
    await writeFile(join(folder, name), 'of another')
    const refusal = { code: 'CONFIG_INVALID', problems: [{ message: expect.stringContaining(name) }] }
    await expect(requireFree(keyFilesOf(prefix()))).rejects.toMatchObject(refusal)
    await expect(writeKeyFiles(keyFilesOf(prefix()), KEY)).rejects.toMatchObject(refusal)
    expect(await readdir(folder)).toEqual([name])
    expect(await readFile(join(folder, name), 'utf8')).toBe('of another')
  })

  it('do not follow a link that leads nowhere', async () => {
    await symlink(join(folder, 'elsewhere'), prefix('cosign.key'))
    await expect(requireFree(keyFilesOf(prefix()))).rejects.toMatchObject({ code: 'CONFIG_INVALID' })
    await expect(writeKeyFiles(keyFilesOf(prefix()), KEY)).rejects.toMatchObject({ code: 'CONFIG_INVALID' })
    expect(await readdir(folder)).toEqual(['cosign.key'])
  })

  it.each([
    ['a folder that is not there', 'none/cosign'],
    ['a file in place of a folder', 'file/cosign'],
  ])('cannot be written into %s', async (_, name) => {
    await writeFile(prefix('file'), '')
    await expect(writeKeyFiles(keyFilesOf(prefix(name)), KEY)).rejects.toMatchObject({
      code: 'CONFIG_INVALID',
      problems: [{ input: 'output-key-prefix', message: expect.stringContaining('cannot be written') }],
    })
  })

  it('leave nothing when the second cannot be written', async () => {
    await mkdir(prefix('cosign.pub'))
    await expect(writeKeyFiles(keyFilesOf(prefix()), KEY)).rejects.toMatchObject({ code: 'CONFIG_INVALID' })
    expect(await readdir(folder)).toEqual(['cosign.pub'])
  })

  it('leave nothing when it is cancelled before, between and after them', async () => {
    for (let checks = 0; checks < 3; checks++) {
      let asked = 0
      const signal = {
        throwIfAborted: () => {
          if (asked++ === checks) throw new Error('enough')
        },
      } as AbortSignal
      await expect(writeKeyFiles(keyFilesOf(prefix()), KEY, { signal })).rejects.toThrow('enough')
      expect(await readdir(folder)).toEqual([])
    }
  })

  it('are for the owner alone, the private one, and to be changed by nobody else, the public one', async () => {
    await writeKeyFiles(keyFilesOf(prefix()), KEY)
    expect((await stat(prefix('cosign.key'))).mode & 0o777).toBe(0o600)
    expect((await stat(prefix('cosign.pub'))).mode & 0o022).toBe(0)
    expect(await readFile(prefix('cosign.key'), 'utf8')).toBe('private\n')
    expect(await readFile(prefix('cosign.pub'), 'utf8')).toBe('public\n')
  })
})
