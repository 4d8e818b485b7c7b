import type { ClickHouse } from '../connection/client.js'
import { empty, identifier, join, Sql, sql } from '../sql/sql.js'
import type { CatalogColumn, CatalogColumns } from './catalog-column.js'
import { catalogDatabase } from './databases.js'
import { FieldList, type ValuesOf } from './field-list.js'

/** A table that is only ever appended to. */
export class CatalogTable<C extends CatalogColumns> {
  readonly fields: FieldList<C>

  /** `view` is what it is read through, if not as it is. */
  constructor(
    readonly name: string,
    readonly columns: C,
    readonly view = name,
  ) {
    this.fields = new FieldList(columns)
  }

  /** What it is read from. */
  in({ prefix }: Pick<ClickHouse, 'prefix'>): Sql {
    return sql`${identifier(catalogDatabase(prefix))}.${identifier(this.view)}`
  }

  /** What it is written to: also has what the view leaves out. */
  stored({ prefix }: Pick<ClickHouse, 'prefix'>): Sql {
    return sql`${identifier(catalogDatabase(prefix))}.${identifier(this.name)}`
  }

  /** Adds one row. A value may be an expression over what is there `from` it. */
  async add(ch: ClickHouse, row: RowToAdd<C>, from: Sql = empty): Promise<void> {
    await this.#insert(ch, row, from)
  }

  /** Adds the rows that are there `from` it, with changes. */
  async addCopies(ch: ClickHouse, changes: Partial<RowToAdd<C>>, from: Sql): Promise<void> {
    await this.#insert(ch, changes, from)
  }

  /** Adds many rows. */
  async addAll(ch: ClickHouse, rows: readonly ValuesOf<C>[]): Promise<void> {
    const columns = Object.entries<CatalogColumn<unknown>>(this.columns)
    const lines = rows.map((row: Readonly<Record<string, unknown>>) => {
      const cells = columns.map(([key, column]) => column.encode(row[key]).value)
      return `${JSON.stringify(cells)}\n`
    })
    const names = columns.map(([, { name }]) => name)
    await ch.insert(this.stored(ch), names, Buffer.from(lines.join('')))
  }

  /** What `values` does not have is taken over as it is. */
  async #insert(ch: ClickHouse, values: Readonly<Record<string, unknown>>, from: Sql): Promise<void> {
    const columns = Object.entries<CatalogColumn<unknown>>(this.columns)
    const names = columns.map(([, { name }]) => identifier(name))
    const expressions = columns.map(([key, column]) => {
      if (!Object.hasOwn(values, key)) return identifier(column.name)
      const value = values[key]
      return value instanceof Sql ? value : sql`${column.encode(value)}`
    })
    await ch.command(sql`
      INSERT INTO ${this.stored(ch)} (${join(names, sql`, `)})
      SELECT ${join(expressions, sql`, `)} ${from}`)
  }
}

export type RowToAdd<C extends CatalogColumns> = {
  readonly [Name in keyof ValuesOf<C>]: ValuesOf<C>[Name] | Sql
}
