import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import {
  bind,
  type ClickHouse,
  catalogDatabase,
  col,
  DatabaseError,
  identifier,
  sql,
} from '../../../clickhouse/index.js'
import { Archive } from '../../../loader/archive/archive.js'
import type { IncomingDrop } from '../../../loader/archive/incoming-drop.js'
import { fileStats, incomingFile, originOf } from '../../../loader/archive/incoming-file.js'
import { publishedNote } from '../../../loader/archive/published-note.js'
import { recover } from '../../../loader/archive/recover.js'
import { processDrop } from '../../../loader/process-drop.js'
import { eachEngine } from '../../engines.js'
import { filesIn, folderInTest, localArchive, manifestsIn, publications } from '../support/archives.js'
import { sampleCsv } from '../support/drops.js'
import { Death, dyingStore } from '../support/dying-store.js'
import { watched, written } from '../support/watched.js'

const MAX_REJECTED = 0.01

/** A data directory with one drop in its inbox. */
async function delivered(
  csv: string,
): Promise<{ dataDir: string; archive: Archive; path: string; drop: IncomingDrop }> {
  const dataDir = await folderInTest()
  await mkdir(join(dataDir, 'drops/inbox'), { recursive: true })
  const path = join(dataDir, 'drops/inbox/films.csv')
  await writeFile(path, csv)
  return { dataDir, archive: await localArchive(dataDir), path, drop: await incomingAt(path) }
}

async function incomingAt(path: string): Promise<IncomingDrop> {
  const stats = await fileStats(path)
  if (stats === null) throw new Error(`expected ${path}`)
  return incomingFile({ path, mode: 'full', origin: originOf(path, stats) })
}

/** Loads a drop in a process that dies before a step of its archive; whether it did. */
async function diesAt(ch: ClickHouse, step: number, { dataDir, archive, drop }: Awaited<ReturnType<typeof delivered>>) {
  const store = dyingStore(archive.store, step)
  const options = { dataDir, maxRejected: MAX_REJECTED }
  const processed = await processDrop(ch, new Archive(store, undefined), drop, options).catch((error: unknown) => {
    if (!(error instanceof Death)) throw error
  })
  if (processed?.state === 'not-started' && !(processed.error instanceof Death)) throw processed.error
  return store.steps >= step
}

eachEngine(({ open, name }) => {
  test('wherever its process dies, a drop is loaded once, and is where it belongs', { timeout: 300_000 }, async () => {
    const ch = await open()
    let step = 0
    for (let died = true; died; ) {
      step += 1
      const place = await delivered(await sampleCsv(2, 100 + step))
      const { dataDir, archive, path } = place
      const { count } = await publications(ch)
      died = await diesAt(ch, step, place)
      await recover(ch, archive, dataDir)
      const isToBeLoaded = existsSync(path)
      if (isToBeLoaded) await processDrop(ch, archive, await incomingAt(path), { dataDir, maxRejected: MAX_REJECTED })

      const { served, count: published } = await publications(ch)
      const at = `dead before step ${step}`
      expect(published, at).toBe(count + 1)
      expect(await filesIn(join(dataDir, 'drops/inbox')), at).toEqual([])
      expect(await archive.store.folders('taken'), at).toEqual([])
      expect(await archive.store.folders('failed'), at).toEqual([])
      expect(await manifestsIn(join(dataDir, 'drops/processed')), at).toMatchObject([
        { outcome: 'published', snapshot: served, counts: { movies: 2 } },
      ])
      expect(await publishedNote(archive), at).toMatchObject({ snapshot: served })
    }
    console.log(`${name}: died before each of ${step - 1} steps of the archive`)
    expect(step).toBeGreaterThan(9)
  })

  test('one that was recorded and died before it was published has not published', async () => {
    const ch = await open()
    const { dataDir, archive, drop, path } = await delivered(await sampleCsv(2, 90))
    const { count } = await publications(ch)
    const dying = watched(ch, (statement) => {
      if (/INSERT INTO \S+\.snapshots|DROP DATABASE/.test(written(statement))) throw unavailable()
    })
    await expect(processDrop(dying, archive, drop, { dataDir, maxRejected: MAX_REJECTED })).rejects.toThrow()
    const [load = ''] = await archive.store.folders('taken')
    expect(await recorded(ch, load)).toEqual(['failed'])
    await recover(ch, archive, dataDir)

    expect((await publications(ch)).count).toBe(count)
    expect(existsSync(path)).toBe(true)
    expect(await archive.store.folders('taken')).toEqual([])
    expect(await archive.failed()).toMatchObject([{ load, outcome: 'failed' }])
  })

  test('a delivered drop whose loads die is given ten, then it is failed', { timeout: 180_000 }, async () => {
    const ch = await open()
    const { dataDir, archive, path } = await delivered(await sampleCsv(2, 91))
    const { count } = await publications(ch)
    const tries: boolean[] = []
    for (let lives = 0; lives < 10; lives++) {
      const cut = watched(ch, (statement) => {
        if (/CREATE DATABASE \S+_s\d+/.test(written(statement))) throw unavailable()
      })
      const dying = processDrop(cut, archive, await incomingAt(path), { dataDir, maxRejected: MAX_REJECTED })
      await expect(dying).rejects.toMatchObject({ code: 'UNAVAILABLE' })
      expect(await archive.unfinished()).toHaveLength(1)
      await recover(ch, archive, dataDir)
      tries.push(existsSync(path))
    }

    expect(tries).toEqual([...Array.from({ length: 9 }, () => true), false])
    expect(await archive.failed()).toHaveLength(10)
    expect(await archive.store.folders('taken')).toEqual([])
    expect((await publications(ch)).count).toBe(count)
  })

  test('the unfinished drops of another catalog are left alone: its load may be running', async () => {
    const [ch, other] = [await open(), await open({ prefix: `${(await open()).prefix}_other` })]
    const place = await delivered(await sampleCsv(2, 92))
    await diesAt(other, STEP_AFTER_LOAD, place)
    const unfinished = await place.archive.unfinished()
    await recover(ch, place.archive, place.dataDir)

    expect(unfinished).toHaveLength(1)
    expect(await place.archive.unfinished()).toEqual(unfinished)
    await recover(other, place.archive, place.dataDir)
    expect(await place.archive.unfinished()).toEqual([])
  })

  test('who publishes and dies before it is noted: the note is repaired', async () => {
    const ch = await open()
    const { dataDir, archive, drop } = await delivered(await sampleCsv(2, 93))
    await processDrop(ch, archive, drop, { dataDir, maxRejected: MAX_REJECTED })
    const note = await publishedNote(archive)
    await archive.store.write('', 'published.json', JSON.stringify({ ...note, load: 'another', snapshot: 1 }))
    await recover(ch, archive, dataDir)

    expect(await publishedNote(archive)).toEqual(note)
  })
})

/** After the drop is in the archive. */
const STEP_AFTER_LOAD = 6

function unavailable(): DatabaseError {
  return new DatabaseError('UNAVAILABLE', 'the connection was lost')
}

/** How a load ended, as everybody sees it. */
async function recorded(ch: ClickHouse, load: string): Promise<string[]> {
  const loads = sql`${identifier(catalogDatabase(ch.prefix))}.loads`
  const rows = await ch.query(sql`SELECT toString(outcome) FROM ${loads} WHERE load = ${bind.string(load)}`, {
    outcome: col.string,
  })
  return rows.map(({ outcome }) => outcome)
}
