-- Where the metrics count each movie exactly once. It keeps nothing: materialized views fill the metrics from it.
CREATE TABLE {db:Identifier}.counted
(
    year         UInt16,
    genre_ids    Array(UInt32),
    company_ids  Array(UInt32),
    budget       Nullable(Int64),
    revenue      Nullable(Int64),
    popularity   Nullable(Float64),
    runtime      Nullable(Float64),
    vote_average Nullable(Float64)
)
ENGINE = Null;

CREATE MATERIALIZED VIEW {db:Identifier}.counted_mv TO {db:Identifier}.counted AS
SELECT year, genres.id AS genre_ids, companies.id AS company_ids, budget, revenue, popularity, runtime, vote_average
FROM {db:Identifier}.settled;
