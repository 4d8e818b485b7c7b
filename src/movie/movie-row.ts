import { type Column, col, type Sql, sql } from '../../clickhouse/index.js'
import { dollarsOf } from '../money/dollars-of.js'
import type { Selection } from '../request/selection.js'
import type { Movie } from './movie.type.js'
import type { RelatedField, RelatedNames } from './related-names.js'

/** The fields of a movie that a request asked for. */
export type SelectedMovie = Readonly<Partial<Movie>>

interface MovieColumn {
  readonly column: Sql
  readonly cell: Column<unknown>
  /** The field's value for a cell. */
  value(cell: unknown, names: RelatedNames): unknown
}

const same = (column: Sql, cell: Column<unknown>): MovieColumn => ({ column, cell, value: (each) => each })

function converted<Cell>(
  column: Sql,
  cell: Column<Cell>,
  convert: (each: Cell, names: RelatedNames) => unknown,
): MovieColumn {
  return { column, cell, value: (each, names) => (cell.accepts(each) ? convert(each, names) : null) }
}

const text = col.nullable(col.string)
const int = col.nullable(col.int)
const float = col.nullable(col.float)
const unknownIfEmpty = (column: Sql) => same(sql`nullIf(${column}, '')`, text)
const codes = col.array(col.tuple(col.string, col.string))
const coded = (column: Sql) => converted(column, codes, (list) => list.map(([code, name]) => ({ code, name })))

/** In the order of the source; an id that there is not is left out. */
const related = (column: Sql, field: RelatedField) =>
  converted(column, col.array(col.int), (ids, names) => ids.flatMap((id) => names[field].get(id) ?? []))

/** Where each field of a movie is in the serving table. */
const columns: Readonly<Record<keyof Movie, MovieColumn>> = {
  id: same(sql`id`, col.int),
  imdbId: unknownIfEmpty(sql`imdb_id`),
  title: same(sql`title`, col.string),
  originalTitle: unknownIfEmpty(sql`original_title`),
  originalLanguage: unknownIfEmpty(sql`original_language`),
  overview: unknownIfEmpty(sql`overview`),
  tagline: unknownIfEmpty(sql`tagline`),
  status: unknownIfEmpty(sql`status`),
  adult: same(sql`adult`, col.nullable(col.bool)),
  homepage: unknownIfEmpty(sql`homepage`),
  posterPath: unknownIfEmpty(sql`poster_path`),
  releaseDate: unknownIfEmpty(sql`release_date`),
  year: same(sql`nullIf(year, 0)`, int),
  month: same(sql`nullIf(month, 0)`, int),
  budget: same(sql`budget`, int),
  revenue: same(sql`revenue`, int),
  profit: same(sql`profit`, int),
  popularity: same(sql`popularity`, float),
  runtime: same(sql`runtime`, float),
  voteAverage: same(sql`vote_average`, float),
  voteCount: same(sql`vote_count`, int),
  genres: related(sql`genre_ids`, 'genres'),
  companies: related(sql`company_ids`, 'companies'),
  countries: coded(sql`countries`),
  spokenLanguages: coded(sql`spoken_languages`),
  collection: converted(sql`tuple(collection_id, collection_name)`, col.tuple(int, col.string), ([id, name]) =>
    id === null ? null : { id, name },
  ),
}

/** The fields that a client is shown something else of than what a movie's row has. */
const resolved: Readonly<Record<string, keyof Movie>> = { nodeId: 'id' }

/** What may be asked for in dollars of another year, which hangs on the movie's own. */
const MONEY: readonly (keyof Movie)[] = ['budget', 'revenue', 'profit']

/** Some fields of movies: what to read for them, and how a row becomes a movie. */
export class MovieFields {
  readonly #names: readonly (keyof Movie)[]

  /** Those asked for, and some that are needed anyway. */
  constructor(asked: Selection, needed: readonly (keyof Movie)[] = []) {
    const names = asked.names
      .map((name) => resolved[name] ?? name)
      .filter((name): name is keyof Movie => name in columns)
    const years = MONEY.flatMap((name) => asked.under(name).given.map(dollarsOf))
    const isAdjusted = years.some((year) => year !== null)
    this.#names = [...new Set([...names, ...needed, ...(isAdjusted ? (['year'] as const) : [])])].sort()
  }

  /** Equal for equal fields. */
  get key(): string {
    return this.#names.join()
  }

  get columns(): Sql[] {
    return this.#names.map((name) => columns[name].column)
  }

  get shape(): Record<string, Column<unknown>> {
    return Object.fromEntries(this.#names.map((name) => [name, columns[name].cell]))
  }

  /** Those of which names have to be known. */
  get related(): RelatedField[] {
    return (['genres', 'companies'] as const).filter((field) => this.#names.includes(field))
  }

  movie(row: Readonly<Record<string, unknown>>, names: RelatedNames): SelectedMovie {
    return Object.fromEntries(this.#names.map((name) => [name, columns[name].value(row[name], names)]))
  }
}
