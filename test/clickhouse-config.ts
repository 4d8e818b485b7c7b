import type { ClickHouseConfig } from '../clickhouse/connection/config.js'
import { clickHouseSettings, type Environment, readEnvironment } from '../clickhouse/settings.js'

export function clickHouseConfig(env: Environment): ClickHouseConfig {
  return readEnvironment({ clickHouse: clickHouseSettings }, env).clickHouse
}
