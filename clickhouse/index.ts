export { apiKeyDigest, apiKeyIdIn, newApiKeySecret } from './catalog/api-key-secret.js'
export {
  type ApiKeyState,
  addApiKey,
  apiKeys,
  revokeApiKey,
  stateOfApiKey,
  unrevokedApiKeys,
} from './catalog/api-keys.js'
export { noteInAudit } from './catalog/audit.js'
export type { AuditAction } from './catalog/audit-action.js'
export { catalogDatabase, snapshotDatabase, subsetDatabase } from './catalog/databases.js'
export type { CatalogSource, FieldList, Fields, ValuesOf } from './catalog/field-list.js'
export { type LoadMode, loadModes } from './catalog/load-mode.js'
export { type LoadOutcome, loadOutcomes } from './catalog/load-outcome.js'
export {
  findLoad,
  findLoads,
  findSameLoad,
  isLoading,
  isMadeUp,
  LOAD_LOCK,
  loadsBehind,
  noteMadeUp,
  publishedLoads,
  quarantineRecords,
  recordLoad,
} from './catalog/loads.js'
export { openCatalog } from './catalog/open-catalog.js'
export {
  catalogId,
  holdSnapshot,
  isBeingRead,
  publicationOfLoad,
  publicationOfSnapshot,
  publish,
  publishAgain,
  publishedSnapshots,
  type SnapshotNumbers,
  servedPublication,
  snapshotNumbers,
} from './catalog/snapshots.js'
export { readSubset, type Subset, type SubsetCounts, subsetDatabases } from './catalog/subsets.js'
export {
  type ApiKeyRecord,
  type AuditEntry,
  auditTable,
  type LoadCounts,
  type LoadRecord,
  loadCounts,
  loadsTable,
  type QuarantinedRecord,
  quarantineTable,
} from './catalog/tables.js'
export type { ByteFormat, ClickHouse, ReadCounts, StatementOptions } from './connection/client.js'
export type { ClickHouseConfig } from './connection/config.js'
export { ConfigError, type WrongVariable } from './connection/config-error.js'
export { connect } from './connection/connect.js'
export { dataDirectory } from './connection/data-directory.js'
export { DatabaseError, type DatabaseErrorCode, isNotThere } from './connection/database-error.js'
export { withDeadline } from './connection/deadline.js'
export type { Lock } from './connection/lock.js'
export { type Owner, Pool } from './connection/pool.js'
export { inBulk } from './connection/settings/bulk.js'
export { runLocalServer } from './local-server/run.js'
export {
  type Aggregates,
  type AggregatesOver,
  columnsNeeded,
  ofSingleMetrics,
  overMergedMetrics,
  overMovies,
  overTakenParts,
} from './metrics/aggregates.js'
export { columnNamed } from './metrics/column-named.js'
export { inWholeDollarsOf, PRICES_SOURCE, pricedYears } from './metrics/consumer-prices.js'
export { createdColumns } from './metrics/created-columns.js'
export {
  type AggregateFunction,
  type ExportedType,
  type FunctionName,
  functions,
  functionsOf,
  type GroupFunction,
  groupFunctions,
} from './metrics/functions.js'
export { eachMember, type List, lists, memberCount } from './metrics/lists.js'
export { companyMoviesColumns, countedColumns, subjectValue } from './metrics/movie-tables.js'
export { addends, RATING_PRIOR } from './metrics/ratios.js'
export {
  allRowFunctions,
  type OtherRows,
  type RowFunction,
  type RowFunctionName,
  type rowFunctions,
} from './metrics/row-functions.js'
export { plainMovieRows, storedColumn } from './metrics/stored-aggregates.js'
export { allSubjects, isWhole, type Subject, type SubjectName, subjects } from './metrics/subjects.js'
export { columnsOf, listsOf, type MetricsTable, metricsTables } from './metrics/tables.js'
export {
  MOVIE_KEY,
  movieColumns,
  type StagedMovieColumn,
  servedMovieColumns,
  stagedMovieColumns,
  storedMovieColumns,
} from './movies/stored-columns.js'
export { columnList } from './sql/column-list.js'
export { type Column, col, decodeRows, type RowOf, type RowShape } from './sql/rows.js'
export { type Bound, bind, empty, identifier, join, Sql, sql } from './sql/sql.js'
export { writtenOut } from './sql/table-name.js'
export { runScript } from './tables/run-script.js'
export { asStep } from './tracing/steps.js'
