import { MEASURES, METRICS } from './measures.js'
import type { Question } from './question.js'
import { at, list, measures } from './read-answer.js'

export const allGenres: Question = {
  id: 'Q1',
  title: 'genre × year, some years',
  document: `
    query ($from: Int!, $to: Int!) { genres { name yearly(years: { from: $from, to: $to }) { year ${MEASURES} } } }`,
  variables: ({ from, to }) => ({ from, to }),
  statements: ({ from, to }) => [
    {
      sql: `
        SELECT name, year, ${METRICS}
        FROM metrics_by_genre_year INNER JOIN genres ON genres.id = genre_id
        WHERE year BETWEEN {from:UInt16} AND {to:UInt16}
        GROUP BY name, year
        ORDER BY name, year`,
      values: { from, to },
    },
  ],
  rows: (data) =>
    list(data, 'genres').flatMap((genre) =>
      list(genre, 'yearly').map((row) => [at(genre, 'name'), at(row, 'year'), ...measures(row)]),
    ),
}

export const allGenresStats: Question = {
  ...allGenres,
  id: 'Q1s',
  title: 'the same as movieStats',
  document: `
    query ($from: Int!, $to: Int!) {
      movieStats(groupBy: [GENRE, YEAR], where: { year: { gte: $from, lte: $to } }, first: 10000) {
        rows { key { genre { name } year } ${MEASURES} }
      }
    }`,
  // It has a group of the movies without a genre, too.
  rows: (data) =>
    list(data, 'movieStats', 'rows')
      .filter((row) => at(row, 'key', 'genre') !== null)
      .map((row) => [at(row, 'key', 'genre', 'name'), at(row, 'key', 'year'), ...measures(row)]),
}

export const oneGenre: Question = {
  id: 'Q2',
  title: 'one genre, some years',
  document: `
    query ($genre: ID!, $from: Int!, $to: Int!) {
      genre(id: $genre) { name yearly(years: { from: $from, to: $to }) { year ${MEASURES} } }
    }`,
  variables: ({ genre, from, to }) => ({ genre: String(genre), from, to }),
  statements: ({ genre, from, to }) => [
    {
      sql: `
        SELECT (SELECT name FROM genres WHERE id = {genre:UInt32}), year, ${METRICS}
        FROM metrics_by_genre_year
        WHERE genre_id = {genre:UInt32} AND year BETWEEN {from:UInt16} AND {to:UInt16}
        GROUP BY year
        ORDER BY year`,
      values: { genre, from, to },
    },
  ],
  rows: (data) =>
    list(data, 'genre', 'yearly').map((row) => [at(data, 'genre', 'name'), at(row, 'year'), ...measures(row)]),
}
