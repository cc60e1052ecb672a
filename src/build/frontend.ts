import { SlipwayError } from '../errors.ts'
import { isDigest } from '../image/digest.ts'

/** Which program reads the Dockerfile: the one inside BuildKit, or an image that runs with full access to the build. */
export type Frontend =
  | { readonly kind: 'builtin' }
  | { readonly kind: 'image'; readonly reference: string; readonly pinned: boolean; readonly from: string }

const DIRECTIVE = /^\s*(?:#|\/\/)\s*([A-Za-z][A-Za-z0-9]*)\s*=\s*(.+?)\s*$/

/**
 * Finds the frontend as BuildKit does: the build argument BUILDKIT_SYNTAX, else a `syntax` directive (`# syntax=`, `// syntax=`
 * or JSON `{"syntax": …}`) that stands before anything else in the file, after an optional `#!` line.
 */
export function frontendOf(dockerfile: string, buildArgs: Readonly<Record<string, string>> = {}): Frontend {
  const argument = buildArgs['BUILDKIT_SYNTAX']?.trim()
  if (argument !== undefined && argument !== '') return imageFrontend(argument, 'the build argument BUILDKIT_SYNTAX')
  const reference = syntaxDirective(dockerfile)
  return reference === undefined ? { kind: 'builtin' } : imageFrontend(reference, 'the syntax line')
}

function imageFrontend(text: string, from: string): Frontend {
  const [reference = ''] = text.split(/\s+/)
  const at = reference.indexOf('@')
  return { kind: 'image', reference, pinned: at > 0 && isDigest(reference.slice(at + 1)), from }
}

function syntaxDirective(dockerfile: string): string | undefined {
  const text = dockerfile.replace(/^\uFEFF/, '').replace(/^#!.*\n/, '')
  if (text.trimStart().startsWith('{')) return jsonSyntax(text)
  for (const line of text.split('\n')) {
    const [, name, value] = DIRECTIVE.exec(line) ?? []
    if (name === undefined) return undefined
    if (name.toLowerCase() === 'syntax') return value
  }
  return undefined
}

function jsonSyntax(text: string): string | undefined {
  return /^\s*\{\s*"syntax"\s*:\s*"([^"]+)"/i.exec(text)?.[1]
}

/**
 * A release trusts only the frontend that came with the engine, or one pinned by digest (threat model, promise 2).
 * @throws CONFIG_INVALID naming the line to change.
 */
export function requirePinnedFrontend(frontend: Frontend, file: string): void {
  if (frontend.kind === 'builtin' || frontend.pinned) return
  const message = `${file} is read by ${frontend.reference}, which ${frontend.from} does not pin by digest`
  const help = `remove it to use the frontend of the engine, or write ${frontend.reference.replace(/@.*$/, '')}@sha256:…`
  throw new SlipwayError('CONFIG_INVALID', message, { help, problems: [{ input: 'file', message, help }] })
}
