export { ledgerDatabase, snapshotDatabase, snapshotDatabaseOf, snapshotOf } from './catalog/databases.js'
export type { ByteFormat, ClickHouse, StatementOptions } from './connection/client.js'
export { type ClickHouseConfig, ConfigError, clickHouseConfig, dataDirectory } from './connection/config.js'
export { connect } from './connection/connect.js'
export { ClickHouseFailure, type FailureCode, isNotThere } from './connection/errors.js'
export type { Lock } from './connection/lock.js'
export { inBulk } from './connection/settings/bulk.js'
export { LocalServerError } from './local-server/listen.js'
export { runLocalServer } from './local-server/run.js'
export { printedDecimal, wholeDecimal } from './metrics/decimal.js'
export { type ExportedType, exportedType } from './metrics/exported-type.js'
export { nearestDollarMean, nearestFloat, nearestMean } from './metrics/float.js'
export { medianFloat, middleValues, middleValuesMerged } from './metrics/median.js'
export { sharedInParts, sumOfShares } from './metrics/shares.js'
export {
  MOVIE_KEY,
  movieColumns,
  type StagedMovieColumn,
  stagedMovieColumns,
  storedMovieColumns,
} from './movies/stored-columns.js'
export { columnList } from './sql/column-list.js'
export { type Column, col, type RowOf, type RowShape } from './sql/rows.js'
export { type Bound, bind, empty, identifier, join, Sql, sql } from './sql/sql.js'
export { writtenOut } from './sql/table-name.js'
export { runScript } from './tables/run-script.js'
