-- Metrics of each genre and year. Genre 0 holds the movies without a genre, year 0 those without a date.
-- A movie counts whole in each of its genres in _sum, and by its share, 1 / number of genres, in _split and, counted in
-- 2520ths as in metrics/shares.ts, in _shares. Sums are decimals: exact, whatever the order in which they are added up.
-- Of the median there are the two values in the middle.
-- Emitted from metrics/ by `npm run codegen`.
CREATE TABLE {db:Identifier}.metrics_by_genre_year
(
    genre_id            UInt32,
    year                UInt16,
    movie_count         SimpleAggregateFunction(sum, UInt64),
    movie_shares        SimpleAggregateFunction(sum, Decimal(38, 18)),
    budget_count        SimpleAggregateFunction(sum, UInt64),
    budget_sum          SimpleAggregateFunction(sum, Int64),
    budget_split        SimpleAggregateFunction(sum, Decimal(38, 18)),
    budget_min          SimpleAggregateFunction(min, Nullable(Int64)),
    budget_max          SimpleAggregateFunction(max, Nullable(Int64)),
    revenue_count       SimpleAggregateFunction(sum, UInt64),
    revenue_sum         SimpleAggregateFunction(sum, Int64),
    revenue_split       SimpleAggregateFunction(sum, Decimal(38, 18)),
    revenue_min         SimpleAggregateFunction(min, Nullable(Int64)),
    revenue_max         SimpleAggregateFunction(max, Nullable(Int64)),
    profit_count        SimpleAggregateFunction(sum, UInt64),
    profit_sum          SimpleAggregateFunction(sum, Int64),
    profit_split        SimpleAggregateFunction(sum, Decimal(38, 18)),
    profit_min          SimpleAggregateFunction(min, Nullable(Int64)),
    profit_max          SimpleAggregateFunction(max, Nullable(Int64)),
    popularity_count    SimpleAggregateFunction(sum, UInt64),
    popularity_sum      SimpleAggregateFunction(sum, Decimal(38, 18)),
    popularity_shares   SimpleAggregateFunction(sum, Decimal(38, 18)),
    popularity_min      SimpleAggregateFunction(min, Nullable(Float64)),
    popularity_max      SimpleAggregateFunction(max, Nullable(Float64)),
    popularity_middle   AggregateFunction(quantilesExact(0.4999999999, 0.5), Nullable(Float64)),
    runtime_count       SimpleAggregateFunction(sum, UInt64),
    runtime_sum         SimpleAggregateFunction(sum, Decimal(38, 18)),
    runtime_shares      SimpleAggregateFunction(sum, Decimal(38, 18)),
    runtime_min         SimpleAggregateFunction(min, Nullable(Float64)),
    runtime_max         SimpleAggregateFunction(max, Nullable(Float64)),
    runtime_middle      AggregateFunction(quantilesExact(0.4999999999, 0.5), Nullable(Float64)),
    vote_average_count  SimpleAggregateFunction(sum, UInt64),
    vote_average_sum    SimpleAggregateFunction(sum, Decimal(38, 18)),
    vote_average_shares SimpleAggregateFunction(sum, Decimal(38, 18)),
    vote_average_min    SimpleAggregateFunction(min, Nullable(Float64)),
    vote_average_max    SimpleAggregateFunction(max, Nullable(Float64)),
    vote_average_middle AggregateFunction(quantilesExact(0.4999999999, 0.5), Nullable(Float64))
)
ENGINE = AggregatingMergeTree
ORDER BY (genre_id, year)
SETTINGS index_granularity = 16, min_bytes_for_wide_part = 0;

CREATE MATERIALIZED VIEW {db:Identifier}.metrics_by_genre_year_mv TO {db:Identifier}.metrics_by_genre_year AS
SELECT
    genre_id,
    year,
    count() AS movie_count,
    sum(toDecimal128(1, 18) * 2520 / parts) AS movie_shares,
    count(budget) AS budget_count,
    sum(ifNull(budget, 0)) AS budget_sum,
    sum(toDecimal128(ifNull(budget, 0), 18) / parts) AS budget_split,
    min(budget) AS budget_min,
    max(budget) AS budget_max,
    count(revenue) AS revenue_count,
    sum(ifNull(revenue, 0)) AS revenue_sum,
    sum(toDecimal128(ifNull(revenue, 0), 18) / parts) AS revenue_split,
    min(revenue) AS revenue_min,
    max(revenue) AS revenue_max,
    count(profit) AS profit_count,
    sum(ifNull(profit, 0)) AS profit_sum,
    sum(toDecimal128(ifNull(profit, 0), 18) / parts) AS profit_split,
    min(profit) AS profit_min,
    max(profit) AS profit_max,
    count(popularity) AS popularity_count,
    sum(exact_popularity) AS popularity_sum,
    sum(exact_popularity * 2520 / parts) AS popularity_shares,
    min(popularity) AS popularity_min,
    max(popularity) AS popularity_max,
    quantilesExactState(0.4999999999, 0.5)(popularity) AS popularity_middle,
    count(runtime) AS runtime_count,
    sum(exact_runtime) AS runtime_sum,
    sum(exact_runtime * 2520 / parts) AS runtime_shares,
    min(runtime) AS runtime_min,
    max(runtime) AS runtime_max,
    quantilesExactState(0.4999999999, 0.5)(runtime) AS runtime_middle,
    count(vote_average) AS vote_average_count,
    sum(exact_vote_average) AS vote_average_sum,
    sum(exact_vote_average * 2520 / parts) AS vote_average_shares,
    min(vote_average) AS vote_average_min,
    max(vote_average) AS vote_average_max,
    quantilesExactState(0.4999999999, 0.5)(vote_average) AS vote_average_middle
FROM
(
    SELECT
        year, budget, revenue, revenue - budget AS profit, popularity, runtime, vote_average,
        exact_popularity, exact_runtime, exact_vote_average,
        arrayJoin(if(empty(genre_ids), [0], genre_ids)) AS genre_id,
        greatest(length(genre_ids), 1) AS parts
    FROM {db:Identifier}.counted
)
GROUP BY genre_id, year;
