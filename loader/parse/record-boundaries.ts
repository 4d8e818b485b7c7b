import { type Dialect, ORDINARY_DIALECT } from './dialect.js'
import { endOfEscaped } from './escaped-text.js'
import { CARRIAGE_RETURN, LINE_FEED } from './line-ends.js'

const QUOTE = 0x22
const BACKSLASH = 0x5c

/** The bytes end before the record does. */
export const OPEN = -1

/**
 * Finds where records end without reading their fields, by the rules of csv-parse with `relax_quotes`: a quote opens
 * only at the start of a field, an escaped quote inside does not close, and one that is followed by neither a separator
 * nor a line end makes the field literal text. Records must be asked for in order, each from the end of the one before.
 */
export class RecordBoundaries {
  readonly #bytes: Buffer
  readonly #atEnd: boolean
  readonly #separator: number
  readonly #backslashes: boolean
  readonly #isEscapedText: boolean
  readonly #isUnquoted: boolean
  readonly #quote: NextByte
  readonly #lineFeed: NextByte
  readonly #carriageReturn: NextByte

  /** `atEnd`: nothing follows these bytes, so the last record needs no line end. */
  constructor(bytes: Uint8Array, atEnd: boolean, dialect: Dialect = ORDINARY_DIALECT) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.#atEnd = atEnd
    this.#separator = dialect.separator
    this.#backslashes = dialect.quoteEscape === 'backslash'
    this.#isEscapedText = dialect.isEscapedText
    this.#isUnquoted = dialect.isUnquoted
    this.#quote = new NextByte(this.#bytes, QUOTE)
    this.#lineFeed = new NextByte(this.#bytes, LINE_FEED)
    this.#carriageReturn = new NextByte(this.#bytes, CARRIAGE_RETURN)
  }

  /** Past the empty lines at `start`: they are no records. */
  skipEmptyLines(start: number): number {
    let at = start
    while (this.#bytes[at] === LINE_FEED || this.#bytes[at] === CARRIAGE_RETURN) at++
    return at
  }

  /** Past the line end of the record that begins at `start`, or OPEN. */
  end(start: number): number {
    if (this.#isEscapedText) return this.#endOfEscaped(start)
    if (this.#isUnquoted) return this.#endOfUnquoted(start)
    let at = start
    for (;;) {
      const lineEnd = this.#lineEnd(at)
      const quote = this.#quote.from(at)
      if (quote > lineEnd) return this.#pastLineEnd(lineEnd)
      if (quote >= this.#bytes.length) return this.#atEnd ? this.#bytes.length : OPEN
      const opens = quote === start || this.#bytes[quote - 1] === this.#separator
      at = opens ? this.#pastQuoted(quote + 1) : quote + 1
      if (at === OPEN) return OPEN
    }
  }

  #endOfEscaped(start: number): number {
    const end = endOfEscaped(this.#bytes, start)
    return end === OPEN && this.#atEnd ? this.#bytes.length : end
  }

  #endOfUnquoted(start: number): number {
    const end = this.endOfLine(start)
    return end === OPEN && this.#atEnd ? this.#bytes.length : end
  }

  /** Past the line end of the line that holds `start`, whatever its quotes say, or OPEN. */
  endOfLine(start: number): number {
    const lineEnd = this.#lineEnd(start)
    return lineEnd < this.#bytes.length ? this.#pastLineEnd(lineEnd) : OPEN
  }

  #lineEnd(start: number): number {
    return Math.min(this.#lineFeed.from(start), this.#carriageReturn.from(start))
  }

  #pastLineEnd(lineEnd: number): number {
    if (this.#bytes[lineEnd] === LINE_FEED) return lineEnd + 1
    // A line feed may be the next byte to come.
    if (lineEnd + 1 === this.#bytes.length) return this.#atEnd ? lineEnd + 1 : OPEN
    return this.#bytes[lineEnd + 1] === LINE_FEED ? lineEnd + 2 : lineEnd + 1
  }

  #pastQuoted(start: number): number {
    let at = start
    for (;;) {
      const quote = this.#quote.from(at)
      if (quote >= this.#bytes.length) return OPEN
      if (this.#backslashes) {
        if (!this.#isEscaped(start, quote)) return quote + 1
        at = quote + 1
        continue
      }
      if (quote + 1 === this.#bytes.length) return this.#atEnd ? quote + 1 : OPEN
      if (this.#bytes[quote + 1] !== QUOTE) return quote + 1
      at = quote + 2
    }
  }

  #isEscaped(start: number, quote: number): boolean {
    let at = quote
    while (at > start && this.#bytes[at - 1] === BACKSLASH) at--
    return (quote - at) % 2 === 1
  }
}

/** Where one byte occurs next, remembered, so that a rare byte is not searched for again and again. */
class NextByte {
  #found = -1

  constructor(
    readonly bytes: Buffer,
    readonly byte: number,
  ) {}

  /** The first place from `start` on; the length of the bytes if there is none. */
  from(start: number): number {
    if (this.#found >= start) return this.#found
    const found = this.bytes.indexOf(this.byte, start)
    this.#found = found === -1 ? this.bytes.length : found
    return this.#found
  }
}
