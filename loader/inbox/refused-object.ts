import { basename } from 'node:path'
import type { LoadMode } from '../../clickhouse/index.js'
import { s3Uri } from '../aws/s3-uri.js'
import { printableLine } from '../text/printable.js'
import { nameError } from './drop-name.js'
import type { Refusal } from './inbox.js'

/** An object whose key is no name for a drop. */
export function refusedObject(bucket: string, key: string, etag: string, mode: LoadMode): Refusal {
  const label = printableLine(s3Uri(bucket, key))
  return { label, name: basename(label), mode, version: etag, error: nameError().inFile(label) }
}
