import type { ScalarField } from '../movie/movie-columns.js'
import { type Aggregates, ofMetricsAsTheyAre, ofMetricsMerged, ofMovies } from './aggregates.js'
import type { RelationDimension, SourceColumn } from './dimensions.js'
import { type AggregateFunction, isMoney, type Measure } from './measures.js'

/** A table that plans can be answered from. */
export interface Source {
  readonly table: string
  /** The list that its rows are made for each member of, the `parts` that its movie falls into. */
  readonly relation: RelationDimension | null
  /** Whether the rows of one member lie side by side. */
  readonly findsMembers: boolean
  readonly columns: readonly SourceColumn[]
  /** What of a movie its rows can still be filtered by; null: everything. */
  readonly filters: readonly ScalarField[] | null
  /** The lists that its rows still have, to make a row for each member of. */
  readonly explodes: readonly RelationDimension[]
  /** Whether it can tell a measure of whole movies, or of their shares. */
  readonly has: (measure: Measure, split: boolean) => boolean
  /** Over several of its rows. */
  readonly aggregates: Aggregates
  /** Of a table of metrics: the columns that no two of its rows share, and the aggregates of a single row. */
  readonly single: { readonly key: readonly SourceColumn[]; readonly aggregates: Aggregates } | null
}

const everything = (): boolean => true

const ADDED_UP: readonly (AggregateFunction | null)[] = ['sum', 'avg', 'knownCount']

const moneyInFull = ({ subject, function: aggregate }: Measure, split: boolean): boolean =>
  !split && (subject === null || (isMoney(subject) && ADDED_UP.includes(aggregate)))

/** The narrowest first: a plan is answered from the first that covers it. The last covers all. */
export const sources: readonly [Source, ...Source[]] = [
  {
    table: 'metrics_by_year',
    relation: null,
    findsMembers: false,
    columns: ['year'],
    filters: ['year'],
    explodes: [],
    has: everything,
    aggregates: ofMetricsMerged,
    single: { key: ['year'], aggregates: ofMetricsAsTheyAre },
  },
  {
    table: 'metrics_by_genre_year',
    relation: 'GENRE',
    findsMembers: true,
    columns: ['year', 'genre_id'],
    filters: ['year'],
    explodes: [],
    has: everything,
    aggregates: ofMetricsMerged,
    single: { key: ['genre_id', 'year'], aggregates: ofMetricsAsTheyAre },
  },
  {
    table: 'metrics_by_year_company',
    relation: 'COMPANY',
    findsMembers: false,
    columns: ['year', 'company_id'],
    filters: ['year'],
    explodes: [],
    has: moneyInFull,
    aggregates: ofMetricsMerged,
    single: { key: ['year', 'company_id'], aggregates: ofMetricsAsTheyAre },
  },
  {
    table: 'company_movies',
    relation: 'COMPANY',
    findsMembers: true,
    columns: ['year', 'month', 'company_id', 'genre_id'],
    filters: ['year', 'month', 'budget', 'revenue', 'profit', 'popularity', 'runtime', 'voteAverage'],
    explodes: ['GENRE'],
    has: everything,
    aggregates: ofMovies,
    single: null,
  },
  {
    table: 'serving_movies',
    relation: null,
    findsMembers: false,
    columns: ['year', 'month', 'genre_id', 'company_id', 'country_code', 'original_language', 'status'],
    filters: null,
    explodes: ['GENRE', 'COMPANY', 'COUNTRY'],
    has: everything,
    aggregates: ofMovies,
    single: null,
  },
]
