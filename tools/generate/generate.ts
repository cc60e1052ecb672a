import { existsSync, readFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { INPUTS } from '../../src/config/inputs.ts'
import { ERROR_KINDS } from '../../src/errors.ts'
import { ROOT } from '../repository.ts'
import { actionYaml } from './action.ts'
import { errorsPage, inputsPage } from './docs.ts'
import { policyFileSchema } from './policy-schema.ts'
import { configFileSchema } from './schema.ts'
import { templates } from './templates.ts'

/** Every generated text file: path below the checkout to content. */
export function generatedFiles(): ReadonlyMap<string, string> {
  return new Map([
    ['action.yml', actionYaml(INPUTS)],
    // The same where a workflow of this repository can name it as `$/…`: that path cannot be the repository itself.
    ['.github/actions/slipway/action.yml', actionYaml(INPUTS, '../../../dist')],
    ['docs/inputs.md', inputsPage(INPUTS)],
    ['docs/errors.md', errorsPage(ERROR_KINDS)],
    ['slipway.schema.json', configFileSchema(INPUTS)],
    ['verification-policy.schema.json', policyFileSchema()],
    ...templates(INPUTS),
  ])
}

/** Writes them and returns their paths. */
export async function generate(): Promise<readonly string[]> {
  const files = generatedFiles()
  for (const [path, content] of files) {
    await mkdir(dirname(join(ROOT, path)), { recursive: true })
    await writeFile(join(ROOT, path), content)
  }
  return [...files.keys()]
}

export const REMEDY = 'run npm run bundle and commit the result'

/** What differs between the generated text files and their sources. */
export function staleGeneratedFiles(): readonly string[] {
  return [...generatedFiles()]
    .filter(([path, content]) => !existsSync(join(ROOT, path)) || readFileSync(join(ROOT, path), 'utf8') !== content)
    .map(([path]) => `${path} is stale: ${REMEDY}`)
}
