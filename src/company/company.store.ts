import { bind, col, identifier, sql } from '../../clickhouse/index.js'
import { parseId } from '../filter/filter-column.js'
import type { Connection } from '../page/connection.js'
import type { Page } from '../page/page.js'
import { Loaders } from '../request/loaders.js'
import { mapInPieces } from '../request/map-in-pieces.js'
import type { Selection } from '../request/selection.js'
import type { SnapshotReader } from '../request/snapshot-reader.js'
import type { CompaniesArgs } from './company.input.js'
import type { Company } from './company.type.js'
import type { CompanyNames } from './company-names.js'
import { readCompanies } from './company-pages.js'

/** Pieces are statements, too, where the names are not kept. */
const NAMES_AT_ONCE = 2_000

/** The production companies of one snapshot, for one request. */
export class CompanyStore {
  readonly #companies: Loaders<Company | null>

  constructor(
    private readonly reader: SnapshotReader,
    private readonly names: CompanyNames,
  ) {
    this.#companies = new Loaders(reader.life)
  }

  /** The company with this id; null if there is none. */
  async find(id: string): Promise<Company | null> {
    const number = parseId(id)
    return number === null ? null : this.byId(number)
  }

  /** The companies with these ids, in their order; an id that there is not is left out. */
  async named(ids: readonly number[]): Promise<readonly Company[]> {
    const companies = await Promise.all(await mapInPieces(ids, NAMES_AT_ONCE, (id) => this.byId(id)))
    return companies.flatMap((company) => company ?? [])
  }

  page(args: CompaniesArgs, page: Page, selection: Selection): Promise<Connection<Company>> {
    return readCompanies(this.reader, args, page, selection)
  }

  byId(id: number): Company | Promise<Company | null> {
    return this.names.get(this.reader.snapshot, id) ?? this.#companies.load('company', id, (ids) => this.#read(ids))
  }

  async #read(ids: readonly number[]): Promise<(Company | null)[]> {
    const companies = sql`${identifier(this.reader.database)}.companies`
    const rows = await this.reader.rows(
      sql`SELECT id, name FROM ${companies} WHERE id IN ${bind.uint32s([...ids].sort((a, b) => a - b))}`,
      { id: col.int, name: col.string },
    )
    for (const company of rows) this.names.set(this.reader.snapshot, company)
    const found = new Map(rows.map((company) => [company.id, company]))
    return ids.map((id) => found.get(id) ?? null)
  }
}
