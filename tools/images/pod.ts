import { isMap, isSeq, parseDocument, visit, type Document } from 'yaml'

/** An image as a Report names it: without tag, with the digest of its index. */
export interface BuiltImage {
  readonly name: string
  readonly digest: string
}

/**
 * A pod manifest whose containers name images as `repository/name` with each image by digest in the registry it was pushed to.
 * Comments stay; anchors are written out, so that every tool reads it.
 * @throws Error naming each container whose image was not built, or that already has a tag or a digest
 */
export function pinImages(template: string, built: readonly BuiltImage[]): string {
  const document = parseDocument(template)
  const faults: string[] = document.errors.map(({ message }) => message)
  writeAliasesOut(document)
  for (const list of ['initContainers', 'containers', 'ephemeralContainers']) {
    const containers = document.getIn(['spec', list])
    if (!isSeq(containers)) continue
    for (const container of containers.items.filter((item) => isMap(item))) {
      const { name: title = '(no name)', image = '' } = container.toJS(document) as { name?: string; image?: string }
      const found = built.filter(({ name }) => name === image || name.endsWith(`/${image}`))
      const [one] = found
      if (one === undefined || found.length > 1)
        faults.push(`${title}: ${found.length} of the built images are called ${image || '(nothing)'}`)
      else container.set('image', `${one.name}@${one.digest}`)
    }
  }
  if (faults.length > 0) throw new Error(`the pod cannot be pinned: ${faults.join('; ')}`)
  // It told that this is a template.
  document.commentBefore = null
  return document.toString({ lineWidth: 0 })
}

function writeAliasesOut(document: Document): void {
  visit(document, {
    Alias: (_key, alias) => {
      const source = alias.resolve(document)
      return source === undefined ? undefined : document.createNode(source.toJS(document))
    },
  })
  // Only when nothing refers to them any more.
  visit(document, {
    Collection: (_key, node) => {
      delete node.anchor
    },
  })
}
