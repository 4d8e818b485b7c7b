-- How many movies of each genre a company released in each year; year 0 holds the movies without a date.
CREATE TABLE {db:Identifier}.releases_by_company_genre_year
(
    company_id  UInt32,
    year        UInt16,
    genre_id    UInt32,
    movie_count UInt64
)
ENGINE = SummingMergeTree
ORDER BY (company_id, year, genre_id)
SETTINGS index_granularity = 512;

CREATE MATERIALIZED VIEW {db:Identifier}.releases_by_company_genre_year_mv
TO {db:Identifier}.releases_by_company_genre_year AS
SELECT company_id, year, genre_id, count() AS movie_count
FROM
(
    SELECT year, company_id, arrayJoin(if(empty(genres), [0], genres.id)) AS genre_id
    FROM {db:Identifier}.settled
    ARRAY JOIN companies.id AS company_id
)
GROUP BY company_id, year, genre_id;
