import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const runFile = promisify(execFile)

/** An environment in which git finds no settings but its own, and every commit is made by the same author. */
export function gitEnvironment(home: string): Readonly<Record<string, string>> {
  return {
    PATH: process.env['PATH'] ?? '',
    HOME: home,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_TERMINAL_PROMPT: '0',
    LC_ALL: 'C',
    GIT_AUTHOR_NAME: 'Ada',
    GIT_AUTHOR_EMAIL: 'ada@example.com',
    GIT_COMMITTER_NAME: 'Ada',
    GIT_COMMITTER_EMAIL: 'ada@example.com',
  }
}

/** A clone in a temporary folder, with the few things that tests do to it. */
export interface WorkingCopy {
  readonly directory: string
  readonly env: Readonly<Record<string, string>>
  git(...args: readonly string[]): Promise<string>
  /** An empty commit; returns its hash. */
  commit(message: string, author?: string): Promise<string>
}

export interface Workshop {
  readonly folder: string
  readonly env: Readonly<Record<string, string>>
  /** Clones with these further arguments, such as `--depth=1`. */
  clone(url: string, ...args: readonly string[]): Promise<WorkingCopy>
  remove(): Promise<void>
}

export async function openWorkshop(): Promise<Workshop> {
  const folder = await mkdtemp(join(tmpdir(), 'slipway-git-'))
  const env = gitEnvironment(folder)
  let time = 1_700_000_000
  return {
    folder,
    env,
    remove: () => rm(folder, { recursive: true, force: true }),
    clone: async (url, ...args) => {
      const directory = await mkdtemp(join(folder, 'clone-'))
      const git = async (...args: readonly string[]): Promise<string> => {
        const date = `${time} +0000`
        const { stdout } = await runFile('git', ['-C', directory, ...args], {
          env: { ...env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date },
        })
        return stdout.trim()
      }
      await git('clone', '--quiet', ...args, '--', url, '.')
      return {
        directory,
        env,
        git,
        commit: async (message, author) => {
          time += 60
          await git(
            'commit',
            '--quiet',
            '--allow-empty',
            '-m',
            message,
            ...(author === undefined ? [] : ['--author', author]),
          )
          return git('rev-parse', 'HEAD')
        },
      }
    },
  }
}
