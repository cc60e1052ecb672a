import { describe, expect, it } from '@jest/globals'
import type { BuildOptions } from '../../../src/build/builder.ts'
import { publicParameters } from '../../../src/build/public-parameters.ts'

const IMAGE = { images: ['ghcr.io/acme/app'], version: '1.2.3', tags: ['1.2.3'] }

describe('publicParameters', () => {
  const options: BuildOptions = {
    context: '.',
    dockerfile: '',
    tags: [],
    buildArgs: { TOKEN: 'SECRET' },
    labels: { note: 'SECRET' },
    secretEnvs: ['token=SECRET'],
    secretFiles: ['token=/SECRET'],
    buildContexts: ['base=/SECRET'],
    cacheFrom: ['type=registry,ref=SECRET'],
    noCache: false,
    pull: false,
    squash: false,
    target: 'final',
    platforms: [{ os: 'linux', architecture: 'arm', variant: 'v7' }],
  }

  it('names images, platforms, Dockerfile, target, version and tags, and nothing else', () => {
    expect(publicParameters(options, IMAGE)).toEqual({
      ...IMAGE,
      platforms: ['linux/arm/v7'],
      dockerfile: 'Dockerfile',
      target: 'final',
    })
  })

  it('says that the layers were joined into one, when they were', () => {
    expect(publicParameters({ ...options, squash: true }, IMAGE)).toMatchObject({ squash: true })
    expect(publicParameters(options, IMAGE)).not.toHaveProperty('squash')
  })

  it.each([
    ['.', '', undefined, 'Dockerfile'],
    ['./', './docker/Dockerfile', undefined, 'docker/Dockerfile'],
    ['demo/app', '', 'demo/app', 'demo/app/Dockerfile'],
    ['./demo//app/', 'demo/app/Dockerfile', 'demo/app', 'demo/app/Dockerfile'],
    ['/home/me/app', '', undefined, 'Dockerfile'],
    ['/home/me/app', '/home/me/app/docker/Dockerfile', undefined, 'docker/Dockerfile'],
    ['/home/me/app', '/home/me/apple/Dockerfile', undefined, 'Dockerfile'],
    ['app', '/home/me/Containerfile', 'app', 'Containerfile'],
    ['.', '/home/me/docker/Containerfile', undefined, 'Containerfile'],
    ['..', '../Dockerfile', undefined, 'Dockerfile'],
    ['C:\\Users\\me\\app', 'C:\\Users\\me\\app\\sub\\Dockerfile', undefined, 'sub/Dockerfile'],
    ['https://t:SECRET@host.example/x.git#main:sub', '', undefined, 'Dockerfile'],
    ['https://host.example/x.git', 'docker/Dockerfile', undefined, 'docker/Dockerfile'],
    ['git@host.example:x.git', '', undefined, 'Dockerfile'],
    ['app/../../me', 'app/../../me/Dockerfile', undefined, 'Dockerfile'],
    ['.', 'https://t:SECRET@host.example?token=SECRET', undefined, 'https://host.example'],
    ['.', 'https://host.example/Dockerfile?token=SECRET', undefined, 'https://host.example/Dockerfile'],
  ])('of the context %j and the file %j tells no path of this machine', (context, dockerfile, folder, path) => {
    const told = publicParameters({ ...options, context, dockerfile }, IMAGE)
    expect(told.context).toBe(folder)
    expect(told.dockerfile).toBe(path)
  })
})
