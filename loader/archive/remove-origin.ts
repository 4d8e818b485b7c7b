import { realpath, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { fileStats, originOf } from './incoming-file.js'
import type { Origin } from './manifest.js'

/**
 * Removes a file that has been dealt with from where it was delivered. One that is gone, or that is another one of that name
 * by now, is left alone. Rejects with the system's error or an AwsError.
 */
export async function removeOrigin(origin: Origin, s3Endpoint: string | undefined): Promise<void> {
  if (origin.uri.startsWith('file:')) await removeFile(origin)
  else await removeObject(origin, s3Endpoint)
}

async function removeFile({ uri, version }: Origin): Promise<void> {
  const path = fileURLToPath(uri)
  const stats = await fileStats(path)
  if (stats === null || originOf(path, stats).version !== version) return
  // Drops are read only where no link leads to: whoever has put one there since then means another file.
  const folder = dirname(path)
  if ((await realpath(folder)) !== folder) throw new Error(`${folder}: expected a folder that no link leads to`)
  await rm(path, { force: true })
}

async function removeObject({ uri, version }: Origin, endpoint: string | undefined): Promise<void> {
  const [{ Bucket }, { s3Client }, { s3Key }] = await Promise.all([
    import('../aws/bucket.js'),
    import('../aws/s3-client.js'),
    import('../aws/s3-uri.js'),
  ])
  const { bucket, key } = s3Key(uri)
  const objects = new Bucket(s3Client(endpoint), bucket)
  if ((await objects.etag(key)) === version) await objects.delete(key)
}
