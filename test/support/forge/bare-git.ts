import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { ForgeGit, ForgeTag } from './forge-git.ts'

const runFile = promisify(execFile)

const FIELDS = ['refname:strip=2', 'objectname', 'objecttype', '*objectname', 'contents'] as const
const FORMAT = FIELDS.map((name) => `%(${name})%00`).join('')

/** The tags and commits of a bare repository on disk, as a forge shows them that hosts it. */
export function bareGit(path: string): ForgeGit {
  const git = async (...args: readonly string[]): Promise<string> => {
    const { stdout } = await runFile('git', ['-C', path, ...args], { env: environment(path), maxBuffer: 64 << 20 })
    return stdout
  }
  const read = async (pattern: string): Promise<readonly ForgeTag[]> =>
    tagsOf(await git('for-each-ref', `--format=${FORMAT}`, pattern))
  const findTag = async (name: string): Promise<ForgeTag | undefined> =>
    (await read(`refs/tags/${name}`)).find((tag) => tag.name === name)
  return {
    findTag,
    listTags: () => read('refs/tags'),
    createTag: async (name, commit, message) => {
      const annotated = message === undefined ? [] : ['--annotate', '--cleanup=verbatim', `--message=${message}`]
      await git('tag', ...annotated, '--', name, commit)
      const made = await findTag(name)
      if (made === undefined) throw new Error(`git made no tag ${name}`)
      return made
    },
    resolve: async (ref) => {
      const name = `${ref}^{commit}`
      const found = await git('rev-parse', '--verify', '--quiet', '--end-of-options', name).catch(() => undefined)
      return found?.trim()
    },
  }
}

/** Nothing of the user's own settings, and a tagger whom the forge would name. */
function environment(home: string): Readonly<Record<string, string>> {
  return {
    PATH: process.env['PATH'] ?? '',
    HOME: home,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_COMMITTER_NAME: 'Forge',
    GIT_COMMITTER_EMAIL: 'forge@example.com',
  }
}

function tagsOf(listed: string): readonly ForgeTag[] {
  const values = listed.split('\0')
  const records = Math.floor(values.length / FIELDS.length)
  return Array.from({ length: records }, (_, at) => {
    const [name = '', object = '', type = '', peeled = '', contents = ''] = values.slice(at * FIELDS.length)
    const tag = { name: name.trimStart(), object }
    return type === 'tag'
      ? { ...tag, commit: peeled, message: contents.replace(/\n$/, '') }
      : { ...tag, commit: object }
  })
}
