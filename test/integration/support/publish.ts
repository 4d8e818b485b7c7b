import { bind, type ClickHouse, identifier, sql } from '../../../clickhouse/index.js'

/** Makes an older snapshot the one that is served, as another process does: by one row in the catalog. */
export async function publishAgain(ch: ClickHouse, snapshot: number): Promise<void> {
  const snapshots = sql`${identifier(ch.prefix)}.snapshots`
  await ch.command(sql`
    INSERT INTO ${snapshots}
    SELECT * REPLACE ((SELECT max(publication) + 1 FROM ${snapshots}) AS publication, now64(3, 'UTC') AS published_at)
    FROM ${snapshots} WHERE snapshot = ${bind.uint32(snapshot)} ORDER BY publication LIMIT 1`)
}

/** Drops a snapshot, as other processes do. */
export async function dropSnapshot(ch: ClickHouse, snapshot: number): Promise<void> {
  await ch.command(sql`DROP DATABASE ${identifier(`${ch.prefix}_s${snapshot}`)} SYNC`)
}
