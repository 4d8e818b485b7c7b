import { expect, test } from 'vitest'
import { bind, type ClickHouse, col, sql } from '../../../clickhouse/index.js'
import { decodeRows } from '../../../clickhouse/sql/rows.js'
import { ClientGoneError, RequestLife } from '../../../src/request/request-life.js'
import { type Cost, RowCache } from '../../../src/request/row-cache.js'

const shape = { id: col.int, name: col.string }
const statement = (id: number) => sql`SELECT id, name FROM movies WHERE id = ${bind.uint32(id)}`
const noCost = (): Cost => ({ statements: 0, cacheHits: 0, rows: 0 })

/** A ClickHouse whose every statement has these rows, or fails. */
function stub(rows: readonly unknown[][] | Error) {
  const sent: string[] = []
  const ch: Pick<ClickHouse, 'query' | 'lines'> = {
    lines: async () => '',
    async query(text, columns) {
      sent.push(text.text)
      if (rows instanceof Error) throw rows
      return decodeRows(rows.map((row) => JSON.stringify(row)).join('\n'), columns)
    },
  }
  return { ch, sent }
}

test('equal statements are sent once, one after the other and at the same time', async () => {
  const { ch, sent } = stub([[1, 'Up']])
  const cache = new RowCache(ch, 1_000_000)
  const cost = noCost()
  await Promise.all([
    cache.rows(statement(1), shape, cost, new RequestLife()),
    cache.rows(statement(1), shape, cost, new RequestLife()),
  ])
  expect(await cache.rows(statement(1), shape, cost, new RequestLife())).toEqual([{ id: 1, name: 'Up' }])
  expect(sent).toHaveLength(1)
  expect(cost).toMatchObject({ statements: 1, cacheHits: 2 })
  expect(cache.counts).toMatchObject({ hits: 2, misses: 1 })
})

test('another value is another statement', async () => {
  const { ch, sent } = stub([])
  const cache = new RowCache(ch, 1_000_000)
  await cache.rows(statement(1), shape, noCost(), new RequestLife())
  await cache.rows(statement(2), shape, noCost(), new RequestLife())
  expect(sent).toHaveLength(2)
})

test('a failure is told to all who wait for it, and not kept', async () => {
  const { ch, sent } = stub(new Error('down'))
  const cache = new RowCache(ch, 1_000_000)
  const both = [
    cache.rows(statement(1), shape, noCost(), new RequestLife()),
    cache.rows(statement(1), shape, noCost(), new RequestLife()),
  ]
  expect((await Promise.allSettled(both)).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  await expect(cache.rows(statement(1), shape, noCost(), new RequestLife())).rejects.toThrow('down')
  expect(sent).toHaveLength(2)
})

test('what is kept stays within its bytes', async () => {
  const { ch } = stub([[1, 'x'.repeat(1000)]])
  const cache = new RowCache(ch, 10_000)
  for (let id = 1; id <= 100; id++) await cache.rows(statement(id), shape, noCost(), new RequestLife())
  expect(cache.counts.bytes).toBeGreaterThan(1000)
  expect(cache.counts.bytes).toBeLessThanOrEqual(10_000)
})

test('what nobody waits for any more is cancelled, and only then', async () => {
  const signals: (AbortSignal | undefined)[] = []
  const ch: Pick<ClickHouse, 'query' | 'lines'> = {
    lines: async () => '',
    query: (_statement, _shape, options) => {
      signals.push(options?.signal)
      return new Promise((_, reject) =>
        options?.signal?.addEventListener('abort', () => reject(new Error('cancelled'))),
      )
    },
  }
  const cache = new RowCache(ch, 1_000_000)
  const [one, other] = [new RequestLife(), new RequestLife()]
  const both = Promise.allSettled([one, other].map((life) => cache.rows(statement(1), shape, noCost(), life)))
  one.end({ isGone: true })
  expect(signals.map((signal) => signal?.aborted)).toEqual([false])
  other.end({ isGone: true })
  expect(signals.map((signal) => signal?.aborted)).toEqual([true])
  expect((await both).map((each) => each.status === 'rejected' && each.reason)).toEqual(
    Array(2).fill(expect.any(ClientGoneError)),
  )
  void cache.rows(statement(1), shape, noCost(), new RequestLife())
  expect(signals).toHaveLength(2)
})
