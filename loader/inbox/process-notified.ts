import type { ClickHouse, LoadMode } from '../../clickhouse/index.js'
import type { Archive } from '../archive/archive.js'
import { InboxCleanupError } from '../archive/inbox-cleanup-error.js'
import { recordNotArchived } from '../archive/record-not-archived.js'
import { Bucket } from '../aws/bucket.js'
import { s3Client } from '../aws/s3-client.js'
import { LoadError } from '../errors/load-error.js'
import { type ProcessOptions, processDrop } from '../process-drop.js'
import { deletedListOf, isDrop, isPlainName, mayBeDrop, modeOf } from './drop-name.js'
import { incomingObject } from './incoming-object.js'
import { refusedObject } from './refused-object.js'
import type { NotifiedObject } from './s3-notifications.js'
import type { WatchLog } from './watch-log.js'

export interface NotifiedOptions extends ProcessOptions {
  /** Of drops whose names have none. */
  readonly mode: LoadMode
  readonly s3Endpoint: string | undefined
  readonly log: WatchLog
}

/**
 * Loads an object that S3 has told of, unless it is no drop, or is gone: then somebody was told before. A drop that fails is
 * dealt with; rejects if trying again may help.
 */
export async function processNotified(
  ch: ClickHouse,
  archive: Archive,
  object: NotifiedObject,
  { mode: fallback, s3Endpoint, log, ...options }: NotifiedOptions,
): Promise<void> {
  const { key } = object
  const bucket = new Bucket(s3Client(s3Endpoint), object.bucket)
  if (mayBeDrop(key) && !isPlainName(key)) {
    const refusal = refusedObject(object.bucket, key, '', modeOf(key, fallback))
    log.notStarted(refusal.error)
    return recordNotArchived(ch, refusal, refusal.error, options.dataDir)
  }
  const etag = isDrop(key) ? await bucket.etag(key) : null
  if (etag === null) return
  const mode = modeOf(key, fallback)
  const list = mode === 'upsert' && (await bucket.etag(deletedListOf(key))) !== null ? deletedListOf(key) : null
  const drop = incomingObject(bucket, { key, etag, mode, list })
  const processed = await processDrop(ch, archive, drop, options)
  if (processed.state === 'loaded') log.loaded(drop, processed.report)
  else if (processed.state === 'failed') log.failed(drop, processed.error)
  else if (!isDone(processed.error)) throw processed.error
}

function isDone(error: unknown): boolean {
  return error instanceof InboxCleanupError || (error instanceof LoadError && error.code === 'NO_SUCH_FILE')
}
