import { type Column, col, type RowOf, sql } from '../../clickhouse/index.js'
import type { Load } from './load.type.js'
import { LoadMode } from './load-mode.js'
import { LoadOutcome } from './load-outcome.js'

const nameIn = <Name extends string>(names: Readonly<Record<Name, string>>): Column<Name> => ({
  expected: `one of ${Object.keys(names).join(', ')}`,
  accepts: (value): value is Name => typeof value === 'string' && Object.hasOwn(names, value),
})

/** The columns of `loads` that make a load. */
export const loadColumns = sql`
  load, upper(toString(outcome)), error, upper(toString(mode)), base, snapshot, drop, sha256, bytes,
  toUnixTimestamp64Milli(started_at), toUnixTimestamp64Milli(finished_at),
  read, movies, duplicates, repaired, rejected, deleted, genres, companies`

export const loadShape = {
  id: col.string,
  outcome: nameIn(LoadOutcome),
  error: col.string,
  mode: nameIn(LoadMode),
  base: col.int,
  snapshot: col.int,
  drop: col.string,
  sha256: col.string,
  bytes: col.int,
  startedAt: col.int,
  finishedAt: col.int,
  read: col.int,
  movies: col.int,
  duplicates: col.int,
  repaired: col.int,
  rejected: col.int,
  deleted: col.int,
  genres: col.int,
  companies: col.int,
}

export function loadOf({
  error,
  base,
  snapshot,
  sha256,
  startedAt,
  finishedAt,
  ...row
}: RowOf<typeof loadShape>): Load {
  return {
    ...row,
    error: error || null,
    base: base || null,
    snapshot: row.outcome === 'FAILED' ? null : snapshot,
    sha256: sha256 || null,
    startedAt: new Date(startedAt).toISOString(),
    finishedAt: new Date(finishedAt).toISOString(),
  }
}
