/** A record that is no movie, for the quarantine. */
export interface Rejection {
  /** Which data record of the drop it is, from 1. */
  readonly record: number
  /** The line of the file on which it starts; the header is on line 1. */
  readonly line: number
  /** The column that cannot be read; null where it is the record as a whole. */
  readonly column: string | null
  readonly reason: string
  /** The text as in the file, cut where it is very long. */
  readonly raw: string
}

const LONGEST_RAW = 65_536

/** The raw text of a rejection: as in the file, but bounded. */
export function rawText(bytes: Uint8Array): string {
  const kept = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, LONGEST_RAW)).toString()
  const more = bytes.byteLength - LONGEST_RAW
  return more > 0 ? `${kept}… (cut here: ${more} more bytes)` : kept
}
