import { bind, col, columnNamed, identifier, type RowShape, type Sql, sql } from '../../../clickhouse/index.js'
import type { SnapshotReader } from '../../request/snapshot-reader.js'
import type { NameReader, Shown } from '../plan/dimension.js'

/** The names of one snapshot, out of tables that have one for each id or code. */
export class SnapshotNames implements NameReader {
  constructor(private readonly reader: SnapshotReader) {}

  async codes(table: string): Promise<Shown> {
    const rows = await this.#read(sql`code`, table, sql`1`, { code: col.string, name: col.string })
    return new Map(rows.map((row) => [row.code, row]))
  }

  async ids(table: string, ids: readonly number[]): Promise<Shown> {
    if (ids.length === 0) return new Map()
    const among = sql`id IN ${bind.uint32s([...ids].sort((a, b) => a - b))}`
    const rows = await this.#read(sql`id`, table, among, { id: col.int, name: col.string })
    return new Map(rows.map((row) => [row.id, row]))
  }

  #read<Shape extends RowShape>(id: Sql, table: string, condition: Sql, shape: Shape) {
    const names = sql`${identifier(this.reader.database)}.${columnNamed(table)}`
    return this.reader.rows(sql`SELECT ${id}, name FROM ${names} WHERE ${condition}`, shape)
  }
}
