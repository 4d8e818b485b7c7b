import { CellError, isPlaceholder, unreadable } from './cell-error.js'
import { isJson, type PythonDict, type PythonValue, parseJson, parsePython } from './python-literal.js'
import { PythonSyntaxError } from './python-syntax-error.js'
import { IDS } from './range.js'
import type { Reading } from './reading.js'
import { isUnknownWord, noteUnknown } from './unknown-words.js'

/** An id or code with its name, as nested lists have them. */
export type NumberedName = readonly [id: number, name: string]
export type CodedName = readonly [code: string, name: string]

/** A list or dict. */
const ENCODED = /^\s*[[{]/

/** Excel keeps no more than this of a cell. */
const EXCEL_CELL = 32_767

/** `[{'id': 16, 'name': 'Animation'}]`: ids with names, in the order of the source, each id once. */
export function numberedNamesCell(cell: string): readonly NumberedName[] {
  return members(cell, (member) => [idOf(member), nameOf(member)])
}

/** `[{'iso_3166_1': 'US', 'name': 'United States of America'}]`: codes, under the key given, with names. */
export function codedNamesCell(key: string): (cell: string) => readonly CodedName[] {
  return (cell) =>
    members(cell, (member) => {
      const code = member.get(key)
      if (!isText(code) || code === '') throw unreadable(`a code as '${key}' of each member`, code)
      return [code, nameOf(member)]
    })
}

/** Notes how a cell was written where it is not as the source writes it. */
export function notingEncoding<T>(convert: (cell: string) => T): (cell: string, reading: Reading) => T {
  return (cell, reading) => {
    const text = cell.trim()
    if (isUnknownWord(text)) noteUnknown(text, reading)
    else if (isJson(text)) reading.note('nested cells in JSON')
    return convert(cell)
  }
}

/** The same cell is often met again: remembers what the latest ones were read as. Errors are not kept. */
export function memoized<T>(convert: (cell: string) => T, most = 1024): (cell: string) => T {
  const known = new Map<string, T>()
  return (cell) => {
    const before = known.get(cell)
    if (before !== undefined) return before
    const value = convert(cell)
    if (known.size >= most) known.clear()
    known.set(cell, value)
    return value
  }
}

function members<K extends number | string>(
  cell: string,
  convert: (member: PythonDict) => readonly [K, string],
): readonly (readonly [K, string])[] {
  const value = literal(cell)
  if (value === null || (value instanceof Map && value.size === 0)) return []
  if (!Array.isArray(value)) throw unreadable('a list of dicts', cell)
  const list: (readonly [K, string])[] = []
  for (const member of value) {
    if (!(member instanceof Map)) throw unreadable('a dict as each member of the list', member)
    const pair = convert(member)
    if (!list.some(([key]) => key === pair[0])) list.push(pair)
  }
  return list
}

/** Nothing is null, and so is what some encoders write for it: an empty text. Others encode a list twice: as a text. */
export function literal(cell: string): PythonValue {
  const text = cell.trim()
  if (text === '' || text === '[]' || isUnknownWord(text)) return null
  const language = isJson(text) ? 'JSON' : 'Python literal'
  try {
    const value = language === 'JSON' ? parseJson(text) : parsePython(text)
    if (typeof value === 'string' && ENCODED.test(value)) return literal(value)
    return value === '' ? null : known(value)
  } catch (error) {
    if (!(error instanceof PythonSyntaxError)) throw error
    const cut = cell.length === EXCEL_CELL ? '; Excel cuts a cell at 32,767 characters, as this one is' : ''
    if (isPlaceholder(text)) throw unreadable('a Python literal', cell)
    throw new CellError(`expected a ${language}, got one that is broken (${error.message}${cut})`)
  }
}

/** nan is what pandas writes for None. */
function known(value: PythonValue | undefined): PythonValue {
  return value === undefined || (typeof value === 'number' && Number.isNaN(value)) ? null : value
}

/** Encoders of rows from a database often write numbers as texts. */
export function idOf(dict: PythonDict): number {
  const given = dict.get('id')
  const id = isText(given) && /^[0-9]+$/.test(given) ? Number(given) : given
  const { least, most } = IDS
  if (typeof id === 'number' && Number.isInteger(id) && id >= least && id <= most) return id
  throw unreadable(`a whole number from ${least} to ${most} as 'id'`, given)
}

export function nameOf(dict: PythonDict): string {
  const name = dict.get('name')
  if (isText(name)) return name
  throw unreadable("a text as 'name'", name)
}

export function optionalTextOf(dict: PythonDict, key: string): string | null {
  const text = known(dict.get(key))
  if (text === null || text === '' || (isText(text) && isUnknownWord(text))) return null
  if (isText(text)) return text
  throw unreadable(`a text or None as '${key}'`, text)
}

/** An escape can name half of a surrogate pair, which is no text in UTF-8. */
function isText(value: PythonValue | undefined): value is string {
  return typeof value === 'string' && !/\p{Surrogate}/u.test(value)
}
