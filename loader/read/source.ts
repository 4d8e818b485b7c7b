import type { FileHandle } from 'node:fs/promises'
import { LoadError } from '../errors/load-error.js'
import type { Bytes } from './bytes.js'
import { gzipBytes } from './gzip.js'
import { openFile, unchanged, unreadable } from './open-file.js'
import { plainBytes } from './plain.js'

/** The bytes of the CSV inside a drop, whatever it is packed in. */
export interface Source {
  /** Bytes of the file on disk. */
  readonly size: number
  /** Throws LoadError TRUNCATED, CORRUPT, UNREADABLE, or CHANGED when the file is not what it was at the start. */
  readonly chunks: AsyncIterable<Buffer>
  /** How many bytes of the file on disk are read so far. */
  bytesRead(): number
  /** What is strange about its packing, as far as it has been read. */
  readonly warnings: readonly string[]
  close(): Promise<void>
}

interface Packing {
  readonly magic: Buffer
  readonly read: (file: FileHandle, size: number, memberName: string) => Bytes | Promise<Bytes>
}

const GZIP = Buffer.from([0x1f, 0x8b])
const ZIP = Buffer.from('PK\x03\x04', 'latin1')
const EMPTY_ZIP = Buffer.from('PK\x05\x06', 'latin1')

const zipBytes: Packing['read'] = async (...args) => (await import('./zip.js')).zipBytes(...args)

/** What a file is packed in is decided by its first bytes: its name may be wrong. */
const PACKINGS: readonly Packing[] = [
  { magic: GZIP, read: gzipBytes },
  { magic: ZIP, read: zipBytes },
  { magic: EMPTY_ZIP, read: zipBytes },
]

/**
 * Opens a drop for one pass over its bytes. `memberName`: the file to read of a zip file.
 * Throws LoadError NO_SUCH_FILE, NOT_A_FILE, UNREADABLE, EMPTY, or what a zip may have wrong.
 */
export async function openSource(path: string, memberName: string): Promise<Source> {
  const file = await openFile(path)
  try {
    const before = await file.stat({ bigint: true })
    if (before.size === 0n)
      throw new LoadError('EMPTY', 'expected a CSV file with a header and records, got an empty file.')
    const head = Buffer.alloc(4)
    await file.read(head, 0, head.length, 0)
    const packing = PACKINGS.find(({ magic }) => head.subarray(0, magic.length).equals(magic))
    const bytes = await (packing?.read ?? plainBytes)(file, Number(before.size), memberName)
    return {
      size: Number(before.size),
      chunks: unchanged(bytes.chunks, file, before),
      bytesRead: bytes.bytesRead,
      warnings: bytes.warnings,
      async close() {
        bytes.stop()
        await file.close()
      },
    }
  } catch (error) {
    await file.close()
    throw unreadable(error)
  }
}
