import type { ImageInputs } from '../../config/image-inputs.ts'
import type { Inputs } from '../../config/values.ts'
import type { Problems } from '../../errors.ts'
import type { ImageSource, Repository } from '../../image/store.ts'
import type { Facts } from '../../pipeline/facts.ts'
import type { Ports } from '../../pipeline/ports.ts'
import type { NamedCheck } from '../../pipeline/check.ts'
import type { Environment } from '../../pipeline/environment.ts'
import type { CopyingRegistry } from '../../registry/image-registry.ts'
import type { RegistryStats } from '../../registry/registry.ts'
import type { PreparedSource } from '../../build/prepared-source.ts'
import type { CommandResult } from '../host.ts'

/** An image that exists, ready to be read: where it is, and which tag or digest was named. */
export interface LocatedImage {
  readonly source: ImageSource
  /** Tag or digest within the source. */
  readonly reference: string
  /** As reports name it. */
  readonly name: string
}

/** Everything a command may use. Adapters behind it are loaded when first called. */
export interface CommandContext {
  readonly inputs: Inputs
  /** The images of slipway.yml where it has several, each with all its inputs; else empty. */
  readonly images: readonly ImageInputs[]
  /** Positional arguments behind the command. */
  readonly args: readonly string[]
  /** Faults found so far; a command adds its own, then throws them all at once before it touches anything. */
  readonly problems: Problems
  readonly env: Environment
  readonly ports: Ports
  /** The registry operations by reference. */
  readonly registry: CopyingRegistry
  readonly signal: AbortSignal
  facts(): Promise<Facts>
  /** Brings the sources of `--source` here; `file` is the Dockerfile in them, or empty. */
  prepareSource(source: string, file: string): Promise<PreparedSource>
  /** Opens REF in any of its forms. */
  locate(ref: string): Promise<LocatedImage>
  /** Opens a registry reference for writing beside it. */
  repository(ref: string): { readonly repository: Repository; readonly reference: string }
  /** What `doctor` looks at, for these inputs. */
  checks(): Promise<readonly NamedCheck[]>
  readFile(path: string, limitBytes: number): Promise<Uint8Array>
  /** The files of that name in a folder and below it, sorted; undefined when there is no such folder. */
  findFiles(folder: string, name: string): Promise<readonly string[] | undefined>
  stats(): RegistryStats
}

export type Command = (context: CommandContext) => Promise<CommandResult>

/** The positional arguments of a command, by name; too few or too many become problems. */
export function takeArguments(context: CommandContext, names: readonly string[], optional = 0): readonly string[] {
  const { args, problems } = context
  const needed = names.length - optional
  for (const missing of names.slice(args.length, needed)) problems.add(missing, 'is missing')
  for (const extra of args.slice(names.length)) problems.add('arguments', `${JSON.stringify(extra)} is one too many`)
  return args
}
