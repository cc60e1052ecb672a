import { Ajv, type ValidateFunction } from 'ajv'
import addFormats from 'ajv-formats'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { CycloneDxVersion } from '../../../src/sbom/cyclonedx/bom.ts'

/** The schemas as they are published; the library ships them. */
async function publishedSchema(name: string): Promise<object> {
  const root = dirname(createRequire(import.meta.url).resolve('@cyclonedx/cyclonedx-library/package.json'))
  return JSON.parse(await readFile(join(root, 'res', 'schema', `${name}.SNAPSHOT.schema.json`), 'utf8')) as object
}

/** Judges a document by CycloneDX's own schema. */
export async function cycloneDxValidator(version: CycloneDxVersion): Promise<ValidateFunction> {
  const ajv = new Ajv({ strict: false, validateFormats: true })
  addFormats.default(ajv)
  for (const format of ['idn-email', 'iri-reference']) ajv.addFormat(format, true)
  for (const name of ['spdx', 'jsf-0.82', 'cryptography-defs'])
    ajv.addSchema(await publishedSchema(name), `http://cyclonedx.org/schema/${name}.SNAPSHOT.schema.json`)
  return ajv.compile(await publishedSchema(`bom-${version}`))
}
