import { posix } from 'node:path'

export interface Import {
  /** As written: `./x.ts`, `node:fs`, `valibot`. Undefined: computed at run time. */
  readonly specifier: string | undefined
  readonly kind: 'value' | 'type' | 'dynamic'
}

const STRINGS_AND_COMMENTS = /'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g

/** The source without its comments. */
export function withoutComments(source: string): string {
  return source.replaceAll(STRINGS_AND_COMMENTS, (part) => (part.startsWith('/') ? '' : part))
}

/**
 * Every import and re-export of a module as prettier formats them: statements start a line, specifiers have single quotes.
 * `typeof import('x')` is a type import.
 */
export function importsOf(source: string): readonly Import[] {
  const text = withoutComments(source)
  const statements = text.matchAll(/^(?:import|export)\b(\s+type\b)?[^'";=(]*\bfrom\s*'([^']+)'|^import\s*'([^']+)'/gm)
  const calls = text.matchAll(/(\btypeof\s+)?\bimport\(\s*(?:'([^']+)'\s*[,)])?/g)
  return [
    ...Array.from(statements, ([, type, from, bare]): Import => ({
      specifier: from ?? bare,
      kind: type === undefined ? 'value' : 'type',
    })),
    ...Array.from(calls, ([, type, specifier]): Import => ({
      specifier,
      kind: type === undefined ? 'dynamic' : 'type',
    })),
  ]
}

/** Path of an imported module of ours, or undefined for packages and Node's own modules. */
export function resolveImport(from: string, specifier: string): string | undefined {
  return specifier.startsWith('.') ? posix.join(posix.dirname(from), specifier) : undefined
}

/** Everything that is loaded when `entry` is: with `dynamic`, also what it may load later. Modules of ours and packages. */
export function loadedBy(
  sources: ReadonlyMap<string, string>,
  entry: string,
  { dynamic }: { readonly dynamic: boolean },
): ReadonlySet<string> {
  const seen = new Set<string>()
  const waiting = [entry]
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (seen.has(at)) continue
    seen.add(at)
    for (const { specifier, kind } of importsOf(sources.get(at) ?? '')) {
      if (specifier === undefined || kind === 'type' || (kind === 'dynamic' && !dynamic)) continue
      waiting.push(resolveImport(at, specifier) ?? specifier)
    }
  }
  return seen
}
