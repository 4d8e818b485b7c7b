import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { bind, type ClickHouse, catalogDatabase, col, identifier, sql } from '../../../clickhouse/index.js'
import { LoadError } from '../../../loader/errors/load-error.js'
import { loadFile } from '../../../loader/operations/tasks/load-file.js'
import { eachEngine } from '../../engines.js'
import { filesIn, folderInTest, localArchive, manifestIn, manifestsIn, publications } from '../support/archives.js'
import { sampleCsv } from '../support/drops.js'

const OPTIONS = { maxRejected: 0.01 }

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** What `loads` says of the loads of a drop, in their order. */
function recorded(ch: ClickHouse, drop: string): Promise<{ outcome: string; error: string }[]> {
  const loads = sql`${identifier(catalogDatabase(ch.prefix))}.loads`
  return ch.query(sql`SELECT outcome, error FROM ${loads} WHERE drop = ${bind.string(drop)} ORDER BY started_at`, {
    outcome: col.string,
    error: col.string,
  })
}

async function dropIn(folder: string, name: string, csv: string): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, csv)
  return path
}

eachEngine(({ open }) => {
  test('a drop that was published is kept raw in processed, with its manifest', async () => {
    const ch = await open()
    const dataDir = await folderInTest()
    const archive = await localArchive(dataDir)
    const csv = await sampleCsv(50, 3)
    const path = await dropIn(dataDir, 'films.csv', csv.replace(',id,', ',tmdb_id,'))
    const columns = [['id', 'tmdb_id']] as const
    const { load, snapshot, movies } = await loadFile({ ch, archive, dataDir }, { path, columns, maxRejected: 0.02 })

    expect(await filesIn(join(dataDir, 'drops'))).toEqual([
      `processed/${load}/films.csv`,
      `processed/${load}/manifest.json`,
      'published.json',
    ])
    const kept = join(dataDir, 'drops/processed', load)
    expect(await readFile(join(kept, 'films.csv'))).toEqual(await readFile(path))
    expect(await manifestIn(kept)).toMatchObject({
      load,
      name: 'films.csv',
      sha256: sha256(await readFile(path, 'utf8')),
      bytes: (await readFile(path)).length,
      mode: 'full',
      options: { columns: [['id', 'tmdb_id']], maxRejected: 0.02 },
      deleted: null,
      outcome: 'published',
      snapshot,
      base: null,
      error: null,
      counts: { movies },
    })
    expect(JSON.parse(await readFile(join(dataDir, 'drops/published.json'), 'utf8'))).toMatchObject({ load, snapshot })
  })

  test('a drop that fails is kept with what could not be read and why; its message names the path that was given', async () => {
    const ch = await open()
    const dataDir = await folderInTest()
    const archive = await localArchive(dataDir)
    const csv = `${await sampleCsv(20, 4)}a,bad,record\n`
    const path = await dropIn(dataDir, 'broken.csv', csv)
    const before = await publications(ch)
    const failing = loadFile({ ch, archive, dataDir }, { ...OPTIONS, path })

    await expect(failing).rejects.toMatchObject({ code: 'TOO_MANY_REJECTED' })
    expect(await publications(ch)).toEqual(before)
    const [kept = '', ...others] = await filesIn(join(dataDir, 'drops/failed'))
    const folder = kept.split('/')[0] ?? ''
    expect([kept, ...others]).toEqual(
      ['broken.csv', 'manifest.json', 'quarantine.ndjson'].map((name) => `${folder}/${name}`),
    )
    expect(await readFile(join(dataDir, 'drops/failed', kept), 'utf8')).toBe(csv)
    expect(await readFile(join(dataDir, 'drops/failed', folder, 'quarantine.ndjson'), 'utf8')).toContain('a,bad,record')
    const manifest = await manifestIn(join(dataDir, 'drops/failed', folder))
    expect(manifest).toMatchObject({ outcome: 'failed', snapshot: null, counts: { rejected: 1 } })
    expect(manifest.error).toMatch(/at most 1 % of the records/)
    expect(await filesIn(join(dataDir, 'drops/taken'))).toEqual([])

    const header = await dropIn(dataDir, 'header.csv', csv.slice(0, csv.indexOf('\n') + 1))
    await expect(loadFile({ ch, archive, dataDir }, { ...OPTIONS, path: header })).rejects.toThrow(
      `${header}: expected records`,
    )
  })

  test('an upsert is kept with its list; the same once more is kept, too, and publishes nothing', async () => {
    const ch = await open()
    const dataDir = await folderInTest()
    const archive = await localArchive(dataDir)
    const all = await dropIn(dataDir, 'all.csv', await sampleCsv(30, 5))
    await loadFile({ ch, archive, dataDir }, { ...OPTIONS, path: all, minSize: 0 })
    const path = await dropIn(dataDir, 'some.csv', await sampleCsv(3, 6))
    await mkdir(join(dataDir, 'lists'))
    const deleted = await dropIn(join(dataDir, 'lists'), 'some.csv', '1\n2\n')
    const upsert = { ...OPTIONS, path, mode: 'upsert', deleted } as const
    const first = await loadFile({ ch, archive, dataDir }, upsert)
    const before = await publications(ch)
    const again = await loadFile({ ch, archive, dataDir }, upsert)

    expect([first.outcome, again.outcome]).toEqual(['published', 'recognised'])
    expect(await publications(ch)).toEqual(before)
    const manifests = await manifestsIn(join(dataDir, 'drops/processed'))
    expect(manifests.map(({ outcome, mode, base }) => ({ outcome, mode, base }))).toEqual([
      { outcome: 'published', mode: 'full', base: null },
      { outcome: 'published', mode: 'upsert', base: first.base },
      { outcome: 'recognised', mode: 'upsert', base: first.base },
    ])
    expect(manifests[1]?.baseLoad).toBe(manifests[0]?.load)
    for (const { load, deleted: list } of manifests.slice(1)) {
      expect(list).toEqual({ name: 'delivered-some.csv', sha256: sha256('1\n2\n'), bytes: 4 })
      expect(await filesIn(join(dataDir, 'drops/processed', load))).toEqual([
        'delivered-some.csv',
        'manifest.json',
        'some.csv',
      ])
    }
  })

  test('a list with garbage: the message names the list', async () => {
    const ch = await open()
    const dataDir = await folderInTest()
    const archive = await localArchive(dataDir)
    const path = await dropIn(dataDir, 'some.csv', await sampleCsv(3, 6))
    const deleted = await dropIn(dataDir, 'gone.txt', '1\nx\n')
    const failing = loadFile({ ch, archive, dataDir }, { ...OPTIONS, path, mode: 'upsert', deleted })

    await expect(failing).rejects.toThrow(/^gone\.txt: .*"x" in line 2/)
    expect((await archive.failed())[0]).toMatchObject({ outcome: 'failed', deleted: { name: 'gone.txt' } })
  })

  test('a file that is not there, or that cannot be archived: nothing is published or kept, and it is recorded', async () => {
    const ch = await open()
    const dataDir = await folderInTest()
    const archive = await localArchive(dataDir)
    const before = (await publications(ch)).count
    const none = loadFile({ ch, archive, dataDir }, { ...OPTIONS, path: join(dataDir, 'none.csv') })

    await expect(none).rejects.toBeInstanceOf(LoadError)
    await expect(none).rejects.toThrow(`${join(dataDir, 'none.csv')}: there is no such file`)
    expect(await filesIn(join(dataDir, 'drops'))).toEqual([])
    expect(await recorded(ch, 'none.csv')).toEqual([{ outcome: 'failed', error: 'none.csv: there is no such file' }])

    // A file lies where the archive is to be.
    await writeFile(join(dataDir, 'file'), '')
    const path = await dropIn(dataDir, 'unkept.csv', await sampleCsv(5))
    const nowhere = await localArchive(join(dataDir, 'file'))
    await expect(loadFile({ ch, archive: nowhere, dataDir }, { ...OPTIONS, path })).rejects.toMatchObject({
      code: 'ENOTDIR',
    })
    expect(await recorded(ch, 'unkept.csv')).toMatchObject([{ outcome: 'failed' }])
    expect((await publications(ch)).count).toBe(before)
  })
})
