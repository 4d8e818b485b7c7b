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

const COMMA = Buffer.from(',')

/** Some rows of a list, in its order: objects for whoever looks into them, texts for whoever sends them. */
export class ListedRows implements Iterable<AnyRow> {
  /** `behind` are rows of another list, which come last. */
  constructor(
    private readonly read: ReadList,
    private readonly ranges: readonly RowRange[],
    private readonly behind: ListedRows | null = null,
  ) {}

  get length(): number {
    return this.#ownLength + (this.behind?.length ?? 0)
  }

  *[Symbol.iterator](): Iterator<AnyRow> {
    if (this.#ownLength > 0) yield* this.#among(this.read.objectsAtOnce())
    if (this.behind !== null) yield* this.behind
  }

  /** The same, read with pauses in which others go on. */
  async objects(): Promise<AnyRow[]> {
    const own = this.#ownLength > 0 ? this.#among(await this.read.objects()) : []
    return this.behind === null ? own : [...own, ...(await this.behind.objects())]
  }

  /** The JSON of the rows, with commas between them, as `RowList.texts` has it. */
  async texts(selection: string, write: (row: AnyRow) => unknown): Promise<readonly Buffer[]> {
    const behind = (await this.behind?.texts(selection, write)) ?? []
    if (this.#ownLength === 0) return behind
    const own = (await this.read.list.texts(selection, () => this.read.objects(), write)).of(this.ranges)
    return behind.length === 0 ? own : [...own, COMMA, ...behind]
  }

  get #ownLength(): number {
    return this.ranges.reduce((sum, { from, to }) => sum + to - from, 0)
  }

  #among(rows: readonly AnyRow[]): AnyRow[] {
    return this.ranges.flatMap(({ from, to }) => rows.slice(from, to))
  }
}
