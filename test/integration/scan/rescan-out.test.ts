import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from '@jest/globals'
import { rescan } from '../../../src/hosts/commands/rescan.ts'
import { writeOut } from '../../../src/hosts/write-out.ts'
import { npmAdvisory } from '../../support/scan/osv-records.ts'
import { releaseSetting } from '../../support/scan/release-setting.ts'

const setting = releaseSetting()

it('rescan --out has the new scan in every form, with the difference', async () => {
  const { reference } = await setting.publish()
  setting.advisories.push(npmAdvisory('GHSA-new', 'left-pad', '1.4.0'))
  const out = join(setting.folder, 'rescanned')
  const options = { key: setting.publicKey, 'osv-url': setting.osv.url }
  await setting.withContext(reference, async (context) => writeOut(out, await rescan(context), context.inputs), options)
  const names = await readdir(out)
  expect(names.toSorted()).toEqual(['gate.junit.xml', 'gl-container-scanning-report.json', 'scan.json', 'scan.sarif'])
  expect(JSON.parse(await readFile(join(out, 'scan.json'), 'utf8'))).toMatchObject({
    difference: { new: [{ id: 'GHSA-new' }], gone: [] },
  })
  for (const name of names.filter((one) => one !== 'gate.junit.xml'))
    expect(await readFile(join(out, name), 'utf8')).toContain('GHSA-new')
})
