import { findIn, lines } from './catalogue.ts'
import { layer, type Entry } from './layers.ts'

/** A Debian 13. */
export const OS: Entry = { path: 'etc/os-release', text: 'ID=debian\nVERSION_ID="13"\nNAME="Debian GNU/Linux"\n' }

/** A package.json. */
export function manifest(name: string, version = '1.0.0'): string {
  return JSON.stringify({ name, version })
}

/** An npm package in its folder. */
export function npm(path: string, name: string, version?: string): Entry {
  return { path: `${path}/package.json`, text: manifest(name, version) }
}

/** dpkg's status file with packages written `name version`. */
export function status(...packages: readonly string[]): Entry {
  const stanzas = packages.map((text) => {
    const [name = '', version = ''] = text.split(' ')
    return `Package: ${name}\nStatus: install ok installed\nArchitecture: amd64\nVersion: ${version}\n`
  })
  return { path: 'var/lib/dpkg/status', text: stanzas.join('\n') }
}

/** apk's database with packages written `name version`. */
export function installed(path: string, ...packages: readonly string[]): Entry {
  const stanzas = packages.map((text) => {
    const [name = '', version = ''] = text.split(' ')
    return `P:${name}\nV:${version}\nA:x86_64\nL:MIT\no:${name}\n`
  })
  return { path, text: stanzas.join('\n') }
}

/** What is found in layers, one line a package. */
export async function find(...layers: readonly (readonly Entry[])[]): Promise<readonly string[]> {
  return lines(await findIn(...(await Promise.all(layers.map((entries) => layer(entries))))))
}
