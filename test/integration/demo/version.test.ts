import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { demoVersion } from '../../../demo/version.ts'

let stack: string
let app: string

beforeEach(async () => {
  stack = await mkdtemp(join(tmpdir(), 'slipway-demo-'))
  app = join(stack, 'app')
  await mkdir(app)
  await writeFile(join(app, 'index.html'), 'one')
})

afterEach(() => rm(stack, { recursive: true, force: true }))

async function release(content: string): Promise<string> {
  await writeFile(join(app, 'index.html'), content)
  const { version, released } = await demoVersion(stack, app)
  await released()
  return version
}

describe('the version of the demo', () => {
  it('starts at 1.2.3 and stays while the source does', async () => {
    await expect(release('one')).resolves.toBe('1.2.3')
    await expect(release('one')).resolves.toBe('1.2.3')
  })

  it('moves on with the source, and back to what that source was released as', async () => {
    const versions = [await release('one'), await release('two'), await release('three'), await release('two')]
    expect(versions).toEqual(['1.2.3', '1.2.4', '1.2.5', '1.2.4'])
  })

  it('is free again when the run did not release it', async () => {
    await release('one')
    await writeFile(join(app, 'index.html'), 'refused by the gate')
    expect((await demoVersion(stack, app)).version).toBe('1.2.4')
    await expect(release('two')).resolves.toBe('1.2.4')
  })
})
