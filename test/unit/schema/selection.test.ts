import { buildSchema, graphql } from 'graphql'
import { expect, test } from 'vitest'
import { Selection } from '../../../src/request/selection.js'
import { createSchema } from '../../../src/schema/schema.js'

const schema = createSchema()

/** What `Selection.of` says of each root field, by its alias or name. */
async function selections(source: string, variableValues: Record<string, unknown> = {}) {
  const seen = new Map<string, Selection>()
  const query = schema.getQueryType()?.getFields() ?? {}
  for (const field of Object.values(query)) {
    field.resolve = async (_source, _args, _context, info) => {
      seen.set(String(info.path.key), Selection.of(info))
      return null
    }
  }
  await graphql({ schema, source, variableValues })
  return seen
}

const documents: ReadonlyArray<readonly [string, string, readonly string[]]> = [
  ['plain fields', '{ movieStats { totalGroups rows { movieCount } } }', ['totalGroups', 'rows.movieCount']],
  ['aliases by their names', '{ movieStats { n: totalGroups m: totalGroups } }', ['totalGroups']],
  [
    'what several aliases ask together',
    '{ movieStats { a: rows { budget { sum } } b: rows { budget { avg } movieCount } } }',
    ['rows.budget.sum', 'rows.budget.avg', 'rows.movieCount'],
  ],
  [
    'fragments, named and inline, also on the interface',
    'fragment M on Stats { budget { ...N } } fragment N on MoneyStats { sum } ' +
      '{ movieStats { rows { ...M ... on MovieStatsRow { key { year } } ... on Stats { movieCount ... on YearStats { year } } } } }',
    ['rows.budget.sum', 'rows.key.year', 'rows.movieCount'],
  ],
  [
    'what @skip and @include leave',
    'query($yes: Boolean! = true, $no: Boolean! = false) ' +
      '{ movieStats { totalGroups @skip(if: $yes) rows @include(if: $no) { movieCount } totals { movieCount @include(if: $yes) revenue @skip(if: $yes) { sum } } } }',
    ['totals.movieCount'],
  ],
  ['no __typename', '{ movieStats { __typename rows { __typename movieCount } } }', ['rows.movieCount']],
]

test.each(documents)('a selection has %s', async (_, document, leaves) => {
  expect((await selections(document)).get('movieStats')?.leaves()).toEqual(leaves)
})

test('each root field has its own', async () => {
  const seen = await selections('{ a: genres { id } b: genres { name } genre(id: 1) { movies { totalCount } } }')
  expect([...seen].map(([key, selection]) => [key, selection.leaves()])).toEqual([
    ['a', ['id']],
    ['b', ['name']],
    ['genre', ['movies.totalCount']],
  ])
})

test('a selection is asked by paths', async () => {
  const selection = (await selections('{ movies { edges { cursor node { id title } } } }')).get('movies')
  expect(selection?.names).toEqual(['edges'])
  expect(selection?.has('edges', 'node', 'title')).toBe(true)
  expect(selection?.has('edges', 'node', 'budget')).toBe(false)
  expect(selection?.has('nodes')).toBe(false)
  expect(selection?.under('edges').under('node').names).toEqual(['id', 'title'])
  expect(selection?.under('nodes').names).toEqual([])
  expect(selection?.under('edges').and(selection).leaves()).toEqual([
    'cursor',
    'node.id',
    'node.title',
    'edges.cursor',
    'edges.node.id',
    'edges.node.title',
  ])
})

test('a selection knows the arguments of its values, each time that they have some', async () => {
  const document =
    'query ($year: Int) { movies { nodes { budget revenue(dollarsOf: 1999) a: profit b: profit(dollarsOf: $year) c: profit(dollarsOf: 2000) } ' +
    'edges { node { profit(dollarsOf: null) } } } }'
  const selection = (await selections(document, { year: 1950 })).get('movies')
  const given = (selected = selection?.under('nodes')) =>
    ['budget', 'revenue', 'profit'].map((name) => selected?.under(name).given)
  expect(given()).toEqual([[], [{ dollarsOf: 1999 }], [{ dollarsOf: 1950 }, { dollarsOf: 2000 }]])
  const both = selection?.under('edges').under('node').and(selection.under('nodes'))
  expect(given(both)[2]).toEqual([{ dollarsOf: null }, { dollarsOf: 1950 }, { dollarsOf: 2000 }])
})

test('where a value may be of several types, it is what any of them is asked for, or one', async () => {
  const schema = buildSchema(`
    interface Node { id: ID! } type A implements Node { id: ID! a: Int } type B implements Node { id: ID! b: Int }
    type Query { node: Node }`)
  const seen: Selection[] = []
  const { node } = schema.getQueryType()?.getFields() ?? {}
  if (node === undefined) throw new Error('expected a field')
  node.resolve = (_source, _args, _context, info) => {
    seen.push(Selection.of(info), Selection.of(info, 'B'))
    return null
  }
  await graphql({ schema, source: '{ node { id ... on A { a } ... on B { b } } }' })
  expect(seen.map((selection) => selection.leaves())).toEqual([
    ['id', 'a', 'b'],
    ['id', 'b'],
  ])
})
