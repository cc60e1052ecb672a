import { describe, expect, it } from '@jest/globals'
import { CONFINED, output, PLATFORMS, type ImagesBench } from './images-bench.ts'
import { isForeign, type Ended } from './containers.ts'

function init(bench: ImagesBench, ...variables: readonly string[]): Promise<Ended> {
  const options = [...CONFINED, '--tmpfs', '/volume:uid=10001,gid=10001', ...variables.flatMap((one) => ['--env', one])]
  return bench.containers.run(bench.reference('init'), [], { options })
}

/** What `init` promises: a prepared volume, waiting, an end. */
export function initSuite(bench: () => ImagesBench): void {
  describe.each(PLATFORMS)('init for %s', (platform) => {
    const cases: readonly (readonly [string, readonly string[], number])[] = [
      ['nothing to do', [], 0],
      ['a form of address that it does not know', ['INIT_WAIT_FOR=udp://a:1'], 64],
      // It asks for the time, which is a program of its own: under emulation only what the shell does itself runs.
      ...(isForeign(platform) ? [] : [['what is there already', ['INIT_WAIT_FOR=file:///etc/passwd'], 0] as const]),
    ]
    it.each(cases)('takes %s', async (_, variables, exit) => {
      const { containers, reference } = bench()
      const options = [...CONFINED, ...variables.flatMap((one) => ['--env', one])]
      const command = ['/usr/bin/busybox', 'sh', '/init']
      const ended = await containers.exec(reference('init', platform), platform, command, { options })
      expect(ended).toMatchObject({ exit })
    })
  })

  describe('init', () => {
    it.each([
      ['a volume that is not there', ['INIT_VOLUME=/nowhere'], 64, 'is no directory'],
      [
        'a directory outside of the volume',
        ['INIT_VOLUME=/volume', 'INIT_DIRS=a/../../etc'],
        64,
        'leads out of the volume',
      ],
      ['an absolute directory', ['INIT_VOLUME=/volume', 'INIT_DIRS=/etc'], 64, 'leads out of the volume'],
      ['a volume that cannot be written', ['INIT_VOLUME=/usr', 'INIT_DIRS=new'], 1, 'cannot make /usr/new'],
      ['https', ['INIT_WAIT_FOR=https://a'], 64, 'no https'],
      ['an address without a port', ['INIT_WAIT_FOR=tcp://a:b'], 64, 'no port'],
      ['a port that there is not', ['INIT_WAIT_FOR=tcp://a:65536'], 64, 'a port over 65535'],
      ['a time that is no number', ['INIT_TIMEOUT=soon'], 64, 'no number of seconds'],
      ['a service that does not come', ['INIT_WAIT_FOR=tcp://127.0.0.1:1', 'INIT_TIMEOUT=1'], 124, 'still not there'],
      ['no zeros before a time', ['INIT_WAIT_FOR=file:///nowhere', 'INIT_TIMEOUT=002'], 124, 'after 2 s'],
      ['a file that does not come', ['INIT_WAIT_FOR=file:///nowhere', 'INIT_TIMEOUT=1'], 124, 'still not there'],
    ])('refuses %s', async (_, variables, exit, sentence) => {
      const ended = await init(bench(), ...variables)
      expect(ended.exit).toBe(exit)
      expect(ended.stderr).toContain(sentence)
    })

    it('makes directories in the volume as its user, and does nothing the second time', async () => {
      const volume = `slipway-images-${process.pid}`
      await output(
        bench().containers.docker(
          'volume',
          'create',
          volume,
          '--opt',
          'type=tmpfs',
          '--opt',
          'device=tmpfs',
          '--opt',
          'o=uid=10001,gid=10001',
        ),
      )
      try {
        // A volume of this kind is empty again when nothing uses it.
        const holder = await bench().containers.start(
          bench().reference('agent'),
          ['bash', '-c', 'echo ready; exec sleep 60'],
          {
            options: ['-v', `${volume}:/v`],
          },
        )
        await holder.said('ready')
        const options = [
          ...CONFINED,
          '-v',
          `${volume}:/volume`,
          '--env',
          'INIT_VOLUME=/volume',
          '--env',
          'INIT_DIRS=a b/c',
        ]
        const first = await bench().containers.run(bench().reference('init'), [], { options })
        expect(first).toMatchObject({ exit: 0, stderr: 'init: made /volume/a\ninit: made /volume/b/c\n' })
        const list = ['exec', holder.name, 'stat', '-c', '%a %u:%g', '/v/a', '/v/b/c']
        expect(await output(bench().containers.docker(...list))).toBe('2770 10001:10001\n2770 10001:10001\n')
        expect(await bench().containers.run(bench().reference('init'), [], { options })).toMatchObject({
          exit: 0,
          stderr: '',
        })
        await output(bench().containers.docker('rm', '--force', holder.name))
      } finally {
        await bench().containers.docker('volume', 'rm', volume)
      }
    })

    it('waits until a port and a page are there', async () => {
      const code = `setTimeout(() => require("http").createServer((_, answer) => answer.end("ok")).listen(8080, () => console.log("listens")), 1500); console.log("ready")`
      const server = await bench().containers.start(bench().reference('agent-slim'), ['node', '-e', code])
      await server.said('ready')
      const network = ['--network', `container:${server.name}`]
      const wait = [
        '--env',
        'INIT_WAIT_FOR=tcp://127.0.0.1:8080 http://127.0.0.1:8080/page',
        '--env',
        'INIT_TIMEOUT=60',
      ]
      const ended = await bench().containers.run(bench().reference('init'), [], { options: [...network, ...wait] })
      expect(ended).toMatchObject({
        exit: 0,
        stderr: 'init: tcp://127.0.0.1:8080 is there\ninit: http://127.0.0.1:8080/page is there\n',
      })
    })

    it.each([
      ['SIGTERM', 143],
      ['SIGINT', 130],
    ])('ends at once by %s while it waits', async (signal, exit) => {
      const options = ['--env', 'INIT_WAIT_FOR=file:///etc/passwd file:///nowhere']
      const container = await bench().containers.start(bench().reference('init'), [], { options })
      await container.said('/etc/passwd is there')
      await output(bench().containers.docker('kill', '--signal', signal, container.name))
      expect(await container.ended).toMatchObject({ exit })
    })
  })
}
