import { DatabaseError } from './database-error.js'

/** The oldest ClickHouse that has every setting of our tables: `compress_per_column_in_compact_parts` came with it. */
const LEAST = { year: 26, month: 4 } as const

/** Throws a DatabaseError OUTDATED for the version of a server that is too old, and UNAVAILABLE for no version. */
export function checkVersion(version: string): void {
  const [, year, month] = /^(\d+)\.(\d+)\./.exec(version) ?? []
  if (year === undefined || month === undefined) {
    throw new DatabaseError(
      'UNAVAILABLE',
      `expected the version of a ClickHouse, got ${JSON.stringify(version.slice(0, 100))}`,
    )
  }
  if (Number(year) > LEAST.year || (Number(year) === LEAST.year && Number(month) >= LEAST.month)) return
  throw new DatabaseError('OUTDATED', `expected ClickHouse ${LEAST.year}.${LEAST.month} or later, got ${version}`)
}
