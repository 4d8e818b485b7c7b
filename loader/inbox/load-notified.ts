import type { ClickHouse, LoadMode } from '../../clickhouse/index.js'
import type { Archive } from '../archive/archive.js'
import { OriginStays } from '../archive/origin-stays.js'
import { Bucket } from '../aws/bucket.js'
import { s3Client } from '../aws/s3-client.js'
import { LoadError } from '../errors/load-error.js'
import { type DeliveryOptions, loadDelivery } from '../load-delivery.js'
import { recordUntaken } from '../record-untaken.js'
import { isDrop, isPlainName, listOf, mayBeDrop, modeOf } from './drop-name.js'
import { objectDelivery } from './object-delivery.js'
import { refusedObject } from './refused-object.js'
import type { NotifiedObject } from './s3-notifications.js'
import type { WatchLog } from './watch-log.js'

export interface NotifiedOptions extends DeliveryOptions {
  /** Of drops that do not say themselves. */
  readonly mode: LoadMode
  readonly s3Endpoint: string | undefined
  readonly log: WatchLog
}

/**
 * Loads an object that S3 has told of, unless it is no drop, or is gone: then somebody was told before. A drop that fails is
 * dealt with; rejects if trying again may help.
 */
export async function loadNotified(
  ch: ClickHouse,
  archive: Archive,
  object: NotifiedObject,
  { mode: fallback, s3Endpoint, log, ...options }: NotifiedOptions,
): Promise<void> {
  const { key } = object
  const bucket = new Bucket(s3Client(s3Endpoint), object.bucket)
  if (mayBeDrop(key) && !isPlainName(key)) {
    const refusal = refusedObject(object.bucket, key, '', modeOf(key, fallback))
    log.left(refusal.error)
    return recordUntaken(ch, refusal, refusal.error, options.dataDir)
  }
  const etag = isDrop(key) ? await bucket.etag(key) : null
  if (etag === null) return
  const mode = modeOf(key, fallback)
  const list = mode === 'upsert' && (await bucket.etag(listOf(key))) !== null ? listOf(key) : null
  const delivery = objectDelivery(bucket, { key, etag, mode, list })
  const settled = await loadDelivery(ch, archive, delivery, options)
  if (settled.state === 'loaded') log.loaded(delivery, settled.report)
  else if (settled.state === 'failed') log.failed(delivery, settled.error)
  else if (!isDone(settled.error)) throw settled.error
}

function isDone(error: unknown): boolean {
  return error instanceof OriginStays || (error instanceof LoadError && error.code === 'NO_SUCH_FILE')
}
