/** If there are more poor movies in a drop than halves that are alone and so many, they are no halves: a tool made them poor. */
const MANY = 8

/** What is counted of one block, or of all. */
export interface PoorMovieCounts {
  /** Movies that lack what every movie has: each may be a half of one. */
  readonly poorMovies: number
  /** Halves that were rejected and are not beside their other one, in records as long as a movie. */
  readonly looseHalves: number
}

/**
 * Whether the movies that lack what every movie has are first halves of ones whose second halves lie elsewhere, in a drop that
 * was sorted: what is known of all of it decides for all of them.
 */
export function arePoorHalves({ poorMovies, looseHalves }: PoorMovieCounts): boolean {
  return looseHalves > 0 && poorMovies <= looseHalves + MANY
}
