import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Report } from '../../src/report/report.ts'
import { runAction } from '../support/cli/run-action.ts'
import { RUN, demoArguments, runSlipway } from '../support/cli/run-slipway.ts'
import { testStack } from '../support/stack/test-stack.ts'

let stack: Readonly<Record<string, string>> = {}
let directory = ''

beforeAll(async () => {
  stack = { ...(await testStack()) }
  directory = await mkdtemp(join(tmpdir(), 'slipway-secrets-'))
}, 600_000)

afterAll(async () => {
  await rm(directory, { recursive: true, force: true })
})

function variable(name: string): string {
  const value = stack[name]
  if (value === undefined) throw new Error(`the stack sets no ${name}`)
  return value
}

/** User and password of a registry, as docker's configuration has them. */
async function loginOf(registry: string): Promise<{ readonly username: string; readonly password: string }> {
  const config = JSON.parse(await readFile(join(variable('DOCKER_CONFIG'), 'config.json'), 'utf8')) as {
    auths: Readonly<Record<string, { auth?: string }>>
  }
  const [username = '', password = ''] = Buffer.from(config.auths[registry]?.auth ?? '', 'base64')
    .toString('utf8')
    .split(':')
  return { username, password }
}

/** Command lines of all processes, looked at again and again until it is stopped. */
function watchCommandLines(): { stop(): string } {
  const seen = new Set<string>()
  const look = (): void => {
    for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
      try {
        seen.add(readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' '))
      } catch {
        // The process is gone by now.
        continue
      }
    }
  }
  const timer = setInterval(look, 15)
  return {
    stop() {
      clearInterval(timer)
      return [...seen].join('\n')
    },
  }
}

async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}

/** Every byte of a file, and what it holds when it is a gzip stream. */
async function contents(path: string): Promise<string> {
  const bytes = await readFile(path)
  const inside = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : Buffer.alloc(0)
  return `${bytes.toString('latin1')}${inside.toString('latin1')}`
}

describe('planted secrets', () => {
  it('appear in no command line, output, document, image or private folder', async () => {
    const token = (name: string): string => `planted-${name}-${randomBytes(9).toString('hex')}`
    const { username, password } = await loginOf(variable('REG_BASIC'))
    const planted = { build: token('build'), github: token('github'), keyPassword: token('key-password'), password }
    const dockerfile = join(directory, 'Dockerfile')
    const use = 'test -s /run/secrets/token && echo used > /used'
    await writeFile(dockerfile, `FROM base\nRUN --mount=type=secret,id=token ${use}\n`)
    const args = demoArguments(stack)
    const at = (option: string): string => args[args.indexOf(option) + 1] ?? ''
    const contexts = args.filter((_, index) => args[index - 1] === '--build-context')
    const name = `${variable('REG_BASIC')}/secrets-${RUN}/app`
    const { PATH = '', DOCKER_HOST = '', DOCKER_CONFIG = '', SLIPWAY_OSV_URL = '' } = stack
    const watch = watchCommandLines()
    const run = await runAction({
      directory: join(directory, 'runner'),
      env: { PATH, DOCKER_HOST, DOCKER_CONFIG, PLANTED_BUILD: planted.build, ACTIONS_RUNTIME_TOKEN: planted.github },
      inputs: {
        command: 'pipeline',
        context: at('--context'),
        file: dockerfile,
        'build-contexts': contexts.join('\n'),
        'secret-envs': 'token=PLANTED_BUILD',
        images: name,
        tags: '1.0.0',
        platforms: 'linux/amd64',
        push: 'true',
        username,
        password,
        'github-token': planted.github,
        key: await readFile(variable('KEY'), 'utf8'),
        'key-password': planted.keyPassword,
        'osv-url': SLIPWAY_OSV_URL,
      },
    })
    const commandLines = watch.stop()
    expect({ exit: run.exit, said: run.exit === 0 ? '' : run.stdout.slice(-3000) }).toEqual({ exit: 0, said: '' })
    expect(commandLines).toContain('docker buildx build')

    const layout = join(directory, 'pulled')
    const pulled = await runSlipway(['registry', 'pull', `${name}:1.0.0`, '--to', layout, '--referrers'], {
      env: stack,
    })
    expect(pulled.exit).toBe(0)
    const masked = run.stdout.split('\n').filter((line) => !line.startsWith('::add-mask::'))
    const documents = await filesBelow(join(directory, 'runner'))
    const blobs = await filesBelow(layout)
    expect(documents.length).toBeGreaterThan(5)
    expect(blobs.length).toBeGreaterThan(5)
    const places = new Map<string, string>([
      ['command lines', commandLines],
      ['output', masked.join('\n')],
      ['what pull says', pulled.stdout + pulled.stderr],
    ])
    for (const path of [...documents, ...blobs]) places.set(path, await contents(path))
    const keyBody = (await readFile(variable('KEY'), 'utf8')).split('\n')[1] ?? ''
    const needles = Object.entries({ ...planted, keyBody }).flatMap(([what, value]) => [
      [what, value] as const,
      [`${what} in base64`, Buffer.from(value).toString('base64')] as const,
    ])
    expect(needles.every(([, value]) => value.length > 7)).toBe(true)
    const found = [...places].flatMap(([place, text]) =>
      needles.filter(([, value]) => text.includes(value)).map(([what]) => `${what} in ${place}`),
    )
    expect(found).toEqual([])
  }, 180_000)
})

describe('a secret that a build writes into the image', () => {
  const token = `planted-${randomBytes(12).toString('hex')}`

  async function build(
    name: string,
    steps: readonly string[],
    options: readonly string[] = [],
  ): Promise<{ readonly exit: number | undefined; readonly report: Report; readonly said: string }> {
    const dockerfile = join(directory, `${name}.Dockerfile`)
    await writeFile(dockerfile, ['FROM base', ...steps, ''].join('\n'))
    const image = `${variable('REG')}/exposed-${RUN}/${name}`
    const demo = demoArguments(stack)
    const contexts = demo.filter((_, index) => ['--context', '--build-context'].includes(demo[index - 1] ?? ''))
    const [context = '', ...others] = contexts
    const source = ['--context', context, ...others.flatMap((one) => ['--build-context', one]), '--file', dockerfile]
    const target = ['--images', image, '--tags', '1.0.0', '--platforms', 'linux/amd64', '--push']
    const run = await runSlipway(['pipeline', ...source, ...target, '--key', variable('KEY'), '--json', ...options], {
      env: { ...stack, PLANTED: token },
    })
    const report = JSON.parse(run.stdout) as Report
    return { exit: run.exit, report, said: `${run.stdout}${run.stderr}` }
  }

  it('refuses the image, which never reaches the registry, with where it stands and what to do', async () => {
    // The base has a shell and nothing else. A secret is no part of what BuildKit's cache goes by: the name of the run is.
    const write = `: ${RUN}; read -r token < /run/secrets/npm || echo "token=$token" > /npmrc`
    const steps = [`RUN --mount=type=secret,id=npm ${write}`, 'RUN : > /npmrc']
    const { exit, report, said } = await build('written', steps, ['--secret-envs', 'npm=PLANTED'])
    expect(exit).toBe(10)
    expect(report.error).toMatchObject({ code: 'GATE_REFUSED', facts: { exposed: 1 } })
    expect(report.error?.message).toContain('1 secret is in the image: the secret npm in npmrc')
    expect(report.error?.help).toContain('--mount=type=secret')
    expect(report.images[0]?.scan?.exposed).toMatchObject([{ kind: 'value', name: 'npm', path: 'npmrc' }])
    expect(said).not.toContain(token)
    const tags = await fetch(`http://${variable('REG')}/v2/exposed-${RUN}/written/tags/list`)
    expect(tags.status).toBe(404)
  }, 120_000)

  it('refuses the image when it came by a build argument', async () => {
    const steps = ['ARG TOKEN', 'RUN test -n "$TOKEN"']
    const { exit, report } = await build('argument', steps, [
      '--secret-envs',
      'npm=PLANTED',
      '--build-args',
      `TOKEN=${token}`,
    ])
    expect(exit).toBe(10)
    expect(report.images[0]?.scan?.exposed).toMatchObject([{ kind: 'value', name: 'npm', path: '' }])
  }, 120_000)

  it('only warns of a private key, unless told to refuse it', async () => {
    const steps = ["RUN printf -- '-----BEGIN %s KEY-----\\nMC4C\\n' PRIVATE > /tls.key"]
    const warned = await build('key', steps)
    expect({ exit: warned.exit, error: warned.report.error }).toEqual({ exit: 0, error: undefined })
    expect(warned.said).toContain('1 secret is in the image: a private key in tls.key')
    const refused = await build('key', steps, ['--fail-on-secrets', 'all'])
    expect(refused.exit).toBe(10)
  }, 120_000)
})
