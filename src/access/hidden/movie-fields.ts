import { allSubjects } from '../../../clickhouse/index.js'
import { dimensions } from '../../stats/plan/dimensions.js'

/** What cannot be hidden: nearly everything is told by it. */
export const ALWAYS_THERE: readonly string[] = ['id', 'nodeId', 'year', 'month', 'releaseDate']

const STATS = ['Stats', 'MovieStatsRow', 'MovieStatsTotals', 'YearStats'] as const

/** A number of a movie, in everything that is computed of it. */
function numbersOf(field: string): string[] {
  const name = screaming(field)
  return [
    `MovieWhere.${field}`,
    `MovieSort.${name}`,
    ...STATS.map((type) => `${type}.${field}`),
    `StatsMeasure.${name}_*`,
    `StatsSort.${name}_*`,
    `CompanySort.${name}_*`,
  ]
}

function groupNumber(field: string): string[] {
  const name = screaming(field)
  return [...STATS.map((type) => `${type}.${field}`), `StatsMeasure.${name}`, `StatsSort.${name}`]
}

/** Something that movies can be grouped by. */
function dimension(name: keyof typeof dimensions): string[] {
  return [`MovieDimension.${name}`, `StatsSort.${name}`, `MovieStatsKey.${dimensions[name].key}`]
}

const ROI = groupNumber('roi')
const WEIGHTED_RATING = groupNumber('weightedRating')

/**
 * What else tells something of a field of Movie, by schema coordinates: it is hidden with the field. `*` stands for the
 * rest of a name, a name without a field for a type and whatever is of it.
 */
const told: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(allSubjects.map(({ name }) => [name, numbersOf(name)])),
  budget: [...numbersOf('budget'), ...ROI, 'Movie.profit'],
  revenue: [...numbersOf('revenue'), ...ROI, 'Movie.profit'],
  profit: [...numbersOf('profit'), ...ROI],
  popularity: [...numbersOf('popularity'), 'PopularGenre', 'PopularityBy'],
  voteAverage: [...numbersOf('voteAverage'), ...WEIGHTED_RATING],
  voteCount: [...numbersOf('voteCount'), ...WEIGHTED_RATING],
  title: ['MovieWhere.title', 'MovieSort.TITLE', 'MovieChange.title'],
  adult: ['MovieWhere.adult'],
  status: ['MovieWhere.status', ...dimension('STATUS')],
  originalLanguage: ['MovieWhere.originalLanguage', ...dimension('LANGUAGE')],
  collection: ['Collection', ...dimension('COLLECTION')],
  countries: ['Country', 'MovieWhere.countries', ...dimension('COUNTRY')],
  spokenLanguages: ['Language', 'MovieWhere.spokenLanguages', ...dimension('SPOKEN_LANGUAGE')],
  genres: ['Snapshot.genreCount', 'Genre', 'GenreReleases', 'PopularGenre', 'MovieWhere.genres', ...dimension('GENRE')],
  companies: [
    'Snapshot.companyCount',
    'Company',
    'CompanyConnection',
    'CompanyEdge',
    'MovieWhere.companies',
    ...dimension('COMPANY'),
  ],
}

/** What else tells something of a field of Movie, as in `told`. */
export function toldBy(field: string): readonly string[] {
  return told[field] ?? []
}

/** As names of enums' values are made: `voteAverage` is VOTE_AVERAGE. */
function screaming(field: string): string {
  return field.replaceAll(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()
}
