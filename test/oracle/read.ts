import { parse } from 'csv-parse/sync'
import {
  readBoolean,
  readCoded,
  readCollection,
  readDate,
  readEntities,
  readMoney,
  readNumber,
  readText,
  readWhole,
  Unreadable,
} from './cells.js'
import type { OracleMovie } from './movie.js'
import { withOneName } from './names.js'

export interface Accounting {
  read: number
  movies: number
  duplicates: number
  repaired: number
  rejected: number
}

export interface OracleDrop {
  /** One per id, by the place of the record that won. */
  movies: OracleMovie[]
  accounting: Accounting
  /** The rejected records, by number (1 for the first after the header). */
  rejections: Array<{ record: number; reason: string }>
}

/**
 * Reads a whole `movies_metadata.csv` the plain way. Any line break outside of quotes ends a record, as in pandas.
 * `renamed` gives the header name of a column that has another one than Kaggle's.
 */
export function readDrop(csv: string, renamed: Readonly<Record<string, string>> = {}): OracleDrop {
  const [header = [], ...records] = parse(csv, {
    bom: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
  })
  const headerName = (column: string) => renamed[column] ?? column
  const overview = header.indexOf(headerName('overview'))
  const byId = new Map<number, OracleMovie>()
  const rejections: OracleDrop['rejections'] = []
  let duplicates = 0
  let repaired = 0
  for (let index = 0; index < records.length; index++) {
    const record = index + 1
    let fields = records[index] ?? []
    const stitched = stitch(fields, records[index + 1], header.length, overview)
    if (stitched !== null) {
      fields = stitched
      repaired++
      index++
    }
    try {
      const movie = readMovie(fields, header, headerName)
      // Deleted first so that the map is in the order of the last records.
      if (byId.delete(movie.id)) duplicates++
      byId.set(movie.id, movie)
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error
      rejections.push({ record, reason: error.message })
    }
  }
  const movies = withOneName([...byId.values()])
  const rejected = rejections.length
  return {
    movies,
    accounting: { read: records.length, movies: movies.length, duplicates, repaired, rejected },
    rejections,
  }
}

/** The one record that two are the halves of, or null. Padding with empty fields (Excel, pandas) makes no difference. */
function stitch(first: string[], second: string[] | undefined, width: number, overview: number): string[] | null {
  if (second === undefined || overview < 0) return null
  const stopsInOverview = first.length > overview && filled(first) <= overview + 1
  const holdsTheRest = second.length >= width - overview && filled(second) <= width - overview
  if (!stopsInOverview || !holdsTheRest) return null
  const text = `${first[overview] ?? ''}\n${second[0] ?? ''}`
  return [...first.slice(0, overview), text, ...second.slice(1, width - overview)]
}

/** How many fields there are up to the last one that is not empty. */
function filled(fields: readonly string[]): number {
  return fields.findLastIndex((field) => field !== '') + 1
}

function readMovie(fields: string[], header: string[], headerName: (column: string) => string): OracleMovie {
  if (fields.length !== header.length) throw new Unreadable(`${fields.length} fields instead of ${header.length}`)
  const cell = (column: string) => fields[header.indexOf(headerName(column))] ?? ''
  const id = readWhole(cell('id'))
  if (id === null || id === 0) throw new Unreadable(`not an id: ${cell('id')}`)
  if (cell('title') === '') throw new Unreadable('no title')
  const releaseDate = readDate(cell('release_date'))
  const budget = readMoney(cell('budget'))
  const revenue = readMoney(cell('revenue'))
  return {
    id,
    imdbId: readText(cell('imdb_id')),
    title: cell('title'),
    originalTitle: readText(cell('original_title')),
    originalLanguage: readText(cell('original_language')),
    overview: readText(cell('overview')),
    tagline: readText(cell('tagline')),
    status: readText(cell('status')),
    adult: readBoolean(cell('adult')),
    homepage: readText(cell('homepage')),
    posterPath: readText(cell('poster_path')),
    releaseDate,
    year: releaseDate === null ? null : Number(releaseDate.slice(0, 4)),
    month: releaseDate === null ? null : Number(releaseDate.slice(5, 7)),
    budget,
    revenue,
    profit: budget === null || revenue === null ? null : revenue - budget,
    popularity: readNumber(cell('popularity')),
    runtime: readNumber(cell('runtime')),
    voteAverage: readNumber(cell('vote_average')),
    voteCount: readWhole(cell('vote_count')),
    genres: readEntities(cell('genres')),
    companies: readEntities(cell('production_companies')),
    countries: readCoded(cell('production_countries'), 'iso_3166_1'),
    spokenLanguages: readCoded(cell('spoken_languages'), 'iso_639_1'),
    collection: readCollection(cell('belongs_to_collection')),
  }
}
