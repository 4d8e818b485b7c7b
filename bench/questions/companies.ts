import { AGGREGATES, MEASURES } from './measures.js'
import type { Parameters } from './parameters.js'
import type { Question, Statement } from './question.js'
import { at, list, measures } from './read-answer.js'

export const topCompanies: Question = {
  id: 'Q3',
  title: 'top 10 companies by revenue',
  document: `
    query ($from: Int!, $to: Int!) {
      movieStats(
        groupBy: [COMPANY], where: { year: { gte: $from, lte: $to } }, orderBy: [{ by: REVENUE_SUM }], first: 10
      ) { rows { key { company { name } } movieCount revenue { sum } } }
    }`,
  variables: ({ from, to }) => ({ from, to }),
  statements: ({ from, to }) => [
    {
      sql: `
        SELECT nullIf(name, ''), movies, revenue
        FROM companies RIGHT JOIN (
          SELECT
            company_id, sum(movie_count) AS movies, if(sum(revenue_count) = 0, NULL, sum(revenue_sum)) AS revenue
          FROM metrics_by_company_year
          WHERE year BETWEEN {from:UInt16} AND {to:UInt16}
          GROUP BY company_id
          ORDER BY revenue DESC NULLS LAST, company_id = 0, company_id
          LIMIT 10
        ) AS best ON companies.id = best.company_id
        ORDER BY revenue DESC NULLS LAST, company_id = 0, company_id`,
      values: { from, to },
    },
  ],
  rows: (data) =>
    list(data, 'movieStats', 'rows').map((row) => [
      at(row, 'key', 'company', 'name') ?? null,
      at(row, 'movieCount'),
      at(row, 'revenue', 'sum'),
    ]),
}

const yearsOf = ({ company }: Parameters): Statement => ({
  sql: `
    SELECT nullIf(year, 0) AS released, ${AGGREGATES}
    FROM company_movies WHERE company_id = {company:UInt32}
    GROUP BY released ORDER BY released NULLS LAST`,
  values: { company },
})

const releasesOf = ({ company }: Parameters): Statement => ({
  sql: `
    SELECT nullIf(year, 0) AS released, name, count()
    FROM (SELECT year, arrayJoin(genre_ids) AS genre_id FROM company_movies WHERE company_id = {company:UInt32}) AS movie
    INNER JOIN genres ON genres.id = genre_id
    GROUP BY released, name ORDER BY released NULLS LAST, name`,
  values: { company },
})

const nameOf = ({ company }: Parameters): Statement => ({
  sql: 'SELECT name FROM companies WHERE id = {company:UInt32}',
  values: { company },
})

const yearly = (data: unknown) => list(data, 'company', 'yearly').map((row) => [at(row, 'year'), ...measures(row)])

export const companyPage: Question = {
  id: 'Q4',
  title: "a company's page",
  document: `
    query ($company: ID!) {
      company(id: $company) {
        name
        yearly { year ${MEASURES} }
        releasesByGenre { year genre { name } movieCount }
      }
    }`,
  variables: ({ company }) => ({ company: String(company) }),
  statements: (parameters) => [nameOf(parameters), yearsOf(parameters), releasesOf(parameters)],
  rows: (data) => [
    [at(data, 'company', 'name')],
    ...yearly(data),
    ...list(data, 'company', 'releasesByGenre').map((row) => [
      at(row, 'year'),
      at(row, 'genre', 'name'),
      at(row, 'movieCount'),
    ]),
  ],
}

export const companyYears: Question = {
  id: 'Q6',
  title: 'totals per year, one company',
  document: `query ($company: ID!) { company(id: $company) { yearly { year ${MEASURES} } } }`,
  variables: ({ company }) => ({ company: String(company) }),
  statements: (parameters) => [yearsOf(parameters)],
  rows: yearly,
}

export const companyYearsStats: Question = {
  ...companyYears,
  id: 'Q6s',
  title: 'the same as movieStats',
  document: `
    query ($company: ID!) {
      movieStats(groupBy: [YEAR], where: { companies: { some: { id: { eq: $company } } } }, first: 1000) {
        rows { key { year } ${MEASURES} }
      }
    }`,
  rows: (data) => list(data, 'movieStats', 'rows').map((row) => [at(row, 'key', 'year'), ...measures(row)]),
}
