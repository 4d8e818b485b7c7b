import { randomUUID } from 'node:crypto'
import { type FileHandle, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { finished, type Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ByteRange } from './byte-range.js'

/** A file that has no name any more: it is gone when nobody reads it and it is not kept, however the process ends. */
export class KeptFile {
  #readers = 0
  #kept = true

  private constructor(
    private readonly handle: FileHandle,
    readonly size: number,
  ) {}

  static async of(bytes: Readable): Promise<KeptFile> {
    const path = join(tmpdir(), `reelhouse-export-${randomUUID()}`)
    const handle = await open(path, 'wx+', 0o600)
    await rm(path)
    try {
      await pipeline(bytes, handle.createWriteStream({ autoClose: false }))
      return new KeptFile(handle, (await handle.stat()).size)
    } catch (error) {
      await handle.close()
      throw error
    }
  }

  read({ start, end }: ByteRange): Readable {
    this.#readers += 1
    const bytes = this.handle.createReadStream({ start, end, autoClose: false })
    // A stream that leaves the file open has an end, and no close unless it is destroyed.
    finished(bytes, () => {
      this.#readers -= 1
      this.#closeIfUnused()
    })
    return bytes
  }

  /** From now on it is there for those who read it already. */
  drop(): void {
    this.#kept = false
    this.#closeIfUnused()
  }

  #closeIfUnused(): void {
    if (!this.#kept && this.#readers === 0) void this.handle.close().catch(() => {})
  }
}
