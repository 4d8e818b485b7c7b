import { expect, test } from 'vitest'
import { linesOf, timeLabel } from '../../../../web/explore/lines.js'
import { groupOf, keyOf } from './some-groups.js'

const of = (year: number | null, value: number | null, known: number | null = null) =>
  groupOf([keyOf('YEAR', year)], value, known)

test('a line is broken where a year is missing or unknown', () => {
  const groups = [of(1990, 1), of(1991, 2), of(1993, 3), of(1994, null), of(1995, 4), of(null, 9)]
  const { points, segments } = linesOf([{ name: null, groups }], 0)
  expect(points.map(({ time }) => time)).toEqual([1990, 1991, 1993, 1995])
  expect(segments.map(({ from, to }) => [from.time, to.time])).toEqual([[1990, 1991]])
})

test('the step of decades is ten years', () => {
  const groups = [1990, 1980, 1960].map((decade) => groupOf([keyOf('DECADE', decade)], 1))
  expect(linesOf([{ name: null, groups }], 0).segments.map(({ from, to }) => [from.time, to.time])).toEqual([
    [1980, 1990],
  ])
})

test('a line says little where one of its ends does', () => {
  const { segments } = linesOf([{ name: null, groups: [of(1990, 1, 20), of(1991, 2, 20), of(1992, 2, 3)] }], 0)
  expect(segments.map(({ isUncertain }) => isUncertain)).toEqual([false, true])
})

test('there is a line for each name, the largest first', () => {
  const year = keyOf('YEAR', 1990)
  const groups = [groupOf([year, keyOf('GENRE', 'War')], 1), groupOf([year, keyOf('GENRE', 'Drama')], 5)]
  expect(linesOf([{ name: null, groups }], 0).names).toEqual(['Drama', 'War'])
})

test('there is a line for each selection', () => {
  const sides = ['A', 'B'].map((name) => ({ name, groups: [of(1990, 1)] }))
  expect(linesOf(sides, 0).names).toEqual(['A', 'B'])
})

test('months of a year follow each other', () => {
  const month = (year: number, number: number) => groupOf([keyOf('YEAR', year), keyOf('MONTH', number)], 1)
  const { points, segments } = linesOf([{ name: null, groups: [month(1990, 11), month(1990, 12), month(1991, 1)] }], 0)
  expect(points[0]?.time).toBeCloseTo(1990.833)
  expect(segments).toHaveLength(2)
  expect(points[0]?.series).toBe('')
})

test('an axis says the time in short', () => {
  expect(timeLabel(1990, ['YEAR'])).toBe('1990')
  expect(timeLabel(1990, ['DECADE'])).toBe('1990s')
  expect(timeLabel(3, ['QUARTER'])).toBe('Q3')
})
