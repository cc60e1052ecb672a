import { importsOf, resolveImport, withoutComments, type Import } from './imports.ts'
import { isAtTheEdge, isKnownArea, isPure, mayImport, placeOf } from './layers.ts'

// Values, not systems: nothing in them reaches outside.
const PURE_PACKAGES = new Set([
  'ae-cvss-calculator',
  'conventional-commits-parser',
  'dockerfile-ast',
  'packageurl-js',
  'semver',
  'spdx-correct',
  'spdx-expression-parse',
  'valibot',
  'yaml',
])

const PURE_NODE_MODULES: Readonly<Record<string, readonly string[]>> = { 'src/image/digest.ts': ['node:crypto'] }

const EMPTY_NAMES = /^(?:utils?|helpers?|common|misc|types|shared|stuff|managers?|services?|impl|base|lib|core)$/
// A credential helper is a thing that has this name.
const EMPTY_ENDINGS = /(?<!^credential)-(?:utils?|helpers?|managers?|impl|stuff)$/

// What reaches clock, chance, network or process without an import.
const IMPURE =
  /\b(?:fetch\(|setTimeout\(|setInterval\(|Date\.now\(|new Date\(\)|Math\.random\(|performance\.|(?<!\/)process\.)/

/** Every breach of the house's rules, one sentence each. `sources` maps paths such as `src/image/digest.ts` to their text. */
export function violations(sources: ReadonlyMap<string, string>): readonly string[] {
  const found = [...sources].flatMap(([path, source]) => [
    ...nameViolations(path),
    ...textViolations(path, source),
    ...importsOf(source).flatMap((one) => importViolations(sources, path, one)),
  ])
  return [...found, ...cycles(sources)]
}

function nameViolations(path: string): readonly string[] {
  const { area } = placeOf(path)
  const stems = path.replace(/\.ts$/, '').split('/').slice(1)
  return [
    ...(isKnownArea(area) ? [] : [`${path} is in no folder of the design`]),
    ...stems
      .filter((stem) => EMPTY_NAMES.test(stem) || EMPTY_ENDINGS.test(stem))
      .map((stem) => `${path}: the name ${stem} says nothing`),
    ...stems
      .filter((stem) => !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(stem))
      .map((stem) => `${path}: ${stem} is not kebab-case`),
    ...(stems.length > 1 && stems.at(-1) === 'index' ? [`${path} is a barrel; only src/index.ts is one`] : []),
  ]
}

function textViolations(path: string, source: string): readonly string[] {
  const text = withoutComments(source)
  const edge = isAtTheEdge(path) ? [] : [/\bprocess\.(?:env|exit)\b/, /\bconsole\./]
  const rules = [...edge, ...(isPure(path) ? [IMPURE] : []), /^export \*/m, /\b(?:createRequire|require)\(/]
  return rules.flatMap((rule) => {
    const hit = rule.exec(text)?.[0]
    return hit === undefined ? [] : [`${path} uses ${hit}`]
  })
}

function importViolations(sources: ReadonlyMap<string, string>, path: string, one: Import): readonly string[] {
  const { specifier, kind } = one
  if (specifier === undefined) return [`${path} imports a module that is named at run time`]
  const target = resolveImport(path, specifier)
  if (target === undefined) return outsideViolations(path, specifier, kind)
  if (!target.startsWith('src/')) return [`${path} imports ${target}, which is not in src/`]
  if (!sources.has(target)) return [`${path} imports ${target}, which does not exist`]
  return mayImport(placeOf(path), placeOf(target)) ? [] : [`${path} may not import ${target}`]
}

function outsideViolations(path: string, specifier: string, kind: Import['kind']): readonly string[] {
  if (!isPure(path) || kind === 'type') return []
  if (specifier.startsWith('node:'))
    return PURE_NODE_MODULES[path]?.includes(specifier) === true ? [] : [`${path} is pure and imports ${specifier}`]
  const name = /^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier
  return PURE_PACKAGES.has(name) ? [] : [`${path} is pure and imports ${specifier}`]
}

/** Each cycle of static imports, types included, once. */
function cycles(sources: ReadonlyMap<string, string>): readonly string[] {
  const done = new Set<string>()
  const found: string[] = []
  const visit = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path)
    if (start >= 0) found.push(`cycle: ${[...trail.slice(start), path].join(' -> ')}`)
    if (start >= 0 || done.has(path)) return
    done.add(path)
    for (const { specifier, kind } of importsOf(sources.get(path) ?? '')) {
      const target = specifier === undefined || kind === 'dynamic' ? undefined : resolveImport(path, specifier)
      if (target !== undefined) visit(target, [...trail, path])
    }
  }
  for (const path of sources.keys()) visit(path, [])
  return found
}
