import { randomUUID } from 'node:crypto'
import { type FileHandle, open, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import type { ByteRange } from './byte-range.js'

/** How much of a file is read at once. */
const CHUNK_BYTES = 64 * 1024

/** A file that has no name any more: it is gone when nobody reads it and it is not cached, however the process ends. */
export class CachedFile {
  #readers = 0
  #cached = true

  private constructor(
    private readonly handle: FileHandle,
    readonly size: number,
  ) {}

  static async of(bytes: Readable): Promise<CachedFile> {
    let handle: FileHandle | undefined
    try {
      handle = await openNameless()
      await writeFile(handle, bytes)
      return new CachedFile(handle, (await handle.stat()).size)
    } catch (error) {
      bytes.destroy()
      await handle?.close()
      throw error
    }
  }

  read(part: ByteRange): Readable {
    this.#readers += 1
    const bytes = Readable.from(this.#bytesOf(part), { objectMode: false })
    bytes.once('close', () => {
      this.#readers -= 1
      this.#closeIfUnused()
    })
    return bytes
  }

  /** (Streams that a file handle makes hold it, and with it the descriptor, until they are closed by themselves.) */
  async *#bytesOf({ start, end }: ByteRange): AsyncGenerator<Buffer> {
    let position = start
    while (position <= end) {
      const length = Math.min(CHUNK_BYTES, end + 1 - position)
      const { bytesRead, buffer } = await this.handle.read(Buffer.allocUnsafe(length), 0, length, position)
      if (bytesRead === 0) throw new Error(`expected ${this.size} bytes in the cached file, got ${position}`)
      position += bytesRead
      yield buffer.subarray(0, bytesRead)
    }
  }

  /** From now on it is there for those who read it already. */
  drop(): void {
    this.#cached = false
    this.#closeIfUnused()
  }

  #closeIfUnused(): void {
    if (!this.#cached && this.#readers === 0) void this.handle.close().catch(() => {})
  }
}

async function openNameless(): Promise<FileHandle> {
  const path = join(tmpdir(), `reelhouse-export-${randomUUID()}`)
  const handle = await open(path, 'wx+', 0o600)
  await rm(path)
  return handle
}
