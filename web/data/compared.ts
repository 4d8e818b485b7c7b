import { oneOf, wholeNumberIn } from '../address/read-parameters.js'
import { exactFigure } from '../figures/format.js'

/** A snapshot that is kept, as far as choosing two needs to know it. */
export interface KeptSnapshot {
  readonly id: number
  readonly publishedAt: string
  readonly served: boolean
  readonly movieCount: number
}

/** The two snapshots that are compared. */
export interface Pair {
  readonly from: number
  readonly to: number
}

/** The one published first is first. */
export function inTime<Snapshot extends Pick<KeptSnapshot, 'publishedAt' | 'id'>>(
  snapshots: readonly Snapshot[],
): readonly Snapshot[] {
  return [...snapshots].sort((a, b) => a.publishedAt.localeCompare(b.publishedAt) || a.id - b.id)
}

/** The two that the address names, as far as they are kept; else the last two that were published. Null: there are no two. */
export function comparedPair(
  snapshots: readonly Pick<KeptSnapshot, 'publishedAt' | 'id'>[],
  get: (name: string) => string | null,
): Pair | null {
  const ids = inTime(snapshots).map(({ id }) => id)
  const [first, last] = ids.slice(-2)
  if (first === undefined || last === undefined) return null
  const named = (name: string): number | null => {
    const id = wholeNumberIn(get(name), 1, Number.MAX_SAFE_INTEGER)
    return id !== null && ids.includes(id) ? id : null
  }
  const to = named('to') ?? last
  const before = ids[ids.indexOf(to) - 1]
  return { from: named('from') ?? before ?? first, to }
}

export const CHANGE_KINDS = ['changed', 'added', 'gone'] as const

export type ChangeKind = (typeof CHANGE_KINDS)[number]

/** Which list of movies the address names. */
export function listedKind(get: (name: string) => string | null): ChangeKind {
  return oneOf(CHANGE_KINDS, get('list'))
}

/** The name of a field of a movie in words: `voteAverage` is "vote average". */
export function fieldWords(field: string): string {
  return field === 'imdbId' ? 'IMDb id' : field.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
}

const LISTS: readonly string[] = ['genres', 'companies', 'countries', 'spokenLanguages', 'collection']

/** The value of a field as a reader writes it; dollars with their signs. */
export function valueText(field: string, value: string | null): string {
  if (value === null) return LISTS.includes(field) ? 'none' : 'unknown'
  return field === 'budget' || field === 'revenue' ? exactFigure(Number(value), 'dollars') : value
}
