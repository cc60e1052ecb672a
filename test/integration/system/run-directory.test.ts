import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { openRunDirectory, removeRunDirectory } from '../../../src/system/node/run-directory.ts'

/** Makes its folder again and again, as a build client that has lost its run does. */
const MAKES_ANEW = `
  const { mkdirSync } = require('node:fs')
  setInterval(() => mkdirSync(process.argv[1] + '/layout', { recursive: true }), 0)`

const started: ChildProcess[] = []
let parent = ''
beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'run-directory-'))
})
afterAll(async () => {
  for (const child of started) child.kill('SIGKILL')
  await rm(parent, { recursive: true, force: true })
})

/** The process id of a program that has just ended. */
async function endedPid(): Promise<number> {
  const child = spawn(process.execPath, ['-e', ''])
  await once(child, 'exit')
  return child.pid ?? 0
}

/** Starts a program under another name, which makes a folder anew until it is ended. */
async function startAs(name: string, folder: string): Promise<ChildProcess> {
  const args = ['--eval', MAKES_ANEW, folder]
  const child = spawn(process.execPath, args, { argv0: name, detached: true, stdio: 'ignore', env: {} })
  started.push(child)
  while (!existsSync(join(folder, 'layout'))) await sleep(5)
  return child
}

describe('the folder of a run', () => {
  it('is private, empty and named after the process', async () => {
    const folder = await openRunDirectory(join(parent, 'fresh'))
    expect(basename(folder)).toMatch(new RegExp(`^slipway-${process.pid}-[A-Za-z0-9]{6}$`))
    expect(await readdir(folder)).toEqual([])
  })

  it('takes the place of those whose process is gone, and of no other', async () => {
    const shared = join(parent, 'shared')
    const names = [
      `slipway-${await endedPid()}-abcdef`,
      `slipway-${process.pid}-abcdef`,
      'slipway-build-abcdef',
      'other',
    ]
    for (const name of names) await mkdir(join(shared, name), { recursive: true })
    const folder = await openRunDirectory(shared)
    expect((await readdir(shared)).sort()).toEqual([...names.slice(1), basename(folder)].sort())
  })

  it('is not made anew by a program that its killed run left behind', async () => {
    const folder = join(parent, 'left', `slipway-${await endedPid()}-abcdef`)
    const left = await startAs('docker-buildx', folder)
    const ended = once(left, 'exit')
    await openRunDirectory(join(parent, 'left'))
    expect(await ended).toEqual([null, 'SIGKILL'])
    expect(existsSync(folder)).toBe(false)
  })

  it("ends neither another run's programs nor a program that is not docker or git", async () => {
    const folder = join(parent, 'kept', 'slipway-1-abcdef')
    const other = await startAs('docker', join(parent, 'kept', 'slipway-1-ghijkl'))
    const shell = await startAs('watcher', folder)
    try {
      await removeRunDirectory(folder).catch(() => undefined)
      expect([other.exitCode ?? other.signalCode, shell.exitCode ?? shell.signalCode]).toEqual([null, null])
    } finally {
      other.kill('SIGKILL')
      shell.kill('SIGKILL')
      await Promise.all([once(other, 'exit'), once(shell, 'exit')])
    }
  })
})
