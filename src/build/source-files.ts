/** What a generator of Dockerfiles may look at: hostile text, every bit of it. */
export interface SourceFiles {
  /** Paths of plain files up to three folders deep, with `/` between names, sorted. */
  readonly paths: readonly string[]
  /** The text of the files that tell how an application is built and started, by path. */
  readonly texts: ReadonlyMap<string, string>
}

/** Files whose text is read, if they are plain files of at most 1 MiB. */
export const TELLING_FILES: readonly string[] = [
  'package.json',
  '.nvmrc',
  '.node-version',
  'go.mod',
  'requirements.txt',
  'pyproject.toml',
  '.python-version',
  'Procfile',
]

/** Folders that are not looked into: what is installed or made there is no source. */
export const PASSED_OVER: ReadonlySet<string> = new Set([
  'node_modules',
  '.git',
  '.venv',
  'venv',
  'vendor',
  '__pycache__',
])

/** A Dockerfile for a source that has none, and what its build leaves out of the context. */
export interface GeneratedBuild {
  readonly dockerfile: string
  readonly dockerignore: string
}

/** Why no Dockerfile can be made, for people. */
export interface Undecided {
  readonly undecided: string
}

export function has(files: SourceFiles, path: string): boolean {
  return files.paths.includes(path)
}

/** A command in exec form, which no shell reads: the text of a source cannot become an instruction. */
export function execForm(instruction: 'CMD' | 'ENTRYPOINT', command: readonly string[]): string {
  return `${instruction} [${command.map((word) => JSON.stringify(word)).join(', ')}]`
}
