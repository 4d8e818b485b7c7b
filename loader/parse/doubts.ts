import type { SameMovie } from './one-movie.js'

/**
 * What the padded halves in a block say of each other: records that were sorted tell no pairs, so if one half is alone,
 * others may be beside those of another movie, too.
 */
export class Doubts {
  /** First ones of halves that were put together, and movies that may be no more than a first half. */
  readonly #doubtful = new Set<number>()
  /** Those of them that were put together by their language. */
  readonly #byLanguage = new Set<number>()
  #hasRejected = false
  #hasLoose = false

  addPair(first: number, by: SameMovie): void {
    this.#doubtful.add(first)
    if (by === 'language') this.#byLanguage.add(first)
  }

  addPoorMovie(index: number): void {
    this.#doubtful.add(index)
  }

  /** `isLoose`: whether it is not beside its other one. */
  addRejectedHalf(isLoose: boolean): void {
    this.#hasRejected = true
    this.#hasLoose ||= isLoose
  }

  /** The first halves that are not to be taken for more. */
  get firstHalves(): ReadonlySet<number> {
    if (this.#hasLoose) return this.#doubtful
    return this.#hasRejected || this.#byLanguage.size > 1 ? this.#byLanguage : new Set()
  }
}
