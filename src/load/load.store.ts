import DataLoader from 'dataloader'
import {
  bind,
  findLoads,
  isLoading,
  loadsBehind,
  loadsTable,
  publishedLoads,
  quarantineTable,
  sql,
} from '../../clickhouse/index.js'
import { readCatalogPage } from '../catalog/catalog-page.js'
import type { CatalogReader } from '../catalog/catalog-reader.js'
import type { Connection } from '../page/connection.js'
import type { Page } from '../page/page.js'
import type { Selection } from '../request/selection.js'
import type { QuarantineArgs } from './load.input.js'
import type { Load } from './load.type.js'
import { inLineOrder, newestFirst } from './load-order.js'
import { loadOf } from './load-row.js'
import { loadingOf } from './loading.js'
import type { Loading } from './loading.type.js'
import type { QuarantinedRecord } from './quarantine.type.js'
import type { LoadsInProcess } from './running-loads.js'

/** How loads ended, for one request. */
export class LoadStore {
  readonly #byId = new DataLoader<string, Load | null>((ids) => this.#read(ids))
  #published: ReturnType<typeof publishedLoads> | undefined

  constructor(
    private readonly reader: CatalogReader,
    private readonly running: LoadsInProcess,
  ) {}

  /** What is being loaded just now. */
  async loading(): Promise<Loading> {
    const isLocked = await isLoading(this.reader)
    return loadingOf(this.running.all(), isLocked, new Date())
  }

  /** A load by its id; null if there is none. */
  find(id: string): Promise<Load | null> {
    return this.#byId.load(id)
  }

  /** The newest first. */
  page(page: Page, selection: Selection): Promise<Connection<Load>> {
    const { reader } = this
    const { fields } = loadsTable
    const list = { table: loadsTable.in(reader), where: sql`true`, order: newestFirst, fields, node: loadOf }
    return readCatalogPage(reader, list, page, selection)
  }

  /** The records that a load could not read, in the order of their lines; none of a load that there is not. */
  quarantine({ load }: QuarantineArgs, page: Page, selection: Selection): Promise<Connection<QuarantinedRecord>> {
    const { reader } = this
    const { fields } = quarantineTable
    const where = sql`load = ${bind.string(load)}`
    const node = (record: QuarantinedRecord) => record
    const list = { table: quarantineTable.in(reader), where, order: inLineOrder(load), fields, node }
    return readCatalogPage(reader, list, page, selection)
  }

  /** The loads that a snapshot is made of, the first one first. */
  async behind(snapshot: number): Promise<Load[]> {
    this.#published ??= publishedLoads(this.reader)
    return loadsBehind(await this.#published, snapshot).map(loadOf)
  }

  async #read(ids: readonly string[]): Promise<(Load | null)[]> {
    const loads = new Map((await findLoads(this.reader, ids)).map((record) => [record.load, loadOf(record)]))
    return ids.map((id) => loads.get(id) ?? null)
  }
}
