import type { Question } from './question.js'
import { at, list, MEASURES, measures, PLAIN_MEASURES, plainMeasures } from './read-answer.js'

/** The measures, made in advance. */
const MADE = 'movies, budget, revenue, profit, popularity_avg'
/** The measures, of rows of movies. */
const COMPUTED = 'count(), sum(budget), sum(revenue), sum(profit), avg(popularity)'

export const allGenres: Question = {
  id: 'Q1',
  title: 'every genre by year, some years',
  axes: ['years'],
  graphql: {
    reelhouse: {
      document: `
        query ($from: Int!, $to: Int!) { genres { name yearly(years: { from: $from, to: $to }) { year ${MEASURES} } } }`,
      variables: ({ from, to }) => ({ from, to }),
      rows: (data) =>
        list(data, 'genres').flatMap((genre) =>
          list(genre, 'yearly').map((row) => [at(genre, 'name'), at(row, 'year'), ...measures(row)]),
        ),
    },
    postgraphile: {
      document: `
        query ($from: Int!, $to: Int!) {
          yearsOfGenresList(firstYear: $from, lastYear: $to) { genre year ${PLAIN_MEASURES} }
        }`,
      variables: ({ from, to }) => ({ from, to }),
      rows: (data) =>
        list(data, 'yearsOfGenresList').map((row) => [at(row, 'genre'), at(row, 'year'), ...plainMeasures(row)]),
    },
  },
  statements: {
    rollups: ({ from, to }) => ({
      sql: `
        SELECT genre, year, ${MADE} FROM genre_years
        WHERE year BETWEEN {from:UInt16} AND {to:UInt16} ORDER BY genre, year`,
      values: { from, to },
    }),
    flat: ({ from, to }) => ({
      sql: `
        SELECT genre, year, ${COMPUTED} FROM genre_movies
        WHERE year BETWEEN {from:UInt16} AND {to:UInt16} GROUP BY genre, year ORDER BY genre, year`,
      values: { from, to },
    }),
  },
}

export const oneGenre: Question = {
  id: 'Q2',
  title: 'one genre, some years',
  axes: ['genre', 'years'],
  graphql: {
    reelhouse: {
      document: `
        query ($genre: ID!, $from: Int!, $to: Int!) {
          genre(id: $genre) { name yearly(years: { from: $from, to: $to }) { year ${MEASURES} } }
        }`,
      variables: ({ genre, from, to }) => ({ genre: String(genre), from, to }),
      rows: (data) =>
        list(data, 'genre', 'yearly').map((row) => [at(data, 'genre', 'name'), at(row, 'year'), ...measures(row)]),
    },
    postgraphile: {
      document: `
        query ($genre: Int!, $from: Int!, $to: Int!) {
          yearsOfGenreList(genre: $genre, firstYear: $from, lastYear: $to) { genre year ${PLAIN_MEASURES} }
        }`,
      variables: ({ genre, from, to }) => ({ genre, from, to }),
      rows: (data) =>
        list(data, 'yearsOfGenreList').map((row) => [at(row, 'genre'), at(row, 'year'), ...plainMeasures(row)]),
    },
  },
  statements: {
    rollups: ({ genre, from, to }) => ({
      sql: `
        SELECT genre, year, ${MADE} FROM genre_years
        WHERE genre_id = {genre:UInt32} AND year BETWEEN {from:UInt16} AND {to:UInt16} ORDER BY year`,
      values: { genre, from, to },
    }),
    flat: ({ genre, from, to }) => ({
      sql: `
        SELECT any(genre), year, ${COMPUTED} FROM genre_movies
        WHERE genre_id = {genre:UInt32} AND release_date BETWEEN {first:String} AND {last:String}
        GROUP BY year ORDER BY year`,
      values: { genre, first: `${from}-01-01`, last: `${to}-12-31` },
    }),
  },
}
