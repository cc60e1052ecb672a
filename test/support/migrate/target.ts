import type { Input } from '../../../src/config/input.ts'
import { findInput, findShort } from '../../../src/config/inputs.ts'
import type { FileMigration, JobMigration, Target, TargetInput } from '../../../src/migrate/migration.ts'

function input(found: Input | undefined): TargetInput | undefined {
  if (found === undefined) return undefined
  const { name, kind } = found
  return { name, boolean: kind === 'boolean', list: kind === 'list' || kind === 'lines', secret: kind === 'secret' }
}

/** The table of inputs as it is. */
export const TARGET: Target = {
  action: 'OWNER/slipway@main',
  component: '$CI_SERVER_FQDN/slipway/slipway/pipeline@0.1.0',
  inputOf: (name) => input(findInput(name)),
  shortOf: (letter) => input(findShort(letter)),
}

/** A workflow with one job of these steps, each a block of lines without its dash. */
export function workflowOf(steps: readonly string[], members = ''): string {
  const lines = steps.map((step) => `      - ${step.trim().replaceAll('\n', '\n        ')}\n`).join('')
  const more = members === '' ? '' : `${members.trim().replaceAll(/^/gm, '    ')}\n`
  return `on: push\njobs:\n  image:\n    runs-on: ubuntu-latest\n${more}    steps:\n${lines}`
}

/** The only job of a file. */
export function onlyJob({ jobs }: FileMigration): JobMigration {
  const [job, ...more] = jobs
  if (job === undefined || more.length > 0) throw new Error(`there are ${jobs.length} jobs`)
  return job
}
