import { setImmediate as pause } from 'node:timers/promises'
import { mapInPieces } from './map-in-pieces.js'
import type { AnyRows } from './packed-rows.js'
import { type RowRange, RowTexts } from './row-texts.js'

export type AnyRow = Readonly<Record<string, unknown>>

/** How the rows of a statement become those of a list. */
export interface ListShape {
  /** Which of them, in the list's order; all of them as they are, if it is absent. */
  readonly order?: Uint32Array
  readonly shape: (row: AnyRow) => AnyRow
  /** Which rows are of which genre or company, where these lie side by side. */
  readonly groups?: ReadonlyMap<number, RowRange>
  /** The year of each row, 0 for unknown. */
  readonly years?: Uint16Array | undefined
  /** About what `shape` keeps, in bytes. */
  readonly bytes?: number
}

/** A Map takes about so much for an entry. */
const BYTES_PER_GROUP = 100

/** Of so many selections a list keeps texts: the latest ones. */
const MAX_SELECTIONS = 8

/** How many rows are made, and how many written, without a pause in which others go on. */
const SHAPED_AT_ONCE = 500
const WRITTEN_AT_ONCE = 100

const NO_YEARS = new Uint16Array()

interface Written {
  readonly texts: Promise<RowTexts>
  bytes: number
}

/** A list made of rows that never change, and the texts of what has been sent of it. */
export class RowList {
  readonly #written = new Map<string, Written>()

  /** `grown` is called when it keeps more than before. */
  constructor(
    private readonly made: ListShape,
    private readonly grown: () => void,
  ) {}

  /** About what it keeps. */
  get bytes(): number {
    const { order, years, groups, bytes = 0 } = this.made
    const own = bytes + (order?.byteLength ?? 0) + (years?.byteLength ?? 0) + (groups?.size ?? 0) * BYTES_PER_GROUP
    return [...this.#written.values()].reduce((sum, each) => sum + each.bytes, own)
  }

  /** The rows of a genre or company; none, if it has none. */
  ofGroup(id: number): RowRange {
    return this.made.groups?.get(id) ?? { from: 0, to: 0 }
  }

  /** The years of its rows, 0 for unknown; empty where they are not of years. */
  get years(): Uint16Array {
    return this.made.years ?? NO_YEARS
  }

  /** The list, out of the rows of the statement, made with pauses in which others go on. */
  of(rows: AnyRows): Promise<readonly AnyRow[]> {
    return mapInPieces(this.#ordered(rows), SHAPED_AT_ONCE, this.made.shape)
  }

  /** The same at once. */
  ofAtOnce(rows: AnyRows): readonly AnyRow[] {
    return this.#ordered(rows).map(this.made.shape)
  }

  #ordered(rows: AnyRows): AnyRows {
    const { order } = this.made
    return order === undefined ? rows : Array.from(order, (index) => rows[index] ?? {})
  }

  /** The JSON of what `write` makes of each row: equal selections write alike. Rejects with what `objects` or `write` throws. */
  texts(
    selection: string,
    objects: () => Promise<readonly AnyRow[]>,
    write: (row: AnyRow) => unknown,
  ): Promise<RowTexts> {
    const before = this.#written.get(selection)
    if (before !== undefined) return before.texts
    const written: Written = { texts: this.#write(objects, write), bytes: 0 }
    this.#keep(selection, written)
    return written.texts
  }

  async #write(objects: () => Promise<readonly AnyRow[]>, write: (row: AnyRow) => unknown): Promise<RowTexts> {
    const texts: string[] = []
    for (const row of await objects()) {
      if (texts.length > 0 && texts.length % WRITTEN_AT_ONCE === 0) await pause()
      texts.push(JSON.stringify(write(row)))
    }
    return new RowTexts(texts)
  }

  #keep(selection: string, written: Written): void {
    const [oldest] = this.#written.keys()
    if (oldest !== undefined && this.#written.size >= MAX_SELECTIONS) this.#written.delete(oldest)
    this.#written.set(selection, written)
    written.texts.then(
      ({ bytes }) => {
        written.bytes = bytes + 2 * selection.length
        this.grown()
      },
      () => {
        if (this.#written.get(selection) === written) this.#written.delete(selection)
      },
    )
  }
}
