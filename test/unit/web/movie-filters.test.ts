import { expect, test } from 'vitest'
import { readMovieFilters, whereOf } from '../../../web/movies/movie-filters.js'

const read = (address: string) => {
  const parameters = new URLSearchParams(address)
  return readMovieFilters((name) => parameters.get(name))
}

test('an address without filters looks at every movie, the most popular first', () => {
  const filters = read('')
  expect(whereOf(filters)).toBeNull()
  expect([filters.by, filters.direction]).toEqual(['POPULARITY', 'DESC'])
})

test('one filter stands alone, several must all hold', () => {
  expect(whereOf(read('title=moon'))).toEqual({ title: { containsI: 'moon' } })
  expect(whereOf(read('genre=18&from=1990&to=1999&known=both'))).toEqual({
    AND: [
      { genres: { some: { id: { eq: '18' } } } },
      { year: { gte: 1990 } },
      { year: { lte: 1999 } },
      { revenue: { isNull: false } },
      { budget: { isNull: false } },
    ],
  })
})

test('titles are sorted from A, all else from the most, unless the address says otherwise', () => {
  expect(read('by=title').direction).toBe('ASC')
  expect(read('by=title&direction=desc').direction).toBe('DESC')
  expect(read('by=revenue').direction).toBe('DESC')
  expect(read('by=revenue&direction=asc').direction).toBe('ASC')
})

test('nonsense is as if it were not there', () => {
  expect(read('by=height&direction=up&genre=Drama&from=-1&to=1e3&known=all')).toEqual(read(''))
})
