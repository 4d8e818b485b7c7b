import type { Socket } from 'node:net'

/**
 * Connections whose last request was refused, or took much: their next ones wait until others have been answered. Whoever
 * sends nothing else so keeps only its like waiting.
 */
export class DeferredConnections {
  readonly #sockets = new WeakSet<Socket>()

  has(socket: Socket): boolean {
    return this.#sockets.has(socket)
  }

  /** What became of its last request. */
  note(socket: Socket, { wasDemanding }: { readonly wasDemanding: boolean }): void {
    if (wasDemanding) this.#sockets.add(socket)
    else this.#sockets.delete(socket)
  }
}
