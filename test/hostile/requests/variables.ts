import type { Random } from '../../../loader/sample/random.js'
import { randomOperation } from '../../operations/random-operation.js'
import type { MakeRequest } from './context.js'
import { got, posted } from './http-request.js'
import { hostileJson, hostileText } from './values.js'

/** Operations of one variable, `v`, of every kind. */
const OPERATIONS = [
  'query($v: MovieWhere) { movies(where: $v) { totalCount nodes { id } } }',
  'query($v: [MovieWhere!]) { movies(where: {OR: $v}) { totalCount } }',
  'query($v: Int) { movies(first: $v) { nodes { id title } } }',
  'query($v: Int) { movies(last: $v) { nodes { id } } }',
  'query($v: String) { movies(after: $v) { nodes { id } pageInfo { endCursor } } }',
  'query($v: [MovieOrderBy!]) { movies(orderBy: $v) { nodes { id } } }',
  'query($v: ID!) { movie(id: $v) { title } }',
  'query($v: ID!) { node(nodeId: $v) { nodeId } }',
  'query($v: [ID!]!) { nodes(nodeIds: $v) { nodeId } }',
  'query($v: ID!) { quarantine(load: $v) { totalCount } }',
  'query($v: String) { genre(name: $v) { name } }',
  'query($v: IntRange) { genres { yearly(years: $v) { year } } }',
  'query($v: IntRange) { mostPopularGenres(years: $v) { year } }',
  'query($v: Int! = 1) { mostPopularGenres(top: $v) { year } }',
  'query($v: PopularityBy!) { mostPopularGenres(by: $v) { year } }',
  'query($v: [MovieDimension!]!) { movieStats(groupBy: $v, first: 10000) { rows { movieCount } totalGroups } }',
  'query($v: [StatsCondition!]) { movieStats(groupBy: [YEAR], having: $v) { rows { movieCount } } }',
  'query($v: [StatsOrderBy!]) { movieStats(groupBy: [YEAR], orderBy: $v) { rows { movieCount } } }',
  'query($v: TopPerGroup) { movieStats(groupBy: [YEAR, GENRE], topPerGroup: $v) { rows { movieCount } } }',
  'query($v: Float) { movieStats(groupBy: [YEAR], having: [{measure: REVENUE_SUM, gte: $v}]) { rows { movieCount } } }',
  'query($v: Date) { movies(where: {releaseDate: {gte: $v}}) { totalCount } }',
  'query($v: [String!]) { movies(where: {title: {in: $v}}) { totalCount } }',
  'query($v: CompanyWhere) { companies(where: $v) { totalCount nodes { name } } }',
  'query($v: Boolean!) { genres @skip(if: $v) { name } }',
]

/** One operation with a value that nobody would give. */
const wrong: MakeRequest = (random) => {
  const query = random.pick(OPERATIONS)
  const value = hostileJson(random)
  const others = random.chance(0.1) ? `,"w":${hostileJson(random)}` : ''
  const variables = random.chance(0.08) ? value : `{"v":${value}${others}}`
  if (query.length + value.length < 2000 && random.chance(0.15)) {
    return got('/graphql', [
      ['query', query],
      ['variables', variables],
    ])
  }
  return posted(`{"query":${JSON.stringify(query)},"variables":${variables}}`)
}

/** A valid operation, some of whose values are others. */
const exchanged: MakeRequest = (random, { schema }) => {
  const asked = randomOperation(schema, random.between(0, 2 ** 31), random.between(0, 2 ** 31))
  const variables = Object.keys(asked.variables).map((name) => `"${name}":${hostileJson(random)}`)
  return posted(`{"query":${JSON.stringify(asked.query)},"variables":{${variables.join()}}}`)
}

const OPERATORS = [
  'contains',
  'containsI',
  'startsWith',
  'startsWithI',
  'endsWith',
  'endsWithI',
  'eq',
  'ne',
  'gt',
  'lte',
  'in',
  'notIn',
]

function textFilter(random: Random): Record<string, unknown> {
  const operator = random.pick(OPERATORS)
  const many = (): string[] =>
    Array.from({ length: random.pick([1, 5, 999, 1000, 1001]) }, () => hostileText(random).slice(0, 800))
  return { [operator]: /n$/i.test(operator) && operator.length < 6 ? many() : hostileText(random) }
}

/** Filters that are of the right types, of any size. */
const filters: MakeRequest = (random) => {
  const leaf = (): object =>
    random.pick<() => object>([
      () => ({ title: textFilter(random) }),
      () => ({ status: textFilter(random) }),
      () => ({ genres: { [random.pick(['some', 'every', 'none'])]: { name: textFilter(random) } } }),
      () => ({ companies: { [random.pick(['some', 'every', 'none'])]: { name: textFilter(random) } } }),
      () => ({ year: { gte: random.pick([-2147483648, 0, 1990, 2147483647]) } }),
      () => ({ revenue: { gt: random.pick([1e308, -1e308, 5e-324, 2 ** 53, 0.1]) } }),
      () => ({ id: { in: Array.from({ length: random.pick([1, 1000, 1001]) }, (_, at) => String(at)) } }),
      () => ({ releaseDate: { gte: random.pick(['0001-01-01', '9999-12-31', '1874-01-01', '2000-02-30']) } }),
    ])()
  let where: object = leaf()
  const depth = random.pick([0, 1, 3, 7, 8, 9, 20])
  for (let level = 0; level < depth; level++) {
    const width = random.pick([1, 2, 5, 40])
    const others = Array.from({ length: Math.min(width, 40) - 1 }, leaf)
    where = random.pick<() => object>([
      () => ({ AND: [where, ...others] }),
      () => ({ OR: [where, ...others] }),
      () => ({ NOT: where }),
    ])()
  }
  const query = random.pick([
    'query($where: MovieWhere) { movies(where: $where) { totalCount nodes { id } } }',
    'query($where: MovieWhere) { movieStats(where: $where, groupBy: [GENRE, COMPANY], first: 10000) { totalGroups rows { movieCount } } }',
    'query($where: MovieWhere) { genres { movies(where: $where) { totalCount } yearly(where: $where) { year movieCount } } }',
    'query($where: MovieWhere) { companies(first: 500) { nodes { stats(where: $where) { movieCount } } } }',
  ])
  return posted({ query, variables: { where } })
}

export const variableRequests = {
  'wrong variables': wrong,
  'exchanged variables': exchanged,
  filters,
} satisfies Readonly<Record<string, MakeRequest>>
