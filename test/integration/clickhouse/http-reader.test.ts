import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import { afterEach, describe, expect, inject, it } from 'vitest'
import { HttpReader, type HttpReaderConfig } from '../../../clickhouse/connection/http/http-reader.js'
import { PARSER_PINS } from '../../../clickhouse/connection/settings/loud-pins.js'
import { type Pins, settingsText } from '../../../clickhouse/connection/settings/pin.js'
import { SILENT_PINS } from '../../../clickhouse/connection/settings/silent-pins.js'
import { toDatabaseError } from '../../../clickhouse/connection/to-database-error.js'
import { bind, type Sql, sql } from '../../../clickhouse/sql/sql.js'

const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

function open(config: Partial<HttpReaderConfig> = {}, pins: Pins = {}) {
  const url = inject('clickhouseUrl')
  const common = { url, user: 'default', password: '', connections: 2, compress: false, settings: PARSER_PINS }
  const reader = new HttpReader({ ...common, ...config })
  closing.push(() => reader.close())
  return (statement: Sql, signal = new AbortController().signal) => {
    return reader.read(statement, settingsText({ ...SILENT_PINS.reading, ...pins }), signal)
  }
}

/** What a reader of a server that is no ClickHouse fails with. */
async function failureWith(listener: RequestListener) {
  const server: Server = createServer(listener).listen(0, '127.0.0.1')
  await once(server, 'listening')
  closing.push(() => server.close())
  const address = server.address()
  const port = address !== null && typeof address === 'object' ? address.port : 0
  return failed(open({ url: `http://127.0.0.1:${port}` })(sql`SELECT 1`))
}

async function failed(reading: Promise<string>) {
  return toDatabaseError(
    await reading.then(
      (text) => expect.fail(`expected a failure, got ${text.slice(0, 100)}`),
      (error: unknown) => error,
    ),
  )
}

it('reads rows as lines, sent plain or compressed', async () => {
  const statement = sql`SELECT number, ${bind.string('é 🎬')} FROM numbers(3)`
  for (const compress of [false, true]) {
    expect(await open({ compress })(statement)).toBe('[0, "é 🎬"]\n[1, "é 🎬"]\n[2, "é 🎬"]\n')
  }
})

it('takes lists of values that are longer than a URL, beside short ones', async () => {
  const ids = Array.from({ length: 10_000 }, (_, index) => 1_000_000 + index)
  const texts = ids.slice(0, 1000).map((id) => `'${id}'\n\\ß`)
  const read = open()
  expect(await read(sql`SELECT arraySum(${bind.uint32s(ids)}), ${bind.string('a&b=c')}`)).toBe(
    `[${ids.reduce((sum, id) => sum + id)}, "a&b=c"]\n`,
  )
  expect(JSON.parse(await read(sql`SELECT ${bind.strings(texts)}`))).toEqual([texts])
})

describe.each([false, true])('compressed: %s', (compress) => {
  it('fails as a whole with what goes wrong after the first rows', async () => {
    const late = sql`SELECT throwIf(number = 2000000, 'too late') FROM numbers(3000000)`
    const failure = await failed(open({ compress }, { max_block_size: 1000 })(late))
    expect(failure).toMatchObject({ code: 'INTERNAL', clickhouseCode: 'FUNCTION_THROW_IF_VALUE_IS_NON_ZERO' })
    expect(failure.message).toContain('too late')
  })

  it('says what ClickHouse says of a statement that is wrong', async () => {
    const failure = await failed(open({ compress })(sql`SELECT 1 FROM nowhere.films`))
    expect(failure).toMatchObject({ code: 'INTERNAL', clickhouseCode: 'UNKNOWN_DATABASE' })
  })
})

it('fails with AUTHENTICATION for credentials that the server does not know', async () => {
  const failure = await failed(open({ user: 'nobody', password: 'hunter2' })(sql`SELECT 1`))
  expect(failure).toMatchObject({ code: 'AUTHENTICATION', clickhouseCode: 'AUTHENTICATION_FAILED' })
  expect(String(failure)).not.toContain('hunter2')
})

it('stops when its signal does, and can read again on the same connection limit', async () => {
  const read = open({ connections: 1 })
  const controller = new AbortController()
  const endless = failed(read(sql`SELECT count() FROM system.numbers`, controller.signal))
  setTimeout(() => controller.abort(), 50)
  expect((await endless).code).toBe('CANCELLED')
  expect(await read(sql`SELECT 1`)).toBe('[1]\n')
})

describe('fails with UNAVAILABLE where', () => {
  it('something stands before a server that is not there', async () => {
    const failure = await failureWith((_, response) => response.writeHead(502).end('<h1>Bad Gateway</h1>'))
    expect(failure).toMatchObject({ code: 'UNAVAILABLE', message: 'HTTP status 502: <h1>Bad Gateway</h1>' })
  })

  it('the connection ends before the answer begins', async () => {
    expect((await failureWith((request) => request.socket.destroy())).code).toBe('UNAVAILABLE')
  })

  it('the connection ends before the answer does', async () => {
    const failure = await failureWith((request, response) => {
      response.writeHead(200).write('[1]\n', () => request.socket.destroy())
    })
    expect(failure.code).toBe('UNAVAILABLE')
  })
})
