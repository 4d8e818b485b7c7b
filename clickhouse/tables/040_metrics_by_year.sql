-- Metrics of each year; year 0 holds the movies without a date.
-- Emitted from metrics/ by `npm run codegen`.
CREATE TABLE {db:Identifier}.metrics_by_year
(
    year                   UInt16,
    movie_count            SimpleAggregateFunction(sum, UInt64),
    invested_sum           SimpleAggregateFunction(sum, Int64),
    rating_votes_sum       SimpleAggregateFunction(sum, UInt64),
    rating_points_sum      SimpleAggregateFunction(sum, Decimal(38, 18)),
    budget_count           SimpleAggregateFunction(sum, UInt64),
    budget_sum             SimpleAggregateFunction(sum, Int64),
    budget_min             SimpleAggregateFunction(min, Nullable(Int64)),
    budget_max             SimpleAggregateFunction(max, Nullable(Int64)),
    budget_quantiles       AggregateFunction(quantilesExact(0.0999999999, 0.4999999999, 0.5, 0.8999999999), Nullable(Int64)),
    revenue_count          SimpleAggregateFunction(sum, UInt64),
    revenue_sum            SimpleAggregateFunction(sum, Int64),
    revenue_min            SimpleAggregateFunction(min, Nullable(Int64)),
    revenue_max            SimpleAggregateFunction(max, Nullable(Int64)),
    revenue_quantiles      AggregateFunction(quantilesExact(0.0999999999, 0.4999999999, 0.5, 0.8999999999), Nullable(Int64)),
    profit_count           SimpleAggregateFunction(sum, UInt64),
    profit_sum             SimpleAggregateFunction(sum, Int64),
    profit_min             SimpleAggregateFunction(min, Nullable(Int64)),
    profit_max             SimpleAggregateFunction(max, Nullable(Int64)),
    profit_quantiles       AggregateFunction(quantilesExact(0.0999999999, 0.4999999999, 0.5, 0.8999999999), Nullable(Int64)),
    popularity_count       SimpleAggregateFunction(sum, UInt64),
    popularity_sum         SimpleAggregateFunction(sum, Decimal(38, 18)),
    popularity_min         SimpleAggregateFunction(min, Nullable(Float64)),
    popularity_max         SimpleAggregateFunction(max, Nullable(Float64)),
    popularity_quantiles   AggregateFunction(quantilesExact(0.0999999999, 0.4999999999, 0.5, 0.8999999999), Nullable(Float64)),
    runtime_count          SimpleAggregateFunction(sum, UInt64),
    runtime_sum            SimpleAggregateFunction(sum, Decimal(38, 18)),
    runtime_min            SimpleAggregateFunction(min, Nullable(Float64)),
    runtime_max            SimpleAggregateFunction(max, Nullable(Float64)),
    runtime_quantiles      AggregateFunction(quantilesExact(0.0999999999, 0.4999999999, 0.5, 0.8999999999), Nullable(Float64)),
    vote_average_count     SimpleAggregateFunction(sum, UInt64),
    vote_average_sum       SimpleAggregateFunction(sum, Decimal(38, 18)),
    vote_average_min       SimpleAggregateFunction(min, Nullable(Float64)),
    vote_average_max       SimpleAggregateFunction(max, Nullable(Float64)),
    vote_average_quantiles AggregateFunction(quantilesExact(0.0999999999, 0.4999999999, 0.5, 0.8999999999), Nullable(Float64)),
    vote_count_count       SimpleAggregateFunction(sum, UInt64),
    vote_count_sum         SimpleAggregateFunction(sum, UInt64),
    vote_count_min         SimpleAggregateFunction(min, Nullable(UInt32)),
    vote_count_max         SimpleAggregateFunction(max, Nullable(UInt32)),
    vote_count_quantiles   AggregateFunction(quantilesExact(0.0999999999, 0.4999999999, 0.5, 0.8999999999), Nullable(UInt32))
)
ENGINE = AggregatingMergeTree
ORDER BY year
SETTINGS index_granularity = 128;

CREATE MATERIALIZED VIEW {db:Identifier}.metrics_by_year_mv TO {db:Identifier}.metrics_by_year AS
SELECT
    year,
    count() AS movie_count,
    sum(if(isNull(profit), 0, ifNull(budget, 0))) AS invested_sum,
    sum(if(isNull(vote_average), 0, ifNull(vote_count, 0))) AS rating_votes_sum,
    sum(exact_vote_average * ifNull(vote_count, 0)) AS rating_points_sum,
    count(budget) AS budget_count,
    sum(ifNull(budget, 0)) AS budget_sum,
    min(budget) AS budget_min,
    max(budget) AS budget_max,
    quantilesExactState(0.0999999999, 0.4999999999, 0.5, 0.8999999999)(budget) AS budget_quantiles,
    count(revenue) AS revenue_count,
    sum(ifNull(revenue, 0)) AS revenue_sum,
    min(revenue) AS revenue_min,
    max(revenue) AS revenue_max,
    quantilesExactState(0.0999999999, 0.4999999999, 0.5, 0.8999999999)(revenue) AS revenue_quantiles,
    count(profit) AS profit_count,
    sum(ifNull(profit, 0)) AS profit_sum,
    min(profit) AS profit_min,
    max(profit) AS profit_max,
    quantilesExactState(0.0999999999, 0.4999999999, 0.5, 0.8999999999)(profit) AS profit_quantiles,
    count(popularity) AS popularity_count,
    sum(exact_popularity) AS popularity_sum,
    min(popularity) AS popularity_min,
    max(popularity) AS popularity_max,
    quantilesExactState(0.0999999999, 0.4999999999, 0.5, 0.8999999999)(popularity) AS popularity_quantiles,
    count(runtime) AS runtime_count,
    sum(exact_runtime) AS runtime_sum,
    min(runtime) AS runtime_min,
    max(runtime) AS runtime_max,
    quantilesExactState(0.0999999999, 0.4999999999, 0.5, 0.8999999999)(runtime) AS runtime_quantiles,
    count(vote_average) AS vote_average_count,
    sum(exact_vote_average) AS vote_average_sum,
    min(vote_average) AS vote_average_min,
    max(vote_average) AS vote_average_max,
    quantilesExactState(0.0999999999, 0.4999999999, 0.5, 0.8999999999)(vote_average) AS vote_average_quantiles,
    count(vote_count) AS vote_count_count,
    sum(ifNull(vote_count, 0)) AS vote_count_sum,
    min(vote_count) AS vote_count_min,
    max(vote_count) AS vote_count_max,
    quantilesExactState(0.0999999999, 0.4999999999, 0.5, 0.8999999999)(vote_count) AS vote_count_quantiles
FROM
(
    SELECT
        year, budget, revenue, revenue - budget AS profit, popularity, runtime, vote_average, vote_count,
        exact_popularity, exact_runtime, exact_vote_average
    FROM {db:Identifier}.counted
)
GROUP BY year;
