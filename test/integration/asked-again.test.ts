import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eachEngine } from '../engines.js'
import { sampleCsv } from './support/drops.js'
import { Reelhouse } from './support/reelhouse.js'

const csv = await sampleCsv(120, 4)
const TIMES = 5

type Variables = Readonly<Record<string, unknown>>
type Asked = readonly [question: string, variables?: Variables, operationName?: string | null]

interface Body {
  readonly data?: Readonly<Record<string, unknown>> | null
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[]
  readonly extensions?: { readonly cost: { readonly statements: number } }
}

eachEngine(({ open }) => {
  let reelhouse: Reelhouse
  beforeAll(async () => {
    reelhouse = await Reelhouse.start(await open())
    await reelhouse.load({ csv })
  })
  afterAll(() => reelhouse.close())

  async function ask([query, variables, operationName]: Asked): Promise<{
    status: number
    statements: number | undefined
    body: Pick<Body, 'data' | 'errors'>
  }> {
    const response = await fetch(`${reelhouse.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-reelhouse-cost': '1' },
      body: JSON.stringify({ query, variables, operationName }),
    })
    const { data, errors, extensions }: Body = JSON.parse(await response.text())
    const statements = extensions?.cost.statements
    return {
      status: response.status,
      statements,
      body: { ...(data !== undefined && { data }), ...(errors && { errors }) },
    }
  }

  /** The answer, which has to be the same five times, whatever it takes. */
  async function always(...asked: Asked) {
    const { statements, ...first } = await ask(asked)
    for (let time = 1; time < TIMES; time++) expect(await ask(asked)).toMatchObject(first)
    return { statements, ...first }
  }

  async function dataOf(...asked: Asked): Promise<Readonly<Record<string, unknown>>> {
    const { status, body } = await always(...asked)
    expect(body.errors).toBeUndefined()
    expect(status).toBe(200)
    return body.data ?? {}
  }

  async function refused(asked: Asked) {
    const { status, statements, body } = await always(...asked)
    expect(body.errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT'])
    return { status, statements, data: body.data }
  }

  describe('a variable that is absent leaves the default', () => {
    const companies =
      'query($n: Int, $d: SortDirection) { companies(first: $n, orderBy: [{by: NAME, direction: $d}]) { nodes { name } } }'

    it('inside an input object in a list', async () => {
      const literal = await dataOf('{ companies(first: 20, orderBy: [{by: NAME}]) { nodes { name } } }')
      expect(await dataOf(companies, {})).toEqual(literal)
      expect(await dataOf(companies, { d: 'DESC' })).not.toEqual(literal)
    })

    it('on every page of a list', async () => {
      const question =
        'query($after: String, $d: SortDirection) { movies(first: 9, after: $after, orderBy: [{by: TITLE, direction: $d}]) { nodes { id } pageInfo { hasNextPage endCursor } } }'
      type Page = { movies: { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } }
      const ids: string[] = []
      let after: string | undefined
      for (let more = true; more; ) {
        const { movies } = await reelhouse.data<Page, Variables>(question, after === undefined ? {} : { after })
        ids.push(...movies.nodes.map(({ id }) => id))
        more = movies.pageInfo.hasNextPage
        after = movies.pageInfo.endCursor
      }
      const whole = await dataOf('{ movies(first: 500, orderBy: [{by: TITLE}]) { nodes { id } } }')
      expect({ movies: { nodes: ids.map((id) => ({ id })) } }).toEqual(whole)
    })
  })

  it.each<readonly [question: string, variables: Variables]>([
    ['query($x: Int = 1990) { movies(where: {year: {in: [$x]}}) { totalCount } }', { x: null }],
    ['query($w: MovieWhere = {}) { movies(where: {OR: [$w]}) { totalCount } }', { w: null }],
    ['query($d: SortDirection = ASC) { companies(orderBy: [{by: NAME, direction: $d}]) { totalCount } }', { d: null }],
    ['query($b: MovieSort = TITLE) { movies(orderBy: [{by: $b}]) { totalCount } }', { b: null }],
    ['query($o: MovieOrderBy = {by: TITLE}) { movies(orderBy: [$o]) { totalCount } }', { o: null }],
    ['query($m: MovieDimension = YEAR) { movieStats(groupBy: [$m]) { totalGroups } }', { m: null }],
    ['query($n: Int = 5) { movieStats(first: $n) { totalGroups } }', { n: null }],
  ])('null where the schema has none: %s %j', async (question, variables) => {
    await refused([question, variables])
  })

  describe('the name of an operation', () => {
    const two = 'query A { genres { name } } query B { snapshot { id } }'

    it.each<Asked[]>([
      [['{ genres { name } }', {}, 'Missing']],
      [['{ genres { name } }', {}, '']],
      [['query A { genres { name } }', {}, 'a']],
      [[two, {}, 'C']],
      [[two, {}, '']],
      [[two, {}, null]],
      [[two, {}]],
    ])('that is not there is refused: %j', async (asked) => {
      expect(await refused(asked)).toEqual({ status: 400, data: undefined, statements: 0 })
    })

    it('chooses it', async () => {
      expect(await dataOf(two, {}, 'B')).toEqual({ snapshot: { id: 1 } })
      expect(await dataOf('query A { snapshot { id } }', {}, null)).toEqual({ snapshot: { id: 1 } })
    })

    it('is looked for by GET too', async () => {
      const parameters = new URLSearchParams({ query: '{ genres { name } }', operationName: 'Missing' })
      const headers = { 'apollo-require-preflight': 'true' }
      const response = await fetch(`${reelhouse.url}/graphql?${parameters}`, { headers })
      expect(response.status).toBe(400)
    })
  })

  it('introspection shows the schema and nothing else', async () => {
    const types = await dataOf(
      'query($x: Boolean! = true) { __schema { types { name } } genres @skip(if: $x) { name } }',
    )
    expect(JSON.stringify(types)).not.toMatch(/Coerced/)
  })

  describe('a selection of nothing', () => {
    const no = { no: false }
    const typename = (name: string) => ({ __typename: name })

    it.each<readonly [question: string, variables: Variables, data: unknown]>([
      ['{ movieStats { totals { __typename } } }', {}, { movieStats: { totals: typename('MovieStatsTotals') } }],
      ['{ movieStats { rows { __typename } } }', {}, { movieStats: { rows: [typename('MovieStatsRow')] } }],
      ['{ movieStats { totalGroups } }', {}, { movieStats: { totalGroups: 1 } }],
      ['{ movieStats { pageInfo { hasNextPage } } }', {}, { movieStats: { pageInfo: { hasNextPage: false } } }],
      [
        '{ movieStats(groupBy: [GENRE]) { rows { key { __typename } } } }',
        {},
        { movieStats: { rows: expect.arrayContaining([{ key: typename('MovieStatsKey') }]) } },
      ],
      [
        '{ movieStats { rows { movieCount revenue { __typename } } } }',
        {},
        { movieStats: { rows: [{ movieCount: 120, revenue: typename('MoneyStats') }] } },
      ],
      [
        'query($no: Boolean!) { movieStats { totals { budget { sum @include(if: $no) } } } }',
        no,
        { movieStats: { totals: { budget: {} } } },
      ],
      [
        'query($no: Boolean!) { movieStats { totals { ... @include(if: $no) { movieCount } } } }',
        no,
        { movieStats: { totals: {} } },
      ],
      [
        '{ movies(first: 2) { edges { __typename } } }',
        {},
        { movies: { edges: Array(2).fill(typename('MovieEdge')) } },
      ],
      ['{ movies(first: 2) { nodes { __typename } } }', {}, { movies: { nodes: Array(2).fill(typename('Movie')) } }],
      ['{ movies { __typename } }', {}, { movies: typename('MovieConnection') }],
      ['{ companies(first: 1) { nodes { __typename } } }', {}, { companies: { nodes: [typename('Company')] } }],
    ])('%s %j', async (question, variables, data) => {
      expect(await dataOf(question, variables)).toEqual(data)
    })

    it('has as many rows as another one', async () => {
      const fields = (below: string) => `
        mostPopularGenres { ${below} }
        genres { stats { __typename } yearly { ${below} } }
        companies(first: 3) { nodes { stats { __typename } yearly { ${below} } releasesByGenre { ${below} } } }
        movieStats(groupBy: [GENRE], first: 9) { rows { key { __typename } ${below === '__typename' ? below : ''} } }`
      const counted = JSON.stringify(await dataOf(`{ ${fields('__typename year')} }`)).replace(
        /,"year":(null|\d+)/g,
        '',
      )
      const nothing = JSON.stringify(await dataOf(`{ ${fields('__typename')} }`))
      expect(nothing.replaceAll(',"__typename":"MovieStatsRow"', '')).toBe(counted)
    })
  })
})
