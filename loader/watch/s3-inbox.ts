import type { Delivery } from '../archive/delivery.js'
import type { Bucket } from '../aws/bucket.js'
import type { LoadMode } from '../load-mode.js'
import type { S3Place } from '../place.js'
import { isDrop, listOf, modeOf } from './drop-name.js'
import type { Inbox } from './inbox.js'
import { objectDelivery } from './object-delivery.js'
import { pause } from './pause.js'

/** The objects of a bucket whose keys begin alike. An object is complete from the moment it is there. */
export class S3Inbox implements Inbox {
  constructor(
    readonly bucket: Bucket,
    readonly place: S3Place,
    readonly mode: LoadMode,
    readonly pollMs: number,
  ) {}

  async arrivals(signal: AbortSignal): Promise<Delivery[]> {
    const { prefix } = this.place
    const objects = await this.bucket.list(prefix, signal)
    const keys = new Set(objects.map(({ key }) => key))
    return objects
      .filter(({ key }) => isDrop(key.slice(prefix.length)))
      .sort((a, b) => a.lastModified.getTime() - b.lastModified.getTime() || (a.key < b.key ? -1 : 1))
      .map(({ key, etag }) => {
        const mode = modeOf(key.slice(prefix.length), this.mode)
        const list = mode === 'upsert' && keys.has(listOf(key)) ? listOf(key) : null
        return objectDelivery(this.bucket, { key, etag, mode, list })
      })
  }

  async settled(): Promise<void> {}

  wait(signal: AbortSignal): Promise<void> {
    return pause(this.pollMs, signal)
  }

  close(): void {}
}
