import { expect, test } from 'vitest'
import { checkFirst, checkYears, groupByOf, isWithin, orderByOf, topOf } from '../../../src/stats/plan/check-plan.js'
import { isMeasure } from '../../../src/stats/plan/plan.js'
import type { StatsPageQuestion } from '../../../src/stats/plan/question.js'

const args = (some: Partial<StatsPageQuestion>): StatsPageQuestion => ({
  groupBy: [],
  first: 100,
  attribution: 'FULL',
  ...some,
})
const refusal = (argument: string) => expect.objectContaining({ extensions: { code: 'BAD_USER_INPUT', argument } })

test.each<[argument: string, what: string, check: () => unknown]>([
  ['groupBy', 'a dimension twice', () => groupByOf(args({ groupBy: ['YEAR', 'GENRE', 'YEAR'] }))],
  ['first', 'no rows', () => checkFirst(args({ first: 0 }))],
  ['first', 'too many rows', () => checkFirst(args({ first: 10_001 }))],
  [
    'orderBy[1].by',
    'order by a dimension that is not grouped by',
    () =>
      orderByOf(
        args({
          groupBy: ['YEAR'],
          orderBy: [
            { by: 'YEAR', direction: 'ASC' },
            { by: 'GENRE', direction: 'ASC' },
          ],
        }),
      ),
  ],
  [
    'topPerGroup.within',
    'within a dimension that is not grouped by',
    () => topOf(args({ groupBy: ['YEAR'], topPerGroup: { within: ['GENRE'], first: 1 } })),
  ],
  [
    'topPerGroup.within',
    'within nothing',
    () => topOf(args({ groupBy: ['YEAR'], topPerGroup: { within: [], first: 1 } })),
  ],
  [
    'topPerGroup.first',
    'the best none',
    () => topOf(args({ groupBy: ['YEAR'], topPerGroup: { within: ['YEAR'], first: 0 } })),
  ],
  ['years', 'from after to', () => checkYears({ from: 2000, to: 1999 })],
])('%s: %s is refused', (argument, _what, check) => {
  expect(check).toThrow(refusal(argument))
})

test('without an order, rows are ordered by the dimensions, ascending', () => {
  const orders = orderByOf(args({ groupBy: ['GENRE', 'YEAR'] }))
  expect(orders.map(({ by, direction }) => [isMeasure(by) ? by.path : by.name, direction])).toEqual([
    ['GENRE', 'ASC'],
    ['YEAR', 'ASC'],
  ])
})

test('names of measures in orders are their paths', () => {
  const by = (name: 'VOTE_AVERAGE_AVG' | 'BUDGET_KNOWN_COUNT' | 'MOVIE_COUNT') =>
    orderByOf(args({ orderBy: [{ by: name, direction: 'DESC' }] })).map((order) => isMeasure(order.by) && order.by.path)
  expect(by('VOTE_AVERAGE_AVG')).toEqual(['voteAverage.avg'])
  expect(by('BUDGET_KNOWN_COUNT')).toEqual(['budget.knownCount'])
  expect(by('MOVIE_COUNT')).toEqual(['movieCount'])
})

test('a range of years has both ends, and leaves out unknown years', () => {
  expect([1989, 1990, 1995, 2000, 2001, null].filter((year) => isWithin(year, { from: 1990, to: 2000 }))).toEqual([
    1990, 1995, 2000,
  ])
  expect([1990, null].filter((year) => isWithin(year, {}))).toEqual([1990])
  expect([1990, null].filter((year) => isWithin(year, null))).toEqual([1990, null])
})
