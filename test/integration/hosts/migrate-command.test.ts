import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals'
import { parse } from 'yaml'
import { ROOT } from '../../support/architecture/read-sources.ts'
import { runSlipway, type SlipwayRun } from '../../support/cli/run-slipway.ts'
import { workflowOf } from '../../support/migrate/target.ts'
import { BUILD, CHECKOUT, META } from '../../support/migrate/workflow.ts'
import { complaintsAbout } from '../../support/workflow/check-workflow.ts'

jest.setTimeout(60_000)

const WORKFLOW = workflowOf([CHECKOUT, 'uses: docker/setup-buildx-action@v4', META, BUILD])
const PIPELINE =
  'build:\n  script:\n    - docker build -t $CI_REGISTRY_IMAGE:edge .\n    - docker push $CI_REGISTRY_IMAGE:edge\n'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'slipway-migrate-'))
})
afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

function migrate(...args: readonly string[]): Promise<SlipwayRun> {
  return runSlipway(['migrate', ...args], { cwd: folder, entry: join(ROOT, 'src', 'main.ts') })
}

async function put(path: string, text: string): Promise<void> {
  await mkdir(join(folder, path, '..'), { recursive: true })
  await writeFile(join(folder, path), text)
}

const read = (path: string): Promise<string> => readFile(join(folder, path), 'utf8')

describe('migrate', () => {
  it('finds the files of both systems, prints what they become, and changes none', async () => {
    await put('.github/workflows/image.yml', WORKFLOW)
    await put('.github/workflows/test.yaml', workflowOf([CHECKOUT, 'run: npm test']))
    await put('.gitlab-ci.yml', PIPELINE)
    const { exit, stdout } = await migrate()
    expect(exit).toBe(0)
    expect(stdout).toContain('uses: OWNER/slipway@main')
    expect(stdout).toContain('component: $CI_SERVER_FQDN/slipway/slipway/pipeline@')
    expect(stdout).toContain('# no longer needed\n#   docker/setup-buildx-action: ')
    expect(stdout).not.toContain('test.yaml')
    expect(await read('.github/workflows/image.yml')).toBe(WORKFLOW)
    expect(await read('.gitlab-ci.yml')).toBe(PIPELINE)
  })

  it('prints one document with --json', async () => {
    await put('image.yml', WORKFLOW)
    const { exit, stdout } = await migrate('image.yml', '--json')
    expect(exit).toBe(0)
    const { files } = JSON.parse(stdout) as { files: readonly { path: string; jobs: readonly { yaml: string }[] }[] }
    expect(files).toEqual([
      {
        path: 'image.yml',
        jobs: [
          {
            id: 'image',
            carried: expect.arrayContaining([{ from: 'docker/metadata-action tags', to: 'tags' }]),
            dropped: expect.arrayContaining([{ what: 'docker/setup-buildx-action', why: expect.any(String) }]),
            left: expect.arrayContaining([{ what: 'the gate', why: expect.any(String) }]),
            yaml: expect.any(String),
          },
        ],
      },
    ])
    expect(Object.keys(parse(files[0]?.jobs[0]?.yaml ?? '') as object)).toEqual(['image'])
  })

  it('changes a file in its place, with its rights and through a link, and finds nothing to do after that', async () => {
    await put('real.yml', WORKFLOW)
    await chmod(join(folder, 'real.yml'), 0o640)
    await symlink('real.yml', join(folder, 'image.yml'))
    expect((await migrate('image.yml', '--in-place')).exit).toBe(0)
    const changed = await read('real.yml')
    expect(changed).toContain('uses: OWNER/slipway@main')
    expect((await stat(join(folder, 'real.yml'))).mode & 0o777).toBe(0o640)
    const again = await migrate('image.yml', '--in-place')
    expect(again).toMatchObject({ exit: 0, stdout: '', stderr: expect.stringContaining('nothing builds an image') })
    expect(await read('real.yml')).toBe(changed)
    expect((await readdir(folder)).toSorted()).toEqual(['image.yml', 'real.yml'])
  })

  it('writes into another folder', async () => {
    await put('.gitlab-ci.yml', PIPELINE)
    expect((await migrate('--out', 'new')).exit).toBe(0)
    expect(await read('new/.gitlab-ci.yml')).toContain('pipeline@')
    expect(await read('.gitlab-ci.yml')).toBe(PIPELINE)
  })

  it.each<[string, readonly string[], string]>([
    ['there are no files', [], 'neither .github/workflows nor .gitlab-ci.yml'],
    ['the file is not there', ['none.yml'], 'none.yml cannot be read'],
    ['the file is no YAML', ['bad.yml'], 'bad.yml: 1:'],
    ['two files would be one', ['a/x.yml', 'b/x.yml', '--out', 'new'], 'two files of the same name'],
    ['it is to write twice', ['a/x.yml', '--in-place', '--out', 'new'], 'stands beside out'],
  ])('ends with 2 where %s, and writes nothing', async (_, args, why) => {
    if (args.length > 0) await put('bad.yml', 'a: [1')
    for (const path of ['a/x.yml', 'b/x.yml']) if (args.length > 0) await put(path, WORKFLOW)
    const { exit, stderr } = await migrate(...args)
    expect({ exit, stderr }).toEqual({ exit: 2, stderr: expect.stringContaining(why) })
    const written = (await readdir(folder, { recursive: true })).filter((name) => name.startsWith('new/'))
    expect(written.filter((name) => name.endsWith('.yml'))).toEqual([])
  })

  it('leaves all files alone when one of them is wrong', async () => {
    await put('good.yml', WORKFLOW)
    await put('bad.yml', 'a: [1')
    expect((await migrate('good.yml', 'bad.yml', '--in-place')).exit).toBe(2)
    expect(await read('good.yml')).toBe(WORKFLOW)
  })

  it('shows what a terminal would obey', async () => {
    await put('image.yml', workflowOf([CHECKOUT, BUILD, 'name: "a\\e[2Jb"\nuses: docker/setup-qemu-action@v4']))
    const { stdout } = await migrate('image.yml')
    expect(stdout).not.toContain('\u001b')
    expect(stdout).toContain('\\u{001b}')
  })
})

describe('a workflow that comes out', () => {
  const login = 'uses: docker/login-action@v4\nwith:\n  registry: quay.io\n  username: me\n  password: ${{ secrets.Q }}'
  const trivy = "uses: aquasecurity/trivy-action@0.36.0\nwith: { image-ref: 'ghcr.io/acme/app:edge', exit-code: '1' }"
  const release = "uses: softprops/action-gh-release@v3\nif: startsWith(github.ref, 'refs/tags/')"

  it.each([
    ['the usual chain', workflowOf([CHECKOUT, 'uses: docker/setup-buildx-action@v4', META, BUILD])],
    [
      'all of it',
      workflowOf([CHECKOUT, login, META, BUILD, trivy, release, 'run: echo ${{ steps.meta.outputs.version }}']),
    ],
    ['no checkout', workflowOf([META, BUILD.replace('  context: .\n', '')])],
    ['rights in braces', workflowOf([CHECKOUT, META, BUILD], 'permissions: { contents: read }')],
    ['no rights', workflowOf([CHECKOUT, META, BUILD], 'permissions: {}')],
  ])('of %s is valid for GitHub', async (_, text) => {
    await put('image.yml', text)
    expect((await migrate('image.yml', '--in-place')).exit).toBe(0)
    const changed = await read('image.yml')
    expect(changed).toContain('OWNER/slipway@main')
    expect(await complaintsAbout('.github/workflows/image.yml', changed)).toEqual([])
  })
})
