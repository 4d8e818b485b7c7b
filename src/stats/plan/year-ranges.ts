import type { IntFilter } from '../../filter/filter.input.js'
import { chooseSource, listsToExpand } from './choose-source.js'
import type { Dimension } from './dimension.js'
import { dimensions } from './dimensions.js'
import { without } from './given.js'
import { computedMeasures, type Plan } from './plan.js'
import { rangeOf, type YearRange } from './year-range.js'
import { YEAR_RANGE } from './year-range-dimension.js'

/** Longer pages are asked for alone. */
const MAX_ROWS = 501

/** A page of rows of some years, which can be asked for together with the same of other years. */
export interface RangedPlan {
  readonly years: YearRange
  /** The same plan for other years. */
  alone(range: YearRange): Plan
  /** The rows of each of these ranges, behind each other, by the range's place: the first is 1. */
  of(ranges: readonly YearRange[]): Plan
}

/** Null where rows hang on others, or where the years are not all that differs between questions. */
export function rangedPlan(asked: Plan): RangedPlan | null {
  const years = rangeOf(asked.where?.year)
  if (years === null || !isRanged(asked)) return null
  const { page, where, dimensions: grouped, orderBy } = asked
  const by: Dimension = YEAR_RANGE
  return {
    years,
    alone: (range) => ({ ...asked, where: { ...where, year: filterOf(range) } }),
    of: (yearRanges) => ({
      ...asked,
      where: without(where, 'year'),
      yearRanges,
      dimensions: [by, ...grouped],
      orderBy: [{ by, direction: 'ASC' }, ...orderBy],
      top: { within: [by], first: page?.limit ?? 0 },
      page: null,
    }),
  }
}

function isRanged(asked: Plan): boolean {
  const { page, top, countGroups, dimensions: grouped } = asked
  if (page === null || page.offset > 0 || page.limit > MAX_ROWS || top !== null || countGroups) return false
  if (grouped.length === 0 || grouped.includes(dimensions.YEAR)) return false
  if (computedMeasures(asked).some(({ beside }) => beside !== null)) return false
  const source = chooseSource(asked)
  return source.rows === 'groups' && listsToExpand(asked, source).length === 0
}

function filterOf({ from, to }: YearRange): IntFilter {
  return { ...(Number.isFinite(from) && { gte: from }), ...(Number.isFinite(to) && { lte: to }) }
}
