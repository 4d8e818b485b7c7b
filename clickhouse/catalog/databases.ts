import { bind, type Sql, sql } from '../sql/sql.js'

/** The database that holds what is published and how every load ended. */
export function catalogDatabase(prefix: string): string {
  return prefix
}

/** The database of one snapshot: `reelhouse_s7`. */
export function snapshotDatabase(prefix: string, snapshot: number): string {
  return `${prefix}_s${snapshot}`
}

/** The same in SQL, of a column with the numbers of snapshots. */
export function snapshotDatabaseOf(prefix: string, snapshot: Sql): Sql {
  return sql`concat(${bind.string(`${prefix}_s`)}, toString(${snapshot}))`
}

/** The number in a snapshot's database name; null for any other database. */
export function snapshotOf(prefix: string, database: string): number | null {
  const digits = /^_s(\d+)$/.exec(database.startsWith(prefix) ? database.slice(prefix.length) : '')?.[1]
  return digits === undefined ? null : Number(digits)
}

/** The database of the movies of a snapshot that a rule lets through: `reelhouse_s7_only_0123456789abcdef`. */
export function subsetDatabase(prefix: string, snapshot: number, rule: string): string {
  return `${subsetsOf(prefix, snapshot)}${rule}`
}

/** How the names of all of them begin. */
export function subsetsOf(prefix: string, snapshot: number): string {
  return `${snapshotDatabase(prefix, snapshot)}_only_`
}
