import { expect, test } from 'vitest'
import { comparedColumns, comparedFields, fieldChanges } from '../../../src/changes/changed-fields.js'
import { createSchema } from '../../../src/schema/schema.js'

const all = comparedFields(new Set())

test('every field of Movie is compared, but for those that follow from others', () => {
  const movie = createSchema().getType('Movie')
  const fields = movie !== undefined && 'getFields' in movie ? Object.keys(movie.getFields()) : []
  const derived = ['id', 'nodeId', 'year', 'month', 'profit']
  expect([...all, ...derived].sort()).toEqual([...fields].sort())
})

test('what is hidden is not compared', () => {
  const hidden = new Set(['Movie.revenue', 'Movie.collection'])
  const fields = comparedFields(hidden)
  expect(all.filter((field) => !fields.includes(field))).toEqual(['revenue', 'collection'])
  expect(comparedColumns(fields)).not.toContain('revenue')
  expect(fieldChanges({ revenue: 1 }, { revenue: 2 }, fields)).toEqual([])
})

test('values are told as text, and what is unknown as null', () => {
  const before = { budget: null, voteAverage: 7.25, adult: false, tagline: 'It moves', countries: [] }
  const after = {
    budget: 0,
    voteAverage: 7.5,
    adult: true,
    tagline: 'It moves',
    countries: [{ code: 'FR', name: 'France' }],
  }
  expect(fieldChanges(before, after, all)).toEqual([
    { field: 'adult', before: 'false', after: 'true' },
    { field: 'budget', before: null, after: '0' },
    { field: 'voteAverage', before: '7.25', after: '7.5' },
    { field: 'countries', before: null, after: 'France (FR)' },
  ])
})

test('another name of a genre is no change of its movies, another order is', () => {
  const drama = { id: 18, name: 'Drama' }
  const comedy = { id: 35, name: 'Comedy' }
  expect(fieldChanges({ genres: [drama] }, { genres: [{ id: 18, name: 'Plays' }] }, all)).toEqual([])
  expect(fieldChanges({ genres: [drama, comedy] }, { genres: [comedy, drama] }, all)).toEqual([
    { field: 'genres', before: 'Drama (18), Comedy (35)', after: 'Comedy (35), Drama (18)' },
  ])
})
