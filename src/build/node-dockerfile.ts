import semver from 'semver'
import * as v from 'valibot'
import { execForm, has, type SourceFiles, type Undecided } from './source-files.ts'
import { staticStage } from './static-dockerfile.ts'

const Manifest = v.object({
  scripts: v.optional(v.record(v.string(), v.unknown()), {}),
  main: v.optional(v.string()),
  engines: v.optional(v.looseObject({ node: v.optional(v.string()) })),
  dependencies: v.optional(v.record(v.string(), v.unknown()), {}),
  devDependencies: v.optional(v.record(v.string(), v.unknown()), {}),
})
type Manifest = v.InferOutput<typeof Manifest>

/** Long-term releases, best first. */
const MAJORS = [24, 22, 20] as const

/** Builds with the locked packages and runs without those for development, as the image's user 1000. */
export function nodeDockerfile(files: SourceFiles): string | Undecided {
  const manifest = parseManifest(files)
  if (manifest === undefined) return { undecided: 'package.json cannot be read' }
  const image = `node:${nodeMajor(files, manifest)}-slim`
  const pages = pagesFolder(manifest, files)
  const install = installSteps(files, manifest)
  const build = typeof manifest.scripts['build'] === 'string' ? ['RUN npm run build'] : []
  const first = [`FROM ${image} AS build`, 'WORKDIR /app', ...install, 'COPY . .', ...build]
  if (pages !== undefined) return [...first, '', ...staticStage(`--from=build /app/${pages}/`)].join('\n')
  const command = startCommand(files, manifest)
  if (command === undefined)
    return {
      undecided: 'package.json has neither a script "start" nor a "main", and there is no server.js or index.js',
    }
  const prune = install.length > 0 && isEmptyRecord(manifest.devDependencies) ? [] : pruneStep(files, install)
  return [
    ...first,
    ...prune,
    '',
    `FROM ${image}`,
    'ENV NODE_ENV=production',
    'WORKDIR /app',
    'COPY --from=build /app ./',
    '# The user "node" of the image. The files belong to root: the application cannot change itself.',
    'USER 1000:1000',
    'EXPOSE 3000',
    execForm('CMD', command),
  ].join('\n')
}

function parseManifest({ texts }: SourceFiles): Manifest | undefined {
  try {
    const parsed = v.safeParse(Manifest, JSON.parse(texts.get('package.json') ?? ''))
    return parsed.success ? parsed.output : undefined
  } catch {
    return undefined
  }
}

function nodeMajor({ texts }: SourceFiles, { engines }: Manifest): number {
  const pinned = /^v?(\d{2})\b/.exec((texts.get('.nvmrc') ?? texts.get('.node-version') ?? '').trim())?.[1]
  if (pinned !== undefined) return Number(pinned)
  const range = semver.validRange(engines?.node ?? '*')
  return MAJORS.find((major) => range === null || semver.intersects(range, `${major}.x`)) ?? MAJORS[0]
}

/** Dependencies first, in a layer of their own: it stays in the cache while only the sources change. */
function installSteps(files: SourceFiles, { dependencies, devDependencies }: Manifest): readonly string[] {
  if (isEmptyRecord(dependencies) && isEmptyRecord(devDependencies)) return []
  const step = (lock: string, command: string, cache: string): readonly string[] => [
    `COPY package.json ${lock} ./`.replace('  ', ' '),
    `RUN --mount=type=cache,target=${cache} ${command}`,
  ]
  if (has(files, 'pnpm-lock.yaml'))
    return step('pnpm-lock.yaml', 'corepack enable && pnpm install --frozen-lockfile', '/root/.local/share/pnpm/store')
  if (has(files, 'yarn.lock')) {
    const frozen = has(files, '.yarnrc.yml') ? '--immutable' : '--frozen-lockfile'
    const lock = has(files, '.yarnrc.yml') ? 'yarn.lock .yarnrc.yml' : 'yarn.lock'
    return step(lock, `corepack enable && yarn install ${frozen}`, '/usr/local/share/.cache')
  }
  const locked = ['package-lock.json', 'npm-shrinkwrap.json'].find((name) => has(files, name))
  return step(locked ?? '', locked === undefined ? 'npm install' : 'npm ci', '/root/.npm')
}

function pruneStep(files: SourceFiles, install: readonly string[]): readonly string[] {
  if (install.length === 0) return []
  if (has(files, 'pnpm-lock.yaml')) return ['RUN CI=true pnpm prune --prod']
  return has(files, 'yarn.lock') ? [] : ['RUN npm prune --omit=dev']
}

/** Where a page that has no server is built to. */
function pagesFolder(
  { scripts, main, devDependencies, dependencies }: Manifest,
  files: SourceFiles,
): string | undefined {
  if (typeof scripts['build'] !== 'string' || typeof scripts['start'] === 'string' || main !== undefined)
    return undefined
  const all = { ...dependencies, ...devDependencies }
  if ('vite' in all || has(files, 'vite.config.js') || has(files, 'vite.config.ts')) return 'dist'
  return 'react-scripts' in all ? 'build' : undefined
}

function startCommand(files: SourceFiles, { scripts, main }: Manifest): readonly string[] | undefined {
  const start = scripts['start']
  if (typeof start === 'string') {
    // Without npm between them the application gets the signals itself.
    const direct = /^node ([\w./-]+)$/.exec(start.trim())?.[1]
    return direct === undefined ? ['npm', 'start'] : ['node', direct]
  }
  if (main !== undefined) return ['node', main]
  const usual = ['server.js', 'index.js', 'app.js', 'main.js'].find((name) => has(files, name))
  return usual === undefined ? undefined : ['node', usual]
}

function isEmptyRecord(record: Readonly<Record<string, unknown>>): boolean {
  return Object.keys(record).length === 0
}
