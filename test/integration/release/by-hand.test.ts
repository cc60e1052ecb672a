import { expect, it } from '@jest/globals'
import { bareGit } from '../../support/forge/bare-git.ts'
import { endState } from '../../support/release-run/end-state.ts'
import { visibleReleases } from '../../support/release-run/forge-view.ts'
import { describeReleases } from '../../support/release-run/scene-suite.ts'
import { newKey, RELEASE_PATHS, type ReleasePath, type RunResult, type Scene } from '../../support/release-run/scene.ts'

type Kind = 'lightweight' | 'annotated'
const KINDS: readonly Kind[] = ['lightweight', 'annotated']
const TABLE = RELEASE_PATHS.flatMap((path) => KINDS.map((kind) => [kind, path] as const))

async function pushTag(scene: Scene, kind: Kind, name = 'v1.0.0'): Promise<unknown> {
  await scene.clone.git('tag', ...(kind === 'annotated' ? ['-a', '-m', 'as I say'] : []), name)
  await scene.clone.git('push', '--quiet', 'origin', name)
  return (await bareGit(scene.bare.path).listTags())[0]
}

function claimedIn({ report }: RunResult): unknown {
  return report.stages.find(({ name }) => name === 'claimed')
}

function digestIn({ report }: RunResult): string | undefined {
  return report.images[0]?.digest
}

/** As a pipeline for a tag runs. */
function onTag(path: ReleasePath): Readonly<Record<string, string>> {
  return path === 'github'
    ? { GITHUB_REF: 'refs/tags/v1.0.0' }
    : { CI_COMMIT_TAG: 'v1.0.0', CI_COMMIT_REF_NAME: 'v1.0.0', CI_COMMIT_BRANCH: '' }
}

describeReleases('a tag pushed by hand', (stage) => {
  it.each(TABLE)(
    '(%s) on %s is released and never rewritten; a second run with another build finds the same image',
    async (kind, path) => {
      const scene = await stage().scene(path)
      const tag = await pushTag(scene, kind)
      const env = onTag(path)
      const first = await scene.run({ env })
      expect(first).toMatchObject({ exit: 0, report: { version: '1.0.0' } })
      expect(claimedIn(first)).toMatchObject({ outcome: 'already', reason: 'tag pushed by hand' })
      expect(await bareGit(scene.bare.path).listTags()).toEqual([tag])
      expect(visibleReleases(scene)).toEqual(['v1.0.0'])
      const before = await endState(scene)
      scene.writes()
      const second = await scene.run({ env, content: 'b' })
      expect(second).toMatchObject({ exit: 0, effects: [] })
      expect(digestIn(second)).toBe(digestIn(first))
      expect(claimedIn(second)).toMatchObject({ outcome: 'already', reason: 'tag pushed by hand' })
      expect(scene.writes()).toEqual([])
      expect(await endState(scene)).toEqual(before)
    },
    60_000,
  )

  it('is taken for the version of the commit when a run on the branch finds it', async () => {
    const scene = await stage().scene('github')
    await pushTag(scene, 'lightweight', 'v3.0.0')
    const run = await scene.run()
    expect(run).toMatchObject({ exit: 0, report: { version: '3.0.0' } })
    expect(claimedIn(run)).toMatchObject({ outcome: 'already', reason: 'tag pushed by hand' })
  }, 60_000)

  it('is resumed with the image that was named before the run died, in whichever repository that is', async () => {
    const scene = await stage().scene('github', { images: ['acme/app', 'mirror/app'] })
    await pushTag(scene, 'annotated')
    const [, mirror = ''] = scene.images
    const killed = await scene.run({ dieAfter: `tag ${mirror}:1.0.0` })
    expect(killed.killed).toBe(true)
    const again = await scene.run({ content: 'b' })
    expect(again.exit).toBe(0)
    const { tags } = await endState(scene)
    const all = { '1': 'INDEX', '1.0': 'INDEX', '1.0.0': 'INDEX', latest: 'INDEX' }
    expect(tags).toEqual({ 'REGISTRY/acme/app': all, 'REGISTRY/mirror/app': all })
  }, 60_000)

  it('does not bind an image that others named and signed: the run ends with 30 and changes nothing', async () => {
    const scene = await stage().scene('github')
    await pushTag(scene, 'lightweight')
    const foreign = await scene.run({
      inputs: { key: [newKey()] },
      dieAfter: `tag ${scene.images[0] ?? ''}:1.0.0`,
    })
    expect(foreign.killed).toBe(true)
    const before = await endState(scene)
    const run = await scene.run({ content: 'b' })
    expect(run).toMatchObject({ exit: 30, report: { error: { code: 'REGISTRY_TAG_CONFLICT' } } })
    const after = await endState(scene)
    expect(after).toEqual(before)
  }, 60_000)

  it('on another commit than this one ends a run for that version with 50, before anything is built', async () => {
    const scene = await stage().scene('github')
    await pushTag(scene, 'annotated')
    await scene.clone.commit('fix: later')
    await scene.clone.git('push', '--quiet', 'origin', 'main')
    scene.writes()
    const run = await scene.run({ inputs: { version: ['1.0.0'] } })
    expect(run).toMatchObject({ exit: 50, report: { error: { code: 'RELEASE_CONFLICT' } } })
    expect(run.report.error?.message).toContain('stands on another commit')
    expect(scene.writes()).toEqual([])
  }, 60_000)
})
