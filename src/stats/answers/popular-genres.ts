import type { IntRange } from '../../filter/int-range.input.js'
import type { GenreStore } from '../../genre/genre.store.js'
import type { Genre } from '../../genre/genre.type.js'
import { checkRange } from '../../page/check-range.js'
import { groupBy } from '../../request/group-by.js'
import type { SnapshotReader } from '../../request/snapshot-reader.js'
import { checkYears, isWithin } from '../plan/check-plan.js'
import { dimensions } from '../plan/dimensions.js'
import { type Measure, measureAt } from '../plan/measures.js'
import { type Plan, plan } from '../plan/plan.js'
import { readPlan } from './read-plan.js'

const { GENRE, YEAR } = dimensions
const MOVIE_COUNT = measureAt('movieCount')
const MAX = 2 ** 31 - 1

/** How one number can be made of the popularity of a genre's movies. */
export const popularities = {
  AVERAGE: {
    description: 'Their mean: does a typical movie of the genre get attention?',
    measure: measureAt('popularity.avg'),
  },
  SUM: {
    description: 'Their sum: how much attention does the genre get in all? Favours genres with many movies.',
    measure: measureAt('popularity.sum'),
  },
  MAX: { description: 'The greatest: how big is its biggest success?', measure: measureAt('popularity.max') },
  MEDIAN: {
    description: 'Their exact median: a typical movie, whatever the biggest success is.',
    measure: measureAt('popularity.median'),
  },
} as const

export interface PopularGenresQuestion {
  readonly years?: IntRange | null
  readonly by: keyof typeof popularities
  readonly top: number
  readonly minMovies: number
}

export interface PopularGenre {
  readonly year: number
  readonly rank: number
  readonly genre: Genre
  readonly popularity: number
  readonly movieCount: number
}

/** The most popular genres of each year, best first. */
export async function mostPopularGenres(
  reader: SnapshotReader,
  genres: GenreStore,
  args: PopularGenresQuestion,
): Promise<PopularGenre[]> {
  const { years, by, top, minMovies } = args
  checkYears(years)
  checkRange('top', top, 1, MAX)
  checkRange('minMovies', minMovies, 1, MAX)
  const popularity = popularities[by].measure
  const [rows, byId] = await Promise.all([readPlan(reader, rankedGenres(popularity, args)), genres.byId()])
  // The years are chosen from the rows of all years, which are few and, kept, answer every range.
  const ofYear = groupBy(
    rows.filter((row) => row.measure(popularity) !== null && isWithin(row.number(YEAR), years)),
    (row) => row.number(YEAR),
  )
  return [...ofYear].flatMap(([year, ranked]) =>
    ranked.flatMap((row, index) => {
      const genre = byId.get(row.number(GENRE) ?? 0)
      if (genre === undefined || year === null) return []
      return [
        {
          year,
          rank: index + 1,
          genre,
          popularity: row.measure(popularity) ?? 0,
          movieCount: row.measure(MOVIE_COUNT) ?? 0,
        },
      ]
    }),
  )
}

/** Ties: more movies first, then the genre's name. */
function rankedGenres(popularity: Measure, { top, minMovies }: PopularGenresQuestion): Plan {
  return plan({
    dimensions: [YEAR, GENRE],
    measures: [MOVIE_COUNT, popularity],
    groupFilter: { dimension: GENRE, ids: 'any' },
    having: minMovies > 1 ? [{ measure: MOVIE_COUNT, condition: { gte: minMovies }, path: 'minMovies' }] : [],
    orderBy: [
      { by: YEAR, direction: 'ASC' },
      { by: popularity, direction: 'DESC' },
      { by: MOVIE_COUNT, direction: 'DESC' },
      { by: GENRE, direction: 'ASC' },
    ],
    top: { within: [YEAR], first: top },
  })
}
