import { SlipwayError } from '../../errors.ts'
import type { Cancellable } from '../../image/store.ts'
import type { ProcessResult, ProcessRunner } from '../../system/process.ts'
import { helperServer, isCredentialsNotFound, parseHelperAnswer } from '../docker-config.ts'
import type { RegistryAuth } from '../registry.ts'

/** Helpers may unlock a keychain or ask a cloud; longer than this none needs. */
const TIMEOUT_MS = 60_000

interface HelperContext extends Cancellable {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly runner: ProcessRunner
}

/**
 * Asks `docker-credential-HELPER get` (docker-credential-helpers' protocol: host on stdin, JSON on stdout). Undefined only when
 * it says that it has none.
 * @throws ENVIRONMENT_CREDENTIALS when it fails in any other way.
 */
export async function askHelper(
  helper: string,
  registry: string,
  context: HelperContext,
): Promise<RegistryAuth | undefined> {
  const program = `docker-credential-${helper}`
  const result = await run(program, registry, context)
  if (result.exitCode !== 0 || result.timedOut) {
    if (isCredentialsNotFound(result.stdout) || isCredentialsNotFound(result.stderr)) return undefined
    throw failed(program, registry, result.timedOut ? 'it did not answer' : saying(result))
  }
  const auth = parseHelperAnswer(result.stdout)
  if (auth === undefined) throw failed(program, registry, 'its answer is not that of a credential helper')
  return auth.username === '' && auth.password.reveal() === '' ? undefined : auth
}

async function run(program: string, registry: string, { env, runner, signal }: HelperContext): Promise<ProcessResult> {
  const defined = Object.entries(env).filter((pair): pair is [string, string] => pair[1] !== undefined)
  try {
    return await runner.run({
      file: program,
      args: ['get'],
      env: Object.fromEntries(defined),
      stdin: `${helperServer(registry)}\n`,
      timeoutMs: TIMEOUT_MS,
      ...(signal === undefined ? {} : { signal }),
    })
  } catch (cause) {
    signal?.throwIfAborted()
    throw failed(program, registry, cause instanceof Error ? cause.message : String(cause), cause)
  }
}

/** What the program said, unless that may hold a secret. */
function saying({ exitCode, stdout, stderr }: ProcessResult): string {
  const text = (stdout.trim() === '' ? stderr : stdout).trim().split('\n')[0] ?? ''
  return text === '' || /secret|[{}]/i.test(text) ? `it ended with ${exitCode}` : text.slice(0, 200)
}

function failed(program: string, registry: string, why: string, cause?: unknown): SlipwayError {
  return new SlipwayError(
    'ENVIRONMENT_CREDENTIALS',
    `the credential helper ${program} failed for ${registry}: ${why}`,
    {
      facts: { registry, helper: program },
      help: "repair the helper, or take it out of credHelpers or credsStore in docker's config.json",
      ...(cause === undefined ? {} : { cause }),
    },
  )
}
