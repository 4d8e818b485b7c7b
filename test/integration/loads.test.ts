import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { bind, type ClickHouse, col, identifier, sql } from '../../clickhouse/index.js'
import {
  LoadsDocument,
  type LoadsQuery,
  QuarantineDocument,
  SnapshotsDocument,
} from '../../schema/documents/graphql.js'
import { eachEngine } from '../engines.js'
import { readDrop } from '../oracle/read.js'
import { sampleCsv } from './support/drops.js'
import { allPages } from './support/pages.js'
import { publishAgain } from './support/publish.js'
import { type Reelhouse, startedInTest } from './support/reelhouse.js'
import { type PageOfIds, walk } from './support/walks.js'

const some = await sampleCsv(60, 11)
const others = await sampleCsv(50, 12)
const LOADS_EITHER_WAY = `query($first: Int, $after: String, $last: Int, $before: String) {
  loads(first: $first, after: $after, last: $last, before: $before) {
    totalCount edges { cursor node { id } } nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`
const BAD = new URL('../fixtures/bad.csv', import.meta.url)
const bad = await readFile(BAD, 'utf8')

eachEngine(({ open, config }) => {
  /** Each test has a prefix of its own, and with it loads and snapshots. */
  let tests = 0
  const openForTest = async () => {
    tests += 1
    return open({ prefix: `${(await config()).prefix}_${tests}` })
  }
  const startForTest = async (options?: { cacheBytes: number }) => startedInTest(await openForTest(), options)

  it('before the first load there are none, and questions about movies say so', async () => {
    const reelhouse = await startForTest({ cacheBytes: 1_000_000 })
    const empty = { totalCount: 0, pageInfo: { hasNextPage: false, endCursor: null }, nodes: [] }
    for (const _ of ['computed', 'perhaps kept']) {
      expect(await reelhouse.data(SnapshotsDocument, {})).toEqual({ snapshots: [] })
      expect(await reelhouse.data(LoadsDocument, {})).toEqual({ loads: empty })
      expect(await reelhouse.data(QuarantineDocument, { load: 'none' })).toEqual({ quarantine: empty })
    }
    for (const question of ['{ snapshot { id } }', '{ genres { name } loads { totalCount } }']) {
      const { errors, extensions } = await reelhouse.ask(question)
      expect(errors).toMatchObject([{ extensions: { code: 'UNAVAILABLE' } }])
      expect(extensions).toBeUndefined()
    }

    await expect(reelhouse.load({ path: BAD.pathname })).rejects.toThrow()
    const { loads } = await reelhouse.data(LoadsDocument, {})
    expect(loads.nodes).toMatchObject([{ outcome: 'FAILED', snapshot: null, drop: 'bad.csv' }])
    await reelhouse.load({ csv: some })
    expect((await reelhouse.data(SnapshotsDocument, {})).snapshots).toMatchObject([{ id: 2, served: true }])
  })

  it('every load with its whole account, the newest first', async () => {
    const reelhouse = await startForTest({ cacheBytes: 1_000_000 })
    const path = join(reelhouse.dataDir, 'some.csv')
    await writeFile(path, some)
    const first = await reelhouse.load({ path })
    expect((await reelhouse.data(LoadsDocument, {})).loads.totalCount).toBe(1)
    await expect(reelhouse.load({ path: BAD.pathname })).rejects.toMatchObject({ code: 'TOO_MANY_REJECTED' })
    const again = await reelhouse.load({ path })
    const third = await reelhouse.load({ path: BAD.pathname }, { maxRejected: 1, mode: 'upsert' })

    const { loads } = await reelhouse.data(LoadsDocument, {})
    expect(loads).toMatchObject({ totalCount: 4, pageInfo: { hasNextPage: false } })
    const [newest, recognised, failed, oldest] = loads.nodes
    const account = readDrop(some).accounting
    const ofBad = readDrop(bad).accounting
    expect(oldest).toMatchObject({
      ...{ id: first.load, outcome: 'PUBLISHED', error: null, mode: 'FULL', base: null, snapshot: first.snapshot },
      ...{ drop: 'some.csv', bytes: Buffer.byteLength(some), deleted: 0, ...account },
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
    expect(failed).toMatchObject({
      ...{ outcome: 'FAILED', error: expect.stringMatching(/unreadable/), snapshot: null, drop: 'bad.csv' },
      ...{ read: ofBad.read, rejected: ofBad.rejected },
    })
    expect(failed?.error).not.toContain(reelhouse.dataDir)
    expect(failed?.error).toMatch(/; \d+ × id: expected [^"]+ \(first at line \d+\)/) // and not what there was instead
    expect(failed?.error).not.toMatch(/got ("|one )/)
    expect(recognised).toMatchObject({ outcome: 'RECOGNISED', snapshot: again.snapshot, error: null, ...account })
    expect(newest).toMatchObject({ id: third.load, mode: 'UPSERT', base: first.snapshot, ...ofBad })
    for (const { startedAt, finishedAt, ...load } of loads.nodes) {
      expect(Date.parse(finishedAt)).toBeGreaterThanOrEqual(Date.parse(startedAt))
      if (load.outcome !== 'FAILED') {
        expect(load.read).toBe(load.movies + load.duplicates + load.repaired + load.rejected)
      }
    }
  })

  it('pages of loads make up the whole, also while loads go on', async () => {
    const reelhouse = await startForTest()
    await loadSeveral(reelhouse, 7)
    const whole = (await reelhouse.data(LoadsDocument, { first: 500 })).loads.nodes
    const startedAt = whole.map((load) => Date.parse(load.startedAt))
    expect(startedAt).toEqual([...startedAt].sort((a, b) => b - a))

    for (const first of [1, 2, 3, 7, 8]) {
      const pages = await loadPages(reelhouse, first)
      expect(pages.flat()).toEqual(whole)
      expect(pages).toHaveLength(Math.ceil(7 / first))
      const backward = await walk('end', first, async (page) => {
        const { loads } = await reelhouse.data<{ loads: PageOfIds }, object>(LOADS_EITHER_WAY, page)
        return loads
      })
      expect(backward).toEqual(whole.map(({ id }) => id))
    }
    let last = 0
    const pages = await allPages(async (after) => {
      const page = await loadPage(reelhouse, 3, after)
      last += 1
      await loadSeveral(reelhouse, last) // newer ones, which come before the first page
      return page
    })
    expect(pages.flat()).toEqual(whole)
  })

  it('loads that began in one moment are each on one page', async () => {
    const reelhouse = await startForTest()
    await reelhouse.load({ csv: some })
    const records = sql`${identifier(reelhouse.ch.prefix)}.load_records`
    await reelhouse.ch.command(
      sql`
        INSERT INTO ${records}
        SELECT * REPLACE (concat('twin-', toString(arrayJoin(range(5)))) AS load, 'failed' AS outcome) FROM ${records}`,
    )
    const ids = (await loadPages(reelhouse, 1)).flat().map(({ id }) => id)
    expect(new Set(ids).size).toBe(6)
    expect(ids).toHaveLength(6)
  })

  it('the quarantine of a load, in the order of its lines, in pages', async () => {
    const reelhouse = await startForTest()
    const { load } = await reelhouse.load({ path: BAD.pathname }, { maxRejected: 1 })
    const whole = (await reelhouse.data(QuarantineDocument, { load, first: 500 })).quarantine
    const rejections = readDrop(bad).rejections
    expect(whole.totalCount).toBe(rejections.length)
    expect(whole.nodes.map(({ line }) => line)).toEqual([...whole.nodes.map(({ line }) => line)].sort((a, b) => a - b))
    for (const { file, line, column, reason, raw } of whole.nodes) {
      expect(file).toBe('bad.csv')
      expect(column === null || /^[a-z_]+$/.test(column)).toBe(true)
      expect(reason).toMatch(/^expected .+, got /s)
      const text = bad
        .split(/\r\n|\n/)
        .slice(line - 1)
        .join('\n')
      expect(text.startsWith(raw.replaceAll('\r\n', '\n'))).toBe(true)
    }
    for (const first of [1, 2, 500]) {
      const pages = await allPages(async (after) => {
        const { quarantine } = await reelhouse.data(QuarantineDocument, { load, first, after })
        return { rows: quarantine.nodes, pageInfo: quarantine.pageInfo }
      })
      expect(pages.flat()).toEqual(whole.nodes)
    }
    const fromEnd = await reelhouse.data<{ quarantine: object }, object>(
      'query($load: ID!) { quarantine(load: $load, last: 2) { nodes { line } pageInfo { hasNextPage hasPreviousPage } } }',
      { load },
    )
    expect(fromEnd.quarantine).toEqual({
      nodes: whole.nodes.slice(-2).map(({ line }) => ({ line })),
      pageInfo: { hasNextPage: false, hasPreviousPage: whole.totalCount > 2 },
    })
    await reelhouse.load({ csv: some })
    expect((await reelhouse.data(QuarantineDocument, { load })).quarantine.totalCount).toBe(rejections.length)
  })

  it('cursors of loads and quarantine name no snapshot, and fit no other list', async () => {
    const reelhouse = await startForTest()
    const { load } = await reelhouse.load({ path: BAD.pathname }, { maxRejected: 1 })
    await reelhouse.load({ csv: some })
    const { loads } = await reelhouse.data(LoadsDocument, { first: 1 })
    const { quarantine } = await reelhouse.data(QuarantineDocument, { load, first: 1 })
    const [ofLoads, ofQuarantine] = [loads.pageInfo.endCursor ?? '', quarantine.pageInfo.endCursor ?? '']
    for (let more = 0; more < 4; more++) await reelhouse.load({ csv: more % 2 === 0 ? others : some })
    expect((await reelhouse.data(LoadsDocument, { first: 1, after: ofLoads })).loads.nodes).toMatchObject([
      { id: load },
    ])
    expect((await reelhouse.data(QuarantineDocument, { load, after: ofQuarantine })).quarantine.nodes).not.toEqual([])
    const wrong: [question: string, argument: string][] = [
      [`{ movies(after: "${ofLoads}") { nodes { id } } }`, 'after'],
      [`{ loads(after: "${ofQuarantine}") { nodes { id } } }`, 'after'],
      [`{ quarantine(load: "another", after: "${ofQuarantine}") { nodes { line } } }`, 'after'],
      ['{ loads(after: "nonsense") { nodes { id } } }', 'after'],
      ['{ loads(first: 0) { totalCount } }', 'first'],
      ['{ loads(first: 501) { totalCount } }', 'first'],
      ['{ quarantine(load: "x", first: -1) { totalCount } }', 'first'],
    ]
    for (const [question, argument] of wrong) {
      const { errors } = await reelhouse.ask(question)
      expect(errors, question).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument } }])
    }
  })

  it('kept snapshots: what is served, of which loads each is made, and how large it is', async () => {
    const reelhouse = await startForTest({ cacheBytes: 1_000_000 })
    const base = await reelhouse.load({ csv: some })
    const change = await reelhouse.load({ csv: others }, { mode: 'months' })
    const upsert = await reelhouse.load({ csv: some }, { mode: 'upsert' })
    const full = await reelhouse.load({ csv: others })

    const { snapshots } = await reelhouse.data(SnapshotsDocument, {})
    expect(snapshots).toMatchObject([
      { id: full.snapshot, served: true, loads: [{ id: full.load, mode: 'FULL' }] },
      { id: upsert.snapshot, served: false, loads: [{ id: base.load }, { id: change.load }, { id: upsert.load }] },
      { id: change.snapshot, served: false, loads: [{ id: base.load }, { id: change.load, mode: 'MONTHS' }] },
    ])
    expect(snapshots[0]?.movieCount).toBe(readDrop(others).movies.length)
    for (const { id, bytes } of snapshots) {
      const counted = await bytesOnDisk(reelhouse.ch, id) // parts may have been merged meanwhile
      expect(bytes).toBeGreaterThan(counted / 2)
      expect(bytes).toBeLessThan(counted * 2)
    }

    await publishAgain(reelhouse.ch, change.snapshot)
    reelhouse.snapshots.forget()
    const after = (await reelhouse.data(SnapshotsDocument, {})).snapshots
    expect(after.map(({ id, served }) => [id, served])).toEqual([
      [change.snapshot, true],
      [full.snapshot, false],
      [upsert.snapshot, false],
    ])
  })
})

/** Loads that come to nothing but are accounted for. */
async function loadSeveral(reelhouse: Reelhouse, times: number): Promise<void> {
  for (let time = 0; time < times; time++) {
    await expect(reelhouse.load({ path: join(reelhouse.dataDir, `missing-${time}.csv`) })).rejects.toThrow()
  }
}

async function loadPage(reelhouse: Reelhouse, first: number, after: string | null) {
  const { loads } = await reelhouse.data(LoadsDocument, { first, after })
  return { rows: loads.nodes, pageInfo: loads.pageInfo }
}

function loadPages(reelhouse: Reelhouse, first: number): Promise<LoadsQuery['loads']['nodes'][number][][]> {
  return allPages((after) => loadPage(reelhouse, first, after))
}

async function bytesOnDisk(ch: ClickHouse, snapshot: number): Promise<number> {
  const rows = await ch.query(
    sql`SELECT sum(total_bytes) FROM system.tables WHERE database = ${bind.string(`${ch.prefix}_s${snapshot}`)}`,
    { bytes: col.int },
  )
  return rows[0]?.bytes ?? 0
}
