import { unreadable } from './cell-error.js'
import { isAbsent } from './plain-cells.js'
import type { Reading } from './reading.js'

/** By databases, R, Polars and SAS; then in German, French, Spanish, Italian, Portuguese, Dutch and Polish spreadsheets. */
const TRUE = 'true t yes y 1 1.0 1,0 wahr ja vrai oui verdadero sí vero verdadeiro sim waar prawda tak'
const FALSE = 'false f no n 0 0.0 0,0 falsch nein faux non falso não onwaar nee fałsz nie'

const VALUES: ReadonlyMap<string, boolean> = new Map([
  ...TRUE.split(' ').map((word) => [word, true] as const),
  ...FALSE.split(' ').map((word) => [word, false] as const),
])

/** As Python and spreadsheets write them. */
const USUAL: ReadonlySet<string> = new Set(['True', 'TRUE', 'False', 'FALSE'])

/** True or False, in the words of many tools and in letters of either size. */
export function booleanCell(cell: string, reading: Reading): boolean | null {
  const text = cell.trim()
  if (isAbsent(text, reading)) return null
  const value = VALUES.get(text.toLowerCase())
  if (value === undefined) throw unreadable('True or False', cell)
  if (!USUAL.has(text)) reading.note(`${JSON.stringify(text)} as ${value ? 'True' : 'False'}`)
  return value
}
