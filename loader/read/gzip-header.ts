const FIXED = 10
const DEFLATE = 8
const FLAGS = { headerChecksum: 0x02, extra: 0x04, name: 0x08, comment: 0x10, reserved: 0xe0 } as const

/** What a member of a gzip file begins with. */
export const MEMBER_START = Buffer.from([0x1f, 0x8b, DEFLATE])

/**
 * How long the header of a member is (RFC 1952) of which these are the first bytes; null where they are too few to tell, NaN
 * where it is none.
 */
export function gzipHeaderLength(bytes: Buffer): number | null {
  const start = bytes.subarray(0, MEMBER_START.length)
  if (!MEMBER_START.subarray(0, start.length).equals(start)) return Number.NaN
  const flags = bytes[3]
  if (flags === undefined || bytes.length < FIXED) return null
  if ((flags & FLAGS.reserved) !== 0) return Number.NaN
  let end = FIXED
  if ((flags & FLAGS.extra) !== 0) {
    if (bytes.length < end + 2) return null
    end += 2 + bytes.readUInt16LE(end)
  }
  for (const text of [FLAGS.name, FLAGS.comment]) {
    if ((flags & text) === 0) continue
    const zero = bytes.indexOf(0, end)
    if (zero === -1) return null
    end = zero + 1
  }
  if ((flags & FLAGS.headerChecksum) !== 0) end += 2
  return end <= bytes.length ? end : null
}
