const LONGEST_QUOTE = 80
/** What people write for a value that they do not have, and some for other things. */
const PLACEHOLDER = /^(?:-+|\?+|\.+|[\u2013\u2014])$/
const UNKNOWN = ', which is not read as unknown: leave the cell empty for that, or write NA'

/** A cell that cannot be read: what was expected of it. The record that holds it is rejected with this reason. */
export class CellError extends Error {
  override readonly name: string = 'CellError'
}

/** The error of a cell that is not what its column holds. */
export function unreadable(expected: string, got: unknown): CellError {
  const isWord = typeof got === 'string' && isPlaceholder(got)
  return new CellError(`expected ${expected}, got ${shown(got)}${isWord ? UNKNOWN : ''}`)
}

/** Whether a cell holds only such a word. */
export function isPlaceholder(cell: string): boolean {
  return PLACEHOLDER.test(cell.trim())
}

function shown(got: unknown): string {
  const text = typeof got === 'string' ? JSON.stringify(got) : String(got)
  return text.length <= LONGEST_QUOTE ? text : `${text.slice(0, LONGEST_QUOTE)}… (${text.length} characters)`
}
