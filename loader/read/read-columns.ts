import { isUtf8 } from 'node:buffer'
import { LoadError } from '../errors/load-error.js'
import { isColumnOf } from '../formats/column-names.js'
import type { Format } from '../formats/format.js'
import { BlockRecords } from '../parse/block-records.js'
import { type Dialect, ORDINARY_DIALECT, type QuoteEscape } from '../parse/dialect.js'
import { refuseMisreadHeader, refuseOtherSeparator } from '../parse/misread-header.js'
import { type Header, readHeader } from '../parse/read-header.js'
import type { BlockReader } from './block-reader.js'
import { findDialect } from './find-dialect.js'
import { openSource } from './source.js'
import { notCsv } from './text-check.js'

export interface ColumnOptions {
  /** Our column name -> the name that the file's header has for it. */
  readonly columns?: ReadonlyMap<string, string>
  /** How quotes in quoted fields are escaped, if that is not to be found out. */
  readonly quoteEscape?: QuoteEscape | undefined
}

/** Reads the header of a drop, finds out how it is written, and has the reader go on like that. Throws LoadError. */
export async function readColumns(
  reader: BlockReader,
  path: string,
  format: Format,
  { columns = new Map(), quoteEscape }: ColumnOptions,
): Promise<Header & { lines: number }> {
  const renamed = new Set(columns.values())
  const header = await reader.header((name) => renamed.has(name) || isColumnOf(format, name))
  if (header === null)
    throw new LoadError('EMPTY', 'expected a CSV file with a header and records, got no text at all.')
  const { bytes, lines, separator } = header
  if (!isUtf8(bytes)) throw notCsv('a first line in another encoding')
  if (renamed.size === 0) refuseMisreadHeader(bytes, format, separator, reader.head.bytes, lines)
  const names = new BlockRecords(bytes, { ...ORDINARY_DIALECT, separator }).fields(0)
  readHeader(names, format, columns) // what is no header is told before what is in the records
  refuseOtherSeparator(reader.head.bytes, reader.head.isAll, separator, names.length)
  const head = {
    ...reader.head,
    format,
    separator,
    width: names.length,
    layoutOf: (dialect: Dialect) => readHeader(names, format, columns, dialect).layout,
    reopen: () => openSource(path, format.fileName),
  }
  const dialect = await findDialect(head, quoteEscape)
  reader.readAs(dialect)
  return { ...readHeader(names, format, columns, dialect), lines }
}
