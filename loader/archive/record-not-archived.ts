import { dirname } from 'node:path'
import { type ClickHouse, openCatalog, recordLoad } from '../../clickhouse/index.js'
import { LoadAccount } from '../account/load-account.js'
import { newLoadId } from '../account/load-id.js'
import { describePublicly } from '../errors/describe-error.js'
import type { IncomingDrop } from './incoming-drop.js'

/** Records in `loads` that a drop could not be copied into the archive. If even this fails, it is not told: the first failure is. */
export async function recordNotArchived(
  ch: ClickHouse,
  { mode, name, label }: Pick<IncomingDrop, 'mode' | 'name' | 'label'>,
  error: unknown,
  dataDir: string,
): Promise<void> {
  const now = new Date()
  const reason = describePublicly(error, [dirname(label), dataDir])
  const record = new LoadAccount(newLoadId(now), mode, now, name).record('failed', now, reason)
  await openCatalog(ch)
    .then(() => recordLoad(ch, record))
    .catch(() => {})
}
