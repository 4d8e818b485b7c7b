/** The database that holds what is published and how every load ended. */
export function ledgerDatabase(prefix: string): string {
  return prefix
}

/** The database of one snapshot: `reelhouse_s7`. */
export function snapshotDatabase(prefix: string, snapshot: number): string {
  return `${prefix}_s${snapshot}`
}

/** Where a snapshot's metrics are computed a second time, to be compared; gone when the load ends. */
export function checkDatabase(prefix: string, snapshot: number): string {
  return `${snapshotDatabase(prefix, snapshot)}_check`
}

/** The number in a snapshot's (or its check's) database name; null for any other database. */
export function snapshotOf(prefix: string, database: string): number | null {
  const digits = /^_s(\d+)(?:_check)?$/.exec(database.startsWith(prefix) ? database.slice(prefix.length) : '')?.[1]
  return digits === undefined ? null : Number(digits)
}
