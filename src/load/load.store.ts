import DataLoader from 'dataloader'
import { bind, identifier, ledgerDatabase, type Sql, sql } from '../../clickhouse/index.js'
import type { Connection } from '../page/connection.js'
import type { Page } from '../page/page.js'
import type { Selection } from '../request/selection.js'
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
  readonly #byId = new DataLoader<string, Load | null>((ids) => this.#read(ids))
  #published: Promise<ReadonlyMap<number | null, Load>> | undefined

  constructor(private readonly reader: LedgerReader) {
    const ledger = identifier(ledgerDatabase(reader.prefix))
    this.#loads = sql`${ledger}.loads`
    this.#quarantine = sql`${ledger}.quarantine`
  }

  /** A load by its id; null if there is none. */
  find(id: string): Promise<Load | null> {
    return this.#byId.load(id)
  }

  /** The newest first. */
  page(page: Page, selection: Selection): Promise<Connection<Load>> {
    const list = { table: this.#loads, where: sql`true`, order: newestFirst, columns: loadColumns, shape: loadShape }
    return readLedgerPage(this.reader, { ...list, node: loadOf }, page, selection)
  }

  /** The records that a load could not read, in the order of their lines; none of a load that there is not. */
  quarantine({ load }: QuarantineArgs, page: Page, selection: Selection): Promise<Connection<QuarantinedRecord>> {
    const list = { table: this.#quarantine, where: sql`load = ${bind.string(load)}`, order: inLineOrder(load) }
    const rows = { columns: quarantineColumns, shape: quarantineShape, node: quarantinedOf }
    return readLedgerPage(this.reader, { ...list, ...rows }, page, selection)
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

  async #read(ids: readonly string[]): Promise<(Load | null)[]> {
    const rows = await this.reader.rows(
      sql`SELECT ${loadColumns} FROM ${this.#loads} WHERE load IN ${bind.strings(ids)}`,
      loadShape,
    )
    const loads = new Map(rows.map((row) => [row.id, loadOf(row)]))
    return ids.map((id) => loads.get(id) ?? null)
  }

  async #readPublished(): Promise<ReadonlyMap<number | null, Load>> {
    const rows = await this.reader.rows(
      sql`SELECT ${loadColumns} FROM ${this.#loads} WHERE outcome = 'published'`,
      loadShape,
    )
    return new Map(rows.map((row) => [row.snapshot, loadOf(row)]))
  }
}
