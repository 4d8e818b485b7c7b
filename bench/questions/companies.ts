import type { Question } from './question.js'
import { at, list, MEASURES, measures, numberAt, PLAIN_MEASURES, plainMeasures } from './read-answer.js'

export const topCompanies: Question = {
  id: 'Q3',
  title: 'top ten companies in some years',
  axes: ['years'],
  graphql: {
    reelhouse: {
      document: `
        query ($from: Int!, $to: Int!) {
          movieStats(
            groupBy: [COMPANY], where: { year: { gte: $from, lte: $to } }, orderBy: [{ by: REVENUE_SUM }], first: 10
          ) { rows { key { company { name } } movieCount revenue { sum } } }
        }`,
      variables: ({ from, to }) => ({ from, to }),
      rows: (data) =>
        list(data, 'movieStats', 'rows').map((row) => [
          at(row, 'key', 'company', 'name') ?? null,
          at(row, 'movieCount'),
          at(row, 'revenue', 'sum'),
        ]),
    },
    postgraphile: {
      document: `
        query ($from: Int!, $to: Int!) {
          bestCompaniesList(firstYear: $from, lastYear: $to) { name movies revenue }
        }`,
      variables: ({ from, to }) => ({ from, to }),
      rows: (data) =>
        list(data, 'bestCompaniesList').map((row) => [at(row, 'name'), at(row, 'movies'), numberAt(row, 'revenue')]),
    },
  },
  statements: {
    rollups: ({ from, to }) => ({ sql: best('sum(movies)', 'year_companies'), values: { from, to } }),
    flat: ({ from, to }) => ({ sql: best('count()', 'company_movies'), values: { from, to } }),
  },
}

/** Sorted again after the names are found: a join promises no order. Company 0 stands for movies without one. */
function best(movies: string, table: string): string {
  return `
    SELECT nullIf(name, ''), movies, revenue
    FROM companies RIGHT JOIN (
      SELECT company_id, ${movies} AS movies, sum(revenue) AS revenue
      FROM ${table}
      WHERE year BETWEEN {from:UInt16} AND {to:UInt16}
      GROUP BY company_id
      ORDER BY revenue DESC NULLS LAST, company_id = 0, company_id
      LIMIT 10
    ) AS best ON companies.id = best.company_id
    ORDER BY revenue DESC NULLS LAST, company_id = 0, company_id`
}

const COMPUTED = 'count(), sum(budget), sum(revenue), sum(profit), avg(popularity)'
const MADE = 'movies, budget, revenue, profit, popularity_avg'
const BY_YEAR = 'year = 0, year'

export const companyPage: Question = {
  id: 'Q4',
  title: "a company's page",
  axes: ['company'],
  graphql: {
    reelhouse: {
      document: `
        query ($company: ID!) {
          company(id: $company) {
            name
            yearly { year ${MEASURES} }
            releasesByGenre { year genre { name } movieCount }
          }
        }`,
      variables: ({ company }) => ({ company: String(company) }),
      rows(data) {
        const releases = list(data, 'company', 'releasesByGenre')
        return list(data, 'company', 'yearly').map((row) => [
          at(data, 'company', 'name'),
          at(row, 'year'),
          ...measures(row),
          releases
            .filter((each) => at(each, 'year') === at(row, 'year'))
            .map((each) => [at(each, 'genre', 'name'), at(each, 'movieCount')]),
        ])
      },
    },
    postgraphile: {
      document: `
        query ($company: Int!) {
          yearsOfCompanyList(company: $company) { company year ${PLAIN_MEASURES} releases }
        }`,
      variables: ({ company }) => ({ company }),
      rows: (data) =>
        list(data, 'yearsOfCompanyList').map((row) => [
          at(row, 'company'),
          at(row, 'year') || null,
          ...plainMeasures(row),
          at(row, 'releases'),
        ]),
    },
  },
  statements: {
    rollups: ({ company }) => ({
      sql: `
        SELECT company, nullIf(year, 0), ${MADE}, releases
        FROM company_years WHERE company_id = {company:UInt32} ORDER BY ${BY_YEAR}`,
      values: { company },
    }),
    flat: ({ company }) => ({
      sql: `
        SELECT
          any(company), nullIf(year, 0), ${COMPUTED},
          arraySort(arrayZip(sumMap(genres, arrayMap(genre -> 1, genres)).1, sumMap(genres, arrayMap(genre -> 1, genres)).2))
        FROM company_movies WHERE company_id = {company:UInt32} GROUP BY year ORDER BY ${BY_YEAR}`,
      values: { company },
    }),
  },
}

export const companyYears: Question = {
  id: 'Q6',
  title: "one company's totals by year",
  axes: ['company'],
  graphql: {
    reelhouse: {
      document: `query ($company: ID!) { company(id: $company) { yearly { year ${MEASURES} } } }`,
      variables: ({ company }) => ({ company: String(company) }),
      rows: (data) => list(data, 'company', 'yearly').map((row) => [at(row, 'year'), ...measures(row)]),
    },
    postgraphile: {
      document: `query ($company: Int!) { yearsOfCompanyList(company: $company) { year ${PLAIN_MEASURES} } }`,
      variables: ({ company }) => ({ company }),
      rows: (data) => list(data, 'yearsOfCompanyList').map((row) => [at(row, 'year') || null, ...plainMeasures(row)]),
    },
  },
  statements: {
    rollups: ({ company }) => ({
      sql: `
        SELECT nullIf(year, 0), ${MADE}
        FROM company_years WHERE company_id = {company:UInt32} ORDER BY ${BY_YEAR}`,
      values: { company },
    }),
    flat: ({ company }) => ({
      sql: `
        SELECT nullIf(year, 0), ${COMPUTED}
        FROM company_movies WHERE company_id = {company:UInt32} GROUP BY year ORDER BY ${BY_YEAR}`,
      values: { company },
    }),
  },
}
