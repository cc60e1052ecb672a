import type { Input } from './input.ts'

/** Which version is released, and where. */
export const RELEASE_INPUTS = [
  {
    name: 'release',
    kind: 'boolean',
    default: 'false',
    text: 'claim the version by a git tag and publish a release on GitHub or GitLab',
  },
  {
    name: 'version',
    kind: 'text',
    text: 'version to release; from the git tag or by Conventional Commits when empty',
  },
  { name: 'tag-prefix', kind: 'text', default: 'v', text: 'what stands before the version in git tags' },
  {
    name: 'initial-version',
    kind: 'text',
    default: '0.1.0',
    text: 'first version of a repository without version tags',
  },
  {
    name: 'channels',
    kind: 'list',
    text: 'branches that make pre-releases, as BRANCH=WORD: beta=beta gives 1.3.0-beta.1',
  },
  {
    name: 'default-bump',
    kind: 'choice',
    default: 'none',
    choices: ['none', 'patch'],
    text: 'bump when no commit asks for one',
  },
  {
    name: 'release-host',
    kind: 'choice',
    choices: ['github', 'gitlab'],
    text: 'where the release is published; found from the environment and the git remote when empty',
  },
  {
    name: 'from-report',
    kind: 'text',
    text: 'what a build job pushed: its report, its output images or digest, or a folder of such reports; judged again and released, nothing is built',
  },
  { name: 'git-remote', kind: 'text', default: 'origin', text: 'remote that the version tag is pushed to' },
  { name: 'gitlab-token', kind: 'secret', text: 'GitLab token that may push tags; the job token when empty' },
] as const satisfies readonly Input[]
