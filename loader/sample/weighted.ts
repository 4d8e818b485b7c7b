import { element, type Random } from './random.js'

/** Draws from a table in proportion to the weights. */
export class Weighted<T> {
  readonly #items: readonly T[]
  readonly #upTo: Float64Array

  constructor(table: ReadonlyArray<readonly [item: T, weight: number]>) {
    let sum = 0
    this.#items = table.map(([item]) => item)
    this.#upTo = Float64Array.from(table, ([, weight]) => {
      sum += weight
      return sum
    })
  }

  draw(random: Random): T {
    const wanted = random.unit() * element(this.#upTo, this.#upTo.length - 1)
    let low = 0
    let high = this.#upTo.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if (element(this.#upTo, middle) > wanted) high = middle
      else low = middle + 1
    }
    return element(this.#items, low)
  }

  /** Up to `count` different items, in the order drawn; fewer where the heavy ones keep coming up. */
  drawDistinct(random: Random, count: number): T[] {
    const drawn = new Set<T>()
    for (let tries = 0; drawn.size < count && tries < count * 4; tries++) drawn.add(this.draw(random))
    return [...drawn]
  }
}
