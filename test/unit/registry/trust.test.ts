import { describe, expect, it } from '@jest/globals'
import { certificateFiles, pemCertificates } from '../../../src/registry/trust.ts'

describe('the files of certs.d', () => {
  it('are authorities and pairs, in alphabetical order; others do not count', () => {
    const names = ['b.key', 'b.cert', 'z.crt', 'a.cert', 'ca.crt', 'a.key', 'readme.txt', 'old.crt.bak', 'hosts.toml']
    expect(certificateFiles(names)).toEqual({
      authorities: ['ca.crt', 'z.crt'],
      pairs: [
        { certificate: 'a.cert', key: 'a.key' },
        { certificate: 'b.cert', key: 'b.key' },
      ],
      missing: [],
    })
  })

  it.each([
    [['client.cert'], ['client.key']],
    [['client.key'], ['client.cert']],
    [
      ['a.cert', 'b.key'],
      ['a.key', 'b.cert'],
    ],
    [['ca.crt', 'ca.key'], ['ca.cert']],
  ])('%j lack %j', (names, missing) => {
    expect(certificateFiles(names)).toMatchObject({ pairs: [], missing })
  })
})

describe('PEM certificates', () => {
  const one = '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----'
  const two = '-----BEGIN CERTIFICATE-----\r\nBBBB\r\n-----END CERTIFICATE-----'

  it('are found one by one between other text and keys', () => {
    const key = '-----BEGIN PRIVATE KEY-----\nCCCC\n-----END PRIVATE KEY-----'
    expect(pemCertificates(`# the company\n${one}\n${key}\nsubject: CN=x\n${two}\n`)).toEqual([one, two])
  })

  it.each([
    '',
    'hello',
    '-----BEGIN CERTIFICATE-----\nAAAA',
    '-----BEGIN CERTIFICATE REQUEST-----\nAAAA\n-----END CERTIFICATE REQUEST-----',
  ])('are not found in %j', (text) => {
    expect(pemCertificates(text)).toEqual([])
  })
})
