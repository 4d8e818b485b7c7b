import { expect, test } from 'vitest'
import { largestSeries } from '../../../web/charts/series.js'

const rows = [
  { year: 2000, name: 'Drama', value: 5 },
  { year: 2000, name: 'Horror', value: 1 },
  { year: 2002, name: 'Drama', value: 2 },
  { year: 2002, name: 'Western', value: 2 },
  { year: 2002, name: 'Comedy', value: 4 },
]

test('the largest by name, the others together, and every year between the first and the last', () => {
  expect(largestSeries(rows, 2)).toEqual({
    names: ['Drama', 'Comedy', 'All others'],
    rows: [
      { year: 2000, name: 'Drama', value: 5 },
      { year: 2000, name: 'Comedy', value: 0 },
      { year: 2000, name: 'All others', value: 1 },
      { year: 2001, name: 'Drama', value: 0 },
      { year: 2001, name: 'Comedy', value: 0 },
      { year: 2001, name: 'All others', value: 0 },
      { year: 2002, name: 'Drama', value: 2 },
      { year: 2002, name: 'Comedy', value: 4 },
      { year: 2002, name: 'All others', value: 2 },
    ],
  })
})

test('one that would be alone among the others is shown by its name', () => {
  expect(largestSeries(rows, 3).names).toEqual(['Drama', 'Comedy', 'Western', 'Horror'])
})

test('nothing is nothing', () => {
  expect(largestSeries([], 3)).toEqual({ names: [], rows: [] })
})
