import { describe, expect, it } from '@jest/globals'
import { Problems, type Problem } from '../../../src/errors.ts'
import { parseIgnoreFile } from '../../../src/scan/ignore-file.ts'
import type { IgnoreRule } from '../../../src/scan/ignore-rules.ts'

function read(text: string): { readonly rules: readonly IgnoreRule[]; readonly problems: readonly Problem[] } {
  const problems = new Problems()
  return { rules: parseIgnoreFile(text, problems), problems: problems.list }
}

const RULES = [
  { id: 'CVE-2026-0001', package: 'openssl', reason: 'not reached', expires: '2027-01-31' },
  { id: 'GHSA-aaaa-bbbb-cccc', reason: 'only on Windows', expires: '2027-02-01T00:00:00Z' },
]

const YAML = `
# reviewed by security
ignore:
  - id: CVE-2026-0001
    package: openssl
    reason: not reached
    expires: 2027-01-31
  - {id: GHSA-aaaa-bbbb-cccc, reason: only on Windows, expires: 2027-02-01T00:00:00Z}
`

describe('parseIgnoreFile', () => {
  it.each([
    ['YAML', YAML],
    ['a bare list', JSON.stringify(RULES)],
    ['JSON', JSON.stringify({ ignore: RULES }, undefined, 2)],
  ])('reads %s', (_, text) => {
    expect(read(text)).toEqual({ rules: RULES, problems: [] })
  })

  it.each(['', '# nothing yet', '[]', 'ignore:', 'ignore: []'])('takes %j for no rules', (text) => {
    expect(read(text)).toEqual({ rules: [], problems: [] })
  })

  it.each([
    ['{}', 'rule 1 has no id; rule 1 has no reason; rule 1 has no expires'],
    ['{id: CVE-1, expires: 2027-01-31}', 'rule 1 (CVE-1) has no reason'],
    ['{id: CVE-1, reason: "  ", expires: 2027-01-31}', 'rule 1 (CVE-1) has a wrong reason: it is empty'],
    ['{id: CVE-1, reason: x}', 'rule 1 (CVE-1) has no expires'],
    [
      '{id: CVE-1, reason: x, expires: 31.1.2027}',
      'rule 1 (CVE-1) has a wrong expires: it is neither a date such as 2027-01-31 nor an RFC 3339 time',
    ],
    ['{id: CVE-1, reason: x, expires: 20270131}', 'rule 1 (CVE-1) has a wrong expires: it is not a text'],
    [
      '{id: CVE-1, reason: x, expires: 2027-01-31, packge: y}',
      'rule 1 (CVE-1) has a member that no rule has: "packge"',
    ],
    ['{id: "*", reason: x, expires: 2027-01-31}', 'rule 1 (*) has a wrong id: it is not one name of a vulnerability'],
    ['{id: "CVE-1 CVE-2", reason: x, expires: 2027-01-31}', 'it is not one name of a vulnerability'],
    [
      '{id: CVE-1, package: "*a*a*a*a*a", reason: x, expires: 2027-01-31}',
      'has a wrong package: it has more than 4 stars',
    ],
    ['CVE-1', 'rule 1 is not a mapping'],
  ])('refuses the rule %s', (rule, sentence) => {
    const { rules, problems } = read(`[${rule}]`)
    expect(rules).toEqual([])
    expect(problems.map(({ message }) => message).join('; ')).toContain(sentence)
    expect(problems.every(({ input }) => input === 'ignore-file')).toBe(true)
  })

  it('tells every fault of every rule, with what to write', () => {
    const { problems } = read('[{id: CVE-1}, {reason: x}]')
    expect(problems).toHaveLength(4)
    expect(problems[0]).toEqual({
      input: 'ignore-file',
      message: 'rule 1 (CVE-1) has no reason',
      help: 'say why the finding does not matter; it stands in every report',
    })
  })

  it.each([
    ['ignored: []', 'is neither a list of rules nor a mapping'],
    ['{ignore: [], more: 1}', 'is neither a list of rules nor a mapping'],
    ['just text', 'is neither a list of rules nor a mapping'],
    ['[', 'cannot be read: '],
    ['{a: 1, a: 2}', 'cannot be read: '],
    ['[&a [x], *a]', 'cannot be read: '],
    [`# ${'x'.repeat(1 << 20)}`, 'is larger than 1048576 bytes'],
    [`[${'{},'.repeat(10_001)}]`, 'has more than 10000 rules'],
  ])('refuses a file such as %.20s', (text, sentence) => {
    const { rules, problems } = read(text)
    expect(rules).toEqual([])
    expect(problems).toHaveLength(1)
    expect(problems[0]?.message).toContain(sentence)
  })
})
