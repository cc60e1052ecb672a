import { describe, expect, it } from '@jest/globals'
import { frontendOf, requirePinnedFrontend } from '../../../src/build/frontend.ts'

const DIGEST = `sha256:${'b'.repeat(64)}`

describe('frontendOf', () => {
  it.each<[string, string]>([
    ['no directive', 'FROM a'],
    ['a directive after a comment', '# hello\n# syntax=docker/dockerfile:1\nFROM a'],
    ['a directive after an empty line', '\n# syntax=docker/dockerfile:1\nFROM a'],
    ['a directive after an instruction', 'FROM a\n# syntax=docker/dockerfile:1'],
    ['a comment about syntax', '# the syntax=x\nFROM a'],
  ])('takes the built-in one for %s', (_, dockerfile) => {
    expect(frontendOf(dockerfile)).toEqual({ kind: 'builtin' })
  })

  it.each<[string, string]>([
    ['the usual line', '# syntax=docker/dockerfile:1\nFROM a'],
    ['blanks and case', '#  Syntax = docker/dockerfile:1  \r\nFROM a'],
    ['another directive before it', '# escape=`\n# syntax=docker/dockerfile:1\nFROM a'],
    ['a line for the shell before it', '#!/usr/bin/env docker\n# syntax=docker/dockerfile:1\nFROM a'],
    ['a byte order mark', '\uFEFF# syntax=docker/dockerfile:1\nFROM a'],
    ['slashes', '// syntax=docker/dockerfile:1\n{}'],
    ['JSON', '{"syntax": "docker/dockerfile:1"}'],
    ['arguments behind it', '# syntax=docker/dockerfile:1 --debug\nFROM a'],
  ])('finds the image in %s', (_, dockerfile) => {
    expect(frontendOf(dockerfile)).toMatchObject({ kind: 'image', reference: 'docker/dockerfile:1', pinned: false })
  })

  it('is overruled by the build argument', () => {
    expect(frontendOf(`# syntax=a@${DIGEST}`, { BUILDKIT_SYNTAX: 'evil/frontend' })).toMatchObject({
      reference: 'evil/frontend',
      pinned: false,
    })
  })
})

describe('requirePinnedFrontend', () => {
  it.each<[string, string]>([
    ['a tag', '# syntax=docker/dockerfile:1'],
    ['half a digest', '# syntax=docker/dockerfile@sha256:abc'],
    ['a digest behind a blank', `# syntax=docker/dockerfile:1 @${DIGEST}`],
  ])('refuses %s', (_, dockerfile) => {
    expect(() => requirePinnedFrontend(frontendOf(dockerfile), 'Dockerfile')).toThrow(
      expect.objectContaining({ code: 'CONFIG_INVALID', help: expect.stringContaining('@sha256:…') }),
    )
  })

  it.each([['FROM a'], [`# syntax=docker/dockerfile:1@${DIGEST}\nFROM a`]])('lets %j pass', (dockerfile) => {
    expect(() => requirePinnedFrontend(frontendOf(dockerfile), 'Dockerfile')).not.toThrow()
  })
})
