const LONGEST_QUOTE = 80

/** A cell that cannot be read: what was expected of it. The record that holds it is rejected with this reason. */
export class CellError extends Error {
  override readonly name: string = 'CellError'
}

/** The error of a cell that is not what its column holds. */
export function unreadable(expected: string, got: unknown): CellError {
  return new CellError(`expected ${expected}, got ${shown(got)}`)
}

function shown(got: unknown): string {
  const text = typeof got === 'string' ? JSON.stringify(got) : String(got)
  return text.length <= LONGEST_QUOTE ? text : `${text.slice(0, LONGEST_QUOTE)}… (${text.length} characters)`
}
