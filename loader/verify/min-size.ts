import type { FullLoad } from '../build/last-full-load.js'
import { LoadError } from '../errors/load-error.js'
import { percent } from '../text/percent.js'
import { thousands } from '../text/thousands.js'

/** The least share of the movies of the last full drop that a full drop has, where nothing else is said. */
export const MIN_SIZE = 0.8

/** Throws LoadError TOO_FEW_MOVIES for a full drop that is so much smaller than the last one that it is likely to lack a part. */
export function refuseTooFewMovies(movies: number, last: FullLoad | null, minSize: number): void {
  if (last === null || movies >= last.movies * minSize) return
  throw new LoadError(
    'TOO_FEW_MOVIES',
    `expected at least ${percent(minSize)} of the ${thousands(last.movies)} movies of the last full drop (load ${last.load}), got ` +
      `${thousands(movies)} (${percent(movies / last.movies)}): is this the complete file? If it is, load it with --min-size 0, ` +
      'which allows any number.',
  )
}
