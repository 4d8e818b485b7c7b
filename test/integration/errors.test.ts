import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { DatabaseError } from '../../clickhouse/index.js'
import { eachEngine } from '../engines.js'
import { sampleCsv } from './support/drops.js'
import { type Answer, Reelhouse } from './support/reelhouse.js'
import { watched } from './support/watched.js'

const csv = await sampleCsv(60, 9)
const INTERNALS = /SELECT|_s\d|\.ts\b|\.js\b|node_modules|DB::|Exception|\/tmp|stack/

type Wrong = readonly [name: string, argument: string | null, question: string, variables?: object]

const movies = (args: string) => `{ movies(${args}) { totalCount nodes { id } } }`
const stats = (args: string) => `{ movieStats(${args}) { rows { movieCount } totalGroups } }`
const statsOf =
  'query($groupBy: [MovieDimension!]! = [], $where: MovieWhere, $having: [StatsCondition!], $orderBy: [StatsOrderBy!], $topPerGroup: TopPerGroup, $first: Int! = 9) { movieStats(groupBy: $groupBy, where: $where, having: $having, orderBy: $orderBy, topPerGroup: $topPerGroup, first: $first) { rows { movieCount } totals { movieCount } } }'

const wrong: readonly Wrong[] = [
  ...[-1, 0, 501, 100_000].map((first): Wrong => [`movies: first ${first}`, 'first', movies(`first: ${first}`)]),
  ...[-1, 0, 501].map(
    (first): Wrong => [`companies: first ${first}`, 'first', `{ companies(first: ${first}) { totalCount } }`],
  ),
  ...[-1, 0, 10_001].map((first): Wrong => [`movieStats: first ${first}`, 'first', stats(`first: ${first}`)]),
  ['nested: first 501', 'first', '{ genres { movies(first: 501) { totalCount } } }'],
  ['first beyond Int', 'first', movies('first: 99999999999')],
  ...[-1, 0, 501].map((last): Wrong => [`movies: last ${last}`, 'last', movies(`last: ${last}`)]),
  ['first and last', 'last', movies('first: 20, last: 20')],
  [
    'first and last, by variables',
    'last',
    'query($n: Int) { companies(first: $n, last: 3) { totalCount } }',
    { n: 20 },
  ],
  ['nested: first and last', 'last', '{ genres { movies(first: 3, last: 3) { totalCount } } }'],
  ['loads: first and last', 'last', '{ loads(first: 3, last: 3) { totalCount } }'],
  ['before that is no cursor', 'before', movies('last: 3, before: "x"')],
  ['before of a list with another order', 'before', movies(`last: 3, before: "${btoa('[null, "TITLE ASC", 1]')}"`)],
  ...['', 'x', '862', btoa('Movie:0862'), 'TW92aWU6ODYy=', btoa('Film:1'), btoa('Genre:x'), btoa('Load:1')].map(
    (nodeId): Wrong => [`nodeId "${nodeId}"`, 'nodeId', `{ node(nodeId: "${nodeId}") { nodeId } }`],
  ),
  ['one of several nodeIds', 'nodeIds.1', '{ nodes(nodeIds: ["R2VucmU6MTg", "R2VucmU6MTg="]) { nodeId } }'],
  [
    '501 nodeIds',
    'nodeIds',
    '{ nodes(nodeIds: ["R2VucmU6MTg"]) { nodeId } }'.replace('"R2VucmU6MTg"', '"R2VucmU6MTg", '.repeat(501)),
  ],
  ['first that is no number', 'first', movies('first: "10"')],
  ['a broken cursor', 'after', movies('after: "nonsense"')],
  ['a broken cursor of groups', 'after', stats('groupBy: [YEAR], after: "bm9uc2Vuc2U"')],
  ['an empty in', 'where.id.in', movies('where: {id: {in: []}}')],
  [
    'an empty in, deep inside',
    'where.AND[0].NOT.genres.some.name.in',
    movies('where: {AND: [{NOT: {genres: {some: {name: {in: []}}}}}]}'),
  ],
  [
    'an empty in, beside years',
    'where.id.in',
    '{ genres { yearly(years: {from: 1}, where: {id: {in: []}}) { year } } }',
  ],
  ['an empty notIn', 'where.year.notIn', stats('where: {year: {notIn: []}}')],
  [
    '10,000 values',
    'where.id.in',
    statsOf,
    { where: { id: { in: Array.from({ length: 10_000 }, (_, id) => `${id}`) } } },
  ],
  ['NaN', null, stats('where: {revenue: {gte: NaN}}')],
  ['NaN as text', '$having', statsOf, { having: [{ measure: 'REVENUE_SUM', gte: 'NaN' }] }],
  ['an infinite number', null, stats('having: [{measure: REVENUE_SUM, gte: 1e999}]')],
  ['from after to', 'years', '{ mostPopularGenres(years: {from: 2000, to: 1999}) { year } }'],
  ['from after to of a genre', 'years', '{ genres { yearly(years: {from: 2000, to: 1999}) { year } } }'],
  [
    'from after to of a company',
    'years',
    '{ companies { nodes { releasesByGenre(years: {from: 2000, to: 1999}) { year } } } }',
  ],
  ['top 0', 'top', '{ mostPopularGenres(top: 0) { year } }'],
  ['minMovies 0', 'minMovies', '{ mostPopularGenres(minMovies: 0) { year } }'],
  ['a dimension twice', 'groupBy', stats('groupBy: [YEAR, GENRE, YEAR]')],
  [
    'topPerGroup within another dimension',
    'topPerGroup.within',
    stats('groupBy: [YEAR], topPerGroup: {within: [GENRE], first: 1}'),
  ],
  ['topPerGroup within nothing', 'topPerGroup.within', stats('groupBy: [YEAR], topPerGroup: {within: [], first: 1}')],
  ['topPerGroup of none', 'topPerGroup.first', stats('groupBy: [YEAR], topPerGroup: {within: [YEAR], first: 0}')],
  ['topPerGroup without first', 'topPerGroup', stats('groupBy: [YEAR], topPerGroup: {within: [YEAR]}')],
  ['orderBy another dimension', 'orderBy[1].by', stats('groupBy: [YEAR], orderBy: [{by: YEAR}, {by: GENRE}]')],
  ['having on a dimension', 'having', stats('groupBy: [GENRE], having: [{measure: GENRE, gte: 1}]')],
  ['having on a dimension, in a variable', '$having', statsOf, { having: [{ measure: 'GENRE', gte: 1 }] }],
  ['an unknown dimension', 'groupBy', stats('groupBy: [ACTOR]')],
  ['an unknown filter', 'where', movies('where: {director: {eq: "x"}}')],
  ['no such day', 'where', movies('where: {releaseDate: {eq: "1999-02-30"}}')],
  ['both id and name', 'id', '{ genre(id: "18", name: "Drama") { name } }'],
  ['neither id nor name', 'id', '{ genre { name } }'],
]

eachEngine(({ open }) => {
  let reelhouse: Reelhouse
  let down = false
  let left = Number.POSITIVE_INFINITY
  beforeAll(async () => {
    const failing = watched(await open(), () => {
      left -= 1
      if (down || left < 0) throw new DatabaseError('UNAVAILABLE', 'connect ECONNREFUSED in SELECT 1 at /tmp/x.ts')
    })
    reelhouse = await Reelhouse.start(failing)
    await reelhouse.load({ csv })
  })
  beforeEach(() => {
    down = false
    left = Number.POSITIVE_INFINITY
  })
  afterAll(() => reelhouse.close())

  const only = ({ errors }: Answer<unknown>) => {
    expect(errors).toHaveLength(1)
    return errors?.[0]
  }

  // A document that comes again is not parsed again.
  describe.each(['the first time', 'the second time'])('%s', () => {
    it.each(wrong.map(([name, ...asked]) => ({ name, asked })))(
      '$name',
      async ({ asked: [argument, question, variables] }) => {
        const answer = await reelhouse.ask<unknown, object>(question, variables ?? {})
        const problem = only(answer)
        expect(problem?.extensions.code).toBe('BAD_USER_INPUT')
        expect(problem?.message).toMatch(/.{20}/)
        if (argument?.startsWith('$')) expect(problem?.message).toContain(argument)
        else if (argument !== null) expect(problem?.extensions.argument).toBe(argument)
        expect(JSON.stringify(answer)).not.toMatch(INTERNALS)
        expect(answer.status).toBeLessThan(500)
      },
    )
  })

  it('a cursor of another list', async () => {
    const page =
      '{ movies(first: 3, orderBy: [{by: TITLE}]) { pageInfo { endCursor } } movieStats(groupBy: [YEAR], first: 3) { pageInfo { endCursor } } }'
    type Ends = Record<'movies' | 'movieStats', { pageInfo: { endCursor: string } }>
    const ends = await reelhouse.data<Ends, object>(page, {})
    const [ofMovies, ofGroups] = [ends.movies.pageInfo.endCursor, ends.movieStats.pageInfo.endCursor]
    for (const question of [
      movies(`after: "${ofMovies}"`),
      movies(`orderBy: [{by: TITLE, direction: ASC}], after: "${ofMovies}"`),
      movies(`after: "${ofGroups}"`),
      stats(`groupBy: [YEAR], after: "${ofMovies}"`),
      stats(`groupBy: [MONTH], after: "${ofGroups}"`),
      stats(`groupBy: [YEAR], where: {year: {gt: 1990}}, after: "${ofGroups}"`),
      `{ companies(after: "${ofMovies}") { totalCount nodes { id } } }`,
    ]) {
      expect(only(await reelhouse.ask(question))).toMatchObject({
        extensions: { code: 'BAD_USER_INPUT', argument: 'after' },
      })
    }
  })

  it('a cursor that was made up, however strange its place', async () => {
    const page =
      'query($a: String) { movies(orderBy: [{by: TITLE, direction: ASC}], after: $a) { totalCount nodes { id } } }'
    const ofLoads = 'query($a: String) { loads(after: $a) { totalCount nodes { id } } }'
    const { id } = await reelhouse.snapshots.served()
    const titles = ['x'.repeat(600_000), 'a\u0000b', '\ud800', "'\\\t\n", null, 5].map((title) => [title, 5])
    const keys = [-1, 0.5, 2 ** 32, 1e300, null, '5'].map((key) => ['a', key])
    for (const [title, key] of [...titles, ...keys]) {
      for (const [question, list, snapshot, place] of [
        [page, 'TITLE ASC,ID ASC', id, [title, key]],
        [page, 'TITLE ASC,ID ASC', null, [title, key]],
        [ofLoads, 'STARTED_AT DESC,LOAD DESC', null, [key, title]],
        [ofLoads, 'STARTED_AT DESC,LOAD DESC', id, [key, title]],
      ] as const) {
        const a = Buffer.from(JSON.stringify([snapshot, list, ...place])).toString('base64url')
        const { errors = [] } = await reelhouse.ask<unknown, object>(question, { a })
        const codes = errors.map(({ extensions }) => extensions.code)
        expect(codes.filter((code) => code !== 'BAD_USER_INPUT')).toEqual([])
      }
    }
    expect(reelhouse.log).toEqual([])
  })

  it('a query nested 50 deep', async () => {
    const question = `${'{ genres { movies { nodes '.repeat(17)}{ id }${' } } }'.repeat(17)}`
    expect(only(await reelhouse.ask(question))?.extensions.code).toBe('QUERY_TOO_COSTLY')
  })

  it('mistakes in the document itself', async () => {
    expect(only(await reelhouse.ask('{ genres { '))?.extensions.code).toBe('GRAPHQL_PARSE_FAILED')
    expect(only(await reelhouse.ask('{ genres { budget } }'))?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED')
    expect(only(await reelhouse.ask('{ movie { id } }'))?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED')
  })

  it('a snapshot that never was', async () => {
    const after = Buffer.from(JSON.stringify([77, 'ID ASC', 5])).toString('base64url')
    expect(only(await reelhouse.ask(movies(`after: "${after}"`)))?.extensions.code).toBe('SNAPSHOT_EXPIRED')
  })

  it('ClickHouse is gone, at once or in the middle of an answer, and then is back', async () => {
    const question = '{ genres { name yearly { year movieCount } } movies { totalCount nodes { companies { name } } } }'
    const whole = await reelhouse.data<object, object>(question, {})
    const gone = [
      () => {
        down = true
      },
      ...[0, 1, 2].map((statements) => () => {
        left = statements
      }),
    ]
    for (const goes of gone) {
      goes()
      reelhouse.snapshots.forget()
      const answer = await reelhouse.ask(question)
      expect(answer.errors?.length).toBeGreaterThan(0)
      for (const { extensions } of answer.errors ?? []) expect(extensions.code).toBe('UNAVAILABLE')
      expect(JSON.stringify(answer)).not.toMatch(INTERNALS)
      expect(JSON.stringify(answer)).not.toContain('ECONNREFUSED')
      ;[down, left] = [false, Number.POSITIVE_INFINITY]
    }
    expect(await reelhouse.data<object, object>(question, {})).toEqual(whole)
  })
})
