import type { Fields } from './fields.js'

const TAB = 0x09
const LINE_FEED = 0x0a
const QUOTE = 0x22
const BACKSLASH = 0x5c
/** A UTF-16 unit takes at most so many bytes in UTF-8, and a byte so many when it is escaped. */
const WIDEST = 3
const ESCAPED = 2

/** The characters that TabSeparated has escapes for, each with the letter of its escape. */
const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['\\', '\\'],
  ["'", "'"],
  ['\t', 't'],
  ['\n', 'n'],
  ['\r', 'r'],
])
const LETTERS = new Uint8Array(256)
for (const [character, letter] of ESCAPES) LETTERS[character.charCodeAt(0)] = letter.charCodeAt(0)

/** Rows of FORMAT TabSeparated, gathered as UTF-8: each value is written, then ended; the last end is that of the row. */
export class RowBytes {
  #bytes: Buffer<ArrayBuffer>
  #length = 0
  #rowStart = 0
  #count = 0

  /** `expected`: about how many bytes there will be. */
  constructor(expected: number) {
    this.#bytes = Buffer.allocUnsafeSlow(expected)
  }

  /** Complete rows. */
  get count(): number {
    return this.#count
  }

  get length(): number {
    return this.#length
  }

  /** Back to when it was as long as that, in the same row. */
  cut(length: number): void {
    this.#length = length
  }

  /** Adds a byte that needs no escape. */
  byte(byte: number): void {
    this.#reserve(1)
    this.#bytes[this.#length++] = byte
  }

  /** Adds bytes that need no escape. */
  copy(bytes: Uint8Array, start: number, end: number): void {
    this.#reserve(end - start)
    const to = this.#bytes
    let length = this.#length
    for (let at = start; at < end; at++) to[length++] = bytes[at] ?? 0
    this.#length = length
  }

  /** Adds the bytes of a text, in which each quote may be `doubled`. */
  copyText(bytes: Uint8Array, start: number, end: number, doubled: boolean): void {
    this.#reserve((end - start) * ESCAPED)
    const to = this.#bytes
    let length = this.#length
    for (let at = start; at < end; at++) {
      const byte = bytes[at] ?? 0
      const letter = LETTERS[byte] ?? 0
      if (byte === QUOTE && doubled) at++
      if (letter === 0) to[length++] = byte
      else {
        to[length++] = BACKSLASH
        to[length++] = letter
      }
    }
    this.#length = length
  }

  /** Adds the text of a field. */
  copyField(fields: Fields, field: number): void {
    this.copyText(fields.bytes, fields.start(field), fields.end(field), !fields.isPlain(field))
  }

  /** Adds what needs no escape. */
  write(value: string): void {
    this.#reserve(value.length * WIDEST)
    this.#length += this.#bytes.write(value, this.#length)
  }

  endValue(): void {
    this.#reserve(1)
    this.#bytes[this.#length++] = TAB
  }

  endRow(): void {
    this.#bytes[this.#length - 1] = LINE_FEED
    this.#rowStart = this.#length
    this.#count++
  }

  /** Takes back the values that were written since the last row. */
  dropValues(): void {
    this.#length = this.#rowStart
  }

  /** Takes back the last row, which began at this length. */
  dropRow(start: number): void {
    this.#length = start
    this.#rowStart = start
    this.#count--
  }

  /** The rows so far, in memory of their own. */
  bytes(): Uint8Array<ArrayBuffer> {
    return this.#bytes.subarray(0, this.#length)
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#bytes.length) return
    const larger = Buffer.allocUnsafeSlow(Math.max(this.#bytes.length * 2, this.#length + more))
    this.#bytes.copy(larger, 0, 0, this.#length)
    this.#bytes = larger
  }
}

/** A text as it is written in a row. */
export function escaped(text: string): string {
  return text.replace(/[\\'\t\n\r]/g, (character) => `\\${ESCAPES.get(character) ?? ''}`)
}
