import { stripVTControlCharacters } from 'node:util'
import { describe, expect, it } from '@jest/globals'
import { gitlabLog } from '../../../src/hosts/gitlab/gitlab-log.ts'
import type { Log } from '../../../src/system/log.ts'

const END = '\r\u001b[0K'

function written(speak: (log: Log) => void, options: { quiet?: boolean; verbose?: boolean } = {}): readonly string[] {
  const lines: string[] = []
  let second = 1_700_000_000
  const now = (): Date => new Date(second++ * 1000)
  speak(gitlabLog({ write: (line) => lines.push(line), now, quiet: false, verbose: false, ...options }))
  return lines
}

describe('the log of a GitLab job', () => {
  it('puts the output of a program into one collapsed section, which the next message closes', () => {
    const lines = written((log) => {
      log.output('build linux/amd64', 'step 1')
      log.output('build linux/amd64', 'step 2')
      log.info('built')
    })
    expect(lines).toEqual([
      `section_start:1700000000:slipway_1[collapsed=true]${END}build linux/amd64`,
      'step 1',
      'step 2',
      `section_end:1700000001:slipway_1${END}`,
      'built',
    ])
  })

  it('gives every section a name of its own', () => {
    const lines = written((log) => {
      log.output('one', 'a')
      log.output('two', 'b')
      log.output('one', 'c')
    })
    const names = lines.flatMap((line) => /^section_start:\d+:(\w+)/.exec(line)?.[1] ?? [])
    expect(names).toEqual(['slipway_1', 'slipway_2', 'slipway_3'])
    expect(lines.filter((line) => line.startsWith('section_end'))).toHaveLength(2)
  })

  it.each([
    ['a line of the build', (log: Log, text: string) => log.output('build', text)],
    ['the name of a group', (log: Log, text: string) => log.output(text, 'line')],
    ['a message', (log: Log, text: string) => log.info(text)],
    ['the file of a warning', (log: Log, text: string) => log.warn('odd', { file: text, line: 3 })],
  ])('does not let %s open or close a section', (_, speak) => {
    const text = `section_end:1:slipway_1${END}section_start:1:evil${END}`
    const lines = written((log) => speak(log, text))
    const marks = lines.flatMap((line) => [...line.matchAll(/section_(?:start|end):\d+:\w+(?:\[[^\]]*\])?\r/g)])
    expect(marks.map(([mark]) => mark).filter((mark) => !/slipway_1\[/.test(mark))).toEqual([])
  })

  it('colours each line of a warning and of an error', () => {
    const lines = written((log) => {
      log.warn('first\nsecond')
      log.error('bad', { file: 'Dockerfile', line: 7 })
    })
    expect(lines).toEqual([
      '\u001b[0;33mwarning: first\u001b[0;m\n\u001b[0;33msecond\u001b[0;m',
      '\u001b[0;31merror: Dockerfile:7: bad\u001b[0;m',
    ])
  })

  it.each([
    ['is silent but for warnings and errors when it is to be quiet', { quiet: true }, ['warning: w', 'error: e']],
    ['says debug messages only when asked to', { verbose: true }, ['debug: d', 'info', 'warning: w', 'error: e']],
    ['leaves debug messages out by default', {}, ['info', 'warning: w', 'error: e']],
  ])('%s', (_, options, expected) => {
    const lines = written((log) => {
      log.debug('d')
      log.info('info')
      log.warn('w')
      log.error('e')
    }, options)
    expect(lines.map((line) => stripVTControlCharacters(line))).toEqual(expected)
  })
})
