import type { ClickHouse } from './client.js'
import type { ClickHouseConfig } from './config.js'

/**
 * Connects to the server of the config, or else starts the embedded engine in this process, and proves that it answers.
 * Rejects with a DatabaseError: UNAVAILABLE, AUTHENTICATION, or LOCKED when another process has the data directory.
 */
export async function connect(config: ClickHouseConfig): Promise<ClickHouse> {
  // Their libraries take a moment to load: each waits for its own only.
  if (config.url === undefined) return (await import('./embedded.js')).connectEmbedded(config)
  return (await import('./server.js')).connectServer({ ...config, url: config.url })
}
