import { parse } from '@0no-co/graphql.web'
import { type ClientOptions, cacheExchange, fetchExchange, subscriptionExchange } from '@urql/core'
import type { Reelhouse } from './reelhouse.js'

/** For `new Client(urqlOptions(reelhouse))`: its address, its exchanges, and a `fetch` that says who asks, and of which snapshot. */
export function urqlOptions(reelhouse: Reelhouse): ClientOptions {
  return {
    url: reelhouse.graphqlUrl,
    fetch: reelhouse.fetch,
    preferGetMethod: false,
    exchanges: [cacheExchange, fetchExchange, subscriptionsAsEvents(reelhouse)],
  }
}

function subscriptionsAsEvents(reelhouse: Reelhouse) {
  return subscriptionExchange({
    forwardSubscription: ({ query = '', variables }) => ({
      subscribe: (observer) => {
        const ended = new AbortController()
        const asked = parse(query)
        const told = reelhouse.listen<Record<string, unknown>, Record<string, unknown>>(
          asked,
          { ...variables },
          { signal: ended.signal },
        )
        const pass = async (): Promise<void> => {
          for await (const data of told) observer.next({ data })
          observer.complete()
        }
        pass().catch((error: unknown) => observer.error(error))
        return { unsubscribe: () => ended.abort() }
      },
    }),
  })
}
