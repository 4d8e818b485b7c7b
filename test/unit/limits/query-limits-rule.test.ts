import { parse, specifiedRules, validate } from 'graphql'
import { expect, test } from 'vitest'
import { queryLimits } from '../../../src/limits/query-limits.js'
import { queryLimitsRule } from '../../../src/limits/query-limits-rule.js'
import { createSchema } from '../../../src/schema/schema.js'

const schema = createSchema()
const many = (count: number, text: (index: number) => string): string =>
  Array.from({ length: count }, (_, i) => text(i)).join(' ')
const errorsOf = (query: string) => validate(schema, parse(query), [...specifiedRules, queryLimitsRule])

test.each([
  ['many names of a type', `{ genres { ${many(2000, (i) => `a${i}: __typename`)} } }`, /has 2001 fields/],
  [
    'introspection over and over',
    `{ ${many(1100, (i) => `a${i}: __schema { ...F }`)} } fragment F on __Schema { description }`,
    /asks for 2200 fields/,
  ],
  [
    'fragments in fragments',
    `{ ...A0 } ${many(60, (i) => `fragment A${i} on Query { ...A${i + 1} ...A${i + 1} }`)} fragment A60 on Query { genres { id } }`,
    /asks for over a million fields/,
  ],
  [
    'fragments that are not there',
    `{ ...A0 } ${many(60, (i) => `fragment A${i} on Query { ...A${i + 1} ...A${i + 1} }`)}`,
    /asks for over a million fields/,
  ],
  [
    'many fragments',
    `{ ${many(101, (i) => `...A${i}`)} } ${many(101, (i) => `fragment A${i} on Query { a${i}: __typename }`)}`,
    /defines 101 fragments/,
  ],
  [
    'fragments that are not used',
    `{ __typename } ${many(50, (i) => `fragment A${i} on Query { ${many(50, (j) => `a${j}: __typename`)} }`)}`,
    /has 2501 fields/,
  ],
  ['one field over and over', `{ ${many(300, () => 'genres { id }')} }`, /the same name in the same place too often/],
  [
    'one field in many fragments',
    `{ ${many(90, (i) => `...A${i}`)} } ${many(90, (i) => `fragment A${i} on Query { genres { id } }`)}`,
    /the same name in the same place too often/,
  ],
  ['one leaf over and over', `{ genres { ${many(600, () => 'id')} } }`, /the same name in the same place too often/],
  [
    'many questions',
    `{ ${many(501, (i) => `a${i}: genre(id: ${i}) { id }`)} }`,
    /501 fields with arguments; at most 500/,
  ],
  ['several operations', many(3, (i) => `query Q${i} { genres { ${many(700, (j) => `a${j}: id`)} } }`), /fields/],
])('%s: refused for that alone', (_, query, message) => {
  const errors = errorsOf(query)
  expect(errors.map(({ extensions: { code } }) => code)).toEqual(['QUERY_TOO_COSTLY'])
  expect(errors[0]?.message).toMatch(message)
})

test.each([
  ['in a ring', `{ ...A0 } ${many(90, (i) => `fragment A${i} on Query { ...A${(i + 1) % 90} ...A${(i + 1) % 90} }`)}`],
  ['through fields', '{ genres { ...F } } fragment F on Genre { movies { nodes { genres { ...F } } } }'],
  ['of its own', '{ genres { ...F } } fragment F on Genre { id ...F }'],
])('a fragment within itself, %s: refused for that alone', (_, query) => {
  const errors = errorsOf(query)
  expect(errors.map(({ extensions: { code } }) => code)).toEqual(['GRAPHQL_VALIDATION_FAILED'])
  expect(errors[0]?.message).toMatch(/^Cannot spread fragment "\w+" within itself\.$/)
})

test.each([
  ['as many fields as may be', `{ genres { ${many(queryLimits.fields - 1, (i) => `a${i}: id`)} } }`],
  [
    'a field in each of thirty fragments',
    `{ ${many(30, (i) => `...A${i}`)} } ${many(30, (i) => `fragment A${i} on Query { genres { id a${i}: name } }`)}`,
  ],
  ['a leaf asked for often', `{ genres { ${many(150, () => 'id')} } }`],
])('%s: allowed', (_, query) => {
  expect(errorsOf(query)).toEqual([])
})
