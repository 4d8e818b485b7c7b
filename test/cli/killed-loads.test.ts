import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeSample } from '../../loader/sample/write-sample.js'
import { differences } from '../oracle/differences.js'
import type { OracleMovie } from '../oracle/movie.js'
import { readDrop } from '../oracle/read.js'
import { movieStats } from '../oracle/stats.js'
import { type Delivery, truthAfter } from '../oracle/truth.js'
import { caseCount } from '../runs.js'
import { runCommand, startCommand, stop } from './support/command.js'
import { Reader } from './support/reader.js'
import { eachEngine, type Place, serving, temporaryDirectory } from './support/reelhouse.js'

/** How many loads are killed on each engine. */
const KILLS = caseCount({ usual: 2, deep: 1000 })
/** Where in the time that a load takes it is killed; a little more, so that some have just been published. */
const MOMENTS = 1.2
const MODES = ['full', 'months', 'upsert'] as const
const PLAN = { groupBy: ['YEAR', 'GENRE'], attribution: 'SPLIT', first: 10_000 } as const
const IDENTIFIED = {
  id: ({ id }: OracleMovie) => String(id),
  month: ({ year, month }: OracleMovie) => `${year}-${month}`,
}

interface Drop {
  readonly path: string
  readonly movies: readonly OracleMovie[]
}

let directory = ''
let base: Drop
let updates: Drop[] = []

beforeAll(async () => {
  directory = await temporaryDirectory()
  base = await drop(1500, 1)
  updates = [await drop(150, 2), await drop(300, 3), await drop(80, 4)]
})

afterAll(() => rm(directory, { recursive: true, force: true }))

eachEngine((place) => {
  test(
    `${KILLS} loads killed at any moment: every answer is one whole snapshot's, and nothing is left over`,
    async () => {
      const env = await place.env()
      const began = Date.now()
      expect((await runCommand(['load', base.path], env)).code).toBe(0)
      const loadTakes = Date.now() - began
      const truths = new Map([[1, base.movies]])
      let { running, url } = await serving(env)
      const reader = new Reader(url)
      let served = 1
      let died = 0
      for (let kill = 0; kill < KILLS; kill++) {
        const mode = MODES[kill % MODES.length] ?? 'full'
        const { path, movies } = updates[kill % updates.length] ?? base
        const load = startCommand(['load', path, '--mode', mode, '--force'], env)
        await delay(Math.random() * loadTakes * MOMENTS)
        if (place.engine === 'server') {
          if ((await stop(load, 'SIGKILL')).code === null) died += 1
        } else {
          // The server has the engine, and therefore the load.
          reader.pause()
          await stop(running, 'SIGKILL')
          if ((await load.ended).code !== 0) died += 1
          ;({ running, url } = await serving(env))
          reader.resume(url)
        }
        const now = await reader.served()
        if (now !== served) {
          const delivery: Delivery<OracleMovie> = { mode, movies, deleted: [] }
          truths.set(now, truthAfter(truths.get(served) ?? [], delivery, IDENTIFIED))
        }
        served = now
      }
      const answers = await reader.stop()
      await stop(running)
      process.stdout.write(
        `${place.engine}: ${KILLS} kills, ${died} of them of a load, ${answers.count} answers of ${answers.snapshots.size} snapshots\n`,
      )
      expect(answers.errors).toEqual([])
      for (const [snapshot, different] of answers.snapshots) {
        expect(different.length).toBe(1)
        const expected = movieStats(truths.get(snapshot) ?? [], { ...PLAN, groupBy: [...PLAN.groupBy] })
        expect(differences(expected, different[0])).toEqual([])
      }
      await nothingIsLeft(place)
    },
    60_000 + KILLS * 30_000,
  )
})

async function nothingIsLeft(place: Place): Promise<void> {
  const env = await place.env()
  const { code, stdout } = await runCommand(['load', base.path, '--force', '--json'], env)
  expect(code).toBe(0)
  const { snapshot } = JSON.parse(stdout)
  const databases = await place.databases()
  expect(databases.length).toBeLessThanOrEqual(3)
  expect(databases).toContainEqual(expect.stringMatching(new RegExp(`_s${snapshot}$`)))
  expect(await readdir(join(env['DATA_DIR'] ?? '', 'drops', 'taken'))).toEqual([])
}

async function drop(movies: number, seed: number): Promise<Drop> {
  const path = join(directory, `sample-${seed}.csv`)
  await writeSample({ movies, seed, out: path })
  return { path, movies: readDrop(await readFile(path, 'utf8')).movies }
}
