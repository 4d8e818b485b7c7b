import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { snapshotDatabase } from '../../clickhouse/index.js'
import type { Query } from '../../src/request/ranged-question.js'
import { readLeaders, readRanges } from '../../src/stats/answers/ranged-rows.js'
import { measureAt } from '../../src/stats/plan/measures.js'
import { statsPlan } from '../../src/stats/plan/stats-plan.js'
import { rangedPlan } from '../../src/stats/plan/year-ranges.js'
import { eachEngine } from '../engines.js'
import { readDrop } from '../oracle/read.js'
import { SOON } from '../soon.js'
import { sampleCsv } from './support/drops.js'
import { Reelhouse } from './support/reelhouse.js'

const MB = 2 ** 20

const csv = await sampleCsv(2_000, 5)
const companies = [...new Set(readDrop(csv).movies.flatMap((movie) => movie.companies.map(({ id }) => String(id))))]

const METRICS = 'movieCount budget { sum knownCount } revenue { sum avg } profit { sum } popularity { avg }'
const COMPANY = `
  query ($id: ID!) {
    company(id: $id) {
      name
      yearly { year ${METRICS} }
      split: yearly(years: { from: 1950 }, attribution: SPLIT) { year attributedCount revenue { sum } }
      stats { ${METRICS} revenue { median } }
      releasesByGenre { year genre { name } movieCount }
    }
    movieStats(groupBy: [YEAR], where: { companies: { some: { id: { eq: $id } } } }, first: 2) {
      rows { key { year } ${METRICS} }
      pageInfo { hasNextPage endCursor }
    }
  }`

eachEngine(({ open }) => {
  let reelhouse: Reelhouse
  let keeping: Reelhouse
  beforeAll(async () => {
    reelhouse = await Reelhouse.start(await open())
    await reelhouse.load({ csv })
    keeping = await Reelhouse.start(reelhouse.ch, { cacheBytes: 64 * MB })
  }, 60_000)
  afterAll(async () => {
    await keeping.server.close()
    await reelhouse.close()
  })

  it('what is asked of some companies is kept for all, and the same as without', async () => {
    let asked = 0
    const statements = async (): Promise<number> => {
      const before = reelhouse.ch.statements
      for (let times = 0; times < 10; times++) await keeping.data(COMPANY, { id: companies[asked++] })
      return reelhouse.ch.statements - before
    }
    await expect.poll(statements, SOON).toBe(0)
    const before = reelhouse.ch.statements
    const some = ['999999999', ...companies.filter((_, index) => index % 7 === 0)]
    const kept = []
    for (const id of some) kept.push(await keeping.data(COMPANY, { id }))
    expect(reelhouse.ch.statements - before).toBeLessThan(10) // which snapshot is served is looked up meanwhile
    for (const [index, id] of some.entries()) expect(kept[index]).toEqual(await reelhouse.data(COMPANY, { id }))
    expect(some.length).toBeGreaterThan(100)
  }, 120_000)

  describe('the best companies of some years', () => {
    const ranges = Array.from({ length: 60 }, (_, index) => ({ from: 1915 + 2 * (index % 50), to: 1915 + 2 * index }))

    it.each([
      ['REVENUE_SUM', 10],
      ['BUDGET_SUM', 3],
      ['MOVIE_COUNT', 20],
    ] as const)(
      'by %s are the same among the best of all as among all, %i of them',
      async (by, first) => {
        const { ch } = reelhouse
        const question = { groupBy: ['COMPANY'], orderBy: [{ by, direction: 'DESC' }], attribution: 'FULL' } as const
        const measures = ['movieCount', 'revenue.sum', 'budget.sum'].map(measureAt)
        const plan = statsPlan({ ...question, where: { year: { gte: 1990, lte: 2000 } } }, measures)
        const ranged = rangedPlan({ ...plan, page: { limit: first, offset: 0 } })
        const database = snapshotDatabase(ch.prefix, (await reelhouse.snapshots.served()).id)
        let sent = 0
        const query: Query = (statement, shape) => {
          sent += 1
          return ch.query(statement, shape)
        }
        if (ranged?.leaders == null) throw new Error('expected a plan with leaders')
        const few = { ...ranged.leaders, plan: { ...ranged.leaders.plan, page: { limit: 81, offset: 0 } } }
        const leaders = await readLeaders(few, database, query, 0)
        expect(leaders?.others).not.toBeNull()
        sent = 0
        for (const range of ranges) {
          const [among] = await readRanges(ranged, [range], database, query, leaders)
          const [all] = await readRanges(ranged, [range], database, ch.query.bind(ch), null)
          expect(among).toEqual(all)
        }
        expect(sent).toBeGreaterThan(ranges.length) // some have to be asked again
        expect(sent).toBeLessThan(2 * ranges.length) // and some have not
      },
      60_000,
    )
  })
})
