import { col, identifier, sql } from '../../clickhouse/index.js'
import type { SnapshotReader } from '../request/snapshot-reader.js'
import type { Country } from './country.type.js'

/** The production countries of one snapshot. There are few, so all are read and kept. */
export class CountryStore {
  constructor(private readonly reader: SnapshotReader) {}

  async byCode(): Promise<ReadonlyMap<string, Country>> {
    const countries = sql`${identifier(this.reader.database)}.countries`
    const rows = await this.reader.rows(sql`SELECT code, name FROM ${countries}`, {
      code: col.string,
      name: col.string,
    })
    return new Map(rows.map((country) => [country.code, country]))
  }
}
