import { FEW_KNOWN } from '../figures/about.js'
import { count, shareText, wholeNumber } from '../figures/format.js'
import type { Group, Value } from './read-answer.js'

/** A number of fewer movies than these is one of chance. */
export const FEW_MOVIES = 10

/** Whether a number says little of its group: known for too few of its movies, or of too few to go by. */
export function isUncertain({ known }: Value, movies: number): boolean {
  if (known === null) return false
  return known < FEW_MOVIES || known / Math.max(movies, 1) < FEW_KNOWN
}

/** From nearly nothing to all: how much of the ink a mark gets. */
export function ink({ known }: Value, movies: number): number {
  return known === null || movies === 0 ? 1 : 0.25 + 0.75 * Math.min(1, known / movies)
}

export function knownText({ known }: Value, { movies }: Pick<Group, 'movies'>): string {
  return known === null
    ? count(movies, 'movie')
    : `known for ${count(known, 'movie')} of ${wholeNumber(movies)} (${shareText(known, movies)})`
}
