-- The readable records of a drop as they come, duplicates included; dropped once the snapshot is filled. Text that is
-- unknown is empty: a column that can be NULL is two, which tells in a table of a thousand small parts.
-- Emitted from movies/ by `npm run codegen`.
CREATE TABLE {db:Identifier}.staging
(
    record                   UInt32,
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
    genres                   Array(Tuple(id UInt32, name String)),
    companies                Array(Tuple(id UInt32, name String)),
    countries                Array(Tuple(code String, name String)),
    spoken_languages         Array(Tuple(code String, name String)),
    collection_id            Nullable(UInt32),
    collection_name          String,
    collection_poster_path   String,
    collection_backdrop_path String
)
ENGINE = Memory;
