import type { Layout } from '../../../parse/layout.js'
import { type ColumnName, KAGGLE_ORDER } from '../kaggle-order.js'
import { columnsByField } from './columns-there.js'

/** A field that follows the overview, and the field in which a second half has what belongs there. */
export interface ShiftedField {
  readonly to: number
  readonly column: ColumnName | undefined
  /** Undefined if the file does not have that column any more. */
  readonly from: number | undefined
  readonly holder: ColumnName | undefined
}

/** How the second half of a movie whose record is broken inside `overview` lies in the fields of a record. */
export interface HalfShift {
  readonly overview: number | undefined
  /** The field with the rest of the overview. */
  readonly rest: number | undefined
  readonly restHolder: ColumnName | undefined
  readonly after: readonly ShiftedField[]
  /** Fields in which a second half has nothing. */
  readonly beyond: readonly number[]
}

/** The shift of a file that was broken in the order that its columns have now; null without an overview. */
export function ownShift(layout: Layout): HalfShift | null {
  const { fields, width } = layout
  const overview = fields.get('overview')
  if (overview === undefined) return null
  const columns = columnsByField(layout)
  const after = range(overview + 1, width).map((to) => ({
    to,
    column: columns.get(to),
    from: to - overview,
    holder: columns.get(to - overview),
  }))
  return { overview, rest: 0, restHolder: columns.get(0), after, beyond: range(width - overview, width) }
}

/** The shift of one that was broken in Kaggle's order, and whose columns were named, moved, added or dropped afterwards. */
export function kaggleShift({ fields }: Layout): HalfShift {
  const by = KAGGLE_ORDER.indexOf('overview')
  const after: ShiftedField[] = []
  for (const [place, column] of KAGGLE_ORDER.entries()) {
    const to = fields.get(column)
    const holder = KAGGLE_ORDER[place - by]
    if (place > by && to !== undefined && holder !== undefined)
      after.push({ to, column, from: fields.get(holder), holder })
  }
  const beyond = KAGGLE_ORDER.slice(KAGGLE_ORDER.length - by).flatMap((column) => fields.get(column) ?? [])
  const [restHolder] = KAGGLE_ORDER
  return { overview: fields.get('overview'), rest: fields.get('adult'), restHolder, after, beyond }
}

function range(start: number, end: number): number[] {
  return Array.from({ length: Math.max(0, end - start) }, (_, index) => start + index)
}
