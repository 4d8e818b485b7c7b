import { request } from 'node:http'
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { col, sql } from '../../clickhouse/index.js'
import { eachEngine } from '../engines.js'
import { sampleCsv } from './support/drops.js'
import { Reelhouse } from './support/reelhouse.js'

const csv = await sampleCsv(600, 4)
const many = (count: number, text: (index: number) => string): string =>
  Array.from({ length: count }, (_, i) => text(i)).join(' ')
const nested = (size: number): string =>
  `{ genres { movies(first: ${size}) { nodes { genres { movies(first: ${size}) { nodes { id } } } } } } }`
const overviews = `{ movies(first: 300) { nodes { ${many(900, (i) => `a${i}: overview`)} } } }`
const plain = '{ genres { id name } }'

eachEngine(({ name, open }) => {
  let reelhouse: Reelhouse
  let expected: unknown
  beforeAll(async () => {
    reelhouse = await Reelhouse.start(await open())
    await reelhouse.load({ csv })
    expected = (await reelhouse.ask(plain)).data
  })
  afterAll(() => reelhouse.close())

  it.each([
    [
      'pages in pages',
      nested(500),
      /^The query costs [\d,]{7,}; at most 600,000 is allowed\. Most of it is genres\.movies\.nodes\.genres\.movies\.nodes\.id\./,
    ],
    [
      'pages through companies and edges',
      '{ companies(first: 500) { edges { node { movies(first: 500) { edges { node { id title } } } } } } }',
      /Most of it is companies\.edges\.node\.movies\.edges\.node/,
    ],
    [
      'pages through aliases and fragments',
      `{ ${many(60, (i) => `a${i}: genres { ...G }`)} } fragment G on Genre { movies(first: 500) { nodes { id } } }`,
      /Most of it is a0\.movies\.nodes\.id/,
    ],
    [
      'an answer that turns out too large',
      overviews,
      /^The answer has over 16 MiB; .*Most of it is expected of movies\.nodes\.a0\./,
    ],
  ])('%s: refused with the figure, the limit and the most expensive path', async (_, query, message) => {
    const { status, data, errors } = await reelhouse.ask(query)
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['QUERY_TOO_COSTLY'])
    expect(errors?.[0]?.message).toMatch(message)
    expect([status, data]).toEqual([422, undefined])
  })

  it('what is refused leaves nothing behind, however often it is asked', async () => {
    const asked = Array.from({ length: 24 }, (_, index) => reelhouse.ask(index % 2 === 0 ? overviews : nested(200)))
    const statuses = (await Promise.all(asked)).map(({ status }) => status)
    expect(new Set(statuses)).toEqual(new Set([422]))
    expect((await reelhouse.ask(plain)).data).toEqual(expected)
    expect([...reelhouse.snapshots.inUse()]).toEqual([])
    expect(reelhouse.log).toEqual([])
  })

  it('500 of anything alone is answered', async () => {
    for (const list of ['movies', 'companies', 'loads']) {
      const { status } = await reelhouse.ask(`{ ${list}(first: 500) { totalCount nodes { __typename id nodeId } } }`)
      expect([list, status]).toEqual([list, 200])
    }
  })

  it('large answers and small ones, asked at once, are what they are alone', async () => {
    const large = `{ genres { movies(first: 100) { nodes { id title overview genres { name } companies { name } } } } }`
    const alone = await reelhouse.ask(large)
    expect(alone.status).toBe(200)
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, index) => reelhouse.ask(index % 3 === 0 ? plain : large)),
    )
    for (const [index, { data }] of answers.entries()) expect(data).toEqual(index % 3 === 0 ? expected : alone.data)
  })

  it('when the client goes, its statements end, those under way and those that wait', async () => {
    const roots = many(
      300,
      (i) =>
        `a${i}: movieStats(groupBy: [COMPANY, MONTH], first: 1, where: {voteCount: {gte: ${i}}}) { rows { budget { sum } } }`,
    )
    const before = reelhouse.ch.statements
    const selects = await selectsSoFar()
    const asking = request(`${reelhouse.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
    })
    asking.on('error', () => {})
    asking.end(JSON.stringify({ query: `{ ${roots} }` }))
    while (reelhouse.ch.statements < before + 10) await delay(5)
    asking.destroy()
    await untilNothingRuns()
    if (name === 'embedded') expect((await selectsSoFar()) - selects).toBeLessThan(150) // others use the server, too
    expect([...reelhouse.snapshots.inUse()]).toEqual([])
    expect(reelhouse.log).toEqual([])
    expect((await reelhouse.ask(plain)).data).toEqual(expected)
  })

  async function selectsSoFar(): Promise<number> {
    const [events] = await reelhouse.ch.query(
      sql`SELECT toUInt32(sum(value)) FROM system.events WHERE event = 'SelectQuery'`,
      { count: col.int },
    )
    return events?.count ?? 0
  }

  /**
   * But the statement that looks. One of the embedded engine has been seen to take seconds to end when it was killed, when the
   * engine had just begun; that the others were never begun is counted.
   */
  async function untilNothingRuns(): Promise<void> {
    const prefix = reelhouse.ch.prefix
    const looks = name === 'embedded' ? 500 : 100
    for (let look = 0; look < looks; look++) {
      const rows = await reelhouse.ch.query(sql`SELECT query FROM system.processes`, { query: col.string })
      if (rows.filter(({ query }) => query.includes(prefix) && !query.includes('system.processes')).length === 0) return
      await delay(20)
    }
    throw new Error('expected no statement to run any more')
  }
})
