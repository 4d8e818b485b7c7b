import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { difference, pairs, ratio } from '../../../../web/explore/pairs.js'
import { pivot } from '../../../../web/explore/pivot.js'
import { nextSorting, sortRows } from '../../../../web/explore/sort-rows.js'
import { explored, groupOf, keyOf } from './some-groups.js'

const genre = (name: string) => keyOf('GENRE', name)
const decade = (year: number | null) => keyOf('DECADE', year)

test('the last key goes to the columns, in order, none last', () => {
  const groups = [
    groupOf([genre('War'), decade(null)], 1),
    groupOf([genre('Drama'), decade(1990)], 2),
    groupOf([genre('War'), decade(1980)], 3),
  ]
  const { rows, columns } = pivot(groups)
  expect(columns.map(({ sort }) => sort)).toEqual([1980, 1990, null])
  expect(rows.map(({ keys }) => keys[0]?.label)).toEqual(['War', 'Drama'])
  expect(rows[0]?.cells.get('1980')?.values[0]?.value).toBe(3)
  expect(rows[1]?.cells.get('1980')).toBeUndefined()
})

test('two selections are beside each other, in the order of the first', () => {
  const a = [groupOf([genre('War')], 1), groupOf([genre('Drama')], 2)]
  const b = [groupOf([genre('Drama')], 4), groupOf([genre('Music')], 5)]
  const found = pairs(explored(a, b), 10).map((pair) => [
    pair.keys[0]?.label,
    pair.a?.values[0]?.value,
    pair.b?.values[0]?.value,
  ])
  expect(found).toEqual([
    ['War', 1, undefined],
    ['Drama', 2, 4],
    ['Music', undefined, 5],
  ])
  expect(pairs(explored(a, b), 2)).toHaveLength(2)
})

test('what is unknown differs by nothing that is known', () => {
  expect(difference(5, 3)).toBe(2)
  expect(difference(null, 3)).toBeNull()
  expect(ratio(6, 3)).toBe(2)
  expect(ratio(6, 0)).toBeNull()
  expect(ratio(6, -1)).toBeNull()
  expect(ratio(-6, 1)).toBeNull()
  expect(ratio(6, null)).toBeNull()
})

test('rows are sorted either way, what is unknown last', () => {
  const values = fc.array(fc.option(fc.integer(), { nil: null }))
  fc.assert(
    fc.property(values, fc.boolean(), (rows, isDescending) => {
      const sorted = sortRows(rows, (row) => row, isDescending)
      const known = rows.filter((row) => row !== null).sort((x, y) => (isDescending ? y - x : x - y))
      expect(sorted).toEqual([...known, ...rows.filter((row) => row === null)])
    }),
  )
})

test('a column is sorted by its usual end first, then the other way', () => {
  const first = nextSorting(null, 'roi', true)
  expect(first).toEqual({ column: 'roi', isDescending: true })
  expect(nextSorting(first, 'roi', true).isDescending).toBe(false)
  expect(nextSorting(first, 'genre', false)).toEqual({ column: 'genre', isDescending: false })
})
