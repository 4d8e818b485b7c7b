import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runCommand } from './support/command.js'
import { sample } from './support/drops.js'
import { eachEngine, temporaryDirectory } from './support/reelhouse.js'

const MOVIES = 300
let directory = ''
let drop = ''

beforeAll(async () => {
  directory = await temporaryDirectory()
  drop = await sample(directory, MOVIES)
})

afterAll(() => rm(directory, { recursive: true, force: true }))

eachEngine((place) => {
  test('--json prints one line with the keys of the design, and progress goes to stderr', async () => {
    const { code, stdout, stderr } = await runCommand(['load', drop, '--json'], await place.env())

    expect(code).toBe(0)
    expect(stdout).toMatch(/^\{.*\}\n$/)
    const report = JSON.parse(stdout)
    expect(Object.keys(report)).toEqual(
      (
        'load snapshot read movies duplicates repaired rejected genres companies seconds outcome mode base deleted readAs ' +
        'missingColumns ignoredColumns reasons quarantine warnings'
      ).split(' '),
    )
    expect(report).toMatchObject({
      snapshot: 1,
      movies: MOVIES,
      rejected: 0,
      outcome: 'published',
      mode: 'full',
      base: null,
    })
    expect(report.read).toBe(report.movies + report.duplicates + report.repaired + report.rejected)
    expect(stderr).toMatch(/^reading: .+\nfilling: .+\nchecking: .+\npublishing: .+\n$/)
  })

  test('the report for people says what was read and what became of it', async () => {
    const { code, stdout } = await runCommand(['load', drop, '--force'], await place.env())

    expect(code).toBe(0)
    expect(stdout).toMatch(/^Published snapshot 2 in [\d.]+ s \(load \S+\)\.\n/)
    expect(stdout).toMatch(/\d+ records read = 300 movies \+ \d+ duplicates \+ \d+ repaired \+ 0 rejected\n/)
    expect(stdout).toMatch(/\d+ genres, \d+ companies\n$/)
  })

  test('two loads at once are both published, one after the other, and leave nothing behind', async () => {
    const env = await place.env()
    const loads = await Promise.all([1, 2].map(() => runCommand(['load', drop, '--force', '--json'], env)))
    const published = loads.flatMap(({ code, stdout }) => (code === 0 ? [Number(JSON.parse(stdout).snapshot)] : []))

    if (place.engine === 'server') {
      expect(published.sort()).toEqual([3, 4])
    } else {
      // Without a server to hand them over to, the second finds the directory locked, and says what to do.
      expect(published).toEqual([3])
      expect(loads.find(({ code }) => code === 1)?.stderr).toMatch(/data directory is in use .*Try again/)
    }
    const last = published.at(-1) ?? 0
    const kept = [last - 2, last - 1, last].map((snapshot) => `${env['CLICKHOUSE_DATABASE']}_s${snapshot}`)
    expect(await place.databases()).toEqual(kept)
  })
})
