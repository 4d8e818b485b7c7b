import { describe, expect, it } from 'vitest'
import type { DimensionName } from '../../../src/stats/plan/dimensions.js'
import { measureAt } from '../../../src/stats/plan/measures.js'
import type { StatsQuestion } from '../../../src/stats/plan/question.js'
import { statsPlan } from '../../../src/stats/plan/stats-plan.js'
import { yearSlice } from '../../../src/stats/plan/year-slice.js'

const sliced = (question: Partial<StatsQuestion>, paths: readonly string[] = ['revenue.sum']) =>
  yearSlice(statsPlan({ groupBy: ['GENRE', 'YEAR'], attribution: 'FULL', ...question }, paths.map(measureAt)))

describe('rows of some years, as some rows of all years', () => {
  it.each([
    [{ gte: 1990, lte: 1999 }, 1990, 1999],
    [{ gt: 1989, lt: 2000 }, 1990, 1999],
    [{ eq: 1995 }, 1995, 1995],
    [{ gte: 1990, eq: 1980 }, 1990, 1980],
    [{ gte: 1990, ne: null }, 1990, Number.POSITIVE_INFINITY],
  ])('%j', (year, from, to) => {
    const slice = sliced({ where: { year, budget: { gte: 1 } } })
    expect(slice?.years).toEqual({ from, to })
    expect(slice?.ofAllYears.where).toEqual({ budget: { gte: 1 } })
  })

  it('where nothing else is asked, the question is that without a condition', () => {
    expect(sliced({ where: { year: { gte: 1990 }, AND: null } })?.ofAllYears.where).toBeNull()
  })

  it.each<[string, Partial<StatsQuestion>, string[]?]>([
    ['no years are asked for', { where: { budget: { gte: 1 } } }],
    ['a filter chooses otherwise', { where: { year: { gte: 1990, ne: 1995 } } }],
    ['a filter finds unknown years', { where: { year: { isNull: true } } }],
    ['a list of years', { where: { year: { in: [1990, 1995] } } }],
    ['rows are not of years', { groupBy: ['GENRE'], where: { year: { gte: 1990 } } }],
    ['there may be many rows', { groupBy: ['COMPANY', 'YEAR'], where: { year: { gte: 1990 } } }],
    ['shares are of all rows', { where: { year: { gte: 1990 } } }, ['revenue.share']],
    [
      'rows are chosen among those of several years',
      {
        where: { year: { gte: 1990 } },
        topPerGroup: { within: ['GENRE'] satisfies DimensionName[], first: 2 },
      },
    ],
  ])('not where %s', (_, question, paths) => {
    expect(sliced(question, paths)).toBeNull()
  })

  it('what is beside the years counts, whether it is shown or only compared', () => {
    expect(sliced({ where: { year: { gte: 1990 } }, orderBy: [{ by: 'REVENUE_SHARE', direction: 'ASC' }] })).toBeNull()
  })

  it('the best of each year are the same among all years', () => {
    expect(sliced({ where: { year: { gte: 1990 } }, topPerGroup: { within: ['YEAR'], first: 2 } })).not.toBeNull()
  })
})
