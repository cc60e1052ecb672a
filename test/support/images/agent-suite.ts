import { describe, expect, it } from '@jest/globals'
import { CONFINED, NODE, output, PLATFORMS, type ImagesBench } from './images-bench.ts'

const TOOLS: readonly (readonly [readonly string[], RegExp])[] = [
  [['/usr/local/bin/node', '--version'], /^v24\./],
  [[NODE, '/usr/local/bin/npm', '--version'], /^11\./],
  [['/usr/bin/git', '--version'], /^git version 2\./],
  [['/usr/bin/python3', '--version'], /^Python 3\.13/],
  [['/usr/bin/python3', '-m', 'pip', '--version'], /^pip /],
  [['/usr/bin/gcc', '--version'], /^gcc .* 14\./],
  [['/usr/bin/c++', '--version'], /^c\+\+ .* 14\./],
  [['/usr/bin/make', '--version'], /^GNU Make/],
  [['/usr/bin/ssh', '-V'], /^OpenSSH_/],
  [['/usr/bin/curl', '--version'], /^curl 8\./],
  [['/usr/bin/jq', '--version'], /^jq-1/],
  [['/usr/bin/rg', '--version'], /^ripgrep/],
  [['/usr/bin/bash', '-c', 'echo "$UID $HOME $BASH_VERSION"'], /^10001 \/home\/agent 5\./],
]

/** As every Debian has it, with the sticky bit. */
const WRITABLE = ['/var/lock']

/** What `agent` and `agent-slim` promise: their tools, their user, process 1. */
export function agentSuite(bench: () => ImagesBench): void {
  describe.each(PLATFORMS)('agent for %s', (platform) => {
    it('has the tools a coding agent needs', async () => {
      const said = TOOLS.map(async ([command]) => {
        const { containers, reference } = bench()
        const { stdout, stderr } = await containers.exec(reference('agent', platform), platform, command)
        return `${stdout}${stderr}`
      })
      const found = await Promise.all(said)
      expect(found).toEqual(TOOLS.map(([, pattern]) => expect.stringMatching(pattern)))
    })

    it('knows the certificate authorities by Python, Node and OpenSSL', async () => {
      const code = 'import ssl; print(len(ssl.create_default_context().get_ca_certs()))'
      const image = bench().reference('agent', platform)
      expect(
        Number(await output(bench().containers.exec(image, platform, ['/usr/bin/python3', '-c', code]))),
      ).toBeGreaterThan(100)
      const node = `import('node:tls').then(({ getCACertificates }) => console.log(getCACertificates('system').length))`
      expect(Number(await output(bench().containers.exec(image, platform, [NODE, '-e', node])))).toBeGreaterThan(100)
    })
  })

  describe('agent, confined as in its pod', () => {
    it('compiles, versions, installs and reaps, as a user who owns nothing but home and temporary files', async () => {
      const script = `set -e
test "$(id -u):$(id -g)" = 10001:10001
test -z "$(find / -xdev -perm /6000 2>/dev/null)"
test -w "$HOME" && test -w /tmp
cd /tmp
echo 'int main(void) { return 42; }' > a.c && cc -O2 -o a a.c && { ./a || test $? = 42; }
echo '#include <iostream>
int main() { std::cout << "c++" << std::endl; }' > b.cc && c++ -o b b.cc && ./b
printf 'all:\\n\\t@echo made\\n' > Makefile && make
git init -q repository && cd repository && git config user.email a@b && git config user.name a
git commit -q --allow-empty -m first && git log --format=%s
python3 -m venv --without-pip venv && venv/bin/python -c 'import sys; print("venv", sys.prefix != sys.base_prefix)'
npm init -y > package.log && node -p 'require("./package.json").name'
# An orphan ends; process 1 must not leave it a zombie.
(sleep 0.1 &) ; sleep 0.6
ps -A -o stat= | grep -c '^Z' || true
`
      const options = [...CONFINED, '--tmpfs', '/home/agent:uid=10001,gid=10001']
      const said = await output(bench().containers.run(bench().reference('agent'), ['bash', '-c', script], { options }))
      expect(said.split('\n')).toEqual(['c++', 'made', 'first', 'venv True', 'repository', '0', ''])
    })
  })

  describe('agent', () => {
    it('can write nothing of the image but its home and temporary files, even where nothing forbids it', async () => {
      const places = ['/home/agent', '/tmp', '/var/tmp'].flatMap((path) => ['-path', path, '-prune', '-o'])
      const found = ['find', '/', '-xdev', ...places, '-writable', '!', '-type', 'l', '-print']
      const { exit, stdout } = await bench().containers.run(bench().reference('agent'), found)
      // It also meets folders that only root may read.
      expect(exit).toBe(1)
      expect(stdout.split('\n').filter((path) => path !== '')).toEqual(WRITABLE)
    })
  })

  describe('agent-slim', () => {
    it('runs Node as its command, has no shell, and ends with the code of its child', async () => {
      const options = CONFINED
      const code = 'console.log(process.getuid(), process.ppid); process.exit(3)'
      expect(
        await bench().containers.run(bench().reference('agent-slim'), ['node', '-e', code], { options }),
      ).toMatchObject({
        exit: 3,
        stdout: '10001 1\n',
      })
      const shell = await bench().containers.run(bench().reference('agent-slim'), ['sh', '-c', 'true'])
      expect(shell.exit).toBe(127)
    })
  })
}
