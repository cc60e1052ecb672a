import { writeFile } from 'node:fs/promises'
import process from 'node:process'
import { dotenvReport, variablesThatFit } from '../../report/dotenv.ts'
import { systemClock } from '../../system/node/clock.ts'
import type { HostOptions } from '../choose-host.ts'
import type { CommandResult, Host } from '../host.ts'
import { secretsOfJob } from '../known-secrets.ts'
import { redactingLog } from '../redacting-log.ts'
import { gitlabLog } from './gitlab-log.ts'

/** Credentials that every job carries. A server masks them in its own log; a runner for a try-out may not. */
/** A job of GitLab CI: variables in; a dotenv report and documents for artifacts out. */
export function gitlabHost({ env, quiet }: HostOptions): Host {
  const write = (line: string): void => {
    process.stderr.write(`${line}\n`)
  }
  const verbose = env['CI_DEBUG_TRACE'] === 'true'
  const log = redactingLog(gitlabLog({ write, now: systemClock.now, quiet, verbose }))
  log.hide(secretsOfJob(env).map(({ value }) => value))
  return {
    kind: 'gitlab',
    inputs: [],
    log,
    outDirectory: 'slipway-out',
    mask: (secrets) => log.hide(secrets),
    saveRunDirectory: () => undefined,
    finish: async (result) => {
      const { left } = await writeDotenv(result, env['SLIPWAY_DOTENV'] ?? 'slipway.env')
      if (left > 0) log.warn(`GitLab takes few variables: ${left} images are in report.json only`)
    },
  }
}

async function writeDotenv({ report, pipeline }: CommandResult, file: string): Promise<{ readonly left: number }> {
  const [image] = report?.images ?? []
  if (image?.reference === undefined) return { left: 0 }
  const several = (pipeline?.images ?? []).flatMap(({ id, reference }) =>
    id === undefined || reference === undefined
      ? []
      : [[`IMAGE_REF_${id.toUpperCase().replaceAll(/[.-]/g, '_')}`, reference] as const],
  )
  const first = {
    IMAGE_DIGEST: image.digest,
    IMAGE_TAGS: image.tags.join(','),
    IMAGE_REF: image.reference,
  }
  const count = variablesThatFit(first, several)
  await writeFile(file, dotenvReport({ ...first, ...Object.fromEntries(several.slice(0, count)) }))
  return { left: several.length - count }
}
