import { expect, test } from 'vitest'
import { sql } from '../../../clickhouse/index.js'
import { always, kinds, nullable, parseId, zeroUnknown } from '../../../src/filter/filter-column.js'
import { all, any, type Filter, filterConditions } from '../../../src/filter/filter-condition.js'

const budget = nullable(sql`budget`, kinds.number)
const written = (conditions: ReturnType<typeof filterConditions>) => {
  const { text, values } = all(conditions)
  return [text, Object.values(values)]
}

test.each<[filter: Filter, text: string, values: unknown[]]>([
  [{ eq: 5 }, '((budget IS NOT NULL AND budget = {p0:Float64}))', [5]],
  [{ ne: 5 }, '((budget IS NOT NULL AND budget != {p0:Float64}))', [5]],
  [
    { gte: 1, lt: 9 },
    '((budget IS NOT NULL AND budget >= {p0:Float64}) AND (budget IS NOT NULL AND budget < {p1:Float64}))',
    [1, 9],
  ],
  [{ notIn: [1, 2] }, '((budget IS NOT NULL AND NOT (budget IN {p0:Array(Float64)})))', [[1, 2]]],
  [{ isNull: true }, '(NOT (budget IS NOT NULL))', []],
  [{ isNull: false }, '((budget IS NOT NULL))', []],
  [{ eq: null }, 'true', []],
  [{}, 'true', []],
])('%j', (filter, text, values) => {
  expect(written(filterConditions(budget, filter, 'where.budget'))).toEqual([text, values])
})

test('an absent filter is no condition; of no alternatives, none holds', () => {
  expect(filterConditions(budget, null, 'where.budget')).toEqual([])
  expect(any([]).text).toBe('false')
})

test('a string that is no id of ours equals none', () => {
  const id = always(sql`id`, kinds.id)
  expect(written(filterConditions(id, { eq: 'x' }, 'where.id'))).toEqual(['((true AND false))', []])
  expect(written(filterConditions(id, { ne: 'x' }, 'where.id'))).toEqual(['((true AND true))', []])
  expect(written(filterConditions(id, { in: ['x', '18'] }, 'where.id'))).toEqual([
    '((true AND id IN {p0:Array(UInt32)}))',
    [[18]],
  ])
  expect(['0', '01', '-1', '1.0', '4294967296', ' 1', ''].map(parseId)).toEqual(Array.from({ length: 7 }, () => null))
  expect(parseId('4294967295')).toBe(4294967295)
})

test('where 0 stands for unknown, it is no value', () => {
  expect(written(filterConditions(zeroUnknown(sql`year`), { lt: 1900 }, 'where.year'))).toEqual([
    '((year != 0 AND year < {p0:Int64}))',
    [1900],
  ])
})

test('lists have 1 to 1000 values', () => {
  const values = (count: number) => Array.from({ length: count }, (_, index) => index)
  const refusal = expect.objectContaining({ extensions: { code: 'BAD_USER_INPUT', argument: 'where.budget.in' } })
  expect(() => filterConditions(budget, { in: [] }, 'where.budget')).toThrow(refusal)
  expect(() => filterConditions(budget, { in: values(1001) }, 'where.budget')).toThrow(refusal)
  expect(filterConditions(budget, { in: values(1000) }, 'where.budget')).toHaveLength(1)
})
