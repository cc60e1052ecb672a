import { describe, expect, it } from '@jest/globals'
import { CONFINED, NODE, output, PLATFORMS, type ImagesBench, type Platform } from './images-bench.ts'
import { EMULATOR, isForeign, type Ended } from './containers.ts'

const WORKER = '/usr/local/lib/tachikoma/worker.mjs'

/** Runs a worker; on the other architecture every program is started through the emulator. */
function work(
  bench: ImagesBench,
  platform: Platform,
  task: readonly string[],
  options: readonly string[] = [],
): Promise<Ended> {
  const image = bench.reference('worker', platform)
  if (!isForeign(platform)) return bench.containers.run(image, task, { options: [...CONFINED, ...options] })
  const through = [EMULATOR, NODE, WORKER, ...(task.length === 0 ? [] : [EMULATOR, `/usr/local/bin/${task[0]}`])]
  const command = ['/usr/bin/tini', '--', ...through, ...task.slice(1)]
  return bench.containers.exec(image, platform, command, { options: [...CONFINED, ...options] })
}

/** What `worker` promises: one task, its exit code, its signals. */
export function workerSuite(bench: () => ImagesBench): void {
  describe.each(PLATFORMS)('worker for %s', (platform) => {
    it.each([
      ['the exit code of its task', ['node', '-e', 'process.exit(7)'], 7],
      ['success', ['node', '-e', ''], 0],
      ['128+n when a signal ended its task', ['node', '-e', 'process.kill(process.pid, "SIGKILL")'], 137],
      ['64 without a task', [], 64],
    ])('ends with %s', async (_, task, exit) => {
      expect(await work(bench(), platform, task)).toMatchObject({ exit, stdout: '' })
    })
  })

  describe('worker', () => {
    it.each([
      ['a task from its environment', ['WORKER_TASK=["node","-e","console.log(process.argv.length)","a b"]'], 0, '2\n'],
      ['a program that is not there', ['WORKER_TASK=["nowhere"]'], 127, ''],
      ['a file that is no program', ['WORKER_TASK=["/etc/passwd"]'], 126, ''],
      ['a task that is not JSON', ['WORKER_TASK=node -e 1'], 64, ''],
      ['a task that is no list of texts', ['WORKER_TASK=["node",1]'], 64, ''],
      ['an empty task', ['WORKER_TASK=[]'], 64, ''],
      ['a timeout that is no number', ['WORKER_TASK=["node"]', 'WORKER_TIMEOUT=soon'], 64, ''],
      [
        'a task that takes too long',
        ['WORKER_TASK=["node","-e","setInterval(()=>{},1e3)"]', 'WORKER_TIMEOUT=0.5'],
        124,
        '',
      ],
    ])('takes %s', async (_, variables, exit, stdout) => {
      const options = [...CONFINED, ...variables.flatMap((one) => ['--env', one])]
      expect(await bench().containers.run(bench().reference('worker'), [], { options })).toMatchObject({ exit, stdout })
    })

    it('prefers its arguments to its environment', async () => {
      const options = ['--env', 'WORKER_TASK=["node","-e","process.exit(1)"]']
      expect(
        await bench().containers.run(bench().reference('worker'), ['node', '-e', 'process.exit(2)'], { options }),
      ).toMatchObject({
        exit: 2,
      })
    })

    const TALKS = 'console.log("ready"); setInterval(() => {}, 1000)'
    it.each([
      ['SIGTERM', TALKS, 143],
      ['SIGINT', TALKS, 130],
      ['SIGTERM', `process.on("SIGTERM", () => process.exit(5)); ${TALKS}`, 5],
      ['SIGUSR2', `process.on("SIGUSR2", () => process.exit(6)); ${TALKS}`, 6],
    ])('passes %s on to %j and ends with %d', async (signal, code, exit) => {
      const container = await bench().containers.start(bench().reference('worker'), ['node', '-e', code])
      await container.said('ready')
      await output(bench().containers.docker('kill', '--signal', signal, container.name))
      expect(await container.ended).toMatchObject({ exit })
    })

    it('passes the signal on to what its task has started', async () => {
      const child =
        'process.on("SIGTERM", () => { console.log("child told"); process.exit() }); console.log("ready"); setInterval(() => {}, 1000)'
      const parent = `require("child_process").spawn(process.execPath, ["-e", ${JSON.stringify(child)}], { stdio: "inherit" }).on("exit", () => process.exit(9)); process.on("SIGTERM", () => {})`
      const container = await bench().containers.start(bench().reference('worker'), ['node', '-e', parent])
      await container.said('ready')
      await output(bench().containers.docker('kill', '--signal', 'SIGTERM', container.name))
      expect(await container.ended).toMatchObject({ exit: 9, stdout: 'ready\nchild told\n' })
    })

    it('kills a task that does not end within its time of grace', async () => {
      const options = ['--env', 'WORKER_GRACE=0.5']
      const code = `process.on("SIGTERM", () => console.log("no")); ${TALKS}`
      const container = await bench().containers.start(bench().reference('worker'), ['node', '-e', code], { options })
      await container.said('ready')
      await output(bench().containers.docker('kill', '--signal', 'SIGTERM', container.name))
      expect(await container.ended).toMatchObject({ exit: 137, stdout: 'ready\nno\n' })
    })
  })
}
