import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, realpath, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { copyImage } from '../../src/registry/copy.ts'
import { openLayout } from '../../src/registry/layout/layout.ts'
import type { ScanReport } from '../../src/scan/scan-report.ts'
import { ROOT } from '../support/architecture/read-sources.ts'
import { image, layer } from '../support/image/layers.ts'
import { startOsv, type OsvServer } from '../support/osv/osv-server.ts'
import { npmAdvisory } from '../support/scan/osv-records.ts'

let directory = ''
let osv: OsvServer | undefined
let installed: Installed | undefined

beforeAll(async () => {
  directory = await realpath(await mkdtemp(join(tmpdir(), 'slipway-package-')))
  osv = await startOsv({ advisories: [npmAdvisory('PLANTED-1', 'left-pad', '1.3.0')] })
  installed = await installPackage(directory)
  await writeLayout(join(installed.project, 'image'))
}, 300_000)

afterAll(async () => {
  await osv?.close()
  await rm(directory, { recursive: true, force: true })
})

/** What a checkout holds besides what is in git. */
const NOT_IN_GIT = new Set(['.git', 'node_modules', 'lib', '.stack', '.slipway', 'coverage'])

interface PackageJson {
  readonly version: string
  readonly dependencies: Readonly<Record<string, string>>
}

/** A project that has Slipway's package, as `npm pack` makes it, among its own. */
interface Installed {
  readonly project: string
  /** Paths in the package. */
  readonly files: readonly string[]
  readonly version: string
  /** Runs a program in the project, with this Node first in PATH. Resolves to its standard output; throws when it fails. */
  run(file: string, args: readonly string[]): Promise<string>
}

/** Packs Slipway and installs it without a network: what it depends on, and nothing else, is linked from the checkout. */
async function installPackage(directory: string): Promise<Installed> {
  const project = join(directory, 'project')
  const run = runnerIn(directory)
  const { archive, version, dependencies } = await pack(directory, run)
  await mkdir(join(project, 'node_modules'), { recursive: true })
  await run('tar', ['-xzf', archive, '-C', project], directory)
  await rename(join(project, 'package'), join(project, 'node_modules', 'slipway'))
  await writeFile(join(project, 'package.json'), '{ "private": true, "type": "module" }\n')
  for (const name of [...Object.keys(dependencies), '@types/node']) await linkPackage(name, project)
  // Makes the links in .bin, as an installation does.
  await run('npm', ['rebuild', '--ignore-scripts', '--offline', 'slipway'], project)
  const listed = await run('tar', ['-tzf', archive], directory)
  const files = listed
    .trim()
    .split('\n')
    .map((path) => path.replace(/^package\//, ''))
  return { project, files, version, run: (file, args) => run(file, args, project) }
}

type Run = (file: string, args: readonly string[], cwd: string) => Promise<string>

/** A copy is packed: packing makes `lib/` anew, and other programs may be reading that of the checkout. */
async function pack(directory: string, run: Run): Promise<PackageJson & { readonly archive: string }> {
  const checkout = join(directory, 'checkout')
  const inGit = (path: string): boolean => dirname(path) !== ROOT || !NOT_IN_GIT.has(basename(path))
  await cp(ROOT, checkout, { recursive: true, filter: inGit })
  await symlink(join(ROOT, 'node_modules'), join(checkout, 'node_modules'))
  await run('npm', ['pack', '--pack-destination', directory], checkout)
  const { version, dependencies } = JSON.parse(await readFile(join(checkout, 'package.json'), 'utf8')) as PackageJson
  return { archive: join(directory, `slipway-${version}.tgz`), version, dependencies }
}

async function linkPackage(name: string, project: string): Promise<void> {
  const link = join(project, 'node_modules', name)
  await mkdir(dirname(link), { recursive: true })
  await symlink(join(ROOT, 'node_modules', name), link)
}

/** Nothing of this process's environment but PATH: neither npm's settings nor a CI job's variables. */
function runnerIn(home: string): Run {
  const env = { PATH: `${dirname(process.execPath)}:${process.env['PATH'] ?? ''}`, HOME: home }
  return (file, args, cwd) =>
    new Promise((resolve, reject) => {
      execFile(file, args, { cwd, env, maxBuffer: 1 << 26 }, (error, stdout, stderr) => {
        if (error === null) resolve(stdout)
        else reject(new Error(`${file} ${args.join(' ')}: ${error.message}\n${stdout}\n${stderr}`))
      })
    })
}

function opened(): Installed {
  if (installed === undefined) throw new Error('not installed')
  return installed
}

function osvUrl(): string {
  if (osv === undefined) throw new Error('not started')
  return osv.url
}

/** An image of one npm package, with the tag 1.0.0. */
async function writeLayout(folder: string): Promise<void> {
  const text = JSON.stringify({ name: 'left-pad', version: '1.2.0' })
  const files = await layer([{ path: 'app/node_modules/left-pad/package.json', text }])
  const configuration = JSON.stringify({ os: 'linux', architecture: 'amd64', rootfs: { type: 'layers', diff_ids: [] } })
  const { source, content } = image([files], undefined, configuration)
  await copyImage(source, await openLayout(folder, { create: true }), content, { tags: ['1.0.0'] })
}

function found(json: string): readonly (readonly [string, string])[] {
  const { vulnerabilities } = JSON.parse(json) as Pick<ScanReport, 'vulnerabilities'>
  return vulnerabilities.map((one) => [one.package, one.why.advisory])
}

describe('the npm package', () => {
  it('holds the programs, the library and the pages for users, and no tests, tools or sources', () => {
    const { files } = opened()
    expect([...new Set(files.map((path) => path.replace(/\/.*$/, '')))].toSorted()).toEqual([
      'LICENSE',
      'README.md',
      'SECURITY.md',
      'action.yml',
      'dist',
      'docs',
      'lib',
      'package.json',
      'slipway.schema.json',
      'verification-policy.schema.json',
    ])
    expect(files).toEqual(expect.arrayContaining(['lib/index.js', 'lib/index.d.ts', 'dist/catalogue.js']))
    expect(files.filter((path) => /(?<!\.d)\.ts$|\.test\.|\.tsbuildinfo$/.test(path))).toEqual([])
  })

  it('is imported by its name, and reads an image in the child that may read no other package', async () => {
    const { project, run, version } = opened()
    const program = `
      import { VERSION, openSlipway } from 'slipway'
      const slipway = openSlipway({ osvUrl: process.argv[2] })
      const { vulnerabilities } = await slipway.scanner.scan('oci:image:1.0.0')
      slipway.close()
      console.log(JSON.stringify({ version: VERSION, vulnerabilities }))`
    await writeFile(join(project, 'use.js'), program)
    const output = await run(process.execPath, ['use.js', osvUrl()])
    expect(JSON.parse(output)).toMatchObject({ version })
    expect(found(output)).toEqual([['left-pad', 'PLANTED-1']])
  })

  it('shows nothing of its inside but package.json', async () => {
    const { run } = opened()
    const resolve = (path: string): Promise<string> =>
      run(process.execPath, ['--input-type=module', '-e', `import.meta.resolve('slipway/${path}')`])
    await expect(resolve('package.json')).resolves.toBe('')
    await expect(resolve('lib/version.js')).rejects.toThrow('ERR_PACKAGE_PATH_NOT_EXPORTED')
  })

  it('has types that the compiler takes, its own check of them included, and that refuse what is wrong', async () => {
    const { project, run } = opened()
    const program = `
      import { openSlipway, type ScanReport, type Slipway } from 'slipway'
      const slipway: Slipway = openSlipway({ plainHttpRegistries: ['registry.test'] })
      export const tags: readonly string[] = await slipway.registry.listTags('registry.test/app')
      export const report: ScanReport = await slipway.scanner.scan('registry.test/app')
      // @ts-expect-error: a list of tags is no number
      export const wrong: number = await slipway.registry.listTags('registry.test/app')`
    const options = { module: 'nodenext', target: 'es2024', strict: true, noEmit: true, types: ['node'] }
    const config = { compilerOptions: { ...options, skipLibCheck: false }, files: ['use.ts'] }
    await writeFile(join(project, 'use.ts'), program)
    await writeFile(join(project, 'tsconfig.json'), JSON.stringify(config))
    const compiler = join(directory, 'checkout', 'node_modules', 'typescript', 'bin', 'tsc')
    await expect(run(process.execPath, [compiler, '-p', '.'])).resolves.toBe('')
  })

  it('gives the command slipway, which says its version', async () => {
    const { run, version } = opened()
    expect((await run('node_modules/.bin/slipway', ['--version'])).trim()).toBe(version)
  })

  it('finds the program that reads images when the command is called by its link', async () => {
    const { run } = opened()
    const scan = ['scan', 'oci:image:1.0.0', '--osv-url', osvUrl(), '--json']
    expect(found(await run('node_modules/.bin/slipway', scan))).toEqual([['left-pad', 'PLANTED-1']])
  })
})
