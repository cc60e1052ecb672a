/** What a token may do: `repository:team/app:pull,push` (distribution's token scope grammar). */
export interface Scope {
  readonly type: string
  readonly name: string
  readonly actions: readonly string[]
}

export function repositoryScope(repository: string, ...actions: readonly string[]): Scope {
  return { type: 'repository', name: repository, actions: cleanActions(actions) }
}

/** Reads the scopes of a challenge, separated by blanks. The name may hold colons; what is no scope is left out. */
export function parseScopes(text: string): readonly Scope[] {
  const scopes: Scope[] = []
  for (const word of text.split(/\s+/)) {
    const first = word.indexOf(':')
    const last = word.lastIndexOf(':')
    if (first <= 0 || last === first) continue
    const name = word.slice(first + 1, last)
    const actions = cleanActions(word.slice(last + 1).split(','))
    if (name !== '' && actions.length > 0) scopes.push({ type: word.slice(0, first), name, actions })
  }
  return mergeScopes(scopes)
}

/** One scope for each resource, actions united, in a stable order; `*` stands for all others. */
export function mergeScopes(...lists: readonly (readonly Scope[])[]): readonly Scope[] {
  const merged = new Map<string, Scope>()
  for (const scope of lists.flat()) {
    const key = `${scope.type}:${scope.name}`
    const actions = cleanActions([...(merged.get(key)?.actions ?? []), ...scope.actions])
    merged.set(key, { ...scope, actions })
  }
  return [...merged.keys()].sort().flatMap((key) => merged.get(key) ?? [])
}

/** Whether a token asked for with `granted` serves a request that wants `wanted`. */
export function coversScopes(granted: readonly Scope[], wanted: readonly Scope[]): boolean {
  return wanted.every((want) => {
    const have = granted.find((scope) => scope.type === want.type && scope.name === want.name)
    if (have === undefined) return false
    return have.actions.includes('*') || want.actions.every((action) => have.actions.includes(action))
  })
}

export function formatScope({ type, name, actions }: Scope): string {
  return `${type}:${name}:${actions.join(',')}`
}

function cleanActions(actions: readonly string[]): readonly string[] {
  const clean = new Set(actions.map((action) => action.trim()).filter((action) => action !== ''))
  return clean.has('*') ? ['*'] : [...clean].sort()
}
