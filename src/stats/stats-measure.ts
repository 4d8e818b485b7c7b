import { describedEnum } from '../leaf-types/described-enum.js'

export const measureDescriptions = {
  MOVIE_COUNT: 'movieCount: distinct movies.',
  ATTRIBUTED_COUNT: "attributedCount: sum of the movies' weights.",
  BUDGET_SUM: 'budget.sum, in US dollars.',
  BUDGET_AVG: 'budget.avg, in US dollars.',
  BUDGET_MIN: 'budget.min, in US dollars.',
  BUDGET_MAX: 'budget.max, in US dollars.',
  BUDGET_KNOWN_COUNT: 'budget.knownCount: movies with a known budget.',
  REVENUE_SUM: 'revenue.sum, in US dollars.',
  REVENUE_AVG: 'revenue.avg, in US dollars.',
  REVENUE_MIN: 'revenue.min, in US dollars.',
  REVENUE_MAX: 'revenue.max, in US dollars.',
  REVENUE_KNOWN_COUNT: 'revenue.knownCount: movies with a known revenue.',
  PROFIT_SUM: 'profit.sum, in US dollars.',
  PROFIT_AVG: 'profit.avg, in US dollars.',
  PROFIT_MIN: 'profit.min, in US dollars.',
  PROFIT_MAX: 'profit.max, in US dollars.',
  PROFIT_KNOWN_COUNT: 'profit.knownCount: movies with a known profit.',
  POPULARITY_SUM: 'popularity.sum.',
  POPULARITY_AVG: 'popularity.avg.',
  POPULARITY_MIN: 'popularity.min.',
  POPULARITY_MAX: 'popularity.max.',
  POPULARITY_MEDIAN: 'popularity.median.',
  RUNTIME_AVG: 'runtime.avg, in minutes.',
  VOTE_AVERAGE_AVG: 'voteAverage.avg, 0 to 10.',
} as const

export const StatsMeasure = describedEnum(
  'StatsMeasure',
  'A number of an aggregate row, as the row shows it.',
  measureDescriptions,
)
export type StatsMeasure = keyof typeof StatsMeasure
