import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { LRUCache } from 'lru-cache'
import Negotiator from 'negotiator'
import { separateBytes } from '../../request/separate-bytes.js'

/** The content codings that answers are sent in, the one preferred first. */
const ENCODINGS = ['br', 'gzip', 'identity'] as const

export type Encoding = (typeof ENCODINGS)[number]

/** What is shorter fits into one packet as it is. */
export const MIN_COMPRESSED_BYTES = 1024

/** Cheap rather than small: most answers are computed and compressed once for each that is sent. */
const BROTLI_QUALITY = 4
const GZIP_LEVEL = 4

const brotli = promisify(brotliCompress)
const gzipped = promisify(gzip)

/** Clients of one kind send the same header, and reading it takes as long as finding a cached answer. */
const accepted = new LRUCache<string, Encoding>({ max: 200 })

/** The content coding that a client asks for with its header accept-encoding. */
export function encodingFor(acceptEncoding: string | undefined): Encoding {
  if (acceptEncoding === undefined) return 'identity'
  const known = accepted.get(acceptEncoding)
  if (known !== undefined) return known
  const encoding = negotiated(acceptEncoding)
  accepted.set(acceptEncoding, encoding)
  return encoding
}

function negotiated(acceptEncoding: string): Encoding {
  const negotiator = new Negotiator({ headers: { 'accept-encoding': acceptEncoding } })
  const preferred = negotiator.encoding([...ENCODINGS], { preferred: [...ENCODINGS] })
  return ENCODINGS.find((encoding) => encoding === preferred) ?? 'identity'
}

/** Bytes in a content coding, in memory of their own: zlib's are part of a larger piece. */
export async function encoded(bytes: Buffer, encoding: Encoding): Promise<Buffer> {
  if (encoding === 'identity') return bytes
  return separateBytes(await (encoding === 'gzip' ? gzipped(bytes, { level: GZIP_LEVEL }) : brotliOf(bytes)))
}

function brotliOf(bytes: Buffer): Promise<Buffer> {
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT } = constants
  return brotli(bytes, { params: { [BROTLI_PARAM_QUALITY]: BROTLI_QUALITY, [BROTLI_PARAM_SIZE_HINT]: bytes.length } })
}
