import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Client, cacheExchange, fetchExchange, gql, subscriptionExchange } from '@urql/core'
import { print } from 'graphql'
import { createClient } from 'graphql-sse'
import { GenresByYearDocument, MoviePageDocument } from '../../../schema/documents/graphql.js'
import { publishAgain } from '../support/publish.js'
import { endpoint, raw, withoutTypenames } from '../support/raw.js'

/** A client with all defaults, and the methods of its requests. */
function client() {
  const methods: string[] = []
  const recording: typeof fetch = (input, init) => {
    methods.push(init?.method ?? 'GET')
    return fetch(input, init)
  }
  return { methods, urql: new Client({ url: endpoint, exchanges: [cacheExchange, fetchExchange], fetch: recording }) }
}

test('a first, small query goes as GET, and comes from the cache the second time', async () => {
  const { methods, urql } = client()
  const document = gql`query ($name: String!) { genre(name: $name) { id name stats { movieCount } } }`
  for (const _ of ['asked', 'kept']) {
    const { data, error } = await urql.query(document, { name: 'Drama' }).toPromise()
    assert.equal(error, undefined)
    assert.deepEqual(withoutTypenames(data), await raw(print(document), { name: 'Drama' }))
  }
  assert.deepEqual(methods, ['GET'])
})

test('a shipped document, with every metric', async () => {
  const { urql } = client()
  const variables = { years: { from: 1990, to: 1999 } }
  const { data, error } = await urql.query(GenresByYearDocument, variables).toPromise()
  assert.equal(error, undefined)
  assert.deepEqual(withoutTypenames(data), await raw(print(GenresByYearDocument), variables))
  assert.equal(typeof data?.genres.flatMap(({ yearly }) => yearly)[0]?.voteAverage.median, 'number')
})

test('null for what is not given', async () => {
  const { urql } = client()
  const variables = { where: null, orderBy: null, first: 3, after: null }
  const { data, error } = await urql.query(MoviePageDocument, variables).toPromise()
  assert.equal(error, undefined)
  assert.deepEqual(withoutTypenames(data), await raw(print(MoviePageDocument), { first: 3 }))
})

test('a subscription over server-sent events', async () => {
  const sse = createClient({ url: `${endpoint}/stream` })
  const urql = new Client({
    url: endpoint,
    exchanges: [
      fetchExchange,
      subscriptionExchange({
        forwardSubscription: ({ query = '', variables }) => ({
          subscribe: (sink) => ({
            unsubscribe: sse.subscribe<Record<string, unknown>>(
              { query, variables },
              {
                next: ({ data }) => sink.next({ data }),
                error: (error) => sink.error(error),
                complete: () => sink.complete(),
              },
            ),
          }),
        }),
      }),
    ],
  })
  const document = gql`subscription { snapshotPublished { id movieCount } }`
  const events: unknown[] = []
  const { unsubscribe } = urql
    .subscription(document, {})
    .subscribe(({ data }) => void events.push(data?.snapshotPublished))
  const snapshot = await publishAgain(() => events.length > 0)
  unsubscribe()
  sse.dispose()
  assert.deepEqual(withoutTypenames(events[0]), snapshot)
})
