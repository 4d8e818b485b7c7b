import { expect, test } from 'vitest'
import { chartOf, chartsFor } from '../../../../web/explore/choose-chart.js'
import { movies, question } from './a-question.js'

test('a time alone is a line', () => {
  for (const time of ['YEAR', 'DECADE', 'QUARTER', 'MONTH'] as const)
    expect(chartsFor(question({ rows: [time] }))).toEqual(['line', 'bar'])
  expect(chartOf(question({ rows: ['YEAR', 'MONTH'] }))).toBe('line')
})

test('a time and names are several lines', () => {
  expect(chartsFor(question({ rows: ['YEAR', 'GENRE'] }))).toEqual(['line', 'bar', 'heat'])
  expect(chartOf(question({ rows: ['GENRE'], columns: 'DECADE' }))).toBe('line')
})

test('names are bars', () => {
  expect(chartsFor(question({}))).toEqual(['bar'])
})

test('names by names are a heat map', () => {
  expect(chartOf(question({ rows: ['GENRE', 'COUNTRY'] }))).toBe('heat')
  expect(chartOf(question({ rows: ['GENRE'], columns: 'LANGUAGE' }))).toBe('heat')
  expect(chartOf(question({ rows: ['GENRE', 'COUNTRY', 'YEAR'] }))).toBe('heat')
})

test('two numbers can be a scatter', () => {
  const asked = question({ measures: ['BUDGET_SUM', 'REVENUE_SUM'] })
  expect(chartsFor(asked)).toEqual(['bar', 'scatter'])
  expect(chartOf({ ...asked, chart: 'scatter' })).toBe('scatter')
})

test('what cannot show the question is not drawn', () => {
  expect(chartOf(question({ chart: 'heat' }))).toBe('bar')
  expect(chartOf(question({ chart: 'line' }))).toBe('bar')
  expect(chartsFor(question({ rows: ['GENRE', 'COUNTRY'], other: movies({}) }))).toEqual(['bar'])
})
