import { bind, col, join, type Sql, sql } from '../../clickhouse/index.js'
import { any } from '../filter/filter-condition.js'
import type { Connection, Edge } from '../page/connection.js'
import { type ListPage, noFigures } from '../page/list-page.js'
import type { SortDirection } from '../page/sort-direction.js'
import { groupBy } from '../request/group-by.js'
import { ListedRows, ReadList } from '../request/listed-rows.js'
import type { NumberRange } from '../request/number-range.js'
import type { RowList } from '../request/row-list.js'
import type { SnapshotReader } from '../request/snapshot-reader.js'
import type { StatementRows } from '../request/statement-rows.js'
import { knownDateTerms } from './date-order.js'
import type { MovieFields, SelectedMovie } from './movie-row.js'
import { type NameStores, relatedNames } from './related-names.js'
import { blocksWith, rowsWithin, type YearCount } from './year-blocks.js'

/** What is asked of the movies of some years, the earliest or the latest first. */
export interface YearsQuestion {
  readonly list: ListPage
  readonly fields: MovieFields
  readonly table: Sql
  /** Which movies, whatever their year. */
  readonly filter: Sql
  readonly years: NumberRange
  readonly direction: SortDirection
}

/** About what a list keeps of a company. */
const BYTES_PER_COMPANY = 100

/**
 * Pages of movies by their date of release, out of the first movies of each year, which are read for all pages with the
 * same filter: movies of a year are beside each other in this order, so those of any years are a part of those of all.
 */
export class KeptYears {
  constructor(
    private readonly reader: SnapshotReader,
    private readonly names: NameStores,
    private readonly asked: YearsQuestion,
  ) {}

  /** Equal for equal filters of one snapshot. */
  get filter(): string {
    const { text, values } = sql`${this.asked.table} ${this.asked.filter}`
    return `${text}\n${JSON.stringify(values)}`
  }

  async page(): Promise<Connection<SelectedMovie>> {
    const { list, years, direction } = this.asked
    const counts = await this.reader.rows(this.#counts, { year: col.int, movies: col.int, lastMonth: col.int })
    const blocks = blocksWith(list.size + 1, years, direction, counts)
    const read = await Promise.all(blocks.map((block) => this.#read(block)))
    return list.asksForCursors ? this.#edges(read) : this.#nodes(read)
  }

  /** The columns of YearCount, over all years. */
  get #counts(): Sql {
    const { list, table, filter, direction } = this.asked
    const sorted = direction === 'ASC' ? sql`arraySort` : sql`arrayReverseSort`
    return sql`
      WITH ${sorted}(groupArray((month, movies))) AS months
      SELECT year, sum(movies), months[arrayFirstIndex(sum -> sum >= ${list.limit}, arrayCumSum(months.2))].1
      FROM (SELECT year, month, count() AS movies FROM ${table} WHERE year != 0 AND ${filter} GROUP BY year, month)
      GROUP BY year ORDER BY year`
  }

  /** By one thread: a block is small. */
  #read(block: readonly YearCount[]): Promise<StatementRows> {
    const { list, fields, table, filter, direction } = this.asked
    const place = list.asksForCursors ? list.order : { columns: [], shape: {} }
    const columns = join([sql`year`, ...fields.columns, ...place.columns], sql`, `)
    return this.reader.read(
      sql`
        SELECT ${columns} FROM ${table} WHERE ${isWithin(block, direction)} AND ${filter}
        ORDER BY ${knownDateTerms(direction, 'start')}
        LIMIT ${list.limit} BY year SETTINGS max_threads = 1`,
      { listedYear: col.int, ...fields.shape, ...place.shape },
    )
  }

  async #edges(read: readonly StatementRows[]): Promise<Connection<SelectedMovie>> {
    const { list, fields, years } = this.asked
    const blocks = await Promise.all(read.map((rows) => rows.rows()))
    const rows = blocks
      .flat()
      .filter(({ listedYear: year }) => typeof year === 'number' && year >= years.from && year <= years.to)
      .slice(0, list.size + 1)
    const names = await relatedNames(this.names, fields.related, rows)
    const edges: Edge<SelectedMovie>[] = rows.map((row) => ({
      cursor: list.cursor(row),
      node: fields.movie(row, names),
    }))
    return list.connection(edges, noFigures)
  }

  /** Nothing is asked for that hangs on places in the list. */
  async #nodes(read: readonly StatementRows[]): Promise<Connection<SelectedMovie>> {
    const { size } = this.asked.list
    const lists = await Promise.all(read.map((rows) => this.#listOf(rows)))
    let found = 0
    const parts = lists.map((list, index) => {
      const range = rowsWithin(list.years, this.asked.years, size + 1 - found)
      const shown = { from: range.from, to: Math.min(range.to, range.from + Math.max(0, size - found)) }
      found += range.to - range.from
      return { list, rows: read[index], shown }
    })
    const nodes = parts.reduceRight<ListedRows | null>(
      (behind, { list, rows, shown }) =>
        rows === undefined ? behind : new ListedRows(new ReadList(list, rows), [shown], behind),
      null,
    )
    return {
      edges: [],
      nodes: nodes ?? [],
      pageInfo: { hasNextPage: found > size, hasPreviousPage: false, startCursor: null, endCursor: null },
      totalCount: noFigures.total,
    }
  }

  async #listOf(rows: StatementRows): Promise<RowList> {
    const { fields } = this.asked
    const before = rows.listed('movies')
    if (before !== undefined) return before
    // Read here and not while the list is made, which others may wait for: this request may end before it is.
    const names = await relatedNames(this.names, fields.related, await rows.rows())
    return rows.list('movies', async (cells) => ({
      years: Uint16Array.from(cells, ({ listedYear }) => (typeof listedYear === 'number' ? listedYear : 0)),
      shape: (row) => fields.movie(row, names),
      bytes: names.companies.size * BYTES_PER_COMPANY,
    }))
  }
}

/** The years of a block, without the months that nothing is to be read of. */
function isWithin(block: readonly YearCount[], direction: SortDirection): Sql {
  const byLastMonth = groupBy(block, ({ lastMonth }) => lastMonth)
  return any(
    [...byLastMonth].map(([lastMonth, counts]) => {
      const isOfYears = sql`year IN ${bind.int64s(counts.map(({ year }) => year))}`
      if (lastMonth === 0) return isOfYears
      return sql`(${isOfYears} AND month ${direction === 'ASC' ? sql`<=` : sql`>=`} ${bind.uint8(lastMonth)})`
    }),
  )
}
