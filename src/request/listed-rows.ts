import type { AnyRow, RowList } from './row-list.js'
import type { RowRange } from './row-texts.js'
import type { StatementRows } from './statement-rows.js'

/** A list as one request reads it: its objects are made once, and only if they are asked for. */
export class ReadList {
  #objects: Promise<readonly AnyRow[]> | undefined
  #atOnce: readonly AnyRow[] | undefined

  constructor(
    readonly list: RowList,
    private readonly read: Pick<StatementRows, 'rows' | 'rowsAtOnce'>,
  ) {}

  /** Unpacked with pauses in which others go on. */
  objects(): Promise<readonly AnyRow[]> {
    this.#objects ??= this.read.rows().then((rows) => this.list.of(rows))
    return this.#objects
  }

  objectsAtOnce(): readonly AnyRow[] {
    this.#atOnce ??= this.list.ofAtOnce(this.read.rowsAtOnce())
    return this.#atOnce
  }
}

/** Some rows of a list, in its order: objects for whoever looks into them, texts for whoever sends them. */
export class ListedRows implements Iterable<AnyRow> {
  constructor(
    private readonly read: ReadList,
    private readonly ranges: readonly RowRange[],
  ) {}

  get length(): number {
    return this.ranges.reduce((sum, { from, to }) => sum + to - from, 0)
  }

  *[Symbol.iterator](): Iterator<AnyRow> {
    yield* this.#among(this.read.objectsAtOnce())
  }

  /** The same, read with pauses in which others go on. */
  async objects(): Promise<AnyRow[]> {
    return this.#among(await this.read.objects())
  }

  /** The JSON of the rows, with commas between them, as `RowList.texts` has it. */
  async texts(selection: string, write: (row: AnyRow) => unknown): Promise<readonly Buffer[]> {
    const texts = await this.read.list.texts(selection, () => this.read.objects(), write)
    return texts.of(this.ranges)
  }

  #among(rows: readonly AnyRow[]): AnyRow[] {
    return this.ranges.flatMap(({ from, to }) => rows.slice(from, to))
  }
}
