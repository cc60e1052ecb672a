import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { gunzipSync } from 'node:zlib'
import type { BuildOptions, BuildResult } from '../../src/build/builder.ts'
import { buildxEngine, type BuildxEngine } from '../../src/build/buildx/engine.ts'
import { parseImageConfig } from '../../src/image/image-config.ts'
import { parsePlatform } from '../../src/image/platform.ts'
import { readBlob } from '../../src/image/read-blob.ts'
import { openLayout } from '../../src/registry/layout/layout.ts'
import { silentLog, type Log } from '../../src/system/log.ts'
import { nodeProcessRunner } from '../../src/system/node/process.ts'
import { busyboxContext } from '../support/build/busybox-context.ts'
import { testStack } from '../support/stack/test-stack.ts'

jest.setTimeout(300_000)

/** 20 characters. */
const SECRET = 'correct-horse-batter'
const EPOCH = 1_700_000_000
const LIMIT = 32 << 20

let folder: string
let env: Readonly<Record<string, string>>
let lines: string[]
let onLine: (line: string) => void

const log: Log = {
  ...silentLog,
  output: (step, line) => {
    lines.push(`${step} | ${line}`)
    onLine(line)
  },
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'slipway-build-'))
  const { PATH, DOCKER_HOST, DOCKER_CONFIG } = await testStack()
  env = { PATH, DOCKER_HOST, DOCKER_CONFIG, HOME: folder, TOKEN: SECRET, GITHUB_TOKEN: 'forge-token' }
})

beforeEach(async () => {
  lines = []
  onLine = () => undefined
  await mkdir(join(folder, 'runs'), { recursive: true })
})

afterAll(() => rm(folder, { recursive: true, force: true }))

function engine(own: Readonly<Record<string, string>> = env): BuildxEngine {
  return buildxEngine({
    runner: nodeProcessRunner(),
    env: own,
    home: folder,
    log,
    temp: () => mkdtemp(join(folder, 'runs', 'run-')),
    interactive: false,
    openLayout,
  })
}

async function optionsFor(steps: string, given: Partial<BuildOptions> = {}): Promise<BuildOptions> {
  const context = await busyboxContext(await mkdtemp(join(folder, 'context-')), steps)
  return { context, dockerfile: '', tags: [], buildArgs: {}, noCache: false, pull: false, squash: false, ...given }
}

const BOTH = ['linux/arm64', 'linux/amd64'].map(parsePlatform)

async function configOf(result: BuildResult, at: number): Promise<ReturnType<typeof parseImageConfig>> {
  const { manifest } = await result.source.readManifest(result.platforms[at]?.descriptor.digest ?? '')
  if (manifest.kind !== 'image') throw new Error('no image')
  return parseImageConfig((await readBlob(result.source, manifest.config, LIMIT)).toString('utf8'))
}

/** Everything in the layout as text, gzip opened: to look for what must not be there. */
async function everythingIn(result: BuildResult): Promise<string> {
  const blobs = join(result.layoutDirectory, 'blobs', 'sha256')
  const contents = await Promise.all((await readdir(blobs)).map((name) => readFile(join(blobs, name))))
  return contents
    .map((bytes) => (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('latin1'))
    .join('\n')
}

/** Arguments of every process of this machine. */
async function commandLines(): Promise<readonly string[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  return Promise.all(pids.map((pid) => readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')))
}

describe('a build that fails', () => {
  it.each<[string, string, number, string]>([
    ['a step', 'RUN echo one; echo two >&2; exit 3\n', 4, 'exit code 3'],
    ['the file that COPY wants', 'COPY nothing /\n', 4, 'not found'],
    ['an instruction', 'RUN true\nRUNN true\n', 5, 'unknown instruction'],
  ])('shows the line of %s', async (_, steps, line, reason) => {
    await expect(engine().build(await optionsFor(steps))).rejects.toMatchObject({
      code: 'BUILD_FAILED',
      exit: 20,
      message: expect.stringMatching(new RegExp(`at Dockerfile:${line}.*${reason}`)),
      facts: { file: 'Dockerfile', line },
    })
    expect(await readdir(join(folder, 'runs'))).toEqual([])
  })

  it('shows what the step printed last on the platform that failed', async () => {
    const options = await optionsFor('ARG TARGETARCH\nRUN [ $TARGETARCH = amd64 ] || { echo no arm; exit 7; }\n', {
      platforms: BOTH,
    })
    await expect(engine().build(options)).rejects.toMatchObject({
      message: expect.stringMatching(/at Dockerfile:5(?: for linux\/arm64)?: exit code 7\n[^]*\n {2}\| no arm$/),
      facts: { exitCode: 7 },
    })
  })

  it('lays a target that does not exist to the inputs', async () => {
    await expect(engine().build(await optionsFor('', { target: 'nope' }))).rejects.toMatchObject({
      code: 'CONFIG_INVALID',
      problems: [{ input: 'target' }],
    })
  })

  it('names the builder that does not exist', async () => {
    await expect(engine().build(await optionsFor('', { builder: 'nope' }))).rejects.toMatchObject({
      code: 'ENVIRONMENT_BUILDER',
      facts: { builder: 'nope' },
    })
  })

  it('says where it looked for an engine', async () => {
    const lost = engine({ ...env, DOCKER_HOST: `unix://${folder}/no.sock` })
    await expect(lost.build(await optionsFor(''))).rejects.toMatchObject({
      code: 'ENVIRONMENT_ENGINE',
      message: expect.stringContaining('no.sock'),
    })
  })
})

describe('a build that is cancelled', () => {
  it('leaves no process, no step and no folder', async () => {
    const stop = new AbortController()
    onLine = (line) => {
      if (line === 'started') stop.abort(new Error('cancelled'))
    }
    const options = await optionsFor('RUN echo started; sleep 31557\n', { noCache: true })
    await expect(engine().build(options, { signal: stop.signal })).rejects.toThrow('cancelled')
    expect((await commandLines()).filter((line) => line.includes(options.context))).toEqual([])
    // The engine ends the step once its client is gone; the test's time limit ends a wait in vain.
    while ((await commandLines()).some((line) => line.startsWith('sleep\x0031557'))) await sleep(50)
    expect(await readdir(join(folder, 'runs'))).toEqual([])
  })
})

describe('a build', () => {
  it('makes every platform with labels, annotations and arguments', async () => {
    const steps =
      'ARG NAME\nENV GREETING="hello $NAME"\nRUN echo "$GREETING"\nFROM scratch AS other\nCOPY Dockerfile /\n'
    const options = await optionsFor(steps, {
      platforms: BOTH,
      target: 'base',
      noCache: true,
      buildArgs: { NAME: 'wörld, "all"' },
      labels: { 'org.example.note': 'a=b, c' },
      annotations: { 'org.example.kind': 'test' },
    })
    const result = await engine().build(options)
    const configs = await Promise.all([configOf(result, 0), configOf(result, 1)])
    expect(configs.map(({ platform }) => platform)).toEqual(BOTH)
    for (const config of configs) {
      expect(config.labels).toEqual({ 'org.example.note': 'a=b, c' })
      expect(config.env).toContain('GREETING=hello wörld, "all"')
    }
    for (const { descriptor } of result.platforms) {
      const { manifest } = await result.source.readManifest(descriptor.digest)
      expect(manifest.annotations).toEqual({ 'org.example.kind': 'test' })
    }
    expect(lines.filter((line) => line.endsWith('| hello wörld, "all"'))).toHaveLength(2)
    await result.dispose()
    expect(await readdir(join(folder, 'runs'))).toEqual([])
  })

  it('has the same digests each time it is made from the same commit', async () => {
    const options = await optionsFor('RUN echo x > /made\n', { platforms: BOTH, noCache: true, sourceDateEpoch: EPOCH })
    const [first, second] = [await engine().build(options), await engine().build(options)]
    expect(second.platforms.map(({ descriptor }) => descriptor)).toEqual(
      first.platforms.map(({ descriptor }) => descriptor),
    )
    expect((await configOf(first, 0)).created).toBe('2023-11-14T22:13:20Z')
    await Promise.all([first.dispose(), second.dispose()])
  })

  it('takes another Dockerfile and a second context', async () => {
    const options = await optionsFor('')
    const other = join(folder, 'Other.Dockerfile')
    await writeFile(other, 'FROM scratch\nCOPY --from=more /file /file\n')
    await mkdir(join(folder, 'more'))
    await writeFile(join(folder, 'more', 'file'), 'content')
    const buildContexts = [`more=${join(folder, 'more')}`]
    const result = await engine().build({ ...options, dockerfile: other, buildContexts })
    expect(await everythingIn(result)).toContain('content')
    await result.dispose()
  })

  it('shows a secret to the step that mounts it and to nobody else', async () => {
    const steps = [
      'ARG HIDDEN',
      'RUN --mount=type=secret,id=token read value < /run/secrets/token; [ ${#value} = 20 ] || exit 9',
      'RUN [ -z "$TOKEN$GITHUB_TOKEN" ] && [ "$HIDDEN" = value-of-argument ] || exit 8',
      'RUN echo watch; sleep 1',
      '',
    ].join('\n')
    const options = await optionsFor(steps, {
      secretEnvs: ['token=TOKEN'],
      buildArgs: { HIDDEN: 'value-of-argument' },
      noCache: true,
    })
    let seen: readonly string[] = []
    onLine = (line) => {
      if (line === 'watch') void commandLines().then((all) => (seen = all))
    }
    const result = await engine().build(options)
    const docker = seen.filter((line) => line.includes(options.context))
    expect(docker.length).toBeGreaterThan(0)
    expect(docker.join('\n')).toContain('id=token,env=TOKEN')
    expect(docker.join('\n')).not.toMatch(/correct-horse-batter|value-of-argument/)
    expect(lines.join('\n')).not.toContain(SECRET)
    await result.dispose()
  })

  it('leaves no trace of a secret in the image', async () => {
    const steps = 'RUN --mount=type=secret,id=token cat /run/secrets/token > /dev/null && echo used > /proof\n'
    const result = await engine().build(await optionsFor(steps, { secretEnvs: ['token=TOKEN'] }))
    const everything = await everythingIn(result)
    expect(everything).toContain('used')
    expect(everything).not.toContain(SECRET)
    await result.dispose()
  })

  it('can be put into the daemon and started there, twice', async () => {
    const result = await engine().build(await optionsFor('CMD ["/bin/sh", "-c", "echo alive"]\n', { platforms: BOTH }))
    const name = `slipway-test/loaded-${process.pid}:1.2`
    const docker = async (...args: readonly string[]): Promise<string> => {
      const ran = await nodeProcessRunner().run({ file: 'docker', args, env })
      expect(ran).toMatchObject({ exitCode: 0 })
      return ran.stdout.trim()
    }
    await engine().load(result, [name])
    await engine().load(result, [name])
    expect(await docker('run', '--rm', '--network', 'none', name)).toBe('alive')
    await docker('rmi', name)
    await result.dispose()
  })
})
