import { mkdir, realpath, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { SlipwayError } from '../../errors.ts'
import type { Cancellable } from '../../image/store.ts'
import { authSettings, gitIn, type Git, type GitAuth, type GitDeps, type GitSetting } from '../../system/git-command.ts'
import type { ProcessResult } from '../../system/process.ts'
import { redact } from '../../system/secret.ts'
import type { SourceCommit } from '../prepared-source.ts'
import type { GitSource } from '../source-location.ts'

const TIMEOUT_MS = 600_000

/** Nothing that a repository brings along is run or followed: no hooks, no submodules, no other transports, no filters of its own. */
const SETTINGS: readonly GitSetting[] = [
  ['protocol.allow', 'never'],
  ...['https', 'http', 'ssh', 'git', 'file'].map((scheme): GitSetting => [`protocol.${scheme}.allow`, 'always']),
  ['submodule.recurse', 'false'],
  ['core.symlinks', 'true'],
  ['core.autocrlf', 'false'],
  ['advice.detachedHead', 'false'],
]

/**
 * Checks a repository out at a ref, without its history and without a `.git` folder beside the files. Credentials travel in the
 * environment of git, for the address' own host only.
 * @returns the folder to build, and the commit
 * @throws BUILD_SOURCE when there is no such repository, ref or folder, or it may not be read.
 */
export async function fetchGitSource(
  source: GitSource,
  { folder, auth, ...deps }: GitDeps & { readonly folder: string; readonly auth?: GitAuth },
  call: Cancellable = {},
): Promise<{ readonly directory: string; readonly commit: SourceCommit }> {
  const store = join(folder, 'repository.git')
  const tree = join(folder, 'source')
  await Promise.all([mkdir(store), mkdir(tree)])
  const given = source.credentials ?? auth
  const git = gitIn(store, deps, [...SETTINGS, ...authSettings(source.url, given)])
  const must = async (what: string, args: readonly string[]): Promise<string> => {
    const result = await git.run(args, { ...call, timeoutMs: TIMEOUT_MS })
    if (result.exitCode !== 0) throw failed(source, what, result, given)
    return result.stdout
  }
  await must('make a repository', ['init', '--quiet', '--bare', '--template=', '.'])
  const revision = await fetchCommit(git, source, must, call)
  await must('check out', [
    '--git-dir=.',
    `--work-tree=${tree}`,
    'checkout',
    '--quiet',
    '--force',
    '--detach',
    revision,
  ])
  const time = await must('read the commit', ['show', '--no-patch', '--format=%ct', revision])
  return {
    directory: await folderWithin(tree, source),
    commit: { repository: source.url, revision, commitTime: Number(time.trim()) },
  }
}

/** The tip of a branch or tag alone; a commit that the server does not hand out by name is looked for in the whole history. */
async function fetchCommit(
  git: Git,
  { url, ref = 'HEAD' }: GitSource,
  must: (what: string, args: readonly string[]) => Promise<string>,
  call: Cancellable,
): Promise<string> {
  const fetch = ['fetch', '--quiet', '--no-tags', '--no-recurse-submodules']
  const tip = [...fetch, '--depth=1', '--', url, ref]
  const short = /^[0-9a-f]{7,64}$/.test(ref)
  const found = short ? await git.run(tip, { ...call, timeoutMs: TIMEOUT_MS }) : undefined
  if (found === undefined) await must('fetch', tip)
  else if (found.exitCode !== 0) {
    await must('fetch', [...fetch, '--', url, '+refs/heads/*:refs/heads/*', '+refs/tags/*:refs/tags/*'])
    return (await must('find', ['rev-parse', '--verify', '--quiet', `${ref}^{commit}`])).trim()
  }
  return (await must('find', ['rev-parse', '--verify', '--quiet', 'FETCH_HEAD^{commit}'])).trim()
}

/** A folder of the repository may be a link to anywhere on this machine. */
async function folderWithin(tree: string, { subdir, url }: GitSource): Promise<string> {
  const root = await realpath(tree)
  const path = await realpath(join(root, subdir)).catch(() => undefined)
  const isFolder = path !== undefined && (await stat(path)).isDirectory()
  if (path !== undefined && isFolder && (path === root || path.startsWith(root + sep))) return path
  throw new SlipwayError('BUILD_SOURCE', `${url} has no folder ${subdir}`, {
    help: 'the part behind the colon is a folder of the repository',
  })
}

function failed(
  { url, ref }: GitSource,
  what: string,
  { stderr, timedOut }: ProcessResult,
  auth: GitAuth | undefined,
): SlipwayError {
  const reason = timedOut ? 'it took too long' : (stderr.trim().split('\n').at(-1) ?? '').slice(0, 300)
  const clean = redact(reason, auth === undefined ? [] : [auth.token])
  const at = ref === undefined ? '' : ` at ${ref}`
  return new SlipwayError('BUILD_SOURCE', `git could not ${what} ${url}${at}: ${clean}`, {
    help: 'check the address and the ref, and that git can read it: by a credential helper, an ssh key, or user and token in the address',
    facts: { url },
  })
}
