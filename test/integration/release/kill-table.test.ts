import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Effect } from '../../../src/pipeline/plan.ts'
import { startDockerRegistry } from '../../support/registry/docker-registry.ts'
import { missingPeer } from '../../support/missing-peer.ts'
import { findHttpBackend } from '../../support/git/http-backend.ts'
import { endState, strangers, type EndState } from '../../support/release-run/end-state.ts'
import { inParallel } from '../../support/release-run/in-parallel.ts'
import {
  openStage,
  RELEASE_PATHS,
  type ReleasePath,
  type Scene,
  type SceneOptions,
  type Stage,
} from '../../support/release-run/scene.ts'

const missing = findHttpBackend() === undefined
if (missing) missingPeer('git-http-backend: git came without it, so no release was killed')
const group = missing ? describe.skip : describe

const AT_ONCE = 2

/** Signed by the identity of the job, and by a key. */
const SCENES: Readonly<Record<ReleasePath, SceneOptions>> = {
  github: { signer: 'identity' },
  'gitlab with a job token': { signer: 'key' },
  'gitlab with git push': { signer: 'key' },
}

let stage: Stage | undefined

beforeAll(async () => {
  stage = missing ? undefined : await openStage()
})

afterAll(async () => {
  await stage?.close()
})

async function newScene(path: ReleasePath, options?: SceneOptions): Promise<Scene> {
  if (stage === undefined) throw new Error('used before the tests began')
  return stage.scene(path, options)
}

/** An uninterrupted run: what the plan says beforehand, what was done, and what stands then. */
async function uninterrupted(
  path: ReleasePath,
  options?: SceneOptions,
): Promise<{ readonly planned: readonly string[]; readonly performed: readonly string[]; readonly state: EndState }> {
  const scene = await newScene(path, options)
  const { plan } = await scene.run({ inputs: { plan: ['true'] } })
  const run = await scene.run()
  expect(run).toMatchObject({ exit: 0, report: { exit: 0 } })
  const neutral = (id: string): string => id.replaceAll(scene.images[0]?.split('/')[0] ?? '', 'REGISTRY')
  return {
    planned: plan.effects.map(({ id }: Effect) => neutral(id)),
    performed: [...new Set(run.effects.map(neutral))],
    state: await endState(scene),
  }
}

/** Kills a run after the effect, runs again with this content, and tells what stands then. */
async function killedAfter(
  effect: string,
  content: string,
  path: ReleasePath,
  options?: SceneOptions,
): Promise<{
  readonly between: EndState
  readonly after: EndState
  readonly strangers: number
  readonly exit: unknown
}> {
  const scene = await newScene(path, options)
  const host = scene.images[0]?.split('/')[0] ?? ''
  const killed = await scene.run({ dieAfter: effect.replaceAll('REGISTRY', host) })
  if (!killed.killed) throw new Error(`${effect} was not performed: ${killed.log}`)
  const between = await endState(scene)
  const again = await scene.run({ content })
  return {
    between,
    after: await endState(scene),
    strangers: (await strangers(scene)).length,
    exit: again.report.error ?? again.exit,
  }
}

function visibleNames({ tags, gitTags, releases }: EndState): {
  readonly image: readonly string[]
  readonly git: number
  readonly visible: number
} {
  const image = [...new Set(Object.values(tags).flatMap((named) => Object.keys(named)))]
  const visible = releases.filter((release) => (release as { visible?: boolean }).visible === true).length
  return { image, git: gitTags.length, visible }
}

group.each(RELEASE_PATHS)('a release on %s that is killed', (path) => {
  it('ends as an uninterrupted one, whichever effect of its plan it died after', async () => {
    const options = SCENES[path]
    const { planned, performed, state } = await uninterrupted(path, options)
    expect(planned.toSorted()).toEqual(performed.toSorted())
    expect(state).toMatchObject({
      wrongFiles: [],
      tags: { 'REGISTRY/acme/app': { '1.0.0': 'INDEX', latest: 'INDEX' } },
    })
    const ends = await inParallel(planned, AT_ONCE, (effect) => killedAfter(effect, 'a', path, options))
    planned.forEach((effect, at) => {
      const { after, strangers, exit } = ends[at] ?? {}
      expect({ effect, exit, strangers, after }).toEqual({ effect, exit: 0, strangers: 0, after: state })
    })
    const seen = Object.fromEntries(planned.map((effect, at) => [effect, visibleNames(ends[at]?.between ?? state)]))
    const nothing = { image: [], git: 0, visible: 0 }
    expect(seen).toEqual({
      'stage REGISTRY/acme/app': nothing,
      'sign REGISTRY/acme/app': nothing,
      'claim v1.0.0': { ...nothing, git: 1 },
      'tag REGISTRY/acme/app:1.0.0': { image: ['1.0.0'], git: 1, visible: 0 },
      'draft v1.0.0': { image: ['1.0.0'], git: 1, visible: 0 },
      'tag REGISTRY/acme/app:1.0': { image: ['1.0', '1.0.0'], git: 1, visible: 0 },
      'tag REGISTRY/acme/app:1': { image: ['1', '1.0', '1.0.0'], git: 1, visible: 0 },
      'tag REGISTRY/acme/app:latest': { image: ['1', '1.0', '1.0.0', 'latest'], git: 1, visible: 0 },
      'publish v1.0.0': { image: ['1', '1.0', '1.0.0', 'latest'], git: 1, visible: 1 },
    })
  }, 600_000)
})

group.each([
  ['one image in two repositories', { images: ['acme/app', 'mirror/app'] }],
  ['two images', { images: ['acme/app', 'acme/tool'], apart: true }],
] as const)('a release of %s whose build is different each time', (_, options) => {
  it('ends with what was claimed once there is a claim', async () => {
    const { planned, performed, state } = await uninterrupted('github', options)
    expect(planned.toSorted()).toEqual(performed.toSorted())
    const chosen = planned.filter((id) => /^(?:stage|sign|claim|draft)|:1\.0\.0$|:latest$/.test(id))
    const ends = await inParallel(chosen, AT_ONCE, (effect) => killedAfter(effect, 'b', 'github', options))
    chosen.forEach((effect, at) => {
      const { after, strangers, exit } = ends[at] ?? {}
      // What was staged before the claim stays behind by digest alone.
      const left = /^(?:stage|sign)/.test(effect) ? strangers : 0
      expect({ effect, exit, strangers, after }).toEqual({ effect, exit: 0, strangers: left, after: state })
    })
  }, 600_000)
})

group('a release that is killed on docker-registry, which keeps referrers under tags', () => {
  it('ends as an uninterrupted one', async () => {
    const registry = await startDockerRegistry()
    try {
      // One registry for all scenes, so each has a repository of its own; roles and names make them comparable.
      const state = (await uninterrupted('github')).state
      const effects = ['stage', 'sign', 'claim', 'publish']
      const ends = await inParallel(effects, AT_ONCE, (effect) => {
        const image = `killed/${effect}`
        const target = effect === 'stage' || effect === 'sign' ? `REGISTRY/${image}` : 'v1.0.0'
        return killedAfter(`${effect} ${target}`, 'a', 'github', { images: [image], registryHost: registry.host })
      })
      effects.forEach((effect, at) => {
        const { after, exit } = ends[at] ?? {}
        const { statements } = after ?? {}
        expect({ effect, exit, statements }).toEqual({
          effect,
          exit: 0,
          statements: { [`REGISTRY/killed/${effect}`]: state.statements['REGISTRY/acme/app'] },
        })
        expect(after).toMatchObject({ wrongFiles: [], tags: { [`REGISTRY/killed/${effect}`]: { latest: 'INDEX' } } })
      })
    } finally {
      await registry.close()
    }
  }, 180_000)
})
