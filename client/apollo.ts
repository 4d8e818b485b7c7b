import { ApolloLink, HttpLink } from '@apollo/client'
import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors'
import { getMainDefinition } from '@apollo/client/utilities'
import { OperationTypeNode } from 'graphql'
import { Observable } from 'rxjs'
import { failureIn } from './answer-body.js'
import type { Reelhouse } from './reelhouse.js'
import { ReelhouseError } from './reelhouse-error.js'

export { cacheOptions } from './cache-options.js'

/** For `new ApolloClient({ link: apolloLink(reelhouse), … })`: queries over HTTP, subscriptions as events. */
export function apolloLink(reelhouse: Reelhouse): ApolloLink {
  return ApolloLink.split(
    ({ query }) => {
      const definition = getMainDefinition(query)
      return 'operation' in definition && definition.operation === OperationTypeNode.SUBSCRIPTION
    },
    eventLink(reelhouse),
    new HttpLink({ uri: reelhouse.graphqlUrl, fetch: reelhouse.fetch }),
  )
}

/** What the server says in an error of Apollo Client's; null where it says nothing, such as where it cannot be reached. */
export function reelhouseErrorOf(error: unknown): ReelhouseError | null {
  if (error instanceof ReelhouseError) return error
  if (CombinedGraphQLErrors.is(error)) return failureIn({ errors: error.errors }, new Response())
  if (ServerError.is(error)) return failureIn(parsed(error.bodyText), error.response)
  return null
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function eventLink(reelhouse: Reelhouse): ApolloLink {
  return new ApolloLink(
    ({ query, variables }) =>
      new Observable((observer) => {
        const ended = new AbortController()
        const told = reelhouse.listen<Record<string, unknown>, Record<string, unknown>>(query, variables, {
          signal: ended.signal,
        })
        const pass = async (): Promise<void> => {
          for await (const data of told) observer.next({ data })
          observer.complete()
        }
        pass().catch((error: unknown) => observer.error(error))
        return () => ended.abort()
      }),
  )
}
