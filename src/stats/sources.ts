import { sql } from '../../clickhouse/index.js'
import type { ScalarField } from '../movie/movie-columns.js'
import type { RelationDimension, SourceColumn } from './dimensions.js'
import { type Aggregates, isMoney, type Subject } from './measures.js'
import { name } from './name.js'

/** A table that plans can be answered from. */
export interface Source {
  readonly table: string
  /** The list that its rows are made for each member of, the `parts` that its movie falls into. */
  readonly relation: RelationDimension | null
  readonly columns: readonly SourceColumn[]
  /** What of a movie its rows can still be filtered by; null: everything. */
  readonly filters: readonly ScalarField[] | null
  /** The lists that its rows still have, to make a row for each member of. */
  readonly explodes: readonly RelationDimension[]
  readonly aggregates: Aggregates
}

/** The column of a subject in rows of movies. */
export const subjectColumn = (subject: Subject): string => (subject === 'voteAverage' ? 'vote_average' : subject)

const value = (subject: Subject) => name(subjectColumn(subject))
const stored = (subject: Subject, suffix: string) => name(`${subjectColumn(subject)}_${suffix}`)

/** As a decimal, to twelve places. Floats converted to 18 places at once would come out next to what they stand for. */
const decimal = (subject: Subject) =>
  isMoney(subject)
    ? sql`toDecimal128(ifNull(${value(subject)}, 0), 18)`
    : sql`toDecimal128('0.000000000001', 18) * toInt128(round(ifNull(${value(subject)}, 0) * 1e12))`

/** Over rows of single movies, each with the number of equal `parts` that its movie falls into. */
const ofMovies: Aggregates = {
  movieCount: sql`count()`,
  shareSum: sql`sum(toDecimal128(1, 18) / parts)`,
  known: (subject) => sql`count(${value(subject)})`,
  sum: (subject) => (isMoney(subject) ? sql`sum(ifNull(${value(subject)}, 0))` : sql`sum(${decimal(subject)})`),
  splitSum: (subject) => sql`sum(${decimal(subject)} / parts)`,
  min: (subject) => sql`min(${value(subject)})`,
  max: (subject) => sql`max(${value(subject)})`,
  median: (subject) => sql`quantileExactInclusive(0.5)(${value(subject)})`,
}

/** Over rows of a metrics table, each a group already. */
const ofMetrics: Aggregates = {
  movieCount: sql`sum(movie_count)`,
  shareSum: sql`sum(share_sum)`,
  known: (subject) => sql`sum(${stored(subject, 'count')})`,
  sum: (subject) => sql`sum(${stored(subject, 'sum')})`,
  splitSum: (subject) => sql`sum(${stored(subject, 'split')})`,
  min: (subject) => sql`min(${stored(subject, 'min')})`,
  max: (subject) => sql`max(${stored(subject, 'max')})`,
  median: (subject) => sql`quantileExactInclusiveMerge(0.5)(${stored(subject, 'median')})`,
}

/** The narrowest first: a plan is answered from the first that covers it. The last covers all. */
export const sources: readonly [Source, ...Source[]] = [
  {
    table: 'metrics_by_year',
    relation: null,
    columns: ['year'],
    filters: ['year'],
    explodes: [],
    aggregates: ofMetrics,
  },
  {
    table: 'metrics_by_genre_year',
    relation: 'GENRE',
    columns: ['year', 'genre_id'],
    filters: ['year'],
    explodes: [],
    aggregates: ofMetrics,
  },
  {
    table: 'company_movies',
    relation: 'COMPANY',
    columns: ['year', 'month', 'company_id', 'genre_id'],
    filters: ['year', 'month', 'budget', 'revenue', 'profit', 'popularity', 'runtime', 'voteAverage'],
    explodes: ['GENRE'],
    aggregates: ofMovies,
  },
  {
    table: 'serving_movies',
    relation: null,
    columns: ['year', 'month', 'genre_id', 'company_id', 'country_code', 'original_language', 'status'],
    filters: null,
    explodes: ['GENRE', 'COMPANY', 'COUNTRY'],
    aggregates: ofMovies,
  },
]
