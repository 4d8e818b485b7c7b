import { monthName } from '../figures/format.js'
import { type Measure, measureNamed } from '../figures/measures.js'
import type { MovieDimension } from '../schema-types.js'
import { dimensionOf } from './dimensions.js'
import { languageName } from './names-of-codes.js'
import { groupBy, type Question } from './question.js'

/** A number, and for how many movies it is known. */
export interface Value {
  readonly value: number | null
  /** null where it cannot be unknown. */
  readonly known: number | null
  /** Of those that could not be told in the dollars asked for. */
  readonly unadjusted: number
}

/** Which one of a dimension a group is of. */
export interface Key {
  readonly dimension: MovieDimension
  /** Tells it from all others of the dimension. */
  readonly id: string
  readonly label: string
  /** What it is sorted by; null where there is none. */
  readonly sort: number | string | null
  /** Its own page. */
  readonly to: string | null
}

/** A group of movies and its numbers, in the order of the measures. */
export interface Group {
  readonly id: string
  readonly keys: readonly Key[]
  readonly movies: number
  readonly values: readonly Value[]
  /** All that are not shown one by one. */
  readonly isOthers: boolean
}

/** The groups of one selection. */
export interface Side {
  readonly groups: readonly Group[]
  readonly others: readonly Group[]
  readonly totals: Group
  readonly totalGroups: number
}

export interface Exploration {
  readonly snapshot: number | null
  readonly side: Side
  readonly other: Side | null
}

/** Reads what came back for a question; null if it is not an answer to it. */
export function readAnswer(data: unknown, question: Question): Exploration | null {
  const side = readSide(at(data, 'movieStats'), question)
  const other = question.other === null ? null : readSide(at(data, 'other'), question)
  if (side === null || (question.other !== null && other === null)) return null
  return { snapshot: numberOf(at(data, 'snapshot', 'id')), side, other }
}

function readSide(stats: unknown, question: Question): Side | null {
  const rows = at(stats, 'rows')
  const totals = at(stats, 'totals')
  const totalGroups = numberOf(at(stats, 'totalGroups'))
  if (!Array.isArray(rows) || typeof totals !== 'object' || totalGroups === null) return null
  const others = at(stats, 'others')
  return {
    groups: rows.map((row: unknown) => readGroup(row, question, false)),
    others: Array.isArray(others) ? others.map((row: unknown) => readGroup(row, question, true)) : [],
    totals: readGroup(totals, question, false),
    totalGroups,
  }
}

function readGroup(row: unknown, question: Question, isOthers: boolean): Group {
  const key = at(row, 'key')
  const keys =
    key === undefined
      ? []
      : groupBy(question).map((dimension) => {
          const isTogether = isOthers && question.best?.within !== dimension
          return readKey(dimension, at(key, dimensionOf(dimension).field), isTogether)
        })
  return {
    id: `${isOthers ? 'others' : ''}${JSON.stringify(keys.map(({ id }) => id))}`,
    keys,
    movies: numberOf(at(row, 'movieCount')) ?? 0,
    values: question.measures.map((name) => readValue(row, measureNamed(name))),
    isOthers,
  }
}

function readValue(row: unknown, measure: Measure | undefined): Value {
  if (measure === undefined) return { value: null, known: null, unadjusted: 0 }
  const { path, subject } = measure
  return {
    value: numberOf(at(row, ...path)),
    known: subject === null ? null : numberOf(at(row, subject, 'knownCount')),
    unadjusted: subject === null ? 0 : (numberOf(at(row, subject, 'unadjustedCount')) ?? 0),
  }
}

const PAGES: Readonly<Partial<Record<MovieDimension, string>>> = { GENRE: '/genres/', COMPANY: '/companies/' }

function readKey(dimension: MovieDimension, found: unknown, isTogether: boolean): Key {
  const { none, parts } = dimensionOf(dimension)
  if (isTogether) return { dimension, id: '*', label: 'All others', sort: null, to: null }
  if (typeof found === 'number')
    return { dimension, id: String(found), label: numberLabel(dimension, found), sort: found, to: null }
  if (typeof found === 'string') {
    const label = dimension === 'LANGUAGE' ? languageName(found) : found
    return { dimension, id: found, label, sort: label, to: null }
  }
  const name = at(found, 'name')
  if (typeof name !== 'string') return { dimension, id: '', label: none, sort: null, to: null }
  const id = String(at(found, parts[0] ?? 'id'))
  const page = PAGES[dimension]
  return { dimension, id, label: name, sort: name, to: page === undefined ? null : `${page}${id}` }
}

function numberLabel(dimension: MovieDimension, number: number): string {
  if (dimension === 'DECADE') return `${number}s`
  if (dimension === 'MONTH') return monthName(number)
  return dimension === 'QUARTER' ? `Q${number}` : String(number)
}

function at(value: unknown, ...path: readonly string[]): unknown {
  let found = value
  for (const name of path) {
    if (typeof found !== 'object' || found === null) return undefined
    found = Reflect.get(found, name)
  }
  return found
}

function numberOf(value: unknown): number | null {
  return typeof value === 'number' ? value : null
}
