import { countLineEnds } from './line-ends.js'

/** A tool may leave a few in a text. So many are what a file system has for a block that it lost. */
const FEWEST = 16
const RUN = Buffer.alloc(FEWEST)

/** Where NUL bytes stand for what a file has lost, or has not received. */
export interface LostBytes {
  /** Counted from the start of the bytes, from 0. */
  readonly line: number
  /** How many there are, one behind the other. */
  readonly count: number
  readonly isAtEnd: boolean
}

/** The first such bytes; null if there are none. `isLast`: at the end of these bytes, the file ends; a single one tells there. */
export function lostBytes(bytes: Buffer, isLast: boolean): LostBytes | null {
  if (!bytes.includes(0)) return null
  let start = bytes.indexOf(RUN)
  if (start === -1 && isLast) start = trailingStart(bytes)
  if (start === -1) return null
  let end = start
  while (bytes[end] === 0) end++
  const isAtEnd = isLast && end === bytes.length
  return { line: countLineEnds(bytes, 0, start), count: end - start, isAtEnd }
}

/** Whether bytes that have NUL bytes are text up to the first of them, which stands for what was lost. */
export function isTextWithLostBytes(bytes: Buffer): boolean {
  const start = bytes.indexOf(RUN)
  return start !== -1 && start === bytes.indexOf(0) && countLineEnds(bytes, 0, start) > 0
}

function trailingStart(bytes: Buffer): number {
  let start = bytes.length
  while (bytes[start - 1] === 0) start--
  return start === bytes.length ? -1 : start
}
