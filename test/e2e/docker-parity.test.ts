import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Checks } from '../../src/pipeline/check.ts'
import type { Report } from '../../src/report/report.ts'
import { busyboxContext } from '../support/build/busybox-context.ts'
import { RUN, runSlipway } from '../support/cli/run-slipway.ts'
import { testStack } from '../support/stack/test-stack.ts'

const run = promisify(execFile)
const SECRET = 'Tr0ub4dor and three'

let stack: Readonly<Record<string, string>> = {}
let folder = ''
let image = ''

beforeAll(async () => {
  stack = { ...(await testStack()) }
  folder = await mkdtemp(join(tmpdir(), 'slipway-parity-'))
  image = `${stack['REG'] ?? ''}/parity-${RUN}/app`
  await busyboxContext(
    join(folder, 'app'),
    'RUN --mount=type=secret,id=pass,required=true read -r p < /run/secrets/pass; [ ${#p} = 19 ] && echo fine > /proof\n',
  )
}, 600_000)

afterAll(() => rm(folder, { recursive: true, force: true }))

/** A run of the app, with the inputs under docker's names. */
async function pipeline(...args: readonly string[]): Promise<Report & { readonly stderr: string }> {
  const context = ['--context', join(folder, 'app'), '--images', image]
  const { stdout, stderr } = await runSlipway(['pipeline', ...context, '--json', ...args], {
    env: { ...stack, SLIPWAY_SECRETS: `pass=${SECRET}` },
  })
  return { ...(JSON.parse(stdout) as Report), stderr }
}

describe('what users of docker/build-push-action know', () => {
  it('works by the same names: secrets, provenance in the index, copies on this machine', async () => {
    const outputs = ['--outputs', `type=oci,dest=${join(folder, 'app.tar')}`, '--outputs', join(folder, 'files')]
    const wanted = ['--tags', `${image}:1.0`, '--provenance', 'mode=max', '--push', ...outputs]
    const report = await pipeline(...wanted, '--platforms', 'linux/amd64,linux/arm64')
    expect(report).toMatchObject({ exit: 0 })
    expect(report.stderr).not.toContain(SECRET)
    expect(report.images[0]?.signatures).toHaveLength(5)

    const format = ['--format', '{{json .Provenance}}']
    const { stdout } = await run('docker', ['buildx', 'imagetools', 'inspect', `${image}:1.0`, ...format], {
      env: stack,
    })
    const provenance = JSON.parse(stdout) as Readonly<Record<string, { readonly SLSA?: object }>>
    expect(Object.keys(provenance).sort()).toEqual(['linux/amd64', 'linux/arm64'])
    expect(provenance['linux/arm64']?.SLSA).toMatchObject({ buildConfig: { llbDefinition: expect.any(Array) } })
    expect(stdout).not.toContain(SECRET)

    expect((await readdir(join(folder, 'files'))).sort()).toEqual(['linux_amd64', 'linux_arm64'])
    expect(await readFile(join(folder, 'files', 'linux_amd64', 'proof'), 'utf8')).toBe('fine\n')
    const { stdout: archive } = await run(
      'skopeo',
      ['inspect', '--raw', `oci-archive:${join(folder, 'app.tar')}:1.0`],
      {
        env: stack,
      },
    )
    expect(JSON.parse(archive)).toMatchObject({ manifests: { length: 4 } })
  }, 120_000)

  it('is signed whole: cosign and our own verification accept it', async () => {
    const identity = ['--certificate-identity', stack['SAN'] ?? '', '--certificate-oidc-issuer', stack['ISSUER'] ?? '']
    const root = ['--trusted-root', stack['SLIPWAY_TRUSTED_ROOT'] ?? '']
    await run('cosign', ['verify', ...identity, ...root, `${image}:1.0`], { env: stack })
    const ours = ['--identity', stack['SAN'] ?? '', '--issuer', stack['ISSUER'] ?? '']
    const signed = await runSlipway(['verify', `${image}:1.0`, ...ours], { env: stack })
    expect(signed).toMatchObject({ exit: 0 })
    const types = ['cyclonedx', 'slsaprovenance1', 'vuln'].flatMap((type) => ['--type', type])
    const attested = await runSlipway(['verify', `${image}:1.0`, ...ours, ...types], { env: stack })
    expect(attested).toMatchObject({ exit: 0 })
  }, 60_000)

  it('finds its work done the second time, though the engine says something new', async () => {
    const wanted = ['--tags', '1.0.0', '--provenance', 'true', '--push']
    const first = await pipeline(...wanted)
    const second = await pipeline(...wanted)
    expect([first.exit, second.exit]).toEqual([0, 0])
    expect(second.images[0]?.digest).toBe(first.images[0]?.digest)
    expect(second.stages.filter(({ outcome }) => outcome === 'done').map(({ name }) => name)).toEqual([
      'inventoried',
      'scanned',
      'admitted',
    ])
  }, 120_000)

  it('logs in for base images with username and password, and leaves docker’s configuration alone', async () => {
    const host = stack['REG_BASIC'] ?? ''
    const base = `${host}/parity-${RUN}/base`
    expect(await runSlipway(['registry', 'copy', `${image}:1.0`, `${base}:1`], { env: stack })).toMatchObject({
      exit: 0,
    })
    const config = stack['DOCKER_CONFIG'] ?? ''
    const empty = join(folder, 'no-logins')
    await mkdir(empty)
    await symlink(join(config, 'cli-plugins'), join(empty, 'cli-plugins'))
    await mkdir(join(folder, 'child'))
    await writeFile(join(folder, 'child', 'Dockerfile'), `FROM ${base}:1\nENV CHILD=1\n`)
    const { auths } = JSON.parse(await readFile(join(config, 'config.json'), 'utf8')) as {
      auths: Readonly<Record<string, { readonly auth: string }>>
    }
    const [username = '', password = ''] = Buffer.from(auths[host]?.auth ?? '', 'base64')
      .toString()
      .split(':')
    const env = { ...stack, DOCKER_CONFIG: empty }
    const build = ['build', '--context', join(folder, 'child')]
    expect((await runSlipway(build, { env })).exit).toBe(20)
    const login = { SLIPWAY_REGISTRY: host, SLIPWAY_USERNAME: username, SLIPWAY_PASSWORD: password }
    expect(await runSlipway(build, { env: { ...env, ...login } })).toMatchObject({ exit: 0 })
    await expect(stat(join(empty, 'config.json'))).rejects.toMatchObject({ code: 'ENOENT' })
  }, 60_000)
})

describe('doctor', () => {
  it('finds everything that a run needs, and changes nothing', async () => {
    const doctor = await runSlipway(['doctor', '--images', `${image}-unborn`, '--push', '--json'], { env: stack })
    const { ok, checks } = JSON.parse(doctor.stdout) as Checks
    expect({ exit: doctor.exit, ok, missing: checks.filter((check) => !check.ok) }).toEqual({
      exit: 0,
      ok: true,
      missing: [],
    })
  }, 60_000)

  it('looks at the remote and at the release host of a release', async () => {
    const args = ['doctor', '--images', image, '--push', '--release', '--git-remote', 'nowhere', '--json']
    const env = { ...stack, GITHUB_REPOSITORY: 'acme/app' }
    const doctor = await runSlipway([...args, '--release-host', 'github', '--github-token', 'wrong'], { env })
    const { checks } = JSON.parse(doctor.stdout) as Checks
    const missing = checks.filter((check) => !check.ok)
    expect(doctor.exit).toBe(3)
    expect(missing.map(({ name }) => name)).toEqual(expect.arrayContaining(['git-remote nowhere', 'release host']))
  }, 60_000)

  it('says what is missing, with what to do, and ends with 3', async () => {
    const env = {
      ...stack,
      DOCKER_HOST: `unix://${folder}/no.sock`,
      SIGSTORE_ID_TOKEN: '',
      SLIPWAY_OSV_URL: 'http://127.0.0.1:1',
    }
    const doctor = await runSlipway(['doctor', '--images', image, '--push', '--json'], { env })
    const { checks } = JSON.parse(doctor.stdout) as Checks
    const missing = checks.filter((check) => !check.ok)
    expect(doctor.exit).toBe(3)
    expect(missing.map(({ name }) => name)).toEqual(['builder', 'identity', 'osv-url'])
    expect(missing.every(({ help }) => help !== undefined)).toBe(true)
  }, 60_000)
})
