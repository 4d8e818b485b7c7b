import type { FileHandle } from 'node:fs/promises'
import type { Bytes } from './bytes.js'

/** About a block at a time. */
const CHUNK = 1024 * 1024

/** The bytes of a file as they are. */
export function plainBytes(file: FileHandle): Bytes {
  const stream = file.createReadStream({ start: 0, autoClose: false, highWaterMark: CHUNK })
  return { chunks: stream, bytesRead: () => stream.bytesRead, warnings: [], stop: () => stream.destroy() }
}
