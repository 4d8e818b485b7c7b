/** How one kind of packing is read. */
export interface Bytes {
  readonly chunks: AsyncIterable<Buffer>
  bytesRead(): number
  /** Stops reading, wherever it is. */
  stop(): void
}
