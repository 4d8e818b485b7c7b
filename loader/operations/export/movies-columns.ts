import {
  columnNamed,
  movieColumns,
  type StagedMovieColumn,
  sql,
  storedMovieColumns,
} from '../../../clickhouse/index.js'
import { type ColumnType, columnOf, type ExportedColumn, nullable } from './columns.js'
import { releaseDate } from './release-date.js'

/** What a column of each type in the table `movies` is exported as. */
const EXPORTED: Readonly<Record<(typeof movieColumns)[StagedMovieColumn]['type'], ColumnType | null>> = {
  UInt32: 'bigint',
  String: 'string',
  'Nullable(Bool)': 'boolean',
  UInt16: 'int',
  UInt8: 'int',
  'Nullable(Int64)': 'bigint',
  'Nullable(Float64)': 'double',
  'Nullable(UInt32)': 'bigint',
  'Array(Tuple(code String, name String))': 'array<struct<code:string,name:string>>',
  'Array(Tuple(id UInt32, name String))': null, // in movie_genres and movie_companies
}

export const moviesColumns: readonly ExportedColumn[] = storedMovieColumns.flatMap(exported)

function exported(name: StagedMovieColumn): ExportedColumn[] {
  if (name === 'release_date') return [nullable(name, 'date', releaseDate)]
  const { type: stored, unknown } = movieColumns[name]
  const type = EXPORTED[stored]
  if (type === null) return []
  if (unknown === null) return [columnOf(name, type)]
  return [unknown === 'zero' ? nullable(name, type, sql`nullIf(${columnNamed(name)}, 0)`) : nullable(name, type)]
}
