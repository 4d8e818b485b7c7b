import type { SameMovie } from './one-movie.js'

/** If there are more poor movies in a block than halves that are alone and so many, they are no halves: a tool made them poor. */
const MANY = 8

/**
 * What the padded halves in a block say of each other: records that were sorted tell no pairs, so if one half is alone,
 * others may be beside those of another movie, too.
 */
export class Doubts {
  /** The first ones of halves that were put together. */
  readonly #pairs: number[] = []
  /** Those of them that were put together by their language. */
  readonly #byLanguage: number[] = []
  /** Movies that may be no more than a first half. */
  readonly #poor: number[] = []
  #hasRejected = false
  #loose = 0

  addPair(first: number, by: SameMovie): void {
    this.#pairs.push(first)
    if (by === 'language') this.#byLanguage.push(first)
  }

  addPoorMovie(index: number): void {
    this.#poor.push(index)
  }

  /** `isLoose`: whether it is not beside its other one. */
  addRejectedHalf(isLoose: boolean): void {
    this.#hasRejected = true
    if (isLoose) this.#loose++
  }

  /** The first halves that are not to be taken for more. */
  get firstHalves(): readonly number[] {
    if (this.#loose > 0) return this.#poor.length > this.#loose + MANY ? this.#pairs : [...this.#pairs, ...this.#poor]
    return this.#hasRejected || this.#byLanguage.length > 1 ? this.#byLanguage : []
  }
}
