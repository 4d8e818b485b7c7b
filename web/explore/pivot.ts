import type { Group, Key } from './read-answer.js'

/** A row of a table that has groups beside each other, too. */
export interface PivotRow {
  readonly id: string
  readonly keys: readonly Key[]
  /** By the id of the column's key. */
  readonly cells: ReadonlyMap<string, Group>
  readonly isOthers: boolean
}

export interface Pivot {
  readonly rows: readonly PivotRow[]
  /** In order; what has none is the last. */
  readonly columns: readonly Key[]
}

/** Puts the last key of each group into the columns. Rows keep the order in which they are met. */
export function pivot(groups: readonly Group[]): Pivot {
  const rows = new Map<string, { keys: readonly Key[]; cells: Map<string, Group>; isOthers: boolean }>()
  const columns = new Map<string, Key>()
  for (const group of groups) {
    const column = group.keys.at(-1)
    if (column === undefined) continue
    const keys = group.keys.slice(0, -1)
    const id = JSON.stringify([group.isOthers, ...keys.map((key) => key.id)])
    const row = rows.get(id) ?? { keys, cells: new Map<string, Group>(), isOthers: group.isOthers }
    row.cells.set(column.id, group)
    rows.set(id, row)
    columns.set(column.id, column)
  }
  return {
    rows: [...rows].map(([id, row]) => ({ id, ...row })),
    columns: [...columns.values()].sort(byKey),
  }
}

/** Numbers by size, names by the alphabet, none last. */
export function byKey({ sort: a }: Key, { sort: b }: Key): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return String(a).localeCompare(String(b))
}
