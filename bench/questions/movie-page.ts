import type { Question } from './question.js'
import { at, list } from './read-answer.js'

const names = (movie: unknown, field: string) => list(movie, field).map((each) => at(each, 'name'))

export const moviePage: Question = {
  id: 'Q5',
  title: '50 movies, nested',
  document: `
    query ($year: Int!, $genre: ID!) {
      movies(
        where: { year: { eq: $year }, genres: { some: { id: { eq: $genre } } } }, orderBy: [{ by: POPULARITY }], first: 50
      ) { nodes { id title releaseDate revenue popularity genres { name } companies { name } } }
    }`,
  variables: ({ year, genre }) => ({ year, genre: String(genre) }),
  statements: ({ year, genre }) => [
    {
      sql: `
        WITH
          page AS (
            SELECT id, title, release_date, revenue, popularity, genre_ids, company_ids
            FROM serving_movies
            WHERE year = {year:UInt16} AND has(genre_ids, {genre:UInt32})
            ORDER BY popularity DESC NULLS LAST, id
            LIMIT 50
          ),
          made AS (SELECT id AS movie_id, arrayJoin(company_ids) AS company_id FROM page),
          (SELECT (groupArray(id), groupArray(name)) FROM genres) AS all_genres
        SELECT
          toString(id), title, release_date, revenue, popularity,
          arrayMap(genre -> all_genres.2[indexOf(all_genres.1, genre)], genre_ids),
          arrayMap(company -> found.2[indexOf(found.1, company)], company_ids)
        FROM page LEFT JOIN (
          SELECT movie_id, (groupArray(company_id), groupArray(name)) AS found
          FROM companies INNER JOIN made ON companies.id = made.company_id
          GROUP BY movie_id
        ) AS named ON named.movie_id = page.id
        ORDER BY popularity DESC NULLS LAST, id`,
      values: { year, genre },
    },
  ],
  rows: (data) =>
    list(data, 'movies', 'nodes').map((movie) => [
      ...['id', 'title', 'releaseDate', 'revenue', 'popularity'].map((field) => at(movie, field)),
      names(movie, 'genres'),
      names(movie, 'companies'),
    ]),
}
