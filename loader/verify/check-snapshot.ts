import { type ClickHouse, snapshotDatabase } from '../../clickhouse/index.js'
import type { LoadAccount } from '../account/load-account.js'
import type { Changes } from '../build/changes.js'
import { LoadError } from '../errors/load-error.js'
import { differingTables } from './check-tables.js'
import { refuseTooLargeTotals } from './check-totals.js'

/**
 * Whether a snapshot that has been filled is what the account of its load says, and right in itself. Throws LoadError
 * ACCOUNTING, TOTAL_TOO_LARGE or METRICS_DIFFER.
 */
export async function checkSnapshot(
  ch: ClickHouse,
  { snapshot, snapshotMovies, counts }: LoadAccount,
  changes: Changes | null,
): Promise<void> {
  const expected = counts.movies + ((await changes?.remaining()) ?? 0)
  if (snapshotMovies !== expected) {
    throw new LoadError(
      'ACCOUNTING',
      `expected ${expected} movies in the snapshot, got ${snapshotMovies}. This is a defect: please report it with the drop.`,
    )
  }
  await refuseTooLargeTotals(ch, snapshot)
  const differing = await differingTables(ch, snapshotDatabase(ch.prefix, snapshot), changes)
  if (differing.length > 0) {
    throw new LoadError(
      'METRICS_DIFFER',
      `expected the metrics to equal the base tables, got other numbers in ${differing.join(', ')}. ` +
        'This is a defect: please report it with the drop.',
    )
  }
}
