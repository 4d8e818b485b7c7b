import { expect, test } from 'vitest'
import { chooseSource } from '../../../src/stats/plan/choose-source.js'
import { dimensions } from '../../../src/stats/plan/dimensions.js'
import { isPreGrouped } from '../../../src/stats/plan/is-pre-grouped.js'
import { measureAt } from '../../../src/stats/plan/measures.js'
import { type Plan, plan } from '../../../src/stats/plan/plan.js'

const { YEAR, MONTH, DECADE, GENRE, COMPANY } = dimensions
const measures = [measureAt('movieCount'), measureAt('revenue.sum')]
const genres = (...ids: number[]) => ({ dimension: GENRE, ids }) as const

test.each<[expected: boolean, what: string, asked: Partial<Plan> & Pick<Plan, 'dimensions'>]>([
  [true, 'years', { dimensions: [YEAR] }],
  [true, 'years and their decades', { dimensions: [DECADE, YEAR] }],
  [true, 'genres by year', { dimensions: [YEAR, GENRE] }],
  [true, 'shares of genres by year', { dimensions: [GENRE, YEAR], attribution: 'SPLIT' }],
  [true, 'the years of one genre', { dimensions: [YEAR], groupFilter: genres(18) }],
  [true, 'the years of some genres, each', { dimensions: [YEAR, GENRE], groupFilter: genres(18, 35) }],
  [false, 'all years together', { dimensions: [] }],
  [false, 'decades: each is several years', { dimensions: [DECADE] }],
  [false, 'genres over all years', { dimensions: [GENRE] }],
  [false, 'decades of one genre', { dimensions: [DECADE], groupFilter: genres(18) }],
  [false, 'months: no table has them as they are', { dimensions: [YEAR, MONTH] }],
  [true, 'companies by year', { dimensions: [COMPANY, YEAR] }],
  [false, 'shares of companies by year: from rows of movies', { dimensions: [COMPANY, YEAR], attribution: 'SPLIT' }],
  [false, 'companies over all years', { dimensions: [COMPANY] }],
])('%s for %s', (expected, _what, asked) => {
  const each = plan({ measures, ...asked })
  expect(isPreGrouped(each, chooseSource(each))).toBe(expected)
})
