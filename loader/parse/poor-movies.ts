import type { ParsedBlock } from './block.js'

/** If there are more poor movies in a drop than halves that are alone and so many, they are no halves: a tool made them poor. */
const MANY = 8

/**
 * A movie that lacks what every movie has may be the first half of one whose second half lies elsewhere, in a drop that was
 * sorted: what is known of all of it decides for all of them.
 */
export class PoorMovies {
  #movies = 0
  #looseHalves = 0

  add({ poorMovies, looseHalves }: ParsedBlock): void {
    this.#movies += poorMovies
    this.#looseHalves += looseHalves
  }

  get areHalves(): boolean {
    return this.#looseHalves > 0 && this.#movies <= this.#looseHalves + MANY
  }
}
