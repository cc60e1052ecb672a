// Runs a TypeScript tool of this repository with the repository's own Node 24, installing the locked packages first where
// they are missing or stale. Plain JavaScript for Node 20, without packages: it must work before anything is installed.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '..')
const [tool, ...args] = process.argv.slice(2)

function install() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  const stamp = join(root, 'node_modules', '.slipway-lock')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return
  if (existsSync(join(root, 'node_modules')) && matchesInstalled()) return writeFileSync(stamp, lock)
  console.error('installing the locked packages (npm ci) …')
  const npm = spawnSync('npm', ['ci', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    env: withoutNpmSettings(),
  })
  if (npm.status !== 0) {
    console.error(`npm ci failed with exit ${npm.status ?? npm.error?.message}`)
    process.exit(1)
  }
  writeFileSync(stamp, lock)
}

/** A fresh `npm ci` leaves its own copy of the lock; when it lists the same packages there is nothing to install. */
function matchesInstalled() {
  try {
    const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
    const found = JSON.parse(readFileSync(join(root, 'node_modules', '.package-lock.json'), 'utf8')).packages
    return Object.entries(wanted).every(
      ([path, { version, optional, link }]) =>
        path === '' || link || optional || !path.startsWith('node_modules/') || found[path]?.version === version,
    )
  } catch {
    return false
  }
}

/** npm settings that an outer `npm run` exports would change what the inner npm does. */
function withoutNpmSettings() {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^npm_(config_(ignore|omit|only)|lifecycle|command|package)/i.test(name),
    ),
  )
}

if (tool === undefined) {
  console.error('usage: node tools/bootstrap.mjs TOOL.ts [ARGUMENTS]')
  process.exit(2)
}
install()
const own = join(root, 'node_modules', '.bin', 'node')
const node = existsSync(own) ? own : process.execPath
// The locked Node is for Linux on x64; elsewhere the one on the PATH has to do.
if (node === process.execPath && Number(process.versions.node.split('.')[0]) < 24) {
  console.error(`Node 24 or newer is needed on this kind of machine, and this is ${process.version}`)
  process.exit(3)
}
const env = { ...process.env, PATH: `${join(root, 'node_modules', '.bin')}:${process.env['PATH'] ?? ''}` }
const child = spawn(node, ['--disable-warning=ExperimentalWarning', resolve(root, tool), ...args], {
  stdio: 'inherit',
  env,
})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
child.on('error', (error) => {
  console.error(`cannot start ${node}: ${error.message}`)
  process.exit(1)
})
child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 143)))
