import process from 'node:process'
import type { Location, Log } from '../../system/log.ts'
import { visibleText } from '../../report/visible-text.ts'
import type { HostOptions } from '../choose-host.ts'
import type { Host } from '../host.ts'
import { redactingLog } from '../redacting-log.ts'

/** A terminal or a script: messages on standard error, the result on standard output. */
export function cliHost({ env, quiet }: HostOptions): Host {
  const log = redactingLog(terminalLog(quiet, env['SLIPWAY_DEBUG'] === 'true'))
  return {
    kind: 'cli',
    inputs: [],
    log,
    mask: (secrets) => log.hide(secrets),
    saveRunDirectory: () => undefined,
    finish: () => Promise.resolve(),
  }
}

/** Plain lines on standard error; output of programs is indented below the name of its group. */
export function terminalLog(quiet: boolean, verbose: boolean): Log {
  let group: string | undefined
  const write = (text: string): void => {
    process.stderr.write(`${text}\n`)
  }
  const say = (text: string): void => {
    group = undefined
    write(text)
  }
  const place = (at: Location | undefined): string =>
    at === undefined ? '' : `${at.file}${at.line === undefined ? '' : `:${at.line}`}: `
  return {
    debug: (message) => (verbose ? say(`debug: ${visibleText(message)}`) : undefined),
    info: (message) => (quiet ? undefined : say(visibleText(message))),
    warn: (message, at) => say(`warning: ${place(at)}${visibleText(message)}`),
    error: (message, at) => say(`error: ${place(at)}${visibleText(message)}`),
    output(name, line) {
      if (quiet) return
      if (name !== group) write(`${visibleText(name)}:`)
      group = name
      write(`  ${visibleText(line)}`)
    },
  }
}
