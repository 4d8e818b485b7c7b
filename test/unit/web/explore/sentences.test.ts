import { expect, test } from 'vitest'
import { countRequest, readCounts } from '../../../../web/explore/count-request.js'
import { loosenings } from '../../../../web/explore/loosen.js'
import { notesOf } from '../../../../web/explore/notes.js'
import { selectionText } from '../../../../web/explore/selection-text.js'
import { sentenceOf, titleOf } from '../../../../web/explore/sentence.js'
import { movies, question } from './a-question.js'
import { explored, groupOf, keyOf } from './some-groups.js'

const genre = (name: string | null) => [keyOf('GENRE', name)]

const asked = question({ measures: ['ROI'], selection: movies({ from: 1990, to: 1999 }), dollarsOf: 2024 })

test('a title says what is asked', () => {
  expect(titleOf(asked)).toBe('Return on investment by genre')
})

test('a leader of few movies is doubted, and who leads among the others is told', () => {
  const groups = [groupOf(genre('War'), 9, 3), groupOf(genre('Drama'), 1.5, 12), groupOf(genre(null), 99, 15)]
  expect(sentenceOf(asked, explored(groups))).toBe(
    '1990 to 1999, in dollars of 2024: War leads with 900% ($10.00 back for each dollar spent), known for 3 movies of 20 (15%). So few movies say little. Among groups known for 10 movies or more, Drama leads with 150% ($2.50 back for each dollar spent), known for 12 movies of 20 (60%).',
  )
})

test('a leader that is known well is not doubted', () => {
  expect(sentenceOf(asked, explored([groupOf(genre('War'), 0.5, 15)]))).not.toContain('say little')
})

test('a number that nobody knows is none', () => {
  expect(sentenceOf(asked, explored([groupOf(genre('War'), null, 0)]))).toContain('is not known for any group')
})

test('two selections are told beside each other', () => {
  const both = { ...asked, other: movies({ genres: ['Drama', 'War'] }) }
  const sentence = sentenceOf(both, explored([groupOf(genre('War'), 1, 15)], [groupOf(genre('Drama'), 2, 15)]))
  expect(sentence).toContain('Compared with Drama or War: Drama leads')
})

test('a selection is told in a few words', () => {
  expect(selectionText(movies({}))).toBe('all movies')
  expect(selectionText(movies({ from: 1990, known: 'both', language: 'fr', votes: 10 }))).toBe(
    'since 1990, in French, budget and revenue known, 10 votes or more',
  )
})

test('a code that nobody knows is told as it is', () => {
  expect(selectionText(movies({ country: 'FR' }))).toBe('made in France')
  expect(selectionText(movies({ country: '*', language: 'no language' }))).toBe('made in *, in no language')
})

test('each condition can be taken away', () => {
  const narrow = question({ selection: movies({ from: 1990, to: 1999, votes: 3, genres: ['War'] }) })
  expect(loosenings(narrow).map(({ label }) => label)).toEqual(['Any number of votes', 'Any year', 'Any genre'])
  expect(loosenings(narrow)[1]?.change).toEqual({ selection: movies({ votes: 3, genres: ['War'] }) })
  expect(loosenings(question({}))).toEqual([])
})

test('why rows may add up to more than the total is said where they may', () => {
  const answer = explored([groupOf(genre('War'), 1)])
  expect(notesOf(asked, answer, 1).join()).toContain('A movie of several genres counts whole')
  expect(notesOf({ ...asked, rows: ['YEAR'] }, answer, 1).join()).not.toContain('several')
  expect(notesOf({ ...asked, attribution: 'SPLIT' }, answer, 1).join()).toContain('shared equally')
})

test('what each selection would find is asked at once', () => {
  const { variables } = countRequest([movies({ from: 1990 }), movies({})])
  expect(variables).toEqual({ where0: { year: { gte: 1990 } }, where1: null })
  expect(readCounts({ count0: { totals: { movieCount: 5 } } }, 2)).toEqual([5, null])
})

test('what is left out is said', () => {
  const { side, ...answer } = explored([groupOf([keyOf('YEAR', 1990)], 1)])
  const cut = { ...answer, side: { ...side, totalGroups: 5000 } }
  expect(notesOf(question({ rows: ['YEAR', 'COMPANY'] }), cut, 3000).slice(0, 2)).toEqual([
    '3,000 of 5,000 groups are shown.',
    'The last ones in time are left out, too: choose fewer years, or other groups.',
  ])
  expect(notesOf(question({}), cut, 25)[1]).not.toContain('in time')
})
