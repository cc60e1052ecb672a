import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runProgram } from '../../../tools/engine/run-program.ts'
import type { Sigstore } from '../sigstore/sigstore.ts'

/** Programs that no one here wrote, and a folder for what they read and write. */
export interface Judges {
  /** The environment with the programs on its PATH. */
  readonly env: Readonly<Record<string, string>>
  readonly cosign2: string
  readonly folder: string
}

/** What a program said, when it refused; empty when it accepted. */
export async function complaint(
  { env, folder }: Judges,
  program: string,
  args: readonly string[],
  more: Readonly<Record<string, string>> = {},
): Promise<string> {
  const own = { ...env, HOME: folder, TUF_ROOT: join(folder, 'tuf'), COSIGN_PASSWORD: '', COSIGN_YES: 'true', ...more }
  const { exitCode, stdout, stderr } = await runProgram(program, args, { env: own, timeoutMs: 60_000 })
  return exitCode === 0
    ? ''
    : `${program} ${args.slice(0, 2).join(' ')}: exit ${exitCode}: ${stderr}${stdout}`.slice(0, 1500)
}

/** Files of the stack for cosign 3 and, as environment, for cosign 2. */
export async function trustFiles(
  stack: Sigstore,
  folder: string,
): Promise<{ root: string; env: Readonly<Record<string, string>> }> {
  const write = async (name: string, text: string): Promise<string> => {
    await writeFile(join(folder, name), text)
    return join(folder, name)
  }
  return {
    root: await write('trusted_root.json', JSON.stringify(stack.trustedRoot)),
    env: {
      SIGSTORE_ROOT_FILE: await write('fulcio.pem', stack.pem.fulcio),
      SIGSTORE_REKOR_PUBLIC_KEY: await write('rekor.pem', stack.pem.rekor),
      SIGSTORE_CT_LOG_PUBLIC_KEY_FILE: await write('ct.pem', stack.pem.ctLog),
      SIGSTORE_TSA_CERTIFICATE_FILE: await write('tsa.pem', stack.pem.tsa),
    },
  }
}

/** What skopeo and podman ask of images in this registry: every manifest that is copied must be signed by the key. */
export async function containersPolicy(folder: string, registry: string, keyPath: string): Promise<readonly string[]> {
  const rule = { type: 'sigstoreSigned', keyPath, signedIdentity: { type: 'matchRepository' } }
  const policy = { default: [{ type: 'reject' }], transports: { docker: { [registry]: [rule] } } }
  const registries = join(folder, 'registries.d')
  await mkdir(registries, { recursive: true })
  await writeFile(join(registries, 'local.yaml'), `docker:\n  ${registry}:\n    use-sigstore-attachments: true\n`)
  const file = join(folder, 'policy.json')
  await writeFile(file, JSON.stringify(policy))
  return ['--policy', file, '--registries.d', registries]
}
