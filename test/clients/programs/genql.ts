import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createClient, everything } from '../generated/genql-of-introspection/index.js'
import { createClient as createClientOfSdl } from '../generated/genql-of-sdl/index.js'
import { endpoint, raw } from '../support/raw.js'
import { sameType } from '../support/types.js'

for (const [from, create] of [
  ['introspection', createClient],
  ['schema.graphql', createClientOfSdl],
] as const) {
  test(`a client from ${from}`, async () => {
    const client = create({ url: endpoint })
    const { movies, genres } = await client.query({
      movies: {
        __args: { where: { year: { gte: 1990 } }, orderBy: [{ by: 'POPULARITY' }], first: 3 },
        nodes: { id: true, releaseDate: true, budget: true },
      },
      genres: { name: true, stats: { movieCount: true, revenue: { sum: true } } },
    })
    const [movie, genre] = [movies.nodes[0], genres[0]]
    assert.ok(movie && genre)
    sameType<typeof movie.releaseDate, string | null>(true)
    sameType<typeof movie.budget, number | null>(true)
    sameType<typeof genre.stats.movieCount, number>(true)
    sameType<typeof genre.stats.revenue.sum, number | null>(true)
    assert.deepEqual(
      { movies, genres },
      await raw(
        `{ movies(where: {year: {gte: 1990}}, orderBy: [{by: POPULARITY}], first: 3) { nodes { id releaseDate budget } }
           genres { name stats { movieCount revenue { sum } } } }`,
      ),
    )
  })
}

test('all plain fields of what an interface stands for', async () => {
  const client = createClient({ url: endpoint })
  const { genres } = await client.query({ genres: { nodeId: true } })
  const nodeId = genres[0]?.nodeId ?? ''
  const { node } = await client.query({ node: { __args: { nodeId }, __typename: true, on_Genre: everything } })
  assert.deepEqual(
    node,
    (
      await raw<{ node: object }>(
        `{ node(nodeId: "${nodeId}") { __typename ... on Genre { id name nodeId __typename } } }`,
      )
    ).node,
  )
})
