import type { ServerResponse } from 'node:http'
import { setTimeout as delay } from 'node:timers/promises'
import type { Answer } from './answer.ts'
import type { FaultEffect } from './faults.ts'

/** Sends the answer as it is, or as the fault spoils it. */
export async function send(response: ServerResponse, answer: Answer, effect: FaultEffect | undefined): Promise<void> {
  if (effect === undefined) return sendWhole(response, answer)
  switch (effect.kind) {
    case 'cut':
      return sendCut(response, answer, effect.afterBytes)
    case 'lost-answer':
      response.destroy()
      return
    case 'body':
      return sendChanged(response, answer, effect)
    case 'headers':
      return sendWhole(response, withHeaders(answer, effect.headers))
    case 'slow':
      return sendSlowly(response, answer, effect.delayMs)
    case 'endless':
      return sendEndless(response, answer)
    case 'status':
    case 'redirect':
    case 'cut-upload':
    case 'lost-tag':
    case 'hang':
      return sendWhole(response, answer)
  }
}

function head(response: ServerResponse, answer: Answer): void {
  const headers = Object.entries(answer.headers ?? {}).map(([name, value]) => [
    name,
    typeof value === 'string' ? value : [...value],
  ])
  const isEmpty = answer.body === undefined && answer.headers?.['content-length'] === undefined
  response.writeHead(answer.status, {
    ...(isEmpty && answer.status !== 204 && answer.status !== 304 ? { 'content-length': '0' } : {}),
    ...(answer.body instanceof Uint8Array ? { 'content-length': String(answer.body.byteLength) } : {}),
    ...(Object.fromEntries(headers) as Record<string, string | string[]>),
  })
}

async function* chunksOf(answer: Answer): AsyncGenerator<Uint8Array> {
  if (answer.body instanceof Uint8Array) yield answer.body
  else if (answer.body !== undefined) for await (const chunk of answer.body) yield chunk as Buffer
}

async function write(response: ServerResponse, chunk: Uint8Array): Promise<void> {
  if (response.destroyed) return
  if (response.write(chunk)) return
  await new Promise<void>((resolve) => {
    const proceed = (): void => {
      response.off('drain', proceed)
      response.off('close', proceed)
      resolve()
    }
    response.on('drain', proceed)
    response.on('close', proceed)
  })
}

async function sendWhole(response: ServerResponse, answer: Answer): Promise<void> {
  head(response, answer)
  if (answer.body instanceof Uint8Array || answer.body === undefined) {
    response.end(answer.body)
    return
  }
  for await (const chunk of chunksOf(answer)) {
    if (response.destroyed) return
    await write(response, chunk)
  }
  response.end()
}

async function sendCut(response: ServerResponse, answer: Answer, afterBytes: number): Promise<void> {
  head(response, answer)
  response.flushHeaders()
  let left = afterBytes
  for await (const chunk of chunksOf(answer)) {
    await write(response, chunk.subarray(0, left))
    left -= chunk.byteLength
    if (left <= 0) break
  }
  // Ends the connection in order, so that what was written arrives before the end does.
  response.socket?.end()
}

async function sendChanged(
  response: ServerResponse,
  answer: Answer,
  { change, keepLength = false }: Extract<FaultEffect, { kind: 'body' }>,
): Promise<void> {
  const chunks: Uint8Array[] = []
  for await (const chunk of chunksOf(answer)) chunks.push(chunk)
  const body = change(Buffer.concat(chunks))
  const length = keepLength ? {} : { 'content-length': String(body.byteLength) }
  head(response, { ...answer, headers: { ...answer.headers, ...length } })
  if (!keepLength) {
    response.end(body)
    return
  }
  await write(response, body)
  response.socket?.end()
}

function withHeaders(answer: Answer, changes: Readonly<Record<string, string | undefined>>): Answer {
  const headers: Record<string, string | readonly string[]> = { ...answer.headers }
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined) delete headers[name.toLowerCase()]
    else headers[name.toLowerCase()] = value
  }
  return { ...answer, headers }
}

async function sendSlowly(response: ServerResponse, answer: Answer, delayMs: number): Promise<void> {
  head(response, answer)
  for await (const chunk of chunksOf(answer)) {
    for (let at = 0; at < chunk.byteLength; at += 1 << 14) {
      await delay(delayMs)
      if (response.destroyed) return
      await write(response, chunk.subarray(at, at + (1 << 14)))
    }
  }
  response.end()
}

async function sendEndless(response: ServerResponse, answer: Answer): Promise<void> {
  const chunks: Uint8Array[] = []
  for await (const chunk of chunksOf(answer)) chunks.push(chunk)
  const { 'content-length': _, ...headers } = answer.headers ?? {}
  const body = Buffer.concat(chunks)
  const piece = body.byteLength === 0 ? Buffer.alloc(1 << 16, ' ') : body
  response.writeHead(answer.status, headers as Record<string, string>)
  while (!response.destroyed) await write(response, piece)
}
