/** Where BuildKit takes a context or a Dockerfile from: a folder of ours that can be checked, or a place it reads itself. */
export function isRemoteContext(context: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:\/\/|git@|github\.com\/|[\w.-]+@[\w.-]+:)/i.test(context)
}

/** `NAME=PATH` whose value is a folder of ours; other contexts name an image, a URL, an OCI layout or a bake target. */
export function localBuildContext(entry: string): { readonly name: string; readonly path: string } | undefined {
  const at = entry.indexOf('=')
  if (at <= 0) return undefined
  const path = entry.slice(at + 1)
  if (isRemoteContext(path) || /^(?:docker-image|oci-layout|target|input):/.test(path)) return undefined
  return { name: entry.slice(0, at), path }
}
