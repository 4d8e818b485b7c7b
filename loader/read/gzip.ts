import type { FileHandle } from 'node:fs/promises'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { LoadError } from '../load-error.js'
import type { Bytes } from './bytes.js'

const CHUNK = 256 * 1024

const ZLIB_ERRORS: ReadonlyMap<unknown, ConstructorParameters<typeof LoadError>> = new Map([
  ['Z_BUF_ERROR', ['TRUNCATED', 'the gzip file ends too early: copy or download it again']],
  ['Z_DATA_ERROR', ['CORRUPT', 'the gzip file is damaged: copy or download it again']],
])

/** The bytes that a gzip file unpacks to. Throws LoadError TRUNCATED or CORRUPT. */
export function gzipBytes(file: FileHandle): Bytes {
  const packed = file.createReadStream({ start: 0, autoClose: false, highWaterMark: CHUNK })
  const unpacked = createGunzip({ chunkSize: CHUNK })
  // Its errors come out of the iteration over `unpacked`, too.
  pipeline(packed, unpacked, () => {})
  return { chunks: readable(unpacked), bytesRead: () => packed.bytesRead, stop: () => unpacked.destroy() }
}

async function* readable(unpacked: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  try {
    yield* unpacked
  } catch (error) {
    const known = error instanceof Error && 'code' in error ? ZLIB_ERRORS.get(error.code) : undefined
    throw known === undefined ? error : new LoadError(known[0], known[1], { cause: error })
  }
}
