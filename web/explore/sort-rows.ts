/** What a table was asked to be sorted by. */
export interface Sorting {
  readonly column: string
  readonly isDescending: boolean
}

type Sortable = number | string | null

/** Sorted; what is unknown comes last, whichever way, and equals stay as they are. */
export function sortRows<Row>(
  rows: readonly Row[],
  value: (row: Row) => Sortable,
  isDescending: boolean,
): readonly Row[] {
  const sign = isDescending ? -1 : 1
  return rows
    .map((row) => ({ row, of: value(row) }))
    .sort(({ of: a }, { of: b }) => {
      if (a === null || b === null) return Number(a === null) - Number(b === null)
      return sign * (typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b)))
    })
    .map(({ row }) => row)
}

/** Another column by its usual end first, the same one the other way round. */
export function nextSorting(before: Sorting | null, column: string, isNumber: boolean): Sorting {
  if (before?.column !== column) return { column, isDescending: isNumber }
  return { column, isDescending: !before.isDescending }
}
