import type { Repository } from '../../../src/image/store.ts'
import type { Ports } from '../../../src/pipeline/ports.ts'
import type { ReleasePorts } from '../../../src/pipeline/release-decision.ts'

/** Hears of every effect, with the names that the plan gives them. */
export interface EffectWatch {
  before(id: string): Promise<void>
  after(id: string): void
}

/** The same ports; every change that goes through them is told. What no effect of the plan stands for gets a name of its own. */
export function countedPorts(ports: Ports, watch: EffectWatch): Ports {
  const raw = new WeakMap<Repository, Repository>()
  const { registry, signing, release } = ports
  const told = async <T>(id: string, work: () => Promise<T>): Promise<T> => {
    await watch.before(id)
    const result = await work()
    watch.after(id)
    return result
  }
  const counted = (repository: Repository): Repository => {
    const { name } = repository
    const wrapped: Repository = {
      ...repository,
      // Tag by tag, so that a run can end between any two.
      putManifest: async (content, options = {}) => {
        const tags = options.tags ?? []
        if (tags.length === 0) await told(`stage ${name}`, () => repository.putManifest(content, options))
        for (const tag of tags)
          await told(`tag ${name}:${tag}`, () => repository.putManifest(content, { ...options, tags: [tag] }))
      },
      attach: (...args) => told(`attach ${name}`, () => repository.attach(...args)),
      delete: (...args) => told(`delete ${name}`, () => repository.delete(...args)),
    }
    raw.set(wrapped, repository)
    return wrapped
  }
  return {
    ...ports,
    registry: { ...registry, repository: (name, intent) => counted(registry.repository(name, intent)) },
    ...(signing === undefined
      ? {}
      : {
          signing: {
            ...signing,
            signer: {
              attach: (repository, requests, call) =>
                told(`sign ${repository.name}`, () =>
                  signing.signer.attach(raw.get(repository) ?? repository, requests, call),
                ),
            },
          },
        }),
    ...(release === undefined ? {} : { release: countedRelease(release, watch) }),
  }
}

function countedRelease({ tags, history, host }: ReleasePorts, watch: EffectWatch): ReleasePorts {
  return {
    history,
    tags: {
      list: (call) => tags.list(call),
      find: (name, call) => tags.find(name, call),
      claim: async (claim, call) => {
        await watch.before(`claim ${claim.name}`)
        const outcome = await tags.claim(claim, call)
        if (outcome.kind === 'claimed') watch.after(`claim ${claim.name}`)
        return outcome
      },
    },
    host: {
      preflight: (tag, call) => host.preflight(tag, call),
      address: (tag) => host.address(tag),
      draft: async (content, call) => {
        await watch.before(`draft ${content.tag}`)
        const outcome = await host.draft(content, call)
        if (outcome === 'done') watch.after(`draft ${content.tag}`)
        return outcome
      },
      publish: async (content, latest, call) => {
        await watch.before(`publish ${content.tag}`)
        const outcome = await host.publish(content, latest, call)
        if (outcome === 'done') watch.after(`publish ${content.tag}`)
        return outcome
      },
      makeLatest: (tag, call) => host.makeLatest(tag, call),
    },
  }
}
