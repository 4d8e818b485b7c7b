import { expect, test } from 'vitest'
import { keepingSnapshot } from '../../../web/address/keeping-snapshot.js'

test.each([
  ['/genres', '', '/genres'],
  ['/genres', '?snapshot=3', '/genres?snapshot=3'],
  ['/companies/5#budget', '?snapshot=3', '/companies/5?snapshot=3#budget'],
  ['/explore?rows=genre,year', '?from=1990&snapshot=3', '/explore?rows=genre,year&snapshot=3'],
  ['/genres?snapshot=4', '?snapshot=3', '/genres?snapshot=4'],
  ['/genres', '?snapshot=a%26b', '/genres?snapshot=a%26b'],
])('%s from %j is %s', (to, search, expected) => {
  expect(keepingSnapshot(to, search)).toBe(expected)
})
