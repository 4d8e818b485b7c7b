import { type Bound, bind, col, join, type RowOf, type Sql, sql } from '../../clickhouse/index.js'
import type { Selection } from '../request/selection.js'
import type { Connection, Edge } from './connection.js'
import type { Cursor } from './cursor.js'
import type { Keyset } from './keyset.js'
import type { Page } from './page.js'

const WHOLE_LIST = { total: col.int, ahead: col.int, behind: col.int }

/** Of a whole list: its rows, those that `after` leaves out, and those that `before` leaves out; 0 if not asked for. */
export type ListFigures = RowOf<typeof WHOLE_LIST>

export const noFigures: ListFigures = { total: 0, ahead: 0, behind: 0 }

/** One page of an ordered list: what a statement needs to read it, and what the rows are to clients. */
export class ListPage {
  readonly #after: Sql | null
  readonly #before: Sql | null
  readonly figuresShape = WHOLE_LIST

  constructor(
    readonly order: Keyset,
    readonly page: Page,
    readonly selection: Selection,
    /** Null for a list that is not of a snapshot. */
    readonly snapshot: Cursor['snapshot'],
  ) {
    this.#after = page.after === null ? null : order.beyond('after', page.after, snapshot)
    this.#before = page.before === null ? null : order.beyond('before', page.before, snapshot)
  }

  /** Equal for equal pages of different lists in the same order. */
  get key(): string {
    return JSON.stringify([this.order.name, this.page, this.asksForRows, Object.values(this.#asked)])
  }

  /** Whether anything is asked for that rows have to be read for. */
  get asksForRows(): boolean {
    return ['nodes', 'edges', 'pageInfo'].some((name) => this.selection.has(name))
  }

  /** Whether a place in the list is asked for. */
  get asksForCursors(): boolean {
    return [['edges'], ['pageInfo', 'startCursor'], ['pageInfo', 'endCursor']].some((path) =>
      this.selection.has(...path),
    )
  }

  /** Whether it is the beginning of the list, and nothing is asked for of what is behind it but whether there is more. */
  get isOnlyBeginning(): boolean {
    const { from, after, before } = this.page
    return from === 'start' && after === null && before === null && this.asksForRows && !this.asksForFigures
  }

  /** How many rows are shown, at most. */
  get size(): number {
    return this.page.size
  }

  /** Whether anything is asked for of the whole list. */
  get asksForFigures(): boolean {
    return Object.values(this.#asked).includes(true)
  }

  /** Whether any of it is about places in the order. */
  get asksForPlaces(): boolean {
    return this.#asked.ahead || this.#asked.behind
  }

  /** The conditions on the rows between the cursors. */
  get conditions(): Sql[] {
    return [this.#after, this.#before].filter((condition) => condition !== null)
  }

  /** Those of ORDER BY, beginning at the end that the page is counted from. */
  get terms(): Sql {
    return this.order.terms(this.page.from)
  }

  /** One more than asked for, which tells whether there are more. */
  get limit(): Bound {
    return bind.uint64(this.page.size + 1)
  }

  /** The columns of `figuresShape`, over the whole list. */
  get figures(): Sql {
    const { total, ahead, behind } = this.#asked
    return join(
      [total ? sql`count()` : sql`0`, leftOut(ahead && this.#after), leftOut(behind && this.#before)],
      sql`, `,
    )
  }

  cursor(row: Readonly<Record<string, unknown>>): string {
    return this.order.cursor(this.snapshot, row)
  }

  /** `edges` are in the order of `terms`, and of `limit`. */
  connection<Node>(edges: readonly Edge<Node>[], { total, ahead, behind }: ListFigures): Connection<Node> {
    const { from, size } = this.page
    const shown = from === 'start' ? edges.slice(0, size) : edges.slice(0, size).reverse()
    const more = edges.length > size
    return {
      edges: shown,
      nodes: shown.map(({ node }) => node),
      pageInfo: {
        hasNextPage: (from === 'start' && more) || behind > 0,
        hasPreviousPage: (from === 'end' && more) || ahead > 0,
        startCursor: shown[0]?.cursor ?? null,
        endCursor: shown.at(-1)?.cursor ?? null,
      },
      totalCount: total,
    }
  }

  get #asked(): Record<keyof ListFigures, boolean> {
    return {
      total: this.selection.has('totalCount'),
      ahead: this.#after !== null && this.selection.has('pageInfo', 'hasPreviousPage'),
      behind: this.#before !== null && this.selection.has('pageInfo', 'hasNextPage'),
    }
  }
}

function leftOut(condition: Sql | null | false): Sql {
  return condition ? sql`countIf(NOT (${condition}))` : sql`0`
}
