import { expect, test } from 'vitest'
import { isUncertain } from '../../../../web/explore/certainty.js'
import { readAnswer } from '../../../../web/explore/read-answer.js'
import { question } from './a-question.js'

const asked = question({ rows: ['GENRE', 'DECADE'], measures: ['ROI', 'MOVIE_COUNT'], hasOthers: true })

const numbers = { movieCount: 20, roi: 1.5, profit: { knownCount: 8, unadjustedCount: 2 } }
const key = { genre: { id: '18', name: 'Drama' }, decade: 1990 }
const stats = {
  totalGroups: 3,
  rows: [
    { key, ...numbers },
    { key: { genre: null, decade: null }, movieCount: 1, roi: null, profit: { knownCount: 0 } },
  ],
  others: [{ key: { genre: null, decade: null }, ...numbers }],
  totals: numbers,
}

test('an answer is read, with what is known of each number', () => {
  const answer = readAnswer({ snapshot: { id: 7 }, movieStats: stats }, asked)
  expect(answer?.snapshot).toBe(7)
  expect(answer?.side.totalGroups).toBe(3)
  const [first, none] = answer?.side.groups ?? []
  expect(first?.keys.map(({ label, to }) => [label, to])).toEqual([
    ['Drama', '/genres/18'],
    ['1990s', null],
  ])
  expect(first?.values).toEqual([
    { value: 1.5, known: 8, unadjusted: 2 },
    { value: 20, known: null, unadjusted: 0 },
  ])
  expect(none?.keys.map(({ label, sort }) => [label, sort])).toEqual([
    ['No genre', null],
    ['No decade', null],
  ])
  expect(none?.values[0]).toEqual({ value: null, known: 0, unadjusted: 0 })
})

test('all others are one group, apart from what is kept', () => {
  expect(labels(asked)).toEqual(['All others', 'All others'])
  expect(labels({ ...asked, best: { first: 2, within: 'DECADE' } })).toEqual(['All others', 'No decade'])

  function labels(of: typeof asked): string[] | undefined {
    return readAnswer({ movieStats: stats }, of)?.side.others[0]?.keys.map(({ label }) => label)
  }
})

test('groups of the same name are told apart', () => {
  const twins = ['1', '2'].map((id) => ({ key: { company: { id, name: 'Twin' } }, ...numbers }))
  const answer = readAnswer({ movieStats: { ...stats, rows: twins } }, question({ rows: ['COMPANY'] }))
  expect(new Set(answer?.side.groups.map(({ id }) => id)).size).toBe(2)
})

test.each([null, undefined, {}, 'text', { movieStats: null }, { movieStats: { rows: 3 } }])(
  'what is no answer is none: %j',
  (data) => {
    expect(readAnswer(data, asked)).toBeNull()
  },
)

test('an answer of one selection is none to two', () => {
  expect(readAnswer({ movieStats: stats }, { ...asked, other: asked.selection })).toBeNull()
})

test('a number of few movies, or of a small part of them, says little', () => {
  const value = (known: number | null) => ({ value: 1, known, unadjusted: 0 })
  expect(isUncertain(value(9), 9)).toBe(true)
  expect(isUncertain(value(10), 20)).toBe(false)
  expect(isUncertain(value(10), 21)).toBe(true)
  expect(isUncertain(value(null), 1)).toBe(false)
})
