import { exactAverage, exactSum } from './exact.js'
import type { OracleMovie } from './movie.js'

export interface MoneyStats {
  sum: number | null
  avg: number | null
  min: number | null
  max: number | null
  knownCount: number
}
export interface NumberStats extends MoneyStats {
  median: number | null
}
export interface Stats {
  movieCount: number
  attributedCount: number
  budget: MoneyStats
  revenue: MoneyStats
  profit: MoneyStats
  popularity: NumberStats
  runtime: NumberStats
  voteAverage: NumberStats
}

/** A movie in a group; one share of so many counts there: 1 counts whole, 2 half. */
export interface Member {
  movie: OracleMovie
  shares: number
}

/** The contract's `Stats` of different movies. */
export function statsOf(members: readonly Member[]): Stats {
  const moneyOf = (value: (movie: OracleMovie) => number | null) => {
    const { median: _, ...money } = numberOf(value)
    return money
  }
  const numberOf = (value: (movie: OracleMovie) => number | null): NumberStats => {
    const shares = members.flatMap(({ movie, shares: of }) => {
      const known = value(movie)
      return known === null ? [] : [{ value: known, of }]
    })
    const values = shares.map((share) => share.value).sort((a, b) => a - b)
    return {
      sum: values.length === 0 ? null : exactSum(shares),
      avg: values.length === 0 ? null : exactAverage(values),
      min: values.at(0) ?? null,
      max: values.at(-1) ?? null,
      median: median(values),
      knownCount: values.length,
    }
  }
  return {
    movieCount: members.length,
    attributedCount: exactSum(members.map(({ shares: of }) => ({ value: 1, of }))),
    budget: moneyOf(({ budget }) => budget),
    revenue: moneyOf(({ revenue }) => revenue),
    profit: moneyOf(({ profit }) => profit),
    popularity: numberOf(({ popularity }) => popularity),
    runtime: numberOf(({ runtime }) => runtime),
    voteAverage: numberOf(({ voteAverage }) => voteAverage),
  }
}

function median(sorted: readonly number[]): number | null {
  const upper = sorted[Math.floor(sorted.length / 2)]
  const lower = sorted[Math.ceil(sorted.length / 2) - 1]
  return upper === undefined || lower === undefined ? null : exactAverage([lower, upper])
}

const MEASURES = {
  MOVIE_COUNT: ({ movieCount }) => movieCount,
  ATTRIBUTED_COUNT: ({ attributedCount }) => attributedCount,
  BUDGET_SUM: ({ budget }) => budget.sum,
  BUDGET_AVG: ({ budget }) => budget.avg,
  BUDGET_MIN: ({ budget }) => budget.min,
  BUDGET_MAX: ({ budget }) => budget.max,
  BUDGET_KNOWN_COUNT: ({ budget }) => budget.knownCount,
  REVENUE_SUM: ({ revenue }) => revenue.sum,
  REVENUE_AVG: ({ revenue }) => revenue.avg,
  REVENUE_MIN: ({ revenue }) => revenue.min,
  REVENUE_MAX: ({ revenue }) => revenue.max,
  REVENUE_KNOWN_COUNT: ({ revenue }) => revenue.knownCount,
  PROFIT_SUM: ({ profit }) => profit.sum,
  PROFIT_AVG: ({ profit }) => profit.avg,
  PROFIT_MIN: ({ profit }) => profit.min,
  PROFIT_MAX: ({ profit }) => profit.max,
  PROFIT_KNOWN_COUNT: ({ profit }) => profit.knownCount,
  POPULARITY_SUM: ({ popularity }) => popularity.sum,
  POPULARITY_AVG: ({ popularity }) => popularity.avg,
  POPULARITY_MIN: ({ popularity }) => popularity.min,
  POPULARITY_MAX: ({ popularity }) => popularity.max,
  POPULARITY_MEDIAN: ({ popularity }) => popularity.median,
  RUNTIME_AVG: ({ runtime }) => runtime.avg,
  VOTE_AVERAGE_AVG: ({ voteAverage }) => voteAverage.avg,
} satisfies Record<string, (stats: Stats) => number | null>

export type Measure = keyof typeof MEASURES

export function isMeasure(name: string): name is Measure {
  return Object.hasOwn(MEASURES, name)
}

export const MEASURE_NAMES: readonly Measure[] = Object.keys(MEASURES).filter(isMeasure)

export function measureOf(stats: Stats, measure: Measure): number | null {
  return MEASURES[measure](stats)
}
