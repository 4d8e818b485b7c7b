import { bind, identifier, ledgerDatabase, type Sql, sql } from '../../clickhouse/index.js'
import type { Connection } from '../page/connection.js'
import type { PageArgs } from '../page/page.args.js'
import type { Selection } from '../selection.js'
import { readLedgerPage } from './ledger-page.js'
import type { LedgerReader } from './ledger-reader.js'
import type { QuarantineArgs } from './load.input.js'
import type { Load } from './load.type.js'
import { inLineOrder, newestFirst } from './load-order.js'
import { loadColumns, loadOf, loadShape } from './load-row.js'
import type { QuarantinedRecord } from './quarantine.type.js'
import { quarantineColumns, quarantinedOf, quarantineShape } from './quarantine-row.js'

/** How loads ended, for one request. */
export class LoadStore {
  readonly #loads: Sql
  readonly #quarantine: Sql
  #published: Promise<ReadonlyMap<number | null, Load>> | undefined

  constructor(private readonly reader: LedgerReader) {
    const ledger = identifier(ledgerDatabase(reader.prefix))
    this.#loads = sql`${ledger}.loads`
    this.#quarantine = sql`${ledger}.quarantine`
  }

  /** The newest first. */
  page(args: PageArgs, selection: Selection): Promise<Connection<Load>> {
    const list = { table: this.#loads, where: sql`true`, order: newestFirst, columns: loadColumns, shape: loadShape }
    return readLedgerPage(this.reader, { ...list, node: loadOf }, args, selection)
  }

  /** The records that a load could not read, in the order of their lines; none of a load that there is not. */
  quarantine({ load, ...args }: QuarantineArgs, selection: Selection): Promise<Connection<QuarantinedRecord>> {
    const list = { table: this.#quarantine, where: sql`load = ${bind.string(load)}`, order: inLineOrder(load) }
    const rows = { columns: quarantineColumns, shape: quarantineShape, node: quarantinedOf }
    return readLedgerPage(this.reader, { ...list, ...rows }, args, selection)
  }

  /** The loads that a snapshot is made of, the first one first: each was built on the snapshot of the one before. */
  async behind(snapshot: number): Promise<Load[]> {
    this.#published ??= this.#readPublished()
    const published = await this.#published
    const loads: Load[] = []
    for (
      let load = published.get(snapshot);
      load !== undefined;
      load = load.base === null ? undefined : published.get(load.base)
    )
      loads.unshift(load)
    return loads
  }

  async #readPublished(): Promise<ReadonlyMap<number | null, Load>> {
    const rows = await this.reader.rows(
      sql`SELECT ${loadColumns} FROM ${this.#loads} WHERE outcome = 'published'`,
      loadShape,
    )
    return new Map(rows.map((row) => [row.snapshot, loadOf(row)]))
  }
}
