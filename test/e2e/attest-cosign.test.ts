import { generateKeyPairSync } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import type { BuildOptions, BuildResult } from '../../src/build/builder.ts'
import { buildxEngine } from '../../src/build/buildx/engine.ts'
import { readMaterials } from '../../src/build/materials.ts'
import { slsaProvenance, type BuildInvocation } from '../../src/build/provenance.ts'
import { formatPlatform, parsePlatform } from '../../src/image/platform.ts'
import { parseReference } from '../../src/image/reference.ts'
import type { Repository } from '../../src/image/store.ts'
import { openLayout } from '../../src/registry/layout/layout.ts'
import { indexBill } from '../../src/sbom/cyclonedx/index-bill.ts'
import { reportOnPlatform, vulnPredicate } from '../../src/scan/vuln-predicate.ts'
import { keySigner } from '../../src/sign/key/key-identity.ts'
import type { StatementRequest } from '../../src/sign/signer.ts'
import { PREDICATE_TYPES } from '../../src/sign/statement.ts'
import { silentLog } from '../../src/system/log.ts'
import { systemClock } from '../../src/system/node/clock.ts'
import { nodeProcessRunner } from '../../src/system/node/process.ts'
import type { StackEnv } from '../../tools/stack/environment.ts'
import { busyboxContext } from '../support/build/busybox-context.ts'
import { testClient, type TestClient } from '../support/registry-client/client.ts'
import { reportOf, vulnerability } from '../support/scan/vulnerability.ts'
import { pushIndex, type PushedIndex } from '../support/sign/images.ts'
import { complaint, type Judges } from '../support/sign/judges.ts'
import { testStack } from '../support/stack/test-stack.ts'

jest.setTimeout(300_000)

const COMMIT = 'c0ffee'.padEnd(40, '0')
const BOTH = ['linux/amd64', 'linux/arm64'].map(parsePlatform)

let stack: StackEnv
let judges: Judges
let client: TestClient

beforeAll(async () => {
  stack = await testStack()
  judges = {
    env: { ...stack },
    cosign2: stack.COSIGN2,
    folder: await mkdtemp(join(tmpdir(), 'slipway-attest-')),
  }
  client = testClient()
})

afterAll(async () => {
  client.close()
  await rm(judges.folder, { recursive: true, force: true })
})

async function build(context: string, given: Partial<BuildOptions> = {}): Promise<BuildResult> {
  const { PATH, DOCKER_HOST, DOCKER_CONFIG } = stack
  const engine = buildxEngine({
    runner: nodeProcessRunner(),
    env: { PATH, DOCKER_HOST, DOCKER_CONFIG, HOME: judges.folder },
    home: judges.folder,
    log: silentLog,
    temp: () => mkdtemp(join(judges.folder, 'run-')),
    interactive: false,
    openLayout,
  })
  return await engine.build({
    context,
    dockerfile: '',
    tags: [],
    buildArgs: {},
    noCache: false,
    pull: false,
    squash: false,
    platforms: BOTH,
    ...given,
  })
}

describe('materials of a real build', () => {
  it('name the base image of each platform and what was downloaded, and no secret', async () => {
    const folder = await mkdtemp(join(judges.folder, 'context-'))
    const base = await build(await busyboxContext(folder, ''))
    try {
      const [root] = base.platforms
      await writeFile(
        join(folder, 'Dockerfile'),
        `FROM base\nARG TOKEN\nADD http://${stack.REG}/v2/?signature=SECRET /answer\nRUN : "$TOKEN"\n`,
      )
      const layout = await build(folder, {
        platforms: [root?.platform ?? parsePlatform('linux/amd64')],
        buildContexts: [`base=oci-layout://${base.layoutDirectory}@${root?.descriptor.digest ?? ''}`],
        buildArgs: { TOKEN: 'SECRET' },
      })
      try {
        const [built] = layout.platforms
        if (built?.attestation === undefined) throw new Error('the engine left no provenance')
        const materials = await readMaterials(layout.source, built.attestation)
        expect(materials).toEqual([
          { uri: `http://${stack.REG}/v2/`, digest: { sha256: expect.stringMatching(/^[0-9a-f]{64}$/) } },
          {
            uri: expect.stringMatching(/^pkg:oci\/base\?.*platform=linux%2Famd64/),
            digest: { sha256: root?.descriptor.digest.slice('sha256:'.length) },
          },
        ])
        expect(JSON.stringify(materials)).not.toContain('SECRET')
      } finally {
        await layout.dispose()
      }
    } finally {
      await base.dispose()
    }
  })
})

const RUNS: readonly BuildInvocation[] = [
  {
    host: 'github',
    builderId: 'https://github.com/acme/app/.github/workflows/release.yml@refs/heads/main',
    repository: 'https://github.com/acme/app',
    ref: 'refs/heads/main',
    workflowPath: '.github/workflows/release.yml',
    event: 'push',
    invocationId: 'https://github.com/acme/app/actions/runs/33/attempts/1',
  },
  {
    host: 'gitlab',
    builderId: 'https://gitlab.com/acme/app/-/runners/7',
    project: 'https://gitlab.com/acme/app',
    job: 'release',
    event: 'push',
  },
  { host: 'local' },
]

describe.each(RUNS)('attestations about an index and its platforms, built by $host', (invocation) => {
  const key = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  let name: string
  let repository: Repository
  let image: PushedIndex
  let keyed: readonly string[]
  let requests: readonly StatementRequest[]

  beforeAll(async () => {
    name = `${stack.REG}/attest-${process.pid}/${invocation.host}`
    repository = client.client.repository(parseReference(name))
    image = await pushIndex(repository, '1.0', name)
    requests = await statementsAbout()
    await keySigner({ key: key.privateKey, clock: systemClock }).attach(repository, requests)
    const pub = join(judges.folder, `${invocation.host}.pub`)
    await writeFile(pub, key.publicKey.export({ type: 'spki', format: 'pem' }))
    keyed = ['--key', pub, '--insecure-ignore-tlog']
  })

  async function statementsAbout(): Promise<readonly StatementRequest[]> {
    const platforms = BOTH.map((platform, at) => ({ platform, digest: at === 0 ? image.amd64 : image.arm64 }))
    const report = reportOf([vulnerability({ platforms: ['linux/amd64'] })])
    const provenance = slsaProvenance({
      invocation,
      parameters: { images: [name], platforms: BOTH.map(formatPlatform), dockerfile: 'Dockerfile' },
      sources: [{ repository: 'https://github.com/acme/app', ref: 'refs/heads/main', commit: COMMIT }],
      materials: [[{ uri: 'pkg:docker/base@1?platform=linux%2Famd64', digest: { sha256: 'a'.repeat(64) } }]],
      toolVersion: '0.1.0',
    })
    const scan = { toolVersion: '0.1.0', feed: { uri: 'https://api.osv.dev' } }
    const bill = await indexBill(
      { name, digest: image.index.digest },
      platforms.map(({ platform, digest }) => ({ platform, digest: digest.digest, size: digest.size })),
      '0.1.0',
    )
    const all = [image.index, ...platforms.map(({ digest }) => digest)]
    return [
      ...all.map((subject) => ({ subject, predicateType: PREDICATE_TYPES.slsaprovenance1, predicate: provenance })),
      { subject: image.index, predicateType: PREDICATE_TYPES.cyclonedx, predicate: JSON.parse(bill) as unknown },
      { subject: image.index, predicateType: PREDICATE_TYPES.vuln, predicate: vulnPredicate(report, scan) },
      ...platforms.map(({ platform, digest }) => ({
        subject: digest,
        predicateType: PREDICATE_TYPES.vuln,
        predicate: vulnPredicate(reportOnPlatform(report, formatPlatform(platform), `${name}@${digest.digest}`), scan),
      })),
    ]
  }

  function references(): readonly string[] {
    return [image.index, image.amd64, image.arm64].map(({ digest }) => `${name}@${digest}`)
  }

  /** A CUE policy that cosign holds the statement against. */
  async function policy(file: string, text: string): Promise<readonly string[]> {
    const path = join(judges.folder, `${invocation.host}-${file}.cue`)
    await writeFile(path, text)
    return ['--policy', path]
  }

  it.each(['slsaprovenance1', 'vuln'])('are accepted by both cosigns as %s', async (type) => {
    for (const reference of references()) {
      const args = ['verify-attestation', ...keyed, '--type', type, reference]
      expect(await complaint(judges, 'cosign', args)).toBe('')
      expect(await complaint(judges, judges.cosign2, args)).toBe('')
    }
  })

  it('are accepted by both cosigns as cyclonedx on the index', async () => {
    const args = ['verify-attestation', ...keyed, '--type', 'cyclonedx', `${name}@${image.index.digest}`]
    expect(await complaint(judges, 'cosign', args)).toBe('')
    expect(await complaint(judges, judges.cosign2, args)).toBe('')
  })

  it('say what policies ask for', async () => {
    const accepted = await policy(
      'source',
      `predicate: buildDefinition: resolvedDependencies: [{uri: "git+https://github.com/acme/app@refs/heads/main", digest: gitCommit: "${COMMIT}"}, ...]\n`,
    )
    const refused = await policy('other', `predicate: runDetails: builder: id: "https://host.example/other"\n`)
    const healthy = await policy('healthy', `predicate: scanner: result: summary: high: 0\n`)
    const verify = async (type: string, reference: string, rule: readonly string[]): Promise<string> =>
      await complaint(judges, 'cosign', ['verify-attestation', ...keyed, '--type', type, ...rule, reference])
    const [index = '', amd64 = '', arm64 = ''] = references()
    expect(await verify('slsaprovenance1', index, accepted)).toBe('')
    expect(await verify('slsaprovenance1', index, refused)).toContain('conflicting values')
    expect(await verify('vuln', arm64, healthy)).toBe('')
    expect(await verify('vuln', amd64, healthy)).toContain('conflicting values')
  })

  it('are found again by the same run, which then adds nothing', async () => {
    const before = await repository.listReferrers(image.index.digest)
    const again = await statementsAbout()
    await keySigner({ key: key.privateKey, clock: systemClock }).attach(repository, again)
    expect(await repository.listReferrers(image.index.digest)).toHaveLength(before.length)
    expect(before).toHaveLength(3)
  })
})
