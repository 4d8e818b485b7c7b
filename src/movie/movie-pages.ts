import { bind, col, identifier, join, type Sql, sql } from '../../clickhouse/index.js'
import { all } from '../filter/filter-condition.js'
import { listHasOneOf } from '../filter/list-has.js'
import { rangeOf } from '../filter/value-range.js'
import type { Connection, Edge } from '../page/connection.js'
import { type ListFigures, ListPage, noFigures } from '../page/list-page.js'
import type { Page } from '../page/page.js'
import { groupBy } from '../request/group-by.js'
import type { Selection } from '../request/selection.js'
import type { SnapshotReader } from '../request/snapshot-reader.js'
import type { AskedFilters } from './asked-filters.js'
import { dateDirection, knownDateTerms } from './date-order.js'
import { KeptYears, type YearsQuestion } from './kept-years.js'
import type { MoviesArgs } from './movie.input.js'
import { movieCondition } from './movie-condition.js'
import { movieOrder } from './movie-order.js'
import { MovieFields, type SelectedMovie } from './movie-row.js'
import { type NameStores, relatedNames } from './related-names.js'

export type MoviePage = Connection<SelectedMovie>

const LISTS = { genre: sql`genre_ids`, company: sql`company_ids` }

/** The same page of the movies of several genres or companies. */
export interface MovieGroups {
  readonly kind: keyof typeof LISTS
  readonly ids: readonly number[]
}

/** Stands for all movies, where they are not of a group. */
export const ALL_MOVIES = 0

/** Reads pages of movies: one statement for the movies and one for the whole list, each only if it is asked for. */
export class MoviePages {
  readonly #list: ListPage
  readonly #fields: MovieFields
  readonly #table: Sql
  readonly #where: Sql
  /** Where all that match are of some years, and ordered by their dates. */
  readonly #dated: Pick<YearsQuestion, 'years' | 'direction'> | null

  constructor(
    private readonly reader: SnapshotReader,
    private readonly names: NameStores,
    private readonly args: MoviesArgs,
    page: Page,
    selection: Selection,
  ) {
    this.#list = new ListPage(movieOrder(args.orderBy), page, selection, reader.snapshot)
    this.#fields = new MovieFields(selection.under('nodes').and(selection.under('edges').under('node')))
    this.#table = sql`${identifier(reader.database)}.serving_movies`
    this.#where = movieCondition(args.where, reader.database)
    const [years, direction] = [rangeOf(args.where?.year), dateDirection(this.#list.order)]
    this.#dated = years === null || direction === null ? null : { years, direction }
  }

  /** Equal for equal pages of different groups. */
  get key(): string {
    return JSON.stringify([this.args.where, this.#fields.key, this.#list.key])
  }

  /** Of all movies; `asked` tells whether kept rows may answer it. */
  async readAll(asked: AskedFilters): Promise<MoviePage> {
    const kept = this.#keptYears()
    if (kept !== null && asked.isAskedAgain(kept.filter, this.key)) return kept.page()
    return (await this.read(null)).get(ALL_MOVIES) ?? this.page()
  }

  #keptYears(): KeptYears | null {
    if (this.#dated === null || !this.#list.isOnlyBeginning) return null
    const filter = movieCondition({ ...this.args.where, year: null }, this.reader.database)
    const [list, fields, table] = [this.#list, this.#fields, this.#table]
    return new KeptYears(this.reader, this.names, { list, fields, table, filter, ...this.#dated })
  }

  /** By the group's id, or ALL_MOVIES; a group without movies may be absent. */
  async read(groups: MovieGroups | null): Promise<ReadonlyMap<number, MoviePage>> {
    const [edges, figures] = await Promise.all([
      this.#list.asksForRows ? this.#edges(groups) : new Map<number, Edge<SelectedMovie>[]>(),
      this.#list.asksForFigures ? this.#figures(groups) : new Map<number, ListFigures>(),
    ])
    const ids = new Set([...edges.keys(), ...figures.keys()])
    return new Map([...ids].map((id) => [id, this.page(edges.get(id), figures.get(id))]))
  }

  page(edges: readonly Edge<SelectedMovie>[] = [], figures = noFigures): MoviePage {
    return this.#list.connection(edges, figures)
  }

  async #edges(groups: MovieGroups | null): Promise<Map<number, Edge<SelectedMovie>[]>> {
    const member = groups === null ? sql`${bind.uint8(ALL_MOVIES)}` : sql`member`
    const { order, conditions, limit } = this.#list
    const columns = join([member, ...this.#fields.columns, ...order.columns], sql`, `)
    const from = this.#from(groups, conditions)
    const rows = await this.reader.rows(
      groups === null
        ? sql`SELECT ${columns} ${from} ORDER BY ${this.#terms} LIMIT ${limit}`
        : sql`SELECT ${columns} ${from} ORDER BY member, ${this.#terms} LIMIT ${limit} BY member`,
      { member: col.int, ...this.#fields.shape, ...order.shape },
    )
    const names = await relatedNames(this.names, this.#fields.related, rows)
    const edges = rows.map((row) => ({
      member: row.member,
      cursor: this.#list.cursor(row),
      node: this.#fields.movie(row, names),
    }))
    return groupBy(edges, (edge) => edge.member)
  }

  get #terms(): Sql {
    const { page, terms } = this.#list
    return this.#dated === null ? terms : knownDateTerms(this.#dated.direction, page.from)
  }

  async #figures(groups: MovieGroups | null): Promise<Map<number, ListFigures>> {
    const { figures, figuresShape } = this.#list
    const from = this.#from(groups)
    const rows = await this.reader.rows(
      groups === null
        ? sql`SELECT ${bind.uint8(ALL_MOVIES)}, ${figures} ${from}`
        : sql`SELECT member, ${figures} ${from} GROUP BY member`,
      { member: col.int, ...figuresShape },
    )
    return new Map(rows.map((row) => [row.member, row]))
  }

  /** FROM and WHERE of the movies that match; with groups, once for each `member` of them that a movie is of. */
  #from(groups: MovieGroups | null, onPage: readonly Sql[] = []): Sql {
    const conditions = [this.#where, ...onPage]
    if (groups === null) return sql`FROM ${this.#table} WHERE ${all(conditions)}`
    const list = LISTS[groups.kind]
    const member = sql`member IN ${bind.uint32s(groups.ids)}`
    return sql`
      FROM ${this.#table} ARRAY JOIN ${list} AS member
      WHERE ${all([...conditions, listHasOneOf(list, groups.ids), member])}`
  }
}
