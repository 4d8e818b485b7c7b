-- Where the metrics count each movie exactly once. It keeps nothing: materialized views fill the metrics from it.
-- What is exact is the decimal that a float prints as, as in metrics/decimal.ts, unknown as 0.
-- Emitted from metrics/ by `npm run codegen`.
CREATE TABLE {db:Identifier}.counted
(
    year               UInt16,
    genre_ids          Array(UInt32),
    company_ids        Array(UInt32),
    budget             Nullable(Int64),
    revenue            Nullable(Int64),
    popularity         Nullable(Float64),
    runtime            Nullable(Float64),
    vote_average       Nullable(Float64),
    vote_count         Nullable(UInt32),
    exact_popularity   Decimal(38, 18) DEFAULT
        if(round(ifNull(popularity, 0) * 1e12) / 1e12 = ifNull(popularity, 0) AND abs(round(ifNull(popularity, 0) * 1e12)) < 1e15,
        toDecimal128('0.000000000001', 18) * toInt128(round(ifNull(popularity, 0) * 1e12)), toDecimal128(toString(ifNull(popularity, 0)), 18)),
    exact_runtime      Decimal(38, 18) DEFAULT
        if(round(ifNull(runtime, 0) * 1e12) / 1e12 = ifNull(runtime, 0) AND abs(round(ifNull(runtime, 0) * 1e12)) < 1e15,
        toDecimal128('0.000000000001', 18) * toInt128(round(ifNull(runtime, 0) * 1e12)), toDecimal128(toString(ifNull(runtime, 0)), 18)),
    exact_vote_average Decimal(38, 18) DEFAULT
        if(round(ifNull(vote_average, 0) * 1e12) / 1e12 = ifNull(vote_average, 0) AND abs(round(ifNull(vote_average, 0) * 1e12)) < 1e15,
        toDecimal128('0.000000000001', 18) * toInt128(round(ifNull(vote_average, 0) * 1e12)), toDecimal128(toString(ifNull(vote_average, 0)), 18))
)
ENGINE = Null;

CREATE MATERIALIZED VIEW {db:Identifier}.counted_mv TO {db:Identifier}.counted AS
SELECT
    year, genres.id AS genre_ids, companies.id AS company_ids, budget, revenue, popularity, runtime, vote_average, vote_count
FROM {db:Identifier}.settled;
