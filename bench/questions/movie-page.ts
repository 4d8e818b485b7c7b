import type { Question } from './question.js'
import { at, list, numberAt } from './read-answer.js'

const names = (movie: unknown, field: string) => list(movie, field).map((each) => at(each, 'name'))

export const moviePage: Question = {
  id: 'Q5',
  title: '50 movies with genres and companies',
  axes: ['genre', 'years'],
  graphql: {
    reelhouse: {
      document: `
        query ($genre: ID!, $from: Int!, $to: Int!) {
          movies(
            where: { year: { gte: $from, lte: $to }, genres: { some: { id: { eq: $genre } } } }
            orderBy: [{ by: RELEASE_DATE }]
            first: 50
          ) { nodes { id title releaseDate revenue popularity genres { name } companies { name } } }
        }`,
      variables: ({ genre, from, to }) => ({ genre: String(genre), from, to }),
      rows: (data) =>
        list(data, 'movies', 'nodes').map((movie) => [
          ...['id', 'title', 'releaseDate', 'revenue', 'popularity'].map((field) => at(movie, field)),
          names(movie, 'genres'),
          names(movie, 'companies'),
        ]),
    },
    postgraphile: {
      document: `
        query ($genre: Int!, $from: Int!, $to: Int!) {
          moviesOfGenreList(genre: $genre, firstYear: $from, lastYear: $to) { rowId title releaseDate revenue popularity genres companies }
        }`,
      variables: ({ genre, from, to }) => ({ genre, from, to }),
      rows: (data) =>
        list(data, 'moviesOfGenreList').map((movie) => [
          String(at(movie, 'rowId')),
          ...['title', 'releaseDate'].map((field) => at(movie, field)),
          ...['revenue', 'popularity'].map((field) => numberAt(movie, field)),
          ...['genres', 'companies'].map((field) => at(movie, field)),
        ]),
    },
  },
  statements: {
    rollups: ({ genre, from, to }) => ({
      sql: `
        SELECT toString(id), title, release_date, revenue, popularity, genres, companies
        FROM genre_movies
        WHERE genre_id = {genre:UInt32} AND release_date BETWEEN {first:String} AND {last:String}
        ORDER BY release_date DESC, id
        LIMIT 50`,
      values: { genre, first: `${from}-01-01`, last: `${to}-12-31` },
    }),
    flat: ({ genre, from, to }) => ({
      sql: `
        SELECT toString(id), title, release_date, revenue, popularity, genres, companies
        FROM movies
        WHERE year BETWEEN {from:UInt16} AND {to:UInt16} AND has(genre_ids, {genre:UInt32})
        ORDER BY release_date DESC, id
        LIMIT 50`,
      values: { genre, from, to },
    }),
  },
}
