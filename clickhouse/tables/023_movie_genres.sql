-- Which movie has which genre, in the source's order, and by which name: names may differ between movies.
CREATE TABLE {db:Identifier}.movie_genres
(
    movie_id   UInt32,
    genre_id   UInt32,
    position   UInt16,
    name       LowCardinality(String)
)
ENGINE = MergeTree
ORDER BY (movie_id, position);

CREATE MATERIALIZED VIEW {db:Identifier}.movie_genres_mv TO {db:Identifier}.movie_genres AS
SELECT id AS movie_id, genre.id AS genre_id, position, genre.name AS name
FROM {db:Identifier}.settled
ARRAY JOIN genres AS genre, arrayEnumerate(genres) AS position;
