import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Cancellable } from '../../image/store.ts'
import { gitFailure } from './git-failure.ts'
import { gitIn, type Git, type GitDeps, type GitSetting } from '../../system/git-command.ts'

/** What a clone says about how to reach its remotes, and nothing else of its settings. */
const CARRIED =
  /^(?:http\.|https\.|credential\.|url\..*\.(?:insteadof|pushinsteadof)$|remote\..*\.(?:url|proxy|proxyauthmethod)$|core\.(?:sshcommand|askpass|gitproxy)$|ssh\.)/

/**
 * Runs work in an empty repository of its own that reaches the remotes of `clone` with the clone's credentials, and removes it.
 * So the clone stays as it is: fetching with a filter or a depth would rewrite its settings and cut its history, and a build
 * that copies `.git` would see other bytes.
 */
export async function inScratch<T>(
  clone: { readonly directory: string; readonly git: Git; readonly settings: readonly GitSetting[] },
  scratch: string,
  deps: GitDeps,
  work: (git: Git) => Promise<T>,
  call: Cancellable = {},
): Promise<T> {
  const folder = await mkdtemp(join(scratch, 'git-'))
  try {
    const carried = await carriedSettings(clone.git, call)
    const format = await objectFormat(clone.git, call)
    const git = gitIn(folder, deps, [...carried, ...clone.settings])
    const made = await git.run(['init', '--quiet', '--bare', `--object-format=${format}`, '--template='], call)
    if (made.exitCode !== 0) throw gitFailure({ what: 'make a temporary repository' }, made)
    return await work(git)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The clone's own settings about remotes, includes resolved; those of the user and the system git finds again by itself. */
async function carriedSettings(git: Git, call: Cancellable): Promise<readonly GitSetting[]> {
  const listed = await git.run(['config', '--list', '--null', '--includes', '--show-scope'], call)
  if (listed.exitCode !== 0) throw gitFailure({ what: 'read the settings of the clone' }, listed)
  const parts = listed.stdout.split('\0')
  const settings: GitSetting[] = []
  for (let at = 0; at + 1 < parts.length; at += 2) {
    const scope = parts[at]
    const [key = '', ...value] = (parts[at + 1] ?? '').split('\n')
    if ((scope === 'local' || scope === 'worktree') && CARRIED.test(key)) settings.push([key, value.join('\n')])
  }
  return settings
}

async function objectFormat(git: Git, call: Cancellable): Promise<string> {
  const { stdout } = await git.run(['rev-parse', '--show-object-format'], call)
  return stdout.trim() === 'sha256' ? 'sha256' : 'sha1'
}
