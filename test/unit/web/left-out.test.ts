import { expect, test } from 'vitest'
import { leftOut } from '../../../web/address/left-out.js'

test('what an address says and was not read', () => {
  const parameters = new URLSearchParams('from=1990&to=19990&movies=-3&by=Revenue&known=')
  const read = { from: 1990, to: null, movies: 1, by: 'REVENUE', known: 'any', title: '' }
  expect(leftOut((name) => parameters.get(name), read)).toEqual(['to=19990', 'movies=-3'])
})
