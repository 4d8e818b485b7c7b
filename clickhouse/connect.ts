import type { ClickHouse } from './client.js'
import type { ClickHouseConfig } from './config.js'
import { connectEmbedded } from './embedded.js'
import { connectServer } from './server.js'

/**
 * Connects to the server of the config, or else starts the embedded engine in this process, and proves that it answers.
 * Rejects with a ClickHouseFailure: UNAVAILABLE, AUTHENTICATION, or LOCKED when another process has the data directory.
 */
export function connect(config: ClickHouseConfig): Promise<ClickHouse> {
  return config.url === undefined ? connectEmbedded(config) : connectServer({ ...config, url: config.url })
}
