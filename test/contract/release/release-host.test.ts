import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { asset, releaseContent } from '../../support/release/content.ts'
import { githubBench, gitlabBench, memoryBench, type HostBench } from '../../support/release/host-benches.ts'

const HOSTS: readonly (readonly [name: string, start: () => Promise<HostBench>])[] = [
  ['in memory', memoryBench],
  ['on GitHub', githubBench],
  ['on GitHub with immutable releases', async () => githubBench({ immutable: true })],
  ['on GitLab with the token of a job', gitlabBench],
  [
    'on GitLab with the token of a project',
    async () => {
      const bench = await gitlabBench()
      return { ...bench, host: bench.connect({ kind: 'private' }) }
    },
  ],
  ['on GitLab where packages hold a name once', async () => gitlabBench({ allowDuplicates: false })],
]

describe.each(HOSTS)('a release host %s', (name, start) => {
  let bench: HostBench
  beforeEach(async () => {
    bench = await start()
    await bench.pushTag('v1.2.3')
  })
  afterEach(async () => {
    await bench.close()
    expect(bench.malformed()).toEqual([])
  })

  const files = { 'images.json': '{"schema":1}', SHA256SUMS: '00  images.json\n' }
  const { title, notes } = releaseContent()

  it('has no objection to a version that is free', async () => {
    await expect(bench.host.preflight('v1.2.3')).resolves.toBeUndefined()
  })

  it('shows nothing before the release is published', async () => {
    await bench.host.draft(releaseContent())
    expect(bench.seen('v1.2.3')).toBeUndefined()
  })

  it('drafts once', async () => {
    expect(await bench.host.draft(releaseContent())).toBe('done')
    expect(await bench.host.draft(releaseContent())).toBe('already')
  })

  it('shows text and files, byte for byte, once published', async () => {
    await bench.host.draft(releaseContent())
    expect(await bench.host.publish(releaseContent(), true)).toBe('done')
    expect(bench.seen('v1.2.3')).toEqual({ title, notes, assets: files })
  })

  it('publishes once', async () => {
    await bench.host.draft(releaseContent())
    await bench.host.publish(releaseContent(), true)
    expect(await bench.host.publish(releaseContent(), true)).toBe('already')
    expect(await bench.host.draft(releaseContent())).toBe('already')
  })

  it('publishes what was never drafted', async () => {
    expect(await bench.host.publish(releaseContent(), false)).toBe('done')
    expect(bench.seen('v1.2.3')).toEqual({ title, notes, assets: files })
  })

  it('publishes a release without files', async () => {
    await bench.host.publish(releaseContent({ assets: [], images: [] }), true)
    expect(bench.seen('v1.2.3')).toEqual({ title, notes, assets: {} })
  })

  it('publishes a pre-release', async () => {
    expect(await bench.host.publish(releaseContent({ prerelease: true }), false)).toBe('done')
    expect(await bench.host.publish(releaseContent({ prerelease: true }), false)).toBe('already')
  })

  it('changes a text that differs, once, also of a published release', async () => {
    await bench.host.publish(releaseContent(), true)
    const corrected = releaseContent({ notes: 'corrected' })
    expect(await bench.host.publish(corrected, true)).toBe('done')
    expect(await bench.host.publish(corrected, true)).toBe('already')
    expect(bench.seen('v1.2.3')?.notes).toBe('corrected')
  })

  it('replaces a file that differs and adds one that is missing', async () => {
    await bench.host.draft(releaseContent())
    const assets = [
      asset('images.json', '{"schema":2}'),
      asset('SHA256SUMS', '00  images.json\n'),
      asset('new.json', '1'),
    ]
    expect(await bench.host.draft(releaseContent({ assets }))).toBe('done')
    expect(await bench.host.draft(releaseContent({ assets }))).toBe('already')
    await bench.host.publish(releaseContent({ assets }), true)
    expect(bench.seen('v1.2.3')?.assets).toEqual({ ...files, 'images.json': '{"schema":2}', 'new.json': '1' })
  })

  it('publishes nothing where the git tag is gone', async () => {
    await bench.host.draft(releaseContent())
    bench.deleteTag('v1.2.3')
    await expect(bench.host.publish(releaseContent(), true)).rejects.toMatchObject({ code: 'RELEASE_REFUSED' })
    expect(bench.seen('v1.2.3')).toBeUndefined()
  })

  it('keeps versions apart, also those whose names hold a slash', async () => {
    await bench.pushTag('agent/v1.2.3')
    await bench.host.draft(releaseContent())
    const other = releaseContent({ tag: 'agent/v1.2.3', title: 'agent 1.2.3', assets: [asset('images.json', '[]')] })
    await bench.host.publish(other, false)
    expect(bench.seen('v1.2.3')).toBeUndefined()
    expect(bench.seen('agent/v1.2.3')).toEqual({ title: 'agent 1.2.3', notes, assets: { 'images.json': '[]' } })
  })

  it('does nothing once it is cancelled', async () => {
    const reason = new Error('stop')
    const signal = AbortSignal.abort(reason)
    await expect(bench.host.preflight('v1.2.3', { signal })).rejects.toBe(reason)
    await expect(bench.host.draft(releaseContent(), { signal })).rejects.toBe(reason)
    await expect(bench.host.publish(releaseContent(), true, { signal })).rejects.toBe(reason)
    expect(bench.seen('v1.2.3')).toBeUndefined()
  })

  it('has an address for people', () => {
    expect(bench.host.address('agent/v1.2.3')).toMatch(/^https?:\/\/.*\/releases\/.*agent%2Fv1\.2\.3$/)
    expect(bench.host.kind).toBe(name.includes('GitLab') ? 'gitlab' : 'github')
  })
})
