import { beforeAll, describe, expect, it } from 'vitest'
import { eachEngine } from '../engines.js'
import { sampleCsv } from './support/drops.js'
import { Reelhouse } from './support/reelhouse.js'

interface Identified {
  readonly __typename: string
  readonly id: string | number
  readonly nodeId: string
}

const some = await sampleCsv(60, 31)
const others = await sampleCsv(50, 32)

const ALL = `{
  movies(first: 500) { nodes { __typename id nodeId } }
  genres { __typename id nodeId }
  companies(first: 500) { nodes { __typename id nodeId } }
  snapshots { __typename id nodeId }
  loads { nodes { __typename id nodeId } } }`
const NODES = `query($nodeIds: [ID!]!) { nodes(nodeIds: $nodeIds) { __typename nodeId
  ... on Movie { id } ... on Genre { id } ... on Company { id } ... on Snapshot { number: id } ... on Load { id } } }`

const idOf = (type: string, id: string | number): string => Buffer.from(`${type}:${id}`).toString('base64url')

eachEngine(({ open }) => {
  let reelhouse: Reelhouse
  let all: Identified[]
  beforeAll(async () => {
    reelhouse = await Reelhouse.start(await open())
    await reelhouse.load({ csv: some })
    all = await everything(reelhouse)
    return () => reelhouse.close()
  })

  it('no two things have one nodeId, and every nodeId finds its own', async () => {
    expect(new Set(all.map(({ __typename }) => __typename)).size).toBe(5)
    expect(new Set(all.map(({ nodeId }) => nodeId)).size).toBe(all.length)
    for (let from = 0; from < all.length; from += 500) {
      const asked = all.slice(from, from + 500)
      expect(
        await nodes(
          reelhouse,
          asked.map(({ nodeId }) => nodeId),
        ),
      ).toEqual(asked.map(({ id, ...each }) => ({ ...each, [each.__typename === 'Snapshot' ? 'number' : 'id']: id })))
    }
  })

  it('a node has all that its type has, its connections among them', async () => {
    const movie = `id title releaseDate genres { name nodeId } companies { id }`
    const genre = `name stats { movieCount revenue { sum } } movies(last: 2) { totalCount nodes { title } }`
    const { genres } = await reelhouse.data<{ genres: Identified[] }, object>('{ genres { id nodeId } }', {})
    for (const { id, nodeId } of genres) {
      const answer = await reelhouse.data<{ node: object; genre: object }, object>(
        `query($id: ID, $nodeId: ID!) { genre(id: $id) { ${genre} } node(nodeId: $nodeId) { ... on Genre { ${genre} } } }`,
        { id, nodeId },
      )
      expect(answer.node).toEqual(answer.genre)
    }
    for (const { id, nodeId } of all.filter(({ __typename }) => __typename === 'Movie').slice(0, 5)) {
      const answer = await reelhouse.data<{ node: object; movie: object }, object>(
        `query($id: ID!, $nodeId: ID!) { movie(id: $id) { ${movie} } node(nodeId: $nodeId) { ... on Movie { ${movie} } } }`,
        { id, nodeId },
      )
      expect(answer.node).toEqual(answer.movie)
    }
  })

  it('what there is not is null, in its place', async () => {
    const known = all[0]?.nodeId ?? ''
    const missing = ['Movie', 'Genre', 'Company', 'Snapshot'].map((type) => idOf(type, 4_294_967_295))
    const noLoad = idOf('Load', '20240229T120000Z-000000')
    expect(await nodes(reelhouse, [...missing, known, noLoad])).toEqual([
      ...[null, null, null, null, expect.objectContaining({ nodeId: known }), null],
    ])
    const { node } = await reelhouse.data<{ node: null }, object>('query($id: ID!) { node(nodeId: $id) { nodeId } }', {
      id: noLoad,
    })
    expect(node).toBeNull()
    expect(await nodes(reelhouse, [])).toEqual([])
  })

  it('a nodeId stays the same in every snapshot', async () => {
    const genres = async () =>
      (await reelhouse.data<{ genres: Identified[] }, object>('{ genres { id nodeId } }', {})).genres
    const before = new Map((await genres()).map(({ id, nodeId }) => [id, nodeId]))
    await reelhouse.load({ csv: others })
    const kept = (await genres()).filter(({ id }) => before.has(id))
    expect(kept.length).toBeGreaterThan(0)
    for (const { id, nodeId } of kept) expect(nodeId).toBe(before.get(id))
  })

  describe('statements', () => {
    const statements = async (query: string): Promise<unknown> => {
      const response = await fetch(`${reelhouse.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-reelhouse-cost': '1' },
        body: JSON.stringify({ query }),
      })
      const { data, extensions }: { data: unknown; extensions: { cost: { statements: number } } } = JSON.parse(
        await response.text(),
      )
      expect(data).toBeTruthy()
      return extensions.cost.statements
    }

    it('nodes of one type are read at once', async () => {
      const { movies } = await reelhouse.data<{ movies: { nodes: Identified[] } }, object>(
        '{ movies { nodes { nodeId } } }',
        {},
      )
      const ids = JSON.stringify(movies.nodes.map(({ nodeId }) => nodeId))
      expect(await statements(`{ nodes(nodeIds: ${ids}) { ... on Movie { title } } }`)).toBe(1)
    })

    it('whether there is a page ahead costs a statement only behind a cursor, and only if it is asked for', async () => {
      type Page = { movies: { pageInfo: { endCursor: string } } }
      const { movies } = await reelhouse.data<Page, object>('{ movies { pageInfo { endCursor } } }', {})
      const after = `after: "${movies.pageInfo.endCursor}"`
      const both = 'pageInfo { hasNextPage hasPreviousPage }'
      expect(await statements(`{ movies(last: 3) { nodes { title } ${both} } }`)).toBe(1)
      expect(await statements(`{ movies(first: 4) { nodes { title } ${both} } }`)).toBe(1)
      expect(await statements(`{ movies(first: 5, ${after}) { nodes { title } pageInfo { hasNextPage } } }`)).toBe(1)
      expect(await statements(`{ movies(first: 6, ${after}) { nodes { title } ${both} } }`)).toBe(2)
      expect(await statements(`{ movies(first: 7, ${after}) { totalCount nodes { title } ${both} } }`)).toBe(2)
    })
  })
})

async function everything(reelhouse: Reelhouse): Promise<Identified[]> {
  type List = { nodes: Identified[] }
  type All = { movies: List; genres: Identified[]; companies: List; snapshots: Identified[]; loads: List }
  const { movies, genres, companies, snapshots, loads } = await reelhouse.data<All, object>(ALL, {})
  return [...movies.nodes, ...genres, ...companies.nodes, ...snapshots, ...loads.nodes]
}

async function nodes(reelhouse: Reelhouse, nodeIds: readonly string[]): Promise<unknown[]> {
  return (await reelhouse.data<{ nodes: unknown[] }, object>(NODES, { nodeIds })).nodes
}
