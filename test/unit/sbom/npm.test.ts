import { describe, expect, it } from '@jest/globals'
import { isInstalledNpmPath, npmFolderName, parseNpmManifest } from '../../../src/sbom/npm.ts'

describe('paths of npm packages', () => {
  it.each([
    ['node_modules/a/package.json', true],
    ['app/node_modules/a/package.json', true],
    ['app/node_modules/@s/a/package.json', true],
    ['app/node_modules/a/node_modules/b/package.json', true],
    ['app/node_modules/.pnpm/a@1.0.0/node_modules/a/package.json', true],
    ['package.json', false],
    ['app/package.json', false],
    ['app/node_modules/package.json', false],
    ['app/node_modules/@s/package.json', false],
    ['app/node_modules/a/esm/package.json', false],
    ['app/node_modules/@s/a/esm/package.json', false],
    ['app/node_modules/.cache/package.json', false],
    ['app/node_modules/.cache/a/package.json', false],
    ['app/my_node_modules/a/package.json', false],
    ['app/node_modules/a/package.json5', false],
  ])('%s is a manifest of an installed package: %s', (path, installed) => {
    expect(isInstalledNpmPath(path)).toBe(installed)
  })

  it.each([
    ['app/node_modules/a', 'a'],
    ['app/node_modules/@s/a', '@s/a'],
    ['app/lib/a', undefined],
    ['', undefined],
  ])('%s has the name %s', (folder, name) => {
    expect(npmFolderName(folder)).toBe(name)
  })
})

describe('npm manifest', () => {
  it.each([
    [
      'a plain one',
      '{"name":"a","version":"1.2.3","license":"MIT"}',
      { name: 'a', version: '1.2.3', licenses: ['MIT'] },
    ],
    [
      'a scoped one with blanks',
      '{"name":" @s/a ","version":" v1.0.0 "}',
      { name: '@s/a', version: '1.0.0', licenses: [] },
    ],
    ['a byte order mark', '\ufeff{"name":"a","version":"=2.0.0"}', { name: 'a', version: '2.0.0', licenses: [] }],
    [
      'an old licence',
      '{"name":"a","version":"1","license":{"type":"BSD","url":"x"}}',
      { name: 'a', version: '1', licenses: ['BSD'] },
    ],
    [
      'old licences',
      '{"name":"a","version":"1","licenses":[{"type":"MIT"},"ISC",{"url":"x"},7]}',
      { name: 'a', version: '1', licenses: ['MIT', 'ISC'] },
    ],
    ['no name', '{"version":"1.0.0"}', { name: undefined, version: '1.0.0', licenses: [] }],
    [
      'a name that is none',
      '{"name":"../../etc","version":"1.0.0"}',
      { name: undefined, version: '1.0.0', licenses: [] },
    ],
    ['only a module type', '{"type":"module"}', { name: undefined, version: undefined, licenses: [] }],
    ['a number as version', '{"name":"a","version":1}', { name: 'a', version: undefined, licenses: [] }],
    ['an empty version', '{"name":"a","version":" v "}', { name: 'a', version: undefined, licenses: [] }],
    [
      'a key of the prototype',
      '{"__proto__":{"version":"9"},"name":"a"}',
      { name: 'a', version: undefined, licenses: [] },
    ],
  ])('is read with %s', (_, text, manifest) => {
    expect(parseNpmManifest(text)).toEqual({ ...manifest, isPrivate: false })
  })

  it.each([
    ['{"private":true}', true],
    ['{"private":"true"}', false],
  ])('%s is private: %s', (text, isPrivate) => {
    expect(parseNpmManifest(text)).toMatchObject({ isPrivate })
  })

  it.each([
    ['', 'empty'],
    ['[]', 'a list'],
    ['null', 'null'],
    ['"a"', 'a text'],
    ['{"name":', 'cut off'],
    ['<html>', 'no JSON'],
  ])('is none when it is %j (%s)', (text) => {
    expect(parseNpmManifest(text)).toBeUndefined()
  })
})
