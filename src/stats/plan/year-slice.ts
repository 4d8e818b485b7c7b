import { rangeOf } from '../../filter/value-range.js'
import type { NumberRange } from '../../request/number-range.js'
import { dimensions } from './dimensions.js'
import { estimatedGroups } from './estimated-groups.js'
import { without } from './given.js'
import { computedMeasures, type Plan } from './plan.js'

/** Rows of all years are read for some of them where there are at most about so many, of which most are asked for again. */
const MAX_GROUPS = 5_000

/** About how many genres there are: how many groups there are is estimated anyway. */
const GENRES = 25

/** A plan as the rows of another one, of all years, that are of some years. */
export interface YearSlice {
  /** Has all of its rows on one page, in the same order. */
  readonly ofAllYears: Plan
  readonly years: NumberRange
}

/** Null where a row depends on what is asked of the years of others, or where there may be too many rows. */
export function yearSlice(asked: Plan): YearSlice | null {
  const years = rangeOf(asked.where?.year)
  if (years === null || !isSliceable(asked)) return null
  return { ofAllYears: { ...asked, where: without(asked.where, 'year'), page: null, countGroups: false }, years }
}

function isSliceable(asked: Plan): boolean {
  const { YEAR } = dimensions
  const names = asked.dimensions.map(({ name }) => name)
  return (
    asked.dimensions.includes(YEAR) &&
    (asked.top === null || asked.top.within.includes(YEAR)) &&
    computedMeasures(asked).every(({ beside }) => beside === null) &&
    estimatedGroups(names, GENRES) <= MAX_GROUPS
  )
}
