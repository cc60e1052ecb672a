import { writeFile } from 'node:fs/promises'
import process from 'node:process'
import { dotenvReport } from '../../report/dotenv.ts'
import { systemClock } from '../../system/node/clock.ts'
import { Secret } from '../../system/secret.ts'
import type { HostOptions } from '../choose-host.ts'
import type { CommandResult, Host } from '../host.ts'
import { redactingLog } from '../redacting-log.ts'
import { gitlabLog } from './gitlab-log.ts'

/** Credentials that every job carries. A server masks them in its own log; a runner for a try-out may not. */
const JOB_SECRETS = ['CI_JOB_TOKEN', 'CI_REGISTRY_PASSWORD', 'CI_DEPENDENCY_PROXY_PASSWORD', 'SIGSTORE_ID_TOKEN']

/** A job of GitLab CI: variables in; a dotenv report and documents for artifacts out. */
export function gitlabHost({ env, quiet }: HostOptions): Host {
  const write = (line: string): void => {
    process.stderr.write(`${line}\n`)
  }
  const verbose = env['CI_DEBUG_TRACE'] === 'true'
  const log = redactingLog(gitlabLog({ write, now: systemClock.now, quiet, verbose }))
  log.hide(JOB_SECRETS.map((name) => new Secret(env[name] ?? '')))
  return {
    kind: 'gitlab',
    inputs: [],
    log,
    outDirectory: 'slipway-out',
    mask: (secrets) => log.hide(secrets),
    saveRunDirectory: () => undefined,
    finish: (result) => writeDotenv(result, env['SLIPWAY_DOTENV'] ?? 'slipway.env'),
  }
}

async function writeDotenv({ report }: CommandResult, file: string): Promise<void> {
  const [image] = report?.images ?? []
  if (image?.reference === undefined) return
  const variables = {
    IMAGE_DIGEST: image.digest,
    IMAGE_TAGS: image.tags.join(','),
    IMAGE_REF: image.reference,
  }
  await writeFile(file, dotenvReport(variables))
}
