import type { Cancellable } from '../../image/store.ts'
import type { HistoryCommit } from '../commit.ts'
import type { Git } from '../../system/git-command.ts'
import { gitFailure } from './git-failure.ts'

/** Commits newest first; `truncated`: there are more than were asked for. */
export interface CommitLog {
  readonly commits: readonly HistoryCommit[]
  readonly truncated: boolean
}

const FIELDS = ['%H', '%P', '%an', '%ae', '%ct', '%B'] as const
const MESSAGE_LIMIT = 1 << 16

/** Reads commits as git prints them, one at a time. `range` is what follows `git log`: `HEAD`, `^abc…`. */
export async function readCommitLog(
  git: Git,
  range: readonly string[],
  limit: number,
  call: Cancellable = {},
): Promise<CommitLog> {
  const reader = commitReader()
  const format = `--format=tformat:${FIELDS.join('%x00')}`
  const count = `--max-count=${limit + 1}`
  const result = await git.run(
    ['log', '-z', '--topo-order', '--no-color', count, format, '--end-of-options', ...range],
    {
      ...call,
      keepBytes: 4096,
      onStdoutLine: (line) => reader.add(line),
    },
  )
  if (result.exitCode !== 0) throw gitFailure({ what: 'read the commits' }, result)
  const commits = reader.end()
  return { commits: commits.slice(0, limit), truncated: commits.length > limit }
}

/**
 * Puts lines together to commits: fields end in NUL, which no message can hold, so nothing a commit says can pass for another
 * field. @throws INTERNAL when git prints anything else.
 */
export function commitReader(): { add(line: string): void; end(): readonly HistoryCommit[] } {
  const commits: HistoryCommit[] = []
  let fields: string[] = []
  let open: string[] = []
  let size = 0
  const close = (): void => {
    fields.push(open.join('\n'))
    open = []
    size = 0
    if (fields.length < FIELDS.length) return
    commits.push(commitOf(fields))
    fields = []
  }
  return {
    add: (line) => {
      const [first = '', ...rest] = line.split('\0')
      size += first.length + 1
      if (size <= MESSAGE_LIMIT) open.push(first)
      for (const part of rest) {
        close()
        open.push(part)
        size = part.length + 1
      }
    },
    end: () => commits,
  }
}

function commitOf([
  hash = '',
  parents = '',
  name = '',
  email = '',
  time = '',
  message = '',
]: readonly string[]): HistoryCommit {
  return {
    hash,
    parents: parents.split(' ').filter((parent) => parent !== ''),
    author: { name, email },
    time: Number(time),
    message: message.trimEnd(),
  }
}
