const LINE_FEED = 0x0a
/** A UTF-16 unit takes at most so many bytes in UTF-8. */
const WIDEST = 3

/** Lines of text gathered as UTF-8: encoding each as it comes spares a string of them all. */
export class RowBytes {
  #bytes: Buffer<ArrayBuffer>
  #length = 0
  #count = 0

  /** `expected`: about how many bytes there will be. */
  constructor(expected: number) {
    this.#bytes = Buffer.allocUnsafeSlow(expected)
  }

  get count(): number {
    return this.#count
  }

  add(line: string): void {
    this.#reserve(line.length * WIDEST + 1)
    this.#length += this.#bytes.write(line, this.#length)
    this.#bytes[this.#length++] = LINE_FEED
    this.#count++
  }

  /** The lines so far, in memory of their own. */
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
