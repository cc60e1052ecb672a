import { createHash } from 'node:crypto'
import { createServer, get, IncomingMessage } from 'node:http'
import { createServer as createNetServer, Socket, type AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from '@jest/globals'
import { BulkAgent, ownChunks } from '../../../src/system/node/bulk-agent.ts'
import { steadyNoise } from '../../support/registry-client/image.ts'

const closers: (() => void)[] = []

afterEach(() => {
  for (const close of closers.splice(0)) close()
})

const CONTENT = steadyNoise(9_000_000)

async function answerOf(path: string): Promise<IncomingMessage> {
  const server = createServer(({ url }, response) => {
    if (url === '/sized') response.setHeader('content-length', CONTENT.byteLength)
    response.end(CONTENT)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const agent = new BulkAgent({ keepAlive: true })
  closers.push(
    () => server.closeAllConnections(),
    () => server.close(),
    () => agent.destroy(),
  )
  const { port } = server.address() as AddressInfo
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, path, agent }, (answer) => {
      ownChunks(answer)
      resolve(answer)
    }).on('error', reject)
  })
}

describe('reading in bulk', () => {
  it.each(['/sized', '/chunked'])('gives chunks that stay what they are while more is read (%s)', async (path) => {
    const chunks: Buffer[] = []
    for await (const chunk of await answerOf(path)) {
      chunks.push(chunk as Buffer)
      await new Promise((resolve) => setImmediate(resolve))
    }
    expect(createHash('sha256').update(Buffer.concat(chunks)).digest('hex')).toBe(
      createHash('sha256').update(CONTENT).digest('hex'),
    )
  })

  it('takes what has arrived in pieces larger than those of Node', async () => {
    const answer = await answerOf('/sized')
    let largest = 0
    for await (const chunk of answer) {
      largest = Math.max(largest, (chunk as Buffer).byteLength)
      // Time for the kernel to gather more than one piece.
      await new Promise((resolve) => setTimeout(resolve, 1))
    }
    expect(largest).toBeGreaterThan(64 << 10)
  })
})

describe('the guard of an answer', () => {
  function passed(chunk: Buffer): Buffer {
    const answer = new IncomingMessage(new Socket())
    ownChunks(answer)
    answer.push(chunk)
    return answer.read() as Buffer
  }

  it('leaves alone what lies in memory of its own', () => {
    const chunk = Buffer.from('part')
    expect(passed(chunk).buffer).toBe(chunk.buffer)
  })

  it('copies a part of what a connection reads into again', async () => {
    const server = createNetServer((socket) => socket.end('read into again'))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    closers.push(() => server.close())
    const socket = new BulkAgent().createConnection({ port: (server.address() as AddressInfo).port, host: '127.0.0.1' })
    const read = await new Promise<Buffer>((resolve) => socket.once('data', resolve))
    const copy = passed(read.subarray(5, 9))
    expect(copy.toString()).toBe('into')
    expect(copy.buffer).not.toBe(read.buffer)
  })
})
