import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { parseTrustedRoot } from '../../../src/sign/sigstore/trusted-root.ts'
import { failures } from '../../support/sign/bundle-sketch.ts'
import { keylessSetting } from '../../support/sign/keyless-setting.ts'
import type { LogChoice } from '../../support/sign/keyless.ts'
import { startSigstore, type Sigstore } from '../../support/sigstore/sigstore.ts'

const MINUTE = 60_000

const setting = keylessSetting()
let drifting: Sigstore
/** By how much log and time-stamping authority are ahead of the certificate authority. */
let ahead = 0

beforeAll(async () => {
  drifting = await startSigstore({ now: () => new Date(Date.now() + ahead) })
})

beforeEach(() => {
  ahead = 0
})

afterAll(() => drifting.close())

describe('a certificate, which is valid for ten minutes,', () => {
  async function failuresAfter(minutes: number, log: LogChoice): Promise<readonly string[][]> {
    ahead = minutes * MINUTE
    await setting.signIndex(log, ['bundle'], { stack: drifting })
    const trust = { trustedRoot: parseTrustedRoot(drifting.trustedRoot), issuer: drifting.issuer }
    return failures(await setting.verify({ ...trust, logThreshold: log === 'tsa' ? 0 : 1 }))
  }

  it.each<[LogChoice, number]>([
    ['v1', 0],
    ['v1', 9],
    ['v1+tsa', 9],
    ['tsa', 9],
  ])('proves what was signed with %s %d minutes after it was issued', async (log, minutes) => {
    expect(await failuresAfter(minutes, log)).toEqual([[]])
  })

  it.each<[LogChoice, number]>([
    ['v1', 11],
    ['v1+tsa', 11],
    ['tsa', 11],
    ['v1', -5],
  ])('proves nothing with %s %d minutes after it was issued', async (log, minutes) => {
    expect(await failuresAfter(minutes, log)).toEqual([['certificate'], ['present']])
  })
})

describe('a trust root', () => {
  interface Validity {
    validFor: { start: string; end?: string }
  }
  interface Root {
    tlogs: { publicKey: Validity }[]
    ctlogs: { publicKey: Validity }[]
    certificateAuthorities: Validity[]
    timestampAuthorities: Validity[]
  }
  const PARTS: readonly [string, (root: Root) => readonly Validity[], LogChoice, string][] = [
    ['log', ({ tlogs }) => tlogs.map(({ publicKey }) => publicKey), 'v1', 'log'],
    ['certificate log', ({ ctlogs }) => ctlogs.map(({ publicKey }) => publicKey), 'v1', 'certificate'],
    ['certificate authority', ({ certificateAuthorities }) => certificateAuthorities, 'v1', 'certificate'],
    ['time-stamping authority', ({ timestampAuthorities }) => timestampAuthorities, 'v2+tsa', 'timestamp'],
  ]

  async function failuresUnder(log: LogChoice, change: (root: Root) => void): Promise<readonly string[][]> {
    await setting.signIndex(log)
    const root = JSON.parse(JSON.stringify(setting.stack.trustedRoot)) as Root
    change(root)
    return failures(await setting.verify({ trustedRoot: parseTrustedRoot(root) }))
  }

  it.each(PARTS)('whose %s has ended proves nothing that was signed later', async (_, parts, log, failed) => {
    const end = new Date(Date.now() - MINUTE).toISOString()
    const found = await failuresUnder(log, (root) => parts(root).forEach((part) => (part.validFor.end = end)))
    expect(found).toEqual([[failed], ['present']])
  })

  it.each(PARTS)(
    'whose %s begins in the future proves nothing that was signed before',
    async (_, parts, log, failed) => {
      const start = new Date(Date.now() + 60 * MINUTE).toISOString()
      const found = await failuresUnder(log, (root) => parts(root).forEach((part) => (part.validFor.start = start)))
      expect(found).toEqual([[failed], ['present']])
    },
  )

  it.each(PARTS)('whose %s ends later still proves what is signed now', async (_, parts, log) => {
    const end = new Date(Date.now() + 60 * MINUTE).toISOString()
    const found = await failuresUnder(log, (root) => parts(root).forEach((part) => (part.validFor.end = end)))
    expect(found).toEqual([[]])
  })
})
