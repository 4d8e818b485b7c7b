import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { SOON } from '../soon.js'
import { type Running, runCommand, stop } from './support/command.js'
import { sample } from './support/drops.js'
import { eachEngine, health, type Place, serving, temporaryDirectory } from './support/reelhouse.js'

let directory = ''
const drops: string[] = []

beforeAll(async () => {
  directory = await temporaryDirectory()
  for (const movies of [30, 40, 50]) drops.push(await sample(directory, movies))
})

afterAll(() => rm(directory, { recursive: true, force: true }))

const run = async (place: Place, ...args: string[]) => runCommand(args, await place.env())

async function idsIn(drop = ''): Promise<string[]> {
  const records: { id: string }[] = parse(await readFile(drop, 'utf8'), { columns: true })
  return records.map(({ id }) => id)
}

eachEngine((place) => {
  test('nothing is published yet', async () => {
    expect(await run(place, 'snapshots')).toEqual({ code: 0, stdout: 'Nothing is published yet.\n', stderr: '' })
    expect(await run(place, 'snapshots', '--json')).toEqual({ code: 0, stdout: '[]\n', stderr: '' })
    for (const args of [
      ['publish', '1'],
      ['export', '--to', join(directory, 'none')],
    ]) {
      expect(await run(place, ...args)).toEqual({
        code: 1,
        stdout: '',
        stderr: 'error: expected a published snapshot, but nothing is published yet. Load a drop first.\n',
      })
    }
  })

  test('three loads: a table for people, and JSON for programs', async () => {
    for (const drop of drops) expect((await run(place, 'load', drop)).code).toBe(0)
    const { stdout } = await run(place, 'snapshots')
    const table = stdout.split('\n')
    expect(table[0]).toMatch(/^ {3}snapshot {2}published \(UTC\) +movies {2}genres {2}companies +MB {2}from$/)
    expect(table[1]).toMatch(/^\* +3 {2}\d{4}-\d\d-\d\d \d\d:\d\d:\d\d +50 +\d+ +\d+ +\d+\.\d {2}sample-50\.csv$/)
    expect(table[3]).toMatch(/^ +1 {2}.* 30 .* sample-30\.csv$/)
    expect(table.slice(4)).toEqual(['', '* is served. reelhouse publish N serves another one.', ''])

    const json = await run(place, 'snapshots', '--json')
    expect(json.stderr).toBe('')
    expect(JSON.parse(json.stdout)).toMatchObject([
      { snapshot: 3, served: true, movies: 50 },
      { snapshot: 2, served: false, movies: 40, drops: [{ name: 'sample-40.csv', mode: 'full' }] },
      { snapshot: 1, served: false, movies: 30 },
    ])
  })

  // The embedded engine is the server's then: it is asked to do it.
  describe('while a server runs', () => {
    let server: { running: Running; url: string }
    beforeAll(async () => {
      server = await serving(await place.env())
    })
    afterAll(async () => {
      await stop(server.running)
    })
    const served = () => expect.poll(async () => (await health(server.url)).snapshot, SOON)

    test('publish serves another one', async () => {
      expect(await run(place, 'publish', '1')).toEqual({
        code: 0,
        stdout: 'Snapshot 1 is served now; before, it was 3.\n',
        stderr: '',
      })
      await served().toBe(1)
      const again = await run(place, 'publish', '1')
      expect(again).toMatchObject({ code: 0, stdout: 'Snapshot 1 is served already: there is nothing to do.\n' })
    })

    test('publish of one that is not kept says which are', async () => {
      expect(await run(place, 'publish', '7')).toEqual({
        code: 1,
        stdout: '',
        stderr: 'error: expected a snapshot that is kept (1, 2, 3), got 7.\n',
      })
    })

    test('prune says what it dropped and what it kept', async () => {
      const { code, stdout } = await run(place, 'prune', '--keep', '2')
      expect(stdout).toMatch(/^Dropped snapshot 2; kept snapshots 1, 3\. \d+\.\d MB more are free\.\n$/)
      expect(code).toBe(0)
      expect((await place.databases()).map((name) => name.slice(-3))).toEqual(['_s1', '_s3'])
      expect((await run(place, 'prune', '--keep', '2')).stdout).toBe('Nothing to drop: kept snapshots 1, 3.\n')
      await served().toBe(1)
    })

    test('export writes what is served', async () => {
      const to = join(directory, `while served ${place.engine}`)
      const { code, stdout } = await run(place, 'export', '--to', to, '--format', 'csv')
      expect(stdout).toMatch(
        /^Exported snapshot 1 to .+ in [\d.]+ s\.\n {2}30 movies; \d+ csv files, \d+\.\d MB; .*\n$/,
      )
      expect(code).toBe(0)
      expect(JSON.parse(await readFile(join(to, 'manifest.json'), 'utf8'))).toMatchObject({
        snapshot: 1,
        format: 'csv',
      })
      const genres = await readFile(join(to, 'genres', 'genres.csv'), 'utf8')
      expect(genres).toMatch(/^"id","name"\n\d+,"\w+/)
    })

    test('an upsert with a list of ids that are gone; the same again brings nothing new', async () => {
      const ids = await idsIn(drops[0])
      const change = await sample(directory, 1)
      const deleted = ids.slice(1, 3)
      const gone = join(directory, 'gone.txt')
      await writeFile(gone, deleted.join('\n'))
      const upsert = ['load', change, '--mode', 'upsert', '--deleted', gone]
      const { code, stdout } = await run(place, ...upsert, '--json')
      expect(code).toBe(0)
      expect(JSON.parse(stdout)).toMatchObject({ mode: 'upsert', base: 1, outcome: 'published', movies: 1, deleted: 2 })
      const again = await run(place, ...upsert)
      expect(again.stdout).toMatch(
        /^Nothing new: this drop is in snapshot 4 already \(load \S+\)\. --force loads it again\.\n/,
      )

      const [last] = JSON.parse((await run(place, 'snapshots', '--json')).stdout)
      const left = new Set([...ids, ...(await idsIn(change))]).size - deleted.length
      expect(last).toMatchObject({ snapshot: 4, served: true, movies: left })
      expect(last.drops.map(({ name }: { name: string }) => name)).toEqual(['sample-30.csv', 'sample-1.csv'])
    })

    test('rebuild refuses where something is published, and rebuilds it with --force', async () => {
      const refused = await run(place, 'rebuild')
      expect(refused).toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(/^error: .*--force/) })
      const { code, stdout, stderr } = await run(place, 'rebuild', '--force')
      expect(stdout).toMatch(/^Rebuilt from 2 drops: snapshot \d+ is served now\.\n$/)
      expect(stderr).toMatch(/^1 of 2: sample-30\.csv \(full\)$/m)
      expect(stderr).toMatch(/^2 of 2: sample-1\.csv \(upsert\)$/m)
      expect(code).toBe(0)
      await served().toBeGreaterThan(4)
    })
  })
})
