import { expect, it } from '@jest/globals'
import { gitTagStore } from '../../../src/release/git/tag-store.ts'
import type { Command } from '../../../src/system/process.ts'
import { Secret } from '../../../src/system/secret.ts'
import { describeWithGit } from '../../support/git/git-suite.ts'
import { claimOf } from '../../support/release/claim.ts'

const TOKEN = 'tok-0123456789'

describeWithGit('gitTagStore with a token', TOKEN, (bench) => {
  const released = async () => {
    const { bare, clone } = await bench().repository()
    const commit = await clone.commit('feat: a')
    await clone.git('push', '--quiet', 'origin', 'main')
    const withUrl = await clone.git('remote', 'get-url', 'origin')
    await clone.git('remote', 'set-url', 'origin', bare.url)
    return { bare, clone, commit, withUrl }
  }
  const header = (token: string) => `Authorization: Basic ${Buffer.from(`x:${token}`).toString('base64')}`
  const auth = (token: string) => ({ username: 'x-access-token', token: new Secret(token) })

  it('is denied without credentials, and says what to give', async () => {
    const { clone } = await released()
    await expect(gitTagStore(bench().options(clone)).list()).rejects.toMatchObject({
      code: 'RELEASE_DENIED',
      help: expect.stringContaining('token'),
      retryable: false,
    })
  })

  it('is denied with a wrong token, and never shows it', async () => {
    const { clone } = await released()
    const error: unknown = await gitTagStore(bench().options(clone, { auth: auth('wrong-token-1') }))
      .list()
      .catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ code: 'RELEASE_DENIED' })
    expect(JSON.stringify([error, String(error)])).not.toContain('wrong-token-1')
  })

  it('sends the token, in no argument', async () => {
    const { clone, commit } = await released()
    const commands: Command[] = []
    const options = bench().options(clone, { auth: auth(TOKEN) })
    const run = (command: Command) => {
      commands.push(command)
      return options.runner.run(command)
    }
    const store = gitTagStore({ ...options, runner: { run } })
    expect((await store.claim(claimOf(commit))).kind).toBe('claimed')
    expect(await store.find('v1.0.0')).toMatchObject({ commit })
    const words = commands.flatMap(({ args }) => args).join('\n')
    expect(words).toContain('push')
    for (const form of [TOKEN, Buffer.from(`x-access-token:${TOKEN}`).toString('base64')])
      expect(words).not.toContain(form)
    expect(await clone.git('config', '--local', '--list')).not.toContain('extraheader')
  })

  it('uses the header that the clone has, as actions/checkout keeps it', async () => {
    const { clone, commit, bare } = await released()
    await clone.git('config', `http.${bench().server.url}/.extraheader`, header(TOKEN))
    const store = gitTagStore(bench().options(clone))
    expect((await store.claim(claimOf(commit))).kind).toBe('claimed')
    // A clone without the tag object has to fetch it with the same credentials.
    const other = await bench().workshop.clone(bare.url.replace('://', `://x:${TOKEN}@`), '--depth=1', '--no-tags')
    expect((await gitTagStore(bench().options(other)).find('v1.0.0'))?.message).toBe(claimOf(commit).message)
  })

  it('uses the header of a clone in its temporary repositories', async () => {
    const { clone, commit, bare, withUrl } = await released()
    const other = await bench().workshop.clone(withUrl, '--depth=1', '--no-tags')
    await gitTagStore(bench().options(clone, { auth: auth(TOKEN) })).claim(claimOf(commit))
    await other.git('remote', 'set-url', 'origin', bare.url)
    await other.git('config', `http.${bench().server.url}/.extraheader`, header(TOKEN))
    expect((await gitTagStore(bench().options(other)).find('v1.0.0'))?.message).toBe(claimOf(commit).message)
  })

  it('prefers its own token to a header of the clone', async () => {
    const { clone, commit } = await released()
    await clone.git('config', `http.${bench().server.url}/.extraheader`, header('an-old-token'))
    const store = gitTagStore(bench().options(clone, { auth: auth(TOKEN) }))
    expect((await store.claim(claimOf(commit))).kind).toBe('claimed')
  })

  it('sends the token to no other server', async () => {
    const { clone } = await released()
    await clone.git('remote', 'add', 'other', 'http://127.0.0.1:1/app.git')
    const commands: Command[] = []
    const options = bench().options(clone, { auth: auth(TOKEN), remote: 'origin' })
    const run = (command: Command) => {
      commands.push(command)
      return options.runner.run(command)
    }
    await gitTagStore({ ...options, runner: { run } }).list()
    const keys = commands.flatMap(({ env }) => Object.values(env).filter((value) => /extraheader$/i.test(value)))
    expect(new Set(keys)).toEqual(new Set([`http.${await clone.git('remote', 'get-url', 'origin')}.extraHeader`]))
  })
})
