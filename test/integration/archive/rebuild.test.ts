import { appendFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type ClickHouse, col, identifier, sql } from '../../../clickhouse/index.js'
import type { LoadReport } from '../../../loader/account/load-report.js'
import type { Archive } from '../../../loader/archive/archive.js'
import { publishedNote } from '../../../loader/archive/published-note.js'
import { rebuild } from '../../../loader/operations/rebuild/rebuild.js'
import { publishSnapshot } from '../../../loader/operations/snapshots/publish-snapshot.js'
import { type FileLoad, loadFile } from '../../../loader/operations/tasks/load-file.js'
import { eachEngine } from '../../engines.js'
import { csv, row } from '../../fixtures/make.js'
import { isDeep } from '../../runs.js'
import { checksums, folderInTest, localArchive, publications } from '../support/archives.js'
import { sampleCsv } from '../support/drops.js'

interface Place {
  readonly ch: ClickHouse
  readonly archive: Archive
  readonly dataDir: string
}

type Loading = Partial<FileLoad> & { readonly movies: number; readonly seed: number; readonly gone?: string }

let drops = 0

/** Loads a made-up drop through the archive. */
async function loaded(
  { ch, archive, dataDir }: Place,
  { movies, seed, gone, ...options }: Loading,
): Promise<LoadReport> {
  drops += 1
  const path = join(dataDir, `drop-${drops}.csv`)
  await writeFile(path, await sampleCsv(movies, seed))
  const deleted = gone === undefined ? undefined : `${path}.txt`
  if (deleted !== undefined) await writeFile(deleted, gone ?? '')
  const report = await loadFile({ ch, archive, dataDir }, { path, maxRejected: 0, minSize: 0, deleted, ...options })
  await rm(path)
  return report
}

eachEngine(({ open }) => {
  const place = async (): Promise<Place> => {
    const dataDir = await folderInTest()
    return { ch: await open(), archive: await localArchive(dataDir), dataDir }
  }
  /** A ClickHouse of another name, in which nothing is published. */
  const another = async (name: string): Promise<ClickHouse> => open({ prefix: `${(await open()).prefix}_${name}` })

  test('a drop whose dates and numbers have to be told is read again as it was told', async () => {
    const here = await place()
    const path = join(here.dataDir, 'short.csv')
    await writeFile(path, csv([row(1, { release_date: '5/6/05', popularity: '5,092', runtime: '', vote_average: '' })]))
    const told = { decimal: 'comma', decimalIn: {}, dates: 'dmy', yearsFrom: 1900 } as const
    await expect(loadFile(here, { path, maxRejected: 0 })).rejects.toThrow(/--decimal/)
    const load = () => loadFile(here, { path, maxRejected: 0, notation: told })
    const { readAs, snapshot } = await load()
    expect(readAs).toEqual([
      'numbers with decimal commas',
      'dates as day, month, year',
      'years of two digits as 1900 to 1999',
    ])
    expect((await load()).outcome).toBe('recognised')

    const ch = await another('told')
    const report = await rebuild(ch, here.archive, { dataDir: here.dataDir, force: false })
    expect(await checksums(ch, report.snapshot)).toEqual(await checksums(here.ch, snapshot))
    const db = identifier(`${ch.prefix}_s${report.snapshot}`)
    expect(
      await ch.query(sql`SELECT release_date, popularity FROM ${db}.movies`, {
        date: col.string,
        popularity: col.float,
      }),
    ).toEqual([{ date: '1905-06-05', popularity: 5.092 }])
  })

  test('mixed drops: every table of the rebuilt snapshot is equal', { timeout: 300_000 }, async () => {
    const here = await place()
    await loaded(here, { movies: 80, seed: 1 })
    const base = await loaded(here, { movies: 120, seed: 2 })
    await loaded(here, { movies: 10, seed: 3, mode: 'months' })
    const left = await loaded(here, { movies: 5, seed: 4, mode: 'upsert' })
    // Back, and on from there: what was published in between is no part of what is served.
    await publishSnapshot({ ...here, changed() {} }, { snapshot: base.snapshot })
    await loaded(here, { movies: 7, seed: 5, mode: 'upsert', gone: '1\n2\n3\n' })
    await loaded(here, { movies: 12, seed: 6, mode: 'months' })
    if (isDeep) await loaded(here, { movies: 9, seed: 7, mode: 'upsert' })
    await expect(loaded(here, { movies: 9, seed: 8, columns: [['id', 'none']] })).rejects.toThrow(/"none"/)
    if (isDeep) await loaded(here, { movies: 4, seed: 9, mode: 'months' })
    const served = await loaded(here, { movies: 6, seed: 10, mode: 'upsert', gone: '11\n' })
    const again = await loaded(here, { movies: 6, seed: 10, mode: 'upsert', gone: '11\n' })
    expect(again.outcome).toBe('recognised')

    const ch = await another('rebuilt')
    const report = await rebuild(ch, here.archive, { dataDir: here.dataDir, force: false })

    const between = isDeep ? ['upsert', 'months'] : []
    expect(report.drops.map(({ mode }) => mode)).toEqual(['full', 'upsert', 'months', ...between, 'upsert'])
    expect(report.drops.map(({ load }) => load)).not.toContain(left.load)
    expect(report.unfinished).toEqual([])
    const [original, rebuilt] = [await checksums(here.ch, served.snapshot), await checksums(ch, report.snapshot)]
    expect(Object.keys(original)).toContain('movies')
    expect(rebuilt).toEqual(original)
    expect((await publications(ch)).served).toBe(report.snapshot)

    // Drops loaded there go on from what was rebuilt, and that can be rebuilt again.
    const there = { ...here, ch }
    const next = await loaded(there, { movies: 3, seed: 11, mode: 'upsert' })
    expect(next.base).toBe(report.snapshot)
    const third = await another('third')
    const once = await rebuild(third, here.archive, { dataDir: here.dataDir, force: false })
    expect(await checksums(third, once.snapshot)).toEqual(await checksums(ch, next.snapshot))
  })

  test('after its databases were dropped, and after going back to an older snapshot', async () => {
    const dataDir = await folderInTest()
    const here: Place = { ch: await another('dropped'), archive: await localArchive(dataDir), dataDir }
    const first = await loaded(here, { movies: 20, seed: 21 })
    const second = await loaded(here, { movies: 20, seed: 22 })
    await publishSnapshot({ ...here, changed() {} }, { snapshot: first.snapshot })
    const original = await checksums(here.ch, first.snapshot)
    for (const name of [`_s${first.snapshot}`, `_s${second.snapshot}`, ''].map((end) => `${here.ch.prefix}${end}`)) {
      await here.ch.command(sql`DROP DATABASE ${identifier(name)} SYNC`)
    }
    const { snapshot, drops: rebuilt } = await rebuild(here.ch, here.archive, { dataDir, force: false })

    expect(rebuilt.map(({ load }) => load)).toEqual([first.load])
    expect(await checksums(here.ch, snapshot)).toEqual(original)
  })

  test('where something is published, it is refused unless it is forced', async () => {
    const here = await place()
    const { snapshot } = await loaded(here, { movies: 20, seed: 31 })
    const { count } = await publications(here.ch)
    const refused = rebuild(here.ch, here.archive, { dataDir: here.dataDir, force: false })

    await expect(refused).rejects.toMatchObject({ code: 'NOT_EMPTY', message: expect.stringContaining(`${snapshot}`) })
    expect((await publications(here.ch)).count).toBe(count)
    const forced = await rebuild(here.ch, here.archive, { dataDir: here.dataDir, force: true })
    expect(await checksums(here.ch, forced.snapshot)).toEqual(await checksums(here.ch, snapshot))
  })

  test('a drop that is missing or damaged is named, and nothing is published', async () => {
    const here = await place()
    const full = await loaded(here, { movies: 20, seed: 41 })
    await loaded(here, { movies: 5, seed: 42, mode: 'upsert', gone: '7\n' })
    const { load = '' } = (await publishedNote(here.archive)) ?? {}
    const folder = join(here.dataDir, 'drops/processed', load)
    const empty = await another('damaged')
    const tried = () => rebuild(empty, here.archive, { dataDir: here.dataDir, force: false })
    const list = join(folder, `drop-${drops}.csv.txt`)

    await writeFile(list, '8\n')
    await expect(tried()).rejects.toMatchObject({ code: 'DAMAGED', message: expect.stringContaining(list) })
    await writeFile(list, '7\n')
    await appendFile(join(folder, `drop-${drops}.csv`), ' ')
    await expect(tried()).rejects.toMatchObject({
      code: 'DAMAGED',
      message: expect.stringContaining(`drop-${drops}.csv`),
    })
    await rm(join(here.dataDir, 'drops/processed', full.load), { recursive: true })
    await expect(tried()).rejects.toMatchObject({ code: 'NOT_ARCHIVED', message: expect.stringContaining(full.load) })
    expect((await publications(empty)).count).toBe(0)

    const nothing = rebuild(empty, await localArchive(join(here.dataDir, 'none')), {
      dataDir: here.dataDir,
      force: false,
    })
    await expect(nothing).rejects.toMatchObject({ code: 'NOT_ARCHIVED' })
  })
})
