import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Client, fetchExchange } from '@urql/core'
import { initGraphQLTada, type ResultOf } from 'gql.tada'
import { print } from 'graphql'
import type { Scalars } from '../../../schema/scalars.js'
import type { introspection } from '../generated/gql-tada-of-introspection.js'
import type { introspection as introspectionOfSdl } from '../generated/gql-tada-of-sdl.js'
import { endpoint, raw } from '../support/raw.js'
import { sameType } from '../support/types.js'

const graphql = initGraphQLTada<{ introspection: introspection; scalars: Scalars }>()
const graphqlOfSdl = initGraphQLTada<{ introspection: introspectionOfSdl; scalars: Scalars }>()

const Decades = graphql(`
  query Decades($where: MovieWhere, $attribution: Attribution! = FULL) {
    movieStats(groupBy: [DECADE], where: $where, attribution: $attribution) {
      rows {
        key {
          decade
        }
        movieCount
        revenue {
          sum
          max
        }
      }
    }
    snapshot {
      publishedAt
    }
  }
`)
const Stats = graphqlOfSdl('fragment Row on Stats { movieCount attributedCount revenue { sum } }')

test('scalars are typed as they come', async () => {
  const client = new Client({ url: endpoint, exchanges: [fetchExchange] })
  const variables = { where: { genres: { some: { name: { eq: 'Drama' } } } } }
  const { data, error } = await client.query(Decades, variables)
  assert.equal(error, undefined)
  assert.deepEqual(data, await raw(print(Decades), variables))
  const row = data?.movieStats.rows[0]
  assert.ok(row)
  sameType<typeof row.movieCount, number>(true)
  sameType<typeof row.revenue.max, number | null>(true)
  sameType<typeof row.key.decade, number | null>(true)
  sameType<ResultOf<typeof Decades>['snapshot']['publishedAt'], string>(true)
  sameType<ResultOf<typeof Stats>['attributedCount'], number>(true)
  assert.equal(typeof row.movieCount, 'number')
  assert.equal((row.key.decade ?? 0) % 10, 0)
})
