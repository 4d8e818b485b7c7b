import { bind, col, identifier, type Sql, sql } from '../../clickhouse/index.js'
import { parseId } from '../filter/filter-column.js'
import type { Connection } from '../page/connection.js'
import type { Page } from '../page/page.js'
import { type GroupIds, isRange } from '../request/group-ids.js'
import type { KeyedQuestion } from '../request/keyed-question.js'
import { Loaders } from '../request/loaders.js'
import { mapInPieces } from '../request/map-in-pieces.js'
import type { Selection } from '../request/selection.js'
import type { SnapshotReader } from '../request/snapshot-reader.js'
import type { CompaniesArgs } from './company.input.js'
import type { Company } from './company.type.js'
import type { CompanyNames } from './company-names.js'
import { readCompanies } from './company-pages.js'
import { companyPieces } from './company-pieces.js'

/** Pieces are statements, too, where the names are not kept. */
const NAMES_AT_ONCE = 2_000

const shape = { id: col.int, name: col.string }

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
    return this.names.get(this.reader.database, id) ?? this.#companies.load('company', id, (ids) => this.#read(ids))
  }

  async #read(ids: readonly number[]): Promise<(Company | null)[]> {
    const question = namesQuestion(this.reader.database)
    const companies = this.reader.isKeyed(question, ids) ? await this.#keyed(question, ids) : await this.#rows(ids)
    for (const company of companies) this.names.set(this.reader.database, company)
    const found = new Map(companies.map((company) => [company.id, company]))
    return ids.map((id) => found.get(id) ?? null)
  }

  #rows(ids: readonly number[]): Promise<readonly Company[]> {
    return this.reader.rows(namesOf(this.reader.database, [...ids].sort(byNumber)), shape)
  }

  async #keyed(question: KeyedQuestion, ids: readonly number[]): Promise<readonly Company[]> {
    const read = await this.reader.readKeyed(question, ids)
    const rows = await Promise.all(read.map((each) => each.rows()))
    return rows.flat().flatMap(({ id, name }) => (shape.id.accepts(id) && shape.name.accepts(name) ? { id, name } : []))
  }
}

function namesQuestion(database: string): KeyedQuestion {
  return {
    name: `${database} companies`,
    shape,
    rowsOf: (ids) => namesOf(database, ids),
    pieces: companyPieces(database),
  }
}

const byNumber = (a: number, b: number): number => a - b

function namesOf(database: string, ids: GroupIds): Sql {
  const condition = isRange(ids)
    ? sql`id BETWEEN ${bind.uint32(ids.from)} AND ${bind.uint32(ids.to)}`
    : sql`id IN ${bind.uint32s(ids)}`
  return sql`SELECT id, name FROM ${identifier(database)}.companies WHERE ${condition}`
}
