import { spawnSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { normalPythonName } from '../../../src/image/python-name.ts'
import { catalogue } from '../../support/image/catalogue.ts'
import { compress, image } from '../../support/image/layers.ts'
import { missingPeer } from '../../support/missing-peer.ts'

/** A wheel is a zip archive; this one has a name that nobody would spell so twice. */
const MAKE_WHEEL = `
import sys, zipfile
info = 'Demo_Pkg.Core-1.0rc1.dist-info'
with zipfile.ZipFile(sys.argv[1] + '/Demo_Pkg.Core-1.0rc1-py3-none-any.whl', 'w') as wheel:
    wheel.writestr('demo.py', '')
    wheel.writestr(info + '/METADATA', 'Metadata-Version: 2.1\\nName: Demo_Pkg.Core\\nVersion: 1.0rc1\\nLicense: MIT\\n')
    wheel.writestr(info + '/WHEEL', 'Wheel-Version: 1.0\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n')
    wheel.writestr(info + '/RECORD', '')
`

interface Listed {
  readonly name: string
  readonly version: string
}

function run(program: string, args: readonly string[]): Buffer {
  const { status, stdout, stderr, error } = spawnSync(program, args, { maxBuffer: 1 << 28 })
  if (status !== 0) throw new Error(`${program} ${args[0] ?? ''} failed: ${error?.message ?? stderr.toString()}`)
  return stdout
}

const able = spawnSync('python3', ['-c', 'import venv, ensurepip'], { stdio: 'ignore' }).status === 0

describe('pip as a judge', () => {
  if (!able) {
    missingPeer('python3 with venv: installed Python packages were made by hand, not by pip')
    it.todo('cannot be asked: there is no python3 with venv on this machine')
    return
  }
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'slipway-pip-'))
    run('python3', ['-m', 'venv', join(folder, 'venv')])
    run('python3', ['-c', MAKE_WHEEL, folder])
    const wheel = join(folder, 'Demo_Pkg.Core-1.0rc1-py3-none-any.whl')
    run(join(folder, 'venv/bin/pip'), ['install', '--quiet', '--no-index', '--no-deps', wheel])
  }, 120_000)
  afterAll(() => rm(folder, { recursive: true, force: true }))

  it('lists the same packages in the same versions', async () => {
    const pip = join(folder, 'venv/bin/pip')
    const listed = JSON.parse(run(pip, ['list', '--format=json', '--disable-pip-version-check']).toString()) as Listed[]
    const layer = compress(run('tar', ['-C', folder, '-cf', '-', 'venv']), 'gzip')
    const { components } = await catalogue(image([layer]))
    // What packages carry inside of themselves, pip does not list.
    const installed = components.filter(({ path }) => /\/site-packages\/[^/]+\/METADATA$/.test(path))
    expect(installed.map(({ name, version }) => `${name} ${version}`).toSorted()).toEqual(
      listed.map(({ name, version }) => `${normalPythonName(name)} ${version}`).toSorted(),
    )
    expect(installed.map(({ purl }) => purl)).toContain('pkg:pypi/demo-pkg.core@1.0rc1')
  }, 60_000)
})
