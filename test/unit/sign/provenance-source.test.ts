import { describe, expect, it } from '@jest/globals'
import { sourceOf } from '../../../src/sign/provenance-source.ts'

const v1 = (externalParameters: object): object => ({ buildDefinition: { externalParameters } })
const APP = 'https://git.example/acme/app'
const MAIN = 'refs/heads/main'

describe('the source of a provenance', () => {
  it.each<[string, object, object]>([
    ['GitHub', v1({ workflow: { repository: APP, ref: MAIN } }), { repository: APP, ref: MAIN }],
    ['Slipway on GitLab', v1({ source: APP, ref: MAIN }), { repository: APP, ref: MAIN }],
    ['Slipway without CI', v1({ source: `git+${APP}.git@c0ffee` }), { repository: APP, ref: 'c0ffee' }],
    ['slsa-github-generator', v1({ source: { uri: `git+${APP}@${MAIN}` } }), { repository: APP, ref: MAIN }],
    ['BuildKit', v1({ configSource: { uri: `${APP}.git#${MAIN}` } }), { repository: APP, ref: MAIN }],
    ['version 0.2', { invocation: { configSource: { uri: `git+${APP}@${MAIN}` } } }, { repository: APP, ref: MAIN }],
    [
      'one with a user in its address',
      v1({ source: 'ssh://git@git.example/acme/app.git' }),
      { repository: 'ssh://git@git.example/acme/app' },
    ],
    ['an unknown build type', v1({ repo: APP }), {}],
  ])('is read from that of %s', (_, predicate, source) => {
    expect(sourceOf(predicate)).toEqual(source)
  })
})
