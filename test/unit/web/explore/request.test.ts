import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { buildSchema, parse, validate } from 'graphql'
import { getVariableValues } from 'graphql/execution/values.js'
import { expect, test } from 'vitest'
import { ask, fileOf } from '../../../../web/explore/request.js'
import { measureNamed } from '../../../../web/figures/measures.js'
import { anyQuestion, movies, question } from './a-question.js'

const schema = buildSchema(readFileSync('schema/schema.graphql', 'utf8'))

test('the server takes every question', () => {
  fc.assert(
    fc.property(anyQuestion, (asked) => {
      const { query, variables } = ask(asked)
      const document = parse(query)
      expect(validate(schema, document)).toEqual([])
      const [operation] = document.definitions
      const declared = operation?.kind === 'OperationDefinition' ? (operation.variableDefinitions ?? []) : []
      expect(getVariableValues(schema, declared, variables).errors).toBeUndefined()
    }),
  )
})

test('only what is shown is asked for', () => {
  const { query } = ask(question({ measures: ['ROI', 'REVENUE_MEDIAN'], dollarsOf: 2024 }))
  expect(query.replaceAll(/\s+/g, ' ')).toContain(
    'on Stats { movieCount roi profit { knownCount unadjustedCount } revenue { median knownCount unadjustedCount } }',
  )
  expect(query).not.toContain('others')
  expect(query).not.toContain('where')
})

test('values are variables', () => {
  const asked = question({
    selection: movies({ from: 1990, genres: ['Drama', 'War'], companies: ['A "company"'], known: 'both', votes: 10 }),
    having: { measure: 'ROI', operator: 'gte', number: 0.5 },
    best: { first: 3, within: 'DECADE' },
    columns: 'DECADE',
  })
  const { query, variables } = ask(asked)
  expect(query).not.toContain('company')
  expect(variables).toEqual({
    groupBy: ['GENRE', 'DECADE'],
    first: 3000,
    attribution: 'FULL',
    where: {
      year: { gte: 1990 },
      genres: { some: { name: { in: ['Drama', 'War'] } } },
      companies: { some: { name: { in: ['A "company"'] } } },
      budget: { isNull: false },
      revenue: { isNull: false },
      voteCount: { gte: 10 },
    },
    having: [{ measure: 'ROI', gte: 0.5 }],
    topPerGroup: { within: ['DECADE'], first: 3 },
  })
})

test('what is compared is asked for beside it', () => {
  const { query, variables } = ask(question({ other: movies({ language: 'fr' }), hasOthers: true }))
  expect(query).toContain('other: movieStats(')
  expect(query).not.toContain('others')
  expect(variables['otherWhere']).toEqual({ originalLanguage: { eq: 'fr' } })
  expect(variables['where']).toBeUndefined()
})

test('names are ordered by the first number, what is of a time by that', () => {
  expect(ask(question({ measures: ['ROI'] })).variables['orderBy']).toEqual([{ by: 'ROI', direction: 'DESC' }])
  expect(ask(question({ rows: ['YEAR'] })).variables['orderBy']).toBeUndefined()
})

test('a file has the same numbers', () => {
  expect(fileOf(question({ measures: ['ROI'], selection: movies({ to: 1999 }), dollarsOf: 2000 }))).toEqual({
    groupBy: ['GENRE'],
    measures: ['ROI'],
    where: { year: { lte: 1999 } },
    attribution: 'FULL',
    dollarsOf: 2000,
    having: undefined,
    orderBy: [{ by: 'ROI', direction: 'DESC' }],
  })
  expect(fileOf(question({ rows: ['GENRE', 'DECADE'], top: 3, best: { within: 'DECADE', first: 2 } }))).toMatchObject({
    first: 3,
    topPerGroup: { within: ['DECADE'], first: 2 },
  })
  expect(measureNamed('ROI')?.subject).toBe('profit')
})
