import { expect, it } from '@jest/globals'
import { STAGE_NAMES, type Report } from '../../../src/report/report.ts'
import { endState } from '../../support/release-run/end-state.ts'
import { describeReleases } from '../../support/release-run/scene-suite.ts'
import { RELEASE_PATHS, type RunResult } from '../../support/release-run/scene.ts'

const FROM_STAGED = STAGE_NAMES.slice(STAGE_NAMES.indexOf('staged'))

function outcomes({ stages }: Report): Readonly<Record<string, string>> {
  const late = stages.filter(({ name }) => FROM_STAGED.includes(name))
  return Object.fromEntries(late.map(({ name, outcome, reason = '' }) => [name, `${outcome}: ${reason}`]))
}

function digestIn({ report }: RunResult): string | undefined {
  return report.images[0]?.digest
}

const ALREADY = {
  staged: 'already: the manifests are in the registry',
  signed: 'already: signed and verified before',
  claimed: 'already: v1.0.0 binds this digest',
  named: 'already: 1.0.0 named before',
  drafted: 'already: the release stands on its host',
  floated: 'already: the floating tags name it',
  published: 'already: the release is visible',
}

describeReleases('a second run', (stage) => {
  it.each(RELEASE_PATHS)(
    'on %s finds everything done, with the same digest, and writes nothing',
    async (path) => {
      const scene = await stage().scene(path, { signer: 'identity' })
      const first = await scene.run()
      expect(first.exit).toBe(0)
      expect(scene.writes().length).toBeGreaterThan(20)
      const before = await endState(scene)
      // Another build would have another digest: what was claimed is what is released.
      const second = await scene.run({ content: 'b' })
      expect(second).toMatchObject({ exit: 0, effects: [] })
      expect(digestIn(second)).toBe(digestIn(first))
      expect(outcomes(second.report)).toEqual(ALREADY)
      expect(scene.writes()).toEqual([])
      expect(await endState(scene)).toEqual(before)
    },
    60_000,
  )

  it('that an older release gets after a newer one changes nothing in either', async () => {
    const scene = await stage().scene('github')
    const old = await scene.anotherClone()
    expect((await scene.run()).exit).toBe(0)
    await scene.clone.commit('feat: the second thing')
    await scene.clone.git('push', '--quiet', 'origin', 'main')
    expect(await scene.run({ content: 'b' })).toMatchObject({ exit: 0, report: { version: '1.1.0' } })
    const before = await endState(scene)
    scene.writes()
    const again = await scene.run({ clone: old })
    expect(again).toMatchObject({ exit: 0, report: { version: '1.0.0' } })
    expect(outcomes(again.report)).toMatchObject({ drafted: ALREADY.drafted, published: ALREADY.published })
    expect(scene.writes()).toEqual([])
    expect(await endState(scene)).toEqual(before)
  }, 60_000)

  it('of a release that is not signed writes nothing either', async () => {
    const scene = await stage().scene('github')
    const inputs = { sign: ['off'] }
    expect((await scene.run({ inputs })).exit).toBe(0)
    scene.writes()
    const second = await scene.run({ inputs })
    expect(outcomes(second.report)).toEqual({ ...ALREADY, signed: 'skipped: sign is off' })
    expect(scene.writes()).toEqual([])
  }, 60_000)

  it('adds the format that an earlier run was not asked for, and says again what that one said', async () => {
    const scene = await stage().scene('github', { signer: 'identity' })
    expect((await scene.run({ inputs: { formats: ['bundle'] } })).exit).toBe(0)
    expect(await scene.run()).toMatchObject({ exit: 0, effects: [`sign ${scene.images[0] ?? ''}`] })
    const { statements, wrongFiles } = await endState(scene)
    const counts = Object.entries(statements['REGISTRY/acme/app'] ?? {})
    expect(counts).toHaveLength(24)
    expect(counts.filter(([, count]) => count !== 1)).toEqual([])
    expect(wrongFiles).toEqual([])
  }, 60_000)

  it('signs again where another identity has signed', async () => {
    const scene = await stage().scene('github', { signer: 'identity' })
    expect((await scene.run()).exit).toBe(0)
    const token = stage().sigstore.identityToken({ kind: 'gitlab' })
    const second = await scene.run({ inputs: { 'identity-token': [token] } })
    expect(second.exit).toBe(0)
    expect(outcomes(second.report)).toMatchObject({
      staged: ALREADY.staged,
      signed: 'done: ',
      claimed: ALREADY.claimed,
    })
  }, 60_000)

  it('with a log of version 2 is as idle', async () => {
    const scene = await stage().scene('github', { signer: 'identity' })
    const { rekorV2Url } = stage().sigstore
    const inputs = { 'rekor-url': [rekorV2Url], 'rekor-version': ['2'] }
    expect((await scene.run({ inputs })).exit).toBe(0)
    scene.writes()
    const second = await scene.run({ inputs })
    expect(outcomes(second.report)).toEqual(ALREADY)
    expect(scene.writes()).toEqual([])
  }, 60_000)
})
