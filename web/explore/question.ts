import { measureNamed } from '../figures/measures.js'
import type { Attribution, MovieDimension, SortDirection, StatsMeasure, StatsSort } from '../schema-types.js'

/** Which movies; what is null or empty is no condition. */
export interface Selection {
  readonly from: number | null
  readonly to: number | null
  /** Names; a movie is of at least one of them. */
  readonly genres: readonly string[]
  readonly companies: readonly string[]
  /** ISO codes. */
  readonly country: string | null
  readonly language: string | null
  readonly status: string | null
  readonly known: Known
  readonly votes: number | null
}

/** Which money a movie must tell to be counted. */
export type Known = 'any' | 'budget' | 'revenue' | 'both'

export type ChartKind = 'line' | 'bar' | 'heat' | 'scatter'

/** How a group's number is compared with one that is given. */
export type Operator = 'gt' | 'gte' | 'lt' | 'lte' | 'eq' | 'ne'

/** Only the groups whose number is so. */
export interface Having {
  readonly measure: StatsMeasure
  readonly operator: Operator
  readonly number: number
}

export interface Order {
  readonly by: StatsSort
  readonly direction: SortDirection
}

/** All that the page of exploration is asked for. */
export interface Question {
  /** One to three. */
  readonly rows: readonly MovieDimension[]
  readonly columns: MovieDimension | null
  /** One to four. */
  readonly measures: readonly StatsMeasure[]
  readonly selection: Selection
  /** To compare with. */
  readonly other: Selection | null
  readonly attribution: Attribution
  readonly dollarsOf: number | null
  readonly having: Having | null
  /** null is the usual one, by what is asked for. */
  readonly order: Order | null
  readonly top: number | null
  readonly hasOthers: boolean
  /** Only the first ones within each group of a dimension. */
  readonly best: { readonly first: number; readonly within: MovieDimension } | null
  /** null is the chart that suits. */
  readonly chart: ChartKind | null
  /** Which of the measures the chart shows, from 0. */
  readonly shown: number
}

export const MOST_ROW_DIMENSIONS = 3
export const MOST_MEASURES = 4
export const MOST_ROWS = 5000

export const everyMovie: Selection = {
  from: null,
  to: null,
  genres: [],
  companies: [],
  country: null,
  language: null,
  status: null,
  known: 'any',
  votes: null,
}

export const firstQuestion: Question = {
  rows: ['GENRE'],
  columns: null,
  measures: ['REVENUE_SUM'],
  selection: everyMovie,
  other: null,
  attribution: 'FULL',
  dollarsOf: null,
  having: null,
  order: null,
  top: null,
  hasOthers: false,
  best: null,
  chart: null,
  shown: 0,
}

/** Every dimension that groups are made by, those of the columns last. */
export function groupBy({ rows, columns }: Question): readonly MovieDimension[] {
  return columns === null ? rows : [...rows, columns]
}

/** The same with a change, and without what no longer fits to it. */
export function changed(question: Question, change: Partial<Question>): Question {
  const next = { ...question, ...change }
  const columns = next.columns !== null && next.rows.includes(next.columns) ? null : next.columns
  const kept = { ...next, columns }
  const dimensions: readonly string[] = groupBy(kept)
  const { order, best, shown } = next
  const isOrderKept = order === null || dimensions.includes(order.by) || measureNamed(order.by) !== undefined
  return {
    ...kept,
    order: isOrderKept ? order : null,
    best: best !== null && dimensions.length > 1 && dimensions.includes(best.within) ? best : null,
    shown: shown < next.measures.length ? shown : 0,
  }
}
