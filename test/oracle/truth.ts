/** A drop as the movies in it, and what a load is told to make of it. */
export interface Delivery<Movie> {
  readonly mode: 'full' | 'months' | 'upsert'
  readonly movies: readonly Movie[]
  readonly deleted: readonly number[]
}

export interface Identified<Movie> {
  id(movie: Movie): string
  /** Equal for movies of one month, and for those without a date. */
  month(movie: Movie): string
}

/** The movies there are after a delivery to those that there were; of several with one id, the last holds. */
export function truthAfter<Movie>(
  before: readonly Movie[],
  { mode, movies, deleted }: Delivery<Movie>,
  { id, month }: Identified<Movie>,
): Movie[] {
  const delivered = new Map(movies.map((movie) => [id(movie), movie]))
  const months = new Set([...delivered.values()].map(month))
  const stays: Record<Delivery<Movie>['mode'], (movie: Movie) => boolean> = {
    full: () => false,
    months: (movie) => !months.has(month(movie)),
    upsert: (movie) => !deleted.includes(Number(id(movie))),
  }
  const kept = before.filter((movie) => stays[mode](movie) && !delivered.has(id(movie)))
  return [...kept, ...delivered.values()]
}
