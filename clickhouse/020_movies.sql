-- One row per movie. Year, month and day are 0 where the date is unknown; unknown money is NULL.
-- Its columns are those of staging in the same order, less the lists that have tables of their own.
-- Partitioned so that a month can be replaced or carried over alone. A month is written once, so there is nothing to merge.
CREATE TABLE {db:Identifier}.movies
(
    id                       UInt32,
    imdb_id                  Nullable(String),
    title                    String,
    original_title           Nullable(String),
    original_language        Nullable(String),
    overview                 Nullable(String),
    tagline                  Nullable(String),
    status                   Nullable(String),
    adult                    Nullable(Bool),
    video                    Nullable(Bool),
    homepage                 Nullable(String),
    poster_path              Nullable(String),
    release_date             Nullable(String),
    year                     UInt16,
    month                    UInt8,
    day                      UInt8,
    budget                   Nullable(Int64),
    revenue                  Nullable(Int64),
    popularity               Nullable(Float64),
    runtime                  Nullable(Float64),
    vote_average             Nullable(Float64),
    vote_count               Nullable(UInt32),
    countries                Array(Tuple(code String, name String)),
    spoken_languages         Array(Tuple(code String, name String)),
    collection_id            Nullable(UInt32),
    collection_name          Nullable(String),
    collection_poster_path   Nullable(String),
    collection_backdrop_path Nullable(String)
)
ENGINE = MergeTree
PARTITION BY (year, month)
ORDER BY id
SETTINGS max_bytes_to_merge_at_max_space_in_pool = 1, max_bytes_to_merge_at_min_space_in_pool = 1, auto_statistics_types = '';
