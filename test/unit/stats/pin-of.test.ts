import { expect, test } from 'vitest'
import { dimensions } from '../../../src/stats/dimensions.js'
import { pinOf } from '../../../src/stats/pin-of.js'

const years = [dimensions.YEAR]

test('a condition on one company, and nothing else about companies, becomes a pin', () => {
  const where = { companies: { some: { id: { eq: '3' } } }, year: { gte: 1990 } }
  expect(pinOf(where, years)).toEqual({
    pin: { dimension: 'COMPANY', ids: [3] },
    where: { companies: null, year: { gte: 1990 } },
  })
})

test('a condition on one genre becomes a pin; of both, the company', () => {
  const genres = { some: { id: { eq: '18' } } }
  expect(pinOf({ genres }, years).pin).toEqual({ dimension: 'GENRE', ids: [18] })
  const both = pinOf({ genres, companies: { some: { id: { eq: '3' } } } }, years)
  expect(both.pin).toEqual({ dimension: 'COMPANY', ids: [3] })
  expect(both.where?.genres).toEqual(genres)
})

test('absent and null parts say nothing', () => {
  const companies = { some: { id: { eq: '3', in: null }, name: null }, none: null }
  expect(pinOf({ companies }, years).pin).toEqual({ dimension: 'COMPANY', ids: [3] })
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
  expect(pinOf(where, years)).toEqual({ where, pin: null })
})

test('grouped by companies, a condition on one leaves the others of its movies', () => {
  const where = { companies: { some: { id: { eq: '3' } } } }
  expect(pinOf(where, [dimensions.COMPANY])).toEqual({ where, pin: null })
})
