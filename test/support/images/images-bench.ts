import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Report } from '../../../src/report/report.ts'
import { buildImages } from '../../../tools/images/build-images.ts'
import { prepareRoots } from '../../../tools/images/root-folders.ts'
import { testStack } from '../stack/test-stack.ts'
import { openContainers, type Containers, type Ended } from './containers.ts'

export const NAMES = ['init', 'agent-slim', 'worker', 'agent'] as const
export const PLATFORMS = ['linux/amd64', 'linux/arm64'] as const

export type Name = (typeof NAMES)[number]
export type Platform = (typeof PLATFORMS)[number]

export const HERE: Platform = process.arch === 'x64' ? 'linux/amd64' : 'linux/arm64'

/** As in images/pod.yaml. */
export const CONFINED: readonly string[] =
  '--read-only --cap-drop ALL --security-opt no-new-privileges --tmpfs /tmp:exec,mode=1777'.split(' ')
export const NODE = '/usr/local/bin/node'

/** The images of images/slipway.yml, built for this run and pushed to the stack's registry, and an engine to run them. */
export interface ImagesBench {
  readonly stack: Readonly<Record<string, string>>
  readonly report: Report
  readonly containers: Containers
  /** For files of the tests; `out/NAME` holds the files of the pipeline. */
  readonly folder: string
  imageOf(name: Name): Report['images'][number]
  /** By the digest of the platform's manifest; that of this machine when no other is named. */
  reference(name: Name, platform?: Platform): string
  dispose(): Promise<void>
}

export async function openImagesBench(): Promise<ImagesBench> {
  const roots = await prepareRoots()
  const stack: Readonly<Record<string, string>> = { ...(await testStack()) }
  const { REG = '', KEY = '' } = stack
  const own = { PATH: process.env['PATH'], HOME: process.env['HOME'] }
  // A key and an identity at once would be refused.
  const env = { ...own, ...stack, SLIPWAY_KEY: KEY, SIGSTORE_ID_TOKEN: undefined }
  let heard = ''
  const said = (text: string): void => void (heard += text)
  const folder = await mkdtemp(join(tmpdir(), 'slipway-images-test-'))
  const report = await buildImages({ registry: `${REG}/e2e`, roots, out: join(folder, 'out'), env, said })
  if (report.exit !== 0) throw new Error(`${JSON.stringify(report.error)}\n${heard.slice(-4000)}`)
  const containers = await openContainers(stack)
  const imageOf = (name: Name): Report['images'][number] => {
    const image = report.images.find((one) => one.name.endsWith(`/tachikoma/${name}`))
    if (image === undefined) throw new Error(`no report on ${name}`)
    return image
  }
  const reference = (name: Name, platform: Platform = HERE): string => {
    const image = imageOf(name)
    const found = image.platforms.find((one) => one.platform === platform)
    if (found === undefined) throw new Error(`${name} was not built for ${platform}`)
    return `${image.name}@${found.digest}`
  }
  const dispose = async (): Promise<void> => {
    await containers.dispose()
    await rm(folder, { recursive: true, force: true })
  }
  return { stack, report, containers, folder, imageOf, reference, dispose }
}

/** Standard output of what must end with 0. */
export async function output(ended: Promise<Ended>): Promise<string> {
  const { exit, stdout, stderr } = await ended
  if (exit !== 0) throw new Error(`exit ${exit}: ${stderr}${stdout}`)
  return stdout
}

/** The part of an image's config that is judged. */
export interface Config {
  readonly architecture: string
  readonly config: {
    readonly User: string
    readonly Env: readonly string[]
    readonly Entrypoint: readonly string[]
    readonly Labels: Readonly<Record<string, string>>
    readonly StopSignal?: string
  }
  readonly rootfs: { readonly diff_ids: readonly string[] }
}

/** Read from the registry without code of the product. */
export async function configOf(bench: ImagesBench, name: Name, platform: Platform): Promise<Config> {
  const address = `http://${bench.stack['REG'] ?? ''}`
  const [repository = '', digest = ''] = new URL(`http://${bench.reference(name, platform)}`).pathname
    .slice(1)
    .split('@')
  const get = async (kind: string, which: string): Promise<unknown> => {
    const accept = 'application/vnd.oci.image.manifest.v1+json'
    const answer = await fetch(`${address}/v2/${repository}/${kind}/${which}`, { headers: { accept } })
    if (!answer.ok) throw new Error(`${kind} ${which}: ${answer.status}`)
    return answer.json()
  }
  const manifest = (await get('manifests', digest)) as { readonly config: { readonly digest: string } }
  return (await get('blobs', manifest.config.digest)) as Config
}

/** Copies dpkg's database out of an image, which may have no program to read it, and returns where it lies. */
export async function databaseOf(bench: ImagesBench, name: Name, platform: Platform): Promise<string> {
  const { containers, folder } = bench
  const into = join(folder, `${name}-${platform.replace('/', '-')}`)
  await mkdir(into, { recursive: true })
  const created = containers.docker('create', '--quiet', '--platform', platform, bench.reference(name, platform))
  const id = (await output(created)).trim()
  await output(containers.docker('cp', '--quiet', `${id}:/var/lib/dpkg`, into))
  await output(containers.docker('rm', id))
  return join(into, 'dpkg')
}
