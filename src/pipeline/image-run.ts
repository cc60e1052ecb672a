import type { BuildOptions } from '../build/builder.ts'
import type { Cancellable, Repository } from '../image/store.ts'
import type { StatementRequest } from '../sign/signer.ts'
import { adopt, adoptReported, build, merge, type Built } from './build-stage.ts'
import { deliver } from './deliver.ts'
import { gate, type Admitted } from './gate-stage.ts'
import { inventory } from './inventory-stage.ts'
import type { Reached } from './outcome.ts'
import type { ImagePlan, RunPlan } from './plan.ts'
import type { Ports, Signatory } from './ports.ts'
import { findBound } from './resume.ts'
import { scan } from './scan-stage.ts'
import { leaveUnsigned, sign, type Signed } from './signing.ts'
import type { Stages } from './stage.ts'
import { keepStanding } from './standing-image.ts'
import { stage, startUpload, type Staged, type Upload } from './staging.ts'
import { statementsAbout } from './statements.ts'

/** What the images of a run share. */
export interface Run {
  readonly plan: RunPlan
  readonly ports: Ports
  readonly call: Cancellable
  /** Who signs; absent when nothing is signed. */
  readonly signatory: Signatory | undefined
}

/** One image on its way, and how far it came. */
export interface ImageRun {
  readonly image: ImagePlan
  readonly repositories: readonly Repository[]
  readonly stages: Stages
  /** The furthest evidence so far. */
  reached(): Reached
  reach(evidence: Reached): void
}

/** What a build waits for, and who waits for it. */
export interface Turn {
  /** Resolves when the engine is free, with the build contexts of the images that this one is built on. */
  begin(): Promise<readonly string[]>
  /** The engine is free for the next. */
  built(): void
  /** Others can be built on this image now. */
  usable(open: OpenContext): void
}

/** What `--build-context ID=` takes for an image that was built before. */
export type OpenContext = () => Promise<string>

/** From the sources of one image to its signature; undefined when the run ends before that. Removing what was built is the caller's. */
export async function prepareImage(on: ImageRun, run: Run, turn: Turn): Promise<Signed | undefined> {
  const contexts = await turn.begin()
  const planned = builtOn(on.image, contexts)
  const built = await on.stages.run('built', () => buildOrAdopt(planned, on, run))
  on.reach({ built })
  turn.built()
  const upload = startUpload(built, on.repositories, run.call)
  try {
    const admitted = await judge(planned, on, built, run)
    await deliver(built, planned, run.ports, run.call)
    if (!run.plan.push) {
      turn.usable(() => run.ports.engine.contextOf(built.build, built.root))
      return undefined
    }
    return await stageAndSign(planned, on, run, { admitted, upload, turn })
  } finally {
    await upload.stop()
  }
}

function builtOn(image: ImagePlan, contexts: readonly string[]): ImagePlan {
  if (contexts.length === 0) return image
  const build: BuildOptions = { ...image.build, buildContexts: [...(image.build.buildContexts ?? []), ...contexts] }
  return { ...image, build }
}

async function buildOrAdopt(
  { request, tags, build: options, indexAnnotations, pushed, merged }: ImagePlan,
  { repositories }: ImageRun,
  { plan: { release }, ports, call }: Run,
): ReturnType<typeof build> {
  const [first] = repositories
  const imageTag = tags.immutable[0]
  if (release !== undefined && imageTag !== undefined) {
    const bound = await findBound(release, repositories, imageTag, ports.signing, call)
    if (bound !== undefined) return adopt(bound.repository, bound.digest, request.platforms, bound.boundBy, call)
  }
  if (pushed !== undefined && first !== undefined)
    return adoptReported(first, pushed, { platforms: request.platforms, annotations: indexAnnotations }, call)
  if (merged !== undefined && first !== undefined) {
    const { platforms, indexAnnotations: own } = request
    return merge(first, merged, { platforms, annotations: indexAnnotations, own }, call)
  }
  const fresh = await build(options, indexAnnotations, ports, call)
  return keepStanding(fresh, repositories, imageTag, ports.signing, call)
}

async function judge(
  { names, scanPolicy, request }: ImagePlan,
  { stages, reach }: ImageRun,
  built: Built,
  { ports, call }: Run,
): Promise<Admitted> {
  const [name = ''] = names
  const inventoried = await stages.run('inventoried', () => inventory(built, name, ports, call))
  reach({ inventoried })
  const subject = `${name}@${built.root.descriptor.digest}`
  const scanned = await stages.run('scanned', () => scan(inventoried, subject, scanPolicy, ports, call))
  reach({ scanned })
  const admitted = await stages.run('admitted', () => Promise.resolve(gate(scanned, request.gate, ports.log)))
  reach({ admitted })
  return admitted
}

async function stageAndSign(
  image: ImagePlan,
  { stages, repositories, reach }: ImageRun,
  run: Run,
  { admitted, upload, turn }: { readonly admitted: Admitted; readonly upload: Upload; readonly turn: Turn },
): Promise<Signed | undefined> {
  const { call, plan, ports } = run
  const staged = await stages.run('staged', () => stage(admitted, upload, repositories, call))
  reach({ staged })
  const [name = ''] = image.names
  turn.usable(() => Promise.resolve(`docker-image://${name}@${staged.root.descriptor.digest}`))
  if (plan.command === 'build') return undefined
  const statements = await statementsAbout(staged, image, run.signatory, ports, call)
  reach({ statements })
  const signed = await stages.run('signed', () => signOrNot(staged, statements, image, run))
  reach({ signed })
  return signed
}

async function signOrNot(
  staged: Staged,
  statements: readonly StatementRequest[],
  { request: { formats } }: ImagePlan,
  { plan, ports: { signing }, call }: Run,
): ReturnType<typeof sign> {
  if (plan.sign === 'off' || signing === undefined) return leaveUnsigned(staged)
  return sign(staged, statements, signing, formats, call)
}
