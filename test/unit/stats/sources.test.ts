import { describe, expect, test } from 'vitest'
import { subjects } from '../../../clickhouse/index.js'
import { checkSources } from '../../../src/stats/plan/check-sources.js'
import { chooseSource } from '../../../src/stats/plan/choose-source.js'
import { allDimensions, dimensions } from '../../../src/stats/plan/dimensions.js'
import { type Measure, measureAt, statsMeasures } from '../../../src/stats/plan/measures.js'
import { plan } from '../../../src/stats/plan/plan.js'
import { sources } from '../../../src/stats/plan/sources.js'

describe.each(sources)('$table', (source) => {
  test('is what its SQL creates', () => {
    expect(checkSources([source])).toEqual([source])
  })

  test('with a column that its SQL does not create is refused', () => {
    const promising = { ...source, columns: new Set([...source.columns, 'planted']) }
    expect(() => checkSources([promising])).toThrow(
      `expected ${source.table} to have the columns of its source, got none named planted in ${source.script}`,
    )
  })

  test('sorted by a column that its SQL does not create is refused', () => {
    expect(() => checkSources([{ ...source, sortedBy: ['planted'] }])).toThrow('planted')
  })
})

test('a source whose SQL creates no such table is refused', () => {
  const [first] = sources
  expect(first).toBeDefined()
  if (first !== undefined)
    expect(() => checkSources([{ ...first, table: 'planted' }])).toThrow('create the table planted')
})

test.each(['FULL', 'SPLIT'] as const)('some table answers every measure by every dimension, %s', (attribution) => {
  for (const dimension of allDimensions) {
    expect(() => chooseSource(plan({ dimensions: [dimension], measures: statsMeasures, attribution }))).not.toThrow()
  }
})

test('what is made of a column that no table has is never answered from a table without it', () => {
  const { YEAR } = dimensions
  const budget = measureAt('budget.sum')
  const planted: Measure = {
    ...budget,
    path: 'planted.sum',
    expression: (aggregates) => aggregates.sum({ ...subjects.budget, column: 'planted' }),
  }
  expect(() => chooseSource(plan({ dimensions: [{ ...YEAR, column: 'planted' }], measures: [budget] }))).toThrow(
    'expected a table with all columns of YEAR, budget.sum, found none',
  )
  expect(() => chooseSource(plan({ dimensions: [YEAR], measures: [planted] }))).toThrow('YEAR, planted.sum')
})
