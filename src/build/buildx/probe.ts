import { hasContainerdStore, parseInspect, type EngineFacts } from '../builder-choice.ts'
import type { Docker } from './docker.ts'

/** Asks the engine and buildx side by side what they can do: two docker commands, nothing is changed or started. */
export async function probeEngine(
  docker: Docker,
  builder: string | undefined,
  signal?: AbortSignal,
): Promise<EngineFacts> {
  const [inspected, info] = await Promise.all([
    docker(['buildx', 'inspect', ...(builder === undefined ? [] : [builder])], signal),
    docker(['info', '--format', '{{json .DriverStatus}}'], signal),
  ])
  const found = inspected.exitCode === 0 ? parseInspect(inspected.stdout) : undefined
  return {
    ...(found === undefined ? {} : { builder: found }),
    containerdStore: hasContainerdStore(info.stdout),
    // Without a daemon docker 26 exits with 0 and prints null; its complaint is on standard error.
    daemonAnswers: info.exitCode === 0 && info.stdout.trim() !== 'null',
    complaint: [inspected.stderr, info.stderr].map((text) => text.trim()).find((text) => text !== '') ?? '',
  }
}
