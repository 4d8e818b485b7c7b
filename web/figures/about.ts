import type { Attribution } from '../schema-types.js'
import { count, shareText } from './format.js'

/** What a number is: of which movies, known for how many of them, counted how, and from where. */
export interface About {
  /** What was computed, such as "Sum of revenue". */
  readonly what: string
  /** Left out where it is of one thing that `what` names. */
  readonly movies?: number
  /** Of those movies; null where it cannot be unknown. */
  readonly known?: number | null
  readonly attribution?: Attribution | null
  /** The year whose dollars it is in; null for those of each movie's own year. */
  readonly dollarsOf?: number | null
  readonly unadjusted?: number
  readonly snapshot: number | null
}

/** Below this part of the movies, a figure says little of the whole. */
export const FEW_KNOWN = 0.5

export function aboutText({ what, movies, known, attribution, dollarsOf, unadjusted = 0, snapshot }: About): string {
  const of = movies === undefined ? what : `${what} of ${count(movies, 'movie')}`
  const knownFor =
    movies === undefined || known === undefined || known === null
      ? null
      : `known for ${count(known, 'movie')} (${shareText(known, movies)})`
  const sentences = [
    knownFor === null ? of : `${of}, ${knownFor}`,
    dollarsOf === undefined || dollarsOf === null ? null : `In dollars of ${dollarsOf}`,
    unadjusted > 0 ? `${count(unadjusted, 'movie')} left out, for want of a date or of prices` : null,
    attribution === 'FULL' ? 'Each movie counts whole in each of its groups' : null,
    attribution === 'SPLIT' ? 'Each movie is shared equally among its groups' : null,
    snapshot === null ? null : `Snapshot ${snapshot}`,
  ]
  return `${sentences.filter((sentence) => sentence !== null).join('. ')}.`
}
