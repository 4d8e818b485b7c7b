import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anybody } from '../../src/access/anybody.js'
import { builtInRoles } from '../../src/access/roles/built-in-roles.js'
import type { ExplainedField, ExplainedStatement } from '../../src/request/explanation.js'
import type { Authenticate } from '../../src/server/access/authentication.js'
import { eachEngine } from '../engines.js'
import { sampleCsv } from './support/drops.js'
import { Reelhouse } from './support/reelhouse.js'

const csv = await sampleCsv(120, 4)

interface Body {
  readonly data?: Readonly<Record<string, unknown>> | null
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[]
  readonly extensions?: { readonly explain?: readonly ExplainedField[] }
}

const authenticate: Authenticate = async ({ headers }) => {
  return headers['x-role'] === 'viewer' ? { ...anybody, name: 'v', role: builtInRoles.viewer } : anybody
}

const EXPLAIN = { 'x-reelhouse-explain': '1' }

eachEngine(({ name, open }) => {
  let reelhouse: Reelhouse
  beforeAll(async () => {
    reelhouse = await Reelhouse.start(await open(), { cacheBytes: 2 ** 24, authenticate })
    await reelhouse.load({ csv })
  })
  afterAll(() => reelhouse.close())

  async function ask(query: string, headers: Readonly<Record<string, string>> = EXPLAIN, method = 'POST') {
    const url = `${reelhouse.url}/graphql`
    const isGet = method === 'GET'
    const response = await fetch(isGet ? `${url}?query=${encodeURIComponent(query)}` : url, {
      method,
      headers: { 'content-type': 'application/json', 'apollo-require-preflight': '1', ...headers },
      ...(!isGet && { body: JSON.stringify({ query }) }),
    })
    const body: Body = JSON.parse(await response.text())
    return { status: response.status, headers: response.headers, body }
  }

  async function explained(query: string): Promise<readonly ExplainedField[]> {
    const { status, body } = await ask(query)
    expect(body.errors).toBeUndefined()
    expect(status).toBe(200)
    return body.extensions?.explain ?? []
  }

  /** The only statement of its table. */
  function of(source: string, statements: readonly ExplainedStatement[] = []): ExplainedStatement | undefined {
    const found = statements.filter((each) => each.source === source)
    expect(found).toHaveLength(1)
    return found[0]
  }

  describe('a question of genres and years', () => {
    const query = `{ byGenre: movieStats(groupBy: [GENRE, YEAR], where: { year: { gte: 1987 } }, first: 43) {
      rows { movieCount revenue { sum } } totalGroups } }`

    it('is explained, and the second time its rows are kept', async () => {
      const [entry, ...others] = await explained(query)
      expect(others).toEqual([])
      expect(entry?.field).toBe('byGenre')
      const first = of('metrics_by_genre_year', entry?.statements)
      expect(first?.why).toBe(
        'metrics_by_genre_year is the narrowest table that covers the question. ' +
          'metrics_by_year was passed over: it has no genre_id.',
      )
      expect(first?.sql).toContain('metrics_by_genre_year')
      expect(first?.sql).not.toMatch(/1987|\b43\b/)
      expect(first).toMatchObject({ cache: 'miss', ms: expect.any(Number) })
      expect(first?.rowsRead).toBeGreaterThan(0)
      expect(first?.bytesRead).toBeGreaterThan(first?.rowsRead ?? Number.POSITIVE_INFINITY)

      const [again] = await explained(query)
      const { rowsRead: _rows, bytesRead: _bytes, ms: _ms, cache: _cache, ...same } = first ?? {}
      expect(of('metrics_by_genre_year', again?.statements)).toEqual({
        ...same,
        rowsRead: 0,
        bytesRead: 0,
        ms: 0,
        cache: 'hit',
      })
    })
  })

  it('each root field is told its statements by its response key, nested ones included', async () => {
    const fields = await explained(`{
      top: movieStats(groupBy: [COMPANY], orderBy: [{ by: REVENUE_SUM, direction: DESC }],
        where: { year: { gte: 1987 } }, first: 43) {
        rows { key { company { name } } revenue { sum } } }
      companies(first: 2) { nodes { name stats { movieCount revenue { median } } } }
      snapshot { id }
    }`)
    expect(fields.map(({ field }) => field)).toEqual(['top', 'companies', 'snapshot'])
    const [top, companies, snapshot] = fields
    const totals = top?.statements.filter(({ source }) => source !== null) ?? []
    expect(totals.length).toBeGreaterThan(0)
    expect(totals[0]?.source).toBe('metrics_by_company_year')
    expect(totals[0]?.why).toContain('metrics_by_year was passed over: it has no company_id.')
    expect(totals[0]?.why).toContain('metrics_by_genre_year was passed over: it has a row of a movie for each genre_id')
    expect(totals[0]?.sql).not.toMatch(/1987|\b43\b/)
    expect(Object.values(totals[0]?.parameters ?? {}).map(Number)).toEqual(expect.arrayContaining([1987, 44]))
    const below = companies?.statements.filter(({ source }) => source !== null) ?? []
    expect(below.map(({ source }) => source)).toEqual(['company_movies'])
    expect(companies?.statements.length).toBeGreaterThan(1)
    for (const { rowsRead } of companies?.statements ?? []) expect(rowsRead).not.toBeNull()
    expect(snapshot?.statements).toEqual([])
  })

  it('a statement for several root fields is told at each of them', async () => {
    const { companies } = Object(await reelhouse.data('{ companies(first: 2) { nodes { id } } }', {}))
    const [a, b]: { readonly id: string }[] = companies.nodes
    const field = (id = '') => `company(id: "${id}") { stats { movieCount runtime { max } } }`
    const [first, second] = await explained(`{ a: ${field(a?.id)} b: ${field(b?.id)} }`)
    const statement = of('company_movies', first?.statements)
    expect(Object.values(statement?.parameters ?? {})).toEqual([[a?.id, b?.id].map(Number).sort((x, y) => x - y)])
    expect([first?.field, second?.field]).toEqual(['a', 'b'])
    expect(of('company_movies', second?.statements)).toEqual(statement)
  })

  it(`rows and bytes are those of the ${name} engine, and answers are the same as unexplained`, async () => {
    const query =
      '{ a: movieStats(groupBy: [STATUS, LANGUAGE]) { totalGroups rows { movieCount budget { sum avg p90 } } } }'
    const { body } = await ask(query)
    const [statement] = body.extensions?.explain?.[0]?.statements ?? []
    const { snapshot } = Object(await reelhouse.data('{ snapshot { movieCount } }', {}))
    expect(statement).toMatchObject({ source: 'serving_movies', rowsRead: snapshot.movieCount })
    const plain = await ask(query, {})
    expect(plain.body).toMatchObject({ data: body.data })
    expect(plain.body.extensions).not.toHaveProperty('explain')
  })

  it('is not for a viewer, and nothing is kept of an explained answer', async () => {
    const query = '{ movieStats(groupBy: [DECADE]) { totalGroups } }'
    for (const method of ['POST', 'GET']) {
      const refused = await ask(query, { ...EXPLAIN, 'x-role': 'viewer' }, method)
      expect(refused.status).toBe(403)
      expect(refused.body.errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN'])
      expect(refused.body.errors?.[0]?.message).toBe(
        'Your role, viewer, may not see how an answer was made. Ask without the header x-reelhouse-explain.',
      )
      expect(refused.body.extensions ?? {}).not.toHaveProperty('explain')
    }
    for (const time of [1, 2]) {
      const { headers, body } = await ask(query, EXPLAIN, 'GET')
      expect(headers.get('x-reelhouse-cache'), `time ${time}`).toBeNull()
      expect(headers.get('cache-control')).toBe('no-store')
      expect(headers.get('vary')).toContain('x-reelhouse-explain')
      expect(body.extensions?.explain).toHaveLength(1)
    }
    const first = await ask(query, {}, 'GET')
    expect(first.headers.get('x-reelhouse-cache')).toBeNull()
    expect(first.body.extensions ?? {}).not.toHaveProperty('explain')
    expect((await ask(query, {}, 'GET')).headers.get('x-reelhouse-cache')).toBe('hit')
    expect((await ask(query, EXPLAIN, 'GET')).headers.get('x-reelhouse-cache')).toBeNull()
  })
})
