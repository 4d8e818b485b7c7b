const OPEN = Buffer.from('[')
const CLOSE = Buffer.from(']')

/** A list of an answer, as the JSON that it is sent as. Whoever looks at it as at any value finds what it says. */
export class JsonText {
  #pieces: readonly Buffer[] = []

  /** The JSON of its items, with commas between them. */
  write(items: readonly Buffer[]): void {
    this.#pieces = [OPEN, ...items, CLOSE]
  }

  get pieces(): readonly Buffer[] {
    return this.#pieces
  }

  toJSON(): unknown {
    return JSON.parse(Buffer.concat(this.#pieces).toString())
  }
}
