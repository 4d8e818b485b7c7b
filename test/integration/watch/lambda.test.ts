import type { S3Event, SQSEvent } from 'aws-lambda'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { catalogDatabase, col, identifier, sql } from '../../../clickhouse/index.js'
import { createHandler } from '../../../loader/inbox/lambda.js'
import { eachEngine } from '../../engines.js'
import { folderInTest, publications } from '../support/archives.js'
import { sampleCsv } from '../support/drops.js'
import { S3Server } from '../support/s3-server.js'

let s3: S3Server

beforeAll(async () => {
  s3 = await S3Server.start('films')
})

afterEach(() => {
  s3.fault = () => null
})

afterAll(() => s3.stop())

/** A handler that has just been started, with an environment of its own. */
async function started(env: Readonly<Record<string, string>>) {
  const before = {
    AWS_ENDPOINT_URL: s3.endpoint,
    DATA_DIR: await folderInTest(),
    DROPS_MODE: '',
    ARCHIVE: 's3://films/kept',
  }
  for (const [name, value] of Object.entries({ ...before, ...env })) vi.stubEnv(name, value)
  return createHandler()
}

const deliver = (key: string, text: string): Promise<void> => s3.bucket('films').put(key, text)

const lies = async (key: string): Promise<boolean> => (await s3.bucket('films').etag(key)) !== null

/** What S3 sends, as far as it is read. */
function s3Event(...keys: string[]): S3Event {
  const records = keys.map((key) => ({
    eventName: 'ObjectCreated:CompleteMultipartUpload',
    s3: { bucket: { name: 'films' }, object: { key: encodeURIComponent(key).replaceAll('%20', '+') } },
  }))
  return JSON.parse(JSON.stringify({ Records: records }))
}

function sqsEvent(...bodies: object[]): SQSEvent {
  const records = bodies.map((body, index) => ({ messageId: `m${index + 1}`, body: JSON.stringify(body) }))
  return JSON.parse(JSON.stringify({ Records: records }))
}

eachEngine(({ name, open, config }) => {
  if (name === 'embedded') {
    test('without a ClickHouse server, or an archive in S3, it says what is missing', async () => {
      const embedded = await started({ CLICKHOUSE_URL: '' })
      await expect(embedded(s3Event('in/a.csv'))).rejects.toThrow(/^CLICKHOUSE_URL is "": expected/)
      const local = await started({ CLICKHOUSE_URL: 'http://127.0.0.1:1', ARCHIVE: './drops' })
      await expect(local(s3Event('in/a.csv'))).rejects.toThrow(/^ARCHIVE is "\.\/drops": expected s3:/)
    })
    return
  }

  let env: Record<string, string>

  beforeEach(async () => {
    const { url = '', prefix } = await config()
    env = { CLICKHOUSE_URL: url, CLICKHOUSE_DATABASE: prefix }
  })

  test('an event of S3: drops are loaded, what failed is dealt with, what is gone or no drop is nothing', async () => {
    const ch = await open()
    const handler = await started(env)
    const { count } = await publications(ch)
    await deliver('in/a b.csv', await sampleCsv(5, 1))
    await deliver('in/broken.csv', 'id\n1\n')
    await deliver('in/months/c.csv', await sampleCsv(3, 2))
    await deliver('in/notes.txt', 'x')
    await deliver('in/bell\u0007.csv', 'x')
    const event = s3Event(
      'in/bell\u0007.csv',
      'in/a b.csv',
      'in/broken.csv',
      'in/months/c.csv',
      'in/notes.txt',
      'in/none.csv',
    )

    expect(await handler(event)).toBeUndefined()
    expect((await publications(ch)).count).toBe(count + 2)
    expect(await handler(event)).toBeUndefined()
    expect((await publications(ch)).count).toBe(count + 2)
    for (const key of ['in/a b.csv', 'in/broken.csv', 'in/months/c.csv']) expect(await lies(key)).toBe(false)
    for (const key of ['in/notes.txt', 'in/bell\u0007.csv']) expect(await lies(key)).toBe(true)
    const told = await ch.query(
      sql`SELECT drop FROM ${identifier(catalogDatabase(ch.prefix))}.loads WHERE error LIKE '%expected a name in UTF-8%'`,
      { drop: col.string },
    )
    expect(told).toContainEqual({ drop: 'bell\\u0007.csv' })
  })

  test('S3 is down: it throws, the drop stays, and the next try loads it', async () => {
    const ch = await open()
    const handler = await started(env)
    const { count } = await publications(ch)
    await deliver('in/d.csv', await sampleCsv(5, 3))
    s3.fault = (method) => (method === 'PUT' ? 500 : null)
    await expect(handler(s3Event('in/d.csv'))).rejects.toThrow(/S3 does not answer/)
    expect((await publications(ch)).count).toBe(count)
    s3.fault = () => null
    await handler(s3Event('in/d.csv'))

    expect((await publications(ch)).count).toBe(count + 1)
    expect(await lies('in/d.csv')).toBe(false)
  })

  test('through SQS: the first message that has to come again is named, and all behind it', async () => {
    const ch = await open()
    const handler = await started(env)
    const { count } = await publications(ch)
    for (const [key, seed] of [
      ['in/e.csv', 4],
      ['in/f.csv', 5],
      ['in/g.csv', 6],
    ] as const) {
      await deliver(key, await sampleCsv(5, seed))
    }
    s3.fault = (method, path) => (method === 'GET' && path.includes('in/f.csv') ? 403 : null)
    const event = sqsEvent(
      { Event: 's3:TestEvent' },
      ...['in/e.csv', 'in/f.csv', 'in/g.csv'].map((key) => s3Event(key)),
    )

    expect(await handler(event)).toEqual({ batchItemFailures: [{ itemIdentifier: 'm3' }, { itemIdentifier: 'm4' }] })
    expect((await publications(ch)).count).toBe(count + 1)
    s3.fault = () => null
    expect(await handler(event)).toEqual({ batchItemFailures: [] })
    expect((await publications(ch)).count).toBe(count + 3)
  })
})
