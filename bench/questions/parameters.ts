import { element, type Random } from '../../loader/sample/random.js'

/** What there is to be asked about: ids, those with the most movies first. */
export interface World {
  readonly genres: readonly number[]
  readonly companies: readonly number[]
}

export const popularities = ['AVERAGE', 'SUM', 'MAX', 'MEDIAN'] as const

/** What the questions are asked with; each takes of it what it needs. */
export interface Parameters {
  readonly genre: number
  readonly company: number
  /** The years, both included. */
  readonly from: number
  readonly to: number
  readonly by: (typeof popularities)[number]
}

/** What of the parameters makes a difference to a question. */
export type Axis = 'genre' | 'company' | 'years' | 'by'

const FIRST_YEAR = 1900
const LAST_YEAR = 2020

const years: readonly Pick<Parameters, 'from' | 'to'>[] = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }).flatMap(
  (_, first) =>
    Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 - first }, (_, length) => ({
      from: FIRST_YEAR + first,
      to: FIRST_YEAR + first + length,
    })),
)

/** What is asked again and again, and where an axis makes no difference. */
export function usualParameters({ genres, companies }: World): Parameters {
  return { genre: element(genres, 0), company: element(companies, 0), from: 1990, to: 2000, by: 'AVERAGE' }
}

/** All that can be asked along some axes, shuffled: dealt evenly, and nothing twice, so that no kept answer can help. */
export class ParameterDeck {
  readonly size: number
  readonly #axes: readonly (readonly Partial<Parameters>[])[]
  readonly #usual: Parameters
  readonly #order: Uint32Array
  #dealt = 0

  constructor(axes: readonly Axis[], world: World, random: Random) {
    const values: Readonly<Record<Axis, readonly Partial<Parameters>[]>> = {
      genre: world.genres.map((genre) => ({ genre })),
      company: world.companies.map((company) => ({ company })),
      years,
      by: popularities.map((by) => ({ by })),
    }
    this.#axes = axes.map((axis) => values[axis])
    this.#usual = usualParameters(world)
    this.size = this.#axes.reduce((size, axis) => size * axis.length, 1)
    this.#order = shuffled(this.size, random)
  }

  /** The next so many; fewer where the deck ends. */
  deal(count: number): Parameters[] {
    const hand = this.#order.subarray(this.#dealt, this.#dealt + count)
    this.#dealt += hand.length
    return Array.from(hand, (place) => this.#at(place))
  }

  #at(place: number): Parameters {
    let rest = place
    const chosen = this.#axes.map((axis) => {
      const value = element(axis, rest % axis.length)
      rest = Math.floor(rest / axis.length)
      return value
    })
    return Object.assign({}, this.#usual, ...chosen)
  }
}

function shuffled(size: number, random: Random): Uint32Array {
  const order = Uint32Array.from({ length: size }, (_, index) => index)
  for (let last = size - 1; last > 0; last--) {
    const other = random.between(0, last)
    const moved = element(order, last)
    order[last] = element(order, other)
    order[other] = moved
  }
  return order
}
