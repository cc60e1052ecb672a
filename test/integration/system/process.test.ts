import { describe, expect, it } from '@jest/globals'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { SlipwayError } from '../../../src/errors.ts'
import { LINE_LIMIT } from '../../../src/system/node/output.ts'
import { nodeProcessRunner } from '../../../src/system/node/process.ts'
import type { Command, ProcessResult } from '../../../src/system/process.ts'

const runner = nodeProcessRunner({ graceMs: 300 })

/** Runs a Node program given as text. */
function node(script: string, command: Partial<Command> = {}): Promise<ProcessResult> {
  return runner.run({ file: process.execPath, args: ['-e', script], env: {}, ...command })
}

/** A zombie that its parent has not collected yet has ended. */
async function isAlive(pid: number): Promise<boolean> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => ') Z')
  return !/\) [ZX]/.test(stat)
}

/** Waits until a program has said its name; the test's time limit ends a wait in vain. */
async function untilWritten(path: string): Promise<string> {
  for (;;) {
    const text = await readFile(path, 'utf8').catch(() => '')
    if (text.endsWith('\n')) return text.trim()
    await sleep(20)
  }
}

async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'slipway-process-'))
  try {
    await work(folder)
  } finally {
    await rm(folder, { recursive: true })
  }
}

describe('nodeProcessRunner', () => {
  it('says which program is missing and how to get it', async () => {
    await expect(runner.run({ file: 'no-such-program', args: [], env: { PATH: '/nowhere' } })).rejects.toMatchObject({
      code: 'ENVIRONMENT_ENGINE',
      message: 'the program no-such-program is not installed',
      help: expect.stringContaining('install no-such-program'),
    })
  })

  it('does not blame the program when the working directory is missing', async () => {
    await expect(node('', { cwd: '/nowhere/at/all' })).rejects.toMatchObject({ code: 'CONFIG_INVALID' })
  })

  it('says that a file which is no program cannot be started', async () => {
    await inFolder(async (folder) => {
      const file = join(folder, 'plain')
      await writeFile(file, 'text')
      await expect(runner.run({ file, args: [], env: {} })).rejects.toMatchObject({
        code: 'ENVIRONMENT_ENGINE',
        message: expect.stringContaining('EACCES'),
      })
    })
  })

  it('starts nothing when it is cancelled already', async () => {
    await inFolder(async (folder) => {
      const trace = join(folder, 'trace')
      const script = `require('fs').writeFileSync(${JSON.stringify(trace)}, 'x')`
      await expect(node(script, { signal: AbortSignal.abort(new Error('enough')) })).rejects.toThrow('enough')
      await expect(readFile(trace)).rejects.toThrow('ENOENT')
    })
  })

  it('gives exit code and both streams apart', async () => {
    const result = await node(`console.log('out'); console.error('err'); process.exitCode = 7`)
    expect(result).toEqual({ exitCode: 7, stdout: 'out\n', stderr: 'err\n', timedOut: false })
  })

  it('counts a program ended by a signal as 128 and the signal', async () => {
    expect((await node(`process.kill(process.pid, 'SIGKILL')`)).exitCode).toBe(137)
  })

  it('gives the program no variable but those named', async () => {
    const { stdout } = await node('console.log(JSON.stringify(process.env))', { env: { ONLY: 'this' } })
    expect(JSON.parse(stdout)).toEqual({ ONLY: 'this' })
  })

  it('passes arguments as they are, without a shell', async () => {
    const odd = ['$HOME', '`id`', 'a b', "'", '*', ';', '']
    const { stdout } = await node('console.log(JSON.stringify(process.argv.slice(1)))', {
      args: ['-e', 'console.log(JSON.stringify(process.argv.slice(1)))', '--', ...odd],
    })
    expect(JSON.parse(stdout)).toEqual(odd)
  })

  it('feeds standard input', async () => {
    const { stdout } = await node('process.stdin.pipe(process.stdout)', { stdin: 'grüße' })
    expect(stdout).toBe('grüße')
  })

  it('does not mind a program that leaves its input unread', async () => {
    const { exitCode } = await node('process.exit(3)', { stdin: Buffer.alloc(4 << 20) })
    expect(exitCode).toBe(3)
  })

  it('hands on whole lines, whatever the chunks, and the last one without its end', async () => {
    const lines: string[] = []
    const script = `
      const write = (text) => new Promise((done) => process.stdout.write(text, () => setTimeout(done, 10)))
      write('one\\r\\ntw').then(() => write(Buffer.from([0xc3]))).then(() => write(Buffer.from([0xbc]))).then(() => write('o\\n\\nend'))`
    await node(script, { onStdoutLine: (line) => lines.push(line) })
    expect(lines).toEqual(['one', 'twüo', '', 'end'])
  })

  it('cuts a line that has no end', async () => {
    const lines: string[] = []
    await node(`process.stderr.write('x'.repeat(300000) + '\\nnext\\n')`, { onStderrLine: (line) => lines.push(line) })
    expect(lines).toEqual([`${'x'.repeat(LINE_LIMIT)}…`, 'next'])
  })

  it('keeps the last bytes and no half character', async () => {
    const { stdout } = await node(`process.stdout.write('a'.repeat(100000) + 'ü'.repeat(5))`, { keepBytes: 9 })
    expect(stdout).toBe('ü'.repeat(4))
  })

  it('ends the program when a reader of its lines fails', async () => {
    const command = node(`console.log('x'); setInterval(() => undefined, 1000)`, {
      onStdoutLine: () => {
        throw new SlipwayError('BUILD_OUTPUT', 'unreadable')
      },
    })
    await expect(command).rejects.toMatchObject({ code: 'BUILD_OUTPUT' })
  })

  it('ends a program that takes too long, and says so', async () => {
    const result = await node('setInterval(() => undefined, 1000)', { timeoutMs: 200 })
    expect(result).toMatchObject({ timedOut: true, exitCode: 130 })
  })

  it('lets a program clean up on cancel', async () => {
    const stop = new AbortController()
    const lines: string[] = []
    const command = node(
      `process.on('SIGINT', () => { console.log('cleaned'); process.exit(0) }); setInterval(() => undefined, 1000); console.log('ready')`,
      {
        signal: stop.signal,
        onStdoutLine: (line) => {
          lines.push(line)
          if (line === 'ready') stop.abort(new Error('cancelled'))
        },
      },
    )
    await expect(command).rejects.toThrow('cancelled')
    expect(lines).toEqual(['ready', 'cleaned'])
  })

  it('kills a whole group that ignores every polite signal before it settles', async () => {
    await inFolder(async (folder) => {
      const path = join(folder, 'pids')
      const deaf = `for (const s of ['SIGINT', 'SIGTERM']) process.on(s, () => undefined); setInterval(() => undefined, 1000);`
      const child = `${deaf} require('fs').appendFileSync(${JSON.stringify(path)}, process.pid + '\\n')`
      const stop = new AbortController()
      const command = node(
        `${deaf} require('child_process').spawn(process.execPath, ['-e', ${JSON.stringify(child)}], { stdio: 'inherit' })`,
        { signal: stop.signal },
      )
      const grandchild = Number(await untilWritten(path))
      stop.abort(new Error('cancelled'))
      await expect(command).rejects.toThrow('cancelled')
      // A sent SIGKILL takes effect in the kernel's own time.
      while (await isAlive(grandchild)) await sleep(20)
    })
  })

  it('does not wait for a daemon that a finished program left with its pipes', async () => {
    const lines: string[] = []
    const script = `
      const daemon = "setTimeout(() => undefined, 60000)"
      const child = require('child_process').spawn(process.execPath, ['-e', daemon], { stdio: 'inherit', detached: true })
      child.unref()
      console.log(child.pid)`
    const result = await node(script, { onStdoutLine: (line) => lines.push(line) })
    expect(result.exitCode).toBe(0)
    process.kill(Number(lines[0]), 'SIGKILL')
  })
})
