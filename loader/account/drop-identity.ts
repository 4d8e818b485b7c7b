import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import type { LoadMode } from '../../clickhouse/index.js'
import type { QuoteEscape } from '../parse/dialect.js'
import { isOrdinary, type Notation } from '../parse/notation.js'

/** A file as it was when it was hashed. */
export interface HashedFile {
  readonly name: string
  /** Of its bytes, in hex. */
  readonly sha256: string
  readonly bytes: number
}

export interface DropIdentity extends HashedFile {
  /** Equal for equal drops that are to be loaded alike. */
  readonly fingerprint: string
}

/** What besides the drop itself decides what a load makes of its base. */
export interface Loadable {
  readonly mode: LoadMode
  readonly columns: ReadonlyMap<string, string>
  readonly notation: Notation
  readonly quoteEscape?: QuoteEscape | undefined
  readonly deletedIds: readonly number[]
}

export function identityOf(
  file: HashedFile,
  { mode, columns, notation, quoteEscape, deletedIds }: Loadable,
): DropIdentity {
  const told = [...(isOrdinary(notation) ? [] : [notation]), ...(quoteEscape === undefined ? [] : [{ quoteEscape }])]
  const decisive = [file.sha256, mode, [...columns].sort(), deletedIds, ...told]
  return { ...file, fingerprint: createHash('sha256').update(JSON.stringify(decisive)).digest('hex') }
}

/** The hash of a file under the name it is known by. */
export async function hashFile(path: string, name: string): Promise<HashedFile> {
  const hash = createHash('sha256')
  let bytes = 0
  await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), async (chunks: AsyncIterable<Buffer>) => {
    for await (const chunk of chunks) {
      hash.update(chunk)
      bytes += chunk.length
    }
  })
  return { name, sha256: hash.digest('hex'), bytes }
}
