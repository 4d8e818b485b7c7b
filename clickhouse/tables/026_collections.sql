-- One row per collection; where its name differs between movies, that of the movie with the highest id.
CREATE TABLE {db:Identifier}.collections
(
    id   UInt32,
    name String
)
ENGINE = MergeTree
ORDER BY id
SETTINGS index_granularity = 256;
