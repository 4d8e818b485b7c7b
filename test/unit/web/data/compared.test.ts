import { expect, test } from 'vitest'
import { comparedPair, fieldWords, inTime, listedKind, valueText } from '../../../../web/data/compared.js'

const snapshots = [
  { id: 4, publishedAt: '2026-03-01T00:00:00.000Z' },
  { id: 5, publishedAt: '2026-02-01T00:00:00.000Z' },
  { id: 3, publishedAt: '2026-01-01T00:00:00.000Z' },
]

const address = (text: string) => (name: string) => new URLSearchParams(text).get(name)

test('they are in the order in which they were published', () => {
  expect(inTime(snapshots).map(({ id }) => id)).toEqual([3, 5, 4])
})

test.each([
  ['', { from: 5, to: 4 }],
  ['from=3', { from: 3, to: 4 }],
  ['to=5', { from: 3, to: 5 }],
  ['to=3', { from: 5, to: 3 }],
  ['from=4&to=3', { from: 4, to: 3 }],
  ['from=99&to=x', { from: 5, to: 4 }],
])('%s names a pair', (text, pair) => {
  expect(comparedPair(snapshots, address(text))).toEqual(pair)
})

test('of one snapshot there is no pair', () => {
  expect(comparedPair(snapshots.slice(1, 2), address('from=5&to=5'))).toBeNull()
})

test('nonsense in the address is the default', () => {
  expect(listedKind(address('list=nonsense'))).toBe('changed')
  expect(listedKind(address('list=gone'))).toBe('gone')
})

test('fields are told in words', () => {
  expect(['voteAverage', 'imdbId', 'title'].map(fieldWords)).toEqual(['vote average', 'IMDb id', 'title'])
})

test('values are told as readers write them', () => {
  expect(valueText('revenue', '37000000')).toBe('$37,000,000')
  expect([valueText('tagline', null), valueText('genres', null)]).toEqual(['unknown', 'none'])
  expect(valueText('voteAverage', '6.6')).toBe('6.6')
})
