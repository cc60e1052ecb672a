import { execForm, has, type SourceFiles, type Undecided } from './source-files.ts'

/** Installs into a virtual environment in a stage of its own: no compiler and no cache is in the image. */
export function pythonDockerfile(files: SourceFiles): string | Undecided {
  const command = startCommand(files)
  if (command === undefined)
    return {
      undecided: 'it is not clear how the Python application is started: there is no Procfile, main.py or app.py',
    }
  const image = `python:${pythonVersion(files)}-slim`
  return [
    `FROM ${image} AS build`,
    'WORKDIR /app',
    'RUN python -m venv /venv',
    'ENV PATH=/venv/bin:$PATH',
    ...installSteps(files),
    '',
    `FROM ${image}`,
    'ENV PATH=/venv/bin:$PATH PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1',
    'WORKDIR /app',
    'COPY --from=build /venv /venv',
    'COPY . .',
    '# A user that exists nowhere else. The files belong to root: the application cannot change itself.',
    'USER 65532:65532',
    'EXPOSE 8000',
    execForm('CMD', command),
  ].join('\n')
}

function pythonVersion({ texts }: SourceFiles): string {
  const pinned = /^3\.\d+/.exec((texts.get('.python-version') ?? '').trim())?.[0]
  const required = /^requires-python\s*=\s*["'](?:==|~=)\s*(3\.\d+)/m.exec(texts.get('pyproject.toml') ?? '')?.[1]
  return pinned ?? required ?? '3.13'
}

function installSteps(files: SourceFiles): readonly string[] {
  const cache = 'RUN --mount=type=cache,target=/root/.cache'
  if (has(files, 'uv.lock'))
    return [
      'ENV UV_PROJECT_ENVIRONMENT=/venv',
      'COPY . .',
      `${cache} pip install uv && uv sync --frozen --no-dev --no-editable`,
    ]
  if (has(files, 'requirements.txt'))
    return ['COPY requirements.txt ./', `${cache} pip install --requirement requirements.txt`]
  if (has(files, 'pyproject.toml') || has(files, 'setup.py')) return ['COPY . .', `${cache} pip install .`]
  return []
}

function startCommand(files: SourceFiles): readonly string[] | undefined {
  const web = /^web:[ \t]*(.+)$/m.exec(files.texts.get('Procfile') ?? '')?.[1]?.trim()
  if (web !== undefined) return ['sh', '-c', `exec ${web}`]
  const wanted = `${files.texts.get('requirements.txt') ?? ''}\n${files.texts.get('pyproject.toml') ?? ''}`
  const uses = (name: string): boolean => new RegExp(`(?:^|["'\\s])${name}\\b`, 'im').test(wanted)
  const project = files.paths.flatMap((path) => /^([A-Za-z_]\w*)\/wsgi\.py$/.exec(path)?.[1] ?? [])[0]
  if (project !== undefined && uses('gunicorn')) return ['gunicorn', '--bind', '0.0.0.0:8000', `${project}.wsgi`]
  const file = ['main', 'app', 'server'].find((name) => has(files, `${name}.py`))
  if (file !== undefined) return serverCommand(file, uses)
  const module = files.paths.flatMap((path) => /^(?:src\/)?([A-Za-z_]\w*)\/__main__\.py$/.exec(path)?.[1] ?? [])[0]
  return module === undefined ? undefined : ['python', '-m', module]
}

function serverCommand(file: string, uses: (name: string) => boolean): readonly string[] {
  if (uses('uvicorn') || uses('fastapi\\[standard'))
    return ['uvicorn', `${file}:app`, '--host', '0.0.0.0', '--port', '8000']
  if (uses('gunicorn')) return ['gunicorn', '--bind', '0.0.0.0:8000', `${file}:app`]
  return ['python', `${file}.py`]
}
