import type { FastPath } from '../../parse/fast-path/fast-path.js'
import { idEnd, isAt, QUOTE, textEnd, type ValueEnd } from '../../parse/fast-path/python-values.js'
import type { RowBytes } from '../../parse/row-bytes.js'

const CLOSE_DICT = 0x7d
const NONE = Buffer.from('None')

/** What is before each value of a collection, and where the value ends. */
const PARTS: ReadonlyArray<readonly [before: Uint8Array, valueEnd: ValueEnd]> = [
  [Buffer.from("{'id': "), idEnd],
  [Buffer.from(", 'name': "), textEnd],
  [Buffer.from(", 'poster_path': "), pathEnd],
  [Buffer.from(", 'backdrop_path': "), pathEnd],
]

/** {'id': 10194, 'name': 'Toy Story Collection', 'poster_path': '/7G9.jpg', 'backdrop_path': None} */
export const copyCollection: FastPath = (bytes, start, end, row) => {
  const before = row.length
  if (copyParts(bytes, start, row) === end) return true
  row.cut(before)
  return false
}

/** Past the collection that starts there, or -1. */
function copyParts(bytes: Uint8Array, start: number, row: RowBytes): number {
  let at = start
  for (const [before, valueEnd] of PARTS) {
    if (!isAt(before, bytes, at)) return -1
    const value = at + before.length
    at = valueEnd(bytes, value)
    if (at === -1) return -1
    const quote = bytes[value] === QUOTE ? 1 : 0
    if (bytes[value] !== NONE[0]) row.copy(bytes, value + quote, at - quote)
    row.endValue()
  }
  return bytes[at] === CLOSE_DICT ? at + 1 : -1
}

function pathEnd(bytes: Uint8Array, start: number): number {
  return isAt(NONE, bytes, start) ? start + NONE.length : textEnd(bytes, start)
}
