import { randomBytes } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ClickHouseConfig } from '../../../clickhouse/connection/config.js'
import { connect } from '../../../clickhouse/connection/connect.js'
import { type LocalServer, startLocalServer } from '../../../clickhouse/local-server/listen.js'
import { describeError } from '../../../loader/index.js'
import { clickHouseConfig } from '../../clickhouse-config.js'
import { sampleCsv } from '../support/drops.js'
import { usersXml } from '../support/hostile-settings.js'
import { Reelhouse } from '../support/reelhouse.js'

const csv = await sampleCsv(60, 5)
const prefix = `test_${randomBytes(6).toString('hex')}`

/** Profiles, and one user of each by the same name. */
const PROFILES = {
  readonly1: '<readonly>1</readonly>',
  readonly2: '<readonly>2</readonly>',
  no_ddl: '<allow_ddl>0</allow_ddl>',
  capped: '<constraints><max_memory_usage><max>100000000</max></max_memory_usage></constraints>',
  fixed: '<limit>3</limit><constraints><limit><const/></limit></constraints>',
  fixed_time: '<constraints><max_execution_time><const/></max_execution_time></constraints>',
  indexed: '<force_data_skipping_indices>by_id</force_data_skipping_indices>',
}

const USERS = {
  ungranted: '<grants><query>GRANT SELECT ON system.*</query></grants>',
  metered: '<quota>few</quota>',
  // What the README says that loading and serving need.
  loader: grants(`GRANT SELECT, INSERT, CREATE, ALTER, DROP, OPTIMIZE ON ${prefix}*.*`, 'GRANT TABLE ENGINE ON *'),
  reader: `<profile>readonly2</profile>${grants(`GRANT SELECT ON ${prefix}*.*`)}`,
}

function grants(...queries: string[]): string {
  const all = [...queries, 'GRANT SELECT ON system.*'].map((query) => `<query>${query}</query>`)
  return `<grants>${all.join('')}</grants>`
}

let directory: string
let server: LocalServer

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'reelhouse-restricted-'))
  const users = join(directory, 'users.xml')
  await writeFile(users, restricted())
  const extraConfig = `<users_config>${users}</users_config>`
  server = await startLocalServer({ dataDir: join(directory, 'server'), extraConfig })
  await use('default', (reelhouse) => reelhouse.load({ csv }))
})

afterAll(async () => {
  await server.stop()
  await rm(directory, { recursive: true, force: true })
})

function restricted(): string {
  const profiles = Object.entries(PROFILES).map(([name, inner]) => `<${name}>${inner}</${name}>`)
  const own = Object.fromEntries(Object.keys(PROFILES).map((name) => [name, `<profile>${name}</profile>`]))
  const quota = '<few><interval><duration>3600</duration><queries>6</queries></interval></few>'
  return usersXml({}, { ...own, ...USERS })
    .replace('</profiles>', `${profiles.join('')}</profiles>`)
    .replace('</quotas>', `${quota}</quotas>`)
}

function configOf(user: string): ClickHouseConfig {
  return clickHouseConfig({
    DATA_DIR: directory,
    CLICKHOUSE_URL: server.url,
    CLICKHOUSE_USER: user,
    CLICKHOUSE_DATABASE: prefix,
  })
}

async function use<R>(user: string, work: (reelhouse: Reelhouse) => Promise<R>): Promise<R> {
  const ch = await connect(configOf(user))
  const reelhouse = await Reelhouse.start(ch)
  try {
    return await work(reelhouse)
  } finally {
    await reelhouse.close()
    await ch.close()
  }
}

/** What a load says at the command line that this user cannot do. */
async function complaintOf(user: string): Promise<string> {
  const failure: unknown = await use(user, (reelhouse) => reelhouse.load({ csv }, { force: true })).then(
    () => expect.fail(`expected ${user} to be refused`),
    (error: unknown) => error,
  )
  return describeError(failure)
}

const movieCount = '{ movieStats { totals { movieCount } } }'

describe('serving', () => {
  it.each(['readonly2', 'no_ddl', 'reader'])('needs no more than %s', async (user) => {
    const answer = await use(user, (reelhouse) => reelhouse.data(movieCount, {}))
    expect(answer).toEqual({ movieStats: { totals: { movieCount: 60 } } })
  })
})

it('loads with the grants that the README names', async () => {
  const report = await use('loader', (reelhouse) => reelhouse.load({ csv }, { force: true }))
  expect(report.movies).toBe(60)
})

describe('a user who may not do what a load does is told what is in the way:', () => {
  it.each([
    ['readonly1', /\(SETTINGS: .*readonly = 1\).*readonly = 2 is enough to serve/],
    ['readonly2', /\(SETTINGS: expected a user who may write, got one with the setting readonly/],
    ['no_ddl', /\(SETTINGS: .*allow_ddl/],
    ['capped', /\(SETTINGS: .*max_memory_usage.*100000000\)/],
    ['fixed', /\(SETTINGS: .*\blimit\b/],
    ['fixed_time', /\(SETTINGS: .*max_execution_time/],
    ['indexed', /\(SETTINGS: .*force_data_skipping_indices.*by_id/],
    ['ungranted', /\(FORBIDDEN: expected the grant CREATE DATABASE ON test_\w+\.\*, got none\)/],
    ['metered', /\(QUOTA_EXCEEDED: /],
  ])('%s', async (user, says) => {
    const complaint = await complaintOf(user)
    expect(complaint).toMatch(says)
    expect(complaint).not.toMatch(/defect|DB::Exception|Code: /)
  })
})
