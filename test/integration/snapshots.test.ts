import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { type ClickHouse, col, DatabaseError, identifier, sql } from '../../clickhouse/index.js'
import {
  CurrentSnapshotDocument,
  GenresByYearDocument,
  GenreYearMatrixDocument,
  MoviePageDocument,
} from '../../schema/documents/graphql.js'
import { eachEngine } from '../engines.js'
import { readDrop } from '../oracle/read.js'
import { sampleCsv, wartsCsv } from './support/drops.js'
import { loadAlone } from './support/load-alone.js'
import { type Reelhouse, startedInTest } from './support/reelhouse.js'
import { watched, written } from './support/watched.js'

const warts = await wartsCsv()
const some = await sampleCsv(60, 11)
const others = await sampleCsv(50, 12)

const BAD = new URL('../fixtures/bad.csv', import.meta.url)

eachEngine(({ name, open, config }) => {
  /** Each test has a prefix of its own, and with it loads and snapshots. */
  let tests = 0
  const openForTest = async () => {
    tests += 1
    return open({ prefix: `${(await config()).prefix}_${tests}` })
  }

  const served = async (reelhouse: Reelhouse) => (await reelhouse.data(CurrentSnapshotDocument, {})).snapshot.id
  const byYear = async (reelhouse: Reelhouse) => (await reelhouse.data(GenresByYearDocument, {})).genres

  it('every response names the snapshot that it is computed from', async () => {
    const reelhouse = await startedInTest(await openForTest())
    await reelhouse.load({ csv: some })
    for (const question of [
      '{ snapshot { id publishedAt } }',
      '{ a: snapshot { id publishedAt } snapshot { id publishedAt } genres { name } }',
    ]) {
      const { data, extensions } = await reelhouse.ask<{ snapshot: object }, object>(question)
      expect(data?.snapshot).toEqual(extensions?.snapshot)
      expect(extensions?.snapshot.id).toBe(1)
    }
  })

  it('a reload gives the same numbers under another number', async () => {
    const reelhouse = await startedInTest(await openForTest())
    const first = await reelhouse.load({ csv: warts })
    const numbers = await byYear(reelhouse)
    const second = await reelhouse.load({ csv: warts }, { force: true })
    expect(await served(reelhouse)).toBe(second.snapshot)
    expect(second.snapshot).toBeGreaterThan(first.snapshot)
    expect(await byYear(reelhouse)).toEqual(numbers)
  })

  it('keeps the last three, and pages a list in the snapshot in which it was begun for as long', async () => {
    const reelhouse = await startedInTest(await openForTest())
    await reelhouse.load({ csv: some })
    const orderBy = [{ by: 'TITLE', direction: 'ASC' }] as const
    const page = (after: string | null) => reelhouse.ask(MoviePageDocument, { orderBy, first: 40, after })
    const groups = (after: string | null) => reelhouse.ask(GenreYearMatrixDocument, { first: 10, after })
    const begun = await page(null)
    const begunGroups = await groups(null)
    const end = begun.data?.movies.pageInfo.endCursor ?? null
    const endOfGroups = begunGroups.data?.movieStats.pageInfo.endCursor ?? null
    const rest = await page(end)
    const restOfGroups = await groups(endOfGroups)

    for (const csv of [others, others]) {
      await reelhouse.load({ csv }, { force: true })
      expect((await page(null)).extensions?.snapshot.id).toBeGreaterThan(1)
      expect(await page(end)).toEqual(rest)
      expect(await groups(endOfGroups)).toEqual(restOfGroups)
    }
    await reelhouse.load({ csv: others }, { force: true })
    expect(await databases(reelhouse.ch)).toEqual(['', '_s2', '_s3', '_s4'])
    for (const expired of [await page(end), await groups(endOfGroups)]) {
      expect(expired.errors).toMatchObject([
        { message: expect.stringMatching(/Snapshot 1 /), extensions: { code: 'SNAPSHOT_EXPIRED' } },
      ])
    }
    const mixed = '($a: String, $b: String) { a: movies(after: $a) { totalCount } b: movies(after: $b) { totalCount } }'
    const { data } = await page(null)
    const { errors } = await reelhouse.ask(`query${mixed}`, { a: end, b: data?.movies.pageInfo.endCursor })
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: 'after' } }])
  })

  it('serves within two seconds what another connection has published, and again what is published once more', async () => {
    const ch = await openForTest()
    const reelhouse = await startedInTest(ch)
    const path = join(reelhouse.dataDir, 'others.csv')
    await writeFile(path, others)
    await reelhouse.load({ csv: some })
    const other = name === 'server' ? await open({ prefix: ch.prefix }) : ch
    const { snapshot } = await loadAlone(other, path, { dataDir: reelhouse.dataDir, maxRejected: 0 })
    await delay(1900)
    expect(await served(reelhouse)).toBe(snapshot)
    expect(await reelhouse.data(CurrentSnapshotDocument, {})).toMatchObject({
      snapshot: { movieCount: readDrop(others).movies.length },
    })

    const snapshots = sql`${identifier(ch.prefix)}.snapshots`
    await ch.command(
      sql`INSERT INTO ${snapshots} SELECT * REPLACE (3 AS publication) FROM ${snapshots} WHERE snapshot = 1 LIMIT 1`,
    )
    await delay(1900)
    expect(await served(reelhouse)).toBe(1)
  })

  it('keeps account of every load', async () => {
    const ch = await openForTest()
    const reelhouse = await startedInTest(ch)
    const reports = [await reelhouse.load({ csv: warts })]
    await expect(reelhouse.load({ path: BAD.pathname })).rejects.toMatchObject({ code: 'TOO_MANY_REJECTED' })
    reports.push(await reelhouse.load({ path: BAD.pathname }, { maxRejected: 1 }))

    const rows = await ch.query(
      sql`SELECT load, drop, outcome, snapshot, read, movies, duplicates, repaired, rejected, genres, companies
          FROM ${identifier(ch.prefix)}.loads ORDER BY started_at`,
      {
        load: col.string,
        drop: col.string,
        outcome: col.string,
        snapshot: col.int,
        read: col.int,
        movies: col.int,
        duplicates: col.int,
        repaired: col.int,
        rejected: col.int,
        genres: col.int,
        companies: col.int,
      },
    )
    const bad = readDrop(await readFile(BAD, 'utf8')).accounting
    expect(rows).toMatchObject([
      { load: reports[0]?.load, drop: 'drop.csv', outcome: 'published', snapshot: 1, ...readDrop(warts).accounting },
      { drop: 'bad.csv', outcome: 'failed', snapshot: 2, read: bad.read, rejected: bad.rejected },
      { load: reports[1]?.load, drop: 'bad.csv', outcome: 'published', snapshot: 3, ...bad },
    ])
    expect(reports[1]).toMatchObject({ snapshot: 3, ...bad })
  })

  it('quarantines what cannot be read, with its place, the reason and its text', async () => {
    const reelhouse = await startedInTest(await openForTest())
    const { quarantine } = await reelhouse.load({ path: BAD.pathname }, { maxRejected: 1 })
    const csv = await readFile(BAD, 'utf8')
    const lines = (await readFile(quarantine ?? '', 'utf8')).trimEnd().split('\n')
    const rejected: Record<'record' | 'line' | 'column' | 'reason' | 'raw', unknown>[] = lines.map((line) =>
      JSON.parse(line),
    )
    expect(rejected.map(({ record }) => record)).toEqual(readDrop(csv).rejections.map(({ record }) => record))
    for (const { line, reason, raw } of rejected) {
      expect(reason).toMatch(/^expected .+, got /s)
      expect(raw).toBeTypeOf('string')
      const text = csv
        .split(/\r\n|\n/)
        .slice(Number(line) - 1)
        .join('\n')
      expect(text.startsWith(String(raw).replaceAll('\r\n', '\n'))).toBe(true)
    }
  })

  describe('a load that fails leaves what is served, and nothing else', () => {
    const truncated = gzipSync(some).subarray(0, 4000)
    const fails: Record<string, (reelhouse: Reelhouse) => Promise<unknown>> = {
      'too much of the drop cannot be read': (reelhouse) => reelhouse.load({ path: BAD.pathname }),
      'the drop is cut off': async (reelhouse) => {
        const path = join(reelhouse.dataDir, 'cut.csv.gz')
        await writeFile(path, truncated)
        return reelhouse.load({ path })
      },
      'there is no such file': (reelhouse) => reelhouse.load({ path: join(reelhouse.dataDir, 'nothing.csv') }),
      'the rows cannot be written': (reelhouse) => loadWith(reelhouse, /\.staging$/),
      'the tables cannot be filled': (reelhouse) => loadWith(reelhouse, /^ ?INSERT INTO \w+_s\d+\.settled/),
      'the check cannot be made': (reelhouse) => loadWith(reelhouse, CHECK),
      'it cannot be published': (reelhouse) => loadWith(reelhouse, /^ ?INSERT INTO \w+\.snapshots/),
    }

    it.each(Object.entries(fails))('%s', async (_, fail) => {
      const reelhouse = await startedInTest(await openForTest())
      await reelhouse.load({ csv: some })
      const numbers = await byYear(reelhouse)
      await expect(fail(reelhouse)).rejects.toThrow()
      expect(await databases(reelhouse.ch)).toEqual(['', '_s1'])
      reelhouse.snapshots.forget()
      expect(await served(reelhouse)).toBe(1)
      expect(await byYear(reelhouse)).toEqual(numbers)
    })

    it('a load that died has its leftovers dropped by the next one', async () => {
      const ch = await openForTest()
      const reelhouse = await startedInTest(ch)
      await reelhouse.load({ csv: some })
      const dying = watched(ch, (statement) => {
        if (/^ ?INSERT INTO \w+_s\d+\.settled|DROP DATABASE/.test(written(statement)))
          throw new DatabaseError('UNAVAILABLE', 'died')
      })
      const path = join(reelhouse.dataDir, 'drop.csv')
      await expect(
        loadAlone(dying, path, { dataDir: reelhouse.dataDir, maxRejected: 0.01, force: true }),
      ).rejects.toThrow()
      expect(await databases(ch)).toEqual(['', '_s1', '_s2'])
      await reelhouse.load({ csv: others })
      expect(await databases(ch)).toEqual(['', '_s1', '_s3'])
    })

    it.each([
      'serving_movies',
      'movie_genres',
      'movie_companies',
      'company_movies',
      'metrics_by_year',
      'metrics_by_genre_year',
      'metrics_by_company_year',
    ])('a table that differs from the base tables: %s', async (table) => {
      const ch = await openForTest()
      const reelhouse = await startedInTest(ch)
      await reelhouse.load({ csv: some })
      let tampered: Promise<void> | undefined
      const tamper = (): Promise<void> => {
        const target = sql`${identifier(`${ch.prefix}_s2`)}.${identifier(table)}`
        return ch.command(sql`INSERT INTO ${target} SELECT * FROM ${target} LIMIT 1`)
      }
      const tampering = watched(ch, async (statement) => {
        if (!/cityHash64/.test(written(statement))) return // as only the check does
        tampered ??= tamper()
        await tampered
      })
      const path = join(reelhouse.dataDir, 'drop.csv')
      const loading = loadAlone(tampering, path, { dataDir: reelhouse.dataDir, maxRejected: 0.01, force: true })
      await expect(loading).rejects.toMatchObject({
        code: 'METRICS_DIFFER',
        message: expect.stringMatching(`in (.+, )?${table}[,.]`),
      })
      expect(await databases(ch)).toEqual(['', '_s1'])
      expect(await served(reelhouse)).toBe(1)
    })
  })
})

/** The statements that compare a snapshot's tables. */
const CHECK = /sum\(cityHash64/

/** Loads with a ClickHouse that fails at the statement of this pattern. */
function loadWith({ ch, dataDir }: Reelhouse, failing: RegExp): Promise<unknown> {
  const broken = watched(ch, (statement) => {
    if (failing.test(written(statement))) throw new DatabaseError('DISK_FULL', 'no space left')
  })
  return loadAlone(broken, join(dataDir, 'drop.csv'), { dataDir, maxRejected: 0.01, force: true })
}

/** What follows the prefix in the names of its databases. */
async function databases(ch: ClickHouse): Promise<string[]> {
  const rows = await ch.query(sql`SELECT name FROM system.databases ORDER BY name`, { name: col.string })
  const own = new RegExp(`^${ch.prefix}(_s\\d+)?$`)
  return rows.filter(({ name }) => own.test(name)).map(({ name }) => name.slice(ch.prefix.length))
}
