/** The numbers of a row that most questions ask for. */
export const MEASURES = 'movieCount budget { sum } revenue { sum } profit { sum } popularity { avg }'

/** The same, in the same order, over a table of metrics. */
export const METRICS = `
  sum(movie_count),
  if(sum(budget_count) = 0, NULL, sum(budget_sum)),
  if(sum(revenue_count) = 0, NULL, sum(revenue_sum)),
  if(sum(profit_count) = 0, NULL, sum(profit_sum)),
  toFloat64(sum(popularity_sum)) / nullIf(sum(popularity_count), 0)`

/** The same, over rows of single movies. */
export const AGGREGATES = 'count(), sum(budget), sum(revenue), sum(profit), avg(popularity)'
