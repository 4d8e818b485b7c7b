import type { Filter } from '../filter/filter-condition.js'
import type { MovieWhere } from '../movie/movie-where.input.js'
import type { SortDirection } from '../page/sort-direction.js'
import type { Attribution } from './attribution.js'
import type { Dimension } from './dimensions.js'
import { type Measure, measureAt } from './measures.js'

/** Only the movies of these genres or companies, or of any at all; where they are a dimension, only these groups. */
export interface Pin {
  readonly dimension: 'GENRE' | 'COMPANY'
  readonly ids: readonly number[] | 'any'
}

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
  readonly pin: Pin | null
  readonly having: readonly Having[]
  /** What it leaves open is decided by the dimensions, ascending; genres and companies then by their ids. */
  readonly orderBy: readonly Order[]
  readonly top: TopRows | null
  /** Null: all rows. */
  readonly page: { readonly limit: number; readonly offset: number } | null
  /** Whether to say how many groups there are in all. */
  readonly countGroups: boolean
  readonly attribution: Attribution
}

const MOVIE_COUNT = measureAt('movieCount')

/** A plan without anything that is not asked for; only that all movies together are still one row, of something. */
export function plan(asked: Partial<Plan> & Pick<Plan, 'dimensions' | 'measures'>): Plan {
  const isOfNothing = asked.dimensions.length === 0 && asked.measures.length === 0
  return {
    where: null,
    pin: null,
    having: [],
    orderBy: [],
    top: null,
    page: null,
    countGroups: false,
    attribution: 'FULL',
    ...asked,
    ...(isOfNothing && { measures: [MOVIE_COUNT] }),
  }
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
