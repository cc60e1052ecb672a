import { describe, expect, it } from '@jest/globals'
import { parseSecretValues, secretVariables } from '../../../src/build/build-secrets.ts'
import { Problems } from '../../../src/errors.ts'
import { Secret } from '../../../src/system/secret.ts'

describe('parseSecretValues', () => {
  it.each([
    ['no equals', 'hunter2-value'],
    ['no id', '=hunter2-value'],
    ['an id with attributes', 'a,src=/etc/shadow=hunter2-value'],
    ['no value', 'hunter2='],
    ['a NUL', 'a=hunter2\0value'],
    ['a value too long for the environment', `a=${'hunter2'.repeat(20_000)}`],
  ])('refuses %s and shows no value', (_, text) => {
    const problems = new Problems()
    expect(parseSecretValues([new Secret(text)], problems)).toEqual([])
    expect(problems.list).toMatchObject([{ input: 'secrets' }])
    expect(JSON.stringify(problems.list)).not.toContain('hunter2v')
    expect(JSON.stringify(problems.list)).not.toContain('hunter2-')
  })

  it('keeps the white space of a value, and equals signs', () => {
    const problems = new Problems()
    const [first, second] = parseSecretValues([new Secret('a= x =\n'), new Secret(' b =y')], problems)
    expect(problems.list).toEqual([])
    expect([first?.id, first?.value.reveal()]).toEqual(['a', ' x =\n'])
    expect([second?.id, second?.value.reveal()]).toEqual(['b', 'y'])
  })
})

describe('secretVariables', () => {
  it('numbers the values, so that no id becomes the name of a variable', () => {
    const secretValues = [
      { id: 'PATH', value: new Secret('one') },
      { id: 'b', value: new Secret('two') },
    ]
    expect(secretVariables({ secretValues })).toEqual({ SLIPWAY_BUILD_SECRET_0: 'one', SLIPWAY_BUILD_SECRET_1: 'two' })
  })
})
