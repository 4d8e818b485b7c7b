-- One row per movie. What is unknown is NULL, among text empty, and 0 in year, month and day.
-- Partitioned so that a month can be replaced or carried over alone; requests read serving_movies.
-- Emitted from movies/ by `npm run codegen`.
CREATE TABLE {db:Identifier}.movies
(
    id                       UInt32,
    imdb_id                  String,
    title                    String,
    original_title           String,
    original_language        String,
    overview                 String,
    tagline                  String,
    status                   String,
    adult                    Nullable(Bool),
    video                    Nullable(Bool),
    homepage                 String,
    poster_path              String,
    release_date             String,
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
    collection_name          String,
    collection_poster_path   String,
    collection_backdrop_path String
)
ENGINE = MergeTree
PARTITION BY (year, month)
ORDER BY tuple()
SETTINGS
    -- A month is written once: there is nothing to merge.
    max_bytes_to_merge_at_max_space_in_pool = 1,
    max_bytes_to_merge_at_min_space_in_pool = 1,
    -- A month is small: what is done for each part, file and column costs more than it saves.
    auto_statistics_types = '',
    compress_marks = 0,
    compress_per_column_in_compact_parts = 0,
    write_marks_for_substreams_in_compact_parts = 0,
    ratio_of_defaults_for_sparse_serialization = 1,
    serialization_info_version = 'basic',
    string_serialization_version = 'single_stream';
