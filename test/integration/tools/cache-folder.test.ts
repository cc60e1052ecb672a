import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { appendFile, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { cacheFolder, makeOnce } from '../../../tools/engine/cache-folder.ts'

const module = resolve(import.meta.dirname, '../../../tools/engine/cache-folder.ts')
const before = process.env['SLIPWAY_CACHE']
let base: string

beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'slipway-cache-'))
  process.env['SLIPWAY_CACHE'] = base
})

afterEach(async () => {
  if (before === undefined) delete process.env['SLIPWAY_CACHE']
  else process.env['SLIPWAY_CACHE'] = before
  await rm(base, { recursive: true, force: true })
})

async function makeTool(folder: string): Promise<readonly string[]> {
  await appendFile(join(base, 'made'), 'x')
  await writeFile(join(folder, 'tool'), 'whole')
  return ['tool']
}

function timesMade(): number {
  return readFileSync(join(base, 'made')).length
}

/** Another process that makes the same entry, slowly; it prints `making` when it has begun. */
function otherProcess(): ReturnType<typeof spawn> {
  const code = `
    const { makeOnce } = await import(${JSON.stringify(module)})
    const { appendFile, writeFile } = await import('node:fs/promises')
    await makeOnce({ key: 'entry', make: async (folder) => {
      await appendFile(${JSON.stringify(join(base, 'made'))}, 'x')
      console.log('making')
      await new Promise((resolve) => setTimeout(resolve, 300))
      await writeFile(folder + '/tool', 'whole')
      return ['tool']
    } })`
  const { NODE_OPTIONS: _, ...env } = process.env
  return spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'], env })
}

async function untilMaking(child: ReturnType<typeof spawn>): Promise<void> {
  await new Promise((resolve) => child.stdout?.once('data', resolve))
}

describe('makeOnce', () => {
  it('makes an entry at the first use only', async () => {
    const folder = await makeOnce({ key: 'entry', make: makeTool })
    await expect(makeOnce({ key: 'entry', make: makeTool })).resolves.toBe(folder)
    expect(timesMade()).toBe(1)
    expect(folder).toBe(join(cacheFolder(), 'entry'))
  })

  it('makes an entry anew that has lost a file', async () => {
    const folder = await makeOnce({ key: 'entry', make: makeTool })
    await rm(join(folder, 'tool'))
    await makeOnce({ key: 'entry', make: makeTool })
    expect(existsSync(join(folder, 'tool'))).toBe(true)
  })

  it('replaces what is there without having been completed', async () => {
    await mkdir(join(cacheFolder(), 'entry'), { recursive: true })
    await writeFile(join(cacheFolder(), 'entry', 'half'), '')
    const folder = await makeOnce({ key: 'entry', make: makeTool })
    expect((await readdir(folder)).sort()).toEqual(['.complete.json', 'tool'])
  })

  it('leaves nothing under the name when making fails, and succeeds the next time', async () => {
    const failing = makeOnce({ key: 'entry', make: () => Promise.reject(new Error('no network')) })
    await expect(failing).rejects.toThrow('no network')
    expect((await readdir(cacheFolder())).filter((name) => !name.endsWith('.lock'))).toEqual([])
    await expect(makeOnce({ key: 'entry', make: makeTool })).resolves.toBeDefined()
  })

  it('refuses an entry that was made without a file it promised', async () => {
    await expect(makeOnce({ key: 'entry', make: () => Promise.resolve(['tool']) })).rejects.toThrow('tool')
  })

  it('makes an entry once when two processes ask for it', async () => {
    const other = otherProcess()
    await untilMaking(other)
    await makeOnce({ key: 'entry', make: makeTool })
    expect(timesMade()).toBe(1)
  })

  it('takes over at once from a process that was killed while making', async () => {
    const other = otherProcess()
    await untilMaking(other)
    other.kill('SIGKILL')
    const folder = await makeOnce({ key: 'entry', make: makeTool })
    expect(timesMade()).toBe(2)
    expect(readFileSync(join(folder, 'tool'), 'utf8')).toBe('whole')
  })
})
