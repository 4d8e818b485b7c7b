import type { Rejection } from './rejection.js'

/** A piece of a drop that begins and ends where a record does. */
export interface Block {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** The number of its first data record in the drop, from 1. */
  readonly firstRecord: number
  /** How many records are in it. */
  readonly records: number
  /** Set when the bytes are one line that could not be cut into records: why. */
  readonly broken: string | null
  /** Bytes of the file on disk that were read up to here. */
  readonly bytesRead: number
}

/** What a block was read as. */
export interface ParsedBlock {
  /** Rows of FORMAT TabSeparated with the movies, in record order. */
  readonly rows: Uint8Array<ArrayBuffer>
  readonly movies: number
  readonly repaired: number
  /** Their lines are counted from the start of the block, from 0. */
  readonly rejected: readonly Rejection[]
  /** How many lines of the file the block takes. */
  readonly lines: number
  /** Whether it has cells that cannot be read before it is known how the whole drop writes numbers and dates. */
  readonly isUndecided: boolean
  /** What was read in another way than the source writes it, in words. */
  readonly readAs: readonly string[]
}
