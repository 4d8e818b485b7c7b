import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import {
  ApolloClient,
  ApolloLink,
  CombinedGraphQLErrors,
  gql,
  HttpLink,
  InMemoryCache,
  Observable,
} from '@apollo/client'
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries'
import { relayStylePagination } from '@apollo/client/utilities'
import { print } from 'graphql'
import { createClient } from 'graphql-sse'
import { CompanyMetricsDocument, GenresByYearDocument, MoviePageDocument } from '../../../schema/documents/graphql.js'
import possible from '../../../schema/possible-types.js'
import { publishAgain } from '../support/publish.js'
import { endpoint, raw, withoutTypenames } from '../support/raw.js'

const MAX_FIRST = 500

test('shipped documents have every metric, with a cache that is told nothing', async () => {
  const client = new ApolloClient({ link: new HttpLink({ uri: endpoint }), cache: new InMemoryCache() })
  for (const [query, variables] of [
    [GenresByYearDocument, { years: { from: 1995, to: 1999 } }],
    [CompanyMetricsDocument, { first: 5 }],
  ] as const) {
    const { data } = await client.query<object>({ query, variables })
    assert.deepEqual(withoutTypenames(data), await raw(print(query), variables))
  }
})

test('fragments on interfaces, with the possible types that are shipped', async () => {
  const cache = new InMemoryCache({ possibleTypes: possible.possibleTypes })
  const client = new ApolloClient({ link: new HttpLink({ uri: endpoint }), cache })
  const query = gql`
    query ($nodeId: ID!) {
      node(nodeId: $nodeId) { ... on Node { nodeId } ... on Genre { id name stats { ...Metrics } } }
      movieStats(groupBy: [YEAR], first: 3) { rows { ...Metrics } totals { ...Metrics } }
    }
    fragment Metrics on Stats { movieCount revenue { sum } popularity { median } }
  `
  const { genres } = await raw<{ genres: Array<{ nodeId: string }> }>('{ genres { nodeId } }')
  const variables = { nodeId: genres[0]?.nodeId }
  const { data } = await client.query<object>({ query, variables })
  assert.deepEqual(withoutTypenames(data), await raw(print(query), variables))
})

test('a genre and a company with one id are two things in the cache', async () => {
  const client = new ApolloClient({ link: new HttpLink({ uri: endpoint }), cache: new InMemoryCache() })
  const { genres } = await raw<{ genres: Array<{ id: string }> }>('{ genres { id } }')
  const query = gql`query ($id: ID!) { genre(id: $id) { id name } company(id: $id) { id name } }`
  for (const variables of genres) {
    const { data } = await client.query<object>({ query, variables })
    assert.deepEqual(withoutTypenames(data), await raw(print(query), variables))
  }
})

test('pages that the cache puts together', async () => {
  const typePolicies = { Query: { fields: { movies: relayStylePagination(['where', 'orderBy']) } } }
  const client = new ApolloClient({ link: new HttpLink({ uri: endpoint }), cache: new InMemoryCache({ typePolicies }) })
  const variables = {
    where: { year: { gte: 1990 } },
    orderBy: [{ by: 'REVENUE' as const, direction: 'DESC' as const }],
    first: 7,
  }
  const movies = client.watchQuery({ query: MoviePageDocument, variables })
  const subscription = movies.subscribe(() => {})
  let { data } = await movies.refetch(variables)
  for (let more = 0; more < 3; more++) {
    const after = data?.movies.pageInfo.endCursor ?? null
    await movies.fetchMore({ variables: { ...variables, after } })
    data = client.readQuery({ query: MoviePageDocument, variables }) ?? undefined
  }
  subscription.unsubscribe()
  const whole = await raw(print(MoviePageDocument), { ...variables, first: 4 * variables.first })
  assert.deepEqual(withoutTypenames(data), whole)
})

test('pages backward, which the cache puts together, too', async () => {
  const typePolicies = { Query: { fields: { movies: relayStylePagination(['orderBy']) } } }
  const client = new ApolloClient({ link: new HttpLink({ uri: endpoint }), cache: new InMemoryCache({ typePolicies }) })
  const query = gql`
    query ($last: Int, $before: String) {
      movies(last: $last, before: $before, orderBy: [{ by: TITLE, direction: ASC }]) {
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
        edges { cursor node { id title } }
      }
    }
  `
  interface Page {
    movies: { pageInfo: { startCursor: string }; edges: Array<{ node: { id: string; title: string } }> }
  }
  const movies = client.watchQuery<Page>({ query, variables: { last: 6 } })
  const subscription = movies.subscribe(() => {})
  const { data } = await movies.refetch()
  const before = data?.movies.pageInfo.startCursor
  await movies.fetchMore({ variables: { last: 6, before } })
  const shown = client.readQuery<Page>({ query, variables: { last: 6 } })
  subscription.unsubscribe()
  const whole = await raw<Page>(
    '{ movies(last: 12, orderBy: [{by: TITLE, direction: ASC}]) { pageInfo { startCursor } edges { node { id title } } } }',
  )
  assert.deepEqual(
    shown?.movies.edges.map(({ node }) => withoutTypenames(node)),
    whole.movies.edges.map(({ node }) => node),
  )
  assert.equal(shown?.movies.pageInfo.startCursor, whole.movies.pageInfo.startCursor)
})

for (const useGETForHashedQueries of [false, true]) {
  test(`persisted queries, ${useGETForHashedQueries ? 'asked for by GET' : 'as posts'}`, async () => {
    const sent: string[] = []
    const recording: typeof fetch = (input, init) => {
      sent.push(`${decodeURIComponent(String(input))} ${init?.body ?? ''}`)
      return fetch(input, init)
    }
    const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
    const persisted = new PersistedQueryLink({ sha256, useGETForHashedQueries })
    const link = persisted.concat(new HttpLink({ uri: endpoint, fetch: recording }))
    const client = new ApolloClient({ link, cache: new InMemoryCache() })
    const query = gql`query ($first: Int! = ${useGETForHashedQueries ? 30 : 40}) { movieStats(groupBy: [GENRE], first: $first) { rows { key { genre { id name } } movieCount } } }`
    for (const _ of ['told', 'known']) {
      const { data } = await client.query<object>({ query, fetchPolicy: 'network-only' })
      assert.deepEqual(withoutTypenames(data), await raw(print(query)))
    }
    for (const each of sent) assert.match(each, /"sha256Hash":/)
    assert.deepEqual(
      sent.map((each) => each.includes('movieStats')),
      [false, true, false],
    )
  })
}

test('an error has its code', async () => {
  const client = new ApolloClient({ link: new HttpLink({ uri: endpoint }), cache: new InMemoryCache() })
  const query = gql`{ movies(first: ${MAX_FIRST + 1}) { totalCount } }`
  await assert.rejects(client.query({ query }), (error) => {
    assert.ok(CombinedGraphQLErrors.is(error))
    assert.deepEqual(error.errors[0]?.extensions, { code: 'BAD_USER_INPUT', argument: 'first' })
    return true
  })
})

test('a subscription over server-sent events', async () => {
  const sse = createClient({ url: `${endpoint}/stream` })
  const link = new ApolloLink(
    ({ query, variables, operationName }) =>
      new Observable((sink) =>
        sse.subscribe<Record<string, unknown>>(
          { query: print(query), variables, ...(operationName && { operationName }) },
          {
            next: ({ data }) => sink.next({ data: data ?? null }),
            error: (error) => sink.error(error),
            complete: () => sink.complete(),
          },
        ),
      ),
  )
  const client = new ApolloClient({ link, cache: new InMemoryCache() })
  const events: unknown[] = []
  const query = gql`subscription { snapshotPublished { id movieCount } }`
  const subscription = client
    .subscribe<{ snapshotPublished: object }>({ query })
    .subscribe(({ data }) => void events.push(data?.snapshotPublished))
  const snapshot = await publishAgain(() => events.length > 0)
  subscription.unsubscribe()
  sse.dispose()
  assert.deepEqual(withoutTypenames(events[0]), snapshot)
})
