import process from 'node:process'
import { createInterface, type Interface } from 'node:readline'
import { Writable } from 'node:stream'
import { SlipwayError } from '../../errors.ts'
import { Secret } from '../secret.ts'

/**
 * Asks the person at the keyboard each question in turn, on standard error; what is typed is not shown. Undefined where nobody can be
 * asked, as in a pipe or a job.
 * Ctrl-C reaches this process as a signal, as anywhere else: `signal` is what then ends the asking.
 * @throws CANCELLED when the input ends before the last answer.
 */
export async function askSecrets(
  questions: readonly string[],
  { signal }: { readonly signal?: AbortSignal | undefined } = {},
): Promise<readonly Secret[] | undefined> {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return undefined
  signal?.throwIfAborted()
  // readline puts the terminal into raw mode, where nothing is echoed, and its own echo goes nowhere.
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() })
  const lines = createInterface({ input: process.stdin, output: nowhere, terminal: true, historySize: 0 })
  const close = (): void => lines.close()
  signal?.addEventListener('abort', close, { once: true })
  lines.on('SIGINT', () => process.kill(process.pid, 'SIGINT'))
  try {
    const answers: Secret[] = []
    for (const question of questions) answers.push(await answerTo(question, lines, signal))
    return answers
  } finally {
    signal?.removeEventListener('abort', close)
    lines.close()
  }
}

async function answerTo(question: string, lines: Interface, signal: AbortSignal | undefined): Promise<Secret> {
  process.stderr.write(`${question}: `)
  return await new Promise((resolve, reject) => {
    const ended = (): void => {
      process.stderr.write('\n')
      const reason: unknown = signal?.aborted === true ? signal.reason : undefined
      reject(reason instanceof Error ? reason : new SlipwayError('CANCELLED', 'the input ended before an answer'))
    }
    lines.once('close', ended)
    lines.once('line', (line) => {
      lines.off('close', ended)
      process.stderr.write('\n')
      resolve(new Secret(line))
    })
  })
}
