import { describe, expect, it } from '@jest/globals'
import { digestOf } from '../../../src/image/digest.ts'
import { claimMessage } from '../../../src/release/claim.ts'
import { RULES } from '../../../tools/generate/template-parts.ts'

const COMPONENTS = ['pipeline', 'build', 'build-matrix', 'scan', 'sign', 'release'] as const

/** Whether a component's first rule keeps its job out of the pipeline of a tag with this message. */
function isKeptOut(name: (typeof COMPONENTS)[number], message: string): boolean {
  const [first] = RULES[name]
  const pattern = /^\$CI_COMMIT_TAG && \$CI_COMMIT_TAG_MESSAGE =~ \/(.+)\/$/.exec(first.if)?.[1] ?? ''
  return 'when' in first && new RegExp(pattern).test(message)
}

describe('the default rules of the components', () => {
  const claim = claimMessage('1.2.3', [{ repository: 'registry.example/g/app', digest: digestOf('image') }])

  it.each(COMPONENTS)(
    'of %s start nothing for a tag that claims a version, and something for a tag of a person',
    (name) => {
      expect(isKeptOut(name, claim)).toBe(true)
      expect(isKeptOut(name, 'Version 1.2.3\n\nwith Slipway\n')).toBe(false)
      expect(isKeptOut(name, '')).toBe(false)
    },
  )
})
