import { expect, test } from 'vitest'
import { dimensions } from '../../../src/stats/plan/dimensions.js'
import { measureAt, statsMeasures } from '../../../src/stats/plan/measures.js'
import { type Plan, plan } from '../../../src/stats/plan/plan.js'
import { buildOthers } from '../../../src/stats/sql/others.js'
import { buildStatement } from '../../../src/stats/sql/statement.js'

const { YEAR, GENRE, COMPANY } = dimensions
const movieCount = measureAt('movieCount')
const revenueSum = measureAt('revenue.sum')

function written(asked: Partial<Plan> & Pick<Plan, 'dimensions' | 'measures'>) {
  const { text, shape } = buildStatement(plan(asked), 'reelhouse_s7')
  return { sql: text.text.replace(/\s+/g, ' ').trim(), values: Object.values(text.values), columns: Object.keys(shape) }
}

test('only the measures that are shown, chosen or ordered by are computed', () => {
  const { sql, columns } = written({
    dimensions: [YEAR],
    measures: [movieCount],
    having: [{ measure: revenueSum, condition: { gte: 1e9 }, path: 'having[0]' }],
    orderBy: [{ by: measureAt('budget.max'), direction: 'DESC' }],
  })
  expect(columns).toEqual(['yearKey', 'movieCount', 'revenueSum', 'budgetMax'])
  expect(sql).toContain('ORDER BY budgetMax DESC NULLS LAST, yearKey ASC NULLS LAST')
  expect(sql).not.toMatch(/popularity|runtime|profit/)
})

test('a plan without dimensions is one row in no order', () => {
  const { sql } = written({ dimensions: [], measures: [movieCount] })
  expect(sql).toBe('SELECT sum(movie_count) AS movieCount FROM reelhouse_s7.metrics_by_year WHERE (true)')
})

test('what a measure is made of is read only for it', () => {
  const text = (path: string) => written({ dimensions: [YEAR], measures: [measureAt(path)] }).sql
  expect(text('budget.sum')).not.toMatch(/quantiles|invested|rating/)
  expect(text('voteCount.median')).toMatch(/finalizeAggregation\(vote_count_quantiles\)\[2\]/)
  expect(text('roi')).toMatch(/profit_sum.*invested_sum/)
  expect(text('roi')).not.toMatch(/rating/)
  expect(text('weightedRating')).toMatch(/rating_points_sum.*rating_votes_sum/)
})

test('quantiles of a column are computed once, however many are asked for', () => {
  const measures = ['budget.p10', 'budget.p90'].map(measureAt)
  const { sql } = written({ dimensions: [dimensions.MONTH], measures })
  expect(new Set(sql.match(/quantilesExact\S+/g))).toEqual(new Set(['quantilesExact(0.0999999999,']))
})

test("clients' values are bound, never written", () => {
  const { sql, values } = written({
    dimensions: [YEAR],
    measures: [movieCount],
    where: { title: { contains: "'; DROP" } },
  })
  expect(sql).not.toContain('DROP')
  expect(values).toEqual(["'; DROP"])
})

test('an order by names joins the names, and only then', () => {
  const asked = { dimensions: [COMPANY], measures: [movieCount] }
  expect(written({ ...asked, orderBy: [{ by: COMPANY, direction: 'ASC' }] }).sql).toContain('LEFT JOIN')
  expect(written({ ...asked, orderBy: [{ by: movieCount, direction: 'DESC' }] }).sql).not.toContain('JOIN')
})

test('the best rows of each group are chosen before groups are counted and the page is cut', () => {
  const { sql, values } = written({
    dimensions: [YEAR, GENRE],
    measures: [movieCount],
    orderBy: [{ by: movieCount, direction: 'DESC' }],
    top: { within: [YEAR], first: 3 },
    countGroups: true,
    page: { limit: 11, offset: 10 },
  })
  expect(sql).toMatch(
    /count\(\) OVER \(\) AS groups FROM \(.* LIMIT \{p0:UInt64\} BY yearKey\) ORDER BY .* LIMIT \{p1:UInt64\} OFFSET \{p2:UInt64\}$/,
  )
  expect(values).toEqual([3, 11, 10])
})

test('rows that are groups already are neither grouped nor ordered twice', () => {
  const { sql } = written({
    dimensions: [YEAR],
    measures: [revenueSum],
    groupFilter: { dimension: GENRE, ids: [18] },
    having: [{ measure: revenueSum, condition: { gte: 5 }, path: 'having[0]' }],
    orderBy: [{ by: YEAR, direction: 'DESC' }],
  })
  expect(sql).not.toMatch(/GROUP BY|HAVING|sum\(/)
  expect(sql).toMatch(/WHERE \(.*genre_id IN .*\) AND \(.*revenueSum.*\) ORDER BY yearKey DESC NULLS LAST$/)
})

test('rows are chosen and ordered by the very number that is shown', () => {
  const asked = { dimensions: [YEAR], measures: statsMeasures }
  const shown = written(asked).sql.split(' FROM ')[0]
  for (const measure of statsMeasures) {
    const ordered = written({ ...asked, orderBy: [{ by: measure, direction: 'DESC' }] }).sql
    expect(ordered.split(' FROM ')[0]).toBe(shown)
  }
})

test('equal plans are equal statements', () => {
  const asked = { dimensions: [YEAR], measures: [revenueSum], groupFilter: { dimension: GENRE, ids: [18] } } as const
  expect(written(asked)).toEqual(written(asked))
})

test('the prices of years stand in statements that tell money in dollars of a year, and in no others', () => {
  const asked = { dimensions: [YEAR], measures: [measureAt('budget.sum'), measureAt('budget.max')] }
  const adjusted = written({ ...asked, dollarsOf: 2017 })
  expect(adjusted.values).toContain(245_120)
  expect(adjusted.sql).toContain('arrayMap')
  expect(written(asked).sql).not.toContain('arrayMap')
  const [movies, popularity] = [measureAt('movieCount'), measureAt('popularity.avg')]
  const numbers = { dimensions: [YEAR], measures: [movies, popularity] }
  expect(written({ ...numbers, dollarsOf: 2017 })).toEqual(written(numbers))
})

test('where rows are made for each member, they keep the year that their dollars are of', () => {
  const { sql } = written({ dimensions: [COMPANY, GENRE], measures: [measureAt('budget.sum')], dollarsOf: 2017 })
  expect(sql).toMatch(/FROM \(SELECT [^()]*\byear\b/)
})

test('a running total is over all years, and rows are chosen by it when all are there', () => {
  const revenueSoFar = measureAt('revenue.cumulativeSum')
  const { sql } = written({
    dimensions: [GENRE, YEAR],
    measures: [revenueSoFar],
    having: [{ measure: revenueSoFar, condition: { gte: 5 }, path: 'having[0]' }],
    countGroups: true,
  })
  expect(sql).toMatch(
    /^SELECT \*, count\(\) OVER \(\) AS groups FROM \(SELECT .*\) AS counted WHERE .*revenueCumulativeSum/,
  )
  expect(sql).toMatch(/OVER \(PARTITION BY genreKey ORDER BY yearKey ASC NULLS LAST/)
  expect(sql).not.toContain('HAVING')
})

test('shares are of all movies of the plan, each counted once, whichever table its rows come from', () => {
  const { sql } = written({ dimensions: [COMPANY], measures: [measureAt('revenue.share')], attribution: 'SPLIT' })
  expect(sql).toContain('FROM reelhouse_s7.metrics_by_year WHERE')
  expect(written({ dimensions: [COMPANY], measures: [revenueSum] }).sql).not.toContain('metrics_by_year ')
})

test('the rest is of the movies themselves, each once for each combination that the best are chosen within', () => {
  const asked = plan({
    dimensions: [YEAR, GENRE],
    measures: [],
    orderBy: [{ by: movieCount, direction: 'DESC' }],
    top: { within: [YEAR], first: 3 },
    page: { limit: 10, offset: 0 },
  })
  const { text, shape } = buildOthers(asked, [revenueSum], 'reelhouse_s7')
  const sql = text.text.replace(/\s+/g, ' ')
  expect(Object.keys(shape)).toEqual(['yearKey', 'revenueSum'])
  expect(sql).toContain('any(revenue) AS revenue')
  expect(sql).toContain('GROUP BY id, year')
  expect(sql).toMatch(/\(year, genre_id\) NOT IN \(SELECT .* LIMIT \{p\d+:UInt64\} BY yearKey.*LIMIT \{p\d+:UInt64\}/)
})
