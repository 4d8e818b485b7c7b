import { expect } from 'vitest'
import type { Dimension } from '../../oracle/dimensions.js'
import type { OracleMovie } from '../../oracle/movie.js'
import { movieStats } from '../../oracle/stats.js'
import type { ExportedRow } from './exported.js'

/** In the order of the alphabet. */
export const MOVIE_COLUMNS = (
  'adult budget collection_backdrop_path collection_id collection_name collection_poster_path countries day homepage id ' +
  'imdb_id month original_language original_title overview popularity poster_path release_date revenue runtime ' +
  'spoken_languages status tagline title video vote_average vote_count year'
).split(' ')

const coded = ({ code }: { code: string }) => ({ code, name: expect.any(String) })

/** What of an exported movie the oracle knows. */
export function movieRow(movie: OracleMovie): ExportedRow {
  return {
    id: movie.id,
    imdb_id: movie.imdbId,
    title: movie.title,
    original_title: movie.originalTitle,
    original_language: movie.originalLanguage,
    overview: movie.overview,
    tagline: movie.tagline,
    status: movie.status,
    adult: movie.adult,
    homepage: movie.homepage,
    poster_path: movie.posterPath,
    release_date: movie.releaseDate,
    year: movie.year,
    month: movie.month,
    day: movie.releaseDate === null ? null : Number(movie.releaseDate.slice(8)),
    budget: movie.budget,
    revenue: movie.revenue,
    popularity: movie.popularity,
    runtime: movie.runtime,
    vote_average: movie.voteAverage,
    vote_count: movie.voteCount,
    countries: movie.countries.map(coded),
    spoken_languages: movie.spokenLanguages.map(coded),
    collection_id: movie.collection?.id ?? null,
    collection_name: movie.collection?.name ?? null,
  }
}

const SUBJECTS = ['budget', 'revenue', 'profit', 'popularity', 'runtime', 'voteAverage', 'voteCount'] as const

/** What the exported metrics have to be, computed from the movies; those by more than the year have shares. */
export function metricsRows(movies: readonly OracleMovie[], groupBy: Dimension[]): ExportedRow[] {
  const rowsOf = (attribution: 'FULL' | 'SPLIT') => movieStats(movies, { groupBy, attribution, first: 1e9 }).rows
  const split = rowsOf('SPLIT')
  return rowsOf('FULL').map(({ key, ...full }, index) => {
    const shares = groupBy.length > 1 ? split[index] : undefined
    const measures = SUBJECTS.map((subject) => {
      const name = subject.replace(/[A-Z]/, (letter) => `_${letter.toLowerCase()}`)
      const { sum, avg, min, max, median, p10, p90, knownCount } = full[subject]
      return {
        [`${name}_known_count`]: knownCount,
        [`${name}_sum`]: sum,
        [`${name}_avg`]: avg,
        [`${name}_min`]: min,
        [`${name}_max`]: max,
        [`${name}_median`]: median,
        [`${name}_p10`]: p10,
        [`${name}_p90`]: p90,
        ...(shares && { [`${name}_sum_split`]: shares[subject].sum }),
      }
    })
    return Object.assign(
      {
        ...keyOf(key),
        movie_count: full.movieCount,
        attributed_count: full.attributedCount,
        roi: full.roi,
        weighted_rating: full.weightedRating,
      },
      shares && { attributed_count_split: shares.attributedCount, roi_split: shares.roi },
      ...measures,
    )
  })
}

function keyOf(key: Readonly<Record<string, unknown>>): ExportedRow {
  const entities = ['genre', 'company'].flatMap((subject) =>
    key[subject] === undefined ? [] : [[`${subject}_id`, idOf(key[subject])]],
  )
  return { year: key['year'], ...Object.fromEntries(entities) }
}

function idOf(entity: unknown): number | null {
  return typeof entity === 'object' && entity !== null && 'id' in entity ? Number(entity.id) : null
}

/** Metrics in the order of what they are of. */
export function byKey(rows: readonly ExportedRow[]): ExportedRow[] {
  const key = (row: ExportedRow): string =>
    ['genre_id', 'company_id', 'year'].map((name) => String(row[name] ?? '').padStart(12)).join()
  return rows.toSorted((a, b) => (key(a) < key(b) ? -1 : 1))
}
