import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { asyncBufferFromFile, parquetMetadataAsync } from 'hyparquet'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bind, type ClickHouse, col, DatabaseError, sql } from '../../clickhouse/index.js'
import { exportFormats } from '../../loader/operations/export/formats.js'
import { eachEngine } from '../engines.js'
import type { OracleMovie } from '../oracle/movie.js'
import { readDrop } from '../oracle/read.js'
import { sampleCsv, wartsCsv } from './support/drops.js'
import { byKey, MOVIE_COLUMNS, metricsRows, movieRow } from './support/expected-export.js'
import { exported, exportedRows, filesIn, type Manifest } from './support/exported.js'
import { loadAlone } from './support/load-alone.js'
import { watched, written } from './support/watched.js'

const drops: ReadonlyArray<readonly [name: string, csv: () => Promise<string>]> = [
  ['100 made-up movies', () => sampleCsv(100)],
  ['one movie for each wart', wartsCsv],
]

const byId = (a: { id: number }, b: { id: number }): number => a.id - b.id
const uniqueById = (all: readonly { id: number; name: string }[]) =>
  [...new Map(all.map((one) => [one.id, one])).values()].sort(byId)

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reelhouse-export-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe.each(drops)('%s', (name, csvOf) => {
  eachEngine(({ name: engine, open }) => {
    let ch: ClickHouse
    let movies: OracleMovie[]
    const inFolder = (path: string): string => join(folder, `${name} ${engine}`, path)

    beforeAll(async () => {
      ch = await open()
      const csv = await csvOf()
      movies = readDrop(csv).movies.sort(byId)
      await mkdir(inFolder('.'), { recursive: true })
      await writeFile(inFolder('drop.csv'), csv)
      await loadAlone(ch, inFolder('drop.csv'), { dataDir: inFolder('data'), maxRejected: 0 })
      for (const format of exportFormats) await exported(ch, { to: inFolder(format), format })
    })

    describe.each(['parquet', 'csv'] as const)('%s', (format) => {
      const rowsOf = (table: string) => exportedRows(inFolder(format), table)

      it('every movie with all that is known of it', async () => {
        const rows = [...(await rowsOf('movies'))].sort((a, b) => Number(a['id']) - Number(b['id']))
        expect(rows.map((row) => Object.keys(row).toSorted())).toEqual(rows.map(() => MOVIE_COLUMNS))
        expect(rows).toMatchObject(movies.map(movieRow))
      })

      it('the genres, the companies, and whose they are', async () => {
        for (const [kind, table, id] of [
          ['genres', 'movie_genres', 'genre_id'],
          ['companies', 'movie_companies', 'company_id'],
        ] as const) {
          expect(await rowsOf(kind)).toEqual(uniqueById(movies.flatMap((movie) => movie[kind])))
          expect(await rowsOf(table)).toEqual(
            movies.flatMap((movie) =>
              movie[kind].map((one, index) => ({ movie_id: movie.id, [id]: one.id, position: index + 1 })),
            ),
          )
        }
      })

      it.each([
        ['metrics_by_year', ['YEAR']],
        ['metrics_by_genre_year', ['GENRE', 'YEAR']],
        ['metrics_by_company_year', ['COMPANY', 'YEAR']],
      ] as const)('%s', async (table, groupBy) => {
        const rows = await rowsOf(table)
        expect(byKey(rows)).toEqual(byKey(metricsRows(movies, [...groupBy])))
      })
    })

    it.each(['year', 'month'] as const)(
      'the same movies in folders, by %s; unknown is null there, too',
      async (partitionBy) => {
        const to = inFolder(partitionBy)
        await exported(ch, { to, partitionBy })
        const rows = [...(await exportedRows(to, 'movies'))].sort((a, b) => Number(a['id']) - Number(b['id']))
        expect(rows).toMatchObject(movies.map(movieRow))
        const folders = (await readdir(join(to, 'movies'))).toSorted()
        const years = new Set(movies.map(({ year }) => `year=${year ?? '__HIVE_DEFAULT_PARTITION__'}`))
        expect(folders).toEqual([...years].toSorted())
      },
    )

    it('a date is a date in the type of the column, long before 1900, too', async () => {
      const file = await asyncBufferFromFile(inFolder('parquet/movies/movies.parquet'))
      const { schema } = await parquetMetadataAsync(file)
      expect(schema.find((column) => column.name === 'release_date')).toMatchObject({
        type: 'INT32',
        converted_type: 'DATE',
        logical_type: { type: 'DATE' },
      })
      const hex = (await readFile(inFolder('orc/movies/movies.orc'))).toString('hex')
      const days = await ch.query(
        sql`SELECT id, release_date FROM format('ORC', 'id Int64, release_date Nullable(Int32)', unhex(${bind.string(hex)})) ORDER BY id`,
        { id: col.int, day: col.nullable(col.int) },
      )
      expect(days.map(({ day }) => day)).toEqual(
        movies.map(({ releaseDate }) => (releaseDate === null ? null : Date.parse(releaseDate) / 86_400_000)),
      )
    })

    it('CSV with a byte order mark is the same but for that', async () => {
      await exported(ch, { to: inFolder('bom'), format: 'csv', bom: true })
      for (const path of await filesIn(inFolder('csv'))) {
        if (!path.endsWith('.csv')) continue
        const marked = await readFile(path.replace('/csv/', '/bom/'))
        expect(marked).toEqual(Buffer.concat([Buffer.of(0xef, 0xbb, 0xbf), await readFile(path)]))
      }
    })

    it('ORC files are as ClickHouse reads them', async () => {
      // ClickHouse writes dates before 1900 and refuses to read them, unless they are read as numbers of days.
      const rows = async (path: string, columns: string): Promise<number> => {
        const hex = (await readFile(path)).toString('hex')
        const [counted] = await ch.query(
          sql`SELECT count() FROM format('ORC', ${bind.string(columns)}, unhex(${bind.string(hex)}))`,
          {
            n: col.int,
          },
        )
        return counted?.n ?? 0
      }
      const counts = await Promise.all(
        (await filesIn(inFolder('orc/movies'))).map((path) => rows(path, 'release_date Nullable(Int32)')),
      )
      expect(counts.reduce((sum, count) => sum + count)).toBe(movies.length)
      const genres = uniqueById(movies.flatMap((movie) => movie.genres))
      expect(await rows(inFolder('orc/genres/genres.orc'), 'id Int64, name String')).toBe(genres.length)
      const years = new Set(movies.map(({ year }) => year))
      expect(await rows(inFolder('orc/metrics_by_year/metrics_by_year.orc'), 'budget_avg Nullable(Float64)')).toBe(
        years.size,
      )
    })

    it.each(exportFormats)('the manifest of %s says what is there, and nothing else is', async (format) => {
      const manifest: Manifest = JSON.parse(await readFile(inFolder(`${format}/manifest.json`), 'utf8'))
      expect(manifest).toMatchObject({ snapshot: 1, format, drops: [{ name: 'drop.csv', mode: 'full' }] })
      const files = manifest.tables.flatMap((table) => table.files)
      const named = [...files.map(({ path }) => path), 'manifest.json'].map((path) => inFolder(`${format}/${path}`))
      expect(named.sort()).toEqual(await filesIn(inFolder(format)))
      for (const { path, bytes } of files) expect((await stat(inFolder(`${format}/${path}`))).size).toBe(bytes)
      if (format === 'orc') return
      for (const { name: table, rows, columns, partitionedBy } of manifest.tables) {
        const read = await exportedRows(inFolder(format), table)
        expect({ table, rows: read.length }).toEqual({ table, rows })
        const names = [...partitionedBy, ...columns].map((column) => column.name)
        for (const row of read) expect(Object.keys(row)).toEqual(names)
        const known = columns.filter(({ nullable }) => !nullable).map((column) => column.name)
        expect(known.filter((column) => read.some((row) => row[column] === null))).toEqual([])
      }
    })
  })
})

eachEngine(({ name: engine, open, config }) => {
  let ch: ClickHouse
  const inFolder = (path: string): string => join(folder, engine, path)
  const siblings = async (): Promise<string[]> => (await readdir(inFolder('.'))).filter((name) => name !== 'drop.csv')

  beforeAll(async () => {
    ch = await open({ prefix: `${(await config()).prefix}_folders` })
    await mkdir(inFolder('.'), { recursive: true })
    for (const seed of [1, 2]) {
      await writeFile(inFolder('drop.csv'), await sampleCsv(20 * seed, seed))
      await loadAlone(ch, inFolder('drop.csv'), { dataDir: inFolder('.'), maxRejected: 0 })
    }
  })

  it('an older snapshot', async () => {
    const report = await exported(ch, { to: inFolder('old'), snapshot: 1 })
    expect(report).toMatchObject({ snapshot: 1, movies: 20 })
    expect(await exportedRows(inFolder('old'), 'movies')).toHaveLength(20)
    await rm(inFolder('old'), { recursive: true })
  })

  it('a snapshot that is not kept: says which are', async () => {
    await expect(exported(ch, { to: inFolder('none'), snapshot: 9 })).rejects.toMatchObject({
      name: 'TaskError',
      message: 'expected a snapshot that is kept (1, 2), got 9.',
    })
    expect(await siblings()).toEqual([])
  })

  it('into an empty folder, through a link, and into folders that are not there yet', async () => {
    await mkdir(inFolder('empty'))
    await symlink(inFolder('empty'), inFolder('link'))
    for (const to of ['link', 'a/b/c']) {
      await exported(ch, { to: inFolder(to) })
      expect(await exportedRows(inFolder(to), 'movies')).toHaveLength(40)
    }
    expect(await readdir(inFolder('empty'))).toContain('manifest.json')
    for (const made of ['link', 'empty', 'a']) await rm(inFolder(made), { recursive: true })
  })

  it('refuses a folder that has something in it, and a file', async () => {
    await mkdir(inFolder('full'))
    await writeFile(inFolder('full/notes'), 'mine')
    await expect(exported(ch, { to: inFolder('full') })).rejects.toThrow(
      /empty or not there yet, got .*full, which has notes in it/,
    )
    await expect(exported(ch, { to: inFolder('full/notes') })).rejects.toThrow(/expected a folder, got a file/)
    expect(await readdir(inFolder('full'))).toEqual(['notes'])
    await rm(inFolder('full'), { recursive: true })
  })

  it.each(['deep/down', 'here'])('what fails half-way leaves nothing: %s', async (to) => {
    let files = 0
    const failing = watched(ch, (statement) => {
      if (!/output_format_parquet/.test(written(statement))) return
      files += 1
      if (files === 6) throw new DatabaseError('UNAVAILABLE', 'gone')
    })
    await expect(exported(failing, { to: inFolder(to) })).rejects.toMatchObject({ code: 'UNAVAILABLE' })
    expect(files).toBeGreaterThanOrEqual(6)
    expect(await siblings()).toEqual([])
  })

  it('can be given up', async () => {
    const controller = new AbortController()
    const reason = new Error('enough')
    const interrupted = watched(ch, () => controller.abort(reason))
    await expect(exported(interrupted, { to: inFolder('enough') }, controller.signal)).rejects.toBe(reason)
    expect(await siblings()).toEqual([])
  })
})
