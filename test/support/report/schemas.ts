import { Ajv, type ValidateFunction } from 'ajv'
import addFormats from 'ajv-formats'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const require = createRequire(import.meta.url)

function newAjv(options: { readonly unicodeRegExp?: boolean } = {}): Ajv {
  const ajv = new Ajv({ ...options, strict: false, validateFormats: true, allErrors: true })
  addFormats.default(ajv)
  for (const format of ['idn-email', 'iri-reference']) ajv.addFormat(format, true)
  return ajv
}

async function readSchema(packageJson: string, ...path: readonly string[]): Promise<Readonly<Record<string, unknown>>> {
  const file = join(dirname(require.resolve(packageJson)), ...path)
  return JSON.parse(await readFile(file, 'utf8')) as Readonly<Record<string, unknown>>
}

/** The schema that OASIS publishes for SARIF 2.1.0. It is of draft 4, which differs from draft 7 only in how it is named. */
export async function sarifValidator(): Promise<ValidateFunction> {
  const { $schema, id, ...schema } = await readSchema(
    '@microsoft/jest-sarif/package.json',
    'lib',
    'schemas',
    'sarif-2.1.0-rtm.5.json',
  )
  if (typeof id !== 'string' || !String($schema).includes('draft-04')) throw new Error('not the schema of SARIF')
  // One of its patterns is no regular expression for readers of Unicode.
  return newAjv({ unicodeRegExp: false }).compile(schema)
}

/** CycloneDX's own schema of a version. */
export async function cycloneDxValidator(version: string): Promise<ValidateFunction> {
  const read = (name: string): Promise<object> =>
    readSchema('@cyclonedx/cyclonedx-library/package.json', 'res', 'schema', `${name}.SNAPSHOT.schema.json`)
  const ajv = newAjv()
  for (const name of ['spdx', 'jsf-0.82', 'cryptography-defs'])
    ajv.addSchema(await read(name), `http://cyclonedx.org/schema/${name}.SNAPSHOT.schema.json`)
  return ajv.compile(await read(`bom-${version}`))
}
