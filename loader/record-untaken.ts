import { dirname } from 'node:path'
import { type ClickHouse, openCatalog, recordLoad } from '../clickhouse/index.js'
import type { Delivery } from './archive/delivery.js'
import { describeInAccount } from './errors/describe-failure.js'
import { LoadAccount } from './load-account.js'
import { newLoadId } from './load-id.js'

/** Records in `loads` that a drop could not be taken into the archive. If even this fails, it is not told: the first failure is. */
export async function recordUntaken(
  ch: ClickHouse,
  { mode, name, label }: Pick<Delivery, 'mode' | 'name' | 'label'>,
  error: unknown,
  dataDir: string,
): Promise<void> {
  const now = new Date()
  const reason = describeInAccount(error, [dirname(label), dataDir])
  const record = new LoadAccount(newLoadId(now), mode, now, name).record('failed', now, reason)
  await openCatalog(ch)
    .then(() => recordLoad(ch, record))
    .catch(() => {})
}
