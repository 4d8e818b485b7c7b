import { type ClickHouse, findSameLoad, loadCounts, recordLoad, type SnapshotNumbers } from '../../clickhouse/index.js'
import type { LoadAccount } from '../account/load-account.js'
import type { LoadReport } from '../account/load-report.js'
import type { Drop } from '../read/drop.js'

/**
 * The report of a load that would bring nothing new, because the same drop was loaded before and its snapshot is served, or
 * was made of the one that is served and is kept. Null if there was no such load.
 */
export async function recognise(
  ch: ClickHouse,
  { ignoredColumns, missingColumns }: Drop,
  account: LoadAccount,
  { served, kept }: SnapshotNumbers,
): Promise<LoadReport | null> {
  const same = served === null ? null : await findSameLoad(ch, account.drop.fingerprint, served)
  if (same === null || !kept.includes(same.snapshot)) return null
  const { load, base, snapshot } = same
  const counts = loadCounts.only(same)
  const now = new Date()
  account.snapshot = snapshot
  account.base = base
  Object.assign(account.counts, counts)
  await recordLoad(ch, account.record('recognised', now))
  return {
    load,
    outcome: 'recognised',
    mode: account.mode,
    base: account.base,
    snapshot,
    ...counts,
    seconds: account.seconds(now),
    reasons: [],
    quarantine: null,
    ignoredColumns,
    missingColumns,
    readAs: [],
    warnings:
      snapshot === served ? [] : [`snapshot ${served} is served, not ${snapshot}: reelhouse publish ${snapshot}`],
  }
}
