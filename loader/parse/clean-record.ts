import { CellError } from './cell-error.js'
import { COLUMNS, type ColumnName, type MovieCells } from './columns.js'
import type { Layout } from './layout.js'
import type { StagedMovie } from './staged-movie.js'

/** Why a record is no movie, and the column that says so; null where it is the record as a whole. */
export class RecordError extends Error {
  override readonly name = 'RecordError'

  constructor(
    readonly column: ColumnName | null,
    reason: string,
  ) {
    super(reason)
  }
}

/** The movie that a record holds. Throws RecordError. */
export function cleanRecord(fields: readonly string[], record: number, layout: Layout): StagedMovie {
  refuseOtherWidth(fields, layout.width)
  const read = <Name extends ColumnName>(column: Name): MovieCells[Name] => {
    const field = layout.fields.get(column)
    try {
      return COLUMNS[column].read(field === undefined ? '' : (fields[field] ?? ''))
    } catch (error) {
      throw error instanceof CellError ? new RecordError(column, error.message) : error
    }
  }
  const originalTitle = read('original_title')
  const title = read('title') ?? originalTitle
  if (title === null) throw new RecordError('title', 'expected a title, got neither title nor original_title')
  const date = read('release_date')
  const collection = read('belongs_to_collection')
  return {
    record,
    id: read('id'),
    imdb_id: read('imdb_id'),
    title,
    original_title: originalTitle,
    original_language: read('original_language'),
    overview: read('overview'),
    tagline: read('tagline'),
    status: read('status'),
    adult: read('adult'),
    video: read('video'),
    homepage: read('homepage'),
    poster_path: read('poster_path'),
    release_date: date.iso,
    year: date.year,
    month: date.month,
    day: date.day,
    budget: read('budget'),
    revenue: read('revenue'),
    popularity: read('popularity'),
    runtime: read('runtime'),
    vote_average: read('vote_average'),
    vote_count: read('vote_count'),
    genres: read('genres'),
    companies: read('production_companies'),
    countries: read('production_countries'),
    spoken_languages: read('spoken_languages'),
    collection_id: collection?.id ?? null,
    collection_name: collection?.name ?? null,
    collection_poster_path: collection?.posterPath ?? null,
    collection_backdrop_path: collection?.backdropPath ?? null,
  }
}

/** A spreadsheet may write empty cells past the last column. */
function refuseOtherWidth(fields: readonly string[], width: number): void {
  if (fields.length === width) return
  if (fields.length > width && fields.every((field, index) => index < width || field === '')) return
  throw new RecordError(null, `expected ${width} fields, got ${fields.length}`)
}
