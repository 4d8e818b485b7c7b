-- The movies of each company side by side, each with what its metrics are made of; company 0 has those without one.
-- A movie falls to its companies in `parts` equal parts.
-- Most companies have one movie a year, so sums by company and year would be as many rows, and could answer less.
-- Emitted from metrics/ by `npm run codegen`.
CREATE TABLE {db:Identifier}.company_movies
(
    company_id   UInt32,
    movie_id     UInt32,
    year         UInt16,
    month        UInt8,
    parts        UInt16,
    budget       Nullable(Int64),
    revenue      Nullable(Int64),
    profit       Nullable(Int64),
    popularity   Nullable(Float64),
    runtime      Nullable(Float64),
    vote_average Nullable(Float64),
    vote_count   Nullable(UInt32),
    genre_ids    Array(UInt32)
)
ENGINE = MergeTree
ORDER BY (company_id, year)
SETTINGS index_granularity = 512;

CREATE MATERIALIZED VIEW {db:Identifier}.company_movies_mv TO {db:Identifier}.company_movies AS
SELECT
    arrayJoin(if(empty(companies), [0], companies.id)) AS company_id,
    id AS movie_id,
    year,
    month,
    greatest(length(companies), 1) AS parts,
    budget,
    revenue,
    revenue - budget AS profit,
    popularity,
    runtime,
    vote_average,
    vote_count,
    genres.id AS genre_ids
FROM {db:Identifier}.settled;
