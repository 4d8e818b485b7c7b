import fc from 'fast-check'
import { parse } from 'graphql'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { eachEngine } from '../engines.js'
import { differences } from '../oracle/differences.js'
import { canAccumulate } from '../oracle/groups.js'
import { MEASURE_NAMES } from '../oracle/measures.js'
import { statsPlans } from '../oracle/random-plan.js'
import { movieWheres } from '../oracle/random-where.js'
import { readDrop } from '../oracle/read.js'
import { type MovieStatsAnswer, pagesOf, type StatsPlan } from '../oracle/stats.js'
import { propertyRuns } from '../runs.js'
import { sampleCsv } from './support/drops.js'
import { allPages } from './support/pages.js'
import { Reelhouse } from './support/reelhouse.js'
import { selected } from './support/selected.js'
import { pageDocument, statsDocument, sumsDocument } from './support/stats-document.js'

/** Both engines get the same statements: the one with the shorter way is asked more. */
const RUNS = {
  embedded: propertyRuns({ usual: 45, deep: 10_000 }),
  server: propertyRuns({ usual: 20, deep: 2000 }),
}
const SUBJECTS = ['budget', 'revenue', 'profit', 'popularity', 'runtime', 'voteAverage', 'voteCount'] as const
const WITHOUT_PERCENTILES = MEASURE_NAMES.filter((name) => !/_P[19]0$|^(BUDGET|REVENUE|PROFIT)_MEDIAN$/.test(name))
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

  const ask = (plan: StatsPlan) => reelhouse.data<{ movieStats: MovieStatsAnswer }, StatsPlan>(documentOf(plan), plan)

  const summable = async (plan: StatsPlan) => {
    return (await reelhouse.data<{ movieStats: Sums }, StatsPlan>(sumsDocument(), plan)).movieStats
  }

  it(
    'every answer equals the naive one, and its pages make up the whole',
    () =>
      fc.assert(
        fc.asyncProperty(statsPlans(movies), fc.integer({ min: 1, max: 3 }), async (plan, parts) => {
          const page = pagesOf(movies, plan)
          const { rows, totalGroups } = page(Number.POSITIVE_INFINITY)
          const first = Math.max(1, Math.ceil(totalGroups / parts))
          const [answer, paged] = await Promise.all([ask(plan), inPages(reelhouse, { ...plan, first })])
          const expected = selected(parse(documentOf(plan)), { movieStats: page(plan.first) })
          expect(differences(answer, expected)).toEqual([])
          expect(differences(paged.rows, rows.map(counted), '$pages')).toEqual([])
          const others = paged.others.map((_, index) => page(first, index * first).others.map(counted))
          expect(differences(paged.others, others, '$others')).toEqual([])
        }),
        runs,
      ),
    TIMEOUT,
  )

  it(
    'what tables of metrics have, which is no percentile in dollars of another year, equals the naive answer, too',
    () =>
      fc.assert(
        fc.asyncProperty(statsPlans(movies, WITHOUT_PERCENTILES), async (plan) => {
          const document = statsDocument({ cumulative: false, percentiles: false })
          const answer = await reelhouse.data<object, StatsPlan>(document, plan)
          const expected = selected(parse(document), { movieStats: pagesOf(movies, plan)(plan.first) })
          expect(differences(answer, expected)).toEqual([])
        }),
        { ...runs, numRuns: Math.ceil(runs.numRuns / 3) },
      ),
    TIMEOUT,
  )

  it(
    'the rows of SPLIT add up to the totals, with the others where not all are shown',
    () =>
      fc.assert(
        fc.asyncProperty(
          statsPlans(movies),
          movieWheres(movies),
          fc.constantFrom(3, 5_000),
          async ({ groupBy = [], dollarsOf }, where, first) => {
            const money = dollarsOf === undefined ? {} : { dollarsOf }
            const {
              rows,
              others = [],
              totals,
            } = await summable({ groupBy, where, attribution: 'SPLIT', first, ...money })
            const sums = sumsOf([...rows, ...others])
            expect(differences(sums, totals.movieCount === 0 ? sumsOf([]) : sumsOf([totals]))).toEqual([])
            expect(totals.attributedCount).toBe(totals.movieCount)
          },
        ),
        { ...runs, numRuns: Math.ceil(runs.numRuns / 5) },
      ),
    TIMEOUT,
  )
})

function documentOf({ groupBy = [] }: StatsPlan): string {
  return statsDocument({ cumulative: canAccumulate(groupBy) })
}

type PageRow = Pick<MovieStatsAnswer['rows'][number], 'key' | 'movieCount'>

function counted({ key, movieCount }: PageRow): PageRow {
  return { key, movieCount }
}

interface Page {
  readonly rows: readonly PageRow[]
  readonly others?: readonly PageRow[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
}

/** All rows of a plan, asked for in a few pages, and what is in no row up to each of them. */
async function inPages(reelhouse: Reelhouse, plan: StatsPlan) {
  const document = pageDocument()
  const others: (readonly PageRow[])[] = []
  const pages = await allPages(async (after) => {
    const variables = { ...plan, after }
    const { movieStats: page } = await reelhouse.data<{ movieStats: Page }, typeof variables>(document, variables)
    others.push(page.others ?? [])
    return page
  })
  return { rows: pages.flat(), others }
}

type Summable = Readonly<Record<(typeof SUBJECTS)[number], { readonly sum: number | null }>> & {
  readonly attributedCount: number
}

interface Sums {
  readonly rows: readonly Summable[]
  readonly others?: readonly Summable[]
  readonly totals: Summable & Pick<MovieStatsAnswer['totals'], 'movieCount'>
}

/** Of each measure that has one, the sum over the rows; nothing known is nothing. */
function sumsOf(rows: readonly Summable[]): Record<string, number> {
  const sum = (value: (row: Summable) => number | null) => rows.reduce((before, row) => before + (value(row) ?? 0), 0)
  const subjects = SUBJECTS.map((subject) => [subject, sum((row) => row[subject].sum)] as const)
  return { attributedCount: sum((row) => row.attributedCount), ...Object.fromEntries(subjects) }
}
