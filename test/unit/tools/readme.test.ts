import { describe, expect, it } from '@jest/globals'
import { expectedExit, examplesOf, runnable } from '../../support/readme/examples.ts'

const PAGE = `# x

\`\`\`sh run exit=10
one
two
\`\`\`

\`\`\`yaml
a: 1
\`\`\`

\`\`\`sh
npm test
\`\`\`
`

describe('examplesOf', () => {
  it('finds every block with its line, language and marks', () => {
    expect(examplesOf(PAGE)).toEqual([
      { line: 3, language: 'sh', marks: ['run', 'exit=10'], text: 'one\ntwo\n' },
      { line: 8, language: 'yaml', marks: [], text: 'a: 1\n' },
      { line: 12, language: 'sh', marks: [], text: 'npm test\n' },
    ])
  })

  it('tells which are run, and how they end', () => {
    const [first, ...others] = runnable(examplesOf(PAGE))
    expect(others).toEqual([])
    expect(first === undefined ? undefined : expectedExit(first)).toBe(10)
    expect(expectedExit({ line: 1, language: 'sh', marks: ['run'], text: '' })).toBe(0)
  })
})
