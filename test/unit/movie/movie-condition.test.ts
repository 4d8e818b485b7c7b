import { expect, test } from 'vitest'
import { movieCondition } from '../../../src/movie/movie-condition.js'
import type { MovieWhere } from '../../../src/movie/movie-where.input.js'

const text = (where: MovieWhere | null) => movieCondition(where, 'reelhouse_s1').text
const nested = (levels: number, innermost: MovieWhere): MovieWhere =>
  levels === 0 ? innermost : { NOT: nested(levels - 1, innermost) }
const drama: MovieWhere = { genres: { some: { id: { eq: '18' } } } }

test.each<MovieWhere | null>([
  null,
  {},
  { year: null },
  { year: {}, title: { eq: null } },
  { genres: {}, companies: { some: null } },
  { genres: { every: {} }, countries: { every: { code: { eq: null }, name: null } } },
  { AND: [], OR: [], NOT: null },
  { AND: [{}, { year: null }] },
  { OR: [{}] },
  { NOT: {} },
  { NOT: { year: null } },
  { NOT: { AND: [{ OR: [{ NOT: { genres: { every: {} } } }] }] } },
])('%j chooses every movie', (where) => {
  expect(text(where)).toBe('true')
})

test.each<[where: MovieWhere, like: MovieWhere]>([
  [{ OR: [{}, drama, { NOT: {} }] }, { OR: [drama] }],
  [{ NOT: { AND: [{}, drama], OR: [{ year: {} }] } }, { NOT: { AND: [drama] } }],
  [{ genres: { some: { name: {} } } }, { genres: { some: {} } }],
  [{ genres: { none: { name: { eq: null } } } }, { genres: { none: {} } }],
])('%j is %j', (where, like) => {
  expect(text(where)).toBe(text(like))
  expect(text(where)).not.toBe('true')
})

test('AND, OR and NOT go 8 levels deep', () => {
  expect(text(nested(8, drama))).toContain('has(')
  expect(() => text(nested(9, drama))).toThrow(/^where(\.NOT){9}: expected at most 8 levels/)
  expect(() => text({ AND: [nested(8, {})] })).toThrow(/at most 8 levels/)
})
