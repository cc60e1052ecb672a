import { describe, expect, it } from '@jest/globals'
import {
  asksForBuilder,
  chooseBuilder,
  hasContainerdStore,
  parseInspect,
  type BuilderSettings,
  type EngineFacts,
} from '../../../src/build/builder-choice.ts'

const FIT: EngineFacts = {
  builder: { name: 'default', driver: 'docker', status: 'running' },
  containerdStore: true,
  daemonAnswers: true,
  complaint: '',
}

describe('parseInspect', () => {
  it('reads name, driver and the state of the first node', () => {
    const text = `Name:   default
Driver: docker

Nodes:
Name:             default
Endpoint:         default
Status:           running
BuildKit version: v0.0.0+unknown
Labels:
 org.mobyproject.buildkit.worker.executor:             containerd
`
    expect(parseInspect(text)).toEqual({ name: 'default', driver: 'docker', status: 'running' })
  })

  it('reads what every node can run', () => {
    const nodes = ['Platforms: linux/amd64*, linux/386', '', 'Platforms: linux/arm64']
    const text = ['Name: b', 'Driver: docker-container', '', 'Nodes:', ...nodes, ''].join('\n')
    expect(parseInspect(text)?.platforms).toEqual(['linux/amd64', 'linux/386', 'linux/arm64'])
  })

  it('reads the complaint of a builder without an engine', () => {
    const text = `Name:          default
Driver:        
Last Activity: 2026-11-25 01:26:26 +0000 UTC
Error:         Cannot connect to the Docker daemon at unix:///nope. Is the docker daemon running?
`
    expect(parseInspect(text)).toEqual({
      name: 'default',
      driver: '',
      status: '',
      error: 'Cannot connect to the Docker daemon at unix:///nope. Is the docker daemon running?',
    })
  })

  it('knows nothing from something else', () => {
    expect(parseInspect('usage: docker')).toBeUndefined()
  })
})

describe('hasContainerdStore', () => {
  it.each<[string, boolean]>([
    ['[["driver-type","io.containerd.snapshotter.v1"]]', true],
    ['[["Backing Filesystem","extfs"],["Supports d_type","true"]]', false],
    ['null', false],
    ['', false],
  ])('reads %s', (text, expected) => {
    expect(hasContainerdStore(text)).toBe(expected)
  })
})

describe('chooseBuilder', () => {
  it.each<[string, Partial<EngineFacts>, string | undefined, string, RegExp]>([
    [
      'buildx is missing',
      { complaint: "docker: 'buildx' is not a docker command." },
      undefined,
      'ENVIRONMENT_ENGINE',
      /buildx/,
    ],
    [
      'an old client lacks buildx',
      { complaint: 'docker: unknown command: docker buildx' },
      undefined,
      'ENVIRONMENT_ENGINE',
      /buildx/,
    ],
    [
      'no daemon answers',
      { builder: { name: 'default', driver: '', status: '', error: 'Cannot connect to the Docker daemon' } },
      undefined,
      'ENVIRONMENT_ENGINE',
      /DOCKER_HOST/,
    ],
    [
      'the daemon went away',
      { daemonAnswers: false, complaint: 'Cannot connect' },
      undefined,
      'ENVIRONMENT_ENGINE',
      /DOCKER_HOST/,
    ],
    ['the named builder is unfit', { containerdStore: false }, 'default', 'ENVIRONMENT_BUILDER', /leave builder empty/],
    [
      'the builder does not answer',
      { builder: { name: 'far', driver: 'remote', status: '', error: 'connection refused' } },
      undefined,
      'ENVIRONMENT_BUILDER',
      /inspect far/,
    ],
  ])('refuses when %s', (_, facts, wanted, code, help) => {
    expect(() => chooseBuilder({ ...FIT, ...facts }, wanted === undefined ? {} : { builder: wanted })).toThrow(
      expect.objectContaining({ code, help: expect.stringMatching(help) }),
    )
  })

  it('refuses a builder that is not there, by name', () => {
    const { builder: _, ...facts } = FIT
    expect(() => chooseBuilder({ ...facts, complaint: 'ERROR: no builder "x" found' }, { builder: 'x' })).toThrow(
      expect.objectContaining({ code: 'ENVIRONMENT_BUILDER', message: 'there is no builder called x' }),
    )
  })

  it("uses the engine's own builder with containerd's store", () => {
    expect(chooseBuilder(FIT, {})).toEqual({ kind: 'use', name: 'default' })
  })

  it.each(['docker-container', 'remote', 'kubernetes', 'cloud'])('uses a %s builder without any daemon', (driver) => {
    const facts = {
      ...FIT,
      daemonAnswers: false,
      containerdStore: false,
      builder: { name: 'b', driver, status: 'inactive' },
    }
    expect(chooseBuilder(facts, {})).toEqual({ kind: 'use', name: 'b' })
  })

  it("makes a container builder without containerd's store, with no entitlement but those asked for", () => {
    const facts = { ...FIT, containerdStore: false }
    expect(chooseBuilder(facts, {})).toMatchObject({ kind: 'create', name: 'slipway', flags: [] })
    expect(chooseBuilder(facts, { allow: ['network.host'] })).toMatchObject({
      name: 'slipway-entitled',
      flags: ['--allow-insecure-entitlement network.host'],
    })
  })

  it('makes one container builder for each way to make it, with its flags', () => {
    const facts = { ...FIT, containerdStore: false }
    const settings = [
      { image: 'a' },
      { image: 'b' },
      { driverOpts: ['network=host'] },
      { flags: '--debug' },
      { config: 'x' },
    ]
    const choices = settings.map((one) => chooseBuilder(facts, { settings: one, allow: ['network.host'] }))
    expect(new Set(choices.map(({ name }) => name)).size).toBe(settings.length)
    expect(choices[3]).toMatchObject({ flags: ['--debug', '--allow-insecure-entitlement network.host'] })
  })

  it.each<[BuilderSettings, boolean]>([
    [{}, false],
    [{ image: 'moby/buildkit@sha256:abc' }, false],
    [{ driverOpts: ['network=host'] }, true],
    [{ flags: '--debug' }, true],
    [{ config: 'buildkitd.toml' }, true],
    [{ inlineConfig: 'debug = true' }, true],
  ])('of %j says whether a builder must be made', (settings, asked) => {
    expect(asksForBuilder(settings)).toBe(asked)
  })

  it('makes one container builder for each engine', () => {
    const facts = { ...FIT, containerdStore: false }
    const names = ['', 'unix:///a.sock', 'unix:///b.sock'].map((engine) => chooseBuilder(facts, { engine }).name)
    expect(new Set(names).size).toBe(3)
    expect(names[1]).toMatch(/^slipway-[0-9a-f]{8}$/)
  })
})
