import { expect, test } from 'vitest'
import { leadersByYear, mostOften } from '../../../web/popular/leaders.js'

const leader = (year: number, name: string) => ({ year, popularity: 1, movieCount: 2, genre: { id: name, name } })

const years = leadersByYear({
  average: [leader(2001, 'Western'), leader(1999, 'Drama')],
  sum: [leader(1999, 'Drama'), leader(2001, 'Comedy')],
  median: [leader(2001, 'Western')],
  max: [],
})

test('each year once, in order, with who leads it by each ranking', () => {
  expect(years.map(({ year }) => year)).toEqual([1999, 2001])
  expect(years[1]?.leaders.average?.genre.name).toBe('Western')
  expect(years[1]?.leaders.sum?.genre.name).toBe('Comedy')
  expect(years[0]?.leaders.median).toBeUndefined()
})

test('who leads most often; of several, the first by name; of none, nobody', () => {
  expect(mostOften(years, 'median')).toEqual({ name: 'Western', years: 1 })
  expect(mostOften(years, 'sum')).toEqual({ name: 'Comedy', years: 1 })
  expect(mostOften(years, 'max')).toBeNull()
})
