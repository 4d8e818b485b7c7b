import { mkdir, readdir, readFile, rename, rm, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { expect, test, vi } from 'vitest'
import { writeSample } from '../../loader/sample/write-sample.js'
import { caseCount } from '../runs.js'
import { startServer, stop, written } from './support/command.js'
import { eachEngine, health } from './support/reelhouse.js'

const DROPS = 3
/** On each engine. */
const KILLS = caseCount({ usual: 2, deep: 20 })

eachEngine((place) => {
  test('killed again and again while it watches: every drop is loaded once, in order', {
    timeout: 240_000,
  }, async () => {
    const env = await place.env()
    const drops = join(env['DATA_DIR'] ?? '', 'drops')
    const inbox = join(drops, 'inbox')
    await mkdir(inbox, { recursive: true })
    for (let seed = 1; seed <= DROPS; seed++) {
      const out = join(drops, 'unfinished')
      await writeSample({ movies: 1500, seed, out })
      await rename(out, join(inbox, `drop-${seed}.csv`))
      await utimes(join(inbox, `drop-${seed}.csv`), seed, seed)
    }
    const watching = { ...env, DROPS: inbox, DROPS_QUIET_SECONDS: '0.1' }
    let kills = 0
    while (kills < KILLS && (await readdir(inbox)).length > 0) {
      const server = startServer(watching)
      await written(server, /Drops that arrive in/)
      // By turns in the middle of a load, and soon after one.
      if (kills % 2 === 1) await written(server, /is published as/)
      await delay(Math.random() * (kills % 2 === 1 ? 300 : 2000))
      await stop(server, 'SIGKILL')
      kills += 1
    }
    const left = (await readdir(inbox)).length
    const server = startServer(watching)
    const [, url = ''] = await written(server, / at (http\S+) \(/)
    await vi.waitFor(async () => expect(await readdir(inbox)).toEqual([]), { timeout: 120_000, interval: 100 })
    await vi.waitFor(async () => expect(await readdir(join(drops, 'taken'))).toEqual([]), { timeout: 20_000 })
    const { snapshot } = await health(url)
    await stop(server)
    console.log(`${place.engine}: ${kills} kills, after which ${left} of ${DROPS} drops were left`)

    const processed = await manifests(join(drops, 'processed'))
    expect(processed.map(({ name, outcome }) => `${name} ${outcome}`)).toEqual(
      Array.from({ length: DROPS }, (_, index) => `drop-${index + 1}.csv published`),
    )
    expect(processed.at(-1)?.snapshot).toBe(snapshot)
    for (const { error } of await manifests(join(drops, 'failed'))) expect(error).toBe('the load died')
    await rm(drops, { recursive: true })
  })
})

interface Kept {
  readonly name: string
  readonly outcome: string
  readonly snapshot: number
  readonly error: string | null
}

/** By snapshot. */
async function manifests(shelf: string): Promise<Kept[]> {
  const loads = await readdir(shelf).catch(() => [])
  const kept = loads.map(
    async (load): Promise<Kept> => JSON.parse(await readFile(join(shelf, load, 'manifest.json'), 'utf8')),
  )
  return (await Promise.all(kept)).sort((a, b) => a.snapshot - b.snapshot)
}
