import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Plan } from '../../src/pipeline/plan.ts'
import type { Report } from '../../src/report/report.ts'
import { RUN, demoArguments, runSlipway } from '../support/cli/run-slipway.ts'
import { testStack } from '../support/stack/test-stack.ts'

const run = promisify(execFile)

let stack: Readonly<Record<string, string>> = {}
let directory = ''

beforeAll(async () => {
  stack = { ...(await testStack()) }
  directory = await mkdtemp(join(tmpdir(), 'slipway-several-'))
}, 600_000)

afterAll(async () => {
  await rm(directory, { recursive: true, force: true })
})

function variable(name: string): string {
  const value = stack[name]
  if (value === undefined) throw new Error(`the stack sets no ${name}`)
  return value
}

/** The image that the scan finds something in, as an entry of slipway.yml. */
function vulnerable(): string {
  const words = demoArguments(stack)
  const value = (option: string): string => words[words.indexOf(option) + 1] ?? ''
  const contexts = words.filter((_, at) => words[at - 1] === '--build-context')
  return `vulnerable: {context: ${value('--context')}, file: ${value('--file')}, build-contexts: [${contexts.join()}]}`
}

/** A repository with `base`, `app` on it, and `tool`; the entries of `more` beside them. */
async function repository(name: string, more = ''): Promise<string> {
  const folder = join(directory, name)
  const files = {
    'base/Dockerfile': 'FROM scratch\nCOPY base.txt /\n',
    'base/base.txt': `base of ${name}\n`,
    'app/Dockerfile': 'FROM base\nCOPY app.txt /\n',
    'app/app.txt': 'app\n',
    'tool/Dockerfile': 'FROM scratch\nCOPY tool.txt /\n',
    'tool/tool.txt': 'tool\n',
    'slipway.yml': `platforms: [linux/amd64, linux/arm64]
images:
  app: {context: app, depends-on: base}
  base: {context: base}
  tool: {context: tool, platforms: linux/amd64}
  ${more}
`,
  }
  for (const [path, text] of Object.entries(files)) {
    await mkdir(join(folder, path, '..'), { recursive: true })
    await writeFile(join(folder, path), text)
  }
  return folder
}

interface Ran {
  readonly exit: number | undefined
  readonly report: Report
  readonly stderr: string
}

async function pipeline(folder: string, name: string, ...args: readonly string[]): Promise<Ran> {
  const place = `${variable('REG')}/several-${RUN}/${name}`
  const all = ['pipeline', '--images', place, '--key', variable('KEY'), '--json', ...args]
  // A key and an identity at once would be refused.
  const { exit, stdout, stderr } = await runSlipway(all, { cwd: folder, env: { ...stack, SIGSTORE_ID_TOKEN: '' } })
  return { exit, report: JSON.parse(stdout) as Report, stderr }
}

async function fromRegistry<T>(name: string, path: string): Promise<T | undefined> {
  const headers = { accept: 'application/vnd.oci.image.index.v1+json, application/vnd.oci.image.manifest.v1+json' }
  const response = await fetch(`http://${variable('REG')}/v2/several-${RUN}/${name}/${path}`, { headers })
  return response.ok ? ((await response.json()) as T) : undefined
}

async function layersOf(name: string, architecture: string): Promise<readonly string[]> {
  type Index = {
    readonly manifests: readonly { readonly digest: string; readonly platform: { architecture: string } }[]
  }
  const index = await fromRegistry<Index>(name, 'manifests/1.2.3')
  const digest = index?.manifests.find(({ platform }) => platform.architecture === architecture)?.digest ?? ''
  const manifest = await fromRegistry<{ readonly layers: readonly { readonly digest: string }[] }>(
    name,
    `manifests/${digest}`,
  )
  return (manifest?.layers ?? []).map(({ digest: layer }) => layer)
}

const outcomes = ({ stages }: Report): readonly string[] =>
  stages.map(({ name, image, outcome }) => `${image ?? 'run'} ${name} ${outcome}`)

describe('several images in one slipway.yml', () => {
  it('are built on each other, signed, and named together; the second run finds its work done', async () => {
    const folder = await repository('pushed')
    const first = await pipeline(folder, 'pushed', '--tags', '1.2.3', '--push', '--out', join(folder, 'out'))
    expect(first).toMatchObject({ exit: 0 })
    const place = `${variable('REG')}/several-${RUN}/pushed`
    expect(first.report.images.map(({ name }) => name)).toEqual([`${place}/base`, `${place}/app`, `${place}/tool`])
    for (const { tags, signatures, platforms } of first.report.images) {
      expect(tags).toEqual(['1.2.3', '1.2', '1', 'latest'])
      expect(signatures).toHaveLength(platforms.length === 1 ? 1 : platforms.length + 1)
    }
    for (const architecture of ['amd64', 'arm64']) {
      const [below = 'none', ...others] = await layersOf('pushed/base', architecture)
      expect(others).toEqual([])
      expect(await layersOf('pushed/app', architecture)).toEqual([below, expect.stringMatching(/^sha256:/)])
    }
    expect((await readdir(join(folder, 'out'))).sort()).toEqual([
      'app',
      'base',
      'gl-container-scanning-report.json',
      'report.html',
      'report.json',
      'summary.md',
      'tool',
    ])
    // GitLab takes one such report of a job.
    const scans = await readFile(join(folder, 'out', 'gl-container-scanning-report.json'), 'utf8')
    const { vulnerabilities } = JSON.parse(scans) as { vulnerabilities: readonly { location: { image: string } }[] }
    for (const { location } of vulnerabilities) expect(location.image).toContain(`${place}/`)
    await run('cosign', ['verify', '--key', variable('PUB'), '--private-infrastructure', `${place}/app:latest`], {
      env: { ...process.env, ...stack },
    })

    const again = await pipeline(folder, 'pushed', '--tags', '1.2.3', '--push')
    expect(again).toMatchObject({ exit: 0 })
    expect(again.report.images.map(({ digest }) => digest)).toEqual(first.report.images.map(({ digest }) => digest))
    const late = outcomes(again.report).filter((one) => /staged|signed|named|floated/.test(one))
    expect(late.filter((one) => !one.endsWith(' already'))).toEqual([])
  }, 120_000)

  it('are built on each other without a registry, as far as they are chosen', async () => {
    const folder = await repository('local')
    const { exit, report } = await pipeline(folder, 'local', 'app')
    expect(exit).toBe(0)
    expect(outcomes(report)).toEqual(
      expect.arrayContaining(['base built done', 'app built done', 'app admitted done', 'app staged skipped']),
    )
    expect(outcomes(report).some((one) => one.startsWith('tool'))).toBe(false)
    expect(await fromRegistry('local/app', 'tags/list')).toBeUndefined()
  }, 120_000)

  it('get no name at all when one of them is refused', async () => {
    const folder = await repository('refused', vulnerable())
    const { exit, report } = await pipeline(folder, 'refused', '--tags', '1.2.3', '--push', '--fail-on', 'high')
    expect({ exit, code: report.error?.code }).toEqual({ exit: 10, code: 'GATE_REFUSED' })
    expect(outcomes(report)).toEqual(expect.arrayContaining(['vulnerable admitted failed', 'base named skipped']))
    for (const name of ['base', 'app', 'tool', 'vulnerable']) {
      const list = await fromRegistry<{ readonly tags: readonly string[] | null }>(`refused/${name}`, 'tags/list')
      expect((list?.tags ?? []).filter((tag) => !tag.startsWith('sha256-'))).toEqual([])
    }
    expect(await fromRegistry('refused/vulnerable', 'tags/list')).toBeUndefined()
  }, 120_000)

  it('are planned image by image, and then named', async () => {
    const folder = await repository('planned')
    const { exit, report } = await pipeline(folder, 'planned', '--tags', '1.2.3', '--push', '--plan')
    expect(exit).toBe(0)
    const { effects } = report as unknown as Plan
    const short = effects.map(({ id }) => id.replace(`${variable('REG')}/several-${RUN}/planned/`, ''))
    expect(short.slice(0, 9)).toEqual([
      'stage base',
      'sign base',
      'stage app',
      'sign app',
      'stage tool',
      'sign tool',
      'tag base:1.2.3',
      'tag app:1.2.3',
      'tag tool:1.2.3',
    ])
  }, 60_000)

  it('are refused with all that is wrong with each of them, before anything is touched', async () => {
    const folder = await repository('wrong', 'bad: {context: bad, platforms: what, depends-on: nothing, colour: red}')
    const written = ['--outputs', 'type=oci,dest=app.tar']
    const { exit, report } = await pipeline(folder, 'wrong', '--push', '--tags', '1.2.3', ...written)
    expect(exit).toBe(2)
    const problems = (report.error?.problems ?? []).map(({ input, message }) => `${input} ${message}`)
    expect(problems).toEqual([
      expect.stringContaining('no input called "images.bad.colour"'),
      expect.stringContaining('images.bad.depends-on names "nothing"'),
      expect.stringContaining('images.bad.platforms'),
      expect.stringContaining('images.bad.context'),
      ...['app', 'tool', 'bad'].map((id) => expect.stringContaining(`images.${id}.outputs app.tar is that of base`)),
    ])
  }, 60_000)
})
