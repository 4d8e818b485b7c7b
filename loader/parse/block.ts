import type { LostBytes } from './lost-bytes.js'
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
  /** Whether the file may end in its last record: nothing but empty lines follows, or a quote is open up to the end. */
  readonly isLast: boolean
  /** Bytes of the file on disk that were read up to here. */
  readonly bytesRead: number
}

/** A record that the file ends in. */
export interface CutOff {
  /** On which it starts, counted from the start of the block, from 0. */
  readonly line: number
  /** Why it cannot be all of the record. `quote`: one is open, so what follows are lines of its text, or a stray one was read. */
  readonly sign: 'quote' | 'fields' | 'cell' | 'empty cell'
  /** How many fields it has. */
  readonly fields: number
  /** How many the header has. */
  readonly width: number
}

/** What a block was read as. */
export interface ParsedBlock {
  /** Rows of FORMAT TabSeparated with the records that could be read, in their order. */
  readonly rows: Uint8Array<ArrayBuffer>
  readonly staged: number
  readonly repaired: number
  /** Their lines are counted from the start of the block, from 0. */
  readonly rejected: readonly Rejection[]
  /** Records in which there is nothing. */
  readonly empty: number
  /** Records whose last field is empty. */
  readonly emptyAtEnd: number
  /** The line of the first record whose quotes are not escaped as the dialect has it; null if there is none. */
  readonly otherEscape: number | null
  /** Set if there are NUL bytes in the block that stand for lost ones. */
  readonly lost: LostBytes | null
  /** Set if the file ends inside the last record, or may do so. */
  readonly cutOff: CutOff | null
  /** What the format's repair has counted for its survey. */
  readonly repairCounts: Readonly<Record<string, number>>
  /** How many lines of the file the block takes. */
  readonly lines: number
  /** Whether it has cells that cannot be read before the whole drop was asked how it writes numbers and dates, or what is lost of it. */
  readonly isUndecided: boolean
  /** What was read in another way than the source writes it, in words. */
  readonly readAs: readonly string[]
}
