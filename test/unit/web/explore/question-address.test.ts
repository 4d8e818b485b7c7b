import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { changed, firstQuestion, groupBy } from '../../../../web/explore/question.js'
import { formatQuestion, notUnderstood, parseQuestion, queryText } from '../../../../web/explore/question-address.js'
import { readyQuestions } from '../../../../web/explore/ready-questions.js'
import { anyQuestion, movies, question } from './a-question.js'

const parse = (text: string) => parseQuestion(new URLSearchParams(text))

test('an address asks what it was made of', () => {
  fc.assert(
    fc.property(anyQuestion, (asked) => {
      expect(parse(formatQuestion(asked).toString())).toEqual(asked)
    }),
  )
})

test('a question that is asked at once has an address, too', () => {
  for (const { question: ready } of readyQuestions) expect(parse(formatQuestion(ready).toString())).toEqual(ready)
})

test('an address is short and can be read', () => {
  const asked = question({
    measures: ['ROI'],
    selection: movies({ from: 1990, to: 1999, genres: ['Drama'] }),
    dollarsOf: 2024,
    order: { by: 'ROI', direction: 'DESC' },
  })
  expect(formatQuestion(asked).toString()).toBe(
    'rows=genre&measures=roi&from=1990&to=1999&genre=Drama&dollars=2024&order=-roi',
  )
})

test('commas stay as they are', () => {
  const asked = question({ rows: ['GENRE', 'YEAR'], selection: movies({ companies: ['Films, Inc. & Sons'] }) })
  const text = queryText(formatQuestion(asked))
  expect(text).toBe('rows=genre,year&measures=revenue_sum&company=Films,+Inc.+%26+Sons')
  expect(parse(text)).toEqual(asked)
})

test('an address without anything asks the first question', () => {
  expect(parse('')).toEqual(firstQuestion)
})

test.each([
  'rows=nonsense&measures=nonsense,&columns=genre',
  'from=abc&to=99999&votes=-3&known=all&dollars=1800&top=0&chart=pie&show=9',
  'having=roi&order=year&best=3&per=genre',
  'having=roi.gte.NaN',
  'having=roi.more.3&order=-',
  'compare=no&b.from=1990',
  'genre=&company=%20&country=',
])('nonsense is as if it were not there: %s', (text) => {
  expect(parse(text)).toEqual(firstQuestion)
})

test('anything at all is a question', () => {
  const names = ['rows', 'columns', 'measures', 'having', 'order', 'best', 'per', 'top', 'show', 'from', 'b.from']
  const pairs = fc.array(fc.tuple(fc.constantFrom(...names), fc.string()))
  fc.assert(
    fc.property(pairs, (found) => {
      const asked = parseQuestion(new URLSearchParams(found))
      expect(asked.rows.length).toBeGreaterThan(0)
      expect(asked.measures.length).toBeGreaterThan(0)
      expect(parse(formatQuestion(asked).toString())).toEqual(asked)
    }),
  )
})

test('a change takes away what no longer fits', () => {
  const before = question({
    rows: ['GENRE', 'YEAR'],
    columns: 'COUNTRY',
    measures: ['ROI', 'MOVIE_COUNT'],
    order: { by: 'YEAR', direction: 'ASC' },
    best: { first: 3, within: 'YEAR' },
    shown: 1,
  })
  expect(changed(before, { rows: ['COUNTRY'], measures: ['ROI'] })).toEqual({
    ...before,
    rows: ['COUNTRY'],
    columns: null,
    measures: ['ROI'],
    order: null,
    best: null,
    shown: 0,
  })
})

test('a change of anything can be written down', () => {
  fc.assert(
    fc.property(anyQuestion, anyQuestion, (before, after) => {
      const next = changed(before, { rows: after.rows, measures: after.measures })
      expect(groupBy(next).length).toBe(new Set(groupBy(next)).size)
      expect(parse(formatQuestion(next).toString())).toEqual(next)
    }),
  )
})

test('what an address says and the question does not is told', () => {
  const told = (text: string) => notUnderstood(new URLSearchParams(text), parse(text))
  expect(told('rows=xyz&measures=ROI&from=1990&top=-5&dollars=9999&snapshot=3')).toEqual([
    'rows=xyz',
    'top=-5',
    'dollars=9999',
  ])
  fc.assert(
    fc.property(anyQuestion, (asked) => {
      expect(told(formatQuestion(asked).toString())).toEqual([])
    }),
  )
})
