import { describe, expect, it } from '@jest/globals'
import { SlipwayError } from '../../../src/errors.ts'
import { failedCheck, renderChecks } from '../../../src/pipeline/check.ts'

describe('failedCheck', () => {
  it('shows what a run would stop with, and the remedy', () => {
    const error = new SlipwayError('ENVIRONMENT_ENGINE', 'no engine answers', { help: 'start it' })
    expect(failedCheck('engine', error)).toEqual({
      name: 'engine',
      ok: false,
      detail: 'no engine answers',
      help: 'start it',
    })
  })

  it('shows a wrong input by its name', () => {
    const error = new SlipwayError('CONFIG_INVALID', 'one input is wrong', {
      problems: [{ input: 'key', message: 'is no key' }],
    })
    expect(failedCheck('key', error)).toEqual({ name: 'key', ok: false, detail: 'key: is no key' })
  })

  it('knows nothing better than the message of any other error', () => {
    expect(failedCheck('x', new Error('boom'))).toEqual({ name: 'x', ok: false, detail: 'boom' })
    expect(failedCheck('x', 'boom')).toEqual({ name: 'x', ok: false, detail: 'boom' })
  })
})

describe('renderChecks', () => {
  it('marks what is there, what to look at and what is missing', () => {
    const checks = [
      { name: 'git', ok: true, detail: 'abc' },
      { name: 'platform', ok: true, detail: 'unsure', help: 'emulate' },
      { name: 'key', ok: false, detail: 'two\nlines', help: 'give one' },
    ]
    expect(renderChecks({ ok: false, checks })).toBe(
      [
        'ok    git       abc',
        'note  platform  unsure',
        '                emulate',
        'MISS  key       two lines',
        '                give one',
      ].join('\n'),
    )
  })
})
