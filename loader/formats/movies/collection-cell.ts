import { unreadable } from '../../parse/cell-error.js'
import { idOf, literal, nameOf, optionalTextOf } from '../../parse/nested-cells.js'

export interface Collection {
  readonly id: number
  readonly name: string
  readonly posterPath: string | null
  readonly backdropPath: string | null
}

/** `{'id': 10194, 'name': 'Toy Story Collection', 'poster_path': …, 'backdrop_path': …}`, or nothing. */
export function collectionCell(cell: string): Collection | null {
  const value = literal(cell)
  if (value === null || (value instanceof Map && value.size === 0)) return null
  if (Array.isArray(value) && value.length === 0) return null
  if (!(value instanceof Map)) throw unreadable('a collection, as a dict', cell)
  return {
    id: idOf(value),
    name: nameOf(value),
    posterPath: optionalTextOf(value, 'poster_path'),
    backdropPath: optionalTextOf(value, 'backdrop_path'),
  }
}
