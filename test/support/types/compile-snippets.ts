import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { ROOT } from '../architecture/read-sources.ts'

/**
 * Compiles small modules with the project's own settings, all in one go; they import from `#src/…`, which is `src/…`.
 * Resolves to the error codes of each, such as `['TS2345']`; none for one that compiles.
 */
export async function compileSnippets(
  snippets: Readonly<Record<string, string>>,
): Promise<Readonly<Record<string, readonly string[]>>> {
  const scratch = join(ROOT, '.slipway')
  mkdirSync(scratch, { recursive: true })
  // Inside the checkout: the snippets' imports must find the packages.
  const folder = mkdtempSync(join(scratch, 'snippets-'))
  try {
    for (const [name, source] of Object.entries(snippets))
      writeFileSync(join(folder, `${name}.ts`), source.replaceAll(`'#src/`, `'../../src/`))
    const config = { extends: '../../tsconfig.json', compilerOptions: { rootDir: '../..' }, include: ['*.ts'] }
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config))
    return errorsByName(Object.keys(snippets), await tsc(folder), basename(folder))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function tsc(folder: string): Promise<string> {
  const compiler = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc')
  return new Promise((resolve) => {
    execFile(process.execPath, [compiler, '-p', folder, '--pretty', 'false'], { cwd: ROOT }, (_, output) =>
      resolve(output),
    )
  })
}

/** `.slipway/snippets-x/name.ts(1,2): error TS2345: …`; errors elsewhere belong to nobody here and are thrown. */
function errorsByName(names: readonly string[], output: string, folder: string): Record<string, readonly string[]> {
  const errors = Object.fromEntries(names.map((name): [string, string[]] => [name, []]))
  for (const [line, path = '', code = ''] of output.matchAll(/^(\S[^(\n]*)?(?:\(\d+,\d+\))?:? ?error (TS\d+): .*$/gm)) {
    const name = new RegExp(`${folder}/([^/]+)\\.ts$`).exec(path)?.[1]
    const found = name === undefined ? undefined : errors[name]
    if (found === undefined) throw new Error(`the compiler failed outside the snippets: ${line}`)
    found.push(code)
  }
  return errors
}
