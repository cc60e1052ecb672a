import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { bareGit } from '../../support/forge/bare-git.ts'
import { gitEnvironment } from '../../support/git/working-copy.ts'

const runFile = promisify(execFile)

let folder: string
let commit: string

async function git(...args: readonly string[]): Promise<string> {
  return (await runFile('git', ['-C', folder, ...args], { env: gitEnvironment(folder) })).stdout.trim()
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'slipway-bare-git-'))
  await git('init', '--quiet', '--bare', '--initial-branch=main')
  const tree = await git('hash-object', '-w', '-t', 'tree', '/dev/null')
  commit = await git('commit-tree', '-m', 'first', tree)
  await git('update-ref', 'refs/heads/main', commit)
})

afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

describe('the tags of a bare repository as a forge shows them', () => {
  it('has none before one is made', async () => {
    expect(await bareGit(folder).listTags()).toEqual([])
    expect(await bareGit(folder).findTag('v1.0.0')).toBeUndefined()
  })

  it.each([
    ['one', 'v1.0.0'],
    ['title\n\nSlipway-Image: registry.test/app@sha256:00\nquote " and $HOME', 'v1.0.1'],
    ['# not a comment', 'v1.0.2'],
  ])('keeps the message %j of an annotated tag', async (message, name) => {
    const made = await bareGit(folder).createTag(name, commit, message)
    expect(made).toEqual({ name, object: await git('rev-parse', `refs/tags/${name}`), commit, message })
    expect(made.object).not.toBe(commit)
    expect(await bareGit(folder).findTag(name)).toEqual(made)
  })

  it('shows a lightweight tag as its commit, and one with a slash in its name', async () => {
    await git('tag', 'app/v2.0.0', commit)
    expect(await bareGit(folder).findTag('app/v2.0.0')).toEqual({ name: 'app/v2.0.0', object: commit, commit })
    expect(await bareGit(folder).findTag('app')).toBeUndefined()
    expect((await bareGit(folder).listTags()).map(({ name }) => name)).toContain('app/v2.0.0')
  })

  it('knows what commit a branch, a tag or a hash names, and what names none', async () => {
    const { resolve } = bareGit(folder)
    await git('tag', '--annotate', '--message', 'one', 'v3.0.0', commit)
    for (const ref of ['main', 'v3.0.0', commit]) expect(await resolve?.(ref)).toBe(commit)
    for (const ref of ['next', 'f'.repeat(40), '--help']) expect(await resolve?.(ref)).toBeUndefined()
  })
})
