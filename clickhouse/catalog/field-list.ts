import type { ClickHouse } from '../connection/client.js'
import type { Column } from '../sql/rows.js'
import { join, type Sql, sql } from '../sql/sql.js'

/** Whatever reads the catalog: a connection, or a request's reader over one. */
export type CatalogSource = Pick<ClickHouse, 'query' | 'prefix'>

/** A value that a SELECT reads: its expression, what its cells have to be, and what they mean. */
export interface Field<T> {
  readonly sql: Sql
  readonly cell: Column<unknown>
  decode(cell: unknown): T
}

export type Fields = Readonly<Record<string, Field<unknown>>>

export type ValuesOf<F extends Fields> = { readonly [Name in keyof F]: F[Name] extends Field<infer T> ? T : never }

export function field<Cell, T>(expression: Sql, cell: Column<Cell>, decode: (cell: Cell) => T): Field<T> {
  return {
    sql: expression,
    cell,
    decode(value) {
      if (!cell.accepts(value)) throw new TypeError(`expected ${cell.expected}, got ${JSON.stringify(value)}`)
      return decode(value)
    },
  }
}

/** Both what a SELECT lists and what its rows are, made of the same fields: no cell can come to the name of another one. */
export class FieldList<F extends Fields> {
  readonly columns: Sql
  readonly shape: Readonly<Record<string, Column<unknown>>>

  constructor(readonly fields: F) {
    const entries = Object.entries(fields)
    this.columns = join(
      entries.map(([, { sql: expression }]) => expression),
      sql`, `,
    )
    this.shape = Object.fromEntries(entries.map(([name, { cell }]) => [name, cell]))
  }

  /** What a row means that was read in the shape. */
  decode(row: Readonly<Record<string, unknown>>): ValuesOf<F> {
    return this.#each((name, { decode }) => decode(row[name]))
  }

  /** The values of these fields in what may have more of them. */
  only(values: ValuesOf<F>): ValuesOf<F> {
    const all: Readonly<Record<string, unknown>> = values
    return this.#each((name) => all[name])
  }

  /** The fields of what is there `from` it: `FROM … WHERE … ORDER BY …`. */
  async read(source: CatalogSource, from: Sql): Promise<ValuesOf<F>[]> {
    const rows = await source.query(sql`SELECT ${this.columns} ${from}`, this.shape)
    return rows.map((row) => this.decode(row))
  }

  #each(value: (name: string, field: Field<unknown>) => unknown): ValuesOf<F> {
    const values = Object.entries(this.fields).map(([name, of]) => [name, value(name, of)])
    return Object.fromEntries(values) as ValuesOf<F> // of the same names, which Object.fromEntries cannot express
  }
}
