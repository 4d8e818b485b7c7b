import { sqlClient } from '../drive/sql-client.js'
import type { Side } from '../measure/alternate.js'
import { fillPostgres } from './fill.js'
import { installPostGraphile } from './install.js'
import { startPostgres } from './postgres.js'
import { startPostGraphile } from './start.js'

export interface Peer {
  readonly side: Side
  stop(): Promise<void>
}

/** Starts PostgreSQL with what is in the tables by hand, and PostGraphile before it. */
export async function startPeer(folder: string, clickhouse: string, byHand: string): Promise<Peer> {
  const home = await installPostGraphile(folder)
  const postgres = await startPostgres(folder)
  const client = sqlClient(clickhouse, byHand, 1)
  try {
    await fillPostgres(postgres, client)
    const postgraphile = await startPostGraphile(home, postgres)
    return {
      side: {
        name: 'postgraphile',
        target: { kind: 'graphql', url: postgraphile.url, dialect: 'postgraphile' },
        pids: [postgraphile.pid, postgres.pid],
      },
      async stop() {
        await postgraphile.stop()
        await postgres.stop()
      },
    }
  } catch (error) {
    await postgres.stop()
    throw error
  } finally {
    await client.close()
  }
}
