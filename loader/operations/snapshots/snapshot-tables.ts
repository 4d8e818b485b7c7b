import { NAMES_TABLES } from '../../build/names.js'
import { METRICS_TABLES, MOVIE_ID_COLUMNS } from '../../build/snapshot-tables.js'

/** The tables that every snapshot has and keeps. */
export const SNAPSHOT_TABLES: readonly string[] = [
  'movies',
  ...NAMES_TABLES.map(({ table }) => table),
  ...Object.keys(MOVIE_ID_COLUMNS),
  ...METRICS_TABLES,
]
