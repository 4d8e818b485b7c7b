import { basename, join } from 'node:path'
import type { LoadMode } from '../../clickhouse/index.js'
import { archivedName } from '../archive/archived-name.js'
import type { IncomingDrop, IncomingFileCopy } from '../archive/incoming-drop.js'
import { writeHashed } from '../archive/write-hashed.js'
import { AwsError } from '../aws/aws-error.js'
import type { Bucket, ObjectBytes } from '../aws/bucket.js'
import { s3Uri } from '../aws/s3-uri.js'
import { LoadError } from '../errors/load-error.js'

export interface ArrivedObject {
  readonly key: string
  readonly etag: string
  readonly mode: LoadMode
  /** The key of its list of deleted ids. */
  readonly list: string | null
}

/** A drop in an object of S3. */
export function incomingObject(bucket: Bucket, { key, etag, mode, list }: ArrivedObject): IncomingDrop {
  const uri = s3Uri(bucket.name, key)
  return {
    label: uri,
    name: basename(key),
    mode,
    origin: { uri, version: etag },
    async copyTo(folder) {
      const drop = await copyObject(bucket, key, join(folder, archivedName(basename(key))))
      if (list === null) return { drop, deleted: null }
      return { drop, deleted: await copyObject(bucket, list, join(folder, archivedName(basename(list), drop.name))) }
    },
  }
}

async function copyObject(bucket: Bucket, key: string, to: string): Promise<IncomingFileCopy> {
  const uri = s3Uri(bucket.name, key)
  const { etag, chunks } = await getObject(bucket, key, uri)
  return { name: basename(to), ...(await writeHashed(chunks, to)), uri, version: etag }
}

async function getObject(bucket: Bucket, key: string, uri: string): Promise<ObjectBytes> {
  try {
    const object = await bucket.get(key)
    if (object !== null) return object
  } catch (error) {
    if (!(error instanceof AwsError && error.kind === 'forbidden')) throw error
    throw new LoadError('UNREADABLE', `${uri}: there is no permission to read it`, { cause: error })
  }
  throw new LoadError('NO_SUCH_FILE', `${uri}: there is no such file`)
}
