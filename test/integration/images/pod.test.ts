import { describe, expect, it } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Pod } from 'kubernetes-models/v1/Pod'
import { parse } from 'yaml'
import { pinImages, type BuiltImage } from '../../../tools/images/pod.ts'
import { ROOT } from '../../support/architecture/read-sources.ts'
import { podFaults, type PodManifest } from '../../support/images/restricted-pod.ts'

const TEMPLATE = readFileSync(join(ROOT, 'images', 'pod.yaml'), 'utf8')

const BUILT: readonly BuiltImage[] = ['init', 'agent-slim', 'worker', 'agent'].map((name, at) => ({
  name: `registry.example/tachikoma/${name}`,
  digest: `sha256:${String(at).repeat(64)}`,
}))

function schemaFaults(manifest: object): string {
  try {
    new Pod(manifest).validate()
    return ''
  } catch (error) {
    return (error as Error).message
  }
}

/** The pinned pod with one text of it exchanged for another. */
function altered(from: string | RegExp, to: string): PodManifest {
  const text = pinImages(TEMPLATE, BUILT)
  expect(text.replace(from, to)).not.toBe(text)
  return parse(text.replace(from, to)) as PodManifest
}

describe('the pod manifest with the digests of a Report', () => {
  const text = pinImages(TEMPLATE, BUILT)
  const pod = parse(text) as PodManifest

  it("fits Kubernetes' schema", () => {
    expect(schemaFaults(pod)).toBe('')
  })

  it('meets the restricted pod security standard and our own rules', () => {
    expect(podFaults(pod)).toEqual([])
    expect(pod.spec.securityContext?.runAsUser).toBe(10001)
  })

  it('names each image in its registry by digest', () => {
    const images = [...(pod.spec.initContainers ?? []), ...pod.spec.containers].map(({ image }) => image)
    expect(images).toEqual([
      `registry.example/tachikoma/init@sha256:${'0'.repeat(64)}`,
      `registry.example/tachikoma/agent@sha256:${'3'.repeat(64)}`,
      `registry.example/tachikoma/worker@sha256:${'2'.repeat(64)}`,
    ])
  })

  it('has no anchors, which some tools cannot read, and is no template any more', () => {
    expect(text).not.toMatch(/[&*]restricted|template/)
    expect(text).toContain('# A secret of type kubernetes.io/dockerconfigjson')
  })
})

describe("Kubernetes' schema sees", () => {
  it.each([
    ['a text where a number belongs', /runAsUser: 10001/, 'runAsUser: agent', 'runAsUser'],
    [
      'a value that is none of the allowed',
      'fsGroupChangePolicy: OnRootMismatch',
      'fsGroupChangePolicy: Sometimes',
      'fsGroupChangePolicy',
    ],
    ['a container without a name', '- name: worker\n', '- title: worker\n', 'name'],
    ['capabilities that are no list', /drop: *\n? *(- ALL|\[ *ALL *\])/, 'drop: ALL', 'drop'],
  ])('%s', (_, from, to, sentence) => {
    expect(schemaFaults(altered(from, to))).toContain(sentence)
  })
})

describe('our own rules see', () => {
  it.each([
    ['an image by tag', /worker@sha256:\d+/, 'worker:latest', 'worker is not pinned by digest'],
    [
      'a container that may gain privileges',
      'allowPrivilegeEscalation: false',
      'privileged: true',
      'init may gain privileges',
    ],
    [
      'a root file system that can be written',
      'readOnlyRootFilesystem: true',
      'stdin: false',
      'init can write its root file system',
    ],
    ['kept capabilities', /drop: *\n? *(- ALL|\[ *ALL *\])/, 'add: [NET_RAW]', 'init keeps capabilities'],
    ['a missing seccomp profile', 'type: RuntimeDefault', 'type: Unconfined', 'has no seccomp profile'],
    ['root', 'runAsNonRoot: true', 'runAsNonRoot: false', 'may run as root'],
    [
      'a token of the cluster',
      'automountServiceAccountToken: false',
      'hostNetwork: true',
      'gets a token of the cluster',
    ],
    ['a folder of the host', /emptyDir:\n *sizeLimit: 10Gi/, 'hostPath: { path: / }', 'workspace is a hostPath'],
    [
      'a mount of no volume',
      '- name: worker-tmp\n',
      '- name: elsewhere\n',
      'worker mounts elsewhere, which is no volume',
    ],
  ])('%s', (_, from, to, sentence) => {
    expect(podFaults(altered(from, to))).toContain(sentence)
  })
})

describe('pinImages refuses', () => {
  const container = (image: string): string => `spec:\n  containers:\n    - name: one\n      image: ${image}\n`
  it.each([
    [
      'an image that was not built',
      container('tachikoma/other'),
      'one: 0 of the built images are called tachikoma/other',
    ],
    ['an image with a tag', container('tachikoma/agent:latest'), 'one: 0 of the built images'],
    ['a name that only ends alike', container('koma/agent'), 'one: 0 of the built images'],
    ['a container without an image', 'spec:\n  containers:\n    - name: one\n', '(nothing)'],
    ['what is not YAML', 'spec: [', 'cannot be pinned'],
  ])('%s', (_, template, sentence) => {
    expect(() => pinImages(template, BUILT)).toThrow(sentence)
  })

  it('a name that two registries have', () => {
    const twice = [...BUILT, { name: 'other.example/tachikoma/agent', digest: `sha256:${'9'.repeat(64)}` }]
    expect(() => pinImages(container('tachikoma/agent'), twice)).toThrow('one: 2 of the built images')
  })
})
