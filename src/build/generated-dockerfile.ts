import { SlipwayError } from '../errors.ts'
import { goDockerfile } from './go-dockerfile.ts'
import { nodeDockerfile } from './node-dockerfile.ts'
import { pythonDockerfile } from './python-dockerfile.ts'
import { has, type GeneratedBuild, type SourceFiles, type Undecided } from './source-files.ts'
import { pagesOf, staticDockerfile } from './static-dockerfile.ts'

const IGNORED = ['.git', '.github', '.gitlab-ci.yml', '**/.env', '**/.env.*', '**/.DS_Store', '**/*.pem', '**/*.key']

interface Generator {
  readonly name: string
  readonly fits: (files: SourceFiles) => boolean
  readonly make: (files: SourceFiles) => string | Undecided
  readonly ignored: readonly string[]
}

const GENERATORS: readonly Generator[] = [
  { name: 'a Go program', fits: (files) => has(files, 'go.mod'), make: goDockerfile, ignored: [] },
  {
    name: 'a Node.js application',
    fits: (files) => has(files, 'package.json'),
    make: nodeDockerfile,
    ignored: ['**/node_modules', '**/npm-debug.log*', 'coverage'],
  },
  {
    name: 'a Python application',
    fits: (files) => ['requirements.txt', 'pyproject.toml', 'setup.py'].some((name) => has(files, name)),
    make: pythonDockerfile,
    ignored: ['**/__pycache__', '**/.venv', '**/venv', '**/.pytest_cache'],
  },
  {
    name: 'static pages',
    fits: (files) => pagesOf(files) !== undefined,
    make: (files) => staticDockerfile(pagesOf(files) ?? ''),
    ignored: ['**/.*', 'node_modules', 'Dockerfile*'],
  },
]

/**
 * A Dockerfile for sources that have none: readable, small, the application under a user without rights. The first kind that fits
 * and tells how it is started decides. Equal files give equal text.
 * @throws CONFIG_INVALID saying what was looked for.
 */
export function generateDockerfile(files: SourceFiles): GeneratedBuild {
  const reasons: string[] = []
  for (const { name, fits, make, ignored } of GENERATORS) {
    if (!fits(files)) continue
    const made = make(files)
    if (typeof made === 'string') {
      const head = `# Made by Slipway for ${name}: the source has no Dockerfile. Put this one into it to change it.`
      return { dockerfile: `${head}\n${made}\n`, dockerignore: `${[...IGNORED, ...ignored].join('\n')}\n` }
    }
    reasons.push(`it looks like ${name}, but ${made.undecided}`)
  }
  const message = reasons.length === 0 ? 'has no Dockerfile, and nothing that tells what it is' : reasons.join('; ')
  throw new SlipwayError('CONFIG_INVALID', 'no Dockerfile can be made for the source', {
    problems: [
      { input: 'source', message, help: 'write a Dockerfile; made are those for Node, Python, Go and static pages' },
    ],
  })
}
