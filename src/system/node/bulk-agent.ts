import { Agent, type IncomingMessage } from 'node:http'
import { connect, type Socket, type TcpNetConnectOpts } from 'node:net'

/** What one read takes at most. Node itself takes 64 KiB, into a new buffer each time. */
const READ_BYTES = 512 << 10

/** The buffers that sockets are read into, again and again. */
const READ_INTO = new WeakSet<ArrayBufferLike>()

/**
 * Connections over plain http that take what has arrived in one go into one buffer each: for layers from a registry nearby, Node's
 * own reading is most of the work. TLS hands out its records one by one anyway. Answers must be guarded by `ownChunks`.
 */
export class BulkAgent extends Agent {
  override createConnection(options: TcpNetConnectOpts): Socket {
    let buffer: Buffer | undefined
    const socket = connect({
      ...options,
      onread: {
        buffer: () => (buffer ??= readBuffer()),
        callback: (length, filled) => {
          // Node's HTTP parser listens to this event, which `onread` stands in place of.
          socket.emit('data', Buffer.from(filled.buffer, 0, length))
          return true
        },
      },
    })
    return socket
  }
}

function readBuffer(): Buffer {
  const buffer = Buffer.allocUnsafeSlow(READ_BYTES)
  READ_INTO.add(buffer.buffer)
  return buffer
}

/**
 * Sees to it that no part of the answer's body lies in a buffer that is read into again. Node's parser copies bodies out of what was
 * read; if it should ever stop to, they are copied here.
 */
export function ownChunks(answer: IncomingMessage): void {
  const push = answer.push.bind(answer)
  answer.push = (chunk: unknown, encoding) =>
    push(chunk instanceof Uint8Array && READ_INTO.has(chunk.buffer) ? Buffer.from(chunk) : chunk, encoding)
}
