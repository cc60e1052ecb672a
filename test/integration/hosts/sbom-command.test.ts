import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { INPUTS } from '../../../src/config/inputs.ts'
import { CYCLONEDX_VERSIONS } from '../../../src/sbom/cyclonedx/bom.ts'
import { runSources, writeLeftPad } from '../../support/cli/layout-image.ts'

jest.setTimeout(60_000)

let folder = ''
let ref = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'slipway-sbom-'))
  ref = await writeLeftPad(folder, 'linux/amd64')
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

describe('sbom', () => {
  it('offers every version of CycloneDX that can be written', () => {
    expect(INPUTS.find(({ name }) => name === 'spec-version')).toMatchObject({ choices: CYCLONEDX_VERSIONS })
  })

  it.each([[[], '1.6'], ...CYCLONEDX_VERSIONS.map((version) => [['--spec-version', version], version] as const)])(
    'with %j writes version %s, of the same packages',
    async (args, specVersion) => {
      const { exit, stdout } = await runSources('sbom', ref, ...args)
      expect(exit).toBe(0)
      expect(JSON.parse(stdout)).toMatchObject({ specVersion, components: [{ purl: 'pkg:npm/left-pad@1.0.0' }] })
    },
  )

  it.each([
    [['--spec-version', '1.3'], '1.3'],
    [['--format', 'spdx', '--spec-version', '1.6'], 'the format is spdx'],
    [['--format', 'purls', '--spec-version', '1.5'], 'the format is purls'],
  ])('refuses %j before it reads', async (args, sentence) => {
    const { exit, stderr, stdout } = await runSources('sbom', 'oci:nowhere', ...args, '--json')
    expect(exit).toBe(2)
    expect(stderr).toContain(sentence)
    const { error } = JSON.parse(stdout) as { error: { problems: readonly { input: string }[] } }
    expect(error.problems.map(({ input }) => input)).toEqual(['spec-version'])
  })
})
