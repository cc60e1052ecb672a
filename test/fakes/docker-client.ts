import type { Command, ProcessResult, ProcessRunner } from '../../src/system/process.ts'

type Answer = Partial<ProcessResult>

/** A docker client without docker: answers by the words a command begins with, and remembers what it was asked. */
export interface FakeDockerClient extends ProcessRunner {
  readonly commands: readonly Command[]
}

export type Answers = Readonly<Record<string, Answer | ((command: Command) => Answer | Promise<Answer>)>>

export const INSPECT_DEFAULT = 'Name:   default\nDriver: docker\n\nNodes:\nName:   default\nStatus: running\n'

const USUAL: Answers = {
  'buildx inspect': { stdout: INSPECT_DEFAULT },
  info: { stdout: '[["driver-type","io.containerd.snapshotter.v1"]]\n' },
}

export function fakeDockerClient(answers: Answers = {}): FakeDockerClient {
  const all = { ...USUAL, ...answers }
  const commands: Command[] = []
  return {
    commands,
    run: async (command) => {
      commands.push(command)
      const words = command.args.join(' ')
      const [, answer] = Object.entries(all).find(([start]) => words.startsWith(start)) ?? []
      if (answer === undefined) throw new Error(`the fake docker client was asked: ${words}`)
      const given = typeof answer === 'function' ? await answer(command) : answer
      command.signal?.throwIfAborted()
      for (const line of (given.stderr ?? '').split('\n')) command.onStderrLine?.(line)
      return { exitCode: 0, stdout: '', stderr: '', timedOut: false, ...given }
    },
  }
}

/** The value after a flag. */
export function flagValue({ args }: Command, flag: string): string {
  return args[args.indexOf(flag) + 1] ?? ''
}
