export const LINE_FEED = 0x0a
export const CARRIAGE_RETURN = 0x0d

/** How many lines end from `start` to before `end`: by a line feed, a carriage return, or both together. */
export function countLineEnds(bytes: Buffer, start: number, end: number): number {
  let count = 0
  for (let at = next(bytes, LINE_FEED, start); at < end; at = next(bytes, LINE_FEED, at + 1)) count++
  for (let at = next(bytes, CARRIAGE_RETURN, start); at < end; at = next(bytes, CARRIAGE_RETURN, at + 1)) {
    if (bytes[at + 1] !== LINE_FEED) count++
  }
  return count
}

/** The place before the line end, if there is one, that is just before `end`. */
export function withoutLineEnd(bytes: Uint8Array, end: number): number {
  if (bytes[end - 1] === CARRIAGE_RETURN) return end - 1
  if (bytes[end - 1] !== LINE_FEED) return end
  return bytes[end - 2] === CARRIAGE_RETURN ? end - 2 : end - 1
}

/** Whether the bytes end where a line does. */
export function endsLine(bytes: Uint8Array): boolean {
  const last = bytes[bytes.length - 1]
  return last === LINE_FEED || last === CARRIAGE_RETURN
}

function next(bytes: Buffer, byte: number, start: number): number {
  const found = bytes.indexOf(byte, start)
  return found === -1 ? bytes.length : found
}
