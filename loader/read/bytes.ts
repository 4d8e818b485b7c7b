/** How one kind of packing is read. */
export interface Bytes {
  readonly chunks: AsyncIterable<Buffer>
  bytesRead(): number
  /** What is strange about the packing, and kept nothing from being read; all of it once everything has been read. */
  readonly warnings: readonly string[]
  /** Stops reading, wherever it is. */
  stop(): void
}
