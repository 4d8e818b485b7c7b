import type { Coded, Entity, OracleMovie } from '../../oracle/movie.js'
import type { StagedRow } from '../loader/drained.js'

/** A staged row as the oracle has a movie. */
export function movieOfRow(row: StagedRow): OracleMovie {
  const [year, month] = [number(row['year']), number(row['month'])]
  const [budget, revenue] = [number(row['budget']), number(row['revenue'])]
  const collectionId = number(row['collection_id'])
  return {
    id: number(row['id']) ?? Number.NaN,
    imdbId: text(row['imdb_id']),
    title: text(row['title']) ?? '',
    originalTitle: text(row['original_title']),
    originalLanguage: text(row['original_language']),
    overview: text(row['overview']),
    tagline: text(row['tagline']),
    status: text(row['status']),
    adult: boolean(row['adult']),
    homepage: text(row['homepage']),
    posterPath: text(row['poster_path']),
    releaseDate: text(row['release_date']),
    year: year === 0 ? null : year,
    month: month === 0 ? null : month,
    budget,
    revenue,
    profit: budget === null || revenue === null ? null : revenue - budget,
    popularity: number(row['popularity']),
    runtime: number(row['runtime']),
    voteAverage: number(row['vote_average']),
    voteCount: number(row['vote_count']),
    genres: pairs(row['genres']).map(entity),
    companies: pairs(row['companies']).map(entity),
    countries: pairs(row['countries']).map(coded),
    spokenLanguages: pairs(row['spoken_languages']).map(coded),
    collection: collectionId === null ? null : entity([collectionId, row['collection_name']]),
  }
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}

function number(value: unknown): number | null {
  return typeof value === 'number' ? value : null
}

function boolean(value: unknown): boolean | null {
  return typeof value === 'boolean' ? value : null
}

function pairs(value: unknown): Array<[key: unknown, name: unknown]> {
  return Array.isArray(value) ? value.map(([key, name]) => [key, name]) : []
}

function entity([id, name]: [id: unknown, name: unknown]): Entity {
  return { id: number(id) ?? Number.NaN, name: text(name) ?? '' }
}

function coded([code, name]: [code: unknown, name: unknown]): Coded {
  return { code: text(code) ?? '', name: text(name) ?? '' }
}
