import assert from 'node:assert/strict'
import { test } from 'node:test'
import { print } from 'graphql'
import { ClientError, GraphQLClient, gql, request } from 'graphql-request'
import { CurrentSnapshotDocument, MoviePageDocument, TopCompaniesDocument } from '../../../schema/documents/graphql.js'
import { endpoint, raw } from '../support/raw.js'
import { sameType } from '../support/types.js'

test('typed documents: numbers are numbers, dates are strings', async () => {
  const variables = { from: 1990, to: 2010, first: 5 }
  const data = await request(endpoint, TopCompaniesDocument, variables)
  assert.deepEqual(data, await raw(print(TopCompaniesDocument), variables))
  const [best] = data.movieStats.rows
  assert.ok(best)
  sameType<typeof best.movieCount, number>(true)
  sameType<typeof best.revenue.sum, number | null>(true)
  assert.equal(typeof best.movieCount, 'number')
  assert.equal(typeof best.revenue.sum, 'number')

  const { snapshot } = await request(endpoint, CurrentSnapshotDocument)
  sameType<typeof snapshot.publishedAt, string>(true)
  assert.ok(new Date(snapshot.publishedAt) <= new Date())
  assert.ok(snapshot.movieCount >= best.movieCount)
})

test('pages, one behind the other', async () => {
  const client = new GraphQLClient(endpoint)
  const titles: string[] = []
  let after: string | null = null
  do {
    const { movies }: Awaited<ReturnType<typeof page>> = await page(after)
    titles.push(...movies.edges.map(({ node }) => node.title))
    after = movies.pageInfo.hasNextPage ? movies.pageInfo.endCursor : null
  } while (after !== null && titles.length < 30)
  const whole = await raw<{ movies: { nodes: Array<{ title: string }> } }>(
    '{ movies(first: 30, orderBy: [{by: RELEASE_DATE}]) { nodes { title } } }',
  )
  assert.deepEqual(
    titles,
    whole.movies.nodes.map(({ title }) => title),
  )

  function page(after: string | null) {
    return client.request(MoviePageDocument, { first: 10, after, orderBy: [{ by: 'RELEASE_DATE', direction: 'DESC' }] })
  }
})

test('an error has its code', async () => {
  const document = gql`{ movies(first: 501) { totalCount } }`
  await assert.rejects(request(endpoint, document), (error) => {
    assert.ok(error instanceof ClientError)
    assert.equal(error.response.errors?.[0]?.extensions['code'], 'BAD_USER_INPUT')
    return true
  })
})
