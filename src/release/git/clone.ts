import { SlipwayError } from '../../errors.ts'
import type { Cancellable } from '../../image/store.ts'
import { authSettings, gitIn, type Git, type GitAuth, type GitDeps, type GitSetting } from '../../system/git-command.ts'
import { gitFailure } from './git-failure.ts'

/** A clone and the remote that releases go to. */
export interface CloneOptions extends GitDeps {
  readonly directory: string
  /** Name of a remote of the clone, or an address. Default `origin`. */
  readonly remote?: string
  /** Absent: the credentials that the clone has. */
  readonly auth?: GitAuth
  /** An existing private folder for temporary repositories. */
  readonly scratch: string
}

export interface Clone {
  readonly directory: string
  readonly remote: string
  readonly git: Git
  /** The token's, for temporary repositories. */
  readonly settings: readonly GitSetting[]
}

/** @throws RELEASE_REFUSED when the clone has no such remote. */
export async function openClone(options: CloneOptions, call: Cancellable = {}): Promise<Clone> {
  const { directory, remote = 'origin', auth } = options
  const plain = gitIn(directory, options)
  const found = await plain.run(['ls-remote', '--get-url', '--', remote], call)
  if (found.exitCode !== 0) throw gitFailure({ what: `find the remote ${remote}` }, found)
  const url = found.stdout.trim()
  // What git does not know it takes for an address and prints as it is.
  if (url === remote && !/[:/]/.test(remote)) {
    throw new SlipwayError('RELEASE_REFUSED', `the repository in ${directory} has no remote called ${remote}`, {
      facts: { remote },
      help: `add it: git remote add ${remote} ADDRESS`,
    })
  }
  const settings = authSettings(url, auth)
  return { directory, remote, git: settings.length === 0 ? plain : gitIn(directory, options, settings), settings }
}
