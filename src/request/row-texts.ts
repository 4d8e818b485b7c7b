import { separateBytes } from './separate-bytes.js'

/** Rows that follow each other in a list, `to` not included. */
export interface RowRange {
  readonly from: number
  readonly to: number
}

/** Ascending indexes as ranges, as few as there can be. */
export function rangesOf(indexes: readonly number[]): RowRange[] {
  const ranges: RowRange[] = []
  let from = indexes[0]
  for (const [place, index] of indexes.entries()) {
    if (from === undefined || indexes[place + 1] === index + 1) continue
    ranges.push({ from, to: index + 1 })
    from = indexes[place + 1]
  }
  return ranges
}

/** The JSON of each row of a list, each behind the one before it and with a comma behind it. */
export class RowTexts {
  readonly #text: Buffer
  /** Where each row begins, and where the last one ends. */
  readonly #starts: Uint32Array

  constructor(rows: readonly string[]) {
    this.#starts = new Uint32Array(rows.length + 1)
    let end = 0
    for (const [index, row] of rows.entries()) {
      end += Buffer.byteLength(row) + 1
      this.#starts[index + 1] = end
    }
    this.#text = separateBytes(`${rows.join(',')},`)
  }

  get bytes(): number {
    return this.#text.length + this.#starts.byteLength
  }

  /** These rows with a comma between any two; of no rows, nothing. */
  of(ranges: readonly RowRange[]): Buffer[] {
    const filled = ranges.filter(({ from, to }) => to > from)
    return filled.map(({ from, to }, index) => {
      const comma = index < filled.length - 1 ? 0 : 1
      return this.#text.subarray(this.#startOf(from), this.#startOf(to) - comma)
    })
  }

  #startOf(row: number): number {
    return this.#starts[row] ?? this.#text.length
  }
}
