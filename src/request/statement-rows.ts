import { type AnyRows, columnsOf, PackedRows } from './packed-rows.js'
import { type ListShape, RowList } from './row-list.js'

/** What a statement over a snapshot returned, which stays so. */
export interface StatementRows {
  readonly length: number
  /** How many values the rows have together. */
  readonly values: number
  /** The rows, unpacked with pauses in which others go on. */
  rows(): Promise<AnyRows>
  /** The same at once. */
  rowsAtOnce(): AnyRows
  /** The list that is kept with them under a name, if there is one. */
  listed(name: string): Promise<RowList> | undefined
  /** A list of them, which is kept with them under a name. */
  list(name: string, make: (rows: AnyRows) => Promise<ListShape>): Promise<RowList>
}

/** The rows of a statement as they are kept, with the lists that were made of them. */
export class KeptRows implements StatementRows {
  readonly #lists = new Map<string, Promise<RowList>>()
  readonly #made: RowList[] = []

  /** `grown` is called when it keeps more than before. */
  constructor(
    private readonly kept: AnyRows | PackedRows,
    private readonly grown: () => void,
  ) {}

  /** About what it keeps; nothing to speak of if it is not packed, which is not kept. */
  get bytes(): number {
    const rows = this.kept instanceof PackedRows ? this.kept.bytes : 0
    return this.#made.reduce((sum, { bytes }) => sum + bytes, rows)
  }

  get length(): number {
    return this.kept.length
  }

  get values(): number {
    return this.length * (this.kept instanceof PackedRows ? this.kept.columns : columnsOf(this.kept))
  }

  async rows(): Promise<AnyRows> {
    return this.kept instanceof PackedRows ? this.kept.unpack() : this.kept
  }

  rowsAtOnce(): AnyRows {
    return this.kept instanceof PackedRows ? this.kept.unpackAtOnce() : this.kept
  }

  listed(name: string): Promise<RowList> | undefined {
    return this.#lists.get(name)
  }

  list(name: string, make: (rows: AnyRows) => Promise<ListShape>): Promise<RowList> {
    return this.#list(name, make, () => this.rows())
  }

  /** The same, for those who have waited for the rows and need not unpack them. */
  at(rows: AnyRows): StatementRows {
    return {
      length: rows.length,
      values: rows.length * columnsOf(rows),
      rows: async () => rows,
      rowsAtOnce: () => rows,
      listed: (name) => this.listed(name),
      list: (name, make) => this.#list(name, make, async () => rows),
    }
  }

  #list(name: string, make: (rows: AnyRows) => Promise<ListShape>, rows: () => Promise<AnyRows>): Promise<RowList> {
    const before = this.#lists.get(name)
    if (before !== undefined) return before
    const making = this.#makeList(make, rows)
    this.#lists.set(name, making)
    making.catch(() => this.#lists.delete(name))
    return making
  }

  async #makeList(make: (rows: AnyRows) => Promise<ListShape>, rows: () => Promise<AnyRows>): Promise<RowList> {
    const list = new RowList(await make(await rows()), this.grown)
    this.#made.push(list)
    this.grown()
    return list
  }
}
