/** One manifest as it stands in a registry. */
export interface SeenManifest {
  readonly digest: string
  readonly subject: string | undefined
  readonly annotations: Readonly<Record<string, string>>
  readonly layers: readonly { readonly digest: string; readonly annotations?: Readonly<Record<string, string>> }[]
  /** Of an index, with their architecture. */
  readonly children: readonly { readonly digest: string; readonly architecture: string }[]
}

/** One repository, read by plain requests: no code of the product has a part in it. */
export interface RegistryView {
  tags(): Promise<readonly string[]>
  manifest(reference: string): Promise<SeenManifest | undefined>
  /** By the API, or where there is none by the fallback tag. */
  referrers(digest: string): Promise<readonly SeenManifest[]>
  blob(digest: string): Promise<unknown>
}

interface ManifestJson {
  readonly subject?: { readonly digest: string }
  readonly annotations?: SeenManifest['annotations']
  readonly layers?: SeenManifest['layers']
  readonly manifests?: readonly { readonly digest: string; readonly platform?: { readonly architecture: string } }[]
}

const ACCEPTED = ['application/vnd.oci.image.index.v1+json', 'application/vnd.oci.image.manifest.v1+json'].join(', ')

/** `image` is `host:port/path`. */
export function viewRepository(image: string): RegistryView {
  const slash = image.indexOf('/')
  const base = `http://${image.slice(0, slash)}/v2/${image.slice(slash + 1)}`
  const get = async (path: string): Promise<Response | undefined> => {
    const response = await fetch(base + path, { headers: { accept: ACCEPTED } })
    if (response.status === 200) return response
    await response.arrayBuffer()
    if (response.status === 404) return undefined
    throw new Error(`${base}${path} answers ${response.status}`)
  }
  const manifest = async (reference: string): Promise<SeenManifest | undefined> => {
    const response = await get(`/manifests/${reference}`)
    if (response === undefined) return undefined
    const { subject, annotations = {}, layers = [], manifests = [] } = (await response.json()) as ManifestJson
    return {
      digest: response.headers.get('docker-content-digest') ?? '',
      subject: subject?.digest,
      annotations,
      layers,
      children: manifests.map(({ digest, platform }) => ({ digest, architecture: platform?.architecture ?? '' })),
    }
  }
  return {
    manifest,
    tags: async () => {
      const body = (await (await get('/tags/list'))?.json()) as { tags?: readonly string[] | null } | undefined
      return body?.tags ?? []
    },
    referrers: async (digest) => {
      const listed = (await get(`/referrers/${digest}`)) ?? (await get(`/manifests/${digest.replace(':', '-')}`))
      const { manifests = [] } = listed === undefined ? {} : ((await listed.json()) as ManifestJson)
      return (await Promise.all(manifests.map((one) => manifest(one.digest)))).filter((one) => one !== undefined)
    },
    blob: async (digest) => (await get(`/blobs/${digest}`))?.json(),
  }
}
