import fc from 'fast-check'
import { expect, test } from 'vitest'
import { AnswerWork } from '../../../src/execution/answer-work.js'
import { jsonBytes } from '../../../src/execution/json-bytes.js'
import { Scheduler } from '../../../src/execution/scheduler.js'
import { AnswerBudget } from '../../../src/limits/answer-budget.js'
import { RequestLife } from '../../../src/request/request-life.js'
import { propertyRuns } from '../../runs.js'

const scheduler = new Scheduler()
const work = (life = new RequestLife()) =>
  new AnswerWork(scheduler, scheduler.begin(), new AnswerBudget({ values: 0, bytes: 0 }, []), life)
const textOf = async (data: unknown): Promise<string> => Buffer.concat(await jsonBytes(data, work())).toString()

test('any data is written as JSON.stringify writes it', async () => {
  const { data } = fc.letrec((tie) => ({
    data: fc.oneof(
      { depthSize: 'medium' },
      fc.constant(null),
      fc.boolean(),
      fc.double(),
      fc.string({ unit: 'binary' }),
      tie('list'),
      tie('object'),
    ),
    list: fc.array(tie('data'), { maxLength: 30 }),
    object: fc.dictionary(fc.string(), tie('data'), { maxKeys: 8 }),
  }))
  const check = fc.asyncProperty(data, async (value) => {
    expect(await textOf(value)).toBe(JSON.stringify(value))
  })
  await fc.assert(check, propertyRuns({ usual: 30, deep: 1000 }))
})

test('long lists of flat rows, of rows with lists, and wide rows', async () => {
  const rows = Array.from({ length: 5000 }, (_, id) => ({ id, name: `Ä "${id}"`, known: id % 3 === 0 ? null : true }))
  const wide = Object.fromEntries(Array.from({ length: 3000 }, (_, id) => [`a${id}`, id]))
  for (const data of [
    rows,
    { rows },
    { nodes: rows.map((row) => ({ ...row, rows: rows.slice(0, 3) })) },
    [wide, wide],
    [],
  ])
    expect(await textOf(data)).toBe(JSON.stringify(data))
})

test('nothing more is written when the client has gone', async () => {
  const life = new RequestLife()
  const rows = Array.from({ length: 200_000 }, (_, id) => ({ id, list: [{ id }] }))
  const written = jsonBytes(rows, work(life))
  life.end({ isGone: true })
  await expect(written).rejects.toThrow('the client has gone')
})
