// Runs one task and ends as it ends. The task is the container's arguments, or, without arguments, WORKER_TASK: a JSON list
// of the program and its arguments. No shell reads it.
//
//   WORKER_TIMEOUT  seconds after which the task is told to end; none when unset
//   WORKER_GRACE    seconds from a signal to SIGKILL, 10 when unset; keep it below the pod's terminationGracePeriodSeconds
//
// The exit code is the task's, or 128+n when signal n ended it, 124 after WORKER_TIMEOUT, 126 when the program may not be run,
// 127 when it is not there, 64 when there is no task to be read. Signals reach the task's whole process group.
import { spawn } from 'node:child_process'
import { constants } from 'node:os'

const USAGE = 64
const TIMED_OUT = 124
const FORWARDED = ['SIGTERM', 'SIGINT', 'SIGHUP', 'SIGQUIT', 'SIGUSR1', 'SIGUSR2']
const ENDING = new Set(['SIGTERM', 'SIGINT', 'SIGHUP', 'SIGQUIT'])

function refuse(why) {
  process.stderr.write(`worker: ${why}\n`)
  process.exit(USAGE)
}

function readTask() {
  const given = process.argv.slice(2)
  if (given.length > 0) return given
  const text = process.env.WORKER_TASK ?? ''
  if (text === '') refuse('no task: give a program and its arguments, or WORKER_TASK as a JSON list of them')
  let task
  try {
    task = JSON.parse(text)
  } catch (error) {
    refuse(`WORKER_TASK is not JSON: ${error.message}`)
  }
  const isList = Array.isArray(task) && task.every((word) => typeof word === 'string')
  if (!isList || task.length === 0 || task[0] === '')
    refuse('WORKER_TASK is not a JSON list of a program and its arguments')
  return task
}

function readSeconds(name) {
  const text = process.env[name] ?? ''
  if (text === '') return undefined
  const seconds = Number(text)
  // setTimeout takes no more than 2^31 - 1 milliseconds.
  if (!/^\d+(\.\d+)?$/.test(text) || seconds <= 0 || seconds > 2_000_000)
    refuse(`${name} is no number of seconds: ${text}`)
  return seconds
}

function exitCodeOf(error) {
  return error.code === 'ENOENT' ? 127 : 126
}

function run([program, ...args], { timeout, grace }) {
  // A process group of its own, so that a signal reaches what the task has started, too.
  const child = spawn(program, args, { stdio: 'inherit', detached: true })
  let timedOut = false
  let kill
  const send = (signal) => {
    if (child.pid === undefined) return
    try {
      process.kill(-child.pid, signal)
    } catch (error) {
      if (error.code !== 'ESRCH') throw error
    }
  }
  const end = (signal) => {
    send(signal)
    kill ??= setTimeout(() => send('SIGKILL'), grace * 1000)
  }
  for (const signal of FORWARDED) process.on(signal, () => (ENDING.has(signal) ? end(signal) : send(signal)))
  const timer =
    timeout === undefined ? undefined : setTimeout(() => ((timedOut = true), end('SIGTERM')), timeout * 1000)
  child.once('error', (error) => {
    process.stderr.write(`worker: cannot run ${program}: ${error.code}\n`)
    process.exit(exitCodeOf(error))
  })
  child.once('exit', (code, signal) => {
    clearTimeout(timer)
    clearTimeout(kill)
    if (timedOut) process.stderr.write(`worker: ${program} did not end within ${timeout} s\n`)
    // Whatever the task left running would outlive its result.
    send('SIGKILL')
    process.exit(timedOut ? TIMED_OUT : (code ?? 128 + constants.signals[signal]))
  })
}

run(readTask(), { timeout: readSeconds('WORKER_TIMEOUT'), grace: readSeconds('WORKER_GRACE') ?? 10 })
