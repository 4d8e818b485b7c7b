import { LINE_FEED } from './line-ends.js'

const BACKSLASH = 0x5c
const ESCAPE = /\\([\s\S])/g
const ESCAPED: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  b: '\b',
  f: '\f',
  v: '\v',
  0: '\0',
  Z: '\x1a',
}
/** A field that is unknown, as databases write it. It stays a word for what is unknown. */
const UNKNOWN = '\\N'

/** What some backslashes are evidence of: the text format of a database, or none of it. */
export type BackslashEvidence = 'escapes' | 'text'

/**
 * Reads a record, given without its line end, in which no field is quoted, and a backslash is before all that would mean
 * something else: the text format of PostgreSQL and MySQL, and what jq and Miller write as TSV.
 */
export function readEscaped(record: string, separator: string): string[] {
  const fields: string[] = []
  for (let start = 0; ; ) {
    let end = start
    while (end < record.length && record[end] !== separator) end += record[end] === '\\' ? 2 : 1
    fields.push(unescaped(record.slice(start, end)))
    if (end >= record.length) return fields
    start = end + 1
  }
}

function unescaped(field: string): string {
  return field === UNKNOWN ? field : field.replace(ESCAPE, (_, character: string) => ESCAPED[character] ?? character)
}

/**
 * What the first telling backslash is. Python and JSON have some before characters that no database escapes; commas are
 * escaped where they separate unquoted fields, and only that tells there, for most drops have them.
 */
export function backslashEvidence(bytes: Buffer, separator: number): BackslashEvidence | null {
  const mark = String.fromCharCode(separator)
  const isTold = mark === ',' ? (character: string) => character === mark : (character: string) => character !== '\\'
  let found: BackslashEvidence | null = null
  for (const [, character = ''] of bytes.toString('latin1').matchAll(ESCAPE)) {
    if (!isEscape(character, mark)) return 'text'
    if (isTold(character)) found = 'escapes'
  }
  return found
}

function isEscape(character: string, separator: string): boolean {
  return (
    character === '\\' || character === separator || character === 'N' || character === '\n' || character in ESCAPED
  )
}

/** Where a record ends that begins at `start`: past its line feed, or -1. A line end after a backslash is part of a field. */
export function endOfEscaped(bytes: Buffer, start: number): number {
  for (let at = bytes.indexOf(LINE_FEED, start); at !== -1; at = bytes.indexOf(LINE_FEED, at + 1)) {
    let first = at
    while (first > start && bytes[first - 1] === BACKSLASH) first--
    if ((at - first) % 2 === 0) return at + 1
  }
  return -1
}
