import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { ClickHouse } from '../../clickhouse/index.js'
import type { LoadReport } from '../../loader/account/load-report.js'
import { rebuild } from '../../loader/operations/rebuild/rebuild.js'
import { publishSnapshot } from '../../loader/operations/snapshots/publish-snapshot.js'
import { type FileLoad, loadFile } from '../../loader/operations/tasks/load-file.js'
import { eachEngine } from '../engines.js'
import { csv, row } from '../fixtures/make.js'
import { folderInTest, localArchive } from './support/archives.js'
import { loadAlone, type UnlockedOptions } from './support/load-alone.js'

const drop = (movies: number): string => csv(Array.from({ length: movies }, (_, index) => row(index + 1)))

eachEngine(({ open, config }) => {
  let tests = 0
  const empty = async (): Promise<ClickHouse> => {
    tests += 1
    return open({ prefix: `${(await config()).prefix}_${tests}` })
  }
  const loaded = async (
    ch: ClickHouse,
    movies: number,
    options: Partial<UnlockedOptions> = {},
  ): Promise<LoadReport> => {
    const dataDir = await folderInTest()
    const path = join(dataDir, 'drop.csv')
    await writeFile(path, drop(movies))
    return loadAlone(ch, path, { dataDir, maxRejected: 0, ...options })
  }

  it('a full drop has most of the movies of the last full one, or is refused', async () => {
    const ch = await empty()
    await loaded(ch, 20)
    const refusal = {
      code: 'TOO_FEW_MOVIES',
      message: expect.stringMatching(/at least 80 % of the 20 movies .*got 15 \(75 %\).*--min-size 0/),
    }
    await expect(loaded(ch, 15)).rejects.toMatchObject(refusal)
    await expect(loaded(ch, 15, { force: true })).rejects.toMatchObject(refusal)
    await expect(loaded(ch, 16, { minSize: 0.9 })).rejects.toMatchObject({ code: 'TOO_FEW_MOVIES' })
    expect(await loaded(ch, 16)).toMatchObject({ outcome: 'published', snapshot: 5 })
    expect(await loaded(ch, 1, { minSize: 0 })).toMatchObject({ outcome: 'published' })
    expect(await loaded(ch, 3)).toMatchObject({ outcome: 'published' })
  })

  it('what changes single months or movies may be small, and is no measure for a full drop', async () => {
    const ch = await empty()
    await loaded(ch, 10)
    for (const mode of ['months', 'upsert'] as const) {
      expect(await loaded(ch, 2, { mode, force: true })).toMatchObject({ outcome: 'published' })
    }
    await expect(loaded(ch, 7)).rejects.toMatchObject({ message: expect.stringContaining('of the 10 movies') })
    expect(await loaded(ch, 8)).toMatchObject({ outcome: 'published', base: null })
  })

  it('counts what is served: after going back, the drop of the snapshot that was gone back to', async () => {
    const ch = await empty()
    await loaded(ch, 10)
    await loaded(ch, 100)
    const place = { ch, dataDir: '', archive: await localArchive(await folderInTest()), inUse: () => new Set<number>() }
    await publishSnapshot({ ...place, changed() {} }, { snapshot: 1 })
    expect(await loaded(ch, 9)).toMatchObject({ outcome: 'published' })
  })

  it('a made-up drop is no measure, not even when it was rebuilt from the archive', async () => {
    const [ch, rebuilt, dataDir] = [await empty(), await empty(), await folderInTest()]
    const archive = await localArchive(dataDir)
    const archived = async (movies: number, options: Partial<FileLoad>): Promise<LoadReport> => {
      const path = join(dataDir, `drop-${movies}.csv`)
      await writeFile(path, drop(movies))
      const report = await loadFile({ ch, archive, dataDir }, { path, maxRejected: 0, ...options })
      await rm(path)
      return report
    }
    await archived(30, { isMadeUp: true })
    await archived(1, { mode: 'upsert' })
    await rebuild(rebuilt, archive, { dataDir, force: false })
    for (const place of [ch, rebuilt]) expect(await loaded(place, 5)).toMatchObject({ outcome: 'published', movies: 5 })
    await expect(loaded(ch, 3)).rejects.toMatchObject({ code: 'TOO_FEW_MOVIES' })
  })

  it('what was published once is rebuilt, however small', async () => {
    const [ch, rebuilt, dataDir] = [await empty(), await empty(), await folderInTest()]
    const archive = await localArchive(dataDir)
    for (const movies of [30, 4]) {
      const path = join(dataDir, `drop-${movies}.csv`)
      await writeFile(path, drop(movies))
      await loadFile({ ch, archive, dataDir }, { path, maxRejected: 0, minSize: 0 })
    }
    await loaded(rebuilt, 40)
    expect(await rebuild(rebuilt, archive, { dataDir, force: true })).toMatchObject({ drops: [{ name: 'drop-4.csv' }] })
  })
})
