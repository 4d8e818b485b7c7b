import type { Rejection } from '../parse/rejection.js'

/** An opened drop: its header has been read and has what a load needs. */
export interface Drop {
  readonly name: string
  /** Bytes on disk. */
  readonly size: number
  /** Header names that nothing is read from. */
  readonly ignoredColumns: readonly string[]
  /** Optional columns that are not there. */
  readonly missingColumns: readonly string[]
  /** What is read in another way than the source writes it, in words; all of it once the drop has been read. */
  readonly readAs: readonly string[]
  /** What is strange about the file, and kept nothing from being read; all of it once the drop has been read. */
  readonly warnings: readonly string[]
  /** Reads the drop, once. Throws LoadError when the file turns out to be cut off, damaged or changed. */
  blocks(): AsyncGenerator<CleanBlock>
  close(): Promise<void>
}

/** Some consecutive records of a drop, without those in which there is nothing. Over all blocks: records = staged + repaired + rejected.length. */
export interface CleanBlock {
  /** Rows of FORMAT TabSeparated with values for the stagedColumns of the format, in record order. */
  readonly rows: Uint8Array
  readonly staged: number
  readonly records: number
  /** Those that were broken over two records. */
  readonly repaired: number
  readonly rejected: readonly Rejection[]
  /** Bytes of the file on disk that have been read so far. */
  readonly bytesRead: number
}
