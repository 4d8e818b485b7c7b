import { describe, expect, it } from 'vitest'
import type { StatsRow } from '../../oracle/stats.js'
import { movieStats, type StatsPlan } from '../../oracle/stats.js'
import { WORLD } from './world.js'

/** The rows' keys without their names' wrapping: ids of genres and companies. */
function keys(plan: StatsPlan, offset = 0): unknown[] {
  return movieStats(WORLD, plan, offset).rows.map(({ key }) =>
    Object.values(key).map((value) =>
      value !== null && typeof value === 'object' && 'id' in value ? value.id : value,
    ),
  )
}

function counts(rows: readonly StatsRow[]) {
  return rows.map(({ movieCount, attributedCount }) => [movieCount, attributedCount])
}

it('has one row without dimensions, even of nothing', () => {
  const { rows, totals, totalGroups } = movieStats(WORLD, {})
  expect(rows).toEqual([{ key: {}, ...totals }])
  expect(totalGroups).toBe(1)
  const unseen = { median: null, p10: null, p90: null, share: null, cumulativeSum: null }
  const unknown = { ...unseen, sum: null, avg: null, min: null, max: null, knownCount: 0 }
  const all = { share: 1, cumulativeSum: null }
  const money = { ...all, unadjustedCount: 0 }
  expect(totals).toEqual({
    movieCount: 5,
    attributedCount: 5,
    budget: { sum: 45, avg: 15, min: 5, max: 30, median: 10, p10: 5, p90: 30, knownCount: 3, ...money },
    revenue: { sum: 91, avg: 91 / 3, min: 1, max: 50, median: 40, p10: 1, p90: 50, knownCount: 3, ...money },
    profit: { sum: 26, avg: 13, min: -4, max: 30, median: 13, p10: -4, p90: 30, knownCount: 2, ...money },
    popularity: { sum: 1.2, avg: 0.3, min: 0.1, max: 0.6, median: 0.25, p10: 0.1, p90: 0.6, knownCount: 4, ...all },
    runtime: unknown,
    voteAverage: unknown,
    voteCount: unknown,
    roi: 26 / 15,
    weightedRating: null,
  })
  const none = movieStats(WORLD, { where: { id: { eq: '77' } } })
  expect(counts(none.rows)).toEqual([[0, 0]])
  expect(movieStats(WORLD, { groupBy: ['YEAR'], where: { id: { eq: '77' } } }).rows).toEqual([])
})

it('counts a movie whole in each of its groups with FULL', () => {
  const { rows, totals } = movieStats(WORLD, { groupBy: ['GENRE'] })
  expect(rows.map(({ key }) => key)).toEqual([
    { genre: { id: '35', name: 'Comedy' } },
    { genre: { id: '18', name: 'Drama' } },
    { genre: { id: '10402', name: 'Music' } },
    { genre: null },
  ])
  expect(counts(rows)).toEqual([
    [3, 3],
    [3, 3],
    [1, 1],
    [1, 1],
  ])
  expect(rows.map(({ revenue }) => revenue.sum)).toEqual([40, 90, null, 1])
  expect(totals.revenue.sum).toBe(91)
})

it('shares a movie out with SPLIT, and only sums are shared', () => {
  const { rows } = movieStats(WORLD, { groupBy: ['GENRE'], attribution: 'SPLIT' })
  expect(counts(rows)).toEqual([
    [3, 11 / 6],
    [3, 11 / 6],
    [1, 1 / 3],
    [1, 1],
  ])
  expect(rows.map(({ revenue }) => revenue.sum)).toEqual([20, 70, null, 1])
  expect(rows.map(({ revenue }) => revenue.avg)).toEqual([40, 45, null, 1])
  expect(rows.map(({ popularity }) => popularity.sum)).toEqual([0.55, 0.45, 0.2, null])
  expect(rows.map(({ popularity }) => popularity.median)).toEqual([0.3, 0.2, 0.6, null])
})

it('shares over several dimensions by their product', () => {
  const { rows } = movieStats(WORLD, {
    groupBy: ['GENRE', 'COMPANY'],
    attribution: 'SPLIT',
    where: { id: { eq: '1' } },
  })
  expect(counts(rows)).toEqual(Array.from({ length: 4 }, () => [1, 0.25]))
})

it('keeps the other genres of movies that a genre filter found', () => {
  expect(keys({ groupBy: ['GENRE'], where: { genres: { some: { id: { eq: '10402' } } } } })).toEqual([
    ['35'],
    ['18'],
    ['10402'],
  ])
})

describe('keys and their order', () => {
  it.each<[StatsPlan, unknown[]]>([
    [{ groupBy: ['YEAR'] }, [[1999], [2000], [null]]],
    [{ groupBy: ['QUARTER'] }, [[1], [2], [4], [null]]],
    [
      { groupBy: ['DECADE', 'MONTH'] },
      [
        [1990, 2],
        [1990, 12],
        [2000, 5],
        [2000, 6],
        [null, null],
      ],
    ],
    [{ groupBy: ['LANGUAGE'] }, [['en'], ['fr'], [null]]],
    [{ groupBy: ['STATUS'] }, [['Released'], [null]]],
    // Atlas, then the two Harbours by id: 9 before 11.
    [{ groupBy: ['COMPANY'] }, [['20'], ['9'], ['11'], [null]]],
    // Nulls are last in both directions.
    [{ groupBy: ['YEAR'], orderBy: [{ by: 'YEAR', direction: 'DESC' }] }, [[2000], [1999], [null]]],
    [{ groupBy: ['COMPANY'], orderBy: [{ by: 'COMPANY' }] }, [['9'], ['11'], ['20'], [null]]],
    // Music has no revenue.
    [{ groupBy: ['GENRE'], orderBy: [{ by: 'REVENUE_SUM', direction: 'ASC' }] }, [[null], ['35'], ['18'], ['10402']]],
    [{ groupBy: ['GENRE'], orderBy: [{ by: 'REVENUE_SUM' }] }, [['18'], ['35'], [null], ['10402']]],
    // 3, 3, 1, 1: ties by id, the group without one last.
    [{ groupBy: ['GENRE'], orderBy: [{ by: 'MOVIE_COUNT' }] }, [['18'], ['35'], ['10402'], [null]]],
    [{ groupBy: ['GENRE'], having: [{ measure: 'MOVIE_COUNT', gte: 3 }] }, [['35'], ['18']]],
    [{ groupBy: ['GENRE'], having: [{ measure: 'REVENUE_SUM', ne: 40 }] }, [['18'], [null]]],
    [
      {
        groupBy: ['GENRE'],
        having: [
          { measure: 'MOVIE_COUNT', eq: 1 },
          { measure: 'BUDGET_SUM', gt: 4 },
        ],
      },
      [[null]],
    ],
    [{ groupBy: ['GENRE'], first: 2 }, [['35'], ['18']]],
    [
      { groupBy: ['YEAR', 'COMPANY'], topPerGroup: { within: ['YEAR'], first: 1 }, orderBy: [{ by: 'MOVIE_COUNT' }] },
      [
        [1999, '11'],
        [2000, '9'],
        [null, '20'],
      ],
    ],
  ])('%j', (plan, expected) => {
    expect(keys(plan)).toEqual(expected)
  })

  it('counts all groups, and pages through them', () => {
    const plan: StatsPlan = { groupBy: ['GENRE'], first: 3 }
    expect(movieStats(WORLD, plan).totalGroups).toBe(4)
    expect([...keys(plan), ...keys(plan, 3)]).toEqual(keys({ groupBy: ['GENRE'] }))
  })
})
