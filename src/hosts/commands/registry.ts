import process from 'node:process'
import { Readable } from 'node:stream'
import { basename } from 'node:path'
import { descriptorJson, MEDIA_TYPES, type Descriptor } from '../../image/descriptor.ts'
import { digestOf } from '../../image/digest.ts'
import { manifestContent } from '../../image/manifest.ts'
import type { BlobContent } from '../../image/store.ts'
import type { CommandResult } from '../host.ts'
import { takeArguments, type CommandContext } from './context.ts'

const ARTIFACT_LIMIT_BYTES = 64 << 20

type Verb = (context: CommandContext) => Promise<unknown>

const VERBS: Readonly<Record<string, Verb>> = { push, pull, copy, tags, manifest, delete: remove, referrers, attach }

/** `registry VERB …`: the OCI client on its own. */
export async function registry(context: CommandContext): Promise<CommandResult> {
  const [word = '', ...args] = context.args
  const verb = Object.hasOwn(VERBS, word) ? VERBS[word] : undefined
  if (verb === undefined) {
    context.problems.add('registry', `${JSON.stringify(word)} is not one of ${Object.keys(VERBS).join(', ')}`)
    context.problems.throwIfAny()
    return { exit: 2, json: undefined }
  }
  const answer = await verb({ ...context, args })
  const json = context.inputs.stats ? withStats(context, answer) : answer
  return { exit: 0, json, text: JSON.stringify(json, undefined, 2) }
}

/** Counters beside the answer: `rss` is the peak resident memory in bytes. */
function withStats(context: CommandContext, answer: unknown): unknown {
  const { requests, tokens, bytesSent, bytesReceived } = context.stats()
  const stats = { requests, tokens, bytes: bytesSent + bytesReceived, rss: process.resourceUsage().maxRSS * 1024 }
  return Array.isArray(answer)
    ? { entries: answer as readonly unknown[], ...stats }
    : { ...(answer as object), ...stats }
}

/** Source and destination: two words, or one word and `--to`. */
function sourceAndDestination(context: CommandContext): { readonly source: string; readonly to: string } {
  const { inputs, problems } = context
  const [source = '', second] = takeArguments(context, ['SOURCE', 'DESTINATION'], 1)
  if (inputs.to.length + (second === undefined ? 0 : 1) > 1)
    problems.add('to', 'is given twice', 'write the destination once')
  const to = second ?? inputs.to[0] ?? ''
  if (to === '') problems.add('to', 'is missing', 'write the destination, or --to DESTINATION')
  problems.throwIfAny()
  return { source, to }
}

async function push(context: CommandContext): Promise<unknown> {
  const { source, to } = sourceAndDestination(context)
  return context.registry.push(source, to, { signal: context.signal, referrers: context.inputs.referrers })
}

async function pull(context: CommandContext): Promise<unknown> {
  const { source, to } = sourceAndDestination(context)
  const { referrers: withReferrers } = context.inputs
  return context.registry.pull(source, to.replace(/^oci:/, ''), { signal: context.signal, referrers: withReferrers })
}

async function copy(context: CommandContext): Promise<unknown> {
  const { source, to } = sourceAndDestination(context)
  return context.registry.copy(source, to, { signal: context.signal, referrers: context.inputs.referrers })
}

async function tags(context: CommandContext): Promise<unknown> {
  return context.registry.listTags(oneReference(context), { signal: context.signal })
}

async function manifest(context: CommandContext): Promise<unknown> {
  return context.registry.getManifest(oneReference(context), { signal: context.signal })
}

async function remove(context: CommandContext): Promise<unknown> {
  const reference = oneReference(context)
  await context.registry.delete(reference, { signal: context.signal })
  return { deleted: reference }
}

async function referrers(context: CommandContext): Promise<unknown> {
  const { repository, reference } = context.repository(oneReference(context))
  const { artifactType } = context.inputs
  const { digest } = await repository.resolve(reference, { signal: context.signal })
  const call = { signal: context.signal, ...(artifactType === undefined ? {} : { artifactType }) }
  const found = await repository.listReferrers(digest, call)
  return found.map(descriptorJson)
}

/** `registry attach REF FILE --artifact-type TYPE`: any file as a referrer of an image. */
async function attach(context: CommandContext): Promise<unknown> {
  const { inputs, problems, signal } = context
  const [ref = '', file = ''] = takeArguments(context, ['REF', 'FILE'])
  const { artifactType } = inputs
  if (artifactType === undefined) problems.add('artifact-type', 'is missing', 'write --artifact-type TYPE')
  problems.throwIfAny()
  const bytes = await context.readFile(file, ARTIFACT_LIMIT_BYTES)
  const { repository, reference } = context.repository(ref)
  const subject = await repository.resolve(reference, { signal })
  const layer = { mediaType: 'application/octet-stream', digest: digestOf(bytes), size: bytes.byteLength }
  const config = { mediaType: MEDIA_TYPES.ociEmpty, digest: digestOf('{}'), size: 2, data: 'e30=' }
  await repository.putBlob(content(config, Buffer.from('{}')), { signal })
  await repository.putBlob(content(layer, bytes), { signal })
  const referrer = manifestContent({
    kind: 'image',
    mediaType: MEDIA_TYPES.ociManifest,
    artifactType: artifactType ?? '',
    config,
    layers: [{ ...layer, annotations: { 'org.opencontainers.image.title': basename(file) } }],
    subject: { mediaType: subject.mediaType, digest: subject.digest, size: subject.size },
  })
  await repository.attach(subject, [{ content: referrer, artifactType: artifactType ?? '' }], { signal })
  return descriptorJson(referrer.descriptor)
}

function oneReference(context: CommandContext): string {
  const [reference = ''] = takeArguments(context, ['REF'])
  context.problems.throwIfAny()
  return reference
}

function content(descriptor: Descriptor, bytes: Uint8Array): BlobContent {
  return { descriptor, open: (offset) => Promise.resolve(Readable.from([bytes.subarray(offset)])) }
}
