import { describe, expect, it } from 'vitest'
import { subjectStats, yearly } from '../../oracle/metrics.js'
import type { OracleMovie } from '../../oracle/movie.js'
import { movieStats, type StatsPlan, type StatsRow, totalsOf } from '../../oracle/stats.js'
import { COMEDY, DRAMA, MUSIC, movie } from './world.js'

const ENGLISH = { code: 'en', name: 'English' }
const FRENCH = { code: 'fr', name: 'Français' }
const SAGA = { id: 7, name: 'Saga' }
const ALPHA = { id: 70, name: 'Alpha' }

function known(
  id: number,
  year: number | null,
  budget: number | null,
  revenue: number | null,
  more: Partial<OracleMovie>,
) {
  return movie(id, {
    year,
    budget,
    revenue,
    profit: budget === null || revenue === null ? null : revenue - budget,
    ...more,
  })
}

/**
 * | id | year | genres               | spoken | collection | budget | revenue | profit | votes     |
 * |  1 | 1999 | Comedy, Drama        | en, fr | Saga       |    100 |     300 |    200 | 100 of 8  |
 * |  2 | 1999 | Drama                | en     | Alpha      |     50 |      10 |    -40 | 400 of 5  |
 * |  3 | 2000 | Comedy               |        |            |      - |      80 |      - | 0 of 9    |
 * |  4 | 2001 | Comedy, Drama, Music | fr     | Saga       |     30 |      90 |     60 | - of 7    |
 * |  5 |    - | Drama                |        |            |     20 |      40 |     20 | 50 of -   |
 * |  6 | 1912 | Music                |        |            |      7 |       7 |      0 |           |
 */
const WORLD: OracleMovie[] = [
  known(1, 1999, 100, 300, {
    ...{ genres: [COMEDY, DRAMA], spokenLanguages: [ENGLISH, FRENCH], collection: SAGA },
    ...{ voteCount: 100, voteAverage: 8 },
  }),
  known(2, 1999, 50, 10, {
    ...{ genres: [DRAMA], spokenLanguages: [ENGLISH], collection: ALPHA, voteCount: 400, voteAverage: 5 },
  }),
  known(3, 2000, null, 80, { genres: [COMEDY], voteCount: 0, voteAverage: 9 }),
  known(4, 2001, 30, 90, {
    ...{ genres: [COMEDY, DRAMA, MUSIC], spokenLanguages: [FRENCH], collection: SAGA, voteAverage: 7 },
  }),
  known(5, null, 20, 40, { genres: [DRAMA], voteCount: 50 }),
  known(6, 1912, 7, 7, { genres: [MUSIC] }),
]

function rows<T>(plan: StatsPlan, value: (row: StatsRow) => T): T[] {
  return movieStats(WORLD, plan).rows.map(value)
}

describe('dimensions', () => {
  it('COLLECTION, by name, the movies in none last', () => {
    expect(rows({ groupBy: ['COLLECTION'] }, ({ key, movieCount }) => [key, movieCount])).toEqual([
      [{ collection: { id: '70', name: 'Alpha' } }, 1],
      [{ collection: { id: '7', name: 'Saga' } }, 2],
      [{ collection: null }, 3],
    ])
  })

  it('SPOKEN_LANGUAGE, several of a movie', () => {
    const split: StatsPlan = { groupBy: ['SPOKEN_LANGUAGE'], attribution: 'SPLIT' }
    expect(rows(split, ({ key, movieCount, revenue }) => [key['spokenLanguage'], movieCount, revenue.sum])).toEqual([
      [ENGLISH, 2, 160],
      [FRENCH, 2, 240],
      [null, 3, 127],
    ])
  })
})

describe('values', () => {
  it('voteCount', () => {
    const { voteCount } = totalsOf(WORLD)
    expect(voteCount).toMatchObject({ sum: 550, avg: 137.5, min: 0, max: 400, median: 75, knownCount: 4 })
    const split = rows({ groupBy: ['GENRE'], attribution: 'SPLIT' }, (row) => row.voteCount.sum)
    expect(split).toEqual([50, 500, null])
  })

  it('p10 and p90 are values of movies, by nearest rank, and not weighted', () => {
    const world = Array.from({ length: 11 }, (_, index) =>
      known(index, 2000, 11 - index, null, { genres: [DRAMA, MUSIC] }),
    )
    // Of 11 known values the second (1.1 is rounded up) and the tenth (9.9); of ten the first and the ninth.
    expect(totalsOf(world).budget).toMatchObject({ p10: 2, p90: 10, median: 6 })
    expect(totalsOf(world.slice(1)).budget).toMatchObject({ p10: 1, p90: 9, median: 5.5 })
    expect(totalsOf(world).revenue).toMatchObject({ p10: null, p90: null, median: null })
    const [split] = movieStats(world, { groupBy: ['GENRE'], attribution: 'SPLIT' }).rows
    expect(split?.budget).toMatchObject({ p10: 2, p90: 10, median: 6, sum: 33 })
  })

  it('roi is of sums, over movies with both known', () => {
    expect(totalsOf(WORLD).roi).toBe(240 / 207)
    // Comedy: a half of 1 and a third of 4; drama: 1 and 4 so, with 2 and 5 whole.
    expect(rows({ groupBy: ['GENRE'], attribution: 'SPLIT' }, ({ roi }) => roi)).toEqual([
      120 / 60,
      (100 - 40 + 20 + 20) / (50 + 50 + 10 + 20),
      20 / 17,
    ])
    expect(totalsOf(WORLD.slice(2, 3)).roi).toBeNull()
    expect(totalsOf(WORLD.slice(1, 2)).roi).toBe(-0.8)
  })

  it('weightedRating begins with 500 votes of 6, and does not weight by shares', () => {
    expect(totalsOf(WORLD).weightedRating).toBe((3000 + 800 + 2000) / 1000)
    expect(rows({ groupBy: ['GENRE'], attribution: 'SPLIT' }, ({ weightedRating }) => weightedRating)).toEqual([
      3800 / 600,
      5.8,
      null,
    ])
  })
})

describe('share', () => {
  it('is of the totals, which it never exceeds', () => {
    expect(rows({ groupBy: ['GENRE'] }, ({ revenue }) => revenue.share)).toEqual([470 / 527, 440 / 527, 97 / 527])
    const split = rows({ groupBy: ['GENRE'], attribution: 'SPLIT' }, ({ revenue }) => revenue.share)
    expect(split).toEqual([260 / 527, 230 / 527, 37 / 527])
    expect(totalsOf(WORLD).revenue.share).toBe(1)
  })

  it('is of the movies that where keeps, and null where nothing is known', () => {
    const plan: StatsPlan = { groupBy: ['YEAR'], where: { year: { gte: 2000 } } }
    expect(rows(plan, ({ revenue, budget }) => [revenue.share, budget.share])).toEqual([
      [80 / 170, null],
      [90 / 170, 1],
    ])
  })

  it('is null for losses and for profits beside losses, and of no total', () => {
    const shares = (world: OracleMovie[]) => {
      const { rows, totals } = movieStats(world, { groupBy: ['YEAR'] })
      return [...rows, totals].map(({ profit }) => profit.share)
    }
    const made = (...profits: number[]) =>
      profits.map((profit, index) => known(index, 2000 + index, 100, 100 + profit, {}))
    expect(shares(made(60, -50))).toEqual([null, null, 1])
    expect(shares(made(60, -10, 0, -20))).toEqual([null, null, 0, null, 1])
    expect(shares(made(20, 60, -10))).toEqual([20 / 70, 60 / 70, null, 1])
    expect(shares(made(5, -5))).toEqual([null, null, null])
    expect(shares(made(0, -5))).toEqual([null, null, null])
  })

  it('of a genre is of its own movies', () => {
    const split = { attribution: 'SPLIT' } as const
    expect(yearly(WORLD, { genre: COMEDY.id }).map(({ revenue }) => revenue.share)).toEqual([
      300 / 470,
      80 / 470,
      90 / 470,
    ])
    expect(yearly(WORLD, { genre: COMEDY.id }, { years: { from: 2000 } })[0]?.revenue.share).toBe(80 / 170)
    expect(subjectStats(WORLD, { genre: COMEDY.id }).revenue.share).toBe(1)
    expect(subjectStats(WORLD, { genre: COMEDY.id }, split).revenue.share).toBe(260 / 470)
  })
})

describe('cumulativeSum', () => {
  it('runs over the years, whatever the order and the page', () => {
    expect(rows({ groupBy: ['YEAR'] }, ({ budget }) => budget.cumulativeSum)).toEqual([7, 157, 157, 187, null])
    const last: StatsPlan = { groupBy: ['YEAR'], orderBy: [{ by: 'REVENUE_CUMULATIVE_SUM' }], first: 2 }
    expect(rows(last, ({ key, revenue }) => [key['year'], revenue.cumulativeSum])).toEqual([
      [2001, 487],
      [2000, 397],
    ])
    const some: StatsPlan = { groupBy: ['YEAR'], having: [{ measure: 'REVENUE_CUMULATIVE_SUM', gt: 397 }] }
    expect(rows(some, ({ key }) => key['year'])).toEqual([2001])
  })

  it('runs within the other dimensions, from what is known first', () => {
    const plan: StatsPlan = {
      groupBy: ['YEAR', 'GENRE'],
      attribution: 'SPLIT',
      where: { genres: { some: { id: { eq: '35' } } } },
    }
    expect(
      rows(plan, ({ key, budget, profit }) => [key['year'], key['genre'], budget.cumulativeSum, profit.cumulativeSum]),
    ).toMatchObject([
      [1999, { name: 'Comedy' }, 50, 100],
      [1999, { name: 'Drama' }, 50, 100],
      [2000, { name: 'Comedy' }, 50, 100],
      [2001, { name: 'Comedy' }, 60, 120],
      [2001, { name: 'Drama' }, 60, 120],
      [2001, { name: 'Music' }, 10, 20],
    ])
    expect(
      rows({ groupBy: ['YEAR'], where: { id: { in: ['3', '4'] } } }, ({ profit }) => profit.cumulativeSum),
    ).toEqual([null, 60])
  })

  it('is for nothing but years', () => {
    expect(rows({ groupBy: ['YEAR', 'DECADE'], first: 1 }, ({ budget }) => budget.cumulativeSum)).toEqual([null])
    expect(totalsOf(WORLD).budget.cumulativeSum).toBeNull()
  })

  it('of a genre runs over the years asked for', () => {
    const asked = (from?: number) =>
      yearly(WORLD, { genre: DRAMA.id }, from === undefined ? {} : { years: { from } }).map(
        (row) => row.revenue.cumulativeSum,
      )
    expect(asked()).toEqual([310, 400, null])
    expect(asked(2000)).toEqual([90])
  })
})

describe('others', () => {
  const others = (plan: StatsPlan, offset = 0) =>
    movieStats(WORLD, plan, offset).others.map(({ key, movieCount, attributedCount, revenue }) => [
      ...[key, movieCount, attributedCount],
      ...[revenue.sum, revenue.avg],
    ])
  const genre = null

  it('has a movie of several of its groups once', () => {
    // Comedy is shown; drama and music have 1, 2, 4, 5 and 6.
    expect(others({ groupBy: ['GENRE'], first: 1 })).toEqual([[{ genre }, 5, 5, 447, 447 / 5]])
  })

  it('has all of its parts with SPLIT', () => {
    // A half of 1 and two thirds of 4, with 2, 5 and 6 whole.
    const plan: StatsPlan = { groupBy: ['GENRE'], first: 1, attribution: 'SPLIT' }
    expect(others(plan)).toEqual([[{ genre }, 5, 25 / 6, 150 + 10 + 60 + 40 + 7, 447 / 5]])
  })

  it('is what is on no page so far, and what having left out', () => {
    expect(others({ groupBy: ['GENRE'], first: 1 }, 1)).toEqual([[{ genre }, 2, 2, 97, 97 / 2]])
    expect(others({ groupBy: ['GENRE'] })).toEqual([])
    expect(others({ groupBy: ['GENRE'], having: [{ measure: 'MOVIE_COUNT', gt: 2 }] })).toEqual([
      [{ genre }, 2, 2, 97, 48.5],
    ])
    expect(others({ having: [{ measure: 'MOVIE_COUNT', gt: 6 }] })).toEqual([[{}, 6, 6, 527, 527 / 6]])
    expect(others({ having: [{ measure: 'MOVIE_COUNT', gt: 0 }], where: { id: { eq: '77' } } })).toEqual([])
  })

  it('has a row for each combination of topPerGroup that has a rest', () => {
    const plan: StatsPlan = {
      groupBy: ['GENRE', 'YEAR'],
      topPerGroup: { within: ['YEAR'], first: 1 },
      orderBy: [{ by: 'REVENUE_SUM' }],
    }
    // 1999: drama is shown, 1 is a comedy too; 2001: drama has the lowest id of three, comedy and music are left.
    expect(rows(plan, ({ key }) => [key['year'], key['genre']])).toMatchObject([
      [1999, { name: 'Drama' }],
      [2001, { name: 'Drama' }],
      [2000, { name: 'Comedy' }],
      [null, { name: 'Drama' }],
      [1912, { name: 'Music' }],
    ])
    expect(others(plan)).toEqual([
      [{ genre, year: 1999 }, 1, 1, 300, 300],
      [{ genre, year: 2001 }, 1, 1, 90, 90],
    ])
    expect(others({ ...plan, first: 4 }).map(([key]) => key)).toEqual(
      [1912, 1999, 2001].map((year) => ({ genre, year })),
    )
    expect(others({ ...plan, attribution: 'SPLIT' })).toEqual([
      [{ genre, year: 1999 }, 1, 0.5, 150, 300],
      [{ genre, year: 2001 }, 1, 2 / 3, 60, 90],
    ])
  })
})

describe('dollarsOf', () => {
  // The figures of 1999, 2000, 2001 and 2017.
  const [CPI_1999, CPI_2000, CPI_2001, CPI_2017] = [166_575, 172_200, 177_067, 245_120]
  const in2017 = (dollars: number, cpi: number) => (dollars * CPI_2017) / cpi

  it('scales each movie by its year, and leaves out those without a figure', () => {
    const { budget, profit, roi, popularity } = totalsOf(WORLD, 2017)
    const budgets = [in2017(30, CPI_2001), in2017(50, CPI_1999), in2017(100, CPI_1999)] as const
    expect(budget.sum).toBeCloseTo(budgets[0] + budgets[1] + budgets[2], 10)
    expect(budget).toMatchObject({ min: 42, max: 147, knownCount: 3, unadjustedCount: 2 })
    expect([budget.p10, budget.median, budget.p90]).toEqual(budgets)
    expect(budget.avg).toBeCloseTo((budgets[0] + budgets[1] + budgets[2]) / 3, 10)
    // -58.86 is nearest to -59.
    expect(profit).toMatchObject({ min: -59, knownCount: 3, unadjustedCount: 2 })
    expect(roi).toBeCloseTo((in2017(160, CPI_1999) + in2017(60, CPI_2001)) / (budget.sum ?? 0), 10)
    expect(popularity.knownCount).toBe(0)
  })

  it('is as it was in the year itself, and without it nothing is unadjusted', () => {
    const [row] = movieStats(WORLD, { groupBy: ['YEAR'], dollarsOf: 1999, where: { year: { eq: 1999 } } }).rows
    expect(row?.budget).toMatchObject({ sum: 150, avg: 75, min: 50, max: 100, unadjustedCount: 0 })
    expect(totalsOf(WORLD).budget.unadjustedCount).toBe(0)
  })

  it('shares and accumulates adjusted sums, and compares them', () => {
    const plan: StatsPlan = { groupBy: ['YEAR'], dollarsOf: 2017, having: [{ measure: 'REVENUE_SUM', gte: 113 }] }
    const [first, second, third] = [in2017(310, CPI_1999), in2017(80, CPI_2000), in2017(90, CPI_2001)]
    // 80 were 113.88 dollars of 2017.
    const { rows: found, others } = movieStats(WORLD, plan)
    expect(found.map(({ key }) => key['year'])).toEqual([1999, 2000, 2001])
    expect(found[1]?.revenue.cumulativeSum).toBeCloseTo(first + second, 10)
    expect(found[1]?.revenue.share).toBeCloseTo(second / (first + second + third), 12)
    expect(others.map(({ key, revenue }) => [key, revenue.sum, revenue.share, revenue.unadjustedCount])).toEqual([
      [{ year: null }, null, null, 2],
    ])
  })

  it('scales for a genre too, and refuses a year without a figure', () => {
    expect(
      yearly(WORLD, { genre: MUSIC.id }, { dollarsOf: 2017 }).map(({ budget }) => [budget.max, budget.unadjustedCount]),
    ).toEqual([
      [null, 1],
      [42, 0],
    ])
    expect(() => totalsOf(WORLD, 2025).budget.sum).toThrow(/2025/)
  })
})
