import { expect, test } from 'vitest'
import { aboutText } from '../../../web/figures/about.js'

test('a sum says of which movies it is, for how many it is known, how they were counted, and where it is from', () => {
  expect(
    aboutText({
      what: 'Sum of revenue',
      movies: 1151,
      known: 200,
      attribution: 'SPLIT',
      dollarsOf: 2017,
      unadjusted: 1,
      snapshot: 7,
    }),
  ).toBe(
    'Sum of revenue of 1,151 movies, known for 200 movies (17.4%). In dollars of 2017. ' +
      '1 movie left out, for want of a date or of prices. Each movie is shared equally among its groups. Snapshot 7.',
  )
})

test('what cannot be unknown says nothing of it', () => {
  expect(aboutText({ what: 'All', movies: 1, snapshot: null })).toBe('All of 1 movie.')
})
