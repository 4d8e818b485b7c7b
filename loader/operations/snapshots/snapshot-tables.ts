import { METRICS_TABLES, MOVIE_ID_COLUMNS } from '../../build/snapshot-tables.js'

/** The tables that every snapshot has and keeps. */
export const SNAPSHOT_TABLES: readonly string[] = [
  'movies',
  'genres',
  'companies',
  'countries',
  ...Object.keys(MOVIE_ID_COLUMNS),
  ...METRICS_TABLES,
]
