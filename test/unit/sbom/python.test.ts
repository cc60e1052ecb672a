import { describe, expect, it } from '@jest/globals'
import { normalPythonName } from '../../../src/image/python-name.ts'
import { isPythonMetadataPath, parsePythonMetadata, pythonMetadataIn } from '../../../src/sbom/python.ts'

const METADATA = 'Metadata-Version: 2.1\nName: Flask\nVersion: 3.0.2\n'

describe('paths of Python metadata', () => {
  it.each([
    ['usr/lib/python3/site-packages/flask-3.0.2.dist-info/METADATA', true],
    ['usr/lib/python3/dist-packages/six-1.16.0.egg-info', true],
    ['usr/lib/python3/dist-packages/foo.egg-info/PKG-INFO', true],
    ['opt/eggs/foo-1.0-py3.egg/EGG-INFO/PKG-INFO', true],
    ['usr/lib/python3/site-packages/flask-3.0.2.dist-info/RECORD', false],
    ['usr/share/METADATA', false],
    ['usr/src/foo/PKG-INFO', false],
    ['METADATA', false],
  ])('%s is one: %s', (path, expected) => {
    expect(isPythonMetadataPath(path)).toBe(expected)
  })

  it.each([
    ['a/x-1.dist-info', 'a/x-1.dist-info/METADATA'],
    ['a/x.egg-info', 'a/x.egg-info/PKG-INFO'],
    ['a/x.egg/EGG-INFO', 'a/x.egg/EGG-INFO/PKG-INFO'],
    ['a/site-packages', undefined],
  ])('in the folder %s is %s', (folder, expected) => {
    expect(pythonMetadataIn(folder)).toBe(expected)
  })
})

describe('names of Python packages', () => {
  it.each([
    ['Flask', 'flask'],
    ['zope.interface', 'zope-interface'],
    ['ruamel.yaml_clib', 'ruamel-yaml-clib'],
    ['A--b__c..D', 'a-b-c-d'],
  ])('%s is %s to advisories', (name, expected) => {
    expect(normalPythonName(name)).toBe(expected)
  })
})

describe('Python metadata', () => {
  it.each<[string, string, readonly string[]]>([
    ['nothing', '', []],
    ['an expression', 'License-Expression: BSD-3-Clause\nLicense: other\n', ['BSD-3-Clause']],
    ['a short name', 'License: Apache 2.0\nClassifier: License :: OSI Approved :: MIT License\n', ['Apache 2.0']],
    ['no known name', 'License: UNKNOWN\n', []],
    ['an empty name', 'License:\nClassifier: License :: OSI Approved :: MIT License\n', ['MIT License']],
    [
      'classifiers in the place of a text',
      'License: MIT\n  Permission is hereby granted\nClassifier: License :: OSI Approved :: MIT License\nClassifier: License :: OSI Approved\nClassifier: License :: Public Domain\nClassifier: Topic :: Games\n',
      ['MIT License', 'Public Domain'],
    ],
    ['no text of one long line', `License: ${'x'.repeat(200)}\n`, []],
  ])('has as licence %s', (_, lines, licenses) => {
    expect(parsePythonMetadata(METADATA + lines)).toEqual({ name: 'Flask', version: '3.0.2', licenses })
  })

  it.each([
    ['carriage returns', 'Metadata-Version: 2.1\r\nName: Flask\r\nVersion: 3.0.2\r\n\r\nName: other'],
    ['fields in any case and order', 'VERSION: 3.0.2\nname:\tFlask  '],
    ['a byte order mark', `\uFEFF${METADATA}`],
    ['a description behind the fields', `${METADATA}\nName: other\nVersion: 9\n`],
    ['a field twice', `${METADATA}Name: other\n`],
  ])('is read with %s', (_, text) => {
    expect(parsePythonMetadata(text)).toEqual({ name: 'Flask', version: '3.0.2', licenses: [] })
  })

  it.each([
    ['no name', 'Version: 1\n'],
    ['no version', 'Name: a\n'],
    ['an empty version', 'Name: a\nVersion:\n'],
    ['a name that is none', 'Name: ../a b\nVersion: 1\n'],
    ['nothing', ''],
    ['only a description', '\nName: a\nVersion: 1\n'],
  ])('is none with %s', (_, text) => {
    expect(parsePythonMetadata(text)).toBeUndefined()
  })
})
