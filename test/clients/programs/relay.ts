import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  createOperationDescriptor,
  Environment,
  type FetchFunction,
  fetchQuery,
  type GraphQLTaggedNode,
  getPaginationMetadata,
  getPaginationVariables,
  getRequest,
  getSingularSelector,
  Network,
  type OperationType,
  RecordSource,
  Store,
} from 'relay-runtime'
import genreMovies, { type documentsGenreMovies$data } from '../generated/relay/documentsGenreMovies.graphql'
import genreMoviesPage from '../generated/relay/documentsGenreMoviesPaginationQuery.graphql'
import genreQuery, { type documentsGenreQuery } from '../generated/relay/documentsGenreQuery.graphql'
import round, { type documentsRound$data } from '../generated/relay/documentsRound.graphql'
import roundPage from '../generated/relay/documentsRoundPaginationQuery.graphql'
import roundQuery, { type documentsRoundQuery } from '../generated/relay/documentsRoundQuery.graphql'
import { endpoint, raw } from '../support/raw.js'
import { sameType } from '../support/types.js'

const fetchFunction: FetchFunction = async ({ text }, variables) => {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: text, variables }),
  })
  return response.json()
}

function environment(): Environment {
  return new Environment({
    network: Network.create(fetchFunction),
    store: new Store(new RecordSource()),
    // What nodeInterfaceIdField is for the compiler.
    getDataID: ({ nodeId }: { nodeId?: string }) => nodeId,
  })
}

async function ask<Operation extends OperationType>(
  relay: Environment,
  query: GraphQLTaggedNode,
  variables: Operation['variables'],
) {
  const data = await fetchQuery<Operation>(relay, query, variables).toPromise()
  assert.ok(data)
  return data
}

interface Fragment<Data> {
  read(): Data
  /** What loadNext and loadPrevious of usePaginationFragment do. */
  load(
    direction: 'forward' | 'backward',
    count: number,
    cursor: string | null | undefined,
    page: GraphQLTaggedNode,
    base?: object,
  ): Promise<void>
}

function fragmentOf<Data>(relay: Environment, fragment: GraphQLTaggedNode, owner: unknown): Fragment<Data> {
  const selector = getSingularSelector(fragment as never, owner as never)
  if (!selector) throw new Error('expected the object to have the fragment')
  const { paginationMetadata } = getPaginationMetadata(fragment as never, 'load')
  return {
    read: () => {
      const { data, isMissingData } = relay.lookup(selector)
      assert.equal(isMissingData, false)
      return data as Data
    },
    load: async (direction, count, cursor, page, base = {}) => {
      const variables = getPaginationVariables(
        direction,
        count,
        cursor ?? null,
        { ...selector.variables, ...base },
        {},
        paginationMetadata,
      )
      await ask(relay, page, variables)
    },
  }
}

test('a connection of a refetchable fragment, page after page, by nodeId', async () => {
  const relay = environment()
  const { genres } = await raw<{ genres: Array<{ nodeId: string; name: string }> }>('{ genres { nodeId name } }')
  const drama = genres.find(({ name }) => name === 'Drama')
  assert.ok(drama)
  const data = await ask<documentsGenreQuery>(relay, genreQuery, { nodeId: drama.nodeId })
  const movies = fragmentOf<documentsGenreMovies$data>(relay, genreMovies, data.node?.genre)
  for (let more = 0; more < 3; more++) {
    const { pageInfo } = movies.read().movies as unknown as { pageInfo: { endCursor: string; hasNextPage: boolean } }
    assert.equal(pageInfo.hasNextPage, true)
    await movies.load('forward', 4, pageInfo.endCursor, genreMoviesPage, { nodeId: drama.nodeId })
  }
  const shown = movies.read()
  const [first] = shown.movies.edges
  assert.ok(first)
  sameType<typeof first.node.releaseDate, string | null | undefined>(true)
  sameType<typeof first.node.revenue, number | null | undefined>(true)
  const { node } = await raw<{ node: { name: string; movies: { nodes: object[] } } }>(
    `query ($nodeId: ID!) { node(nodeId: $nodeId) { ... on Genre { name
       movies(first: 16, orderBy: [{by: TITLE, direction: ASC}]) { nodes { nodeId title releaseDate revenue __typename } } } } }`,
    { nodeId: drama.nodeId },
  )
  assert.equal(shown.name, node.name)
  assert.deepEqual(
    shown.movies.edges.map((edge) => edge.node),
    node.movies.nodes,
  )
})

test('a genre and a company with one id are two records', async () => {
  const relay = environment()
  const { genres, company } = await raw<{
    genres: Array<{ nodeId: string; name: string }>
    company: { id: string; name: string }
  }>('{ genres { nodeId name } company(id: "1") { id name } }')
  const data = await ask<documentsGenreQuery>(relay, genreQuery, { nodeId: genres[0]?.nodeId ?? '' })
  assert.deepEqual(data.genres, genres)
  assert.deepEqual(data.company, company)
})

test('a connection that grows on both sides', async () => {
  const relay = environment()
  type Page = { companies: { nodes: Array<{ name: string }>; edges: Array<{ cursor: string }> } }
  const { companies } = await raw<Page>('{ companies(first: 40) { nodes { name } edges { cursor } } }')
  const data = await ask<documentsRoundQuery>(relay, roundQuery, { first: 5, after: companies.edges[9]?.cursor })
  const list = fragmentOf<documentsRound$data>(relay, round, data)
  const names = () => list.read().companies.edges.map(({ node }) => node.name)
  const expected = companies.nodes.map(({ name }) => name)
  assert.deepEqual(names(), expected.slice(10, 15))
  await list.load('forward', 5, companies.edges[14]?.cursor, roundPage)
  assert.deepEqual(names(), expected.slice(10, 20))
  for (const start of [5, 0]) {
    const { pageInfo } = list.read().companies
    assert.equal(pageInfo.hasPreviousPage, true)
    await list.load('backward', 5, pageInfo.startCursor, roundPage)
    assert.deepEqual(names(), expected.slice(start, 20))
  }
  assert.equal(list.read().companies.pageInfo.hasPreviousPage, false)
})

test('a connection from its end, backward', async () => {
  const relay = environment()
  const data = await ask<documentsRoundQuery>(relay, roundQuery, { last: 3 })
  const list = fragmentOf<documentsRound$data>(relay, round, data)
  for (let more = 0; more < 3; more++) {
    const { pageInfo } = list.read().companies
    assert.equal(pageInfo.hasPreviousPage, true)
    await list.load('backward', 3, pageInfo.startCursor, roundPage)
  }
  const { companies } = await raw<{ companies: { nodes: object[] } }>('{ companies(last: 12) { nodes { name } } }')
  assert.deepEqual(
    list.read().companies.edges.map(({ node }) => ({ name: node.name })),
    companies.nodes,
  )
})

test('the operation asks for nodeId wherever it can', () => {
  const { text } = createOperationDescriptor(getRequest(genreQuery), { nodeId: '' }).request.node.params
  assert.match(text ?? '', /company\(id: "1"\) \{[^}]*nodeId/)
})
