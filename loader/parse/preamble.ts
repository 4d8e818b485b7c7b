import { BlockRecords } from './block-records.js'
import { ORDINARY_DIALECT, separators } from './dialect.js'
import { CARRIAGE_RETURN, LINE_FEED } from './line-ends.js'
import { OPEN, RecordBoundaries } from './record-boundaries.js'

const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf])
/** By which a spreadsheet is told what separates the fields. */
const SEPARATOR_LINE = /^"?sep=([,;\t|])"?\s*$/i
/** A record of nothing. */
const NOTHING = /^[,;\t|"' ]+$/

/** Where the header is, and what separates its fields. */
export interface HeaderPlace {
  readonly start: number
  readonly end: number
  readonly separator: number
}

/**
 * Finds the header of a drop behind byte order marks, empty lines and records, and a line such as `sep=;`. It is separated by
 * what makes most of its fields names of columns. `end` is OPEN if it is not known yet, and `start` is the end of the bytes if
 * there is none.
 */
export function findHeader(bytes: Buffer, atEnd: boolean, isColumn: (name: string) => boolean): HeaderPlace {
  const { start, separator } = skipPreamble(bytes)
  const tried = (separator === null ? separators : [separator]).map((mark) => {
    const dialect = { ...ORDINARY_DIALECT, separator: mark }
    const end = new RecordBoundaries(bytes, atEnd, dialect).end(start)
    const names = end === OPEN ? [] : new BlockRecords(bytes.subarray(start, end), dialect).fields(0)
    return { start, end, separator: mark, columns: names.filter((name) => isColumn(name.trim())).length }
  })
  return tried.reduce((best, next) => (next.columns > best.columns ? next : best))
}

function skipPreamble(bytes: Buffer): { start: number; separator: number | null } {
  let start = 0
  let separator: number | null = null
  for (;;) {
    if (bytes.subarray(start, start + BYTE_ORDER_MARK.length).equals(BYTE_ORDER_MARK)) start += BYTE_ORDER_MARK.length
    else if (isLineEnd(bytes[start])) start++
    else {
      const end = bytes.findIndex((byte, at) => at >= start && isLineEnd(byte))
      const line = end === -1 ? '' : bytes.toString('latin1', start, end)
      const declared = SEPARATOR_LINE.exec(line)?.[1]
      if (declared === undefined && !NOTHING.test(line)) return { start, separator }
      separator = declared?.charCodeAt(0) ?? separator
      start = end
    }
  }
}

function isLineEnd(byte: number | undefined): boolean {
  return byte === LINE_FEED || byte === CARRIAGE_RETURN
}
