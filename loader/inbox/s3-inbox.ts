import type { LoadMode } from '../../clickhouse/index.js'
import type { S3Place } from '../archive/place.js'
import type { Bucket } from '../aws/bucket.js'
import { deletedListOf, isPlainName, mayBeDrop, modeOf } from './drop-name.js'
import type { Arrivals, Inbox } from './inbox.js'
import { incomingObject } from './incoming-object.js'
import { pause } from './pause.js'
import { refusedObject } from './refused-object.js'

/** The objects of a bucket whose keys begin alike. An object is complete from the moment it is there. */
export class S3Inbox implements Inbox {
  constructor(
    readonly bucket: Bucket,
    readonly place: S3Place,
    readonly mode: LoadMode,
    readonly pollMs: number,
  ) {}

  async arrivals(signal: AbortSignal): Promise<Arrivals> {
    const { prefix } = this.place
    const objects = await this.bucket.list(prefix, signal)
    const keys = new Set(objects.map(({ key }) => key))
    const pathOf = (key: string): string => key.slice(prefix.length)
    const found = objects.filter(({ key }) => mayBeDrop(pathOf(key)))
    const drops = found
      .filter(({ key }) => isPlainName(pathOf(key)))
      .sort((a, b) => a.lastModified.getTime() - b.lastModified.getTime() || (a.key < b.key ? -1 : 1))
      .map(({ key, etag }) => {
        const mode = modeOf(pathOf(key), this.mode)
        const list = mode === 'upsert' && keys.has(deletedListOf(key)) ? deletedListOf(key) : null
        return incomingObject(this.bucket, { key, etag, mode, list })
      })
    const refusals = found
      .filter(({ key }) => !isPlainName(pathOf(key)))
      .map(({ key, etag }) => refusedObject(this.bucket.name, key, etag, modeOf(pathOf(key), this.mode)))
    return { drops, refusals }
  }

  async acknowledge(): Promise<void> {}

  wait(signal: AbortSignal): Promise<void> {
    return pause(this.pollMs, signal)
  }

  close(): void {}
}
