import { isBlank, isBlankOrFilled, isBlankOrZero } from '../../../parse/blank-cell.js'
import type { Layout } from '../../../parse/layout.js'
import type { ColumnName } from '../kaggle-order.js'
import { CELL_LOOKS, MOSTLY_EMPTY, NEVER_EMPTY, TYPED } from './cell-looks.js'
import { type HalfShift, kaggleShift, ownShift, type ShiftedField } from './half-shift.js'
import { type SameMovie, sameMovie } from './same-movie.js'

/*
 * A record can be broken over two by a line end inside its overview: the first has the fields up to there, the second
 * the rest of the overview and all that follows, shifted to the left. A tool that saves the file again pads both, and may
 * move, drop or empty columns: then the second half is known by cells that hold what belongs into other columns.
 */

/** Columns in which every movie has something. */
const EVERY_MOVIE = ['id', 'adult', 'budget', 'popularity', 'genres', 'status', 'video', 'vote_average'] as const

/** Columns of which the poorest movie has one, beside its original title. */
const TELLING = ['title', 'original_title', 'release_date', 'poster_path', 'status'] as const

/** Columns that a first half has, and in which cells of another one are easily told. */
const BEFORE_OVERVIEW = ['id', 'budget', 'genres', 'imdb_id'] as const

/** So many cells in the wrong columns are no accident. */
const ENOUGH_SIGNS = 2

/** A record that two halves may have been. */
export interface Stitched {
  readonly fields: string[]
  /** What tells that they are of the same movie; null if nothing does. */
  readonly by: SameMovie | null
  /** Columns in which a tool may have emptied a text of which most movies have none. */
  readonly mayBeEmptied: readonly ColumnName[]
}

export class SplitRecords {
  readonly #shifts: readonly HalfShift[]
  readonly #kaggle: HalfShift

  constructor(readonly layout: Layout) {
    this.#kaggle = kaggleShift(layout)
    const own = ownShift(layout)
    this.#shifts = own === null ? [this.#kaggle] : [own, this.#kaggle]
  }

  /** Whether a record may be the second half of the one before it. */
  continues(fields: readonly string[]): boolean {
    return (
      this.#shifts.some((shift) => this.#endsBefore(fields, shift) && fields.length > shift.after.length) ||
      this.isSecondHalf(fields)
    )
  }

  /** Whether a record has a movie's beginning, and nothing of what follows the overview, some of which every movie has. */
  isFirstHalf(fields: readonly string[]): boolean {
    const isBare = this.#begins(fields, ({ to, column }) =>
      (column !== undefined && TYPED.has(column) ? isBlankOrZero : isBlank)(fields[to]),
    )
    if (isBare || this.#hasOnlyTitle(fields)) return true
    return this.#lacksAllTelling(fields) && this.#begins(fields, ({ to }) => isBlankOrFilled(fields[to]))
  }

  /** Whether a tool may have put the original title where the title belongs: every movie has more than an overview and that. */
  #hasOnlyTitle(fields: readonly string[]): boolean {
    const { fields: places } = this.layout
    const original = fields[places.get('original_title') ?? -1]
    const areThere = NEVER_EMPTY.every((column) => places.has(column))
    if (!areThere || isBlank(original) || isBlank(fields[places.get('overview') ?? -1])) return false
    return this.#begins(
      fields,
      ({ to, column }) => isBlank(fields[to]) || (column === 'title' && fields[to] === original),
    )
  }

  /** The same, but for what tools put where there is nothing: of a record before one that is a second half. */
  mayBeFirstHalf(fields: readonly string[]): boolean {
    return this.#begins(fields, ({ to, column }) => column === 'title' || isBlankOrFilled(fields[to]))
  }

  /** Whether there is nothing in any of the columns of which every movie has one, so that what else there is may be a tool's. */
  #lacksAllTelling(fields: readonly string[]): boolean {
    const [title, original, ...others] = TELLING.map((column) => fields[this.layout.fields.get(column) ?? -1])
    const hasTitle = !isBlank(title) && (!isBlankOrFilled(title) || title === original)
    return !hasTitle && others.every(isBlankOrFilled)
  }

  #begins(fields: readonly string[], saysNothing: (field: ShiftedField) => boolean): boolean {
    const { fields: places, width } = this.layout
    if (fields.length < width) return fields.length - 1 === places.get('overview')
    const isShifted = BEFORE_OVERVIEW.some((column) => {
      const cell = fields[places.get(column) ?? -1]?.trim() ?? ''
      return !isBlankOrFilled(cell) && !CELL_LOOKS[column](cell)
    })
    return !isShifted && !isBlankOrZero(fields[places.get('id') ?? -1]) && this.#kaggle.after.every(saysNothing)
  }

  /** Whether cells of a record hold what follows the overview, in the columns that the second half of a movie has it in. */
  isSecondHalf(fields: readonly string[], enough = ENOUGH_SIGNS): boolean {
    return this.#shifts.some((shift) => this.#mayBeShifted(fields, shift, enough))
  }

  #mayBeShifted(fields: readonly string[], shift: HalfShift, enough = ENOUGH_SIGNS): boolean {
    return this.#endsBefore(fields, shift) && signs(fields, shift) >= enough
  }

  /** Whether a record is too short for a movie, and long enough for the second half of one. */
  isRest(fields: readonly string[]): boolean {
    const [shift = this.#kaggle] = this.#shifts
    return fields.length < this.layout.width && fields.length > shift.after.length && this.#endsBefore(fields, shift)
  }

  /** Whether its complete fields go as far as one in which every movie has something. */
  hasRoomForMovie(fields: readonly string[]): boolean {
    return EVERY_MOVIE.some((column) => (this.layout.fields.get(column) ?? Infinity) < fields.length - 1)
  }

  /** The records that two halves may have been: none if one of them is no half, or has lost some of its cells. */
  stitched(first: readonly string[], second: readonly string[]): Stitched[] {
    const arePadded = this.arePadded(first, second)
    const fitting = this.#shifts.filter((shift) => this.#fit(first, second, shift))
    const isTold = fitting.includes(this.#kaggle) || !this.#mayBeShifted(second, this.#kaggle)
    return (arePadded && !isTold ? [] : fitting).map((shift) => {
      const fields = stitch(first, second, shift, this.layout.width)
      const fromSecond = new Set(shift.after.map(({ to }) => to))
      const mayBeEmptied = second.length < this.layout.width ? [] : emptyTexts(second, shift)
      return { fields, by: sameMovie(fields, this.layout, { fromSecond, arePadded }), mayBeEmptied }
    })
  }

  /** Whether these records are as long as a movie. */
  arePadded(...records: ReadonlyArray<readonly string[]>): boolean {
    return records.every(({ length }) => length >= this.layout.width)
  }

  /** A title that is the same as the original one may be a tool's. */
  #endsBefore(fields: readonly string[], { beyond }: HalfShift): boolean {
    const [title, original] = [this.layout.fields.get('title'), this.layout.fields.get('original_title') ?? -1]
    return beyond.every(
      (place) => isBlankOrFilled(fields[place]) || (place === title && fields[place] === fields[original]),
    )
  }

  #fit(first: readonly string[], second: readonly string[], shift: HalfShift): boolean {
    const { overview, rest, restHolder, after } = shift
    const isOwn = shift !== this.#kaggle
    if (!after.every(({ to }) => isBlank(first[to])) || !this.#endsBefore(second, shift)) return false
    if (second.length <= after.length) return false
    if (isOwn ? first.length <= (overview ?? 0) : signs(second, shift) < ENOUGH_SIGNS) return false
    if (isOwn && !shift.beyond.every((place) => isBlank(second[place]))) return false
    if ((overview !== undefined && rest === undefined) || after.some(({ from }) => from === undefined)) return false
    return second.length < this.layout.width || (restHolder !== undefined && lostNothing(second, shift))
  }
}

/** That of which nothing tells against it, if the halves can be put together in one way only. */
export function onlyMovie(movies: readonly Stitched[]): Stitched | null {
  const [movie, ...others] = movies.filter(({ by }) => by !== null)
  if (movie === undefined) return null
  return others.every(({ fields }) => fields.every((field, place) => field === movie.fields[place])) ? movie : null
}

/** Whether a tool that pads records has left what this one holds in columns of another kind, where it may have put nothing or a word. */
function lostNothing(second: readonly string[], { overview, rest, restHolder, after }: HalfShift): boolean {
  const kept = after.every(({ from, holder, column }) => {
    if (holder === undefined || column === undefined) return true
    const cell = second[from ?? 0]?.trim() ?? ''
    if (isBlank(cell)) return MOSTLY_EMPTY.has(column)
    if (!TYPED.has(holder)) return !isBlankOrFilled(cell) || CELL_LOOKS[column](cell)
    return CELL_LOOKS[column](cell) && (TYPED.has(column) || !isBlankOrFilled(cell))
  })
  const restMayBeLost = overview !== undefined && restHolder !== undefined && TYPED.has(restHolder)
  return kept && !(restMayBeLost && isBlankOrZero(second[rest ?? 0]))
}

/** The columns of numbers, dates and booleans in which it has none of a text that may not be there. */
function emptyTexts(second: readonly string[], { after }: HalfShift): ColumnName[] {
  return after.flatMap(({ from, holder }) =>
    holder !== undefined && TYPED.has(holder) && isBlank(second[from ?? 0]) ? [holder] : [],
  )
}

/** How many cells look like what they hold in a second half, and not like what their column holds. */
function signs(fields: readonly string[], { after }: HalfShift): number {
  return after.filter(({ from, holder, column }) => {
    const cell = from === undefined ? '' : (fields[from]?.trim() ?? '')
    if (isBlank(cell) || holder === undefined || column === undefined) return false
    return CELL_LOOKS[column](cell) && !CELL_LOOKS[holder](cell)
  }).length
}

function stitch(first: readonly string[], second: readonly string[], shift: HalfShift, width: number): string[] {
  const whole = Array.from({ length: width }, (_, field) => first[field] ?? '')
  for (const { to, from } of shift.after) whole[to] = second[from ?? 0] ?? ''
  const { overview, rest } = shift
  if (overview !== undefined) whole[overview] = `${known(first[overview])}\n${known(second[rest ?? 0])}`
  return whole
}

/** A word for nothing is no part of a text. */
function known(cell: string | undefined): string {
  return cell === undefined || isBlank(cell) ? '' : cell
}
