import type { Filter } from '../../filter/filter-condition.js'
import type { MovieWhere } from '../../movie/movie-where.input.js'
import type { SortDirection } from '../../page/sort-direction.js'
import type { NumberRange } from '../../request/number-range.js'
import type { Attribution } from './attribution.js'
import type { Dimension } from './dimension.js'
import type { GroupFilter } from './group-filter.js'
import { type Measure, measureAt } from './measures.js'

export interface Having {
  readonly measure: Measure
  readonly condition: Filter
  /** Where it comes from, for messages. */
  readonly path: string
}

export interface Order {
  readonly by: Dimension | Measure
  readonly direction: SortDirection
}

export interface TopRows {
  readonly within: readonly Dimension[]
  readonly first: number
}

/** A valid question about groups of movies, whoever asked it. */
export interface Plan {
  readonly dimensions: readonly Dimension[]
  readonly measures: readonly Measure[]
  readonly where: MovieWhere | null
  readonly groupFilter: GroupFilter | null
  /** Only these groups are wanted, in whichever order the rows lie: what else there is may be left unread. */
  readonly among: GroupFilter | null
  /** Ranges of years that the plan is asked of side by side, each with rows of its own: see YEAR_RANGE. */
  readonly yearRanges: readonly NumberRange[] | null
  readonly having: readonly Having[]
  /** What it leaves open is decided by the dimensions, ascending; genres and companies then by their ids. */
  readonly orderBy: readonly Order[]
  readonly top: TopRows | null
  /** Null: all rows. */
  readonly page: { readonly limit: number; readonly offset: number } | null
  /** Whether to say how many groups there are in all. */
  readonly countGroups: boolean
  readonly attribution: Attribution
  /** The year that money is in dollars of; null: those of release. */
  readonly dollarsOf: number | null
  /**
   * What shares are of: null for all movies of the plan together; else those of each combination of these dimensions, none of
   * which the plan's other dimensions have in several of its rows.
   */
  readonly sharesWithin: readonly Dimension[] | null
}

const MOVIE_COUNT = measureAt('movieCount')

/** What of a plan says which groups there are, and which of them are wanted: nothing. */
const ALL_TOGETHER = {
  dimensions: [],
  having: [],
  orderBy: [],
  top: null,
  page: null,
  countGroups: false,
} as const

/** A plan without anything that is not asked for; only that all movies together are still one row, of something. */
export function plan(asked: Partial<Plan> & Pick<Plan, 'dimensions' | 'measures'>): Plan {
  const isOfNothing = asked.dimensions.length === 0 && asked.measures.length === 0
  return {
    ...ALL_TOGETHER,
    where: null,
    groupFilter: null,
    among: null,
    yearRanges: null,
    attribution: 'FULL',
    dollarsOf: null,
    sharesWithin: null,
    ...asked,
    ...(isOfNothing && { measures: [MOVIE_COUNT] }),
  }
}

/** All the movies of a plan together. */
export function totalsOf(asked: Plan, measures: readonly Measure[]): Plan {
  return plan({ ...asked, ...ALL_TOGETHER, measures })
}

/** What is left of a plan when its rows are shown: one row for each combination that the best of them are chosen within. */
export function othersOf(asked: Plan, measures: readonly Measure[]): Plan {
  const dimensions = asked.top?.within ?? []
  const orderBy = dimensions.map((by) => ({ by, direction: 'ASC' }) as const)
  return plan({ ...asked, ...ALL_TOGETHER, measures, dimensions, orderBy })
}

export function isMeasure(by: Dimension | Measure): by is Measure {
  return 'expression' in by
}

/** Every measure that the statement has to compute: those shown, and those that rows are chosen or ordered by. */
export function computedMeasures(plan: Plan): Measure[] {
  return [...new Set([...plan.measures, ...comparedMeasures(plan)])]
}

/** The measures that rows are chosen or ordered by. */
function comparedMeasures({ having, orderBy }: Plan): Set<Measure> {
  return new Set([...having.map(({ measure }) => measure), ...orderBy.flatMap(({ by }) => (isMeasure(by) ? [by] : []))])
}
