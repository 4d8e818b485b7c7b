import { LoadError } from '../errors/load-error.js'
import { isTextWithLostBytes, type LostBytes } from '../parse/lost-bytes.js'

/** What a file that is no CSV may begin with. */
const SIGNATURES: ReadonlyArray<readonly [signature: Buffer, kind: string]> = [
  [Buffer.from('\x89PNG', 'latin1'), 'a PNG image'],
  [Buffer.from('\xff\xd8\xff', 'latin1'), 'a JPEG image'],
  [Buffer.from('%PDF', 'latin1'), 'a PDF document'],
  [Buffer.from('PAR1', 'latin1'), 'a Parquet file'],
  [Buffer.from('PK\x03\x04', 'latin1'), 'a zip file in a packed file'],
  [Buffer.from('\x1f\x8b', 'latin1'), 'a gzip file in a packed file'],
  [Buffer.from('BZh', 'latin1'), 'a bzip2 file'],
  [Buffer.from('\xfd7zXZ', 'latin1'), 'an xz file'],
  [Buffer.from('\x28\xb5\x2f\xfd', 'latin1'), 'a zstd file'],
  [Buffer.from('\xff\xfe', 'latin1'), 'UTF-16 text'],
  [Buffer.from('\xfe\xff', 'latin1'), 'UTF-16 text'],
  [Buffer.from('<', 'latin1'), 'a web page or XML'],
]

/** Binary data has a NUL byte in its first bytes; later on, one is the fault of a single record. */
const HEAD = 8000

/** Refuses the first bytes of what cannot be CSV: LoadError NOT_CSV saying what it is instead. */
export function refuseBinary(head: Buffer): void {
  const known = SIGNATURES.find(([signature]) => head.subarray(0, signature.length).equals(signature))
  const kind =
    known?.[1] ?? (head.subarray(0, HEAD).includes(0) && !isTextWithLostBytes(head) ? 'binary data' : undefined)
  if (kind !== undefined) throw notCsv(kind)
}

/** Throws LoadError CORRUPT. */
export function refuseLostBytes({ count, isAtEnd }: LostBytes, line: number): never {
  const run = `${count} NUL ${count === 1 ? 'byte' : 'bytes'}`
  throw new LoadError(
    'CORRUPT',
    isAtEnd
      ? `the file ends in ${run}, at line ${line}: room was made for all of it, and not all of it came. Copy or download it again.`
      : `the file has ${run} instead of text, at line ${line}: a part of it was lost where it was kept, or never came. Copy or ` +
          'download it again.',
  )
}

export function notCsv(got: string): LoadError {
  return new LoadError('NOT_CSV', `expected a CSV file in UTF-8 (or a .csv.gz or .zip of one), got ${got}.`)
}
