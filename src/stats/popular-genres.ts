import type { GenreStore } from '../genre/genre.store.js'
import { checkRange } from '../page/check-range.js'
import { groupBy } from '../request/group-by.js'
import type { SnapshotReader } from '../request/snapshot-reader.js'
import { checkYears, isWithin } from './check-plan.js'
import { dimensions } from './dimensions.js'
import { type Measure, measureAt } from './measures.js'
import { type Plan, plan } from './plan.js'
import { readPlan } from './plan-reader.js'
import type { MostPopularGenresArgs } from './popular-genre.input.js'
import type { PopularGenre } from './popular-genre.type.js'
import type { PopularityBy } from './popularity-by.js'

const { GENRE, YEAR } = dimensions
const MOVIE_COUNT = measureAt('movieCount')
const MAX = 2 ** 31 - 1

const popularities: Readonly<Record<PopularityBy, Measure>> = {
  AVERAGE: measureAt('popularity.avg'),
  SUM: measureAt('popularity.sum'),
  MAX: measureAt('popularity.max'),
  MEDIAN: measureAt('popularity.median'),
}

/** The most popular genres of each year, best first. */
export async function mostPopularGenres(
  reader: SnapshotReader,
  genres: GenreStore,
  args: MostPopularGenresArgs,
): Promise<PopularGenre[]> {
  const { years, by, top, minMovies } = args
  checkYears(years)
  checkRange('top', top, 1, MAX)
  checkRange('minMovies', minMovies, 1, MAX)
  const popularity = popularities[by]
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
function rankedGenres(popularity: Measure, { top, minMovies }: MostPopularGenresArgs): Plan {
  return plan({
    dimensions: [YEAR, GENRE],
    measures: [MOVIE_COUNT, popularity],
    pin: { dimension: 'GENRE', ids: 'any' },
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
