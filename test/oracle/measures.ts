import type { Aggregates, Money, Subject, SubjectAggregates } from './aggregates.js'
import { compare, nearestFloat, nearestWhole, quotient, type Rational } from './exact.js'
import { once } from './once.js'

export interface NumberStats {
  readonly sum: number | null
  readonly avg: number | null
  readonly min: number | null
  readonly max: number | null
  readonly median: number | null
  readonly p10: number | null
  readonly p90: number | null
  readonly share: number | null
  readonly cumulativeSum: number | null
  readonly knownCount: number
}
export interface MoneyStats extends NumberStats {
  readonly unadjustedCount: number
}
export interface Stats {
  readonly movieCount: number
  readonly attributedCount: number
  readonly budget: MoneyStats
  readonly revenue: MoneyStats
  readonly profit: MoneyStats
  readonly popularity: NumberStats
  readonly runtime: NumberStats
  readonly voteAverage: NumberStats
  readonly voteCount: NumberStats
  readonly roi: number | null
  readonly weightedRating: number | null
}

/** What a group's numbers are seen beside. */
export interface Beside {
  /** What its sums are shares of. */
  readonly totals: Aggregates
  /** The running total up to it; none where no years are told apart. */
  cumulativeSum?(subject: Subject): Rational | null
}

/** The contract's `Stats` of a group. Its numbers are computed when they are read: most never are. */
export function statsOf(group: Aggregates, beside: Beside): Stats {
  const number = (subject: Subject) => once(() => numberStats(subject, group, beside))
  const money = (subject: Money) => once(() => moneyStats(subject, group, beside))
  const [budget, revenue, profit] = [money('budget'), money('revenue'), money('profit')]
  const [popularity, runtime] = [number('popularity'), number('runtime')]
  const [voteAverage, voteCount] = [number('voteAverage'), number('voteCount')]
  return {
    movieCount: group.movieCount,
    get attributedCount() {
      return nearestFloat(group.attributedCount())
    },
    get budget() {
      return budget()
    },
    get revenue() {
      return revenue()
    },
    get profit() {
      return profit()
    },
    get popularity() {
      return popularity()
    },
    get runtime() {
      return runtime()
    },
    get voteAverage() {
      return voteAverage()
    },
    get voteCount() {
      return voteCount()
    },
    get roi() {
      return shown(group.returnOnInvestment())
    },
    get weightedRating() {
      return shown(group.weightedRating())
    },
  }
}

function numberStats(subject: Subject, group: Aggregates, beside: Beside): NumberStats {
  return subjectStats(subject, group, beside, nearestFloat)
}

/** The extremes in whole dollars. */
function moneyStats(subject: Money, group: Aggregates, beside: Beside): MoneyStats {
  const { unadjustedCount } = group.of(subject)
  return Object.assign(subjectStats(subject, group, beside, nearestWhole), { unadjustedCount })
}

function subjectStats(
  subject: Subject,
  group: Aggregates,
  beside: Beside,
  extreme: (exact: Rational) => number,
): NumberStats {
  const values = group.of(subject)
  const sum = once(() => shown(values.sum()))
  const avg = once(() => shown(values.average()))
  const share = once(() => shown(shareOf(values, beside.totals.of(subject))))
  const cumulativeSum = once(() => shown(beside.cumulativeSum?.(subject) ?? null))
  return {
    get sum() {
      return sum()
    },
    get avg() {
      return avg()
    },
    get min() {
      return shown(values.min(), extreme)
    },
    get max() {
      return shown(values.max(), extreme)
    },
    get median() {
      return shown(values.median())
    },
    get p10() {
      return shown(values.tenths(1))
    },
    get p90() {
      return shown(values.tenths(9))
    },
    get share() {
      return share()
    },
    get cumulativeSum() {
      return cumulativeSum()
    },
    knownCount: values.knownCount,
  }
}

function shown(exact: Rational | null, as: (exact: Rational) => number = nearestFloat): number | null {
  return exact === null ? null : as(exact)
}

const NOTHING: Rational = { numerator: 0n, denominator: 1n }

/** Null where the sum is no part of the total. */
function shareOf(values: SubjectAggregates, totals: SubjectAggregates): Rational | null {
  const [sum, total] = [values.sum(), totals.sum()]
  if (sum === null || total === null || compare(sum, NOTHING) < 0 || compare(sum, total) > 0) return null
  return quotient(sum, total)
}

const MEASURES = {
  MOVIE_COUNT: ({ movieCount }) => movieCount,
  ATTRIBUTED_COUNT: ({ attributedCount }) => attributedCount,
  BUDGET_SUM: ({ budget }) => budget.sum,
  BUDGET_AVG: ({ budget }) => budget.avg,
  BUDGET_MIN: ({ budget }) => budget.min,
  BUDGET_MAX: ({ budget }) => budget.max,
  BUDGET_MEDIAN: ({ budget }) => budget.median,
  BUDGET_P10: ({ budget }) => budget.p10,
  BUDGET_P90: ({ budget }) => budget.p90,
  BUDGET_SHARE: ({ budget }) => budget.share,
  BUDGET_CUMULATIVE_SUM: ({ budget }) => budget.cumulativeSum,
  BUDGET_KNOWN_COUNT: ({ budget }) => budget.knownCount,
  REVENUE_SUM: ({ revenue }) => revenue.sum,
  REVENUE_AVG: ({ revenue }) => revenue.avg,
  REVENUE_MIN: ({ revenue }) => revenue.min,
  REVENUE_MAX: ({ revenue }) => revenue.max,
  REVENUE_MEDIAN: ({ revenue }) => revenue.median,
  REVENUE_P10: ({ revenue }) => revenue.p10,
  REVENUE_P90: ({ revenue }) => revenue.p90,
  REVENUE_SHARE: ({ revenue }) => revenue.share,
  REVENUE_CUMULATIVE_SUM: ({ revenue }) => revenue.cumulativeSum,
  REVENUE_KNOWN_COUNT: ({ revenue }) => revenue.knownCount,
  PROFIT_SUM: ({ profit }) => profit.sum,
  PROFIT_AVG: ({ profit }) => profit.avg,
  PROFIT_MIN: ({ profit }) => profit.min,
  PROFIT_MAX: ({ profit }) => profit.max,
  PROFIT_MEDIAN: ({ profit }) => profit.median,
  PROFIT_P10: ({ profit }) => profit.p10,
  PROFIT_P90: ({ profit }) => profit.p90,
  PROFIT_SHARE: ({ profit }) => profit.share,
  PROFIT_CUMULATIVE_SUM: ({ profit }) => profit.cumulativeSum,
  PROFIT_KNOWN_COUNT: ({ profit }) => profit.knownCount,
  POPULARITY_SUM: ({ popularity }) => popularity.sum,
  POPULARITY_AVG: ({ popularity }) => popularity.avg,
  POPULARITY_MIN: ({ popularity }) => popularity.min,
  POPULARITY_MAX: ({ popularity }) => popularity.max,
  POPULARITY_MEDIAN: ({ popularity }) => popularity.median,
  POPULARITY_P10: ({ popularity }) => popularity.p10,
  POPULARITY_P90: ({ popularity }) => popularity.p90,
  POPULARITY_SHARE: ({ popularity }) => popularity.share,
  POPULARITY_CUMULATIVE_SUM: ({ popularity }) => popularity.cumulativeSum,
  RUNTIME_AVG: ({ runtime }) => runtime.avg,
  RUNTIME_P10: ({ runtime }) => runtime.p10,
  RUNTIME_P90: ({ runtime }) => runtime.p90,
  VOTE_AVERAGE_AVG: ({ voteAverage }) => voteAverage.avg,
  VOTE_AVERAGE_P10: ({ voteAverage }) => voteAverage.p10,
  VOTE_AVERAGE_P90: ({ voteAverage }) => voteAverage.p90,
  VOTE_COUNT_SUM: ({ voteCount }) => voteCount.sum,
  VOTE_COUNT_AVG: ({ voteCount }) => voteCount.avg,
  VOTE_COUNT_SHARE: ({ voteCount }) => voteCount.share,
  VOTE_COUNT_CUMULATIVE_SUM: ({ voteCount }) => voteCount.cumulativeSum,
  ROI: ({ roi }) => roi,
  WEIGHTED_RATING: ({ weightedRating }) => weightedRating,
} satisfies Record<string, (stats: Stats) => number | null>

export type Measure = keyof typeof MEASURES

export function isMeasure(name: string): name is Measure {
  return Object.hasOwn(MEASURES, name)
}

export const MEASURE_NAMES: readonly Measure[] = Object.keys(MEASURES).filter(isMeasure)

export function measureOf(stats: Stats, measure: Measure): number | null {
  return MEASURES[measure](stats)
}
