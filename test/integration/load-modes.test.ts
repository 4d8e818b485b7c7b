import { createHash } from 'node:crypto'
import { readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { bind, col, identifier, type LoadMode, snapshotDatabase, sql } from '../../clickhouse/index.js'
import { eachEngine } from '../engines.js'
import { csv, row } from '../fixtures/make.js'
import { loadAlone } from './support/load-alone.js'
import { publishAgain } from './support/publish.js'
import { type Reelhouse, startedInTest } from './support/reelhouse.js'
import { tablesOf } from './support/tables.js'
import { watched } from './support/watched.js'

const JANUARY = { release_date: '1999-01-05' }
const MAY = { release_date: '2001-05-06' }
const BASE = csv([row(1, JANUARY), row(2, JANUARY), row(3, MAY)])
const UPDATE = csv([row(2, MAY), row(4, MAY)])

eachEngine(({ open, config }) => {
  /** Each test has a prefix of its own, and with it loads and snapshots. */
  let tests = 0
  const empty = async (): Promise<Reelhouse> => {
    tests += 1
    return startedInTest(await open({ prefix: `${(await config()).prefix}_${tests}` }))
  }
  const started = async (): Promise<Reelhouse> => {
    const reelhouse = await empty()
    await reelhouse.load({ csv: BASE })
    return reelhouse
  }

  it.each<[LoadMode, number]>([
    ['full', 2],
    ['months', 3],
    ['upsert', 4],
  ])('the same drop in the same mode again is recognised: %s', async (mode, movies) => {
    const reelhouse = await started()
    const published = await reelhouse.load({ csv: UPDATE }, { mode })
    expect(published).toMatchObject({
      outcome: 'published',
      mode,
      base: mode === 'full' ? null : 1,
      snapshot: 2,
      movies: 2,
    })
    expect(await movieCount(reelhouse)).toBe(movies)
    const again = await reelhouse.load({ csv: UPDATE }, { mode })
    expect(again).toMatchObject({ outcome: 'recognised', load: published.load, snapshot: 2, read: 2, movies: 2 })
    const forced = await reelhouse.load({ csv: UPDATE }, { mode, force: true })
    expect(forced).toMatchObject({ outcome: 'published', snapshot: 3 })
    expect(await tablesOf(reelhouse.ch, 3)).toEqual(await tablesOf(reelhouse.ch, 2))
    expect((await loads(reelhouse)).map(({ outcome, snapshot }) => [outcome, snapshot])).toEqual([
      ['published', 1],
      ['published', 2],
      ['recognised', 2],
      ['published', 3],
    ])
  })

  it('a drop that was loaded before is loaded again where it makes a difference', async () => {
    const reelhouse = await started()
    await reelhouse.load({ csv: UPDATE })
    expect(await reelhouse.load({ csv: BASE })).toMatchObject({ outcome: 'published', snapshot: 3 })
    expect(await reelhouse.load({ csv: UPDATE }, { mode: 'upsert' })).toMatchObject({ outcome: 'published', base: 3 })
    expect(await reelhouse.load({ csv: UPDATE }, { mode: 'months' })).toMatchObject({ outcome: 'published', base: 4 })
  })

  it.each(['months', 'upsert'] as const)('months without changes are carried over as files: %s', async (mode) => {
    const reelhouse = await started()
    await reelhouse.load({ csv: csv([row(4, MAY)]) }, { mode })
    const [before, after] = await Promise.all([1, 2].map((snapshot) => monthFiles(reelhouse, snapshot)))
    expect(after?.get('(1999,1)')).toEqual(before?.get('(1999,1)'))
    expect(after?.get('(2001,5)')).not.toEqual(before?.get('(2001,5)'))
  })

  it('does not undo what was published while it ran', async () => {
    const reelhouse = await started()
    await reelhouse.load({ csv: UPDATE })
    const path = join(reelhouse.dataDir, 'drop.csv')
    let isDone = false
    const busy = watched(reelhouse.ch, async (statement) => {
      if (isDone || !/sum\(cityHash64/.test(statement.text)) return
      isDone = true
      await publishAgain(reelhouse.ch, 1)
    })
    const loading = loadAlone(busy, path, { dataDir: reelhouse.dataDir, maxRejected: 0, mode: 'upsert', force: true })
    await expect(loading).rejects.toMatchObject({ code: 'BASE', message: expect.stringContaining('snapshot 2') })
    reelhouse.snapshots.forget()
    expect(await movieCount(reelhouse)).toBe(3)
  })

  it('with nothing published yet, every mode publishes the drop', async () => {
    for (const mode of ['months', 'upsert'] as const) {
      const reelhouse = await empty()
      expect(await reelhouse.load({ csv: BASE }, { mode })).toMatchObject({ base: null, snapshot: 1, movies: 3 })
    }
  })

  it('takes away the movies of a list, and says which ids were of none', async () => {
    const reelhouse = await started()
    const deleted = join(reelhouse.dataDir, 'gone.txt')
    await writeFile(deleted, '\ufeffid\r\n1\r\n\r\n 3 \r\n3\r\n77')
    const report = await reelhouse.load({ csv: UPDATE }, { mode: 'upsert', deleted })
    expect(report).toMatchObject({ deleted: 2, warnings: ['1 of the 3 deleted ids were of no movie'] })
    expect(await movieCount(reelhouse)).toBe(2)
  })

  it.each<[string, string, object]>([
    [
      'not a number',
      '1\nabc\n-2\n1.5\n99999999999',
      { code: 'ID_LIST', message: expect.stringContaining('"abc" in line 2') },
    ],
    ['in the drop, too', '4', { code: 'CONTRADICTION', message: expect.stringContaining('id 4') }],
  ])('refuses a list of deleted ids that are %s', async (_, text, expected) => {
    const reelhouse = await started()
    const deleted = join(reelhouse.dataDir, 'gone.txt')
    await writeFile(deleted, text)
    await expect(reelhouse.load({ csv: UPDATE }, { mode: 'upsert', deleted })).rejects.toMatchObject(expected)
    await unchanged(reelhouse)
  })

  it('refuses a list of deleted ids in any other mode, or that is not there', async () => {
    const reelhouse = await started()
    const deleted = join(reelhouse.dataDir, 'none.txt')
    const loading = (mode: LoadMode) => reelhouse.load({ csv: UPDATE }, { mode, deleted })
    await expect(loading('months')).rejects.toMatchObject({ code: 'USAGE' })
    await expect(loading('upsert')).rejects.toMatchObject({ code: 'NO_SUCH_FILE' })
  })

  it.each<[string, string, object]>([
    ['without records', csv([]), { code: 'NO_RECORDS' }],
    ['from the future', csv([row(5, { release_date: '2199-01-01' })]), { code: 'TOO_MANY_REJECTED' }],
    ['without a column', BASE.replace(',budget,', ',budgets,'), { code: 'MISSING_COLUMN' }],
  ])('refuses a drop %s in each mode, and records it', async (_, text, expected) => {
    for (const mode of ['full', 'months', 'upsert'] as const) {
      const reelhouse = await started()
      await expect(reelhouse.load({ csv: text }, { mode })).rejects.toMatchObject(expected)
      await unchanged(reelhouse)
      expect((await loads(reelhouse)).at(-1)).toMatchObject({
        outcome: 'failed',
        mode,
        error: expect.stringMatching(/expected|missing/),
      })
    }
  })

  it('a movie twice in one drop: the last record holds, the other is a duplicate', async () => {
    const reelhouse = await started()
    const twice = csv([row(2, { ...JANUARY, budget: '5' }), row(2, { ...MAY, budget: '7' })])
    expect(await reelhouse.load({ csv: twice }, { mode: 'upsert' })).toMatchObject({
      read: 2,
      movies: 1,
      duplicates: 1,
    })
    const rows = await reelhouse.ch.query(
      sql`SELECT id, year, budget FROM ${identifier(`${reelhouse.ch.prefix}_s2`)}.movies WHERE id = 2`,
      { id: col.int, year: col.int, budget: col.int },
    )
    expect(rows).toEqual([{ id: 2, year: 2001, budget: 7 }])
  })

  it('records of every drop what it was', async () => {
    const reelhouse = await started()
    await reelhouse.load({ csv: UPDATE }, { mode: 'months' })
    const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
    expect(await loads(reelhouse)).toMatchObject([
      { drop: 'drop.csv', sha256: sha256(BASE), bytes: Buffer.byteLength(BASE), mode: 'full', base: 0 },
      { drop: 'drop.csv', sha256: sha256(UPDATE), bytes: Buffer.byteLength(UPDATE), mode: 'months', base: 1 },
    ])
  })

  it('keeps what was rejected beside the account of the load, too', async () => {
    const reelhouse = await started()
    const path = new URL('../fixtures/bad.csv', import.meta.url).pathname
    const { load, quarantine } = await reelhouse.load({ path }, { maxRejected: 1 })
    const lines = (await readFile(quarantine ?? '', 'utf8')).trimEnd().split('\n')
    const rows = await reelhouse.ch.query(
      sql`SELECT load, file, line, column, reason, raw FROM ${identifier(reelhouse.ch.prefix)}.quarantine ORDER BY line`,
      { load: col.string, file: col.string, line: col.int, column: col.string, reason: col.string, raw: col.string },
    )
    expect(rows).toEqual(
      lines.map((text) => {
        const { line, column, reason, raw } = JSON.parse(text)
        return { load, file: 'bad.csv', line, column: column ?? '', reason, raw }
      }),
    )
  })
})

async function unchanged(reelhouse: Reelhouse): Promise<void> {
  expect(await movieCount(reelhouse)).toBe(3)
  const names = await reelhouse.ch.query(sql`SELECT name FROM system.databases ORDER BY name`, { name: col.string })
  const own = names.map(({ name }) => name).filter((name) => name.startsWith(`${reelhouse.ch.prefix}_s`))
  expect(own).toEqual([`${reelhouse.ch.prefix}_s1`])
}

async function movieCount(reelhouse: Reelhouse): Promise<number> {
  const { snapshot } = await reelhouse.data<{ snapshot: { movieCount: number } }, object>(
    '{ snapshot { movieCount } }',
    {},
  )
  return snapshot.movieCount
}

/** The files of each month of the base table: the same number is the same file. */
async function monthFiles({ ch }: Reelhouse, snapshot: number): Promise<Map<string, number>> {
  const parts = await ch.query(
    sql`
      SELECT partition, path FROM system.parts
      WHERE active AND table = 'movies' AND database = ${bind.string(snapshotDatabase(ch.prefix, snapshot))}`,
    { partition: col.string, path: col.string },
  )
  const files = parts.map(async ({ partition, path }) => [partition, (await stat(join(path, 'data.bin'))).ino] as const)
  return new Map(await Promise.all(files))
}

function loads({ ch }: Reelhouse) {
  return ch.query(
    sql`
      SELECT drop, sha256, bytes, mode, base, outcome, error, snapshot
      FROM ${identifier(ch.prefix)}.loads ORDER BY started_at`,
    {
      drop: col.string,
      sha256: col.string,
      bytes: col.int,
      mode: col.string,
      base: col.int,
      outcome: col.string,
      error: col.string,
      snapshot: col.int,
    },
  )
}
