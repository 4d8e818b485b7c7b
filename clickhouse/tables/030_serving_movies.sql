-- What requests read: every movie with its relations beside it, unpartitioned, sorted by date of release, for pages in that
-- order and ranges of years; one movie is found by its id through the skip index.
-- Emitted from movies/ by `npm run codegen`.
CREATE TABLE {db:Identifier}.serving_movies
(
    id                UInt32,
    imdb_id           String,
    title             String,
    original_title    String,
    original_language String,
    overview          String,
    tagline           String,
    status            String,
    adult             Nullable(Bool),
    video             Nullable(Bool),
    homepage          String,
    poster_path       String,
    release_date      String,
    year              UInt16,
    month             UInt8,
    day               UInt8,
    budget            Nullable(Int64),
    revenue           Nullable(Int64),
    profit            Nullable(Int64),
    popularity        Nullable(Float64),
    runtime           Nullable(Float64),
    vote_average      Nullable(Float64),
    vote_count        Nullable(UInt32),
    genre_ids         Array(UInt32),
    company_ids       Array(UInt32),
    country_codes     Array(LowCardinality(String)),
    countries         Array(Tuple(code String, name String)),
    language_codes    Array(LowCardinality(String)),
    spoken_languages  Array(Tuple(code String, name String)),
    collection_id     Nullable(UInt32),
    collection_name   String,
    INDEX by_id id TYPE bloom_filter(0.01) GRANULARITY 1,
    INDEX by_company company_ids TYPE bloom_filter(0.01) GRANULARITY 1
)
ENGINE = MergeTree
ORDER BY (year, month, day, id)
SETTINGS index_granularity = 1024;

CREATE MATERIALIZED VIEW {db:Identifier}.serving_movies_mv TO {db:Identifier}.serving_movies AS
SELECT
    id,
    imdb_id,
    title,
    original_title,
    original_language,
    overview,
    tagline,
    status,
    adult,
    video,
    homepage,
    poster_path,
    release_date,
    year,
    month,
    day,
    budget,
    revenue,
    revenue - budget AS profit,
    popularity,
    runtime,
    vote_average,
    vote_count,
    genres.id AS genre_ids,
    companies.id AS company_ids,
    countries.code AS country_codes,
    countries,
    spoken_languages.code AS language_codes,
    spoken_languages,
    collection_id,
    collection_name
FROM {db:Identifier}.settled;
