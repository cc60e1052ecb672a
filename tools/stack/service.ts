import { createServer } from 'node:net'
import type { MachineEngine } from '../engine/find-engine.ts'
import type { Programs } from '../engine/programs.ts'
import type { RegistryLogin, StackEnv } from './environment.ts'

/** What a service of the stack gets to start with. */
export interface ServiceContext {
  /** The stack's folder; a service writes only below it. */
  readonly directory: string
  readonly programs: Programs
  readonly machineEngine?: MachineEngine
  /** The port the service had before it was repaired, or 0 for one the kernel picks. Shells keep the addresses they sourced. */
  port(name: string): number
  log(line: string): void
}

/** One part of the stack that answers. */
export interface RunningService {
  readonly name: string
  /** Where it answers, for `status`: `http://…` or `unix://…`. */
  readonly url: string
  readonly env: Partial<StackEnv>
  /** For values that expire; called every few hours, and `.stack/env` is written anew. */
  readonly renewEnv?: () => Partial<StackEnv>
  readonly logins?: readonly RegistryLogin[]
  /** Brings it back when it has died; called every second. Servers inside the daemon need none. */
  readonly revive?: () => Promise<void>
  readonly stop: () => Promise<void>
}

/** Starts one part of the stack and returns when it answers. */
export type StartService = (context: ServiceContext) => Promise<readonly RunningService[]>

/** Starts a server on the port it had before; when somebody else listens there by now, on one the kernel picks. */
export async function startOnPort<T>(
  context: Pick<ServiceContext, 'port' | 'log'>,
  name: string,
  start: (port: number) => Promise<T>,
): Promise<T> {
  const port = context.port(name)
  if (port === 0 || (await isFree(port))) return start(port)
  context.log(`${name} cannot have port ${port} again`)
  return start(0)
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
  })
}
