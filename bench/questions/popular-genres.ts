import type { Parameters } from './parameters.js'
import type { Question } from './question.js'
import { at, list } from './read-answer.js'

const POPULARITY: Readonly<Record<Parameters['by'], string>> = {
  AVERAGE: 'toFloat64(sum(popularity_sum)) / sum(popularity_count)',
  SUM: 'toFloat64(sum(popularity_sum))',
  MAX: 'max(popularity_max)',
  MEDIAN:
    'arrayAvg(arraySlice(quantilesExactMerge(0.0999999999, 0.4999999999, 0.5, 0.8999999999)(popularity_quantiles), 2, 2))',
}

export const popularGenres: Question = {
  id: 'Q7',
  title: 'most popular genre by year',
  document: `
    query ($from: Int!, $to: Int!, $by: PopularityBy!) {
      mostPopularGenres(years: { from: $from, to: $to }, by: $by) { year genre { name } popularity movieCount }
    }`,
  variables: ({ from, to, by }) => ({ from, to, by }),
  statements: ({ from, to, by }) => [
    {
      sql: `
        SELECT year, name, ${POPULARITY[by]} AS popularity, sum(movie_count) AS movies
        FROM metrics_by_genre_year INNER JOIN genres ON genres.id = genre_id
        WHERE year BETWEEN {from:UInt16} AND {to:UInt16}
        GROUP BY year, name
        HAVING sum(popularity_count) > 0
        ORDER BY year, popularity DESC, movies DESC, name
        LIMIT 1 BY year`,
      values: { from, to },
    },
  ],
  rows: (data) =>
    list(data, 'mostPopularGenres').map((row) => [
      at(row, 'year'),
      at(row, 'genre', 'name'),
      at(row, 'popularity'),
      at(row, 'movieCount'),
    ]),
}
