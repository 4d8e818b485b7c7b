import type { SameMovie } from './same-movie.js'

/**
 * What the padded halves in a block say of each other: records that were sorted tell no pairs, so if one half is alone,
 * others may be beside those of another movie, too.
 */
export class PairDoubts {
  /** The first ones of halves that were put together. */
  readonly #pairs: number[] = []
  /** Those of them that were put together by their language. */
  readonly #byLanguage: number[] = []
  #hasRejected = false
  /** How many halves were rejected that are not beside their other one. */
  looseHalves = 0

  addPair(first: number, by: SameMovie): void {
    this.#pairs.push(first)
    if (by === 'language') this.#byLanguage.push(first)
  }

  /** `isLoose`: whether it is not beside its other one. */
  addRejectedHalf(isLoose: boolean): void {
    this.#hasRejected = true
    if (isLoose) this.looseHalves++
  }

  /** The first halves that are not to be taken for more. */
  get firstHalves(): readonly number[] {
    if (this.looseHalves > 0) return this.#pairs
    return this.#hasRejected || this.#byLanguage.length > 1 ? this.#byLanguage : []
  }
}
