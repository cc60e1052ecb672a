import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

interface PackageJson {
  readonly name: string
  readonly version: string
  readonly license?: string | { readonly type: string }
}

const LICENCE_FILE = /^(?:licen[cs]e|copying|notice)(?:[.-].*)?$/i
const RULE = '-'.repeat(80)

/** The licence texts of the packages, one block each, sorted by name and version: `name version (SPDX)` and the texts. */
export function licenceTexts(packages: readonly string[]): string {
  const blocks = new Map<string, string>()
  for (const folder of packages) {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as PackageJson
    const spdx = typeof license === 'string' ? license : license?.type
    if (spdx === undefined) throw new Error(`${name}@${version} names no licence in its package.json`)
    blocks.set(`${name} ${version}`, `${name} ${version} (${spdx})\n\n${textsIn(folder)}`)
  }
  const sorted = [...blocks].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, block]) => block)
  const intro = `dist/ holds code of ${sorted.length} packages. Their licences:\n`
  return `${[intro, ...sorted].join(`\n${RULE}\n`)}\n`
}

function textsIn(folder: string): string {
  const files = readdirSync(folder)
    .filter((name) => LICENCE_FILE.test(name))
    .toSorted()
  if (files.length === 0) return 'The package holds no licence file.'
  return files.map((name) => readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim()).join('\n\n')
}
