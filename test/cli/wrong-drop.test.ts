import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isDeep } from '../runs.js'
import { type Running, runCommand, stop } from './support/command.js'
import { firstLine, renamedId, sample, wrongDrops } from './support/drops.js'
import { eachEngine, health, serving, temporaryDirectory } from './support/reelhouse.js'

const MOVIES = 400
const EVERY = 50

let directory = ''
let sound = ''

beforeAll(async () => {
  directory = await temporaryDirectory()
  sound = await sample(directory, MOVIES)
})

afterAll(() => rm(directory, { recursive: true, force: true }))

/** Lines of three columns more than a drop needs: every 50th has a budget that is none. */
async function twoPercentBad(): Promise<{ path: string; bad: number }> {
  const header = 'id,title,release_date,budget,revenue,popularity,genres,production_companies'
  const rows = Array.from({ length: MOVIES }, (_, index) => {
    const budget = index % EVERY === 0 ? 'much' : '1000'
    return `${index + 1},Movie ${index + 1},1999-01-01,${budget},5,1.5,[],[]`
  })
  const path = join(directory, 'bad.csv')
  await writeFile(path, `${[header, ...rows].join('\n')}\n`)
  return { path, bad: MOVIES / EVERY }
}

// The embedded engine is the server's: there, loads are handed over to it.
eachEngine((place) => {
  let server: { running: Running; url: string }
  const servedNow = async () => (await health(server.url)).snapshot

  beforeAll(async () => {
    expect((await runCommand(['load', sound], await place.env())).code).toBe(0)
    server = await serving(await place.env())
  })

  afterAll(async () => {
    await stop(server.running)
  })

  // Reading is the same with both. What each says is held by the reader's own tests, too: usually, every second is enough here.
  const drops = wrongDrops.filter(
    ({ asksClickHouse }, index) => asksClickHouse || (place.engine === 'embedded' && (isDeep || index % 2 === 0)),
  )
  test.each(drops)('$what: a clear line, exit code 1, the same snapshot served', async ({ make, says }) => {
    const before = await servedNow()
    const { code, stdout, stderr } = await runCommand(
      ['load', await make(directory, sound), '--json'],
      await place.env(),
    )

    expect(stderr.split('\n').filter((line) => line.startsWith('error: '))).toHaveLength(1)
    expect(stderr.trimEnd().split('\n').at(-1)).toMatch(says)
    expect(stderr).not.toMatch(/\n\s+at /)
    expect(stdout).toBe('')
    expect(code).toBe(1)
    expect(await servedNow()).toBe(before)
    expect(await place.databases()).toHaveLength(before)
  })

  test('a column that is not one of ours is wrong use', async () => {
    const { code, stderr } = await runCommand(['load', sound, '--column', 'budgets=budget'], await place.env())

    expect(stderr).toMatch(/got "budgets"; the nearest one is "budget"/)
    expect(code).toBe(2)
  })

  test('--column reads the column that was missing', async () => {
    const path = join(directory, 'renamed.csv')
    await writeFile(path, renamedId(await readFile(sound)))
    const { code, stdout } = await runCommand(['load', path, '--column', 'id=tmdb_id', '--json'], await place.env())

    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ movies: MOVIES })
    expect(firstLine(await readFile(path)).toString()).toContain(',tmdb_id,')
  })

  test('--force does not publish what is cut off, and --min-size 0 does publish what is small', async () => {
    const before = await servedNow()
    const csv = await readFile(sound)
    const [cut, few] = [join(directory, 'forced.csv'), join(directory, 'allowed.csv')]
    await writeFile(cut, csv.subarray(0, csv.length - 100))
    await writeFile(few, csv.subarray(0, csv.indexOf('\r\nFalse', csv.length / 2) + 2))
    expect((await runCommand(['load', cut, '--force', '--min-size', '0'], await place.env())).code).toBe(1)
    expect((await runCommand(['load', few, '--force'], await place.env())).code).toBe(1)
    expect(await servedNow()).toBe(before)
    expect((await runCommand(['load', few, '--min-size', '0'], await place.env())).code).toBe(0)
  })

  test('another dialect is read, and told', async () => {
    const header = 'id|title|release_date|budget|revenue|popularity|genres|production_companies'
    const path = join(directory, 'bars.csv')
    await writeFile(path, `${header}\n1|"A ""quoted"" title|"|1999-01-01|1000|5|1.5|[]|[]\n||||||||\n`)
    const { code, stdout } = await runCommand(['load', path, '--mode', 'upsert', '--json'], await place.env())
    expect([code, JSON.parse(stdout).readAs]).toEqual([
      0,
      ['vertical bars between fields', '1 empty record as nothing'],
    ])
  })

  test('--dates, --years-from and --decimal say what nothing in the file decides', async () => {
    const path = join(directory, 'told.csv')
    const header = 'id,title,release_date,budget,revenue,popularity,genres,production_companies'
    await writeFile(path, `${header}\n1,M,5/6/05,"30.000","2,5e3","5,092",[],[]\n`)
    const flags = ['--dates', 'dmy', '--years-from', '1900', '--decimal', 'comma', '--min-size', '0']
    const { code, stdout } = await runCommand(['load', path, '--json', ...flags], await place.env())

    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      movies: 1,
      readAs: [
        'numbers with decimal commas',
        'dates as day, month, year',
        'years of two digits as 1900 to 1999',
        'thousands separated by "."',
      ],
    })
    const query = '{ movie(id: 1) { releaseDate budget revenue popularity } }'
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    })
    expect(await response.json()).toMatchObject({
      data: { movie: { releaseDate: '1905-06-05', budget: 30_000, revenue: 2500, popularity: 5.092 } },
    })
    const text = await runCommand(['load', path, '--force', ...flags], await place.env())
    expect(text.stdout).toMatch(/\n {2}read: numbers with decimal commas; dates as day, month, year; /)
  })

  test('2 % bad records are refused and all quarantined, and are published with --max-rejected 5%', async () => {
    const before = await servedNow()
    const { path, bad } = await twoPercentBad()
    const refused = await runCommand(['load', path], await place.env())

    expect(refused.code).toBe(1)
    expect(refused.stderr).toMatch(new RegExp(`at most 1 % .*got ${bad} of ${MOVIES} \\(2 %\\): .*--max-rejected`))
    expect(refused.stderr).toContain(
      `: ${bad} × budget: expected a whole number of dollars from 0 to 9007199254740991, got "much" (first at line 2). `,
    )
    expect(await servedNow()).toBe(before)
    const [, quarantine = ''] = /They are in (\S+\.ndjson)/.exec(refused.stderr) ?? []
    const rejections = (await readFile(quarantine, 'utf8')).trimEnd().split('\n')
    expect(rejections.map((line) => JSON.parse(line))).toEqual(
      Array.from({ length: bad }, (_, index) => ({
        record: index * EVERY + 1,
        line: index * EVERY + 2,
        column: 'budget',
        reason: expect.stringContaining('got "much"'),
        raw: `${index * EVERY + 1},Movie ${index * EVERY + 1},1999-01-01,much,5,1.5,[],[]`,
      })),
    )

    const published = await runCommand(['load', path, '--max-rejected', '5%'], await place.env())
    expect(published.code).toBe(0)
    expect(published.stdout).toMatch(/392 movies .* 8 rejected\n/)
    expect(published.stdout).toMatch(/rejected 8 × budget: /)
    expect(published.stdout).toMatch(/the rejected records are in \S+\.ndjson\n/)
  })
})
