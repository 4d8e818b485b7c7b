import { randomBytes } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import type { ClickHouseConfig } from '../../../clickhouse/connection/config.js'
import { connect } from '../../../clickhouse/connection/connect.js'
import { DOUBTFUL_PINS } from '../../../clickhouse/connection/settings/doubtful-pins.js'
import { LOUD_PINS, PARSER_PINS } from '../../../clickhouse/connection/settings/loud-pins.js'
import { SILENT_PINS } from '../../../clickhouse/connection/settings/silent-pins.js'
import { type LocalServer, startLocalServer } from '../../../clickhouse/local-server/listen.js'
import { clickHouseConfig } from '../../clickhouse-config.js'
import { type AddingProxy, addingProxy } from '../support/adding-proxy.js'
import { sampleCsv } from '../support/drops.js'
import { everyAnswer } from '../support/every-answer.js'
import { hostileSettings, usersXml } from '../support/hostile-settings.js'
import { Reelhouse } from '../support/reelhouse.js'
import { tablesOf } from '../support/tables.js'

const csv = await sampleCsv(120, 5)
const changes = await sampleCsv(20, 9)

let directory: string
let server: LocalServer
let proxy: AddingProxy
let expected: Record<string, unknown>

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'reelhouse-hostile-'))
  const users = join(directory, 'users.xml')
  await writeFile(users, usersXml(hostileSettings()))
  server = await startLocalServer({
    dataDir: join(directory, 'server'),
    extraConfig: `<users_config>${users}</users_config>`,
  })
  proxy = await addingProxy(inject('clickhouseUrl'))
  expected = await everythingOf(configOf(inject('clickhouseUrl')))
}, 300_000)

afterAll(async () => {
  await Promise.all([server.stop(), proxy.close()])
  await rm(directory, { recursive: true, force: true })
})

function configOf(url: string, user = 'default'): ClickHouseConfig {
  const CLICKHOUSE_DATABASE = `test_${randomBytes(6).toString('hex')}`
  return clickHouseConfig({ DATA_DIR: directory, CLICKHOUSE_URL: url, CLICKHOUSE_USER: user, CLICKHOUSE_DATABASE })
}

/** The tables and all answers after a load, and after some changes. */
async function everythingOf(config: ClickHouseConfig): Promise<Record<string, unknown>> {
  const ch = await connect(config)
  const reelhouse = await Reelhouse.start(ch)
  try {
    const first = await reelhouse.load({ csv })
    const answers = await everyAnswer(reelhouse)
    const second = await reelhouse.load({ csv: changes }, { mode: 'upsert' })
    const tables = [await tablesOf(ch, first.snapshot), await tablesOf(ch, second.snapshot)]
    return { tables, answers }
  } finally {
    await reelhouse.close()
    await ch.close()
  }
}

it('covers every setting that is pinned', () => {
  const names = [LOUD_PINS, DOUBTFUL_PINS, ...Object.values(SILENT_PINS)].flatMap(Object.keys)
  expect(new Set(Object.keys(hostileSettings()))).toEqual(new Set(names))
})

it("loads and answers the same whatever the user's profile says", async () => {
  expect(await everythingOf(configOf(server.url, 'hostile'))).toEqual(expected)
}, 120_000)

it('loads and answers the same whatever is added to its requests', async () => {
  proxy.add(hostileSettings())
  expect(await everythingOf(configOf(proxy.url))).toEqual(expected)
}, 120_000)

describe('once it is connected', () => {
  it('answers the same when a setting is added later', async () => {
    proxy.add({})
    const ch = await connect(configOf(proxy.url))
    const reelhouse = await Reelhouse.start(ch)
    try {
      await reelhouse.load({ csv })
      const answers = await everyAnswer(reelhouse)
      for (const settings of [{ limit: 1 }, hostileSettings()]) {
        proxy.add(settings)
        expect(await everyAnswer(reelhouse)).toEqual(answers)
      }
    } finally {
      await reelhouse.close()
      await ch.close()
    }
  }, 120_000)

  it.each(Object.keys(PARSER_PINS))('says which setting is in the way: %s', async (name) => {
    proxy.add({ [name]: name === 'dialect' ? 'kusto' : 5 })
    await expect(connect(configOf(proxy.url))).rejects.toMatchObject({
      code: 'SETTINGS',
      message: expect.stringContaining(name),
    })
  })
})
