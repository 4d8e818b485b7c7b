import type { Movie } from '../movie/movie.type.js'
import type { SelectedMovie } from '../movie/movie-row.js'
import type { MovieFieldChange } from './changes.type.js'

/** Where the serving table has what is compared: every field of Movie that does not follow from others. */
const columns = {
  imdbId: ['imdb_id'],
  title: ['title'],
  originalTitle: ['original_title'],
  originalLanguage: ['original_language'],
  overview: ['overview'],
  tagline: ['tagline'],
  status: ['status'],
  adult: ['adult'],
  homepage: ['homepage'],
  posterPath: ['poster_path'],
  releaseDate: ['release_date'],
  budget: ['budget'],
  revenue: ['revenue'],
  popularity: ['popularity'],
  runtime: ['runtime'],
  voteAverage: ['vote_average'],
  voteCount: ['vote_count'],
  countries: ['countries'],
  spokenLanguages: ['spoken_languages'],
  collection: ['collection_id', 'collection_name'],
  genres: ['genre_ids'],
  companies: ['company_ids'],
} as const satisfies Readonly<Partial<Record<keyof Movie, readonly string[]>>>

/** A field of Movie that is compared. */
export type ComparedField = keyof typeof columns

const all: readonly ComparedField[] = Object.keys(columns).filter((name): name is ComparedField => name in columns)

/** Those that are there for who asks. `hidden`: by schema coordinates. */
export function comparedFields(hidden: ReadonlySet<string>): readonly ComparedField[] {
  return all.filter((field) => !hidden.has(`Movie.${field}`))
}

/** The columns of the serving table that fields are compared by. */
export function comparedColumns(fields: readonly ComparedField[]): readonly string[] {
  return fields.flatMap((field) => columns[field])
}

/** What differs between two rows of one movie, in the order of `fields`. */
export function fieldChanges(
  before: SelectedMovie,
  after: SelectedMovie,
  fields: readonly ComparedField[],
): MovieFieldChange[] {
  return fields
    .filter((field) => identityOf(field, before[field]) !== identityOf(field, after[field]))
    .map((field) => ({ field, before: textOf(before[field]), after: textOf(after[field]) }))
}

/** The name of a genre or a company is no value of the movie's: it is another name for all that have it. */
function identityOf(field: ComparedField, value: unknown): string {
  const isOfIds = field === 'genres' || field === 'companies'
  return JSON.stringify(isOfIds && Array.isArray(value) ? value.map(({ id }) => id) : value)
}

function textOf(value: unknown): string | null {
  if (value === null || value === undefined) return null
  if (Array.isArray(value)) return value.length === 0 ? null : value.map(textOf).join(', ')
  return isNamed(value) ? `${value.name} (${'id' in value ? value.id : value.code})` : String(value)
}

type Named = { readonly name: string } & ({ readonly id: number } | { readonly code: string })

function isNamed(value: unknown): value is Named {
  return typeof value === 'object' && value !== null && 'name' in value && ('id' in value || 'code' in value)
}
