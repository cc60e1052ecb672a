import type { Cancellable } from '../../image/store.ts'
import type { ProcessRunner } from '../../system/process.ts'
import { parseHead, sourceUrl, type GitFacts } from '../git-facts.ts'

/**
 * Reads HEAD's facts of the repository that holds `directory`. Undefined outside a repository, before the first commit, or
 * where there is no git: building does not need one.
 */
export async function readGit(
  directory: string,
  runner: ProcessRunner,
  env: Readonly<Record<string, string | undefined>>,
  call: Cancellable = {},
): Promise<GitFacts | undefined> {
  const git = async (...args: readonly string[]): Promise<string | undefined> => {
    const result = await runner.run({
      file: 'git',
      // The folder may belong to another user, as in a container job; only facts about it are read.
      args: ['-c', 'safe.directory=*', '-C', directory, ...args],
      env: { PATH: env['PATH'] ?? '', HOME: env['HOME'] ?? '', LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0' },
      timeoutMs: 20_000,
      ...call,
    })
    return result.exitCode === 0 ? result.stdout : undefined
  }
  const head = await git('log', '-1', '--format=%H%n%ct').catch(noGit)
  const facts = head === undefined ? undefined : parseHead(head)
  if (facts === undefined) return undefined
  const [branch, tags, remote] = await Promise.all([
    git('symbolic-ref', '--quiet', '--short', 'HEAD'),
    git('tag', '--points-at', 'HEAD'),
    git('remote', 'get-url', 'origin'),
  ])
  const source = remote === undefined ? undefined : sourceUrl(remote)
  return {
    ...facts,
    tags: (tags ?? '').split('\n').filter((tag) => tag !== ''),
    ...(branch === undefined ? {} : { branch: branch.trim() }),
    ...(source === undefined ? {} : { source }),
  }
}

/** A machine without git is a machine without facts; a cancelled run is cancelled. */
function noGit(thrown: unknown): undefined {
  if (thrown instanceof Error && 'code' in thrown && thrown.code === 'ENVIRONMENT_ENGINE') return undefined
  throw thrown
}
