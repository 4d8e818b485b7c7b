export const QUOTE = 0x27
const ZERO = 0x30
const SPACE = 0x20
const BACKSLASH = 0x5c

/** So many digits are always below 2^32. */
const LONGEST_ID = 9

/** Where a value of a Python literal ends that starts there, its quotes included; -1 where it is not as usual. */
export type ValueEnd = (bytes: Uint8Array, start: number) => number

export function idEnd(bytes: Uint8Array, start: number): number {
  const end = digitsEnd(bytes, start, start + LONGEST_ID)
  return end === start || bytes[start] === ZERO ? -1 : end
}

/** Of a text that is not empty. */
export function codeEnd(bytes: Uint8Array, start: number): number {
  return bytes[start + 1] === QUOTE ? -1 : textEnd(bytes, start)
}

/** Of a text in single quotes without escapes. */
export function textEnd(bytes: Uint8Array, start: number): number {
  if (bytes[start] !== QUOTE) return -1
  for (let at = start + 1; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0
    if (byte === QUOTE) return at + 1
    if (byte === BACKSLASH || byte < SPACE) return -1
  }
  return -1
}

export function isAt(expected: Uint8Array, bytes: Uint8Array, start: number): boolean {
  for (let index = 0; index < expected.length; index++) if (bytes[start + index] !== expected[index]) return false
  return true
}

/** The first place from `start` on that has no digit. */
export function digitsEnd(bytes: Uint8Array, start: number, end: number): number {
  let at = start
  for (; at < end; at++) {
    const digit = (bytes[at] ?? 0) - ZERO
    if (digit < 0 || digit > 9) break
  }
  return at
}
