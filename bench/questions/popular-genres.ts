import type { Parameters } from './parameters.js'
import type { Question } from './question.js'
import { at, list } from './read-answer.js'

const MADE: Readonly<Record<Parameters['by'], string>> = {
  AVERAGE: 'popularity_avg',
  SUM: 'popularity_sum',
  MAX: 'popularity_max',
  MEDIAN: 'popularity_median',
}

const COMPUTED: Readonly<Record<Parameters['by'], string>> = {
  AVERAGE: 'avg(popularity)',
  SUM: 'sum(popularity)',
  MAX: 'max(popularity)',
  MEDIAN: 'quantileExactInclusive(0.5)(popularity)',
}

export const popularGenres: Question = {
  id: 'Q7',
  title: 'the most popular genre of each year',
  axes: ['years', 'by'],
  graphql: {
    reelhouse: {
      document: `
        query ($from: Int!, $to: Int!, $by: PopularityBy!) {
          mostPopularGenres(years: { from: $from, to: $to }, by: $by) { year genre { name } popularity movieCount }
        }`,
      variables: ({ from, to, by }) => ({ from, to, by }),
      rows: (data) =>
        list(data, 'mostPopularGenres').map((row) => [
          at(row, 'year'),
          at(row, 'genre', 'name'),
          at(row, 'popularity'),
          at(row, 'movieCount'),
        ]),
    },
    postgraphile: {
      document: `
        query ($from: Int!, $to: Int!, $by: String!) {
          popularGenresList(firstYear: $from, lastYear: $to, by: $by) { year genre popularity movies }
        }`,
      variables: ({ from, to, by }) => ({ from, to, by }),
      rows: (data) =>
        list(data, 'popularGenresList').map((row) =>
          ['year', 'genre', 'popularity', 'movies'].map((field) => at(row, field)),
        ),
    },
  },
  statements: {
    rollups: ({ from, to, by }) => ({
      sql: `
        SELECT year, genre, ${MADE[by]} AS popularity, movies FROM genre_years
        WHERE year BETWEEN {from:UInt16} AND {to:UInt16} AND isNotNull(popularity)
        ORDER BY year, popularity DESC, movies DESC, genre
        LIMIT 1 BY year`,
      values: { from, to },
    }),
    flat: ({ from, to, by }) => ({
      sql: `
        SELECT year, genre, ${COMPUTED[by]} AS most, count() AS movies FROM genre_movies
        WHERE year BETWEEN {from:UInt16} AND {to:UInt16}
        GROUP BY year, genre
        HAVING count(popularity) > 0
        ORDER BY year, most DESC, movies DESC, genre
        LIMIT 1 BY year`,
      values: { from, to },
    }),
  },
}
