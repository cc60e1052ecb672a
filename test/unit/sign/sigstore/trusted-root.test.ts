import { describe, expect, it } from '@jest/globals'
import { parseTrustedRoot } from '../../../../src/sign/sigstore/trusted-root.ts'

const VALID = { start: '2026-01-01T00:00:00Z' }
const LOG = {
  baseUrl: 'https://log.example',
  publicKey: { rawBytes: 'AAAA', validFor: VALID },
  logId: { keyId: 'AAAA' },
}
const AUTHORITY = { certChain: { certificates: [{ rawBytes: 'AAAA' }] }, validFor: VALID }
const ROOT = {
  mediaType: 'application/vnd.dev.sigstore.trustedroot+json;version=0.1',
  tlogs: [LOG],
  ctlogs: [LOG],
  certificateAuthorities: [AUTHORITY],
  timestampAuthorities: [AUTHORITY],
}

describe('parseTrustedRoot', () => {
  const undated = { ...LOG, publicKey: { rawBytes: 'AAAA' } }
  const unstarted = { ...LOG, publicKey: { rawBytes: 'AAAA', validFor: { end: VALID.start } } }

  it.each([
    ['a log whose validity has no start', { tlogs: [unstarted] }, 'tlogs.0.publicKey.validFor'],
    ['a log without a validity', { tlogs: [undated] }, 'tlogs.0.publicKey.validFor'],
    ['a second log without a validity', { tlogs: [LOG, undated] }, 'tlogs.1.publicKey.validFor'],
    ['a certificate log without a validity', { ctlogs: [undated] }, 'ctlogs.0.publicKey.validFor'],
    [
      'an authority without a validity',
      { certificateAuthorities: [{ ...AUTHORITY, validFor: {} }] },
      'certificateAuthorities.0.validFor',
    ],
    [
      'a time-stamping authority without one',
      { timestampAuthorities: [{ certChain: AUTHORITY.certChain }] },
      'timestampAuthorities.0',
    ],
    [
      'an authority without certificates',
      { certificateAuthorities: [{ ...AUTHORITY, certChain: { certificates: [] } }] },
      'certificates',
    ],
    ['another document', { mediaType: 'application/json' }, 'mediaType'],
  ])('refuses %s', (_, change, path) => {
    expect(() => parseTrustedRoot({ ...ROOT, ...change })).toThrow(
      expect.objectContaining({ code: 'CONFIG_INVALID', message: expect.stringContaining(path) }),
    )
  })

  it.each([[ROOT], [{ ...ROOT, tlogs: [] }], [{ mediaType: ROOT.mediaType }]])('takes %j', (json) => {
    expect(parseTrustedRoot(json).json).toBe(json)
  })
})
