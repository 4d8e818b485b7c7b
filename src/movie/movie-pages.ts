import { bind, col, identifier, join, type Sql, sql } from '../../clickhouse/index.js'
import { all } from '../filter/filter-condition.js'
import { listHasOneOf } from '../filter/list-has.js'
import { groupBy } from '../group-by.js'
import { asksForRows, type Connection, connection, type Edge } from '../page/connection.js'
import type { Keyset } from '../page/keyset.js'
import type { SnapshotReader } from '../query/snapshot-reader.js'
import type { Selection } from '../selection.js'
import type { MoviesArgs } from './movie.input.js'
import { movieCondition } from './movie-condition.js'
import { movieOrder } from './movie-order.js'
import { MovieFields, type SelectedMovie } from './movie-row.js'

export type MoviePage = Connection<SelectedMovie>

const LISTS = { genre: sql`genre_ids`, company: sql`company_ids` }

/** The same page of the movies of several genres or companies. */
export interface MovieGroups {
  readonly kind: keyof typeof LISTS
  readonly ids: readonly number[]
}

/** Stands for all movies, where they are not of a group. */
export const ALL_MOVIES = 0

/** Reads pages of movies: one statement for the movies and one for their number, each only if it is asked for. */
export class MoviePages {
  readonly #order: Keyset
  readonly #fields: MovieFields
  readonly #table: Sql
  readonly #where: Sql

  constructor(
    private readonly reader: SnapshotReader,
    readonly args: MoviesArgs,
    readonly selection: Selection,
  ) {
    this.#order = movieOrder(args.orderBy)
    this.#fields = new MovieFields(selection.under('nodes').and(selection.under('edges').under('node')).names)
    this.#table = sql`${identifier(reader.database)}.serving_movies`
    this.#where = movieCondition(args.where, reader.database)
  }

  /** Equal for equal pages of different groups. */
  get key(): string {
    return JSON.stringify([this.args, this.#fields.key, asksForRows(this.selection), this.selection.has('totalCount')])
  }

  /** By the group's id, or ALL_MOVIES; a group without movies may be absent. */
  async read(groups: MovieGroups | null): Promise<ReadonlyMap<number, MoviePage>> {
    const [edges, counts] = await Promise.all([
      asksForRows(this.selection) ? this.#edges(groups) : new Map<number, Edge<SelectedMovie>[]>(),
      this.selection.has('totalCount') ? this.#counts(groups) : new Map<number, number>(),
    ])
    const ids = new Set([...edges.keys(), ...counts.keys()])
    return new Map([...ids].map((id) => [id, this.page(edges.get(id) ?? [], counts.get(id) ?? 0)]))
  }

  page(edges: readonly Edge<SelectedMovie>[] = [], totalCount = 0): MoviePage {
    return connection(edges, this.args.first, totalCount)
  }

  async #edges(groups: MovieGroups | null): Promise<Map<number, Edge<SelectedMovie>[]>> {
    const member = groups === null ? sql`${bind.uint8(ALL_MOVIES)}` : sql`member`
    const columns = join([member, ...this.#fields.columns, ...this.#order.columns], sql`, `)
    const limit = bind.uint64(this.args.first + 1)
    const rows = await this.reader.rows(
      groups === null
        ? sql`SELECT ${columns} ${this.#from(groups)} ORDER BY ${this.#order.terms} LIMIT ${limit}`
        : sql`SELECT ${columns} ${this.#from(groups)} ORDER BY member, ${this.#order.terms} LIMIT ${limit} BY member`,
      { member: col.int, ...this.#fields.shape, ...this.#order.shape },
    )
    const edges = rows.map((row) => ({
      member: row.member,
      cursor: this.#order.cursor(this.reader.snapshot, row),
      node: this.#fields.movie(row),
    }))
    return groupBy(edges, (edge) => edge.member)
  }

  async #counts(groups: MovieGroups | null): Promise<Map<number, number>> {
    const from = this.#from(groups, false)
    const rows = await this.reader.rows(
      groups === null
        ? sql`SELECT ${bind.uint8(ALL_MOVIES)}, count() ${from}`
        : sql`SELECT member, count() ${from} GROUP BY member`,
      { member: col.int, count: col.int },
    )
    return new Map(rows.map(({ member, count }) => [member, count]))
  }

  /** FROM and WHERE of the movies that match; with groups, once for each `member` of them that a movie is of. */
  #from(groups: MovieGroups | null, onlyBehind = true): Sql {
    const conditions = [this.#where, ...(onlyBehind ? this.#order.behind(this.args.after, this.reader.snapshot) : [])]
    if (groups === null) return sql`FROM ${this.#table} WHERE ${all(conditions)}`
    const list = LISTS[groups.kind]
    const member = sql`member IN ${bind.uint32s(groups.ids)}`
    return sql`
      FROM ${this.#table} ARRAY JOIN ${list} AS member
      WHERE ${all([...conditions, listHasOneOf(list, groups.ids), member])}`
  }
}
