import { buildSchema, execute, GraphQLObjectType, type GraphQLSchema, parse } from 'graphql'
import { expect, test } from 'vitest'
import { AnswerWork } from '../../../src/execution/answer-work.js'
import { type Admit, operationExecutor } from '../../../src/execution/execute-operation.js'
import { Scheduler } from '../../../src/execution/scheduler.js'
import { AnswerBudget } from '../../../src/limits/answer-budget.js'
import { RequestLife } from '../../../src/request/request-life.js'

const sdl = `
  type Query { rows: [Row!]! maybe: [Row] named: Named broken: Row }
  interface Named { name: String }
  type Row implements Named { name: String count: Int! inner: Row resolved(fail: Boolean! = false): Row! }
`

const scheduler = new Scheduler()

/** Has everything executed at once. */
const admitted: Admit = (_, make) => {
  const budget = new AnswerBudget({ values: 0, bytes: 0 }, [])
  return make(new AnswerWork(scheduler, scheduler.begin(), budget, new RequestLife()))
}

const row = (count: unknown = 1, more: object = {}) => ({ name: 'a', count, inner: { name: 'b', count: 2 }, ...more })

/** A schema whose rows are these, and how often its resolvers have been called. */
function schemaOf(rows: unknown): { schema: GraphQLSchema; calls: () => number } {
  const schema = buildSchema(sdl)
  let calls = 0
  const resolvers = {
    rows: async () => rows,
    maybe: () => rows,
    named: () => ({ __typename: 'Row', name: 'c' }),
    broken: () => {
      throw new Error('broken')
    },
  }
  const set = (type: unknown, name: string, resolve: (args: { fail?: boolean }) => unknown) => {
    const field = type instanceof GraphQLObjectType ? type.getFields()[name] : undefined
    if (field === undefined) throw new Error(`expected a field ${name}`)
    field.resolve = (_source, args) => {
      calls += 1
      return resolve(args)
    }
  }
  for (const [name, resolve] of Object.entries(resolvers)) set(schema.getQueryType(), name, resolve)
  set(schema.getType('Row'), 'resolved', async ({ fail }) => {
    if (fail) throw new Error('failed')
    return row(3)
  })
  return { schema, calls: () => calls }
}

const usual = [row(), row(2)]

const cases: ReadonlyArray<readonly [string, unknown, string]> = [
  ['plain rows', usual, '{ rows { name count inner { count name } } }'],
  ['rows with resolvers, in their order', usual, '{ rows { resolved { name resolved { count } } name __typename } }'],
  [
    'merged fields',
    usual,
    '{ rows { inner { name } ...F } rows { count } } fragment F on Named { ... on Row { inner { count } } }',
  ],
  ['a field named __proto__', usual, '{ rows { __proto__: name count } __proto__: maybe { name } }'],
  ['an interface', usual, '{ named { __typename name ... on Row { name } } rows { count } }'],
  ['introspection', usual, '{ rows { count } __type(name: "Row") { name } }'],
  ['null where there must be a value', [row(null), row()], '{ rows { name count } maybe { name count } }'],
  ['undefined', [{}, undefined], '{ maybe { name inner { name } } }'],
  ['a value that is none of its type', [row('x')], '{ maybe { name count } }'],
  ['an Error among the rows', [row(), new Error('one')], '{ maybe { name } rows { name } }'],
  ['a promise among the rows', [row(), Promise.resolve(row(5))], '{ rows { count } }'],
  ['a promise in a row', [row(Promise.resolve(7))], '{ rows { count resolved { count } } }'],
  ['a function in a row', [row(() => 7)], '{ rows { count } }'],
  ['an iterable', new Set(usual), '{ rows { count } }'],
  ['no list', 5, '{ rows { count } maybe { count } }'],
  ['no rows', null, '{ rows { count } maybe { count } }'],
  ['a resolver that throws', usual, '{ broken { name } rows { count } }'],
  [
    'a resolver that rejects, below others',
    usual,
    '{ rows { resolved { name } } maybe { resolved(fail: true) { name } name } }',
  ],
  ['what an argument may not be', usual, 'query($no: Boolean = true) { maybe { resolved(fail: $no) { name } } }'],
  ['an operation that is not there', usual, 'query A { maybe { name } } query B { maybe { count } }'],
]

test.each(cases)('%s: as graphql-js has it, and nothing resolved twice', async (_, rows, source) => {
  const document = parse(source)
  const variableValues = { no: null }
  const [ours, theirs] = [schemaOf(rows), schemaOf(rows)]
  const executeOperation = operationExecutor(ours.schema, admitted)
  const expected = await execute({ schema: theirs.schema, document, variableValues })
  const outcome = await executeOperation({ document, variableValues })
  expect(JSON.stringify(outcome)).toBe(JSON.stringify(expected))
  expect(ours.calls()).toBe(theirs.calls())
})

test.each([
  ['a null', (index: number) => row(index === 120 ? null : index)],
  ['a promise', (index: number) => (index === 130 ? Promise.resolve(row(7)) : row(index))],
  ['a rejection', (index: number) => (index % 100 === 99 ? Promise.reject(new Error(`number ${index}`)) : row(index))],
])('a long list with %s in it is as graphql-js has it', async (_, rowAt) => {
  const rows = () => Array.from({ length: 400 }, (_each, index) => rowAt(index))
  for (const query of ['{ maybe { name count inner { count } resolved { count } } }', '{ rows { count } }']) {
    const document = parse(query)
    const expected = await execute({ schema: schemaOf(rows()).schema, document })
    const outcome = await operationExecutor(schemaOf(rows()).schema, admitted)({ document })
    expect(JSON.stringify(outcome)).toBe(JSON.stringify(expected))
  }
})

test('rows by the thousand are as the first ones', async () => {
  const rows = Array.from({ length: 3000 }, (_, index) => row(index, { name: index % 2 === 0 ? null : `${index}` }))
  const { schema } = schemaOf(rows)
  const document = parse('{ rows { b: name a: count __typename inner { name } resolved { count } } }')
  const expected = JSON.stringify(await execute({ schema, document }))
  const executeOperation = operationExecutor(schema, admitted)
  for (let time = 0; time < 3; time++) expect(JSON.stringify(await executeOperation({ document }))).toBe(expected)
})
