import { expect, it } from '@jest/globals'
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gitHistoryReader } from '../../../src/release/git/history-reader.ts'
import { gitTagStore } from '../../../src/release/git/tag-store.ts'
import { planRelease } from '../../../src/release/plan-release.ts'
import { releaseLine } from '../../../src/release/release-line.ts'
import { describeWithGit, type GitBench } from '../../support/git/git-suite.ts'
import type { WorkingCopy } from '../../support/git/working-copy.ts'

type Script = (clone: WorkingCopy) => Promise<unknown>

/** Commits, tags (`tag v1.0.0`) and branches (`checkout -b x`), one after the other; anything with a colon is a commit. */
function steps(...lines: readonly string[]): Script {
  return async (clone) => {
    for (const line of lines) {
      if (/^(?:tag|checkout|merge|rm)\b(?!:)/.test(line)) await clone.git(...line.split(' '))
      else await clone.commit(line)
    }
  }
}

const HISTORIES: readonly (readonly [name: string, script: Script, branch: string, expected: object])[] = [
  ['no tag', steps('feat: a', 'fix: b'), 'main', { current: null, next: '0.1.0', subjects: ['b', 'a'] }],
  [
    'a line',
    steps('feat: a', 'tag v1.0.0', 'fix: b', 'docs: c'),
    'main',
    { current: '1.0.0', next: '1.0.1', subjects: ['c', 'b'] },
  ],
  [
    'an annotated tag',
    steps('feat: a', 'tag -m x v1.0.0', 'fix: b'),
    'main',
    { current: '1.0.0', next: '1.0.1', subjects: ['b'] },
  ],
  [
    'a tag on the first commit only',
    steps('feat: a', 'tag v1.0.0', 'feat!: b'),
    'main',
    { current: '1.0.0', next: '2.0.0', subjects: ['b'] },
  ],
  [
    'several tags',
    steps('feat: a', 'tag v1.9.0', 'feat: b', 'tag v1.10.0', 'tag other', 'tag x-v9.0.0', 'fix: c'),
    'main',
    { current: '1.10.0', next: '1.10.1', subjects: ['c'] },
  ],
  [
    'two tags on one commit',
    steps('feat: a', 'tag v1.0.0', 'tag v1.1.0', 'fix: b'),
    'main',
    { current: '1.1.0', next: '1.1.1', subjects: ['b'] },
  ],
  [
    'the tag on the commit itself',
    steps('feat: a', 'tag v1.0.0'),
    'main',
    { current: '1.0.0', next: null, resume: 'v1.0.0' },
  ],
  [
    'a branch that left before the last release and came back after it',
    steps(
      'feat: a',
      'tag v1.0.0',
      'checkout -q -b side',
      'fix: side one',
      'docs: side two',
      'fix: side',
      'checkout -q main',
      'feat: b',
      'tag v1.1.0',
      'merge -q --no-ff -m merged side',
    ),
    'main',
    { current: '1.1.0', next: '1.1.1', subjects: ['merged', 'side', 'side two', 'side one'] },
  ],
  [
    'a branch that left at no tag',
    steps(
      'feat: a',
      'docs: fork',
      'checkout -q -b side',
      'feat: side',
      'checkout -q main',
      'fix: b',
      'tag v1.1.0',
      'merge -q --no-ff -m merged side',
    ),
    'main',
    { current: '1.1.0', next: '1.2.0', subjects: ['merged', 'side'] },
  ],
  [
    'a maintenance branch beside newer versions',
    steps(
      'feat: a',
      'tag v1.4.0',
      'checkout -q -b 1.x',
      'checkout -q main',
      'feat!: b',
      'tag v2.0.0',
      'checkout -q 1.x',
      'fix: c',
    ),
    '1.x',
    { current: '1.4.0', next: '1.4.1', subjects: ['c'] },
  ],
  [
    'commits that only a version of another branch has',
    steps(
      'feat: a',
      'tag v1.0.0',
      'fix: shared',
      'checkout -q -b other',
      'feat: o',
      'tag v1.1.0',
      'checkout -q main',
      'fix: b',
    ),
    'main',
    { current: '1.0.0', next: '1.0.1', subjects: ['b', 'shared'] },
  ],
  [
    'an earlier release hidden behind what another branch released',
    steps(
      'feat: z',
      'tag v0.9.0',
      'checkout -q -b old',
      'fix: old',
      'checkout -q main',
      'feat: a',
      'tag v1.0.0',
      'fix: shared',
      'checkout -q -b other',
      'feat: o',
      'tag v1.1.0',
      'checkout -q main',
      'merge -q --no-ff -m merged old',
    ),
    'main',
    { current: '1.0.0', next: '1.0.1', subjects: ['merged', 'shared', 'old'] },
  ],
  [
    'a commit that a later version has',
    steps('feat: a', 'tag v1.0.0', 'feat: b', 'checkout -q -b later', 'fix: c', 'tag v1.1.0', 'checkout -q main'),
    'main',
    { current: '1.1.0', next: null, why: ['a version made from a later commit already contains this one'] },
  ],
  [
    'a mistaken version long ago',
    steps('feat: a', 'tag v10.0.0', 'feat: b', 'tag v1.1.0', 'fix: c'),
    'main',
    { current: '1.1.0', next: '1.1.1', subjects: ['c'] },
  ],
  [
    'a channel',
    steps('feat: a', 'tag v1.0.0', 'checkout -q -b beta', 'feat: b', 'tag v1.1.0-beta.1', 'fix: c'),
    'beta',
    { current: '1.0.0', next: '1.1.0-beta.2', subjects: ['c', 'b'] },
  ],
  [
    'a pre-release that becomes a release',
    steps('feat: a', 'tag v1.0.0', 'feat: b', 'tag v1.1.0-beta.1'),
    'main',
    { current: '1.0.0', next: '1.1.0', subjects: ['b'] },
  ],
  [
    'messages of every kind',
    steps('feat: a', 'tag v1.0.0', 'fix: ü\n\nbody \u{1F600}\n\n* list\n', 'feat: b\r\n\r\nBREAKING CHANGE: x'),
    'main',
    { current: '1.0.0', next: '2.0.0', subjects: ['b', 'ü'] },
  ],
]

async function planIn(bench: GitBench, clone: WorkingCopy, branch: string) {
  const options = bench.options(clone)
  const plan = await planRelease(gitTagStore(options), gitHistoryReader(options), {
    head: await clone.git('rev-parse', 'HEAD'),
    line: releaseLine(branch, { beta: 'beta' }),
  })
  return {
    ...plan,
    current: plan.current ?? null,
    next: plan.next ?? null,
    resume: plan.resume?.tag.name,
    subjects: plan.changes.map(({ subject }) => subject),
  }
}

/** Every file under `.git`, by name and content. */
async function gitFolder({ directory }: WorkingCopy): Promise<readonly string[]> {
  const entries = await readdir(join(directory, '.git'), { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return Promise.all(
    files.sort().map(
      async (file) =>
        `${file} ${createHash('sha1')
          .update(await readFile(file))
          .digest('hex')}`,
    ),
  )
}

describeWithGit('gitHistoryReader', undefined, (bench) => {
  it.each(HISTORIES)('answers the same from full and shallow clones: %s', async (_, script, branch, expected) => {
    const { bare, clone } = await bench().repository()
    await script(clone)
    await clone.git('push', '--quiet', 'origin', '--all')
    await clone.git('push', '--quiet', 'origin', '--tags')
    const full = await planIn(bench(), clone, branch)
    expect(full).toMatchObject(expected)
    for (const depth of ['--depth=1', '--depth=2']) {
      const shallow = await bench().workshop.clone(bare.url, depth, '--no-tags', `--branch=${branch}`)
      const before = await gitFolder(shallow)
      expect(await planIn(bench(), shallow, branch)).toEqual(full)
      expect(await gitFolder(shallow)).toEqual(before)
    }
    const withoutTags = await bench().workshop.clone(bare.url, '--no-tags', '--single-branch', `--branch=${branch}`)
    const before = await gitFolder(withoutTags)
    expect(await planIn(bench(), withoutTags, branch)).toEqual(full)
    expect(await gitFolder(withoutTags)).toEqual(before)
  })

  it('reads all of a shallow history where the remote cannot leave out parts of it', async () => {
    const { bare, clone } = await bench().repository()
    await steps('feat: a', 'tag v1.0.0', 'fix: b', 'fix: c')(clone)
    await clone.git('push', '--quiet', 'origin', 'main', '--tags')
    const shallow = await bench().workshop.clone(bare.url, '--depth=1')
    const options = bench().options(shallow)
    const run: typeof options.runner.run = async (command) =>
      command.args.some((arg) => arg.startsWith('--shallow-exclude'))
        ? { exitCode: 128, stdout: '', stderr: 'fatal: Server does not support --shallow-exclude', timedOut: false }
        : options.runner.run(command)
    const plan = await planRelease(gitTagStore(options), gitHistoryReader({ ...options, runner: { run } }), {
      head: await shallow.git('rev-parse', 'HEAD'),
      line: { kind: 'release' },
    })
    expect(plan).toMatchObject({ current: '1.0.0', next: '1.0.1' })
    expect(plan.changes.map(({ subject }) => subject)).toEqual(['c', 'b'])
  })

  it('says that a commit has to be pushed first', async () => {
    const { bare, clone } = await bench().repository()
    await steps('feat: a', 'tag v1.0.0', 'fix: b')(clone)
    await clone.git('push', '--quiet', 'origin', 'main', '--tags')
    const shallow = await bench().workshop.clone(bare.url, '--depth=1')
    await shallow.commit('fix: c')
    await expect(planIn(bench(), shallow, 'main')).rejects.toMatchObject({
      code: 'RELEASE_REFUSED',
      help: 'push the commit first',
    })
  })

  it('needs the remote only for its tags when the clone is full', async () => {
    const { clone } = await bench().repository()
    await steps('feat: a', 'tag v1.0.0', 'fix: b')(clone)
    await clone.git('push', '--quiet', 'origin', 'main', '--tags')
    const options = bench().options(clone)
    const tags = await gitTagStore(options).list()
    bench().server.fault({ down: true })
    try {
      const head = await clone.git('rev-parse', 'HEAD')
      const plan = await planRelease({ list: async () => tags }, gitHistoryReader(options), {
        head,
        line: { kind: 'release' },
      })
      expect(plan.next).toBe('1.0.1')
    } finally {
      bench().server.fault(undefined)
    }
  })

  it('says that the remote of a shallow clone does not answer, and leaves nothing behind', async () => {
    const { bare, clone } = await bench().repository()
    await steps('feat: a', 'tag v1.0.0', 'fix: b')(clone)
    await clone.git('push', '--quiet', 'origin', 'main', '--tags')
    const shallow = await bench().workshop.clone(bare.url, '--depth=1')
    const options = bench().options(shallow)
    const tags = await gitTagStore(options).list()
    bench().server.fault({ status: 502 })
    try {
      const head = await shallow.git('rev-parse', 'HEAD')
      await expect(
        planRelease({ list: async () => tags }, gitHistoryReader(options), { head, line: { kind: 'release' } }),
      ).rejects.toMatchObject({ code: 'RELEASE_UNREACHABLE', retryable: true })
    } finally {
      bench().server.fault(undefined)
    }
    expect((await readdir(bench().workshop.folder)).filter((name) => name.startsWith('git-'))).toEqual([])
  })
})
