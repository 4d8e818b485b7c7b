import { MovieDimension } from './movie-dimension.js'

/** How many values a dimension is estimated to have; genres are as many as the snapshot has. */
const VALUES: Readonly<Record<Exclude<MovieDimension, 'GENRE'>, number>> = {
  YEAR: 130,
  DECADE: 14,
  QUARTER: 5,
  MONTH: 13,
  COMPANY: 10_000,
  COUNTRY: 150,
  LANGUAGE: 100,
  STATUS: 7,
}

/** How many rows `movieStats` is estimated to have at most: one for each combination of the dimensions that it groups by. */
export function estimatedGroups(groupBy: unknown, genres: number): number {
  if (!Array.isArray(groupBy)) return Number.POSITIVE_INFINITY
  return groupBy.reduce((product: number, dimension: unknown) => product * valuesOf(dimension, genres), 1)
}

function valuesOf(dimension: unknown, genres: number): number {
  if (dimension === MovieDimension.GENRE) return genres + 1
  const known = Object.entries(VALUES).find(([name]) => name === dimension)
  return known === undefined ? 1 : known[1]
}
