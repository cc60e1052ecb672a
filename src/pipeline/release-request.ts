import type { Inputs } from '../config/values.ts'
import { SlipwayError, type Problems } from '../errors.ts'
import { checkTagPrefix } from '../release/version-tag.ts'
import { isReleasable, type ReleaseRequest } from './release-decision.ts'

/** Understands the inputs about versions; every fault becomes a problem. */
export function releaseRequest(inputs: Inputs, problems: Problems): ReleaseRequest {
  const { tagPrefix, initialVersion, defaultBump } = inputs
  try {
    checkTagPrefix(tagPrefix)
  } catch (thrown) {
    if (!(thrown instanceof SlipwayError)) throw thrown
    for (const { input, message, help } of thrown.problems) problems.add(input, message, help)
  }
  const version =
    inputs.version === undefined ? bareVersion(inputs.tags) : releasable('version', inputs.version, problems)
  releasable('initial-version', initialVersion, problems)
  return {
    rules: { prefix: tagPrefix, initialVersion, defaultBump },
    channels: Object.fromEntries(inputs.channels.flatMap((entry) => channel(entry, problems))),
    ...(version === undefined ? {} : { version }),
  }
}

/** A full version written as a bare line of `tags` is the version to release. */
function bareVersion(lines: readonly string[]): string | undefined {
  return lines.find((line) => isReleasable(line.trim()))?.trim()
}

function releasable(input: string, text: string, problems: Problems): string {
  const version = text.replace(/^v/, '')
  if (!isReleasable(version))
    problems.add(input, `${JSON.stringify(text)} is no version`, 'write three numbers, such as 1.2.3, or 1.3.0-beta.1')
  return version
}

function channel(entry: string, problems: Problems): readonly (readonly [string, string])[] {
  const equals = entry.indexOf('=')
  if (equals > 0) return [[entry.slice(0, equals), entry.slice(equals + 1)]]
  problems.add('channels', `${JSON.stringify(entry)} is not BRANCH=WORD`)
  return []
}
