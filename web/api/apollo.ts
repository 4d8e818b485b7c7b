import { ApolloClient, HttpLink, InMemoryCache } from '@apollo/client'
import { cacheOptions } from '../../client/cache-options.js'
import type { Reelhouse } from '../../client/reelhouse.js'

/** A client, with a cache, of one snapshot: figures of two are never beside each other. */
export function createApollo(reelhouse: Reelhouse): ApolloClient {
  return new ApolloClient({
    cache: new InMemoryCache(cacheOptions),
    link: new HttpLink({ uri: reelhouse.graphqlUrl, fetch: reelhouse.fetch }),
  })
}
