import { expect, test } from 'vitest'
import { AnswerBudget, AnswerTooLargeError } from '../../../src/limits/answer-budget.js'
import { queryLimits } from '../../../src/limits/query-limits.js'

const none = () => ({ values: 0, bytes: 0 })

test.each([
  [
    'values',
    (budget: AnswerBudget) => budget.add(queryLimits.values, 0),
    (budget: AnswerBudget) => budget.add(1, 0),
    /over 600,000 values/,
  ],
  [
    'bytes',
    (budget: AnswerBudget) => budget.add(0, queryLimits.bytes),
    (budget: AnswerBudget) => budget.add(0, 1),
    /over 16 MiB/,
  ],
  [
    'what is read',
    (budget: AnswerBudget) => budget.addRead(2 * queryLimits.values),
    (budget: AnswerBudget) => budget.addRead(1),
    /over 1,200,000 values to be read/,
  ],
])('%s: as much as is allowed, and no more, with the path of the most', (_, fill, more, message) => {
  const budget = new AnswerBudget(none(), ['genres', 'movies'])
  fill(budget)
  expect(() => more(budget)).toThrow(AnswerTooLargeError)
  expect(() => more(budget)).toThrow(message)
  expect(() => more(budget)).toThrow('genres.movies')
})

test('all answers together are bounded, but small ones always have room', () => {
  const inFlight = none()
  const large = Array.from({ length: 4 }, () => new AnswerBudget(inFlight, []))
  for (const each of large) each.add(queryLimits.values, 1000)
  new AnswerBudget(inFlight, []).add(10_000, 1000)
  expect(() => new AnswerBudget(inFlight, []).add(10_001, 1000)).toThrow(
    /10,001 values so far; at most 2,400,000 in all answers at one time/,
  )
  for (const each of large) each.release()
  new AnswerBudget(inFlight, []).add(queryLimits.values, 1000)
})

test('what is released twice is not released twice', () => {
  const inFlight = none()
  const [one, other] = [new AnswerBudget(inFlight, []), new AnswerBudget(inFlight, [])]
  one.add(5, 50)
  other.add(7, 70)
  one.release()
  one.release()
  expect(inFlight).toEqual({ values: 7, bytes: 70 })
})

test('a long path is cut', () => {
  const budget = new AnswerBudget(none(), ['x'.repeat(5000)])
  expect(() => budget.add(queryLimits.values + 1, 0)).toThrow(/^.{150,400}$/)
})
