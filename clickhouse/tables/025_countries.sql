-- One row per production country, by its ISO 3166-1 code; where its name differs between movies, that of the movie with
-- the highest id.
CREATE TABLE {db:Identifier}.countries
(
    code String,
    name String
)
ENGINE = MergeTree
ORDER BY code;
