-- One row per genre; where its name differs between movies, that of the movie with the highest id.
CREATE TABLE {db:Identifier}.genres
(
    id   UInt32,
    name String
)
ENGINE = MergeTree
ORDER BY id;
