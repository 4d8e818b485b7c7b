import { isBlank, isBlankOrFilled } from '../../../parse/blank-cell.js'
import type { Layout } from '../../../parse/layout.js'
import { type ColumnName, KAGGLE_ORDER } from '../kaggle-order.js'
import { CELL_LOOKS, NEVER_EMPTY, TYPED } from './cell-looks.js'
import { columnsByField, columnsThere } from './columns-there.js'

interface Place {
  readonly field: number | undefined
  readonly column: ColumnName | undefined
}

/** What was seen of a record as the rest of one that is broken at some column. */
interface Rest {
  readonly cells: number
  /** Cells that look like the numbers, dates or booleans that they hold there. */
  readonly typed: number
  /** Cells that look like what they hold there, and not like what their column holds. */
  readonly signs: number
}

/** So many columns behind a text have nothing in no movie. */
const ALL_AT_THE_END = 3

/**
 * A record can be broken behind its overview, too. If both parts were filled up to the width of others, the first is a
 * movie of which less is known. They are known by what the second holds, and are not put together.
 */
export class LateBreaks {
  readonly #orders: ReadonlyArray<readonly Place[]>

  constructor(readonly layout: Layout) {
    const columns = columnsByField(layout)
    const kaggle = KAGGLE_ORDER.map((column) => ({ field: layout.fields.get(column), column }))
    const own = Array.from({ length: layout.width }, (_, field) => ({ field, column: columns.get(field) }))
    this.#orders = [kaggle, own]
  }

  /** Whether a record that is no movie has what the one before it lacks. */
  continues(first: readonly string[], second: readonly string[]): boolean {
    const isPadded = second.length >= this.layout.width
    return this.#orders.some((order) => {
      const places = isPadded ? [...order.keys()] : [order.length - second.length]
      return places.some((at) => isContinued(order, at, first, second))
    })
  }

  /** Whether a record that is no movie looks like the rest of one. */
  isRest(second: readonly string[]): boolean {
    return this.#orders.some((order) =>
      order.some((_, at) => {
        const rest = restAt(order, at, second)
        return rest !== null && rest.signs > 0
      }),
    )
  }

  /** Whether a movie has nothing where every one has something. */
  lacksEnd(fields: readonly string[]): boolean {
    return columnsThere(this.layout).some(([column, field]) => isLacking({ field, column }, fields))
  }
}

function isContinued(
  order: readonly Place[],
  at: number,
  first: readonly string[],
  second: readonly string[],
): boolean {
  const last = order.length - 1
  const lacking = order.slice(at === last ? last : at + 1).filter(({ field }) => field !== undefined)
  if (
    lacking.length === 0 ||
    !lacking.every((place) => isBlankOrFilled(cellAt(first, place)) || isOriginalTitle(order, place, first))
  )
    return false
  const rest = restAt(order, at, second)
  if (rest === null) return false
  const isBare = lacking.every((place) => isBlank(cellAt(first, place)))
  if (isBare) return rest.cells > 1 || rest.typed > 0 || lacking.length >= ALL_AT_THE_END
  const isLack = rest.cells > 1 && lacking.some((place) => isLacking(place, first))
  return isLack || (rest.signs > 0 && lacking.length >= ALL_AT_THE_END)
}

/** Whether there is nothing where every movie has something. */
function isLacking({ field, column }: Place, cells: readonly string[]): boolean {
  return field !== undefined && isBlank(cells[field]) && NEVER_EMPTY.some((name) => name === column)
}

/** A title that is the same as the original one may be a tool's. */
function isOriginalTitle(order: readonly Place[], { column, field }: Place, cells: readonly string[]): boolean {
  const original = order.find((place) => place.column === 'original_title')
  return column === 'title' && original !== undefined && cells[field ?? -1] === cellAt(cells, original)
}

/** Null if some cell cannot be what a record that is broken at this column goes on with. */
function restAt(order: readonly Place[], at: number, second: readonly string[]): Rest | null {
  let [cells, typed, signs] = [0, 0, 0]
  for (const [index, place] of order.entries()) {
    const cell = cellAt(second, place).trim()
    if (isBlank(cell)) continue
    const held = order[at + index]
    const looks = held?.column !== undefined && CELL_LOOKS[held.column](cell)
    const isEndOfText = index === 0 && held?.column !== undefined && !TYPED.has(held.column)
    if (!looks && !isEndOfText && held?.column !== undefined && !isBlankOrFilled(cell)) return null
    if (held === undefined && !isBlankOrFilled(cell)) return null
    if (held !== undefined) cells++
    if (looks && held?.column !== undefined && TYPED.has(held.column)) typed++
    if (looks && index > 0 && place.column !== undefined && !CELL_LOOKS[place.column](cell)) signs++
  }
  return cells === 0 ? null : { cells, typed, signs }
}

function cellAt(cells: readonly string[], { field }: Place): string {
  return field === undefined ? '' : (cells[field] ?? '')
}
