import { writeFile } from 'node:fs/promises'
import { dotenvReport } from '../../report/dotenv.ts'
import type { HostOptions } from '../choose-host.ts'
import type { CommandResult, Host } from '../host.ts'
import { terminalLog } from '../cli/cli-host.ts'
import { redactingLog } from '../redacting-log.ts'

/** A job of GitLab CI: variables in; a dotenv report and documents for artifacts out. */
export function gitlabHost({ env, quiet }: HostOptions): Host {
  const log = redactingLog(terminalLog(quiet, env['CI_DEBUG_TRACE'] === 'true'))
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
