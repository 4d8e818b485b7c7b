import type { ClickHouseConfig } from '../../clickhouse/index.js'
import { clickHouseSettings, type Environment, readEnvironment, tracingSettings } from '../../clickhouse/settings.js'
import { type ArchiveConfig, archiveSettings } from '../archive/archive-config.js'
import { type WatchConfig, watchSettings } from '../inbox/watch-config.js'

export interface TaskConfig {
  readonly clickHouse: ClickHouseConfig
  readonly archive: ArchiveConfig
  /** Whether OpenTelemetry is told of loads. */
  readonly isTraced: boolean
}

const taskSettings = { clickHouse: clickHouseSettings, archive: archiveSettings, isTraced: tracingSettings }

/** Where ClickHouse and the archive are. Throws a ConfigError. */
export function readTaskConfig(env: Environment): TaskConfig {
  return readEnvironment(taskSettings, env)
}

/** The same with where drops arrive, if that is told. */
export function readWatchConfig(env: Environment): TaskConfig & { readonly watched: WatchConfig | null } {
  return readEnvironment({ ...taskSettings, watched: watchSettings(env) }, env)
}
