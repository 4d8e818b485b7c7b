import { columnNamed, overMergedMetrics, overMovies, type Sql, sql } from '../../../clickhouse/index.js'
import { columnOf, type ExportedColumn, nullable } from './columns.js'
import { metricsColumns } from './metrics.js'

/** A table as it is exported, and what it is selected from in the database of a snapshot. */
export interface ExportedTable {
  readonly name: string
  readonly columns: readonly ExportedColumn[]
  /** `FROM …` and what follows it. */
  from(database: Sql): Sql
}

const ofMetrics = overMergedMetrics(columnNamed)
const ofMovies = overMovies(columnNamed)

const year = nullable('year', 'int', sql`nullIf(year, 0)`)

/** All but `movies`. */
export const singleTables: readonly ExportedTable[] = [
  {
    name: 'genres',
    columns: [columnOf('id', 'bigint'), columnOf('name', 'string')],
    from: (db) => sql`FROM ${db}.genres ORDER BY id`,
  },
  {
    name: 'companies',
    columns: [columnOf('id', 'bigint'), columnOf('name', 'string')],
    from: (db) => sql`FROM ${db}.companies ORDER BY id`,
  },
  {
    name: 'movie_genres',
    columns: [columnOf('movie_id', 'bigint'), columnOf('genre_id', 'bigint'), columnOf('position', 'int')],
    from: (db) => sql`FROM ${db}.movie_genres ORDER BY movie_id, position`,
  },
  {
    name: 'movie_companies',
    columns: [columnOf('movie_id', 'bigint'), columnOf('company_id', 'bigint'), columnOf('position', 'int')],
    from: (db) => sql`FROM ${db}.movie_companies ORDER BY movie_id, position`,
  },
  {
    name: 'metrics_by_year',
    columns: [year, ...metricsColumns(ofMetrics, { shares: false })],
    from: (db) => sql`FROM ${db}.metrics_by_year GROUP BY year ORDER BY year`,
  },
  {
    name: 'metrics_by_genre_year',
    columns: [
      nullable('genre_id', 'bigint', sql`nullIf(genre_id, 0)`),
      year,
      ...metricsColumns(ofMetrics, { shares: true }),
    ],
    from: (db) => sql`FROM ${db}.metrics_by_genre_year GROUP BY genre_id, year ORDER BY genre_id, year`,
  },
  {
    name: 'metrics_by_company_year',
    columns: [
      nullable('company_id', 'bigint', sql`nullIf(company_id, 0)`),
      year,
      ...metricsColumns(ofMovies, { shares: true }),
    ],
    from: (db) => sql`FROM ${db}.company_movies GROUP BY company_id, year ORDER BY company_id, year`,
  },
]
