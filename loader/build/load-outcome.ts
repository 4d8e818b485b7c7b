import {
  bind,
  type ClickHouse,
  col,
  identifier,
  ledgerDatabase,
  type RowOf,
  type Sql,
  sql,
} from '../../clickhouse/index.js'

const COUNTS = {
  read: col.int,
  movies: col.int,
  duplicates: col.int,
  repaired: col.int,
  rejected: col.int,
  deleted: col.int,
}

const OUTCOME = { outcome: col.string, snapshot: col.int, base: col.int, error: col.string, ...COUNTS }

export interface LoadOutcome {
  readonly outcome: string
  readonly snapshot: number
  /** Null if it stands alone. */
  readonly base: number | null
  readonly error: string
  readonly counts: RowOf<typeof COUNTS>
}

/** What the ledger says of how a load ended; null if nothing. */
export async function loadOutcome(ch: ClickHouse, load: string): Promise<LoadOutcome | null> {
  const rows = await ch.query(
    sql`
      SELECT outcome, snapshot, base, error, read, movies, duplicates, repaired, rejected, deleted
      FROM ${table(ch, 'loads')} WHERE load = ${bind.string(load)} ORDER BY finished_at DESC LIMIT 1`,
    OUTCOME,
  )
  const [row] = rows
  if (row === undefined) return null
  const { outcome, snapshot, base, error, ...counts } = row
  return { outcome, snapshot, base: base === 0 ? null : base, error, counts }
}

/** The snapshot that a load published, if it did: also where it died before it could record how it ended. */
export async function publishedBy(ch: ClickHouse, load: string): Promise<number | null> {
  const rows = await ch.query(
    sql`
      SELECT snapshot FROM ${table(ch, 'snapshots')} WHERE load = ${bind.string(load)}
      ORDER BY publication DESC LIMIT 1`,
    { snapshot: col.int },
  )
  return rows[0]?.snapshot ?? null
}

/** The load that published a snapshot; null if there is none. */
export async function loadOf(ch: ClickHouse, snapshot: number): Promise<string | null> {
  const rows = await ch.query(
    sql`
      SELECT load FROM ${table(ch, 'snapshots')} WHERE snapshot = ${bind.uint32(snapshot)}
      ORDER BY publication DESC LIMIT 1`,
    { load: col.string },
  )
  return rows[0]?.load ?? null
}

export interface ServedLoad {
  readonly snapshot: number
  readonly load: string
}

/** What is served, and the load that made it; null if nothing is published. */
export async function servedLoad(ch: ClickHouse): Promise<ServedLoad | null> {
  const rows = await ch.query(
    sql`SELECT snapshot, load FROM ${table(ch, 'snapshots')} ORDER BY publication DESC LIMIT 1`,
    { snapshot: col.int, load: col.string },
  )
  return rows[0] ?? null
}

/** Tells a ledger from every other, also from one of the same name on another ClickHouse, or made anew on this one. */
export async function ledgerId(ch: ClickHouse): Promise<string> {
  const rows = await ch.query(
    sql`SELECT toString(uuid) FROM system.databases WHERE name = ${bind.string(ledgerDatabase(ch.prefix))}`,
    { uuid: col.string },
  )
  return rows[0]?.uuid ?? ''
}

function table(ch: ClickHouse, name: 'loads' | 'snapshots'): Sql {
  return sql`${identifier(ledgerDatabase(ch.prefix))}.${identifier(name)}`
}
