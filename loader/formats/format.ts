import type { Fields } from '../parse/fields.js'
import type { Layout } from '../parse/layout.js'
import type { Range } from '../parse/range.js'
import type { Reading } from '../parse/reading.js'
import type { RowBytes } from '../parse/row-bytes.js'
import type { Repair } from './repair.js'

/** One kind of file: all that reading, parsing, deciding and staging have to be told of it. */
export interface Format {
  /** By which threads are told which one it is. */
  readonly name: string
  /** What one of its records is, in messages: `movie`. */
  readonly recordNoun: string
  /** The name of the file at its source, and so that of the member in a zip file. */
  readonly fileName: string
  /** The names in the header of that file, in its order. */
  readonly sourceHeader: readonly string[]
  /** In the order in which a record's cells are read: the first that cannot be read tells why the record is rejected. */
  readonly columns: readonly FormatColumn[]
  /** The columns whose numbers say which thing a record is of: of several of one thing, the last one holds. */
  readonly key: readonly string[]
  readonly staging: StagingTable
  /** What is known of records that are broken in ways of their own; null where nothing is. */
  readonly repair: Repair | null
}

/** A column of the file. */
export interface FormatColumn {
  readonly name: string
  /** Without this column a drop is refused; without another one, its cells are as if empty. */
  readonly required: boolean
  /** The columns of the staging table that it writes the values of, in that order. */
  readonly fills: readonly string[]
  /** What the numbers in it are; null if it has none. How the drop writes numbers is found out from these. */
  readonly numbers: Range | null
  /** Whether it has dates. How the drop writes them is found out from these. */
  readonly hasDates: boolean
  /** What writes the values of its cell in a record of that layout. */
  writer(layout: Layout): CellWriter
}

/** Writes the values of a cell to a row; those of an empty one if the file does not have the column. Throws CellError. */
export type CellWriter = (fields: Fields, row: RowBytes, reading: Reading) => void

/** Where readable records are kept until the snapshot is filled from them. */
export interface StagingTable {
  /** The column with the number of the record, which comes before what its columns fill. */
  readonly record: string
  /** The scripts in clickhouse/tables that create it in memory, create it on disk, and decide between records of one key. */
  readonly scripts: { readonly inMemory: string; readonly onDisk: string; readonly superseded: string }
}
