import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { ROOT } from '../../support/architecture/read-sources.ts'

// The machine's programs stand in for those of busybox, but for a clock that goes on by a second each time it is asked.
const SCRIPT = readFileSync(join(ROOT, 'images', 'init', 'init.sh'), 'utf8').replace(/^bb=.*$/m, 'bb=/usr/bin/env')
const CLOCK = '#!/bin/sh\nseconds=$(cat "$CLOCK")\necho $((seconds + 1)) > "$CLOCK"\necho "$seconds"\n'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'slipway-init-'))
  writeFileSync(join(folder, 'clock'), '0')
  for (const [name, text] of [
    ['date', CLOCK],
    ['sleep', '#!/bin/sh\n'],
  ] as const) {
    writeFileSync(join(folder, name), text)
    chmodSync(join(folder, name), 0o755)
  }
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

function init(variables: Readonly<Record<string, string>>): { readonly exit: number | null; readonly stderr: string } {
  const env = { PATH: `${folder}:${process.env['PATH'] ?? ''}`, CLOCK: join(folder, 'clock'), ...variables }
  const { status, stderr } = spawnSync('/bin/sh', ['-c', SCRIPT], { env, encoding: 'utf8' })
  return { exit: status, stderr }
}

describe('init', () => {
  it.each(['10', '010', '000010'])('waits ten seconds for INIT_TIMEOUT=%s', (limit) => {
    const ended = init({ INIT_TIMEOUT: limit, INIT_WAIT_FOR: `file://${folder}/nowhere` })
    expect(ended).toEqual({ exit: 124, stderr: expect.stringContaining('still not there after 10 s') })
    // Asked once when it begins, then once a second until ten have passed.
    expect(readFileSync(join(folder, 'clock'), 'utf8').trim()).toBe('11')
  })

  it.each(['08', '09', '0', '00'])('takes INIT_TIMEOUT=%s', (limit) => {
    const ended = init({ INIT_TIMEOUT: limit, INIT_WAIT_FOR: `file://${folder}/clock` })
    expect(ended).toEqual({ exit: 0, stderr: `init: file://${folder}/clock is there\n` })
  })

  it.each(['65536', '99999', '065536'])('refuses port %s, which there is not', (port) => {
    const ended = init({ INIT_WAIT_FOR: `file://${folder}/clock tcp://127.0.0.1:${port}` })
    expect(ended).toEqual({
      exit: 64,
      stderr: `init: INIT_WAIT_FOR has a port over 65535: tcp://127.0.0.1:${port}\n`,
    })
  })

  it.each(['65535', '08'])('waits for port %s', (port) => {
    expect(init({ INIT_TIMEOUT: '1', INIT_WAIT_FOR: `tcp://127.0.0.1:${port}` })).toMatchObject({ exit: 124 })
  })
})
