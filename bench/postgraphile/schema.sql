-- The tables and functions that PostGraphile shows: final numbers made in advance and movies sorted for their pages, with
-- the names beside them, so that every question is one look into one index.
DROP SCHEMA IF EXISTS bench CASCADE;
CREATE SCHEMA bench;

CREATE TABLE bench.companies (id int PRIMARY KEY, name text NOT NULL);

CREATE TABLE bench.genre_years (
  genre_id int, genre text NOT NULL, year int, movies int NOT NULL, budget bigint, revenue bigint, profit bigint,
  popularity_sum float8, popularity_avg float8, popularity_max float8, popularity_median float8,
  PRIMARY KEY (genre_id, year)
);
CREATE INDEX ON bench.genre_years (year);

CREATE TABLE bench.year_companies (
  year int, company_id int, movies int NOT NULL, revenue bigint,
  PRIMARY KEY (year, company_id) INCLUDE (movies, revenue)
);

CREATE TABLE bench.company_years (
  company_id int, company text NOT NULL, year int, movies int NOT NULL, budget bigint, revenue bigint, profit bigint,
  popularity_avg float8, releases jsonb NOT NULL,
  PRIMARY KEY (company_id, year)
);

CREATE TABLE bench.genre_movies (
  genre_id int, id int, title text NOT NULL, release_date text, revenue bigint, popularity float8,
  genres text[] NOT NULL, companies text[] NOT NULL
);

CREATE TYPE bench.best_company AS (name text, movies int, revenue bigint);
CREATE TYPE bench.popular_genre AS (year int, genre text, popularity float8, movies int);

CREATE FUNCTION bench.years_of_genres(first_year int, last_year int) RETURNS SETOF bench.genre_years
LANGUAGE sql STABLE AS $$
  SELECT * FROM bench.genre_years WHERE year BETWEEN $1 AND $2 ORDER BY genre, year
$$;

CREATE FUNCTION bench.years_of_genre(genre int, first_year int, last_year int) RETURNS SETOF bench.genre_years
LANGUAGE sql STABLE AS $$
  SELECT * FROM bench.genre_years WHERE genre_id = $1 AND year BETWEEN $2 AND $3 ORDER BY year
$$;

CREATE FUNCTION bench.best_companies(first_year int, last_year int) RETURNS SETOF bench.best_company
LANGUAGE sql STABLE AS $$
  SELECT name, movies, revenue
  FROM (
    SELECT company_id, sum(movies)::int AS movies, sum(revenue)::bigint AS revenue
    FROM bench.year_companies WHERE year BETWEEN $1 AND $2
    GROUP BY company_id ORDER BY revenue DESC NULLS LAST, company_id = 0, company_id LIMIT 10
  ) AS best
  LEFT JOIN bench.companies ON id = company_id
  ORDER BY revenue DESC NULLS LAST, company_id = 0, company_id
$$;

CREATE FUNCTION bench.years_of_company(company int) RETURNS SETOF bench.company_years
LANGUAGE sql STABLE AS $$
  SELECT * FROM bench.company_years WHERE company_id = $1 ORDER BY year = 0, year
$$;

CREATE FUNCTION bench.movies_of_genre(genre int, first_year int, last_year int) RETURNS SETOF bench.genre_movies
LANGUAGE sql STABLE AS $$
  SELECT * FROM bench.genre_movies
  WHERE genre_id = $1 AND release_date BETWEEN $2::text || '-01-01' AND $3::text || '-12-31'
  ORDER BY release_date DESC, id LIMIT 50
$$;

CREATE FUNCTION bench.popular_genres(first_year int, last_year int, by text) RETURNS SETOF bench.popular_genre
LANGUAGE sql STABLE AS $$
  SELECT DISTINCT ON (year) year, genre, popularity, movies
  FROM (
    SELECT
      year, genre, movies,
      CASE $3
        WHEN 'AVERAGE' THEN popularity_avg WHEN 'SUM' THEN popularity_sum
        WHEN 'MAX' THEN popularity_max ELSE popularity_median
      END AS popularity
    FROM bench.genre_years WHERE year BETWEEN $1 AND $2
  ) AS measured
  WHERE popularity IS NOT NULL
  ORDER BY year, popularity DESC, movies DESC, genre
$$;
