import { randomBytes } from 'node:crypto'
import { annotation, commandGuard, type CommandGuard } from '../../report/workflow-command.ts'
import { visibleText } from '../../report/visible-text.ts'
import type { Log } from '../../system/log.ts'

/**
 * A log for the Actions runner: warnings and errors become annotations, output of programs stands in a folded group and is
 * guarded, so that nothing a build prints is taken for a workflow command.
 */
export function actionLog(write: (line: string) => void, verbose: boolean): Log {
  let open: { readonly name: string; readonly guard: CommandGuard } | undefined
  const close = (): void => {
    if (open === undefined) return
    write(open.guard.resume)
    write('::endgroup::')
    open = undefined
  }
  const say = (line: string): void => {
    close()
    write(line)
  }
  return {
    debug: (message) => (verbose ? say(annotation('debug', message)) : undefined),
    info: (message) => say(harmless(message)),
    warn: (message, at) => say(annotation('warning', message, at)),
    error: (message, at) => say(annotation('error', message, at)),
    output(name, line) {
      if (open?.name !== name) {
        close()
        open = { name, guard: commandGuard(randomBytes(24).toString('hex')) }
        write(`::group::${harmless(name)}`)
        write(open.guard.stop)
      }
      write(visibleText(line))
    },
  }
}

/** One line that the runner does not read as a command. */
function harmless(text: string): string {
  return visibleText(text)
    .split('\n')
    .map((line) => line.replace(/^(\s*)(::|##\[)/, '$1\u200b$2'))
    .join('\n')
}
