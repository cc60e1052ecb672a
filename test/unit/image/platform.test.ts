import { describe, expect, it } from '@jest/globals'
import { assert, constantFrom, property } from 'fast-check'
import { platformJson } from '../../../src/image/descriptor.ts'
import {
  formatPlatform,
  isUnknownPlatform,
  normalisePlatform,
  parsePlatform,
  platformFileName,
  samePlatform,
} from '../../../src/image/platform.ts'

describe('parsePlatform', () => {
  it.each([
    ['linux/amd64', 'linux/amd64'],
    ['LINUX/AMD64', 'linux/amd64'],
    ['amd64', 'linux/amd64'],
    ['arm64', 'linux/arm64'],
    ['linux/x86_64', 'linux/amd64'],
    ['linux/aarch64', 'linux/arm64'],
    ['linux/arm64/v8', 'linux/arm64'],
    ['linux/arm64/v9', 'linux/arm64/v9'],
    ['linux/amd64/v1', 'linux/amd64'],
    ['linux/amd64/v3', 'linux/amd64/v3'],
    ['linux/arm', 'linux/arm/v7'],
    ['linux/arm/v7', 'linux/arm/v7'],
    ['linux/arm/v6', 'linux/arm/v6'],
    ['linux/i386', 'linux/386'],
    [' linux/s390x ', 'linux/s390x'],
    ['windows/amd64', 'windows/amd64'],
    ['wasi/wasm', 'wasi/wasm'],
  ])('reads %s as %s', (text, name) => {
    expect(formatPlatform(parsePlatform(text))).toBe(name)
  })

  it.each([
    ['nothing', ''],
    ['an empty part', 'linux/'],
    ['an architecture before the system', 'amd64/linux'],
    ['an unknown system', 'plan10/amd64'],
    ['an unknown architecture', 'linux/z80'],
    ['four parts', 'linux/arm/v7/x'],
    ['a list', 'linux/amd64,linux/arm64'],
    ['a blank inside', 'linux /amd64'],
    ['a path', '../amd64'],
  ])('refuses %s', (_, text) => {
    expect(() => parsePlatform(text)).toThrow(expect.objectContaining({ code: 'CONFIG_REFERENCE' }))
  })

  it('reads back what formatPlatform writes', () => {
    const platforms = constantFrom('linux', 'windows', 'freebsd').chain((os) =>
      constantFrom('amd64', 'arm64', 'arm', '386', 'riscv64').chain((architecture) =>
        constantFrom(undefined, 'v2', 'v6', 'v7', 'v8').map((variant) =>
          normalisePlatform({ os, architecture, ...(variant === undefined ? {} : { variant }) }),
        ),
      ),
    )
    assert(
      property(platforms, (platform) => {
        expect(parsePlatform(formatPlatform(platform))).toEqual(platform)
        expect(normalisePlatform(platform)).toEqual(platform)
      }),
    )
  })
})

describe('a platform', () => {
  it('equals another spelling of itself and nothing else', () => {
    const arm = { os: 'linux', architecture: 'arm' }
    expect(samePlatform({ ...arm, variant: 'v7' }, arm)).toBe(true)
    expect(samePlatform({ ...arm, variant: 'v6' }, arm)).toBe(false)
    expect(samePlatform({ os: 'linux', architecture: 'arm64', variant: 'v8' }, parsePlatform('arm64'))).toBe(true)
  })

  it('makes a file name', () => {
    expect(platformFileName(parsePlatform('linux/arm/v6'))).toBe('linux-arm-v6')
  })

  it.each([
    [{ os: 'unknown', architecture: 'unknown' }, true],
    [{ os: 'linux', architecture: 'unknown' }, true],
    [{ os: 'linux', architecture: 'amd64' }, false],
  ])('%p is unknown: %p', (platform, unknown) => {
    expect(isUnknownPlatform(platform)).toBe(unknown)
  })

  it('writes the names of the image specification', () => {
    const platform = { os: 'windows', architecture: 'amd64', osVersion: '10.0.20348', variant: 'v3' }
    expect(platformJson(platform)).toEqual({
      architecture: 'amd64',
      os: 'windows',
      'os.version': '10.0.20348',
      variant: 'v3',
    })
  })
})
