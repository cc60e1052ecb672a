import type * as fc from 'fast-check'
import { versionsOf } from './order-laws.ts'

const PIECES = [
  '0',
  '1',
  '2',
  '10',
  '007',
  '.',
  '-',
  '~',
  '+',
  'a',
  'b',
  'Z',
  'rc',
  'dfsg',
  'p1',
  '~~',
  '+b1',
  '-0',
  'deb12u',
]

/** What dpkg accepts: an optional epoch, then anything made of its alphabet that starts with a digit; a revision is not empty. */
export function debVersions(): fc.Arbitrary<string> {
  const epochs = versionsOf(['', '', '', '0:', '1:', '02:'], 1)
  const endings = versionsOf(PIECES).map((text) => (text.endsWith('-') ? `${text}1` : text))
  return epochs.chain((epoch) => endings.map((ending) => `${epoch}1${ending}`))
}
