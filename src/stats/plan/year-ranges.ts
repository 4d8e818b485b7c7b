import type { IntFilter } from '../../filter/filter.input.js'
import { rangeOf } from '../../filter/value-range.js'
import type { NumberRange } from '../../request/number-range.js'
import { chooseSource, listsToExpand } from './choose-source.js'
import type { Dimension, ListDimension } from './dimension.js'
import { dimensions } from './dimensions.js'
import { without } from './given.js'
import { type Measure, measureAt } from './measures.js'
import { computedMeasures, isMeasure, type Plan } from './plan.js'
import { YEAR_RANGE } from './year-range-dimension.js'

/** Longer pages are asked for alone. */
const MAX_ROWS = 501

/** A page of rows of some years, which can be asked for together with the same of other years. */
export interface RangedPlan {
  readonly years: NumberRange
  /** The same plan for other years. */
  alone(range: NumberRange): Plan
  /** What finds the leaders, and how. */
  readonly leaders: LeadersPlan | null
  /** The rows of each of these ranges, behind each other, by the range's place: the first is 1. */
  of(ranges: readonly NumberRange[]): Plan
}

/** The companies with the most over all years: those with the most in some of them are mostly among these. */
export interface LeadersPlan {
  readonly plan: Plan
  readonly dimension: ListDimension
  readonly measure: Measure
  /** How many rows a page has, which all have to be found among them. */
  readonly rows: number
}

/** Null where rows hang on others, or where the years are not all that differs between questions. */
export function rangedPlan(asked: Plan): RangedPlan | null {
  const years = rangeOf(asked.where?.year)
  if (years === null || !isRanged(asked)) return null
  const { page, where, dimensions: grouped, orderBy } = asked
  const by: Dimension = YEAR_RANGE
  return {
    years,
    leaders: leadersPlan(asked),
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

/** What can only grow with further years. */
const GROWING = [measureAt('movieCount'), ...['budget', 'revenue'].map((name) => measureAt(`${name}.sum`))]

/** Of so many companies the best of some years are looked for; all others have less over all years than the last of them. */
const LEADERS = 1_000

function leadersPlan(asked: Plan): LeadersPlan | null {
  const { dimensions: grouped, orderBy, page, attribution } = asked
  const [first, ...further] = orderBy
  if (page === null || page.limit * 10 > LEADERS || first === undefined || further.length > 0) return null
  const dimension = dimensions.COMPANY
  const { by: measure, direction } = first
  if (grouped.length !== 1 || grouped[0] !== dimension || attribution !== 'FULL' || direction !== 'DESC') return null
  if (!isMeasure(measure) || !GROWING.includes(measure)) return null
  return {
    plan: {
      ...asked,
      where: without(asked.where, 'year'),
      measures: [measure],
      having: [],
      page: { limit: LEADERS + 1, offset: 0 },
    },
    dimension,
    measure,
    rows: page.limit,
  }
}

function filterOf({ from, to }: NumberRange): IntFilter {
  return { ...(Number.isFinite(from) && { gte: from }), ...(Number.isFinite(to) && { lte: to }) }
}
