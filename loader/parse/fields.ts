import { readBackslashed } from './backslashed-fields.js'
import { readFields } from './csv-fields.js'
import { type Dialect, ORDINARY_DIALECT } from './dialect.js'
import { readEscaped } from './escaped-text.js'

const QUOTE = 0x22
const BACKSLASH = 0x5c

/** What a field is made of, if not of the bytes as they stand. */
const DOUBLED_QUOTES = 1

/**
 * The fields of one record at a time, as ranges of bytes: most of what is in a drop passes through without becoming a
 * string. They are what `readFields` reads, or `readBackslashed` or `readEscaped` in those dialects.
 */
export class Fields {
  bytes: Buffer = Buffer.alloc(0)
  count = 0
  /** Whether the record is not written in its dialect, so that its texts may not be what was meant. */
  isBroken = false
  #starts = new Int32Array(32)
  #ends = new Int32Array(32)
  #kinds = new Uint8Array(32)
  readonly #dialect: Dialect

  constructor(dialect: Dialect = ORDINARY_DIALECT) {
    this.#dialect = dialect
  }

  /** Takes the fields of the record in these bytes, which has no line end. */
  read(bytes: Buffer, start: number, end: number): void {
    this.bytes = bytes
    this.count = 0
    this.isBroken = false
    const isRegular = !this.#mayEscape(bytes, start, end) && this.#split(bytes, start, end)
    if (!isRegular) this.take(this.#texts(bytes.toString('utf8', start, end)))
  }

  /** Takes fields that are strings already. */
  take(fields: readonly string[]): void {
    this.bytes = Buffer.from(fields.join(''))
    this.count = 0
    let start = 0
    for (const field of fields) {
      const end = start + Buffer.byteLength(field)
      this.#add(start, end, 0)
      start = end
    }
  }

  start(index: number): number {
    return this.#starts[index] ?? 0
  }

  end(index: number): number {
    return this.#ends[index] ?? 0
  }

  isEmpty(index: number): boolean {
    return this.#starts[index] === this.#ends[index]
  }

  /** Whether the bytes of a field are its text. */
  isPlain(index: number): boolean {
    return this.#kinds[index] === 0
  }

  text(index: number): string {
    const text = this.bytes.toString('utf8', this.#starts[index], this.#ends[index])
    return this.isPlain(index) ? text : text.replaceAll('""', '"')
  }

  texts(): string[] {
    return Array.from({ length: this.count }, (_, index) => this.text(index))
  }

  #mayEscape(bytes: Buffer, start: number, end: number): boolean {
    if (this.#dialect.quoteEscape === 'doubled' && !this.#dialect.isEscapedText) return false
    return bytes.subarray(start, end).includes(BACKSLASH)
  }

  #texts(record: string): string[] {
    const { quoteEscape, separator, isEscapedText } = this.#dialect
    if (isEscapedText) return readEscaped(record, String.fromCharCode(separator))
    if (quoteEscape === 'doubled') return readFields(record, String.fromCharCode(separator))
    const { fields, isBroken } = readBackslashed(record, this.#dialect)
    this.isBroken = isBroken
    return fields
  }

  /** Whether the record is regular: in another one, a quoted field goes on after its closing quote. */
  #split(bytes: Buffer, start: number, end: number): boolean {
    const { separator, quoteEscape, isEscapedText, isUnquoted, doublesUnquoted } = this.#dialect
    const mayOpen = !isEscapedText && !isUnquoted
    const isDoubled = quoteEscape === 'doubled'
    for (let at = start; ; at++) {
      const opened = mayOpen && at < end && bytes[at] === QUOTE && !(doublesUnquoted && beginsWithPairs(bytes, at, end))
      const from = opened ? at + 1 : at
      let kind = 0
      if (opened) {
        for (at = from; at < end; at++) {
          if (bytes[at] !== QUOTE) continue
          if (!isDoubled || at + 1 === end || bytes[at + 1] !== QUOTE) break
          kind = DOUBLED_QUOTES
          at++
        }
        if (at >= end) return false
        this.#add(from, at++, kind)
        if (at < end && bytes[at] !== separator) return false
      } else {
        while (at < end && bytes[at] !== separator) {
          if (doublesUnquoted && bytes[at] === QUOTE) kind = DOUBLED_QUOTES
          at++
        }
        this.#add(from, at, kind)
      }
      if (at >= end) return true
    }
  }

  #add(start: number, end: number, kind: number): void {
    const index = this.count++
    if (index === this.#starts.length) this.#grow()
    this.#starts[index] = start
    this.#ends[index] = end
    this.#kinds[index] = kind
  }

  #grow(): void {
    const room = this.#starts.length * 2
    const larger = { starts: new Int32Array(room), ends: new Int32Array(room), kinds: new Uint8Array(room) }
    larger.starts.set(this.#starts)
    larger.ends.set(this.#ends)
    larger.kinds.set(this.#kinds)
    this.#starts = larger.starts
    this.#ends = larger.ends
    this.#kinds = larger.kinds
  }
}

/** Whether the quotes here are some written twice: an odd one opens a quoted field. */
function beginsWithPairs(bytes: Buffer, start: number, end: number): boolean {
  let at = start
  while (at < end && bytes[at] === QUOTE) at++
  return (at - start) % 2 === 0
}
