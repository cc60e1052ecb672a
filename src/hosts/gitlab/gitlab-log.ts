import { visibleText } from '../../report/visible-text.ts'
import type { Location, Log } from '../../system/log.ts'

export interface GitlabLogOptions {
  readonly write: (line: string) => void
  readonly now: () => Date
  readonly quiet: boolean
  readonly verbose: boolean
}

// GitLab's job log reads these marks only with the carriage return and the erase sequence, and neither passes visibleText: a
// build cannot open or close a section (GitLab Docs, "CI/CD job logs", custom collapsible sections).
const ERASE = '\r\u001b[0K'

/** A log for GitLab's job page: output of programs stands in a collapsed section, warnings are yellow, errors red. */
export function gitlabLog({ write, now, quiet, verbose }: GitlabLogOptions): Log {
  let open: { readonly group: string; readonly section: string } | undefined
  let count = 0
  const seconds = (): number => Math.floor(now().getTime() / 1000)
  const close = (): void => {
    if (open !== undefined) write(`section_end:${seconds()}:${open.section}${ERASE}`)
    open = undefined
  }
  const say = (text: string): void => {
    close()
    write(text)
  }
  return {
    debug: (message) => (verbose ? say(`debug: ${visibleText(message)}`) : undefined),
    info: (message) => (quiet ? undefined : say(visibleText(message))),
    warn: (message, at) => say(coloured(YELLOW, `warning: ${place(at)}${visibleText(message)}`)),
    error: (message, at) => say(coloured(RED, `error: ${place(at)}${visibleText(message)}`)),
    output(group, line) {
      if (quiet) return
      if (open?.group !== group) {
        close()
        count += 1
        open = { group, section: `slipway_${count}` }
        write(`section_start:${seconds()}:${open.section}[collapsed=true]${ERASE}${visibleText(group)}`)
      }
      write(visibleText(line))
    },
  }
}

const YELLOW = 33
const RED = 31

/** Each line on its own: GitLab's page forgets the colour at a line's end. */
function coloured(colour: number, text: string): string {
  return text
    .split('\n')
    .map((line) => `\u001b[0;${colour}m${line}\u001b[0;m`)
    .join('\n')
}

function place(at: Location | undefined): string {
  if (at === undefined) return ''
  return `${visibleText(at.file)}${at.line === undefined ? '' : `:${at.line}`}: `
}
