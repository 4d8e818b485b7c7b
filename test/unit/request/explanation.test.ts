import { expect, test } from 'vitest'
import { bind, type ClickHouse, col, decodeRows, sql } from '../../../clickhouse/index.js'
import { Explanation } from '../../../src/request/explanation.js'
import { isRange } from '../../../src/request/group-ids.js'
import type { KeyedQuestion } from '../../../src/request/keyed-question.js'
import { withOrigin } from '../../../src/request/origin.js'
import { RequestLife } from '../../../src/request/request-life.js'
import { RowCache } from '../../../src/request/row-cache.js'

const shape = { id: col.int }
const question: KeyedQuestion = {
  name: 'ids',
  shape,
  rowsOf: (ids) => sql`SELECT ids ${bind.uint32s(isRange(ids) ? [] : ids)}`,
  pieces: sql`SELECT pieces`,
}
const noCost = () => ({ statements: 0, cacheHits: 0, rows: 0 })

/** A ClickHouse that answers with one row, and says that it read 5 rows of 40 bytes to whoever asks. */
function stub() {
  const asked: boolean[] = []
  const ch: Pick<ClickHouse, 'query' | 'lines'> = {
    async query(_statement, shape, { onRead } = {}) {
      asked.push(onRead !== undefined)
      onRead?.({ rows: 5, bytes: 40 })
      return decodeRows('[7]\n', shape)
    },
    lines: async () => '',
  }
  return { cache: new RowCache(ch, 1 << 20), asked }
}

function explainedLife() {
  const life = new RequestLife()
  const explain = new Explanation()
  life.explain = explain
  return { life, explain, as: <R>(field: string, work: () => R) => explain.within(new Set([field]), work) }
}

const statement = withOrigin(sql`SELECT ${bind.uint32(7)}`, () => ({ source: 'movies', why: 'It is the only one.' }))
const told = {
  source: 'movies',
  why: 'It is the only one.',
  sql: 'SELECT {p0:UInt32}',
  parameters: { p0: 7 },
  ms: expect.any(Number),
}

test('rows that are read, awaited with others, and kept', async () => {
  const { cache } = stub()
  const { life, explain, as } = explainedLife()
  await Promise.all([
    as('a', () => cache.rows(statement, shape, noCost(), life)),
    as('b', () => cache.rows(statement, shape, noCost(), life)),
  ])
  await as('c', () => cache.rows(statement, shape, noCost(), life))
  expect(explain.entries(['a', 'b', 'c', 'd'])).toEqual([
    { field: 'a', statements: [{ ...told, rowsRead: 5, bytesRead: 40, cache: 'miss' }] },
    { field: 'b', statements: [{ ...told, rowsRead: null, bytesRead: null, cache: 'shared' }] },
    { field: 'c', statements: [{ ...told, rowsRead: 0, bytesRead: 0, ms: 0, cache: 'hit' }] },
    { field: 'd', statements: [] },
  ])
})

test('what is for no field that is known is told of none', async () => {
  const { cache } = stub()
  const { life, explain } = explainedLife()
  await cache.rows(statement, shape, noCost(), life)
  expect(explain.entries(['a']).map(({ field, statements }) => [field, statements.length])).toEqual([
    ['a', 0],
    [null, 1],
  ])
})

test('where there is no data, the fields are those that statements were for', async () => {
  const { cache } = stub()
  const { life, explain, as } = explainedLife()
  await as('a', () => cache.rows(statement, shape, noCost(), life))
  expect(explain.entries([]).map(({ field, statements }) => [field, statements.length])).toEqual([['a', 1]])
})

test('of what is sent together with the ids of others, only its own are told', async () => {
  const { cache, asked } = stub()
  const { life, explain, as } = explainedLife()
  await Promise.all([
    cache.readKeyed(question, [99, 98], noCost(), new RequestLife()),
    as('a', () => cache.readKeyed(question, [8, 7], noCost(), life)),
  ])
  expect(asked).toEqual([true])
  const [entry] = explain.entries(['a'])
  expect(entry?.statements).toEqual([
    expect.objectContaining({ parameters: { p0: [7, 8] }, source: null, rowsRead: 5, cache: 'shared' }),
  ])
})

test('of ids, those that are kept and those that are read are told apart', async () => {
  const { cache } = stub()
  await cache.readKeyed(question, [8], noCost(), new RequestLife())
  const { life, explain, as } = explainedLife()
  await as('a', () => cache.readKeyed(question, [9, 8, 7], noCost(), life))
  const [entry] = explain.entries(['a'])
  expect(entry?.statements.map(({ cache, parameters }) => [cache, parameters])).toEqual([
    ['hit', { p0: [8] }],
    ['miss', { p0: [7, 9] }],
  ])
})

test('ClickHouse is not asked what it read where nothing is explained', async () => {
  const { cache, asked } = stub()
  await cache.rows(statement, shape, noCost(), new RequestLife())
  await cache.readKeyed(question, [1], noCost(), new RequestLife())
  expect(asked).toEqual([false, false])
})
