import { bind, identifier, join, sql } from '../../clickhouse/index.js'
import { parseId } from '../filter/filter-column.js'
import type { Page } from '../page/page.js'
import { Loaders } from '../request/loaders.js'
import { Selection } from '../request/selection.js'
import type { SnapshotReader } from '../request/snapshot-reader.js'
import type { AskedFilters } from './asked-filters.js'
import type { MoviesArgs } from './movie.input.js'
import type { Movie } from './movie.type.js'
import type { MovieGroup } from './movie-group.js'
import { type MoviePage, MoviePages } from './movie-pages.js'
import { MovieFields, type SelectedMovie } from './movie-row.js'
import { type NameStores, relatedNames } from './related-names.js'

/** The movies of one snapshot, for one request. */
export class MovieStore {
  readonly #movies: Loaders<SelectedMovie | null>
  readonly #pages: Loaders<MoviePage>

  constructor(
    private readonly reader: SnapshotReader,
    private readonly names: NameStores,
    private readonly asked: AskedFilters,
  ) {
    this.#movies = new Loaders(reader.life)
    this.#pages = new Loaders(reader.life)
  }

  /** The movie with this id; null if there is none. */
  async find(id: string, selection: Selection): Promise<SelectedMovie | null> {
    const number = parseId(id)
    if (number === null) return null
    const fields = new MovieFields(selection, ['id'])
    return this.#movies.load(fields.key, number, (ids) => this.#read(ids, fields))
  }

  /** A page of all movies, or of those of one genre or company. */
  async page(args: MoviesArgs, page: Page, selection: Selection, within?: MovieGroup): Promise<MoviePage> {
    const pages = new MoviePages(this.reader, this.names, args, page, selection)
    if (within === undefined) return pages.readAll(this.asked)
    const { kind, id } = within
    return this.#pages.load(`${kind} ${pages.key}`, id, async (ids) => {
      const read = await pages.read({ kind, ids })
      return ids.map((each) => read.get(each) ?? pages.page())
    })
  }

  /** These fields of the movies with these ids, in their order; null for an id that there is not. */
  some(ids: readonly number[], names: readonly (keyof Movie)[]): Promise<(SelectedMovie | null)[]> {
    return this.#read(ids, new MovieFields(new Selection(new Map()), ['id', ...names]))
  }

  async #read(ids: readonly number[], fields: MovieFields): Promise<(SelectedMovie | null)[]> {
    const rows = await this.reader.rows(
      sql`
        SELECT ${join(fields.columns, sql`, `)} FROM ${identifier(this.reader.database)}.serving_movies
        WHERE id IN ${bind.uint32s(ids)}`,
      fields.shape,
    )
    const names = await relatedNames(this.names, fields.related, rows)
    const movies = new Map(rows.map((row) => [row['id'], fields.movie(row, names)]))
    return ids.map((id) => movies.get(id) ?? null)
  }
}
