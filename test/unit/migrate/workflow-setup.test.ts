import { describe, expect, it } from '@jest/globals'
import { CHECKOUT, PLAIN, inputsOf, migrate } from '../../support/migrate/workflow.ts'

describe('logins', () => {
  const login = (registry: string, more = ''): string =>
    `uses: docker/login-action@v4\nwith:\n  registry: ${registry}\n  username: me\n  password: \${{ secrets.${registry.toUpperCase().replaceAll(/\W/g, '_')} }}\n${more}`

  it('are given to the step; that of the image first, the others as a list', () => {
    const build = PLAIN.replace('ghcr.io/acme/app:edge', 'quay.io/acme/app:edge')
    expect(inputsOf(migrate([CHECKOUT, login('docker.io'), login('quay.io'), build]))).toMatchObject({
      registry: 'quay.io',
      username: 'me',
      password: '${{ secrets.QUAY_IO }}',
      'registry-auth': '- registry: docker.io\n  username: me\n  password: ${{ secrets.DOCKER_IO }}\n',
    })
  })

  it.each([
    [
      'with a condition',
      "if: github.event_name == 'push'\nuses: docker/login-action@v4\nwith: { username: a, password: b }",
    ],
    [
      'to a cloud',
      'uses: docker/login-action@v4\nwith: { registry: 1.dkr.ecr.eu-west-1.amazonaws.com, username: a, password: b }',
    ],
    ['without a password', 'uses: docker/login-action@v4\nwith: { registry: quay.io }'],
    ['with a scope', login('quay.io', '  scope: acme/app@push')],
  ])('%s stay', (_, step) => {
    const { job, left } = migrate([CHECKOUT, step, PLAIN])
    expect(job.steps.map(({ uses }) => uses)).toContain('docker/login-action@v4')
    expect(left).toContainEqual(expect.objectContaining({ what: 'docker/login-action' }))
  })

  it('to ghcr.io with the token of the workflow go, by a variable of the file as well', () => {
    const step =
      'if: always()\nuses: docker/login-action@v4\nwith:\n  registry: ${{ env.R }}\n  username: x\n  password: ${{ github.token }}'
    const migrated = migrate([CHECKOUT, step, PLAIN], 'env: { R: ghcr.io }')
    expect(inputsOf(migrated)).not.toHaveProperty('password')
  })
})

describe('builders and emulators', () => {
  it('carry what makes a builder', () => {
    const set =
      'uses: docker/setup-buildx-action@v4\nid: bx\nwith: { driver-opts: network=host, version: v0.30.0, config: .github/b.toml }'
    const build = `${PLAIN}  builder: \${{ steps.bx.outputs.name }}\n`
    const inputs = inputsOf(migrate([CHECKOUT, set, build]))
    expect(inputs).toMatchObject({ 'driver-opts': 'network=host', 'buildkitd-config': '.github/b.toml' })
    expect(inputs).not.toHaveProperty('builder')
  })

  it('keep a builder that is somewhere else', () => {
    const set = 'uses: docker/setup-buildx-action@v4\nid: bx\nwith: { driver: remote, endpoint: tcp://b:1234 }'
    const build = `${PLAIN}  builder: \${{ steps.bx.outputs.name }}\n`
    const migrated = migrate([CHECKOUT, set, build])
    expect(inputsOf(migrated)).toMatchObject({ builder: '${{ steps.bx.outputs.name }}' })
    expect(migrated.left).toContainEqual(expect.objectContaining({ what: 'docker/setup-buildx-action' }))
  })

  it.each([
    ['linux/amd64', 1],
    ['linux/amd64,linux/arm64', 2],
    ['${{ matrix.platform }}', 2],
  ])('keep emulation where it may be needed: %s', (platforms, count) => {
    const { job } = migrate(['uses: docker/setup-qemu-action@v4', `${PLAIN}  platforms: ${platforms}\n`, CHECKOUT])
    expect(job.steps.filter(({ uses }) => uses !== 'actions/checkout@v6')).toHaveLength(count)
  })
})
