import type { FileHandle } from 'node:fs/promises'
import { basename } from 'node:path/posix'
import type { Readable } from 'node:stream'
import { crc32 } from 'node:zlib'
import { type Entry, fromFdPromise, type ZipFile } from 'yauzl'
import { LoadError, quote } from '../errors/load-error.js'
import type { Bytes } from './bytes.js'

const MOST_LISTED = 20

/**
 * The bytes of the member of that name, in whatever folder of a zip file.
 * Throws LoadError NO_MEMBER (listing what is there) or CORRUPT.
 */
export async function zipBytes(file: FileHandle, size: number, memberName: string): Promise<Bytes> {
  const { zip, member } = await orCorrupt(async () => {
    const zip = await fromFdPromise(file.fd, { autoClose: false, lazyEntries: true })
    return { zip, member: await findMember(zip, memberName) }
  })
  const stream = await orCorrupt(() => zip.openReadStreamPromise(member))
  let unpacked = 0
  const share = () => (member.uncompressedSize === 0 ? 1 : unpacked / member.uncompressedSize)
  return {
    chunks: checked(stream, member.crc32, (length) => {
      unpacked += length
    }),
    bytesRead: () => Math.round(size * share()),
    warnings: [],
    stop: () => stream.destroy(),
  }
}

/** The chunks of a member, if at their end they are what was packed. */
async function* checked(stream: Readable, expected: number, count: (length: number) => void): AsyncGenerator<Buffer> {
  let checksum = 0
  try {
    for await (const chunk of stream) {
      if (!Buffer.isBuffer(chunk)) throw new TypeError('expected a stream of bytes')
      count(chunk.length)
      checksum = crc32(chunk, checksum)
      yield chunk
    }
  } catch (error) {
    throw corrupt(error)
  }
  if (checksum !== expected) throw corrupt(new Error('its checksum is wrong'))
}

async function findMember(zip: ZipFile, memberName: string): Promise<Entry> {
  const names: string[] = []
  for await (const entry of zip.eachEntry()) {
    const name = String(entry.fileName)
    if (basename(name) !== memberName) names.push(name)
    else if (entry.isEncrypted()) throw new LoadError('CORRUPT', `${memberName} is encrypted: unpack it and load that`)
    else return entry
  }
  const more = names.length > MOST_LISTED ? ` and ${names.length - MOST_LISTED} more` : ''
  const found = names.length === 0 ? 'nothing' : names.slice(0, MOST_LISTED).join(', ') + more
  throw new LoadError('NO_MEMBER', [
    `expected a member named ${memberName} in the zip file; it holds `,
    names.length === 0 ? found : quote(found, `${names.length} ${names.length === 1 ? 'other' : 'others'}`),
    '.',
  ])
}

async function orCorrupt<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw corrupt(error)
  }
}

/** yauzl and zlib tell all that can be wrong with a zip file as plain errors. */
function corrupt(error: unknown): unknown {
  if (error instanceof LoadError || !(error instanceof Error) || 'syscall' in error) return error
  const reason = quote(` (${error.message})`, '') // it may have the name of a member
  return new LoadError('CORRUPT', ['the zip file is incomplete or damaged', reason, ': copy or download it again'], {
    cause: error,
  })
}
