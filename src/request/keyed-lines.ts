import { decodeRows } from '../../clickhouse/index.js'
import type { KeyedQuestion } from './keyed-question.js'
import { KeptRows, type StatementRows } from './statement-rows.js'

const NEWLINE = 10
const COMMA = 44
const ZERO = 48
const NINE = 57

/** The rows of ids that follow each other. */
interface Piece {
  readonly lastId: number
  readonly ids: Uint32Array
  /** Where the rows of each id begin, and where the last ones end. */
  readonly starts: Uint32Array
  readonly lines: Buffer
}

/** The rows of all ids as ClickHouse wrote them, found by id; only what is asked for is ever parsed. */
export class KeyedLines {
  readonly #pieces: Piece[] = []

  constructor(private readonly question: KeyedQuestion) {}

  get bytes(): number {
    return this.#pieces.reduce(
      (sum, { ids, starts, lines }) => sum + ids.byteLength + starts.byteLength + lines.length,
      0,
    )
  }

  /** Adds the rows of all further ids up to this one. */
  add(text: string, lastId: number): void {
    this.#pieces.push(sortedById(Buffer.from(text), lastId))
  }

  /** None where there is no such id. */
  rows(id: number): StatementRows {
    return new KeptRows(decodeRows(this.#lines(id), this.question.shape), () => {})
  }

  #lines(id: number): string {
    const piece = this.#pieces[firstNotBelow(this.#pieces.length, (index) => this.#pieces[index]?.lastId ?? 0, id)]
    if (piece === undefined) return ''
    const { ids, starts, lines } = piece
    const place = firstNotBelow(ids.length, (index) => ids[index] ?? 0, id)
    return ids[place] === id ? lines.toString('utf8', starts[place], starts[place + 1]) : ''
  }
}

/** Brings together the lines of each id, and leaves them in their order. */
function sortedById(text: Buffer, lastId: number): Piece {
  const lines = linesOf(text)
  lines.sort((a, b) => a.id - b.id)
  const sorted = Buffer.allocUnsafeSlow(lines.reduce((sum, { from, to }) => sum + to - from, 0))
  const ids: number[] = []
  const starts: number[] = []
  let end = 0
  for (const { id, from, to } of lines) {
    if (ids.at(-1) !== id) {
      ids.push(id)
      starts.push(end)
    }
    end += text.copy(sorted, end, from, to)
  }
  return { lastId, ids: Uint32Array.from(ids), starts: Uint32Array.from([...starts, end]), lines: sorted }
}

interface Line {
  readonly id: number
  readonly from: number
  readonly to: number
}

/** Each with its newline. Rows of no id begin with `null` and are left out. */
function linesOf(text: Buffer): Line[] {
  const lines: Line[] = []
  for (let from = 0; from < text.length; ) {
    const newline = text.indexOf(NEWLINE, from)
    const to = newline < 0 ? text.length : newline + 1
    const id = firstCell(text, from)
    if (id !== null) lines.push({ id, from, to })
    from = to
  }
  return lines
}

function firstCell(text: Buffer, from: number): number | null {
  let id = 0
  let at = from + 1 // behind the bracket
  for (let byte = text[at] ?? 0; byte >= ZERO && byte <= NINE; byte = text[++at] ?? 0) id = 10 * id + byte - ZERO
  return text[at] === COMMA && at > from + 1 ? id : null
}

/** The first index whose value is at least `wanted`, if they ascend. */
function firstNotBelow(length: number, valueAt: (index: number) => number, wanted: number): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (valueAt(middle) < wanted) low = middle + 1
    else high = middle
  }
  return low
}
