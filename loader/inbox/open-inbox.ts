import { mkdir, realpath } from 'node:fs/promises'
import { FolderInbox } from './folder-inbox.js'
import type { Inbox } from './inbox.js'
import type { WatchConfig } from './watch-config.js'

/** The inbox of that configuration; a folder is made if there is none. */
export async function openInbox({
  place,
  mode,
  queue,
  s3Endpoint,
  hiddenSeconds,
  ...times
}: WatchConfig): Promise<Inbox> {
  if (place.kind === 'folder') {
    await mkdir(place.path, { recursive: true })
    return new FolderInbox(await realpath(place.path), mode, times)
  }
  // AWS' SDK takes a moment to load: only those who use it wait for it.
  const [{ Bucket }, { s3Client }, { S3Inbox }] = await Promise.all([
    import('../aws/bucket.js'),
    import('../aws/s3-client.js'),
    import('./s3-inbox.js'),
  ])
  const inbox = new S3Inbox(new Bucket(s3Client(s3Endpoint), place.bucket), place, mode, times.pollMs)
  if (queue === undefined) return inbox
  const [{ Queue }, { QueueInbox }] = await Promise.all([import('../aws/queue.js'), import('./queue-inbox.js')])
  return new QueueInbox(inbox, new Queue(queue, hiddenSeconds))
}
