import { Readable } from 'node:stream'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { ClickHouse } from '../../clickhouse/index.js'
import { eachEngine } from '../engines.js'
import { statsPlans } from '../oracle/random-plan.js'
import { readDrop } from '../oracle/read.js'
import type { StatsPlan } from '../oracle/stats.js'
import { propertyRuns } from '../runs.js'
import { SOON } from '../soon.js'
import { anyStats } from './support/any-stats.js'
import { sampleCsv, wartsCsv } from './support/drops.js'
import { asExported, type ExportFormat, exportParameters, readExport } from './support/exports.js'
import { dropSnapshot } from './support/publish.js'
import { Reelhouse, startedInTest } from './support/reelhouse.js'
import { watched } from './support/watched.js'

const FORMATS: readonly ExportFormat[] = ['csv', 'ndjson', 'parquet']
/** Each run asks four times, and the plans are those of other tests, too. */
const runs = propertyRuns({ usual: 8, deep: 1000 })
const csv = await sampleCsv(150, 7)
const { movies } = readDrop(csv)

const get = ({ url }: Reelhouse, parameters: Record<string, string>, headers: Record<string, string> = {}) =>
  fetch(`${url}/export?${new URLSearchParams(parameters)}`, { headers })

eachEngine(({ open, config }) => {
  let reelhouse: Reelhouse
  let snapshot = 0
  beforeAll(async () => {
    reelhouse = await Reelhouse.start(await open())
    snapshot = (await reelhouse.load({ csv })).snapshot
  })
  afterAll(() => reelhouse.close())

  let tests = 0
  const startForTest = async (watch = (ch: ClickHouse) => ch) => {
    tests += 1
    return startedInTest(watch(await open({ prefix: `${(await config()).prefix}_${tests}` })))
  }

  const exported = async (
    of: Reelhouse,
    format: ExportFormat,
    plan: StatsPlan,
    further: Record<string, string> = {},
  ) => {
    const response = await get(of, { format, ...exportParameters(plan), ...further })
    if (response.status !== 200) throw new Error(`expected an export, got ${await response.text()}`)
    return readExport[format](await response.arrayBuffer())
  }
  const asked = async (of: Reelhouse, plan: StatsPlan) => {
    const { rows } = await anyStats(of, { first: 5_000, ...plan })
    return rows.map((row) => asExported(plan.groupBy ?? [], row))
  }

  it(
    'the rows of any movieStats, in each format, are those of GraphQL',
    () =>
      fc.assert(
        fc.asyncProperty(statsPlans(movies), async (plan) => {
          const rows = await asked(reelhouse, plan)
          for (const format of FORMATS) expect(await exported(reelhouse, format, plan), format).toEqual(rows)
        }),
        runs,
      ),
    60_000 + runs.numRuns * 10_000,
  )

  it('names that have to be quoted, and groups without a name', async () => {
    const strange = await startForTest()
    await strange.load({ csv: await wartsCsv() }, { maxRejected: 1 })
    for (const groupBy of [['GENRE'], ['COMPANY', 'COUNTRY'], ['STATUS', 'LANGUAGE']] as const) {
      const rows = await asked(strange, { groupBy: [...groupBy] })
      for (const format of FORMATS) expect(await exported(strange, format, { groupBy: [...groupBy] })).toEqual(rows)
    }
    expect(JSON.stringify(await asked(strange, { groupBy: ['COMPANY'] }))).toMatch(/'|\\"|,/)
  })

  it('columns are named and ordered as asked for, and headers say what it is', async () => {
    const parameters = {
      groupBy: 'COMPANY,YEAR,COUNTRY',
      measures: 'VOTE_AVERAGE_KNOWN_COUNT,MOVIE_COUNT,RUNTIME_MEDIAN',
    }
    const names = ['company_id', 'company', 'year', 'country_code', 'country']
    const measures = ['vote_average_known_count', 'movie_count', 'runtime_median']
    for (const format of FORMATS) {
      const response = await get(reelhouse, { format, ...parameters })
      expect(response.headers.get('x-reelhouse-snapshot')).toBe(String(snapshot))
      expect(response.headers.get('content-disposition')).toBe(
        `attachment; filename="reelhouse-snapshot-${snapshot}.${format}"`,
      )
      expect(response.headers.get('content-type')).toMatch(
        { csv: /^text\/csv/, ndjson: /x-ndjson/, parquet: /parquet$/ }[format],
      )
      const [row = {}] = await readExport[format](await response.arrayBuffer())
      expect(Object.keys(row)).toEqual([...names, ...measures])
    }
  })

  it('all rows by default, beyond what a page of GraphQL has', async () => {
    const large = await startForTest()
    await large.load({ csv: await sampleCsv(4000, 3) })
    const plan: StatsPlan = { groupBy: ['COMPANY', 'YEAR', 'MONTH', 'GENRE'] }
    const { totalGroups } = await anyStats(large, { ...plan, first: 1 })
    expect(totalGroups).toBeGreaterThan(10_000)
    const few = { measures: 'REVENUE_SUM' }
    for (const format of FORMATS) expect(await exported(large, format, plan, few)).toHaveLength(totalGroups)
    expect(await exported(large, 'csv', { ...plan, first: 10_500 })).toHaveLength(10_500)
  })

  it('no rows are a file all the same', async () => {
    const plan: StatsPlan = { groupBy: ['GENRE'], where: { year: { eq: 1700 } } }
    for (const format of FORMATS) expect(await exported(reelhouse, format, plan)).toEqual([])
    expect(await (await get(reelhouse, { format: 'csv', ...exportParameters(plan) })).text()).toMatch(
      /^"genre_id","genre","movie_count"/,
    )
  })

  it('of the snapshot that the header names, for as long as it is kept', async () => {
    const two = await startForTest()
    const first = await two.load({ csv })
    const numbers = await exported(two, 'ndjson', { groupBy: ['YEAR'] })
    const second = await two.load({ csv: await sampleCsv(50, 8) })
    const of = (number: number) =>
      get(two, { format: 'ndjson', groupBy: 'YEAR' }, { 'x-reelhouse-snapshot': String(number) })
    const old = await of(first.snapshot)
    expect(old.headers.get('x-reelhouse-snapshot')).toBe(String(first.snapshot))
    expect(await readExport.ndjson(await old.arrayBuffer())).toEqual(numbers)
    expect((await of(second.snapshot)).headers.get('x-reelhouse-snapshot')).toBe(String(second.snapshot))

    await dropSnapshot(two.ch, first.snapshot)
    for (const noticed of [false, true]) {
      if (noticed) two.snapshots.forget()
      const gone = await of(first.snapshot)
      expect([gone.status, await gone.json()]).toMatchObject([410, { error: { code: 'SNAPSHOT_EXPIRED' } }])
    }
  })

  describe('what is wrong', () => {
    const wrong: [name: string, argument: string, parameters: Record<string, string>][] = [
      ['no format', 'format', { groupBy: 'YEAR' }],
      ['another format', 'format', { format: 'xlsx' }],
      ['an unknown parameter', 'limit', { format: 'csv', limit: '3' }],
      ['a cursor', 'after', { format: 'csv', after: 'x' }],
      ['an unknown dimension', 'groupBy[1]', { format: 'csv', groupBy: 'YEAR,ACTOR' }],
      ['a dimension twice', 'groupBy', { format: 'csv', groupBy: 'YEAR,YEAR' }],
      ['an unknown measure', 'measures', { format: 'csv', measures: 'BUDGET_SUM,BUDGET_MODE' }],
      ['no measure', 'measures', { format: 'csv', measures: '' }],
      ['where that is no JSON', 'where', { format: 'csv', where: '{year' }],
      ['an unknown filter', 'where', { format: 'csv', where: '{"director":{"eq":"x"}}' }],
      [
        'an unknown operator, deep inside',
        'where.AND[0].year',
        { format: 'csv', where: '{"AND":[{"year":{"gtt":1}}]}' },
      ],
      ['no such day', 'where.releaseDate.eq', { format: 'csv', where: '{"releaseDate":{"eq":"1999-02-30"}}' }],
      ['an empty in', 'where.id.in', { format: 'csv', where: '{"id":{"in":[]}}' }],
      [
        'having on a dimension',
        'having[0].measure',
        { format: 'csv', groupBy: 'GENRE', having: '[{"measure":"GENRE"}]' },
      ],
      ['orderBy another dimension', 'orderBy[0].by', { format: 'csv', groupBy: 'YEAR', orderBy: '[{"by":"GENRE"}]' }],
      [
        'topPerGroup within another',
        'topPerGroup.within',
        { format: 'csv', groupBy: 'YEAR', topPerGroup: '{"within":["GENRE"],"first":1}' },
      ],
      ['first 0', 'first', { format: 'csv', first: '0' }],
      ['first that is no number', 'first', { format: 'csv', first: 'ten' }],
      ['first beyond Int', 'first', { format: 'csv', first: '99999999999' }],
      ['another attribution', 'attribution', { format: 'csv', attribution: 'HALF' }],
    ]

    it.each(wrong)('%s', async (_, argument, parameters) => {
      const response = await get(reelhouse, parameters)
      const { error }: { error: object } = JSON.parse(await response.text())
      expect(response.status).toBe(400)
      expect(error).toMatchObject({ code: 'BAD_USER_INPUT', argument, message: expect.stringMatching(/.{20}/) })
      expect(JSON.stringify(error)).not.toMatch(/SELECT|_s\d|node_modules|DB::/)
    })

    it('a parameter twice, and a header that is no number', async () => {
      const twice = await fetch(`${reelhouse.url}/export?format=csv&groupBy=YEAR&groupBy=GENRE`)
      expect(await twice.json()).toMatchObject({ error: { code: 'BAD_USER_INPUT', argument: 'groupBy' } })
      const garbage = await get(reelhouse, { format: 'csv' }, { 'x-reelhouse-snapshot': 'x' })
      expect(garbage.status).toBe(400)
      expect(await garbage.json()).toMatchObject({ error: { argument: 'x-reelhouse-snapshot' } })
    })

    it('nothing is published yet', async () => {
      const empty = await startForTest()
      const response = await get(empty, { format: 'csv' })
      expect([response.status, await response.json()]).toMatchObject([503, { error: { code: 'UNAVAILABLE' } }])
    })
  })

  describe('a file that has begun', () => {
    /** Its first line is there; the test says how it goes on. */
    const startWithBegun = async () => {
      const state = { file: new Readable() }
      const stream = async () => {
        state.file = new Readable({ read() {} })
        state.file.push('"year"\n')
        return state.file
      }
      const begun = await startForTest((ch) => ({ ...watched(ch, () => {}), stream }))
      const report = await begun.load({ csv })
      const inUse = () => [...begun.snapshots.inUse()]
      return { state, inUse, snapshot: report.snapshot, ask: () => get(begun, { format: 'csv' }) }
    }

    it('keeps its snapshot in use until its end', async () => {
      const { state, inUse, ask, snapshot: read } = await startWithBegun()
      const response = await ask()
      expect(inUse()).toEqual([read])
      state.file.push(null)
      expect(await response.text()).toBe('"year"\n')
      await vi.waitFor(() => expect(inUse()).toEqual([]), SOON)
    })

    it('is not read on when its reader has left', async () => {
      const { state, inUse, ask } = await startWithBegun()
      const response = await ask()
      await response.body?.cancel()
      await vi.waitFor(() => expect(state.file.destroyed).toBe(true), SOON)
      await vi.waitFor(() => expect(inUse()).toEqual([]), SOON)
    })

    it('has no end when it fails on the way', async () => {
      const { state, inUse, ask } = await startWithBegun()
      const response = await ask()
      expect(response.status).toBe(200)
      state.file.destroy(new Error('connection lost'))
      await expect(response.text()).rejects.toThrow()
      await vi.waitFor(() => expect(inUse()).toEqual([]), SOON)
    })
  })
})
