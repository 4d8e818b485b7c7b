import type { IncomingHttpHeaders } from 'node:http'

/** A part of a file in bytes, both ends included. */
export interface ByteRange {
  readonly start: number
  readonly end: number
}

/** One range, as RFC 9110 writes it: `bytes=0-499`, `bytes=500-`, or `bytes=-500` for the last 500. */
const ONE_RANGE = /^bytes=\s*(?:(\d+)-(\d*)|-(\d+))\s*$/i

/**
 * The range that a request wants of the file that has this tag; null if it wants all of it. What is no range, or several,
 * is ignored, and so is a range of a file with another tag, as RFC 9110 allows and has it.
 */
export function rangeWanted({ range, 'if-range': ifRange }: IncomingHttpHeaders, tag: string): string | null {
  if (range === undefined || (ifRange !== undefined && ifRange !== tag)) return null
  const [, first = '', last = ''] = ONE_RANGE.exec(range) ?? []
  const isOne = ONE_RANGE.test(range) && (last === '' || Number(last) >= Number(first))
  return isOne ? range : null
}

/** Where that range is in a file of this size; null if the file has nothing of it. */
export function partOf(range: string, size: number): ByteRange | null {
  const [, first = '', last = '', suffix] = ONE_RANGE.exec(range) ?? []
  const start = suffix === undefined ? Number(first) : Math.max(0, size - Number(suffix))
  const end = last === '' ? size - 1 : Math.min(Number(last), size - 1)
  return start > end ? null : { start, end }
}
