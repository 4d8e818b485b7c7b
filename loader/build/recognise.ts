import type { ClickHouse } from '../../clickhouse/index.js'
import type { LoadAccount } from '../account/load-account.js'
import type { LoadReport } from '../account/load-report.js'
import type { Drop } from '../drop.js'
import { isKept } from './clean-up.js'
import type { Ledger } from './ledger.js'

/**
 * The report of a load that would bring nothing new, because the same drop was loaded before and its snapshot is served, or
 * was made of the one that is served and is kept. Null if there was no such load.
 */
export async function recognise(
  ch: ClickHouse,
  ledger: Ledger,
  { ignoredColumns, missingColumns }: Drop,
  account: LoadAccount,
  served: number,
): Promise<LoadReport | null> {
  const same = served === 0 ? null : await ledger.sameLoad(account.drop.fingerprint, served)
  if (same === null || !(await isKept(ch, same.snapshot))) return null
  const { load, base, snapshot, ...counts } = same
  const now = new Date()
  account.snapshot = snapshot
  account.base = base === 0 ? null : base
  Object.assign(account.counts, counts)
  await ledger.record(account.record('recognised', now))
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
