import { once } from 'node:events'
import { connect, type Socket } from 'node:net'

/** A connection on which bytes are sent as they are; `received` is what has come back so far. */
export class RawConnection {
  received = ''
  readonly #closed: Promise<unknown>

  private constructor(readonly socket: Socket) {
    socket.setEncoding('latin1')
    socket.on('data', (text: string) => {
      this.received += text
    })
    socket.on('error', () => {}) // a server that gives up resets the connection
    this.#closed = once(socket, 'close')
  }

  static async to(url: string): Promise<RawConnection> {
    const { hostname, port } = new URL(url)
    const socket = connect(Number(port), hostname)
    await once(socket, 'connect')
    return new RawConnection(socket)
  }

  send(bytes: string): this {
    this.socket.write(bytes)
    return this
  }

  /** Until the server has closed it. */
  async untilClosed(): Promise<string> {
    await this.#closed
    return this.received
  }

  leave(): void {
    this.socket.destroy()
  }
}

/** The status, headers and JSON body of the one answer that was received. */
export function answerIn(received: string): { status: number; headers: string; body: unknown } {
  const [headers = '', body = ''] = received.split('\r\n\r\n')
  return { status: Number(headers.split(' ')[1]), headers, body: JSON.parse(body) }
}
