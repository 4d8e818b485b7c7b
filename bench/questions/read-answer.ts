import type { Row } from './question.js'

/** What is at the end of a path of properties; undefined where there is no such thing. */
export function at(value: unknown, ...path: readonly string[]): unknown {
  let found: unknown = value
  for (const name of path) found = isObject(found) ? found[name] : undefined
  return found
}

/** The list at the end of a path. */
export function list(value: unknown, ...path: readonly string[]): readonly unknown[] {
  const found = at(value, ...path)
  if (!Array.isArray(found)) throw new TypeError(`expected a list at ${path.join('.')}, got ${JSON.stringify(found)}`)
  return found
}

/** The numbers of a row that most questions ask for. */
export const MEASURES = 'movieCount budget { sum } revenue { sum } profit { sum } popularity { avg }'

/** The same, in the same order, as an answer has them. */
export function measures(row: unknown): Row {
  return [
    at(row, 'movieCount'),
    at(row, 'budget', 'sum'),
    at(row, 'revenue', 'sum'),
    at(row, 'profit', 'sum'),
    at(row, 'popularity', 'avg'),
  ]
}

/** The numbers of PostGraphile's rows, the same in the same order. */
export const PLAIN_MEASURES = 'movies budget revenue profit popularityAvg'

/** They are text where they may be larger than an Int. */
export function plainMeasures(row: unknown): Row {
  return PLAIN_MEASURES.split(' ').map((name) => numberAt(row, name))
}

export function numberAt(row: unknown, name: string): number | null {
  const value = at(row, name) ?? null
  return value === null ? null : Number(value)
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
