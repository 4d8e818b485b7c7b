import type { IntRange } from '../../filter/int-range.input.js'
import { queryLimits } from '../../limits/query-limits.js'
import { checkRange } from '../../page/check-range.js'
import { UserInputError } from '../../request/user-input-error.js'
import { accumulates } from './accumulates.js'
import type { Dimension } from './dimension.js'
import { type DimensionName, dimensions, isDimensionName } from './dimensions.js'
import { type Measure, measureNamed } from './measures.js'
import type { Order, TopRows } from './plan.js'
import type { RowOrder, StatsPageQuestion, StatsQuestion } from './question.js'

const MAX_FIRST = queryLimits.groups

/** Refuses a page of no rows, or of too many. */
export function checkFirst({ first }: Pick<StatsPageQuestion, 'first'>): void {
  checkRange('first', first, 1, MAX_FIRST)
}

/** The dimensions to group by; none twice. */
export function groupByOf({ groupBy }: StatsQuestion): Dimension[] {
  const twice = groupBy.find((name, index) => groupBy.indexOf(name) !== index)
  if (twice !== undefined)
    throw new UserInputError('groupBy', `expected each dimension at most once, got ${twice} twice.`)
  return groupBy.map((name) => dimensions[name])
}

/** The order asked for, else by the dimensions, ascending. */
export function orderByOf({ orderBy, groupBy }: StatsQuestion): Order[] {
  const asked = orderBy ?? []
  if (asked.length === 0) return groupBy.map((name) => ({ by: dimensions[name], direction: 'ASC' }))
  return asked.map((order, index) => orderOf(order, groupBy, `orderBy[${index}]`))
}

function orderOf({ by, direction }: RowOrder, groupBy: readonly DimensionName[], path: string): Order {
  if (!isDimensionName(by)) return { by: measureNamed(by), direction }
  if (!groupBy.includes(by))
    throw new UserInputError(`${path}.by`, `expected a measure or a dimension in groupBy, got ${by}.`)
  return { by: dimensions[by], direction }
}

/** Refuses rows that have nothing to add up over years. */
export function checkAccumulated(measures: readonly Measure[], dimensions: readonly Dimension[]): void {
  const asked = measures.find(({ beside }) => beside === 'years')
  if (asked === undefined || accumulates(dimensions)) return
  const got = dimensions.length === 0 ? 'none' : dimensions.map(({ name }) => name).join(', ')
  throw new UserInputError('groupBy', `expected YEAR, and no QUARTER, MONTH or DECADE, for ${asked.path}, got ${got}.`)
}

export function topOf({ topPerGroup, groupBy }: StatsQuestion): TopRows | null {
  if (topPerGroup === null || topPerGroup === undefined) return null
  const { within, first } = topPerGroup
  checkRange('topPerGroup.first', first, 1, MAX_FIRST)
  if (within.length === 0) {
    throw new UserInputError(
      'topPerGroup.within',
      'expected at least one dimension, got none. Use `first` for the best of all rows.',
    )
  }
  const other = within.find((name) => !groupBy.includes(name))
  if (other !== undefined) {
    throw new UserInputError('topPerGroup.within', `expected dimensions in groupBy, got ${other}.`)
  }
  return { within: within.map((name) => dimensions[name]), first }
}

/** Both ends included; a range leaves out the movies without a date. */
export function checkYears(years: IntRange | null | undefined): void {
  const { from, to } = years ?? {}
  if (typeof from === 'number' && typeof to === 'number' && from > to) {
    throw new UserInputError('years', `expected from to be no later than to, got ${from} and ${to}.`)
  }
}

/** Whether a row of a year is in the range; every row is, where there is none. */
export function isWithin(year: number | null, years: IntRange | null | undefined): boolean {
  if (years === null || years === undefined) return true
  return year !== null && year >= (years.from ?? year) && year <= (years.to ?? year)
}
