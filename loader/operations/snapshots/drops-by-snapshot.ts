import { type ClickHouse, col, identifier, ledgerDatabase, sql } from '../../../clickhouse/index.js'

/** A drop that a snapshot was made from. */
export interface DropOfSnapshot {
  readonly name: string
  readonly load: string
  /** `full`, `months` or `upsert`. */
  readonly mode: string
}

/** Finds what a snapshot was made from: its own drop, and before it what the snapshot was made from that it changed. */
export async function dropsBySnapshot(ch: ClickHouse): Promise<(snapshot: number) => DropOfSnapshot[]> {
  const loads = await ch.query(
    sql`
      SELECT snapshot, base, drop, load, toString(mode) FROM ${identifier(ledgerDatabase(ch.prefix))}.loads
      WHERE outcome = 'published' ORDER BY started_at`,
    { snapshot: col.int, base: col.int, name: col.string, load: col.string, mode: col.string },
  )
  const bySnapshot = new Map(loads.map((load) => [load.snapshot, load]))
  return (snapshot) => {
    const drops: DropOfSnapshot[] = []
    for (let last = bySnapshot.get(snapshot); last !== undefined; last = bySnapshot.get(last.base)) {
      const { name, load, mode } = last
      drops.unshift({ name, load, mode })
    }
    return drops
  }
}
