import type { FileHandle } from 'node:fs/promises'
import { pipeline } from 'node:stream'
import { crc32, createInflateRaw } from 'node:zlib'
import { LoadError } from '../errors/load-error.js'
import type { Bytes } from './bytes.js'
import { gzipHeaderLength, MEMBER_START } from './gzip-header.js'

/** Members may be many and small: little is read first, then more. */
const FIRST_CHUNK = 16 * 1024
const CHUNK = 256 * 1024
const LONGEST_HEADER = 1024 * 1024
const TRAILER = 8

/** The bytes that all members of a gzip file unpack to. Throws LoadError TRUNCATED or CORRUPT. */
export function gzipBytes(file: FileHandle, size: number): Bytes {
  const gzip = new GzipFile(file, size)
  return {
    chunks: gzip.chunks(),
    bytesRead: () => gzip.position,
    warnings: gzip.warnings,
    stop: () => gzip.stop(),
  }
}

/** Node's own Gunzip stops silently at a zero between two members, and loses what it has unpacked where others are no member. */
class GzipFile {
  position = 0
  readonly warnings: string[] = []
  #stop = (): void => {}

  constructor(
    private readonly file: FileHandle,
    private readonly size: number,
  ) {}

  stop(): void {
    this.#stop()
  }

  async *chunks(): AsyncGenerator<Buffer> {
    for (let isMember = true; isMember; isMember = await this.#isFollowed()) yield* this.#member()
  }

  async *#member(): AsyncGenerator<Buffer> {
    const start = this.position + (await this.#headerLength())
    const inflate = createInflateRaw({ chunkSize: CHUNK })
    this.#stop = () => inflate.destroy()
    // Its errors come out of the iteration, too.
    pipeline(this.#packed(start), inflate, () => {})
    let [checksum, length] = [0, 0]
    try {
      for await (const chunk of inflate) {
        if (!Buffer.isBuffer(chunk)) throw new TypeError('expected a stream of bytes')
        checksum = crc32(chunk, checksum)
        length += chunk.length
        this.position = start + inflate.bytesWritten
        yield chunk
      }
    } catch (error) {
      throw told(error)
    }
    const trailer = await this.#read(start + inflate.bytesWritten, TRAILER)
    if (trailer.length < TRAILER) throw truncated()
    if (trailer.readUInt32LE(0) !== checksum || trailer.readUInt32LE(4) !== length % 2 ** 32) throw damaged()
    this.position = start + inflate.bytesWritten + TRAILER
  }

  async #headerLength(): Promise<number> {
    for (let bytes = FIRST_CHUNK; bytes <= LONGEST_HEADER; bytes *= 4) {
      const head = await this.#read(this.position, bytes)
      const length = gzipHeaderLength(head)
      if (length !== null && Number.isNaN(length)) break
      if (length !== null) return length
      if (head.length < bytes) throw truncated()
    }
    throw damaged()
  }

  /** Goes on to the next member, if there is one. Zeros are what fills the last block of a tape. */
  async #isFollowed(): Promise<boolean> {
    for (;;) {
      const next = await this.#read(this.position, CHUNK)
      const zeros = next.findIndex((byte) => byte !== 0)
      this.position += zeros === -1 ? next.length : zeros
      if (next.length === 0) return false
      if (zeros !== -1) return this.#isMember(await this.#read(this.position, MEMBER_START.length))
    }
  }

  #isMember(start: Buffer): boolean {
    if (start.equals(MEMBER_START)) return true
    if (MEMBER_START.subarray(0, start.length).equals(start)) throw truncated()
    const left = this.size - this.position
    this.warnings.push(
      `the gzip file is complete, but ${left === 1 ? 'a byte follows that is' : `${left} bytes follow that are`} no gzip, and ` +
        'not read: if something is missing, copy or download it again',
    )
    return false
  }

  async *#packed(start: number): AsyncGenerator<Buffer> {
    let position = start
    for (let bytes = FIRST_CHUNK; ; bytes = Math.min(2 * bytes, CHUNK)) {
      const chunk = await this.#read(position, bytes)
      if (chunk.length === 0) return
      position += chunk.length
      yield chunk
    }
  }

  /** So many bytes, or those that there are. */
  async #read(position: number, length: number): Promise<Buffer> {
    const buffer = Buffer.allocUnsafe(length)
    let filled = 0
    while (filled < length) {
      const { bytesRead } = await this.file.read(buffer, filled, length - filled, position + filled)
      if (bytesRead === 0) break
      filled += bytesRead
    }
    return buffer.subarray(0, filled)
  }
}

function told(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'Z_BUF_ERROR') return truncated(error)
  return code === 'Z_DATA_ERROR' ? damaged(error) : error
}

function truncated(cause?: unknown): LoadError {
  return new LoadError('TRUNCATED', 'the gzip file ends too early: copy or download it again', { cause })
}

function damaged(cause?: unknown): LoadError {
  return new LoadError('CORRUPT', 'the gzip file is damaged: copy or download it again', { cause })
}
