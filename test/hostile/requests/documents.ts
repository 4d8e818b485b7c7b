import { getIntrospectionQuery } from 'graphql'
import type { Random } from '../../../loader/sample/random.js'
import { randomOperation } from '../../operations/random-operation.js'
import { type HostileContext, type MakeRequest, size, times } from './context.js'
import { got, posted } from './http-request.js'

type MakeDocument = (random: Random, context: HostileContext) => string

const within = (open: string, inner: string, close: string, depth: number): string =>
  open.repeat(depth) + inner + close.repeat(depth)

const deep: MakeDocument = (random) => {
  const depth = size(random, 6000)
  return random.pick([
    () => within('{ genres { movies { nodes ', '{ id }', ' } } }', depth),
    () => `{ genres ${within('{ ... ', '{ id }', ' }', depth)} }`,
    () => `{ ${within('... on Query { ', 'genres { id }', ' }', depth)} }`,
    () => `{ movies(where: ${within('{AND: [', '{id: {eq: 1}}', ']}', depth)}) { totalCount } }`,
    () => `{ movies(where: ${within('{NOT: ', '{id: {eq: 1}}', '}', depth)}) { totalCount } }`,
    () => `{ nodes(nodeIds: ${within('[', '"x"', ']', depth)}) { nodeId } }`,
    () => `query($a: ${within('[', 'Int', ']', depth)}) { genres { id } }`,
    () => `{ __type(name: "Query") ${within('{ ofType ', '{ name }', ' }', depth)} }`,
    () => '{'.repeat(depth),
    () => `{ genres ${within('{ ...F ', '{ id }', ' }', depth)} } fragment F on Genre { id }`,
  ])()
}

const wide: MakeDocument = (random) => {
  const count = size(random, 6000)
  return random.pick([
    () => `{ genres { ${times(count, () => 'name')} } }`,
    () => `{ ${times(count, () => 'genres { name }')} }`,
    () => `{ ${times(count, () => 'genres { name id nodeId }')} }`,
    () => `{ ${times(count, () => '__typename')} }`,
    () => `{ genres { ${times(count, () => '__typename')} } }`,
    () => `{ ${times(count, (at) => `a${at}: __typename`)} }`,
    () => `{ ${times(count, (at) => `a${at}: genres { name }`)} }`,
    () => `{ ${times(count, (at) => `a${at}: movies(first: ${1 + (at % 500)}) { nodes { title } }`)} }`,
    () => `{ ${times(count, () => '... { genres { name } }')} }`,
    () => `{ ${times(count, () => '...F')} } fragment F on Query { genres { name } }`,
    () => times(count, (at) => `query Q${at} { genres { id } }`),
    () => `{ genres { id } } ${times(count, (at) => `fragment F${at} on Genre { name }`)}`,
    () =>
      `{ nodes(nodeIds: [${times(count, () => '"R2VucmU6MTg"')}]) { nodeId ... on Genre { name movies { totalCount } } } }`,
  ])()
}

/** Fragments each of which spreads the next one several times. */
const multiplying: MakeDocument = (random) => {
  const [levels, each] = [random.pick([3, 9, 20, 100, 180]), random.between(2, 10)]
  const last = random.pick(['genres { name }', '__typename', '__schema { types { name } }', 'a: genres { name }'])
  const fragment = (at: number): string => {
    if (at === levels) return `fragment F${at} on Query { ${last} }`
    const spread = random.pick([`...F${at + 1}`, `... on Query { ...F${at + 1} }`])
    return `fragment F${at} on Query { ${times(each, () => spread)} }`
  }
  return `{ ...F0 } ${times(levels + 1, fragment)}`
}

const cyclic: MakeDocument = (random) => {
  const count = size(random, 2001)
  const next = (at: number): string => `...F${(at + 1) % count}`
  return random.pick([
    () => `{ ...F0 } ${times(count, (at) => `fragment F${at} on Query { ${next(at)} }`)}`,
    () => `{ genres { ...F } } fragment F on Genre { movies { nodes { genres { ...F } } } }`,
    () =>
      `{ ...F0 } ${times(Math.min(count, 60), (at) => `fragment F${at} on Query { ${times(Math.min(count, 60), (to) => `...F${to}`)} }`)}`,
    () => `{ genres { id } } ${times(count, (at) => `fragment F${at} on Query { genres { id } ${next(at)} }`)}`,
  ])()
}

const directives: MakeDocument = (random) => {
  const count = size(random, 6000)
  const directive = random.pick([
    '@skip(if: false)',
    '@include(if: true)',
    '@unknown',
    '@deprecated',
    '@skip(if: $x)',
    '@include(if: null)',
    '@skip',
    '@include(if: 1, if: 2)',
  ])
  return random.pick([
    () => `{ genres ${times(count, () => directive)} { name } }`,
    () => `query ${times(count, () => directive)} { genres { name } }`,
    () => `{ ${times(Math.min(count, 1001), () => `genres ${directive} { name }`)} }`,
    () => `query($a: Int ${times(count, () => directive)}) { genres { name } }`,
    () => `{ ...F } fragment F on Query ${times(count, () => directive)} { genres { name } }`,
  ])()
}

const HUGE = 300_000
const literals: MakeDocument = (random) => {
  const literal = random.pick([
    () => '9'.repeat(HUGE),
    () => `-${'9'.repeat(400)}.5e${'9'.repeat(300)}`,
    () => '1e999',
    () => '-0',
    () => '2147483648',
    () => '9007199254740993',
    () => JSON.stringify('x'.repeat(HUGE)),
    () => `"""${'\n x'.repeat(HUGE / 6)}"""`,
    () => `"${'\\u0000'.repeat(2000)}"`,
    () => '"\\ud800"',
    () => '"\\u{110000}"',
    () => '"unterminated',
    () => `[${times(9000, String, ',')}]`,
    () => `{${times(4000, (at) => `f${at}: ${at}`, ',')}}`,
    () => `{${times(4000, () => 'eq: 1', ',')}}`,
    () => '{__proto__: {eq: 1}}',
    () => '$missing',
    () => 'ENUM',
    () => 'null',
    () => 'true',
  ])()
  return random.pick([
    `{ movies(where: {id: {eq: ${literal}}}) { totalCount } }`,
    `{ movies(where: {title: {contains: ${literal}}}) { totalCount } }`,
    `{ movies(where: {year: {gte: ${literal}}}) { totalCount } }`,
    `{ movies(where: ${literal}) { totalCount } }`,
    `{ movies(first: ${literal}) { totalCount } }`,
    `{ movies(after: ${literal}) { totalCount } }`,
    `{ movieStats(groupBy: ${literal}) { totalGroups } }`,
    `{ movieStats(having: [{measure: REVENUE_SUM, gte: ${literal}}]) { totalGroups } }`,
    `{ genre(name: ${literal}) { name } }`,
    `{ node(nodeId: ${literal}) { nodeId } }`,
    `{ company(id: ${literal}) { name } }`,
    `query($a: MovieWhere = ${literal}) { movies(where: $a) { totalCount } }`,
    `query($a: Int = ${literal}) { movies(first: $a) { totalCount } }`,
  ])
}

const unknown: MakeDocument = (random) => {
  const count = size(random, 3000)
  const name = (at: number): string =>
    random.pick([`nme${at}`, `gneres${at}`, '__proto__', 'constructor', 'toString', `x${'y'.repeat(200)}`])
  return random.pick([
    () => `{ ${times(count, name)} }`,
    () => `{ genres { ${times(count, name)} } }`,
    () => `{ genres(${times(count, (at) => `${name(at)}: 1`)}) { id } }`,
    () => `{ movies(where: {${times(count, (at) => `${name(at)}: {eq: 1}`)}}) { totalCount } }`,
    () => `{ ${times(count, (at) => `... on ${name(at)} { id }`)} }`,
    () => `{ ${times(count, (at) => `...${name(at)}`)} }`,
    () => `query(${times(count, (at) => `$v${at}: ${name(at)}`)}) { genres { id } }`,
    () => `query(${times(count, (at) => `$v${at}: Int`)}) { genres { id } }`,
    () => `{ movies(first: $a ${times(count, (at) => `x${at}: $v${at}`)}) { totalCount } }`,
    () => `{ movieStats(groupBy: [${times(count, name)}]) { totalGroups } }`,
    () => `{ genres { id } } type ${name(1)} { a: Int }`,
    () => `mutation { ${name(1)} }`,
    () => 'subscription { snapshotPublished { id } }',
    () => `subscription { ${times(count, (at) => `a${at}: snapshotPublished { id }`)} }`,
  ])()
}

const introspection: MakeDocument = (random) => {
  const whole = getIntrospectionQuery({ inputValueDeprecation: true, specifiedByUrl: true })
  const inner = /\{([\s\S]*?)\n {4}\}\n/.exec(whole)?.[1] ?? ''
  return random.pick([
    () => whole,
    () => `{ ...F } fragment F on Query { ${times(2000, () => '__schema { types { name } }')} }`,
    () => `{ ${times(2000, (at) => `a${at}: __schema { types { name fields { name } } }`)} }`,
    () =>
      `{ ${times(40, () => '...F')} } fragment F on Query { ${times(40, (at) => `a${at}: __schema { types { fields { type { name } } } }`)} }`,
    () => `{ ${times(20, (at) => `a${at}: ${inner} }`)} } ${whole.slice(whole.indexOf('fragment'))}`,
    () =>
      `{ ${times(500, (at) => `t${at}: __type(name: "Movie") { fields { name type { name fields { name } } } }`)} }`,
    () => '{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }',
    () => '{ __schema { types { possibleTypes { interfaces { possibleTypes { interfaces { name } } } } } } }',
    () => `{ ${times(6000, () => '__typename')} }`,
  ])()
}

/** Pages in pages; each row of the outer one has an inner one. */
const pages: MakeDocument = (random) => {
  const first = random.pick([20, 100, 500, 500])
  const all = 'id title overview releaseDate budget revenue genres { id name } companies { id name } countries { code }'
  const list = (name: string, inner: string): string => {
    const [alias, again] = random.chance(0.2) ? ['a: ', true] : ['', false]
    const page = random.chance(0.3) ? `edges { cursor node { ${inner} } }` : `nodes { ${inner} }`
    const field = (prefix: string, by: string): string =>
      `${prefix}${name}(first: ${first}${by}) { totalCount ${page} pageInfo { endCursor } }`
    return again ? `${field(alias, '')} ${field('b: ', ', orderBy: [{by: ID}]')}` : field(alias, '')
  }
  const inner = random.pick([
    all,
    'id',
    'id title',
    'genres { stats { movieCount } }',
    'companies { yearly { year movieCount } }',
  ])
  const subjects = (below: string): string => random.pick([`genres { ${below} }`, `companies { ${below} }`])
  let below = list('movies', inner)
  for (let depth = random.between(0, 3); depth > 0; depth--) below = list('movies', subjects(below))
  return random.pick([
    () => `{ genres { name ${below} } }`,
    () => `{ ${list('companies', below)} }`,
    () => `{ ${list('movies', subjects(below))} }`,
    () => `{ genres { ...F } } fragment F on Genre { ${below} }`,
    () =>
      `{ ${list('companies', 'yearly { year movieCount budget { sum } } releasesByGenre { year genre { name } movieCount }')} }`,
    () => `{ ${times(random.between(2, 20), (at) => `g${at}: genres { ${below} }`)} }`,
    () =>
      `{ genres { movies(first: 500) { nodes { genres { movies(first: 500) { nodes { genres { movies(first: 500) { nodes { id } } } } } } } } } }`,
  ])()
}

const DIMENSIONS = ['COMPANY', 'COUNTRY', 'DECADE', 'GENRE', 'LANGUAGE', 'MONTH', 'QUARTER', 'STATUS', 'YEAR']
const aggregates: MakeDocument = (random) => {
  const count = random.pick([1, 5, 20, 60])
  const measures = random.pick([
    'movieCount',
    'budget { sum avg min max knownCount } revenue { sum } popularity { avg median }',
  ])
  const stats = (at: number): string => {
    const groupBy = DIMENSIONS.filter(() => random.chance(0.35)).join()
    const attribution = random.pick(['FULL', 'SPLIT'])
    return `s${at}: movieStats(groupBy: [${groupBy}], first: 10000, attribution: ${attribution}, where: {id: {ne: "${at}"}}) { rows { key { year genre { name } company { name } } ${measures} } totals { ${measures} } totalGroups }`
  }
  return random.pick([
    () => `{ ${times(count, stats)} }`,
    () =>
      `{ ${times(count, (at) => `p${at}: mostPopularGenres(top: ${1000 + at}, by: MEDIAN) { year genre { name movies(first: 50) { nodes { title } } } popularity }`)} }`,
    () => `{ genres { ${times(count, (at) => `y${at}: yearly(where: {year: {ne: ${at}}}) { year ${measures} }`)} } }`,
    () =>
      `{ companies(first: 500) { nodes { ${times(Math.min(count, 20), (at) => `s${at}: stats(where: {year: {ne: ${at}}}) { ${measures} }`)} } } }`,
    () => `{ movieStats(groupBy: [${DIMENSIONS.join()}], first: 10000) { rows { key { year } ${measures} } } }`,
    () =>
      `{ movieStats(groupBy: [YEAR, COMPANY], topPerGroup: {within: [YEAR], first: 2147483647}) { rows { movieCount } } }`,
  ])()
}

/** Fields of one name that have to be compared with each other, whether they can be merged or not. */
const overlapping: MakeDocument = (random) => {
  const count = size(random, 1500)
  return random.pick([
    () => `{ ${times(count, (at) => `a: movies(first: ${1 + at}) { totalCount }`)} }`,
    () => `{ ${times(count, (at) => `a: genre(id: "${at}") { name }`)} }`,
    () =>
      `{ ${times(count, (at) => `...F${at}`)} } ${times(count, (at) => `fragment F${at} on Query { genres { name movies { totalCount } } }`)}`,
    () => `{ genres { ${times(count, () => 'movies { nodes { genres { name } } }')} } }`,
    () => `{ ${times(count, (at) => `... { a: genres { x: name ${at % 2 ? 'y: id' : 'y: nodeId'} } }`)} }`,
  ])()
}

const padded: MakeDocument = (random) => {
  const length = random.pick([1000, 100_000, 900_000])
  return random.pick([
    () => `${' '.repeat(length)}{ genres { name } }`,
    () => `${','.repeat(length)}{ genres { name } }`,
    () => `#${'x'.repeat(length)}\n{ genres { name } }`,
    () => `${'#\n'.repeat(length / 2)}{ genres { name } }`,
    () => `\ufeff{ genres { name } }`,
    () => '',
    () => ' ',
    () => '\0',
    () => `{ ${'g'.repeat(length)} }`,
    () => `query ${'Q'.repeat(length)} { genres { name } }`,
    () => `{ ${'a'.repeat(length / 10)}: genres { name } }`,
    () => '{ genres { name } } } }',
    () => '{ "genres" }',
    () => 'ø',
  ])()
}

const TOKENS = [
  '{',
  '}',
  '(',
  ')',
  '[',
  ']',
  ':',
  '$',
  '!',
  '...',
  '@',
  '"',
  '"""',
  '|',
  '&',
  '=',
  '#',
  '\0',
  '\ud83c',
  'on',
  'fragment',
  'query',
  'null',
  '-',
  '1e9',
  '\\',
]

/** An operation that would be answered, but for a few characters. */
const mutated: MakeDocument = (random, { schema }) => {
  let { query } = randomOperation(schema, random.between(0, 2 ** 31), random.between(0, 2 ** 31))
  for (let count = random.between(1, 4); count > 0; count--) {
    const at = random.between(0, query.length)
    const until = random.chance(0.5) ? at : Math.min(query.length, at + random.between(1, 12))
    query = query.slice(0, at) + (random.chance(0.7) ? random.pick(TOKENS) : '') + query.slice(until)
  }
  return query
}

const documents = {
  deep,
  wide,
  multiplying,
  cyclic,
  directives,
  literals,
  unknown,
  introspection,
  pages,
  aggregates,
  overlapping,
  padded,
  mutated,
}

const LONGEST_ADDRESS = 12_000

/** Documents come by POST, and short ones now and then by GET. */
const sent =
  (make: MakeDocument): MakeRequest =>
  (random, context) => {
    const query = make(random, context)
    if (query.length < LONGEST_ADDRESS && random.chance(0.2)) return got('/graphql', [['query', query]])
    const operationName = random.chance(0.1) ? random.pick(['Q1', '', 'Missing', null, 5]) : undefined
    return posted({ query, operationName })
  }

export const documentRequests: Readonly<Record<string, MakeRequest>> = Object.fromEntries(
  Object.entries(documents).map(([kind, make]) => [`${kind} document`, sent(make)]),
)

/** Any of them. */
export const anyDocument: MakeDocument = (random, context) => random.pick(Object.values(documents))(random, context)
