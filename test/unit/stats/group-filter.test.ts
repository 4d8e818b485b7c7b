import { expect, test } from 'vitest'
import { dimensions } from '../../../src/stats/plan/dimensions.js'
import { withGroupFilter } from '../../../src/stats/plan/group-filter.js'

const { YEAR, COMPANY, GENRE } = dimensions
const years = [YEAR]

test('a condition on one company, and nothing else about companies, becomes a filter of groups', () => {
  const where = { companies: { some: { id: { eq: '3' } } }, year: { gte: 1990 } }
  expect(withGroupFilter(where, years)).toEqual({
    groupFilter: { dimension: COMPANY, ids: [3] },
    where: { year: { gte: 1990 } },
  })
})

test('a condition on one genre becomes a filter of groups; of both, the company', () => {
  const genres = { some: { id: { eq: '18' } } }
  expect(withGroupFilter({ genres }, years).groupFilter).toEqual({ dimension: GENRE, ids: [18] })
  const both = withGroupFilter({ genres, companies: { some: { id: { eq: '3' } } } }, years)
  expect(both.groupFilter).toEqual({ dimension: COMPANY, ids: [3] })
  expect(both.where?.genres).toEqual(genres)
})

test('absent and null parts say nothing', () => {
  const companies = { some: { id: { eq: '3', in: null }, name: null }, none: null }
  expect(withGroupFilter({ companies }, years).groupFilter).toEqual({ dimension: COMPANY, ids: [3] })
})

test.each([
  ['no condition', null],
  ['another property', { companies: { some: { name: { eq: 'Pixar' } } } }],
  ['more properties', { companies: { some: { id: { eq: '3' }, name: { eq: 'Pixar' } } } }],
  ['another operator', { companies: { some: { id: { in: ['3'] } } } }],
  ['more operators', { companies: { some: { id: { eq: '3', ne: '4' } } } }],
  ['another quantifier', { companies: { none: { id: { eq: '3' } } } }],
  ['more quantifiers', { companies: { some: { id: { eq: '3' } }, every: { id: { eq: '3' } } } }],
  ['no id of ours', { companies: { some: { id: { eq: 'three' } } } }],
])('%s stays a condition', (_what, where) => {
  expect(withGroupFilter(where, years)).toEqual({ where, groupFilter: null })
})

test('grouped by companies, a condition on one leaves the others of its movies', () => {
  const where = { companies: { some: { id: { eq: '3' } } } }
  expect(withGroupFilter(where, [COMPANY])).toEqual({ where, groupFilter: null })
})
