import { SlipwayError, type Facts } from '../errors.ts'

/** One way in which a release host refuses, and what to do about it. */
export interface RefusalCause {
  readonly code: 'RELEASE_DENIED' | 'RELEASE_REFUSED'
  readonly when: (status: number, said: string) => boolean
  readonly help: string
}

/** What was asked of which host; `purpose` completes "HOST did not …". */
export interface AskedOf {
  readonly host: string
  readonly purpose: string
}

/** An answer that stays, explained by the first cause that fits. `said` is the host's own reason. */
export function refusal(
  { host, purpose }: AskedOf,
  status: number,
  said: string,
  causes: readonly RefusalCause[],
): SlipwayError {
  const cause = causes.find(({ when }) => when(status, said))
  return new SlipwayError(cause?.code ?? 'RELEASE_REFUSED', `${host} did not ${purpose}: ${said} (status ${status})`, {
    facts: { host, operation: purpose, status },
    ...(cause === undefined ? {} : { help: cause.help }),
  })
}

/** No answer, or one that may be another later. */
export function unreachable(
  { host, purpose }: AskedOf,
  failed: Error | { readonly status: number; readonly said: string },
  more: Facts = {},
): SlipwayError {
  const why = failed instanceof Error ? failed.message : `${failed.said} (status ${failed.status})`
  const status = failed instanceof Error ? {} : { status: failed.status }
  return new SlipwayError('RELEASE_UNREACHABLE', `${host} did not ${purpose}: ${why}`, {
    facts: { host, operation: purpose, retryable: true, ...status, ...more },
    help: 'run again later: what was done so far is kept and not done twice',
    retryable: true,
    ...(failed instanceof Error ? { cause: failed } : {}),
  })
}

/** The host's words on one line, short. */
export function quoted(text: string): string {
  return (
    text
      .replaceAll(/[\p{C}\s]+/gu, ' ')
      .trim()
      .slice(0, 400) || 'without a reason'
  )
}

/** Whether two texts differ only as hosts change them: texts edited on the web come back with other line ends. */
export function isSameText(one: string, other: string): boolean {
  return plain(one) === plain(other)
}

function plain(text: string): string {
  return text.replaceAll('\r\n', '\n').trimEnd()
}
