import { LoadError, quote } from '../errors/load-error.js'
import { isColumnOf } from '../formats/column-names.js'
import type { Format } from '../formats/format.js'
import { BlockRecords } from './block-records.js'
import { ORDINARY_DIALECT, separatorName, separators } from './dialect.js'

/** How far is looked for a header, or at records. */
const LOOKED_AT = 64 * 1024
const FEWEST_NAMES = 3
const READ = 'commas, semicolons, tabs and vertical bars are read'
/** What may stand between names: no part of one, and neither a quote nor a blank. */
const BETWEEN = /[^\w\s"']/g

/**
 * Refuses a first line that has the names of columns, but not so that they can be read, or that has none, while a line after
 * it has: LoadError NOT_CSV, saying which of these it is. `following`: the bytes after the first line; `lines`: how many lines
 * end before them.
 */
export function refuseMisreadHeader(
  first: Buffer,
  format: Format,
  separator: number,
  following: Buffer,
  lines: number,
): void {
  const line = first.toString().trim()
  if (namesIn(fieldsOf(line, String.fromCharCode(separator)), format) >= 1) return
  refuseSingleQuotes(line, format)
  refuseSeparator(line, format, separator)
  refuseLineBefore(line, format, following, lines)
}

/** Refuses records that have another separator than their header. */
export function refuseOtherSeparator(following: Buffer, isAll: boolean, separator: number, width: number): void {
  const head = following.subarray(0, LOOKED_AT)
  const whole = isAll && head.length === following.length ? head : head.subarray(0, head.lastIndexOf('\n') + 1)
  const fits = (mark: number): boolean => {
    const records = new BlockRecords(whole, { ...ORDINARY_DIALECT, separator: mark })
    for (let index = 0; index < records.count; index++) if (widthOf(records, index) === width) return true
    return false
  }
  if (width < FEWEST_NAMES || fits(separator)) return
  const other = separators.find((mark) => mark !== separator && fits(mark))
  if (other === undefined) return
  throw new LoadError(
    'NOT_CSV',
    `Expected the same between the fields of records as between the names in the first line, got ${separatorName(separator)} ` +
      `between the names and ${separatorName(other)} between the fields. Write the first line with ${separatorName(other)}.`,
  )
}

/** 0 if it has a quote that is never closed. */
function widthOf(records: BlockRecords, index: number): number {
  try {
    return records.fields(index).length
  } catch {
    return 0
  }
}

function refuseSingleQuotes(line: string, format: Format): void {
  if (!line.startsWith("'")) return // quotes further on may be those of Python's dictionaries, in a movie
  const quoted = line.split(/[^\w']+/).filter((name) => /^'\w+'$/.test(name) && isColumnOf(format, name.slice(1, -1)))
  if (new Set(quoted).size < FEWEST_NAMES) return
  throw new LoadError(
    'NOT_CSV',
    "Expected fields in double quotes, or in none, got the names in single quotes ('), as SQLite's .mode quote writes them. " +
      "Write the file as CSV, with double quotes: SQLite's .mode csv does.",
  )
}

function refuseSeparator(line: string, format: Format, separator: number): void {
  if (line.startsWith('"') && line.endsWith('"') && !line.slice(1, -1).includes('"')) return // a whole line in quotes
  const found = [...new Set(line.match(BETWEEN))].find((mark) => namesIn(fieldsOf(line, mark), format) >= FEWEST_NAMES)
  if (found === undefined) return
  const isRead = separators.includes(found.charCodeAt(0))
  throw new LoadError(
    'NOT_CSV',
    isRead
      ? `Expected ${separatorName(separator)} between fields, as the line "sep=" at the start of the file says, got ` +
          `${separatorName(found.charCodeAt(0))}. Correct that line, or remove it.`
      : [
          `Expected a separator between fields that is read (${READ}), got `,
          quote(JSON.stringify(found), 'another one'),
          ' between the names in the first line. Save the file with commas between its fields.',
        ],
  )
}

function refuseLineBefore(line: string, format: Format, following: Buffer, lines: number): void {
  const head = following
    .subarray(0, LOOKED_AT)
    .toString()
    .split(/\r\n|[\n\r]/)
  const header = head.findIndex((text) =>
    separators.some((mark) => namesIn(fieldsOf(text, String.fromCharCode(mark)), format) >= FEWEST_NAMES),
  )
  if (header === -1) return
  const shown = line.length <= 60 ? line : `${line.slice(0, 60)}…`
  throw new LoadError('NOT_CSV', [
    'Expected the names of the columns in the first line, got ',
    quote(JSON.stringify(shown), 'something else'),
    `; the names are in line ${lines + header + 1}. Remove what is before it.`,
  ])
}

function fieldsOf(line: string, mark: string): string[] {
  return line.split(mark).map((field) =>
    field
      .trim()
      .replace(/^"(.*)"$/, '$1')
      .trim(),
  )
}

function namesIn(fields: readonly string[], format: Format): number {
  return fields.filter((name) => isColumnOf(format, name)).length
}
