/** Text that is no Python literal: `offset` is where (in UTF-16 units), `expected` what should have been there. */
export class PythonSyntaxError extends Error {
  override readonly name = 'PythonSyntaxError'

  constructor(
    text: string,
    readonly offset: number,
    readonly expected: string,
  ) {
    super(`expected ${expected} at offset ${offset}, got ${found(text, offset)}`)
  }
}

function found(text: string, offset: number): string {
  return offset >= text.length ? 'the end of the text' : JSON.stringify(text.slice(offset, offset + 20))
}
