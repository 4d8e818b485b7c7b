import { bind, type ClickHouse, col, identifier, ledgerDatabase, sql } from '../../clickhouse/index.js'

/** A load of a full drop that was not made up. */
export interface FullLoad {
  readonly load: string
  readonly movies: number
}

/** The full drop that a snapshot was made of, whatever came on top of it; null if that was made up, or is not known any more. */
export async function lastFullLoad(ch: ClickHouse, served: number): Promise<FullLoad | null> {
  const ledger = identifier(ledgerDatabase(ch.prefix))
  const rows = await ch.query(
    sql`
      SELECT load, snapshot, base, mode = 'full', movies, load IN (SELECT load FROM ${ledger}.made_up_loads)
      FROM ${ledger}.loads WHERE outcome = 'published' AND snapshot <= ${bind.uint32(served)}`,
    { load: col.string, snapshot: col.int, base: col.int, isFull: col.int, movies: col.int, isMadeUp: col.int },
  )
  const bySnapshot = new Map(rows.map((row) => [row.snapshot, row]))
  let made = bySnapshot.get(served)
  while (made !== undefined && made.isFull === 0) made = bySnapshot.get(made.base)
  return made === undefined || made.isMadeUp === 1 ? null : { load: made.load, movies: made.movies }
}
