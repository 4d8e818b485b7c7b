import { readdirSync, readFileSync } from 'node:fs'
import { type GraphQLField, isListType, isNonNullType, isObjectType, parse, specifiedRules, validate } from 'graphql'
import { buildExecutionContext } from 'graphql/execution/execute.js'
import { expect, test } from 'vitest'
import { estimatedSize } from '../../../src/limits/list-size.js'
import { type QueryCost, queryCost } from '../../../src/limits/query-cost.js'
import { queryLimits } from '../../../src/limits/query-limits.js'
import { queryLimitsRule } from '../../../src/limits/query-limits-rule.js'
import { createSchema } from '../../../src/schema/schema.js'

const schema = createSchema()
const GENRES = 20
const { cost: LIMIT, questionCost: QUESTION } = queryLimits

function costOf(
  query: string,
  variableValues: Readonly<Record<string, unknown>> = {},
  operationName?: string,
): QueryCost {
  const document = parse(query)
  expect(validate(schema, document, [...specifiedRules, queryLimitsRule])).toEqual([])
  const context = buildExecutionContext({ schema, document, variableValues, operationName: operationName ?? null })
  if (!('schema' in context)) throw context[0]
  return queryCost(context, GENRES)
}

test.each([
  ['one value', '{ __typename }', 1],
  ['a list by the snapshot', '{ genres { id __typename } }', 1 + 2 * GENRES],
  ['a page that is not said', '{ movies { nodes { id } } }', QUESTION + 2 + 20],
  ['a page', '{ movies(first: 7) { nodes { id title } } }', QUESTION + 2 + 7 * 2],
  [
    'arguments of a value, which are no question',
    '{ movies(first: 7) { nodes { id a: budget(dollarsOf: 1999) budget } } }',
    QUESTION + 2 + 7 * 3,
  ],
  [
    'a page below a comparison, and what differs',
    '{ snapshotChanges(from: 1, to: 2) { changed(first: 7) { nodes { movieId fields { field } } } } }',
    QUESTION + 1 + QUESTION + 2 + 7 * (2 + 3),
  ],
  ['the end of a list', '{ movies(last: 9) { edges { cursor node { id } } } }', QUESTION + 2 + 9 * 3],
  ['no more than may be asked for', '{ movies(first: 9000) { nodes { id } } }', QUESTION + 2 + 500],
  [
    'pages in pages',
    '{ genres { movies(first: 10) { nodes { genres { id } } } } }',
    QUESTION + 1 + GENRES + GENRES * (1 + 10 * (1 + 3)),
  ],
  ['a range of years', '{ genre(id: 1) { yearly(years: {from: 1990, to: 1999}) { year } } }', 2 * QUESTION + 2 + 10],
  ['an endless range', '{ genre(id: 1) { yearly(years: {from: 1990}) { year } } }', 2 * QUESTION + 2 + 100],
  [
    'all groups',
    '{ movieStats(groupBy: [GENRE, DECADE], first: 10000) { rows { movieCount } } }',
    QUESTION + 2 + 21 * 14,
  ],
  ['some groups', '{ movieStats(groupBy: [GENRE, YEAR], first: 10) { rows { movieCount } } }', QUESTION + 2 + 10],
  ['one group', '{ movieStats(first: 10000) { rows { movieCount } totals { movieCount } } }', QUESTION + 2 + 1 + 2],
  [
    'each alias',
    '{ a: movies(first: 3) { nodes { id } } b: movies(first: 4) { nodes { id } } }',
    2 * (QUESTION + 2) + 7,
  ],
  [
    'fields once',
    '{ movies(first: 3) { nodes { id } } movies(first: 3) { nodes { id ...T } } } fragment T on Movie { title }',
    QUESTION + 2 + 6,
  ],
  [
    'an interface as its largest type',
    '{ node(nodeId: "x") { nodeId ... on Genre { name movies(first: 5) { nodes { id } } } ... on Load { id } } }',
    2 * QUESTION + 1 + 2 + 2 + 5,
  ],
  ['what is skipped', '{ genres { id @skip(if: true) name @include(if: false) __typename } }', 1 + GENRES],
])('%s', (_, query, cost) => {
  expect(costOf(query).cost).toBe(cost)
})

test('variables count as they are given, and what is left out of a page as its default', () => {
  const query =
    'query($n: Int, $to: Int) { companies(first: $n) { nodes { movies(first: 50) { nodes { id } } yearly(years: {from: 2000, to: $to}) { year } } } }'
  const cost = (variables: Readonly<Record<string, unknown>>): number =>
    costOf(query, variables).cost - 3 * QUESTION - 2
  expect(cost({})).toBe(20 * (1 + 1 + 50 + 1 + 10))
  expect(cost({ n: 3 })).toBe(3 * (1 + 1 + 50 + 1 + 10))
  expect(cost({ n: 3, to: 2001 })).toBe(3 * (1 + 1 + 50 + 1 + 2))
  expect(cost({ n: 3, to: 1000 })).toBe(3 * (1 + 1 + 50 + 1))
  expect(cost({ n: 9000 })).toBe(500 * (1 + 1 + 50 + 1 + 10))
})

test('the path is that to the most expensive field, by its name in the response', () => {
  const { path } = costOf(
    '{ genres { name } some: companies(first: 100) { list: nodes { name movies { nodes { id } } } } }',
  )
  expect(path).toEqual(['some', 'list', 'movies', 'nodes', 'id'])
})

test('introspection costs what it has, and the usual query for it may be asked', () => {
  const types = Object.keys(schema.getTypeMap()).length
  expect(costOf('{ __schema { types { name } } }').cost).toBe(2 + types)
  expect(costOf('{ __schema { types { fields { name } } } }').cost).toBeCloseTo(2 + types + fieldCount(), 5)
})

test('500 of anything alone may be asked for, with all fields that are no lists', () => {
  for (const list of ['movies', 'companies', 'loads', 'quarantine(load: "x", ', 'movies(orderBy: [{by: TITLE}], ']) {
    const [name = '', args] = list.split('(')
    const type = schema.getQueryType()?.getFields()[name]?.type
    const connection = isNonNullType(type) ? type.ofType : type
    const nodes = isObjectType(connection) ? connection.getFields()['nodes']?.type : undefined
    const node = schema.getType(String(nodes).replace(/[[\]!]/g, ''))
    const leaves = isObjectType(node) ? Object.values(node.getFields()).filter(isPlain) : []
    const fields = leaves.map((field) => field.name).join(' ')
    expect(leaves.length).toBeGreaterThan(1)
    expect(costOf(`{ ${name}(${args ?? ''} first: 500) { nodes { ${fields} } } }`).cost).toBeLessThan(LIMIT / 10)
  }
})

test('every operation in schema/operations may be asked, also for pages of 500 where it has pages', () => {
  const folder = 'schema/operations'
  const text = readdirSync(folder)
    .map((file) => readFileSync(`${folder}/${file}`, 'utf8'))
    .join('\n')
  const document = parse(text)
  const variables = { id: '3', name: 'x', load: 'x', from: 1900, to: 2020, year: 2000, genre: 'x' }
  const names = document.definitions.flatMap((each) =>
    each.kind === 'OperationDefinition' ? (each.name?.value ?? []) : [],
  )
  expect(names.length).toBeGreaterThanOrEqual(20)
  for (const operationName of names) {
    const context = buildExecutionContext({
      schema,
      document,
      operationName,
      variableValues: { ...variables, first: 500 },
    })
    if (!('schema' in context)) throw context[0]
    expect([operationName, queryCost(context, GENRES).cost > LIMIT]).toEqual([operationName, false])
  }
})

test('all numbers of half as many groups as may be asked for can be asked for at once', () => {
  const folder = 'schema/operations'
  const texts = ['AnyStats', 'AllMetrics', 'AllOfKey'].map((name) => readFileSync(`${folder}/${name}.graphql`, 'utf8'))
  const groupBy = ['COMPANY', 'YEAR', 'GENRE']
  const context = buildExecutionContext({
    schema,
    document: parse(texts.join('\n')),
    variableValues: { groupBy, first: 5_000 },
  })
  if (!('schema' in context)) throw context[0]
  expect(queryCost(context, GENRES).cost).toBeGreaterThan(400_000)
  expect(queryCost(context, GENRES).cost).toBeLessThan(LIMIT)
})

test('what an operation costs at most is no less than what it costs with any variables', () => {
  const query =
    'query($a: Int, $b: Int, $y: IntRange, $t: Int!) { companies(first: $a) { nodes { movies(last: $b) { nodes { id } } yearly(years: $y) { year } } } mostPopularGenres(top: $t, years: $y) { year } }'
  const document = parse(query)
  const costs = [1, 20, 500].flatMap((size) =>
    [null, { from: 1990, to: 1991 }].map((y) => {
      const context = buildExecutionContext({ schema, document, variableValues: { a: size, b: size, y, t: size } })
      if (!('schema' in context)) throw context[0]
      return queryCost(context, GENRES).cost
    }),
  )
  expect(new Set(costs).size).toBe(costs.length)
  expect(Math.max(...costs)).toBe(costs[4])
})

test('every list says how long it is for the cost, and in its description, too', () => {
  const asked = { args: { top: 4 }, around: { topPerGroup: { within: ['YEAR'] } }, page: 33, genres: 20 }
  const lists = Object.values(schema.getTypeMap()).flatMap((type) => {
    if (!isObjectType(type) || type.name.startsWith('__')) return []
    return Object.values(type.getFields())
      .filter(isList)
      .map((field) => ({ name: `${type.name}.${field.name}`, field }))
  })
  expect(lists.length).toBeGreaterThan(15)
  for (const { name, field } of lists) {
    const size = estimatedSize(field, asked)
    expect([name, size !== undefined && size > 0]).toEqual([name, true])
    if (size === asked.page) continue // the page that is asked for
    const told = /To the cost of a query (?:it has|they are) (.*?)\.$/.exec(field.description ?? '')?.[1] ?? ''
    const number = /^(\d+)/.exec(told)?.[1]
    if (number !== undefined) expect([name, Number(number)]).toEqual([name, size])
    else expect([name, told]).toEqual([name, expect.stringMatching(/as many|top/)])
  }
})

function isList(field: GraphQLField<unknown, unknown>): boolean {
  return isListType(isNonNullType(field.type) ? field.type.ofType : field.type)
}

function isPlain(field: GraphQLField<unknown, unknown>): boolean {
  const type = isNonNullType(field.type) ? field.type.ofType : field.type
  return !isListType(type) && !isObjectType(type)
}

function fieldCount(): number {
  return Object.values(schema.getTypeMap()).reduce((count, type) => {
    return count + ('getFields' in type && !('isOneOf' in type) ? Object.keys(type.getFields()).length : 0)
  }, 0)
}
