import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bind, type ClickHouse, col, identifier, snapshotDatabase, sql } from '../../clickhouse/index.js'
import { takeLoadLock } from '../../loader/build/load-lock.js'
import { whilePublishing } from '../../loader/build/publication-lock.js'
import { SNAPSHOT_TABLES } from '../../loader/build/snapshot-tables.js'
import { openArchive, type TaskContext } from '../../loader/index.js'
import { whileKept } from '../../loader/operations/snapshots/hold-snapshot.js'
import { keptSnapshots } from '../../loader/operations/snapshots/kept-snapshots.js'
import { pruneSnapshots } from '../../loader/operations/snapshots/prune-snapshots.js'
import { publishSnapshot } from '../../loader/operations/snapshots/publish-snapshot.js'
import { eachEngine } from '../engines.js'
import { readDrop } from '../oracle/read.js'
import { sampleCsv } from './support/drops.js'
import { loadAlone, type UnlockedOptions } from './support/load-alone.js'

const hooks = { onProgress() {}, log() {}, signal: new AbortController().signal }

eachEngine(({ open, config }) => {
  let tests = 0
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'reelhouse-snapshots-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  /** A prefix of its own, with so many full loads. */
  async function loaded(loads: number): Promise<Place> {
    tests += 1
    const ch = await open({ prefix: `${(await config()).prefix}_${tests}` })
    const place = new Place(ch, join(folder, String(tests)))
    for (let seed = 1; seed <= loads; seed += 1) await place.load(`full-${seed}.csv`, await sampleCsv(10 + seed, seed))
    return place
  }

  class Place {
    readonly leases = new Set<number>()
    changes = 0

    constructor(
      readonly ch: ClickHouse,
      readonly dataDir: string,
    ) {}

    async context(): Promise<TaskContext> {
      const place = { kind: 'folder', path: join(this.dataDir, 'drops') } as const
      return {
        ch: this.ch,
        dataDir: this.dataDir,
        archive: await openArchive({ place, workDir: this.dataDir, s3Endpoint: undefined }),
        inUse: () => this.leases,
        lease: (snapshot) => {
          this.leases.add(snapshot)
          return () => void this.leases.delete(snapshot)
        },
        changed: () => {
          this.changes += 1
        },
      }
    }

    async load(name: string, csv: string, options: Partial<UnlockedOptions> = {}): Promise<void> {
      const path = join(folder, name)
      await writeFile(path, csv)
      await loadAlone(this.ch, path, {
        dataDir: this.dataDir,
        maxRejected: 0,
        minSize: 0,
        inUse: () => this.leases,
        ...options,
      })
    }

    async publish(snapshot: number) {
      return publishSnapshot(await this.context(), { snapshot })
    }

    async prune(keep: number) {
      return pruneSnapshots(await this.context(), { keep }, hooks)
    }

    async numbers(): Promise<number[]> {
      return (await keptSnapshots(this.ch)).map(({ snapshot }) => snapshot)
    }

    async databases(): Promise<string[]> {
      const rows = await this.ch.query(
        sql`SELECT name FROM system.databases WHERE startsWith(name, ${bind.string(`${this.ch.prefix}_s`)}) ORDER BY name`,
        { name: col.string },
      )
      return rows.map(({ name }) => name.slice(this.ch.prefix.length))
    }
  }

  test('nothing is published: none are kept, and none can be chosen', async () => {
    const place = await loaded(0)
    expect(await keptSnapshots(place.ch)).toEqual([])
    await expect(place.publish(1)).rejects.toMatchObject({ name: 'TaskError', code: 'NOTHING_PUBLISHED' })
    expect(await place.prune(1)).toMatchObject({ dropped: [], kept: [], read: [] })
  })

  test('what is kept: numbers, counts, and all the drops that each was made from', async () => {
    const place = await loaded(1)
    const few = await sampleCsv(3, 9)
    await place.load('months.csv', few, { mode: 'months' })
    await place.load('upsert.csv', await sampleCsv(2, 8), { mode: 'upsert' })
    await place.load('again.csv', await sampleCsv(5, 7))
    const kept = await keptSnapshots(place.ch)

    const mode = (name: string, mode: string) => ({ name, mode })
    const changed = [mode('full-1.csv', 'full'), mode('months.csv', 'months'), mode('upsert.csv', 'upsert')]
    expect(kept).toMatchObject([
      { snapshot: 4, served: true, drops: [mode('again.csv', 'full')] },
      { snapshot: 3, served: false, drops: changed },
      { snapshot: 2, served: false, drops: changed.slice(0, 2) },
    ])
    expect(await place.databases()).toEqual(['_s2', '_s3', '_s4'])
    const { movies } = readDrop(await sampleCsv(5, 7))
    const ids = (of: 'genres' | 'companies') => new Set(movies.flatMap((movie) => movie[of].map(({ id }) => id)))
    expect(kept[0]).toMatchObject({ movies: 5, genres: ids('genres').size, companies: ids('companies').size })
    for (const { bytes, publishedAt } of kept) {
      expect(bytes).toBeGreaterThan(0)
      expect(Date.now() - Date.parse(publishedAt)).toBeLessThan(600_000)
    }
  })

  test('a snapshot has the tables that it is looked for by, and no others that keep anything', async () => {
    const { ch } = await loaded(1)
    const rows = await ch.query(
      sql`SELECT name FROM system.tables WHERE database = ${bind.string(snapshotDatabase(ch.prefix, 1))} AND engine LIKE '%MergeTree'`,
      { name: col.string },
    )
    expect(rows.map(({ name }) => name).sort()).toEqual([...SNAPSHOT_TABLES].sort())
  })

  test('back and forward, at once and while a load is running', async () => {
    const place = await loaded(3)
    const running = await takeLoadLock(place.ch, { seconds: 5 })
    expect(await place.publish(1)).toEqual({ snapshot: 1, before: 3, warning: null })
    expect(await place.numbers()).toEqual([1, 3, 2])
    expect(await place.publish(1)).toEqual({ snapshot: 1, before: 1, warning: null })
    expect(await place.publish(2)).toEqual({ snapshot: 2, before: 1, warning: null })
    await running.release()
    expect(await place.numbers()).toEqual([2, 1, 3])
    expect(place.changes).toBe(3)
    const rows = await place.ch.query(
      sql`SELECT snapshot, movie_count FROM ${identifier(place.ch.prefix)}.snapshots ORDER BY publication`,
      { snapshot: col.int, movies: col.int },
    )
    expect(rows.map(({ snapshot, movies }) => [snapshot, movies])).toEqual([1, 2, 3, 1, 2].map((n) => [n, n + 10]))
    const note: unknown = JSON.parse(await readFile(join(place.dataDir, 'drops', 'published.json'), 'utf8'))
    expect(note).toMatchObject({ snapshot: 2 })
  })

  test('only what is kept can be published: not what was dropped, nor what is half dropped, nor what is being built', async () => {
    const place = await loaded(3)
    await place.prune(2)
    await place.ch.command(sql`DROP TABLE ${identifier(`${place.ch.prefix}_s2`)}.countries SYNC`)
    await place.ch.command(sql`CREATE DATABASE ${identifier(`${place.ch.prefix}_s4`)}`)
    for (const snapshot of [1, 2, 4]) {
      await expect(place.publish(snapshot)).rejects.toMatchObject({
        code: 'NOT_KEPT',
        message: `expected a snapshot that is kept (3), got ${snapshot}.`,
      })
    }
    expect(place.changes).toBe(1)
  })

  test('an archive that cannot be written to is a warning: the snapshot is served', async () => {
    const place = await loaded(2)
    await writeFile(place.dataDir, 'a file').catch(() =>
      rm(place.dataDir, { recursive: true }).then(() => writeFile(place.dataDir, '')),
    )
    expect(await place.publish(1)).toMatchObject({ before: 2, warning: expect.stringMatching(/ENOTDIR|EEXIST/) })
    expect(await place.numbers()).toEqual([1, 2])
  })

  test('prune keeps those published last, which need not have the highest numbers, and says what it dropped', async () => {
    const place = await loaded(3)
    await place.publish(1)
    expect(await place.prune(2)).toMatchObject({ dropped: [2], read: [], kept: [1, 3] })
    expect(await place.databases()).toEqual(['_s1', '_s3'])
    expect(await place.prune(1)).toMatchObject({ dropped: [3], kept: [1] })
    expect(await place.prune(1)).toMatchObject({ dropped: [], kept: [1], freedBytes: expect.any(Number) })
    expect(await place.numbers()).toEqual([1])
  })

  test('prune also drops what loads that died have left', async () => {
    const place = await loaded(1)
    await place.ch.command(sql`CREATE DATABASE ${identifier(`${place.ch.prefix}_s7`)}`)
    expect(await place.prune(1)).toMatchObject({ dropped: [], kept: [1] })
    expect(await place.databases()).toEqual(['_s1'])
  })

  test('prune waits for a load, and can be given up', async () => {
    const place = await loaded(2)
    const running = await takeLoadLock(place.ch, { seconds: 5 })
    const controller = new AbortController()
    const waits: string[] = []
    const pruning = pruneSnapshots(
      await place.context(),
      { keep: 1 },
      {
        ...hooks,
        onProgress: ({ phase }) => {
          waits.push(phase)
          controller.abort(new Error('enough'))
        },
        signal: controller.signal,
      },
    )
    await expect(pruning).rejects.toThrow('enough')
    await running.release()
    expect(waits[0]).toBe('waiting')
    expect(await place.numbers()).toEqual([2, 1])
  })

  test('what is held stays through prunes and loads of others, and goes when it is released', async () => {
    const place = await loaded(1)
    const { ch, lease } = await place.context()
    const other = new Place(await open({ prefix: ch.prefix }), join(folder, `${tests} other`))
    // In one process, which the embedded engine has to itself, a lease tells; between processes, ClickHouse does.
    if (ch.engine === 'embedded') Object.assign(other, { leases: place.leases })
    await whileKept({ ch, lease }, undefined, async ({ snapshot }) => {
      expect(snapshot).toBe(1)
      for (let seed = 21; seed <= 24; seed += 1) await other.load('more.csv', await sampleCsv(3, seed))
      expect(await other.prune(1)).toMatchObject({ dropped: [3, 4], read: [1], kept: [5, 1] })
      expect(await other.databases()).toEqual(['_s1', '_s5'])
    })
    await delay(200) // a server notices a moment later
    expect(await other.prune(1)).toMatchObject({ dropped: [1], read: [], kept: [5] })
  })

  test('a single running statement keeps a snapshot from being dropped', async () => {
    const place = await loaded(2)
    const reading = new AbortController()
    const slow = place.ch.query(
      sql`
        SELECT count() FROM ${identifier(`${place.ch.prefix}_s1`)}.genres WHERE sleepEachRow(1) = 0
        SETTINGS max_block_size = 1, max_threads = 1`,
      { n: col.int },
      { signal: reading.signal },
    )
    slow.catch(() => {})
    await delay(300)
    expect(await place.prune(1)).toMatchObject({ dropped: [], read: [1] })
    reading.abort()
    await expect(slow).rejects.toThrow()
    await expect.poll(async () => (await place.prune(1)).kept, { timeout: 30_000 }).toEqual([2])
  })

  test('locks leave a connection for statements, where there is only one', async () => {
    const place = await loaded(2)
    const narrow = new Place(await open({ prefix: place.ch.prefix, connections: 1 }), place.dataDir)
    expect(await narrow.publish(1)).toMatchObject({ before: 2 })
    expect(await narrow.prune(1)).toMatchObject({ dropped: [2], kept: [1] })
  })

  test('nothing is published while another decides what is dropped', async () => {
    const place = await loaded(2)
    let published = false
    let publishing: Promise<unknown> = Promise.resolve()
    await whilePublishing(place.ch, async () => {
      publishing = place.publish(1).then(() => {
        published = true
      })
      await delay(300)
      expect(published).toBe(false)
      expect(await place.numbers()).toEqual([2, 1])
    })
    await publishing
    expect(await place.numbers()).toEqual([1, 2])
  })
})
