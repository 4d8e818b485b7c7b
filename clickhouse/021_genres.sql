-- One row per genre; where its name differs between movies, the last record of the drop has the say.
CREATE TABLE {db:Identifier}.genres
(
    id     UInt32,
    name   String,
    record UInt32
)
ENGINE = ReplacingMergeTree(record)
ORDER BY id;

CREATE MATERIALIZED VIEW {db:Identifier}.genres_mv TO {db:Identifier}.genres AS
SELECT genre.id AS id, genre.name AS name, record
FROM {db:Identifier}.settled
ARRAY JOIN genres AS genre;
