import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { AnyStatsDocument, StatsPageDocument } from '../../schema/documents/graphql.js'
import { eachEngine } from '../engines.js'
import { differences } from '../oracle/differences.js'
import { statsPlans } from '../oracle/random-plan.js'
import { movieWheres } from '../oracle/random-where.js'
import { readDrop } from '../oracle/read.js'
import { movieStats, type StatsPlan } from '../oracle/stats.js'
import { propertyRuns } from '../runs.js'
import { sampleCsv } from './support/drops.js'
import { allPages } from './support/pages.js'
import { Reelhouse } from './support/reelhouse.js'

/** Both engines get the same statements: the one with the shorter way is asked more. */
const RUNS = {
  embedded: propertyRuns({ usual: 150, deep: 10_000 }),
  server: propertyRuns({ usual: 50, deep: 2000 }),
}
const SUBJECTS = ['budget', 'revenue', 'profit', 'popularity', 'runtime', 'voteAverage'] as const
const TIMEOUT = 60_000 + RUNS.embedded.numRuns * 1000

const csv = await sampleCsv(150, 7)
const { movies } = readDrop(csv)

eachEngine(({ name, open }) => {
  const runs = RUNS[name]
  let reelhouse: Reelhouse
  beforeAll(async () => {
    reelhouse = await Reelhouse.start(await open())
    await reelhouse.load({ csv })
  })
  afterAll(() => reelhouse.close())

  const ask = async (plan: StatsPlan) => (await reelhouse.data(AnyStatsDocument, plan)).movieStats

  it(
    'every answer equals the naive one, and its pages make up the whole',
    () =>
      fc.assert(
        fc.asyncProperty(statsPlans(movies), fc.integer({ min: 1, max: 3 }), async (plan, parts) => {
          const whole = movieStats(movies, { ...plan, first: Number.POSITIVE_INFINITY })
          const [answer, paged] = await Promise.all([ask(plan), inPages(reelhouse, plan, whole.totalGroups, parts)])
          const expected = { ...whole, rows: whole.rows.slice(0, plan.first ?? 100) }
          expect(differences(answer, expected)).toEqual([])
          const rows = whole.rows.map(({ key, movieCount }) => ({ key, movieCount }))
          expect(differences(paged, rows, '$pages')).toEqual([])
        }),
        runs,
      ),
    TIMEOUT,
  )

  it(
    'the rows of SPLIT add up to the totals',
    () =>
      fc.assert(
        fc.asyncProperty(statsPlans(movies), movieWheres(movies), async ({ groupBy = [] }, where) => {
          const { rows, totals } = await ask({ groupBy, where, attribution: 'SPLIT', first: 10_000 })
          expect(differences(sumsOf(rows), totals.movieCount === 0 ? sumsOf([]) : sumsOf([totals]))).toEqual([])
          expect(totals.attributedCount).toBe(totals.movieCount)
        }),
        { ...runs, numRuns: Math.ceil(runs.numRuns / 5) },
      ),
    TIMEOUT,
  )
})

/** All rows of a plan, asked for in a few pages. */
async function inPages(reelhouse: Reelhouse, plan: StatsPlan, groups: number, parts: number) {
  const first = Math.max(1, Math.ceil(groups / parts))
  const pages = await allPages(async (after) => {
    const { movieStats: page } = await reelhouse.data(StatsPageDocument, { ...plan, first, after })
    return page
  })
  return pages.flat()
}

type Summable = Readonly<Record<(typeof SUBJECTS)[number], { readonly sum?: number | null }>> & {
  readonly attributedCount: number
}

/** Of each measure that has one, the sum over the rows; nothing known is nothing. */
function sumsOf(rows: readonly Summable[]): Record<string, number> {
  const sum = (value: (row: Summable) => number | null | undefined) =>
    rows.reduce((before, row) => before + (value(row) ?? 0), 0)
  const subjects = SUBJECTS.map((subject) => [subject, sum((row) => row[subject].sum)] as const)
  return { attributedCount: sum((row) => row.attributedCount), ...Object.fromEntries(subjects) }
}
