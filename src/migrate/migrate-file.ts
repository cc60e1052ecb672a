import { migrateGitlab } from './migrate-gitlab.ts'
import { migrateWorkflow } from './migrate-workflow.ts'
import type { FileMigration, Target } from './migration.ts'
import { mapOf, readYaml, wrong } from './read-yaml.ts'

/**
 * A workflow of GitHub Actions or a pipeline of GitLab CI, told apart by what it holds. `file` is how messages call it.
 * @throws CONFIG_INVALID when it is no YAML, too large or too deep, or neither of the two
 */
export function migrateFile(text: string, file: string, target: Target): FileMigration {
  const document = readYaml(text, file)
  const root = mapOf(document.contents, document)
  if (root === undefined) throw wrong(file, ['is no mapping: neither a workflow nor a .gitlab-ci.yml'])
  return mapOf(root.get('jobs', true), document) === undefined
    ? migrateGitlab(text, file, target)
    : migrateWorkflow(text, file, target)
}
