import { describe, expect, it } from '@jest/globals'
import { exposedIn, isCredentialFile } from '../../../src/sbom/exposed-files.ts'

const MARK = '-----'
const pem = (kind: string, inside = 'MC4CAQAwBQYDK2VwBCIEIA'): string =>
  `${MARK}BEGIN ${kind}${MARK}\n${inside}\n${MARK}END ${kind}${MARK}\n`

describe('a file with a login in it', () => {
  it.each([
    ['work/.git/config', '[remote "origin"]\n\turl = https://user:hunter2hunter2@forge.example/o/r\n'],
    ['.git/config', '[http "https://forge.example/"]\n\textraheader = AUTHORIZATION: basic eDp5\n'],
    ['.git/config', '[remote "origin"]\n\turl = https://ghp_0123456789012345678901@forge.example/o/r\n'],
    ['.git/modules/lib/config', '\turl = https://u:p@forge.example/o/lib\n'],
    ['root/.gitconfig', '[url "https://x:token@forge.example/"]\n\tinsteadOf = https://forge.example/\n'],
    ['root/.git-credentials', 'https://user:word@forge.example\n'],
    ['root/.npmrc', '//registry.example/:_authToken=npm_0123456789\n'],
    ['usr/etc/npmrc', '_auth = "dXNlcjpwYXNz"\n'],
    ['root/.docker/config.json', '{"auths":{"r.example":{"auth":"dXNlcjpwYXNz"}}}'],
    ['run/containers/auth.json', '{"auths":{"r.example":{"identitytoken":"0123456789"}}}'],
    ['home/me/.pypirc', '[pypi]\nusername = __token__\npassword = pypi-0123456789\n'],
    ['root/.netrc', 'machine forge.example login me password 0123456789\n'],
    ['root/.aws/credentials', '[default]\naws_secret_access_key = 0123456789abcdef\n'],
    ['root/.cargo/credentials.toml', '[registry]\ntoken = "cio0123456789"\n'],
  ])('is seen in %s', (path, text) => {
    expect(isCredentialFile(path)).toBe(true)
    expect(exposedIn(path, Buffer.from(text))).toBe('credentials')
  })

  it.each([
    ['.git/config', '[remote "origin"]\n\turl = https://forge.example/o/r\n'],
    ['.git/config', '[remote "origin"]\n\turl = ssh://git@forge.example/o/r\n'],
    ['root/.npmrc', '//registry.example/:_authToken=${NPM_TOKEN}\n'],
    ['root/.npmrc', '# //registry.example/:_authToken=YOUR_TOKEN_HERE\n'],
    ['.git/config', '\turl = https://x:${GH_TOKEN}@forge.example/o/r\n'],
    ['.git/config', '\textraheader = AUTHORIZATION: basic ***\n'],
    ['root/.npmrc', 'registry=https://registry.example/\n'],
    ['root/.npmrc', '//registry.example/:_authToken=\nsave-exact=true\n'],
    ['root/.pypirc', '[pypi]\npassword =\nrepository = https://registry.example\n'],
    ['root/.docker/config.json', '{"auths":{},"credsStore":"pass"}'],
    ['root/.pypirc', '[pypi]\npassword = $PYPI_PASSWORD\n'],
  ])('is not seen in %s that has none', (path, text) => {
    expect(isCredentialFile(path)).toBe(true)
    expect(exposedIn(path, Buffer.from(text))).toBeUndefined()
  })

  it.each([
    'app/node_modules/npm/test/fixtures/.npmrc',
    'usr/lib/python3/dist-packages/x/.netrc',
    'srv/config',
    'a.git/configs',
    'git-credentials',
  ])('is not looked for in %s', (path) => {
    expect(isCredentialFile(path)).toBe(false)
  })
})

describe('a private key', () => {
  it.each(['PRIVATE KEY', 'RSA PRIVATE KEY', 'EC PRIVATE KEY'])('is seen as %s', (kind) => {
    expect(exposedIn('srv/tls.key', Buffer.from(pem(kind)))).toBe('private-key')
  })

  it.each([
    ['none', 'private-key'],
    ['aes256-ctr', undefined],
  ])('of OpenSSH with cipher %s is %s', (cipher, kind) => {
    const length = Buffer.alloc(4)
    length.writeUInt32BE(cipher.length)
    const inside = Buffer.concat([Buffer.from('openssh-key-v1\0'), length, Buffer.from(cipher), Buffer.alloc(60)])
    expect(exposedIn('root/.ssh/id', Buffer.from(pem('OPENSSH PRIVATE KEY', inside.toString('base64'))))).toBe(kind)
  })

  it('is seen behind its certificate', () => {
    expect(exposedIn('srv/tls.pem', Buffer.from(`${pem('CERTIFICATE')}${pem('PRIVATE KEY')}`))).toBe('private-key')
  })

  it.each([
    ['a certificate', pem('CERTIFICATE')],
    ['a public key', pem('PUBLIC KEY')],
    ['an encrypted key', pem('ENCRYPTED PRIVATE KEY')],
    ['an encrypted key of cosign', pem('ENCRYPTED SIGSTORE PRIVATE KEY')],
    ['an encrypted key of old', pem('RSA PRIVATE KEY', 'Proc-Type: 4,ENCRYPTED\nDEK-Info: AES-256-CBC,00')],
  ])('is not seen in %s', (_what, text) => {
    expect(exposedIn('srv/tls.pem', Buffer.from(text))).toBeUndefined()
  })

  it.each([
    'app/node_modules/https/test/key.pem',
    'usr/lib/python3.13/test/certdata/keycert.pem',
    'go/pkg/mod/x@v1/testdata/key.pem',
  ])('that a package brings as test data is public already: %s', (path) => {
    expect(exposedIn(path, Buffer.from(pem('PRIVATE KEY')))).toBeUndefined()
  })
})
