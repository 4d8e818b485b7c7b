import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runCommand } from './support/command.js'
import { sample } from './support/drops.js'
import { temporaryDirectory } from './support/reelhouse.js'

let directory = ''

beforeAll(async () => {
  directory = await temporaryDirectory()
})

afterAll(() => rm(directory, { recursive: true, force: true }))

/** What ClickHouse would read of the directory that it is started in. */
const CONFIG = '<clickhouse><users_config>users.xml</users_config></clickhouse>'
const USERS = `<clickhouse>
  <profiles><default><limit>3</limit><extremes>1</extremes><async_insert>1</async_insert></default></profiles>
  <users><default><password/><networks><ip>::/0</ip></networks><profile>default</profile><quota>default</quota></default></users>
  <quotas><default/></quotas>
</clickhouse>`

/** Loads a drop in a process that was started in `cwd`, and exports it: the report and a file with every movie's genres. */
async function outcomeIn(cwd: string, drop: string): Promise<readonly string[]> {
  const env = { DATA_DIR: join(cwd, 'data') }
  const loaded = await runCommand(['load', drop, '--json'], env, cwd)
  const exported = await runCommand(['export', '--to', join(cwd, 'out'), '--format', 'csv'], env, cwd)
  expect([loaded.stderr, loaded.code, exported.stderr, exported.code]).toEqual([
    expect.any(String),
    0,
    expect.any(String),
    0,
  ])
  const { movies, genres, companies } = JSON.parse(loaded.stdout)
  return [`${movies} ${genres} ${companies}`, await readFile(join(cwd, 'out', 'genres', 'genres.csv'), 'utf8')]
}

test('embedded, a configuration of ClickHouse in the current directory changes nothing', async () => {
  const drop = await sample(directory, 80)
  const [clean, foreign] = [join(directory, 'clean'), join(directory, 'foreign')]
  for (const path of [clean, foreign]) await mkdir(path)
  await writeFile(join(foreign, 'config.xml'), CONFIG)
  await writeFile(join(foreign, 'users.xml'), USERS)

  const [there, elsewhere] = await Promise.all([outcomeIn(foreign, drop), outcomeIn(clean, drop)])
  expect(there).toEqual(elsewhere)
}, 240_000)
