import { describe, expect, test } from 'vitest'
import { chooseSource, explainChoice, isSplit } from '../../../src/stats/plan/choose-source.js'
import { dimensions } from '../../../src/stats/plan/dimensions.js'
import { measureAt } from '../../../src/stats/plan/measures.js'
import { type Plan, plan } from '../../../src/stats/plan/plan.js'

const { YEAR, QUARTER, MONTH, DECADE, GENRE, COMPANY, COUNTRY, COLLECTION, SPOKEN_LANGUAGE, LANGUAGE, STATUS } =
  dimensions
const measures = [measureAt('movieCount'), measureAt('revenue.sum'), measureAt('popularity.median')]
const typical = ['voteCount.sum', 'budget.median', 'runtime.p10', 'profit.p90', 'roi', 'weightedRating'].map(measureAt)
const money = [measureAt('movieCount'), measureAt('revenue.sum'), measureAt('revenue.avg')]
const one = (name: 'GENRE' | 'COMPANY') => ({ dimension: dimensions[name], ids: [18] })

test.each<[source: string, what: string, asked: Partial<Plan> & Pick<Plan, 'dimensions'>]>([
  ['metrics_by_year', 'totals', { dimensions: [] }],
  ['metrics_by_year', 'years', { dimensions: [YEAR] }],
  ['metrics_by_year', 'decades in a range of years', { dimensions: [DECADE], where: { year: { gte: 1990 } } }],
  [
    'metrics_by_year',
    'years, either way',
    { dimensions: [YEAR], where: { OR: [{ year: { eq: 1 } }, { NOT: { year: { eq: 2 } } }] } },
  ],
  ['metrics_by_year', 'typical votes, returns and ratings of years', { dimensions: [YEAR], measures: typical }],
  [
    'metrics_by_genre_year',
    'the same of genres, shared',
    { dimensions: [GENRE], measures: typical, attribution: 'SPLIT' },
  ],
  ['company_movies', 'the same of companies', { dimensions: [COMPANY], measures: typical, attribution: 'SPLIT' }],
  ['serving_movies', 'collections', { dimensions: [COLLECTION] }],
  ['serving_movies', 'spoken languages of a company', { dimensions: [SPOKEN_LANGUAGE], groupFilter: one('COMPANY') }],
  ['metrics_by_genre_year', 'genres by year', { dimensions: [GENRE, YEAR] }],
  ['metrics_by_genre_year', 'shares of genres', { dimensions: [GENRE], attribution: 'SPLIT' }],
  ['metrics_by_genre_year', 'the years of one genre', { dimensions: [YEAR], groupFilter: one('GENRE') }],
  [
    'metrics_by_genre_year',
    'some genres',
    { dimensions: [GENRE, DECADE], groupFilter: { dimension: GENRE, ids: [18, 35] } },
  ],
  [
    'metrics_by_genre_year',
    'movies that have a genre',
    { dimensions: [GENRE], groupFilter: { dimension: GENRE, ids: 'any' } },
  ],
  [
    'company_movies',
    'medians of companies in a range of years',
    { dimensions: [COMPANY], where: { year: { gte: 1990 } } },
  ],
  [
    'metrics_by_company_year',
    'revenues of companies in a range of years',
    { dimensions: [COMPANY], where: { year: { gte: 1990 } }, measures: money },
  ],
  ['company_movies', 'their shares', { dimensions: [COMPANY], measures: money, attribution: 'SPLIT' }],
  [
    'metrics_by_company_year',
    'how many movies they have, however these are shared',
    { dimensions: [COMPANY], measures: [measureAt('movieCount')], attribution: 'SPLIT' },
  ],
  [
    'company_movies',
    'revenues of companies with a limit on another measure',
    {
      dimensions: [COMPANY],
      measures: money,
      having: [{ measure: measureAt('popularity.avg'), condition: { gte: 1 }, path: 'having[0]' }],
    },
  ],
  [
    'company_movies',
    'revenues of the years of one company',
    { dimensions: [YEAR], groupFilter: one('COMPANY'), measures: money },
  ],
  [
    'company_movies',
    'revenues of one company',
    { dimensions: [COMPANY], groupFilter: one('COMPANY'), measures: money },
  ],
  ['company_movies', 'the years of one company', { dimensions: [YEAR], groupFilter: one('COMPANY') }],
  [
    'company_movies',
    'the genres and months of one company',
    { dimensions: [GENRE, YEAR, MONTH], groupFilter: one('COMPANY') },
  ],
  ['company_movies', 'shares of companies and genres', { dimensions: [COMPANY, GENRE], attribution: 'SPLIT' }],
  [
    'company_movies',
    'companies by their dramas',
    { dimensions: [COMPANY], where: { genres: { some: { name: { eq: 'Drama' } } } } },
  ],
  [
    'serving_movies',
    "companies by another company's movies",
    { dimensions: [COMPANY], where: { companies: { some: { id: { eq: '3' } } } } },
  ],
  ['company_movies', 'companies by their big movies', { dimensions: [COMPANY], where: { revenue: { gte: 1 } } }],
  ['serving_movies', 'months', { dimensions: [MONTH] }],
  ['serving_movies', 'quarters of genres', { dimensions: [GENRE, QUARTER] }],
  ['serving_movies', 'countries', { dimensions: [COUNTRY] }],
  ['serving_movies', 'languages of a company', { dimensions: [LANGUAGE], groupFilter: one('COMPANY') }],
  ['serving_movies', 'states', { dimensions: [STATUS] }],
  ['serving_movies', 'years of movies with a title', { dimensions: [YEAR], where: { title: { contains: 'a' } } }],
  [
    'serving_movies',
    'years of two companies, told apart by nothing',
    { dimensions: [YEAR], groupFilter: { dimension: COMPANY, ids: [1, 2] } },
  ],
  [
    'serving_movies',
    'years of movies that have a genre',
    { dimensions: [YEAR], groupFilter: { dimension: GENRE, ids: 'any' } },
  ],
])('%s answers %s', (source, _what, asked) => {
  expect(chooseSource(plan({ measures, ...asked })).table).toBe(source)
})

test('a movie is shared only among members of lists that are dimensions', () => {
  expect(isSplit(plan({ dimensions: [YEAR], measures, attribution: 'SPLIT' }))).toBe(false)
  expect(isSplit(plan({ dimensions: [COLLECTION], measures, attribution: 'SPLIT' }))).toBe(false)
  expect(isSplit(plan({ dimensions: [SPOKEN_LANGUAGE], measures, attribution: 'SPLIT' }))).toBe(true)
  expect(isSplit(plan({ dimensions: [YEAR, COUNTRY], measures, attribution: 'SPLIT' }))).toBe(true)
  expect(isSplit(plan({ dimensions: [COUNTRY], measures }))).toBe(false)
})

test.each([
  { dimensions: [] },
  { dimensions: [YEAR, GENRE] },
  { dimensions: [GENRE], attribution: 'SPLIT' },
  { dimensions: [COMPANY], groupFilter: one('GENRE') },
  { dimensions: [COUNTRY], attribution: 'SPLIT' },
  { dimensions: [COMPANY] },
] as const)('in dollars of another year, sums come from where they come from: %j', (asked) => {
  const ofRelease = chooseSource(plan({ ...asked, measures: money }))
  expect(chooseSource(plan({ ...asked, measures: money, dollarsOf: 2017 }))).toBe(ofRelease)
})

describe('why a table was chosen', () => {
  test('is that it is the narrowest of all', () => {
    expect(explainChoice(plan({ dimensions: [YEAR], measures: money }))).toBe(
      'metrics_by_year is the narrowest table that covers the question.',
    )
  })

  test('is what the narrower ones lack: a column to group by', () => {
    expect(explainChoice(plan({ dimensions: [GENRE, YEAR], measures: money }))).toBe(
      'metrics_by_genre_year is the narrowest table that covers the question. ' +
        'metrics_by_year was passed over: it has no genre_id.',
    )
  })

  test('or that their rows are of members of a list that is not asked for', () => {
    const why = explainChoice(plan({ dimensions: [MONTH], measures: money }))
    expect(why).toContain('metrics_by_year was passed over: it has no month.')
    expect(why).toContain(
      'metrics_by_genre_year was passed over: it has a row of a movie for each genre_id, which would count several times, and no month.',
    )
  })

  test('or a column of a filter, or the order in which one company is found', () => {
    const filtered = explainChoice(plan({ dimensions: [YEAR], measures: money, where: { title: { contains: 'a' } } }))
    expect(filtered).toContain('metrics_by_year was passed over: it has no title.')
    const ofOne = explainChoice(plan({ dimensions: [YEAR], measures: money, groupFilter: one('COMPANY') }))
    expect(ofOne).toContain('metrics_by_year was passed over: it has no company_id.')
    expect(ofOne).toContain('metrics_by_company_year was passed over: it has rows that are not sorted by company_id.')
  })
})
