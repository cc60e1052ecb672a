import { describe, expect, it } from '@jest/globals'
import { DockerfileParser } from 'dockerfile-ast'
import { generateDockerfile } from '../../../src/build/generated-dockerfile.ts'

/** Files by path; those whose text matters have one. */
function dockerfileFor(files: Readonly<Record<string, string>>): string {
  return generateDockerfile({ paths: Object.keys(files).sort(), texts: new Map(Object.entries(files)) }).dockerfile
}

const manifest = (parts: object): string => JSON.stringify({ name: 'app', ...parts })
const START = { scripts: { start: 'node src/server.js' } }

describe('a Dockerfile that is made', () => {
  it.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
    [
      'Node with locked packages',
      { 'package.json': manifest({ ...START, dependencies: { a: '1' } }), 'package-lock.json': '' },
      [
        'FROM node:24-slim',
        'COPY package.json package-lock.json ./',
        'npm ci',
        'CMD ["node", "src/server.js"]',
        'USER 1000:1000',
      ],
    ],
    [
      'Node with packages that are not locked',
      { 'package.json': manifest({ main: 'a.js', dependencies: { a: '1' } }) },
      ['COPY package.json ./', 'npm install', 'CMD ["node", "a.js"]'],
    ],
    [
      'Node with a build',
      {
        'package.json': manifest({
          scripts: { build: 'tsc', start: 'node --enable-source-maps .' },
          devDependencies: { t: '1' },
        }),
      },
      ['RUN npm run build', 'RUN npm prune --omit=dev', 'CMD ["npm", "start"]'],
    ],
    [
      'Node with pnpm',
      { 'package.json': manifest({ ...START, dependencies: { a: '1' } }), 'pnpm-lock.yaml': '' },
      ['pnpm install --frozen-lockfile'],
    ],
    [
      'Node with yarn',
      { 'package.json': manifest({ ...START, dependencies: { a: '1' } }), 'yarn.lock': '' },
      ['yarn install --frozen-lockfile'],
    ],
    ['Node of a range', { 'package.json': manifest({ ...START, engines: { node: '^22.1' } }) }, ['FROM node:22-slim']],
    [
      'Node of an open range',
      { 'package.json': manifest({ ...START, engines: { node: '>=18' } }) },
      ['FROM node:24-slim'],
    ],
    ['Node of a pinned version', { 'package.json': manifest(START), '.nvmrc': 'v20.11.0\n' }, ['FROM node:20-slim']],
    ['Node by its usual file', { 'package.json': manifest({}), 'index.js': '' }, ['CMD ["node", "index.js"]']],
    [
      'pages that Vite builds',
      {
        'package.json': manifest({ scripts: { build: 'vite build' }, devDependencies: { vite: '7' } }),
        'index.html': '',
      },
      [
        'RUN npm run build',
        'FROM nginxinc/nginx-unprivileged:stable-alpine',
        'COPY --from=build /app/dist/',
        'USER 101:101',
      ],
    ],
    [
      'Go',
      { 'go.mod': 'module m\n\ngo 1.24.3\n', 'go.sum': '', 'main.go': '' },
      [
        'FROM --platform=$BUILDPLATFORM golang:1.24 AS build',
        'COPY go.mod go.sum ./',
        'go build',
        'USER 65532:65532',
        'ENTRYPOINT ["/app"]',
      ],
    ],
    ['Go with one command', { 'go.mod': 'go 1.22', 'cmd/srv/main.go': '' }, ['./cmd/srv', 'COPY go.mod ./']],
    ['Go with a toolchain', { 'go.mod': 'go 1.22\ntoolchain go1.25.1\n', 'main.go': '' }, ['golang:1.25']],
    [
      'Python with requirements',
      { 'requirements.txt': 'flask\ngunicorn==23\n', 'app.py': '' },
      [
        'FROM python:3.13-slim',
        'pip install --requirement',
        'CMD ["gunicorn", "--bind", "0.0.0.0:8000", "app:app"]',
        'USER 65532:65532',
      ],
    ],
    ['Python with FastAPI', { 'requirements.txt': 'fastapi[standard]\n', 'main.py': '' }, ['"uvicorn", "main:app"']],
    [
      'Python with a Procfile',
      { 'requirements.txt': '', Procfile: 'web: python -m x $PORT\n' },
      ['CMD ["sh", "-c", "exec python -m x $PORT"]'],
    ],
    ['Python with Django', { 'requirements.txt': 'django\ngunicorn\n', 'site/wsgi.py': '' }, ['"site.wsgi"']],
    [
      'Python as a module',
      { 'pyproject.toml': 'requires-python = "~=3.12"', 'src/tool/__main__.py': '' },
      ['python:3.12', 'pip install .', '["python", "-m", "tool"]'],
    ],
    ['Python with uv', { 'pyproject.toml': '', 'uv.lock': '', 'main.py': '' }, ['uv sync --frozen']],
    ['static pages', { 'index.html': '' }, ['COPY . /usr/share/nginx/html/', 'USER 101:101']],
    ['static pages in a folder', { 'public/index.html': '' }, ['COPY public/ /usr/share/nginx/html/']],
    [
      'Python beside a package.json that starts nothing',
      { 'package.json': manifest({}), 'requirements.txt': '', 'app.py': '' },
      ['FROM python'],
    ],
  ])('is for %s', (_, files, parts) => {
    const text = dockerfileFor(files)
    for (const part of parts) expect(text).toContain(part)
    const users = DockerfileParser.parse(text)
      .getInstructions()
      .filter((one) => one.getKeyword() === 'USER')
    expect(users.map((one) => one.getArgumentsContent())).toEqual([expect.stringMatching(/^[1-9]\d*:[1-9]\d*$/)])
    expect(dockerfileFor(files)).toBe(text)
  })

  it('takes no instruction from the text of a source', () => {
    const evil = 'x"]\nRUN id\n'
    const text = dockerfileFor({
      'package.json': manifest({ main: evil, engines: { node: evil } }),
      '.nvmrc': evil,
      'go.sum': evil,
    })
    expect(text.split('\n').filter((line) => line.startsWith('RUN id'))).toEqual([])
    expect(text).toContain(String.raw`CMD ["node", "x\"]\nRUN id\n"]`)
  })

  it('leaves secrets and what is installed out of the context', () => {
    const { dockerignore } = generateDockerfile({
      paths: ['index.js', 'package.json'],
      texts: new Map([['package.json', manifest({})]]),
    })
    for (const name of ['.git', '**/.env', '**/node_modules', '**/*.key'])
      expect(dockerignore.split('\n')).toContain(name)
  })

  it.each<[string, Readonly<Record<string, string>>, string]>([
    ['nothing that is known', { 'README.md': '' }, 'nothing that tells'],
    ['several Go programs', { 'go.mod': '', 'cmd/a/main.go': '', 'cmd/b/main.go': '' }, 'cmd/a, cmd/b'],
    ['a Go library', { 'go.mod': '', 'lib_test.go': '' }, 'main.go'],
    ['a package that starts nothing', { 'package.json': manifest({}) }, 'start'],
    ['a package.json that is none', { 'package.json': '{' }, 'cannot be read'],
    ['a Python library', { 'pyproject.toml': '' }, 'Procfile'],
  ])('is refused for %s', (_, files, why) => {
    expect(() => dockerfileFor(files)).toThrow(
      expect.objectContaining({
        code: 'CONFIG_INVALID',
        problems: [expect.objectContaining({ input: 'source', message: expect.stringContaining(why) })],
      }),
    )
  })
})
