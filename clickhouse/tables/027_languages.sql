-- One row per spoken language, by its ISO 639-1 code; where its name differs between movies, that of the movie with the
-- highest id.
CREATE TABLE {db:Identifier}.languages
(
    code String,
    name String
)
ENGINE = MergeTree
ORDER BY code;
