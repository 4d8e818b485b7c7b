import fc from 'fast-check'
import { parse } from 'graphql'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { eachEngine } from '../engines.js'
import { differences } from '../oracle/differences.js'
import type { Dimension } from '../oracle/dimensions.js'
import { readDrop } from '../oracle/read.js'
import { type MovieStatsAnswer, pagesOf, type StatsCondition, type StatsPlan } from '../oracle/stats.js'
import { propertyRuns } from '../runs.js'
import { sampleCsv } from './support/drops.js'
import { Reelhouse } from './support/reelhouse.js'
import { selected } from './support/selected.js'

/** More companies than are ever looked among first. */
const MOVIES = 2_000

const RUNS = propertyRuns({ usual: 8, deep: 200 })
const TIMEOUT = 60_000 + RUNS.numRuns * 5_000

const csv = await sampleCsv(MOVIES, 11)
const { movies } = readDrop(csv)

const DOCUMENT = `
  query ($groupBy: [MovieDimension!]!, $where: MovieWhere, $having: [StatsCondition!], $orderBy: [StatsOrderBy!], $first: Int!) {
    movieStats(groupBy: $groupBy, where: $where, having: $having, orderBy: $orderBy, first: $first) {
      rows { key { company { id name } country { code } genre { id } } movieCount budget { sum } revenue { sum knownCount } profit { sum } }
    }
  }`

const years = fc
  .tuple(fc.integer({ min: 1900, max: 2020 }), fc.integer({ min: -1, max: 60 }))
  .map(([gte, more]) => ({ gte, lte: gte + more }))

const sums = ['REVENUE_SUM', 'BUDGET_SUM', 'MOVIE_COUNT', 'PROFIT_SUM'] as const

/** Questions that differ in their years alone. */
const alike = fc.record({
  shape: fc.record(
    {
      groupBy: fc.constantFrom<Dimension[]>(['COMPANY'], ['COMPANY'], ['COMPANY'], ['GENRE']),
      orderBy: fc.tuple(fc.record({ by: fc.constantFrom(...sums), direction: fc.constantFrom('DESC', 'DESC', 'ASC') })),
      having: fc.constant<StatsCondition[]>([{ measure: 'MOVIE_COUNT', lte: 20 }]),
      first: fc.constantFrom(1, 3, 10, 50),
    },
    { requiredKeys: ['groupBy', 'first'] },
  ),
  years: fc.array(years, { minLength: 20, maxLength: 30 }),
})

eachEngine(({ open }) => {
  let reelhouse: Reelhouse
  beforeAll(async () => {
    reelhouse = await Reelhouse.start(await open())
    await reelhouse.load({ csv })
  }, 60_000)
  afterAll(() => reelhouse.close())

  it(
    'what differs in its years alone is answered as if it were asked alone, however often and at the same time',
    () =>
      fc.assert(
        fc.asyncProperty(alike, async ({ shape, years: asked }) => {
          const plans = asked.map((year): StatsPlan => ({ ...shape, where: { year } }))
          const halves = [plans.slice(0, 12), plans.slice(12)]
          for (const half of halves) {
            const answers = await Promise.all(
              half.map((plan) => reelhouse.data<{ movieStats: MovieStatsAnswer }, StatsPlan>(DOCUMENT, plan)),
            )
            for (const [index, plan] of half.entries()) {
              const expected = selected(parse(DOCUMENT), { movieStats: pagesOf(movies, plan)(plan.first ?? 0) })
              expect(differences(answers[index], expected)).toEqual([])
            }
          }
        }),
        RUNS,
      ),
    TIMEOUT,
  )
})
