import { createPublicKey } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { loadPrivateKey } from '../src/sign/key/private-key.ts'
import { Secret } from '../src/system/secret.ts'
import { runProgram } from '../tools/engine/run-program.ts'
import type { StackEnv } from '../tools/stack/environment.ts'

/** Who must have signed: an identity under a trust root, or the owner of a key. Both name files. */
export type Signatory =
  | { readonly kind: 'identity'; readonly identity: string; readonly issuer: string; readonly trustedRoot: string }
  | { readonly kind: 'key'; readonly publicKey: string }

/** What one verifier said. */
export interface Verdict {
  /** The command as one can type it after sourcing `.stack/env` and setting IMAGE. */
  readonly command: string
  readonly accepted: boolean
  /** The checks it made, or why it refused; short. */
  readonly answer: readonly string[]
}

/** What the pipeline attests, in the words of both command lines. */
const ATTESTED = ['cyclonedx', 'slsaprovenance1', 'vuln'] as const

/** Variables of `.stack/env` that stand in a shown command for their values; `$IMAGE` stands for the image. */
const SHOWN = ['SAN', 'ISSUER', 'SLIPWAY_TRUSTED_ROOT', 'PUB'] as const

/** The identity of the stack's token. */
export function identityOfStack({ SAN = '', ISSUER = '', SLIPWAY_TRUSTED_ROOT = '' }: StackEnv): Signatory {
  return { kind: 'identity', identity: SAN, issuer: ISSUER, trustedRoot: SLIPWAY_TRUSTED_ROOT }
}

/** The owner of a private key: a file, `env://NAME` or PEM text. The public key is written where cosign can read it. */
export async function ownerOf(key: string, env: StackEnv, folder: string): Promise<Signatory> {
  if (resolve(key) === env.KEY) return { kind: 'key', publicKey: env.PUB }
  const variable = /^env:\/\/(\w+)$/.exec(key)?.[1]
  const named = variable === undefined ? key : (process.env[variable] ?? '')
  const pem = named.includes('-----BEGIN') ? named : await readFile(named, 'utf8')
  const password = process.env['SLIPWAY_KEY_PASSWORD'] ?? process.env['COSIGN_PASSWORD']
  const privateKey = await loadPrivateKey(pem, password === undefined ? undefined : new Secret(password))
  const publicKey = join(folder, 'demo-key.pub')
  await writeFile(publicKey, createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }))
  return { kind: 'key', publicKey }
}

/** Asks our own `verify`, then a program that nobody here wrote, about the signature and every attestation. */
export async function verdictsOn(reference: string, by: Signatory, env: StackEnv): Promise<readonly Verdict[]> {
  const ask = async (program: Program, args: readonly string[]): Promise<Verdict> => {
    const { file, first, shownAs, read } = program
    const { exitCode, stdout, stderr } = await runProgram(file, [...first, ...args], { env: { ...env } })
    const accepted = exitCode === 0
    return {
      command: shown([...shownAs, ...args], { ...env, IMAGE: reference }),
      accepted,
      answer: read({ accepted, stdout, stderr }),
    }
  }
  return Promise.all([
    ask(SLIPWAY, ownArguments(reference, by)),
    ...cosignArguments(reference, by).map((args) => ask(COSIGN, args)),
  ])
}

interface Output {
  readonly accepted: boolean
  readonly stdout: string
  readonly stderr: string
}

interface Program {
  readonly file: string
  readonly first: readonly string[]
  readonly shownAs: readonly string[]
  readonly read: (output: Output) => readonly string[]
}

const SLIPWAY: Program = {
  file: process.execPath,
  first: [join(import.meta.dirname, '..', 'dist', 'index.js'), '--host', 'cli'],
  shownAs: ['node', 'dist/index.js'],
  read: ownAnswer,
}
const COSIGN: Program = { file: 'cosign', first: [], shownAs: ['cosign'], read: cosignAnswer }

/** Of our `verify`: the index, its platforms, and everything that the pipeline states about them. */
export function ownArguments(reference: string, by: Signatory): readonly string[] {
  const types = ['sign', ...ATTESTED].flatMap((type) => ['--type', type])
  const who =
    by.kind === 'key'
      ? ['--key', by.publicKey]
      : ['--identity', by.identity, '--issuer', by.issuer, '--trusted-root', by.trustedRoot]
  return ['verify', reference, ...who, ...types]
}

/** Of cosign: one command for the signature and one for each attestation. A key needs no log. */
export function cosignArguments(reference: string, by: Signatory): readonly (readonly string[])[] {
  const identity = (name: string, issuer: string): readonly string[] =>
    ['--certificate-identity', name].concat('--certificate-oidc-issuer', issuer)
  const who =
    by.kind === 'key'
      ? ['--key', by.publicKey, '--insecure-ignore-tlog']
      : [...identity(by.identity, by.issuer), '--trusted-root', by.trustedRoot]
  const attested = ATTESTED.map((type) => ['verify-attestation', '--type', type, ...who, reference])
  return [['verify', ...who, reference], ...attested]
}

function shown(words: readonly string[], values: StackEnv & { readonly IMAGE: string }): string {
  const names = new Map([...SHOWN, 'IMAGE' as const].map((name) => [values[name], `$${name}`]))
  return words.map((word) => names.get(word) ?? word).join(' ')
}

/** It lists what it accepted on standard output, one a line: `verified DIGEST (FORMAT)`. */
function ownAnswer({ accepted, stdout, stderr }: Output): readonly string[] {
  if (!accepted) return beginning(stderr)
  const verified = stdout.split('\n').filter((line) => line.startsWith('verified '))
  const manifests = new Set(verified.map((line) => line.split(' ')[1]))
  return [`${verified.length} statements about ${manifests.size} manifests were verified`]
}

/** It lists the checks it made on standard error, each as an item. */
function cosignAnswer({ accepted, stderr }: Output): readonly string[] {
  if (!accepted) return beginning(stderr)
  const items = stderr.split('\n').flatMap((line) => /^\s*- (.+)$/.exec(line)?.[1] ?? [])
  return [...new Set(items)]
}

function beginning(text: string): readonly string[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, 3)
}
