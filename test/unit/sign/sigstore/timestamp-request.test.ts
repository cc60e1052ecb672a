import { createHash } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import { timestampRequest } from '../../../../src/sign/sigstore/timestamp-client.ts'

describe('timestampRequest', () => {
  it('is the DER of RFC 3161, byte for byte', () => {
    const hash = createHash('sha256').update('what is dated').digest()
    const request = Buffer.from(timestampRequest(hash, Buffer.alloc(16, 0xff)))
    expect(request.toString('hex')).toBe(
      [
        '304b', // TimeStampReq
        '020101', // version 1
        '3031', // messageImprint
        '300d06096086480165030402010500', // SHA-256
        `0420${hash.toString('hex')}`,
        `021001${'ff'.repeat(15)}`, // nonce: positive whatever the random bytes are
        '0101ff', // certReq
      ].join(''),
    )
  })
})
