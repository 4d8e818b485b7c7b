/**
 * Connections whose last request was refused, or took much: their next ones wait until others have been answered. Whoever
 * sends nothing else so keeps only its like waiting.
 */
export class DeferredConnections {
  readonly #connections = new WeakSet<object>()

  has(connection: object): boolean {
    return this.#connections.has(connection)
  }

  /** What became of its last request. */
  note(connection: object, { wasDemanding }: { readonly wasDemanding: boolean }): void {
    if (wasDemanding) this.#connections.add(connection)
    else this.#connections.delete(connection)
  }
}
