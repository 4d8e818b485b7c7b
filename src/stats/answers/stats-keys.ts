import type { Selection } from '../../request/selection.js'
import type { Dimension, KeyStores, Shown } from '../plan/dimension.js'
import type { PlanRow } from './read-plan.js'

/** About what an object with a name takes. */
const BYTES_PER_NAME = 200

interface KeyReader {
  readonly keyOf: (row: PlanRow) => object
  /** About what it keeps. */
  readonly bytes: number
}

/** Turns the keys of groups into what the schema shows: a genre for its id. */
export class StatsKeys {
  constructor(private readonly stores: KeyStores) {}

  /** Reads the names that are asked for, and returns what makes a row's key. */
  async reader(grouped: readonly Dimension[], rows: readonly PlanRow[], selection: Selection): Promise<KeyReader> {
    const shown = grouped.filter(({ key }) => selection.has(key))
    const objects = await Promise.all(shown.map((each) => this.#shown(each, rows)))
    const keyOf = (row: PlanRow): object => {
      const key: Record<string, unknown> = {}
      shown.forEach((each, index) => {
        key[each.key] = show(row.key(each), objects[index] ?? null)
      })
      return key
    }
    return { keyOf, bytes: objects.reduce((sum, each) => sum + (each?.size ?? 0) * BYTES_PER_NAME, 0) }
  }

  /** What stands for each value of a dimension; null where a value stands for itself. */
  async #shown(dimension: Dimension, rows: readonly PlanRow[]): Promise<Shown | null> {
    if (dimension.names === null) return null
    const values = new Set(rows.flatMap((row) => row.key(dimension) ?? []))
    return dimension.names.shown(this.stores, [...values])
  }
}

function show(value: number | string | null, objects: Shown | null): unknown {
  if (objects === null || value === null) return value
  return objects.get(value) ?? null
}
