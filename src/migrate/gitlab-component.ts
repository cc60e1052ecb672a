import { isNode, isSeq, Pair, Scalar, YAMLMap, type Document } from 'yaml'
import { leadStart, lineStart, valueLineEnd, type Edit } from './edits.ts'
import type { GitlabJob } from './gitlab-job.ts'
import type { ScanDemand } from './gitlab-scan.ts'
import type { ImageScript } from './gitlab-script.ts'
import { nodeFor, renderItem } from './new-step.ts'
import { itemsOf, mapOf, rangeOf, textOf } from './read-yaml.ts'

const SCAN_TEMPLATE = /Container-Scanning/

/** Whether the component takes this as the name of its job. */
export function isComponentName(id: string): boolean {
  return /^[a-z][a-z0-9-]{0,40}$/.test(id)
}

function componentName(id: string): string {
  const plain = id
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^[^a-z]+|-+$/g, '')
    .slice(0, 41)
  return plain === '' ? 'slipway' : plain
}

/** The entry of `include` for a job. */
export function componentItem(
  { job, script }: { readonly job: GitlabJob; readonly script: ImageScript },
  component: string,
  scan: ScanDemand | undefined,
): YAMLMap {
  const tags = script.tags.length > 0 ? [['tags', script.tags.join('\n')] as const] : []
  const gate = scan === undefined ? [] : [['fail-on', scan.failOn] as const]
  const texts = [
    ['job', isComponentName(job.id) ? job.id : componentName(job.id)],
    ['stage', job.stage],
    ...tags,
    ...[...script.inputs].map(([name, values]) => [name, values.join('\n')] as const),
    ...(script.push ? [] : [['push', 'false'] as const]),
    ...gate,
    ...(scan?.ignoreUnfixed === true ? [['ignore-unfixed', 'true'] as const] : []),
  ] as const
  const inputs = new YAMLMap()
  for (const [name, value] of texts) inputs.add(new Pair(new Scalar(name), textNode(value)))
  const item = new YAMLMap()
  item.add(new Pair(new Scalar('component'), new Scalar(component)))
  item.add(new Pair(new Scalar('inputs'), inputs))
  return item
}

/** Inputs of the component are texts: what would be read as something else stands in quotes. */
function textNode(value: string): unknown {
  if (!/^(?:true|false|null|~|[\d.+-].*)$/i.test(value)) return nodeFor(value)
  const scalar = new Scalar(value)
  scalar.type = Scalar.QUOTE_DOUBLE
  return scalar
}

/** Whether GitLab's own template for scanning is included. */
export function includesScan(document: Document): boolean {
  const include = mapOf(document.contents, document)?.get('include', true)
  return itemsOf(include, document).some((item) => SCAN_TEMPLATE.test(templateOf(item, document)))
}

function templateOf(item: unknown, document: Document): string {
  return textOf(item, document) ?? textOf(mapOf(item, document)?.get('template', true), document) ?? ''
}

/** `include` with ours behind what it has, and without the template that scans. */
export function includeEdits(document: Document, text: string, items: readonly YAMLMap[]): readonly Edit[] {
  const root = mapOf(document.contents, document)
  const pair = root?.items.find(({ key }) => textOf(key, document) === 'include')
  const start = rangeOf(pair?.key)?.start
  const kept = itemsOf(pair?.value, document).filter((item) => !SCAN_TEMPLATE.test(templateOf(item, document)))
  const lines = `include:\n${[...kept, ...items].map(renderEntry).join('')}`
  if (start !== undefined) return [{ start, end: valueLineEnd(text, rangeOf(pair?.value)?.end ?? start), text: lines }]
  const first = lineStart(text, rangeOf(root?.items[0]?.key)?.start ?? 0)
  const lead = leadStart(text, first, 0)
  // Comments at the head of the file stay at its head.
  const at = lead === 0 ? first : lead
  return [{ start: at, end: at, text: `${lines}\n` }]
}

function renderEntry(node: unknown): string {
  if (node instanceof YAMLMap) return renderItem(node, 2)
  const holder = new YAMLMap()
  holder.add(new Pair(new Scalar('x'), isNode(node) && !isSeq(node) ? node : new Scalar('')))
  return renderItem(holder, 2).replace('- x: ', '- ')
}
