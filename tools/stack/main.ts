// `npm run stack -- up | down | status`: the embedded services of this clone.
import { join, resolve } from 'node:path'
import { envFile } from './environment.ts'
import { stackDown, stackStatus, stackUp } from './stack.ts'
import { readState } from './state.ts'

const directory = join(resolve(import.meta.dirname, '..', '..'), '.stack')
const started = performance.now()

function say(line: string): void {
  console.error(`${((performance.now() - started) / 1000).toFixed(1).padStart(6)} s  ${line}`)
}

async function up(): Promise<void> {
  await stackUp({ directory, log: say })
  say('everything answers')
  for (const line of (await readState(directory))?.missing ?? []) console.error(`warning: ${line}`)
  console.error(`\n  . ${envFile(directory)}        # sets REG, KEY, DOCKER_HOST and the like in this shell\n`)
}

async function down(): Promise<void> {
  await stackDown(directory)
  say('stopped, nothing left behind')
}

async function status(): Promise<void> {
  const services = await stackStatus(directory)
  if (services.length === 0) console.log('no stack is up in this clone')
  for (const { name, url, answers } of services) console.log(`${answers ? 'up  ' : 'DEAD'}  ${name.padEnd(20)} ${url}`)
  process.exitCode = services.length > 0 && services.every((service) => service.answers) ? 0 : 1
}

const COMMANDS: Readonly<Record<string, () => Promise<void>>> = { up, down, status }

try {
  const command = COMMANDS[process.argv[2] ?? '']
  if (command === undefined) {
    console.error('usage: npm run stack -- up | down | status')
    process.exitCode = 2
  } else await command()
} catch (error) {
  for (let cause: unknown = error; cause !== undefined; cause = (cause as Error).cause) {
    console.error(cause instanceof Error ? cause.message : cause)
  }
  process.exitCode = 1
}
