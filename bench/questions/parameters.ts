import type { Random } from '../../loader/sample/random.js'
import { Weighted } from '../../loader/sample/weighted.js'

/** What questions are asked about in one database. */
export interface World {
  readonly database: string
  /** Ids, those with the most movies first. */
  readonly genres: readonly number[]
  readonly companies: readonly number[]
}

export const popularities = ['AVERAGE', 'SUM', 'MAX', 'MEDIAN'] as const

/** What the questions are asked with; each takes of it what it needs. */
export interface Parameters {
  readonly genre: number
  readonly company: number
  readonly year: number
  readonly from: number
  readonly to: number
  readonly by: (typeof popularities)[number]
}

const FIRST_YEAR = 1920
const LAST_YEAR = 2017
const LONGEST_RANGE = 40

/** Draws parameters: companies by Zipf's law, the second half as often as the first; everything else evenly. */
export function parameterDraws({ genres, companies }: World, random: Random): () => Parameters {
  const byRank = new Weighted(companies.map((id, index) => [id, 1 / (index + 1)]))
  return () => {
    const from = random.between(FIRST_YEAR, LAST_YEAR)
    return {
      genre: random.pick(genres),
      company: byRank.draw(random),
      year: random.between(FIRST_YEAR, LAST_YEAR),
      from,
      to: from + random.between(0, LONGEST_RANGE),
      by: random.pick(popularities),
    }
  }
}

/** What is asked again and again when questions are asked hot. */
export function hotParameters({ genres, companies }: World): Parameters {
  return { genre: genres[0] ?? 0, company: companies[0] ?? 0, year: 1999, from: 1990, to: 2000, by: 'AVERAGE' }
}
