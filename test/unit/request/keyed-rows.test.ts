import { setTimeout as delay } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { bind, type ClickHouse, col, decodeRows, type Sql, sql } from '../../../clickhouse/index.js'
import { isRange } from '../../../src/request/group-ids.js'
import { KeyedLines } from '../../../src/request/keyed-lines.js'
import type { KeyedQuestion } from '../../../src/request/keyed-question.js'
import { ClientGoneError, RequestLife } from '../../../src/request/request-life.js'
import { type Cost, RowCache } from '../../../src/request/row-cache.js'

const question: KeyedQuestion = {
  name: 'titles',
  shape: { id: col.nullable(col.int), title: col.string },
  rowsOf: (ids) =>
    isRange(ids)
      ? sql`SELECT between ${bind.uint32(ids.from)} AND ${bind.uint32(ids.to)}`
      : sql`SELECT in ${bind.uint32s(ids)}`,
  pieces: sql`SELECT pieces`,
}

const titles: readonly (readonly [number | null, string])[] = [
  [7, 'Up'],
  [3, 'Élan "[3,"'],
  [null, 'of nobody'],
  [7, 'Down\n'],
  [12, ''],
]

/** A ClickHouse with these titles; `before` may hold a statement up, or fail it. */
function stub(before: (ids: readonly number[]) => Promise<void> = async () => {}) {
  const sent: string[] = []
  const linesOf = (wanted: (id: number) => boolean): string =>
    titles.map((row) => (wanted(row[0] ?? 0) || row[0] === null ? `${JSON.stringify(row)}\n` : '')).join('')
  const valuesOf = ({ values }: Sql): number[] =>
    Object.values(values).flatMap((value) => (typeof value === 'object' ? value.map(Number) : Number(value)))
  const ch: Pick<ClickHouse, 'query' | 'lines'> = {
    async query(statement, shape) {
      if (statement.text.includes('pieces')) {
        sent.push('pieces')
        return decodeRows('[5]\n[12]\n', shape)
      }
      const ids = valuesOf(statement)
      sent.push(ids.join())
      await before(ids)
      return decodeRows(
        linesOf((id) => ids.includes(id))
          .split('\n')
          .filter((line) => line !== '' && !line.startsWith('[null'))
          .join('\n'),
        shape,
      )
    },
    async lines(statement) {
      const [from = 0, to = 0] = valuesOf(statement)
      sent.push(`${from}..${to}`)
      return linesOf((id) => id >= from && id <= to)
    },
  }
  return { ch, sent }
}

const noCost = (): Cost => ({ statements: 0, cacheHits: 0, rows: 0 })

async function titlesOf(cache: RowCache, ids: readonly number[], life = new RequestLife(), cost = noCost()) {
  const read = await cache.readKeyed(question, ids, cost, life)
  const rows = await Promise.all(read.map((each) => each.rows()))
  return rows.map((each) => each.map(({ title }) => title))
}

test('rows are found by id in what ClickHouse wrote, in their order; those of no id are left out', () => {
  const lines = new KeyedLines(question)
  lines.add('[3,"Élan \\"[3,\\""]\n[1,"a"]\n', 5)
  lines.add('', 6)
  lines.add('[7,"Up"]\n[null,"of nobody"]\n[12,""]\n[7,"Down\\n"]\n', 12)
  const found = [0, 1, 2, 3, 6, 7, 12, 13].map((id) => lines.rows(id).rowsAtOnce())
  expect(found.map((rows) => rows.map(({ title }) => title))).toEqual([
    [],
    ['a'],
    [],
    ['Élan "[3,"'],
    [],
    ['Up', 'Down\n'],
    [''],
    [],
  ])
})

test('what is asked at the same time is one statement, and what is asked again is none', async () => {
  const { ch, sent } = stub()
  const cache = new RowCache(ch, 1_000_000)
  const both = await Promise.all([titlesOf(cache, [7, 3]), titlesOf(cache, [7, 99])])
  expect(both).toEqual([
    [['Up', 'Down\n'], ['Élan "[3,"']],
    [['Up', 'Down\n'], []],
  ])
  expect(sent).toEqual(['3,7,99'])
  const cost = noCost()
  expect(await titlesOf(cache, [7], new RequestLife(), cost)).toEqual([['Up', 'Down\n']])
  expect(cost).toMatchObject({ statements: 0, cacheHits: 1 })
  expect(sent).toHaveLength(1)
})

test('what comes while a statement runs goes into the next one together', async () => {
  let release = (): void => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  const { ch, sent } = stub((ids) => (ids.includes(3) ? held : Promise.resolve()))
  const cache = new RowCache(ch, 1_000_000)
  const first = titlesOf(cache, [3])
  await delay(5)
  expect(await titlesOf(cache, [12, 7])).toEqual([[''], ['Up', 'Down\n']])
  release()
  expect(await first).toEqual([['Élan "[3,"']])
  expect(sent).toEqual(['3', '7,12'])
})

test('a common question is asked of all, piece by piece, and then no more', async () => {
  const { ch, sent } = stub()
  const cache = new RowCache(ch, 1_000_000)
  for (const id of [3, 7, 12]) await titlesOf(cache, [id])
  await expect.poll(() => sent.at(-1), { timeout: 10_000 }).toBe('6..12')
  await delay(5)
  const before = sent.length
  expect(sent.filter((each) => !['3', '7', '12'].includes(each))).toEqual(['pieces', '0..5', '6..12'])
  const cost = noCost()
  expect(await titlesOf(cache, [12, 7, 8], new RequestLife(), cost)).toEqual([[''], ['Up', 'Down\n'], []])
  expect(cost).toMatchObject({ statements: 0, cacheHits: 1 })
  expect(sent).toHaveLength(before)
})

test('the rows of all are not kept where they would take more than their part', async () => {
  const { ch, sent } = stub()
  const cache = new RowCache(ch, 100)
  for (const id of [3, 7, 12, 3, 7, 12]) await titlesOf(cache, [id])
  await delay(5)
  const isOfSome = (each: string): boolean => ['3', '7', '12'].includes(each)
  expect(sent.filter(isOfSome)).toEqual(['3', '7', '12', '3', '7', '12'])
  expect(sent.filter((each) => !isOfSome(each))).toEqual(['pieces', '0..5'])
})

test('one that fails alone fails alone', async () => {
  const { ch } = stub(async (ids) => {
    if (ids.includes(3)) throw new Error('too much')
  })
  const cache = new RowCache(ch, 1_000_000)
  const both = await Promise.allSettled([titlesOf(cache, [3]), titlesOf(cache, [7])])
  expect(both).toMatchObject([
    { status: 'rejected', reason: new Error('too much') },
    { status: 'fulfilled', value: [['Up', 'Down\n']] },
  ])
})

test('who goes away leaves the others their statement', async () => {
  const { ch } = stub(() => delay(5))
  const cache = new RowCache(ch, 1_000_000)
  const life = new RequestLife()
  const gone = titlesOf(cache, [3], life)
  const stays = titlesOf(cache, [3, 7])
  life.giveUp(new ClientGoneError('gone'))
  await expect(gone).rejects.toThrow(ClientGoneError)
  expect(await stays).toEqual([['Élan "[3,"'], ['Up', 'Down\n']])
})
