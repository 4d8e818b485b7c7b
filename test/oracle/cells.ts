import type { Coded, Entity } from './movie.js'
import { evaluateLiteral, type Literal } from './python-literal.js'

/** A cell that cannot be read; its record is rejected. */
export class Unreadable extends Error {}

export function readText(cell: string): string | null {
  return cell === '' ? null : cell
}

export function readNumber(cell: string): number | null {
  if (cell === '' || cell === 'nan') return null
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(cell)) throw new Unreadable(`not a number: ${cell}`)
  return Number(cell)
}

export function readWhole(cell: string): number | null {
  const value = readNumber(cell)
  if (value !== null && !(Number.isSafeInteger(value) && value >= 0))
    throw new Unreadable(`not a whole number: ${cell}`)
  return value
}

/** 0 is how the source says unknown. */
export function readMoney(cell: string): number | null {
  return readWhole(cell) || null
}

export function readBoolean(cell: string): boolean | null {
  if (cell === '') return null
  if (/^true$/i.test(cell)) return true
  if (/^false$/i.test(cell)) return false
  throw new Unreadable(`neither True nor False: ${cell}`)
}

/** The ISO date of `1995-10-30`, or of `10/30/1995` as Excel saves it. */
export function readDate(cell: string): string | null {
  if (cell === '') return null
  const iso = cell.replace(/^(\d{1,2})\/(\d{1,2})\/(\d{4})$/, (_, month: string, day: string, year: string) =>
    [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-'),
  )
  const time = Date.parse(`${iso}T00:00:00Z`)
  if (!/^\d{4}-\d\d-\d\d$/.test(iso) || Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== iso) {
    throw new Unreadable(`not a date: ${cell}`)
  }
  return iso
}

/** A list of `{'id': 16, 'name': 'Animation'}`, an id listed twice once. */
export function readEntities(cell: string): Entity[] {
  return uniqueBy(readList(cell).map(readEntity), ({ id }) => id)
}

/** A list of `{'iso_3166_1': 'US', 'name': 'United States of America'}`, a code listed twice once. */
export function readCoded(cell: string, codeKey: string): Coded[] {
  const coded = readList(cell).map((entry) => ({ code: member(entry, codeKey), name: member(entry, 'name') }))
  return uniqueBy(
    coded.map(({ code, name }) => {
      if (typeof code !== 'string' || typeof name !== 'string') throw new Unreadable(`no ${codeKey} and name: ${cell}`)
      return { code, name }
    }),
    ({ code }) => code,
  )
}

export function readCollection(cell: string): Entity | null {
  const literal = readLiteral(cell)
  return literal === null ? null : readEntity(literal)
}

function readEntity(literal: Literal): Entity {
  const id = member(literal, 'id')
  const name = member(literal, 'name')
  if (typeof id !== 'number' || !Number.isSafeInteger(id) || id < 0 || typeof name !== 'string') {
    throw new Unreadable(`no id and name: ${JSON.stringify(literal)}`)
  }
  return { id, name }
}

function readList(cell: string): Literal[] {
  const literal = readLiteral(cell) ?? []
  if (!Array.isArray(literal)) throw new Unreadable(`not a list: ${cell}`)
  return literal
}

function readLiteral(cell: string): Literal {
  if (cell === '') return null
  try {
    return evaluateLiteral(cell)
  } catch (error) {
    throw new Unreadable(String(error))
  }
}

function member(literal: Literal, key: string): Literal | undefined {
  if (literal === null || typeof literal !== 'object' || Array.isArray(literal))
    throw new Unreadable('not a dictionary')
  return literal[key]
}

function uniqueBy<T>(entries: readonly T[], key: (entry: T) => unknown): T[] {
  return entries.filter((entry, index) => entries.findIndex((other) => key(other) === key(entry)) === index)
}
